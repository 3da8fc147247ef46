import type { Tokenizer } from "tokenizers";
import type { ByteOffsets } from "./byte_offsets.js";
import type { Failure } from "./messages.js";

export type Library = typeof import("tokenizers");

/** A tokenizer with what is asked of it again and again. */
export interface Loaded {
  readonly tokenizer: Tokenizer;
  readonly library: Library;
  /** Whether each text is in its row once, so that to cut it is to leave ids of the row out. */
  readonly isPlain: boolean;
  /** How many special tokens are put around a text, and around a pair. */
  readonly added: { single: number; pair: number };
  /** Says where tokens are, where that follows from their ids. */
  readonly byteOffsets: ByteOffsets | null;
}

/** An error that has to be told apart from others. */
export class TaskError extends Error {
  constructor(
    readonly failure: Failure["kind"],
    message: string,
  ) {
    super(message);
  }
}

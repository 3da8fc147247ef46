/** What a tokenizer's thread is asked and what it answers. */

import type { ByteTokens } from "./byte_offsets.js";

/** What of an encoding is wanted beside its ids: each field takes its time. */
export interface Wanted {
  typeIds: boolean;
  specialTokensMask: boolean;
  offsets: boolean;
  /** The words that tokens are of. */
  words: boolean;
  /** Tokens, and the texts that they are of. */
  details: boolean;
}

export const EVERYTHING: Wanted = { typeIds: true, specialTokensMask: true, offsets: true, words: true, details: true };

/** How the engine cuts. */
export interface Cutting {
  maxLength: number;
  strategy: "longest_first" | "only_first" | "only_second";
  side: "left" | "right";
  stride: number;
  /** Also give what was cut off, as further rows. */
  overflow: boolean;
}

/** A text, or the words of one. */
export type Sequence = string | readonly string[];

/** What the engine does for a tokenizer; `tokenizer` is its number. */
export type Task =
  /** Makes the tokenizer of a tokenizer.json. */
  | { kind: "load"; tokenizer: number; json: string; isPlain: boolean; bytes: ByteTokens | null }
  | { kind: "free"; tokenizer: number }
  | {
      kind: "encode";
      tokenizer: number;
      texts: readonly Sequence[];
      pairs: readonly (Sequence | null)[] | null;
      addSpecialTokens: boolean;
      cutting: Cutting | null;
      wanted: Wanted;
    }
  /** Rows of ids, one after another. */
  | { kind: "decode"; tokenizer: number; ids: Uint32Array; lengths: Uint32Array; skipSpecialTokens: boolean }
  /** The words that a normalizer and a pre-tokenizer make of texts, each with how often it comes. */
  | { kind: "words"; tokenizer: number; texts: readonly string[] };

/** Rows one after another; what was cut off from a text follows its own row. */
export interface Rows {
  lengths: Uint32Array;
  ids: Uint32Array;
  /** Which text each row is of; absent where row i is of text i. */
  samples?: Uint32Array;
  typeIds?: Uint32Array;
  specialTokensMask?: Uint32Array;
  tokens?: string[];
  /** Begin and end of each token. */
  offsets?: Uint32Array;
  /** -1 for none. */
  wordIds?: Int32Array;
  /** -1 for none. */
  sequenceIds?: Int32Array;
}

/** What each task gives. */
export interface Results {
  /** How many special tokens are put around a text, and around a pair. */
  load: { single: number; pair: number };
  free: null;
  encode: Rows;
  decode: string[];
  words: [string, number][];
}

/** A task on its way. */
export interface Request {
  id: number;
  task: Task;
  /** Do it in a process of its own, which may end, and end it after so many milliseconds. */
  apart: { milliseconds: number } | null;
}

/** Why a task gave nothing: an error of `tokenizers`, or the end of the process that was at it. */
export type Failure =
  | { kind: "error" | "refused"; message: string }
  | { kind: "ended" | "late"; message: string }
  | { kind: "missing"; message: string };

export type Answer = { id: number; result: Results[Task["kind"]] } | { id: number; failure: Failure };

/** What a thread begins with. */
export interface EngineData {
  port: import("node:worker_threads").MessagePort;
  /** Two Int32: how many answers there were, and a pulse. */
  signal: SharedArrayBuffer;
  /** What the process apart begins with. */
  process: { path: string; argv: string[] };
}

/**
 * Text while it is generated. Follows transformers/generation/streamers.py.
 *
 * @module
 */

import { anything, boolean, nullable, number } from "../../internal/kinds.js";
import { type Given, signature } from "../../internal/signature.js";
import { checkNoMore, limitArguments } from "../../internal/surplus.js";
import { RuntimeError, ValueError } from "../../python/exceptions.js";
import type { Tensor } from "../../torch/tensor.js";

/** What `generate` tells of its tokens: the prompt first, then each token of every text as it comes. */
export abstract class BaseStreamer {
  constructor(...none: []) {
    checkNoMore(new.target.name, none);
  }

  /** Is given the prompt (batch, sequence), then the next token of each text (batch). */
  abstract put(value: Tensor): void;
  /** Is called when there are no more. */
  abstract end(): void;
}

/** What a tokenizer is to a streamer. */
export interface StreamerTokenizer {
  decode(ids: number[], options?: DecodeOptions): string;
}

interface DecodeOptions {
  skipSpecialTokens?: boolean | undefined;
  cleanUpTokenizationSpaces?: boolean | undefined;
}

const streaming = {
  tokenizer: anything<StreamerTokenizer>(),
  /** Whether the prompt is left out. Default: false. */
  skipPrompt: boolean(false),
} as const;
const decoding = {
  /** Whether special tokens are left out. Default: false. */
  skipSpecialTokens: boolean(false),
  /** Whether spaces before punctuation are removed; default: null, as the tokenizer has it. */
  cleanUpTokenizationSpaces: nullable(boolean)(null),
} as const;
const textStreamer = signature("TextStreamer", ["tokenizer", "skipPrompt"], { ...streaming, ...decoding });

// Python's str.isspace, and letters, marks and numbers.
// biome-ignore lint/suspicious/noControlCharactersInRegex: separators that Python counts as spaces
const PLAIN = /^[\p{L}\p{M}\p{N}\p{Z}\t-\r\x1c-\x1f\x85]*$/u;

/** Writes a text to standard output as it comes, in whole words. For one text at a time. */
export class TextStreamer extends BaseStreamer {
  readonly tokenizer: StreamerTokenizer;
  readonly skipPrompt: boolean;
  readonly #options: DecodeOptions;
  #ids: number[] = [];
  /** How much of the text of these ids was given already. */
  #given = 0;
  #isPrompt = true;

  constructor(...given: Given<typeof textStreamer>) {
    const { tokenizer, skipPrompt, skipSpecialTokens, cleanUpTokenizationSpaces: cleanUp } = textStreamer(given);
    super();
    this.tokenizer = tokenizer;
    this.skipPrompt = skipPrompt;
    this.#options = { skipSpecialTokens, ...(cleanUp === null ? {} : { cleanUpTokenizationSpaces: cleanUp }) };
  }

  override put(value: Tensor): void {
    if (value.dim() > 1 && value.size(0) > 1) throw new ValueError("TextStreamer only supports batch size 1");
    const skipped = this.skipPrompt && this.#isPrompt;
    this.#isPrompt = false;
    if (skipped) return;
    this.#ids.push(...(value.reshape(-1).tolist() as number[]));
    const text = this.#decode(this.#ids);
    const last = text.codePointAt(text.length - (/[\uDC00-\uDFFF]$/.test(text) ? 2 : 1));
    let end = text.length;
    const isWhole =
      text.endsWith("\n") || (last !== undefined && isChinese(last)) || PLAIN.test(text.slice(this.#given));
    // A word may go on, so only what ends before the last space is certain.
    if (!isWhole) end = Math.max(text.lastIndexOf(" ") + 1, this.#given);
    const piece = text.slice(this.#given, end);
    this.#given = end;
    if (text.endsWith("\n")) {
      // What comes after a line does not depend on what stood before its end.
      this.#ids = this.#ids.slice(-1);
      this.#given = this.#decode(this.#ids).length;
    }
    this.onFinalizedText(piece);
  }

  override end(): void {
    const piece = this.#ids.length > 0 ? this.#decode(this.#ids).slice(this.#given) : "";
    this.#ids = [];
    this.#given = 0;
    this.#isPrompt = true;
    this.onFinalizedText(piece, true);
  }

  /** Takes a piece of text that will not change any more. */
  onFinalizedText(text: string, streamEnd = false): void {
    process.stdout.write(streamEnd ? `${text}\n` : text);
  }

  #decode(ids: number[]): string {
    return this.tokenizer.decode(ids, this.#options);
  }
}

const textIterator = signature("TextIteratorStreamer", ["tokenizer", "skipPrompt", "timeout"], {
  ...streaming,
  /** How many seconds at most it waits for a piece; default: null, as long as it takes. */
  timeout: nullable(number)(null),
  ...decoding,
});

/**
 * Gives a text as it comes: `for await (const piece of streamer)`. Start `generateAsync` with it and do not wait for that: in Python
 * the model runs on a thread of its own.
 */
export class TextIteratorStreamer extends TextStreamer implements AsyncIterable<string> {
  readonly timeout: number | null;
  readonly #pieces: string[] = [];
  #isOver = false;
  #failure: unknown = null;
  #wake: (() => void) | null = null;

  constructor(...given: Given<typeof textIterator>) {
    const { timeout, cleanUpTokenizationSpaces, ...values } = textIterator(given);
    super(cleanUpTokenizationSpaces === null ? values : { ...values, cleanUpTokenizationSpaces });
    this.timeout = timeout;
  }

  override onFinalizedText(text: string, streamEnd = false): void {
    this.#pieces.push(text);
    this.#isOver = streamEnd;
    this.#wake?.();
  }

  /** Ends the text with an error, which whoever waits for a piece gets. */
  fail(error: unknown): void {
    this.#failure = error;
    this.#isOver = true;
    this.#wake?.();
  }

  /** The pieces, as they come. */
  async *[Symbol.asyncIterator](): AsyncGenerator<string, void> {
    for (;;) {
      while (this.#pieces.length > 0) yield this.#pieces.shift() as string;
      if (this.#isOver) break;
      await this.#next();
    }
    this.#isOver = false;
    const failure = this.#failure;
    this.#failure = null;
    if (failure !== null) throw failure;
  }

  #next(): Promise<void> {
    const { timeout } = this;
    return new Promise((resolve, reject) => {
      const timer =
        timeout === null
          ? undefined
          : setTimeout(() => {
              this.#wake = null;
              reject(new RuntimeError(`TextIteratorStreamer: no text came in ${timeout} seconds`));
            }, timeout * 1000);
      this.#wake = () => {
        this.#wake = null;
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

const CHINESE: readonly (readonly [number, number])[] = [
  ...([
    [0x4e00, 0x9fff],
    [0x3400, 0x4dbf],
    [0x20000, 0x2a6df],
    [0x2a700, 0x2b73f],
  ] as const),
  ...([
    [0x2b740, 0x2b81f],
    [0x2b820, 0x2ceaf],
    [0xf900, 0xfaff],
    [0x2f800, 0x2fa1f],
  ] as const),
];

/** Whether a character is one of the ideographs, which need no spaces between words. */
const isChinese = (code: number): boolean => CHINESE.some(([from, to]) => code >= from && code <= to);

limitArguments(TextStreamer.prototype, { put: 1, end: 0, onFinalizedText: 2 });
limitArguments(TextIteratorStreamer.prototype, { onFinalizedText: 2, fail: 1 });

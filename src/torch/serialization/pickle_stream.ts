import { ValueError } from "../../python/exceptions.js";
import type { InputFile } from "./input_file.js";
import { PickleCutShort, type PickleWorld, unpickleFirst } from "./pickle/unpickler.js";

/** What is read first of a pickle, whose length only its end tells; each try takes that many times more. */
const FIRST_BYTES = 1 << 12;
const GROWTH = 4;

/** Pickles, numbers and bytes that follow one another in a part of a file. */
export class PickleStream {
  #window = Buffer.alloc(0);
  /** Where the window's bytes lie in the file. */
  #from = 0;
  #held = 0;

  constructor(
    private readonly file: InputFile,
    /** Where it goes on. */
    public at: number,
    private readonly end: number,
  ) {}

  /** The next pickle; `world` is made anew for each try. */
  async pickle<World extends PickleWorld>(world: () => World): Promise<{ value: unknown; world: World }> {
    for (let size = FIRST_BYTES; ; size *= GROWTH) {
      const bytes = await this.#ahead(size);
      const made = world();
      try {
        const { value, length } = unpickleFirst(bytes, made);
        this.at += length;
        return { value, world: made };
      } catch (error) {
        if (!(error instanceof PickleCutShort) || this.at + bytes.length === this.end) throw error;
      }
    }
  }

  /** The next bytes; they are overwritten by what is read after them. */
  async bytes(count: number): Promise<Buffer> {
    const bytes = await this.#ahead(count);
    if (bytes.length < count) throw new ValueError(`it ends after ${bytes.length} of ${count} bytes`);
    this.at += count;
    return bytes.subarray(0, count);
  }

  /** Passes over bytes, which must be there. */
  skip(count: number): number {
    const start = this.at;
    if (count > this.end - start) throw new ValueError(`it ends after ${this.end - start} of ${count} bytes`);
    this.at += count;
    return start;
  }

  /** The bytes from here on: that many, or all that are left. */
  async #ahead(count: number): Promise<Buffer> {
    const size = Math.min(count, this.end - this.at);
    const skipped = this.at - this.#from;
    if (skipped < 0 || skipped + size > this.#held) {
      const wanted = Math.min(Math.max(size, FIRST_BYTES), this.end - this.at);
      if (this.#window.length < wanted) this.#window = Buffer.from(new ArrayBuffer(wanted));
      this.#held = 0;
      await this.file.fill(this.#window.subarray(0, wanted), this.at);
      [this.#from, this.#held] = [this.at, wanted];
    }
    const start = this.at - this.#from;
    return this.#window.subarray(start, Math.min(this.#held, start + Math.max(size, FIRST_BYTES)));
  }
}

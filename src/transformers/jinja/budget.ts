/**
 * How much a template may do. Templates come with models, from strangers: one that does not end, or that fills the memory, is an error. In
 * Python only the length of a range is bound.
 */

import { TemplateError } from "./errors.js";

/** Some seconds of work; the templates of models need thousands. */
const MOST_STEPS = 3_000_000;
/** Characters of one text. */
const LONGEST_TEXT = 2 ** 27;
/** So many characters made or copied are one step. */
const CHARACTERS_PER_STEP = 512;
/** Bits of one int. */
const MOST_BITS = 2n ** 20n;

/** Macros in macros, and values in values. */
const DEEPEST = 150;

let steps = 0;
let depth = 0;

/** Before a template begins. */
export function begin(): void {
  steps = 0;
  depth = 0;
}

/** So many parts were looked at or made. */
export function spend(count: number): void {
  steps += count;
  if (steps > MOST_STEPS) {
    throw new TemplateError(
      `it does too much: more than ${MOST_STEPS} steps. Does a loop of it go through too many values?`,
    );
  }
}

/** Before a list or tuple of so many parts is made. */
export const spendItems = (count: bigint | number): void => spend(Number(count));

/** A text of so many characters is to be made. */
export function spendText(length: bigint | number): void {
  if (Number(length) > LONGEST_TEXT) {
    throw new TemplateError(`it makes a text of ${length} characters, and may make ones of ${LONGEST_TEXT} at most`);
  }
  spend(Number(length) / CHARACTERS_PER_STEP);
}

/** Of a text of so many characters the letters' case is to be changed, or its characters counted: slow where it is not ASCII. */
export const spendLetters = (length: number): void => spend(length / 64);

/** An int of so many bits is to be made. */
export function spendBits(bits: bigint): void {
  if (bits > MOST_BITS)
    throw new TemplateError(`it makes an int of ${bits} bits, and may make ones of ${MOST_BITS} at most`);
  spend(Number(bits) / CHARACTERS_PER_STEP);
}

/** One call or value deeper, for as long as `run` takes. */
export function deeper<T>(run: () => T): T {
  if (++depth > DEEPEST) throw new TemplateError("maximum recursion depth exceeded");
  try {
    return run();
  } finally {
    depth--;
  }
}

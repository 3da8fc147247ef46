import { callback } from "./kinds.js";
import { signature } from "./signature.js";

/**
 * Gives back the function it is given.
 * @typeParam F its type
 */
export type Unchanged = <F extends (...args: never[]) => unknown>(fn: F, ...none: []) => F;

/** A function of that name that gives back the function it is given: what marks functions for a compiler that is not here. */
export function unchanged(name: string): Unchanged {
  const declared = signature(name, ["fn"], { fn: callback<(...args: never[]) => unknown>() });
  const called = <F extends (...args: never[]) => unknown>(fn: F, ...none: []): F => declared([fn, ...none]).fn as F;
  return Object.defineProperty(called, "name", { value: name });
}

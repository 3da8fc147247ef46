import { callback } from "./kinds.js";
import { signature } from "./signature.js";

/** A function of that name that gives back the function it is given: what marks functions for a compiler that is not here. */
export function unchanged(name: string) {
  const declared = signature(name, ["fn"], { fn: callback<(...args: never[]) => unknown>() });
  const called = <F extends (...args: never[]) => unknown>(fn: F, ...none: []): F => declared([fn, ...none]).fn as F;
  return Object.defineProperty(called, "name", { value: name });
}

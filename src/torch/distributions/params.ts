/** The parameters that many distributions have, as their signatures name them. */

import { nullable, unchecked } from "../../internal/kinds.js";
import { kind } from "../../internal/signature.js";
import { TypeError } from "../../python/exceptions.js";
import { shown } from "../../python/repr.js";
import { tensor } from "../kinds.js";
import { Tensor } from "../tensor.js";
import { validation } from "./distribution.js";
import { isNumber, type Value } from "./utils.js";

// Checked where they are broadcast, with Python's text.
export const value = unchecked<Value>();

/** Where it is computed with at once. */
export const tensorOrNumber = kind<Value>((callee, name, given) => {
  if (isNumber(given) || given instanceof Tensor) return given;
  throw new TypeError(`${callee}: expected ${name} to be a Tensor or a number, got ${shown(given)}`);
});

export const locScale = { loc: value, scale: value, ...validation } as const;
export const odds = {
  /** Probabilities; or give `logits`. */
  probs: nullable(unchecked<Value>())(null),
  /** Log odds; or give `probs`. */
  logits: nullable(unchecked<Value>())(null),
} as const;
export const classes = {
  /** Probabilities `(..., K)`, scaled to the sum 1; or give `logits`. */
  probs: nullable(tensor)(null),
  /** Their logarithms but for a constant `(..., K)`; or give `probs`. */
  logits: nullable(tensor)(null),
} as const;
export { validation };

/** Padding and one-hot. Follows torch/nn/functional.py. */

import { integer, nullable, number, string } from "../../../internal/kinds.js";
import { type Definable, form, kind, type Options, signature } from "../../../internal/signature.js";
import { TypeError } from "../../../python/exceptions.js";
import { shown } from "../../../python/repr.js";
import { tensor } from "../../kinds.js";
import { aten } from "../../ops/index.js";

const widths = kind<readonly number[]>((callee, name, value) => {
  if (!Array.isArray(value)) throw new TypeError(`${callee}: expected ${name} to be an array, got ${shown(value)}`);
  return value.map((width, at) => integer.check(callee, `${name}[${at}]`, width));
});
const padArguments = signature("pad", ["input", "pad", "mode", "value"], {
  input: tensor,
  /** From the last dimension: `[left, right, top, bottom, ...]`. */
  pad: widths,
  /** Default: "constant". */
  mode: (string as Definable<"constant" | "reflect" | "replicate" | "circular">)("constant"),
  /** What constant padding fills with. Default: null, 0. */
  value: nullable(number)(null),
});

/** Options of {@link pad}. */
export type PadOptions = Options<typeof padArguments>;

/** Pads dimensions from the last: `[left, right, top, bottom, ...]`. */
export const pad = form(padArguments, ({ input, pad, mode, value }) => aten.pad(input, pad, mode, value));

/** 1 at each index along a new last dimension, 0 elsewhere; `numClasses` defaults to the largest index + 1. */
export const oneHot = form(
  signature("oneHot", ["tensor", "numClasses"], { tensor, numClasses: integer(-1) }),
  ({ tensor, numClasses }) => aten.oneHot(tensor, numClasses),
);

/** Padding and one-hot. Follows torch/nn/functional.py. */

import { type Arguments, checkInteger, parseArguments } from "../../../internal/arguments.js";
import { TypeError } from "../../../python/exceptions.js";
import { shown } from "../../../python/repr.js";
import { aten } from "../../ops/index.js";
import type { Tensor } from "../../tensor.js";

/** Options of {@link pad}. */
export interface PadOptions {
  /** Default: `constant`. */
  mode?: "constant" | "reflect" | "replicate" | "circular";
  /** What constant padding fills with. Default: 0. */
  value?: number | null;
}

/** Pads dimensions from the last: `[left, right, top, bottom, ...]`. */
export function pad(
  input: Tensor,
  padding: readonly number[],
  ...args: Arguments<[mode: NonNullable<PadOptions["mode"]>, value: number | null], PadOptions>
): Tensor {
  const { mode, value } = parseArguments<{ mode: string; value: number | null }>("pad", ["mode", "value"], args, {
    mode: "constant",
    value: null,
  });
  if (!Array.isArray(padding)) throw new TypeError(`pad: expected padding to be an array, got ${shown(padding)}`);
  padding.forEach((width, at) => {
    checkInteger("pad", `padding[${at}]`, width);
  });
  return aten.pad(input, [...padding], mode, value);
}

/** 1 at each index along a new last dimension, 0 elsewhere; `numClasses` defaults to the largest index + 1. */
export function oneHot(tensor: Tensor, ...args: Arguments<[numClasses: number], { numClasses?: number }>): Tensor {
  return aten.oneHot(tensor, parseArguments("oneHot", ["numClasses"], args, { numClasses: -1 }).numClasses);
}

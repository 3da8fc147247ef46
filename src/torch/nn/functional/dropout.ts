/** Dropout. Follows torch/nn/functional.py. */

import { type Arguments, checkProbability, parseArguments } from "../../../internal/arguments.js";
import { aten } from "../../ops/index.js";
import type { Tensor } from "../../tensor.js";

/** Options of the dropout family. */
export interface DropoutOptions {
  /** Probability of an element (or channel) to become 0; the others are scaled by `1 / (1 - p)`. Default: 0.5. */
  p?: number;
  /** Without it nothing is dropped. */
  training?: boolean;
  /** Overwrite the input. Default: false. */
  inplace?: boolean;
}

type DropoutArguments = Arguments<[p: number, training: boolean, inplace: boolean], DropoutOptions>;

function dropoutOptions(callee: string, args: readonly unknown[], training: boolean): Required<DropoutOptions> {
  const options = parseArguments<Required<DropoutOptions>>(callee, ["p", "training", "inplace"], args, {
    p: 0.5,
    training,
    inplace: false,
  });
  checkProbability(callee, options.p);
  return options;
}

/** Zeroes elements at random; `training` is true unless said otherwise. */
export function dropout(input: Tensor, ...args: DropoutArguments): Tensor {
  const { p, training, inplace } = dropoutOptions("dropout", args, true);
  return inplace ? aten.dropout_(input, p, training) : aten.dropout(input, p, training);
}

/** Dropout that keeps mean and variance for SELU networks; `training` is false unless said otherwise. */
export function alphaDropout(input: Tensor, ...args: DropoutArguments): Tensor {
  const { p, training, inplace } = dropoutOptions("alphaDropout", args, false);
  return inplace ? aten.alphaDropout_(input, p, training) : aten.alphaDropout(input, p, training);
}

/** {@link alphaDropout} of whole channels; `training` is false unless said otherwise. */
export function featureAlphaDropout(input: Tensor, ...args: DropoutArguments): Tensor {
  const { p, training, inplace } = dropoutOptions("featureAlphaDropout", args, false);
  return inplace ? aten.featureAlphaDropout_(input, p, training) : aten.featureAlphaDropout(input, p, training);
}

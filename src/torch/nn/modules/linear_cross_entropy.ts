/** Cross-entropy of a linear map. Follows torch/nn/modules/loss.py (`LinearCrossEntropyLoss`). */

import { boolean, integer, nullable, number, shape, size, unchecked } from "../../../internal/kinds.js";
import { type Given, type Options, signature } from "../../../internal/signature.js";
import { RuntimeError } from "../../../python/exceptions.js";
import { boolRepr, floatRepr, tupleRepr } from "../../../python/repr.js";
import { factory, tensor } from "../../kinds.js";
import type { Tensor } from "../../tensor.js";
import * as F from "../functional/index.js";
import { Linear } from "./linear.js";
import { Module } from "./module.js";

const declared = signature("LinearCrossEntropyLoss", ["inFeatures", "numClasses"], {
  inFeatures: size,
  numClasses: size,
  /** Further dimensions of the loss. Default: none. */
  outFeatures: shape([]),
  /** Learn an additive bias. Default: false. */
  bias: boolean(false),
  ...factory,
  /** Mean (the default), sum, or every element's loss. */
  reduction: unchecked<F.Reduction>()("mean"),
  /** A factor for each class `(numClasses)`. Default: none. */
  weight: nullable(tensor)(null),
  /** Targets of this class do not count; only where targets are classes. Default: null, which is -100 there. */
  ignoreIndex: nullable(integer)(null),
  /** How much of each target is spread over all classes. Default: 0. */
  labelSmoothing: number(0),
  /** Go over the batch in chunks. Default: null, all at once. */
  options: nullable(unchecked<F.LinearCrossEntropyOptions>())(null),
});

/** Options of {@link LinearCrossEntropyLoss}. */
export type LinearCrossEntropyLossOptions = Options<typeof declared>;

/**
 * A linear map with the cross-entropy of its logits.
 *
 * Shapes: `(inFeatures)` or `(N, inFeatures)`; targets are classes `()`, `(N)` or `(N, ...outFeatures)`, or probabilities
 * `(numClasses)` or `(N, numClasses, ...outFeatures)`.
 */
export class LinearCrossEntropyLoss extends Module {
  numClasses: number;
  outFeatures: number[];
  reduction: F.Reduction;
  ignoreIndex: number | null;
  labelSmoothing: number;
  options: F.LinearCrossEntropyOptions | null;
  declare weight: Tensor | null;
  linear: Linear;

  constructor(...given: Given<typeof declared>) {
    super();
    const { inFeatures, numClasses, outFeatures, bias, device, dtype, weight, ...settings } = declared(given);
    if (weight !== null && tupleRepr(weight.shape) !== tupleRepr([numClasses])) {
      throw new RuntimeError(`expected weight shape to be ${tupleRepr([numClasses])}, got ${tupleRepr(weight.shape)}`);
    }
    if (settings.labelSmoothing < 0 || settings.labelSmoothing > 1) {
      throw new RuntimeError(
        `expected label_smoothing to be in range [0, 1], got ${floatRepr(settings.labelSmoothing)}`,
      );
    }
    this.registerBuffer("weight", weight);
    this.numClasses = numClasses;
    this.outFeatures = outFeatures;
    this.reduction = settings.reduction;
    this.ignoreIndex = settings.ignoreIndex;
    this.labelSmoothing = settings.labelSmoothing;
    this.options = settings.options;
    const outputs = outFeatures.reduce((product, size) => product * size, numClasses);
    this.linear = new Linear(inFeatures, outputs, { bias, device, dtype });
  }

  override forward(input: Tensor, target: Tensor, ..._none: never[]): Tensor {
    const { linear, numClasses, outFeatures, weight, reduction, ignoreIndex, labelSmoothing, options } = this;
    const outputs = [numClasses, ...outFeatures];
    const linearWeight = linear.weight.reshape([...outputs, linear.inFeatures]);
    const linearBias = linear.bias?.reshape(outputs) ?? null;
    const settings = { linearBias, weight, reduction, ignoreIndex, labelSmoothing, options };
    return F.linearCrossEntropy(input, linearWeight, target, settings);
  }

  override extraRepr(): string {
    const { linear, numClasses, outFeatures, reduction, ignoreIndex, labelSmoothing, options } = this;
    return (
      `in_features=${linear.inFeatures}, num_classes=${numClasses}, out_features=${tupleRepr(outFeatures)}, ` +
      `bias=${boolRepr(linear.bias !== null)}, reduction=${reduction}, ignore_index=${ignoreIndex ?? "None"}, ` +
      `label_smoothing=${floatRepr(labelSmoothing)}, options=${options ?? "None"}`
    );
  }
}

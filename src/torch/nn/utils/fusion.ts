/** Batch normalisation taken into the layer before it. Follows torch/nn/utils/fusion.py. */

import { boolean, nullable, number } from "../../../internal/kinds.js";
import { form, type Given, kind, signature } from "../../../internal/signature.js";
import { AssertionError, TypeError } from "../../../python/exceptions.js";
import { shown } from "../../../python/repr.js";
import { tensor } from "../../kinds.js";
import { aten } from "../../ops/index.js";
import type { Tensor } from "../../tensor.js";
import { BatchNorm } from "../modules/batchnorm.js";
import { deepcopy } from "../modules/deepcopy.js";
import type { Linear } from "../modules/linear.js";
import type { Module } from "../modules/module.js";
import { Parameter } from "../parameter.js";

const norm = kind<BatchNorm>((callee, name, value) => {
  if (value instanceof BatchNorm) return value;
  throw new TypeError(`${callee}: expected ${name} to be a batch normalisation, got ${shown(value)}`);
});
const transpose = {
  /** Whether it is a transposed convolution. Default: false. */
  transpose: boolean(false),
} as const;
const statistics = {
  bnRm: tensor,
  bnRv: tensor,
  /** Added to the variance. */
  bnEps: number,
} as const;
const order = ["bnRm", "bnRv", "bnEps", "bnW", "bnB"] as const;

/** The weight and bias of a convolution with a batch normalisation behind it: weight (n, m, ...), the others (n). */
export const fuseConvBnWeights = form(
  signature("fuseConvBnWeights", ["convW", "convB", ...order, "transpose"], {
    convW: tensor,
    convB: nullable(tensor),
    ...statistics,
    bnW: nullable(tensor),
    bnB: nullable(tensor),
    ...transpose,
  }),
  ({ convW, convB, bnRm, bnRv, bnEps, bnW, bnB, transpose }): [weight: Parameter, bias: Parameter] => {
    const bias = convB ?? aten.zerosLike(bnRm);
    const scale = bnW ?? aten.onesLike(bnRm);
    const deviation = bnRv.add(bnEps).rsqrt();
    const ones = new Array<number>(convW.dim() - 2).fill(1);
    const shape = transpose ? [1, -1, ...ones] : [-1, 1, ...ones];
    const weight = convW.mul(scale.mul(deviation).reshape(shape)).to(convW.dtype);
    const moved = bias.sub(bnRm).mul(deviation).mul(scale);
    const fused = moved.add(bnB ?? aten.zerosLike(bnRm)).to((convB ?? convW).dtype);
    return [new Parameter(weight, convW.requiresGrad), new Parameter(fused, bias.requiresGrad)];
  },
);

/** The weight and bias of a linear layer with a batch normalisation behind it: weight (n, m), the others (n). */
export const fuseLinearBnWeights = form(
  signature("fuseLinearBnWeights", ["linearW", "linearB", ...order], {
    linearW: tensor,
    linearB: nullable(tensor),
    ...statistics,
    bnW: tensor,
    bnB: tensor,
  }),
  ({ linearW, linearB, bnRm, bnRv, bnEps, bnW, bnB }): [weight: Parameter, bias: Parameter] => {
    const bias = linearB ?? aten.zerosLike(bnRm);
    const scale = bnW.mul(bnRv.add(bnEps).rsqrt());
    const weight = linearW.mul(scale.unsqueeze(-1).to(linearW.dtype));
    const fused = bias
      .sub(bnRm)
      .mul(scale)
      .add(bnB)
      .to((linearB ?? linearW).dtype);
    return [new Parameter(weight, linearW.requiresGrad), new Parameter(fused, bias.requiresGrad)];
  },
);

/** A layer that can be fused. */
type Fusable = Module & { weight: Tensor; bias: Tensor | null };

function statisticsOf(layer: Module, bn: BatchNorm): [mean: Tensor, variance: Tensor] {
  if (layer.training || bn.training) throw new AssertionError("Fusion only for eval!");
  if (bn.runningMean === null || bn.runningVar === null) {
    throw new AssertionError("bn.running_mean and bn.running_var must not be None");
  }
  return [bn.runningMean, bn.runningVar];
}

const convolution = signature("fuseConvBnEval", ["bn", "transpose"], { bn: norm, ...transpose });

/** A copy of a convolution that computes what it and a batch normalisation behind it do, both in evaluation mode. */
export function fuseConvBnEval<M extends Module>(conv: M, ...given: Given<typeof convolution>): M {
  const { bn, transpose } = convolution(given);
  const [mean, variance] = statisticsOf(conv, bn);
  const fused = deepcopy(conv) as M & Fusable;
  const { weight, bias } = fused;
  [fused.weight, fused.bias] = fuseConvBnWeights(weight, bias, mean, variance, bn.eps, bn.weight, bn.bias, transpose);
  return fused;
}

const linearArguments = signature("fuseLinearBnEval", ["bn"], { bn: norm });

/** A copy of a linear layer that computes what it and a batch normalisation behind it do, both in evaluation mode. */
export function fuseLinearBnEval<M extends Linear>(linear: M, ...given: Given<typeof linearArguments>): M {
  const { bn } = linearArguments(given);
  const [mean, variance] = statisticsOf(linear, bn);
  if (linear.outFeatures !== bn.numFeatures && bn.numFeatures !== 1) {
    throw new AssertionError(
      "To fuse, linear.out_features == bn.num_features or bn.num_features == 1, " +
        `got linear.out_features=${linear.outFeatures} and bn.num_features=${bn.numFeatures}`,
    );
  }
  const fused = deepcopy(linear) as M & Fusable;
  const { weight, bias } = fused;
  const [scale, shift] = [bn.weight, bn.bias] as [Tensor, Tensor];
  [fused.weight, fused.bias] = fuseLinearBnWeights(weight, bias, mean, variance, bn.eps, scale, shift);
  return fused;
}

/** Cross-entropy of a linear map. Follows torch/nn/functional.py (`linear_cross_entropy`). */

import { integer, nullable, number } from "../../../internal/kinds.js";
import { form, kind, type Options, signature } from "../../../internal/signature.js";
import { RuntimeError, TypeError } from "../../../python/exceptions.js";
import { floatRepr, shown, stringRepr, tupleRepr } from "../../../python/repr.js";
import { warnOnce } from "../../../python/warnings.js";
import { withGradient } from "../../autograd/given_gradient.js";
import { isGradEnabled, noGrad } from "../../autograd/index.js";
import { tensor } from "../../kinds.js";
import { aten } from "../../ops/index.js";
import type { Tensor } from "../../tensor.js";
import { type Chunked, type ChunkedResult, chunked } from "./linear_cross_entropy_chunks.js";
import { LinearCrossEntropyOptions } from "./linear_cross_entropy_options.js";
import { crossEntropy } from "./loss.js";
import { classWeight, reduction } from "./reduction.js";

const linearCrossEntropyArguments = signature("linearCrossEntropy", ["input", "linearWeight", "target"], {
  input: tensor,
  linearWeight: tensor,
  target: tensor,
  /** Added to the logits, `(C, ...)`. Default: none. */
  linearBias: nullable(tensor)(null),
  ...classWeight,
  ...reduction,
  /** Targets of this class do not count; only where targets are classes. Default: null, which is -100 there. */
  ignoreIndex: nullable(integer)(null),
  /** How much of each target is spread over all classes. Default: 0. */
  labelSmoothing: number(0),
  /** Go over the batch in chunks. Default: null, all at once. */
  options: nullable(
    kind<LinearCrossEntropyOptions>((callee, name, value) => {
      if (value instanceof LinearCrossEntropyOptions) return value;
      throw new TypeError(`${callee}: expected ${name} to be LinearCrossEntropyOptions, got ${shown(value)}`);
    }),
  )(null),
});

/** Options of {@link linearCrossEntropy}. */
export type LinearCrossEntropyFunctionOptions = Options<typeof linearCrossEntropyArguments>;

/**
 * Cross-entropy between `input @ linearWeight.T` and targets.
 *
 * `input` is `(F)` or `(N, F)`, `linearWeight` `(C, ..., F)`, `target` classes `()`, `(N)` or `(N, ...)`, or probabilities
 * `(C)` or `(N, C, ...)`. With `options`, gradients are computed beforehand, and a second backward pass fails.
 */
export const linearCrossEntropy = form(linearCrossEntropyArguments, (given) => {
  const { input, linearWeight, target, linearBias, weight, reduction, labelSmoothing, options } = given;
  if (input.dim() < 1 || input.dim() > 2) {
    throw new RuntimeError(`expected input with dimensionality 1 or 2, got ${input.dim()}`);
  }
  if (linearWeight.dim() < 2) {
    throw new RuntimeError(`expected linear_weight with dimensionality at least 2, got ${linearWeight.dim()}`);
  }
  const [features, ofWeight] = [input.size(-1), linearWeight.size(-1)];
  if (features !== ofWeight) {
    throw new RuntimeError(
      "expected equal input and linear_weight last dimensions (in_features), " +
        `got ${features} and ${ofWeight}, respectively`,
    );
  }
  const outputs = linearWeight.shape.slice(0, -1);
  const [classes, ...field] = outputs as [number, ...number[]];
  if (linearBias !== null && tupleRepr(linearBias.shape) !== tupleRepr(outputs)) {
    throw new RuntimeError(`expected linear_bias shape ${tupleRepr(outputs)}, got ${tupleRepr(linearBias.shape)}`);
  }
  const batch = input.shape.slice(0, -1);
  if (field.length > 0 && batch.length === 0) {
    throw new RuntimeError(
      `K-dimensional loss defined by linear_weight shape ${tupleRepr(linearWeight.shape)} requires batched input, ` +
        `(N, ${features}), got unbatched input with shape ${tupleRepr(input.shape)}`,
    );
  }
  const shape = [...batch, ...outputs];
  if (tupleRepr(target.shape) === tupleRepr(shape) && given.ignoreIndex !== null) {
    throw new RuntimeError("ignore_index cannot be specified when target contains probabilities");
  }
  const ignoreIndex = given.ignoreIndex ?? -100;
  if (options !== null) {
    if (labelSmoothing === 0 && target.dtype.name === "int64" && field.length === 0) {
      return inChunks({ input, linearWeight, target, linearBias, weight, reduction, ignoreIndex }, options);
    }
    warnOnce(
      "linear_cross_entropy: ``options`` ignored; chunked path needs reduction in {'mean','sum','none'}, " +
        "label_smoothing == 0, target.dtype == int64, out_features == (). Got " +
        `reduction=${stringRepr(reduction)}, label_smoothing=${floatRepr(labelSmoothing)}, ` +
        `target.dtype=${target.dtype}, out_features=${tupleRepr(field)}, tracing=False, ` +
        `linear_bias.shape=${linearBias === null ? "None" : tupleRepr(linearBias.shape)}.`,
    );
  }
  const all = field.reduce((product, size) => product * size, classes);
  const flat = field.length === 0 ? linearWeight : linearWeight.reshape([all, features]);
  const logits = aten.linear(input, flat, field.length === 0 ? linearBias : (linearBias?.reshape([all]) ?? null));
  return crossEntropy(logits.reshape(shape), target, { weight, reduction, ignoreIndex, labelSmoothing });
});

function inChunks(given: Omit<Chunked, "chunking">, options: LinearCrossEntropyOptions): Tensor {
  const { linearWeight, linearBias, reduction } = given;
  const batched = given.input.dim() === 2;
  const input = batched ? given.input : given.input.unsqueeze(0);
  const target = batched ? given.target : given.target.unsqueeze(0);
  const [batches, inFeatures] = input.shape as [number, number];
  const { dtype, device } = input;
  const call = { batches, inFeatures, classes: linearWeight.size(0), dtype, device: device.type };
  const whole = { ...given, input, target, chunking: options.resolve(call) };
  const records = (of: Tensor | null) => of?.requiresGrad === true && isGradEnabled();
  const wanted = { input: records(input), weight: records(linearWeight), bias: records(linearBias) };
  const separate = reduction === "none";
  const result = noGrad(() => chunked(whole, separate ? { input: false, weight: false, bias: false } : wanted));
  const backward = separate
    ? (grad: Tensor) => gradientsOf(chunked(whole, wanted, grad))
    : scaling(result, options.allowRetainGraph);
  const loss = withGradient([input, linearWeight, linearBias], result.loss, backward);
  return batched ? loss : loss.squeeze(0);
}

const gradientsOf = ({ input, weight, bias }: ChunkedResult) => [input, weight, bias];

/** Gradients that were computed beforehand, times that of the loss: in place, once, or as often as one likes. */
function scaling(result: ChunkedResult, again: boolean): (grad: Tensor) => (Tensor | null)[] {
  let gradients: (Tensor | null)[] | null = gradientsOf(result);
  return (grad) => {
    if (gradients === null) {
      throw new RuntimeError(
        "linear_cross_entropy chunked backward called twice; retain_graph=True / double backward are not supported.",
      );
    }
    const scaled = gradients.map((gradient) => (again ? gradient?.mul(grad) : gradient?.mul_(grad)) ?? null);
    if (!again) gradients = null;
    return scaled;
  };
}

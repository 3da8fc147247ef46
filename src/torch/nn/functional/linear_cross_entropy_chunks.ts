/**
 * Cross-entropy of a linear map over chunks of the batch, with its gradients. Follows torch/nn/modules/linear_cross_entropy.py on
 * its path for the CPU, in its order of operations.
 */

import { NotImplementedError, RuntimeError } from "../../../python/exceptions.js";
import type { DType } from "../../dtype.js";
import { aten } from "../../ops/index.js";
import type { Tensor } from "../../tensor.js";
import type { Chunking } from "./linear_cross_entropy_options.js";
import type { Reduction } from "./reduction.js";

/** What is computed of what. */
export interface Chunked {
  readonly input: Tensor;
  readonly linearWeight: Tensor;
  readonly target: Tensor;
  readonly linearBias: Tensor | null;
  readonly weight: Tensor | null;
  readonly reduction: Reduction;
  readonly ignoreIndex: number;
  readonly chunking: Chunking;
}

/** Whose gradients are wanted. */
export interface Wanted {
  readonly input: boolean;
  readonly weight: boolean;
  readonly bias: boolean;
}

/** The loss and the gradients that were wanted. */
export interface ChunkedResult {
  readonly loss: Tensor;
  readonly input: Tensor | null;
  readonly weight: Tensor | null;
  readonly bias: Tensor | null;
}

interface Dtypes {
  readonly own: DType;
  readonly acc: DType;
  readonly logits: DType;
  readonly gradInput: DType;
  readonly mixed: boolean;
  /** Gradients of the weight go into it without a buffer of the wider dtype. */
  readonly direct: boolean;
}

function dtypesOf({ input, chunking: { policy, accDtype: acc } }: Chunked): Dtypes {
  if (input.device.type !== "cpu") {
    throw new NotImplementedError("linearCrossEntropy: chunks are computed on the CPU only; leave `options` out");
  }
  const own = input.dtype;
  const mixed = own.name !== acc.name;
  if (mixed && !(/^b?float16$/.test(own.name) && acc.name === "float32")) {
    throw new RuntimeError(
      `linear_cross_entropy supports float32 acc_dtype with float16/bfloat16 inputs, but got ${acc} acc_dtype and ${own} inputs.`,
    );
  }
  const frugal = policy !== "accurate";
  const logits = mixed && !(own.name === "float16" && frugal) ? acc : own;
  return {
    ...{ own, acc, logits, mixed },
    gradInput: frugal ? own : acc,
    direct: policy === "compact" && logits.name === own.name,
  };
}

/** A factor for each row: minus the weight of its class, for a mean divided by all of them; 0 where the target does not count. */
function rowFactors(given: Chunked, target: Tensor, mask: Tensor, acc: DType, upstream: Tensor | null): Tensor {
  const { weight, reduction } = given;
  let factors: Tensor;
  if (weight === null) factors = mask.logicalNot().to(acc);
  else if (target.numel() > weight.numel()) factors = aten.where(mask, 0, weight.to(acc).indexSelect(0, target));
  else factors = aten.where(mask, 0, weight.indexSelect(0, target).to(acc));
  if (reduction === "mean") {
    const sum = factors.sum();
    return factors.div_(aten.where(sum.eq(0), Number.NaN, sum.neg()));
  }
  if (reduction === "sum") return factors.neg_();
  return upstream === null ? factors : factors.neg_().mul_(upstream.to(factors.dtype));
}

/** Computes the loss and the gradients; losses one by one (`none`) have gradients only where theirs came back. */
export function chunked(given: Chunked, wanted: Wanted, upstream: Tensor | null = null): ChunkedResult {
  const { input, linearWeight, linearBias, ignoreIndex, reduction, chunking } = given;
  const dtypes = dtypesOf(given);
  const { own, acc, logits: logitsDtype, mixed } = dtypes;
  const [rows, classes] = [input.size(0), linearWeight.size(0)];
  const mask = given.target.eq(ignoreIndex);
  const target = ignoreIndex < 0 || ignoreIndex >= classes ? aten.where(mask, 0, given.target) : given.target;
  const factors = rowFactors(given, target, mask, acc, upstream);
  const castWeight = mixed ? linearWeight.to(logitsDtype) : linearWeight;
  const castBias = linearBias === null ? null : linearBias.to(logitsDtype);
  const separate = reduction === "none" && upstream === null;
  const loss = separate
    ? aten.empty([rows], { dtype: own })
    : aten.zeros([], { dtype: mixed && own.name === "float16" ? acc : own });
  if (reduction === "mean" && rows === 0) loss.fill_(Number.NaN);
  const gradients = {
    input: wanted.input ? aten.empty(input.shape, { dtype: dtypes.gradInput }) : null,
    weight: wanted.weight ? aten.zeros(linearWeight.shape, { dtype: own }) : null,
    bias: wanted.bias ? aten.zeros([classes], { dtype: own }) : null,
  };
  for (let start = 0; start < rows; start += chunking.size) {
    const count = Math.min(chunking.size, rows - start);
    const part = (of: Tensor) => of.narrow(0, start, count);
    const [x, y, factor] = [part(input), part(target), part(factors)];
    const logits = aten.mm(mixed && own.name !== logitsDtype.name ? x.to(acc) : x, castWeight.t());
    if (castBias !== null) logits.add_(castBias);
    logits.sub_(aten.amax(logits, [1], true));
    const ofTargets = logits.gather(1, y.unsqueeze(1)).squeeze(1);
    if (!separate) loss.add_(factor.dot(ofTargets.to(factor.dtype)));
    const sums = logits.exp_().sum(1, { dtype: acc });
    if (separate) {
      part(loss).copy_(sums.log_().sub_(ofTargets.to(acc)).mul_(factor.to(acc)));
      continue;
    }
    if (wanted.input || wanted.weight || wanted.bias) logits.mul_(factor.div(sums).to(logitsDtype).unsqueeze(1));
    loss.sub_(factor.to(acc).dot(sums.log_()));
    addGradients(gradients, part, { x, y, factor, logits, castWeight }, dtypes);
  }
  return {
    loss: loss.to(own),
    input: gradients.input?.to(own) ?? null,
    weight: gradients.weight,
    bias: gradients.bias,
  };
}

interface Part {
  readonly x: Tensor;
  readonly y: Tensor;
  readonly factor: Tensor;
  /** The softmax, times the factors. */
  readonly logits: Tensor;
  readonly castWeight: Tensor;
}

function addGradients(
  gradients: { readonly [Of in keyof Wanted]: Tensor | null },
  part: (of: Tensor) => Tensor,
  { x, y, factor, logits, castWeight }: Part,
  { own, acc, mixed, direct }: Dtypes,
): void {
  if (gradients.bias !== null) {
    const sum = mixed ? aten.zeros([logits.size(1)], { dtype: acc }) : gradients.bias;
    sum.sub_(logits.sum(0, { dtype: mixed ? acc : own })).indexAdd_(0, y, factor);
    if (mixed) gradients.bias.add_(sum.to(own));
  }
  if (gradients.input !== null) {
    const grad = castWeight.indexSelect(0, y).mul(factor.to(castWeight.dtype).unsqueeze(1));
    part(gradients.input).copy_(grad.addmm_(logits, castWeight, { alpha: -1 }));
  }
  if (gradients.weight === null) return;
  const wide = mixed ? x.to(acc) : x;
  if (direct) {
    gradients.weight.addmm_(logits.t(), x, { alpha: -1 });
    gradients.weight.indexAdd_(0, y, wide.mul(factor.unsqueeze(1)).to(own), { alpha: 1 });
  } else {
    const ofChunk = aten.mm(logits.to(acc).t(), wide);
    gradients.weight.sub_(ofChunk.indexAdd_(0, y, wide.mul(factor.unsqueeze(1)), { alpha: -1 }));
  }
}

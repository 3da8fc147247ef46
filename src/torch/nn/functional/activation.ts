/** Activation functions. Follows torch/nn/functional.py. */

import { type Arguments, checkTensor, parseArguments } from "../../../internal/arguments.js";
import { checkNoMore } from "../../../internal/surplus.js";
import { RuntimeError, ValueError } from "../../../python/exceptions.js";
import { warnOnce } from "../../../python/warnings.js";
import type { DTypeLike } from "../../dtype.js";
import { aten } from "../../ops/index.js";
import type { Tensor } from "../../tensor.js";

/** Whether to overwrite the input. Default: false. */
export interface InplaceOption {
  inplace?: boolean;
}

type Inplace = Arguments<[inplace: boolean], InplaceOption>;

function inplace(callee: string, args: readonly unknown[]): boolean {
  return parseArguments<Required<InplaceOption>>(callee, ["inplace"], args, { inplace: false }).inplace;
}

/** `max(0, x)`, element by element. */
export function relu(input: Tensor, ...args: Inplace): Tensor {
  return inplace("relu", args) ? aten.relu_(input) : aten.relu(input);
}

/** `min(max(0, x), 6)`. */
export function relu6(input: Tensor, ...args: Inplace): Tensor {
  return inplace("relu6", args) ? aten.relu6_(input) : aten.relu6(input);
}

/** `scale * (max(0, x) + min(0, alpha * (exp(x) - 1)))` with the constants of the paper. */
export function selu(input: Tensor, ...args: Inplace): Tensor {
  return inplace("selu", args) ? aten.selu_(input) : aten.selu(input);
}

/** `x * sigmoid(x)`, also called swish. */
export function silu(input: Tensor, ...args: Inplace): Tensor {
  return inplace("silu", args) ? aten.silu_(input) : aten.silu(input);
}

/** `x * tanh(softplus(x))`. */
export function mish(input: Tensor, ...args: Inplace): Tensor {
  return inplace("mish", args) ? aten.mish_(input) : aten.mish(input);
}

/** `clamp(x / 6 + 1 / 2, 0, 1)`. */
export function hardsigmoid(input: Tensor, ...args: Inplace): Tensor {
  return inplace("hardsigmoid", args) ? aten.hardsigmoid_(input) : aten.hardsigmoid(input);
}

/** `x * hardsigmoid(x)`. */
export function hardswish(input: Tensor, ...args: Inplace): Tensor {
  return inplace("hardswish", args) ? aten.hardswish_(input) : aten.hardswish(input);
}

/** Gaussian error linear unit: `x * Phi(x)`; `approximate: "tanh"` for the approximation. */
export function gelu(
  input: Tensor,
  ...args: Arguments<[approximate: "none" | "tanh"], { approximate?: "none" | "tanh" }>
): Tensor {
  const { approximate } = parseArguments<{ approximate: string }>("gelu", ["approximate"], args, {
    approximate: "none",
  });
  return aten.gelu(input, { approximate });
}

/** `max(0, x) + min(0, alpha * (exp(x) - 1))`; `alpha` is 1. */
export function elu(
  input: Tensor,
  ...args: Arguments<[alpha: number, inplace: boolean], InplaceOption & { alpha?: number }>
): Tensor {
  const options = parseArguments("elu", ["alpha", "inplace"], args, { alpha: 1, inplace: false });
  return options.inplace ? aten.elu_(input, options.alpha) : aten.elu(input, options.alpha);
}

/** `max(0, x) + min(0, alpha * (exp(x / alpha) - 1))`; `alpha` is 1. */
export function celu(
  input: Tensor,
  ...args: Arguments<[alpha: number, inplace: boolean], InplaceOption & { alpha?: number }>
): Tensor {
  const options = parseArguments("celu", ["alpha", "inplace"], args, { alpha: 1, inplace: false });
  return options.inplace ? aten.celu_(input, options.alpha) : aten.celu(input, options.alpha);
}

/** `max(0, x) + negativeSlope * min(0, x)`; the slope is 0.01. */
export function leakyRelu(
  input: Tensor,
  ...args: Arguments<[negativeSlope: number, inplace: boolean], InplaceOption & { negativeSlope?: number }>
): Tensor {
  const options = parseArguments("leakyRelu", ["negativeSlope", "inplace"], args, {
    negativeSlope: 0.01,
    inplace: false,
  });
  return options.inplace ? aten.leakyRelu_(input, options.negativeSlope) : aten.leakyRelu(input, options.negativeSlope);
}

/** Options of {@link rrelu}. */
export interface RReLUOptions extends InplaceOption {
  /** Default: 1/8. */
  lower?: number;
  /** Default: 1/3. */
  upper?: number;
  /** Draw slopes; else use the mean. Default: false. */
  training?: boolean;
}

/** Leaky ReLU whose slopes are drawn from `[lower, upper]` in training. */
export function rrelu(
  input: Tensor,
  ...args: Arguments<[lower: number, upper: number, training: boolean, inplace: boolean], RReLUOptions>
): Tensor {
  const options = parseArguments("rrelu", ["lower", "upper", "training", "inplace"], args, {
    lower: 1 / 8,
    upper: 1 / 3,
    training: false,
    inplace: false,
  });
  const { lower, upper, training } = options;
  return options.inplace ? aten.rrelu_(input, lower, upper, training) : aten.rrelu(input, lower, upper, training);
}

/** `max(0, x) + weight * min(0, x)` with a learned weight. */
export function prelu(input: Tensor, weight: Tensor, ...none: []): Tensor {
  checkNoMore("prelu", none);
  return aten.prelu(input, weight);
}

/** Options of {@link hardtanh}. */
export interface HardtanhOptions extends InplaceOption {
  /** Default: -1. */
  minVal?: number;
  /** Default: 1. */
  maxVal?: number;
}

/** `min(max(x, minVal), maxVal)`. */
export function hardtanh(
  input: Tensor,
  ...args: Arguments<[minVal: number, maxVal: number, inplace: boolean], HardtanhOptions>
): Tensor {
  const options = parseArguments("hardtanh", ["minVal", "maxVal", "inplace"], args, {
    minVal: -1,
    maxVal: 1,
    inplace: false,
  });
  const { minVal, maxVal } = options;
  if (minVal > maxVal) throw new ValueError("min_val cannot be greater than max_val");
  return options.inplace ? aten.hardtanh_(input, minVal, maxVal) : aten.hardtanh(input, minVal, maxVal);
}

/** `x` where it is above the threshold, `value` elsewhere. */
export function threshold(input: Tensor, threshold: number, value: number, ...args: Inplace): Tensor {
  return inplace("threshold", args)
    ? aten.threshold_(input, threshold, value)
    : aten.threshold(input, threshold, value);
}

/** First half along a dimension (default the last) times the sigmoid of the second half. */
export function glu(input: Tensor, ...args: Arguments<[dim: number], { dim?: number }>): Tensor {
  const { dim } = parseArguments("glu", ["dim"], args, { dim: -1 });
  checkTensor("glu", "input", input);
  if (input.dim() === 0) throw new RuntimeError("glu does not support scalars because halving size must be even");
  return aten.glu(input, dim);
}

/** `log(1 + exp(beta * x)) / beta`, linear where `beta * x` is above the threshold. */
export function softplus(
  input: Tensor,
  ...args: Arguments<[beta: number, threshold: number], { beta?: number; threshold?: number }>
): Tensor {
  const options = parseArguments("softplus", ["beta", "threshold"], args, { beta: 1, threshold: 20 });
  return aten.softplus(input, options.beta, options.threshold);
}

/** `x - lambd` above it, `x + lambd` below its negative, 0 between; `lambd` is 0.5. */
export function softshrink(input: Tensor, ...args: Arguments<[lambd: number], { lambd?: number }>): Tensor {
  return aten.softshrink(input, parseArguments("softshrink", ["lambd"], args, { lambd: 0.5 }).lambd);
}

/** `x` outside `[-lambd, lambd]`, 0 inside; `lambd` is 0.5. */
export function hardshrink(input: Tensor, ...args: Arguments<[lambd: number], { lambd?: number }>): Tensor {
  return aten.hardshrink(input, parseArguments("hardshrink", ["lambd"], args, { lambd: 0.5 }).lambd);
}

/** `x - tanh(x)`. */
export function tanhshrink(input: Tensor, ...none: []): Tensor {
  checkNoMore("tanhshrink", none);
  return aten.sub(input, aten.tanh(input));
}

/** `x / (1 + |x|)`. */
export function softsign(input: Tensor, ...none: []): Tensor {
  checkNoMore("softsign", none);
  return aten.div(input, aten.add(aten.abs(input), 1));
}

/** `log(sigmoid(x))`. */
export function logsigmoid(input: Tensor, ...none: []): Tensor {
  checkNoMore("logsigmoid", none);
  return aten.logSigmoid(input);
}

/** `1 / (1 + exp(-x))`. */
export function sigmoid(input: Tensor, ...none: []): Tensor {
  checkNoMore("sigmoid", none);
  return aten.sigmoid(input);
}

/** Hyperbolic tangent. */
export function tanh(input: Tensor, ...none: []): Tensor {
  checkNoMore("tanh", none);
  return aten.tanh(input);
}

/** Options of the softmax family. */
export interface SoftmaxOptions {
  /** The dimension that sums to 1. Leaving it out is deprecated. */
  dim?: number | undefined;
  /** Convert to this dtype first. */
  dtype?: DTypeLike | undefined;
}

type SoftmaxArguments = Arguments<[dim: number], SoftmaxOptions>;

function softmaxOptions(
  callee: string,
  input: Tensor,
  args: readonly unknown[],
): { dim: number; dtype: DTypeLike | undefined } {
  const { dim, dtype } = parseArguments<SoftmaxOptions>(callee, ["dim"], args, { dim: undefined, dtype: undefined });
  if (dim !== undefined) return { dim, dtype };
  checkTensor(callee, "input", input);
  warnOnce(
    `Implicit dimension choice for ${callee} has been deprecated. Change the call to include dim=X as an argument.`,
  );
  return { dim: [0, 1, 3].includes(input.dim()) ? 0 : 1, dtype };
}

/** Exponentials that sum to 1 along `dim`. */
export function softmax(input: Tensor, ...args: SoftmaxArguments): Tensor {
  const { dim, dtype } = softmaxOptions("softmax", input, args);
  return aten.softmax(input, dim, { dtype });
}

/** `softmax(-x)`. */
export function softmin(input: Tensor, ...args: SoftmaxArguments): Tensor {
  const { dim, dtype } = softmaxOptions("softmin", input, args);
  return aten.softmax(aten.neg(input), dim, { dtype });
}

/** `log(softmax(x))`, computed stably. */
export function logSoftmax(input: Tensor, ...args: SoftmaxArguments): Tensor {
  const { dim, dtype } = softmaxOptions("log_softmax", input, args);
  return aten.logSoftmax(input, dim, { dtype });
}

/** Options of {@link gumbelSoftmax}. */
export interface GumbelSoftmaxOptions {
  /** Temperature. Default: 1. */
  tau?: number;
  /** One-hot samples that differentiate as the soft ones. Default: false. */
  hard?: boolean;
  /** Default: the last. */
  dim?: number;
}

/** Samples from the Gumbel-softmax distribution. */
export function gumbelSoftmax(
  logits: Tensor,
  ...args: Arguments<[tau: number, hard: boolean], GumbelSoftmaxOptions>
): Tensor {
  const { tau, hard, dim } = parseArguments("gumbelSoftmax", ["tau", "hard"], args, { tau: 1, hard: false, dim: -1 });
  const gumbels = aten.neg(aten.emptyLike(logits).exponential_().log());
  const soft = aten.softmax(aten.div(aten.add(logits, gumbels), tau), dim);
  if (!hard) return soft;
  const [, index] = aten.max(soft, dim, true) as [Tensor, Tensor];
  const oneHot = aten.zerosLike(logits).scatter_(dim, index, 1);
  return aten.add(aten.sub(oneHot, soft.detach()), soft);
}

/** Activation functions. Follows torch/nn/functional.py. */

import { boolean, integer, number, optional, string } from "../../../internal/kinds.js";
import { type Definable, form, type Options, signature, type Values } from "../../../internal/signature.js";
import { withoutSurplus } from "../../../internal/surplus.js";
import { RuntimeError, ValueError } from "../../../python/exceptions.js";
import { warnOnce } from "../../../python/warnings.js";
import { factory, tensor } from "../../kinds.js";
import { aten } from "../../ops/index.js";
import type { Tensor } from "../../tensor.js";

const input = { input: tensor } as const;
const inplace = {
  /** Whether to overwrite the input. Default: false. */
  inplace: boolean(false),
} as const;
const lambd = { lambd: number(0.5) } as const;

/** A form of two operators: one gives a new tensor, the other overwrites the input. */
const either = (name: string, fresh: (input: Tensor) => Tensor, overwriting: (input: Tensor) => Tensor) =>
  form(signature(name, ["input", "inplace"], { ...input, ...inplace }), ({ input, inplace }) =>
    inplace ? overwriting(input) : fresh(input),
  );

/** `max(0, x)`, element by element. */
export const relu = either(
  "relu",
  (x) => aten.relu(x),
  (x) => aten.relu_(x),
);

/** `min(max(0, x), 6)`. */
export const relu6 = either(
  "relu6",
  (x) => aten.relu6(x),
  (x) => aten.relu6_(x),
);

/** `scale * (max(0, x) + min(0, alpha * (exp(x) - 1)))` with the constants of the paper. */
export const selu = either(
  "selu",
  (x) => aten.selu(x),
  (x) => aten.selu_(x),
);

/** `x * sigmoid(x)`, also called swish. */
export const silu = either(
  "silu",
  (x) => aten.silu(x),
  (x) => aten.silu_(x),
);

/** `x * tanh(softplus(x))`. */
export const mish = either(
  "mish",
  (x) => aten.mish(x),
  (x) => aten.mish_(x),
);

/** `clamp(x / 6 + 1 / 2, 0, 1)`. */
export const hardsigmoid = either(
  "hardsigmoid",
  (x) => aten.hardsigmoid(x),
  (x) => aten.hardsigmoid_(x),
);

/** `x * hardsigmoid(x)`. */
export const hardswish = either(
  "hardswish",
  (x) => aten.hardswish(x),
  (x) => aten.hardswish_(x),
);

/** Gaussian error linear unit: `x * Phi(x)`; `approximate: "tanh"` for the approximation. */
export const gelu = form(
  signature("gelu", ["input", "approximate"], {
    ...input,
    approximate: (string as Definable<"none" | "tanh">)("none"),
  }),
  ({ input, approximate }) => aten.gelu(input, { approximate }),
);

/** `max(0, x) + min(0, alpha * (exp(x) - 1))`; `alpha` is 1. */
export const elu = form(
  signature("elu", ["input", "alpha", "inplace"], { ...input, alpha: number(1), ...inplace }),
  ({ input, alpha, inplace }) => (inplace ? aten.elu_(input, alpha) : aten.elu(input, alpha)),
);

/** `max(0, x) + min(0, alpha * (exp(x / alpha) - 1))`; `alpha` is 1. */
export const celu = form(
  signature("celu", ["input", "alpha", "inplace"], { ...input, alpha: number(1), ...inplace }),
  ({ input, alpha, inplace }) => (inplace ? aten.celu_(input, alpha) : aten.celu(input, alpha)),
);

/** `max(0, x) + negativeSlope * min(0, x)`; the slope is 0.01. */
export const leakyRelu = form(
  signature("leakyRelu", ["input", "negativeSlope", "inplace"], { ...input, negativeSlope: number(0.01), ...inplace }),
  ({ input, negativeSlope, inplace }) =>
    inplace ? aten.leakyRelu_(input, negativeSlope) : aten.leakyRelu(input, negativeSlope),
);

const rreluArguments = signature("rrelu", ["input", "lower", "upper", "training", "inplace"], {
  ...input,
  /** Default: 1/8. */
  lower: number(1 / 8),
  /** Default: 1/3. */
  upper: number(1 / 3),
  /** Draw slopes; else use the mean. Default: false. */
  training: boolean(false),
  ...inplace,
});

/** Options of {@link rrelu}. */
export type RReLUOptions = Options<typeof rreluArguments>;

/** Leaky ReLU whose slopes are drawn from `[lower, upper]` in training. */
export const rrelu = form(rreluArguments, ({ input, lower, upper, training, inplace }) =>
  inplace ? aten.rrelu_(input, lower, upper, training) : aten.rrelu(input, lower, upper, training),
);

/** `max(0, x) + weight * min(0, x)` with a learned weight. */
export const prelu = withoutSurplus("prelu", 2, (input: Tensor, weight: Tensor): Tensor => aten.prelu(input, weight));

const hardtanhArguments = signature("hardtanh", ["input", "minVal", "maxVal", "inplace"], {
  ...input,
  minVal: number(-1),
  maxVal: number(1),
  ...inplace,
});

/** Options of {@link hardtanh}: the bounds are -1 and 1. */
export type HardtanhOptions = Options<typeof hardtanhArguments>;

/** `min(max(x, minVal), maxVal)`. */
export const hardtanh = form(hardtanhArguments, ({ input, minVal, maxVal, inplace }) => {
  if (minVal > maxVal) throw new ValueError("min_val cannot be greater than max_val");
  return inplace ? aten.hardtanh_(input, minVal, maxVal) : aten.hardtanh(input, minVal, maxVal);
});

/** `x` where it is above the threshold, `value` elsewhere. */
export const threshold = form(
  signature("threshold", ["input", "threshold", "value", "inplace"], {
    ...input,
    threshold: number,
    value: number,
    ...inplace,
  }),
  ({ input, threshold, value, inplace }) =>
    inplace ? aten.threshold_(input, threshold, value) : aten.threshold(input, threshold, value),
);

/** First half along a dimension (default the last) times the sigmoid of the second half. */
export const glu = form(signature("glu", ["input", "dim"], { ...input, dim: integer(-1) }), ({ input, dim }) => {
  if (input.dim() === 0) throw new RuntimeError("glu does not support scalars because halving size must be even");
  return aten.glu(input, dim);
});

/** `log(1 + exp(beta * x)) / beta`, linear where `beta * x` is above the threshold. */
export const softplus = form(
  signature("softplus", ["input", "beta", "threshold"], { ...input, beta: number(1), threshold: number(20) }),
  ({ input, beta, threshold }) => aten.softplus(input, beta, threshold),
);

/** `x - lambd` above it, `x + lambd` below its negative, 0 between; `lambd` is 0.5. */
export const softshrink = form(
  signature("softshrink", ["input", "lambd"], { ...input, ...lambd }),
  ({ input, lambd }) => aten.softshrink(input, lambd),
);

/** `x` outside `[-lambd, lambd]`, 0 inside; `lambd` is 0.5. */
export const hardshrink = form(
  signature("hardshrink", ["input", "lambd"], { ...input, ...lambd }),
  ({ input, lambd }) => aten.hardshrink(input, lambd),
);

const ofOne = (name: string, run: (input: Tensor) => Tensor) => withoutSurplus(name, 1, run);

/** `x - tanh(x)`. */
export const tanhshrink = ofOne("tanhshrink", (input) => aten.sub(input, aten.tanh(input)));

/** `x / (1 + |x|)`. */
export const softsign = ofOne("softsign", (input) => aten.div(input, aten.add(aten.abs(input), 1)));

/** `log(sigmoid(x))`. */
export const logsigmoid = ofOne("logsigmoid", (input) => aten.logSigmoid(input));

/** `1 / (1 + exp(-x))`. */
export const sigmoid = ofOne("sigmoid", (input) => aten.sigmoid(input));

/** Hyperbolic tangent. */
export const tanh = ofOne("tanh", (input) => aten.tanh(input));

const softmaxArguments = (name: string) =>
  signature(name, ["input", "dim"], {
    ...input,
    /** The dimension that sums to 1. Leaving it out is deprecated. */
    dim: optional(integer),
    dtype: factory.dtype,
  });

/** Options of the softmax family; `dtype` is what the input is converted to first. */
export type SoftmaxOptions = Options<ReturnType<typeof softmaxArguments>>;

type SoftmaxValues = Values<ReturnType<typeof softmaxArguments>>;

/** A form of the softmax family, under Python's name. */
const softmaxForm = (name: string, run: (given: SoftmaxValues & { dim: number }) => Tensor) =>
  form(softmaxArguments(name), ({ input, dim, dtype }) => {
    if (dim !== undefined) return run({ input, dim, dtype });
    warnOnce(
      `Implicit dimension choice for ${name} has been deprecated. Change the call to include dim=X as an argument.`,
    );
    return run({ input, dim: [0, 1, 3].includes(input.dim()) ? 0 : 1, dtype });
  });

/** Exponentials that sum to 1 along `dim`. */
export const softmax = softmaxForm("softmax", ({ input, dim, dtype }) => aten.softmax(input, dim, { dtype }));

/** `softmax(-x)`. */
export const softmin = softmaxForm("softmin", ({ input, dim, dtype }) => aten.softmax(aten.neg(input), dim, { dtype }));

/** `log(softmax(x))`, computed stably. */
export const logSoftmax = softmaxForm("log_softmax", ({ input, dim, dtype }) => aten.logSoftmax(input, dim, { dtype }));

const gumbelArguments = signature("gumbelSoftmax", ["logits", "tau", "hard"], {
  logits: tensor,
  /** Temperature. Default: 1. */
  tau: number(1),
  /** One-hot samples that differentiate as the soft ones. Default: false. */
  hard: boolean(false),
  /** Default: the last. */
  dim: integer(-1),
});

/** Options of {@link gumbelSoftmax}. */
export type GumbelSoftmaxOptions = Options<typeof gumbelArguments>;

/** Samples from the Gumbel-softmax distribution. */
export const gumbelSoftmax = form(gumbelArguments, ({ logits, tau, hard, dim }) => {
  const gumbels = aten.neg(aten.emptyLike(logits).exponential_().log());
  const soft = aten.softmax(aten.div(aten.add(logits, gumbels), tau), dim);
  if (!hard) return soft;
  const [, index] = aten.max(soft, dim, true) as [Tensor, Tensor];
  const oneHot = aten.zerosLike(logits).scatter_(dim, index, 1);
  return aten.add(aten.sub(oneHot, soft.detach()), soft);
});

// The forms that always overwrite their input, as Python has them beside `inplace`.

/** {@link relu}, overwriting the input. */
export const relu_ = ofOne("relu_", (input) => aten.relu_(input));

/** {@link selu}, overwriting the input. */
export const selu_ = ofOne("selu_", (input) => aten.selu_(input));

/** {@link elu}, overwriting the input. */
export const elu_ = form(signature("elu_", ["input", "alpha"], { ...input, alpha: number(1) }), ({ input, alpha }) =>
  aten.elu_(input, alpha),
);

/** {@link celu}, overwriting the input. */
export const celu_ = form(signature("celu_", ["input", "alpha"], { ...input, alpha: number(1) }), ({ input, alpha }) =>
  aten.celu_(input, alpha),
);

/** {@link leakyRelu}, overwriting the input. */
export const leakyRelu_ = form(
  signature("leakyRelu_", ["input", "negativeSlope"], { ...input, negativeSlope: number(0.01) }),
  ({ input, negativeSlope }) => aten.leakyRelu_(input, negativeSlope),
);

/** {@link hardtanh}, overwriting the input. */
export const hardtanh_ = form(
  signature("hardtanh_", ["input", "minVal", "maxVal"], { ...input, minVal: number(-1), maxVal: number(1) }),
  ({ input, minVal, maxVal }) => aten.hardtanh_(input, minVal, maxVal),
);

/** {@link threshold}, overwriting the input. */
export const threshold_ = form(
  signature("threshold_", ["input", "threshold", "value"], { ...input, threshold: number, value: number }),
  ({ input, threshold, value }) => aten.threshold_(input, threshold, value),
);

const { inplace: _, ...rreluShape } = rreluArguments.shape;

/** {@link rrelu}, overwriting the input. */
export const rrelu_ = form(
  signature("rrelu_", ["input", "lower", "upper", "training"], rreluShape),
  ({ input, lower, upper, training }) => aten.rrelu_(input, lower, upper, training),
);

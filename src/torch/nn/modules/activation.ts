/** Activation layers. Follows torch/nn/modules/activation.py. */

import { boolean, integer, number, optional, size, unchecked } from "../../../internal/kinds.js";
import { type Given, signature } from "../../../internal/signature.js";
import { AssertionError, ValueError } from "../../../python/exceptions.js";
import { floatRepr, settingsRepr, stringRepr } from "../../../python/repr.js";
import { factory, tensor } from "../../kinds.js";
import type { Tensor } from "../../tensor.js";
import * as F from "../functional/index.js";
import * as init from "../init.js";
import type { Parameter } from "../parameter.js";
import { emptyParameter } from "./empty_parameter.js";
import { Module } from "./module.js";
import { withSettings } from "./with_settings.js";

const inplace = {
  /** Overwrite the input. Default: false. */
  inplace: boolean(false),
} as const;

/** What layers share that can overwrite their input. */
abstract class InplaceActivation extends withSettings(signature("InplaceActivation", ["inplace"], { ...inplace })) {
  override extraRepr(): string {
    return settingsRepr({ inplace: this.inplace || undefined });
  }
}

/** `max(0, x)`. */
export class ReLU extends InplaceActivation {
  override forward(input: Tensor, ..._none: never[]): Tensor {
    return F.relu(input, this.inplace);
  }
}

/** `min(max(0, x), 6)`. */
export class ReLU6 extends InplaceActivation {
  override forward(input: Tensor, ..._none: never[]): Tensor {
    return F.hardtanh(input, 0, 6, this.inplace);
  }
}

/** Scaled exponential linear unit. */
export class SELU extends InplaceActivation {
  override forward(input: Tensor, ..._none: never[]): Tensor {
    return F.selu(input, this.inplace);
  }
}

/** `x * sigmoid(x)`. */
export class SiLU extends InplaceActivation {
  override forward(input: Tensor, ..._none: never[]): Tensor {
    return F.silu(input, this.inplace);
  }
}

/** `x * tanh(softplus(x))`. */
export class Mish extends InplaceActivation {
  override forward(input: Tensor, ..._none: never[]): Tensor {
    return F.mish(input, this.inplace);
  }
}

/** `clamp(x / 6 + 1 / 2, 0, 1)`. */
export class Hardsigmoid extends withSettings(signature("Hardsigmoid", ["inplace"], { ...inplace })) {
  override forward(input: Tensor, ..._none: never[]): Tensor {
    return F.hardsigmoid(input, this.inplace);
  }
}

/** `x * hardsigmoid(x)`. */
export class Hardswish extends withSettings(signature("Hardswish", ["inplace"], { ...inplace })) {
  override forward(input: Tensor, ..._none: never[]): Tensor {
    return F.hardswish(input, this.inplace);
  }
}

/** `1 / (1 + exp(-x))`. */
export class Sigmoid extends Module {
  override forward(input: Tensor, ..._none: never[]): Tensor {
    return F.sigmoid(input);
  }
}

/** Hyperbolic tangent. */
export class Tanh extends Module {
  override forward(input: Tensor, ..._none: never[]): Tensor {
    return F.tanh(input);
  }
}

/** `log(sigmoid(x))`. */
export class LogSigmoid extends Module {
  override forward(input: Tensor, ..._none: never[]): Tensor {
    return F.logsigmoid(input);
  }
}

/** `x / (1 + |x|)`. */
export class Softsign extends Module {
  override forward(input: Tensor, ..._none: never[]): Tensor {
    return F.softsign(input);
  }
}

/** `x - tanh(x)`. */
export class Tanhshrink extends Module {
  override forward(input: Tensor, ..._none: never[]): Tensor {
    return F.tanhshrink(input);
  }
}

const gelu = signature("GELU", ["approximate"], {
  /** `"tanh"` for the approximation. Default: `"none"`. */
  approximate: unchecked<"none" | "tanh">()("none"),
});

/** Gaussian error linear unit. */
export class GELU extends withSettings(gelu) {
  override forward(input: Tensor, ..._none: never[]): Tensor {
    return F.gelu(input, this.approximate);
  }

  override extraRepr(): string {
    return settingsRepr({ approximate: stringRepr(String(this.approximate)) });
  }
}

/** What ELU and CELU share. */
abstract class ExponentialUnit extends withSettings(
  signature("ExponentialUnit", ["alpha", "inplace"], {
    /** Default: 1. */
    alpha: number(1),
    ...inplace,
  }),
) {
  override extraRepr(): string {
    return settingsRepr({ alpha: floatRepr(this.alpha), inplace: this.inplace || undefined });
  }
}

/** `max(0, x) + min(0, alpha * (exp(x) - 1))`. */
export class ELU extends ExponentialUnit {
  override forward(input: Tensor, ..._none: never[]): Tensor {
    return F.elu(input, this.alpha, this.inplace);
  }
}

/** `max(0, x) + min(0, alpha * (exp(x / alpha) - 1))`. */
export class CELU extends ExponentialUnit {
  override forward(input: Tensor, ..._none: never[]): Tensor {
    return F.celu(input, this.alpha, this.inplace);
  }
}

const leakyRelu = signature("LeakyReLU", ["negativeSlope", "inplace"], {
  /** Default: 0.01. */
  negativeSlope: number(0.01),
  ...inplace,
});

/** `max(0, x) + negativeSlope * min(0, x)`. */
export class LeakyReLU extends withSettings(leakyRelu) {
  override forward(input: Tensor, ..._none: never[]): Tensor {
    return F.leakyRelu(input, this.negativeSlope, this.inplace);
  }

  override extraRepr(): string {
    return settingsRepr({ negativeSlope: floatRepr(this.negativeSlope), inplace: this.inplace || undefined });
  }
}

const hardtanh = signature("Hardtanh", ["minVal", "maxVal", "inplace"], {
  /** Default: -1. */
  minVal: number(-1),
  /** Default: 1. */
  maxVal: number(1),
  ...inplace,
});

/** `min(max(x, minVal), maxVal)`. */
export class Hardtanh extends withSettings(hardtanh) {
  constructor(...given: Given<typeof hardtanh>) {
    super(...given);
    const { minVal, maxVal } = this;
    if (maxVal <= minVal) {
      throw new AssertionError(`max_val (${floatRepr(maxVal)}) must be greater than min_val (${floatRepr(minVal)})`);
    }
  }

  override forward(input: Tensor, ..._none: never[]): Tensor {
    return F.hardtanh(input, this.minVal, this.maxVal, this.inplace);
  }

  override extraRepr(): string {
    const { minVal, maxVal, inplace } = this;
    return settingsRepr({
      minVal: floatRepr(minVal),
      maxVal: floatRepr(maxVal),
      inplace: inplace || undefined,
    });
  }
}

const threshold = signature("Threshold", ["threshold", "value", "inplace"], {
  threshold: number,
  value: number,
  ...inplace,
});

/** `x` above the threshold, `value` elsewhere. */
export class Threshold extends withSettings(threshold) {
  override forward(input: Tensor, ..._none: never[]): Tensor {
    return F.threshold(input, this.threshold, this.value, this.inplace);
  }

  override extraRepr(): string {
    const { threshold, value, inplace } = this;
    return settingsRepr({ threshold, value, inplace: inplace || undefined });
  }
}

const rrelu = signature("RReLU", ["lower", "upper", "inplace"], {
  /** Smallest slope. Default: 1/8. */
  lower: number(1 / 8),
  /** Largest slope. Default: 1/3. */
  upper: number(1 / 3),
  ...inplace,
});

/** Leaky ReLU with slopes drawn from `[lower, upper]` in training. */
export class RReLU extends withSettings(rrelu) {
  override forward(input: Tensor, ..._none: never[]): Tensor {
    return F.rrelu(input, this.lower, this.upper, this.training, this.inplace);
  }

  override extraRepr(): string {
    const { lower, upper, inplace } = this;
    return settingsRepr({ lower: floatRepr(lower), upper: floatRepr(upper), inplace: inplace || undefined });
  }
}

const prelu = signature("PReLU", ["numParameters", "init", "device", "dtype"], {
  /** One for all, or the number of channels. Default: 1. */
  numParameters: size(1),
  /** Where they start. Default: 0.25. */
  init: number(0.25),
  ...factory,
});

/** `max(0, x) + weight * min(0, x)` with a learned weight, one for all or one for each channel. */
export class PReLU extends Module {
  numParameters: number;
  init: number;
  /** `(numParameters)`, `init` at first. */
  weight: Parameter;

  constructor(...given: Given<typeof prelu>) {
    super();
    const { numParameters, init, ...factory } = prelu(given);
    this.numParameters = numParameters;
    this.init = init;
    this.weight = emptyParameter([numParameters], factory);
    this.resetParameters();
  }

  /** Sets the weight to its initial value. */
  resetParameters(): void {
    init.constant_(this.weight, this.init);
  }

  override forward(input: Tensor, ..._none: never[]): Tensor {
    return F.prelu(input, this.weight);
  }

  override extraRepr(): string {
    return settingsRepr({ numParameters: this.numParameters });
  }
}

const softplus = signature("Softplus", ["beta", "threshold"], {
  /** Default: 1. */
  beta: number(1),
  /** The function is linear where `beta * x` is above it. Default: 20. */
  threshold: number(20),
});

/** `log(1 + exp(beta * x)) / beta`. */
export class Softplus extends withSettings(softplus) {
  override forward(input: Tensor, ..._none: never[]): Tensor {
    return F.softplus(input, this.beta, this.threshold);
  }

  override extraRepr(): string {
    return settingsRepr({ beta: floatRepr(this.beta), threshold: floatRepr(this.threshold) });
  }
}

/** What the shrinking functions share. */
abstract class Shrink extends withSettings(
  signature("Shrink", ["lambd"], {
    /** Default: 0.5. */
    lambd: number(0.5),
  }),
) {
  override extraRepr(): string {
    return floatRepr(this.lambd);
  }
}

/** `x` outside `[-lambd, lambd]`, 0 inside. */
export class Hardshrink extends Shrink {
  override forward(input: Tensor, ..._none: never[]): Tensor {
    return F.hardshrink(input, this.lambd);
  }
}

/** `x - lambd` above it, `x + lambd` below its negative, 0 between. */
export class Softshrink extends Shrink {
  override forward(input: Tensor, ..._none: never[]): Tensor {
    return F.softshrink(input, this.lambd);
  }
}

const glu = signature("GLU", ["dim"], {
  /** The dimension that is halved. Default: the last. */
  dim: integer(-1),
});

/** First half times the sigmoid of the second half. */
export class GLU extends withSettings(glu) {
  override forward(input: Tensor, ..._none: never[]): Tensor {
    return F.glu(input, this.dim);
  }

  override extraRepr(): string {
    return settingsRepr({ dim: this.dim });
  }
}

/** What the softmax layers share. */
abstract class SoftmaxBase extends withSettings(
  signature("SoftmaxBase", ["dim"], {
    /** The dimension that sums to 1; leaving it out is deprecated. */
    dim: optional(integer),
  }),
) {
  override extraRepr(): string {
    return settingsRepr({ dim: this.dim ?? null });
  }
}

/** Exponentials that sum to 1 along a dimension. */
export class Softmax extends SoftmaxBase {
  override forward(input: Tensor, ..._none: never[]): Tensor {
    return F.softmax(input, this.dim);
  }
}

/** Softmax of the negative. */
export class Softmin extends SoftmaxBase {
  override forward(input: Tensor, ..._none: never[]): Tensor {
    return F.softmin(input, this.dim);
  }
}

/** Logarithm of the softmax. */
export class LogSoftmax extends SoftmaxBase {
  override forward(input: Tensor, ..._none: never[]): Tensor {
    return F.logSoftmax(input, this.dim);
  }
}

/** Softmax over the channels of images. Shapes: `(N, C, H, W)` or `(C, H, W)` in and out. */
export class Softmax2d extends Module {
  override forward(input: Tensor, ..._none: never[]): Tensor {
    const dim = tensor.check("Softmax2d", "input", input).dim();
    if (dim === 3 || dim === 4) return F.softmax(input, -3);
    throw new ValueError(`Softmax2d: expected input to be 3D or 4D, got ${dim}D instead`);
  }
}

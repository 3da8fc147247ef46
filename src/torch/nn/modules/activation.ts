/** Activation layers. Follows torch/nn/modules/activation.py. */

import {
  type Arguments,
  checkBoolean,
  checkInteger,
  checkNumber,
  checkSize,
  parseArguments,
} from "../../../internal/arguments.js";
import { checkNoMore } from "../../../internal/surplus.js";
import { AssertionError } from "../../../python/exceptions.js";
import { floatRepr, stringRepr } from "../../../python/repr.js";
import type { Tensor } from "../../tensor.js";
import * as F from "../functional/index.js";
import * as init from "../init.js";
import type { Parameter } from "../parameter.js";
import { emptyParameter, type FactoryOptions } from "./empty_parameter.js";
import { Module } from "./module.js";

/** What layers share that can overwrite their input. */
abstract class InplaceActivation extends Module {
  inplace: boolean;

  /** `inplace` overwrites the input. Default: false. */
  constructor(...args: Arguments<[inplace: boolean], { inplace?: boolean }>) {
    super();
    const { inplace } = parseArguments(new.target.name, ["inplace"], args, { inplace: false });
    this.inplace = checkBoolean(new.target.name, "inplace", inplace);
  }

  /** What stands between the parentheses in a printout. */
  override extraRepr(): string {
    return this.inplace ? "inplace=True" : "";
  }
}

function inplaceRepr(inplace: boolean): string {
  return inplace ? ", inplace=True" : "";
}

/** `max(0, x)`. */
export class ReLU extends InplaceActivation {
  override forward(input: Tensor, ...none: []): Tensor {
    checkNoMore("ReLU.forward", none);
    return F.relu(input, this.inplace);
  }
}

/** `min(max(0, x), 6)`. */
export class ReLU6 extends InplaceActivation {
  override forward(input: Tensor, ...none: []): Tensor {
    checkNoMore("ReLU6.forward", none);
    return F.hardtanh(input, 0, 6, this.inplace);
  }
}

/** Scaled exponential linear unit. */
export class SELU extends InplaceActivation {
  override forward(input: Tensor, ...none: []): Tensor {
    checkNoMore("SELU.forward", none);
    return F.selu(input, this.inplace);
  }
}

/** `x * sigmoid(x)`. */
export class SiLU extends InplaceActivation {
  override forward(input: Tensor, ...none: []): Tensor {
    checkNoMore("SiLU.forward", none);
    return F.silu(input, this.inplace);
  }
}

/** `x * tanh(softplus(x))`. */
export class Mish extends InplaceActivation {
  override forward(input: Tensor, ...none: []): Tensor {
    checkNoMore("Mish.forward", none);
    return F.mish(input, this.inplace);
  }
}

/** `clamp(x / 6 + 1 / 2, 0, 1)`. */
export class Hardsigmoid extends InplaceActivation {
  override forward(input: Tensor, ...none: []): Tensor {
    checkNoMore("Hardsigmoid.forward", none);
    return F.hardsigmoid(input, this.inplace);
  }

  /** What stands between the parentheses in a printout. */
  override extraRepr(): string {
    return "";
  }
}

/** `x * hardsigmoid(x)`. */
export class Hardswish extends InplaceActivation {
  override forward(input: Tensor, ...none: []): Tensor {
    checkNoMore("Hardswish.forward", none);
    return F.hardswish(input, this.inplace);
  }

  /** What stands between the parentheses in a printout. */
  override extraRepr(): string {
    return "";
  }
}

/** `1 / (1 + exp(-x))`. */
export class Sigmoid extends Module {
  override forward(input: Tensor, ...none: []): Tensor {
    checkNoMore("Sigmoid.forward", none);
    return F.sigmoid(input);
  }
}

/** Hyperbolic tangent. */
export class Tanh extends Module {
  override forward(input: Tensor, ...none: []): Tensor {
    checkNoMore("Tanh.forward", none);
    return F.tanh(input);
  }
}

/** `log(sigmoid(x))`. */
export class LogSigmoid extends Module {
  override forward(input: Tensor, ...none: []): Tensor {
    checkNoMore("LogSigmoid.forward", none);
    return F.logsigmoid(input);
  }
}

/** `x / (1 + |x|)`. */
export class Softsign extends Module {
  override forward(input: Tensor, ...none: []): Tensor {
    checkNoMore("Softsign.forward", none);
    return F.softsign(input);
  }
}

/** `x - tanh(x)`. */
export class Tanhshrink extends Module {
  override forward(input: Tensor, ...none: []): Tensor {
    checkNoMore("Tanhshrink.forward", none);
    return F.tanhshrink(input);
  }
}

/** Gaussian error linear unit. */
export class GELU extends Module {
  approximate: "none" | "tanh";

  /** `approximate: "tanh"` uses the approximation. Default: `none`. */
  constructor(...args: Arguments<[approximate: "none" | "tanh"], { approximate?: "none" | "tanh" }>) {
    super();
    const { approximate } = parseArguments<{ approximate: "none" | "tanh" }>("GELU", ["approximate"], args, {
      approximate: "none",
    });
    this.approximate = approximate;
  }

  override forward(input: Tensor, ...none: []): Tensor {
    checkNoMore("GELU.forward", none);
    return F.gelu(input, this.approximate);
  }

  /** What stands between the parentheses in a printout. */
  override extraRepr(): string {
    return `approximate=${stringRepr(String(this.approximate))}`;
  }
}

/** What ELU and CELU share. */
abstract class ExponentialUnit extends Module {
  alpha: number;
  inplace: boolean;

  /** `alpha` is 1 and `inplace` false unless given. */
  constructor(...args: Arguments<[alpha: number, inplace: boolean], { alpha?: number; inplace?: boolean }>) {
    super();
    const name = new.target.name;
    const { alpha, inplace } = parseArguments(name, ["alpha", "inplace"], args, { alpha: 1, inplace: false });
    this.alpha = checkNumber(name, "alpha", alpha);
    this.inplace = checkBoolean(name, "inplace", inplace);
  }

  /** What stands between the parentheses in a printout. */
  override extraRepr(): string {
    return `alpha=${floatRepr(this.alpha)}${inplaceRepr(this.inplace)}`;
  }
}

/** `max(0, x) + min(0, alpha * (exp(x) - 1))`. */
export class ELU extends ExponentialUnit {
  override forward(input: Tensor, ...none: []): Tensor {
    checkNoMore("ELU.forward", none);
    return F.elu(input, this.alpha, this.inplace);
  }
}

/** `max(0, x) + min(0, alpha * (exp(x / alpha) - 1))`. */
export class CELU extends ExponentialUnit {
  override forward(input: Tensor, ...none: []): Tensor {
    checkNoMore("CELU.forward", none);
    return F.celu(input, this.alpha, this.inplace);
  }
}

/** `max(0, x) + negativeSlope * min(0, x)`. */
export class LeakyReLU extends Module {
  negativeSlope: number;
  inplace: boolean;

  /** `negativeSlope` is 0.01 and `inplace` false unless given. */
  constructor(
    ...args: Arguments<[negativeSlope: number, inplace: boolean], { negativeSlope?: number; inplace?: boolean }>
  ) {
    super();
    const { negativeSlope, inplace } = parseArguments("LeakyReLU", ["negativeSlope", "inplace"], args, {
      negativeSlope: 0.01,
      inplace: false,
    });
    this.negativeSlope = checkNumber("LeakyReLU", "negativeSlope", negativeSlope);
    this.inplace = checkBoolean("LeakyReLU", "inplace", inplace);
  }

  override forward(input: Tensor, ...none: []): Tensor {
    checkNoMore("LeakyReLU.forward", none);
    return F.leakyRelu(input, this.negativeSlope, this.inplace);
  }

  /** What stands between the parentheses in a printout. */
  override extraRepr(): string {
    return `negative_slope=${floatRepr(this.negativeSlope)}${inplaceRepr(this.inplace)}`;
  }
}

/** `min(max(x, minVal), maxVal)`. */
export class Hardtanh extends Module {
  minVal: number;
  maxVal: number;
  inplace: boolean;

  /** From -1 to 1 unless given. */
  constructor(...args: Arguments<[minVal: number, maxVal: number, inplace: boolean], F.HardtanhOptions>) {
    super();
    const { minVal, maxVal, inplace } = parseArguments("Hardtanh", ["minVal", "maxVal", "inplace"], args, {
      minVal: -1,
      maxVal: 1,
      inplace: false,
    });
    this.minVal = checkNumber("Hardtanh", "minVal", minVal);
    this.maxVal = checkNumber("Hardtanh", "maxVal", maxVal);
    this.inplace = checkBoolean("Hardtanh", "inplace", inplace);
    if (maxVal <= minVal) {
      throw new AssertionError(`max_val (${floatRepr(maxVal)}) must be greater than min_val (${floatRepr(minVal)})`);
    }
  }

  override forward(input: Tensor, ...none: []): Tensor {
    checkNoMore("Hardtanh.forward", none);
    return F.hardtanh(input, this.minVal, this.maxVal, this.inplace);
  }

  /** What stands between the parentheses in a printout. */
  override extraRepr(): string {
    return `min_val=${floatRepr(this.minVal)}, max_val=${floatRepr(this.maxVal)}${inplaceRepr(this.inplace)}`;
  }
}

/** `x` above the threshold, `value` elsewhere. */
export class Threshold extends Module {
  threshold: number;
  value: number;
  inplace: boolean;

  constructor(threshold: number, value: number, ...args: Arguments<[inplace: boolean], { inplace?: boolean }>) {
    super();
    const { inplace } = parseArguments("Threshold", ["inplace"], args, { inplace: false });
    this.threshold = checkNumber("Threshold", "threshold", threshold);
    this.value = checkNumber("Threshold", "value", value);
    this.inplace = checkBoolean("Threshold", "inplace", inplace);
  }

  override forward(input: Tensor, ...none: []): Tensor {
    checkNoMore("Threshold.forward", none);
    return F.threshold(input, this.threshold, this.value, this.inplace);
  }

  /** What stands between the parentheses in a printout. */
  override extraRepr(): string {
    return `threshold=${this.threshold}, value=${this.value}${inplaceRepr(this.inplace)}`;
  }
}

/** Leaky ReLU with slopes drawn from `[lower, upper]` in training. */
export class RReLU extends Module {
  lower: number;
  upper: number;
  inplace: boolean;

  /** From 1/8 to 1/3 unless given. */
  constructor(
    ...args: Arguments<
      [lower: number, upper: number, inplace: boolean],
      { lower?: number; upper?: number; inplace?: boolean }
    >
  ) {
    super();
    const { lower, upper, inplace } = parseArguments("RReLU", ["lower", "upper", "inplace"], args, {
      lower: 1 / 8,
      upper: 1 / 3,
      inplace: false,
    });
    this.lower = checkNumber("RReLU", "lower", lower);
    this.upper = checkNumber("RReLU", "upper", upper);
    this.inplace = checkBoolean("RReLU", "inplace", inplace);
  }

  override forward(input: Tensor, ...none: []): Tensor {
    checkNoMore("RReLU.forward", none);
    return F.rrelu(input, this.lower, this.upper, this.training, this.inplace);
  }

  /** What stands between the parentheses in a printout. */
  override extraRepr(): string {
    return `lower=${floatRepr(this.lower)}, upper=${floatRepr(this.upper)}${inplaceRepr(this.inplace)}`;
  }
}

/** `max(0, x) + weight * min(0, x)` with a learned weight, one for all or one for each channel. */
export class PReLU extends Module {
  numParameters: number;
  init: number;
  weight: Parameter;

  /** One parameter that starts at 0.25 unless given. */
  constructor(
    ...args: Arguments<
      [numParameters: number, init: number],
      FactoryOptions & { numParameters?: number; init?: number }
    >
  ) {
    super();
    const options = parseArguments<FactoryOptions & { numParameters: number; init: number }>(
      "PReLU",
      ["numParameters", "init"],
      args,
      { numParameters: 1, init: 0.25, device: undefined, dtype: undefined },
    );
    this.numParameters = checkSize("PReLU", "numParameters", options.numParameters);
    this.init = checkNumber("PReLU", "init", options.init);
    this.weight = emptyParameter([this.numParameters], options);
    this.resetParameters();
  }

  /** Sets the weight to its initial value. */
  resetParameters(...none: []): void {
    checkNoMore("PReLU.resetParameters", none);
    init.constant_(this.weight, this.init);
  }

  override forward(input: Tensor, ...none: []): Tensor {
    checkNoMore("PReLU.forward", none);
    return F.prelu(input, this.weight);
  }

  /** What stands between the parentheses in a printout. */
  override extraRepr(): string {
    return `num_parameters=${this.numParameters}`;
  }
}

/** `log(1 + exp(beta * x)) / beta`. */
export class Softplus extends Module {
  beta: number;
  threshold: number;

  /** `beta` is 1 and the threshold to linear 20 unless given. */
  constructor(...args: Arguments<[beta: number, threshold: number], { beta?: number; threshold?: number }>) {
    super();
    const { beta, threshold } = parseArguments("Softplus", ["beta", "threshold"], args, { beta: 1, threshold: 20 });
    this.beta = checkNumber("Softplus", "beta", beta);
    this.threshold = checkNumber("Softplus", "threshold", threshold);
  }

  override forward(input: Tensor, ...none: []): Tensor {
    checkNoMore("Softplus.forward", none);
    return F.softplus(input, this.beta, this.threshold);
  }

  /** What stands between the parentheses in a printout. */
  override extraRepr(): string {
    return `beta=${floatRepr(this.beta)}, threshold=${floatRepr(this.threshold)}`;
  }
}

/** What the shrinking functions share. */
abstract class Shrink extends Module {
  lambd: number;

  /** `lambd` is 0.5 unless given. */
  constructor(...args: Arguments<[lambd: number], { lambd?: number }>) {
    super();
    const { lambd } = parseArguments(new.target.name, ["lambd"], args, { lambd: 0.5 });
    this.lambd = checkNumber(new.target.name, "lambd", lambd);
  }

  /** What stands between the parentheses in a printout. */
  override extraRepr(): string {
    return floatRepr(this.lambd);
  }
}

/** `x` outside `[-lambd, lambd]`, 0 inside. */
export class Hardshrink extends Shrink {
  override forward(input: Tensor, ...none: []): Tensor {
    checkNoMore("Hardshrink.forward", none);
    return F.hardshrink(input, this.lambd);
  }
}

/** `x - lambd` above it, `x + lambd` below its negative, 0 between. */
export class Softshrink extends Shrink {
  override forward(input: Tensor, ...none: []): Tensor {
    checkNoMore("Softshrink.forward", none);
    return F.softshrink(input, this.lambd);
  }
}

/** First half times the sigmoid of the second half. */
export class GLU extends Module {
  dim: number;

  /** Along the last dimension unless given. */
  constructor(...args: Arguments<[dim: number], { dim?: number }>) {
    super();
    this.dim = checkInteger("GLU", "dim", parseArguments("GLU", ["dim"], args, { dim: -1 }).dim);
  }

  override forward(input: Tensor, ...none: []): Tensor {
    checkNoMore("GLU.forward", none);
    return F.glu(input, this.dim);
  }

  /** What stands between the parentheses in a printout. */
  override extraRepr(): string {
    return `dim=${this.dim}`;
  }
}

/** What the softmax layers share. */
abstract class SoftmaxBase extends Module {
  dim: number | undefined;

  /** `dim` is the dimension that sums to 1; leaving it out is deprecated. */
  constructor(...args: Arguments<[dim: number], { dim?: number }>) {
    super();
    const { dim } = parseArguments<{ dim: number | undefined }>(new.target.name, ["dim"], args, { dim: undefined });
    this.dim = dim === undefined ? undefined : checkInteger(new.target.name, "dim", dim);
  }

  /** @internal */
  protected options(): { dim?: number } {
    return this.dim === undefined ? {} : { dim: this.dim };
  }

  /** What stands between the parentheses in a printout. */
  override extraRepr(): string {
    return `dim=${this.dim ?? "None"}`;
  }
}

/** Exponentials that sum to 1 along a dimension. */
export class Softmax extends SoftmaxBase {
  override forward(input: Tensor, ...none: []): Tensor {
    checkNoMore("Softmax.forward", none);
    return F.softmax(input, this.options());
  }
}

/** Softmax of the negative. */
export class Softmin extends SoftmaxBase {
  override forward(input: Tensor, ...none: []): Tensor {
    checkNoMore("Softmin.forward", none);
    return F.softmin(input, this.options());
  }
}

/** Logarithm of the softmax. */
export class LogSoftmax extends SoftmaxBase {
  override forward(input: Tensor, ...none: []): Tensor {
    checkNoMore("LogSoftmax.forward", none);
    return F.logSoftmax(input, this.options());
  }
}

export { MultiheadAttention } from "./multihead_attention.js";

/** Linear layers. Follows torch/nn/modules/linear.py. */

import { boolean, size } from "../../../internal/kinds.js";
import { type Given, type Options, signature } from "../../../internal/signature.js";
import { ValueError } from "../../../python/exceptions.js";
import { settingsRepr } from "../../../python/repr.js";
import { factory } from "../../kinds.js";
import type { Tensor } from "../../tensor.js";
import * as F from "../functional/index.js";
import * as init from "../init.js";
import type { Parameter } from "../parameter.js";
import { absent, drawByFanIn, emptyParameter } from "./empty_parameter.js";
import { Module } from "./module.js";

/** @internal */
export const linear = signature("Linear", ["inFeatures", "outFeatures", "bias", "device", "dtype"], {
  inFeatures: size,
  outFeatures: size,
  /** Learn an additive bias. Default: true. */
  bias: boolean(true),
  ...factory,
});

/** Options of {@link Linear}. */
export type LinearOptions = Options<typeof linear>;

const bilinear = signature("Bilinear", ["in1Features", "in2Features", "outFeatures", "bias", "device", "dtype"], {
  in1Features: size,
  in2Features: size,
  outFeatures: size,
  bias: boolean(true),
  ...factory,
});

/** Gives back its input; takes any arguments. */
export class Identity extends Module {
  constructor(..._args: unknown[]) {
    super();
  }

  override forward(input: Tensor, ..._none: never[]): Tensor {
    return input;
  }
}

/**
 * `y = x @ weight.T + bias`.
 *
 * Shapes: `(*, inFeatures)` gives `(*, outFeatures)`; weight `(outFeatures, inFeatures)`, bias `(outFeatures)`. Both start
 * uniform within `1 / sqrt(inFeatures)`.
 */
export class Linear extends Module {
  inFeatures: number;
  outFeatures: number;
  /** `(outFeatures, inFeatures)`, uniform within 1 / sqrt(inFeatures) at first. */
  weight: Parameter;
  /** `(outFeatures)`, drawn alike; null without one. */
  bias: Parameter = absent;

  constructor(...given: Given<typeof linear>) {
    super();
    const { inFeatures, outFeatures, bias, ...factory } = linear(given);
    this.inFeatures = inFeatures;
    this.outFeatures = outFeatures;
    this.weight = emptyParameter([outFeatures, inFeatures], factory);
    this.registerParameter("bias", bias ? emptyParameter([outFeatures], factory) : null);
    this.resetParameters();
  }

  /** Draws weight and bias anew. */
  resetParameters(): void {
    drawByFanIn(this.weight, this.bias);
  }

  override forward(input: Tensor, ..._none: never[]): Tensor {
    return F.linear(input, this.weight, this.bias);
  }

  override extraRepr(): string {
    const { inFeatures, outFeatures, bias } = this;
    return settingsRepr({ inFeatures, outFeatures, bias: bias !== null });
  }
}

/** A {@link Linear} inside attention, under the name that Python prints. */
export class NonDynamicallyQuantizableLinear extends Linear {}

/**
 * `y[k] = x1 @ weight[k] @ x2 + bias[k]`.
 *
 * Shapes: `(*, in1Features)` and `(*, in2Features)` give `(*, outFeatures)`.
 */
export class Bilinear extends Module {
  in1Features: number;
  in2Features: number;
  outFeatures: number;
  /** `(outFeatures, in1Features, in2Features)`, uniform within 1 / sqrt(in1Features) at first. */
  weight: Parameter;
  /** `(outFeatures)`, drawn alike; null without one. */
  bias: Parameter = absent;

  constructor(...given: Given<typeof bilinear>) {
    super();
    const { in1Features, in2Features, outFeatures, bias, ...factory } = bilinear(given);
    this.in1Features = in1Features;
    this.in2Features = in2Features;
    this.outFeatures = outFeatures;
    this.weight = emptyParameter([outFeatures, in1Features, in2Features], factory);
    this.registerParameter("bias", bias ? emptyParameter([outFeatures], factory) : null);
    this.resetParameters();
  }

  /** Draws weight and bias anew. */
  resetParameters(): void {
    if (this.in1Features <= 0) {
      throw new ValueError(`in1_features must be > 0, but got (in1_features=${this.in1Features})`);
    }
    const bound = 1 / Math.sqrt(this.weight.size(1));
    init.uniform_(this.weight, -bound, bound);
    if (this.bias !== null) init.uniform_(this.bias, -bound, bound);
  }

  override forward(input1: Tensor, input2: Tensor, ..._none: never[]): Tensor {
    return F.bilinear(input1, input2, this.weight, this.bias);
  }

  override extraRepr(): string {
    const { in1Features, in2Features, outFeatures, bias } = this;
    return settingsRepr({ in1Features, in2Features, outFeatures, bias: bias !== null });
  }
}

/** Follows torch/distributions/half_normal.py. */

import { type Given, signature } from "../../internal/signature.js";
import type { Tensor } from "../tensor.js";
import { Half } from "./half.js";
import { Normal } from "./normal.js";
import { validation, value } from "./params.js";

const declared = signature("HalfNormal", ["scale", "validateArgs"], { scale: value, ...validation });

/** The absolute values of {@link Normal} around 0. */
export class HalfNormal extends Half<Normal> {
  constructor(...given: Given<typeof declared>) {
    const { scale, validateArgs } = declared(given);
    super(new Normal(0, scale, false), validateArgs);
  }
  override get mean(): Tensor {
    return this.scale.mul(Math.sqrt(2 / Math.PI));
  }
  override get variance(): Tensor {
    return this.scale.pow(2).mul(1 - 2 / Math.PI);
  }
}

/** Follows torch/distributions/half_cauchy.py. */

import { type Given, signature } from "../../internal/signature.js";
import { aten } from "../ops/index.js";
import type { Tensor } from "../tensor.js";
import { Cauchy } from "./cauchy.js";
import { Half } from "./half.js";
import { validation, value } from "./params.js";
import { like } from "./utils.js";

const declared = signature("HalfCauchy", ["scale", "validateArgs"], { scale: value, ...validation });

/** The absolute values of {@link Cauchy} around 0. */
export class HalfCauchy extends Half<Cauchy> {
  constructor(...given: Given<typeof declared>) {
    const { scale, validateArgs } = declared(given);
    super(new Cauchy(0, scale, false), validateArgs);
  }
  override get mean(): Tensor {
    return aten.full(this._extendedShape(), Number.POSITIVE_INFINITY, like(this.scale));
  }
  override get variance(): Tensor {
    return this.baseDist.variance;
  }
}

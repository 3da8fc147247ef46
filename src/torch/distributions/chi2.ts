/** Follows torch/distributions/chi2.py. */

import { type Given, signature } from "../../internal/signature.js";
import { Tensor } from "../tensor.js";
import { positive } from "./constraints.js";
import type { ArgConstraints } from "./distribution.js";
import { Gamma } from "./gamma.js";
import { tensorOrNumber, validation } from "./params.js";

const declared = signature("Chi2", ["df", "validateArgs"], { df: tensorOrNumber, ...validation });

/** The chi-squared distribution with `df` degrees of freedom: `Gamma(df / 2, 1 / 2)`. */
export class Chi2 extends Gamma {
  static override readonly argConstraints: ArgConstraints = { df: positive };

  constructor(...given: Given<typeof declared>) {
    const { df, validateArgs } = declared(given);
    super(df instanceof Tensor ? df.mul(0.5) : df * 0.5, 0.5, validateArgs);
  }
  /** The degrees of freedom. */
  get df(): Tensor {
    return this.concentration.mul(2);
  }
}

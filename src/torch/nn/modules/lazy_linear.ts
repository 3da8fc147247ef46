/** A linear map whose input size comes with its first input. Follows torch/nn/modules/linear.py (`LazyLinear`). */

import { type Given, type Options, signature } from "../../../internal/signature.js";
import { limitArguments } from "../../../internal/surplus.js";
import { AssertionError } from "../../../python/exceptions.js";
import { noGrad } from "../../autograd/index.js";
import { tensor } from "../../kinds.js";
import type { Tensor } from "../../tensor.js";
import { UninitializedParameter } from "../uninitialized.js";
import { LazyModuleMixin } from "./lazy.js";
import { Linear, linear } from "./linear.js";

const { inFeatures: _, ...shape } = linear.shape;
const lazyLinear = signature("LazyLinear", ["outFeatures", "bias", "device", "dtype"], shape);

/** Options of {@link LazyLinear}. */
export type LazyLinearOptions = Options<typeof lazyLinear>;

/** A {@link Linear} whose `inFeatures` is the last size of its first input; it is one afterwards. */
export class LazyLinear extends LazyModuleMixin(Linear, Linear) {
  constructor(...given: Given<typeof lazyLinear>) {
    const { outFeatures, bias, ...options } = lazyLinear(given);
    super(0, 0, false);
    this.weight = new UninitializedParameter(options);
    this.outFeatures = outFeatures;
    if (bias) this.bias = new UninitializedParameter(options);
  }

  override resetParameters(): void {
    if (!this.hasUninitializedParams() && this.inFeatures !== 0) super.resetParameters();
  }

  override initializeParameters(input: Tensor): void {
    const size = tensor.check("LazyLinear", "input", input).shape.at(-1) as number;
    if (this.hasUninitializedParams()) {
      noGrad(() => {
        this.inFeatures = size;
        (this.weight as UninitializedParameter).materialize([this.outFeatures, size]);
        (this.bias as UninitializedParameter | null)?.materialize([this.outFeatures]);
        this.resetParameters();
      });
    }
    if (this.inFeatures === 0) {
      const known = this.weight.shape.at(-1);
      if (size !== known) {
        throw new AssertionError(
          `The in_features inferred from input: ${size} is not equal to in_features from self.weight: ${known}`,
        );
      }
      this.inFeatures = size;
    }
  }
}

limitArguments(LazyLinear.prototype, { initializeParameters: 1 });

/** Low-rank adapters of linear layers. Follows peft/tuners/lora/layer.py (`Linear`). */

import { limitArguments } from "../../../internal/surplus.js";
import { Linear } from "../../../torch/nn/index.js";
import type { Tensor } from "../../../torch/tensor.js";
import { transpose } from "../../utils/other.js";
import { LoraMatrixLayer, type LoraVariant, type Weighted } from "./layer.js";
import { doraLinear } from "./variants.js";

/** A linear layer with low-rank adapters: `base(x) + B(A(dropout(x))) * scaling`. Printed as `lora.Linear`. */
export class LoraLinear extends LoraMatrixLayer {
  protected override features(): [number, number] {
    const base = this.getBaseLayer();
    if (base instanceof Linear) return [base.inFeatures, base.outFeatures];
    // GPT-2's layer, whose weight is stored the other way round.
    return (base as Weighted).weight.shape as [number, number];
  }

  protected override get doraVariant(): LoraVariant<never> {
    return doraLinear;
  }

  protected override delta(adapterName: string, x: Tensor): Tensor {
    const down = this.lora_A.get(adapterName) as Linear;
    const up = this.lora_B.get(adapterName) as Linear;
    const dropout = this.lora_dropout.get(adapterName) as unknown as (x: Tensor) => Tensor;
    return up(down(dropout(x))).mul(this.scaling.get(adapterName) as number);
  }

  override getDeltaWeight(adapterName: string): Tensor {
    return this.product(adapterName, (A, B) => transpose(B.matmul(A), this.fanInFanOut));
  }
}

limitArguments(LoraLinear.prototype, { getDeltaWeight: 1 });

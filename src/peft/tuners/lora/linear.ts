/** Low-rank adapters of linear layers. Follows peft/tuners/lora/layer.py (`Linear`). */

import { limitArguments } from "../../../internal/surplus.js";
import { native } from "../../../native/addon.js";
import { Linear } from "../../../torch/nn/index.js";
import { isPlain } from "../../../torch/nn/modules/plain_module.js";
import { type Tensor, wrap } from "../../../torch/tensor.js";
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

  protected override withDelta(adapterName: string, x: Tensor, result: Tensor): Tensor {
    const [down, up] = [this.lora_A.get(adapterName), this.lora_B.get(adapterName)];
    if (!isPlain(down, Linear.prototype) || !isPlain(up, Linear.prototype) || down.bias !== null) {
      return super.withDelta(adapterName, x, result);
    }
    const dropout = this.lora_dropout.get(adapterName) as unknown as (x: Tensor) => Tensor;
    const scaling = this.scaling.get(adapterName) as number;
    return wrap(native.addLowRank(result, dropout(x), down.weight, up.weight, up.bias ?? null, scaling));
  }

  override getDeltaWeight(adapterName: string): Tensor {
    return this.product(adapterName, (A, B) => transpose(B.matmul(A), this.fanInFanOut));
  }
}

limitArguments(LoraLinear.prototype, { getDeltaWeight: 1 });

/** Layers of models' own. Follows transformers/pytorch_utils.py. */

import { native } from "../native/addon.js";
import { init, Module } from "../torch/nn/index.js";
import { Parameter } from "../torch/nn/parameter.js";
import { aten } from "../torch/ops/index.js";
import { type Tensor, wrap } from "../torch/tensor.js";

/** A linear layer whose weight is (in, out). */
export class Conv1D extends Module {
  weight: Parameter;
  bias: Parameter;

  /** @param nf Features of the output. @param nx Features of the input. */
  constructor(
    readonly nf: number,
    readonly nx: number,
    ...none: []
  ) {
    super(...none);
    this.weight = new Parameter(aten.empty(nx, nf));
    this.bias = new Parameter(aten.zeros(nf));
    init.normal_(this.weight, 0, 0.02);
  }

  override forward(x: Tensor, ..._none: never[]): Tensor {
    return wrap(native.conv1d(x, this.weight, this.bias));
  }

  override extraRepr(): string {
    return `nf=${this.nf}, nx=${this.nx}`;
  }
}

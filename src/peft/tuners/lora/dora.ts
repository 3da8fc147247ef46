/** The lengths that DoRA trains, and what it computes with them. Follows peft/tuners/lora/dora.py. */

import { noGrad } from "../../../torch/autograd/index.js";
import * as F from "../../../torch/nn/functional/index.js";
import { Module, Parameter } from "../../../torch/nn/index.js";
import { aten } from "../../../torch/ops/index.js";
import type { Tensor } from "../../../torch/tensor.js";
import { transpose } from "../../utils/other.js";

/** A layer that maps, called. */
type Map1 = ((x: Tensor) => Tensor) & { weight: Tensor };
/** A convolution of some dimensions. */
type Convolve = (x: Tensor, weight: Tensor, bias: null, settings: object) => Tensor;
/** What DoRA reads of a convolution or a linear layer. */
export interface DoraBase {
  weight: Tensor;
  bias?: Tensor | null;
  stride?: number[];
  padding?: number[] | string;
  dilation?: number[];
  groups?: number;
}

/** What the steps of DoRA are given. */
export interface DoraInputs {
  A: Map1;
  B: Map1;
  scaling: number;
  base: DoraBase;
  /** What the base layer gave for the input; null where dropout changed the input since. */
  baseResult: Tensor | null;
}

/** The lengths of a linear layer's rows. Printed as `lora.dora.DoraLinearLayer`. */
export class DoraLinearLayer extends Module {
  fanInFanOut: boolean;
  /** `(outFeatures)`, at first the lengths of the weight's rows. */
  declare weight: Parameter;

  constructor(fanInFanOut = false, ...none: []) {
    super(...none);
    this.fanInFanOut = fanInFanOut;
  }

  /** The lengths of the rows of a weight with a delta. */
  getWeightNorm(weight: Tensor, loraWeight: Tensor, scaling: number): Tensor {
    const sum = transpose(weight, this.fanInFanOut).add(loraWeight.mul(scaling));
    return aten.linalgVectorNorm(sum, 2, [1]).to(sum.dtype);
  }

  /** `B @ A`, by way of the layers, as Python has it. */
  protected loraWeight(A: Map1, B: Map1): Tensor {
    const { device, dtype } = A.weight;
    return B(A(aten.eye(A.weight.size(1), { device, dtype }))).T;
  }

  /** Sets the lengths to those of the base layer's weight with the new adapter. */
  updateLayer(weight: Tensor, A: Tensor, B: Tensor, scaling: number): void {
    const isHalf = A.dtype.name === "float16";
    const [a, b] = isHalf ? [A.float(), B.float()] : [A, B];
    this.weight = noGrad(() => {
      const r = a.size(0);
      const product =
        weight.dim() < 3
          ? b.matmul(a)
          : b
              .view([-1, r])
              .mm(a.view([r, -1]))
              .reshape(weight.shape);
      return new Parameter(this.getWeightNorm(weight, isHalf ? product.half() : product, scaling));
    });
  }

  /** The lengths over those of the weight with the adapter, which gradients do not go through. */
  protected ratio(weight: Tensor, loraWeight: Tensor, scaling: number): Tensor {
    return this.weight.div(noGrad(() => this.getWeightNorm(weight, loraWeight, scaling)));
  }

  /** What is added to the base layer's result. */
  override forward(x: Tensor, { A, B, scaling, base, baseResult }: DoraInputs, ..._none: never[]): Tensor {
    const weight = base.weight.to(x.dtype);
    const loraWeight = noGrad(() => this.loraWeight(A, B).to(x.dtype));
    const ratio = this.ratio(weight, loraWeight, scaling).view([1, -1]);
    const delta = B(A(x));
    const { bias = null } = base;
    const plain =
      baseResult === null
        ? F.linear(x, transpose(weight, this.fanInFanOut))
        : bias === null
          ? baseResult
          : baseResult.sub(bias);
    return ratio.sub(1).mul(plain).add(ratio.mul(delta).mul(scaling));
  }

  override toString(): string {
    return `lora.dora.${super.toString()}`;
  }
}

/** The lengths of an embedding's columns. */
export class DoraEmbeddingLayer extends DoraLinearLayer {
  constructor(...none: []) {
    super(true, ...none);
  }

  /** What the base layer's result is multiplied by, and what is added to that. */
  embedded(found: Tensor, A: Tensor, B: Tensor, scaling: number, weight: Tensor): [ratio: Tensor, delta: Tensor] {
    const ratio = this.ratio(
      weight,
      noGrad(() => A.matmul(B).T),
      scaling,
    );
    return [ratio, ratio.mul(found.matmul(B)).mul(scaling)];
  }

  // Python's says it twice: each class in front of what the one above says.
  override toString(): string {
    return `lora.dora.${super.toString()}`;
  }
}

/** The lengths of a convolution's kernels. */
export class DoraConvLayer extends DoraLinearLayer {
  override getWeightNorm(weight: Tensor, loraWeight: Tensor, scaling: number): Tensor {
    const sum = weight.add(loraWeight.mul(scaling));
    const dims = sum.shape.map((_, dim) => dim).slice(1);
    return aten.linalgVectorNorm(sum, 2, dims, true).transpose(1, 0);
  }

  protected override loraWeight(A: Map1, B: Map1): Tensor {
    const r = A.weight.size(0);
    return B.weight.view([-1, r]).mm(A.weight.view([r, -1]));
  }

  override forward(x: Tensor, { A, B, scaling, base, baseResult }: DoraInputs, ..._none: never[]): Tensor {
    const { weight, bias = null } = base;
    const loraWeight = noGrad(() => this.loraWeight(A, B).reshape(weight.shape));
    const ratio = this.ratio(weight, loraWeight, scaling);
    let plain = baseResult;
    if (plain === null) {
      const { stride, padding, dilation, groups } = base;
      const functions = { 3: F.conv1d, 4: F.conv2d, 5: F.conv3d } as unknown as Record<number, Convolve>;
      plain = (functions[weight.dim()] as Convolve)(x, weight, null, { stride, padding, dilation, groups });
    } else if (bias !== null) {
      plain = plain.sub(bias.view([1, -1, ...plain.shape.slice(2).map(() => 1)]));
    }
    return ratio
      .sub(1)
      .mul(plain)
      .add(ratio.mul(B(A(x))).mul(scaling));
  }

  override toString(): string {
    return `lora.dora.${super.toString()}`;
  }
}

/** Convolutions of one, two and three dimensions, as Python names them. */
export class DoraConv1dLayer extends DoraConvLayer {}
export class DoraConv2dLayer extends DoraConvLayer {}
export class DoraConv3dLayer extends DoraConvLayer {}

/** Low-rank adapters of convolutions. Follows peft/tuners/lora/layer.py (`_ConvNd`). */

import { limitArguments } from "../../../internal/surplus.js";
import { NotImplementedError, ValueError } from "../../../python/exceptions.js";
import { warn } from "../../../python/warnings.js";
import * as F from "../../../torch/nn/functional/index.js";
import type { Conv1d, Conv2d, Conv3d, Module } from "../../../torch/nn/index.js";
import type { Tensor } from "../../../torch/tensor.js";
import { LoraLayer, type LoraSettings, type LoraVariant } from "./layer.js";
import { doraConv } from "./variants.js";

type Convolution = Conv1d | Conv2d | Conv3d;
type Convolve = (input: Tensor, weight: Tensor) => Tensor;

/** What the three have in common: A convolves as the base layer does, to the rank; B is of size 1. */
export abstract class LoraConvNd extends LoraLayer {
  constructor(baseLayer: Module, adapterName: string, settings: LoraSettings, ...none: []) {
    super(baseLayer, adapterName, ...none);
    const { groups } = this.convolution;
    const { r } = settings;
    if (groups > 1) warn("LoRA adapter added to ConvNd layer with groups > 1. Merging is not supported.");
    if (r % groups !== 0) {
      throw new ValueError(
        `Targeting a ${this.convolution.constructor.name} with groups=${groups} and rank ${r}. Currently, support is limited to ` +
          "conv layers where the rank is divisible by groups. Either choose a different rank or do not target this specific layer.",
      );
    }
    this.updateLayer(adapterName, settings);
  }

  /** @internal */
  get convolution(): Convolution {
    return this.getBaseLayer() as Convolution;
  }

  protected override features(): [number, number] {
    const { inChannels, outChannels } = this.getBaseLayer() as Convolution;
    return [inChannels, outChannels];
  }

  protected override makeParts(adapterName: string, { r, config }: LoraSettings): void {
    const { kernelSize, stride, padding, groups } = this.convolution;
    const one = kernelSize.map(() => 1);
    // The class of the base layer, as in Python; one of its own takes what torch's takes.
    const Layer = this.convolution.constructor as typeof Conv2d;
    this.lora_A.set(adapterName, new Layer(this.inFeatures, r, kernelSize, stride, padding, { bias: false }));
    this.lora_B.set(adapterName, new Layer(r, this.outFeatures, one, one, { groups, bias: config.loraBias }));
  }

  protected override get doraVariant(): LoraVariant<never> {
    return doraConv;
  }

  /** @internal The function of as many dimensions. */
  get convolve(): Convolve {
    const functions = { 3: F.conv1d, 4: F.conv2d, 5: F.conv3d } as Record<number, Convolve>;
    return functions[this.convolution.weight.dim()] as Convolve;
  }

  protected override delta(adapterName: string, x: Tensor): Tensor {
    const [down, up] = [this.lora_A.get(adapterName) as Conv2d, this.lora_B.get(adapterName) as Conv2d];
    const dropout = this.lora_dropout.get(adapterName) as unknown as (x: Tensor) => Tensor;
    return up(down(dropout(x))).mul(this.scaling.get(adapterName) as number);
  }

  protected override checkMerge(): void {
    if (this.convolution.groups === 1) return;
    throw new NotImplementedError("Merging is not supported for _ConvNd layers with groups > 1!");
  }

  override getDeltaWeight(adapterName: string): Tensor {
    const { weight, groups } = this.convolution;
    const [, , height, width] = weight.shape;
    return this.product(adapterName, (A, B) => {
      if (weight.dim() === 4 && height === 1 && width === 1) {
        return B.squeeze(3).squeeze(2).matmul(A.squeeze(3).squeeze(2)).unsqueeze(2).unsqueeze(3);
      }
      const product = this.convolve(A.transpose(0, 1), B);
      return groups > 1 ? product : product.transpose(0, 1);
    });
  }
}

/** A 1d convolution with low-rank adapters. Printed as `lora.Conv1d`. */
export class LoraConv1d extends LoraConvNd {}
/** A 2d convolution with low-rank adapters. Printed as `lora.Conv2d`. */
export class LoraConv2d extends LoraConvNd {}
/** A 3d convolution with low-rank adapters. Printed as `lora.Conv3d`. */
export class LoraConv3d extends LoraConvNd {}

limitArguments(LoraConvNd.prototype, { getDeltaWeight: 1 });

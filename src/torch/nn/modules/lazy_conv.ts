/** Convolutions of as many channels as the first input has. Follows torch/nn/modules/conv.py (`_LazyConvXdMixin`). */

import { type Given, type Options, type Signature, signature } from "../../../internal/signature.js";
import { limitArguments } from "../../../internal/surplus.js";
import { RuntimeError, ValueError } from "../../../python/exceptions.js";
import { sizeRepr } from "../../../python/repr.js";
import { tensor } from "../../kinds.js";
import type { Tensor } from "../../tensor.js";
import { UninitializedParameter } from "../uninitialized.js";
import {
  Conv1d,
  Conv2d,
  Conv3d,
  type ConvNd,
  ConvTranspose1d,
  ConvTranspose2d,
  ConvTranspose3d,
  convSignature,
  transposeSignature,
} from "./conv.js";
import type { FactoryOptions } from "./empty_parameter.js";
import { type LazyModule, LazyModuleMixin } from "./lazy.js";

const lazySignature = (dimensions: number) => {
  const { inChannels: _, ...shape } = convSignature(dimensions).shape;
  const order = ["outChannels", "kernelSize", "stride", "padding", "dilation", "groups", "bias"] as const;
  return signature(`LazyConv${dimensions}d`, [...order, "paddingMode", "device", "dtype"], shape);
};
const lazyTransposeSignature = (dimensions: number) => {
  const { inChannels: _, ...shape } = transposeSignature(dimensions).shape;
  const order = ["outChannels", "kernelSize", "stride", "padding", "outputPadding", "groups", "bias"] as const;
  return signature(`LazyConvTranspose${dimensions}d`, [...order, "dilation", "paddingMode", "device", "dtype"], shape);
};

/** Options of {@link LazyConv1d}, {@link LazyConv2d} and {@link LazyConv3d}. */
export type LazyConvOptions = Options<ReturnType<typeof lazySignature>>;
/** Options of {@link LazyConvTranspose1d}, {@link LazyConvTranspose2d} and {@link LazyConvTranspose3d}. */
export type LazyConvTransposeOptions = Options<ReturnType<typeof lazyTransposeSignature>>;

/** Puts parameters without a shape in the place of those without elements. */
function postpone(layer: ConvNd, outChannels: number, bias: boolean, { device, dtype }: FactoryOptions): void {
  layer.weight = new UninitializedParameter({ device, dtype });
  layer.outChannels = outChannels;
  if (bias) layer.bias = new UninitializedParameter({ device, dtype });
}

/** How many channels an input has, with a batch or without. */
function channelsOf(layer: ConvNd, input: Tensor): number {
  const unbatched = layer.kernelSize.length + 1;
  const dim = tensor.check(layer.constructor.name, "input", input).dim();
  if (dim === unbatched + 1) return input.size(1);
  if (dim === unbatched) return input.size(0);
  throw new RuntimeError(
    `Expected ${unbatched}D (unbatched) or ${unbatched + 1}D (batched) input to ${layer.constructor.name}, but got input of ` +
      `size: ${sizeRepr(input.shape)}`,
  );
}

function initialize(layer: ConvNd & LazyModule, input: Tensor): void {
  if (!layer.hasUninitializedParams()) return;
  const { groups, outChannels, kernelSize } = layer;
  layer.inChannels = channelsOf(layer, input);
  if (layer.inChannels % groups !== 0) throw new ValueError("in_channels must be divisible by groups");
  const [first, second] = layer.transposed ? [layer.inChannels, outChannels] : [outChannels, layer.inChannels];
  (layer.weight as UninitializedParameter).materialize([first, Math.floor(second / groups), ...kernelSize]);
  (layer.bias as UninitializedParameter | null)?.materialize([outChannels]);
  layer.resetParameters();
}

interface LazyValues extends FactoryOptions {
  readonly outChannels: number;
  readonly bias: boolean;
}

/** The arguments that `read` takes give a layer that has its channels later. */
function lazily<L extends typeof Conv1d | typeof ConvTranspose1d, Read extends Signature>(
  layer: L,
  read: Read,
): new (
  ...given: Given<Read>
) => InstanceType<L> & LazyModule {
  class LazyConv extends LazyModuleMixin(layer as typeof Conv1d, layer) {
    constructor(...given: unknown[]) {
      const { outChannels, bias, ...settings } = read(given, new.target.name) as unknown as LazyValues;
      super({ inChannels: 0, outChannels: 0, bias: false, ...settings } as never);
      postpone(this, outChannels, bias, settings);
    }

    override resetParameters(): void {
      if (!this.hasUninitializedParams() && this.inChannels !== 0) super.resetParameters();
    }

    // A transpose may be called with an output size after the input.
    override initializeParameters(input: Tensor, _outputSize?: unknown): void {
      initialize(this, input);
    }
  }
  limitArguments(LazyConv.prototype, { initializeParameters: 2 });
  return LazyConv as unknown as new (
    ...given: Given<Read>
  ) => InstanceType<L> & LazyModule;
}

/** A {@link Conv1d} of as many channels as its first input has; it is one afterwards. */
export class LazyConv1d extends lazily(Conv1d, lazySignature(1)) {}

/** A {@link Conv2d} of as many channels as its first input has; it is one afterwards. */
export class LazyConv2d extends lazily(Conv2d, lazySignature(2)) {}

/** A {@link Conv3d} of as many channels as its first input has; it is one afterwards. */
export class LazyConv3d extends lazily(Conv3d, lazySignature(3)) {}

/** A {@link ConvTranspose1d} of as many channels as its first input has; it is one afterwards. */
export class LazyConvTranspose1d extends lazily(ConvTranspose1d, lazyTransposeSignature(1)) {}

/** A {@link ConvTranspose2d} of as many channels as its first input has; it is one afterwards. */
export class LazyConvTranspose2d extends lazily(ConvTranspose2d, lazyTransposeSignature(2)) {}

/** A {@link ConvTranspose3d} of as many channels as its first input has; it is one afterwards. */
export class LazyConvTranspose3d extends lazily(ConvTranspose3d, lazyTransposeSignature(3)) {}

/** Convolutions. Follows torch/nn/modules/conv.py. */

import { boolean, integer, integerFor, listOf, nullable, size, unchecked } from "../../../internal/kinds.js";
import { type Given, kind, type Options, signature, type Values } from "../../../internal/signature.js";
import { ValueError } from "../../../python/exceptions.js";
import { settingsRepr, sizeRepr, tupleRepr } from "../../../python/repr.js";
import { factory, tensor } from "../../kinds.js";
import type { Tensor } from "../../tensor.js";
import * as F from "../functional/index.js";
import type { Parameter } from "../parameter.js";
import { absent, drawByFanIn, emptyParameter } from "./empty_parameter.js";
import { Module } from "./module.js";

type Padding = number[] | "same" | "valid";
type PaddingMode = "zeros" | "reflect" | "replicate" | "circular";

const paddingModes: readonly PaddingMode[] = ["zeros", "reflect", "replicate", "circular"];
const channels = { inChannels: size, outChannels: size } as const;

const paddingOf = (dimensions: number) =>
  kind<Padding, number | readonly number[] | "same" | "valid">((callee, name, value) => {
    if (typeof value !== "string") return integerFor(dimensions).check(callee, name, value);
    if (value === "same" || value === "valid") return value;
    throw new ValueError(`Invalid padding string '${value}', should be one of {'valid', 'same'}`);
  });

const common = {
  /** Both kinds of channels are split into so many groups, each with its own convolution. Default: 1. */
  groups: integer(1),
  /** Learn an additive bias. Default: true. */
  bias: boolean(true),
} as const;

/** @internal */
export const convSignature = (dimensions: number) => {
  const each = integerFor(dimensions);
  const ones = new Array<number>(dimensions).fill(1);
  return signature(
    `Conv${dimensions}d`,
    [
      ...(["inChannels", "outChannels", "kernelSize", "stride", "padding", "dilation", "groups", "bias"] as const),
      ...(["paddingMode", "device", "dtype"] as const),
    ],
    {
      ...channels,
      kernelSize: each,
      /** Steps of the kernel. Default: 1. */
      stride: each(ones),
      /** How far the input is padded on both sides, or `"same"` or `"valid"`. Default: 0. */
      padding: paddingOf(dimensions)(ones.map(() => 0)),
      /** Distance of the kernel's elements. Default: 1. */
      dilation: each(ones),
      ...common,
      /** What the input is padded with. Default: `"zeros"`. */
      paddingMode: unchecked<PaddingMode>()("zeros"),
      ...factory,
    },
  );
};

/** Options of {@link Conv1d}, {@link Conv2d} and {@link Conv3d}. */
export type ConvOptions = Options<ReturnType<typeof convSignature>>;

/** @internal */
export const transposeSignature = (dimensions: number) => {
  const each = integerFor(dimensions);
  const ones = new Array<number>(dimensions).fill(1);
  const zeros = ones.map(() => 0);
  return signature(
    `ConvTranspose${dimensions}d`,
    [
      ...(["inChannels", "outChannels", "kernelSize", "stride", "padding", "outputPadding", "groups", "bias"] as const),
      ...(["dilation", "paddingMode", "device", "dtype"] as const),
    ],
    {
      ...channels,
      kernelSize: each,
      /** Steps of the kernel. Default: 1. */
      stride: each(ones),
      /** How far the output is cut on both sides. Default: 0. */
      padding: each(zeros),
      /** How far the output is longer at its end. Default: 0. */
      outputPadding: each(zeros),
      ...common,
      /** Distance of the kernel's elements. Default: 1. */
      dilation: each(ones),
      /** Only `"zeros"`. */
      paddingMode: unchecked<"zeros">()("zeros"),
      ...factory,
    },
  );
};

/** Options of {@link ConvTranspose1d}, {@link ConvTranspose2d} and {@link ConvTranspose3d}. */
export type ConvTransposeOptions = Options<ReturnType<typeof transposeSignature>>;

type ConvValues = Values<ReturnType<typeof convSignature>>;

/** How far each side is padded, as `F.pad` takes it: from the last dimension. */
function sides({ kernelSize, padding, dilation }: Pick<ConvValues, "kernelSize" | "padding" | "dilation">): number[] {
  if (typeof padding !== "string") return padding.toReversed().flatMap((width) => [width, width]);
  if (padding === "valid") return kernelSize.flatMap(() => [0, 0]);
  const totals = kernelSize.map((size, at) => (dilation[at] as number) * (size - 1)).toReversed();
  return totals.flatMap((total) => [Math.floor(total / 2), Math.ceil(total / 2)]);
}

/** What all convolutions are. @internal */
export abstract class ConvNd extends Module {
  inChannels: number;
  outChannels: number;
  kernelSize: number[];
  stride: number[];
  padding: Padding;
  dilation: number[];
  transposed: boolean;
  outputPadding: number[];
  groups: number;
  paddingMode: PaddingMode;
  /** `(outChannels, inChannels / groups, ...kernelSize)`, of transposes with the first two changed about. */
  weight: Parameter;
  /** `(outChannels)`; null without one. */
  bias: Parameter = absent;

  constructor(values: ConvValues, outputPadding?: number[]) {
    super();
    const { inChannels, outChannels, kernelSize, stride, padding, dilation, groups, paddingMode } = values;
    if (groups <= 0) throw new ValueError("groups must be a positive integer");
    if (inChannels % groups !== 0) throw new ValueError("in_channels must be divisible by groups");
    if (outChannels % groups !== 0) throw new ValueError("out_channels must be divisible by groups");
    if (padding === "same" && stride.some((step) => step !== 1)) {
      throw new ValueError("padding='same' is not supported for strided convolutions");
    }
    if (!paddingModes.includes(paddingMode)) {
      const listed = paddingModes.map((mode) => `'${mode}'`).join(", ");
      throw new ValueError(`padding_mode must be one of {${listed}}, but got padding_mode='${paddingMode}'`);
    }
    this.inChannels = inChannels;
    this.outChannels = outChannels;
    this.kernelSize = kernelSize;
    this.stride = stride;
    this.padding = padding;
    this.dilation = dilation;
    this.transposed = outputPadding !== undefined;
    this.outputPadding = outputPadding ?? kernelSize.map(() => 0);
    this.groups = groups;
    this.paddingMode = paddingMode;
    const [first, second] = this.transposed ? [inChannels, outChannels] : [outChannels, inChannels];
    this.weight = emptyParameter([first, second / groups, ...kernelSize], values);
    this.registerParameter("bias", values.bias ? emptyParameter([outChannels], values) : null);
    this.resetParameters();
  }

  /** Draws weight and bias anew. */
  resetParameters(): void {
    drawByFanIn(this.weight, this.bias);
  }

  override extraRepr(): string {
    const { inChannels, outChannels, kernelSize, stride, padding, dilation, outputPadding, groups } = this;
    const unless = (usual: number, values: readonly number[]) =>
      values.every((value) => value === usual) ? undefined : tupleRepr(values);
    return settingsRepr(inChannels, outChannels, {
      kernelSize: tupleRepr(kernelSize),
      stride: tupleRepr(stride),
      padding: typeof padding === "string" ? padding : unless(0, padding),
      dilation: unless(1, dilation),
      outputPadding: unless(0, outputPadding),
      groups: groups === 1 ? undefined : groups,
      bias: this.bias === null ? false : undefined,
      paddingMode: this.paddingMode === "zeros" ? undefined : this.paddingMode,
    });
  }
}

interface Convolution extends ConvNd {
  forward(input: Tensor, ..._none: never[]): Tensor;
}
type ConvClass = new (...given: Given<ReturnType<typeof convSignature>>) => Convolution;

function convNd(dimensions: number, run: typeof F.conv1d): ConvClass {
  const read = convSignature(dimensions);
  return class extends ConvNd {
    constructor(...given: Given<typeof read>) {
      super(read(given, new.target.name));
    }

    override forward(input: Tensor, ..._none: never[]): Tensor {
      const { weight, bias, stride, padding, dilation, groups, paddingMode } = this;
      if (paddingMode !== "zeros") {
        return run(F.pad(input, sides(this), paddingMode), weight, bias, stride, 0, dilation, groups);
      }
      // The overloads are one for numbers and one for words.
      return run(input, weight, bias, stride, padding as number[], dilation, groups);
    }
  };
}

/**
 * Convolution over a length. Weight and bias start uniform within `1 / sqrt(fan in)`.
 *
 * Shapes: `(N, inChannels, L)` gives `(N, outChannels, L')`, with `N` or without.
 */
export class Conv1d extends convNd(1, F.conv1d) {}

/** {@link Conv1d} over an image: `(N, inChannels, H, W)` gives `(N, outChannels, H', W')`. */
export class Conv2d extends convNd(2, F.conv2d) {}

/** {@link Conv1d} over a volume: `(N, inChannels, D, H, W)` gives `(N, outChannels, D', H', W')`. */
export class Conv3d extends convNd(3, F.conv3d) {}

const transposeForward = signature("ConvTranspose.forward", ["input", "outputSize"], {
  input: tensor,
  /** The output's size, which decides between those that the stride leaves open. Default: null, by `outputPadding`. */
  outputSize: nullable(listOf(integer))(null),
});

/** How much longer the output has to be to have a size. */
function outputPaddingFor(layer: ConvNd, input: Tensor, outputSize: readonly number[]): number[] {
  const { kernelSize, stride, dilation } = layer;
  const padding = layer.padding as number[];
  const spatial = kernelSize.length;
  const others = input.dim() === spatial + 2 ? 2 : 1;
  const sizes = outputSize.length === others + spatial ? outputSize.slice(others) : outputSize;
  if (sizes.length !== spatial) {
    throw new ValueError(
      `ConvTranspose${spatial}D: for ${input.dim()}D input, output_size must have ${spatial} or ${others + spatial} elements (got ${sizes.length})`,
    );
  }
  const at = (values: readonly number[], d: number) => values[d] as number;
  const least = kernelSize.map(
    (size, d) => (input.size(d + others) - 1) * at(stride, d) - 2 * at(padding, d) + at(dilation, d) * (size - 1) + 1,
  );
  const most = least.map((size, d) => size + at(stride, d) - 1);
  if (sizes.some((size, d) => size < at(least, d) || size > at(most, d))) {
    const list = (values: readonly number[]) => `[${values.join(", ")}]`;
    throw new ValueError(
      `requested an output size of ${list(sizes)}, but valid sizes range from ${list(least)} to ${list(most)} (for an input of ${sizeRepr(input.shape.slice(2))})`,
    );
  }
  return sizes.map((size, d) => size - at(least, d));
}

interface TransposedConvolution extends ConvNd {
  forward(...given: Given<typeof transposeForward>): Tensor;
}
type TransposeClass = new (...given: Given<ReturnType<typeof transposeSignature>>) => TransposedConvolution;

function convTransposeNd(dimensions: number, run: typeof F.convTranspose1d): TransposeClass {
  const read = transposeSignature(dimensions);
  return class extends ConvNd {
    constructor(...given: Given<typeof read>) {
      const { outputPadding, ...values } = read(given, new.target.name);
      if (values.paddingMode !== "zeros") {
        throw new ValueError(`Only "zeros" padding mode is supported for ${new.target.name}`);
      }
      super(values, outputPadding);
    }

    override forward(...given: Given<typeof transposeForward>): Tensor {
      const { input, outputSize } = transposeForward(given);
      const { weight, bias, stride, padding, groups, dilation } = this;
      const longer = outputSize === null ? this.outputPadding : outputPaddingFor(this, input, outputSize);
      return run(input, weight, bias, stride, padding as number[], longer, groups, dilation);
    }
  };
}

/**
 * The transpose of {@link Conv1d}, also called deconvolution. Weight and bias start uniform within `1 / sqrt(fan in)`.
 *
 * Shapes: `(N, inChannels, L)` gives `(N, outChannels, L')`, with `N` or without.
 */
export class ConvTranspose1d extends convTransposeNd(1, F.convTranspose1d) {}

/** {@link ConvTranspose1d} over an image: `(N, inChannels, H, W)` gives `(N, outChannels, H', W')`. */
export class ConvTranspose2d extends convTransposeNd(2, F.convTranspose2d) {}

/** {@link ConvTranspose1d} over a volume: `(N, inChannels, D, H, W)` gives `(N, outChannels, D', H', W')`. */
export class ConvTranspose3d extends convTransposeNd(3, F.convTranspose3d) {}

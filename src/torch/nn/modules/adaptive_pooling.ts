/** Pooling to a size that is given: adaptive and fractional. Follows torch/nn/modules/pooling.py. */

import { boolean, integerFor, integers, nullable, numbers } from "../../../internal/kinds.js";
import { type Definable, type Given, kind, type Options, signature } from "../../../internal/signature.js";
import { ValueError } from "../../../python/exceptions.js";
import { extentRepr, numberRepr, settingsRepr } from "../../../python/repr.js";
import { tensor } from "../../kinds.js";
import type { Tensor } from "../../tensor.js";
import { outputSizes } from "../functional/adaptive_pooling.js";
import * as F from "../functional/index.js";
import { Module } from "./module.js";
import type { Pooled } from "./pooling.js";
import { withSettings } from "./with_settings.js";

/** A size for all dimensions, or one for each; null keeps the input's. */
type Sizes = number | readonly (number | null)[];

const returnIndices = <Indices extends boolean>() => ({
  /** Give `[values, indices]`. Default: false. */
  returnIndices: (boolean as Definable<boolean> as unknown as Definable<Indices>)(false as Indices),
});

const avgTo = signature("AdaptiveAvgPool", ["outputSize"], { outputSize: outputSizes });

abstract class AdaptiveAvgPoolNd extends withSettings(avgTo) {
  override extraRepr(): string {
    return settingsRepr({ outputSize: extentRepr(this.outputSize) });
  }
}

/** Means over a length, `outputSize` of them: `(N, C, L)` or `(C, L)`. */
export class AdaptiveAvgPool1d extends AdaptiveAvgPoolNd {
  override forward(input: Tensor, ..._none: never[]): Tensor {
    return F.adaptiveAvgPool1d(input, this.outputSize as number);
  }
}

/** Means over an image, `outputSize` of them; null for as many as the input has. */
export class AdaptiveAvgPool2d extends AdaptiveAvgPoolNd {
  override forward(input: Tensor, ..._none: never[]): Tensor {
    return F.adaptiveAvgPool2d(input, this.outputSize);
  }
}

/** Means over a volume, `outputSize` of them; null for as many as the input has. */
export class AdaptiveAvgPool3d extends AdaptiveAvgPoolNd {
  override forward(input: Tensor, ..._none: never[]): Tensor {
    return F.adaptiveAvgPool3d(input, this.outputSize);
  }
}

const maxTo = <Indices extends boolean>() =>
  signature("AdaptiveMaxPool", ["outputSize", "returnIndices"], {
    outputSize: outputSizes,
    ...returnIndices<Indices>(),
  });
const readMaxTo = maxTo<boolean>();

abstract class AdaptiveMaxPoolNd<Indices extends boolean> extends Module {
  outputSize: Sizes;
  returnIndices: Indices;

  constructor(...given: Given<ReturnType<typeof maxTo<Indices>>>) {
    super();
    const values = readMaxTo(given, new.target.name);
    this.outputSize = values.outputSize;
    this.returnIndices = values.returnIndices as Indices;
  }

  override extraRepr(): string {
    const outputSize = extentRepr(this.outputSize);
    return settingsRepr({ outputSize });
  }
}

/** The largest of each part of a length, `outputSize` of them: `(N, C, L)` or `(C, L)`. */
export class AdaptiveMaxPool1d<Indices extends boolean = false> extends AdaptiveMaxPoolNd<Indices> {
  override forward(input: Tensor, ..._none: never[]): Pooled<Indices> {
    return F.adaptiveMaxPool1d(input, this.outputSize, this.returnIndices) as Pooled<Indices>;
  }
}

/** The largest of each part of an image, `outputSize` of them; null for as many as the input has. */
export class AdaptiveMaxPool2d<Indices extends boolean = false> extends AdaptiveMaxPoolNd<Indices> {
  override forward(input: Tensor, ..._none: never[]): Pooled<Indices> {
    return F.adaptiveMaxPool2d(input, this.outputSize, this.returnIndices) as Pooled<Indices>;
  }
}

/** The largest of each part of a volume, `outputSize` of them; null for as many as the input has. */
export class AdaptiveMaxPool3d<Indices extends boolean = false> extends AdaptiveMaxPoolNd<Indices> {
  override forward(input: Tensor, ..._none: never[]): Pooled<Indices> {
    return F.adaptiveMaxPool3d(input, this.outputSize, this.returnIndices) as Pooled<Indices>;
  }
}

const ratioFor = (dimensions: number) =>
  kind<number[], number | readonly number[]>((callee, name, value) => {
    const given = numbers.check(callee, name, value);
    const each = typeof given === "number" ? new Array<number>(dimensions).fill(given) : [...given];
    if (each.every((ratio) => ratio > 0 && ratio < 1)) return each;
    const shown = typeof given === "number" ? numberRepr(given) : `(${given.map(numberRepr).join(", ")})`;
    throw new ValueError(`output_ratio must be between 0 and 1 (got ${shown})`);
  });

const kernelFor = (dimensions: number) =>
  kind<number[], number | readonly number[]>((callee, name, value) => {
    const sizes = integerFor(dimensions).check(callee, name, value);
    // The kernel refuses what is not positive of an image.
    if (dimensions < 3 || sizes.every((size) => size > 0)) return sizes;
    throw new ValueError(
      `kernel_size must be greater than 0, but got ${extentRepr(integers.check(callee, name, value))}`,
    );
  });

const fractional = <Indices extends boolean>(dimensions: number) =>
  signature(
    `FractionalMaxPool${dimensions}d`,
    ["kernelSize", "outputSize", "outputRatio", "returnIndices", "_randomSamples"],
    {
      kernelSize: kernelFor(dimensions),
      /** Default: null, by `outputRatio`. */
      outputSize: nullable(integerFor(dimensions))(null),
      /** The output's size as a part of the input's. Default: null. */
      outputRatio: nullable(ratioFor(dimensions))(null),
      ...returnIndices<Indices>(),
      /** Where the windows lie: `(N, C, dimensions)`, from 0 to 1. Default: null, drawn at each call. */
      _randomSamples: nullable(tensor)(null),
    },
  );

/** Options of {@link FractionalMaxPool2d} and {@link FractionalMaxPool3d}. */
export type FractionalMaxPoolOptions = Options<ReturnType<typeof fractional<boolean>>>;

abstract class FractionalMaxPoolNd<Indices extends boolean> extends Module {
  kernelSize: number[];
  returnIndices: Indices;
  outputSize: number[] | null;
  outputRatio: number[] | null;
  /** Where the windows lie; null where they are drawn at each call. */
  declare _randomSamples: Tensor | null;

  constructor(dimensions: number, given: readonly unknown[]) {
    super();
    const values = readFractional[dimensions as 2 | 3](given, new.target.name);
    const { outputSize, outputRatio } = values;
    this.kernelSize = values.kernelSize;
    this.returnIndices = values.returnIndices as Indices;
    this.registerBuffer("_randomSamples", values._randomSamples);
    this.outputSize = outputSize;
    this.outputRatio = outputRatio;
    if (outputSize === null && outputRatio === null) {
      throw new ValueError(
        `FractionalMaxPool${dimensions}d requires specifying either an output size, or a pooling ratio`,
      );
    }
    if (outputSize !== null && outputRatio !== null) {
      throw new ValueError("only one of output_size and output_ratio may be specified");
    }
  }
}

const readFractional = { 2: fractional<boolean>(2), 3: fractional<boolean>(3) };

function pooled<Indices extends boolean>(
  pool: F.FractionalMaxPool,
  input: Tensor,
  by: FractionalMaxPoolNd<Indices>,
): Pooled<Indices> {
  const { kernelSize, outputSize, outputRatio, returnIndices, _randomSamples } = by;
  return pool(input, kernelSize, outputSize, outputRatio, returnIndices, _randomSamples) as Pooled<Indices>;
}

/** The largest of each of randomly laid windows of an image: `(N, C, H, W)` or `(C, H, W)`. */
export class FractionalMaxPool2d<Indices extends boolean = false> extends FractionalMaxPoolNd<Indices> {
  constructor(...given: Given<ReturnType<typeof fractional<Indices>>>) {
    super(2, given);
  }

  override forward(input: Tensor, ..._none: never[]): Pooled<Indices> {
    return pooled(F.fractionalMaxPool2d, input, this);
  }
}

/** The largest of each of randomly laid windows of a volume: `(N, C, D, H, W)` or `(C, D, H, W)`. */
export class FractionalMaxPool3d<Indices extends boolean = false> extends FractionalMaxPoolNd<Indices> {
  constructor(...given: Given<ReturnType<typeof fractional<Indices>>>) {
    super(3, given);
  }

  override forward(input: Tensor, ..._none: never[]): Pooled<Indices> {
    return pooled(F.fractionalMaxPool3d, input, this);
  }
}

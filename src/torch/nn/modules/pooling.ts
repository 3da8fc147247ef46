/** Pooling. Follows torch/nn/modules/pooling.py. */

import { boolean, integer, integerFor, integers, nullable, number } from "../../../internal/kinds.js";
import { type Definable, type Given, type Options, signature } from "../../../internal/signature.js";
import { extentRepr, numberRepr, settingsRepr, tupleRepr } from "../../../python/repr.js";
import { tensor } from "../../kinds.js";
import type { Tensor } from "../../tensor.js";
import * as F from "../functional/index.js";
import { Module } from "./module.js";
import { withSettings } from "./with_settings.js";

/** What a pooling gives, which its type says: `new MaxPool2d<true>(2, { returnIndices: true })` gives `[values, indices]`. */
export type Pooled<Indices extends boolean> = Indices extends true ? [values: Tensor, indices: Tensor] : Tensor;

type Extents = number | readonly number[];

const window = {
  kernelSize: integers,
  /** Steps of the window. Default: null, the window's size. */
  stride: nullable(integers)(null),
} as const;
const padding = {
  /** How far the input is padded on both sides. Default: 0. */
  padding: integers(0),
} as const;
const ceilMode = {
  /** Round the output's size up instead of down. Default: false. */
  ceilMode: boolean(false),
} as const;

const maxPool = <Indices extends boolean>() =>
  signature("MaxPool", ["kernelSize", "stride", "padding", "dilation", "returnIndices", "ceilMode"], {
    ...window,
    ...padding,
    /** Distance of the window's elements. Default: 1. */
    dilation: integers(1),
    /** Give `[values, indices]`. Default: false. */
    returnIndices: (boolean as Definable<boolean> as unknown as Definable<Indices>)(false as Indices),
    ...ceilMode,
  });
const readMaxPool = maxPool<boolean>();

/** Options of {@link MaxPool1d}, {@link MaxPool2d} and {@link MaxPool3d}. */
export type MaxPoolOptions = Options<typeof readMaxPool>;

abstract class MaxPoolNd<Indices extends boolean> extends Module {
  kernelSize: Extents;
  stride: Extents;
  padding: Extents;
  dilation: Extents;
  returnIndices: Indices;
  ceilMode: boolean;

  constructor(...given: Given<ReturnType<typeof maxPool<Indices>>>) {
    super();
    const values = readMaxPool(given, new.target.name);
    this.kernelSize = values.kernelSize;
    this.stride = values.stride ?? values.kernelSize;
    this.padding = values.padding;
    this.dilation = values.dilation;
    this.returnIndices = values.returnIndices as Indices;
    this.ceilMode = values.ceilMode;
  }

  override extraRepr(): string {
    const [kernelSize, stride] = [extentRepr(this.kernelSize), extentRepr(this.stride)];
    const [padding, dilation] = [extentRepr(this.padding), extentRepr(this.dilation)];
    return settingsRepr({ kernelSize, stride, padding, dilation, ceilMode: this.ceilMode });
  }
}

function pooled<Indices extends boolean>(pool: F.MaxPool, input: Tensor, by: MaxPoolNd<Indices>): Pooled<Indices> {
  const { kernelSize, stride, padding, dilation, ceilMode, returnIndices } = by;
  return pool(input, kernelSize, stride, padding, dilation, ceilMode, returnIndices) as Pooled<Indices>;
}

/** The largest of each window of a length: `(N, C, L)` or `(C, L)`. */
export class MaxPool1d<Indices extends boolean = false> extends MaxPoolNd<Indices> {
  override forward(input: Tensor, ..._none: never[]): Pooled<Indices> {
    return pooled(F.maxPool1d, input, this);
  }
}

/** The largest of each window of an image: `(N, C, H, W)` or `(C, H, W)`. */
export class MaxPool2d<Indices extends boolean = false> extends MaxPoolNd<Indices> {
  override forward(input: Tensor, ..._none: never[]): Pooled<Indices> {
    return pooled(F.maxPool2d, input, this);
  }
}

/** The largest of each window of a volume: `(N, C, D, H, W)` or `(C, D, H, W)`. */
export class MaxPool3d<Indices extends boolean = false> extends MaxPoolNd<Indices> {
  override forward(input: Tensor, ..._none: never[]): Pooled<Indices> {
    return pooled(F.maxPool3d, input, this);
  }
}

const unpool = (dimensions: number) => {
  const each = integerFor(dimensions);
  return signature("MaxUnpool", ["kernelSize", "stride", "padding"], {
    kernelSize: each,
    /** Steps of the window. Default: null, the window's size. */
    stride: nullable(each)(null),
    /** How far the pooling padded its input. Default: 0. */
    padding: each(new Array<number>(dimensions).fill(0)),
  });
};

const unpoolForward = signature("MaxUnpool.forward", ["input", "indices", "outputSize"], {
  input: tensor,
  /** Those that the pooling gave. */
  indices: tensor,
  /** Decides between the sizes that the stride leaves open. Default: null, the smallest. */
  outputSize: nullable(integers)(null),
});

/** A layer that has a window with a size for each dimension. */
abstract class Windowed extends Module {
  kernelSize: number[];
  stride: number[];
  padding: number[];

  constructor(values: { kernelSize: number[]; stride: number[] | null; padding: number[] }) {
    super();
    this.kernelSize = values.kernelSize;
    this.stride = values.stride ?? values.kernelSize;
    this.padding = values.padding;
  }

  override extraRepr(): string {
    const { kernelSize, stride, padding } = this;
    return settingsRepr({
      kernelSize: tupleRepr(kernelSize),
      stride: tupleRepr(stride),
      padding: tupleRepr(padding),
    });
  }
}

interface Unpooling extends Windowed {
  forward(...given: Given<typeof unpoolForward>): Tensor;
}
type UnpoolClass = new (...given: Given<ReturnType<typeof unpool>>) => Unpooling;

function maxUnpoolNd(dimensions: number, run: typeof F.maxUnpool1d): UnpoolClass {
  const read = unpool(dimensions);
  return class extends Windowed {
    constructor(...given: Given<typeof read>) {
      super(read(given, new.target.name));
    }

    override forward(...given: Given<typeof unpoolForward>): Tensor {
      const { input, indices, outputSize } = unpoolForward(given);
      return run(input, indices, this.kernelSize, this.stride, this.padding, outputSize);
    }
  };
}

/** Puts what {@link MaxPool1d} picked back in its place, among zeros: `layer(input, indices, outputSize)`. */
export class MaxUnpool1d extends maxUnpoolNd(1, F.maxUnpool1d) {}

/** Puts what {@link MaxPool2d} picked back in its place, among zeros: `layer(input, indices, outputSize)`. */
export class MaxUnpool2d extends maxUnpoolNd(2, F.maxUnpool2d) {}

/** Puts what {@link MaxPool3d} picked back in its place, among zeros: `layer(input, indices, outputSize)`. */
export class MaxUnpool3d extends maxUnpoolNd(3, F.maxUnpool3d) {}

const countIncludePad = {
  /** Count the padding's zeros too. Default: true. */
  countIncludePad: boolean(true),
} as const;

const single = integerFor(1);
const avgPool1d = signature("AvgPool1d", ["kernelSize", "stride", "padding", "ceilMode", "countIncludePad"], {
  kernelSize: single,
  /** Steps of the window. Default: null, the window's size. */
  stride: nullable(single)(null),
  /** How far the input is padded on both sides. Default: 0. */
  padding: single([0]),
  ...ceilMode,
  ...countIncludePad,
});

/** The mean of each window of a length: `(N, C, L)` or `(C, L)`. */
export class AvgPool1d extends Windowed {
  ceilMode: boolean;
  countIncludePad: boolean;

  constructor(...given: Given<typeof avgPool1d>) {
    const values = avgPool1d(given);
    super(values);
    this.ceilMode = values.ceilMode;
    this.countIncludePad = values.countIncludePad;
  }

  override forward(input: Tensor, ..._none: never[]): Tensor {
    const { kernelSize, stride, padding, ceilMode, countIncludePad } = this;
    return F.avgPool1d(input, kernelSize, stride, padding, ceilMode, countIncludePad);
  }
}

const avgPool = signature(
  "AvgPool",
  ["kernelSize", "stride", "padding", "ceilMode", "countIncludePad", "divisorOverride"],
  {
    ...window,
    ...padding,
    ...ceilMode,
    ...countIncludePad,
    /** What sums are divided by. Default: null, the number of elements. */
    divisorOverride: nullable(integer)(null),
  },
);

/** Options of {@link AvgPool2d} and {@link AvgPool3d}; {@link AvgPool1d} has no `divisorOverride`. */
export type AvgPoolOptions = Options<typeof avgPool>;

interface AvgPooling extends Module {
  kernelSize: Extents;
  stride: Extents;
  padding: Extents;
  ceilMode: boolean;
  countIncludePad: boolean;
  divisorOverride: number | null;
  forward(input: Tensor, ..._none: never[]): Tensor;
}
type AvgPoolClass = new (...given: Given<typeof avgPool>) => AvgPooling;

function avgPoolNd(run: typeof F.avgPool2d): AvgPoolClass {
  class Layer extends withSettings(avgPool) {
    constructor(...given: Given<typeof avgPool>) {
      super(...given);
      this.stride ??= this.kernelSize;
    }

    override forward(input: Tensor, ..._none: never[]): Tensor {
      const { kernelSize, stride, padding, ceilMode, countIncludePad, divisorOverride } = this;
      return run(input, kernelSize, stride, padding, ceilMode, countIncludePad, divisorOverride);
    }

    override extraRepr(): string {
      const [kernelSize, stride] = [extentRepr(this.kernelSize), extentRepr(this.stride)];
      return settingsRepr({ kernelSize, stride, padding: extentRepr(this.padding) });
    }
  }
  return Layer as AvgPoolClass;
}

/** The mean of each window of an image: `(N, C, H, W)` or `(C, H, W)`. */
export class AvgPool2d extends avgPoolNd(F.avgPool2d) {}

/** The mean of each window of a volume: `(N, C, D, H, W)` or `(C, D, H, W)`. */
export class AvgPool3d extends avgPoolNd(F.avgPool3d) {}

const lpPool = signature("LPPool", ["normType", "kernelSize", "stride", "ceilMode"], {
  /** Exponent of the norm. */
  normType: number,
  ...window,
  ...ceilMode,
});

abstract class LPPoolNd extends withSettings(lpPool) {
  override extraRepr(): string {
    const [kernelSize, stride] = [extentRepr(this.kernelSize), extentRepr(this.stride)];
    return settingsRepr({ normType: numberRepr(this.normType), kernelSize, stride, ceilMode: this.ceilMode });
  }
}

/** The p-norm of each window of a length: `(N, C, L)` or `(C, L)`. */
export class LPPool1d extends LPPoolNd {
  override forward(input: Tensor, ..._none: never[]): Tensor {
    return F.lpPool1d(input, this.normType, this.kernelSize, this.stride, this.ceilMode);
  }
}

/** The p-norm of each window of an image: `(N, C, H, W)` or `(C, H, W)`. */
export class LPPool2d extends LPPoolNd {
  override forward(input: Tensor, ..._none: never[]): Tensor {
    return F.lpPool2d(input, this.normType, this.kernelSize, this.stride, this.ceilMode);
  }
}

/** The p-norm of each window of a volume: `(N, C, D, H, W)` or `(C, D, H, W)`. */
export class LPPool3d extends LPPoolNd {
  override forward(input: Tensor, ..._none: never[]): Tensor {
    return F.lpPool3d(input, this.normType, this.kernelSize, this.stride, this.ceilMode);
  }
}

/** Batch normalisation. Follows torch/nn/modules/batchnorm.py. */

import { boolean, nullable, number, size } from "../../../internal/kinds.js";
import { type Given, type Options, signature } from "../../../internal/signature.js";
import { limitArguments } from "../../../internal/surplus.js";
import { ValueError } from "../../../python/exceptions.js";
import { floatRepr, settingsRepr } from "../../../python/repr.js";
import { factory, tensor } from "../../kinds.js";
import { aten } from "../../ops/index.js";
import type { Tensor } from "../../tensor.js";
import * as F from "../functional/index.js";
import * as init from "../init.js";
import type { Parameter } from "../parameter.js";
import { absent, emptyParameter } from "./empty_parameter.js";
import { Module } from "./module.js";
import { BEFORE_LOAD } from "./module_state.js";

const order = ["numFeatures", "eps", "momentum", "affine", "trackRunningStats", "device", "dtype"] as const;

/** The signature of a layer that normalises channels. @internal */
export const channelNorm = (name: string, initially: boolean) =>
  signature(name, order, {
    numFeatures: size,
    /** Added to the variance. Default: 1e-5. */
    eps: number(1e-5),
    /** Share of the newest batch in the running statistics; null for the average of all batches. Default: 0.1. */
    momentum: nullable(number)(0.1),
    /** Learn a weight and a bias for each channel. Default: true for batches, false for instances. */
    affine: boolean(initially),
    /** Keep running statistics for evaluation. Default: true for batches, false for instances. */
    trackRunningStats: boolean(initially),
    ...factory,
    /** Learn the bias too. Default: true. */
    bias: boolean(true),
  });

/** Options of the layers that normalise channels. */
export type ChannelNormOptions = Options<ReturnType<typeof channelNorm>>;

/** What the normalisation of batches and of instances share: parameters and running statistics. @internal */
export abstract class NormBase extends Module {
  numFeatures: number;
  eps: number;
  momentum: number | null;
  affine: boolean;
  trackRunningStats: boolean;
  /** `(numFeatures)`, ones at first; null with `affine: false`. */
  weight: Parameter = absent;
  /** `(numFeatures)`, zeros at first; null without one. */
  bias: Parameter = absent;
  /** `(numFeatures)`, zeros at first; null with `trackRunningStats: false`. */
  runningMean: Tensor = absent;
  /** `(numFeatures)`, ones at first; null with `trackRunningStats: false`. */
  runningVar: Tensor = absent;
  /** How many batches the running statistics have seen; null with `trackRunningStats: false`. */
  numBatchesTracked: Tensor = absent;

  constructor(read: ReturnType<typeof channelNorm>, given: readonly unknown[]) {
    super();
    const { bias, device, dtype, ...settings } = read(given, new.target.name);
    const { numFeatures, eps, momentum, affine, trackRunningStats: tracks } = settings;
    this.numFeatures = numFeatures;
    this.eps = eps;
    this.momentum = momentum;
    this.affine = affine;
    this.trackRunningStats = tracks;
    const options = { device, dtype };
    this.registerParameter("weight", affine ? emptyParameter([numFeatures], options) : null);
    this.registerParameter("bias", affine && bias ? emptyParameter([numFeatures], options) : null);
    this.registerBuffer("runningMean", tracks ? aten.zeros([numFeatures], options) : null);
    this.registerBuffer("runningVar", tracks ? aten.ones([numFeatures], options) : null);
    this.registerBuffer("numBatchesTracked", tracks ? aten.zeros([], { device, dtype: "int64" }) : null);
    this.resetParameters();
  }

  /** Forgets the batches seen: mean 0, variance 1, none tracked. */
  resetRunningStats(): void {
    this.runningMean?.zero_();
    this.runningVar?.fill_(1);
    this.numBatchesTracked?.zero_();
  }

  /** Forgets the batches seen and sets weights to 1 and biases to 0. */
  resetParameters(): void {
    this.resetRunningStats();
    if (this.weight !== null) init.ones_(this.weight);
    if (this.bias !== null) init.zeros_(this.bias);
  }

  /** @internal State dicts of version 1 lack `num_batches_tracked`: the count stays as it is. */
  [BEFORE_LOAD](
    local: ReadonlyMap<string, unknown>,
    prefix: string,
    version: number | undefined,
    _errors: string[],
  ): ReadonlyMap<string, unknown> {
    const key = `${prefix}num_batches_tracked`;
    if ((version !== undefined && version >= 2) || !this.trackRunningStats || local.has(key)) return local;
    return new Map([...local, [key, this.numBatchesTracked ?? aten.zeros([], { dtype: "int64" })]]);
  }

  override extraRepr(): string {
    const { numFeatures, eps, momentum, affine, bias, trackRunningStats } = this;
    return settingsRepr(numFeatures, {
      eps: floatRepr(eps),
      momentum: momentum === null ? null : floatRepr(momentum),
      ...{ affine, bias: bias !== null, trackRunningStats },
    });
  }
}

limitArguments(NormBase.prototype, { resetRunningStats: 0 });
Object.defineProperty(NormBase.prototype, "_version", { value: 2, writable: true, configurable: true });

/** Refuses an input that has none of these numbers of dimensions. @internal */
export function checkDimensions(input: Tensor, ...allowed: readonly number[]): void {
  tensor.check("forward", "input", input);
  if (allowed.includes(input.dim())) return;
  throw new ValueError(`expected ${allowed.map((n) => `${n}D`).join(" or ")} input (got ${input.dim()}D input)`);
}

const batchNorm = channelNorm("BatchNorm", true);

/** What the normalisation of batches shares: `_BatchNorm` in Python. @internal */
export abstract class BatchNorm extends NormBase {
  constructor(...given: Given<typeof batchNorm>) {
    super(batchNorm, given);
  }
}

/** What such a layer computes. @internal */
export function normalized(layer: BatchNorm, input: Tensor): Tensor {
  let momentum = layer.momentum ?? 0;
  if (layer.training && layer.numBatchesTracked !== null) {
    layer.numBatchesTracked.add_(1);
    if (layer.momentum === null) momentum = 1 / Number(layer.numBatchesTracked.item());
  }
  // Without running statistics evaluation uses those of the batch too.
  const { runningMean, runningVar, weight, bias, eps, training, trackRunningStats: tracks } = layer;
  const ofBatch = training || (runningMean === null && runningVar === null);
  const [mean, variance] = !training || tracks ? [runningMean, runningVar] : [null, null];
  return F.batchNorm(input, mean, variance, weight, bias, ofBatch, momentum, eps);
}

/** Mean 0 and variance 1 of each channel over the batch, then `* weight + bias`. Shapes: `(N, C)` or `(N, C, L)` in and out. */
export class BatchNorm1d extends BatchNorm {
  override forward(input: Tensor, ..._none: never[]): Tensor {
    checkDimensions(input, 2, 3);
    return normalized(this, input);
  }
}

/** {@link BatchNorm1d} of images. Shapes: `(N, C, H, W)` in and out. */
export class BatchNorm2d extends BatchNorm {
  override forward(input: Tensor, ..._none: never[]): Tensor {
    checkDimensions(input, 4);
    return normalized(this, input);
  }
}

/** {@link BatchNorm1d} of volumes. Shapes: `(N, C, D, H, W)` in and out. */
export class BatchNorm3d extends BatchNorm {
  override forward(input: Tensor, ..._none: never[]): Tensor {
    checkDimensions(input, 5);
    return normalized(this, input);
  }
}

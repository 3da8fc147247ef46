/** Normalisation of as many channels as the first input has. Follows torch/nn/modules/batchnorm.py (`_LazyNormBase`). */

import { type Given, type Options, signature } from "../../../internal/signature.js";
import { limitArguments } from "../../../internal/surplus.js";
import { tensor as aTensor } from "../../kinds.js";
import { aten } from "../../ops/index.js";
import type { Tensor } from "../../tensor.js";
import { UninitializedBuffer, UninitializedParameter } from "../uninitialized.js";
import { BatchNorm1d, BatchNorm2d, BatchNorm3d, channelNorm, type NormBase } from "./batchnorm.js";
import { InstanceNorm1d, InstanceNorm2d, InstanceNorm3d } from "./instancenorm.js";
import { type LazyModule, LazyModuleMixin } from "./lazy.js";

const { numFeatures: _, ...shape } = channelNorm("LazyNorm", true).shape;
const order = ["eps", "momentum", "affine", "trackRunningStats", "device", "dtype"] as const;
const lazyNorm = signature("LazyNorm", order, shape);

/** Options of the lazy normalisations. */
export type LazyNormOptions = Options<typeof lazyNorm>;

type Norm = new (...given: ConstructorParameters<typeof BatchNorm1d>) => NormBase;

type LazyNormOf<L extends Norm> = new (...given: Given<typeof lazyNorm>) => InstanceType<L> & LazyModule;

function lazily<L extends Norm>(layer: L): LazyNormOf<L> {
  class LazyNorm extends LazyModuleMixin(layer as Norm, layer) {
    constructor(...given: Given<typeof lazyNorm>) {
      const { affine, trackRunningStats, bias, device, dtype, ...settings } = lazyNorm(given, new.target.name);
      const options = { device, dtype };
      super({ numFeatures: 0, ...settings, affine: false, trackRunningStats: false, ...options, bias: false });
      this.affine = affine;
      this.trackRunningStats = trackRunningStats;
      if (affine) {
        this.weight = new UninitializedParameter(options);
        if (bias) this.bias = new UninitializedParameter(options);
      }
      if (trackRunningStats) {
        this.runningMean = new UninitializedBuffer(options);
        this.runningVar = new UninitializedBuffer(options);
        this.numBatchesTracked = aten.zeros([], { device, dtype: "int64" });
      }
    }

    override resetParameters(): void {
      if (!this.hasUninitializedParams() && this.numFeatures !== 0) super.resetParameters();
    }

    override initializeParameters(input: Tensor): void {
      if (!this.hasUninitializedParams()) return;
      this.numFeatures = aTensor.check(this.constructor.name, "input", input).size(1);
      const lazy = [this.weight, this.bias, this.runningMean, this.runningVar];
      for (const tensor of lazy) (tensor as UninitializedParameter | null)?.materialize([this.numFeatures]);
      this.resetParameters();
    }
  }
  limitArguments(LazyNorm.prototype, { initializeParameters: 1 });
  return LazyNorm as unknown as LazyNormOf<L>;
}

/** A {@link BatchNorm1d} of as many channels as its first input has; it is one afterwards. */
export class LazyBatchNorm1d extends lazily(BatchNorm1d) {}

/** A {@link BatchNorm2d} of as many channels as its first input has; it is one afterwards. */
export class LazyBatchNorm2d extends lazily(BatchNorm2d) {}

/** A {@link BatchNorm3d} of as many channels as its first input has; it is one afterwards. */
export class LazyBatchNorm3d extends lazily(BatchNorm3d) {}

/** An {@link InstanceNorm1d} of as many channels as the second size of its first input; it is one afterwards. */
export class LazyInstanceNorm1d extends lazily(InstanceNorm1d) {}

/** An {@link InstanceNorm2d} of as many channels as the second size of its first input; it is one afterwards. */
export class LazyInstanceNorm2d extends lazily(InstanceNorm2d) {}

/** An {@link InstanceNorm3d} of as many channels as the second size of its first input; it is one afterwards. */
export class LazyInstanceNorm3d extends lazily(InstanceNorm3d) {}

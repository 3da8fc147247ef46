/** Batch normalisation over processes. Follows torch/nn/modules/batchnorm.py (`SyncBatchNorm`). */

import { anything } from "../../../internal/kinds.js";
import { type Given, type Options, signature } from "../../../internal/signature.js";
import { limitArguments } from "../../../internal/surplus.js";
import { ValueError } from "../../../python/exceptions.js";
import { noGrad } from "../../autograd/index.js";
import type { Tensor } from "../../tensor.js";
import { BatchNorm, channelNorm, normalized } from "./batchnorm.js";
import type { Module } from "./module.js";
import { ASSIGN, ENTRIES, isModuleLike, type ModuleLike } from "./module_state.js";

const { device, dtype, bias, ...settings } = channelNorm("SyncBatchNorm", true).shape;
const order = [
  ...(["numFeatures", "eps", "momentum", "affine", "trackRunningStats"] as const),
  "processGroup",
] as const;
const syncBatchNorm = signature("SyncBatchNorm", [...order, "device", "dtype"], {
  ...settings,
  /** Which processes share their statistics. Default: null, all. */
  processGroup: anything<unknown>()(null),
  ...{ device, dtype, bias },
});

/** Options of {@link SyncBatchNorm}. */
export type SyncBatchNormOptions = Options<typeof syncBatchNorm>;

/**
 * Batch normalisation whose statistics are those of the batches of all processes. In one process, which is all there is here, it
 * computes what {@link BatchNorm1d} and its kin do, as in Python.
 *
 * Shapes: `(N, C, *)` in and out.
 */
export class SyncBatchNorm extends BatchNorm {
  processGroup: unknown;

  constructor(...given: Given<typeof syncBatchNorm>) {
    const { processGroup, ...settings } = syncBatchNorm(given);
    super(settings);
    this.processGroup = processGroup;
  }

  override forward(input: Tensor, ..._none: never[]): Tensor {
    if (input.dim() < 2) throw new ValueError(`expected at least 2D input (got ${input.dim()}D input)`);
    if (input.size(1) === 0) throw new ValueError("SyncBatchNorm number of input channels should be non-zero");
    return normalized(this, input);
  }

  /**
   * Replaces all batch normalisations in a module, in place; one that is such a layer itself gives a new one. Parameters and
   * buffers stay the same.
   */
  static convertSyncBatchnorm(module: Module, processGroup: unknown = null): Module {
    return converted(module as ModuleLike, processGroup) as Module;
  }
}

limitArguments(SyncBatchNorm, { convertSyncBatchnorm: 2 });

function converted(module: ModuleLike, processGroup: unknown): ModuleLike {
  const result = module instanceof BatchNorm ? synchronised(module, processGroup) : module;
  for (const { key, value } of module[ENTRIES]()) {
    if (isModuleLike(value)) result[ASSIGN](key, converted(value, processGroup));
  }
  return result;
}

function synchronised(layer: BatchNorm, processGroup: unknown): SyncBatchNorm {
  const { numFeatures, eps, momentum, affine, trackRunningStats } = layer;
  const bias = layer.bias !== null;
  const result = new SyncBatchNorm({ numFeatures, eps, momentum, affine, trackRunningStats, processGroup, bias });
  if (affine) {
    noGrad(() => {
      result.weight = layer.weight;
      result.bias = layer.bias;
    });
  }
  result.runningMean = layer.runningMean;
  result.runningVar = layer.runningVar;
  result.numBatchesTracked = layer.numBatchesTracked;
  result.training = layer.training;
  return result;
}

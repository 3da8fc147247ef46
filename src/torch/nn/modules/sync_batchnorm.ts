/** Batch normalisation over processes. Follows torch/nn/modules/batchnorm.py (`SyncBatchNorm`). */

import { anything } from "../../../internal/kinds.js";
import { type Given, type Options, signature } from "../../../internal/signature.js";
import { limitArguments } from "../../../internal/surplus.js";
import { NotImplementedError, ValueError } from "../../../python/exceptions.js";
import { noGrad } from "../../autograd/index.js";
import type { ProcessGroup } from "../../distributed/distributed_c10d/process_group.js";
import { defaultGroup, isInitialized } from "../../distributed/distributed_c10d/world.js";
import { tensor } from "../../kinds.js";
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
 * Batch normalisation whose statistics are those of the batches of all processes. In one process it computes what
 * {@link BatchNorm1d} and its kin do, as in Python; in more it is an error, for want of several GPUs to show it on.
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
    tensor.check("SyncBatchNorm", "input", input);
    if (input.dim() < 2) throw new ValueError(`expected at least 2D input (got ${input.dim()}D input)`);
    if (input.size(1) === 0) throw new ValueError("SyncBatchNorm number of input channels should be non-zero");
    if (this.training && isInitialized()) this.#checkAlone(input);
    return normalized(this, input);
  }

  #checkAlone(input: Tensor): void {
    if (input.device.type !== "cuda") {
      throw new ValueError("SyncBatchNorm expected input tensor to be on GPU or XPU or privateuseone");
    }
    const ranks = ((this.processGroup as ProcessGroup | null) ?? defaultGroup()).size();
    if (ranks > 1) {
      throw new NotImplementedError(
        `SyncBatchNorm: expected a process group of one rank, got one of ${ranks}, whose statistics cannot be shared here`,
      );
    }
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

/** What the layers of all models share. Follows transformers/modeling_layers.py (`GradientCheckpointingLayer`). */

import { isGradEnabled } from "../torch/autograd/grad_mode.js";
import { Module } from "../torch/nn/modules/module.js";
import { checkpoint } from "../torch/utils/checkpoint.js";

/** A layer that can be computed again in the backward pass instead of being kept; see `gradientCheckpointingEnable` of a model. */
export abstract class GradientCheckpointingLayer extends Module {
  gradientCheckpointing = false;

  /** Whether the call at hand is one to compute again; no cache can be filled in it. */
  protected get isCheckpointed(): boolean {
    return this.gradientCheckpointing && this.training && isGradEnabled();
  }

  /** What a computation gives, computed again in the backward pass where that is asked for. */
  protected checkpointed<T>(run: () => T): T {
    return this.isCheckpointed ? (checkpoint(run, { useReentrant: false }) as T) : run();
  }
}

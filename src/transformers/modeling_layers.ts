/** What the layers of all models share. Follows transformers/modeling_layers.py (`GradientCheckpointingLayer`). */

import { ValueError } from "../python/exceptions.js";
import { isGradEnabled } from "../torch/autograd/grad_mode.js";
import { Module } from "../torch/nn/modules/module.js";
import { aten } from "../torch/ops/index.js";
import type { Tensor } from "../torch/tensor.js";
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

/**
 * What a computation of single positions gives for (batch, sequence, features), computed for `size` positions at a time; 0 for all.
 * Follows transformers/pytorch_utils.py (`apply_chunking_to_forward`).
 */
export function inChunks(size: number, input: Tensor, run: (chunk: Tensor) => Tensor): Tensor {
  if (size === 0) return run(input);
  const length = input.size(1);
  if (length % size !== 0) {
    throw new ValueError(`The dimension to be chunked ${length} has to be a multiple of the chunk size ${size}`);
  }
  return aten.cat(input.chunk(length / size, 1).map(run), 1);
}

const classes = new Map<string, unknown>();

/** A module's class under the name that it has in a family of models, such as `BertLayer`. */
export function inFamily<C extends new (...given: never[]) => Module>(part: C, family: string, name: string): C {
  const known = classes.get(family + name);
  if (known !== undefined) return known as C;
  const made = Object.defineProperty(class extends (part as new (...given: never[]) => Module) {}, "name", {
    value: family + name,
  });
  classes.set(family + name, made);
  return made as unknown as C;
}

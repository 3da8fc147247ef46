/** Follows torch/distributed/checkpoint/state_dict_saver.py (`async_save`). */

import { form, signature } from "../../../internal/signature.js";
import { noGrad } from "../../autograd/index.js";
import { markShard, shardOf } from "../../shards.js";
import { Tensor } from "../../tensor.js";
import { newGroup } from "../distributed_c10d/new_group.js";
import { checkNodeAlone } from "../distributed_c10d/node_ranks.js";
import type { ProcessGroup } from "../distributed_c10d/process_group.js";
import { world } from "../distributed_c10d/world.js";
import { flattenStateDict, type Leaf } from "./nested_dict.js";
import { common, write } from "./save.js";
import { Together } from "./together.js";

/** The group that the checkpoints of a world are agreed on in: the calls of the training have no place between its own. */
const groups = new WeakMap<ProcessGroup, Promise<ProcessGroup>>();
/** One is written after the other: their calls come in the same order on all ranks. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Writes what {@link save} would, beside the training that goes on: the tensors are copied to the host before it returns, and may change
 * at once. It goes on whenever the training awaits something, so await something in each step. Follows
 * torch.distributed.checkpoint.async_save.
 *
 * ```ts
 * const saved = checkpoint.asyncSave({ model: checkpoint.getModelStateDict(model) }, { checkpointId: "checkpoints/1" });
 * // ... more steps ...
 * await saved;
 * ```
 *
 * The first call makes a group of all processes for it. Where another one is given, nothing else may use that one meanwhile.
 *
 * @returns a promise that is kept when the checkpoint is there; it fails as that of {@link save} does
 */
export const asyncSave = form(
  signature("asyncSave", ["stateDict"], common),
  ({ stateDict, checkpointId, processGroup, noDist }): Promise<void> => {
    const values = attempted(() => copied(flattenStateDict(stateDict)));
    const all = world.default;
    if (processGroup === null && !noDist) {
      checkNodeAlone(
        "asyncSave",
        "make a group for it with newGroup, on all ranks, and give it as processGroup to each call",
      );
    }
    const next = async () => {
      const group = processGroup ?? (noDist || all === null ? null : await groupFor(all));
      await write(values, checkpointId, new Together("checkpoint.asyncSave", group, noDist));
    };
    const turn = last.then(next, next);
    last = turn.catch(() => undefined);
    return turn;
  },
);

/** What gives what was done now, or throws what it threw. */
function attempted<T>(body: () => T): () => T {
  try {
    const result = body();
    return () => result;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}

function groupFor(all: ProcessGroup): Promise<ProcessGroup> {
  const made = groups.get(all) ?? newGroup({ backend: "gloo" });
  groups.set(all, made);
  return made;
}

function copied(flat: Map<string, Leaf>): Map<string, Leaf> {
  const copy = (value: unknown): unknown => {
    if (!(value instanceof Tensor)) return Array.isArray(value) ? value.map(copy) : value;
    const shard = shardOf(value);
    const own = noGrad(() => (value.device.type === "cpu" ? value.detach().clone() : value.detach().cpu()));
    return shard === undefined ? own : markShard(own, shard);
  };
  return new Map([...flat].map(([name, { path, value }]) => [name, { path, value: copy(value) }]));
}

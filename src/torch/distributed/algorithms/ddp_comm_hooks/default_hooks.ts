/**
 * Communication hooks for DistributedDataParallel. Follows torch/distributed/algorithms/ddp_comm_hooks/default_hooks.py.
 *
 * @module
 */

import { withoutSurplus } from "../../../../internal/surplus.js";
import type { DTypeLike } from "../../../dtype.js";
import type { Tensor } from "../../../tensor.js";
import { allReduce } from "../../distributed_c10d/collectives.js";
import { groupOrDefault, type ProcessGroup } from "../../distributed_c10d/process_group.js";
import { defaultGroup } from "../../distributed_c10d/world.js";
import type { CommHook, GradBucket, PendingBucket } from "../../grad_bucket.js";

/** The state of these hooks: the group to reduce over, or null for the world. */
export type GroupState = ProcessGroup | null;

/** Divides the gradients by the number of ranks and sums them: what happens without a hook. */
export const allreduceHook = withoutSurplus(
  "allreduceHook",
  2,
  (processGroup: GroupState, bucket: GradBucket): PendingBucket => {
    const group = groupOf("allreduceHook", processGroup);
    // Divided first, so that a sum of halves does not overflow.
    const tensor = bucket.buffer().div_(group.size());
    return { work: allReduce(tensor, { group, asyncOp: true }), result: (reduced) => reduced };
  },
);

/** Sends the gradients in half precision. */
export const fp16CompressHook = withoutSurplus("fp16CompressHook", 2, (group: GroupState, bucket: GradBucket) =>
  compress("fp16CompressHook", "float16", group, bucket),
);

/**
 * Sends the gradients as bfloat16, which has float32's range. Python refuses it without NCCL, by the function's name; gloo
 * reduces bfloat16 as well, so here it is taken.
 */
export const bf16CompressHook = withoutSurplus("bf16CompressHook", 2, (group: GroupState, bucket: GradBucket) =>
  compress("bf16CompressHook", "bfloat16", group, bucket),
);

/** Gives a hook the gradients in half precision, and turns what it gives back. */
export const fp16CompressWrapper = withoutSurplus("fp16CompressWrapper", 1, <State>(hook: CommHook<State>) =>
  compressing("float16", hook),
);

/** Gives a hook the gradients as bfloat16, and turns what it gives back. */
export const bf16CompressWrapper = withoutSurplus("bf16CompressWrapper", 1, <State>(hook: CommHook<State>) =>
  compressing("bfloat16", hook),
);

/** The group that a hook was registered with as its state. */
const groupOf = (hook: string, state: unknown): ProcessGroup =>
  groupOrDefault.check(hook, "processGroup, the state that it was registered with,", state ?? null) ?? defaultGroup();

function compress(hook: string, dtype: DTypeLike, processGroup: GroupState, bucket: GradBucket): PendingBucket {
  const group = groupOf(hook, processGroup);
  const buffer = bucket.buffer();
  const compressed = buffer.to(dtype).div_(group.size());
  return {
    work: allReduce(compressed, { group, asyncOp: true }),
    result: (reduced) => buffer.copy_(reduced),
  };
}

function compressing<State>(dtype: DTypeLike, hook: CommHook<State>): CommHook<State> {
  return (state, bucket) => {
    const buffer = bucket.buffer();
    bucket.setBuffer(buffer.to(dtype));
    const given = hook(state, bucket);
    const decompressed = (result: Tensor): Tensor => buffer.copy_(result);
    if ("work" in given) return { work: given.work, result: (reduced) => decompressed(given.result(reduced)) };
    return "wait" in given ? { work: given, result: decompressed } : decompressed(given);
  };
}

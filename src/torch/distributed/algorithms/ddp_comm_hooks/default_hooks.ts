/**
 * Communication hooks for DistributedDataParallel. Follows torch/distributed/algorithms/ddp_comm_hooks/default_hooks.py.
 *
 * @module
 */

import { callback } from "../../../../internal/kinds.js";
import { withoutSurplus } from "../../../../internal/surplus.js";
import type { DTypeLike } from "../../../dtype.js";
import type { Tensor } from "../../../tensor.js";
import { allReduce } from "../../distributed_c10d/collectives.js";
import { groupOrDefault, type ProcessGroup } from "../../distributed_c10d/process_group.js";
import { defaultGroup } from "../../distributed_c10d/world.js";
import { type CommHook, type GradBucket, gradBucket, type PendingBucket } from "../../grad_bucket.js";

/** The state of these hooks: the group to reduce over, or null for the world. */
export type GroupState = ProcessGroup | null;

/** Divides the gradients by the number of ranks and sums them: what happens without a hook. */
export const allreduceHook = withoutSurplus(
  "allreduceHook",
  2,
  (processGroup: GroupState, bucket: GradBucket): PendingBucket => {
    const { group, buffer } = checked("allreduceHook", processGroup, bucket);
    // Divided first, so that a sum of halves does not overflow.
    const tensor = buffer.div_(group.size());
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
  compressing("fp16CompressWrapper", "float16", hook),
);

/** Gives a hook the gradients as bfloat16, and turns what it gives back. */
export const bf16CompressWrapper = withoutSurplus("bf16CompressWrapper", 1, <State>(hook: CommHook<State>) =>
  compressing("bf16CompressWrapper", "bfloat16", hook),
);

/** What a hook was called with: the group that it was registered with, and the gradients. */
function checked(hook: string, state: unknown, bucket: unknown): { group: ProcessGroup; buffer: Tensor } {
  const group = groupOrDefault.check(hook, "processGroup, the state that it was registered with,", state ?? null);
  return { group: group ?? defaultGroup(), buffer: gradBucket.check(hook, "bucket", bucket).buffer() };
}

function compress(hook: string, dtype: DTypeLike, processGroup: GroupState, bucket: GradBucket): PendingBucket {
  const { group, buffer } = checked(hook, processGroup, bucket);
  const compressed = buffer.to(dtype).div_(group.size());
  return {
    work: allReduce(compressed, { group, asyncOp: true }),
    result: (reduced) => buffer.copy_(reduced),
  };
}

function compressing<State>(callee: string, dtype: DTypeLike, given: CommHook<State>): CommHook<State> {
  const hook = callback<CommHook<State>>().check(callee, "hook", given);
  return (state, bucket) => {
    const buffer = bucket.buffer();
    bucket.setBuffer(buffer.to(dtype));
    const made = hook(state, bucket);
    const decompressed = (result: Tensor): Tensor => buffer.copy_(result);
    if ("work" in made) return { work: made.work, result: (reduced) => decompressed(made.result(reduced)) };
    return "wait" in made ? { work: made, result: decompressed } : decompressed(made);
  };
}

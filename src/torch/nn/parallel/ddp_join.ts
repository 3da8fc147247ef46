/** What ranks with unequal numbers of inputs agree on. Follows torch/nn/parallel/distributed.py. */

import { ValueError } from "../../../python/exceptions.js";
import type { Device } from "../../device.js";
import { allReduce } from "../../distributed/distributed_c10d/collectives.js";
import type { ProcessGroup } from "../../distributed/distributed_c10d/process_group.js";
import { ReduceOp } from "../../distributed/distributed_c10d/reduce_op.js";
import { aten } from "../../ops/index.js";
import type { Tensor } from "../../tensor.js";

/** The ranks of a module, and the device of what they tell each other. */
interface Ranks {
  readonly processGroup: ProcessGroup;
  readonly device: Device;
}

/** Reduces a tensor over the ranks, and waits for it. */
export function reduceOver({ processGroup: group }: Ranks, tensor: Tensor, op = ReduceOp.SUM): Tensor {
  allReduce(tensor, { op, group }).wait();
  return tensor;
}

/** Whether any rank reduces the gradients of this step. */
export function agreeOnSync(ranks: Ranks, own: boolean): boolean {
  const { device } = ranks;
  return reduceOver(ranks, own ? aten.ones([1], { device }) : aten.zeros([1], { device })).item() !== 0;
}

/** The last of the ranks that offer their state. */
export function commonRank(ranks: Ranks, offers: boolean): number {
  const rank = aten.full([1], offers ? ranks.processGroup.rank() : -1, { dtype: "int64", device: ranks.device });
  const common = Number(reduceOver(ranks, rank, ReduceOp.MAX).item());
  if (common !== -1) return common;
  throw new ValueError(
    "BUG! Expected rank_cond to be true for at least one process. This indicates a bug in PyTorch, please report an issue.",
  );
}

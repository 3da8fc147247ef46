/** The norm of gradients that are shared out. Follows `_NormPartial` of torch/distributed/tensor/_ops/_math_ops.py. */

import { RuntimeError } from "../../../python/exceptions.js";
import { noGrad } from "../../autograd/grad_mode.js";
import { aten } from "../../ops/index.js";
import { type Shard, shardOf } from "../../shards.js";
import type { Tensor } from "../../tensor.js";
import { allReduce } from "../distributed_c10d/collectives.js";
import type { ProcessGroup } from "../distributed_c10d/process_group.js";
import { ReduceOp } from "../distributed_c10d/reduce_op.js";

/**
 * The norm of all gradients of parameters some of which are parts, the same on all ranks; null where none is. Blocks until all ranks
 * have called it.
 * @throws RuntimeError with `errorIfNonfinite`, when it is NaN or infinite
 */
export function totalNormOfShards(
  parameters: readonly Tensor[],
  normType: number,
  errorIfNonfinite: boolean,
): Tensor | null {
  const shards = parameters.map((param) => shardOf(param) as Shard<ProcessGroup> | undefined);
  const group = shards.find((shard) => shard !== undefined)?.group;
  if (group === undefined) return null;
  const total = noGrad(() => {
    const isMost = normType === Number.POSITIVE_INFINITY;
    const found = parameters.flatMap((param, i) => {
      const { grad } = param;
      if (grad === null) return [];
      const norm =
        grad.numel() === 0
          ? aten.zeros([], { dtype: param.dtype, device: param.device })
          : aten.linalgVectorNorm(grad, normType);
      return [{ norm, isPart: shards[i] !== undefined }];
    });
    // In one call, as Python's: a world may have ranks of both.
    const parts = found.filter(({ isPart }) => isPart).map(({ norm }) => norm);
    let summed: Tensor[] = [];
    if (parts.length > 0) {
      const stacked = aten.stack(parts);
      const sum = isMost ? stacked : stacked.pow(normType);
      allReduce(sum, { op: isMost ? ReduceOp.MAX : ReduceOp.SUM, group }).wait();
      summed = [...(isMost ? sum : sum.pow(1 / normType)).unbind()];
    }
    let next = 0;
    const norms = found.map(({ norm, isPart }) => (isPart ? (summed[next++] as Tensor) : norm));
    return norms.length === 0 ? aten.zeros([]) : aten.linalgVectorNorm(aten.stack(norms), normType);
  });
  if (errorIfNonfinite && !Number.isFinite(Number(total.item()))) {
    throw new RuntimeError(
      `The total norm of order ${normType} for gradients from \`parameters\` is non-finite, so it cannot be clipped. To disable ` +
        "this error and scale the gradients by the non-finite norm anyway, set `error_if_nonfinite=False`",
    );
  }
  return total;
}

import { checkNoMore } from "../../../internal/surplus.js";
import { noGrad } from "../../autograd/index.js";
import { aten } from "../../ops/index.js";
import { type Shard, shardOf } from "../../shards.js";
import type { Tensor } from "../../tensor.js";
import { allGatherSingle } from "../distributed_c10d/collectives.js";
import type { ProcessGroup } from "../distributed_c10d/process_group.js";

/**
 * The whole of which a tensor is a part: a parameter of {@link fullyShard} or its gradient, what a state dict has of it, or of the
 * state of its optimizer. All ranks must call it. A tensor that is whole comes back detached. Follows DTensor's `full_tensor`.
 */
export async function fullTensor(tensor: Tensor, ...none: []): Promise<Tensor> {
  checkNoMore("fullTensor", none);
  const shard = shardOf(tensor) as Shard<ProcessGroup> | undefined;
  if (shard === undefined) return tensor.detach();
  const { group, shape } = shard;
  const [size = 0, ...rest] = shape;
  const rows = Math.ceil(size / group.size());
  const { dtype, device } = tensor;
  const [padded, all] = noGrad(() => {
    const part = aten.zeros([rows, ...rest], { dtype, device });
    if (tensor.numel() > 0) part.narrow(0, 0, tensor.shape[0] as number).copy_(tensor);
    return [part, aten.empty([rows * group.size(), ...rest], { dtype, device })];
  });
  await allGatherSingle(all, padded, { group });
  return rows * group.size() === size ? all : all.narrow(0, 0, size).clone();
}

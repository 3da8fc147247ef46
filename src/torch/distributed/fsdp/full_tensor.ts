import { checkNoMore } from "../../../internal/surplus.js";
import { RuntimeError } from "../../../python/exceptions.js";
import { noGrad } from "../../autograd/index.js";
import { tensor as tensorKind } from "../../kinds.js";
import { aten } from "../../ops/index.js";
import { type Shard, shardOf } from "../../shards.js";
import type { Tensor } from "../../tensor.js";
import { allGatherSingle } from "../distributed_c10d/collectives.js";
import type { ProcessGroup } from "../distributed_c10d/process_group.js";
import type { Work } from "../work.js";

/**
 * The whole of which a tensor is a part: a parameter of {@link fullyShard}, its `grad`, what `optimizer.stateOf` and state dicts have
 * of it. All ranks must call it. Follows DTensor's `full_tensor`.
 *
 * Any other tensor comes back detached, as it is: what is computed of a part (`w.detach()`, `w.clone()`, `w.grad.mul(2)`) does not know
 * that it is one, and neither does what `torch.load` gives, as `torch.save` writes the parts of this rank alone.
 * @throws TypeError for what is no tensor, such as the `grad` before a backward pass; RuntimeError for a part on the device `"meta"`
 */
export async function fullTensor(tensor: Tensor, ...none: []): Promise<Tensor> {
  checkNoMore("fullTensor", none);
  tensorKind.check("fullTensor", "tensor", tensor);
  const { work, result } = begun(tensor);
  await work;
  return result();
}

/** @internal The same at once: blocks until the other ranks' parts are there. */
export function wholeNow(tensor: Tensor): Tensor {
  const { work, result } = begun(tensor);
  work?.wait();
  return result();
}

/** Begins to gather the whole. */
function begun(tensor: Tensor): { work: Work | null; result: () => Tensor } {
  const shard = shardOf(tensor) as Shard<ProcessGroup> | undefined;
  if (shard === undefined) return { work: null, result: () => tensor.detach() };
  const { group, shape } = shard;
  const [size = 0, ...rest] = shape;
  const rows = Math.ceil(size / group.size());
  const { dtype, device } = tensor;
  if (device.type === "meta") {
    throw new RuntimeError(
      "fullTensor: expected a part with values, got one on the meta device: give the module memory with module.toEmpty({ device }), " +
        "and values from a checkpoint or by initializing them",
    );
  }
  const [padded, all] = noGrad(() => {
    const part = aten.zeros([rows, ...rest], { dtype, device });
    if (tensor.numel() > 0) part.narrow(0, 0, tensor.shape[0] as number).copy_(tensor);
    return [part, aten.empty([rows * group.size(), ...rest], { dtype, device })];
  });
  const work = allGatherSingle(all, padded, { group });
  return { work, result: () => (rows * group.size() === size ? all : all.narrow(0, 0, size).clone()) };
}

/** Objects that go from one rank to the others. Follows `_broadcast_object` of torch/distributed/optim/zero_redundancy_optimizer.py. */

import { asTensor, tensor } from "../../creation.js";
import { aten } from "../../ops/index.js";
import { loadBytes } from "../../serialization/load.js";
import { archivePieces } from "../../serialization/save.js";
import { broadcast } from "../distributed_c10d/collectives.js";
import type { ProcessGroup } from "../distributed_c10d/process_group.js";

/** Sends what `torch.save` writes of a value to the other ranks of a group, on this device. */
export async function sendObject(value: unknown, group: ProcessGroup, device: string): Promise<void> {
  const bytes = asTensor(new Uint8Array(Buffer.concat([...archivePieces(value)])), { device });
  const groupSrc = group.rank();
  await broadcast(tensor([bytes.numel()], { dtype: "int64", device }), { group, groupSrc });
  await broadcast(bytes, { group, groupSrc });
}

/** Receives what a rank of the group sends, as bytes: what is not wanted need not be read. */
export async function receiveBytes(groupSrc: number, group: ProcessGroup, device: string): Promise<Uint8Array> {
  const size = tensor([0], { dtype: "int64", device });
  await broadcast(size, { group, groupSrc });
  const bytes = aten.empty([Number(size.item())], { dtype: "uint8", device });
  await broadcast(bytes, { group, groupSrc });
  return bytes.toBytes();
}

/** The value that the bytes are of, in the memory of the host. */
export function readObject(bytes: Uint8Array, groupSrc: number): Promise<unknown> {
  return loadBytes(bytes, `what rank ${groupSrc} sent`, "cpu");
}

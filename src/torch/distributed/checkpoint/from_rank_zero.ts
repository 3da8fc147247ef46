/** State dicts that rank 0 alone has. Follows `_broadcast_state_dict` of torch/distributed/_state_dict_utils.py. */

import { isPlainObject } from "../../../internal/plain_object.js";
import { RuntimeError } from "../../../python/exceptions.js";
import { noGrad } from "../../autograd/index.js";
import { tensor } from "../../creation.js";
import { aten } from "../../ops/index.js";
import { dumps, loads } from "../../serialization/objects.js";
import { Tensor } from "../../tensor.js";
import { broadcast } from "../distributed_c10d/collectives.js";
import { checkNodeAlone } from "../distributed_c10d/node_ranks.js";
import { objectDevice, type ProcessGroup } from "../distributed_c10d/process_group.js";
import { defaultGroup } from "../distributed_c10d/world.js";

/** What a value is found by: its keys from the outside in. */
export type Path = readonly (string | number)[];

/** What rank 0 says first: the values that are no tensors, where tensors go, and how large these are; or why it cannot. */
interface Announcement {
  error: string;
  values: unknown;
  tensors: { path: Path; dtype: string; shape: number[] }[];
}

/**
 * What rank 0 gives, on all ranks, which all call it and block. The tensors come one by one, so that of those that `keep` makes
 * smaller no rank but 0 has more than one whole at a time.
 *
 * @param keep What a rank keeps of a tensor, in memory of its own where it is not all of it.
 * @throws RuntimeError on all ranks where rank 0 has what cannot be sent
 */
export function fromRankZero<T extends object>(state: T, keep: (path: Path, whole: Tensor) => Tensor): T {
  const group = defaultGroup();
  checkNodeAlone("broadcastFromRank0", "give the state dict on all ranks, with { fullStateDict: true } alone");
  const isSource = group.rank() === 0;
  const device = objectDevice(group);
  const found: [Path, Tensor][] = [];
  const bytes: Tensor[] = [];
  const own = isSource ? announced(state, found, bytes) : null;
  const { error, values, tensors } = announcement(own, group);
  if (error !== "") throw new RuntimeError(`the state dict of rank 0 cannot be sent to the others: ${error}`);
  for (const [i, { path, dtype, shape }] of tensors.entries()) {
    const whole = noGrad(() => {
      const sent = isSource ? (bytes[i] as Tensor).to(device) : blankBytes(dtype, shape, device);
      broadcast(sent, { group, groupSrc: 0 }).wait();
      return isSource ? (found[i] as [Path, Tensor])[1] : sent.cpu().view(dtype).view(shape);
    });
    place(values as Record<string, unknown>, path, keep(path, whole));
  }
  return values as T;
}

const blankBytes = (dtype: string, shape: number[], device: string): Tensor =>
  aten.empty([shape.reduce((size, n) => size * n, 1)], { dtype, device }).view("uint8");

function announced(state: object, found: [Path, Tensor][], bytes: Tensor[]): Buffer {
  try {
    const values = withoutTensors(state, [], found);
    const tensors = found.map(([path, { dtype, shape }]) => ({ path, dtype: dtype.name, shape: [...shape] }));
    bytes.push(
      ...noGrad(() => found.map(([, tensor]) => tensor.detach().cpu().contiguous().reshape([-1]).view("uint8"))),
    );
    return dumps({ error: "", values, tensors });
  } catch (error) {
    return dumps({ error: error instanceof Error ? error.message : String(error), values: null, tensors: [] });
  }
}

function announcement(own: Buffer | null, group: ProcessGroup): Announcement {
  const device = objectDevice(group);
  const size = tensor([own?.length ?? 0], { dtype: "int64", device });
  broadcast(size, { group, groupSrc: 0 }).wait();
  const pickle =
    own === null
      ? aten.empty([Number(size.item())], { dtype: "uint8", device })
      : tensor(new Uint8Array(own), { device });
  broadcast(pickle, { group, groupSrc: 0 }).wait();
  return loads(pickle.cpu().toBytes()) as Announcement;
}

/** The same values with null for each tensor, which are noted. */
function withoutTensors(value: unknown, path: Path, found: [Path, Tensor][]): unknown {
  if (value instanceof Tensor) {
    found.push([path, value]);
    return null;
  }
  if (Array.isArray(value)) return value.map((one, i) => withoutTensors(one, [...path, i], found));
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, withoutTensors(one, [...path, key], found)]),
  );
}

function place(values: Record<string, unknown>, path: Path, value: unknown): void {
  const owner = path.slice(0, -1).reduce<object>((at, key) => Reflect.get(at, key) as object, values);
  Object.defineProperty(owner, path.at(-1) as string | number, {
    ...{ value, writable: true, enumerable: true, configurable: true },
  });
}

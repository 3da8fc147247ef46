/** Pickles on their way between the ranks of a group, in the calls that Python makes for them. */

import { tensor } from "../../creation.js";
import { aten } from "../../ops/index.js";
import type { Tensor } from "../../tensor.js";
import { allGather, broadcast, gather, scatter } from "./collectives.js";
import { objectDevice, type ProcessGroup } from "./process_group.js";

/** Makes the tensors that carry values between the ranks of a group, where it can take them. */
export class Carrier {
  readonly #device: string;

  constructor(group: ProcessGroup) {
    this.#device = objectDevice(group);
  }

  /** A pickle as a tensor of `size` bytes. */
  bytes(pickle: Uint8Array, size = pickle.length): Tensor {
    const padded = new Uint8Array(size);
    padded.set(pickle);
    return tensor(padded, { device: this.#device });
  }

  sizes(pickles: readonly Uint8Array[]): Tensor {
    return this.numbers(pickles.map(({ length }) => length));
  }

  numbers(given: readonly number[]): Tensor {
    return tensor(BigInt64Array.from(given, BigInt), { device: this.#device });
  }

  blank(size: number): Tensor {
    return aten.empty([size], { dtype: "uint8", device: this.#device });
  }

  blankSizes(count: number): Tensor {
    return aten.zeros([count], { dtype: "int64", device: this.#device });
  }
}

const pickleIn = (bytes: Tensor, size: number): Uint8Array => bytes.cpu().toBytes().subarray(0, size);

/** As many sizes as there are ranks, of what each will send. */
async function exchangeSizes(group: ProcessGroup, carrier: Carrier, own: Uint8Array): Promise<number[]> {
  const sizes = Array.from({ length: group.size() }, () => carrier.blankSizes(1));
  await allGather(sizes, carrier.sizes([own]), { group });
  return sizes.map((size) => Number(size.item()));
}

/** Gives all ranks the pickles of all. Follows all_gather_object. */
export async function allGatherPickles(group: ProcessGroup, own: Uint8Array): Promise<Uint8Array[]> {
  const carrier = new Carrier(group);
  const sizes = await exchangeSizes(group, carrier, own);
  const most = Math.max(...sizes);
  const outputs = sizes.map(() => carrier.blank(most));
  await allGather(outputs, carrier.bytes(own, most), { group });
  return outputs.map((output, i) => pickleIn(output, sizes[i] as number));
}

/** Gives one rank of the group the pickles of all, and the others null. Follows gather_object. */
export async function gatherPickles(group: ProcessGroup, root: number, own: Uint8Array): Promise<Uint8Array[] | null> {
  const carrier = new Carrier(group);
  const sizes = await exchangeSizes(group, carrier, own);
  const most = Math.max(...sizes);
  const outputs = root === group.rank() ? sizes.map(() => carrier.blank(most)) : null;
  await gather(carrier.bytes(own, most), outputs, { groupDst: root, group });
  return outputs?.map((output, i) => pickleIn(output, sizes[i] as number)) ?? null;
}

/** Gives all ranks the `count` pickles that one of them has. Follows broadcast_object_list. */
export async function broadcastPickles(
  group: ProcessGroup,
  root: number,
  own: readonly Uint8Array[] | null,
  count: number,
): Promise<Uint8Array[]> {
  const carrier = new Carrier(group);
  const sizes = own === null ? carrier.blankSizes(count) : carrier.sizes(own);
  await broadcast(sizes, { groupSrc: root, group });
  const lengths = numbersOf(sizes);
  const bytes = own === null ? carrier.blank(total(lengths)) : carrier.bytes(Buffer.concat(own));
  await broadcast(bytes, { groupSrc: root, group });
  return own === null ? cut(bytes, lengths) : [...own];
}

/** Gives each rank its pickle of those that one of them has. Follows scatter_object_list. */
export async function scatterPickles(
  group: ProcessGroup,
  root: number,
  own: readonly Uint8Array[] | null,
): Promise<Uint8Array> {
  const carrier = new Carrier(group);
  const most =
    own === null ? carrier.blankSizes(1) : carrier.numbers([Math.max(...own.map((pickle) => pickle.length))]);
  await broadcast(most, { groupSrc: root, group });
  const length = Number(most.item());
  const bytes = carrier.blank(length);
  await scatter(bytes, own?.map((pickle) => carrier.bytes(pickle, length)) ?? null, { groupSrc: root, group });
  const size = carrier.blankSizes(1);
  await scatter(size, own?.map((pickle) => carrier.sizes([pickle])) ?? null, { groupSrc: root, group });
  return pickleIn(bytes, Number(size.item()));
}

/** The pickles that lie one after the other. */
export function cut(bytes: Tensor, sizes: readonly number[]): Uint8Array[] {
  const all = bytes.cpu().toBytes();
  let end = 0;
  return sizes.map((size) => {
    end += size;
    return all.subarray(end - size, end);
  });
}

export const numbersOf = (sizes: Tensor): number[] => (sizes.tolist() as (number | bigint)[]).map(Number);
export const total = (sizes: readonly number[]): number => sizes.reduce((sum, size) => sum + size, 0);

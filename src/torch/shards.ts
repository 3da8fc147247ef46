/** Tensors that are a part of a larger one, whose other parts other processes have. */

import { type Handled, handleKey } from "../native/handle.js";

/** A group of processes that share a tensor out. */
interface Sharers {
  rank(): number;
  size(): number;
}

/** Which part a tensor is. */
export interface Shard<Group extends Sharers = Sharers> {
  /** The shape of the whole. */
  readonly shape: readonly number[];
  /** Where in the first dimension of the whole the part begins. */
  readonly start: number;
  /** Who has the parts: in the order of their ranks, each with as many rows as the first, or what is left. */
  readonly group: Group;
}

const shards = new WeakMap<Handled, Shard>();

/** @internal Notes that a tensor is a part; gives the tensor. */
export function markShard<T extends Handled>(tensor: T, shard: Shard): T {
  shards.set(tensor, shard);
  return tensor;
}

/** @internal Which part a tensor is; undefined for a whole one. */
export const shardOf = (tensor: Handled): Shard | undefined => shards.get(tensor);

/** @internal Notes that the gradient of a part is of that part too; gives the gradient. */
export function markGrad<T extends Handled>(grad: T, param: Handled): T {
  const shard = shardOf(param);
  return shard === undefined ? grad : markShard(grad, shard);
}

/** @internal Notes that what an optimizer keeps of a part is of that part too, where it has its shape; gives all that it keeps. */
export function markLike<T extends Readonly<Record<string, unknown>>>(
  values: T,
  param: Handled & { readonly shape: number[] },
): T {
  const shard = shardOf(param);
  if (shard === undefined) return values;
  for (const value of Object.values(values)) {
    if (typeof value !== "object" || value === null || !(handleKey in value)) continue;
    const tensor = value as typeof param;
    if (tensor.shape.join() === param.shape.join()) markShard(tensor, shard);
  }
  return values;
}

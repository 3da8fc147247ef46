/** Who writes what. Follows torch/distributed/checkpoint/default_planner.py, planner_helpers.py and _dedup_save_plans.py. */

import { ValueError } from "../../../python/exceptions.js";
import { type DType, toDType } from "../../dtype.js";
import { shardOf } from "../../shards.js";
import { Tensor } from "../../tensor.js";
import { type Chunk, keyOf, type Metadata, type Path, type Stored, type TensorEntry } from "./metadata.js";
import type { Leaf } from "./nested_dict.js";

/** Something to be written; without a tensor, a value. It travels between the ranks. */
export interface WriteItem {
  readonly name: string;
  readonly tensor:
    | (Chunk & { readonly dtype: string; readonly size: readonly number[]; readonly isShard: boolean })
    | null;
}

/** What a rank has, or is to write. */
export interface SavePlan {
  readonly items: readonly WriteItem[];
  readonly paths: readonly (readonly [name: string, path: Path])[];
  /** What the name of its file begins with; null before there is a plan for all. */
  readonly prefix: string | null;
}

/** Where a part was written. */
export interface Written {
  readonly name: string;
  readonly offsets: readonly number[] | null;
  readonly stored: Stored;
}

/** Which part of a tensor this rank has: all of it, but for a shard. */
export function chunkOf(tensor: Tensor): Chunk & { size: readonly number[]; isShard: boolean } {
  const shard = shardOf(tensor);
  const sizes = [...tensor.shape];
  const offsets = sizes.map(() => 0);
  if (shard === undefined) return { offsets, sizes, size: sizes, isShard: false };
  offsets[0] = shard.start;
  return { offsets, sizes, size: shard.shape, isShard: true };
}

/** What this rank could write. */
export function localPlan(flat: ReadonlyMap<string, Leaf>): SavePlan {
  const items: WriteItem[] = [];
  for (const [name, { value }] of flat) {
    if (!(value instanceof Tensor)) items.push({ name, tensor: null });
    else {
      const chunk = chunkOf(value);
      // Others have all rows of it.
      if (chunk.isShard && value.numel() === 0) continue;
      items.push({ name, tensor: { dtype: value.dtype.name, ...chunk } });
    }
  }
  return { items, paths: [...flat].map(([name, { path }]) => [name, path]), prefix: null };
}

const key = ({ name, tensor }: WriteItem): string => keyOf(name, tensor === null ? null : tensor.offsets);

const elements = (sizes: readonly number[]): number => sizes.reduce((a, b) => a * b, 1);
const bytes = ({ tensor }: WriteItem): number =>
  tensor === null ? 1 : elements(tensor.size) * toDType(tensor.dtype).itemsize || 1;

/** What several have is written by who has least to write; gives what each writes, by its key. */
function deduplicated(plans: readonly SavePlan[]): WriteItem[][] {
  const owners = new Map<string, { item: WriteItem; ranks: number[] }>();
  for (const [rank, { items }] of plans.entries()) {
    for (const item of items) {
      const known = owners.get(key(item));
      if (known === undefined) owners.set(key(item), { item, ranks: [rank] });
      else known.ranks.push(rank);
    }
  }
  const sizes = plans.map(() => 0);
  const own = plans.map((): WriteItem[] => []);
  for (const { item, ranks } of owners.values()) {
    const least = ranks.reduce((best, rank) => ((sizes[rank] as number) < (sizes[best] as number) ? rank : best));
    sizes[least] = (sizes[least] as number) + bytes(item);
    (own[least] as WriteItem[]).push(item);
  }
  return own;
}

/** What each rank writes, and what there is then. */
export interface GlobalPlan {
  readonly plans: readonly SavePlan[];
  readonly entries: ReadonlyMap<string, TensorEntry | null>;
  readonly paths: ReadonlyMap<string, Path>;
}

/**
 * The plan of all ranks.
 * @throws ValueError where the parts of a tensor are not those of one whole
 */
export function globalPlan(plans: readonly SavePlan[]): GlobalPlan {
  const items = deduplicated(plans);
  const own = plans.map((plan, rank) => ({ ...plan, items: items[rank] as WriteItem[], prefix: `__${rank}_` }));
  const entries = new Map<string, (TensorEntry & { chunks: Chunk[] }) | null>();
  for (const { name, tensor } of items.flat()) {
    if (tensor === null) {
      entries.set(name, null);
      continue;
    }
    const { dtype, size, offsets, sizes } = tensor;
    const entry = entries.get(name) ?? { dtype: toDType(dtype) as DType, size, chunks: [] as Chunk[] };
    if (entry.size.join() !== size.join() || entry.dtype.name !== dtype) {
      throw new ValueError(
        `expected '${name}' to be of one shape and dtype on all ranks, got [${entry.size.join(", ")}] of ${entry.dtype.name} and ` +
          `[${size.join(", ")}] of ${dtype}`,
      );
    }
    entry.chunks.push({ offsets, sizes });
    entries.set(name, entry);
  }
  for (const [name, entry] of entries) if (entry !== null) checkWhole(name, entry);
  // Of who comes first.
  const paths = new Map([...plans].reverse().flatMap((plan) => plan.paths));
  return { plans: own, entries, paths };
}

/** Throws unless the parts make the whole, each element once. */
function checkWhole(name: string, { size, chunks }: TensorEntry): void {
  const there = chunks.reduce((sum, { sizes }) => sum + elements(sizes), 0);
  const overlap = chunks.some((one, i) => chunks.slice(0, i).some((other) => overlapOf(one, other) !== null));
  if (there === elements(size) && !overlap) return;
  throw new ValueError(
    `Failed to validate global plan: the parts of '${name}' have ${there} of ${elements(size)} elements${overlap ? ", some of them twice" : ""}`,
  );
}

/** What two parts of a tensor have in common; null for nothing. */
export function overlapOf(one: Chunk, other: Chunk): Chunk | null {
  const offsets = one.offsets.map((offset, i) => Math.max(offset, other.offsets[i] as number));
  const sizes = offsets.map((offset, i) => {
    const ends = [one, other].map(({ offsets, sizes }) => (offsets[i] as number) + (sizes[i] as number));
    return Math.min(...ends) - offset;
  });
  return sizes.every((size) => size > 0) ? { offsets, sizes } : null;
}

/** What is in the checkpoint, once all was written. */
export function metadataOf({ entries, paths }: GlobalPlan, written: readonly Written[]): Metadata {
  return {
    entries,
    paths,
    stored: new Map(written.map(({ name, offsets, stored }) => [keyOf(name, offsets), stored])),
  };
}

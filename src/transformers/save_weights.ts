/**
 * A model's weights in one file of safetensors, or in several with an index. Follows `save_pretrained` of
 * transformers/modeling_utils.py and `split_torch_state_dict_into_shards` of huggingface_hub.
 */

import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { writeFileAtomic } from "../internal/files/atomic_write.js";
import { TypeError, ValueError } from "../python/exceptions.js";
import { shown } from "../python/repr.js";
import { duplicateNames } from "../safetensors/shared_tensors.js";
import { saveFile } from "../safetensors/torch.js";
import type { Module } from "../torch/nn/index.js";
import type { Tensor } from "../torch/tensor.js";
import { SAFE_WEIGHTS_INDEX_NAME, SAFE_WEIGHTS_NAME } from "./checkpoint_files.js";
import { sortedJSON } from "./configuration_utils.js";

const UNITS: Readonly<Record<string, number>> = { KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 };

/** Bytes of a size that is a number, or a text such as `"5GB"`. */
export function bytesOf(callee: string, name: string, value: unknown): number {
  if (typeof value === "number" && value > 0) return value;
  if (typeof value !== "string") {
    throw new TypeError(
      `${callee}: expected ${name} to be a number of bytes or a text such as "5GB", got ${shown(value)}`,
    );
  }
  const [, count, unit = ""] = /^\s*([\d.]+)\s*([KMGT]B)\s*$/i.exec(value) ?? [];
  const bytes = Number(count) * (UNITS[unit.toUpperCase()] ?? Number.NaN);
  if (bytes > 0) return Math.trunc(bytes);
  throw new ValueError(`${callee}: expected ${name} to be such as "500KB", "10MB" or "5GB", got ${shown(value)}`);
}

/** Weights in groups of no more than so many bytes, in their order; one that is larger is alone. */
function split(state: ReadonlyMap<string, Tensor>, most: number): Map<string, Tensor>[] {
  const shards: Map<string, Tensor>[] = [];
  let current = new Map<string, Tensor>();
  let size = 0;
  for (const [name, weight] of state) {
    const bytes = weight.nbytes;
    if (bytes > most) {
      shards.push(new Map([[name, weight]]));
      continue;
    }
    if (size + bytes > most) {
      shards.push(current);
      [current, size] = [new Map(), 0];
    }
    current.set(name, weight);
    size += bytes;
  }
  if (current.size > 0) shards.push(current);
  return shards;
}

/** What a file is to hold: each memory once. */
function written(model: Module & { allTiedWeightsKeys(): Record<string, string> }): Map<string, Tensor> {
  const state = new Map(Object.entries(model.stateDict()));
  const tied = model.allTiedWeightsKeys();
  for (const [kept, removed] of duplicateNames(state)) {
    // Of a pair that is tied by name, the one that the other is tied to stays.
    const names = [kept, ...removed];
    const stays = names.find((name) => !(name in tied)) ?? kept;
    for (const name of names) if (name !== stays) state.delete(name);
  }
  return state;
}

/** Writes the weights into a folder, and takes away what an earlier save in several files left there. */
export async function saveWeights(
  model: Module & { allTiedWeightsKeys(): Record<string, string> },
  folder: string,
  maxShardSize: number,
): Promise<void> {
  const shards = split(written(model), maxShardSize);
  const numbered = (count: number) => String(count).padStart(5, "0");
  const nameOf = (index: number) =>
    shards.length === 1
      ? SAFE_WEIGHTS_NAME
      : SAFE_WEIGHTS_NAME.replace(".", `-${numbered(index + 1)}-of-${numbered(shards.length)}.`);
  const files = shards.map((shard, index): [string, Map<string, Tensor>] => [nameOf(index), shard]);
  for (const [name, shard] of files) {
    const contiguous = Array.from(shard, ([key, weight]): [string, Tensor] => [key, weight.contiguous()]);
    await saveFile(Object.fromEntries(contiguous), join(folder, name), { format: "pt" });
  }
  if (shards.length !== 1)
    await writeFileAtomic(join(folder, SAFE_WEIGHTS_INDEX_NAME), [sortedJSON(index(model, files))]);
  for (const name of await readdir(folder)) {
    const isOld = /^model-\d{5}-of-\d{5}\.safetensors$/.test(name) && files.every(([own]) => own !== name);
    if (isOld) await rm(join(folder, name));
  }
}

function index(model: Module, files: readonly [string, Map<string, Tensor>][]): Record<string, unknown> {
  const entries = files.flatMap(([file, shard]) => [...shard.keys()].map((name) => [name, file] as const));
  const weights = files.flatMap(([, shard]) => [...shard.values()]);
  const total = weights.reduce((sum, weight) => sum + weight.nbytes, 0);
  const parameters = model.parameters().reduce((sum, parameter) => sum + parameter.numel(), 0);
  return { metadata: { total_parameters: parameters, total_size: total }, weight_map: Object.fromEntries(entries) };
}

/**
 * The weights of a model's folder: one file or many, of safetensors or of torch.save. Follows transformers/modeling_utils.py and
 * `load_sharded_checkpoint` of transformers/trainer_utils.py.
 */

import { access } from "node:fs/promises";
import { isAbsolute, join, normalize, sep } from "node:path";
import { isMap } from "node:util/types";
import { boolean } from "../internal/kinds.js";
import { type Given, signature } from "../internal/signature.js";
import { checkNoMore } from "../internal/surplus.js";
import { RuntimeError, ValueError } from "../python/exceptions.js";
import { loadFile } from "../safetensors/torch.js";
import type { DeviceLike } from "../torch/device.js";
import type { Module } from "../torch/nn/index.js";
import { isModule } from "../torch/nn/modules/module.js";
import { IncompatibleKeys } from "../torch/nn/modules/state_dict.js";
import { load } from "../torch/serialization/index.js";
import { Tensor } from "../torch/tensor.js";
import { readJSONObject } from "./configuration_utils.js";

/** The names of a folder's weights, in the order in which they are looked for. */
export const SAFE_WEIGHTS_NAME = "model.safetensors";
export const SAFE_WEIGHTS_INDEX_NAME = "model.safetensors.index.json";
export const WEIGHTS_NAME = "pytorch_model.bin";
export const WEIGHTS_INDEX_NAME = "pytorch_model.bin.index.json";

const NAMES = [SAFE_WEIGHTS_NAME, SAFE_WEIGHTS_INDEX_NAME, WEIGHTS_NAME, WEIGHTS_INDEX_NAME];

/** Names to tensors. */
export type Weights = Record<string, Tensor>;

/** Whether there is something of that name. */
async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/**
 * Reads the weights of one file, which is of safetensors where its name ends so and else of torch.save. Follows
 * transformers.modeling_utils.load_state_dict.
 */
export async function loadStateDict(
  checkpointFile: string,
  mapLocation: DeviceLike = "cpu",
  ...none: []
): Promise<Weights> {
  checkNoMore("loadStateDict", none);
  if (checkpointFile.endsWith(".safetensors")) return loadFile(checkpointFile, { device: mapLocation });
  const loaded = await load<unknown>(checkpointFile, mapLocation);
  const entries = isMap(loaded) ? [...loaded] : Object.entries((loaded ?? {}) as object);
  for (const [name, value] of entries) {
    if (typeof name === "string" && value instanceof Tensor) continue;
    throw new ValueError(
      `Expected ${checkpointFile} to hold a state dict, names to tensors, but ${JSON.stringify(name)} is none`,
    );
  }
  return Object.fromEntries(entries) as Weights;
}

/** The path of a folder's weights, or of their index. */
export async function findWeights(folder: string): Promise<string> {
  for (const name of NAMES) if (await exists(join(folder, name))) return join(folder, name);
  throw new ValueError(
    `Error no file named ${SAFE_WEIGHTS_NAME}, or ${WEIGHTS_NAME}, found in directory ${folder}, nor an index of several files`,
  );
}

/** All weights of a folder, from one file or from all that an index names. */
export async function loadWeights(folder: string): Promise<Weights> {
  const path = await findWeights(folder);
  if (!path.endsWith(".index.json")) return loadStateDict(path);
  const all = new Map<string, Tensor>();
  for await (const shard of shards(await readIndex(path), folder)) {
    for (const [name, tensor] of Object.entries(shard)) all.set(name, tensor);
  }
  return Object.fromEntries(all);
}

/** Which file each weight is in. */
interface Index {
  path: string;
  map: ReadonlyMap<string, string>;
}

async function readIndex(path: string): Promise<Index> {
  const { weight_map: map } = await readJSONObject(path);
  const entries = typeof map === "object" && map !== null && !Array.isArray(map) ? Object.entries(map) : null;
  if (entries === null || !entries.every(([, file]) => typeof file === "string")) {
    throw new ValueError(`Expected "weight_map" in ${path} to give the file of each weight`);
  }
  for (const [, file] of entries as [string, string][]) {
    const [first] = normalize(file).split(sep);
    if (!isAbsolute(file) && first !== ".." && !file.includes("\0")) continue;
    throw new ValueError(`"weight_map" must reference files inside the model directory, got ${file} (${path})`);
  }
  return { path, map: new Map(entries as [string, string][]) };
}

/** The files of an index, one after another, each checked to have what the index says. */
async function* shards({ path, map }: Index, folder: string): AsyncGenerator<Weights> {
  for (const file of new Set(map.values())) {
    const weights = await loadStateDict(join(folder, file));
    for (const [name, of] of map) {
      if (of !== file || Object.hasOwn(weights, name)) continue;
      throw new ValueError(
        `Expected ${join(folder, file)} to hold ${JSON.stringify(name)}, as ${path} says, but it does not`,
      );
    }
    yield weights;
  }
}

const sharded = signature("loadShardedCheckpoint", ["strict", "preferSafe"], {
  /** Throw, before anything is read, when names are missing or unexpected. Default: true. */
  strict: boolean(true),
  /** Take safetensors files where both kinds are there. Default: true. */
  preferSafe: boolean(true),
});

/**
 * Copies a checkpoint of several files into a model, file by file, so that no more than one is in memory beside it. Follows
 * transformers.trainer_utils.load_sharded_checkpoint.
 * @returns The names that were missing and unexpected.
 */
export async function loadShardedCheckpoint(
  model: Module,
  folder: string,
  ...given: Given<typeof sharded>
): Promise<IncompatibleKeys> {
  const { strict, preferSafe } = sharded(given);
  if (!isModule(model)) throw new ValueError("loadShardedCheckpoint: expected a module");
  const [safe, plain] = [join(folder, SAFE_WEIGHTS_INDEX_NAME), join(folder, WEIGHTS_INDEX_NAME)];
  const [hasSafe, hasPlain] = [await exists(safe), await exists(plain)];
  if (!hasSafe && !hasPlain) {
    throw new ValueError(
      `Can't find a checkpoint index (${WEIGHTS_INDEX_NAME} or ${SAFE_WEIGHTS_INDEX_NAME}) in ${folder}.`,
    );
  }
  const index = await readIndex(hasSafe && (preferSafe || !hasPlain) ? safe : plain);
  const names = Object.keys(model.stateDict());
  const missing = names.filter((name) => !index.map.has(name));
  const unexpected = [...index.map.keys()].filter((name) => !names.includes(name));
  if (strict && missing.length + unexpected.length > 0) {
    const quoted = (list: readonly string[]) => list.map((name) => `"${name}"`).join(",");
    throw new RuntimeError(
      `Error(s) in loading state_dict for ${model.constructor.name}` +
        (missing.length > 0 ? `\nMissing key(s): ${quoted(missing)}.` : "") +
        (unexpected.length > 0 ? `\nUnexpected key(s): ${quoted(unexpected)}.` : ""),
    );
  }
  for await (const weights of shards(index, folder)) model.loadStateDict(weights, { strict: false });
  return new IncompatibleKeys(missing, unexpected);
}

/** What a training of an adapter is told, and what its checkpoints remember of that. Needs no libtorch. */

import { createHash } from "node:crypto";
import { join } from "node:path";
import { exists } from "../internal/files/exists.js";
import { isJSONObject, readJSON } from "../internal/files/json_file.js";
import { between, number, optional } from "../internal/kinds.js";
import {
  described,
  type Filled,
  flag,
  integer,
  name,
  OptionsSchema,
  positive,
} from "../systems/training/option_kinds.js";
import { UsageError } from "./exit.js";

/** The options of such a training. */
export const loraOptions = new OptionsSchema({
  r: integer(1, 8, "rank of the adapter"),
  alpha: positive(8, "the adapter is scaled by alpha / r"),
  dropout: described(between(number, 0, 1)(0), {
    ...{ description: "dropout of the adapter's input", expected: "a number from 0 to 1", argument: "<x>" },
  }),
  targets: described(optional(name), {
    description: 'the layers, as "q_proj,v_proj" or "all-linear"',
    ...{ expected: "names of layers", argument: "<names>", whenLeftOut: "what is usual for the model" },
  }),
  lr: positive(2e-4, "the highest learning rate, from which it falls to 0"),
  warmup: positive(0, "steps in which the learning rate rises from 0; below 1, a share of all steps"),
  epochs: described(between(number, Number.MIN_VALUE)(3), {
    ...{ description: "passes over the examples", expected: "a number above 0", argument: "<x>" },
  }),
  maxSteps: integer(1, null, "maximum number of steps", "no limit"),
  batchSize: integer(1, 8, "examples that are computed at once"),
  accumulate: integer(1, 1, "times that many examples make a step"),
  bf16: flag("compute in bfloat16 where that serves (autocast); the adapter stays float32"),
  maxLength: integer(2, 512, "tokens of an example at most"),
  seed: integer(0, 42, "seed of the adapter's weights, dropout and the order of the examples", undefined, 0xffffffff),
  dtype: described(optional(name), {
    ...{ description: "the dtype of the model's weights", expected: "a dtype", argument: "<name>" },
    whenLeftOut: "that of its files",
  }),
  revision: described(optional(name), {
    ...{ description: "a branch, tag or commit of the repository", expected: "a name", argument: "<name>" },
    whenLeftOut: "main",
  }),
});
export type LoraSettings = Filled<typeof loraOptions>;

/** What a folder of checkpoints says of its training, so that it goes on with the same. */
export const START_NAME = "lora_training.json";
export interface LoraStart {
  model: string;
  file: string;
  settings: LoraSettings;
  /** What the loss is measured on between. */
  evaluation?: string | undefined;
  /** Where the adapter goes. */
  save?: string | undefined;
  /** What the examples were, which must be the same ones later. */
  examples?: string | undefined;
  /** What model, file and settings were, which a hand may have changed since. */
  digest?: string | undefined;
}

/** Says whether a training is told the same as another. */
export function digestOfStart({ model, file, settings }: LoraStart): string {
  const told = [model, file, ...Object.keys(loraOptions.shape).map((name) => settings[name as keyof LoraSettings])];
  return createHash("sha256")
    .update(JSON.stringify(told.map((value) => value ?? null)))
    .digest("hex");
}

/** What a folder of checkpoints was started with, where it is one of such a training. */
export async function findLoraStart(folder: string): Promise<LoraStart | null> {
  const path = join(folder, START_NAME);
  if (!(await exists(path))) return null;
  const start = await readJSON(path);
  if (!isJSONObject(start) || typeof start.model !== "string" || typeof start.file !== "string") {
    throw new UsageError(`${path}: expected the model, the file and the settings of a training`);
  }
  const { model, file } = start;
  const text = (value: unknown) => (typeof value === "string" ? value : undefined);
  const [evaluation, save] = [start.evaluation, start.save].map(text);
  const [examples, digest] = [start.examples, start.digest].map(text);
  const settings = loraOptions.parse(start.settings);
  const found: LoraStart = { model, file, settings, evaluation, save, examples, digest };
  if (digest !== undefined && digest !== digestOfStart(found)) {
    throw new UsageError(
      `${path}: it was changed since the training began, which cannot go on with other settings; put them back, or begin a new training`,
    );
  }
  return found;
}

/** What a training of an adapter is told, and what its checkpoints remember of that. Needs no libtorch. */

import { join } from "node:path";
import { exists } from "../internal/files/exists.js";
import { isJSONObject, readJSON } from "../internal/files/json_file.js";
import { between, number, optional } from "../internal/kinds.js";
import { described, type Filled, integer, name, OptionsSchema, positive } from "../systems/training/option_kinds.js";
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
  epochs: described(between(number, Number.MIN_VALUE)(3), {
    ...{ description: "passes over the examples", expected: "a number above 0", argument: "<x>" },
  }),
  maxSteps: integer(1, null, "maximum number of steps", "no limit"),
  batchSize: integer(1, 8, "examples of a step"),
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
  /** Where the adapter goes. */
  save?: string | undefined;
  /** What the examples were, which must be the same ones later. */
  examples?: string | undefined;
}

/** What a folder of checkpoints was started with, where it is one of such a training. */
export async function findLoraStart(folder: string): Promise<LoraStart | null> {
  const path = join(folder, START_NAME);
  if (!(await exists(path))) return null;
  const start = await readJSON(path);
  if (!isJSONObject(start) || typeof start.model !== "string" || typeof start.file !== "string") {
    throw new UsageError(`${path}: expected the model, the file and the settings of a training`);
  }
  const { model, file, save, examples } = start;
  const text = (value: unknown) => (typeof value === "string" ? value : undefined);
  return { model, file, settings: loraOptions.parse(start.settings), save: text(save), examples: text(examples) };
}

/** What a training was started with, as its checkpoints keep it in `training.json`. Needs no libtorch. */

import { join, resolve } from "node:path";
import { exists } from "../../internal/files/exists.js";
import { jsonText, readJSON } from "../../internal/files/json_file.js";
import { OptionsError } from "../../internal/options_error.js";
import { type Checked, checkOf, onceWithZod } from "../../internal/zod.js";
import { ValueError } from "../../python/exceptions.js";
import { getLastCheckpoint } from "../../transformers/trainer/trainer_utils.js";
import { systemNames } from "../names.js";

/** The file by which a checkpoint is known; it is also what tells one of these from one of the Trainer alone. */
export const TRAINING_NAME = "training.json";

const checkStart = onceWithZod((z) =>
  checkOf(
    z.strictObject({
      version: z.literal(1),
      model: z.enum(systemNames),
      settings: z.record(z.string(), z.unknown()),
      /** The text that is learned: its file, or null where it came as texts, and its SHA-256. */
      corpus: z.strictObject({ path: z.string().nullable(), sha256: z.string() }).nullable(),
      checkpoint: z.strictObject({ every: z.int().min(1), keep: z.int().min(1).nullable() }),
      /** Where the model is saved when all is over, where that was said on the command line. */
      save: z.string().optional(),
      /** Seconds of training after each step, where nothing else of a checkpoint has them. */
      seconds: z.array(z.number()).optional(),
    }),
  ),
);

/** What a training was started with. */
export type TrainingStart = Checked<ReturnType<typeof checkStart>>;

/** A checkpoint, and what its training was started with. */
export interface FoundStart {
  folder: string;
  start: TrainingStart;
}

/** The checkpoint that a folder is, or the newest of those in it, and what its training was started with. */
export async function findStart(path: string): Promise<FoundStart> {
  const itself = await exists(join(path, TRAINING_NAME));
  const folder = itself ? path : await getLastCheckpoint(path, TRAINING_NAME);
  if (folder === null) {
    throw new OptionsError(
      "resume",
      `expected a folder with checkpoints of a training, but ${path} has no checkpoint-N/${TRAINING_NAME}`,
    );
  }
  const file = join(folder, TRAINING_NAME);
  const checked = checkStart()(await readJSON(file));
  if ("problem" in checked) {
    throw new ValueError(`Expected the options and the corpus of a training in ${file}:\n${checked.problem}`);
  }
  const start = checked.value;
  const { seed } = start.settings;
  if (typeof seed === "string") start.settings.seed = BigInt(seed);
  return { folder: resolve(folder), start };
}

/** What {@link findStart} reads. */
export const startText = (start: TrainingStart): string => jsonText(start, 2);

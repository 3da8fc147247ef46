/** Which checkpoints a training writes, and with what it goes on from one. Needs no libtorch. */

import { dirname, join, resolve } from "node:path";
import { inspect } from "node:util";
import { readJSON } from "../../internal/files/read_json.js";
import { piecesOfFile } from "../../internal/files/regular_file.js";
import { OptionsError } from "../../internal/options_error.js";
import { type Checked, checkOf, onceWithZod } from "../../internal/zod.js";
import { ValueError } from "../../python/exceptions.js";
import { exists, getLastCheckpoint, prepareOutputDir } from "../../transformers/trainer/checkpoint_folders.js";
import { checkWithCorpus, type SystemName, systemNames, systems } from "../recipes/index.js";
import type { CorpusSource } from "./corpus.js";
import { checkCorpusFile } from "./corpus_file.js";
import type { CommonSettings } from "./option_kinds.js";

/** How often a training writes down all that it needs to go on from there, and where. */
export interface CheckpointOptions {
  /** The folder, which is made; `checkpoint-N` in it is the training after N steps. With `resume` it is that folder, if left out. */
  dir?: string;
  /** Steps from one checkpoint to the next; the last step and a stop have one as well. Default: 500, with `resume` what it was. */
  every?: number;
  /** How many stay, the newest; null for all. Default: 2, with `resume` what it was. */
  keep?: number | null;
}

/** The file by which a checkpoint is known; it is also what tells one of these from one of the Trainer alone. */
export const TRAINING_NAME = "training.json";

const DEFAULT_EVERY = 500;
const DEFAULT_KEEP = 2;

const checkStart = onceWithZod((z) =>
  checkOf(
    z.strictObject({
      version: z.literal(1),
      model: z.enum(systemNames),
      settings: z.record(z.string(), z.unknown()),
      /** The text that is learned: its file, or null where it came as texts, and its SHA-256. */
      corpus: z.strictObject({ path: z.string().nullable(), sha256: z.string() }).nullable(),
      checkpoint: z.strictObject({ every: z.int().min(1), keep: z.int().min(1).nullable() }),
      /** Seconds of training after each step, where nothing else of a checkpoint has them. */
      seconds: z.array(z.number()).optional(),
    }),
  ),
);

const optionsSchema = onceWithZod((z) =>
  z.strictObject({
    dir: z.string().min(1).optional(),
    every: z.int().min(1).optional(),
    keep: z.int().min(1).nullable().optional(),
  }),
);

/** What a training was started with. */
export type TrainingStart = Checked<ReturnType<typeof checkStart>>;

/** The checkpoints that a training is to write. */
export interface CheckpointPlan {
  dir: string;
  every: number;
  keep: number | null;
  start: TrainingStart;
}

/** A training whose options are complete. */
export interface RunPlan {
  settings: Partial<CommonSettings>;
  source: CorpusSource | null;
  /** Null when nothing is to be written. */
  checkpoints: CheckpointPlan | null;
  /** The checkpoint to go on from. */
  resume: { folder: string; start: TrainingStart } | null;
}

/** What may be another when a training goes on: how far it goes. */
const MAY_CHANGE: readonly string[] = ["epochs", "maxSteps"];

/** Refuses options of checkpoints that are of another kind, before anything is read. */
export function checkCheckpointOptions(checkpoint: unknown, resume: unknown): void {
  if (resume !== undefined && (typeof resume !== "string" || resume === "")) {
    throw new OptionsError("resume", `expected the folder of a checkpoint, but got ${inspect(resume)}`);
  }
  if (checkpoint === undefined) return;
  const parsed = optionsSchema().safeParse(checkpoint);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const name = ["checkpoint", ...(issue?.path ?? [])].join(".");
    const kinds: Record<string, string> = {
      "checkpoint.dir": "a folder",
      "checkpoint.every": "an integer of at least 1",
      "checkpoint.keep": "an integer of at least 1, or null",
    };
    const value = issue?.path.reduce<unknown>((part, key) => (part as Record<PropertyKey, unknown>)[key], checkpoint);
    const expected = kinds[name] ?? "{ dir, every, keep }";
    throw new OptionsError(name, `expected ${expected}, but got ${inspect(value, { depth: 0 })}`);
  }
  if (parsed.data.dir === undefined && resume === undefined) {
    throw new OptionsError("checkpoint", "expected the folder for checkpoints, as there is none to resume from");
  }
}

/**
 * Completes the options of a training from the checkpoint that it goes on from, and makes the folder for those that it writes.
 *
 * @param given The options of the system that the caller gave, without defaults.
 * @throws OptionsError for an option that is another than that of the training that goes on; ValueError for a folder without a
 * checkpoint, a corpus that has changed, or a folder that holds the checkpoints of another training
 */
export async function planRun(
  model: SystemName,
  given: Record<string, unknown>,
  { source, checkpoint, resume }: { source: CorpusSource | null; checkpoint?: CheckpointOptions; resume?: string },
): Promise<RunPlan> {
  const found = resume === undefined ? null : await findStart(resume);
  const corpus = found === null ? source : corpusOf(source, found);
  if (corpus !== null && "path" in corpus) await checkCorpusFile(corpus.path);
  if (corpus !== null) checkWithCorpus(model, given);
  const settings = found === null ? systems[model].options.parse(given) : settingsOf(model, given, found);
  if (checkpoint === undefined && found === null) return { settings, source, checkpoints: null, resume: null };
  const described = corpus === null ? null : await describeCorpus(corpus);
  if (found !== null) checkCorpus(described, found, source !== null);

  const dir = resolve(checkpoint?.dir ?? dirname(found!.folder));
  const saved = found?.start.checkpoint;
  const every = checkpoint?.every ?? saved?.every ?? DEFAULT_EVERY;
  const keep = checkpoint?.keep === undefined ? (saved === undefined ? DEFAULT_KEEP : saved.keep) : checkpoint.keep;
  await prepareOutputDir(dir, checkpoint?.dir === undefined ? "resume" : "checkpoint");
  const other = await getLastCheckpoint(dir, TRAINING_NAME);
  if (other !== null && (found === null || dirname(found.folder) !== dir)) {
    throw new OptionsError(
      "checkpoint",
      (spell) =>
        `expected a folder without checkpoints, but ${other} is there: go on from it with ${spell("resume")}, or choose another folder`,
    );
  }
  const start: TrainingStart = { version: 1, model, settings, corpus: described, checkpoint: { every, keep } };
  return { settings, source: corpus, checkpoints: { dir, every, keep, start }, resume: found };
}

/** The checkpoint that a folder is, or the newest of those in it, and what its training was started with. */
export async function findStart(path: string): Promise<{ folder: string; start: TrainingStart }> {
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
    throw new ValueError(`Expected what a training was started with in ${file}:\n${checked.problem}`);
  }
  const start = checked.value;
  const { seed } = start.settings;
  if (typeof seed === "string") start.settings.seed = BigInt(seed);
  return { folder: resolve(folder), start };
}

/** What {@link findStart} reads. */
export function startText(start: TrainingStart): string {
  const plain = (_key: string, value: unknown) => (typeof value === "bigint" ? String(value) : value);
  return `${JSON.stringify(start, plain, 2)}\n`;
}

type Found = Awaited<ReturnType<typeof findStart>>;

function settingsOf(model: SystemName, given: Record<string, unknown>, { folder, start }: Found) {
  if (model !== start.model) {
    throw new OptionsError("model", `the training in ${folder} is one of ${start.model}, but got ${inspect(model)}`);
  }
  const saved = start.settings;
  const settings = systems[model].options.parse({ ...saved, ...given }) as Record<string, unknown>;
  for (const [name, value] of Object.entries(settings)) {
    if (value === saved[name] || MAY_CHANGE.includes(name)) continue;
    const [now, before] = [value, saved[name]].map((shown) => inspect(shown));
    throw new OptionsError(
      name,
      `the training in ${folder} was started with ${before}, but got ${now}: leave it out, or begin another training`,
    );
  }
  return settings as Partial<CommonSettings>;
}

function corpusOf(source: CorpusSource | null, { folder, start }: Found): CorpusSource | null {
  if (source !== null || start.corpus === null) return source;
  if (start.corpus.path !== null) return { path: start.corpus.path };
  throw new OptionsError(
    "corpus",
    `expected the texts that the training in ${folder} was started with, which are not a file`,
  );
}

function checkCorpus(corpus: TrainingStart["corpus"], { folder, start }: Found, given: boolean): void {
  if (corpus?.sha256 === start.corpus?.sha256) return;
  if (start.corpus === null) throw new OptionsError("corpus", `the training in ${folder} was started without one`);
  if (given) throw new OptionsError("corpus", `it is another than that of the training in ${folder}`);
  throw new ValueError(`${corpus?.path} has changed since the training in ${folder} was started`);
}

async function describeCorpus(source: CorpusSource): Promise<NonNullable<TrainingStart["corpus"]>> {
  const hash = process.getBuiltinModule("node:crypto").createHash("sha256");
  if ("path" in source) for await (const piece of piecesOfFile(source.path)) hash.update(piece);
  else hash.update(JSON.stringify(source.texts));
  return { path: "path" in source ? resolve(source.path) : null, sha256: hash.digest("hex") };
}

/** What a training does: with which settings, on what corpus, writing which checkpoints, going on from which. Needs no libtorch. */

import { dirname, resolve } from "node:path";
import { inspect } from "node:util";
import { OptionsError } from "../../internal/options_error.js";
import { ValueError } from "../../python/exceptions.js";
import { isRestarted, launchedPlace } from "../../transformers/trainer/launched_place.js";
import { getLastCheckpoint, prepareOutputDir } from "../../transformers/trainer/trainer_utils.js";
import type { SystemName } from "../names.js";
import { type CheckpointOptions, DEFAULT_EVERY, DEFAULT_KEEP } from "./checkpoint_options.js";
import { type CorpusSource, type GivenCorpus, readCorpus } from "./corpus_source.js";
import type { CommonSettings, OptionsSchema } from "./option_kinds.js";
import { type FoundStart, findStart, TRAINING_NAME, type TrainingStart } from "./training_start.js";

/** The checkpoints that a training is to write. */
export interface CheckpointPlan {
  dir: string;
  every: number;
  keep: number | null;
  start: TrainingStart;
}

/** A training whose options are complete. */
export interface RunPlan {
  /** The settings of its system, checked. */
  settings: Partial<CommonSettings>;
  /** What to learn; null for what the system has of its own. */
  source: CorpusSource | null;
  /** Null when nothing is to be written. */
  checkpoints: CheckpointPlan | null;
  /** The checkpoint to go on from. */
  resume: FoundStart | null;
}

/** The system that is to be trained, as far as its options are concerned. */
export interface PlannedSystem {
  options: Pick<OptionsSchema, "parse">;
  /** What it learns when there is no corpus. */
  withoutCorpus: string;
  /** Options of just that, which mean nothing with a corpus. */
  onlyWithoutCorpus?: readonly string[];
}

/**
 * Refuses options that a training on a corpus would not look at.
 * @param given Options of the system, without defaults.
 */
export function checkWithCorpus(
  { withoutCorpus, onlyWithoutCorpus = [] }: PlannedSystem,
  given: Readonly<Record<string, unknown>>,
): void {
  const name = onlyWithoutCorpus.find((known) => given[known] !== undefined);
  if (name === undefined) return;
  throw new OptionsError(
    name,
    (spell) => `it has no effect with a corpus: leave it out, or ${spell("corpus")}, to learn ${withoutCorpus}`,
  );
}

/** What may be another when a training goes on: how far it goes. */
const MAY_CHANGE: readonly string[] = ["epochs", "maxSteps"];

/**
 * Completes the options of a training from the checkpoint that it goes on from, reads its corpus, and makes the folder for the
 * checkpoints that it writes.
 *
 * @param given The options of the system that the caller gave, without defaults.
 * @throws OptionsError for an option that is another than that of the training that goes on; ValueError for a folder without a
 * checkpoint, a corpus that has changed, or a folder that holds the checkpoints of another training
 */
export async function planRun(
  model: SystemName,
  system: PlannedSystem,
  given: Record<string, unknown>,
  {
    corpus,
    checkpoint,
    resume,
    save,
  }: { corpus: GivenCorpus | null; checkpoint?: CheckpointOptions; resume?: string; save?: string | undefined },
): Promise<RunPlan> {
  const found = await checkpointToGoOnFrom(resume, checkpoint);
  const learned = found === null ? corpus : corpusOf(corpus, found);
  const identified = checkpoint !== undefined || found !== null;
  const { source, identity } = await readCorpus(learned, { identified });
  if (source !== null) checkWithCorpus(system, given);
  const settings: Partial<CommonSettings> =
    found === null ? system.options.parse(given) : settingsOf(model, system, given, found);
  if (!identified) return { settings, source, checkpoints: null, resume: null };
  if (found !== null) checkCorpus(identity, found, corpus !== null);

  const dir = resolve(checkpoint?.dir ?? dirname(found!.folder));
  const saved = found?.start.checkpoint;
  const every = checkpoint?.every ?? saved?.every ?? DEFAULT_EVERY;
  const keep = checkpoint?.keep === undefined ? (saved === undefined ? DEFAULT_KEEP : saved.keep) : checkpoint.keep;
  // Of several processes the first writes.
  if (launchedPlace().processIndex === 0) {
    await prepareOutputDir(dir, checkpoint?.dir === undefined ? "resume" : "checkpoint");
    await checkIsFree(dir, found);
  }
  const start: TrainingStart = {
    version: 1,
    model,
    settings,
    corpus: identity,
    checkpoint: { every, keep },
    save: save ?? found?.start.save,
  };
  return { settings, source, checkpoints: { dir, every, keep, start }, resume: found };
}

/** The checkpoint that was asked for; where torchrun has started the training again, the last that it wrote before, if it wrote any. */
async function checkpointToGoOnFrom(
  resume: string | undefined,
  checkpoint: CheckpointOptions | undefined,
): Promise<FoundStart | null> {
  const dir = isRestarted() ? (checkpoint?.dir ?? resume) : undefined;
  if (dir !== undefined && (await getLastCheckpoint(dir, TRAINING_NAME)) !== null) return findStart(dir);
  return resume === undefined ? null : findStart(resume);
}

/** Refuses a folder that holds the checkpoints of another training. */
async function checkIsFree(dir: string, found: FoundStart | null): Promise<void> {
  const other = await getLastCheckpoint(dir, TRAINING_NAME);
  if (other === null || (found !== null && dirname(found.folder) === dir)) return;
  throw new OptionsError(
    "checkpoint",
    (spell) =>
      `expected a folder without checkpoints, but ${other} is there: resume it with ${spell("resume")}, or choose another folder`,
  );
}

function settingsOf(model: SystemName, { options }: PlannedSystem, given: object, { folder, start }: FoundStart) {
  if (model !== start.model) {
    throw new OptionsError("model", `the training in ${folder} trains ${start.model}, but got ${inspect(model)}`);
  }
  const saved = start.settings;
  const settings: Record<string, unknown> = options.parse({ ...saved, ...given });
  for (const [name, value] of Object.entries(settings)) {
    if (value === saved[name] || MAY_CHANGE.includes(name)) continue;
    const [now, before] = [value, saved[name]].map((shown) => inspect(shown));
    throw new OptionsError(
      name,
      `the training in ${folder} was started with ${before}, but got ${now}: leave it out, or start a new training`,
    );
  }
  return settings;
}

function corpusOf(corpus: GivenCorpus | null, { folder, start }: FoundStart): GivenCorpus | null {
  if (corpus !== null || start.corpus === null) return corpus;
  if (start.corpus.path !== null) return { path: start.corpus.path };
  throw new OptionsError(
    "corpus",
    `expected the texts that the training in ${folder} was started with: they did not come from a file`,
  );
}

function checkCorpus(corpus: TrainingStart["corpus"], { folder, start }: FoundStart, given: boolean): void {
  if (corpus?.sha256 === start.corpus?.sha256) return;
  if (start.corpus === null) throw new OptionsError("corpus", `the training in ${folder} was started without one`);
  if (given) throw new OptionsError("corpus", `it differs from the corpus of the training in ${folder}`);
  throw new ValueError(`${corpus?.path} has changed since the training in ${folder} was started`);
}

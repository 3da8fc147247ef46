import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Dataset } from "../../datasets/dataset.js";
import { writeFileAtomic } from "../../internal/files/atomic_write.js";
import { splitWords } from "../../python/split.js";
import { manualSeed } from "../../torch/random.js";
import { PrinterCallback } from "../../transformers/trainer/progress_callback.js";
import { Trainer } from "../../transformers/trainer/trainer.js";
import { type EventArguments, TrainerCallback } from "../../transformers/trainer/trainer_callback.js";
import type { TrainerControl } from "../../transformers/trainer/trainer_state.js";
import { TrainingArguments } from "../../transformers/trainer/training_args.js";
import type { TinyTransformerConfig } from "../models/configs.js";
import { TinyConfig, TinyTransformerModel } from "../models/tiny_transformer.js";
import { PaddedWordTokenizer } from "../tokenizers/padded_word_tokenizer.js";
import { unlessRefused } from "../training/checkpoints.js";
import { Clock } from "../training/clock.js";
import { textsOf } from "../training/corpus.js";
import { historyOf } from "../training/history.js";
import { type Observer, type TrainedModel, tellStep } from "../training/observer.js";
import type { CheckpointPlan } from "../training/run_plan.js";
import { SAVED_FILES } from "../training/saved_files.js";
import type { Recipe } from "../training/session.js";
import { startText, TRAINING_NAME } from "../training/training_start.js";
import type { TinyTransformerSettings } from "./options.js";

/** The document's `data/sample.txt`, and its words in the order of its tokenizer. */
const SAMPLE = ["hello world", "hello AI", "hi machine", "greetings bot"];
const SAMPLE_WORDS = ["hello", "world", "AI", "hi", "machine", "greetings", "bot"];
/** Ids of an example. */
const LENGTH = 10;

/** The document's training: TinyTransformer, its padded sentences as inputs and labels, and the Trainer. */
export const tinyTransformer: Recipe<TinyTransformerSettings> = {
  async train(source, settings, observer, { checkpoints, resume }) {
    const texts = source === null ? SAMPLE : textsOf(source);
    const words = source === null ? SAMPLE_WORDS : texts.flatMap(splitWords);
    const tokenizer = PaddedWordTokenizer.fromWords(words);
    const rows = texts.map((text) => {
      const ids = tokenizer.encode(text).slice(0, LENGTH);
      return [...ids, ...Array<number>(LENGTH - ids.length).fill(tokenizer.padId)];
    });
    const layers = { hiddenSize: 64, numHiddenLayers: 2, numAttentionHeads: 2 };
    const sizes = { vocabSize: tokenizer.vocabSize, ...layers, transpose: settings.transpose };
    const config: TinyTransformerConfig = { modelType: "tiny-transformer", ...sizes };
    manualSeed(settings.seed);
    const model = new TinyTransformerModel(new TinyConfig(sizes));
    const scratch = checkpoints === null ? await mkdtemp(join(tmpdir(), "libtorch-node-tiny-transformer-")) : null;
    try {
      const args = trainingArguments(settings, checkpoints ?? { dir: scratch as string });
      const trainDataset = Dataset.fromList(rows.map((inputIds) => ({ inputIds, labels: inputIds })));
      const stop = new AbortController();
      const trained: TrainedModel = { model, tokenizer, config, prompt: (rows[0] as number[]).slice(0, LENGTH / 2) };
      const reporter = new Reporter(observer, stop, trained, resume?.start.seconds ?? [], checkpoints !== null);
      const processingClass = {
        async savePretrained(folder: string) {
          await writeFileAtomic(join(folder, SAVED_FILES.tokenizer), [JSON.stringify(tokenizer)]);
          if (checkpoints === null) return;
          const { secondsSoFar: seconds } = reporter;
          await writeFileAtomic(join(folder, TRAINING_NAME), [startText({ ...checkpoints.start, seconds })]);
        },
      };
      class TolerantTrainer extends Trainer {
        protected override saveCheckpoint(): Promise<void> {
          return unlessRefused(observer, () => super.saveCheckpoint());
        }
      }
      const trainer = new TolerantTrainer({ model, args, trainDataset, processingClass });
      trainer.removeCallback(PrinterCallback);
      trainer.addCallback(reporter);
      await trainer.train({ signal: stop.signal, resumeFromCheckpoint: resume?.folder }).catch((error: Error) => {
        if (error.name !== "AbortError") throw error;
      });
      const { logHistory, epoch } = trainer.state;
      return {
        ...historyOf(logHistory, (step) => tokensAfter(step, args), reporter.secondsSoFar),
        trained,
        logHistory,
        seconds: reporter.seconds,
        tokens: LENGTH * Math.round((epoch ?? 0) * rows.length),
      };
    } finally {
      if (scratch !== null) await rm(scratch, { recursive: true, force: true });
    }
  },
};

/** Positions in so many steps, as if no batch were smaller than others. */
function tokensAfter(step: number, { trainBatchSize, gradientAccumulationSteps }: TrainingArguments): number {
  return LENGTH * step * trainBatchSize * gradientAccumulationSteps;
}

function trainingArguments(
  settings: TinyTransformerSettings,
  checkpoints: { dir: string } | CheckpointPlan,
): TrainingArguments {
  const saving =
    "every" in checkpoints
      ? { saveStrategy: "steps" as const, saveSteps: checkpoints.every, saveTotalLimit: checkpoints.keep }
      : { saveStrategy: "no" as const };
  const { seed, epochs, maxSteps, lr, batchSize, device, optim, lrSchedulerType } = settings;
  const { gradientAccumulationSteps, warmupSteps, maxGradNorm, weightDecay } = settings;
  return new TrainingArguments({
    ...saving,
    outputDir: checkpoints.dir,
    seed,
    numTrainEpochs: epochs,
    maxSteps: maxSteps ?? -1,
    learningRate: lr,
    loggingSteps: 1,
    perDeviceTrainBatchSize: batchSize,
    gradientAccumulationSteps,
    warmupSteps,
    maxGradNorm,
    weightDecay,
    optim,
    lrSchedulerType,
    disableTqdm: true,
    useCpu: device === "cpu",
  });
}

/** Tells an observer of the steps, and stops the training when it says so. */
class Reporter extends TrainerCallback {
  #clock = new Clock(0);
  /** Seconds until the end of each step. */
  readonly secondsSoFar: number[];

  /**
   * @param before Seconds until the end of each step that was taken before.
   * @param saves Whether a training that is stopped leaves a checkpoint.
   */
  constructor(
    private readonly observer: Observer,
    private readonly stop: AbortController,
    private readonly trained: TrainedModel,
    before: readonly number[],
    private readonly saves: boolean,
  ) {
    super();
    this.secondsSoFar = [...before];
  }

  /** Seconds since the training began, and those before. */
  get seconds(): number {
    return this.#clock.seconds;
  }

  override onTrainBegin(...[, state, control]: EventArguments): void {
    this.#clock = new Clock(this.secondsSoFar.at(-1) ?? 0);
    if (state.globalStep >= state.maxSteps) this.stop.abort();
    else this.#askFor(state.globalStep + 1, control);
  }

  override onLog(...[args, state, control, { logs = {} }]: EventArguments): void {
    const { loss, grad_norm: gradNorm = null, learning_rate: learningRate = 0 } = logs;
    if (loss === undefined) return;
    const { globalStep: step, maxSteps: totalSteps } = state;
    const { seconds } = this;
    this.secondsSoFar.push(seconds);
    const [epoch, tokens] = [Math.ceil(state.epoch), tokensAfter(step, args)];
    const ofEpoch = () => state.logHistory.flatMap((row) => (row.epoch! > state.epoch - 1 ? (row.loss ?? []) : []));
    const done = { step, totalSteps, epoch, loss, tokens, seconds, gradNorm, learningRate };
    tellStep(this.observer, this.trained, done, Number.isInteger(state.epoch) ? ofEpoch() : null);
    if (step < totalSteps) this.#askFor(step + 1, control);
  }

  /** Asks for a step; where it is not to be taken, the training ends, with a checkpoint if it has any. */
  #askFor(step: number, control: TrainerControl): void {
    if (this.#clock.without(() => this.observer.mayStep(step))) return;
    control.shouldSave ||= this.saves && step > 1;
    this.stop.abort();
  }
}

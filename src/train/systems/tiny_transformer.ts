import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Dataset } from "../../datasets/dataset.js";
import type { TinyTransformerConfig } from "../../models/configs.js";
import { TinyConfig, TinyTransformerModel } from "../../models/tiny_transformer.js";
import { manualSeed } from "../../random.js";
import { PaddedWordTokenizer } from "../../text/padded_word_tokenizer.js";
import { splitWords } from "../../text/split_words.js";
import { PrinterCallback } from "../../trainer/progress_callback.js";
import { Trainer } from "../../trainer/trainer.js";
import { type EventArguments, TrainerCallback } from "../../trainer/trainer_callback.js";
import { TrainingArguments } from "../../trainer/training_arguments.js";
import { type CorpusSource, readTexts } from "../corpus.js";
import type { LoopResult, Observer } from "../loop.js";
import type { TrainingStep } from "../messages.js";
import type { TinyTransformerSettings } from "./options.js";
import type { SelfTraining } from "./system.js";

/** The document's `data/sample.txt`, and its words in the order of its tokenizer. */
const SAMPLE = ["hello world", "hello AI", "hi machine", "greetings bot"];
const SAMPLE_WORDS = ["hello", "world", "AI", "hi", "machine", "greetings", "bot"];
/** Ids of an example. */
const LENGTH = 10;

/** The document's training: TinyTransformer, its padded sentences as inputs and labels, and the Trainer. */
export const tinyTransformer: SelfTraining<TinyTransformerSettings> = {
  async train(source: CorpusSource | null, settings, observer) {
    const texts = source === null ? SAMPLE : await readTexts(source);
    const words = source === null ? SAMPLE_WORDS : texts.flatMap(splitWords);
    const tokenizer = PaddedWordTokenizer.fromWords(words);
    const rows = texts.map((text) => {
      const ids = tokenizer.encode(text).slice(0, LENGTH);
      return [...ids, ...Array<number>(LENGTH - ids.length).fill(tokenizer.padId)];
    });
    const sizes = { vocabSize: tokenizer.vocabSize, hiddenSize: 64, numHiddenLayers: 2, numAttentionHeads: 2 };
    const config: TinyTransformerConfig = { modelType: "tiny-transformer", ...sizes, transpose: settings.transpose };
    manualSeed(settings.seed);
    const model = new TinyTransformerModel(new TinyConfig(config));
    const outputDir = await mkdtemp(join(tmpdir(), "libtorch-node-tiny-transformer-"));
    try {
      const args = trainingArguments(settings, outputDir);
      const trainDataset = Dataset.fromList(rows.map((inputIds) => ({ inputIds, labels: inputIds })));
      const trainer = new Trainer({ model, args, trainDataset });
      trainer.removeCallback(PrinterCallback);
      const stop = new AbortController();
      const session = { model, tokenizer, config, prompt: (rows[0] as number[]).slice(0, LENGTH / 2) };
      const reporter = new Reporter(observer, stop, session);
      trainer.addCallback(reporter);
      const start = performance.now();
      await trainer.train({ signal: stop.signal }).catch((error: Error) => {
        if (error.name !== "AbortError") throw error;
      });
      const seconds = (performance.now() - start) / 1000;
      const { logHistory } = trainer.state;
      const steps = logHistory.filter((row) => row.loss !== undefined);
      return {
        session,
        losses: steps.map((row) => row.loss as number),
        gradNorms: steps.map((row) => row.grad_norm as number),
        learningRates: steps.map((row) => row.learning_rate as number),
        tokensSoFar: reporter.steps.map(({ tokens }) => tokens),
        secondsSoFar: reporter.steps.map(({ seconds }) => seconds),
        ...{ evaluations: [], seconds, logHistory },
        tokens: LENGTH * Math.round((trainer.state.epoch ?? 0) * rows.length),
      } satisfies LoopResult;
    } finally {
      await rm(outputDir, { recursive: true, force: true });
    }
  },
};

function trainingArguments(settings: TinyTransformerSettings, outputDir: string): TrainingArguments {
  const { seed, epochs, maxSteps, lr, batchSize, device, optim, lrSchedulerType } = settings;
  const { gradientAccumulationSteps, warmupSteps, maxGradNorm, weightDecay } = settings;
  return new TrainingArguments({
    ...{ outputDir, seed, numTrainEpochs: epochs, maxSteps: maxSteps ?? -1, learningRate: lr, loggingSteps: 1 },
    ...{ perDeviceTrainBatchSize: batchSize, gradientAccumulationSteps, warmupSteps, maxGradNorm, weightDecay },
    ...{ optim, lrSchedulerType, saveStrategy: "no", disableTqdm: true, useCpu: device === "cpu" },
  });
}

/** Tells an observer of the steps, and stops the training when it says so. */
class Reporter extends TrainerCallback {
  #start = performance.now();
  #losses: number[] = [];
  /** What was told of each step. */
  readonly steps: TrainingStep[] = [];

  constructor(
    private readonly observer: Observer,
    private readonly stop: AbortController,
    private readonly session: LoopResult["session"],
  ) {
    super();
  }

  override onTrainBegin(...[, state]: EventArguments): void {
    this.#start = performance.now();
    this.#askFor(state.globalStep + 1);
  }

  override onLog(...[args, state, , { logs = {} }]: EventArguments): void {
    const { loss, grad_norm: gradNorm = null, learning_rate: learningRate = 0 } = logs;
    if (loss === undefined) return;
    const { globalStep: step, maxSteps: totalSteps } = state;
    const tokens = LENGTH * step * args.trainBatchSize * args.gradientAccumulationSteps;
    const seconds = (performance.now() - this.#start) / 1000;
    const rate = { tokens, seconds, tokensPerSecond: tokens / seconds };
    const progress = { step, totalSteps, epoch: Math.ceil(state.epoch), loss, ...rate };
    this.#losses.push(loss);
    this.steps.push({ ...progress, gradNorm, learningRate });
    this.observer.onStep?.({ ...progress, gradNorm, learningRate }, this.session);
    if (Number.isInteger(state.epoch)) {
      const averageLoss = this.#losses.reduce((sum, value) => sum + value, 0) / this.#losses.length;
      this.#losses = [];
      this.observer.onEpoch?.({ ...progress, averageLoss });
    }
    if (step < totalSteps) this.#askFor(step + 1);
  }

  #askFor(step: number): void {
    if (!this.observer.mayStep(step)) this.stop.abort();
  }
}

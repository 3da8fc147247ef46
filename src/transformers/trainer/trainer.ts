/** Trains, evaluates and predicts. Follows transformers/trainer.py; the loop is in {@link Trainer.train}. */

import { stat } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate as yieldToEventLoop } from "node:timers/promises";
import { inspect } from "node:util";
import { Dataset as TableDataset } from "../../datasets/dataset.js";
import { makeFolder } from "../../internal/files/make_folder.js";
import { checkNoMore, limitArguments } from "../../internal/surplus.js";
import { camelCase } from "../../python/camel_case.js";
import { IndexError, KeyError, RuntimeError, TypeError, ValueError } from "../../python/exceptions.js";
import { warnOnce } from "../../python/warnings.js";
import { noGrad } from "../../torch/autograd/index.js";
import { tensor } from "../../torch/creation.js";
import { Embedding, type Module } from "../../torch/nn/index.js";
import { clipGradNorm_ } from "../../torch/nn/utils/clip_grad.js";
import type { AnyOptimizer, LRScheduler } from "../../torch/optim/lr_scheduler/lr_scheduler.js";
import { ReduceLROnPlateau } from "../../torch/optim/lr_scheduler/plateau.js";
import { initialSeed, manualSeed } from "../../torch/random.js";
import { Tensor } from "../../torch/tensor.js";
import { DataLoader } from "../../torch/utils/data/dataloader.js";
import { IterableDataset } from "../../torch/utils/data/dataset.js";
import { lengthOf, SequentialSampler, type Sized } from "../../torch/utils/data/sampler.js";
import { PreTrainedTokenizerFast } from "../index.js";
import { PreTrainedModel } from "../modeling_utils.js";
import { GreedyLR } from "../optimization/greedy_lr.js";
import { getScheduler } from "../optimization/schedules.js";
import { CapturedPasses } from "./captured_passes.js";
import {
  initialRngStates,
  loadOptimizerAndScheduler,
  loadRngStates,
  loadState,
  loadWeights,
  type RngStates,
  writeCheckpoint,
  writeModel,
} from "./checkpoint.js";
import { getLastCheckpoint, prepareOutputDir, rotateCheckpoints } from "./checkpoint_folders.js";
import { DataCollatorWithPadding, defaultDataCollator } from "./data_collator.js";
import { EvalLoopContainer, type EvalPrediction, findBatchSize, type Gathered, numpyMean } from "./evaluation.js";
import { JsonLinesCallback } from "./json_lines_callback.js";
import { checkKnown, type OptionNames } from "./known_options.js";
import { labelSmoothedLoss } from "./label_smoother.js";
import { MixedPrecision } from "./mixed_precision.js";
import { makeOptimizer } from "./optimizers.js";
import { PrinterCallback, ProgressCallback } from "./progress_callback.js";
import { epochBatches, SeedableRandomSampler } from "./sampling.js";
import { speedMetrics } from "./speed_metrics.js";
import { TensorBoardCallback } from "./tensorboard_callback.js";
import {
  bestMetricName,
  type CallbackClass,
  CallbackHandler,
  DefaultFlowCallback,
  isBetter,
  type TrainerCallback,
  type TrainerEvent,
} from "./trainer_callback.js";
import {
  type ExportedState,
  isExportable,
  type LogRow,
  restoreState,
  TrainerControl,
  TrainerState,
} from "./trainer_state.js";
import type {
  DataCollator,
  Feature,
  Inputs,
  ModelHints,
  ModelOutput,
  ProcessingClass,
  Scheduler,
  TrainerDataset,
} from "./trainer_types.js";
import { TrainingArguments } from "./training_arguments.js";

/** What {@link Trainer} takes. */
export interface TrainerOptions {
  /** What to train; or `modelInit`. */
  model?: Module;
  /** Default: all defaults, with the folder "tmp_trainer". */
  args?: TrainingArguments;
  /** Default: a {@link DataCollatorWithPadding} where `processingClass` is a tokenizer, else {@link defaultDataCollator}. */
  dataCollator?: DataCollator;
  /** What to train on. */
  trainDataset?: TrainerDataset;
  /** One dataset, or several by name. */
  evalDataset?: TrainerDataset | Record<string, TrainerDataset>;
  /** Saved with the model. */
  processingClass?: ProcessingClass;
  /** Makes the model, anew for each training. */
  modelInit?: () => Module;
  /** The loss of what the model gives, instead of the model's own. */
  computeLossFunc?: (outputs: ModelOutput, labels: Tensor | undefined, numItemsInBatch: Tensor | null) => Tensor;
  /** Metrics of an evaluation; their names get the prefix "eval_". */
  computeMetrics?: (prediction: EvalPrediction) => Record<string, number | Tensor>;
  /** Callbacks, or their classes, beside those of the arguments. */
  callbacks?: readonly (TrainerCallback | CallbackClass)[];
  /** An optimizer and a schedule to use instead of those that the arguments name. */
  optimizers?: readonly [AnyOptimizer | null, Scheduler | null];
  /** Makes smaller what an evaluation keeps of the model's output. */
  preprocessLogitsForMetrics?: (logits: Gathered, labels: Gathered | null) => Gathered;
}

/** Options of {@link Trainer.train}. */
export interface TrainOptions {
  /** A checkpoint's folder, or true for the last one in `outputDir`. */
  resumeFromCheckpoint?: string | boolean | null;
  /** Outputs of the model that evaluations leave out. */
  ignoreKeysForEval?: readonly string[];
  /** Stops the training before its next step, which is then an error called AbortError. */
  signal?: AbortSignal;
}

/** What {@link Trainer.train} gives. */
export interface TrainOutput {
  /** Steps done, those before a resumed checkpoint included. */
  globalStep: number;
  /** The mean of the losses of all steps. */
  trainingLoss: number;
  /** How long it took, and the loss or what `computeMetrics` computed. */
  metrics: LogRow;
}

/** What {@link Trainer.predict} gives. */
export interface PredictionOutput {
  /** What the model gave beside the loss; null with `predictionLossOnly`. */
  predictions: Gathered | null;
  /** The labels; null where the data has none. */
  labelIds: Gathered | null;
  /** How long it took, and the loss or what `computeMetrics` computed. */
  metrics: LogRow;
}

/** Options of {@link Trainer.evaluate}. */
export interface EvaluateOptions {
  /** Default: the Trainer's own. */
  evalDataset?: TrainerDataset | Record<string, TrainerDataset>;
  /** Outputs of the model that are left out. */
  ignoreKeys?: readonly string[];
  /** Begins the names of the metrics. Default: "eval". */
  metricKeyPrefix?: string;
}

/** Options of {@link Trainer.predict}. */
export type PredictOptions = Omit<EvaluateOptions, "evalDataset">;

const TRAINER_OPTIONS: OptionNames<TrainerOptions> = {
  ...{ model: true, args: true, dataCollator: true, trainDataset: true, evalDataset: true, processingClass: true },
  ...{ modelInit: true, computeLossFunc: true, computeMetrics: true, callbacks: true, optimizers: true },
  preprocessLogitsForMetrics: true,
};
const TRAIN_OPTIONS: OptionNames<TrainOptions> = { resumeFromCheckpoint: true, ignoreKeysForEval: true, signal: true };
const PREDICT_OPTIONS: OptionNames<PredictOptions> = { ignoreKeys: true, metricKeyPrefix: true };
const EVALUATE_OPTIONS: OptionNames<EvaluateOptions> = { evalDataset: true, ...PREDICT_OPTIONS };

type Loader = DataLoader<unknown, unknown>;

/** How many there are of everything in a training. */
interface Plan {
  epochs: number;
  updatesPerEpoch: number;
  batchesPerEpoch: number;
  maxSteps: number;
  samples: number;
}

/** How long the training may keep the event loop waiting, in milliseconds. */
const TURN = 20;

/**
 * The training loop of Hugging Face's `transformers`, with its numbers: for the same seed, data and arguments the rows of
 * `state.logHistory` are those of Python's Trainer, to the last bit on the CPU.
 *
 * ```ts
 * const trainer = new Trainer({ model, args, trainDataset, evalDataset, processingClass: tokenizer });
 * await trainer.train();
 * await trainer.train({ resumeFromCheckpoint: true });   // after it was interrupted
 * ```
 *
 * **Models** are called with their main input (`inputIds`) and an object of all other inputs; they give `{ loss, logits }`, or an
 * array that begins with the loss. Columns of a dataset are named as in Python (`input_ids`) or in camelCase. See
 * {@link ModelHints} for what a model can say of itself.
 *
 * **Logs** keep Python's names: `loss`, `grad_norm`, `learning_rate`, `eval_loss`.
 *
 * **Random numbers.** The constructor sets the seed, as Python's does. Two trainings in one thread at the same time draw from one
 * stream. The event loop gets its turn between steps.
 */
export class Trainer {
  /** How to train. */
  readonly args: TrainingArguments;
  /** The model that is trained. */
  model: Module;
  /** The optimizer; null before the first training, unless one was given. */
  optimizer: AnyOptimizer | null;
  /** The schedule; null before the first training, unless one was given. */
  lrScheduler: Scheduler | null;
  /** How far the training is, and its log. */
  state = new TrainerState();
  /** Switches that callbacks set. */
  control = new TrainerControl();
  /** True from the beginning of a training to its end. */
  isInTrain = false;
  /** What makes a batch of examples. */
  readonly dataCollator: DataCollator;
  /** What to train on. */
  readonly trainDataset: TrainerDataset | null;
  /** What to evaluate on; null for nothing. */
  readonly evalDataset: TrainerDataset | Record<string, TrainerDataset> | null;
  /** The tokenizer, which is saved with the model; null for none. */
  readonly processingClass: ProcessingClass | null;
  /** Calls the callbacks. */
  readonly callbackHandler: CallbackHandler;
  /** The inputs that are labels, in camelCase. */
  readonly labelNames: readonly string[];

  readonly #options: TrainerOptions;
  readonly #precision: MixedPrecision;
  #rng: RngStates;
  #captured: CapturedPasses | null = null;
  #createdScheduler = false;
  #flos = 0;
  #trLoss = 0;
  #totalLoss = 0;
  #lastLogged = 0;
  #startStep = 0;
  #startTokens = 0;

  /** @throws ValueError or RuntimeError when the options do not fit together, or the tokenizer has more ids than the model. */
  constructor(options: TrainerOptions, ...none: []) {
    checkNoMore("Trainer", none);
    checkKnown("Trainer", options, TRAINER_OPTIONS);
    if (options.args !== undefined && !(options.args instanceof TrainingArguments)) {
      throw new TypeError(`Expected args to be TrainingArguments, but got ${inspect(options.args, { depth: 0 })}`);
    }
    this.#options = options;
    this.args = options.args ?? new TrainingArguments({ outputDir: "tmp_trainer" });
    this.#precision = new MixedPrecision(this.args);
    manualSeed(this.args.seed);
    this.#rng = initialRngStates(this.args.seed);
    this.model = this.#firstModel();
    this.model.to(this.args.device);

    this.processingClass = options.processingClass ?? null;
    this.dataCollator =
      options.dataCollator ??
      (isTokenizer(this.processingClass) ? new DataCollatorWithPadding(this.processingClass) : defaultDataCollator);
    this.trainDataset = options.trainDataset ?? null;
    this.evalDataset = options.evalDataset ?? null;
    [this.optimizer, this.lrScheduler] = options.optimizers ?? [null, null];
    this.labelNames = this.args.labelNames?.map(camelCase) ??
      this.#hints.forwardInputs?.map(camelCase).filter((name) => name.toLowerCase().includes("label")) ?? ["labels"];
    this.#checkOptions();

    const reporters = { tensorboard: TensorBoardCallback, jsonl: JsonLinesCallback };
    const callbacks = [
      DefaultFlowCallback,
      ...this.args.reportTo.map((name) => reporters[name as keyof typeof reporters]),
      ...(options.callbacks ?? []),
      this.args.disableTqdm ? PrinterCallback : ProgressCallback,
    ];
    this.callbackHandler = new CallbackHandler(callbacks, {
      ...{ model: this.model, processingClass: this.processingClass, optimizer: this.optimizer },
      ...{ lrScheduler: this.lrScheduler, trainDataloader: null, evalDataloader: null },
    });
    this.state.export([...this.callbackHandler.callbacks, this.control]);
    for (const callback of this.callbackHandler.callbacks) {
      const given = callback.onInitEnd?.(this.args, this.state, this.control, this.callbackHandler.context);
      if (given instanceof TrainerControl) this.control = given;
    }
  }

  /** Adds a callback, or makes one of a class; a second one of a class is warned of. */
  addCallback(callback: TrainerCallback | CallbackClass): void {
    this.callbackHandler.addCallback(callback);
  }

  /** Takes a callback out, or the first of a class, and gives it. */
  popCallback(callback: Parameters<CallbackHandler["popCallback"]>[0]): TrainerCallback | undefined {
    return this.callbackHandler.popCallback(callback);
  }

  /** Takes a callback out, or the first of a class. */
  removeCallback(callback: Parameters<CallbackHandler["popCallback"]>[0]): void {
    this.callbackHandler.popCallback(callback);
  }

  // ---- training

  /**
   * Trains the model as the arguments say.
   *
   * @throws ValueError when there is nothing to train on, or a checkpoint does not fit; with the system's code when the folder cannot
   * be written. What a checkpoint throws that cannot be written later leaves the model in {@link model}, as the last step left it.
   */
  async train(options: TrainOptions = {}): Promise<TrainOutput> {
    checkKnown("Trainer.train", options, TRAIN_OPTIONS);
    this.isInTrain = true;
    try {
      return await this.callbackHandler.guard(() => this.#train(options));
    } finally {
      this.isInTrain = false;
    }
  }

  async #train({ resumeFromCheckpoint = null, ignoreKeysForEval, signal }: TrainOptions): Promise<TrainOutput> {
    const { args } = this;
    await prepareOutputDir(args.outputDir);
    if (this.#options.modelInit !== undefined) this.#makeModelAnew(this.#options.modelInit);
    const checkpoint = await this.#checkpointOf(resumeFromCheckpoint);
    if (checkpoint !== null) await loadWeights(checkpoint, this.model);

    if (args.torchCompile) {
      this.#captured = new CapturedPasses(this.model.parameters(), ({ numItemsInBatch = null, ...inputs }) =>
        this.#pass(this.model, inputs as Inputs, numItemsInBatch, 1),
      );
    }
    const loader = this.getTrainDataloader();
    const plan = this.#plan(loader);
    const { epochs, updatesPerEpoch, batchesPerEpoch } = plan;
    const resumed = await this.#beginState(plan, checkpoint);
    const [optimizer, lrScheduler] = this.#createOptimizerAndScheduler(plan.maxSteps);
    if (checkpoint !== null)
      await loadOptimizerAndScheduler(checkpoint, { optimizer, lrScheduler, precision: this.#precision });
    Object.assign(this.callbackHandler.context, { model: this.model, optimizer, lrScheduler, trainDataloader: loader });

    const startTime = performance.now();
    this.#startTokens = this.state.numInputTokensSeen;
    this.#startStep = this.state.globalStep;
    this.#lastLogged = this.state.globalStep;
    this.#trLoss = 0;
    this.#totalLoss = 0;
    this.model.zeroGrad();
    await this.#event("onTrainBegin");
    if (args.evalOnStart) await this.#evaluateForTraining(ignoreKeysForEval, { skipScheduler: true });

    let lastTurn = performance.now();
    for (let epoch = resumed.epochs; epoch < epochs; epoch++) {
      await this.#event("onEpochBegin");
      const skipped = epoch === resumed.epochs ? resumed.batches : 0;
      let rngToRestore = epoch === resumed.epochs ? checkpoint : null;
      // What is skipped draws random numbers where reading does; the stream is put back behind it.
      if (rngToRestore !== null && skipped === 0) rngToRestore = await this.#restoreRng(rngToRestore);
      const batches = epochBatches(loader, epoch, skipped);
      let batchesDone = skipped;
      let log: { gradNorm: number | null; learningRate: number } | null = null;
      try {
        for (let update = skipped / args.gradientAccumulationSteps; update < updatesPerEpoch; update++) {
          if (signal?.aborted)
            throw new DOMException("The training was stopped", { name: "AbortError", cause: signal.reason });
          const inputs = await this.#nextBatches(
            batches,
            Math.min(args.gradientAccumulationSteps, batchesPerEpoch - batchesDone),
          );
          const numItemsInBatch = this.#numItemsInBatch(inputs);
          if (rngToRestore !== null) rngToRestore = await this.#restoreRng(rngToRestore);

          for (const [index, batch] of inputs.entries()) {
            batchesDone += 1;
            if (index === 0) await this.#event("onStepBegin");
            const loss = this.trainingStep(this.model, batch, numItemsInBatch, inputs.length);
            this.#addLoss(loss.item() as number);
            this.#flos += this.floatingPointOps(batch);
            this.#countTokens(batch);
            if (index < inputs.length - 1) {
              await this.#event("onSubstepEnd");
              if (this.#stops) break;
              continue;
            }

            const maxNorm = args.maxGradNorm > 0 ? args.maxGradNorm : Number.POSITIVE_INFINITY;
            this.#precision.unscale(optimizer);
            const gradNorm = clipGradNorm_(this.model.parameters(), maxNorm).item() as number;
            await this.#event("onPreOptimizerStep");
            const stepped = this.#precision.step(optimizer);
            await this.#event("onOptimizerStep");
            const learningRate = this.#learningRate;
            if (stepped && !isMetricDriven(lrScheduler)) lrScheduler.step();
            this.model.zeroGrad();
            this.state.globalStep += 1;
            this.state.epoch = epoch + batchesDone / batchesPerEpoch;
            log = { gradNorm, learningRate };
            await this.#event("onStepEnd");
            await this.#maybeLogSaveEvaluate(log, startTime, ignoreKeysForEval);
          }
          if (inputs.length === 0 || this.#stops) break;
          if (performance.now() - lastTurn > TURN) {
            await yieldToEventLoop();
            lastTurn = performance.now();
          }
        }
      } finally {
        await batches.return();
      }
      if (batchesDone === 0) {
        warnOnce(
          `There seems not to be a single sample in your train dataset, stopping training at step ${this.state.globalStep}! This ` +
            `is expected if you're using an IterableDataset and set maxSteps (${this.state.maxSteps}) higher than the number of ` +
            "available samples.",
        );
        this.control.shouldTrainingStop = true;
      }
      await this.#event("onEpochEnd");
      await this.#maybeLogSaveEvaluate(log, startTime, ignoreKeysForEval);
      if (this.control.shouldTrainingStop) break;
    }
    return this.#finish(plan, startTime);
  }

  /**
   * One batch: forward, loss, backward.
   *
   * @param batches How many batches make a step, by which the loss is divided where the model did not divide it.
   * @returns The loss, without its graph.
   */
  trainingStep(model: Module, inputs: Inputs, numItemsInBatch: Tensor | null, batches: number): Tensor {
    model.train();
    if (this.#captured === null) return this.#pass(model, inputs, numItemsInBatch, batches);
    return this.#captured.run(numItemsInBatch === null ? inputs : { ...inputs, numItemsInBatch });
  }

  #pass(model: Module, inputs: Inputs, numItemsInBatch: Tensor | null, batches: number): Tensor {
    const { loss } = this.computeLoss(model, inputs, numItemsInBatch);
    const isScaled =
      (this.#hints.acceptsLossKwargs === true && numItemsInBatch !== null) ||
      this.#options.computeLossFunc !== undefined;
    const scaled = isScaled ? loss : loss.div(batches);
    this.#precision.backward(scaled);
    return scaled.detach();
  }

  /** The loss of a batch, and all that the model gave. Override it for a loss of your own. */
  computeLoss(
    model: Module,
    inputs: Inputs,
    numItemsInBatch: Tensor | null = null,
  ): { loss: Tensor; outputs: ModelOutput } {
    const { computeLossFunc } = this.#options;
    const { labelSmoothingFactor } = this.args;
    const given = { ...inputs };
    let labels: Tensor | undefined;
    if (labelSmoothingFactor !== 0 || computeLossFunc !== undefined) {
      labels = given.labels;
      delete given.labels;
    }
    if (this.#hints.acceptsLossKwargs === true && numItemsInBatch !== null) given.numItemsInBatch = numItemsInBatch;
    const outputs = this.#call(model, given);
    if (computeLossFunc !== undefined) return { loss: computeLossFunc(outputs, labels, numItemsInBatch), outputs };
    if (labels !== undefined) {
      const logits = (Array.isArray(outputs) ? outputs[0] : (outputs as Record<string, unknown>).logits) as Tensor;
      return { loss: labelSmoothedLoss(logits, labels, labelSmoothingFactor, numItemsInBatch), outputs };
    }
    const loss = Array.isArray(outputs) ? outputs[0] : (outputs as Record<string, unknown>).loss;
    if (!(loss instanceof Tensor)) {
      throw new ValueError(
        `The model did not return a loss from the inputs, only the following keys: ${Object.keys(outputs).join(", ")}. For ` +
          `reference, the inputs it received are ${Object.keys(given).join(", ")}.`,
      );
    }
    return { loss, outputs };
  }

  /** Floating-point operations of a batch, forward and backward: six for each id and parameter; 0 for models that are not pretrained ones. */
  floatingPointOps(inputs: Inputs): number {
    const ids = inputs[this.#mainInputName];
    if (ids === undefined || !(this.model instanceof PreTrainedModel)) return 0;
    const embeddings = this.model
      .namedModules()
      .flatMap(([name, module]) => (module instanceof Embedding ? [`${name}.weight`] : []));
    const counted = this.model.namedParameters().filter(([name]) => !embeddings.includes(name));
    return 6 * ids.numel() * counted.reduce((sum, [, parameter]) => sum + parameter.numel(), 0);
  }

  // ---- evaluation and prediction

  /**
   * Measures the loss on the evaluation data, and what `computeMetrics` computes.
   *
   * @returns The metrics, which are logged too; those of several datasets have their names in the middle.
   */
  async evaluate(options: EvaluateOptions = {}): Promise<LogRow> {
    checkKnown("Trainer.evaluate", options, EVALUATE_OPTIONS);
    const { evalDataset, ignoreKeys, metricKeyPrefix = "eval" } = options;
    const dataset = evalDataset ?? this.evalDataset;
    if (dataset === null) throw new ValueError("Trainer: evaluation requires an evalDataset.");
    if (!isDataset(dataset)) {
      const all: LogRow = {};
      for (const [name, part] of Object.entries(dataset)) {
        const prefix = `${metricKeyPrefix}_${name}`;
        Object.assign(all, await this.evaluate({ evalDataset: part, ignoreKeys, metricKeyPrefix: prefix }));
      }
      return all;
    }
    const startTime = performance.now();
    const lossOnly = this.#options.computeMetrics === undefined || this.args.predictionLossOnly;
    const { metrics, samples } = await this.callbackHandler.guard(() =>
      this.#evaluationLoop(dataset, lossOnly, ignoreKeys, metricKeyPrefix),
    );
    const steps = Math.ceil(samples / this.args.evalBatchSize);
    Object.assign(metrics, speedMetrics(metricKeyPrefix, startTime, { samples, steps }));
    await this.log(metrics);
    await this.#event("onEvaluate", { metrics });
    return metrics;
  }

  /** What the model gives for each example, with metrics where there are labels. */
  async predict(testDataset: TrainerDataset, options: PredictOptions = {}): Promise<PredictionOutput> {
    checkKnown("Trainer.predict", options, PREDICT_OPTIONS);
    const { ignoreKeys, metricKeyPrefix = "test" } = options;
    const startTime = performance.now();
    const lossOnly = this.args.predictionLossOnly;
    const { metrics, samples, predictions, labelIds } = await this.callbackHandler.guard(() =>
      this.#evaluationLoop(testDataset, lossOnly, ignoreKeys, metricKeyPrefix),
    );
    const steps = Math.ceil(samples / this.args.evalBatchSize);
    Object.assign(metrics, speedMetrics(metricKeyPrefix, startTime, { samples, steps }));
    await this.#event("onPredict", { metrics });
    return { predictions, labelIds, metrics };
  }

  async #evaluationLoop(
    dataset: TrainerDataset,
    lossOnly: boolean,
    ignoreKeys: readonly string[] = ["cache"],
    prefix = "eval",
  ) {
    const { args, model } = this;
    const { computeMetrics, preprocessLogitsForMetrics } = this.#options;
    const loader = this.getEvalDataloader(dataset);
    this.callbackHandler.context.evalDataloader = loader;
    const container = () => new EvalLoopContainer(args.evalDoConcatBatches);
    const [predictions, labels, inputs] = [container(), container(), container()];
    const losses: number[] = [];
    let samples = 0;
    model.eval();
    for await (const batch of epochBatches(loader, 0)) {
      const size = findBatchSize(batch) ?? 0;
      samples += size;
      const given = this.#prepare(batch);
      const step = noGrad(() => this.predictionStep(model, given, lossOnly, ignoreKeys));
      if (step.loss !== null) {
        const loss = step.loss.item() as number;
        for (let i = 0; i < size; i++) losses.push(loss);
      }
      if (args.includeForMetrics.includes("inputs")) inputs.add(given[this.#mainInputName] as Tensor);
      if (step.logits !== null) predictions.add(preprocessLogitsForMetrics?.(step.logits, step.labels) ?? step.logits);
      if (step.labels !== null) labels.add(step.labels);
      await this.#event("onPredictionStep");
      if (args.evalAccumulationSteps !== null && losses.length % args.evalAccumulationSteps === 0) {
        for (const kept of [predictions, labels, inputs]) kept.toCpu();
      }
    }
    const [allPredictions, allLabels] = [predictions.get(), labels.get()];
    const float = Float32Array.from(losses);
    const metrics: LogRow = {};
    if (computeMetrics !== undefined && allPredictions !== null && allLabels !== null) {
      const computed = computeMetrics({
        ...{ predictions: allPredictions, labelIds: allLabels, inputs: inputs.get() },
        losses: args.includeForMetrics.includes("loss") ? tensor(float) : null,
      });
      for (const [name, value] of Object.entries(computed)) {
        metrics[name.startsWith(`${prefix}_`) ? name : `${prefix}_${name}`] = Number(
          value instanceof Tensor ? value.item() : value,
        );
      }
    }
    if (float.length > 0) {
      const finite = float.filter(Number.isFinite);
      metrics[`${prefix}_loss`] = numpyMean(args.loggingNanInfFilter && finite.length > 0 ? finite : float);
    }
    return { predictions: allPredictions, labelIds: allLabels, metrics, samples };
  }

  /** One batch of an evaluation: its loss, and, unless only that is wanted, the model's output and the labels. */
  predictionStep(
    model: Module,
    inputs: Inputs,
    lossOnly: boolean,
    ignoreKeys: readonly string[],
  ): { loss: Tensor | null; logits: Gathered | null; labels: Gathered | null } {
    const hasLabels = this.labelNames.length > 0 && this.labelNames.every((name) => inputs[name] !== undefined);
    let loss: Tensor | null = null;
    let outputs: ModelOutput;
    if (hasLabels) {
      const computed = this.computeLoss(model, inputs, this.#numItemsInBatch([inputs]));
      loss = computed.loss.detach().mean();
      outputs = computed.outputs;
    } else outputs = this.#call(model, inputs);
    if (lossOnly) return { loss, logits: null, labels: null };
    const kept = Array.isArray(outputs)
      ? outputs.slice(hasLabels ? 1 : 0)
      : Object.entries(outputs).flatMap(([name, value]) =>
          name === "loss" || ignoreKeys.includes(name) ? [] : [value],
        );
    const logits = kept.filter((value): value is Tensor => value instanceof Tensor).map((value) => value.detach());
    const labels = hasLabels ? this.labelNames.map((name) => inputs[name] as Tensor) : null;
    const single = (values: Tensor[]): Gathered => (values.length === 1 ? (values[0] as Tensor) : values);
    return { loss, logits: single(logits), labels: labels && single(labels) };
  }

  // ---- loaders

  /** The batches to train on: in an order that depends on the seed and the epoch, or as `trainSamplingStrategy` says. */
  getTrainDataloader(): Loader {
    const { args, trainDataset: dataset } = this;
    if (dataset === null) throw new ValueError("Trainer: training requires a trainDataset.");
    if (hasLength(dataset) && lengthOf(dataset) === 0) {
      throw new ValueError("Expected a trainDataset with at least one example, but it is empty");
    }
    if (dataset instanceof IterableDataset) return this.#loader(dataset, args.trainBatchSize);
    const sampler =
      args.trainSamplingStrategy === "sequential"
        ? new SequentialSampler(dataset as Sized)
        : new SeedableRandomSampler(dataset as Sized, args.dataSeed ?? initialSeed());
    return this.#loader(dataset, args.trainBatchSize, sampler);
  }

  /** The batches to evaluate, in order. */
  getEvalDataloader(dataset: TrainerDataset): Loader {
    return this.#loader(dataset, this.args.evalBatchSize);
  }

  #loader(dataset: TrainerDataset, batchSize: number, sampler: Iterable<number> | null = null): Loader {
    const { args } = this;
    const accepted = args.removeUnusedColumns ? this.#acceptedColumns : null;
    let [read, collate]: [unknown, DataCollator] = [dataset, this.dataCollator];
    if (accepted !== null && dataset instanceof TableDataset) {
      const unused = dataset.columnNames.filter((name) => !accepted.has(camelCase(name)));
      if (unused.length === dataset.columnNames.length) {
        throw new ValueError(
          `No columns in the dataset match the model's inputs: (${[...accepted].join(", ")}). The following columns have been ` +
            `ignored: [${unused.join(", ")}]. You may need to set removeUnusedColumns: false in TrainingArguments.`,
        );
      }
      read = dataset.removeColumns(unused);
    } else if (accepted !== null) {
      const keep = (feature: Feature): Feature =>
        Object.fromEntries(Object.entries(feature).filter(([name]) => accepted.has(camelCase(name))));
      collate = (features) => this.dataCollator(features.map(keep));
    }
    return new DataLoader(
      read as never,
      {
        ...{ batchSize, sampler, collateFn: collate, dropLast: args.dataloaderDropLast },
        ...{
          numWorkers: args.dataloaderNumWorkers,
          pinMemory: args.dataloaderPinMemory && args.device.type === "cuda",
        },
        ...{ prefetchFactor: args.dataloaderPrefetchFactor, inOrder: args.dataloaderInOrder },
        persistentWorkers: args.dataloaderPersistentWorkers && args.dataloaderNumWorkers > 0,
      } as never,
    ) as Loader;
  }

  // ---- logs and files

  /** Adds a row to the log and tells the callbacks. */
  async log(logs: LogRow, startTime?: number): Promise<void> {
    const { state, args } = this;
    logs.epoch = state.epoch;
    if (args.includeNumInputTokensSeen !== "no") {
      logs.num_input_tokens_seen = state.numInputTokensSeen;
      if (startTime !== undefined) {
        const tokens = state.numInputTokensSeen - this.#startTokens;
        Object.assign(logs, speedMetrics("train", startTime, { tokens }));
      }
    }
    state.logHistory.push({ ...logs, step: state.globalStep });
    await this.#event("onLog", { logs });
  }

  /** Writes the model, its tokenizer and the arguments. Default: into `outputDir`. */
  async saveModel(outputDir: string = this.args.outputDir): Promise<void> {
    const { model, processingClass, args } = this;
    await writeModel(outputDir, { model, processingClass, args });
  }

  /** Writes `trainer_state.json` into `outputDir`. */
  async saveState(): Promise<void> {
    await makeFolder(this.args.outputDir);
    await this.state.saveToJson(join(this.args.outputDir, "trainer_state.json"));
  }

  /** Writes a checkpoint of this step. Override it for a checkpoint of your own. */
  protected async saveCheckpoint(): Promise<void> {
    const { args, state, model, processingClass } = this;
    this.#storeFlos();
    const name = (step: number) => join(args.outputDir, `checkpoint-${step}`);
    const folder = name(state.globalStep);
    if (state.bestGlobalStep !== null) {
      const best = name(state.bestGlobalStep);
      if (best === folder || (await isFolder(best))) state.bestModelCheckpoint = best;
    }
    state.export([...this.callbackHandler.callbacks, this.control]);
    const [optimizer, lrScheduler] = [this.optimizer as AnyOptimizer, this.lrScheduler as Scheduler];
    await writeCheckpoint(
      folder,
      { model, processingClass, args, optimizer, lrScheduler, precision: this.#precision, rng: this.#rng },
      state,
    );
    await rotateCheckpoints(args.outputDir, args.saveTotalLimit, state.bestModelCheckpoint);
  }

  // ---- parts of train()

  #firstModel(): Module {
    const { model, modelInit } = this.#options;
    if (model !== undefined && modelInit !== undefined) {
      throw new ValueError("`Trainer` requires either a `model` or `modelInit` argument, but not both.");
    }
    const made = model ?? modelInit?.();
    if (made === undefined) throw new RuntimeError("`Trainer` requires either a `model` or `modelInit` argument");
    return made;
  }

  #makeModelAnew(modelInit: () => Module): void {
    manualSeed(this.args.seed);
    this.model = modelInit();
    this.model.to(this.args.device);
    this.optimizer = null;
    this.lrScheduler = null;
  }

  #checkOptions(): void {
    const { args, trainDataset, processingClass } = this;
    if (args.evalStrategy !== "no" && this.evalDataset === null) {
      throw new ValueError(
        `You have set args.evalStrategy to ${args.evalStrategy} but you didn't pass an evalDataset to Trainer. Either set ` +
          '`evalStrategy` to "no" or pass an `evalDataset`.',
      );
    }
    if ((args.saveStrategy === "best" || args.loadBestModelAtEnd) && args.metricForBestModel === null) {
      throw new ValueError(
        'metricForBestModel must be provided when using the saveStrategy "best" or if loadBestModelAtEnd is true.',
      );
    }
    if (this.#options.modelInit !== undefined && (this.optimizer !== null || this.lrScheduler !== null)) {
      throw new RuntimeError("Passing a `modelInit` is incompatible with providing the `optimizers` argument.");
    }
    if (typeof this.dataCollator !== "function") throw new TypeError("The `dataCollator` should be a function.");
    if (trainDataset !== null && !hasLength(trainDataset) && args.maxSteps <= 0) {
      throw new ValueError(
        "The trainDataset has no length, so the number of training steps cannot be inferred; maxSteps has to be specified.",
      );
    }
    const known = this.#vocabSize;
    const needed = processingClass?.length;
    if (known !== null && needed !== undefined && needed > known) {
      throw new ValueError(
        `Expected a tokenizer with at most ${known} ids, which is the model's vocabSize, but it has ${needed}: make the model with ` +
          `vocabSize: ${needed}`,
      );
    }
  }

  async #checkpointOf(resume: string | boolean | null): Promise<string | null> {
    if (resume === null || resume === false) return null;
    if (resume !== true) return resume;
    const last = await getLastCheckpoint(this.args.outputDir);
    if (last === null) throw new ValueError(`No valid checkpoint found in output directory (${this.args.outputDir})`);
    return last;
  }

  #plan(loader: Loader): Plan {
    const { args } = this;
    const accumulated = args.gradientAccumulationSteps;
    if (!hasLength(this.trainDataset as TrainerDataset)) {
      const batches = args.maxSteps * accumulated;
      const samples = batches * args.trainBatchSize;
      const { maxSteps } = args;
      return {
        epochs: Number.MAX_SAFE_INTEGER,
        updatesPerEpoch: maxSteps,
        batchesPerEpoch: batches,
        maxSteps,
        samples,
      };
    }
    const batchesPerEpoch = loader.length;
    if (batchesPerEpoch === 0) {
      throw new ValueError(
        "Expected a trainDataset with a whole batch, as dataloaderDropLast is set, but it is smaller",
      );
    }
    const updatesPerEpoch = Math.max(Math.ceil(batchesPerEpoch / accumulated), 1);
    if (args.maxSteps > 0) {
      const samples = args.maxSteps * args.trainBatchSize * accumulated;
      const epochs = Math.ceil(args.maxSteps / updatesPerEpoch);
      return { epochs, updatesPerEpoch, batchesPerEpoch, maxSteps: args.maxSteps, samples };
    }
    return {
      ...{ epochs: Math.ceil(args.numTrainEpochs), updatesPerEpoch, batchesPerEpoch },
      maxSteps: Math.ceil(args.numTrainEpochs * updatesPerEpoch),
      samples: lengthOf(this.trainDataset) * args.numTrainEpochs,
    };
  }

  /** A new state, or that of the checkpoint; and how much of the training it says is done. */
  async #beginState({ epochs, updatesPerEpoch, maxSteps }: Plan, checkpoint: string | null) {
    const { args } = this;
    const done = { epochs: 0, batches: 0 };
    this.#flos = 0;
    if (checkpoint === null) {
      this.state = new TrainerState();
      this.state.export([...this.callbackHandler.callbacks, this.control]);
      this.state.trainBatchSize = args.trainBatchSize;
      this.state.computeSteps(args, maxSteps);
      this.#rng = initialRngStates(args.seed);
    } else {
      this.state = await loadState(checkpoint);
      const { bestModelCheckpoint, trainBatchSize, globalStep } = this.state;
      if (bestModelCheckpoint !== null && !(await isFolder(bestModelCheckpoint))) this.state.bestModelCheckpoint = null;
      if (trainBatchSize !== null && trainBatchSize !== args.trainBatchSize) {
        warnOnce(
          `The checkpoint was trained with batches of ${trainBatchSize} examples, and goes on with ${args.trainBatchSize}`,
        );
      }
      this.#restoreCallbacks();
      done.epochs = Math.floor(globalStep / updatesPerEpoch);
      if (!args.ignoreDataSkip) done.batches = (globalStep % updatesPerEpoch) * args.gradientAccumulationSteps;
    }
    this.state.maxSteps = maxSteps;
    this.state.numTrainEpochs = epochs;
    return done;
  }

  #restoreCallbacks(): void {
    if (!this.args.restoreCallbackStatesFromCheckpoint) return;
    const holders = [...this.callbackHandler.callbacks, this.control].filter(isExportable);
    for (const [name, saved] of Object.entries(this.state.statefulCallbacks)) {
      const states: ExportedState[] = [saved].flat();
      const same = holders.filter((holder) => holder.constructor.name === name);
      if (same.length === 0) warnOnce(`Checkpoint included a callback that is not used now, and is ignored: ${name}`);
      for (const [index, holder] of same.entries())
        if (states[index] !== undefined) restoreState(holder, states[index]);
    }
  }

  #createOptimizerAndScheduler(maxSteps: number): [AnyOptimizer, Scheduler] {
    const { args } = this;
    if (this.#createdScheduler) this.lrScheduler = null;
    this.optimizer ??= makeOptimizer(this.model, args);
    if (this.lrScheduler === null) {
      this.lrScheduler = getScheduler(args.lrSchedulerType, this.optimizer, {
        numWarmupSteps: args.getWarmupSteps(maxSteps),
        numTrainingSteps: maxSteps,
        schedulerSpecificKwargs: args.lrSchedulerKwargs,
      });
      this.#createdScheduler = true;
    }
    return [this.optimizer, this.lrScheduler];
  }

  async #restoreRng(checkpoint: string): Promise<null> {
    this.#rng = (await loadRngStates(checkpoint)) ?? this.#rng;
    return null;
  }

  async #nextBatches(batches: AsyncGenerator<unknown, void>, count: number): Promise<Inputs[]> {
    const read: Inputs[] = [];
    while (read.length < count) {
      const next = await batches.next();
      if (next.done) break;
      read.push(this.#prepare(next.value));
    }
    return read;
  }

  /** How many labels count in the batches of a step; null where nobody asks. */
  #numItemsInBatch(batches: readonly Inputs[]): Tensor | null {
    const asked = this.#hints.acceptsLossKwargs === true || this.#options.computeLossFunc !== undefined;
    if (!asked || batches[0]?.labels === undefined) return null;
    const counts = batches.map((batch) => (batch.labels as Tensor).ne(-100).sum());
    return counts.reduce((sum, count) => sum.add(count)).float();
  }

  /** Adds to the sum of losses since the last log, in float32 as Python's tensor. */
  #addLoss(loss: number): void {
    const isNumber = Number.isFinite(loss);
    const addend =
      this.args.loggingNanInfFilter && !isNumber
        ? Math.fround(this.#trLoss / (1 + this.state.globalStep - this.#lastLogged))
        : loss;
    this.#trLoss = Math.fround(this.#trLoss + addend);
  }

  #countTokens(inputs: Inputs): void {
    const counted = this.args.includeNumInputTokensSeen;
    const ids = inputs[this.#mainInputName];
    if (counted === "no" || ids === undefined) return;
    const padId = this.processingClass?.padTokenId;
    let tokens: number = ids.numel();
    if (counted === "non_padding" && inputs.attentionMask !== undefined)
      tokens = Number(inputs.attentionMask.sum().item());
    else if (counted === "non_padding" && typeof padId === "number") tokens = Number(ids.ne(padId).sum().item());
    this.state.numInputTokensSeen += tokens;
  }

  async #maybeLogSaveEvaluate(
    step: { gradNorm: number | null; learningRate: number } | null,
    startTime: number,
    ignoreKeys: readonly string[] | undefined,
  ): Promise<void> {
    const { args, state } = this;
    if (this.control.shouldLog && state.globalStep > this.#lastLogged) {
      const logs: LogRow = { loss: this.#trLoss / (state.globalStep - this.#lastLogged) };
      if (step?.gradNorm !== undefined && step.gradNorm !== null) logs.grad_norm = step.gradNorm;
      logs.learning_rate = step?.learningRate ?? this.#learningRate;
      this.#totalLoss += this.#trLoss;
      this.#trLoss = 0;
      this.#lastLogged = state.globalStep;
      this.#storeFlos();
      await this.log(logs, startTime);
    }
    if (this.control.shouldEvaluate) {
      const metrics = await this.#evaluateForTraining(ignoreKeys);
      const isNewBest = this.#determineBestMetric(metrics);
      if (args.saveStrategy === "best") this.control.shouldSave = isNewBest;
    }
    if (this.control.shouldSave) {
      await this.saveCheckpoint();
      await this.#event("onSave");
    }
  }

  async #evaluateForTraining(
    ignoreKeys: readonly string[] | undefined,
    { skipScheduler = false } = {},
  ): Promise<LogRow> {
    const metrics = await this.evaluate({ ignoreKeys });
    const { lrScheduler } = this;
    if (lrScheduler !== null && isMetricDriven(lrScheduler) && !skipScheduler) {
      lrScheduler.step(this.#bestMetric(metrics) as number);
    }
    return metrics;
  }

  #bestMetric(metrics: LogRow): number | null {
    const name = bestMetricName(this.args);
    if (name === null) return null;
    const value = metrics[name];
    if (value !== undefined) return value;
    throw new KeyError(
      `The \`metricForBestModel\` training argument is set to '${name}', which is not found in the evaluation metrics. The ` +
        `available evaluation metrics are: [${Object.keys(metrics).join(", ")}].`,
    );
  }

  #determineBestMetric(metrics: LogRow): boolean {
    const { args, state } = this;
    const value = this.#bestMetric(metrics);
    if (value === null) return false;
    state.bestMetric ??= args.greaterIsBetter ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
    if (!isBetter(args, value, state.bestMetric)) return false;
    state.bestMetric = value;
    if (args.saveStrategy !== "no") state.bestGlobalStep = state.globalStep;
    return true;
  }

  async #finish({ samples, maxSteps }: Plan, startTime: number): Promise<TrainOutput> {
    const { args, state } = this;
    this.#totalLoss += this.#trLoss;
    const steps = state.globalStep - this.#startStep;
    const trainingLoss = this.#totalLoss / Math.max(steps, 0.001);
    const metrics: LogRow = speedMetrics("train", startTime, {
      samples: (samples * steps) / Math.max(maxSteps, 1),
      steps,
    });
    this.#storeFlos();
    metrics.total_flos = state.totalFlos;
    metrics.train_loss = trainingLoss;
    await this.log(metrics);
    const best = state.bestModelCheckpoint;
    if (args.loadBestModelAtEnd && best !== null) await loadWeights(best, this.model);
    // With a limit of one the last checkpoint was kept to be resumed from, which is over now.
    if (args.saveTotalLimit === 1 && best !== null)
      await rotateCheckpoints(args.outputDir, 1, best, { keepLast: false });
    await this.#event("onTrainEnd");
    return { globalStep: state.globalStep, trainingLoss, metrics };
  }

  #storeFlos(): void {
    this.state.totalFlos += this.#flos;
    this.#flos = 0;
  }

  async #event(event: TrainerEvent, more?: { metrics?: LogRow; logs?: LogRow }): Promise<void> {
    this.control = await this.callbackHandler.call(event, this.args, this.state, this.control, more);
  }

  get #stops(): boolean {
    return this.control.shouldEpochStop || this.control.shouldTrainingStop;
  }

  get #learningRate(): number {
    const { lrScheduler, optimizer } = this;
    const last =
      lrScheduler === null || isMetricDriven(lrScheduler)
        ? optimizer?.paramGroups[0]?.lr
        : (lrScheduler as LRScheduler).getLastLr()[0];
    return Number(last instanceof Tensor ? last.item() : last);
  }

  // ---- what is known of the model

  get #hints(): ModelHints {
    const { model } = this;
    return { ...hintsOf(model.constructor as ModelHints), ...hintsOf(model as ModelHints) };
  }

  get #mainInputName(): string {
    return camelCase(this.#hints.mainInputName ?? "inputIds");
  }

  /** The columns that the model takes, in camelCase; null where it takes anything. */
  get #acceptedColumns(): Set<string> | null {
    const { forwardInputs } = this.#hints;
    return forwardInputs === undefined
      ? null
      : new Set([...forwardInputs.map(camelCase), "label", "labelIds", ...this.labelNames]);
  }

  get #vocabSize(): number | null {
    const { config } = this.model as { config?: { vocabSize?: unknown } };
    return typeof config?.vocabSize === "number" ? config.vocabSize : null;
  }

  /** A batch on the model's device, with its names in camelCase. */
  #prepare(batch: unknown): Inputs {
    if (typeof batch !== "object" || batch === null || Array.isArray(batch) || batch instanceof Tensor) {
      throw new TypeError("Expected the data collator to give an object of tensors by name: { inputIds, labels }");
    }
    const tensors = Object.entries(batch).filter((entry): entry is [string, Tensor] => entry[1] instanceof Tensor);
    const { device } = this.args;
    return Object.fromEntries(tensors.map(([name, tensor]) => [camelCase(name), tensor.to(device)]));
  }

  #call(model: Module, { [this.#mainInputName]: main, ...rest }: Inputs): ModelOutput {
    if (main === undefined) {
      throw new ValueError(
        `Expected batches with ${this.#mainInputName}, the model's main input, but they have ${Object.keys(rest).join(", ")}. ` +
          "Name the column so, or give the model a property `mainInputName`.",
      );
    }
    try {
      const forward = () => model(main, rest) as ModelOutput;
      return this.#precision.forward(forward);
    } catch (error) {
      throw error instanceof IndexError
        ? (this.#idOutOfRange({ [this.#mainInputName]: main, ...rest }) ?? error)
        : error;
    }
  }

  /** The reason of an IndexError, where it is an id that the model does not know. */
  #idOutOfRange(inputs: Inputs): ValueError | null {
    const size = this.#vocabSize;
    if (size === null) return null;
    for (const [name, ids] of Object.entries(inputs)) {
      if (ids.isFloatingPoint() || ids.numel() === 0) continue;
      const [least, largest] = [Number(ids.min().item()), Number(ids.max().item())];
      const wrong = largest >= size ? largest : least < 0 && !(name === "labels" && least === -100) ? least : null;
      if (wrong !== null) {
        return new ValueError(
          `Expected ids from 0 to ${size - 1}, as the model's vocabSize is ${size}, but ${name} has ${wrong}`,
        );
      }
    }
    return null;
  }
}

const HINTS = ["mainInputName", "forwardInputs", "acceptsLossKwargs"] as const;

function hintsOf(source: ModelHints): ModelHints {
  return Object.fromEntries(HINTS.filter((name) => source[name] !== undefined).map((name) => [name, source[name]]));
}

function isTokenizer(
  /** The tokenizer, which is saved with the model; null for none. */
  processingClass: ProcessingClass | null,
): processingClass is PreTrainedTokenizerFast & ProcessingClass {
  return processingClass instanceof PreTrainedTokenizerFast;
}

function isDataset(value: TrainerDataset | Record<string, TrainerDataset>): value is TrainerDataset {
  return value instanceof IterableDataset || typeof (value as { at?: unknown }).at === "function";
}

const hasLength = (dataset: TrainerDataset): boolean => typeof (dataset as { length?: unknown }).length === "number";

/** Schedules that go by a metric take their step after an evaluation. */
function isMetricDriven(scheduler: Scheduler): scheduler is ReduceLROnPlateau | GreedyLR {
  return scheduler instanceof ReduceLROnPlateau || scheduler instanceof GreedyLR;
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

limitArguments(Trainer.prototype, {
  ...{ addCallback: 1, popCallback: 1, removeCallback: 1 },
  ...{ train: 1, trainingStep: 4, computeLoss: 3, floatingPointOps: 1 },
  ...{ evaluate: 1, predict: 2, predictionStep: 4, getTrainDataloader: 0, getEvalDataloader: 1 },
  ...{ log: 2, saveModel: 1, saveState: 0 },
});

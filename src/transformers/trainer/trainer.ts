/** Trains, evaluates and predicts. Follows transformers/trainer.py; the loops are in training_loop.ts and evaluation_loop.ts. */

import { join } from "node:path";
import { inspect } from "node:util";
import { makeFolder } from "../../internal/files/make_folder.js";
import type { Given } from "../../internal/signature.js";
import { limitArguments } from "../../internal/surplus.js";
import { synchronous } from "../../internal/synchronous.js";
import { camelCase } from "../../python/camel_case.js";
import { TypeError, ValueError } from "../../python/exceptions.js";
import { shown } from "../../python/repr.js";
import { destroyProcessGroup } from "../../torch/distributed/distributed_c10d/destroy_process_group.js";
import { isInitialized } from "../../torch/distributed/distributed_c10d/world.js";
import type { Module } from "../../torch/nn/index.js";
import { DistributedDataParallel } from "../../torch/nn/parallel/index.js";
import type { AnyOptimizer } from "../../torch/optim/lr_scheduler/lr_scheduler.js";
import { manualSeed } from "../../torch/random.js";
import { Tensor } from "../../torch/tensor.js";
import { lengthOf, type Sized } from "../../torch/utils/data/sampler.js";
import { PreTrainedConfig } from "../configuration_utils.js";
import { PreTrainedModel } from "../modeling_utils.js";
import { CapturedPasses } from "./captured_passes.js";
import {
  checkpointToResume,
  keepBest,
  loadOptimizerAndScheduler,
  loadRngStates,
  loadState,
  loadWeights,
  noteBestCheckpoint,
  writeCheckpoint,
  writeModel,
} from "./checkpoint.js";
import { collatorFor } from "./data_collator.js";
import { type Batching, evalDataloader, isDataset, trainDataloader } from "./dataloaders.js";
import { callbacksFor } from "./default_callbacks.js";
import { evaluationLoop, keptLogits, type PredictionStep, single } from "./evaluation_loop.js";
import { metricsFormat, metricsReport, writeMetrics } from "./metrics_report.js";
import { MixedPrecision } from "./mixed_precision.js";
import {
  acceptedColumns,
  callModel,
  countLabels,
  findLabels,
  floatingPointOps,
  mainInputName,
  modelHints,
  modelLoss,
  prepareInputs,
  smoothedLoss,
} from "./model_io.js";
import { joinWorld, ProcessWorld } from "./process_world.js";
import { currentRngStates, initialRngStates, type RngStates } from "./rng_states.js";
import { type CallbackClass, CallbackHandler, type TrainerCallback, type TrainerEvent } from "./trainer_callback.js";
import { decayParameterNames, makeOptimizer, makeScheduler } from "./trainer_optimizer.js";
import {
  checkOptions,
  evaluate,
  firstModel,
  type PredictOptions,
  predict,
  type TrainerOptions,
  type TrainOptions,
  train,
  trainer,
} from "./trainer_options.js";
import type { Gathered } from "./trainer_pt_utils.js";
import { beginState, type LogRow, restoreStates, TrainerControl, TrainerState } from "./trainer_state.js";
import type {
  DataCollator,
  Inputs,
  Loader,
  ModelOutput,
  ProcessingClass,
  Scheduler,
  TrainerDataset,
} from "./trainer_types.js";
import {
  hasLength,
  type PredictionOutput,
  prepareOutputDir,
  speedMetrics,
  TRAINER_STATE_NAME,
  type TrainOutput,
} from "./trainer_utils.js";
import { TrainingArguments } from "./training_args.js";
import { TrainingLog } from "./training_log.js";
import { TrainingLoop } from "./training_loop.js";
import { doneAfter, planTraining, type TrainingPlan } from "./training_plan.js";

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
 * **Several processes.** Where torchrun started this process, or `torch.distributed.initProcessGroup` was called, each process
 * makes a Trainer alike and calls the same of its methods in the same order. Batches are split among them as accelerate does,
 * gradients are averaged (`DistributedDataParallel`), losses and predictions gathered; rank 0 writes the files, which all must be
 * able to read. See docs/distributed.md.
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
  #world: ProcessWorld;
  #parallel: DistributedDataParallel | null = null;
  #rng: RngStates;
  #captured: CapturedPasses | null = null;
  #createdScheduler = false;
  #log: TrainingLog;

  /** @throws ValueError or RuntimeError when the options do not fit together, or the tokenizer has more ids than the model. */
  constructor(...given: Given<typeof trainer>) {
    const options = trainer(given);
    if (options.args !== undefined && !(options.args instanceof TrainingArguments)) {
      throw new TypeError(`Expected args to be TrainingArguments, but got ${inspect(options.args, { depth: 0 })}`);
    }
    this.#options = options;
    this.args = options.args ?? new TrainingArguments({ outputDir: "tmp_trainer" });
    this.#precision = new MixedPrecision(this.args);
    this.#world = ProcessWorld.alone;
    this.#log = new TrainingLog(this.args, this.state, this.#world);
    manualSeed(this.args.seed);
    this.#rng = initialRngStates(this.args.seed);
    this.model = firstModel(options);
    this.model.to(this.args.device);

    this.processingClass = options.processingClass ?? null;
    this.dataCollator = options.dataCollator ?? collatorFor(this.processingClass);
    this.trainDataset = options.trainDataset ?? null;
    this.evalDataset = options.evalDataset ?? null;
    [this.optimizer, this.lrScheduler] = options.optimizers ?? [null, null];
    this.labelNames = this.args.labelNames?.map(camelCase) ?? findLabels(this.model);
    checkOptions(this, options);

    this.callbackHandler = new CallbackHandler(callbacksFor(this.args, options.callbacks), {
      model: this.model,
      processingClass: this.processingClass,
      optimizer: this.optimizer,
      lrScheduler: this.lrScheduler,
      trainDataloader: null,
      evalDataloader: null,
    });
    this.#placeState();
    this.state.export(this.#stateful);
    for (const callback of this.callbackHandler.callbacks) {
      const given = callback.onInitEnd?.(this.args, this.state, this.control, this.callbackHandler.context);
      if (given instanceof TrainerControl) this.control = given;
    }
    const { config } = this.model as { config?: unknown };
    // Keys and values that are kept lie otherwise in memory, by which the bits of gradients differ.
    if (config instanceof PreTrainedConfig)
      (config as PreTrainedConfig & { useCache?: boolean }).useCache = this.args.useCache;
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
  async train(...given: Given<typeof train>): Promise<TrainOutput> {
    const options = train(given);
    this.isInTrain = true;
    try {
      return await this.callbackHandler.guard(() => this.#train(options));
    } finally {
      this.isInTrain = false;
    }
  }

  async #train(options: TrainOptions): Promise<TrainOutput> {
    const { args } = this;
    const world = await this.#join();
    await world.together("making outputDir", async () => {
      if (args.shouldSave) await prepareOutputDir(args.outputDir);
    });
    if (this.#options.modelInit !== undefined) this.#makeModelAnew(this.#options.modelInit);
    const checkpoint = await world.together("reading the checkpoint", async () => {
      const found = await checkpointToResume(options.resumeFromCheckpoint ?? null, args);
      if (found !== null) await loadWeights(found, this.model);
      return found;
    });

    if (args.torchCompile) {
      this.#captured = new CapturedPasses(this.model.parameters(), ({ numItemsInBatch = null, ...inputs }) =>
        this.#pass(this.model, inputs as Inputs, numItemsInBatch, 1),
      );
    }
    const loader = this.getTrainDataloader();
    const plan = planTraining(args, this.trainDataset as TrainerDataset, loader);
    await this.#beginState(plan, checkpoint);
    const done = checkpoint === null ? { epochs: 0, batches: 0 } : doneAfter(this.state.globalStep, plan, args);
    await world.checkSame("number of steps done", this.state.globalStep, "resume all of them from one checkpoint");
    const [optimizer, lrScheduler] = this.#prepareOptimizerAndScheduler(plan.maxSteps);
    const precision = this.#precision;
    if (checkpoint !== null) {
      await world.together("reading the checkpoint", () =>
        loadOptimizerAndScheduler(checkpoint, { optimizer, lrScheduler, precision }),
      );
    }
    Object.assign(this.callbackHandler.context, { model: this.model, optimizer, lrScheduler, trainDataloader: loader });

    this.#log = new TrainingLog(args, this.state, world);
    this.model.zeroGrad();
    const loop = new TrainingLoop(this, {
      plan,
      parallel: this.#parallel,
      loader,
      optimizer,
      lrScheduler,
      options,
      precision,
      log: this.#log,
      event: (name) => this.#event(name),
      numItemsInBatch: (batches) => this.#numItemsInBatch(batches),
      saveCheckpoint: () => this.saveCheckpoint(),
      goesOn: async (signal) =>
        signal === undefined || !(await world.gatherNumbers(signal.aborted ? 1 : 0)).includes(1),
      restoreRng: async (folder) => {
        this.#rng = (await loadRngStates(folder, args)) ?? this.#rng;
      },
    });
    await loop.run({ ...done, checkpoint });
    return this.#finish(plan);
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
    const { loss } = this.#computeLoss(model, inputs, numItemsInBatch);
    const isScaled =
      (modelHints(this.model).acceptsLossKwargs === true && numItemsInBatch !== null) ||
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
    const { labels, ...others } = inputs;
    const given = labelSmoothingFactor === 0 && computeLossFunc === undefined ? { ...inputs } : others;
    if (modelHints(this.model).acceptsLossKwargs === true && numItemsInBatch !== null) {
      given.numItemsInBatch = numItemsInBatch;
    }
    const outputs = this.#call(model, given);
    if (computeLossFunc !== undefined) {
      const loss = synchronous("Trainer", "computeLossFunc", computeLossFunc(outputs, labels, numItemsInBatch));
      return { loss: this.#ofAllRanks(loss, numItemsInBatch), outputs };
    }
    const isSmoothed = labels !== undefined && labelSmoothingFactor !== 0;
    const loss = isSmoothed
      ? smoothedLoss(this.model, outputs, labels, labelSmoothingFactor, numItemsInBatch)
      : modelLoss(outputs, given);
    return { loss: this.#ofAllRanks(loss, numItemsInBatch), outputs };
  }

  /** By what a subclass may have in the place of {@link computeLoss}. */
  #computeLoss(...given: Parameters<Trainer["computeLoss"]>): ReturnType<Trainer["computeLoss"]> {
    const computed = synchronous("Trainer", "computeLoss", this.computeLoss(...given));
    if (computed?.loss instanceof Tensor) return computed;
    throw new TypeError(
      `Trainer: expected computeLoss to return { loss, outputs } with a Tensor, got ${shown(computed)}`,
    );
  }

  /** Makes up for the gradients' average over the ranks, where a loss is divided by the labels of all of them already. */
  #ofAllRanks(loss: Tensor, numItemsInBatch: Tensor | null): Tensor {
    const isDivided = this.#sharesLabels && this.#countsLabels && numItemsInBatch !== null;
    return isDivided ? loss.mul(this.#world.size) : loss;
  }

  /** Floating-point operations of a batch, forward and backward: six for each id and parameter; 0 for models that are not pretrained ones. */
  floatingPointOps(inputs: Inputs): number {
    return floatingPointOps(this.model, inputs);
  }

  // ---- evaluation and prediction

  /**
   * Measures the loss on the evaluation data, and what `computeMetrics` computes.
   *
   * @returns The metrics, which are logged too; those of several datasets have their names in the middle.
   */
  async evaluate(...given: Given<typeof evaluate>): Promise<LogRow> {
    const { evalDataset, ignoreKeys, metricKeyPrefix } = evaluate(given);
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
    const lossOnly = this.#options.computeMetrics === undefined || this.args.predictionLossOnly;
    const { metrics } = await this.#evaluate(dataset, lossOnly, { ignoreKeys, metricKeyPrefix });
    await this.log(metrics);
    await this.#event("onEvaluate", { metrics });
    return metrics;
  }

  /** What the model gives for each example, with metrics where there are labels. */
  async predict<Predictions extends Gathered | null = Tensor, Labels extends Gathered | null = Tensor>(
    ...given: Given<typeof predict>
  ): Promise<PredictionOutput<Predictions, Labels>> {
    const { testDataset, ignoreKeys, metricKeyPrefix } = predict(given);
    const output = await this.#evaluate(testDataset, this.args.predictionLossOnly, { ignoreKeys, metricKeyPrefix });
    await this.#event("onPredict", { metrics: output.metrics });
    return output as PredictionOutput<Predictions, Labels>;
  }

  async #evaluate(
    dataset: TrainerDataset,
    lossOnly: boolean,
    { ignoreKeys = ["cache"], metricKeyPrefix: prefix }: PredictOptions & { metricKeyPrefix: string },
  ): Promise<PredictionOutput<Gathered | null, Gathered | null>> {
    const startTime = performance.now();
    const { args, model } = this;
    const { computeMetrics, preprocessLogitsForMetrics } = this.#options;
    const world = await this.#join();
    const { samples, metrics, ...output } = await this.callbackHandler.guard(async () => {
      const loader = this.getEvalDataloader(dataset);
      this.callbackHandler.context.evalDataloader = loader;
      model.eval();
      return evaluationLoop(loader, {
        args,
        world,
        prefix,
        computeMetrics,
        preprocessLogitsForMetrics,
        mainInputName: mainInputName(model),
        prepareInputs: (batch) => prepareInputs(batch, args.device),
        predictionStep: (inputs) => this.predictionStep(model, inputs, lossOnly, ignoreKeys),
        onPredictionStep: () => this.#event("onPredictionStep"),
      });
    });
    const steps = Math.ceil(samples / (args.evalBatchSize * world.size));
    return { ...output, metrics: { ...metrics, ...speedMetrics(prefix, startTime, { samples, steps }) } };
  }

  /** One batch of an evaluation: its loss, and, unless only that is wanted, the model's output and the labels. */
  predictionStep(model: Module, inputs: Inputs, lossOnly: boolean, ignoreKeys: readonly string[]): PredictionStep {
    const hasLabels = this.labelNames.length > 0 && this.labelNames.every((name) => inputs[name] !== undefined);
    let loss: Tensor | null = null;
    let outputs: ModelOutput;
    if (hasLabels) {
      const labels = this.#countLabels([inputs]);
      const all = labels && (this.#sharesLabels ? this.#world.gatherNow(labels).sum() : labels).float();
      const computed = this.#computeLoss(model, inputs, all);
      loss = computed.loss.detach().mean();
      outputs = computed.outputs;
    } else outputs = this.#call(model, inputs);
    if (lossOnly) return { loss, logits: null, labels: null };
    const labels = hasLabels ? single(this.labelNames.map((name) => inputs[name] as Tensor)) : null;
    return { loss, logits: keptLogits(outputs, hasLabels, ignoreKeys), labels };
  }

  // ---- loaders

  /** The batches to train on: in an order that depends on the seed and the epoch, or as `trainSamplingStrategy` says. */
  getTrainDataloader(): Loader {
    if (this.trainDataset === null) throw new ValueError("Trainer: training requires a trainDataset.");
    return trainDataloader(this.trainDataset, this.#batching);
  }

  /** The batches to evaluate, in order. */
  getEvalDataloader(dataset: TrainerDataset): Loader {
    return evalDataloader(dataset, this.#batching);
  }

  /** The batches to predict, in order. */
  getTestDataloader(testDataset: TrainerDataset): Loader {
    return evalDataloader(testDataset, this.#batching);
  }

  get #batching(): Batching {
    const { args, dataCollator, model, labelNames } = this;
    return { args, dataCollator, accepted: acceptedColumns(model, labelNames) };
  }

  // ---- optimizer and schedule

  /**
   * Makes {@link optimizer} and {@link lrScheduler}, where none are there. Override it, {@link createOptimizer} or
   * {@link createScheduler} for others than the arguments name.
   */
  createOptimizerAndScheduler(numTrainingSteps: number): void {
    this.createOptimizer();
    this.createScheduler(numTrainingSteps);
  }

  /** Makes {@link optimizer} as the arguments say, over the parameters of the model or of another, where none is there. */
  createOptimizer(model: Module = this.model): AnyOptimizer {
    this.optimizer ??= makeOptimizer(model, this.args);
    return this.optimizer;
  }

  /**
   * Makes {@link lrScheduler} as the arguments say, over the optimizer or another, where none is there.
   * @throws ValueError where there is no optimizer
   */
  createScheduler(numTrainingSteps: number, optimizer: AnyOptimizer = this.#optimizerThatIs): Scheduler {
    if (this.lrScheduler === null) {
      this.lrScheduler = makeScheduler(optimizer, this.args, numTrainingSteps);
      this.#createdScheduler = true;
    }
    return this.lrScheduler;
  }

  get #optimizerThatIs(): AnyOptimizer {
    if (this.optimizer !== null) return this.optimizer;
    throw new ValueError("Trainer optimizer is None, please make sure you have setup the optimizer before.");
  }

  // ---- facts

  /** Whether this process is the first of its machine. */
  isLocalProcessZero(): boolean {
    return this.args.localProcessIndex === 0;
  }

  /** Whether this process is the first of all. */
  isWorldProcessZero(): boolean {
    return this.args.processIndex === 0;
  }

  /** How many parameters are trained. */
  getNumTrainableParameters(): number {
    return this.model.parameters().reduce((sum, param) => (param.requiresGrad ? sum + param.numel() : sum), 0);
  }

  /**
   * The learning rate of each group of the optimizer.
   * @throws ValueError before there is an optimizer
   */
  getLearningRates(): number[] {
    return this.#optimizerThatIs.paramGroups.map(({ lr }) => lr as number);
  }

  /**
   * The group of the optimizer that a parameter is in. Without a parameter, or for one in no group: the parameters of each group.
   * @throws ValueError before there is an optimizer
   */
  getOptimizerGroup(param: Tensor | null = null): AnyOptimizer["paramGroups"][number] | Tensor[][] {
    const { paramGroups } = this.#optimizerThatIs;
    const group = paramGroups.find(({ params }) => params.includes(param as Tensor));
    return group ?? paramGroups.map(({ params }) => params);
  }

  /** The names of a model's parameters that weight decay applies to: no biases, nothing of normalization. */
  getDecayParameterNames(model: Module): string[] {
    return [...decayParameterNames(model)];
  }

  /** How many examples all processes together take for a step. */
  getTotalTrainBatchSize({ trainBatchSize, gradientAccumulationSteps, worldSize }: TrainingArguments): number {
    return trainBatchSize * gradientAccumulationSteps * worldSize;
  }

  /** How many examples a loader has: of its dataset, and where that has no length as many as its batches would have. */
  numExamples(dataloader: Loader): number {
    const { dataset } = dataloader;
    if (hasLength(dataset as object)) return lengthOf(dataset as Sized);
    return lengthOf(dataloader as Sized) * this.args.perDeviceTrainBatchSize;
  }

  // ---- logs and files

  /** Metrics as {@link logMetrics} shows them: `5.0` of `train_runtime` as `"0:00:05.00"`, memory in `MB`, others with four digits. */
  metricsFormat(metrics: LogRow): Record<string, string | number> {
    return metricsFormat(metrics);
  }

  /**
   * Prints metrics, in columns. Of several processes the first alone prints.
   * @param split What they are of: `"train"`, `"eval"` or `"test"`
   */
  logMetrics(split: string, metrics: LogRow): void {
    if (this.isWorldProcessZero()) process.stdout.write(metricsReport(split, metrics));
  }

  /**
   * Writes metrics into `outputDir`: into `train_results.json` for `"train"`. Of several processes the first alone writes.
   * @param combined Whether also into `all_results.json`, with those that are there
   */
  async saveMetrics(split: string, metrics: LogRow, combined = true): Promise<void> {
    if (this.isWorldProcessZero()) await writeMetrics(this.args.outputDir, split, metrics, combined);
  }

  /** Adds a row to the log and tells the callbacks. */
  async log(logs: LogRow, startTime?: number): Promise<void> {
    const { state } = this;
    logs.epoch = state.epoch;
    Object.assign(logs, this.#log.tokensSeen(startTime));
    state.logHistory.push({ ...logs, step: state.globalStep });
    await this.#event("onLog", { logs });
  }

  /** What is saved beside the model: the tokenizer that was given, or that of the collator. */
  get #savedWithModel(): ProcessingClass | null {
    const { tokenizer } = this.dataCollator as { tokenizer?: ProcessingClass };
    return this.processingClass ?? tokenizer ?? null;
  }

  /** Writes the model, its tokenizer and the arguments. Default: into `outputDir`. Of several processes the first alone writes. */
  async saveModel(outputDir: string = this.args.outputDir): Promise<void> {
    const { model, args } = this;
    if (args.shouldSave) await writeModel(outputDir, { model, processingClass: this.#savedWithModel, args });
  }

  /**
   * Ends what the processes of a training have in common, at the very end of a program: nothing that needs the others can be called
   * afterwards. Of no effect where there is one process.
   */
  async end(): Promise<void> {
    if (isInitialized()) await destroyProcessGroup();
  }

  /** Writes `trainer_state.json` into `outputDir`. Of several processes the first alone writes. */
  async saveState(): Promise<void> {
    if (!this.state.isWorldProcessZero) return;
    await makeFolder(this.args.outputDir);
    await this.state.saveToJson(join(this.args.outputDir, TRAINER_STATE_NAME));
  }

  /** Writes a checkpoint of this step. Override it for a checkpoint of your own. */
  protected async saveCheckpoint(): Promise<void> {
    const { args, state, model } = this;
    const world = this.#world;
    await this.#log.storeFlos();
    state.export(this.#stateful);
    const rng = await world.gatherObjects(currentRngStates(this.#rng, args.device));
    await world.together(`writing the checkpoint of step ${state.globalStep}`, async () => {
      await noteBestCheckpoint(args, state);
      if (!args.shouldSave) return;
      const [optimizer, lrScheduler] = [this.optimizer as AnyOptimizer, this.lrScheduler as Scheduler];
      const processingClass = this.#savedWithModel;
      await writeCheckpoint(
        { model, processingClass, args, optimizer, lrScheduler, precision: this.#precision, rng },
        state,
      );
    });
  }

  // ---- parts of train()

  /** Finds the other processes, where there are others. */
  async #join(): Promise<ProcessWorld> {
    this.#world = await joinWorld(this.args);
    return this.#world;
  }

  /** The model as all processes train it; null where there is one. Follows accelerate/accelerator.py (`prepare_model`). */
  #inParallel(): DistributedDataParallel | null {
    const { args, model } = this;
    if (this.#world.size === 1) return null;
    if (this.#parallel?.module === model) return this.#parallel;
    const findsUnused = !(model instanceof PreTrainedModel && args.gradientCheckpointing);
    return new DistributedDataParallel({
      module: model,
      deviceIds: args.device.type === "cuda" ? [args.device] : null,
      findUnusedParameters: args.ddpFindUnusedParameters ?? findsUnused,
      bucketCapMb: args.ddpBucketCapMb,
      broadcastBuffers: args.ddpBroadcastBuffers,
      staticGraph: args.ddpStaticGraph ?? false,
    });
  }

  /** Tells the state which process this is. */
  #placeState(): void {
    this.state.isLocalProcessZero = this.args.localProcessIndex === 0;
    this.state.isWorldProcessZero = this.args.processIndex === 0;
  }

  #makeModelAnew(modelInit: () => Module): void {
    manualSeed(this.args.seed);
    this.model = synchronous("Trainer", "modelInit", modelInit());
    this.model.to(this.args.device);
    this.optimizer = null;
    this.lrScheduler = null;
  }

  /** A new state, or that of the checkpoint. */
  async #beginState({ epochs, maxSteps }: TrainingPlan, checkpoint: string | null): Promise<void> {
    const { args } = this;
    if (checkpoint === null) {
      this.state = beginState(args, maxSteps);
      this.state.export(this.#stateful);
      this.#rng = initialRngStates(args.seed);
    } else {
      this.state = await loadState(checkpoint, args);
      if (args.restoreCallbackStatesFromCheckpoint) restoreStates(this.state, this.#stateful);
    }
    this.state.maxSteps = maxSteps;
    this.state.numTrainEpochs = epochs;
    this.#placeState();
  }

  #prepareOptimizerAndScheduler(maxSteps: number): [AnyOptimizer, Scheduler] {
    if (this.#createdScheduler) this.lrScheduler = null;
    this.createOptimizerAndScheduler(maxSteps);
    const { optimizer, lrScheduler } = this;
    if (optimizer === null || lrScheduler === null) {
      const missing = optimizer === null ? "optimizer" : "lrScheduler";
      throw new ValueError(
        `Trainer: expected ${missing} to be there after ${this.constructor.name}.createOptimizerAndScheduler(), got null; what ` +
          `overrides it, createOptimizer() or createScheduler() assigns this.${missing}`,
      );
    }
    this.#parallel = this.#inParallel();
    return [optimizer, lrScheduler];
  }

  /** How many labels count in the batches of a step, of all ranks unless each averages by itself; null where nobody asks. */
  async #numItemsInBatch(batches: readonly Inputs[]): Promise<Tensor | null> {
    const labels = this.#countLabels(batches);
    return labels && (this.#sharesLabels ? (await this.#world.gather(labels)).sum() : labels).float();
  }

  #countLabels(batches: readonly Inputs[]): Tensor | null {
    return this.#countsLabels ? countLabels(this.model, batches) : null;
  }

  get #countsLabels(): boolean {
    return modelHints(this.model).acceptsLossKwargs === true || this.#options.computeLossFunc !== undefined;
  }

  /** Whether a loss is divided by the labels of all ranks. */
  get #sharesLabels(): boolean {
    return this.args.averageTokensAcrossDevices && this.#world.size > 1;
  }

  async #finish(plan: TrainingPlan): Promise<TrainOutput> {
    const { trainingLoss, metrics } = await this.#log.summary(plan);
    await this.log(metrics);
    await this.#world.together("reading the best checkpoint", () => keepBest(this.model, this.args, this.state));
    await this.#event("onTrainEnd");
    return { globalStep: this.state.globalStep, trainingLoss, metrics };
  }

  async #event(event: TrainerEvent, more?: { metrics?: LogRow; logs?: LogRow }): Promise<void> {
    this.control = await this.callbackHandler.call(event, this.args, this.state, this.control, more);
  }

  #call(model: Module, inputs: Inputs): ModelOutput {
    return callModel(model, inputs, (forward) => this.#precision.forward(forward));
  }

  /** What has a state that a checkpoint keeps. */
  get #stateful(): object[] {
    return [...this.callbackHandler.callbacks, this.control];
  }
}

limitArguments(Trainer.prototype, {
  addCallback: 1,
  popCallback: 1,
  removeCallback: 1,
  train: 1,
  trainingStep: 4,
  computeLoss: 3,
  floatingPointOps: 1,
  evaluate: 1,
  predict: 2,
  predictionStep: 4,
  getTrainDataloader: 0,
  getEvalDataloader: 1,
  getTestDataloader: 1,
  isLocalProcessZero: 0,
  isWorldProcessZero: 0,
  getNumTrainableParameters: 0,
  createOptimizerAndScheduler: 1,
  createOptimizer: 1,
  createScheduler: 2,
  getLearningRates: 0,
  getOptimizerGroup: 1,
  getDecayParameterNames: 1,
  getTotalTrainBatchSize: 1,
  numExamples: 1,
  metricsFormat: 1,
  logMetrics: 2,
  saveMetrics: 3,
  log: 2,
  saveModel: 1,
  saveState: 0,
  end: 0,
});

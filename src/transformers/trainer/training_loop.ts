/** The epochs and steps of a training. Follows transformers/trainer.py (`_run_epoch`, `_maybe_log_save_evaluate`). */

import { setImmediate as yieldToEventLoop } from "node:timers/promises";
import { warnOnce } from "../../python/warnings.js";
import type { Module } from "../../torch/nn/index.js";
import type { DistributedDataParallel } from "../../torch/nn/parallel/index.js";
import { clipGradNorm_ } from "../../torch/nn/utils/clip_grad.js";
import type { AnyOptimizer } from "../../torch/optim/lr_scheduler/lr_scheduler.js";
import type { Tensor } from "../../torch/tensor.js";
import { bestMetric, determineBestMetric } from "./best_metric.js";
import type { MixedPrecision } from "./mixed_precision.js";
import { enableCheckpointing, mainInputName, prepareInputs } from "./model_io.js";
import { epochBatches } from "./sampling.js";
import type { TrainerEvent } from "./trainer_callback.js";
import { isMetricDriven, learningRateOf } from "./trainer_optimizer.js";
import type { EvaluateOptions, TrainOptions } from "./trainer_options.js";
import type { LogRow, TrainerControl, TrainerState } from "./trainer_state.js";
import type { Inputs, Loader, ProcessingClass, Scheduler } from "./trainer_types.js";
import type { TrainingArguments } from "./training_args.js";
import type { StepFigures, TrainingLog } from "./training_log.js";
import type { TrainingPlan } from "./training_plan.js";

/** How long the training may keep the event loop waiting, in milliseconds. */
const TURN = 20;

/** What the loop needs of its Trainer: what a subclass may override among it. */
interface LoopTrainer {
  readonly args: TrainingArguments;
  readonly model: Module;
  readonly state: TrainerState;
  readonly control: TrainerControl;
  readonly processingClass: ProcessingClass | null;
  trainingStep(model: Module, inputs: Inputs, numItemsInBatch: Tensor | null, batches: number): Tensor;
  floatingPointOps(inputs: Inputs): number;
  evaluate(options: EvaluateOptions): Promise<LogRow>;
  log(logs: LogRow, startTime?: number): Promise<void>;
}

/** A training that has begun. */
export interface Training {
  plan: TrainingPlan;
  /** The model as several processes train it together; null for one process. */
  parallel: DistributedDataParallel | null;
  loader: Loader;
  optimizer: AnyOptimizer;
  lrScheduler: Scheduler;
  precision: MixedPrecision;
  log: TrainingLog;
  options: TrainOptions;
  event(name: TrainerEvent): Promise<void>;
  numItemsInBatch(batches: readonly Inputs[]): Promise<Tensor | null>;
  saveCheckpoint(): Promise<void>;
  /** Whether no rank has been told to stop. */
  goesOn(signal: AbortSignal | undefined): Promise<boolean>;
  restoreRng(checkpoint: string): Promise<void>;
}

/** Where a training begins: at the first step, or behind what a checkpoint has done. */
export interface Beginning {
  epochs: number;
  batches: number;
  checkpoint: string | null;
}

/** Trains from the beginning to the last step, or until a callback says stop. */
export class TrainingLoop {
  readonly #trainer: LoopTrainer;
  readonly #training: Training;
  #lastTurn = performance.now();

  constructor(trainer: LoopTrainer, training: Training) {
    this.#trainer = trainer;
    this.#training = training;
  }

  async run(beginning: Beginning): Promise<void> {
    const { plan, event } = this.#training;
    if (this.#trainer.args.gradientCheckpointing) enableCheckpointing(this.#trainer.model);
    await event("onTrainBegin");
    if (this.#trainer.args.evalOnStart) await this.#evaluate({ skipScheduler: true });
    for (let epoch = beginning.epochs; epoch < plan.epochs; epoch++) {
      await this.#runEpoch(epoch, epoch === beginning.epochs ? beginning : { batches: 0, checkpoint: null });
      if (this.#trainer.control.shouldTrainingStop) break;
    }
  }

  /** One pass over the examples; what a checkpoint has done of it is skipped. */
  async #runEpoch(
    epoch: number,
    { batches: skipped, checkpoint }: Pick<Beginning, "batches" | "checkpoint">,
  ): Promise<void> {
    const trainer = this.#trainer;
    const { args } = trainer;
    const { plan, parallel, loader, log, options, event, restoreRng } = this.#training;
    const { updatesPerEpoch, batchesPerEpoch } = plan;
    await event("onEpochBegin");
    // What is skipped draws random numbers where reading does; the stream is put back behind it.
    let rngToRestore = checkpoint;
    if (rngToRestore !== null && skipped === 0) {
      await restoreRng(rngToRestore);
      rngToRestore = null;
    }
    const batches = epochBatches(loader, epoch, skipped);
    let batchesDone = skipped;
    let figures: StepFigures | null = null;
    try {
      for (let update = skipped / args.gradientAccumulationSteps; update < updatesPerEpoch; update++) {
        if (!(await this.#training.goesOn(options.signal))) {
          throw new DOMException("The training was stopped", { name: "AbortError", cause: options.signal?.reason });
        }
        const count = Math.min(args.gradientAccumulationSteps, batchesPerEpoch - batchesDone);
        const inputs = await this.#nextBatches(batches, count);
        const numItemsInBatch = await this.#training.numItemsInBatch(inputs);
        if (rngToRestore !== null) await restoreRng(rngToRestore);
        rngToRestore = null;

        for (const [index, batch] of inputs.entries()) {
          batchesDone += 1;
          if (index === 0) await event("onStepBegin");
          const step = () => trainer.trainingStep(parallel ?? trainer.model, batch, numItemsInBatch, inputs.length);
          // Only with the last batch of a step gradients are averaged over the ranks.
          const loss = parallel === null || index === inputs.length - 1 ? step() : parallel.noSync(step);
          log.addLoss(loss.item() as number);
          log.addFlos(trainer.floatingPointOps(batch));
          await log.addTokens(batch, mainInputName(trainer.model), trainer.processingClass);
          if (index < inputs.length - 1) {
            await event("onSubstepEnd");
            if (this.#stops) break;
            continue;
          }
          figures = await this.#update();
          trainer.state.globalStep += 1;
          trainer.state.epoch = epoch + batchesDone / batchesPerEpoch;
          await event("onStepEnd");
          await this.#maybeLogSaveEvaluate(figures);
        }
        if (inputs.length === 0 || this.#stops) break;
        await this.#takeTurn();
      }
    } finally {
      await batches.return();
    }
    if (batchesDone === 0) {
      warnOnce(
        `There seems not to be a single sample in your train dataset, stopping training at step ${trainer.state.globalStep}! This ` +
          `is expected if you're using an IterableDataset and set maxSteps (${trainer.state.maxSteps}) higher than the number of ` +
          "available samples.",
      );
      trainer.control.shouldTrainingStop = true;
    }
    await event("onEpochEnd");
    await this.#maybeLogSaveEvaluate(figures);
  }

  /** Clips the gradients, changes the weights and forgets the gradients. */
  async #update(): Promise<StepFigures> {
    const { model, args } = this.#trainer;
    const { optimizer, lrScheduler, precision, event } = this.#training;
    const maxNorm = args.maxGradNorm > 0 ? args.maxGradNorm : Number.POSITIVE_INFINITY;
    precision.unscale(optimizer);
    const gradNorm = clipGradNorm_(model.parameters(), maxNorm).item() as number;
    await event("onPreOptimizerStep");
    const stepped = precision.step(optimizer);
    await event("onOptimizerStep");
    const learningRate = learningRateOf(optimizer, lrScheduler);
    if (stepped && !isMetricDriven(lrScheduler)) lrScheduler.step();
    model.zeroGrad();
    return { gradNorm, learningRate };
  }

  async #nextBatches(batches: AsyncGenerator<unknown, void>, count: number): Promise<Inputs[]> {
    const read: Inputs[] = [];
    while (read.length < count) {
      const next = await batches.next();
      if (next.done) break;
      read.push(prepareInputs(next.value, this.#trainer.args.device));
    }
    return read;
  }

  async #maybeLogSaveEvaluate(figures: StepFigures | null): Promise<void> {
    const trainer = this.#trainer;
    const { optimizer, lrScheduler, log, event, saveCheckpoint } = this.#training;
    if (trainer.control.shouldLog && log.hasNews) {
      const row = await log.row(figures ?? { learningRate: learningRateOf(optimizer, lrScheduler) });
      await trainer.log(row, log.startTime);
    }
    if (trainer.control.shouldEvaluate) {
      const isNewBest = determineBestMetric(trainer.args, trainer.state, await this.#evaluate());
      if (trainer.args.saveStrategy === "best") trainer.control.shouldSave = isNewBest;
    }
    if (trainer.control.shouldSave) {
      await saveCheckpoint();
      await event("onSave");
    }
  }

  async #evaluate({ skipScheduler = false } = {}): Promise<LogRow> {
    const { lrScheduler, options } = this.#training;
    const metrics = await this.#trainer.evaluate({ ignoreKeys: options.ignoreKeysForEval });
    if (isMetricDriven(lrScheduler) && !skipScheduler) {
      lrScheduler.step(bestMetric(this.#trainer.args, metrics) as number);
    }
    return metrics;
  }

  get #stops(): boolean {
    const { shouldEpochStop, shouldTrainingStop } = this.#trainer.control;
    return shouldEpochStop || shouldTrainingStop;
  }

  /** Lets the event loop have its turn, when it is time. */
  async #takeTurn(): Promise<void> {
    if (performance.now() - this.#lastTurn <= TURN) return;
    await yieldToEventLoop();
    this.#lastTurn = performance.now();
  }
}

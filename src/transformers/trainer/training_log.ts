/** What is logged of a training. Follows transformers/trainer.py (`_maybe_log_save_evaluate`, `_finalize_training`). */

import type { ProcessWorld } from "./process_world.js";
import type { LogRow, TrainerState } from "./trainer_state.js";
import type { Inputs, ProcessingClass } from "./trainer_types.js";
import { speedMetrics } from "./trainer_utils.js";
import type { TrainingArguments } from "./training_args.js";
import type { TrainingPlan } from "./training_plan.js";

/** What a step has beside its loss. */
export interface StepFigures {
  gradNorm: number;
  learningRate: number;
}

/** Adds up losses, tokens and operations from the beginning of a training to its end, and makes the rows of its log: those of all ranks. */
export class TrainingLog {
  /** When the training began, by `performance.now()`. */
  readonly startTime = performance.now();
  readonly #args: TrainingArguments;
  readonly #state: TrainerState;
  readonly #world: ProcessWorld;
  readonly #startStep: number;
  readonly #startTokens: number;
  #lastLogged: number;
  #lossSinceLog = 0;
  #totalLoss = 0;
  #flos = 0;

  constructor(args: TrainingArguments, state: TrainerState, world: ProcessWorld) {
    this.#args = args;
    this.#state = state;
    this.#world = world;
    this.#startStep = state.globalStep;
    this.#startTokens = state.numInputTokensSeen;
    this.#lastLogged = state.globalStep;
  }

  /** Adds the loss of a batch, in float32 as Python's tensor. */
  addLoss(loss: number): void {
    const addend =
      this.#args.loggingNanInfFilter && !Number.isFinite(loss)
        ? Math.fround(this.#lossSinceLog / (1 + this.#state.globalStep - this.#lastLogged))
        : loss;
    this.#lossSinceLog = Math.fround(this.#lossSinceLog + addend);
  }

  /** Adds floating-point operations. */
  addFlos(operations: number): void {
    this.#flos += operations;
  }

  /** Adds the tokens of a batch of each rank, where the arguments ask for them. */
  async addTokens(inputs: Inputs, mainInputName: string, processingClass: ProcessingClass | null): Promise<void> {
    const counted = this.#args.includeNumInputTokensSeen;
    const ids = inputs[mainInputName];
    if (counted === "no" || ids === undefined) return;
    const padId = processingClass?.padTokenId;
    let tokens: number = ids.numel();
    if (counted === "non_padding" && inputs.attentionMask !== undefined)
      tokens = Number(inputs.attentionMask.sum().item());
    else if (counted === "non_padding" && typeof padId === "number") tokens = Number(ids.ne(padId).sum().item());
    for (const seen of await this.#world.gatherNumbers(tokens)) this.#state.numInputTokensSeen += seen;
  }

  /** Whether there was a step since the last row. */
  get hasNews(): boolean {
    return this.#state.globalStep > this.#lastLogged;
  }

  /** The row of the steps since the last one; its loss is the mean of those of the ranks. */
  async row({ gradNorm, learningRate }: Partial<StepFigures> & Pick<StepFigures, "learningRate">): Promise<LogRow> {
    const loss = (await this.#world.gatherFloats(this.#lossSinceLog)).mean().item() as number;
    const row: LogRow = { loss: loss / (this.#state.globalStep - this.#lastLogged) };
    if (gradNorm !== undefined) row.grad_norm = gradNorm;
    row.learning_rate = learningRate;
    this.#totalLoss += loss;
    this.#lossSinceLog = 0;
    this.#lastLogged = this.#state.globalStep;
    await this.storeFlos();
    return row;
  }

  /** The tokens of the training, and those of a second, where the arguments ask for them. */
  tokensSeen(startTime?: number): LogRow {
    const { numInputTokensSeen: seen } = this.#state;
    if (this.#args.includeNumInputTokensSeen === "no") return {};
    const speed = startTime === undefined ? {} : speedMetrics("train", startTime, { tokens: seen - this.#startTokens });
    return { num_input_tokens_seen: seen, ...speed };
  }

  /** The last row: how long the training took, and the mean of its losses. */
  async summary({ samples, maxSteps }: TrainingPlan): Promise<{ trainingLoss: number; metrics: LogRow }> {
    this.#totalLoss += this.#lossSinceLog;
    const steps = this.#state.globalStep - this.#startStep;
    const trainingLoss = this.#totalLoss / Math.max(steps, 0.001);
    const done = { samples: (samples * steps) / Math.max(maxSteps, 1), steps };
    const speed = speedMetrics("train", this.startTime, done);
    await this.storeFlos();
    return { trainingLoss, metrics: { ...speed, total_flos: this.#state.totalFlos, train_loss: trainingLoss } };
  }

  /** Moves the operations of all ranks since the last call into the state: of several in float32, as Python sends them. */
  async storeFlos(): Promise<void> {
    const flos = this.#flos;
    this.#flos = 0;
    const all = this.#world.size === 1 ? flos : (await this.#world.gatherFloats(flos)).sum().item();
    this.#state.totalFlos += all as number;
  }
}

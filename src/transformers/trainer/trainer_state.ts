/** What a training knows of itself. Follows transformers/trainer_callback.py (`TrainerState`, `TrainerControl`). */

import { writeFileAtomic } from "../../internal/files/atomic_write.js";
import { readJSON } from "../../internal/files/json_file.js";
import { checkNoMore, limitArguments } from "../../internal/surplus.js";
import { camelCase } from "../../python/camel_case.js";
import { ValueError } from "../../python/exceptions.js";
import { pythonDumps, pythonLoads } from "../../python/json.js";
import { snakeCase } from "../../python/snake_case.js";
import { warnOnce } from "../../python/warnings.js";
import type { TrainingArguments } from "./training_args.js";

/** A row of the log, under Python's names: `{ loss, grad_norm, learning_rate, epoch, step }`, `{ eval_loss, ... }`. */
export type LogRow = Record<string, number>;

/** The state of an object that a checkpoint keeps: what its constructor takes, and what changed since; under Python's names. */
export interface ExportedState {
  /** What the constructor takes. */
  args: Record<string, unknown>;
  /** What changed since. */
  attributes: Record<string, unknown>;
}

/** An object whose state a checkpoint keeps. Python's `ExportableState`. */
export interface ExportableState {
  /** What a checkpoint keeps of it, under Python's names. */
  state(): ExportedState;
}

const isExportable = (value: object): value is ExportableState =>
  typeof (value as Partial<ExportableState>).state === "function";

/** Puts back what {@link ExportableState.state} gave. */
export function restoreState(target: object, { args, attributes }: ExportedState): void {
  for (const [key, value] of Object.entries({ ...args, ...attributes })) {
    const field = camelCase(key);
    // A file may name what every object has, its prototype and its methods: neither is state.
    const taken = (target as Record<string, unknown>)[field];
    if (field in Object.prototype || typeof taken === "function") continue;
    Object.assign(target, { [field]: value });
  }
}

/** Puts the states that a checkpoint has back into callbacks and switches; one that nobody has any more is warned of. */
export function restoreStates({ statefulCallbacks }: TrainerState, holders: readonly object[]): void {
  const exportable = holders.filter(isExportable);
  for (const [name, saved] of Object.entries(statefulCallbacks)) {
    const states = [saved].flat();
    const same = exportable.filter((holder) => holder.constructor.name === name);
    if (same.length === 0) warnOnce(`Checkpoint included a callback that is not used now, and is ignored: ${name}`);
    for (const [index, holder] of same.entries()) if (states[index] !== undefined) restoreState(holder, states[index]);
  }
}

/** Switches that callbacks set to steer the training; each goes off again by itself, save `shouldTrainingStop`. */
export class TrainerControl implements ExportableState {
  /** End the training after this step. */
  shouldTrainingStop = false;
  /** Go on with the next epoch. */
  shouldEpochStop = false;
  /** Write a checkpoint. */
  shouldSave = false;
  /** Evaluate. */
  shouldEvaluate = false;
  /** Log a row. */
  shouldLog = false;

  constructor(...none: []) {
    checkNoMore("TrainerControl", none);
  }

  /** What a checkpoint keeps of it, under Python's names. */
  state(): ExportedState {
    return { args: Object.fromEntries(Object.entries(this).map(([key, on]) => [snakeCase(key), on])), attributes: {} };
  }
}

/**
 * How far a training is and what it has logged. It is saved as `trainer_state.json`, which Python reads and writes too. A step
 * is an update of the weights, however many batches it takes.
 */
export class TrainerState {
  /** Epochs done, with the part of the present one. */
  epoch = 0;
  /** Steps done. */
  globalStep = 0;
  /** Steps in all. */
  maxSteps = 0;
  /** Steps from one log to the next. */
  loggingSteps = 500;
  /** Steps from one evaluation to the next. */
  evalSteps = 500;
  /** Steps from one checkpoint to the next. */
  saveSteps = 500;
  /** Examples of a batch; null before the first training. */
  trainBatchSize: number | null = null;
  /** Epochs in all, rounded up. */
  numTrainEpochs = 0;
  /** Ids that were trained on, where the arguments ask for the count. */
  numInputTokensSeen = 0;
  /** Floating-point operations, as the model estimates them; 0 where it does not. */
  totalFlos = 0;
  /** Every row that was logged. */
  logHistory: LogRow[] = [];
  /** The best value of the metric for the best model; null before the first evaluation. */
  bestMetric: number | null = null;
  /** The step that had it. */
  bestGlobalStep: number | null = null;
  /** The folder of the checkpoint that has it. */
  bestModelCheckpoint: string | null = null;
  /** Whether this process is the first of its machine. */
  isLocalProcessZero = true;
  /** Whether this process is the first of all. */
  isWorldProcessZero = true;
  /** Always false: there is no search. */
  isHyperParamSearch = false;
  /** Always null: there is no search. */
  trialName: string | null = null;
  /** Always null: there is no search. */
  trialParams: null = null;
  /** The states of the callbacks and switches, by class name. */
  statefulCallbacks: Record<string, ExportedState | ExportedState[]> = {};

  constructor(...none: []) {
    checkNoMore("TrainerState", none);
  }

  /** Takes down the state of everything that has one. */
  export(holders: readonly object[]): void {
    this.statefulCallbacks = {};
    for (const holder of holders.filter(isExportable)) {
      const { name } = holder.constructor;
      const before = this.statefulCallbacks[name];
      const state = holder.state();
      this.statefulCallbacks[name] = before === undefined ? state : [before, state].flat();
    }
  }

  /** The steps between logs, evaluations and checkpoints, once it is known how many there are in all. */
  computeSteps(args: TrainingArguments, maxSteps: number): void {
    for (const kind of ["loggingSteps", "evalSteps", "saveSteps"] as const) {
      const steps = args[kind];
      if (steps !== null) this[kind] = steps < 1 ? Math.ceil(maxSteps * steps) : steps;
    }
  }

  /** Writes the state as Python does. */
  async saveToJson(path: string): Promise<void> {
    const named = Object.entries(this).map(([key, value]) => [snakeCase(key), value]);
    await writeFileAtomic(path, [`${pythonDumps(Object.fromEntries(named))}\n`]);
  }

  /** @throws ValueError for a file that holds no state of a training. */
  static async loadFromJson(path: string): Promise<TrainerState> {
    const json = await readJSON(path, pythonLoads);
    const { global_step, log_history } = (json ?? {}) as Record<string, unknown>;
    if (!Number.isSafeInteger(global_step) || !Array.isArray(log_history)) {
      throw new ValueError(`Expected the state of a training in ${path}, but it has no global_step and log_history`);
    }
    const state = new TrainerState();
    for (const [key, value] of Object.entries(json as object)) {
      const field = camelCase(key);
      // What the state does not have is of a newer release, or no name of a field at all.
      if (!Object.hasOwn(state, field) || value === null) continue;
      const known = (state as unknown as Record<string, unknown>)[field];
      if (known !== null && kindOf(value) !== kindOf(known)) {
        throw new ValueError(`Expected the state of a training in ${path}, but its ${key} is ${kindOf(value)}`);
      }
      Object.assign(state, { [field]: value });
    }
    return state;
  }
}

/** The state of a training that begins. */
export function beginState(args: TrainingArguments, maxSteps: number): TrainerState {
  const state = new TrainerState();
  state.trainBatchSize = args.trainBatchSize;
  state.computeSteps(args, maxSteps);
  return state;
}

const kindOf = (value: unknown): string => (Array.isArray(value) ? "an array" : `of type ${typeof value}`);

limitArguments(TrainerControl.prototype, { state: 0 });
limitArguments(TrainerState.prototype, { export: 1, computeSteps: 2, saveToJson: 1 });
limitArguments(TrainerState, { loadFromJson: 1 });

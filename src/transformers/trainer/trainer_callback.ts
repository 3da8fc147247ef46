/** Objects that watch and steer a training. Follows transformers/trainer_callback.py. */

import { isPromise } from "node:util/types";
import { integer, number } from "../../internal/kinds.js";
import { type Given, signature } from "../../internal/signature.js";
import { checkNoMore } from "../../internal/surplus.js";
import { camelCase } from "../../python/camel_case.js";
import { AssertionError, TypeError } from "../../python/exceptions.js";
import { warnOnce } from "../../python/warnings.js";
import type { Module } from "../../torch/nn/index.js";
import type { AnyOptimizer } from "../../torch/optim/lr_scheduler/lr_scheduler.js";
import type { DataLoader } from "../../torch/utils/data/dataloader.js";
import { bestMetricName, isBetter } from "./best_metric.js";
import type { ExportableState, ExportedState, LogRow, TrainerControl, TrainerState } from "./trainer_state.js";
import type { ProcessingClass, Scheduler } from "./trainer_types.js";
import type { TrainingArguments } from "./training_args.js";

/** What an event brings beside the arguments, the state and the switches. */
export interface EventContext {
  /** The model that is trained. */
  model: Module;
  /** The tokenizer, or what else was given as one. */
  processingClass: ProcessingClass | null;
  /** Null before the training. */
  optimizer: AnyOptimizer | null;
  /** Null before the training. */
  lrScheduler: Scheduler | null;
  /** Null before the training. */
  trainDataloader: DataLoader<unknown, unknown> | null;
  /** Null before the first evaluation. */
  evalDataloader: DataLoader<unknown, unknown> | null;
  /** What was measured: at `onEvaluate` and `onPredict`. */
  metrics?: LogRow;
  /** What is logged: at `onLog`. */
  logs?: LogRow;
}

/** What a callback is told at an event. */
export type EventArguments = [
  args: TrainingArguments,
  state: TrainerState,
  control: TrainerControl,
  context: EventContext,
];
/** Other switches than those that came, or nothing; or a promise of it. */
export type EventResult = TrainerControl | void | Promise<TrainerControl | void>;

/** The events, in the order in which a training has them. */
export const events = [
  "onInitEnd",
  "onTrainBegin",
  "onEpochBegin",
  "onStepBegin",
  "onSubstepEnd",
  "onPreOptimizerStep",
  "onOptimizerStep",
  "onStepEnd",
  "onPredictionStep",
  "onEvaluate",
  "onPredict",
  "onSave",
  "onLog",
  "onEpochEnd",
  "onTrainEnd",
] as const;
export type TrainerEvent = (typeof events)[number];

/** The method of a callback that holds a terminal or a file: lets go of it where an error took the place of the event that would. */
export const letGo: unique symbol = Symbol("letGo");

/** What a callback does at each event; all may be left out. */
export interface TrainerCallback {
  /** @internal */
  [letGo]?(): void | Promise<void>;
  /** When the Trainer is made; a promise is not waited for. */
  onInitEnd?(...event: EventArguments): EventResult;
  /** Once, before the first epoch. */
  onTrainBegin?(...event: EventArguments): EventResult;
  /** Once, when the training has ended. */
  onTrainEnd?(...event: EventArguments): EventResult;
  /** Before the first step of an epoch. */
  onEpochBegin?(...event: EventArguments): EventResult;
  /** After the last step of an epoch. */
  onEpochEnd?(...event: EventArguments): EventResult;
  /** Before the first batch of a step. */
  onStepBegin?(...event: EventArguments): EventResult;
  /** After clipping, before the weights change. */
  onPreOptimizerStep?(...event: EventArguments): EventResult;
  /** After the weights changed, before the gradients are forgotten. */
  onOptimizerStep?(...event: EventArguments): EventResult;
  /** After a batch that is not the last of its step. */
  onSubstepEnd?(...event: EventArguments): EventResult;
  /** After a step: the weights have changed and `state.globalStep` has gone up. */
  onStepEnd?(...event: EventArguments): EventResult;
  /** After an evaluation, with `metrics`. */
  onEvaluate?(...event: EventArguments): EventResult;
  /** After a prediction, with `metrics`. */
  onPredict?(...event: EventArguments): EventResult;
  /** After a checkpoint was written. */
  onSave?(...event: EventArguments): EventResult;
  /** When a row was logged, with `logs`. */
  onLog?(...event: EventArguments): EventResult;
  /** After a batch of an evaluation or a prediction. */
  onPredictionStep?(...event: EventArguments): EventResult;
}

/** Base of callbacks: a subclass defines a method for each event that it wants to hear of. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the interface above says which methods there may be
export abstract class TrainerCallback {
  constructor(...none: []) {
    checkNoMore(new.target.name, none);
  }
}

export type CallbackClass = new () => TrainerCallback;

/** Calls the callbacks one after the other. */
export class CallbackHandler {
  readonly callbacks: TrainerCallback[] = [];

  constructor(
    callbacks: readonly (TrainerCallback | CallbackClass)[],
    readonly context: EventContext,
  ) {
    for (const callback of callbacks) this.addCallback(callback);
  }

  addCallback(callback: TrainerCallback | CallbackClass): void {
    const added = typeof callback === "function" ? new callback() : callback;
    checkEvents(added);
    if (this.callbacks.some((other) => other.constructor === added.constructor)) {
      warnOnce(
        `You are adding a ${added.constructor.name} to the callbacks of this Trainer, but there is already one. The current list ` +
          `of callbacks is: ${this.callbacks.map((other) => other.constructor.name).join(", ")}`,
      );
    }
    this.callbacks.push(added);
  }

  /** Takes a callback out, or the first of a class, and gives it. */
  // biome-ignore lint/suspicious/noExplicitAny: whatever the constructor takes, it is not called
  popCallback(callback: TrainerCallback | (new (...args: any[]) => TrainerCallback)): TrainerCallback | undefined {
    const index = this.callbacks.findIndex((other) =>
      typeof callback === "function" ? other instanceof callback : other === callback,
    );
    return index < 0 ? undefined : this.callbacks.splice(index, 1)[0];
  }

  /** Runs a part of the Trainer; an error of it leaves no callback with a terminal or a file in its hands. */
  async guard<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      // The error of the work is the one to tell.
      for (const callback of this.callbacks) await Promise.resolve(callback[letGo]?.()).catch(() => {});
      throw error;
    }
  }

  /** Tells all callbacks of an event; gives the switches as the last of them left them. */
  async call(
    event: TrainerEvent,
    args: TrainingArguments,
    state: TrainerState,
    control: TrainerControl,
    more: Pick<EventContext, "metrics" | "logs"> = {},
  ): Promise<TrainerControl> {
    let current = control;
    SWITCHED_OFF[event]?.(control);
    for (const callback of [...this.callbacks]) {
      const given = callback[event]?.(args, state, current, { ...this.context, ...more });
      current = (isPromise(given) ? await given : given) ?? current;
    }
    return current;
  }
}

/** Refuses methods with the names of Python's events, which nobody would call. */
function checkEvents(callback: TrainerCallback): void {
  for (let object = callback; object !== null && object !== Object.prototype; object = Object.getPrototypeOf(object)) {
    for (const name of Object.getOwnPropertyNames(object)) {
      const event = camelCase(name);
      if (event === name || !events.some((known) => known === event)) continue;
      throw new TypeError(`${callback.constructor.name}.${name} is no event of a Trainer: it is called ${event} here`);
    }
  }
}

/** The switches that go off when an event comes. */
const SWITCHED_OFF: Partial<Record<TrainerEvent, (control: TrainerControl) => void>> = {
  onTrainBegin: (control) => {
    control.shouldTrainingStop = false;
  },
  onEpochBegin: (control) => {
    control.shouldEpochStop = false;
  },
  onStepBegin: (control) => {
    control.shouldLog = false;
    control.shouldEvaluate = false;
    control.shouldSave = false;
  },
  onEvaluate: (control) => {
    control.shouldEvaluate = false;
  },
  onSave: (control) => {
    control.shouldSave = false;
  },
  onLog: (control) => {
    control.shouldLog = false;
  },
};

/** Decides when to log, evaluate, save and stop, as the arguments say. */
export class DefaultFlowCallback extends TrainerCallback {
  override onStepEnd(args: TrainingArguments, state: TrainerState, control: TrainerControl): void {
    const { globalStep, maxSteps, evalSteps } = state;
    const evaluates = args.evalStrategy === "steps" && args.evalDelay <= globalStep;
    if (globalStep === 1 && args.loggingFirstStep) control.shouldLog = true;
    if (args.loggingStrategy === "steps" && globalStep % state.loggingSteps === 0) control.shouldLog = true;
    if (evaluates && globalStep % evalSteps === 0) control.shouldEvaluate = true;
    if (args.saveStrategy === "steps" && state.saveSteps > 0 && globalStep % state.saveSteps === 0) {
      control.shouldSave = true;
    }
    if (globalStep < maxSteps) return;
    control.shouldTrainingStop = true;
    if (evaluates && globalStep % evalSteps !== 0) control.shouldEvaluate = true;
    if (args.saveStrategy === "steps") control.shouldSave = true;
  }

  override onEpochEnd(args: TrainingArguments, state: TrainerState, control: TrainerControl): void {
    if (args.loggingStrategy === "epoch") control.shouldLog = true;
    if (args.evalStrategy === "epoch" && args.evalDelay <= state.epoch) control.shouldEvaluate = true;
    if (args.saveStrategy === "epoch") control.shouldSave = true;
  }
}

const earlyStopping = signature("EarlyStoppingCallback", ["earlyStoppingPatience", "earlyStoppingThreshold"], {
  /** How many evaluations without improvement there may be. Default: 1. */
  earlyStoppingPatience: integer(1),
  /** By how much more than this the metric has to improve. Default: 0. */
  earlyStoppingThreshold: number(0),
});

/** Stops the training when the metric for the best model has not improved for some evaluations. */
export class EarlyStoppingCallback extends TrainerCallback implements ExportableState {
  /** Evaluations without improvement that there may be. */
  earlyStoppingPatience: number;
  /** By how much more than this the metric has to improve. */
  earlyStoppingThreshold: number;
  /** Evaluations since the last improvement. */
  earlyStoppingPatienceCounter = 0;

  constructor(...given: Given<typeof earlyStopping>) {
    const { earlyStoppingPatience, earlyStoppingThreshold } = earlyStopping(given);
    super();
    this.earlyStoppingPatience = earlyStoppingPatience;
    this.earlyStoppingThreshold = earlyStoppingThreshold;
  }

  override onTrainBegin(args: TrainingArguments): void {
    if (!args.loadBestModelAtEnd) {
      warnOnce(
        "Using EarlyStoppingCallback without loadBestModelAtEnd: true. Once training is finished, the best model will not be " +
          "loaded automatically.",
      );
    }
    if (args.metricForBestModel === null) {
      throw new AssertionError("EarlyStoppingCallback requires metricForBestModel to be defined");
    }
    if (args.evalStrategy === "no") {
      throw new AssertionError("EarlyStoppingCallback requires an evalStrategy of steps or epoch");
    }
  }

  override onEvaluate(...[args, state, control, { metrics = {} }]: EventArguments): void {
    const name = bestMetricName(args) as string;
    const value = metrics[name];
    if (value === undefined) {
      warnOnce(`early stopping required metricForBestModel, but did not find ${name} so early stopping is disabled`);
      return;
    }
    const best = state.bestMetric;
    const improved =
      best === null || (isBetter(args, value, best) && Math.abs(value - best) > this.earlyStoppingThreshold);
    this.earlyStoppingPatienceCounter = improved ? 0 : this.earlyStoppingPatienceCounter + 1;
    if (this.earlyStoppingPatienceCounter >= this.earlyStoppingPatience) control.shouldTrainingStop = true;
  }

  /** What a checkpoint keeps of it, under Python's names. */
  state(): ExportedState {
    return {
      args: {
        early_stopping_patience: this.earlyStoppingPatience,
        early_stopping_threshold: this.earlyStoppingThreshold,
      },
      attributes: { early_stopping_patience_counter: this.earlyStoppingPatienceCounter },
    };
  }
}

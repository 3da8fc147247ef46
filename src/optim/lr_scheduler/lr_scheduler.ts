/** The base of learning-rate schedules. Follows torch/optim/lr_scheduler.py. */

import { KeyError, TypeError, ValueError } from "../../errors.js";
import { Tensor } from "../../tensor.js";
import { Optimizer } from "../optimizer.js";

/** A learning rate: a tensor where the group's is one. */
export type Lr = number | Tensor;

/** A parameter group as schedules see it. */
export interface ScheduledGroup extends Record<string, unknown> {
  params: Tensor[];
  lr: Lr;
  initialLr?: Lr;
}

// biome-ignore lint/suspicious/noExplicitAny: a schedule takes any optimizer that has a learning rate
export type AnyOptimizer = Optimizer<any>;

/** A schedule's state under Python's names. */
export type SchedulerStateDict = Record<string, unknown>;

const EPOCH_WARNING =
  "The epoch parameter in `scheduler.step()` was not necessary and is being deprecated where possible. Please use " +
  "`scheduler.step()` to step the scheduler. During the deprecation, if epoch is different from None, the closed form " +
  "is used instead of the new chainable form, where available. Please open an issue if you are unable to replicate " +
  "your use case: https://github.com/pytorch/pytorch/issues/new/choose.";
const SEE = "See more details at https://pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate";
const OVERRIDDEN_WARNING =
  "Seems like `optimizer.step()` has been overridden after learning rate scheduler initialization. Please, make sure " +
  `to call \`optimizer.step()\` before \`lr_scheduler.step()\`. ${SEE}`;
const ORDER_WARNING =
  "Detected call of `lr_scheduler.step()` before `optimizer.step()`. In PyTorch 1.1.0 and later, you should call them " +
  "in the opposite order: `optimizer.step()` before `lr_scheduler.step()`.  Failure to do this will result in PyTorch " +
  `skipping the first value of the learning rate schedule. ${SEE}`;

const warn = (message: string): void => process.emitWarning(message, "UserWarning");
/** Warns that `step` takes no epoch any more. */
export const warnEpoch = (): void => warn(EPOCH_WARNING);

// Optimizers that a schedule watches, by the step() that it put in place, and those that took a step since.
const watched = new WeakMap<AnyOptimizer, unknown>();
const stepped = new WeakSet<AnyOptimizer>();

function watchSteps(optimizer: AnyOptimizer): void {
  if (watched.get(optimizer) === optimizer.step) return;
  const step = optimizer.step;
  const watching = (...args: unknown[]) => {
    stepped.add(optimizer);
    return Reflect.apply(step, optimizer, args);
  };
  Object.defineProperty(optimizer, "step", { value: watching, writable: true, configurable: true, enumerable: false });
  watched.set(optimizer, watching);
}

/** An optimizer's groups, as schedules see them. */
export const groupsOf = (optimizer: AnyOptimizer): ScheduledGroup[] => optimizer.paramGroups as ScheduledGroup[];

/** @throws TypeError when it is no optimizer. */
export function checkOptimizer(optimizer: unknown): asserts optimizer is AnyOptimizer {
  if (!(optimizer instanceof Optimizer)) {
    throw new TypeError(`${(optimizer as object | null)?.constructor?.name ?? typeof optimizer} is not an Optimizer`);
  }
}

/** A value of every group; tensors are copied. */
export function valuesOf(optimizer: AnyOptimizer, key: string): Lr[] {
  return groupsOf(optimizer).map((group) => copied(group[key] as Lr));
}

/** Sets a group's value, inside the tensor where it is one. */
export function setValue(group: ScheduledGroup, key: string, value: Lr): void {
  const present = group[key];
  if (present instanceof Tensor) present.fill_(value instanceof Tensor ? value.squeeze() : value);
  else group[key] = value;
}

const copied = (value: Lr): Lr => (value instanceof Tensor ? value.clone() : value);

/** One value for each group, or the same for all. */
export function forEachGroup(name: string, optimizer: AnyOptimizer, value: Lr | readonly Lr[]): Lr[] {
  const { length } = optimizer.paramGroups;
  if (!Array.isArray(value)) return Array.from({ length }, () => copied(value as Lr));
  if (value.length !== length) {
    throw new ValueError(
      `${name} must have the same length as optimizer.param_groups. ${name} has ${value.length} values, param_groups has ${length}.`,
    );
  }
  return value.map(copied);
}

/** `lr * factor`. */
export const times = (lr: Lr, factor: number): Lr => (lr instanceof Tensor ? lr.mul(factor) : lr * factor);
/** `lr + term`. */
export const plus = (lr: Lr, term: Lr): Lr =>
  lr instanceof Tensor ? lr.add(term) : term instanceof Tensor ? term.add(lr) : lr + term;
/** `lr / divisor`. */
export const over = (lr: Lr, divisor: number): Lr => (lr instanceof Tensor ? lr.div(divisor) : lr / divisor);
/** `lr - term`. */
export const minus = (lr: Lr, term: Lr): Lr => {
  if (lr instanceof Tensor) return lr.sub(term);
  return term instanceof Tensor ? term.neg().add(lr) : lr - term;
};

/**
 * The base of schedules: after each epoch, or step, `step()` sets the learning rate of every group from the one before
 * (Python's chainable form), with the same float64 bits as Python.
 *
 * ```ts
 * const scheduler = new optim.lrScheduler.StepLR(optimizer, 30, { gamma: 0.1 });
 * for (let epoch = 0; epoch < 100; epoch++) { train(); scheduler.step(); }
 * ```
 * A subclass writes `getLr()`.
 */
export abstract class LRScheduler {
  readonly optimizer: AnyOptimizer;
  /** The learning rate that each group began with. */
  baseLrs: Lr[] = [];
  /** How many steps were taken, from 0. */
  lastEpoch: number;
  /** How often `step` was called, the first time by the constructor. */
  protected stepCount = 0;
  protected lastLr: Lr[] = [];
  /** Whether `getLr` is called for the constructor, where most schedules change nothing yet. */
  protected isInitial = false;
  /** Part of Python's state: whether a step is under way, so never true in a saved one. */
  protected readonly getLrCalledWithinStep = false;

  /**
   * @param lastEpoch The number of the last step when resuming, or -1.
   * @throws KeyError when resuming without an `initialLr` in each group.
   */
  constructor(optimizer: AnyOptimizer, lastEpoch = -1) {
    checkOptimizer(optimizer);
    this.optimizer = optimizer;
    this.lastEpoch = lastEpoch;
  }

  /** The rest of construction, once a subclass has its own fields. */
  protected begin(): void {
    for (const [i, group] of groupsOf(this.optimizer).entries()) {
      if (this.lastEpoch === -1) group.initialLr ??= copied(group.lr);
      else if (group.initialLr === undefined) {
        throw new KeyError(
          `param 'initialLr' is not specified in paramGroups[${i}] when resuming scheduler with lastEpoch >= 0: ` +
            "load the optimizer's state first, or leave lastEpoch at -1 for a fresh run",
        );
      }
    }
    this.baseLrs = valuesOf(this.optimizer, "initialLr");
    watchSteps(this.optimizer);
    this.initialStep();
  }

  /** Takes step 0. For schedules made of others. */
  initialStep(): void {
    this.stepCount = 0;
    this.isInitial = true;
    try {
      this.step();
    } finally {
      this.isInitial = false;
    }
  }

  /** The learning rates for `lastEpoch`, computed from those of the step before. */
  abstract getLr(): Lr[];
  /** The learning rates for `lastEpoch`, computed from the first, where there is such a form. */
  protected closedFormLr?(): Lr[];

  /** The learning rates that the last step set. */
  getLastLr(): Lr[] {
    return this.lastLr;
  }

  /** Goes on by one step, or to `epoch`, which is deprecated. */
  step(epoch?: number): void {
    if (this.stepCount === 1) {
      if (watched.get(this.optimizer) !== this.optimizer.step) warn(OVERRIDDEN_WARNING);
      else if (!stepped.has(this.optimizer)) warn(ORDER_WARNING);
    }
    this.stepCount += 1;
    if (epoch !== undefined) warnEpoch();
    this.updateLr(epoch);
  }

  /** Sets the learning rates of the next step, or of `epoch`. For schedules made of others. */
  updateLr(epoch?: number): void {
    this.lastEpoch = epoch ?? this.lastEpoch + 1;
    const values = epoch !== undefined && this.closedFormLr ? this.closedFormLr() : this.getLr();
    this.applyLrs(values);
  }

  /** Sets the learning rates of all groups. */
  protected applyLrs(values: Lr[]): void {
    for (const [i, group] of groupsOf(this.optimizer).entries()) setValue(group, "lr", values[i] as Lr);
    this.lastLr = valuesOf(this.optimizer, "lr");
  }

  /** `getLr` for each group from its present learning rate. */
  protected fromPresent(next: (lr: Lr, index: number) => Lr): Lr[] {
    return groupsOf(this.optimizer).map((group, index) => next(group.lr, index));
  }

  /** The learning rates of all groups. */
  protected presentLrs(): Lr[] {
    return valuesOf(this.optimizer, "lr");
  }

  /** The fields of a subclass that are part of its state: Python's name, and the field's. */
  protected abstract readonly stateFields: Record<string, string>;

  /** All fields that are part of the state. */
  protected get savedFields(): Record<string, string> {
    return {
      ...this.stateFields,
      base_lrs: "baseLrs",
      last_epoch: "lastEpoch",
      _step_count: "stepCount",
      _is_initial: "isInitial",
      _get_lr_called_within_step: "getLrCalledWithinStep",
      _last_lr: "lastLr",
    };
  }

  /** The state under Python's names; arrays and tensors are not copied. */
  stateDict(): SchedulerStateDict {
    const fields = this as unknown as Record<string, unknown>;
    return Object.fromEntries(Object.entries(this.savedFields).map(([key, field]) => [key, fields[field]]));
  }

  /** Takes over a state that {@link LRScheduler.stateDict}, or Python's, gave. The groups' learning rates come with the optimizer's state. */
  loadStateDict(state: SchedulerStateDict): void {
    for (const [key, field] of Object.entries(this.savedFields)) {
      if (!(key in state)) continue;
      const value = state[key];
      Object.assign(this, { [field]: Array.isArray(value) ? [...value] : value });
    }
  }
}

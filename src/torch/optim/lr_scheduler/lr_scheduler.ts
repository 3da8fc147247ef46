/** The base of learning-rate schedules. Follows torch/optim/lr_scheduler.py. */

import { number } from "../../../internal/kinds.js";
import { isPlainObject } from "../../../internal/plain_object.js";
import { type Given, kind, signature } from "../../../internal/signature.js";
import { limitDeclared } from "../../../internal/surplus.js";
import { camelCase } from "../../../python/camel_case.js";
import { KeyError, TypeError, ValueError } from "../../../python/exceptions.js";
import { shown } from "../../../python/repr.js";
import { warn } from "../../../python/warnings.js";
import { outliving } from "../../outliving.js";
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

/** What schedules take first. */
export const optimizer = {
  optimizer: kind<AnyOptimizer>((_callee, _name, value) => {
    if (value instanceof Optimizer) return value;
    throw new TypeError(`${(value as object | null)?.constructor?.name ?? typeof value} is not an Optimizer`);
  }),
} as const;

/** What most schedules take last. */
export const lastEpoch = {
  /** The number of the last step when resuming. Default: -1. */
  lastEpoch: number(-1),
} as const;

const perGroup = <Value>(isValue: (value: unknown) => boolean) =>
  kind<Value | readonly Value[]>((callee, name, value) => {
    if ((Array.isArray(value) ? value : [value]).every(isValue)) return value as Value | readonly Value[];
    throw new TypeError(`${callee}: expected ${name} to be a number, or one for each group, got ${shown(value)}`);
  });

/** A number, or one for each group. */
export const numbers = perGroup<number>((value) => typeof value === "number");
/** A learning rate, or one for each group. */
export const rates = perGroup<Lr>((value) => typeof value === "number" || value instanceof Tensor);

/** A value of every group; tensors are copied. */
export function valuesOf(optimizer: AnyOptimizer, key: string): Lr[] {
  return groupsOf(optimizer).map((group) => copied(group[key] as Lr));
}

/** Sets a group's value, inside the tensor where it is one. */
export function setValue(group: ScheduledGroup, key: string, value: Lr): void {
  const present = group[key];
  if (present instanceof Tensor) present.fill_(value instanceof Tensor ? value.squeeze() : value);
  else group[key] = outliving(value);
}

const copied = (value: Lr): Lr => (value instanceof Tensor ? outliving(value.clone()) : value);

/**
 * Python's `zip` of two lists with `strict=True`.
 * @throws ValueError when one is longer, as when a group was added after a schedule was made.
 */
export function inStep<A, B>(first: readonly A[], second: readonly B[]): [A, B][] {
  if (first.length !== second.length) {
    throw new ValueError(
      `expected as many learning rates and momenta as parameter groups, got ${first.length} and ${second.length}: ` +
        "was a group added after the schedule was made, or the state of another schedule loaded?",
    );
  }
  return first.map((item, i) => [item, second[i] as B]);
}

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

/** A factor that a user's function gave. @throws TypeError where it is no number: the product would be NaN, or none at all. */
export function factorOf(callee: string, name: string, value: unknown): number {
  if (typeof value === "number" || typeof value === "boolean" || value instanceof Tensor) return value as number;
  throw new TypeError(`${callee}: expected ${name} to return a number, got ${shown(value)}`);
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
 * Checks the values that a saved state has for fields, each of the type that the field has now, and gives what assigns
 * them. JavaScript would go on with other types where Python fails.
 */
export function readFields(scheduler: object, fields: Record<string, string>, state: SchedulerStateDict): () => void {
  const now = scheduler as Record<string, unknown>;
  const found = Object.entries(fields).filter(([key]) => key in state);
  const values = found.map(([key, field]): [string, unknown] => {
    const value = state[key];
    if (!isLike(value, now[field])) {
      throw new TypeError(
        `${scheduler.constructor.name}: expected a saved '${key}' like ${shown(now[field])}, got ${shown(value)}`,
      );
    }
    return [field, Array.isArray(value) ? [...value] : value];
  });
  return () => {
    Object.assign(scheduler, Object.fromEntries(values));
  };
}

function isLike(value: unknown, present: unknown): boolean {
  if (Array.isArray(present)) {
    return Array.isArray(value) && value.every((item) => present.length === 0 || isLike(item, present[0]));
  }
  // Beyond them numbers no longer name one integer, and Python's count exactly.
  if (typeof value === "number" && Number.isInteger(value) && !Number.isSafeInteger(value)) return false;
  const isNumber = typeof value === "number";
  if (present instanceof Tensor) return isNumber || (value instanceof Tensor && value.numel() === 1);
  if (present === null) return isNumber || value === null;
  if (typeof present === "object") return typeof value === "object" && value !== null;
  return typeof value === typeof present;
}

const base = signature("LRScheduler", ["optimizer", "lastEpoch"], { ...optimizer, ...lastEpoch });

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
   * @throws KeyError when resuming without an `initialLr` in each group.
   */
  constructor(...given: Given<typeof base>) {
    const { optimizer, lastEpoch } = base(given, new.target.name);
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

  /**
   * Sets the learning rates of all groups.
   * @throws ValueError when there are not as many values as groups.
   */
  protected applyLrs(values: Lr[]): void {
    for (const [group, value] of inStep(groupsOf(this.optimizer), values)) setValue(group, "lr", value);
    this.lastLr = valuesOf(this.optimizer, "lr");
  }

  /** `getLr` for each group from its present learning rate. */
  protected fromPresent(next: (lr: Lr) => Lr): Lr[] {
    return groupsOf(this.optimizer).map((group) => next(group.lr));
  }

  /** `getLr` for each group from its present and its first learning rate. */
  protected fromPresentAndBase(next: (lr: Lr, base: Lr) => Lr): Lr[] {
    return inStep(groupsOf(this.optimizer), this.baseLrs).map(([group, base]) => next(group.lr, base));
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

  /**
   * Takes over a state that {@link LRScheduler.stateDict}, or Python's, gave. The groups' learning rates come with the
   * optimizer's state.
   * @throws TypeError for a state that is none; nothing is changed then.
   */
  loadStateDict(state: SchedulerStateDict): void {
    this.prepareState(state)();
  }

  /** Checks a state, and gives what takes it over. For schedules made of others. */
  prepareState(state: unknown): () => void {
    if (!isPlainObject(state)) {
      throw new TypeError(`${this.constructor.name}: expected the state dict of a schedule, got ${shown(state)}`);
    }
    // In Python an entry takes the place of what has its name, and a schedule without its methods takes no step.
    const method = Object.keys(state).find((key) => typeof Reflect.get(this, camelCase(key)) === "function");
    if (method !== undefined && !(method in this.savedFields)) {
      throw new ValueError(`${this.constructor.name}: expected a state without '${method}', which is a method`);
    }
    return this.readState(state);
  }

  /** Checks the fields of a state that are there, and gives what takes them over. */
  protected readState(state: SchedulerStateDict): () => void {
    return readFields(this, this.savedFields, state);
  }
}

// What is public about a schedule, whichever class of it says so.
const PUBLIC = [
  ...["getLr", "getLastLr", "step", "initialStep", "updateLr", "scaleFn"],
  ...["stateDict", "loadStateDict", "prepareState"],
];

/** Lets the public methods of schedules refuse surplus arguments. */
export function limitSchedules(...classes: readonly { prototype: LRScheduler }[]): void {
  for (const { prototype } of classes) limitDeclared(prototype, PUBLIC);
}

limitSchedules(LRScheduler);

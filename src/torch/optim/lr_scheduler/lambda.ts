import { isPlainObject } from "../../../internal/plain_object.js";
import { type Given, kind, signature } from "../../../internal/signature.js";
import { TypeError, ValueError } from "../../../python/exceptions.js";
import { shown } from "../../../python/repr.js";
import {
  factorOf,
  groupsOf,
  inStep,
  LRScheduler,
  type Lr,
  lastEpoch,
  limitSchedules,
  optimizer,
  type SchedulerStateDict,
  times,
} from "./lr_scheduler.js";

/** A factor for the number of a step, from 0. */
export type LrLambda = (epoch: number) => number;

const lrLambda = kind<LrLambda | readonly LrLambda[]>((callee, name, value) => {
  if (typeof value === "function" || Array.isArray(value)) return value as LrLambda | readonly LrLambda[];
  throw new TypeError(`${callee}: expected ${name} to be a function, or one for each group, got ${shown(value)}`);
});
const lambda = signature("LambdaLR", ["optimizer", "lrLambda", "lastEpoch"], { ...optimizer, lrLambda, ...lastEpoch });

abstract class LambdaScheduler extends LRScheduler {
  protected readonly stateFields = {};
  /** One function for each group. */
  readonly lrLambdas: LrLambda[];

  constructor(...given: Given<typeof lambda>) {
    const { optimizer, lrLambda, lastEpoch } = lambda(given, new.target.name);
    super(optimizer, lastEpoch);
    const { length } = optimizer.paramGroups;
    this.lrLambdas = typeof lrLambda === "function" ? Array.from({ length }, () => lrLambda) : [...lrLambda];
    if (this.lrLambdas.length !== length) {
      throw new ValueError(`Expected ${length} lr_lambdas, but got ${this.lrLambdas.length}`);
    }
    for (const given of this.lrLambdas) {
      if (typeof given !== "function") throw new TypeError(`lr_lambda should be a function, but got ${typeof given}`);
    }
    this.begin();
  }

  /** Functions are not part of the state: null for each, as Python has for plain functions. */
  override stateDict(): SchedulerStateDict {
    return { ...super.stateDict(), lr_lambdas: this.lrLambdas.map(() => null) };
  }

  protected override readState(state: SchedulerStateDict): () => void {
    const { lr_lambdas } = state;
    const isNone = (item: unknown) => item === null || (isPlainObject(item) && Object.keys(item).length === 0);
    if (!Array.isArray(lr_lambdas) || lr_lambdas.length > this.lrLambdas.length || !lr_lambdas.every(isNone)) {
      throw new TypeError(
        `expected 'lr_lambdas' to be a list of null for each of ${this.lrLambdas.length} functions, which are not saved, ` +
          `got ${shown(lr_lambdas)}`,
      );
    }
    return super.readState(state);
  }
}

/** A learning rate times what its function gives for this step. */
const scaled = (schedule: LambdaScheduler, lr: Lr, factor: LrLambda): Lr =>
  times(lr, factorOf(schedule.constructor.name, "lrLambda", factor(schedule.lastEpoch)));

/** The first learning rate times a function of the step. */
export class LambdaLR extends LambdaScheduler {
  getLr(): Lr[] {
    return inStep(this.lrLambdas, this.baseLrs).map(([factor, lr]) => scaled(this, lr, factor));
  }
}

/** The learning rate times, at each step, a function of it. */
export class MultiplicativeLR extends LambdaScheduler {
  getLr(): Lr[] {
    if (this.isInitial) return this.presentLrs();
    return inStep(this.lrLambdas, groupsOf(this.optimizer)).map(([factor, { lr }]) => scaled(this, lr, factor));
  }
}

limitSchedules(LambdaScheduler, LambdaLR, MultiplicativeLR);

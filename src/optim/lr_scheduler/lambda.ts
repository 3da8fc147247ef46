import { TypeError, ValueError } from "../../errors.js";
import { type AnyOptimizer, LRScheduler, type Lr, type SchedulerStateDict, times } from "./lr_scheduler.js";

/** A factor for the number of a step, from 0. */
export type LrLambda = (epoch: number) => number;

abstract class LambdaScheduler extends LRScheduler {
  protected readonly stateFields = {};
  /** One function for each group. */
  readonly lrLambdas: LrLambda[];

  constructor(optimizer: AnyOptimizer, lrLambda: LrLambda | readonly LrLambda[], lastEpoch = -1) {
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
}

/** The first learning rate times a function of the step. */
export class LambdaLR extends LambdaScheduler {
  getLr(): Lr[] {
    return this.baseLrs.map((lr, i) => times(lr, (this.lrLambdas[i] as LrLambda)(this.lastEpoch)));
  }
}

/** The learning rate times, at each step, a function of it. */
export class MultiplicativeLR extends LambdaScheduler {
  getLr(): Lr[] {
    if (this.isInitial) return this.presentLrs();
    return this.fromPresent((lr, i) => times(lr, (this.lrLambdas[i] as LrLambda)(this.lastEpoch)));
  }
}

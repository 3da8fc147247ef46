import { type Arguments, parseArguments } from "../../../internal/arguments.js";
import { IndexError, TypeError, ValueError } from "../../../python/exceptions.js";
import { shown } from "../../../python/repr.js";
import { bisectRight } from "../libm.js";
import { parseOptions, type Resume } from "./arguments.js";
import {
  type AnyOptimizer,
  checkOptimizer,
  groupsOf,
  LRScheduler,
  type Lr,
  limitSchedules,
  type SchedulerStateDict,
  setValue,
} from "./lr_scheduler.js";
import { ReduceLROnPlateau } from "./plateau.js";

/** A schedule made of others, with their states in its own. */
abstract class Composed extends LRScheduler {
  readonly schedulers: readonly LRScheduler[];

  constructor(optimizer: AnyOptimizer | undefined, schedulers: readonly LRScheduler[], lastEpoch?: number) {
    if (!Array.isArray(schedulers)) {
      throw new TypeError(`expected schedulers to be a list of schedulers, got ${shown(schedulers)}`);
    }
    const first = schedulers[0];
    if (first === undefined) throw new ValueError("expected at least one scheduler, but got no scheduler.");
    super(optimizer ?? first.optimizer, lastEpoch);
    this.schedulers = schedulers;
    const { name } = this.constructor;
    for (const [i, scheduler] of schedulers.entries()) {
      if (scheduler instanceof ReduceLROnPlateau) {
        throw new ValueError(
          `${name} does not support \`ReduceLROnPlateau\` scheduler as it requires additional kwargs to be specified ` +
            `when calling \`step\`, but got one at index ${i} in the given schedulers sequence.`,
        );
      }
      if (!(scheduler instanceof LRScheduler)) {
        throw new TypeError(`${name}: expected a scheduler at index ${i}, got ${typeof scheduler}`);
      }
      if (scheduler.optimizer !== this.optimizer) {
        throw new ValueError(
          `${name} expects all schedulers to belong to the same optimizer, but got scheduler ` +
            `${scheduler.constructor.name} at index ${i} with another one.`,
        );
      }
    }
  }

  getLr(): Lr[] {
    return this.presentLrs();
  }

  override stateDict(): SchedulerStateDict {
    return { ...super.stateDict(), _schedulers: this.schedulers.map((scheduler) => scheduler.stateDict()) };
  }

  protected override readState(state: SchedulerStateDict): () => void {
    const states = state._schedulers;
    if (!Array.isArray(states) || states.length !== this.schedulers.length) {
      throw new ValueError(`expected '_schedulers' to be the states of ${this.schedulers.length} schedulers`);
    }
    const commits = [
      super.readState(state),
      ...this.schedulers.map((scheduler, i) => scheduler.prepareState(states[i])),
    ];
    return () => {
      for (const commit of commits) commit();
    };
  }
}

/** Several schedules one after the other: the next begins, from its own step 0, at each milestone. */
export class SequentialLR extends Composed {
  protected readonly stateFields = { _milestones: "milestones" };
  milestones: number[];

  /** @param milestones One fewer than there are schedulers, in order. */
  constructor(
    optimizer: AnyOptimizer,
    schedulers: readonly LRScheduler[],
    milestones: readonly number[],
    ...args: Arguments<[lastEpoch: number], Resume>
  ) {
    const callee = new.target.name;
    const { lastEpoch } = parseOptions(callee, ["lastEpoch"], args, { lastEpoch: -1 });
    checkOptimizer(optimizer);
    if (!Array.isArray(milestones) || !milestones.every((milestone) => typeof milestone === "number")) {
      throw new TypeError(`${callee}: expected milestones to be a list of numbers, got ${shown(milestones)}`);
    }
    super(optimizer, schedulers, lastEpoch + 1);
    if (milestones.length !== schedulers.length - 1) {
      throw new ValueError(
        "Sequential Schedulers expects number of schedulers provided to be one more than the number of milestone " +
          `points, but got number of schedulers ${schedulers.length} and the number of milestones to be equal to ${milestones.length}`,
      );
    }
    this.milestones = [...milestones];
    for (const group of groupsOf(optimizer)) setValue(group, "lr", group.initialLr as Lr);
    this.undo(schedulers);
    const first = this.at(0);
    first.initialStep();
    this.lastLr = first.getLastLr();
  }

  // Each scheduler took its first step when it was made.
  private undo(schedulers: readonly LRScheduler[]): void {
    for (const scheduler of schedulers) {
      if (scheduler instanceof Composed) this.undo(scheduler.schedulers);
      else scheduler.lastEpoch -= 1;
    }
  }

  private at(epoch: number): LRScheduler {
    const index = bisectRight(this.milestones, epoch);
    const scheduler = this.schedulers[index];
    if (scheduler === undefined) throw new IndexError(`expected a scheduler after milestone ${index}, got none`);
    return scheduler;
  }

  override step(): void {
    this.lastEpoch += 1;
    const at = bisectRight(this.milestones, this.lastEpoch);
    const scheduler = this.at(this.lastEpoch);
    if (at > 0 && this.milestones[at - 1] === this.lastEpoch) scheduler.updateLr(0);
    else scheduler.step();
    this.lastLr = scheduler.getLastLr();
  }

  protected override get savedFields(): Record<string, string> {
    return { ...this.stateFields, last_epoch: "lastEpoch", _last_lr: "lastLr" };
  }
}

/** Options of {@link ChainedScheduler}. */
export interface ChainedOptions {
  /** By default that of the first scheduler. */
  optimizer?: AnyOptimizer | null;
}

/** Several schedules at once: each changes what the one before it left. */
export class ChainedScheduler extends Composed {
  protected readonly stateFields = {};

  constructor(
    schedulers: readonly LRScheduler[],
    ...args: Arguments<[optimizer: AnyOptimizer | null], ChainedOptions>
  ) {
    const defaults: Required<ChainedOptions> = { optimizer: null };
    const { optimizer } = parseArguments(new.target.name, ["optimizer"], args, defaults);
    if (optimizer !== null) checkOptimizer(optimizer);
    super(optimizer ?? undefined, schedulers);
    this.lastLr = this.presentLrs();
  }

  override step(): void {
    for (const scheduler of this.schedulers) scheduler.step();
    this.lastLr = this.presentLrs();
  }

  protected override get savedFields(): Record<string, string> {
    return { _last_lr: "lastLr" };
  }
}

limitSchedules(Composed, SequentialLR, ChainedScheduler);

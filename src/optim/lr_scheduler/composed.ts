import { TypeError, ValueError } from "../../errors.js";
import { bisectRight } from "../libm.js";
import {
  type AnyOptimizer,
  checkOptimizer,
  groupsOf,
  LRScheduler,
  type Lr,
  type SchedulerStateDict,
  setValue,
} from "./lr_scheduler.js";
import { ReduceLROnPlateau } from "./plateau.js";

/** A schedule made of others, with their states in its own. */
abstract class Composed extends LRScheduler {
  readonly schedulers: readonly LRScheduler[];

  constructor(optimizer: AnyOptimizer | undefined, schedulers: readonly LRScheduler[], lastEpoch?: number) {
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

  override loadStateDict(state: SchedulerStateDict): void {
    const states = state._schedulers;
    if (!Array.isArray(states) || states.length !== this.schedulers.length) {
      throw new ValueError(`expected '_schedulers' to be the states of ${this.schedulers.length} schedulers`);
    }
    super.loadStateDict(state);
    for (const [i, scheduler] of this.schedulers.entries()) scheduler.loadStateDict(states[i]);
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
    { lastEpoch = -1 }: { lastEpoch?: number } = {},
  ) {
    checkOptimizer(optimizer);
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
    return this.schedulers[bisectRight(this.milestones, epoch)] as LRScheduler;
  }

  override step(): void {
    this.lastEpoch += 1;
    const scheduler = this.at(this.lastEpoch);
    if (this.milestones.includes(this.lastEpoch)) scheduler.updateLr(0);
    else scheduler.step();
    this.lastLr = scheduler.getLastLr();
  }

  protected override get savedFields(): Record<string, string> {
    return { ...this.stateFields, last_epoch: "lastEpoch", _last_lr: "lastLr" };
  }
}

/** Several schedules at once: each changes what the one before it left. */
export class ChainedScheduler extends Composed {
  protected readonly stateFields = {};

  constructor(schedulers: readonly LRScheduler[], optimizer?: AnyOptimizer) {
    super(optimizer, schedulers);
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

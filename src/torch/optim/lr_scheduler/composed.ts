import { nullable } from "../../../internal/kinds.js";
import { type Given, kind, signature } from "../../../internal/signature.js";
import { IndexError, TypeError, ValueError } from "../../../python/exceptions.js";
import { shown } from "../../../python/repr.js";
import { bisectRight } from "../libm.js";
import {
  type AnyOptimizer,
  groupsOf,
  LRScheduler,
  type Lr,
  lastEpoch,
  limitSchedules,
  optimizer,
  type SchedulerStateDict,
  setValue,
} from "./lr_scheduler.js";
import { ReduceLROnPlateau } from "./plateau.js";

const schedulers = {
  schedulers: kind<readonly LRScheduler[]>((_callee, name, value) => {
    if (Array.isArray(value)) return value;
    throw new TypeError(`expected ${name} to be a list of schedulers, got ${shown(value)}`);
  }),
} as const;

/** A schedule made of others, with their states in its own. */
abstract class Composed extends LRScheduler {
  readonly schedulers: readonly LRScheduler[];

  constructor(optimizer: AnyOptimizer | null, schedulers: readonly LRScheduler[], lastEpoch?: number) {
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

const milestones = kind<readonly number[]>((callee, name, value) => {
  if (Array.isArray(value) && value.every((milestone) => typeof milestone === "number")) return value;
  throw new TypeError(`${callee}: expected ${name} to be a list of numbers, got ${shown(value)}`);
});
const sequentialLR = signature("SequentialLR", ["optimizer", "schedulers", "milestones", "lastEpoch"], {
  ...optimizer,
  ...schedulers,
  /** One fewer than there are schedulers, in order. */
  milestones,
  ...lastEpoch,
});

/** Several schedules one after the other: the next begins, from its own step 0, at each milestone. */
export class SequentialLR extends Composed {
  protected readonly stateFields = { _milestones: "milestones" };
  milestones: number[];

  constructor(...given: Given<typeof sequentialLR>) {
    const { optimizer, schedulers, milestones, lastEpoch } = sequentialLR(given, new.target.name);
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

const chained = signature("ChainedScheduler", ["schedulers", "optimizer"], {
  ...schedulers,
  /** Default: null, that of the first scheduler. */
  optimizer: nullable(optimizer.optimizer)(null),
});

/** Several schedules at once: each changes what the one before it left. */
export class ChainedScheduler extends Composed {
  protected readonly stateFields = {};

  constructor(...given: Given<typeof chained>) {
    const { optimizer, schedulers } = chained(given, new.target.name);
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

limitSchedules(Composed, SequentialLR, ChainedScheduler);

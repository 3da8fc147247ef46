/** When a profiler waits, warms up and records. Follows torch/profiler/profiler.py. */

import { integer } from "../../internal/kinds.js";
import { form, signature } from "../../internal/signature.js";
import { AssertionError } from "../../python/exceptions.js";
import { warn } from "../../python/warnings.js";

/** What a profiler does in a step. A schedule gives the first four; the last is the profiler's own. */
export const ProfilerAction = {
  NONE: 0,
  WARMUP: 1,
  RECORD: 2,
  /** The last step of a cycle. */
  RECORD_AND_SAVE: 3,
  /** Where the device's recording ended before its time. */
  DEVICE_STOPPED: 4,
} as const;
/** One of them. */
export type ProfilerAction = (typeof ProfilerAction)[keyof typeof ProfilerAction];

const declared = signature("schedule", [], {
  /** Steps of a cycle in which nothing is recorded. */
  wait: integer,
  /** Then steps whose recording is thrown away: the first ones are slow. */
  warmup: integer,
  /** Then steps that are recorded. */
  active: integer,
  /** How many cycles; 0 for as many as there are. */
  repeat: integer(0),
  /** Steps before the first cycle. */
  skipFirst: integer(0),
  /** Other than 0: the first cycle does not wait. */
  skipFirstWait: integer(0),
});

/** A schedule in cycles, for the `schedule` of a profiler: a function from a step's number to what is done in it. */
export const schedule = form(declared, ({ wait, warmup, active, repeat, skipFirst, skipFirstWait }) => {
  if (wait < 0 || warmup < 0 || active <= 0 || repeat < 0 || skipFirst < 0)
    throw new AssertionError(
      `Invalid profiler schedule arguments. Got wait=${wait} (need >= 0), warmup=${warmup} (need >= 0), ` +
        `active=${active} (need > 0), repeat=${repeat} (need >= 0), skip_first=${skipFirst} (need >= 0).`,
    );
  if (warmup === 0) warn("Profiler won't be using warmup, this can skew profiler results");
  const length = wait + warmup + active;
  return (step: number): ProfilerAction => {
    if (step < 0) throw new AssertionError(`Step must be non-negative. Got ${step}.`);
    if (step < skipFirst) return ProfilerAction.NONE;
    const counted = step - skipFirst + (skipFirstWait === 0 ? 0 : wait);
    if (repeat > 0 && counted / length >= repeat) return ProfilerAction.NONE;
    const place = counted % length;
    if (place < wait) return ProfilerAction.NONE;
    if (place < wait + warmup) return ProfilerAction.WARMUP;
    return place < length - 1 ? ProfilerAction.RECORD : ProfilerAction.RECORD_AND_SAVE;
  };
});

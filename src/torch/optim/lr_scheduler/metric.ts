/** What schedules that watch a metric share. */

import { number } from "../../../internal/kinds.js";
import { kind } from "../../../internal/signature.js";
import { ValueError } from "../../../python/exceptions.js";
import type { AnyOptimizer, SchedulerStateDict } from "./lr_scheduler.js";

const choice = <Text extends string>(what: string, ...texts: readonly Text[]) =>
  kind<Text>((_callee, _name, value) => {
    if (!texts.includes(value as Text)) throw new ValueError(`${what} ${value} is unknown!`);
    return value as Text;
  });

/** Whether the metric should fall or rise. */
export const mode = choice("mode", "min", "max");

/** Whether a threshold is a share of the best value or a difference. */
export const thresholdMode = choice("threshold mode", "rel", "abs");

/** What reduces a learning rate. */
export const factor = kind<number>((callee, name, value) => {
  const given = number.check(callee, name, value);
  if (given >= 1) throw new ValueError("Factor should be < 1.0.");
  return given;
});

export const cooldown = {
  /** Steps to wait after a reduction. Default: 0. */
  cooldown: number(0),
} as const;

export const eps = {
  /** Smaller changes are left out. Default: 1e-8. */
  eps: number(1e-8),
} as const;

/** How metrics are compared. */
export interface Comparison {
  readonly mode: "min" | "max";
  readonly threshold: number;
  readonly thresholdMode: "rel" | "abs";
}

/** @throws ValueError for a saved mode that is none. */
export function checkModes(state: SchedulerStateDict): void {
  if (state.mode !== undefined) mode.check("", "mode", state.mode);
  if (state.threshold_mode !== undefined) thresholdMode.check("", "threshold_mode", state.threshold_mode);
}

/** A limit for each group, or the same for all. */
export function limits(name: string, { paramGroups: { length } }: AnyOptimizer, value: number | readonly number[]) {
  if (typeof value === "number") return Array<number>(length).fill(value);
  if (value.length !== length) throw new ValueError(`expected ${length} ${name}, got ${value.length}`);
  return [...value];
}

/** The worst value that a metric can have. */
export function worst({ mode }: Pick<Comparison, "mode">): number {
  return mode === "min" ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
}

/** Whether a metric is better than the best so far, by more than the threshold. */
export function isBetter({ mode, threshold, thresholdMode }: Comparison, current: number, best: number): boolean {
  if (thresholdMode === "abs") return mode === "min" ? current < best - threshold : current > best + threshold;
  return mode === "min" ? current < best * (1 - threshold) : current > best * (1 + threshold);
}

/** What schedules that watch a metric share. */

import { ValueError } from "../../../python/exceptions.js";
import type { AnyOptimizer } from "./lr_scheduler.js";

/** Options of `ReduceLROnPlateau` and `GreedyLR` alike. */
export interface MetricOptions {
  /** Whether the metric should fall or rise. Default: "min". */
  mode?: "min" | "max";
  /** Steps to wait after a reduction. Default: 0. */
  cooldown?: number;
  /** Smaller changes are left out. Default: 1e-8. */
  eps?: number;
}

/** How metrics are compared. */
export interface Comparison {
  readonly mode: "min" | "max";
  readonly threshold: number;
  readonly thresholdMode: "rel" | "abs";
}

/** @throws ValueError when a factor would not reduce. */
export function checkFactor(factor: number): void {
  if (factor >= 1) throw new ValueError("Factor should be < 1.0.");
}

/** @throws ValueError for modes that are none. */
export function checkComparison({ mode, thresholdMode }: Omit<Comparison, "threshold">): void {
  if (mode !== "min" && mode !== "max") throw new ValueError(`mode ${mode} is unknown!`);
  if (thresholdMode !== "rel" && thresholdMode !== "abs") {
    throw new ValueError(`threshold mode ${thresholdMode} is unknown!`);
  }
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

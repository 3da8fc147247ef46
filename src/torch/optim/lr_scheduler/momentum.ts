/** Momentum that goes with a learning rate: `momentum`, or the first of `betas`. */

import { ValueError } from "../../../python/exceptions.js";
import { type AnyOptimizer, forEachGroup, groupsOf, type ScheduledGroup } from "./lr_scheduler.js";

/** Sets a group's momentum. */
export function setMomentum(group: ScheduledGroup, useBeta1: boolean, momentum: number): void {
  if (useBeta1) group.betas = [momentum, (group.betas as number[])[1]];
  else group.momentum = momentum;
}

/**
 * Begins the cycle of the momentum, when `lastEpoch` is -1 with its largest value in each group.
 *
 * @throws ValueError when the optimizer has no momentum.
 */
export function beginMomentum(
  optimizer: AnyOptimizer,
  lastEpoch: number,
  base: number | readonly number[],
  max: number | readonly number[],
): { useBeta1: boolean; base: number[]; max: number[] } {
  if (!("momentum" in optimizer.defaults || "betas" in optimizer.defaults)) {
    throw new ValueError("optimizer must support momentum or beta1 with `cycle_momentum` option enabled");
  }
  const useBeta1 = "betas" in optimizer.defaults;
  const bases = forEachGroup("base_momentum", optimizer, base) as number[];
  const largest = forEachGroup("max_momentum", optimizer, max) as number[];
  if (lastEpoch === -1) {
    for (const [i, group] of groupsOf(optimizer).entries()) {
      setMomentum(group, useBeta1, largest[i] as number);
      group.maxMomentum = largest[i];
      group.baseMomentum = bases[i];
    }
  }
  return { useBeta1, base: bases, max: largest };
}

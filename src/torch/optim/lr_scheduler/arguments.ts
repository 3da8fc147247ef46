/** The arguments of schedules: Python's positions, then one object for the rest; whatever else comes is an error. */

import { parseArguments } from "../../../internal/arguments.js";
import { TypeError } from "../../../python/exceptions.js";
import { shown } from "../../../python/repr.js";
import { Tensor } from "../../tensor.js";
import { checkTypes } from "../checks.js";

/** The number of the last step when resuming. Most schedules take it last. */
export interface Resume {
  /** The number of the last step when resuming. Default: -1. */
  lastEpoch?: number;
}

/**
 * {@link parseArguments} for a schedule, whose options are of the types of their defaults but for those in `free`, which
 * the caller checks.
 *
 * @throws TypeError that lists what is accepted.
 */
export function parseOptions<Options extends object>(
  callee: string,
  positional: readonly (keyof Options & string)[],
  given: readonly unknown[],
  defaults: Options,
  free: readonly (keyof Options & string)[] = [],
): Options {
  const options = parseArguments(callee, positional, given, defaults);
  const checked = Object.entries(defaults).filter(([name]) => !free.includes(name as keyof Options & string));
  checkTypes(callee, options, Object.fromEntries(checked));
  return options;
}

/** A learning rate, or one for each group. */
export function checkRates(callee: string, name: string, value: unknown): void {
  const all = Array.isArray(value) ? value : [value];
  if (all.every((item) => typeof item === "number" || item instanceof Tensor)) return;
  throw new TypeError(`${callee}: expected ${name} to be a number, or one for each group, got ${shown(value)}`);
}

/** How many operators a function calls, by name: what can be counted of a GPU's work without one. */

import { native } from "../src/native/addon.js";

/** The calls that `run` makes; with `nested` those that operators themselves make as well. */
export function countOperators(run: () => unknown, { nested = false } = {}): Record<string, number> {
  native.startCountingOperators(nested);
  try {
    run();
  } catch (error) {
    native.stopCountingOperators();
    throw error;
  }
  return native.stopCountingOperators();
}

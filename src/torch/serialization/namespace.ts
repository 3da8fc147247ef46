/**
 * `torch.serialization`: reading and writing files, and what they may name. Follows torch/serialization.py.
 *
 * @module
 */

export { type LoadOptions, load } from "./load.js";
export type { MapLocation } from "./locations.js";
export {
  addSafeGlobals,
  type Callable,
  clearSafeGlobals,
  getSafeGlobals,
  type SafeGlobal,
  safeGlobals,
} from "./safe_globals.js";
export { save } from "./save.js";
export { getUnsafeGlobalsInCheckpoint } from "./unsafe_globals.js";

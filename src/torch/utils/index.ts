/**
 * `torch.utils`: what belongs to no other part.
 *
 * @module
 */

import { loadStateDictFromUrl } from "../hub.js";

export * as benchmark from "./benchmark/index.js";
export * as checkpoint from "./checkpoint.js";
export * as data from "./data/index.js";
export * as flopCounter from "./flop_counter.js";
export * as tensorboard from "./tensorboard/index.js";

/** The older place of what `torch.hub` has. */
export const modelZoo = {
  /** `torch.hub.loadStateDictFromUrl`. */
  loadUrl: loadStateDictFromUrl,
};

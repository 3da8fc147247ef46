/**
 * `torch.distributed.checkpoint`: checkpoints that several processes write and read together, in Python's format. Mirrors
 * torch/distributed/checkpoint.
 *
 * @module
 */

export { asyncSave } from "./async_save.js";
export type { FlatOptimizerState } from "./flat_optimizer_state.js";
export * as formatUtils from "./format_utils.js";
export { load } from "./load.js";
export type { NamedOptimizerState } from "./named_optimizer_state.js";
export { save } from "./save.js";
export {
  getModelStateDict,
  getOptimizerStateDict,
  getStateDict,
  setModelStateDict,
  setOptimizerStateDict,
  setStateDict,
} from "./state_dict.js";
export { StateDictOptions } from "./state_dict_options.js";

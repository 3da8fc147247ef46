/**
 * `torch.distributed.checkpoint`: checkpoints that several processes write and read together, in Python's format. Mirrors
 * torch/distributed/checkpoint.
 *
 * @module
 */

export * as formatUtils from "./format_utils.js";
export { load } from "./load.js";
export { save } from "./save.js";
export {
  getOptimizerStateDict,
  getStateDict,
  type NamedOptimizerState,
  setOptimizerStateDict,
  setStateDict,
} from "./state_dict.js";

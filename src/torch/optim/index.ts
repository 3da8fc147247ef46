/**
 * `optim`: optimizers and learning-rate schedules. Mirrors torch/optim.
 *
 * @module
 */

export { Adadelta, type AdadeltaOptions } from "./adadelta.js";
export { Adafactor, type AdafactorOptions } from "./adafactor.js";
export { Adagrad, type AdagradOptions } from "./adagrad.js";
export { Adam, type AdamOptions, AdamW, type AdamWOptions } from "./adam.js";
export { Adamax, type AdamaxOptions } from "./adamax.js";
export { ASGD, type ASGDOptions } from "./asgd.js";
export { LBFGS, type LBFGSOptions, type LossClosure } from "./lbfgs.js";
export * as lrScheduler from "./lr_scheduler/index.js";
export { Muon, type MuonAdjustment, type MuonOptions } from "./muon.js";
export { NAdam, type NAdamOptions } from "./nadam.js";
export {
  type GivenGroup,
  Optimizer,
  type OptimizerStateDict,
  type ParamGroup,
  type ParamList,
  type ParamState,
  type ParamsLike,
  type StateValue,
} from "./optimizer.js";
export {
  type OptimizerHook,
  type OptimizerStateHook,
  registerOptimizerStepPostHook,
  registerOptimizerStepPreHook,
  type StepPostHook,
  type StepPreHook,
} from "./optimizer_hooks.js";
export type { OptimizerState } from "./optimizer_state.js";
export { RAdam, type RAdamOptions } from "./radam.js";
export { RMSprop, type RMSpropOptions } from "./rmsprop.js";
export { Rprop, type RpropOptions } from "./rprop.js";
export { SGD, type SGDOptions } from "./sgd.js";
export { SparseAdam, type SparseAdamOptions } from "./sparse_adam.js";
export { swapInOptimizerParamsAndState } from "./stateless.js";
export * as swaUtils from "./swa_utils.js";

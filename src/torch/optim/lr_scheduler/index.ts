/**
 * `optim.lrScheduler`: learning-rate schedules. Mirrors torch/optim/lr_scheduler.py.
 *
 * @module
 */

export { ChainedScheduler, SequentialLR } from "./composed.js";
export { CosineAnnealingLR, CosineAnnealingWarmRestarts } from "./cosine.js";
export { CyclicLR, type CyclicOptions } from "./cyclic.js";
export { LambdaLR, type LrLambda, MultiplicativeLR } from "./lambda.js";
export { LRScheduler, type Lr, type SchedulerStateDict } from "./lr_scheduler.js";
export { OneCycleLR, type OneCycleOptions } from "./one_cycle.js";
export { type PlateauOptions, ReduceLROnPlateau } from "./plateau.js";
export { ConstantLR, ExponentialLR, LinearLR, MultiStepLR, PolynomialLR, StepLR } from "./simple.js";

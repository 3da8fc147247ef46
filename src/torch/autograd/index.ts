/**
 * `torch.autograd`: derivatives, and functions that bring their own.
 *
 * @module
 */

export * from "./anomaly_mode.js";
export * as forwardAd from "./forward_ad.js";
export { Function, FunctionCtx, onceDifferentiable, type SavedTensors } from "./function.js";
export type { VmapInfo } from "./function_transforms.js";
export * as functional from "./functional.js";
export * from "./grad_mode.js";
export { GradcheckError, gradcheck, gradgradcheck } from "./gradcheck.js";
export * from "./gradients.js";
export * as graph from "./graph.js";
export { NestedIOFunction } from "./nested_io_function.js";
export * as profiler from "./profiler.js";
export { Variable, variable } from "./variable.js";

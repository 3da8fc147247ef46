/**
 * `torch.amp`: mixed precision. Follows torch/amp/__init__.py.
 *
 * @module
 */

export {
  type AutocastOptions,
  autocast,
  getAutocastDtype,
  isAutocastAvailable,
  isAutocastCacheEnabled,
  isAutocastEnabled,
} from "./autocast_mode.js";
export { type CustomBwdOptions, type CustomFwdOptions, customBwd, customFwd } from "./custom_function.js";
export { GradScaler, type GradScalerOptions, type GradScalerStateDict, type ScaledOptimizer } from "./grad_scaler.js";

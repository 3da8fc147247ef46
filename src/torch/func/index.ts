/**
 * `torch.func`: functions of functions.
 *
 * @module
 */

export { replaceAllBatchNormModules_ } from "./batch_norm_replacement.js";
export { rearrange } from "./einops.js";
export { functionalCall, type NamedTensors, stackModuleState } from "./functional_call.js";
export { functionalize } from "./functionalize.js";
export { hessian, type JacfwdOptions, type JacrevOptions, jacfwd, jacrev } from "./jacobians.js";
export {
  type Argnums,
  debugUnwrap,
  type FuncGradOptions,
  grad,
  gradAndValue,
  jvp,
  linearize,
  vjp,
} from "./transforms.js";
export { type Dims, type TensorFunction, type VmapOptions, vmap } from "./vmap.js";

/**
 * The functional forms, `F.relu(x)`: modules without the state. Follows torch/nn/functional.py, in one file for each
 * family.
 *
 * @module
 */

export * from "./activation.js";
export * from "./attention.js";
export * from "./conv.js";
export * from "./distance.js";
export * from "./dropout.js";
export * from "./linear.js";
export * from "./loss.js";
export * from "./normalization.js";
export * from "./padding.js";
export * from "./sparse.js";

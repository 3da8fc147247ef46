/**
 * The functional forms, `F.relu(x)`: modules without the state. Follows torch/nn/functional.py, in one file for each
 * family.
 *
 * @module
 */

export * from "./functional/activation.js";
export * from "./functional/attention.js";
export * from "./functional/distance.js";
export * from "./functional/dropout.js";
export * from "./functional/linear.js";
export * from "./functional/loss.js";
export * from "./functional/normalization.js";
export * from "./functional/padding.js";
export * from "./functional/sparse.js";

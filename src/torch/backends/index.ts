/**
 * `torch.backends`: switches of the libraries that compute. They belong to the whole process.
 *
 * @module
 */

export * as cuda from "./cuda.js";
export { cudnn } from "./cudnn.js";
export { openmp, type WaitPolicy } from "./openmp.js";

/**
 * `torch.backends`: switches of the libraries that compute. They belong to the whole process.
 *
 * @module
 */

export * as cuda from "./cuda.js";
export { cudnn } from "./cudnn.js";
export { cpu, mkl, mkldnn, mps, nnpack, optEinsum, quantized } from "./libraries.js";
export { openmp, type WaitPolicy } from "./openmp.js";

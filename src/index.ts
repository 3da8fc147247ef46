/**
 * PyTorch for Node. `import torch, { nn, optim, F } from "libtorch-node"`: {@link torch} has everything, and each part can be
 * had by itself. What is not in a namespace is listed here by the file of `src/` that it is in.
 *
 * - {@link aten}, {@link Tensor}: every operator, as a function and as a method
 * - {@link nn}, {@link F}, {@link optim}, {@link data}, {@link amp}, {@link cuda}, {@link backends}: PyTorch's modules
 * - {@link datasets}, {@link generation}, {@link Trainer}, {@link PreTrainedTokenizerFast}: Hugging Face's
 * - {@link trainTinyLM}, {@link train}: training in one call, on a thread of its own
 *
 * @module libtorch-node
 */

export * as amp from "./amp/index.js";
export { autocast } from "./amp/index.js";
export * from "./autograd.js";
export * as backends from "./backends/index.js";
export * from "./creation.js";
export * as cuda from "./cuda/index.js";
export * as data from "./data/index.js";
export * as datasets from "./datasets/index.js";
export { Device, type DeviceLike } from "./device.js";
export { DType, type DTypeLike } from "./dtype.js";
export * from "./errors.js";
export * from "./functional.js";
export * as generation from "./generation/index.js";
export { slice } from "./indexing.js";
export { Layout, MemoryFormat } from "./layout.js";
export * from "./memory.js";
export * from "./models/index.js";
export * as F from "./nn/functional.js";
export * as nn from "./nn/index.js";
export * from "./numerics.js";
export { aten } from "./ops/index.js";
export * as optim from "./optim/index.js";
export * from "./random.js";
export { type Complex, Scalar } from "./scalar.js";
export * from "./serialization/index.js";
export * as safetensors from "./serialization/safetensors.js";
export * from "./share.js";
export type * from "./tensor.js";
export { Tensor } from "./tensor.js";
export { getPrintoptions, type PrintOptions, printoptions, setPrintoptions } from "./tensor_str.js";
export * from "./text/index.js";
export * from "./threads.js";
export { torch, torch as default } from "./torch.js";
export * from "./train/index.js";
export * from "./trainer/index.js";
export { versions } from "./version.js";

/**
 * PyTorch for Node. `import torch, { nn, optim, F } from "libtorch-node"`: {@link torch} has everything that Python's `torch` has,
 * and each part can be had by itself. What is not in a namespace is listed here by the file of `src/torch/`, or the folder of
 * `src/`, that it is in.
 *
 * - {@link aten}, {@link Tensor}: every operator, as a function and as a method
 * - {@link nn}, {@link F}, {@link optim}, {@link data}, {@link amp}, {@link cuda}, {@link backends}: PyTorch's modules
 * - {@link trainTinyLM}, {@link train}: training in one call, on a thread of its own, with the models and tokenizers of it
 *
 * Hugging Face's packages are entries of their own: `libtorch-node/transformers`, `/tokenizers`, `/datasets`, `/safetensors`.
 *
 * @module libtorch-node
 */

export * from "./python/exceptions.js";
export * from "./systems/index.js";
export * as amp from "./torch/amp/index.js";
export { autocast } from "./torch/amp/index.js";
export * from "./torch/autograd/index.js";
export * as backends from "./torch/backends/index.js";
export * from "./torch/creation.js";
export * as cuda from "./torch/cuda/index.js";
export * from "./torch/deterministic.js";
export { Device, type DeviceLike } from "./torch/device.js";
export * as distributions from "./torch/distributions/index.js";
export { DType, type DTypeLike } from "./torch/dtype.js";
export * from "./torch/functional.js";
export { slice } from "./torch/indexing.js";
export { Layout, MemoryFormat } from "./torch/layout.js";
export * from "./torch/memory.js";
export * as F from "./torch/nn/functional/index.js";
export * as nn from "./torch/nn/index.js";
export { aten } from "./torch/ops/index.js";
export * as optim from "./torch/optim/index.js";
export * from "./torch/random.js";
export { type Complex, Scalar } from "./torch/scalar.js";
export * from "./torch/serialization/index.js";
export * from "./torch/share.js";
export type * from "./torch/tensor.js";
export { Tensor } from "./torch/tensor.js";
export { getPrintoptions, type PrintOptions, printoptions, setPrintoptions } from "./torch/tensor_str.js";
export * from "./torch/threads.js";
export { torch, torch as default } from "./torch/torch.js";
export * as data from "./torch/utils/data/index.js";
export { versions } from "./torch/version.js";

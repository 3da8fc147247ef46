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
export * as accelerator from "./torch/accelerator/index.js";
export * as amp from "./torch/amp/index.js";
export { autocast } from "./torch/amp/index.js";
export * from "./torch/array.js";
export * from "./torch/autograd/grad_mode.js";
export { type BackwardAllOptions, backward, type GradOptions, grad } from "./torch/autograd/gradients.js";
export * as autograd from "./torch/autograd/index.js";
export * as backends from "./torch/backends/index.js";
export * as compiler from "./torch/compiler/index.js";
export { type CompileOptions, compile } from "./torch/compiler/index.js";
export * from "./torch/control_flow.js";
export * as cpu from "./torch/cpu/index.js";
export * from "./torch/creation.js";
export * as cuda from "./torch/cuda/index.js";
export { device, getDefaultDevice, setDefaultDevice } from "./torch/default_device.js";
export * from "./torch/default_dtype.js";
export * from "./torch/deterministic.js";
export { Device, type DeviceLike } from "./torch/device.js";
export * as distributed from "./torch/distributed/index.js";
export * as distributions from "./torch/distributions/index.js";
export { DType, type DTypeLike } from "./torch/dtype.js";
export * as export from "./torch/export/index.js";
export * from "./torch/exports.generated.js";
export * from "./torch/fork_rng.js";
export * as func from "./torch/func/index.js";
export * from "./torch/functional.js";
export * as hub from "./torch/hub.js";
export { slice } from "./torch/indexing.js";
export * as jit from "./torch/jit/index.js";
export { Layout, MemoryFormat } from "./torch/layout.js";
export { type LegacyStorage, type LegacyTensor, setDefaultTensorType, typename } from "./torch/legacy.js";
export { type LOBPCG, lobpcg } from "./torch/lobpcg.js";
export { pcaLowrank, svdLowrank } from "./torch/lowrank.js";
export * from "./torch/memory.js";
export * as nested from "./torch/nested/index.js";
export * as F from "./torch/nn/functional/index.js";
export * as nn from "./torch/nn/index.js";
export { aten } from "./torch/ops/index.js";
export * as optim from "./torch/optim/index.js";
export * as profiler from "./torch/profiler/index.js";
export {
  perChannelAffine,
  perChannelAffineFloatQparams,
  perChannelSymmetric,
  perTensorAffine,
  perTensorSymmetric,
  QScheme,
} from "./torch/qscheme.js";
export * from "./torch/random.js";
export { type Complex, Scalar } from "./torch/scalar.js";
export * from "./torch/serialization/index.js";
export * as serialization from "./torch/serialization/namespace.js";
export * from "./torch/share.js";
export * as signal from "./torch/signal/index.js";
export * as sparse from "./torch/sparse/index.js";
export * from "./torch/storage.js";
export * from "./torch/sym_numbers.js";
export type * from "./torch/tensor.js";
export { Tensor } from "./torch/tensor.js";
export { getPrintoptions, type PrintOptions, printoptions, setPrintoptions } from "./torch/tensor_str.js";
export * as testing from "./torch/testing/index.js";
export * from "./torch/threads.js";
export { torch, torch as default } from "./torch/torch.generated.js";
export * from "./torch/type_info.js";
export * as data from "./torch/utils/data/index.js";
export * as utils from "./torch/utils/index.js";
export * from "./torch/version.js";

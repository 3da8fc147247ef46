/**
 * `torch.distributed.fsdp`: models whose parameters are shared out between processes. Mirrors torch/distributed/fsdp.
 *
 * @module
 */

export { fullTensor } from "./full_tensor.js";
export { type FSDPModule, fullyShard } from "./fully_shard.js";
export { MixedPrecisionPolicy } from "./mixed_precision_policy.js";
export { CPUOffloadPolicy, OffloadPolicy } from "./offload_policy.js";

/**
 * Communication hooks for DistributedDataParallel. Mirrors torch/distributed/algorithms/ddp_comm_hooks.
 *
 * @module
 */

export * as defaultHooks from "./default_hooks.js";

/**
 * Modules on several devices. Mirrors torch/nn/parallel.
 *
 * @module
 */

export { DataParallel } from "../modules/data_parallel.js";
export type { DistributedDataParallelOptions } from "./ddp_parameters.js";
export { DistributedDataParallel } from "./distributed.js";

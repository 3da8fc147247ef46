/**
 * What is built of collectives. Mirrors torch/distributed/algorithms.
 *
 * @module
 */

export * as ddpCommHooks from "./ddp_comm_hooks/index.js";
export * from "./join.js";

/**
 * What is built of collectives. Mirrors torch/distributed/algorithms.
 *
 * @module
 */

export * as ddpCommHooks from "./ddp_comm_hooks/index.js";
export { disabledJoin, Join, type Joinable, type JoinConfig, type JoinHook } from "./join.js";

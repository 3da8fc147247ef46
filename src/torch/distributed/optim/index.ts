/**
 * `torch.distributed.optim`: optimizers of several processes. Mirrors torch/distributed/optim.
 *
 * @module
 */

export {
  type OptimizerClass,
  ZeroRedundancyOptimizer,
  type ZeroRedundancyOptions,
} from "./zero_redundancy_optimizer.js";

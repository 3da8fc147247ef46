export { Adam, type AdamOptions, AdamW } from "./adam.js";
export { Optimizer, type OptimizerStateDict, type ParamGroup, type ParamsLike } from "./optimizer.js";

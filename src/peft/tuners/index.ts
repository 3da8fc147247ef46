/**
 * What adapts layers. Follows peft/tuners.
 *
 * @module
 */

export * as lora from "./lora/index.js";
export { BaseTunerLayer } from "./tuner_layer.js";
export { BaseTuner } from "./tuners_utils.js";

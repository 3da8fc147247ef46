/**
 * `torch.utils.benchmark`: how long statements take.
 *
 * @module
 */

export { Measurement, selectUnit, type TaskSpec, trimSigfig, unitToEnglish } from "./common.js";
export { type Statement, Timer } from "./timer.js";

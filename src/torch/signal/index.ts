/**
 * `torch.signal`: windows. Follows torch/signal.
 *
 * @module
 */

export * as windows from "./windows.js";

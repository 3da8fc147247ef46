/**
 * Hugging Face's `safetensors`.
 *
 * @module libtorch-node/safetensors
 */

export * from "./torch.js";

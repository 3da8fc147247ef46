/** Initial values of a module's own weights, in transformers' way. Follows `_init_weights` of transformers/modeling_utils.py. */

import * as nn from "../torch/nn/index.js";
import type { Module } from "../torch/nn/modules/module.js";
import type { Tensor } from "../torch/tensor.js";
import { copy_, isKept, normal_, ones_, zeros_ } from "./initialization.js";
import { RotaryEmbedding } from "./modeling_rope_utils.js";

const NORMAL = [nn.Linear, nn.Conv1d, nn.Conv2d, nn.Conv3d, nn.ConvTranspose1d, nn.ConvTranspose2d];
const BATCH_NORMS = [nn.BatchNorm1d, nn.BatchNorm2d, nn.BatchNorm3d];

/** @param std The standard deviation of what is drawn. */
export function initModule(module: Module, std: number): void {
  const { weight, bias } = module as { weight?: Tensor | null; bias?: Tensor | null };
  if (NORMAL.some((layer) => module instanceof layer)) {
    if (weight != null) normal_(weight, std);
    if (bias != null) zeros_(bias);
  } else if (module instanceof nn.Embedding) {
    normal_(module.weight, std);
    if (module.paddingIdx !== null && !isKept(module.weight)) module.weight.select(0, module.paddingIdx).zero_();
  } else if (module instanceof RotaryEmbedding) {
    const [values] = module.frequencies();
    copy_(module.invFreq, values);
    copy_(module.originalInvFreq, values);
  } else if (isNorm(module)) {
    if (weight != null) ones_(weight);
    if (bias != null) zeros_(bias);
    const { runningMean, runningVar, numBatchesTracked } = module as { [name: string]: unknown } & typeof module;
    if (runningMean != null) {
      zeros_(runningMean as Tensor);
      ones_(runningVar as Tensor);
      zeros_(numBatchesTracked as Tensor);
    }
  }
}

// Models have norms of their own, by the name of their family.
function isNorm(module: Module): boolean {
  const known = module instanceof nn.GroupNorm || BATCH_NORMS.some((layer) => module instanceof layer);
  return known || /LayerNorm|RMSNorm/.test(module.constructor.name);
}

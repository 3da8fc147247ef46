/**
 * Attention in the two ways that models know. Follows transformers/integrations/sdpa_attention.py and the eager form that model files
 * have.
 *
 * Queries are (batch, heads, sequence, headDim), keys and values (batch, keyValueHeads, keys, headDim); results are (batch, sequence,
 * heads, headDim).
 */

import { dropout } from "../../torch/nn/functional/dropout.js";
import { aten } from "../../torch/ops/index.js";
import type { Tensor } from "../../torch/tensor.js";
import type { PreTrainedConfig } from "../configuration_utils.js";

/** How a module attends. */
export interface AttentionSettings {
  /** The factor of the scores. */
  scaling: number;
  /** The probability of dropping a weight; 0 in evaluation. */
  dropout: number;
  /** Whether a token sees none after it, where no mask says so. */
  isCausal: boolean;
  /** Whether `eager` computes the softmax in float32, whatever the dtype. */
  softmaxInFloat32?: boolean;
  /** How many query heads share one head of keys and values. */
  groups: number;
}

type Attention = (
  query: Tensor,
  key: Tensor,
  value: Tensor,
  mask: Tensor | null,
  settings: AttentionSettings,
) => [output: Tensor, weights: Tensor | null];

/** Repeats each head of keys or values: (batch, heads, keys, headDim) becomes (batch, heads * groups, keys, headDim). */
function repeatKv(states: Tensor, groups: number): Tensor {
  if (groups === 1) return states;
  const [batch, heads, length, width] = states.shape as [number, number, number, number];
  return states
    .unsqueeze(2)
    .expand([batch, heads, groups, length, width])
    .reshape([batch, heads * groups, length, width]);
}

/** Softmax of the scores, written out; it has the weights. */
const eager: Attention = (query, key, value, mask, { scaling, dropout: p, groups, softmaxInFloat32 }) => {
  const keys = repeatKv(key, groups);
  const values = repeatKv(value, groups);
  let scores = query.matmul(keys.transpose(2, 3)).mul(scaling);
  if (mask !== null) scores = scores.add(mask);
  const probabilities = aten.softmax(scores, -1, softmaxInFloat32 === true ? "float32" : null).to(value.dtype);
  const weights = dropout(probabilities, p, p > 0);
  return [weights.matmul(values).transpose(1, 2).contiguous(), weights];
};

/** libtorch's own `scaledDotProductAttention`, which has no weights to give. */
const sdpa: Attention = (query, key, value, mask, { scaling, dropout: p, isCausal, groups }) => {
  const length = query.size(2);
  let enableGqa = false;
  if (groups > 1) {
    // Without a mask the kernel itself shares the heads; a single query's heads become places of one head.
    if (mask === null && key.size(-1) === value.size(-1) && value.size(-1) <= 256) enableGqa = true;
    else if (length === 1) [query, mask] = [pack(query, groups), mask === null ? null : pack(mask, groups)];
    else [key, value] = [repeatKv(key, groups), repeatKv(value, groups)];
  }
  const causal = length > 1 && mask === null && isCausal;
  if (causal && key.size(2) > length) [key, value] = [key.narrow(2, 0, length), value.narrow(2, 0, length)];
  const output = aten.scaledDotProductAttention(query, key, value, mask, p, causal, { scale: scaling, enableGqa });
  const apart = query.size(2) === length ? output : output.reshape([output.size(0), -1, length, value.size(-1)]);
  const heads = apart.transpose(1, 2);
  return [length === 1 ? heads : heads.contiguous(), null];
};

/** (batch, heads, 1, width) becomes (batch, heads / groups, groups, width); a mask that all heads share stays. */
function pack(states: Tensor, groups: number): Tensor {
  const [batch, heads, , width] = states.shape as [number, number, number, number];
  return heads === 1 ? states : states.reshape([batch, heads / groups, groups, width]);
}

/** The way that a configuration names. */
export function attentionOf(config: PreTrainedConfig): Attention {
  return config.attnImplementation === "eager" ? eager : sdpa;
}

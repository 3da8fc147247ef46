/**
 * Attention in the two ways that models know. Follows transformers/integrations/sdpa_attention.py and the eager form that model files
 * have.
 *
 * Queries are (batch, heads, sequence, headDim), keys and values (batch, keyValueHeads, keys, headDim); results are (batch, sequence,
 * heads * headDim).
 */

import { native } from "../../native/addon.js";
import { dropout } from "../../torch/nn/functional/dropout.js";
import { aten } from "../../torch/ops/index.js";
import { Tensor, wrap } from "../../torch/tensor.js";
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
  return [weights.matmul(values).transpose(1, 2).contiguous().flatten(2), weights];
};

/** libtorch's own kernel, which has no weights to give (native/transformers/attention.h). */
const sdpa: Attention = (query, key, value, mask, { scaling, dropout: p, isCausal, groups }) => [
  wrap(native.attend(query, key, value, mask, scaling, p, isCausal, groups)),
  null,
];

/**
 * Queries, keys and values (batch, sequence, heads * headDim), or one projection of all three, by head: (batch, heads, sequence,
 * headDim). With the cosines and sines of their positions, queries and keys are turned.
 */
export function splitHeads(
  projected: Tensor | readonly [query: Tensor, key: Tensor, value: Tensor],
  headDim: number,
  rotary: readonly [cos: Tensor, sin: Tensor] | null = null,
): [query: Tensor, key: Tensor, value: Tensor] {
  const [query, key, value] = projected instanceof Tensor ? [projected, null, null] : projected;
  const [cos, sin] = rotary ?? [null, null];
  return native.splitHeads(query, key, value, headDim, cos, sin).map(wrap) as [Tensor, Tensor, Tensor];
}

/** The way that a configuration names. */
export function attentionOf(config: PreTrainedConfig): Attention {
  return config.attnImplementation === "eager" ? eager : sdpa;
}

/**
 * The masks of attention, from what tokens are padding and how many are in the cache. Follows transformers/masking_utils.py.
 *
 * Masks are (batch, 1, sequence, keys): true where a token is seen for `sdpa`, 0 there and the dtype's least number elsewhere for
 * `eager`. null stands for a mask that changes nothing, or that the kernel makes itself.
 */

import { ValueError } from "../python/exceptions.js";
import { aten } from "../torch/ops/index.js";
import type { Tensor } from "../torch/tensor.js";
import { finfo } from "../torch/type_info.js";
import type { Cache } from "./cache_utils.js";
import type { PreTrainedConfig } from "./configuration_utils.js";

/** What a mask depends on. */
export interface MaskInputs {
  config: PreTrainedConfig;
  /** (batch, sequence, hiddenSize). */
  inputsEmbeds: Tensor;
  /** (batch, tokens so far), 0 for padding; or a mask of four dimensions, which is taken as it is; null where nothing is padded. */
  attentionMask: Tensor | null;
  cache?: Cache | null;
  /** (batch or 1, sequence). Positions that begin anew separate the texts of one row. */
  positionIds?: Tensor | null;
}

/** Whether a query sees a key, by their positions: (sequence, 1) and (keys). */
type Rule = (query: Tensor, key: Tensor) => Tensor;

const causal: Rule = (query, key) => key.le(query);
const bidirectional: Rule = (query) => query.ge(0);
const sliding =
  (window: number): Rule =>
  (query, key) =>
    key.gt(query.sub(window)).bitwiseAnd(causal(query, key));

interface Plan {
  rule: Rule;
  /** How far back a token sees; null without end. */
  window: number | null;
  isCausal: boolean;
  layerIdx: number;
}

/** The mask of tokens that see themselves and those before. */
export function createCausalMask(inputs: MaskInputs): Tensor | null {
  const layerIdx = Math.max(0, inputs.cache?.layers.findIndex((layer) => !layer.isSliding) ?? 0);
  return createMask(inputs, { rule: causal, window: null, isCausal: true, layerIdx });
}

/** The mask of tokens that see themselves and those before, within the configuration's `slidingWindow`. */
export function createSlidingWindowCausalMask(inputs: MaskInputs): Tensor | null {
  const { slidingWindow: window } = inputs.config as { slidingWindow?: number | null };
  if (window == null) {
    throw new ValueError("Could not find a `sliding_window` argument in the config, or it is not set");
  }
  const layerIdx = Math.max(0, inputs.cache?.layers.findIndex((layer) => layer.isSliding) ?? 0);
  return createMask(inputs, { rule: sliding(window), window, isCausal: true, layerIdx });
}

/** The mask of tokens that all see each other. */
export function createBidirectionalMask(inputs: MaskInputs): Tensor | null {
  return createMask(inputs, { rule: bidirectional, window: null, isCausal: false, layerIdx: 0 });
}

function createMask({ config, inputsEmbeds, cache, ...inputs }: MaskInputs, plan: Plan): Tensor | null {
  if (inputs.attentionMask?.dim() === 4) return inputs.attentionMask;
  const { device } = inputsEmbeds;
  const [batch, length] = inputsEmbeds.shape as [number, number];
  const attentionMask = inputs.attentionMask?.to(device, "bool") ?? null;
  const queryOffset = cache?.getQueryOffset(plan.layerIdx) ?? 0;
  const [keys, keyOffset] = cache?.getMaskSizes(length, plan.layerIdx) ?? [attentionMask?.size(-1) ?? length, 0];
  const packed =
    plan.isCausal && inputs.positionIds != null && attentionMask === null && cache == null
      ? packedSequences(inputs.positionIds.expand([batch, -1]))
      : null;

  const padding = paddedTo(attentionMask, keys + keyOffset);
  const eager = config.attnImplementation === "eager";
  if (packed === null) {
    const skippable = plan.isCausal
      ? !eager &&
        !(cache?.isCompileable && length === 1) &&
        causalSkips(padding, { length, keys, queryOffset, keyOffset, window: plan.window })
      : padding === null || isTrue(padding.all());
    if (skippable) return null;
  }

  const places = (count: number, offset: number) => aten.arange(count, { device }).add(offset);
  const [query, key] = [places(length, queryOffset), places(keys, keyOffset)];
  let mask = plan.rule(query.unsqueeze(1), key).unsqueeze(0).unsqueeze(0);
  if (packed !== null) mask = mask.bitwiseAnd(packed);
  if (padding !== null) mask = mask.bitwiseAnd(padding.indexSelect(1, key).unsqueeze(1).unsqueeze(1));
  mask = mask.expand([batch, -1, length, keys]);
  if (!eager) return mask;
  const { dtype } = inputsEmbeds;
  return aten.where(mask, aten.zeros([], { dtype, device }), finfo(dtype).min);
}

/** Where both are of one text: (batch, 1, sequence, sequence); null where each row is one text. */
function packedSequences(positionIds: Tensor): Tensor | null {
  const first = positionIds.narrow(1, 0, 1).sub(1);
  const texts = aten.diff(positionIds, 1, -1, first).ne(1).cumsum(-1);
  if (isTrue(texts.select(1, -1).eq(0).all())) return null;
  return texts.unsqueeze(2).eq(texts.unsqueeze(1)).unsqueeze(1);
}

/** A mask of tokens, with zeros for those that a cache has room for. */
function paddedTo(mask: Tensor | null, length: number): Tensor | null {
  if (mask === null || mask.size(-1) >= length) return mask;
  return aten.constantPadNd(mask, [0, length - mask.size(-1)]);
}

const isTrue = (tensor: Tensor): boolean => Boolean(tensor.item());

interface Extent {
  length: number;
  keys: number;
  queryOffset: number;
  keyOffset: number;
  window: number | null;
}

/** Whether the kernel's own causal mask is the one that is wanted. */
function causalSkips(padding: Tensor | null, { length, keys, queryOffset, keyOffset, window }: Extent): boolean {
  const seen = padding !== null && padding.size(-1) > keys ? padding.narrow(1, keyOffset, keys) : padding;
  if (window !== null && keys >= window) return false;
  if ((length === 1 || keys === length) && (seen === null || isTrue(seen.all()))) return true;
  // Keys that are still to come, as a static cache has them, are behind every query.
  if (queryOffset !== 0) return false;
  return (
    seen === null || (isTrue(seen.narrow(1, 0, length).all()) && !isTrue(seen.narrow(1, length, keys - length).any()))
  );
}

/** What `generate` makes of its options before the first token. Follows the `_prepare_...` and `_get_...` methods of utils.py. */

import { ValueError } from "../../python/exceptions.js";
import { warnOnce } from "../../python/warnings.js";
import { tensor } from "../../torch/creation.js";
import { aten } from "../../torch/ops/index.js";
import { Tensor } from "../../torch/tensor.js";
import { GenerationConfig } from "./configuration_utils.js";
import { DEFAULTS, FIELD_NAMES, type GenerationFields } from "./generation_fields.js";

/** What the call says beside the settings. */
export interface GenerationInputs {
  inputIds: Tensor;
  /** (batch, sequence), 0 for padding; null where nothing is padded. */
  attentionMask: Tensor | null;
  /** (batch or 1, sequence) */
  positionIds: Tensor;
}

/** Settings that are complete: what neither the call nor the model said has its default. */
export interface Settings extends GenerationConfig {
  maxLength: number;
  minLength: number;
  numBeams: number;
  numReturnSequences: number;
  useCache: boolean;
}

/** The settings of a call: its own first, then those of its `generationConfig`, the model's, the defaults. */
export function settingsOf(
  own: Partial<GenerationFields>,
  given: GenerationConfig | null,
  model: GenerationConfig | null,
): Settings {
  const config = given?.clone() ?? new GenerationConfig();
  const fields = Object.fromEntries(FIELD_NAMES.map((name) => [name, model?.[name] ?? undefined]));
  config.update(fields, { defaultsOnly: true });
  config.update(DEFAULTS, { defaultsOnly: true });
  config.update(own);
  if (config.cacheImplementation === "hybrid") config.cacheImplementation = null;
  return config as Settings;
}

/** Ids (batch, sequence), given as a tensor or as rows of numbers. */
export function idsOf(given: Tensor | readonly (readonly number[])[] | null, bosTokenId: number | null): Tensor {
  if (given === null) {
    if (bosTokenId !== null) return tensor([[bosTokenId]], { dtype: "int64" });
    throw new ValueError("`bos_token_id` has to be defined when no `input_ids` are provided.");
  }
  const ids = given instanceof Tensor ? given : tensor(given, { dtype: "int64" });
  if (ids.dim() === 2 && ids.numel() > 0) return ids;
  throw new ValueError(
    `generate: expected ids of the shape (batch, sequence), at least one in each row, got [${ids.shape}]`,
  );
}

/** The ids that end a text; null for none. */
export const endsOf = ({ eosTokenId }: GenerationConfig): number[] | null =>
  eosTokenId === null ? null : [eosTokenId].flat();

/** The mask and the positions of a prompt, where the caller did not say them. */
export function inputsOf(
  inputIds: Tensor,
  given: { attentionMask: Tensor | null; positionIds: Tensor | null },
  settings: Settings,
): GenerationInputs {
  const ends = endsOf(settings);
  const padId = settings.padTokenId;
  const isSame = padId !== null && ends?.includes(padId) === true;
  let mask = given.attentionMask;
  if (mask === null) {
    const isPadded = padId !== null && !isSame && Boolean(inputIds.eq(padId).any().item());
    if (isPadded) mask = inputIds.ne(padId).long();
  } else if (mask.dim() !== 2) throw new ValueError("`attention_mask` passed to `generate` must be 2D.");
  warnOfRightPadding(inputIds, mask, padId ?? ends?.[0] ?? null);
  const positionIds = given.positionIds ?? positionsOf(inputIds, mask);
  // Where nothing is padded the model needs no mask, and is faster without.
  const isWhole = mask === null || Boolean(mask.eq(1).all().item());
  return { inputIds, attentionMask: isWhole ? null : mask, positionIds };
}

/** The place of each token in its own text; 0 for padding. */
function positionsOf(inputIds: Tensor, mask: Tensor | null): Tensor {
  if (mask === null) return aten.arange(inputIds.size(1), { device: inputIds.device }).unsqueeze(0);
  return mask.long().cumsum(-1).sub(1).maskedFill(mask.eq(0), 0);
}

function warnOfRightPadding(inputIds: Tensor, mask: Tensor | null, padId: number | null): void {
  if (padId === null || inputIds.size(0) === 1) return;
  const hasMask = mask !== null && String(mask.shape) === String(inputIds.shape);
  const last = hasMask ? mask.select(1, -1).eq(0) : inputIds.select(1, -1).eq(padId);
  if (!last.any().item()) return;
  warnOnce(
    "A decoder-only architecture is being used, but right-padding was detected! For correct generation results, please set " +
      '`paddingSide: "left"` when initializing the tokenizer.',
  );
}

/** Which lengths were said by nobody, before the defaults. */
export interface UnsetLengths {
  max: boolean;
  min: boolean;
}

/** Sets the greatest and the least length, from the prompt's where the options count new tokens. */
export function setLengths(
  settings: Settings,
  promptLength: number,
  unset: UnsetLengths,
  longest: number | null,
): void {
  const { maxNewTokens, minNewTokens } = settings;
  const both = (what: string, tokens: number | null, length: number | null) =>
    `Both \`${what}_new_tokens\` (=${tokens}) and \`${what}_length\`(=${length}) seem to have been set. \`${what}_new_tokens\` will ` +
    "take precedence.";
  if (maxNewTokens !== null) {
    if (!unset.max) warnOnce(both("max", maxNewTokens, settings.maxLength));
    settings.maxLength = maxNewTokens + promptLength;
  } else if (unset.max) {
    warnOnce(
      `Using the model-agnostic default \`max_length\` (=${settings.maxLength}) to control the generation length. We recommend ` +
        "setting `max_new_tokens` to control the maximum length of the generation.",
    );
    settings.maxLength = Math.min(settings.maxLength + promptLength, longest ?? Number.POSITIVE_INFINITY);
  }
  if (minNewTokens !== null) {
    if (!unset.min) warnOnce(both("min", minNewTokens, settings.minLength));
    settings.minLength = minNewTokens + promptLength;
  }
  if (promptLength >= settings.maxLength) {
    throw new ValueError(
      `Input length of input_ids is ${promptLength}, but \`max_length\` is set to ${settings.maxLength}. This can lead to unexpected ` +
        "behavior. You should consider increasing `max_length` or, better yet, setting `max_new_tokens`.",
    );
  }
  if (settings.minLength > settings.maxLength) {
    warnOnce(
      `Unfeasible length constraints: \`min_length\` (${settings.minLength}) is larger than the maximum possible length ` +
        `(${settings.maxLength}). Generation will stop at the defined maximum length. You should decrease the minimum length and/or ` +
        "increase the maximum length.",
    );
  }
}

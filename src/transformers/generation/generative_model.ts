import { nullable, unchecked } from "../../internal/kinds.js";
import { type Given, type Options, signature, type Values } from "../../internal/signature.js";
import { ValueError } from "../../python/exceptions.js";
import { tensor } from "../../torch/kinds.js";
import type { Module } from "../../torch/nn/modules/module.js";
import type { Tensor } from "../../torch/tensor.js";
import type { DynamicCache } from "../cache_utils.js";

const beside = signature("forward", [], {
  /** (batch, tokens so far), 1 for tokens and 0 for padding on the left; null, the default, where nothing is padded. */
  attentionMask: nullable(tensor)(null),
  /** Keys and values of the tokens before the ids, which get those of the ids added; null, the default, for none. */
  cache: unchecked<DynamicCache | null>()(null),
});

/** What a model may be told beside the ids. */
export type CausalInputs = Options<typeof beside>;

/** The same as the last parameters of a method. */
export type CausalArguments = Given<typeof beside>;

/** A model that text can be generated with. */
export interface GenerativeModel extends Module {
  /** Whether {@link generationLogits} makes use of a cache. */
  readonly hasCache: boolean;
  /** The scores of the next token, after each position: ids (batch, sequence) become logits (batch, sequence, vocabSize). */
  generationLogits(ids: Tensor, inputs?: CausalInputs): Tensor;
  /** Makes parameters that are to be one and the same so again, after others took their place. */
  tieWeights?(): void;
}

/**
 * What a model was told beside the ids, completed.
 *
 * @throws TypeError for what no model knows; ValueError for a cache that the model would make no use of.
 */
export function causalInputs(
  callee: string,
  given: CausalArguments,
  { hasCache }: Pick<GenerativeModel, "hasCache">,
): Values<typeof beside> {
  const read = beside(given, callee);
  if (read.cache !== null && !hasCache) {
    throw new ValueError(`${callee}: the model has no use of a cache (hasCache is false), but got one: leave it out`);
  }
  return read;
}

/** The position of each token in its own text, padding on the left not counted: (batch, sequence) of int64. */
export function positionsFrom(attentionMask: Tensor): Tensor {
  return attentionMask.long().cumsum(-1).sub(1).clamp({ min: 0 });
}

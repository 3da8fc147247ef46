/**
 * What is done to scores before a token is chosen. Follows transformers/generation/logits_process.py, operation for operation, so
 * that the same seed draws the same tokens.
 *
 * Scores are (batch, vocabSize).
 *
 * @module
 */

import { withoutSurplus } from "../../internal/surplus.js";
import { aten } from "../../torch/ops/index.js";
import type { Tensor } from "../../torch/tensor.js";
import type { GenerationSettings } from "./configuration_utils.js";

/** Changes scores; `ids` (batch, sequence) are the tokens so far, padding included. */
export type LogitsProcessor = (ids: Tensor, scores: Tensor) => Tensor;

/** Divides the scores of tokens that the text has, or multiplies negative ones (`RepetitionPenaltyLogitsProcessor`). */
export const repetitionPenalty = withoutSurplus(
  "repetitionPenalty",
  1,
  (penalty: number): LogitsProcessor =>
    (ids, scores) => {
      const score = aten.gather(scores, 1, ids);
      return aten.scatter(scores, 1, ids, aten.where(score.lt(0), score.mul(penalty), score.div(penalty)));
    },
);

/** Divides all scores: the larger the temperature, the more alike they become (`TemperatureLogitsWarper`). */
export const temperature = withoutSurplus(
  "temperature",
  1,
  (value: number): LogitsProcessor =>
    (_ids, scores) =>
      scores.div(value),
);

/** Leaves the `count` best scores, and those that equal the last of them (`TopKLogitsWarper`). */
export const topK = withoutSurplus(
  "topK",
  1,
  (count: number): LogitsProcessor =>
    (_ids, scores) => {
      const [best] = scores.topk(Math.min(count, scores.size(-1)));
      return scores.maskedFill(scores.lt(best.narrow(-1, best.size(-1) - 1, 1)), Number.NEGATIVE_INFINITY);
    },
);

/** Leaves the best scores whose probabilities add up to `share`, at least one (`TopPLogitsWarper`). */
export const topP = withoutSurplus(
  "topP",
  1,
  (share: number): LogitsProcessor =>
    (_ids, scores) => {
      const [sorted, order] = aten.sort(scores, -1, false);
      const remove = sorted
        .softmax(-1)
        .cumsum(-1)
        .le(1 - share);
      remove.narrow(-1, remove.size(-1) - 1, 1).fill_(0);
      return scores.maskedFill(remove.scatter(1, order, remove), Number.NEGATIVE_INFINITY);
    },
);

/** The processors that the settings ask for, in transformers' order. */
export const logitsProcessors = withoutSurplus("logitsProcessors", 1, (settings: GenerationSettings) => {
  const processors: LogitsProcessor[] = [];
  if (settings.repetitionPenalty !== 1) processors.push(repetitionPenalty(settings.repetitionPenalty));
  if (settings.temperature === 0) return processors;
  if (settings.temperature !== 1) processors.push(temperature(settings.temperature));
  if (settings.topK !== undefined) processors.push(topK(settings.topK));
  if (settings.topP < 1) processors.push(topP(settings.topP));
  return processors;
});

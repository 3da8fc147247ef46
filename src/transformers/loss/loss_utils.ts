/** The losses of models' heads. Follows transformers/loss/loss_utils.py. */

import * as F from "../../torch/nn/functional/index.js";
import { Tensor } from "../../torch/tensor.js";
import type { PreTrainedConfig } from "../configuration_utils.js";

/** What the Trainer gives beside: how many labels the batches of a step have, which the sum of losses is divided by. */
export interface LossOptions {
  numItemsInBatch?: Tensor | number | null;
  ignoreIndex?: number;
}

/** The mean cross-entropy, or its sum divided by the number of items. */
export function fixedCrossEntropy(
  source: Tensor,
  target: Tensor,
  { numItemsInBatch = null, ignoreIndex = -100 }: LossOptions = {},
): Tensor {
  if (numItemsInBatch === null) return F.crossEntropy(source, target, { ignoreIndex });
  const sum = F.crossEntropy(source, target, { ignoreIndex, reduction: "sum" });
  return sum.div(numItemsInBatch instanceof Tensor ? numItemsInBatch.to(sum.device) : numItemsInBatch);
}

/** Of the next token: logits (batch, sequence, vocabSize), labels (batch, sequence), which are shifted here. */
export function forCausalLMLoss(
  logits: Tensor,
  labels: Tensor,
  vocabSize: number,
  { numItemsInBatch = null, ignoreIndex = -100 }: LossOptions = {},
): Tensor {
  const scores = logits.float();
  const shifted = F.pad(labels, [0, 1], { value: ignoreIndex }).narrow(-1, 1, labels.size(-1)).contiguous();
  return fixedCrossEntropy(scores.view(-1, vocabSize), shifted.view(-1).to(logits.device), {
    numItemsInBatch,
    ignoreIndex,
  });
}

/** Of each token: logits (batch, sequence, vocabSize), labels (batch, sequence), -100 for those that do not count. */
export function forMaskedLMLoss(logits: Tensor, labels: Tensor, vocabSize: number, options: LossOptions = {}): Tensor {
  return fixedCrossEntropy(logits.float().view(-1, vocabSize), labels.view(-1).to(logits.device), options);
}

/** Of sequences: logits (batch, numLabels), labels by the kind of problem, which is noted in the configuration. */
export function forSequenceClassificationLoss(
  logits: Tensor,
  labels: Tensor,
  config: PreTrainedConfig,
  options: LossOptions = {},
): Tensor {
  const { numLabels } = config;
  const isInteger = labels.dtype.name === "int64" || labels.dtype.name === "int32";
  config.problemType ??=
    numLabels === 1 ? "regression" : isInteger ? "single_label_classification" : "multi_label_classification";
  const targets = labels.to(logits.device);
  if (config.problemType === "regression") {
    return numLabels === 1 ? F.mseLoss(logits.squeeze(), targets.squeeze()) : F.mseLoss(logits, targets);
  }
  if (config.problemType === "multi_label_classification") return F.binaryCrossEntropyWithLogits(logits, targets);
  return fixedCrossEntropy(logits.view(-1, numLabels), targets.view(-1), options);
}

/** Of each token: logits (batch, sequence, numLabels), labels (batch, sequence). */
export function forTokenClassificationLoss(
  logits: Tensor,
  labels: Tensor,
  { numLabels }: PreTrainedConfig,
  options: LossOptions = {},
): Tensor {
  return fixedCrossEntropy(logits.view(-1, numLabels).float(), labels.view(-1).to(logits.device), options);
}

/** Of where an answer begins and ends: logits (batch, sequence), positions (batch). */
export function forQuestionAnsweringLoss(
  startLogits: Tensor,
  endLogits: Tensor,
  startPositions: Tensor,
  endPositions: Tensor,
  { numItemsInBatch = null }: LossOptions = {},
): Tensor {
  const ignoreIndex = startLogits.size(1);
  const loss = (logits: Tensor, positions: Tensor): Tensor => {
    const flat = positions.dim() > 1 ? positions.squeeze(-1).to(logits.device) : positions;
    return fixedCrossEntropy(logits, flat.clamp(0, ignoreIndex), { ignoreIndex, numItemsInBatch });
  };
  return loss(startLogits, startPositions).add(loss(endLogits, endPositions)).div(2);
}

/**
 * What a head that answers questions gives for its scores (batch, sequence, 2): those of beginnings and of ends, and the loss where
 * positions are given.
 */
export function answers(
  scores: Tensor,
  startPositions: Tensor | null,
  endPositions: Tensor | null,
  options: LossOptions = {},
): { loss: Tensor | null; startLogits: Tensor; endLogits: Tensor } {
  const [startLogits, endLogits] = scores.split(1, -1).map((part) => part.squeeze(-1).contiguous()) as [Tensor, Tensor];
  const loss =
    startPositions === null || endPositions === null
      ? null
      : forQuestionAnsweringLoss(startLogits, endLogits, startPositions, endPositions, options);
  return { loss, startLogits, endLogits };
}

/** What the encoders' heads give for their scores, and what they are called with. */

import { nullable, unchecked } from "../../../internal/kinds.js";
import { tensor } from "../../../torch/kinds.js";
import type { Tensor } from "../../../torch/tensor.js";
import type { PreTrainedConfig } from "../../configuration_utils.js";
import * as losses from "../../loss/loss_utils.js";
import type { BaseModelOutput, HeadOutput, LayerOutputs } from "../../modeling_outputs.js";

/** What the loss is computed for. Default: no loss. */
export const labels = nullable(tensor)(null);

/** How many labels a step has; these losses are means whatever it is, as in Python. */
export const numItemsInBatch = nullable(unchecked<Tensor | number>())(null);

/** What layers gave on the way. */
export const layersOf = ({ hiddenStates, attentions }: BaseModelOutput): LayerOutputs => ({ hiddenStates, attentions });

/** Of classes, of each token or each text; the last dimension of the scores is classes. */
export function classOutput(base: BaseModelOutput, logits: Tensor, labels: Tensor | null): HeadOutput {
  const flat = () => logits.view(-1, logits.size(-1));
  const loss = labels === null ? null : losses.fixedCrossEntropy(flat(), labels.to(logits.device).view(-1));
  return { loss, logits, ...layersOf(base) };
}

/** Of texts, by the kind of problem. */
export function sequenceOutput(
  base: BaseModelOutput,
  logits: Tensor,
  labels: Tensor | null,
  config: PreTrainedConfig,
): HeadOutput {
  const loss = labels === null ? null : losses.forSequenceClassificationLoss(logits, labels, config);
  return { loss, logits, ...layersOf(base) };
}

/** Each choice as a text of its own: (batch, choices, ...) becomes (batch * choices, ...). */
export function flatChoices<V extends Record<string, unknown>>(values: V): V {
  const flat = (value: unknown) =>
    value instanceof Object && "dim" in value
      ? (value as Tensor).view([-1, ...(value as Tensor).shape.slice(2)])
      : value;
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, flat(value)])) as V;
}

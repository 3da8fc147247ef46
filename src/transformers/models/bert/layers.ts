/**
 * What the encoders' layers share, DistilBERT's too. Follows transformers/models/bert/modeling_bert.py.
 *
 * Hidden states are (batch, sequence, hiddenSize).
 */

import { Module, ModuleList } from "../../../torch/nn/index.js";
import type { Tensor } from "../../../torch/tensor.js";
import type { PreTrainedConfig } from "../../configuration_utils.js";
import { attentionOf, splitHeads } from "../../integrations/attention.js";
import { GradientCheckpointingLayer } from "../../modeling_layers.js";
import type { OutputRecorder } from "../../output_recorder.js";

/** What attention gives: (batch, sequence, hiddenSize), and its weights where it has them. */
export type Attended = [output: Tensor, weights: Tensor | null];

/** Attention of each token to all of its text, from what three layers made of the hidden states. */
export function attend(
  config: PreTrainedConfig,
  projected: readonly [query: Tensor, key: Tensor, value: Tensor],
  mask: Tensor | null,
  { heads, dropout }: { heads: number; dropout: number },
): Attended {
  const headDim = projected[0].size(2) / heads;
  const settings = { scaling: headDim ** -0.5, isCausal: false, groups: 1, dropout };
  return attentionOf(config)(...splitHeads(projected, headDim), mask, settings);
}

/** Attention and a feed-forward network. */
export abstract class EncoderLayer extends GradientCheckpointingLayer {
  protected abstract compute(hidden: Tensor, mask: Tensor | null): Attended;

  override forward(hidden: Tensor, mask: Tensor | null, recorder: OutputRecorder): Tensor {
    const [output, weights] = this.checkpointed(() => this.compute(hidden, mask));
    if (weights !== null) recorder.attentions?.push(weights);
    return output;
  }
}

/** One layer after another. */
export class LayerStack extends Module {
  layer: ModuleList<EncoderLayer>;

  constructor(count: number, make: () => EncoderLayer) {
    super();
    this.layer = new ModuleList(Array.from({ length: count }, make));
  }

  override forward(embedded: Tensor, mask: Tensor | null, recorder: OutputRecorder): Tensor {
    let hidden = embedded;
    for (const layer of this.layer) {
      recorder.hiddenStates?.push(hidden);
      hidden = layer(hidden, mask, recorder);
    }
    return hidden;
  }
}

/** The first token's hidden state of each text: (batch, hiddenSize). */
export const firstToken = (hidden: Tensor): Tensor => hidden.select(1, 0);

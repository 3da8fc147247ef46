/** What layers are asked to give beside their result. Follows transformers/utils/output_capturing.py, without its hooks. */

import type { Tensor } from "../torch/tensor.js";
import type { PreTrainedConfig } from "./configuration_utils.js";
import type { LayerOutputs } from "./modeling_outputs.js";

/** What a call asks for; null is what the configuration says. */
export interface AskedOutputs {
  outputHiddenStates: boolean | null;
  outputAttentions: boolean | null;
}

/** Collects what layers give in one forward pass. */
export class OutputRecorder {
  readonly hiddenStates: Tensor[] | null;
  readonly attentions: Tensor[] | null;

  constructor(config: PreTrainedConfig, asked: AskedOutputs) {
    this.hiddenStates = (asked.outputHiddenStates ?? config.outputHiddenStates) ? [] : null;
    this.attentions = (asked.outputAttentions ?? config.outputAttentions) ? [] : null;
  }

  /** What was collected; the last of the hidden states is what the model gives. */
  outputs(lastHiddenState: Tensor): LayerOutputs {
    const { hiddenStates, attentions } = this;
    return { hiddenStates: hiddenStates === null ? null : [...hiddenStates, lastHiddenState], attentions };
  }
}

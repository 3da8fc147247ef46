/** Mistral. Follows transformers/models/mistral/modeling_mistral.py. */

import { MistralConfig } from "../llama/configuration_llama.js";
import { DecoderModel } from "../llama/decoder.js";
import {
  DecoderForCausalLM,
  DecoderForQuestionAnswering,
  DecoderForSequenceClassification,
  DecoderForTokenClassification,
} from "../llama/heads.js";

/** Mistral without a head: ids (batch, sequence) give hidden states (batch, sequence, hiddenSize). */
export class MistralModel extends DecoderModel {
  static readonly configClass = MistralConfig;

  declare readonly config: MistralConfig;
}

/** Mistral with a layer that scores the next token. */
export class MistralForCausalLM extends DecoderForCausalLM {
  static readonly configClass = MistralConfig;
  static override readonly modelClass = MistralModel;

  declare readonly config: MistralConfig;
}

/** Mistral that scores the labels of a sequence, at its last token that is no padding. */
export class MistralForSequenceClassification extends DecoderForSequenceClassification {
  static readonly configClass = MistralConfig;
  static override readonly modelClass = MistralModel;

  declare readonly config: MistralConfig;
}

/** Mistral that scores the labels of each token. */
export class MistralForTokenClassification extends DecoderForTokenClassification {
  static readonly configClass = MistralConfig;
  static override readonly modelClass = MistralModel;

  declare readonly config: MistralConfig;
}

/** Mistral that scores where an answer begins and ends. */
export class MistralForQuestionAnswering extends DecoderForQuestionAnswering {
  static readonly configClass = MistralConfig;
  static override readonly modelClass = MistralModel;

  declare readonly config: MistralConfig;
}

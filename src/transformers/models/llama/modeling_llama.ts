/** Llama, SmolLM and all others of that architecture. Follows transformers/models/llama/modeling_llama.py. */

import { LlamaConfig } from "./configuration_llama.js";
import { DecoderModel } from "./decoder.js";
import {
  DecoderForCausalLM,
  DecoderForQuestionAnswering,
  DecoderForSequenceClassification,
  DecoderForTokenClassification,
} from "./heads.js";

/** Llama without a head: ids (batch, sequence) give hidden states (batch, sequence, hiddenSize). */
export class LlamaModel extends DecoderModel {
  static readonly configClass = LlamaConfig;

  declare readonly config: LlamaConfig;
}

/** Llama with a layer that scores the next token. */
export class LlamaForCausalLM extends DecoderForCausalLM {
  static readonly configClass = LlamaConfig;
  static override readonly modelClass = LlamaModel;

  declare readonly config: LlamaConfig;
}

/** Llama that scores the labels of a sequence, at its last token that is no padding. */
export class LlamaForSequenceClassification extends DecoderForSequenceClassification {
  static readonly configClass = LlamaConfig;
  static override readonly modelClass = LlamaModel;

  declare readonly config: LlamaConfig;
}

/** Llama that scores the labels of each token. */
export class LlamaForTokenClassification extends DecoderForTokenClassification {
  static readonly configClass = LlamaConfig;
  static override readonly modelClass = LlamaModel;

  declare readonly config: LlamaConfig;
}

/** Llama that scores where an answer begins and ends. */
export class LlamaForQuestionAnswering extends DecoderForQuestionAnswering {
  static readonly configClass = LlamaConfig;
  static override readonly modelClass = LlamaModel;
  static override readonly baseModelPrefix = "transformer";

  declare readonly config: LlamaConfig;
}

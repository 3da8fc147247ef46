/** Qwen2. Follows transformers/models/qwen2/modeling_qwen2.py. */

import { Qwen2Config } from "../llama/configuration_llama.js";
import { DecoderModel } from "../llama/decoder.js";
import {
  DecoderForCausalLM,
  DecoderForQuestionAnswering,
  DecoderForSequenceClassification,
  DecoderForTokenClassification,
} from "../llama/heads.js";

/** Qwen2 without a head: ids (batch, sequence) give hidden states (batch, sequence, hiddenSize). */
export class Qwen2Model extends DecoderModel {
  static readonly configClass = Qwen2Config;

  declare readonly config: Qwen2Config;
}

/** Qwen2 with a layer that scores the next token. */
export class Qwen2ForCausalLM extends DecoderForCausalLM {
  static readonly configClass = Qwen2Config;
  static override readonly modelClass = Qwen2Model;

  declare readonly config: Qwen2Config;
}

/** Qwen2 that scores the labels of a sequence, at its last token that is no padding. */
export class Qwen2ForSequenceClassification extends DecoderForSequenceClassification {
  static readonly configClass = Qwen2Config;
  static override readonly modelClass = Qwen2Model;

  declare readonly config: Qwen2Config;
}

/** Qwen2 that scores the labels of each token. */
export class Qwen2ForTokenClassification extends DecoderForTokenClassification {
  static readonly configClass = Qwen2Config;
  static override readonly modelClass = Qwen2Model;

  declare readonly config: Qwen2Config;
}

/** Qwen2 that scores where an answer begins and ends. */
export class Qwen2ForQuestionAnswering extends DecoderForQuestionAnswering {
  static readonly configClass = Qwen2Config;
  static override readonly modelClass = Qwen2Model;
  static override readonly baseModelPrefix = "transformer";

  declare readonly config: Qwen2Config;
}

/** Qwen3. Follows transformers/models/qwen3/modeling_qwen3.py. */

import { Qwen3Config } from "../llama/configuration_llama.js";
import { DecoderModel } from "../llama/decoder.js";
import {
  DecoderForCausalLM,
  DecoderForQuestionAnswering,
  DecoderForSequenceClassification,
  DecoderForTokenClassification,
} from "../llama/heads.js";

/** Qwen3 without a head: ids (batch, sequence) give hidden states (batch, sequence, hiddenSize). */
export class Qwen3Model extends DecoderModel {
  static readonly configClass = Qwen3Config;

  declare readonly config: Qwen3Config;
}

/** Qwen3 with a layer that scores the next token. */
export class Qwen3ForCausalLM extends DecoderForCausalLM {
  static readonly configClass = Qwen3Config;
  static override readonly modelClass = Qwen3Model;

  declare readonly config: Qwen3Config;
}

/** Qwen3 that scores the labels of a sequence, at its last token that is no padding. */
export class Qwen3ForSequenceClassification extends DecoderForSequenceClassification {
  static readonly configClass = Qwen3Config;
  static override readonly modelClass = Qwen3Model;

  declare readonly config: Qwen3Config;
}

/** Qwen3 that scores the labels of each token. */
export class Qwen3ForTokenClassification extends DecoderForTokenClassification {
  static readonly configClass = Qwen3Config;
  static override readonly modelClass = Qwen3Model;

  declare readonly config: Qwen3Config;
}

/** Qwen3 that scores where an answer begins and ends. */
export class Qwen3ForQuestionAnswering extends DecoderForQuestionAnswering {
  static readonly configClass = Qwen3Config;
  static override readonly modelClass = Qwen3Model;
  static override readonly baseModelPrefix = "transformer";

  declare readonly config: Qwen3Config;
}

/** RoBERTa: BERT with other positions and heads. Follows transformers/models/roberta/modeling_roberta.py. */

import { Dropout, LayerNorm, Linear, Module, Parameter } from "../../../torch/nn/index.js";
import { aten } from "../../../torch/ops/index.js";
import type { Tensor } from "../../../torch/tensor.js";
import type { BaseModelOutputWithPooling } from "../../modeling_outputs.js";
import { RobertaConfig } from "../bert/configuration_bert.js";
import { EncoderModel } from "../bert/encoder.js";
import {
  classifierDropout,
  EncoderForMaskedLM,
  EncoderForMultipleChoice,
  EncoderForQuestionAnswering,
  EncoderForSequenceClassification,
  EncoderForTokenClassification,
  TokenScores,
} from "../bert/heads.js";
import { firstToken } from "../bert/layers.js";

/** The scores of tokens: the decoder's weights are the word embeddings', its bias is `bias`. */
class RobertaLMHead extends TokenScores {
  dense;
  layerNorm;

  constructor({ hiddenSize, vocabSize, layerNormEps }: RobertaConfig) {
    super();
    this.dense = new Linear(hiddenSize, hiddenSize);
    this.layerNorm = new LayerNorm(hiddenSize, layerNormEps);
    this.decoder = new Linear(hiddenSize, vocabSize);
    this.bias = new Parameter(aten.zeros(vocabSize));
  }

  override forward(hidden: Tensor): Tensor {
    return this.decoder(this.layerNorm(aten.gelu(this.dense(hidden))));
  }
}

class RobertaClassificationHead extends Module {
  dense;
  dropout;
  outProj;

  constructor(config: RobertaConfig) {
    super();
    this.dense = new Linear(config.hiddenSize, config.hiddenSize);
    this.dropout = new Dropout(classifierDropout(config));
    this.outProj = new Linear(config.hiddenSize, config.numLabels);
  }

  override forward(hidden: Tensor): Tensor {
    const inner = this.dense(this.dropout(firstToken(hidden)));
    return this.outProj(this.dropout(aten.tanh(inner)));
  }
}

/** RoBERTa without a head: ids (batch, sequence) give hidden states (batch, sequence, hiddenSize). */
export class RobertaModel extends EncoderModel {
  static readonly configClass = RobertaConfig;
  static override readonly baseModelPrefix = "roberta";
}

/** RoBERTa that scores which token stands at each place. */
export class RobertaForMaskedLM extends EncoderForMaskedLM {
  static readonly configClass = RobertaConfig;
  static override readonly modelClass = RobertaModel;
  static override readonly baseModelPrefix = "roberta";
  static override readonly outputEmbeddings = "lmHead.decoder";
  static override readonly tiedWeightsKeys = {
    "lm_head.decoder.weight": "roberta.embeddings.word_embeddings.weight",
    "lm_head.decoder.bias": "lm_head.bias",
  };

  declare roberta: RobertaModel;
  declare lmHead: RobertaLMHead;

  protected override addHead(config: RobertaConfig): void {
    this.lmHead = new RobertaLMHead(config);
  }

  protected override scores(hidden: Tensor): Tensor {
    return this.lmHead(hidden);
  }
}

/** RoBERTa that scores the labels of a text. */
export class RobertaForSequenceClassification extends EncoderForSequenceClassification {
  static readonly configClass = RobertaConfig;
  static override readonly modelClass = RobertaModel;
  static override readonly baseModelPrefix = "roberta";

  declare roberta: RobertaModel;
  declare classifier: RobertaClassificationHead;

  protected override addHead(config: RobertaConfig): void {
    this.classifier = new RobertaClassificationHead(config);
  }

  protected override scores({ lastHiddenState }: BaseModelOutputWithPooling): Tensor {
    return this.classifier(lastHiddenState);
  }
}

/** RoBERTa that scores the labels of each token. */
export class RobertaForTokenClassification extends EncoderForTokenClassification {
  static readonly configClass = RobertaConfig;
  static override readonly modelClass = RobertaModel;
  static override readonly baseModelPrefix = "roberta";

  declare roberta: RobertaModel;
}

/** RoBERTa that scores where an answer begins and ends. */
export class RobertaForQuestionAnswering extends EncoderForQuestionAnswering {
  static readonly configClass = RobertaConfig;
  static override readonly modelClass = RobertaModel;
  static override readonly baseModelPrefix = "roberta";

  declare roberta: RobertaModel;
}

/** RoBERTa that scores each of several texts: inputs are (batch, choices, sequence), by position in BERT's order. */
export class RobertaForMultipleChoice extends EncoderForMultipleChoice {
  static readonly configClass = RobertaConfig;
  static override readonly modelClass = RobertaModel;
  static override readonly baseModelPrefix = "roberta";

  declare roberta: RobertaModel;
}

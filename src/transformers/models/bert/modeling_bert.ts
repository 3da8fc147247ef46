/** BERT, MiniLM and all others of that architecture. Follows transformers/models/bert/modeling_bert.py. */

import { type Given, signature } from "../../../internal/signature.js";
import { type Dropout, LayerNorm, Linear, Module, Parameter } from "../../../torch/nn/index.js";
import { aten } from "../../../torch/ops/index.js";
import type { Tensor } from "../../../torch/tensor.js";
import { getActivation } from "../../activations.js";
import { fixedCrossEntropy } from "../../loss/loss_utils.js";
import type {
  BaseModelOutputWithPooling,
  BertForPreTrainingOutput,
  NextSentencePredictorOutput,
} from "../../modeling_outputs.js";
import { BertConfig } from "./configuration_bert.js";
import { EncoderModel, encoderArguments } from "./encoder.js";
import { classOutput, labels, numItemsInBatch } from "./head_outputs.js";
import {
  EncoderForMaskedLM,
  EncoderForMultipleChoice,
  EncoderForQuestionAnswering,
  EncoderForSequenceClassification,
  EncoderForTokenClassification,
  EncoderWithHead,
  TokenScores,
} from "./heads.js";

const { order, inputs, asked } = encoderArguments;

class BertPredictionHeadTransform extends Module {
  dense;
  transformActFn;
  LayerNorm;

  constructor({ hiddenSize, hiddenAct, layerNormEps }: BertConfig) {
    super();
    this.dense = new Linear(hiddenSize, hiddenSize);
    this.transformActFn = getActivation(hiddenAct);
    this.LayerNorm = new LayerNorm(hiddenSize, layerNormEps);
  }

  override forward(hidden: Tensor): Tensor {
    return this.LayerNorm(this.transformActFn(this.dense(hidden)) as Tensor);
  }
}

/** The scores of tokens: the decoder's weights are the word embeddings', its bias is `bias`. */
class BertLMPredictionHead extends TokenScores {
  transform;

  constructor(config: BertConfig) {
    super();
    this.transform = new BertPredictionHeadTransform(config);
    this.decoder = new Linear(config.hiddenSize, config.vocabSize);
    this.bias = new Parameter(aten.zeros(config.vocabSize));
  }

  override forward(hidden: Tensor): Tensor {
    return this.decoder(this.transform(hidden));
  }
}

class BertOnlyMLMHead extends Module {
  predictions;

  constructor(config: BertConfig) {
    super();
    this.predictions = new BertLMPredictionHead(config);
  }

  override forward(hidden: Tensor): Tensor {
    return this.predictions(hidden);
  }
}

class BertOnlyNSPHead extends Module {
  seqRelationship;

  constructor({ hiddenSize }: BertConfig) {
    super();
    this.seqRelationship = new Linear(hiddenSize, 2);
  }

  override forward(pooled: Tensor): Tensor {
    return this.seqRelationship(pooled);
  }
}

class BertPreTrainingHeads extends Module {
  predictions;
  seqRelationship;

  constructor(config: BertConfig) {
    super();
    this.predictions = new BertLMPredictionHead(config);
    this.seqRelationship = new Linear(config.hiddenSize, 2);
  }

  override forward(hidden: Tensor, pooled: Tensor): [predictions: Tensor, relationship: Tensor] {
    return [this.predictions(hidden), this.seqRelationship(pooled)];
  }
}

const tied = {
  "cls.predictions.decoder.weight": "bert.embeddings.word_embeddings.weight",
  "cls.predictions.decoder.bias": "cls.predictions.bias",
} as const;

/** BERT without a head: ids (batch, sequence) give hidden states (batch, sequence, hiddenSize). */
export class BertModel extends EncoderModel {
  static readonly configClass = BertConfig;
  static override readonly baseModelPrefix = "bert";
}

/** BERT that scores which token stands at each place. */
export class BertForMaskedLM extends EncoderForMaskedLM {
  static readonly configClass = BertConfig;
  static override readonly modelClass = BertModel;
  static override readonly baseModelPrefix = "bert";
  static override readonly outputEmbeddings = "cls.predictions.decoder";
  static override readonly outputBias = "cls.predictions.bias";
  static override readonly tiedWeightsKeys = tied;

  declare bert: BertModel;
  declare cls: BertOnlyMLMHead;

  protected override addHead(config: BertConfig): void {
    this.cls = new BertOnlyMLMHead(config);
  }

  protected override scores(hidden: Tensor): Tensor {
    return this.cls(hidden);
  }
}

const preTraining = signature("BertForPreTraining.forward", [...order, "labels", "nextSentenceLabel"], {
  ...inputs,
  /** (batch, sequence): the tokens to find, -100 for those that do not count. Default: no loss. */
  labels,
  /** (batch): 1 where the second sentence does not follow the first. Default: no loss. */
  nextSentenceLabel: labels,
  ...asked,
  numItemsInBatch,
});

/** BERT as it was trained: which token stands at each place, and whether one sentence follows the other. */
export class BertForPreTraining extends EncoderWithHead {
  static readonly configClass = BertConfig;
  static override readonly modelClass = BertModel;
  static override readonly addPoolingLayer = true;
  static override readonly baseModelPrefix = "bert";
  static override readonly outputEmbeddings = "cls.predictions.decoder";
  static override readonly outputBias = "cls.predictions.bias";
  static override readonly tiedWeightsKeys = tied;
  static readonly forwardInputs = Object.keys(preTraining.shape);

  declare bert: BertModel;
  declare cls: BertPreTrainingHeads;

  protected override addHead(config: BertConfig): void {
    this.cls = new BertPreTrainingHeads(config);
  }

  override forward(...given: Given<typeof preTraining>): BertForPreTrainingOutput {
    const { labels, nextSentenceLabel, numItemsInBatch: _, ...rest } = preTraining(given);
    const { lastHiddenState, poolerOutput, ...layers } = this.encode(rest);
    const [predictionLogits, seqRelationshipLogits] = this.cls(lastHiddenState, poolerOutput as Tensor);
    const loss =
      labels === null || nextSentenceLabel === null
        ? null
        : fixedCrossEntropy(predictionLogits.view(-1, this.config.vocabSize), labels.view(-1)).add(
            fixedCrossEntropy(seqRelationshipLogits.view(-1, 2), nextSentenceLabel.view(-1)),
          );
    return { loss, predictionLogits, seqRelationshipLogits, ...layers };
  }
}

const nextSentence = signature("BertForNextSentencePrediction.forward", [...order, "labels"], {
  ...inputs,
  /** (batch): 1 where the second sentence does not follow the first. Default: no loss. */
  labels,
  ...asked,
  numItemsInBatch,
});

/** BERT that scores whether one sentence follows the other. */
export class BertForNextSentencePrediction extends EncoderWithHead {
  static readonly configClass = BertConfig;
  static override readonly modelClass = BertModel;
  static override readonly addPoolingLayer = true;
  static override readonly baseModelPrefix = "bert";
  static readonly forwardInputs = Object.keys(nextSentence.shape);

  declare bert: BertModel;
  declare cls: BertOnlyNSPHead;

  protected override addHead(config: BertConfig): void {
    this.cls = new BertOnlyNSPHead(config);
  }

  override forward(...given: Given<typeof nextSentence>): NextSentencePredictorOutput {
    const { labels, numItemsInBatch: _, ...rest } = nextSentence(given);
    const base = this.encode(rest);
    return classOutput(base, this.cls(base.poolerOutput as Tensor), labels);
  }
}

/** BERT that scores the labels of a text. */
export class BertForSequenceClassification extends EncoderForSequenceClassification {
  static readonly configClass = BertConfig;
  static override readonly modelClass = BertModel;
  static override readonly addPoolingLayer = true;
  static override readonly baseModelPrefix = "bert";

  declare bert: BertModel;
  declare dropout: Dropout;
  declare classifier: Linear;

  protected override scores({ poolerOutput }: BaseModelOutputWithPooling): Tensor {
    return this.classifier(this.dropout(poolerOutput as Tensor));
  }
}

/** BERT that scores the labels of each token. */
export class BertForTokenClassification extends EncoderForTokenClassification {
  static readonly configClass = BertConfig;
  static override readonly modelClass = BertModel;
  static override readonly baseModelPrefix = "bert";

  declare bert: BertModel;
}

/** BERT that scores where an answer begins and ends. */
export class BertForQuestionAnswering extends EncoderForQuestionAnswering {
  static readonly configClass = BertConfig;
  static override readonly modelClass = BertModel;
  static override readonly baseModelPrefix = "bert";

  declare bert: BertModel;
}

/** BERT that scores each of several texts: inputs are (batch, choices, sequence). */
export class BertForMultipleChoice extends EncoderForMultipleChoice {
  static readonly configClass = BertConfig;
  static override readonly modelClass = BertModel;
  static override readonly baseModelPrefix = "bert";

  declare bert: BertModel;
}

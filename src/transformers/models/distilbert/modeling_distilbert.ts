/** DistilBERT with its heads. Follows transformers/models/distilbert/modeling_distilbert.py. */

import { type Given, signature } from "../../../internal/signature.js";
import { checkNoMore } from "../../../internal/surplus.js";
import { ValueError } from "../../../python/exceptions.js";
import { CrossEntropyLoss, Dropout, LayerNorm, Linear, type Module } from "../../../torch/nn/index.js";
import { aten } from "../../../torch/ops/index.js";
import type { Tensor } from "../../../torch/tensor.js";
import { getActivation } from "../../activations.js";
import { answers } from "../../loss/loss_utils.js";
import type {
  MaskedLMOutput,
  MultipleChoiceModelOutput,
  QuestionAnsweringModelOutput,
  SequenceClassifierOutput,
  TokenClassifierOutput,
} from "../../modeling_outputs.js";
import { classOutput, flatChoices, labels, layersOf, numItemsInBatch, sequenceOutput } from "../bert/head_outputs.js";
import { firstToken } from "../bert/layers.js";
import type { DistilBertConfig } from "./configuration_distilbert.js";
import { DistilBertModel, DistilBertPreTrainedModel, distilBertArguments } from "./distilbert.js";

export { DistilBertModel };

const { order, inputs, asked } = distilBertArguments;

const labelled = signature("forward", [...order, "labels", "positionIds"], {
  ...inputs,
  labels,
  ...asked,
  numItemsInBatch,
});
const answering = signature("forward", [...order, "startPositions", "endPositions", "positionIds"], {
  ...inputs,
  /** (batch): where answers begin. Default: no loss. */
  startPositions: labels,
  /** (batch): where answers end. */
  endPositions: labels,
  ...asked,
  numItemsInBatch,
});

/** DistilBERT that scores which token stands at each place. */
export class DistilBertForMaskedLM extends DistilBertPreTrainedModel {
  static override readonly outputEmbeddings = "vocabProjector";
  static override readonly tiedWeightsKeys = {
    "vocab_projector.weight": "distilbert.embeddings.word_embeddings.weight",
  };
  static readonly acceptsLossKwargs = true;
  static readonly forwardInputs = Object.keys(labelled.shape);

  activation: Module;
  distilbert: DistilBertModel;
  vocabTransform: Linear;
  vocabLayerNorm: LayerNorm;
  vocabProjector: Linear;
  mlmLossFct: CrossEntropyLoss;

  constructor(config: DistilBertConfig, ...none: []) {
    super(config, ...none);
    this.activation = getActivation(config.activation);
    this.distilbert = new DistilBertModel(config);
    this.vocabTransform = new Linear(config.dim, config.dim);
    this.vocabLayerNorm = new LayerNorm(config.dim, 1e-12);
    this.vocabProjector = new Linear(config.dim, config.vocabSize);
    this.postInit();
    this.mlmLossFct = new CrossEntropyLoss();
  }

  override forward(...given: Given<typeof labelled>): MaskedLMOutput {
    const { labels, numItemsInBatch: _, ...rest } = labelled(given, "DistilBertForMaskedLM.forward");
    const base = this.distilbert(rest);
    const transformed = this.activation(this.vocabTransform(base.lastHiddenState)) as Tensor;
    const logits = this.vocabProjector(this.vocabLayerNorm(transformed));
    const flat = () => logits.view(-1, logits.size(-1));
    const loss = labels === null ? null : this.mlmLossFct(flat(), labels.to(logits.device).view(-1));
    return { ...classOutput(base, logits, null), loss };
  }
}

/** A head upon the first token. */
abstract class DistilBertForTexts extends DistilBertPreTrainedModel {
  static readonly acceptsLossKwargs = true;
  static readonly forwardInputs = Object.keys(labelled.shape);

  distilbert: DistilBertModel;
  preClassifier: Linear;
  classifier: Linear;
  dropout: Dropout;

  constructor(config: DistilBertConfig, outFeatures: number) {
    super(config);
    this.distilbert = new DistilBertModel(config);
    this.preClassifier = new Linear(config.dim, config.dim);
    this.classifier = new Linear(config.dim, outFeatures);
    this.dropout = new Dropout(config.seqClassifDropout);
    this.postInit();
  }

  protected scores(hidden: Tensor): Tensor {
    return this.classifier(this.dropout(aten.relu(this.preClassifier(firstToken(hidden)))));
  }
}

/** DistilBERT that scores the labels of a text. */
export class DistilBertForSequenceClassification extends DistilBertForTexts {
  constructor(config: DistilBertConfig, ...none: []) {
    checkNoMore(new.target.name, none);
    super(config, config.numLabels);
  }

  override forward(...given: Given<typeof labelled>): SequenceClassifierOutput {
    const { labels, numItemsInBatch: _, ...rest } = labelled(given, "DistilBertForSequenceClassification.forward");
    const base = this.distilbert(rest);
    return sequenceOutput(base, this.scores(base.lastHiddenState), labels, this.config);
  }
}

/** DistilBERT that scores each of several texts: inputs are (batch, choices, sequence). */
export class DistilBertForMultipleChoice extends DistilBertForTexts {
  constructor(config: DistilBertConfig, ...none: []) {
    checkNoMore(new.target.name, none);
    super(config, 1);
  }

  override forward(...given: Given<typeof labelled>): MultipleChoiceModelOutput {
    const { labels, numItemsInBatch: _, ...rest } = labelled(given, "DistilBertForMultipleChoice.forward");
    const { positionIds, ...choices } = rest;
    const base = this.distilbert({ ...flatChoices(choices), positionIds });
    const scores = this.scores(base.lastHiddenState);
    return classOutput(base, scores.view(-1, (rest.inputIds ?? (rest.inputsEmbeds as Tensor)).size(1)), labels);
  }
}

/** DistilBERT that scores where an answer begins and ends. */
export class DistilBertForQuestionAnswering extends DistilBertPreTrainedModel {
  static readonly acceptsLossKwargs = true;
  static readonly forwardInputs = Object.keys(answering.shape);

  distilbert: DistilBertModel;
  qaOutputs: Linear;
  dropout: Dropout;

  constructor(config: DistilBertConfig, ...none: []) {
    super(config, ...none);
    this.distilbert = new DistilBertModel(config);
    this.qaOutputs = new Linear(config.dim, config.numLabels);
    if (config.numLabels !== 2) {
      throw new ValueError(`config.num_labels should be 2, but it is ${config.numLabels}`);
    }
    this.dropout = new Dropout(config.qaDropout);
    this.postInit();
  }

  override forward(...given: Given<typeof answering>): QuestionAnsweringModelOutput {
    const {
      startPositions,
      endPositions,
      numItemsInBatch: _,
      ...rest
    } = answering(given, "DistilBertForQuestionAnswering.forward");
    const base = this.distilbert(rest);
    const scores = this.qaOutputs(this.dropout(base.lastHiddenState));
    return { ...answers(scores, startPositions, endPositions), ...layersOf(base) };
  }
}

/** DistilBERT that scores the labels of each token. */
export class DistilBertForTokenClassification extends DistilBertPreTrainedModel {
  static readonly acceptsLossKwargs = true;
  static readonly forwardInputs = Object.keys(labelled.shape);

  distilbert: DistilBertModel;
  dropout: Dropout;
  classifier: Linear;

  constructor(config: DistilBertConfig, ...none: []) {
    super(config, ...none);
    this.distilbert = new DistilBertModel(config);
    this.dropout = new Dropout(config.dropout);
    this.classifier = new Linear(config.dim, config.numLabels);
    this.postInit();
  }

  override forward(...given: Given<typeof labelled>): TokenClassifierOutput {
    const { labels, numItemsInBatch: _, ...rest } = labelled(given, "DistilBertForTokenClassification.forward");
    const base = this.distilbert(rest);
    return classOutput(base, this.classifier(this.dropout(base.lastHiddenState)), labels);
  }
}

/** The heads of BERT and RoBERTa. Follows transformers/models/{bert,roberta}/modeling_*.py. */

import { type Given, signature } from "../../../internal/signature.js";
import { Dropout, Linear, Module, type Parameter } from "../../../torch/nn/index.js";
import type { Tensor } from "../../../torch/tensor.js";
import { zeros_ } from "../../initialization.js";
import { answers } from "../../loss/loss_utils.js";
import type {
  BaseModelOutputWithPooling,
  MaskedLMOutput,
  MultipleChoiceModelOutput,
  QuestionAnsweringModelOutput,
  SequenceClassifierOutput,
  TokenClassifierOutput,
} from "../../modeling_outputs.js";
import type { EncoderConfig } from "./configuration_bert.js";
import { type EncoderModel, EncoderPreTrainedModel, encoderArguments } from "./encoder.js";
import { classOutput, flatChoices, labels, layersOf, numItemsInBatch, sequenceOutput } from "./head_outputs.js";

const { order, inputs, asked } = encoderArguments;

const labelledForward = signature("forward", [...order, "labels"], { ...inputs, labels, ...asked, numItemsInBatch });
// In Python two parameters of decoders stand between.
const maskedForward = signature("ForMaskedLM.forward", order, { ...inputs, labels, ...asked, numItemsInBatch });
const answerForward = signature("ForQuestionAnswering.forward", [...order, "startPositions", "endPositions"], {
  ...inputs,
  /** (batch): where answers begin. Default: no loss. */
  startPositions: labels,
  /** (batch): where answers end. */
  endPositions: labels,
  ...asked,
  numItemsInBatch,
});

/** A class of models without a head. */
export type EncoderClass = new (config: EncoderConfig, addPoolingLayer: boolean) => EncoderModel;

/** What the probability of dropping a feature before the classifier is. */
export const classifierDropout = ({ classifierDropout, hiddenDropoutProb }: EncoderConfig): number =>
  classifierDropout ?? hiddenDropoutProb;

/** Scores of tokens, with a bias that is apart from the layer's, which is tied to it. */
export abstract class TokenScores extends Module {
  declare decoder: Linear;
  declare bias: Parameter;
}

/** A model with a head, whose model without it is the property that `baseModelPrefix` names. */
export abstract class EncoderWithHead extends EncoderPreTrainedModel {
  /** The class of the model below the head, and whether that has a pooling layer. */
  declare static readonly modelClass: EncoderClass;
  static readonly addPoolingLayer: boolean = false;
  static readonly acceptsLossKwargs = true;

  constructor(config: EncoderConfig, ...none: []) {
    super(config, ...none);
    const { baseModelPrefix, modelClass, addPoolingLayer } = new.target;
    (this as unknown as Record<string, Module>)[baseModelPrefix] = new modelClass(config, addPoolingLayer);
    this.addHead(config);
    this.postInit();
  }

  /** Makes the layers of the head; of most, one that scores labels, and dropout before it. */
  protected addHead(config: EncoderConfig): void {
    Object.assign(this, {
      dropout: new Dropout(classifierDropout(config)),
      classifier: new Linear(config.hiddenSize, config.numLabels),
    });
  }

  protected override initWeights(module: Module): void {
    super.initWeights(module);
    if (module instanceof TokenScores) zeros_(module.bias);
  }

  /** What the model without the head gives. */
  protected encode(values: Parameters<EncoderModel["forward"]>[0]): BaseModelOutputWithPooling {
    return (this.baseModel as EncoderModel)(values as never);
  }
}

/** A model that scores which token stands at each place. */
export abstract class EncoderForMaskedLM extends EncoderWithHead {
  static readonly forwardInputs = Object.keys(maskedForward.shape);

  /** Hidden states (batch, sequence, hiddenSize) give scores (batch, sequence, vocabSize). */
  protected abstract scores(hidden: Tensor): Tensor;

  override forward(...given: Given<typeof maskedForward>): MaskedLMOutput {
    const { labels, numItemsInBatch: _, ...rest } = maskedForward(given, `${this.constructor.name}.forward`);
    const base = this.encode(rest);
    return classOutput(base, this.scores(base.lastHiddenState), labels);
  }
}

/** A model that scores the labels of a text. */
export abstract class EncoderForSequenceClassification extends EncoderWithHead {
  static readonly forwardInputs = Object.keys(labelledForward.shape);

  /** The scores, (batch, numLabels). */
  protected abstract scores(base: BaseModelOutputWithPooling): Tensor;

  override forward(...given: Given<typeof labelledForward>): SequenceClassifierOutput {
    const { labels, numItemsInBatch: _, ...rest } = labelledForward(given, `${this.constructor.name}.forward`);
    const base = this.encode(rest);
    return sequenceOutput(base, this.scores(base), labels, this.config);
  }
}

/** A model that scores the labels of each token. */
export abstract class EncoderForTokenClassification extends EncoderWithHead {
  declare dropout: Dropout;
  declare classifier: Linear;

  static readonly forwardInputs = Object.keys(labelledForward.shape);

  override forward(...given: Given<typeof labelledForward>): TokenClassifierOutput {
    const { labels, numItemsInBatch: _, ...rest } = labelledForward(given, `${this.constructor.name}.forward`);
    const base = this.encode(rest);
    return classOutput(base, this.classifier(this.dropout(base.lastHiddenState)), labels);
  }
}

/** A model that scores where an answer begins and ends. */
export abstract class EncoderForQuestionAnswering extends EncoderWithHead {
  static readonly forwardInputs = Object.keys(answerForward.shape);

  declare qaOutputs: Linear;

  protected override addHead(config: EncoderConfig): void {
    this.qaOutputs = new Linear(config.hiddenSize, config.numLabels);
  }

  override forward(...given: Given<typeof answerForward>): QuestionAnsweringModelOutput {
    const {
      startPositions,
      endPositions,
      numItemsInBatch: _,
      ...rest
    } = answerForward(given, `${this.constructor.name}.forward`);
    const base = this.encode(rest);
    return { ...answers(this.qaOutputs(base.lastHiddenState), startPositions, endPositions), ...layersOf(base) };
  }
}

/** A model that scores each of several texts: inputs are (batch, choices, sequence). */
export abstract class EncoderForMultipleChoice extends EncoderWithHead {
  static override readonly addPoolingLayer = true;
  static readonly forwardInputs = Object.keys(labelledForward.shape);

  declare dropout: Dropout;
  declare classifier: Linear;

  protected override addHead(config: EncoderConfig): void {
    this.dropout = new Dropout(config.family === "Roberta" ? config.hiddenDropoutProb : classifierDropout(config));
    this.classifier = new Linear(config.hiddenSize, 1);
  }

  override forward(...given: Given<typeof labelledForward>): MultipleChoiceModelOutput {
    const { labels, numItemsInBatch: _, ...rest } = labelledForward(given, `${this.constructor.name}.forward`);
    const base = this.encode(flatChoices(rest));
    const scores = this.classifier(this.dropout(base.poolerOutput as Tensor));
    return classOutput(base, scores.view(-1, (rest.inputIds ?? (rest.inputsEmbeds as Tensor)).size(1)), labels);
  }
}

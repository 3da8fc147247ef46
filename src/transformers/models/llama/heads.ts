/** The heads of Llama and its kin. Follows transformers/modeling_layers.py (`GenericFor...`) and models/llama/modeling_llama.py. */

import { nullable, size, unchecked } from "../../../internal/kinds.js";
import { type Given, signature } from "../../../internal/signature.js";
import { tensor } from "../../../torch/kinds.js";
import { Dropout, Linear } from "../../../torch/nn/index.js";
import type { Tensor } from "../../../torch/tensor.js";
import * as losses from "../../loss/loss_utils.js";
import type {
  CausalLMOutputWithPast,
  QuestionAnsweringModelOutput,
  SequenceClassifierOutputWithPast,
  TokenClassifierOutput,
} from "../../modeling_outputs.js";
import { PreTrainedModel } from "../../modeling_utils.js";
import { lastPositions, lastScores } from "../decoder_places.js";
import type { DecoderConfig } from "./configuration_llama.js";
import { type DecoderModel, decoderArguments } from "./decoder.js";

const { inputs, asked } = decoderArguments;
const { useCache, ...recorded } = asked;
const order = ["inputIds", "attentionMask", "positionIds", "cache", "inputsEmbeds"] as const;

/** What the loss is computed for. Default: no loss. */
const labels = nullable(tensor)(null);
/** How many labels the whole step has, which the sum of losses is divided by, as the Trainer says. Default: those that are given. */
const numItemsInBatch = nullable(unchecked<Tensor | number>())(null);

const causalForward = signature("ForCausalLM.forward", [...order, "labels", "useCache", "logitsToKeep"], {
  ...inputs,
  /** (batch, sequence) of the ids themselves, -100 for those that do not count. Default: no loss. */
  labels,
  useCache,
  /** How many of the last positions get scores; 0, the default, for all. */
  logitsToKeep: size(0),
  ...recorded,
  numItemsInBatch,
});
const labelledForward = signature("forward", [...order, "labels", "useCache"], {
  ...inputs,
  labels,
  ...asked,
  numItemsInBatch,
});
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
export type BaseClass = new (config: DecoderConfig) => DecoderModel;

/** A model with a layer that scores the next token. */
export abstract class DecoderForCausalLM extends PreTrainedModel<DecoderConfig> {
  static override readonly baseModelPrefix: string = "model";
  /** The class of the model below the head. */
  declare static readonly modelClass: BaseClass;
  static override readonly tiedWeightsKeys: Readonly<Record<string, string>> = {
    "lm_head.weight": "model.embed_tokens.weight",
  };
  static override readonly generates = true;
  static readonly acceptsLossKwargs = true;
  static readonly shiftsLabels = true;
  static readonly forwardInputs = Object.keys(causalForward.shape);

  model: DecoderModel;
  lmHead: Linear;

  constructor(config: DecoderConfig, ...none: []) {
    super(config, ...none);
    this.model = new new.target.modelClass(config);
    this.lmHead = new Linear(config.hiddenSize, config.vocabSize, { bias: false });
    this.postInit();
  }

  override forward(...given: Given<typeof causalForward>): CausalLMOutputWithPast {
    const { labels, logitsToKeep, numItemsInBatch, ...rest } = causalForward(given, `${this.constructor.name}.forward`);
    const { lastHiddenState: hidden, ...outputs } = this.model(rest);
    const logits = this.lmHead(lastPositions(hidden, logitsToKeep));
    const loss =
      labels === null ? null : losses.forCausalLMLoss(logits, labels, this.config.vocabSize, { numItemsInBatch });
    return { loss, logits, ...outputs };
  }
}

/** A model that scores the labels of a sequence, at its last token that is no padding. */
export abstract class DecoderForSequenceClassification extends PreTrainedModel<DecoderConfig> {
  static override readonly baseModelPrefix: string = "model";
  /** The class of the model below the head. */
  declare static readonly modelClass: BaseClass;
  static readonly acceptsLossKwargs = true;
  static readonly forwardInputs = Object.keys(labelledForward.shape);

  model: DecoderModel;
  score: Linear;

  constructor(config: DecoderConfig, ...none: []) {
    super(config, ...none);
    this.model = new new.target.modelClass(config);
    this.score = new Linear(config.hiddenSize, config.numLabels, { bias: false });
    this.postInit();
  }

  override forward(...given: Given<typeof labelledForward>): SequenceClassifierOutputWithPast {
    const { labels, numItemsInBatch: _, ...rest } = labelledForward(given, `${this.constructor.name}.forward`);
    const { lastHiddenState, ...outputs } = this.model(rest);
    const scores = this.score(lastHiddenState);
    const logits = lastScores(scores, rest.inputIds, this.config.padTokenId);
    const loss = labels === null ? null : losses.forSequenceClassificationLoss(logits, labels, this.config);
    return { loss, logits, ...outputs };
  }
}

/** A model that scores the labels of each token. */
export abstract class DecoderForTokenClassification extends PreTrainedModel<DecoderConfig> {
  static override readonly baseModelPrefix: string = "model";
  /** The class of the model below the head. */
  declare static readonly modelClass: BaseClass;
  static readonly acceptsLossKwargs = true;
  static readonly forwardInputs = Object.keys(labelledForward.shape);

  model: DecoderModel;
  dropout: Dropout;
  score: Linear;

  constructor(config: DecoderConfig, ...none: []) {
    super(config, ...none);
    this.model = new new.target.modelClass(config);
    const { classifier_dropout: classifier, hidden_dropout: hidden } = config.extra;
    this.dropout = new Dropout(((classifier ?? hidden) as number | null | undefined) ?? 0.1);
    this.score = new Linear(config.hiddenSize, config.numLabels);
    this.postInit();
  }

  override forward(...given: Given<typeof labelledForward>): TokenClassifierOutput {
    const { labels, numItemsInBatch: _, ...rest } = labelledForward(given, `${this.constructor.name}.forward`);
    const { lastHiddenState, cache: __, ...outputs } = this.model(rest);
    const logits = this.score(this.dropout(lastHiddenState));
    const loss = labels === null ? null : losses.forTokenClassificationLoss(logits, labels, this.config);
    return { loss, logits, ...outputs };
  }
}

/** A model that scores where an answer begins and ends. */
export abstract class DecoderForQuestionAnswering extends PreTrainedModel<DecoderConfig> {
  static override readonly baseModelPrefix: string = "model";
  /** The class of the model below the head. */
  declare static readonly modelClass: BaseClass;
  static readonly acceptsLossKwargs = true;
  static readonly forwardInputs = Object.keys(answerForward.shape);

  // After the model, whose property is named by the class.
  declare qaOutputs: Linear;

  constructor(config: DecoderConfig, ...none: []) {
    super(config, ...none);
    const { baseModelPrefix, modelClass } = new.target;
    (this as unknown as Record<string, DecoderModel>)[baseModelPrefix] = new modelClass(config);
    this.qaOutputs = new Linear(config.hiddenSize, 2);
    this.postInit();
  }

  override forward(...given: Given<typeof answerForward>): QuestionAnsweringModelOutput {
    const { startPositions, endPositions, numItemsInBatch, ...rest } = answerForward(
      given,
      `${this.constructor.name}.forward`,
    );
    const { lastHiddenState, cache: _, ...outputs } = (this.baseModel as DecoderModel)(rest);
    const scores = this.qaOutputs(lastHiddenState);
    return { ...losses.answers(scores, startPositions, endPositions, { numItemsInBatch }), ...outputs };
  }
}

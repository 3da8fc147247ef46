/** What models give. Follows transformers/modeling_outputs.py; what was not asked for is null. */

import type { Tensor } from "../torch/tensor.js";
import type { Cache } from "./cache_utils.js";

/** What layers gave on the way, as far as it was asked for. */
export interface LayerOutputs {
  /** With `outputHiddenStates`: what went into each layer, and what came out of the last: each (batch, sequence, hiddenSize). */
  hiddenStates: Tensor[] | null;
  /** With `outputAttentions`: the weights of each layer, (batch, heads, sequence, keys); empty under `sdpa`, which has none. */
  attentions: Tensor[] | null;
}

/** What a base model gives. */
export interface BaseModelOutput extends LayerOutputs {
  /** (batch, sequence, hiddenSize). */
  lastHiddenState: Tensor;
}

/** What a base model with a pooling layer gives. */
export interface BaseModelOutputWithPooling extends BaseModelOutput {
  /** (batch, hiddenSize); null in a model without that layer. */
  poolerOutput: Tensor | null;
}

/** What a base model gives that goes on from a cache. */
export interface BaseModelOutputWithPast extends BaseModelOutput {
  /** Keys and values of all tokens so far. */
  cache: Cache | null;
}

/** What a model with a head gives. */
export interface HeadOutput extends LayerOutputs {
  /** A scalar; null without labels. */
  loss: Tensor | null;
  /** The scores. */
  logits: Tensor;
}

/** The same with a cache. */
export interface HeadOutputWithPast extends HeadOutput {
  /** Keys and values of all tokens so far. */
  cache: Cache | null;
}

/** Scores of the next token: (batch, sequence, vocabSize). */
export type CausalLMOutputWithPast = HeadOutputWithPast;
/** Scores of each token: (batch, sequence, vocabSize). */
export type MaskedLMOutput = HeadOutput;
/** Scores of a sequence's labels: (batch, numLabels). */
export type SequenceClassifierOutput = HeadOutput;
/** The same with a cache. */
export type SequenceClassifierOutputWithPast = HeadOutputWithPast;
/** Scores of each token's labels: (batch, sequence, numLabels). */
export type TokenClassifierOutput = HeadOutput;

/** Scores of whether one sentence follows the other: (batch, 2). */
export type NextSentencePredictorOutput = HeadOutput;
/** Scores of each choice: (batch, choices). */
export type MultipleChoiceModelOutput = HeadOutput;

/** What a model gives that learns words and the order of sentences. */
export interface BertForPreTrainingOutput extends LayerOutputs {
  /** A scalar; null without labels of both kinds. */
  loss: Tensor | null;
  /** (batch, sequence, vocabSize). */
  predictionLogits: Tensor;
  /** (batch, 2). */
  seqRelationshipLogits: Tensor;
}

/** Where an answer begins and ends. */
export interface QuestionAnsweringModelOutput extends LayerOutputs {
  /** A scalar; null without positions. */
  loss: Tensor | null;
  /** (batch, sequence). */
  startLogits: Tensor;
  /** (batch, sequence). */
  endLogits: Tensor;
}

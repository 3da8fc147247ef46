/** Follows transformers/models/{bert,roberta}/configuration_*.py. */

import { boolean, integer, nullable, size, string } from "../../../internal/kinds.js";
import { configuration, float, floatOrNull, type PreTrainedConfig } from "../../configuration_utils.js";
import { layerCount, tokenIds } from "../config_fields.js";

const id = nullable(integer);

/** What both have, with BERT's defaults. */
const shared = {
  /** How many ids there are. Default: 30522. */
  vocabSize: size(30522),
  /** Features of a position. Default: 768. */
  hiddenSize: size(768),
  /** Default: 12. */
  numHiddenLayers: layerCount(12),
  /** Default: 12. */
  numAttentionHeads: size(12),
  /** Features inside of the feed-forward network. Default: 3072. */
  intermediateSize: size(3072),
  /** The feed-forward network's activation. Default: `gelu`. */
  hiddenAct: string("gelu"),
  /** The probability of dropping a feature in training. Default: 0.1. */
  hiddenDropoutProb: float(0.1),
  /** The probability of dropping an attention weight in training. Default: 0.1. */
  attentionProbsDropoutProb: float(0.1),
  /** The longest text; RoBERTa's is shorter by `padTokenId + 1`. Default: 512. */
  maxPositionEmbeddings: size(512),
  /** How many `tokenTypeIds` there are. Default: 2. */
  typeVocabSize: size(2),
  /** Standard deviation of the initial weights. Default: 0.02. */
  initializerRange: float(0.02),
  /** Added to the variance in the norms. Default: 1e-12. */
  layerNormEps: float(1e-12),
  /** Default: 0. */
  padTokenId: id(0),
  useCache: boolean(true),
  /** The probability of dropping a feature before the classifier; default: `hiddenDropoutProb`. */
  classifierDropout: floatOrNull(null),
  /** Whether tokens see only those before. There is no model for it here. Default: false. */
  isDecoder: boolean(false),
  /** Whether layers look at another model's outputs. There is no model for it here. Default: false. */
  addCrossAttention: boolean(false),
  bosTokenId: id(null),
  eosTokenId: tokenIds(null),
  /** Whether the output's weights are the word embeddings'. Default: true. */
  tieWordEmbeddings: boolean(true),
} as const;

/** What of a configuration the family's modules are made by. */
export interface EncoderConfig extends PreTrainedConfig {
  vocabSize: number;
  hiddenSize: number;
  numHiddenLayers: number;
  numAttentionHeads: number;
  intermediateSize: number;
  hiddenAct: string;
  hiddenDropoutProb: number;
  attentionProbsDropoutProb: number;
  maxPositionEmbeddings: number;
  typeVocabSize: number;
  initializerRange: number;
  layerNormEps: number;
  padTokenId: number | null;
  useCache: boolean;
  classifierDropout: number | null;
  bosTokenId: number | null;
  eosTokenId: number | number[] | null;
  tieWordEmbeddings: boolean;
  isDecoder: boolean;
  addCrossAttention: boolean;
  /** What the names of its classes begin with. */
  readonly family: "Bert" | "Roberta";
}

/** The configuration of BERT, MiniLM and all others of that architecture. Follows models/bert/configuration_bert.py. */
export class BertConfig extends configuration("BertConfig", "bert", shared) implements EncoderConfig {
  get family(): EncoderConfig["family"] {
    return "Bert";
  }
}

/** The configuration of RoBERTa. Follows models/roberta/configuration_roberta.py. */
export class RobertaConfig
  extends configuration("RobertaConfig", "roberta", {
    ...shared,
    /** Default: 50265. */
    vocabSize: size(50265),
    /** Default: 1. */
    padTokenId: id(1),
    /** Default: 0. */
    bosTokenId: id(0),
    /** Default: 2. */
    eosTokenId: tokenIds(2),
  })
  implements EncoderConfig
{
  get family(): EncoderConfig["family"] {
    return "Roberta";
  }
}

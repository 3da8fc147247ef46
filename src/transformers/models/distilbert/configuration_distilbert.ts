/** Follows transformers/models/distilbert/configuration_distilbert.py. */

import { boolean, integer, nullable, size, string } from "../../../internal/kinds.js";
import { configuration, float } from "../../configuration_utils.js";
import { layerCount, tokenIds } from "../config_fields.js";

const id = nullable(integer);

const shape = {
  /** How many ids there are. Default: 30522. */
  vocabSize: size(30522),
  /** The longest text. Default: 512. */
  maxPositionEmbeddings: size(512),
  /** Whether positions begin as sines and cosines. Default: false. */
  sinusoidalPosEmbds: boolean(false),
  /** Default: 6. */
  nLayers: layerCount(6),
  /** Default: 12. */
  nHeads: size(12),
  /** Features of a position. Default: 768. */
  dim: size(768),
  /** Features inside of the feed-forward network. Default: 3072. */
  hiddenDim: size(3072),
  /** The probability of dropping a feature in training. Default: 0.1. */
  dropout: float(0.1),
  /** The probability of dropping an attention weight in training. Default: 0.1. */
  attentionDropout: float(0.1),
  /** The feed-forward network's activation. Default: `gelu`. */
  activation: string("gelu"),
  /** Standard deviation of the initial weights. Default: 0.02. */
  initializerRange: float(0.02),
  /** The probability of dropping a feature before the answers' layer. Default: 0.1. */
  qaDropout: float(0.1),
  /** The probability of dropping a feature before a sequence's classifier. Default: 0.2. */
  seqClassifDropout: float(0.2),
  /** Default: 0. */
  padTokenId: id(0),
  eosTokenId: tokenIds(null),
  bosTokenId: id(null),
  /** Whether the output's weights are the word embeddings'. Default: true. */
  tieWordEmbeddings: boolean(true),
} as const;

/** The configuration of DistilBERT. Other names of its sizes are `hiddenSize`, `numAttentionHeads` and `numHiddenLayers`. */
export class DistilBertConfig extends configuration("DistilBertConfig", "distilbert", shape, {
  attributeMap: { hiddenSize: "dim", numAttentionHeads: "nHeads", numHiddenLayers: "nLayers" },
}) {}

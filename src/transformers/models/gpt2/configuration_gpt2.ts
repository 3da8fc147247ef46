/** Follows transformers/models/gpt2/configuration_gpt2.py. */

import { boolean, integer, nullable, size, string } from "../../../internal/kinds.js";
import { NotImplementedError, ValueError } from "../../../python/exceptions.js";
import { configuration, float } from "../../configuration_utils.js";
import { layerCount, tokenIds } from "../config_fields.js";

/** The configuration of GPT-2. */
export class GPT2Config extends configuration(
  "GPT2Config",
  "gpt2",
  {
    /** How many ids there are. Default: 50257. */
    vocabSize: size(50257),
    /** The longest text; `maxPositionEmbeddings` too. Default: 1024. */
    nPositions: size(1024),
    /** Features of a position; `hiddenSize` too. Default: 768. */
    nEmbd: size(768),
    /** How many layers; `numHiddenLayers` too. Default: 12. */
    nLayer: layerCount(12),
    /** How many heads; `numAttentionHeads` too. Default: 12. */
    nHead: size(12),
    /** Features inside of the feed-forward network. Default: null, `4 * nEmbd`. */
    nInner: nullable(size)(null),
    /** The feed-forward network's activation. Default: `gelu_new`. */
    activationFunction: string("gelu_new"),
    /** Probability of dropping what goes beside a shortcut. Default: 0.1. */
    residPdrop: float(0.1),
    /** Probability of dropping embeddings. Default: 0.1. */
    embdPdrop: float(0.1),
    /** Probability of dropping weights of attention. Default: 0.1. */
    attnPdrop: float(0.1),
    /** Added to the variance in the norms. Default: 1e-5. */
    layerNormEpsilon: float(1e-5),
    /** Standard deviation of the initial weights. Default: 0.02. */
    initializerRange: float(0.02),
    summaryType: string("cls_index"),
    summaryUseProj: boolean(true),
    summaryActivation: nullable(string)(null),
    summaryProjToLabels: boolean(true),
    summaryFirstDropout: float(0.1),
    /** Whether scores are divided by the root of the head's features. Default: true. */
    scaleAttnWeights: boolean(true),
    /** Whether a cache is filled where nothing else is said. Default: true. */
    useCache: boolean(true),
    bosTokenId: nullable(integer)(50256),
    eosTokenId: tokenIds(50256),
    padTokenId: nullable(integer)(null),
    /** Whether scores are divided by the layer's number too. Default: false. */
    scaleAttnByInverseLayerIdx: boolean(false),
    /** Whether `eager` computes scores in float32. Default: false. */
    reorderAndUpcastAttn: boolean(false),
    /** Attention to an encoder, which is not here. */
    addCrossAttention: boolean(false),
    /** Whether the output's weights are the input embeddings'. Default: true. */
    tieWordEmbeddings: boolean(true),
  },
  {
    attributeMap: {
      hiddenSize: "nEmbd",
      maxPositionEmbeddings: "nPositions",
      numAttentionHeads: "nHead",
      numHiddenLayers: "nLayer",
    },
    validate: ({ nEmbd, nHead, addCrossAttention }) => {
      if (addCrossAttention) {
        throw new NotImplementedError("GPT2Config: attention to an encoder (add_cross_attention) is not here");
      }
      if (nEmbd % nHead === 0) return;
      throw new ValueError(
        `\`embed_dim\` must be divisible by num_heads (got \`embed_dim\`: ${nEmbd} and \`num_heads\`: ${nHead}).`,
      );
    },
  },
) {}

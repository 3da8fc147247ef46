import { nullable, probability, size } from "../../internal/kinds.js";
import { type Given, type Options, signature } from "../../internal/signature.js";
import { tensor } from "../../torch/kinds.js";
import { Embedding, Linear, Module, ModuleList, TransformerEncoderLayer } from "../../torch/nn/index.js";
import type { Tensor } from "../../torch/tensor.js";
import {
  type CausalArguments,
  causalInputs,
  type GenerativeModel,
  positionsFrom,
} from "../../transformers/generation/generative_model.js";
import { attentionMasks, causalPaddingMask, lookAheadMask } from "./masks.js";
import { PositionalEncoding } from "./positional_encoding.js";

const encoderModel = signature("TransformerEncoderModel", ["vocabSize"], {
  vocabSize: size,
  /** Features of a position; default 32. */
  dModel: size(32),
  /** How many encoder layers; default 2. */
  layers: size(2),
  /** Attention heads, a divisor of `dModel`; default 2. */
  heads: size(2),
  /** Features inside a feed-forward network; default 64. */
  feedForward: size(64),
  /** How many positions there are; default 5000. */
  maxLen: size(5000),
  /** Probability of dropping a feature in training; default 0.1. */
  dropout: probability(0.1),
});

/** The sizes of a {@link TransformerEncoderModel}. */
export type TransformerEncoderModelOptions = Options<typeof encoderModel>;

const encode = signature("TransformerEncoderModel.forward", ["src"], {
  src: tensor,
  ...attentionMasks,
  /** The position of each id, (batch, sequence) of int64. Default: 0, 1, 2 and so on. */
  positions: nullable(tensor)(null),
});

/**
 * The stacked encoder: embedding, positions, encoder layers, and a score for each entry of the vocabulary at each position.
 *
 * Shapes: ids (batch, sequence) of int64 become logits (batch, sequence, vocabSize).
 */
export class TransformerEncoderModel extends Module implements GenerativeModel {
  embedding;
  positionalEncoding;
  layers;
  fcOut;
  readonly hasCache = false;
  readonly heads: number;

  constructor(...given: Given<typeof encoderModel>) {
    super();
    const { vocabSize, dModel, layers, heads, feedForward, maxLen, dropout } = encoderModel(given);
    this.heads = heads;
    this.embedding = new Embedding(vocabSize, dModel);
    this.positionalEncoding = new PositionalEncoding(dModel, { maxLen, dropout });
    const layerOptions = { dimFeedforward: feedForward, dropout, batchFirst: true };
    this.layers = new ModuleList(
      Array.from({ length: layers }, () => new TransformerEncoderLayer(dModel, heads, layerOptions)),
    );
    this.fcOut = new Linear(dModel, vocabSize);
  }

  override forward(...given: Given<typeof encode>): Tensor {
    const { src, srcMask, srcKeyPaddingMask, positions } = encode(given);
    let x = this.positionalEncoding(this.embedding(src), positions);
    for (const layer of this.layers) x = layer(x, { srcMask, srcKeyPaddingMask });
    return this.fcOut(x);
  }

  /** With the look-ahead mask, no position sees what comes after it. */
  generationLogits(ids: Tensor, ...given: CausalArguments): Tensor {
    const { attentionMask } = causalInputs("TransformerEncoderModel.generationLogits", given, this);
    if (attentionMask === null)
      return (this as TransformerEncoderModel)(ids, { srcMask: lookAheadMask(ids.size(1), { device: ids.device }) });
    return (this as TransformerEncoderModel)(ids, {
      srcMask: causalPaddingMask(attentionMask, this.heads),
      positions: positionsFrom(attentionMask),
    });
  }
}

import { parseArguments } from "../../internal/arguments.js";
import { checkNoMore } from "../../internal/surplus.js";
import { Embedding, Linear, Module, ModuleList, TransformerEncoderLayer } from "../../torch/nn/index.js";
import type { Tensor } from "../../torch/tensor.js";
import {
  type CausalInputs,
  causalInputs,
  type GenerativeModel,
  positionsFrom,
} from "../../transformers/generation/generative_model.js";
import { causalPaddingMask, lookAheadMask } from "./masks.js";
import { PositionalEncoding } from "./positional_encoding.js";

/** The sizes of a {@link TransformerEncoderModel}. */
export interface TransformerEncoderModelOptions {
  /** Features of a position; default 32. */
  dModel?: number;
  /** How many encoder layers; default 2. */
  layers?: number;
  /** Attention heads, a divisor of `dModel`; default 2. */
  heads?: number;
  /** Features inside a feed-forward network; default 64. */
  feedForward?: number;
  /** How many positions there are; default 5000. */
  maxLen?: number;
  /** Probability of dropping a feature in training; default 0.1. */
  dropout?: number;
}

/** What a call may have beside the ids. */
export interface EncoderInputs {
  /** No attention where true, or added floats: (sequence, sequence) or (batch * heads, sequence, sequence). Default: none. */
  srcMask?: Tensor | null;
  /** Padding: (batch, sequence), true for what is to be ignored. Default: none. */
  srcKeyPaddingMask?: Tensor | null;
  /** The position of each id, (batch, sequence) of int64. Default: 0, 1, 2 and so on. */
  positions?: Tensor | null;
}

const DEFAULTS: Required<TransformerEncoderModelOptions> = {
  ...{ dModel: 32, layers: 2, heads: 2, feedForward: 64, maxLen: 5000, dropout: 0.1 },
};
const INPUTS: Required<EncoderInputs> = { srcMask: null, srcKeyPaddingMask: null, positions: null };

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

  constructor(vocabSize: number, options: TransformerEncoderModelOptions = {}, ...none: []) {
    checkNoMore("TransformerEncoderModel", none);
    const settings = parseArguments("TransformerEncoderModel", [], [options], DEFAULTS);
    super();
    const { dModel, layers, heads, feedForward, maxLen, dropout } = settings;
    this.heads = heads;
    this.embedding = new Embedding(vocabSize, dModel);
    this.positionalEncoding = new PositionalEncoding(dModel, { maxLen, dropout });
    const layerOptions = { dimFeedforward: feedForward, dropout, batchFirst: true };
    this.layers = new ModuleList(
      Array.from({ length: layers }, () => new TransformerEncoderLayer(dModel, heads, layerOptions)),
    );
    this.fcOut = new Linear(dModel, vocabSize);
  }

  override forward(src: Tensor, options: EncoderInputs = {}, ...none: []): Tensor {
    checkNoMore("TransformerEncoderModel.forward", none);
    const { srcMask, srcKeyPaddingMask, positions } = parseArguments(
      "TransformerEncoderModel.forward",
      [],
      [options],
      INPUTS,
    );
    let x = this.positionalEncoding(this.embedding(src), positions);
    for (const layer of this.layers) x = layer(x, { srcMask, srcKeyPaddingMask });
    return this.fcOut(x);
  }

  /** With the look-ahead mask, no position sees what comes after it. */
  generationLogits(ids: Tensor, inputs: CausalInputs = {}, ...none: []): Tensor {
    checkNoMore("TransformerEncoderModel.generationLogits", none);
    const { attentionMask } = causalInputs("TransformerEncoderModel.generationLogits", inputs, this);
    if (attentionMask === null)
      return (this as TransformerEncoderModel)(ids, { srcMask: lookAheadMask(ids.size(1), { device: ids.device }) });
    return (this as TransformerEncoderModel)(ids, {
      srcMask: causalPaddingMask(attentionMask, this.heads),
      positions: positionsFrom(attentionMask),
    });
  }
}

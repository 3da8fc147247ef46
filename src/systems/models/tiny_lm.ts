import { boolean, oneOf, probability, size } from "../../internal/kinds.js";
import { type Given, type Options, signature } from "../../internal/signature.js";
import { Embedding, LayerNorm, Linear, Module, ModuleList, TransformerEncoderLayer } from "../../torch/nn/index.js";
import { aten } from "../../torch/ops/index.js";
import type { Tensor } from "../../torch/tensor.js";
import {
  type CausalArguments,
  causalInputs,
  type GenerativeModel,
} from "../../transformers/generation/generative_model.js";
import { causalPaddingMask } from "./masks.js";

const tinyLM = signature("TinyLM", ["vocabSize"], {
  vocabSize: size,
  /** Features of a position; default 32. */
  dModel: size(32),
  /** How many transformer layers; default 2. */
  layers: size(2),
  /** Attention heads, a divisor of `dModel`; default 2. */
  heads: size(2),
  /** Features inside a feed-forward block; default 64. */
  feedForward: size(64),
  /** Probability of dropping a feature in training; default 0.1. */
  dropout: probability(0.1),
  /** Normalise before attention and feed-forward, not after; default false. */
  normFirst: boolean(false),
  /** Activation of the feed-forward blocks; default "relu". */
  activation: oneOf("relu", "gelu")("relu"),
});

/** The sizes of a {@link TinyLM}. */
export type TinyLMOptions = Options<typeof tinyLM>;

/**
 * The notebook's language model: embedding, transformer layers that see only what came before, normalisation, linear head. It knows no positions.
 *
 * Shapes: ids (batch, sequence) of int64 become logits (batch, sequence, vocabSize).
 */
export class TinyLM extends Module implements GenerativeModel {
  embed;
  layers;
  lnF;
  outHead;
  readonly hasCache = false;
  readonly heads: number;

  constructor(...given: Given<typeof tinyLM>) {
    super();
    const { vocabSize, dModel, layers, heads, feedForward, dropout, normFirst, activation } = tinyLM(given);
    const layerOptions = { dimFeedforward: feedForward, dropout, activation, batchFirst: true, normFirst };
    this.heads = heads;
    this.embed = new Embedding(vocabSize, dModel);
    this.layers = new ModuleList(
      Array.from({ length: layers }, () => new TransformerEncoderLayer(dModel, heads, layerOptions)),
    );
    this.lnF = new LayerNorm(dModel);
    this.outHead = new Linear(dModel, vocabSize);
  }

  override forward(inputIds: Tensor, ...given: CausalArguments): Tensor {
    const { attentionMask } = causalInputs("TinyLM.forward", given, this);
    let x = this.embed(inputIds);
    const length = x.size(1);
    // mask[i][j] is -inf where j > i: no position sees what comes after it.
    const mask =
      attentionMask === null
        ? aten.triu(aten.ones(length, length, { device: x.device }).mul(Number.NEGATIVE_INFINITY), 1)
        : causalPaddingMask(attentionMask, this.heads);
    for (const layer of this.layers) x = layer(x, { srcMask: mask });
    return this.outHead(this.lnF(x));
  }

  generationLogits(ids: Tensor, ...given: CausalArguments): Tensor {
    return (this as TinyLM)(ids, causalInputs("TinyLM.generationLogits", given, this));
  }
}

import { parseArguments } from "../../internal/arguments.js";
import { checkNoMore } from "../../internal/surplus.js";
import { Embedding, LayerNorm, Linear, Module, ModuleList, TransformerEncoderLayer } from "../../torch/nn/index.js";
import { aten } from "../../torch/ops/index.js";
import type { Tensor } from "../../torch/tensor.js";
import {
  type CausalInputs,
  causalInputs,
  type GenerativeModel,
} from "../../transformers/generation/generative_model.js";
import { causalPaddingMask } from "./masks.js";

/** The sizes of a {@link TinyLM}. */
export interface TinyLMOptions {
  /** Features of a position; default 32. */
  dModel?: number;
  /** How many transformer layers; default 2. */
  layers?: number;
  /** Attention heads, a divisor of `dModel`; default 2. */
  heads?: number;
  /** Features inside a feed-forward block; default 64. */
  feedForward?: number;
  /** Probability of dropping a feature in training; default 0.1. */
  dropout?: number;
  /** Normalise before attention and feed-forward, not after; default false. */
  normFirst?: boolean;
  /** Activation of the feed-forward blocks; default "relu". */
  activation?: "relu" | "gelu";
}

const DEFAULTS: Required<TinyLMOptions> = {
  ...{ dModel: 32, layers: 2, heads: 2, feedForward: 64, dropout: 0.1 },
  ...{ normFirst: false, activation: "relu" },
};

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

  constructor(vocabSize: number, options: TinyLMOptions = {}, ...none: []) {
    checkNoMore("TinyLM", none);
    const settings = parseArguments("TinyLM", [], [options], DEFAULTS);
    super();
    const { dModel, layers, heads, feedForward, dropout, normFirst, activation } = settings;
    const layerOptions = { dimFeedforward: feedForward, dropout, activation, batchFirst: true, normFirst };
    this.heads = heads;
    this.embed = new Embedding(vocabSize, dModel);
    this.layers = new ModuleList(
      Array.from({ length: layers }, () => new TransformerEncoderLayer(dModel, heads, layerOptions)),
    );
    this.lnF = new LayerNorm(dModel);
    this.outHead = new Linear(dModel, vocabSize);
  }

  override forward(inputIds: Tensor, inputs: CausalInputs = {}, ...none: []): Tensor {
    checkNoMore("TinyLM.forward", none);
    const { attentionMask } = causalInputs("TinyLM.forward", inputs, this);
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

  generationLogits(ids: Tensor, inputs: CausalInputs = {}, ...none: []): Tensor {
    checkNoMore("TinyLM.generationLogits", none);
    return (this as TinyLM)(ids, causalInputs("TinyLM.generationLogits", inputs, this));
  }
}

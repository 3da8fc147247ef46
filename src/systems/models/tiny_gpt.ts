import { boolean, oneOf, optional, probability, size } from "../../internal/kinds.js";
import { type Given, type Options, signature, type Values } from "../../internal/signature.js";
import { limitDeclared } from "../../internal/surplus.js";
import { native } from "../../native/addon.js";
import * as F from "../../torch/nn/functional/index.js";
import { Dropout, Embedding, LayerNorm, Linear, Module, ModuleList } from "../../torch/nn/index.js";
import * as init from "../../torch/nn/init.js";
import { isPlain } from "../../torch/nn/modules/plain_module.js";
import { aten } from "../../torch/ops/index.js";
import type { Tensor } from "../../torch/tensor.js";
import { wrap } from "../../torch/tensor.js";
import type { DynamicCache } from "../../transformers/cache_utils.js";
import {
  type CausalArguments,
  causalInputs,
  type GenerativeModel,
  positionsFrom,
} from "../../transformers/generation/generative_model.js";
import { causalPaddingMask } from "./masks.js";
import { sinusoidalTable } from "./positional_encoding.js";
import { checkPositions } from "./positions.js";

const tinyGPT = signature("TinyGPT", ["vocabSize"], {
  vocabSize: size,
  /** Features of a position; default 32. */
  dModel: size(32),
  /** How many blocks; default 2. */
  layers: size(2),
  /** Attention heads, a divisor of `dModel`; default 4. */
  heads: size(4),
  /** Features inside a feed-forward network; default 4 `dModel`. */
  feedForward: optional(size),
  /** How many positions there are; default 16. */
  maxLen: size(16),
  /** Probability of dropping a feature or an attention weight in training; default 0.1. */
  dropout: probability(0.1),
  /** Where positions come from: sines and cosines, or an embedding that is learned; default "sinusoidal". */
  positions: oneOf("sinusoidal", "learned")("sinusoidal"),
  /**
   * Whether attention has projections of its own; default false, as the document's count of 23,524 parameters leaves none for them:
   * query, key and value are then the normalised features themselves, divided among the heads.
   */
  projections: boolean(false),
  /** Whether linear layers and normalisations have biases; default true. */
  bias: boolean(true),
  /** Activation of the feed-forward networks; default "relu". */
  activation: oneOf("relu", "gelu")("relu"),
  /** Whether the head's weight is the token embedding's; default false. */
  tieWeights: boolean(false),
  /** "default" leaves PyTorch's initial weights; "gpt2" draws them as GPT-2's: normal, 0.02, residual projections smaller. */
  initialization: oneOf("default", "gpt2")("default"),
});

/** The sizes of a {@link TinyGPT}. */
export type TinyGPTOptions = Options<typeof tinyGPT>;

type Settings = Values<typeof tinyGPT> & { feedForward: number };

/**
 * The decoder of GPT in small: token and position embeddings, pre-norm blocks that see only what came before, a last
 * normalisation, a linear head. The defaults are the document's demo (23,524 parameters with a vocabulary of 100);
 * {@link NANOGPT_SIZES} makes it nanoGPT's model.
 *
 * Shapes: ids (batch, sequence) of int64 become logits (batch, sequence, vocabSize).
 */
export class TinyGPT extends Module implements GenerativeModel {
  tokenEmbedding;
  positionEmbedding: Embedding | null;
  dropout;
  blocks;
  norm;
  head;
  readonly hasCache = true;
  readonly maxLen: number;
  readonly heads: number;
  readonly #tied: boolean;
  declare pe: Tensor;

  constructor(...given: Given<typeof tinyGPT>) {
    super();
    const read = tinyGPT(given);
    const { vocabSize, dModel, maxLen, bias } = read;
    const settings = { ...read, feedForward: read.feedForward ?? 4 * dModel };
    this.maxLen = maxLen;
    this.heads = settings.heads;
    this.tokenEmbedding = new Embedding(vocabSize, dModel);
    this.positionEmbedding = settings.positions === "learned" ? new Embedding(maxLen, dModel) : null;
    if (this.positionEmbedding === null) this.registerBuffer("pe", sinusoidalTable(maxLen, dModel));
    this.dropout = new Dropout(settings.dropout);
    this.blocks = new ModuleList(Array.from({ length: settings.layers }, (_, layer) => new Block(layer, settings)));
    this.norm = new LayerNorm(dModel, { bias });
    this.head = new Linear(dModel, vocabSize, { bias: bias && !settings.tieWeights });
    this.#tied = settings.tieWeights;
    this.tieWeights();
    if (settings.initialization === "gpt2") this.#initializeAsGpt2(settings.layers);
  }

  override forward(ids: Tensor, ...given: CausalArguments): Tensor {
    const { attentionMask, cache } = causalInputs("TinyGPT.forward", given, this);
    const past = cache?.getSeqLength() ?? 0;
    const length = ids.size(1);
    checkPositions(past + length, this.maxLen);
    const mask = attentionMask === null ? null : this.#allowed(attentionMask, length);
    let x = this.dropout(this.tokenEmbedding(ids).add(this.#positions(past, length, ids, attentionMask)));
    for (const block of this.blocks) x = block(x, mask, cache);
    return this.head(this.norm(x));
  }

  generationLogits(ids: Tensor, ...given: CausalArguments): Tensor {
    return (this as TinyGPT)(ids, causalInputs("TinyGPT.generationLogits", given, this));
  }

  tieWeights(): void {
    if (this.#tied) this.tokenEmbedding.weight = this.head.weight;
  }

  /** Position features of the ids: (sequence, dModel), or (batch, sequence, dModel) where padding moves the texts. */
  #positions(past: number, length: number, { device }: Tensor, attentionMask: Tensor | null): Tensor {
    if (attentionMask !== null) {
      const positions = positionsFrom(attentionMask).narrow(1, past, length);
      return this.positionEmbedding === null ? F.embedding(positions, this.pe) : this.positionEmbedding(positions);
    }
    if (this.positionEmbedding === null) return this.pe.narrow(0, past, length);
    return this.positionEmbedding(aten.arange(past, past + length, { dtype: "int64", device }));
  }

  /** Where attention is allowed when there is padding: (batch, 1, tokens, tokens so far) of bool. */
  #allowed(attentionMask: Tensor, length: number): Tensor {
    const total = attentionMask.size(1);
    return causalPaddingMask(attentionMask, 1)
      .logicalNot()
      .narrow(1, total - length, length)
      .unsqueeze(1);
  }

  /** nanoGPT's initial weights: normal with deviation 0.02, divided by sqrt(2 layers) where a block adds to its input. */
  #initializeAsGpt2(layers: number): void {
    this.apply((module) => {
      if (module instanceof Linear || module instanceof Embedding) init.normal_(module.weight, { mean: 0, std: 0.02 });
      if (module instanceof Linear && module.bias !== null) init.zeros_(module.bias);
    });
    for (const block of this.blocks) {
      for (const residual of block.residualProjections()) {
        init.normal_(residual.weight, { mean: 0, std: 0.02 / Math.sqrt(2 * layers) });
      }
    }
  }
}

limitDeclared(TinyGPT.prototype, ["tieWeights"]);

/** Attention and feed-forward network, each behind a normalisation and added to its input. */
class Block extends Module {
  norm1;
  attention;
  norm2;
  feedForward;

  constructor(layer: number, settings: Settings) {
    super();
    const { dModel, bias } = settings;
    this.norm1 = new LayerNorm(dModel, { bias });
    this.attention = new CausalSelfAttention(layer, settings);
    this.norm2 = new LayerNorm(dModel, { bias });
    this.feedForward = new FeedForward(settings);
  }

  override forward(x: Tensor, mask: Tensor | null, cache: DynamicCache | null): Tensor {
    const fused = mask === null && cache === null ? this.#fused(x) : null;
    if (fused !== null) return fused;
    const attended = x.add(this.attention(this.norm1(x), mask, cache));
    return attended.add(this.feedForward(this.norm2(attended)));
  }

  /** The same in one native call (native/nn/decoder_block/fused.h); null where the steps have to be taken one by one. */
  #fused(x: Tensor): Tensor | null {
    const { norm1, norm2, attention, feedForward } = this;
    if (!isPlain(attention, CausalSelfAttention.prototype) || !isPlain(feedForward, FeedForward.prototype)) return null;
    const { qkv, projection, heads } = attention;
    const { expand, contract, activation } = feedForward;
    const linear = [qkv, projection, expand, contract];
    const drops = [attention.dropout, feedForward.dropout];
    if (
      ![norm1, norm2].every((norm) => isPlain(norm, LayerNorm.prototype)) ||
      !linear.every((layer) => isPlain(layer, Linear.prototype)) ||
      !drops.every((drop) => isPlain(drop, Dropout.prototype) && !(drop.training && drop.p > 0))
    ) {
      return null;
    }
    const parameters = [norm1, ...linear.slice(0, 2), norm2, ...linear.slice(2)].flatMap((part) => [
      part!.weight,
      part!.bias,
    ]);
    const options = { heads, eps1: norm1.eps, eps2: norm2.eps, gelu: activation === "gelu" };
    const handle = native.decoderBlockForward(x, parameters, options);
    return handle === null ? null : wrap(handle);
  }

  /** The linear layers whose outputs are added to the block's input. */
  residualProjections(): Linear[] {
    const { projection } = this.attention;
    return projection === null ? [this.feedForward.contract] : [projection, this.feedForward.contract];
  }
}

/** Attention of TinyGPT's blocks: no position sees what comes after it. */
export class CausalSelfAttention extends Module {
  qkv: Linear | null;
  projection: Linear | null;
  dropout;
  readonly layer: number;
  readonly heads: number;

  constructor(layer: number, { dModel, heads, bias, dropout, projections }: Settings) {
    super();
    this.layer = layer;
    this.heads = heads;
    this.qkv = projections ? new Linear(dModel, 3 * dModel, { bias }) : null;
    this.projection = projections ? new Linear(dModel, dModel, { bias }) : null;
    this.dropout = new Dropout(dropout);
  }

  override forward(x: Tensor, mask: Tensor | null, cache: DynamicCache | null): Tensor {
    const [batch, length, width] = x.shape as [number, number, number];
    const [query, newKeys, newValues] = this.#project(x);
    const [keys, values] = cache === null ? [newKeys, newValues] : cache.update(newKeys, newValues, this.layer);
    const past = keys.size(2) - length;
    const attnMask = mask ?? (past > 0 && length > 1 ? allowedAfter(past, length, x) : null);
    const attended = F.scaledDotProductAttention(query, keys, values, {
      attnMask,
      dropoutP: this.training ? this.dropout.p : 0,
      isCausal: attnMask === null && past === 0,
    });
    const merged = attended.transpose(1, 2).contiguous().view(batch, length, width);
    return this.dropout(this.projection === null ? merged : this.projection(merged));
  }

  /** How strongly each position looks at each other, without padding or dropout: (batch, heads, sequence, sequence). */
  attentionWeights(x: Tensor): Tensor {
    const [query, keys] = this.#project(x);
    const length = x.size(1);
    const scores = aten.matmul(query, keys.transpose(-2, -1)).div(Math.sqrt(query.size(-1)));
    return scores.maskedFill(allowedAfter(0, length, x).logicalNot(), Number.NEGATIVE_INFINITY).softmax(-1);
  }

  /** Queries, keys and values: each (batch, heads, sequence, dModel / heads). */
  #project(x: Tensor): [query: Tensor, keys: Tensor, values: Tensor] {
    const [batch, length, width] = x.shape as [number, number, number];
    const parts = this.qkv === null ? [x, x, x] : (aten.split(this.qkv(x), width, 2) as Tensor[]);
    return parts.map((part) => part.view(batch, length, this.heads, width / this.heads).transpose(1, 2)) as [
      Tensor,
      Tensor,
      Tensor,
    ];
  }
}

/** Where `length` tokens after `past` others may look: (length, past + length) of bool. */
function allowedAfter(past: number, length: number, { device }: Tensor): Tensor {
  return aten.tril(aten.ones(length, past + length, { dtype: "bool", device }), past);
}

class FeedForward extends Module {
  expand;
  contract;
  dropout;
  readonly activation: "relu" | "gelu";

  constructor({ dModel, feedForward, bias, dropout, activation }: Settings) {
    super();
    this.expand = new Linear(dModel, feedForward, { bias });
    this.contract = new Linear(feedForward, dModel, { bias });
    this.dropout = new Dropout(dropout);
    this.activation = activation;
  }

  override forward(x: Tensor): Tensor {
    const activate = this.activation === "relu" ? F.relu : F.gelu;
    return this.dropout(this.contract(activate(this.expand(x))));
  }
}

/** nanoGPT's model in the size of its recipe for the CPU. */
export const NANOGPT_SIZES = {
  ...{ dModel: 128, layers: 4, heads: 4, feedForward: 512, maxLen: 64, dropout: 0 },
  ...{ positions: "learned", projections: true, bias: false, activation: "gelu" },
  ...{ tieWeights: true, initialization: "gpt2" },
} as const satisfies TinyGPTOptions;

/** DistilBERT without a head. Follows transformers/models/distilbert/modeling_distilbert.py. */

import { boolean, nullable } from "../../../internal/kinds.js";
import { type Given, signature } from "../../../internal/signature.js";
import { ValueError } from "../../../python/exceptions.js";
import { tensor as fromNumbers } from "../../../torch/creation.js";
import { tensor } from "../../../torch/kinds.js";
import { Buffer, Dropout, Embedding, LayerNorm, Linear, Module } from "../../../torch/nn/index.js";
import type { Tensor } from "../../../torch/tensor.js";
import { getActivation } from "../../activations.js";
import { copy_ } from "../../initialization.js";
import { createBidirectionalMask } from "../../masking_utils.js";
import { inChunks, inFamily } from "../../modeling_layers.js";
import type { BaseModelOutput } from "../../modeling_outputs.js";
import { PreTrainedModel } from "../../modeling_utils.js";
import { OutputRecorder } from "../../output_recorder.js";
import { OLD_BUFFERS, positionsUpTo } from "../bert/encoder.js";
import { type Attended, attend, EncoderLayer, LayerStack } from "../bert/layers.js";
import { checkIds } from "../check_ids.js";
import { DistilBertConfig } from "./configuration_distilbert.js";

const EPS = 1e-12;

/** Sines at even features and cosines at odd ones, with wavelengths that grow: (positions, dim). */
function sinusoidal(positions: number, dim: number): Tensor {
  const angle = (position: number, feature: number) => position / 10000 ** ((2 * Math.floor(feature / 2)) / dim);
  const value = (position: number, feature: number) =>
    (feature % 2 === 0 ? Math.sin : Math.cos)(angle(position, feature));
  const rows = Array.from({ length: positions }, (_, at) => Array.from({ length: dim }, (_, i) => value(at, i)));
  return fromNumbers(rows, { dtype: "float32" });
}

/** The sum of what a token's word and its position are. */
class Embeddings extends Module {
  wordEmbeddings;
  positionEmbeddings;
  LayerNorm;
  dropout;
  positionIds: Buffer;

  constructor({ vocabSize, dim, padTokenId, maxPositionEmbeddings, dropout }: DistilBertConfig) {
    super();
    this.wordEmbeddings = new Embedding(vocabSize, dim, { paddingIdx: padTokenId });
    this.positionEmbeddings = new Embedding(maxPositionEmbeddings, dim);
    this.LayerNorm = new LayerNorm(dim, EPS);
    this.dropout = new Dropout(dropout);
    this.positionIds = new Buffer(positionsUpTo(maxPositionEmbeddings), { persistent: false });
  }

  override forward(inputIds: Tensor | null, inputsEmbeds: Tensor | null, positionIds: Tensor | null): Tensor {
    const words = inputIds === null ? (inputsEmbeds as Tensor) : this.wordEmbeddings(inputIds);
    const positions = positionIds ?? this.positionIds.narrow(1, 0, Math.min(words.size(1), this.positionIds.size(1)));
    return this.dropout(this.LayerNorm(words.add(this.positionEmbeddings(positions))));
  }
}

class DistilBertSelfAttention extends Module {
  qLin;
  kLin;
  vLin;
  outLin;
  dropout;

  constructor(readonly config: DistilBertConfig) {
    super();
    const { dim, attentionDropout } = config;
    this.qLin = new Linear(dim, dim);
    this.kLin = new Linear(dim, dim);
    this.vLin = new Linear(dim, dim);
    this.outLin = new Linear(dim, dim);
    this.dropout = new Dropout(attentionDropout);
  }

  override forward(hidden: Tensor, mask: Tensor | null): Attended {
    const [attended, weights] = attend(this.config, [this.qLin(hidden), this.kLin(hidden), this.vLin(hidden)], mask, {
      heads: this.config.nHeads,
      dropout: this.training ? this.dropout.p : 0,
    });
    return [this.outLin(attended), weights];
  }
}

class FFN extends Module {
  dropout;
  lin1;
  lin2;
  activation;
  readonly #chunkSize: number;

  constructor(config: DistilBertConfig) {
    super();
    this.dropout = new Dropout(config.dropout);
    this.#chunkSize = config.chunkSizeFeedForward;
    this.lin1 = new Linear(config.dim, config.hiddenDim);
    this.lin2 = new Linear(config.hiddenDim, config.dim);
    this.activation = getActivation(config.activation);
  }

  override forward(input: Tensor): Tensor {
    return inChunks(this.#chunkSize, input, (chunk) =>
      this.dropout(this.lin2(this.activation(this.lin1(chunk)) as Tensor)),
    );
  }
}

class TransformerBlock extends EncoderLayer {
  attention;
  saLayerNorm;
  ffn;
  outputLayerNorm;

  constructor(config: DistilBertConfig) {
    super();
    if (config.dim % config.nHeads !== 0) {
      throw new ValueError(`config.n_heads ${config.nHeads} must divide config.dim ${config.dim} evenly`);
    }
    this.attention = new DistilBertSelfAttention(config);
    this.saLayerNorm = new LayerNorm(config.dim, EPS);
    this.ffn = new FFN(config);
    this.outputLayerNorm = new LayerNorm(config.dim, EPS);
  }

  protected override compute(hidden: Tensor, mask: Tensor | null): Attended {
    const [attended, weights] = this.attention(hidden, mask);
    const middle = this.saLayerNorm(attended.add(hidden));
    return [this.outputLayerNorm(this.ffn(middle).add(middle)), weights];
  }
}

const inputs = {
  /** Ids (batch, sequence), or `inputsEmbeds`. */
  inputIds: nullable(tensor)(null),
  /** (batch, sequence), 0 for padding; default: nothing is padded. */
  attentionMask: nullable(tensor)(null),
  /** (batch, sequence, dim), in the place of ids. */
  inputsEmbeds: nullable(tensor)(null),
} as const;
const asked = {
  /** (batch or 1, sequence); default: one after another. */
  positionIds: nullable(tensor)(null),
  /** Default: what the configuration says. */
  outputHiddenStates: nullable(boolean)(null),
  /** Default: what the configuration says. Only `eager` has weights to give. */
  outputAttentions: nullable(boolean)(null),
} as const;

/** What DistilBERT is called with, for the heads upon it: what a head takes stands between. @internal */
export const distilBertArguments = { order: ["inputIds", "attentionMask", "inputsEmbeds"], inputs, asked } as const;

const distilForward = signature("forward", [...distilBertArguments.order, "positionIds"], { ...inputs, ...asked });

/** What all of DistilBERT's models share. */
export abstract class DistilBertPreTrainedModel extends PreTrainedModel<DistilBertConfig> {
  static readonly configClass = DistilBertConfig;
  static override readonly baseModelPrefix = "distilbert";
  static override readonly keysToIgnoreOnLoadUnexpected = OLD_BUFFERS;

  protected override initWeights(module: Module): void {
    super.initWeights(module);
    if (!(module instanceof Embeddings)) return;
    const { weight } = module.positionEmbeddings;
    if (this.config.sinusoidalPosEmbds) copy_(weight, sinusoidal(weight.size(0), weight.size(1)));
    copy_(module.positionIds, positionsUpTo(module.positionIds.size(-1)));
  }
}

/** DistilBERT without a head: ids (batch, sequence) give hidden states (batch, sequence, dim). */
export class DistilBertModel extends DistilBertPreTrainedModel {
  static override readonly inputEmbeddings = "embeddings.wordEmbeddings";
  static readonly forwardInputs: readonly string[] = Object.keys(distilForward.shape);

  embeddings: Embeddings;
  transformer: LayerStack;

  constructor(config: DistilBertConfig, ...none: []) {
    super(config, ...none);
    this.embeddings = new Embeddings(config);
    const stack = inFamily(LayerStack, "", "Transformer");
    this.transformer = new stack(config.nLayers, () => new TransformerBlock(config));
    this.postInit();
  }

  override forward(...given: Given<typeof distilForward>): BaseModelOutput {
    const { inputIds, attentionMask, inputsEmbeds, positionIds, ...rest } = distilForward(
      given,
      "DistilBertModel.forward",
    );
    if ((inputIds === null) === (inputsEmbeds === null)) {
      throw new ValueError("You must specify exactly one of input_ids or inputs_embeds");
    }
    checkIds("DistilBertModel.forward", inputIds);
    const embedded = this.embeddings(inputIds, inputsEmbeds, positionIds);
    const mask = createBidirectionalMask({ config: this.config, inputsEmbeds: embedded, attentionMask });
    const recorder = new OutputRecorder(this.config, rest);
    const lastHiddenState = this.transformer(embedded, mask, recorder);
    return { lastHiddenState, ...recorder.outputs(lastHiddenState) };
  }
}

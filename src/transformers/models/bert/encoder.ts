/**
 * BERT and RoBERTa without a head, in one implementation. Follows transformers/models/{bert,roberta}/modeling_*.py.
 *
 * Hidden states are (batch, sequence, hiddenSize).
 */

import { boolean, nullable, unchecked } from "../../../internal/kinds.js";
import { type Given, signature } from "../../../internal/signature.js";
import { NotImplementedError, ValueError } from "../../../python/exceptions.js";
import { tensor } from "../../../torch/kinds.js";
import { Buffer, Dropout, Embedding, LayerNorm, Linear, Module, Tanh } from "../../../torch/nn/index.js";
import { aten } from "../../../torch/ops/index.js";
import type { Tensor } from "../../../torch/tensor.js";
import { getActivation } from "../../activations.js";
import { copy_, zeros_ } from "../../initialization.js";
import { createBidirectionalMask } from "../../masking_utils.js";
import { inChunks, inFamily } from "../../modeling_layers.js";
import type { BaseModelOutputWithPooling } from "../../modeling_outputs.js";
import { PreTrainedModel } from "../../modeling_utils.js";
import { OutputRecorder } from "../../output_recorder.js";
import { checkIds } from "../check_ids.js";
import type { EncoderConfig } from "./configuration_bert.js";
import { type Attended, attend, EncoderLayer, firstToken, LayerStack } from "./layers.js";

/** A position for each place of a text, which models' files do not hold: (1, length). */
export const positionsUpTo = (length: number): Tensor => aten.arange(length).unsqueeze(0);

/** What the files of before 2023 hold beside: the positions. @internal */
export const OLD_BUFFERS: readonly RegExp[] = [/(^|\.)position_ids$/];

/** What the embeddings take. */
interface Embedded {
  inputIds: Tensor | null;
  tokenTypeIds: Tensor | null;
  positionIds: Tensor | null;
  inputsEmbeds: Tensor | null;
}

/** The sum of what a token's word, its sentence and its position are. */
class Embeddings extends Module {
  // In the order in which the constructor makes them: RoBERTa has its positions last.
  declare wordEmbeddings: Embedding;
  declare positionEmbeddings: Embedding;
  declare tokenTypeEmbeddings: Embedding;
  declare LayerNorm: LayerNorm;
  declare dropout: Dropout;
  declare positionIds: Buffer;
  declare tokenTypeIds: Buffer;
  readonly #paddingIdx: number | null;

  constructor(config: EncoderConfig) {
    super();
    const { vocabSize, hiddenSize, maxPositionEmbeddings: most, padTokenId: paddingIdx } = config;
    const isRoberta = config.family === "Roberta";
    this.wordEmbeddings = new Embedding(vocabSize, hiddenSize, { paddingIdx });
    if (!isRoberta) this.positionEmbeddings = new Embedding(most, hiddenSize);
    this.tokenTypeEmbeddings = new Embedding(config.typeVocabSize, hiddenSize);
    this.LayerNorm = new LayerNorm(hiddenSize, config.layerNormEps);
    this.dropout = new Dropout(config.hiddenDropoutProb);
    this.positionIds = new Buffer(positionsUpTo(most), { persistent: false });
    this.tokenTypeIds = new Buffer(aten.zeros([1, most], { dtype: "int64" }), { persistent: false });
    if (isRoberta) this.positionEmbeddings = new Embedding(most, hiddenSize, { paddingIdx });
    this.#paddingIdx = isRoberta ? (paddingIdx ?? 0) : null;
  }

  /** Fills the buffers of a model whose weights came from a file. */
  fillBuffers(): void {
    copy_(this.positionIds, positionsUpTo(this.positionIds.size(-1)));
    zeros_(this.tokenTypeIds);
  }

  override forward({ inputIds, tokenTypeIds, positionIds, inputsEmbeds }: Embedded): Tensor {
    const [batch, length] = (inputIds ?? (inputsEmbeds as Tensor)).shape as [number, number];
    const positions = positionIds ?? this.#positions(inputIds, length);
    const zeros = () => aten.gather(this.tokenTypeIds.expand([positions.size(0), -1]), 1, positions);
    const types = tokenTypeIds ?? zeros().expand([batch, length]);
    const words = inputsEmbeds ?? this.wordEmbeddings(inputIds as Tensor);
    const sum = words.add(this.tokenTypeEmbeddings(types)).add(this.positionEmbeddings(positions));
    return this.dropout(this.LayerNorm(sum));
  }

  /** RoBERTa's positions begin after that of padding, which padding itself keeps. */
  #positions(inputIds: Tensor | null, length: number): Tensor {
    const padding = this.#paddingIdx;
    if (padding === null) return this.positionIds.narrow(1, 0, Math.min(length, this.positionIds.size(1)));
    if (inputIds === null)
      return positionsUpTo(length)
        .to(this.positionIds.device)
        .add(padding + 1);
    const isToken = inputIds.ne(padding).to("int32");
    return isToken.cumsum(1).to("int32").mul(isToken).to("int64").add(padding);
  }
}

/** The attention of a layer, before its output layer. */
class SelfAttention extends Module {
  query;
  key;
  value;
  dropout;

  constructor(readonly config: EncoderConfig) {
    super();
    const { hiddenSize, numAttentionHeads: heads } = config;
    if (hiddenSize % heads !== 0) {
      throw new ValueError(
        `The hidden size (${hiddenSize}) is not a multiple of the number of attention heads (${heads})`,
      );
    }
    this.query = new Linear(hiddenSize, hiddenSize);
    this.key = new Linear(hiddenSize, hiddenSize);
    this.value = new Linear(hiddenSize, hiddenSize);
    this.dropout = new Dropout(config.attentionProbsDropoutProb);
  }

  override forward(hidden: Tensor, mask: Tensor | null): Attended {
    return attend(this.config, [this.query(hidden), this.key(hidden), this.value(hidden)], mask, {
      heads: this.config.numAttentionHeads,
      dropout: this.training ? this.dropout.p : 0,
    });
  }
}

/** A layer, added to a shortcut and normalised. */
class Output extends Module {
  dense;
  LayerNorm;
  dropout;

  constructor({ hiddenSize, layerNormEps, hiddenDropoutProb }: EncoderConfig, inFeatures: number) {
    super();
    this.dense = new Linear(inFeatures, hiddenSize);
    this.LayerNorm = new LayerNorm(hiddenSize, layerNormEps);
    this.dropout = new Dropout(hiddenDropoutProb);
  }

  override forward(hidden: Tensor, shortcut: Tensor): Tensor {
    return this.LayerNorm(this.dropout(this.dense(hidden)).add(shortcut));
  }
}

class Attention extends Module {
  self: SelfAttention;
  output: Output;

  constructor(config: EncoderConfig) {
    super();
    this.self = new (inFamily(SelfAttention, config.family, "SelfAttention"))(config);
    this.output = new (inFamily(Output, config.family, "SelfOutput"))(config, config.hiddenSize);
  }

  override forward(hidden: Tensor, mask: Tensor | null): Attended {
    const [attended, weights] = this.self(hidden, mask);
    return [this.output(attended, hidden), weights];
  }
}

class Intermediate extends Module {
  dense;
  intermediateActFn;

  constructor({ hiddenSize, intermediateSize, hiddenAct }: EncoderConfig) {
    super();
    this.dense = new Linear(hiddenSize, intermediateSize);
    this.intermediateActFn = getActivation(hiddenAct);
  }

  override forward(hidden: Tensor): Tensor {
    return this.intermediateActFn(this.dense(hidden)) as Tensor;
  }
}

class Layer extends EncoderLayer {
  attention: Attention;
  intermediate: Intermediate;
  output: Output;
  readonly #chunkSize: number;

  constructor(config: EncoderConfig) {
    super();
    const { family } = config;
    this.#chunkSize = config.chunkSizeFeedForward;
    this.attention = new (inFamily(Attention, family, "Attention"))(config);
    this.intermediate = new (inFamily(Intermediate, family, "Intermediate"))(config);
    this.output = new (inFamily(Output, family, "Output"))(config, config.intermediateSize);
  }

  protected override compute(hidden: Tensor, mask: Tensor | null): Attended {
    const [attended, weights] = this.attention(hidden, mask);
    const output = inChunks(this.#chunkSize, attended, (chunk) => this.output(this.intermediate(chunk), chunk));
    return [output, weights];
  }
}

/** A layer upon the first token. */
class Pooler extends Module {
  dense;
  activation;

  constructor({ hiddenSize }: EncoderConfig) {
    super();
    this.dense = new Linear(hiddenSize, hiddenSize);
    this.activation = new Tanh();
  }

  override forward(hidden: Tensor): Tensor {
    return this.activation(this.dense(firstToken(hidden)));
  }
}

const order = ["inputIds", "attentionMask", "tokenTypeIds", "positionIds", "inputsEmbeds"] as const;
const inputs = {
  /** Ids (batch, sequence), or `inputsEmbeds`. */
  inputIds: nullable(tensor)(null),
  /** (batch, sequence), 0 for padding; default: nothing is padded. */
  attentionMask: nullable(tensor)(null),
  /** (batch, sequence): of which sentence a token is. Default: 0 for all. */
  tokenTypeIds: nullable(tensor)(null),
  /** (batch or 1, sequence); default: one after another. */
  positionIds: nullable(tensor)(null),
  /** (batch, sequence, hiddenSize), in the place of ids. */
  inputsEmbeds: nullable(tensor)(null),
} as const;
const asked = {
  /** Default: what the configuration says. */
  outputHiddenStates: nullable(boolean)(null),
  /** Default: what the configuration says. Only `eager` has weights to give. */
  outputAttentions: nullable(boolean)(null),
} as const;

/** What an encoder is called with, for the heads upon it. @internal */
export const encoderArguments = { order, inputs, asked } as const;

const encoderForward = signature("forward", order, { ...inputs, ...asked });
const encoderModel = signature("Model", ["config", "addPoolingLayer"], {
  config: unchecked<EncoderConfig>(),
  /** Whether it has a layer upon the first token, whose result is `poolerOutput`. Default: true. */
  addPoolingLayer: boolean(true),
});

/** What both families' models share. */
export abstract class EncoderPreTrainedModel extends PreTrainedModel<EncoderConfig> {
  static override readonly keysToIgnoreOnLoadUnexpected = OLD_BUFFERS;

  protected override initWeights(module: Module): void {
    super.initWeights(module);
    if (module instanceof Embeddings) module.fillBuffers();
  }
}

/** The model without a head. */
export abstract class EncoderModel extends EncoderPreTrainedModel {
  static override readonly inputEmbeddings = "embeddings.wordEmbeddings";
  static readonly forwardInputs: readonly string[] = Object.keys(encoderForward.shape);

  embeddings: Embeddings;
  encoder: LayerStack;
  pooler: Pooler | null;

  constructor(...given: Given<typeof encoderModel>) {
    const { config, addPoolingLayer } = encoderModel(given, new.target.name);
    super(config);
    const { family } = config;
    if (config.isDecoder || config.addCrossAttention) {
      throw new NotImplementedError(
        `${new.target.name}: expected a configuration of an encoder, got one with isDecoder or addCrossAttention; there is no ` +
          "decoder of this family here",
      );
    }
    this.embeddings = new (inFamily(Embeddings, family, "Embeddings"))(config);
    const layer = inFamily(Layer, family, "Layer");
    this.encoder = new (inFamily(LayerStack, family, "Encoder"))(config.numHiddenLayers, () => new layer(config));
    this.pooler = addPoolingLayer ? new (inFamily(Pooler, family, "Pooler"))(config) : null;
    this.postInit();
  }

  override forward(...given: Given<typeof encoderForward>): BaseModelOutputWithPooling {
    const { attentionMask, ...rest } = encoderForward(given, `${this.constructor.name}.forward`);
    if ((rest.inputIds === null) === (rest.inputsEmbeds === null)) {
      throw new ValueError("You must specify exactly one of input_ids or inputs_embeds");
    }
    checkIds(`${this.constructor.name}.forward`, rest.inputIds);
    const { config } = this;
    const embedded = this.embeddings(rest);
    const mask = createBidirectionalMask({ config, inputsEmbeds: embedded, attentionMask });
    const recorder = new OutputRecorder(config, rest);
    const lastHiddenState = this.encoder(embedded, mask, recorder);
    const poolerOutput = this.pooler === null ? null : this.pooler(lastHiddenState);
    return { lastHiddenState, poolerOutput, ...recorder.outputs(lastHiddenState) };
  }
}

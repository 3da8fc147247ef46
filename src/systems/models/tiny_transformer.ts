import { nullable } from "../../internal/kinds.js";
import { type Given, kind, type Options, signature } from "../../internal/signature.js";
import { limitArguments } from "../../internal/surplus.js";
import { ValueError } from "../../python/exceptions.js";
import { tensor } from "../../torch/kinds.js";
import {
  CrossEntropyLoss,
  Embedding,
  Linear,
  TransformerEncoder,
  TransformerEncoderLayer,
} from "../../torch/nn/index.js";
import type { Tensor } from "../../torch/tensor.js";
import { type ConfigJSON, PretrainedConfig } from "../../transformers/configuration_utils.js";
import {
  type CausalArguments,
  causalInputs,
  type GenerativeModel,
} from "../../transformers/generation/generative_model.js";
import { PreTrainedModel } from "../../transformers/modeling_utils.js";

// A `config.json` may say anything: what is wrong with it is a ValueError, as for any other file.
const positive = kind<number>((_callee, name, value) => {
  if (Number.isSafeInteger(value) && (value as number) >= 1) return value as number;
  throw new ValueError(`Expected ${name} to be an integer of at least 1, but got ${JSON.stringify(value)}`);
});
const flag = kind<boolean>((_callee, name, value) => {
  if (typeof value === "boolean") return value;
  throw new ValueError(`Expected ${name} to be true or false, but got ${JSON.stringify(value)}`);
});

const tinyConfig = signature("TinyConfig", [], {
  /** How many ids there are; default 100. */
  vocabSize: positive(100),
  /** Features of a position; default 64. */
  hiddenSize: positive(64),
  /** How many encoder layers; default 2. */
  numHiddenLayers: positive(2),
  /** Attention heads, a divisor of `hiddenSize`; default 2. */
  numAttentionHeads: positive(2),
  /**
   * Which of the document's two forms: true moves the sequence to the front before the encoder, so that attention runs along
   * it; false, the default, does not, as the document's `model.py`, where attention runs over the batch.
   */
  transpose: flag(false),
});

/** The sizes of a {@link TinyTransformerModel}. */
export type TinyConfigOptions = Options<typeof tinyConfig>;

/** The configuration of a {@link TinyTransformerModel}. */
export class TinyConfig extends PretrainedConfig {
  readonly vocabSize: number;
  readonly hiddenSize: number;
  readonly numHiddenLayers: number;
  readonly numAttentionHeads: number;
  readonly transpose: boolean;

  /** @param extra Whatever else `config.json` is to hold, under Python's names. */
  constructor(options: TinyConfigOptions = {}, extra: Readonly<ConfigJSON> = {}, ...none: []) {
    const { vocabSize, hiddenSize, numHiddenLayers, numAttentionHeads, transpose } = tinyConfig([options, ...none]);
    super(extra);
    this.vocabSize = vocabSize;
    this.hiddenSize = hiddenSize;
    this.numHiddenLayers = numHiddenLayers;
    this.numAttentionHeads = numAttentionHeads;
    this.transpose = transpose;
  }

  /** The configuration that a `config.json` holds. */
  static fromDict(dict: ConfigJSON): TinyConfig {
    const { vocab_size, hidden_size, num_hidden_layers, num_attention_heads, transpose, ...extra } = dict;
    const options = {
      ...{ vocabSize: vocab_size, hiddenSize: hidden_size, numHiddenLayers: num_hidden_layers },
      ...{ numAttentionHeads: num_attention_heads, transpose },
    };
    return new TinyConfig(options as TinyConfigOptions, extra);
  }

  protected sizes(): ConfigJSON {
    return {
      vocab_size: this.vocabSize,
      hidden_size: this.hiddenSize,
      num_hidden_layers: this.numHiddenLayers,
      num_attention_heads: this.numAttentionHeads,
      // Python's class of the document knows no such key.
      ...(this.transpose ? { transpose: true } : {}),
    };
  }
}

limitArguments(TinyConfig, { fromDict: 1 });

/** What a {@link TinyTransformerModel} returns. */
export interface TinyTransformerOutput {
  /** The mean cross-entropy over all positions; null without labels. */
  loss: Tensor | null;
  /** (batch, sequence, vocabSize). */
  logits: Tensor;
}

const forward = signature("TinyTransformerModel.forward", ["inputIds"], {
  inputIds: tensor,
  /** What a loss is computed for: (batch, sequence) of int64. Default: none. */
  labels: nullable(tensor)(null),
  /** Comes with what collators pad. The document's model hides nothing, so that it changes nothing. */
  attentionMask: nullable(tensor)(null),
});

/**
 * The document's TinyTransformer: embedding, post-norm encoder layers with PyTorch's defaults (2048 features in the feed-forward
 * network, dropout 0.1), linear head. It knows no positions and hides nothing.
 *
 * Shapes: ids (batch, sequence) of int64; labels, when given, likewise.
 */
export class TinyTransformerModel extends PreTrainedModel<TinyConfig> implements GenerativeModel {
  static readonly configClass = TinyConfig;
  static readonly forwardInputs = ["inputIds", "labels"] as const;

  embedding;
  encoder;
  fc;
  readonly hasCache = false;

  constructor(config: TinyConfig, ...none: []) {
    super(config, ...none);
    const { vocabSize, hiddenSize, numHiddenLayers, numAttentionHeads } = config;
    this.embedding = new Embedding(vocabSize, hiddenSize);
    const encoderLayer = new TransformerEncoderLayer(hiddenSize, numAttentionHeads);
    // Without batchFirst nested tensors cannot be used; saying so spares the warning.
    this.encoder = new TransformerEncoder(encoderLayer, numHiddenLayers, { enableNestedTensor: false });
    this.fc = new Linear(hiddenSize, vocabSize);
  }

  override forward(...given: Given<typeof forward>): TinyTransformerOutput {
    const { inputIds, labels } = forward(given);
    const { transpose, vocabSize } = this.config;
    const embedded = this.embedding(inputIds);
    const encoded = this.fc(this.encoder(transpose ? embedded.transpose(0, 1) : embedded));
    const logits = transpose ? encoded.transpose(0, 1) : encoded;
    const loss = labels === null ? null : new CrossEntropyLoss()(logits.reshape(-1, vocabSize), labels.view(-1));
    return { loss, logits };
  }

  generationLogits(ids: Tensor, ...given: CausalArguments): Tensor {
    causalInputs("TinyTransformerModel.generationLogits", given, this);
    return (this as TinyTransformerModel)(ids).logits;
  }
}

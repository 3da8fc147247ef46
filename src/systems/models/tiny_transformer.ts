import { between, boolean, integer, nullable, orValueError } from "../../internal/kinds.js";
import { type Given, signature } from "../../internal/signature.js";
import { limitDeclared } from "../../internal/surplus.js";
import { tensor } from "../../torch/kinds.js";
import {
  CrossEntropyLoss,
  Embedding,
  Linear,
  TransformerEncoder,
  TransformerEncoderLayer,
} from "../../torch/nn/index.js";
import type { Tensor } from "../../torch/tensor.js";
import { type ConfigJSON, configuration } from "../../transformers/configuration_utils.js";
import {
  type CausalArguments,
  causalInputs,
  type GenerativeModel,
} from "../../transformers/generation/generative_model.js";
import { PreTrainedModel } from "../../transformers/modeling_utils.js";

// A `config.json` may say anything: what is wrong with it is a ValueError, as for any other file.
const positive = orValueError(between(integer, 1));

/** The sizes of a {@link TinyTransformerModel}. */
export type TinyConfigOptions = ConstructorParameters<typeof TinyConfig>[0];

/** The configuration of a {@link TinyTransformerModel}. */
export class TinyConfig extends configuration("TinyConfig", "", {
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
  transpose: orValueError(boolean)(false),
}) {
  override toDict(): ConfigJSON {
    const { transpose, ...dict } = super.toDict();
    // Python's class of the document knows no `transpose`.
    return transpose === true ? { ...dict, transpose } : dict;
  }
}

limitDeclared(TinyConfig.prototype, ["toDict"]);

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
  static override readonly generates = true;
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

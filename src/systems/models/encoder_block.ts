import { probability, size } from "../../internal/kinds.js";
import { type Given, signature } from "../../internal/signature.js";
import { tensor } from "../../torch/kinds.js";
import { Dropout, LayerNorm, Linear, Module, MultiheadAttention, ReLU, Sequential } from "../../torch/nn/index.js";
import type { Tensor } from "../../torch/tensor.js";
import { attentionMasks } from "./masks.js";

const encoderBlock = signature("EncoderBlock", ["dModel", "heads"], {
  dModel: size,
  heads: size,
  /** Features inside the feed-forward network; default 2048. */
  feedForward: size(2048),
  /** Probability of dropping a feature or an attention weight in training; default 0.1. */
  dropout: probability(0.1),
});

const encode = signature("EncoderBlock.forward", ["src"], {
  src: tensor,
  ...attentionMasks,
});

/**
 * A transformer encoder block written out: self-attention, then a feed-forward network, each with dropout, a residual connection
 * and layer normalisation after it. With the same seed it has the weights of `nn.TransformerEncoderLayer`, and gives its bits.
 *
 * Shapes: (batch, sequence, dModel) in and out.
 */
export class EncoderBlock extends Module {
  selfAttn;
  feedForward: Sequential;
  norm1;
  norm2;
  dropout1;
  dropout2;

  constructor(...given: Given<typeof encoderBlock>) {
    super();
    const { dModel, heads, feedForward, dropout } = encoderBlock(given);
    this.selfAttn = new MultiheadAttention(dModel, heads, { dropout, batchFirst: true });
    this.feedForward = new Sequential(
      new Linear(dModel, feedForward),
      new ReLU(),
      new Dropout(dropout),
      new Linear(feedForward, dModel),
    );
    this.norm1 = new LayerNorm(dModel);
    this.norm2 = new LayerNorm(dModel);
    this.dropout1 = new Dropout(dropout);
    this.dropout2 = new Dropout(dropout);
  }

  override forward(...given: Given<typeof encode>): Tensor {
    const { src, srcMask, srcKeyPaddingMask } = encode(given);
    const [attended] = this.selfAttn(src, src, src, {
      attnMask: srcMask,
      keyPaddingMask: srcKeyPaddingMask,
      needWeights: false,
    });
    const x = this.norm1(src.add(this.dropout1(attended)));
    return this.norm2(x.add(this.dropout2(this.feedForward(x))));
  }
}

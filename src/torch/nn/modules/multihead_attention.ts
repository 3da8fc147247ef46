/** Attention of several heads. Follows torch/nn/modules/activation.py (`MultiheadAttention`). */

import { boolean, integer, nullable, number, size } from "../../../internal/kinds.js";
import { type Given, type Options, signature } from "../../../internal/signature.js";
import { limitDeclared } from "../../../internal/surplus.js";
import { AssertionError, ValueError } from "../../../python/exceptions.js";
import { isAutocastEnabled } from "../../amp/autocast_mode.js";
import { isGradEnabled } from "../../autograd/index.js";
import { factory, tensor } from "../../kinds.js";
import { aten } from "../../ops/index.js";
import type { Tensor } from "../../tensor.js";
import { canonicalMask } from "../functional/attention_masks.js";
import * as F from "../functional/index.js";
import * as init from "../init.js";
import type { Parameter } from "../parameter.js";
import { absent, emptyParameter } from "./empty_parameter.js";
import { NonDynamicallyQuantizableLinear } from "./linear.js";
import { Module } from "./module.js";

const multiheadAttention = signature(
  "MultiheadAttention",
  [
    "embedDim",
    "numHeads",
    "dropout",
    "bias",
    "addBiasKv",
    "addZeroAttn",
    "kdim",
    "vdim",
    "batchFirst",
    "device",
    "dtype",
  ],
  {
    embedDim: integer,
    numHeads: integer,
    /** Probability of dropping an attention weight. Default: 0. */
    dropout: number(0),
    /** Learn biases of the projections. Default: true. */
    bias: boolean(true),
    /** Learn one more key and value. Default: false. */
    addBiasKv: boolean(false),
    /** Add a key and value of zeros. Default: false. */
    addZeroAttn: boolean(false),
    /** Width of the keys. Default: `embedDim`. */
    kdim: nullable(size)(null),
    /** Width of the values. Default: `embedDim`. */
    vdim: nullable(size)(null),
    /** Batch before sequence in inputs and outputs. Default: false. */
    batchFirst: boolean(false),
    ...factory,
  },
);

/** Options of {@link MultiheadAttention}. */
export type MultiheadAttentionOptions = Options<typeof multiheadAttention>;

const attend = signature(
  "MultiheadAttention.forward",
  ["query", "key", "value", "keyPaddingMask", "needWeights", "attnMask", "averageAttnWeights", "isCausal"],
  {
    query: tensor,
    key: tensor,
    value: tensor,
    /** Keys that count as padding: bool `(N, S)` (true: ignore) or added floats. */
    keyPaddingMask: nullable(tensor)(null),
    /** Also give the attention weights. Default: true; without them the fused kernels can be used. */
    needWeights: boolean(true),
    /** Bool (true: no attention) or added floats, `(L, S)` or `(N * heads, L, S)`. */
    attnMask: nullable(tensor)(null),
    /** Average the weights over the heads. Default: true. */
    averageAttnWeights: boolean(true),
    /** Hint that `attnMask` is the causal mask. Default: false. */
    isCausal: boolean(false),
  },
);

/** Options of a call of {@link MultiheadAttention}. */
export type AttentionCallOptions = Options<typeof attend>;

/**
 * Attention of several heads: projections in, attention, projection out.
 *
 * Shapes: query `(L, N, E)`, key `(S, N, kdim)`, value `(S, N, vdim)` (batch first: `(N, L, E)` and so on; or without the
 * batch) give `[output, weights]`: the output has the query's shape, the weights are `(N, L, S)`, by head
 * `(N, heads, L, S)`, or with `needWeights: false` null; their type is what they are by default.
 */
export class MultiheadAttention extends Module {
  embedDim: number;
  kdim: number;
  vdim: number;
  numHeads: number;
  dropout: number;
  batchFirst: boolean;
  /** `embedDim / numHeads`. */
  headDim: number;
  addZeroAttn: boolean;
  /** `(embedDim, embedDim)` where keys or values have another size than queries; else null. */
  qProjWeight: Parameter | null;
  /** `(embedDim, kdim)`; null where `inProjWeight` is there. */
  kProjWeight: Parameter | null;
  /** `(embedDim, vdim)`; null where `inProjWeight` is there. */
  vProjWeight: Parameter | null;
  /** `(3 * embedDim, embedDim)`: the projections of query, key and value in one; null where their sizes differ. */
  inProjWeight: Parameter | null;
  /** `(3 * embedDim)`; null with `bias: false`. */
  inProjBias: Parameter | null;
  /** From the heads' results to `embedDim` features. */
  outProj: NonDynamicallyQuantizableLinear;
  /** `(1, 1, embedDim)`, one more key, with `addBiasKv`; else null. */
  biasK: Parameter | null;
  /** `(1, 1, embedDim)`, its value; else null. */
  biasV: Parameter | null;

  constructor(...given: Given<typeof multiheadAttention>) {
    super();
    const { embedDim, numHeads, kdim, vdim, bias, addBiasKv, device, dtype, ...settings } = multiheadAttention(given);
    checkHeads(embedDim, numHeads);
    const empty = (...shape: number[]): Parameter => emptyParameter(shape, { device, dtype });
    this.embedDim = embedDim;
    this.kdim = kdim ?? embedDim;
    this.vdim = vdim ?? embedDim;
    this.numHeads = numHeads;
    this.dropout = settings.dropout;
    this.batchFirst = settings.batchFirst;
    this.headDim = embedDim / numHeads;
    this.addZeroAttn = settings.addZeroAttn;
    const separate = !this.qkvSameEmbedDim;
    this.qProjWeight = separate ? empty(embedDim, embedDim) : null;
    this.kProjWeight = separate ? empty(embedDim, this.kdim) : null;
    this.vProjWeight = separate ? empty(embedDim, this.vdim) : null;
    this.inProjWeight = separate ? null : empty(3 * embedDim, embedDim);
    this.inProjBias = bias ? empty(3 * embedDim) : null;
    this.outProj = new NonDynamicallyQuantizableLinear(embedDim, embedDim, { bias, device, dtype });
    this.biasK = addBiasKv ? empty(1, 1, embedDim) : null;
    this.biasV = addBiasKv ? empty(1, 1, embedDim) : null;
    this.resetParameters();
  }

  /** True when keys and values are as wide as queries, so that one packed weight projects all three. */
  get qkvSameEmbedDim(): boolean {
    return this.kdim === this.embedDim && this.vdim === this.embedDim;
  }

  /** Draws the input projections anew and sets the biases to 0; the output projection's weight stays. */
  resetParameters(): void {
    for (const weight of [this.inProjWeight, this.qProjWeight, this.kProjWeight, this.vProjWeight]) {
      if (weight !== null) init.xavierUniform_(weight);
    }
    if (this.inProjBias !== null) {
      init.zeros_(this.inProjBias);
      if (this.outProj.bias !== null) init.zeros_(this.outProj.bias);
    }
    if (this.biasK !== null) init.xavierNormal_(this.biasK);
    if (this.biasV !== null) init.xavierNormal_(this.biasV);
  }

  override forward(...given: Given<typeof attend>): [output: Tensor, weights: Tensor] {
    const { query, key, value, needWeights, averageAttnWeights, isCausal, ...masks } = attend(given);
    const floatMask = masks.attnMask?.isFloatingPoint() === true || masks.keyPaddingMask?.isFloatingPoint() === true;
    const isBatched = query.dim() === 3;
    const keyPaddingMask = canonicalMask(masks.keyPaddingMask, "key_padding_mask", query.dtype, {
      mask: masks.attnMask,
      name: "attn_mask",
    });
    const attnMask = canonicalMask(masks.attnMask, "attn_mask", query.dtype);

    const hasMask = attnMask !== null || keyPaddingMask !== null;
    const slow = whyNotFast(this, [query, key, value], hasMask, floatMask);
    if (slow === "") {
      const [mask, maskType] = this.mergeMasks(attnMask, keyPaddingMask, query);
      return aten._nativeMultiHeadAttention(
        query,
        key,
        value,
        this.embedDim,
        this.numHeads,
        this.inProjWeight as Parameter,
        this.inProjBias as Parameter,
        this.outProj.weight,
        this.outProj.bias as Parameter,
        mask,
        needWeights,
        averageAttnWeights,
        maskType,
      ) as [Tensor, Tensor];
    }
    if ([query, key, value].some((tensor) => tensor.isNested)) {
      throw new AssertionError(
        "MultiheadAttention does not support NestedTensor outside of its fast path. " +
          `The fast path was not hit because ${slow}`,
      );
    }

    const turned = this.batchFirst && isBatched;
    const [q, k, v] = turned ? transposed(query, key, value) : [query, key, value];
    const [output, weights] = F.multiHeadAttentionForward(
      q,
      k,
      v,
      this.embedDim,
      this.numHeads,
      this.inProjWeight,
      this.inProjBias,
      this.biasK,
      this.biasV,
      this.addZeroAttn,
      this.dropout,
      this.outProj.weight,
      this.outProj.bias,
      {
        training: this.training,
        keyPaddingMask,
        needWeights,
        attnMask,
        averageAttnWeights,
        isCausal,
        useSeparateProjWeight: !this.qkvSameEmbedDim,
        qProjWeight: this.qProjWeight,
        kProjWeight: this.kProjWeight,
        vProjWeight: this.vProjWeight,
      },
    );
    return [turned ? output.transpose(1, 0) : output, weights ?? absent];
  }

  /**
   * One mask for libtorch's fused kernels, and its kind: 1 for padding `(N, S)`, 2 for `(N, heads, L, S)`; nothing for no
   * mask.
   */
  mergeMasks(
    attnMask: Tensor | null,
    keyPaddingMask: Tensor | null,
    query: Tensor,
  ): [mask: Tensor | null, maskType: number | null] {
    if (attnMask === null) return keyPaddingMask === null ? [null, null] : [keyPaddingMask, 1];
    const [batch, length] = query.shape as [number, number, number];
    const expanded =
      attnMask.dim() === 3
        ? attnMask.view([batch, -1, length, length])
        : attnMask.view([1, 1, length, length]).expand([batch, this.numHeads, -1, -1]);
    if (keyPaddingMask === null) return [expanded, 2];
    const padding = keyPaddingMask.view([batch, 1, 1, length]).expand([-1, this.numHeads, -1, -1]);
    return [expanded.add(padding), 2];
  }
}

limitDeclared(MultiheadAttention.prototype, ["mergeMasks"]);

/** Why a call cannot use the fused inference kernel; empty when it can. */
function whyNotFast(
  attention: MultiheadAttention,
  [query, key, value]: readonly [Tensor, Tensor, Tensor],
  hasMask: boolean,
  floatMask: boolean,
): string {
  const { inProjWeight, inProjBias, outProj } = attention;
  if (floatMask) return "floating-point masks are not supported for fast path.";
  if (query.dim() !== 3) return `input not batched; expected query.dim() of 3 but got ${query.dim()}`;
  if (query !== key || key !== value) {
    return "non-self attention was used (query, key, and value are not the same Tensor)";
  }
  if (inProjBias !== null && query.dtype !== inProjBias.dtype) {
    return `dtypes of query (${query.dtype}) and self.in_proj_bias (${inProjBias.dtype}) don't match`;
  }
  if (inProjWeight === null) return "in_proj_weight was None";
  if (query.dtype !== inProjWeight.dtype) {
    return `dtypes of query (${query.dtype}) and self.in_proj_weight (${inProjWeight.dtype}) don't match`;
  }
  if (attention.training) return "training is enabled";
  if (attention.numHeads % 2 !== 0) return "self.num_heads is not even";
  if (!attention.batchFirst) return "batch_first was not True";
  if (attention.biasK !== null) return "self.bias_k was not None";
  if (attention.biasV !== null) return "self.bias_v was not None";
  if (attention.addZeroAttn) return "add_zero_attn was enabled";
  if (query.isNested && hasMask) {
    return "supplying both src_key_padding_mask and src_mask at the same time is not supported with NestedTensor input";
  }
  if (isAutocastEnabled()) return "autocast is enabled";
  const tensors = [query, inProjWeight, inProjBias, outProj.weight, outProj.bias];
  if (isGradEnabled() && tensors.some((tensor) => tensor?.requiresGrad)) {
    return "grad is enabled and at least one of query or the input/output projection weights or biases requires_grad";
  }
  // Without biases Python goes on to the same general path.
  return inProjBias === null ? "in_proj_bias was None" : "";
}

/** Sequence first; what was the same tensor stays the same tensor, which the packed projection looks at. */
function transposed(query: Tensor, key: Tensor, value: Tensor): [Tensor, Tensor, Tensor] {
  const q = query.transpose(1, 0);
  const k = key === query ? q : key.transpose(1, 0);
  const v = value === key ? k : value.transpose(1, 0);
  return [q, k, v];
}

/** Checks a width and a number of heads, with Python's texts. @internal */
export function checkHeads(embedDim: number, numHeads: number): void {
  if (embedDim <= 0 || numHeads <= 0) {
    throw new ValueError(
      `embed_dim and num_heads must be greater than 0, got embed_dim=${embedDim} and num_heads=${numHeads} instead`,
    );
  }
  if (embedDim % numHeads !== 0) throw new AssertionError("embed_dim must be divisible by num_heads");
}

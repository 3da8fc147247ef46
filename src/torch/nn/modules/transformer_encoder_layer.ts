/** One layer of a transformer encoder. Follows torch/nn/modules/transformer.py (`TransformerEncoderLayer`). */

import { boolean, nullable } from "../../../internal/kinds.js";
import { type Given, type Options, signature } from "../../../internal/signature.js";
import { native } from "../../../native/addon.js";
import type { NativeHandle } from "../../../native/handle.js";
import type { EncoderLayerOptions } from "../../../native/interface.js";
import { isAutocastEnabled } from "../../amp/autocast_mode.js";
import { isGradEnabled } from "../../autograd/index.js";
import { tensor } from "../../kinds.js";
import { aten } from "../../ops/index.js";
import { type Tensor, wrap } from "../../tensor.js";
import { canonicalMask, checkMask } from "../functional/attention_masks.js";
import * as F from "../functional/index.js";
import { GELU, ReLU } from "./activation.js";
import { Dropout } from "./dropout.js";
import { Linear, NonDynamicallyQuantizableLinear } from "./linear.js";
import { Module } from "./module.js";
import { hasHooks, STATE } from "./module_state.js";
import { MultiheadAttention } from "./multihead_attention.js";
import { LayerNorm } from "./normalization.js";
import { isPlain } from "./plain_module.js";
import { activationFunction, feedForward, form, heads } from "./transformer_layer.js";

const encoderLayer = signature(
  "TransformerEncoderLayer",
  [
    "dModel",
    "nhead",
    "dimFeedforward",
    "dropout",
    "activation",
    "layerNormEps",
    "batchFirst",
    "normFirst",
    "bias",
    "device",
    "dtype",
  ],
  { ...heads, ...feedForward, ...form },
);

/** Options of the transformer layers. */
export type TransformerLayerOptions = Options<typeof encoderLayer>;

const encode = signature("TransformerEncoderLayer.forward", ["src", "srcMask", "srcKeyPaddingMask", "isCausal"], {
  src: tensor,
  /** Bool (true: no attention) or added floats, `(S, S)` or `(N * heads, S, S)`. */
  srcMask: nullable(tensor)(null),
  /** Places that count as padding: bool (true: ignore) or added floats, `(N, S)`. */
  srcKeyPaddingMask: nullable(tensor)(null),
  /** Hint that `srcMask` is the causal mask. Default: false. */
  isCausal: boolean(false),
});

/** Options of a call of an encoder layer. */
export type EncoderLayerCallOptions = Options<typeof encode>;

/**
 * Self-attention and a feed-forward network, each with a residual connection, dropout and layer norm.
 *
 * Shapes: `(S, N, dModel)`, with `batchFirst` `(N, S, dModel)`, or without the batch `(S, dModel)`; in and out alike.
 *
 * In training one call crosses to libtorch's own layer (native/nn/encoder_layer/). Where a submodule has hooks, was
 * replaced or set up differently, or the activation is a function of the caller, Python's steps are taken one by one, with
 * the same bits.
 */
export class TransformerEncoderLayer extends Module {
  selfAttn: MultiheadAttention;
  linear1: Linear;
  dropout: Dropout;
  linear2: Linear;
  norm1: LayerNorm;
  norm2: LayerNorm;
  dropout1: Dropout;
  dropout2: Dropout;
  normFirst: boolean;
  /** 1 for ReLU, 2 for GELU, 0 for any other activation: only the first two have a fused inference kernel. */
  activationReluOrGelu: 0 | 1 | 2;
  /** The function between the two layers of the feed-forward network. */
  activation: (input: Tensor) => Tensor;

  constructor(...given: Given<typeof encoderLayer>) {
    super();
    const { dModel, nhead, dimFeedforward, dropout, layerNormEps, batchFirst, normFirst, bias, ...rest } =
      encoderLayer(given);
    const activation = activationFunction(rest.activation);
    const factory = { device: rest.device, dtype: rest.dtype };
    this.selfAttn = new MultiheadAttention(dModel, nhead, { dropout, bias, batchFirst, ...factory });
    this.linear1 = new Linear(dModel, dimFeedforward, { bias, ...factory });
    this.dropout = new Dropout(dropout);
    this.linear2 = new Linear(dimFeedforward, dModel, { bias, ...factory });
    this.norm1 = new LayerNorm(dModel, { eps: layerNormEps, bias, ...factory });
    this.norm2 = new LayerNorm(dModel, { eps: layerNormEps, bias, ...factory });
    this.dropout1 = new Dropout(dropout);
    this.dropout2 = new Dropout(dropout);
    this.normFirst = normFirst;
    if (activation === F.relu || (activation as unknown) instanceof ReLU) this.activationReluOrGelu = 1;
    else if (activation === F.gelu || (activation as unknown) instanceof GELU) this.activationReluOrGelu = 2;
    else this.activationReluOrGelu = 0;
    this.activation = activation;
  }

  override forward(...given: Given<typeof encode>): Tensor {
    const { src, srcMask, srcKeyPaddingMask, isCausal } = encode(given);
    checkMask(srcKeyPaddingMask, "src_key_padding_mask", { mask: srcMask, name: "src_mask" });
    checkMask(srcMask, "src_mask");
    const padding = canonicalMask(srcKeyPaddingMask, "src_key_padding_mask", src.dtype);
    const mask = canonicalMask(srcMask, "src_mask", src.dtype);
    if (usesFusedKernel(this, src, mask !== null || padding !== null)) return fusedForward(this, src, mask, padding);
    const options = src.dim() === 3 ? libtorchOptions(this) : undefined;
    if (options !== undefined) {
      libtorchLayer ??= native.encoderLayerNew();
      const parameters = layerParameters(this);
      return wrap(native.encoderLayerForward(libtorchLayer, src, parameters, options, mask, padding, isCausal));
    }
    if (this.normFirst) {
      const x = src.add(attentionBlock(this, this.norm1(src), mask, padding, isCausal));
      return x.add(feedForwardBlock(this, this.norm2(x)));
    }
    const x = this.norm1(src.add(attentionBlock(this, src, mask, padding, isCausal)));
    return this.norm2(x.add(feedForwardBlock(this, x)));
  }
}

function attentionBlock(
  layer: TransformerEncoderLayer,
  x: Tensor,
  attnMask: Tensor | null,
  keyPaddingMask: Tensor | null,
  isCausal: boolean,
): Tensor {
  const [output] = layer.selfAttn(x, x, x, { attnMask, keyPaddingMask, needWeights: false, isCausal });
  return layer.dropout1(output);
}

function feedForwardBlock(layer: TransformerEncoderLayer, x: Tensor): Tensor {
  return layer.dropout2(layer.linear2(layer.dropout(layer.activation(layer.linear1(x)))));
}

/** The twelve parameters in libtorch's order. */
function layerParameters(layer: TransformerEncoderLayer): (Tensor | null)[] {
  const { selfAttn, linear1, linear2, norm1, norm2 } = layer;
  const { outProj } = selfAttn;
  return [
    selfAttn.inProjWeight,
    selfAttn.inProjBias,
    outProj.weight,
    outProj.bias,
    linear1.weight,
    linear1.bias,
    linear2.weight,
    linear2.bias,
    norm1.weight,
    norm1.bias,
    norm2.weight,
    norm2.bias,
  ];
}

/** The conditions under which Python takes the fused inference kernel. */
function usesFusedKernel(layer: TransformerEncoderLayer, src: Tensor, hasMask: boolean): boolean {
  const { selfAttn } = layer;
  if (src.dim() !== 3 || layer.training || !selfAttn.batchFirst || selfAttn.inProjBias === null) return false;
  if (isAutocastEnabled()) return false;
  if (!selfAttn.qkvSameEmbedDim || layer.activationReluOrGelu === 0 || layer.norm1.eps !== layer.norm2.eps)
    return false;
  if ((src.isNested && hasMask) || selfAttn.numHeads % 2 === 1) return false;
  const hooked = layer
    .modules()
    .some((module) => module[STATE].forwardHooks.size > 0 || module[STATE].forwardPreHooks.size > 0);
  if (hooked) return false;
  return !isGradEnabled() || ![src, ...layerParameters(layer)].some((tensor) => tensor?.requiresGrad);
}

function fusedForward(
  layer: TransformerEncoderLayer,
  src: Tensor,
  mask: Tensor | null,
  padding: Tensor | null,
): Tensor {
  const { selfAttn, norm1, norm2, linear1, linear2 } = layer;
  const [merged, maskType] = selfAttn.mergeMasks(mask, padding, src);
  return aten._transformerEncoderLayerFwd(
    src,
    selfAttn.embedDim,
    selfAttn.numHeads,
    selfAttn.inProjWeight as Tensor,
    selfAttn.inProjBias as Tensor,
    selfAttn.outProj.weight,
    selfAttn.outProj.bias as Tensor,
    layer.activationReluOrGelu === 2,
    layer.normFirst,
    norm1.eps,
    norm1.weight as Tensor,
    norm1.bias as Tensor,
    norm2.weight as Tensor,
    norm2.bias as Tensor,
    linear1.weight,
    linear1.bias as Tensor,
    linear2.weight,
    linear2.bias as Tensor,
    merged,
    maskType,
  );
}

/** libtorch's own layer. It is lent the settings and parameters of each call, so one serves all. */
let libtorchLayer: NativeHandle | undefined;

/**
 * The settings with which libtorch's layer computes what Python does step by step; nothing where a submodule is not as the
 * constructor makes it.
 */
function libtorchOptions(layer: TransformerEncoderLayer): EncoderLayerOptions | undefined {
  const { selfAttn, linear1, linear2, norm1, norm2, training } = layer;
  const dropouts = [layer.dropout, layer.dropout1, layer.dropout2];
  const isOrdinary =
    (layer.activation === F.relu || layer.activation === F.gelu) &&
    !hasHooks(layer[STATE]) &&
    isPlain(selfAttn, MultiheadAttention.prototype, training) &&
    isPlain(selfAttn.outProj, NonDynamicallyQuantizableLinear.prototype) &&
    [linear1, linear2].every((linear) => isPlain(linear, Linear.prototype)) &&
    [norm1, norm2].every(
      (norm) => isPlain(norm, LayerNorm.prototype) && norm.eps === norm1.eps && norm.weight !== null,
    ) &&
    dropouts.every(
      (dropout) => isPlain(dropout, Dropout.prototype, training) && dropout.p === selfAttn.dropout && !dropout.inplace,
    ) &&
    selfAttn.inProjWeight !== null &&
    selfAttn.biasK === null &&
    selfAttn.biasV === null &&
    !selfAttn.addZeroAttn;
  if (!isOrdinary || !takesGeneralPath(selfAttn)) return undefined;
  return {
    dModel: selfAttn.embedDim,
    nhead: selfAttn.numHeads,
    dropout: training ? selfAttn.dropout : 0,
    layerNormEps: norm1.eps,
    gelu: layer.activation === F.gelu,
    batchFirst: selfAttn.batchFirst,
    normFirst: layer.normFirst,
  };
}

/** Whether it is certain that attention takes Python's general path, not the fused kernel for inference that it has itself. */
function takesGeneralPath({ training, batchFirst, inProjWeight }: MultiheadAttention): boolean {
  return training || !batchFirst || isAutocastEnabled() || (isGradEnabled() && inProjWeight?.requiresGrad === true);
}

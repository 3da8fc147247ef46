/** Transformers. Follows torch/nn/modules/transformer.py. */

import { boolean, integer, nullable, size, unchecked } from "../../../internal/kinds.js";
import { type Definable, type Given, kind, type Options, signature, type Values } from "../../../internal/signature.js";
import { RuntimeError, TypeError } from "../../../python/exceptions.js";
import { shown, sizeRepr } from "../../../python/repr.js";
import { warnOnce } from "../../../python/warnings.js";
import { isAutocastEnabled } from "../../amp/autocast_mode.js";
import { isGradEnabled } from "../../autograd/index.js";
import { factory, tensor } from "../../kinds.js";
import { aten } from "../../ops/index.js";
import type { Tensor } from "../../tensor.js";
import { canonicalMask } from "../functional/attention_masks.js";
import * as init from "../init.js";
import { ModuleList } from "./container.js";
import { Dropout } from "./dropout.js";
import { Linear } from "./linear.js";
import { isModule, Module } from "./module.js";
import { checkHeads, MultiheadAttention } from "./multihead_attention.js";
import { LayerNorm } from "./normalization.js";
import { TransformerEncoderLayer } from "./transformer_encoder_layer.js";
import { activationFunction, feedForward, form, heads } from "./transformer_layer.js";

export type { EncoderLayerCallOptions, TransformerLayerOptions } from "./transformer_encoder_layer.js";
export { TransformerEncoderLayer } from "./transformer_encoder_layer.js";
export type { Activation } from "./transformer_layer.js";

const squareSubsequentMask = signature("Transformer.generateSquareSubsequentMask", ["size", "device", "dtype"], {
  size,
  ...factory,
});

/** 0 on and below the diagonal, -inf above: `(size, size)`. */
function causalMask({ size, device, dtype }: Values<typeof squareSubsequentMask>): Tensor {
  return aten.triu(aten.full([size, size], Number.NEGATIVE_INFINITY, { dtype, device }), 1);
}

/** Whether a mask is the causal one: as the caller says, else by comparing. */
function detectIsCausal(mask: Tensor | null, isCausal: boolean | null, length: number | null): boolean {
  if (isCausal !== null) return isCausal;
  if (mask === null) return false;
  const size = length ?? mask.size(-2);
  const causal = causalMask({ size, device: mask.device, dtype: mask.dtype });
  if (sizeRepr(mask.shape) !== sizeRepr(causal.shape)) return false;
  return Boolean(mask.eq(causal).all().item());
}

/** Length of the sequence; a nested tensor has none. */
function sequenceLength(src: Tensor, batchFirst: boolean): number | null {
  if (src.isNested) return null;
  return src.size(src.dim() !== 2 && batchFirst ? 1 : 0);
}

function copies<T extends Module>(layer: T, count: number): ModuleList<T> {
  return new ModuleList(Array.from({ length: count }, () => layer.clone()));
}

/** A module. */
function module<T extends Module>(): Definable<T> {
  return kind<T>((callee, name, value) => {
    if (isModule(value)) return value as T;
    throw new TypeError(`${callee}: expected ${name} to be an nn.Module, got ${shown(value)}`);
  });
}

const norm = {
  /** Applied to the output of the last layer. Default: none. */
  norm: nullable(module())(null),
} as const;

const transformerEncoder = signature(
  "TransformerEncoder",
  ["encoderLayer", "numLayers", "norm", "enableNestedTensor", "maskCheck"],
  {
    encoderLayer: module<TransformerEncoderLayer>(),
    numLayers: size,
    ...norm,
    /** In evaluation, leave padding out of the computation where possible. Default: true. */
    enableNestedTensor: boolean(true),
    /** Check that padding is at the end before doing so. Default: true. */
    maskCheck: boolean(true),
  },
);

/** Options of {@link TransformerEncoder}. */
export type TransformerEncoderOptions = Options<typeof transformerEncoder>;

const encode = signature("TransformerEncoder.forward", ["src", "mask", "srcKeyPaddingMask", "isCausal"], {
  src: tensor,
  /** Bool (true: no attention) or added floats, `(S, S)` or `(N * heads, S, S)`. */
  mask: nullable(tensor)(null),
  /** Places that count as padding: bool (true: ignore) or added floats, `(N, S)`. */
  srcKeyPaddingMask: nullable(tensor)(null),
  /** Hint whether `mask` is the causal mask. Default: find out by comparing. */
  isCausal: nullable(boolean)(null),
});

/** Options of a call of {@link TransformerEncoder}. */
export type EncoderCallOptions = Options<typeof encode>;

/**
 * A stack of encoder layers: deep copies of the one given, which start with the same weights.
 *
 * Shapes: as the layers', in and out alike.
 */
export class TransformerEncoder extends Module {
  layers: ModuleList<TransformerEncoderLayer>;
  numLayers: number;
  norm: Module | null;
  enableNestedTensor: boolean;
  useNestedTensor: boolean;
  maskCheck: boolean;

  constructor(...given: Given<typeof transformerEncoder>) {
    super();
    const { encoderLayer, numLayers, norm, enableNestedTensor, maskCheck } = transformerEncoder(given);
    this.layers = copies(encoderLayer, numLayers);
    this.numLayers = numLayers;
    this.norm = norm;
    this.enableNestedTensor = enableNestedTensor;
    this.maskCheck = maskCheck;
    const reason = whyNotNested(encoderLayer);
    this.useNestedTensor = enableNestedTensor && reason === "";
    if (enableNestedTensor && reason !== "") {
      warnOnce(`enable_nested_tensor is True, but self.use_nested_tensor is False because ${reason}`);
    }
  }

  override forward(...given: Given<typeof encode>): Tensor {
    const { src, mask: givenMask, srcKeyPaddingMask, isCausal: hint } = encode(given);
    const padding = canonicalMask(srcKeyPaddingMask, "src_key_padding_mask", src.dtype, {
      mask: givenMask,
      name: "mask",
    });
    const mask = canonicalMask(givenMask, "mask", src.dtype);
    const first = this.layers.at(0);
    const nested = padding !== null && canNest(this, first, src, mask, padding);
    const isCausal = detectIsCausal(mask, hint, sequenceLength(src, first.selfAttn.batchFirst));

    let output = nested ? aten._nestedTensorFromMask(src, padding.logicalNot(), false) : src;
    for (const layer of this.layers) {
      output = layer(output, { srcMask: mask, isCausal, srcKeyPaddingMask: nested ? null : padding });
    }
    if (nested) output = aten.toPaddedTensor(output, 0, src.shape);
    return this.norm === null ? output : (this.norm(output) as Tensor);
  }
}

/** Why an encoder of such layers does not use nested tensors; empty when it can. */
function whyNotNested(layer: Module): string {
  if (!(layer instanceof TransformerEncoderLayer)) return "encoder_layer was not TransformerEncoderLayer";
  const { selfAttn } = layer;
  if (layer.normFirst) return "encoder_layer.norm_first was True";
  if (!selfAttn.batchFirst) {
    return "encoder_layer.self_attn.batch_first was not True(use batch_first for better inference performance)";
  }
  if (!selfAttn.qkvSameEmbedDim) return "encoder_layer.self_attn._qkv_same_embed_dim was not True";
  if (selfAttn.inProjBias === null) return "encoder_layer.self_attn was passed bias=False";
  if (layer.activationReluOrGelu === 0) return "encoder_layer.activation_relu_or_gelu was not True";
  if (layer.norm1.eps !== layer.norm2.eps) return "encoder_layer.norm1.eps was not equal to encoder_layer.norm2.eps";
  return selfAttn.numHeads % 2 === 1 ? "encoder_layer.self_attn.num_heads is odd" : "";
}

/** Whether a call can leave the padding out. */
function canNest(
  encoder: TransformerEncoder,
  first: TransformerEncoderLayer,
  src: Tensor,
  mask: Tensor | null,
  padding: Tensor,
): boolean {
  if (!encoder.useNestedTensor || first.training || src.dim() !== 3) return false;
  if (encoder.maskCheck) {
    const leftAligned = aten._nestedTensorFromMaskLeftAligned(src, padding.logicalNot());
    if (!leftAligned) return false;
  }
  if (src.isNested || mask !== null || isAutocastEnabled()) return false;
  return !isGradEnabled() || ![src, ...first.parameters()].some((tensor) => tensor.requiresGrad);
}

const decoderInputs = { tgt: tensor, memory: tensor } as const;
const tgtMask = {
  /** Mask of the target's attention to itself. */
  tgtMask: nullable(tensor)(null),
} as const;
const memoryMask = {
  /** Mask of the target's attention to the memory. */
  memoryMask: nullable(tensor)(null),
} as const;
const decoderHints = {
  /** Places of the target that count as padding. */
  tgtKeyPaddingMask: nullable(tensor)(null),
  /** Places of the memory that count as padding. */
  memoryKeyPaddingMask: nullable(tensor)(null),
} as const;
const decoderIsCausal = {
  /** Hint that `tgtMask` is the causal mask. Default of a layer: false; of a decoder: find out by comparing. */
  tgtIsCausal: nullable(boolean)(null),
  /** Hint that `memoryMask` is the causal mask. Default: false. */
  memoryIsCausal: boolean(false),
} as const;

const decoderCall = { ...decoderInputs, ...tgtMask, ...memoryMask, ...decoderHints, ...decoderIsCausal } as const;
const decoderOrder = [
  "tgt",
  "memory",
  "tgtMask",
  "memoryMask",
  "tgtKeyPaddingMask",
  "memoryKeyPaddingMask",
  "tgtIsCausal",
  "memoryIsCausal",
] as const;
const decodeLayer = signature("TransformerDecoderLayer.forward", decoderOrder, decoderCall);
const decode = signature("TransformerDecoder.forward", decoderOrder, decoderCall);

/** Options of a call of {@link TransformerDecoderLayer} and {@link TransformerDecoder}. */
export type DecoderCallOptions = Options<typeof decode>;

type DecoderCall = Omit<Values<typeof decode>, "tgt" | "memory">;

const transformerDecoderLayer = signature(
  "TransformerDecoderLayer",
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

/**
 * Self-attention, attention to an encoder's output and a feed-forward network.
 *
 * Shapes: target `(T, N, dModel)` and memory `(S, N, dModel)` (batch first: `(N, T, dModel)` and so on) give the target's.
 */
export class TransformerDecoderLayer extends Module {
  selfAttn: MultiheadAttention;
  multiheadAttn: MultiheadAttention;
  linear1: Linear;
  dropout: Dropout;
  linear2: Linear;
  norm1: LayerNorm;
  norm2: LayerNorm;
  norm3: LayerNorm;
  dropout1: Dropout;
  dropout2: Dropout;
  dropout3: Dropout;
  normFirst: boolean;
  /** The function between the two layers of the feed-forward network. */
  activation: (input: Tensor) => Tensor;

  constructor(...given: Given<typeof transformerDecoderLayer>) {
    super();
    const { dModel, nhead, dimFeedforward, dropout, layerNormEps, batchFirst, bias, ...settings } =
      transformerDecoderLayer(given);
    const factory = { device: settings.device, dtype: settings.dtype };
    const attention = (): MultiheadAttention =>
      new MultiheadAttention(dModel, nhead, { dropout, batchFirst, bias, ...factory });
    const norm = (): LayerNorm => new LayerNorm(dModel, { eps: layerNormEps, bias, ...factory });
    this.selfAttn = attention();
    this.multiheadAttn = attention();
    this.linear1 = new Linear(dModel, dimFeedforward, { bias, ...factory });
    this.dropout = new Dropout(dropout);
    this.linear2 = new Linear(dimFeedforward, dModel, { bias, ...factory });
    this.norm1 = norm();
    this.norm2 = norm();
    this.norm3 = norm();
    this.dropout1 = new Dropout(dropout);
    this.dropout2 = new Dropout(dropout);
    this.dropout3 = new Dropout(dropout);
    this.normFirst = settings.normFirst;
    this.activation = activationFunction(settings.activation);
  }

  override forward(...given: Given<typeof decodeLayer>): Tensor {
    const { tgt, memory, ...call } = decodeLayer(given);
    if (this.normFirst) {
      let x = tgt.add(selfAttentionBlock(this, this.norm1(tgt), call));
      x = x.add(memoryAttentionBlock(this, this.norm2(x), memory, call));
      return x.add(feedForwardBlock(this, this.norm3(x)));
    }
    let x = this.norm1(tgt.add(selfAttentionBlock(this, tgt, call)));
    x = this.norm2(x.add(memoryAttentionBlock(this, x, memory, call)));
    return this.norm3(x.add(feedForwardBlock(this, x)));
  }
}

function selfAttentionBlock(layer: TransformerDecoderLayer, x: Tensor, call: DecoderCall): Tensor {
  const [output] = layer.selfAttn(x, x, x, {
    attnMask: call.tgtMask,
    keyPaddingMask: call.tgtKeyPaddingMask,
    isCausal: call.tgtIsCausal ?? false,
    needWeights: false,
  });
  return layer.dropout1(output);
}

function memoryAttentionBlock(layer: TransformerDecoderLayer, x: Tensor, memory: Tensor, call: DecoderCall): Tensor {
  const [output] = layer.multiheadAttn(x, memory, memory, {
    attnMask: call.memoryMask,
    keyPaddingMask: call.memoryKeyPaddingMask,
    isCausal: call.memoryIsCausal,
    needWeights: false,
  });
  return layer.dropout2(output);
}

function feedForwardBlock(layer: TransformerDecoderLayer, x: Tensor): Tensor {
  return layer.dropout3(layer.linear2(layer.dropout(layer.activation(layer.linear1(x)))));
}

const transformerDecoder = signature("TransformerDecoder", ["decoderLayer", "numLayers", "norm"], {
  decoderLayer: module<TransformerDecoderLayer>(),
  numLayers: size,
  ...norm,
});

/**
 * A stack of decoder layers: deep copies of the one given, which start with the same weights.
 *
 * Shapes: as the layers'.
 */
export class TransformerDecoder extends Module {
  layers: ModuleList<TransformerDecoderLayer>;
  numLayers: number;
  norm: Module | null;

  constructor(...given: Given<typeof transformerDecoder>) {
    super();
    const { decoderLayer, numLayers, norm } = transformerDecoder(given);
    this.layers = copies(decoderLayer, numLayers);
    this.numLayers = numLayers;
    this.norm = norm;
  }

  override forward(...given: Given<typeof decode>): Tensor {
    const { tgt, memory, ...call } = decode(given);
    const length = sequenceLength(tgt, this.layers.at(0).selfAttn.batchFirst);
    const tgtIsCausal = detectIsCausal(call.tgtMask, call.tgtIsCausal, length);
    let output = tgt;
    for (const layer of this.layers) output = layer(output, memory, { ...call, tgtIsCausal });
    return this.norm === null ? output : (this.norm(output) as Tensor);
  }
}

const transformer = signature(
  "Transformer",
  [
    "dModel",
    "nhead",
    "numEncoderLayers",
    "numDecoderLayers",
    "dimFeedforward",
    "dropout",
    "activation",
    "customEncoder",
    "customDecoder",
    "layerNormEps",
    "batchFirst",
    "normFirst",
    "bias",
    "device",
    "dtype",
  ],
  {
    /** Width of inputs and outputs. Default: 512. */
    dModel: integer(512),
    /** Number of heads. Default: 8. */
    nhead: integer(8),
    /** Default: 6. */
    numEncoderLayers: size(6),
    /** Default: 6. */
    numDecoderLayers: size(6),
    ...feedForward,
    /** Used instead of an encoder of such layers. */
    customEncoder: unchecked<Module | null>()(null),
    /** Used instead of a decoder of such layers. */
    customDecoder: unchecked<Module | null>()(null),
    ...form,
  },
);

/** Options of {@link Transformer}. */
export type TransformerOptions = Options<typeof transformer>;

const transform = signature(
  "Transformer.forward",
  [
    "src",
    "tgt",
    "srcMask",
    "tgtMask",
    "memoryMask",
    "srcKeyPaddingMask",
    "tgtKeyPaddingMask",
    "memoryKeyPaddingMask",
    "srcIsCausal",
    "tgtIsCausal",
    "memoryIsCausal",
  ],
  {
    src: tensor,
    tgt: tensor,
    /** Mask of the source's attention to itself. */
    srcMask: nullable(tensor)(null),
    ...tgtMask,
    ...memoryMask,
    /** Places of the source that count as padding. */
    srcKeyPaddingMask: nullable(tensor)(null),
    ...decoderHints,
    /** Hint whether `srcMask` is the causal mask. Default: find out by comparing. */
    srcIsCausal: nullable(boolean)(null),
    ...decoderIsCausal,
  },
);

/** Options of a call of {@link Transformer}. */
export type TransformerCallOptions = Options<typeof transform>;

/**
 * An encoder and a decoder.
 *
 * Shapes: source `(S, N, dModel)` and target `(T, N, dModel)`, batch first `(N, S, dModel)` and `(N, T, dModel)`, or without the batch;
 * the result has the target's shape.
 */
export class Transformer extends Module {
  encoder: Module;
  decoder: Module;
  dModel: number;
  nhead: number;
  batchFirst: boolean;

  constructor(...given: Given<typeof transformer>) {
    super();
    const { dModel, nhead, numEncoderLayers, numDecoderLayers, customEncoder, customDecoder, ...layer } =
      transformer(given);
    checkHeads(dModel, nhead);
    const { layerNormEps, batchFirst, bias, device, dtype } = layer;
    const norm = (): LayerNorm => new LayerNorm(dModel, { eps: layerNormEps, bias, device, dtype });
    // Each branch makes its parts in Python's order, which is the order of their draws.
    if (customEncoder) this.encoder = customEncoder;
    else {
      const encoderLayer = new TransformerEncoderLayer(dModel, nhead, layer);
      this.encoder = new TransformerEncoder(encoderLayer, numEncoderLayers, norm());
    }
    if (customDecoder) this.decoder = customDecoder;
    else {
      const decoderLayer = new TransformerDecoderLayer(dModel, nhead, layer);
      this.decoder = new TransformerDecoder(decoderLayer, numDecoderLayers, norm());
    }
    this.dModel = dModel;
    this.nhead = nhead;
    this.batchFirst = batchFirst;
    for (const parameter of this.parameters()) if (parameter.dim() > 1) init.xavierUniform_(parameter);
  }

  override forward(...given: Given<typeof transform>): Tensor {
    const { src, tgt, srcMask, srcKeyPaddingMask, srcIsCausal, ...decoderCall } = transform(given);
    const batch = this.batchFirst ? 0 : 1;
    if (src.dim() === 3 && src.size(batch) !== tgt.size(batch)) {
      throw new RuntimeError("the batch number of src and tgt must be equal");
    }
    if (src.size(-1) !== this.dModel || tgt.size(-1) !== this.dModel) {
      throw new RuntimeError("the feature number of src and tgt must be equal to d_model");
    }
    const memory = this.encoder(src, { mask: srcMask, srcKeyPaddingMask, isCausal: srcIsCausal }) as Tensor;
    return this.decoder(tgt, memory, decoderCall) as Tensor;
  }

  /** The causal mask: 0 on and below the diagonal, -inf above; `(size, size)`. */
  static generateSquareSubsequentMask(...given: Given<typeof squareSubsequentMask>): Tensor {
    return causalMask(squareSubsequentMask(given));
  }
}

/** Transformers. Follows torch/nn/modules/transformer.py. */

import { type Arguments, checkBoolean, checkSize, checkTensor, parseArguments } from "../../../internal/arguments.js";
import { checkNoMore } from "../../../internal/surplus.js";
import { RuntimeError, TypeError } from "../../../python/exceptions.js";
import { shown, sizeRepr } from "../../../python/repr.js";
import { warnOnce } from "../../../python/warnings.js";
import { isAutocastEnabled } from "../../amp/autocast_mode.js";
import { isGradEnabled } from "../../autograd/index.js";
import { aten } from "../../ops/index.js";
import type { Tensor } from "../../tensor.js";
import { canonicalMask } from "../functional/attention_masks.js";
import * as init from "../init.js";
import { ModuleList } from "./container.js";
import { Dropout } from "./dropout.js";
import type { FactoryOptions } from "./empty_parameter.js";
import { Linear } from "./linear.js";
import { isModule, Module } from "./module.js";
import { MultiheadAttention } from "./multihead_attention.js";
import { LayerNorm } from "./normalization.js";
import {
  activationFunction,
  layerOptions,
  TransformerEncoderLayer,
  type TransformerLayerArguments,
  type TransformerLayerOptions,
} from "./transformer_encoder_layer.js";

export type {
  Activation,
  EncoderLayerCallOptions,
  TransformerLayerArguments,
  TransformerLayerOptions,
} from "./transformer_encoder_layer.js";
export { TransformerEncoderLayer } from "./transformer_encoder_layer.js";

/** 0 on and below the diagonal, -inf above: `(size, size)`. */
function squareSubsequentMask(size: number, options: FactoryOptions = {}): Tensor {
  const { device, dtype } = parseArguments<FactoryOptions>("generateSquareSubsequentMask", [], [options], {
    device: undefined,
    dtype: undefined,
  });
  checkSize("generateSquareSubsequentMask", "size", size);
  return aten.triu(aten.full([size, size], Number.NEGATIVE_INFINITY, { dtype, device }), 1);
}

/** Whether a mask is the causal one: as the caller says, else by comparing. */
function detectIsCausal(mask: Tensor | null, isCausal: boolean | null, length: number | null): boolean {
  if (isCausal !== null) return isCausal;
  if (mask === null) return false;
  const size = length ?? mask.size(-2);
  const causal = squareSubsequentMask(size, { device: mask.device, dtype: mask.dtype });
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

function checkLayer<T extends Module>(callee: string, layer: T): T {
  if (!isModule(layer)) throw new TypeError(`${callee}: expected a layer (an nn.Module) to copy, got ${shown(layer)}`);
  return layer;
}

/** Options of {@link TransformerEncoder}. */
export interface TransformerEncoderOptions {
  /** Applied to the output of the last layer. Default: none. */
  norm?: Module | null;
  /** In evaluation, leave padding out of the computation where possible. Default: true. */
  enableNestedTensor?: boolean;
  /** Check that padding is at the end before doing so. Default: true. */
  maskCheck?: boolean;
}

/** Options of a call of {@link TransformerEncoder}. */
export interface EncoderCallOptions {
  /** Bool (true: no attention) or added floats, `(S, S)` or `(N * heads, S, S)`. */
  mask?: Tensor | null;
  /** Places that count as padding: bool (true: ignore) or added floats, `(N, S)`. */
  srcKeyPaddingMask?: Tensor | null;
  /** Hint whether `mask` is the causal mask. Default: find out by comparing. */
  isCausal?: boolean | null;
}

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

  constructor(
    encoderLayer: TransformerEncoderLayer,
    numLayers: number,
    ...args: Arguments<
      [norm: Module | null, enableNestedTensor: boolean, maskCheck: boolean],
      TransformerEncoderOptions
    >
  ) {
    super();
    const callee = "TransformerEncoder";
    const { norm, enableNestedTensor, maskCheck } = parseArguments<Required<TransformerEncoderOptions>>(
      callee,
      ["norm", "enableNestedTensor", "maskCheck"],
      args,
      { norm: null, enableNestedTensor: true, maskCheck: true },
    );
    this.layers = copies(checkLayer(callee, encoderLayer), checkSize(callee, "numLayers", numLayers));
    this.numLayers = numLayers;
    this.norm = norm;
    this.enableNestedTensor = checkBoolean(callee, "enableNestedTensor", enableNestedTensor);
    this.maskCheck = checkBoolean(callee, "maskCheck", maskCheck);
    const reason = whyNotNested(encoderLayer);
    this.useNestedTensor = enableNestedTensor && reason === "";
    if (enableNestedTensor && reason !== "") {
      warnOnce(`enable_nested_tensor is True, but self.use_nested_tensor is False because ${reason}`);
    }
  }

  override forward(
    src: Tensor,
    ...args: Arguments<
      [mask: Tensor | null, srcKeyPaddingMask: Tensor | null, isCausal: boolean | null],
      EncoderCallOptions
    >
  ): Tensor {
    const given = parseArguments<Required<EncoderCallOptions>>(
      "TransformerEncoder.forward",
      ["mask", "srcKeyPaddingMask", "isCausal"],
      args,
      { mask: null, srcKeyPaddingMask: null, isCausal: null },
    );
    checkTensor("TransformerEncoder", "src", src);
    const padding = canonicalMask(given.srcKeyPaddingMask, "src_key_padding_mask", src.dtype, {
      mask: given.mask,
      name: "mask",
    });
    const mask = canonicalMask(given.mask, "mask", src.dtype);
    const first = this.layers.at(0);
    const nested = padding !== null && canNest(this, first, src, mask, padding);
    const isCausal = detectIsCausal(mask, given.isCausal, sequenceLength(src, first.selfAttn.batchFirst));

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

/** Options of a call of {@link TransformerDecoderLayer} and {@link TransformerDecoder}. */
export interface DecoderCallOptions {
  /** Mask of the target's attention to itself. */
  tgtMask?: Tensor | null;
  /** Mask of the target's attention to the memory. */
  memoryMask?: Tensor | null;
  /** Places of the target that count as padding. */
  tgtKeyPaddingMask?: Tensor | null;
  /** Places of the memory that count as padding. */
  memoryKeyPaddingMask?: Tensor | null;
  /** Hint that `tgtMask` is the causal mask. Default of a layer: false; of a decoder: find out by comparing. */
  tgtIsCausal?: boolean | null;
  /** Hint that `memoryMask` is the causal mask. Default: false. */
  memoryIsCausal?: boolean;
}

const DECODER_CALL: Required<DecoderCallOptions> = {
  tgtMask: null,
  memoryMask: null,
  tgtKeyPaddingMask: null,
  memoryKeyPaddingMask: null,
  tgtIsCausal: null,
  memoryIsCausal: false,
};

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

  constructor(dModel: number, nhead: number, ...args: TransformerLayerArguments) {
    super();
    const { settings, factory } = layerOptions("TransformerDecoderLayer", dModel, nhead, args);
    const { dimFeedforward, dropout, layerNormEps, batchFirst, bias } = settings;
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

  override forward(tgt: Tensor, memory: Tensor, options: DecoderCallOptions = {}, ...none: []): Tensor {
    checkNoMore("TransformerDecoderLayer.forward", none);
    const call = parseArguments("TransformerDecoderLayer.forward", [], [options], DECODER_CALL);
    checkTensor("TransformerDecoderLayer", "tgt", tgt);
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

function selfAttentionBlock(layer: TransformerDecoderLayer, x: Tensor, call: Required<DecoderCallOptions>): Tensor {
  const [output] = layer.selfAttn(x, x, x, {
    attnMask: call.tgtMask,
    keyPaddingMask: call.tgtKeyPaddingMask,
    isCausal: call.tgtIsCausal ?? false,
    needWeights: false,
  });
  return layer.dropout1(output);
}

function memoryAttentionBlock(
  layer: TransformerDecoderLayer,
  x: Tensor,
  memory: Tensor,
  call: Required<DecoderCallOptions>,
): Tensor {
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

/**
 * A stack of decoder layers: deep copies of the one given, which start with the same weights.
 *
 * Shapes: as the layers'.
 */
export class TransformerDecoder extends Module {
  layers: ModuleList<TransformerDecoderLayer>;
  numLayers: number;
  norm: Module | null;

  constructor(
    decoderLayer: TransformerDecoderLayer,
    numLayers: number,
    ...args: Arguments<[norm: Module | null], { norm?: Module | null }>
  ) {
    super();
    const callee = "TransformerDecoder";
    const { norm } = parseArguments<{ norm: Module | null }>(callee, ["norm"], args, { norm: null });
    this.layers = copies(checkLayer(callee, decoderLayer), checkSize(callee, "numLayers", numLayers));
    this.numLayers = numLayers;
    this.norm = norm;
  }

  override forward(tgt: Tensor, memory: Tensor, options: DecoderCallOptions = {}, ...none: []): Tensor {
    checkNoMore("TransformerDecoder.forward", none);
    const call = parseArguments("TransformerDecoder.forward", [], [options], DECODER_CALL);
    checkTensor("TransformerDecoder", "tgt", tgt);
    const length = sequenceLength(tgt, this.layers.at(0).selfAttn.batchFirst);
    const tgtIsCausal = detectIsCausal(call.tgtMask, call.tgtIsCausal, length);
    let output = tgt;
    for (const layer of this.layers) output = layer(output, memory, { ...call, tgtIsCausal });
    return this.norm === null ? output : (this.norm(output) as Tensor);
  }
}

/** Options of {@link Transformer}. */
export interface TransformerOptions extends TransformerLayerOptions {
  /** Width of inputs and outputs. Default: 512. */
  dModel?: number;
  /** Number of heads. Default: 8. */
  nhead?: number;
  /** Default: 6. */
  numEncoderLayers?: number;
  /** Default: 6. */
  numDecoderLayers?: number;
  /** Used instead of an encoder of such layers. */
  customEncoder?: Module | null;
  /** Used instead of a decoder of such layers. */
  customDecoder?: Module | null;
}

/** Options of a call of {@link Transformer}. */
export interface TransformerCallOptions extends DecoderCallOptions {
  /** Mask of the source's attention to itself. */
  srcMask?: Tensor | null;
  /** Places of the source that count as padding. */
  srcKeyPaddingMask?: Tensor | null;
  /** Hint whether `srcMask` is the causal mask. Default: find out by comparing. */
  srcIsCausal?: boolean | null;
}

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

  constructor(options: TransformerOptions = {}, ...none: []) {
    checkNoMore("Transformer", none);
    super();
    const { dModel, nhead, numEncoderLayers, numDecoderLayers, customEncoder, customDecoder, ...layer } =
      parseArguments<TransformerOptions & Required<Pick<TransformerOptions, "dModel" | "nhead">>>(
        "Transformer",
        [],
        [options],
        {
          dModel: 512,
          nhead: 8,
          numEncoderLayers: 6,
          numDecoderLayers: 6,
          customEncoder: null,
          customDecoder: null,
          dimFeedforward: 2048,
          dropout: 0.1,
          activation: "relu",
          layerNormEps: 1e-5,
          batchFirst: false,
          normFirst: false,
          bias: true,
          device: undefined,
          dtype: undefined,
        },
      );
    const { settings, factory } = layerOptions("Transformer", dModel, nhead, [layer]);
    const norm = (): LayerNorm =>
      new LayerNorm(dModel, { eps: settings.layerNormEps, bias: settings.bias, ...factory });
    // Each branch makes its parts in Python's order, which is the order of their draws.
    if (customEncoder) this.encoder = customEncoder;
    else {
      const encoderLayer = new TransformerEncoderLayer(dModel, nhead, layer);
      this.encoder = new TransformerEncoder(encoderLayer, numEncoderLayers as number, norm());
    }
    if (customDecoder) this.decoder = customDecoder;
    else {
      const decoderLayer = new TransformerDecoderLayer(dModel, nhead, layer);
      this.decoder = new TransformerDecoder(decoderLayer, numDecoderLayers as number, norm());
    }
    this.dModel = dModel;
    this.nhead = nhead;
    this.batchFirst = settings.batchFirst;
    for (const parameter of this.parameters()) if (parameter.dim() > 1) init.xavierUniform_(parameter);
  }

  override forward(src: Tensor, tgt: Tensor, options: TransformerCallOptions = {}, ...none: []): Tensor {
    checkNoMore("Transformer.forward", none);
    const { srcMask, srcKeyPaddingMask, srcIsCausal, ...decoderCall } = parseArguments<
      Required<TransformerCallOptions>
    >("Transformer.forward", [], [options], {
      ...DECODER_CALL,
      srcMask: null,
      srcKeyPaddingMask: null,
      srcIsCausal: null,
    });
    checkTensor("Transformer", "src", src);
    checkTensor("Transformer", "tgt", tgt);
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
  static generateSquareSubsequentMask(size: number, options: FactoryOptions = {}, ...none: []): Tensor {
    checkNoMore("Transformer.generateSquareSubsequentMask", none);
    return squareSubsequentMask(size, options);
  }
}

/** Attention. Follows torch/nn/functional.py (`scaled_dot_product_attention`, `multi_head_attention_forward`). */

import { boolean, nullable, number, size } from "../../../internal/kinds.js";
import { form, type Options, signature, type Values } from "../../../internal/signature.js";
import { AssertionError, RuntimeError } from "../../../python/exceptions.js";
import { sizeRepr, tupleRepr } from "../../../python/repr.js";
import { tensor } from "../../kinds.js";
import { aten } from "../../ops/index.js";
import type { Tensor } from "../../tensor.js";
import { canonicalMask } from "./attention_masks.js";
import { dropout } from "./dropout.js";
import { linear } from "./linear.js";

const inputs = { query: tensor, key: tensor, value: tensor } as const;
const maybe = nullable(tensor);
const attentionArguments = signature(
  "scaledDotProductAttention",
  ["query", "key", "value", "attnMask", "dropoutP", "isCausal"],
  {
    ...inputs,
    /** Added to the scores (float), or where attention is allowed (bool). Default: null. */
    attnMask: maybe(null),
    /** Probability of dropping an attention weight. Default: 0. */
    dropoutP: number(0),
    /** Each place attends only to itself and those before it. Default: false. */
    isCausal: boolean(false),
    /** Factor of the scores. Default: null, `1 / sqrt(width)`. */
    scale: nullable(number)(null),
    /** Fewer key and value heads than query heads. Default: false. */
    enableGqa: boolean(false),
  },
);

/** Options of {@link scaledDotProductAttention}. */
export type AttentionOptions = Options<typeof attentionArguments>;

/** `softmax(query @ key.T * scale + mask) @ value`: `(..., L, E)`, `(..., S, E)`, `(..., S, Ev)` give `(..., L, Ev)`. */
export const scaledDotProductAttention = form(attentionArguments, (given) => {
  const { query, key, value, attnMask, dropoutP, isCausal, scale, enableGqa } = given;
  return aten.scaledDotProductAttention(query, key, value, attnMask, dropoutP, isCausal, { scale, enableGqa });
});

const multiHeadArguments = signature(
  "multiHeadAttentionForward",
  [
    "query",
    "key",
    "value",
    "embedDimToCheck",
    "numHeads",
    "inProjWeight",
    "inProjBias",
    "biasK",
    "biasV",
    "addZeroAttn",
    "dropoutP",
    "outProjWeight",
    "outProjBias",
    "training",
    "keyPaddingMask",
    "needWeights",
    "attnMask",
    "useSeparateProjWeight",
    "qProjWeight",
    "kProjWeight",
    "vProjWeight",
    "staticK",
    "staticV",
    "averageAttnWeights",
    "isCausal",
  ],
  {
    ...inputs,
    embedDimToCheck: size,
    numHeads: size,
    inProjWeight: maybe,
    inProjBias: maybe,
    biasK: maybe,
    biasV: maybe,
    addZeroAttn: boolean,
    dropoutP: number,
    outProjWeight: tensor,
    outProjBias: maybe,
    /** Whether dropout applies. Default: true. */
    training: boolean(true),
    /** Keys that count as padding: bool `(N, S)` or added floats. Default: null. */
    keyPaddingMask: maybe(null),
    /** Also give the attention weights. Default: true. */
    needWeights: boolean(true),
    /** Bool (true: no attention) or added floats, `(L, S)` or `(N * heads, L, S)`. Default: null. */
    attnMask: maybe(null),
    /** Use `qProjWeight`, `kProjWeight`, `vProjWeight` instead of one packed weight. Default: false. */
    useSeparateProjWeight: boolean(false),
    qProjWeight: maybe(null),
    kProjWeight: maybe(null),
    vProjWeight: maybe(null),
    /** Projected keys to use instead, `(N * heads, S, headDim)`. Default: null. */
    staticK: maybe(null),
    /** Projected values to use instead, `(N * heads, S, headDim)`. Default: null. */
    staticV: maybe(null),
    /** Weights averaged over heads. Default: true. */
    averageAttnWeights: boolean(true),
    /** Hint that `attnMask` is the causal mask. Default: false. */
    isCausal: boolean(false),
  },
);

/** Options of {@link multiHeadAttentionForward}. */
export type MultiHeadAttentionOptions = Options<typeof multiHeadArguments>;

/**
 * Attention of several heads with its projections; `nn.MultiheadAttention` is the module.
 *
 * `query` is `(L, E)` or `(L, N, E)`, key and value `(S, E)` or `(S, N, E)`.
 * @returns The output, of the query's shape, and the weights `(L, S)`, `(N, L, S)` or by head, or `null`.
 */
export const multiHeadAttentionForward = form(multiHeadArguments, (given): [output: Tensor, weights: Tensor | null] => {
  const { embedDimToCheck, numHeads, inProjWeight, inProjBias, biasK, biasV, addZeroAttn, dropoutP } = given;
  const { outProjWeight, outProjBias, training, needWeights, useSeparateProjWeight } = given;
  const { staticK, staticV, averageAttnWeights } = given;
  let { query, key, value, keyPaddingMask, attnMask, isCausal } = given;

  const isBatched = checkShapes(query, key, value, keyPaddingMask, attnMask, numHeads);
  if (!isBatched) {
    // As in Python these are three tensors even where they were one, and are projected one by one.
    [query, key, value] = [query.unsqueeze(1), key.unsqueeze(1), value.unsqueeze(1)];
    keyPaddingMask = keyPaddingMask === null ? null : keyPaddingMask.unsqueeze(0);
  }
  const [tgtLen, bsz, embedDim] = query.shape as [number, number, number];
  let srcLen = key.size(0);

  keyPaddingMask = canonicalMask(keyPaddingMask, "key_padding_mask", query.dtype, {
    mask: attnMask,
    name: "attn_mask",
  });
  if (isCausal && attnMask === null) {
    throw new RuntimeError(
      "Need attn_mask if specifying the is_causal hint. You may use the Transformer module method " +
        "`generate_square_subsequent_mask` to create this mask.",
    );
  }
  if (isCausal && keyPaddingMask === null && !needWeights) {
    // The kernels know the causal mask; giving it too would cost them their fast path.
    attnMask = null;
  } else {
    attnMask = canonicalMask(attnMask, "attn_mask", query.dtype);
    // Merged with padding, the mask is not causal any more.
    if (keyPaddingMask !== null) isCausal = false;
  }

  if (embedDim !== embedDimToCheck) {
    throw new AssertionError(`was expecting embedding dimension of ${embedDimToCheck}, but got ${embedDim}`);
  }
  const headDim = Math.floor(embedDim / numHeads);
  if (headDim * numHeads !== embedDim) {
    throw new AssertionError(`embed_dim ${embedDim} not divisible by num_heads ${numHeads}`);
  }
  if (useSeparateProjWeight) {
    const [keyPlaces, valuePlaces] = [key.shape.slice(0, 2), value.shape.slice(0, 2)];
    if (sizeRepr(keyPlaces) !== sizeRepr(valuePlaces)) {
      throw new AssertionError(
        `key's sequence and batch dims ${sizeRepr(keyPlaces)} do not match value's ${sizeRepr(valuePlaces)}`,
      );
    }
  } else if (sizeRepr(key.shape) !== sizeRepr(value.shape)) {
    throw new AssertionError(`key shape ${sizeRepr(key.shape)} does not match value shape ${sizeRepr(value.shape)}`);
  }

  let [q, k, v] = useSeparateProjWeight
    ? inProjection(query, key, value, given, inProjBias)
    : inProjectionPacked(query, key, value, inProjWeight, inProjBias);

  attnMask = checkAttentionMask(attnMask, [tgtLen, srcLen], bsz * numHeads);

  if (biasK !== null && biasV !== null) {
    if (staticK !== null) throw new AssertionError("bias cannot be added to static key.");
    if (staticV !== null) throw new AssertionError("bias cannot be added to static value.");
    k = aten.cat([k, biasK.repeat([1, bsz, 1])]);
    v = aten.cat([v, biasV.repeat([1, bsz, 1])]);
    attnMask = withColumn(attnMask);
    keyPaddingMask = withColumn(keyPaddingMask);
  } else if (biasK !== null) {
    throw new AssertionError("bias_k is set but bias_v is None");
  } else if (biasV !== null) {
    throw new AssertionError("bias_v is set but bias_k is None");
  }

  const heads = bsz * numHeads;
  q = q.view([tgtLen, heads, headDim]).transpose(0, 1);
  k = byHead(k, staticK, "static_k", heads, headDim);
  v = byHead(v, staticV, "static_v", heads, headDim);

  if (addZeroAttn) {
    const zeros = [heads, 1, headDim];
    k = aten.cat([k, aten.zeros(zeros, { dtype: k.dtype, device: k.device })], 1);
    v = aten.cat([v, aten.zeros(zeros, { dtype: v.dtype, device: v.device })], 1);
    attnMask = withColumn(attnMask);
    keyPaddingMask = withColumn(keyPaddingMask);
  }
  srcLen = k.size(1);

  if (keyPaddingMask !== null) {
    const [maskBatch, maskLength] = keyPaddingMask.shape as [number, number];
    if (maskBatch !== bsz) {
      throw new AssertionError(`Expected key_padded_mask.shape[0] to be ${bsz}, but got ${maskBatch}`);
    }
    if (maskLength !== srcLen) {
      throw new AssertionError(`Expected key_padded_mask.shape[1] to be ${srcLen}, but got ${maskLength}`);
    }
    const padding = keyPaddingMask.view([bsz, 1, 1, srcLen]).expand([-1, numHeads, -1, -1]).reshape([heads, 1, srcLen]);
    attnMask = attnMask === null ? padding : attnMask.add(padding);
  }
  const dropped = training ? dropoutP : 0;

  if (needWeights) {
    const scaled = q.mul(Math.sqrt(1 / headDim));
    const scores =
      attnMask === null ? aten.bmm(scaled, k.transpose(-2, -1)) : aten.baddbmm(attnMask, scaled, k.transpose(-2, -1));
    let weights = aten.softmax(scores, -1);
    if (dropped > 0) weights = dropout(weights, dropped);
    let output = aten
      .bmm(weights, v)
      .transpose(0, 1)
      .reshape([tgtLen * bsz, embedDim]);
    output = linear(output, outProjWeight, outProjBias);
    output = output.view([tgtLen, bsz, output.size(1)]);
    weights = weights.view([bsz, numHeads, tgtLen, srcLen]);
    if (averageAttnWeights) weights = weights.mean([1]);
    return isBatched ? [output, weights] : [output.squeeze(1), weights.squeeze(0)];
  }

  if (attnMask !== null) {
    attnMask =
      attnMask.size(0) === 1 && attnMask.dim() === 3
        ? attnMask.unsqueeze(0)
        : attnMask.view([bsz, numHeads, -1, srcLen]);
  }
  q = q.view([bsz, numHeads, tgtLen, headDim]);
  k = k.view([bsz, numHeads, srcLen, headDim]);
  v = v.view([bsz, numHeads, srcLen, headDim]);
  let output = scaledDotProductAttention(q, k, v, attnMask, dropped, isCausal)
    .permute([2, 0, 1, 3])
    .reshape([bsz * tgtLen, embedDim]);
  output = linear(output, outProjWeight, outProjBias);
  output = output.view([tgtLen, bsz, output.size(1)]);
  return [isBatched ? output : output.squeeze(1), null];
});

/** Checks numbers of dimensions; true for batched inputs. */
function checkShapes(
  query: Tensor,
  key: Tensor,
  value: Tensor,
  keyPaddingMask: Tensor | null,
  attnMask: Tensor | null,
  numHeads: number,
): boolean {
  const dims = query.dim();
  if (dims !== 2 && dims !== 3) {
    throw new AssertionError(`query should be unbatched 2D or batched 3D tensor but received ${dims}-D query tensor`);
  }
  const kind = dims === 3 ? "batched (3-D)" : "unbatched (2-D)";
  if (key.dim() !== dims || value.dim() !== dims) {
    throw new AssertionError(
      `For ${kind} \`query\`, expected \`key\` and \`value\` to be ${dims}-D but found ${key.dim()}-D and ` +
        `${value.dim()}-D tensors respectively`,
    );
  }
  if (keyPaddingMask !== null && keyPaddingMask.dim() !== dims - 1) {
    throw new AssertionError(
      `For ${kind} \`query\`, expected \`key_padding_mask\` to be \`None\` or ${dims - 1}-D but found ` +
        `${keyPaddingMask.dim()}-D tensor instead`,
    );
  }
  if (attnMask !== null && attnMask.dim() !== 2 && attnMask.dim() !== 3) {
    throw new AssertionError(
      `For ${kind} \`query\`, expected \`attn_mask\` to be \`None\`, 2-D or 3-D but found ${attnMask.dim()}-D tensor instead`,
    );
  }
  if (dims === 2 && attnMask !== null && attnMask.dim() === 3) {
    const expected = [numHeads, query.size(0), key.size(0)];
    if (sizeRepr(attnMask.shape) !== sizeRepr(expected)) {
      throw new AssertionError(
        `Expected \`attn_mask\` shape to be ${tupleRepr(expected)} but got ${sizeRepr(attnMask.shape)}`,
      );
    }
  }
  return dims === 3;
}

/** The mask as three dimensions, of the shape the scores have. */
function checkAttentionMask(attnMask: Tensor | null, places: [number, number], heads: number): Tensor | null {
  if (attnMask === null) return null;
  const dims = attnMask.dim();
  if (dims !== 2 && dims !== 3) throw new RuntimeError(`attn_mask's dimension ${dims} is not supported`);
  const expected = dims === 2 ? places : [heads, ...places];
  if (sizeRepr(attnMask.shape) !== sizeRepr(expected)) {
    throw new RuntimeError(
      `The shape of the ${dims}D attn_mask is ${sizeRepr(attnMask.shape)}, but should be ${tupleRepr(expected)}.`,
    );
  }
  return dims === 2 ? attnMask.unsqueeze(0) : attnMask;
}

function withColumn(mask: Tensor | null): Tensor | null {
  return mask === null ? null : aten.pad(mask, [0, 1]);
}

/** Keys or values with the heads in front, or the caller's own. */
function byHead(projected: Tensor, fixed: Tensor | null, name: string, heads: number, headDim: number): Tensor {
  if (fixed === null) return projected.view([projected.size(0), heads, headDim]).transpose(0, 1);
  if (fixed.size(0) !== heads) {
    throw new AssertionError(`expecting ${name}.size(0) of ${heads}, but got ${fixed.size(0)}`);
  }
  if (fixed.size(2) !== headDim) {
    throw new AssertionError(`expecting ${name}.size(2) of ${headDim}, but got ${fixed.size(2)}`);
  }
  return fixed;
}

/** Splits a projection of `parts * width` into its parts, in the memory order that Python's has. */
function unpack(projected: Tensor, parts: number, width: number): Tensor[] {
  const packed = projected.unflatten(-1, [parts, width]).unsqueeze(0).transpose(0, -2).squeeze(-2).contiguous();
  return Array.from({ length: parts }, (_, part) => packed.select(0, part));
}

/** Query, key and value through one packed weight `(3E, E)`: one product where they are the same tensor. */
function inProjectionPacked(
  query: Tensor,
  key: Tensor,
  value: Tensor,
  weight: Tensor | null,
  bias: Tensor | null,
): [Tensor, Tensor, Tensor] {
  if (weight === null) throw new AssertionError("use_separate_proj_weight is False but in_proj_weight is None");
  const width = query.size(-1);
  if (key === value && query === key) {
    return unpack(linear(query, weight, bias), 3, width) as [Tensor, Tensor, Tensor];
  }
  if (key === value) {
    const [queryWeight, restWeight] = aten.split(weight, [width, width * 2]) as [Tensor, Tensor];
    const [queryBias, restBias] =
      bias === null ? [null, null] : (aten.split(bias, [width, width * 2]) as [Tensor, Tensor]);
    const q = linear(query, queryWeight, queryBias);
    const [k, v] = unpack(linear(key, restWeight, restBias), 2, width) as [Tensor, Tensor];
    return [q, k, v];
  }
  const weights = aten.chunk(weight, 3) as [Tensor, Tensor, Tensor];
  const biases = bias === null ? [null, null, null] : (aten.chunk(bias, 3) as [Tensor, Tensor, Tensor]);
  return [
    linear(query, weights[0], biases[0]),
    linear(key, weights[1], biases[1]),
    linear(value, weights[2], biases[2]),
  ];
}

/** Query, key and value through a weight each. */
function inProjection(
  query: Tensor,
  key: Tensor,
  value: Tensor,
  { qProjWeight, kProjWeight, vProjWeight }: Values<typeof multiHeadArguments>,
  bias: Tensor | null,
): [Tensor, Tensor, Tensor] {
  const biases = bias === null ? [null, null, null] : (aten.chunk(bias, 3) as [Tensor, Tensor, Tensor]);
  const width = query.size(-1);
  const project = (name: string, letter: string, input: Tensor, weight: Tensor | null, at: number): Tensor => {
    if (weight === null) {
      throw new AssertionError(`use_separate_proj_weight is True but ${letter}_proj_weight is None`);
    }
    const expected = [width, input.size(-1)];
    if (sizeRepr(weight.shape) !== sizeRepr(expected)) {
      throw new AssertionError(
        `expecting ${name} weights shape of ${tupleRepr(expected)}, but got ${sizeRepr(weight.shape)}`,
      );
    }
    return linear(input, weight, biases[at]);
  };
  return [
    project("query", "q", query, qProjWeight, 0),
    project("key", "k", key, kProjWeight, 1),
    project("value", "v", value, vProjWeight, 2),
  ];
}

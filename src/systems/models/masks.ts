import { integer, nullable, size } from "../../internal/kinds.js";
import { type Given, signature } from "../../internal/signature.js";
import { factory, tensor } from "../../torch/kinds.js";
import { aten } from "../../torch/ops/index.js";
import type { Tensor } from "../../torch/tensor.js";

/** The masks that the encoders take. */
export const attentionMasks = {
  /** No attention where true, or added floats: (sequence, sequence) or (batch * heads, sequence, sequence). Default: none. */
  srcMask: nullable(tensor)(null),
  /** Padding: (batch, sequence), true for what is to be ignored. Default: none. */
  srcKeyPaddingMask: nullable(tensor)(null),
};

const padding = signature("paddingMask", ["ids", "padId"], { ids: tensor, padId: integer(0) });
const lookAhead = signature("lookAheadMask", ["size"], { size, device: factory.device });

/** Where ids are padding, for `srcKeyPaddingMask`: (batch, sequence) of bool, true for what is to be ignored. */
export function paddingMask(...given: Given<typeof padding>): Tensor {
  const { ids, padId } = padding(given);
  return ids.eq(padId);
}

/** Where attention would look ahead, for `srcMask`: (size, size) of bool, true above the diagonal. */
export function lookAheadMask(...given: Given<typeof lookAhead>): Tensor {
  const { size, device } = lookAhead(given);
  return aten.triu(aten.ones(size, size, { dtype: "bool", device }), 1);
}

/**
 * Both in one, for batches that are padded on the left: (batch * heads, sequence, sequence) of bool, true where there is to be no
 * attention. A padded position sees itself, as a row that sees nothing would be NaN and spread.
 *
 * @param attentionMask (batch, sequence), 1 for tokens and 0 for padding.
 */
export function causalPaddingMask(attentionMask: Tensor, heads: number): Tensor {
  const [batch, size] = attentionMask.shape as [number, number];
  const hidden = lookAheadMask(size, { device: attentionMask.device }).logicalOr(attentionMask.eq(0).unsqueeze(1));
  const self = aten.eye(size, { dtype: "bool", device: attentionMask.device });
  return hidden
    .logicalAnd(self.logicalNot())
    .unsqueeze(1)
    .expand(batch, heads, size, size)
    .reshape(batch * heads, size, size);
}

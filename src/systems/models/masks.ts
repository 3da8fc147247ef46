import { parseArguments } from "../../internal/arguments.js";
import { checkNoMore } from "../../internal/surplus.js";
import type { DeviceLike } from "../../torch/device.js";
import { aten } from "../../torch/ops/index.js";
import type { Tensor } from "../../torch/tensor.js";

/** Where ids are padding, for `srcKeyPaddingMask`: (batch, sequence) of bool, true for what is to be ignored. */
export function paddingMask(ids: Tensor, padId = 0, ...none: []): Tensor {
  checkNoMore("paddingMask", none);
  return ids.eq(padId);
}

/** Where attention would look ahead, for `srcMask`: (size, size) of bool, true above the diagonal. */
export function lookAheadMask(size: number, options: { device?: DeviceLike } = {}, ...none: []): Tensor {
  checkNoMore("lookAheadMask", none);
  const { device } = parseArguments<{ device: DeviceLike | undefined }>("lookAheadMask", [], [options], {
    device: undefined,
  });
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

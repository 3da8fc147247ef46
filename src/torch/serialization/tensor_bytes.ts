import type { Tensor } from "../tensor.js";

/** How much is copied out of a tensor, or into one, at a time. */
export const PIECE_BYTES = 1 << 22;

/** A tensor's elements as they lie in a file: row after row, a piece at a time so that a large tensor is never held twice. */
export function* rowMajorBytes(tensor: Tensor): Generator<Uint8Array> {
  const dense = tensor.detach().resolveConj().resolveNeg().contiguous();
  yield* pieces(dense.reshape(-1).view("uint8"));
}

/** The content of a one-dimensional uint8 tensor, on whatever device. */
export function* pieces(bytes: Tensor): Generator<Uint8Array> {
  const size = bytes.numel();
  for (let start = 0; start < size; start += PIECE_BYTES) {
    yield bytes.narrow(0, start, Math.min(PIECE_BYTES, size - start)).toBytes();
  }
}

import { checkNoMore } from "../internal/surplus.js";

/** How the numbers of a quantized tensor stand for others. Follows torch.qscheme. */
export class QScheme {
  /** @internal */
  constructor(
    /** PyTorch's name: `per_tensor_affine`. */
    readonly name: string,
    ...none: []
  ) {
    checkNoMore("QScheme", none);
  }

  /** As Python prints it: `torch.per_tensor_affine`. */
  toString(): string {
    return `torch.${this.name}`;
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.toString();
  }
}

/** One scale and one zero point for all elements. */
export const perTensorAffine = new QScheme("per_tensor_affine");
/** One of each for every index of an axis. */
export const perChannelAffine = new QScheme("per_channel_affine");
/** One scale for all elements, and zero is zero. */
export const perTensorSymmetric = new QScheme("per_tensor_symmetric");
/** A scale for every index of an axis, and zero is zero. */
export const perChannelSymmetric = new QScheme("per_channel_symmetric");
/** As {@link perChannelAffine}, with zero points that are no whole numbers. */
export const perChannelAffineFloatQparams = new QScheme("per_channel_affine_float_qparams");

/** @internal All, in libtorch's numbering, which is what `tensor.qscheme()` gives. */
export const qschemes: readonly QScheme[] = [
  ...[perTensorAffine, perChannelAffine, perTensorSymmetric, perChannelSymmetric, perChannelAffineFloatQparams],
];

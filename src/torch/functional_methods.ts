/**
 * The methods that functional.ts gives to each tensor, and what they take, so that the class Tensor, on which functional.ts
 * stands, can have them. `Tensor` is a parameter here for that reason.
 */

import { boolean, nullable, optional, unchecked } from "../internal/kinds.js";
import { type Given, type Options, signature } from "../internal/signature.js";
import type { DTypeLike } from "./dtype.js";

/** Which norm: a number p, `"fro"`, `"nuc"`, or null for 2. */
export type NormOrder = number | "fro" | "nuc" | null;

/** The parameters of `norm`. */
export const normParameters = {
  /** Which norm. Default: `"fro"`. */
  p: unchecked<NormOrder>()("fro"),
  /** Over which dimensions. Default: all. */
  dim: nullable(unchecked<number | readonly number[]>())(null),
  /** Whether reduced dimensions stay, with size 1. Default: false. */
  keepdim: unchecked<boolean>()(false),
} as const;
/** What `norm` computes in. */
export const normDtype = {
  /** What to compute in. Default: the input's type. */
  dtype: optional(nullable(unchecked<DTypeLike>())),
};
const norm = signature("norm", ["p", "dim", "keepdim", "dtype"], { ...normParameters, ...normDtype });

/** How `split` cuts: one size for all parts, or a size for each. */
export type SplitSize = number | readonly number[];

/** The parameters of the method `split`; Python's function has another name for the sizes. */
export const splitMethod = signature("split", ["splitSize", "dim"], {
  splitSize: unchecked<SplitSize>(),
  dim: unchecked<number>()(0),
});

/** The parameters of `lu`. */
export const luParameters = {
  /** Whether rows are exchanged; must be true on the CPU. Default: true. */
  pivot: unchecked<boolean>()(true),
  /** Whether to give, as a third tensor, where a factorization failed, instead of an error. Default: false. */
  getInfos: boolean(false),
} as const;
const lu = signature("lu", ["pivot", "getInfos"], { ...luParameters });

/** What `lu` gives: the factors, the pivots, and with `getInfos` where it failed. */
export type LuResultOf<Tensor> = [LU: Tensor, pivots: Tensor, ...infos: Tensor[]];

/** The parameters of `nonzero`. */
export const nonzeroParameters = {
  /** Whether to give an array with a tensor of indices for each dimension, which `at()` takes. Default: false. */
  asTuple: boolean(false),
};
const nonzero = signature("nonzero", [], { ...nonzeroParameters });

/** Options of `nonzero`. */
export type NonzeroOptions = Options<typeof nonzero>;

/** What `nonzero` gives for its options. */
export type NonzeroResultOf<O, Tensor> = O extends { asTuple: true } ? Tensor[] : Tensor;

/** The parameters of `stft` after the signal. */
export const stftOf = <Tensor>() =>
  signature(
    "stft",
    [
      "nFft",
      "hopLength",
      "winLength",
      "window",
      "center",
      "padMode",
      "normalized",
      "onesided",
      "returnComplex",
      "alignToWindow",
    ],
    {
      nFft: unchecked<number>(),
      /** Elements from one frame to the next. Default: a quarter of `nFft`, rounded down. */
      hopLength: unchecked<number | null>()(null),
      /** How many elements the window has. Default: `nFft`. */
      winLength: unchecked<number | null>()(null),
      /** What frames are multiplied by, (winLength). Default: ones. */
      window: unchecked<Tensor | null>()(null),
      /** Whether the input is padded on both sides, so that frame t is centred at t * hopLength. Default: true. */
      center: unchecked<boolean>()(true),
      /** How it is padded, as by `F.pad`. Default: `"reflect"`. */
      padMode: unchecked<string>()("reflect"),
      /** Whether the result is divided by the square root of the frame's length. Default: false. */
      normalized: unchecked<boolean>()(false),
      /** Whether to leave out what follows by symmetry. Default: true for real input and window. */
      onesided: unchecked<boolean | null>()(null),
      /** Whether the result is complex, or real with a last dimension of two. Required for real input. */
      returnComplex: unchecked<boolean | null>()(null),
      /** Whether the first frame begins where the window does; for `center: false`. Default: false. */
      alignToWindow: unchecked<boolean | null>()(null),
    },
  );

/** What `tensordot` sums over: so many last dimensions of one and first of the other, or those listed for each. */
export type TensordotDimsOf<Tensor> = number | readonly [readonly number[], readonly number[]] | Tensor;

/** The parameters of `tensordot` after the tensors. */
export const tensordotOf = <Tensor>() =>
  signature("tensordot", ["dims", "out"], {
    dims: unchecked<TensordotDimsOf<Tensor>>()(2),
    out: optional(unchecked<Tensor>()),
  });

const counts = {
  /** Whether to give, too, where in the result each element of the input is. Default: false. */
  returnInverse: boolean(false),
  /** Whether to give, too, how often each came. Default: false. */
  returnCounts: boolean(false),
};
const sliced = {
  /** The dimension whose slices are compared. Default: all elements, flat. */
  dim: unchecked<number | null>()(null),
};

/** The parameters of `uniqueConsecutive`; by name only, since Python takes its first flag by position for another. */
export const uniqueConsecutive = signature("uniqueConsecutive", [], { ...counts, ...sliced });

/** Options of `uniqueConsecutive`. */
export type UniqueConsecutiveOptions = Options<typeof uniqueConsecutive>;

/** The parameters of `unique`. */
export const unique = signature("unique", ["sorted", "returnInverse", "returnCounts", "dim"], {
  /** Whether the result ascends; on the CPU it does in any case. Default: true. */
  sorted: unchecked<boolean>()(true),
  returnInverse: counts.returnInverse,
  returnCounts: counts.returnCounts,
  ...sliced,
});

/** Options of `unique`. */
export type UniqueOptions = Options<typeof unique>;

/** What `unique` gives for its options: the elements, then what else was asked for. */
export type UniqueResultOf<O, Tensor> = O extends { returnInverse: true }
  ? O extends { returnCounts: true }
    ? [output: Tensor, inverse: Tensor, counts: Tensor]
    : [output: Tensor, inverse: Tensor]
  : O extends { returnCounts: true }
    ? [output: Tensor, counts: Tensor]
    : Tensor;

/** What `unique` may give when the flags stand by position. */
export type AnyUniqueResultOf<Tensor> = Tensor | [output: Tensor, ...others: Tensor[]];

/** The methods. */
export interface FunctionalMethods<Tensor> {
  /** A norm of the elements, or along `dim`. As `torch.norm`. */
  norm(...options: Given<typeof norm>): Tensor;
  /** Parts along a dimension: all of one size but the last, or of the sizes listed. As `torch.split`. */
  split(...options: Given<typeof splitMethod>): Tensor[];
  /** The different elements, or slices along `dim`. As `torch.unique`. */
  unique<const O extends UniqueOptions>(...options: [options?: O]): UniqueResultOf<O, Tensor>;
  /** The same with the flags by position. */
  unique(...options: Given<typeof unique>): AnyUniqueResultOf<Tensor>;
  /** The elements without those that equal the one before. As `torch.uniqueConsecutive`. */
  uniqueConsecutive<const O extends UniqueConsecutiveOptions>(...options: [options?: O]): UniqueResultOf<O, Tensor>;
  /** The indices of the elements that are not zero. As `torch.nonzero`. */
  nonzero<const O extends NonzeroOptions>(...options: [options?: O]): NonzeroResultOf<O, Tensor>;
  /** The LU factorization, packed, and its pivots. As `torch.lu`. */
  lu(...options: Given<typeof lu>): LuResultOf<Tensor>;
  /** The short-time Fourier transform. As `torch.stft`. */
  stft(...options: Given<ReturnType<typeof stftOf<Tensor>>>): Tensor;
  /** The sums of products over several dimensions of this and another tensor. As `torch.tensordot`. */
  tensordot(other: Tensor, ...options: Given<ReturnType<typeof tensordotOf<Tensor>>>): Tensor;
}

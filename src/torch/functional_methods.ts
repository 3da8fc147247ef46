/**
 * The methods that functional.ts gives to each tensor, and what they take: types alone, so that the class Tensor, on which
 * functional.ts stands, can have them. `Tensor` is a parameter here for that reason.
 */

import type { Arguments } from "../internal/arguments.js";
import type { DTypeLike } from "./dtype.js";

/** Which norm: a number p, `"fro"`, `"nuc"`, or null for 2. */
export type NormOrder = number | "fro" | "nuc" | null;

/** Options of `norm`. */
export interface NormOptions {
  /** Which norm. Default: `"fro"`. */
  p?: NormOrder;
  /** Over which dimensions. Default: all. */
  dim?: number | readonly number[] | null;
  /** Whether reduced dimensions stay, with size 1. Default: false. */
  keepdim?: boolean;
  /** What to compute in. Default: the input's type. */
  dtype?: DTypeLike | null;
}

/** The arguments of `norm` after the tensor. */
export type NormArguments<Options = NormOptions> = Arguments<
  [p: NormOrder, dim: number | readonly number[] | null, keepdim: boolean],
  Options
>;

/** How `split` cuts: one size for all parts, or a size for each. */
export type SplitSize = number | readonly number[];

/** Options of `lu`. */
export interface LuOptions {
  /** Whether rows are exchanged; must be true on the CPU. Default: true. */
  pivot?: boolean;
  /** Whether to give, as a third tensor, where a factorization failed, instead of an error. Default: false. */
  getInfos?: boolean;
}

/** The arguments of `lu` after the matrix. */
export type LuArguments = Arguments<[pivot: boolean, getInfos: boolean], LuOptions>;

/** What `lu` gives: the factors, the pivots, and with `getInfos` where it failed. */
export type LuResultOf<Tensor> = [LU: Tensor, pivots: Tensor, ...infos: Tensor[]];

/** Options of `nonzero`. */
export interface NonzeroOptions {
  /** Whether to give an array with a tensor of indices for each dimension, which `at()` takes. Default: false. */
  asTuple?: boolean;
}

/** What `nonzero` gives for its options. */
export type NonzeroResultOf<O, Tensor> = O extends { asTuple: true } ? Tensor[] : Tensor;

/** Options of `stft`. */
export interface StftOptionsOf<Tensor> {
  /** Elements from one frame to the next. Default: a quarter of `nFft`, rounded down. */
  hopLength?: number | null;
  /** How many elements the window has. Default: `nFft`. */
  winLength?: number | null;
  /** What frames are multiplied by, (winLength). Default: ones. */
  window?: Tensor | null;
  /** Whether the input is padded on both sides, so that frame t is centred at t * hopLength. Default: true. */
  center?: boolean;
  /** How it is padded, as by `F.pad`. Default: `"reflect"`. */
  padMode?: string;
  /** Whether the result is divided by the square root of the frame's length. Default: false. */
  normalized?: boolean;
  /** Whether to leave out what follows by symmetry. Default: true for real input and window. */
  onesided?: boolean | null;
  /** Whether the result is complex, or real with a last dimension of two. Required for real input. */
  returnComplex?: boolean | null;
  /** Whether the first frame begins where the window does; for `center: false`. Default: false. */
  alignToWindow?: boolean | null;
}

type StftPositional<Tensor> = [
  hopLength: number | null,
  winLength: number | null,
  window: Tensor | null,
  center: boolean,
  padMode: string,
  normalized: boolean,
  onesided: boolean | null,
  returnComplex: boolean | null,
  alignToWindow: boolean | null,
];

/** The arguments of `stft` after the signal. */
export type StftArgumentsOf<Tensor> =
  | [nFft: number, ...options: Arguments<StftPositional<Tensor>, StftOptionsOf<Tensor>>]
  | [options: StftOptionsOf<Tensor> & { nFft: number }];

/** What `tensordot` sums over: so many last dimensions of one and first of the other, or those listed for each. */
export type TensordotDimsOf<Tensor> = number | readonly [readonly number[], readonly number[]] | Tensor;

/** The arguments of `tensordot` after the tensors. */
export type TensordotArgumentsOf<Tensor> = Arguments<
  [dims: TensordotDimsOf<Tensor>],
  { dims?: TensordotDimsOf<Tensor>; out?: Tensor }
>;

/** Options of `uniqueConsecutive`. */
export interface UniqueConsecutiveOptions {
  /** Whether to give, too, where in the result each element of the input is. Default: false. */
  returnInverse?: boolean;
  /** Whether to give, too, how often each came. Default: false. */
  returnCounts?: boolean;
  /** The dimension whose slices are compared. Default: all elements, flat. */
  dim?: number | null;
}

/** Options of `unique`. */
export interface UniqueOptions extends UniqueConsecutiveOptions {
  /** Whether the result ascends; on the CPU it does in any case. Default: true. */
  sorted?: boolean;
}

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

/** The positional arguments of `unique` after the tensor. */
export type UniquePositional = Arguments<
  [sorted: boolean, returnInverse: boolean, returnCounts: boolean, dim: number | null],
  UniqueOptions
>;

/** The methods. */
export interface FunctionalMethods<Tensor> {
  /** A norm of the elements, or along `dim`. As `torch.norm`. */
  norm(...options: NormArguments): Tensor;
  /** Parts along a dimension: all of one size but the last, or of the sizes listed. As `torch.split`. */
  split(
    ...options:
      | [splitSize: SplitSize, ...Arguments<[dim: number], { dim?: number }>]
      | [options: { splitSize: SplitSize; dim?: number }]
  ): Tensor[];
  /** The different elements, or slices along `dim`. As `torch.unique`. */
  unique<const O extends UniqueOptions>(...options: [options?: O]): UniqueResultOf<O, Tensor>;
  /** The same with the flags by position. */
  unique(...options: UniquePositional): AnyUniqueResultOf<Tensor>;
  /** The elements without those that equal the one before. As `torch.uniqueConsecutive`. */
  uniqueConsecutive<const O extends UniqueConsecutiveOptions>(...options: [options?: O]): UniqueResultOf<O, Tensor>;
  /** The indices of the elements that are not zero. As `torch.nonzero`. */
  nonzero<const O extends NonzeroOptions>(...options: [options?: O]): NonzeroResultOf<O, Tensor>;
  /** The LU factorization, packed, and its pivots. As `torch.lu`. */
  lu(...options: LuArguments): LuResultOf<Tensor>;
  /** The short-time Fourier transform. As `torch.stft`. */
  stft(...options: StftArgumentsOf<Tensor>): Tensor;
  /** The sums of products over several dimensions of this and another tensor. As `torch.tensordot`. */
  tensordot(other: Tensor, ...options: TensordotArgumentsOf<Tensor>): Tensor;
}

/**
 * Functions that Python composes over the operator of the same name, with other defaults or forms than the operator's.
 * Follows torch/functional.py; the operators themselves are in `torch.aten`.
 */

import { optional, unchecked } from "../internal/kinds.js";
import { isPlainObject } from "../internal/plain_object.js";
import { type Given, type Options, signature } from "../internal/signature.js";
import { withoutSurplus } from "../internal/surplus.js";
import { native } from "../native/addon.js";
import { RuntimeError, TypeError, ValueError } from "../python/exceptions.js";
import { toDType } from "./dtype.js";
import {
  type AnyUniqueResultOf,
  type FunctionalMethods,
  type LuResultOf,
  luParameters,
  type NonzeroOptions,
  type NonzeroResultOf,
  nonzeroParameters,
  normDtype,
  normParameters,
  type SplitSize,
  splitMethod,
  stftOf,
  type TensordotDimsOf,
  tensordotOf,
  type UniqueConsecutiveOptions,
  type UniqueOptions,
  type UniqueResultOf,
  uniqueConsecutive as uniqueConsecutiveOptions,
  unique as uniqueOptions,
} from "./functional_methods.js";
import { tensor } from "./kinds.js";
import { operator } from "./ops/operator.js";
import { Tensor, wrap } from "./tensor.js";

type AnyUniqueResult = AnyUniqueResultOf<Tensor>;
type LuResult = LuResultOf<Tensor>;
type TensordotDims = TensordotDimsOf<Tensor>;

const call = {
  atleast1d: operator("atleast_1d"),
  atleast2d: operator("atleast_2d"),
  atleast3d: operator("atleast_3d"),
  blockDiag: operator("block_diag"),
  broadcastTensors: operator("broadcast_tensors"),
  cartesianProd: operator("cartesian_prod"),
  cdist: operator("cdist"),
  chainMatmul: operator("chain_matmul"),
  einsum: operator("einsum"),
  frobeniusNorm: operator("frobenius_norm"),
  luWithInfo: operator("_lu_with_info"),
  matrixNorm: operator("linalg_matrix_norm"),
  meshgrid: operator("meshgrid"),
  nonzero: operator("nonzero"),
  nonzeroNumpy: operator("nonzero_numpy"),
  norm: operator("norm"),
  nuclearNorm: operator("nuclear_norm"),
  split: operator("split.Tensor"),
  splitWithSizes: operator("split_with_sizes"),
  stft: operator("stft.center"),
  tensordot: operator("tensordot"),
  unique: operator("_unique2"),
  uniqueConsecutive: operator("unique_consecutive"),
  uniqueDim: operator("unique_dim"),
  vectorNorm: operator("linalg_vector_norm"),
};

/** Tensors one by one or in one array, then perhaps an options object. */
function spread(given: readonly unknown[]): [tensors: readonly unknown[], options: readonly unknown[]] {
  const last = given[given.length - 1];
  const [tensors, options] = isPlainObject(last) ? [given.slice(0, -1), [last]] : [given, []];
  const [first] = tensors;
  return [tensors.length === 1 && Array.isArray(first) ? first : tensors, options];
}

const none = signature("torch", [], {});

/** Tensors one by one, or in one array. */
export type Tensors = Tensor[] | [readonly Tensor[]];

/** The same, for functions that have no options. */
function onlyTensors(callee: string, given: readonly unknown[]): readonly unknown[] {
  const [tensors, options] = spread(given);
  none(options, callee);
  return tensors;
}

/**
 * At least one dimension for each tensor, views where possible: a tensor for one, an array for several or for an array.
 * Follows torch.atleast_1d.
 */
export function atleast1d(tensor: Tensor): Tensor;
export function atleast1d(...tensors: Tensors): Tensor[];
export function atleast1d(...tensors: unknown[]): Tensor | Tensor[] {
  return atleast("atleast1d", tensors);
}

/** As {@link atleast1d}, for two dimensions. Follows torch.atleast_2d. */
export function atleast2d(tensor: Tensor): Tensor;
export function atleast2d(...tensors: Tensors): Tensor[];
export function atleast2d(...tensors: unknown[]): Tensor | Tensor[] {
  return atleast("atleast2d", tensors);
}

/** As {@link atleast1d}, for three dimensions. Follows torch.atleast_3d. */
export function atleast3d(tensor: Tensor): Tensor;
export function atleast3d(...tensors: Tensors): Tensor[];
export function atleast3d(...tensors: unknown[]): Tensor | Tensor[] {
  return atleast("atleast3d", tensors);
}

function atleast(name: "atleast1d" | "atleast2d" | "atleast3d", given: readonly unknown[]): Tensor | Tensor[] {
  const [first] = given;
  return call[name](given.length === 1 && first instanceof Tensor ? first : onlyTensors(name, given)) as
    | Tensor
    | Tensor[];
}

/** A matrix with the given ones on its diagonal; a tensor of fewer dimensions counts as a row. Follows torch.block_diag. */
export function blockDiag(...tensors: Tensors): Tensor {
  return call.blockDiag(onlyTensors("blockDiag", tensors)) as Tensor;
}

/** The shape that tensors of these shapes have together. Follows torch.broadcast_shapes. */
export function broadcastShapes(...shapes: (number | readonly number[])[]): number[] {
  const lists = shapes.map((shape) => (typeof shape === "number" ? [shape] : shape));
  const common: number[] = [];
  for (const [index, shape] of lists.entries()) {
    if (!Array.isArray(shape) || !shape.every(Number.isSafeInteger)) {
      throw new RuntimeError(
        `Input shapes should be of type ints, a tuple of ints, or a list of ints, got ${String(shape)}`,
      );
    }
    while (common.length < shape.length) common.unshift(1);
    for (let place = -1; place >= -shape.length; place--) {
      const size = shape.at(place) as number;
      const have = common.at(place) as number;
      if (size === have || (size === 1 && have !== 1)) continue;
      if (size < 0) throw new ValueError("Attempting to broadcast a dimension with negative length!");
      if (have !== 1) {
        throw new RuntimeError(
          `Attempting to broadcast a dimension of length ${size} at ${place}! Mismatching argument at index ${index} had ` +
            `[${shape.join(", ")}]; but expected shape should be broadcastable to [${common.join(", ")}]`,
        );
      }
      common[common.length + place] = size;
    }
  }
  return common;
}

/** Views of the tensors, all of the shape that they have together. Follows torch.broadcast_tensors. */
export function broadcastTensors(...tensors: Tensors): Tensor[] {
  return call.broadcastTensors(onlyTensors("broadcastTensors", tensors)) as Tensor[];
}

/** All combinations of the elements of one-dimensional tensors, one a row. Follows torch.cartesian_prod. */
export function cartesianProd(...tensors: Tensors): Tensor {
  return call.cartesianProd(onlyTensors("cartesianProd", tensors)) as Tensor;
}

const COMPUTE_MODES = {
  use_mm_for_euclid_dist_if_necessary: null,
  use_mm_for_euclid_dist: 1,
  donot_use_mm_for_euclid_dist: 2,
};

const cdistOptions = signature("cdist", ["p", "computeMode"], {
  /** The norm of a difference. Default: 2. */
  p: unchecked<number>()(2),
  /**
   * Whether euclidean distances come from a matrix product, which is faster and less exact. Default: where either has more
   * than 25 rows.
   */
  computeMode: unchecked<keyof typeof COMPUTE_MODES>()("use_mm_for_euclid_dist_if_necessary"),
});

/** Options of {@link cdist}. */
export type CdistOptions = Options<typeof cdistOptions>;

/** The distance of each row of `x1` (..., p, m) to each of `x2` (..., r, m): (..., p, r). Follows torch.cdist. */
export function cdist(x1: Tensor, x2: Tensor, ...options: Given<typeof cdistOptions>): Tensor {
  const { p, computeMode } = cdistOptions(options);
  if (!Object.hasOwn(COMPUTE_MODES, computeMode)) {
    throw new ValueError(`${String(computeMode)} is not a valid value for compute_mode`);
  }
  return call.cdist(x1, x2, p, COMPUTE_MODES[computeMode]) as Tensor;
}

const out = { out: optional(tensor) };
const chainMatmulOptions = signature("chainMatmul", [], { ...out });

/** The product of matrices, in the order of multiplications that is cheapest. Follows torch.chain_matmul. */
export function chainMatmul(
  ...matrices: [...(Tensor | readonly Tensor[])[], Tensor | readonly Tensor[] | { out?: Tensor }]
): Tensor {
  const [tensors, options] = spread(matrices);
  return call.chainMatmul(tensors, chainMatmulOptions(options)) as Tensor;
}

const einsumOptions = signature("einsum", [], { path: optional(unchecked<readonly number[] | null>()) });

/** A subscript as einsum's lists have it: a letter's number, or `"..."`. */
export type Subscript = number | "...";

function subscript(place: Subscript): string {
  if (place === "...") return place;
  if (Number.isInteger(place) && place >= 0 && place < 52)
    return String.fromCharCode(place < 26 ? 65 + place : 71 + place);
  throw new ValueError("einsum(): subscript in subscript list is not within the valid range [0, 52)");
}

/**
 * Sums of products by Einstein's convention: `einsum("ij,jk->ik", a, b)`, or with subscripts in lists
 * `einsum(a, [0, 1], b, [1, 2], [0, 2])`. Several operands are multiplied from left to right, or along `path`, whose pairs
 * are flat. Follows torch.einsum, without the package opt_einsum.
 */
export function einsum(equation: string, ...operands: Tensors): Tensor;
export function einsum(
  equation: string,
  operands: readonly Tensor[],
  options: { path?: readonly number[] | null },
): Tensor;
export function einsum(...operandsAndSubscripts: (Tensor | readonly Subscript[])[]): Tensor;
export function einsum(...given: unknown[]): Tensor {
  if (given.length < 2) {
    throw new ValueError(
      "einsum(): must specify the equation string and at least one operand, " +
        "or at least one operand and its subscripts list",
    );
  }
  if (typeof given[0] === "string") {
    const [operands, options] = spread(given.slice(1));
    return call.einsum(given[0], operands, einsumOptions(options)) as Tensor;
  }
  const lists = given.filter((_, i) => i % 2 === 1 || i === given.length - 1) as (readonly Subscript[])[];
  if (!lists.every(Array.isArray)) {
    throw new TypeError("einsum(): expected an equation, or a list of subscripts after each operand");
  }
  const letters = lists.map((list) => list.map(subscript).join(""));
  const output = given.length % 2 === 1 ? `->${letters.pop()}` : "";
  const operands = given.filter((_, i) => i % 2 === 0 && (i < given.length - 1 || output === ""));
  return call.einsum(letters.join(",") + output, operands) as Tensor;
}

const luOptions = signature("lu", ["pivot", "getInfos", "out"], {
  ...luParameters,
  out: optional(unchecked<readonly Tensor[]>()),
});

/** The LU factorization of matrices (..., m, n), packed, and its pivots. Follows torch.lu. */
export function lu(A: Tensor, ...options: Given<typeof luOptions>): LuResult {
  const { pivot, getInfos, out } = luOptions(options);
  const [LU, pivots, infos] = call.luWithInfo(A, { pivot, checkErrors: !getInfos }) as [Tensor, Tensor, Tensor];
  const result: LuResult = getInfos ? [LU, pivots, infos] : [LU, pivots];
  if (out === undefined) return result;
  if (out.length !== result.length) {
    throw new TypeError(`expected tuple of ${result.length} elements but got ${out.length}`);
  }
  return out.map((tensor, i) => tensor.resizeAs_(result[i] as Tensor).copy_(result[i] as Tensor)) as LuResult;
}

const meshgridOptions = signature("meshgrid", [], {
  /** `"ij"`: the first tensor varies along the first dimension (default); `"xy"`: along the second. */
  indexing: unchecked<"ij" | "xy" | null>()(null),
});

/** Options of {@link meshgrid}. */
export type MeshgridOptions = Options<typeof meshgridOptions>;

/** The coordinates of a grid: for one-dimensional tensors of sizes n, m, ... as many of (n, m, ...). Follows torch.meshgrid. */
export function meshgrid(...tensors: Tensors): Tensor[];
export function meshgrid(...tensorsAndOptions: [...Tensor[], MeshgridOptions]): Tensor[];
export function meshgrid(tensors: readonly Tensor[], options: MeshgridOptions): Tensor[];
export function meshgrid(...given: unknown[]): Tensor[] {
  const [tensors, options] = spread(given);
  const { indexing } = meshgridOptions(options);
  return (indexing === null ? call.meshgrid(tensors) : call.meshgrid(tensors, { indexing })) as Tensor[];
}

const nonzeroOptions = signature("nonzero", [], { ...nonzeroParameters, ...out });

/** The indices of the elements that are not zero: (z, ndim), or with `asTuple` in an array. Follows torch.nonzero. */
export function nonzero<const O extends NonzeroOptions & { out?: Tensor }>(
  input: Tensor,
  ...options: [options?: O]
): NonzeroResultOf<O, Tensor>;
export function nonzero(input: Tensor, ...given: unknown[]): unknown {
  const { asTuple, out } = nonzeroOptions(given);
  if (!asTuple) return call.nonzero(input, { out });
  if (out !== undefined) throw new TypeError("nonzero(): expected out or asTuple, got both");
  return call.nonzeroNumpy(input);
}

const normOptions = signature("norm", ["p", "dim", "keepdim", "out", "dtype"], {
  ...normParameters,
  ...out,
  ...normDtype,
});

/** A norm of vectors, or of matrices for `"fro"` and `"nuc"`. Follows torch.norm. */
export function norm(input: Tensor, ...options: Given<typeof normOptions>): Tensor {
  const { p, dim, keepdim, dtype, out } = normOptions(options);
  tensor.check("norm", "input", input);
  const dims = typeof dim === "number" ? [dim] : dim;
  const rest = { keepdim, dtype, out };
  const everyDim = () => Array.from({ length: input.ndim }, (_, i) => i);
  if (input.layout.name === "strided") {
    if (p === "fro" && (dims == null || dims.length <= 2)) return call.vectorNorm(input, 2, dims, rest) as Tensor;
    if (typeof p === "string") return call.matrixNorm(input, p, dims ?? everyDim(), rest) as Tensor;
    return call.vectorNorm(input, p ?? 2, dims, rest) as Tensor;
  }
  // Sparse tensors have the older operators only.
  if (typeof p !== "string") return call.norm(input, p, dims ?? everyDim(), rest) as Tensor;
  if (p !== "fro" && p !== "nuc") throw new RuntimeError(`only valid string values are 'fro' and 'nuc', found ${p}`);
  if (dtype != null) {
    throw new ValueError(`dtype argument is not supported in ${p === "fro" ? "frobenius" : "nuclear"} norm`);
  }
  if (p === "fro") return call.frobeniusNorm(input, dims ?? [], { keepdim, out }) as Tensor;
  return (
    dims == null ? call.nuclearNorm(input, { keepdim, out }) : call.nuclearNorm(input, dims, { keepdim, out })
  ) as Tensor;
}

const splitOptions = signature("split", ["splitSizeOrSections", "dim"], {
  splitSizeOrSections: unchecked<SplitSize>(),
  dim: unchecked<number>()(0),
});

/** Parts of a tensor along a dimension, which are views. Follows torch.split. */
export function split(tensor: Tensor, ...options: Given<typeof splitOptions>): Tensor[] {
  const { splitSizeOrSections, dim } = splitOptions(options);
  return cut(tensor, splitSizeOrSections, dim);
}

function cut(tensor: Tensor, sizes: SplitSize, dim: number): Tensor[] {
  return (Array.isArray(sizes) ? call.splitWithSizes(tensor, sizes, dim) : call.split(tensor, sizes, dim)) as Tensor[];
}

const stftOptions = stftOf<Tensor>();

/**
 * The short-time Fourier transform of signals (length) or (batch, length): frequencies times frames. Follows torch.stft.
 */
export function stft(input: Tensor, ...options: Given<typeof stftOptions>): Tensor {
  const settings = stftOptions(options);
  if (settings.center && settings.alignToWindow !== null) {
    throw new RuntimeError("stft align_to_window should only be set when center = false");
  }
  return call.stft(input, settings) as Tensor;
}

const tensordotOptions = tensordotOf<Tensor>();

/** The sums of products over several dimensions of two tensors; by default two. Follows torch.tensordot. */
export function tensordot(a: Tensor, b: Tensor, ...options: Given<typeof tensordotOptions>): Tensor {
  const { dims, out } = tensordotOptions(options);
  tensor.check("tensordot", "a", a);
  tensor.check("tensordot", "b", b);
  const [dimsA, dimsB] = tensordotDims(a, b, dims instanceof Tensor ? (dims.tolist() as TensordotDims) : dims);
  return call.tensordot(a, b, dimsA, dimsB, { out }) as Tensor;
}

function tensordotDims(a: Tensor, b: Tensor, dims: unknown): readonly unknown[] {
  if (Array.isArray(dims) && dims.length === 2) return dims;
  // A tensor of one element in brackets counts as the number.
  const count: unknown = Array.isArray(dims) && dims.length === 1 ? dims[0] : dims;
  if (!Number.isInteger(count)) {
    throw new RuntimeError(
      "tensordot expects dims to be int or tuple[list[int], list[int]] or list[list[int]] containing two lists, " +
        `but got dims=${String(dims)}`,
    );
  }
  const n = count as number;
  if (n < 0) throw new RuntimeError(`tensordot expects dims >= 0, but got dims=${n}`);
  if (n > Math.min(a.ndim, b.ndim)) {
    throw new RuntimeError(`tensordot expects dims < ndim_a or ndim_b, but got dims=${n}`);
  }
  return [Array.from({ length: n }, (_, i) => i - n), Array.from({ length: n }, (_, i) => i)];
}

const picked = (all: unknown, returnInverse: boolean, returnCounts: boolean): AnyUniqueResult => {
  const [output, inverse, counts] = all as [Tensor, Tensor, Tensor];
  const result: [Tensor, ...Tensor[]] = [output];
  if (returnInverse) result.push(inverse);
  if (returnCounts) result.push(counts);
  return result.length === 1 ? output : result;
};

/** The different elements of a tensor, or slices along `dim`. Follows torch.unique. */
export function unique<const O extends UniqueOptions>(
  input: Tensor,
  ...options: [options?: O]
): UniqueResultOf<O, Tensor>;
export function unique(input: Tensor, ...options: Given<typeof uniqueOptions>): AnyUniqueResult;
export function unique(input: Tensor, ...given: unknown[]): AnyUniqueResult {
  const { dim, ...flags } = uniqueOptions(given);
  const all = dim === null ? call.unique(input, flags) : call.uniqueDim(input, dim, flags);
  return picked(all, flags.returnInverse, flags.returnCounts);
}

/**
 * The elements of a tensor, or slices along `dim`, without those that equal the one before. Follows
 * torch.unique_consecutive; by name only, since Python takes its first flag by position for another.
 */
export function uniqueConsecutive<const O extends UniqueConsecutiveOptions>(
  input: Tensor,
  ...options: [options?: O]
): UniqueResultOf<O, Tensor>;
export function uniqueConsecutive(input: Tensor, ...given: unknown[]): AnyUniqueResult {
  const options = uniqueConsecutiveOptions(given);
  return picked(call.uniqueConsecutive(input, options), options.returnInverse, options.returnCounts);
}

/** For flat indices the coordinates in a tensor of that shape, a tensor for each dimension. Follows torch.unravel_index. */
export const unravelIndex = withoutSurplus(
  "unravelIndex",
  2,
  (indices: Tensor, shape: number | readonly number[]): Tensor[] => {
    const { name } = tensor.check("unravelIndex", "indices", indices).dtype;
    if (!/^u?int\d+$/.test(name)) {
      throw new TypeError(`expected 'indices' to be integer dtype, but got torch.${name}`);
    }
    const sizes = typeof shape === "number" ? [shape] : shape;
    if (!Array.isArray(sizes) || !sizes.every(Number.isSafeInteger)) {
      throw new TypeError(`expected 'shape' to be int or sequence of ints, but got ${String(shape)}`);
    }
    if (sizes.some((size) => size < 0)) {
      throw new ValueError(`'shape' cannot have negative values, but got (${sizes.join(", ")})`);
    }
    const strides = sizes.map((_, i) => sizes.slice(i + 1).reduce((product, size) => product * size, 1));
    const row = (values: readonly number[]) => wrap(native.fromNested(values, toDType("int64"))).to(indices.device);
    return indices.unsqueeze(-1).floorDivide(row(strides)).remainder(row(sizes)).unbind(-1);
  },
);

const methods = { norm, unique, uniqueConsecutive, nonzero, lu, stft, tensordot } satisfies Partial<
  Record<keyof FunctionalMethods<Tensor>, unknown>
>;
for (const [name, run] of Object.entries(methods)) {
  define(name, function (this: Tensor, ...args: unknown[]) {
    return Reflect.apply(run, undefined, [this, ...args]);
  });
}
// Python's method has another name for the sizes than its function.
define("split", function (this: Tensor, ...given: unknown[]) {
  const { splitSize, dim } = splitMethod(given);
  return cut(this, splitSize, dim);
});

function define(name: string, value: (this: Tensor, ...args: unknown[]) => unknown): void {
  Object.defineProperty(Tensor.prototype, name, { value, writable: true, configurable: true });
}

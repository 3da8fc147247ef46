/** Functions over one more dimension. Follows torch/_functorch/vmap.py, over libtorch's own batching. */

import { anything, integer, nullable } from "../../internal/kinds.js";
import { isPlainObject } from "../../internal/plain_object.js";
import { type Given, kind, type Options, signature } from "../../internal/signature.js";
import { native } from "../../native/addon.js";
import type { NativeHandle } from "../../native/handle.js";
import { RuntimeError, TypeError, ValueError } from "../../python/exceptions.js";
import { shown as shownValue, stringRepr, typeName } from "../../python/repr.js";
import { aten } from "../ops/index.js";
import { getRngState, setRngState } from "../random.js";
import { Tensor, wrap } from "../tensor.js";
import { broadcast, flatten, shownSpec, type TreeSpec, unflatten } from "./tree.js";

/** Dimensions, nested as the values that have them: a number, null for none, arrays and objects of such. */
export type Dims = number | null | object;

const randomness = kind<"error" | "different" | "same">((_callee, _name, value) => {
  if (value === "error" || value === "different" || value === "same") return value;
  throw new RuntimeError(
    `Only allowed values for randomness are 'error', 'different', or 'same'. Got ${String(value)}`,
  );
});

const mapping = signature("vmap", ["inDims", "outDims", "randomness"], {
  /** The dimension of each argument that is mapped over; null for none. Default: 0. */
  inDims: anything<Dims>()(0),
  /** Where it is in each result. Default: 0. */
  outDims: anything<Dims>()(0),
  /** What random operators do: refuse, draw anew for each, or the same for all. Default: "error". */
  randomness: randomness("error"),
  /** How many are computed at once. Default: all. */
  chunkSize: nullable(integer)(null),
});

/** Options of {@link vmap}. */
export type VmapOptions = Options<typeof mapping>;

// biome-ignore lint/suspicious/noExplicitAny: functions with any arguments and results
type Any = any;
/** A function of tensors, in whatever arrays and objects. */
export type TensorFunction<A extends readonly unknown[] = Any[], R = Any> = (...args: A) => R;

interface Mapped {
  readonly batch: number;
  readonly dims: (number | null)[];
  readonly leaves: unknown[];
  readonly spec: TreeSpec;
}

const nameOf = (fn: TensorFunction) => fn.name || "<lambda>";

/** Dimensions as Python has them in its messages; whatever was given in their place too. */
function shown(dims: unknown): string {
  if (dims === null || dims === undefined) return "None";
  if (Array.isArray(dims)) return `(${dims.map(shown).join(", ")}${dims.length === 1 ? "," : ""})`;
  if (isPlainObject(dims)) {
    return `{${Object.entries(dims)
      .map(([key, value]) => `${stringRepr(key)}: ${shown(value)}`)
      .join(", ")}}`;
  }
  return typeof dims === "string" ? stringRepr(dims) : shownValue(dims);
}

function inputs(fn: TensorFunction, inDims: Dims, args: readonly unknown[]): Mapped {
  const name = nameOf(fn);
  const at = `vmap(${name}, in_dims=${shown(inDims)}, ...)(<inputs>): `;
  if (typeof inDims !== "number" && !Array.isArray(inDims)) {
    throw new ValueError(
      `${at}expected \`in_dims\` to be int or a (potentially nested) tuple matching the structure of inputs, got: ${typeName(inDims)}.`,
    );
  }
  if (args.length === 0) {
    throw new ValueError(
      `vmap(${name})(<inputs>): got no inputs. Maybe you forgot to add inputs, or you are trying to vmap over a function ` +
        "with no inputs. The latter is unsupported.",
    );
  }
  const [leaves, spec] = flatten(args);
  const dims = broadcast(inDims, spec);
  if (dims === null) {
    throw new ValueError(
      `${at}in_dims is not compatible with the structure of \`inputs\`. in_dims has structure ` +
        `${shownSpec(flatten(inDims)[1])} but inputs has structure ${shownSpec(spec)}.`,
    );
  }
  const wrapped = dims.map((dim, i) => inDim(at, dim, leaves[i]));
  return { batch: batchSize(wrapped, leaves), dims: wrapped, leaves, spec };
}

function inDim(at: string, dim: unknown, leaf: unknown): number | null {
  if (dim === null) return null;
  if (!Number.isSafeInteger(dim)) {
    throw new ValueError(
      `${at}Got in_dim=${shown(dim)} for an input but in_dim must be either an integer dimension or None.`,
    );
  }
  const given = dim as number;
  if (!(leaf instanceof Tensor)) {
    throw new ValueError(
      `${at}Got in_dim=${given} for an input but the input is of type ${typeName(leaf)}. We cannot vmap over non-Tensor ` +
        "arguments, please use None as the respective in_dim",
    );
  }
  const { ndim } = leaf;
  if (given < -ndim || given >= ndim) {
    throw new ValueError(
      `${at}Got in_dim=${given} for some input, but that input is a Tensor of dimensionality ${ndim} so expected in_dim to ` +
        `satisfy -${ndim} <= in_dim < ${ndim}.`,
    );
  }
  return given < 0 ? given + ndim : given;
}

function batchSize(dims: readonly (number | null)[], leaves: readonly unknown[]): number {
  const sizes = dims.flatMap((dim, i) => (dim === null ? [] : [(leaves[i] as Tensor).size(dim)]));
  const [first] = sizes;
  if (first === undefined) throw new ValueError("vmap: Expected at least one Tensor to vmap over");
  if (sizes.some((size) => size !== first)) {
    throw new ValueError(
      "vmap: Expected all tensors to have the same size in the mapped dimension, got sizes " +
        `[${sizes.join(", ")}] for the mapped dimension`,
    );
  }
  return first;
}

function outputs(fn: TensorFunction, returned: unknown, outDims: Dims, level: number, batch: number): unknown {
  const [leaves, spec] = flatten(returned);
  const only: unknown = Array.isArray(outDims) && outDims.length === 1 && spec === null ? outDims[0] : outDims;
  const dims = broadcast(only, spec);
  if (dims === null) {
    throw new ValueError(
      `vmap(${nameOf(fn)}, ..., out_dims=${shown(outDims)})(<inputs>): out_dims is not compatible with the structure of ` +
        `\`outputs\`. out_dims has structure ${shownSpec(flatten(outDims)[1])} but outputs has structure ${shownSpec(spec)}.`,
    );
  }
  const name = nameOf(fn);
  const results = leaves.map((leaf, i) => {
    const dim = dims[i] as number | null;
    if (dim === null) {
      if (!(leaf instanceof Tensor && native.batchDim(leaf) >= 0)) return leaf;
      throw new ValueError(`vmap(${name}, ...): \`${name}\` can not return a BatchedTensor when out_dim is None`);
    }
    if (leaf instanceof Tensor) return wrap(native.removeBatchDim(leaf, level, batch, dim));
    throw new ValueError(
      `vmap(${name}, ...): \`${name}\` must only return Tensors, got type ${typeName(leaf)}. Did you mean to set out_dims= ` +
        "to None for output?",
    );
  });
  return unflatten(results, spec);
}

function mapped(fn: TensorFunction, { batch, dims, leaves, spec }: Mapped, outDims: Dims, random: string): unknown {
  const level = native.enterVmap(batch, random);
  try {
    const batched = leaves.map((leaf, i) => {
      const dim = dims[i];
      return typeof dim === "number" ? wrap(native.addBatchDim(leaf as Tensor, dim, level) as NativeHandle) : leaf;
    });
    return outputs(fn, fn(...(unflatten(batched, spec) as unknown[])), outDims, level, batch);
  } finally {
    native.leaveTransform();
  }
}

/** How many there are in each chunk of so many. */
export function chunkSizes(total: number, size: number): number[] {
  const sizes = new Array<number>(Math.floor(total / size)).fill(size);
  return total % size === 0 ? sizes : [...sizes, total % size];
}

function inChunks(fn: TensorFunction, all: Mapped, outDims: Dims, random: string, size: number): unknown {
  const sizes = chunkSizes(all.batch, size);
  const state = random === "same" ? getRngState() : null;
  let start = 0;
  const found = sizes.map((batch) => {
    const leaves = all.leaves.map((leaf, i) => {
      const dim = all.dims[i];
      return typeof dim === "number" ? (leaf as Tensor).narrow(dim, start, batch) : leaf;
    });
    start += batch;
    if (state !== null) setRngState(state);
    return flatten(mapped(fn, { ...all, batch, leaves }, outDims, random));
  });
  const [, spec] = found[0] as [unknown[], TreeSpec];
  const dims = broadcast(outDims, spec) ?? [];
  const joined = dims.map((dim, i) =>
    aten.cat(
      found.map(([leaves]) => leaves[i] as Tensor),
      dim as number,
    ),
  );
  return unflatten(joined, spec);
}

/**
 * The function that computes `func` for every slice of its arguments at once, as if called in a loop and stacked.
 *
 * ```ts
 * const dots = torch.vmap((x: Tensor, y: Tensor) => x.dot(y));
 * dots(torch.randn(5, 3), torch.randn(5, 3)); // shape [5]
 * ```
 *
 * Arguments and results may be nested in arrays and plain objects; `inDims` and `outDims` are nested likewise, or stand for
 * all that is in their place. `item()` and what depends on values cannot be used inside.
 */
export function vmap<A extends readonly unknown[], R>(
  func: TensorFunction<A, R>,
  ...given: Given<typeof mapping>
): TensorFunction<A, R> {
  if (typeof func !== "function") throw new TypeError(`vmap: expected a function, got ${typeName(func)}`);
  const { inDims, outDims, randomness: random, chunkSize } = mapping(given);
  if (chunkSize !== null && chunkSize <= 0) {
    throw new ValueError(`vmap: chunk_size should be None or greater than 0. (got ${chunkSize})`);
  }
  const [dims] = flatten(outDims);
  if (dims.some((dim) => dim !== null && !Number.isSafeInteger(dim))) {
    throw new ValueError(
      `vmap(${nameOf(func as TensorFunction)}, ..., out_dims=${shown(outDims)}): \`out_dims\` must be an int, None or a python ` +
        "collection of ints representing where in the outputs the vmapped dimension should appear.",
    );
  }
  const fn = func as TensorFunction;
  return (...args: A) => {
    const all = inputs(fn, inDims, args);
    if (chunkSize !== null) return inChunks(fn, all, outDims, random, chunkSize) as R;
    return mapped(fn, all, outDims, random) as R;
  };
}

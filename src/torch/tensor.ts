import { boolean, nullable, unchecked } from "../internal/kinds.js";
import { type Given, type Options, signature } from "../internal/signature.js";
import { limitArguments } from "../internal/surplus.js";
import { native } from "../native/addon.js";
import { type Handled, handleKey, type NativeHandle, newIdentity } from "../native/handle.js";
import { RuntimeError, TypeError } from "../python/exceptions.js";
import { backwardInputs } from "./autograd/backward_inputs.js";
import { backwardPass } from "./autograd/engine_callbacks.js";
import { gradientNode, type Node } from "./autograd/node.js";
import { addAccumulatedHook, addTensorHook, type Hook, type HookTable, hookTableKey } from "./autograd/tensor_hooks.js";
import { Device, knownDevice } from "./device.js";
import { type DType, type DTypeLike, isDType, toDType } from "./dtype.js";
import type { FunctionalMethods } from "./functional_methods.js";
import { type Layout, layouts } from "./layout.js";
import type { TensorOperators } from "./ops/methods.generated.js";
import { bareHandle, operator } from "./ops/operator.js";
import { entrusted, outliving } from "./outliving.js";
import type { Complex } from "./scalar.js";
import { markGrad } from "./shards.js";
import type { LegacyArgumentsOf, LegacyOptions, NestedNumbers, TensorAttributes } from "./tensor_names.js";
import { readTo, type ToArguments, toCuda } from "./tensor_to.js";
import type { RemovableHandle } from "./utils/hooks.js";
import { HANDLE, isExternal, legacy, setTensorClass, wrapHandle } from "./wrap.js";

/** What `at()` takes between Python's brackets; see {@link Tensor.at}. */
export type Index = number | bigint | string | boolean | null | Tensor | IndexList;
/** A list of integers or booleans, possibly nested, as an index. */
export type IndexList = readonly (number | boolean | IndexList)[];

/** One element of a tensor as JavaScript has it. 64-bit integers that a number cannot hold exactly are BigInts. */
export type Element = number | boolean | bigint | Complex;
/** Nested arrays of elements; an element itself for a tensor of no dimensions. */
export type Nested = Element | Nested[];

/** The arrays of numbers that tensors are made of and give; see {@link Tensor.toTypedArray}. */
export type TypedArray =
  | Int8Array
  | Uint8Array
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float32Array
  | Float64Array
  | BigInt64Array
  | BigUint64Array;

/** What the constructors from before `torch.tensor()` take: sizes, data, or memory to share. */
export type LegacyArguments = LegacyArgumentsOf<Tensor>;

export type { ToArguments, ToOptions } from "./tensor_to.js";
export type { RemovableHandle };

/**
 * Is called with a gradient, and returns another one or nothing. As in Python it is called with null where an operator has
 * several results and what is differentiated does not depend on this one.
 */
export type TensorHook = Hook<Tensor>;

const backwardOptions = signature("backward", ["gradient", "retainGraph", "createGraph", "inputs"], {
  /** Gradient with respect to this tensor, of its shape. Needed unless it has one element. */
  gradient: nullable(unchecked<Tensor>())(null),
  /** Keep the graph for another backward pass. Default: `createGraph`. */
  retainGraph: nullable(boolean)(null),
  /** Make the gradients differentiable themselves. Default: false. */
  createGraph: boolean(false),
  /** Accumulate into these tensors only, which need not be leaves. Default: all leaves. */
  inputs: nullable(unchecked<Tensor | readonly Tensor[]>())(null),
});

/** Options of {@link Tensor.backward}. */
export type BackwardOptions = Options<typeof backwardOptions>;

// structuredClone and postMessage would make an object without a tensor of a Tensor. They refuse one that has a symbol as
// a property, and their error shows the symbol.
const UNCLONEABLE = Symbol(
  "a Tensor cannot be cloned or posted: send torch.share(tensor), or tensor.toTypedArray(); it",
);

const toDtypeLayout = operator("to.dtype_layout");
const operator_to = operator("to.dtype");
const convert = (tensor: Tensor, dtype: DTypeLike) => operator_to(tensor, toDType(dtype)) as Tensor;

function firstBigInt(value: Nested): bigint | undefined {
  if (!Array.isArray(value)) return typeof value === "bigint" ? value : undefined;
  for (const item of value) {
    const found = firstBigInt(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * A multi-dimensional array of one element type. Made by `torch.tensor(data)`, by factory functions such as
 * `torch.zeros(2, 3)` and by operators; follows torch/_tensor.py.
 *
 * Every ATen operator whose first argument is a tensor is a method under its camelCase name (`x.addmm(a, b)`,
 * `x.clamp_({ min: 0 })`), with a trailing object for arguments by name.
 *
 * JavaScript has one kind of number and its operators cannot be overloaded. A whole number is Python's int to an operator, also
 * when it is written `2.0`: `ids.mul(2.0)` stays integral where Python's `ids * 2.0` is float32; `new torch.Scalar(2, "float")`
 * is Python's `2.0`. `x * y`, `x < 3` and `x == y` work on tensors of one real element, as numbers without history, and throw
 * for others; `if (x)`, `!x` and `x === y` never look inside, so write `if (x.item())`.
 *
 * Its memory is freed when the object is collected, also in a synchronous loop; `dispose()`, `using` and `tidy()` free
 * it at once.
 */
export class Tensor implements Handled, Iterable<Tensor> {
  /** @internal */
  readonly [handleKey]: NativeHandle;
  /** @internal Its hooks, where it has some. */
  declare [hookTableKey]?: HookTable;

  /** @internal */
  readonly uncloneable = UNCLONEABLE;
  /** @internal No two tensors are deeply equal: `torch.equal(a, b)` compares their values. */
  readonly identity = newIdentity();

  /**
   * The constructor from before `torch.tensor()`: integers are a size, whose elements are not set, an array is data in the default
   * dtype, a tensor or storage is shared. Follows torch.Tensor.
   */
  constructor(...sizes: number[]);
  constructor(data: NestedNumbers | ArrayBufferView | Tensor | { readonly elements: Tensor }, options?: LegacyOptions);
  /** @internal */
  constructor(handle: NativeHandle, key?: typeof HANDLE);
  // Not a rest parameter: every result of an operator comes through here.
  constructor(handle?: unknown, key?: unknown) {
    const isHandle = key === HANDLE || isExternal(handle as object);
    this[handleKey] = handle as NativeHandle;
    // biome-ignore lint/complexity/noArguments: as above
    // biome-ignore lint/correctness/noConstructorReturn: what Python's constructor gives is another tensor too
    if (!isHandle) return legacy.construct([...arguments]) as this;
  }

  /** The size of each dimension. A new array at each access. */
  get shape(): number[] {
    return native.shape(bareHandle(this) as NativeHandle);
  }

  /** The element type. */
  get dtype(): DType {
    return native.dtype(bareHandle(this) as NativeHandle) as DType;
  }

  /** Where the elements are. */
  get device(): Device {
    return knownDevice(native.device(bareHandle(this) as NativeHandle));
  }

  /** How the elements are stored: `torch.strided` for dense tensors. */
  get layout(): Layout {
    return layouts[native.layout(this)] as Layout;
  }

  /** The number of dimensions. */
  get ndim(): number {
    return native.ndim(this);
  }

  /** True for a tensor that no recorded operation made: gradients accumulate in leaves. */
  get isLeaf(): boolean {
    return native.isLeaf(this);
  }

  /** The node of the graph that computed this tensor; null for a leaf. */
  get gradFn(): Node<Tensor> | null {
    return gradientNode<Tensor>(this);
  }

  /** True for a list of tensors of different sizes in one. */
  get isNested(): boolean {
    return native.isNested(this);
  }

  /** Whether operations on this tensor are recorded for a backward pass. */
  get requiresGrad(): boolean {
    return native.requiresGrad(this);
  }
  /** Switches recording on or off; only leaves can be switched off. As {@link Tensor.requiresGrad_}. */
  set requiresGrad(value: boolean) {
    native.setRequiresGrad(this, value, true);
  }

  /**
   * The gradient that backward passes accumulated; null before the first. Its type is that after one, where programs read it:
   * `parameter.grad.norm()` needs no cast, and a comparison with null stays possible.
   */
  get grad(): Tensor {
    const grad = wrapOptional(native.grad(this));
    // Another object each time: none could keep the note.
    return (grad && markGrad(grad, this)) as Tensor;
  }
  /** Puts another gradient in the place of this one: a tensor of the same shape, dtype and device, or null. */
  set grad(value: Tensor | null) {
    native.setGrad(this, value);
  }

  /** The same memory without history. Assigning replaces the contents, keeping this tensor's identity. */
  get data(): Tensor {
    return wrap(native.data(this));
  }
  /** Replaces the contents and keeps this tensor's identity, history excluded. */
  set data(value: Tensor) {
    native.setData(this, value);
  }

  /** A view with the dimensions reversed. */
  get T(): Tensor {
    return operator_T(this) as Tensor;
  }

  /** A view with the last two dimensions swapped. */
  get mT(): Tensor {
    return this.transpose(-2, -1);
  }

  /** The same, conjugated. */
  get mH(): Tensor {
    return operator_mH(this) as Tensor;
  }

  /** All sizes, or the size of one dimension. */
  size(): number[];
  size(dim: number): number;
  size(dim?: number): number[] | number {
    if (dim === undefined) return this.shape;
    // What is no place of a dimension is the operator's to refuse.
    return Number.isSafeInteger(dim)
      ? native.size(bareHandle(this) as NativeHandle, dim)
      : (operator_size(this, dim) as number);
  }

  /** The distance in elements between neighbours along each dimension, or along one. */
  stride(): number[];
  stride(dim: number): number;
  stride(dim?: number): number[] | number {
    return dim === undefined ? native.stride(this) : (operator_stride(this, dim) as number);
  }

  /** The number of elements. */
  numel(): number {
    return native.numel(this);
  }

  /** The number of dimensions. */
  dim(): number {
    return native.ndim(this);
  }

  /** Bytes per element. */
  elementSize(): number {
    return native.elementSize(this);
  }

  /** Where in its storage this tensor begins, in elements. */
  storageOffset(): number {
    return native.storageOffset(this);
  }

  /** The address of the first element: equal for tensors that share memory from the same place. */
  dataPtr(): bigint {
    return native.dataPtr(this);
  }

  /** Whether the elements lie in memory in row-major order, without gaps. */
  isContiguous(): boolean {
    return native.isContiguous(this);
  }

  /**
   * The one element of a tensor that has one: a number; a boolean of a bool tensor; an integer beyond 2^53 is a BigInt, and a
   * complex number `{ re, im }`. The type says a number; `item<boolean>()` and its like say what else is known to come.
   * @throws RuntimeError when it has more or none.
   */
  // Without NoInfer what is expected of an argument, such as an index, would say what the element is.
  item<E extends Element = number>(): NoInfer<E>;
  item(): unknown {
    return native.item(bareHandle(this) as NativeHandle);
  }

  /**
   * The elements as nested arrays; the element itself for a tensor of no dimensions. TypeScript takes them for a list of
   * numbers, unless told otherwise: `const rows: number[][] = x.tolist()`, `x.tolist<bigint[]>()`.
   */
  tolist<List extends Nested = number[]>(): List;
  tolist(): unknown {
    return native.tolist(this);
  }

  /**
   * The elements in row-major order, copied into a typed array of the dtype: BigInt64Array for int64, Uint8Array for
   * bool. float16 and its kin widen to Float32Array; complex numbers come as pairs.
   */
  toTypedArray(): TypedArray {
    return native.toTypedArray(this) as TypedArray;
  }

  /** The elements in row-major order as bytes, whatever their type. */
  toBytes(): Uint8Array {
    return native.toBytes(this);
  }

  /** As {@link toTypedArray}: what Python's `.numpy()` is for, as a copy. */
  numpy(): TypedArray {
    if (this.requiresGrad) {
      throw new RuntimeError("Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy() instead.");
    }
    return this.toTypedArray();
  }

  /**
   * What Python writes `x[indices]`: integers, slices (`"1:3"`, `"::2"`, or `slice(1, 3)`), `"..."`, `null` for a new
   * dimension, booleans, and integer or boolean tensors or lists. Slices and integers give a view, tensors a copy.
   *
   * ```ts
   * logits.at(0, -1)          // logits[0, -1]
   * x.at("...", "::2", null)  // x[..., ::2, None]
   * x.at(x.gt(0))             // x[x > 0]
   * ```
   * @throws IndexError when an index is out of range or of no such kind.
   */
  at(...indices: Index[]): Tensor {
    const handle = bareHandle(this) as NativeHandle;
    const [first] = indices;
    if (indices.length === 1 && Number.isSafeInteger(first)) return wrap(native.row(handle, first as number));
    return wrap(native.index(handle, indices));
  }

  /** What Python writes `x[indices] = value`; the value is broadcast to the indexed shape. */
  setAt(indices: Index | readonly Index[], value: Tensor | number | bigint | boolean | Complex): void {
    native.setIndex(this, Array.isArray(indices) ? indices : [indices], value);
  }

  /**
   * Computes the gradients of this tensor with respect to the graph's leaves and adds them to their `grad`. Follows
   * torch.Tensor.backward.
   * @throws RuntimeError when no graph leads here, or when it was freed by an earlier pass.
   */
  backward(...given: Given<typeof backwardOptions>): void {
    const { gradient, retainGraph, createGraph, inputs } = backwardOptions(given);
    const gradients = gradient === null ? null : [gradient];
    const wanted = backwardInputs("backward", inputs);
    backwardPass(() => native.backward([this], gradients, retainGraph, createGraph, wanted));
  }

  /** Switches gradient recording on or off, in place. */
  requiresGrad_(requiresGrad = true): this {
    native.setRequiresGrad(this, requiresGrad, true);
    return this;
  }

  /** Keeps the gradient of a tensor that is no leaf. */
  retainGrad(): void {
    native.retainGrad(this);
  }

  /**
   * Calls `hook` with the gradient of this tensor each time it is computed; a Tensor that it returns takes its place.
   * Hooks run in the order in which they were registered, each with what the one before returned. They may be removed,
   * or others registered, while they run: that counts from the next gradient on.
   *
   * A hook lives as long as the graph that leads to its tensor. It may refer to its own tensor; one that refers to what
   * was computed from it keeps that until it is removed, as in Python.
   * @throws RuntimeError when the tensor does not require gradients.
   */
  registerHook(hook: TensorHook): RemovableHandle {
    return addTensorHook(this, hook as Hook<Handled>);
  }

  /**
   * Calls `hook` with this tensor each time after a gradient was accumulated in it; as {@link Tensor.registerHook}.
   * @throws RuntimeError for a tensor that is no leaf or does not require gradients.
   */
  registerPostAccumulateGradHook(hook: (tensor: Tensor) => void): RemovableHandle {
    return addAccumulatedHook(this, hook as (tensor: Handled) => void);
  }

  /**
   * This tensor with another dtype or device: itself where nothing changes.
   *
   * ```ts
   * x.to("cuda");  x.to(torch.float64);  x.to(other);  x.to({ device: "cuda", dtype: torch.float16 })
   * ```
   */
  to(...given: ToArguments): Tensor {
    const [dtype] = given;
    if (given.length === 1 && isDType(dtype)) return convert(this, dtype);
    return toDtypeLayout(this, readTo(given)) as Tensor;
  }

  /** As float32; itself when it is that already, as all conversions of this kind. */
  float(): Tensor {
    return convert(this, "float32");
  }
  /** As float64. */
  double(): Tensor {
    return convert(this, "float64");
  }
  /** As float16. */
  half(): Tensor {
    return convert(this, "float16");
  }
  /** As bfloat16. */
  bfloat16(): Tensor {
    return convert(this, "bfloat16");
  }
  /** As int64; fractions are cut off. */
  long(): Tensor {
    return convert(this, "int64");
  }
  /** As int32; fractions are cut off. */
  int(): Tensor {
    return convert(this, "int32");
  }
  /** As int16; fractions are cut off. */
  short(): Tensor {
    return convert(this, "int16");
  }
  /** As int8; fractions are cut off. */
  char(): Tensor {
    return convert(this, "int8");
  }
  /** As uint8; fractions are cut off. */
  byte(): Tensor {
    return convert(this, "uint8");
  }
  /** As bool: whether each element is not zero. */
  bool(): Tensor {
    return convert(this, "bool");
  }
  /** On the CPU: a copy, or itself when it is there. */
  cpu(): Tensor {
    return this.to("cpu");
  }
  /** A copy on a CUDA device. Default: the current one. */
  cuda(...given: Given<typeof toCuda>): Tensor {
    const { device, ...rest } = toCuda(given);
    if (typeof device !== "number") return this.to(device, rest);
    if (!native.cudaIsBuilt()) throw new RuntimeError("Cannot access accelerator device when none is available.");
    return this.to(new Device("cuda", device), rest);
  }

  /** This tensor in the dtype of `other`. */
  typeAs(other: Tensor): Tensor {
    return this.to(other.dtype);
  }

  /** Whether both are the same tensor to libtorch, not merely equal. */
  isSame(other: Tensor): boolean {
    return native.isSame(this, other);
  }

  /** Frees this reference now. Other tensors that share the memory keep it. A second call does nothing. */
  dispose(): void {
    native.dispose(this);
  }

  /** What `using` calls: {@link Tensor.dispose}. */
  [Symbol.dispose](): void {
    native.dispose(this);
  }

  /** Whether it was freed; every other use of it is then a DisposedError. */
  get isDisposed(): boolean {
    return native.isDisposed(this);
  }

  /** The rows: views along the first dimension. */
  *[Symbol.iterator](): IterableIterator<Tensor> {
    if (this.ndim === 0) {
      throw new TypeError(
        "iteration over a 0-d tensor (a test's toEqual takes tensors apart like this: compare them by torch.equal(a, b) or a.tolist())",
      );
    }
    for (const row of outliving(this.unbind(0))) yield entrusted(row);
  }

  /**
   * What JavaScript's own operators take it for: the number of a tensor of one element (`Number(loss)`, `loss < 3`), without
   * history; its text in a template. JavaScript never asks in `if (x)`, `!x`, `x && y` and `===`, where every tensor is true.
   * @throws TypeError for more elements than one: operators on tensors are methods.
   */
  [Symbol.toPrimitive](hint: string): string | number | boolean | bigint {
    if (hint === "string") return this.toString();
    const element: unknown = this.numel() === 1 ? this.item() : undefined;
    if (element === undefined || typeof element === "object") {
      throw new TypeError(
        `expected a tensor of one real element where JavaScript needs a number, got shape [${this.shape.join(", ")}] and ` +
          `${this.dtype}; JavaScript's operators do not work on tensors: use methods, such as x.mul(2) for x * 2, ` +
          "x.add(y) for x + y, x.lt(3) for x < 3, x.eq(y) for x == y",
      );
    }
    return element as number | boolean | bigint;
  }

  /**
   * What `JSON.stringify` writes: {@link Tensor.tolist}. JSON has no NaN and no infinities; they become null.
   * @throws RangeError for a 64-bit integer that a JSON number would round.
   */
  toJSON(): Nested {
    const list = this.tolist();
    const big = this.dtype.name.endsWith("int64") ? firstBigInt(list) : undefined;
    if (big !== undefined) {
      throw new globalThis.RangeError(
        `JSON.stringify: ${big} is beyond what a JSON number holds exactly; give it x.tolist() and a replacer that writes ` +
          "BigInts, or x.to(torch.float64) to have it rounded",
      );
    }
    return list;
  }
}

const operator_size = operator("size.int");
const operator_T = operator("numpy_T");
const operator_mH = operator("mH");
const operator_stride = operator("stride.int");

/** The methods whose parameters are these and no others: how many each has at most. The rest parse their arguments. */
const PARAMETERS = {
  ...{ size: 1, stride: 1, numel: 0, dim: 0, elementSize: 0, storageOffset: 0, dataPtr: 0, isContiguous: 0, item: 0 },
  ...{ tolist: 0, toTypedArray: 0, toBytes: 0, numpy: 0, setAt: 2, requiresGrad_: 1, retainGrad: 0, registerHook: 1 },
  registerPostAccumulateGradHook: 1,
  ...{ float: 0, double: 0, half: 0, bfloat16: 0, long: 0, int: 0, short: 0, char: 0, byte: 0, bool: 0, cpu: 0 },
  ...{ typeAs: 1, isSame: 1, dispose: 0 },
} satisfies Partial<Record<keyof Tensor, number>>;

limitArguments(Tensor.prototype, PARAMETERS);

setTensorClass(Tensor);

/** @internal The Tensor for a native tensor handle. */
export function wrap(handle: NativeHandle): Tensor {
  return wrapHandle(handle) as Tensor;
}

/** @internal As {@link wrap}, for what may be absent. */
export function wrapOptional(handle: NativeHandle | null): Tensor | null {
  return handle === null ? null : wrap(handle);
}

/** A Generator as methods take it: the class stands on tensors. */
interface RandomGenerator extends Handled {
  readonly device: string;
  initialSeed(): number | bigint;
}

export interface Tensor
  extends TensorOperators<Tensor, RandomGenerator>,
    FunctionalMethods<Tensor>,
    TensorAttributes<Tensor> {}

/**
 * What tensors have by Python's names beside the operators, as types, so that the class Tensor, on which tensor_attributes.ts
 * stands, can have it. `Tensor` is a parameter here for that reason.
 */

import type { Device, DeviceLike } from "./device.js";
import type { DType, DTypeLike } from "./dtype.js";
import type { MemoryFormat } from "./layout.js";
import type { Scalar } from "./scalar.js";

/** Nested arrays of numbers. */
export type NestedNumbers = readonly (number | boolean | bigint | ArrayBufferView | NestedNumbers)[];
/** Options of the constructors from before `torch.tensor()`. */
export interface LegacyOptions {
  device?: DeviceLike | undefined;
}
/** What these constructors take: sizes, data, or memory to share. */
export type LegacyArgumentsOf<Tensor> =
  | number[]
  | [...number[], LegacyOptions]
  | [data: NestedNumbers | ArrayBufferView, options?: LegacyOptions]
  | [shared: Tensor | { readonly elements: Tensor }];

/** What `newTensor` takes. */
type NewData<Tensor> =
  | number
  | boolean
  | bigint
  | { re: number; im: number }
  | ArrayBufferView
  | Tensor
  | readonly NewData<Tensor>[];

/** A storage as methods give it: UntypedStorage and TypedStorage stand on tensors. */
export interface StorageOf<Tensor> extends Iterable<unknown> {
  /** @internal */
  readonly elements: Tensor;
  /** The number of elements. */
  readonly length: number;
  /** Where the memory is. */
  readonly device: Device;
  /** The number of elements. */
  size(): number;
  /** Bytes in all. */
  nbytes(): number;
  /** Bytes per element. */
  elementSize(): number;
  /** The address of the first byte. */
  dataPtr(): bigint;
  /** The element at an index. */
  at(index: number): unknown;
  /** Puts an element in its place. */
  setAt(index: number, value: number | bigint | boolean): void;
  /** All elements. */
  tolist(): unknown[];
  /** Sets all elements to one value. */
  fill_(value: number | bigint | boolean): this;
}

/** A number of a tensor as `apply_` and its kin pass it. */
type Num = number;
/** Options of `newTensor`. */
export interface NewTensorOptions {
  /** Default: this tensor's. */
  dtype?: DTypeLike | undefined;
  /** Default: this tensor's. */
  device?: DeviceLike | undefined;
  /** Default: false. */
  requiresGrad?: boolean | undefined;
}

/** The attributes and methods. */
export interface TensorAttributes<Tensor> {
  /** The conjugated transpose of a matrix, as a view. As `torch.Tensor.H`. */
  readonly H: Tensor;
  /** How often its memory was changed in place, by any tensor that shares it. */
  readonly _version: number;
  /** Which of the results of {@link Tensor.gradFn} it is. */
  readonly outputNr: number;
  /** Whether a tensor that is no leaf keeps its gradient. */
  readonly retainsGrad: boolean;
  /** Bytes per element. */
  readonly itemsize: number;
  /** Bytes of all elements. */
  readonly nbytes: number;
  /** Whether it is on the CPU. */
  readonly isCpu: boolean;
  /** Whether it is on a CUDA device. */
  readonly isCuda: boolean;
  /** Whether it has a shape and a dtype, but no elements. */
  readonly isMeta: boolean;
  /** Whether it is on such a device; none of them is supported here. */
  readonly isIpu: boolean;
  /** The same. */
  readonly isXla: boolean;
  /** The same. */
  readonly isXpu: boolean;
  /** The same. */
  readonly isMps: boolean;
  /** The same. */
  readonly isMtia: boolean;
  /** The same. */
  readonly isMaia: boolean;
  /** The same. */
  readonly isVulkan: boolean;
  /** Whether it has oneDNN's layout. */
  readonly isMkldnn: boolean;
  /** Whether its elements are quantized. */
  readonly isQuantized: boolean;
  /** Whether its layout is `torch.sparseCoo`. */
  readonly isSparse: boolean;
  /** Whether its layout is `torch.sparseCsr`. */
  readonly isSparseCsr: boolean;
  /** Null; PyTorch sets no name any more. */
  readonly name: null;
  /** False; from the time of Variables. */
  readonly volatile: boolean;
  /** The dtype of its gradient. */
  readonly gradDtype: DType;
  /** The number of elements. */
  nelement(): number;
  /** The number of dimensions. */
  ndimension(): number;
  /** The address of the first element, which is not to be written to. */
  constDataPtr(): bigint;
  /** As complex64. */
  cfloat(): Tensor;
  /** As complex128. */
  cdouble(): Tensor;
  /** On another kind of device: always an error here, as in Python's builds without them. */
  ipu(): Tensor;
  /** The same. */
  xpu(): Tensor;
  /** The same. */
  mtia(): Tensor;
  /** With layout `torch.sparseCoo`. */
  toSparseCoo(): Tensor;
  /** Whether any element equals a number, or the one beside it of a tensor that broadcasts with this one. Python's `in`. */
  includes(element: Tensor | number | bigint | boolean | Scalar): boolean;
  /** The polygamma function of order n. As `torch.polygamma`, with the arguments the other way round. */
  polygamma(n: number): Tensor;
  /** This tensor's elements where `condition` is true, elsewhere those of `other`. */
  where(condition: Tensor, other: Tensor | number | boolean | bigint): Tensor;
  /** Its type's name from before dtypes (`"torch.FloatTensor"`); with a dtype, such a name or such a class, this tensor as that. */
  type(): string;
  /** This tensor as another type. */
  type(dtype: DTypeLike | { readonly dtype: DType }, nonBlocking?: boolean): Tensor;
  /** A tensor of this one's dtype by the constructor from before `torch.tensor()`: `x.new(2, 3)`, `x.new([1, 2])`. */
  readonly new: (...given: LegacyArgumentsOf<Tensor>) => Tensor;
  /** A new tensor with a copy of the data, in this one's dtype and on its device unless others are given. */
  newTensor(data: NewData<Tensor>, options?: NewTensorOptions): Tensor;
  /** All the bytes of which it shows a part or all. */
  untypedStorage(): StorageOf<Tensor>;
  /** The same, as elements of its dtype. */
  storage(): StorageOf<Tensor> & { readonly dtype: DType };
  /** The class of `storage()` from before dtypes, such as `torch.FloatStorage`. */
  storageType(): unknown;
  /**
   * The dimensions from the outermost in memory to the innermost. With `ambiguityCheck` an error where several orders describe
   * the same memory, or where not exactly one of the listed formats does.
   */
  dimOrder(options?: { ambiguityCheck?: boolean | readonly MemoryFormat[] | undefined }): number[];
  /** Puts `callable` of each element in its place. Slow: one call of JavaScript for each; on the CPU only. */
  apply_(callable: (value: Num) => Num): this;
  /** Puts `callable` of each element and that of another tensor in its place; the other one is broadcast. */
  map_(other: Tensor, callable: (value: Num, other: Num) => Num): this;
  /** The same with two other tensors. */
  map2_(x: Tensor, y: Tensor, callable: (value: Num, x: Num, y: Num) => Num): this;
  /** This tensor's memory as an object of a class over tensors: `x.asSubclass(nn.Parameter)`. */
  asSubclass<T extends Tensor>(cls: new (data: Tensor, requiresGrad: boolean) => T): T;
  /** What a module's tensor becomes when `other` is loaded for it: its own memory with the other's elements. */
  moduleLoad(other: Tensor, assign?: boolean): Tensor;
  /** Whether `shareMemory_` was called for it, or it is on CUDA. */
  isShared(): boolean;
  /** Threads of one process share all memory (`torch.share`); this only marks it, since other processes cannot see it. */
  shareMemory_(): this;
  /** Removed from PyTorch: always an error, which says what to write. */
  reinforce(reward: unknown): never;
  /** The same. */
  solve(other: Tensor): never;
  /** The same. */
  lstsq(other: Tensor): never;
  /** The same. */
  eig(): never;
  /** The same. */
  symeig(): never;
}

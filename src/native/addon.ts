/**
 * Loads the addon. The only file that knows what it exports.
 */
import { createRequire } from "node:module";
import { LibtorchError } from "../python/exceptions.js";
import { type Binaries, binaries } from "./binaries.js";
import { collectGarbage } from "./collect_garbage.js";
import type { NativeDevice } from "./device.js";
import { makeError } from "./errors.js";
import { heapRoom, newTypedArray } from "./javascript_memory.js";
import { openLibtorch } from "./libtorch/open.js";
import { otherCopyProblem } from "./libtorch/other_copy.js";

/** A native object as JavaScript holds it: a V8 External, opaque. Wrap a tensor's with `wrap()` of wrap.ts. */
export type NativeHandle = { readonly __native: unique symbol };

/** The symbol under which JavaScript objects carry their native handle. */
export const handleKey: unique symbol = Symbol("libtorch-node.handle");

/** Anything that carries a native handle: Tensor, Generator, DType, ... */
export interface Handled {
  readonly [handleKey]: NativeHandle;
}

/** A tensor on its way into the addon: the Tensor object, or its bare handle. */
export type NativeTensor = Handled | NativeHandle;

/** One overload of an operator as libtorch's schema registry describes it. */
export interface Schema {
  name: string;
  overload: string;
  arguments: SchemaArgument[];
  returns: SchemaArgument[];
}

export interface SchemaArgument {
  name: string;
  /** The schema language's type, such as `Tensor?`, `int[]` or `Scalar`. */
  type: string;
  /** N of `int[N]`, else null. */
  size: number | null;
  kwargOnly: boolean;
  hasDefault: boolean;
  isOut: boolean;
  isWrite: boolean;
}

export interface EncoderLayerConfig {
  dModel: number;
  nhead: number;
  dimFeedforward: number;
  dropout: number;
  activation: "relu" | "gelu";
  layerNormEps: number;
  batchFirst: boolean;
  normFirst: boolean;
  bias: boolean;
  /** Draw no random numbers: parameters are bound afterwards. */
  uninitialized?: boolean;
}

/** What the addon exports; each folder of native/ defines its part in its `init` functions. */
export interface Native extends NativeDevice {
  setup(options: {
    handleKey: symbol;
    error: typeof makeError;
    newTypedArray: typeof newTypedArray;
    heapRoom: () => number;
    collect: () => void;
  }): void;
  libtorchVersion(): string;
  /** A tidy() scope began: nothing that is made can be collected until it ends. */
  scopeBegan(): void;
  scopeEnded(): void;
  memoryStats(): { tensors: number; bytes: number };

  call(operator: number, ...args: unknown[]): unknown;
  operator(name: string): { id: number; returns: string[]; tensor: boolean };
  /**
   * Every ATen operator's name, and in the same order as JavaScript writes it; `methods` are those whose first argument is a
   * tensor called self.
   */
  operatorNames(): { all: string[]; keys: string[]; methods: string[] };
  schemas(): Schema[];

  dtypes(): { name: string; legacy: string; code: number; handle: NativeHandle }[];
  layouts(): { name: string; handle: NativeHandle }[];
  memoryFormats(): { name: string; handle: NativeHandle }[];
  registerDtype(code: number, dtype: object): void;
  newDevice(device: string): { type: string; index: number | null; handle: NativeHandle };
  newScalar(value: number | bigint | boolean, kind: string, imaginary?: number): NativeHandle;

  shape(self: NativeTensor): number[];
  stride(self: NativeTensor): number[];
  dtype(self: NativeTensor): unknown;
  device(self: NativeTensor): string;
  layout(self: NativeTensor): string;
  numel(self: NativeTensor): number;
  ndim(self: NativeTensor): number;
  elementSize(self: NativeTensor): number;
  storageOffset(self: NativeTensor): number;
  version(self: NativeTensor): number;
  dataPtr(self: NativeTensor): bigint;
  isNested(self: NativeTensor): boolean;
  isContiguous(self: NativeTensor): boolean;
  isLeaf(self: NativeTensor): boolean;
  isSame(self: NativeTensor, other: NativeTensor): boolean;
  requiresGrad(self: NativeTensor): boolean;
  setRequiresGrad(self: NativeTensor, value: boolean): void;
  grad(self: NativeTensor): NativeHandle | null;
  setGrad(self: NativeTensor, grad: NativeTensor | null): void;
  gradFn(self: NativeTensor): string | null;
  data(self: NativeTensor): NativeHandle;
  setData(self: NativeTensor, data: NativeTensor): void;
  dispose(self: NativeTensor): void;
  isDisposed(self: NativeTensor): boolean;

  fromNested(data: unknown, dtype: Handled | null): NativeHandle;
  fromTypedArray(data: ArrayBufferView, share: boolean): NativeHandle;
  tolist(self: NativeTensor): unknown;
  item(self: NativeTensor): unknown;
  toTypedArray(self: NativeTensor): unknown;
  toBytes(self: NativeTensor): Uint8Array;
  index(self: NativeTensor, indices: unknown[]): NativeHandle;
  setIndex(self: NativeTensor, indices: unknown[], value: unknown): void;
  share(self: NativeTensor): number;
  receive(token: number): NativeHandle;
  storage(self: NativeTensor): NativeHandle;
  storageAddress(self: NativeTensor): bigint;
  substorage(self: NativeTensor, offset: number, size: number): NativeHandle;

  backward(
    tensors: NativeTensor[],
    gradients: (NativeTensor | null)[] | null,
    retainGraph: boolean | null,
    createGraph: boolean,
    inputs: NativeTensor[] | null,
  ): void;
  gradients(
    outputs: NativeTensor[],
    inputs: NativeTensor[],
    gradOutputs: (NativeTensor | null)[] | null,
    retainGraph: boolean | null,
    createGraph: boolean,
    allowUnused: boolean,
  ): (NativeHandle | null)[];
  isGradEnabled(): boolean;
  setGradEnabled(enabled: boolean): boolean;
  isInferenceMode(): boolean;
  pushInferenceMode(enabled: boolean): void;
  popInferenceMode(): void;
  retainGrad(self: NativeTensor): void;
  isHooked(self: NativeTensor): boolean;
  /** The tensor's object has to hold the hook (autograd/tensor_hooks.ts). */
  registerHook(self: NativeTensor, hook: (grad: NativeHandle | null) => unknown): void;
  /** The objects made of the handles have to hold the hook. */
  backwardHook(
    tensors: NativeTensor[],
    hook: (grads: (NativeHandle | null)[]) => unknown,
    materialize: boolean,
  ): NativeHandle[];

  defaultGenerator(): NativeHandle;
  newGenerator(device: string): NativeHandle;
  manualSeed(generator: Handled, seed: number | bigint): void;
  initialSeed(generator: Handled): number | bigint;
  seed(generator: Handled): number | bigint;
  getState(generator: Handled): NativeHandle;
  setState(generator: Handled, state: NativeTensor): void;
  cloneGenerator(generator: Handled): NativeHandle;
  generatorDevice(generator: Handled): string;
  getNumThreads(): number;
  setNumThreads(threads: number): void;

  encoderLayerNew(config: EncoderLayerConfig): NativeHandle;
  encoderLayerParameters(layer: NativeHandle): (NativeHandle | null)[];
  encoderLayerBind(layer: NativeHandle, parameters: (NativeTensor | null)[]): void;
  encoderLayerForward(
    layer: NativeHandle,
    src: NativeTensor,
    srcMask: NativeTensor | null,
    srcKeyPaddingMask: NativeTensor | null,
    isCausal: boolean,
    training: boolean,
  ): NativeHandle;
  decoderBlockForward(
    src: NativeTensor,
    parameters: (NativeTensor | null)[],
    options: { heads: number; eps1: number; eps2: number; gelu: boolean },
  ): NativeHandle | null;

  clipGradNorm(
    parameters: NativeTensor[],
    maxNorm: number,
    normType: number,
    errorIfNonfinite: boolean,
    foreach: boolean | null,
  ): NativeHandle;
  totalNorm(
    tensors: NativeTensor[],
    normType: number,
    errorIfNonfinite: boolean,
    foreach: boolean | null,
  ): NativeHandle;
  clipGradsWithNorm(
    parameters: NativeTensor[],
    maxNorm: number,
    totalNorm: NativeTensor,
    foreach: boolean | null,
  ): void;
  clipGradValue(parameters: NativeTensor[], clipValue: number, foreach: boolean | null): void;

  optimizerNew(name: string): NativeHandle;
  optimizerAddGroup(optimizer: NativeHandle, parameters: NativeTensor[], defaults: object): void;
  optimizerStep(optimizer: NativeHandle, groups: object[]): void;
  optimizerState(optimizer: NativeHandle, parameter: NativeTensor): Record<string, NativeHandle>;
  optimizerSetState(optimizer: NativeHandle, parameter: NativeTensor, names: string[], tensors: NativeTensor[]): void;
  mathCos(x: number): number;
  mathLog(x: number): number;
  mathPow(base: number, exponent: number): number;
}

const require = createRequire(import.meta.url);

function load(): Native {
  const files = binaries();
  let native: Native;
  try {
    native = loadAddon(files);
  } catch (error) {
    const problem = otherCopyProblem(files.addon);
    throw problem === null ? error : new LibtorchError(problem, { cause: error });
  }
  native.setup({ handleKey, error: makeError, newTypedArray, heapRoom, collect: collectGarbage });
  return native;
}

function loadAddon(files: Binaries): Native {
  const { path, fix } = openLibtorch(files);
  try {
    return require(files.addon) as Native;
  } catch (error) {
    const build = files.builtAgainst === null ? "" : " Or build the addon for it: `npm run build:native`.";
    throw new LibtorchError(
      `The addon ${files.addon} does not load with the libtorch in ${path}: ${(error as Error).message}\n${fix}${build}`,
    );
  }
}

/** The loaded addon. */
export const native: Native = load();

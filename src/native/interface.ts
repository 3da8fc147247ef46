/** What the addon exports. */
import type { NativeCuda } from "./cuda_interface.js";
import type { NativeDdp } from "./ddp_interface.js";
import type { NativeDistributed } from "./distributed_interface.js";
import type { makeError } from "./errors.js";
import type { Handled, NativeHandle, NativeTensor } from "./handle.js";
import type { newTypedArray } from "./javascript_memory.js";

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

/** The settings of an encoder layer in a call. */
export interface EncoderLayerOptions {
  dModel: number;
  nhead: number;
  /** 0 in evaluation. */
  dropout: number;
  layerNormEps: number;
  /** The activation; else ReLU. */
  gelu: boolean;
  batchFirst: boolean;
  normFirst: boolean;
}

/** What the addon exports; each folder of native/ defines its part in its `init` functions. */
/** What a recording has in it. */
export interface ProfilerOptions {
  readonly recordShapes: boolean;
  readonly profileMemory: boolean;
  readonly withStack: boolean;
  readonly withFlops: boolean;
  readonly withModules: boolean;
  readonly verbose: boolean;
  readonly captureOverloadNames: boolean;
}

/** What Kineto knows of an event. Times are nanoseconds since the recording began. */
export interface KinetoEvent {
  readonly id: number;
  readonly name: string;
  readonly overloadName: string;
  readonly thread: number;
  readonly endThread: number;
  readonly fwdThread: number;
  readonly startNs: number;
  readonly endNs: number;
  readonly inputShapes: number[][];
  readonly inputDtypes: string[];
  readonly concreteInputs: unknown[];
  readonly kwinputs: Record<string, unknown>;
  readonly stack: string[];
  readonly scope: number;
  readonly isAsync: boolean;
  readonly isHidden: boolean;
  readonly isUserAnnotation: boolean;
  readonly isPythonFunction: boolean;
  readonly sequenceNr: number;
  readonly deviceType: string;
  readonly deviceIndex: number;
  readonly deviceResourceId: number;
  readonly nbytes: number;
  readonly flops: number;
  readonly activityType: number;
  readonly linkedCorrelationId: number;
  readonly metadataJson: string;
  readonly cudaElapsedUs: number;
}

export interface Native extends NativeCuda, NativeDistributed, NativeDdp {
  setup(options: {
    handleKey: symbol;
    error: typeof makeError;
    newTypedArray: typeof newTypedArray;
    heapRoom: () => number;
    collect: () => void;
    collectYoung: () => void;
  }): void;
  libtorchVersion(): string;
  /** A tidy() scope began: nothing that is made can be collected until it ends. */
  scopeBegan(): void;
  scopeEnded(): void;
  memoryStats(): { tensors: number; bytes: number };

  call(operator: number, ...args: unknown[]): unknown;
  /** The same, where the last arguments have names: those of which `names` is the number. */
  callNamed(operator: number, names: number, ...args: unknown[]): unknown;
  optionNames(names: readonly string[]): number;
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
  size(self: NativeTensor, dim: number): number;
  stride(self: NativeTensor): number[];
  dtype(self: NativeTensor): unknown;
  device(self: NativeTensor): string;
  layout(self: NativeTensor): string;
  numel(self: NativeTensor): number;
  ndim(self: NativeTensor): number;
  elementSize(self: NativeTensor): number;
  storageOffset(self: NativeTensor): number;
  dataPtr(self: NativeTensor): bigint;
  isNested(self: NativeTensor): boolean;
  isContiguous(self: NativeTensor): boolean;
  isLeaf(self: NativeTensor): boolean;
  isSame(self: NativeTensor, other: NativeTensor): boolean;
  requiresGrad(self: NativeTensor): boolean;
  /** `isAsked`: by a program, which a function transform may forbid. */
  setRequiresGrad(self: NativeTensor, value: boolean, isAsked?: true): void;
  grad(self: NativeTensor): NativeHandle | null;
  setGrad(self: NativeTensor, grad: NativeTensor | null): void;
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
  row(self: NativeTensor, index: number): NativeHandle;
  stack(...tensors: NativeTensor[]): NativeHandle;
  setIndex(self: NativeTensor, indices: unknown[], value: unknown): void;
  share(self: NativeTensor): number;
  receive(token: number): NativeHandle;
  storage(self: NativeTensor): NativeHandle;
  storageAddress(self: NativeTensor): bigint;
  /** Gives back the memory of a storage in place, until `renewStorage` gets it another. */
  releaseStorage(self: NativeTensor): void;
  renewStorage(self: NativeTensor): void;
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
  /** Ends are nodes with the place among the gradients that they take; all gradients are given. Nothing is returned where they are accumulated. */
  gradientsOfEdges(
    outputs: [node: NativeHandle, place: number][],
    gradients: NativeTensor[],
    inputs: [node: NativeHandle, place: number][],
    retainGraph: boolean,
    createGraph: boolean,
    accumulates: boolean,
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

  gradientNode(self: NativeTensor): NativeHandle | null;
  gradientEdge(self: NativeTensor): [node: NativeHandle | null, place: number];
  releaseNode(node: NativeHandle): void;
  nodeName(node: NativeHandle): string;
  nodeSequence(node: NativeHandle): number | bigint;
  nodeId(node: NativeHandle): bigint;
  nodeNext(node: NativeHandle): [node: NativeHandle | null, place: number][];
  nodeVariable(node: NativeHandle): NativeHandle | null;
  nodeInputs(node: NativeHandle): ({ shape: number[]; dtype: unknown; device: string } | null)[];
  registerNodeHook(node: NativeHandle, hook: (...lists: (NativeHandle | null)[][]) => unknown): void;
  registerNodePrehook(node: NativeHandle, hook: (...lists: (NativeHandle | null)[][]) => unknown): void;
  /** The tensor's object has to hold the hook, which gets that object, or a handle where it is gone. */
  registerAccumulatedHook(self: Handled, hook: (self: Handled | NativeHandle) => void): void;
  graphTask(): number;
  willExecute(nodeId: bigint): boolean;
  incrementVersion(tensors: NativeTensor[]): void;

  /** `run` is the node's: it is lent the node, and gives a list of gradients, one for each argument. */
  functionNode(
    name: string,
    run: (node: NativeHandle, gradients: (NativeHandle | null)[]) => unknown[],
    args: (NativeTensor | null)[],
  ): { node: NativeHandle; recorded: boolean };
  functionOutputs(
    node: NativeHandle,
    recorded: boolean,
    args: (NativeTensor | null)[],
    outputs: (NativeTensor | null)[],
    dirty: NativeTensor[],
    nonDifferentiable: NativeTensor[],
    saved: (NativeTensor | null)[],
    savedForForward: (NativeTensor | null)[],
    materialize: boolean,
    setupApart: boolean,
    jvp: (tangents: (NativeHandle | null)[]) => unknown[],
  ): (NativeHandle | null)[];
  savedTensors(node: NativeHandle): (NativeHandle | null)[];
  delayedError(message: string, tensors: (NativeTensor | null)[]): (NativeHandle | null)[];
  setForwardGradEnabled(enabled: boolean): boolean;
  isForwardGradEnabled(): boolean;

  /** `pack` gives a function that gives the tensor back. */
  pushSavedTensorsHooks(pack: (tensor: NativeHandle) => () => unknown): void;
  popSavedTensorsHooks(): void;
  /** Gives what it was before; null for none. */
  disableSavedTensorsHooks(message: string | null): string | null;
  setAnomalyMode(enabled: boolean, checkNan: boolean, warn: (text: string) => void): void;
  anomalyMode(): [enabled: boolean, checkNan: boolean];
  isCheckpointValid(): boolean;
  setMultithreadingEnabled(enabled: boolean): boolean;
  setGradLayoutEnforced(enforced: boolean): boolean;
  enterDualLevel(): number;
  exitDualLevel(level: number): void;

  enterGrad(): number;
  enterJvp(): number;
  enterVmap(batchSize: number, randomness: string): number;
  leaveTransform(): void;
  transformDepth(): number;
  topTransform(): {
    kind: "grad" | "jvp" | "vmap" | "functionalize";
    level: number;
    batchSize: number | null;
    randomness: "error" | "same" | "different" | null;
  } | null;
  /** Out of the innermost transform, which stays alive, until {@link raiseTransform}. */
  lowerTransform(): void;
  raiseTransform(): void;
  enterFunctionalize(keepsViews: boolean): number;
  wrapFunctional(self: NativeTensor, level: number): NativeHandle;
  unwrapFunctional(self: NativeTensor, keepsViews: boolean): NativeHandle | null;
  propagateMutation(self: NativeTensor, wrapped: NativeTensor): void;

  /** `handler` gives the results of the operator, or nothing where those of {@link redispatch} are meant. */
  pushDispatchMode(
    handler: (
      name: string,
      args: unknown[],
      kwargs: Record<string, unknown>,
      written: unknown[],
    ) => readonly unknown[] | undefined,
  ): number;
  popDispatchMode(mode: number): void;
  redispatch(): unknown[];
  detachBelow(self: NativeTensor): NativeHandle;

  addBatchDim(self: NativeTensor, dim: number, level: number): NativeHandle;
  removeBatchDim(self: NativeTensor, level: number, batchSize: number, dim: number): NativeHandle;
  wrapForGrad(self: NativeTensor, level: number): NativeHandle;
  unwrapForGrad(self: NativeTensor, level: number): NativeTensor;
  unwrapIfDead(self: NativeTensor): NativeTensor;
  unwrapTransformed(self: NativeTensor): NativeHandle | null;
  transformLevel(self: NativeTensor): number;
  batchDim(self: NativeTensor): number;
  setTransformsSeen(seen: boolean): boolean;
  setInplaceRequiresGradAllowed(allowed: boolean): boolean;

  defaultGenerator(): NativeHandle;
  newGenerator(device: string): NativeHandle;
  manualSeed(generator: Handled, seed: number | bigint): void;
  initialSeed(generator: Handled): number | bigint;
  seed(generator: Handled): number | bigint;
  getState(generator: Handled): NativeHandle;
  setState(generator: Handled, state: NativeTensor): void;
  cloneGenerator(generator: Handled): NativeHandle;
  generatorDevice(generator: Handled): string;
  getDefaultDtype(): unknown;
  setDefaultDtype(dtype: Handled): void;
  getNumInteropThreads(): number;
  setNumInteropThreads(threads: number): void;
  getNumThreads(): number;
  setNumThreads(threads: number): void;
  waitPolicy(): "adaptive" | "active" | "passive";
  setWaitPolicy(policy: string): void;
  isWaitPassive(): boolean;

  profilerPrepare(options: ProfilerOptions, activities: readonly string[], traceId: string): void;
  profilerEnable(options: ProfilerOptions, activities: readonly string[], traceId: string): void;
  profilerDisable(): NativeHandle;
  profilerToggle(enabled: boolean, activities: readonly string[]): void;
  profilerSupportedActivities(): string[];
  profilerAddMetadata(key: string, json: string): void;
  profilerStep(): void;
  profilerIsStopped(): boolean;
  profilerEvents(result: NativeHandle): KinetoEvent[];
  profilerSave(result: NativeHandle, path: string): void;
  executionTraceOpen(path: string): void;
  executionTraceEnable(enabled: boolean): void;
  executionTraceClose(): void;
  recordFunctionEnter(name: string, args: string | null): NativeHandle;
  recordFunctionExit(record: NativeHandle): void;
  startCountingOperators(nested: boolean): void;
  stopCountingOperators(): Record<string, number>;

  encoderLayerNew(): NativeHandle;
  encoderLayerForward(
    layer: NativeHandle,
    src: NativeTensor,
    parameters: (NativeTensor | null)[],
    options: EncoderLayerOptions,
    srcMask: NativeTensor | null,
    srcKeyPaddingMask: NativeTensor | null,
    isCausal: boolean,
  ): NativeHandle;
  decoderBlockForward(
    src: NativeTensor,
    parameters: (NativeTensor | null)[],
    options: { heads: number; eps1: number; eps2: number; gelu: boolean },
  ): NativeHandle | null;

  rmsNorm(x: NativeTensor, weight: NativeTensor, eps: number): NativeHandle;
  splitHeads(
    query: NativeTensor,
    key: NativeTensor | null,
    value: NativeTensor | null,
    width: number,
    cos: NativeTensor | null,
    sin: NativeTensor | null,
  ): [NativeHandle, NativeHandle, NativeHandle];
  attend(
    query: NativeTensor,
    key: NativeTensor,
    value: NativeTensor,
    mask: NativeTensor | null,
    scaling: number,
    dropout: number,
    isCausal: boolean,
    groups: number,
  ): NativeHandle;
  conv1d(x: NativeTensor, weight: NativeTensor, bias: NativeTensor): NativeHandle;
  newGelu(x: NativeTensor): NativeHandle;
  addLowRank(
    result: NativeTensor,
    x: NativeTensor,
    down: NativeTensor,
    up: NativeTensor,
    upBias: NativeTensor | null,
    scaling: number,
  ): NativeHandle;
  gatedMlp(x: NativeTensor, gate: NativeTensor, up: NativeTensor, down: NativeTensor): NativeHandle;

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
  optimizerStep(
    optimizer: NativeHandle,
    groups: object[],
    differentiable: boolean,
    capturableDevices: readonly string[],
    className: string,
    gradScale: NativeTensor | null,
    foundInf: NativeTensor | null,
  ): void;
  optimizerState(optimizer: NativeHandle, parameter: NativeTensor): Record<string, NativeHandle>;
  optimizerSetState(optimizer: NativeHandle, parameter: NativeTensor, names: string[], tensors: NativeTensor[]): void;
  mathCos(x: number): number;
  mathLog(x: number): number;
  mathPow(base: number, exponent: number): number;

  backendFlag(name: string): boolean;
  setBackendFlag(name: string, value: boolean): void;
  cudnnBenchmarkLimit(): number;
  setCudnnBenchmarkLimit(limit: number): void;
  deterministicMode(): { enabled: boolean; warnOnly: boolean };
  setDeterministicMode(enabled: boolean, warnOnly: boolean): void;
  float32MatmulPrecision(): string;
  setFloat32MatmulPrecision(precision: string): void;
  setFlushDenormal(mode: boolean): boolean;
  cpuFacts(): { mkl: boolean; mkldnn: boolean; openmp: boolean; lapack: boolean; capability: string };
  setMklVerbose(level: number): boolean;
  setMkldnnVerbose(level: number): boolean;
  /** By the numbers of c10's QEngine. */
  quantizedEngine(): number;
  supportedQuantizedEngines(): number[];
  setQuantizedEngine(engine: number): void;
  /** By the numbers of at::LinalgBackend. */
  preferredLinalgLibrary(): number;
  setPreferredLinalgLibrary(backend: number): void;

  isAutocastAvailable(deviceType: string): boolean;
  isAutocastEnabled(deviceType: string): boolean;
  setAutocastEnabled(deviceType: string, enabled: boolean): void;
  autocastDtype(deviceType: string): unknown;
  setAutocastDtype(deviceType: string, dtype: Handled): void;
  isAutocastCacheEnabled(): boolean;
  setAutocastCacheEnabled(enabled: boolean): void;
  autocastIncrementNesting(): number;
  autocastDecrementNesting(): number;
  clearAutocastCache(): void;

  /** `owner` is a script's object or a compilation unit; `shown` shows a value in an error. */
  jitCall(owner: NativeHandle, name: string, args: readonly unknown[], shown: (value: unknown) => string): unknown;
  jitCallHook(
    object: NativeHandle,
    isPre: boolean,
    index: number,
    args: readonly unknown[],
    shown: (value: unknown) => string,
  ): unknown;
  jitDescribe(object: NativeHandle): {
    name: string;
    qualifiedName: string;
    attributes: { name: string; kind: "module" | "parameter" | "buffer" | "attribute" }[];
    constants: string[];
    methods: string[];
    preHooks: number;
    hooks: number;
  };
  /** `known` comes back where the attribute is that tensor still. */
  jitAttribute(object: NativeHandle, name: string, known: NativeTensor | null): unknown;
  jitSetAttribute(object: NativeHandle, name: string, value: unknown, shown: (value: unknown) => string): void;
  jitDeepcopy(module: NativeHandle): NativeHandle;
  /** The same number for all objects of one tensor. */
  jitIdentity(self: NativeTensor): bigint;
  jitCode(owner: NativeHandle, name: string): string;
  jitGraph(owner: NativeHandle, name: string, inlined: boolean): string;
  jitSchema(owner: NativeHandle, name: string): string;
  jitUnit(): NativeHandle;
  jitDefine(owner: NativeHandle, source: string): void;
  jitFunctions(unit: NativeHandle): string[];
  jitFunctionModule(unit: NativeHandle, name: string): NativeHandle;
  jitLoad(
    bytes: Uint8Array,
    device: string | null,
    extraNames: readonly string[],
  ): { module: NativeHandle; extra: (Uint8Array | null)[] };
  jitSave(module: NativeHandle, extraNames: readonly string[], extraContents: readonly Uint8Array[]): Uint8Array;
  jitFreeze(module: NativeHandle, preserved: readonly string[], optimizeNumerics: boolean): NativeHandle;
  jitOptimizeForInference(module: NativeHandle, otherMethods: readonly string[]): NativeHandle;
  jitOperatorNames(module: NativeHandle): string[];
  jitFusionStrategy(kinds: readonly string[], depths: readonly number[]): ["STATIC" | "DYNAMIC", number][];

  /** Loads, and so runs, the machine code in the file `library`; `folder` has what it reads later. */
  aotLoad(
    library: string,
    folder: string,
    device: string,
    numRunners: number,
    runSingleThreaded: boolean,
  ): NativeHandle;
  /** How many tensors it takes, the forms of inputs and outputs, and its constants by their names in the model. */
  aotDescribe(model: NativeHandle): { inputs: number; inSpec: string; outSpec: string; constants: string[] };
  aotRun(model: NativeHandle, inputs: readonly NativeTensor[]): unknown[];
  aotLoadConstants(
    model: NativeHandle,
    names: readonly string[],
    values: readonly NativeTensor[],
    all: boolean,
    allowCopy: boolean,
  ): void;
  /** Those of the instruction sets, by libtorch's names, that this processor does not have. */
  cpuLacks(names: readonly string[]): string[];
}

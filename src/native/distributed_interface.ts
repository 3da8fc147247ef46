/** What the addon exports of c10d: native/distributed/. Times are in seconds. */
import type { Handled, NativeHandle, NativeTensor } from "./handle.js";

/** A store, or what carries its handle. */
type NativeStore = Handled | NativeHandle;
/** An operation's name, or what is multiplied with before the sum. */
export type NativeReduceOp = string | { PREMUL_SUM: number | NativeTensor };
/** A Work; null where the backend gives none. */
type NativeWork = NativeHandle | null;

/** Defined by the `init` functions of native/distributed/. */
export interface NativeDistributed {
  storeTcp(options: {
    host: string;
    port: number;
    worldSize: number | null;
    isServer: boolean;
    waitForWorkers: boolean;
    timeout: number;
    multiTenant: boolean;
    useLibuv: boolean;
    masterListenFd: number | null;
  }): Promise<{ store: NativeHandle; host: string; port: number }>;
  /** -1 for a number of processes that is not known. */
  storeFile(path: string, worldSize: number): NativeHandle;
  storeHash(): NativeHandle;
  storePrefix(prefix: string, store: NativeStore): NativeHandle;
  storeTimeout(store: NativeStore): number;
  storeSetTimeout(store: NativeStore, timeout: number): void;
  storeClone(store: NativeStore): Promise<NativeHandle>;
  storeSet(store: NativeStore, key: string, value: Uint8Array): Promise<void>;
  storeCompareSet(store: NativeStore, key: string, expected: Uint8Array, desired: Uint8Array): Promise<Uint8Array>;
  storeGet(store: NativeStore, key: string): Promise<Uint8Array>;
  storeAdd(store: NativeStore, key: string, amount: number): Promise<number>;
  storeDelete(store: NativeStore, key: string): Promise<boolean>;
  storeNumKeys(store: NativeStore): Promise<number>;
  storeCheck(store: NativeStore, keys: readonly string[]): Promise<boolean>;
  /** Over a connection of its own. */
  storeWait(store: NativeStore, keys: readonly string[], timeout: number | null): Promise<void>;
  storeAppend(store: NativeStore, key: string, value: Uint8Array): Promise<void>;
  storeMultiGet(store: NativeStore, keys: readonly string[]): Promise<Uint8Array[]>;
  storeMultiSet(store: NativeStore, keys: readonly string[], values: readonly Uint8Array[]): Promise<void>;
  /** Closes its connections, where nobody else has it; it cannot be used from now on. */
  storeLetGo(store: NativeStore): Promise<void>;
  storeHasExtendedApi(store: NativeStore): boolean;

  /** Settled when all ranks are there. */
  processGroupNew(options: {
    store: NativeStore;
    rank: number;
    size: number;
    timeout: number;
    name: string;
    description: string;
    /** The ranks in the world of its members; none for the default group. */
    ranks: readonly number[];
    /** Types of devices, and the backend of each. */
    devices: readonly string[];
    backends: readonly string[];
    defaultBackend: string;
    /** Whether each call is compared between the ranks before it is made. */
    compares: boolean;
  }): Promise<NativeHandle>;
  processGroupDestroy(group: Handled): Promise<void>;
  processGroupSetTimeout(group: Handled, timeout: number): void;
  processGroupSequenceNumber(group: Handled): number;
  /** What libtorch's own messages begin with; -1 for nothing. Of the main thread alone. */
  setGlobalRank(rank: number): void;
  setDistributedDebugLevel(level: number): void;

  distBroadcast(group: Handled, tensor: NativeTensor, src: number, asyncOp: boolean): NativeWork;
  distAllreduce(group: Handled, tensor: NativeTensor, op: NativeReduceOp, asyncOp: boolean): NativeWork;
  distAllreduceCoalesced(
    group: Handled,
    tensors: readonly NativeTensor[],
    op: NativeReduceOp,
    asyncOp: boolean,
  ): NativeWork;
  distReduce(group: Handled, tensor: NativeTensor, op: NativeReduceOp, dst: number, asyncOp: boolean): NativeWork;
  distAllgather(group: Handled, outputs: readonly NativeTensor[], input: NativeTensor, asyncOp: boolean): NativeWork;
  distAllgatherCoalesced(
    group: Handled,
    outputs: readonly (readonly NativeTensor[])[],
    inputs: readonly NativeTensor[],
    asyncOp: boolean,
  ): NativeWork;
  distAllgatherSingle(group: Handled, output: NativeTensor, input: NativeTensor, asyncOp: boolean): NativeWork;
  /** `outputs` at the destination alone. */
  distGather(
    group: Handled,
    outputs: readonly NativeTensor[] | null,
    input: NativeTensor,
    dst: number,
    asyncOp: boolean,
  ): NativeWork;
  /** `inputs` at the source alone. */
  distScatter(
    group: Handled,
    output: NativeTensor,
    inputs: readonly NativeTensor[] | null,
    src: number,
    asyncOp: boolean,
  ): NativeWork;
  distReduceScatter(
    group: Handled,
    output: NativeTensor,
    inputs: readonly NativeTensor[],
    op: NativeReduceOp,
    asyncOp: boolean,
  ): NativeWork;
  distReduceScatterSingle(
    group: Handled,
    output: NativeTensor,
    input: NativeTensor,
    op: NativeReduceOp,
    asyncOp: boolean,
  ): NativeWork;
  distAlltoall(
    group: Handled,
    outputs: readonly NativeTensor[],
    inputs: readonly NativeTensor[],
    asyncOp: boolean,
  ): NativeWork;
  distAlltoallSingle(
    group: Handled,
    output: NativeTensor,
    input: NativeTensor,
    outputSplitSizes: readonly number[],
    inputSplitSizes: readonly number[],
    asyncOp: boolean,
  ): NativeWork;
  distSend(group: Handled, tensor: NativeTensor, dst: number, tag: number): NativeWork;
  /** From anyone where the rank is null. */
  distRecv(group: Handled, tensor: NativeTensor, src: number | null, tag: number): NativeWork;
  /** Whether what is sent and received from now on is one call; false where the backend has no such calls. */
  distStartCoalescing(group: Handled, device: string): boolean;
  distEndCoalescing(group: Handled, device: string): NativeWork;
  distBarrier(
    group: Handled,
    timeout: number | null,
    device: string | null,
    deviceIds: readonly number[],
    asyncOp: boolean,
  ): NativeWork;
  distMonitoredBarrier(group: Handled, timeout: number, waitAllRanks: boolean): Promise<void>;

  /** Blocks; false where the time was over before. */
  workWait(work: NativeHandle, timeout: number | null): boolean;
  workPromise(work: NativeHandle): Promise<void>;
  /** Calls `tell` where it fails and nobody has asked before how it ends. */
  workReport(work: NativeHandle, call: string, tell: (call: string, error: unknown) => void): void;
  workIsCompleted(work: NativeHandle): boolean;
  workSourceRank(work: NativeHandle): number;
  workResult(work: NativeHandle): NativeHandle[];
  workRelease(work: NativeHandle): void;
}

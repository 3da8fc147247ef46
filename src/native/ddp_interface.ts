/** What the addon exports for DistributedDataParallel (native/distributed/reducer.cpp and its neighbours). */

import type { NativeHandle, NativeTensor } from "./handle.js";

/** The options of a Reducer beside what it reduces. */
export interface ReducerOptions {
  readonly bucketBytesCap: number;
  readonly firstBucketBytesCap: number;
  readonly findUnusedParameters: boolean;
  readonly gradientAsBucketView: boolean;
  readonly skipAllReduceUnusedParams: boolean;
  readonly batchedGradCopy: boolean;
}

export interface NativeDdp {
  /** Which tensors are reduced together; the last limit, in bytes, is that of all further buckets. */
  bucketAssignment(
    tensors: NativeTensor[],
    limits: readonly number[],
    expectSparse: boolean[],
  ): { indices: number[][]; limits: number[] };
  verifyParameters(group: object, parameters: NativeTensor[]): void;
  /** `bufferSize` in bytes. `keepsVersions`: a backward pass is not told that the tensors have changed. */
  broadcastCoalesced(
    group: object,
    tensors: NativeTensor[],
    bufferSize: number,
    source: number,
    keepsVersions: boolean,
  ): void;

  reducerNew(
    parameters: NativeTensor[],
    bucketIndices: number[][],
    group: object,
    expectSparse: boolean[],
    options: ReducerOptions,
    parameterNames: string[],
    bucketBytesCaps: readonly number[],
  ): NativeHandle;
  reducerDescribe(
    reducer: NativeHandle,
    moduleName: string,
    deviceIds: number[],
    outputDevice: number,
    broadcastBuffers: boolean,
    hasSyncBatchNorm: boolean,
    staticGraph: boolean,
  ): void;
  /** A forward pass begins that may have gradients: whether these are to be reduced. Rebuilds the buckets. */
  reducerBeginForward(reducer: NativeHandle, isReduced: boolean): void;
  reducerRebuildBuckets(reducer: NativeHandle): void;
  reducerPrepareBackward(reducer: NativeHandle, outputs: NativeTensor[]): void;
  reducerSetStaticGraph(reducer: NativeHandle): void;
  reducerIsDelayed(reducer: NativeHandle): boolean;
  reducerLoggingData(reducer: NativeHandle): Record<string, string | number | bigint>;
  reducerSetSampleRate(reducer: NativeHandle, sampleRate: number): void;
  reducerCheckFinalized(reducer: NativeHandle): void;
  reducerRemoveHooks(reducer: NativeHandle): void;
  reducerResetState(reducer: NativeHandle, group: object | null): void;
  reducerSetUnevenJoin(reducer: NativeHandle): void;
  reducerSetForwardWork(reducer: NativeHandle, work: object, divideByInitialWorldSize: boolean): void;
  reducerShadowBackward(reducer: NativeHandle): void;
  reducerLocalUsedMap(reducer: NativeHandle): NativeHandle;
  reducerPushRebuiltParams(reducer: NativeHandle): void;
  ddpSink(reducer: NativeHandle, tensors: NativeTensor[], clone: boolean): NativeHandle[];

  /**
   * Both functions have to be held as long as the reducer. `finish` gives what the bucket is to hold, of what the work or
   * the tensor was that `run` gave.
   */
  reducerRegisterHook(
    reducer: NativeHandle,
    name: string,
    run: (
      index: number,
      isLast: boolean,
      buffer: NativeHandle,
      bucket: NativeHandle,
    ) => [work: object, tensor: null] | [work: null, tensor: NativeTensor],
    finish: (index: number, tensor: NativeHandle) => NativeTensor,
  ): void;
  reducerRegisterBuiltinHook(reducer: NativeHandle, name: string, type: number): void;
  bucketGradients(bucket: NativeHandle): NativeHandle[];
  bucketParameters(bucket: NativeHandle): NativeHandle[];
}

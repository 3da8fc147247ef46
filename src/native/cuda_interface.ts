/** What the addon exports of CUDA: native/cuda/. */
import type { Handled, NativeHandle, NativeTensor } from "./handle.js";

/** A device's properties as CUDA has them. */
export interface NativeDeviceProperties {
  name: string;
  uuid: string;
  major: number;
  minor: number;
  totalMemory: number;
  multiProcessorCount: number;
  maxThreadsPerMultiProcessor: number;
  warpSize: number;
  regsPerMultiprocessor: number;
  sharedMemoryPerBlock: number;
  sharedMemoryPerMultiprocessor: number;
  L2CacheSize: number;
  pciBusId: number;
  pciDeviceId: number;
  pciDomainId: number;
}

/** Memory that the allocator has from a device, with Python's names. */
export interface NativeSegment {
  device: number;
  address: number;
  total_size: number;
  allocated_size: number;
  active_size: number;
  requested_size: number;
  /** CUDA's own handle of the stream that it is for, as a number. */
  stream: number;
  segment_type: "large" | "small";
  segment_pool_id: [bigint, bigint];
  is_expandable: boolean;
  /** Empty: stacks are not recorded here. */
  frames: [];
  blocks: {
    address: number;
    size: number;
    requested_size: number;
    state: "active_allocated" | "active_pending_free" | "inactive";
    frames: [];
  }[];
}

/** A device's index; null for the current one. */
type DeviceIndex = number | null;

/** Defined by the `init` functions of native/cuda/. */
export interface NativeCuda {
  cudaIsBuilt(): boolean;
  cudaIsInitialized(): boolean;
  cudaInit(): void;
  cudaDeviceCount(): number;
  cudaCurrentDevice(): number;
  cudaExchangeDevice(device: number): number;
  cudaSynchronize(device: DeviceIndex): void;
  cudaGenerator(device: DeviceIndex): NativeHandle;
  cudaVersions(): { runtime: number | null; cudnn: number | null };
  cudaHasMagma(): boolean;
  cudaConfiguration(): string;
  cudaManualSeed(seed: number | bigint, all: boolean): void;
  cudaSetState(state: NativeTensor, device: DeviceIndex): void;

  streamNew(device: DeviceIndex, priority: number): NativeHandle;
  streamCurrent(device: DeviceIndex): NativeHandle;
  streamDefault(device: DeviceIndex): NativeHandle;
  streamSet(stream: Handled): void;
  streamInfo(stream: Handled): { device: number; id: bigint; pointer: bigint };
  streamQuery(stream: Handled): boolean;
  streamSynchronize(stream: Handled): void;
  recordStream(self: NativeTensor, stream: Handled): void;
  eventNew(enableTiming: boolean): NativeHandle;
  eventRecord(event: Handled, stream: Handled): void;
  eventBlock(event: Handled, stream: Handled): void;
  eventQuery(event: Handled): boolean;
  eventSynchronize(event: Handled): void;
  eventElapsed(start: Handled, end: Handled): number;

  cudaMemoryStats(device: DeviceIndex): Record<string, number>;
  cudaResetPeakStats(device: DeviceIndex): void;
  cudaResetAccumulatedStats(device: DeviceIndex): void;
  cudaHostMemoryStats(): Record<string, number>;
  cudaResetPeakHostStats(): void;
  cudaResetAccumulatedHostStats(): void;
  cudaMemoryInfo(device: DeviceIndex): [free: number, total: number];
  cudaEmptyCache(): void;
  cudaEmptyHostCache(): void;

  setCudaLibrary(library: unknown): void;
  hasCudaLibrary(): boolean;
  cudaDeviceProperties(device: DeviceIndex): NativeDeviceProperties;
  cudaCanAccessPeer(device: number, peer: number): boolean;
  cudaIsCapturing(): boolean;
  graphPoolHandle(): [bigint, bigint];
  graphNew(keepGraph: boolean): NativeHandle;
  graphCaptureBegin(graph: Handled, pool: readonly [bigint, bigint] | null, captureErrorMode: string): void;
  graphCaptureEnd(graph: Handled): void;
  graphInstantiate(graph: Handled): void;
  graphReplay(graph: Handled): void;
  graphReset(graph: Handled): void;
  graphPool(graph: Handled): [bigint, bigint];
  graphRegisterGenerator(graph: Handled, generator: Handled): void;
  cudaAllocatorBackend(): string;
  cudaMemoryFraction(device: DeviceIndex): number;
  cudaSetMemoryFraction(device: DeviceIndex, fraction: number): void;
  cudaIsCaching(): boolean;
  cudaSetCaching(value: boolean): void;
  cudaMemorySnapshot(pool: readonly [bigint, bigint] | null, includeTraces: boolean): NativeSegment[];
  cudaSyncDebugMode(): number;
  cudaSetSyncDebugMode(mode: number): void;
  cudaErrorText(code: number): string;
  /** Whether the CUDA part is loaded and was compiled with NCCL's header. */
  hasNccl(): boolean;
}

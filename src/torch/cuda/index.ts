/**
 * `torch.cuda`: devices, streams, memory, random numbers and graphs of CUDA. Follows torch/cuda/__init__.py. On a machine
 * without a GPU each call throws what Python throws there; `isAvailable()`, `deviceCount()`, the memory counts and the
 * seeds work everywhere.
 *
 * @module
 */

export { AcceleratorError, OutOfMemoryError } from "../../python/exceptions.js";
export {
  cachingAllocatorDisabled,
  cachingAllocatorEnable,
  getAllocatorBackend,
  getPerProcessMemoryFraction,
  type MemorySegment,
  memorySnapshot,
  setPerProcessMemoryFraction,
} from "./allocator.js";
export { capturedSteps } from "./captured_steps.js";
export {
  CudaError,
  checkError,
  cudaStatus,
  DeferredCudaCallError,
  getSyncDebugMode,
  type SyncDebugMode,
  setSyncDebugMode,
} from "./debug.js";
export {
  type CudaDeviceLike,
  type CudaDeviceProperties,
  canDeviceAccessPeer,
  currentDevice,
  device,
  deviceCount,
  deviceOf,
  getArchList,
  getDeviceCapability,
  getDeviceName,
  getDeviceProperties,
  getGencodeFlags,
  hasHalf,
  hasMagma,
  init,
  ipcCollect,
  isAvailable,
  isBf16Supported,
  isInitialized,
  isTf32Supported,
  setDevice,
  synchronize,
} from "./device.js";
export { type GraphedCallablesOptions, makeGraphedCallables } from "./graphed_callables.js";
export {
  type CaptureErrorMode,
  CUDAGraph,
  type GraphOptions,
  type GraphPool,
  graph,
  graphPoolHandle,
  isCurrentStreamCapturing,
} from "./graphs.js";
export {
  hostMemoryStats,
  hostMemoryStatsAsNestedDict,
  resetAccumulatedHostMemoryStats,
  resetPeakHostMemoryStats,
} from "./host_memory.js";
export * from "./legacy.js";
export {
  type CudaMemoryStats,
  emptyCache,
  maxMemoryAllocated,
  maxMemoryCached,
  maxMemoryReserved,
  memGetInfo,
  memoryAllocated,
  memoryCached,
  memoryReserved,
  memoryStats,
  memoryStatsAsNestedDict,
  memorySummary,
  type NestedStats,
  resetAccumulatedMemoryStats,
  resetMaxMemoryAllocated,
  resetMaxMemoryCached,
  resetPeakMemoryStats,
} from "./memory.js";
export {
  defaultGenerator,
  defaultGenerators,
  getRngState,
  getRngStateAll,
  initialSeed,
  manualSeed,
  manualSeedAll,
  seed,
  seedAll,
  setRngState,
  setRngStateAll,
} from "./random.js";
export {
  currentStream,
  defaultStream,
  Event,
  recordStream,
  Stream,
  StreamContext,
  setStream,
  stream,
} from "./streams.js";

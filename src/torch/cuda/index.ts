/**
 * `torch.cuda`: devices, streams, memory, random numbers and graphs of CUDA. Follows torch/cuda/__init__.py. On a machine
 * without a GPU each call throws what Python throws there; `isAvailable()`, `deviceCount()`, the memory counts and the
 * seeds work everywhere.
 *
 * @module
 */

export { OutOfMemoryError } from "../../python/exceptions.js";
export { capturedSteps } from "./captured_steps.js";
export {
  type CudaDeviceLike,
  type CudaDeviceProperties,
  canDeviceAccessPeer,
  currentDevice,
  device,
  deviceCount,
  getDeviceCapability,
  getDeviceName,
  getDeviceProperties,
  init,
  isAvailable,
  isBf16Supported,
  isInitialized,
  setDevice,
  synchronize,
} from "./device.js";
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
  type CudaMemoryStats,
  emptyCache,
  maxMemoryAllocated,
  maxMemoryReserved,
  memGetInfo,
  memoryAllocated,
  memoryReserved,
  memoryStats,
  memorySummary,
  resetAccumulatedMemoryStats,
  resetPeakMemoryStats,
} from "./memory.js";
export {
  defaultGenerator,
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
export { currentStream, defaultStream, Event, recordStream, Stream, setStream, stream } from "./streams.js";

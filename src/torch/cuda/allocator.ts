/** Settings of the allocator that all tensors on GPUs are made by, and what it holds. Follows torch/cuda/memory.py. */

import { boolean, nullable, unchecked } from "../../internal/kinds.js";
import { scoped } from "../../internal/scoped.js";
import { form, signature } from "../../internal/signature.js";
import { checkNoMore } from "../../internal/surplus.js";
import { native } from "../../native/addon.js";
import type { NativeSegment } from "../../native/cuda_interface.js";
import { TypeError, ValueError } from "../../python/exceptions.js";
import { type CudaDeviceLike, optionalIndex } from "./device.js";
import type { GraphPool } from "./graphs.js";
import { loadCudaLibrary, requireBuilt } from "./library.js";

const device = nullable(unchecked<CudaDeviceLike>())(null);

/**
 * How much of a device's memory this process may allocate, from 0 to 1; beyond it there is an OutOfMemoryError. Follows
 * torch.cuda.set_per_process_memory_fraction.
 */
export const setPerProcessMemoryFraction = form(
  signature("setPerProcessMemoryFraction", ["fraction", "device"], { fraction: unchecked<number>(), device }),
  ({ fraction, device }): void => {
    native.cudaInit();
    const index = optionalIndex(device);
    if (typeof fraction !== "number") throw new TypeError("Invalid type for fraction argument, must be `float`");
    if (!(fraction >= 0 && fraction <= 1)) {
      throw new ValueError(`Invalid fraction value: ${fraction}. Allowed range: 0~1`);
    }
    loadCudaLibrary();
    native.cudaSetMemoryFraction(index, fraction);
  },
);

/** What {@link setPerProcessMemoryFraction} set; 1 at first. */
export const getPerProcessMemoryFraction = form(
  signature("getPerProcessMemoryFraction", ["device"], { device }),
  ({ device }): number => {
    native.cudaInit();
    loadCudaLibrary();
    return native.cudaMemoryFraction(optionalIndex(device));
  },
);

/** Which allocator `PYTORCH_CUDA_ALLOC_CONF` chose: `"native"` or `"cudaMallocAsync"`. */
export function getAllocatorBackend(...none: []): string {
  checkNoMore("getAllocatorBackend", none);
  requireBuilt();
  loadCudaLibrary();
  return native.cudaAllocatorBackend();
}

/** Whether freed memory is kept for later, as it is at first. Does nothing before CUDA was used. */
export const cachingAllocatorEnable = form(
  signature("cachingAllocatorEnable", ["value"], { value: boolean(true) }),
  ({ value }): void => {
    if (!native.cudaIsInitialized()) return;
    loadCudaLibrary();
    native.cudaSetCaching(value);
  },
);

/** Runs `body` while freed memory goes back to the device at once. Without `body`: a guard for `using`. */
export function cachingAllocatorDisabled<R>(body: () => R): R;
export function cachingAllocatorDisabled(): Disposable;
export function cachingAllocatorDisabled<R>(...body: unknown[]): R | Disposable {
  const enter = () => {
    requireBuilt();
    loadCudaLibrary();
    const before = native.cudaIsCaching();
    cachingAllocatorEnable(false);
    return () => cachingAllocatorEnable(before);
  };
  return scoped("cachingAllocatorDisabled", "backends", enter, body);
}

/** Memory that the allocator has from a device, and the blocks that it is divided into; with Python's names. */
export type MemorySegment = Readonly<NativeSegment>;

/**
 * Everything that the allocator holds, of all devices or of one pool. `frames` stay empty: stacks are not recorded here. Follows
 * torch.cuda.memory_snapshot.
 */
export const memorySnapshot = form(
  signature("memorySnapshot", ["mempoolId", "includeTraces"], {
    mempoolId: nullable(unchecked<GraphPool>())(null),
    /** False is faster where events are recorded; they are not part of what comes back. Default: true. */
    includeTraces: boolean(true),
  }),
  ({ mempoolId, includeTraces }): MemorySegment[] => {
    requireBuilt();
    loadCudaLibrary();
    return native.cudaMemorySnapshot(mempoolId, includeTraces);
  },
);

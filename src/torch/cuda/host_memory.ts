/** Pinned memory of the host, which copies to and from a GPU go through. Follows torch/cuda/memory.py. */

import { checkNoMore } from "../../internal/surplus.js";
import { native } from "../../native/addon.js";
import { type CudaMemoryStats, type NestedStats, nested } from "./memory.js";

/**
 * All that the allocator of pinned memory counts, with Python's names in their alphabetical order; empty before CUDA was used.
 * Times are in microseconds. Follows torch.cuda.host_memory_stats.
 */
export function hostMemoryStats(...none: []): CudaMemoryStats {
  checkNoMore("hostMemoryStats", none);
  if (!native.cudaIsInitialized()) return {};
  return Object.fromEntries(Object.entries(native.cudaHostMemoryStats()).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** As {@link hostMemoryStats}, by the parts of the names. Follows torch.cuda.host_memory_stats_as_nested_dict. */
export function hostMemoryStatsAsNestedDict(...none: []): NestedStats {
  checkNoMore("hostMemoryStatsAsNestedDict", none);
  return nested(hostMemoryStats());
}

/** Starts the peaks anew. */
export function resetPeakHostMemoryStats(...none: []): void {
  checkNoMore("resetPeakHostMemoryStats", none);
  native.cudaResetPeakHostStats();
}

/** Starts the counts of what was allocated and freed anew. */
export function resetAccumulatedHostMemoryStats(...none: []): void {
  checkNoMore("resetAccumulatedHostMemoryStats", none);
  native.cudaResetAccumulatedHostStats();
}

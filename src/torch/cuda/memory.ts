import { boolean, nullable, unchecked } from "../../internal/kinds.js";
import { type Given, signature } from "../../internal/signature.js";
import { checkNoMore } from "../../internal/surplus.js";
import { native } from "../../native/addon.js";
import { RuntimeError } from "../../python/exceptions.js";
import { warnOnce } from "../../python/warnings.js";
import { type CudaDeviceLike, optionalIndex } from "./device.js";
import { requireBuilt } from "./library.js";

/** A count under the name that Python has it, such as `"allocated_bytes.all.peak"`. */
export type CudaMemoryStats = Record<string, number>;

/**
 * All that the allocator of a device counts, with Python's names in their alphabetical order; empty before CUDA was used.
 * Follows torch.cuda.memory_stats.
 */
export function memoryStats(device?: CudaDeviceLike | null, ...none: []): CudaMemoryStats {
  checkNoMore("memoryStats", none);
  if (!native.cudaIsInitialized()) return {};
  const stats = native.cudaMemoryStats(optionalIndex(device));
  return Object.fromEntries(Object.entries(stats).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Counts by the parts of their names: `stats.allocated_bytes.all.peak`. */
export interface NestedStats {
  [name: string]: number | NestedStats;
}

/** @internal Flat counts by the parts of their names. */
export function nested(stats: CudaMemoryStats): NestedStats {
  const result: NestedStats = {};
  for (const [name, value] of Object.entries(stats)) {
    const parts = name.split(".");
    const last = parts.pop() as string;
    let place = result;
    for (const part of parts) {
      place[part] ??= {};
      place = place[part] as NestedStats;
    }
    place[last] = value;
  }
  return result;
}

/** As {@link memoryStats}, by the parts of the names. Follows torch.cuda.memory_stats_as_nested_dict. */
export function memoryStatsAsNestedDict(device?: CudaDeviceLike | null, ...none: []): NestedStats {
  checkNoMore("memoryStatsAsNestedDict", none);
  return nested(memoryStats(device));
}

function count(name: string, device: CudaDeviceLike | null | undefined): number {
  return memoryStats(device)[name] ?? 0;
}

/** Bytes that tensors take on a device now. */
export function memoryAllocated(device?: CudaDeviceLike | null, ...none: []): number {
  checkNoMore("memoryAllocated", none);
  return count("allocated_bytes.all.current", device);
}

/** The most bytes that tensors took, since the start or {@link resetPeakMemoryStats}. */
export function maxMemoryAllocated(device?: CudaDeviceLike | null, ...none: []): number {
  checkNoMore("maxMemoryAllocated", none);
  return count("allocated_bytes.all.peak", device);
}

/** Bytes that the allocator has from the device, used or kept for later. */
export function memoryReserved(device?: CudaDeviceLike | null, ...none: []): number {
  checkNoMore("memoryReserved", none);
  return count("reserved_bytes.all.current", device);
}

/** The most bytes that the allocator had from the device. */
export function maxMemoryReserved(device?: CudaDeviceLike | null, ...none: []): number {
  checkNoMore("maxMemoryReserved", none);
  return count("reserved_bytes.all.peak", device);
}

/** Starts the peaks anew. */
export function resetPeakMemoryStats(device?: CudaDeviceLike | null, ...none: []): void {
  checkNoMore("resetPeakMemoryStats", none);
  requireBuilt();
  native.cudaResetPeakStats(optionalIndex(device));
}

function renamed<R>(name: string, warning: string, run: (device?: CudaDeviceLike | null) => R) {
  const called = (device?: CudaDeviceLike | null, ...none: []): R => {
    checkNoMore(name, none);
    warnOnce(warning, "FutureWarning");
    return run(device);
  };
  return Object.defineProperty(called, "name", { value: name });
}

/** The older name of {@link memoryReserved}. */
export const memoryCached = renamed(
  "memoryCached",
  "`torch.cuda.memory_cached` has been renamed to `torch.cuda.memory_reserved`",
  memoryReserved,
);
/** The older name of {@link maxMemoryReserved}. */
export const maxMemoryCached = renamed(
  "maxMemoryCached",
  "`torch.cuda.max_memory_cached` has been renamed to `torch.cuda.max_memory_reserved`",
  maxMemoryReserved,
);

const ALL_PEAKS = "now calls torch.cuda.reset_peak_memory_stats, which resets /all/ peak memory stats.";
/** An older name of {@link resetPeakMemoryStats}. */
export const resetMaxMemoryAllocated = renamed(
  "resetMaxMemoryAllocated",
  `torch.cuda.reset_max_memory_allocated ${ALL_PEAKS}`,
  resetPeakMemoryStats,
);
/** An older name of {@link resetPeakMemoryStats}. */
export const resetMaxMemoryCached = renamed(
  "resetMaxMemoryCached",
  `torch.cuda.reset_max_memory_cached ${ALL_PEAKS}`,
  resetPeakMemoryStats,
);

/** Starts the counts of what was allocated and freed anew. */
export function resetAccumulatedMemoryStats(device?: CudaDeviceLike | null, ...none: []): void {
  checkNoMore("resetAccumulatedMemoryStats", none);
  requireBuilt();
  native.cudaResetAccumulatedStats(optionalIndex(device));
}

/** Gives memory that the allocator keeps for later back to the device. Does nothing before CUDA was used. */
export function emptyCache(...none: []): void {
  checkNoMore("emptyCache", none);
  native.cudaEmptyCache();
}

/** Free and total bytes of a device, all processes counted. */
export function memGetInfo(device?: CudaDeviceLike | null, ...none: []): [free: number, total: number] {
  checkNoMore("memGetInfo", none);
  native.cudaInit();
  return native.cudaMemoryInfo(optionalIndex(device));
}

const formatted = (value: number, shownAs: number, units: string[], step: number, limit: number, width: number) => {
  let unit = units[0] as string;
  for (const next of units.slice(1)) {
    if (shownAs < limit) break;
    unit = next;
    value = Math.floor(value / step);
    shownAs /= step;
  }
  return `${String(value).padStart(width)} ${unit}`;
};
const size = (value: number, shownAs: number) =>
  formatted(value, shownAs, ["B  ", "KiB", "MiB", "GiB", "TiB", "PiB"], 1024, 768 * 1024, 6);
const times = (value: number, shownAs: number) => `${formatted(value, shownAs, [" ", "K", "M"], 1000, 750_000, 7)} `;

const METRICS = [
  ["allocated_bytes", "Allocated memory", size],
  ["active_bytes", "Active memory", size],
  ["requested_bytes", "Requested memory", size],
  ["reserved_bytes", "GPU reserved memory", size],
  ["inactive_split_bytes", "Non-releasable memory", size],
  ["allocation", "Allocations", times],
  ["active", "Active allocs", times],
  ["segment", "GPU reserved segments", times],
  ["inactive_split", "Non-releasable allocs", times],
] as const;
const POOLS = [
  ["large_pool", "      from large pool"],
  ["small_pool", "      from small pool"],
] as const;
const OVERSIZE = [
  ["oversize_allocations", "Oversize allocations"],
  ["oversize_segments", "Oversize GPU segments"],
] as const;
const COLUMNS = ["current", "peak", "allocated", "freed"] as const;

/** The table of torch.cuda.memory_summary from statistics that {@link memoryStats} gave. @internal */
export function summaryOf(stats: CudaMemoryStats, index: number, abbreviated: boolean): string {
  const read = (name: string) => {
    const value = stats[name];
    if (value === undefined) throw new RuntimeError(`expected memory statistics with '${name}'`);
    return value;
  };
  const row = (label: string, cells: string[]) => ` ${label.padEnd(21)} | ${cells.join(" | ")} `;
  const line = "-".repeat(75);
  const ooms = String(read("num_ooms")).padEnd(12);
  const retries = String(read("num_alloc_retries")).padEnd(8);
  const lines = [
    "=".repeat(75),
    ` ${" ".repeat(16)} PyTorch CUDA memory summary, device ID ${String(index).padEnd(17)} `,
    line,
    `  ${" ".repeat(9)} CUDA OOMs: ${ooms} | ${" ".repeat(6)} cudaMalloc retries: ${retries}  `,
    "=".repeat(75),
    "        Metric         | Cur Usage  | Peak Usage | Tot Alloc  | Tot Freed  ",
  ];
  for (const [metric, title, format] of METRICS) {
    lines.push(line);
    const rows = [["all", title] as const, ...(abbreviated ? [] : POOLS)];
    for (const [pool, label] of rows) {
      const cells = COLUMNS.map((column) =>
        format(read(`${metric}.${pool}.${column}`), read(`${metric}.all.${column}`)),
      );
      lines.push(row(label, cells));
    }
  }
  for (const [metric, title] of OVERSIZE) {
    const values = COLUMNS.map((column) => read(`${metric}.${column}`));
    lines.push(
      line,
      row(
        title,
        values.map((value) => times(value, value)),
      ),
    );
  }
  lines.push("=".repeat(75));
  return `|${lines.join("|\n|")}|\n`;
}

const summaryArguments = signature("memorySummary", ["device", "abbreviated"], {
  device: nullable(unchecked<CudaDeviceLike>())(null),
  abbreviated: boolean(false),
});

/** The statistics as a table for people. Follows torch.cuda.memory_summary. */
export function memorySummary(...given: Given<typeof summaryArguments>): string {
  const { device, abbreviated } = summaryArguments(given);
  requireBuilt();
  native.cudaInit();
  const index = optionalIndex(device) ?? native.cudaCurrentDevice();
  return summaryOf(memoryStats(index), index, abbreviated);
}

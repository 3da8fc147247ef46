/**
 * `torch.accelerator`: the accelerator of this machine, whichever it is; here CUDA or none. Follows
 * torch/accelerator/__init__.py. Where there is none each call but the questions throws what Python throws there.
 *
 * @module
 */

import { boolean } from "../../internal/kinds.js";
import { scoped } from "../../internal/scoped.js";
import { form, signature } from "../../internal/signature.js";
import { checkNoMore } from "../../internal/surplus.js";
import { native } from "../../native/addon.js";
import * as cuda from "../cuda/index.js";
import { Device } from "../device.js";
import { required } from "./required.js";

export { type AcceleratorGraphOptions, Graph } from "./graphs.js";

/** Which of the accelerator's devices: its number, or a device; null for the current one. */
export type AcceleratorDeviceLike = cuda.CudaDeviceLike | null;

/** A function of `torch.cuda` under its name here. */
function over<Result>(name: string, run: (device?: AcceleratorDeviceLike) => Result) {
  const called = (device?: AcceleratorDeviceLike, ...none: []): Result => {
    checkNoMore(name, none);
    required();
    return run(device);
  };
  return Object.defineProperty(called, "name", { value: name });
}

/** Without a device. */
function plain<Result>(name: string, run: () => Result) {
  const called = (...none: []): Result => {
    checkNoMore(name, none);
    required();
    return run();
  };
  return Object.defineProperty(called, "name", { value: name });
}

/** How many devices the accelerator has; 0 without one. */
export function deviceCount(...none: []): number {
  checkNoMore("deviceCount", none);
  return cuda.deviceCount();
}

/** Whether there is an accelerator with a device. */
export function isAvailable(...none: []): boolean {
  checkNoMore("isAvailable", none);
  return cuda.isAvailable();
}

/** The kind of accelerator, without a number; null for none. */
export const currentAccelerator = form(
  signature("currentAccelerator", ["checkAvailable"], {
    /** Whether it has to have a device, too. Default: false. */
    checkAvailable: boolean(false),
  }),
  ({ checkAvailable }): Device | null =>
    native.cudaIsBuilt() && (!checkAvailable || cuda.isAvailable()) ? new Device("cuda") : null,
);

/** The number of the current device. */
export const currentDeviceIndex = plain("currentDeviceIndex", () => cuda.currentDevice());
/** The same by its older name. */
export const currentDeviceIdx = currentDeviceIndex;
/** Makes a device the current one. */
export const setDeviceIndex = over("setDeviceIndex", (device) => cuda.setDevice(device ?? -1));
/** The same by its older name. */
export const setDeviceIdx = setDeviceIndex;
/** What a device can compute: `supportedDtypes` of all that it knows, and its compute capability. */
export const getDeviceCapability = over("getDeviceCapability", (device) => ({
  capability: cuda.getDeviceCapability(device),
}));
/** The stream that work is queued on. */
export const currentStream = over("currentStream", (device) => cuda.currentStream(device));
/** Waits until everything that was queued on a device is done. */
export const synchronize = over("synchronize", (device) => cuda.synchronize(device));
/** Free and total memory of a device, in bytes. */
export const getMemoryInfo = over("getMemoryInfo", (device) => cuda.memGetInfo(device));
/** All that the allocator counts. */
export const memoryStats = over("memoryStats", (device) => cuda.memoryStats(device));
/** Bytes that tensors take. */
export const memoryAllocated = over("memoryAllocated", (device) => cuda.memoryAllocated(device));
/** The most bytes that tensors took. */
export const maxMemoryAllocated = over("maxMemoryAllocated", (device) => cuda.maxMemoryAllocated(device));
/** Bytes that the allocator holds. */
export const memoryReserved = over("memoryReserved", (device) => cuda.memoryReserved(device));
/** The most bytes that the allocator held. */
export const maxMemoryReserved = over("maxMemoryReserved", (device) => cuda.maxMemoryReserved(device));
/** Begins the sums of the counts anew. */
export const resetAccumulatedMemoryStats = over("resetAccumulatedMemoryStats", (device) =>
  cuda.resetAccumulatedMemoryStats(device),
);
/** Begins the peaks of the counts anew. */
export const resetPeakMemoryStats = over("resetPeakMemoryStats", (device) => cuda.resetPeakMemoryStats(device));
/** Gives memory that no tensor takes back to the device. */
export const emptyCache = plain("emptyCache", () => cuda.emptyCache());
/** Gives pinned memory of the host that no tensor takes back to the system. */
export const emptyHostCache = plain("emptyHostCache", () => native.cudaEmptyHostCache());

/** Makes a stream, and its device, the current one. */
export function setStream(stream: cuda.Stream, ...none: []): void {
  checkNoMore("setStream", none);
  required();
  cuda.setStream(stream);
}

/** Runs `body` with another current device; null changes nothing. Without `body`: a guard for `using`. */
export function deviceIndex<R>(device: number | null, body: () => R): R;
export function deviceIndex(device: number | null): Disposable;
export function deviceIndex<R>(device: number | null, ...body: unknown[]): R | Disposable {
  checkNoMore("deviceIndex", body.slice(1));
  if (device === null) return scoped("deviceIndex", "stream", () => () => {}, body) as R | Disposable;
  required();
  return (cuda.device as (device: number, ...body: unknown[]) => R | Disposable)(device, ...body);
}

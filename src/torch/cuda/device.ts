import { scoped } from "../../internal/scoped.js";
import { checkNoMore } from "../../internal/surplus.js";
import { native } from "../../native/addon.js";
import type { NativeDeviceProperties } from "../../native/cuda_interface.js";
import { deviceChoice } from "../../native/libtorch/device_choice.js";
import { AssertionError, RuntimeError, TypeError, ValueError } from "../../python/exceptions.js";
import { shown } from "../../python/repr.js";
import { Device, type DeviceLike } from "../device.js";
import { loadCudaLibrary } from "./library.js";

/** Which CUDA device: its number, `"cuda:1"`, or a Device. */
export type CudaDeviceLike = number | DeviceLike;

/**
 * The number of a CUDA device; null for the current one, where `optional` allows it. Follows
 * torch/cuda/_utils.py's `_get_device_index`.
 * @internal
 */
export function deviceIndex(device: CudaDeviceLike | null | undefined, optional = false): number | null {
  if (typeof device === "number") return device;
  const parsed = device == null ? null : new Device(device);
  if (parsed !== null && parsed.type !== "cuda") throw new ValueError(`Expected a cuda device, but got: ${parsed}`);
  const index = parsed?.index ?? null;
  if (index === null && !optional) {
    throw new ValueError(`Expected a torch.device with a specified index or an integer, but got:${parsed}`);
  }
  return index;
}

/** As {@link deviceIndex}, for functions whose device may be left out. @internal */
export function optionalIndex(device: CudaDeviceLike | null | undefined): number | null {
  return deviceIndex(device, true);
}

/**
 * Whether a GPU can be used: a CUDA build of libtorch, a driver and a device. Never with `LIBTORCH_NODE_DEVICE=cpu`, although
 * a build for CUDA that `LIBTORCH` names is loaded then too: what chooses a device by itself computes on the CPU.
 */
export function isAvailable(...none: []): boolean {
  checkNoMore("isAvailable", none);
  return deviceChoice() !== "cpu" && deviceCount() > 0;
}

/** How many GPUs can be used; 0 where there is no CUDA at all. `CUDA_VISIBLE_DEVICES` narrows them. */
export function deviceCount(...none: []): number {
  checkNoMore("deviceCount", none);
  return native.cudaIsBuilt() ? native.cudaDeviceCount() : 0;
}

/** Whether CUDA was used already in this process. */
export function isInitialized(...none: []): boolean {
  checkNoMore("isInitialized", none);
  return native.cudaIsInitialized();
}

/**
 * Sets CUDA up now; it happens by itself when it is first needed.
 * @throws AssertionError when libtorch is its CPU build, RuntimeError without a driver or a GPU.
 */
export function init(...none: []): void {
  checkNoMore("init", none);
  native.cudaInit();
}

/** The number of the current device, where tensors of device `"cuda"` are made. */
export function currentDevice(...none: []): number {
  checkNoMore("currentDevice", none);
  return native.cudaCurrentDevice();
}

/** Makes a device this thread's current one. A negative number does nothing. `device(...)` is better: it changes back. */
export function setDevice(device: CudaDeviceLike, ...none: []): void {
  checkNoMore("setDevice", none);
  const index = deviceIndex(device) as number;
  if (index >= 0) native.cudaExchangeDevice(index);
}

/**
 * Runs `body` with another current device and returns what it returns. Without `body`: a guard for `using`. A negative
 * number or null changes nothing. Follows torch.cuda.device.
 */
export function device<R>(device: CudaDeviceLike | null, body: () => R): R;
export function device(device: CudaDeviceLike | null): Disposable;
export function device<R>(device: CudaDeviceLike | null, ...body: unknown[]): R | Disposable {
  const index = optionalIndex(device) ?? -1;
  const enter = () => {
    if (index < 0) return () => {};
    if (!native.cudaIsBuilt()) throw new RuntimeError("PyTorch was compiled without CUDA support");
    const before = native.cudaExchangeDevice(index);
    return () => void native.cudaExchangeDevice(before);
  };
  return scoped("device", "stream", enter, body);
}

/**
 * Runs `body` with the device of a tensor or a storage as the current one; what is not on a GPU changes nothing. Without `body`: a
 * guard for `using`. Follows torch.cuda.device_of.
 */
export function deviceOf<R>(obj: OnDevice, body: () => R): R;
export function deviceOf(obj: OnDevice): Disposable;
export function deviceOf<R>(obj: OnDevice, ...body: unknown[]): R | Disposable {
  const place = obj?.device;
  if (!(place instanceof Device)) {
    throw new TypeError(`deviceOf: expected obj to be a tensor or a storage, got ${shown(obj)}`);
  }
  return (device as (device: Device | null, ...body: unknown[]) => R | Disposable)(
    place.type === "cuda" ? place : null,
    ...body,
  );
}

/** A tensor or a storage. */
interface OnDevice {
  readonly device: Device;
}

/** What a device is. Sizes in bytes; names as Python's, in camelCase. */
export type CudaDeviceProperties = Readonly<NativeDeviceProperties>;

/** The properties of a device, by default of the current one. */
export function getDeviceProperties(device?: CudaDeviceLike | null, ...none: []): CudaDeviceProperties {
  checkNoMore("getDeviceProperties", none);
  native.cudaInit();
  const index = optionalIndex(device);
  if (index !== null && (index < 0 || index >= deviceCount())) throw new AssertionError("Invalid device id");
  loadCudaLibrary();
  return native.cudaDeviceProperties(index);
}

/** The name of a device, such as `"NVIDIA H100 80GB HBM3"`. */
export function getDeviceName(device?: CudaDeviceLike | null, ...none: []): string {
  checkNoMore("getDeviceName", none);
  return getDeviceProperties(device).name;
}

/** The compute capability of a device: `[9, 0]`. */
export function getDeviceCapability(device?: CudaDeviceLike | null, ...none: []): [major: number, minor: number] {
  checkNoMore("getDeviceCapability", none);
  const { major, minor } = getDeviceProperties(device);
  return [major, minor];
}

/** Whether one device can read another's memory. */
export function canDeviceAccessPeer(device: CudaDeviceLike, peerDevice: CudaDeviceLike, ...none: []): boolean {
  checkNoMore("canDeviceAccessPeer", none);
  native.cudaInit();
  loadCudaLibrary();
  return native.cudaCanAccessPeer(deviceIndex(device) as number, deviceIndex(peerDevice) as number);
}

/** Whether the current device computes in bfloat16 by itself (compute capability 8.0 and later). False without a GPU. */
export function isBf16Supported(...none: []): boolean {
  checkNoMore("isBf16Supported", none);
  return isAvailable() && getDeviceCapability()[0] >= 8;
}

/** Whether the current device computes in TensorFloat-32: those do that compute in bfloat16. */
export function isTf32Supported(...none: []): boolean {
  checkNoMore("isTf32Supported", none);
  return isBf16Supported();
}

/** Whether there are tensors of float16: always. */
export const hasHalf = true;

/** Whether libtorch was built with MAGMA. */
export const hasMagma: boolean = native.cudaHasMagma();

/** @internal The architectures in what a build for CUDA says of itself. */
export function architecturesIn(configuration: string): string[] {
  return [...configuration.matchAll(/arch=compute_\w+,code=(\w+)/g)].map(([, code]) => code as string);
}

/** The architectures that libtorch has kernels for: `["sm_75", "sm_80", ...]`; none in a CPU build, or without a GPU. */
export function getArchList(...none: []): string[] {
  checkNoMore("getArchList", none);
  // Without a device the build says nothing.
  return deviceCount() === 0 ? [] : architecturesIn(native.cudaConfiguration());
}

/** The same as flags for CUDA's compiler. */
export function getGencodeFlags(...none: []): string {
  checkNoMore("getGencodeFlags", none);
  return getArchList()
    .map((architecture) => architecture.split("_"))
    .map(([kind, number]) => `-gencode compute=compute_${number},code=${kind}_${number}`)
    .join(" ");
}

/** Frees what other processes have given back of CUDA memory shared with them; here none is shared, so there is nothing to free. */
export function ipcCollect(...none: []): void {
  checkNoMore("ipcCollect", none);
  native.cudaInit();
}

/** Waits until everything that was queued on a device, by default the current one, is done. */
export function synchronize(device?: CudaDeviceLike | null, ...none: []): void {
  checkNoMore("synchronize", none);
  native.cudaInit();
  native.cudaSynchronize(optionalIndex(device));
}

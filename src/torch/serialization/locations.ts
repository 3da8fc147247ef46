/** Where loaded storages go. Follows `_get_restore_location` of torch/serialization.py. */

import { isMap } from "node:util/types";
import { isPlainObject } from "../../internal/plain_object.js";
import { RuntimeError, TorchError, TypeError, ValueError } from "../../python/exceptions.js";
import { shown } from "../../python/repr.js";
import { Device, type DeviceLike } from "../device.js";
import { aten } from "../ops/index.js";
import { isStorage, TypedStorage, UntypedStorage } from "../storage.js";
import type { Tensor } from "../tensor.js";

/**
 * Where loaded tensors go: one device for all; one for each that they were saved from; a function of that; or, with two parameters
 * as in Python, a function of the storage on the CPU and of that, which may give the storage itself to leave it where it is.
 */
export type MapLocation =
  | DeviceLike
  | Readonly<Record<string, DeviceLike>>
  | ReadonlyMap<string, DeviceLike>
  | ((location: string) => DeviceLike | null | undefined)
  | ((storage: UntypedStorage, location: string) => UntypedStorage | TypedStorage | DeviceLike | null | undefined);

/** Takes the bytes of storages to the device where they are wanted. */
export class Locations {
  readonly #of: (location: string, bytes: Tensor | null) => unknown;
  readonly #takesStorage: boolean;

  constructor(mapLocation: MapLocation | null) {
    this.#takesStorage = typeof mapLocation === "function" && mapLocation.length > 1;
    this.#of = mapping(mapLocation);
  }

  /** The device of a tensor that has no storage in the file. */
  device(location: string): string {
    if (this.#takesStorage) {
      throw new RuntimeError(
        "Callable map_location not supported with _rebuild_device_tensor_from_numpy: give a device",
      );
    }
    return String(checkedPlace(this.#of(location, null), location));
  }

  /** The bytes of a storage of that size, from `read` on the CPU, where they are wanted; on the device meta nothing is read. */
  async place(location: string, size: number, read: () => Promise<Tensor>): Promise<Tensor> {
    if (!this.#takesStorage) {
      const device = checkedPlace(this.#of(location, null), location);
      if (device.type === "meta") return aten.empty([size], { dtype: "uint8", device });
      return toDevice(await read(), device, location);
    }
    const bytes = await read();
    const place = this.#of(location, bytes);
    return isStorage(place) ? bytesOf(place, size) : toDevice(bytes, checkedPlace(place, location), location);
  }
}

function mapping(mapLocation: MapLocation | null): (location: string, bytes: Tensor | null) => unknown {
  if (mapLocation === null) return (location) => location;
  if (typeof mapLocation === "string" || mapLocation instanceof Device) {
    const device = new Device(mapLocation);
    return () => device;
  }
  if (typeof mapLocation === "function") {
    const call = mapLocation as (...args: unknown[]) => unknown;
    if (mapLocation.length <= 1) return (location) => call(location) ?? location;
    return (location, bytes) => call(UntypedStorage.of(bytes as Tensor), location) ?? location;
  }
  if (!isMap(mapLocation) && !isPlainObject(mapLocation)) {
    throw new TypeError(
      `expected mapLocation to be a device, a table of devices or a function, got ${shown(mapLocation)}`,
    );
  }
  const table = new Map<string, DeviceLike>(isMap(mapLocation) ? mapLocation : Object.entries(mapLocation));
  return (location) => table.get(location) ?? location;
}

function bytesOf(storage: UntypedStorage | TypedStorage, size: number): Tensor {
  const { elements } = storage instanceof TypedStorage ? storage.untyped() : storage;
  if (elements.numel() >= size) return elements;
  throw new RuntimeError(`mapLocation gave a storage of ${elements.numel()} bytes for one of ${size}`);
}

function checkedPlace(place: unknown, location: string): Device {
  if (place instanceof Device) return place;
  if (place !== location) {
    if (typeof place !== "string") throw new TypeError(`expected mapLocation to give a device, got ${shown(place)}`);
    return new Device(place);
  }
  try {
    if (/^[a-z]+(:[0-9]+)?$/.test(location)) return new Device(location);
  } catch (error) {
    if (!(error instanceof TorchError)) throw error;
  }
  throw new ValueError(
    `a storage was saved from ${JSON.stringify(location)}, which is no device: don't know how to restore data location of ` +
      `torch.storage.UntypedStorage (tagged with ${location})`,
  );
}

function toDevice(bytes: Tensor, device: Device, location: string): Tensor {
  try {
    return bytes.to(device);
  } catch (error) {
    if (!(error instanceof TorchError)) throw error;
    throw new RuntimeError(
      `Cannot put a storage that was saved from ${location} on ${device}: ${error.message}\n` +
        'Pass { mapLocation: "cpu" } to load it into host memory.',
      { cause: error },
    );
  }
}

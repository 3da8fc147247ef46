import { checkNoMore } from "../internal/surplus.js";
import { native } from "../native/addon.js";
import { type Handled, handleKey, type NativeHandle } from "../native/handle.js";
import { TypeError } from "../python/exceptions.js";

/**
 * Where a tensor's memory is: `new Device("cuda:1")` or `new Device("cuda", 1)`.
 * @throws RuntimeError with libtorch's message when the text names no device.
 */
export class Device implements Handled {
  /** @internal */
  readonly [handleKey]: NativeHandle;
  /** `"cpu"`, `"cuda"`, ... */
  readonly type: string;
  /** The device's number; null for "the current one". */
  readonly index: number | null;

  constructor(device: string | Device, index?: number, ...none: []) {
    checkNoMore("Device", none);
    if (device instanceof Device) device = String(device);
    if (typeof device !== "string") {
      throw new TypeError(`expected a device such as "cpu" or "cuda:0", got ${typeof device}`);
    }
    const made = native.newDevice(index === undefined ? device : `${device}:${index}`);
    this.type = made.type;
    this.index = made.index;
    this[handleKey] = made.handle;
  }

  toString(): string {
    return this.index === null ? this.type : `${this.type}:${this.index}`;
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.index === null ? `device(type='${this.type}')` : `device(type='${this.type}', index=${this.index})`;
  }
}

const known = new Map<string, Device>();

/** @internal The device of that name, which libtorch says; tensors have few. */
export function knownDevice(name: string): Device {
  const found = known.get(name);
  if (found !== undefined) return found;
  const device = Object.freeze(new Device(name));
  known.set(name, device);
  return device;
}

/** A device as options accept it. */
export type DeviceLike = Device | string;

/**
 * Where tensors are made when nothing is said. Follows torch/utils/_device.py and the functions of torch/__init__.py. It
 * stands below the operators: those that make tensors ask it.
 */

import { nullable, unchecked } from "../internal/kinds.js";
import { isPlainObject } from "../internal/plain_object.js";
import { scoped } from "../internal/scoped.js";
import { type Given, signature } from "../internal/signature.js";
import { checkNoMore } from "../internal/surplus.js";
import { native } from "../native/addon.js";
import { Device, type DeviceLike } from "./device.js";

/** Operators that take the default device, as far as no device is given: Python's list, by libtorch's names. */
const CONSTRUCTORS = new Set([
  ...["empty", "empty_permuted", "empty_strided", "empty_quantized", "ones", "zeros", "full", "eye", "scalar_tensor"],
  ...[
    "arange",
    "range",
    "linspace",
    "logspace",
    "rand",
    "randn",
    "randint",
    "randperm",
    "tril_indices",
    "triu_indices",
  ],
  ...["bartlett_window", "blackman_window", "hamming_window", "hann_window", "kaiser_window"],
  ...["fft_fftfreq", "fft_rfftfreq", "sparse_coo_tensor", "sparse_compressed_tensor"],
  ...["sparse_csr_tensor", "sparse_csc_tensor", "sparse_bsr_tensor", "sparse_bsc_tensor"],
]);

let current: Device | null = null;

/** The device that was set, or null. @internal */
export function chosenDevice(): Device | null {
  return current;
}

/** The operator of that name, which asks for the default device where it makes tensors. @internal */
export function onDefaultDevice<F extends (...args: unknown[]) => unknown>(name: string, run: F): F {
  if (!CONSTRUCTORS.has(name.split(".", 1)[0] as string)) return run;
  return ((...args) => {
    if (current === null) return run(...args);
    const last = args[args.length - 1];
    if (!isPlainObject(last)) return run(...args, { device: current });
    const { device, out } = last as { device?: unknown; out?: unknown };
    // What is there already has its own.
    if (out !== undefined && out !== null) return run(...args);
    return run(...args.slice(0, -1), { ...last, device: device ?? current });
  }) as F;
}

const toDevice = (device: DeviceLike | number): Device =>
  typeof device === "number" ? new Device("cuda", device) : new Device(device);

const setArguments = signature("setDefaultDevice", ["device"], { device: nullable(unchecked<DeviceLike | number>()) });

/**
 * Sets where `torch.zeros`, `torch.tensor`, a layer's parameters and all else is made that is given no device; null for the CPU
 * again. It belongs to the calling thread. What has a device of its own (`zerosLike`, `x.newZeros`, typed arrays that are shared,
 * files that are loaded) does not ask for it. Follows torch.set_default_device.
 */
export function setDefaultDevice(...given: Given<typeof setArguments>): void {
  const { device } = setArguments(given);
  current = device === null ? null : toDevice(device);
}

/** Where tensors are made that are given no device. Follows torch.get_default_device. */
export function getDefaultDevice(...none: []): Device {
  checkNoMore("getDefaultDevice", none);
  if (current === null || current.index !== null || current.type !== "cuda") return current ?? new Device("cpu");
  return new Device("cuda", native.cudaCurrentDevice());
}

/** What {@link device} may be given: the device, its number, or what runs with it as the default. */
type DeviceArguments = readonly [device: DeviceLike | number, ...rest: (number | (() => unknown) | undefined)[]];

/**
 * A {@link Device}: `torch.device("cuda:1")`, `torch.device("cuda", 1)`. With a function it runs that with the device as the
 * default and gives what it returns, as Python's `with torch.device("meta"): ...` does.
 *
 * ```ts
 * const skeleton = torch.device("meta", () => new nn.Linear(1000, 1000)); // takes no memory
 * ```
 */
export function device(device: DeviceLike | number, index?: number): Device;
export function device<R>(device: DeviceLike | number, body: () => R): R;
export function device<R>(...given: DeviceArguments): Device | R {
  const [name, index, ...none] = given;
  checkNoMore("device", none);
  if (typeof index !== "function") return typeof name === "number" ? toDevice(name) : new Device(name, index);
  const chosen = toDevice(name);
  const enter = () => {
    const before = current;
    current = chosen;
    return () => {
      current = before;
    };
  };
  return scoped("device", "device", enter, [index]) as R;
}

/** What {@link device} gives, under the name that Python annotates it with. */
// biome-ignore lint/suspicious/noRedeclare: a type beside the function
export type device = Device;

import { withoutSurplus } from "../internal/surplus.js";
import { native } from "../native/addon.js";
import { RuntimeError } from "../python/exceptions.js";
import { shown } from "../python/repr.js";
import * as cpu from "./cpu/index.js";
import * as cuda from "./cuda/index.js";
import { Device, type DeviceLike } from "./device.js";

/**
 * `torch.cuda` or `torch.cpu`, by a device; without one, that of the accelerator, and `torch.cpu` where there is none. Follows
 * torch.get_device_module.
 */
export const getDeviceModule = withoutSurplus(
  "getDeviceModule",
  1,
  (device: DeviceLike | null = null): typeof cuda | typeof cpu => {
    if (device === null) return native.cudaIsBuilt() ? cuda : cpu;
    if (typeof device !== "string" && !(device instanceof Device)) {
      throw new RuntimeError(`Invalid value of device '${shown(device)}', expect torch.device, str, or None`);
    }
    const { type } = new Device(device);
    if (type === "cuda") return cuda;
    if (type === "cpu") return cpu;
    throw new RuntimeError(`Device '${type}' does not have a corresponding module registered as 'torch.${type}'.`);
  },
);

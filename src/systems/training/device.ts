import { isAvailable } from "../../torch/cuda/device.js";
import { Device } from "../../torch/device.js";

/** The device that a training option names: `"auto"` is CUDA where a GPU can be used, else the CPU. */
export function chosenDevice(name: string): Device {
  return new Device(name === "auto" ? (isAvailable() ? "cuda" : "cpu") : name);
}

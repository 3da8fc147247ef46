/** The devices whose random numbers a checkpoint keeps. Follows torch/utils/checkpoint.py. */

import { nullable, string, unchecked } from "../../internal/kinds.js";
import { isPlainObject } from "../../internal/plain_object.js";
import { type Given, signature } from "../../internal/signature.js";
import { checkNoMore, withoutSurplus } from "../../internal/surplus.js";
import { RuntimeError } from "../../python/exceptions.js";
import { warn } from "../../python/warnings.js";
import { currentAccelerator } from "../accelerator/index.js";
import * as cuda from "../cuda/index.js";
import { Tensor } from "../tensor.js";

let chosen: string | null = null;

/** The type of device whose random numbers are kept where no argument is on one. */
export class DefaultDeviceType {
  constructor(...none: []) {
    checkNoMore("DefaultDeviceType", none);
  }

  /** Sets it. */
  static setDeviceType(device = "cuda", ...none: []): void {
    checkNoMore("setDeviceType", none);
    chosen = string.check("setDeviceType", "device", device);
  }

  /** At first the accelerator that is there, or `"cpu"`. */
  static getDeviceType(...none: []): string {
    checkNoMore("getDeviceType", none);
    chosen ??= currentAccelerator(true)?.type ?? "cpu";
    return chosen;
  }
}

function tensorsIn(tree: unknown): Tensor[] {
  if (tree instanceof Tensor) return [tree];
  if (Array.isArray(tree)) return tree.flatMap(tensorsIn);
  return isPlainObject(tree) ? Object.values(tree).flatMap(tensorsIn) : [];
}

/** @internal The type of device of these arguments. */
export function inferDeviceType(...args: unknown[]): string {
  const types = tensorsIn(args).flatMap(({ device: { type } }) => (type === "cpu" ? [] : [type]));
  const all = [...new Set(types)].sort();
  if (all.length > 1) {
    warn(
      "Tensor arguments, excluding CPU tensors, are detected on at least two types of devices. Device state will only be saved " +
        `for devices of a single device type: cuda if it is among them, else the first.\nDevice types: ${all.join(", ")} first ` +
        `device type: ${types[0]}`,
    );
  }
  if (all.includes("cuda")) return "cuda";
  return types[0] ?? DefaultDeviceType.getDeviceType();
}

/** The states of the random number generators of the devices that these arguments' tensors are on: `[devices, states]`. */
export function getDeviceStates(...args: unknown[]): [devices: number[], states: Tensor[]] {
  const devices = tensorsIn(args).flatMap(({ device: { type, index } }) =>
    type === "cpu" || type === "meta" ? [] : [index ?? 0],
  );
  return [devices, devices.map((device) => cuda.getRngState(device))];
}

const setting = signature("setDeviceStates", ["devices", "states"], {
  devices: unchecked<readonly number[]>(),
  states: unchecked<readonly Tensor[]>(),
  /** The type of the devices. Default: {@link DefaultDeviceType}. */
  deviceType: nullable(string)(null),
});

/** Sets the states of the random number generators of these devices. */
export const setDeviceStates = withoutSurplus("setDeviceStates", 3, (...given: Given<typeof setting>): void => {
  const { devices, states, deviceType } = setting(given);
  const type = deviceType ?? DefaultDeviceType.getDeviceType();
  if (type === "meta") return;
  const count = Math.min(devices.length, states.length);
  if (count > 0 && type !== "cuda") {
    throw new RuntimeError(`setDeviceStates: expected devices of type "cuda", whose states can be set, got ${type}`);
  }
  for (let i = 0; i < count; i++) cuda.setRngState(states[i] as Tensor, devices[i] as number);
});

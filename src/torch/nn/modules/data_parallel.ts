/** A module on several GPUs. Follows torch/nn/parallel/data_parallel.py, as far as one device goes. */

import { integer, listOf, nullable, unchecked } from "../../../internal/kinds.js";
import { isPlainObject } from "../../../internal/plain_object.js";
import { type Given, signature } from "../../../internal/signature.js";
import { NotImplementedError, RuntimeError } from "../../../python/exceptions.js";
import { type CudaDeviceLike, deviceCount, isAvailable, optionalIndex } from "../../cuda/device.js";
import { Device } from "../../device.js";
import { Tensor } from "../../tensor.js";
import { module } from "../kinds.js";
import { Module } from "./module.js";

const parameters = signature("DataParallel", ["module", "deviceIds", "outputDevice", "dim"], {
  module,
  /** Default: null, all. */
  deviceIds: nullable(listOf(unchecked<CudaDeviceLike>()))(null),
  /** Where the outputs are put together. Default: null, the first of them. */
  outputDevice: nullable(unchecked<CudaDeviceLike>())(null),
  /** Along which dimension inputs are divided. Default: 0. */
  dim: integer(0),
});

/** The tensors in a value on that device. @internal */
export function moved(value: unknown, device: Device): unknown {
  if (value instanceof Tensor) return value.to(device);
  if (Array.isArray(value)) return value.map((item) => moved(item, device));
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, moved(item, device)]));
}

/**
 * A module whose batches are divided among GPUs. Where there is none it is the module itself, and on one GPU the module there, with
 * its inputs brought to it. More than one device is an error here; in Python each gets a thread, and a part of the batch.
 */
export class DataParallel<M extends Module = Module> extends Module {
  readonly module: M;
  /** Empty without a GPU. */
  readonly deviceIds: readonly number[];

  constructor(...given: Given<typeof parameters>) {
    super();
    const { module, deviceIds } = parameters(given);
    this.module = module as M;
    const all = Array.from({ length: deviceCount() }, (_, index) => index);
    this.deviceIds = isAvailable() ? (deviceIds ?? all).map((device) => optionalIndex(device) ?? 0) : [];
    if (this.deviceIds.length > 1) {
      throw new NotImplementedError(
        `DataParallel divides no batches here: expected one device, got ${this.deviceIds.length}; pass { deviceIds: [0] }`,
      );
    }
    const [device] = this.deviceIds;
    if (device !== undefined) module.to(new Device("cuda", device));
  }

  override forward(...inputs: unknown[]): unknown {
    const call = this.module as unknown as (...inputs: unknown[]) => unknown;
    const [id] = this.deviceIds;
    if (id === undefined) return call(...inputs);
    const device = new Device("cuda", id);
    for (const tensor of [...this.module.parameters(), ...this.module.buffers()]) {
      if (String(tensor.device) === String(device)) continue;
      throw new RuntimeError(
        `module must have its parameters and buffers on device ${device} (device_ids[0]) but found one of them on device: ${tensor.device}`,
      );
    }
    return call(...inputs.map((input) => moved(input, device)));
  }
}

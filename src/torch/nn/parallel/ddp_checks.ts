/** What DistributedDataParallel refuses. Follows the checks of torch/nn/parallel/distributed.py, in its order. */

import { NotImplementedError, RuntimeError, ValueError } from "../../../python/exceptions.js";
import { warn } from "../../../python/warnings.js";
import type { CudaDeviceLike } from "../../cuda/device.js";
import type { DeviceMesh } from "../../distributed/device_mesh.js";
import type { ProcessGroup } from "../../distributed/distributed_c10d/process_group.js";
import { defaultGroup } from "../../distributed/distributed_c10d/world.js";
import { shardOf } from "../../shards.js";
import type { Module } from "../modules/module.js";
import { SyncBatchNorm } from "../modules/sync_batchnorm.js";
import type { Parameter } from "../parameter.js";
import { isLazy } from "../uninitialized.js";

/** Python's repr of a list. */
const listed = (values: Iterable<unknown>) => [...values].map(String).join(", ");

/** Which ranks train together. */
export function groupOf({
  processGroup,
  deviceMesh,
}: {
  processGroup: ProcessGroup | null;
  deviceMesh: DeviceMesh | null;
}): ProcessGroup {
  if (deviceMesh === null) return processGroup ?? defaultGroup();
  if (processGroup !== null) throw new RuntimeError("Cannot specify both process_group and device_mesh arguments.");
  if (deviceMesh.ndim !== 1) throw new RuntimeError(`Only 1D device mesh is supported, but got ${deviceMesh}.`);
  return deviceMesh.getGroup();
}

/** The type of the devices of the parameters, which has to be one. */
export function checkDevices(
  parameters: readonly Parameter[],
  deviceIds: readonly CudaDeviceLike[] | null,
  outputDevice: CudaDeviceLike | null,
): { deviceType: string; isSingleGpu: boolean } {
  if (deviceIds !== null && deviceIds.length > 1) {
    throw new ValueError("device_ids can only be None or contain a single element.");
  }
  const devices = new Set(parameters.map((parameter) => String(parameter.device)));
  const types = [...new Set(parameters.map((parameter) => parameter.device.type))];
  const [deviceType] = types;
  if (deviceType === undefined || types.length !== 1) {
    throw new ValueError(
      "DistributedDataParallel's input module must be on the same type of devices, but input module parameters locate in " +
        `${types.length === 0 ? "set()" : `{${types.map((type) => `'${type}'`).join(", ")}}`}.`,
    );
  }
  const isSingleGpu = deviceIds !== null && deviceIds.length > 0 && deviceType !== "cpu" && devices.size === 1;
  if (!isSingleGpu && ((deviceIds !== null && deviceIds.length > 0) || outputDevice !== null)) {
    throw new ValueError(
      "DistributedDataParallel device_ids and output_device arguments only work with single-device/multiple-device GPU " +
        `modules or CPU modules, but got device_ids ${deviceIds === null ? "None" : `[${listed(deviceIds)}]`}, ` +
        `output_device ${outputDevice === null ? "None" : String(outputDevice)}, and module parameters {${listed(devices)}}.`,
    );
  }
  return { deviceType, isSingleGpu };
}

/** An error where nothing is to be reduced, or shapes are still to come. */
export function checkParameters(parameters: readonly Parameter[], areOthersDelayed: boolean): void {
  if (!areOthersDelayed && !parameters.some((parameter) => isLazy(parameter) || parameter.requiresGrad)) {
    throw new RuntimeError(
      "DistributedDataParallel is not needed when a module doesn't have any parameter that requires a gradient.",
    );
  }
  // Python's broadcast refuses a DTensor. Here each would take the part of rank 0 for its own.
  if (parameters.some((parameter) => shardOf(parameter) !== undefined)) {
    throw new NotImplementedError(
      "DistributedDataParallel: expected whole parameters, got parts that fullyShard made, whose gradients it reduces itself; for " +
        "replicas of what is shared out give fullyShard a mesh [replicate, shard]",
    );
  }
  if (parameters.some(({ device }) => device.type === "meta")) {
    throw new RuntimeError(
      "DistributedDataParallel: expected parameters with values, got some on the meta device; give the module memory with " +
        "module.toEmpty({ device }), and values from a checkpoint or by initializing them",
    );
  }
  if (parameters.some(isLazy)) {
    throw new RuntimeError(
      "Modules with uninitialized parameters can't be used with `DistributedDataParallel`. Run a dummy forward pass to " +
        "correctly initialize the modules",
    );
  }
}

/** An error where statistics would have to be shared that cannot be; whether any are. */
export function checkSyncBatchNorm(module: Module, deviceType: string): boolean {
  const has = module.modules().some((layer) => layer instanceof SyncBatchNorm);
  if (has && deviceType === "cpu") throw new ValueError("SyncBatchNorm layers only work with GPU modules");
  return has;
}

/** Whether buffers are synchronised before each forward pass, and at the start. */
export function bufferSync(
  broadcastBuffers: boolean | null,
  forwardSyncBuffers: boolean | null,
): { forward: boolean; start: boolean } {
  if (broadcastBuffers !== null) {
    warn(
      forwardSyncBuffers !== null
        ? "Both `broadcast_buffers` and `forward_sync_buffers` were specified. `broadcast_buffers` is deprecated and its " +
            "value is ignored when `forward_sync_buffers` is provided."
        : "`broadcast_buffers` is deprecated. Use `forward_sync_buffers` instead. IMPORTANT: unlike " +
            "`broadcast_buffers=False`, `forward_sync_buffers=False` still syncs buffers at init. If you rely on buffers " +
            "NOT being synced at init (e.g. rank-local buffers), keep using `broadcast_buffers=False` until " +
            "`init_sync_buffers` is available.",
      "FutureWarning",
    );
  }
  if (forwardSyncBuffers !== null) return { forward: forwardSyncBuffers, start: true };
  const both = broadcastBuffers ?? true;
  return { forward: both, start: both };
}

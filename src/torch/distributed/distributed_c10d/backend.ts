/** Backends by name. Follows `Backend` and `BackendConfig` of torch/distributed/distributed_c10d.py. */

import { string } from "../../../internal/kinds.js";
import { form, signature } from "../../../internal/signature.js";
import { withoutSurplus } from "../../../internal/surplus.js";
import { native } from "../../../native/addon.js";
import { ValueError } from "../../../python/exceptions.js";
import { loadCudaLibrary } from "../../cuda/library.js";
import { defaultPgNcclTimeout, defaultPgTimeout } from "../constants.js";

/** The names of backends that Python knows. */
export const Backend = {
  UNDEFINED: "undefined",
  GLOO: "gloo",
  NCCL: "nccl",
  UCC: "ucc",
  MPI: "mpi",
  XCCL: "xccl",
} as const;

/** @internal What is chosen for a type of device. */
export const DEFAULT_BACKENDS: ReadonlyMap<string, string> = new Map([
  ["cpu", Backend.GLOO],
  ["cuda", Backend.NCCL],
]);

/** The types of devices that a backend serves. */
const CAPABILITIES: ReadonlyMap<string, readonly string[]> = new Map([
  [Backend.GLOO, ["cpu", "cuda"]],
  [Backend.NCCL, ["cuda"]],
]);

/** Whether gloo is there: always. */
export const isGlooAvailable = withoutSurplus("isGlooAvailable", 0, function isGlooAvailable(): boolean {
  return true;
});

/** @internal Whether this machine has a GPU that the loaded libtorch serves. */
export const hasGpu = (): boolean => native.cudaIsBuilt() && native.cudaDeviceCount() > 0;

/** @internal Why there is no NCCL; null where it is. */
export function ncclProblem(): string | null {
  if (!native.cudaIsBuilt()) return "this libtorch is one for the CPU";
  try {
    loadCudaLibrary();
  } catch (error) {
    return (error as Error).message;
  }
  if (native.hasNccl()) return null;
  return "the CUDA part of libtorch-node was built without NCCL's header; let NCCL_HOME name the folder that holds include/nccl.h, and build it again";
}

/** Whether NCCL is there: with a libtorch for CUDA, whether or not there is a GPU. */
export const isNcclAvailable = withoutSurplus("isNcclAvailable", 0, function isNcclAvailable(): boolean {
  return ncclProblem() === null;
});

/** Whether MPI is there: no. */
export const isMpiAvailable = withoutSurplus("isMpiAvailable", 0, function isMpiAvailable(): boolean {
  return false;
});

/** Whether UCC is there: no. */
export const isUccAvailable = withoutSurplus("isUccAvailable", 0, function isUccAvailable(): boolean {
  return false;
});

/** Whether XCCL is there: no. */
export const isXcclAvailable = withoutSurplus("isXcclAvailable", 0, function isXcclAvailable(): boolean {
  return false;
});

/** Whether a backend, or each of those in a text such as `"cpu:gloo,cuda:nccl"`, is there. */
export const isBackendAvailable = form(
  signature("isBackendAvailable", ["backend"], { backend: string }),
  ({ backend }): boolean => {
    const names = backend.includes(":") ? backend.split(",").map((pair) => pair.split(":")[1] ?? "") : [backend];
    return names.every((name) => {
      const backend = name.toLowerCase();
      return backend === Backend.GLOO || (backend === Backend.NCCL && isNcclAvailable());
    });
  },
);

/** @internal How long the calls of a group of this backend may take, where nothing else is said. */
export const defaultTimeout = (backend: string): number =>
  backend === Backend.NCCL ? defaultPgNcclTimeout : defaultPgTimeout;

/** @internal The backend of each type of device. */
export function devicesOf(backend: string): ReadonlyMap<string, string> {
  const name = backend.toLowerCase();
  if (name === Backend.UNDEFINED) {
    const device = hasGpu() && isNcclAvailable() ? "cuda" : "cpu";
    return new Map([[device, DEFAULT_BACKENDS.get(device) as string]]);
  }
  const capable = CAPABILITIES.get(name);
  if (capable !== undefined) return new Map(capable.map((device) => [device, name]));
  if (!name.includes(":")) {
    throw new ValueError(
      `expected backend to be one of ${[...CAPABILITIES.keys()].join(", ")}, or such as "cpu:gloo,cuda:nccl", got ${JSON.stringify(backend)}`,
    );
  }
  const devices = new Map<string, string>();
  for (const pair of name.split(",")) {
    const [device, own, ...more] = pair.split(":");
    if (device === undefined || own === undefined || more.length > 0) {
      throw new ValueError(
        `Invalid device:backend pairing: ${pair}. The custom backend string argument is invalid: ${backend}. It must be in ` +
          'the format "<device_type1>:<backend1>,<device_type2>:<backend2>...", e.g. "cpu:gloo,cuda:nccl"',
      );
    }
    if (devices.has(device)) throw new ValueError(`Duplicate device type ${device} in backend string: ${backend}`);
    devices.set(device, own);
  }
  return devices;
}

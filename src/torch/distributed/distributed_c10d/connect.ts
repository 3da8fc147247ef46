import { native } from "../../../native/addon.js";
import { DistBackendError, DistError, DistStoreError, RuntimeError, ValueError } from "../../../python/exceptions.js";
import { DebugLevel, getDebugLevel } from "../debug.js";
import { PrefixStore, type Store } from "../store.js";
import { Backend, devicesOf, isBackendAvailable, ncclProblem } from "./backend.js";
import { announce, areAnnounced } from "./node_ranks.js";
import { ProcessGroup } from "./process_group.js";
import { world } from "./world.js";

/** @internal What a group is made of. */
export interface GroupSettings {
  store: Store;
  /** What of it ends with the group. Default: nothing. */
  ownStores?: readonly Store[];
  rank: number;
  /** The ranks in the world of its members, in their order. */
  ranks: readonly number[];
  backend: string;
  timeout: number;
  groupName: string;
  groupDesc: string;
  isDefault: boolean;
}

/** @internal Connects a group, which all of its members do. Follows `_new_process_group_helper`. */
export async function connectGroup(settings: GroupSettings): Promise<ProcessGroup> {
  const { rank, ranks, backend, timeout, groupName, groupDesc, isDefault } = settings;
  if ([...world.groups].some((other) => other.groupName === groupName)) {
    throw new ValueError("The specified group name has already been created, please use a different group name");
  }
  const devices = devicesOf(backend);
  // Before the first of them leaves its address in the store, where who tries again would find it.
  for (const name of devices.values()) {
    if (isBackendAvailable(name)) continue;
    const why = name === Backend.NCCL ? `: ${ncclProblem()}` : "";
    throw new RuntimeError(`Distributed package doesn't have ${name.toUpperCase()} built in${why}`);
  }
  const store = new PrefixStore(`${groupName}/`, settings.store);
  // Of NCCL, and of gloo where it is asked to wait for a call, nobody is known to have come.
  const isToBeKnown = isDefault && connectsAtOnce([...devices.values()]);
  if (isToBeKnown) await announce(store, rank);
  const backends = [...devices.values()];
  const isOne = !backend.includes(":") && backend !== Backend.UNDEFINED;
  const connecting = native.processGroupNew({
    store,
    rank,
    size: ranks.length,
    timeout,
    name: groupName,
    description: groupDesc,
    ranks: isDefault ? [] : ranks,
    devices: [...devices.keys()],
    backends,
    defaultBackend: isOne ? backend : backends.includes(Backend.NCCL) ? Backend.NCCL : Backend.GLOO,
    compares: getDebugLevel() === DebugLevel.DETAIL,
  });
  const handle = await connecting.catch((error: unknown) => {
    throw notConnected(error, rank, ranks.length, groupDesc === "undefined" ? groupName : groupDesc);
  });
  const group = new ProcessGroup({
    handle,
    rank,
    size: ranks.length,
    groupName,
    groupDesc,
    backend,
    devices,
    ranks,
    store,
    ownStores: [store, ...(settings.ownStores ?? [])],
    isOfNode: isToBeKnown ? await areAnnounced(store, ranks.length) : true,
  });
  world.groups.add(group);
  return group;
}

const connectsAtOnce = (backends: readonly string[]): boolean =>
  backends.includes(Backend.GLOO) && process.env.TORCH_GLOO_LAZY_INIT !== "1";

function notConnected(error: unknown, rank: number, size: number, name: string): unknown {
  if (!(error instanceof RuntimeError)) return error;
  const Class = error instanceof DistError ? (error.constructor as typeof DistError) : DistBackendError;
  return new Class(`the group "${name}" could not be connected on rank ${rank} of ${size}: ${error.message}`, {
    cause: error,
  });
}

/** @internal What the variable TORCH_DIST_INIT_BARRIER asks for: waits until all have made the group. */
export async function barrierAfterInit(store: Store, groupName: string, size: number, timeout: number): Promise<void> {
  if (process.env.TORCH_DIST_INIT_BARRIER !== "1") return;
  const key = `store_based_barrier_key:${groupName}`;
  if ((await store.add(key, 1)) === size) await store.set(`${key}:last_worker`, "1");
  try {
    await store.wait([`${key}:last_worker`], timeout);
  } catch (error) {
    const joined = await store.add(key, 0);
    throw new DistStoreError(
      "Timed out initializing process group in store based barrier on rank " +
        `${world.default?.rank() ?? -1}, for key: ${key} (world_size=${size}, num_workers_joined=${joined}, ` +
        `timeout=${timeout} error=${(error as Error).message})`,
      { cause: error },
    );
  }
}

import { integer, nullable, number, string } from "../../../internal/kinds.js";
import { form, kind, type Options, signature } from "../../../internal/signature.js";
import { AssertionError, TypeError, ValueError } from "../../../python/exceptions.js";
import { shown } from "../../../python/repr.js";
import { madeFor, rendezvous } from "../rendezvous.js";
import { PrefixStore, Store } from "../store.js";
import { Backend, defaultTimeout } from "./backend.js";
import { barrierAfterInit, connectGroup } from "./connect.js";
import { setDefaultGroup, whenEnded, world } from "./world.js";

const aStore = kind<Store>((callee, name, value) => {
  if (value instanceof Store) return value;
  throw new TypeError(`${callee}: expected ${name} to be a Store, got ${shown(value)}`);
});

const initializing = signature(
  "initProcessGroup",
  ["backend", "initMethod", "timeout", "worldSize", "rank", "store", "groupName"],
  {
    /**
     * `"gloo"`, `"nccl"` (with a libtorch for CUDA), or a backend for each type of device, as `"cpu:gloo,cuda:nccl"`. Default:
     * null, what suits the machine: NCCL where there is a GPU, which then is for tensors on GPUs alone, or else gloo.
     */
    backend: nullable(string)(null),
    /**
     * Where the others are found: `env://` (in the variables that torchrun sets), `tcp://HOST:PORT` or `file:///PATH`.
     * Default: null, `env://` unless there is a store.
     */
    initMethod: nullable(string)(null),
    /** How long a call may take, and the others may take to come, in seconds. Default: null, 1800; for `"nccl"` 600. */
    timeout: nullable(number)(null),
    /** How many processes there are. Default: -1, as the URL or the environment says. */
    worldSize: integer(-1),
    /** Which of them this is. Default: -1, as the URL or the environment says. */
    rank: integer(-1),
    /** A store that all share, instead of `initMethod`; it takes `worldSize` and `rank`. Default: null. */
    store: nullable(aStore)(null),
    /** As in Python, without effect. Default: `""`. */
    groupName: string(""),
  },
);

/** Options of {@link initProcessGroup}. */
export type InitProcessGroupOptions = Options<typeof initializing>;

let begun = false;

/**
 * Makes the group of all processes, the default of all calls. Each of them calls it; the promise is kept when all are
 * connected. Python's processes and Node's can be of one world. Follows torch.distributed.init_process_group.
 *
 * @throws ValueError where it was made before, or what is needed to find the others is missing; DistNetworkError,
 * DistStoreError or DistBackendError where they are not found in time
 */
export const initProcessGroup = form(initializing, async (given): Promise<void> => {
  if (world.default !== null || begun) throw new ValueError("trying to initialize the default process group twice!");
  begun = true;
  try {
    await whenEnded();
    await initialize(given);
    world.made++;
  } finally {
    begun = false;
    // A world that was not made takes no name: the next one has that of the others.
    if (world.default === null) world.count = 0;
  }
});

async function initialize({ initMethod, ...given }: ReturnType<typeof initializing>) {
  const backend = (given.backend ?? Backend.UNDEFINED).toLowerCase();
  const timeout = given.timeout ?? defaultTimeout(backend);
  let { store, rank, worldSize } = given;
  if (store !== null && initMethod !== null) throw new AssertionError("Cannot specify both initMethod and store.");
  if (store !== null && !(worldSize > 0)) throw new AssertionError("worldSize must be positive if using store");
  if (store !== null && !(rank >= 0)) throw new AssertionError("rank must be non-negative if using store");
  let ownStores: Store[] = [];
  if (store === null) {
    [store, rank, worldSize] = await rendezvous(initMethod ?? "env://", rank, worldSize, { timeout });
    store.setTimeout(timeout);
    // Others may keep keys of their own in it.
    ownStores = madeFor(store);
    store = new PrefixStore("default_pg", store);
    ownStores.unshift(store);
  }
  if (!(rank >= 0 && rank < worldSize)) {
    throw new ValueError(`expected rank to be from 0 to ${worldSize - 1}, as worldSize is ${worldSize}, got ${rank}`);
  }
  const groupName = String(world.count++);
  const all = await connectGroup({
    store,
    ownStores,
    rank,
    ranks: Array.from({ length: worldSize }, (_, i) => i),
    backend,
    timeout,
    groupName,
    groupDesc: "default_pg",
    isDefault: true,
  });
  setDefaultGroup(all);
  await barrierAfterInit(store, groupName, worldSize, timeout);
}

/**
 * `torch.distributed`: programs of several processes. They are of one world with Python's: the engine is libtorch's own c10d.
 * Follows torch/distributed/__init__.py.
 *
 * @module
 */

import { withoutSurplus } from "../../internal/surplus.js";

export {
  DistBackendError,
  DistError,
  DistNetworkError,
  DistStoreError,
  QueueEmptyError,
} from "../../python/exceptions.js";
export * as algorithms from "./algorithms/index.js";
export * as checkpoint from "./checkpoint/index.js";
export { defaultPgTimeout } from "./constants.js";
export { DebugLevel, getDebugLevel, setDebugLevel, setDebugLevelFromEnv } from "./debug.js";
export { DeviceMesh, initDeviceMesh } from "./device_mesh.js";
export {
  Backend,
  isBackendAvailable,
  isGlooAvailable,
  isMpiAvailable,
  isNcclAvailable,
  isUccAvailable,
  isXcclAvailable,
} from "./distributed_c10d/backend.js";
export { barrier, monitoredBarrier } from "./distributed_c10d/barriers.js";
export {
  allGather,
  allGatherCoalesced,
  allGatherIntoTensor,
  allGatherSingle,
  allReduce,
  allReduceCoalesced,
  allToAll,
  allToAllSingle,
  broadcast,
  gather,
  reduce,
  reduceScatter,
  reduceScatterSingle,
  reduceScatterTensor,
  scatter,
} from "./distributed_c10d/collectives.js";
export { destroyProcessGroup } from "./distributed_c10d/destroy_process_group.js";
export { type InitProcessGroupOptions, initProcessGroup } from "./distributed_c10d/init_process_group.js";
export {
  type NewGroupOptions,
  newGroup,
  newSubgroups,
  newSubgroupsByEnumeration,
  type Subgroups,
} from "./distributed_c10d/new_group.js";
export {
  allGatherObject,
  broadcastObjectList,
  gatherObject,
  recvObjectList,
  scatterObjectList,
  sendObjectList,
} from "./distributed_c10d/object_collectives.js";
export { batchIsendIrecv, irecv, isend, P2POp, recv, send } from "./distributed_c10d/point_to_point.js";
export { ProcessGroup } from "./distributed_c10d/process_group.js";
export {
  getBackend,
  getBackendConfig,
  getDefaultBackendForDevice,
  getGlobalRank,
  getGroupRank,
  getNodeLocalRank,
  getPgCount,
  getProcessGroupRanks,
  getRank,
  getWorldSize,
} from "./distributed_c10d/ranks.js";
export { ReduceOp, supportsComplex } from "./distributed_c10d/reduce_op.js";
export { GroupMember, group, isInitialized } from "./distributed_c10d/world.js";
export * as fsdp from "./fsdp/index.js";
export { BuiltinCommHookType, type CommHook, GradBucket, type PendingBucket } from "./grad_bucket.js";
export * as optim from "./optim/index.js";
export { type Rendezvous, type RendezvousHandler, registerRendezvousHandler, rendezvous } from "./rendezvous.js";
export { FileStore, HashStore, PrefixStore, Store, type StoreValue, TCPStore } from "./store.js";
export { Work } from "./work.js";

/** Whether this package is there: always. */
export const isAvailable = withoutSurplus("isAvailable", 0, function isAvailable(): boolean {
  return true;
});

/** Whether `torchrun` started this process. */
export const isTorchelasticLaunched = withoutSurplus(
  "isTorchelasticLaunched",
  0,
  function isTorchelasticLaunched(): boolean {
    return process.env.TORCHELASTIC_RUN_ID !== undefined;
  },
);

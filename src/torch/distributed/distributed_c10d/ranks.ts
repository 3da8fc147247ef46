import { integer, nullable } from "../../../internal/kinds.js";
import { form, signature } from "../../../internal/signature.js";
import { withoutSurplus } from "../../../internal/surplus.js";
import { RuntimeError, ValueError } from "../../../python/exceptions.js";
import { Device } from "../../device.js";
import { device } from "../../kinds.js";
import { DEFAULT_BACKENDS } from "./backend.js";
import { groupOrDefault, type ProcessGroup, processGroup } from "./process_group.js";
import { defaultGroup, world } from "./world.js";

const ofGroup = {
  /** Default: null, the group of all. */
  group: groupOrDefault,
} as const;

/** The ranks in the world of a group's members, in their order there. */
export const getProcessGroupRanks = form(
  signature("getProcessGroupRanks", ["group"], ofGroup),
  ({ group }): number[] => [...inUse(group).facts.ranks],
);

/** The rank of this process in a group; -1 where it is not in it. Default: the group of all. */
export const getRank = form(signature("getRank", ["group"], ofGroup), ({ group }): number => inUse(group).rank());

/** How many processes a group has; -1 where this one is not in it. Default: the group of all. */
export const getWorldSize = form(signature("getWorldSize", ["group"], ofGroup), ({ group }): number =>
  inUse(group).size(),
);

/**
 * The rank in a group of a process that has that rank in the world.
 * @throws ValueError when it is not in it
 */
export const getGroupRank = form(
  signature("getGroupRank", ["group", "globalRank"], { group: processGroup, globalRank: integer }),
  ({ group, globalRank }): number => {
    if (group === world.default) return globalRank;
    const found = known(group).facts.ranks.indexOf(globalRank);
    if (found < 0) throw new ValueError(`Global rank ${globalRank} is not part of group ${group.groupName}`);
    return found;
  },
);

/**
 * The rank in the world of a process that has that rank in a group.
 * @throws ValueError when there is no such rank
 */
export const getGlobalRank = form(
  signature("getGlobalRank", ["group", "groupRank"], { group: processGroup, groupRank: integer }),
  ({ group, groupRank }): number => {
    if (group === world.default) return groupRank;
    const found = known(group).facts.ranks[groupRank];
    if (found === undefined) throw new ValueError(`Group rank ${groupRank} is not part of group ${group.groupName}`);
    return found;
  },
);

/** A group, or that of all; where this process is in it, it has not been destroyed. */
function inUse(group: ProcessGroup | null): ProcessGroup {
  if (group === null) return defaultGroup();
  return group.isMember ? known(group) : group;
}

function known(group: ProcessGroup): ProcessGroup {
  if (world.groups.has(group)) return group;
  throw new ValueError(
    `Group ${group.groupName} is not registered, please create group with torch.distributed.newGroup API`,
  );
}

/** The backend that a group was made with, such as `"gloo"`. */
export const getBackend = form(
  signature("getBackend", ["group"], ofGroup),
  ({ group }): string => registered(group).facts.backend,
);

/** The backend of each type of device, such as `"cpu:gloo,cuda:gloo"`. */
export const getBackendConfig = form(signature("getBackendConfig", ["group"], ofGroup), ({ group }): string =>
  [...registered(group).facts.devices].map(([device, backend]) => `${device}:${backend}`).join(","),
);

function registered(group: ProcessGroup | null): ProcessGroup {
  const found = group ?? defaultGroup();
  if (!world.groups.has(found)) throw new ValueError("Invalid process group specified");
  return found;
}

/** The backend that is chosen for a device where none is named. */
export const getDefaultBackendForDevice = form(
  signature("getDefaultBackendForDevice", ["device"], { device }),
  ({ device }): string => {
    const { type } = device instanceof Device ? device : new Device(device);
    const backend = DEFAULT_BACKENDS.get(type);
    if (backend === undefined) throw new ValueError(`Default backend not registered for device : ${String(device)}`);
    return backend;
  },
);

/** How many groups were made. */
export const getPgCount = withoutSurplus("getPgCount", 0, function getPgCount(): number {
  return world.count;
});

/**
 * The rank of this process among those of its machine, as `torchrun` sets it.
 * @throws RuntimeError where it is not set and no `fallbackRank` is given
 */
export const getNodeLocalRank = form(
  signature("getNodeLocalRank", ["fallbackRank"], {
    /** What it is where the variable is not set. Default: null. */
    fallbackRank: nullable(integer)(null),
  }),
  ({ fallbackRank }): number => {
    const { LOCAL_RANK } = process.env;
    if (LOCAL_RANK !== undefined) return Number(LOCAL_RANK);
    if (fallbackRank !== null) return fallbackRank;
    throw new RuntimeError(
      "LOCAL_RANK is not in the environment. Consider passing fallbackRank to allow `getNodeLocalRank` to work, " +
        "assuming you are not running in a multi-device context and want the code to run locally instead.",
    );
  },
);

/** @internal The rank in its group of the process that is named by its rank in the world, or by that. */
export function canonicalRank(group: ProcessGroup, globalRank: number | null, groupRank: number | null): number {
  if (groupRank !== null && globalRank !== null) throw new ValueError("Can't specify both groupRank and globalRank");
  const rank = groupRank ?? (globalRank === null ? null : getGroupRank(group, globalRank));
  if (rank === null) throw new ValueError("Must specify globalRank or groupRank");
  if (!(rank >= 0 && rank < group.size())) {
    throw new ValueError(`expected a rank from 0 to ${group.size() - 1}, got ${rank}`);
  }
  return rank;
}

/** @internal */
export function checkNotSelf(group: ProcessGroup, rank: number, type: string): void {
  if (group.rank() !== rank) return;
  throw new ValueError(`Invalid ${type} rank: ${type} rank should not be the same as the rank of the current process.`);
}

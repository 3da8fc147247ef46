/** The groups that there are. Follows `_World` of torch/distributed/distributed_c10d.py. */

import { withoutSurplus } from "../../../internal/surplus.js";
import { native } from "../../../native/addon.js";
import { ValueError } from "../../../python/exceptions.js";
import { warn } from "../../../python/warnings.js";
import { ProcessGroup } from "./process_group.js";

/** @internal */
export const world = {
  default: null as ProcessGroup | null,
  groups: new Set<ProcessGroup>(),
  /** How many groups were named by their number. */
  count: 0,
  /** How many times this process has been connected to a world. */
  made: 0,
  /** Groups that are being ended. */
  ending: new Set<Promise<void>>(),
};

/** @internal Makes a group that of all processes, or none. Follows `_update_default_pg`. */
export function setDefaultGroup(group: ProcessGroup | null): void {
  world.default = group;
  native.setGlobalRank(group?.rank() ?? -1);
}

/** @internal Waits until groups that were destroyed have ended, as they have in Python: new ones may come by their names. */
export const whenEnded = async (): Promise<void> => void (await Promise.allSettled(world.ending));

/** What `newGroup` gives a process that is not in the group. */
export const GroupMember = {
  NON_GROUP_MEMBER: new ProcessGroup(null),
  /** The group of all processes; null before `initProcessGroup`. */
  get WORLD(): ProcessGroup | null {
    return world.default;
  },
} as const;

/** `group.WORLD` is the group of all processes; null before `initProcessGroup`. */
export const group = {
  /** The group of all processes; null before `initProcessGroup`. */
  get WORLD(): ProcessGroup | null {
    return world.default;
  },
} as const;

/** Whether `initProcessGroup` has made the default group. */
export const isInitialized = withoutSurplus("isInitialized", 0, function isInitialized(): boolean {
  return world.default !== null;
});

/** @internal */
export function defaultGroup(): ProcessGroup {
  if (world.default !== null) return world.default;
  throw new ValueError(
    "Default process group has not been initialized, please make sure to call initProcessGroup and to await it.",
  );
}

/** @internal The group that a call is of; null, with Python's warning, where this process is not in it. */
export function groupOfCall(name: string, given: ProcessGroup | null): ProcessGroup | null {
  const found = given ?? defaultGroup();
  if (found.isMember) return found;
  warn(`Running ${name} on global rank ${world.default?.rank() ?? -1} which does not belong to the given group.`);
  return null;
}

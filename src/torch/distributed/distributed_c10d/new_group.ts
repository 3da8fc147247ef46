import { boolean, integer, listOf, nullable, number, string } from "../../../internal/kinds.js";
import { form, type Options, signature } from "../../../internal/signature.js";
import { ValueError } from "../../../python/exceptions.js";
import { defaultTimeout } from "./backend.js";
import { barrierAfterInit, connectGroup } from "./connect.js";
import { groupOrDefault, type ProcessGroup } from "./process_group.js";
import { getProcessGroupRanks, getRank, getWorldSize } from "./ranks.js";
import { defaultGroup, GroupMember, whenEnded, world } from "./world.js";

const shared = {
  /** How long a call may take, in seconds. Default: null, 1800; for `"nccl"` 600. */
  timeout: nullable(number)(null),
  /** Default: null, that of the default group. */
  backend: nullable(string)(null),
} as const;

const making = signature("newGroup", ["ranks", "timeout", "backend"], {
  /** The ranks in the world of its members. Default: null, all. */
  ranks: nullable(listOf(integer))(null),
  ...shared,
  /** Whether its members alone call this, and wait for each other. Default: false. */
  useLocalSynchronization: boolean(false),
  /** What it is for, in words. Default: null. */
  groupDesc: nullable(string)(null),
  /** Whether its ranks are in the order of those in the world, whatever the order in `ranks`. Default: true. */
  sortRanks: boolean(true),
});

/** Options of {@link newGroup}. */
export type NewGroupOptions = Options<typeof making>;

/**
 * Makes a group of some of the processes. All processes of the world call it, in the same order, also those that will not be
 * in it, which get `GroupMember.NON_GROUP_MEMBER`. Follows torch.distributed.new_group.
 *
 * @throws ValueError for ranks that are not there, or twice
 */
export const newGroup = form(making, async (given): Promise<ProcessGroup> => {
  const { ranks: wanted, useLocalSynchronization: isLocal, groupDesc, sortRanks } = given;
  const all = defaultGroup();
  const { facts } = all;
  const backend = given.backend?.toLowerCase() ?? facts.backend;
  const timeout = given.timeout ?? defaultTimeout(backend);
  if (isLocal && wanted !== null && !wanted.includes(all.rank())) return GroupMember.NON_GROUP_MEMBER;
  const ranks = wanted ?? [...facts.ranks];
  if (sortRanks) ranks.sort((a, b) => a - b);
  checkRanks(ranks, all.size());
  const groupName = isLocal ? hashedName(ranks) : String(world.count++);
  const rank = ranks.indexOf(all.rank());
  await whenEnded();
  const made =
    rank < 0
      ? GroupMember.NON_GROUP_MEMBER
      : await connectGroup({
          store: facts.store,
          rank,
          ranks,
          backend,
          timeout,
          groupName,
          groupDesc: groupDesc ?? "undefined",
          isDefault: false,
        });
  if (isLocal) await barrierAfterInit(made.facts.store, groupName, ranks.length, timeout);
  else await barrierAfterInit(facts.store, groupName, all.size(), timeout);
  return made;
});

function checkRanks(ranks: readonly number[], worldSize: number): void {
  if (new Set(ranks).size !== ranks.length) {
    throw new ValueError(`ranks list must not contain duplicate entries, got [${ranks.join(", ")}]`);
  }
  if (ranks.length > worldSize) {
    throw new ValueError(
      "the new group's world size should be less or equal to the world size set by initProcessGroup",
    );
  }
  for (const rank of ranks) {
    if (rank >= 0 && rank < worldSize) continue;
    throw new ValueError(
      `Rank ${rank} is out of range. Valid ranks are 0 to ${worldSize - 1} (world_size=${worldSize})`,
    );
  }
}

/** A name that the members of a group come to by themselves. */
function hashedName(ranks: readonly number[]): string {
  const { createHash } = process.getBuiltinModule("node:crypto");
  return createHash("sha1")
    .update([...ranks, world.groups.size].join("_"))
    .digest("hex");
}

/** Groups of some ranks each, as `newSubgroups` gives them: that of this process, and all of them. */
export type Subgroups = [own: ProcessGroup, all: ProcessGroup[]];

/**
 * Divides the processes of a group into groups of `groupSize`, one after the other. Follows torch.distributed.new_subgroups.
 */
export const newSubgroups = form(
  signature("newSubgroups", ["groupSize", "group", "timeout", "backend"], {
    groupSize: integer,
    /** What is divided. Default: null, the group of all. */
    group: groupOrDefault,
    ...shared,
  }),
  ({ groupSize, group, timeout, backend }): Promise<Subgroups> => {
    if (groupSize <= 0) throw new ValueError(`The arg 'groupSize' (${groupSize}) must be positive`);
    const worldSize = getWorldSize(group);
    if (worldSize < groupSize) {
      throw new ValueError(`The arg 'groupSize' (${groupSize}) must not exceed the world size (${worldSize})`);
    }
    if (worldSize % groupSize !== 0) {
      throw new ValueError(`The world size (${worldSize}) must be divisible by 'groupSize=${groupSize}'`);
    }
    const ranks = getProcessGroupRanks(group);
    const parts = Array.from({ length: worldSize / groupSize }, (_, i) =>
      ranks.slice(i * groupSize, (i + 1) * groupSize),
    );
    return newSubgroupsByEnumeration(parts, { timeout, backend });
  },
);

/** Makes a group of each list of ranks. Follows torch.distributed.new_subgroups_by_enumeration. */
export const newSubgroupsByEnumeration = form(
  signature("newSubgroupsByEnumeration", ["ranksPerSubgroupList", "timeout", "backend"], {
    ranksPerSubgroupList: listOf(listOf(integer)),
    ...shared,
  }),
  async ({ ranksPerSubgroupList: lists, timeout, backend }): Promise<Subgroups> => {
    if (lists.length === 0) throw new ValueError("The arg 'ranksPerSubgroupList' cannot be empty");
    const seen = new Map<number, readonly number[]>();
    for (const ranks of lists) {
      for (const rank of ranks) {
        const other = seen.get(rank);
        if (other !== undefined) {
          throw new ValueError(`Rank ${rank} has appeared in both subgroup [${other}] and [${ranks}]`);
        }
        seen.set(rank, ranks);
      }
    }
    const all: ProcessGroup[] = [];
    let own: ProcessGroup = GroupMember.NON_GROUP_MEMBER;
    for (const ranks of lists) {
      const made = await newGroup({ ranks, timeout, backend });
      all.push(made);
      if (ranks.includes(getRank())) own = made;
    }
    return [own, all];
  },
);

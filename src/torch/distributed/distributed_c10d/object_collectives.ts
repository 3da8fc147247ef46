/**
 * Calls with values that are no tensors. As in Python they travel as pickles, so that Node and Python can send each other what
 * `torch.save` writes and `torch.load` reads; no code is run. `undefined` comes as `null`, and a Map as what a Python dict is here: an
 * object where all keys are strings, an `IntDict` where they are whole numbers, or else a Map. Each makes several calls of its group, one after the other, which
 * its promise waits for.
 */

import { anything, integer, nullable } from "../../../internal/kinds.js";
import { form, kind, signature } from "../../../internal/signature.js";
import { TypeError, ValueError } from "../../../python/exceptions.js";
import { shown } from "../../../python/repr.js";
import { dumps, loads } from "../../serialization/objects.js";
import { rootOf } from "./collectives.js";
import {
  allGatherPickles,
  broadcastPickles,
  Carrier,
  cut,
  gatherPickles,
  numbersOf,
  scatterPickles,
  total,
} from "./pickles.js";
import { recv, send } from "./point_to_point.js";
import { groupOrDefault, type ProcessGroup } from "./process_group.js";
import { canonicalRank, getGlobalRank } from "./ranks.js";
import { groupOfCall } from "./world.js";

const rank = nullable(integer)(null);
/** An array of values, as it is given: not a copy, for some are written to. */
const values = kind<unknown[]>((callee, name, value) => {
  if (Array.isArray(value)) return value;
  throw new TypeError(`${callee}: expected ${name} to be an array of values, got ${shown(value)}`);
});

/** Refuses a list that has no place of its own for each rank. */
function checkLength(callee: string, name: string, { length }: readonly unknown[], group: ProcessGroup): void {
  const size = group.size();
  if (length >= size) return;
  throw new ValueError(
    `${callee}: expected ${name} to be an array of ${size} elements, one for each rank of the group, got one of ${length}`,
  );
}

/** Refuses a list that what comes cannot be written to, before it comes. */
function checkWritable(callee: string, name: string, list: readonly unknown[]): void {
  if (!Object.isFrozen(list)) return;
  throw new TypeError(`${callee}: expected ${name} to be an array that can be written to, got a frozen one`);
}

/** What a rank sent. */
function unpickled(pickle: Uint8Array, from: number): unknown {
  try {
    return loads(pickle);
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    throw new ValueError(`the object of rank ${from} cannot be read: ${error.message}`, { cause: error });
  }
}

/**
 * Gives all ranks the values of all. Follows torch.distributed.all_gather_object.
 *
 * @throws TypeError for a value that cannot be sent; ValueError for one that came and cannot be read
 */
export const allGatherObject = form(
  signature("allGatherObject", ["objectList", "obj", "group"], {
    /** Where they go, in the order of the ranks; as long as the group is large. */
    objectList: values,
    /** What this rank gives. */
    obj: anything<unknown>(),
    /** Default: null, the group of all processes. */
    group: groupOrDefault,
  }),
  async ({ objectList, obj, group: given }): Promise<void> => {
    const group = groupOfCall("allGatherObject", given);
    if (group === null) return;
    checkLength("allGatherObject", "objectList", objectList, group);
    checkWritable("allGatherObject", "objectList", objectList);
    const pickles = await allGatherPickles(group, dumps(obj));
    for (const [i, pickle] of pickles.entries()) objectList[i] = unpickled(pickle, i);
  },
);

/** Gives one rank the values of all. Follows torch.distributed.gather_object. */
export const gatherObject = form(
  signature("gatherObject", ["obj", "objectGatherList", "dst", "group", "groupDst"], {
    /** What this rank gives. */
    obj: anything<unknown>(),
    /** Where they go, at the destination alone. */
    objectGatherList: nullable(values)(null),
    /** The rank in the world of who gets them. Default: null, 0 unless there is `groupDst`. */
    dst: rank,
    group: groupOrDefault,
    groupDst: rank,
  }),
  async ({ obj, objectGatherList, dst, group: given, groupDst }): Promise<void> => {
    const group = groupOfCall("gatherObject", given);
    if (group === null) return;
    const root = rootOf(group, dst, groupDst);
    if ((root === group.rank()) !== (objectGatherList !== null)) {
      throw new ValueError(
        root === group.rank()
          ? "Argument ``objectGatherList`` must be specified on destination rank."
          : "Argument ``objectGatherList`` must NOT be specified on non-destination ranks.",
      );
    }
    if (objectGatherList !== null) {
      checkLength("gatherObject", "objectGatherList", objectGatherList, group);
      checkWritable("gatherObject", "objectGatherList", objectGatherList);
    }
    const pickles = await gatherPickles(group, root, dumps(obj));
    for (const [i, pickle] of (pickles ?? []).entries()) (objectGatherList as unknown[])[i] = unpickled(pickle, i);
  },
);

/** Gives all ranks the values of one of them, in place of theirs. Follows torch.distributed.broadcast_object_list. */
export const broadcastObjectList = form(
  signature("broadcastObjectList", ["objectList", "src", "group", "groupSrc"], {
    /** What is sent, and overwritten in the others; as long everywhere. */
    objectList: values,
    /** The rank in the world of who sends. Default: null, 0 unless there is `groupSrc`. */
    src: rank,
    group: groupOrDefault,
    groupSrc: rank,
  }),
  async ({ objectList, src, group: given, groupSrc }): Promise<void> => {
    const group = groupOfCall("broadcastObjectList", given);
    if (group === null) return;
    const root = rootOf(group, src, groupSrc);
    const isRoot = root === group.rank();
    if (!isRoot) checkWritable("broadcastObjectList", "objectList", objectList);
    const own = isRoot ? objectList.map((value) => dumps(value)) : null;
    const pickles = await broadcastPickles(group, root, own, objectList.length);
    if (!isRoot) for (const [i, pickle] of pickles.entries()) objectList[i] = unpickled(pickle, root);
  },
);

/** Gives each rank one of the values of one rank. Follows torch.distributed.scatter_object_list. */
export const scatterObjectList = form(
  signature("scatterObjectList", ["scatterObjectOutputList", "scatterObjectInputList", "src", "group", "groupSrc"], {
    /** Its first element becomes what came. */
    scatterObjectOutputList: values,
    /** What each rank gets, at the source alone. */
    scatterObjectInputList: nullable(values)(null),
    /** The rank in the world of who gives them. Default: null, 0 unless there is `groupSrc`. */
    src: rank,
    group: groupOrDefault,
    groupSrc: rank,
  }),
  async ({ scatterObjectOutputList: output, scatterObjectInputList: input, src, group: given, groupSrc }) => {
    const group = groupOfCall("scatterObjectList", given);
    if (group === null) return;
    if (output.length < 1) {
      throw new ValueError("Expected argument scatterObjectOutputList to be a list of size at least 1.");
    }
    checkWritable("scatterObjectList", "scatterObjectOutputList", output);
    const root = rootOf(group, src, groupSrc);
    const isRoot = root === group.rank();
    if (isRoot && input === null) {
      throw new ValueError("source rank must provide non-None scatterObjectInputList");
    }
    if (isRoot && input?.length !== group.size()) {
      throw new ValueError(
        `scatterObjectList: expected scatterObjectInputList to be an array of ${group.size()} elements, one for each rank of ` +
          `the group, got one of ${input?.length}`,
      );
    }
    const pickles = isRoot ? (input as unknown[]).map((value) => dumps(value)) : null;
    output[0] = unpickled(await scatterPickles(group, root, pickles), root);
  },
);

/** Sends values to another rank. Follows torch.distributed.send_object_list. */
export const sendObjectList = form(
  signature("sendObjectList", ["objectList", "dst", "group", "groupDst"], {
    objectList: values,
    /** The rank in the world of who gets them. */
    dst: rank,
    group: groupOrDefault,
    groupDst: rank,
  }),
  async ({ objectList, dst, group: given, groupDst: inGroup }): Promise<void> => {
    const group = groupOfCall("sendObjectList", given);
    if (group === null) return;
    const groupDst = canonicalRank(group, dst, inGroup);
    const pickles = objectList.map((value) => dumps(value));
    const carrier = new Carrier(group);
    await send(carrier.sizes(pickles), { groupDst, group });
    await send(carrier.bytes(Buffer.concat(pickles)), { groupDst, group });
  },
);

/**
 * Receives values, into the places of a list. Follows torch.distributed.recv_object_list.
 *
 * @returns the rank in the world of the sender
 */
export const recvObjectList = form(
  signature("recvObjectList", ["objectList", "src", "group", "groupSrc"], {
    /** As long as what was sent. */
    objectList: values,
    /** The rank in the world of who sends. */
    src: rank,
    group: groupOrDefault,
    groupSrc: rank,
  }),
  async ({ objectList, src, group: given, groupSrc: inGroup }): Promise<number> => {
    const group = groupOfCall("recvObjectList", given);
    if (group === null) return -1;
    const groupSrc = canonicalRank(group, src, inGroup);
    checkWritable("recvObjectList", "objectList", objectList);
    const carrier = new Carrier(group);
    const sizes = carrier.blankSizes(objectList.length);
    await recv(sizes, { groupSrc, group });
    const lengths = numbersOf(sizes);
    const bytes = carrier.blank(total(lengths));
    await recv(bytes, { groupSrc, group });
    for (const [i, pickle] of cut(bytes, lengths).entries()) objectList[i] = unpickled(pickle, groupSrc);
    return getGlobalRank(group, groupSrc);
  },
);

/**
 * Calls with values that are no tensors. As in Python they travel as pickles, so that Node and Python can send each other what
 * `torch.save` writes and `torch.load` reads; no code is run. Each makes several calls of its group, one after the other, which
 * its promise waits for.
 */

import { anything, integer, nullable } from "../../../internal/kinds.js";
import { form, kind, signature } from "../../../internal/signature.js";
import { TypeError, ValueError } from "../../../python/exceptions.js";
import { shown } from "../../../python/repr.js";
import { tensor } from "../../creation.js";
import { aten } from "../../ops/index.js";
import { dumps, loads } from "../../serialization/objects.js";
import type { Tensor } from "../../tensor.js";
import { allGather, broadcast, gather, rootOf, scatter } from "./collectives.js";
import { recv, send } from "./point_to_point.js";
import { groupOrDefault, objectDevice, type ProcessGroup } from "./process_group.js";
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

/** Makes the tensors that carry values between the ranks of a group, where it can take them. */
class Carrier {
  readonly #device: string;

  constructor(group: ProcessGroup) {
    this.#device = objectDevice(group);
  }

  /** A pickle as a tensor of `size` bytes. */
  bytes(pickle: Buffer, size = pickle.length): Tensor {
    const padded = new Uint8Array(size);
    padded.set(pickle);
    return tensor(padded, { device: this.#device });
  }

  sizes(pickles: readonly Buffer[]): Tensor {
    return this.numbers(pickles.map(({ length }) => length));
  }

  numbers(given: readonly number[]): Tensor {
    return tensor(BigInt64Array.from(given, BigInt), { device: this.#device });
  }

  blank(size: number): Tensor {
    return aten.empty([size], { dtype: "uint8", device: this.#device });
  }

  blankSizes(count: number): Tensor {
    return aten.zeros([count], { dtype: "int64", device: this.#device });
  }
}

/** What a rank sent, whose pickle lies in these bytes. */
function unpickled(bytes: Tensor, size: number, from: number): unknown {
  try {
    return loads(bytes.cpu().toBytes().subarray(0, size));
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    throw new ValueError(`the object of rank ${from} cannot be read: ${error.message}`, { cause: error });
  }
}

/** As many sizes as there are ranks, of what each will send. */
async function exchangeSizes(group: ProcessGroup, carrier: Carrier, own: Buffer): Promise<number[]> {
  const sizes = Array.from({ length: group.size() }, () => carrier.blankSizes(1));
  await allGather(sizes, carrier.sizes([own]), { group });
  return sizes.map((size) => Number(size.item()));
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
    const pickle = dumps(obj);
    const carrier = new Carrier(group);
    const sizes = await exchangeSizes(group, carrier, pickle);
    const most = Math.max(...sizes);
    const outputs = sizes.map(() => carrier.blank(most));
    await allGather(outputs, carrier.bytes(pickle, most), { group });
    for (const [i, output] of outputs.entries()) objectList[i] = unpickled(output, sizes[i] as number, i);
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
    const pickle = dumps(obj);
    const carrier = new Carrier(group);
    const sizes = await exchangeSizes(group, carrier, pickle);
    const most = Math.max(...sizes);
    const outputs = objectGatherList === null ? null : sizes.map(() => carrier.blank(most));
    await gather(carrier.bytes(pickle, most), outputs, { groupDst: root, group });
    for (const [i, output] of (outputs ?? []).entries()) {
      (objectGatherList as unknown[])[i] = unpickled(output, sizes[i] as number, i);
    }
  },
);

/** Cuts what came apart, into the list that it is for. */
function unpickleAll(list: unknown[], bytes: Tensor, sizes: readonly number[], from: number): void {
  let at = 0;
  for (const [i, size] of sizes.entries()) {
    list[i] = unpickled(bytes.narrow(0, at, size), size, from);
    at += size;
  }
}

const numbersOf = (sizes: Tensor): number[] => (sizes.tolist() as (number | bigint)[]).map(Number);
const total = (sizes: readonly number[]): number => sizes.reduce((sum, size) => sum + size, 0);

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
    const pickles = isRoot ? objectList.map((value) => dumps(value)) : [];
    const carrier = new Carrier(group);
    const sizes = isRoot ? carrier.sizes(pickles) : carrier.blankSizes(objectList.length);
    await broadcast(sizes, { groupSrc: root, group });
    const lengths = numbersOf(sizes);
    const bytes = isRoot ? carrier.bytes(Buffer.concat(pickles)) : carrier.blank(total(lengths));
    await broadcast(bytes, { groupSrc: root, group });
    if (!isRoot) unpickleAll(objectList, bytes, lengths, root);
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
    const pickles = isRoot ? (input as unknown[]).map((value) => dumps(value)) : [];
    const carrier = new Carrier(group);
    const most = isRoot ? carrier.numbers([Math.max(...pickles.map((one) => one.length))]) : carrier.blankSizes(1);
    await broadcast(most, { groupSrc: root, group });
    const length = Number(most.item());
    const bytes = carrier.blank(length);
    await scatter(bytes, isRoot ? pickles.map((one) => carrier.bytes(one, length)) : null, { groupSrc: root, group });
    const size = carrier.blankSizes(1);
    await scatter(size, isRoot ? pickles.map((one) => carrier.sizes([one])) : null, { groupSrc: root, group });
    output[0] = unpickled(bytes, Number(size.item()), root);
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
    unpickleAll(objectList, bytes, lengths, groupSrc);
    return getGlobalRank(group, groupSrc);
  },
);

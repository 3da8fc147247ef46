/** Calls between two ranks. */

import { between, integer, nullable } from "../../../internal/kinds.js";
import { form, type Given, signature } from "../../../internal/signature.js";
import { withoutSurplus } from "../../../internal/surplus.js";
import { native } from "../../../native/addon.js";
import type { NativeHandle } from "../../../native/handle.js";
import { ValueError } from "../../../python/exceptions.js";
import type { Tensor } from "../../tensor.js";
import { CallOfGroup } from "../failures.js";
import { type Sender, Work } from "../work.js";
import { Backend } from "./backend.js";
import { callOf, notInGroup, real, tensor, workOf } from "./calls.js";
import { groupOrDefault, type ProcessGroup } from "./process_group.js";
import { canonicalRank, checkNotSelf, getGlobalRank } from "./ranks.js";
import { defaultGroup, groupOfCall } from "./world.js";

const rank = nullable(integer)(null);
const shared = {
  /** Default: null, the group of all processes. */
  group: groupOrDefault,
  /** What is sent with a tag is received with it. Default: 0. */
  tag: between(integer, 0, 2 ** 31 - 1)(0),
} as const;

const sending = (name: string) =>
  signature(name, ["tensor", "dst", "group", "tag", "groupDst"], {
    tensor,
    /** The rank in the world of who gets it. */
    dst: rank,
    ...shared,
    /** Its rank in the group, instead of `dst`. */
    groupDst: rank,
  });

const receiving = (name: string) =>
  signature(name, ["tensor", "src", "group", "tag", "groupSrc"], {
    /** What is overwritten; as large as what was sent. */
    tensor,
    /** The rank in the world of who sends. Default: null, anyone. */
    src: rank,
    ...shared,
    /** Its rank in the group, instead of `src`. */
    groupSrc: rank,
  });

type Sent = ReturnType<ReturnType<typeof sending>>;
type Received = ReturnType<ReturnType<typeof receiving>>;

function sent(name: string, { tensor, dst, group: given, tag, groupDst }: Sent, asyncOp?: true): Work {
  return callOf(name, { group: given, asyncOp }, (group) => {
    const to = canonicalRank(group, dst, groupDst);
    checkNotSelf(group, to, "destination");
    return native.distSend(group, real(tensor), to, tag);
  });
}

function received(name: string, { tensor, src, group: given, tag, groupSrc }: Received, asyncOp?: true): Work<number> {
  const group = groupOfCall(name, given);
  if (group === null) return notInGroup<number>(name, () => -1);
  const from = src === null && groupSrc === null ? null : canonicalRank(group, src, groupSrc);
  if (from !== null) checkNotSelf(group, from, "source");
  const sender = (work: Sender) => getGlobalRank(group, from ?? work.sourceRank());
  return workOf(name, group, asyncOp, sender, () => native.distRecv(group, real(tensor), from, tag));
}

/**
 * Sends a tensor. Follows torch.distributed.isend.
 * @throws ValueError for this rank itself, to which gloo has no connection
 */
export const isend = form(sending("isend"), (given): Work => sent("isend", given, true));

/** Receives a tensor, in place; `await` gives the rank in the world of the sender. Follows torch.distributed.irecv. */
export const irecv = form(receiving("irecv"), (given): Work<number> => received("irecv", given, true));

/** Sends a tensor to another rank. In Python it blocks; here its {@link Work} does when it is asked to. */
export const send = form(sending("send"), (given): Work => sent("send", given));

/**
 * Receives a tensor, in place; `await` gives the rank in the world of the sender. In Python it blocks; here its {@link Work}
 * does when it is asked to.
 */
export const recv = form(receiving("recv"), (given): Work<number> => received("recv", given));

const operation = signature("P2POp", ["op", "tensor", "peer", "group", "tag", "groupPeer"], {
  /** `isend` or `irecv`. */
  op: {
    takesObject: false,
    check: (_callee, _name, value): typeof isend | typeof irecv => {
      if (value === isend) return isend;
      if (value === irecv) return irecv;
      throw new ValueError(
        "Invalid ``op``. Expected ``op`` to be `torch.distributed.isend` or `torch.distributed.irecv`.",
      );
    },
  },
  tensor,
  /** The rank in the world of the other. */
  peer: rank,
  ...shared,
  /** Its rank in the group, instead of `peer`. */
  groupPeer: rank,
});

/** One of the calls of {@link batchIsendIrecv}. Follows torch.distributed.P2POp. */
export class P2POp {
  /** `isend` or `irecv`. */
  readonly op: typeof isend | typeof irecv;
  readonly tensor: Tensor;
  readonly group: ProcessGroup;
  readonly tag: number;
  /** The other's rank in the world. */
  readonly peer: number;
  /** The other's rank in the group. */
  readonly groupPeer: number;

  constructor(...given: Given<typeof operation>) {
    const { op, tensor, peer, group, tag, groupPeer } = operation(given);
    this.op = op;
    this.tensor = tensor;
    this.group = group ?? defaultGroup();
    this.tag = tag;
    this.groupPeer = canonicalRank(this.group, peer, groupPeer);
    this.peer = getGlobalRank(this.group, this.groupPeer);
  }
}

/**
 * Begins several sends and receives of one group, whose order does not matter but between two ranks in one direction. Follows
 * torch.distributed.batch_isend_irecv.
 */
export const batchIsendIrecv = withoutSurplus(
  "batchIsendIrecv",
  1,
  function batchIsendIrecv(p2pOpList: readonly P2POp[]): (Work | Work<number>)[] {
    const [first] = Array.isArray(p2pOpList) ? (p2pOpList as readonly P2POp[]) : [];
    if (first === undefined || !p2pOpList.every((op) => op instanceof P2POp)) {
      throw new ValueError("Invalid ``p2pOpList``. Each op is expected to be of type `torch.distributed.P2POp`.");
    }
    if (p2pOpList.some(({ group }) => group !== first.group))
      throw new ValueError("All ops need to use the same group.");
    const { group, tensor } = first as P2POp;
    return together(group, tensor.device.type, () =>
      p2pOpList.map(({ op, tensor, group, tag, groupPeer }) =>
        op === isend
          ? isend({ tensor, group, tag, groupDst: groupPeer })
          : irecv({ tensor, group, tag, groupSrc: groupPeer }),
      ),
    );
  },
);

/**
 * Makes one call of those that are made in `make`, where the backend has such calls: NCCL's would wait for each other. Follows
 * `_coalescing_manager`.
 */
function together<W>(group: ProcessGroup, device: string, make: () => (Work | W)[]): (Work | W)[] {
  const isNccl = group.isMember && group.facts.devices.get(device) === Backend.NCCL;
  if (!isNccl || !native.distStartCoalescing(group, device)) return make();
  let handle: NativeHandle | null = null;
  try {
    make();
  } finally {
    // After an error too: no other call of the backend is made before.
    handle = native.distEndCoalescing(group, device);
  }
  return [new Work(handle, new CallOfGroup("batchIsendIrecv", group), () => {})];
}

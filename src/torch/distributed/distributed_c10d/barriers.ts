/** Calls in which ranks wait for each other. */

import { boolean, integer, listOf, nullable, number } from "../../../internal/kinds.js";
import { form, signature } from "../../../internal/signature.js";
import { native } from "../../../native/addon.js";
import { ValueError } from "../../../python/exceptions.js";
import { warnOnce } from "../../../python/warnings.js";
import { defaultPgTimeout } from "../constants.js";
import type { Work } from "../work.js";
import { Backend, hasGpu } from "./backend.js";
import { callOf, ofGroup } from "./calls.js";
import { groupOrDefault, objectDevice, type ProcessGroup } from "./process_group.js";
import { getBackend } from "./ranks.js";
import { groupOfCall } from "./world.js";

/** The device that a barrier goes through. */
function deviceOf(group: ProcessGroup, [index]: readonly number[]): string {
  if (!hasGpu()) return "cpu";
  if (index !== undefined) return `cuda:${index}`;
  const device = objectDevice(group);
  if (device !== "cpu" && group.rank() === 0) {
    warnOnce("barrier(): using the device under current context. You can specify `deviceIds` to mute this warning.");
  }
  return device;
}

/** Ends when all ranks of a group have made it. Follows torch.distributed.barrier. */
export const barrier = form(
  signature("barrier", ["group", "asyncOp", "deviceIds", "timeout"], {
    ...ofGroup,
    /** The index of the GPU that the call goes through; for NCCL. Default: null, the current one. */
    deviceIds: nullable(listOf(integer))(null),
    /** How long it may take, in seconds. Default: null, as long as the calls of the group. */
    timeout: nullable(number)(null),
  }),
  ({ deviceIds, timeout, ...given }): Work =>
    callOf("barrier", given, (group, asyncOp) => {
      const indices = deviceIds ?? [];
      return native.distBarrier(group, timeout, deviceOf(group, indices), indices, asyncOp);
    }),
);

/**
 * As {@link barrier}, and says which ranks did not come: rank 0 waits for each. The next call of the group is made when it
 * has ended. Of gloo alone. Follows torch.distributed.monitored_barrier.
 *
 * @throws DistBackendError which names the rank that did not come
 */
export const monitoredBarrier = form(
  signature("monitoredBarrier", ["group", "timeout", "waitAllRanks"], {
    /** Default: null, the group of all processes. */
    group: groupOrDefault,
    /** How long it may take, in seconds. Default: null, 1800. */
    timeout: nullable(number)(null),
    /** Whether all ranks that did not come are named, and not only the first. Default: false. */
    waitAllRanks: boolean(false),
  }),
  async ({ group: given, timeout, waitAllRanks }): Promise<void> => {
    const group = groupOfCall("monitoredBarrier", given);
    if (group === null) return;
    if (getBackend(group) !== Backend.GLOO) {
      throw new ValueError("monitoredBarrier is only implemented for GLOO backend.");
    }
    await group.alone("monitoredBarrier", () =>
      native.distMonitoredBarrier(group, timeout ?? defaultPgTimeout, waitAllRanks),
    );
  },
);

/** What modules of several processes share. Follows torch/distributed/utils.py. */

import { native } from "../../native/addon.js";
import type { Tensor } from "../tensor.js";
import type { ProcessGroup } from "./distributed_c10d/process_group.js";

/** A module, as far as its state goes. */
interface Stateful {
  namedParameters(): [string, Tensor][];
  namedBuffers(): [string, Tensor][];
}

/** Gives all ranks of a group the parameters of one, and its buffers. @internal */
export function syncModuleStates(
  module: Stateful,
  group: ProcessGroup,
  options: { bufferSize: number; source: number; ignored: ReadonlySet<string>; withBuffers: boolean },
): void {
  const { bufferSize, source, ignored, withBuffers } = options;
  const states = [...module.namedParameters(), ...(withBuffers ? module.namedBuffers() : [])]
    .filter(([name]) => !ignored.has(name))
    .map(([, tensor]) => tensor.detach());
  if (states.length > 0) native.broadcastCoalesced(group, states, bufferSize, source, false);
}

/** What is said where a peer is lost while a backward pass reduces gradients: the Reducer itself knows no names. */

import { explainFailures } from "../../autograd/engine_callbacks.js";
import type { ProcessGroup } from "../../distributed/distributed_c10d/process_group.js";
import { CallOfGroup } from "../../distributed/failures.js";

/** The ranks over which the pass that comes next reduces. */
let reducing: WeakRef<ProcessGroup> | null = null;

/** Says over which ranks that is. */
export function expectReduction(group: ProcessGroup): void {
  if (reducing === group.weak) return;
  if (reducing === null) explainFailures(explained);
  reducing = group.weak;
}

function explained(error: unknown): unknown {
  const group = reducing?.deref();
  return group === undefined ? error : new CallOfGroup("backward", group).ifLost(error);
}

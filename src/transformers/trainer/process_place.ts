/** Which of how many processes this one is. Follows accelerate/state.py (`PartialState`). */

import { getRank, getWorldSize } from "../../torch/distributed/distributed_c10d/ranks.js";
import { isInitialized } from "../../torch/distributed/distributed_c10d/world.js";
import { launchedLocalIndex, launchedPlace, type ProcessPlace } from "./launched_place.js";

/**
 * The place of this process: in the group of all, where `torch.distributed.initProcessGroup` has made it; else as the variables
 * say that torchrun sets; else it is alone.
 */
export function processPlace(): ProcessPlace {
  if (!isInitialized()) return launchedPlace();
  const processIndex = getRank();
  return { worldSize: getWorldSize(), processIndex, localProcessIndex: launchedLocalIndex() ?? processIndex };
}

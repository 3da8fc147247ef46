/** Which of how many processes this one is. Follows accelerate/state.py (`PartialState`). */

import { ValueError } from "../../python/exceptions.js";
import { getRank, getWorldSize } from "../../torch/distributed/distributed_c10d/ranks.js";
import { isInitialized } from "../../torch/distributed/distributed_c10d/world.js";

/** The place of a process among those that train together. */
export interface ProcessPlace {
  /** How many there are. */
  worldSize: number;
  /** Which of them this is. */
  processIndex: number;
  /** Which of those of its machine this is. */
  localProcessIndex: number;
}

/**
 * The place of this process: in the group of all, where `torch.distributed.initProcessGroup` has made it; else as the variables
 * say that torchrun sets; else it is alone.
 */
export function processPlace(): ProcessPlace {
  const { LOCAL_RANK, RANK, WORLD_SIZE } = process.env;
  const isMade = isInitialized();
  if (!isMade && (!RANK || !WORLD_SIZE)) return { worldSize: 1, processIndex: 0, localProcessIndex: 0 };
  const processIndex = isMade ? getRank() : whole("RANK", RANK as string);
  return {
    worldSize: isMade ? getWorldSize() : whole("WORLD_SIZE", WORLD_SIZE as string),
    processIndex,
    localProcessIndex: LOCAL_RANK ? whole("LOCAL_RANK", LOCAL_RANK) : processIndex,
  };
}

function whole(name: string, text: string): number {
  if (/^\d+$/.test(text.trim())) return Number(text);
  throw new ValueError(
    `expected the variable ${name} to be a whole number, as torchrun sets it, got ${JSON.stringify(text)}`,
  );
}

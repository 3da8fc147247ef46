/** What torchrun's variables say. Needs no libtorch. */

import { ValueError } from "../../python/exceptions.js";

/** The place of a process among those that train together. */
export interface ProcessPlace {
  /** How many there are. */
  worldSize: number;
  /** Which of them this is. */
  processIndex: number;
  /** Which of those of its machine this is. */
  localProcessIndex: number;
}

/** The place that the variables `RANK`, `WORLD_SIZE` and `LOCAL_RANK` say, which torchrun sets; without them a process is alone. */
export function launchedPlace(): ProcessPlace {
  const { LOCAL_RANK, RANK, WORLD_SIZE } = process.env;
  if (!RANK || !WORLD_SIZE) return { worldSize: 1, processIndex: 0, localProcessIndex: 0 };
  const [processIndex, worldSize] = [whole("RANK", RANK), whole("WORLD_SIZE", WORLD_SIZE)];
  return { worldSize, processIndex, localProcessIndex: LOCAL_RANK ? whole("LOCAL_RANK", LOCAL_RANK) : processIndex };
}

/** Whether torchrun has started this process again, after one of the processes had ended. */
export const isRestarted = (): boolean => Number(process.env.TORCHELASTIC_RESTART_COUNT ?? 0) > 0;

function whole(name: string, text: string): number {
  if (/^\d+$/.test(text.trim())) return Number(text);
  throw new ValueError(
    `expected the variable ${name} to be a whole number, as torchrun sets it, got ${JSON.stringify(text)}`,
  );
}

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

/**
 * The place that the variables `RANK`, `WORLD_SIZE` and `LOCAL_RANK` say, which torchrun sets; without them a process is alone.
 *
 * @throws ValueError where one of them is missing or wrong: training alone then would be silent
 */
export function launchedPlace(): ProcessPlace {
  const { RANK, WORLD_SIZE } = process.env;
  const given = WORLD_SIZE ? whole("WORLD_SIZE", WORLD_SIZE) : null;
  const worldSize = given ?? 1;
  if (worldSize === 0) throw new ValueError("expected the variable WORLD_SIZE to be one or more, got 0");
  if (!RANK) {
    if (worldSize > 1) throw missing("RANK", `WORLD_SIZE is ${worldSize}`);
    return { worldSize: 1, processIndex: 0, localProcessIndex: 0 };
  }
  const processIndex = whole("RANK", RANK);
  if (given === null) throw missing("WORLD_SIZE", `RANK is ${processIndex}`);
  if (processIndex >= worldSize) {
    throw new ValueError(
      `expected the variable RANK to be from 0 to ${worldSize - 1} (WORLD_SIZE is ${worldSize}), got ${RANK}`,
    );
  }
  return { worldSize, processIndex, localProcessIndex: launchedLocalIndex() ?? processIndex };
}

/** Which of the processes of its machine this is, as `LOCAL_RANK` says; null without it. */
export function launchedLocalIndex(): number | null {
  const { LOCAL_RANK } = process.env;
  return LOCAL_RANK ? whole("LOCAL_RANK", LOCAL_RANK) : null;
}

/** Whether torchrun has started this process again, after one of the processes had ended. */
export const isRestarted = (): boolean => Number(process.env.TORCHELASTIC_RESTART_COUNT ?? 0) > 0;

const missing = (name: string, why: string) =>
  new ValueError(`expected the variable ${name}, for ${why}: torchrun sets both; without both a process trains alone`);

function whole(name: string, text: string): number {
  if (/^\d+$/.test(text.trim())) return Number(text);
  throw new ValueError(
    `expected the variable ${name} to be a whole number, as torchrun sets it, got ${JSON.stringify(text)}`,
  );
}

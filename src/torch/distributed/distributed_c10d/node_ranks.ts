/** Which ranks of a world are Node's. In calls that Python does not have, or makes otherwise, they would wait for the others for ever. */

import { RuntimeError } from "../../../python/exceptions.js";
import type { Store } from "../store.js";
import { world } from "./world.js";

const key = (rank: number): string => `libtorch_node/rank_${rank}`;

/** Says to the others, before the group connects, what this rank is. */
export const announce = (store: Store, rank: number): Promise<void> => store.set(key(rank), "");

/** Whether all ranks are Node's, once all have connected. */
export const areAnnounced = (store: Store, size: number): Promise<boolean> =>
  store.check(Array.from({ length: size }, (_, rank) => key(rank)));

/**
 * Refuses what a world of Node and Python cannot do.
 * @param advice What to do there
 */
export function checkNodeAlone(callee: string, advice: string): void {
  if (world.default === null || world.default.facts.isOfNode) return;
  throw new RuntimeError(
    `${callee}: expected a world of Node's processes alone, got one with some of Python's, which would not make its calls: ${advice}`,
  );
}

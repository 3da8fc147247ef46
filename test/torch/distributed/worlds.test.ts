/** Worlds that come and go in one process. */

import { expect, test } from "vitest";
import { runWorld } from "./world.js";

test("a world that has ended leaves no threads and no open files, and the process ends by itself", async () => {
  const args = { warm: 5, more: 45 };
  const world = await runWorld<{ before: number[]; after: number[] }>(Array(2).fill("worlds_rank.ts"), { args });
  for (const { lines, exitCode } of world) {
    expect(exitCode).toBe(0);
    const [{ before, after }] = lines as [{ before: number[]; after: number[] }];
    // Not one for each world: the last of a thread or two may still be about to end.
    for (const [i, count] of after.entries()) expect(count - (before[i] as number)).toBeLessThan(args.more / 5);
  }
});

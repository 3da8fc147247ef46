/** Programs of Node under Python's own launcher. */

import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { noPython } from "../../python.js";
import { commandOf, torchrun } from "./torchrun.js";

/** What the processes of a program print. */
async function printed(program: string): Promise<unknown[]> {
  const { stdout } = await torchrun(commandOf(fileURLToPath(new URL(program, import.meta.url))));
  const lines = String(stdout).split("\n");
  return lines.filter((line) => line.startsWith("{")).map((line) => JSON.parse(line));
}

describe.skipIf(noPython)("torchrun", () => {
  test("starts a world of Node", async () => {
    const lines = (await printed("torchrun_rank.ts")) as { rank: number }[];
    expect(lines.sort((a, b) => a.rank - b.rank)).toEqual(
      [0, 1].map((rank) => ({ rank, size: 2, local: rank, sum: [3], agents: "True", launched: true })),
    );
  });

  // Python's processes find the addresses of their first world in torchrun's store.
  test("starts processes that make one world after the other", async () => {
    const sums = Array.from({ length: 8 }, (_, i) => 2 * i + 1);
    expect(await printed("torchrun_worlds_rank.ts")).toEqual([{ sums }, { sums }]);
  });
});

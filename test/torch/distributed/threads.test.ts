/** Threads of one process as the ranks of a world, and such that are ended while they wait for others. */

import { expect, test } from "vitest";
import type { ThreadArgs } from "./threads_worker.js";
import { runWorld } from "./world.js";

interface Line {
  call: string;
  told?: unknown[];
  ended?: number[];
}

const run = async (how: "train" | "terminate" | "exit", calls: ThreadArgs["call"][]) => {
  const args = { how, calls };
  const [result] = await runWorld<Line>(["threads_rank.ts"], { args, mayFail: true, limit: 100 });
  return result as NonNullable<typeof result>;
};

test("two threads train as two processes do, and the process ends by itself", async () => {
  const result = await run("train", ["train"]);
  expect(result).toMatchObject({ exitCode: 0, signal: undefined });
  const [first, second] = (result.lines[0]?.told ?? []) as { ranks: unknown; weights: unknown }[];
  expect(first?.ranks).toEqual([{ rank: 0 }, { rank: 1 }]);
  expect(first).toEqual(second);
});

test("a thread that waits for a rank that does not come can be ended, whatever it waits in", async () => {
  const calls = ["wait", "await", "recv", "backward", "forward"] as const;
  const result = await run("terminate", [...calls]);
  expect(result).toMatchObject({ exitCode: 0, signal: undefined });
  expect(result.lines.filter(({ ended }) => ended !== undefined)).toEqual(
    calls.map((call) => ({ call, ended: [1, 1] })),
  );
});

test.each(["wait", "backward"] as const)("the process can exit while a thread waits in %s", async (call) => {
  expect(await run("exit", [call])).toMatchObject({ exitCode: 0, signal: undefined });
});

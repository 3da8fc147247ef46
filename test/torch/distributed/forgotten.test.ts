/** A call that fails with nobody waiting for it: what a promise does that nobody handles. */

import { expect, test } from "vitest";
import { runWorld } from "./world.js";

const first = async (call: string) =>
  (
    await runWorld<{ goesOn?: true; caught?: string }>(Array(2).fill("forgotten_rank.ts"), {
      args: call,
      mayFail: true,
    })
  )[0];

test.each([
  ["a collective", /DistBackendError: allReduce on rank 0 of 2 in the group "default_pg" failed: a peer has ended/],
  ["what is received", /DistBackendError: recv on rank 0 of 2 in the group "default_pg" failed: a peer has ended/],
])("%s ends the process with its error", async (call, error) => {
  const rank = await first(call);
  expect(rank?.stderr).toMatch(error);
  expect(rank).toMatchObject({ exitCode: 1, lines: [] });
});

test("one that is its holder's is dropped without a word", async () => {
  expect(await first("one that is held")).toMatchObject({ exitCode: 0, stderr: "", lines: [{ goesOn: true }] });
});

test.each(["one that is waited for", "one that is awaited later"])("%s fails where it is", async (call) => {
  const rank = await first(call);
  expect(rank?.lines).toEqual([{ caught: expect.stringMatching(/^allReduce on rank 0 of 2/) }, { goesOn: true }]);
  expect(rank?.exitCode).toBe(0);
});

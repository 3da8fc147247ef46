/** Processes that end with groups that are open, calls that go on, and threads. */

import { expect, test } from "vitest";
import { runWorld } from "./world.js";

interface Line {
  open?: true;
  after?: string;
  terminated?: true;
}

const ends = (how: string, ranks = 3) =>
  runWorld<Line>(Array(ranks).fill("ends_rank.ts"), { args: how, mayFail: true, limit: 60 });

test.each([
  ["exit", 0],
  ["throw", 1],
])("one that ends by %s ends", async (how, exitCode) => {
  for (const result of await ends(how)) {
    expect(result).toMatchObject({ lines: [{ open: true }], exitCode, signal: undefined });
    expect(result.stderr).not.toMatch(/terminate called/);
  }
});

test("a group that is destroyed while it is used is an error of its calls", async () => {
  for (const { lines, exitCode, signal } of await ends("destroy")) {
    expect({ exitCode, signal }).toEqual({ exitCode: 0, signal: undefined });
    expect(lines[1]?.after).toMatch(/Default process group has not been initialized/);
  }
});

test("a thread that has a group can be ended", async () => {
  expect(await ends("worker", 1)).toMatchObject([{ lines: [{ terminated: true }], exitCode: 0, signal: undefined }]);
});

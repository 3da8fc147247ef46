import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { findPython, findReference } from "../../src/compare/python.js";
import { noPython } from "../python.js";
import { KNOWN_CRASHES } from "./known_crashes.js";
import { type Crash, runCalls } from "./run_calls.js";

/** `LIBTORCH_NODE_FUZZ_SEED` and `LIBTORCH_NODE_FUZZ_CALLS` look further than the tests do. */
const seed = Number(process.env.LIBTORCH_NODE_FUZZ_SEED ?? 1);
const calls = Number(process.env.LIBTORCH_NODE_FUZZ_CALLS ?? 10_000);

/** How Python ends when it makes the same calls; null for each that comes back. */
async function inPython(calls: unknown[]): Promise<(string | null)[]> {
  const { stdout } = spawnSync(await findPython(), [await findReference("crashes.py")], {
    input: JSON.stringify(calls),
    encoding: "utf8",
    stdio: ["pipe", "pipe", "inherit"],
  });
  return JSON.parse(stdout) as (string | null)[];
}

/** A crash as it goes into a failed test's message: with its call, and what Python does. */
async function explain(crashes: Crash[]): Promise<string[]> {
  const theirs = noPython || crashes.length === 0 ? [] : await inPython(crashes.map(({ call }) => call));
  return crashes.map(
    ({ ended, call }, index) => `${ended} (Python: ${theirs[index] ?? "comes back"}): ${JSON.stringify(call)}`,
  );
}

test(`${calls} random calls over the operator table end no process`, { timeout: 1_800_000 }, async () => {
  const outcome = await runCalls({ kind: "random", seed, first: 0, end: calls });
  const listed = new Set(KNOWN_CRASHES.filter(({ guarded }) => !guarded).map(({ op }) => op));
  const unknown = outcome.crashes.filter(({ call }) => !("op" in call && listed.has(call.op)));
  expect(await explain(unknown)).toEqual([]);
  expect(outcome.findings).toEqual([]);
  expect(outcome.returned + outcome.threw + outcome.crashes.length).toBe(calls);
  // Calls that all fail would test little behind the door.
  expect(outcome.returned).toBeGreaterThan(calls / 20);
});

test.skipIf(noPython)(
  "every crash that is listed as libtorch's own ends Python too",
  { timeout: 300_000 },
  async () => {
    const endings = await inPython(KNOWN_CRASHES.map(({ python }) => python));
    expect(KNOWN_CRASHES.filter((_, index) => endings[index] === null)).toEqual([]);
  },
);

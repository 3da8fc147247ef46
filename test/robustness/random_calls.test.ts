import { expect, test } from "vitest";
import { noPython } from "../python.js";
import { endingsInPython } from "./in_python.js";
import { ENDLESS } from "./known_crashes.js";
import { type Crash, runCalls } from "./run_calls.js";

/** `LIBTORCH_NODE_FUZZ_SEED` and `LIBTORCH_NODE_FUZZ_CALLS` look further than the tests do. */
const seed = Number(process.env.LIBTORCH_NODE_FUZZ_SEED ?? 1);
const calls = Number(process.env.LIBTORCH_NODE_FUZZ_CALLS ?? 10_000);

/** A crash as it goes into a failed test's message: with its call, and what Python does. */
async function explain(crashes: Crash[]): Promise<string[]> {
  const theirs =
    noPython !== undefined || crashes.length === 0 ? [] : await endingsInPython(crashes.map(({ call }) => call));
  return crashes.map(
    ({ ended, call }, index) => `${ended} (Python: ${theirs[index] ?? "comes back"}): ${JSON.stringify(call)}`,
  );
}

test(`${calls} random calls over the operator table end no process`, { timeout: 1_800_000 }, async () => {
  const outcome = await runCalls({ kind: "random", seed, first: 0, end: calls });
  const crashes = outcome.crashes.filter(({ call, ended }) => {
    return !(ended === "no answer" && "op" in call && ENDLESS.includes(call.op));
  });
  expect(await explain(crashes)).toEqual([]);
  expect(outcome.findings).toEqual([]);
  expect(outcome.returned + outcome.threw + outcome.crashes.length).toBe(calls);
  // Calls that all fail would test little behind the door.
  expect(outcome.returned).toBeGreaterThan(calls / 20);
});

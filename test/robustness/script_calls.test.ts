import { expect, test } from "vitest";
import { ENDLESS } from "./known_crashes.js";
import { runCalls } from "./run_calls.js";

/** `LIBTORCH_NODE_FUZZ_SEED` and `LIBTORCH_NODE_FUZZ_SCRIPTS` look further than the tests do. */
const seed = Number(process.env.LIBTORCH_NODE_FUZZ_SEED ?? 1);
const calls = Number(process.env.LIBTORCH_NODE_FUZZ_SCRIPTS ?? 1500);

test(`${calls} random calls inside scripts end no process`, { timeout: 1_800_000 }, async () => {
  const outcome = await runCalls({ kind: "script", seed, first: 0, end: calls });
  const crashes = outcome.crashes.filter(({ call, ended }) => {
    return !(ended === "no answer" && "op" in call && ENDLESS.includes(call.op));
  });
  expect(crashes.map(({ ended, call }) => `${ended}: ${JSON.stringify(call)}`)).toEqual([]);
  expect(outcome.findings).toEqual([]);
  expect(outcome.returned + outcome.threw + outcome.crashes.length).toBe(calls);
  expect(outcome.returned).toBeGreaterThan(calls / 20);
});

import { expect, test } from "vitest";
import { runCalls } from "./run_calls.js";
import { wrongCalls } from "./wrong_calls.js";

test("every operator and constructor refuses wrong values with an Error, and none ends the process", {
  timeout: 1_800_000,
}, async () => {
  const outcome = await runCalls({ kind: "wrong", seed: 0, first: 0, end: wrongCalls().length });
  expect(outcome.crashes).toEqual([]);
  expect(outcome.findings).toEqual([]);
  expect(outcome.threw).toBeGreaterThan(50_000);
});

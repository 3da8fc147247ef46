import { expect, test } from "vitest";
import { runMemory } from "./run_memory.js";

test("random sequences of views, transfers, disposal, hooks and threads end no process", {
  timeout: 600_000,
}, async () => {
  const outcome = await runMemory({ first: 1, sequences: 2, calls: 300, perProcess: 2 });
  expect(outcome.crashes).toEqual([]);
  expect(outcome.findings).toEqual([]);
  expect(outcome.returned + outcome.threw).toBe(600);
  // Calls that all fail would test nothing.
  expect(outcome.returned).toBeGreaterThan(200);
});

/** Calls that do not fit together, peers that end or do not come: errors that say so, in time, and never a crash. */

import { expect, test } from "vitest";
import { runWorld } from "./world.js";

interface Line {
  scenario: string;
  error?: string;
  message?: string;
  seconds?: number;
  after?: string;
  destroyed?: boolean;
}

const TIMEOUT = 2;
const failures = (scenarios: string[]) =>
  runWorld<Line>(Array(3).fill("failures_rank.ts"), {
    args: { scenarios, timeout: TIMEOUT },
    mayFail: true,
    limit: 100,
  });
const told = (lines: Line[], scenario: string) => lines.find((line) => line.scenario === scenario && "seconds" in line);

test("what does not fit together is an error of the ranks that take part, and the process goes on", async () => {
  const COMPARED =
    /^\w+ on rank \d of 3 in the group "default_pg" failed: the ranks .*\n.*Detected mismatch between collectives on ranks/;
  const FORWARD = /^DistributedDataParallel.forward on rank [02] of 3 in the group "default_pg" failed: a peer has /;
  const BACKWARD = /^backward on rank \d of 3 in the group "default_pg" failed: a peer (sent more|has )/;
  const CALLS: Record<string, RegExp> = {
    shape: /^allReduce on rank \d of 3 in the group "default_pg" failed: /,
    dtype: /^broadcast on rank \d of 3 in the group "default_pg" failed: /,
    blocking: /^allReduce on rank \d of 3 in the group "default_pg" failed: /,
    "receive less": /^recv on rank 1 of 3 in the group "default_pg" failed: a peer sent more|not part of it/,
    "backward size": BACKWARD,
    "backward dtype": BACKWARD,
    "backward of other models": BACKWARD,
    "compared backward size": COMPARED,
    "compared backward dtype": COMPARED,
    "compared backward of other models": COMPARED,
    "a pass less": FORWARD,
    "compared a pass less":
      /^DistributedDataParallel.forward on rank \d of 3 in the group "default_pg" failed: (the ranks|a peer has)/,
    "compared shape": COMPARED,
    "compared dtype": COMPARED,
    "compared call": COMPARED,
    late: /^allReduce on rank \d of 3 in the group "default_pg" failed: /,
    monitored: /^monitoredBarrier on rank \d of 3 in the group "default_pg" failed: /,
    dropped: /nobody was told/,
  };
  const results = await failures(Object.keys(CALLS));
  for (const [rank, { lines, exitCode, signal, stderr }] of results.entries()) {
    expect({ exitCode, signal, stderr }, `rank ${rank}`).toMatchObject({ exitCode: 0, signal: undefined });
    expect(stderr).not.toMatch(/UnhandledPromiseRejection/);
    expect(lines.filter(({ destroyed }) => destroyed === true)).toHaveLength(Object.keys(CALLS).length);
  }
  for (const [scenario, message] of Object.entries(CALLS)) {
    const all = results.map(({ lines }) => told(lines, scenario));
    const failed = all.filter((line) => line?.error !== undefined);
    expect(failed.length, `${scenario}: ${JSON.stringify(all)}`).toBeGreaterThan(0);
    for (const line of failed) {
      expect(line?.message, scenario).toMatch(message);
      expect(line?.seconds).toBeLessThan(TIMEOUT * 10);
    }
  }
});

test("a peer's death is an error that says so", async () => {
  const [first, dead, last] = await failures(["death"]);
  expect(dead?.signal).toBe("SIGKILL");
  for (const survivor of [first, last]) {
    const line = told(survivor?.lines ?? [], "death");
    expect(line?.error).toBe("DistBackendError");
    expect(line?.message).toMatch(/^allReduce on rank [02] of 3 .* failed: a peer has ended, or given up the group/);
    expect(survivor?.exitCode).toBe(0);
  }
});

/** A peer that is killed while gradients are reduced, in a world of both languages: the others are told, whoever they are. */

import { describe, expect, test } from "vitest";
import { noPython } from "../../python.js";
import { runWorld } from "./world.js";

interface Line {
  lost: number;
  error: string;
  message: string;
}

describe.skipIf(noPython)("a peer that is killed in a backward pass", () => {
  test("is an error that names the call and the ranks here, and one in Python", async () => {
    const programs = ["peers_rank.ts", "peers_rank.py", "peers_rank.py"];
    const [node, killed, python] = await runWorld<Line>(programs, { mayFail: true });
    expect([node?.signal, killed?.signal, python?.exitCode], python?.stderr).toEqual(["SIGKILL", "SIGKILL", 0]);
    expect(node?.lines).toMatchObject([{ lost: 1, error: "DistBackendError" }]);
    expect(node?.lines[0]?.message).toMatch(
      /^backward on rank 0 of 3 in the group "default_pg" failed: a peer has ended, or given up the group/,
    );
    expect(python?.lines).toMatchObject([
      { lost: 1, error: "RuntimeError" },
      { lost: 0, error: "RuntimeError" },
    ]);
  });
});

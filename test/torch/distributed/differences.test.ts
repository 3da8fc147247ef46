/**
 * What happens where ranks do not give the same: each call in a world of three whose second rank gives less, more, or another dtype.
 * gloo sends no shapes, so that some pass in silence, in Python as here. None waits for longer than the calls of its group may take.
 */

import { describe, expect, test } from "vitest";
import { noPython } from "../../python.js";
import { runWorld } from "./world.js";

/** Their roots: one that gives what all others give, and the one that does not. */
const CALLS: Record<string, readonly number[]> = {
  broadcast: [0, 1],
  allReduce: [0],
  reduce: [0, 1],
  allGather: [0],
  allGatherSingle: [0],
  gather: [0, 1],
  scatter: [0, 1],
  reduceScatter: [0],
  reduceScatterSingle: [0],
  // From here on, c10d's wrapper does not compare.
  allReduceCoalesced: [0],
  allGatherCoalesced: [0],
  allToAll: [0],
  allToAllSingle: [0],
  "send and recv": [0],
};
const KINDS = ["smaller", "larger", "of another dtype", "of a wider dtype"];
/** How long a call may take, in seconds. */
const TIMEOUT = 1;

type Case = [call: string, root: number, kind: string];
const cases = Object.entries(CALLS).flatMap(([call, roots]) =>
  roots.flatMap((root) => KINDS.map((kind): Case => [call, root, kind])),
);
const compared = cases.slice(0, 4 * Object.values(CALLS).slice(0, 9).flat().length);

interface Line {
  case: Case;
  ended: "well" | "error";
  message?: string;
  seconds?: number;
}
const MIXES = [
  ["node", "node", "node"],
  ["node", "python", "node"],
  ["python", "node", "python"],
];

/** How each case ended on each rank, and whether a thread of gloo failed in it, which takes calls along that might have ended well. */
async function ends(languages: readonly string[], some: readonly Case[], level: string) {
  const programs = languages.map((language) => `differences_rank.${language === "node" ? "ts" : "py"}`);
  // Most of the time one rank waits for another: so there are two worlds.
  const halves = [0, 1].map((half) => some.filter((_, i) => i % 2 === half));
  const worlds = await Promise.all(
    halves.map((cases) => runWorld<Line>(programs, { args: { cases, timeout: TIMEOUT, level } })),
  );
  const lines = worlds.flatMap((world) => world.flatMap(({ lines }) => lines));
  for (const { seconds = 0, case: of } of lines) expect(seconds, of.join(" ")).toBeLessThan(10);
  return some.map((of) => {
    const own = lines.filter(({ case: other }) => String(other) === String(of));
    expect(own).toHaveLength(3);
    const isLost = own.some(({ message }) => /^the process|a peer sent more than/.test(message ?? ""));
    return { of: of.join(" "), ended: own.map(({ ended }) => ended), isLost };
  });
}

describe.skipIf(noPython)("ranks that do not give the same", () => {
  const python = ends(["python", "python", "python"], cases, "OFF");

  test.each(MIXES)("in a world of %s, %s and %s end as in Python's", async (...languages) => {
    const [expected, got] = [await python, await ends(languages, cases, "OFF")];
    const fails = ({ of, ended }: { of: string; ended: string[] }) => [of, ended.includes("error")];
    expect(got.map(fails)).toEqual(expected.map(fails));
    // Where a thread has failed, it is a matter of time who had what it needs before.
    for (const [i, { of, ended, isLost }] of got.entries()) {
      if (!isLost && expected[i]?.isLost === false) expect([of, ...ended]).toEqual([of, ...expected[i].ended]);
    }
  });

  test.each([["python", "python", "python"], ...MIXES])(
    "in a world of %s, %s and %s all get an error, where calls are compared",
    async (...languages) => {
      for (const { of, ended } of await ends(languages, compared, "DETAIL")) {
        expect([of, ...ended]).toEqual([of, "error", "error", "error"]);
      }
    },
  );
});

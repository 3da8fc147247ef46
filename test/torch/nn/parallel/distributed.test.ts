/** What DistributedDataParallel trains, case by case, in worlds of Node, of Python and of both: the same bits. */

import { describe, expect, test } from "vitest";
import { noPython } from "../../../python.js";
import { type RankResult, runWorld } from "../../distributed/world.js";

const NODE = "../nn/parallel/ddp_cases.ts";
const PYTHON = "../../../reference/ddp.py";

interface Line {
  case: string;
  result: Record<string, unknown>;
}

const cases = ({ lines }: RankResult<Line>) => Object.fromEntries(lines.map((line) => [line.case, line.result]));

describe.skipIf(noPython)("DistributedDataParallel", () => {
  test.each([
    ["two of Node", [NODE, NODE]],
    ["four, of Python and of Node", [PYTHON, NODE, NODE, PYTHON]],
  ])("%s: losses, weights, gradients, buffers and errors are those of Python alone", async (_what, programs) => {
    const expected = await runWorld<Line>(programs.map(() => PYTHON));
    const got = await runWorld<Line>(programs);
    for (const [rank, result] of got.entries()) {
      const [own, theirs] = [cases(result), cases(expected[rank] as RankResult<Line>)];
      expect(Object.keys(own)).toEqual(Object.keys(theirs));
      expect(Object.keys(own).length).toBeGreaterThan(30);
      for (const [name, value] of Object.entries(own)) expect(value, `${name}, rank ${rank}`).toEqual(theirs[name]);
    }
  });
});

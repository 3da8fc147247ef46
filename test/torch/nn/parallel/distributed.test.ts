/** What DistributedDataParallel trains, case by case, in worlds of Node, of Python and of both: the same bits. */

import { describe, expect, test } from "vitest";
import { noPython } from "../../../python.js";
import { type RankResult, runWorld } from "../../distributed/world.js";

const NODE = "../nn/parallel/ddp_cases.ts";
const PYTHON = "../../../reference/ddp.py";

interface Case {
  case: string;
  result: Record<string, unknown>;
}
/** What Python's ranks say in the end: bytes sent and received over each connection, as the kernel counts them. */
interface Traffic {
  connections: [sent: number, received: number][];
}
type Line = Case | Traffic;

const cases = ({ lines }: RankResult<Line>) =>
  Object.fromEntries(lines.flatMap((line) => ("case" in line ? [[line.case, line.result]] : [])));
const traffic = ({ lines }: RankResult<Line>) => lines.find((line) => "connections" in line)?.connections;

describe.skipIf(noPython)("DistributedDataParallel", () => {
  test.each([
    ["one of Node", [NODE]],
    ["two of Node", [NODE, NODE]],
    ["four, of Python and of Node", [PYTHON, NODE, NODE, PYTHON]],
  ])(
    "%s: losses, weights, gradients, buffers, errors and what is sent are those of Python alone",
    async (_what, programs) => {
      const expected = await runWorld<Line>(programs.map(() => PYTHON));
      const got = await runWorld<Line>(programs);
      for (const [rank, result] of got.entries()) {
        const [own, theirs] = [cases(result), cases(expected[rank] as RankResult<Line>)];
        if (programs[rank] === PYTHON) {
          expect(traffic(result)).toHaveLength(programs.length - 1);
          expect(traffic(result), `bytes of rank ${rank}`).toEqual(traffic(expected[rank] as RankResult<Line>));
        }
        expect(Object.keys(own)).toEqual(Object.keys(theirs));
        expect(Object.keys(own).length).toBeGreaterThan(30);
        for (const [name, value] of Object.entries(own)) expect(value, `${name}, rank ${rank}`).toEqual(theirs[name]);
      }
    },
  );
});

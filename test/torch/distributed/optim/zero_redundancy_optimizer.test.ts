/** Optimizers whose state is shared out, in worlds of two: of Node, of Python, and of both. */

import { describe, expect, test } from "vitest";
import { noPython } from "../../../python.js";
import { type RankResult, runWorld } from "../world.js";
import { CASES } from "./cases.js";

interface Line {
  case: string;
  sharded?: boolean;
  state: { state: Record<string, unknown>; param_groups: Record<string, unknown>[] };
  losses: number[];
  weights: { shape: number[]; data: string }[];
  lr: number[];
}

const NODE = "optim/zero_rank.ts";
const NAMES = CASES.map(({ name }) => name);
const PYTHON = "optim/zero_rank.py";

/** What a rank printed of a case. */
const of = (world: readonly RankResult<Line>[], rank: number, name: string, sharded = true): Line => {
  const lines = world[rank]?.lines.filter((line) => line.case === name && (line.sharded ?? true) === sharded) ?? [];
  expect(lines).toHaveLength(1);
  return lines[0] as Line;
};
const result = ({ losses, weights, lr }: Line) => ({ losses, weights, lr });

describe("ZeroRedundancyOptimizer in a world of two", () => {
  // One after the other: each is of two processes.
  const node = runWorld<Line>([NODE, NODE], { args: { cases: CASES, unsharded: true, uneven: true } });

  test.each(NAMES)("%s has the bits of the optimizer by itself", async (name) => {
    for (const rank of [0, 1]) {
      const [sharded, alone] = [of(await node, rank, name), of(await node, rank, name, false)];
      expect(result(sharded)).toEqual(result(alone));
      expect(sharded.state).toEqual(alone.state);
      expect(Object.keys(sharded.state.state)).toHaveLength(6);
    }
  });

  test("ranks that run out of inputs take part in the others' steps", async () => {
    const lines = [0, 1].map(async (rank) => of(await node, rank, "uneven") as Line & { alone: unknown[] });
    const [first, second] = await Promise.all(lines);
    expect(first?.weights).toEqual(second?.weights);
    expect([first?.alone, second?.alone]).toEqual([
      [1, true, "cpu"],
      [2, true, "cpu"],
    ]);
  });

  describe.skipIf(noPython)("and Python", () => {
    const python = node.then(() => runWorld<Line>([PYTHON, PYTHON], { args: { cases: CASES, uneven: true } }));
    const mixed = python.then(() => runWorld<Line>([NODE, PYTHON], { args: { cases: CASES, uneven: false } }));

    test("ranks that run out of inputs end with Python's weights", async () => {
      for (const rank of [0, 1]) {
        const { weights } = of(await node, rank, "uneven");
        expect(weights).toEqual(of(await python, rank, "uneven").weights);
      }
    });

    test.each(NAMES)("%s has Python's bits and state, also in a world of both", async (name) => {
      for (const world of [await node, await mixed]) {
        for (const rank of [0, 1]) {
          expect(of(world, rank, name).state).toEqual(of(await python, rank, name).state);
          expect(result(of(world, rank, name))).toEqual(result(of(await python, rank, name)));
        }
      }
    });
  });
});

/** Models whose parameters are shared out, in worlds of two. */

import { describe, expect, test } from "vitest";
import { noPython } from "../../../python.js";
import { type RankResult, runWorld } from "../world.js";
import { CASES, CASES_OF_FOUR, isAsWhole } from "./cases.js";

interface Line {
  case: string;
  isSharded?: boolean;
  losses: number[];
  norms: number[];
  parts: Record<string, { shape: number[]; data: string }>;
  whole: Record<string, { shape: number[]; data: string }>;
  mesh: string;
}

const NODE = "fsdp/fsdp_rank.ts";
const PYTHON = "fsdp/fsdp_rank.py";

/** What a rank printed of a case. */
function of(world: readonly RankResult<Line>[], rank: number, name: string, isSharded = true): Line {
  const lines = world[rank]?.lines.filter((line) => line.case === name && (line.isSharded ?? true) === isSharded) ?? [];
  expect(lines).toHaveLength(1);
  return lines[0] as Line;
}

describe("fullyShard in a world of two", () => {
  const node = runWorld<Line>([NODE, NODE], { args: { cases: CASES } });

  test.each(CASES.filter(isAsWhole).map(({ name }) => name))(
    "%s has the bits of the model whose gradients are averaged",
    async (name) => {
      const world = await node;
      for (const rank of [0, 1]) {
        const [sharded, whole] = [of(world, rank, name), of(world, rank, name, false)];
        expect(sharded.losses).toEqual(whole.losses);
        expect(sharded.whole).toEqual(whole.whole);
      }
    },
  );

  test.each(CASES)("$name: the ranks have parts of the same whole", async ({ name, mesh }) => {
    const [first, second] = [0, 1].map(async (rank) => of(await node, rank, name));
    const [one, other] = [await (first as Promise<Line>), await (second as Promise<Line>)];
    expect(one.whole).toEqual(other.whole);
    for (const [key, { shape }] of Object.entries(one.parts)) {
      const rows = mesh.at(-1) === 1 ? shape[0] : (shape[0] as number) + (other.parts[key]?.shape[0] as number);
      expect(rows, key).toBe(one.whole[key]?.shape[0]);
    }
  });

  test("gradients, what an optimizer keeps, and what came from meta know their parts", async () => {
    for (const { lines } of await node) {
      const [line] = lines.filter((one) => one.case === "known parts") as unknown as [Record<string, unknown>];
      expect(Object.keys(line.whole as object)).toHaveLength(8);
      expect(line.sharded).toEqual(line.whole);
      const rows = (sign: number) => [1, 1, 1, 2, 2].map((value) => Array(4).fill(sign * value));
      expect(line.materialized).toEqual([rows(1), [1, 1, 1, 2, 2], rows(-1)]);
      expect(line.isTied).toBe(true);
      expect(line.errors).toEqual([
        expect.stringMatching(/expected tensor to be a Tensor, got null/),
        expect.stringMatching(/on the meta device.*toEmpty/),
      ]);
    }
  });

  test("a mesh knows its lines", async () => {
    for (const [rank, { lines }] of (await node).entries()) {
      const [line] = lines.filter((one) => one.case === "meshes") as unknown as [Record<string, unknown>];
      expect(line.seen).toEqual([
        "DeviceMesh((replicate=2, shard=1), 'cpu', stride=(1, ()))",
        [[0], [1]],
        [rank, 0],
        ...[2, 1, rank],
      ]);
      expect(line.lines).toEqual([[0, 1], [rank], [1, 2]]);
      expect(line.groups).toEqual([[0, 1], [rank]]);
      expect(line.isWorld).toEqual([true, true]);
      expect(line.printed).toEqual([
        "DeviceMesh((1,), 'cpu', stride=((),))",
        "DeviceMesh((replicate=2), 'cpu', stride=(1,))",
        "DeviceMesh((shard=1, replicate=2), 'cpu', stride=((), 1))",
      ]);
      if (line.noGpu !== null) expect(line.noGpu).toMatch(/CUDA/);
      expect(line.smaller).toEqual([rank === 0 ? [0] : null, null]);
      expect(line.errors).toEqual([
        "RuntimeError: getGroup: expected a dimension, as the mesh has 2: its name or its number",
        "KeyError: getLocalRank: expected a dimension of the mesh (replicate, shard), got 'rows'",
        "KeyError: expected names among [replicate, shard], each once, got [shard, shard]",
        "IndexError: size: expected a dimension of the mesh (replicate, shard), got 2",
        "RuntimeError: Only 1D device mesh is supported, but got DeviceMesh((replicate=2, shard=1), 'cpu', stride=(1, ())).",
        rank === 1
          ? "RuntimeError: this process is not in the mesh"
          : "KeyError: getGroup: expected a dimension of the mesh (0 to 0), got 'x'",
        "RuntimeError: Mesh should not be bigger than default world size 2, but found 3 ranks!",
        "RuntimeError: meshShape and meshDimNames should have same length! Found 2 names and 1 sizes.",
        "RuntimeError: initDeviceMesh: expected the type of a device without an index, got 'cpu:0'",
        "ValueError: initDeviceMesh: expected meshShape to have positive sizes, got [0, 2]",
      ]);
    }
  });

  test.skipIf(noPython).each(CASES.map(({ name }) => name))("%s has Python's bits", async (name) => {
    python ??= runWorld<Line>([PYTHON, PYTHON], { args: { cases: CASES } });
    expectSame(await node, await python, name);
  });
  let python: Promise<RankResult<Line>[]> | undefined;

  test.skipIf(noPython)("Node and Python may be ranks of one world", async () => {
    const both = await runWorld<Line>([NODE, PYTHON], { args: { cases: CASES, hasPython: true } });
    python ??= runWorld<Line>([PYTHON, PYTHON], { args: { cases: CASES } });
    for (const { name } of CASES) expectSame(both, await python, name);
    // Python's ranks would now and then make the calls of the first one.
    expect((of(both, 0, "second mesh") as unknown as { error: string }).error).toMatch(
      /^RuntimeError: fullyShard: expected a world of Node's processes alone.*that was given before/,
    );
  });

  test("a second mesh of one shape is as good as the first among Node's ranks", async () => {
    for (const rank of [0, 1]) {
      const { error } = of(await node, rank, "second mesh") as unknown as { error: string };
      expect(error).not.toMatch(/Error/);
    }
  });
});

/** Each rank has of a case what its twin has. */
function expectSame(node: readonly RankResult<Line>[], python: readonly RankResult<Line>[], name: string): void {
  for (const rank of node.keys()) {
    const { losses, norms, parts, whole, mesh } = of(node, rank, name);
    const expected = of(python, rank, name);
    expect(mesh).toBe(expected.mesh);
    expect(losses).toEqual(expected.losses);
    expect(norms).toEqual(expected.norms);
    expect(parts).toEqual(expected.parts);
    expect(whole).toEqual(expected.whole);
  }
}

describe("fullyShard on a mesh of two by two", () => {
  const four = (program: string) => runWorld<Line>(Array(4).fill(program), { args: { cases: CASES_OF_FOUR } });
  const node = four(NODE);
  const names = CASES_OF_FOUR.map(({ name }) => name);

  test.each(names)("%s: replicas have the same parts of one whole", async (name) => {
    const world = await node;
    const [parts, wholes] = [
      world.map((_, rank) => of(world, rank, name).parts),
      world.map((_, rank) => of(world, rank, name).whole),
    ];
    expect([parts[2], parts[3]]).toEqual([parts[0], parts[1]]);
    expect(parts[1]).not.toEqual(parts[0]);
    for (const whole of wholes) expect(whole).toEqual(wholes[0]);
  });

  test.each(CASES_OF_FOUR.filter(isAsWhole).map(({ name }) => name))(
    "%s has the bits of the model whose gradients are averaged",
    async (name) => {
      const world = await node;
      for (const rank of world.keys()) {
        const [sharded, whole] = [of(world, rank, name), of(world, rank, name, false)];
        expect(sharded.losses).toEqual(whole.losses);
        expect(sharded.whole).toEqual(whole.whole);
      }
    },
  );

  test.skipIf(noPython).each(names)("%s has Python's bits", async (name) => {
    python ??= node.then(() => four(PYTHON));
    expectSame(await node, await python, name);
  });
  let python: Promise<RankResult<Line>[]> | undefined;

  test.skipIf(noPython)("Node and Python may be ranks of one world", async () => {
    python ??= node.then(() => four(PYTHON));
    await python;
    const both = await runWorld<Line>([NODE, PYTHON, PYTHON, NODE], {
      args: { cases: CASES_OF_FOUR, hasPython: true },
    });
    for (const name of names) expectSame(both, await python, name);
  });
});

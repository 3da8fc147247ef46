/** Checkpoints of several processes, in worlds of other sizes and of Python. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { torch } from "../../../../src/torch/torch.generated.js";
import { noPython } from "../../../python.js";
import { type RankResult, runWorld } from "../world.js";

type Tensor = InstanceType<typeof torch.Tensor>;
type Bits = { data: string };

interface Line {
  folder: string;
  weights: Record<string, Bits>;
  states: Record<string, Record<string, Bits>>;
  lr: number;
  extra?: { text: string; numbers: number[]; tensors: unknown[] };
  errors?: string[];
  refused?: string[];
  /** Of a model that began on "meta"; Python's ranks have none. */
  materialized?: Record<string, Bits>;
}

const NODE = "checkpoint/checkpoint_rank.ts";
const PYTHON = "checkpoint/checkpoint_rank.py";
const { checkpoint } = torch.distributed;

const folder = mkdtempSync(join(tmpdir(), "libtorch-node-checkpoint-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const ours = join(folder, "node");
const theirs = join(folder, "python");

type Mode = "save" | "load" | "fail";
const run = (mode: Mode, folders: string[], program: string, size: number, shape: number[] | null = null) =>
  runWorld<Line>(Array(size).fill(program), { args: { mode, folders, shape } });
const saved = run("save", [ours], NODE, 2);

/** What each rank read is what was there when it was written. */
function expectSame(read: readonly RankResult<Line>[], written: readonly RankResult<Line>[]): void {
  const expected = written[0]?.lines[0] as Line;
  expect(Object.keys(expected.weights)).toEqual(["0.weight", "0.bias", "2.weight", "2.bias"]);
  for (const { lines } of read) {
    const found = lines.filter((line) => line.folder === expected.folder);
    expect(found).toHaveLength(1);
    const { weights, states, lr, extra, materialized = weights } = found[0] as Line;
    expect(materialized).toEqual(weights);
    expect({ folder: expected.folder, weights, states, lr }).toEqual({ ...expected, extra: undefined });
    expect(extra?.text).toBe("seed 3");
    expect(extra?.numbers).toEqual([3, 2.5]);
  }
}

describe("a checkpoint of fullyShard in a world of two", () => {
  test("is read in a world of three", async () => {
    expectSame(await saved.then(() => run("load", [ours], NODE, 3)), await saved);
  });

  test("is read by one process", async () => {
    const expected = (await saved)[0]?.lines[0] as Line;
    const model = new torch.nn.Sequential(new torch.nn.Linear(6, 7), new torch.nn.Tanh(), new torch.nn.Linear(7, 2));
    const optimizer = new torch.optim.Adam(model.parameters());
    const [state, optimizerState] = checkpoint.getStateDict(model, optimizer);
    await checkpoint.load({ model: state, optim: optimizerState }, { checkpointId: ours });
    checkpoint.setStateDict(model, optimizer, state, optimizerState);
    const data = (tensor: unknown) => Buffer.from((tensor as Tensor).toBytes()).toString("base64");
    for (const [name, weight] of Object.entries(model.stateDict())) {
      expect(data(weight)).toBe(expected.weights[name]?.data);
    }
    const found = checkpoint.getOptimizerStateDict(model, optimizer).state;
    expect(Object.keys(found)).toEqual(Object.keys(expected.states));
    for (const [name, own] of Object.entries(found)) {
      for (const [key, value] of Object.entries(own)) {
        expect(data(value)).toBe(expected.states[name]?.[key]?.data);
      }
    }
    expect(optimizer.paramGroups[0].lr).toBe(0.05);
  });

  test("becomes one file, and a checkpoint again", async () => {
    await saved;
    const [file, again] = [join(folder, "one.pt"), join(folder, "again")];
    await checkpoint.formatUtils.dcpToTorchSave(ours, file);
    await checkpoint.formatUtils.torchSaveToDcp(file, again);
    const stateDict = { model: { "0.weight": torch.zeros([7, 6]) }, extra: { text: "" } };
    await checkpoint.load(stateDict, { checkpointId: again, noDist: true });
    const one = await torch.load<{ model: (typeof stateDict)["model"] }>(file);
    expect(stateDict.model["0.weight"].equal(one.model["0.weight"])).toBe(true);
    expect(stateDict.extra.text).toBe("seed 3");
  });

  test("is written beside the training, as the weights were", async () => {
    const expected = (await saved)[0]?.lines[0] as Line;
    for (const name of ["first", "second"]) {
      const stateDict = { model: { "0.weight": torch.zeros([7, 6]) }, name: "" };
      await checkpoint.load(stateDict, { checkpointId: `${ours}-${name}`, noDist: true });
      const weight = Buffer.from(stateDict.model["0.weight"].toBytes()).toString("base64");
      expect([stateDict.name, weight]).toEqual([name, expected.weights["0.weight"]?.data]);
    }
  });

  test("errors are those of all ranks", async () => {
    const world = await saved.then(() => run("fail", [ours], NODE, 2));
    const [first, second] = world.map(({ lines }) => lines[0]?.errors as string[]);
    expect(first?.slice(0, 3)).toEqual([
      "RuntimeError: Missing key in checkpoint state_dict: missing.",
      "ValueError: Size mismatch between saved [7,6] and current: [2,3] for model.0.weight",
      `ValueError: expected the folder of a checkpoint, with a file .metadata in it, got ${ours}-nowhere; torch.load reads a single file`,
    ]);
    expect(first?.[3]).toBe(
      "RuntimeError: checkpoint.load failed on rank 1: RuntimeError: Missing key in checkpoint state_dict: missing.",
    );
    expect(second?.[3]).toBe("RuntimeError: Missing key in checkpoint state_dict: missing.");
    expect(first?.slice(4, 6)).toEqual(second?.slice(4, 6));
    expect(first?.[6]).toMatch(/^RuntimeError: checkpoint\.save failed on rank 1: RuntimeError: Error: ENOENT/);
    expect(second?.[6]).toMatch(/^Error: ENOENT.*mkdir '\/proc\/nope'/);
    expect(first?.[4]).toMatch("RuntimeError: the state dict of rank 0 cannot be sent to the others: ");
    expect(first?.[5]).toMatch("RuntimeError: Error(s) in loading state_dict");
  });

  test("a damaged one is an error", async () => {
    await saved;
    const damaged = join(folder, "damaged");
    const state = { x: torch.arange(4) };
    await checkpoint.save(state, { checkpointId: damaged, noDist: true });
    const load = () =>
      checkpoint.load({ x: torch.zeros([4], { dtype: "int64" }) }, { checkpointId: damaged, noDist: true });
    await load();
    const file = join(damaged, "__0_0.distcp");
    writeFileSync(file, readFileSync(file).subarray(0, 100));
    await expect(load()).rejects.toThrow("but the file has 100 bytes");
    writeFileSync(join(damaged, ".metadata"), Buffer.from("\x80\x02cos\nsystem\n)R.", "latin1"));
    await expect(load()).rejects.toThrow(/os\.system/);
  });

  describe.skipIf(noPython)("and Python", () => {
    test("is read by Python, which writes it as one file", async () => {
      const read = await saved.then(() => run("load", [ours], PYTHON, 2));
      expectSame(read, await saved);
      const one = await torch.load<Record<string, Record<string, unknown>>>(join(ours, "python.pt"));
      await checkpoint.formatUtils.dcpToTorchSave(ours, join(folder, "node.pt"));
      expect(plain(await torch.load(join(folder, "node.pt")))).toEqual(plain(one));
    });

    test("what Python writes is read in a world of three", async () => {
      const written = await saved.then(() => run("save", [theirs], PYTHON, 2));
      expectSame(await run("load", [theirs], NODE, 3), written);
      // State dicts in other forms, rank by rank.
      const others = (world: RankResult<Line>[]) => world.map(({ lines }) => lines[1]);
      expect(others(written)[0]?.folder).toBe("options");
      expect(others(await saved)).toEqual(others(written));
      // Trained alike, so that the two are one.
      expect({ ...written[0]?.lines[0], folder: ours }).toEqual((await saved)[0]?.lines[0]);
    });
  });
});

const replicated = join(folder, "replicated");
const written = saved.then(() => run("save", [replicated], NODE, 4, [2, 2]));

describe("a checkpoint of two replicas of two parts each", () => {
  test.each([
    ["two", 2, null],
    ["four", 4, null],
    ["two replicas of two parts each", 4, [2, 2]],
    ["four replicas", 4, [4, 1]],
  ])("is read in a world of %s", async (_what, size, shape) => {
    expectSame(await written.then(() => run("load", [replicated], NODE, size, shape)), await written);
  });

  test("is not needed where a checkpoint of parts alone is read on such a mesh", async () => {
    const parts = saved.then(() => run("load", [ours], NODE, 4, [2, 2]));
    expectSame(await parts, await saved);
  });

  describe.skipIf(noPython)("and Python", () => {
    test("is read by Python, and Python's is read", async () => {
      const names = join(folder, "replicated-python");
      expectSame(await written.then(() => run("load", [replicated], PYTHON, 4, [2, 2])), await written);
      const theirs = await run("save", [names], PYTHON, 4, [2, 2]);
      expectSame(await run("load", [names], NODE, 2), theirs);
      // Trained alike, so that the two are one.
      expect({ ...theirs[0]?.lines[0], folder: replicated }).toEqual((await written)[0]?.lines[0]);
    });
  });
});

describe.skipIf(noPython)("a world of Node and Python", () => {
  test.each([
    ["rank 0 is Node's", [NODE, PYTHON], null],
    ["rank 0 is Python's", [PYTHON, NODE], null],
    ["two replicas have two parts each", [NODE, PYTHON, PYTHON, NODE], [2, 2]],
  ])("writes and reads one checkpoint where %s", async (name, programs, shape) => {
    const place = join(folder, `mixed: ${name}`);
    await checkpoint.save({ x: torch.zeros([2]) }, { checkpointId: `${place}-x`, noDist: true });
    const world = await runWorld<Line>(programs, { args: { mode: "mixed", folders: [place], shape } });
    const expected = shape === null ? await saved : await written;
    expectSame(
      world.map((one) => ({
        ...one,
        lines: [{ ...(one.lines[1] as Line), folder: expected[0]?.lines[0]?.folder as string }],
      })),
      expected,
    );
    expectSame(await run("load", [place], NODE, 3), world);
    const x = torch.zeros([3], { dtype: "int64" });
    await checkpoint.load({ x }, { checkpointId: `${place}-async`, noDist: true });
    expect(x.tolist()).toEqual([0, 1, 2]);

    const missing = "RuntimeError: Missing key in checkpoint state_dict: missing.";
    const cannot = (program: string | undefined) =>
      program === NODE ? /TypeError: cannot save a function/ : /AttributeError: Can't pickle local object/;
    for (const [rank, { lines }] of world.entries()) {
      const { errors = [], refused = [] } = lines[2] as Line;
      // What Python does with other calls.
      expect(refused).toHaveLength(programs[rank] === NODE ? 2 : 0);
      for (const one of refused) expect(one).toMatch(/^RuntimeError: .*expected a world of Node's processes alone/);
      for (const fails of [0, 1]) {
        const [load, save] = errors.slice(2 * fails, 2 * fails + 2).map(String);
        const isOwn = rank === fails && programs[rank] === NODE;
        const told = programs[rank] === NODE ? `RuntimeError: checkpoint.load failed on rank ${fails}: ` : `${fails}: `;
        expect(load).toBe(isOwn ? missing : `${told}${missing}`);
        expect(save).toMatch(cannot(programs[fails]));
      }
    }
  });
});

function plain(value: unknown): unknown {
  if (value instanceof torch.Tensor)
    return [value.dtype.name, value.shape, Buffer.from(value.toBytes()).toString("hex")];
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]));
}

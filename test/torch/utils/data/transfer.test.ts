import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import torch, { data, Generator } from "libtorch-node";
import { expect, test } from "vitest";
import { importModules, pack, release, unpack } from "../../../../src/torch/utils/data/transfer.js";
import { Noise, Slow } from "./worker_fixture.js";

const cross = (value: unknown) => unpack(structuredClone(pack(value)));

test("a value comes out as it went in", () => {
  const value = {
    ...{ n: 1, i: 2n, s: "s", b: true, u: undefined, z: null, d: new Date(5), r: /x/g, a: [1, "2", [3n]] },
    ...{ m: new Map<unknown, unknown>([[{ k: 1 }, new Set([1, [2]])]]), t: new Float32Array([1, 2]) },
  };
  Object.defineProperty(value, "__proto__", { value: { polluted: true }, enumerable: true });
  const copy = cross(value) as typeof value;
  expect(copy).toEqual(value);
  expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
  expect(Object.hasOwn(copy, "__proto__")).toBe(true);
});

test("what is one object, or contains itself, stays so", () => {
  const t = torch.ones(2);
  const cycle: { self?: unknown; twice: torch.Tensor[]; list: unknown[] } = { twice: [t, t], list: [] };
  cycle.self = cycle;
  cycle.list.push(cycle.list);
  const copy = cross(cycle) as typeof cycle;
  expect(copy.self).toBe(copy);
  expect(copy.list[0]).toBe(copy.list);
  expect(copy.twice[0]).toBe(copy.twice[1]);
  expect(copy.twice[0]?.dataPtr()).toBe(t.dataPtr());
});

test("instances keep their class, generators their state, and functions are the same", () => {
  const noise = cross(new Noise(4)) as Noise;
  expect([noise.constructor, noise.length]).toEqual([Noise, 4]);
  expect((cross(new Slow(3)) as Slow).length).toBe(3);
  const generator = new Generator().manualSeed(7);
  torch.rand(3, { generator });
  const copy = cross({ generator }) as { generator: Generator };
  expect(torch.rand(3, { generator: copy.generator }).tolist()).toEqual(torch.rand(3, { generator }).tolist());
  expect(cross(data.defaultCollate)).toBe(data.defaultCollate);
  const stack = cross(new data.StackDataset({ a: [1, 2], b: ["x", "y"] })) as data.Dataset;
  expect(stack.at(1)).toEqual({ a: 2, b: "y" });
});

test("a tensor over a typed array's memory travels as a copy", () => {
  const array = new Float32Array([1, 2]);
  const copy = cross(torch.asTensor(array)) as torch.Tensor;
  array[0] = 5;
  expect(copy.tolist()).toEqual([1, 2]);
});

test("a tensor with a history, which would not travel with it, is refused as by Python", () => {
  const leaf = torch.ones(2, { requiresGrad: true });
  expect(() => pack([leaf.mul(2)])).toThrow("Cowardly refusing to serialize non-leaf tensor which requires_grad");
  expect((cross([leaf.mul(2).detach()]) as torch.Tensor[])[0]?.tolist()).toEqual([2, 2]);
});

test("what cannot travel is named, and nothing stays behind", () => {
  const { tensors } = torch.memoryStats();
  expect(() => pack({ deep: [torch.ones(1), { f: () => 1 }] })).toThrow(/^f cannot travel to another thread/);
  expect(() => pack([() => 1])).toThrow(
    /^a function without a name cannot .*registerModule\(import\.meta\.url, \{ itsName \}\)/,
  );
  expect(() => pack(Symbol("x"))).toThrow(/Symbol\(x\) cannot travel/);
  expect(() => pack(new WeakMap())).toThrow(/registerModule\(import\.meta\.url, \{ WeakMap \}\)/);
  expect(() => data.registerModule(undefined as never, {})).toThrow(
    /expected the module's own import\.meta\.url, got undefined/,
  );
  expect(() => data.registerModule(import.meta.url, { five: 5 as never })).toThrow(
    /expected classes and functions, got 5/,
  );
  const packed = pack(torch.ones(1));
  release(packed.tokens);
  release(packed.tokens);
  expect(() => unpack(packed)).toThrow(/was not received yet/);
  expect(torch.memoryStats().tensors).toBeLessThanOrEqual(tensors + 2);
});

test("a module that does not register what it was asked for is an error that says so", async () => {
  const folder = await mkdtemp(join(tmpdir(), "libtorch-node-transfer-"));
  try {
    const url = pathToFileURL(join(folder, "empty.mjs")).href;
    await writeFile(new URL(url), "export {};");
    const reference = { module: url, name: "Absent" };
    const packed = { root: { kind: "export", reference }, tokens: [], modules: [url] };
    await importModules(packed);
    expect(() => unpack(packed)).toThrow(/importing that module here did not register it/);
  } finally {
    await rm(folder, { recursive: true });
  }
});

// In a process of its own: it measures its memory.

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { execa } from "execa";
import torch, { data } from "libtorch-node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { programEnv } from "../../../program_env.js";
import { noPython, python } from "../../../python.js";
import {
  CustomError,
  Failing,
  failToStart,
  Range,
  Slow,
  Stuck,
  startAtHundred,
  sums,
  wasClosed,
} from "./worker_fixture.js";

const { DataLoader, TensorDataset } = data;

async function all<T>(batches: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const batch of batches) found.push(batch);
  return found;
}
const numbers = async (batches: AsyncIterable<torch.Tensor>) => (await all(batches)).map((batch) => batch.tolist());

/** How many threads this process has besides its own. */
const threads = () => process.getActiveResourcesInfo().filter((name) => name === "MessagePort").length;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "libtorch-node-data-"));
});
afterAll(() => rm(folder, { recursive: true }));

const root = fileURLToPath(new URL("../../../..", import.meta.url));

describe("workers", () => {
  test("give batches in the sampler's order, whichever is ready first, and are gone at the end", async () => {
    const before = threads();
    const loader = new DataLoader(new Slow(7), { batchSize: 2, numWorkers: 2 });
    expect(await numbers(loader)).toEqual([[0, 1], [2, 3], [4, 5], [6]]);
    expect(threads()).toBe(before);
    const asReady = new DataLoader(new Slow(4), { batchSize: 1, numWorkers: 2, inOrder: false });
    const found = (await numbers(asReady)).flat() as number[];
    expect(found[0]).toBe(1);
    expect(found.sort()).toEqual([0, 1, 2, 3]);
  });

  test("share tensors with the caller both ways, without a copy", async () => {
    const x = torch.arange(6).reshape([3, 2]);
    const rows = new DataLoader<[torch.Tensor], [torch.Tensor]>(new TensorDataset(x), {
      batchSize: null,
      numWorkers: 1,
    });
    const found = await all(rows);
    expect(found.map(([row]) => row.dataPtr())).toEqual([0n, 16n, 32n].map((offset) => x.dataPtr() + offset));
    expect(found.map(([row]) => row.tolist())).toEqual([
      [0, 1],
      [2, 3],
      [4, 5],
    ]);
  });

  test("read parts of splits, arrays and typed arrays, and collate by a function of a module", async () => {
    torch.manualSeed(0);
    const [part] = data.randomSplit(new TensorDataset(torch.arange(10)), [0.5, 0.5]);
    const subset = part as data.Subset<[torch.Tensor]>;
    const got = await all(new DataLoader(subset, { batchSize: 5, numWorkers: 1 }));
    expect(got[0]?.[0].tolist()).toEqual(subset.indices);
    const plain = [
      { id: 1n, at: new Float32Array([1, 2]), text: "a" },
      { id: 2n, at: new Float32Array([3, 4]), text: "b" },
    ];
    const [batch] = await all(new DataLoader(plain, { batchSize: 2, numWorkers: 1 }));
    expect([batch?.id.tolist(), batch?.at.tolist(), batch?.text]).toEqual([
      [1, 2],
      [
        [1, 2],
        [3, 4],
      ],
      ["a", "b"],
    ]);
    torch.manualSeed(3);
    const tensors = [torch.ones(2), torch.ones(2), torch.ones(2)];
    const summed = await all(new DataLoader(tensors, { batchSize: 2, numWorkers: 2, collateFn: sums }));
    torch.manualSeed(3);
    const base = BigInt(torch.empty([], { dtype: "int64" }).random_().item<bigint>());
    expect(summed.map(({ sum, count, seed }) => [sum.item(), count, seed])).toEqual([
      [4, 2, String(base)],
      [2, 1, String(base + 1n)],
    ]);
  });

  test("split an IterableDataset by who they are, or as workerInitFn says, in every epoch", async () => {
    const loader = new DataLoader(new Range(3, 7), { numWorkers: 2, persistentWorkers: true });
    for (let epoch = 0; epoch < 2; epoch++) expect(await numbers(loader)).toEqual([[3], [5], [4], [6]]);
    await loader.stopWorkers();
    expect(await numbers(loader)).toEqual([[3], [5], [4], [6]]);
    await loader.stopWorkers();
    const init = new DataLoader(new Range(0, 1), { batchSize: 3, numWorkers: 1, workerInitFn: startAtHundred });
    expect(await numbers(init)).toEqual([[100, 101, 102], [103]]);
    const dropped = new DataLoader(new Range(0, 11), { batchSize: 3, numWorkers: 2, dropLast: true });
    expect(await numbers(dropped)).toEqual([
      [0, 1, 2],
      [6, 7, 8],
      [3, 4, 5],
    ]);
  });

  test.skipIf(noPython)("that live on serve one iterator, which the last one who asks begins anew", async () => {
    const expected = await python(`
loader = torch.utils.data.DataLoader(torch.arange(8), batch_size=2, num_workers=2, persistent_workers=True)
a = iter(loader); first = next(a).tolist(); b = iter(loader)
result = [first, *(next(one).tolist() for one in (a, b, a, b)), [one.tolist() for one in a], [one.tolist() for one in loader]]
`);
    const loader = new DataLoader(torch.arange(8), { batchSize: 2, numWorkers: 2, persistentWorkers: true });
    const next = async (batches: AsyncIterator<torch.Tensor>) => (await batches.next()).value?.tolist();
    const a = loader[Symbol.asyncIterator]() as AsyncIterableIterator<torch.Tensor>;
    const ours: unknown[] = [await next(a)];
    const b = loader[Symbol.asyncIterator]() as AsyncIterableIterator<torch.Tensor>;
    for (const one of [a, b, a, b]) ours.push(await next(one));
    ours.push(await numbers(a), await numbers(loader as AsyncIterable<torch.Tensor>));
    await loader.stopWorkers();
    expect(ours).toEqual(expected);
  });

  test("are gone, their streams closed, once the loop is left by break or by throw", async () => {
    const before = threads();
    const closed = join(folder, "closed");
    for await (const batch of new DataLoader(new Range(0, 100, closed), { numWorkers: 2 })) {
      expect(batch.tolist()).toEqual([0]);
      break;
    }
    expect([wasClosed(closed, 0), wasClosed(closed, 1), threads()]).toEqual([true, true, before]);
    const thrown = (async () => {
      for await (const _ of new DataLoader(new Range(0, 100), { numWorkers: 2 })) throw new Error("enough");
    })();
    await expect(thrown).rejects.toThrow("enough");
    expect(threads()).toBe(before);
    const unread = new DataLoader(new Range(0, 100), { numWorkers: 1 })[Symbol.asyncIterator]();
    await unread.return?.();
    expect([await unread.next(), threads()]).toEqual([{ done: true, value: undefined }, before]);
  });

  test("answer calls of next() that do not wait for each other, in order", async () => {
    const iterator = new DataLoader(new Slow(4), { numWorkers: 2 })[Symbol.asyncIterator]();
    const results = await Promise.all(Array.from({ length: 6 }, () => iterator.next()));
    expect(results.map(({ value }) => value?.tolist())).toEqual([[0], [1], [2], [3], undefined, undefined]);
  });
});

describe("an error in a worker", () => {
  const read = (dataset: Failing) => all(new DataLoader(dataset, { batchSize: 2, numWorkers: 2 }));
  const caught = (promise: Promise<unknown>): Promise<Error> =>
    promise.then(
      () => expect.fail("expected an error"),
      (error: Error) => error,
    );

  test("is thrown with its class, message, fields and stack", async () => {
    const before = threads();
    const torchs = await caught(read(new Failing(6, 3, "torch")));
    expect(torchs).toBeInstanceOf(torch.RuntimeError);
    expect(torchs.message).toMatch(/The size of tensor a \(2\) must match/);
    expect(torchs.stack).toMatch(/at Failing\.at .*worker_fixture[\s\S]*in DataLoader worker 1$/);
    const own = await caught(read(new Failing(6, 0, "own")));
    expect([own.constructor, own.message]).toEqual([RangeError, "no item 0"]);
    const custom = await caught(read(new Failing(6, 5, "custom")));
    expect(custom).toBeInstanceOf(CustomError);
    expect(custom).toMatchObject({ message: "custom", place: 5 });
    expect(threads()).toBe(before);
  });

  test("comes after the batches before it, and a loader with kept workers goes on with the next epoch", async () => {
    const loader = new DataLoader(new Failing(6, 3, "own"), { batchSize: 1, numWorkers: 2, persistentWorkers: true });
    for (let epoch = 0; epoch < 2; epoch++) {
      const seen: unknown[] = [];
      const reading = (async () => {
        for await (const batch of loader) seen.push(...(batch.tolist() as number[]));
      })();
      await expect(reading).rejects.toThrow("no item 3");
      expect(seen).toEqual([0, 1, 2]);
    }
    await loader.stopWorkers();
  });

  test("that ends the worker, or its start, is one too", async () => {
    await expect(read(new Failing(6, 2, "exit"))).rejects.toThrow(
      new torch.RuntimeError("DataLoader worker 1 exited unexpectedly with exit code 3"),
    );
    const start = new DataLoader(new Range(0, 4), { numWorkers: 2, workerInitFn: failToStart });
    await expect(all(start)).rejects.toThrow(new RangeError("worker 1 does not want to"));
  });

  test("is a timeout where a worker never answers", async () => {
    const before = threads();
    const loader = new DataLoader(new Stuck(), { numWorkers: 1, timeout: 0.2 });
    await expect(all(loader)).rejects.toThrow(new torch.RuntimeError("DataLoader timed out after 0.2 seconds"));
    expect(threads()).toBe(before);
  });

  test("is thrown at once where something cannot travel", () => {
    class Local extends data.Dataset {
      readonly length = 1;
    }
    const begin = (loader: AsyncIterable<unknown>) => () => loader[Symbol.asyncIterator]();
    expect(begin(new DataLoader(new Local(), { numWorkers: 1 }))).toThrow(
      /Local cannot travel to another thread.*registerModule\(import\.meta\.url, \{ Local \}\)/,
    );
    expect(begin(new DataLoader([1], { numWorkers: 1, collateFn: (batch) => batch }))).toThrow(/registerModule/);
    expect(() => new DataLoader([1], { numWorkers: 1 })[Symbol.iterator]()).toThrow(
      "a DataLoader with numWorkers=1 is read with `for await (const batch of loader)`",
    );
  });
});

describe("memory stays flat", () => {
  const MB = 2 ** 20;
  const rows = torch.zeros(8, 1_000_000);
  const loader = () =>
    new DataLoader(new TensorDataset(rows), { batchSize: 2, numWorkers: 1, persistentWorkers: true });

  test("where batches are left to the collector", async () => {
    await using batches = loader();
    const largest = async (epochs: number) => {
      let rss = 0;
      for (let i = 0; i < epochs; i++) {
        for await (const _ of batches) rss = Math.max(rss, process.memoryUsage().rss);
      }
      return rss;
    };
    const before = await largest(20);
    // 2.5 GB pass through.
    expect(((await largest(80)) - before) / MB).toBeLessThan(250);
  });

  test("where batches that were fetched ahead are never taken", async () => {
    await using batches = loader();
    const left = async (epochs: number) => {
      for (let i = 0; i < epochs; i++) for await (const _ of batches) break;
      return process.memoryUsage().rss;
    };
    const before = await left(40);
    expect(((await left(100)) - before) / MB).toBeLessThan(250);
  });
});

test("under a loader of TypeScript a worker has the program's classes, or says that its Node cannot", async () => {
  await writeFile(
    join(folder, "squares.ts"),
    `import torch, { data, type Tensor } from "libtorch-node";
export class Squares extends data.Dataset<Tensor> {
  get length(): number { return 4; }
  override at(i: number): Tensor { return torch.tensor([i * i]); }
}
data.registerModule(import.meta.url, { Squares });`,
  );
  await writeFile(
    join(folder, "squares_program.ts"),
    `import { data } from "libtorch-node";
import { Squares } from "./squares.ts";
for await (const batch of new data.DataLoader(new Squares(), { batchSize: 4, numWorkers: 1 })) console.log(batch.tolist().flat());`,
  );
  await writeFile(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  const options = { cwd: root, env: programEnv, reject: false };
  const { stdout, stderr } = await execa(
    process.execPath,
    ["--import", "tsx", join(folder, "squares_program.ts")],
    options,
  );
  // What runs the sources has threads that read TypeScript (src/internal/worker_from_source.mjs).
  const isBundle = process.env.LIBTORCH_NODE_BUNDLE !== undefined;
  const canRead = !isBundle || Number.parseInt(process.versions.node, 10) >= 22;
  expect(stdout, stderr).toBe(canRead ? "[ 0, 1, 4, 9 ]" : "");
  if (!canRead) expect(stderr).toMatch(/RuntimeError: .*worker cannot import .*squares.ts: .*Node 22.18 or newer/);
});

describe.concurrent("the process", () => {
  async function run(body: string) {
    const path = join(folder, `${Math.random()}.mts`);
    const fixture = pathToFileURL(join(root, "test", "torch", "utils", "data", "worker_fixture.ts"));
    await writeFile(
      path,
      `import { data } from ${JSON.stringify(pathToFileURL(join(root, "src", "index.ts")).href)};
import { Range, Stuck } from ${JSON.stringify(fixture.href)};
${body}`,
    );
    return execa(process.execPath, ["--import", "tsx", path], { cwd: root, reject: false });
  }
  const begin = `const iterator = new data.DataLoader(new Range(0, 1000), { numWorkers: 2 })[Symbol.asyncIterator]();
console.log((await iterator.next()).value.tolist());
const unread = new data.DataLoader(new Range(0, 1000), { numWorkers: 1 })[Symbol.asyncIterator]();
// Comes only where the workers keep the process.
setTimeout(() => process.exit(9), 5000).unref();`;

  test("that registers its own file is told that its workers import it", async () => {
    const { exitCode, stderr } = await run(`function rows(batch) { return batch; }
data.registerModule(import.meta.url, { rows });
for await (const _ of new data.DataLoader(new Range(0, 4), { numWorkers: 1, collateFn: rows }));`);
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/AssertionError: a worker of a DataLoader cannot have workers of its own.*isMainThread/);
  });

  test.each([
    ["ends although epochs were begun and forgotten", begin, 0],
    ["may exit in the middle of an epoch", `${begin} process.exit(4);`, 4],
    ["may die of an error in the middle of an epoch", `${begin} throw new Error("lost");`, 1],
  ])("%s", async (_, body, expected) => {
    const { exitCode, stdout, stderr } = await run(body);
    expect({ exitCode, stdout }, stderr).toEqual({ exitCode: expected, stdout: "[ 0 ]" });
  });
});

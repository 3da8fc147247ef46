/** What datasets do with bad input, the cache of `map`, and the loader. */

import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Dataset, IterableDataset } from "../../src/datasets/index.js";
import type { Tensor } from "../../src/torch/tensor.js";
import { DataLoader } from "../../src/torch/utils/data/index.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "libtorch-node-datasets-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

describe("a bad file is an error that names file and line", () => {
  test.each([
    ["fromText", "empty.txt", "", /empty\.txt: expected at least one example, but it is empty/],
    [
      "fromText",
      "bytes.txt",
      Buffer.from([97, 10, 98, 0xff, 10]),
      /bytes\.txt:2: expected UTF-8, but byte 2 of the line is wrong: can't decode byte 0xff in position 3: invalid start byte/,
    ],
    ["fromJsonl", "broken.jsonl", '{"a":1}\n{"a":\n', /broken\.jsonl:2: expected JSON/],
    ["fromJsonl", "number.jsonl", "{}\n\n7\n", /number\.jsonl:3: expected a JSON object, but got 7/],
    ["fromCsv", "short.csv", "a,b\n1,2\n3\n", /short\.csv:3: .*Record Length/],
    ["fromCsv", "quote.csv", 'a,b\n1,"2\n', /quote\.csv:\d+: /],
    ["fromCsv", "twice.csv", "a,a\n1,2\n", /twice\.csv:1: .*"a" is there twice/],
    [
      "fromCsv",
      "late.csv",
      `a\n${"1\n".repeat(1000)}x\n`,
      /late\.csv:1002: expected column "a" to hold a number, but got "x"/,
    ],
    ["fromParquet", "no.parquet", "PAR1 but no more", /no\.parquet: expected a Parquet file/],
  ] as const)("%s of %s", async (method, name, content, message) => {
    const path = await file(name, content);
    await expect(Dataset[method](path)).rejects.toThrow(message);
    await expect(Dataset.fromAsyncIterable(IterableDataset[method](path))).rejects.toThrow(message);
  });

  test("that is not there", async () => {
    await expect(Dataset.fromText(join(folder, "none.txt"))).rejects.toThrow(/none\.txt: cannot be read/);
  });
});

describe("a dataset", () => {
  const ds = Dataset.fromList([
    { text: "a", n: 1 },
    { text: "b", n: 2 },
    { text: "c", n: 3.5 },
  ]);

  test("gives examples by index, columns by name, and refuses what it lacks", () => {
    expect([ds.length, ds.at(-1), ds.column("text")]).toEqual([3, { text: "c", n: 3.5 }, ["a", "b", "c"]]);
    expect(() => ds.at(3)).toThrow("Expected an index of the dataset's 3 examples, but got 3");
    expect(() => ds.column("x")).toThrow("Column 'x' is not in the dataset. Its columns are: text, n");
    expect(() => Dataset.fromDict({ a: [1], b: [] })).toThrow('"a" has 1 and "b" has 0');
    expect(() => ds.trainTestSplit({ testSize: 3 })).toThrow("Expected testSize to be a fraction between 0 and 1");
    expect(() => ds.map((async () => ({})) as never)).toThrow("gave a promise");
  });

  test("stays as it was when map changes its example", () => {
    const changed = ds.map((example) => {
      example.text = "z";
      return example;
    });
    expect([changed.column("text"), ds.column("text")]).toEqual([
      ["z", "z", "z"],
      ["a", "b", "c"],
    ]);
  });

  test("keeps what map gave in a folder until data, function or arguments change", async () => {
    const cacheDir = join(folder, "cache");
    let calls = 0;
    const double = ({ n }: Record<string, unknown>, _: number, { by }: Record<string, unknown>) => {
      calls++;
      return { m: (n as number) * (by as number) };
    };
    const run = (data: Dataset, by: number) => data.map(double, { cacheDir, fnKwargs: { by } }).column("m");
    expect([run(ds, 2), run(ds, 2), calls]).toEqual([[2, 4, 7], [2, 4, 7], 3]);
    expect([run(ds, 3), calls]).toEqual([[3, 6, 10.5], 6]);
    expect([run(ds.select([0]), 2), calls]).toEqual([[2], 7]);
    for (const name of await readdir(cacheDir)) await writeFile(join(cacheDir, name), "torn");
    expect([run(ds, 2), calls]).toEqual([[2, 4, 7], 10]);
  });

  test("is read by a DataLoader, as tensors", () => {
    const loader = new DataLoader(ds.withFormat("torch"), { batchSize: 2 });
    const batches = [...(loader as Iterable<{ text: string[]; n: Tensor }>)];
    expect(batches.map(({ text, n }) => [text, n.tolist()])).toEqual([
      [
        ["a", "b"],
        [1, 2],
      ],
      [["c"], [3.5]],
    ]);
  });
});

describe("a stream", () => {
  test("reads no further than it has to, and each time from the beginning", async () => {
    let read = 0;
    const stream = new IterableDataset(async function* () {
      for (let x = 0; ; x++) {
        read++;
        yield { x };
      }
    });
    const few = stream
      .filter(({ x }) => (x as number) % 2 === 1)
      .map(({ x }) => ({ y: -(x as number) }))
      .skip(1)
      .take(2);
    expect((await Dataset.fromAsyncIterable(few)).toList()).toEqual([
      { x: 3, y: -3 },
      { x: 5, y: -5 },
    ]);
    expect(read).toBe(6);
    expect((await Dataset.fromAsyncIterable(few)).length).toBe(2);
  });

  test("is read by a DataLoader", async () => {
    const path = await file("rows.jsonl", '{"x":1}\n{"x":2}\n{"x":3}\n');
    const lengths: number[] = [];
    const loader = new DataLoader(IterableDataset.fromJsonl(path), {
      batchSize: 2,
      collateFn: (rows: unknown[]) => rows.length,
    });
    for await (const batch of loader as AsyncIterable<number>) lengths.push(batch);
    expect(lengths).toEqual([2, 1]);
  });
});

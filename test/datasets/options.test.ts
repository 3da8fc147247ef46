/** What nobody knows, or would have no effect, is an error: an option of another name, one of Python's spelling, a surplus argument. */

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { matching } from "../../src/datasets/data_files.js";
import { Dataset, IterableDataset, loadDataset } from "../../src/datasets/index.js";

/** As JavaScript sees it, where no type warns. */
// biome-ignore lint/suspicious/noExplicitAny: the calls are wrong on purpose
type Untyped = any;

let folder: string;
let path: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "libtorch-node-options-"));
  path = join(folder, "rows.jsonl");
  await writeFile(path, '{"a":1}\n{"a":2}\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const ds = Dataset.fromList([{ a: 1 }, { a: 2 }]) as Untyped;
const stream = new IterableDataset(async function* () {}) as Untyped;
const D = Dataset as Untyped;
const I = IterableDataset as Untyped;
const same = (row: unknown) => row;

describe("an argument that has no effect is an error", () => {
  test.each<[string, () => unknown, RegExp]>([
    [
      "map numProc",
      () => ds.map(same, { numProc: 4 }),
      /Dataset\.map\(\) got an unexpected option 'numProc'; expected one of: batched/,
    ],
    ["map batch_size", () => ds.map(same, { batched: true, batch_size: 1 }), /unexpected option 'batch_size'/],
    ["map batched: 1", () => ds.map(same, { batched: 1 }), /expected batched to be true or false/],
    ["map true", () => ds.map(same, true), /takes at most 0 argument/],
    ["map fnKwargs: 3", () => ds.map(same, { fnKwargs: 3 }), /expected fnKwargs to be an object/],
    [
      "map of a promise",
      () => ds.map(async () => ({ b: 1 })),
      /map's function to answer at once, but it gave a promise/,
    ],
    ["map of a promise in batches", () => ds.map(async () => ({ b: [1] }), { batched: true }), /gave a promise/],
    ["map of a promise that fails", () => ds.map(() => Promise.reject(new Error("no"))), /gave a promise/],
    [
      "filter of a promise",
      () => ds.filter(async () => false),
      /filter's function to answer at once, but it gave a promise/,
    ],
    ["filter of a promise in batches", () => ds.filter(async () => [false, true], { batched: true }), /gave a promise/],
    [
      "filter num_proc",
      () => ds.filter(same, { num_proc: 2 }),
      /Dataset\.filter\(\) got an unexpected option 'num_proc'/,
    ],
    ["filter removeColumns", () => ds.filter(same, { removeColumns: "a" }), /unexpected option 'removeColumns'/],
    ["shuffle keepInMemory", () => ds.shuffle({ keepInMemory: true }), /unexpected option 'keepInMemory'/],
    ["shuffle twice", () => ds.shuffle(1, { seed: 2 }), /got multiple values for argument 'seed'/],
    ["shuffle of text", () => ds.shuffle("42"), /Expected a seed that is a whole number/],
    ["trainTestSplit test_size", () => ds.trainTestSplit({ test_size: 0.5 }), /unexpected option 'test_size'/],
    ["trainTestSplit stratifyByColumn", () => ds.trainTestSplit({ stratifyByColumn: "a" }), /unexpected option/],
    [
      "trainTestSplit shuffle: 'no'",
      () => ds.trainTestSplit({ shuffle: "no" }),
      /expected shuffle to be true or false/,
    ],
    ["select more", () => ds.select([0], { keepInMemory: true }), /Dataset\.select\(\) takes no further arguments/],
    ["removeColumns two", () => ds.removeColumns("a", "b"), /takes no further arguments, but got 'b'/],
    ["selectColumns two", () => ds.selectColumns("a", "b"), /takes no further arguments/],
    ["renameColumn more", () => ds.renameColumn("a", "b", {}), /takes no further arguments/],
    ["renameColumn without a name", () => ds.renameColumn("a"), /expected to to be a string/],
    ["addColumn more", () => ds.addColumn("b", [1, 2], "int64"), /takes no further arguments/],
    ["withFormat output_all_columns", () => ds.withFormat("torch", { output_all_columns: true }), /unexpected option/],
    ["withFormat device", () => ds.withFormat("torch", { device: "cpu" }), /unexpected option 'device'/],
    ["withFormat columns 'a'", () => ds.withFormat("torch", { columns: "a" }), /expected columns to be an array/],
    ["fromList features", () => D.fromList([{ a: 1 }], { a: "int64" }), /Dataset\.fromList\(\) takes no further/],
    ["fromDict features", () => D.fromDict({ a: [1] }, { a: "int64" }), /Dataset\.fromDict\(\) takes no further/],
    ["fromDict of a list", () => D.fromDict([1]), /Expected an object of columns/],
    ["fromJsonl split", () => D.fromJsonl(path, { split: "train" }), /Dataset\.fromJsonl\(\) got an unexpected option/],
    ["fromText keepLinebreaks", () => D.fromText(path, { keepLinebreaks: true }), /unexpected option 'keepLinebreaks'/],
    ["fromCsv sep", () => D.fromCsv(path, { sep: ";" }), /unexpected option 'sep'; expected one of: signal, delimiter/],
    ["fromParquet columns", () => D.fromParquet(path, { columns: ["a"] }), /unexpected option 'columns'/],
    [
      "stream fromCsv sep",
      () => I.fromCsv(path, { sep: ";" }),
      /IterableDataset\.fromCsv\(\) got an unexpected option/,
    ],
    ["stream fromFiles of no format", () => I.fromFiles("toString", path), /Expected a format \(text, json/],
    ["stream map batch_size", () => stream.map(same, { batched: true, batch_size: 1 }), /unexpected option/],
    ["stream map fnKwargs", () => stream.map(same, { fnKwargs: {} }), /unexpected option 'fnKwargs'/],
    ["stream shuffle buffer_size", () => stream.shuffle({ buffer_size: 3 }), /unexpected option 'buffer_size'/],
    ["stream filter batched", () => stream.filter(same, { batched: true }), /takes no further arguments/],
    ["stream take more", () => stream.take(1, 2), /takes no further arguments/],
    [
      "loadDataset data_files",
      () => (loadDataset as Untyped)("json", { data_files: path }),
      /unexpected option 'data_files'/,
    ],
    [
      "loadDataset datafiles",
      () => (loadDataset as Untyped)("json", { datafiles: path }),
      /unexpected option 'datafiles'/,
    ],
    ["loadDataset of a configuration", () => (loadDataset as Untyped)("json", "main"), /takes at most 1 argument/],
    ["loadDataset numProc", () => (loadDataset as Untyped)("json", { dataFiles: path, numProc: 2 }), /'numProc'/],
    [
      "loadDataset streaming: 'yes'",
      () => (loadDataset as Untyped)("json", { dataFiles: path, streaming: "yes" }),
      /streaming/,
    ],
    ["loadDataset dataFiles: 3", () => (loadDataset as Untyped)("json", { dataFiles: 3 }), /Expected dataFiles to be/],
    [
      "a delimiter of JSON",
      () => loadDataset("json", { dataFiles: path, delimiter: ";" }),
      /json files\(\) got an unexpected option 'delimiter'/,
    ],
    [
      "a field of CSV",
      () => loadDataset("csv", { dataFiles: path, field: "a" }),
      /csv files\(\) got an unexpected option 'field'/,
    ],
  ])("%s", async (_call, call, message) => {
    await expect(async () => call()).rejects.toThrow(message);
  });

  test("while undefined counts as not given", async () => {
    expect(ds.map(same, undefined).length).toBe(2);
    expect(ds.shuffle(undefined).length).toBe(2);
    expect(ds.trainTestSplit({ testSize: undefined, seed: 1 }).test.length).toBe(1);
    expect((await D.fromJsonl(path, undefined)).length).toBe(2);
  });
});

test("the seed of shuffle and the sizes of a split may come by position, as in Python", () => {
  const long = Dataset.fromDict({ a: Array.from({ length: 50 }, (_, i) => i) });
  expect(long.shuffle(42).column("a")).toEqual(long.shuffle({ seed: 42 }).column("a"));
  const [positional, named] = [
    long.trainTestSplit(10, 20, true, { seed: 3 }),
    long.trainTestSplit({ testSize: 10, trainSize: 20, shuffle: true, seed: 3 }),
  ];
  expect(positional.train.column("a")).toEqual(named.train.column("a"));
});

describe("a pattern of dataFiles", () => {
  // Each star could be tried at each place: with regular expressions this took longer than the sun will last.
  test.each(["*a", "*a?", "*[a]", "**/*a/", "*/**/"])(
    "with many %s is held against paths in no time",
    async (part) => {
      const paths = ["a".repeat(5000), "a/".repeat(2000)];
      expect(await matching(paths, `${part.repeat(30)}b`)).toEqual([]);
    },
    10_000,
  );

  test.each([
    ["data/*.csv", "data/a.csv", true],
    ["data/*.csv", "data/b/a.csv", false],
    ["data/**", "data/b/a.csv", true],
    ["data/**/a.csv", "data/a.csv", true],
    ["data/**/a.csv", "data/b/c/a.csv", true],
    ["**/a.csv", "a.csv", true],
    ["**", "b/.a.csv", true],
    ["*.csv", "aXcsv", false],
    ["a+(b).csv", "a+(b).csv", true],
    ["{a,b}.csv", "a.csv", false],
    ["!a.csv", "b.csv", false],
    ["#a.csv", "#a.csv", true],
    ["a?.csv", "ab.csv", true],
    ["a?b.csv", "a/b.csv", false],
    ["[ab].csv", "b.csv", true],
    ["a\\*.csv", "a\\b.csv", true],
    ["a*", "ba", false],
  ])("%s and %s: %s", async (pattern, name, matches) => {
    expect(await matching([name], pattern)).toEqual(matches ? [name] : []);
  });

  test("has ** for whole folders only, as Python's", async () => {
    await expect(matching(["data/a.csv"], "data/**.csv")).rejects.toThrow(
      "Invalid pattern: '**' can only be an entire path component",
    );
  });
});

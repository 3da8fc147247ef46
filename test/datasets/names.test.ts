/** A column may be called as what every JavaScript object has by itself: names come from files. */

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Dataset, IterableDataset, loadDataset } from "../../src/datasets/index.js";
import { noPython, python } from "../python.js";

const NAMES = ["constructor", "toString", "valueOf", "hasOwnProperty", "__proto__", "plain"];
/** Each name with a number of its own. */
const numbered = <T>(value: (i: number) => T): Record<string, T> =>
  Object.fromEntries(NAMES.map((name, i) => [name, value(i)]));
const ROW = numbered((i) => i);
const own = (row: object) => Object.entries(row);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "libtorch-node-names-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function file(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

describe("a column called as what every object has", () => {
  test.each([
    ["csv", `${NAMES.join(",")}\n0,1,2,3,4,5\n`],
    ["json", `${JSON.stringify(ROW)}\n`],
    ["json", `[${JSON.stringify(ROW)}]`],
  ])("is read from %s: %j", async (format, content) => {
    const path = await file(`names.${format}`, content);
    const options = { dataFiles: path, split: "train" };
    const read = await loadDataset(format, options);
    expect([read.columnNames, own(read.at(0))]).toEqual([NAMES, own(ROW)]);
    for await (const row of await loadDataset(format, { ...options, streaming: true }))
      expect(own(row)).toEqual(own(ROW));
  });

  test("can be typed by its name", async () => {
    const path = await file("typed.csv", `${NAMES.join(",")}\n0,1,2,3,4,5\n`);
    const columnTypes = numbered(() => "string" as const);
    expect(own((await Dataset.fromCsv(path, { columnTypes })).at(0))).toEqual(own(numbered(String)));
    await expect(Dataset.fromCsv(path, { columnTypes: { absent: "string" } })).rejects.toThrow('but got "absent"');
  });

  test("is null in an example that lacks it", () => {
    const ds = Dataset.fromList([ROW, { plain: 9 }]);
    expect(own(ds.at(1))).toEqual(NAMES.map((name) => [name, name === "plain" ? 9 : null]));
  });

  const ds = Dataset.fromDict(numbered((i) => [i, i + 10]));
  const SECOND = own(numbered((i) => i + 10));
  test.each<[string, () => Dataset]>([
    ["map", () => ds.map((row) => row)],
    ["map of nothing", () => ds.map(() => null)],
    ["map in batches", () => ds.map((columns) => columns, { batched: true, batchSize: 1 })],
    ["map with a cache", () => ds.map((row) => row, { cacheDir: join(folder, "cache") })],
    ["map out of the cache", () => ds.map((row) => row, { cacheDir: join(folder, "cache") })],
    ["filter", () => ds.filter(() => true)],
    ["select", () => ds.select([0, 1])],
    ["selectColumns", () => ds.selectColumns(NAMES)],
    ["renameColumn", () => ds.renameColumn("__proto__", "x").renameColumn("x", "__proto__")],
    [
      "addColumn",
      () => ds.selectColumns(NAMES.slice(0, 4)).addColumn("__proto__", [4, 14]).addColumn("plain", [5, 15]),
    ],
    ["withFormat", () => ds.withFormat(null, { columns: NAMES })],
    ["toDict", () => Dataset.fromDict(ds.toDict())],
    ["toList", () => Dataset.fromList(ds.toList())],
  ])("stays through %s", (_method, make) => {
    const made = make();
    expect([made.length, own(made.at(1)), own(made.toList()[1]!)]).toEqual([2, SECOND, SECOND]);
  });

  test("is a tensor in the torch format", () => {
    const row = ds.withFormat("torch").at(1) as Record<string, { item(): number }>;
    expect(own(row).map(([name, value]) => [name, (value as { item(): number }).item()])).toEqual(SECOND);
  });

  test("stays through the steps of a stream", async () => {
    const stream = new IterableDataset(async function* () {
      yield* ds;
    });
    const steps = stream.map((row) => row).map((columns) => columns, { batched: true, batchSize: 1 });
    const rows = (await Dataset.fromAsyncIterable(steps.filter(() => true).shuffle(0))).toList();
    expect(rows.map(own).sort()).toEqual(ds.toList().map(own).sort());
  });

  test("that was removed is not there", () => {
    expect(ds.removeColumns("plain").removeColumns("__proto__").columnNames).toEqual(NAMES.slice(0, 4));
    expect(() => ds.selectColumns("plain").column("constructor")).toThrow("Column 'constructor' is not in the dataset");
  });
});

describe.skipIf(noPython)("a Parquet file", () => {
  const SCRIPT = `
import pyarrow as pa, pyarrow.parquet as pq
names = args["names"]
texts = ["__proto__", "\\0__proto__", "x__proto__", "plain"]
pq.write_table(pa.table({name: [i] for i, name in enumerate(names)}), args["folder"] + "/flat.parquet")
pq.write_table(pa.table({
    "s": [{name: {name: i} for i, name in enumerate(names)}],
    "m": pa.array([[(name, name) for name in names + texts]], pa.map_(pa.string(), pa.string())),
    "l": [texts],
}), args["folder"] + "/nested.parquet")
result = texts
`;
  test("may have such columns, such fields in an object, such keys in a map and such texts", async () => {
    const texts = await python<string[]>(SCRIPT, { folder, names: NAMES });
    const flat = await Dataset.fromParquet(join(folder, "flat.parquet"));
    expect(own(flat.at(0))).toEqual(own(ROW));
    const { s, m, l } = (await Dataset.fromParquet(join(folder, "nested.parquet"))).at(0);
    expect(own(s as object).map(([name, inner]) => [name, own(inner as object)])).toEqual(
      NAMES.map((name, i) => [name, [[name, i]]]),
    );
    const keys = [...new Set([...NAMES, ...texts])];
    expect(own(m as object).sort()).toEqual(keys.map((name) => [name, name]).sort());
    expect(l).toEqual(texts);
  });
});

/** Datasets by split, beside Python's. */

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Dataset, DatasetDict, IterableDataset, IterableDatasetDict, loadDataset } from "../../src/datasets/index.js";
import type { Tensor } from "../../src/torch/tensor.js";
import { noPython, python } from "../python.js";

const rows = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => ({ n: from + i, text: `line ${from + i}` }));
const make = () => new DatasetDict({ train: Dataset.fromList(rows(0, 6)), test: Dataset.fromList(rows(100, 3)) });
const lists = (dict: object) =>
  Object.fromEntries(Object.entries(dict).map(([name, split]) => [name, (split as Dataset).toList()]));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "libtorch-node-dict-"));
});
afterAll(() => rm(folder, { recursive: true }));

test.skipIf(noPython)("what is done to a DatasetDict is done to each split, as in Python", async () => {
  const theirs = await python<Record<string, unknown>>(
    `from datasets import Dataset, DatasetDict
rows = lambda start, count: [{"n": start + i, "text": f"line {start + i}"} for i in range(count)]
d = DatasetDict({"train": Dataset.from_list(rows(0, 6)), "test": Dataset.from_list(rows(100, 3))})
lists = lambda d: {name: list(split) for name, split in d.items()}
result = {
  "sizes": [d.num_rows, d.num_columns, d.column_names, list(d)],
  "map": lists(d.map(lambda row: {"twice": row["n"] * 2})),
  "batches": lists(d.map(lambda rows: {"n": [n + 1 for n in rows["n"]]}, batched=True, batch_size=2, remove_columns="text")),
  "filter": lists(d.filter(lambda row: row["n"] % 2 == 0)),
  "shuffle": lists(d.shuffle(seed=3)),
  "seeds": lists(d.shuffle({"train": 1, "test": 2})),
  "remove": lists(d.remove_columns("text")),
  "select": lists(d.select_columns(["text"])),
  "rename": lists(d.rename_column("text", "line")),
  "torch": str(d.with_format("torch")["test"][0]["n"]),
  "split": lists(d["train"].train_test_split(test_size=2, seed=0)),
  "split type": type(d["train"].train_test_split(test_size=2)).__name__,
}`,
  );
  const d = make();
  expect({
    sizes: [d.numRows, d.numColumns, d.columnNames, Object.keys(d)],
    map: lists(d.map((row) => ({ twice: (row.n as number) * 2 }))),
    batches: lists(
      d.map((columns) => ({ n: (columns.n as number[]).map((n) => n + 1) }), {
        batched: true,
        batchSize: 2,
        removeColumns: "text",
      }),
    ),
    filter: lists(d.filter((row) => (row.n as number) % 2 === 0)),
    shuffle: lists(d.shuffle({ seed: 3 })),
    seeds: lists(d.shuffle({ train: 1, test: 2 })),
    remove: lists(d.removeColumns("text")),
    select: lists(d.selectColumns(["text"])),
    rename: lists(d.renameColumn("text", "line")),
    torch: String(d.withFormat("torch").test.at(0).n),
    split: lists(d.train.trainTestSplit({ testSize: 2, seed: 0 })),
    "split type": d.train.trainTestSplit({ testSize: 2 }).constructor.name,
  }).toEqual(theirs);
});

describe("a DatasetDict", () => {
  test("has its splits as properties, and keeps them in what is made of it", () => {
    const d = make();
    const { train, test: rest } = d.map((row) => row);
    expect([train.length, rest.length, { ...d }]).toEqual([6, 3, { train: d.train, test: d.test }]);
    expect(d).toBeInstanceOf(DatasetDict);
    expect(d.filter(() => true)).toBeInstanceOf(DatasetDict);
  });

  test("is changed by setFormat", () => {
    const d = make();
    d.setFormat("torch", { columns: ["n"] });
    expect((d.train.at(1).n as Tensor).item()).toBe(1);
  });

  test("says what it is", () => {
    expect(String(make())).toBe(
      "DatasetDict({\n    train: Dataset({ features: ['n', 'text'], numRows: 6 })\n    test: Dataset({ features: ['n', 'text'], numRows: 3 })\n})",
    );
  });

  test("is what loadDataset gives; streamed, an IterableDatasetDict", async () => {
    const dataFiles = { train: join(folder, "a.jsonl"), test: join(folder, "b.jsonl") };
    await writeFile(
      dataFiles.train,
      rows(0, 5)
        .map((row) => JSON.stringify(row))
        .join("\n"),
    );
    await writeFile(
      dataFiles.test,
      rows(5, 2)
        .map((row) => JSON.stringify(row))
        .join("\n"),
    );
    const read = await loadDataset("json", { dataFiles });
    expect(read).toBeInstanceOf(DatasetDict);
    expect(lists(read)).toEqual({ train: rows(0, 5), test: rows(5, 2) });
    const streamed = await loadDataset("json", { dataFiles, streaming: true });
    expect(streamed).toBeInstanceOf(IterableDatasetDict);
    const kept = streamed.map((row) => ({ n: -(row.n as number) })).filter((row) => row.n !== 0);
    const all = await Dataset.fromAsyncIterable(kept.shuffle({ seed: 1 }).train as IterableDataset);
    expect((all.column("n") as number[]).sort((a, b) => a - b)).toEqual([-4, -3, -2, -1]);
  });

  test.each<[string, () => unknown, RegExp]>([
    [
      "no datasets",
      () => new DatasetDict({ train: [] } as never),
      /Values in `DatasetDict` should be of type `Dataset` but got .* for 'train'/,
    ],
    [
      "no object",
      () => new DatasetDict(3 as never),
      /DatasetDict: expected an object that has a Dataset for each split, got/,
    ],
    [
      "a streamed one",
      () => new DatasetDict({ a: IterableDataset.fromText("x") } as never),
      /should be of type `Dataset`/,
    ],
    [
      "one in memory",
      () => new IterableDatasetDict({ a: Dataset.fromList([]) } as never),
      /should be of type `IterableDataset`/,
    ],
    ["a method's name", () => new DatasetDict({ map: Dataset.fromList([]) }), /a split cannot be called 'map'/],
    ["two kinds of seeds", () => make().shuffle({ seed: 1, seeds: 2 }), /specify seed or seeds, but not both/],
    [
      "a seed for one",
      () => make().shuffle({ train: 1 }),
      /expected a seed for each split, but there is none for 'test'/,
    ],
    ["a column that is not there", () => make().removeColumns("none"), /Column 'none' is not in the dataset/],
  ])("refuses %s", (_, run, message) => {
    expect(run).toThrow(message);
  });
});

/** Datasets held against Python's `datasets`, `numpy` and `pyarrow`. */

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Dataset, IterableDataset } from "../../src/datasets/index.js";
import { Pcg64 } from "../../src/python/pcg64.js";
import { noPython, python } from "../python.js";

const SEEDS = ["0", "1", "42", "4294967296", "18446744073709551617", "340282366920938463463374607431768211457"];
const SIZES = [1, 2, 10, 1000];
const SPLITS = [
  { length: 100, test_size: 0.25, seed: 42 },
  { length: 103, test_size: 0.1, seed: 0 },
  { length: 103, test_size: 7, seed: 3 },
  { length: 50, test_size: 10, train_size: 0.5, seed: 1 },
  { length: 50, train_size: 13, seed: 1 },
  { length: 50, seed: 9 },
  { length: 50, test_size: 0.3, shuffle: false, seed: 9 },
];
const EPOCHS = [1, 0, 2, 1, 2 ** 40];
const CSV = 'id,score,name,ok,empty\n1,0.5,"a, ""b""",True,\n2,1e3,"c\nd",False,\n-3,,é,true,\n';
const JSONL = '{"a": 1, "b": [1.5, null], "c": {"d": "é"}}\n\n{"a": null, "b": [], "c": {"d": "x"}}\n';
const TEXT = "one\n\ntwo é\r\nthree";

const SCRIPT = `
import os
os.environ["HF_HUB_OFFLINE"] = "1"
os.environ["HF_HOME"] = args["folder"] + "/hf"
import datetime
import numpy as np
import pyarrow as pa, pyarrow.parquet as pq
import datasets
from datasets import Dataset, load_dataset
datasets.disable_progress_bars()

permutations = [[np.random.default_rng(int(seed)).permutation(n).tolist() for n in args["sizes"]] for seed in args["seeds"]]

def split(length, shuffle=True, **options):
    parts = Dataset.from_dict({"x": list(range(length))}).train_test_split(shuffle=shuffle, **options)
    return {name: part["x"][:] for name, part in parts.items()}

ds = Dataset.from_dict({"x": list(range(1000))})

def epochs(stream):
    orders = []
    for epoch in args["epochs"]:
        stream.set_epoch(epoch)
        orders.append([e["x"] for e in stream])
    return orders

once = datasets.IterableDataset.from_generator(lambda: iter(ds)).shuffle(seed=5, buffer_size=64)
streams = [once, once.map(lambda e: {"x": 2 * e["x"]}).shuffle(seed=3, buffer_size=10).skip(7).take(500)]
table = pa.table({
    "id": pa.array(list(range(2500)), pa.int64()),
    "big": pa.array([2**60 + i for i in range(2500)], pa.int64()),
    "score": pa.array([i / 4 for i in range(2500)], pa.float64()),
    "text": pa.array([None if i % 7 == 0 else f"row é {i}" for i in range(2500)], pa.string()),
    "ids": pa.array([list(range(i % 4)) for i in range(2500)], pa.list_(pa.int32())),
    "flag": pa.array([i % 2 == 0 for i in range(2500)], pa.bool_()),
})
compressions = ["none", "snappy", "gzip", "brotli"]
for compression in compressions:
    pq.write_table(table, f"{args['folder']}/{compression}.parquet", compression=compression, row_group_size=1000)
read = lambda kind, path: load_dataset(kind, data_files=path, split="train").to_list()
formatted = Dataset.from_list([{"ids": [1, 2], "x": 0.5, "ok": True, "text": "a"}, {"ids": [3, 4], "x": 2.0, "ok": False, "text": "b"}]).with_format("torch")
row = formatted[1]
result = {
    "permutations": permutations,
    "splits": [split(**options) for options in args["splits"]],
    "shuffled": ds.shuffle(seed=7)["x"][:],
    "twice": ds.shuffle(seed=7).filter(lambda e: e["x"] % 3 == 0).shuffle(seed=1)["x"][:],
    "stream": [[e["x"] for e in datasets.IterableDataset.from_generator(lambda: iter(ds)).shuffle(seed=5, buffer_size=size)] for size in (1, 10, 64, 2000)],
    "epochs": [epochs(stream) for stream in streams],
    "batched": ds.map(lambda b: {"y": [v * 2 for v in b["x"] for _ in range(2)]}, batched=True, batch_size=300, remove_columns=["x"])["y"][:],
    "parquet": [{**r, "big": str(r["big"])} for r in table.to_pylist()],
    "csv": read("csv", args["csv"]),
    "jsonl": read("json", args["jsonl"]),
    "text": read("text", args["text"]),
    "formatted": {k: (bits(v) if torch.is_tensor(v) else v) for k, v in row.items()},
}
`;

interface Answer {
  permutations: number[][][];
  splits: { train: number[]; test: number[] }[];
  shuffled: number[];
  twice: number[];
  stream: number[][];
  epochs: number[][][];
  batched: number[];
  parquet: Record<string, unknown>[];
  csv: unknown[];
  jsonl: unknown[];
  text: unknown[];
  formatted: Record<string, unknown>;
}

describe.skipIf(noPython)(`datasets against Python${noPython === undefined ? "" : ` (${noPython})`}`, () => {
  let folder: string;
  let theirs: Answer;
  const ds = Dataset.fromDict({ x: Array.from({ length: 1000 }, (_, i) => i) });
  const path = (name: string): string => join(folder, name);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "libtorch-node-datasets-"));
    await writeFile(path("a.csv"), CSV);
    await writeFile(path("a.jsonl"), JSONL);
    await writeFile(path("a.txt"), TEXT);
    theirs = await python<Answer>(SCRIPT, {
      folder,
      seeds: SEEDS,
      sizes: SIZES,
      epochs: EPOCHS,
      splits: SPLITS,
      csv: path("a.csv"),
      jsonl: path("a.jsonl"),
      text: path("a.txt"),
    });
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test.each(SEEDS.map((seed, i) => [seed, i] as const))("seed %s gives numpy's permutations", (seed, i) => {
    const generated = SIZES.map((n) => [...new Pcg64(BigInt(seed)).permutation(n)]);
    expect(generated).toEqual(theirs.permutations[i]);
  });

  test("shuffle gives the same order, also of a selection", () => {
    expect(ds.shuffle({ seed: 7 }).column("x")).toEqual(theirs.shuffled);
    const third = ds.shuffle({ seed: 7 }).filter((row) => (row.x as number) % 3 === 0);
    expect(third.shuffle({ seed: 1 }).column("x")).toEqual(theirs.twice);
  });

  test.each(SPLITS.map((split, i) => [JSON.stringify(split), split, i] as const))(
    "trainTestSplit of %s is the same",
    (_, split, i) => {
      const { length, test_size, train_size, shuffle, seed } = split as (typeof SPLITS)[0] & Record<string, never>;
      const parts = ds.select(Array.from({ length }, (_, row) => row)).trainTestSplit({
        testSize: test_size,
        trainSize: train_size,
        shuffle,
        seed,
      });
      expect({ train: parts.train.column("x"), test: parts.test.column("x") }).toEqual(theirs.splits[i]);
    },
  );

  test("a stream shuffled in a buffer comes in the same order", async () => {
    for (const [i, bufferSize] of [1, 10, 64, 2000].entries()) {
      const source = new IterableDataset(async function* () {
        yield* ds;
      });
      const shuffled = await Dataset.fromAsyncIterable(source.shuffle({ seed: 5, bufferSize }));
      expect(shuffled.column("x"), `bufferSize ${bufferSize}`).toEqual(theirs.stream[i]);
    }
  });

  test("each epoch of a stream comes in the order of Python's", async () => {
    const source = new IterableDataset(async function* () {
      yield* ds;
    });
    const once = source.shuffle({ seed: 5, bufferSize: 64 });
    const twice = once.map(({ x }) => ({ x: 2 * (x as number) })).shuffle({ seed: 3, bufferSize: 10 });
    for (const [i, stream] of [once, twice.skip(7).take(500)].entries()) {
      for (const [j, epoch] of EPOCHS.entries()) {
        stream.setEpoch(epoch);
        expect((await Dataset.fromAsyncIterable(stream)).column("x"), `epoch ${epoch}`).toEqual(theirs.epochs[i]?.[j]);
      }
    }
  });

  test("map in batches may change the number of examples", () => {
    const doubled = ds.map(({ x }) => ({ y: x!.flatMap((v) => [(v as number) * 2, (v as number) * 2]) }), {
      batched: true,
      batchSize: 300,
      removeColumns: ["x"],
    });
    expect(doubled.columnNames).toEqual(["y"]);
    expect(doubled.column("y")).toEqual(theirs.batched);
  });

  test.each(["none", "snappy", "gzip", "brotli"])(
    "Parquet with compression %s is read as pyarrow wrote it",
    async (compression) => {
      const read = await Dataset.fromParquet(path(`${compression}.parquet`));
      expect(read.toList().map((row) => ({ ...row, big: String(row.big) }))).toEqual(theirs.parquet);
      const streamed = IterableDataset.fromParquet(path(`${compression}.parquet`))
        .skip(1100)
        .take(2);
      expect((await Dataset.fromAsyncIterable(streamed)).column("id")).toEqual([1100, 1101]);
    },
  );

  test("CSV, JSON Lines and text give the same rows", async () => {
    expect((await Dataset.fromCsv(path("a.csv"))).toList()).toEqual(theirs.csv);
    expect((await Dataset.fromJsonl(path("a.jsonl"))).toList()).toEqual(theirs.jsonl);
    expect((await Dataset.fromText(path("a.txt"))).toList()).toEqual(theirs.text);
  });

  test("the torch format gives the same dtypes and values", () => {
    const rows = [
      { ids: [1, 2], x: 0.5, ok: true, text: "a" },
      { ids: [3, 4], x: 2, ok: false, text: "b" },
    ];
    const row = Dataset.fromList(rows).withFormat("torch").at(1) as Record<
      string,
      { dtype: { name: string }; shape: number[]; toBytes(): Uint8Array }
    >;
    const { text, ...tensors } = row;
    const shown = Object.entries(tensors).map(([name, t]) => [
      name,
      { dtype: t.dtype.name, shape: t.shape, data: Buffer.from(t.toBytes()).toString("base64") },
    ]);
    expect({ text, ...Object.fromEntries(shown) }).toEqual(theirs.formatted);
  });
});

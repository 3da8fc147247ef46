/** What files of every format hold, held against Python's `datasets`, `pandas` and `pyarrow`. */

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadDataset } from "../../src/datasets/index.js";
import { decodeUtf8, UnicodeDecodeError } from "../../src/python/utf8.js";
import { noPython, python } from "../python.js";

interface Case {
  format: string;
  text: string;
  /** Options by Python's name, and by ours where it is another. */
  python?: Record<string, unknown>;
  ours?: Record<string, unknown>;
}

const CASES: Record<string, Case> = {
  "missing numbers": { format: "csv", text: "a,b\n1.5,NA\nnan,2\nNULL,3\n,4\n" },
  "missing texts, quoted too": { format: "csv", text: 'a,b\nx,1\n"NA",2\nnull,3\n NA,4\n' },
  "missing truths": { format: "csv", text: "a,b\nTrue,1\nN/A,2\nfalse,3\n" },
  "nothing but missing": { format: "csv", text: "a,b\nNA,1\n<NA>,2\n" },
  "no defaults for what is missing": {
    format: "csv",
    text: "a,b\nNA,1\nx,2\n",
    python: { keep_default_na: false },
    ours: { keepDefaultNa: false },
  },
  "white space around numbers": { format: "csv", text: "a,b\n 1, 2.5\n3 ,4\n" },
  "texts that are nearly numbers": { format: "csv", text: "a,b,c,d\n1e,tRue,+-1,1.2.3\n2,true,1,1\n" },
  "an array of objects": { format: "json", text: '[{"a":1},{"b":"x"},{"a":3}]' },
  "an array over several lines": { format: "json", text: '[\n {"a":1},\n {"a":2}\n]\n' },
  "an array in a field": {
    format: "json",
    text: '{"v":1,"x":[{"a":1},{"a":2}]}',
    python: { field: "x" },
    ours: { field: "x" },
  },
  "columns in a field": {
    format: "json",
    text: '{"v":1,"x":{"a":[1,2],"b":["y","z"]}}',
    python: { field: "x" },
    ours: { field: "x" },
  },
};
const INFINITE = "a\n1\ninf\n-Infinity\n+INF\n";

const BYTES: Record<string, number[]> = {
  "a wrong byte": [97, 0xff, 98],
  "a wrong second byte": [97, 0xc3, 0x28],
  "a wrong third byte": [0xe2, 0x82, 0x28],
  "a wrong fourth byte": [97, 0xf0, 0x9f, 0x98, 0x28],
  "a form longer than needed": [0xc0, 0xaf],
  "three bytes where two do": [0xe0, 0x80, 0xaf],
  "half a surrogate": [97, 0xed, 0xa0, 0x80],
  "beyond the last character": [0xf4, 0x90, 0x80, 0x80],
  "a first byte that there is not": [0xf8, 0x88, 0x80, 0x80],
  "an end after one byte": [97, 0xc3],
  "an end after three bytes": [97, 0xf0, 0x9f, 0x98],
  "a continuation alone": [0x80],
};

const SCRIPT = `
import os
os.environ["HF_HUB_OFFLINE"] = "1"
os.environ["HF_HOME"] = args["folder"] + "/hf"
import math
import pyarrow as pa, pyarrow.parquet as pq
import datasets
from datasets import load_dataset
from pandas._libs.parsers import STR_NA_VALUES
datasets.disable_progress_bars()
def read(case):
    return load_dataset(case["format"], data_files=case["path"], split="train", **case.get("python", {})).to_list()
def mistake(data):
    try: bytes(data).decode("utf-8")
    except UnicodeDecodeError as error: return str(error)
table = pa.table({
    "bytes": pa.array([b"\\x89PNG\\xff\\x00", None, b"plain text", b""], pa.binary()),
    "large": pa.array([b"\\xfe", b"a", None, b"b"], pa.large_binary()),
    "fixed": pa.array([b"\\xff\\x00", b"ab", None, b"cd"], pa.binary(2)),
    "text": ["é", None, "", "x"],
    "image": [{"bytes": b"\\xff\\xd8", "path": "a.jpg"}, None, {"bytes": None, "path": None}, {"bytes": b"a", "path": "b"}],
    "list": [[b"\\xff", b"a"], [], None, [None]],
})
for i, options in enumerate(args["parquet"]): pq.write_table(table, f"{args['folder']}/{i}.parquet", **options)
def shown(value):
    if isinstance(value, bytes): return {"bytes": list(value)}
    if isinstance(value, dict): return {name: shown(inner) for name, inner in value.items()}
    return [shown(inner) for inner in value] if isinstance(value, list) else value
result = {
    "rows": {name: read(case) for name, case in args["cases"].items()},
    "infinite": [str(row["a"]) for row in read({"format": "csv", "path": args["infinite"]})],
    "missing": sorted(STR_NA_VALUES),
    "mistakes": {name: mistake(data) for name, data in args["bytes"].items()},
    "parquet": shown(table.to_pylist()),
}
`;
const PARQUET = [
  { compression: "none" },
  { compression: "snappy", use_dictionary: false },
  { compression: "gzip", data_page_version: "2.0" },
];

interface Answer {
  rows: Record<string, unknown[]>;
  infinite: string[];
  missing: string[];
  mistakes: Record<string, string>;
  parquet: unknown[];
}

/** Bytes as Python's answer shows them. */
function shown(value: unknown): unknown {
  if (value instanceof Uint8Array) return { bytes: [...value] };
  if (Array.isArray(value)) return value.map(shown);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shown(inner)]));
}

describe.skipIf(noPython)("files against Python", () => {
  let folder: string;
  let theirs: Answer;
  const path = (name: string): string => join(folder, name);
  const cases = Object.entries(CASES).map(([name, one], i) => ({ name, ...one, file: `case${i}.${one.format}` }));

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "libtorch-node-readers-"));
    for (const { file, text } of cases) await writeFile(path(file), text);
    await writeFile(path("infinite.csv"), INFINITE);
    theirs = await python<Answer>(SCRIPT, {
      folder,
      cases: Object.fromEntries(cases.map((one) => [one.name, { ...one, path: path(one.file) }])),
      infinite: path("infinite.csv"),
      bytes: BYTES,
      parquet: PARQUET,
    });
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test.each(cases)("$format with $name: the same rows", async ({ name, format, file, ours }) => {
    const read = await loadDataset(format, { dataFiles: path(file), split: "train", ...ours });
    expect(read.toList()).toEqual(theirs.rows[name]);
  });

  test("every text that pandas takes for missing is null, and no other", async () => {
    const texts = theirs.missing.flatMap((text) => [text, `${text}x`]);
    await writeFile(path("missing.csv"), `a,b\n${texts.map((text) => `"${text}",1\n`).join("")}`);
    const read = await loadDataset("csv", { dataFiles: path("missing.csv"), split: "train" });
    expect(read.column("a")).toEqual(texts.map((text) => (theirs.missing.includes(text) ? null : text)));
  });

  test("infinite numbers are numbers", async () => {
    const read = await loadDataset("csv", { dataFiles: path("infinite.csv"), split: "train" });
    expect(read.column("a").map((number) => String(number).toLowerCase().replace("infinity", "inf"))).toEqual(
      theirs.infinite.map((number) => number.replace(".0", "")),
    );
  });

  test.each(Object.keys(BYTES))("%s in a text is found where Python finds it", (name) => {
    const error = (() => {
      try {
        return decodeUtf8(Uint8Array.from(BYTES[name]!));
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toBeInstanceOf(UnicodeDecodeError);
    expect(`'utf-8' codec ${(error as Error).message}`).toBe(theirs.mistakes[name]);
  });

  test.each(PARQUET.map((options, i) => [JSON.stringify(options), i] as const))(
    "Parquet with %s gives bytes for bytes and text for text",
    async (_options, i) => {
      const read = await loadDataset("parquet", { dataFiles: path(`${i}.parquet`), split: "train" });
      expect(shown(read.toList())).toEqual(theirs.parquet);
    },
  );
});

describe.skipIf(noPython)("a compression that is not known", () => {
  test("is named, with what to do", async () => {
    const folder = await mkdtemp(join(tmpdir(), "libtorch-node-readers-"));
    const script = `
import pyarrow as pa, pyarrow.parquet as pq
pq.write_table(pa.table({"a": [1]}), args["path"], compression="lz4")
result = None
`;
    try {
      await python(script, { path: join(folder, "lz4.parquet") });
      const read = loadDataset("parquet", { dataFiles: join(folder, "lz4.parquet"), split: "train" });
      await expect(read).rejects.toThrow(
        /compressed with LZ4_RAW, which cannot be unpacked here\. Write it with another/,
      );
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

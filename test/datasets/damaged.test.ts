/** Files with wrong bytes: a reader gives rows or an error, in a time that goes with the file's size, and leaves nothing behind. */

import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Dataset } from "../../src/datasets/index.js";
import { TorchError } from "../../src/python/exceptions.js";
import { noPython, python } from "../python.js";

const SCRIPT = `
import datetime
import pyarrow as pa, pyarrow.parquet as pq
table = pa.table({
    "id": pa.array(list(range(300)), pa.int64()),
    "text": pa.array([None if i % 7 == 0 else f"row {i % 20}" for i in range(300)], pa.string()),
    "lists": pa.array([[[i, None], []] if i % 3 else None for i in range(300)], pa.list_(pa.list_(pa.int32()))),
    "struct": pa.array([{"a": i / 4, "b": b"\\xff" * (i % 3)} for i in range(300)]),
    "flag": pa.array([i % 2 == 0 for i in range(300)], pa.bool_()),
    "when": pa.array([datetime.date(2026, 1, 1 + i % 28) for i in range(300)]),
})
for name, options in args["kinds"].items():
    pq.write_table(table, f"{args['folder']}/{name}.parquet", row_group_size=100, **options)
result = None
`;
const KINDS = {
  plain: { compression: "none", use_dictionary: false },
  dictionary: { compression: "none" },
  snappy: { compression: "snappy" },
  gzip: { compression: "gzip", data_page_version: "2.0" },
  delta: {
    compression: "none",
    use_dictionary: false,
    column_encoding: { id: "DELTA_BINARY_PACKED", text: "DELTA_BYTE_ARRAY", "struct.element.a": "BYTE_STREAM_SPLIT" },
  },
};
const MUTANTS = 120;

/** Numbers that come in the same order each time. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Cut short, with bits turned, bytes set, or a part of it twice. */
function mutant(bytes: Uint8Array, below: (most: number) => number): Uint8Array {
  const kind = below(4);
  if (kind === 0) return bytes.slice(0, below(bytes.length));
  const changed = bytes.slice();
  const at = () => (below(2) === 0 ? below(bytes.length) : bytes.length - 1 - below(Math.min(bytes.length, 3000)));
  for (let i = 0; i <= below(6); i++) {
    if (kind === 1) changed[at()]! ^= 1 << below(8);
    if (kind === 2) changed[at()] = [0, 0x7f, 0x80, 0xff][below(4)]!;
    if (kind === 3) changed.copyWithin(at(), at(), at());
  }
  return changed;
}

let folder: string;
const unhandled: unknown[] = [];
const note = (reason: unknown): void => {
  unhandled.push(reason);
};
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "libtorch-node-damaged-"));
  process.on("unhandledRejection", note);
});
afterAll(async () => {
  process.off("unhandledRejection", note);
  await rm(folder, { recursive: true, force: true });
});

/** What V8 and Node say of wrong lengths and offsets, which tells a user nothing of the file. */
const OF_ENGINE = /Cannot read properties|is not a function|typed array|outside the bounds|argument must be/;

/** Reads every mutant; the errors that are none of this package, and how many mutants there were of each kind. */
async function readMutants(whole: Uint8Array, name: string, read: (path: string) => Promise<Dataset>) {
  const below = generator(whole.length);
  const path = join(folder, name);
  const foreign: unknown[] = [];
  let refused = 0;
  for (let i = 0; i < MUTANTS; i++) {
    await writeFile(path, mutant(whole, below));
    try {
      await read(path);
    } catch (error) {
      refused++;
      if (!(error instanceof TorchError) || OF_ENGINE.test(error.message)) foreign.push(error);
    }
  }
  // A rejection that nobody hears of is told after a turn of the event loop.
  await new Promise((resolve) => setTimeout(resolve, 20));
  return { foreign, unhandled, refused: refused > 0 };
}
const NOTHING_ELSE = { foreign: [], unhandled: [], refused: true };

describe.skipIf(noPython)("damaged Parquet files", () => {
  beforeAll(() => python(SCRIPT, { folder, kinds: KINDS }), 60_000);

  test.each(Object.keys(KINDS))(
    "of kind %s are read or refused",
    async (kind) => {
      const whole = await readFile(join(folder, `${kind}.parquet`));
      expect((await Dataset.fromParquet(join(folder, `${kind}.parquet`))).length).toBe(300);
      expect(await readMutants(whole, `mutant-${kind}.parquet`, (path) => Dataset.fromParquet(path))).toEqual(
        NOTHING_ELSE,
      );
    },
    120_000,
  );

  test("with a wrong page and a name that is not there leave no promise behind that fails", async () => {
    const bytes = await readFile(join(folder, "gzip.parquet"));
    bytes.fill(0xff, 40, 100);
    const schema = bytes.lastIndexOf("ARROW:schema");
    for (let at = bytes.indexOf("struct"); at >= 0; at = bytes.indexOf("struct", at + 1)) {
      // In the schema it stays, in the list of the columns it does not.
      if (bytes.indexOf("struct") !== at && at < schema) bytes.write("strucX", at, "latin1");
    }
    const path = join(folder, "two.parquet");
    await writeFile(path, bytes);
    await expect(Dataset.fromParquet(path)).rejects.toThrow(/expected a Parquet file/);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(unhandled).toEqual([]);
  });
});

describe("damaged files of text", () => {
  const lines = Array.from({ length: 200 }, (_, i) => i);
  test.each([
    ["csv", lines.map((i) => `${i},"a ""${i}"" b",é\n`).join(""), (path: string) => Dataset.fromCsv(path)],
    [
      "jsonl",
      lines.map((i) => `{"a":${i},"b":["é",{"c":null}]}\n`).join(""),
      (path: string) => Dataset.fromJsonl(path),
    ],
    ["json", `[${lines.map((i) => `{"a":${i}}`)}]`, (path: string) => Dataset.fromJsonl(path)],
    ["txt", lines.map((i) => `${i} é 𝄞\n`).join(""), (path: string) => Dataset.fromText(path)],
  ] as const)("%s are read or refused", async (name, text, read) => {
    expect(await readMutants(Buffer.from(text), `mutant.${name}`, read)).toEqual(NOTHING_ELSE);
  });

  // Each took minutes when the time went with the square of the length; the limit is there to notice that.
  const LONG = 3_000_000;
  test.each([
    ["a wrong byte at the end of a long line", "txt", Buffer.alloc(LONG, "a").fill(0xff, LONG - 2), /byte 2999999 of/],
    [
      "a text that ends within a character",
      "txt",
      Buffer.from(`${"é".repeat(LONG)}`).subarray(0, -1),
      /unexpected end/,
    ],
    ["a long number with a letter", "csv", `a\n1\n${"1".repeat(100_000)}x\n`, undefined],
    ["a long number with a letter, late", "csv", `a\n${"1\n".repeat(1000)}${"1".repeat(100_000)}x\n`, /hold a number/],
    ["a long quote that never ends", "csv", `a\n"${'""'.repeat(LONG / 3)}`, /Quote/],
    ["a long line of white space in JSON", "json", `${" ".repeat(LONG)}x`, /expected JSON/],
    ["many brackets", "json", "[".repeat(LONG), /expected JSON/],
  ])(
    "%s is not read in quadratic time",
    async (_what, extension, content, message) => {
      const path = join(folder, `long.${extension}`);
      await writeFile(path, content);
      const read = { txt: Dataset.fromText, csv: Dataset.fromCsv, json: Dataset.fromJsonl }[extension as "txt"];
      const outcome = await read(path).then(
        () => "",
        (error: Error) => error.message,
      );
      if (message === undefined) expect(outcome).toBe("");
      else expect(outcome).toMatch(message);
      expect(outcome.length).toBeLessThan(1000);
    },
    20_000,
  );
});

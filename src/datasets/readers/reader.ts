import { type Signature, signature } from "../../internal/signature.js";
import { ValueError } from "../../python/exceptions.js";
import type { Row } from "../row.js";
import { readCsv } from "./csv.js";
import { readJson } from "./json.js";
import {
  type CsvOptions,
  csvOptions,
  type JsonOptions,
  jsonOptions,
  type ReadOptions,
  readOptions,
} from "./options.js";
import { readParquet } from "./parquet.js";
import { readText } from "./text.js";

/** What a reader of some format is given. */
export type ReaderOptions = ReadOptions & CsvOptions & JsonOptions;

const READERS = { text: readText, json: readJson, csv: readCsv, parquet: readParquet };

/** The formats that can be read, by the name that Python's `load_dataset` gives them. */
export type Format = keyof typeof READERS;

/** The options of each format; one that is of another format is an error, as it would change nothing. */
const options = {
  text: signature("text", [], readOptions),
  json: signature("json", [], { ...readOptions, ...jsonOptions }),
  csv: signature("csv", [], { ...readOptions, ...csvOptions }),
  parquet: signature("parquet", [], readOptions),
} satisfies Record<Format, Signature>;

/** Whether this is the name of a format. */
export function isFormat(name: unknown): name is Format {
  return typeof name === "string" && Object.hasOwn(READERS, name);
}

const EXTENSIONS = new Map<string, Format>([
  ["txt", "text"],
  ["jsonl", "json"],
  ["ndjson", "json"],
  ["json", "json"],
  ["csv", "csv"],
  ["tsv", "csv"],
  ["parquet", "parquet"],
]);

/** The format of a file by the end of its name; undefined when it is none of data. */
export function formatOf(path: string): Format | undefined {
  return EXTENSIONS.get(path.slice(path.lastIndexOf(".") + 1).toLowerCase());
}

/**
 * The rows of files, one after the other.
 *
 * @param callee Who was called, for errors.
 * @param given What the caller passed after the paths: nothing, or options.
 * @throws TypeError at once for an option that the format does not have; ValueError when the reading comes to a file that is
 * missing, empty or broken; it names the file and the line
 */
export function readFiles(
  callee: string,
  format: Format,
  paths: string | readonly string[],
  ...given: readonly unknown[]
): AsyncGenerator<Row> {
  if (!isFormat(format)) {
    throw new ValueError(`Expected a format (${Object.keys(READERS).join(", ")}), but got ${JSON.stringify(format)}`);
  }
  const chosen = options[format](given, callee);
  const list = [paths].flat() as string[];
  if (list.length === 0) throw new ValueError("Expected at least one file, but got none");
  for (const path of list) {
    if (typeof path !== "string") throw new ValueError(`Expected the path of a file, but got ${typeof path}`);
  }
  return rowsOf(format, list, chosen);
}

async function* rowsOf(format: Format, paths: readonly string[], options: ReaderOptions): AsyncGenerator<Row> {
  for (const path of paths) {
    const delimiter = options.delimiter ?? (path.endsWith(".tsv") ? "\t" : undefined);
    let rows = 0;
    for await (const row of READERS[format](path, { ...options, delimiter })) {
      rows++;
      yield row;
    }
    if (rows === 0) throw new ValueError(`${path}: expected at least one example, but it is empty`);
  }
}

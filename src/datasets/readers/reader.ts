import { stat } from "node:fs/promises";
import { ValueError } from "../../errors.js";
import type { Row } from "../row.js";
import { type CsvOptions, readCsv } from "./csv.js";
import { readJsonl } from "./jsonl.js";
import { readParquet } from "./parquet.js";
import { readText } from "./text.js";

export type { Row } from "../row.js";

/** Options of every reader. */
export interface ReadOptions {
  /** Ends the reading. */
  signal?: AbortSignal;
}

/** What a reader of some format is given. */
export type ReaderOptions = ReadOptions & CsvOptions;

const READERS = { text: readText, json: readJsonl, csv: readCsv, parquet: readParquet };

/** The formats that can be read, by the name that Python's `load_dataset` gives them. */
export type Format = keyof typeof READERS;

/** Whether this is the name of a format. */
export function isFormat(name: string): name is Format {
  return Object.hasOwn(READERS, name);
}

const EXTENSIONS: Record<string, Format> = {
  txt: "text",
  jsonl: "json",
  ndjson: "json",
  json: "json",
  csv: "csv",
  tsv: "csv",
  parquet: "parquet",
};

/** The format of a file by the end of its name; undefined when it is none of data. */
export function formatOf(path: string): Format | undefined {
  return EXTENSIONS[path.slice(path.lastIndexOf(".") + 1).toLowerCase()];
}

/**
 * The rows of files, one after the other.
 *
 * @throws ValueError that names the file that is missing, empty or broken, and the line
 */
export async function* readFiles(
  format: Format,
  paths: readonly string[],
  options: ReaderOptions = {},
): AsyncGenerator<Row> {
  if (paths.length === 0) throw new ValueError("Expected at least one file, but got none");
  for (const path of paths) {
    if (typeof path !== "string") throw new ValueError(`Expected the path of a file, but got ${typeof path}`);
    const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
      throw new ValueError(`${path}: cannot be read: ${error.message}`, { cause: error });
    });
    if (!found.isFile()) throw new ValueError(`${path}: expected a file`);
    const delimiter = options.delimiter ?? (path.endsWith(".tsv") ? "\t" : undefined);
    let rows = 0;
    for await (const row of READERS[format](path, { ...options, delimiter })) {
      rows++;
      yield row;
    }
    if (rows === 0) throw new ValueError(`${path}: expected at least one example, but it is empty`);
  }
}

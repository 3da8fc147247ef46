import { ValueError } from "../../errors.js";
import { numberedLines } from "../../text/text_lines.js";
import type { ReadOptions, Row } from "./reader.js";

/** Options of CSV files. */
export interface CsvOptions {
  /** What stands between values. Default: `","`. */
  delimiter?: string;
  /** What stands around a value that has a delimiter or a line end in it. Default: `'"'`. */
  quote?: string;
  /** The names of the columns, for a file whose first line has none. Default: the first line. */
  columnNames?: readonly string[];
  /** What a column holds. Default: decided by its first thousand values. */
  columnTypes?: Record<string, CsvType>;
}

/** What a column of a CSV file can hold. */
export type CsvType = "string" | "number" | "boolean";

const SAMPLE = 1000;

/**
 * A row for each record. Columns of numbers and of true and false hold these; an empty value is null. Follows
 * datasets/packaged_modules/csv.
 *
 * @throws ValueError that names file and line of a record with too few or too many values, of a value that its column's type
 * does not fit, or of a quote that never ends
 */
export async function* readCsv(path: string, { signal, ...options }: ReadOptions & CsvOptions): AsyncGenerator<Row> {
  const { columnTypes = {} } = options;
  const sample: Numbered[] = [];
  let types: Record<string, CsvType> | undefined;
  const decide = (): Record<string, CsvType> => {
    const names = Object.keys(sample[0]?.record ?? {});
    return Object.fromEntries(
      names.map((name) => [name, columnTypes[name] ?? typeOf(sample.map(({ record }) => record[name]!))]),
    );
  };
  for await (const numbered of records(path, options, signal)) {
    if (types !== undefined) {
      yield convert(numbered, types, path);
      continue;
    }
    sample.push(numbered);
    if (sample.length < SAMPLE) continue;
    types = decide();
    for (const early of sample) yield convert(early, types, path);
  }
  if (types !== undefined) return;
  types = decide();
  for (const early of sample) yield convert(early, types, path);
}

interface Numbered {
  record: Record<string, string>;
  line: number;
}

async function* records(path: string, options: CsvOptions, signal: AbortSignal | undefined): AsyncGenerator<Numbered> {
  const { parse } = await import("csv-parse");
  const { Readable } = await import("node:stream");
  const { pipeline } = await import("node:stream/promises");
  const { delimiter = ",", quote = '"', columnNames } = options;
  const parser = parse({
    delimiter,
    quote,
    columns: columnNames === undefined ? (header: string[]) => checkHeader(header, path) : [...columnNames],
    info: true,
    skip_empty_lines: true,
  });
  async function* lines(): AsyncGenerator<string> {
    for await (const { text } of numberedLines(path, { keepEnds: true, signal })) yield text;
  }
  // Its failure is also that of the parser, from which it is read below.
  pipeline(Readable.from(lines()), parser).catch(() => {});
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: Record<string, string>;
      info: { lines: number };
    }>) {
      yield { record, line: info.lines };
    }
  } catch (error) {
    const { code, lines: line, message } = error as { code?: string; lines?: number; message: string };
    if (typeof code !== "string" || !code.startsWith("CSV_")) throw error;
    throw new ValueError(`${path}:${line ?? 1}: ${message}`, { cause: error });
  }
}

function checkHeader(header: string[], path: string): string[] {
  const twice = header.find((name, i) => header.indexOf(name) !== i);
  if (twice !== undefined) {
    throw new ValueError(
      `${path}:1: expected every column to have a name of its own, but ${JSON.stringify(twice)} is there twice`,
    );
  }
  return header;
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const BOOLEAN = /^(true|false)$/i;

function fits(value: string, type: CsvType): boolean {
  if (type === "number") {
    // Of a whole number that a double cannot hold, the digits are kept: it is an identifier, not a quantity.
    return NUMBER.test(value) && (Number.isSafeInteger(Number(value)) || !/^[+-]?\d+$/.test(value));
  }
  return type === "string" || BOOLEAN.test(value);
}

function typeOf(values: readonly string[]): CsvType {
  const given = values.filter((value) => value !== "");
  if (given.length === 0) return "string";
  return (["number", "boolean"] as const).find((type) => given.every((value) => fits(value, type))) ?? "string";
}

function convert({ record, line }: Numbered, types: Record<string, CsvType>, path: string): Row {
  const row: Row = {};
  for (const [name, value] of Object.entries(record)) {
    const type = types[name]!;
    if (value !== "" && !fits(value, type)) {
      throw new ValueError(
        `${path}:${line}: expected column ${JSON.stringify(name)} to hold a ${type}, but got ${JSON.stringify(value)}. ` +
          `If that is right, read it with { columnTypes: { ${JSON.stringify(name)}: "string" } }.`,
      );
    }
    row[name] =
      value === "" ? null : type === "number" ? Number(value) : type === "boolean" ? /^t/i.test(value) : value;
  }
  return row;
}

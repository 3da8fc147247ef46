import { numberedLines } from "../../internal/files/text_lines.js";
import { ValueError } from "../../python/exceptions.js";
import type { Row } from "../row.js";
import type { CsvOptions, CsvType, ReadOptions } from "./options.js";

const SAMPLE = 1000;

/** What pandas takes for a missing value, quoted or not (pandas/_libs/parsers.pyx, `STR_NA_VALUES`). */
const MISSING: ReadonlySet<string> = new Set(
  " #N/A #N/A_N/A #NA -1.#IND -1.#QNAN -NaN -nan 1.#IND 1.#QNAN <NA> N/A NA NULL NaN None n/a nan null"
    .split(" ")
    .map((name) => name.replace("_", " ")),
);
const NOTHING_MISSING: ReadonlySet<string> = new Set();

/**
 * A row for each record. Columns of numbers and of true and false hold these; a missing value is null. Follows
 * datasets/packaged_modules/csv.
 *
 * @throws ValueError that names file and line of a record with too few or too many values, of a value that its column's type
 * does not fit, or of a quote that never ends
 */
export async function* readCsv(path: string, { signal, ...options }: ReadOptions & CsvOptions): AsyncGenerator<Row> {
  const { columnTypes = {}, keepDefaultNa = true } = options;
  const given = new Map(Object.entries(columnTypes));
  const missing = keepDefaultNa ? MISSING : NOTHING_MISSING;
  const sample: Numbered[] = [];
  let types: Types | undefined;
  const decide = (): Types => {
    const names = Object.keys(sample[0]?.record ?? {});
    for (const name of given.keys()) {
      if (sample.length === 0 || names.includes(name)) continue;
      throw new ValueError(
        `${path}: expected columnTypes of the columns ${names.join(", ")}, but got ${JSON.stringify(name)}`,
      );
    }
    const values = (name: string) => sample.map(({ record }) => record[name]!).filter((value) => !missing.has(value));
    return new Map(names.map((name) => [name, given.get(name) ?? typeOf(values(name))]));
  };
  const convert = (numbered: Numbered, decided: Types): Row => toRow(numbered, decided, missing, path);
  for await (const numbered of records(path, options, signal)) {
    if (types !== undefined) {
      yield convert(numbered, types);
      continue;
    }
    sample.push(numbered);
    if (sample.length < SAMPLE) continue;
    types = decide();
    for (const early of sample) yield convert(early, types);
  }
  if (types !== undefined) return;
  types = decide();
  for (const early of sample) yield convert(early, types);
}

type Types = ReadonlyMap<string, CsvType>;

interface Numbered {
  record: Record<string, string>;
  line: number;
}

async function* records(path: string, options: CsvOptions, signal: AbortSignal | undefined): AsyncGenerator<Numbered> {
  const { CsvError, parse } = await import("csv-parse");
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
    if (!(error instanceof CsvError)) throw error;
    const { lines: line, message } = error as Error & { lines?: number };
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

// No part of these can take what another part takes, so that a value is looked at once however long it is. White space around a
// number is nothing to pandas either.
const WHOLE = /^[ \t-\r]*[+-]?\d+[ \t-\r]*$/;
const NUMBER = /^[ \t-\r]*[+-]?(?:\d+(?:\.\d*)?(?:e[+-]?\d+)?|\.\d+(?:e[+-]?\d+)?|inf(?:inity)?)[ \t-\r]*$/i;
const BOOLEAN = /^(?:true|false)$/i;

function fits(value: string, type: CsvType): boolean {
  if (type === "number") {
    // Of a whole number that a double cannot hold, the digits are kept: it is an identifier, not a quantity.
    return NUMBER.test(value) && (Number.isSafeInteger(Number(value)) || !WHOLE.test(value));
  }
  return type === "string" || BOOLEAN.test(value);
}

/** What the values of a column are, the missing ones left out. */
function typeOf(values: readonly string[]): CsvType {
  if (values.length === 0) return "string";
  return (["number", "boolean"] as const).find((type) => values.every((value) => fits(value, type))) ?? "string";
}

function toRow({ record, line }: Numbered, types: Types, missing: ReadonlySet<string>, path: string): Row {
  const values = Object.entries(record).map(([name, value]) => {
    if (missing.has(value)) return [name, null];
    const type = types.get(name)!;
    if (!fits(value, type)) {
      const column = JSON.stringify(name);
      throw new ValueError(
        `${path}:${line}: expected column ${column} to hold a ${type}, but got ${JSON.stringify(shortened(value))}. ` +
          `If that is right, read it with { columnTypes: { ${column}: "string" } }.`,
      );
    }
    return [name, type === "number" ? toNumber(value) : type === "boolean" ? /^t/i.test(value) : value];
  });
  return Object.fromEntries(values);
}

/** JavaScript knows "Infinity" alone, in these letters. */
function toNumber(value: string): number {
  const number = Number(value);
  if (!Number.isNaN(number)) return number;
  return value.includes("-") ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}

function shortened(value: string): string {
  return value.length > 40 ? `${value.slice(0, 40)}...` : value;
}

import { isJSONObject, parseJSON } from "../../internal/files/json_file.js";
import { readRegularFile } from "../../internal/files/regular_file.js";
import { numberedLines } from "../../internal/files/text_lines.js";
import { KeyError, ValueError } from "../../python/exceptions.js";
import { decodeUtf8 } from "../../python/utf8.js";
import { type Columns, type Row, rowAt } from "../row.js";
import type { JsonOptions, ReadOptions } from "./options.js";

/**
 * A row for each line, which holds one JSON object; empty lines are passed over. A file that begins with `[` is one array of
 * objects, which is read as a whole. Follows datasets/packaged_modules/json.
 *
 * @throws ValueError that names file and line of what is no JSON object; KeyError for a `field` that is not there
 */
export async function* readJson(path: string, { signal, field }: ReadOptions & JsonOptions): AsyncGenerator<Row> {
  if (field !== undefined) {
    const whole = await readWhole(path);
    if (!isJSONObject(whole))
      throw new ValueError(`${path}: expected a JSON object with a field ${JSON.stringify(field)}`);
    if (!Object.hasOwn(whole, field)) {
      const names = Object.keys(whole).slice(0, 20).join(", ");
      throw new KeyError(`${path}: expected a field ${JSON.stringify(field)}, but the object has: ${names}`);
    }
    yield* rowsOf(whole[field], `${path}: ${field}`);
    return;
  }
  let begun = false;
  for await (const { text, number } of numberedLines(path, { signal })) {
    if (text.trim() === "") continue;
    if (!begun && text.trimStart().startsWith("[")) {
      yield* rowsOf(await readWhole(path), path);
      return;
    }
    begun = true;
    const row = parseJSON(text, `${path}:${number}`);
    if (!isJSONObject(row)) throw notAnObject(`${path}:${number}`, text);
    yield row;
  }
}

async function readWhole(path: string): Promise<unknown> {
  const bytes = await readRegularFile(path);
  let text: string;
  try {
    text = decodeUtf8(bytes);
  } catch (error) {
    throw new ValueError(`${path}: expected UTF-8, but ${(error as Error).message}`, { cause: error });
  }
  return parseJSON(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text, path);
}

function* rowsOf(examples: unknown, where: string): Generator<Row> {
  if (Array.isArray(examples)) {
    for (const [i, row] of examples.entries()) {
      if (!isJSONObject(row)) throw notAnObject(`${where}: example ${i}`, JSON.stringify(row));
      yield row;
    }
    return;
  }
  const columns = isJSONObject(examples) ? Object.values(examples) : [];
  const lengths = new Set(columns.map((values) => (Array.isArray(values) ? values.length : -1)));
  const [length] = lengths;
  if (lengths.size !== 1 || length === undefined || length < 0) {
    throw new ValueError(`${where}: expected an array of JSON objects, or an object of arrays of equal length`);
  }
  for (let i = 0; i < length; i++) yield rowAt(examples as Columns, i);
}

function notAnObject(where: string, text: string): ValueError {
  return new ValueError(`${where}: expected a JSON object, but got ${text.slice(0, 40)}`);
}

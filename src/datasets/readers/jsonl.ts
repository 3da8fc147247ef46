import { ValueError } from "../../errors.js";
import { numberedLines } from "../../text/text_lines.js";
import type { ReadOptions, Row } from "./reader.js";

/** A row for each line, which holds one JSON object; empty lines are passed over. Follows datasets/packaged_modules/json. */
export async function* readJsonl(path: string, { signal }: ReadOptions): AsyncGenerator<Row> {
  for await (const { text, number } of numberedLines(path, { signal })) {
    if (text.trim() === "") continue;
    let row: unknown;
    try {
      row = JSON.parse(text);
    } catch (error) {
      throw new ValueError(`${path}:${number}: expected JSON, but ${(error as Error).message}`, { cause: error });
    }
    if (typeof row !== "object" || row === null || Array.isArray(row)) {
      throw new ValueError(`${path}:${number}: expected a JSON object, but got ${text.slice(0, 40)}`);
    }
    yield row as Row;
  }
}

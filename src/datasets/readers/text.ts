import { numberedLines } from "../../internal/files/text_lines.js";
import type { Row } from "../row.js";
import type { ReadOptions } from "./options.js";

/** A row `{ text }` for each line. Follows datasets/packaged_modules/text. */
export async function* readText(path: string, { signal }: ReadOptions): AsyncGenerator<Row> {
  for await (const { text } of numberedLines(path, { signal })) yield { text };
}

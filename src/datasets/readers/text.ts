import { numberedLines } from "../../tokenizers/text_lines.js";
import type { ReadOptions, Row } from "./reader.js";

/** A row `{ text }` for each line. Follows datasets/packaged_modules/text. */
export async function* readText(path: string, { signal }: ReadOptions): AsyncGenerator<Row> {
  for await (const { text } of numberedLines(path, { signal })) yield { text };
}

import { ValueError } from "../../python/exceptions.js";
import { readRegularFile } from "./regular_file.js";

/**
 * What a JSON file holds.
 *
 * @param parse Reads another JSON than JavaScript's, such as Python's.
 * @throws ValueError, which names the file, when it is not JSON, or cannot be read: then with the system's `code`
 */
export async function readJSON(path: string, parse: (text: string) => unknown = JSON.parse): Promise<unknown> {
  const text = (await readRegularFile(path)).toString();
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new ValueError(`Expected JSON in ${path}: ${error.message}`, { cause: error });
  }
}

/** A value as the text of a file; BigInts, which JSON has none of, become strings. */
export function jsonText(value: unknown, indent?: number): string {
  const plain = (_key: string, part: unknown) => (typeof part === "bigint" ? String(part) : part);
  return `${JSON.stringify(value, plain, indent)}\n`;
}

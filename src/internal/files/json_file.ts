import { ValueError } from "../../python/exceptions.js";
import { readRegularFile } from "./regular_file.js";

/**
 * What a JSON file holds.
 *
 * @param parse Reads another JSON than JavaScript's, such as Python's.
 * @throws ValueError, which names the file, when it is not JSON, or cannot be read: then with the system's `code`
 */
export async function readJSON(path: string, parse?: (text: string) => unknown): Promise<unknown> {
  return parseJSON((await readRegularFile(path)).toString(), path, parse);
}

/**
 * What a text in JSON means.
 *
 * @param where The file, and maybe the line, for errors.
 * @throws ValueError that says what is wrong where
 */
export function parseJSON(text: string, where: string, parse: (text: string) => unknown = JSON.parse): unknown {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new ValueError(`${where}: expected JSON, but ${error.message}`, { cause: error });
  }
}

/** Whether something that came from JSON is an object there: neither null nor a list. */
export function isJSONObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A value as the text of a file; BigInts, which JSON has none of, become strings. */
export function jsonText(value: unknown, indent?: number): string {
  const plain = (_key: string, part: unknown) => (typeof part === "bigint" ? String(part) : part);
  return `${JSON.stringify(value, plain, indent)}\n`;
}

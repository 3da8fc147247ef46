import { ValueError } from "../python/exceptions.js";

/**
 * What a text in JSON means.
 *
 * @param where The file, and maybe the line, for errors.
 * @throws ValueError that says what is wrong where
 */
export function parseJSON(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ValueError(`${where}: expected JSON, but ${(error as Error).message}`, { cause: error });
  }
}

/** Whether something that came from JSON is an object there: neither null nor a list. */
export function isJSONObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

import { readFile } from "node:fs/promises";
import { ValueError } from "./errors.js";

/**
 * What a JSON file holds.
 *
 * @throws ValueError, which names the file, when it is not JSON; Error with the system's code when it cannot be read
 */
export async function readJSON(path: string): Promise<unknown> {
  const text = await readFile(path, "utf8");
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ValueError(`Expected JSON in ${path}`, { cause: error });
  }
}

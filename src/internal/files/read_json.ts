import { ValueError } from "../../python/exceptions.js";
import { readRegularFile } from "./regular_file.js";

/**
 * What a JSON file holds.
 *
 * @throws ValueError, which names the file, when it is not JSON, or cannot be read: then with the system's `code`
 */
export async function readJSON(path: string): Promise<unknown> {
  const text = (await readRegularFile(path)).toString();
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ValueError(`Expected JSON in ${path}`, { cause: error });
  }
}

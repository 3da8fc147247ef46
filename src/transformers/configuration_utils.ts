import { join } from "node:path";
import { writeFileAtomic } from "../internal/files/atomic_write.js";
import { isJSONObject, readJSON } from "../internal/files/json_file.js";
import { limitDeclared } from "../internal/surplus.js";
import { ValueError } from "../python/exceptions.js";

/** The file of a configuration in a folder. */
export const CONFIG_NAME = "config.json";

/** What `transformers` writes as the release that a file comes from. */
export const TRANSFORMERS_VERSION = "5.24.0";

/** A configuration as JSON, under Python's names. */
export type ConfigJSON = Record<string, unknown>;

/** Text as Python's `json.dumps(value, indent=2, sort_keys=True)` and a line end, which is how `transformers` writes its files. */
export function sortedJSON(value: Readonly<ConfigJSON>): string {
  const sorted = Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify(sorted, null, 2)}\n`;
}

/** Reads an object from a JSON file; anything else in it is a ValueError that names the file. */
export async function readJSONObject(path: string): Promise<ConfigJSON> {
  const json = await readJSON(path);
  if (!isJSONObject(json)) {
    throw new ValueError(`Expected an object in ${path}, but it holds ${JSON.stringify(json)?.slice(0, 40)}`);
  }
  return json;
}

/**
 * The sizes of a model and whatever else a `config.json` says, which is kept as it is. Follows
 * transformers/configuration_utils.py (`PretrainedConfig`).
 *
 * A subclass defines `sizes()`, its own values under Python's names, and a static `fromDict(dict)`, which is what a model's
 * `configClass` is asked for.
 */
export abstract class PretrainedConfig {
  /**
   * @param extra What the file holds beside the sizes, under Python's names, such as `pad_token_id`.
   */
  protected constructor(readonly extra: Readonly<ConfigJSON> = {}) {}

  /** The sizes under Python's names. */
  protected abstract sizes(): ConfigJSON;

  /** The configuration under Python's names. */
  toDict(): ConfigJSON {
    return { ...this.extra, ...this.sizes(), transformers_version: TRANSFORMERS_VERSION };
  }

  /** Writes `config.json` into a folder. */
  async savePretrained(folder: string): Promise<void> {
    await writeFileAtomic(join(folder, CONFIG_NAME), [sortedJSON(this.toDict())]);
  }
}

limitDeclared(PretrainedConfig.prototype, ["toDict", "savePretrained"]);

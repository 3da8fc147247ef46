/**
 * How text is generated. Follows transformers/generation/configuration_utils.py.
 *
 * @module
 */

import { join } from "node:path";
import { hubOptions } from "../../huggingface_hub/hub_repository.js";
import { writeFileAtomic } from "../../internal/files/atomic_write.js";
import { makeFolder } from "../../internal/files/make_folder.js";
import { boolean, string } from "../../internal/kinds.js";
import { type Given, signature } from "../../internal/signature.js";
import { limitArguments } from "../../internal/surplus.js";
import { camelCase } from "../../python/camel_case.js";
import { ValueError } from "../../python/exceptions.js";
import { Float, pythonDumps } from "../../python/json.js";
import { snakeCase } from "../../python/snake_case.js";
import { warnOnce } from "../../python/warnings.js";
import { readJSONObject, TRANSFORMERS_VERSION } from "../configuration_utils.js";
import { modelFolder } from "../hub.js";
import { configured, FIELD_NAMES, FLOATS, fields, type GenerationFields } from "./generation_fields.js";
import { checkSettings, minorIssues } from "./validation.js";

/** The file of a generation's settings in a folder. */
export const GENERATION_CONFIG_NAME = "generation_config.json";

const declared = signature("GenerationConfig", [], configured);
const writing = signature("toJsonString", [], {
  /** Whether only what is set is written. Default: true. */
  useDiff: boolean(true),
  /** Whether Python's release and where the settings come from are left out. Default: false. */
  ignoreMetadata: boolean(false),
});
const validating = signature("validate", [], { strict: boolean(false) });
const reading = signature("GenerationConfig.fromPretrained", ["nameOrFolder"], { nameOrFolder: string, ...hubOptions });
const updating = signature("update", [], { defaultsOnly: boolean(false) });
const METADATA: readonly string[] = ["_from_model_config", "transformers_version"];

/** Settings of generation, by Python's names in camelCase; what is unset is null. */
export interface GenerationConfig extends GenerationFields {}

/**
 * The settings of `generate`, for many calls or for a file. What is null is taken from the model's own `generationConfig`, and else has
 * the default. Names that Python does not know are errors here; in a file they are kept, in `extra`.
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the fields are declared once, in generation_fields.ts
export class GenerationConfig {
  /** Whether it was made from a model's configuration. */
  fromModelConfig: boolean | null = null;
  /** What a file has beside the settings, under the file's names. */
  readonly extra: Record<string, unknown> = {};
  /** As JSON when it was read; one that was not changed since can always be written back. */
  #original: string | null = null;

  constructor(...given: Given<typeof declared>) {
    Object.assign(this, declared(given));
    const [options = {}] = given;
    this.#warn(new Set(Object.keys(options)));
  }

  /** Reads the settings under Python's names, as a file has them. */
  static fromDict(dict: Readonly<Record<string, unknown>>): GenerationConfig {
    const config = new GenerationConfig();
    const { _from_model_config: fromModel = null, transformers_version: _, _commit_hash: __, ...rest } = dict;
    config.fromModelConfig = fromModel as boolean | null;
    const known: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(rest)) {
      const own = camelCase(name);
      if (own in fields && snakeCase(own) === name) known[own] = value;
      // What a model's configuration has beside them is not its generation's.
      else if (fromModel !== true) config.extra[name] = value;
    }
    const checked = declared([known], "GenerationConfig.fromDict");
    Object.assign(config, checked);
    config.#warn(new Set(Object.keys(known)));
    return config;
  }

  /** Takes what a model's configuration says of generation, under Python's names: the ids of special tokens above all. */
  static fromModelConfig(dict: Readonly<Record<string, unknown>>): GenerationConfig {
    const set = Object.entries(dict).filter(([, value]) => value !== null && value !== undefined);
    const config = GenerationConfig.fromDict({ ...Object.fromEntries(set), _from_model_config: true });
    const { outputAttentions, outputHiddenStates, outputScores, outputLogits } = config;
    if (outputAttentions || outputHiddenStates || outputScores || outputLogits) config.returnDictInGenerate = true;
    config.#original = config.toJsonString({ ignoreMetadata: true });
    return config;
  }

  /** Reads `generation_config.json` in a folder, or in a repository of the Hub by its name. */
  static async fromPretrained(...given: Given<typeof reading>): Promise<GenerationConfig> {
    const { nameOrFolder, ...options } = reading(given);
    const folder = await modelFolder(nameOrFolder, options, "generationConfig");
    const path = join(folder, GENERATION_CONFIG_NAME);
    const dict = await readJSONObject(path);
    try {
      const config = GenerationConfig.fromDict(dict);
      config.#original = config.toJsonString({ ignoreMetadata: true });
      return config;
    } catch (error) {
      throw new ValueError(`${path}: ${(error as Error).message}`, { cause: error });
    }
  }

  /** Writes `generation_config.json` into a folder, as Python does: what is unset is left out. */
  async savePretrained(folder: string): Promise<void> {
    const isChanged = this.#original !== this.toJsonString({ ignoreMetadata: true });
    try {
      this.validate({ strict: isChanged });
    } catch (error) {
      if (!(error instanceof ValueError)) throw error;
      throw new ValueError(`${error.message}\n\nFix these issues to save the configuration.`, { cause: error });
    }
    await makeFolder(folder);
    const { compile_config: _, ...dict } = this.toDiffDict();
    await writeFileAtomic(join(folder, GENERATION_CONFIG_NAME), [jsonText(dict)]);
  }

  /** All settings under Python's names. */
  toDict(): Record<string, unknown> {
    const named = FIELD_NAMES.map((name) => [snakeCase(name), this[name]]);
    const metadata = { _from_model_config: this.fromModelConfig, transformers_version: TRANSFORMERS_VERSION };
    return { ...Object.fromEntries(named), ...this.extra, ...metadata };
  }

  /** Those that are set. */
  toDiffDict(): Record<string, unknown> {
    return Object.fromEntries(Object.entries(this.toDict()).filter(([, value]) => value !== null));
  }

  /** The settings as Python writes them; those that are set, or all. */
  toJsonString(...given: Given<typeof writing>): string {
    const { useDiff, ignoreMetadata } = writing(given);
    const dict = Object.entries(useDiff ? this.toDiffDict() : this.toDict());
    return jsonText(Object.fromEntries(dict.filter(([name]) => !ignoreMetadata || !METADATA.includes(name))));
  }

  /**
   * Checks that the settings fit together. What cannot be is an error; what has no effect is a warning, and where it is strict an error
   * too.
   */
  validate(...given: Given<typeof validating>): void {
    const { strict } = validating(given);
    if (!strict) {
      this.#warn(null);
      return;
    }
    checkSettings(this);
    const issues = Object.entries(minorIssues(this, null)).map(([name, issue]) => `- \`${snakeCase(name)}\`: ${issue}`);
    if (issues.length === 0) return;
    throw new ValueError(
      `GenerationConfig is invalid: \n${issues.join("\n")}\nIf you're using a pretrained model, note that some of these attributes ` +
        "may be set through the model's `generation_config.json` file.",
    );
  }

  #warn(own: ReadonlySet<string> | null): void {
    checkSettings(this);
    const names = Object.keys(minorIssues(this, own)).map((name) => `'${snakeCase(name)}'`);
    if (names.length === 0) return;
    warnOnce(
      `The following generation flags are not valid and may be ignored: [${names.join(", ")}]. Call ` +
        "`validate({ strict: true })` of the configuration for more details.",
    );
  }

  /** Takes settings over; of `defaultsOnly` those that are null so far. */
  update(values: Readonly<Partial<GenerationFields>>, ...given: Given<typeof updating>): void {
    const { defaultsOnly } = updating(given);
    const own = new Set<string>();
    for (const [name, value] of Object.entries(declared([values], "GenerationConfig.update"))) {
      const field = name as keyof GenerationFields;
      if (values[field] === undefined || (defaultsOnly && this[field] !== null)) continue;
      Object.assign(this, { [field]: value });
      own.add(name);
    }
    this.#warn(own);
  }

  /** Another of the same settings. */
  clone(): GenerationConfig {
    return Object.assign(new GenerationConfig(), structuredClone({ ...this }));
  }

  /** How it prints: as Python's, what is set as JSON. */
  toString(): string {
    return `GenerationConfig ${this.toJsonString({ ignoreMetadata: true })}`;
  }
}

/** Settings under Python's names as Python writes them. */
function jsonText(dict: Readonly<Record<string, unknown>>): string {
  const written = Object.entries(dict).map(([name, value]) => [name, asPython(camelCase(name), value)] as const);
  return `${pythonDumps(Object.fromEntries(written))}\n`;
}

/** A setting's value, its floats marked as such. */
function asPython(name: string, value: unknown): unknown {
  if (typeof value === "number") return FLOATS.has(name) ? new Float(value) : value;
  if (name === "exponentialDecayLengthPenalty" && Array.isArray(value)) return [value[0], new Float(value[1])];
  if (name !== "sequenceBias" || !Array.isArray(value)) return value;
  return (value as [number[], number][]).map(([ids, bias]) => [ids, new Float(bias)]);
}

limitArguments(GenerationConfig, { fromDict: 1, fromModelConfig: 1 });
limitArguments(GenerationConfig.prototype, { savePretrained: 1, toDict: 0, toDiffDict: 0, clone: 0, toString: 0 });

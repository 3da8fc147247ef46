/** What all configurations of adapters are. Follows peft/config.py. */

import { join } from "node:path";
import { hubOptions } from "../huggingface_hub/hub_repository.js";
import { writeFileAtomic } from "../internal/files/atomic_write.js";
import { exists } from "../internal/files/exists.js";
import { isJSONObject, readJSON } from "../internal/files/json_file.js";
import { makeFolder } from "../internal/files/make_folder.js";
import { boolean, nullable, oneOf, record, string } from "../internal/kinds.js";
import { type Given, type Signature, signature, type Values } from "../internal/signature.js";
import { limitDeclared } from "../internal/surplus.js";
import { camelCase } from "../python/camel_case.js";
import { TypeError, ValueError } from "../python/exceptions.js";
import { pythonDumps, pythonLoads } from "../python/json.js";
import { floatRepr, shown } from "../python/repr.js";
import { snakeCase } from "../python/snake_case.js";
import { warn } from "../python/warnings.js";
import { modelFolder } from "../transformers/hub.js";
import { CONFIG_NAME, PEFT_VERSION } from "./utils/constants.js";
import { PeftType, TaskType } from "./utils/peft_types.js";

/** What every configuration takes. @internal */
export const common = {
  /** What the model is for, which decides the class that `getPeftModel` gives. Default: none. */
  taskType: nullable(oneOf(...Object.values(TaskType)))(null),
  /** The method: `"LORA"`. */
  peftType: oneOf(...Object.values(PeftType))("LORA"),
  /** The base model's class, as a file names it. */
  autoMapping: nullable(record)(null),
  /** The release that wrote the file. Default: that of Python's `peft` whose files these are. */
  peftVersion: nullable(string)(null),
  /** The base model's name; `getPeftModel` sets it to the model's own `nameOrPath`. */
  baseModelNameOrPath: nullable(string)(null),
  /** The base model's revision. */
  revision: nullable(string)(null),
  /** Train nothing. Default: false. */
  inferenceMode: boolean(false),
} as const;

/** Where an adapter's files are. @internal */
export const located = {
  /** A folder in the folder, or in the repository of the Hub. */
  subfolder: nullable(string)(null),
  ...hubOptions,
} as const;
const reading = signature("PeftConfig.fromPretrained", ["subfolder"], located);

/** The folder of an adapter's files: the one that is named, or the copy of a repository of the Hub. @internal */
export async function adapterFolder(modelId: string, where: Values<Signature<typeof located>>): Promise<string> {
  const folder = await modelFolder(modelId, where, "adapter");
  return where.subfolder === null ? folder : join(folder, where.subfolder);
}

/** What {@link PeftConfig} holds by name. @internal */
export interface CommonValues {
  taskType: TaskType | null;
  peftType: PeftType;
  autoMapping: Record<string, unknown> | null;
  peftVersion: string | null;
  baseModelNameOrPath: string | null;
  revision: string | null;
  inferenceMode: boolean;
}

/** The class of each method, and the names of what it takes. */
interface Method {
  names: ReadonlySet<string>;
  make: (values: Record<string, unknown>) => PeftConfig;
}
const methods = new Map<string, Method>();

/** Makes files of a method known. @internal */
export function registerMethod(type: PeftType, method: Method): void {
  methods.set(type, method);
}

/** The base of the configurations of adapters: which method, and for which model. */
export abstract class PeftConfig {
  taskType: TaskType | null;
  peftType: PeftType;
  autoMapping: Record<string, unknown> | null;
  peftVersion: string | null;
  baseModelNameOrPath: string | null;
  revision: string | null;
  inferenceMode: boolean;

  /** @internal */
  constructor(values: CommonValues) {
    this.taskType = values.taskType;
    this.peftType = values.peftType;
    this.autoMapping = values.autoMapping;
    this.peftVersion = values.peftVersion ?? PEFT_VERSION;
    this.baseModelNameOrPath = values.baseModelNameOrPath;
    this.revision = values.revision;
    this.inferenceMode = values.inferenceMode;
  }

  /** The names of values that Python has as floats, and writes so. */
  protected get floats(): readonly string[] {
    return [];
  }

  /** The configuration under Python's names. */
  toDict(): Record<string, unknown> {
    return Object.fromEntries(Object.entries(this).map(([name, value]) => [snakeCase(name), value]));
  }

  /** Writes `adapter_config.json` into a folder, which is made when it is not there. */
  async savePretrained(saveDirectory: string): Promise<void> {
    await this.write(saveDirectory, {});
  }

  /** @internal Writes the file with some values changed, which are under Python's names. */
  async write(folder: string, changes: Readonly<Record<string, unknown>>): Promise<void> {
    const text = pythonDumps({ ...this.toDict(), ...changes });
    const floats = this.floats.map((name): [string, number] => [snakeCase(name), Number(Reflect.get(this, name))]);
    const written = floats.reduce(
      (all, [name, value]) => all.replace(new RegExp(`^( {2}"${name}": ).*?(,?)$`, "m"), `$1${floatRepr(value)}$2`),
      text,
    );
    await makeFolder(folder);
    await writeFileAtomic(join(folder, CONFIG_NAME), [written]);
  }

  /**
   * Reads the configuration of an adapter from a folder, or from a repository of the Hub by its name, in the class of its method. What the file holds beside what that takes is
   * ignored with a warning, as in Python.
   * @throws ValueError for a folder without such a file, or a method that is not here.
   */
  static async fromPretrained(pretrainedModelNameOrPath: string, ...given: Given<typeof reading>): Promise<PeftConfig> {
    const where = reading(given);
    if (typeof pretrainedModelNameOrPath !== "string") {
      throw new TypeError(`fromPretrained: expected a folder, got ${shown(pretrainedModelNameOrPath)}`);
    }
    const folder = await adapterFolder(pretrainedModelNameOrPath, where);
    const path = join(folder, CONFIG_NAME);
    if (!(await exists(path))) throw new ValueError(`Can't find '${CONFIG_NAME}' at '${folder}'`);
    const json = await readJSON(path, pythonLoads);
    if (!isJSONObject(json)) throw new ValueError(`Expected an object in ${path}`);
    return fromFile(json, path);
  }
}

limitDeclared(PeftConfig.prototype, ["toDict", "savePretrained"]);

function fromFile(json: Record<string, unknown>, path: string): PeftConfig {
  const method = methods.get(String(json.peft_type));
  if (method === undefined) {
    const known = [...methods.keys()].join(", ");
    throw new ValueError(`Expected "peft_type" to be one of ${known} in ${path}, got ${shown(json.peft_type)}`);
  }
  if ("runtime_config" in json) {
    warn(
      "The configuration file contains a `runtime_config` key. This is ignored. Runtime configurations are only valid at runtime.",
    );
  }
  const entries = Object.entries(json).filter(([name]) => name !== "runtime_config");
  const values = entries.map(([name, value]): [string, unknown] => [camelCase(name), value]);
  const unexpected = values.flatMap(([name], at) => (method.names.has(name) ? [] : [entries[at]?.[0] as string]));
  if (unexpected.length > 0) {
    warn(
      `Unexpected keyword arguments ${shown(unexpected.sort())} in ${path}, these are ignored. This probably means that you're ` +
        "loading a configuration file that was saved using a higher version of the library and additional parameters have been " +
        "introduced since.",
    );
  }
  try {
    return method.make(Object.fromEntries(values.filter(([name]) => method.names.has(name))));
  } catch (error) {
    if (!(error instanceof ValueError || error instanceof TypeError)) throw error;
    throw new ValueError(`${path}: ${error.message}`, { cause: error });
  }
}

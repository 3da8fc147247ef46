/** What a model is made of, and its file. Follows transformers/configuration_utils.py. */

import { basename, join } from "node:path";
import { hubOptions } from "../huggingface_hub/hub_repository.js";
import { writeFileAtomic } from "../internal/files/atomic_write.js";
import { isJSONObject, readJSON } from "../internal/files/json_file.js";
import { makeFolder } from "../internal/files/make_folder.js";
import {
  anything,
  between,
  boolean,
  listOf,
  nullable,
  number,
  oneOf,
  optional,
  record,
  size,
  string,
} from "../internal/kinds.js";
import {
  type Given,
  type Kind,
  kind,
  type Optional,
  type Options,
  type Shape,
  type Signature,
  signature,
  type Values,
} from "../internal/signature.js";
import { checkNoMore, limitArguments, limitDeclared } from "../internal/surplus.js";
import { camelCase } from "../python/camel_case.js";
import { ValueError } from "../python/exceptions.js";
import { Float, pythonDumps } from "../python/json.js";
import { snakeCase } from "../python/snake_case.js";
import { type DType, type DTypeLike, isDType, toDType } from "../torch/dtype.js";
import { modelFolder } from "./hub.js";

/** The file of a configuration in a folder. */
export const CONFIG_NAME = "config.json";

/** What `transformers` writes as the release that a file comes from. */
export const TRANSFORMERS_VERSION = "5.24.0";

const reading = signature("fromPretrained", ["nameOrFolder"], { nameOrFolder: string, ...hubOptions });

/** A configuration as JSON, under Python's names. */
export type ConfigJSON = Record<string, unknown>;

/** Text as Python's `json.dumps(value, indent=2, sort_keys=True)` and a line end, which is how `transformers` writes its files. */
export function sortedJSON(value: Readonly<ConfigJSON>): string {
  return `${pythonDumps(value)}\n`;
}

/** Reads an object from a JSON file; anything else in it is a ValueError that names the file. */
export async function readJSONObject(path: string): Promise<ConfigJSON> {
  const json = await readJSON(path);
  if (!isJSONObject(json)) {
    throw new ValueError(`Expected an object in ${path}, but it holds ${JSON.stringify(json)?.slice(0, 40)}`);
  }
  return json;
}

// Python writes 1.0 where a number is a float; JavaScript does not tell it from 1.
const floats = new WeakSet<object>();

/** Not a number is what a mistake in a program's own arithmetic leaves; every result of the model would be none. */
const real = kind<number>((callee, name, value) => {
  if (!Number.isNaN(number.check(callee, name, value))) return value as number;
  throw new ValueError(`${callee}: expected ${name} to be a number, got NaN`);
});

/** A number that Python has as a float, with its default. */
export function float(initial: number): Optional<number> {
  const of = real(initial);
  floats.add(of);
  return of;
}

/** The same, or null. */
export function floatOrNull(initial: number | null): Optional<number | null> {
  const of = nullable(real)(initial);
  floats.add(of);
  return of;
}

/** The parameters of rotary position embeddings; files have them in Python's spelling. */
export interface RopeParameters {
  /** `default`, `linear`, `dynamic`, `yarn` or `llama3`. */
  ropeType?: string;
  /** The base of the wavelengths. */
  ropeTheta?: number;
  [parameter: string]: unknown;
}

/** Rotary position embeddings: see {@link RopeParameters}. */
export const ropeParameters = nullable(record as unknown as Kind<RopeParameters>)(null);

const problems = ["regression", "single_label_classification", "multi_label_classification"] as const;

const dtype = kind<DType, DTypeLike>((callee, name, value) => {
  const given = typeof value === "string" ? value.replace(/^torch\./, "") : value;
  if (typeof given === "string" && !isDType(given)) {
    throw new ValueError(`${callee}: expected ${name} to be the name of a dtype, got ${JSON.stringify(value)}`);
  }
  return toDType(given as DTypeLike);
});

/** What every configuration has. */
const common = {
  /** The names of the classes that the weights were saved with. */
  architectures: nullable(listOf(string))(null),
  /** Whether models give the hidden states of all layers. Default: false. */
  outputHiddenStates: boolean(false),
  /** Whether models give the weights of attention, which only `eager` has. Default: false. */
  outputAttentions: boolean(false),
  /** The dtype of the weights. */
  dtype: nullable(dtype)(null),
  /** How many positions a feed-forward layer takes at a time; 0, the default, for all. */
  chunkSizeFeedForward: size(0),
  isEncoderDecoder: boolean(false),
  /** The name of each label, by its number. */
  id2label: nullable(record as unknown as Kind<Record<number, string>>)(null),
  /** The number of each label, by its name. */
  label2id: nullable(record as unknown as Kind<Record<string, number>>)(null),
  /** How many labels a classifier has; default: as many as `id2label` names, or 2. */
  numLabels: optional(between(size, 0, 1_000_000)),
  /** Which loss a classifier of sequences has; default: by the labels that it is given. */
  problemType: nullable(oneOf(...problems))(null),
  /** How attention is computed; default: `sdpa`. */
  attnImplementation: nullable(oneOf("sdpa", "eager"))(null),
} as const;

const commonSignature = signature("PreTrainedConfig", [], common);

/** What every configuration has, by name. */
type Common = Omit<Values<typeof commonSignature>, "numLabels">;

/** Where a class keeps what it was declared with. */
export const DECLARED = Symbol("what a configuration's class was declared with");

/** What a class does beside taking its values. */
export interface ConfigHooks {
  /**
   * Computes what depends on other values, as Python's `__post_init__`.
   *
   * @param extra What no field takes, under Python's names.
   * @returns What is left of it.
   */
  // biome-ignore lint/suspicious/noExplicitAny: the class's own fields
  readonly complete?: (config: any, extra: ConfigJSON) => ConfigJSON;
  /** @throws ValueError for values that do not go together. */
  // biome-ignore lint/suspicious/noExplicitAny: the class's own fields
  readonly validate?: (config: any) => void;
}

/** What is not written into files. */
const NOT_SERIALIZED: readonly string[] = ["attnImplementation", "numLabels"];

interface Declaration {
  readonly signature: typeof commonSignature;
  readonly hooks: ConfigHooks;
}

/**
 * The sizes of a model and whatever else a `config.json` says. Follows transformers/configuration_utils.py (`PreTrainedConfig`).
 *
 * A model's configuration is declared once, see {@link configuration}; names are camelCase here and Python's in files.
 */
export interface PreTrainedConfig extends Common {}
/** See above. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the fields above are assigned from the declaration
export class PreTrainedConfig {
  /** The model's name in files. */
  static readonly modelType: string = "";
  /** @internal */
  static readonly [DECLARED]: Declaration = { signature: commonSignature, hooks: {} };

  /** What the file holds beside what the class knows, under Python's names. */
  readonly extra: Readonly<ConfigJSON>;

  /**
   * @param options The values, by name; see the class.
   * @param extra What the file is to hold beside them, under Python's names.
   */
  constructor(options: Options<typeof commonSignature> = {}, extra: Readonly<ConfigJSON> = {}, ...none: []) {
    checkNoMore(new.target.name, none);
    const { signature: read, hooks } = new.target[DECLARED];
    const { numLabels, ...values } = read([options], new.target.name);
    Object.assign(this, values);
    const wrong = Object.keys(values.id2label ?? {}).find((id) => !/^\d+$/.test(id));
    if (wrong !== undefined) {
      throw new ValueError(
        `${new.target.name}: expected id2label to have labels' numbers for keys, got ${JSON.stringify(wrong)}`,
      );
    }
    if (values.id2label === null) {
      this.numLabels = numLabels ?? 2;
    } else if (numLabels !== undefined && numLabels !== this.numLabels) {
      throw new ValueError(
        `${new.target.name}: expected numLabels to be the length of id2label, ${this.numLabels}, got ${numLabels}`,
      );
    }
    this.extra = hooks.complete?.(this, { ...extra }) ?? { ...extra };
    checkCommon(this);
    hooks.validate?.(this);
  }

  /** How many labels a classifier has. Setting it names them `LABEL_0` and so on. */
  get numLabels(): number {
    return Object.keys(this.id2label ?? {}).length;
  }

  /** Names as many labels. */
  set numLabels(count: number) {
    if (this.id2label !== null && this.numLabels === count) return;
    common.numLabels.check("numLabels", "numLabels", count);
    const names = Array.from({ length: count }, (_, index) => `LABEL_${index}`);
    this.id2label = Object.fromEntries(names.entries());
    this.label2id = Object.fromEntries(names.map((name, index) => [name, index]));
  }

  /** The model's name in files. */
  get modelType(): string {
    return (this.constructor as typeof PreTrainedConfig).modelType;
  }

  /** All of it under Python's names. */
  toDict(): ConfigJSON {
    const values = (this.constructor as typeof PreTrainedConfig)[DECLARED].signature.parameters
      .filter(({ name }) => !NOT_SERIALIZED.includes(name))
      .map(({ name, kind: of }) => [snakeCase(name), toJSON(this[name as keyof this], floats.has(of))]);
    return {
      ...this.extra,
      ...Object.fromEntries(values),
      model_type: this.modelType,
      transformers_version: TRANSFORMERS_VERSION,
    };
  }

  /** The same without what every configuration has by default, which is what files hold. */
  toDiffDict(): ConfigJSON {
    const defaults = new PreTrainedConfig().toDict();
    const written = (value: unknown): string => pythonDumps(value);
    return Object.fromEntries(
      Object.entries(this.toDict()).filter(
        ([key, value]) =>
          !(key in defaults) || key === "transformers_version" || written(value) !== written(defaults[key]),
      ),
    );
  }

  /** Writes `config.json` into a folder, which is made when it is not there. */
  async savePretrained(folder: string): Promise<void> {
    await makeFolder(folder);
    await writeFileAtomic(join(folder, CONFIG_NAME), [sortedJSON(this.toDiffDict())]);
  }

  /**
   * The configuration that a `config.json` holds.
   *
   * @throws ValueError for values that are of another kind.
   */
  static fromDict<C extends PreTrainedConfig>(this: ConfigClass<C>, dict: Readonly<ConfigJSON>): C {
    // biome-ignore-start lint/complexity/noThisInStatic: the class that was asked, which is a subclass
    const { model_type: _, transformers_version: __, _commit_hash: ___, torch_dtype: torchDtype, ...rest } = dict;
    const known = new Set(this[DECLARED].signature.parameters.map(({ name }) => name));
    const given = { ...(torchDtype !== undefined && rest.dtype == null ? { dtype: torchDtype } : {}), ...rest };
    const own = (key: string) => known.has(camelCase(key)) && snakeCase(camelCase(key)) === key;
    const options = Object.entries(given).filter(([key]) => own(key));
    const extra = Object.entries(given).filter(([key]) => !own(key));
    try {
      return new this(
        Object.fromEntries(options.map(([key, value]) => [camelCase(key), fromJSON(key, value)])),
        Object.fromEntries(extra),
      );
    } catch (error) {
      // A file may say anything: what is wrong with it is a ValueError, as for any other file.
      throw error instanceof ValueError ? error : new ValueError((error as Error).message, { cause: error });
    }
    // biome-ignore-end lint/complexity/noThisInStatic: see above
  }

  /** Reads the `config.json` of a folder, or of a repository of the Hub by its name, or that file itself. */
  static async fromPretrained<C extends PreTrainedConfig>(
    this: ConfigClass<C>,
    ...given: Given<typeof reading>
  ): Promise<C> {
    const { nameOrFolder, ...options } = reading(given);
    const isFile = basename(nameOrFolder).endsWith(".json");
    const path = isFile ? nameOrFolder : join(await modelFolder(nameOrFolder, options, "config"), CONFIG_NAME);
    const dict = await readJSONObject(path);
    try {
      // biome-ignore lint/complexity/noThisInStatic: see above
      return fromDict(this, dict);
    } catch (error) {
      throw new ValueError(`${path}: ${(error as Error).message}`, { cause: error });
    }
  }
}

limitDeclared(PreTrainedConfig.prototype, ["toDict", "toDiffDict", "savePretrained"]);
limitArguments(PreTrainedConfig, { fromDict: 1 });

/** A configuration's class. */
export interface ConfigClass<C extends PreTrainedConfig = PreTrainedConfig> {
  // biome-ignore lint/suspicious/noExplicitAny: whatever options the class declares
  new (options?: any, extra?: Readonly<ConfigJSON>): C;
  readonly modelType: string;
  /** @internal */
  readonly [DECLARED]: { readonly signature: Pick<Declaration["signature"], "parameters"> };
}

/** @throws ValueError for values of every configuration that do not go together. */
function checkCommon({ problemType, numLabels, outputAttentions, attnImplementation }: PreTrainedConfig): void {
  if (problemType === "single_label_classification" && numLabels === 1) {
    throw new ValueError(
      '`problem_type="single_label_classification"` requires `num_labels > 1`. For binary classification use ' +
        '`num_labels=2`, or use `problem_type="regression"` for a single-output regression head.',
    );
  }
  if (outputAttentions && attnImplementation === "sdpa") {
    throw new ValueError(
      "The `output_attentions` attribute is not supported when using the `attn_implementation` set to sdpa. Please set it to " +
        "'eager' instead.",
    );
  }
}

/** The same as {@link PreTrainedConfig.fromDict}, for a class in a variable. */
export function fromDict<C extends PreTrainedConfig>(configClass: ConfigClass<C>, dict: Readonly<ConfigJSON>): C {
  return PreTrainedConfig.fromDict.call(configClass as never, dict) as C;
}

/** What a file holds for a value. */
function toJSON(value: unknown, isFloat = false): unknown {
  if (typeof value === "number") return isFloat ? new Float(value) : value;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => toJSON(item));
  if ("name" in value && typeof value.name === "string" && isDType(value.name)) return value.name;
  // Of a table's numbers only lengths are integers in Python.
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      snakeCase(key),
      toJSON(item, isRope(value) && !/Embeddings$/.test(key)),
    ]),
  );
}

const isRope = (value: object): boolean => "ropeTheta" in value || "ropeType" in value;

/** A value as it stands in a file: tables of parameters with the names of this side. */
function fromJSON(key: string, value: unknown): unknown {
  if (!isJSONObject(value) || !key.startsWith("rope_")) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [camelCase(name), item]));
}

type Declared<S extends Shape> = typeof common & S;
type Sig<S extends Shape> = Signature<S, readonly []>;
type OwnValues<S extends Shape> = Values<Sig<S>>;
type Mapped<M extends Record<string, string>, V> = { -readonly [K in keyof M]: M[K] extends keyof V ? V[M[K]] : never };

/** What {@link configuration} gives: the base of a model's configuration. */
export interface DeclaredConfig<S extends Shape, M extends Record<string, string>> {
  readonly modelType: string;
  /** @internal */
  readonly [DECLARED]: { readonly signature: Pick<Declaration["signature"], "parameters"> };
  new (
    options?: Options<Sig<Declared<S>>>,
    extra?: Readonly<ConfigJSON>,
  ): PreTrainedConfig & OwnValues<S> & Mapped<M, OwnValues<S>>;
  /** The configuration that a `config.json` holds; ValueError for values that are of another kind. */
  fromDict<C extends PreTrainedConfig>(this: ConfigClass<C>, dict: Readonly<ConfigJSON>): C;
  /** Reads the `config.json` of a folder, or of a repository of the Hub by its name, or that file itself. */
  fromPretrained<C extends PreTrainedConfig>(this: ConfigClass<C>, ...given: Given<typeof reading>): Promise<C>;
}

/**
 * Declares a configuration.
 *
 * @param name The class's name.
 * @param modelType The model's name in files.
 * @param shape The fields in Python's order, each by its default, which says its kind:
 *   `class MyConfig extends configuration("MyConfig", "my-model", { hiddenSize: 64, act: "gelu" }) {}`.
 * @param hooks What it does beside; and Python's `attribute_map`, other names of fields, such as `hiddenSize` for GPT-2's `nEmbd`.
 */
// biome-ignore lint/complexity/noBannedTypes: no other names
export function configuration<const S extends ConfigShape, const M extends Record<string, keyof S & string> = {}>(
  name: string,
  modelType: string,
  shape: S,
  { attributeMap = {} as M, ...hooks }: { readonly attributeMap?: M } & ConfigHooks = {},
  ...none: []
): DeclaredConfig<Fields<S>, M> {
  checkNoMore("configuration", none);
  class Config extends PreTrainedConfig {
    static override readonly modelType = modelType;
    static override readonly [DECLARED] = {
      signature: signature(name, [], { ...common, ...fieldsOf(shape) }) as unknown as typeof commonSignature,
      hooks,
    };
  }
  for (const [other, field] of Object.entries(attributeMap)) {
    Object.defineProperty(Config.prototype, other, {
      get(this: Record<string, unknown>) {
        return this[field];
      },
      set(this: Record<string, unknown>, value: unknown) {
        this[field] = value;
      },
    });
  }
  Object.defineProperty(Config, "name", { value: name });
  return Config as unknown as DeclaredConfig<Fields<S>, M>;
}

/** A default, which says of what kind the values are; of null anything is. */
type Plain = number | boolean | string | null | readonly (number | string)[];

/** The fields of a configuration: each by its default, or by a kind with one. */
export type ConfigShape = Readonly<Record<string, Plain | Shape[string]>>;

type Wide<T> = T extends number
  ? number
  : T extends boolean
    ? boolean
    : T extends string
      ? string
      : T extends readonly (infer I)[]
        ? Wide<I>[]
        : unknown;
type Fields<S> = { readonly [K in keyof S]: S[K] extends Shape[string] ? S[K] : Optional<Wide<S[K]>> };

const isPlain = (field: unknown): field is Plain =>
  field === null || Array.isArray(field) || ["number", "boolean", "string"].includes(typeof field);

function fieldOf(initial: Plain): Optional<unknown> {
  if (initial === null) return anything<unknown>()(null);
  if (typeof initial === "number") return number(initial);
  if (typeof initial === "boolean") return boolean(initial);
  return typeof initial === "string" ? string(initial) : listOf(anything<unknown>())([...initial]);
}

/** The kinds of fields that are given by their defaults. */
function fieldsOf(shape: ConfigShape): Shape {
  return Object.fromEntries(
    Object.entries(shape).map(([name, field]) => [name, isPlain(field) ? fieldOf(field) : field]),
  );
}

/** How a model's weights come from a folder. Follows `from_pretrained` of transformers/modeling_utils.py. */

import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { exists } from "../internal/files/exists.js";
import { isJSONObject } from "../internal/files/json_file.js";
import { NotImplementedError, ValueError } from "../python/exceptions.js";
import { warn } from "../python/warnings.js";
import { device as onDevice } from "../torch/default_device.js";
import { getDefaultDtype, setDefaultDtype } from "../torch/default_dtype.js";
import type { DeviceLike } from "../torch/device.js";
import { type DType, type DTypeLike, toDType } from "../torch/dtype.js";
import type { Module } from "../torch/nn/index.js";
import { convertTensors } from "../torch/nn/modules/own_tensors.js";
import { aten } from "../torch/ops/index.js";
import { withoutDrawing } from "../torch/random_without_drawing.js";
import type { Tensor } from "../torch/tensor.js";
import { findWeights, loadWeights, type Weights } from "./checkpoint_files.js";
import {
  CONFIG_NAME,
  type ConfigClass,
  type ConfigJSON,
  fromDict,
  type PreTrainedConfig,
  readJSONObject,
} from "./configuration_utils.js";
import { GENERATION_CONFIG_NAME, GenerationConfig } from "./generation/configuration_utils.js";
import { loadGgufCheckpoint } from "./gguf/checkpoint.js";
import { keep } from "./initialization.js";
import { tie } from "./tied_weights.js";

/** What of a model is needed here. */
export interface Loadable extends Module {
  readonly config: PreTrainedConfig;
  nameOrPath: string;
  generationConfig: GenerationConfig | null;
  initializeWeights(): void;
  allTiedWeightsKeys(): Record<string, string>;
}

/** What of a model's class is needed here. */
export interface LoadableClass {
  new (config: never): Loadable;
  readonly name: string;
  readonly configClass: ConfigClass;
  readonly baseModelPrefix: string;
  readonly keysToIgnoreOnLoadMissing: readonly RegExp[];
  readonly keysToIgnoreOnLoadUnexpected: readonly RegExp[];
}

/** What can be said beside the folder. */
export interface LoadOptions {
  dtype?: DTypeLike | "auto" | undefined;
  device?: DeviceLike | undefined;
  attnImplementation?: "sdpa" | "eager" | undefined;
  config?: PreTrainedConfig | undefined;
  ggufFile?: string | undefined;
  ignoreMismatchedSizes?: boolean | undefined;
  numLabels?: number | undefined;
  id2label?: Record<string, unknown> | undefined;
  label2id?: Record<string, unknown> | undefined;
  problemType?: string | null | undefined;
}

/** What a folder says, with what is said beside it in its place. */
export function withLabels(dict: ConfigJSON, options: LoadOptions): ConfigJSON {
  const { numLabels, id2label, label2id, problemType } = options;
  const named = isJSONObject(dict.id2label) ? Object.keys(dict.id2label).length : undefined;
  const { id2label: _, label2id: __, ...rest } = dict;
  const known = numLabels === undefined || numLabels === named ? dict : { ...rest, num_labels: numLabels };
  return {
    ...known,
    ...(id2label === undefined ? {} : { id2label }),
    ...(label2id === undefined ? {} : { label2id }),
    ...(problemType === undefined ? {} : { problem_type: problemType }),
  };
}

/** What a folder had beside a model's weights, or lacked. */
export interface LoadingInfo {
  /** Names of the model's that the folder lacks, and that were newly initialized. */
  missingKeys: string[];
  /** Names of the folder's that the model does not use. */
  unexpectedKeys: string[];
  /** Those of another shape, with that and the model's, where `ignoreMismatchedSizes` lets them be. */
  mismatchedKeys: [name: string, inFolder: readonly number[], inModel: readonly number[]][];
  /** Always empty: here what does not fit is an error. */
  errorMsgs: string[];
}

/** A model with its weights. */
export interface LoadedModel {
  model: Loadable;
  info: LoadingInfo;
}

/** What a folder, or a file of GGUF in it, says a model is: Python's keys of a configuration. */
export async function readConfigDict(folder: string, ggufFile?: string): Promise<[dict: ConfigJSON, path: string]> {
  const path = join(folder, ggufFile ?? CONFIG_NAME);
  if (ggufFile !== undefined) return [(await loadGgufCheckpoint(path)).config, path];
  if (!(await exists(path))) await sayWhatElse(folder);
  return [await readJSONObject(path), path];
}

/** Says of a folder that is no model what it is instead, where that can be seen. */
async function sayWhatElse(folder: string): Promise<void> {
  const files: string[] = await readdir(folder).catch(() => []);
  const gguf = files.find((file) => file.endsWith(".gguf"));
  const found = `Expected ${folder} to have a ${CONFIG_NAME}, but it has none`;
  if (files.includes("adapter_config.json")) {
    throw new ValueError(`${found}: it holds an adapter; open its model, then PeftModel.fromPretrained(model, folder)`);
  }
  if (gguf !== undefined) {
    throw new ValueError(`${found}: it holds ${gguf}, which is opened by ggufFile (--gguf-file in the shell)`);
  }
}

/** The configuration that such keys are. */
export function configFrom(configClass: ConfigClass, [dict, path]: [ConfigJSON, string]): PreTrainedConfig {
  try {
    return fromDict(configClass, dict);
  } catch (error) {
    throw error instanceof ValueError && !error.message.includes(path)
      ? new ValueError(`${path}: ${error.message}`, { cause: error })
      : error;
  }
}

async function readConfig(configClass: ConfigClass, folder: string, options: LoadOptions): Promise<PreTrainedConfig> {
  const [dict, path] = await readConfigDict(folder, options.ggufFile);
  return configFrom(configClass, [withLabels(dict, options), path]);
}

/** The weights of a folder, or of a file of GGUF in it, and where they are. */
async function readWeights(folder: string, ggufFile?: string): Promise<[weights: Weights, path: string]> {
  if (ggufFile === undefined) return [await loadWeights(folder), await findWeights(folder)];
  const path = join(folder, ggufFile);
  return [(await loadGgufCheckpoint(path, { returnTensors: true })).tensors, path];
}

/** Reads a model from a folder. */
export async function loadPretrained(
  modelClass: LoadableClass,
  folder: string,
  options: LoadOptions,
): Promise<LoadedModel> {
  const { ggufFile } = options;
  const config = options.config ?? (await readConfig(modelClass.configClass, folder, options));
  if (options.attnImplementation !== undefined) config.attnImplementation = options.attnImplementation;
  if (config.extra.quantization_config != null) {
    throw new NotImplementedError(
      `${folder}: the weights are quantized (quantization_config in ${CONFIG_NAME}), which is not here: save the model dequantized, or ` +
        "as GGUF",
    );
  }
  const [weights, path] = await readWeights(folder, ggufFile);
  const asked = options.dtype === "auto" ? undefined : options.dtype;
  const dtype = toDType(asked ?? config.dtype ?? dtypeOf(weights));
  if (!dtype.isFloatingPoint) {
    throw new ValueError(
      `${modelClass.name} cannot be instantiated under \`dtype=${dtype}\` as it's not a floating-point dtype`,
    );
  }
  const model = inDtype(dtype, () => withoutDrawing(() => onDevice("meta", () => new modelClass(config as never))));
  model.nameOrPath = folder;
  const named = renamed(weights, model, modelClass);
  const mismatchedKeys = options.ignoreMismatchedSizes === true ? takeMismatched(named, model, path) : [];
  const mismatched = new Set(mismatchedKeys.map(([name]) => name));
  const found = fill(model, named, dtype, path);
  const isIgnored = (patterns: readonly RegExp[]) => (key: string) => patterns.some((pattern) => pattern.test(key));
  const missingKeys = found.missing.filter(
    (key) => !mismatched.has(key) && !isIgnored(modelClass.keysToIgnoreOnLoadMissing)(key),
  );
  const unexpectedKeys = found.unexpected.filter((key) => !isIgnored(modelClass.keysToIgnoreOnLoadUnexpected)(key));
  report(modelClass.name, folder, missingKeys, unexpectedKeys);
  if (model.generationConfig !== null && (await exists(join(folder, GENERATION_CONFIG_NAME)))) {
    model.generationConfig = await GenerationConfig.fromPretrained(folder);
  }
  if (options.device !== undefined) model.to(options.device);
  return { model: model.eval() as Loadable, info: { missingKeys, unexpectedKeys, mismatchedKeys, errorMsgs: [] } };
}

function dtypeOf(weights: Weights): DType {
  return Object.values(weights).find((weight) => weight.isFloatingPoint())?.dtype ?? toDType("float32");
}

function inDtype<T>(dtype: DType, make: () => T): T {
  const before = getDefaultDtype();
  setDefaultDtype(dtype);
  try {
    return make();
  } finally {
    setDefaultDtype(before);
  }
}

/** The weights under the model's own names: with the name of its base model in front, or without it, and as old files spell them. */
function renamed(weights: Weights, model: Loadable, { baseModelPrefix }: LoadableClass): Weights {
  const prefix = `${baseModelPrefix}.`;
  const known = Object.keys(model.stateDict());
  const modern = Object.entries(weights).map(([name, weight]): [string, Tensor] => [
    name.replace(/\bgamma$/, "weight").replace(/\bbeta$/, "bias"),
    weight,
  ]);
  if (baseModelPrefix === "") return Object.fromEntries(modern);
  const expects = known.some((name) => name.startsWith(prefix));
  const has = modern.some(([name]) => name.startsWith(prefix));
  if (expects && !has) {
    return Object.fromEntries(modern.map(([name, weight]) => [known.includes(name) ? name : prefix + name, weight]));
  }
  if (has && !expects) {
    return Object.fromEntries(
      modern.map(([name, weight]) => [name.startsWith(prefix) ? name.slice(prefix.length) : name, weight]),
    );
  }
  return Object.fromEntries(modern);
}

/** Takes those out that have another shape in the model, which are made anew. */
function takeMismatched(weights: Weights, model: Loadable, path: string): LoadingInfo["mismatchedKeys"] {
  const skeleton = model.stateDict();
  const others: LoadingInfo["mismatchedKeys"] = [];
  for (const [name, weight] of Object.entries(weights)) {
    const own = skeleton[name];
    if (own === undefined || String(weight.shape) === String(own.shape)) continue;
    others.push([name, weight.shape, own.shape]);
    delete weights[name];
  }
  if (others.length > 0) {
    const shapes = others.map(([name, there, here]) => `${name} (${there} there, ${here} here)`);
    warn(`Weights of ${path} have other shapes in the model and are newly initialized: ${shapes.join("; ")}`);
  }
  return others;
}

/** Puts the weights into a model that has no memory yet, and gives the rest initial values. */
function fill(
  model: Loadable,
  weights: Weights,
  dtype: DType,
  path: string,
): { missing: string[]; unexpected: string[] } {
  const skeleton = model.stateDict();
  const ties = tiesOf(model);
  const given = Object.fromEntries(
    Object.entries(weights).map(([name, weight]) => [name, cast(weight, skeleton[name]?.dtype ?? dtype)]),
  );
  // Either name of a pair will do.
  for (const [target, source] of Object.entries(ties)) {
    const weight = given[target];
    if (weight !== undefined && !Object.hasOwn(given, source)) given[source] = weight;
  }
  let unexpected: string[];
  try {
    unexpected = [...model.loadStateDict(given, { strict: false, assign: true }).unexpectedKeys];
  } catch (error) {
    throw new ValueError(
      `Expected ${path} to fit the configuration, but it does not: ${(error as Error).message}\nignoreMismatchedSizes: true makes what has another shape anew`,
      {
        cause: error,
      },
    );
  }
  for (const [name, tensor] of everyTensor(model)) if (Object.hasOwn(given, name)) keep(tensor);
  if (unexpected.length === Object.keys(given).length && Object.keys(skeleton).length > 0) {
    throw new ValueError(`Expected ${path} to hold weights of the model, but it holds none of its names`);
  }
  const missing = Object.keys(skeleton).filter((name) => !Object.hasOwn(given, name) && !(name in ties));
  giveMemory(model);
  for (const [target, source] of Object.entries(ties)) {
    if (!Object.hasOwn(weights, target) || !Object.hasOwn(weights, source)) tie(model, target, source);
    else if (equal(weights[target] as Tensor, weights[source] as Tensor)) tie(model, target, source);
    else {
      warn(
        `The configuration ties ${target} to ${source}, but ${path} has different values for them, so they are not tied. Set ` +
          "tieWordEmbeddings to false in the configuration to silence this.",
      );
    }
  }
  model.initializeWeights();
  return { missing, unexpected };
}

const everyTensor = (model: Module): [string, Tensor][] => [
  ...model.namedParameters({ removeDuplicate: false }),
  ...model.namedBuffers({ removeDuplicate: false }),
];

/** Names of tensors that are others' in the model: those it says are tied, and those that are one tensor under two names. */
function tiesOf(model: Loadable): Record<string, string> {
  const first = new Map<Tensor, string>();
  const ties: [string, string][] = [];
  for (const [name, tensor] of everyTensor(model)) {
    const source = first.get(tensor);
    if (source === undefined) first.set(tensor, name);
    else ties.push([name, source]);
  }
  return { ...Object.fromEntries(ties), ...model.allTiedWeightsKeys() };
}

const equal = (a: Tensor, b: Tensor): boolean => a === b || (String(a.shape) === String(b.shape) && a.equal(b));

const cast = (weight: Tensor, dtype: DType): Tensor => (weight.isFloatingPoint() ? weight.to(dtype) : weight);

/** Gives what is still without memory some, for the values to come. */
function giveMemory(model: Module): void {
  const filled = (tensor: Tensor): Tensor =>
    tensor.device.type === "meta" ? aten.emptyLike(tensor, { device: "cpu" }) : tensor;
  for (const module of model.modules()) convertTensors(module, filled);
}

function report(name: string, folder: string, missing: readonly string[], unexpected: readonly string[]): void {
  if (missing.length > 0) {
    warn(
      `Some weights of ${name} are not in ${folder} and are newly initialized: ${missing.join(", ")}. Train the model before you ` +
        "use it for predictions.",
    );
  }
  if (unexpected.length > 0) {
    warn(`Some weights of ${folder} are not used by ${name}: ${unexpected.join(", ")}.`);
  }
}

/** The state dict of one adapter. Follows peft/utils/save_and_load.py. */

import { join } from "node:path";
import { isMap } from "node:util/types";
import { exists } from "../../internal/files/exists.js";
import { boolean, nullable, oneOf, record, string } from "../../internal/kinds.js";
import { type Given, signature } from "../../internal/signature.js";
import { KeyError, TypeError, ValueError } from "../../python/exceptions.js";
import { shown } from "../../python/repr.js";
import { warn } from "../../python/warnings.js";
import { loadFile } from "../../safetensors/torch.js";
import { device } from "../../torch/kinds.js";
import { Embedding, Linear, type Module } from "../../torch/nn/index.js";
import { isModule } from "../../torch/nn/modules/module.js";
import type { IncompatibleKeys, StateDict } from "../../torch/nn/modules/state_dict.js";
import { load } from "../../torch/serialization/load.js";
import type { Tensor } from "../../torch/tensor.js";
import type { LoraConfig } from "../tuners/lora/config.js";
import { isUnder, tunerKeyPrefixes, withoutAdapterName } from "../tuners/tuner_keys.js";
import { BaseTunerLayer } from "../tuners/tuner_layer.js";
import {
  EMBEDDING_LAYER_NAMES,
  INCLUDE_LINEAR_LAYERS_SHORTHAND,
  SAFETENSORS_WEIGHTS_NAME,
  WEIGHTS_NAME,
} from "./constants.js";
import { ModulesToSaveWrapper } from "./modules_to_save.js";
import { isPatternOf, matchTargetAgainstKey } from "./patterns.js";

/** The names of parts that a {@link PeftModel} puts before those of its model. */
export const PREFIX = "base_model.model.";

/** Names and tensors. */
type Tensors = Record<string, Tensor>;

/** A model with adapters: one of `getPeftModel`, or one that `injectAdapterInModel` put them into. */
export type WithAdapters = Module & { peftConfig: Map<string, LoraConfig> };

/** A model's embeddings, as Hugging Face's models give them. */
interface WithEmbeddings {
  getBaseModel?: () => Module;
  getInputEmbeddings?: () => Module | null;
  getOutputEmbeddings?: () => Module | null;
}

const getting = signature("getPeftModelStateDict", ["stateDict", "adapterName"], {
  /** The model's own state dict, where it is there already. */
  stateDict: nullable(record)(null),
  adapterName: string("default"),
  /** Save the embeddings too. Default: `"auto"`, where they are adapted. */
  saveEmbeddingLayers: oneOf(true, false, "auto")("auto"),
});

const setting = signature("setPeftModelStateDict", ["adapterName", "ignoreMismatchedSizes"], {
  adapterName: string("default"),
  /** Leave out what is of another size, with a warning. Default: false, which is an error. */
  ignoreMismatchedSizes: boolean(false),
});

function configOf(model: WithAdapters, adapterName: string): LoraConfig {
  if (!isModule(model) || !isMap((model as { peftConfig?: unknown }).peftConfig)) {
    throw new TypeError(`expected a model with adapters, got ${shown(model)}`);
  }
  const config = model.peftConfig.get(adapterName);
  if (config === undefined) throw new KeyError(`'${adapterName}'`);
  return config;
}

/**
 * What a file holds of an adapter: its own parameters, modules that are saved with it, and biases that are trained, all without the
 * adapter's name in theirs.
 */
export function getPeftModelStateDict(model: WithAdapters, ...given: Given<typeof getting>): Tensors {
  const { adapterName, stateDict, saveEmbeddingLayers } = getting(given);
  const config = configOf(model, adapterName);
  const others = [...model.peftConfig.keys()].filter((name) => name !== adapterName);
  const all = Object.entries((stateDict ?? model.stateDict()) as Tensors).filter(
    ([key]) => !others.some((name) => key.includes(`.${name}.`) || key.endsWith(`.${name}`)),
  );
  const state = new Map(all);
  const chosen = new Map<string, Tensor>();
  const own = tunerKeyPrefixes(model);
  for (const [key, value] of all) if (isUnder(key, own)) chosen.set(key, value);
  for (const key of biasKeys(model, config, state)) chosen.set(key, state.get(key) as Tensor);
  const lengths = `lora_magnitude_vector.${adapterName}.weight`;
  const named = [...chosen].map(([key, value]): [string, Tensor] => [
    config.useDora && key.endsWith(lengths) ? key.slice(0, -".weight".length) : key,
    value,
  ]);
  const result = new Map(named);
  for (const [path, module] of model.namedModules()) {
    if (!(module instanceof ModulesToSaveWrapper)) continue;
    for (const [saved, key] of module.adapterKeys(adapterName)) {
      result.set(`${path}.${saved}`, state.get(`${path}.${key}`) as Tensor);
    }
  }
  for (const key of embeddingKeys(model, config, saveEmbeddingLayers, [...state.keys()])) {
    result.set(key, state.get(key) as Tensor);
  }
  return Object.fromEntries(Array.from(result, ([key, value]) => [withoutAdapterName(key, adapterName), value]));
}

function biasKeys(model: Module, { bias }: LoraConfig, state: ReadonlyMap<string, Tensor>): string[] {
  if (bias === "all") return [...state.keys()].filter((key) => key === "bias" || key.endsWith(".bias"));
  if (bias === "none") return [];
  return model
    .namedModules()
    .filter(([, module]) => module instanceof BaseTunerLayer)
    .map(([path]) => (path === "" ? "base_layer.bias" : `${path}.base_layer.bias`))
    .filter((key) => state.has(key));
}

function embeddingKeys(
  model: WithAdapters & WithEmbeddings,
  { targetModules }: LoraConfig,
  save: boolean | "auto",
  keys: readonly string[],
): string[] {
  let isTargeted = false;
  if (typeof targetModules === "string" && targetModules !== INCLUDE_LINEAR_LAYERS_SHORTHAND) {
    const names = (model.getBaseModel?.() ?? model).namedModules().map(([name]) => name);
    const embeddings = names.filter((name) => EMBEDDING_LAYER_NAMES.some((ending) => isPatternOf(ending, name)));
    isTargeted = embeddings.some((name) => matchTargetAgainstKey(targetModules, name));
  } else if (targetModules !== null) {
    isTargeted = EMBEDDING_LAYER_NAMES.some((name) => targetModules.includes(name));
  }
  if (save === "auto" && isTargeted) {
    warn("Setting `save_embedding_layers` to `True` as embedding layers found in `target_modules`.");
  }
  if (save === false || (save === "auto" && !isTargeted)) return [];
  const base = (model.getBaseModel?.() ?? model) as Module & WithEmbeddings;
  if (typeof base.getInputEmbeddings !== "function") {
    warn("Could not identify embedding layer(s) because the model is not a transformers model.");
    return [];
  }
  const layers = [base.getInputEmbeddings(), base.getOutputEmbeddings?.()];
  const modules = model.namedModules();
  return layers.flatMap((layer) => {
    const inside = layer instanceof BaseTunerLayer ? layer.baseLayer : null;
    if (isTargeted && !(inside instanceof Linear || inside instanceof Embedding)) return [];
    const found = modules.find(
      ([, module]) => (!isTargeted && module === layer) || (inside !== null && module === inside),
    );
    return found === undefined ? [] : keys.filter((key) => key.startsWith(`${found[0]}.`));
  });
}

/**
 * Copies what {@link getPeftModelStateDict} gave into an adapter, whatever its name is here.
 * @returns The model's names that were not in it, and those in it that the model has no use for.
 * @throws RuntimeError for sizes that do not fit; KeyError for a module to be saved that is missing.
 */
export function setPeftModelStateDict(
  model: WithAdapters,
  peftModelStateDict: Readonly<Tensors>,
  ...given: Given<typeof setting>
): IncompatibleKeys {
  const { adapterName, ignoreMismatchedSizes } = setting(given);
  configOf(model, adapterName);
  const state = new Map(Object.entries(peftModelStateDict));
  for (const [path, module] of model.namedModules()) {
    if (!(module instanceof ModulesToSaveWrapper)) continue;
    for (const [saved, key] of module.adapterKeys(adapterName)) {
      const value = state.get(`${path}.${saved}`);
      if (value === undefined) throw new KeyError(`'${path}.${saved}'`);
      state.delete(`${path}.${saved}`);
      state.set(`${path}.${key}`, value);
    }
  }
  const own = model.stateDict();
  const prefixes = tunerKeyPrefixes(model, adapterName);
  const names = new Map<string, string>();
  for (const key of Object.keys(own)) {
    if (!isUnder(key, prefixes)) continue;
    const saved = withoutAdapterName(key, adapterName);
    names.set(saved, key);
    if (!key.startsWith(PREFIX)) names.set(PREFIX + saved, key);
  }
  const hasPrefix = Object.keys(own).some((key) => key.startsWith(PREFIX));
  const loaded = Array.from(state, ([key, value]): [string, Tensor] => {
    const full = key.endsWith("lora_magnitude_vector") ? `${key}.weight` : key;
    const here = names.get(full) ?? full;
    return [!hasPrefix && here.startsWith(PREFIX) ? here.slice(PREFIX.length) : here, value];
  });
  const fits = ignoreMismatchedSizes ? withoutMismatched(model, own, loaded) : loaded;
  return model.loadStateDict(Object.fromEntries(fits), { strict: false });
}

function withoutMismatched(model: Module, own: StateDict, loaded: [string, Tensor][]): [string, Tensor][] {
  const wrong = loaded.filter(
    ([key, value]) => own[key] !== undefined && String(own[key]?.shape) !== String(value.shape),
  );
  if (wrong.length === 0) return loaded;
  const lines = wrong.map(
    ([key, value]) =>
      `- ${key}: found shape ${value.shape} in the checkpoint and ${own[key]?.shape} in the model instantiated`,
  );
  warn(
    `Some weights of ${model.constructor.name} were not initialized from the model checkpoint and are being ignored because you ` +
      `passed \`ignore_mismatched_sizes=True\`: ${lines.join("\n")}.`,
  );
  return loaded.filter((entry) => !wrong.includes(entry));
}

const loading = signature("loadPeftWeights", ["device"], {
  /** Where the tensors go. Default: the CPU. */
  device: device("cpu"),
});

/**
 * The tensors of an adapter in a folder: `adapter_model.safetensors`, or `adapter_model.bin`.
 * @throws ValueError where it has neither.
 */
export async function loadPeftWeights(modelId: string, ...given: Given<typeof loading>): Promise<Tensors> {
  const { device } = loading(given);
  const path = join(modelId, SAFETENSORS_WEIGHTS_NAME);
  if (await exists(path)) return loadFile(path, { device });
  const old = join(modelId, WEIGHTS_NAME);
  if (await exists(old)) return (await load(old, { mapLocation: device })) as Tensors;
  throw new ValueError(
    `Can't find weights for ${modelId}. Please check that the file ${WEIGHTS_NAME} or ${SAFETENSORS_WEIGHTS_NAME} is present at ` +
      `${modelId}.`,
  );
}

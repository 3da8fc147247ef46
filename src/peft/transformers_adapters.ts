/**
 * What models of transformers do with adapters themselves, which is behind their methods `addAdapter`, `loadAdapter` and the others.
 * Follows transformers/integrations/peft.py.
 */

import { join } from "node:path";
import { makeFolder } from "../internal/files/make_folder.js";
import { TypeError, ValueError } from "../python/exceptions.js";
import { shown } from "../python/repr.js";
import { warn } from "../python/warnings.js";
import { saveFile } from "../safetensors/torch.js";
import type { Module } from "../torch/nn/index.js";
import type { Tensor } from "../torch/tensor.js";
import { type PeftBackend, registerPeft } from "../transformers/integrations/peft.js";
import { adapterFolder, PeftConfig } from "./config.js";
import { injectAdapterInModel } from "./mapping.js";
import { nameOf } from "./peft_model.js";
import { LoraConfig } from "./tuners/lora/config.js";
import { BaseTunerLayer } from "./tuners/tuner_layer.js";
import { isAdapter, takeOff, takeOut } from "./tuners/tuners_utils.js";
import { SAFETENSORS_WEIGHTS_NAME } from "./utils/constants.js";
import { ModulesToSaveWrapper } from "./utils/modules_to_save.js";
import {
  getPeftModelStateDict,
  loadPeftWeights,
  PREFIX,
  setPeftModelStateDict,
  type WithAdapters,
} from "./utils/save_and_load.js";

/** A model that may have adapters. */
type Adapted = Module & { peftConfig?: Map<string, LoraConfig> };

const configsOf = (model: Module): Map<string, LoraConfig> => (model as Adapted).peftConfig ?? new Map();

function checkFree(model: Module, adapterName: string): void {
  if (!configsOf(model).has(adapterName)) return;
  throw new ValueError(`Adapter with name ${adapterName} already exists. Please use a different name.`);
}

/** Puts an adapter in, or leaves nothing of it. */
function orWithout<T>(model: Module, adapterName: string, put: () => T): T {
  try {
    return put();
  } catch (error) {
    takeOut(model, adapterName);
    if (forget(model, [adapterName]) === 0) takeOff(model);
    throw error;
  }
}

/** Gives how many are left. */
function forget(model: Module, adapterNames: readonly string[]): number {
  const configs = configsOf(model);
  for (const name of adapterNames) configs.delete(name);
  if (configs.size === 0) delete (model as Adapted).peftConfig;
  return configs.size;
}

const adaptersOf = (model: Module) => model.modules().filter(isAdapter);
const layersOf = (model: Module) => adaptersOf(model).filter((module) => module instanceof BaseTunerLayer);

const backend: PeftBackend = {
  add(model, adapterConfig, adapterName) {
    checkFree(model, adapterName);
    if (!(adapterConfig instanceof LoraConfig)) {
      throw new TypeError(`adapter_config should be an instance of PeftConfig. Got ${shown(adapterConfig)} instead.`);
    }
    adapterConfig.baseModelNameOrPath = nameOf(model);
    orWithout(model, adapterName, () => injectAdapterInModel(adapterConfig, model, adapterName));
    this.set(model, adapterName);
  },

  async load(model, { peftModelId, adapterName, peftConfig, adapterStateDict, isTrainable, ...where }) {
    const name = adapterName ?? "default";
    checkFree(model, name);
    if (peftModelId === null && (peftConfig === undefined || adapterStateDict === undefined)) {
      throw new ValueError(
        "You should either pass a `peft_model_id` or a `peft_config` and `adapter_state_dict` to load an adapter.",
      );
    }
    const config = peftConfig ?? (await PeftConfig.fromPretrained(peftModelId as string, where));
    if (!(config instanceof LoraConfig)) {
      throw new TypeError(`loadAdapter: expected peftConfig to be a LoraConfig, got ${shown(config)}`);
    }
    // Before anything of the model is changed.
    const state = (adapterStateDict ??
      (await loadPeftWeights(await adapterFolder(peftModelId as string, where)))) as Record<string, Tensor>;
    // Another one may have come while this was read.
    checkFree(model, name);
    config.inferenceMode = !isTrainable;
    const found = orWithout(model, name, () => {
      injectAdapterInModel(config, model, name);
      return setPeftModelStateDict(model as WithAdapters, withoutPrefix(state), { adapterName: name });
    });
    if (!isTrainable) {
      model.eval();
      for (const layer of layersOf(model)) layer.requiresGrad_(false);
      // As in Python, which leaves the copies of whole modules to be trained.
      for (const adapter of adaptersOf(model)) {
        if (adapter instanceof ModulesToSaveWrapper) adapter.modulesToSave.get(name).requiresGrad_(true);
      }
    }
    const missingKeys = found.missingKeys.filter((key) => key.includes("lora") || key.includes(name));
    const unexpectedKeys = [...found.unexpectedKeys];
    // Those of other adapters are missing too, and are no news.
    const own = missingKeys.filter((key) => key.split(".").includes(name));
    report(peftModelId ?? "adapterStateDict", own, unexpectedKeys);
    return { missingKeys, unexpectedKeys };
  },

  set(model, adapterName) {
    const known = [...configsOf(model).keys()];
    const listed = `[${known.map(shown).join(", ")}]`;
    const names = typeof adapterName === "string" ? [adapterName] : adapterName;
    const missing = names.filter((name) => !known.includes(name));
    if (missing.length > 0 && typeof adapterName === "string") {
      throw new ValueError(
        `Adapter with name ${adapterName} not found. Please pass the correct adapter name among ${listed}`,
      );
    }
    if (missing.length > 0) {
      throw new ValueError(
        `Following adapter(s) could not be found: ${missing.join(", ")}. Make sure you are passing the correct adapter name(s). ` +
          `current loaded adapters are: ${listed}`,
      );
    }
    for (const adapter of adaptersOf(model)) adapter.setAdapter(adapterName);
  },

  enable(model, enabled) {
    // As in Python, copies of modules that are trained as a whole are switched off with the others, and not on again.
    for (const adapter of enabled ? layersOf(model) : adaptersOf(model)) adapter.enableAdapters(enabled);
  },

  active: (model) => [...(layersOf(model)[0]?.activeAdapters ?? [])],

  delete(model, adapterNames) {
    const configs = configsOf(model);
    const missing = adapterNames.filter((name) => !configs.has(name));
    if (missing.length > 0) {
      throw new ValueError(`The following adapter(s) are not present and cannot be deleted: ${missing.join(", ")}`);
    }
    for (const name of adapterNames) takeOut(model, name);
    return forget(model, adapterNames);
  },

  stateDict(model, adapterName, stateDict) {
    return getPeftModelStateDict(model as WithAdapters, {
      adapterName: adapterName ?? this.active(model)[0] ?? "default",
      stateDict,
    });
  },

  async save(model, folder) {
    const [adapterName, ...others] = this.active(model);
    if (adapterName === undefined || others.length > 0) {
      throw new ValueError(
        "Multiple active adapters detected, saving multiple active adapters is not supported yet. You can save adapters separately one " +
          "by one by iteratively calling `model.set_adapter(adapter_name)` then `model.save_pretrained(...)`",
      );
    }
    const state = Object.entries(this.stateDict(model, adapterName, null));
    await makeFolder(folder);
    await saveFile(
      Object.fromEntries(state.map(([key, value]) => [PREFIX + key, value.contiguous()])),
      join(folder, SAFETENSORS_WEIGHTS_NAME),
      { format: "pt" },
    );
    await configsOf(model).get(adapterName)?.savePretrained(folder);
  },
};
registerPeft(backend);

/** A file has its names as they are below a PeftModel. */
function withoutPrefix(state: Readonly<Record<string, Tensor>>): Record<string, Tensor> {
  return Object.fromEntries(
    Object.entries(state).map(([key, value]) => [key.startsWith(PREFIX) ? key.slice(PREFIX.length) : key, value]),
  );
}

function report(where: string, missing: readonly string[], unexpected: readonly string[]): void {
  if (missing.length > 0) warn(`Found missing adapter keys while loading ${where}: ${missing.join(", ")}.`);
  if (unexpected.length > 0) warn(`Some weights of ${where} are not used by the model: ${unexpected.join(", ")}.`);
}

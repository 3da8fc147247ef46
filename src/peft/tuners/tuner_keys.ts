/** Which parts of a state dict are an adapter's. Follows peft/tuners/tuners_utils.py. */

import { type Module, ModuleDict, Parameter, ParameterDict } from "../../torch/nn/index.js";
import { ENTRIES } from "../../torch/nn/modules/module_state.js";
import { ModulesToSaveWrapper } from "../utils/modules_to_save.js";
import { BaseTunerLayer } from "./tuner_layer.js";

/** Whether a name is one of these, or of something inside of one. */
export function isUnder(key: string, prefixes: ReadonlySet<string>): boolean {
  if (prefixes.size === 0) return false;
  for (let part = key; ; part = part.slice(0, part.lastIndexOf("."))) {
    if (prefixes.has(part)) return true;
    if (!part.includes(".")) return false;
  }
}

/**
 * The names under which tuner layers hold what is theirs, which is all but what they stand for.
 *
 * @param adapterName Only what is this adapter's.
 */
export function tunerKeyPrefixes(model: Module, adapterName: string | null = null): Set<string> {
  const prefixes = new Set<string>();
  const wrappers = new Set<string>();
  for (const [path, module] of model.namedModules()) {
    if (module instanceof ModulesToSaveWrapper) wrappers.add(path);
    if (!(module instanceof BaseTunerLayer) || isUnder(path, wrappers)) continue;
    for (const { name, value } of module[ENTRIES]()) {
      if (name === "base_layer") continue;
      const prefix = path === "" ? name : `${path}.${name}`;
      const isByAdapter = value instanceof ModuleDict || value instanceof ParameterDict;
      if (adapterName === null || !isByAdapter) prefixes.add(prefix);
      else if (value.has(adapterName)) prefixes.add(`${prefix}.${adapterName}`);
    }
  }
  return prefixes;
}

/** A name of a model's state dict without the adapter's: `q_proj.lora_A.default.weight` -> `q_proj.lora_A.weight`. */
export function withoutAdapterName(key: string, adapterName: string): string {
  const ending = `.${adapterName}`;
  if (key.endsWith(ending)) return key.slice(0, -ending.length);
  const dot = key.lastIndexOf(".");
  const before = key.slice(0, Math.max(dot, 0));
  return before.endsWith(ending) ? before.slice(0, -ending.length) + key.slice(dot) : key;
}

/** The parameters that a module holds directly, with the keys by which it takes others in their place. */
export function ownParameterKeys(module: Module): [key: string, parameter: Parameter][] {
  return module[ENTRIES]().flatMap(({ key, value }): [string, Parameter][] =>
    value instanceof Parameter ? [[key, value]] : [],
  );
}

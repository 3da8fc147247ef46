/**
 * Modules that are trained as a whole, in a copy for each adapter. Follows peft/utils/other.py (`AuxiliaryTrainingWrapper`,
 * `ModulesToSaveWrapper`).
 */

import { limitArguments } from "../../internal/surplus.js";
import { TypeError, ValueError } from "../../python/exceptions.js";
import { Module, ModuleDict, ModuleList, ParameterDict, ParameterList } from "../../torch/nn/index.js";
import { deepcopy } from "../../torch/nn/modules/deepcopy.js";
import { aten } from "../../torch/ops/index.js";
import type { Tensor } from "../../torch/tensor.js";
import { BaseTunerLayer } from "../tuners/tuner_layer.js";
import { setLayerRequiresGrad } from "./other.js";

/** Properties of a module that its wrapper has itself. */
const OWN = new Set(["originalModule", "modulesToSave", "training", "baseLayer"]);

/**
 * Stands for a module that is trained fully beside an adapter, such as a new head: each adapter has a copy, and the module itself
 * stays as it was. What a model reads of the module, such as `weight`, it gets from the copy that is active.
 */
export class ModulesToSaveWrapper extends Module {
  originalModule: Module;
  /** The copies by adapter. */
  modulesToSave: ModuleDict<Module>;
  /** @internal */
  _adapters: string[] = [];
  /** @internal */
  _activeAdapter: readonly string[];
  /** @internal */
  _disableAdapters = false;
  /** @internal The adapter of each example of the batch, where they differ. */
  mixedAdapters: readonly string[] | null = null;

  constructor(moduleToSave: Module, adapterName: string, ...none: []) {
    super(...none);
    if (
      [ModuleDict, ModuleList, ParameterDict, ParameterList, BaseTunerLayer].some((of) => moduleToSave instanceof of)
    ) {
      throw new TypeError(`modules_to_save cannot be applied to modules of type ${moduleToSave.constructor.name}`);
    }
    this.originalModule = moduleToSave;
    this._activeAdapter = [adapterName];
    this.modulesToSave = new ModuleDict<Module>();
    for (const key of propertiesOf(moduleToSave)) {
      if (OWN.has(key) || key in this) continue;
      // Not enumerable: it is no part of this module's own structure.
      Object.defineProperty(this, key, {
        configurable: true,
        get(this: ModulesToSaveWrapper) {
          return valueOf(this.wrapped, key);
        },
      });
    }
    this.update(adapterName);
  }

  /** The module that is computed with: the active copy, or the original. */
  get wrapped(): Module {
    const [active] = this._activeAdapter;
    const isOff = this._disableAdapters || active === undefined || !this._adapters.includes(active);
    return isOff ? this.originalModule : this.modulesToSave.get(active);
  }

  /** The adapter whose copy is computed with; none where the original is. */
  get activeAdapters(): readonly string[] {
    return this._activeAdapter;
  }

  /** Whether the original is computed with. */
  get disableAdapters(): boolean {
    return this._disableAdapters;
  }

  /** Makes a copy for another adapter. */
  update(adapterName: string): void {
    if (!this._adapters.includes(adapterName)) this._adapters.push(adapterName);
    if (!this.modulesToSave.has(adapterName)) this.modulesToSave.set(adapterName, deepcopy(this.originalModule));
    this.originalModule.requiresGrad_(false);
    if (this._activeAdapter[0] === adapterName) setLayerRequiresGrad(this.modulesToSave.get(adapterName), true);
  }

  override forward(...args: unknown[]): unknown {
    const { mixedAdapters } = this;
    if (mixedAdapters === null || this._disableAdapters) return (this.wrapped as Module)(...(args as never[]));
    const [input, ...rest] = args as [Tensor, ...unknown[]];
    const rows: Tensor[] = [];
    for (const name of new Set(mixedAdapters)) {
      const places = mixedAdapters.flatMap((other, index) => (other === name ? [index] : []));
      const module = name === "__base__" ? this.originalModule : this.modulesToSave.get(name);
      const output = module(...([input.at(places), ...rest] as never[])) as Tensor;
      places.forEach((place, index) => {
        rows[place] = output.at(index);
      });
    }
    return aten.stack(rows);
  }

  /** Switches the copies on or off, and their gradients. */
  enableAdapters(enabled: boolean): void {
    this._disableAdapters = !enabled;
    if (!enabled) for (const module of this.modulesToSave.values()) setLayerRequiresGrad(module, false);
    else for (const name of this._activeAdapter) setLayerRequiresGrad(this.modulesToSave.get(name), true);
  }

  /** @internal Which of some adapters is to be active here; at most one has a copy. */
  adapterToSet(adapterNames: string | readonly string[]): string | null {
    if (typeof adapterNames === "string") return adapterNames;
    if (adapterNames.length === 0) throw new ValueError("Please specify at least one adapter to set");
    const here = adapterNames.filter((name) => this.modulesToSave.has(name));
    if (here.length > 1) {
      throw new ValueError(`Only one adapter can be set at a time for ${this}, got ${here.length}`);
    }
    return here[0] ?? null;
  }

  /** Chooses the adapter whose copy is computed with; none for the original. */
  setAdapter(adapterNames: string | readonly string[], inferenceMode = false): void {
    const names = typeof adapterNames === "string" ? [adapterNames] : adapterNames;
    if (names.length > 1) {
      throw new ValueError(`Attempted to set multiple (${names.join(", ")}) adapters at once for modules_to_save.`);
    }
    for (const name of this._activeAdapter) setLayerRequiresGrad(this.modulesToSave.get(name), false);
    const [name] = names;
    if (name !== undefined) {
      if (!this._adapters.includes(name)) {
        throw new ValueError(`Adapter ${name} not found in ${this._adapters.join(", ")}`);
      }
      setLayerRequiresGrad(this.modulesToSave.get(name), !inferenceMode);
    }
    this._activeAdapter = names;
  }

  /** Switches the gradients of adapters' copies on or off. */
  setRequiresGrad(adapterNames: string | readonly string[], requiresGrad = true): void {
    const names = typeof adapterNames === "string" ? [adapterNames] : adapterNames;
    for (const [name, module] of this.modulesToSave)
      if (names.includes(name)) setLayerRequiresGrad(module, requiresGrad);
  }

  /** Takes an adapter's copy out. */
  deleteAdapter(adapterName: string, newActiveAdapters: readonly string[] | null): void {
    if (!this.modulesToSave.has(adapterName)) return;
    if (newActiveAdapters !== null && newActiveAdapters.length > 1) {
      const names = newActiveAdapters.join(", ");
      throw new ValueError(
        `Attempted to set multiple (${names}) adapters at once for ModulesToSaveWrapper, which is not allowed.`,
      );
    }
    this._adapters = this._adapters.filter((name) => name !== adapterName);
    const next = newActiveAdapters?.[0];
    const isHere = next !== undefined && this.modulesToSave.has(next);
    if (isHere && next !== this._activeAdapter[0]) this.setAdapter(next);
    if (!isHere) this._activeAdapter = [];
    this.modulesToSave.delete(adapterName);
  }

  /** @internal The names of an adapter's copy in a file, and in the wrapper's own state dict. */
  adapterKeys(adapterName: string): [saved: string, own: string][] {
    if (!this._adapters.includes(adapterName)) return [];
    const keys = Object.keys(this.modulesToSave.get(adapterName).stateDict());
    return keys.map((key) => [key, `modules_to_save.${adapterName}.${key}`]);
  }

  /** @internal What takes the wrapper's place where adapters are taken off. */
  unload(merge: boolean, safeMerge: boolean, adapterNames: readonly string[] | null): Module {
    const [active] = this._activeAdapter;
    if (active === undefined) return this.originalModule;
    const module = this.modulesToSave.get(active);
    if (!(module instanceof BaseTunerLayer)) return module;
    if (merge) module.merge(safeMerge, adapterNames);
    return module.getBaseLayer();
  }
}

/** What a model may read of a module: its properties, and what its classes have that all modules have not. */
export function propertiesOf(module: Module): Set<string> {
  const names = new Set(Object.keys(module));
  for (let of: unknown = Object.getPrototypeOf(module); of !== null && of !== Module.prototype; ) {
    for (const name of Object.getOwnPropertyNames(of)) if (name !== "constructor") names.add(name);
    of = Object.getPrototypeOf(of as object);
  }
  return names;
}

/** What a module has under a name; a method of it stays one of that module. */
export function valueOf(module: Module, key: string): unknown {
  const value = (module as unknown as Record<string, unknown>)[key];
  const isMethod = typeof value === "function" && !(value instanceof Module) && !Object.hasOwn(module, key);
  return isMethod ? (value as (...args: unknown[]) => unknown).bind(module) : value;
}

/** Puts {@link ModulesToSaveWrapper} around every module whose name ends so, or gives those that are there another adapter. */
export function setTrainable(
  model: Module,
  adapterName: string,
  moduleNames: readonly string[] | null,
  { inferenceMode, activateAdapter = true }: { inferenceMode: boolean; activateAdapter?: boolean },
): void {
  if (moduleNames === null || moduleNames.length === 0) return;
  const found = model.namedModules({ removeDuplicate: false }).map(([key]) => key);
  for (const key of found.filter((name) => moduleNames.some((ending) => name.endsWith(ending)))) {
    const parts = key.split(".");
    const name = parts.at(-1) as string;
    const target = model.getSubmodule(key);
    const parent = model.getSubmodule(parts.slice(0, -1).join("."));
    const grandparent = model.getSubmodule(parts.slice(0, -2).join("."));
    if (grandparent instanceof BaseTunerLayer) {
      throw new ValueError(
        `You are trying to target a module with ModulesToSaveWrapper that is a child of ${grandparent.constructor.name}. ` +
          "This is almost certainly not the intended behavior. Please ensure that the adapter name, " +
          `'${adapterName}', does not conflict with any of the targeted modules.`,
      );
    }
    const wrapper = grandparent instanceof ModulesToSaveWrapper ? grandparent : target;
    if (wrapper instanceof ModulesToSaveWrapper) {
      wrapper.update(adapterName);
      wrapper.setAdapter(wrapper.activeAdapters, inferenceMode);
      continue;
    }
    const made = new ModulesToSaveWrapper(target, adapterName);
    made.setAdapter(activateAdapter ? adapterName : [], inferenceMode);
    parent.setSubmodule(name, made);
  }
}

/** Chooses the adapter of every {@link ModulesToSaveWrapper}; one without a copy for it computes with its original. */
export function setAuxiliaryAdapter(
  model: Module,
  adapterNames: string | readonly string[],
  inferenceMode: boolean,
): void {
  for (const module of model.modules()) {
    if (!(module instanceof ModulesToSaveWrapper)) continue;
    const name = module.adapterToSet(adapterNames);
    module.setAdapter(name !== null && module._adapters.includes(name) ? name : [], inferenceMode);
  }
}

limitArguments(ModulesToSaveWrapper.prototype, {
  ...{ update: 1, enableAdapters: 1, setAdapter: 2, setRequiresGrad: 2, deleteAdapter: 2 },
});

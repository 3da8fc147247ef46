/** What puts adapters into a model. Follows peft/tuners/tuners_utils.py (`BaseTuner`). */

import { limitArguments } from "../../internal/surplus.js";
import { ValueError } from "../../python/exceptions.js";
import { shown } from "../../python/repr.js";
import { warn } from "../../python/warnings.js";
import { Module, ModuleDict, Parameter, ParameterDict } from "../../torch/nn/index.js";
import { ASSIGN } from "../../torch/nn/modules/module_state.js";
import {
  DUMMY_TARGET_MODULES,
  EMBEDDING_LAYER_NAMES,
  MIN_TARGET_MODULES_FOR_OPTIMIZATION,
  SEQ_CLS_HEAD_NAMES,
} from "../utils/constants.js";
import { NoMatchingPeftModuleError } from "../utils/error.js";
import { ModulesToSaveWrapper, setAuxiliaryAdapter, setTrainable } from "../utils/modules_to_save.js";
import { getModelConfig, getSubmodules } from "../utils/other.js";
import { isNamed, isPatternOf, matchTargetAgainstKey } from "../utils/patterns.js";
import type { LoraConfig } from "./lora/config.js";
import { checkTargetModuleExists, findMinimalTargetModules, includeAllLinearLayers } from "./target_modules.js";
import { isUnder, ownParameterKeys, tunerKeyPrefixes } from "./tuner_keys.js";
import { BaseTunerLayer } from "./tuner_layer.js";

/** A model that keeps what its adapters are like. */
type Adapted = Module & { peftConfig?: Map<string, LoraConfig> };

/** Puts the layers that are adapted in the place of those around them. */
export function takeOff(
  model: Module,
  merge = false,
  safeMerge = false,
  adapterNames: readonly string[] | null = null,
): void {
  const modules = model.namedModules();
  const inside = new Set(modules.flatMap(([key, module]) => (isAdapter(module) ? [key] : [])));
  for (const [key] of modules) {
    const dot = key.lastIndexOf(".");
    if (key === "" || (dot >= 0 && isUnder(key.slice(0, dot), inside))) continue;
    const [parent, target, name] = getSubmodules(model, key);
    const { unload } = target as { unload?: unknown };
    if (target instanceof ModulesToSaveWrapper || (target instanceof BaseTunerLayer && typeof unload === "function")) {
      parent.setSubmodule(name, (target as ModulesToSaveWrapper).unload(merge, safeMerge, adapterNames));
    } else if (target instanceof BaseTunerLayer) {
      if (merge) target.merge(safeMerge, adapterNames);
      parent.setSubmodule(name, target.getBaseLayer());
    }
  }
}

/** Takes an adapter out of all layers of a model; gives those that are active then. Python's `delete_adapter`. */
export function takeOut(model: Module, adapterName: string): readonly string[] {
  let active: readonly string[] | null = null;
  for (const module of model.modules()) {
    if (!(module instanceof BaseTunerLayer)) continue;
    module.deleteAdapter(adapterName);
    active ??= [...module.activeAdapters];
  }
  for (const module of model.modules()) {
    if (module instanceof ModulesToSaveWrapper) module.deleteAdapter(adapterName, active);
  }
  return active ?? [];
}

/** The module around a model whose layers have adapters. */
export abstract class BaseTuner extends Module {
  /** The model, with adapter layers in the place of those that are adapted. */
  model: Module;
  /** The configuration of each adapter. */
  peftConfig: Map<string, LoraConfig>;
  /** The adapters that are computed with. */
  activeAdapter: string | readonly string[];
  /** The names of the modules that are adapted. */
  targetedModuleNames: string[] = [];
  /** The names of the parameters that are. */
  targetedParameterNames: string[] = [];

  constructor(model: Module, peftConfig: LoraConfig, adapterName: string, ...none: []) {
    super(...none);
    this.model = model;
    const { peftConfig: known } = model as Adapted;
    this.peftConfig = (known ?? new Map<string, LoraConfig>()).set(adapterName, peftConfig);
    this.activeAdapter = adapterName;
    this.injectAdapter(adapterName);
    (model as Adapted).peftConfig = this.peftConfig;
  }

  override forward(...args: unknown[]): unknown {
    return (this.model as (...given: unknown[]) => unknown)(...args);
  }

  /** The adapters that are computed with, as a list. */
  get activeAdapters(): readonly string[] {
    return typeof this.activeAdapter === "string" ? [this.activeAdapter] : this.activeAdapter;
  }

  /** @internal The layers that adapt. */
  layers(): BaseTunerLayer[] {
    return this.model.modules().filter((module) => module instanceof BaseTunerLayer);
  }

  /** @internal The layers and the copies of modules. */
  private adapters(): (BaseTunerLayer | ModulesToSaveWrapper)[] {
    return this.model.modules().filter(isAdapter);
  }

  // ---- making

  /** What a configuration leaves open, of a model's type. */
  protected abstract prepareAdapterConfig(config: LoraConfig, modelType: unknown): void;
  /** Puts an adapter into a module, or a layer that adapts it into its place. */
  protected abstract createAndReplace(
    config: LoraConfig,
    adapterName: string,
    target: Module,
    targetName: string,
    parent: Module,
    currentKey: string,
    parameterName: string | null,
  ): void;
  /** Whether `"all-linear"` means this module. */
  protected abstract isLinear(module: Module): boolean;

  /** Puts the adapter of a configuration that is known into the model. */
  injectAdapter(adapterName: string): void {
    const config = this.peftConfig.get(adapterName) as LoraConfig;
    const { model } = this;
    this.checkNewAdapterConfig();
    this.warnOfTiedWeights(config);
    this.prepareAdapterConfig(config, getModelConfig(model).model_type);
    const isDummy = config.targetModules === DUMMY_TARGET_MODULES;
    const namedModules = model.namedModules();
    const existing = namedModules.flatMap(([key, module]) => (module instanceof BaseTunerLayer ? [`${key}.`] : []));
    const before = existing.length > 0 ? gradientsBut(model, adapterName) : [];
    includeAllLinearLayers(config, model, (module) => this.isLinear(module));
    shorten(
      config,
      namedModules.map(([key]) => key),
    );

    const [excluded, unmatched, targeted]: [string[], string[], string[]] = [[], [], []];
    for (const [key] of isDummy ? [] : namedModules) {
      if (key === "" || existing.some((prefix) => key.startsWith(prefix))) continue;
      const match = checkTargetModuleExists(config, key);
      if (match !== "target") {
        (match === "excluded" ? excluded : unmatched).push(key);
        continue;
      }
      targeted.push(key);
      const [parent, target, name] = getSubmodules(model, key);
      this.createAndReplace(config, adapterName, target, name, parent, key, null);
    }
    const parameters = config.targetParameters === null ? [] : this.injectParameters(config, adapterName);
    if (!isDummy) checkFound(config, { excluded, unmatched, targeted, parameters });
    warnOfPatterns(config, targeted);
    this.targetedModuleNames = [...new Set([...this.targetedModuleNames, ...targeted])];
    this.targetedParameterNames = [...new Set([...this.targetedParameterNames, ...parameters])];

    this.setAdapter(this.activeAdapter, config.inferenceMode);
    this.markOnlyAdaptersAsTrainable();
    setTrainable(model, adapterName, config.modulesToSave, {
      inferenceMode: config.inferenceMode,
      activateAdapter: this.activeAdapters.includes(adapterName),
    });
    for (const [parameter, requiresGrad] of before) parameter.requiresGrad = requiresGrad;
    warnOfModules(config, [...namedModules.map(([key]) => key), ...targeted]);
  }

  private injectParameters(config: LoraConfig, adapterName: string): string[] {
    const { model } = this;
    const wanted = [...new Set(config.targetParameters)].sort();
    const targeted: string[] = [];
    for (const [path, module] of model.namedModules()) {
      const plain = path.replaceAll(".base_layer", "");
      for (const [name] of module.namedParameters({ recurse: false })) {
        const key = `${plain}.${name}`;
        if (!isNamed(wanted, key)) continue;
        if (path === "") {
          throw new ValueError(
            `Targeting an nn.Parameter on the top-level module is not supported (parameter '${name}'). `,
          );
        }
        // The outermost of what is around it by now.
        const [parent, outer, targetName] = getSubmodules(model, plain);
        const wrapper = this.wrapperOf(outer, name);
        this.createAndReplace(config, adapterName, wrapper ?? outer, targetName, parent, key, name);
        targeted.push(key);
      }
    }
    return targeted;
  }

  /** The layer that adapts a parameter of a module already; null where none does. */
  protected abstract wrapperOf(module: Module, parameterName: string): BaseTunerLayer | null;

  /** @internal Throws where a new adapter does not go together with the others. */
  protected checkNewAdapterConfig(): void {
    const biased = [...this.peftConfig.values()].filter(({ bias }) => bias !== "none");
    if (this.peftConfig.size < 2 || biased.length < 2) return;
    throw new ValueError(
      `${this.constructor.name} supports only 1 adapter with bias. When using multiple adapters, set bias to 'none' for all adapters.`,
    );
  }

  private warnOfTiedWeights({ targetModules, modulesToSave }: LoraConfig): void {
    if (getModelConfig(this.model).tie_word_embeddings !== true) return;
    const isTied =
      typeof targetModules === "string"
        ? EMBEDDING_LAYER_NAMES.some((name) => matchTargetAgainstKey(targetModules, name))
        : [...(targetModules ?? []), ...(modulesToSave ?? [])].some((name) =>
            EMBEDDING_LAYER_NAMES.includes(name.split(".").at(-1) as string),
          );
    if (!isTied) return;
    warn(
      "Model has `tie_word_embeddings=True` and a tied layer is part of the adapter. This can lead to complications, for example " +
        "when merging the adapter or converting your model to formats other than safetensors.",
    );
  }

  private markOnlyAdaptersAsTrainable(): void {
    const { model } = this;
    const own = tunerKeyPrefixes(model);
    const modules = model.namedModules();
    const wrappers = new Set(
      modules.flatMap(([name, module]) => (module instanceof ModulesToSaveWrapper ? [name] : [])),
    );
    const parameters = model.namedParameters();
    for (const [name, parameter] of parameters) {
      if (!isUnder(name, own) && !isUnder(name, wrappers)) parameter.requiresGrad = false;
    }
    for (const active of this.activeAdapters) {
      const { bias } = this.peftConfig.get(active) as LoraConfig;
      if (bias === "all") {
        for (const [name, parameter] of parameters) {
          if (name === "bias" || name.endsWith(".bias")) parameter.requiresGrad = true;
        }
      } else if (bias === "lora_only") {
        for (const layer of this.layers()) {
          const { bias = null } = layer.getBaseLayer() as { bias?: Parameter | null };
          if (bias !== null) bias.requiresGrad = true;
        }
      }
    }
  }

  /** @internal Makes the parts of an adapter that are of half precision float32, in which training is stable. */
  castAdapterDtype(adapterName: string): void {
    for (const layer of this.layers()) {
      for (const parts of layer.modules()) {
        if (!(parts instanceof ModuleDict || parts instanceof ParameterDict) || !parts.has(adapterName)) continue;
        const part: Module | Parameter = parts.get(adapterName);
        if (part instanceof Parameter) {
          if (isHalf(part)) (parts as ParameterDict).set(adapterName, part.data.float());
          continue;
        }
        for (const owner of part.modules()) {
          for (const [key, parameter] of ownParameterKeys(owner)) {
            if (isHalf(parameter)) owner[ASSIGN](key, new Parameter(parameter.data.float(), parameter.requiresGrad));
          }
        }
      }
    }
  }

  // ---- choosing

  /** Chooses the adapters to compute with, and trains those alone (with `inferenceMode`, none). */
  setAdapter(adapterName: string | readonly string[], inferenceMode = false): void {
    setAuxiliaryAdapter(this.model, adapterName, inferenceMode);
    for (const layer of this.layers()) {
      if (layer.merged) {
        warn("Adapter cannot be set when the model is merged. Unmerging the model first.");
        layer.unmerge();
      }
      layer.setAdapter(adapterName, inferenceMode);
    }
    this.activeAdapter = adapterName;
  }

  /** Computes with the adapters again. */
  enableAdapterLayers(): void {
    for (const adapter of this.adapters()) adapter.enableAdapters(true);
  }

  /** Computes what the model does without adapters. */
  disableAdapterLayers(): void {
    for (const active of this.activeAdapters) {
      const { bias = "none" } = this.peftConfig.get(active) ?? {};
      if (bias === "none") continue;
      warn(
        `Careful, disabling adapter layers with bias configured to be '${bias}' does not produce the same output as the base model ` +
          "would without adaption.",
      );
    }
    for (const adapter of this.adapters()) adapter.enableAdapters(false);
  }

  /** Switches the gradients of adapters on or off. */
  setRequiresGrad(adapterNames: string | readonly string[], requiresGrad = true): void {
    for (const adapter of this.adapters()) adapter.setRequiresGrad(adapterNames, requiresGrad);
  }

  /** Takes an adapter out of all layers; where it was active, another one is. */
  deleteAdapter(adapterName: string): void {
    if (!this.peftConfig.has(adapterName)) throw new ValueError(`Adapter ${adapterName} does not exist`);
    const layers = this.layers();
    if (layers.some(({ mergedAdapters }) => mergedAdapters.includes(adapterName))) {
      throw new ValueError(
        `Cannot delete adapter(s) ['${adapterName}'] while they are merged. Please unmerge them first.`,
      );
    }
    this.peftConfig.delete(adapterName);
    this.activeAdapter = takeOut(this.model, adapterName);
  }

  // ---- merging

  /** Adds adapters (default: the active ones) to the weights of the layers, which they stay beside. */
  mergeAdapter(adapterNames: readonly string[] | null = null, safeMerge = false): void {
    for (const layer of this.layers()) layer.merge(safeMerge, adapterNames);
  }

  /** Takes them out of the weights again. */
  unmergeAdapter(): void {
    for (const layer of this.layers()) layer.unmerge();
  }

  /** Adds adapters to the weights, and gives the model back without any. `progressbar` shows nothing here. */
  mergeAndUnload(progressbar = false, safeMerge = false, adapterNames: readonly string[] | null = null): Module {
    return this.unloadAndOptionallyMerge(true, safeMerge, adapterNames, progressbar);
  }

  /** Gives the model back without adapters. */
  unload(): Module {
    return this.unloadAndOptionallyMerge(false, false, null);
  }

  private unloadAndOptionallyMerge(
    merge: boolean,
    safeMerge: boolean,
    adapterNames: readonly string[] | null,
    _progressbar = false,
  ): Module {
    const known = [...this.peftConfig.keys()];
    const unknown = adapterNames?.find((name) => !known.includes(name));
    if (unknown !== undefined) {
      throw new ValueError(
        `Adapter '${unknown}' not found. Please use one of the available adapters: ${known.join(", ")}`,
      );
    }
    takeOff(this.model, merge, safeMerge, adapterNames);
    delete (this.model as Adapted).peftConfig;
    return this.model;
  }
}

limitArguments(BaseTuner.prototype, {
  ...{ injectAdapter: 1, setAdapter: 2, enableAdapterLayers: 0, disableAdapterLayers: 0, setRequiresGrad: 2 },
  ...{ deleteAdapter: 1, mergeAdapter: 2, unmergeAdapter: 0, mergeAndUnload: 3, unload: 0 },
});

/** Whether a module stands for another one. */
export const isAdapter = (module: Module): module is BaseTunerLayer | ModulesToSaveWrapper =>
  module instanceof BaseTunerLayer || module instanceof ModulesToSaveWrapper;

const isHalf = ({ dtype }: Parameter): boolean => dtype.name === "float16" || dtype.name === "bfloat16";

/** Which parameters are trained, but an adapter's own. */
function gradientsBut(model: Module, adapterName: string): [Parameter, boolean][] {
  return model
    .namedParameters()
    .filter(([name]) => !name.includes(`.${adapterName}.`) && !name.endsWith(`.${adapterName}`))
    .map(([, parameter]) => [parameter, parameter.requiresGrad]);
}

/** Shortens a long list of targets to what tells them from the other modules. */
function shorten(config: LoraConfig, keys: readonly string[]): void {
  const { targetModules } = config;
  if (!Array.isArray(targetModules) || targetModules.length < MIN_TARGET_MODULES_FOR_OPTIMIZATION) return;
  const others = keys.filter((key) => !isNamed(targetModules, key));
  const shorter = findMinimalTargetModules(targetModules, others);
  if (shorter.length < targetModules.length) config.targetModules = shorter;
}

interface Found {
  excluded: string[];
  unmatched: string[];
  targeted: string[];
  parameters: string[];
}

/** As Python prints a value, or a list of such. */
const listed = (value: unknown): string =>
  Array.isArray(value)
    ? `[${value.map((item) => (typeof item === "string" ? `'${item}'` : item)).join(", ")}]`
    : String(value);

/** Says what is wrong with a configuration that targets nothing, or less than it says. */
function checkFound(config: LoraConfig, { excluded, unmatched, targeted, parameters }: Found): void {
  const { targetModules, targetParameters, excludeModules, layersToTransform, layersPattern } = config;
  const names =
    typeof targetModules === "string"
      ? targetModules
      : `{${(targetModules ?? []).map((name) => `'${name}'`).join(", ")}}`;
  if (targeted.length === 0 && parameters.length === 0) {
    const layers =
      (layersToTransform === null ? "" : ` Note: You specified 'layers_to_transform': ${listed(layersToTransform)}.`) +
      (layersPattern === null ? "" : ` You also specified 'layers_pattern': ${listed(layersPattern)}.`);
    if (excluded.length > 0 && unmatched.length === 0) {
      throw new NoMatchingPeftModuleError(
        "All modules were excluded. This is likely unintended. Check your `target_modules`, `exclude_modules` and `modules_to_save` " +
          "configuration.",
      );
    }
    if (excluded.length > 0) {
      throw new NoMatchingPeftModuleError(
        "No modules were targeted for adaptation. This might be caused by a combination of mismatched target modules and excluded " +
          "modules. Please check your `target_modules` and `exclude_modules` configuration. You may also have only targeted modules " +
          `that are marked to be saved (\`modules_to_save\`).${layers}`,
      );
    }
    if (targetModules === null || targetModules.length === 0) {
      throw new NoMatchingPeftModuleError(
        "No `target_modules` passed but also no `target_parameters` found. Please check the values for these arguments.",
      );
    }
    throw new NoMatchingPeftModuleError(
      `Target modules ${names} not found in the base model. Please check the target modules and try again.${layers}`,
    );
  }
  if (excludeModules !== null && excludeModules.length > 0 && excluded.length === 0) {
    warn(
      `You have passed exclude_modules=${excludeModules} but no modules were excluded. Please check that exclude_modules was set ` +
        "correctly.",
    );
  } else if (targetModules !== null && targetModules.length > 0 && targeted.length === 0) {
    warn(`target_modules=${names} were set but no module was matched.`, "RuntimeWarning");
  } else if (targetParameters !== null && targetParameters.length > 0 && parameters.length === 0) {
    warn(`target_parameters=${targetParameters} were set but no parameter was matched.`, "RuntimeWarning");
  }
}

/** Python passes over names of modules to save that the model has not, and then they are neither trained nor saved. */
function warnOfModules({ modulesToSave, taskType }: LoraConfig, keys: readonly string[]): void {
  // Of the names that a head may have, which a task adds, the model has one.
  const asked = (modulesToSave ?? []).filter((name) => taskType === null || !SEQ_CLS_HEAD_NAMES.includes(name));
  const unknown = asked.filter((name) => !keys.some((key) => key.endsWith(name)));
  if (unknown.length === 0) return;
  warn(
    `The model has no modules of the names ${shown(unknown)} of \`modules_to_save\`: nothing of them is trained or saved.`,
  );
}

function warnOfPatterns({ rankPattern, alphaPattern }: LoraConfig, targeted: readonly string[]): void {
  for (const [attribute, patterns] of Object.entries({ rank_pattern: rankPattern, alpha_pattern: alphaPattern })) {
    const unmatched = Object.keys(patterns).filter((pattern) => !targeted.some((name) => isPatternOf(pattern, name)));
    if (unmatched.length === 0) continue;
    const listed = unmatched.sort().map((pattern) => `'${pattern}'`);
    warn(
      `The following ${attribute} keys did not match any targeted module and were ignored: [${listed.join(", ")}].`,
      "RuntimeWarning",
    );
  }
}

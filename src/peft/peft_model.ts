/** A model with adapters. Follows peft/peft_model.py. */

import { join } from "node:path";
import { makeFolder } from "../internal/files/make_folder.js";
import { boolean, listOf, nullable, oneOf, optional, string, unchecked } from "../internal/kinds.js";
import { isPlainObject } from "../internal/plain_object.js";
import { scoped } from "../internal/scoped.js";
import { type Given, signature } from "../internal/signature.js";
import { limitArguments } from "../internal/surplus.js";
import { TypeError, ValueError } from "../python/exceptions.js";
import { shown } from "../python/repr.js";
import { warn } from "../python/warnings.js";
import { saveFile } from "../safetensors/torch.js";
import { device } from "../torch/kinds.js";
import { Module } from "../torch/nn/index.js";
import type { Result } from "../torch/nn/modules/module.js";
import type { IncompatibleKeys } from "../torch/nn/modules/state_dict.js";
import { save } from "../torch/serialization/save.js";
import type { Tensor } from "../torch/tensor.js";
import { PreTrainedModel } from "../transformers/modeling_utils.js";
import { adapterFolder, located, PeftConfig } from "./config.js";
import { createOrUpdateModelCard } from "./model_card.js";
import { LoraConfig } from "./tuners/lora/config.js";
import { LoraLayer } from "./tuners/lora/layer.js";
import { LoraModel, weighted } from "./tuners/lora/model.js";
import { BaseTunerLayer } from "./tuners/tuner_layer.js";
import { SAFETENSORS_WEIGHTS_NAME, WEIGHTS_NAME } from "./utils/constants.js";
import { ModulesToSaveWrapper, propertiesOf, valueOf } from "./utils/modules_to_save.js";
import { getModelConfig } from "./utils/other.js";
import { getPeftModelStateDict, loadPeftWeights, setPeftModelStateDict } from "./utils/save_and_load.js";

const autocast = {
  /** Make the parts of adapters float32 where they would be of half precision, as is needed to train them. Default: true. */
  autocastAdapterDtype: boolean(true),
} as const;
const trainable = {
  /** Train it. Default: false, and then the model is put in evaluation mode. */
  isTrainable: boolean(false),
} as const;

const making = signature("PeftModel", ["adapterName", "autocastAdapterDtype"], {
  adapterName: string("default"),
  ...autocast,
});
const adding = signature("addAdapter", [], autocast);
const loading = signature("loadAdapter", ["isTrainable", "torchDevice", "autocastAdapterDtype"], {
  ...trainable,
  /** Where its tensors are read to. Default: the CPU. */
  torchDevice: device("cpu"),
  ...autocast,
  ...located,
  /** Leave out what is of another size, with a warning. Default: false, which is an error. */
  ignoreMismatchedSizes: boolean(false),
});
const opening = signature(
  "PeftModel.fromPretrained",
  ["adapterName", "isTrainable", "config", "autocastAdapterDtype"],
  {
    adapterName: string("default"),
    ...trainable,
    /** A configuration to use instead of the folder's. */
    config: optional(unchecked<LoraConfig>()),
    ...autocast,
    ...located,
    ignoreMismatchedSizes: boolean(false),
  },
);
const saving = signature("savePretrained", ["safeSerialization", "selectedAdapters", "saveEmbeddingLayers"], {
  /** Write safetensors; without it, what `torch.save` writes. Default: true. */
  safeSerialization: boolean(true),
  /** Which adapters. Default: all; each but `"default"` in a folder of its name. */
  selectedAdapters: nullable(listOf(string))(null),
  /** Save the embeddings too. Default: `"auto"`, where they are adapted. */
  saveEmbeddingLayers: oneOf(true, false, "auto")("auto"),
});
const merging = signature("mergeAndUnload", ["progressbar", "safeMerge", "adapterNames"], {
  /** Shows nothing here. */
  progressbar: boolean(false),
  /** Throw where a merged weight would not be finite, before it is changed. Default: false. */
  safeMerge: boolean(false),
  /** Default: the active ones. */
  adapterNames: nullable(listOf(string))(null),
});

/** The classes of torch whose models Python finds in a module of their own. */
const TORCH_CLASSES: Readonly<Record<string, string>> = { Sequential: "container", Transformer: "transformer" };

/** What a layer's adapters are at the moment. */
export interface TunerLayerStatus {
  name: string;
  moduleType: string;
  enabled: boolean;
  activeAdapters: readonly string[];
  mergedAdapters: readonly string[];
  availableAdapters: readonly string[];
}

/** A model with adapters, and what can be read of it that is the model's. */
export type Adapted<M extends Module> = PeftModel<M> & Pick<M, Exclude<keyof M, keyof PeftModel<M>>>;

/**
 * A model with adapters: it computes what the model does with what the active adapters add, and of its parameters the active adapters'
 * alone are trained. What is read of it that it has not itself, such as `config` or `generate`, is the model's. With `adapterNames`
 * among the options of a call, each example of the batch has an adapter of its own, or `"__base__"` for none.
 *
 * `getPeftModel` makes one, {@link PeftModel.fromPretrained} reads one.
 */
export class PeftModel<M extends Module = Module> extends Module {
  baseModel: LoraModel;
  /** The adapter that was chosen last. */
  activeAdapter: string;
  /** The method of all adapters. */
  peftType: "LORA";
  private adaptersDisabled = false;

  constructor(model: M, peftConfig: PeftConfig, ...given: Given<typeof making>) {
    super();
    const { adapterName, autocastAdapterDtype } = making(given);
    if (!(model instanceof Module))
      throw new TypeError(`PeftModel: expected model to be a Module, got ${shown(model)}`);
    if (!(peftConfig instanceof LoraConfig)) {
      throw new TypeError(`PeftModel: expected peftConfig to be a LoraConfig, got ${shown(peftConfig)}`);
    }
    this.activeAdapter = adapterName;
    this.peftType = peftConfig.peftType;
    this.baseModel = new LoraModel(model, peftConfig, adapterName);
    if (autocastAdapterDtype) this.baseModel.castAdapterDtype(adapterName);
    prepareForGradientCheckpointing(model);
    for (const key of propertiesOf(model)) {
      if (key in this) continue;
      Object.defineProperty(this, key, {
        configurable: true,
        get(this: PeftModel) {
          return valueOf(this.getBaseModel(), key);
        },
      });
    }
  }

  /** The model, in which layers with adapters stand for those that are adapted. */
  getBaseModel(): M {
    return this.baseModel.model as M;
  }

  /** The configurations by the adapters' names. */
  get peftConfig(): Map<string, LoraConfig> {
    return this.baseModel.peftConfig;
  }

  /** The configuration of the adapter that was chosen last. */
  get activePeftConfig(): LoraConfig {
    return this.peftConfig.get(this.activeAdapter) as LoraConfig;
  }

  /** The adapters that are computed with. */
  get activeAdapters(): readonly string[] {
    return this.baseModel.activeAdapters;
  }

  /** The names of the modules that are trained as a whole; null for none. */
  get modulesToSave(): ReadonlySet<string> | null {
    const names = new Set([...this.peftConfig.values()].flatMap(({ modulesToSave }) => modulesToSave ?? []));
    return names.size === 0 ? null : names;
  }

  override forward(...args: Parameters<M["forward"]>): Result<M["forward"]> {
    const model = this.getBaseModel() as unknown as (...given: unknown[]) => Result<M["forward"]>;
    const last: unknown = args.at(-1);
    if (!isPlainObject(last) || !Object.hasOwn(last, "adapterNames")) return model(...(args as unknown[]));
    const { adapterNames, ...options } = last as { adapterNames: unknown };
    const left = Object.keys(options).length === 0 ? args.slice(0, -1) : [...args.slice(0, -1), options];
    if (adapterNames === undefined || adapterNames === null) return model(...left);
    return this.withAdapterNames(listOf(string).check("forward", "adapterNames", adapterNames), () => model(...left));
  }

  private withAdapterNames<T>(names: readonly string[], run: () => T): T {
    if (this.training) throw new ValueError("Cannot pass `adapter_names` when the model is in training mode.");
    const adapters: { mixedAdapters: readonly string[] | null }[] = [];
    const known = new Set<string>();
    for (const module of this.modules()) {
      if (module instanceof LoraLayer) for (const name of module.availableAdapters()) known.add(name);
      if (module instanceof LoraLayer || module instanceof ModulesToSaveWrapper) adapters.push(module);
    }
    const unknown = [...new Set(names)].filter((name) => name !== "__base__" && !known.has(name)).sort();
    if (unknown.length > 0) throw new ValueError(`Trying to infer with non-existing adapter(s): ${unknown.join(", ")}`);
    for (const adapter of adapters) adapter.mixedAdapters = names;
    try {
      return run();
    } finally {
      for (const adapter of adapters) adapter.mixedAdapters = null;
    }
  }

  // ---- what is trained

  /** How many parameters are trained, and how many there are. */
  getNbTrainableParameters(): [trainable: number, all: number] {
    const parameters = this.parameters();
    const count = (some: readonly Tensor[]): number => some.reduce((sum, parameter) => sum + parameter.numel(), 0);
    return [count(parameters.filter(({ requiresGrad }) => requiresGrad)), count(parameters)];
  }

  /** Prints them. */
  printTrainableParameters(): void {
    const [trained, all] = this.getNbTrainableParameters();
    const grouped = (count: number): string => count.toLocaleString("en-US");
    console.log(
      `trainable params: ${grouped(trained)} || all params: ${grouped(all)} || trainable%: ${((100 * trained) / all).toFixed(4)}`,
    );
  }

  /** What each layer's adapters are at the moment. */
  getLayerStatus(): TunerLayerStatus[] {
    return this.getBaseModel()
      .namedModules()
      .flatMap(([name, module]) => {
        if (!(module instanceof BaseTunerLayer)) return [];
        const moduleType = /^[\w.]+/.exec(module.toString())?.[0] ?? module.constructor.name;
        const { activeAdapters, mergedAdapters } = module;
        const availableAdapters = [...module.availableAdapters()].sort();
        return [
          { name, moduleType, enabled: !module.disableAdapters, activeAdapters, mergedAdapters, availableAdapters },
        ];
      });
  }

  // ---- several adapters

  /** Adds an adapter, which is neither active nor trained before {@link setAdapter}. */
  addAdapter(adapterName: string, peftConfig: PeftConfig, ...given: Given<typeof adding>): void {
    const { autocastAdapterDtype } = adding(given);
    string.check("addAdapter", "adapterName", adapterName);
    if (this.peftConfig.has(adapterName)) throw new ValueError(`Adapter with name '${adapterName}' already exists.`);
    warnOfName(adapterName);
    if (!(peftConfig instanceof LoraConfig)) {
      throw new TypeError(`addAdapter: expected peftConfig to be a LoraConfig, got ${shown(peftConfig)}`);
    }
    this.peftConfig.set(adapterName, peftConfig);
    try {
      this.baseModel.injectAdapter(adapterName);
    } catch (error) {
      this.peftConfig.delete(adapterName);
      throw error;
    }
    if (autocastAdapterDtype) this.baseModel.castAdapterDtype(adapterName);
  }

  /** Chooses the adapter to compute with and to train (with `inferenceMode`, not to train). */
  setAdapter(adapterName: string, inferenceMode = false): void {
    if (!this.peftConfig.has(adapterName)) throw new ValueError(`Adapter ${adapterName} not found.`);
    this.activeAdapter = adapterName;
    this.baseModel.setAdapter(adapterName, inferenceMode);
  }

  /** Takes an adapter out; where it was active, another one is. */
  deleteAdapter(adapterName: string): void {
    this.baseModel.deleteAdapter(adapterName);
    const { activeAdapters } = this;
    if (activeAdapters.length === 1) this.activeAdapter = activeAdapters[0] as string;
  }

  /** Adds an adapter that is others combined; see `LoraModel.addWeightedAdapter`. */
  addWeightedAdapter(...given: Given<typeof weighted>): void {
    const values = weighted(given);
    this.baseModel.addWeightedAdapter(values);
  }

  /** Switches the gradients of adapters on or off. */
  setRequiresGrad(adapterNames: string | readonly string[], requiresGrad = true): void {
    this.baseModel.setRequiresGrad(adapterNames, requiresGrad);
  }

  /**
   * Computes without adapters in a function, or until what it gives is disposed of: `using off = model.disableAdapter()`. The gradients
   * of the adapters are switched off, and on again after.
   */
  disableAdapter<R>(body: () => R): R;
  disableAdapter(): Disposable;
  disableAdapter<R>(...body: unknown[]): R | Disposable {
    return scoped(
      "disableAdapter",
      "adapters",
      () => {
        const wasDisabled = this.adaptersDisabled;
        this.baseModel.disableAdapterLayers();
        this.adaptersDisabled = true;
        return () => {
          if (!wasDisabled) this.baseModel.enableAdapterLayers();
          this.adaptersDisabled = wasDisabled;
        };
      },
      body,
    ) as R | Disposable;
  }

  // ---- merging

  /** Adds adapters (default: the active ones) to the weights of the layers, beside which they stay. */
  mergeAdapter(adapterNames: readonly string[] | null = null, safeMerge = false): void {
    this.baseModel.mergeAdapter(adapterNames, safeMerge);
  }

  /** Takes them out of the weights again. */
  unmergeAdapter(): void {
    this.baseModel.unmergeAdapter();
  }

  /** Adds adapters to the weights, and gives the model back, without any. */
  mergeAndUnload(...given: Given<typeof merging>): M {
    const { progressbar, safeMerge, adapterNames } = merging(given);
    return this.baseModel.mergeAndUnload(progressbar, safeMerge, adapterNames) as M;
  }

  /** Gives the model back without adapters. */
  unload(): M {
    return this.baseModel.unload() as M;
  }

  // ---- files

  /**
   * Writes `adapter_model.safetensors`, `adapter_config.json` and a README.md into a folder, which is made when it is not there: the first
   * two as Python writes them, byte for byte, but that Python has the names of `targetModules` in an order that changes from run to run.
   * The README.md has Python's head and version; the form to fill in that Python puts between them is left out.
   */
  async savePretrained(saveDirectory: string, ...given: Given<typeof saving>): Promise<void> {
    const { safeSerialization, selectedAdapters, saveEmbeddingLayers } = saving(given);
    const names = selectedAdapters ?? [...this.peftConfig.keys()];
    if (names.some((name) => !this.peftConfig.has(name))) {
      throw new ValueError(
        `You passed an invalid \`selected_adapters\` arguments, current supported adapter names are ${shown([...this.peftConfig.keys()])} - ` +
          `got ${shown(names)}.`,
      );
    }
    await makeFolder(saveDirectory);
    await createOrUpdateModelCard(saveDirectory, this.cardData());
    for (const adapterName of names) {
      const config = this.peftConfig.get(adapterName) as LoraConfig;
      const folder = adapterName === "default" ? saveDirectory : join(saveDirectory, adapterName);
      const state = getPeftModelStateDict(this, { adapterName, saveEmbeddingLayers });
      await makeFolder(folder);
      if (safeSerialization) {
        await saveFile(withoutAliases(state), join(folder, SAFETENSORS_WEIGHTS_NAME), { format: "pt" });
      } else await save(state, join(folder, WEIGHTS_NAME));
      config.baseModelNameOrPath ??= nameOf(this.getBaseModel());
      await config.write(folder, {
        base_model_name_or_path: config.baseModelNameOrPath,
        inference_mode: true,
        ...(config.taskType === null && { auto_mapping: this.autoMapping() }),
      });
    }
  }

  private autoMapping(): Record<string, string> {
    const model = this.getBaseModel();
    const { name } = model.constructor;
    const type = getModelConfig(model).model_type;
    const file = Object.hasOwn(TORCH_CLASSES, name) ? TORCH_CLASSES[name] : undefined;
    const own = model instanceof PreTrainedModel ? `transformers.models.${type}.modeling_${type}` : "__main__";
    return { base_model_class: name, parent_library: file === undefined ? own : `torch.nn.modules.${file}` };
  }

  private cardData() {
    const model = this.getBaseModel();
    const { nameOrPath: name } = model as { nameOrPath?: unknown };
    const isPreTrained = model instanceof PreTrainedModel;
    return {
      baseModel: isPreTrained ? model.nameOrPath : null,
      tags: [
        ...(isPreTrained ? ["transformers"] : []),
        "lora",
        ...(typeof name === "string" ? [`base_model:adapter:${name}`] : []),
      ],
      pipelineTag: this.activePeftConfig?.taskType === "CAUSAL_LM" ? "text-generation" : null,
    };
  }

  /**
   * Adds an adapter from a folder that this or Python's `save_pretrained` wrote; one that is there already gets the file's values.
   * @returns The adapter's names that were not in the file, and the file's that the model has no use for.
   */
  async loadAdapter(modelId: string, adapterName: string, ...given: Given<typeof loading>): Promise<IncompatibleKeys> {
    const { isTrainable, torchDevice, autocastAdapterDtype, ignoreMismatchedSizes, ...where } = loading(given);
    const folder = await adapterFolder(modelId, where);
    if (!this.peftConfig.has(adapterName)) {
      const config = await PeftConfig.fromPretrained(folder);
      config.inferenceMode = !isTrainable;
      this.addAdapter(adapterName, config, { autocastAdapterDtype });
      if (isTrainable) this.setRequiresGrad(adapterName);
    }
    const weights = await loadPeftWeights(folder, { device: torchDevice });
    const result = setPeftModelStateDict(this, weights, { adapterName, ignoreMismatchedSizes });
    const missing = result.missingKeys.filter((key) => key.includes("lora_") && key.includes(adapterName));
    result.missingKeys.splice(0, Number.POSITIVE_INFINITY, ...missing);
    if (autocastAdapterDtype) this.baseModel.castAdapterDtype(adapterName);
    if (!isTrainable) this.eval();
    return result;
  }

  /**
   * Puts an adapter from a folder, or from a repository of the Hub by its name, around a model, which it is made for; the folder is one that this or Python's `save_pretrained` wrote.
   * It is frozen and in evaluation mode unless `isTrainable`.
   */
  static async fromPretrained<M extends Module>(
    model: M,
    modelId: string,
    ...given: Given<typeof opening>
  ): Promise<Adapted<M>> {
    const { config: own, adapterName, isTrainable, autocastAdapterDtype, ...rest } = opening(given);
    const { ignoreMismatchedSizes: _, ...where } = rest;
    const config = own ?? (await PeftConfig.fromPretrained(modelId, where));
    if (!(config instanceof LoraConfig)) {
      throw new ValueError(`The input config must be a PeftConfig, got ${shown(config)}`);
    }
    config.inferenceMode = !isTrainable;
    const made = modelClass(config.taskType);
    const result = new made(model, config, { adapterName, autocastAdapterDtype });
    const { missingKeys } = await result.loadAdapter(modelId, adapterName, {
      isTrainable,
      autocastAdapterDtype,
      ...rest,
    });
    if (missingKeys.length > 0) {
      const clash = "lora_".includes(adapterName)
        ? `Adapter name '${adapterName}' should not be contained in the prefix 'lora_'. This could be the potential reason for missing ` +
          "adapter keys. "
        : "";
      warn(`${clash}Found missing adapter keys while loading the checkpoint: ${shown(missingKeys)}.`);
    }
    return result as unknown as Adapted<M>;
  }
}

limitArguments(PeftModel.prototype, {
  ...{ getBaseModel: 0, getNbTrainableParameters: 0, printTrainableParameters: 0, getLayerStatus: 0, setAdapter: 2 },
  ...{ deleteAdapter: 1, setRequiresGrad: 2, mergeAdapter: 2, unmergeAdapter: 0, unload: 0 },
});

/** The classes by what a model is for. */
const classes = new Map<string | null, typeof PeftModel>();

/** Makes a class that of a task. @internal */
export function registerModelClass(taskType: string, of: typeof PeftModel): void {
  classes.set(taskType, of);
}

/** The class of a task. @internal */
export const modelClass = (taskType: string | null): typeof PeftModel => classes.get(taskType) ?? PeftModel;

/** @internal */
export function warnOfName(adapterName: string): void {
  if (!"lora_".includes(adapterName)) return;
  warn(
    `Adapter name '${adapterName}' should not be contained in the prefix 'lora_'. This may lead to reinitialization of the adapter ` +
      "weights during loading.",
  );
}

/** The name or folder that a model comes from; null where it does not say. @internal */
export function nameOf(model: Module): string | null {
  const { nameOrPath } = model as { nameOrPath?: unknown };
  return typeof nameOrPath === "string" && nameOrPath !== "" ? nameOrPath : null;
}

/** Has the embeddings' results require gradients, which layers that are computed again need of their inputs. */
function prepareForGradientCheckpointing(model: Module): void {
  if (!(model instanceof PreTrainedModel) || !model.isGradientCheckpointing) return;
  model.enableInputRequireGrads();
}

/** Tensors of which none shares memory with another, as a file cannot say that. */
function withoutAliases(state: Readonly<Record<string, Tensor>>): Record<string, Tensor> {
  const seen = new Set<number | bigint | string>();
  const result = Object.entries(state).map(([name, tensor]): [string, Tensor] => {
    const address = `${tensor.device}-${tensor.untypedStorage().dataPtr()}`;
    if (seen.has(address)) return [name, tensor.clone()];
    seen.add(address);
    return [name, tensor.contiguous()];
  });
  return Object.fromEntries(result);
}

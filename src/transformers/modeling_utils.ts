/** What all models have. Follows transformers/modeling_utils.py (`PreTrainedModel`). */

import { hubOptions } from "../huggingface_hub/hub_repository.js";
import { makeFolder } from "../internal/files/make_folder.js";
import {
  between,
  boolean,
  calledHere,
  integer,
  nullable,
  oneOf,
  optional,
  record,
  size,
  string,
  unchecked,
} from "../internal/kinds.js";
import { type Given, kind, type Options, signature } from "../internal/signature.js";
import { limitArguments } from "../internal/surplus.js";
import { camelCase } from "../python/camel_case.js";
import { NotImplementedError, ValueError } from "../python/exceptions.js";
import { noGrad } from "../torch/autograd/index.js";
import { chosenDevice } from "../torch/default_device.js";
import { Device, type DeviceLike } from "../torch/device.js";
import { type DType, type DTypeLike, toDType } from "../torch/dtype.js";
import { type Embedding, Module } from "../torch/nn/index.js";
import { guardInit } from "../torch/nn/init_guard.js";
import type { Linear } from "../torch/nn/modules/linear.js";
import type { Tensor } from "../torch/tensor.js";
import type { RemovableHandle } from "../torch/utils/hooks.js";
import { loadWithAdapter } from "./adapter_folders.js";
import { SAFE_WEIGHTS_NAME } from "./checkpoint_files.js";
import type { ConfigClass, PreTrainedConfig } from "./configuration_utils.js";
import { GenerationConfig } from "./generation/configuration_utils.js";
import { transitionScores, transitions } from "./generation/transition_scores.js";
import { type GenerateArguments, type Generated, generate, generateAsync, generateStream } from "./generation/utils.js";
import { initModule } from "./init_module.js";
import { isKept } from "./initialization.js";
import { PeftAdapterMixin } from "./integrations/peft.js";
import { type LoadingInfo, loadPretrained } from "./load_pretrained.js";
import { GradientCheckpointingLayer } from "./modeling_layers.js";
import { fitBias, resizedHead, resizeEmbedding } from "./resize_embeddings.js";
import { bytesOf, saveWeights } from "./save_weights.js";
import { tie } from "./tied_weights.js";

/** The files of a saved model, beside those of its tokenizer. */
export const WEIGHTS_NAME = SAFE_WEIGHTS_NAME;

/** What can be said beside the folder of a model. */
export const loadingOptions = {
  /** The dtype of the weights; default, and `"auto"`: what the configuration says, else that of the weights. */
  dtype: optional(unchecked<DTypeLike | "auto">()),
  /** Where the model is put; default: the CPU. */
  device: optional(unchecked<DeviceLike>()),
  /** How attention is computed; default: `sdpa`. */
  attnImplementation: optional(oneOf("sdpa", "eager")),
  /** Makes weights anew that have another shape in the model, as a classifier's of other labels; default: they are an error. */
  ignoreMismatchedSizes: optional(boolean),
  /** The configuration, where it is not the folder's own. */
  config: optional(unchecked<PreTrainedConfig>()),
  /** How many labels a classifier has, in the place of what the folder says; they are named anew where that is another number. */
  numLabels: optional(integer),
  /** The names of labels, by their numbers; and the numbers, by their names. */
  id2label: optional(record),
  label2id: optional(record),
  /** Which loss a classifier of sequences has. */
  problemType: optional(nullable(string)),
  /** A file of GGUF in the folder, whose configuration and weights are taken. */
  ggufFile: optional(string),
  /** Gives the model together with what the folder lacked or had beside: `[model, { missingKeys, unexpectedKeys, ... }]`. Default: false. */
  outputLoadingInfo: optional(boolean),
  torchDtype: calledHere("dtype"),
  deviceMap: calledHere("device"),
  ...hubOptions,
} as const;

const loading = signature("fromPretrained", [], loadingOptions);
/** What can be said beside the folder of a model. */
export type LoadingOptions = Options<typeof loading>;

const attending = signature("setAttnImplementation", ["attnImplementation"], {
  attnImplementation: oneOf("sdpa", "eager"),
});

const resizing = signature("resizeTokenEmbeddings", ["newNumTokens", "padToMultipleOf", "meanResizing"], {
  /** How many tokens there are then, as `tokenizer.length`. Default: as many as before. */
  newNumTokens: nullable(size)(null),
  /** Rounds the number up to a multiple. Default: it stays. */
  padToMultipleOf: nullable(between(size, 1))(null),
  /** Draws new rows around the mean of the old ones; else they get what a new model's have. Default: true. */
  meanResizing: boolean(true),
});

const counting = signature("numParameters", ["onlyTrainable"], {
  /** Count those alone that gradients are computed for. Default: false. */
  onlyTrainable: boolean(false),
});

const saving = signature("savePretrained", ["folder"], {
  folder: string,
  /** Weights of more bytes are written in several files: a number, or a text such as `"5GB"`. Default: `"50GB"`. */
  maxShardSize: kind<number, number | string>((callee, name, value) => bytesOf(callee, name, value))(50e9),
});

/** A model's class. */
export interface PreTrainedModelClass<Model extends PreTrainedModel = PreTrainedModel> {
  new (config: never): Model;
  readonly configClass: ConfigClass;
}

/**
 * A model that lives in a folder of Hugging Face's layout, which Python reads and writes as well. Follows
 * transformers/modeling_utils.py (`PreTrainedModel`).
 */
export abstract class PreTrainedModel<Config extends PreTrainedConfig = PreTrainedConfig> extends PeftAdapterMixin {
  /** The property that holds the model without its head; empty for one that has none. */
  static readonly baseModelPrefix: string = "";
  /** Where the embeddings of the input's ids are, in the model without a head, and the layer that scores tokens. */
  static readonly inputEmbeddings: string = "embedTokens";
  static readonly outputEmbeddings: string = "lmHead";
  /** Where the bias of that layer stands a second time. */
  static readonly outputBias: string = "";
  /** Whether text can be generated with it. */
  static readonly generates: boolean = false;
  /** Names of weights that are others' where `tieWordEmbeddings` says so: those of the output and of the input embeddings. */
  static readonly tiedWeightsKeys: Readonly<Record<string, string>> = {};
  /** Patterns of names that files of such models may lack, or have beside, without a warning. */
  static readonly keysToIgnoreOnLoadMissing: readonly RegExp[] = [];
  static readonly keysToIgnoreOnLoadUnexpected: readonly RegExp[] = [];

  readonly config: Config;
  /** The folder that it was read from; empty for a new model. */
  nameOrPath = "";
  /** How it generates where a call of `generate` says nothing else; null for a model that does not. */
  generationConfig: GenerationConfig | null;
  readonly #initialized = new WeakSet<Module>();
  #requireGradsHook: RemovableHandle | undefined;

  constructor(config: Config, ...none: []) {
    super(...none);
    this.config = config;
    this.generationConfig = this.canGenerate() ? GenerationConfig.fromModelConfig(config.toDict()) : null;
    config.attnImplementation ??= "sdpa";
  }

  /** Gives the weights their initial values, and ties them: the last that a constructor does. */
  protected postInit(): void {
    // Weights without memory are about to come from a file.
    if (chosenDevice()?.type !== "meta") this.initializeWeights();
    this.tieWeights();
  }

  /** Gives all weights that have none yet their initial values, in Python's order. */
  initializeWeights(): void {
    // What came from a file stays, whatever a model of the user's own initialises.
    guardInit(isKept, () => noGrad(() => this.#initialize(this, this)));
  }

  #initialize(module: Module, owner: PreTrainedModel): void {
    const model = module instanceof PreTrainedModel ? (module as PreTrainedModel) : owner;
    for (const child of module.children()) this.#initialize(child, model);
    if (this.#initialized.has(module) || model.#initialized.has(module)) return;
    model.initWeights(module);
    model.#initialized.add(module);
  }

  /** Gives the weights of one module their initial values; models with modules of their own extend it. Python's `_init_weights`. */
  protected initWeights(module: Module): void {
    initModule(module, (this.config as { initializerRange?: number }).initializerRange || 0.02);
  }

  /** The names of weights that are others', with their prefix, as the configuration says. */
  allTiedWeightsKeys(): Record<string, string> {
    const all: [string, string][] = [];
    for (const [prefix, module] of this.namedModules()) {
      if (!(module instanceof PreTrainedModel)) continue;
      if ((module.config as { tieWordEmbeddings?: boolean }).tieWordEmbeddings !== true) continue;
      const at = (name: string) => (prefix === "" ? name : `${prefix}.${name}`);
      const keys = (module.constructor as typeof PreTrainedModel).tiedWeightsKeys;
      all.push(...Object.entries(keys).map(([target, source]): [string, string] => [at(target), at(source)]));
    }
    return Object.fromEntries(all);
  }

  /** Makes weights that are others' so, again after others took their place. */
  tieWeights(): void {
    const ties = Object.entries(this.allTiedWeightsKeys());
    for (const [target, source] of ties) tie(this, target, source);
    if (ties.length > 0) fitBias(this.getOutputEmbeddings());
  }

  /** The model without its head. */
  get baseModel(): Module {
    const { baseModelPrefix } = this.constructor as typeof PreTrainedModel;
    const inner = (this as unknown as Record<string, unknown>)[baseModelPrefix];
    return inner instanceof Module ? inner : this;
  }

  /** The embeddings of the input's ids. */
  getInputEmbeddings(): Embedding {
    const { baseModel } = this;
    if (baseModel !== this && baseModel instanceof PreTrainedModel) return baseModel.getInputEmbeddings();
    const found = partOf(this, (this.constructor as typeof PreTrainedModel).inputEmbeddings);
    // Or what adapts one.
    if (found instanceof Module) return found as Embedding;
    throw new NotImplementedError(`${this.constructor.name} does not say which its input embeddings are`);
  }

  /** The layer that gives the scores of tokens; null for a model without one. */
  getOutputEmbeddings(): Linear | null {
    return (partOf(this, (this.constructor as typeof PreTrainedModel).outputEmbeddings) as Linear | undefined) ?? null;
  }

  /** Puts others in the place of the embeddings of the input's ids. */
  setInputEmbeddings(value: Module): void {
    const { baseModel } = this;
    if (baseModel !== this && baseModel instanceof PreTrainedModel) baseModel.setInputEmbeddings(value);
    else putPart(this, (this.constructor as typeof PreTrainedModel).inputEmbeddings, value);
  }

  /** Puts another in the place of the layer that gives the scores of tokens. */
  setOutputEmbeddings(value: Module): void {
    const { outputEmbeddings, outputBias } = this.constructor as typeof PreTrainedModel;
    putPart(this, outputEmbeddings, value);
    if (outputBias !== "") putPart(this, outputBias, (value as Linear).bias);
  }

  /**
   * Gives the model another number of tokens, as after `tokenizer.addTokens`: rows are added at the end, or taken from there. Embeddings
   * of the output follow, the configuration too.
   *
   * @returns The embeddings of the input's ids.
   */
  resizeTokenEmbeddings(...given: Given<typeof resizing>): Embedding {
    const { newNumTokens, padToMultipleOf, meanResizing } = resizing(given);
    const embedding = this.getInputEmbeddings();
    const wanted = newNumTokens ?? embedding.weight.size(0);
    const rows = Math.ceil(wanted / (padToMultipleOf ?? 1)) * (padToMultipleOf ?? 1);
    if (rows === 0) throw new ValueError("resizeTokenEmbeddings: expected newNumTokens to be 1 or more, got 0");
    const growing = { meanResizing, initialize: (layer: Module) => this.initWeights(layer) };
    resizeEmbedding(embedding, rows, growing);
    const head = this.getOutputEmbeddings();
    if (head !== null) this.setOutputEmbeddings(resizedHead(head, rows, growing));
    if (newNumTokens === null && padToMultipleOf === null) return embedding;
    (this.config as { vocabSize?: number }).vocabSize = rows;
    this.tieWeights();
    return embedding;
  }

  /** Attends in another way from the next call on: `sdpa` or `eager`, which has weights to give. */
  setAttnImplementation(...given: Given<typeof attending>): void {
    const { attnImplementation } = attending(given);
    for (const module of this.modules()) {
      if (module instanceof PreTrainedModel) module.config.attnImplementation = attnImplementation;
    }
  }

  /** Whether text can be generated with it, and a folder of it says how. */
  canGenerate(): boolean {
    return (this.constructor as typeof PreTrainedModel).generates;
  }

  /**
   * Goes on from ids (batch, sequence), padded on the left; see {@link GenerationConfig} for the settings, which are given as
   * `generationConfig` or one by one. Draws come from the default generator, as in Python.
   *
   * @returns The ids with those that follow (batch * numReturnSequences, length); with `returnDictInGenerate` an object that has them
   *   as `sequences`.
   */
  generate<const Arguments extends GenerateArguments>(...given: Arguments): Generated<Arguments> {
    return generate(this as never, given) as Generated<Arguments>;
  }

  /** The same, while the event loop runs between tokens; `signal` ends it. */
  async generateAsync<const Arguments extends GenerateArguments>(...given: Arguments): Promise<Generated<Arguments>> {
    return (await generateAsync(this as never, given)) as Generated<Arguments>;
  }

  /** Gives each token as it comes: the next id of every text, null for a text that has ended. */
  generateStream(...given: GenerateArguments): AsyncGenerator<(number | null)[], void> {
    return generateStream(this as never, given);
  }

  /**
   * The score of each token that `generate` chose, of what it gave with `returnDictInGenerate` and `outputScores`.
   *
   * ```ts
   * const { sequences, scores } = model.generate(ids, { maxNewTokens: 5, returnDictInGenerate: true, outputScores: true });
   * model.computeTransitionScores(sequences, scores, { normalizeLogits: true });
   * ```
   *
   * @returns (rows, steps); 0 where a beam has ended.
   */
  computeTransitionScores(...given: Given<typeof transitions>): Tensor {
    const options = transitions(given);
    return transitionScores((this.config as { vocabSize?: number }).vocabSize ?? 0, options);
  }

  /** Where the weights are. */
  get device(): Device {
    return (this.parameters()[0] ?? this.buffers()[0])?.device ?? new Device("cpu");
  }

  /** How many numbers the weights are, each counted once. */
  numParameters(...given: Given<typeof counting>): number {
    const { onlyTrainable } = counting(given);
    const counted = this.parameters().filter((parameter) => !onlyTrainable || parameter.requiresGrad);
    return counted.reduce((sum, parameter) => sum + parameter.numel(), 0);
  }

  /** The dtype of the weights. */
  get dtype(): DType {
    return this.parameters().find((parameter) => parameter.isFloatingPoint())?.dtype ?? toDType("float32");
  }

  /** Computes layers again in the backward pass instead of keeping what they need for it: less memory, more time. */
  gradientCheckpointingEnable(): void {
    if (!this.supportsGradientCheckpointing) {
      throw new ValueError(`${this.constructor.name} does not support gradient checkpointing.`);
    }
    this.#setCheckpointing(true);
    const { mainInputName = "inputIds" } = this.constructor as { mainInputName?: string };
    if (camelCase(mainInputName) === "inputIds" || this.hasOwnAdapters) this.enableInputRequireGrads();
  }

  /** Keeps what layers need for the backward pass, which is the default. */
  gradientCheckpointingDisable(): void {
    this.#setCheckpointing(false);
    if (this.hasOwnAdapters) this.disableInputRequireGrads();
  }

  #setCheckpointing(on: boolean): void {
    for (const module of this.modules()) {
      if (module instanceof GradientCheckpointingLayer) module.gradientCheckpointing = on;
    }
  }

  /** Whether it has layers that can be computed again. */
  get supportsGradientCheckpointing(): boolean {
    return this.modules().some((module) => module instanceof GradientCheckpointingLayer);
  }

  /**
   * Has the results of the input embeddings require gradients from now on, so that they flow through frozen layers to what is trained,
   * such as adapters.
   */
  enableInputRequireGrads(): void {
    this.disableInputRequireGrads();
    this.#requireGradsHook = this.getInputEmbeddings().registerForwardHook(
      (_module, _args, output: Tensor) => void output.requiresGrad_(true),
    );
  }

  /** Ends that. */
  disableInputRequireGrads(): void {
    this.#requireGradsHook?.remove();
    this.#requireGradsHook = undefined;
  }

  /** Whether layers are computed again in the backward pass. */
  get isGradientCheckpointing(): boolean {
    return this.modules().some(
      (module) => module instanceof GradientCheckpointingLayer && module.gradientCheckpointing,
    );
  }

  /**
   * Writes `config.json`, `model.safetensors` and, of a model that generates, `generation_config.json` into a folder, which is made when it is not there. Each
   * file appears whole or not at all; other files of the folder stay. Of a model with adapters of {@link addAdapter} or
   * {@link loadAdapter}, the active adapter is written, and not the model.
   */
  async savePretrained(...given: Given<typeof saving>): Promise<void> {
    const { folder, maxShardSize } = saving(given);
    if (folder === "") throw new ValueError("savePretrained: expected the path of a folder, got an empty text");
    await makeFolder(folder);
    if (this.hasOwnAdapters) {
      await this.adapters().save(this, folder);
      await this.generationConfig?.savePretrained(folder);
      return;
    }
    this.config.architectures = [this.constructor.name];
    this.config.dtype = this.dtype;
    await saveWeights(this, folder, maxShardSize);
    await this.generationConfig?.savePretrained(folder);
    await this.config.savePretrained(folder);
  }

  /**
   * Reads a model from a folder, or from the Hugging Face Hub by its name (`"user/name"`), that this or Python's `save_pretrained` wrote, its weights in one file or in many, of safetensors or
   * of torch.save (`pytorch_model.bin`); it is in evaluation mode, as in Python. Weights that the folder lacks, such as those of a
   * new head, get initial values from the caller's random stream, with a warning. A folder of an adapter gives the model that the adapter
   * names, with the adapter in it (see {@link PeftAdapterMixin.loadAdapter}).
   *
   * @throws ValueError for weights that do not fit the configuration.
   */
  static async fromPretrained<Model extends PreTrainedModel>(
    this: PreTrainedModelClass<Model>,
    nameOrFolder: string,
    options: LoadingOptions & { outputLoadingInfo: true },
  ): Promise<[model: Model, info: LoadingInfo]>;
  static async fromPretrained<Model extends PreTrainedModel>(
    this: PreTrainedModelClass<Model>,
    nameOrFolder: string,
    ...given: Given<typeof loading>
  ): Promise<Model>;
  static async fromPretrained<Model extends PreTrainedModel>(
    this: PreTrainedModelClass<Model>,
    nameOrFolder: string,
    ...given: Given<typeof loading>
  ): Promise<Model | [Model, LoadingInfo]> {
    const options = loading(given);
    const { model, info } = await loadWithAdapter(nameOrFolder, options, (folder) =>
      // biome-ignore lint/complexity/noThisInStatic: the class that was asked, which is a subclass
      loadPretrained(this as never, folder, options),
    );
    return options.outputLoadingInfo === true ? [model as unknown as Model, info] : (model as unknown as Model);
  }
}

/** What stands at a path of properties; undefined where there is nothing. */
function partOf(module: Module, path: string): unknown {
  return path.split(".").reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], module);
}

/** Puts a module or a parameter at a path of properties. */
function putPart(module: Module, path: string, value: unknown): void {
  const dot = path.lastIndexOf(".");
  const owner = dot < 0 ? module : partOf(module, path.slice(0, dot));
  if (!(owner instanceof Module))
    throw new NotImplementedError(`${module.constructor.name} does not say where its embeddings are`);
  (owner as unknown as Record<string, unknown>)[path.slice(dot + 1)] = value;
}

limitArguments(PreTrainedModel.prototype, {
  ...{
    initializeWeights: 0,
    tieWeights: 0,
    allTiedWeightsKeys: 0,
    getInputEmbeddings: 0,
    getOutputEmbeddings: 0,
    setInputEmbeddings: 1,
    setOutputEmbeddings: 1,
    canGenerate: 0,
  },
  ...{ gradientCheckpointingEnable: 0, gradientCheckpointingDisable: 0 },
  ...{ enableInputRequireGrads: 0, disableInputRequireGrads: 0 },
});

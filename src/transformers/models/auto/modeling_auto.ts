/** The model for a task of whatever family a folder holds. Follows transformers/models/auto/modeling_auto.py. */

import { string } from "../../../internal/kinds.js";
import { type Given, signature } from "../../../internal/signature.js";
import { withoutSurplus } from "../../../internal/surplus.js";
import { TypeError, ValueError } from "../../../python/exceptions.js";
import { shown } from "../../../python/repr.js";
import { loadWithAdapter } from "../../adapter_folders.js";
import { PreTrainedConfig } from "../../configuration_utils.js";
import { type LoadingInfo, loadPretrained } from "../../load_pretrained.js";
import {
  type LoadingOptions,
  loadingOptions,
  PreTrainedModel,
  type PreTrainedModelClass,
} from "../../modeling_utils.js";
import * as families from "../families.js";
import { type AnyConfig, AutoConfig } from "./configuration_auto.js";

type Families = typeof families;
/** The models of all families whose classes have such names, and not others. */
type Named<Names extends string, Others extends string = never> = {
  [Name in keyof Families & Names]: Name extends Others
    ? never
    : Families[Name] extends abstract new (
          ...args: never
        ) => infer Model
      ? Model
      : never;
}[keyof Families & Names];
type Inputs<Model> = Model extends { forward(...given: infer Given): unknown } ? Given : never;
type Outputs<Model> = Model extends { forward(...given: never): infer Outputs } ? Outputs : never;
/** A model of a family that is known when the program runs: what it takes and gives is what some model of its kind does. */
export type AnyModel<Model> = PreTrainedModel<AnyConfig> & {
  /** What the model computes; call the model itself. */
  forward(...given: Inputs<Model>): Outputs<Model>;
};

/** The class for a task and a model's name: classes say by their own names what they are for. */
function modelClassOf(auto: string, task: RegExp, config: PreTrainedConfig): PreTrainedModelClass {
  if (!(config instanceof PreTrainedConfig)) {
    throw new TypeError(`${auto}: expected config to be a configuration, as AutoConfig gives it, got ${shown(config)}`);
  }
  const { modelType, constructor } = config;
  const classes = Object.entries(families).filter(
    ([name, found]) => task.test(name) && found.prototype instanceof PreTrainedModel,
  ) as unknown as [string, PreTrainedModelClass][];
  const found = classes.find(([, { configClass }]) => configClass.modelType === modelType);
  if (found !== undefined) return found[1];
  const known = classes.map(([, { configClass }]) => configClass.name);
  throw new ValueError(
    `Unrecognized configuration class ${constructor.name} for this kind of AutoModel: ${auto}.\nModel type should be one of ${known.join(", ")}.`,
  );
}

const reading = signature("fromPretrained", ["nameOrFolder"], { nameOrFolder: string, ...loadingOptions });

/** A class that chooses another by a configuration. */
export interface AutoModelClass<Model = unknown> {
  /**
   * Reads a model from a folder, or from the Hugging Face Hub by its name; see {@link PreTrainedModel.fromPretrained}.
   *
   * @throws ValueError for a model that has no class for the task.
   */
  fromPretrained(
    nameOrFolder: string,
    options: LoadingOptions & { outputLoadingInfo: true },
  ): Promise<[model: AnyModel<Model>, info: LoadingInfo]>;
  /** The same, without what the folder lacked. */
  fromPretrained(...given: Given<typeof reading>): Promise<AnyModel<Model>>;
  /** A model with initial weights. */
  fromConfig(config: PreTrainedConfig): AnyModel<Model>;
}

function auto<Model>(name: string, task: RegExp): AutoModelClass<Model> {
  return Object.freeze({
    async fromPretrained(...given: Given<typeof reading>): Promise<never> {
      const { nameOrFolder, ...options } = reading(given, `${name}.fromPretrained`);
      const { model, info } = await loadWithAdapter(nameOrFolder, options, async (folder) => {
        const config = options.config ?? (await AutoConfig.fromPretrained(folder, { ggufFile: options.ggufFile }));
        return loadPretrained(modelClassOf(name, task, config) as never, folder, options);
      });
      return (options.outputLoadingInfo === true ? [model, info] : model) as never;
    },
    fromConfig: withoutSurplus("fromConfig", 1, (config: PreTrainedConfig): AnyModel<Model> => {
      return new (modelClassOf(name, task, config))(config as never);
    }),
  });
}

/** Models without a head. */
export const AutoModel = auto<Named<`${string}Model`, `${string}${"LMHead" | "DoubleHeads"}Model`>>(
  "AutoModel",
  /^(?!.*(For|LMHead|DoubleHeads)).*Model$/,
);
/** Models that score the next token. */
export const AutoModelForCausalLM = auto<Named<`${string}ForCausalLM` | `${string}LMHeadModel`>>(
  "AutoModelForCausalLM",
  /(ForCausalLM|LMHeadModel)$/,
);
/** Models that score tokens that are hidden. */
export const AutoModelForMaskedLM = auto<Named<`${string}ForMaskedLM`>>("AutoModelForMaskedLM", /ForMaskedLM$/);
/** Models that score the labels of a text. */
export const AutoModelForSequenceClassification = auto<Named<`${string}ForSequenceClassification`>>(
  "AutoModelForSequenceClassification",
  /ForSequenceClassification$/,
);
/** Models that score the labels of each token. */
export const AutoModelForTokenClassification = auto<Named<`${string}ForTokenClassification`>>(
  "AutoModelForTokenClassification",
  /ForTokenClassification$/,
);
/** Models that score where an answer begins and ends. */
export const AutoModelForQuestionAnswering = auto<Named<`${string}ForQuestionAnswering`>>(
  "AutoModelForQuestionAnswering",
  /ForQuestionAnswering$/,
);
/** Models that score several answers. */
export const AutoModelForMultipleChoice = auto<Named<`${string}ForMultipleChoice`>>(
  "AutoModelForMultipleChoice",
  /ForMultipleChoice$/,
);

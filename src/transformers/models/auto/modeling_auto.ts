/** The model for a task of whatever family a folder holds. Follows transformers/models/auto/modeling_auto.py. */

import { string } from "../../../internal/kinds.js";
import { type Given, signature } from "../../../internal/signature.js";
import { withoutSurplus } from "../../../internal/surplus.js";
import { TypeError, ValueError } from "../../../python/exceptions.js";
import { shown } from "../../../python/repr.js";
import { PreTrainedConfig } from "../../configuration_utils.js";
import { modelFolder } from "../../hub.js";
import type { LoadingInfo } from "../../load_pretrained.js";
import {
  type LoadingOptions,
  loadingOptions,
  PreTrainedModel,
  type PreTrainedModelClass,
} from "../../modeling_utils.js";
import * as families from "../families.js";
import { type AnyConfig, AutoConfig } from "./configuration_auto.js";

type AnyModel = PreTrainedModel<AnyConfig>;

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
export interface AutoModelClass {
  /**
   * Reads a model from a folder, or from the Hugging Face Hub by its name; see {@link PreTrainedModel.fromPretrained}.
   *
   * @throws ValueError for a model that has no class for the task.
   */
  fromPretrained(
    nameOrFolder: string,
    options: LoadingOptions & { outputLoadingInfo: true },
  ): Promise<[model: AnyModel, info: LoadingInfo]>;
  /** The same, without what the folder lacked. */
  fromPretrained(...given: Given<typeof reading>): Promise<AnyModel>;
  /** A model with initial weights. */
  fromConfig(config: PreTrainedConfig): AnyModel;
}

function auto(name: string, task: RegExp): AutoModelClass {
  return Object.freeze({
    async fromPretrained(...given: Given<typeof reading>): Promise<never> {
      const { nameOrFolder, ...options } = reading(given, `${name}.fromPretrained`);
      const folder = await modelFolder(nameOrFolder, options);
      const config = options.config ?? (await AutoConfig.fromPretrained(folder, { ggufFile: options.ggufFile }));
      const modelClass = modelClassOf(name, task, config);
      return PreTrainedModel.fromPretrained.call(modelClass as never, folder, options) as Promise<never>;
    },
    fromConfig: withoutSurplus("fromConfig", 1, (config: PreTrainedConfig): AnyModel => {
      return new (modelClassOf(name, task, config))(config as never);
    }),
  });
}

/** Models without a head. */
export const AutoModel = auto("AutoModel", /^(?!.*(For|LMHead|DoubleHeads)).*Model$/);
/** Models that score the next token. */
export const AutoModelForCausalLM = auto("AutoModelForCausalLM", /(ForCausalLM|LMHeadModel)$/);
/** Models that score tokens that are hidden. */
export const AutoModelForMaskedLM = auto("AutoModelForMaskedLM", /ForMaskedLM$/);
/** Models that score the labels of a text. */
export const AutoModelForSequenceClassification = auto(
  "AutoModelForSequenceClassification",
  /ForSequenceClassification$/,
);
/** Models that score the labels of each token. */
export const AutoModelForTokenClassification = auto("AutoModelForTokenClassification", /ForTokenClassification$/);
/** Models that score where an answer begins and ends. */
export const AutoModelForQuestionAnswering = auto("AutoModelForQuestionAnswering", /ForQuestionAnswering$/);
/** Models that score several answers. */
export const AutoModelForMultipleChoice = auto("AutoModelForMultipleChoice", /ForMultipleChoice$/);

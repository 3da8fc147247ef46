/** Models with adapters from an adapter alone, which names the model it is for. Follows peft/auto.py. */

import { join } from "node:path";
import { exists } from "../internal/files/exists.js";
import { boolean, nullable, optional, string, unchecked } from "../internal/kinds.js";
import { type Given, signature } from "../internal/signature.js";
import { ValueError } from "../python/exceptions.js";
import { shown } from "../python/repr.js";
import type { PreTrainedConfig } from "../transformers/configuration_utils.js";
import { loadingOptions, PreTrainedModel } from "../transformers/modeling_utils.js";
import * as auto from "../transformers/models/auto/modeling_auto.js";
import * as families from "../transformers/models/families.js";
import { AutoTokenizer } from "../transformers/tokenization/auto_tokenizer.js";
import { adapterFolder, PeftConfig } from "./config.js";
import { type Adapted, modelClass, PeftModel } from "./peft_model.js";
import * as tasks from "./task_models.js";
import type { LoraConfig } from "./tuners/lora/config.js";

const { config: _, revision: __, ...ofTheModel } = loadingOptions;
const reading = signature(
  "fromPretrained",
  ["pretrainedModelNameOrPath", "adapterName", "isTrainable", "config", "revision"],
  {
    pretrainedModelNameOrPath: string,
    adapterName: string("default"),
    /** Train it. Default: false, and then the model is put in evaluation mode. */
    isTrainable: boolean(false),
    /** A configuration of the adapter to use instead of the folder's. */
    config: optional(unchecked<LoraConfig>()),
    /** The adapter's branch, tag or commit; the model's is what the adapter says. Default: `"main"`. */
    revision: optional(string),
    /** A folder in the adapter's folder, or in its repository of the Hub. */
    subfolder: nullable(string)(null),
    ...ofTheModel,
  },
);

type AnyModel = PreTrainedModel<PreTrainedConfig>;

/** A class that chooses another by what an adapter says. */
export interface AutoPeftModelClass {
  /**
   * Reads an adapter from a folder, or from the Hugging Face Hub by its name, and the model that it names; see
   * {@link PeftModel.fromPretrained}. Options of the model's own `fromPretrained`, such as `dtype`, are for the model.
   *
   * @throws ValueError for an adapter that is for another task.
   */
  fromPretrained(...given: Given<typeof reading>): Promise<Adapted<AnyModel>>;
}

/** What reads models of a class. */
interface Reader {
  fromPretrained(nameOrFolder: string, options: object): Promise<AnyModel>;
}

function autoPeft(own: typeof PeftModel, target: Reader | null = null): AutoPeftModelClass {
  const callee = `Auto${own.name}`;
  return Object.freeze({
    async fromPretrained(...given: Given<typeof reading>): Promise<Adapted<AnyModel>> {
      const values = reading(given, `${callee}.fromPretrained`);
      const { pretrainedModelNameOrPath: adapter, adapterName, isTrainable, config, revision, ...rest } = values;
      const { subfolder, ...options } = rest;
      const { endpoint, token, cacheDir, onProgress, signal } = options;
      const where = { endpoint, token, cacheDir, onProgress, signal, revision, subfolder };
      const found = await PeftConfig.fromPretrained(adapter, where);
      const { baseModelNameOrPath: base, revision: ofTheModel } = found;
      if (base === null) throw new ValueError(`${callee}: expected ${adapter} to name its model, but it names none`);
      const reader = readerOf(found, own, target);
      const model = await reader.fromPretrained(base, { ...options, revision: ofTheModel ?? undefined });
      await makeRoom(model, await adapterFolder(adapter, where));
      return PeftModel.fromPretrained(model, adapter, { adapterName, isTrainable, config, ...where });
    },
  });
}

/** What reads the model that an adapter is for: a class for its task, or the one that it names. */
function readerOf({ taskType, autoMapping }: PeftConfig, own: typeof PeftModel, target: Reader | null): Reader {
  if (taskType !== null && target === null) {
    throw new ValueError(
      "Cannot use `AutoPeftModel` with a task type, please use a specific class for your task type. (e.g. `AutoPeftModelForCausalLM` " +
        "for `task_type='CAUSAL_LM'`)",
    );
  }
  if (taskType !== null && target !== null) {
    const expected = modelClass(taskType);
    if (expected === own) return target;
    throw new ValueError(
      `Expected target PEFT class: ${expected.name}, but you have asked for: ${own.name} make sure that you are loading the correct ` +
        "model for your task type.",
    );
  }
  if (autoMapping === null) {
    throw new ValueError(
      "Cannot infer the auto class from the config, please make sure that you are loading the correct model for your task type.",
    );
  }
  const { base_model_class: name, parent_library: library } = autoMapping;
  const found: unknown = Object.hasOwn(families, String(name)) ? Reflect.get(families, String(name)) : undefined;
  if (typeof found === "function" && found.prototype instanceof PreTrainedModel) return found as unknown as Reader;
  throw new ValueError(
    `The auto mapping names the class ${shown(name)} of ${shown(library)}, which is none of the models of transformers that are here. ` +
      "Make the model, then PeftModel.fromPretrained(model, folder)",
  );
}

/** Gives a model rows for tokens that were added to the tokenizer beside the adapter. */
async function makeRoom(model: AnyModel, folder: string): Promise<void> {
  if (!(await exists(join(folder, "tokenizer_config.json")))) return;
  const { length } = await AutoTokenizer.fromPretrained(folder);
  if (length > model.getInputEmbeddings().weight.size(0)) model.resizeTokenEmbeddings(length);
}

/** A model of the class that the adapter's file names, for adapters without a task. */
export const AutoPeftModel = autoPeft(PeftModel);
/** A model that scores the next token, with its adapter. */
export const AutoPeftModelForCausalLM = autoPeft(tasks.PeftModelForCausalLM, auto.AutoModelForCausalLM);
/** A model that scores the labels of a text, with its adapter. */
export const AutoPeftModelForSequenceClassification = autoPeft(
  tasks.PeftModelForSequenceClassification,
  auto.AutoModelForSequenceClassification,
);
/** A model that scores the labels of each token, with its adapter. */
export const AutoPeftModelForTokenClassification = autoPeft(
  tasks.PeftModelForTokenClassification,
  auto.AutoModelForTokenClassification,
);
/** A model that scores where an answer begins and ends, with its adapter. */
export const AutoPeftModelForQuestionAnswering = autoPeft(
  tasks.PeftModelForQuestionAnswering,
  auto.AutoModelForQuestionAnswering,
);
/** A model without a head, with its adapter. */
export const AutoPeftModelForFeatureExtraction = autoPeft(tasks.PeftModelForFeatureExtraction, auto.AutoModel);

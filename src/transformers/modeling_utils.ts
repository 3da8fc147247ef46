import { join } from "node:path";
import { writeFileAtomic } from "../internal/files/atomic_write.js";
import { makeFolder } from "../internal/files/make_folder.js";
import { limitArguments, limitDeclared } from "../internal/surplus.js";
import { ValueError } from "../python/exceptions.js";
import { withSharedNames } from "../safetensors/shared_tensors.js";
import { saveModel } from "../safetensors/torch.js";
import { Module } from "../torch/nn/index.js";
import { withoutDrawing } from "../torch/random_without_drawing.js";
import { findWeights, loadWeights, SAFE_WEIGHTS_NAME } from "./checkpoint_files.js";
import {
  CONFIG_NAME,
  type ConfigJSON,
  type PretrainedConfig,
  readJSONObject,
  sortedJSON,
  TRANSFORMERS_VERSION,
} from "./configuration_utils.js";

/** The files of a saved model, beside those of its tokenizer. */
export const WEIGHTS_NAME = SAFE_WEIGHTS_NAME;
export const GENERATION_CONFIG_NAME = "generation_config.json";

/** What of a model's configuration counts in its generation too. */
const TOKEN_IDS: readonly string[] = ["bos_token_id", "eos_token_id", "pad_token_id"];

/** What {@link PreTrainedModel.fromPretrained} needs of a class: how its configuration is read and a model is made. */
interface PreTrainedModelClass<Config extends PretrainedConfig, Model extends PreTrainedModel<Config>> {
  new (config: Config): Model;
  readonly configClass: { fromDict(dict: ConfigJSON): Config };
}

/**
 * A model that lives in a folder of Hugging Face's layout, which Python reads and writes as well. Follows
 * transformers/modeling_utils.py (`PreTrainedModel`).
 */
export abstract class PreTrainedModel<Config extends PretrainedConfig = PretrainedConfig> extends Module {
  readonly config: Config;

  constructor(config: Config, ...none: []) {
    super(...none);
    this.config = config;
  }

  /**
   * Writes `config.json`, `model.safetensors` and `generation_config.json` into a folder, which is made when it is not there. Each
   * file appears whole or not at all; other files of the folder stay.
   */
  async savePretrained(folder: string): Promise<void> {
    await makeFolder(folder);
    const config = { ...this.config.toDict(), architectures: [this.constructor.name], dtype: this.#dtype };
    const generation = {
      ...Object.fromEntries(Object.entries(this.config.extra).filter(([key]) => TOKEN_IDS.includes(key))),
      _from_model_config: true,
      output_attentions: false,
      output_hidden_states: false,
      transformers_version: TRANSFORMERS_VERSION,
    };
    await saveModel(this, join(folder, WEIGHTS_NAME), { metadata: { format: "pt" } });
    await writeFileAtomic(join(folder, GENERATION_CONFIG_NAME), [sortedJSON(generation)]);
    await writeFileAtomic(join(folder, CONFIG_NAME), [sortedJSON(config)]);
  }

  /**
   * Reads a model from a folder that this or Python's `save_pretrained` wrote, its weights in one file or in many, of safetensors or
   * of torch.save (`pytorch_model.bin`); it is in evaluation mode, as in Python. The caller's
   * random stream is not touched.
   *
   * @throws ValueError when the folder holds a model of another architecture, or weights that do not fit its configuration.
   */
  static async fromPretrained<Config extends PretrainedConfig, Model extends PreTrainedModel<Config>>(
    this: PreTrainedModelClass<Config, Model>,
    folder: string,
  ): Promise<Model> {
    // biome-ignore lint/complexity/noThisInStatic: the class that was asked, which is a subclass
    return load(this, folder);
  }

  get #dtype(): string {
    return this.parameters()[0]?.dtype.name ?? "float32";
  }
}

limitDeclared(PreTrainedModel.prototype, ["savePretrained"]);
limitArguments(PreTrainedModel, { fromPretrained: 1 });

function readConfig<Config>(
  configClass: { fromDict(dict: ConfigJSON): Config },
  dict: ConfigJSON,
  path: string,
): Config {
  try {
    return configClass.fromDict(dict);
  } catch (error) {
    if (error instanceof ValueError) throw new ValueError(`${path}: ${error.message}`, { cause: error });
    throw error;
  }
}

async function load<Config extends PretrainedConfig, Model extends PreTrainedModel<Config>>(
  modelClass: PreTrainedModelClass<Config, Model>,
  folder: string,
): Promise<Model> {
  const path = join(folder, CONFIG_NAME);
  const { architectures, dtype: _, transformers_version: __, ...dict } = await readJSONObject(path);
  if (Array.isArray(architectures) && !architectures.includes(modelClass.name)) {
    throw new ValueError(
      `Expected a ${modelClass.name} in ${folder}, but ${path} names ${architectures.join(", ")}: load it with that class`,
    );
  }
  const config = readConfig(modelClass.configClass, dict, path);
  const weights = await loadWeights(folder);
  const model = withoutDrawing(() => new modelClass(config));
  try {
    model.loadStateDict(withSharedNames(model.stateDict(), weights));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ValueError(`Expected ${await findWeights(folder)} to fit ${path}, but it does not: ${reason}`, {
      cause: error,
    });
  }
  return model.eval();
}

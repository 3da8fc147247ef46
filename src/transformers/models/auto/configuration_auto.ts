/** The configuration of whatever model a folder holds. Follows transformers/models/auto/configuration_auto.py. */

import { hubOptions } from "../../../huggingface_hub/hub_repository.js";
import { optional, record, string } from "../../../internal/kinds.js";
import { type Given, signature } from "../../../internal/signature.js";
import { ValueError } from "../../../python/exceptions.js";
import { type ConfigClass, PreTrainedConfig } from "../../configuration_utils.js";
import { modelFolder } from "../../hub.js";
import { configFrom, readConfigDict } from "../../load_pretrained.js";
import * as families from "../families.js";

/** The classes of configurations by their model's name. */
function configClasses(): Map<string, ConfigClass> {
  const classes = Object.values(families).filter(
    (found): found is typeof found & ConfigClass => found.prototype instanceof PreTrainedConfig,
  );
  return new Map(classes.map((found) => [found.modelType, found]));
}

/** The class of a model's name. */
function configClassOf(modelType: unknown, where: string): ConfigClass {
  const classes = configClasses();
  const found = typeof modelType === "string" ? classes.get(modelType) : undefined;
  if (found !== undefined) return found;
  throw new ValueError(
    `Unrecognized model in ${where}: expected a \`model_type\` of ${[...classes.keys()].join(", ")}, got ${JSON.stringify(modelType)}`,
  );
}

const reading = signature("AutoConfig.fromPretrained", ["nameOrFolder"], {
  nameOrFolder: string,
  /** A file of GGUF in the folder, whose configuration is taken. */
  ggufFile: optional(string),
  ...hubOptions,
});
const making = signature("AutoConfig.forModel", ["modelType", "options"], {
  modelType: string,
  /** The values, by their names in camelCase. Default: the model's own. */
  options: record({}),
});

/** A configuration of a family that is known when the program runs: whatever it may have can be read of it, `config.hiddenSize`. */
export type AnyConfig = PreTrainedConfig & {
  // biome-ignore lint/suspicious/noExplicitAny: what a family's configuration has is its own
  [option: string]: any;
};

/** Configurations by their model's name. */
export const AutoConfig = Object.freeze({
  /** The configuration that a folder, or a repository of the Hub, holds. */
  async fromPretrained(...given: Given<typeof reading>): Promise<AnyConfig> {
    const { nameOrFolder, ggufFile, ...options } = reading(given);
    const [dict, path] = await readConfigDict(
      await modelFolder(nameOrFolder, { ...options, ggufFile }, "config"),
      ggufFile,
    );
    return configFrom(configClassOf(dict.model_type, path), [dict, path]);
  },

  /** The configuration of a model, with what is given in the place of its own values. */
  forModel(...given: Given<typeof making>): AnyConfig {
    const { modelType, options } = making(given);
    return new (configClassOf(modelType, "AutoConfig.forModel"))(options);
  },
});

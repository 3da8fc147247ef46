/** Folders that hold an adapter, alone or beside its model. Follows `maybe_load_adapters` of transformers/integrations/peft.py. */

import { join } from "node:path";
import type { HubOptions } from "../huggingface_hub/hub_repository.js";
import { exists } from "../internal/files/exists.js";
import { ValueError } from "../python/exceptions.js";
import { shown } from "../python/repr.js";
import { CONFIG_NAME, readJSONObject } from "./configuration_utils.js";
import { modelFolder } from "./hub.js";
import type { PeftAdapterMixin } from "./integrations/peft.js";
import type { LoadedModel, LoadingInfo } from "./load_pretrained.js";

const ADAPTER_CONFIG_NAME = "adapter_config.json";

/** Where a model is looked for. */
interface Where extends HubOptions {
  ggufFile?: string | undefined;
}

/** The model that an adapter names. */
async function baseOf(folder: string): Promise<string> {
  const path = join(folder, ADAPTER_CONFIG_NAME);
  const { base_model_name_or_path: base } = await readJSONObject(path);
  if (typeof base === "string" && base !== "") return base;
  throw new ValueError(
    `Expected ${path} to name its model in base_model_name_or_path, got ${shown(base ?? null)}: open the model, then model.loadAdapter(folder)`,
  );
}

/**
 * Loads the model of a folder, or of a repository of the Hub. Where that has an adapter, it is put in; where it has nothing else, the
 * model is the one that the adapter names.
 *
 * @param load Reads a model from a folder.
 */
export async function loadWithAdapter(
  nameOrFolder: string,
  options: Where,
  load: (folder: string) => Promise<LoadedModel>,
): Promise<LoadedModel> {
  const folder = await modelFolder(nameOrFolder, options);
  const hasAdapter = options.ggufFile === undefined && (await exists(join(folder, ADAPTER_CONFIG_NAME)));
  if (!hasAdapter) return load(folder);
  const isWhole = await exists(join(folder, CONFIG_NAME));
  const { model } = await load(isWhole ? folder : await modelFolder(await baseOf(folder), options));
  const { endpoint, token, cacheDir, revision, onProgress, signal } = options;
  const where = { endpoint, token, cacheDir, revision, onProgress, signal };
  // As in Python, what is told of loading is what the adapter lacked.
  const found = await (model as unknown as PeftAdapterMixin).loadAdapter(nameOrFolder, where);
  const info: LoadingInfo = { ...found, mismatchedKeys: [], errorMsgs: [] };
  return { model, info };
}

/** Folders that hold an adapter, alone or beside its model. Follows `maybe_load_adapters` of transformers/integrations/peft.py. */

import { join } from "node:path";
import type { HubOptions } from "../huggingface_hub/hub_repository.js";
import { exists } from "../internal/files/exists.js";
import { ValueError } from "../python/exceptions.js";
import { CONFIG_NAME, readJSONObject } from "./configuration_utils.js";
import { modelFolder } from "./hub.js";
import type { PeftAdapterMixin } from "./integrations/peft.js";
import type { LoadedModel, LoadingInfo } from "./load_pretrained.js";

const ADAPTER_CONFIG_NAME = "adapter_config.json";

/** Where a model is looked for. */
interface Where extends HubOptions {
  ggufFile?: string | undefined;
}

/** The model that an adapter names; null where it names none. */
async function baseOf(folder: string): Promise<string | null> {
  const { base_model_name_or_path: base } = await readJSONObject(join(folder, ADAPTER_CONFIG_NAME));
  return typeof base === "string" && base !== "" ? base : null;
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
  // As in Python, a folder's own model comes before the one that is named, but not that of a repository.
  const [isWhole, base] = [await exists(join(folder, CONFIG_NAME)), await baseOf(folder)];
  const own = isWhole && (folder === nameOrFolder || base === null);
  if (!own && base === null) {
    throw new ValueError(
      `Expected ${join(folder, ADAPTER_CONFIG_NAME)} to name its model in base_model_name_or_path, got null: open the model, then ` +
        "model.loadAdapter(folder)",
    );
  }
  const { model } = await load(own ? folder : await modelFolder(base as string, options));
  const { endpoint, token, cacheDir, revision, onProgress, signal } = options;
  const where = { endpoint, token, cacheDir, revision, onProgress, signal };
  // As in Python, what is told of loading is what the adapter lacked.
  const found = await (model as unknown as PeftAdapterMixin).loadAdapter(nameOrFolder, where);
  const info: LoadingInfo = { ...found, mismatchedKeys: [], errorMsgs: [] };
  return { model, info };
}

/** Where a model's files are: in a folder, or on the Hugging Face Hub. Follows `cached_file` of transformers/utils/hub.py. */

import { dirname } from "node:path";
import { type HubOptions, HubRepository } from "../huggingface_hub/hub_repository.js";
import { exists } from "../internal/files/exists.js";
import { RuntimeError, ValueError } from "../python/exceptions.js";

/** What of a repository a model or a tokenizer is made of. */
const MODEL_FILES =
  /^(config|generation_config|tokenizer|tokenizer_config|special_tokens_map|added_tokens|vocab)\.json$|^(vocab|merges)\.txt$|^chat_template\.jinja$/;

/** The files of weights, of which the first kind that is there is taken. */
const WEIGHTS = [
  /^model\.safetensors$/,
  /^model(-\d{5}-of-\d{5})?\.safetensors(\.index\.json)?$/,
  /^pytorch_model\.bin$/,
  /^pytorch_model(-\d{5}-of-\d{5})?\.bin(\.index\.json)?$/,
];

/**
 * The folder of a model: the one that is named, or the copy in the cache of a repository of the Hub, `"name"` or `"user/name"`, whose
 * files are downloaded as far as they are not there.
 *
 * @throws ValueError for what is neither; RuntimeError where the Hub cannot be asked.
 */
export async function modelFolder(nameOrFolder: string, options: HubOptions = {}): Promise<string> {
  if (await exists(nameOrFolder)) return nameOrFolder;
  if (!/^[\w.-]+(\/[\w.-]+)?$/.test(nameOrFolder) || /^\.+$/.test(nameOrFolder.split("/")[0] as string)) {
    throw new ValueError(
      `Expected a folder, or the name of a repository on the Hub as "user/name", but there is no ${JSON.stringify(nameOrFolder)}`,
    );
  }
  const repository = await HubRepository.open(nameOrFolder, "model", options).catch((error: unknown) => {
    throw error instanceof RuntimeError
      ? new RuntimeError(`There is no folder ${JSON.stringify(nameOrFolder)} here, and ${error.message}`, {
          cause: error,
        })
      : error;
  });
  const files = await repository.list();
  const weights = WEIGHTS.map((pattern) => files.filter((file) => pattern.test(file))).find(
    (found) => found.length > 0,
  );
  const wanted = [...files.filter((file) => MODEL_FILES.test(file)), ...(weights ?? [])];
  if (!wanted.includes("config.json") && weights === undefined) {
    throw new ValueError(`Expected ${nameOrFolder} to hold a model, but it has neither config.json nor weights`);
  }
  let folder = "";
  for (const file of wanted) folder = dirname(await repository.download(file));
  return folder;
}

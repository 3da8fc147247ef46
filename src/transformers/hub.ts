/** Where a model's files are: in a folder, or on the Hugging Face Hub. Follows `cached_file` of transformers/utils/hub.py. */

import { type HubOptions, HubRepository } from "../huggingface_hub/hub_repository.js";
import { exists } from "../internal/files/exists.js";
import { RuntimeError, ValueError } from "../python/exceptions.js";

const TOKENIZER =
  /^((tokenizer|tokenizer_config|special_tokens_map|added_tokens|vocab)\.json|(vocab|merges)\.txt|chat_template\.jinja|additional_chat_templates\/[^/]+\.jinja)$/;
const CONFIGS = /^(config|generation_config)\.json$/;

/** What of a repository is wanted: all files of some names, and of others the first kind that is there. */
interface Part {
  what: string;
  files: readonly RegExp[];
  weights?: readonly RegExp[];
  /** What it must have, in words. */
  needs: string;
}

const PARTS = {
  /** A model with its tokenizer. */
  model: {
    what: "a model",
    // An adapter is there beside a model, or alone and names its model.
    files: [CONFIGS, TOKENIZER, /^adapter_config\.json$/],
    weights: [
      /^model\.safetensors$/,
      /^model(-\d{5}-of-\d{5})?\.safetensors(\.index\.json)?$/,
      /^pytorch_model\.bin$/,
      /^pytorch_model(-\d{5}-of-\d{5})?\.bin(\.index\.json)?$/,
    ],
    needs: "neither config.json nor weights",
  },
  tokenizer: { what: "a tokenizer", files: [TOKENIZER], needs: "no tokenizer.json" },
  config: { what: "a model", files: [/^config\.json$/], needs: "no config.json" },
  generationConfig: { what: "settings of generation", files: [CONFIGS], needs: "no generation_config.json" },
  /** What peft writes, with a tokenizer where one was saved beside it. */
  adapter: {
    what: "an adapter",
    files: [/^adapter_config\.json$/, TOKENIZER],
    weights: [/^adapter_model\.safetensors$/, /^adapter_model\.bin$/],
    needs: "neither adapter_config.json nor weights of one",
  },
} as const satisfies Record<string, Part>;

/** What can be wanted of a repository. */
export type RepositoryPart = keyof typeof PARTS;

interface Where extends HubOptions {
  /** The file of GGUF that is all of a model. */
  ggufFile?: string | undefined;
  /** A folder in the repository. */
  subfolder?: string | null | undefined;
}

/**
 * The folder of a model, or of a part of one: the one that is named, or the copy in the cache of a repository of the Hub, `"name"` or
 * `"user/name"`, whose files are downloaded as far as they are not there. Of a subfolder the path is not part of what is given.
 *
 * @throws ValueError for what is neither; RuntimeError where the Hub cannot be asked.
 */
export async function modelFolder(
  nameOrFolder: string,
  { ggufFile, subfolder, ...options }: Where = {},
  part: RepositoryPart = "model",
): Promise<string> {
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
  const prefix = subfolder ? `${subfolder}/` : "";
  const { what, files, weights = [], needs }: Part = PARTS[part];
  const there = (await repository.list()).filter((file) => file.startsWith(prefix));
  const those = (patterns: readonly RegExp[]) =>
    there.filter((file) => patterns.some((pattern) => pattern.test(file.slice(prefix.length))));
  const chosen = weights.map((pattern) => those([pattern])).find(({ length }) => length > 0) ?? [];
  const wanted = ggufFile === undefined ? [...those(files), ...chosen] : there.filter((file) => file === ggufFile);
  if (wanted.length === 0) {
    throw new ValueError(
      `Expected ${nameOrFolder} to hold ${what}, but it has ${ggufFile === undefined ? needs : `no ${ggufFile}`}`,
    );
  }
  for (const file of wanted) await repository.download(file);
  return repository.snapshot;
}

/** The files of a saved tokenizer, as transformers lays them out. */

import { parseJSON } from "../../internal/files/json_file.js";
import { readRegularFileSync } from "../../internal/files/regular_file.js";
import { ValueError } from "../../python/exceptions.js";
import { snakeCase } from "../../python/snake_case.js";
import {
  type AddedTokenEntry,
  checkTokenizerFile,
  emptyBpeModel,
  emptyTokenizerFile,
  type TokenizerComponent,
  type TokenizerFile,
} from "../../tokenizers/tokenizer_file.js";
import { type ConfigJSON, readJSONObject, sortedJSON } from "../configuration_utils.js";
import type { Side } from "./padding_and_truncation.js";
import { fromEntry, SPELLED } from "./special_tokens.js";
import type { PreTrainedTokenizerOptions } from "./tokenizer_options.js";

export const TOKENIZER_FILE = "tokenizer.json";
export const CONFIG_FILE = "tokenizer_config.json";
export const SPECIAL_TOKENS_FILE = "special_tokens_map.json";

/** What transformers takes for "no limit": int(1e30). */
export const VERY_LARGE_INTEGER = 1e30;

export function loadFile(path: string | null | undefined, object: TokenizerFile | undefined): TokenizerFile {
  if (object !== undefined) return structuredClone(checkTokenizerFile(object, "tokenizerObject"));
  if (path === null) return emptyTokenizerFile(emptyBpeModel());
  if (typeof path !== "string") {
    throw new ValueError(
      "Expected tokenizerFile (the path of a tokenizer.json, or null for an empty vocabulary) or tokenizerObject, but got neither",
    );
  }
  return checkTokenizerFile(parseJSON(readRegularFileSync(path).toString(), path), path);
}

/** What a configuration file holds: nothing when there is no such file. */
export function readConfig(path: string): Promise<ConfigJSON> {
  return readJSONObject(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return {};
    throw error;
  });
}

/** What a saved `padding` and `truncation` mean for the options. */
export function readSettings({ padding, truncation }: TokenizerFile): {
  padding: { side: Side; padToken: string | undefined };
  truncation: { side: Side };
} {
  const saved = (padding ?? {}) as { direction?: string; pad_token?: string };
  const cutting = (truncation ?? {}) as { direction?: string };
  return {
    padding: { side: saved.direction === "Left" ? "left" : "right", padToken: saved.pad_token },
    truncation: { side: cutting.direction === "Left" ? "left" : "right" },
  };
}

/** The classes of transformers whose models take `token_type_ids` by default. */
const HAS_TYPES = /^(?:Bert|Electra|FNet|MarkupLM|Deberta|DebertaV2|Canine|Tapas|LayoutLMv2)Tokenizer(?:Fast)?$/;

/** The options that a tokenizer_config.json holds. */
export function optionsOf(config: Record<string, unknown>): Partial<PreTrainedTokenizerOptions> {
  const options: Record<string, unknown> = {};
  const token = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    return fromEntry(value as AddedTokenEntry);
  };
  for (const [name, spelled] of SPELLED) {
    if (config[spelled] !== undefined && config[spelled] !== null) options[name] = token(config[spelled]);
  }
  const extra = config.extra_special_tokens ?? config.additional_special_tokens;
  if (Array.isArray(extra)) options.extraSpecialTokens = extra.map(token);
  const templates = config.chat_template;
  if (typeof templates === "string") options.chatTemplate = templates;
  else if (Array.isArray(templates)) {
    options.chatTemplate = Object.fromEntries(
      (templates as { name: string; template: string }[]).map(({ name, template }) => [name, template]),
    );
  }
  if (typeof config.clean_up_tokenization_spaces === "boolean") {
    options.cleanUpTokenizationSpaces = config.clean_up_tokenization_spaces;
  }
  const names = config.model_input_names;
  if (Array.isArray(names)) options.modelInputNames = names;
  else if (HAS_TYPES.test(String(config.tokenizer_class))) {
    options.modelInputNames = ["input_ids", "token_type_ids", "attention_mask"];
  }
  if (typeof config.model_max_length === "number") options.modelMaxLength = config.model_max_length;
  for (const name of ["paddingSide", "truncationSide"]) options[name] = config[snakeCase(name)];
  for (const name of ["addBosToken", "addEosToken", "splitSpecialTokens"]) {
    if (typeof config[snakeCase(name)] === "boolean") options[name] = config[snakeCase(name)];
  }
  return options;
}

/** What of a tokenizer stands in its file. */
interface Configured {
  readonly specialTokensMap: Record<string, string>;
  readonly extraSpecialTokens: readonly string[];
  readonly modelMaxLength: number;
  readonly paddingSide: Side;
  readonly truncationSide: Side;
  readonly splitSpecialTokens: boolean;
}

/** What the file says of a tokenizer, and what was in it before. */
export function configOf(tokenizer: Configured, before: Record<string, unknown>): Record<string, unknown> {
  const named = new Set([
    ...SPELLED.values(),
    "extra_special_tokens",
    "additional_special_tokens",
    "added_tokens_decoder",
    // In a file of its own since transformers 5.
    "chat_template",
  ]);
  const { extraSpecialTokens, modelMaxLength, paddingSide, truncationSide, splitSpecialTokens } = tokenizer;
  const config: Record<string, unknown> = {
    ...Object.fromEntries(Object.entries(before).filter(([key]) => !named.has(key))),
    ...tokenizer.specialTokensMap,
    backend: "tokenizers",
    model_max_length: modelMaxLength,
    tokenizer_class: "TokenizersBackend",
  };
  if (extraSpecialTokens.length > 0) config.extra_special_tokens = extraSpecialTokens;
  if (paddingSide !== "right" || "padding_side" in config) config.padding_side = paddingSide;
  if (truncationSide !== "right" || "truncation_side" in config) config.truncation_side = truncationSide;
  if (splitSpecialTokens || "split_special_tokens" in config) config.split_special_tokens = splitSpecialTokens;
  return config;
}

/** A post-processor that puts these tokens around every text. */
export function template(bos: string | null, eos: string | null, ids: ReadonlyMap<string, number>): TokenizerComponent {
  const special = (token: string | null, type_id: number) =>
    token === null ? [] : [{ SpecialToken: { id: token, type_id } }];
  const around = (id: string, type_id: number) => [
    ...special(bos, type_id),
    { Sequence: { id, type_id } },
    ...special(eos, type_id),
  ];
  const used = [...new Set([bos, eos])].filter((token) => token !== null).sort();
  return {
    type: "TemplateProcessing",
    single: around("A", 0),
    pair: [...around("A", 0), ...around("B", 1)],
    special_tokens: Object.fromEntries(
      used.map((token) => [token, { id: token, ids: [ids.get(token)], tokens: [token] }]),
    ),
  };
}

/** Keys in order, two spaces, a line end, and a large number in digits, as `json.dumps` writes it. */
export function formatConfig(config: Record<string, unknown>): string {
  const digits = `"model_max_length": ${BigInt(VERY_LARGE_INTEGER)}`;
  return sortedJSON(config).replace(`"model_max_length": 1e+30`, digits);
}

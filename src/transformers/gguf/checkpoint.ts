/**
 * What a GGUF file says in transformers' terms, for Llama and its kin. Follows transformers/modeling_gguf_pytorch_utils.py and
 * transformers/integrations/ggml.py.
 */

import {
  between,
  boolean,
  integer,
  listOf,
  number,
  optional,
  orValueError,
  size,
  string,
} from "../../internal/kinds.js";
import { type Given, type Kind, kind, type Options, signature } from "../../internal/signature.js";
import { ValueError } from "../../python/exceptions.js";
import { shown } from "../../python/repr.js";
import { dtype } from "../../torch/kinds.js";
import type { Tensor } from "../../torch/tensor.js";
import { loadGguf } from "./gguf_file.js";

const loading = signature("loadGgufCheckpoint", ["returnTensors"], {
  /** Read the tensors too. Default: false. */
  returnTensors: boolean(false),
  /** What they become once their numbers are float32. Default: float32. */
  torchDtype: optional(dtype),
});

/** Options of {@link loadGgufCheckpoint}. */
export type LoadGgufCheckpointOptions = Options<typeof loading>;

/** A checkpoint under Python's names. */
export interface GgufCheckpoint {
  /** Keys of a `config.json`. */
  config: Record<string, unknown>;
  /** What a tokenizer is made of: `tokens`, `merges`, `scores`, ... */
  tokenizer: Record<string, unknown>;
  /** Keys of a `tokenizer_config.json`. */
  tokenizerConfig: Record<string, unknown>;
  /** The weights under the names of the model's state dict. */
  tensors: Record<string, Tensor>;
}

/** Keys of the architecture's own part of the header. */
const CONFIG: Readonly<Record<string, string>> = {
  context_length: "max_position_embeddings",
  block_count: "num_hidden_layers",
  feed_forward_length: "intermediate_size",
  embedding_length: "hidden_size",
  "rope.freq_base": "rope_theta",
  "attention.head_count": "num_attention_heads",
  "attention.head_count_kv": "num_key_value_heads",
  "attention.layer_norm_rms_epsilon": "rms_norm_eps",
  vocab_size: "vocab_size",
};

const SPECIAL: Readonly<Record<string, string>> = {
  "ggml.bos_token_id": "bos_token_id",
  "ggml.eos_token_id": "eos_token_id",
  "ggml.unknown_token_id": "unk_token_id",
  "ggml.padding_token_id": "pad_token_id",
};

const TOKENIZER: Readonly<Record<string, string>> = {
  "ggml.model": "tokenizer_type",
  "ggml.pre": "pre_tokenizer_type",
  "ggml.tokens": "tokens",
  "ggml.scores": "scores",
  "ggml.token_type": "token_type",
  "ggml.merges": "merges",
  "ggml.precompiled_charsmap": "precompiled_charsmap",
  ...SPECIAL,
  "ggml.add_space_prefix": "add_prefix_space",
};

const TOKENIZER_CONFIG: Readonly<Record<string, string>> = {
  chat_template: "chat_template",
  "ggml.add_bos_token": "add_bos_token",
  "ggml.add_eos_token": "add_eos_token",
};

/** What each part of a layer is called in the model. */
const LAYER: Readonly<Record<string, string>> = {
  attn_norm: "input_layernorm",
  attn_q: "self_attn.q_proj",
  attn_k: "self_attn.k_proj",
  attn_v: "self_attn.v_proj",
  attn_output: "self_attn.o_proj",
  attn_q_norm: "self_attn.q_norm",
  attn_k_norm: "self_attn.k_norm",
  ffn_norm: "post_attention_layernorm",
  ffn_gate: "mlp.gate_proj",
  ffn_up: "mlp.up_proj",
  ffn_down: "mlp.down_proj",
};

const WHOLE: Readonly<Record<string, string>> = {
  token_embd: "model.embed_tokens",
  output_norm: "model.norm",
  output: "lm_head",
};

const ARCHITECTURES = ["llama", "mistral", "qwen2", "qwen3"];

/**
 * Reads a GGUF file of a causal language model of Llama's kind (llama, mistral, qwen2, qwen3): its configuration, its tokenizer's
 * parts, and its weights under the names of transformers' models. Follows
 * transformers.modeling_gguf_pytorch_utils.load_gguf_checkpoint, which takes the names from a model; tensors that such a model has
 * no name for are left out, as there.
 *
 * @throws ValueError for another architecture, or a damaged file.
 */
export async function loadGgufCheckpoint(
  ggufCheckpointPath: string,
  ...given: Given<typeof loading>
): Promise<GgufCheckpoint> {
  const { returnTensors, torchDtype } = loading(given);
  const read = await loadGguf(ggufCheckpointPath, { returnTensors, dtype: torchDtype });
  const { metadata, names } = read;
  const architecture = metadata["general.architecture"];
  if (typeof architecture !== "string" || !ARCHITECTURES.includes(architecture)) {
    throw new ValueError(
      `GGUF model with architecture ${String(architecture)} is not supported yet. (${ggufCheckpointPath}; supported: ` +
        `${ARCHITECTURES.join(", ")}; loadGguf reads the tensors of any)`,
    );
  }
  checkHeader(metadata, architecture, ggufCheckpointPath);
  const config: Record<string, unknown> = { tie_word_embeddings: !names.includes("output.weight") };
  if (metadata["general.name"] !== undefined) config._model_name_or_path = metadata["general.name"];
  // As there: a Mistral is a Llama by its architecture here, and is told by its name.
  config.model_type = architecture === "llama" && metadata["general.name"] === "mistral" ? "mistral" : architecture;
  Object.assign(config, renamed(metadata, architecture, CONFIG), renamed(metadata, "tokenizer", SPECIAL));
  const headSize = metadata[`${architecture}.rope.dimension_count`];
  const isLlama = architecture === "llama" || architecture === "mistral";
  if (isLlama && headSize !== undefined) config.head_dim = headSize;
  const tokenizer = renamed(metadata, "tokenizer", TOKENIZER);
  if (config.vocab_size === undefined && Array.isArray(tokenizer.tokens)) config.vocab_size = tokenizer.tokens.length;
  const weights = Object.entries(read.tensors).flatMap(([name, tensor]) => {
    const known = modelName(name);
    if (known === undefined) return [];
    return [[known, architecture === "llama" ? inHeadsOrder(name, tensor, config) : tensor] as const];
  });
  const tokenizerConfig = renamed(metadata, "tokenizer", TOKENIZER_CONFIG);
  return { config, tokenizer, tokenizerConfig, tensors: Object.fromEntries(weights) };
}

/** The keys of the architecture's own part that are no counts. */
const POSITIVE = ["rope.freq_base", "attention.layer_norm_rms_epsilon"];
const positive = kind<number>((callee, name, value) => {
  if (typeof value === "number" && value > 0 && value < Number.POSITIVE_INFINITY) return value;
  throw new ValueError(`${callee}: expected ${name} to be a number above 0, got ${shown(value)}`);
});
const [count, id, flag] = [orValueError(between(integer, 1)), orValueError(size), orValueError(boolean)];
const [text, texts, numbers] = [orValueError(string), orValueError(listOf(string)), orValueError(listOf(number))];
/** What else of a header is text, and what are lists. */
const OTHERS: readonly (readonly [Kind<unknown>, readonly string[]])[] = [
  [text, ["general.name", "tokenizer.ggml.model", "tokenizer.ggml.pre", "tokenizer.chat_template"]],
  [texts, ["tokenizer.ggml.tokens", "tokenizer.ggml.merges"]],
  [numbers, ["tokenizer.ggml.scores", "tokenizer.ggml.token_type"]],
];

/** Checks what of a header goes into the model and the tokenizer. */
function checkHeader(metadata: Readonly<Record<string, unknown>>, architecture: string, path: string): void {
  const check = (key: string, of: Kind<unknown>): void => {
    if (metadata[key] !== undefined) of.check(path, key, metadata[key]);
  };
  for (const key of [...Object.keys(CONFIG), "rope.dimension_count"]) {
    check(`${architecture}.${key}`, POSITIVE.includes(key) ? positive : count);
  }
  for (const key of Object.keys(SPECIAL)) check(`tokenizer.${key}`, id);
  for (const key of ["ggml.add_bos_token", "ggml.add_eos_token", "ggml.add_space_prefix"]) {
    check(`tokenizer.${key}`, flag);
  }
  for (const [kind, keys] of OTHERS) for (const key of keys) check(key, kind);
}

function renamed(
  metadata: Readonly<Record<string, unknown>>,
  prefix: string,
  names: Readonly<Record<string, string>>,
): Record<string, unknown> {
  const found = Object.entries(names).filter(([key]) => metadata[`${prefix}.${key}`] !== undefined);
  return Object.fromEntries(found.map(([key, name]) => [name, metadata[`${prefix}.${key}`]]));
}

function modelName(name: string): string | undefined {
  const [, layer, part = "", kind] = /^(?:blk\.([0-9]+)\.)?([a-z_]+)\.(weight|bias)$/.exec(name) ?? [];
  const known = layer === undefined ? WHOLE[part] : LAYER[part];
  if (known === undefined) return undefined;
  return layer === undefined ? `${known}.${kind}` : `model.layers.${layer}.${known}.${kind}`;
}

/** llama.cpp turns pairs of neighbours where transformers turns halves of a head; so the rows of queries and keys go back. */
function inHeadsOrder(name: string, weight: Tensor, config: Readonly<Record<string, unknown>>): Tensor {
  const [, which] = /\.attn_([qk])\.(?:weight|bias)$/.exec(name) ?? [];
  const heads = which === "q" ? config.num_attention_heads : config.num_key_value_heads;
  if (which === undefined || typeof heads !== "number" || config.num_attention_heads === undefined) return weight;
  const [length = 0, ...rest] = weight.shape;
  if (heads < 1 || length % (2 * heads) !== 0) {
    throw new ValueError(`Expected ${name} to have ${heads} heads of an even size, but it has ${length} rows`);
  }
  return weight
    .view(heads, length / heads / 2, 2, ...rest)
    .transpose(1, 2)
    .reshape(weight.shape);
}

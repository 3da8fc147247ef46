import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, test } from "vitest";
import { noPython } from "../../python.js";
import { type Case, expectTrace, saveOurs, type Trace, traces } from "./models.js";

const tiny = {
  vocab_size: 40,
  hidden_size: 16,
  intermediate_size: 24,
  num_hidden_layers: 2,
  num_attention_heads: 4,
  num_key_value_heads: 2,
  max_position_embeddings: 32,
  pad_token_id: 0,
};
const ids = [
  [5, 6, 7, 8, 9, 10],
  [0, 0, 3, 4, 5, 6],
];
const mask = [
  [1, 1, 1, 1, 1, 1],
  [0, 0, 1, 1, 1, 1],
];
const labels = [
  [5, 6, 7, 8, 9, 10],
  [-100, -100, 3, 4, 5, 6],
];
const plain = { input_ids: ids, labels: ids };
const padded = { input_ids: ids, attention_mask: mask, labels };
const all = { output_hidden_states: true };
const windowed = { use_sliding_window: true, sliding_window: 3, max_window_layers: 1 };

const causal = (family: string, name: string, options: Record<string, unknown>, more: Partial<Case> = {}): Case => ({
  name: `${family}-${name}`.toLowerCase(),
  config: `${family}Config`,
  model: `${family}ForCausalLM`,
  options: { ...tiny, ...options },
  inputs: padded,
  asked: all,
  ...more,
});

const cases: Case[] = [
  causal("Llama", "plain", {}, { inputs: plain }),
  causal("Llama", "padded", { num_key_value_heads: 4, attention_dropout: 0.2 }),
  causal(
    "Llama",
    "eager",
    { attention_dropout: 0.2 },
    { attention: "eager", asked: { ...all, output_attentions: true } },
  ),
  causal("Llama", "tied", { tie_word_embeddings: true, attention_bias: true, mlp_bias: true, head_dim: 6 }),
  causal("Llama", "linear", { rope_parameters: { rope_type: "linear", factor: 2.0, rope_theta: 500.0 } }),
  causal("Llama", "dynamic", {
    rope_parameters: { rope_type: "dynamic", factor: 2.0, rope_theta: 500.0 },
    max_position_embeddings: 4,
  }),
  causal("Llama", "yarn", {
    rope_parameters: { rope_type: "yarn", factor: 4.0, rope_theta: 500.0, original_max_position_embeddings: 8 },
  }),
  causal("Llama", "llama3", {
    rope_parameters: {
      rope_type: "llama3",
      rope_theta: 500.0,
      factor: 8.0,
      low_freq_factor: 1.0,
      high_freq_factor: 4.0,
      original_max_position_embeddings: 16,
    },
  }),
  causal("Llama", "bfloat16", {}, { dtype: "bfloat16" }),
  causal("Llama", "bfloat16-eager", {}, { dtype: "bfloat16", attention: "eager" }),
  causal(
    "Llama",
    "packed",
    {},
    {
      inputs: {
        input_ids: ids,
        position_ids: [
          [0, 1, 2, 0, 1, 2],
          [0, 1, 0, 1, 2, 3],
        ],
        labels: ids,
      },
    },
  ),
  causal("Llama", "kept", {}, { inputs: { input_ids: ids, attention_mask: mask, logits_to_keep: 2 } }),
  causal("Mistral", "window", { sliding_window: 3 }),
  causal("Mistral", "window-eager", { sliding_window: 3 }, { attention: "eager", inputs: plain }),
  causal("Mistral", "everything", { sliding_window: null, head_dim: 6 }),
  causal("Qwen2", "full", {}),
  causal("Qwen2", "windows", windowed, { inputs: plain }),
  causal("Qwen3", "full", { head_dim: 8, attention_bias: true }),
  causal("Qwen3", "windows", { ...windowed, head_dim: 8 }, { attention: "eager" }),
  ...["Llama", "Mistral", "Qwen2", "Qwen3"].flatMap((family): Case[] => [
    causal(family, "base", {}, { model: `${family}Model`, inputs: { input_ids: ids, attention_mask: mask } }),
    causal(
      family,
      "classes",
      { num_labels: 3 },
      {
        model: `${family}ForSequenceClassification`,
        inputs: { input_ids: ids, attention_mask: mask, labels: [2, 0] },
      },
    ),
    causal(
      family,
      "tokens",
      { num_labels: 3 },
      {
        model: `${family}ForTokenClassification`,
        inputs: {
          input_ids: ids,
          attention_mask: mask,
          labels: [
            [0, 1, 2, 0, 1, 2],
            [-100, -100, 0, 1, 2, 2],
          ],
        },
      },
    ),
    causal(
      family,
      "answers",
      {},
      {
        model: `${family}ForQuestionAnswering`,
        inputs: { input_ids: ids, attention_mask: mask, start_positions: [1, 2], end_positions: [3, 9] },
      },
    ),
  ]),
  causal(
    "Llama",
    "regression",
    { num_labels: 1 },
    {
      model: "LlamaForSequenceClassification",
      inputs: { input_ids: ids, attention_mask: mask, labels: [0.5, -1.25] },
    },
  ),
];

describe.skipIf(noPython)("Llama and its kin are transformers' own", () => {
  let folder: string;
  let found: Trace[];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "libtorch-node-llama-"));
    await saveOurs(cases, folder);
    found = await traces(cases, folder);
  }, 240_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test.each(cases.map((item, index) => ({ ...item, index })))("$name", async ({ index, ...item }) => {
    await expectTrace(item, found[index] as Trace, folder);
  });
});

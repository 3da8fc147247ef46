import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GPT2Config } from "../../../src/transformers/index.js";
import { noPython } from "../../python.js";
import { type Case, expectTrace, saveOurs, type Trace, traces } from "./models.js";

const tiny = {
  ...{ vocab_size: 40, n_positions: 32, n_embd: 16, n_layer: 2, n_head: 4 },
  ...{ bos_token_id: 1, eos_token_id: 2, pad_token_id: 0 },
};
const ids = [
  [5, 6, 7, 8, 9, 10],
  [3, 4, 5, 6, 0, 0],
];
const mask = [
  [1, 1, 1, 1, 1, 1],
  [1, 1, 1, 1, 0, 0],
];
const labels = [
  [5, 6, 7, 8, 9, 10],
  [3, 4, 5, 6, -100, -100],
];
const padded = { input_ids: ids, attention_mask: mask };
const weights = { output_hidden_states: true, output_attentions: true };

const causal = (name: string, options: Record<string, unknown>, more: Partial<Case> = {}): Case => ({
  ...{ name, config: "GPT2Config", model: "GPT2LMHeadModel" },
  options: { ...tiny, ...options },
  inputs: { ...padded, labels },
  asked: { output_hidden_states: true },
  ...more,
});

const cases: Case[] = [
  causal("plain", {}, { inputs: { input_ids: ids, labels: ids } }),
  causal("padded", { n_inner: 20, activation_function: "gelu" }),
  causal("eager", {}, { attention: "eager", asked: weights }),
  causal("upcast", { reorder_and_upcast_attn: true }, { attention: "eager", asked: weights }),
  causal("upcast-bfloat16", { reorder_and_upcast_attn: true }, { attention: "eager", dtype: "bfloat16" }),
  causal("bfloat16", {}, { dtype: "bfloat16" }),
  causal("bfloat16-eager", {}, { dtype: "bfloat16", attention: "eager" }),
  causal("unscaled", { scale_attn_weights: false, scale_attn_by_inverse_layer_idx: true, tie_word_embeddings: false }),
  causal("types", {}, { inputs: { ...padded, token_type_ids: mask, logits_to_keep: 3 } }),
  causal("base", {}, { model: "GPT2Model", inputs: padded }),
  causal(
    "classes",
    { num_labels: 3 },
    { model: "GPT2ForSequenceClassification", inputs: { ...padded, labels: [2, 0] } },
  ),
  causal(
    "regression",
    { num_labels: 1 },
    {
      model: "GPT2ForSequenceClassification",
      inputs: { ...padded, labels: [0.5, -1.25] },
    },
  ),
  causal(
    "tokens",
    { num_labels: 3 },
    {
      model: "GPT2ForTokenClassification",
      inputs: {
        ...padded,
        labels: [
          [0, 1, 2, 0, 1, 2],
          [0, 1, 2, 2, -100, -100],
        ],
      },
    },
  ),
  causal(
    "answers",
    {},
    {
      model: "GPT2ForQuestionAnswering",
      inputs: { ...padded, start_positions: [1, 2], end_positions: [3, 9] },
    },
  ),
];

describe.skipIf(noPython)("GPT-2 is transformers' own", () => {
  let folder: string;
  let found: Trace[];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "libtorch-node-gpt2-"));
    await saveOurs(cases, folder);
    found = await traces(cases, folder);
  }, 240_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test.each(cases.map((item, index) => ({ ...item, index })))("$name", async ({ index, ...item }) => {
    await expectTrace(item, found[index] as Trace, folder);
  });
});

test("a configuration that GPT-2 cannot have is refused", () => {
  expect(() => new GPT2Config({ nEmbd: 10, nHead: 3 })).toThrow("must be divisible by num_heads");
  expect(() => new GPT2Config({ addCrossAttention: true })).toThrow("attention to an encoder");
  expect(() => GPT2Config.fromDict({ n_layer: "two" })).toThrow("expected nLayer to be an integer");
});

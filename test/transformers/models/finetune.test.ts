/** Ten steps of fine-tuning through the Trainer, beside Python's. */

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as datasets from "../../../src/datasets/index.js";
import torch from "../../../src/index.js";
import { snakeCase } from "../../../src/python/snake_case.js";
import type { LogRow, TrainingArgumentsOptions } from "../../../src/transformers/index.js";
import * as transformers from "../../../src/transformers/index.js";
import { type Bits, expectSameBits, noPython, python } from "../../python.js";
import { untimed } from "../trainer/make.js";

const encoder = {
  vocab_size: 40,
  hidden_size: 16,
  intermediate_size: 24,
  num_hidden_layers: 2,
  num_attention_heads: 4,
};
const decoder = { ...encoder, num_key_value_heads: 2, attention_dropout: 0.1, pad_token_id: 0 };
const distil = { vocab_size: 40, dim: 16, hidden_dim: 24, n_layers: 2, n_heads: 4 };

const LENGTH = 7;
const rows = Array.from({ length: 24 }, (_, i) => {
  const real = 3 + (i % 5);
  const ids = Array.from({ length: LENGTH }, (_, j) => (j < real ? 2 + ((i * 7 + j * j) % 38) : 0));
  return { ids, mask: ids.map((id) => Number(id > 0)), real };
});
const classes = rows.map(({ ids, mask }, i) => ({ input_ids: ids, attention_mask: mask, label: i % 3 }));
const words = rows.map(({ ids, mask }) => ({
  ...{ input_ids: ids, attention_mask: mask },
  labels: ids.map((id) => (id > 0 ? id : -100)),
}));
const tags = words.map(({ labels, ...row }) => ({ ...row, labels: labels.map((id) => (id < 0 ? id : id % 3)) }));

interface Case {
  family: string;
  head: string;
  options: Record<string, unknown>;
  rows: Record<string, unknown>[];
  args?: TrainingArgumentsOptions;
}
const several: TrainingArgumentsOptions = { gradientAccumulationSteps: 3, perDeviceTrainBatchSize: 2 };
const cases: Record<string, Case> = {
  "BERT, classes": {
    family: "Bert",
    head: "ForSequenceClassification",
    options: { ...encoder, num_labels: 3 },
    rows: classes,
  },
  "BERT, several batches a step": {
    ...{ family: "Bert", head: "ForSequenceClassification", options: { ...encoder, num_labels: 3 }, rows: classes },
    args: several,
  },
  "BERT, smoothed labels": {
    ...{ family: "Bert", head: "ForSequenceClassification", options: { ...encoder, num_labels: 3 }, rows: classes },
    args: { labelSmoothingFactor: 0.1 },
  },
  "BERT, masked words, checkpointing": {
    ...{ family: "Bert", head: "ForMaskedLM", options: encoder, rows: words },
    args: { gradientCheckpointing: true },
  },
  "RoBERTa, tags": {
    family: "Roberta",
    head: "ForTokenClassification",
    options: { ...encoder, num_labels: 3 },
    rows: tags,
    args: several,
  },
  "DistilBERT, classes": {
    family: "DistilBert",
    head: "ForSequenceClassification",
    options: { ...distil, num_labels: 3 },
    rows: classes,
  },
  "Llama, words": { family: "Llama", head: "ForCausalLM", options: decoder, rows: words },
  "Llama, several batches a step": {
    family: "Llama",
    head: "ForCausalLM",
    options: decoder,
    rows: words,
    args: several,
  },
  "Llama, smoothed labels": {
    ...{ family: "Llama", head: "ForCausalLM", options: decoder, rows: words },
    args: { ...several, labelSmoothingFactor: 0.1 },
  },
  "Llama, classes, several batches a step": {
    ...{ family: "Llama", head: "ForSequenceClassification", options: { ...decoder, num_labels: 3 }, rows: classes },
    args: several,
  },
};

const gpt = { vocab_size: 40, n_positions: 16, n_embd: 16, n_layer: 2, n_head: 4, pad_token_id: 0 };
Object.assign(cases, {
  "GPT-2, several batches a step": { family: "GPT2", head: "LMHeadModel", options: gpt, rows: words, args: several },
  "GPT-2 with a cache": { family: "GPT2", head: "LMHeadModel", options: gpt, rows: words, args: { useCache: true } },
  "GPT-2, smoothed labels": {
    ...{ family: "GPT2", head: "LMHeadModel", options: gpt, rows: words },
    args: { labelSmoothingFactor: 0.1 },
  },
  "GPT-2, tags": {
    family: "GPT2",
    head: "ForTokenClassification",
    options: { ...gpt, num_labels: 3 },
    rows: tags,
    args: several,
  },
});

const common: TrainingArgumentsOptions = {
  ...{
    maxSteps: 10,
    perDeviceTrainBatchSize: 3,
    loggingSteps: 1,
    learningRate: 1e-3,
    saveStrategy: "no",
    reportTo: "none",
  },
  ...{ useCpu: true, disableTqdm: true, evalStrategy: "steps", evalSteps: 5, seed: 3 },
};

interface Result {
  rows: LogRow[];
  weights: Record<string, Bits>;
  cached: boolean;
}

describe.skipIf(noPython)("fine-tuning has transformers' numbers with", () => {
  let folder: string;
  let results: Record<string, Result>;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "libtorch-node-finetune-"));
    const snake = (options: object) =>
      Object.fromEntries(Object.entries(options).map(([key, value]) => [snakeCase(key), value]));
    const asked = Object.entries(cases).map(([name, { args, ...rest }]) => [
      name,
      { ...rest, args: snake({ ...common, outputDir: join(folder, "python"), ...args }) },
    ]);
    results = await python(
      `import transformers
from datasets import Dataset
transformers.utils.logging.set_verbosity_error()
result = {}
for name, case in args["cases"].items():
    options = transformers.TrainingArguments(**case["args"])
    torch.manual_seed(options.seed)
    config = getattr(transformers, case["family"] + "Config")(**case["options"])
    model = getattr(transformers, case["family"] + case["head"])(config)
    data = Dataset.from_list(case["rows"])
    trainer = transformers.Trainer(model=model, args=options, train_dataset=data, eval_dataset=data.select(range(5)))
    trainer.remove_callback(transformers.PrinterCallback)
    trainer.train()
    weights = {key: bits(value) for key, value in trainer.model.state_dict().items()}
    cached = trainer.model.config.use_cache
    result[name] = {"rows": trainer.state.log_history, "weights": weights, "cached": cached}`,
      { cases: Object.fromEntries(asked) },
    );
  }, 240_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test.each(Object.entries(cases))("%s", async (name, { family, head, options, rows, args }) => {
    const training = new transformers.TrainingArguments({ ...common, outputDir: join(folder, "ours"), ...args });
    torch.manualSeed(training.seed);
    // biome-ignore lint/suspicious/noExplicitAny: classes by their names
    const classes = transformers as any;
    const model = new classes[family + head](classes[`${family}Config`].fromDict(options));
    const data = datasets.Dataset.fromList(rows);
    const trainer = new transformers.Trainer({
      ...{ model, args: training, trainDataset: data, evalDataset: data.select([0, 1, 2, 3, 4]) },
    });
    trainer.removeCallback(transformers.PrinterCallback);
    await trainer.train();
    const { rows: expected, weights, cached } = results[name] as Result;
    expect(model.config.useCache).toBe(cached);
    expect(untimed(trainer.state.logHistory)).toEqual(untimed(expected));
    for (const [key, weight] of Object.entries(model.stateDict()))
      expectSameBits(weight as never, weights[key] as Bits, key);
  });
});

/** What a program that is ported from Hugging Face needs no cast and no spread for. `tsc` checks the types. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, expectTypeOf, test } from "vitest";
import { Dataset, IterableDataset } from "../../src/datasets/index.js";
import torch, { nn, type Tensor } from "../../src/index.js";
import { getPeftModel, LoraConfig, PeftModel } from "../../src/peft/index.js";
import {
  AutoModel,
  AutoModelForCausalLM,
  DataCollatorForLanguageModeling,
  type EvalPrediction,
  type Gathered,
  LlamaConfig,
  LlamaForCausalLM,
  PreTrainedTokenizerFast,
  pipeline,
  Trainer,
  TrainingArguments,
} from "../../src/transformers/index.js";

const words = ["<pad>", "a", "b", "c"];
const made = {
  tokenizerObject: {
    ...{
      version: "1.0",
      truncation: null,
      padding: null,
      added_tokens: [],
      normalizer: null,
      post_processor: null,
      decoder: null,
    },
    pre_tokenizer: { type: "Whitespace" },
    model: { type: "WordLevel", vocab: Object.fromEntries(words.map((word, i) => [word, i])), unk_token: "<pad>" },
  },
};

const config = () =>
  new LlamaConfig({
    ...{ vocabSize: 4, hiddenSize: 8, intermediateSize: 8, numHiddenLayers: 1, numAttentionHeads: 2 },
    ...{ maxPositionEmbeddings: 32, eosTokenId: 2, padTokenId: 0 },
  });

const tokenizer = () => {
  const result = new PreTrainedTokenizerFast(made);
  result.padToken = "<pad>";
  return result;
};

describe("an encoding", () => {
  test("is what `map` takes of a function, as it is", async () => {
    const tok = tokenizer();
    const rows = Dataset.fromList([{ text: "a b" }, { text: "c" }]);
    const batched = rows.map((b) => tok(b.text as string[], { truncation: true, maxLength: 8 }), { batched: true });
    expect(batched.at(1).inputIds).toEqual([3]);
    expect(rows.map((row) => tok(row.text as string)).at(0).inputIds).toEqual([1, 2]);
    const folder = mkdtempSync(join(tmpdir(), "ported-"));
    writeFileSync(join(folder, "lines.txt"), "a c\n");
    const streamed = IterableDataset.fromText(join(folder, "lines.txt"));
    const seen: unknown[] = [];
    for await (const row of streamed.map((b) => tok(b.text as string[]), { batched: true })) seen.push(row.inputIds);
    expect(seen).toEqual([[1, 3]]);
    rmSync(folder, { recursive: true });
  });

  test("is what a collator takes, as it is", () => {
    const tok = tokenizer();
    const collator = new DataCollatorForLanguageModeling(tok, { mlm: false });
    const encoded = tok("a");
    expectTypeOf(encoded.to("cpu")).toEqualTypeOf(encoded);
    expect(collator([tok("a b"), tok("c")]).labels?.tolist()).toEqual([
      [1, 2],
      [3, -100],
    ]);
  });
});

class Scores extends nn.Module {
  head = new nn.Linear(2, 3);
  override forward(inputIds: Tensor, { labels }: { labels?: Tensor } = {}) {
    const logits = this.head(inputIds.to("float32"));
    return labels === undefined ? { logits } : { loss: nn.functional.crossEntropy(logits, labels), logits };
  }
}
const examples = [
  { inputIds: [1, 2], labels: 1 },
  { inputIds: [0, 2], labels: 2 },
];
const args = () => new TrainingArguments({ useCpu: true, disableTqdm: true, outputDir: "unused", reportTo: "none" });

describe("metrics and predictions", () => {
  test("are tensors", async () => {
    const trainer = new Trainer({
      ...{ model: new Scores(), args: args(), evalDataset: examples },
      preprocessLogitsForMetrics: (logits, labels) => logits.add(labels.sum().mul(0)),
      computeMetrics: ({ predictions, labelIds }) => ({
        accuracy: predictions.argmax(-1).eq(labelIds).float().mean().item(),
      }),
    });
    expect((await trainer.evaluate()).eval_accuracy).toBeTypeOf("number");
    const { predictions, labelIds } = await trainer.predict(examples);
    expect(predictions.argmax(-1).shape).toEqual(labelIds.shape);
  });

  test("are several tensors where the caller says so", async () => {
    const computeMetrics = ({ predictions }: EvalPrediction<Gathered>) => ({
      several: Number(Array.isArray(predictions)),
    });
    const trainer = new Trainer({ model: new Scores(), args: args(), evalDataset: examples, computeMetrics });
    expect((await trainer.evaluate()).eval_several).toBe(0);
    const none = await trainer.predict<Gathered | null, null>(examples.map(({ inputIds }) => ({ inputIds })));
    expectTypeOf(none.predictions).toEqualTypeOf<Gathered | null>();
    expect(none.labelIds).toBe(null);
  });
});

describe("a model that a configuration chooses", () => {
  test("has a configuration that can be read", () => {
    const model = AutoModelForCausalLM.fromConfig(config());
    const { hiddenSize, eosTokenId } = model.config;
    expect([hiddenSize, eosTokenId]).toEqual([8, 2]);
    model.config.padTokenId = 1;
    expect(model.config.padTokenId).toBe(1);
    expectTypeOf(model.config.outputAttentions).toEqualTypeOf<boolean>();
  });

  test("is called with what models of its kind take, and gives what they give", () => {
    const model = AutoModelForCausalLM.fromConfig(config());
    const inputIds = torch.tensor([[1, 3]], { dtype: "int64" });
    const { loss, logits } = model({ inputIds, labels: inputIds });
    expectTypeOf(logits).toEqualTypeOf<torch.Tensor>();
    expectTypeOf(loss).toEqualTypeOf<torch.Tensor | null>();
    expect([loss?.dim(), logits.shape]).toEqual([0, [1, 2, model.config.vocabSize]]);
    // @ts-expect-error
    expect(() => model({ inputIds, wrong: 1 })).toThrow(/unexpected option 'wrong'/);
    // @ts-expect-error
    expect(() => model({ inputIds, pastKeyValues: null })).toThrow(/which is cache here/);
    // @ts-expect-error
    expect(model({ inputIds }).lastHiddenState).toBeUndefined();
    expectTypeOf(AutoModel.fromConfig(config())({ inputIds }).lastHiddenState).toEqualTypeOf<torch.Tensor>();
  });

  test("has adapters, generates, and is what a pipeline takes", async () => {
    const folder = mkdtempSync(join(tmpdir(), "ported-"));
    try {
      await getPeftModel(
        new LlamaForCausalLM(config()),
        new LoraConfig({ r: 2, taskType: "CAUSAL_LM" }),
      ).savePretrained(folder);
      const model = await PeftModel.fromPretrained(AutoModelForCausalLM.fromConfig(config()), folder);
      expect(model.config.hiddenSize).toBe(8);
      const ids = model.generate(torch.tensor([[1, 3]], { dtype: "int64" }), { maxNewTokens: 2, doSample: false });
      expect(ids.size(0)).toBe(1);
      const generator = await pipeline("text-generation", { model, tokenizer: tokenizer() });
      expect(await generator("a c", { maxNewTokens: 2, doSample: false })).toHaveLength(1);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

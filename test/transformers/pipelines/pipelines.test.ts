import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { camelCase } from "../../../src/python/camel_case.js";
import * as transformers from "../../../src/transformers/index.js";
import { exp, softmax, sum } from "../../../src/transformers/pipelines/numpy_math.js";
import { noPython, python } from "../../python.js";

const texts = [
  "hugging face lives in new york",
  "Angela Merkel visits Paris, doesn't she?",
  "an unknownword of the tokenizers",
  "the cat sat on the mat. it was not amused at all by what the dog did to it!",
];
const masked = ["the [MASK] sat on the mat", "[MASK] lives in new york", "the dog [MASK] to the [MASK]"];
const long = Array.from({ length: 30 }, (_, i) => texts[i % texts.length]).join(" ");

interface Case {
  task: transformers.PipelineTask;
  family: string;
  inputs: unknown;
  /** What the pipeline is made with, and what the call says, under Python's names. */
  made?: Record<string, unknown>;
  options?: Record<string, unknown>;
  labels?: number;
  problem?: string;
  dtype?: string;
}

const classes = { task: "text-classification", family: "Bert", labels: 3 } as const;
const tags = { task: "token-classification", family: "Bert", labels: 5 } as const;
const words = { task: "fill-mask", family: "Bert" } as const;
const features = { task: "feature-extraction", family: "Bert" } as const;
const strategies = ["none", "simple", "first", "average", "max"];

const cases: Record<string, Case> = {
  "a text's class": { ...classes, inputs: texts[0] },
  "several texts' classes": { ...classes, inputs: texts },
  "all classes": { ...classes, inputs: texts[0], options: { top_k: null } },
  "two classes of several": { ...classes, inputs: texts, options: { top_k: 2 } },
  "one class, said so": { ...classes, inputs: texts[1], options: { top_k: 1 } },
  "classes in batches": { ...classes, inputs: texts, options: { batch_size: 3, top_k: null } },
  "classes in batches from the beginning": { ...classes, inputs: texts, made: { batch_size: 2, top_k: 2 } },
  "classes of pairs": { ...classes, inputs: { text: texts[0], text_pair: texts[1] } },
  "classes of several pairs": { ...classes, inputs: [{ text: texts[0], text_pair: texts[1] }, { text: texts[2] }] },
  "classes by a sigmoid": { ...classes, inputs: texts, options: { function_to_apply: "sigmoid", top_k: null } },
  "raw classes": { ...classes, inputs: texts, options: { function_to_apply: "none" } },
  "many classes": { ...classes, labels: 40, inputs: texts, options: { top_k: null } },
  "hundreds of classes": { ...classes, labels: 300, inputs: texts, options: { top_k: null } },
  "one label": { ...classes, labels: 1, inputs: texts },
  "a regression": { ...classes, labels: 1, problem: "regression", inputs: texts },
  "labels beside each other": {
    ...classes,
    problem: "multi_label_classification",
    inputs: texts,
    options: { top_k: null },
  },
  "RoBERTa's classes": { ...classes, family: "Roberta", inputs: texts, options: { batch_size: 4 } },
  "DistilBERT's classes": { ...classes, family: "DistilBert", inputs: texts, options: { batch_size: 4 } },
  "Llama's classes": { ...classes, family: "Llama", inputs: texts },
  "classes in bfloat16": { ...classes, dtype: "bfloat16", inputs: texts },
  "another name of the task": { ...classes, task: "sentiment-analysis", inputs: texts[0] },
  ...Object.fromEntries(
    strategies.flatMap((strategy): [string, Case][] => [
      [`tags, ${strategy}`, { ...tags, inputs: texts, options: { aggregation_strategy: strategy, ignore_labels: [] } }],
      [`a text's tags, ${strategy}`, { ...tags, inputs: texts[1], options: { aggregation_strategy: strategy } }],
      [
        `tags in batches, ${strategy}`,
        { ...tags, inputs: texts, options: { aggregation_strategy: strategy, batch_size: 3 } },
      ],
    ]),
  ),
  "tags of one long text": { ...tags, inputs: long, options: { aggregation_strategy: "simple", stride: 4 } },
  "tags of long texts": {
    ...tags,
    inputs: [long, texts[0], long],
    options: { aggregation_strategy: "max", stride: 3, batch_size: 2 },
  },
  "tags of a text that is cut": { ...tags, inputs: long },
  "tags of words": {
    ...tags,
    inputs: ["Angela", "Merkel", "visits", "Paris,"],
    options: { is_split_into_words: true },
  },
  "tags of several texts' words": {
    ...tags,
    inputs: [
      ["Angela", "Merkels"],
      ["hugging", "face", "tokenizers"],
    ],
    options: { is_split_into_words: true, delimiter: "--", aggregation_strategy: "first" },
  },
  "tags of emoji": {
    ...tags,
    inputs: "😀 the 😀😀 cat",
    options: { aggregation_strategy: "average", ignore_labels: [] },
  },
  names: { ...tags, task: "ner", inputs: texts[1], made: { aggregation_strategy: "simple" } },
  "DistilBERT's tags": { ...tags, family: "DistilBert", inputs: texts },
  "a mask": { ...words, inputs: masked[0] },
  masks: { ...words, inputs: masked.slice(0, 2) },
  "masks in batches": { ...words, inputs: masked, options: { batch_size: 3, top_k: 2 } },
  "two masks": { ...words, inputs: masked[2], options: { top_k: 3 } },
  "a list of one": { ...words, inputs: [masked[0]] },
  targets: { ...words, inputs: masked[0], options: { targets: ["cat", "dog", "york"] } },
  "a target that is no token": { ...words, inputs: masked[0], options: { targets: ["tokenizers", "cat"], top_k: 1 } },
  "RoBERTa's masks": { ...words, family: "Roberta", inputs: masked.slice(0, 2) },
  "DistilBERT's masks": { ...words, family: "DistilBert", inputs: masked.slice(0, 2) },
  features: { ...features, inputs: texts[0] },
  "features of several": { ...features, inputs: texts },
  "features in batches": { ...features, inputs: texts, options: { batch_size: 4 } },
  "DistilBERT's features": { ...features, family: "DistilBert", inputs: texts[0] },
  "GPT-2's features": { ...features, family: "GPT2", inputs: texts[0] },
  "features of a text that is cut": { ...features, inputs: long, made: { truncation: true } },
};

const renamed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(renamed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [camelCase(key), renamed(item)]));
};

describe.skipIf(noPython)("pipelines give what transformers' give:", () => {
  let folder: string;
  let results: Record<string, unknown>;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "libtorch-node-pipelines-"));
    results = await python(
      `import os, transformers
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors, decoders
transformers.utils.logging.set_verbosity_error()
words = "hugging face lives in new york angela merkel visit ##s paris , doesn ' t she ? an un ##know ##n of the token ##izer ##s cat sat on mat . it was not am ##used at all by what dog did to ! ##word ##mer".split()
vocabulary = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *dict.fromkeys(words)]
backend = Tokenizer(models.WordPiece({word: i for i, word in enumerate(vocabulary)}, unk_token="[UNK]"))
backend.normalizer = normalizers.BertNormalizer(lowercase=True)
backend.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
backend.decoder = decoders.WordPiece(prefix="##")
backend.post_processor = processors.TemplateProcessing(single="[CLS] $A [SEP]", pair="[CLS] $A [SEP] $B:1 [SEP]:1", special_tokens=[("[CLS]", 2), ("[SEP]", 3)])
tokenizer = transformers.PreTrainedTokenizerFast(tokenizer_object=backend, unk_token="[UNK]", pad_token="[PAD]", cls_token="[CLS]", sep_token="[SEP]", mask_token="[MASK]", model_max_length=32)
sizes = {"vocab_size": len(vocabulary), "hidden_size": 16, "intermediate_size": 24, "num_hidden_layers": 2, "num_attention_heads": 4, "initializer_range": 0.9}
options = {
    "Bert": {**sizes, "max_position_embeddings": 40}, "Roberta": {**sizes, "max_position_embeddings": 40, "pad_token_id": 0},
    "Llama": {**sizes, "pad_token_id": 0},
    "DistilBert": {"vocab_size": len(vocabulary), "dim": 16, "hidden_dim": 24, "n_layers": 2, "n_heads": 4, "initializer_range": 0.9, "max_position_embeddings": 40},
    "GPT2": {"vocab_size": len(vocabulary), "n_embd": 16, "n_layer": 2, "n_head": 4, "n_positions": 64, "initializer_range": 0.9},
}
heads = {"text-classification": "ForSequenceClassification", "token-classification": "ForTokenClassification", "fill-mask": "ForMaskedLM", "feature-extraction": "Model", "sentiment-analysis": "ForSequenceClassification", "ner": "ForTokenClassification"}
names = ["O", "B-PER", "I-PER", "B-LOC", "I-LOC"]
def plain(value):
    if isinstance(value, dict): return {key: plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)): return [plain(item) for item in value]
    if hasattr(value, "item"): return value.item()
    return value
result = {}
for number, (name, case) in enumerate(args["cases"].items()):
    torch.manual_seed(number)
    more = {}
    if "labels" in case: more["num_labels"] = case["labels"]
    if "problem" in case: more["problem_type"] = case["problem"]
    if case.get("labels") == 5: more = {"id2label": dict(enumerate(names)), "label2id": {label: i for i, label in enumerate(names)}}
    config = getattr(transformers, case["family"] + "Config")(**options[case["family"]], **more)
    model = getattr(transformers, case["family"] + heads[case["task"]])(config)
    if "dtype" in case: model = model.to(getattr(torch, case["dtype"]))
    path = os.path.join(args["folder"], str(number))
    model.save_pretrained(path)
    tokenizer.save_pretrained(path)
    pipe = transformers.pipeline(case["task"], model=model.eval(), tokenizer=path, device="cpu", **case.get("made", {}))
    result[name] = plain(pipe(case["inputs"], **case.get("options", {})))`,
      { cases, folder },
    );
  }, 240_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test.each(Object.entries(cases).map(([name, item], index) => [name, item, index] as const))(
    "%s",
    async (name, { task, inputs, made = {}, options = {} }, index) => {
      const pipe = await transformers.pipeline(task, {
        model: join(folder, String(index)),
        ...(renamed(made) as object),
      });
      const call = pipe as unknown as (inputs: unknown, options: unknown) => Promise<unknown>;
      expect(await call(renamed(inputs), renamed(options))).toEqual(renamed(results[name]));
    },
  );

  test("the exponential function, sums and shares are NumPy's", async () => {
    const asked = Array.from({ length: 3000 }, (_, i) => Math.fround(Math.sin(i) * (i % 7 === 0 ? 104 : 20)));
    const lengths = [1, 7, 8, 9, 31, 128, 129, 300, 1000];
    const found = await python<{ exp: number[]; sums: number[]; shares: number[][] }>(
      `import numpy as np
values = np.array(args["asked"], dtype=np.float32)
shares = lambda x: np.exp(x - np.max(x)) / np.exp(x - np.max(x)).sum()
result = {"exp": [x if np.isfinite(x) else 1e39 for x in np.exp(values).tolist()], "sums": [values[:n].sum().item() for n in args["lengths"]], "shares": [shares(values[:n]).tolist() for n in args["lengths"]]}`,
      { asked, lengths },
    );
    expect(asked.map((x) => Math.min(exp(x), 1e39))).toEqual(found.exp);
    expect(lengths.map((n) => sum(asked.slice(0, n)))).toEqual(found.sums);
    expect(lengths.map((n) => softmax(asked.slice(0, n)))).toEqual(found.shares);
  });
});

describe("pipelines refuse", () => {
  const tokenizer = new transformers.PreTrainedTokenizerFast({ tokenizerFile: null });
  tokenizer.addTokens(["a", "b"]);
  const config = new transformers.BertConfig({
    ...{ vocabSize: 8, hiddenSize: 8, intermediateSize: 8, numHiddenLayers: 1, numAttentionHeads: 2 },
  });
  const model = new transformers.BertForSequenceClassification(config);
  // biome-ignore lint/suspicious/noExplicitAny: wrong arguments
  const pipeline = transformers.pipeline as any;

  test.each<[string, () => Promise<unknown>, string]>([
    ["a task that is none", () => pipeline("poetry", { model, tokenizer }), "Unknown task poetry, available tasks are"],
    [
      "a task that transformers has no more",
      () => pipeline("question-answering", { model, tokenizer }),
      "The task question-answering has been removed from transformers.",
    ],
    ["no model", () => pipeline("fill-mask", { tokenizer }), "expected a model, its folder or its name, got none"],
    ["no tokenizer", () => pipeline("ner", { model }), "expected a tokenizer beside a model"],
    ["an option of no call", () => pipeline("ner", { model, tokenizer, topK: 1 }), "topK"],
    ["a tokenizer without a mask", () => pipeline("fill-mask", { model, tokenizer }), "does not define a `mask_token`"],
    ["a folder that is not there", () => pipeline("ner", { model: "./no/folder" }), "no/folder"],
    [
      "batches without a token that fills up",
      async () => (await pipeline("text-classification", { model, tokenizer }))(["a", "ab"], { batchSize: 2 }),
      "Pipeline with tokenizer without pad_token cannot do batching",
    ],
    [
      "an unknown option of a call",
      async () => (await pipeline("text-classification", { model, tokenizer }))("a", { topk: 2 }),
      "topk",
    ],
    [
      "words where texts are asked for",
      async () => (await pipeline("ner", { model, tokenizer }))([["a"]]),
      "`sentence` must be an untokenized string",
    ],
  ])("%s", async (_, run, message) => {
    await expect(run()).rejects.toThrow(message);
  });
});

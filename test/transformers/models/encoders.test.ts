import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import torch from "../../../src/index.js";
import type { Tensor } from "../../../src/torch/tensor.js";
import * as transformers from "../../../src/transformers/index.js";
import { type Bits, bits, expectSameBits, python as inPython, noPython } from "../../python.js";
import { type Case, expectTrace, saveOurs, type Trace, traces } from "./models.js";

const tiny = {
  vocab_size: 40,
  hidden_size: 16,
  intermediate_size: 24,
  num_hidden_layers: 2,
  num_attention_heads: 4,
  max_position_embeddings: 12,
  hidden_dropout_prob: 0.15,
  attention_probs_dropout_prob: 0.2,
};
const tinyDistil = {
  vocab_size: 40,
  dim: 16,
  hidden_dim: 24,
  n_layers: 2,
  n_heads: 4,
  max_position_embeddings: 12,
  dropout: 0.15,
  attention_dropout: 0.2,
};
const optionsOf: Record<string, Record<string, unknown>> = { Bert: tiny, Roberta: tiny, DistilBert: tinyDistil };
const families = Object.keys(optionsOf);

const ids = [
  [5, 6, 7, 8, 9, 10],
  [3, 4, 5, 6, 1, 1],
];
const mask = [
  [1, 1, 1, 1, 1, 1],
  [1, 1, 1, 1, 0, 0],
];
const types = [
  [0, 0, 0, 1, 1, 1],
  [0, 1, 1, 1, 0, 0],
];
const tokens = [
  [0, 1, 2, 0, 1, 2],
  [-100, 2, 0, 1, -100, -100],
];
const padded = { input_ids: ids, attention_mask: mask };
const choices = {
  input_ids: [ids, [...ids].reverse(), [ids[0], ids[0]]].map((rows) => rows as number[][]),
  attention_mask: [mask, [...mask].reverse(), [mask[0], mask[0]]].map((rows) => rows as number[][]),
  labels: [1, 0, 0],
};
const all = { output_hidden_states: true };

const encoder = (family: string, name: string, model: string, more: Partial<Case> = {}): Case => ({
  name: `${family}-${name}`.toLowerCase(),
  config: `${family}Config`,
  model: `${family}${model}`,
  inputs: padded,
  asked: all,
  ...more,
  options: { ...optionsOf[family], ...more.options },
});

const cases: Case[] = [
  ...families.flatMap((family): Case[] => [
    encoder(family, "base", "Model", { inputs: { input_ids: ids } }),
    encoder(family, "padded", "Model"),
    encoder(family, "eager", "Model", { attention: "eager", asked: { ...all, output_attentions: true } }),
    encoder(family, "embedded", "Model", {
      inputs: { inputs_embeds: [[new Array(16).fill(0.5), new Array(16).fill(-0.25)]] },
    }),
    encoder(family, "positions", "Model", { inputs: { ...padded, position_ids: [[3, 2, 4, 5, 7, 6]] } }),
    encoder(family, "bfloat16", "ForMaskedLM", { dtype: "bfloat16", inputs: { ...padded, labels: ids } }),
    encoder(family, "bfloat16-eager", "ForTokenClassification", {
      ...{ dtype: "bfloat16", attention: "eager", options: { num_labels: 3 }, inputs: { ...padded, labels: tokens } },
    }),
    encoder(family, "chunks", "Model", { options: { chunk_size_feed_forward: 2 } }),
    encoder(family, "activation", "ForMaskedLM", {
      options: { [family === "DistilBert" ? "activation" : "hidden_act"]: "relu" },
      inputs: { ...padded, labels: tokens },
    }),
    encoder(family, "words", "ForMaskedLM", { inputs: { ...padded, labels: tokens } }),
    encoder(family, "untied", "ForMaskedLM", { options: { tie_word_embeddings: false } }),
    encoder(family, "classes", "ForSequenceClassification", {
      options: { num_labels: 3 },
      inputs: { ...padded, labels: [2, 0] },
    }),
    encoder(family, "regression", "ForSequenceClassification", {
      options: { num_labels: 1 },
      inputs: { ...padded, labels: [0.5, -1.25] },
    }),
    encoder(family, "several", "ForSequenceClassification", {
      options: { num_labels: 3 },
      inputs: {
        ...padded,
        labels: [
          [0.5, 0, 1],
          [1, 1, 0],
        ],
      },
    }),
    encoder(family, "tokens", "ForTokenClassification", {
      options: { num_labels: 3 },
      inputs: { ...padded, labels: tokens },
    }),
    encoder(family, "answers", "ForQuestionAnswering", {
      inputs: { ...padded, start_positions: [1, 2], end_positions: [3, 9] },
    }),
    encoder(family, "choices", "ForMultipleChoice", { inputs: choices }),
  ]),
  ...["Bert", "Roberta"].flatMap((family): Case[] => [
    encoder(family, "types", "Model", { inputs: { ...padded, token_type_ids: types } }),
    encoder(family, "classifier-dropout", "ForSequenceClassification", {
      options: { classifier_dropout: 0.4, num_labels: 4, layer_norm_eps: 1e-5, type_vocab_size: 1 },
      inputs: { ...padded, labels: [2, 0] },
    }),
  ]),
  encoder("Bert", "next", "ForNextSentencePrediction", {
    inputs: { ...padded, token_type_ids: types, labels: [1, 0] },
  }),
  encoder("Bert", "pretraining", "ForPreTraining", {
    inputs: { ...padded, labels: tokens, next_sentence_label: [1, 0] },
  }),
  encoder("DistilBert", "sines", "Model", { options: { sinusoidal_pos_embds: true } }),
];

describe.skipIf(noPython)("BERT, RoBERTa and DistilBERT are transformers' own", () => {
  let folder: string;
  let found: Trace[];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "libtorch-node-encoders-"));
    await saveOurs(cases, folder);
    found = await traces(cases, folder);
  }, 240_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test.each(cases.map((item, index) => ({ ...item, index })))("$name", async ({ index, ...item }) => {
    await expectTrace(item, found[index] as Trace, folder);
  });
});

describe.skipIf(noPython)("files of encoders", () => {
  let folder: string;
  const models = [
    ["Bert", "ForMaskedLM"],
    ["Roberta", "ForMaskedLM"],
    ["DistilBert", "ForMaskedLM"],
    ["Bert", "ForPreTraining"],
  ] as const;
  let python: { keys: string[][]; old: Record<string, Bits>; oldKeys: string[] };
  const header = async (path: string) => {
    const bytes = await readFile(path);
    return Object.keys(JSON.parse(bytes.subarray(8, 8 + Number(bytes.readBigUInt64LE(0))).toString()));
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "libtorch-node-encoder-files-"));
    python = await inPython(
      `import os, transformers
from safetensors import safe_open
transformers.utils.logging.set_verbosity_error()
def keys(path):
    with safe_open(path, "pt") as file: return [*file.keys()]
result = {"keys": []}
for family, head in args["models"]:
    model = getattr(transformers, family + head)(getattr(transformers, family + "Config")(**args["options"][family]))
    path = os.path.join(args["folder"], family + head)
    model.save_pretrained(path)
    result["keys"].append(keys(os.path.join(path, "model.safetensors")))
# A checkpoint as those of 2019 are: a pickle with TensorFlow's names, the tied weights twice, and positions.
torch.manual_seed(5)
old = transformers.BertForPreTraining(transformers.BertConfig(**args["options"]["Bert"]))
path = os.path.join(args["folder"], "old")
old.config.save_pretrained(path)
state = {}
for name, value in old.state_dict().items():
    name = name.replace("LayerNorm.weight", "LayerNorm.gamma").replace("LayerNorm.bias", "LayerNorm.beta")
    if name != "cls.predictions.decoder.bias": state[name] = value
state["bert.embeddings.position_ids"] = torch.arange(12).unsqueeze(0)
torch.save(state, os.path.join(path, "pytorch_model.bin"))
loaded = transformers.BertForMaskedLM.from_pretrained(path)
result["old"] = {name: bits(value) for name, value in loaded.state_dict().items()}`,
      { models, options: optionsOf, folder },
    );
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test.each(models.map((of, index) => [of[0] + of[1], index] as const))(
    "%s has the names of Python's",
    async (name, index) => {
      // biome-ignore lint/suspicious/noExplicitAny: a class by its name
      const loaded = await (transformers as any)[name].fromPretrained(join(folder, name));
      await loaded.savePretrained(join(folder, `${name}-ours`));
      const ours = await header(join(folder, `${name}-ours`, "model.safetensors"));
      expect(ours.filter((key) => key !== "__metadata__").sort()).toEqual([...(python.keys[index] as string[])].sort());
    },
  );

  test("old names are read, and a model takes what it has of another's head", async () => {
    const warnings: string[] = [];
    const listener = (warning: Error) => warnings.push(warning.message);
    process.on("warning", listener);
    const loaded = await transformers.BertForMaskedLM.fromPretrained(join(folder, "old"));
    await new Promise((resolve) => setImmediate(resolve));
    process.off("warning", listener);
    for (const [name, weight] of Object.entries(loaded.stateDict())) {
      expectSameBits(weight, python.old[name] as Bits, name);
    }
    expect(warnings.join("\n")).not.toContain("position_ids");
    expect(loaded.cls.predictions.decoder.bias).toBe(loaded.cls.predictions.bias);
    expect(loaded.cls.predictions.decoder.weight).toBe(loaded.bert.embeddings.wordEmbeddings.weight);
  });
});

describe("encoders", () => {
  const options = { vocabSize: 20, hiddenSize: 8, numHiddenLayers: 2, numAttentionHeads: 2, intermediateSize: 8 };

  test("compute layers again in the backward pass, with the same gradients", () => {
    const config = new transformers.BertConfig(options);
    const model = new transformers.BertForSequenceClassification(config);
    const gradients = () => {
      model.zeroGrad();
      torch.manualSeed(3);
      const inputs = {
        inputIds: torch.tensor(ids, { dtype: "int64" }).remainder(20),
        labels: torch.tensor([1, 0], { dtype: "int64" }),
      };
      (model(inputs).loss as Tensor).backward();
      return model.parameters().map((parameter) => bits((parameter.grad as Tensor).clone()));
    };
    const kept = gradients();
    model.gradientCheckpointingEnable();
    expect(model.isGradientCheckpointing).toBe(true);
    expect(gradients()).toEqual(kept);
  });

  test("have a pooling layer or not", () => {
    const config = new transformers.RobertaConfig(options);
    const { poolerOutput } = new transformers.RobertaModel(config, { addPoolingLayer: false })(
      torch.tensor([[4, 5]], { dtype: "int64" }),
    );
    expect(poolerOutput).toBeNull();
    expect(
      new transformers.RobertaModel(config)(torch.tensor([[4, 5]], { dtype: "int64" })).poolerOutput?.shape,
    ).toEqual([1, 8]);
  });

  test.each<[string, () => unknown, string]>([
    [
      "a decoder",
      () => new transformers.BertModel(new transformers.BertConfig({ ...options, isDecoder: true })),
      "there is no decoder of this family here",
    ],
    [
      "heads that do not divide",
      () => new transformers.RobertaModel(new transformers.RobertaConfig({ ...options, numAttentionHeads: 3 })),
      "The hidden size (8) is not a multiple of the number of attention heads (3)",
    ],
    [
      "heads that do not divide",
      () => new transformers.DistilBertModel(new transformers.DistilBertConfig({ dim: 8, nHeads: 3 })),
      "config.n_heads 3 must divide config.dim 8 evenly",
    ],
    [
      "three labels of positions",
      () =>
        new transformers.DistilBertForQuestionAnswering(
          new transformers.DistilBertConfig({
            dim: 8,
            nHeads: 2,
            hiddenDim: 4,
            vocabSize: 9,
            nLayers: 1,
            numLabels: 3,
          }),
        ),
      "config.num_labels should be 2, but it is 3",
    ],
    [
      "no inputs",
      () => new transformers.BertModel(new transformers.BertConfig(options))(),
      "You must specify exactly one of input_ids or inputs_embeds",
    ],
    [
      "chunks that do not divide",
      () =>
        new transformers.BertModel(new transformers.BertConfig({ ...options, chunkSizeFeedForward: 4 }))(
          torch.tensor(ids, { dtype: "int64" }).remainder(20),
        ),
      "The dimension to be chunked 6 has to be a multiple of the chunk size 4",
    ],
    [
      "an argument that BERT has and DistilBERT has not",
      () =>
        (
          new transformers.DistilBertModel(
            new transformers.DistilBertConfig({ dim: 8, nHeads: 2, vocabSize: 9 }),
          ) as never as (options: object) => unknown
        )({ inputIds: torch.tensor([[1]]), tokenTypeIds: torch.tensor([[0]]) }),
      "tokenTypeIds",
    ],
  ])("refuse %s", (_, run, message) => {
    expect(run).toThrow(message);
  });
});

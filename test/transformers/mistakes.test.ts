/** What a user does wrong with models and tokenizers is an error that says what was expected. */

import { expect, test } from "vitest";
import torch from "../../src/index.js";
import { getPeftModel, LoraConfig } from "../../src/peft/index.js";
import {
  AutoModel,
  BertConfig,
  LlamaConfig,
  LlamaForCausalLM,
  PreTrainedTokenizerFast,
  pipeline,
} from "../../src/transformers/index.js";

const tiny = { vocabSize: 20, hiddenSize: 8, intermediateSize: 8, numHiddenLayers: 1, numAttentionHeads: 2 };
const make = () => new LlamaForCausalLM(new LlamaConfig(tiny));
const ids = (...values: unknown[]) => torch.tensor(values as number[], { dtype: "int64" });
const tokenizer = new PreTrainedTokenizerFast({ tokenizerFile: null });
tokenizer.addTokens(["a", "b"]);
const lora = () => new LoraConfig({ targetModules: ["q_proj"] });

test.each<[string, () => unknown, RegExp]>([
  [
    "a side that is none",
    () => Object.assign(tokenizer, { paddingSide: 5 }),
    /paddingSide: expected "left" or "right", got 5/,
  ],
  ["another", () => Object.assign(tokenizer, { truncationSide: "Left" }), /truncationSide: expected "left" or "right"/],
  [
    "a length of letters",
    () => Object.assign(tokenizer, { modelMaxLength: "512" }),
    /modelMaxLength: expected a number of ids/,
  ],
  ["a length that is none", () => Object.assign(tokenizer, { modelMaxLength: Number.NaN }), /modelMaxLength/],
  ["rows that are none", () => tokenizer.batchDecode(-1 as never), /batchDecode: expected rows of ids/],
  ["half of a character", () => tokenizer.addTokens(["\ud800"]), /half of a surrogate pair/],
  ["no encodings", () => tokenizer.pad(null as never), /pad: expected an array of encodings/],
  ["no encoding among them", () => tokenizer.pad([null] as never), /pad: expected encodings/],
  ["no model", () => pipeline("fill-mask", { model: null as never }), /pipeline: expected model to be a model/],
  ["no configuration", () => AutoModel.fromConfig(null as never), /AutoModel: expected config to be a configuration/],
  ["no streamer", () => make().generate(ids([1]), { streamer: 5 as never }), /streamer to be a streamer, with put/],
  [
    "ids of three dimensions",
    () => make()(ids([[1]])),
    /expected inputIds of the shape \(batch, sequence\), got \(1, 1, 1\)/,
  ],
  ["ids of one", () => make()(ids(1, 2)), /got \(2\)/],
  ["no heads", () => new LlamaConfig({ ...tiny, numKeyValueHeads: 0 }), /numKeyValueHeads to be 1 or more/],
  ["no number", () => new LlamaConfig({ rmsNormEps: Number.NaN }), /rmsNormEps to be a number, got NaN/],
  [
    "labels without numbers",
    () => new BertConfig({ id2label: { a: "x" } as never }),
    /labels' numbers for keys, got "a"/,
  ],
  [
    "an unknown adapter",
    () => getPeftModel(make(), lora()).mergeAndUnload({ adapterNames: ["zz"] }),
    /Adapter 'zz' not found.*default/,
  ],
  [
    "beams without end",
    () => make().generate(ids([1, 2]), { numBeams: 2e9 }),
    /^generate: this needs about .* of memory/,
  ],
  [
    "Python's dtype",
    () => LlamaForCausalLM.fromPretrained("x", { torchDtype: "float16" } as never),
    /which is dtype here/,
  ],
  [
    "Python's device",
    () => AutoModel.fromPretrained("x", { deviceMap: "auto" } as never),
    /'deviceMap', which is device/,
  ],
  ["adapters on adapters", () => getPeftModel(getPeftModel(make(), lora()) as never, lora()), /has adapters already/],
  [
    "a file for a folder",
    () => make().savePretrained("/dev/null"),
    /Expected the path of a folder, but there is a file/,
  ],
])("%s", async (_, run, said) => {
  await expect((async () => run())()).rejects.toThrow(said);
});

test("several rows of ids are several texts", () => {
  expect(tokenizer.decode(ids([0, 1], [1, 0]))).toEqual(["a b", "b a"]);
  expect(tokenizer.decode([[0], [1]])).toEqual(["a", "b"]);
  expect([tokenizer.decode([0]), tokenizer.decode([]), tokenizer.decode(1)]).toEqual(["a", "", "b"]);
});

test("what an adapted model has of its own is there, and has its type", () => {
  const model = getPeftModel(make(), lora());
  const made = model.generate(ids([1, 2]), { maxNewTokens: 2, doSample: false });
  expect(made.shape).toEqual([1, 4]);
});

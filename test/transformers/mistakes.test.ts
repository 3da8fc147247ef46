/** What a user does wrong with models and tokenizers is an error that says what was expected. */

import { expect, test } from "vitest";
import torch from "../../src/index.js";
import { getPeftModel, LoraConfig } from "../../src/peft/index.js";
import {
  AutoModel,
  BertConfig,
  DataCollatorForSeq2Seq,
  DataCollatorForTokenClassification,
  DataCollatorWithPadding,
  defaultDataCollator,
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
const generated = (options: object) => make().generate(ids([1, 2], [3, 4]), { maxNewTokens: 2, ...options });
const transitions = (steps: number, scores: torch.Tensor, beams: torch.Tensor | null = null) =>
  make().computeTransitionScores(ids([1, 2, 3]), new Array(steps).fill(scores), beams);
const filling = new PreTrainedTokenizerFast({ tokenizerFile: null, padToken: "<pad>" });
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
  [
    "Python's cache",
    () => make()({ inputIds: ids([1, 2]), pastKeyValues: null } as never),
    /LlamaForCausalLM.forward\(\) got the option 'pastKeyValues', which is cache here/,
  ],
  [
    "Python's cache in generating",
    () => make().generate(ids([1]), { pastKeyValues: null } as never),
    /'pastKeyValues', which is cache here/,
  ],
  ...(
    [
      ["nothing", undefined, /expected ends to say which of 2 texts have ended, .*, got undefined/],
      ["a promise", Promise.resolve(true), /got a promise: generation does not wait for it/],
      ["too few", [true], /one for each, got \[ true \]/],
      ["numbers", [1, 0], /got \[ 1, 0 \]/],
      ["numbers with fractions", torch.ones(2), /got a tensor of torch.float32 of the shape \(2,\)/],
      ["too many", torch.ones(3, { dtype: "bool" }), /got a tensor of torch.bool of the shape \(3,\)/],
    ] as const
  ).map(([what, answer, said]): [string, () => unknown, RegExp] => {
    const ends = () => answer as never;
    return [`${what} for texts that have ended`, () => generated({ stoppingCriteria: [ends] }), said];
  }),
  ...(
    [
      ["nothing", undefined, /expected scores to give back scores, .*, got undefined/],
      ["a promise", Promise.resolve(torch.ones(2, 20)), /got a promise/],
      ["other words", torch.ones(2, 7), /= \(2, 20\), got a tensor of torch.float32 of the shape \(2, 7\)/],
      ["whole numbers", torch.ones(2, 20, { dtype: "int64" }), /got a tensor of torch.int64/],
    ] as const
  ).flatMap(([what, answer, said]): [string, () => unknown, RegExp][] => {
    const scores = () => answer as never;
    return [1, 2].map((numBeams) => [
      `${what} for scores of ${numBeams} beams`,
      () => generated({ logitsProcessor: [scores], numBeams }),
      numBeams === 1 ? said : /expected scores to give back scores/,
    ]);
  }),
  ["scores of other words", () => transitions(2, torch.ones(1, 19)), /shape \(1, 20\) at each step, got torch.float32/],
  ["scores of more texts", () => transitions(2, torch.ones(3, 20)), /shape \(1, 20\) at each step/],
  ["more scores than tokens", () => transitions(5, torch.ones(1, 20)), /at least the 5 tokens .* shape \(1, 3\)/],
  ["beams that are none", () => transitions(2, torch.ones(1, 20), ids([0, 1])), /beamIndices below 1, .* got 1/],
  ["beams of more texts", () => transitions(2, torch.ones(1, 20), ids([0], [0])), /shape \(1, length\), .* \(2, 1\)/],
  [
    "no ids",
    () => make().computeTransitionScores(torch.ones(1, 3), [torch.ones(1, 20)]),
    /expected sequences .* got torch.float32/,
  ],
  ...[5, ["x"], { default: 5 }, torch.ones(1)].flatMap((chatTemplate): [string, () => unknown, RegExp][] => [
    [
      `a template of a tokenizer that is ${typeof chatTemplate}`,
      () => new PreTrainedTokenizerFast({ tokenizerFile: null, chatTemplate: chatTemplate as never }),
      /chatTemplate: expected the text of a Jinja template, an object of such/,
    ],
    [
      `a template of a call that is ${typeof chatTemplate}`,
      () => tokenizer.applyChatTemplate([{ role: "user" }], { chatTemplate: chatTemplate as never }),
      /chatTemplate: expected the text of a template or the name of one/,
    ],
  ]),
  [
    "a template that became none",
    () => {
      const own = new PreTrainedTokenizerFast({ tokenizerFile: null });
      own.chatTemplate = 5 as never;
      return own.applyChatTemplate([{ role: "user" }]);
    },
    /tokenizer.chatTemplate: expected the text of a Jinja template, .* got 5/,
  ],
  ["no examples", () => defaultDataCollator(null as never), /defaultDataCollator: expected an array of examples/],
  ["examples that are none", () => defaultDataCollator([5] as never), /example 0 is 5/],
  [
    "examples that are none, to be padded",
    () => new DataCollatorWithPadding(tokenizer)([{ inputIds: [1] }, null] as never),
    /DataCollatorWithPadding: expected examples to be objects .* example 1 is null/,
  ],
  [
    "one label for many tokens",
    () => new DataCollatorForSeq2Seq(filling)([{ inputIds: [1], labels: 5 }]),
    /Expected "labels" to be a list of ids .* example 0 is 5/,
  ],
  [
    "labels of letters",
    () => new DataCollatorForTokenClassification(filling)([{ inputIds: [1], labels: "a" }]),
    /Expected "labels" to be a list/,
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

import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import torch from "../../../src/index.js";
import { OptionsError } from "../../../src/internal/options_error.js";
import { TinyLM } from "../../../src/systems/models/index.js";
import { TinyGPT } from "../../../src/systems/models/tiny_gpt.js";
import { TransformerEncoderModel } from "../../../src/systems/models/transformer_encoder.js";
import { LanguageModel } from "../../../src/systems/training/language_model.js";
import { train } from "../../../src/systems/training/train.js";
import { trainTinyLM } from "../../../src/systems/training/train_tiny_lm.js";
import { generate, generateStream } from "../../../src/transformers/generation/generate.js";
import type { GenerationOptions } from "../../../src/transformers/generation/generation_options.js";
import type { GenerativeModel } from "../../../src/transformers/generation/generative_model.js";
import { noPython, python } from "../../python.js";

const VOCAB = 40;
const MAX_LEN = 32;

/** A model whose scores are far enough apart for every option to matter. */
function makeGpt(options: { learned?: boolean } = {}): TinyGPT {
  torch.manualSeed(11);
  const positions = options.learned ? "learned" : "sinusoidal";
  const model = new TinyGPT(VOCAB, { projections: true, maxLen: MAX_LEN, positions });
  torch.noGrad(() => model.head.weight.mul_(4));
  return model;
}

const cases: [name: string, options: GenerationOptions][] = [
  ["greedy", {}],
  ["greedy with a repetition penalty", { repetitionPenalty: 1.5 }],
  ["drawn", { temperature: 1, seed: 3 }],
  ["drawn at a low temperature", { temperature: 0.6, seed: 4 }],
  ["drawn among the top 5", { topK: 5, seed: 5 }],
  ["drawn among more than there are", { topK: 1000, seed: 6 }],
  ["drawn among the top 70 %", { topP: 0.7, seed: 7 }],
  ["drawn with everything", { temperature: 1.4, topK: 12, topP: 0.8, repetitionPenalty: 1.3, seed: 8 }],
];
const prompts = [
  [5, 1, 7],
  [9, 9, 2],
];

describe.skipIf(noPython)("ids are those of transformers' logits processors and torch.multinomial", () => {
  let expected: number[][][];
  beforeAll(async () => {
    const reference = fileURLToPath(new URL("../../../reference", import.meta.url));
    expected = await python<number[][][]>(
      `sys.path.insert(0, ${JSON.stringify(reference)})
from tinygpt import TinyGPT
from transformers.generation.logits_process import *
torch.manual_seed(11)
model = TinyGPT(${VOCAB}, projections=True, max_len=${MAX_LEN})
with torch.no_grad():
    model.head.weight.mul_(4)
model.eval()
result = []
for options in args["cases"]:
    processors = LogitsProcessorList()
    if "repetitionPenalty" in options: processors.append(RepetitionPenaltyLogitsProcessor(options["repetitionPenalty"]))
    draws = any(name in options for name in ("temperature", "topK", "topP"))
    if "temperature" in options and options["temperature"] != 1: processors.append(TemperatureLogitsWarper(float(options["temperature"])))
    if "topK" in options: processors.append(TopKLogitsWarper(options["topK"]))
    if "topP" in options: processors.append(TopPLogitsWarper(options["topP"]))
    generator = torch.Generator()
    if "seed" in options: generator.manual_seed(options["seed"])
    ids = torch.tensor(args["prompts"])
    with torch.no_grad():
        for _ in range(25):
            scores = processors(ids, model(ids)[:, -1])
            if draws:
                chosen = torch.multinomial(F.softmax(scores, dim=-1), num_samples=1, generator=generator)
            else:
                chosen = scores.argmax(-1, keepdim=True)
            ids = torch.cat([ids, chosen], dim=1)
    result.append(ids.tolist())`,
      { cases: cases.map(([, options]) => options), prompts },
    );
  });

  test.each(cases.map(([name, options], index) => ({ name, options, index })))("$name", ({ options, index }) => {
    for (const useCache of [false, true]) {
      expect(generate(makeGpt(), prompts, { ...options, useCache, maxNewTokens: 25 }), `cache: ${useCache}`).toEqual(
        expected[index],
      );
    }
  });

  test("the cases are told apart", () => {
    expect(new Set(expected.map((ids) => JSON.stringify(ids))).size).toBe(cases.length);
  });
});

describe("generate", () => {
  test("gives the same ids with and without a cache, also beyond the context", () => {
    for (const learned of [false, true]) {
      const model = makeGpt({ learned });
      const run = (useCache: boolean) =>
        generate(model, prompts, { maxNewTokens: 50, contextLength: MAX_LEN, useCache, topK: 20, seed: 1 });
      expect(run(true)).toEqual(run(false));
      expect(run(true)[0]).toHaveLength(53);
    }
  });

  test("computes one position for each token when it has a cache", () => {
    const model = makeGpt();
    const lengths: number[] = [];
    model.registerForwardPreHook((_module, [ids]) => {
      lengths.push((ids as torch.Tensor).size(1));
    });
    generate(model, [[1, 2, 3]], { maxNewTokens: 4 });
    generate(model, [[1, 2, 3]], { maxNewTokens: 4, useCache: false });
    expect(lengths).toEqual([3, 1, 1, 1, 3, 4, 5, 6]);
  });

  const models: [string, () => GenerativeModel][] = [
    ["TinyGPT", () => makeGpt()],
    ["TinyGPT with learned positions", () => makeGpt({ learned: true })],
    ["the encoder", () => new TransformerEncoderModel(VOCAB)],
    ["TinyLM", () => new TinyLM(VOCAB) as TinyLM],
  ];
  test.each(models)("goes on from prompts of several lengths as from each alone: %s", (_name, make) => {
    torch.manualSeed(2);
    const model = make();
    const several = [[1, 2, 3, 4, 5], [7], [8, 9, 10]];
    for (const useCache of [true, false]) {
      const together = generate(model, several, { maxNewTokens: 8, useCache });
      expect(together).toEqual(several.map((prompt) => generate(model, [prompt], { maxNewTokens: 8 })[0]));
    }
  });

  test("ends each text at its own stop token", () => {
    const model = makeGpt();
    const [first, second] = generate(model, prompts, { maxNewTokens: 12 }) as [number[], number[]];
    const stop = first[5]!;
    const cut = (ids: number[]) => {
      const end = ids.indexOf(stop, 3);
      return end < 0 ? ids : ids.slice(0, end + 1);
    };
    expect(generate(model, prompts, { maxNewTokens: 12, stopTokens: [stop] })).toEqual([cut(first), cut(second)]);
  });

  test("streams the same ids, one at a time, while the event loop runs", async () => {
    const model = makeGpt();
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 0);
    const streamed: (number | null)[][] = [];
    for await (const step of generateStream(model, prompts, { maxNewTokens: 30 })) streamed.push(step);
    clearInterval(timer);
    expect(streamed).toHaveLength(30);
    expect(streamed.map(([id]) => id)).toEqual(generate(model, prompts, { maxNewTokens: 30 })[0]!.slice(3));
    expect(turns).toBeGreaterThan(0);
  });

  test("draws from the default generator, or from one that is given", () => {
    const model = makeGpt();
    const draw = (options: GenerationOptions) => generate(model, prompts, { temperature: 1, ...options });
    torch.manualSeed(9);
    const byDefault = draw({});
    expect(draw({ seed: 9 })).toEqual(byDefault);
    expect(draw({ generator: new torch.Generator().manualSeed(9) })).toEqual(byDefault);
    expect(draw({ seed: 10 })).not.toEqual(byDefault);
  });

  test("leaves the model in its mode", () => {
    const model = makeGpt();
    generate(model, prompts, { maxNewTokens: 1 });
    expect(model.training).toBe(true);
  });

  test.each<[GenerationOptions, string]>([
    [{ topP: 0 }, '"topP": expected a number above 0 and at most 1, but got 0'],
    [{ repetitionPenalty: 0 }, '"repetitionPenalty": expected a number above 0, but got 0'],
    [{ stopTokens: [-1] }, '"stopTokens": expected an array of ids'],
    [{ seed: 1, generator: new torch.Generator() }, '"seed": expected a seed or a generator, but got both'],
  ])("refuses %j", (options, message) => {
    expect(() => generate(makeGpt(), prompts, options)).toThrow(OptionsError);
    expect(() => generate(makeGpt(), prompts, options)).toThrow(message);
  });

  test("refuses an option that it does not know", () => {
    const unknown = { top_k: 3 } as GenerationOptions;
    expect(() => generate(makeGpt(), prompts, unknown)).toThrow("unexpected option 'top_k'; it is spelled topK here");
  });

  test("refuses an empty prompt, and an id that the model does not have", () => {
    expect(() => generate(makeGpt(), [[1], []])).toThrow("Expected prompts of at least one token each");
    expect(() => generate(makeGpt(), [[VOCAB]])).toThrow(/index out of range/);
  });
});

describe("a language model", () => {
  test("goes on from several texts, and streams pieces that make the whole", async () => {
    const run = await trainTinyLM({ epochs: 60, threads: 1 });
    const texts = ["how are", "hello , how is your"];
    expect(run.generate(texts)).toEqual(texts.map((text) => run.generate(text)));
    const pieces: string[] = [];
    for await (const piece of run.stream("how are")) pieces.push(piece);
    expect(pieces.length).toBeGreaterThan(1);
    expect(`how are${pieces.join("")}`).toBe(run.generate("how are"));
  });

  test("of each kind is saved and comes back with the same answers", async ({ onTestFinished }) => {
    const { mkdtemp, rm } = await import("node:fs/promises");
    const { tmpdir } = await import("node:os");
    const folder = await mkdtemp(`${tmpdir()}/libtorch-node-kinds-`);
    onTestFinished(() => rm(folder, { recursive: true }));
    for (const model of ["encoder", "tinygpt", "nanogpt"] as const) {
      const run = await train({ model, maxSteps: 2, threads: 1 });
      await run.save(`${folder}/${model}`);
      const copy = await LanguageModel.load(`${folder}/${model}`);
      expect(copy.parameterCount, model).toBe(run.parameterCount);
      expect(copy.generateIds([run.prompt]), model).toEqual(run.generateIds([run.prompt]));
    }
  });
});

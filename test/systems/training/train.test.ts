import { describe, expect, test } from "vitest";
import torch from "../../../src/index.js";
import { OptionsError } from "../../../src/internal/options_error.js";
import { OutOfVocabularyError } from "../../../src/systems/tokenizers/index.js";
import type { TrainingEpoch, TrainingStep } from "../../../src/systems/training/progress.js";
import { type TrainTinyLMOptions, trainTinyLM } from "../../../src/systems/training/train_tiny_lm.js";

// One thread, as the test files that run beside this one want the others.
const threads = 1;
const short: TrainTinyLMOptions = { epochs: 5, threads };
const abortError = expect.objectContaining({ name: "AbortError" });

describe("trainTinyLM", () => {
  test("gives losses, model, tokenizer and figures of the notebook's training", async () => {
    const run = await trainTinyLM({ epochs: 100, threads });
    expect(run.losses).toHaveLength(100);
    expect(run.losses.at(-1)!).toBeLessThan(run.losses[0]! / 4);
    expect(run.parameterCount).toBe(17_932);
    expect(run.tokenizer.vocabSize).toBe(12);
    expect(run.seconds).toBeGreaterThan(0);
    expect(run.tokensPerSecond).toBeCloseTo((100 * 4 * 8) / run.seconds);
    expect(run.generate("how are", { maxNewTokens: 15 })).toBe("how are you ?");
  });

  test("reports every epoch and every step", async () => {
    const epochs: TrainingEpoch[] = [];
    const steps: TrainingStep[] = [];
    const run = await trainTinyLM({
      ...{ epochs: 2, batchSize: 3, gradNorm: true, threads },
      onEpoch: (epoch) => epochs.push(epoch),
      onStep: (step) => steps.push(step),
    });
    expect(steps.map(({ step, epoch, totalSteps }) => [step, epoch, totalSteps])).toEqual([
      [1, 1, 4],
      [2, 1, 4],
      [3, 2, 4],
      [4, 2, 4],
    ]);
    expect(steps.map(({ loss }) => loss)).toEqual(run.losses);
    expect(steps.map(({ gradNorm }) => gradNorm)).toEqual(run.gradNorms);
    expect(epochs.map(({ epoch, step, loss }) => [epoch, step, loss])).toEqual([
      [1, 2, run.losses[1]],
      [2, 4, run.losses[3]],
    ]);
  });

  test("stops after maxSteps, also within an epoch", async () => {
    expect((await trainTinyLM({ maxSteps: 3, batchSize: 2, threads })).losses).toHaveLength(3);
  });

  test("takes its corpus from an async iterable", async () => {
    async function* lines() {
      yield "one two";
      yield "two three";
    }
    const run = await trainTinyLM({ ...short, corpus: lines() });
    expect(run.tokenizer.toJSON()).toMatchObject({ vocab: ["<pad>", "<bos>", "<eos>", "one", "two", "three"] });
  });

  test("trains on characters and generates them", async () => {
    const run = await trainTinyLM({ corpus: ["abababab"], tokenizer: "character", epochs: 60, lr: 0.01, threads });
    expect(run.generate("a", { maxNewTokens: 5 })).toBe("ababab");
  });

  test("leaves the caller's random stream alone", async () => {
    torch.manualSeed(7);
    const expected = torch.rand(3).tolist();
    torch.manualSeed(7);
    await trainTinyLM(short);
    expect(torch.rand(3).tolist()).toEqual(expected);
  });

  test("twice at once gives what each gives alone", async () => {
    const [alone, other] = [
      await trainTinyLM({ epochs: 30, threads }),
      await trainTinyLM({ epochs: 30, seed: 1, threads }),
    ];
    const together = await Promise.all([
      trainTinyLM({ epochs: 30, threads }),
      trainTinyLM({ epochs: 30, seed: 1, threads }),
      trainTinyLM({ epochs: 30, threads }),
    ]);
    expect(together.map((run) => run.losses)).toEqual([alone.losses, other.losses, alone.losses]);
  });

  test("hands over weights that can be trained further", async () => {
    const { model } = await trainTinyLM(short);
    const loss = model(torch.tensor([[1, 3]], { dtype: "int64" })).sum();
    loss.backward();
    expect(model.embed.weight.grad).not.toBeNull();
  });

  test("names the option that is wrong, before any thread starts", async () => {
    await expect(trainTinyLM({ epochs: -1 })).rejects.toThrow(OptionsError);
    await expect(trainTinyLM({ corpus: 7 as never })).rejects.toThrow(
      /"corpus": expected strings, the path of a file or .* got 7/,
    );
    await expect(trainTinyLM({ corpus: [1] as never })).rejects.toThrow(/"corpus": expected strings, but got 1/);
    await expect(trainTinyLM({ onEpoch: 1 as never })).rejects.toThrow(/"onEpoch": expected a function, but got 1/);
    await expect(trainTinyLM({ signal: {} as never })).rejects.toThrow(/"signal": expected an AbortSignal, but got {}/);
  });

  test("throws what the training thread throws", async () => {
    await expect(trainTinyLM({ corpus: "/nowhere/corpus.txt" })).rejects.toMatchObject({ code: "ENOENT" });
    await expect(trainTinyLM({ device: "abacus" })).rejects.toBeInstanceOf(torch.RuntimeError);
  });

  test("throws what a callback throws, and what its promise rejects with", async () => {
    const error = new Error("enough");
    const thrower = () => {
      throw error;
    };
    await expect(trainTinyLM({ onStep: thrower })).rejects.toBe(error);
    await expect(trainTinyLM({ onEpoch: async () => thrower() })).rejects.toBe(error);
  });
});

describe("the signal of a training", () => {
  test("stops it with an AbortError", async () => {
    const controller = new AbortController();
    const steps: number[] = [];
    const run = trainTinyLM({
      ...{ epochs: 100_000, threads },
      signal: controller.signal,
      onStep({ step }) {
        steps.push(step);
        if (step === 3) controller.abort("no reason");
      },
    });
    await expect(run).rejects.toMatchObject({ name: "AbortError", cause: "no reason" });
  });

  test("that is set off before the start starts nothing", async () => {
    await expect(trainTinyLM({ signal: AbortSignal.abort() })).rejects.toEqual(abortError);
  });
});

describe("trainTinyLM.steps", () => {
  test("gives every step, and the run at the end", async () => {
    const steps = trainTinyLM.steps(short);
    const losses: number[] = [];
    for await (const { loss } of steps) losses.push(loss);
    const run = await steps.run;
    expect(losses).toEqual(run.losses);
    expect(losses).toEqual((await trainTinyLM(short)).losses);
  });

  test("ends the training when the loop is left, with the model of that step", async () => {
    const steps = trainTinyLM.steps({ epochs: 100_000, threads });
    for await (const { step } of steps) if (step === 3) break;
    const run = await steps.run;
    const three = await trainTinyLM({ maxSteps: 3, threads });
    expect(run.losses).toEqual(three.losses);
    expect(run.model.outHead.weight.tolist()).toEqual(three.model.outHead.weight.tolist());
  });

  test("throws the error of the training into the loop", async () => {
    const steps = trainTinyLM.steps({ corpus: "/nowhere/corpus.txt" });
    await expect(steps[Symbol.asyncIterator]().next()).rejects.toMatchObject({ code: "ENOENT" });
    await expect(steps.run).rejects.toMatchObject({ code: "ENOENT" });
  });

  test("throws an AbortError into the loop when the signal is set off", async () => {
    const controller = new AbortController();
    const loop = async () => {
      for await (const { step } of trainTinyLM.steps({ signal: controller.signal, threads }))
        if (step === 2) controller.abort();
    };
    await expect(loop()).rejects.toEqual(abortError);
  });

  test("can be iterated once", async () => {
    const steps = trainTinyLM.steps(short);
    for await (const _ of steps) break;
    await expect(steps[Symbol.asyncIterator]().next()).rejects.toThrow("can be iterated only once");
  });
});

describe("generate", () => {
  test("draws the same text for the same seed, and leaves the model in its mode", async () => {
    const run = await trainTinyLM(short);
    run.model.train();
    const draw = (seed: number) => run.generate("how", { temperature: 2, topK: 8, seed, maxNewTokens: 12 });
    expect(draw(1)).toBe(draw(1));
    expect(new Set([1, 2, 3, 4, 5].map(draw)).size).toBeGreaterThan(1);
    expect(run.model.training).toBe(true);
  });

  test("with topK 1 takes the likeliest, whatever the temperature", async () => {
    const run = await trainTinyLM({ epochs: 40, threads });
    expect(run.generate("how", { topK: 1, temperature: 50, seed: 3 })).toBe(run.generate("how"));
  });

  test("names the word that the corpus did not have, and the option that is wrong", async () => {
    const run = await trainTinyLM(short);
    expect(() => run.generate("Hi you")).toThrow(OutOfVocabularyError);
    expect(() => run.generate("how", { maxNewTokens: -1 })).toThrow(
      'Option "maxNewTokens": expected an integer of at least 0',
    );
    expect(() => run.generate("how", { temperature: Number.NaN })).toThrow(
      '"temperature": expected a number of at least 0',
    );
    expect(() => run.generate("how", { topK: 0 })).toThrow(
      'Option "topK": expected an integer of at least 1, but got 0',
    );
  });
});

import { describe, expect, test } from "vitest";
import { OptionsError } from "../../../src/internal/options_error.js";
import { type TrainingOptions, tinyLMOptions } from "../../../src/systems/recipes/options.js";

const parse = (options: TrainingOptions) => tinyLMOptions.parse(options);

describe("training options", () => {
  test("default to the notebook's", () => {
    expect(parse({})).toEqual({
      ...{
        tokenizer: "word",
        vocabSize: null,
        epochs: 200,
        maxSteps: null,
        batchSize: null,
        blockSize: null,
        seed: 0,
        lr: 1e-3,
      },
      ...{ dModel: 32, layers: 2, heads: 2, feedForward: 64, dropout: 0.1, normFirst: false, activation: "relu" },
      ...{ device: "cpu", threads: null, gradNorm: false },
    });
  });

  test("that are undefined count as left out", () => {
    expect(parse({ epochs: undefined, maxSteps: undefined })).toEqual(parse({}));
  });

  test.each<[Record<string, unknown>, string]>([
    [{ epochs: 0 }, 'Option "epochs": expected an integer of at least 1, but got 0'],
    [{ epochs: "200" }, `Option "epochs": expected an integer of at least 1, but got '200'`],
    [{ maxSteps: 1.5 }, 'Option "maxSteps": expected an integer of at least 1, but got 1.5'],
    [{ lr: Number.NaN }, 'Option "lr": expected a number of at least 0, but got NaN'],
    [{ dropout: 1.5 }, 'Option "dropout": expected a number from 0 to 1, but got 1.5'],
    [{ seed: 0.5 }, 'Option "seed": expected an integer, but got 0.5'],
    [{ activation: "tanh" }, `Option "activation": expected "relu" or "gelu", but got 'tanh'`],
    [{ normFirst: 1 }, 'Option "normFirst": expected true or false, but got 1'],
    [{ heads: 5 }, 'Option "heads": expected a divisor of dModel, which is 32, but got 5'],
    [{ blockSize: 8 }, 'Option "blockSize": words are not cut into blocks; expected a tokenizer other than "word"'],
    [
      { vocabSize: 300 },
      'Option "vocabSize": only byte-pair encoding has a vocabulary size; expected it together with tokenizer "bpe"',
    ],
    [{ epoch: 3 }, 'Option "epoch": there is no such option; expected one of tokenizer, epochs, maxSteps,'],
  ])("%j is refused", (options, message) => {
    const parsing = () => parse(options as TrainingOptions);
    expect(parsing).toThrow(OptionsError);
    expect(parsing).toThrow(message);
  });

  test("that are no object are refused", () => {
    expect(() => parse(7 as TrainingOptions)).toThrow('Option "options": expected an object, but got 7');
  });

  test("each say what they are for", () => {
    for (const [name, { words }] of Object.entries(tinyLMOptions.shape)) expect(words.description, name).toMatch(/^\S/);
  });
});

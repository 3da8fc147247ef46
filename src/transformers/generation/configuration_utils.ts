import { inspect } from "node:util";
import { OptionsError } from "../../internal/options_error.js";
import { Generator } from "../../torch/random.js";

/** How text is generated; the names are those of transformers' `generate`. */
export interface GenerationOptions {
  /** Default 20. A text ends earlier at a stop token. */
  maxNewTokens?: number;
  /**
   * 0 takes the likeliest token each time. Above, tokens are drawn, the more evenly the higher. Default 0, or 1 when `topK` or
   * `topP` is given.
   */
  temperature?: number;
  /** Draw only among so many of the likeliest tokens; default all. */
  topK?: number;
  /** Draw only among the likeliest tokens that together have this probability; default 1, all. */
  topP?: number;
  /** Above 1, tokens that the text has already become less likely; default 1. */
  repetitionPenalty?: number;
  /** Ids at which a text ends; default none. */
  stopTokens?: readonly number[];
  /** Seed of the draws; default: they come from `generator`. */
  seed?: number | bigint;
  /** Where the draws come from; default: the default generator. */
  generator?: Generator;
  /** Whether keys and values of earlier tokens are kept, for models that can; default true. The text is the same. */
  useCache?: boolean;
}

/** The same, checked and with every default filled in. */
export interface GenerationSettings {
  maxNewTokens: number;
  temperature: number;
  topK: number | undefined;
  topP: number;
  repetitionPenalty: number;
  stopTokens: ReadonlySet<number>;
  generator: Generator | undefined;
  useCache: boolean;
}

const NAMES: Record<keyof GenerationOptions, true> = {
  ...{ maxNewTokens: true, temperature: true, topK: true, topP: true, repetitionPenalty: true, stopTokens: true },
  ...{ seed: true, generator: true, useCache: true },
};

/** Fills in the defaults; throws an {@link OptionsError} for the first option that is wrong. */
export function checkGenerationOptions(options: GenerationOptions): GenerationSettings {
  for (const name of Object.keys(options)) {
    if (!Object.hasOwn(NAMES, name)) {
      throw new OptionsError(name, `there is no such option; expected one of ${Object.keys(NAMES).join(", ")}`);
    }
  }
  const { maxNewTokens = 20, topK, topP = 1, repetitionPenalty = 1, stopTokens = [], seed, useCache = true } = options;
  const draws = topK !== undefined || options.topP !== undefined;
  const { temperature = draws ? 1 : 0, generator } = options;
  check("maxNewTokens", maxNewTokens, isInteger(maxNewTokens, 0), "an integer of at least 0");
  if (topK !== undefined) check("topK", topK, isInteger(topK, 1), "an integer of at least 1");
  check("topP", topP, topP > 0 && topP <= 1, "a number above 0 and at most 1");
  check("temperature", temperature, Number.isFinite(temperature) && temperature >= 0, "a number of at least 0");
  const good = Number.isFinite(repetitionPenalty) && repetitionPenalty > 0;
  check("repetitionPenalty", repetitionPenalty, good, "a number above 0");
  const ids = Array.isArray(stopTokens) && stopTokens.every((id) => isInteger(id, 0));
  check("stopTokens", stopTokens, ids, "an array of ids");
  check("useCache", useCache, typeof useCache === "boolean", "true or false");
  check("generator", generator, generator === undefined || generator instanceof Generator, "a Generator");
  if (seed !== undefined && generator !== undefined) {
    throw new OptionsError("seed", "expected a seed or a generator, but got both");
  }
  return {
    ...{ maxNewTokens, temperature, topK, topP, repetitionPenalty, useCache },
    stopTokens: new Set(stopTokens),
    generator: seed === undefined ? generator : new Generator().manualSeed(seed),
  };
}

const isInteger = (value: unknown, minimum: number) => Number.isSafeInteger(value) && (value as number) >= minimum;

function check(option: string, value: unknown, good: boolean, expected: string): void {
  if (!good) throw new OptionsError(option, `expected ${expected}, but got ${inspect(value, { depth: 0 })}`);
}

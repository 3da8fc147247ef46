import { inspect } from "node:util";
import { optional } from "../../internal/kinds.js";
import { OptionsError } from "../../internal/options_error.js";
import { kind, type Options, signature, type Values } from "../../internal/signature.js";
import { Generator } from "../../torch/random.js";
import type { Tensor } from "../../torch/tensor.js";
import type { LogitsProcessor } from "./logits_process/base.js";
import { RepetitionPenaltyLogitsProcessor } from "./logits_process/repetition.js";
import { TemperatureLogitsWarper, TopKLogitsWarper, TopPLogitsWarper } from "./logits_process/warpers.js";

/** An option that is good for some values; others are an {@link OptionsError}. */
function option<Value>(good: (value: unknown) => boolean, expected: string) {
  return kind<Value>((_callee, name, value) => {
    if (good(value)) return value as Value;
    throw new OptionsError(name, `expected ${expected}, but got ${inspect(value, { depth: 0 })}`);
  });
}

const integer = (minimum: number) =>
  option<number>((value) => isInteger(value, minimum), `an integer of at least ${minimum}`);
const isInteger = (value: unknown, minimum: number) => Number.isSafeInteger(value) && (value as number) >= minimum;
const number = (good: (value: number) => boolean, expected: string) =>
  option<number>((value) => Number.isFinite(value) && good(value as number), expected);
const isIds = (value: unknown) => Array.isArray(value) && value.every((id) => isInteger(id, 0));

/** How text is generated; the names are those of transformers' `generate`. */
export const generationOptions = {
  /** Default 20. A text ends earlier at a stop token. */
  maxNewTokens: integer(0)(20),
  /**
   * 0 takes the likeliest token each time. Above, tokens are drawn, the more evenly the higher. Default 0, or 1 when `topK` or
   * `topP` is given.
   */
  temperature: optional(number((value) => value >= 0, "a number of at least 0")),
  /** Draw only among so many of the likeliest tokens; default all. */
  topK: optional(integer(1)),
  /** Draw only among the likeliest tokens that together have this probability; default 1, all. */
  topP: optional(number((value) => value > 0 && value <= 1, "a number above 0 and at most 1")),
  /** Above 1, tokens that the text has already become less likely; default 1. */
  repetitionPenalty: number((value) => value > 0, "a number above 0")(1),
  /** Ids at which a text ends; default none. */
  stopTokens: option<readonly number[]>(isIds, "an array of ids")([]),
  /** Seed of the draws; default: they come from `generator`. */
  seed: optional(option<number | bigint>(() => true, "a seed")),
  /** Where the draws come from; default: the default generator. */
  generator: optional(option<Generator>((value) => value instanceof Generator, "a Generator")),
  /** Whether keys and values of earlier tokens are kept, for models that can; default true. The text is the same. */
  useCache: option<boolean>((value) => typeof value === "boolean", "true or false")(true),
} as const;

const generation = signature("generate", [], generationOptions);

/** How a text goes on: the settings of `generate`, each with its default. */
export type GenerationOptions = Options<typeof generation>;

/** What decides which token comes next. */
export interface GenerationSettings {
  temperature: number;
  topK: number | undefined;
  topP: number;
  repetitionPenalty: number;
  generator: Generator | undefined;
}

/** What the options mean together. */
export function settingsOf(options: Values<typeof generation>): GenerationSettings {
  const { topK, topP = 1, repetitionPenalty, seed, generator } = options;
  const draws = topK !== undefined || options.topP !== undefined;
  const { temperature = draws ? 1 : 0 } = options;
  if (seed !== undefined && generator !== undefined) {
    throw new OptionsError("seed", "expected a seed or a generator, but got both");
  }
  return {
    ...{ temperature, topK, topP, repetitionPenalty },
    generator: seed === undefined ? generator : new Generator().manualSeed(seed),
  };
}

/**
 * The processors that the settings ask for, in transformers' order.
 *
 * @param paddings How many ids at the beginning of each prompt are padding (batch); null for none.
 */
export function processorsOf(settings: GenerationSettings, paddings: Tensor | null): LogitsProcessor[] {
  const processors: LogitsProcessor[] = [];
  if (settings.repetitionPenalty !== 1) {
    processors.push(new RepetitionPenaltyLogitsProcessor(settings.repetitionPenalty, paddings));
  }
  if (settings.temperature === 0) return processors;
  if (settings.temperature !== 1) processors.push(new TemperatureLogitsWarper(settings.temperature));
  if (settings.topK !== undefined) processors.push(new TopKLogitsWarper(settings.topK));
  if (settings.topP < 1) processors.push(new TopPLogitsWarper(settings.topP));
  return processors;
}

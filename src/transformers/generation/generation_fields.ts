/** The settings of generation, by Python's names in camelCase. Any of them may be null, which is what it is in Python where unset. */

import { anything, boolean, integer, listOf, number, record, string } from "../../internal/kinds.js";
import { type Kind, kind, type Optional } from "../../internal/signature.js";
import { TypeError } from "../../python/exceptions.js";
import { shown } from "../../python/repr.js";
import type { SequenceBias } from "./logits_process/bias.js";

const oneOrMany = <One>(of: Kind<One>) =>
  kind<One | readonly One[]>((callee, name, value) =>
    Array.isArray(value) ? listOf(of).check(callee, name, value) : of.check(callee, name, value),
  );

const startAndFactor = kind<readonly [start: number, factor: number]>((callee, name, value) => {
  const list = listOf(number).check(callee, name, value);
  if (list.length === 2) return list as [number, number];
  throw new TypeError(`${callee}: expected ${name} to be [start, factor], got ${shown(value)}`);
});

/** Each setting with its kind, in Python's order. */
export const fields = {
  /** The length of a text, the prompt included. `maxNewTokens` is better. Default: 20 more than the prompt. */
  maxLength: integer,
  /** How many tokens follow the prompt at most. */
  maxNewTokens: integer,
  /** The least length of a text, the prompt included. Default: 0. */
  minLength: integer,
  /** How many tokens follow the prompt at least. */
  minNewTokens: integer,
  /**
   * When beam search stops: `true`, as soon as there are `numBeams` whole texts; `false`, the default, when better ones are unlikely;
   * `"never"`, when there can be no better ones.
   */
  earlyStopping: anything<boolean | "never">(),
  /** How many seconds it may take; the token that is begun is finished. */
  maxTime: number,
  /** Texts that end the generation where they appear; `tokenizer` is needed then. */
  stopStrings: oneOrMany(string),
  /** Whether tokens are drawn, instead of the likeliest taken. Default: false. */
  doSample: boolean,
  /** How many beams are searched. Default: 1, none. */
  numBeams: integer,
  /** Not here, as in a file of Python's. */
  useMtp: boolean,
  /** Whether keys and values of earlier tokens are kept. Default: true. */
  useCache: boolean,
  /** `"dynamic"`, which grows, or `"static"`, which has its full size from the beginning. Default: dynamic. */
  cacheImplementation: string,
  cacheConfig: record,
  /** The size of a static cache at least. */
  maxCacheLen: integer,
  /** Divides the scores: the higher, the more evenly tokens are drawn. Default: 1. */
  temperature: number,
  /** Draws only among so many of the likeliest tokens. Default: 50; 0 for all. */
  topK: integer,
  /** Draws only among the likeliest tokens that together have this probability. Default: 1. */
  topP: number,
  /** Draws only among tokens that are at least this share as likely as the likeliest. */
  minP: number,
  /** Draws only among the likeliest tokens whose entropy adds up to this share. */
  topH: number,
  /** Draws only among the tokens nearest to what is expected that together have this probability. Default: 1. */
  typicalP: number,
  /** Draws only among tokens of at least this probability. Default: 0. */
  epsilonCutoff: number,
  /** The same, but lower where all tokens are about as likely. Default: 0. */
  etaCutoff: number,
  /** Above 1, tokens that the text has already become less likely. Default: 1. */
  repetitionPenalty: number,
  /** Above 1, tokens of the prompt become likelier. Default: 1. */
  encoderRepetitionPenalty: number,
  /** The power of the length that a beam's score is divided by: above 0, longer texts are preferred. Default: 1. */
  lengthPenalty: number,
  /** No sequence of so many tokens comes twice. Default: 0, any may. */
  noRepeatNgramSize: integer,
  /** Sequences of ids that may not come. */
  badWordsIds: anything<readonly (readonly number[])[]>(),
  /** Whether scores are made logarithms of probabilities again after all processors. */
  renormalizeLogits: boolean,
  /** The first token that is generated, where the prompt is one token. */
  forcedBosTokenId: integer,
  /** The last token of a text that reaches the greatest length. */
  forcedEosTokenId: oneOrMany(integer),
  /** Whether scores that are infinite or no numbers are replaced. Default: false. */
  removeInvalidValues: boolean,
  /** `[start, factor]`: after so many tokens the end grows likelier by that factor with each. */
  exponentialDecayLengthPenalty: startAndFactor,
  /** Ids that never come. */
  suppressTokens: listOf(integer),
  /** Ids that do not come first. */
  beginSuppressTokens: listOf(integer),
  /** `[[[id, ...], bias], ...]`: what is added to the score of the last of these ids where the others stand before it. */
  sequenceBias: anything<SequenceBias>(),
  tokenHealing: boolean,
  /** How far scores are moved away from those without the prompt, or with `negativePromptIds`. */
  guidanceScale: number,
  watermarkingConfig: record,
  /** How many texts there are for each prompt. Default: 1. */
  numReturnSequences: integer,
  /** What else `returnDictInGenerate` gives; by default none of these. */
  outputAttentions: boolean,
  outputHiddenStates: boolean,
  outputScores: boolean,
  outputLogits: boolean,
  /** Whether an object with all of that comes back, instead of the ids. Default: false. */
  returnDictInGenerate: boolean,
  /** The id with which ended texts are filled up. Default: the first of `eosTokenId`. */
  padTokenId: integer,
  bosTokenId: integer,
  /** The ids that end a text. */
  eosTokenId: oneOrMany(integer),
  /** No sequence of so many tokens comes that the prompt has. Default: 0. */
  encoderNoRepeatNgramSize: integer,
  decoderStartTokenId: oneOrMany(integer),
  isAssistant: boolean,
  numAssistantTokens: integer,
  numAssistantTokensSchedule: string,
  assistantConfidenceThreshold: number,
  promptLookupNumTokens: integer,
  maxMatchingNgramSize: integer,
  assistantEarlyExit: integer,
  assistantLookbehind: integer,
  targetLookbehind: integer,
  assistantEnsembleWeight: number,
  speculationType: string,
  compileConfig: record,
  disableCompile: boolean,
  continuousBatchingConfig: record,
  lowMemory: boolean,
  penaltyAlpha: number,
  dolaLayers: anything<string | readonly number[]>(),
  diversityPenalty: number,
  numBeamGroups: integer,
  constraints: anything<readonly unknown[]>(),
  forceWordsIds: anything<readonly unknown[]>(),
  /** The prompt is read in pieces of so many tokens. Default: all at once. */
  prefillChunkSize: integer,
} as const;

/** The settings, each unset or set. */
export type GenerationFields = {
  -readonly [Name in keyof typeof fields]: (typeof fields)[Name] extends Kind<infer Value, infer _>
    ? Value | null
    : never;
};

/** The names of the settings. */
export const FIELD_NAMES = Object.keys(fields) as (keyof GenerationFields)[];

type Unset<Initial> = {
  readonly [Name in keyof typeof fields]: (typeof fields)[Name] extends Kind<infer Value, infer Accepted>
    ? Optional<Value | Initial | null, Accepted | null>
    : never;
};

/** The settings as parameters that have this value where nothing is given; null is taken for any of them. */
function parameters<Initial>(initial: Initial): Unset<Initial> {
  const nullable = ({ check, takesObject }: Kind<unknown>) => ({
    check: (callee: string, name: string, value: unknown) => (value === null ? null : check(callee, name, value)),
    takesObject,
    initial,
  });
  return Object.fromEntries(
    Object.entries(fields).map(([name, of]) => [name, nullable(of)]),
  ) as unknown as Unset<Initial>;
}

/** The parameters of a configuration. */
export const configured = parameters(null);
/** The same for a call, where what is not given is not null either. */
export const overriding = parameters(undefined);

/** Settings that are floats in Python, and are written so. */
export const FLOATS: ReadonlySet<string> = new Set<keyof GenerationFields>([
  ...(["maxTime", "temperature", "topP", "minP", "topH", "typicalP", "epsilonCutoff", "etaCutoff"] as const),
  ...(["repetitionPenalty", "encoderRepetitionPenalty", "lengthPenalty", "guidanceScale"] as const),
  ...(["assistantConfidenceThreshold", "assistantEnsembleWeight", "penaltyAlpha", "diversityPenalty"] as const),
]);

/** What counts where neither the call nor the model says anything. */
export const DEFAULTS: Readonly<Partial<GenerationFields>> = {
  ...{ maxLength: 20, minLength: 0, doSample: false, useCache: true, earlyStopping: false, numBeams: 1 },
  ...{ temperature: 1, topK: 50, topP: 1, typicalP: 1, repetitionPenalty: 1, lengthPenalty: 1 },
  ...{ noRepeatNgramSize: 0, encoderNoRepeatNgramSize: 0, numReturnSequences: 1, outputScores: false },
  ...{ returnDictInGenerate: false, removeInvalidValues: false, epsilonCutoff: 0, etaCutoff: 0 },
  ...{ encoderRepetitionPenalty: 1, numAssistantTokens: 20, numAssistantTokensSchedule: "constant" },
  ...{ assistantConfidenceThreshold: 0.4, assistantLookbehind: 10, targetLookbehind: 10 },
  ...{ numBeamGroups: 1, diversityPenalty: 0 },
};

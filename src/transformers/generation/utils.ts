/**
 * Text from a model of transformers: what its `generate` does. Follows `GenerationMixin` of transformers/generation/utils.py, for
 * decoders; greedy, drawn, with beams, and both.
 */

import { setImmediate } from "node:timers/promises";
import { anything, callback, calledHere, listOf, nullable, optional, unchecked } from "../../internal/kinds.js";
import { requireMemory } from "../../internal/require_memory.js";
import { type Given, kind, signature, type Values } from "../../internal/signature.js";
import { AttributeError, TypeError, ValueError } from "../../python/exceptions.js";
import { shown } from "../../python/repr.js";
import { inferenceMode, noGrad } from "../../torch/autograd/index.js";
import type { DType } from "../../torch/dtype.js";
import { tensor as tensorKind } from "../../torch/kinds.js";
import { aten } from "../../torch/ops/index.js";
import type { Generator as RandomGenerator } from "../../torch/random.js";
import type { Tensor } from "../../torch/tensor.js";
import { type Cache, type CachedConfig, DynamicCache, StaticCache } from "../cache_utils.js";
import { type BeamResult, beamSearch } from "./beam_search.js";
import { CallableList } from "./callable_list.js";
import type { GenerationConfig } from "./configuration_utils.js";
import { type Decoding, type DecodingStep, decode } from "./decoding.js";
import { FIELD_NAMES, type GenerationFields, overriding } from "./generation_fields.js";
import type { ScoresFunction } from "./logits_process/base.js";
import type { PrefixAllowedTokens } from "./logits_process/bias.js";
import { endsOf, type GenerationInputs, idsOf, inputsOf, type Settings, setLengths, settingsOf } from "./prepare.js";
import { criteriaOf, processorsOf } from "./processors.js";
import type { StopStringTokenizer } from "./stop_strings.js";
import type { StoppingFunction } from "./stopping_criteria.js";
import { type BaseStreamer, TextIteratorStreamer } from "./streamers.js";
import { checkImplemented, isStaticCache } from "./validation.js";

/** What a model is asked for one step. */
interface ModelInputs {
  attentionMask: Tensor | null;
  positionIds: Tensor;
  cache: Cache | null;
  useCache: boolean;
  logitsToKeep: number;
  outputAttentions?: boolean;
  outputHiddenStates?: boolean;
}

/** What it answers. */
interface ModelOutputs {
  logits: Tensor;
  cache?: Cache | null;
  hiddenStates?: Tensor[] | null;
  attentions?: Tensor[] | null;
}

/** A model that text can be generated with, as far as that goes. */
export interface CausalModel {
  (inputIds: Tensor, options: ModelInputs): ModelOutputs;
  readonly config: object;
  readonly generationConfig: GenerationConfig | null;
  canGenerate(): boolean;
}

/** What has `put` and `end`, as in Python: a class of the user's own need not be a {@link BaseStreamer}. */
const streaming = kind<BaseStreamer>((callee, name, value) => {
  const { put, end } = (typeof value === "object" && value !== null ? value : {}) as Partial<BaseStreamer>;
  if (typeof put === "function" && typeof end === "function") return value as BaseStreamer;
  throw new TypeError(`${callee}: expected ${name} to be a streamer, with put(tokens) and end(), got ${shown(value)}`);
});

/** An array of functions, or a list of them that is one itself. */
const functions = <F extends (...args: never[]) => unknown>() =>
  kind<F[], readonly F[] | CallableList<F>>((callee, name, value) =>
    listOf(callback<F>()).check(callee, name, value instanceof CallableList ? [...value] : value),
  );

/** What `generate` takes. @internal */
export const generation = signature(
  "generate",
  ["inputs", "generationConfig", "logitsProcessor", "stoppingCriteria", "prefixAllowedTokensFn"],
  {
    /** Ids (batch, sequence), padded on the left. Default: the configuration's `bosTokenId`. */
    inputs: nullable(unchecked<Tensor | readonly (readonly number[])[]>())(null),
    /** Settings; those that are unset are the model's. */
    generationConfig: nullable(unchecked<GenerationConfig>())(null),
    /** Processors beside those that the settings ask for. */
    logitsProcessor: functions<ScoresFunction>()([]),
    /** Criteria beside those that the settings ask for. */
    stoppingCriteria: functions<StoppingFunction>()([]),
    /** Which ids may follow a text. */
    prefixAllowedTokensFn: nullable(callback<PrefixAllowedTokens>())(null),
    /** Is given the prompt and every token as it comes. */
    streamer: nullable(streaming)(null),
    /** What the model is to be guided away from, with `guidanceScale` (batch, sequence). */
    negativePromptIds: nullable(tensorKind)(null),
    negativePromptAttentionMask: nullable(tensorKind)(null),
    /** The same as `inputs`, by the name that a tokenizer gives it. */
    inputIds: nullable(unchecked<Tensor | readonly (readonly number[])[]>())(null),
    /** (batch, sequence), 0 for padding. Default: what is not `padTokenId`. */
    attentionMask: nullable(tensorKind)(null),
    /** (batch, sequence). Default: by the mask. */
    positionIds: nullable(tensorKind)(null),
    /** Goes on from this cache, of which `inputs` has the tokens too. */
    cache: nullable(unchecked<Cache>())(null),
    pastKeyValues: calledHere("cache"),
    /** Turns ids into text, for `stopStrings`. */
    tokenizer: nullable(anything<StopStringTokenizer>())(null),
    /** Where draws come from; default: the default generator, the only one in Python. */
    generator: optional(unchecked<RandomGenerator>()),
    /** Ends `generateAsync` and `generateStream` before their time. */
    signal: optional(unchecked<AbortSignal>()),
    ...overriding,
  },
);

type Options = Values<typeof generation>;
/** The arguments of `generate`. */
export type GenerateArguments = Given<typeof generation>;

/** What `generate` gives with `returnDictInGenerate`; what was not asked for is null. */
export interface GenerateOutput {
  /** (batch * numReturnSequences, length), the prompt included. */
  sequences: Tensor;
  /** With `outputScores`: for each token the processed scores (rows, vocabSize). */
  scores: Tensor[] | null;
  /** With `outputLogits`: the same as the model gave them. */
  logits: Tensor[] | null;
  /** With `outputAttentions`: for each token the weights of each layer. */
  attentions: (Tensor[] | null)[] | null;
  /** With `outputHiddenStates`: for each token the states of each layer. */
  hiddenStates: (Tensor[] | null)[] | null;
  /** Keys and values of all tokens but the last. */
  cache: Cache | null;
  /** With beams and `outputScores`: the score of each text. */
  sequencesScores: Tensor | null;
  /** With beams: which beam each token came from. */
  beamIndices: Tensor | null;
}

/** What `generate` gives to these arguments: the ids, or with `returnDictInGenerate: true` an object with all that was asked for. */
export type Generated<Arguments extends readonly unknown[]> = Arguments extends readonly [
  ...unknown[],
  { returnDictInGenerate: true },
]
  ? GenerateOutput
  : Tensor;

/** Generates; it stops after each token, so that others have their turn, and is null where beams make it no text yet. */
function* steps(model: CausalModel, options: Options): Generator<DecodingStep | null, Tensor | GenerateOutput> {
  const { streamer } = options;
  try {
    const run = noGrad(() => new GenerationRun(model, options));
    const { inputIds } = run.inputs;
    streamer?.put(inputIds);
    if (run.settings.numBeams > 1) {
      const beams = yield* beamSearch(inputIds, run.beams());
      return run.output(beams.sequences, beams);
    }
    const decoding = decode(inputIds, run);
    for (;;) {
      const { done, value } = decoding.next();
      if (done) {
        streamer?.end();
        return run.output(value, null);
      }
      streamer?.put(value.next);
      yield value;
    }
  } catch (error) {
    if (streamer instanceof TextIteratorStreamer) streamer.fail(error);
    throw error;
  }
}

/** One call of `generate`: the model with what it is told, and what is recorded of it. */
class GenerationRun implements Decoding {
  readonly settings: Settings;
  readonly inputs: GenerationInputs;
  readonly processors: readonly ScoresFunction[];
  readonly criteria: readonly StoppingFunction[];
  readonly generator: RandomGenerator | undefined;
  readonly padTokenId: number | null;
  readonly scores: Tensor[] | null;
  readonly #model: CausalModel;
  readonly #logits: Tensor[] | null;
  readonly #attentions: (Tensor[] | null)[] | null;
  readonly #hiddenStates: (Tensor[] | null)[] | null;
  #mask: Tensor | null;
  #positions: Tensor;
  #cache: Cache | null;
  #isFirst = true;
  /** Whether scores come into other hands. */
  readonly #isShown: boolean;
  /** Whether keys, values and what layers give stay here. */
  readonly #isPrivate: boolean;
  /** Of how many tokens the mask was made; where the ids are as many, those of a given cache are among them. */
  readonly #maskLength: number;

  constructor(model: CausalModel, options: Options) {
    const { settings, unset } = readSettings(model, options);
    const { maxPositionEmbeddings: longest = null } = model.config as { maxPositionEmbeddings?: number | null };
    const prompts = idsOf(options.inputs ?? options.inputIds, settings.bosTokenId);
    const ends = endsOf(settings);
    const whole = inputsOf(prompts, options, settings);
    this.#model = model;
    this.settings = settings;
    this.padTokenId = settings.padTokenId ?? ends?.[0] ?? null;
    this.#maskLength = options.attentionMask?.size(1) ?? prompts.size(1);
    const times = Math.max(settings.numBeams, settings.numReturnSequences);
    requireMemory("generate", leastBytes(model, prompts.numel() * times, prompts.size(0) * times));
    this.inputs = times === 1 ? whole : expanded(whole, times);
    setLengths(settings, prompts.size(1), unset, longest);
    this.#mask = this.inputs.attentionMask;
    this.#positions = this.inputs.positionIds;
    this.#cache = cacheOf(model, settings, options.cache);
    this.generator = options.generator;
    this.processors = processorsOf(settings, {
      ...{ prompts, attentionMask: this.#mask, model: model as never, custom: options.logitsProcessor },
      prefixAllowedTokensFn: options.prefixAllowedTokensFn,
      negativePromptIds: options.negativePromptIds,
      negativePromptAttentionMask: options.negativePromptAttentionMask,
    });
    this.criteria = criteriaOf(settings, longest, options.tokenizer, options.stoppingCriteria);
    const returns = settings.returnDictInGenerate === true;
    this.#isPrivate = !returns && options.cache === null;
    this.#isShown = returns || options.logitsProcessor.length > 0;
    const kept = <T>(wanted: boolean | null): T[] | null => (returns && wanted === true ? [] : null);
    this.scores = kept(settings.outputScores);
    this.#logits = kept(settings.outputLogits);
    this.#attentions = kept(settings.outputAttentions);
    this.#hiddenStates = kept(settings.outputHiddenStates);
  }

  get doSample(): boolean {
    return this.settings.doSample === true;
  }

  /** The same, for a search with beams. */
  beams() {
    const { numBeams, numReturnSequences, maxLength, lengthPenalty, earlyStopping } = this.settings;
    const { processors, criteria, doSample, generator, padTokenId, scores } = this;
    return {
      ...{ processors, criteria, doSample, generator, padTokenId, scores, numBeams, numReturnSequences, maxLength },
      lengthPenalty: lengthPenalty ?? 1,
      earlyStopping: earlyStopping ?? false,
      eosTokenId: endsOf(this.settings),
      logits: (ids: Tensor) => this.logits(ids),
      record: (raw: Tensor, processed: Tensor) => this.record(raw, processed),
      reorder: (beams: Tensor) => this.#cache?.reorderCache(beams),
    };
  }

  logits(ids: Tensor): Tensor {
    const outputs = this.#isFirst ? this.#prefill(ids) : this.#next(ids);
    this.#isFirst = false;
    if (outputs.cache != null) this.#cache = outputs.cache;
    this.#attentions?.push(outputs.attentions ?? null);
    this.#hiddenStates?.push(outputs.hiddenStates ?? null);
    const last = outputs.logits.select(1, -1);
    // What is kept must not keep all positions of the prompt, and what others are given they may change.
    return last.dtype.name === "float32" ? (this.#isShown ? last.clone() : last) : last.float();
  }

  record(logits: Tensor, scores: Tensor): void {
    this.#logits?.push(logits);
    this.scores?.push(scores);
  }

  /** The step after the prompt. */
  #prefill(ids: Tensor): ModelOutputs {
    const length = ids.size(1);
    const past = this.#cache?.getSeqLength() ?? 0;
    const fresh = this.#maskLength === length ? length - past : length;
    const chunk = this.settings.prefillChunkSize;
    if (chunk === null) return this.#call(last(ids, fresh), this.#mask, last(this.#positions, fresh));
    if (this.#cache === null) throw new ValueError("Cannot use prefill chunking without a cache");
    const prompt = last(ids, fresh);
    let outputs: ModelOutputs | undefined;
    for (let start = 0; start < fresh; start += chunk) {
      const count = Math.min(chunk, fresh - start);
      const end = past + start + count;
      outputs = this.#call(
        prompt.narrow(1, start, count),
        this.#mask?.narrow(1, 0, end) ?? null,
        this.#positions.narrow(1, past + start, count),
      );
    }
    return outputs as ModelOutputs;
  }

  /** A step after a token. */
  #next(ids: Tensor): ModelOutputs {
    if (this.#mask !== null) this.#mask = aten.cat([this.#mask, aten.onesLike(last(this.#mask, 1))], 1);
    const position = last(this.#positions, 1).add(1);
    if (this.#cache !== null) {
      this.#positions = position;
      return this.#call(last(ids, 1), this.#mask, position);
    }
    this.#positions = aten.cat([this.#positions, position], 1);
    return this.#call(ids, this.#mask, this.#positions);
  }

  #call(ids: Tensor, attentionMask: Tensor | null, positionIds: Tensor): ModelOutputs {
    const { useCache, outputAttentions, outputHiddenStates } = this.settings;
    const inputs: ModelInputs = { attentionMask, positionIds, cache: this.#cache, useCache, logitsToKeep: 1 };
    if (outputAttentions) inputs.outputAttentions = true;
    if (outputHiddenStates) inputs.outputHiddenStates = true;
    // Where nobody sees what the model keeps, nothing is kept for gradients, not even that there are none: that is faster.
    return this.#isPrivate ? inferenceMode(() => this.#model(ids, inputs)) : this.#model(ids, inputs);
  }

  /** What was asked for: the ids alone, or all that was recorded with them. */
  output(sequences: Tensor, beams: BeamResult | null): Tensor | GenerateOutput {
    if (this.settings.returnDictInGenerate !== true) return sequences;
    return {
      ...{ sequences, scores: this.scores, logits: this.#logits, cache: this.#cache },
      ...{ attentions: this.#attentions, hiddenStates: this.#hiddenStates },
      sequencesScores: this.settings.outputScores === true ? (beams?.sequencesScores ?? null) : null,
      beamIndices: beams?.beamIndices ?? null,
    };
  }
}

/** The last columns. */
const last = (x: Tensor, columns: number): Tensor =>
  x.size(1) === columns ? x : x.narrow(1, x.size(1) - columns, columns);

function readSettings(model: CausalModel, options: Options) {
  const own: Partial<GenerationFields> = {};
  for (const name of FIELD_NAMES) if (options[name] !== undefined) Object.assign(own, { [name]: options[name] });
  const { generationConfig } = options;
  const isUnset = (name: "maxLength" | "minLength") =>
    (own[name] ?? generationConfig?.[name] ?? model.generationConfig?.[name] ?? null) === null;
  const unset = { max: isUnset("maxLength"), min: isUnset("minLength") };
  const settings = settingsOf(own, generationConfig, model.generationConfig);
  checkImplemented(settings);
  if (settings.numBeams > 1 && options.streamer !== null) {
    throw new ValueError("`streamer` cannot be used with beam search (yet!). Make sure that `num_beams` is set to 1.");
  }
  if (options.inputs !== null && options.inputIds !== null) {
    throw new ValueError("generate: expected the ids as inputs or as inputIds, but got both");
  }
  return { settings, unset };
}

/** What the first pass over so many positions of so many texts takes at least: a layer's input, queries, keys and values; scores, and what sorts them. */
function leastBytes(model: CausalModel, positions: number, texts: number): number {
  const { hiddenSize = 0, vocabSize = 0 } = model.config as { hiddenSize?: number; vocabSize?: number };
  const { dtype } = model as { dtype?: DType };
  return 4 * (positions * hiddenSize * (dtype?.itemsize ?? 4) + texts * vocabSize * 4);
}

function expanded({ inputIds, attentionMask, positionIds }: GenerationInputs, times: number): GenerationInputs {
  const repeated = (x: Tensor) => x.repeatInterleave(times, 0);
  return {
    inputIds: repeated(inputIds),
    attentionMask: attentionMask === null ? null : repeated(attentionMask),
    positionIds: positionIds.size(0) === 1 ? positionIds : repeated(positionIds),
  };
}

function cacheOf(model: CausalModel, settings: Settings, given: Cache | null): Cache | null {
  const { cacheImplementation, maxCacheLen } = settings;
  if (given !== null) {
    if (cacheImplementation === null) return given;
    throw new ValueError(
      "Passing both `cache_implementation` (used to initialize certain caches) and `cache` (a Cache object) is unsupported. Please " +
        "use only one of the two.",
    );
  }
  if (settings.useCache === false) return null;
  const config = model.config as CachedConfig;
  if (!isStaticCache(cacheImplementation)) return new DynamicCache({ config });
  return new StaticCache({ config, maxCacheLen: Math.max(settings.maxLength - 1, maxCacheLen ?? 0) });
}

/** The options of a call, of a model that generates. */
function optionsOf(model: CausalModel, given: GenerateArguments, method: string): Options {
  const options = generation(given, method);
  if (model.canGenerate()) return options;
  throw new AttributeError(
    `'${model.constructor.name}' has no '${method}': take the class of its family that scores tokens; a class of your own says so by \`static generates = true\`, and \`generation.generate\` serves models that are no PreTrainedModel`,
  );
}

/** Generates without a pause. */
export function generate(model: CausalModel, given: GenerateArguments): Tensor | GenerateOutput {
  const run = steps(model, optionsOf(model, given, "generate"));
  for (;;) {
    const { done, value } = run.next();
    if (done) return value;
  }
}

/** Generates while the event loop runs between tokens, and gives each as it comes. */
async function* pausing(
  model: CausalModel,
  options: Options,
): AsyncGenerator<DecodingStep | null, Tensor | GenerateOutput> {
  const run = steps(model, options);
  for (;;) {
    // What is thrown inside is what the streamer hears of.
    const { done, value } = options.signal?.aborted ? run.throw(options.signal.reason) : run.next();
    if (done) return value;
    yield value;
    await setImmediate();
  }
}

/** The same as {@link generate} while the event loop runs between tokens; a signal ends it. */
export async function generateAsync(model: CausalModel, given: GenerateArguments): Promise<Tensor | GenerateOutput> {
  const run = pausing(model, optionsOf(model, given, "generateAsync"));
  for (;;) {
    const { done, value } = await run.next();
    if (done) return value;
  }
}

/** Each token as it comes: the next id of every text, null for a text that has ended. */
export async function* generateStream(
  model: CausalModel,
  given: GenerateArguments,
): AsyncGenerator<(number | null)[], void> {
  for await (const step of pausing(model, optionsOf(model, given, "generateStream"))) {
    if (step === null) throw new ValueError("generateStream: beams give their texts at the end: use generateAsync");
    yield step.tokens.map((id, row) => (step.ended[row] ? null : id));
  }
}

/** The processors and criteria that settings ask for, in Python's order. Follows `_get_logits_processor` and `_get_stopping_criteria`. */

import { ValueError } from "../../python/exceptions.js";
import { warnOnce } from "../../python/warnings.js";
import type { Tensor } from "../../torch/tensor.js";
import * as logits from "./logits_process/index.js";
import { endsOf, type Settings } from "./prepare.js";
import { StopStringCriteria, type StopStringTokenizer } from "./stop_strings.js";
import { EosTokenCriteria, MaxLengthCriteria, MaxTimeCriteria, type StoppingFunction } from "./stopping_criteria.js";

/** What processors need beside the settings. */
export interface ProcessorContext {
  /** The ids of the prompts, before beams (batch, sequence). */
  prompts: Tensor;
  /** The same mask as the model gets; null where nothing is padded. */
  attentionMask: Tensor | null;
  model: logits.GuidedModel;
  prefixAllowedTokensFn: logits.PrefixAllowedTokens | null;
  negativePromptIds: Tensor | null;
  negativePromptAttentionMask: Tensor | null;
  custom: readonly logits.ScoresFunction[];
}

export function processorsOf(settings: Settings, context: ProcessorContext): logits.ScoresFunction[] {
  const own = [...constraints(settings, context)];
  const list = merged(own, context.custom, "logits processor");
  if (settings.doSample) list.push(...warpers(settings));
  if (settings.renormalizeLogits === true) list.push(new logits.LogitNormalization());
  return list;
}

function* constraints(settings: Settings, context: ProcessorContext): Generator<logits.LogitsProcessor> {
  const { prompts } = context;
  const promptLength = prompts.size(1);
  const eosTokenId = endsOf(settings);
  const isFactor = (value: number | null): value is number => value !== null && value !== 1;
  const isCount = (value: number | null): value is number => value !== null && value > 0;
  const { guidanceScale, sequenceBias, encoderRepetitionPenalty, repetitionPenalty, noRepeatNgramSize } = settings;
  if (isFactor(guidanceScale)) {
    yield new logits.UnbatchedClassifierFreeGuidanceLogitsProcessor(guidanceScale, context.model, {
      unconditionalIds: context.negativePromptIds,
      unconditionalAttentionMask: context.negativePromptAttentionMask,
      useCache: settings.useCache,
    });
  }
  if (sequenceBias !== null) yield new logits.SequenceBiasLogitsProcessor(sequenceBias);
  if (isFactor(encoderRepetitionPenalty)) {
    yield new logits.EncoderRepetitionPenaltyLogitsProcessor(encoderRepetitionPenalty, prompts);
  }
  if (isFactor(repetitionPenalty)) {
    const paddings = context.attentionMask?.ne(0).int().argmax(1) ?? null;
    yield new logits.RepetitionPenaltyLogitsProcessor(repetitionPenalty, paddings);
  }
  if (isCount(noRepeatNgramSize)) yield new logits.NoRepeatNGramLogitsProcessor(noRepeatNgramSize);
  if (isCount(settings.encoderNoRepeatNgramSize)) {
    yield new logits.EncoderNoRepeatNGramLogitsProcessor(settings.encoderNoRepeatNgramSize, prompts);
  }
  if (settings.badWordsIds !== null) {
    yield new logits.NoBadWordsLogitsProcessor(settings.badWordsIds, { eosTokenId: eosTokenId ?? [] });
  }
  if (eosTokenId !== null && isCount(settings.minLength)) {
    yield new logits.MinLengthLogitsProcessor(settings.minLength, eosTokenId);
  }
  if (eosTokenId !== null && isCount(settings.minNewTokens)) {
    yield new logits.MinNewTokensLengthLogitsProcessor(promptLength, settings.minNewTokens, eosTokenId);
  }
  if (context.prefixAllowedTokensFn !== null) {
    const rows = Math.max(settings.numBeams, settings.numReturnSequences);
    yield new logits.PrefixConstrainedLogitsProcessor(context.prefixAllowedTokensFn, rows);
  }
  if (settings.forcedBosTokenId !== null) yield new logits.ForcedBOSTokenLogitsProcessor(settings.forcedBosTokenId);
  if (settings.forcedEosTokenId !== null) {
    yield new logits.ForcedEOSTokenLogitsProcessor(settings.maxLength, settings.forcedEosTokenId);
  }
  if (settings.removeInvalidValues === true) yield new logits.InfNanRemoveLogitsProcessor();
  if (settings.exponentialDecayLengthPenalty !== null) {
    if (eosTokenId === null) throw new ValueError("`exponential_decay_length_penalty` needs an `eos_token_id`");
    yield new logits.ExponentialDecayLengthPenalty(settings.exponentialDecayLengthPenalty, eosTokenId, promptLength);
  }
  if (settings.suppressTokens !== null) yield new logits.SuppressTokensLogitsProcessor(settings.suppressTokens);
  if (settings.beginSuppressTokens !== null) {
    const isForced = promptLength <= 1 && settings.forcedBosTokenId !== null;
    const begin = promptLength + (isForced ? 1 : 0);
    yield new logits.SuppressTokensAtBeginLogitsProcessor(settings.beginSuppressTokens, begin);
  }
}

function* warpers(settings: Settings): Generator<logits.LogitsProcessor> {
  // Beams need a token that is no end to go on with.
  const minTokensToKeep = settings.numBeams > 1 ? (endsOf(settings)?.length ?? 1) + 1 : 1;
  const { temperature, topH, topK, topP, minP, typicalP, epsilonCutoff, etaCutoff } = settings;
  const kept = { minTokensToKeep };
  const isInside = (value: number | null): value is number => value !== null && value > 0 && value < 1;
  if (temperature !== null && temperature !== 1) yield new logits.TemperatureLogitsWarper(temperature);
  if (topH !== null) yield new logits.TopHLogitsWarper(topH);
  if (topK !== null && topK !== 0) yield new logits.TopKLogitsWarper(topK, kept);
  if (topP !== null && topP < 1) yield new logits.TopPLogitsWarper(topP, kept);
  if (minP !== null) yield new logits.MinPLogitsWarper(minP, kept);
  if (typicalP !== null && typicalP < 1) yield new logits.TypicalLogitsWarper(typicalP, kept);
  if (isInside(epsilonCutoff)) yield new logits.EpsilonLogitsWarper(epsilonCutoff, kept);
  if (isInside(etaCutoff)) yield new logits.EtaLogitsWarper(etaCutoff, kept);
}

export function criteriaOf(
  settings: Settings,
  longest: number | null,
  tokenizer: StopStringTokenizer | null,
  custom: readonly StoppingFunction[],
): StoppingFunction[] {
  const own: StoppingFunction[] = [new MaxLengthCriteria(settings.maxLength, longest)];
  if (settings.maxTime !== null) own.push(new MaxTimeCriteria(settings.maxTime));
  if (settings.stopStrings !== null) {
    if (tokenizer === null) {
      throw new ValueError(
        "There are one or more stop strings, either in the arguments to `generate` or in the model's generation config, but we " +
          "could not locate a tokenizer. When generating with stop strings, you must pass the model's tokenizer to the " +
          "`tokenizer` argument of `generate`.",
      );
    }
    own.push(new StopStringCriteria(tokenizer, settings.stopStrings));
  }
  const ends = endsOf(settings);
  if (ends !== null) own.push(new EosTokenCriteria(ends));
  return merged(own, custom, "stopping criteria");
}

/** The lists together; of a class that both have, the caller's own takes the place of the other. */
function merged<Item extends object>(own: readonly Item[], custom: readonly Item[], what: string): Item[] {
  const list = own.map((item) => {
    const instead = custom.find((other) => other.constructor === item.constructor);
    if (instead === undefined) return item;
    const { name } = item.constructor;
    warnOnce(
      `A custom ${what} of type ${name} has been passed to \`.generate()\`, but it was also created in \`.generate()\`, given its ` +
        `parameterization. The custom ${name} will take precedence.`,
    );
    return instead;
  });
  return [...list, ...custom.filter((item) => !list.includes(item))];
}

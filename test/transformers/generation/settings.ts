/** Settings of `generate` drawn at random, always the same ones. */

import { Random } from "../../../src/python/random.js";

/** What is generated: by which model, from which ids, with which seed and settings. */
export interface Drawn {
  model: "llama" | "gpt2" | "mistral";
  attention: "sdpa" | "eager";
  seed: number;
  prompts: number[][];
  /** Whether the mask is given, or found by the id of padding. */
  mask: number[][] | null;
  options: Record<string, unknown>;
}

export const VOCAB = 60;
export const PAD = 0;

export function drawSettings(count: number, seed: number): Drawn[] {
  const random = new Random();
  random.seed(seed);
  const share = () => random.randint(0, 2 ** 20 - 1) / 2 ** 20;
  const chance = (probability: number) => share() < probability;
  const below = (limit: number) => Math.floor(share() * limit);
  const from = <T>(values: readonly T[]): T => values[below(values.length)] as T;
  const id = () => 1 + below(VOCAB - 1);
  const ids = (most: number) => Array.from({ length: 1 + below(most) }, id);

  const one = (): Drawn => {
    const lengths = Array.from({ length: 1 + below(3) }, () => 1 + below(6));
    const longest = Math.max(...lengths);
    const isPadded = chance(0.6);
    const rows = lengths.map((length) => (isPadded ? length : longest));
    const prompts = rows.map((length) => [...Array<number>(longest - length).fill(PAD), ...Array.from({ length }, id)]);
    const mask = rows.map((length) => [...Array<number>(longest - length).fill(0), ...Array<number>(length).fill(1)]);
    const options: Record<string, unknown> = {};
    const maybe = (probability: number, values: () => Record<string, unknown>) => {
      if (chance(probability)) Object.assign(options, values());
    };
    const doSample = chance(0.5);
    const numBeams = chance(0.4) ? 2 + below(3) : 1;
    if (chance(0.8)) options.maxNewTokens = 1 + below(8);
    else options.maxLength = longest + 1 + below(8);
    if (doSample) options.doSample = true;
    if (numBeams > 1) options.numBeams = numBeams;
    options.padTokenId = PAD;
    options.eosTokenId = chance(0.2) ? null : chance(0.5) ? id() : [id(), id(), id(), id(), id(), id()];
    const hasEnd = options.eosTokenId !== null;
    if (doSample) {
      maybe(0.4, () => ({ temperature: from([0.3, 0.7, 1.6]) }));
      maybe(0.6, () => ({ topK: from([0, 3, 12, 100]) }));
      maybe(0.3, () => ({ topP: from([0.2, 0.7, 0.95]) }));
      maybe(0.2, () => ({ minP: from([0.02, 0.2]) }));
      maybe(0.2, () => ({ typicalP: from([0.3, 0.9]) }));
      maybe(0.1, () => ({ topH: from([0.3, 0.9]) }));
      maybe(0.1, () => ({ epsilonCutoff: 0.01 }));
      maybe(0.1, () => ({ etaCutoff: 0.02 }));
    }
    if (doSample || numBeams > 1) {
      maybe(0.3, () => ({ numReturnSequences: numBeams > 1 ? 1 + below(numBeams) : 1 + below(3) }));
    }
    if (numBeams > 1) {
      maybe(0.4, () => ({ lengthPenalty: from([-1, 0, 0.6, 2]) }));
      maybe(0.4, () => ({ earlyStopping: from<boolean | string>([true, "never"]) }));
    }
    maybe(0.25, () => ({ repetitionPenalty: from([0.7, 1.2, 2]) }));
    maybe(0.2, () => ({ noRepeatNgramSize: 1 + below(3) }));
    maybe(0.15, () => ({ badWordsIds: [ids(1), ids(2), ids(1), ids(1)] }));
    maybe(0.15, () => ({
      sequenceBias: [
        [ids(1), 2.5],
        [ids(1), -3],
        [ids(2), 4],
      ],
    }));
    maybe(0.15, () => ({ suppressTokens: ids(20) }));
    maybe(0.15, () => ({ beginSuppressTokens: ids(30) }));
    maybe(0.15, () => ({ minNewTokens: 1 + below(4) }));
    maybe(0.15, () => ({ minLength: 1 + below(9) }));
    maybe(0.1, () => ({ forcedEosTokenId: id() }));
    maybe(0.1, () => ({ forcedBosTokenId: id() }));
    maybe(0.1, () => ({ renormalizeLogits: true }));
    maybe(0.1, () => ({ removeInvalidValues: true }));
    maybe(0.1, () => ({ encoderRepetitionPenalty: 1.3 }));
    maybe(0.1, () => ({ encoderNoRepeatNgramSize: 2 }));
    maybe(0.1, () => ({ guidanceScale: from([0.5, 1.5]) }));
    if (hasEnd) maybe(0.15, () => ({ exponentialDecayLengthPenalty: [below(3), 1.5] }));
    const cache = share();
    if (cache < 0.15) options.useCache = false;
    else if (cache < 0.35) options.cacheImplementation = "static";
    else if (cache < 0.45) options.prefillChunkSize = 1 + below(3);
    return {
      model: from(["llama", "llama", "gpt2", "gpt2", "mistral"] as const),
      attention: chance(0.15) ? "eager" : "sdpa",
      seed: below(1000),
      ...{ prompts, mask: chance(0.5) ? mask : null, options },
    };
  };
  return Array.from({ length: count }, one);
}

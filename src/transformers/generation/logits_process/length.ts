/** When a text may end, and with what it has to begin and end. */

import { integer, number } from "../../../internal/kinds.js";
import { type Given, kind, signature } from "../../../internal/signature.js";
import { ValueError } from "../../../python/exceptions.js";
import { shown } from "../../../python/repr.js";
import { aten } from "../../../torch/ops/index.js";
import type { Tensor } from "../../../torch/tensor.js";
import { count, ids, indexOf, LogitsProcessor, only, suppress } from "./base.js";

const minLength = signature("MinLengthLogitsProcessor", ["minLength", "eosTokenId"], {
  minLength: count(0, "`min_length` has to be a non-negative integer"),
  eosTokenId: ids,
});

/** Lets no text end before it has this length, the prompt included. */
export class MinLengthLogitsProcessor extends LogitsProcessor {
  readonly minLength: number;
  readonly eosTokenId: readonly number[];

  constructor(...given: Given<typeof minLength>) {
    super();
    const values = minLength(given);
    this.minLength = values.minLength;
    this.eosTokenId = values.eosTokenId;
  }

  protected override process(inputIds: Tensor, scores: Tensor): Tensor {
    return inputIds.size(-1) < this.minLength ? suppress(scores, this.eosTokenId) : scores;
  }
}

const minNewTokens = signature(
  "MinNewTokensLengthLogitsProcessor",
  ["promptLengthToSkip", "minNewTokens", "eosTokenId"],
  {
    promptLengthToSkip: count(0, "`prompt_length_to_skip` has to be a positive integer"),
    minNewTokens: count(0, "`min_new_tokens` has to be a positive integer"),
    eosTokenId: ids,
  },
);

/** Lets no text end before it has so many tokens after the prompt. */
export class MinNewTokensLengthLogitsProcessor extends LogitsProcessor {
  readonly promptLengthToSkip: number;
  readonly minNewTokens: number;
  readonly eosTokenId: readonly number[];

  constructor(...given: Given<typeof minNewTokens>) {
    super();
    const values = minNewTokens(given);
    this.promptLengthToSkip = values.promptLengthToSkip;
    this.minNewTokens = values.minNewTokens;
    this.eosTokenId = values.eosTokenId;
  }

  protected override process(inputIds: Tensor, scores: Tensor): Tensor {
    const isShort = inputIds.size(-1) - this.promptLengthToSkip < this.minNewTokens;
    return isShort ? suppress(scores, this.eosTokenId) : scores;
  }
}

const forcedBos = signature("ForcedBOSTokenLogitsProcessor", ["bosTokenId"], { bosTokenId: integer });

/** Makes this the first token that is generated, where the prompt is one token. */
export class ForcedBOSTokenLogitsProcessor extends LogitsProcessor {
  readonly bosTokenId: number;

  constructor(...given: Given<typeof forcedBos>) {
    super();
    this.bosTokenId = forcedBos(given).bosTokenId;
  }

  protected override process(inputIds: Tensor, scores: Tensor): Tensor {
    return inputIds.size(-1) === 1 ? only(scores, [this.bosTokenId]) : scores;
  }
}

const endIds = kind<number[], Parameters<typeof ids.check>[2]>((callee, name, value) => {
  const list = ids.check(callee, name, value);
  if (list.every((id) => id >= 0)) return list;
  throw new ValueError(`\`eos_token_id\` has to be a list of positive integers, but is ${shown(value)}`);
});

const forcedEos = signature("ForcedEOSTokenLogitsProcessor", ["maxLength", "eosTokenId"], {
  maxLength: integer,
  eosTokenId: endIds,
});

/** Makes one of these the last token of a text that reaches the greatest length. */
export class ForcedEOSTokenLogitsProcessor extends LogitsProcessor {
  readonly maxLength: number;
  readonly eosTokenId: readonly number[];

  constructor(...given: Given<typeof forcedEos>) {
    super();
    const values = forcedEos(given);
    this.maxLength = values.maxLength;
    this.eosTokenId = values.eosTokenId;
  }

  protected override process(inputIds: Tensor, scores: Tensor): Tensor {
    return inputIds.size(-1) === this.maxLength - 1 ? only(scores, this.eosTokenId) : scores;
  }
}

const decay = signature(
  "ExponentialDecayLengthPenalty",
  ["exponentialDecayLengthPenalty", "eosTokenId", "inputIdsSeqLength"],
  {
    /** After how many generated tokens it begins, and by what factor the end grows likelier with each. */
    exponentialDecayLengthPenalty: kind<[start: number, factor: number], readonly [number, number]>(
      (callee, name, value) => {
        const [start, factor] = Array.isArray(value) ? (value as unknown[]) : [];
        return [integer.check(callee, `${name}[0]`, start), number.check(callee, `${name}[1]`, factor)];
      },
    ),
    eosTokenId: endIds,
    inputIdsSeqLength: integer,
  },
);

/** Makes the end likelier with each token from some length on. */
export class ExponentialDecayLengthPenalty extends LogitsProcessor {
  readonly regulationStart: number;
  readonly regulationFactor: number;
  readonly eosTokenId: readonly number[];

  constructor(...given: Given<typeof decay>) {
    super();
    const values = decay(given);
    const [start, factor] = values.exponentialDecayLengthPenalty;
    this.regulationStart = start + values.inputIdsSeqLength;
    this.regulationFactor = factor;
    this.eosTokenId = values.eosTokenId;
  }

  protected override process(inputIds: Tensor, scores: Tensor): Tensor {
    const steps = inputIds.size(-1) - this.regulationStart;
    if (steps <= 0) return scores;
    const index = indexOf(this.eosTokenId, scores);
    const ends = scores.indexSelect(1, index);
    const penalty = ends
      .abs()
      .mul(this.regulationFactor ** steps - 1)
      .maskedFill(ends.isfinite().logicalNot(), 0);
    return scores.add(aten.zerosLike(scores).indexCopy(1, index, penalty));
  }
}

/** What makes single tokens, or whole sequences of them, more or less likely. */

import { callback, integer, listOf } from "../../../internal/kinds.js";
import { type Given, kind, signature } from "../../../internal/signature.js";
import { ValueError } from "../../../python/exceptions.js";
import { shown } from "../../../python/repr.js";
import { tensor } from "../../../torch/creation.js";
import { aten } from "../../../torch/ops/index.js";
import type { Tensor } from "../../../torch/tensor.js";
import { ids, indexOf, LogitsProcessor, suppress } from "./base.js";

/** Sequences of ids, each with what is added to the score of its last token where the others stand before it. */
export type SequenceBias = readonly (readonly [ids: readonly number[], bias: number])[];

const isIds = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((id) => Number.isSafeInteger(id) && id >= 0);

const biases = kind<SequenceBias>((_callee, _name, value) => {
  if (!Array.isArray(value) || value.length === 0) {
    throw new ValueError(
      `\`sequence_bias\` has to be a non-empty dictionary, or non-empty list of lists but is ${shown(value)}.`,
    );
  }
  const isPair = (pair: unknown) =>
    Array.isArray(pair) && isIds(pair[0]) && pair[0].length > 0 && typeof pair[1] === "number";
  if (value.every(isPair)) return value as unknown as SequenceBias;
  throw new ValueError(
    `Each element in \`sequence_bias\` has to be a non-empty list of lists of positive integers and float, but is ${shown(value)}.`,
  );
});

const sequenceBias = signature("SequenceBiasLogitsProcessor", ["sequenceBias"], {
  /** As `[[[id, ...], bias], ...]`, which is how a JSON file has it; Python takes a dictionary too. */
  sequenceBias: biases,
});

/** Adds something to the score of the last token of a sequence, where the text ends in the others. */
export class SequenceBiasLogitsProcessor extends LogitsProcessor {
  readonly sequenceBias: SequenceBias;

  constructor(...given: Given<typeof sequenceBias>) {
    super();
    // Of a sequence that is given twice, the last bias counts, at the place of the first.
    const own = new Map(sequenceBias(given).sequenceBias.map(([list, bias]) => [String(list), [list, bias] as const]));
    this.sequenceBias = [...own.values()];
  }

  protected override process(inputIds: Tensor, scores: Tensor): Tensor {
    const { device } = scores;
    this.#check(scores.size(-1));
    const single = this.sequenceBias.filter(([list]) => list.length === 1);
    const bias = aten.zerosLike(scores);
    if (single.length > 0) {
      const values = tensor(
        single.map(([, value]) => value),
        { device },
      );
      const columns = indexOf(
        single.map(([[id]]) => id!),
        scores,
      );
      bias.add_(aten.zeros(scores.size(-1), { device }).indexCopy(0, columns, values));
    }
    for (const [before, group] of this.#byLength()) {
      if (before > inputIds.size(1)) continue;
      const prefixes = tensor(
        group.map(([list]) => list.slice(0, -1)),
        { dtype: "int64", device },
      );
      const end = inputIds.narrow(1, inputIds.size(1) - before, before);
      const matches = end.unsqueeze(1).eq(prefixes).all(-1);
      const values = tensor(
        group.map(([, value]) => value),
        { device },
      );
      const columns = indexOf(
        group.map(([list]) => list.at(-1)!),
        scores,
      );
      bias.indexAdd_(1, columns, aten.where(matches, values, 0).to(bias.dtype));
    }
    return scores.add(bias);
  }

  /** The sequences of several ids, by the number of those before the last. */
  #byLength(): Map<number, SequenceBias[number][]> {
    const groups = new Map<number, SequenceBias[number][]>();
    for (const pair of this.sequenceBias) {
      const before = pair[0].length - 1;
      if (before > 0) groups.set(before, [...(groups.get(before) ?? []), pair]);
    }
    return groups;
  }

  #check(vocabSize: number): void {
    const wrong = this.sequenceBias.flatMap(([list]) => list).filter((id) => id >= vocabSize);
    if (wrong.length === 0) return;
    throw new ValueError(
      `The model vocabulary size is ${vocabSize}, but the following tokens were being biased: [${wrong.join(", ")}]`,
    );
  }
}

const badWords = signature("NoBadWordsLogitsProcessor", ["badWordsIds", "eosTokenId"], {
  badWordsIds: kind<readonly (readonly number[])[]>((_callee, _name, value) => {
    if (!Array.isArray(value) || value.length === 0) {
      throw new ValueError(`\`bad_words_ids\` has to be a non-empty list, but is ${shown(value)}.`);
    }
    if (!value.every(Array.isArray)) {
      throw new ValueError(`\`bad_words_ids\` has to be a list of lists, but is ${shown(value)}.`);
    }
    if (value.every(isIds)) return value;
    throw new ValueError(
      `Each list in \`bad_words_ids\` has to be a list of positive integers, but is ${shown(value)}.`,
    );
  }),
  /** Where a bad word is one of these alone, it is let be. */
  eosTokenId: ids([]),
});

/** Lets none of these sequences come. */
export class NoBadWordsLogitsProcessor extends SequenceBiasLogitsProcessor {
  readonly badWordIds: readonly (readonly number[])[];

  constructor(...given: Given<typeof badWords>) {
    const { badWordsIds, eosTokenId } = badWords(given);
    const isEnd = (list: readonly number[]) => list.length === 1 && eosTokenId.includes(list[0]!);
    super(badWordsIds.filter((list) => !isEnd(list)).map((list) => [list, Number.NEGATIVE_INFINITY] as const));
    this.badWordIds = badWordsIds;
  }
}

const suppressed = listOf(integer);
const suppressTokens = signature("SuppressTokensLogitsProcessor", ["suppressTokens"], { suppressTokens: suppressed });

/** Lets none of these tokens come. */
export class SuppressTokensLogitsProcessor extends LogitsProcessor {
  readonly suppressTokens: readonly number[];

  constructor(...given: Given<typeof suppressTokens>) {
    super();
    this.suppressTokens = suppressTokens(given).suppressTokens;
  }

  protected override process(_inputIds: Tensor, scores: Tensor): Tensor {
    return suppress(scores, this.suppressTokens);
  }
}

const suppressAtBegin = signature("SuppressTokensAtBeginLogitsProcessor", ["beginSuppressTokens", "beginIndex"], {
  beginSuppressTokens: suppressed,
  beginIndex: integer,
});

/** Lets none of these tokens come first. */
export class SuppressTokensAtBeginLogitsProcessor extends LogitsProcessor {
  readonly beginSuppressTokens: readonly number[];
  readonly beginIndex: number;

  constructor(...given: Given<typeof suppressAtBegin>) {
    super();
    const values = suppressAtBegin(given);
    this.beginSuppressTokens = values.beginSuppressTokens;
    this.beginIndex = values.beginIndex;
  }

  protected override process(inputIds: Tensor, scores: Tensor): Tensor {
    return inputIds.size(-1) === this.beginIndex ? suppress(scores, this.beginSuppressTokens) : scores;
  }
}

/** The ids that may follow a text: the number of its prompt in the batch, and its ids so far (sequence). */
export type PrefixAllowedTokens = (batchId: number, inputIds: Tensor) => readonly number[];

const prefixConstrained = signature("PrefixConstrainedLogitsProcessor", ["prefixAllowedTokensFn", "numBeams"], {
  prefixAllowedTokensFn: callback<PrefixAllowedTokens>(),
  numBeams: integer,
});

/** Asks a function which tokens may follow. */
export class PrefixConstrainedLogitsProcessor extends LogitsProcessor {
  readonly #allowed: PrefixAllowedTokens;
  readonly #numBeams: number;

  constructor(...given: Given<typeof prefixConstrained>) {
    super();
    const values = prefixConstrained(given);
    this.#allowed = values.prefixAllowedTokensFn;
    this.#numBeams = values.numBeams;
  }

  protected override process(inputIds: Tensor, scores: Tensor): Tensor {
    const mask = aten.fullLike(scores, Number.NEGATIVE_INFINITY);
    const batchSize = Math.trunc(inputIds.size(0) / this.#numBeams);
    for (let row = 0; row < batchSize * this.#numBeams; row++) {
      const batchId = Math.trunc(row / this.#numBeams);
      const allowed = this.#allowed(batchId, inputIds.select(0, row));
      if (allowed.length === 0) {
        throw new ValueError(
          `\`prefix_allowed_tokens_fn\` returned an empty list for batch ID ${batchId}.This means that the constraint is ` +
            "unsatisfiable. Please check your implementationof `prefix_allowed_tokens_fn` ",
        );
      }
      mask.select(0, row).indexFill_(0, indexOf(allowed, scores), 0);
    }
    const processed = scores.add(mask);
    // Where nothing that may follow has a score, the function alone decides.
    const unsatisfiable = processed.amax(-1).isneginf().view(batchSize, -1).all(-1, true);
    return aten.where(unsatisfiable.repeatInterleave(this.#numBeams, 0), mask, processed);
  }
}

/**
 * When a text has ended. Follows transformers/generation/stopping_criteria.py.
 *
 * @module
 */

import { Callable } from "../../internal/callable.js";
import { integer, nullable, number } from "../../internal/kinds.js";
import { type Given, signature } from "../../internal/signature.js";
import { checkNoMore, limitArguments } from "../../internal/surplus.js";
import { warnOnce } from "../../python/warnings.js";
import { tensor } from "../../torch/creation.js";
import type { Tensor } from "../../torch/tensor.js";
import { endedRows } from "./answers.js";
import { CallableList } from "./callable_list.js";
import { ids } from "./logits_process/base.js";

/** Which texts have ended: one answer for all of them, one for each, or a tensor of those (batch). */
export type Ended = boolean | readonly boolean[] | Tensor;

/** The scores of the tokens so far, each (batch, vocabSize), where `outputScores` asks for them. */
export type Scores = readonly Tensor[] | null;

/** What a criterion is to the loop: it is given the ids so far (batch, sequence). */
export type StoppingFunction = (inputIds: Tensor, scores: Scores) => Ended;

type StoppingCall = (inputIds: Tensor, scores?: Scores) => Tensor;

/**
 * Says which texts have ended. It is called as a function: `criterion(inputIds, scores)` gives (batch) of bool. A class of one's own
 * defines `ended(inputIds, scores)`; where a class is not needed, a function does.
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the base makes instances callable
export abstract class StoppingCriteria extends Callable {
  constructor(...none: []) {
    checkNoMore(new.target.name, none);
    super();
  }

  /** Which texts have ended; where they are known, `last` has the last ids. */
  abstract ended(inputIds: Tensor, scores: Scores, last?: readonly number[]): Ended;

  protected override call_(inputIds: Tensor, scores: Scores = null): Tensor {
    const ended = this.ended(inputIds, scores);
    return tensor(endedRows(this, ended, inputIds.size(0)), { dtype: "bool", device: inputIds.device });
  }
}
export interface StoppingCriteria extends StoppingCall {}

limitArguments(StoppingCriteria.prototype, { call_: 2 });

const maxLength = signature("MaxLengthCriteria", ["maxLength", "maxPositionEmbeddings"], {
  maxLength: integer,
  /** How long the model's texts can be; beyond it there is a warning. Default: null. */
  maxPositionEmbeddings: nullable(integer)(null),
});

/** Ends all texts when they have this length, the prompt included. */
export class MaxLengthCriteria extends StoppingCriteria {
  readonly maxLength: number;
  readonly maxPositionEmbeddings: number | null;

  constructor(...given: Given<typeof maxLength>) {
    super();
    const values = maxLength(given);
    this.maxLength = values.maxLength;
    this.maxPositionEmbeddings = values.maxPositionEmbeddings;
  }

  override ended(inputIds: Tensor): boolean {
    const length = inputIds.size(1);
    const isDone = length >= this.maxLength;
    if (this.maxPositionEmbeddings !== null && !isDone && length > this.maxPositionEmbeddings) {
      warnOnce(
        "This is a friendly reminder - the current text generation call has exceeded the model's predefined maximum length " +
          `(${this.maxPositionEmbeddings}). Depending on the model, you may observe exceptions, performance degradation, or ` +
          "nothing at all.",
      );
    }
    return isDone;
  }
}

const maxTime = signature("MaxTimeCriteria", ["maxTime", "initialTimestamp"], {
  /** Seconds. */
  maxTime: number,
  /** Seconds since 1970 from which they count. Default: null, now. */
  initialTimestamp: nullable(number)(null),
});

/** Ends all texts after so many seconds. */
export class MaxTimeCriteria extends StoppingCriteria {
  readonly maxTime: number;
  readonly initialTimestamp: number;

  constructor(...given: Given<typeof maxTime>) {
    super();
    const values = maxTime(given);
    this.maxTime = values.maxTime;
    this.initialTimestamp = values.initialTimestamp ?? Date.now() / 1000;
  }

  override ended(): boolean {
    return Date.now() / 1000 - this.initialTimestamp > this.maxTime;
  }
}

const eosToken = signature("EosTokenCriteria", ["eosTokenId"], { eosTokenId: ids });

/** Ends a text at one of these tokens. */
export class EosTokenCriteria extends StoppingCriteria {
  readonly eosTokenId: ReadonlySet<number>;

  constructor(...given: Given<typeof eosToken>) {
    super();
    this.eosTokenId = new Set(eosToken(given).eosTokenId);
  }

  override ended(inputIds: Tensor, _scores?: Scores, last?: readonly number[]): boolean[] {
    return (last ?? (inputIds.select(1, -1).tolist() as number[])).map((id) => this.eosTokenId.has(id));
  }
}

/** Which texts have ended by any of some criteria, which are all asked. */
export function endedTexts(
  criteria: readonly StoppingFunction[],
  inputIds: Tensor,
  scores: Scores,
  last?: readonly number[],
): boolean[] {
  const ended = new Array<boolean>(inputIds.size(0)).fill(false);
  for (const criterion of criteria) {
    const answer =
      criterion instanceof StoppingCriteria ? criterion.ended(inputIds, scores, last) : criterion(inputIds, scores);
    if (answer === false) continue;
    const rows = endedRows(criterion, answer, ended.length);
    for (let row = 0; row < ended.length; row++) if (rows[row]) ended[row] = true;
  }
  return ended;
}

/**
 * Criteria, any of which ends a text: called as a function, `criteria(inputIds, scores)`, it asks all of them, and gives (batch) of bool.
 *
 * ```ts
 * const criteria = new StoppingCriteriaList([new MaxLengthCriteria(40), new MaxTimeCriteria(2)]);
 * ```
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the base makes instances callable
export class StoppingCriteriaList extends CallableList<StoppingFunction> {
  /** The length at which a {@link MaxLengthCriteria} among them ends texts; null without one. */
  get maxLength(): number | null {
    for (const criterion of this) if (criterion instanceof MaxLengthCriteria) return criterion.maxLength;
    return null;
  }

  protected override call_(inputIds: Tensor, scores: Scores = null): Tensor {
    return tensor(endedTexts([...this], inputIds, scores), { dtype: "bool", device: inputIds.device });
  }
}
export interface StoppingCriteriaList extends StoppingCall {}

limitArguments(StoppingCriteriaList.prototype, { call_: 2 });

import { Callable } from "../../../internal/callable.js";
import { integer, listOf, number } from "../../../internal/kinds.js";
import { kind } from "../../../internal/signature.js";
import { checkNoMore, limitArguments } from "../../../internal/surplus.js";
import { ValueError } from "../../../python/exceptions.js";
import { shown } from "../../../python/repr.js";
import { tensor } from "../../../torch/creation.js";
import { aten } from "../../../torch/ops/index.js";
import { Tensor } from "../../../torch/tensor.js";

/** What a processor is to the loop: it is given the ids so far (batch, sequence), padding included, and scores (batch, vocabSize). */
export type ScoresFunction = (inputIds: Tensor, scores: Tensor) => Tensor;

/**
 * Changes the scores of the next token before one is chosen. It is called as a function: `processor(inputIds, scores)`, with ids
 * (batch, sequence) and scores (batch, vocabSize). A class of one's own defines `process(inputIds, scores)`; where a class is not needed,
 * a function does.
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the base makes instances callable
export abstract class LogitsProcessor extends Callable {
  constructor(...none: []) {
    checkNoMore(new.target.name, none);
    super();
  }

  /** What it does. */
  protected abstract process(inputIds: Tensor, scores: Tensor): Tensor;

  protected override call_(inputIds: Tensor, scores: Tensor): Tensor {
    return this.process(inputIds, scores);
  }
}
export interface LogitsProcessor extends ScoresFunction {}

limitArguments(LogitsProcessor.prototype, { call_: 2 });

/** An id or several, as the list that they are. */
export const ids = kind<number[], number | readonly number[] | Tensor>((callee, name, value) => {
  const given = value instanceof Tensor ? value.tolist() : value;
  return listOf(integer).check(callee, name, Array.isArray(given) ? given : [given]);
});

/** How a value is refused that is not one of those: with Python's text. */
export function checked<Value>(good: (value: unknown) => boolean, text: (value: unknown) => string) {
  return kind<Value>((_callee, _name, value) => {
    if (good(value)) return value as Value;
    throw new ValueError(text(value));
  });
}

const isCount = (least: number) => (value: unknown) => Number.isSafeInteger(value) && (value as number) >= least;

/** An integer of at least that much, with Python's text for others. */
export const count = (least: number, expected: string) =>
  checked<number>(isCount(least), (value) => `${expected}, but is ${shown(value)}`);

/** A strictly positive number. */
export const positive = (expected: string) =>
  checked<number>(
    (value) => typeof value === "number" && value > 0,
    (value) => `${expected}, but is ${shown(value)}`,
  );

/** A number between two others, with Python's text for others. */
export const open = (name: string) =>
  checked<number>(
    (value) => typeof value === "number" && value > 0 && value < 1,
    (value) => `\`${name}\` has to be a float > 0 and < 1, but is ${shown(value)}`,
  );

/** What removed scores become, and how many are never removed. */
export const keeping = {
  /** What the scores of removed tokens become. Default: minus infinity. */
  filterValue: number(Number.NEGATIVE_INFINITY),
  /** How many tokens stay at least. Default: 1. */
  minTokensToKeep: count(1, "`min_tokens_to_keep` has to be a positive integer")(1),
} as const;

/** The scores, minus infinity for these ids, as far as the vocabulary has them. */
export function suppress(scores: Tensor, list: readonly number[]): Tensor {
  const words = scores.size(-1);
  const isKnown = (id: number) => id >= 0 && id < words;
  const known = list.every(isKnown) ? list : list.filter(isKnown);
  return known.length === 0 ? scores : scores.indexFill(1, indexOf(known, scores), Number.NEGATIVE_INFINITY);
}

/** Scores of minus infinity, but zero for these ids. */
export function only(scores: Tensor, list: readonly number[]): Tensor {
  return aten.fullLike(scores, Number.NEGATIVE_INFINITY).indexFill(1, indexOf(list, scores), 0);
}

/** The tensors of lists, so that not every token makes its own. */
const indices = new WeakMap<readonly number[], { key: string; index: Tensor }>();

/** Ids as a tensor (count) on the device of the scores. */
export function indexOf(list: readonly number[], { device }: Tensor): Tensor {
  const key = `${device} ${list.join()}`;
  const known = indices.get(list);
  if (known?.key === key) return known.index;
  const index = tensor(list, { dtype: "int64", device });
  indices.set(list, { key, index });
  return index;
}

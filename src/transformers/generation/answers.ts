/** What processors and criteria of a user's own gave back, checked before it decides on texts. */

import { TypeError, ValueError } from "../../python/exceptions.js";
import { shown, tupleRepr } from "../../python/repr.js";
import { Tensor } from "../../torch/tensor.js";
import type { ScoresFunction } from "./logits_process/base.js";

/** A function is known by its own name, an object of a class by that of its class. */
function nameOf(asked: object): string {
  const made = asked.constructor?.name;
  const own = (asked as { name?: unknown }).name;
  const name = made === undefined || /^(Async|Generator|AsyncGenerator)?Function$/.test(made) ? own : made;
  return typeof name === "string" && name !== "" ? name : "a function";
}

function got(value: unknown): string {
  if (value instanceof Tensor) return `a tensor of ${value.dtype} of the shape ${tupleRepr(value.shape)}`;
  const isPromise = typeof (value as { then?: unknown } | null | undefined)?.then === "function";
  return isPromise ? "a promise: generation does not wait for it, so the function must not be async" : shown(value);
}

/** The scores that a processor makes of some. */
export function processed(process: ScoresFunction, inputIds: Tensor, scores: Tensor): Tensor {
  const given: unknown = process(inputIds, scores);
  if (given === scores) return scores;
  const expected = `logitsProcessor: expected ${nameOf(process)} to give back scores, floating-point of the shape (batch, vocabSize)`;
  if (!(given instanceof Tensor)) throw new TypeError(`${expected}, got ${got(given)}`);
  const { shape } = scores;
  const own = given.shape;
  if (given.isFloatingPoint() && own.length === shape.length && own.every((size, i) => size === shape[i])) return given;
  throw new ValueError(`${expected} = ${tupleRepr(shape)}, got ${got(given)}`);
}

/** Which of so many texts have ended, by the answer of a criterion. */
export function endedRows(criterion: object, answer: unknown, rows: number): readonly boolean[] {
  if (typeof answer === "boolean") return new Array<boolean>(rows).fill(answer);
  const expected = `stoppingCriteria: expected ${nameOf(criterion)} to say which of ${rows} texts have ended, by one boolean for all, an array of booleans or a tensor of bool with one for each`;
  if (answer instanceof Tensor) {
    const isAnswer = answer.dim() <= 1 && !answer.isFloatingPoint() && !answer.isComplex();
    const count = answer.numel();
    if (!isAnswer || (count !== rows && count !== 1)) throw new ValueError(`${expected}, got ${got(answer)}`);
    // As Python's operators do, one stands for all.
    if (count === 1) return new Array<boolean>(rows).fill(Boolean(answer.item()));
    return (answer.tolist() as (boolean | number)[]).map(Boolean);
  }
  if (!Array.isArray(answer)) throw new TypeError(`${expected}, got ${got(answer)}`);
  if (answer.length === rows && answer.every((ended) => typeof ended === "boolean")) return answer as boolean[];
  throw new ValueError(`${expected}, got ${got(answer)}`);
}

/** Branches and loops that Python's compiler can look into; here, as in Python without it, they run as they are written. */

import { anything, callback, listOf } from "../internal/kinds.js";
import { kind, signature } from "../internal/signature.js";
import { AssertionError, RuntimeError, TypeError } from "../python/exceptions.js";
import { shown, typeName } from "../python/repr.js";
import { Tensor } from "./tensor.js";

/** What decides: a boolean, a number, or a tensor of one element. */
export type Predicate = boolean | number | Tensor;

const predicate = kind<Predicate>((_callee, _name, value) => {
  const isNumber = typeof value === "boolean" || typeof value === "number";
  if (!isNumber && !(value instanceof Tensor)) {
    throw new RuntimeError(`Expected pred to be bool or tensor, but got ${shown(value)}.`);
  }
  if (value instanceof Tensor && value.numel() !== 1) {
    throw new RuntimeError(`Expected pred to be bool or single-element tensor, but got ${value}.`);
  }
  return value;
});

const condArguments = signature("cond", ["pred", "trueFn", "falseFn", "operands"], {
  pred: predicate,
  trueFn: callback<(...operands: never[]) => unknown>(),
  falseFn: callback<(...operands: never[]) => unknown>(),
  /** What both functions are called with. Default: nothing. */
  operands: listOf(anything<unknown>())([]),
});

/** Runs one of two functions over `operands`, as `pred` says. Follows torch/_higher_order_ops/cond.py. */
export function cond<Operands extends readonly unknown[], R>(
  pred: Predicate,
  trueFn: (...operands: Operands) => R,
  falseFn: (...operands: Operands) => R,
  ...operands: [operands?: Operands | { operands?: Operands }]
): R {
  const values = condArguments([pred, trueFn, falseFn, ...operands] as never);
  const isTrue = values.pred instanceof Tensor ? Boolean(values.pred.item()) : Boolean(values.pred);
  return (isTrue ? values.trueFn : values.falseFn)(...(values.operands as never[])) as R;
}

const whileLoopArguments = signature("whileLoop", ["condFn", "bodyFn", "carriedInputs"], {
  condFn: callback<(...carried: never[]) => unknown>(),
  bodyFn: callback<(...carried: never[]) => unknown>(),
  carriedInputs: listOf(anything<unknown>()),
});

function isTrue(value: unknown): boolean {
  if (typeof value === "boolean") return value;
  if (value instanceof Tensor && value.ndim === 0 && value.dtype.name === "bool") return Boolean(value.item());
  throw new RuntimeError(`cond_fn must return a boolean scalar tensor or a boolean but got ${String(value)}`);
}

/**
 * Calls `bodyFn` with what it returned last, at first with `carriedInputs`, as long as `condFn` of that is true; gives what came
 * last, or copies of the inputs where it was false at once. Follows torch/_higher_order_ops/while_loop.py.
 */
export function whileLoop<Carried extends unknown[] | [unknown]>(
  condFn: (...carried: NoInfer<Carried>) => boolean | Tensor,
  bodyFn: (...carried: NoInfer<Carried>) => NoInfer<Carried>,
  carriedInputs: Carried,
  ...none: []
): Carried {
  const values = whileLoopArguments([condFn, bodyFn, carriedInputs, ...none] as never);
  let carried = values.carriedInputs as never[];
  if (!isTrue(values.condFn(...carried))) {
    return carried.map((value: unknown) => (value instanceof Tensor ? value.clone() : value)) as unknown as Carried;
  }
  do {
    const out = values.bodyFn(...carried);
    if (!Array.isArray(out)) throw new TypeError(`body_fn should return a tuple but got ${typeName(out)}`);
    if (out.length !== carried.length) {
      throw new AssertionError(
        `body_fn should return the same number of elements as carried_inputs, got ${out.length} vs ${carried.length}`,
      );
    }
    carried = out as never[];
  } while (isTrue(values.condFn(...carried)));
  return carried as unknown as Carried;
}

/** What the calls in a graph mean: operators of libtorch, and Python's arithmetic with sizes. */

import { native } from "../../native/addon.js";
import { camelCase } from "../../python/camel_case.js";
import { NotImplementedError, ValueError } from "../../python/exceptions.js";
import { opOverload } from "../ops/overloads.js";
import { Scalar } from "../scalar.js";
import type { Tensor } from "../tensor.js";

/** A call with the values of its arguments. */
export type Call = (args: readonly unknown[], kwargs: Readonly<Record<string, unknown>>) => unknown;

/** Python's numbers: an int is a number, a float a Scalar, so that 2.0 stays one. */
type PythonNumber = number | boolean | Scalar;

const isFloat = (value: PythonNumber): boolean => value instanceof Scalar;
const toNumber = (value: PythonNumber): number => Number(value instanceof Scalar ? value.value : value);

function arithmetic(compute: (...numbers: number[]) => number, { alwaysFloat = false, alwaysInt = false } = {}): Call {
  return (args) => {
    const numbers = args as readonly PythonNumber[];
    const result = compute(...numbers.map(toNumber));
    return !alwaysInt && (alwaysFloat || numbers.some(isFloat)) ? new Scalar(result, "float") : result;
  };
}

function comparison(compare: (a: number, b: number) => boolean): Call {
  return ([a, b]) => compare(toNumber(a as PythonNumber), toNumber(b as PythonNumber));
}

/** By Python's names for them. Follows `_SYM_OPS` of torch/_export/serde/serialize.py. */
const PYTHON: Readonly<Record<string, Call>> = {
  "_operator.add": arithmetic((a = 0, b = 0) => a + b),
  "_operator.sub": arithmetic((a = 0, b = 0) => a - b),
  "_operator.mul": arithmetic((a = 0, b = 0) => a * b),
  "_operator.truediv": arithmetic((a = 0, b = 0) => a / b, { alwaysFloat: true }),
  "_operator.floordiv": arithmetic((a = 0, b = 0) => Math.floor(a / b)),
  // With the sign of the divisor.
  "_operator.mod": arithmetic((a = 0, b = 0) => a - b * Math.floor(a / b)),
  "_operator.pow": arithmetic((a = 0, b = 0) => a ** b),
  "_operator.neg": arithmetic((a = 0) => -a),
  "_operator.pos": arithmetic((a = 0) => a),
  "_operator.lshift": arithmetic((a = 0, b = 0) => a * 2 ** b),
  "_operator.rshift": arithmetic((a = 0, b = 0) => Math.floor(a / 2 ** b)),
  "_operator.eq": comparison((a, b) => a === b),
  "_operator.ne": comparison((a, b) => a !== b),
  "_operator.lt": comparison((a, b) => a < b),
  "_operator.le": comparison((a, b) => a <= b),
  "_operator.gt": comparison((a, b) => a > b),
  "_operator.ge": comparison((a, b) => a >= b),
  "_operator.and_": ([a, b]) => (typeof a === "boolean" ? a && b : (a as number) & (b as number)),
  "_operator.or_": ([a, b]) => (typeof a === "boolean" ? a || b : (a as number) | (b as number)),
  // Python's own preparations for what the package does at once.
  "torch._functorch.predispatch.lazy_load_decompositions": () => null,
  "operator.getitem": ([list, index]) => (list as readonly unknown[])[index as number],
  "math.trunc": arithmetic(Math.trunc, { alwaysInt: true }),
  "math.floor": arithmetic(Math.floor, { alwaysInt: true }),
  "math.ceil": arithmetic(Math.ceil, { alwaysInt: true }),
  "torch.sym_int": arithmetic(Math.trunc, { alwaysInt: true }),
  "torch.sym_float": arithmetic((a = 0) => a, { alwaysFloat: true }),
  "torch.sym_sqrt": arithmetic(Math.sqrt, { alwaysFloat: true }),
  "torch._sym_sqrt": arithmetic(Math.sqrt, { alwaysFloat: true }),
  "torch.sym_max": arithmetic(Math.max),
  "torch.sym_min": arithmetic(Math.min),
  "torch.sym_not": ([a]) => !a,
  "torch.sym_ite": ([condition, yes, no]) => (condition ? yes : no),
};
/** Operators that open files by name. */
const FILES = new Set(["from_file.default", "from_file.out", "save.default"]);

/** An element of a tensor as Python's number: of a tensor of floats a float, also where it is whole. */
const item: Call = ([tensor]) => {
  const value = (tensor as Tensor).item();
  return typeof value === "number" && (tensor as Tensor).dtype.isFloatingPoint ? new Scalar(value, "float") : value;
};

/**
 * What a target of a graph calls.
 * @throws NotImplementedError for one that this libtorch does not have.
 */
export function resolve(target: string): Call {
  if (Object.hasOwn(PYTHON, target)) return PYTHON[target] as Call;
  const [, namespace, name] = /^torch\.ops\.(\w+)\.(\w+\.\w+)$/.exec(target) ?? [];
  if (namespace === undefined || name === undefined) {
    throw new ValueError(`its graph calls ${JSON.stringify(target)}, which is no operator that is known here`);
  }
  if (FILES.has(name)) {
    throw new NotImplementedError(
      `the program calls ${target}, which opens a file: a program is not trusted with that`,
    );
  }
  if (target === "torch.ops.aten.item.default" || target === "torch.ops.aten._local_scalar_dense.default") return item;
  const qualified = namespace === "aten" ? name : `${namespace}::${name}`;
  try {
    native.operator(qualified);
  } catch (error) {
    throw new NotImplementedError(
      `the program calls ${target}, which this libtorch does not have: an operator of another package, or of another release`,
      { cause: error },
    );
  }
  const call = opOverload(`${namespace}.${name}`);
  return (args, kwargs) => {
    const names = Object.keys(kwargs);
    if (names.length === 0) return call(...args);
    return call(...args, Object.fromEntries(names.map((each) => [camelCase(each), kwargs[each]])));
  };
}

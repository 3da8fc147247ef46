/** Operators by the name that the schema registry gives them. */
import torch from "../src/index.js";
import { camelCase } from "../src/python/camel_case.js";
import { aten } from "../src/torch/ops/index.js";

/** An operator called with Python's positional arguments and then an options object. */
type Operator = (...args: unknown[]) => unknown;

/** The operator that this library has for an ATen name. */
export function operator(name: string): Operator {
  const found = (aten as unknown as Record<string, Operator | undefined>)[camelCase(name)];
  if (found === undefined) throw new Error(`aten.${camelCase(name)} is not there`);
  return found;
}

/** Namespaces by the way that op_db names them. */
const PLACES: readonly (readonly [string, object])[] = [
  ["nn.functional.", torch.nn.functional],
  ["linalg.", torch.linalg],
  ["fft.", torch.fft],
  ["special.", torch.special],
  ["signal.windows.", torch.signal.windows],
  ["torch.ops.aten.", aten],
  ["", torch],
];

/** The public function that an entry of op_db is named after: here, or as a method of its first argument. */
export function publicFunction(name: string): Operator {
  const [prefix, place] = PLACES.find(([start]) => name.startsWith(start))!;
  const own = camelCase(name.slice(prefix.length));
  const found = (place as Record<string, unknown>)[own];
  if (typeof found === "function") return found as Operator;
  const methodOf = (self: unknown): Operator | undefined => (self as Record<string, Operator> | null)?.[own];
  return (self, ...args) => {
    const method = methodOf(self);
    if (method === undefined) throw new Error(`${name} has no name here`);
    return method.apply(self, args);
  };
}

/** Operators by the name that the schema registry gives them. */
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

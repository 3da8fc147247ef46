/**
 * Every operator that the loaded libtorch has, by camelCase name: as functions in {@link aten}, and as methods of
 * Tensor where the first argument is a tensor. Nothing here is listed by hand: the names come from libtorch's schema
 * registry, and the types (*.generated.d.ts) are written from the same registry by `npm run generate:ops`.
 */
// The methods that are composed of operators.
import "../functional.js";
import "../tensor_attributes.js";
import "../tensor_str.js";
import { native } from "../../native/addon.js";
import { camelCase } from "../../python/camel_case.js";
import { Tensor } from "../tensor.js";
import type { AtenOperators } from "./functions.generated.js";
import { method, type Operator, operator } from "./operator.js";

const names = native.operatorNames();

/**
 * An empty dictionary for thousands of names. V8 keeps an object that it creates without a prototype as a hash table from
 * the start, where others go through a layout for each property that they gain: a table of all operators costs a quarter.
 */
const dictionary = (): Record<string, unknown> => Object.create(null);

/**
 * All operators as functions, such as `aten.addmm(input, mat1, mat2, { beta: 0.5 })`; `torch.addmm` is the same. Each
 * signature says the schema that it is of. What an operator computes, and the shapes, are on PyTorch's page of its name, such
 * as https://docs.pytorch.org/docs/stable/generated/torch.addmm.html.
 *
 * @namespace
 */
export const aten = dictionary() as unknown as AtenOperators;
names.all.forEach((name, i) => {
  (aten as unknown as Record<string, Operator>)[names.keys[i] as string] = operator(name);
});
Object.setPrototypeOf(aten, Object.prototype);

/** The operators whose names begin with a namespace's, under the rest of it. */
export type Namespace<Prefix extends string> = {
  readonly [Name in keyof AtenOperators as Name extends `${Prefix}${infer Rest extends Capitalize<string>}`
    ? Uncapitalize<Rest>
    : never]: AtenOperators[Name];
};

/** The operators of one of PyTorch's namespaces: `namespace("linalg").inv` is `aten.linalgInv`. */
export function namespace<Prefix extends string>(prefix: Prefix): Namespace<Prefix> {
  const start = `${prefix}_`;
  return Object.fromEntries(
    names.all
      .filter((name) => name.startsWith(start))
      .map((name) => [camelCase(name.slice(start.length)), operator(name)]),
  ) as Namespace<Prefix>;
}

/** The operators that became methods of Tensor, by PyTorch's name. */
export const methods: string[] = [];

// Below Tensor.prototype, which V8 keeps compact after each property that it gains.
const inherited: object = dictionary();
const areMethods = new Set(names.methods);
for (const [i, name] of names.all.entries()) {
  const key = names.keys[i] as string;
  // What tensor.ts defines itself (size, to, item, ...) has a meaning beyond the operator's.
  if (!areMethods.has(name) || key in Tensor.prototype) continue;
  methods.push(name);
  Object.defineProperty(inherited, key, { value: method(name), writable: true, configurable: true });
}
Object.setPrototypeOf(inherited, Object.getPrototypeOf(Tensor.prototype));
Object.setPrototypeOf(Tensor.prototype, inherited);

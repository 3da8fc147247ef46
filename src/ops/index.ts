/**
 * Every operator that the loaded libtorch has, by camelCase name: as functions in {@link aten}, and as methods of
 * Tensor where the first argument is a tensor. Nothing here is listed by hand: the names come from libtorch's schema
 * registry, and the types (generated.d.ts) are written from the same registry by `npm run generate:ops`.
 */
import { native } from "../native.js";
import { Tensor } from "../tensor.js";
import { camelCase } from "./camel_case.js";
import { method, type Operator, operator } from "./door.js";
import type { AtenOperators } from "./generated.js";

const names = native.operatorNames();

/** All operators as functions, such as `aten.addmm(input, mat1, mat2, { beta: 0.5 })`. */
export const aten = Object.fromEntries(
  names.all.map((name) => [camelCase(name), operator(name)]),
) as unknown as AtenOperators;

/** The operators of one of PyTorch's namespaces: `namespace("linalg").inv` is `aten.linalgInv`. */
export function namespace(prefix: string): Record<string, Operator> {
  const start = `${prefix}_`;
  return Object.fromEntries(
    names.all
      .filter((name) => name.startsWith(start))
      .map((name) => [camelCase(name.slice(start.length)), operator(name)]),
  );
}

/** The operators that became methods of Tensor, by PyTorch's name. */
export const methods: string[] = [];

// On an object of their own below Tensor.prototype, which V8 keeps compact after each property that it gains: a thousand
// of them, one by one, would take a fifth of the time of loading libtorch.
const inherited: object = Object.create(null);
for (const name of names.methods) {
  const key = camelCase(name);
  // What tensor.ts defines itself (size, to, item, ...) has a meaning beyond the operator's.
  if (key in Tensor.prototype) continue;
  methods.push(name);
  Object.defineProperty(inherited, key, { value: method(name), writable: true, configurable: true });
}
Object.setPrototypeOf(inherited, Object.getPrototypeOf(Tensor.prototype));
Object.setPrototypeOf(Tensor.prototype, inherited);

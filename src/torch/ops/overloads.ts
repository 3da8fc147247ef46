/** Single overloads of operators, as `torch.ops.aten.mm.default`. Follows torch/_ops.py. */

import { native } from "../../native/addon.js";
import { camelCase } from "../../python/camel_case.js";
import type { AtenOperators } from "./functions.generated.js";
import { aten } from "./index.js";
import { operator } from "./operator.js";

/** One overload of an operator: `torch.ops.aten.mm.default`. There is one object for each. */
export interface OpOverload {
  (...args: unknown[]): unknown;
  /** Its name with that of its namespace, as libtorch writes it: `"aten.mm.default"`. */
  readonly qualifiedName: string;
  toString(): string;
}

/** An operator with its overloads as properties, under the names that PyTorch gives them: `default`, `Tensor`, `Tensor_Scalar`. */
export type OpOverloadPacket<F = (...args: never[]) => unknown> = F & { readonly default: OpOverload } & {
  readonly [overload in Capitalize<string>]: OpOverload;
};

/** `torch.ops.aten`: all operators, each with its overloads. */
export type OverloadPackets = { readonly [Name in keyof AtenOperators]: OpOverloadPacket<AtenOperators[Name]> };

const known = new Map<string, OpOverload>();

/** The overload of that name, such as `"aten.mm.default"`. It may be one that this libtorch has not until it is called. */
export function opOverload(qualifiedName: string): OpOverload {
  const before = known.get(qualifiedName);
  if (before !== undefined) return before;
  const [, space, name] = /^([^.]+)\.(.+)$/.exec(qualifiedName) as unknown as [string, string, string];
  const run = operator(space === "aten" ? name : `${space}::${name}`);
  const overload = Object.assign((...args: unknown[]) => run(...args), {
    qualifiedName,
    toString: () => qualifiedName,
  });
  Object.defineProperty(overload, "name", { value: qualifiedName });
  known.set(qualifiedName, overload);
  return overload;
}

/** @internal Whether a value is one. */
export const isOpOverload = (value: unknown): value is OpOverload =>
  typeof value === "function" && known.get((value as Partial<OpOverload>).qualifiedName ?? "") === value;

const packetNames = new WeakMap<object, string>();

/** @internal The operator's name as `"aten.mm"` if the value is one with all its overloads. */
export const packetName = (value: unknown): string | undefined =>
  typeof value === "function" ? packetNames.get(value) : undefined;

function packet(name: string, run: object): object {
  const made = new Proxy(run, {
    get(target, key, receiver) {
      if (typeof key !== "string" || key in target) return Reflect.get(target, key, receiver);
      const own = known.get(`aten.${name}.${key}`);
      if (own !== undefined) return own;
      try {
        native.operator(`${name}.${key}`);
      } catch {
        return undefined;
      }
      return opOverload(`aten.${name}.${key}`);
    },
  });
  packetNames.set(made, `aten.${name}`);
  return made;
}

const packets = new Map<string, object>();
let names: Map<string, string> | undefined;

function bareName(key: string): string {
  if (names === undefined) {
    const { all } = native.operatorNames();
    names = new Map(all.map((name) => [camelCase(name), name]));
  }
  return names.get(key) ?? key;
}

/** All operators with their overloads. */
export const overloads = new Proxy(aten, {
  get(target, key, receiver) {
    const run: unknown = Reflect.get(target, key, receiver);
    if (typeof key !== "string" || typeof run !== "function" || !Object.hasOwn(target, key)) return run;
    const made = packets.get(key) ?? packet(bareName(key), run);
    packets.set(key, made);
    return made;
  },
}) as unknown as OverloadPackets;

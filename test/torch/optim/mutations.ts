/** Saved states and what can be wrong with them: as data, so that a case that fails can be written down. */

import fc from "fast-check";
import torch from "libtorch-node";
import { IntDict } from "../../../src/torch/serialization/python_types.js";

/** A value as JSON: tensors by shape, dtype and what fills them; numbers that JSON lacks by name. */
export type Value =
  | { kind: "tensor"; shape: number[]; dtype: string; fill: Value; expanded?: boolean }
  | { kind: "number"; number: string }
  | { kind: "plain"; value: unknown };

/** What happens to a state: the entry at a place is set, removed or doubled. */
export interface Mutation {
  /** Which of all places, modulo their number. */
  place: number;
  change:
    | { what: "set"; value: Value }
    | { what: "remove" }
    | { what: "add"; key: string; value: Value }
    | { what: "double" };
}

const numbers = [
  "NaN",
  "Infinity",
  "-Infinity",
  "-1",
  "0",
  "1",
  "2",
  "-5",
  "2.5",
  "1e-30",
  "1e30",
  "1099511627776",
  "1e308",
];
const number: fc.Arbitrary<Value> = fc.constantFrom(...numbers).map((text) => ({ kind: "number", number: text }));
const tensor: fc.Arbitrary<Value> = fc.record({
  kind: fc.constant("tensor" as const),
  shape: fc.constantFrom<number[]>(
    [],
    [0],
    [1],
    [2],
    [5],
    [3, 4],
    [4, 3],
    [1, 4],
    [3, 1],
    [2, 3, 4],
    [1, 1, 1],
    [3000],
  ),
  dtype: fc.constantFrom("float32", "float64", "float16", "bfloat16", "int64", "int32", "bool", "complex64"),
  fill: fc.constantFrom(...numbers).map((text): Value => ({ kind: "number", number: text })),
  expanded: fc.boolean(),
});
const plain: fc.Arbitrary<Value> = fc
  .constantFrom<unknown>(
    null,
    true,
    false,
    "",
    "abc",
    "max",
    [],
    [1],
    [0.9, 0.999],
    [1, 2, 3],
    {},
    { step: 1 },
    [[1]],
    ["a"],
  )
  .map((value) => ({ kind: "plain", value }));
const value: fc.Arbitrary<Value> = fc.oneof(number, tensor, tensor, plain);

/** One to three things that are wrong, or none. */
export const mutations: fc.Arbitrary<Mutation[]> = fc.array(
  fc.record({
    place: fc.nat(10_000),
    change: fc.oneof(
      { weight: 8, arbitrary: value.map((value) => ({ what: "set" as const, value })) },
      { weight: 2, arbitrary: fc.constant({ what: "remove" as const }) },
      {
        weight: 1,
        arbitrary: fc.record({
          what: fc.constant("add" as const),
          key: fc.constantFrom("extra", "step", "exp_avg", "momentum_buffer", "lr", "params", "last_epoch"),
          value,
        }),
      },
      { weight: 1, arbitrary: fc.constant({ what: "double" as const }) },
    ),
  }),
  { minLength: 0, maxLength: 3 },
);

function make(value: Value): unknown {
  if (value.kind === "number") return Number(value.number);
  if (value.kind === "plain") return structuredClone(value.value);
  const fill = make(value.fill) as number;
  const isReal = /float|complex/.test(value.dtype);
  const finite = Number.isFinite(fill) ? Math.trunc(Math.max(-1e9, Math.min(1e9, fill))) : 0;
  const filled = torch
    .full(value.expanded ? [] : value.shape, isReal ? fill : finite, { dtype: "float64" })
    .to(value.dtype as "float32");
  return value.expanded ? filled.expand(value.shape) : filled;
}

type Parent = Record<string, unknown> | unknown[];

function places(root: Parent): [Parent, string][] {
  const found: [Parent, string][] = [];
  const visit = (parent: Parent) => {
    for (const key of Object.keys(parent)) {
      found.push([parent, key]);
      const child = (parent as Record<string, unknown>)[key];
      if (typeof child === "object" && child !== null && !(child instanceof torch.Tensor)) visit(child as Parent);
    }
  };
  visit(root);
  return found;
}

/** A copy of a state with all of it done. */
export function mutated(state: unknown, all: readonly Mutation[]): unknown {
  const root = { state: copy(state) };
  for (const { place, change } of all) {
    const found = places(root);
    if (found.length === 0) break;
    const [parent, key] = found[place % found.length] as [Parent, string];
    const record = parent as Record<string, unknown>;
    if (change.what === "set") record[key] = make(change.value);
    else if (change.what === "remove") Array.isArray(parent) ? parent.splice(Number(key), 1) : delete record[key];
    else if (change.what === "double") {
      if (Array.isArray(parent)) parent.push(copy(parent[Number(key)]));
      else if (parent instanceof IntDict) parent[Number(key) + 1] = copy(record[key]);
      else record[`${key}_2`] = copy(record[key]);
    } else {
      const target = record[key];
      const isRecord = typeof target === "object" && target !== null && !Array.isArray(target);
      if (isRecord && !(target instanceof torch.Tensor) && !(target instanceof IntDict) && !(target instanceof Map)) {
        (target as Record<string, unknown>)[change.key] = make(change.value);
      }
    }
  }
  return root.state;
}

function copy(value: unknown): unknown {
  if (value instanceof torch.Tensor) return value.clone();
  if (Array.isArray(value)) return value.map(copy);
  if (value instanceof Map) return new Map(value);
  if (typeof value !== "object" || value === null) return value;
  const result = value instanceof IntDict ? new IntDict() : {};
  return Object.assign(result, Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copy(item)])));
}

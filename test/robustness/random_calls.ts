/** fast-check's random calls over the schema registry: arguments mostly of the right type, rarely of the right meaning. */
import fc from "fast-check";
import { native } from "../../src/native/addon.js";
import type { Schema } from "../../src/native/interface.js";
import { type Argument, type Call, DTYPES, FILLS, LAYOUTS, type OperatorCall } from "./call.js";

const INTEGERS = fc.oneof(
  { arbitrary: fc.integer({ min: -2, max: 4 }).map(BigInt), weight: 15 },
  { arbitrary: fc.integer({ min: -100, max: 100 }).map(BigInt), weight: 3 },
  {
    arbitrary: fc.constantFrom(
      65536n,
      10n ** 9n,
      2n ** 31n - 1n,
      2n ** 31n,
      -(2n ** 31n),
      2n ** 53n - 1n,
      2n ** 62n,
      2n ** 63n - 1n,
      -(2n ** 63n),
    ),
    weight: 2,
  },
);
const integer: fc.Arbitrary<Argument> = INTEGERS.map((value) => ({ t: "int", v: String(value) }));
const float: fc.Arbitrary<Argument> = fc
  .constantFrom("0.0", "1.0", "-1.0", "0.5", "2.0", "1e-05", "nan", "inf", "-inf", "1e+300", "-1e+300", "3.7")
  .map((v) => ({ t: "float", v }));
const text: fc.Arbitrary<Argument> = fc
  .constantFrom("", "mean", "sum", "none", "reflect", "ij", "a", "ij,jk->ik", "floor", "add", "amax", "L", "tanh", "\0")
  .map((v) => ({ t: "str", v }));
const dtype: fc.Arbitrary<Argument> = fc.constantFrom(...DTYPES).map((v) => ({ t: "dtype", v }));

const tensor: fc.Arbitrary<Argument> = fc.record({
  t: fc.constant("make" as const),
  dtype: fc.oneof(
    { arbitrary: fc.constantFrom("float32", "float64", "int64", "bool"), weight: 3 },
    { arbitrary: fc.constantFrom(...DTYPES), weight: 1 },
  ),
  shape: fc.array(fc.constantFrom(0, 1, 1, 2, 2, 3, 3, 4, 5, 8), { maxLength: 5, size: "max" }),
  fill: fc.constantFrom(...FILLS),
  layout: fc.oneof(
    { arbitrary: fc.constant("strided" as const), weight: 20 },
    { arbitrary: fc.constantFrom(...LAYOUTS), weight: 10 },
  ),
  grad: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
});

function constants(t: "device" | "layout" | "memory_format", ...values: string[]): fc.Arbitrary<Argument> {
  return fc.constantFrom(...values).map((v) => ({ t, v }));
}

/** The types of the schema language that are no containers. */
const BY_TYPE: Record<string, fc.Arbitrary<Argument>> = {
  Tensor: tensor,
  int: integer,
  SymInt: integer,
  float,
  bool: fc.boolean(),
  Scalar: fc.oneof(integer, float, fc.boolean()),
  number: fc.oneof(integer, float, fc.boolean()),
  str: text,
  ScalarType: dtype,
  Device: constants("device", "cpu", "cpu", "meta", "cuda", "nowhere"),
  Layout: constants("layout", "strided", "sparse_coo", "sparse_csr"),
  MemoryFormat: constants("memory_format", "contiguous_format", "channels_last", "preserve_format", "channels_last_3d"),
  Generator: fc.constant({ t: "generator", seed: "1" }),
  complex: fc.constant({ t: "complex", re: "1.0", im: "2.0" }),
};

const anything = fc.oneof(tensor, integer, float, fc.boolean(), text, fc.constant(null));
const known = new Map<string, fc.Arbitrary<Argument>>();

function rightType(type: string): fc.Arbitrary<Argument> {
  if (type.endsWith("?")) {
    return fc.oneof({ arbitrary: fc.constant(null), weight: 2 }, { arbitrary: ofType(type.slice(0, -1)), weight: 3 });
  }
  const list = /^(.*)\[\d*\]$/.exec(type);
  if (list !== null) {
    return fc.array(ofType(list[1]!), { maxLength: 5, size: "max" }).map((v) => ({ t: "list", v }));
  }
  return BY_TYPE[type] ?? anything;
}

/** An argument for a parameter of that type; one in thirty is of another. */
function ofType(type: string): fc.Arbitrary<Argument> {
  let made = known.get(type);
  if (made === undefined) {
    made = fc.oneof({ arbitrary: rightType(type), weight: 30 }, { arbitrary: anything, weight: 1 });
    known.set(type, made);
  }
  return made;
}

function callOf(schema: Schema): fc.Arbitrary<OperatorCall> {
  const given = schema.arguments.map((argument) => {
    const value = ofType(argument.type);
    // Half of what has a default is left to it; those given after one left out are given by name.
    return argument.hasDefault ? fc.option(value, { nil: undefined }) : value;
  });
  return fc.tuple(...given).map((values) => {
    const call: OperatorCall = { op: schema.name, overload: schema.overload, args: [], kwargs: {} };
    let byName = false;
    for (const [index, value] of values.entries()) {
      const argument = schema.arguments[index]!;
      byName ||= argument.kwargOnly || value === undefined;
      if (value === undefined) continue;
      if (byName) call.kwargs[argument.name] = value;
      else call.args.push(value);
    }
    return call;
  });
}

const schemas = native.schemas();

/** Any call of any of these operators. */
function anyCall(from: readonly Schema[]): fc.Arbitrary<Call> {
  return fc.nat({ max: from.length - 1 }).chain((index) => callOf(from[index]!));
}

/** The `index`-th random call of a seed: the same each time, whichever calls were made before. */
export function randomCall(seed: number, index: number, from: readonly Schema[] = schemas): Call {
  return fc.sample(anyCall(from), { seed: seed * 1_000_003 + index, numRuns: 1 })[0]!;
}

/** What may stand after `is`. Follows jinja2/tests.py. */

import { TypeError } from "../../python/exceptions.js";
import { bind } from "./arguments.js";
import { TemplateError, Unsupported } from "./errors.js";
import { binary, compared, contains } from "./operators.js";
import { isLower, isUpper } from "./string_methods.js";
import { str } from "./text.js";
import {
  Attributes,
  asText,
  Callable,
  Dict,
  equal,
  isIterable,
  isNumeric,
  itemsOf,
  type Keywords,
  Markup,
  Range,
  Undefined,
  type Value,
} from "./values.js";

type Test = (value: Value, other: Value) => boolean;

const one = (run: (value: Value) => boolean): readonly [readonly string[], Test] => [[], run];
const two = (name: string, run: Test): readonly [readonly string[], Test] => [[name], run];
const order = (sign: string) => two("other", (value, other) => compared(sign, value, other));
const remainder = (value: Value, of: Value, wanted: bigint) => equal(binary("%", value, of), wanted);

const TESTS: Readonly<Record<string, readonly [readonly string[], Test]>> = {
  odd: one((value) => remainder(value, 2n, 1n)),
  even: one((value) => remainder(value, 2n, 0n)),
  divisibleby: two("num", (value, num) => remainder(value, num, 0n)),
  defined: one((value) => !(value instanceof Undefined)),
  undefined: one((value) => value instanceof Undefined),
  none: one((value) => value === null),
  boolean: one((value) => typeof value === "boolean"),
  false: one((value) => value === false),
  true: one((value) => value === true),
  integer: one((value) => typeof value === "bigint"),
  float: one((value) => typeof value === "number"),
  lower: one((value) => isLower(str(value))),
  upper: one((value) => isUpper(str(value))),
  string: one((value) => asText(value) !== undefined),
  mapping: one((value) => value instanceof Dict),
  number: one((value) => isNumeric(value)),
  sequence: one(
    (value) =>
      asText(value) !== undefined ||
      itemsOf(value) !== undefined ||
      value instanceof Dict ||
      value instanceof Range ||
      value instanceof Undefined,
  ),
  iterable: one((value) => isIterable(value) || (value instanceof Attributes && value.typeName === "LoopContext")),
  callable: one(
    (value) =>
      value instanceof Callable ||
      value instanceof Undefined ||
      (value instanceof Attributes && value.call !== undefined),
  ),
  escaped: one((value) => value instanceof Markup),
  sameas: two("other", same),
  in: two("seq", (value, seq) => contains(seq, value)),
  filter: one(() => {
    throw new Unsupported("The test 'filter' of no text");
  }),
  test: one((value) => typeof value === "string" && Object.hasOwn(TESTS, value)),
  "==": order("=="),
  eq: order("=="),
  equalto: order("=="),
  "!=": order("!="),
  ne: order("!="),
  ">": order(">"),
  gt: order(">"),
  greaterthan: order(">"),
  ">=": order(">="),
  ge: order(">="),
  "<": order("<"),
  lt: order("<"),
  lessthan: order("<"),
  "<=": order("<="),
  le: order("<="),
};

/** `is` of Python for what has one identity there: None, the bools, and objects. */
function same(value: Value, other: Value): boolean {
  if (
    typeof value === typeof other &&
    (typeof value === "bigint" || typeof value === "number" || typeof value === "string") &&
    value === other
  ) {
    throw new TemplateError(
      "the test 'sameas' of two equal texts or numbers, which Python may have once or twice, is not supported here",
    );
  }
  return value === other;
}

export function isTest(name: string): boolean {
  return Object.hasOwn(TESTS, name);
}

export function runTest(name: string, value: Value, args: readonly Value[], keywords: Keywords): boolean {
  if (!isTest(name)) throw new TypeError(`No test named '${name}'.`);
  const [names, run] = TESTS[name]!;
  return run(value, bind(`test_${name}`, names, args, keywords)[0] ?? null);
}

/**
 * Values as a template has them: Python's. A text is a string, an int a bigint, a float a number, a list an Array, None null; the rest are
 * classes of their own.
 */

import { TypeError } from "../../python/exceptions.js";
import { deeper, spend, spendItems, spendLetters, spendText } from "./budget.js";
import { SecurityError, TemplateError, UndefinedError } from "./errors.js";

export type Value = null | boolean | bigint | number | string | Value[] | PyObject;
export type Keywords = ReadonlyMap<string, Value>;
/** An argument: undefined where none was given, which None, as null, is not. */
export type Given = Value | undefined;

/** An argument, or its default: `??` would take None for one that was not given. */
export const given = (value: Given, otherwise: Value): Value => (value === undefined ? otherwise : value);

/** What is no text, number, list or None. */
export abstract class PyObject {
  abstract readonly typeName: string;
}

export class Tuple extends PyObject {
  readonly typeName = "tuple";
  /** `names` are those of a named tuple's parts. */
  constructor(
    readonly items: readonly Value[],
    readonly names: readonly string[] = [],
  ) {
    super();
  }
}

/** A dict, in the order of its keys; equal ones, as 1 and True, are one key. */
export class Dict extends PyObject {
  readonly typeName = "dict";
  readonly #entries = new Map<string, [Value, Value]>();

  constructor(entries: Iterable<readonly [Value, Value]> = []) {
    super();
    for (const [key, value] of entries) this.set(key, value);
  }

  get size(): number {
    return this.#entries.size;
  }

  get(key: Value): Value | undefined {
    return this.#entries.get(hashOf(key))?.[1];
  }

  has(key: Value): boolean {
    return this.#entries.has(hashOf(key));
  }

  set(key: Value, value: Value): void {
    const hash = hashOf(key);
    const entry = this.#entries.get(hash);
    if (entry === undefined) this.#entries.set(hash, [key, value]);
    else entry[1] = value;
  }

  entries(): [Value, Value][] {
    spend(this.size / COPIED_PER_STEP);
    return [...this.#entries.values()];
  }
}

/** So many parts of a list that is thrown away again are one step. */
const COPIED_PER_STEP = 8;

export type ViewKind = "keys" | "values" | "items";

/** `dict.keys()`, `dict.values()` and `dict.items()`. */
export class DictView extends PyObject {
  constructor(
    readonly dict: Dict,
    readonly kind: ViewKind,
  ) {
    super();
  }

  get typeName(): string {
    return `dict_${this.kind}`;
  }

  values(): Value[] {
    const entries = this.dict.entries();
    if (this.kind === "items") return entries.map((entry) => new Tuple(entry));
    return entries.map((entry) => entry[this.kind === "keys" ? 0 : 1]);
  }
}

export class Range extends PyObject {
  readonly typeName = "range";
  constructor(
    readonly start: bigint,
    readonly stop: bigint,
    readonly step: bigint,
  ) {
    super();
  }

  get length(): bigint {
    const span = this.step > 0n ? this.stop - this.start : this.start - this.stop;
    const step = this.step > 0n ? this.step : -this.step;
    return span > 0n ? (span + step - 1n) / step : 0n;
  }

  at(place: number): bigint {
    return this.start + BigInt(place) * this.step;
  }

  values(): bigint[] {
    spend(Number(this.length) / COPIED_PER_STEP);
    return Array.from({ length: Number(this.length) }, (_, place) => this.at(place));
  }
}

/** What is gone through once: what `map`, `select` and their like give. */
export class Generator extends PyObject {
  readonly iterator: Iterator<Value>;
  constructor(
    values: Iterable<Value>,
    readonly typeName = "generator",
  ) {
    super();
    this.iterator = values[Symbol.iterator]();
  }
}

/** A text that HTML's escaping leaves as it is; nothing is escaped in chat templates. */
export class Markup extends PyObject {
  readonly typeName = "Markup";
  constructor(readonly text: string) {
    super();
  }
}

export class Namespace extends PyObject {
  readonly typeName = "Namespace";
  constructor(readonly attributes: Dict) {
    super();
  }

  set(name: string, value: Value): void {
    Namespace.check(name);
    this.attributes.set(name, value);
  }

  static check(name: Value): void {
    if (typeof name === "string" && name.startsWith("_")) {
      throw new SecurityError(`Chat templates cannot store underscore-prefixed attributes on a namespace: '${name}'`);
    }
  }
}

export type Call = (args: readonly Value[], keywords: Keywords) => Value;

/** What can be called. `attributes` are those that a template may read. */
export class Callable extends PyObject {
  constructor(
    readonly name: string,
    readonly call: Call,
    readonly typeName = "function",
    readonly attributes: Readonly<Record<string, () => Value>> = {},
  ) {
    super();
  }
}

/** An object with attributes, as `loop`. */
export class Attributes extends PyObject {
  constructor(
    readonly typeName: string,
    readonly attributes: Readonly<Record<string, () => Value>>,
    readonly repr: () => string,
    readonly call?: Call,
  ) {
    super();
  }
}

/** What is not there. It prints as nothing, is empty and false; all else that is done with it is an error. */
export class Undefined extends PyObject {
  readonly typeName = "Undefined";
  readonly #message: () => string;
  readonly #unsafe: boolean;
  constructor(message: () => string, unsafe = false) {
    super();
    this.#message = message;
    this.#unsafe = unsafe;
  }

  fail(): never {
    throw this.#unsafe ? new SecurityError(this.#message()) : new UndefinedError(this.#message());
  }

  static named(name: string): Undefined {
    return new Undefined(() => `'${name}' is undefined`);
  }
}

/** Every use of a value that Python would refuse for one that is undefined. */
export function defined<T extends Value>(value: T): Exclude<T, Undefined> {
  if (value instanceof Undefined) value.fail();
  return value as Exclude<T, Undefined>;
}

export const isNumeric = (value: Value): value is boolean | bigint | number =>
  typeof value === "bigint" || typeof value === "number" || typeof value === "boolean";

export const isInteger = (value: Value): value is boolean | bigint =>
  typeof value === "bigint" || typeof value === "boolean";

/** An int, and True and False as 1 and 0, as Python's `operator.index` takes them. */
export function asInteger(value: Value, what = "an integer"): bigint {
  if (typeof value === "bigint") return value;
  if (typeof value === "boolean") return value ? 1n : 0n;
  throw new TypeError(`Expected ${what}, but got ${typeNameOf(defined(value))}`);
}

export function typeNameOf(value: Value): string {
  if (value === null) return "NoneType";
  if (typeof value === "boolean") return "bool";
  if (typeof value === "bigint") return "int";
  if (typeof value === "number") return "float";
  if (typeof value === "string") return "str";
  return Array.isArray(value) ? "list" : value.typeName;
}

export function truthy(value: Value): boolean {
  if (value === null || value instanceof Undefined) return false;
  if (typeof value !== "object") return Boolean(value);
  if (Array.isArray(value)) return value.length > 0;
  if (value instanceof Tuple) return value.items.length > 0;
  if (value instanceof Dict) return value.size > 0;
  if (value instanceof DictView) return value.dict.size > 0;
  if (value instanceof Range) return value.length > 0n;
  if (value instanceof Markup) return value.text !== "";
  return true;
}

/** The parts of a list or a tuple; undefined for what is neither. */
export function itemsOf(value: Value): readonly Value[] | undefined {
  if (Array.isArray(value)) return value;
  return value instanceof Tuple ? value.items : undefined;
}

const identities = new WeakMap<object, number>();
let lastIdentity = 0;

/**
 * A text that is equal for values that are equal, and for no others. The parts of a tuple stand in it one after the other, texts and tuples
 * with their lengths before them, so that it is as long as the value is.
 */
export function hashOf(value: Value): string {
  const items = value instanceof Tuple ? value.items : undefined;
  if (items === undefined) return hashOfOne(value);
  spend(1);
  return deeper(() => {
    let hash = `t${items.length}:`;
    for (const item of items) hash += hashOf(item);
    spendText(hash.length);
    return hash;
  });
}

function hashOfOne(value: Value): string {
  spend(1);
  const text = asText(value);
  if (text !== undefined) {
    spendText(text.length);
    return `s${text.length}:${text}`;
  }
  return `${hashOfPlain(value as Exclude<Value, string>)};`;
}

function hashOfPlain(value: Exclude<Value, string>): string {
  if (value === null) return "none";
  if (typeof value === "boolean") return value ? "n1" : "n0";
  if (typeof value === "bigint") return `n${value}`;
  if (typeof value === "number") return Number.isInteger(value) ? `n${BigInt(value)}` : `f${value}`;
  if (value instanceof Undefined) return "undefined";
  if (value instanceof Range) {
    const { length } = value;
    return `r${length},${length > 0n ? value.start : ""},${length > 1n ? value.step : ""}`;
  }
  if (Array.isArray(value) || value instanceof Dict || value instanceof DictView) {
    throw new TypeError(`unhashable type: '${typeNameOf(value)}'`);
  }
  let identity = identities.get(value);
  if (identity === undefined) {
    identity = ++lastIdentity;
    identities.set(value, identity);
  }
  return `o${identity}`;
}

export function equal(a: Value, b: Value): boolean {
  spend(1);
  if (isNumeric(a) && isNumeric(b))
    // biome-ignore lint/suspicious/noDoubleEquals: an int and a float that are one number
    return typeof a === "bigint" || typeof b === "bigint" ? numeric(a) == numeric(b) : Number(a) === Number(b);
  if (a instanceof Markup || b instanceof Markup) return asText(a) !== undefined && asText(a) === asText(b);
  if (Array.isArray(a) && Array.isArray(b)) return sequencesEqual(a, b);
  if (a instanceof Tuple && b instanceof Tuple) return sequencesEqual(a.items, b.items);
  if (a instanceof Dict && b instanceof Dict) {
    if (a.size !== b.size) return false;
    return a.entries().every(([key, value]) => {
      const other = b.get(key);
      return other !== undefined && equal(value, other);
    });
  }
  if (a instanceof Range && b instanceof Range) return hashOf(a) === hashOf(b);
  if (a instanceof DictView && b instanceof DictView && a.kind === b.kind && a.kind !== "values") {
    return a.dict.size === b.dict.size && a.values().every((one) => b.values().some((other) => equal(one, other)));
  }
  return a === b || (a instanceof Undefined && b instanceof Undefined);
}

const numeric = (value: boolean | bigint | number): bigint | number =>
  typeof value === "boolean" ? BigInt(value) : value;

const sequencesEqual = (a: readonly Value[], b: readonly Value[]): boolean =>
  a.length === b.length && a.every((value, i) => value === b[i] || equal(value, b[i]!));

/** The text of a str; undefined for what is none. */
export function asText(value: Value): string | undefined {
  if (typeof value === "string") return value;
  return value instanceof Markup ? value.text : undefined;
}

/** How a's order to b is: below 0, 0, or above it. `sign` is the one that was asked for, for the error. */
export function compare(a: Value, b: Value, sign: string): number {
  spend(1);
  defined(a);
  defined(b);
  if (isNumeric(a) && isNumeric(b)) {
    const [left, right] = [numeric(a), numeric(b)];
    // biome-ignore lint/suspicious/noDoubleEquals: an int and a float
    return left < right ? -1 : left > right ? 1 : left == right ? 0 : Number.NaN;
  }
  const [left, right] = [asText(a), asText(b)];
  if (left !== undefined && right !== undefined) return compareTexts(left, right);
  if ((Array.isArray(a) && Array.isArray(b)) || (a instanceof Tuple && b instanceof Tuple)) {
    const [one, other] = [itemsOf(a)!, itemsOf(b)!];
    for (let i = 0; i < Math.min(one.length, other.length); i++) {
      if (!equal(one[i]!, other[i]!)) return compare(one[i]!, other[i]!, sign);
    }
    return one.length - other.length;
  }
  throw new TypeError(`'${sign}' not supported between instances of '${typeNameOf(a)}' and '${typeNameOf(b)}'`);
}

/** By code points, as Python does: JavaScript's order is that of UTF-16 units. */
function compareTexts(a: string, b: string): number {
  const shared = Math.min(a.length, b.length);
  let i = 0;
  while (i < shared && a.charCodeAt(i) === b.charCodeAt(i)) i++;
  if (i === shared) return a.length - b.length;
  const surrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdfff;
  const [left, right] = [a.charCodeAt(i), b.charCodeAt(i)];
  if (surrogate(left) !== surrogate(right)) return surrogate(left) ? 1 : -1;
  return left - right;
}

/** What a `for` goes through. */
export function iterate(value: Value): Iterable<Value> {
  if (typeof value === "string") return value;
  if (value instanceof Markup) return value.text;
  const items = iterableOf(value);
  if (items === undefined) throw new TypeError(`'${typeNameOf(value)}' object is not iterable`);
  return items;
}

function iterableOf(value: Value): Iterable<Value> | undefined {
  if (value instanceof Undefined) return [];
  const items = itemsOf(value);
  if (items !== undefined) return items;
  if (value instanceof Dict) return value.entries().map(([key]) => key);
  if (value instanceof DictView || value instanceof Range) return value.values();
  if (value instanceof Generator) return { [Symbol.iterator]: () => value.iterator };
  return undefined;
}

export const isIterable = (value: Value): boolean =>
  value instanceof Range ||
  value instanceof Dict ||
  value instanceof DictView ||
  asText(value) !== undefined ||
  iterableOf(value) !== undefined;

type Steps = globalThis.Generator<Value, void, undefined>;

/** All of it, counted. */
export function* each(value: Value): Steps {
  for (const one of iterate(value)) {
    spend(1);
    yield one;
  }
}

/** A list of what a `for` goes through, counted. */
export const listOf = (value: Value): Value[] => [...each(value)];

/** Whether every UTF-16 unit of it is a character of its own. */
const isPlain = (text: string): boolean => !/[\ud800-\udfff]/.test(text);

/** The characters of a text, as Python counts them. */
export function characters(text: string): readonly string[] {
  spend(text.length / COPIED_PER_STEP);
  return isPlain(text) ? text.split("") : Array.from(text);
}

export function lowerCase(text: string): string {
  spendLetters(text.length);
  return text.toLowerCase();
}

export function upperCase(text: string): string {
  spendLetters(text.length);
  return text.toUpperCase();
}

/** How many characters a text has, as Python counts them. */
export function countCharacters(text: string): number {
  if (isPlain(text)) return text.length;
  spendLetters(text.length);
  let pairs = 0;
  for (let at = 1; at < text.length; at++) {
    const isPair = (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
    if (isPair) pairs++;
  }
  return text.length - pairs;
}

/** `text[start:stop:step]`. */
export function sliceText(text: string, places: Range): string {
  if (places.step === 1n && isPlain(text)) {
    spendText(places.length);
    return text.slice(Number(places.start), Number(places.start + places.length));
  }
  return sliceItems(characters(text), places).join("");
}

/** `items[start:stop:step]`. */
export function sliceItems<T>(items: readonly T[], places: Range): T[] {
  spendItems(places.length);
  return Array.from({ length: Number(places.length) }, (_, place) => items[Number(places.at(place))]!);
}

export function lengthOf(value: Value): bigint {
  const text = asText(value);
  if (text !== undefined) return BigInt(countCharacters(text));
  if (value instanceof Undefined) return 0n;
  const items = itemsOf(value);
  if (items !== undefined) return BigInt(items.length);
  if (value instanceof Dict) return BigInt(value.size);
  if (value instanceof DictView) return BigInt(value.dict.size);
  if (value instanceof Range) return value.length;
  if (value instanceof Attributes && value.typeName === "LoopContext") return value.attributes.length!() as bigint;
  throw new TypeError(`object of type '${typeNameOf(value)}' has no len()`);
}

/** The place of an index, negative ones from the end; undefined where there is none. */
export function placeOf(index: bigint, length: number): number | undefined {
  const place = index < 0n ? index + BigInt(length) : index;
  return place >= 0n && place < BigInt(length) ? Number(place) : undefined;
}

/** The places of `[start:stop:step]`, Python's way. */
export function sliceOf(parts: readonly Value[], length: number): Range {
  const [start, stop, step] = parts.map((part) =>
    part === null ? undefined : asInteger(part, "integers or None in a slice"),
  );
  const by = step ?? 1n;
  if (by === 0n) throw new TemplateError("slice step cannot be zero");
  const count = BigInt(length);
  const [low, high] = by > 0n ? [0n, count] : [-1n, count - 1n];
  const bound = (value: bigint | undefined, otherwise: bigint) => {
    if (value === undefined) return otherwise;
    const place = value < 0n ? value + count : value;
    return place < low ? low : place > high ? high : place;
  };
  const [from, to] = [bound(start, by > 0n ? low : high), bound(stop, by > 0n ? high : low)];
  return new Range(from, to, by);
}

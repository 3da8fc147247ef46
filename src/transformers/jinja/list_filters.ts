/** The filters that go through lists. Follows jinja2/filters.py. */

import { TypeError, ValueError } from "../../python/exceptions.js";
import { count, type Filter } from "./arguments.js";
import { item as itemOf } from "./attributes.js";
import { spend, spendItems } from "./budget.js";
import { TemplateError } from "./errors.js";
import { binary } from "./operators.js";
import { joinTexts } from "./string_methods.js";
import { str } from "./text.js";
import {
  asText,
  characters,
  compare,
  Dict,
  DictView,
  each,
  equal,
  Generator,
  type Given,
  given,
  hashOf,
  isIterable,
  itemsOf,
  listOf,
  lowerCase,
  Range,
  Tuple,
  truthy,
  typeNameOf,
  Undefined,
  type Value,
} from "./values.js";

type Getter = (value: Value) => Value;
type Steps = globalThis.Generator<Value, void, undefined>;

const all = listOf;

/** `user.name` as the parts of a name; `a,b` is several. */
function partsOf(name: Value): Value[] {
  if (typeof name !== "string") return [name];
  return name.split(".").map((part) => (/^\p{Nd}+$/u.test(part) ? BigInt(part) : part));
}

function ignoringCase(value: Value): Value {
  const text = asText(value);
  return text === undefined ? value : lowerCase(text);
}
const processed = (caseSensitive: Given): Getter => (truthy(caseSensitive ?? false) ? (value) => value : ignoringCase);

export function getter(name: Given, after: Getter = (value) => value, otherwise: Given = undefined): Getter {
  const parts = name === undefined || name === null ? [] : partsOf(name);
  return (value) => {
    let found = value;
    for (const part of parts) {
      found = itemOf(found, part);
      if (found instanceof Undefined && otherwise !== undefined && otherwise !== null) found = otherwise;
    }
    return after(found);
  };
}

/** Python's `sorted`: stable, from back to front too. */
function sorted(values: readonly Value[], key: Getter, reverse: boolean): Value[] {
  const pairs = values.map((value) => [key(value), value] as const);
  if (reverse) pairs.reverse();
  pairs.sort(([a], [b]) => {
    spend(1);
    return compare(a, b, "<");
  });
  if (reverse) pairs.reverse();
  return pairs.map(([, value]) => value);
}

function sort(value: Value, reverse: Given, caseSensitive: Given, attribute: Given): Value {
  const names: Given[] = typeof attribute === "string" ? attribute.split(",") : [attribute];
  const getters = names.map((name) => getter(name, processed(caseSensitive)));
  return sorted(all(value), (one) => getters.map((get) => get(one)), truthy(reverse ?? false));
}

function dictSort(value: Value, caseSensitive: Given, by: Given, reverse: Given): Value {
  const place = { key: 0, value: 1 }[by === undefined ? "key" : str(by)];
  if (place === undefined) throw new TemplateError('You can only sort by either "key" or "value"');
  if (!(value instanceof Dict)) throw new TypeError(`'${typeNameOf(value)}' object has no attribute 'items'`);
  const pairs = value.entries().map((pair) => new Tuple(pair));
  return sorted(pairs, (pair) => processed(caseSensitive)((pair as Tuple).items[place]!), truthy(reverse ?? false));
}

function groupBy(value: Value, attribute: Given, otherwise: Given, caseSensitive: Given): Value {
  const get = getter(attribute, processed(caseSensitive), otherwise);
  const groups: { key: Value; values: Value[] }[] = [];
  for (const one of sorted(all(value), get, false)) {
    const key = get(one);
    const last = groups.at(-1);
    if (last !== undefined && equal(last.key, key)) last.values.push(one);
    else groups.push({ key, values: [one] });
  }
  const shown = truthy(caseSensitive ?? false) ? get : getter(attribute, undefined, otherwise);
  return groups.map(({ values }) => new Tuple([shown(values[0]!), values], ["grouper", "list"]));
}

function* unique(value: Value, caseSensitive: Given, attribute: Given): Steps {
  const get = getter(attribute, processed(caseSensitive));
  const seen = new Set<string>();
  for (const one of each(value)) {
    const hash = hashOf(get(one));
    if (!seen.has(hash)) yield one;
    seen.add(hash);
  }
}

function extreme(value: Value, sign: 1 | -1, caseSensitive: Given, attribute: Given): Value {
  const get = getter(attribute, processed(caseSensitive));
  const [first, ...rest] = all(value);
  if (first === undefined) return new Undefined(() => "No aggregated item, sequence was empty.");
  let [best, key] = [first, get(first)];
  for (const one of rest) {
    const other = get(one);
    if (compare(other, key, sign > 0 ? ">" : "<") * sign > 0) [best, key] = [one, other];
  }
  return best;
}

function first(value: Value): Value {
  for (const one of each(value)) return one;
  return new Undefined(() => "No first item, sequence was empty.");
}

/** What goes from its end to its start. */
function backwards(value: Value): Value[] | undefined {
  const text = asText(value);
  if (text !== undefined) return characters(text).toReversed();
  const items = itemsOf(value) ?? (value instanceof Range || value instanceof DictView ? value.values() : undefined);
  if (items !== undefined) return [...items].reverse();
  return value instanceof Dict ? all(value).reverse() : undefined;
}

function last(value: Value): Value {
  const reversed = backwards(value);
  if (reversed === undefined && !(value instanceof Undefined))
    throw new TypeError(`'${typeNameOf(value)}' object is not reversible`);
  const [found] = reversed ?? [];
  return found === undefined ? new Undefined(() => "No last item, sequence was empty.") : found;
}

function reverse(value: Value): Value {
  const text = asText(value);
  if (text !== undefined) return characters(text).toReversed().join("");
  if (!isIterable(value)) throw new TemplateError("argument must be iterable");
  const reversed = backwards(value);
  return reversed === undefined ? all(value).reverse() : new Generator(reversed, "reversed");
}

function* slices(value: Value, parts: Given, fill: Given): Steps {
  const items = all(value);
  const number = count(parts, 0);
  if (number === 0) throw new ValueError("integer division or modulo by zero");
  spendItems(number);
  const [each, extra] = [Math.floor(items.length / number), items.length % number];
  let offset = 0;
  for (let i = 0; i < number; i++) {
    const start = offset + i * each;
    if (i < extra) offset++;
    const part = items.slice(start, offset + (i + 1) * each);
    if (fill !== undefined && fill !== null && i >= extra) part.push(fill);
    yield part;
  }
}

function* batches(value: Value, size: Given, fill: Given): Steps {
  const wanted = count(size, 0);
  let batch: Value[] = [];
  for (const one of each(value)) {
    if (batch.length === wanted) {
      yield batch;
      batch = [];
    }
    batch.push(one);
  }
  if (batch.length === 0) return;
  if (fill !== undefined && fill !== null && batch.length < wanted) {
    spendItems(wanted);
    batch.push(...new Array<Value>(wanted - batch.length).fill(fill));
  }
  yield batch;
}

function sum(value: Value, attribute: Given, start: Given): Value {
  const get = getter(attribute);
  let total = given(start, 0n);
  if (asText(total) !== undefined) throw new TypeError("sum() can't sum strings [use ''.join(seq) instead]");
  for (const one of each(value)) total = binary("+", total, get(one));
  return total;
}

function join(value: Value, separator: Given, attribute: Given): Value {
  const get = getter(attribute);
  return joinTexts(
    separator === undefined ? "" : str(separator),
    all(value).map((one) => str(get(one))),
  );
}

function pairs(value: Value): Value {
  if (value instanceof Undefined) return new Generator([]);
  if (!(value instanceof Dict)) throw new TypeError("Can only get item pairs from a mapping.");
  return new Generator(value.entries().map((pair) => new Tuple(pair)));
}

export const LIST_FILTERS: Readonly<Record<string, Filter>> = {
  batch: [["linecount", "fill_with?"], (value, size, fill) => new Generator(batches(value, size, fill))],
  dictsort: [["case_sensitive?", "by?", "reverse?"], dictSort],
  first: [[], first],
  groupby: [["attribute", "default?", "case_sensitive?"], groupBy],
  items: [[], pairs],
  join: [["d?", "attribute?"], join],
  last: [[], last],
  list: [[], all],
  max: [
    ["case_sensitive?", "attribute?"],
    (value, caseSensitive, attribute) => extreme(value, 1, caseSensitive, attribute),
  ],
  min: [
    ["case_sensitive?", "attribute?"],
    (value, caseSensitive, attribute) => extreme(value, -1, caseSensitive, attribute),
  ],
  reverse: [[], reverse],
  slice: [["slices", "fill_with?"], (value, parts, fill) => new Generator(slices(value, parts, fill))],
  sort: [["reverse?", "case_sensitive?", "attribute?"], sort],
  sum: [["attribute?", "start?"], sum],
  unique: [
    ["case_sensitive?", "attribute?"],
    (value, caseSensitive, attribute) => new Generator(unique(value, caseSensitive, attribute)),
  ],
};

type Filtering = (name: string, value: Value, args: readonly Value[], keywords: ReadonlyMap<string, Value>) => Value;

/** `map(attribute="name")` and `map("upper")`. `run` runs a filter by its name. */
export function map(value: Value, args: readonly Value[], keywords: ReadonlyMap<string, Value>, run: Filtering): Value {
  return new Generator(mapped());
  function* mapped(): Steps {
    if (!truthy(value)) return;
    const to = mapping(args, keywords, run);
    for (const one of each(value)) yield to(one);
  }
}

function mapping(args: readonly Value[], keywords: ReadonlyMap<string, Value>, run: Filtering): Getter {
  if (args.length === 0 && keywords.has("attribute")) {
    const unknown = [...keywords.keys()].find((name) => name !== "attribute" && name !== "default");
    if (unknown !== undefined) throw new TemplateError(`Unexpected keyword argument '${unknown}'`);
    return getter(keywords.get("attribute"), undefined, keywords.get("default"));
  }
  const [name, ...rest] = args;
  if (name === undefined) throw new TemplateError("map requires a filter argument");
  return (one) => run(str(name), one, rest, keywords);
}

type Testing = (name: string, value: Value, args: readonly Value[], keywords: ReadonlyMap<string, Value>) => boolean;

/** `select`, `reject`, `selectattr` and `rejectattr`. `run` runs a test by its name. */
export function select(
  kind: string,
  value: Value,
  args: readonly Value[],
  keywords: ReadonlyMap<string, Value>,
  run: Testing,
): Value {
  return new Generator(selected());
  function* selected(): Steps {
    if (!truthy(value)) return;
    const [attribute, ...left] = args;
    const byAttribute = kind.endsWith("attr");
    if (byAttribute && attribute === undefined) throw new TemplateError("Missing parameter for attribute name");
    const get = byAttribute ? getter(attribute) : (one: Value) => one;
    const [name, ...rest] = byAttribute ? left : args;
    const holds = (one: Value) => (name === undefined ? truthy(one) : run(str(name), one, rest, keywords));
    for (const one of each(value)) if (holds(get(one)) === kind.startsWith("select")) yield one;
  }
}

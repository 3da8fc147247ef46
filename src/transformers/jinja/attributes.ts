/** What `value.name` and `value[key]` are, as the sandbox of transformers' templates has them (jinja2/sandbox.py). */

import { TypeError, ValueError } from "../../python/exceptions.js";
import { callable } from "./arguments.js";
import { spend } from "./budget.js";
import { Unsupported } from "./errors.js";
import { braceFormat } from "./formats.js";
import { stringMethod } from "./string_methods.js";
import { repr } from "./text.js";
import {
  Attributes,
  asInteger,
  asText,
  Callable,
  countCharacters,
  Dict,
  DictView,
  defined,
  equal,
  given,
  isInteger,
  itemsOf,
  lengthOf,
  Markup,
  Namespace,
  PyObject,
  placeOf,
  Range,
  sliceItems,
  sliceOf,
  sliceText,
  Tuple,
  typeNameOf,
  Undefined,
  type Value,
  type ViewKind,
} from "./values.js";

/** What stands between the brackets of `value[a:b:c]`. */
export class Slice extends PyObject {
  readonly typeName = "slice";
  constructor(readonly parts: readonly Value[]) {
    super();
  }
}

/** `value.name`. */
export function attribute(value: Value, name: string): Value {
  const found = pythonAttribute(defined(value), name);
  const part = found === undefined ? subscript(value, name) : found;
  return part === undefined ? absent(value, name) : part;
}

/** `value[key]`. */
export function item(value: Value, key: Value): Value {
  if (key instanceof Slice) return sliced(defined(value), key);
  const part = subscript(defined(value), key);
  const found = part === undefined && typeof key === "string" ? pythonAttribute(value, key) : part;
  return found === undefined ? absent(value, key) : found;
}

export function absent(value: Value, key: Value): Undefined {
  return new Undefined(() => {
    const type =
      value === null
        ? "None"
        : `${value instanceof PyObject && !BUILTIN.has(value.typeName) ? "jinja2." : ""}${typeNameOf(value)} object`;
    return typeof key === "string" ? `'${type}' has no attribute ${repr(key)}` : `${type} has no element ${repr(key)}`;
  });
}
const BUILTIN = new Set(["dict", "tuple", "range", "dict_keys", "dict_values", "dict_items", "generator"]);

/** `value[key]`; undefined where Python raises that it has no such part. */
function subscript(value: Value, key: Value): Value | undefined {
  if (value instanceof Dict) return isHashable(key) ? value.get(key) : undefined;
  const text = asText(value);
  const items = itemsOf(value);
  if (!isInteger(key) || (text === undefined && items === undefined && !(value instanceof Range))) return undefined;
  const place = placeOf(asInteger(key), Number(lengthOf(value)));
  if (place === undefined) return undefined;
  if (value instanceof Range) return value.at(place);
  return text === undefined ? items![place] : sliceText(text, new Range(BigInt(place), BigInt(place) + 1n, 1n));
}

/** `value[start:stop:step]`, which Jinja leaves to Python: what cannot be sliced is an error. */
function sliced(value: Value, { parts }: Slice): Value {
  const text = asText(value);
  if (text !== undefined) {
    const part = sliceText(text, sliceOf(parts, countCharacters(text)));
    return value instanceof Markup ? new Markup(part) : part;
  }
  if (value instanceof Range) {
    const { start, stop, step } = sliceOf(parts, Number(value.length));
    return new Range(value.start + start * value.step, value.start + stop * value.step, value.step * step);
  }
  const items = itemsOf(value);
  if (items === undefined) {
    const why =
      value instanceof Dict ? "unhashable type: 'slice'" : `'${typeNameOf(value)}' object is not subscriptable`;
    throw new TypeError(why);
  }
  const chosen = sliceItems(items, sliceOf(parts, items.length));
  return Array.isArray(value) ? chosen : new Tuple(chosen);
}

const isHashable = (key: Value): boolean =>
  !(Array.isArray(key) || key instanceof Dict || key instanceof DictView || key instanceof Slice);

const MUTATING: Readonly<Record<string, readonly string[]>> = {
  list: ["append", "clear", "pop", "reverse", "insert", "sort", "extend", "remove"],
  dict: ["clear", "pop", "popitem", "setdefault", "update"],
};
/** What Python's types have, and templates here have not. */
const OF_INT = [
  "as_integer_ratio",
  "bit_count",
  "bit_length",
  "conjugate",
  "denominator",
  "from_bytes",
  "imag",
  "numerator",
  "real",
  "to_bytes",
];
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  int: OF_INT,
  bool: OF_INT,
  float: ["as_integer_ratio", "conjugate", "fromhex", "hex", "imag", "real"],
  dict: ["fromkeys"],
  range: ["start", "stop", "step", "count", "index"],
  dict_keys: ["isdisjoint", "mapping"],
  dict_values: ["mapping"],
  dict_items: ["isdisjoint", "mapping"],
  generator: ["close", "send", "throw", "gi_running", "gi_suspended", "gi_yieldfrom"],
};

/** `getattr(value, name)`; undefined where there is none. */
export function pythonAttribute(value: Value, name: string): Value | undefined {
  const type = typeNameOf(value);
  if (name.startsWith("__") || MUTATING[type]?.includes(name)) {
    return new Undefined(() => `access to attribute '${name}' of '${type}' object is unsafe.`, true);
  }
  if (value instanceof Namespace) return value.attributes.get(name);
  if (value instanceof Attributes || value instanceof Callable) {
    return Object.hasOwn(value.attributes, name) ? value.attributes[name]!() : undefined;
  }
  if (LEFT_OUT[type]?.includes(name)) throw new Unsupported(`The attribute '${name}' of ${type}`);
  if (value instanceof Markup) throw new Unsupported(`The attribute '${name}' of what the filter 'safe' gave`);
  if (typeof value === "string") return formatMethod(value, name) ?? stringMethod(value, name);
  if (typeof value === "number" && name === "is_integer") return callable(name, [], () => Number.isInteger(value));
  if (value instanceof Dict) return dictMethod(value, name);
  if (value instanceof Tuple && value.names.includes(name)) return value.items[value.names.indexOf(name)];
  const items = itemsOf(value);
  return items === undefined ? undefined : sequenceMethod(value, items, name);
}

function formatMethod(text: string, name: string): Callable | undefined {
  const access = { attribute, item };
  if (name === "format") return new Callable(name, (args, keywords) => braceFormat(text, args, keywords, access));
  if (name !== "format_map") return undefined;
  return callable(name, ["mapping"], (mapping) => {
    if (!(mapping instanceof Dict)) throw new TypeError(`Expected a mapping, but got ${typeNameOf(mapping!)}`);
    return braceFormat(text, [], new Map(mapping.entries().map(([key, value]) => [key as string, value])), access);
  });
}

function dictMethod(dict: Dict, name: string): Callable | undefined {
  if (name === "get")
    return callable(name, ["key", "default?"], (key, otherwise) => given(dict.get(key!), given(otherwise, null)));
  if (name === "copy") return callable(name, [], () => new Dict(dict.entries()));
  if (["keys", "values", "items"].includes(name)) return callable(name, [], () => new DictView(dict, name as ViewKind));
  return undefined;
}

function sequenceMethod(value: Value, items: readonly Value[], name: string): Callable | undefined {
  if (name === "count") {
    return callable(name, ["value"], (wanted) => {
      spend(items.length);
      return BigInt(items.filter((one) => equal(one, wanted!)).length);
    });
  }
  if (name === "index") {
    return callable(name, ["value", "start?", "stop?"], (wanted, start, stop) => {
      // None is no bound here, as it is one in a slice.
      const bounds = [start, stop].map((bound) => (bound === undefined ? null : asInteger(bound)));
      const places = sliceOf([...bounds, null], items.length);
      const at = sliceItems(items, places).findIndex((one) => equal(one, wanted!));
      if (at >= 0) return places.at(at);
      throw new ValueError(Array.isArray(value) ? `${repr(wanted!)} is not in list` : "tuple.index(x): x not in tuple");
    });
  }
  if (name === "copy" && Array.isArray(value)) return callable(name, [], () => [...value]);
  return undefined;
}

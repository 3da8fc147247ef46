/** Values as texts: Python's `str`, `repr` and `json.dumps`. */

import { TypeError, ValueError } from "../../python/exceptions.js";
import { floatRepr } from "../../python/repr.js";
import { deeper, spend, spendText } from "./budget.js";
import { TemplateError } from "./errors.js";
import {
  Attributes,
  Callable,
  compare,
  Dict,
  DictView,
  isInteger,
  isNumeric,
  itemsOf,
  Markup,
  Namespace,
  Range,
  Tuple,
  typeNameOf,
  Undefined,
  type Value,
} from "./values.js";

/** Python's bound of an int that becomes a text, against slow ones. */
const MOST_DIGITS = 4300;

export function str(value: Value): string {
  if (typeof value === "string") return value;
  if (value instanceof Undefined) return "";
  if (value instanceof Markup) return value.text;
  return repr(value);
}

export function repr(value: Value): string {
  spend(1);
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value === "bigint") return digitsOf(value);
  if (typeof value === "number") return floatRepr(value);
  if (typeof value === "string") return textRepr(value);
  return deeper(() => reprOfMany(value));
}

export function digitsOf(value: bigint): string {
  const text = value.toString();
  if (text.length - (value < 0n ? 1 : 0) <= MOST_DIGITS) return text;
  throw new ValueError(`Exceeds the limit (${MOST_DIGITS} digits) for integer string conversion`);
}

function reprOfMany(value: Exclude<Value, null | boolean | bigint | number | string>): string {
  if (Array.isArray(value)) return joined("[", value.map(repr), "]");
  if (value instanceof Tuple)
    return value.items.length === 1 ? `(${repr(value.items[0]!)},)` : joined("(", value.items.map(repr), ")");
  if (value instanceof Dict)
    return joined(
      "{",
      value.entries().map(([key, item]) => `${repr(key)}: ${repr(item)}`),
      "}",
    );
  if (value instanceof DictView) return `${value.typeName}(${joined("[", value.values().map(repr), "]")})`;
  if (value instanceof Range) {
    return value.step === 1n
      ? `range(${value.start}, ${value.stop})`
      : `range(${value.start}, ${value.stop}, ${value.step})`;
  }
  if (value instanceof Undefined) return "Undefined";
  if (value instanceof Markup) return `Markup(${textRepr(value.text)})`;
  if (value instanceof Namespace) return `<Namespace ${repr(value.attributes)}>`;
  if (value instanceof Attributes) return value.repr();
  if (value instanceof Callable && value.typeName === "Macro") return `<Macro ${repr(value.name)}>`;
  const what = value instanceof Callable ? `the function '${value.name}'` : `a ${typeNameOf(value)}`;
  throw new TemplateError(
    `it writes ${what} out, of which Python would write the address in memory: call it, or use | list`,
  );
}

function joined(open: string, parts: readonly string[], close: string): string {
  spendText(parts.reduce((sum, part) => sum + part.length + 2, 2));
  return `${open}${parts.join(", ")}${close}`;
}

const CONTROLS: Readonly<Record<string, string>> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };
/** What Python's `str.isprintable` is false for, but for the space. */
const NOT_PRINTABLE = /[\p{C}\p{Z}\\]/gu;

export function textRepr(text: string): string {
  spendText(text.length);
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const escaped = text.replace(NOT_PRINTABLE, (char) => {
    if (char === " ") return char;
    if (CONTROLS[char] !== undefined) return CONTROLS[char];
    const code = char.codePointAt(0)!;
    const hex = code.toString(16);
    return code < 0x100
      ? `\\x${hex.padStart(2, "0")}`
      : code < 0x10000
        ? `\\u${hex.padStart(4, "0")}`
        : `\\U${hex.padStart(8, "0")}`;
  });
  return quote + (quote === "'" ? escaped.replaceAll("'", "\\'") : escaped) + quote;
}

export interface JsonOptions {
  readonly ascii: boolean;
  readonly indent: string | null;
  readonly item: string;
  readonly key: string;
  readonly sorted: boolean;
}

export function dumps(value: Value, options: JsonOptions, indent = ""): string {
  spend(1);
  if (value === null) return "null";
  if (typeof value === "boolean") return String(value);
  if (typeof value === "bigint") return digitsOf(value);
  if (typeof value === "number") return jsonFloat(value);
  if (typeof value === "string" || value instanceof Markup) return jsonText(str(value), options);
  return deeper(() => {
    const inside = options.indent === null ? "" : `${indent}${options.indent}`;
    const items = itemsOf(value);
    if (items !== undefined)
      return layOut(
        "[",
        items.map((item) => dumps(item, options, inside)),
        "]",
        options,
        indent,
      );
    if (!(value instanceof Dict)) {
      throw new TypeError(`Object of type ${typeNameOf(value)} is not JSON serializable`);
    }
    const entries = value.entries();
    if (options.sorted) entries.sort(([a], [b]) => compare(a, b, "<"));
    const parts = entries.map(
      ([key, item]) => `${jsonText(jsonKey(key), options)}${options.key}${dumps(item, options, inside)}`,
    );
    return layOut("{", parts, "}", options, indent);
  });
}

function layOut(open: string, parts: readonly string[], close: string, options: JsonOptions, indent: string): string {
  if (parts.length === 0) return open + close;
  if (options.indent === null) return `${open}${parts.join(options.item)}${close}`;
  const line = `\n${indent}${options.indent}`;
  spendText(parts.reduce((sum, part) => sum + part.length + line.length + options.item.length, 2));
  return `${open}${line}${parts.join(options.item + line)}\n${indent}${close}`;
}

function jsonFloat(value: number): string {
  if (Number.isFinite(value)) return floatRepr(value);
  return Number.isNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
}

function jsonKey(key: Value): string {
  if (isNumeric(key))
    return typeof key === "number"
      ? jsonFloat(key)
      : isInteger(key) && typeof key === "bigint"
        ? digitsOf(key)
        : String(key);
  if (key === null) return "null";
  if (typeof key === "string" || key instanceof Markup) return str(key);
  throw new TypeError(`keys must be str, int, float, bool or None, not ${typeNameOf(key)}`);
}

function jsonText(text: string, { ascii }: JsonOptions): string {
  spendText(text.length);
  const quoted = JSON.stringify(text);
  if (!ascii) return quoted;
  return quoted.replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

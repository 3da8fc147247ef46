/** What may stand after `|`. Follows jinja2/filters.py; those that go through lists stand in list_filters.ts. */

import { TypeError, ValueError } from "../../python/exceptions.js";
import { formatFixed } from "../../python/format.js";
import { floatRepr } from "../../python/repr.js";
import { bind, count, type Filter } from "./arguments.js";
import { absent, attribute, pythonAttribute } from "./attributes.js";
import { spend, spendBits, spendText } from "./budget.js";
import { TemplateError, Unsupported } from "./errors.js";
import { percentFormat } from "./formats.js";
import { LIST_FILTERS } from "./list_filters.js";
import { binary, negative, toFloat } from "./operators.js";
import { capitalize, center, firstOf, replace, splitLines, strip } from "./string_methods.js";
import { dumps, str } from "./text.js";
import {
  asInteger,
  asText,
  characters,
  Dict,
  DictView,
  defined,
  type Given,
  given,
  isInteger,
  isIterable,
  isNumeric,
  itemsOf,
  type Keywords,
  lengthOf,
  listOf,
  lowerCase,
  Markup,
  Range,
  sliceText,
  Tuple,
  truthy,
  typeNameOf,
  Undefined,
  upperCase,
  type Value,
} from "./values.js";

const FILTERS: Readonly<Record<string, Filter>> = {
  ...LIST_FILTERS,
  abs: [[], (value) => absolute(value)],
  attr: [
    ["name"],
    (value, name) =>
      pythonAttribute(defined(value), str(name!)) === undefined ? absent(value, name!) : attribute(value, str(name!)),
  ],
  capitalize: [[], (value) => capitalize(str(value))],
  center: [["width?"], (value, width) => center(str(value), count(width, 80))],
  count: [[], lengthOf],
  d: [["default_value?", "boolean?"], orElse],
  default: [["default_value?", "boolean?"], orElse],
  filesizeformat: [["binary?"], (value, isBinary) => fileSize(value, truthy(isBinary ?? false))],
  float: [["default?"], (value, otherwise) => float(value) ?? given(otherwise, 0)],
  forceescape: [[], (value) => new Markup(escape(str(value)))],
  e: [[], escaped],
  escape: [[], escaped],
  indent: [["width?", "first?", "blank?"], indent],
  int: [["default?", "base?"], (value, otherwise, base) => int(value, count(base, 10)) ?? given(otherwise, 0n)],
  length: [[], lengthOf],
  lower: [[], (value) => lowerCase(str(value))],
  replace: [
    ["old", "new", "count?"],
    (value, old, by, most) => replace(str(value), str(old!), str(by!), most === null ? -1 : count(most, -1)),
  ],
  round: [["precision?", "method?"], round],
  safe: [[], (value) => new Markup(str(value))],
  string: [[], (value) => (value instanceof Markup ? value : str(value))],
  title: [[], (value) => title(str(value))],
  trim: [["chars?"], (value, chars) => strip(str(value), chars, true, true)],
  truncate: [["length?", "killwords?", "end?", "leeway?"], truncate],
  upper: [[], (value) => upperCase(str(value))],
  urlencode: [[], urlEncode],
  wordcount: [[], (value) => wordCount(str(value))],
  tojson: [["ensure_ascii?", "indent?", "separators?", "sort_keys?"], toJson],
};

function wordCount(text: string): bigint {
  let count = 0n;
  for (const _ of text.matchAll(/[\p{L}\p{N}_]+/gu)) {
    spend(1);
    count++;
  }
  return count;
}

const LEFT_OUT = ["pprint", "random", "striptags", "urlize", "wordwrap", "xmlattr"];

export function runFilter(name: string, value: Value, args: readonly Value[], keywords: Keywords): Value {
  if (LEFT_OUT.includes(name)) throw new Unsupported(`The filter '${name}'`);
  if (name === "format") return format(value, args, keywords);
  if (!Object.hasOwn(FILTERS, name)) throw new TemplateError(`No filter named '${name}'.`);
  const [names, run] = FILTERS[name]!;
  const text = asText(value);
  if (text !== undefined) spendText(text.length);
  return run(value, ...bind(name, names, args, keywords));
}

export const isFilter = (name: string): boolean =>
  Object.hasOwn(FILTERS, name) ||
  LEFT_OUT.includes(name) ||
  ["format", "map", "select", "reject", "selectattr", "rejectattr"].includes(name);

function format(value: Value, args: readonly Value[], keywords: Keywords): Value {
  if (args.length > 0 && keywords.size > 0) {
    throw new TemplateError("can't handle positional and keyword arguments at the same time");
  }
  return percentFormat(str(value), keywords.size > 0 ? new Dict(keywords) : new Tuple(args));
}

function absolute(value: Value): Value {
  defined(value);
  if (!isNumeric(value)) throw new TypeError(`bad operand type for abs(): '${typeNameOf(value)}'`);
  if (typeof value === "number") return Math.abs(value);
  return BigInt(value) < 0n ? negative(value) : BigInt(value);
}

function orElse(value: Value, otherwise: Given, isBoolean: Given): Value {
  return value instanceof Undefined || (truthy(isBoolean ?? false) && !truthy(value)) ? given(otherwise, "") : value;
}

/** As Python's `int` and `float` read texts. */
const INTEGERS: Readonly<Record<number, RegExp>> = {
  2: /^[+-]?(?:0b_?)?[01]+(?:_[01]+)*$/i,
  8: /^[+-]?(?:0o_?)?[0-7]+(?:_[0-7]+)*$/i,
  10: /^[+-]?\d+(?:_\d+)*$/,
  16: /^[+-]?(?:0x_?)?[\da-f]+(?:_[\da-f]+)*$/i,
};
/** Each digit can be read in one way alone, or texts of many digits would take for ever. */
const FLOAT = /^[+-]?(?:(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?|inf(?:inity)?|nan)$/i;
/** More are no int to Python, which is slow with them. */
const MOST_DIGITS = 4300;

/** A text of a number: without white space around it, and with ASCII's digits in place of other scripts'. */
const numberText = (text: string): string =>
  strip(text, null, true, true).replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    // The digits of a script stand in a row, from 0 to 9.
    const code = digit.codePointAt(0)!;
    let zero = code;
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
    return String((code - zero) % 10);
  });

function int(value: Value, base: number): bigint | undefined {
  defined(value);
  const text = asText(value);
  if (text === undefined) {
    if (isInteger(value)) return BigInt(value);
    return typeof value === "number" && Number.isFinite(value) ? BigInt(Math.trunc(value)) : undefined;
  }
  const pattern = INTEGERS[base];
  if (pattern === undefined) throw new Unsupported(`The filter 'int' of base ${base}`);
  const stripped = numberText(text);
  const digits = stripped
    .replace(/^[+-]/, "")
    .replaceAll("_", "")
    .replace(/^0[box]/i, "");
  if (pattern.test(stripped) && (base !== 10 || digits.length <= MOST_DIGITS)) {
    spendBits(BigInt(digits.length) * 4n);
    const magnitude = BigInt({ 2: `0b${digits}`, 8: `0o${digits}`, 10: digits, 16: `0x${digits}` }[base]!);
    return stripped.startsWith("-") ? -magnitude : magnitude;
  }
  const read = float(value);
  return read !== undefined && Number.isFinite(read) ? BigInt(Math.trunc(read)) : undefined;
}

function float(value: Value): number | undefined {
  defined(value);
  if (isNumeric(value)) return toFloat(value);
  const text = asText(value);
  if (text === undefined) return undefined;
  const stripped = numberText(text).replaceAll("_", (_, at, all) =>
    /\d_\d/.test(all.slice(at - 1, at + 2)) ? "" : "_",
  );
  if (!FLOAT.test(stripped)) return undefined;
  if (/inf/i.test(stripped)) return stripped.startsWith("-") ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return /nan/i.test(stripped) ? Number.NaN : Number(stripped);
}

function fileSize(value: Value, isBinary: boolean): string {
  const bytes = float(value);
  if (bytes === undefined) throw new ValueError(`could not convert to float: ${typeNameOf(value)}`);
  const base = isBinary ? 1024 : 1000;
  if (bytes === 1) return "1 Byte";
  if (bytes < base) return `${Math.trunc(bytes)} Bytes`;
  const letters = [..."kMGTPEZY"];
  const place = letters.findIndex((_, i) => bytes < base ** (i + 2) || i === letters.length - 1);
  const letter = isBinary ? `${letters[place]!.toUpperCase()}iB` : `${letters[place]}B`;
  return `${formatFixed((base * bytes) / base ** (place + 2), 1)} ${letter}`;
}

const HTML: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "'": "&#39;", '"': "&#34;" };
function escaped(value: Value): Value {
  return value instanceof Markup ? value : new Markup(escape(str(value)));
}
const escape = (text: string): string => text.replace(/[&<>'"]/g, (char) => HTML[char]!);

function indent(value: Value, width: Given, first: Given, blank: Given): Value {
  const text = asText(defined(value));
  if (text === undefined) throw new TypeError(`unsupported operand type(s) for +=: '${typeNameOf(value)}' and 'str'`);
  if (value instanceof Markup) throw new Unsupported("The filter 'indent' of what the filter 'safe' gave");
  const lead = typeof width === "string" ? width : " ".repeat(Math.max(0, Math.min(count(width, 4), 2 ** 20)));
  const lines = splitLines(`${text}\n`);
  spendText(text.length + lines.length * lead.length);
  const rest = lines.slice(1).map((line) => (truthy(blank ?? false) || line !== "" ? lead + line : line));
  return (truthy(first ?? false) ? lead : "") + [lines[0]!, ...rest].join("\n");
}

function round(value: Value, precision: Given, method: Given): Value {
  const digits = precision === null ? 0 : count(precision, 0);
  const how = method === undefined ? "common" : str(method);
  if (!["common", "ceil", "floor"].includes(how)) throw new TemplateError("method must be common, ceil or floor");
  defined(value);
  if (!isNumeric(value)) throw new TypeError(`type ${typeNameOf(value)} doesn't define __round__ method`);
  if (Math.abs(digits) > 300) throw new Unsupported(`The filter 'round' to ${digits} digits`);
  if (how === "common") {
    if (isInteger(value)) return digits >= 0 ? BigInt(value) : roundInteger(BigInt(value), digits);
    if (precision === null) return wholeOf(value);
    if (!Number.isFinite(value)) return value;
    if (digits < 0) throw new Unsupported("The filter 'round' of a float to tens");
    return Number(formatFixed(value, digits));
  }
  if (precision === null)
    throw new TypeError("The filter 'round' by 'ceil' or 'floor' takes no None for its precision");
  const power = digits >= 0 ? 10n ** BigInt(digits) : 10 ** digits;
  const scaled = toFloat(binary("*", value, power) as number);
  const whole = how === "ceil" ? Math.ceil(scaled) : Math.floor(scaled);
  return binary("/", BigInt(whole), power);
}

/** Half to even, as an int. */
function wholeOf(value: number): bigint {
  if (!Number.isFinite(value)) throw new ValueError(`cannot convert float ${floatRepr(value)} to integer`);
  return BigInt(Number(formatFixed(value, 0)));
}

/** Half to even, to tens. */
function roundInteger(value: bigint, digits: number): bigint {
  const unit = 10n ** BigInt(-digits);
  const below = binary("*", binary("//", value, unit), unit) as bigint;
  const twice = (value - below) * 2n;
  return twice > unit || (twice === unit && (below / unit) % 2n !== 0n) ? below + unit : below;
}

/** Jinja's own, which is not that of `str.title`. */
function title(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: Python's white space
  const parts = text.split(/([-\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000({[<]+)/u);
  return parts
    .map((part) => {
      spend(1);
      const first = firstOf(part);
      return first.toUpperCase() + lowerCase(part.slice(first.length));
    })
    .join("");
}

function truncate(value: Value, length: Given, killWords: Given, end: Given, leeway: Given): Value {
  const [most, last, spare] = [
    count(length, 255),
    end === undefined ? "..." : str(end),
    leeway === null ? 5 : count(leeway, 5),
  ];
  const kept = most - characters(last).length;
  if (kept < 0) throw new ValueError(`expected length >= ${characters(last).length}, got ${most}`);
  if (spare < 0) throw new ValueError(`expected leeway >= 0, got ${spare}`);
  // What is no text has a length too, and is given back where it is short.
  if (Number(lengthOf(value)) <= most + spare) return value;
  const text = asText(value);
  if (text === undefined) throw new TypeError(`Expected a str to truncate, but got ${typeNameOf(value)}`);
  const cut = sliceText(text, new Range(0n, BigInt(kept), 1n));
  if (truthy(killWords ?? false)) return cut + last;
  const space = cut.lastIndexOf(" ");
  return (space < 0 ? cut : cut.slice(0, space)) + last;
}

const quoted = (text: string, keep: RegExp): string => {
  spend(Buffer.byteLength(text));
  return [...Buffer.from(text)]
    .map((byte) =>
      keep.test(String.fromCharCode(byte))
        ? String.fromCharCode(byte)
        : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`,
    )
    .join("");
};

function urlEncode(value: Value): Value {
  if (asText(value) !== undefined || !isIterable(value)) return quoted(str(value), /[\w.\-~/]/);
  const part = (text: Value) => quoted(str(text), /[\w.\-~ ]/).replaceAll(" ", "+");
  const pairs = value instanceof Dict ? new DictView(value, "items") : value;
  return listOf(pairs)
    .map((pair) => {
      const parts = listOf(pair);
      if (parts.length !== 2) throw new ValueError(`Expected a pair to encode, but got ${parts.length} values`);
      return parts.map(part).join("=");
    })
    .join("&");
}

function toJson(value: Value, ascii: Given, indentation: Given, separators: Given, sorted: Given): Value {
  const space = indentation === undefined || indentation === null ? null : indentOf(indentation);
  const pair = separators === undefined || separators === null ? undefined : itemsOf(separators);
  if (separators !== undefined && separators !== null && pair?.length !== 2)
    throw new ValueError("Expected two separators");
  const [item, key] = pair?.map(str) ?? [space === null ? ", " : ",", ": "];
  return dumps(value, {
    ascii: truthy(ascii ?? false),
    indent: space,
    item: item!,
    key: key!,
    sorted: truthy(sorted ?? false),
  });
}

function indentOf(value: Value): string {
  const text = asText(value);
  if (text !== undefined) return text;
  const width = asInteger(value);
  spendText(width);
  return " ".repeat(Math.max(0, Number(width)));
}

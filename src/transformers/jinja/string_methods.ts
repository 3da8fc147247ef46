/** The methods of Python's `str`. */

import { TypeError, ValueError } from "../../python/exceptions.js";
import { callable, count } from "./arguments.js";
import { spend, spendText } from "./budget.js";
import { Unsupported } from "./errors.js";
import { aligned } from "./formats.js";
import { SPACE } from "./lexer.js";
import {
  asInteger,
  asText,
  type Callable,
  characters,
  countCharacters,
  type Given,
  listOf,
  lowerCase,
  Range,
  sliceText,
  Tuple,
  typeNameOf,
  upperCase,
  type Value,
} from "./values.js";

const SPACES = new RegExp(`${SPACE}+`, "gu");
const ALL_SPACE = new RegExp(`^${SPACE}+$`, "u");
// biome-ignore lint/suspicious/noControlCharactersInRegex: Python ends lines there
const LINES = /\r\n|[\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]/g;

type Method = (text: string, ...given: Given[]) => Value;

const METHODS: Readonly<Record<string, readonly [names: readonly string[], run: Method]>> = {
  upper: [[], upperCase],
  lower: [[], lowerCase],
  capitalize: [[], (text) => capitalize(text)],
  title: [[], (text) => titleCase(text)],
  swapcase: [
    [],
    (text) =>
      characters(text)
        .map((char) => (char === char.toUpperCase() ? char.toLowerCase() : char.toUpperCase()))
        .join(""),
  ],
  casefold: [[], (text) => onlyAscii("casefold", text).toLowerCase()],
  strip: [["chars?"], (text, chars) => strip(text, chars, true, true)],
  lstrip: [["chars?"], (text, chars) => strip(text, chars, true, false)],
  rstrip: [["chars?"], (text, chars) => strip(text, chars, false, true)],
  split: [["sep?", "maxsplit?"], (text, sep, most) => split(text, sep, count(most, -1))],
  rsplit: [["sep?", "maxsplit?"], (text, sep, most) => splitFromEnd(text, sep, count(most, -1))],
  splitlines: [
    ["keepends?"],
    (text, keep) => splitLines(text, keep !== undefined && keep !== null && keep !== false && keep !== 0n),
  ],
  join: [["iterable"], (text, items) => join(text, items!)],
  replace: [
    ["old", "new", "count?"],
    (text, old, by, most) => replace(text, textOf(old!), textOf(by!), count(most, -1)),
  ],
  startswith: [
    ["prefix", "start?", "end?"],
    (text, prefix, ...range) => affixes(prefix!).some((part) => within(text, range)?.part.startsWith(part) ?? false),
  ],
  endswith: [
    ["suffix", "start?", "end?"],
    (text, suffix, ...range) => affixes(suffix!).some((part) => within(text, range)?.part.endsWith(part) ?? false),
  ],
  removeprefix: [
    ["prefix"],
    (text, prefix) => (text.startsWith(textOf(prefix!)) ? text.slice(textOf(prefix!).length) : text),
  ],
  removesuffix: [["suffix"], (text, suffix) => removeSuffix(text, textOf(suffix!))],
  find: [["sub", "start?", "end?"], (text, sub, ...range) => BigInt(place(text, textOf(sub!), range, false))],
  rfind: [["sub", "start?", "end?"], (text, sub, ...range) => BigInt(place(text, textOf(sub!), range, true))],
  index: [["sub", "start?", "end?"], (text, sub, ...range) => found(place(text, textOf(sub!), range, false))],
  rindex: [["sub", "start?", "end?"], (text, sub, ...range) => found(place(text, textOf(sub!), range, true))],
  count: [["sub", "start?", "end?"], (text, sub, ...range) => countOf(within(text, range)?.part, textOf(sub!))],
  partition: [["sep"], (text, sep) => partition(text, textOf(sep!), false)],
  rpartition: [["sep"], (text, sep) => partition(text, textOf(sep!), true)],
  center: [["width", "fillchar?"], (text, width, fill) => center(text, count(width, 0), fillOf(fill))],
  ljust: [["width", "fillchar?"], (text, width, fill) => aligned(text, count(width, 0), "<", fillOf(fill))],
  rjust: [["width", "fillchar?"], (text, width, fill) => aligned(text, count(width, 0), ">", fillOf(fill))],
  zfill: [["width"], (text, width) => zeroFill(text, count(width, 0))],
  expandtabs: [["tabsize?"], (text, size) => expandTabs(text, count(size, 8))],
  isalpha: [[], (text) => /^\p{L}+$/u.test(text)],
  isalnum: [[], (text) => /^[\p{L}\p{N}]+$/u.test(text)],
  isdecimal: [[], (text) => /^\p{Nd}+$/u.test(text)],
  isdigit: [[], (text) => isDigits("isdigit", text)],
  isnumeric: [[], (text) => isDigits("isnumeric", text)],
  isspace: [[], (text) => ALL_SPACE.test(text)],
  islower: [[], (text) => isLower(text)],
  isupper: [[], (text) => isUpper(text)],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII has them
  isascii: [[], (text) => !/[^\x00-\x7f]/.test(text)],
  isidentifier: [[], (text) => /^[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Nd}\p{Mn}\p{Mc}\p{Pc}]*$/u.test(text)],
  isprintable: [[], (text) => !/[\p{C}\p{Z}]/u.test(text.replaceAll(" ", ""))],
};
const LEFT_OUT = ["encode", "istitle", "maketrans", "translate"];

/** A method of a text; undefined where Python's has none of that name. `format` is the sandbox's own. */
export function stringMethod(text: string, name: string): Callable | undefined {
  if (LEFT_OUT.includes(name)) throw new Unsupported(`The method 'str.${name}'`);
  if (!Object.hasOwn(METHODS, name)) return undefined;
  const [names, run] = METHODS[name]!;
  spendText(text.length);
  return callable(name, names, (...given) => run(text, ...given));
}

function textOf(value: Value): string {
  const text = asText(value);
  if (text === undefined) throw new TypeError(`Expected a str, but got ${typeNameOf(value)}`);
  return text;
}

function onlyAscii(name: string, text: string): string {
  if (/[^\0-\x7f]/.test(text)) throw new Unsupported(`The method 'str.${name}' of a text that is not ASCII`);
  return text;
}

export const isLower = (text: string): boolean => /\p{Lowercase}/u.test(text) && !/[\p{Uppercase}\p{Lt}]/u.test(text);
export const isUpper = (text: string): boolean => /\p{Uppercase}/u.test(text) && !/[\p{Lowercase}\p{Lt}]/u.test(text);

function isDigits(name: string, text: string): boolean {
  if (/[\p{No}\p{Nl}\p{Script=Han}]/u.test(text))
    throw new Unsupported(`The method 'str.${name}' of numbers that are no decimal digits`);
  return /^\p{Nd}+$/u.test(text);
}

/** The letters that are two in one (U+01C4 and on), capital, with a form for the beginning of a word, and small. By number, so that this file stays one of Latin letters. */
const DIGRAPHS = [0x1c4, 0x1c7, 0x1ca, 0x1f1].map(
  (code) => [String.fromCharCode(code, code + 1, code + 2), String.fromCharCode(code + 1)] as const,
);

function titleOf(char: string): string {
  const digraph = DIGRAPHS.find(([all]) => all.includes(char));
  if (digraph !== undefined) return digraph[1];
  const [first, ...rest] = char.toUpperCase();
  return first + rest.join("").toLowerCase();
}

/** The first character; an empty text's is empty. */
export const firstOf = (text: string): string => (text === "" ? "" : String.fromCodePoint(text.codePointAt(0)!));

export function capitalize(text: string): string {
  const first = firstOf(text);
  return first === "" ? "" : titleOf(first) + lowerAfter(first, text.slice(first.length));
}

/** In lower case, where what stands before decides how a last sigma is written. */
const lowerAfter = (before: string, text: string): string =>
  lowerCase(before + text).slice(before.toLowerCase().length);

function titleCase(text: string): string {
  return text.replace(/\p{Cased}[\p{Cased}\p{Case_Ignorable}]*/gu, (run) =>
    run.replace(/\p{Cased}+/gu, (word) => {
      const first = firstOf(word);
      return titleOf(first) + lowerAfter(first, word.slice(first.length));
    }),
  );
}

export function strip(text: string, chars: Given, left: boolean, right: boolean): string {
  const given = chars === undefined || chars === null ? undefined : new Set(characters(textOf(chars)));
  const goes = (char: string) => (given === undefined ? ALL_SPACE.test(char) : given.has(char));
  let [start, end] = [0, text.length];
  while (left && start < end) {
    const first = String.fromCodePoint(text.codePointAt(start)!);
    if (!goes(first)) break;
    start += first.length;
  }
  while (right && end > start) {
    const isPair = end - start > 1 && (text.codePointAt(end - 2) ?? 0) > 0xffff;
    const last = text.slice(isPair ? end - 2 : end - 1, end);
    if (!goes(last)) break;
    end -= last.length;
  }
  return text.slice(start, end);
}

function split(text: string, sep: Given, most: number): Value[] {
  if (sep === undefined || sep === null) {
    const words: string[] = [];
    const rest = strip(text, null, true, false);
    let at = 0;
    for (const { 0: space, index } of rest.matchAll(SPACES)) {
      if (most >= 0 && words.length >= most) break;
      spend(1);
      words.push(rest.slice(at, index));
      at = index + space.length;
    }
    return at === rest.length ? words : [...words, rest.slice(at)];
  }
  const parts = partsOf(text, textOf(sep));
  if (most < 0 || parts.length <= most + 1) return parts;
  return [...parts.slice(0, most), parts.slice(most).join(textOf(sep))];
}

function partsOf(text: string, sep: string): string[] {
  if (sep === "") throw new ValueError("empty separator");
  spendFound(text, sep);
  return text.split(sep);
}

/** One step for each place where a part stands: before a list is made that has so many texts. */
function spendFound(text: string, part: string): number {
  let found = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) {
    spend(1);
    found++;
  }
  return found;
}

function splitFromEnd(text: string, sep: Given, most: number): Value[] {
  if (sep === undefined || sep === null) {
    const backwards = (all: string) => characters(all).toReversed().join("");
    return split(backwards(text), null, most)
      .map((word) => backwards(word as string))
      .reverse();
  }
  const parts = partsOf(text, textOf(sep));
  if (most < 0 || parts.length <= most + 1) return parts;
  const cut = parts.length - most;
  return [parts.slice(0, cut).join(textOf(sep)), ...parts.slice(cut)];
}

export function splitLines(text: string, keepEnds = false): string[] {
  const lines: string[] = [];
  let at = 0;
  for (const { 0: end, index } of text.matchAll(LINES)) {
    spend(1);
    lines.push(text.slice(at, keepEnds ? index + end.length : index));
    at = index + end.length;
  }
  if (at < text.length) lines.push(text.slice(at));
  return lines;
}

function join(separator: string, items: Value): string {
  const parts = listOf(items).map((item, i) => {
    const text = asText(item);
    if (text === undefined) throw new TypeError(`sequence item ${i}: expected str instance, ${typeNameOf(item)} found`);
    return text;
  });
  return joinTexts(separator, parts);
}

export function joinTexts(separator: string, parts: readonly string[]): string {
  spendText(parts.reduce((sum, part) => sum + part.length + separator.length, 0));
  return parts.join(separator);
}

export function replace(text: string, old: string, by: string, most: number): string {
  const parts = old === "" ? ["", ...characters(text), ""] : partsOf(text, old);
  const times = most < 0 ? parts.length - 1 : Math.min(most, parts.length - 1);
  spendText(text.length + times * by.length);
  const changed = parts.slice(0, times + 1).join(by);
  return times === parts.length - 1 ? changed : changed + old + parts.slice(times + 1).join(old);
}

const affixes = (value: Value): readonly string[] =>
  value instanceof Tuple ? value.items.map(textOf) : [textOf(value)];

/** `text[start:end]`, and where it begins; undefined where that is after its end: there not even an empty text is found. */
function within(text: string, range: readonly Given[]): { part: string; start: number } | undefined {
  if (range.every((bound) => bound === undefined || bound === null)) return { part: text, start: 0 };
  const length = BigInt(countCharacters(text));
  const [start = 0n, end = length] = range.map((bound) => {
    if (bound === undefined || bound === null) return undefined;
    const place = asInteger(bound, "integers or None in a slice");
    return place >= 0n ? place : place + length < 0n ? 0n : place + length;
  });
  const last = end < length ? end : length;
  if (start > last) return undefined;
  return { part: sliceText(text, new Range(start, last, 1n)), start: Number(start) };
}

function removeSuffix(text: string, suffix: string): string {
  return suffix !== "" && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text;
}

function place(text: string, sub: string, range: readonly Given[], last: boolean): number {
  const { part, start } = within(text, range) ?? { part: undefined, start: 0 };
  const at = (last ? part?.lastIndexOf(sub) : part?.indexOf(sub)) ?? -1;
  return at < 0 ? -1 : start + countCharacters(part!.slice(0, at));
}

function found(at: number): bigint {
  if (at < 0) throw new ValueError("substring not found");
  return BigInt(at);
}

function countOf(text: string | undefined, sub: string): bigint {
  if (text === undefined) return 0n;
  return BigInt(sub === "" ? countCharacters(text) + 1 : spendFound(text, sub));
}

function partition(text: string, sep: string, last: boolean): Tuple {
  if (sep === "") throw new ValueError("empty separator");
  const at = last ? text.lastIndexOf(sep) : text.indexOf(sep);
  if (at < 0) return new Tuple(last ? ["", "", text] : [text, "", ""]);
  return new Tuple([text.slice(0, at), sep, text.slice(at + sep.length)]);
}

function fillOf(fill: Given): string {
  const text = fill === undefined ? " " : textOf(fill);
  if (characters(text).length !== 1) throw new TypeError("The fill character must be exactly one character long");
  return text;
}

/** As Python centers: an odd space goes to the left where the width is odd. */
export function center(text: string, width: number, fill = " "): string {
  const missing = width - countCharacters(text);
  if (missing <= 0) return text;
  spendText(width);
  const left = Math.floor(missing / 2) + (missing & width & 1);
  return fill.repeat(left) + text + fill.repeat(missing - left);
}

function zeroFill(text: string, width: number): string {
  const missing = width - countCharacters(text);
  if (missing <= 0) return text;
  spendText(width);
  return text.replace(/^[+-]?/, (sign) => sign + "0".repeat(missing));
}

function expandTabs(text: string, size: number): string {
  let column = 0;
  let length = text.length;
  const parts = characters(text).map((char) => {
    const wide = char !== "\t" ? 1 : size > 0 ? size - (column % size) : 0;
    column = char === "\n" || char === "\r" ? 0 : column + wide;
    if (char !== "\t") return char;
    // All that there is by now, before more is made.
    length += wide;
    spendText(length);
    return " ".repeat(wide);
  });
  return parts.join("");
}

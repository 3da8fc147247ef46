/** A template's text as tokens. Follows jinja2/lexer.py, with the settings that transformers takes: trim_blocks and lstrip_blocks. */

import { TemplateSyntaxError } from "./errors.js";

export type TokenType = "data" | "variable_begin" | "variable_end" | "block_begin" | "block_end" | "eof" | Inside;
type Inside = "name" | "string" | "integer" | "float" | "operator";

export interface Token {
  readonly type: TokenType;
  readonly value: string;
  readonly line: number;
}

/** What Python's `\s` is: JavaScript's lacks the separators U+001C to U+001F and U+0085 and has U+FEFF. */
export const SPACE = "[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";
const WORD = "[\\p{L}\\p{N}_]";

const ONE_SPACE = new RegExp(SPACE, "u");
const ONLY_SPACE = new RegExp(`^${SPACE}+$`, "u");
const OPENING = new RegExp(`\\{%([-+]?)${SPACE}*raw${SPACE}*(?:-%\\}${SPACE}*|%\\})|(\\{\\{|\\{%|\\{#)([-+]?)`, "gu");
const COMMENT_END = new RegExp(`\\+#\\}|-#\\}${SPACE}*|#\\}\\n?`, "gu");
const RAW_END = new RegExp(`\\{%([-+]?)${SPACE}*endraw${SPACE}*(?:\\+%\\}|-%\\}${SPACE}*|%\\}\\n?)`, "gu");
const BLOCK_END = new RegExp(`\\+%\\}|-%\\}${SPACE}*|%\\}\\n?`, "uy");
const VARIABLE_END = new RegExp(`-\\}\\}${SPACE}*|\\}\\}`, "uy");

const TAG_RULES: readonly (readonly [Inside | "space", RegExp])[] = [
  ["space", new RegExp(`${SPACE}+`, "uy")],
  ["float", /(?<!\.)(?:\d+_)*\d+(?:(?:\.(?:\d+_)*\d+)?[eE][+-]?(?:\d+_)*\d+|\.(?:\d+_)*\d+)/uy],
  ["integer", /0[bB](?:_?[01])+|0[oO](?:_?[0-7])+|0[xX](?:_?[\da-fA-F])+|[1-9](?:_?\d)*|0(?:_?0)*/uy],
  ["name", new RegExp(`${WORD}+`, "uy")],
  ["string", /'[^'\\]*(?:\\[\s\S][^'\\]*)*'|"[^"\\]*(?:\\[\s\S][^"\\]*)*"/uy],
  ["operator", /\/\/|\*\*|==|!=|>=|<=|[+\-/*%~[\](){}<>=.:|,;]/uy],
];
const CLOSING: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };
const IDENTIFIER = /^[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Nd}_]*$/u;

export function tokenize(template: string): Token[] {
  const source = template.replace(/\r\n|\r/g, "\n").replace(/\n$/, "");
  const tokens: Token[] = [];
  let [position, line, lineStarts] = [0, 1, true];
  const push = (type: TokenType, value: string) => tokens.push({ type, value, line });
  /** What is taken from the source up to `end`, for the count of lines. */
  const advance = (end: number) => {
    const taken = source.slice(position, end);
    line += taken.split("\n").length - 1;
    lineStarts = taken.endsWith("\n");
    position = end;
  };
  /** The text before a tag, without what its sign, or the start of a line, takes away. */
  const stripped = (text: string, sign: string, isVariable: boolean) => {
    if (sign === "-") return withoutTrailingSpace(text);
    if (sign === "+" || isVariable) return text;
    const start = text.lastIndexOf("\n") + 1;
    return (start > 0 || lineStarts) && ONLY_SPACE.test(text.slice(start)) ? text.slice(0, start) : text;
  };
  const search = (pattern: RegExp) => {
    pattern.lastIndex = position;
    return pattern.exec(source);
  };

  while (position < source.length) {
    const opening = search(OPENING);
    if (opening === null) {
      push("data", source.slice(position));
      break;
    }
    const [whole, rawSign, delimiter, sign] = opening;
    const text = source.slice(position, opening.index);
    push("data", stripped(text, sign ?? rawSign ?? "", delimiter === "{{"));
    advance(opening.index + whole.length);
    // Python takes what is begun at the very end for ended.
    if (position >= source.length && (delimiter === undefined || delimiter === "{#")) break;
    if (delimiter === undefined) {
      const end = search(RAW_END);
      if (end === null) throw new TemplateSyntaxError("Missing end of raw directive", line);
      push("data", stripped(source.slice(position, end.index), end[1]!, false));
      advance(end.index + end[0].length);
    } else if (delimiter === "{#") {
      const end = search(COMMENT_END);
      if (end === null) throw new TemplateSyntaxError("Missing end of comment tag", line);
      advance(end.index + end[0].length);
    } else {
      readTag(delimiter === "{{" ? "variable" : "block");
    }
  }
  push("eof", "");
  return tokens;

  function readTag(kind: "variable" | "block"): void {
    push(`${kind}_begin`, "");
    const open: string[] = [];
    for (;;) {
      const end = open.length === 0 ? search(kind === "variable" ? VARIABLE_END : BLOCK_END) : null;
      if (end !== null) {
        push(`${kind}_end`, "");
        advance(position + end[0].length);
        return;
      }
      if (position >= source.length) return;
      const [type, text] = nextInside();
      if (type === "operator") balance(open, text);
      if (type === "name" && !IDENTIFIER.test(text)) {
        throw new TemplateSyntaxError("Invalid character in identifier", line);
      }
      if (type === "string") push(type, unescape(text.slice(1, -1), line));
      else if (type !== "space") push(type, text);
      advance(position + text.length);
    }
  }

  function nextInside(): [Inside | "space", string] {
    for (const [type, pattern] of TAG_RULES) {
      const match = search(pattern);
      if (match !== null) return [type, match[0]];
    }
    const char = String.fromCodePoint(source.codePointAt(position)!);
    throw new TemplateSyntaxError(`unexpected char '${char}' at ${position}`, line);
  }

  function balance(open: string[], text: string): void {
    if (CLOSING[text] !== undefined) open.push(CLOSING[text]);
    else if (")]}".includes(text)) {
      const expected = open.pop();
      if (expected === undefined) throw new TemplateSyntaxError(`unexpected '${text}'`, line);
      if (expected !== text) throw new TemplateSyntaxError(`unexpected '${text}', expected '${expected}'`, line);
    }
  }
}

/** From the end: a pattern that ends in `$` would begin anew at each space inside the text. */
function withoutTrailingSpace(text: string): string {
  let end = text.length;
  while (end > 0 && ONE_SPACE.test(text[end - 1]!)) end--;
  return text.slice(0, end);
}

const ESCAPES: Readonly<Record<string, string>> = {
  "\n": "",
  "\\": "\\",
  "'": "'",
  '"': '"',
  a: "\x07",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
};
const ESCAPE = /\\(?:x([\da-fA-F]{0,2})|u([\da-fA-F]{0,4})|U([\da-fA-F]{0,8})|N(\{[^}]*\})?|([0-7]{1,3})|([\s\S]))/g;

/** A text as Python's codec `unicode-escape` reads it: what is no escape stays as it is. */
function unescape(text: string, line: number): string {
  return text.replace(ESCAPE, (whole, x, u, U, _name, octal, other) => {
    if (octal !== undefined) return String.fromCodePoint(Number.parseInt(octal, 8));
    if (other !== undefined) return ESCAPES[other] ?? whole;
    const kind = whole[1] as "x" | "u" | "U" | "N";
    if (kind === "N")
      throw new TemplateSyntaxError("characters by their names, \\N{...}, are not supported here", line);
    const digits: string = x ?? u ?? U;
    const length = { x: 2, u: 4, U: 8 }[kind];
    const code = Number.parseInt(digits, 16);
    if (digits.length < length) throw new TemplateSyntaxError(`truncated \\${kind}${"X".repeat(length)} escape`, line);
    if (code > 0x10ffff) throw new TemplateSyntaxError("illegal Unicode character", line);
    return String.fromCodePoint(code);
  });
}

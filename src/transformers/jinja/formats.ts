/** Python's two ways of setting values into a text: `"%s" % value` and `"{}".format(value)`. */

import { KeyError, TypeError, ValueError } from "../../python/exceptions.js";
import { formatExponent, formatFixed, formatGeneral } from "../../python/format.js";
import { floatRepr } from "../../python/repr.js";
import { spendText } from "./budget.js";
import { Unsupported } from "./errors.js";
import { digitsOf, repr, str } from "./text.js";
import {
  asText,
  characters,
  countCharacters,
  Dict,
  defined,
  isInteger,
  isNumeric,
  lengthOf,
  Tuple,
  typeNameOf,
  type Value,
} from "./values.js";

const PERCENT = /%(?:(%)|(?:\(([^)]*)(\)|$))?([#0\- +]*)(\*|\d+)?(?:(\.)(\*|\d+)?)?[hlL]?([\s\S])?)/gu;

/** `template % right`. */
export function percentFormat(template: string, right: Value): string {
  const positional = right instanceof Tuple ? right.items : [right];
  const mapped = right instanceof Dict || Array.isArray(right);
  let used = 0;
  const next = (): Value => {
    if (used >= positional.length) throw new TypeError("not enough arguments for format string");
    return positional[used++]!;
  };
  const text = template.replace(PERCENT, (_, percent, key, closed, flags, width, point, precision, type) => {
    if (percent !== undefined) return "%";
    // A pattern that gave up here would look for the end once for each that opens.
    if (closed === "") throw new ValueError("incomplete format key");
    const wide = width === "*" ? starred(next()) : Number(width ?? 0);
    const digits = point === undefined ? undefined : precision === "*" ? starred(next()) : Number(precision ?? 0);
    if (type === undefined) throw new ValueError("incomplete format");
    if (type === "%") return "%";
    if (key !== undefined && !(right instanceof Dict)) throw new TypeError("format requires a mapping");
    const value = key === undefined ? next() : (right as Dict).get(key);
    if (value === undefined) throw new KeyError(`'${key}'`);
    return percentOne(value, type, { flags, width: wide, digits });
  });
  if (used < positional.length && !mapped) throw new TypeError("not all arguments converted during string formatting");
  spendText(text.length);
  return text;
}

function starred(value: Value): number {
  if (typeof value !== "bigint" || value < 0n) throw new Unsupported("A width of '*' that is no int, or below 0,");
  return Number(value);
}

interface PercentForm {
  readonly flags: string;
  readonly width: number;
  readonly digits: number | undefined;
}

function percentOne(value: Value, type: string, { flags, width, digits }: PercentForm): string {
  const sign = flags.includes("+") ? "+" : flags.includes(" ") ? " " : "";
  let text: string;
  let numeric = true;
  if (type === "s" || type === "r" || type === "a" || type === "c") {
    text =
      type === "s" ? str(value) : type === "r" ? repr(value) : type === "a" ? ascii(repr(value)) : oneCharacter(value);
    if (digits !== undefined && type !== "c") text = characters(text).slice(0, digits).join("");
    numeric = false;
  } else if ("diuoxX".includes(type)) {
    text = integerText(percentInteger(value, type), type, flags.includes("#"), digits ?? 0);
  } else if ("eEfFgG".includes(type)) {
    if (flags.includes("#")) throw new Unsupported("The flag '#' of a float's format");
    defined(value);
    if (!isNumeric(value)) throw new TypeError(`must be real number, not ${typeNameOf(value)}`);
    text = floatText(Number(value), type, digits ?? 6);
  } else {
    throw new ValueError(`unsupported format character '${type}' (0x${type.codePointAt(0)!.toString(16)})`);
  }
  if (numeric && !text.startsWith("-")) text = sign + text;
  const missing = width - countCharacters(text);
  if (missing <= 0) return text;
  spendText(width);
  if (flags.includes("-")) return text + " ".repeat(missing);
  return numeric && flags.includes("0") && /\d/.test(text) ? zeroFilled(text, missing) : " ".repeat(missing) + text;
}

/** Zeros after the sign, and after what marks a base. */
const zeroFilled = (text: string, missing: number): string =>
  text.replace(/^[-+ ]?(?:0[xXob])?/, (lead) => lead + "0".repeat(missing));

function percentInteger(value: Value, type: string): bigint {
  defined(value);
  if (isInteger(value)) return BigInt(value);
  const whole = "diu".includes(type);
  if (whole && typeof value === "number" && Number.isFinite(value)) return BigInt(Math.trunc(value));
  const wanted = whole ? "a real number" : "an integer";
  throw new TypeError(`%${type} format: ${wanted} is required, not ${typeNameOf(value)}`);
}

function oneCharacter(value: Value): string {
  const code = isInteger(value) ? BigInt(value) : -1n;
  if (code >= 0n && code <= 0x10ffffn) return String.fromCodePoint(Number(code));
  const text = asText(value);
  if (text !== undefined && lengthOf(text) === 1n) return text;
  throw new TypeError("%c requires int or char");
}

const BASES: Readonly<Record<string, number>> = { b: 2, o: 8, x: 16, X: 16 };

function integerText(value: bigint, type: string, alternate: boolean, digits: number): string {
  const magnitude = value < 0n ? -value : value;
  const base = BASES[type];
  const plain = base === undefined ? digitsOf(magnitude) : magnitude.toString(base);
  spendText(digits);
  const padded = (type === "X" ? plain.toUpperCase() : plain).padStart(digits, "0");
  return `${value < 0n ? "-" : ""}${alternate && base !== undefined ? `0${type}` : ""}${padded}`;
}

/** More digits than any float has; Python's C code refuses far more. */
const MOST_DIGITS = 1200;

function floatText(value: number, type: string, digits: number): string {
  if (digits > MOST_DIGITS) throw new Unsupported(`A float with more than ${MOST_DIGITS} digits`);
  const kind = type.toLowerCase();
  const text =
    kind === "e"
      ? formatExponent(value, digits)
      : kind === "f"
        ? formatFixed(value, digits)
        : formatGeneral(value, digits || 1);
  return type === kind ? text : text.toUpperCase();
}

const ascii = (text: string): string =>
  text.replace(/[\u0080-\u{10ffff}]/gu, (char) => {
    const hex = char.codePointAt(0)!.toString(16);
    return hex.length <= 2
      ? `\\x${hex}`
      : hex.length <= 4
        ? `\\u${hex.padStart(4, "0")}`
        : `\\U${hex.padStart(8, "0")}`;
  });

/** How the parts of a field's name are got: `{user.name}`, `{users[0]}`. */
export interface Access {
  attribute(object: Value, name: string): Value;
  item(object: Value, key: Value): Value;
}

const FIELD = /^([^.[\]!:]*)((?:\.[^.[\]!:]+|\[[^\]]+\])*)(?:!([rsa]))?(?::([\s\S]*))?$/;

/** `template.format(...args, **keywords)`. */
export function braceFormat(
  template: string,
  args: readonly Value[],
  keywords: ReadonlyMap<string, Value>,
  access: Access,
): string {
  let automatic = 0;
  const field = (inside: string): string => {
    const match = FIELD.exec(inside);
    if (match === null) throw new Unsupported(`The field '{${inside}}' of str.format`);
    const [, name, path, conversion, spec] = match as unknown as [string, string, string, string?, string?];
    let value: Value | undefined;
    if (name === "" || /^\d+$/.test(name)) {
      const place = name === "" ? automatic++ : Number(name);
      if (name !== "" && automatic > 0)
        throw new ValueError("cannot switch from automatic field numbering to manual field specification");
      value = args[place];
      if (value === undefined)
        throw new ValueError(`Replacement index ${place} out of range for positional args tuple`);
    } else {
      value = keywords.get(name);
      if (value === undefined) throw new KeyError(`'${name}'`);
    }
    for (const [part] of path.matchAll(/\.[^.[\]]+|\[[^\]]+\]/g)) {
      const key = part.startsWith("[") ? part.slice(1, -1) : part.slice(1);
      if (part.startsWith(".")) value = access.attribute(value, key);
      else value = access.item(value, /^\d+$/.test(key) ? BigInt(key) : key);
    }
    if (conversion !== undefined)
      value = conversion === "s" ? str(value) : conversion === "r" ? repr(value) : ascii(repr(value));
    const wanted = (spec ?? "").replace(/\{([^{}]*)\}/g, (_, nested) => field(nested));
    return formatted(value, wanted);
  };
  let text = "";
  let at = 0;
  while (at < template.length) {
    const next = template.slice(at).search(/[{}]/);
    if (next < 0) break;
    text += template.slice(at, at + next);
    at += next;
    const brace = template[at]!;
    if (template[at + 1] === brace) {
      text += brace;
      at += 2;
      continue;
    }
    if (brace === "}") throw new ValueError("Single '}' encountered in format string");
    let [end, depth] = [at + 1, 1];
    for (; end < template.length && depth > 0; end++)
      depth += template[end] === "{" ? 1 : template[end] === "}" ? -1 : 0;
    if (depth > 0) throw new ValueError("expected '}' before end of string");
    text += field(template.slice(at + 1, end - 1));
    at = end;
    spendText(text.length);
  }
  return text + template.slice(at);
}

const SPEC = /^(?:([\s\S])?([<>=^]))?([-+ ])?(#)?(0)?(\d+)?([,_])?(?:\.(\d+))?([a-zA-Z%])?$/u;

/** Python's `format(value, spec)`. */
function formatted(value: Value, spec: string): string {
  if (spec === "") return str(value);
  const match = SPEC.exec(spec);
  if (match === null) throw new ValueError(`Invalid format specifier '${spec}'`);
  const [, fill, align, sign, alternate, zero, widthText, grouping, precision, type] = match;
  const width = Number(widthText ?? 0);
  spendText(width);
  const text = asText(value);
  if (text !== undefined) {
    if (sign || alternate || grouping || align === "=" || (type !== undefined && type !== "s")) {
      throw new ValueError(`Invalid format specifier '${spec}' for object of type 'str'`);
    }
    const cut = precision === undefined ? text : characters(text).slice(0, Number(precision)).join("");
    return aligned(cut, width, align ?? "<", fill ?? (zero ? "0" : " "));
  }
  if (!isNumeric(value) || (typeof value === "boolean" && type === undefined)) {
    if (typeof value === "boolean") throw new Unsupported("The format of a bool with a width");
    throw new TypeError(`unsupported format string passed to ${typeNameOf(value)}.__format__`);
  }
  let body = numberText(value, type, alternate !== undefined, precision);
  if (grouping !== undefined) body = body.replace(/\d+/, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, grouping));
  if (!body.startsWith("-") && sign !== undefined && sign !== "-") body = sign + body;
  const missing = width - body.length;
  if (grouping !== undefined && zero !== undefined && missing > 0)
    throw new Unsupported("Zeros before a number with separators");
  if (missing > 0 && (align === "=" || (align === undefined && zero !== undefined))) {
    const zeros = fill ?? (zero ? "0" : " ");
    return body.replace(/^[-+ ]?(?:0[xXob])?/, (lead) => lead + zeros.repeat(missing));
  }
  return aligned(body, width, align ?? ">", fill ?? (zero ? "0" : " "));
}

function numberText(
  value: boolean | bigint | number,
  type: string | undefined,
  alternate: boolean,
  precision: string | undefined,
): string {
  if (isInteger(value) && (type === undefined || "dboxXcn".includes(type))) {
    if (precision !== undefined) throw new ValueError("Precision not allowed in integer format specifier");
    return type === "c" ? oneCharacter(BigInt(value)) : integerText(BigInt(value), type ?? "d", alternate, 0);
  }
  const digits = precision === undefined ? undefined : Number(precision);
  if (type === undefined) {
    if (digits !== undefined || alternate) throw new Unsupported("The format of a float with digits and no letter");
    return floatRepr(Number(value));
  }
  if (alternate) throw new Unsupported("The flag '#' of a float's format");
  if (type === "%") return `${floatText(Number(value) * 100, "f", digits ?? 6)}%`;
  // In the locale of C there are no groups of digits.
  if (type === "n") return floatText(Number(value), "g", digits ?? 6);
  if (!"eEfFgG".includes(type)) {
    throw new ValueError(`Unknown format code '${type}' for object of type '${typeNameOf(value)}'`);
  }
  return floatText(Number(value), type, digits ?? 6);
}

export function aligned(text: string, width: number, align: string, fill: string): string {
  const missing = width - countCharacters(text);
  if (missing <= 0) return text;
  spendText(width);
  if (align === "<") return text + fill.repeat(missing);
  if (align === ">") return fill.repeat(missing) + text;
  const left = Math.floor(missing / 2);
  return fill.repeat(left) + text + fill.repeat(missing - left);
}

/** Values as Python prints them; printed models and error texts are compared with Python's letter by letter. */

import { inspect } from "node:util";
import { snakeCase } from "./snake_case.js";

/**
 * Python's `repr` of a float: `1e-05`, `0.1`, `1.0`, `inf`. Shortest digits that read back to the same number, in
 * exponent form below 1e-4 and from 1e16.
 */
export function floatRepr(value: number): string {
  if (Number.isNaN(value)) return "nan";
  if (!Number.isFinite(value)) return value > 0 ? "inf" : "-inf";
  if (value === 0) return Object.is(value, -0) ? "-0.0" : "0.0";
  const [mantissa, exponentText] = value.toExponential().split("e") as [string, string];
  const exponent = Number(exponentText);
  if (exponent < -4 || exponent >= 16) {
    const sign = exponent < 0 ? "-" : "+";
    return `${mantissa}e${sign}${String(Math.abs(exponent)).padStart(2, "0")}`;
  }
  if (exponent < 0) {
    // JavaScript leaves exponent form for plain digits only from 1e-6, so plain text is safe down to Python's 1e-4.
    return String(value);
  }
  const plain = BigInt(Math.trunc(Math.abs(value))).toString();
  if (Number.isInteger(value)) return `${value < 0 ? "-" : ""}${plain}.0`;
  return String(value);
}

/** Python's `True` and `False`. */
export function boolRepr(value: boolean): string {
  return value ? "True" : "False";
}

/** Python's `repr` of a string: single quotes unless the text has them and no double quotes. */
export function stringRepr(value: string): string {
  const quote = value.includes("'") && !value.includes('"') ? '"' : "'";
  const escaped = value.replace(/\\/g, "\\\\").replace(/\n/g, "\\n").replace(/\r/g, "\\r").replace(/\t/g, "\\t");
  return quote + (quote === "'" ? escaped.replace(/'/g, "\\'") : escaped) + quote;
}

/** Python's tuple of integers: `(5,)`, `(2, 3)`, `()`. */
export function tupleRepr(values: readonly number[]): string {
  return values.length === 1 ? `(${values[0]},)` : `(${values.join(", ")})`;
}

/** An integer, a tuple of integers, or None in the place of either. */
export function extentRepr(value: number | null | readonly (number | null)[]): string {
  if (typeof value === "number" || value === null) return String(value ?? "None");
  return value.length === 1 ? `(${extentRepr(value[0] ?? null)},)` : `(${value.map(extentRepr).join(", ")})`;
}

/** A number as Python prints it that was written so: `2`, `1.5`, `inf`. */
export function numberRepr(value: number): string {
  return Number.isInteger(value) ? String(value) : floatRepr(value);
}

/** `torch.Size([2, 3])`. */
export function sizeRepr(shape: readonly number[]): string {
  return `torch.Size([${shape.join(", ")}])`;
}

/**
 * Settings as Python's `extra_repr` prints them: `settingsRepr(8, { inFeatures: 3, bias: true })` is `8, in_features=3, bias=True`. Floats
 * and texts come as {@link floatRepr} and {@link stringRepr} give them; `undefined` is left out.
 */
export function settingsRepr(...settings: readonly (string | number | Settings)[]): string {
  return settings
    .flatMap((part) => (typeof part === "object" ? Object.entries(part).flatMap(setting) : [part]))
    .join(", ");
}

type Settings = Readonly<Record<string, string | number | boolean | null | undefined>>;

function setting([name, value]: [string, Settings[string]]): string[] {
  if (value === undefined) return [];
  const text = typeof value === "boolean" ? boolRepr(value) : (value ?? "None");
  return [`${snakeCase(name)}=${text}`];
}

/** Indents every line but the first, as nested modules are printed. */
export function addIndent(text: string, spaces: number): string {
  const [first, ...rest] = text.split("\n");
  if (rest.length === 0) return text;
  const indented = rest.map((line) => (line.trim() === "" ? "" : " ".repeat(spaces) + line));
  return [first, ...indented].join("\n");
}

/** Names a JavaScript value for an error message: `'Linear' object`'s `Linear`, `number`, `null`. */
export function typeName(value: unknown): string {
  if (value === null) return "null";
  if (typeof value !== "object" && typeof value !== "function") return typeof value;
  try {
    const constructor: unknown = (value as { constructor?: unknown }).constructor;
    const name: unknown = typeof constructor === "function" ? constructor.name : undefined;
    return typeof name === "string" && name !== "" ? name : typeof value;
  } catch {
    // A proxy may throw from any access; naming a value must not hide the error that is being reported.
    return typeof value;
  }
}

/** A short picture of any value for an error message; never throws. */
export function shown(value: unknown): string {
  try {
    if (typeof value === "function") return typeName(value);
    const text = inspect(value, { depth: 1, breakLength: Number.POSITIVE_INFINITY, maxArrayLength: 8 });
    return text.length > 120 ? `${text.slice(0, 117)}...` : text;
  } catch {
    return typeName(value);
  }
}

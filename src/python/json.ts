/** JSON as Python's `json` module writes and reads it: with numbers that are none, and with keys in order. */

import { floatRepr } from "./repr.js";

/** A number that Python has as a float, and writes with a point. */
export class Float {
  constructor(readonly value: number) {}
}

/** A text with all that is not ASCII escaped, as Python writes it. */
const dumpString = (text: string): string =>
  JSON.stringify(text).replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** As Python's `json.dumps(value, indent=2, sort_keys=True)`, or with another step. */
export function pythonDumps(value: unknown, indent = "", step = "  "): string {
  if (value instanceof Float) return Number.isFinite(value.value) ? floatRepr(value.value) : pythonDumps(value.value);
  if (typeof value === "string") return dumpString(value);
  if (typeof value === "number")
    return Number.isNaN(value) ? "NaN" : Number.isFinite(value) ? String(value) : infinity(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null);
  const deeper = indent + step;
  const list = Array.isArray(value);
  const entries = list
    ? value.map((item) => pythonDumps(item, deeper, step))
    : Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, item]) => `${dumpString(key)}: ${pythonDumps(item, deeper, step)}`);
  const [open, close] = list ? "[]" : "{}";
  return entries.length === 0
    ? `${open}${close}`
    : `${open}\n${deeper}${entries.join(`,\n${deeper}`)}\n${indent}${close}`;
}

const infinity = (value: number): string => (value > 0 ? "Infinity" : "-Infinity");

// Strings come first, so that what stands inside them stays. One that never ends is taken to the end of the text: a pattern that
// failed there would begin again at every quote.
const TOKENS = /"(?:[^"\\]+|\\[\s\S])*"?|-?Infinity|NaN/g;
/** The same, and the numbers that are integers of many digits. */
const EXACT_TOKENS = /"(?:[^"\\]+|\\[\s\S])*"?|-?Infinity|NaN|-?(?<![\d.eE+])\d{16,}(?![\d.eE])/g;
const MARK = "\u0000number:";

/** As Python's `json.loads`. With `exact`, an integer that a number cannot hold exactly comes as a BigInt. */
export function pythonLoads(text: string, { exact = false }: { exact?: boolean } = {}): unknown {
  const marked = text.replace(exact ? EXACT_TOKENS : TOKENS, (token) =>
    token.startsWith('"') ? token : JSON.stringify(MARK + token),
  );
  return JSON.parse(marked, (_key, value) =>
    typeof value === "string" && value.startsWith(MARK) ? read(value.slice(MARK.length)) : value,
  );
}

function read(token: string): number | bigint {
  const number = Number(token);
  return /^-?\d+$/.test(token) && !Number.isSafeInteger(number) ? BigInt(token) : number;
}

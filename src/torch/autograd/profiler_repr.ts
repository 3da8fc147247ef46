/** Values of events as Python prints them. */

import { boolRepr, numberRepr, stringRepr } from "../../python/repr.js";

/** Python's `repr` of lists, numbers, texts, booleans and None. */
export function pythonRepr(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(pythonRepr).join(", ")}]`;
  if (typeof value === "number") return numberRepr(value);
  if (typeof value === "string") return stringRepr(value);
  if (typeof value === "boolean") return boolRepr(value);
  return value === null || value === undefined ? "None" : String(value);
}

/** What crosses between JavaScript and scripts (native/jit/). Follows torch/csrc/jit/python/pybind_utils.cpp. */

import { isPlainObject } from "../../internal/plain_object.js";
import { native } from "../../native/addon.js";
import type { NativeHandle } from "../../native/handle.js";
import { numberRepr, shown, stringRepr } from "../../python/repr.js";
import { Tensor } from "../tensor.js";
import { isExternal, wrapHandle } from "../wrap.js";

/** A value of a script as native code describes it where JavaScript has no such form. */
type Described =
  | { kind: "dict"; strings: boolean; entries: unknown[] }
  | { kind: "tuple"; names: string[]; items: unknown[] }
  | { kind: "module" | "object"; handle: NativeHandle }
  | { kind: "future"; value: unknown }
  | { kind: "enum"; name: string; value: unknown }
  | { kind?: undefined };

/** Makes what stands on this file: script_module.ts and script_function.ts say how. @internal */
export const makers: Record<"module" | "object", (handle: NativeHandle) => unknown> & {
  future: (value: unknown) => unknown;
} = {
  module: (handle) => handle,
  object: (handle) => handle,
  future: (value) => value,
};

/** What a script gave, as JavaScript has it. @internal */
export function fromScript(value: unknown): unknown {
  if (typeof value !== "object" || value === null || value instanceof Tensor) return value;
  if (Array.isArray(value)) return value.map(fromScript);
  if (isExternal(value)) return wrapHandle(value as NativeHandle);
  const described = value as Described;
  switch (described.kind) {
    case "dict":
      return dictOf(described.strings, described.entries.map(fromScript));
    case "tuple":
      return namedTuple(described.names, described.items.map(fromScript));
    case "module":
    case "object":
      return makers[described.kind](described.handle);
    case "future":
      return makers.future(fromScript(described.value));
    case "enum":
      return { name: described.name, value: fromScript(described.value) };
    default:
      return value; // a complex number
  }
}

/** A dict whose keys are strings is an object, any other a Map. */
function dictOf(strings: boolean, entries: readonly unknown[]): unknown {
  const pairs = Array.from({ length: entries.length / 2 }, (_, i) => [entries[2 * i], entries[2 * i + 1]] as const);
  if (!strings) return new Map(pairs);
  const result = {};
  for (const [key, value] of pairs) {
    // A key may be "__proto__".
    Object.defineProperty(result, key as string, { value, writable: true, enumerable: true, configurable: true });
  }
  return result;
}

/** An array that also has the names of its items, as those that operators give. */
function namedTuple(names: readonly string[], items: unknown[]): unknown[] {
  for (const [i, name] of names.entries()) {
    if (!(name in items)) Object.defineProperty(items, name, { value: items[i] });
  }
  return items;
}

/** Whether a script's name may be a property: not where an object has it, nor `then`, which `await` would call. @internal */
export function isFree(object: object, name: string): boolean {
  return name !== "then" && !(name in object);
}

/** Shows a value in an error as Python prints it. @internal */
export function pythonShown(value: unknown): string {
  if (value === null || value === undefined) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value === "string") return stringRepr(value);
  if (typeof value === "number") return numberRepr(value);
  if (value instanceof Tensor) return value.toString();
  if (Array.isArray(value) && value.length <= LONGEST_SHOWN) return `[${value.map(pythonShown).join(", ")}]`;
  if (isPlainObject(value)) {
    const entries = Object.entries(value);
    if (entries.length <= LONGEST_SHOWN) {
      return `{${entries.map(([key, item]) => `${stringRepr(key)}: ${pythonShown(item)}`).join(", ")}}`;
    }
  }
  return shown(value);
}

const LONGEST_SHOWN = 100;

/** Calls a function of an object or a compilation unit. @internal */
export function callScript(owner: NativeHandle, name: string, args: readonly unknown[]): unknown {
  return fromScript(native.jitCall(owner, name, args, pythonShown));
}

/** What an object has under a name; the tensor that is known already comes back as itself. @internal */
export function attributeOf(owner: NativeHandle, name: string, known: Tensor | null = null): unknown {
  return fromScript(native.jitAttribute(owner, name, known));
}

/** Puts a value in the place of an attribute. @internal */
export function assignAttribute(owner: NativeHandle, name: string, value: unknown): void {
  native.jitSetAttribute(owner, name, value, pythonShown);
}

/** What outlives the tidy() that is open. */

import { isMap, isSet } from "node:util/types";
import type { Handled } from "../native/handle.js";
import { isTensor, scopes } from "./wrap.js";

// Weakly: whether a scope frees a tensor is no reason to hold it.
const outside = new WeakSet<Handled>();

/**
 * Takes tensors out of the open tidy() scopes, which then leave them to the collector. For whatever the package itself puts
 * where it is found after the call: in the graph, in a module, an optimizer, a cache. The caller did not see it made, and
 * could not return it.
 * @param value a tensor, or what holds some: a list, a Map, an object
 * @returns the value
 */
export function outliving<T>(value: T): T {
  if (scopes.length === 0) return value;
  if (isTensor(value)) outside.add(value);
  else if (typeof value === "object") for (const tensor of reachable(value, null)) outside.add(tensor);
  return value;
}

/** Gives a tensor that outlived its scope to the scope that is open now, as if it were made there. */
export function entrusted<T extends Handled>(tensor: T): T {
  if (outside.delete(tensor)) scopes.at(-1)?.push(tensor);
  return tensor;
}

/** Whether a tensor was taken out of all scopes. */
export const outlives = (tensor: Handled): boolean => outside.has(tensor);

/** The properties of an object that hold something, with what they hold; getters that throw hold nothing. */
function* propertyValues(object: object): Generator<unknown> {
  for (const key of Reflect.ownKeys(object)) {
    try {
      const property = Object.getOwnPropertyDescriptor(object, key);
      if (property === undefined) continue;
      if ("value" in property) yield property.value;
      else if (property.enumerable) yield Reflect.get(object, key);
    } catch {
      // A getter of the caller's, or a proxy: what it would say does not matter any more.
    }
  }
}

/** What an array holds, in its holes nothing. */
function elements(array: readonly unknown[]): unknown[] {
  try {
    return Object.values(array).filter((element) => typeof element === "object" || typeof element === "function");
  } catch {
    return [];
  }
}

/**
 * The tensors that can be reached from a value: those of the wanted ones, until all are found. Where none are named, all but
 * those behind functions: a module would be gone through for each tensor that it saves.
 */
export function reachable(result: unknown, wanted: ReadonlySet<Handled> | null): Set<Handled> {
  const found = new Set<Handled>();
  const seen = new Set<unknown>();
  // A list instead of recursion: what is returned may be as deep as it likes. It ends when nothing is left to be found.
  const open: unknown[] = [result];
  while (open.length > 0 && found.size !== wanted?.size) {
    const value = open.pop();
    if ((typeof value !== "object" && typeof value !== "function") || value === null || seen.has(value)) continue;
    if (wanted === null && typeof value === "function") continue;
    seen.add(value);
    if (isTensor(value) && (wanted === null || wanted.has(value))) found.add(value);
    // Millions of numbers, and no tensor among them.
    if (ArrayBuffer.isView(value)) continue;
    if (isMap(value)) for (const entry of Map.prototype.entries.call(value)) open.push(...entry);
    if (isSet(value)) for (const element of Set.prototype.values.call(value)) open.push(element);
    if (value instanceof WeakRef) open.push(WeakRef.prototype.deref.call(value));
    // Arrays may be long, and are mostly numbers; this way costs no name for each.
    if (Array.isArray(value)) for (const element of elements(value)) open.push(element);
    else for (const held of propertyValues(value)) open.push(held);
  }
  return found;
}

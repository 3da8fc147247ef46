/** What a state dict says of its modules: Python's attribute `_metadata` of an OrderedDict. */

import { isMap } from "node:util/types";

/** What is said of each module, by its dotted name; `""` is the root. */
export type Metadata = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

/** Gives a dict its metadata. No loop over the dict's names sees it, and a copy of the dict has none, as in Python. */
export function withMetadata<T extends object>(dict: T, metadata: Metadata): T {
  // A tensor under that name has the first claim on it.
  if (Object.hasOwn(dict, "_metadata")) return dict;
  return Object.defineProperty(dict, "_metadata", { value: metadata, writable: true, configurable: true });
}

/** The metadata of a dict; undefined where it has none. */
export function metadataOf(dict: unknown): Metadata | undefined {
  if (typeof dict !== "object" || dict === null) return undefined;
  const property = Object.getOwnPropertyDescriptor(dict, "_metadata");
  if (property === undefined || property.enumerable === true || !isMap(property.value)) return undefined;
  return property.value as Metadata;
}

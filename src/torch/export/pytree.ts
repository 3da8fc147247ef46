/** How inputs and outputs lie in tuples, lists and dicts, and how these are taken apart and put together. Follows torch/utils/_pytree.py. */

import { isMap } from "node:util/types";
import { isPlainObject } from "../../internal/plain_object.js";
import { camelCase } from "../../python/camel_case.js";
import { ValueError } from "../../python/exceptions.js";
import { pythonLoads } from "../../python/json.js";

const VERSION = 1;
const MAX_DEPTH = 100;

/** The form of a value: of a leaf, or of what holds others. */
export interface TreeSpec {
  /** Python's class, as `builtins.tuple`; null for a leaf. */
  type: string | null;
  /** The keys of a dict, the names of a named tuple. */
  keys: readonly string[] | null;
  children: readonly TreeSpec[];
}

/** A part of a value that is no container: by the path that leads to it, as Python writes it. */
export interface Leaf {
  path: string;
  value: unknown;
}

const SEQUENCES = new Set(["builtins.tuple", "builtins.list", "collections.deque"]);
const NONE = "builtins.NoneType";

/** @throws ValueError for what is no tree that Python wrote. */
export function loadTreeSpec(text: string): TreeSpec {
  let loaded: unknown;
  try {
    loaded = pythonLoads(text);
  } catch (error) {
    throw new ValueError(`a tree of its inputs or outputs is no JSON: ${(error as Error).message}`, { cause: error });
  }
  const [version, tree] = Array.isArray(loaded) ? (loaded as unknown[]) : [];
  if (version !== VERSION) {
    throw new ValueError(`its trees of inputs and outputs are of version ${JSON.stringify(version)}, not ${VERSION}`);
  }
  return read(tree, 0);
}

function read(tree: unknown, depth: number): TreeSpec {
  const { type, context, children_spec: children } = Object(tree) as Record<string, unknown>;
  if ((type !== null && typeof type !== "string") || !Array.isArray(children) || depth > MAX_DEPTH) {
    throw new ValueError("a tree of its inputs or outputs is broken");
  }
  const items = children.map((child) => read(child, depth + 1));
  const keys = type === null || SEQUENCES.has(type) ? null : keysOf(context, items.length);
  return { type, keys, children: items };
}

/** The names of the children, in whatever way a class notes them. */
function keysOf(context: unknown, count: number): readonly string[] | null {
  let noted: unknown = context;
  try {
    if (typeof context === "string") noted = pythonLoads(context);
  } catch {
    return null;
  }
  const lists = [noted, ...(Array.isArray(noted) ? noted : Object.values(Object(noted)))];
  const isKeys = (list: unknown): list is string[] =>
    Array.isArray(list) && list.length === count && list.every((key) => typeof key === "string");
  return lists.find(isKeys) ?? null;
}

export function leafCount({ type, children }: TreeSpec): number {
  return type === null ? 1 : children.reduce((sum, child) => sum + leafCount(child), 0);
}

/** The leaves of a value that has this form, or null where it has another. */
export function flatten(value: unknown, spec: TreeSpec, path = ""): Leaf[] | null {
  const { type, keys, children } = spec;
  if (type === null) return isContainer(value) ? null : [{ path, value }];
  if (type === NONE) return value === null || value === undefined ? [] : null;
  const entries = keys === null ? sequence(value, path) : dict(value, keys, path);
  if (entries === null || entries.length !== children.length) return null;
  const leaves: Leaf[] = [];
  for (const [i, child] of children.entries()) {
    const [where, item] = entries[i] as [string, unknown];
    const inner = flatten(item, child, where);
    if (inner === null) return null;
    leaves.push(...inner);
  }
  return leaves;
}

function isContainer(value: unknown): boolean {
  return Array.isArray(value) || isPlainObject(value) || isMap(value);
}

function sequence(value: unknown, path: string): [string, unknown][] | null {
  return Array.isArray(value) ? value.map((item: unknown, i) => [`${path}[${i}]`, item]) : null;
}

function dict(value: unknown, keys: readonly string[], path: string): [string, unknown][] | null {
  // A named tuple may come as the array that it is.
  if (Array.isArray(value)) return keys.length === value.length ? sequence(value, path) : null;
  const entries = isMap(value) ? value : isPlainObject(value) ? new Map(Object.entries(value)) : null;
  if (entries?.size !== keys.length || !keys.every((key) => entries.has(key))) return null;
  return keys.map((key) => [`${path}['${key}']`, entries.get(key)]);
}

/** The value of that form with these leaves: dicts and objects of a class come as objects, tuples and lists as arrays. */
export function unflatten(leaves: readonly unknown[], spec: TreeSpec): unknown {
  if (leaves.length !== leafCount(spec)) {
    throw new ValueError(
      `its graph returns ${leaves.length} values, where the form of its outputs has ${leafCount(spec)}`,
    );
  }
  let at = 0;
  const build = ({ type, keys, children }: TreeSpec): unknown => {
    if (type === null) return leaves[at++];
    if (type === NONE) return null;
    const items = children.map(build);
    if (keys === null) return items;
    const object: Record<string, unknown> = {};
    for (const [i, key] of keys.entries()) {
      Object.defineProperty(object, key, { value: items[i], enumerable: true, configurable: true, writable: true });
    }
    return object;
  };
  return build(spec);
}

/** The form of a value, as far as it is one that Python would take apart. */
export function formOf(value: unknown): TreeSpec {
  if (value === null || value === undefined) return { type: NONE, keys: null, children: [] };
  if (Array.isArray(value)) return { type: "builtins.list", keys: null, children: value.map(formOf) };
  if (isMap(value) || isPlainObject(value)) {
    const entries = isMap(value) ? [...value] : Object.entries(value);
    return {
      type: "builtins.dict",
      keys: entries.map(([key]) => String(key)),
      children: entries.map(([, v]) => formOf(v)),
    };
  }
  return { type: null, keys: null, children: [] };
}

/** As Python prints it. */
export function specRepr(spec: TreeSpec, indent = 0): string {
  if (spec.type === null) return "*";
  const name = spec.type.slice(spec.type.lastIndexOf(".") + 1);
  const context = spec.keys === null ? "None" : `[${spec.keys.map((key) => `'${key}'`).join(", ")}]`;
  const deeper = indent + 2;
  const children = spec.children.map((child) => specRepr(child, deeper)).join(`,\n${" ".repeat(deeper)}`);
  return `TreeSpec(${name}, ${context}, [${children}])`;
}

/**
 * The leaves of the arguments of a call, in the order of the form of positional and named ones. A plain object at the end has those
 * that Python takes by name, under Python's names or in camelCase.
 *
 * @throws ValueError in Python's words for arguments of another form.
 */
export function flattenArguments(given: readonly unknown[], inSpec: TreeSpec): Leaf[] {
  const [positional, named] = inSpec.children as [TreeSpec, TreeSpec];
  const expected = named.keys ?? [];
  const last = given[given.length - 1];
  // Where a dict is a positional argument, an object in its place is one.
  const isPositional = positional.children[given.length - 1]?.type === "builtins.dict";
  const hasNames = isPlainObject(last) && !isPositional;
  const kwargs = hasNames ? byPythonsNames(last, expected) : {};
  const args = hasNames ? given.slice(0, -1) : given;
  const names = Object.keys(kwargs);
  if (names.length !== expected.length || !names.every((name) => expected.includes(name))) {
    const list = (words: readonly string[]) => `[${words.map((word) => `'${word}'`).join(", ")}]`;
    throw new ValueError(
      `Ran into a kwarg keyword mismatch: Got the following keywords ${list(names)} but expected ${list(expected)}`,
    );
  }
  const leaves = flatten([args, kwargs], inSpec);
  if (leaves !== null) return leaves;
  const got = { ...inSpec, children: [{ ...formOf(args), type: "tuple" }, formOf(kwargs)] };
  throw new ValueError(
    `Trying to flatten user inputs with exported input tree spec: \n${specRepr(inSpec)}\n` +
      `but actually got inputs with tree spec of: \n${specRepr(got)}.\n` +
      "Please check that the inputs have the same number and type of args and kwargs as the ones you used when tracing.",
  );
}

function byPythonsNames(given: Record<string, unknown>, expected: readonly string[]): Record<string, unknown> {
  const spelled = new Map(expected.map((name) => [camelCase(name), name]));
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [expected.includes(name) ? name : (spelled.get(name) ?? name), value]),
  );
}

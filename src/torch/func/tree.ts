/** Tensors in arrays and plain objects. Follows torch/utils/_pytree.py. */

import { isPlainObject } from "../../internal/plain_object.js";
import { listsLike } from "../ops/named_results.js";

/** How values are nested: a leaf, or keys with what is under each. */
export type TreeSpec = null | {
  readonly isArray: boolean;
  /** Makes an array such as it was. */
  readonly list?: (items: unknown[]) => unknown[];
  readonly children: readonly [key: string, spec: TreeSpec][];
};

const isTree = (value: unknown): value is object => Array.isArray(value) || isPlainObject(value);

/** The leaves of a tree in order, and how they are nested. */
export function flatten(tree: unknown): [leaves: unknown[], spec: TreeSpec] {
  if (!isTree(tree)) return [[tree], null];
  const leaves: unknown[] = [];
  const children = Object.entries(tree).map(([key, value]): [string, TreeSpec] => {
    const [below, spec] = flatten(value);
    leaves.push(...below);
    return [key, spec];
  });
  return [
    leaves,
    Array.isArray(tree) ? { isArray: true, list: listsLike(tree), children } : { isArray: false, children },
  ];
}

/** The tree of these leaves. */
export function unflatten(leaves: readonly unknown[], spec: TreeSpec): unknown {
  const left = [...leaves];
  const build = (of: TreeSpec): unknown => {
    if (of === null) return left.shift();
    const entries = of.children.map(([key, below]) => [key, build(below)] as const);
    if (of.list !== undefined) return of.list(entries.map(([, value]) => value));
    return Object.fromEntries(entries);
  };
  return build(spec);
}

/** The same tree with each leaf changed. */
export function mapTree(tree: unknown, change: (leaf: unknown) => unknown): unknown {
  const [leaves, spec] = flatten(tree);
  return unflatten(leaves.map(change), spec);
}

/** Whether two trees are nested alike. */
export function sameSpec(a: TreeSpec, b: TreeSpec): boolean {
  return shownSpec(a) === shownSpec(b);
}

/** A spec as errors show it: `*` for a leaf. */
export function shownSpec(spec: TreeSpec): string {
  if (spec === null) return "*";
  const parts = spec.children.map(([key, below]) =>
    spec.isArray ? shownSpec(below) : `'${key}': ${shownSpec(below)}`,
  );
  return spec.isArray ? `(${parts.join(", ")}${parts.length === 1 ? "," : ""})` : `{${parts.join(", ")}}`;
}

/**
 * The leaves of `tree` given to a larger one: a leaf stands for all that is in its place. null where the two do not fit.
 */
export function broadcast(tree: unknown, spec: TreeSpec): unknown[] | null {
  if (spec === null) return isTree(tree) ? null : [tree];
  if (!isTree(tree)) return spec.children.flatMap(([, below]) => broadcast(tree, below) as unknown[]);
  const own = Object.entries(tree);
  if (Array.isArray(tree) !== spec.isArray || own.length !== spec.children.length) return null;
  const result: unknown[] = [];
  for (const [i, [key, below]] of spec.children.entries()) {
    const found = own[i];
    const leaves = found?.[0] === key ? broadcast(found[1], below) : null;
    if (leaves === null) return null;
    result.push(...leaves);
  }
  return result;
}

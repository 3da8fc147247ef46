/** The lists of what modules hold, with dotted names. */

import { boolean, string } from "../../../internal/kinds.js";
import { type Options, signature, type Values } from "../../../internal/signature.js";

const prefix = {
  /** Goes in front of every name. Default: none. */
  prefix: string(""),
};
const recurse = {
  /** Include what submodules hold. Default: true. */
  recurse: boolean(true),
};
const unique = {
  /** List a value that occurs several times only once. Default: true. */
  removeDuplicate: boolean(true),
};

/** The parameters of the methods that list names, and of those that list values. */
export const listing = {
  namedModules: signature("namedModules", ["prefix"], { ...prefix, ...unique }),
  namedParameters: signature("namedParameters", ["prefix", "recurse", "removeDuplicate"], {
    ...prefix,
    ...recurse,
    ...unique,
  }),
  namedBuffers: signature("namedBuffers", ["prefix", "recurse", "removeDuplicate"], {
    ...prefix,
    ...recurse,
    ...unique,
  }),
  parameters: signature("parameters", ["recurse"], { ...recurse }),
  buffers: signature("buffers", ["recurse"], { ...recurse }),
};

/** Options of the methods that list names. */
export type NamedOptions = Options<typeof listing.namedParameters>;

/** A dotted name. */
export function joined(path: string, name: string): string {
  return path === "" ? name : `${path}.${name}`;
}

interface Tree<Node> {
  namedModules(options: { prefix: string; removeDuplicate: boolean }): [string, Node][];
}

/** What a module and those below it hold, by what each of them holds itself. */
export function namedMembers<Node extends Tree<Node>, T>(
  module: Node,
  { prefix, recurse, removeDuplicate }: Values<typeof listing.namedParameters>,
  own: (module: Node) => [string, T][],
): [string, T][] {
  const seen = new Set<T>();
  const result: [string, T][] = [];
  const modules: [string, Node][] = recurse ? module.namedModules({ prefix, removeDuplicate }) : [[prefix, module]];
  for (const [path, owner] of modules) {
    for (const [name, value] of own(owner)) {
      if (seen.has(value)) continue;
      if (removeDuplicate) seen.add(value);
      result.push([joined(path, name), value]);
    }
  }
  return result;
}

/** What a module holds under a name. Follows torch/nn/modules/module.py (`get_submodule` and its kin). */

import { AttributeError, KeyError, TypeError } from "../../../python/exceptions.js";
import { typeName } from "../../../python/repr.js";
import { type Entry, isWritable, type MemberKind } from "./members.js";
import { ENTRIES, type ModuleLike, STATE } from "./module_state.js";

/** The module that holds a dotted name, and the name's last part. */
export function ownerOf<M>(module: { getSubmodule(target: string): M }, target: string): [M, string] {
  if (typeof target !== "string") throw new TypeError(`expected a name, got ${typeName(target)}`);
  const dot = target.lastIndexOf(".");
  return [module.getSubmodule(dot < 0 ? "" : target.slice(0, dot)), target.slice(dot + 1)];
}

/** Checks a name that is to be registered; what is there already must be of the same kind, or `null`. */
export function checkName(module: ModuleLike, kind: MemberKind, name: string): void {
  if (typeof name !== "string") throw new TypeError(`${kind} name should be a string. Got ${typeName(name)}`);
  if (!isWritable(module, name)) throw new TypeError(`cannot register '${name}' in a module that is frozen`);
  const known = module[STATE].members.find(name)?.kind ?? null;
  if (known === kind) return;
  if (!(name in module)) return;
  const current = (module as unknown as Record<string, unknown>)[name];
  // A field that is declared but not yet assigned is `undefined`, and free.
  if (known === null && (current === undefined || (current === null && Object.hasOwn(module, name)))) return;
  throw new KeyError(`attribute '${name}' already exists`);
}

/** The value a module holds under a name, in either spelling. */
export function member(module: ModuleLike, name: string): unknown {
  const found = entryOf(module, name);
  if (found !== undefined) return found.value;
  if (name in module) return (module as unknown as Record<string, unknown>)[name];
  throw new AttributeError(`${module.constructor.name} has no attribute \`${name}\``);
}

/** The key under which a module holds what has that name, in either spelling; undefined for a name that is free. */
export function keyOf(module: ModuleLike, name: string): string | undefined {
  return entryOf(module, name)?.key ?? (name in module ? name : undefined);
}

/** Python's name goes before the property's. */
function entryOf(module: ModuleLike, name: string): Entry | undefined {
  let byKey: Entry | undefined;
  for (const entry of module[ENTRIES]()) {
    if (entry.name === name) return entry;
    if (entry.key === name) byKey ??= entry;
  }
  return byKey;
}

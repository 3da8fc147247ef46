/**
 * What a module holds by name: its parameters, buffers and submodules. Follows torch/nn/modules/module.py
 * (`__setattr__`, `__delattr__`).
 */

import { printPlainlyAtPrompt } from "../../../internal/repl.js";
import { AttributeError, KeyError, TypeError, ValueError } from "../../../python/exceptions.js";
import { snakeCase } from "../../../python/snake_case.js";
import { outliving } from "../../outliving.js";
import { Tensor } from "../../tensor.js";
import { torchTypeName } from "../../typename.js";
import { Buffer, Parameter } from "../parameter.js";
import { UninitializedBuffer } from "../uninitialized.js";

/** What a name can stand for in a module's structure. */
export type MemberKind = "parameter" | "buffer" | "module";

/** A module, of which this file knows only that it is a function. */
export type ModuleObject = (...args: never[]) => unknown;

/** A property (or container key) of a module, Python's name for it, and what it holds. */
export interface Member {
  readonly key: string;
  readonly name: string;
  /** `null` for a setting, which is no structure. */
  readonly kind: MemberKind | null;
  /** What it holds; `null` for a name that is kept free for a value of its kind, and for a setting. */
  value: Tensor | ModuleObject | null;
  /** For a buffer: whether it is part of the state dict. */
  readonly persistent: boolean;
}

/** A parameter or submodule that a module holds, under a property (or container key) and Python's name for it. */
export interface Entry<Value = object> {
  readonly key: string;
  readonly name: string;
  readonly value: Value;
}

/** What may be assigned to a name of each kind, as Python's messages have it. */
const EXPECTED: Readonly<Record<MemberKind, string>> = {
  parameter: "as parameter '$' (torch.nn.Parameter or None expected)",
  buffer: "as buffer '$' (torch.nn.Buffer, torch.Tensor or None expected)",
  module: "as child module '$' (torch.nn.Module or None expected)",
};

const modules = new WeakSet<object>();

/** True for any module, without needing the class itself. */
export function isModuleObject(value: unknown): value is ModuleObject {
  return typeof value === "function" && modules.has(value);
}

/**
 * The names of one module in the order in which they came to be. Settings are in it too: a field that is declared before
 * others keeps its place until it gets its parameter or module.
 */
export class Members {
  readonly #members = new Map<string, Member>();
  #entries: readonly Entry[] | undefined;
  /** Which property a name in the state dict belongs to. */
  readonly #keys = new Map<string, string>();
  /** The properties are called as they are in Python: of a module that comes from there. */
  hasPythonNames = false;
  /** Python's names of properties that are called otherwise. */
  readonly #pythonNames = new Map<string, string>();

  /** Says what a property is called in Python, before it is declared. */
  called(key: string, name: string): void {
    this.#pythonNames.set(key, name);
  }

  /** What is held, in order: names that are `null` included, settings not. */
  *all(): IterableIterator<Member & { readonly kind: MemberKind }> {
    for (const member of this.#members.values()) {
      if (member.kind !== null) yield member as Member & { readonly kind: MemberKind };
    }
  }

  /** The parameters and submodules that are there, in order: one list until something is put in or taken out. */
  entries(): readonly Entry[] {
    if (this.#entries !== undefined) return this.#entries;
    const entries: Entry[] = [];
    for (const { key, name, kind, value } of this.all()) {
      if (kind !== "buffer" && value !== null) entries.push({ key, name, value });
    }
    this.#entries = entries;
    return entries;
  }

  /** What is known of a property. */
  find(key: string): Member | undefined {
    return this.#members.get(key);
  }

  /** Takes Python's name for a property; two properties cannot have one name, or a state dict would lose one of them. */
  claim(name: string, key: string): void {
    const owner = this.#keys.get(name);
    if (owner !== undefined && owner !== key) {
      throw new KeyError(
        `'${owner}' and '${key}' of one module are both '${name}' in its state dict, which can hold one of them; ` +
          "rename one of the two",
      );
    }
    this.#keys.set(name, key);
  }

  /** Gives a name back. */
  release(name: string): void {
    this.#keys.delete(name);
  }

  /**
   * Makes a property one of a kind, with a value that is known to fit; the property itself is written after it. A name that
   * was of another kind goes to the end, as in Python.
   */
  declare(key: string, kind: MemberKind | null, value: Member["value"], persistent = true): void {
    const before = this.#members.get(key);
    const name = this.#pythonNames.get(key) ?? (this.hasPythonNames ? key : snakeCase(key));
    if (kind !== null) {
      if (key === "" || key.includes(".")) {
        const problem = key === "" ? 'be empty string ""' : `contain "."${kind === "module" ? `, got: ${key}` : ""}`;
        throw new KeyError(`${kind} name can't ${problem}`);
      }
      this.claim(name, key);
    } else if (before !== undefined && before.kind !== null) {
      this.release(name);
    }
    if (before !== undefined && before.kind !== null && before.kind !== kind) this.#members.delete(key);
    if (kind === "buffer") outliving(value);
    this.#entries = undefined;
    this.#members.set(key, { key, name, kind, value, persistent });
  }

  /** What Python's `__setattr__` does before it takes a value: decides what the name stands for from now on. */
  assign(key: string, value: unknown): void {
    const known = this.#members.get(key);
    const current = known?.kind ?? null;
    // What is registered already: a Parameter may have been registered as a buffer.
    if (known !== undefined && current !== null && known.value === value) return;
    let kind = current;
    if (value instanceof Parameter) kind = "parameter";
    else if (isModuleObject(value) && current !== "parameter") kind = "module";
    else if (isBuffer(value) && current === null) kind = "buffer";
    if (kind !== null && value !== null && !fits(kind, value)) throw refused(key, kind, value);
    if (kind === "parameter" && value !== null && !(value as Parameter).isLeaf) {
      throw new ValueError(
        `Cannot assign non-leaf Tensor to parameter '${key}'. Model parameters must be created explicitly. To express ` +
          `'${key}' as a function of another Tensor, compute the value in the forward() method.`,
      );
    }
    if (known === undefined || current !== kind || (kind === "buffer" && isBuffer(value))) {
      this.declare(key, kind, null, isBuffer(value) ? value.persistent : undefined);
    }
    if (kind === "buffer") outliving(value);
    if (kind === null) return;
    this.#entries = undefined;
    (this.#members.get(key) as Member).value = value as Member["value"];
  }

  /** Has a name hold a tensor that could not be assigned to it: what stands for a parameter may be computed of others. */
  substitute(key: string, value: Tensor): void {
    const member = this.#members.get(key);
    if (member === undefined) return;
    this.#entries = undefined;
    member.value = value;
  }

  /** Forgets a property. */
  remove(key: string): void {
    const member = this.#members.get(key);
    if (member === undefined) return;
    this.#entries = undefined;
    this.#members.delete(key);
    if (member.kind !== null) this.release(member.name);
  }

  /** A table with the same names, holding nothing yet. */
  emptied(): Members {
    const result = new Members();
    result.hasPythonNames = this.hasPythonNames;
    for (const [key, name] of this.#pythonNames) result.#pythonNames.set(key, name);
    for (const member of this.#members.values()) result.#members.set(member.key, { ...member, value: null });
    for (const [name, key] of this.#keys) result.#keys.set(name, key);
    return result;
  }
}

function isBuffer(value: unknown): value is Buffer | UninitializedBuffer {
  return value instanceof Buffer || value instanceof UninitializedBuffer;
}

function fits(kind: MemberKind, value: unknown): boolean {
  if (kind === "module") return isModuleObject(value);
  return value instanceof (kind === "parameter" ? Parameter : Tensor);
}

function refused(key: string, kind: MemberKind, value: unknown): TypeError {
  const hint =
    value === undefined
      ? "; a class field that is declared again without a value drops what the base class put there: write `declare` " +
        "before it, or leave it out"
      : "";
  return new TypeError(`cannot assign '${torchTypeName(value)}' ${EXPECTED[kind].replace("$", () => key)}${hint}`);
}

/**
 * The module itself, around its bare function object: every assignment to a property, every class field and every deletion
 * passes the table first. Reading passes nothing.
 */
// Only a proxy sees an assignment to a property that is there already, and class fields define theirs without any
// assignment: with accessors a parameter could be overwritten before the first look at it, and nobody would know.
export function guarded<M extends object>(bare: M, members: Members): M {
  const traps: ProxyHandler<object> = {
    defineProperty(target, key, descriptor) {
      if (typeof key === "string") admit(members, target, key, descriptor);
      return Reflect.defineProperty(target, key, descriptor);
    },
    deleteProperty(target, key) {
      const wasHeld = typeof key === "string" && (members.find(key)?.kind ?? null) !== null;
      const deleted = Reflect.deleteProperty(target, key);
      if (deleted && typeof key === "string") members.remove(key);
      // An element of a list is no attribute: what a list says of a missing one is the list's business.
      if (deleted && wasHeld && !/^\d+$/.test(key) && Object.isExtensible(target)) {
        Object.defineProperty(target, key, missing(key));
      }
      return deleted;
    },
    has(target, key) {
      const isMissing = getters.has(Object.getOwnPropertyDescriptor(target, key)?.get as () => never);
      return Reflect.has(target, key) && !(isMissing && Object.isExtensible(target));
    },
  };
  // A trap that is looked up in vain would be looked up on Object.prototype too.
  Object.setPrototypeOf(traps, null);
  const module = new Proxy(bare, traps as ProxyHandler<M>);
  modules.add(module);
  printPlainlyAtPrompt();
  return module;
}

/** How {@link missing} is told from what a user defined. */
const getters = new WeakSet<() => never>();

/**
 * Stands where a parameter, buffer or submodule was deleted, until something is put there again. Reading nothing there would give
 * `undefined`, which most functions take for an argument left out: a layer would go on without its bias.
 */
function missing(key: string): PropertyDescriptor {
  function get(this: object): never {
    throw new AttributeError(`'${torchTypeName(this)}' object has no attribute '${key}'`);
  }
  getters.add(get);
  return {
    configurable: true,
    enumerable: false,
    get,
    set(this: object, value: unknown): void {
      Object.defineProperty(this, key, { value, configurable: true, enumerable: true, writable: true });
    },
  };
}

/** Whether a property would become what is defined of it. */
function isDefinable(target: object, key: string, descriptor: PropertyDescriptor): boolean {
  const existing = Object.getOwnPropertyDescriptor(target, key);
  if (existing === undefined || existing.configurable === true) return isWritable(target, key);
  // What may become of one that is not configurable, JavaScript knows: a double of it is asked.
  return Reflect.defineProperty(Object.defineProperty({}, key, existing), key, descriptor);
}

/** Whether a property can be set: not so in what is frozen. */
export function isWritable(target: object, key: string): boolean {
  const existing = Object.getOwnPropertyDescriptor(target, key);
  if (existing === undefined) return Object.isExtensible(target);
  return existing.configurable === true || existing.writable === true;
}

function admit(members: Members, target: object, key: string, descriptor: PropertyDescriptor): void {
  const known = members.find(key);
  // Properties that are not enumerable are no part of the structure. An assignment says nothing of it: then it is as it was.
  if (known === undefined && descriptor.enumerable !== true) return;
  if (!isDefinable(target, key, descriptor)) return;
  if ("value" in descriptor) members.assign(key, descriptor.value);
  else if (descriptor.get !== undefined || descriptor.set !== undefined) {
    if (known !== undefined && known.kind !== null) throw refused(key, known.kind, descriptor.get ?? descriptor.set);
    members.declare(key, null, null);
  }
}

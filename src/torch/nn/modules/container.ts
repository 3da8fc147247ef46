/** Modules that hold other modules or parameters. Follows torch/nn/modules/container.py. */

import { isMap } from "node:util/types";
import { isPlainObject } from "../../../internal/plain_object.js";
import { checkNoMore, limitArguments } from "../../../internal/surplus.js";
import { IndexError, KeyError, RuntimeError, TypeError, ValueError } from "../../../python/exceptions.js";
import { addIndent, shown, typeName } from "../../../python/repr.js";
import { warnOnce } from "../../../python/warnings.js";
import { Tensor } from "../../tensor.js";
import { torchTypeName } from "../../typename.js";
import { Parameter } from "../parameter.js";
import type { Entry } from "./members.js";
import { isModule, Module } from "./module.js";
import { ASSIGN, ENTRIES, STATE } from "./module_state.js";

/** A place in a list of a length: negative counts from the end. */
function place(index: number, length: number, orEnd = false): number {
  const limit = orEnd ? length : length - 1;
  if (!Number.isSafeInteger(index) || index < -length || index > limit) {
    throw new IndexError(`index ${shown(index)} is out of range`);
  }
  return index < 0 ? index + length : index;
}

function checkModule(value: unknown): Module {
  if (!isModule(value)) throw new TypeError(`${typeName(value)} is not a Module subclass`);
  return value;
}

function properties(module: Module): Record<string, unknown> {
  return module as unknown as Record<string, unknown>;
}

/** The submodules of a list-like container with their keys. */
function held<T extends Module>(container: Module): [key: string, module: T][] {
  const result: [string, T][] = [];
  for (const { key, value } of container[ENTRIES]()) if (isModule(value)) result.push([key, value as T]);
  return result;
}

/** Puts modules back under `"0"`, `"1"`, ... after one was taken out or put in. */
function renumber(container: Module, modules: readonly Module[]): void {
  for (const [key] of held(container)) delete properties(container)[key];
  modules.forEach((module, index) => {
    properties(container)[index] = module;
  });
}

/** The entries of an object that says in which order modules run. */
function orderedEntries(callee: string, named: object): [string, unknown][] {
  const entries = Object.entries(named);
  const number = entries.find(([key]) => isArrayIndex(key));
  if (number !== undefined && entries.length > 1) {
    throw new ValueError(
      `${callee}: JavaScript puts keys of an object that are whole numbers, such as "${number[0]}", before all others and in ` +
        `ascending order, so the order that was meant is lost; pass a Map: new ${callee}(new Map([["${number[0]}", module], ...]))`,
    );
  }
  return entries;
}

/** Whether an object sorts this key instead of keeping it where it was written. */
function isArrayIndex(key: string): boolean {
  const index = Number(key);
  return Number.isInteger(index) && index >= 0 && index < 2 ** 32 - 1 && String(index) === key;
}

/** A module with others under names, from before `Module` had all of that. Python wants a subclass of Module instead. */
export class Container extends Module {
  constructor(modules: Readonly<Record<string, Module>> = {}, ...none: []) {
    checkNoMore("Container", none);
    super();
    if (!isPlainObject(modules)) throw new TypeError(`Container: expected modules by name, got ${shown(modules)}`);
    warnOnce(
      "`nn.Container` is deprecated. All of its functionality is now implemented in `nn.Module`. Subclass that instead.",
      "FutureWarning",
    );
    for (const [name, module] of Object.entries(modules)) this.addModule(name, module);
  }
}

/** What {@link Sequential} and {@link ModuleList} share: a numbered list of modules. */
abstract class ModuleSequence<T extends Module> extends Module implements Iterable<T> {
  [index: number]: T;

  /** How many modules it holds. */
  override get length(): number {
    return held(this).length;
  }

  /** What `for (... of ...)` goes through: the members, with keys where there are some. */
  [Symbol.iterator](): Iterator<T> {
    return held<T>(this)
      .map(([, module]) => module)
      [Symbol.iterator]();
  }

  /** The module at an index; negative counts from the end. Throws where there is none, other than `list[index]`. */
  at(index: number): T {
    const modules = held<T>(this);
    return (modules[place(index, modules.length)] as [string, T])[1];
  }

  /** Adds a module at the end. */
  append(module: T): this {
    this.registerModule(String(this.length), checkModule(module));
    return this;
  }

  /** Adds modules at the end. */
  extend(modules: Iterable<T>): this {
    if (typeof (modules as Iterable<T> | null | undefined)?.[Symbol.iterator] !== "function") {
      throw new TypeError(
        `${this.constructor.name}.extend should be called with an iterable, but got ${typeName(modules)}`,
      );
    }
    for (const module of [...modules]) this.append(module);
    return this;
  }

  /** Puts a module before the one at an index. */
  insert(index: number, module: T): this {
    const modules = [...this];
    modules.splice(place(index, modules.length, true), 0, checkModule(module) as T);
    renumber(this, modules);
    return this;
  }

  /** Takes the module at an index out and returns it; without an index, the last. */
  pop(index = -1): T {
    const modules = [...this];
    const [taken] = modules.splice(place(index, modules.length), 1) as [T];
    renumber(this, modules);
    return taken;
  }
}

class Sequential extends ModuleSequence<Module> {
  constructor(...modules: Module[] | [named: Readonly<Record<string, Module>> | ReadonlyMap<string, Module>]) {
    super();
    const [first] = modules;
    if (modules.length === 1 && (isMap(first) || isPlainObject(first))) {
      const named = (isMap(first) ? [...first] : orderedEntries("Sequential", first)) as [string, Module][];
      for (const [name, module] of named) this.registerModule(name, checkModule(module));
    } else {
      modules.forEach((module, index) => {
        this.registerModule(String(index), checkModule(module));
      });
    }
  }

  override forward(input: Tensor, ..._none: never[]): Tensor {
    let output = input;
    for (const module of this) output = module(output) as Tensor;
    return output;
  }

  /** A Sequential of the modules from `start` to before `end`, which keep their names. */
  slice(start?: number, end?: number): Sequential {
    return new Sequential(new Map(held(this).slice(start, end)));
  }
}

/** So that `net[0]` has the type of the module that was given first. A class can be extended by the others alone. */
interface SequentialClass {
  new <Modules extends Module[]>(
    ...modules: Modules
  ): Sequential & { [Index in keyof Modules as Index extends `${number}` ? Index : never]: Modules[Index] };
  new (...modules: Module[]): Sequential;
  new (named: Readonly<Record<string, Module>> | ReadonlyMap<string, Module>): Sequential;
  readonly prototype: Sequential;
}
/**
 * Calls its modules one after the other, each with the output of the one before.
 *
 * `new Sequential(new Linear(2, 4), new ReLU())`, or with names: `new Sequential({ hidden: new Linear(2, 4) })`. Names that
 * are whole numbers need a Map, which keeps the order in which they were written; an object does not.
 * `net[0]` is the first module.
 */
const TypedSequential: SequentialClass = Sequential;
/** What {@link Sequential} makes. */
type TypedSequential = Sequential;

export { TypedSequential as Sequential };

/**
 * A list of modules that are found as submodules: `list[0]`, `list.length`, `for (const layer of list)`. It has no
 * `forward` of its own.
 */
export class ModuleList<T extends Module = Module> extends ModuleSequence<T> {
  constructor(modules?: Iterable<T> | null, ...none: []) {
    super(...none);
    if (modules !== undefined && modules !== null) this.extend(modules);
  }

  /** A ModuleList of the modules from `start` to before `end`. */
  slice(start?: number, end?: number): ModuleList<T> {
    return new ModuleList([...this].slice(start, end));
  }

  /** Equal neighbours are printed once: `(0-1): 2 x Layer(...)`. */
  override toString(): string {
    const name = this.constructor.name;
    const blocks: { first: number; last: number; text: string }[] = [];
    [...this].forEach((module, index) => {
      const text = module.toString();
      const block = blocks.at(-1);
      if (block !== undefined && block.text === text) block.last = index;
      else blocks.push({ first: index, last: index, text });
    });
    if (blocks.length === 0) return `${name}()`;
    const lines = blocks.map(({ first, last, text }) =>
      addIndent(first === last ? `(${first}): ${text}` : `(${first}-${last}): ${last - first + 1} x ${text}`, 2),
    );
    return `${name}(\n  ${lines.join("\n  ")}\n)`;
  }
}

const ITEMS: unique symbol = Symbol("libtorch-node.items");

/** What {@link ModuleDict} and {@link ParameterDict} share: a map whose keys are names, used as they are. */
abstract class ModuleMap<V extends Module | Parameter> extends Module implements Iterable<[string, V]> {
  // Keys are data, not property names: any order, any spelling, no clash with a method.
  /** @internal */
  readonly [ITEMS] = new Map<string, V>();

  /** How many entries it holds. */
  get size(): number {
    return this[ITEMS].size;
  }

  /** @internal */
  override [ENTRIES](): readonly Entry<Module | Parameter>[] {
    return [...super[ENTRIES](), ...Array.from(this[ITEMS], ([key, value]) => ({ key, name: key, value }))];
  }

  /** @internal */
  override [ASSIGN](key: string, value: unknown): void {
    if (this[ITEMS].has(key)) this[ITEMS].set(key, value as V);
    else super[ASSIGN](key, value);
  }

  /** @internal Puts a checked value under a key, which is its name in the state dict too. */
  protected put(key: string, value: V): this {
    this[STATE].members.claim(key, `get(${JSON.stringify(key)})`);
    this[ITEMS].set(key, value);
    return this;
  }

  /** What `for (... of ...)` goes through: the members, with keys where there are some. */
  [Symbol.iterator](): Iterator<[string, V]> {
    return this.entries();
  }

  /** What is held under a key. */
  get(key: string): V {
    if (!this[ITEMS].has(key)) {
      throw new KeyError(
        `${this.constructor.name} has no key ${shown(key)}; its keys are: ${[...this.keys()].join(", ")}`,
      );
    }
    return this[ITEMS].get(key) as V;
  }

  /** True when the key is there. */
  has(key: string): boolean {
    return this[ITEMS].has(key);
  }

  /** Takes a key out; false when it was not there. */
  delete(key: string): boolean {
    if (!this[ITEMS].delete(key)) return false;
    this[STATE].members.release(key);
    return true;
  }

  /** Takes a key out and returns what it held. */
  pop(key: string): V {
    const value = this.get(key);
    this.delete(key);
    return value;
  }

  /** Takes everything out. */
  clear(): void {
    for (const key of [...this.keys()]) this.delete(key);
  }

  /** The keys, in the order in which they were added. */
  keys(): IterableIterator<string> {
    return this[ITEMS].keys();
  }

  /** The values, in the order of their keys. */
  values(): IterableIterator<V> {
    return this[ITEMS].values();
  }

  /** The pairs of key and value, in order. */
  entries(): IterableIterator<[string, V]> {
    return this[ITEMS].entries();
  }

  /** Puts a value under a key. */
  abstract set(key: string, value: V): this;

  /** Puts all entries of an object or map. */
  update(entries: Readonly<Record<string, V>> | Iterable<readonly [string, V]>): this {
    if (typeof entries !== "object" || entries === null) {
      throw new TypeError(
        `${this.constructor.name}.update should be called with an iterable of key/value pairs, but got ${typeName(entries)}`,
      );
    }
    const pairs = Symbol.iterator in entries ? entries : Object.entries(entries);
    for (const pair of pairs as Iterable<readonly [string, V]>) {
      if (!Array.isArray(pair) || pair.length !== 2) {
        throw new TypeError(`${this.constructor.name}.update: expected pairs of a key and a value, got ${shown(pair)}`);
      }
      this.set(pair[0], pair[1]);
    }
    return this;
  }
}

function checkKey(container: Module, key: unknown): string {
  if (typeof key !== "string") throw new TypeError(`module name should be a string. Got ${typeName(key)}`);
  if (key === "" || key.includes(".")) {
    const problem = key === "" ? `can't be empty string ""` : `can't contain ".", got: ${key}`;
    throw new KeyError(`${container.constructor.name}: a name ${problem}`);
  }
  return key;
}

class ModuleDict<T extends Module = Module> extends ModuleMap<T> {
  constructor(modules?: Readonly<Record<string, T>> | Iterable<readonly [string, T]> | null, ...none: []) {
    super(...none);
    if (modules !== undefined && modules !== null) this.update(modules);
  }

  override set(key: string, module: T): this {
    return this.put(checkKey(this, key), checkModule(module) as T);
  }
}

/** So that `dict.get("relu")` has the type of the module that was given under that name; see {@link SequentialClass}. */
interface ModuleDictClass {
  new <Name extends string, Modules extends Readonly<Record<Name, Module>>>(
    modules: Modules,
  ): { get<Key extends keyof Modules>(key: Key): Modules[Key] } & ModuleDict<Modules[keyof Modules]>;
  new <T extends Module = Module>(
    modules?: Readonly<Record<string, T>> | Iterable<readonly [string, T]> | null,
  ): ModuleDict<T>;
  readonly prototype: ModuleDict;
}
/** Modules under names of your own: `new ModuleDict({ relu: new ReLU() })`, `dict.get("relu")`. Keys go into state dicts as they are. */
const TypedModuleDict = ModuleDict as ModuleDictClass;
/** What {@link ModuleDict} makes. */
type TypedModuleDict<T extends Module = Module> = ModuleDict<T>;

export { TypedModuleDict as ModuleDict };

/** A tensor becomes a parameter; other values are kept as they are. */
function asParameter(value: unknown): unknown {
  return value instanceof Tensor && !(value instanceof Parameter) ? new Parameter(value) : value;
}

/** One line of a printed ParameterList or ParameterDict. */
function parameterLine(key: string | number, value: unknown, dtype: (tensor: Tensor) => string): string {
  if (!(value instanceof Tensor)) return `  (${key}): Object of type: ${typeName(value)}`;
  const kind = value instanceof Parameter ? "Parameter" : "Tensor";
  const device = value.device.type === "cuda" ? ` (${value.device})` : "";
  return `  (${key}): ${kind} containing: [${dtype(value)} of size ${value.shape.join("x")}${device}]`;
}

/** The parameters of a list, apart from those that a subclass holds by name. */
function listed(list: ParameterList): Parameter[] {
  const result: Parameter[] = [];
  for (const { key, value } of list[ENTRIES]()) if (isArrayIndex(key) && value instanceof Parameter) result.push(value);
  return result;
}

/** Parameters in a list: `list[0]`, `list.length`. Tensors become parameters. */
export class ParameterList extends Module implements Iterable<Parameter> {
  [index: number]: Parameter;

  constructor(values?: Iterable<Tensor> | null, ...none: []) {
    super(...none);
    if (values !== undefined && values !== null) this.extend(values);
  }

  /** How many parameters it holds. */
  override get length(): number {
    return listed(this).length;
  }

  /** What `for (... of ...)` goes through: the members, with keys where there are some. */
  [Symbol.iterator](): Iterator<Parameter> {
    return listed(this)[Symbol.iterator]();
  }

  /** The parameter at an index; negative counts from the end. */
  at(index: number): Parameter {
    return this[place(index, this.length)] as Parameter;
  }

  /** Adds a parameter at the end. */
  append(value: Tensor): this {
    if (!(value instanceof Tensor)) throw new TypeError(`ParameterList: expected a Tensor, got ${shown(value)}`);
    this[this.length] = asParameter(value) as Parameter;
    return this;
  }

  /** Adds parameters at the end. */
  extend(values: Iterable<Tensor>): this {
    if (values instanceof Tensor || typeof (values as Iterable<Tensor> | null)?.[Symbol.iterator] !== "function") {
      throw new TypeError(`ParameterList.extend should be called with an iterable, but got ${typeName(values)}`);
    }
    for (const value of [...values]) this.append(value);
    return this;
  }

  override extraRepr(): string {
    return [...this].map((value, index) => parameterLine(index, value, (tensor) => String(tensor.dtype))).join("\n");
  }

  override forward(..._args: unknown[]): never {
    throw new RuntimeError("ParameterList should not be called.");
  }
}

/** Parameters under names of your own. Tensors become parameters. */
export class ParameterDict extends ModuleMap<Parameter> {
  constructor(parameters?: Readonly<Record<string, Tensor>> | Iterable<readonly [string, Tensor]> | null, ...none: []) {
    super(...none);
    if (parameters !== undefined && parameters !== null) {
      this.update(parameters as Readonly<Record<string, Parameter>> | Iterable<readonly [string, Parameter]>);
    }
  }

  override set(key: string, value: Tensor): this {
    if (!(value instanceof Tensor)) throw new TypeError(`ParameterDict: expected a Tensor, got ${shown(value)}`);
    return this.put(checkKey(this, key), asParameter(value) as Parameter);
  }

  override extraRepr(): string {
    return [...this].map(([key, value]) => parameterLine(key, value, torchTypeName)).join("\n");
  }

  override forward(..._args: unknown[]): never {
    throw new RuntimeError("ParameterDict should not be called.");
  }
}

limitArguments(ModuleSequence.prototype, { at: 1, append: 1, extend: 1, insert: 2, pop: 1 });
limitArguments(Sequential.prototype, { slice: 2 });
limitArguments(ModuleList.prototype, { slice: 2 });
limitArguments(ModuleMap.prototype, {
  get: 1,
  has: 1,
  delete: 1,
  pop: 1,
  clear: 0,
  keys: 0,
  values: 0,
  entries: 0,
  update: 1,
});
limitArguments(ModuleDict.prototype, { set: 2 });
limitArguments(ParameterDict.prototype, { set: 2 });
limitArguments(ParameterList.prototype, { at: 1, append: 1, extend: 1 });

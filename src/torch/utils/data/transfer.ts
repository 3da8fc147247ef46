/**
 * Values on their way between threads. Threads share no JavaScript objects: tensors travel as tokens for the same memory,
 * instances of classes as their fields and functions by name, as in Python's pickle. The receiver finds classes and
 * functions in the module that registered them.
 */

import { isPlainObject } from "../../../internal/plain_object.js";
import { withoutSurplus } from "../../../internal/surplus.js";
import { RuntimeError, TypeError, ValueError } from "../../../python/exceptions.js";
import { shown, typeName } from "../../../python/repr.js";
import { Generator } from "../../random.js";
import { receive, type SharedTensor, share } from "../../share.js";
import { Tensor } from "../../tensor.js";

// biome-ignore lint/suspicious/noExplicitAny: classes and functions of every kind are registered
type Exported = (new (...args: any[]) => any) | ((...args: any[]) => any);

/** Where the receiver finds a class or function. */
export interface Reference {
  /** The module's URL; null for this package. */
  readonly module: string | null;
  readonly name: string;
}

const references = new WeakMap<Exported, Reference>();
const exported = new Map<string, Exported>();
const keyOf = ({ module, name }: Reference) => JSON.stringify([module, name]);

function register(module: string | null, exports: Record<string, Exported>): void {
  for (const [name, value] of Object.entries(exports)) {
    if (typeof value !== "function") {
      throw new TypeError(`registerModule: expected classes and functions, got ${shown(value)} as '${name}'`);
    }
    references.set(value, { module, name });
    exported.set(keyOf({ module, name }), value);
  }
}

/** @internal What this package's own modules have. */
export function registerBuiltIns(exports: Record<string, Exported>): void {
  register(null, exports);
}

/**
 * Lets a DataLoader's workers have a module's classes (datasets, errors) and functions (`collateFn`, `workerInitFn`): a
 * worker imports the module. Written in the module that defines them, which should do nothing else when it is imported:
 *
 * ```ts
 * export class Squares extends data.Dataset { ... }
 * export function pad(batch) { ... }
 * data.registerModule(import.meta.url, { Squares, pad });
 * ```
 *
 * An instance travels as its enumerable properties and is put together again without its constructor. A class with
 * `#private` fields, or with properties that cannot travel, defines `constructorArguments()`: what it returns is passed to
 * the constructor in the worker.
 *
 * @param url the module's own `import.meta.url`
 * @throws TypeError for what is no URL, and for what is neither class nor function
 */
export const registerModule = withoutSurplus(
  "registerModule",
  2,
  (url: string | URL, exports: Record<string, Exported>): void => {
    if (!URL.canParse(String(url))) {
      throw new TypeError(
        `registerModule: expected the module's own import.meta.url, got ${shown(url)}; in CommonJS, as bundlers make it, it is ` +
          "pathToFileURL(__filename)",
      );
    }
    register(String(url), exports);
  },
);

/** @internal Where a registered class or function is found. */
export function referenceTo(value: unknown): Reference | undefined {
  return typeof value === "function" ? references.get(value as Exported) : undefined;
}

/** @internal The registered class or function; undefined where its module was not imported. */
export function findExported(reference: Reference): Exported | undefined {
  return exported.get(keyOf(reference));
}

/** A value that can be posted to another thread. */
export interface Packed {
  readonly root: unknown;
  /** The tensors; each is received once. */
  readonly tokens: SharedTensor[];
  /** The modules that the receiver has to import. */
  readonly modules: string[];
}

/** What stands for a value that structured clone cannot carry. Nothing else is a plain object in a packed value. */
type Node =
  | { kind: "tensor"; token: SharedTensor }
  | { kind: "generator"; device: string; state: unknown }
  | { kind: "object"; entries: [string, unknown][] }
  | { kind: "map"; entries: [unknown, unknown][] }
  | { kind: "set"; values: unknown[] }
  | { kind: "export"; reference: Reference }
  | { kind: "instance"; reference: Reference; fields: [string, unknown][] }
  | { kind: "made"; reference: Reference; args: unknown };

/**
 * Packs a value for another thread. Tensors are not copied, except those that share a typed array's memory.
 * @throws TypeError for what cannot travel, saying what to do.
 */
export function pack(value: unknown): Packed {
  const packer = new Packer();
  try {
    return { root: packer.pack(value), tokens: packer.tokens, modules: [...packer.modules] };
  } catch (error) {
    release(packer.tokens);
    throw error;
  }
}

class Packer {
  readonly tokens: SharedTensor[] = [];
  readonly modules = new Set<string>();
  // An object that is met twice is one object on the other side too.
  readonly #seen = new Map<object, unknown>();

  pack(value: unknown): unknown {
    if (typeof value === "symbol") throw new TypeError(`a ${shown(value)} cannot travel to another thread`);
    if (typeof value !== "function" && (typeof value !== "object" || value === null)) return value;
    const seen = this.#seen.get(value);
    if (seen !== undefined) return seen;
    if (Array.isArray(value)) return this.#array(value);
    if (isCloneable(value)) return this.#remember(value, value);
    if (value instanceof Tensor) return this.#tensor(value);
    if (typeof value === "function") return this.#remember(value, this.#export(value as Exported));
    return this.#object(value);
  }

  #remember<T>(value: object, packed: T): T {
    this.#seen.set(value, packed);
    return packed;
  }

  #array(value: unknown[]): unknown {
    if (value.every((item) => typeof item === "number" || typeof item === "string"))
      return this.#remember(value, value);
    const packed: unknown[] = this.#remember(value, []);
    for (const item of value) packed.push(this.pack(item));
    return packed;
  }

  #tensor(tensor: Tensor): Node {
    const token = shareOrCopy(tensor);
    this.tokens.push(token);
    return this.#remember(tensor, { kind: "tensor", token });
  }

  #export(value: Exported): Node {
    return { kind: "export", reference: this.#reference(value, value.name) };
  }

  #reference(value: unknown, name: string): Reference {
    const reference = referenceTo(value);
    if (reference === undefined) {
      const [called, registered] = name === "" ? ["a function without a name", "itsName"] : [name, name];
      throw new TypeError(
        `${called} cannot travel to another thread, which has no objects of this one. Export it from a module of its own, ` +
          `and register it there: registerModule(import.meta.url, { ${registered} })`,
      );
    }
    if (reference.module !== null) this.modules.add(reference.module);
    return reference;
  }

  #object(value: object): Node {
    if (isPlainObject(value)) {
      const node = this.#remember(value, { kind: "object" as const, entries: [] as [string, unknown][] });
      for (const [key, item] of Object.entries(value)) node.entries.push([key, this.pack(item)]);
      return node;
    }
    if (value instanceof Map) {
      const node = this.#remember(value, { kind: "map" as const, entries: [] as [unknown, unknown][] });
      for (const [key, item] of value) node.entries.push([this.pack(key), this.pack(item)]);
      return node;
    }
    if (value instanceof Set) {
      const node = this.#remember(value, { kind: "set" as const, values: [] as unknown[] });
      for (const item of value) node.values.push(this.pack(item));
      return node;
    }
    if (value instanceof Generator) {
      const state = this.pack(value.getState());
      return this.#remember(value, { kind: "generator", device: value.device, state });
    }
    const reference = this.#reference(value.constructor, typeName(value));
    if ("constructorArguments" in value && typeof value.constructorArguments === "function") {
      const args = this.pack(value.constructorArguments());
      return this.#remember(value, { kind: "made", reference, args });
    }
    const node = this.#remember(value, { kind: "instance" as const, reference, fields: [] as [string, unknown][] });
    for (const [key, item] of Object.entries(value)) node.fields.push([key, this.pack(item)]);
    return node;
  }
}

function isCloneable(value: object): boolean {
  return (
    ArrayBuffer.isView(value) ||
    value instanceof ArrayBuffer ||
    value instanceof SharedArrayBuffer ||
    value instanceof Date ||
    value instanceof RegExp
  );
}

/** A token, for a copy where the memory belongs to a typed array of this thread. */
function shareOrCopy(tensor: Tensor): SharedTensor {
  if (tensor.requiresGrad && !tensor.isLeaf) {
    throw new RuntimeError(
      "Cowardly refusing to serialize non-leaf tensor which requires_grad, since autograd does not support crossing thread " +
        "boundaries. If you just want to transfer the data, call detach() on the tensor before (e.g., in the dataset or collateFn).",
    );
  }
  try {
    return share(tensor);
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    return share(tensor.clone());
  }
}

/** Imports what {@link unpack} needs. */
export async function importModules({ modules }: Packed): Promise<void> {
  for (const module of modules) {
    try {
      await import(module);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ERR_UNKNOWN_FILE_EXTENSION") throw error;
      // On Node 20 tsx registers itself in the main thread alone.
      throw new RuntimeError(
        `a DataLoader's worker cannot import ${module}: threads of Node ${process.versions.node} read no TypeScript, under loaders like ` +
          "tsx neither; run the program with Node 22.18 or newer, or have the module in JavaScript",
        { cause: error },
      );
    }
  }
}

/** The value that was packed. Each packed value can be unpacked once. */
export function unpack(packed: Packed): unknown {
  const seen = new Map<object, unknown>();

  function remember<T>(node: object, value: T): T {
    seen.set(node, value);
    return value;
  }

  function open(packed: unknown): unknown {
    if (typeof packed !== "object" || packed === null) return packed;
    if (seen.has(packed)) return seen.get(packed);
    if (Array.isArray(packed)) {
      const array: unknown[] = remember(packed, []);
      for (const item of packed) array.push(open(item));
      return array;
    }
    return isCloneable(packed) ? packed : openNode(packed as Node);
  }

  function openNode(node: Node): unknown {
    switch (node.kind) {
      case "tensor":
        return remember(node, receive(node.token));
      case "generator":
        return remember(node, new Generator(node.device).setState(open(node.state) as Tensor));
      case "export":
        return resolve(node.reference);
      case "made":
        return remember(node, Reflect.construct(resolve(node.reference), open(node.args) as unknown[]));
      case "map": {
        const map = remember(node, new Map());
        for (const [key, item] of node.entries) map.set(open(key), open(item));
        return map;
      }
      case "set": {
        const set = remember(node, new Set());
        for (const item of node.values) set.add(open(item));
        return set;
      }
      case "object": {
        const object: object = remember(node, {});
        for (const [key, item] of node.entries) define(object, key, open(item));
        return object;
      }
      case "instance": {
        const instance: object = remember(node, Object.create(resolve(node.reference).prototype));
        for (const [key, item] of node.fields) define(instance, key, open(item));
        return instance;
      }
    }
  }
  return open(packed.root);
}

/** Sets an own property, whatever its name: assigning to `__proto__` would not. */
function define(object: object, key: string, value: unknown): void {
  Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
}

function resolve(reference: Reference): Exported {
  const value = findExported(reference);
  if (value === undefined) {
    throw new TypeError(
      `'${reference.name}' was registered in another thread as part of ${reference.module}, but importing that module here ` +
        "did not register it: call registerModule at the module's top level",
    );
  }
  return value;
}

/** Lets go of tensors that nobody will receive; those that were received are left alone. */
export function release(tokens: readonly SharedTensor[]): void {
  for (const token of tokens) {
    try {
      receive(token).dispose();
    } catch (error) {
      if (!(error instanceof ValueError)) throw error;
    }
  }
}

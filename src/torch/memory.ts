import { withoutSurplus } from "../internal/surplus.js";
import { native } from "../native/addon.js";
import { Tensor } from "./tensor.js";
import { scopes } from "./wrap.js";

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

/** Those of the tensors that can be reached from what a tidy() function returned. */
function reachable(result: unknown, tensors: readonly Tensor[]): Set<Tensor> {
  const wanted = new Set(tensors);
  const kept = new Set<Tensor>();
  const seen = new Set<unknown>();
  // A list instead of recursion: what is returned may be as deep as it likes. It ends when nothing is left to be found.
  const open: unknown[] = [result];
  while (open.length > 0 && kept.size < wanted.size) {
    const value = open.pop();
    if ((typeof value !== "object" && typeof value !== "function") || value === null || seen.has(value)) continue;
    seen.add(value);
    if (value instanceof Tensor && wanted.has(value)) kept.add(value);
    // Millions of numbers, and no tensor among them.
    if (ArrayBuffer.isView(value)) continue;
    if (value instanceof Map) for (const entry of Map.prototype.entries.call(value)) open.push(...entry);
    if (value instanceof Set) for (const element of Set.prototype.values.call(value)) open.push(element);
    if (value instanceof WeakRef) open.push(WeakRef.prototype.deref.call(value));
    // Arrays may be long, and are mostly numbers; this way costs no name for each.
    if (Array.isArray(value)) for (const element of elements(value)) open.push(element);
    else for (const held of propertyValues(value)) open.push(held);
  }
  return kept;
}

/**
 * Runs `body` and frees every tensor made in it except those it returns: alone, or held by arrays, Maps, Sets, modules
 * (parameters and buffers), plain objects, or objects of any class in properties. Not needed for flat memory: the collector
 * frees what nothing refers to. It frees sooner, which matters for large tensors.
 *
 * Tensors that outlive the scope by other ways than being returned, such as an assignment to a variable outside, are
 * freed too: using them afterwards is a DisposedError. So are tensors that what is returned holds out of sight: in private
 * `#fields`, in variables of a function or of a generator that has not run to its end. Parameters are never freed.
 * @throws TypeError when `body` is asynchronous: the scope ends when it returns, not when its promise settles.
 */
export const tidy = withoutSurplus("tidy", 1, <T>(body: () => T): T => {
  const scope: Tensor[] = [];
  scopes.push(scope);
  native.scopeBegan();
  let result: T | undefined;
  try {
    result = body();
    if (result instanceof Promise) {
      throw new globalThis.TypeError("tidy() needs a synchronous function, got one that returns a Promise");
    }
    return result;
  } finally {
    scopes.pop();
    const kept = reachable(result, scope);
    const outer = scopes[scopes.length - 1];
    for (const tensor of scope) {
      if (!kept.has(tensor)) tensor.dispose();
      else outer?.push(tensor);
    }
    native.scopeEnded();
  }
});

/** What this environment's JavaScript objects hold alive. */
export interface MemoryStats {
  /** Tensor objects that were neither disposed of nor collected. */
  tensors: number;
  /** Bytes of the memory that they allocated; views count as nothing, gradients and optimizer state are not included. */
  bytes: number;
}

/** Counts the live tensors and their bytes; for finding what keeps memory. */
export const memoryStats = withoutSurplus("memoryStats", 0, (): MemoryStats => native.memoryStats());

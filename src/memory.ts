import { native } from "./native.js";
import { Tensor } from "./tensor.js";
import { scopes } from "./wrap.js";

/** Tensors reachable from what a tidy() function returned. */
function keep(value: unknown, kept: Set<Tensor>, seen: Set<object>): void {
  if (typeof value !== "object" || value === null || seen.has(value)) return;
  seen.add(value);
  if (value instanceof Tensor) kept.add(value);
  else for (const item of Array.isArray(value) ? value : Object.values(value)) keep(item, kept, seen);
}

/**
 * Runs `body` and frees every tensor made in it except those it returns (alone, in arrays or in objects). Not needed for
 * flat memory: the collector frees what nothing refers to. It frees sooner, which matters for large tensors.
 *
 * Tensors that outlive the scope by other ways than being returned, such as an assignment to a variable outside, are
 * freed too: using them afterwards is a DisposedError. Parameters are never freed.
 * @throws TypeError when `body` is asynchronous: the scope ends when it returns, not when its promise settles.
 */
export function tidy<T>(body: () => T): T {
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
    const kept = new Set<Tensor>();
    keep(result, kept, new Set());
    const outer = scopes[scopes.length - 1];
    for (const tensor of scope) {
      if (!kept.has(tensor)) tensor.dispose();
      else outer?.push(tensor);
    }
    native.scopeEnded();
  }
}

/** What this environment's JavaScript objects hold alive. */
export interface MemoryStats {
  /** Tensor objects that were neither disposed of nor collected. */
  tensors: number;
  /** Bytes of the memory that they allocated; views count as nothing, gradients and optimizer state are not included. */
  bytes: number;
}

/** Counts the live tensors and their bytes; for finding what keeps memory. */
export function memoryStats(): MemoryStats {
  return native.memoryStats();
}

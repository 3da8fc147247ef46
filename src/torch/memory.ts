import { isPromise } from "node:util/types";
import { callback } from "../internal/kinds.js";
import { withoutSurplus } from "../internal/surplus.js";
import { native } from "../native/addon.js";
import { outlives, reachable } from "./outliving.js";
import type { Tensor } from "./tensor.js";
import { scopes } from "./wrap.js";

/**
 * Runs `body` and frees every tensor made in it except those it returns: alone, or held by arrays, Maps, Sets, modules
 * (parameters and buffers), plain objects, or objects of any class in properties. Not needed for flat memory: the collector
 * frees what nothing refers to. It frees sooner, which matters for large tensors.
 *
 * Tensors that outlive the scope by other ways than being returned, such as an assignment to a variable outside, are
 * freed too: using them afterwards is a DisposedError. So are tensors that what is returned holds out of sight: in private
 * `#fields`, in variables of a function or of a generator that has not run to its end. What this package itself keeps is not
 * freed: parameters and buffers, what the graph, an optimizer, a distribution or a cache holds.
 * @throws TypeError when `body` is asynchronous: the scope ends when it returns, not when its promise settles.
 */
export const tidy = withoutSurplus("tidy", 1, <T>(body: () => T): T => {
  callback().check("tidy", "body", body);
  const scope: Tensor[] = [];
  scopes.push(scope);
  native.scopeBegan();
  let result: T | undefined;
  try {
    result = body();
    if (isPromise(result)) {
      throw new globalThis.TypeError("tidy() needs a synchronous function, got one that returns a Promise");
    }
    return result;
  } finally {
    scopes.pop();
    const kept = reachable(result, new Set(scope));
    const outer = scopes[scopes.length - 1];
    for (const tensor of scope) {
      if (kept.has(tensor)) outer?.push(tensor);
      else if (!outlives(tensor)) tensor.dispose();
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

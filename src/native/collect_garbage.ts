import { LibtorchError } from "../python/exceptions.js";

/** Bun's part of the global object that is needed here. */
interface WithBun {
  Bun?: { gc(waits: boolean): void };
}

type Collect = (options?: { type: "minor" }) => void;
let collect: Collect | undefined;

/** Has the engine collect everything that nothing refers to, now. */
export function collectGarbage(): void {
  collect ??= collector();
  collect();
}

/** The same for what was made lately, which takes V8 a millisecond, however large the heap is. */
export function collectYoung(): void {
  collect ??= collector();
  collect({ type: "minor" });
}

/**
 * V8 offers that to JavaScript only under a flag; the function stays usable after the flag is taken back, so other code sees
 * no `gc`. Bun's engine is another, and Bun says nothing to such a flag.
 */
function collector(): Collect {
  const { Bun } = globalThis as WithBun;
  if (Bun !== undefined) return () => Bun.gc(true);
  const { setFlagsFromString } = process.getBuiltinModule("node:v8");
  const { runInNewContext } = process.getBuiltinModule("node:vm");
  // Flags are the process's: another thread that does the same may take it back before this one has the function.
  for (let attempt = 0; attempt < 1000; attempt++) {
    setFlagsFromString("--expose-gc");
    const gc = runInNewContext("globalThis.gc") as Collect | undefined;
    if (gc === undefined) continue;
    setFlagsFromString("--no-expose-gc");
    return gc;
  }
  throw new LibtorchError(
    "expected a gc() under V8's flag --expose-gc, got none: this engine cannot be asked to collect",
  );
}

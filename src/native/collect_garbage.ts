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
  setFlagsFromString("--expose-gc");
  const gc = runInNewContext("gc") as Collect;
  setFlagsFromString("--no-expose-gc");
  return gc;
}

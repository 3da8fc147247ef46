let collect: (() => void) | undefined;

/**
 * Has V8 collect everything that nothing refers to, now. V8 offers that to JavaScript only under a flag; the function
 * stays usable after the flag is taken back, so other code sees no `gc`.
 */
export function collectGarbage(): void {
  if (collect === undefined) {
    const { setFlagsFromString } = process.getBuiltinModule("node:v8");
    const { runInNewContext } = process.getBuiltinModule("node:vm");
    setFlagsFromString("--expose-gc");
    collect = runInNewContext("gc") as () => void;
    setFlagsFromString("--no-expose-gc");
  }
  collect();
}

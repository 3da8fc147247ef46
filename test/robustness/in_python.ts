/** What a call that ends this process does to Python. */
import { spawnSync } from "node:child_process";
import { findPython, findReference } from "../../src/systems/compare/find_python.js";
import { withoutSanitizers } from "../sanitized.js";

/**
 * What libtorch reads outside of its memory is then the same wrong value each time. Left as the last call left it, it can
 * be a tensor that libtorch refuses, and the call comes back where it mostly crashes.
 */
const FILLED_MEMORY = "glibc.malloc.perturb=90:glibc.malloc.tcache_count=0";

/**
 * How Python ends when it makes each call: "SIGSEGV", "no answer", or null when it comes back.
 *
 * @param calls - Calls as data (call.ts), or Python source.
 */
export async function endingsInPython(calls: readonly unknown[]): Promise<(string | null)[]> {
  const { stdout } = spawnSync(await findPython(), [await findReference("crashes.py")], {
    input: JSON.stringify(calls),
    encoding: "utf8",
    env: { ...withoutSanitizers(), GLIBC_TUNABLES: FILLED_MEMORY },
    stdio: ["pipe", "pipe", "inherit"],
  });
  return JSON.parse(stdout) as (string | null)[];
}

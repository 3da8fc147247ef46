/** What a call that ends this process does to Python. */
import { spawnSync } from "node:child_process";
import { findPython, findReference } from "../../src/systems/compare/find_python.js";
import { withoutSanitizers } from "../sanitized.js";

/**
 * How Python ends when it makes each call: "SIGSEGV", "no answer", or null when it comes back.
 *
 * @param calls - Calls as data (call.ts), or Python source.
 */
export async function endingsInPython(calls: readonly unknown[]): Promise<(string | null)[]> {
  const { stdout } = spawnSync(await findPython(), [await findReference("crashes.py")], {
    input: JSON.stringify(calls),
    encoding: "utf8",
    env: withoutSanitizers(),
    stdio: ["pipe", "pipe", "inherit"],
  });
  return JSON.parse(stdout) as (string | null)[];
}

/** Runs scripts of reference/. */
import { execa } from "execa";
import { findPython, findReference } from "../src/systems/compare/find_python.js";

/**
 * Runs a script of reference/ and gives its standard output; its standard error is shown as it comes.
 *
 * @param options.threads - OMP_NUM_THREADS of the process, so that both sides split work alike.
 */
export async function runReference(
  script: string,
  args: string[],
  options: { threads?: number } = {},
): Promise<string> {
  const python = await findPython();
  const path = await findReference(script);
  const { stdout } = await execa(python, [path, ...args], {
    stdin: "ignore",
    stderr: "inherit",
    env: options.threads ? { OMP_NUM_THREADS: String(options.threads) } : {},
  });
  return stdout;
}

/** Runs scripts of reference/. */
import { spawn } from "node:child_process";
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
  return new Promise((resolve, reject) => {
    const child = spawn(python, [path, ...args], {
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, ...(options.threads ? { OMP_NUM_THREADS: String(options.threads) } : {}) },
    });
    let output = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
    child.once("error", reject);
    child.once("close", (code, signal) => {
      if (code === 0) resolve(output);
      else reject(new Error(`reference/${script} ended with ${signal ?? `exit code ${code}`}`));
    });
  });
}

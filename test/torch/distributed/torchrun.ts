/** Programs under PyTorch's own launcher. */

import { dirname, join } from "node:path";
import { execa, type Options, type ResultPromise } from "execa";
import { programEnv } from "../../program_env.js";
import { executable } from "../../python.js";
import { withoutSanitizers } from "../../sanitized.js";

/** A program of this repository as torchrun starts it: Node's from its sources, Python's by itself. */
export const commandOf = (program: string): string[] =>
  program.endsWith(".py")
    ? [program]
    : ["--no-python", process.execPath, "--import", import.meta.resolve("tsx"), program];

/** Two processes on this machine, with one thread each. */
export function torchrun(command: readonly string[], { env, ...options }: Options = {}, flags: readonly string[] = []) {
  return execa(
    join(dirname(executable as string), "torchrun"),
    ["--standalone", "--nproc-per-node=2", ...flags, ...command],
    {
      env: { ...withoutSanitizers(), ...programEnv, OMP_NUM_THREADS: "1", ...env },
      timeout: 200_000,
      forceKillAfterDelay: 1,
      ...options,
    },
  ) as ResultPromise;
}

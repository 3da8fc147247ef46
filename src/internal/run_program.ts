import { execFile } from "node:child_process";

/** How a program ended, and what it wrote. */
export interface ProgramEnd {
  /** Null where a signal ended it. */
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
  /** Seconds from the start of the process to its end. */
  seconds: number;
  /** Whether it was ended because its time was over. */
  timedOut: boolean;
}

/**
 * Runs a program to its end, whatever that is.
 *
 * @param options.timeoutMs When it is killed. Default: never.
 * @throws Error with the system's code when it cannot be started, AbortError when `signal` stopped it
 */
export function runProgram(
  program: string,
  args: readonly string[],
  { env, timeoutMs = 0, signal }: { env?: NodeJS.ProcessEnv; timeoutMs?: number; signal?: AbortSignal } = {},
): Promise<ProgramEnd> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const elapsed = () => (performance.now() - start) / 1000;
    let seconds = 0;
    const options = {
      env,
      signal,
      timeout: timeoutMs,
      killSignal: "SIGKILL",
      maxBuffer: Number.POSITIVE_INFINITY,
    } as const;
    const child = execFile(program, args, options, (error, stdout, stderr) => {
      // A program that ended badly has its exit code there, or nothing.
      if (typeof error?.code === "string") return reject(error);
      const { exitCode: code, signalCode } = child;
      const timedOut = error?.killed === true && timeoutMs > 0 && seconds * 1000 >= timeoutMs;
      resolve({ code, signal: signalCode, stdout, stderr, seconds, timedOut });
    });
    // The end of the process; that of its output, for which the callback waits, may be later.
    child.once("exit", () => {
      seconds = elapsed();
    });
  });
}

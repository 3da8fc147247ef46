import { OptionsError } from "../options_error.js";
import { ConfigError } from "./config_file.js";
import { kebabCase } from "./naming.js";

/** What the process ends with, for scripts. */
export const ExitCode = { ok: 0, failed: 1, usage: 2, interrupted: 130 } as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

/** Says what went wrong, in one line unless DEBUG asks for the stack, and gives the exit code for it. */
export function reportError(error: unknown): ExitCode {
  if (error instanceof OptionsError) {
    process.stderr.write(`error: --${kebabCase(error.option)}: ${error.problem}\n`);
    return ExitCode.usage;
  }
  if (error instanceof ConfigError) {
    process.stderr.write(`error: ${error.message}\n`);
    return ExitCode.usage;
  }
  if (error instanceof Error && error.name === "AbortError") {
    process.stderr.write("interrupted\n");
    return ExitCode.interrupted;
  }
  const details = error instanceof Error ? (process.env.DEBUG ? error.stack : error.message) : String(error);
  process.stderr.write(`error: ${details}\n`);
  return ExitCode.failed;
}

/** A signal that Ctrl+C (or a request to end) sets off; a second Ctrl+C ends the process at once. */
export function interruptSignal(): AbortSignal {
  const controller = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) {
    process.on(name, function first() {
      controller.abort();
      // Not at once: what holds a lock ends the process when it finds that nobody else listens.
      setImmediate(() => process.off(name, first));
    });
  }
  return controller.signal;
}

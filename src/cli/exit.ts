import { isSystemError, systemReason } from "../internal/files/system_error.js";
import { OptionsError } from "../internal/options_error.js";
import { ValueError } from "../python/exceptions.js";
import { flagOf } from "./naming.js";

/** What the process ends with, for scripts. */
export const ExitCode = { ok: 0, failed: 1, usage: 2, interrupted: 130 } as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

/** What is wrong with the command line, or with its configuration file, in the words of whoever wrote it. */
export class UsageError extends ValueError {}

/** Says what went wrong, in one line unless DEBUG asks for the stack, and gives the exit code for it. */
export function reportError(error: unknown): ExitCode {
  if (error instanceof OptionsError) {
    process.stderr.write(`error: ${flagOf(error.option)}: ${error.problemIn(flagOf)}\n`);
    return ExitCode.usage;
  }
  if (error instanceof UsageError) {
    process.stderr.write(`error: ${error.message}\n`);
    return ExitCode.usage;
  }
  if (error instanceof Error && error.name === "AbortError") {
    process.stderr.write("interrupted\n");
    return ExitCode.interrupted;
  }
  const details = error instanceof Error ? (process.env.DEBUG ? error.stack : messageOf(error)) : String(error);
  process.stderr.write(`error: ${details}\n`);
  return ExitCode.failed;
}

/** An error's message; that of Node about a file or a program in words. */
export function messageOf(error: Error): string {
  if (!isSystemError(error)) return error.message;
  const { code, syscall, path, message } = error;
  const isNodes = message.startsWith(`${code}: `) || message.startsWith(`${syscall} ${code}`);
  return isNodes ? `${path ?? syscall}: ${systemReason(error)}` : message;
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

import { getSystemErrorMap } from "node:util";

/** What the system refused: a file, a folder, a port. */
export type SystemError = NodeJS.ErrnoException & { code: string; syscall: string };

/** Whether the system refused something. */
export function isSystemError(error: unknown): error is SystemError {
  const { code, syscall } = (error ?? {}) as NodeJS.ErrnoException;
  return error instanceof Error && typeof code === "string" && typeof syscall === "string";
}

/**
 * Why the system refused: `no space left on device (ENOSPC)`. Node's own message names the call, and maybe a temporary file
 * that nobody asked for.
 */
export function systemReason({ code }: { code: string }): string {
  const words = [...getSystemErrorMap().values()].find(([name]) => name === code)?.[1];
  return words === undefined ? code : `${words} (${code})`;
}

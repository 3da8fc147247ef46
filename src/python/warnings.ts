/** Warnings, with PyTorch's texts. */

const given = new Set<string>();

/**
 * Emits a process warning (`process.on("warning")` sees it, `--no-warnings` silences it), once for each text: a
 * training loop would otherwise repeat it for every step.
 */
export function warnOnce(message: string): void {
  if (given.has(message)) return;
  given.add(message);
  process.emitWarning(message, "UserWarning");
}

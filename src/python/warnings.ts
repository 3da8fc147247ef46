/** Warnings, with PyTorch's texts. */

/** Emits a process warning: `process.on("warning")` sees it, `--no-warnings` silences it. */
export function warn(message: string): void {
  process.emitWarning(message, "UserWarning");
}

const given = new Set<string>();
let repeats = false;

/** Whether {@link warnOnce} warns each time. */
export function repeatWarnings(always: boolean): void {
  repeats = always;
}

/** Warns once with each text: a training loop would otherwise repeat it for every step. */
export function warnOnce(message: string): void {
  if (given.has(message) && !repeats) return;
  given.add(message);
  warn(message);
}

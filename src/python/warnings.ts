/** Warnings, with PyTorch's texts. */

/** Python's classes of warnings, as far as they are used. */
type Category = "UserWarning" | "FutureWarning" | "RuntimeWarning";

/** Emits a process warning: `process.on("warning")` sees it, `--no-warnings` silences it. */
export function warn(message: string, category: Category = "UserWarning"): void {
  process.emitWarning(message, category);
}

const given = new Set<string>();
let repeats = false;

/** Whether {@link warnOnce} warns each time. */
export function repeatWarnings(always: boolean): void {
  repeats = always;
}

/** Warns once with each text: a training loop would otherwise repeat it for every step. */
export function warnOnce(message: string, category: Category = "UserWarning"): void {
  if (given.has(message) && !repeats) return;
  given.add(message);
  warn(message, category);
}

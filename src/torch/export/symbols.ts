/** Sizes that depend on inputs, as files write them: in the notation that sympy prints for Python. */

const SYMBOL = /^Symbol\('(\w+)'(?:, \w+=\w+)*\)$/;

/** The name of a symbol that stands alone; null for a term of several. */
export function symbolName(text: string): string | null {
  return SYMBOL.exec(text)?.[1] ?? null;
}

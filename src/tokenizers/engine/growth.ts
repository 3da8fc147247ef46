/** How much longer the parts of a tokenizer.json may make a text. */

/** So many times as long a text may always become: a regular expression counts at least twice, whatever it matches. */
const HARMLESS_TIMES = 64;
/** Beyond that, so many characters in all; the library takes about fifty bytes for each while it works. */
const MOST_CHARACTERS = 2 ** 25;

type Part = Record<string, unknown>;

/** How often over a part may write each character. */
function timesOf({ type, pattern, content }: Part): number {
  if (type !== "Replace" || typeof content !== "string") return 1;
  const { String: replaced } = (typeof pattern === "object" && pattern !== null ? pattern : {}) as { String?: unknown };
  // An expression may match between any two characters.
  return typeof replaced === "string" && replaced !== ""
    ? Math.max(1, content.length / replaced.length)
    : 1 + content.length;
}

/** How long the parts, one after another, may make a text of so many characters. */
function lengthAfter(parts: readonly Part[], characters: number): number {
  return parts.reduce(
    (length, part) => length * timesOf(part) + (typeof part.prepend === "string" ? part.prepend.length : 0),
    characters,
  );
}

/**
 * Whether texts that go through these parts may become so long that nothing of the machine's memory is left.
 * @returns how long, or null
 */
export function tooLong(parts: readonly Part[], texts: () => readonly string[]): number | null {
  if (lengthAfter(parts, 1) <= HARMLESS_TIMES) return null;
  const characters = texts().reduce((sum, { length }) => sum + length, 0);
  const most = lengthAfter(parts, characters);
  return most > MOST_CHARACTERS && most > HARMLESS_TIMES * characters ? most : null;
}

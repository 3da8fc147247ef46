/**
 * Reads the JSON of file headers. Stricter than JSON.parse where a file could mean two things or cost more than it weighs: a
 * key may come once only, and nesting has a limit. Objects come as Maps, so that a key may be called anything.
 */
export type StrictJson = string | number | boolean | null | StrictJson[] | Map<string, StrictJson>;

const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
// A string without escapes, or with them; control characters are not allowed inside.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is excluded
const STRING = /"[^"\\\u0000-\u001f]*(?:\\.[^"\\\u0000-\u001f]*)*"/y;
const SPACE = /[ \t\r\n]*/y;

/** @throws SyntaxError that says what is wrong and at which character. */
export function parseStrictJson(text: string, maxDepth: number): StrictJson {
  let at = 0;

  const fail = (problem: string): never => {
    throw new SyntaxError(`${problem} at character ${at}`);
  };
  const match = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? null;
    if (found !== null) at += found.length;
    return found;
  };
  const next = (): string | undefined => {
    match(SPACE);
    return text[at];
  };
  const take = (character: string): void => {
    if (next() !== character) fail(`expected ${character}`);
    at++;
  };
  const string = (): string => {
    const start = at;
    const literal = match(STRING) ?? fail("expected a string");
    try {
      return JSON.parse(literal) as string;
    } catch {
      at = start;
      return fail("an escape that is none");
    }
  };

  const list = (end: string, item: () => void): void => {
    at++;
    if (next() === end) {
      at++;
      return;
    }
    for (;;) {
      item();
      if (next() !== ",") break;
      at++;
    }
    take(end);
  };

  const value = (depth: number): StrictJson => {
    const first = next();
    if ((first === "{" || first === "[") && depth > maxDepth) fail(`nesting deeper than ${maxDepth}`);
    switch (first) {
      case "{": {
        const object = new Map<string, StrictJson>();
        list("}", () => {
          next();
          const key = string();
          if (object.has(key)) fail(`the key ${JSON.stringify(key)} a second time`);
          take(":");
          object.set(key, value(depth + 1));
        });
        return object;
      }
      case "[": {
        const array: StrictJson[] = [];
        list("]", () => array.push(value(depth + 1)));
        return array;
      }
      case '"':
        return string();
      default:
        for (const [word, meaning] of WORDS) {
          if (!text.startsWith(word, at)) continue;
          at += word.length;
          return meaning;
        }
        return Number(match(NUMBER) ?? fail("expected a value"));
    }
  };

  const result = value(1);
  if (next() !== undefined) fail("something after the end");
  return result;
}

const WORDS = [
  ["true", true],
  ["false", false],
  ["null", null],
] as const;

/**
 * Whether a pattern names a path: `*` is for a part of a name, `**` for folders. All ways to take the stars are followed at once, so that
 * none has to be tried again.
 */
export function matchesPattern(path: string, pattern: string): boolean {
  // Whether the pattern so far takes as many characters of the path.
  let taken = Array.from({ length: path.length + 1 }, (_, i) => i === 0);
  for (const [token] of pattern.matchAll(/\*\*\/?|[\s\S]/g)) {
    const next: boolean[] = [];
    for (let i = 0; i <= path.length; i++) {
      if (token[0] !== "*") next.push(i > 0 && taken[i - 1]! && path[i - 1] === token);
      else next.push(taken[i]! || (i > 0 && next[i - 1]! && (token !== "*" || path[i - 1] !== "/")));
    }
    taken = next;
  }
  return taken[path.length]!;
}

/** The order of strings in Python: that of their code points, as of their bytes in UTF-8. JavaScript's own is that of UTF-16 units. */
export function compareStrings(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

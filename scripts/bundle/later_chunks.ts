/**
 * Loads what is loaded later as the chunk itself was. start.js requires index.js, and where a program runs by a loader like tsx, that is
 * a copy of it in CommonJS: an `import()` in there would bring all modules once more, whose classes are others. `require` itself does not
 * tell: chunks have one of their own.
 */
export function loadAlike(code: string): string {
  return code.replace(
    /\bimport\(("\.\.?\/[^"]+")\)/g,
    (imported, file) =>
      `(typeof __filename === "string" ? Promise.resolve().then(() => require(${file})) : ${imported})`,
  );
}

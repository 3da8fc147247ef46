/**
 * The two spellings of one name (camel_case.ts has the other direction). TypeScript properties are camelCase, state-dict keys and printed models keep Python's
 * snake_case, so that weights and printouts move both ways.
 */

/**
 * Python's spelling of a property name: `lnF` -> `ln_f`, `inProjWeight` -> `in_proj_weight`, `linear1` -> `linear1`.
 *
 * Every capital letter becomes an underscore and its small letter, which is the exact inverse of {@link camelCase}.
 * A name that already has an underscore inside, or that begins with a capital letter (BERT's `LayerNorm`), is Python's
 * spelling already and stays as it is. Leading underscores stay.
 */
export function snakeCase(name: string): string {
  let converted = known.get(name);
  if (converted === undefined) {
    converted = convert(name);
    known.set(name, converted);
  }
  return converted;
}

// Modules are walked in every training step, and a program has few property names.
const known = new Map<string, string>();

function convert(name: string): string {
  const bare = name.replace(/^_+/, "");
  if (bare.includes("_") || /^[A-Z]/.test(bare)) return name;
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

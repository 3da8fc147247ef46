/** Makes the file that exports one object export all that is in it, under these names; `default` among them. */
export function exportAll(code: string, object: string, names: readonly string[]): string {
  const exported = `export { ${object} };`;
  if (!code.includes(exported)) throw new Error(`expected "${exported}" in:\n${code}`);
  return code.replace(exported, statements(object, names));
}

function statements(object: string, names: readonly string[]): string {
  const named = names.filter((name) => name !== "default");
  const all = [`export const { ${named.join(", ")} } = ${object};`];
  if (named.length < names.length) all.push(`export default ${object}.default;`);
  return all.join("\n");
}

/**
 * The files of dist/ behind `libtorch-node/<name>`: libtorch begins to load before the entry is read, as for the package itself,
 * and CommonJS gets the same instance.
 */
export function entryFiles(name: string, names: readonly string[]): Record<string, string> {
  const load = `import "./start.js";
const { createRequire } = process.getBuiltinModule("node:module");
const library = createRequire(import.meta.url)("./${name}/index.js");
`;
  return {
    [`${name}.js`]: `${load}${statements("library", names)}\n`,
    [`${name}.d.ts`]: `export * from "./${name}/index.js";\n`,
    [`${name}.cjs`]: `module.exports = require("./${name}.js");\n`,
    [`${name}.d.cts`]: `import library = require("./${name}/index.js");\nexport = library;\n`,
  };
}

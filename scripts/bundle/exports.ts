/** Makes the file that exports one object export all that is in it, under these names; `default` among them. */
export function exportAll(code: string, object: string, names: readonly string[]): string {
  const exported = `export { ${object} };`;
  if (!code.includes(exported)) throw new Error(`expected "${exported}" in:\n${code}`);
  return code.replace(exported, statements(object, names));
}

/** Declarations without the import of what keeps the names of classes at run time, which has no types, and which no declaration needs. */
export const withoutRuntime = (declarations: string): string =>
  declarations.replace(/^import \{[^}]*\} from "[./]*rolldown-runtime-[^"]*";\n/gm, "");

/** Operators' names that no variable can have. */
const RESERVED = new Set(["var", "in", "delete", "import", "export", "new", "with", "case"]);

/**
 * The types under `torch` (src/torch/torch.generated.ts) in the bundle, where each refers to what is exported: a bundler takes
 * names that differ for one, and then `type Tensor = Tensor` is what is left.
 */
export function referToExports(declarations: string, generated: string): string {
  const block = /declare namespace torch \{\n[\s\S]*?\n\}/;
  const start = generated.indexOf("declare namespace torch {");
  if (start < 0 || !block.test(declarations)) throw new Error("expected the types under torch");
  const types = generated.slice(start).replace(/\b(\w+)_(?=[.<;,\s>|)[\]])/g, "library.$1");
  return `import type * as library from "./index.js";\n${declarations.replace(block, () => types)}`;
}

function statements(object: string, names: readonly string[]): string {
  const named = names.filter((name) => name !== "default");
  const local = (name: string) => (RESERVED.has(name) ? `${name}: ${name}$` : name);
  const all = [`export const { ${named.map(local).join(", ")} } = ${object};`];
  const reserved = named.filter((name) => RESERVED.has(name)).map((name) => `${name}$ as ${name}`);
  if (reserved.length > 0) all.push(`export { ${reserved.join(", ")} };`);
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
    [`${name}.cjs`]: `module.exports = require("./require.cjs")(() => require("./${name}.js"), "./${name}.js");\n`,
    // Under `module: node16` TypeScript knows no `require` of an ES module, which Node 20.19 has.
    [`${name}.d.cts`]: `// @ts-ignore\nimport library = require("./${name}/index.js");\nexport = library;\n`,
  };
}

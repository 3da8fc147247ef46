/**
 * Puts the code of a chunk into a file of CommonJS beside it, and leaves the chunk the exports. Of CommonJS a thread can hand its
 * compiled code to the next (src/internal/begin_worker.ts), which Node offers for no ES module.
 */

import type { Rolldown } from "tsdown";

/** A node of a syntax tree. */
interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

interface Specifier {
  local: { name: string };
  imported: { name: string };
  exported: { name: string };
}

/** What the bundler is given: a plugin for its end. @param isSplit whether a chunk of that name has its code in a file */
export function codeFiles(isSplit: (name: string) => boolean): Rolldown.Plugin {
  return {
    name: "code files",
    generateBundle(_options, bundle) {
      const has = (file: string) => {
        const chunk = bundle[file];
        return chunk?.type === "chunk" && file.endsWith(".js") && !chunk.isEntry && isSplit(chunk.name);
      };
      this.emitFile({ type: "asset", ...importModule });
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== "chunk" || !has(chunk.fileName)) continue;
        const { code, shell } = splitCode(chunk.fileName, chunk.code, this.parse(chunk.code), has);
        this.emitFile({ type: "asset", fileName: codeFileOf(chunk.fileName), source: code });
        chunk.code = shell;
      }
    },
  };
}

/** A file beside them all: code that comes compiled from another thread cannot import by itself. */
const importModule = {
  fileName: "import_module.js",
  source: "export const import_module = (specifier) => import(specifier);\n",
};

const codeFileOf = (chunk: string): string => chunk.replace(/\.js$/, ".code.cjs");

/**
 * The two files that a chunk becomes. Lines stay where they are, with a map and without.
 * @param has whether what the chunk imports is a chunk whose code is in a file too
 */
function splitCode(file: string, code: string, program: unknown, has: (file: string) => boolean) {
  const { body } = program as { body: Node[] };
  const imports = body.filter(({ type }) => type === "ImportDeclaration");
  const [exported, ...others] = body.filter(({ type }) => type.startsWith("Export"));
  if (exported?.type !== "ExportNamedDeclaration" || exported.source || exported.declaration || others.length > 0) {
    throw new Error(`expected one "export { ... }" in ${file}`);
  }
  const specifiers = exported.specifiers as Specifier[];
  checkConstant(file, body, new Set(specifiers.map(({ local }) => local.name)));

  const edits: [Pick<Node, "start" | "end">, string][] = imports.map((node) => [node, required(node, has)]);
  const begin = imports.at(-1)?.end ?? 0;
  edits.push([{ start: 0, end: 0 }, PROLOGUE], [{ start: begin, end: begin }, " module.exports = (() => {"]);
  edits.push([
    exported,
    `return { ${specifiers.map((s) => `${s.exported.name}: ${s.local.name}`).join(", ")} }; })();`,
  ]);
  for (const node of ofModules(body)) {
    if (node.type === "MetaProperty") edits.push([node, "import_meta"]);
    else edits.push([{ start: node.start, end: node.start + "import".length }, "import_module"]);
  }
  return { code: edited(code, edits), shell: shellOf(file, specifiers) };
}

const PROLOGUE = `"use strict"; const import_meta = { url: process.getBuiltinModule("node:url").pathToFileURL(__filename).href }; \
const { import_module } = require("./import_module.js"); `;

// In two parts, as what loads the bundler's configuration puts this file's own address wherever the whole stands.
const OWN = ["import", "meta"].join(".");

function shellOf(file: string, specifiers: Specifier[]): string {
  const names = specifiers.map(({ exported }) => exported.name);
  return `const { ${names.map((name) => `${name}: ${name}$`).join(", ")} } = (() => {
  try {
    return process.getBuiltinModule("node:module").createRequire(${OWN}.url)("./${codeFileOf(file)}");
  } catch (error) {
    if (error.code !== "MODULE_NOT_FOUND" && error.code !== "ERR_INVALID_ARG_VALUE") throw error;
    throw new (class LibtorchError extends Error { name = "LibtorchError"; })(${JSON.stringify(BUNDLED)}, { cause: error });
  }
})();
export { ${names.map((name) => `${name}$ as ${name}`).join(", ")} };
`;
}

/** What a bundle says in which this package is: it has the shells alone. */
const BUNDLED =
  "libtorch-node was bundled into a program, where it finds neither its code nor its compiled addon nor its workers, which are files " +
  "of the package. Leave it out of the bundle, and install it beside: --external:libtorch-node for esbuild and Bun, " +
  'external: ["libtorch-node"] for Rollup and Vite\'s ssr, externals for webpack.';

function required(node: Node, has: (file: string) => boolean): string {
  const source = (node.source as { value: string }).value;
  const file = has(source.slice(2)) ? codeFileOf(source) : source;
  const names = (node.specifiers as Specifier[]).map(({ imported, local }) => `${imported.name}: ${local.name}`);
  return `const { ${names.join(", ")} } = require(${JSON.stringify(file)});`;
}

/** Who takes an export from an object does not see it change. */
function checkConstant(file: string, body: Node[], exported: ReadonlySet<string>): void {
  for (const { type, kind, declarations } of body) {
    if (type !== "VariableDeclaration" || kind !== "let") continue;
    for (const { id } of declarations as { id: { name: string } }[]) {
      if (exported.has(id.name))
        throw new Error(`expected exports that stay as they are; ${file} has \`let ${id.name}\``);
    }
  }
}

/** What only modules have, and imports. */
function* ofModules(value: unknown): Generator<Node> {
  if (typeof value !== "object" || value === null) return;
  const node = value as Node;
  if (
    node.type === "ImportExpression" ||
    (node.type === "MetaProperty" && (node.meta as { name: string }).name === "import")
  ) {
    yield node;
  }
  for (const part of Object.values(node)) yield* ofModules(part);
}

function edited(code: string, edits: readonly [Pick<Node, "start" | "end">, string][]): string {
  let result = "";
  let at = 0;
  for (const [{ start, end }, text] of [...edits].sort(([x], [y]) => x.start - y.start || x.end - y.end)) {
    result += code.slice(at, start) + text;
    at = end;
  }
  return result + code.slice(at);
}

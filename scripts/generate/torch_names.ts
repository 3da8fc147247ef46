/**
 * What makes `torch` complete: the namespace with its types, and a named export for each name that it has and that src/index.ts
 * does not export by itself.
 */
import { snakeCase } from "../../src/python/snake_case.js";
import { type NamedType, type Namespace, type Reference, readExports, Unnamed } from "./exports.js";

const WRITTEN = "// Written by `npm run generate:ops` from what the package exports. Do not edit.\n";
// Of those, a user says `F` and `data` alone: Python has them as torch.nn.functional and torch.utils.data.
const BESIDE = new Set(["F", "data"]);

/** Types under names that Python's `torch` has for annotations, and for which there is only a value here. */
function annotations(values: Iterable<string>): Record<string, string> {
  const tensors = [...values].filter((name) => /^[A-Z][a-z]+\d*Tensor$/.test(name));
  return {
    ...{ dtype: "DType", layout: "Layout", memoryFormat: "MemoryFormat" },
    ...{ GradScaler: "amp.GradScaler", Event: "cuda.Event", Stream: "cuda.Stream" },
    ...Object.fromEntries(tensors.map((name) => [name, "Tensor"])),
  };
}

const alias = (name: string, [declared, given]: readonly [string, string], target: string) =>
  `export type ${name}${declared} = ${target}${given};\n`;

function typeLine({ name, parameters }: NamedType, target: string, reference: Reference): string {
  try {
    return alias(name, parameters(reference), target);
  } catch (error) {
    if (!(error instanceof Unnamed)) throw error;
    return alias(name, ["", ""], target);
  }
}

const linalg = (reference: Reference) =>
  `export namespace linalg {\nexport type LinAlgError = ${reference("LinAlgError")};\n}\n`;

/** Names that a declaration cannot have, though an export can. */
const RESERVED = new Set(["var", "in", "delete", "import", "export", "new", "default", "with", "case"]);

/** A namespace's types, and those of the namespaces in it. */
function body({ types, namespaces }: Namespace, path: string, reference: Reference): string {
  const lines = types.map((type) => typeLine(type, reference(path + type.name), reference));
  for (const [name, inner] of namespaces) lines.push(block(name, inner, `${path}${name}.`, reference));
  return lines.join("");
}

function block(name: string, inner: Namespace, path: string, reference: Reference): string {
  const lines = body(inner, path, reference);
  if (lines === "") return "";
  if (!RESERVED.has(name)) return `export namespace ${name} {\n${lines}}\n`;
  return `namespace ${name}$ {\n${lines}}\nexport { ${name}$ as ${name} };\n`;
}

/** The files: `torch.generated.ts` and `exports.generated.ts` of src/torch/. */
export function generateNames(torch: Iterable<string>): Record<string, string> {
  const all = readExports();
  const names = [...torch].filter((name) => all.torch.has(name));
  const isOwn = (file: string) => /^(torch|python)\//.test(file);
  const own = all.types.filter(({ declared: [file] }) => isOwn(file));
  const spaces = [...all.namespaces].filter(([name, { file }]) => isOwn(file) && !BESIDE.has(name));
  const fromTorch = (file: string) =>
    (file.startsWith("torch/") ? `./${file.slice(6)}` : `../${file}`).replace(/ts$/, "js");

  const origin = new Map(own.map(({ name, declared }) => [name, declared]));
  const used = new Map<string, Set<string>>();
  const reference: Reference = (path) => {
    const [first = "", ...rest] = path.split(".");
    if (rest.length > 0) return [`${first}_`, ...rest].join(".");
    const [file, name] = origin.get(first) as readonly [string, string];
    used.set(file, (used.get(file) ?? new Set()).add(`${name} as ${first}_`));
    return `${first}_`;
  };
  const said = annotations(names);
  const extra = (refer: Reference) =>
    Object.entries(said)
      .map(([name, target]) => alias(name, ["", ""], refer(target)))
      .join("");
  const inside =
    own.map((type) => typeLine(type, reference(type.name), reference)).join("") +
    extra(reference) +
    spaces.map(([name, space]) => block(name, space, `${name}.`, reference)).join("") +
    linalg(reference);
  const imports = [
    ...spaces
      .filter(([name]) => inside.includes(` ${name}_.`))
      .map(([name, { file }]) => `import type * as ${name}_ from "${fromTorch(file)}";\n`),
    ...[...used].map(([file, from]) => {
      const list = [...from].join(", ");
      return `import type { ${list} } from "${fromTorch(file)}";\n`;
    }),
  ];
  const esm = `${WRITTEN}${imports.join("")}import { everything, type Torch } from "./torch.js";

/** Everything in one object: what \`import torch from "libtorch-node"\` gives. It has all exports of this package that Python's \`torch\` has, all operators ({@link aten}), and the dtypes. */
export const torch: Torch = everything;

/** Types under the names that Python has them: \`torch.Tensor\`, \`torch.nn.Module\` in a signature. @ignore */
export declare namespace torch {
${inside}}
`;

  const generated = new Set(names.filter((name) => !all.values.has(name) && !name.startsWith("_")));
  return {
    "src/torch/torch.generated.ts": esm,

    "src/torch/exports.generated.ts": named(generated, said),
  };
}

/** Exports of what src/index.ts does not name: operators, dtypes, and what else is only in \`torch\`. */
function named(names: ReadonlySet<string>, types: Record<string, string>): string {
  const lines: string[] = [];
  for (const name of names) {
    const local = RESERVED.has(name) ? `${name}$` : name;
    lines.push(`/** PyTorch's \`torch.${snakeCase(name)}\`. @hidden */\n`);
    lines.push(`${local === name ? "export " : ""}const ${local}: Torch["${name}"] = everything.${name};\n`);
    if (local !== name) lines.push(`export { ${local} as ${name} };\n`);
    if (name in types) lines.push(`/** @hidden */\nexport type ${name} = torch.${name};\n`);
    if (name === "linalg")
      lines.push(
        "/** @hidden */\nexport declare namespace linalg {\nexport type LinAlgError = torch.LinAlgError;\n}\n",
      );
  }
  return `${WRITTEN}/** What \`torch\` has, by its names. @module */\nimport { everything, type Torch } from "./torch.js";\nimport type { torch } from "./torch.generated.js";\n\n${lines.join("")}`;
}

/**
 * Takes Node's own modules as `process.getBuiltinModule` gives them, in the files of dist/ that every import reads. What an
 * `import` of them gives is the same, but at first asks for all that they export, and `node:fs` loads all streams to
 * answer.
 */
export function takeBuiltins(code: string): string {
  return code.replace(
    /^import \{ (.*) \} from ("node:[\w/]+");$/gm,
    (_, names: string, module: string) =>
      `const { ${names.replaceAll(" as ", ": ")} } = process.getBuiltinModule(${module});`,
  );
}

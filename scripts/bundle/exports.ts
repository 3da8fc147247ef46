/** Makes the file that exports one object export all that is in it, under these names; `default` among them. */
export function exportAll(code: string, object: string, names: readonly string[]): string {
  const named = names.filter((name) => name !== "default");
  const statements = [`export const { ${named.join(", ")} } = ${object};`, `export default ${object}.default;`];
  const exported = `export { ${object} };`;
  if (!code.includes(exported)) throw new Error(`expected "${exported}" in:\n${code}`);
  return code.replace(exported, statements.join("\n"));
}

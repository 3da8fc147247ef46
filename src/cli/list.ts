import type { Command } from "commander";
import { formatBytes } from "../install/bytes.js";

export function define(command: Command): void {
  command.option("--json", "print one JSON object and nothing else").action(list);
}

async function list({ json }: { json?: boolean }): Promise<void> {
  const { inventory } = await import("../install/inventory.js");
  const found = await inventory();
  if (json) {
    process.stdout.write(`${JSON.stringify(found)}\n`);
    return;
  }
  for (const { version, variant, bytes, path, python } of found.builds) {
    const source = python ? `the torch of ${python}` : formatBytes(bytes);
    process.stdout.write(`libtorch ${version} (${variant})  ${source}  ${path}\n`);
  }
  if (found.builds.length === 0) process.stdout.write(`no build of libtorch is installed in ${found.cache}\n`);
  if (found.unfinished > 0) {
    process.stdout.write(`${formatBytes(found.unfinished)} of an unfinished install: 'install cuda' resumes it\n`);
  }
}

import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { packageRoot } from "./package_root.js";

/**
 * Loads one of this package's entries that lies above: what Python imports in a function. In the bundle it is a file of its own
 * (tsdown.config.ts), under vitest and tsx the source.
 * @param entry the entry's file, from src/ and without extension, such as `"peft/index"`
 */
export async function importEntry(entry: string): Promise<void> {
  const isSource = import.meta.url.endsWith(".ts");
  const file = isSource
    ? new URL(`../${entry}.ts`, import.meta.url)
    : pathToFileURL(join(packageRoot(), "dist", `${entry}.js`));
  await import(file.href);
}

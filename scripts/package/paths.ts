/**
 * Where packing works, and what it takes from the clone's own manifest.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../src/internal/package_root.js";

/** The clone. */
export const root: string = packageRoot();

/** Where packages are assembled and packed. */
export const packed: string = join(root, "packed");

/** The clone's package.json. */
export const manifest: Record<string, unknown> = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** The fields of the clone's package.json with these names, as far as it has them. */
export function own(...names: string[]): Record<string, unknown> {
  return Object.fromEntries(names.filter((name) => name in manifest).map((name) => [name, manifest[name]]));
}

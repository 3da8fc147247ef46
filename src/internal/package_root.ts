import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { LibtorchError } from "../python/exceptions.js";

const NAME = "libtorch-node";

interface Manifest {
  name: string;
  version: string;
  libtorch: { pinned: string; oldest: string; newest: string };
}

const own = ownPackage();

function ownPackage(): { root: string; manifest: Manifest } {
  const file = fileURLToPath(import.meta.url);
  for (let folder: string | null = dirname(file); folder !== null; folder = above(folder)) {
    const path = join(folder, "package.json");
    if (!existsSync(path)) continue;
    const manifest = JSON.parse(readFileSync(path, "utf8")) as Manifest;
    if (manifest.name === NAME) return { root: folder, manifest };
    break;
  }
  throw new LibtorchError(`expected ${file} to be a file of ${NAME}, whose package.json is not above it`);
}

function above(folder: string): string | null {
  const parent = dirname(folder);
  return parent === folder ? null : parent;
}

/** The folder of this package: the sources and the bundle lie at different depths below it. */
export function packageRoot(): string {
  return own.root;
}

/** What this package's package.json says. */
export function packageManifest(): Manifest {
  return own.manifest;
}

/** The version of this package. */
export function packageVersion(): string {
  return own.manifest.version;
}

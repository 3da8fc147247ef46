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

// When this is loaded, so that it is the first thing that a bundle with this package in it meets.
const own = ownPackage();

function ownPackage(): { root: string; manifest: Manifest } {
  // A bundler that makes CommonJS leaves nothing there.
  const url = import.meta.url as string | undefined;
  const file = url === undefined ? null : fileURLToPath(url);
  for (let folder = file === null ? null : dirname(file); folder !== null; folder = above(folder)) {
    const path = join(folder, "package.json");
    if (!existsSync(path)) continue;
    const manifest = JSON.parse(readFileSync(path, "utf8")) as Manifest;
    if (manifest.name === NAME) return { root: folder, manifest };
    break;
  }
  throw new LibtorchError(
    `${NAME} was bundled into ${file ?? "a CommonJS file"}, where it finds neither its compiled addon nor its workers, which are files ` +
      `of the package. Leave it out of the bundle, and install it beside: --external:${NAME} for esbuild and Bun, ` +
      `external: ["${NAME}"] for Rollup and Vite's ssr, externals for webpack.`,
  );
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

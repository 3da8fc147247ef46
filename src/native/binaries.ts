/**
 * Where the compiled files are: the addon and what is loaded beside it. The only file that knows.
 */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { packageRoot } from "../internal/package_root.js";
import { LibtorchError } from "../python/exceptions.js";

export interface Binaries {
  /** The addon. */
  addon: string;
  /** The preload helper (native/preload/). */
  preload: string;
  /** The part that needs CUDA's own library (native/cuda_addon/); there only where it was built. */
  cuda: string;
  /** The libtorch folder that a clone's own build was made against; null for a binary of the package. */
  builtAgainst: string | null;
}

let found: Binaries | undefined;

/**
 * The compiled files to use. node-gyp-build finds the addon: a clone's own build comes first, for who compiled one means
 * it. `LIBTORCH_NODE_BUILD` names the folder of another build of the clone, such as the one with sanitizers
 * (`npm run test:sanitize`).
 * @throws LibtorchError when there are none for this platform.
 */
export function binaries(): Binaries {
  if (found !== undefined) return found;
  const other = process.env.LIBTORCH_NODE_BUILD;
  const addon = other ? join(other, "libtorch_node.node") : findAddon();
  const folder = dirname(addon);
  // In a folder of their own: node-gyp-build takes the first file that it finds.
  const companion = (name: string) => join(folder, "companions", `${name}.node`);
  const preload = companion("libtorch_preload");
  const isPrebuilt = basename(dirname(folder)) === "prebuilds";
  const builtAgainst = isPrebuilt ? null : libtorchOf(folder, preload);
  found = { addon, preload, cuda: companion("libtorch_node_cuda"), builtAgainst };
  return found;
}

function findAddon(): string {
  const root = packageRoot();
  const nodeGypBuild = createRequire(import.meta.url)("node-gyp-build") as { path(folder: string): string };
  try {
    return nodeGypBuild.path(root);
  } catch (error) {
    const platform = `${process.platform}-${process.arch}`;
    const places = [join(root, "build", "Release"), join(root, "prebuilds", platform)];
    throw new LibtorchError(
      `libtorch-node has no compiled addon for ${platform}: looked in ${places.join(" and ")}. ` +
        "In a clone, run `npm run setup`, which compiles it; the package itself holds the platforms that its README names.",
      { cause: error },
    );
  }
}

/** The libtorch that a clone's own build belongs to: a binary does not tell, and could not be loaded to be asked. */
function libtorchOf(folder: string, preload: string): string {
  const record = join(folder, "libtorch.json");
  if (!existsSync(record) || !existsSync(preload)) {
    throw new LibtorchError(`The clone's own build in ${folder} is not complete. Run \`npm run build:native\`.`);
  }
  return (JSON.parse(readFileSync(record, "utf8")) as { libtorch: string }).libtorch;
}

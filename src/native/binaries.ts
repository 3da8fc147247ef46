/**
 * Where the compiled files are: the addon and the helper that brings libtorch in before it. The only file that knows.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../internal/package_root.js";
import { LibtorchError } from "../python/exceptions.js";

export interface Binaries {
  /** The addon. */
  addon: string;
  /** The preload helper (native/preload/). */
  preload: string;
  /** The part that needs CUDA's own library; there only where it was built. */
  cuda: string;
  /** The libtorch folder that a clone's own build was made against; null for a binary of the package. */
  builtAgainst: string | null;
}

/**
 * The compiled files to use. A clone's own build comes first: who compiled one means it. `LIBTORCH_NODE_BUILD` names the
 * folder of another build of the clone, such as the one with sanitizers (`npm run test:sanitize`).
 * @throws LibtorchError when there are none for this platform.
 */
export function binaries(): Binaries {
  const root = packageRoot();
  const other = process.env.LIBTORCH_NODE_BUILD;
  if (other) return localBuild(other);
  const local = join(root, "build", "Release");
  if (existsSync(join(local, "libtorch_node.node"))) return localBuild(local);

  const platform = `${process.platform}-${process.arch}`;
  const folder = join(root, "prebuilds", platform);
  // The first name is prebuildify's, which scoped folders would change.
  const addon = join(folder, "libtorch-node.node");
  if (existsSync(addon)) return { addon, ...besides(folder), builtAgainst: null };
  throw new LibtorchError(
    `libtorch-node has no compiled addon for ${platform}: looked for ${join(local, "libtorch_node.node")} and ${addon}. ` +
      "In a clone, run `npm run setup`, which compiles it; the package itself holds the platforms that its README names.",
  );
}

function localBuild(folder: string): Binaries {
  const record = join(folder, "libtorch.json");
  const others = besides(folder);
  if (!existsSync(record) || !existsSync(others.preload)) {
    throw new LibtorchError(`The clone's own build in ${folder} is not complete. Run \`npm run build:native\`.`);
  }
  const { libtorch } = JSON.parse(readFileSync(record, "utf8")) as { libtorch: string };
  return { addon: join(folder, "libtorch_node.node"), ...others, builtAgainst: libtorch };
}

function besides(folder: string): Pick<Binaries, "preload" | "cuda"> {
  return { preload: join(folder, "libtorch_preload.node"), cuda: join(folder, "libtorch_node_cuda.node") };
}

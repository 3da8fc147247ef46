/** Measured programs as a user's run: on the built package, and by Node alone. A loader makes `add` a tenth slower. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { build } from "tsdown";
import { packageRoot } from "../src/internal/package_root.js";

/** Compiles `bench/<name>.ts`, whose imports of `libtorch-node` are the built package; gives the arguments by which Node runs it. */
export async function compiled(name: string): Promise<string[]> {
  const built = join(packageRoot(), "dist", "index.js");
  if (!existsSync(built)) throw new Error(`${built} is not there, and it is measured: run \`npm run build\` first`);
  // Below the package, whose name then is the package itself.
  const outDir = join(packageRoot(), "build", "bench");
  await build({
    config: false,
    entry: { [name]: join(packageRoot(), "bench", `${name}.ts`) },
    outDir,
    clean: false,
    dts: false,
    fixedExtension: false,
    format: "esm",
    platform: "node",
    external: /^libtorch-node/,
    logLevel: "warn",
  });
  return [join(outDir, `${name}.js`)];
}

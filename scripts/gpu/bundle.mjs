// Bundles test/gpu and bench/gpu into build/gpu/, with everything that they import: what runs on a CUDA machine that has Node
// and no node_modules. `--out DIR` puts them elsewhere.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "tsdown";

const root = fileURLToPath(new URL("../..", import.meta.url));

export const folder = join(root, "build", "gpu");

export async function bundle(outDir = folder) {
  await build({
    cwd: root,
    config: false,
    logLevel: "warn",
    entry: { test: "test/gpu/main.ts", bench: "bench/gpu/main.ts" },
    format: "esm",
    platform: "node",
    target: "node20.19",
    outDir,
    dts: false,
    // Everything goes in, installed packages too.
    noExternal: /.*/,
    inlineOnly: false,
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundle();

// `npm run test:cuda` and `npm run bench:cuda`: bundles what is to run where the bundler is installed, and runs it. On a
// machine without node_modules it runs the bundle that was carried there: `node scripts/gpu/run.mjs test`.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const [what, ...options] = process.argv.slice(2);
if (what !== "test" && what !== "bench") {
  console.error("usage: node scripts/gpu/run.mjs test|bench [options]");
  process.exit(2);
}
if (existsSync(join(root, "node_modules", "tsdown"))) await (await import("./bundle.mjs")).bundle();
// node-gyp-build, which finds the addon, is where npm installs it.
if (!existsSync(join(root, "node_modules"))) process.env.LIBTORCH_NODE_BUILD ??= join(root, "build", "Release");
const file = join(root, "build", "gpu", `${what}.mjs`);
if (!existsSync(file)) {
  console.error(
    `${file} is not there: run scripts/gpu/bundle.mjs where node_modules is installed, and carry build/gpu here`,
  );
  process.exit(2);
}
process.argv = [process.execPath, file, ...options];
await import(file);

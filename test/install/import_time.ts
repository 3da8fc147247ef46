/**
 * How long `import "libtorch-node"` takes, against loading libtorch alone.
 */
import { join } from "node:path";
import type { Sandbox } from "./sandbox.js";

const timed = (work: string) => `const start = performance.now(); ${work}; console.log(performance.now() - start);`;

/**
 * Milliseconds, each the least of processes that take turns: at least 9 pairs, and up to `pairs` while the ratio is above
 * `limit`. The package is read while a thread loads libtorch: what else the machine does only adds, and more to that than
 * to one thread alone. Where no two cores are free at any time there is nothing to be measured.
 */
export async function importTime(
  sandbox: Sandbox,
  limit: number,
  pairs = 40,
): Promise<{ package: number; libtorch: number; ratio: number }> {
  const modules = join(sandbox.root, "app", "node_modules");
  const platform = `${process.platform}-${process.arch}`;
  const preload = join(modules, "libtorch-node", "prebuilds", platform, "libtorch_preload.node");
  const library = join(modules, "@libtorch-node", platform, "lib", "libtorch.so");
  const whole = timed('await import("libtorch-node")');
  const alone = timed(
    `process.getBuiltinModule("node:module").createRequire("/")(${JSON.stringify(preload)}).open(${JSON.stringify(library)})`,
  );
  const measure = async (script: string) => Number(await sandbox.run(["--input-type=module", "-e", script]));
  await measure(whole);
  const least = { package: Number.POSITIVE_INFINITY, libtorch: Number.POSITIVE_INFINITY };
  const ratio = () => least.package / least.libtorch;
  for (let i = 0; i < pairs && (i < 9 || ratio() > limit); i++) {
    least.package = Math.min(least.package, await measure(whole));
    least.libtorch = Math.min(least.libtorch, await measure(alone));
  }
  return { ...least, ratio: ratio() };
}

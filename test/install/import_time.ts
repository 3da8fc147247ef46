/**
 * How long `import "libtorch-node"` takes, against loading libtorch alone.
 */
import { join } from "node:path";
import type { Sandbox } from "./sandbox.js";

const timed = (work: string) => `const start = performance.now(); ${work}; console.log(performance.now() - start);`;

/**
 * Milliseconds, each the least of `pairs` processes that take turns: the package is read while a thread loads libtorch, and
 * what else the machine does only adds, to this more than to one thread alone.
 */
export async function importTime(
  sandbox: Sandbox,
  pairs = 9,
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
  const times: [number, number][] = [];
  for (let i = 0; i < pairs; i++) times.push([await measure(whole), await measure(alone)]);
  const ours = Math.min(...times.map(([a]) => a));
  const libtorch = Math.min(...times.map(([, b]) => b));
  return { package: ours, libtorch, ratio: ours / libtorch };
}

/**
 * How long `import "libtorch-node"` takes, against loading libtorch alone.
 */
import { join } from "node:path";
import type { Sandbox } from "./sandbox.js";

const timed = (work: string) => `const start = performance.now(); ${work}; console.log(performance.now() - start);`;

/** Medians in milliseconds, each of `pairs` processes that take turns. */
export async function importTime(
  sandbox: Sandbox,
  pairs = 9,
): Promise<{ package: number; libtorch: number; ratio: number }> {
  const modules = join(sandbox.root, "app", "node_modules");
  const platform = `${process.platform}-${process.arch}`;
  const preload = join(modules, "libtorch-node", "prebuilds", platform, "companions", "libtorch_preload.node");
  const library = join(modules, "@libtorch-node", platform, "lib", "libtorch.so");
  const whole = timed('await import("libtorch-node")');
  const alone = timed(
    `process.getBuiltinModule("node:module").createRequire("/")(${JSON.stringify(preload)}).open(${JSON.stringify(library)})`,
  );
  const measure = async (script: string) => Number(await sandbox.run(["--input-type=module", "-e", script]));
  await measure(whole);
  const times: [number, number][] = [];
  for (let i = 0; i < pairs; i++) times.push([await measure(whole), await measure(alone)]);
  const median = (of: number[]) => of.sort((a, b) => a - b)[of.length >> 1] as number;
  const [ours, libtorch] = [median(times.map(([a]) => a)), median(times.map(([, b]) => b))];
  return { package: ours, libtorch, ratio: ours / libtorch };
}

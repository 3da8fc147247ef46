/**
 * `npm run test:install`: packs every package, serves them from a registry on localhost, and installs and uses them as
 * a user would: with each package manager, on each Node, without compilers, and in Bun and Deno. One line for each case; the
 * last line is the count. Set-up and `npm run prebuild` come first, by the same command. An argument such as `pnpm`, `22` or
 * `bun` takes only the cases with it, and `--packed`, for this file alone, the packages as they lie in packed/.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { libtorchToPack } from "../../scripts/package/libtorch.js";
import { assembleMainPackage } from "../../scripts/package/main_package.js";
import { describe, pack, packedBefore } from "../../scripts/package/pack.js";
import { root } from "../../scripts/package/paths.js";
import { assemblePlatformPackage } from "../../scripts/package/platform_package.js";
import { importTime } from "./import_time.js";
import { Registry } from "./registry.js";
import { Sandbox } from "./sandbox.js";
import {
  fetchTools,
  type Manager,
  nodeOf,
  nodeVersions,
  otherRuntimes,
  packageManagers,
  runtimeOf,
  verdaccioOf,
} from "./tools.js";

const usePacked = process.argv.includes("--packed");
const only = process.argv.slice(2).filter((word) => word !== "--packed");
const count = { passed: 0, failed: 0 };
const temporary = mkdtempSync(join(tmpdir(), "libtorch-node-install-"));
const tools = join(root, ".setup", "test-install");
process.on("exit", () => rmSync(temporary, { recursive: true, force: true }));
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit(1));

/** One case: passes unless `body` throws. What it returns is said beside it. */
async function check(title: string, body: () => string | undefined | Promise<string | undefined>): Promise<void> {
  const start = performance.now();
  try {
    const said = await body();
    count.passed += 1;
    console.log(`ok     ${title}${said ? `: ${said}` : ""} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  } catch (error) {
    count.failed += 1;
    console.log(`FAILED ${title}: ${(error as Error).message}`);
  }
}

function atMost(limit: number, value: number, unit: string): string {
  const text = `${value.toFixed(unit === "MB" ? 1 : 2)} ${unit}, at most ${limit}`;
  if (value > limit) throw new Error(text);
  return text;
}

const packages = usePacked
  ? packedBefore()
  : [pack(assembleMainPackage()), pack(assemblePlatformPackage(libtorchToPack()))];
const main = packages.find(({ name }) => name === "libtorch-node")!;
const platform = packages.find(({ name }) => name !== main.name)!;
for (const packed of packages) console.log(describe(packed));
await check("the main package unpacks small", () => atMost(10, main.unpackedSize / 1e6, "MB"));
await check("the CPU's libtorch packs small", () => atMost(130, platform.size / 1e6, "MB"));
const lint = (tool: string, ...args: string[]) => {
  execFileSync(process.execPath, [join(root, "node_modules", tool), ...args], { encoding: "utf8", stdio: "pipe" });
  return undefined;
};
for (const { name, file } of packages) {
  await check(`publint finds nothing in ${name}`, () => lint("publint/src/cli.js", file, "--strict"));
}
// node16: for a package's entries beside the main one, TypeScript's older "node10" resolution knows nothing.
await check("attw finds nothing", () => lint("@arethetypeswrong/cli/dist/index.js", "--profile", "node16", main.file));

fetchTools(tools);
const registry = await Registry.start(join(temporary, "registry"), verdaccioOf(tools));
process.on("exit", () => registry.stop());
for (const packed of packages) {
  await check(`publish ${packed.name}`, async () => {
    await registry.publish(packed);
    return undefined;
  });
}
const dependencies = { "libtorch-node": main.version, typescript: "~5.9.0", "@types/node": "^20.19.43" };
const results = new Set<string>();

const wanted = (...names: string[]) => only.length === 0 || names.some((name) => only.includes(name));
const managers = packageManagers(tools);

for (const manager of managers) {
  for (const major of nodeVersions) {
    if (!wanted(manager.name, String(major))) continue;
    const folder = join(temporary, `${manager.name}-${major}`);
    const sandbox = new Sandbox(folder, nodeOf(tools, major), temporary, registry.address);
    await checkInstallation(sandbox, manager, `${manager.name} ${manager.version}, Node ${major}`);
    sandbox.remove();
  }
}
await checkRuntimes();
registry.stop();
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exitCode = count.failed > 0 ? 1 : 0;

async function checkInstallation(sandbox: Sandbox, manager: Manager, where: string): Promise<void> {
  const failed = count.failed;
  await check(`${where}, install`, async () => {
    await sandbox.install(manager, dependencies);
    return undefined;
  });
  // Nothing to run where nothing is installed.
  if (count.failed > failed) return;
  for (const program of ["main.mjs", "main.cjs", "main.ts"]) {
    await check(`${where}, ${program}`, async () => {
      if (program === "main.ts") await sandbox.run(manager.tsc);
      const losses = (await sandbox.run([...manager.run, program === "main.ts" ? "out/main.js" : program])).trim();
      results.add(losses);
      if (results.size > 1) throw new Error(`losses differ: ${[...results].join(" and ")}`);
      return losses;
    });
  }
  if (manager.name !== "npm") return;
  await check(`${where}, import against loading libtorch`, async () => {
    const limit = 1.3;
    const { package: ours, libtorch, ratio } = await importTime(sandbox);
    return `${ours.toFixed(0)} ms against ${libtorch.toFixed(0)} ms, ${atMost(limit, ratio, "times")}`;
  });
}

/** In each runtime what Node prints, for one installation. */
async function checkRuntimes(): Promise<void> {
  const runtimes = otherRuntimes.filter(({ name }) => wanted(name));
  if (runtimes.length === 0) return;
  const sandbox = new Sandbox(join(temporary, "runtimes"), nodeOf(tools, nodeVersions[0]), temporary, registry.address);
  const inNode: string[] = [];
  await check("what other runtimes are held against, in Node", async () => {
    await sandbox.install(managers[0]!, dependencies);
    inNode.push(await sandbox.run(["engine.mjs"]));
    return undefined;
  });
  // Nothing to compare with where that failed.
  for (const runtime of inNode.length > 0 ? runtimes : []) {
    await check(`${runtime.name} ${runtime.version}, engine.mjs`, async () => {
      const printed = await sandbox.run([...runtime.run, "engine.mjs"], runtimeOf(tools, runtime));
      if (printed !== inNode[0]) throw new Error(`expected what Node prints:\n${inNode[0]}but got:\n${printed}`);
      return undefined;
    });
  }
  sandbox.remove();
}

/**
 * What the installations are done with: Node in four versions, from npm's packages of it, other runtimes, the package
 * managers, and a registry.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The major versions of Node that are tested. */
export const nodeVersions = [20, 22, 24, 26] as const;
export type NodeVersion = (typeof nodeVersions)[number];

// The npm package called node has an install script that picks one of these; nothing here runs install scripts.
const platform = process.platform === "win32" ? "win" : process.platform;
const nodes = nodeVersions.map((major) => `node${major}@npm:node-${platform}-${process.arch}@${major}`);
const managers = ["npm@11.19.1", "pnpm@10.34.8", "@yarnpkg/cli-dist@4.18.1"];
const registry = {
  private: true,
  dependencies: { verdaccio: "6.8.0" },
  // One of its parts asks for node-fetch's tag `cjs`; registries that mirror another may have no tags but `latest`.
  overrides: { "node-fetch": "2.7.0" },
};

/** Installs all tools below `folder`, which is kept from run to run. */
export function fetchTools(folder: string): void {
  const install = (prefix: string, ...more: string[]) => {
    const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
    execFileSync("npm", ["install", "--prefix", prefix, ...quiet, ...more], { stdio: "inherit" });
  };
  const programs = [yarnOf(folder), ...nodeVersions.map((major) => nodeOf(folder, major))];
  programs.push(...otherRuntimes.map((runtime) => runtimeOf(folder, runtime)));
  if (!programs.every((program) => existsSync(program))) {
    const runtimes = otherRuntimes.map((runtime) => `${runtime.package}@${runtime.version}`);
    install(folder, "--no-save", ...nodes, ...runtimes, ...managers);
  }
  if (existsSync(verdaccioOf(folder))) return;
  mkdirSync(registryIn(folder), { recursive: true });
  writeFileSync(join(registryIn(folder), "package.json"), JSON.stringify(registry));
  install(registryIn(folder), "--no-package-lock");
}

// A folder of its own: the other tools are installed without a manifest, which would remove it.
const registryIn = (folder: string) => join(folder, "registry");

/** The registry's program. */
export function verdaccioOf(folder: string): string {
  return join(registryIn(folder), "node_modules", "verdaccio", "bin", "verdaccio");
}

export function nodeOf(folder: string, major: NodeVersion): string {
  const file = process.platform === "win32" ? ["node.exe"] : ["node"];
  return join(folder, "node_modules", `node${major}`, "bin", ...file);
}

/** A runtime other than Node, in a package of its platform that its own package would pick. */
interface Runtime {
  name: string;
  version: string;
  package: string;
  program: string;
  /** Arguments that come before a script. */
  run: string[];
}

const windows = process.platform === "win32";
/** The runtimes that the README names beside Node. */
export const otherRuntimes: readonly Runtime[] = [
  {
    name: "bun",
    version: "1.4.5",
    package: `@oven/bun-${platform === "win" ? "windows" : platform}-${process.arch === "arm64" ? "aarch64" : process.arch}`,
    program: windows ? "bin/bun.exe" : "bin/bun",
    run: [],
  },
  {
    name: "deno",
    version: "2.9.6",
    package: `@deno/${process.platform}-${process.arch}${process.platform === "linux" ? "-glibc" : ""}`,
    program: windows ? "deno.exe" : "deno",
    run: ["run", "--allow-all"],
  },
];

export function runtimeOf(folder: string, runtime: Runtime): string {
  return join(folder, "node_modules", runtime.package, runtime.program);
}

function yarnOf(folder: string): string {
  return join(folder, "node_modules", "@yarnpkg", "cli-dist", "bin", "yarn.js");
}

/** How a package manager installs and how it then runs Node. */
export interface Manager {
  name: string;
  version: string;
  program: string;
  install: string[];
  /** Arguments for Node that come before a script of the app, and those that start its TypeScript compiler. */
  run: string[];
  tsc: string[];
}

/** The three package managers. None runs install scripts. */
export function packageManagers(folder: string): Manager[] {
  const at = (name: string, program: string, ...install: string[]) => {
    const home = join(folder, "node_modules", name);
    const { version } = JSON.parse(readFileSync(join(home, "package.json"), "utf8")) as { version: string };
    return { name, version, program: join(home, program), install, run: [], tsc: ["node_modules/typescript/bin/tsc"] };
  };
  const yarn = at("@yarnpkg/cli-dist", "bin/yarn.js", "install", "--mode=skip-build");
  return [
    at("npm", "bin/npm-cli.js", "install", "--ignore-scripts", "--no-audit", "--no-fund"),
    at("pnpm", "bin/pnpm.cjs", "install", "--ignore-scripts"),
    // Plug'n'Play, its default: there is no node_modules/, and packages stay in archives unless they say that they cannot.
    { ...yarn, name: "yarn", run: [yarn.program, "node"], tsc: [yarn.program, "tsc"] },
  ];
}

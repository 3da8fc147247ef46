/**
 * What the installations are done with: Node in four versions, from npm's packages of it, and the package managers.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The major versions of Node that are tested. */
export const nodeVersions = [20, 22, 24, 26] as const;
export type NodeVersion = (typeof nodeVersions)[number];

// The npm package called node has an install script that picks one of these; nothing here runs install scripts.
const platform = process.platform === "win32" ? "win" : process.platform;
const nodes = nodeVersions.map((major) => `node${major}@npm:node-${platform}-${process.arch}@${major}`);
const managers = ["npm@11.19.1", "pnpm@10.34.8", "@yarnpkg/cli-dist@4.18.1"];

/** Installs all tools below `folder`, which is kept from run to run. */
export function fetchTools(folder: string): void {
  if (nodeVersions.every((major) => existsSync(nodeOf(folder, major))) && existsSync(yarnOf(folder))) return;
  const quiet = ["--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  execFileSync("npm", ["install", "--prefix", folder, ...quiet, ...nodes, ...managers], { stdio: "inherit" });
}

export function nodeOf(folder: string, major: NodeVersion): string {
  const file = process.platform === "win32" ? ["node.exe"] : ["node"];
  return join(folder, "node_modules", `node${major}`, "bin", ...file);
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

// Step: the Node packages that package-lock.json names.
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { paths } from "./paths.mjs";
import { SetupError } from "./report.mjs";
import { run, tail } from "./run.mjs";

export const nodePackages = {
  title: "Node packages",
  isDone,
  async run(progress) {
    progress.update("npm ci");
    // No install scripts: none of the packages needs one, and npm would take binding.gyp for a reason to build.
    const args = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"];
    const { code, output } = await runNpm(args, join(paths.state, "npm.log"));
    if (code === 0) return;
    throw new SetupError("npm could not install the Node packages:", [...reason(output), "", ...adviceFor(output)]);
  },
};

// npm writes node_modules/.package-lock.json last, so it says what was installed completely.
function isDone() {
  const wanted = packagesIn(join(paths.root, "package-lock.json"));
  const installed = packagesIn(join(paths.nodeModules, ".package-lock.json"));
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === "" || optional || (installed[path]?.version === version && existsSync(join(paths.root, path))),
  );
}

function packagesIn(lock) {
  return existsSync(lock) ? JSON.parse(readFileSync(lock, "utf8")).packages : {};
}

// The npm that started us when there is one, so that a clone with several Nodes uses one pair throughout.
function runNpm(args, log) {
  const started = process.env.npm_execpath;
  if (started && basename(started) === "npm-cli.js") return run(process.execPath, [started, ...args], { log });
  return run(process.platform === "win32" ? "npm.cmd" : "npm", args, { log });
}

// npm says what is wrong first and then explains itself at length.
function reason(output) {
  const errors = output.split("\n").filter((line) => /^npm (error|ERR!) ./.test(line));
  return tail(errors.slice(0, 6).join("\n") || output);
}

function adviceFor(output) {
  if (/ENOSPC/.test(output)) return ["The disk is full: free some space and start again."];
  if (/in sync/.test(output))
    return ["package.json and package-lock.json differ: run `npm install` once, then start again."];
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET/.test(output)) {
    return ["The package registry cannot be reached: check the network and npm's proxy settings, then start again."];
  }
  return ["The whole output is in .setup/npm.log. Once it is mended, start again: what is done is kept."];
}

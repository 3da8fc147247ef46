// Where things are in a clone.
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const windows = process.platform === "win32";
const venv = join(root, ".venv");
const venvBin = join(venv, windows ? "Scripts" : "bin");

export const paths = {
  root,
  venv,
  venvBin,
  python: join(venvBin, windows ? "python.exe" : "python"),
  nodeModules: join(root, "node_modules"),
  cmakeJs: join(root, "node_modules", "cmake-js", "bin", "cmake-js"),
  tsdown: join(root, "node_modules", "tsdown", "dist", "run.mjs"),
  cmakeTree: join(root, "build-cmake"),
  addon: join(root, "build", "Release", "libtorch_node.node"),
  // What is loaded beside the addon, where node-gyp-build does not take it for the addon (src/native/binaries.ts).
  preload: join(root, "build", "Release", "companions", "libtorch_preload.node"),
  cudaPart: join(root, "build", "Release", "companions", "libtorch_node_cuda.node"),
  // Says which libtorch they belong to (src/native/binaries.ts reads it).
  builtAgainst: join(root, "build", "Release", "libtorch.json"),
  // What set-up knows of itself: stamps of finished steps, logs, the lock.
  state: join(root, ".setup"),
};

/** PATH with the private environment's tools (cmake, ninja, clang-format) after the machine's own. */
export function pathWithTools() {
  return `${process.env.PATH ?? ""}${delimiter}${venvBin}`;
}

// Step: the addon. cmake-js, Ninja and a C++ compiler make build/Release/libtorch_node.node and its preload helper; which
// libtorch they were built against is written beside them. CMake works in build-cmake/ and the results are copied, because
// node-gyp empties build/ when it is used.
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { requireCompiler } from "./compiler.mjs";
import { libtorchFolder, pinned } from "./libtorch.mjs";
import { paths, pathWithTools } from "./paths.mjs";
import { SetupError } from "./report.mjs";
import { run, tail } from "./run.mjs";
import { hashOf, stampOf, writeWhole } from "./stamps.mjs";

const stamp = stampOf("native");

export const native = {
  title: "Native addon",
  isDone: () => [paths.addon, paths.preload, paths.builtAgainst].every(existsSync) && stamp.matches(inputs()),
  async run(progress) {
    const hash = inputs();
    stamp.remove();
    await buildNative({ onLine: (line) => showStep(line, progress) });
    stamp.write(hash);
  },
};

function inputs() {
  const files = ["native", "cmake", "CMakeLists.txt", "package-lock.json"];
  // The place too: CMake's files name it, and a clone may be moved.
  return hashOf({ files, values: [libtorchFolder(), paths.root] });
}

/**
 * Builds the addon. Ninja decides what is out of date; when nothing is, it takes well under a second. With `inherit` the
 * output of the tools is shown as it is. A build of another kind, with other CMake `options`, has a `tree` and a folder
 * for its results, `release`, of its own.
 */
export async function buildNative({
  inherit = false,
  onLine,
  tree = paths.cmakeTree,
  release = dirname(paths.addon),
  options = [],
} = {}) {
  const libtorch = libtorchFolder();
  if (!libtorch) {
    throw new SetupError("There is no libtorch to build against.", [
      `Run \`npm run setup\`, which installs libtorch ${pinned} into .venv/,`,
      "or set LIBTORCH to a folder that holds include/ and lib/.",
    ]);
  }
  requireCompiler();
  const log = inherit ? undefined : join(paths.state, "native.log");
  const defines = [`LIBTORCH=${libtorch}`, ...options].map((define) => `--CD${define}`);
  const cmakeJs = (command) =>
    run(process.execPath, [paths.cmakeJs, command, "--out", tree, "--generator", "Ninja", ...defines], {
      // ccache then knows a file of another clone, at another path, as the same file.
      env: { PATH: pathWithTools(), CCACHE_BASEDIR: paths.root },
      inherit,
      onLine,
      log,
    });

  dropForeignConfiguration(tree);
  // Not `cmake-js compile`: that answers a mistake in the sources by building everything again.
  let result = isConfigured(tree, libtorch) ? { code: 0 } : await cmakeJs("configure");
  if (result.code === 0) result = await cmakeJs("build");
  if (result.code !== 0) {
    throw new SetupError(
      "The native build failed.",
      inherit ? [] : [...failure(result.output), "", "The whole output is in .setup/native.log."],
    );
  }
  for (const file of [paths.preload, paths.cudaPart, paths.addon]) {
    const built = join(tree, "Release", basename(file));
    // The CUDA part is built only where a CUDA toolkit is installed.
    if (existsSync(built)) copyWhole(built, join(release, relative(dirname(paths.addon), file)));
  }
  writeWhole(join(release, basename(paths.builtAgainst)), JSON.stringify({ libtorch }));
}

// A process that has the old addon loaded keeps it: the file is replaced, not written over.
function copyWhole(from, to) {
  mkdirSync(dirname(to), { recursive: true });
  const temporary = `${to}.${process.pid}.tmp`;
  copyFileSync(from, temporary);
  renameSync(temporary, to);
}

// cmake-js configures only once; that LIBTORCH now names another folder has to be noticed here.
function isConfigured(tree, libtorch) {
  return existsSync(join(tree, "build.ninja")) && cached(tree, "LIBTORCH") === libtorch;
}

// A moved or copied clone brings the configuration of another place with it, which CMake refuses. The folder stays, as a
// build that others started may have its files there (scripts/prebuild.mjs).
function dropForeignConfiguration(tree) {
  const home = cached(tree, "CMAKE_HOME_DIRECTORY");
  if (home === undefined || resolve(home) === paths.root) return;
  for (const name of ["CMakeCache.txt", "CMakeFiles"]) rmSync(join(tree, name), { recursive: true, force: true });
}

/** What CMake's tree was configured with; undefined when it was not. */
function cached(tree, name) {
  const cache = join(tree, "CMakeCache.txt");
  if (!existsSync(cache)) return undefined;
  return new RegExp(`^${name}:\\w+=(.*)$`, "m").exec(readFileSync(cache, "utf8"))?.[1];
}

function showStep(line, progress) {
  const step = /^\[(\d+)\/(\d+)\] (Building|Linking)/.exec(line);
  if (step) progress.update(`${step[3].toLowerCase()} ${step[1]} of ${step[2]}`);
}

// Ninja writes FAILED before a broken command's output; other failures have their reason at the end.
function failure(output) {
  const start = output.search(/^FAILED|^CMake Error/m);
  return start < 0 ? tail(output, 25) : tail(output.slice(start).split("\n").slice(0, 60).join("\n"), 60);
}

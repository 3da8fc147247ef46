/**
 * The places where a libtorch may be, in the order in which they are looked at.
 */
import { createRequire } from "node:module";
import { dirname, resolve } from "node:path";
import { cacheFolder, installedLibtorchs } from "./cache.js";
import { libtorchVersions } from "./versions.js";

/** A place: what it is called, which folders it offers, and what mends it. */
export interface Place {
  kind: "LIBTORCH" | "build" | "installed" | "package" | "python";
  /** As the report names it. */
  title: string;
  /** The folders, most wanted first; empty when nothing is there. */
  folders(): string[];
  /** Why `folders()` is empty. */
  absence: string;
  /** What to do when what is there cannot be used. */
  fix: string;
  /** Whether it was asked for by name: then it is used or it is an error, whatever else there is. */
  named: boolean;
}

const require = createRequire(import.meta.url);

/** The name of the package that holds the CPU build for this platform. */
export const cpuPackage = `@libtorch-node/${process.platform}-${process.arch}`;

/** All places; `builtAgainst` is the libtorch of a clone's own build, null in the published package. */
export function places(env: NodeJS.ProcessEnv, builtAgainst: string | null): Place[] {
  const { pinned } = libtorchVersions();
  return [
    {
      kind: "LIBTORCH",
      title: "LIBTORCH",
      folders: () => (env.LIBTORCH ? [resolve(env.LIBTORCH)] : []),
      absence: "is not set",
      fix: "Let LIBTORCH name a folder that holds lib/ of a whole libtorch (such as the torch folder of a Python environment), or unset it.",
      named: Boolean(env.LIBTORCH),
    },
    {
      kind: "build",
      title: "this clone's build",
      folders: () => (builtAgainst ? [builtAgainst] : []),
      absence: "this is not a clone with a build of its own",
      fix: "Run `npm run setup`, which makes the clone's libtorch and its build again.",
      named: false,
    },
    {
      kind: "installed",
      title: "installed CUDA builds",
      folders: () => installedCuda(env, pinned),
      absence: `there is none in ${cacheFolder(env)}`,
      fix: "Run `npx libtorch-node install cuda` again, or set LIBTORCH_NODE_DEVICE=cpu to do without CUDA.",
      named: false,
    },
    {
      kind: "package",
      title: `the package ${cpuPackage}`,
      folders: cpuPackageFolder,
      absence: "it is not installed",
      fix: `Install again, without leaving out optional dependencies; or \`npm install ${cpuPackage}@${pinned}\`.`,
      named: false,
    },
    {
      kind: "python",
      title: "the torch of LIBTORCH_NODE_PYTHON",
      folders: () => pythonFolder(env.LIBTORCH_NODE_PYTHON),
      absence: env.LIBTORCH_NODE_PYTHON ? `${env.LIBTORCH_NODE_PYTHON} cannot import torch` : "the variable is not set",
      fix: `Install torch ${pinned} in that Python.`,
      named: false,
    },
  ];
}

// The pinned version first: an older one may have been left there by an earlier version of this package.
function installedCuda(env: NodeJS.ProcessEnv, pinned: string): string[] {
  const builds = installedLibtorchs(env).filter(({ variant }) => variant !== "cpu");
  return builds.sort((a, b) => Number(b.version === pinned) - Number(a.version === pinned)).map(({ path }) => path);
}

function cpuPackageFolder(): string[] {
  try {
    return [dirname(require.resolve(`${cpuPackage}/package.json`))];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code?.endsWith("MODULE_NOT_FOUND")) return [];
    throw error;
  }
}

function pythonFolder(python: string | undefined): string[] {
  if (!python) return [];
  // Loaded here alone: this is the last place, and whoever loads the package waits for its imports.
  const { spawnSync } = process.getBuiltinModule("node:child_process");
  const ask = "import importlib.util as u; print(u.find_spec('torch').submodule_search_locations[0])";
  const { status, stdout } = spawnSync(python, ["-c", ask], { encoding: "utf8", timeout: 30_000 });
  return status === 0 ? [stdout.trim()] : [];
}

/** Loads the addon: the one door to it. */
import { createRequire } from "node:module";
import { LibtorchError } from "../python/exceptions.js";
import { type Binaries, binaries } from "./binaries.js";
import { collectGarbage, collectYoung } from "./collect_garbage.js";
import { makeError } from "./errors.js";
import { handleKey } from "./handle.js";
import type { Native } from "./interface.js";
import { heapRoom, newTypedArray } from "./javascript_memory.js";
import { openLibtorch } from "./libtorch/open.js";
import { otherCopyProblem } from "./libtorch/other_copy.js";

const require = createRequire(import.meta.url);

function load(): Native {
  const files = binaries();
  let native: Native;
  try {
    native = loadAddon(files);
  } catch (error) {
    const problem = otherCopyProblem(files.addon);
    throw problem === null ? error : new LibtorchError(problem, { cause: error });
  }
  native.setup({ handleKey, error: makeError, newTypedArray, heapRoom, collect: collectGarbage, collectYoung });
  return native;
}

function loadAddon(files: Binaries): Native {
  const { path, fix } = openLibtorch(files);
  try {
    const native = require(files.addon) as Native;
    // Once more, into the same object, for the finalizers: of Node's own Node-API (native/napi/environment.h).
    if (!("bun" in process.versions || "deno" in process.versions)) process.dlopen({ exports: native }, files.addon);
    return native;
  } catch (error) {
    const build = files.builtAgainst === null ? "" : " Or build the addon for it: `npm run build:native`.";
    throw new LibtorchError(
      `The addon ${files.addon} does not load with the libtorch in ${path}: ${(error as Error).message}\n${fix}${build}`,
    );
  }
}

/** The loaded addon. */
export const native: Native = load();

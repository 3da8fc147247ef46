/**
 * Loads the part of the addon that needs CUDA's own library, beside a CUDA build of libtorch and when it is first needed.
 */
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { native } from "../../native/addon.js";
import { binaries } from "../../native/binaries.js";
import { AssertionError, RuntimeError } from "../../python/exceptions.js";

/** @throws AssertionError, as Python's, on a CPU build of libtorch. */
export function requireBuilt(): void {
  if (!native.cudaIsBuilt()) throw new AssertionError("Torch not compiled with CUDA enabled");
}

/** @throws RuntimeError that names the place looked at, when the file is not there. */
export function loadCudaLibrary(): void {
  if (native.hasCudaLibrary()) return;
  const { cuda } = binaries();
  if (!existsSync(cuda)) {
    throw new RuntimeError(
      `the CUDA part of libtorch-node is missing: expected ${cuda}. ` +
        "Build it with a CUDA toolkit installed (npm run build:native), or install a package that has it.",
    );
  }
  native.setCudaLibrary(createRequire(import.meta.url)(cuda));
}

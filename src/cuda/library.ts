/**
 * Loads the part of the addon that needs CUDA's own library, beside a CUDA build of libtorch and when it is first needed.
 */
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { RuntimeError } from "../errors.js";
import { native } from "../native.js";
import { packageRoot } from "../package_root.js";

const FILE = "libtorch_node_cuda.node";

/** @throws RuntimeError that names the places looked at, when the file is at none of them. */
export function loadCudaLibrary(): void {
  if (native.hasCudaLibrary()) return;
  const root = packageRoot();
  const places = [
    join(root, "build", "Release", FILE),
    join(root, "prebuilds", `${process.platform}-${process.arch}`, FILE),
  ];
  const found = places.find((place) => existsSync(place));
  if (found === undefined) {
    throw new RuntimeError(
      `the CUDA part of libtorch-node is missing: expected ${places.join(" or ")}. ` +
        "Build it with a CUDA toolkit installed (npm run build:native), or install a package that has it.",
    );
  }
  native.setCudaLibrary(createRequire(import.meta.url)(found));
}

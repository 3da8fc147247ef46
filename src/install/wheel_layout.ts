/**
 * What is taken from a wheel, and where it goes.
 *
 * All libraries lie side by side in `lib/`. That suits the run paths they were linked with: those of libtorch end in
 * `$ORIGIN`, those of NVIDIA's begin with it, and no two wheels bring a library of one name.
 */
import type { PinnedFile } from "./manifest.js";

const LIBRARY = /^(?:torch|nvidia\/[^/]+)\/lib\/([^/]+\.so(?:\.\d+)*)$/;
const LICENCE = /^[^/]+\.dist-info\/licenses\/(.+[^/])$|^nvidia\/[^/]+\/(LICENSE[^/]*)$/;

// These two need a Python process around them.
const PYTHON_ONLY = new Set(["libtorch_python.so", "libshm.so"]);

/** Where in a build's folder an entry of a wheel belongs; null when it is not wanted. */
export function placeInBuild(entry: string, wheel: Pick<PinnedFile, "package">): string | null {
  const library = LIBRARY.exec(entry)?.[1];
  if (library !== undefined) return PYTHON_ONLY.has(library) ? null : `lib/${library}`;
  const licence = LICENCE.exec(entry);
  return licence ? `licenses/${wheel.package}/${licence[1] ?? licence[2]}` : null;
}

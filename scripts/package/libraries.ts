/**
 * Which files of a libtorch a program that uses it needs.
 */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { readSharedLibrary } from "../../src/native/libtorch/elf.js";
import { libraryNames } from "../../src/native/libtorch/folder.js";

// What lies beside libtorch in a Python package and is not of it: bindings, shared memory for worker processes, tests.
const notLibtorch = /python|shm|test|aoti_custom|backend_with|global_deps/;

/** The file names in `<libtorch>/lib`: the entry library and all that it needs and that is not the system's. */
export function librariesOf(libtorch: string): string[] {
  const lib = join(libtorch, "lib");
  if (process.platform !== "linux") {
    return readdirSync(lib).filter((name) => /\.(dylib|dll)$/.test(name) && !notLibtorch.test(name));
  }
  const found = new Set<string>();
  const waiting = [libraryNames.torch];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name) || !existsSync(join(lib, name))) continue;
    found.add(name);
    waiting.push(...readSharedLibrary(join(lib, name)).needed);
  }
  return [...found].sort();
}

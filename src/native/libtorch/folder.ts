/**
 * Looks at a folder that should hold a libtorch, without loading anything of it.
 */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readSharedLibrary } from "./elf.js";

/** What a libtorch folder holds. */
export interface LibtorchFolder {
  /** The folder that holds `lib/`. */
  path: string;
  /** The library that brings in all others. */
  library: string;
  /** Whether it is a CUDA build. */
  cuda: boolean;
  /** Such as `"2.13.0"`; null when nothing in the folder says it. */
  version: string | null;
}

const names = {
  linux: { torch: "libtorch.so", cuda: "libtorch_cuda.so" },
  darwin: { torch: "libtorch.dylib", cuda: "libtorch_cuda.dylib" },
  win32: { torch: "torch.dll", cuda: "torch_cuda.dll" },
};

/** The file names of libtorch's entry library and of its CUDA part on this platform. */
export const libraryNames = names[process.platform as keyof typeof names] ?? names.linux;

/** What the folder holds; null when no libtorch is in it. */
export function libtorchIn(path: string): LibtorchFolder | null {
  const library = join(path, "lib", libraryNames.torch);
  if (!existsSync(library)) return null;
  return { path, library, cuda: existsSync(join(path, "lib", libraryNames.cuda)), version: versionIn(path) };
}

/** Where builds of libtorch write their version: Python's package, the archives of pytorch.org, our own packages. */
function versionIn(path: string): string | null {
  const places: [file: string, pattern: RegExp][] = [
    ["version.py", /__version__ = '(\d+\.\d+\.\d+)/],
    ["build-version", /^(\d+\.\d+\.\d+)/],
    ["package.json", /"version": "(\d+\.\d+\.\d+)/],
    ["complete.json", /"version":\s*"(\d+\.\d+\.\d+)/],
  ];
  for (const [file, pattern] of places) {
    const name = join(path, file);
    const version = existsSync(name) ? pattern.exec(readFileSync(name, "utf8"))?.[1] : undefined;
    if (version) return version;
  }
  return null;
}

/**
 * What is wrong with a libtorch's libraries, as far as their headers tell: the entry library and everything it needs
 * that lies where it says. Null when nothing is. Libraries that are not found there are the system's to find.
 */
export function damageIn({ library }: LibtorchFolder): string | null {
  if (process.platform !== "linux") return null;
  const seen = new Set<string>();
  const waiting = [library];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    try {
      const { needed, runpath } = readSharedLibrary(file);
      const origin = dirname(file);
      const folders = runpath.map((folder) => folder.replace(/\$\{?ORIGIN\}?/, origin));
      for (const name of needed) {
        const found = folders.map((folder) => join(folder, name)).find(existsSync);
        if (found) waiting.push(found);
      }
    } catch (error) {
      return `${file} ${(error as Error).message}`;
    }
  }
  return null;
}

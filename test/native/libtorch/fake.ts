/** Folders that look like a libtorch, whole or broken, for the tests of finding and loading one. */
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** The libtorch that the clone's build was made against. */
export const real: string = JSON.parse(readFileSync(join(root, "build", "Release", "libtorch.json"), "utf8")).libtorch;

/** A temporary folder that is gone when the tests of a file have ended. */
export class Sandbox {
  readonly root = mkdtempSync(join(tmpdir(), "libtorch-node-"));

  path(...names: string[]): string {
    return join(this.root, ...names);
  }

  write(path: string, content: string | Uint8Array): string {
    const file = this.path(path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    return file;
  }

  /** A folder with the real entry library alone; `cuda` makes it look like a CUDA build. Its version is in version.py. */
  libtorch(name: string, { cuda = false, version = "2.13.0" } = {}): string {
    this.write(`${name}/version.py`, `__version__ = '${version}+made.up'\n`);
    mkdirSync(this.path(name, "lib"));
    copyFileSync(join(real, "lib", "libtorch.so"), this.path(name, "lib", "libtorch.so"));
    if (cuda) this.write(`${name}/lib/libtorch_cuda.so`, "");
    return this.path(name);
  }

  /** As {@link libtorch}, with the real other libraries beside it, except those in `instead`. */
  wholeLibtorch(name: string, instead: Record<string, Uint8Array>): string {
    const folder = this.libtorch(name);
    for (const library of ["libtorch_cpu.so", "libc10.so", "libgomp.so.1"]) {
      const content = instead[library];
      if (content) this.write(`${name}/lib/${library}`, content);
      else symlinkSync(join(real, "lib", library), join(folder, "lib", library));
    }
    return folder;
  }

  /** A folder with libraries compiled from `source` that have nothing of libtorch but the names. */
  compiledLibtorch(name: string, source: string): string {
    const file = this.write(`${name}.cpp`, source);
    const lib = this.path(name, "lib");
    mkdirSync(lib, { recursive: true });
    const build = (library: string, ...args: string[]) =>
      execFileSync(process.env.CXX ?? "c++", [
        "-shared",
        "-fPIC",
        "-o",
        join(lib, library),
        `-Wl,-soname,${library}`,
        ...args,
      ]);
    build("libc10.so", file);
    build("libtorch_cpu.so", file);
    build(
      "libtorch.so",
      file,
      "-Wl,-rpath,$ORIGIN",
      "-Wl,--no-as-needed",
      join(lib, "libtorch_cpu.so"),
      join(lib, "libc10.so"),
    );
    return this.path(name);
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** The first `length` bytes of one of the real libraries. */
export function truncated(library: string, length: number): Uint8Array {
  return readFileSync(join(real, "lib", library)).subarray(0, length);
}

/** One of the real libraries, made for the machine with this number in ELF's list. */
export function madeFor(machine: number, library: string): Uint8Array {
  const bytes = readFileSync(join(real, "lib", library));
  bytes.writeUInt16LE(machine, 18);
  return bytes;
}

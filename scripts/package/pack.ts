/**
 * Packs an assembled folder.
 */
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { packed } from "./paths.js";

export interface Packed {
  name: string;
  version: string;
  /** The archive. */
  file: string;
  /** Bytes of the archive. */
  size: number;
  /** Bytes of what it unpacks to. */
  unpackedSize: number;
  files: string[];
}

/** Packs the package in `folder` into `packed/`. */
export function pack(folder: string): Packed {
  return npmPack(folder);
}

/** What the archives in `packed/` hold that were packed before. */
export function packedBefore(): Packed[] {
  const archives = readdirSync(packed).filter((name) => name.endsWith(".tgz"));
  return archives.map((name) => npmPack(join(packed, name), "--dry-run"));
}

function npmPack(what: string, ...more: string[]): Packed {
  const args = ["pack", what, "--pack-destination", packed, "--json", "--ignore-scripts", ...more];
  // npm is a .cmd on Windows, which only a shell can start.
  const output = execFileSync("npm", args, { encoding: "utf8", shell: process.platform === "win32" });
  const answer = JSON.parse(output);
  // npm 11 answers with a list, npm 12 with an object by package name.
  const [result] = Array.isArray(answer) ? answer : Object.values<Record<string, unknown>>(answer);
  return {
    ...result,
    file: join(packed, result.filename),
    files: result.files.map(({ path }: { path: string }) => path),
  };
}

/** One line about a packed package. */
export function describe({ name, version, file, size, unpackedSize, files }: Packed): string {
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
  return `${name}@${version}: ${files.length} files, packed ${megabytes(size)}, unpacked ${megabytes(unpackedSize)}: ${file}`;
}

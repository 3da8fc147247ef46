// Which steps are done. A stamp holds the hash of a step's inputs; it is removed before the step begins and written,
// in one rename, when the step has ended, so that an interrupted step is never taken for a finished one.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { paths } from "./paths.mjs";

/** Hash of files, folders (every file below them) and plain values. */
export function hashOf({ files = [], values = [] }) {
  const hash = createHash("sha256");
  for (const file of files.flatMap((name) => filesBelow(join(paths.root, name)))) {
    hash
      .update(`${relative(paths.root, file)}\0`)
      .update(readFileSync(file))
      .update("\0");
  }
  for (const value of values) hash.update(`${JSON.stringify(value)}\0`);
  return hash.digest("hex");
}

function filesBelow(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}

/** A stamp in the file `path`. */
export class Stamp {
  constructor(path) {
    this.path = path;
  }

  /** The hash written when the step last ended, or null. */
  read() {
    return existsSync(this.path) ? readFileSync(this.path, "utf8") : null;
  }

  matches(hash) {
    return this.read() === hash;
  }

  remove() {
    rmSync(this.path, { force: true });
  }

  write(hash) {
    writeWhole(this.path, hash);
  }
}

/** Writes a file so that it is there whole or not at all. */
export function writeWhole(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  writeFileSync(temporary, text);
  renameSync(temporary, path);
}

/** The stamp of a step whose output lies outside any folder of its own. */
export function stampOf(step) {
  return new Stamp(join(paths.state, `${step}.stamp`));
}

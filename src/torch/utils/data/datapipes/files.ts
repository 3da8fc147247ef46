/** Files as Python opens and lists them, as far as DataPipes need it. Follows torch/utils/data/datapipes/utils/common.py. */

import { closeSync, fstatSync, lstatSync, openSync, readdirSync, readSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { ValueError } from "../../../../python/exceptions.js";
import type { FileLike } from "./common.js";

/** A file that is open for reading. */
abstract class OpenFile<T extends string | Uint8Array> implements FileLike {
  protected readonly descriptor: number;
  protected position = 0;
  closed = false;

  constructor(readonly name: string) {
    this.descriptor = openSync(name, "r");
  }

  protected abstract take(size: number | null): T;
  protected abstract line(): T;

  /** So much from here on, or all; nothing at the end. */
  read(size: number | null = null): T {
    if (this.closed) throw new ValueError("I/O operation on closed file.");
    return this.take(size);
  }

  close(): void {
    if (this.closed) return;
    this.closed = true;
    closeSync(this.descriptor);
  }

  /** The lines from here on, each with its end. */
  *[Symbol.iterator](): IterableIterator<T> {
    for (let line = this.line(); line.length > 0; line = this.line()) yield line;
  }

  protected bytes(size: number | null): Buffer {
    const left = fstatSync(this.descriptor).size - this.position;
    const bytes = Buffer.alloc(Math.max(0, size === null ? left : Math.min(size, left)));
    const count = readSync(this.descriptor, bytes, 0, bytes.length, this.position);
    this.position += count;
    return bytes.subarray(0, count);
  }
}

/** A file of bytes. */
class BinaryFile extends OpenFile<Uint8Array> {
  protected take(size: number | null): Uint8Array {
    return this.bytes(size);
  }

  protected line(): Uint8Array {
    const begin = this.position;
    const pieces: Uint8Array[] = [];
    for (let piece = this.bytes(8192); piece.length > 0; piece = this.bytes(8192)) {
      const end = piece.indexOf(10);
      pieces.push(end < 0 ? piece : piece.subarray(0, end + 1));
      if (end >= 0) break;
    }
    const line = Buffer.concat(pieces);
    this.position = begin + line.length;
    return line;
  }
}

/** A file of text, with `\n` at the ends of lines whatever they are. */
class TextFile extends OpenFile<string> {
  readonly #encoding: string | null;
  #text: string[] | undefined;
  #at = 0;

  constructor(name: string, encoding: string | null) {
    super(name);
    this.#encoding = encoding;
  }

  /** The characters: as in Python, one beyond 16 bits is one. */
  get #characters(): string[] {
    this.#text ??= [
      ...new TextDecoder(this.#encoding ?? "utf-8", { fatal: true, ignoreBOM: true })
        .decode(this.bytes(null))
        .replace(/\r\n?/g, "\n"),
    ];
    return this.#text;
  }

  protected take(size: number | null): string {
    const characters = this.#characters;
    const begin = this.#at;
    this.#at = size === null ? characters.length : Math.min(begin + size, characters.length);
    return characters.slice(begin, this.#at).join("");
  }

  protected line(): string {
    const end = this.#characters.indexOf("\n", this.#at);
    return this.take(end < 0 ? null : end - this.#at + 1);
  }
}

/** Opens a file for reading, by Python's modes. */
export function openFile(name: string, mode: string, encoding: string | null): FileLike {
  return mode.includes("b") ? new BinaryFile(name) : new TextFile(name, encoding);
}

/** Whether a file's name fits a shell's pattern, as Python's `fnmatch`: `*`, `?` and sets of characters. */
function fits(name: string, mask: string): boolean {
  const pattern = mask.replace(/\[(!?)(\]?[^\]]*)\]|[*?]|[\\^$.+()|{}[\]]/gs, (part, not: string, set: string) => {
    if (part === "*") return ".*";
    if (part === "?") return ".";
    if (part.length === 1) return `\\${part}`;
    return `[${not ? "^" : ""}${set.replace(/[\\\]^[]/g, "\\$&")}]`;
  });
  return new RegExp(`^${pattern}$`, "su").test(name);
}

function matchMasks(name: string, masks: string | readonly string[]): boolean {
  if (masks.length === 0) return true;
  return (typeof masks === "string" ? [masks] : masks).some((mask) => fits(name, mask));
}

export interface Listing {
  readonly masks: string | readonly string[];
  readonly recursive: boolean;
  readonly abspath: boolean;
  readonly nonDeterministic: boolean;
}

/** Texts in the order of their code points, as Python sorts them. */
function sorted(names: string[]): string[] {
  return names.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

/** A path below a folder that is named as it was given: unlike Node's join, `./a` keeps its dot. */
function below(folder: string, name: string): string {
  return folder === "" || folder.endsWith("/") ? `${folder}${name}` : `${folder}/${name}`;
}

/** The files of a folder, or the one file that is named. */
export function* filesOf(root: string, listing: Listing): IterableIterator<string> {
  const { masks, recursive, abspath, nonDeterministic } = listing;
  if (statSync(root).isFile()) {
    if (matchMasks(basename(root), masks)) yield abspath ? resolve(root) : root;
    return;
  }
  const files: string[] = [];
  const folders: string[] = [];
  for (const entry of readdirSync(root, { withFileTypes: true })) {
    const isFolder = entry.isDirectory() || (entry.isSymbolicLink() && isFolderAt(join(root, entry.name)));
    (isFolder ? folders : files).push(entry.name);
  }
  const order = nonDeterministic ? (names: string[]) => names : sorted;
  const folder = abspath ? resolve(root) : root;
  for (const name of order(files)) if (matchMasks(name, masks)) yield below(folder, name);
  if (!recursive) return;
  // As Python's walk, links to folders are not followed.
  for (const name of order(folders)) {
    const entry = below(root, name);
    if (!lstatSync(entry).isSymbolicLink()) yield* filesOf(entry, listing);
  }
}

function isFolderAt(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

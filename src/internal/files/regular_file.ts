/**
 * The one door through which this package opens a file for reading. Only regular files pass, and no more is read of one than its
 * size: a device never ends, and a pipe that nobody writes to waits for ever.
 */

import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { ValueError } from "../../python/exceptions.js";

/** An open regular file. */
export interface RegularFile {
  readonly handle: FileHandle;
  readonly size: number;
}

// Without it, opening a pipe waits for a writer. Windows has neither the flag nor such pipes.
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** Opens a file; the caller closes it. */
export async function openRegularFile(path: string): Promise<RegularFile> {
  checkPath(path);
  const handle = await open(path, FLAGS).catch((error: NodeJS.ErrnoException) => {
    throw explained(path, error);
  });
  try {
    const stat = await handle.stat();
    checkIsFile(path, stat);
    return { handle, size: stat.size };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** Bytes that are read at once. */
const PIECE = 2 ** 24;

/**
 * The whole content of a file.
 * @param onPiece Told of each piece as it is read.
 */
export async function readRegularFile(path: string, onPiece?: (piece: Uint8Array) => void): Promise<Buffer> {
  const { handle, size } = await openRegularFile(path);
  try {
    const bytes = Buffer.allocUnsafe(size);
    let done = 0;
    while (done < size) {
      const { bytesRead } = await handle.read(bytes, done, Math.min(PIECE, size - done), done);
      if (bytesRead === 0) break;
      onPiece?.(bytes.subarray(done, done + bytesRead));
      done += bytesRead;
    }
    return bytes.subarray(0, done);
  } catch (error) {
    throw explained(path, error as NodeJS.ErrnoException);
  } finally {
    await handle.close();
  }
}

/** As {@link readRegularFile}, at once. */
export function readRegularFileSync(path: string): Buffer {
  checkPath(path);
  let descriptor: number;
  try {
    descriptor = openSync(path, FLAGS);
  } catch (error) {
    throw explained(path, error as NodeJS.ErrnoException);
  }
  try {
    const stat = fstatSync(descriptor);
    checkIsFile(path, stat);
    const bytes = Buffer.allocUnsafe(stat.size);
    let done = 0;
    while (done < stat.size) {
      const count = readSync(descriptor, bytes, done, stat.size - done, done);
      if (count === 0) break;
      done += count;
    }
    return bytes.subarray(0, done);
  } catch (error) {
    throw explained(path, error as NodeJS.ErrnoException);
  } finally {
    closeSync(descriptor);
  }
}

/** The content of a file in pieces, for what is larger than memory. */
export async function* piecesOfFile(path: string, { signal }: { signal?: AbortSignal } = {}): AsyncGenerator<Buffer> {
  signal?.throwIfAborted();
  const { handle, size } = await openRegularFile(path);
  try {
    if (size > 0) yield* handle.createReadStream({ start: 0, end: size - 1, signal, autoClose: false });
  } finally {
    await handle.close();
  }
}

function checkPath(path: string): void {
  if (typeof path === "string" && path !== "") return;
  throw new ValueError(`Expected the path of a file, but got ${typeof path === "string" ? '""' : typeof path}`);
}

function checkIsFile(path: string, stat: Stats): void {
  if (!stat.isFile()) throw new ValueError(`${path}: cannot be read: expected a file, but it is ${kindOf(stat)}`);
}

function kindOf(stat: Stats): string {
  if (stat.isDirectory()) return "a folder";
  if (stat.isFIFO()) return "a pipe";
  if (stat.isSocket()) return "a socket";
  if (stat.isCharacterDevice() || stat.isBlockDevice()) return "a device";
  return "something else";
}

const PROBLEMS = new Map([
  ["ENOENT", "expected a file, but there is nothing of that name"],
  ["ENOTDIR", "expected a file, but a part of its path is a file itself"],
  ["EISDIR", "expected a file, but it is a folder"],
  // What opening a socket gives.
  ["ENXIO", "expected a file, but it is a socket or a device"],
  ["EACCES", "expected a file that may be read, but the permission for it is missing"],
  ["EPERM", "expected a file that may be read, but the permission for it is missing"],
  ["ELOOP", "expected a file, but its links lead round in a circle"],
  ["ENAMETOOLONG", "expected a file, but its name is too long for the system"],
]);

/** The error as one that says what was expected; `code` stays the system's. */
function explained(path: string, error: NodeJS.ErrnoException): Error {
  const { code, syscall } = error;
  if (error instanceof ValueError || code === undefined) return error;
  const problem = PROBLEMS.get(code) ?? error.message;
  const explanation = new ValueError(`${path}: cannot be read: ${problem} (${code})`, { cause: error });
  return Object.assign(explanation, { code, syscall, path });
}

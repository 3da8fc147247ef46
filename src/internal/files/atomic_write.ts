import { type FileHandle, mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { ValueError } from "../../python/exceptions.js";
import { makeFolder } from "./make_folder.js";
import { isSystemError, systemReason } from "./system_error.js";

/**
 * Writes a file so that whoever looks finds the old content or the new one, never a part; also when the machine stops meanwhile.
 *
 * @param chunks Is asked for the next piece when the last one is written, so that a large file never lies in memory as a whole.
 * @throws Error with the system's code (`ENOSPC` when the disk is full), naming `path`; what was there before stays.
 */
export async function writeFileAtomic(path: string, chunks: Iterable<Uint8Array | string>): Promise<void> {
  const temporary = temporaryName(path);
  try {
    const file = await open(temporary, "wx");
    try {
      for (const chunk of chunks) await writeAll(file, typeof chunk === "string" ? Buffer.from(chunk) : chunk);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await remove(temporary);
    throw named(error, path);
  }
}

/** What the system says about a write names no file, or the temporary one. */
function named(error: unknown, path: string): unknown {
  if (!isSystemError(error)) return error;
  const { code, syscall } = error;
  const message = `Could not write ${path}: ${systemReason(error)}`;
  return Object.assign(new Error(message, { cause: error }), { code, syscall, path });
}

/** Removes what a write left; where that fails too, the write's own error is the one to tell. */
async function remove(temporary: string): Promise<void> {
  await rm(temporary, { recursive: true, force: true }).catch(() => {});
}

/**
 * Writes a folder that holds exactly the files `names`, so that it is never seen half-written. A folder that is there already is
 * replaced, but only when it holds nothing else.
 *
 * @param write Writes the files into the folder that it is given.
 * @throws Error with the system's code, naming the file or the folder as it was to be
 */
export async function writeFolderAtomic(
  path: string,
  names: readonly string[],
  write: (folder: string) => Promise<void>,
): Promise<void> {
  const target = resolve(path);
  const temporary = temporaryName(target);
  const old = temporaryName(target);
  try {
    await checkReplaceable(target, names);
    await makeFolder(dirname(target));
    await mkdir(temporary);
    await write(temporary);
    const replaced = await moveIfThere(target, old);
    try {
      await rename(temporary, target);
    } catch (error) {
      if (replaced) await rename(old, target);
      throw error;
    }
  } catch (error) {
    const { path: failed = target } = error as NodeJS.ErrnoException;
    throw named(error, failed.startsWith(temporary) ? failed.replace(temporary, target) : target);
  } finally {
    await remove(temporary);
  }
  await remove(old);
}

/** Throws unless `folder` can be written: it is not there, or it holds nothing but the files `names`. */
export async function checkReplaceable(folder: string, names: readonly string[]): Promise<void> {
  const entries = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  const others = entries.filter((entry) => !names.includes(entry));
  if (others.length === 0) return;
  throw new ValueError(
    `Expected a new or empty folder, or one that holds a saved model, but ${folder} holds ${others[0]}. Choose another folder.`,
  );
}

async function moveIfThere(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
}

/** Beside the target, as a rename does not cross file systems. */
function temporaryName(path: string): string {
  return join(dirname(path), `.${basename(path)}.${crypto.randomUUID()}.tmp`);
}

async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  let written = 0;
  while (written < bytes.byteLength) written += (await file.write(bytes, written)).bytesWritten;
}

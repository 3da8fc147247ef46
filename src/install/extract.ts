import { createWriteStream } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { crc32 } from "node:zlib";
import type { Entry } from "yauzl";
import { makeFolder } from "../internal/files/make_folder.js";
import { RuntimeError } from "../python/exceptions.js";
import { explainDisk } from "./download.js";
import type { PinnedFile } from "./manifest.js";
import { placeInBuild } from "./wheel_layout.js";

const SYMBOLIC_LINK = 0o120000;
const FILE_TYPE = 0o170000;

/**
 * Unpacks what a build needs from a wheel into its folder.
 *
 * @throws RuntimeError when the archive is damaged, when an entry of it leaves the folder or is a link, or when a file is
 *   there already: two wheels with a library of one name would hide one from the other.
 */
export async function extractWheel(
  path: string,
  wheel: PinnedFile,
  folder: string,
  signal: AbortSignal,
): Promise<void> {
  try {
    await extractEntries(path, wheel, folder, signal);
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    const explained = explainDisk(error, folder);
    if (explained !== error) throw explained;
    throw new RuntimeError(`Cannot unpack ${wheel.name}: ${(error as Error).message}. Nothing was installed.`, {
      cause: error,
    });
  }
}

async function extractEntries(path: string, wheel: PinnedFile, folder: string, signal: AbortSignal): Promise<void> {
  const { openPromise } = await import("yauzl");
  // Opened so, each name is checked before it is seen: no "..", no absolute path, no backslash.
  const zip = await openPromise(path, { lazyEntries: true, strictFileNames: true });
  try {
    for await (const entry of zip.eachEntry()) {
      if (((entry.externalFileAttributes >>> 16) & FILE_TYPE) === SYMBOLIC_LINK) {
        throw new Error(`${entry.fileName} is a symbolic link`);
      }
      const place = placeInBuild(entry.fileName, wheel);
      if (place === null) continue;
      const target = inside(folder, place);
      await makeFolder(dirname(target));
      await pipeline(
        await zip.openReadStreamPromise(entry),
        checkCrc(entry),
        createWriteStream(target, { flags: "wx", flush: true }),
        { signal },
      );
    }
  } finally {
    zip.close();
  }
}

function inside(folder: string, place: string): string {
  const target = resolve(join(folder, place));
  if (relative(resolve(folder), target).startsWith("..")) throw new Error(`${place} leaves the folder`);
  return target;
}

function checkCrc(entry: Entry): Transform {
  let crc = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      crc = crc32(chunk, crc);
      done(null, chunk);
    },
    flush(done) {
      done(crc === entry.crc32 ? null : new Error(`${entry.fileName} is damaged`));
    },
  });
}

import type { RandomAccessReader as Reader, ZipFile } from "yauzl";
import { ValueError } from "../errors.js";
import type { InputFile } from "./input_file.js";

/** Where a record's content lies in the archive. */
export interface ZipEntry {
  name: string;
  start: number;
  size: number;
  /** The sum of its bytes; zero when the writer made none. */
  crc: number;
}

/**
 * The records of an archive of which none is compressed, by name and in the directory's order.
 * @throws ValueError for an archive that is broken, has two records of a name, or records that share bytes.
 */
export async function readZipDirectory(file: InputFile): Promise<Map<string, ZipEntry>> {
  const yauzl = await import("yauzl");
  const reader = readerOf(file, yauzl.RandomAccessReader);
  let zip: ZipFile;
  try {
    zip = await yauzl.fromRandomAccessReaderPromise(reader, file.size, { autoClose: false });
  } catch (error) {
    throw broken(error);
  }
  const entries = new Map<string, ZipEntry>();
  try {
    for await (const entry of zip.eachEntry()) {
      const { fileName: name, uncompressedSize: size, crc32: crc } = entry;
      const shown = JSON.stringify(name);
      if (entry.compressionMethod !== 0 || entry.isEncrypted()) {
        throw new ValueError(`its record ${shown} is compressed or encrypted, which PyTorch never does`);
      }
      if (entries.has(name)) throw new ValueError(`it has two records called ${shown}`);
      const { fileDataStart: start } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
      entries.set(name, { name, start, size, crc });
    }
  } catch (error) {
    throw error instanceof ValueError ? error : broken(error);
  } finally {
    zip.close();
  }
  checkApart(entries);
  return entries;
}

/** Records that share bytes would cost many times what the file weighs. */
function checkApart(entries: ReadonlyMap<string, ZipEntry>): void {
  const inOrder = [...entries.values()].filter(({ size }) => size > 0).sort((a, b) => a.start - b.start);
  for (const [i, entry] of inOrder.entries()) {
    const next = inOrder[i + 1];
    if (next === undefined || entry.start + entry.size <= next.start) continue;
    throw new ValueError(`its records ${JSON.stringify(entry.name)} and ${JSON.stringify(next.name)} share bytes`);
  }
}

function broken(error: unknown): ValueError {
  return new ValueError(`its zip archive is broken: ${(error as Error).message}`, { cause: error });
}

/** Reads what yauzl asks for, and hands every failure back: one thrown into its callbacks would end the process. */
function readerOf(file: InputFile, RandomAccessReader: typeof Reader): Reader {
  class FileReader extends RandomAccessReader {
    override read(
      buffer: Buffer,
      offset: number,
      length: number,
      position: number,
      callback: (error: Error | null, bytesRead?: number) => void,
    ): void {
      file.read(position, length).then(
        (bytes) => {
          buffer.set(bytes, offset);
          callback(null, length);
        },
        (error: Error) => callback(error),
      );
    }
  }
  return new FileReader();
}

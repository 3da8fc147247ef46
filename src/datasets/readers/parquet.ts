import { open } from "node:fs/promises";
import type { AsyncBuffer, Compressors } from "hyparquet";
import { ValueError } from "../../errors.js";
import type { ReadOptions, Row } from "./reader.js";

/** A row for each of the file's, one row group in memory at a time. Follows datasets/packaged_modules/parquet. */
export async function* readParquet(path: string, { signal }: ReadOptions): AsyncGenerator<Row> {
  const { parquetMetadataAsync, parquetReadObjects } = await import("hyparquet");
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    const file: AsyncBuffer = {
      byteLength: size,
      async slice(start, end = size) {
        const bytes = new Uint8Array(Math.max(0, end - start));
        const { bytesRead } = await handle.read(bytes, 0, bytes.length, start);
        if (bytesRead < bytes.length) throw new Error(`it ends at byte ${start + bytesRead}`);
        return bytes.buffer;
      },
    };
    const metadata = await parquetMetadataAsync(file);
    let rowStart = 0;
    for (const group of metadata.row_groups) {
      signal?.throwIfAborted();
      const rowEnd = rowStart + Number(group.num_rows);
      const rows = await parquetReadObjects({ file, metadata, rowStart, rowEnd, compressors: compressors() });
      for (const row of rows)
        yield Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)]));
      rowStart = rowEnd;
    }
  } catch (error) {
    signal?.throwIfAborted();
    throw new ValueError(`${path}: expected a Parquet file, but ${(error as Error).message}`, { cause: error });
  } finally {
    await handle.close();
  }
}

/** What hyparquet cannot unpack by itself. */
function compressors(): Compressors {
  const zlib = process.getBuiltinModule("node:zlib");
  const { zstdDecompressSync } = zlib as { zstdDecompressSync?: (bytes: Uint8Array) => Buffer };
  return {
    GZIP: (bytes) => zlib.gunzipSync(bytes),
    BROTLI: (bytes) => zlib.brotliDecompressSync(bytes),
    ...(zstdDecompressSync && { ZSTD: (bytes: Uint8Array) => zstdDecompressSync(bytes) }),
  };
}

/** 64-bit integers as numbers where a number holds them exactly. */
function plain(value: unknown): unknown {
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  if (Array.isArray(value)) return value.map(plain);
  if (value !== null && typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner)]));
  }
  return value ?? null;
}

import type { Compressors, DecodedArray, FileMetaData, ParquetParsers, SchemaTree } from "hyparquet/src/types.js";
import { openRegularFile, type RegularFile } from "../../internal/files/regular_file.js";
import { isPlainObject } from "../../internal/plain_object.js";
import { withinTime } from "../../internal/time_limit.js";
import { ValueError } from "../../python/exceptions.js";
import type { Row } from "../row.js";
import type { ReadOptions } from "./options.js";
import { type Library, loadLibrary, readPages } from "./parquet_pages.js";

/**
 * A row for each of the file's, one row group in memory at a time. Text is a string, other bytes are a Uint8Array. Follows
 * datasets/packaged_modules/parquet.
 *
 * hyparquet decodes the columns; the file is read here, one column after the other, as its own reader starts all of them and lets
 * go of some when one fails: a promise that fails with nobody to hear of it ends the process.
 */
export async function* readParquet(path: string, { signal }: ReadOptions): AsyncGenerator<Row> {
  const library = await loadLibrary();
  const file = await openRegularFile(path);
  try {
    const metadata = await readMetadata(library, file);
    const tree = library.parquetSchema(metadata);
    const leaves = leavesOf(tree);
    checkGroups(metadata, leaves);
    for (const group of metadata.row_groups) {
      signal?.throwIfAborted();
      yield* await readGroup(library, file, tree, leaves, group);
    }
  } catch (error) {
    signal?.throwIfAborted();
    // The engine's own are of a reader that took wrong bytes for lengths and offsets.
    const isOfEngine = error instanceof globalThis.TypeError || error instanceof RangeError;
    const reason = isOfEngine ? "its bytes are damaged" : (error as Error).message;
    throw new ValueError(`${path}: expected a Parquet file, but ${reason}`, { cause: error });
  } finally {
    await file.handle.close();
  }
}

type RowGroup = FileMetaData["row_groups"][number];

const MAGIC = "PAR1";
const FOOTER_BYTES = 8;

async function readMetadata(library: Library, file: RegularFile): Promise<FileMetaData> {
  const { size } = file;
  if (size < MAGIC.length + FOOTER_BYTES) throw new Error(`it has ${size} bytes, which is too short for one`);
  const footer = Buffer.from(await read(file, size - FOOTER_BYTES, size));
  if (footer.toString("latin1", 4) !== MAGIC) {
    throw new Error(`it does not end with "${MAGIC}"; it is cut short, or something else`);
  }
  const length = footer.readUInt32LE();
  const start = size - FOOTER_BYTES - length;
  if (start < MAGIC.length) throw new Error(`its metadata would have ${length} of the file's ${size} bytes`);
  const bytes = await read(file, start, size);
  return inTime(bytes.byteLength, () => {
    const metadata = library.parquetMetadata(bytes, { parsers: PARSERS, geoparquet: false });
    for (const element of metadata.schema) element.name = escaped(element.name);
    for (const { columns } of metadata.row_groups) {
      for (const { meta_data } of columns) {
        if (meta_data !== undefined) meta_data.path_in_schema = meta_data.path_in_schema.map(escaped);
      }
    }
    return metadata;
  });
}

/** The columns as the file stores them: a top-level column of lists or objects has one for each kind of value inside. */
interface Leaf {
  /** From the root to the column. */
  schemaPath: SchemaTree[];
  path: string[];
}

function leavesOf(root: SchemaTree): Leaf[] {
  const leaves: Leaf[] = [];
  const visit = (node: SchemaTree, above: SchemaTree[]): void => {
    const schemaPath = [...above, node];
    const names = new Set(node.children.map(({ element }) => element.name));
    if (names.size !== node.children.length) throw new Error("two of its columns have one name");
    if (node.children.length === 0) leaves.push({ schemaPath, path: node.path });
    for (const child of node.children) visit(child, schemaPath);
  };
  for (const child of root.children)
    if (typeof child.element.name !== "string") throw new Error("a column has no name");
  visit(root, []);
  if (root.children.length === 0) throw new Error("it has no columns");
  return leaves;
}

/** Everything that is read later is where the metadata says, and there is something that can unpack it. */
function checkGroups({ row_groups }: FileMetaData, leaves: readonly Leaf[]): void {
  for (const { columns, num_rows } of row_groups) {
    const rows = Number(num_rows);
    if (!Number.isSafeInteger(rows) || rows < 0) throw new Error(`a part of it has ${String(num_rows)} rows`);
    if (columns.length !== leaves.length) {
      throw new Error(`a part of it has ${columns.length} of the ${leaves.length} columns`);
    }
    for (const [i, { meta_data, file_path }] of columns.entries()) {
      const { path, schemaPath } = leaves[i]!;
      if (meta_data === undefined || meta_data.path_in_schema.join("\0") !== path.join("\0")) {
        throw new Error(`it lacks column ${JSON.stringify(path.map(original).join("."))}`);
      }
      if (file_path) throw new Error(`the values of its columns are in another file, ${file_path}`);
      if (meta_data.type !== schemaPath.at(-1)!.element.type) throw new Error("a column has two types");
      checkCodec(meta_data.codec);
    }
  }
}

/** The rows of a group, made one by one from its columns. */
async function readGroup(
  library: Library,
  file: RegularFile,
  tree: SchemaTree,
  leaves: readonly Leaf[],
  group: RowGroup,
): Promise<Iterable<Row>> {
  const rows = Number(group.num_rows);
  if (rows === 0) return [];
  const columns: [string, ArrayLike<unknown>][] = [];
  for (const child of tree.children) {
    const parts = [];
    for (const [i, leaf] of leaves.entries()) {
      if (leaf.path[0] !== child.element.name) continue;
      const values = await readLeaf(library, file, leaf, group.columns[i]!.meta_data!, rows);
      parts.push({ pathInSchema: leaf.path, data: Promise.resolve({ data: values, skipped: 0 }) });
    }
    const whole = { groupStart: 0, groupRows: rows, asyncColumns: parts };
    const [column] = library.assembleAsync(whole, tree, PARSERS).asyncColumns;
    const values = library.flatten((await column!.data).data);
    const name = original(child.element.name);
    if (values.length !== rows) {
      throw new Error(`its column ${JSON.stringify(name)} has ${values.length} values for ${rows} rows`);
    }
    columns.push([name, values]);
  }
  return rowsOf(columns, rows);
}

function* rowsOf(columns: readonly [string, ArrayLike<unknown>][], rows: number): Generator<Row> {
  for (let i = 0; i < rows; i++) yield Object.fromEntries(columns.map(([name, values]) => [name, plain(values[i])]));
}

async function readLeaf(
  library: Library,
  file: RegularFile,
  { schemaPath, path }: Leaf,
  metadata: NonNullable<RowGroup["columns"][number]["meta_data"]>,
  rows: number,
): Promise<DecodedArray[]> {
  const { dictionary_page_offset: dictionary, data_page_offset: data, total_compressed_size: size } = metadata;
  const start = Number(dictionary || data);
  const bytes = await read(file, start, start + Number(size));
  const decoder = {
    ...metadata,
    pathInSchema: path,
    schemaPath,
    element: schemaPath.at(-1)!.element,
    compressors: compressors(),
    parsers: { ...library.DEFAULT_PARSERS, ...PARSERS },
    utf8: false,
  };
  return inTime(bytes.byteLength, () =>
    readPages(library, bytes, decoder, { rows, values: Number(metadata.num_values) }),
  );
}

async function read({ handle, size }: RegularFile, start: number, end: number): Promise<ArrayBuffer> {
  if (!(start >= 0 && end >= start && end <= size)) {
    throw new Error(`a part of it would be at bytes ${start} to ${end} of ${size}`);
  }
  const bytes = new Uint8Array(end - start);
  for (let done = 0; done < bytes.length; ) {
    const { bytesRead } = await handle.read(bytes, done, bytes.length - done, start + done);
    if (bytesRead === 0) throw new Error(`it ends at byte ${start + done}`);
    done += bytesRead;
  }
  return bytes.buffer;
}

/** More than any file takes that is not damaged: a hundred bytes (packed) in a millisecond. */
function inTime<T>(bytes: number, work: () => T): T {
  return withinTime(work, 10_000 + bytes / 100, () => new Error("reading it comes to no end; it is damaged"));
}

function compressors(): Compressors {
  const zlib = process.getBuiltinModule("node:zlib");
  const { zstdDecompressSync } = zlib as { zstdDecompressSync?: typeof zlib.gunzipSync };
  return {
    GZIP: (bytes, length) => zlib.gunzipSync(bytes, { maxOutputLength: Math.max(length, 1) }),
    BROTLI: (bytes, length) => zlib.brotliDecompressSync(bytes, { maxOutputLength: Math.max(length, 1) }),
    ...(zstdDecompressSync && {
      ZSTD: (bytes: Uint8Array, length: number) => zstdDecompressSync(bytes, { maxOutputLength: Math.max(length, 1) }),
    }),
  };
}

function checkCodec(codec: string): void {
  if (["UNCOMPRESSED", "SNAPPY"].includes(codec) || Object.hasOwn(compressors(), codec)) return;
  const newer = codec === "ZSTD" ? "Use Node.js 22.15 or later, or write" : "Write";
  throw new Error(
    `it is compressed with ${codec}, which cannot be unpacked here. ${newer} it with another compression, in Python with ` +
      `pandas.read_parquet(path).to_parquet(path, compression="snappy")`,
  );
}

// hyparquet keeps what it reads in plain objects, in which this name is lost. So it travels under another: any text with this end
// gets a character before it, and loses that again when it arrives.
const LOST = "__proto__";
const ESCAPE = "\0";

function escaped(text: string): string {
  return text?.endsWith(LOST) ? ESCAPE + text : text;
}

function original(text: string): string {
  return text.endsWith(LOST) && text.startsWith(ESCAPE) ? text.slice(ESCAPE.length) : text;
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

const PARSERS: Partial<ParquetParsers> = {
  stringFromBytes: (bytes) => bytes && escaped(decoder.decode(bytes)),
};

/** 64-bit integers as numbers where a number holds them exactly; bytes as a copy, which does not keep their whole page in memory. */
function plain(value: unknown): unknown {
  if (typeof value === "string") return original(value);
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  if (value instanceof Uint8Array) return value.slice();
  if (Array.isArray(value)) return value.map(plain);
  if (isPlainObject(value)) {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [original(name), plain(inner)]));
  }
  return value ?? null;
}

/**
 * Reads the pages of a column: what hyparquet's `readColumn` does, with a look at every page before it is decoded. A damaged count
 * of a few bytes can stand for thousands of millions of values, which would be made until the memory is full.
 */

import type { ColumnDecoder, DecodedArray, PageHeader, SchemaTree } from "hyparquet/src/types.js";

/** The parts of hyparquet that read columns. */
export type Library = Awaited<ReturnType<typeof loadLibrary>>;

export async function loadLibrary() {
  const { parquetMetadata, parquetSchema, flatten } = await import("hyparquet");
  const { parquetHeader, readPage } = await import("hyparquet/src/column.js");
  const { convert, DEFAULT_PARSERS } = await import("hyparquet/src/convert.js");
  const { decompressPage } = await import("hyparquet/src/datapage.js");
  const { assembleAsync } = await import("hyparquet/src/rowgroup.js");
  const { getMaxDefinitionLevel, getMaxRepetitionLevel, isFlatColumn } = await import("hyparquet/src/schema.js");
  return {
    assembleAsync,
    convert,
    decompressPage,
    DEFAULT_PARSERS,
    flatten,
    getMaxDefinitionLevel,
    getMaxRepetitionLevel,
    isFlatColumn,
    parquetHeader,
    parquetMetadata,
    parquetSchema,
    readPage,
  };
}

/** What a column has in it by the word of the metadata. */
export interface Extent {
  /** Rows of the group. */
  rows: number;
  /** Values with those of lists and the missing ones. */
  values: number;
}

/** The values of a column, in pieces, from the bytes of its pages. */
export function readPages(
  library: Library,
  bytes: ArrayBuffer,
  decoder: ColumnDecoder,
  { rows, values }: Extent,
): DecodedArray[] {
  const isFlat = library.isFlatColumn(decoder.schemaPath);
  const reader = { view: new DataView(bytes), offset: 0 };
  const pieces: DecodedArray[] = [];
  let dictionary: DecodedArray | undefined;
  let done = 0;
  // A page header has more than one byte.
  while (reader.offset < bytes.byteLength - 1 && !(isFlat && done >= rows)) {
    const header = library.parquetHeader(reader);
    const size = header.compressed_page_size;
    if (!(size >= 0 && reader.offset + size <= bytes.byteLength)) throw new Error(`a page of it has ${size} bytes`);
    const content = unpack(library, new Uint8Array(bytes, reader.offset, size), header, decoder);
    reader.offset += size;
    const { data_page_header: first, data_page_header_v2: second, dictionary_page_header: entries } = header;
    const count = (first ?? second ?? entries)?.num_values ?? 0;
    // A value of a dictionary takes a bit at least.
    const most = header.type === "DICTIONARY_PAGE" ? content.length * 8 : isFlat ? rows - done : values;
    if (!(count >= 0 && count <= most)) throw new Error(`a page of it has ${count} values, where ${most} are left`);
    checkRuns(library, content, header, decoder);
    const unpacked = {
      ...header,
      compressed_page_size: content.length,
      uncompressed_page_size: content.length,
      ...(second && { data_page_header_v2: { ...second, is_compressed: false } }),
    };
    const page = { view: new DataView(content.buffer, content.byteOffset, content.length), offset: 0 };
    const last = pieces.at(-1);
    const plainDecoder: ColumnDecoder = { ...decoder, codec: "UNCOMPRESSED" };
    const { data } = library.readPage(page, unpacked, plainDecoder, dictionary, last, 0);
    if (data === undefined) continue;
    if (header.type === "DICTIONARY_PAGE") {
      dictionary = library.convert(data, decoder);
      continue;
    }
    // A page whose first values belong to the last list is read into the piece before it.
    if (data !== last) pieces.push(data);
    done = pieces.reduce((sum, piece) => sum + piece.length, 0);
  }
  return pieces;
}

/** Snappy's shortest code of a repetition has three bytes for 64. */
const SNAPPY_RATIO = 22;
const SNAPPY_SLACK = 64;

function unpack(library: Library, packed: Uint8Array, header: PageHeader, decoder: ColumnDecoder): Uint8Array {
  const { codec, compressors } = decoder;
  const second = header.data_page_header_v2;
  const levels = second ? second.repetition_levels_byte_length + second.definition_levels_byte_length : 0;
  const size = header.uncompressed_page_size - levels;
  if (!(levels >= 0 && levels <= packed.length && size >= 0)) throw new Error("a page of it is shorter than its parts");
  if (codec === "SNAPPY" && size > packed.length * SNAPPY_RATIO + SNAPPY_SLACK) {
    throw new Error(`${packed.length} bytes of a page would be ${size} unpacked`);
  }
  const rest = packed.subarray(levels);
  const content = second?.is_compressed === false ? rest : library.decompressPage(rest, size, codec, compressors);
  return levels === 0 ? content : Buffer.concat([packed.subarray(0, levels), content]);
}

/** The runs of equal values in a page: levels, numbers of a dictionary, true and false. */
function checkRuns(library: Library, page: Uint8Array, header: PageHeader, decoder: ColumnDecoder): void {
  const { data_page_header: first, data_page_header_v2: second } = header;
  const description = first ?? second;
  if (description === undefined) return;
  const view = new DataView(page.buffer, page.byteOffset, page.length);
  const levels: [number, number | undefined][] = [
    [library.getMaxRepetitionLevel(decoder.schemaPath as SchemaTree[]), second?.repetition_levels_byte_length],
    [library.getMaxDefinitionLevel(decoder.schemaPath as SchemaTree[]), second?.definition_levels_byte_length],
  ];
  let at = 0;
  const stream = (width: number, given?: number): void => {
    const length = given ?? view.getUint32(at, true);
    if (given === undefined) at += 4;
    if (at + length > page.length) throw new Error("a part of a page ends after the page");
    checkStream(view, at, at + length, width, description.num_values);
    at += length;
  };
  for (const [largest, length] of levels) {
    if (largest > 0) stream(32 - Math.clz32(largest), length);
    else at += length ?? 0;
  }
  const isIndices = description.encoding === "PLAIN_DICTIONARY" || description.encoding === "RLE_DICTIONARY";
  if (at >= page.length) return;
  if (decoder.type === "BOOLEAN" && description.encoding === "RLE") stream(1);
  else if (isIndices || description.encoding === "RLE") stream(view.getUint8(at++), page.length - at);
}

/** How many values more than there are a writer may fill its last run up with. */
const FILLING = 512;

function checkStream(view: DataView, start: number, end: number, width: number, count: number): void {
  if (width > 32) throw new Error(`a value of it takes ${width} bits`);
  let seen = 0;
  for (let at = start; seen < count && at < end; ) {
    let header = 0;
    for (let factor = 1; at < end; factor *= 128) {
      const byte = view.getUint8(at++);
      header += (byte & 0x7f) * factor;
      if (byte < 0x80) break;
    }
    const isPacked = header % 2 === 1;
    const half = Math.floor(header / 2);
    const run = isPacked ? half * 8 : half;
    at += isPacked ? half * width : Math.ceil(width / 8);
    seen += run;
    if (seen > count + FILLING) throw new Error(`a page of it has a run of ${run} values, where ${count} are due`);
  }
}

/** Text out of bytes, with Python's word for what is wrong in them. */

const DECODER = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Bytes that are not UTF-8. */
export class UnicodeDecodeError extends Error {
  constructor(
    /** Python's description: `can't decode byte 0xff in position 3: invalid start byte`. */
    message: string,
    /** Where, counted from 0 in the bytes that were to be decoded. */
    readonly start: number,
  ) {
    super(message);
  }
}

/**
 * The text of some bytes in UTF-8; a mark of the byte order stays in it.
 *
 * @param offset Where the bytes begin in their file; positions in the message are counted from the file's beginning.
 * @throws UnicodeDecodeError with Python's words and position
 */
export function decodeUtf8(bytes: Uint8Array, offset = 0): string {
  try {
    return DECODER.decode(bytes);
  } catch (error) {
    throw firstMistake(bytes, offset) ?? error;
  }
}

/** One pass over the bytes. Follows Objects/stringlib/codecs.h (`utf8_decode`). */
function firstMistake(bytes: Uint8Array, offset: number): UnicodeDecodeError | undefined {
  const mistake = (start: number, end: number, reason: string): UnicodeDecodeError => {
    const [from, to] = [offset + start, offset + end - 1];
    const one = `byte 0x${bytes[start]!.toString(16)} in position ${from}`;
    const what = from === to ? one : `bytes in position ${from}-${to}`;
    return new UnicodeDecodeError(`can't decode ${what}: ${reason}`, start);
  };
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] as number;
    const more = lead < 0x80 ? 0 : lead < 0xc2 ? -1 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : lead < 0xf5 ? 3 : -1;
    if (more < 0) return mistake(at, at + 1, "invalid start byte");
    for (let i = 1; i <= more; i++) {
      const byte = bytes[at + i];
      if (byte === undefined) return mistake(at, at + i, "unexpected end of data");
      const [least, most] = i === 1 ? secondByte(lead) : [0x80, 0xbf];
      if (byte < least || byte > most) return mistake(at, at + i, "invalid continuation byte");
    }
    at += more + 1;
  }
  return undefined;
}

/** What may follow a first byte: neither a longer form than needed, nor half a surrogate, nor beyond U+10FFFF. */
function secondByte(lead: number): readonly [number, number] {
  if (lead === 0xe0) return [0xa0, 0xbf];
  if (lead === 0xed) return [0x80, 0x9f];
  if (lead === 0xf0) return [0x90, 0xbf];
  if (lead === 0xf4) return [0x80, 0x8f];
  return [0x80, 0xbf];
}

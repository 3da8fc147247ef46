import { checkNoMore } from "../internal/surplus.js";
import type { TokenizerComponent } from "./tokenizer_file.js";

/** The 256 characters that stand for bytes, as `tokenizers.pre_tokenizers.ByteLevel.alphabet()`: printable ones for themselves. */
export function byteAlphabet(...none: []): string[] {
  checkNoMore("byteAlphabet", none);
  const printable = (byte: number): boolean =>
    (byte >= 0x21 && byte <= 0x7e) || (byte >= 0xa1 && byte <= 0xac) || (byte >= 0xae && byte <= 0xff);
  let next = 0x100;
  return Array.from({ length: 256 }, (_, byte) => String.fromCodePoint(printable(byte) ? byte : next++));
}

/** The component that turns a text into these characters, or, as a decoder, these characters into a text. */
export function byteLevel(addPrefixSpace: boolean): TokenizerComponent {
  return { type: "ByteLevel", add_prefix_space: addPrefixSpace, trim_offsets: true, use_regex: true };
}

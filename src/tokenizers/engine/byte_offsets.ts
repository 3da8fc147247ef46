/**
 * Where tokens begin and end, by their ids alone. The library has these numbers as an array of two for each token, which takes as long as
 * finding the tokens does. Where tokens are the text's own bytes, in order and none left out, as with GPT-2 and Llama 3, they follow from
 * how many bytes each token is.
 */

import { byteAlphabet } from "../byte_level.js";
import { type BpeModel, componentsOf, type TokenizerComponent, type TokenizerFile } from "../tokenizer_file.js";

/** What has to be known of a tokenizer for that. */
export interface ByteTokens {
  /** The added tokens, with how many bytes of a text each stands for; 0 where that is not always the same. */
  added: readonly [id: number, bytes: number][];
  /** Of which texts it is known: those that the normalizer leaves as they are. */
  text: RegExp;
  /** Spaces at either end of a token count as none of it; and whether the first space of a text does. */
  trim: { addPrefixSpace: boolean } | null;
}

/** A file may give a token any id. */
const MOST_IDS = 2 ** 22;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are characters as others
const ASCII = /^[\x00-\x7f]*$/;
/** Where characters that combine with others begin, there is nothing to compose before. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are characters as others
const COMPOSED = /^[\x00-\u02ff]*$/;
const ANY = /^/;

/** How a token spells a space. */
const SPACE = byteAlphabet()[32];

/** Null where tokens may be something else than bytes of the text. */
export function byteTokensOf(file: TokenizerFile): ByteTokens | null {
  const { normalizer, added_tokens } = file;
  const model = file.model as Partial<BpeModel>;
  if (model.type !== "BPE" || model.continuing_subword_prefix || model.end_of_word_suffix) return null;
  if (normalizer !== null && normalizer.type !== "NFC") return null;
  const cuts = componentsOf(file.pre_tokenizer);
  const isWhole = ({ type, behavior, add_prefix_space }: TokenizerComponent) =>
    type === "ByteLevel"
      ? add_prefix_space === false
      : type === "Digits" || (type === "Split" && behavior !== "Removed");
  if (cuts.filter(({ type }) => type === "ByteLevel").length !== 1 || !cuts.every(isWhole)) return null;
  if (!byteAlphabet().every((char) => Object.hasOwn(model.vocab ?? {}, char))) return null;
  const trims = componentsOf(file.post_processor).filter(({ trim_offsets }) => trim_offsets === true);
  if (trims.length > 1) return null;
  const bytesOf = ({ content, lstrip, rstrip, normalized }: (typeof added_tokens)[number]) => {
    const varies =
      lstrip || rstrip || (normalized && normalizer !== null) || (trims.length > 0 && content.trim() !== content);
    return varies ? 0 : Buffer.byteLength(content);
  };
  return {
    added: added_tokens.map((token) => [token.id, bytesOf(token)]),
    text: normalizer === null ? ANY : COMPOSED,
    trim: trims[0] === undefined ? null : { addPrefixSpace: trims[0].add_prefix_space === true },
  };
}

/** What is known of each id, by that. */
interface Tables {
  /** How many bytes of a text it is. */
  bytes: Uint32Array;
  /** How many spaces it begins and ends with. */
  leading: Uint32Array;
  trailing: Uint32Array;
}

export class ByteOffsets {
  readonly #of: ByteTokens;
  readonly #vocab: () => Readonly<Record<string, number>>;
  /** How many special tokens are put around a text. */
  readonly #around: { before: number; after: number };
  #tables: Tables | undefined;

  constructor(
    of: ByteTokens,
    vocab: () => Readonly<Record<string, number>>,
    around: { before: number; after: number },
  ) {
    this.#of = of;
    this.#vocab = vocab;
    this.#around = around;
  }

  /** Begin and end of each token of a text, one after another; null where the library has to say. */
  of(text: string, ids: readonly number[], addSpecialTokens: boolean): Uint32Array | null {
    const { before, after } = addSpecialTokens ? this.#around : { before: 0, after: 0 };
    const last = ids.length - after;
    this.#tables ??= tablesOf(this.#of, this.#vocab());
    const { bytes } = this.#tables;
    if (!this.#of.text.test(text)) return null;
    const isAscii = ASCII.test(text);
    const characters = isAscii ? null : charactersOf(text);
    const length = characters === null ? text.length : characters.length;
    const offsets = new Uint32Array(2 * ids.length);
    let at = 0;
    for (let i = before; i < last; i++) {
      const size = bytes[ids[i]!];
      if (size === undefined || size === 0 || at + size > length) return null;
      const next = at + size;
      offsets[2 * i] = characters === null ? at : characters[at]!;
      offsets[2 * i + 1] = characters === null ? next : characters[next - 1]! + 1;
      at = next;
    }
    if (at !== length) return null;
    if (this.#of.trim !== null) trim(ids, offsets, before, last, this.#tables, this.#of.trim);
    return offsets;
  }
}

function tablesOf({ added }: ByteTokens, vocab: Readonly<Record<string, number>>): Tables {
  const entries = Object.entries(vocab);
  // An id beyond those is not known here.
  const size = entries.reduce((most, [, id]) => Math.min(Math.max(most, id + 1), MOST_IDS), 0);
  const [bytes, leading, trailing] = [new Uint32Array(size), new Uint32Array(size), new Uint32Array(size)];
  for (const [token, id] of entries) {
    bytes[id] = token.length;
    while (token[leading[id]!] === SPACE) leading[id]!++;
    while (token[token.length - 1 - trailing[id]!] === SPACE) trailing[id]!++;
  }
  for (const [id, length] of added) bytes[id] = length;
  return { bytes, leading, trailing };
}

/** Follows `process_offsets` of tokenizers/src/pre_tokenizers/byte_level.rs. */
function trim(
  ids: readonly number[],
  offsets: Uint32Array,
  first: number,
  last: number,
  { leading, trailing }: Tables,
  { addPrefixSpace }: { addPrefixSpace: boolean },
): void {
  for (let i = first; i < last; i++) {
    let [start, end] = [offsets[2 * i]!, offsets[2 * i + 1]!];
    let before = leading[ids[i]!]!;
    const after = trailing[ids[i]!]!;
    if (before > 0) {
      // One space at the beginning may have been put there before the text.
      if (addPrefixSpace && before === 1 && (i === first || start === 0)) before = 0;
      start = Math.min(start + before, end);
    }
    if (after > 0 && end >= after) end = Math.max(end - after, start);
    offsets[2 * i] = start;
    offsets[2 * i + 1] = end;
  }
}

/** Which character each byte of a text's UTF-8 is of. */
function charactersOf(text: string): Uint32Array {
  const characters = new Uint32Array(Buffer.byteLength(text));
  let [at, character] = [0, 0];
  for (const char of text) {
    const code = char.codePointAt(0)!;
    const bytes = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    characters.fill(character, at, at + bytes);
    at += bytes;
    character++;
  }
  return characters;
}

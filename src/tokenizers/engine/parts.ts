/**
 * Rows put together of their parts: texts that are cut, and texts that are already divided into words. npm's `tokenizers` has no door to
 * the second, so it is made of the doors that it has, in the library's own order: every word by itself, then one encoding of them all,
 * then what is cut off and what is put around it.
 */

import type { Encoding } from "tokenizers";
import { checkStrides, roomOf, setCutting } from "./cutting.js";
import type { Loaded } from "./loaded.js";
import { type Cutting, EVERYTHING, type Sequence } from "./messages.js";
import { type Fields, fieldsOf } from "./rows_builder.js";

interface Parts<Of extends Sequence> {
  text: Of;
  pair: Of | null;
  addSpecialTokens: boolean;
  cutting: Cutting | null;
}

/** One encoding of all words, twice: with offsets in each word, and with offsets that go on from word to word. */
interface Merged {
  inWord: Encoding;
  goingOn: Encoding;
  /** The word of each token. */
  wordOf: number[];
}

/** A row and, after it, what was cut off from it. */
const all = (encoding: Encoding): Encoding[] => [encoding, ...encoding.getOverflowing()];

/** The rows of a text, or a pair, that is cut. */
export async function encodeParts(loaded: Loaded, parts: Parts<string>): Promise<Encoding[]> {
  const { text, pair, addSpecialTokens } = parts;
  const [first, second] = await withoutProcessor(loaded, async () => [
    unnamed(loaded, (await encodeEach(loaded, [text], 0))[0]!),
    pair === null ? null : unnamed(loaded, (await encodeEach(loaded, [pair], 1))[0]!),
  ]);
  return whileCutting(loaded, parts, [first!.getLength(), second?.getLength() ?? null], () =>
    all(loaded.tokenizer.postProcess(first!, second ?? null, addSpecialTokens)),
  );
}

/** The rows of a text, or a pair, whose words are given. */
export async function encodeWords(loaded: Loaded, parts: Parts<Sequence>): Promise<Fields[]> {
  const [first, second] = await withoutProcessor(loaded, async () => [
    await merge(loaded, parts.text, 0),
    parts.pair === null ? null : await merge(loaded, parts.pair, 1),
  ]);
  const process = (which: "inWord" | "goingOn") =>
    loaded.tokenizer.postProcess(first![which], second?.[which] ?? null, parts.addSpecialTokens);
  const whole = fieldsOf(process("goingOn"), EVERYTHING);
  const lengths = [first!.wordOf.length, second?.wordOf.length ?? null] as const;
  const [rows, places] = whileCutting(loaded, parts, lengths, () =>
    [process("inWord"), process("goingOn")].map((made) => all(made).map((one) => fieldsOf(one, EVERYTHING))),
  );
  const kept = [0, 1].map((sequence) => rows![0]!.sequenceIds!.filter((of) => of === sequence).length);
  return rows!.map((fields, i) => {
    const sequences = [first!, second].map((merged, sequence) =>
      merged ? wordIdsOf(merged.wordOf, whole, places![i]!, sequence, kept[sequence]!, parts.cutting) : [],
    );
    const wordIds = fields.sequenceIds!.map((sequence) =>
      typeof sequence === "number" ? sequences[sequence]!.shift()! : null,
    );
    return { ...fields, wordIds };
  });
}

/** Only what is put together is cut: of a tokenizer that cuts, a release stops encoding early. */
function whileCutting<T>(
  loaded: Loaded,
  { cutting, addSpecialTokens }: Parts<Sequence>,
  [first, second]: readonly [number, number | null],
  work: () => T,
): T {
  if (cutting === null) return work();
  checkStrides(first, second, roomOf(loaded, cutting, addSpecialTokens, second !== null), cutting);
  setCutting(loaded, cutting);
  try {
    return work();
  } finally {
    setCutting(loaded, null);
  }
}

/** While this runs nothing is put around a text, as what is put around words comes after they are one. */
async function withoutProcessor<T>({ tokenizer, library }: Loaded, work: () => Promise<T>): Promise<T> {
  const processor = tokenizer.getPostProcessor();
  if (processor === null) return work();
  // It leaves what it is given as it is.
  tokenizer.setPostProcessor(library.byteLevelProcessing(false));
  try {
    return await work();
  } finally {
    tokenizer.setPostProcessor(processor);
  }
}

/** Encodings whose type ids are those of a first text, 0, or of a second one, 1. */
async function encodeEach({ tokenizer }: Loaded, texts: string[], type: 0 | 1): Promise<Encoding[]> {
  const options = { addSpecialTokens: false };
  if (texts.length === 0) return [];
  // Only what is second has 1, so it is second after nothing; unless a tokenizer makes something of nothing.
  const isFirst = type === 0 || (await tokenizer.encode("", null, options)).getLength() > 0;
  if (isFirst) return tokenizer.encodeBatch(texts, options);
  return Promise.all(texts.map((text) => tokenizer.encode("", text, options)));
}

async function merge(loaded: Loaded, words: Sequence, type: 0 | 1): Promise<Merged> {
  const { library } = loaded;
  const encodings = await encodeEach(loaded, typeof words === "string" ? [words] : [...words], type);
  return {
    inWord: unnamed(loaded, library.mergeEncodings(encodings, false)),
    goingOn: unnamed(loaded, library.mergeEncodings(encodings, true)),
    wordOf: encodings.flatMap((encoding, word) => new Array<number>(encoding.getLength()).fill(word)),
  };
}

/**
 * An encoding that does not say which text it is: each that was made says that it is the first one, which would outlive its being put
 * into a pair. What is cut off says nothing.
 */
function unnamed({ library }: Loaded, encoding: Encoding): Encoding {
  const length = encoding.getLength();
  if (length === 0) return library.mergeEncodings([], false);
  const twice = library.mergeEncodings([encoding, encoding], false);
  twice.truncate(length, 0, "right");
  return twice.getOverflowing()[0]!;
}

/**
 * The words of a row's tokens, by where in the whole text the row begins: at one of the places at which texts are cut (follows
 * `truncate` of tokenizers/src/tokenizer/encoding.rs), where the ids are the same, and the offsets, of which a row may trim some.
 *
 * @param kept How many of the tokens the first row has.
 */
function wordIdsOf(
  wordOf: readonly number[],
  whole: Fields,
  row: Fields,
  sequence: number,
  kept: number,
  cutting: Cutting | null,
): number[] {
  const keys = ({ ids, offsets, sequenceIds }: Fields) =>
    ids.flatMap((id, i) => (sequenceIds![i] === sequence ? [[id, offsets![2 * i + 1]] as const] : []));
  const [all, wanted] = [keys(whole), keys(row)];
  const places = placesOf(all.length, kept, cutting).filter((start) => start + wanted.length <= all.length);
  const score = (start: number): number => {
    if (!wanted.every(([id], i) => all[start + i]![0] === id)) return -1;
    return wanted.filter(([, end], i) => all[start + i]![1] === end).length;
  };
  let [best, most] = [0, -1];
  for (const start of places) {
    const points = score(start);
    if (points > most) [best, most] = [start, points];
  }
  return wordOf.slice(best, best + wanted.length);
}

function placesOf(length: number, kept: number, cutting: Cutting | null): number[] {
  if (cutting === null || kept === 0 || kept >= length) return [0];
  const places: number[] = [];
  for (let from = 0; from < length; from += kept - cutting.stride) {
    places.push(cutting.side === "right" ? from : Math.max(0, length - from - kept));
  }
  return places;
}

/** Does the tasks of tokenizers with `tokenizers`, Hugging Face's own library in Rust; in a thread or in a process apart. */

import type { Encoding, Tokenizer } from "tokenizers";
import { collectGarbage } from "../../native/collect_garbage.js";
import { ByteOffsets, type ByteTokens } from "./byte_offsets.js";
import { checkRoom, cutFields, roomOf } from "./cutting.js";
import { loadLibrary } from "./library.js";
import { type Loaded, TaskError } from "./loaded.js";
import type { Results, Rows, Task } from "./messages.js";
import { encodeParts, encodeWords } from "./parts.js";
import { type Fields, fieldsOf, toMessage, unpacked } from "./rows_builder.js";

/** So many texts are encoded while those before them are written down. */
const TEXTS_AT_ONCE = 256;

/** So many tokenizers may wait for the collector. */
const FREED_AT_ONCE = 8;

export class Server {
  readonly #tokenizers = new Map<number, Loaded>();

  /** What a task gives. */
  async run(task: Task): Promise<Results[Task["kind"]]> {
    switch (task.kind) {
      case "load":
        return this.#load(task);
      case "free":
        this.#tokenizers.delete(task.tokenizer);
        this.#collect();
        return null;
      case "encode":
        return encode(this.#get(task.tokenizer), task);
      case "decode":
        return decode(this.#get(task.tokenizer), task);
      case "words":
        return countWords(this.#get(task.tokenizer), task.texts);
    }
  }

  async #load(task: Extract<Task, { kind: "load" }>): Promise<Results["load"]> {
    const loaded = await makeTokenizer(task);
    this.#tokenizers.set(task.tokenizer, loaded);
    return loaded.added;
  }

  #freed = 0;

  /** This thread makes too little garbage for its collector to run, and a tokenizer's memory, which is the library's, waits for that. */
  #collect(): void {
    this.#freed++;
    if (this.#freed % FREED_AT_ONCE === 0) collectGarbage();
  }

  #get(tokenizer: number): Loaded {
    const found = this.#tokenizers.get(tokenizer);
    if (found === undefined) throw new TaskError("error", `there is no tokenizer ${tokenizer}`);
    return found;
  }
}

async function makeTokenizer({ json, isPlain, bytes }: Extract<Task, { kind: "load" }>): Promise<Loaded> {
  const library = loadLibrary();
  let tokenizer: Tokenizer;
  try {
    tokenizer = library.Tokenizer.fromString(json);
  } catch (error) {
    throw new TaskError("refused", error instanceof Error ? error.message : String(error));
  }
  const special = async (pair: string | null) => {
    const encoding = await tokenizer.encode("", pair);
    return encoding.getSequenceIds().filter((id) => id === null || id === undefined).length;
  };
  // A text that the model cannot encode, an empty one too, is an error later and not of the file.
  const added = async (pair: string | null) => special(pair).catch(() => 0);
  const single = await added(null);
  const offsets = async (of: ByteTokens) => {
    // Every tokenizer of bytes has a token for it.
    const before = await tokenizer.encode("a").then(
      (encoding) => encoding.getSequenceIds().indexOf(0),
      () => -1,
    );
    return before < 0 ? null : new ByteOffsets(of, () => tokenizer.getVocab(true), { before, after: single - before });
  };
  return {
    ...{ tokenizer, library, isPlain },
    added: { single, pair: await added("") },
    byteOffsets: bytes === null || !isPlain ? null : await offsets(bytes),
  };
}

type Encode = Extract<Task, { kind: "encode" }>;

async function encode(loaded: Loaded, task: Encode): Promise<Rows> {
  const { texts, pairs, cutting, wanted } = task;
  if (cutting !== null) checkRoom(loaded, cutting);
  const rows: Fields[][] = [];
  if (texts.some((text) => typeof text !== "string")) {
    for (const [i, text] of texts.entries()) {
      rows.push(await encodeWords(loaded, { ...task, text, pair: pairs?.[i] ?? null }));
    }
  } else await encodeTexts(loaded, task, rows);
  return toMessage(rows, wanted, cutting?.overflow ?? false);
}

async function encodeTexts(loaded: Loaded, task: Encode, rows: Fields[][]): Promise<void> {
  const { texts, pairs, wanted } = task;
  const isLong: number[] = [];
  const begin = (from: number): Promise<Encoding[]> | undefined =>
    from < texts.length ? encodeSome(loaded, task, from) : undefined;
  let next = begin(0);
  for (let from = TEXTS_AT_ONCE; next !== undefined; from += TEXTS_AT_ONCE) {
    const encodings: Encoding[] = await next;
    next = begin(from);
    // Whoever awaits it is not there yet.
    next?.catch(() => {});
    for (const encoding of encodings) {
      const cut = cutRow(loaded, task, encoding, texts[rows.length] as string);
      if (cut === null) isLong.push(rows.length);
      rows.push([cut ?? { ids: [] }]);
    }
  }
  // Now that nothing is being encoded, how the tokenizer cuts may change.
  for (const i of isLong) {
    const [text, pair] = [texts[i] as string, (pairs?.[i] ?? null) as string | null];
    rows[i] = (await encodeParts(loaded, { ...task, text, pair })).map((one) => fieldsOf(one, wanted));
  }
}

function encodeSome({ tokenizer }: Loaded, { texts, pairs, addSpecialTokens }: Encode, from: number) {
  const some = texts.slice(from, from + TEXTS_AT_ONCE) as string[];
  if (pairs === null) {
    if (some.length > 1) return tokenizer.encodeBatch(some, { addSpecialTokens });
    return tokenizer.encode(some[0]!, null, { addSpecialTokens }).then((encoding) => [encoding]);
  }
  const second = pairs.slice(from, from + TEXTS_AT_ONCE) as (string | null)[];
  return Promise.all(some.map((text, i) => tokenizer.encode(text, second[i]!, { addSpecialTokens })));
}

/**
 * A row, cut where that is a matter of leaving ids out; null where `tokenizers` has to cut before it puts anything around. It is not told
 * to cut while it encodes: release 0.23.2 then stops early and loses what is cut off.
 */
function cutRow(loaded: Loaded, task: Encode, encoding: Encoding, text: string): Fields | null {
  const { cutting, wanted, addSpecialTokens, pairs } = task;
  const known = (ids: readonly number[]) =>
    pairs === null ? (loaded.byteOffsets?.of(text, ids, addSpecialTokens) ?? null) : null;
  if (cutting === null) return fieldsOf(encoding, wanted, known);
  const room = roomOf(loaded, cutting, addSpecialTokens, pairs !== null);
  const around = cutting.maxLength - room;
  if (encoding.getLength() - around <= room) return fieldsOf(encoding, wanted, known);
  const isMore = wanted.specialTokensMask || wanted.offsets || wanted.words || wanted.details;
  if (isMore || cutting.overflow || cutting.stride > 0 || !loaded.isPlain) return null;
  return cutFields(fieldsOf(encoding, wanted), encoding.getSequenceIds(), cutting, room);
}

async function decode({ tokenizer }: Loaded, task: Extract<Task, { kind: "decode" }>): Promise<string[]> {
  const { ids, lengths, skipSpecialTokens } = task;
  const rows = unpacked(ids, lengths);
  if (rows.length === 1) return [await tokenizer.decode(rows[0]!, skipSpecialTokens)];
  return tokenizer.decodeBatch(rows, skipSpecialTokens);
}

/** Words in the order in which they come first. */
function countWords({ tokenizer }: Loaded, texts: readonly string[]): [string, number][] {
  const normalizer = tokenizer.getNormalizer();
  const preTokenizer = tokenizer.getPreTokenizer();
  const counts = new Map<string, number>();
  for (const text of texts) {
    const normalized = normalizer === null ? text : normalizer.normalizeString(text);
    const words =
      preTokenizer === null ? [normalized] : preTokenizer.preTokenizeString(normalized).map(([word]) => word);
    for (const word of words) if (word !== "") counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts];
}

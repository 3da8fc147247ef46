/**
 * Tokenizers of all kinds against Python's, over texts of all kinds: no encoding and no decoding may differ. `TOKENIZER_TEXTS=20000`
 * takes that many texts (half an hour), and prints a table; `TOKENIZER_FOLDER` keeps what Python answers, for another time.
 */

import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { camelCase } from "../../../src/python/camel_case.js";
import { AutoTokenizer, type PreTrainedTokenizerFast, type TokenizeOptions } from "../../../src/transformers/index.js";
import { executable, noPython } from "../../python.js";

const count = Number(process.env.TOKENIZER_TEXTS ?? 300);
const only = process.env.TOKENIZER_ONLY?.split(",") ?? [];
const script = fileURLToPath(new URL("./exact/answer.py", import.meta.url));
const NAMES = [
  ...["gpt2", "gpt2_prefix", "llama3", "qwen2", "o200k", "smollm", "llama2", "t5", "unigram_lower", "unigram_bytes"],
  ...["bert_uncased", "bert_cased", "wordpiece_digits", "wordlevel", "scripts", "characters", "ctc", "delimiter"],
  ...["roberta", "clip", "prefixed", "fixed"],
].filter((name) => only.length === 0 || only.includes(name));

/** As Python's json.dumps with the same separators. */
const digest = (value: unknown) => createHash("sha1").update(JSON.stringify(value)).digest("hex").slice(0, 16);

const ALL = { returnTokenTypeIds: true, returnOffsetsMapping: true, returnSpecialTokensMask: true } as const;

// biome-ignore lint/suspicious/noExplicitAny: what Python wrote
type Told = any;

describe.skipIf(noPython)("a tokenizer.json gives Python's tokens and texts:", () => {
  let folder: string;
  let texts: string[];
  const table: Record<string, Record<string, number>> = {};

  beforeAll(async () => {
    folder = process.env.TOKENIZER_FOLDER ?? mkdtempSync(join(tmpdir(), "libtorch-node-exact-"));
    const input = JSON.stringify({ folder, count, some: 12, only });
    // What Rust says of its panics, which are errors there, would fill the screen.
    if (!existsSync(join(folder, "texts.json"))) await execa(executable!, [script], { input, stderr: "ignore" });
    texts = JSON.parse(readFileSync(join(folder, "texts.json"), "utf8"));
  }, 3_600_000);

  afterAll(() => {
    if (process.env.TOKENIZER_FOLDER === undefined) rmSync(folder, { recursive: true, force: true });
    if (process.env.TOKENIZER_TEXTS !== undefined) console.table(table);
  });

  const read = (name: string, file: string): Told => JSON.parse(readFileSync(join(folder, name, file), "utf8"));

  test.each(NAMES)("%s, texts", { timeout: 600_000 }, async (name) => {
    const tokenizer = await AutoTokenizer.fromPretrained(join(folder, name));
    const theirs = read(name, "theirs.json");
    const out = tokenizer(texts, ALL);
    const differing: Record<string, unknown[]> = {};
    const compare = (what: string, ours: unknown[], digests: string[], of: readonly unknown[]) => {
      expect(ours.length).toBe(digests.length);
      const wrong = ours.flatMap((one, i) => (digest(one) === digests[i] ? [] : [[of[i], one]]));
      table[name] = { ...table[name], [what]: wrong.length };
      if (wrong.length > 0) differing[what] = wrong.slice(0, 3);
    };
    const row = (i: number) => [
      ...[out.inputIds[i], out.tokenTypeIds![i], out.specialTokensMask![i], out.offsetMapping![i]],
      ...[out.tokens(i), out.wordIds(i), out.sequenceIds(i)],
    ];
    compare(
      "encoded",
      texts.map((_, i) => row(i)),
      theirs.encoded,
      texts,
    );
    for (const [what, rows] of [
      ["decoded", out.inputIds],
      ["decoded_drawn", theirs.drawn],
    ] as const) {
      compare(what, tokenizer.batchDecode(rows), theirs[what], rows);
      const skip = { skipSpecialTokens: true };
      compare(`${what}_skip`, await tokenizer.batchDecodeAsync(rows, skip), theirs[`${what}_skip`], rows);
    }
    expect(differing).toEqual({});
    const some = texts.slice(0, 40);
    // One by one, and once more, when words are known.
    for (const addSpecialTokens of [true, false, true]) {
      const options = { addSpecialTokens, returnTokenTypeIds: true };
      const { inputIds, tokenTypeIds } = tokenizer(texts, options);
      for (const [i, text] of texts.slice(0, Math.max(60, count / 4)).entries()) {
        const one = tokenizer(text, options);
        expect([one.inputIds, one.tokenTypeIds], text).toEqual([inputIds[i], tokenTypeIds![i]]);
      }
    }
    expect(some.map((_, i) => tokenizer.decode(out.inputIds[i]!))).toEqual(
      tokenizer.batchDecode(out.inputIds.slice(0, 40)),
    );
    expect(await tokenizer.callAsync(some, ALL)).toEqual(tokenizer(some, ALL));
  });

  test.each(NAMES)("%s, options", { timeout: 60_000 }, async (name) => {
    const tokenizer = await AutoTokenizer.fromPretrained(join(folder, name));
    const { short, calls, lookups, special } = read(name, "calls.json");
    const following = (list: unknown[]) => [...list.slice(1), list[0]];
    const words = short.map((text: string) => text.split(" "));
    for (const { options, batch, word_batch, pairs, word_pairs } of calls) {
      const ours = {
        ...ALL,
        ...Object.fromEntries(Object.entries(options).map(([key, value]) => [camelCase(key), value])),
      };
      const isSplitIntoWords = true as const;
      const told = JSON.stringify(options);
      const one = (list: unknown[], more: TokenizeOptions) =>
        list.map((text, i) => called(tokenizer, [text], { ...ours, ...more, textPair: [following(list)[i]] as never }));
      expect(called(tokenizer, short, ours), told).toEqual(withoutText(batch));
      expect(called(tokenizer, words, { ...ours, isSplitIntoWords }), `words ${told}`).toEqual(withoutText(word_batch));
      expect(one(short, {}), `pairs ${told}`).toEqual(pairs.map(withoutText));
      expect(one(words, { isSplitIntoWords }), `pairs of words ${told}`).toEqual(word_pairs.map(withoutText));
    }
    const asked = lookups.map((_: unknown, i: number) => lookedUp(tokenizer, short[i], short[(i + 1) % short.length]));
    expect(asked).toEqual(lookups);
    expect([tokenizer.numSpecialTokensToAdd(), tokenizer.numSpecialTokensToAdd(true)]).toEqual(special);
  });
});

/** That there is an error, whatever its text. */
function withoutText(told: Told): Told {
  return told.error === undefined ? told : { error: true };
}

/** The values by Python's names. */
function called(tokenizer: PreTrainedTokenizerFast, texts: Told, options: TokenizeOptions): Told {
  try {
    const out = tokenizer(texts, options) as Told;
    const rows: number[] = out.inputIds.map((_: unknown, i: number) => i);
    const told: Told = {};
    for (const [key, value] of Object.entries(out))
      told[key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)] = value;
    told.tokens = rows.map((i) => out.tokens(i));
    told.words = rows.map((i) => out.wordIds(i));
    told.sequences = rows.map((i) => out.sequenceIds(i));
    return told;
  } catch (error) {
    if (!(error instanceof Error) || error.name === "EngineError") throw error;
    return { error: true };
  }
}

function lookedUp(tokenizer: PreTrainedTokenizerFast, text: string, pair: string): unknown {
  const out = tokenizer(text, { textPair: pair });
  const characters = Array.from({ length: 14 }, (_, i) => 3 * i);
  const words = [0, 1, 2, 3];
  const tokens = Array.from({ length: Math.min(6, out.inputIds.length) }, (_, i) => i);
  const of = (s: number) => [
    ...characters.map((i) => out.charToToken(0, i, s)),
    ...characters.map((i) => out.charToWord(0, i, s)),
    ...words.map((i) => out.wordToTokens(0, i, s)),
    ...words.map((i) => out.wordToChars(0, i, s)),
  ];
  return [
    of(0),
    of(1),
    ...[
      tokens.map((i) => out.tokenToWord(i)),
      tokens.map((i) => out.tokenToSequence(i)),
      tokens.map((i) => out.tokenToChars(i)),
    ],
  ];
}

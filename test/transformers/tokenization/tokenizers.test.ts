/** What tokenizers say to bad input, and what has no counterpart in Python. */

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ValueError } from "../../../src/python/exceptions.js";
import { OutOfVocabularyError } from "../../../src/systems/tokenizers/index.js";
import { BpeTrainer, textLines, WordLevelTrainer } from "../../../src/tokenizers/index.js";
import {
  PreTrainedTokenizerFast,
  type TokenizeOptions,
  trainByteLevelBpe,
  trainCharacterLevel,
  trainWordLevel,
} from "../../../src/transformers/index.js";
import { noPython, python } from "../../python.js";

let folder: string;
let words: PreTrainedTokenizerFast;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "libtorch-node-text-"));
  words = await trainWordLevel(["a b c d e f", "a b"], { specialTokens: ["<pad>", "<eos>"], padToken: "<pad>" });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

async function* later(texts: string[]): AsyncGenerator<string> {
  yield* texts;
}

describe("a corpus to train on", () => {
  test("may be an array, an async iterable or a file", async () => {
    const path = await file("corpus.txt", "a b\nb c\n");
    const vocabularies = await Promise.all(
      [["a b\n", "b c\n"], later(["a b\n", "b c\n"]), { file: path }].map(async (corpus) =>
        (await trainWordLevel(corpus)).getVocab(),
      ),
    );
    expect(vocabularies[0]).toEqual({ b: 0, a: 1, c: 2 });
    expect(vocabularies[1]).toEqual(vocabularies[0]);
    expect(vocabularies[2]).toEqual(vocabularies[0]);
  });

  test("that is empty is an error that names the file", async () => {
    await expect(trainByteLevelBpe([])).rejects.toThrow("Expected a corpus with at least one word");
    const path = await file("blank.txt", "\n  \n");
    await expect(trainWordLevel({ file: path })).rejects.toThrow(`${path}: Expected a corpus with at least one word`);
  });

  test("that is not UTF-8 is an error that names file, line and byte", async () => {
    const path = await file("latin1.txt", Buffer.concat([Buffer.from("gut\nfr"), Buffer.from([0xfc, 0x68, 10])]));
    await expect(trainCharacterLevel({ file: path })).rejects.toThrow(
      `${path}:2: expected UTF-8, but byte 3 of the line is wrong: can't decode byte 0xfc in position 6: invalid start byte`,
    );
    const cutOff = await file("cut.txt", Buffer.from("é").subarray(0, 1));
    await expect(trainCharacterLevel({ file: cutOff })).rejects.toThrow(
      `${cutOff}:1: expected UTF-8, but byte 1 of the line is wrong: can't decode byte 0xc3 in position 0: unexpected end of data`,
    );
  });

  test("needs options that make sense", () => {
    expect(() => new BpeTrainer({ vocabSize: -1 })).toThrow(
      "BpeTrainer: expected vocabSize to be zero or more, got -1",
    );
    expect(() => new WordLevelTrainer({ specialTokens: [""] })).toThrow(
      "specialTokens[0] to be a string that is not empty",
    );
  });

  test("is read in lines whatever pieces the file comes in", async () => {
    const lines = ["é".repeat(70_000), "", "x\r", "last"];
    const path = await file("long.txt", `\ufeff${lines.join("\n")}`);
    const read: string[] = [];
    for await (const line of textLines(path)) read.push(line);
    expect(read).toEqual([lines[0], "", "x", "last"]);
  });
});

describe("a call", () => {
  test("with one text gives one row, with several rows, with tensors always rows", () => {
    expect(words("a b")).toEqual({ inputIds: [2, 3], attentionMask: [1, 1] });
    expect(words(["a b", "c"], { padding: true }).inputIds).toEqual([
      [2, 3],
      [4, 0],
    ]);
    expect(words("a b", { returnTensors: "pt" }).inputIds.shape).toEqual([1, 2]);
  });

  test("refuses rows of unequal length for a tensor, and says what to do", () => {
    expect(() => words(["a b", "c"], { returnTensors: "pt" })).toThrow(/equally many ids.*2 and 1.*padding: true/);
  });

  test("needs a padding token to fill up", async () => {
    const without = await trainWordLevel(["a b"]);
    expect(() => without(["a", "a b"], { padding: true })).toThrow(/padToken is null.*addSpecialTokens/);
    without.padToken = "<pad>";
    expect(() => without(["a", "a b"], { padding: true })).toThrow(/padToken is '<pad>', which the vocabulary lacks/);
  });

  test.each<[TokenizeOptions, string]>([
    [{ padding: "short" as never }, "expected padding to be true, false, 'longest'"],
    [{ truncation: "some" as never }, "expected truncation to be true, false, 'longest_first'"],
    [{ truncation: true, maxLength: 1.5 }, "expected maxLength to be an integer, got 1.5"],
    [{ textPair: ["b"] }, "Expected textPair to be a text"],
    [{ truncation: "only_second", maxLength: 1 }, "Expected a second text"],
    [{ returnTensors: "tf" as never }, "expected returnTensors to be 'pt', got 'tf'"],
    [{ padding: true, truncation: true, maxLength: 3, padToMultipleOf: 2 }, "a multiple of padToMultipleOf"],
  ])("refuses %j", (options, message) => {
    expect(() => words("a b c", options)).toThrow(ValueError);
    expect(() => words("a b c", options)).toThrow(message);
  });

  test("refuses what is no text", () => {
    expect(() => words(7 as never)).toThrow("Expected a text or an array of texts, but got 7");
    expect(() => words(["a", null] as never)).toThrow("Expected a text or an array of texts, but got null");
  });

  test("names a word that a vocabulary without <unk> lacks", () => {
    expect(() => words("a zebra")).toThrow(OutOfVocabularyError);
    expect(() => words("a zebra")).toThrow(/"zebra" is not in the vocabulary of 8/);
  });

  test("leaves room for special tokens or says that there is none", () => {
    const framed = new PreTrainedTokenizerFast({
      tokenizerObject: words.toJSON(),
      eosToken: "<eos>",
      addEosToken: true,
    });
    expect(framed.encode("a b c", { maxLength: 2 })).toEqual([2, 1]);
    expect(() => framed.encode("a", { maxLength: 0 })).toThrow("leave room for 1 special tokens");
  });
});

describe("ids", () => {
  test("decode from arrays, BigInts and tensors", () => {
    const { inputIds } = words(["a b", "c d"], { returnTensors: "pt" });
    expect(words.batchDecode(inputIds)).toEqual(["a b", "c d"]);
    expect(words.decode(inputIds.at(0))).toBe("a b");
    expect(words.decode([2n, 0n], { skipSpecialTokens: true })).toBe("a");
    expect(words.decode([])).toBe("");
  });

  test.skipIf(noPython)("that the vocabulary lacks are left out of texts, as in Python", async () => {
    await words.savePretrained(folder);
    const rows = [[2, 8, 3], [99], [4, 2 ** 32 - 1], [0, 8, 2]];
    const theirs = await python<string[][]>(
      `from transformers import AutoTokenizer
tokenizer = AutoTokenizer.from_pretrained(args["folder"])
result = [[tokenizer.decode(row), tokenizer.decode(row, skip_special_tokens=True)] for row in args["rows"]]`,
      { folder, rows },
    );
    expect(rows.map((row) => [words.decode(row), words.decode(row, { skipSpecialTokens: true })])).toEqual(theirs);
    expect(words.batchDecode(rows)).toEqual(theirs.map(([text]) => text));
    expect(await words.batchDecodeAsync(rows)).toEqual(theirs.map(([text]) => text));
  });

  test("that cannot be are errors", () => {
    expect(() => words.decode([-1])).toThrow("Expected ids, whole numbers from 0 on, but got -1");
    expect(() => words.decode([2 ** 32])).toThrow("Expected ids of at most 32 bits, but got 4294967296");
    expect(() => words.convertIdsToTokens([8])).toThrow("Expected ids of the tokenizer's 8 tokens, but got 8");
  });

  test("are filled up by pad, with masks where there were none", () => {
    expect(words.pad([{ inputIds: [2, 3] }, { inputIds: [4], attentionMask: [1] }])).toEqual({
      inputIds: [
        [2, 3],
        [4, 0],
      ],
      attentionMask: [
        [1, 1],
        [1, 0],
      ],
    });
    expect(
      words.pad({ inputIds: [[2]] }, { padding: "max_length", maxLength: 3, returnTensors: "pt" }).inputIds.tolist(),
    ).toEqual([[2n, 0n, 0n].map(Number)]);
  });

  test("of special tokens can be read and set by name", async () => {
    const tokenizer = await trainWordLevel(["a b"], { specialTokens: ["<pad>"] });
    expect([tokenizer.padToken, tokenizer.padTokenId]).toEqual([null, null]);
    tokenizer.padTokenId = 0;
    expect([tokenizer.padToken, tokenizer.padTokenId]).toEqual(["<pad>", 0]);
    expect(tokenizer.getSpecialTokensMask([0, 1])).toEqual([1, 0]);
  });
});

describe("a tokenizer.json", () => {
  test.each([
    ["[]", "it holds no object"],
    ["{}", 'it has no "model"'],
    ['{"model":{}}', 'its "model" has no "vocab"'],
    ['{"model":{"type":"BPE","vocab":{"a":-1},"merges":[]}}', 'the id of "a" is -1'],
    ['{"model":{"type":"BPE","vocab":{"a":0},"merges":["a"]}}', 'its "merges" are no list of pairs'],
    ['{"model":{"vocab":{}},"added_tokens":[{"id":1}]}', 'has no "content" or no "id"'],
    ['{"model":', "expected JSON"],
  ])("that holds %s is refused with the name of the file", async (content, message) => {
    const path = await file("tokenizer.json", content);
    expect(() => new PreTrainedTokenizerFast({ tokenizerFile: path })).toThrow(`${path}: `);
    expect(() => new PreTrainedTokenizerFast({ tokenizerFile: path })).toThrow(message);
  });

  test("that is not there, or asks for what nobody knows, is refused with its name", async () => {
    await expect(PreTrainedTokenizerFast.fromPretrained(join(folder, "none"))).rejects.toThrow(
      /Expected a folder, or the name of a repository.*none/,
    );
    const path = await file(
      "unknown.json",
      JSON.stringify({ model: { type: "BPE", vocab: {}, merges: [] }, decoder: { type: "X" } }),
    );
    expect(() => new PreTrainedTokenizerFast({ tokenizerFile: path })).toThrow(`${path}: this tokenizer cannot be run`);
    expect(() => new PreTrainedTokenizerFast({})).toThrow("Expected tokenizerFile");
  });
});

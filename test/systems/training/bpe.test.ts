import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BpeTokenizer, tokenizerFromJSON } from "../../../src/systems/tokenizers/index.js";
import { LanguageModel } from "../../../src/systems/training/language_model.js";
import { trainTinyLM } from "../../../src/systems/training/train_tiny_lm.js";
import { noPython, python } from "../../python.js";

const text = "the cat sat on the mat, the cat ate the rat\nä cat 😀 thät sat\n".repeat(5);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "libtorch-node-bpe-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("BpeTokenizer", () => {
  test("gives back every text, also one that it has not learned from", async () => {
    const tokenizer = await BpeTokenizer.fromTexts([text], { vocabSize: 270 });
    expect(tokenizer.vocabSize).toBe(270);
    const ids = tokenizer.encode(text);
    expect(ids.length).toBeLessThan(Buffer.byteLength(text) / 2);
    expect(tokenizer.decode(ids)).toBe(text);
    expect(tokenizer.decode(tokenizer.encode("łódź\0  𝒳"))).toBe("łódź\0  𝒳");
    const copy = tokenizerFromJSON(JSON.parse(JSON.stringify(tokenizer)));
    expect([copy.vocabSize, copy.encode(text)]).toEqual([270, ids]);
  });

  test("of another model is an error", () => {
    const json = { ...JSON.parse("{}"), version: "1.0", model: { type: "WordLevel", vocab: { a: 0 } } };
    expect(() => tokenizerFromJSON(json)).toThrow('Expected a tokenizer whose model is "BPE", but got "WordLevel"');
  });
});

describe("a TinyLM of byte pairs", () => {
  const options = { tokenizer: "bpe", vocabSize: 280, blockSize: 8, epochs: 3, threads: 1 } as const;

  test("is saved and comes back, and Python's tokenizers reads its tokenizer.json", async ({ skip }) => {
    const run = await trainTinyLM({ ...options, corpus: [text] });
    expect(run.model.embed.weight.shape).toEqual([280, 32]);
    const path = join(folder, "model");
    await run.save(path);
    const copy = await LanguageModel.load(path);
    expect(copy.generate("the cat")).toBe(run.generate("the cat"));
    if (noPython) skip(noPython);
    const read = await python<{ ids: number[]; size: number; text: string }>(`
from tokenizers import Tokenizer
tokenizer = Tokenizer.from_file(${JSON.stringify(join(path, "tokenizer.json"))})
ids = tokenizer.encode(${JSON.stringify(text)}).ids
result = {"ids": ids, "size": tokenizer.get_vocab_size(), "text": tokenizer.decode(ids)}
`);
    expect(read).toEqual({ ids: run.tokenizer.encode(text), size: 280, text });
    expect(JSON.parse(await readFile(join(path, "tokenizer.json"), "utf8")).model.type).toBe("BPE");
  });

  test("streams whole characters, though an id may be part of one", async () => {
    const emoji = "😀😃😄😀😃😄".repeat(30);
    const run = await trainTinyLM({ ...options, vocabSize: 256, corpus: [emoji], epochs: 20, lr: 0.01 });
    const pieces: string[] = [];
    for await (const piece of run.stream("😀", { maxNewTokens: 40 })) pieces.push(piece);
    expect(pieces.join("")).toBe(run.generate("😀", { maxNewTokens: 40 }).slice("😀".length));
    expect(pieces.slice(0, -1).filter((piece) => /\ufffd$/.test(piece))).toEqual([]);
    expect(pieces.length).toBeGreaterThan(3);
  });
});

/** Regular expressions of a tokenizer.json that try longer than anybody lives: Python gives up with an error, and so does this. */

import { describe, expect, test } from "vitest";
import { degreeOf } from "../../src/tokenizers/regex_cost.js";
import { emptyTokenizerFile, type TokenizerComponent } from "../../src/tokenizers/tokenizer_file.js";
import { WordLevelTrainer } from "../../src/tokenizers/trainers/index.js";
import { PreTrainedTokenizerFast } from "../../src/transformers/index.js";
import { trainTokenizer } from "../../src/transformers/tokenization/train_tokenizer.js";

const ENDLESS = `${"a".repeat(40)}b`;
const LATE = /comes to no end, as the regular expression .* tries too many ways/;

function tokenizer(parts: Partial<Record<"normalizer" | "pre_tokenizer" | "decoder", TokenizerComponent>>) {
  const model = { type: "BPE", vocab: { a: 0, b: 1, [ENDLESS]: 2 }, merges: [] };
  const file = { ...emptyTokenizerFile(model), ...parts };
  return new PreTrainedTokenizerFast({ tokenizerObject: file });
}
const split = (Regex: string) => ({ type: "Split", pattern: { Regex }, behavior: "Isolated", invert: false });
const replace = (Regex: string) => ({ type: "Replace", pattern: { Regex }, content: "x" });

describe("an expression that backtracks without end is an error", () => {
  const pattern = "(a+)+$";
  test.each([
    ["Split", () => tokenizer({ pre_tokenizer: split(pattern) }).encode(ENDLESS)],
    [
      "Split in a sequence",
      () => tokenizer({ pre_tokenizer: { type: "Sequence", pretokenizers: [split(pattern)] } }).encode(ENDLESS),
    ],
    ["Split of the second text", () => tokenizer({ pre_tokenizer: split(pattern) })("a", { textPair: ENDLESS })],
    ["a normalizer", () => tokenizer({ normalizer: replace(pattern) }).encode(ENDLESS)],
    ["a decoder", () => tokenizer({ decoder: replace(pattern) }).decode([2])],
    ["training", () => trainTokenizer([ENDLESS], new WordLevelTrainer(), { preTokenizer: split(pattern) })],
    [
      "many repetitions on a longer text",
      () => tokenizer({ pre_tokenizer: split("a*a*a*a*a*a*[^a]$") }).encode(`${"a".repeat(3000)}bb`),
    ],
    ["one repetition on a long text", () => tokenizer({ normalizer: replace(" +c") }).encode(" ".repeat(300_000))],
  ])(
    "in %s",
    async (_where, call) => {
      await expect(async () => call()).rejects.toThrow(LATE);
    },
    120_000,
  );

  test("and the tokenizer goes on", () => {
    const made = tokenizer({ pre_tokenizer: split(pattern) });
    expect(() => made.encode(ENDLESS)).toThrow(LATE);
    expect(made.encode("ab")).toEqual([0, 1]);
    expect(made.encode("a".repeat(5000))).toEqual(new Array(5000).fill(0));
  });
});

describe("the cost of an expression, by its text", () => {
  const GPT2 = String.raw`'(?:[sdmt]|ll|ve|re)| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+`;
  const LLAMA3 = String.raw`(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+`;
  test.each<[string, number]>([
    [GPT2, 1],
    [LLAMA3, 1],
    [String.raw`[\s\S]`, 0],
    ["[a-z]+", 0],
    [" {2,}", 0],
    ["(?:ab){3}c", 0],
    ["[]+*]+x?", 0],
    ["(?:foo|bar)", 0],
    [String.raw`\s+$`, 1],
    ["a{0,1000}b", 1],
    ["a*a*a*b", 3],
    ["(?=a*a*b)", 2],
    ["(a+)+$", Number.POSITIVE_INFINITY],
    ["(?:a|aa)*b", Number.POSITIVE_INFINITY],
    ["(?:a?){30}b", Number.POSITIVE_INFINITY],
    ["a?".repeat(20), Number.POSITIVE_INFINITY],
    [String.raw`(\w+)\1x`, Number.POSITIVE_INFINITY],
    ["(".repeat(100_000), Number.POSITIVE_INFINITY],
    [`${"(".repeat(40)}a${")".repeat(40)}`, 0],
  ])("%s", (pattern, degree) => {
    expect(degreeOf(pattern)).toBe(degree);
  });
});

/** Short texts, each encoded by itself and again once its words are known: Python's ids, whatever stands before the words. */

import { beforeAll, describe, expect, test } from "vitest";
import {
  emptyTokenizerFile,
  type TokenizerComponent,
  type TokenizerFile,
} from "../../src/tokenizers/tokenizer_file.js";
import { PreTrainedTokenizerFast } from "../../src/transformers/index.js";
import { noPython, python } from "../python.js";

const TOKENS = ["<unk>", "▁", "b", "▁b", "c", "bc", "▁bc", "a", " ", "[", "▁a"];
const vocab = Object.fromEntries(TOKENS.map((token, id) => [token, id]));
const MODELS = {
  Unigram: { type: "Unigram", unk_id: 0, vocab: TOKENS.map((token, id) => [token, -id / 8]), byte_fallback: false },
  BPE: {
    ...{ type: "BPE", vocab, merges: ["b c", "▁ bc", "▁ b", "▁ a"], unk_token: "<unk>", fuse_unk: true },
    ...{ dropout: null, continuing_subword_prefix: null, end_of_word_suffix: null, byte_fallback: false },
    ignore_merges: false,
  },
  WordPiece: {
    ...{ type: "WordPiece", vocab, unk_token: "<unk>", continuing_subword_prefix: "" },
    max_input_chars_per_word: 100,
  },
  WordLevel: { type: "WordLevel", vocab, unk_token: "<unk>" },
};
const NORMALIZERS: Record<string, TokenizerComponent[]> = {
  "no normalizer": [],
  "accents taken off": [{ type: "NFKD" }, { type: "StripAccents" }, { type: "Lowercase" }],
  "ends taken off": [{ type: "Strip", strip_left: true, strip_right: true }],
  "a beginning put before": [{ type: "Prepend", prepend: "a" }],
  "brackets replaced": [{ type: "Replace", pattern: { String: "[" }, content: "" }],
};
const metaspace = (prepend_scheme: string) => ({ type: "Metaspace", replacement: "▁", prepend_scheme, split: true });
const PRE_TOKENIZERS: Record<string, TokenizerComponent> = {
  "the first word marked": metaspace("first"),
  "the first word marked, of words divided": {
    type: "Sequence",
    pretokenizers: [{ type: "Whitespace" }, metaspace("first")],
  },
  "all words marked": metaspace("always"),
  "no word marked": metaspace("never"),
};
const TEXTS = [
  "b",
  "bc b",
  "B bc",
  "\u0352B",
  "\u0352b c",
  "  b",
  " b ",
  "[b",
  "[ bc",
  "b[c",
  "a",
  "\u0301",
  "[",
  "c \u0352B bc",
];

const made = (model: object, normalizers: TokenizerComponent[], pre_tokenizer: TokenizerComponent): TokenizerFile => ({
  ...emptyTokenizerFile(model as never),
  normalizer: normalizers.length === 0 ? null : { type: "Sequence", normalizers },
  pre_tokenizer,
});
const CASES = Object.entries(MODELS).flatMap(([name, model]) =>
  Object.entries(NORMALIZERS).flatMap(([before, normalizers]) =>
    Object.entries(PRE_TOKENIZERS).map(
      ([marked, pre]) => [`${name}, ${before}, ${marked}`, made(model, normalizers, pre)] as const,
    ),
  ),
);

describe.skipIf(noPython)("the words of short texts have Python's ids:", () => {
  let told: number[][][];
  beforeAll(async () => {
    told = await python(
      `
from tokenizers import Tokenizer
result = [[t.encode(text).ids for text in args["texts"]] for t in map(Tokenizer.from_str, args["files"])]
`,
      { texts: TEXTS, files: CASES.map(([, file]) => JSON.stringify(file)) },
    );
  }, 60_000);

  test.each(CASES.map(([what, file], i) => [what, file, i] as const))("%s", (_, file, i) => {
    const tokenizer = new PreTrainedTokenizerFast({ tokenizerObject: file });
    for (let turn = 0; turn < 2; turn++) {
      const ours: number[][] = [];
      for (const text of TEXTS) ours.push(tokenizer(text).inputIds as number[]);
      expect(ours).toEqual(told[i]);
    }
  });
});

test("a model that drops merges at random does so for each text", () => {
  const model = { ...MODELS.BPE, dropout: 0.5 };
  const tokenizer = new PreTrainedTokenizerFast({
    tokenizerObject: made(model, [], PRE_TOKENIZERS["all words marked"]!),
  });
  const seen = new Set<string>();
  for (let i = 0; i < 60; i++) seen.add(String(tokenizer("bc").inputIds));
  expect(seen.size).toBeGreaterThan(1);
});

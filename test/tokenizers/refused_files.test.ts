/** What makes Python refuse a tokenizer.json when it is loaded: here too, and not at the first text, or never. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import {
  emptyTokenizerFile,
  type TokenizerComponent,
  type TokenizerFile,
} from "../../src/tokenizers/tokenizer_file.js";
import { PreTrainedTokenizerFast } from "../../src/transformers/index.js";
import { noPython, python } from "../python.js";

const VOCAB = { a: 0, b: 1, ab: 2 };
const bpe = (vocab: Record<string, unknown>, merges: string[][], options: object = {}) => ({
  dropout: null,
  unk_token: null,
  continuing_subword_prefix: null,
  end_of_word_suffix: null,
  fuse_unk: false,
  byte_fallback: false,
  ignore_merges: false,
  type: "BPE",
  vocab,
  merges,
  ...options,
});
const nested = (depth: number): TokenizerComponent =>
  depth === 0 ? { type: "Lowercase" } : { type: "Sequence", normalizers: [nested(depth - 1)] };

const CASES: Record<string, object> = {
  "a good one": { model: bpe(VOCAB, [["a", "b"]]) },
  "a merge whose first token is unknown": { model: bpe(VOCAB, [["c", "b"]]) },
  "a merge whose second token is unknown": { model: bpe(VOCAB, [["a", "c"]]) },
  "a merge whose result is unknown": { model: bpe({ a: 0, b: 1 }, [["a", "b"]]) },
  "a merge of a continuing piece": {
    model: bpe({ a: 0, "##b": 1, ab: 2 }, [["a", "##b"]], { continuing_subword_prefix: "##" }),
  },
  "the largest id": { model: bpe({ ...VOCAB, b: 2 ** 32 - 1 }, []) },
  "an id that is too large": { model: bpe({ ...VOCAB, b: 2 ** 32 }, []) },
  "an id below zero": { model: bpe({ ...VOCAB, b: -1 }, []) },
  "an id that is a fraction": { model: bpe({ ...VOCAB, b: 1.5 }, []) },
  "an id of words that is too large": { model: { type: "WordLevel", vocab: { a: 1e15 }, unk_token: "a" } },
  "parts in parts": { model: bpe(VOCAB, []), normalizer: nested(20) },
  "parts in parts in parts": { model: bpe(VOCAB, []), normalizer: nested(200) },
  "parts deeper than the stack": { model: bpe(VOCAB, []), normalizer: nested(2_000) },
};

/** `JSON.stringify` would fill the stack, too. */
function write(file: object): string {
  const [open, close] = ['{"type":"Sequence","normalizers":[', "]}"];
  const { normalizer } = file as { normalizer?: TokenizerComponent | null };
  if (!normalizer) return JSON.stringify(file);
  let depth = 0;
  for (let at = normalizer; at.type === "Sequence"; [at] = at.normalizers as [TokenizerComponent]) depth++;
  const text = JSON.stringify({ ...file, normalizer: "HERE" });
  return text.replace('"HERE"', () => `${open.repeat(depth)}{"type":"Lowercase"}${close.repeat(depth)}`);
}

const made = (parts: object) => ({ ...emptyTokenizerFile({ vocab: {} }), ...parts }) as TokenizerFile;

describe.skipIf(noPython)("a tokenizer.json is refused when Python refuses it:", () => {
  let loads: Record<string, boolean>;
  beforeAll(async () => {
    loads = await python(
      `
from tokenizers import Tokenizer
result = {}
for what, file in args.items():
    try:
        Tokenizer.from_str(file)
        result[what] = True
    except BaseException:
        result[what] = False
`,
      Object.fromEntries(Object.entries(CASES).map(([what, parts]) => [what, write(made(parts))])),
    );
  });

  test.each(Object.entries(CASES))("%s", (what, parts) => {
    const load = () => new PreTrainedTokenizerFast({ tokenizerObject: made(parts) });
    if (loads[what]) expect(load().vocabSize).toBeGreaterThan(0);
    else expect(load).toThrow(/^tokenizerObject: expected a tokenizer\.json of Hugging Face's tokenizers, but /);
  });
});

test("what is wrong in a saved tokenizer's files is told with their folder", async () => {
  const folder = mkdtempSync(join(tmpdir(), "libtorch-node-refused-"));
  try {
    const good = made({ model: bpe(VOCAB, []) });
    const template = { type: "TemplateProcessing", single: null, pair: [], special_tokens: {} };
    for (const [file, config] of [
      [{ ...good, model: { type: "Unigram", unk_id: 0, vocab: [null] } }, {}],
      [{ ...good, post_processor: template }, {}],
      [good, { cls_token: 3 }],
      [good, { extra_special_tokens: [null] }],
      [good, { chat_template: [null] }],
      [good, { model_input_names: [1] }],
      [good, { padding_side: "up" }],
      [good, { model_max_length: -1 }],
      [good, { add_bos_token: true }],
    ]) {
      writeFileSync(join(folder, "tokenizer.json"), JSON.stringify(file));
      writeFileSync(join(folder, "tokenizer_config.json"), JSON.stringify(config));
      await expect(PreTrainedTokenizerFast.fromPretrained(folder), JSON.stringify(config)).rejects.toThrow(folder);
    }
    writeFileSync(join(folder, "tokenizer_config.json"), "{}");
    // What is given beside the files is no fault of theirs.
    const given = PreTrainedTokenizerFast.fromPretrained(folder, { paddingSide: "up" as never });
    await expect(given).rejects.toThrow(/^PreTrainedTokenizerFast.fromPretrained: expected paddingSide/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

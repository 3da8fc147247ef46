/** Options that a tokenizer does not know are errors, not passed over: what Python can and this cannot, and other spellings. */

import { beforeAll, describe, expect, test } from "vitest";
import { BpeTrainer, WordLevelTrainer } from "../../../src/tokenizers/index.js";
import {
  PreTrainedTokenizerFast,
  trainByteLevelBpe,
  trainTokenizer,
  trainWordLevel,
} from "../../../src/transformers/index.js";
import { noPython, python } from "../../python.js";

// biome-ignore lint/suspicious/noExplicitAny: the calls are wrong on purpose
type Untyped = any;

let tok: Untyped;
beforeAll(async () => {
  tok = await trainWordLevel(["a b c d"], { specialTokens: ["<pad>"], padToken: "<pad>" });
});

test("tensors of an encoding move to a device, lists stay", () => {
  const batch = tok(["a b", "c"], { padding: true, returnTensors: "pt" });
  expect(batch.to("meta")).toBe(batch);
  expect([batch.inputIds.device.type, batch.attentionMask.device.type]).toEqual(["meta", "meta"]);
  expect(batch.inputIds.shape).toEqual([2, 2]);
  const lists = tok(["a b", "c"]);
  expect(lists.to("meta").inputIds).toEqual([[1, 2], [3]]);
  expect(() => batch.to("nowhere")).toThrow(/nowhere/);
  expect(() => batch.to()).toThrow();
});

describe("an option that has no effect is an error", () => {
  test.each<[string, () => unknown, RegExp]>([
    ["returnOffsetMapping", () => tok("a b", { returnOffsetMapping: true }), /tokenizer\(\) got an unexpected option/],
    ["max_length", () => tok("a b", { max_length: 3, truncation: true }), /'max_length'; it is spelled maxLength here/],
    [
      "stride in tokens",
      () => tok("a b c d", { maxLength: 2, truncation: true, stride: 2 }),
      /stride must be strictly less than 2/,
    ],
    [
      "stride and nothing to cut",
      () => tok("a", { maxLength: 2, truncation: true, stride: 3 }),
      /tokenizer stride set to 3/,
    ],
    [
      "splitSpecialTokens",
      () => tok("a b", { splitSpecialTokens: 1 }),
      /splitSpecialTokens to be true or false, got 1/,
    ],
    [
      "a text as words",
      () => tok("a b", { isSplitIntoWords: true }),
      /Expected an array of words, or an array of such arrays/,
    ],
    ["half a character", () => tok("a \ud83d"), /Expected a text of whole characters, but it has half of one/],
    ["returnTensors np", () => tok("a b", { returnTensors: "np" }), /expected returnTensors to be 'pt'/],
    ["returnTensors true", () => tok("a b", { returnTensors: true }), /expected returnTensors to be 'pt'/],
    ["a second text by position", () => tok("a", "b"), /tokenizer\(\) takes at most 0 argument/],
    ["addSpecialTokens: 'no'", () => tok("a", { addSpecialTokens: "no" }), /expected addSpecialTokens to be true or/],
    ["encode returnTensors", () => tok.encode("a", { returnTensors: "pt" }), /tokenizer\.encode\(\) got an unexpected/],
    ["encode of several texts", () => tok.encode(["a"]), /Expected a text/],
    [
      "tokenize pair",
      () => tok.tokenize("a", { pair: "b" }),
      /tokenizer\.tokenize\(\) got an unexpected option 'pair'/,
    ],
    [
      "decode skip_special_tokens",
      () => tok.decode([1], { skip_special_tokens: true }),
      /tokenizer\.decode\(\) got an/,
    ],
    ["decode true", () => tok.decode([1], true), /tokenizer\.decode\(\) takes at most 0 argument/],
    ["batchDecode", () => tok.batchDecode([[1]], { cleanUp: true }), /'cleanUp'/],
    ["pad max_length", () => tok.pad([{ inputIds: [1] }], { max_length: 3 }), /tokenizer\.pad\(\) got an unexpected/],
    ["pad returnTensors np", () => tok.pad([{ inputIds: [1] }], { returnTensors: "np" }), /expected returnTensors/],
    ["addTokens special_tokens", () => tok.addTokens("x", { special_tokens: true }), /tokenizer\.addTokens\(\) got an/],
    ["addTokens true", () => tok.addTokens("x", true), /takes at most 0 argument/],
    [
      "pad_token",
      () => new (PreTrainedTokenizerFast as Untyped)({ tokenizerFile: null, pad_token: "x" }),
      /'pad_token'/,
    ],
    ["fromPretrained", () => (PreTrainedTokenizerFast as Untyped).fromPretrained("x", { useFast: true }), /'useFast'/],
    ["BpeTrainer vocab_size", () => new (BpeTrainer as Untyped)({ vocab_size: 3 }), /BpeTrainer\(\) got an unexpected/],
    ["WordLevelTrainer", () => new (WordLevelTrainer as Untyped)({ showProgress: false }), /'showProgress'/],
    ["trainByteLevelBpe", () => trainByteLevelBpe(["a"], { vocab_size: 300 } as Untyped), /'vocab_size'/],
    ["trainWordLevel", () => trainWordLevel(["a"], { limitAlphabet: 3 } as Untyped), /'limitAlphabet'/],
    ["trainTokenizer", () => trainTokenizer(["a"], new BpeTrainer(), { normaliser: null } as Untyped), /'normaliser'/],
  ])("%s", async (_option, call, message) => {
    await expect(async () => call()).rejects.toThrow(message);
  });
});

describe.skipIf(noPython)("an empty second text", () => {
  const SCRIPT = `
from tokenizers import Tokenizer, models, pre_tokenizers, processors
from transformers import PreTrainedTokenizerFast
inner = Tokenizer(models.WordLevel({"a": 0, "[S]": 1, "<unk>": 2}, unk_token="<unk>"))
inner.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
inner.post_processor = processors.TemplateProcessing(single="[S] $A", pair="[S] $A [S] $B", special_tokens=[("[S]", 1)])
t = PreTrainedTokenizerFast(tokenizer_object=inner)
result = {"file": json.loads(inner.to_str()), "ids": [t("a", "")["input_ids"], t("a", "a")["input_ids"], t(["a"], [""])["input_ids"]]}
`;
  test("is none for a single text, and one among several", async () => {
    const { file, ids } = await python<{ file: Untyped; ids: unknown }>(SCRIPT);
    const ours = new PreTrainedTokenizerFast({ tokenizerObject: file });
    expect([
      ours("a", { textPair: "" }).inputIds,
      ours("a", { textPair: "a" }).inputIds,
      ours(["a"], { textPair: [""] }).inputIds,
    ]).toEqual(ids);
  });
});

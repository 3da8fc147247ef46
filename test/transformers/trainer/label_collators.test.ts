/** Collators that mask, and that fill up labels, beside Python's: the same ids for the same seed. */

import { describe, expect, test } from "vitest";
import torch, { type Tensor } from "../../../src/index.js";
import { camelCase } from "../../../src/python/camel_case.js";
import * as transformers from "../../../src/transformers/index.js";
import { noPython, python } from "../../python.js";

// biome-ignore lint/suspicious/noExplicitAny: what Python gives, and classes by their names
type Untyped = any;
type Options = Record<string, unknown>;

const rows = [
  { input_ids: [3, 5, 6, 7, 8, 9, 4], special_tokens_mask: [1, 0, 0, 0, 0, 0, 1] },
  { input_ids: [3, 10, 11, 4], special_tokens_mask: [1, 0, 1, 1] },
];
const bare = rows.map(({ input_ids }) => ({ input_ids }));
const many = Array.from({ length: 8 }, (_, i) => ({
  input_ids: Array.from({ length: 12 }, (_, j) => 5 + ((i * j) % 20)),
}));
const labelled = (name: string) => rows.map(({ input_ids }) => ({ input_ids, [name]: input_ids.map((id) => id % 3) }));
const LM = "DataCollatorForLanguageModeling";
const TOKENS = "DataCollatorForTokenClassification";
const SEQ2SEQ = "DataCollatorForSeq2Seq";
const texts = (name: string) => rows.map(({ input_ids }, i) => ({ input_ids, [name]: input_ids.slice(i, 3 + 4 * i) }));
const cases: [collator: string, options: Options, features: Options[], side: "left" | "right"][] = [
  [LM, {}, many, "right"],
  [LM, { mlm_probability: 0.5 }, rows, "right"],
  [LM, { mlm: true, mlm_probability: 0.5 }, bare, "left"],
  [LM, { mlm_probability: 0.6, mask_replace_prob: 0.4, random_replace_prob: 0.6 }, many, "right"],
  [LM, { mlm_probability: 0.6, mask_replace_prob: 1, random_replace_prob: 0 }, many, "right"],
  [LM, { mlm_probability: 1, mask_replace_prob: 0, random_replace_prob: 1, pad_to_multiple_of: 8 }, rows, "right"],
  [LM, { mlm_probability: 0.5, seed: 11 }, many, "right"],
  [LM, { mlm: false, pad_to_multiple_of: 8 }, rows, "right"],
  [TOKENS, {}, labelled("labels"), "right"],
  [TOKENS, { label_pad_token_id: -1, pad_to_multiple_of: 8 }, labelled("label"), "left"],
  [TOKENS, { padding: "max_length", max_length: 9 }, labelled("labels"), "right"],
  [TOKENS, {}, bare, "right"],
  [SEQ2SEQ, {}, texts("labels"), "right"],
  [SEQ2SEQ, { label_pad_token_id: -1, pad_to_multiple_of: 8 }, texts("label"), "left"],
  [SEQ2SEQ, { padding: "max_length", max_length: 9 }, texts("labels"), "right"],
  [SEQ2SEQ, { padding: "max_length", max_length: 9, pad_to_multiple_of: 4 }, texts("labels"), "left"],
  [SEQ2SEQ, { padding: false }, [texts("labels")[1]!], "right"],
  [SEQ2SEQ, {}, bare, "right"],
];

const SCRIPT = `
import transformers
from tokenizers import Tokenizer, models, pre_tokenizers
words = ["<pad>", "<unk>", "<mask>", "<s>", "</s>"] + [f"w{i}" for i in range(20)]
inner = Tokenizer(models.WordLevel({w: i for i, w in enumerate(words)}, unk_token="<unk>"))
inner.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
def make(**extra):
    return transformers.PreTrainedTokenizerFast(tokenizer_object=inner, pad_token="<pad>", unk_token="<unk>", mask_token="<mask>",
        bos_token="<s>", eos_token="</s>", **extra)
def answer(name, options, features, side):
    tok = make(padding_side=side)
    collator = getattr(transformers, name)(tok, **options)
    transformers.set_seed(5)
    return [{k: v.tolist() for k, v in collator(features).items() if v is not None} for _ in range(2)]
def error(name, options):
    try:
        getattr(transformers, name)(make(), **options)
    except Exception as e:
        return str(e)
file = json.loads(inner.to_str())
answers = [answer(*case) for case in args["cases"]]
errors = [error("DataCollatorForLanguageModeling", options) for options in args["wrong"]]
tok = make()
def extra(*given, **options):
    return [tok.add_special_tokens(*given, **options), tok.extra_special_tokens, tok.all_special_tokens, len(tok)]
tokens = [extra({"additional_special_tokens": ["<x>", "w3"]}), extra({"extra_special_tokens": ["<y>"]}),
    extra({"additional_special_tokens": ["<x>", "<y>"]}, replace_extra_special_tokens=False), extra({"additional_special_tokens": []}),
    extra({"extra_special_tokens": ["<z>"]}, False)]
result = {"file": file, "answers": answers, "errors": errors, "tokens": tokens}
`;
const wrong = [
  { mlm_probability: 1.5 },
  { mlm_probability: null },
  { mask_replace_prob: 0.8, random_replace_prob: 0.3 },
  { mask_replace_prob: -0.5 },
  { random_replace_prob: -0.5 },
];

const here = (options: Options): Options =>
  Object.fromEntries(Object.entries(options).map(([key, value]) => [camelCase(key), value]));
const said = (message: string): string => message.replace(/\w+_\w+/g, camelCase);

describe.skipIf(noPython)("collators", async () => {
  const theirs = noPython ? undefined : await python<Untyped>(SCRIPT, { cases, wrong });
  const tokenizer = (paddingSide: "left" | "right" = "right") =>
    new transformers.PreTrainedTokenizerFast({
      ...{ tokenizerObject: theirs.file, padToken: "<pad>", unkToken: "<unk>", maskToken: "<mask>", bosToken: "<s>" },
      ...{ eosToken: "</s>", paddingSide },
    });
  const make = (name: string, options: Options, side?: "left" | "right") =>
    new (transformers as Untyped)[name](tokenizer(side), here(options));

  test.each(cases.map((given, i) => [given[0], given[1], given, i] as const))(
    "%s with %j",
    (_name, _options, [name, options, features, side], i) => {
      const collator = make(name, options, side);
      transformers.setSeed(5);
      for (const expected of theirs.answers[i]) {
        const batch = Object.entries(collator(features) as Record<string, Tensor>);
        expect(Object.fromEntries(batch.map(([key, value]) => [key, value.tolist()]))).toEqual(here(expected));
        for (const [, value] of batch) expect(value.dtype).toBe(torch.int64);
      }
    },
  );

  test("refuse what Python refuses, in its words", () => {
    for (const [i, options] of wrong.entries()) {
      expect(() => make(LM, options), JSON.stringify(options)).toThrow(said(theirs.errors[i]));
    }
    expect(() => make(LM, { whole_word_mask: true })).toThrow(torch.NotImplementedError);
    const none = tokenizer();
    none.maskToken = null;
    expect(() => new transformers.DataCollatorForLanguageModeling(none)).toThrow("does not have a mask token");
    const [first, second] = labelled("labels");
    expect(() => make(TOKENS, {})([first, { ...second, labels: null }])).toThrow("but example 1 has none");
  });

  test("a model with a decoder makes its inputs of the labels", () => {
    const model = { prepareDecoderInputIdsFromLabels: ({ labels }: { labels: Tensor }) => labels.add(1) };
    const collator = new transformers.DataCollatorForSeq2Seq(tokenizer(), model);
    const { labels, decoderInputIds } = collator(texts("labels"));
    expect(decoderInputIds!.tolist()).toEqual(labels!.add(1).tolist());
    expect(() => new transformers.DataCollatorForSeq2Seq(tokenizer(), { padding: false })(texts("labels"))).toThrow();
  });

  test("special tokens take the place of others, or come beside them", () => {
    const tok = tokenizer();
    type Tokens = Parameters<typeof tok.addSpecialTokens>[0];
    const extra = (tokens: Tokens, options?: boolean | { replaceExtraSpecialTokens: boolean }): unknown[] => {
      const added = tok.addSpecialTokens(tokens, options as never);
      return [added, [...tok.extraSpecialTokens], tok.allSpecialTokens, tok.length];
    };
    expect([
      extra({ additionalSpecialTokens: ["<x>", "w3"] }),
      extra({ extraSpecialTokens: ["<y>"] }),
      extra({ additionalSpecialTokens: ["<x>", "<y>"] }, { replaceExtraSpecialTokens: false }),
      extra({ additionalSpecialTokens: [] }),
      extra({ extraSpecialTokens: ["<z>"] }, false),
    ]).toEqual(theirs.tokens);
  });
});

test("setSeed seeds PyTorch, and asks for algorithms that repeat", () => {
  transformers.setSeed(7);
  const first = torch.rand(3);
  torch.manualSeed(7);
  expect(torch.equal(torch.rand(3), first)).toBe(true);
  transformers.setSeed(7, { deterministic: true });
  expect(torch.areDeterministicAlgorithmsEnabled()).toBe(true);
  torch.useDeterministicAlgorithms(false);
});

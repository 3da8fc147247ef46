/** Tokenizers that GGUF files describe, beside those that transformers makes of the same files. */

import { beforeAll, describe, expect, test } from "vitest";
import { AutoTokenizer } from "../../../src/transformers/index.js";
import { noPython, python } from "../../python.js";
import { temporaryFolder } from "../../torch/serialization/folder.js";

const inFolder = temporaryFolder();

const texts = [
  "the cat",
  "  the  cat\n\n\nthe",
  "<|im_start|>user\nthe cat 12345<|im_end|>\n<think>that's it</think>",
  "Der Käse, l'été: DON'T 3.14 😀 東京",
  "<s>the</s> the <extra> cat<unk>",
  "",
  "x\u0301y CamelCase\t\r\n it's",
];

const PRE = ["qwen2", "llama-bpe", "smollm", "tekken", "gpt-4o", "qwen35", "default"];

interface Expected {
  json: string;
  ids: number[][];
  decoded: string[];
  special: Record<string, string>;
  length: number;
  chatTemplate: string | null;
}

describe.skipIf(noPython)("a tokenizer from a GGUF file", () => {
  let theirs: Record<string, Expected>;
  beforeAll(async () => {
    theirs = await python(
      `
import gguf
from transformers import AutoTokenizer
from transformers.convert_slow_tokenizer import bytes_to_unicode
def write(name, arch, kind, tokens, types=None, scores=None, merges=None, pre=None, **ids):
    w = gguf.GGUFWriter(args["folder"] + f"/{name}.gguf", arch)
    w.add_context_length(64); w.add_block_count(2); w.add_feed_forward_length(64); w.add_embedding_length(32)
    w.add_head_count(4); w.add_head_count_kv(2); w.add_layer_norm_rms_eps(1e-5)
    w.add_tokenizer_model(kind); w.add_token_list(tokens)
    if types: w.add_token_types(types)
    if scores: w.add_token_scores(scores)
    if merges: w.add_token_merges(merges)
    if pre: w.add_tokenizer_pre(pre)
    for key, value in ids.items(): getattr(w, "add_" + key)(value)
    w.write_header_to_file(); w.write_kv_data_to_file(); w.write_tensors_to_file(); w.close()
    return name
alphabet = list(bytes_to_unicode().values())
tokens = ["<|endoftext|>", "<|im_start|>", "<|im_end|>", *alphabet, "th", "Ġth", "Ġthe", "ca", "cat", "<think>"]
types = [3] * 3 + [1] * 261 + [4]
merges = ["t h", "Ġ th", "Ġth e", "c a", "ca t"]
names = [write("pre-" + pre, "qwen2" if "qwen" in pre else "llama", "gpt2", tokens, types, merges=merges, pre=pre, eos_token_id=2, bos_token_id=1, pad_token_id=0, add_bos_token=pre == "llama-bpe", add_eos_token=pre == "tekken", chat_template="{{ messages }}") for pre in args["pre"]]
# Control tokens in letters that are no bytes, without the end of text that GPT-2 has.
names.append(write("odd", "llama", "gpt2", ["<｜begin｜>", "<end>", "東", *alphabet, "<end2>", "nö", "he"], [3, 3, 1, *[1] * 256, 3, 4, 1], merges=["h e"], bos_token_id=0, eos_token_id=1, unk_token_id=2))
pieces = ["▁t", "he", "▁the", "▁", "t", "h", "e", "c", "a", "ca", "▁ca", "▁cat", "at", "<extra>"]
sp = ["<unk>", "<s>", "</s>", *(f"<0x{i:02X}>" for i in range(256)), *pieces]
spt = [2, 3, 3, *[6] * 256, *[1] * 13, 4]
scores = [0.0] * 259 + [-1.0, -2.0, -3.0, -4.0, -5.0, -6.0, -7.0, -8.0, -9.0, -2.0, -2.0, -2.0, -13.0, 0.0]
names.append(write("sp", "llama", "llama", sp, spt, scores=scores, eos_token_id=2, bos_token_id=1, unk_token_id=0))
names.append(write("sp-plain", "llama", "llama", sp, spt, scores=scores, eos_token_id=2, bos_token_id=1, add_bos_token=False, add_eos_token=True, add_space_prefix=False))
names.append(write("sp-merges", "llama", "llama", sp, spt, scores=scores, merges=["▁ t", "h e", "▁t he"], eos_token_id=2, bos_token_id=1, pad_token_id=2))
names.append(write("sp-untyped", "llama", "llama", sp[3:], scores=scores[3:]))
result = {}
for name in names:
    t = AutoTokenizer.from_pretrained(args["folder"], gguf_file=name + ".gguf")
    ids = [t(text)["input_ids"] for text in args["texts"]]
    result[name] = {"json": t.backend_tokenizer.to_str(), "ids": ids, "decoded": [t.decode(row, skip_special_tokens=True) for row in ids], "special": t.special_tokens_map, "length": len(t), "chatTemplate": t.chat_template}
write("t5", "llama", "t5", ["a"], scores=[0.0])
write("none", "llama", "gpt2", ["a", "b", "ab"], merges=["a b"], eos_token_id=7)
write("bare", "llama", "gpt2", ["a"])
`,
      { folder: inFolder(""), texts, pre: PRE },
    );
  }, 120_000);

  test.each([...PRE.map((pre) => `pre-${pre}`), "odd", "sp", "sp-plain", "sp-merges", "sp-untyped"])(
    "%s is Python's",
    async (name) => {
      const expected = theirs[name] as Expected;
      const tokenizer = await AutoTokenizer.fromPretrained(inFolder(""), { ggufFile: `${name}.gguf` });
      const json = tokenizer.toJSON() as object;
      expect(json).toEqual({ ...JSON.parse(expected.json), padding: null, truncation: null });
      const ids = texts.map((text) => tokenizer(text).inputIds);
      expect(ids).toEqual(expected.ids);
      expect(ids.map((row) => tokenizer.decode(row, { skipSpecialTokens: true }))).toEqual(expected.decoded);
      expect(tokenizer.specialTokensMap).toEqual(expected.special);
      expect([tokenizer.length, tokenizer.chatTemplate]).toEqual([expected.length, expected.chatTemplate]);
    },
  );

  test("options stand in the place of what the file says", async () => {
    const options = { ggufFile: "pre-qwen2.gguf", padToken: "<|im_end|>", chatTemplate: "hi" };
    const { padTokenId, chatTemplate } = await AutoTokenizer.fromPretrained(inFolder(""), options);
    expect([padTokenId, chatTemplate]).toEqual([2, "hi"]);
  });

  test.each([
    ["t5", /Cannot build a tokenizer from a GGUF file stating tokenizer "t5". Supported: gpt2, llama/],
    ["none", /none.gguf: its eos token is 7 of 3 tokens/],
    ["bare", /bare.gguf to hold the merges of a tokenizer, or scores to find them by/],
    ["nowhere", /nowhere.gguf/],
  ])("%s is refused", async (name, message) => {
    await expect(AutoTokenizer.fromPretrained(inFolder(""), { ggufFile: `${name}.gguf` })).rejects.toThrow(message);
  });
});

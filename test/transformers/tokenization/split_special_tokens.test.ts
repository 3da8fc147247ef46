/** Special tokens in a text that are taken for text, beside Python's. */

import { join } from "node:path";
import { expect, test } from "vitest";
import { AutoTokenizer } from "../../../src/transformers/index.js";
import { noPython, python } from "../../python.js";
import { temporaryFolder } from "../../torch/serialization/folder.js";

const inFolder = temporaryFolder();
const TEXTS = ["a<s>b", "<new> yy </s><s><new>", "yy<unk>", "<mask> <new>"];

const SCRIPT = `
from tokenizers import AddedToken, Tokenizer, models, pre_tokenizers, trainers, processors
import transformers; transformers.logging.set_verbosity_error()
inner = Tokenizer(models.BPE())
inner.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
inner.train_from_iterator(["some words, and others"], trainers.BpeTrainer(vocab_size=280, special_tokens=["<s>", "</s>"],
    initial_alphabet=pre_tokenizers.ByteLevel.alphabet(), show_progress=False))
inner.post_processor = processors.TemplateProcessing(single="<s> $A </s>", pair="<s> $A </s> $B </s>", special_tokens=[("<s>", 0), ("</s>", 1)])
tok = transformers.PreTrainedTokenizerFast(tokenizer_object=inner, bos_token="<s>", eos_token="</s>", **args["options"])
# Tokens that the model has no ids for, special ones and others, between one another.
tok.add_special_tokens({"extra_special_tokens": ["<new>"]})
tok.add_tokens(["yy"])
tok.add_special_tokens({"mask_token": AddedToken("<mask>", lstrip=True)})
tok.save_pretrained(args["folder"])
def told(**options):
    return [[tok(text, return_offsets_mapping=True, return_special_tokens_mask=True, **options).data for text in args["texts"]],
        [tok.encode(text, **options) for text in args["texts"]], [tok.tokenize(text, **options) for text in args["texts"]]]
result = [tok.split_special_tokens, told(), told(split_special_tokens=True), told(split_special_tokens=False)]
`;

test.skipIf(noPython).each([
  ["asked for by a call", {}],
  ["asked for by the tokenizer", { split_special_tokens: true }],
])("special tokens are text where that is %s", async (_how, options) => {
  const folder = inFolder(JSON.stringify(options).length.toString());
  const told = await python(SCRIPT, { folder, texts: TEXTS, options });
  let tokenizer = await AutoTokenizer.fromPretrained(folder);
  const say = (given: object) => [
    TEXTS.map((text) => {
      const out = tokenizer(text, { ...given, returnOffsetsMapping: true, returnSpecialTokensMask: true });
      const { inputIds: input_ids, attentionMask: attention_mask, offsetMapping, specialTokensMask } = out;
      return { input_ids, attention_mask, offset_mapping: offsetMapping, special_tokens_mask: specialTokensMask };
    }),
    TEXTS.map((text) => tokenizer.encode(text, given)),
    TEXTS.map((text) => tokenizer.tokenize(text, given)),
  ];
  const ours = () => [
    tokenizer.splitSpecialTokens,
    ...[say({}), say({ splitSpecialTokens: true }), say({ splitSpecialTokens: false })],
  ];
  expect(ours()).toEqual(told);
  await tokenizer.savePretrained(join(folder, "again"));
  tokenizer = await AutoTokenizer.fromPretrained(join(folder, "again"));
  expect(ours()).toEqual(told);
  const before = tokenizer.encode("<late>", { splitSpecialTokens: true });
  tokenizer.addTokens("<late>");
  expect(tokenizer.encode("<late>", { splitSpecialTokens: true })).not.toEqual(before);
});

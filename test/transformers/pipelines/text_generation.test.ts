/** Texts and answers of `pipeline("text-generation")` beside transformers', drawn ones with the same seed. */

import { beforeAll, describe, expect, test } from "vitest";
import { manualSeed } from "../../../src/index.js";
import { camelCase } from "../../../src/python/camel_case.js";
import { pipeline, TextIteratorStreamer } from "../../../src/transformers/index.js";
import { noPython, python } from "../../python.js";
import { temporaryFolder } from "../../torch/serialization/folder.js";

const texts = ["the cat sat on", "a dog", "Who was it that did not like the cat?"];
const question = [{ role: "user", content: "the cat" }];
const told = [{ role: "system", content: "be short" }, ...question];
const begun = [...told, { role: "assistant", content: "it was" }];

interface Case {
  family?: string;
  inputs: unknown;
  /** What the pipeline is made with, and what the call says, under Python's names. */
  made?: Record<string, unknown>;
  options?: Record<string, unknown>;
}

const greedy = { max_new_tokens: 8, do_sample: false };
const cases: Record<string, Case> = {
  "a text": { inputs: texts[0], options: greedy },
  "Llama's text": { family: "Llama", inputs: texts[0], options: greedy },
  "a text by the defaults": { inputs: texts[0], options: { max_new_tokens: 30 } },
  "a text of the default length": { inputs: texts[1] },
  "several texts, drawn": { inputs: texts, options: { max_new_tokens: 8 } },
  "a list of one, drawn": { inputs: [texts[0]], options: { max_new_tokens: 8, do_sample: true } },
  "texts in batches": { inputs: texts, options: { ...greedy, batch_size: 2 } },
  "texts in batches, drawn": {
    family: "Llama",
    inputs: texts,
    options: { max_new_tokens: 9, batch_size: 3, top_p: 0.9 },
  },
  "texts in batches from the beginning": { inputs: texts, made: { batch_size: 3, ...greedy } },
  "several for each": { inputs: texts, options: { max_new_tokens: 5, num_return_sequences: 3 } },
  "several for each, in batches": {
    inputs: texts,
    options: { max_new_tokens: 5, num_return_sequences: 2, batch_size: 2 },
  },
  beams: { inputs: texts[0], options: { max_new_tokens: 6, num_beams: 3, do_sample: false, num_return_sequences: 2 } },
  "the answer alone": { inputs: texts, options: { ...greedy, return_full_text: false } },
  ids: { inputs: texts.slice(0, 2), options: { ...greedy, return_tensors: true } },
  "a prefix": { inputs: texts[0], options: { ...greedy, prefix: "a dog: " } },
  "a prefix from the beginning": {
    inputs: texts[0],
    made: { prefix: "a dog: ", do_sample: false },
    options: { max_length: 20 },
  },
  "special tokens": {
    inputs: texts[0],
    options: { max_new_tokens: 12, skip_special_tokens: false, add_special_tokens: false },
  },
  "an empty prompt": { inputs: "", options: greedy },
  "a stop": {
    family: "Llama",
    inputs: texts[0],
    options: { max_new_tokens: 30, do_sample: false, stop_sequence: "e" },
  },
  "several stops": { inputs: texts, options: { max_new_tokens: 30, stop_sequence: ["a", " t"] } },
  "a hole": { inputs: "the cat ".repeat(20), options: { max_new_tokens: 24, handle_long_generation: "hole" } },
  "a prompt that is cut": {
    inputs: "the cat ".repeat(9),
    options: { ...greedy, truncation: true, tokenizer_encode_kwargs: { max_length: 5 } },
  },
  "a length of all": { inputs: texts[0], options: { max_length: 30 } },
  "settings from the beginning": { inputs: texts[0], made: { max_new_tokens: 6, temperature: 2.5, top_k: 4 } },
  "settings, and others": {
    inputs: texts[0],
    made: { max_new_tokens: 6, do_sample: false },
    options: { max_new_tokens: 3 },
  },
  "a configuration": { inputs: texts[0], options: { generation_config: { max_new_tokens: 5 } } },
  "a configuration in the place of settings": {
    inputs: texts[0],
    made: { max_new_tokens: 9, top_k: 3 },
    options: { generation_config: { max_new_tokens: 5, do_sample: true } },
  },
  "scores beside texts": {
    inputs: texts.slice(0, 2),
    options: {
      max_new_tokens: 3,
      num_return_sequences: 2,
      return_dict_in_generate: true,
      output_scores: true,
      output_logits: true,
    },
  },
  "a conversation": { inputs: question, options: greedy },
  "a conversation, drawn": { family: "Llama", inputs: told, options: { max_new_tokens: 12 } },
  "a conversation that goes on": { inputs: begun, options: greedy },
  "a conversation that does not": { inputs: begun, options: { ...greedy, continue_final_message: false } },
  conversations: { inputs: [question, told, begun], options: { max_new_tokens: 6 } },
  "conversations in batches": { family: "Llama", inputs: [question, told], options: { ...greedy, batch_size: 2 } },
  "an answer alone": { inputs: told, options: { ...greedy, return_full_text: false } },
  documents: { inputs: question, options: { ...greedy, documents: [{ title: "a", text: "b" }] } },
};

const renamed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(renamed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [camelCase(key), renamed(item)]));
};

describe.skipIf(noPython)("text-generation gives what transformers' gives:", () => {
  const inFolder = temporaryFolder();
  let results: Record<string, unknown>;
  let streamed: string;
  beforeAll(async () => {
    ({ results, streamed } = await python<{ results: Record<string, unknown>; streamed: string }>(
      `import os, transformers, io, contextlib
from tokenizers import Tokenizer, models, pre_tokenizers, decoders, trainers
transformers.utils.logging.set_verbosity_error()
backend = Tokenizer(models.BPE())
backend.pre_tokenizer, backend.decoder = pre_tokenizers.ByteLevel(add_prefix_space=False), decoders.ByteLevel()
special = ["<pad>", "<s>", "</s>", "<|user|>", "<|assistant|>", "<|system|>"]
backend.train_from_iterator(["the cat sat on the mat", "a dog did not like the cat"] * 9, trainers.BpeTrainer(vocab_size=290, special_tokens=special, initial_alphabet=pre_tokenizers.ByteLevel.alphabet(), show_progress=False))
template = "{% for d in documents or [] %}{{ d.title + d.text }}{% endfor %}{% for m in messages %}{{ '<|' + m.role + '|>' + m.content + eos_token }}{% endfor %}{% if add_generation_prompt %}{{ '<|assistant|>' }}{% endif %}"
tokenizer = transformers.PreTrainedTokenizerFast(tokenizer_object=backend, pad_token="<pad>", bos_token="<s>", eos_token="</s>", model_max_length=64, chat_template=template)
size = len(tokenizer)
sizes = dict(vocab_size=size, initializer_range=0.5, bos_token_id=1, eos_token_id=[2, 30, 40], pad_token_id=None)
options = {
    "Llama": dict(**sizes, hidden_size=16, intermediate_size=24, num_hidden_layers=2, num_attention_heads=4, max_position_embeddings=400),
    "GPT2": dict(**sizes, n_embd=16, n_layer=2, n_head=4, n_positions=400),
}
heads = {"Llama": "LlamaForCausalLM", "GPT2": "GPT2LMHeadModel"}
for family in options:
    torch.manual_seed(3)
    model = getattr(transformers, heads[family])(getattr(transformers, family + "Config")(**options[family]))
    path = os.path.join(args["folder"], family)
    model.save_pretrained(path)
    tokenizer.save_pretrained(path)
def plain(value):
    if isinstance(value, dict): return {key: plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)): return [plain(item) for item in value]
    return max(min(value, 1e39), -1e39) if isinstance(value, float) else value
results = {}
for number, (name, case) in enumerate(args["cases"].items()):
    given = case.get("options", {})
    if "generation_config" in given: given = {**given, "generation_config": transformers.GenerationConfig(**given["generation_config"])}
    pipe = transformers.pipeline("text-generation", model=os.path.join(args["folder"], case.get("family", "GPT2")), device="cpu", **case.get("made", {}))
    torch.manual_seed(number)
    results[name] = plain(pipe(case["inputs"], **given))
pipe = transformers.pipeline("text-generation", model=os.path.join(args["folder"], "GPT2"), device="cpu")
with contextlib.redirect_stdout(io.StringIO()) as out:
    pipe("the cat", max_new_tokens=9, do_sample=False, streamer=transformers.TextStreamer(pipe.tokenizer))
result = {"results": results, "streamed": out.getvalue()}`,
      { cases, folder: inFolder("") },
    ));
  }, 240_000);

  test.each(Object.entries(cases).map(([name, item], seed) => [name, item, seed] as const))(
    "%s",
    async (name, { family = "GPT2", inputs, made = {}, options = {} }, seed) => {
      const { GenerationConfig } = await import("../../../src/transformers/index.js");
      const pipe = await pipeline("text-generation", { model: inFolder(family), ...(renamed(made) as object) });
      const given = renamed(options) as Record<string, unknown>;
      if (given.generationConfig !== undefined) {
        given.generationConfig = new GenerationConfig(given.generationConfig as object);
      }
      manualSeed(seed);
      const call = pipe as unknown as (inputs: unknown, options: unknown) => Promise<unknown>;
      expect(finite(await call(inputs, given))).toEqual(renamed(results[name]));
    },
  );

  test("a streamer has the text as it comes", async () => {
    const pipe = await pipeline("text-generation", { model: inFolder("GPT2") });
    const streamer = new TextIteratorStreamer(pipe.tokenizer);
    const whole = pipe("the cat", { maxNewTokens: 9, doSample: false, streamer });
    const pieces: string[] = [];
    for await (const piece of streamer) pieces.push(piece);
    expect(`${pieces.join("")}\n`).toBe(streamed);
    expect(pieces.length).toBeGreaterThan(2);
    expect((await whole)[0]?.generatedText.length).toBeGreaterThan(7);
  });

  test("a signal ends it", async () => {
    const pipe = await pipeline("text-generation", { model: inFolder("GPT2") });
    const signal = AbortSignal.timeout(20);
    await expect(pipe("the cat", { maxNewTokens: 390, eosTokenId: null, signal })).rejects.toThrow(/timeout/);
  });

  test.each<[string, unknown, Record<string, unknown>, string]>([
    [
      "two kinds of results",
      "a",
      { returnFullText: true, returnText: true },
      "`returnText` is mutually exclusive with `returnFullText`",
    ],
    [
      "ids and a full text",
      "a",
      { returnFullText: false, returnTensors: true },
      "`returnFullText` is mutually exclusive",
    ],
    ["another way with long texts", "a", { handleLongGeneration: "cut" }, "handleLongGeneration"],
    ["an option that is none", "a", { maxTokens: 3 }, "maxTokens"],
    ["a setting that is none", "a", { temperature: "hot" }, "temperature"],
    ["what is no text", 3, {}, "Expected a text, or a conversation of messages"],
    ["no room for a hole", "a ".repeat(70), { maxNewTokens: 64, handleLongGeneration: "hole" }, "We cannot use `hole`"],
    ["no message", [[]], {}, "Expected a text, or a conversation of messages"],
  ])("%s: an error", async (_, inputs, options, message) => {
    const pipe = await pipeline("text-generation", { model: inFolder("GPT2") });
    const call = pipe as unknown as (inputs: unknown, options: unknown) => Promise<unknown>;
    await expect(call(inputs, options)).rejects.toThrow(message);
  });
});

/** JSON has no infinity. */
function finite(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(finite);
  if (typeof value === "number") return Math.max(-1e39, Math.min(1e39, value));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, finite(item)]));
}

/** Tokenizers held against Python's `tokenizers` and `transformers`. */

import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BpeTrainer } from "../../../src/tokenizers/index.js";
import {
  PreTrainedTokenizerFast,
  type TokenizeOptions,
  trainByteLevelBpe,
  trainCharacterLevel,
  trainTokenizer,
  trainWordLevel,
} from "../../../src/transformers/index.js";
import { noPython, python } from "../../python.js";

const shakespeare = fileURLToPath(new URL("../../../../shared/data/tinyshakespeare.txt", import.meta.url));
const reason = noPython ?? (existsSync(shakespeare) ? undefined : "no ../shared/data/tinyshakespeare.txt");

const TEXTS = [
  "First Citizen: Before we proceed any further, hear me speak.",
  "  spaces \t and\nlines\r\n  ",
  "héllo wörld, 日本語 \u{1f600}\u{1f468}\u200d\u{1f469} naïve 1234 don't",
  "",
  "<pad>text with <eos> inside<pad>",
  "a\u0085b\ufeffc\u3000d\u001ce",
];
const PAIR = ["To be, or not to be", "that is the question: whether 'tis nobler"];
const CALLS: { python: object; ours: TokenizeOptions }[] = [
  { python: {}, ours: {} },
  { python: { padding: true }, ours: { padding: true } },
  {
    python: { padding: "max_length", max_length: 10, truncation: true },
    ours: { padding: "max_length", maxLength: 10, truncation: true },
  },
  {
    python: { padding: "longest", pad_to_multiple_of: 8, padding_side: "left" },
    ours: { padding: "longest", padToMultipleOf: 8, paddingSide: "left" },
  },
  { python: { max_length: 7 }, ours: { maxLength: 7 } },
  { python: { add_special_tokens: false }, ours: { addSpecialTokens: false } },
];
const PAIR_CALLS: { python: object; ours: TokenizeOptions }[] = [
  { python: {}, ours: {} },
  { python: { truncation: true, max_length: 9 }, ours: { truncation: true, maxLength: 9 } },
  { python: { truncation: true, max_length: 30 }, ours: { truncation: true, maxLength: 30 } },
  { python: { truncation: "only_first", max_length: 45 }, ours: { truncation: "only_first", maxLength: 45 } },
  {
    python: { truncation: "only_second", max_length: 30, padding: "max_length" },
    ours: { truncation: "only_second", maxLength: 30, padding: "max_length" },
  },
];

const SCRIPT = `
import os
os.environ["HF_HUB_OFFLINE"] = "1"
from tokenizers import Regex, Tokenizer, decoders, models, pre_tokenizers, trainers
from transformers import PreTrainedTokenizerFast

text = open(args["shakespeare"], encoding="utf-8", newline="").read()
part = text[:200_000]

def model(t):
    m = json.loads(t.to_str())["model"]
    return {"vocab": m["vocab"], "merges": m.get("merges")}

def bpe(corpus, pre, **options):
    t = Tokenizer(models.BPE())
    t.pre_tokenizer = pre
    trainer = trainers.BpeTrainer(show_progress=False, **options)
    if isinstance(corpus, list):
        t.train_from_iterator(corpus, trainer)
    else:
        t.train([corpus], trainer)
    return t

def words(corpus, pre, decoder=None, **options):
    t = Tokenizer(models.WordLevel(unk_token="<unk>"))
    t.pre_tokenizer = pre
    if decoder is not None:
        t.decoder = decoder
    t.train_from_iterator(corpus, trainers.WordLevelTrainer(show_progress=False, **options))
    return t

byte_level = pre_tokenizers.ByteLevel(add_prefix_space=False)
alphabet = pre_tokenizers.ByteLevel.alphabet()
special = ["<pad>", "<bos>", "<eos>"]
trained = {
    "bpe 512": bpe([text], byte_level, vocab_size=512, special_tokens=special, initial_alphabet=alphabet),
    "bpe 2000": bpe([part], byte_level, vocab_size=2000, initial_alphabet=alphabet),
    "bpe file": bpe(args["part"], byte_level, vocab_size=400, initial_alphabet=alphabet),
    "bpe frequent": bpe([part], byte_level, vocab_size=2000, min_frequency=100, initial_alphabet=["x", "é"]),
    "bpe limited": bpe([part], pre_tokenizers.WhitespaceSplit(), vocab_size=512, limit_alphabet=30),
    "bpe short": bpe([part], pre_tokenizers.WhitespaceSplit(), vocab_size=512, max_token_length=5),
    "bpe lines": bpe(part.splitlines(keepends=True), None, vocab_size=300),
    "bpe repeats": bpe(["aaaa aaa aa abab ababab"] * 3, pre_tokenizers.WhitespaceSplit(), vocab_size=30),
    "bpe prefix": bpe(args["prefixed"], pre_tokenizers.WhitespaceSplit(), vocab_size=22, continuing_subword_prefix="##"),
    "words": words([text], pre_tokenizers.WhitespaceSplit(), vocab_size=1000, special_tokens=["<pad>", "<unk>"]),
    "words frequent": words([text], pre_tokenizers.WhitespaceSplit(), min_frequency=20),
    "characters": words([text, "é \\U0001f600 日 \\uffee"], pre_tokenizers.Split(Regex("[\\\\s\\\\S]"), "isolated"), decoders.Fuse(), special_tokens=["<unk>"]),
}

def calls(t):
    return {
        "single": [{k: v for k, v in t(args["texts"], **c).items()} for c in args["calls"]],
        "pair": [dict(t([args["pair"][0]], text_pair=[args["pair"][1]], return_token_type_ids=True, **c)) for c in args["pairCalls"]],
        "tensor": {k: bits(v) for k, v in t(args["texts"][0], return_tensors="pt").items()},
    }

def decoded(t):
    ids = t(args["texts"])["input_ids"]
    return [[t.decode(i) for i in ids], t.batch_decode(ids, skip_special_tokens=True)]

loaded = {}
for folder in args["folders"]:
    t = PreTrainedTokenizerFast.from_pretrained(folder)
    again = folder + "-python"
    t.save_pretrained(again)
    loaded[folder] = {"calls": calls(t), "decoded": decoded(t), "special": t.special_tokens_map, "length": len(t), "vocabSize": t.vocab_size}

# The document's tokenizer: an empty vocabulary, tokens added by hand.
seed = PreTrainedTokenizerFast(tokenizer_object=Tokenizer(models.BPE()))
seed.add_tokens(["hello", "world", "AI", "hi", "machine", "greetings", "bot", "<pad>"])
seed.pad_token = "<pad>"
document = dict(seed("hello world", padding="max_length", max_length=10, truncation=True))
document["text"] = seed.decode(document["input_ids"])
seed.save_pretrained(args["seed"])
seed.add_tokens(["bot", "new"])
document["added"] = [seed.add_special_tokens({"eos_token": "<eos>", "extra_special_tokens": ["<x>", "hi"]}), len(seed), seed.all_special_tokens, seed.all_special_ids]

# A tokenizer of transformers with everything set, saved by Python.
full = PreTrainedTokenizerFast(tokenizer_object=trained["bpe 512"], pad_token="<pad>", bos_token="<bos>", eos_token="<eos>", extra_special_tokens=["<x>"], model_max_length=64, padding_side="left", truncation_side="left", add_bos_token=True, add_eos_token=True)
full.save_pretrained(args["full"])
result = {"models": {name: model(t) for name, t in trained.items()}, "loaded": loaded, "document": document, "full": {"calls": calls(full), "decoded": decoded(full)}}
`;

interface Called {
  single: Record<string, number[][]>[];
  pair: Record<string, number[][]>[];
  tensor: Record<string, { dtype: string; shape: number[]; data: string }>;
}
interface Answer {
  models: Record<string, { vocab: Record<string, number>; merges: [string, string][] | null }>;
  loaded: Record<
    string,
    { calls: Called; decoded: string[][]; special: Record<string, string>; length: number; vocabSize: number }
  >;
  document: Record<string, unknown>;
  full: { calls: Called; decoded: string[][] };
}

describe.skipIf(reason)(`tokenizers against Python${reason === undefined ? "" : ` (${reason})`}`, () => {
  let folder: string;
  let theirs: Answer;
  const ours = new Map<string, PreTrainedTokenizerFast>();
  const saved = new Map<string, PreTrainedTokenizerFast>();
  const PREFIXED = ["low low low low low lower lower lower lower newest newest newest widest widest"];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "libtorch-node-tokenizers-"));
    const text = readFileSync(shakespeare, "utf8");
    const part = text.slice(0, 200_000);
    const partFile = join(folder, "part.txt");
    await writeFile(partFile, part);
    const special = {
      specialTokens: ["<pad>", "<bos>", "<eos>"],
      padToken: "<pad>",
      bosToken: "<bos>",
      eosToken: "<eos>",
    };
    const whitespace = { preTokenizer: { type: "WhitespaceSplit" } };
    const lines = part.match(/[^\n]*\n|[^\n]+$/g)!;
    const trained: Record<string, Promise<PreTrainedTokenizerFast>> = {
      "bpe 512": trainByteLevelBpe([text], { vocabSize: 512, ...special }),
      "bpe 2000": trainByteLevelBpe([part], { vocabSize: 2000 }),
      "bpe file": trainByteLevelBpe({ file: partFile }, { vocabSize: 400 }),
      "bpe frequent": trainByteLevelBpe([part], { vocabSize: 2000, minFrequency: 100, initialAlphabet: ["x", "é"] }),
      "bpe limited": trainTokenizer([part], new BpeTrainer({ vocabSize: 512, limitAlphabet: 30 }), whitespace),
      "bpe short": trainTokenizer([part], new BpeTrainer({ vocabSize: 512, maxTokenLength: 5 }), whitespace),
      "bpe lines": trainTokenizer(lines, new BpeTrainer({ vocabSize: 300 })),
      "bpe repeats": trainTokenizer(
        new Array(3).fill("aaaa aaa aa abab ababab"),
        new BpeTrainer({ vocabSize: 30 }),
        whitespace,
      ),
      "bpe prefix": trainTokenizer(
        PREFIXED,
        new BpeTrainer({ vocabSize: 22, continuingSubwordPrefix: "##" }),
        whitespace,
      ),
      words: trainWordLevel([text], {
        vocabSize: 1000,
        specialTokens: ["<pad>", "<unk>"],
        padToken: "<pad>",
        unkToken: "<unk>",
      }),
      "words frequent": trainWordLevel([text], { minFrequency: 20 }),
      characters: trainCharacterLevel([text, "é \u{1f600} 日 \uffee"], { specialTokens: ["<unk>"], unkToken: "<unk>" }),
    };
    for (const [name, tokenizer] of Object.entries(trained)) ours.set(name, await tokenizer);

    ours.get("characters")!.addSpecialTokens({ padToken: "<pad>" });
    const wrapped = new PreTrainedTokenizerFast({
      tokenizerObject: ours.get("bpe 512")!.toJSON(),
      padToken: "<pad>",
      bosToken: "<bos>",
      eosToken: "<eos>",
      modelMaxLength: 50,
      extraSpecialTokens: ["<x>"],
      addBosToken: true,
      addEosToken: true,
      truncationSide: "left",
    });
    const toSave = {
      bpe: ours.get("bpe 512")!,
      words: ours.get("words")!,
      characters: ours.get("characters")!,
      wrapped,
    };
    for (const [name, tokenizer] of Object.entries(toSave)) {
      const path = join(folder, name);
      await tokenizer.savePretrained(path);
      saved.set(path, tokenizer);
    }
    theirs = await python<Answer>(SCRIPT, {
      shakespeare,
      part: partFile,
      prefixed: PREFIXED,
      texts: TEXTS,
      pair: PAIR,
      calls: CALLS.map((call) => call.python),
      pairCalls: PAIR_CALLS.map((call) => call.python),
      folders: [...saved.keys()],
      seed: join(folder, "seed"),
      full: join(folder, "full"),
    });
  }, 120_000);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  test.each([
    "bpe 512",
    "bpe 2000",
    "bpe file",
    "bpe frequent",
    "bpe limited",
    "bpe short",
    "bpe lines",
    "bpe repeats",
    "words",
    "words frequent",
    "characters",
  ])("%s: training gives Python's vocabulary and merges", (name) => {
    const { model } = ours.get(name)!.toJSON();
    expect(model.vocab).toEqual(theirs.models[name]!.vocab);
    if ("merges" in model) expect(model.merges).toEqual(theirs.models[name]!.merges);
  });

  test("a prefix of continuing pieces gives Python's tokens and merges; ids are numbered by chance there", () => {
    const { model } = ours.get("bpe prefix")!.toJSON();
    expect(new Set(Object.keys(model.vocab))).toEqual(new Set(Object.keys(theirs.models["bpe prefix"]!.vocab)));
    expect(ours.get("bpe prefix")!.tokenize("lowest")).toEqual(["low", "##est"]);
  });

  /** What a tokenizer of ours answers to the calls that Python answered. */
  function expectSameCalls(tokenizer: PreTrainedTokenizerFast, called: Called): void {
    for (const [i, { ours: options }] of CALLS.entries()) {
      const { inputIds, attentionMask } = tokenizer(TEXTS, options);
      expect({ input_ids: inputIds, attention_mask: attentionMask }, JSON.stringify(options)).toEqual(called.single[i]);
    }
    for (const [i, { ours: options }] of PAIR_CALLS.entries()) {
      const { inputIds, attentionMask, tokenTypeIds } = tokenizer([PAIR[0]!], {
        textPair: [PAIR[1]!],
        returnTokenTypeIds: true,
        ...options,
      });
      expect(
        { input_ids: inputIds, attention_mask: attentionMask, token_type_ids: tokenTypeIds },
        JSON.stringify(options),
      ).toEqual(called.pair[i]);
    }
    const tensors = tokenizer(TEXTS[0]!, { returnTensors: "pt" });
    for (const [key, tensor] of [
      ["input_ids", tensors.inputIds],
      ["attention_mask", tensors.attentionMask],
    ] as const) {
      expect({
        dtype: tensor.dtype.name,
        shape: tensor.shape,
        data: Buffer.from(tensor.toBytes()).toString("base64"),
      }).toEqual(called.tensor[key]);
    }
  }

  test.each(["bpe", "words", "characters", "wrapped"])(
    "%s: what is saved here, transformers loads, and answers alike",
    (name) => {
      const path = join(folder, name);
      const { calls, decoded, special, length, vocabSize } = theirs.loaded[path]!;
      const tokenizer = saved.get(path)!;
      expectSameCalls(tokenizer, calls);
      expect(tokenizer.specialTokensMap).toEqual(special);
      expect([tokenizer.length, tokenizer.vocabSize]).toEqual([length, vocabSize]);
      const { inputIds } = tokenizer(TEXTS);
      expect([
        inputIds.map((ids) => tokenizer.decode(ids)),
        tokenizer.batchDecode(inputIds, { skipSpecialTokens: true }),
      ]).toEqual(decoded);
    },
  );

  test("what transformers saved loads here, answers alike, and is written back byte for byte", async () => {
    const tokenizer = await PreTrainedTokenizerFast.fromPretrained(join(folder, "full"));
    expectSameCalls(tokenizer, theirs.full.calls);
    expect(tokenizer.modelMaxLength).toBe(64);
    const again = join(folder, "again");
    await tokenizer.savePretrained(again);
    expect((await readdir(again)).sort()).toEqual(["tokenizer.json", "tokenizer_config.json"]);
    for (const file of ["tokenizer.json", "tokenizer_config.json"]) {
      const written = await readFile(join(folder, "full", file), "utf8");
      // Python keeps there how the last call cut and filled up, which is no property of the tokenizer.
      expect(await readFile(join(again, file), "utf8"), file).toBe(withoutCallSettings(written));
    }
  });

  test("the document's tokenizer: added tokens alone, filled up to ten", async () => {
    const tokenizer = new PreTrainedTokenizerFast({ tokenizerFile: null });
    tokenizer.addTokens(["hello", "world", "AI", "hi", "machine", "greetings", "bot", "<pad>"]);
    tokenizer.padToken = "<pad>";
    const { inputIds, attentionMask } = tokenizer("hello world", {
      padding: "max_length",
      maxLength: 10,
      truncation: true,
    });
    const { input_ids, attention_mask, text, added } = theirs.document;
    expect([inputIds, attentionMask, tokenizer.decode(inputIds)]).toEqual([input_ids, attention_mask, text]);
    const path = join(folder, "own-seed");
    await tokenizer.savePretrained(path);
    for (const file of ["tokenizer.json", "tokenizer_config.json"]) {
      const written = await readFile(join(folder, "seed", file), "utf8");
      expect(await readFile(join(path, file), "utf8"), file).toBe(withoutCallSettings(written));
    }
    tokenizer.addTokens(["bot", "new"]);
    const count = tokenizer.addSpecialTokens({ eosToken: "<eos>", extraSpecialTokens: ["<x>", "hi"] });
    expect([count, tokenizer.length, tokenizer.allSpecialTokens, tokenizer.allSpecialIds]).toEqual(added);
  });

  test.each(["bpe", "words", "characters"])("%s: files are what transformers writes, byte for byte", async (name) => {
    for (const file of ["tokenizer.json", "tokenizer_config.json"]) {
      const written = await readFile(join(folder, `${name}-python`, file), "utf8");
      expect(await readFile(join(folder, name, file), "utf8"), file).toBe(withoutCallSettings(written));
    }
  });
});

function withoutCallSettings(written: string): string {
  return written
    .replace(/"truncation": \{[^}]*\}/, '"truncation": null')
    .replace(/"padding": \{([^{}]|\{[^}]*\})*\}/, '"padding": null')
    .replace(/\n {2}"(is_local|local_files_only)": (true|false),/g, "");
}

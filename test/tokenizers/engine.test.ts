/** What ends the process in the library of npm, and is an exception in Python, is an error here; and the thread that does it all. */

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { MessagePort } from "node:worker_threads";
import { execa } from "execa";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { hazardsOf } from "../../src/tokenizers/engine/hazards.js";
import { growthOf, REACH } from "../../src/tokenizers/regex_cost.js";
import { emptyTokenizerFile, type TokenizerFile } from "../../src/tokenizers/tokenizer_file.js";
import { PreTrainedTokenizerFast, trainByteLevelBpe, trainWordLevel } from "../../src/transformers/index.js";
import { noPython, python } from "../python.js";

const vocab = { a: 0, b: 1, " ": 2, "<unk>": 3, é: 4 };
const model = { type: "WordLevel", vocab, unk_token: "<unk>" };
const bpe = (parts: object) => ({ type: "BPE", vocab: { a: 0, "##b": 1, ab: 2, bb: 3, abb: 4 }, merges: [], ...parts });
const template = (single: object[], special_tokens = {}) => ({
  type: "TemplateProcessing",
  single,
  pair: [{ Sequence: { id: "A", type_id: 0 } }, { Sequence: { id: "B", type_id: 1 } }],
  special_tokens,
});
const A = { Sequence: { id: "A", type_id: 0 } };
const broken = (words: number[]) => Buffer.from(Uint32Array.from(words).buffer).toString("base64");

/** Parts of a file, and whether they are done apart. */
const CASES: Record<string, [parts: object, isApart: boolean]> = {
  "a file without dangers": [{}, false],
  "a decoder that counts from the end": [{ decoder: { type: "Strip", content: " ", start: 0, stop: 2 } }, true],
  "a decoder that counts from the beginning": [{ decoder: { type: "Strip", content: " ", start: 1, stop: 0 } }, false],
  "a template of an unknown token": [
    { post_processor: template([{ SpecialToken: { id: "X", type_id: 0 } }, A]) },
    true,
  ],
  "a template with a second text alone": [{ post_processor: template([{ Sequence: { id: "B", type_id: 0 } }]) }, true],
  "a table that is none": [{ normalizer: { type: "Precompiled", precompiled_charsmap: "AAAA" } }, true],
  "a table whose trie leads out of it": [
    { normalizer: { type: "Precompiled", precompiled_charsmap: broken([8, 0xffffff00, 0]) } },
    true,
  ],
  "pieces of no length": [{ pre_tokenizer: { type: "FixedLength", length: 0 } }, true],
  "a decoder that nobody knows": [{ decoder: { type: "X" } }, true],
  "a merge without the prefix": [
    { model: bpe({ continuing_subword_prefix: "##", merges: [["a", "bb"]] }), vocab: null },
    true,
  ],
  "text that grows": [
    { normalizer: { type: "Sequence", normalizers: new Array(5).fill({ type: "Prepend", prepend: "a".repeat(10) }) } },
    true,
  ],
};

const made = (parts: object): TokenizerFile =>
  ({ ...emptyTokenizerFile(model as never), ...parts }) as unknown as TokenizerFile;

describe.skipIf(noPython)("what Python has an exception for is an error, and the process goes on:", () => {
  let told: Record<string, unknown>;
  beforeAll(async () => {
    const files = Object.entries(CASES).map(([what, [parts]]) => [what, JSON.stringify(made(parts))]);
    told = await python(
      `
from tokenizers import Tokenizer
result = {}
for what, file in args.items():
    try:
        t = Tokenizer.from_str(file)
        result[what] = [t.encode("a").ids, t.encode("a", "b").ids, t.decode([0, 2, 1])]
    except BaseException:
        result[what] = "error"
`,
      Object.fromEntries(files),
    );
  }, 60_000);

  test.each(Object.entries(CASES))("%s", (what, [parts, isApart]) => {
    const file = made(parts);
    expect(hazardsOf(file).always).toBe(isApart);
    let ours: unknown;
    try {
      const tokenizer = new PreTrainedTokenizerFast({ tokenizerObject: file });
      ours = [tokenizer.encode("a"), tokenizer.encode("a", { textPair: "b" }), tokenizer.decode([0, 2, 1])];
    } catch (error) {
      ours = error instanceof Error ? "error" : error;
    }
    expect(ours).toEqual(told[what]);
  });
});

test("an expression is watched where the runs of a text are long", () => {
  const llama3 = String.raw`[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+`;
  expect(growthOf(llama3)).toEqual({ degree: 1, reach: REACH.spaces });
  expect(growthOf(String.raw`\g<1>(a)`).degree).toBe(Number.POSITIVE_INFINITY);
  const split = { type: "Split", pattern: { Regex: llama3 }, behavior: "Isolated", invert: false };
  const { of } = hazardsOf({ normalizer: null, pre_tokenizer: split, post_processor: null, decoder: null });
  expect(of(() => ["some words ".repeat(100_000)])).toBeNull();
  expect(of(() => [" ".repeat(2_000_000)])).toMatchObject({ pattern: llama3 });
});

test("a text that would become too long for any memory is an error, in both directions", () => {
  const tenfold = (to: string) => ({ type: "Replace", pattern: { String: "a" }, content: to.repeat(10) });
  const bomb = { type: "Sequence", normalizers: new Array(12).fill(tenfold("a")) };
  const tokenizer = new PreTrainedTokenizerFast({ tokenizerObject: made({ normalizer: bomb }) });
  expect(() => tokenizer("aa")).toThrow(
    /replaces and prepends may make 2e\+12 characters of 2, for which there is no memory/,
  );
  const decoder = { type: "Sequence", decoders: new Array(12).fill(tenfold("a")) };
  const writer = new PreTrainedTokenizerFast({ tokenizerObject: made({ decoder }) });
  expect(writer("a").inputIds).toEqual([0]);
  expect(() => writer.decode([0])).toThrow(/1e\+12 characters of 1/);
  // An expression may match nothing, but where it comes once or twice, a long text is a long text and no more.
  const spaces = { type: "Replace", pattern: { Regex: " {2,}" }, content: " " };
  const { tooLong } = hazardsOf(made({ normalizer: { type: "Sequence", normalizers: [spaces, spaces] } }));
  expect(tooLong.encode(() => ["a".repeat(20_000_000)])).toBeNull();
  const prepended = hazardsOf(made({ normalizer: { type: "Prepend", prepend: "a".repeat(100) } }));
  expect(prepended.tooLong.encode(() => ["a".repeat(20_000_000)])).toBeNull();
});

describe("the thread", () => {
  test("answers in order, to those that wait and to those that sleep", async () => {
    const tokenizer = await trainWordLevel(["a b c"], { specialTokens: ["<unk>"], unkToken: "<unk>" });
    const later = [tokenizer.callAsync(["a b", "c"]), tokenizer.callAsync("c")] as const;
    expect(tokenizer("a").inputIds).toEqual([1]);
    tokenizer.addTokens(["new"]);
    expect(tokenizer("a new").inputIds).toEqual([1, 4]);
    expect((await later[0]).inputIds).toEqual([[1, 2], [3]]);
    expect((await later[1]).wordIds()).toEqual([0]);
    expect(await tokenizer.batchDecodeAsync([[1, 2], []])).toEqual(["a b", ""]);
    await expect(tokenizer.callAsync("a b", { maxLength: 1, stride: 1, truncation: true })).rejects.toThrow(/stride/);
  });

  test("without the package the error says what to install", async () => {
    const folder = await mkdtemp(join(tmpdir(), "libtorch-node-missing-"));
    const hook = join(folder, "hook.cjs");
    await writeFile(
      hook,
      `const Module = require("node:module"); const resolve = Module._resolveFilename;
       Module._resolveFilename = (name, ...rest) => { if (name === "tokenizers") throw new Error("no such package"); return resolve(name, ...rest); };`,
    );
    const entry = fileURLToPath(new URL("../../src/transformers/index.ts", import.meta.url));
    const program = `import(${JSON.stringify(entry)}).then(({ PreTrainedTokenizerFast }) => new PreTrainedTokenizerFast({ tokenizerFile: null })).catch((error) => console.log(error.message));`;
    const { stdout } = await execa(process.execPath, ["--require", hook, "--import", "tsx", "-e", program]);
    await rm(folder, { recursive: true });
    expect(stdout).toMatch(/Tokenizers need the package tokenizers.*npm install tokenizers@0\.23\.2.*no such package/);
  }, 60_000);
});

test("a short text of words that were there before does not go to the thread", async () => {
  const tokenizer = await trainByteLevelBpe(["some words, and more words of some kind"], { vocabSize: 300 });
  tokenizer.addTokens("<x>");
  // What is sent, not what is waited for: the answer may be there first.
  const far = vi.spyOn(MessagePort.prototype, "postMessage");
  try {
    const asked = (text: string, options = {}) => {
      far.mockClear();
      const { inputIds } = tokenizer(text, options);
      return [inputIds, far.mock.calls.some(([message]) => message?.task?.kind === "encode")];
    };
    const [ids] = asked("some words, and more words");
    expect(asked("some words, and more words")).toEqual([ids, false]);
    expect(asked("some more words, and words")[1]).toBe(false);
    expect(asked("some words", { truncation: true, maxLength: 40 })[1]).toBe(false);
    expect(asked("some words, and", { truncation: true, maxLength: 1 })).toEqual([(ids as number[]).slice(0, 1), true]);
    expect(asked("some <x> words")[1]).toBe(true);
    expect(asked("some nouns")[1]).toBe(true);
    expect(asked("some words ".repeat(60))[1]).toBe(true);
    tokenizer.addTokens("words");
    const [again, wasFar] = asked("some words, and more words");
    expect([wasFar, again]).not.toEqual([true, ids]);
    expect(wasFar).toBe(true);
  } finally {
    far.mockRestore();
  }
});

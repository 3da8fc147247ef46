/** GenerationConfig beside transformers'. */

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { snakeCase } from "../../../src/python/snake_case.js";
import { GenerationConfig } from "../../../src/transformers/generation/index.js";
import { noPython, python } from "../../python.js";
import { temporaryFolder } from "../../torch/serialization/folder.js";

const inFolder = temporaryFolder();

type Settings = ConstructorParameters<typeof GenerationConfig>[0] & {};

const cases: Settings[] = [
  {},
  {
    maxNewTokens: 5,
    doSample: true,
    temperature: 1,
    topK: 0,
    topP: 0.95,
    minP: 1e-5,
    eosTokenId: [1, 2],
    padTokenId: 0,
  },
  {
    numBeams: 4,
    earlyStopping: "never",
    lengthPenalty: -0.5,
    numReturnSequences: 2,
    returnDictInGenerate: true,
    outputScores: true,
  },
  {
    stopStrings: ["caf\u00e9", "\u{1f600}\u007f"],
    badWordsIds: [[1, 2], [3]],
    suppressTokens: [],
    beginSuppressTokens: [7],
  },
  {
    sequenceBias: [
      [[1, 2], 2],
      [[3], -0.5],
    ],
    exponentialDecayLengthPenalty: [3, 2],
    repetitionPenalty: 2,
    maxTime: 3,
  },
  {
    useCache: false,
    forcedBosTokenId: 3,
    forcedEosTokenId: [3, 4],
    guidanceScale: 1.5,
    renormalizeLogits: true,
    eosTokenId: 2,
  },
  {
    cacheImplementation: "static",
    minNewTokens: 2,
    noRepeatNgramSize: 3,
    typicalP: 0.5,
    doSample: true,
    epsilonCutoff: 3e-4,
    etaCutoff: 0,
  },
];

const wrong: Settings[] = [
  { earlyStopping: "always" as never },
  { maxNewTokens: 0 },
  { assistantEnsembleWeight: 1.5 },
  { cacheImplementation: "elastic" },
  { numReturnSequences: 2 },
  { numReturnSequences: 3, numBeams: 2 },
  { suppressTokens: [1, 4, 2], forcedEosTokenId: [4, 1] },
  { suppressTokens: [7], forcedBosTokenId: 7 },
];
/** What has no effect, which is an error only where it is saved. */
const idle: Settings[] = [
  { temperature: 0.5 },
  { topK: 10, topP: 0.5, minP: 0.1, topH: 0.5, typicalP: 0.5, epsilonCutoff: 0.1, etaCutoff: 0.1, doSample: false },
  { earlyStopping: true, lengthPenalty: 2 },
  { lengthPenalty: 2, numBeams: 1 },
  { padTokenId: -1 },
  { useCache: false, cacheImplementation: "static" },
  { outputScores: true, outputAttentions: true, outputLogits: true, outputHiddenStates: true },
];
const files: Record<string, unknown>[] = [
  { temperature: 0.7, top_k: 40, do_sample: true, eos_token_id: [5, 6], transformers_version: "4.30.0" },
  {
    _from_model_config: true,
    bos_token_id: 1,
    eos_token_id: 2,
    hidden_size: 9,
    output_attentions: false,
    use_cache: true,
  },
  { max_length: null, own_setting: { deep: [1] }, _commit_hash: "abc", top_p: 0.5 },
];

const pythonic = (settings: object) =>
  Object.fromEntries(Object.entries(settings).map(([name, value]) => [snakeCase(name), value]));

describe.skipIf(noPython)("beside transformers' GenerationConfig", () => {
  let theirs: {
    names: string[];
    texts: [string, string, string][];
    errors: string[];
    issues: string[];
    files: [read: string, saved: string][];
    ours: string[];
  };

  beforeAll(async () => {
    for (const [index, settings] of cases.entries())
      await new GenerationConfig(settings).savePretrained(inFolder(`ours${index}`));
    for (const [index, file] of files.entries()) {
      await new GenerationConfig().savePretrained(inFolder(`file${index}`));
      await writeFile(join(inFolder(`file${index}`), "generation_config.json"), JSON.stringify(file));
    }
    theirs = await python(
      `
from transformers import GenerationConfig
f = lambda name: args["folder"] + "/" + name
def text(of):
    try:
        of(); return "none"
    except ValueError as e:
        return str(e)
def fix(s):
    s = dict(s)
    if "sequence_bias" in s: s["sequence_bias"] = [[i, float(b)] for i, b in s["sequence_bias"]]
    if "exponential_decay_length_penalty" in s: s["exponential_decay_length_penalty"] = [3, 2.0]
    for k, v in s.items():
        if k in ("temperature", "repetition_penalty", "max_time", "eta_cutoff", "length_penalty") : s[k] = float(v)
    return s
texts, read = [], []
for s in args["cases"]:
    config = GenerationConfig(**fix(s))
    config.save_pretrained(f("theirs"))
    texts.append([config.to_json_string(), config.to_json_string(use_diff=False), open(f("theirs/generation_config.json")).read()])
for i in range(len(args["files"])):
    config = GenerationConfig.from_pretrained(f("file" + str(i)))
    config.save_pretrained(f("again" + str(i)))
    read.append([config.to_json_string(use_diff=False), open(f("again" + str(i) + "/generation_config.json")).read()])
result = {
    "names": [k for k in vars(GenerationConfig()) if k not in ("_from_model_config", "transformers_version")],
    "texts": texts,
    "errors": [text(lambda: GenerationConfig(**fix(s))) for s in args["wrong"]],
    "issues": [text(lambda: GenerationConfig(**fix(s)).validate(strict=True)) for s in args["idle"]],
    "files": read,
    "ours": [GenerationConfig.from_pretrained(f("ours" + str(i))).to_json_string() for i in range(len(args["cases"]))],
}`,
      {
        folder: inFolder("."),
        cases: cases.map(pythonic),
        wrong: wrong.map(pythonic),
        idle: idle.map(pythonic),
        files,
      },
    );
  });

  test("has the same settings in the same order, all unset", () => {
    const config = new GenerationConfig();
    const names = Object.keys(config).filter((name) => name !== "fromModelConfig" && name !== "extra");
    expect(names.map(snakeCase)).toEqual(theirs.names);
    expect(names.every((name) => config[name as keyof GenerationConfig] === null)).toBe(true);
  });

  test.each(cases.map((settings, index) => ({ settings, index })))(
    "writes $settings as Python does",
    async ({ settings, index }) => {
      const [diff, all, file] = theirs.texts[index]!;
      const config = new GenerationConfig(settings);
      expect(config.toJsonString()).toBe(diff);
      expect(config.toJsonString({ useDiff: false })).toBe(all);
      expect(await readFile(join(inFolder(`ours${index}`), "generation_config.json"), "utf8")).toBe(file);
      expect(theirs.ours[index]).toBe(diff);
      expect((await GenerationConfig.fromPretrained(inFolder(`ours${index}`))).toJsonString()).toBe(diff);
      expect(config.clone().toJsonString({ useDiff: false })).toBe(all);
    },
  );

  test.each(files.map((file, index) => ({ file, index })))("reads and writes again $file", async ({ index }) => {
    const config = await GenerationConfig.fromPretrained(inFolder(`file${index}`));
    const [read, saved] = theirs.files[index]!;
    expect(config.toJsonString({ useDiff: false })).toBe(read);
    await config.savePretrained(inFolder(`again${index}`));
    expect(await readFile(join(inFolder(`again${index}`), "generation_config.json"), "utf8")).toBe(saved);
  });

  test.each(wrong.map((settings, index) => ({ settings, index })))("refuses $settings", ({ settings, index }) => {
    const text = theirs.errors[index]!;
    const attempt = () => new GenerationConfig(settings);
    if (index === 3) expect(attempt).toThrow(/Invalid `cache_implementation` \(elastic\)\. Choose one of/);
    else expect(attempt).toThrow(text);
    expect(text).not.toBe("none");
  });

  test.each(idle.map((settings, index) => ({ settings, index })))(
    "says what of $settings has no effect",
    async ({ settings, index }) => {
      const config = new GenerationConfig(settings);
      expect(() => config.validate({ strict: true })).toThrow(theirs.issues[index]!);
      await expect(config.savePretrained(inFolder("idle"))).rejects.toThrow(/Fix these issues to save/);
    },
  );
});

test("a name that is no setting is an error, in a file it is kept", () => {
  expect(() => new GenerationConfig({ maxNewToken: 3 } as object)).toThrow(/unexpected option 'maxNewToken'/);
  expect(() => new GenerationConfig({ max_new_tokens: 3 } as object)).toThrow(/spelled maxNewTokens here/);
  expect(GenerationConfig.fromDict({ max_new_token: 3 }).extra).toEqual({ max_new_token: 3 });
});

test("update takes over what is set, or only what was unset", () => {
  const config = new GenerationConfig({ topK: 3 });
  config.update({ topK: 4, topP: 0.5 }, { defaultsOnly: true });
  expect([config.topK, config.topP]).toEqual([3, 0.5]);
  config.update({ topK: 4 });
  expect([config.topK, config.topP]).toEqual([4, 0.5]);
  expect(() => config.update({ maxNewTokens: -1 })).toThrow(/must be greater than 0/);
});

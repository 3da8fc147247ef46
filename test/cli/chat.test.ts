/** Models of transformers' layout on the command line: talking with one, and going on with a text. */

import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import torch from "../../src/index.js";
import { getPeftModel, LoraConfig } from "../../src/peft/index.js";
import { LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast, pipeline } from "../../src/transformers/index.js";
import { runCli } from "./run_cli.js";

const TEMPLATE =
  "{% for m in messages %}{{ '<' + m.role[0] + '>' + m.content + '</s>' }}{% endfor %}{% if add_generation_prompt %}<a>{% endif %}";

let folder: string;
const at = (name: string) => join(folder, name);
const short = ["--max-new-tokens", "6"];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "libtorch-node-chat-"));
  const tokenizer = new PreTrainedTokenizerFast({
    tokenizerFile: null,
    chatTemplate: TEMPLATE,
    eosToken: "</s>",
    padToken: "<pad>",
  });
  tokenizer.addTokens(["<u>", "<a>", "<s>"], { specialTokens: true });
  tokenizer.addTokens([..."abcdefghijklmnopqrstuvwxyz .?!"]);
  torch.manualSeed(1);
  const sizes = {
    ...{ vocabSize: tokenizer.length, hiddenSize: 16, intermediateSize: 24, numHiddenLayers: 2, numAttentionHeads: 4 },
    ...{ eosTokenId: 0, bosTokenId: null, padTokenId: 1, initializerRange: 0.9, maxPositionEmbeddings: 64 },
  };
  const model = new LlamaForCausalLM(new LlamaConfig(sizes));
  await model.savePretrained(at("model"));
  await tokenizer.savePretrained(at("model"));
  await cp(at("model"), at("plain"), { recursive: true });
  await rm(join(at("plain"), "chat_template.jinja"));
  const endless = { ...sizes, eosTokenId: null, maxPositionEmbeddings: 100_000 };
  const long = new LlamaForCausalLM(new LlamaConfig(endless));
  await long.savePretrained(at("long"));
  await tokenizer.savePretrained(at("long"));
  const adapted = await LlamaForCausalLM.fromPretrained(at("model"));
  await getPeftModel(adapted, new LoraConfig({ taskType: "CAUSAL_LM", initLoraWeights: false })).savePretrained(
    at("adapter"),
  );
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

/** What the pipeline answers to messages, one after another. */
async function answers(messages: string[], options: object, system?: string): Promise<string[]> {
  const pipe = await pipeline("text-generation", { model: at("model") });
  const history = system === undefined ? [] : [{ role: "system", content: system }];
  const given: string[] = [];
  torch.manualSeed(5);
  for (const content of messages) {
    history.push({ role: "user", content });
    const [first] = await pipe(history, { ...options, returnFullText: false });
    given.push(first?.generatedText as string);
    history.push({ role: "assistant", content: given.at(-1) as string });
  }
  return given;
}

describe("chat", () => {
  test("answers each line of a pipe, and knows what was said before", async () => {
    const input = "hello\n\nwho are you?\n";
    const expected = await answers(["hello", "who are you?"], { maxNewTokens: 6 }, "be kind");
    const { code, stdout, stderr } = await runCli(
      ["chat", at("model"), "--system", "be kind", "--seed", "5", ...short],
      { input },
    );
    expect([code, stderr, stdout]).toEqual([0, "", `${expected.join("\n")}\n`]);
    expect(expected.join("").length).toBeGreaterThan(4);
  });

  test("--json prints an object for each message; sampling options are the pipeline's", async () => {
    const config = at("chat.json");
    await writeFile(config, JSON.stringify({ temperature: 2, topK: 5, maxNewTokens: 7, seed: 5 }));
    const options = { temperature: 2, topK: 5, doSample: true, maxNewTokens: 7 };
    const { code, stdout } = await runCli(["chat", at("model"), "--json", "--config", config], {
      input: "hello\nhow?",
    });
    const given = await answers(["hello", "how?"], options);
    expect(code).toBe(0);
    const objects = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(objects).toEqual([
      { message: "hello", answer: given[0] },
      { message: "how?", answer: given[1] },
    ]);
  });

  test("forgets the oldest turns where the model has no place for them", async () => {
    const input = "hello you there\n".repeat(8);
    const { code, stdout, stderr } = await runCli(["chat", at("model"), "--temperature", "0", ...short], { input });
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout.split("\n")).toHaveLength(9);
  });

  test("goes on after a message that it cannot answer", async () => {
    const run = (input: string | Buffer, ...more: string[]) =>
      runCli(["chat", at("model"), "--temperature", "0", ...short, ...more], { input });
    const alone = await run("hello\n");
    const lines = Buffer.concat([Buffer.from(`${"a".repeat(90)}\nb`), Buffer.from([0xff]), Buffer.from("\nhello\n")]);
    const problems = [
      "the message is too long: the model has 64 places, and it takes 93",
      "expected messages in UTF-8, but can't decode byte 0xff in position 1: invalid start byte",
    ];
    const stderr = problems.map((problem) => `error: ${problem}\n`).join("");
    expect(await run(lines)).toEqual({ code: 2, stdout: alone.stdout, stderr });
    const asJson = await run("a".repeat(90), "--json");
    expect([asJson.code, JSON.parse(asJson.stdout), asJson.stderr]).toEqual([
      2,
      { message: "a".repeat(90), error: problems[0] },
      "",
    ]);
  });

  test("Ctrl+C ends an answer, and not the program", async () => {
    let stopped = 0;
    const args = ["chat", at("long"), "--max-new-tokens", "90000"];
    const { code, stdout, stderr } = await runCli(args, {
      input: "go\ngo on\n",
      onOutput: (text, kill) => {
        const lines = text.split("\n");
        if (lines.length === stopped || (lines.at(-1) as string).length < 4) return;
        stopped = lines.length;
        kill("SIGINT");
      },
    });
    expect([code, stderr, stdout.split("\n").length, stopped]).toEqual([0, "", 3, 2]);
  });

  test.each<[string[], number, RegExp]>([
    [
      ["nowhere/at/all"],
      1,
      /^error: Expected a folder, or the name of a repository on the Hub .* "nowhere\/at\/all"\n$/,
    ],
    [["PLAIN"], 2, /^error: <model>: .*plain has no chat template, so it is no model to chat with;.*\n$/],
    [["MODEL", "--temperature", "-1"], 2, /^error: --temperature: expected a number of at least 0, but got -1\n$/],
    [["MODEL", "--top-p", "2"], 2, /^error: --top-p: expected a number from 0 to 1, but got 2\n$/],
    [["MODEL", "--gguf-file", "none.gguf"], 1, /^error: .*none.gguf.*\n$/],
    [["MODEL", "--adapter", "no/such/folder"], 1, /^error: Expected a folder, or the name of a repository .*\n$/],
    [["MODEL", "--dtype", "float7"], 2, /^error: --dtype: expected a dtype .*float7\n$/],
    [["MODEL", "--dtype", "int64"], 2, /^error: --dtype: expected a dtype of floating point, .*int64\n$/],
  ])("%j is refused in a line", async (args, expected, message) => {
    const places: Record<string, string> = { MODEL: at("model"), PLAIN: at("plain") };
    const { code, stdout, stderr } = await runCli(["chat", ...args.map((arg) => places[arg] ?? arg)], {
      input: "hi\n",
    });
    expect(stderr).toMatch(message);
    expect([code, stdout]).toEqual([expected, ""]);
  });
});

describe("generate, with a model of transformers' layout", () => {
  test("goes on with a text, greedily where nothing is said", async () => {
    const pipe = await pipeline("text-generation", { model: at("model") });
    const [greedy] = await pipe("the ", { maxNewTokens: 20, doSample: false });
    expect(await runCli(["generate", at("model"), "the "])).toEqual({
      code: 0,
      stderr: "",
      stdout: `${greedy?.generatedText}\n`,
    });
    torch.manualSeed(3);
    const [drawn] = await pipe("the ", { maxNewTokens: 5, topP: 0.9, topK: 0, temperature: 1, doSample: true });
    const args = ["--top-p", "0.9", "--max-new-tokens", "5", "--seed", "3", "--json", "--no-cache"];
    const { stdout } = await runCli(["generate", at("model"), "the ", ...args]);
    expect(JSON.parse(stdout)).toEqual({ prompt: "the ", text: drawn?.generatedText });
  });

  test("with an adapter it says something else, and a folder with one names its model", async () => {
    const [plain, adapted, found] = await Promise.all([
      runCli(["generate", at("model"), "the ", ...short]),
      runCli(["generate", at("model"), "the ", "--adapter", at("adapter"), ...short]),
      runCli(["generate", at("adapter"), "the ", ...short]),
    ]);
    expect([adapted?.code, adapted?.stderr]).toEqual([0, ""]);
    expect(adapted?.stdout).not.toBe(plain?.stdout);
    expect(found).toEqual(adapted);
  });

  test.each<[string[], number, RegExp]>([
    [["MODEL", "a", "--temperature", "-2"], 2, /^error: --temperature: expected a number of at least 0, but got -2\n$/],
    [
      ["MODEL", "a", "--max-new-tokens", "0"],
      2,
      /^error: --max-new-tokens: expected an integer of at least 1, but got 0\n$/,
    ],
    [["no/model/here", "a"], 1, /^error: Expected a folder, or the name of a repository on the Hub .*\n$/],
  ])("%j is refused in a line", async (args, expected, message) => {
    const { code, stderr } = await runCli(["generate", ...args.map((arg) => (arg === "MODEL" ? at("model") : arg))]);
    expect(stderr).toMatch(message);
    expect(code).toBe(expected);
  });
});

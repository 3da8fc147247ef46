/** `train --model DIR --lora`: adapters that Python's peft opens. */

import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import torch from "../../src/index.js";
import { PeftModel } from "../../src/peft/index.js";
import { LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast } from "../../src/transformers/index.js";
import { type Bits, bits, noPython, python } from "../python.js";
import { runCli } from "./run_cli.js";

let folder: string;
const at = (name: string) => join(folder, name);
const chats = ["who sat?", "who ran?", "what did it do?"].map((content, i) =>
  JSON.stringify({
    messages: [
      { role: "user", content },
      { role: "assistant", content: i === 2 ? "it sat" : "the cat" },
    ],
  }),
);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "libtorch-node-lora-"));
  const chatTemplate = "{% for m in messages %}{{ m.role[0] + ': ' + m.content + '</s>' }}{% endfor %}";
  const tokenizer = new PreTrainedTokenizerFast({ tokenizerFile: null, chatTemplate, eosToken: "</s>" });
  tokenizer.addTokens([..."abcdefghijklmnopqrstuvwxyz .?:\n"]);
  torch.manualSeed(1);
  const sizes = {
    vocabSize: tokenizer.length,
    hiddenSize: 16,
    intermediateSize: 24,
    numHiddenLayers: 2,
    numAttentionHeads: 4,
  };
  await new LlamaForCausalLM(new LlamaConfig({ ...sizes, eosTokenId: 0, bosTokenId: null })).savePretrained(
    at("model"),
  );
  await tokenizer.savePretrained(at("model"));
  await writeFile(at("text.txt"), "the cat sat on the mat. the dog ran.\n".repeat(9));
  await writeFile(at("chats.jsonl"), `${chats.join("\n")}\n\n{"text": "the cat sat"}\n`);
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

const lora = (file: string, ...more: string[]) => ["train", at(file), "--model", at("model"), "--lora", ...more];

describe("train --lora", () => {
  test.skipIf(noPython)(
    "learns conversations, and Python's peft opens the adapter with its bits",
    async () => {
      const options = ["--r", "4", "--alpha", "8", "--targets", "q_proj,v_proj", "--lr", "0.05", "--epochs", "10"];
      const { code, stdout, stderr } = await runCli(
        lora(
          "chats.jsonl",
          ...options,
          "--batch-size",
          "1",
          "--accumulate",
          "2",
          "--warmup",
          "2",
          "--bf16",
          "--save",
          at("chat"),
        ),
      );
      expect([code, stderr]).toEqual([0, ""]);
      const lines = stdout.trimEnd().split("\n");
      expect(lines[0]).toMatch(/^step 2\/20 {2}epoch 1 {2}loss \d\.\d{4} {2}\d+ tokens\/s {2}\d+ s left$/);
      expect(lines.at(-2)).toMatch(/^Trained 512 of \d+ parameters in \d+\.\d s \(20 steps\), loss \d\.\d{4}$/);
      expect(lines.at(-1)).toContain(`Next: libtorch-node chat ${at("model")} --adapter ${at("chat")}`);
      const [first, last] = [lines[0], lines.at(-2)].map((line) => Number(/loss (\d\.\d+)/.exec(line ?? "")?.[1]));
      expect(last).toBeLessThan(first as number);
      expect((await readdir(at("chat"))).sort()).toEqual([
        "README.md",
        "adapter_config.json",
        "adapter_model.safetensors",
      ]);
      const config = JSON.parse(await readFile(join(at("chat"), "adapter_config.json"), "utf8"));
      expect(config).toMatchObject({
        base_model_name_or_path: at("model"),
        r: 4,
        lora_alpha: 8,
        task_type: "CAUSAL_LM",
      });
      const theirs = await python<Bits>(
        `from transformers import AutoModelForCausalLM
from peft import PeftModel
model = PeftModel.from_pretrained(AutoModelForCausalLM.from_pretrained(args["model"]), args["adapter"])
with torch.no_grad(): result = bits(model(input_ids=torch.tensor([[3, 4, 5, 6]])).logits)`,
        { model: at("model"), adapter: at("chat") },
      );
      const model = await PeftModel.fromPretrained(await LlamaForCausalLM.fromPretrained(at("model")), at("chat"));
      const inputIds = torch.tensor([[3, 4, 5, 6]], { dtype: "int64" });
      expect(bits(torch.noGrad(() => model({ inputIds })).logits)).toEqual(theirs);
    },
    150_000,
  );

  test("resumes where it was interrupted, and ends as if it had not been", async () => {
    const options = ["--max-length", "16", "--max-steps", "12", "--lr", "0.01", "--dropout", "0.1", "--seed", "7"];
    const whole = await runCli(lora("text.txt", ...options, "--json", "--save", at("whole")));
    const report = JSON.parse(whole.stdout);
    expect(report).toMatchObject({ model: at("model"), saved: at("whole") });
    expect(report.losses).toHaveLength(12);
    const checkpoints = at("checkpoints");
    const cut = await runCli(lora("text.txt", ...options, "--checkpoint", checkpoints, "--save", at("never")), {
      interruptAt: "step 4/",
    });
    expect([cut.code, cut.stderr]).toEqual([
      130,
      `Resume with: libtorch-node train --resume ${checkpoints}\ninterrupted\n`,
    ]);
    // The place to save is remembered; another one may be named.
    const again = join(folder, "again");
    await cp(checkpoints, again, { recursive: true });
    const rest = await runCli(["train", "--resume", checkpoints, "--json", "--save", at("resumed")]);
    expect([rest.code, rest.stderr]).toEqual([0, ""]);
    expect(JSON.parse(rest.stdout).losses).toEqual(report.losses);
    const weights = (name: string) => readFile(join(at(name), "adapter_model.safetensors"));
    expect((await weights("resumed")).equals(await weights("whole"))).toBe(true);
    expect(await readdir(folder)).not.toContain("never");
    const start = JSON.parse(await readFile(join(again, "lora_training.json"), "utf8"));
    await writeFile(join(again, "lora_training.json"), JSON.stringify({ ...start, examples: "others" }));
    const other = await runCli(["train", "--resume", again]);
    expect([other.code, other.stderr]).toEqual([2, expect.stringMatching(/has other examples than when the training/)]);
    const settings = { ...start.settings, lr: 0.02 };
    await writeFile(join(again, "lora_training.json"), JSON.stringify({ ...start, settings }));
    const changed = await runCli(["train", "--resume", again]);
    expect([changed.code, changed.stderr]).toEqual([2, expect.stringMatching(/was changed since the training began/)]);
    await writeFile(join(again, "lora_training.json"), JSON.stringify(start));
    expect((await runCli(["train", "--resume", again, "--json"])).code).toBe(0);
    expect((await weights("never")).equals(await weights("whole"))).toBe(true);
  }, 200_000);

  test("measures the loss on other examples after each epoch", async () => {
    const options = ["--max-length", "16", "--max-steps", "8", "--batch-size", "4", "--lr", "0.01", "--dropout", "0.1"];
    const { code, stdout, stderr } = await runCli(
      lora("text.txt", ...options, "--save", at("told"), "--eval", at("chats.jsonl")),
    );
    expect([code, stderr]).toEqual([0, ""]);
    const told = [...stdout.matchAll(/^epoch (\S+) {2}eval loss (\d\.\d{4})$/gm)];
    expect(told.map(([, epoch]) => Number(epoch))).toEqual([1, 1.33]);
    // When they are known, and not when all is over.
    expect(stdout.slice(told[0]!.index)).toMatch(/^step 8\/8 /m);
    // What was saved at the end has the loss that was told last.
    const model = await PeftModel.fromPretrained(await LlamaForCausalLM.fromPretrained(at("model")), at("told"));
    const tokenizer = await PreTrainedTokenizerFast.fromPretrained(at("model"));
    const rows = [
      ...chats.map((line) => tokenizer.applyChatTemplate(JSON.parse(line).messages).inputIds.slice(0, 16)),
      tokenizer("the cat sat</s>").inputIds,
    ];
    const longest = Math.max(...rows.map(({ length }) => length));
    const table = (filler: number) =>
      torch.tensor(
        rows.map((row) => [...row, ...Array(longest - row.length).fill(filler)]),
        { dtype: "int64" },
      );
    const inputs = { inputIds: table(0), labels: table(-100), attentionMask: table(-100).ne(-100).long() };
    expect(torch.noGrad(() => model(inputs)).loss!.item()).toBeCloseTo(Number(told.at(-1)?.[2]), 3);
    const none = await runCli(lora("text.txt", "--save", at("none"), "--eval", at("nowhere.jsonl")));
    expect([none.code, none.stderr]).toEqual([2, expect.stringMatching(/--eval: .*nowhere\.jsonl/)]);
  }, 100_000);

  test.each<[string, string[], number, RegExp]>([
    [
      "no file",
      ["train", "--lora", "--model", "MODEL"],
      2,
      /^error: <file>: expected a text, or a .jsonl of messages, but got none\n$/,
    ],
    ["no place to save", ["train", "TEXT", "--lora", "--model", "MODEL"], 2, /^error: --save: expected a folder.*\n$/],
    [
      "an example of two kinds",
      ["train", "BOTH", "--lora", "--model", "MODEL", "--save", "OUT"],
      2,
      /^error: <file>: .*both.jsonl:1: expected "messages" or "text", but got both\n$/,
    ],
    ["no model", ["train", "TEXT", "--lora"], 2, /^error: --model: expected a model of transformers' layout.*\n$/],
    [
      "a model that is not there",
      ["train", "TEXT", "--lora", "--model", "no/model/here", "--save", "OUT"],
      1,
      /^error: Expected a folder, or the name .*\n$/,
    ],
    [
      "a rank of none",
      ["train", "TEXT", "--lora", "--model", "MODEL", "--r", "0"],
      2,
      /^error: --r: expected an integer of at least 1, but got 0\n$/,
    ],
    [
      "layers that are none",
      ["train", "TEXT", "--lora", "--model", "MODEL", "--targets", "x", "--save", "OUT"],
      2,
      /^error: --targets: Target modules .*\n$/,
    ],
    [
      "a file that is not there",
      ["train", "nowhere.jsonl", "--lora", "--model", "MODEL", "--save", "OUT"],
      2,
      /^error: <file>: nowhere.jsonl: .*\n$/,
    ],
    [
      "a broken line",
      ["train", "BROKEN", "--lora", "--model", "MODEL", "--save", "OUT"],
      2,
      /^error: <file>: .*broken.jsonl:2: expected \{ "messages": .*\n$/,
    ],
    [
      "another's folder",
      ["train", "TEXT", "--lora", "--model", "MODEL", "--save", "MODEL"],
      2,
      /^error: --save: .*\n$/,
    ],
    ["no checkpoints", ["train", "--lora", "--resume", "MODEL"], 2, /^error: (--model|--resume): .*\n$/],
  ])("%s is refused in a line", async (_, args, expected, message) => {
    await writeFile(at("broken.jsonl"), `${chats[0]}\n{"messages": 3}\n`);
    await writeFile(at("both.jsonl"), '{"text": "a b", "messages": [{"role": "user", "content": "c"}]}\n');
    const places: Record<string, string> = {
      ...{ MODEL: at("model"), TEXT: at("text.txt"), BROKEN: at("broken.jsonl"), BOTH: at("both.jsonl") },
      OUT: at("out"),
    };
    const { code, stdout, stderr } = await runCli(args.map((arg) => places[arg] ?? arg));
    expect(stderr).toMatch(message);
    expect([code, stdout]).toEqual([expected, ""]);
  });

  test("several processes are refused: the Trainer is for them", async () => {
    const env = { RANK: "0", WORLD_SIZE: "2" };
    const { code, stderr } = await runCli(["train", at("text.txt"), "--lora", "--model", at("model")], { env });
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/^error: --lora: one process trains .* started 2; the Trainer/),
    ]);
  });
});

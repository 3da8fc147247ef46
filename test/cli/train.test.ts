import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { decodeSafetensors } from "../../src/safetensors/format.js";
import { runCli } from "./run_cli.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "libtorch-node-cli-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("train", () => {
  test("prints plain lines where there is no terminal, then a summary", async () => {
    const { code, stdout, stderr } = await runCli(["train", "--epochs", "20", "--threads", "1"]);
    expect([code, stderr]).toEqual([0, ""]);
    const lines = stdout.trimEnd().split("\n");
    expect(lines).toHaveLength(11);
    expect(lines[0]).toMatch(/^step 2\/20 {2}epoch 2 {2}loss \d\.\d{4} {2}\d+ tokens\/s {2}\d+ s left$/);
    expect(lines.at(-1)).toMatch(/^Trained 17932 parameters in \d+\.\d s \(20 steps, \d+ tokens\/s\), loss \d\.\d{4}$/);
  });

  test("--json prints one object and nothing else", async () => {
    const { code, stdout } = await runCli(["train", "--json", "--epochs", "3", "--grad-norm", "--threads", "1"]);
    expect(code).toBe(0);
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({ model: "tinylm", parameterCount: 17_932, threads: 1, saved: null });
    expect([report.losses.length, report.gradNorms.length]).toEqual([3, 3]);
    expect(report.seconds.process).toBeGreaterThan(report.seconds.loop);
  });

  test("reads a file, saves, and generate goes on from a prompt", async () => {
    const [corpus, saved] = [join(folder, "corpus.txt"), join(folder, "model")];
    await writeFile(corpus, "the cat sat\nthe cat ran\n");
    const trained = await runCli([
      "train",
      corpus,
      "--epochs",
      "60",
      "--lr",
      "0.01",
      "--threads",
      "1",
      "--save",
      saved,
    ]);
    expect(trained.code).toBe(0);
    expect(trained.stdout).toContain(`libtorch-node generate ${saved} "a prompt"`);
    expect(await runCli(["generate", saved, "the", "--max-new-tokens", "1"])).toEqual({
      code: 0,
      stdout: "the cat\n",
      stderr: "",
    });
    const drawn = await runCli(["generate", saved, "the", "--top-k", "3", "--seed", "4", "--json", "--no-cache"]);
    expect(JSON.parse(drawn.stdout)).toMatchObject({ prompt: "the", text: expect.stringMatching(/^the/) });
    const config = join(folder, "generate.json");
    await writeFile(config, JSON.stringify({ topK: 3, seed: 4, json: true, cache: false }));
    expect(await runCli(["generate", saved, "the", "--config", config])).toEqual(drawn);
    const unknown = await runCli(["generate", saved, "the dog"]);
    expect(unknown).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^error: The word "dog" is not in the vocabulary/),
    });
  });

  test("--record writes every loss, norm and weight", async () => {
    const path = join(folder, "record.safetensors");
    expect((await runCli(["train", "--json", "--epochs", "2", "--threads", "1", "--record", path])).code).toBe(0);
    const { tensors } = decodeSafetensors(await readFile(path));
    expect(tensors.get("losses")!.shape).toEqual([2]);
    expect(tensors.get("grad_norms")!.shape).toEqual([2]);
    expect(tensors.get("weights.embed.weight")!.shape).toEqual([12, 32]);
  });

  test("ends with exit code 130 when it is interrupted", async () => {
    const args = ["train", "--epochs", "1000", "--threads", "1", "--save", join(folder, "never")];
    const { code, stderr } = await runCli(args, { interruptAt: "step" });
    expect([code, stderr]).toEqual([130, "interrupted\n"]);
  });
});

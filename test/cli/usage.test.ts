import { describe, expect, test } from "vitest";
import { tinyLMOptions } from "../../src/systems/recipes/options.js";
import { runCli } from "./run_cli.js";

describe("libtorch-node", () => {
  test("--help lists the commands and the exit codes", async () => {
    const { code, stdout } = await runCli(["--help"]);
    expect(code).toBe(0);
    for (const command of ["train", "generate", "compare"]) expect(stdout).toMatch(new RegExp(`^  ${command} `, "m"));
    expect(stdout).toMatch(/Exit codes:\n {2}0 .*\n {2}1 .*\n {2}2 .*\n {2}130 /);
  });

  test("train --help shows every option of the training with its default", async () => {
    const { code, stdout } = await runCli(["train", "--help"]);
    expect(code).toBe(0);
    const flags = Object.keys(tinyLMOptions.shape).filter((name) => name !== "tokenizer");
    for (const name of flags) expect(stdout).toContain(`--${name.replace(/[A-Z]/g, (x) => `-${x.toLowerCase()}`)} `);
    expect(stdout).toMatch(/--epochs <n>\s+passes over the corpus \(default: 200\)/);
    expect(stdout).toMatch(/--max-steps <n>\s+maximum number of steps \(default: no limit\)/);
  });

  test.each(["generate", "compare"])("%s --help shows its arguments", async (command) => {
    const { code, stdout } = await runCli([command, "--help"]);
    expect(code).toBe(0);
    expect(stdout).toContain(`Usage: libtorch-node ${command}`);
  });

  test("--version prints the package's version", async () => {
    expect((await runCli(["--version"])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test.each<[string[], RegExp]>([
    [["trian"], /unknown command 'trian'/],
    [["train", "--epoch", "3"], /unknown option '--epoch'/],
    [["train", "--epochs", "many"], /error: --epochs: expected an integer of at least 1, but got 'many'/],
    [["train", "--d-model", "31"], /error: --heads: expected a divisor of --d-model, which is 31, but got 2/],
    [["train", "--activation", "tanh"], /error: --activation: expected "relu" or "gelu", but got 'tanh'/],
    [["generate", "folder"], /missing required argument 'prompt'/],
    [["compare", "gpt5"], /'gpt5' is invalid for argument 'model'/],
    [["train", "--vocab-size", "300"], /error: --vocab-size: .*; expected it together with --tokenizer "bpe"/],
    [["train", "--block-size", "3"], /error: --block-size: .*; expected a --tokenizer other than "word"/],
    [["train", "--checkpoint", ""], /error: --checkpoint: expected a folder, but got ''/],
    [["train", "--resume", "nowhere"], /error: --resume: expected a folder with checkpoints .*, but nowhere has no/],
    [
      ["train", "nowhere.txt"],
      /error: <file>: nowhere.txt: cannot be read: expected a file, but there is nothing of that name/,
    ],
    [["train", "--corpus", "src"], /error: --corpus: src: cannot be read: expected a file, but it is a folder/],
    [["train", "/dev/zero"], /error: <file>: \/dev\/zero: cannot be read: expected a file, but it is a device/],
    [["compare", "tinylm", "--corpus", "nowhere.txt"], /error: --corpus: nowhere.txt: cannot be read/],
    [
      ["train", "a.txt", "--corpus", "b.txt"],
      /error: --corpus: expected it or the argument, but got both: b.txt and a.txt/,
    ],
    [["train", "--char", "--tokenizer", "bpe"], /error: --char: it contradicts --tokenizer, which is "bpe"/],
    [["train", "--port", "7000"], /error: --port: only the live page has a port; expected it together with --watch/],
    [["uninstall", "cuda", "--all"], /error: expected 'cuda' or --all, but got both/],
    [["compare", "tinylm", "--repeat", "0"], /error: --repeat: expected an integer of at least 1, but got 0/],
  ])("%j is a wrong command line: exit code 2", async (args, message) => {
    const { code, stdout, stderr } = await runCli(args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(message);
  });
});

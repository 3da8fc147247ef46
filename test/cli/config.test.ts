import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCli } from "./run_cli.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "libtorch-node-config-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function config(text: string, name = "run.yaml"): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

describe("--config", () => {
  test("gives what the same options on the command line give, in YAML and in JSON, in both spellings", async () => {
    const corpus = join(folder, "corpus.txt");
    await writeFile(corpus, "the cat sat\nthe cat ran\n");
    const flags = ["--model", "encoder", "--epochs", "2", "--d-model", "16", "--dropout", "0.2", "--threads", "1"];
    const yaml = `# a comment
model: encoder
corpus: ${corpus}
epochs: 2
d-model: 16
dropout: 0.2
threads: 1
grad-norm: true
json: true
`;
    const json = {
      corpus,
      model: "encoder",
      epochs: 2,
      dModel: 16,
      dropout: 0.2,
      threads: 1,
      gradNorm: true,
      json: true,
    };
    const [expected, ...others] = await Promise.all([
      runCli(["train", corpus, ...flags, "--grad-norm", "--json"]),
      runCli(["train", "--config", await config(yaml)]),
      runCli(["train", "--config", await config(JSON.stringify(json, null, "\t"), "run.json")]),
    ]);
    const { losses, gradNorms } = JSON.parse(expected.stdout);
    expect(losses).toHaveLength(2);
    for (const { stdout, stderr } of others) {
      expect(stderr).toBe("");
      expect(JSON.parse(stdout)).toMatchObject({ model: "encoder", losses, gradNorms });
    }
  });

  test("gives way to the command line", async () => {
    const path = await config("model: encoder\npreset: demo\nepochs: 1000\nthreads: 1\ntokenizer: word\n");
    const { code, stdout } = await runCli(
      ["train", "--config", path, "--model", "tinylm", "--preset", "nanogpt"].concat(["--json"]),
    );
    // The preset of the command line is one of another system: that it is complained about shows which one counts.
    expect([code, stdout]).toEqual([2, ""]);
    const other = await config("model: encoder\nepochs: 1000\nthreads: 1\ntokenizer: word\njson: true\n", "other.yaml");
    const run = await runCli(["train", "--config", other, "--model", "tinylm", "--epochs", "2", "--char"]);
    expect(run.stderr).toBe("");
    const { model, losses, parameterCount } = JSON.parse(run.stdout);
    expect([model, losses.length]).toEqual(["tinylm", 2]);
    expect(parameterCount).not.toBe(17_932);
  });

  test.each<[string, string, RegExp]>([
    [
      "a key that is no option",
      "epochs: 3\nepoch: 4\n",
      /run\.yaml:2: epoch: there is no such option; expected one of model, /,
    ],
    ["another type", "epochs: 3\nd-model: large\n", /run\.yaml:2: d-model: expected a number, but got 'large'$/m],
    ["a list", "lr: [1, 2]\n", /run\.yaml:1: lr: expected a number, but got \[ 1, 2 \]$/m],
    ["nothing", "seed: 1\nepochs:\n", /run\.yaml:2: epochs: expected a number, but got null$/m],
    ["a switch that is a text", "\njson: maybe\n", /run\.yaml:2: json: expected true or false, but got 'maybe'$/m],
    [
      "a value out of range",
      "seed: 1\nmaxSteps: 0\n",
      /run\.yaml:2: maxSteps: expected an integer of at least 1, but got 0$/m,
    ],
    [
      "a choice that there is not",
      "activation: tanh\n",
      /run\.yaml:1: activation: expected "relu" or "gelu", but got 'tanh'$/m,
    ],
    ["a model that there is not", "model: gpt5\n", /run\.yaml:1: model: expected "tinylm" or .*, but got 'gpt5'$/m],
    [
      "a preset of another system",
      "model: tinylm\npreset: nanogpt\n",
      /run\.yaml:2: preset: it is a preset of nanogpt, not of tinylm$/m,
    ],
    ["a key twice", "max-steps: 3\nmaxSteps: 4\n", /run\.yaml:2: maxSteps: it is already on line 1$/m],
    ["broken YAML", "epochs: 3\n  lr: [1\n", /run\.yaml:\d: /],
    [
      "no options at all",
      "just words\n",
      /run\.yaml:1: expected options by name, such as "epochs: 3", but got 'just words\\n'$/m,
    ],
  ])("%s is an error that names file, line and key: exit code 2", async (_what, text, message) => {
    const { code, stdout, stderr } = await runCli(["train", "--config", await config(text)]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/^error: [^\n]+\n$/);
  });

  test("a file that is not there is an error", async () => {
    const { code, stderr } = await runCli(["train", "--config", join(folder, "nowhere.yaml")]);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/nowhere\.yaml: cannot be read: .* \(ENOENT\)/)]);
  });
});

/** Trainings that stop, and go on from their checkpoints as if they had not. */

import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import torch, { LanguageModel, OptionsError, type TrainOptions, train, trainTinyLM } from "../../../src/index.js";
import * as safetensors from "../../../src/safetensors/index.js";
import { noPython, python } from "../../python.js";
import { outcome, runs } from "./runs.js";

const folder = mkdtempSync(join(tmpdir(), "libtorch-node-resume-"));
const disk = join(folder, "disk");
mkdirSync(disk);
const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=20m", "none", disk]).status === 0;
afterAll(() => {
  if (mounted) spawnSync("umount", [disk]);
  rmSync(folder, { recursive: true });
});
const noDisk = mounted ? undefined : "no right to mount a small disk: run as root to have this tested";

let folders = 0;
const newFolder = () => join(folder, String(folders++));

/** Trains until so many steps are told of, and stops: how many steps are taken then is a matter of chance. */
async function stopAfter(steps: number, options: TrainOptions): Promise<void> {
  const controller = new AbortController();
  let seen = 0;
  const onStep = () => {
    seen += 1;
    if (seen === steps) controller.abort();
  };
  await expect(train({ ...options, onStep, signal: controller.signal })).rejects.toMatchObject({ name: "AbortError" });
}

/** Takes exactly so many steps. */
async function leaveAfter(steps: number, options: TrainOptions): Promise<void> {
  for await (const { step } of train.steps(options)) if (step === steps) break;
}

describe.each(runs.map((options) => [options.model, options] as const))("%s", (model, options) => {
  test("goes on, at every place of a pass, to the losses, norms, weights and samples of the run that never stopped", async () => {
    const whole = outcome(await train(options));
    expect(whole.losses.length).toBeGreaterThan(8);
    // Passes have two or four steps: some of these stops are in the middle of one.
    const dir = newFolder();
    await leaveAfter(1, { ...options, checkpoint: { dir, every: 100 } });
    const resume = { model, resume: dir } as TrainOptions;
    const copies: string[] = [];
    for (let step = 1; step < 4; step++) {
      expect(readdirSync(dir)).toContain(`checkpoint-${step}`);
      copies.push(newFolder());
      cpSync(dir, copies.at(-1) as string, { recursive: true });
      await leaveAfter(step + 1, resume);
    }
    expect(outcome(await train(resume))).toEqual(whole);
    expect(outcome(await train({ model, resume: copies[1] } as TrainOptions))).toEqual(whole);
    // What is over stays as it is.
    expect(outcome(await train(resume))).toEqual(whole);
    expect(readdirSync(dir)).toHaveLength(2);
  });
});

test("what torchrun starts again goes on from its own checkpoints, if it wrote any", async () => {
  const options: TrainOptions = { model: "tinylm", epochs: 6, threads: 1, gradNorm: true };
  const whole = outcome(await train(options));
  const checkpointed = { ...options, checkpoint: { dir: newFolder(), every: 2 } };
  vi.stubEnv("TORCHELASTIC_RESTART_COUNT", "1");
  try {
    await leaveAfter(3, checkpointed);
    const first: number[] = [];
    const again = await train({ ...checkpointed, onStep: ({ step }) => first.push(step) });
    expect(first[0]).toBe(4);
    expect(outcome(again)).toEqual(whole);
  } finally {
    vi.unstubAllEnvs();
  }
  await expect(train(checkpointed)).rejects.toThrow(/expected a folder without checkpoints/);
});

test("a signal that stops a training leaves a checkpoint", async () => {
  const options: TrainOptions = { model: "encoder", epochs: 300, threads: 1 };
  const dir = newFolder();
  await stopAfter(5, { ...options, checkpoint: { dir, every: 1000 } });
  expect(readdirSync(dir)).toEqual([expect.stringMatching(/^checkpoint-\d+$/)]);
  const step = Number((readdirSync(dir)[0] as string).split("-")[1]);
  expect(step).toBeGreaterThanOrEqual(5);
  const resumed = await train({ model: "encoder", resume: dir });
  expect(outcome(resumed)).toEqual(outcome(await train(options)));
});

describe("a checkpoint", () => {
  const dir = newFolder();
  const start = () => trainTinyLM({ epochs: 4, threads: 1, checkpoint: { dir, every: 2, keep: 1 } });

  test("is a model that generates, and more epochs can follow", async () => {
    const run = await start();
    expect(readdirSync(dir)).toEqual(["checkpoint-4"]);
    const model = await LanguageModel.load(join(dir, "checkpoint-4"));
    expect(model.generate("how are")).toBe(run.generate("how are"));
    const longer = await trainTinyLM({ epochs: 6, resume: dir });
    expect(outcome(longer)).toEqual(outcome(await trainTinyLM({ epochs: 6, threads: 1 })));
  });

  test.skipIf(noPython)("opens in Python", async () => {
    const path = join(dir, "checkpoint-6");
    const read = await python<{ step: number; losses: number[]; lr: number; state: number; numbers: number[] }>(`
path = ${JSON.stringify(path)}
state = torch.load(path + "/training_state.pt", weights_only=True)
torch.set_rng_state(state["random"]["cpu"])
optimizer = torch.load(path + "/optimizer.pt", weights_only=True)
result = {"step": state["step"], "losses": state["history"]["loss"].tolist(), "lr": optimizer["param_groups"][0]["lr"],
          "state": len(optimizer["state"]), "numbers": torch.rand(3).tolist()}
`);
    const run = await trainTinyLM({ resume: dir });
    expect(read).toMatchObject({ step: 6, losses: run.losses, lr: 1e-3, state: run.model.parameters().length });
    const saved = await torch.load<{ random: { cpu: torch.Tensor } }>(join(path, "training_state.pt"));
    torch.setRngState(saved.random.cpu);
    expect(read.numbers).toEqual(torch.rand(3).tolist());
  });

  test("goes on only with the options that it was written with", async () => {
    const wrong = async (options: object, option: string, problem: RegExp) => {
      const error = await train({ model: "tinylm", resume: dir, ...options } as TrainOptions).catch((thrown) => thrown);
      expect(error).toBeInstanceOf(OptionsError);
      expect([error.option, error.problem]).toEqual([option, expect.stringMatching(problem)]);
    };
    await wrong({ dropout: 0.2 }, "dropout", /was started with 0\.1, but got 0\.2: leave it out/);
    await wrong({ seed: 1 }, "seed", /was started with 0, but got 1/);
    await wrong({ model: "encoder" }, "model", /trains tinylm, but got 'encoder'/);
    await wrong({ corpus: ["another text"] }, "corpus", /was started without one/);
    await wrong({ epochs: 0 }, "epochs", /^expected an integer of at least 1/);
    await wrong({ checkpoint: { every: 0 } }, "checkpoint.every", /^expected an integer of at least 1, but got 0/);
    await wrong({ resume: 7 }, "resume", /^expected the folder of a checkpoint, but got 7/);
    await wrong({ resume: undefined, checkpoint: { keep: 2 } }, "checkpoint", /^expected a folder for the checkpoints/);
  });

  test("is not mixed with those of another training", async () => {
    await expect(start()).rejects.toThrow(/expected a folder without checkpoints, but .*checkpoint-6 is there/);
  });

  test("of another architecture is an error that says so", async () => {
    const other = newFolder();
    cpSync(dir, other, { recursive: true });
    const run = await trainTinyLM({ epochs: 1, dModel: 16 });
    await safetensors.saveFile(run.model.stateDict(), join(other, "checkpoint-6", "model.safetensors"));
    await expect(trainTinyLM({ resume: other, epochs: 7 })).rejects.toThrow(
      /Expected a checkpoint of this TinyLM in .*checkpoint-6: .*size mismatch/s,
    );
  });

  test.each<[string, (path: string) => void, RegExp]>([
    ["is not there", (path) => rmSync(path, { recursive: true }), /but .* has no checkpoint-N\/training\.json/],
    [
      "was written by half",
      (path) => rmSync(join(path, "training.json")),
      /but .* has no checkpoint-N\/training\.json/,
    ],
    ["is cut off", (path) => cut(join(path, "optimizer.pt")), /optimizer\.pt/],
    ["has broken JSON", (path) => cut(join(path, "training.json")), /training\.json: expected JSON/],
    ["is of a future version", (path) => writeFileSync(join(path, "training.json"), "{}"), /version/],
  ])("that %s is an error", async (_what, damage, message) => {
    const other = newFolder();
    cpSync(dir, other, { recursive: true });
    damage(join(other, "checkpoint-6"));
    await expect(trainTinyLM({ resume: other, epochs: 7 })).rejects.toThrow(message);
  });

  function cut(path: string): void {
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.subarray(0, bytes.length / 2));
  }
});

test("a corpus that has changed is an error, and one that is no file has to be given again", async () => {
  const [path, dir, other] = [join(folder, "corpus.txt"), newFolder(), newFolder()];
  writeFileSync(path, "the cat sat\nthe cat ran\n");
  const options = { epochs: 2, threads: 1, seed: 2n ** 60n + 1n };
  await trainTinyLM({ ...options, corpus: path, checkpoint: { dir } });
  const whole = outcome(await trainTinyLM({ ...options, epochs: 4, corpus: path }));
  expect(outcome(await trainTinyLM({ epochs: 4, resume: dir }))).toEqual(whole);
  writeFileSync(path, "the cat sat\nthe cat slept\n");
  await expect(trainTinyLM({ epochs: 5, resume: dir })).rejects.toThrow(
    /corpus\.txt has changed since the training in/,
  );

  const corpus = ["the cat sat", "the cat ran"];
  await trainTinyLM({ ...options, corpus, checkpoint: { dir: other } });
  await expect(trainTinyLM({ epochs: 4, resume: other })).rejects.toThrow(/"corpus": expected the texts/);
  await expect(trainTinyLM({ epochs: 4, resume: other, corpus: ["a dog"] })).rejects.toThrow(/"corpus": it differs/);
  expect(outcome(await trainTinyLM({ epochs: 4, resume: other, corpus }))).toEqual(whole);
});

test.skipIf(noDisk).each<[TrainOptions, room: number]>([
  [{ model: "tinylm", epochs: 8, threads: 1 }, 512 << 10],
  [{ model: "tiny-transformer", epochs: 6, threads: 1 }, 16 << 20],
])("a full disk costs no training, %o: it is a warning, and the last good checkpoint stays", async (options, room) => {
  const filler = join(disk, "filler");
  writeFileSync(filler, new Uint8Array((20 << 20) - room));
  const warnings: Error[] = [];
  const listen = (warning: Error) => warnings.push(warning);
  process.on("warning", listen);
  const dir = join(disk, options.model);
  const full = await train({ ...options, checkpoint: { dir, every: 1, keep: null } });
  await new Promise((resolve) => setImmediate(resolve));
  process.off("warning", listen);
  const whole = outcome(await train(options));
  expect(outcome(full)).toEqual(whole);
  const refused = warnings.filter(({ name }) => name === "TrainingWarning").map(({ message }) => message);
  expect(refused[0]).toMatch(
    /^No checkpoint was written, .* Could not write .*checkpoint-\d+\/.*: no space left on device \(ENOSPC\)$/,
  );
  expect(refused.join()).not.toContain(".tmp");
  const left = readdirSync(dir);
  expect(left.length).toBeGreaterThan(0);
  expect(left.filter((name) => !/^checkpoint-\d+$/.test(name))).toEqual([]);
  const elsewhere = newFolder();
  cpSync(dir, elsewhere, { recursive: true });
  for (const path of [dir, filler]) rmSync(path, { recursive: true });
  expect(outcome(await train({ model: options.model, resume: elsewhere } as TrainOptions))).toEqual(whole);
});

test("a folder that cannot be made is an error before anything is trained", async () => {
  const dir = join(folder, "corpus.txt", "below");
  await expect(trainTinyLM({ checkpoint: { dir } })).rejects.toMatchObject({
    code: "ENOTDIR",
    message: expect.stringContaining('Option "checkpoint": expected a folder that can be written'),
  });
});

/** Trainings that are killed with SIGKILL at random moments and go on with --resume, as if nothing had happened. */

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import torch from "../../../src/index.js";
import * as safetensors from "../../../src/safetensors/index.js";
import { findStart } from "../../../src/systems/training/training_start.js";
import { runCli } from "../../cli/run_cli.js";

/** How often each is killed; `npm run test:kill` has 20. */
const KILLS = Number(process.env.LIBTORCH_NODE_KILLS ?? 2);

const folder = mkdtempSync(join(tmpdir(), "libtorch-node-kill-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command, and kills it some time after its first line of progress; gives whether it was killed. */
async function runAndKill(args: string[], delay: number): Promise<boolean> {
  let started = false;
  const { code } = await runCli(args, {
    onOutput(_text, kill) {
      if (started) return;
      started = true;
      void wait(delay).then(() => kill("SIGKILL"));
    },
  });
  return code === null;
}

/** Reads everything of every checkpoint: none of them may be torn. */
async function expectWhole(dir: string): Promise<void> {
  for (const name of readdirSync(dir).filter((entry) => entry.startsWith("checkpoint-"))) {
    const { start } = await findStart(join(dir, name));
    expect(start.model).toBe("encoder");
    await safetensors.loadFile(join(dir, name, "model.safetensors"));
    await torch.load(join(dir, name, "optimizer.pt"));
    const { step } = await torch.load<{ step: number }>(join(dir, name, "training_state.pt"));
    expect(name).toBe(`checkpoint-${step}`);
  }
}

test(`killed ${KILLS} times at random moments, it gives what the run that was never killed gives`, {
  timeout: 60_000 + KILLS * 20_000,
}, async () => {
  const [corpus, dir] = [join(folder, "corpus.txt"), join(folder, "checkpoints")];
  writeFileSync(corpus, "how are you ?\nhello , how is your day ?\nit is fine\nhello you\nhow is it ?\n");
  const options = ["train", corpus, "--model", "encoder", "--epochs", "100", "--batch-size", "2", "--threads", "1"];
  const record = (name: string) => join(folder, name);
  expect((await runCli([...options, "--record", record("whole")])).code).toBe(0);

  const begin = [...options, "--grad-norm", "--checkpoint", dir, "--checkpoint-every", "1", "--checkpoint-keep", "3"];
  let kills = 0;
  for (let attempt = 0; attempt < KILLS; attempt++) {
    const saved = await findStart(dir).catch(() => null);
    // Short enough that the training is not over before the last kill.
    const args = saved === null ? begin : ["train", "--resume", dir];
    if (await runAndKill(args, Math.random() * (1500 / KILLS))) kills += 1;
    await expectWhole(dir);
  }
  expect(kills).toBeGreaterThan(0);
  const last = await runCli(["train", "--resume", dir, "--record", record("killed")]);
  expect([last.code, last.stderr]).toEqual([0, ""]);
  await expectWhole(dir);
  expect(readdirSync(dir).sort()).toEqual(["checkpoint-298", "checkpoint-299", "checkpoint-300"]);
  expect(readFileSync(record("killed")).equals(readFileSync(record("whole")))).toBe(true);
});

test("Ctrl+C leaves a checkpoint and says how to go on", async () => {
  const dir = join(folder, "interrupted");
  const saved = join(folder, "saved");
  const args = ["train", "--model", "tinygpt", "--epochs", "500", "--threads", "1", "--checkpoint", dir];
  const stopped = await runCli([...args, "--save", saved], { interruptAt: "step" });
  expect(stopped).toMatchObject({
    code: 130,
    stderr: `Resume with: libtorch-node train --resume ${dir}\ninterrupted\n`,
  });
  const { folder: path } = await findStart(dir);
  const step = Number(path.split("-").at(-1));
  const wrong = await runCli(["train", "--resume", dir, "--lr", "0.5"]);
  expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringMatching(/^error: --lr: .* was started with 0\.001/)]);
  const record = await runCli(["train", "--resume", dir, "--record", join(folder, "record")]);
  expect([record.code, record.stderr]).toEqual([2, expect.stringMatching(/^error: --record: .*without --grad-norm/)]);
  const resumed = await runCli(["train", "--resume", dir, "--json", "--max-steps", String(step + 1)]);
  const whole = await runCli([...args.slice(0, -2), "--json", "--max-steps", String(step + 1)]);
  const { losses, saved: place } = JSON.parse(resumed.stdout);
  expect(losses).toEqual(JSON.parse(whole.stdout).losses);
  // The place to save is remembered.
  expect(place).toBe(saved);
  expect(readdirSync(saved)).toContain("model.safetensors");
});

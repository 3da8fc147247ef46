/** A training that is killed with SIGKILL at random moments and goes on from its last checkpoint, as if nothing had happened. */

import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import torch from "../../../src/index.js";
import * as safetensors from "../../../src/safetensors/index.js";
import { TrainerState } from "../../../src/transformers/index.js";
import { programEnv } from "../../program_env.js";
import { temporaryFolder } from "./document.js";
import { KILLED_RUN } from "./killed_options.js";
import { makeTrainer, SAMPLE, untimed } from "./make.js";

/** How often it is killed; `npm run test:kill` has 20. */
const KILLS = Number(process.env.LIBTORCH_NODE_KILLS ?? 4);

const folder = temporaryFolder();
const script = fileURLToPath(new URL("killed_run.ts", import.meta.url));

/** Runs the training, and kills it some time after its first step; gives whether it was killed, and what it wrote to stderr. */
async function runAndKill(outputDir: string, delay: number | null): Promise<{ killed: boolean; errors: string }> {
  const child = spawn(process.execPath, ["--import", "tsx", script, outputDir], {
    env: { ...process.env, ...programEnv, OMP_NUM_THREADS: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let errors = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    errors += text;
  });
  const closed = new Promise<NodeJS.Signals | null>((resolve) =>
    child.once("close", (_code, signal) => resolve(signal)),
  );
  const stepped = new Promise<void>((resolve) => child.stdout.once("data", () => resolve()));
  await Promise.race([stepped, closed]);
  child.stdout.resume();
  if (delay !== null) {
    await Promise.race([wait(delay), closed]);
    child.kill("SIGKILL");
  }
  return { killed: (await closed) === "SIGKILL", errors };
}

/** Reads everything of every checkpoint: none of them may be torn. */
async function expectWhole(outputDir: string): Promise<void> {
  for (const name of readdirSync(outputDir).filter((entry) => entry.startsWith("checkpoint-"))) {
    const path = join(outputDir, name);
    await safetensors.loadFile(join(path, "model.safetensors"));
    for (const file of ["optimizer.pt", "scheduler.pt", "rng_state.pth"]) await torch.load(join(path, file));
    const state = await TrainerState.loadFromJson(join(path, "trainer_state.json"));
    expect(name).toBe(`checkpoint-${state.globalStep}`);
  }
}

test(`killed ${KILLS} times at random moments, it gives the losses and weights of the run that was never killed`, {
  timeout: 60_000 + KILLS * 20_000,
}, async () => {
  const options = { ...KILLED_RUN, saveStrategy: "no" as const, outputDir: join(folder, "whole") };
  const whole = makeTrainer(options, { texts: [...SAMPLE, "hello bot"] });
  await whole.train();

  const outputDir = join(folder, "killed");
  let kills = 0;
  for (let attempt = 0; attempt < KILLS; attempt++) {
    // Short enough that the training is not over before the last kill.
    const { killed, errors } = await runAndKill(outputDir, Math.random() * (2000 / KILLS));
    expect(errors).toBe("");
    if (killed) kills += 1;
    await expectWhole(outputDir);
  }
  expect(kills).toBeGreaterThan(0);
  expect(await runAndKill(outputDir, null)).toEqual({ killed: false, errors: "" });
  await expectWhole(outputDir);
  const entries = readdirSync(outputDir).sort();
  const { maxSteps } = whole.state;
  expect(entries).toEqual([maxSteps - 4, maxSteps - 2, maxSteps].map((step) => `checkpoint-${step}`).sort());
  const last = join(outputDir, `checkpoint-${maxSteps}`);
  const { logHistory } = await TrainerState.loadFromJson(join(last, "trainer_state.json"));
  // The last row, with averages over the whole run, comes after the last checkpoint.
  expect(untimed(logHistory)).toEqual(untimed(whole.state.logHistory.slice(0, -1)));
  const weights = await safetensors.loadFile(join(last, "model.safetensors"));
  for (const [name, weight] of Object.entries(whole.model.stateDict())) {
    expect(weights[name]!.equal(weight), name).toBe(true);
  }
});

/** A training by two processes under torchrun, of which one is killed with SIGKILL at random: the run goes on as if nothing had happened. */

import { existsSync, readdirSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import * as safetensors from "../../../src/safetensors/index.js";
import { type LogRow, TrainerState } from "../../../src/transformers/index.js";
import { noPython } from "../../python.js";
import { commandOf, torchrun } from "../../torch/distributed/torchrun.js";
import { temporaryFolder } from "./document.js";
import { untimed } from "./make.js";

/** How often a rank is killed; `npm run test:kill` has 20. */
const KILLS = Number(process.env.LIBTORCH_NODE_KILLS ?? 1);
/** So long that the training is not over before the last kill: 2 steps an epoch, a checkpoint each 2 steps. */
const EPOCHS = 10 + 8 * KILLS;

const folder = temporaryFolder();
const program = fileURLToPath(new URL("elastic_rank.ts", import.meta.url));

interface Said {
  rank: number;
  /** How often torchrun has started the ranks again. */
  attempt: number;
  step: number;
  pid: number;
  port: number;
}

/** Trains, and kills a rank at random some time after the first step of each of so many attempts; gives what the ranks said. */
async function run(outputDir: string, kills: number): Promise<{ said: Said[]; killed: number }> {
  const flags = [`--max-restarts=${KILLS}`, "--monitor-interval=0.1"];
  const child = torchrun(
    [...commandOf(program), outputDir, String(EPOCHS)],
    { timeout: 120_000 + 60_000 * KILLS },
    flags,
  );
  const said: Said[] = [];
  let killed = 0;
  const kill = async (attempt: number) => {
    await wait(Math.random() * 150);
    const pids = [...new Set(said.filter((one) => one.attempt === attempt).map(({ pid }) => pid))];
    // One that has ended meanwhile has ended well.
    try {
      process.kill(pids[Math.floor(Math.random() * pids.length)] as number, "SIGKILL");
      killed += 1;
    } catch {}
  };
  let attempts = 0;
  createInterface({ input: child.stdout as NodeJS.ReadableStream }).on("line", (line) => {
    if (!line.startsWith("{")) return;
    const one = JSON.parse(line) as Said;
    said.push(one);
    if (one.attempt < attempts || attempts === kills) return;
    attempts += 1;
    void kill(one.attempt);
  });
  await child;
  return { said, killed };
}

/** The rows of the log and the weights that a training has left. */
async function left(
  outputDir: string,
): Promise<{ rows: LogRow[]; weights: Awaited<ReturnType<typeof safetensors.loadFile>> }> {
  const steps = readdirSync(outputDir).map((name) => Number(name.split("-")[1]));
  const last = join(outputDir, `checkpoint-${Math.max(...steps)}`);
  const { logHistory } = await TrainerState.loadFromJson(join(last, "trainer_state.json"));
  return { rows: untimed(logHistory), weights: await safetensors.loadFile(join(last, "model.safetensors")) };
}

const isFree = (port: number) =>
  new Promise<boolean>((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });

test.skipIf(noPython)(
  `a rank killed ${KILLS} times at random, the losses and weights are those of the run never killed`,
  {
    timeout: 300_000 + KILLS * 60_000,
  },
  async () => {
    const [whole, broken] = [join(folder, "whole"), join(folder, "broken")];
    expect((await run(whole, 0)).killed).toBe(0);
    const { said, killed } = await run(broken, KILLS);
    expect(killed).toBeGreaterThan(0);
    expect(Math.max(...said.map(({ attempt }) => attempt))).toBe(killed);

    const [expected, have] = [await left(whole), await left(broken)];
    expect(have.rows).toEqual(expected.rows);
    for (const [name, weight] of Object.entries(expected.weights)) {
      expect(have.weights[name]?.equal(weight), name).toBe(true);
    }
    // Nothing is left behind: no process, no port, no shared memory.
    for (const pid of new Set(said.map(({ pid }) => pid))) {
      expect(existsSync(`/proc/${pid}`), `process ${pid}`).toBe(false);
      expect(readdirSync("/dev/shm").filter((name) => name.includes(`_${pid}_`))).toEqual([]);
    }
    for (const port of new Set(said.map(({ port }) => port))) expect(await isFree(port), `port ${port}`).toBe(true);
  },
);

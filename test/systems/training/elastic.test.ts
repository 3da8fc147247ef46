/** The command `train` by two processes under torchrun, of which one is killed at random: it goes on as if nothing had happened. */

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cliProgram } from "../../cli/run_cli.js";
import { noPython } from "../../python.js";
import { torchrun } from "../../torch/distributed/torchrun.js";

/**
 * How often a rank is killed; `npm run test:kill` has 20. Else none is: the launcher's starts take longer than all else in this folder,
 * and the Trainer's test of that name, whose launcher and checkpoints these are, has one kill.
 */
const KILLS = Number(process.env.LIBTORCH_NODE_KILLS ?? 0);
/** Three steps each: the training is not over before the last kill. */
const EPOCHS = 20 + 20 * KILLS;

let folder: string;
let corpus: string;
// Where all tests are skipped, no hook runs.
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "libtorch-node-elastic-"));
  corpus = join(folder, "corpus.txt");
  writeFileSync(corpus, "how are you ?\nhello , how is your day ?\nit is fine\nhello you\nhow is it ?\n");
});
afterAll(() => rmSync(folder, { recursive: true }));

function start(args: readonly string[]) {
  const flags = [`--max-restarts=${KILLS}`, "--monitor-interval=0.1", "--no-python"];
  const options = ["--model", "encoder", "--epochs", String(EPOCHS), "--batch-size", "2", "--threads", "1"];
  const command = [process.execPath, ...cliProgram(), "train", corpus, ...options, ...args];
  return torchrun(command, { timeout: 120_000 + 60_000 * KILLS }, flags);
}

/** What a file of a process says; nothing where that has ended meanwhile. */
function ofProcess(file: string): string {
  try {
    return readFileSync(`/proc/${file}`, "utf8");
  } catch {
    return "";
  }
}

/** The processes that a launcher has started to train. */
function ranksOf(launcher: number): number[] {
  const threads = readdirSync(`/proc/${launcher}/task`);
  const children = threads.flatMap((id) => ofProcess(`${launcher}/task/${id}/children`).split(" "));
  return children.filter((pid) => pid !== "" && ofProcess(`${pid}/cmdline`).includes("\0train\0")).map(Number);
}

function lastStep(dir: string): number {
  const names = existsSync(dir) ? readdirSync(dir).filter((name) => name.startsWith("checkpoint-")) : [];
  return Math.max(0, ...names.map((name) => Number(name.split("-")[1])));
}

/** Kills a rank some time after the world that it is of has written a checkpoint, so many times; gives all processes that there were. */
async function killRanks(launcher: number, dir: string): Promise<Set<number>> {
  const seen = new Set<number>();
  for (let kills = 0; kills < KILLS; kills++) {
    let ranks: number[] = [];
    // Those that are about to end, as one of them was killed, are no new world yet.
    while (ranks.length < 2 || ranks.some((pid) => seen.has(pid))) {
      await wait(20);
      ranks = ranksOf(launcher);
    }
    for (const pid of ranks) seen.add(pid);
    const before = lastStep(dir);
    while (lastStep(dir) <= before) await wait(20);
    await wait(Math.random() * 100);
    process.kill(ranks[Math.floor(Math.random() * ranks.length)] as number, "SIGKILL");
  }
  return seen;
}

test.skipIf(noPython || KILLS === 0)(
  `a rank killed ${KILLS} times at random, it gives what the run that was never killed gives`,
  { timeout: 300_000 + KILLS * 60_000 },
  async () => {
    const [dir, whole, broken] = ["checkpoints", "whole", "broken"].map((name) => join(folder, name)) as [
      ...[string, string, string],
    ];
    await start(["--record", whole]);
    const saving = ["--checkpoint", dir, "--checkpoint-every", "1", "--checkpoint-keep", "3"];
    const launched = start(["--record", broken, ...saving]);
    const [, killed] = await Promise.all([launched, killRanks(launched.pid as number, dir)]);
    expect(readFileSync(broken).equals(readFileSync(whole))).toBe(true);
    expect(killed.size).toBe(2 * KILLS);
    for (const pid of killed) expect(existsSync(`/proc/${pid}`), `process ${pid}`).toBe(false);
  },
);

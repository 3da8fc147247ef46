/**
 * `npm run bench:scaling`: what a step of DistributedDataParallel takes in worlds of 1, 2 and 4 on this machine, beside what the
 * model of docs/scaling.md predicts from three measurements: a step alone, and two sums over all ranks in a world of two.
 */
import { cpus } from "node:os";
import { Command } from "commander";
import { TinyLM } from "../src/index.js";
import type { RankRequest } from "./distributed_rank.js";
import { NANO_GPT, NOTEBOOK, type Sizes } from "./training_job.js";
import { median, ours, turn } from "./worlds.js";

const { rounds } = new Command("bench:scaling")
  .description("Holds measured steps in worlds of several sizes against predicted ones")
  .option("--rounds <n>", "measurements of each; medians are reported", Number, 7)
  .parse()
  .opts<{ rounds: number }>();

/** Seconds of a step, in worlds of each size: the median, after one to warm up. */
async function measured(size: number, requests: readonly RankRequest[]): Promise<number[]> {
  const ranks = await ours(size);
  const results: number[] = [];
  for (const request of requests) {
    const seconds: number[] = [];
    for (let round = 0; round <= rounds; round++) seconds.push((await turn(ranks, request)).seconds);
    results.push(median(seconds.slice(1)));
  }
  await Promise.all(ranks.map((side) => side.close()));
  return results;
}

const SMALL = 4096;
const LARGE = 16 << 20;
const jobs: [name: string, sizes: Sizes, steps: number][] = [
  ["notebook", NOTEBOOK, 50],
  ["nanoGPT", { ...NANO_GPT, dropout: 0 }, 5],
];
const steps = (reducer: boolean) => jobs.map(([, sizes, n]) => ({ sizes, ddp: true, reducer, steps: n }));
/** What the gradients of a model take, which is what its ranks sum. */
function bytesOf({ vocab, batch: _, length: __, ...sizes }: Sizes): number {
  return new TinyLM(vocab, sizes).parameters().reduce((sum, parameter) => sum + 4 * parameter.numel(), 0);
}

// What a rank does by itself, the copies of its gradients among it.
const alone = await measured(1, steps(true));
const [small, large, ...two] = await measured(2, [
  { bytes: SMALL, steps: 50 },
  { bytes: LARGE, steps: 3 },
  ...steps(false),
]);
const four = await measured(4, steps(false));

// A ring's sum of n bytes over W ranks: 2 (W - 1) messages of n / W bytes, from each.
const latency = (small as number) / 2;
const rate = (LARGE - SMALL) / ((large as number) - (small as number));
const cores = cpus().length;
const predicted = (job: number, size: number): number => {
  const busy = Math.max(1, size / cores);
  const sent = (2 * (size - 1) * bytesOf((jobs[job] as (typeof jobs)[number])[1])) / size;
  return busy * ((alone[job] as number) + sent / rate + 2 * (size - 1) * latency);
};

const ms = (seconds: number) => `${(seconds * 1e3).toPrecision(3)} ms`;
console.log(`${cores} cores; a message ${(latency * 1e6).toFixed(0)} us, then ${(rate / 1e6).toFixed(0)} MB/s\n`);
console.log("| step | world | measured | predicted | measured / predicted |\n| --- | --- | --- | --- | --- |");
for (const [job, [name]] of jobs.entries()) {
  for (const [size, results] of [
    [1, alone],
    [2, two],
    [4, four],
  ] as const) {
    const [found, expected] = [results[job] as number, predicted(job, size)];
    console.log(`| ${name} | ${size} | ${ms(found)} | ${ms(expected)} | ${(found / expected).toFixed(2)} |`);
  }
}

/**
 * `npm run bench:distributed`: what DistributedDataParallel costs over the plain loop in a world of one, and in a world of two
 * against Python's, all on this machine, a thread for each rank, in turns. Times are wall times; "computed" is what the ranks'
 * processors did, which other programs on the machine disturb less.
 */
import { createServer } from "node:net";
import { join } from "node:path";
import { Command } from "commander";
import { packageRoot } from "../src/internal/package_root.js";
import { findPython } from "../src/systems/compare/find_python.js";
import type { RankAnswer, RankRequest } from "./distributed_rank.js";
import { Side } from "./side.js";
import { NANO_GPT, NOTEBOOK, type Sizes } from "./training_job.js";

const { rounds } = new Command("bench:distributed")
  .description("Measures DistributedDataParallel against the plain loop and against Python's")
  .option("--rounds <n>", "turns of each side; medians are reported", Number, 11)
  .parse()
  .opts<{ rounds: number }>();

const here = join(packageRoot(), "bench");
const python = await findPython();

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The ranks of a world, as processes that answer requests. */
async function world(size: number, program: string, args: string[]): Promise<Side[]> {
  const shared = {
    WORLD_SIZE: `${size}`,
    MASTER_ADDR: "127.0.0.1",
    MASTER_PORT: `${await freePort()}`,
    OMP_NUM_THREADS: "1",
  };
  return Array.from({ length: size }, (_, rank) => new Side(program, args, here, { ...shared, RANK: `${rank}` }));
}

const ours = (size: number) => world(size, process.execPath, ["--import", "tsx", "distributed_rank.ts"]);
const theirs = (size: number) => world(size, python, ["distributed_rank.py"]);

/** One turn: the longest wall time of a rank, what all ranks computed together, and rank 0's loss. */
async function turn(ranks: Side[], request: RankRequest): Promise<RankAnswer> {
  const answers = await Promise.all(ranks.map((rank) => rank.ask<RankAnswer>(request)));
  return {
    seconds: Math.max(...answers.map(({ seconds }) => seconds)),
    computed: answers.reduce((sum, { computed }) => sum + computed, 0),
    loss: (answers[0] as RankAnswer).loss,
  };
}

function median(values: number[]): number {
  return [...values].sort((x, y) => x - y)[values.length >> 1] as number;
}

interface Turner {
  readonly ranks: Side[];
  readonly request: RankRequest;
}

/** Takes turns, the first of which warms up; gives a row of the table. Ratios are medians of those of each round. */
async function compared(name: string, first: Turner, second: Turner): Promise<string> {
  const rows: [RankAnswer, RankAnswer][] = [];
  for (let round = 0; round <= rounds; round++) {
    const one = await turn(first.ranks, first.request);
    const other = await turn(second.ranks, second.request);
    if (round > 0) rows.push([one, other]);
  }
  const cell = (of: (answer: RankAnswer) => number, side: 0 | 1) =>
    `${(1e3 * median(rows.map((row) => of(row[side])))).toPrecision(3)} ms`;
  const ratio = (of: (answer: RankAnswer) => number) => median(rows.map(([a, b]) => of(a) / of(b))).toFixed(3);
  const wall = ({ seconds }: RankAnswer) => seconds;
  const work = ({ computed }: RankAnswer) => computed;
  const same = rows.every(([a, b]) => a.loss === b.loss) ? "" : " (LOSSES DIFFER)";
  return `| ${name}${same} | ${cell(wall, 0)} | ${cell(wall, 1)} | ${ratio(wall)} | ${cell(work, 0)} | ${cell(work, 1)} | ${ratio(work)} |`;
}

const sizes: [string, Sizes, number][] = [
  ["notebook step", NOTEBOOK, 100],
  ["nanoGPT step, dropout 0", { ...NANO_GPT, dropout: 0 }, 5],
];
const rows = [
  "| | first | second | ratio | computed | computed | ratio |",
  "| --- | --- | --- | --- | --- | --- | --- |",
];
const alone = await ours(1);
for (const [name, size, steps] of sizes) {
  const of = (ddp: boolean): Turner => ({ ranks: alone, request: { sizes: size, ddp, steps } });
  rows.push(await compared(`${name}, world of 1: DDP, plain loop`, of(true), of(false)));
}
await Promise.all(alone.map((side) => side.close()));
const [two, twoOfPython] = [await ours(2), await theirs(2)];
for (const [name, size, steps] of sizes) {
  const request: RankRequest = { sizes: size, ddp: true, steps };
  rows.push(
    await compared(`${name}, world of 2: ours, Python's`, { ranks: two, request }, { ranks: twoOfPython, request }),
  );
}
await Promise.all([...two, ...twoOfPython].map((side) => side.close()));
console.log(rows.join("\n"));

/**
 * `npm run bench:distributed`: what DistributedDataParallel costs over the plain loop in a world of one, here and in Python, and in a
 * world of two against Python's, all on this machine, a thread for each rank, in turns. Times are wall times; "computed" is what the ranks'
 * processors did, which other programs on the machine disturb less.
 */
import { Command } from "commander";
import { findPython } from "../src/systems/compare/find_python.js";
import type { RankAnswer, RankRequest } from "./distributed_rank.js";
import type { Side } from "./side.js";
import { NANO_GPT, NOTEBOOK, type Sizes } from "./training_job.js";
import { median, ours, theirs, turn } from "./worlds.js";

const { rounds } = new Command("bench:distributed")
  .description("Measures DistributedDataParallel against the plain loop and against Python's")
  .option("--rounds <n>", "turns of each side; medians are reported", Number, 11)
  .parse()
  .opts<{ rounds: number }>();

const python = await findPython();

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
  ["notebook step", NOTEBOOK, 400],
  ["nanoGPT step, dropout 0", { ...NANO_GPT, dropout: 0 }, 5],
];
const rows = [
  "| | first | second | ratio | computed | computed | ratio |",
  "| --- | --- | --- | --- | --- | --- | --- |",
];
for (const [whose, alone] of [["", await ours(1)] as const, ["Python's ", await theirs(1, python)] as const]) {
  for (const [name, size, steps] of sizes) {
    const of = (ddp: boolean): Turner => ({ ranks: alone, request: { sizes: size, ddp, steps } });
    rows.push(await compared(`${name}, world of 1: ${whose}DDP, plain loop`, of(true), of(false)));
  }
  await Promise.all(alone.map((side) => side.close()));
}
const [two, twoOfPython] = [await ours(2), await theirs(2, python)];
for (const [name, size, steps] of sizes) {
  const request: RankRequest = { sizes: size, ddp: true, steps };
  rows.push(
    await compared(`${name}, world of 2: ours, Python's`, { ranks: two, request }, { ranks: twoOfPython, request }),
  );
}
await Promise.all([...two, ...twoOfPython].map((side) => side.close()));
console.log(rows.join("\n"));

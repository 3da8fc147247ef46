/** `npm run fuzz:graph [programs] [first seed]`: many programs of graph_programs.ts, each held against Python. */
import { setNumThreads } from "../../../src/torch/threads.js";
import { difference, drawPrograms, runHere, runInPython } from "./graph_programs.js";

const STEP = 200;
const [count = 2000, first = 0] = process.argv.slice(2).map(Number);
setNumThreads(1);
let same = 0;
let passes = 0;
let refused = 0;
for (let seed = first; seed < first + Math.ceil(count / STEP); seed++) {
  const programs = drawPrograms(seed, Math.min(STEP, count - (seed - first) * STEP));
  const expected = await runInPython(programs);
  for (const [i, program] of programs.entries()) {
    const theirs = expected[i]!;
    const found = difference(runHere(program), theirs);
    passes += theirs.passes.length;
    refused += theirs.passes.filter((pass) => typeof pass === "string").length;
    if (found === undefined) same++;
    else console.log(`seed ${seed}, program ${i}: ${found}\n${JSON.stringify(program)}`);
  }
  console.log(`${(seed - first) * STEP + programs.length} programs: ${same} have Python's bits`);
}
console.log(`${same} of ${count} programs have Python's bits; ${passes} passes, ${refused} of them refused alike`);
process.exitCode = same === count ? 0 : 1;

/**
 * `npm run soak`: training steps in one synchronous loop, with nothing that helps the garbage collector.
 *
 * Resident memory after a tenth of the steps (10,000 by default) and at the end may differ by less than `--limit` megabytes.
 */
import { Command } from "commander";
import { setNumThreads } from "../src/index.js";
import { NOTEBOOK, trainingJob } from "./training_job.js";

const options = new Command("soak")
  .description("Trains in one synchronous loop and fails when resident memory grows")
  .option("--steps <n>", "training steps", Number, 100_000)
  .option("--limit <MB>", "growth that fails, in megabytes", Number, 20)
  .parse()
  .opts<{ steps: number; limit: number }>();

/** Megabytes of this process in memory. */
function resident(): number {
  return process.memoryUsage.rss() / 1e6;
}

const { steps, limit } = options;
// A model this small runs faster on one thread, and alike on a machine that is busy otherwise.
setNumThreads(1);
const job = trainingJob(NOTEBOOK);
const started = performance.now();
// The heap has found its size by then.
const settled = Math.max(Math.ceil(steps / 10), Math.min(Math.ceil(steps / 2), 2000));
let early = 0;
for (let step = 1; step <= steps; step++) {
  job.step();
  if (step % Math.ceil(steps / 20) === 0) {
    const ms = (performance.now() - started) / step;
    console.log(`step ${step}: ${resident().toFixed(1)} MB resident, ${ms.toFixed(2)} ms a step`);
  }
  if (step === settled) early = resident();
}
const growth = resident() - early;
const verdict = growth < limit ? "passed" : "FAILED";
console.log(
  `${verdict}: ${early.toFixed(1)} MB after ${settled} steps, ${growth.toFixed(1)} MB more at the end (limit ${limit} MB)`,
);
process.exitCode = growth < limit ? 0 : 1;

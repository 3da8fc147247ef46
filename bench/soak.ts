/**
 * `npm run soak`: training steps in one synchronous loop, with nothing that helps the garbage collector.
 *
 * Resident memory after the first tenth of the steps and at the end may differ by less than `--limit` megabytes.
 */
import { Command } from "commander";
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
const job = trainingJob(NOTEBOOK);
const started = performance.now();
let early = 0;
for (let step = 1; step <= steps; step++) {
  job.step();
  if (step * 10 === steps || step % Math.ceil(steps / 20) === 0) {
    const ms = (performance.now() - started) / step;
    console.log(`step ${step}: ${resident().toFixed(1)} MB resident, ${ms.toFixed(2)} ms a step`);
  }
  if (step === Math.ceil(steps / 10)) early = resident();
}
const growth = resident() - early;
const verdict = growth < limit ? "passed" : "FAILED";
console.log(
  `${verdict}: ${early.toFixed(1)} MB after a tenth of the steps, ${growth.toFixed(1)} MB more at the end (limit ${limit} MB)`,
);
process.exitCode = growth < limit ? 0 : 1;

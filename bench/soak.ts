/**
 * `npm run soak -- --scenario NAME`: repeats one kind of work, for training steps in one synchronous loop.
 *
 * Resident memory when the heap has found its size and at the end may differ by less than `--limit` megabytes, and no tensor that was
 * made meanwhile may be alive when the garbage has been collected.
 */
import { setImmediate as turn } from "node:timers/promises";
import { Command, Option } from "commander";
import { memoryStats, setNumThreads } from "../src/index.js";
import { collectGarbage } from "../src/native/collect_garbage.js";
import { type Scenario, type ScenarioName, scenarioNames, scenarios } from "./soak_scenarios.js";

const described = scenarioNames.map((name) => `${name}: ${scenarios[name].description}`);
const options = new Command("soak")
  .description("Repeats one kind of work, and fails when memory grows or tensors stay alive")
  .addOption(new Option("--scenario <name>", described.join("; ")).choices(scenarioNames).default("train"))
  .option("--steps <n>", "how often (default: what the scenario says)", Number)
  .option("--limit <MB>", "growth that fails, in megabytes", Number, 20)
  .parse()
  .opts<{ scenario: ScenarioName; steps?: number; limit: number }>();

/** Megabytes of this process in memory. */
function resident(): number {
  return process.memoryUsage.rss() / 1e6;
}

/** Tensors that are alive when everything that can be is collected. */
async function alive(): Promise<number> {
  for (let round = 0; round < 3; round++) {
    memoryStats();
    collectGarbage();
    await turn();
  }
  return memoryStats().tensors;
}

const { scenario, limit } = options;
const { begin, steps: usual }: Scenario = scenarios[scenario];
const steps = options.steps ?? usual;
// A model this small runs faster on one thread, and alike on a machine that is busy otherwise.
setNumThreads(1);
const work = begin();
const started = performance.now();
// The heap has found its size by then.
const settled = Math.ceil(steps / 2);
let early = { memory: 0, tensors: 0 };
for (let step = 1; step <= steps; step++) {
  const pending = work(step);
  // Where a step waits for nothing, neither does the loop.
  if (pending instanceof Promise) await pending;
  if (step % Math.ceil(steps / 20) === 0) {
    const ms = (performance.now() - started) / step;
    const tensors = memoryStats().tensors;
    console.log(`step ${step}: ${resident().toFixed(1)} MB resident, ${tensors} tensors, ${ms.toFixed(2)} ms a step`);
  }
  if (step === settled) early = { memory: resident(), tensors: await alive() };
}
const growth = resident() - early.memory;
const more = (await alive()) - early.tensors;
const passed = growth < limit && more <= 0;
console.log(
  `${passed ? "passed" : "FAILED"}: ${scenario}, ${early.memory.toFixed(1)} MB and ${early.tensors} tensors after ${settled} ` +
    `steps, ${growth.toFixed(1)} MB (limit ${limit} MB) and ${more} tensors more after ${steps}`,
);
process.exitCode = passed ? 0 : 1;

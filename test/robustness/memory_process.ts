/**
 * A process that makes sequences of calls which may end it. Before each call it writes to a file which one it is.
 *
 * Arguments: log file, first seed, one past the last seed, calls of each.
 */
import { openSync, writeSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { runSequence } from "./memory_calls.js";

const [log, first, end, calls] = process.argv.slice(2) as [string, string, string, string];
const file = openSync(log, "w");
const total = { returned: 0, threw: 0, findings: [] as string[] };
const worker = new Worker(
  `import("tsx/esm/api").then(async ({ register }) => {
    register();
    const { default: torch } = await import(${JSON.stringify(new URL("../../src/index.ts", import.meta.url).href)});
    const { parentPort } = await import("node:worker_threads");
    let kept;
    parentPort.on("message", (token) => {
      try {
        const x = torch.receive(token);
        kept = x.add(1);
        parentPort.postMessage(torch.share(x.numel() % 2 ? x : kept));
      } catch (error) {
        if (!(error instanceof Error)) throw error;
      }
    });
  });`,
  { eval: true },
);
for (let seed = Number(first); seed < Number(end); seed++) {
  const counts = await runSequence({
    seed,
    calls: Number(calls),
    worker,
    file: `${log}.pt`,
    enter: (index, name) => {
      writeSync(file, `${JSON.stringify({ seed, index, name }).padEnd(200)}\n`, 0);
    },
  });
  total.returned += counts.returned;
  total.threw += counts.threw;
  total.findings.push(...counts.findings.map((finding) => `seed ${seed}: ${finding}`));
}
console.log(JSON.stringify(total));
// Without waiting for the worker: a process may end while another thread is at work.
process.exit(0);

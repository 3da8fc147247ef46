/**
 * `npm run bench:cuda`: times and memory of this library and of Python on the same GPU, taking turns in one run. Prints a
 * table, and says what machine it is from. Ends with 77 where there is no GPU. `--device cpu` tries the programs out with small
 * sizes; its figures mean nothing.
 */
import { join } from "node:path";
import torch, { versions } from "../../src/index.js";
import { packageRoot } from "../../src/internal/package_root.js";
import { findPython } from "../../test/gpu/python.js";
import { Side } from "../side.js";
import { GPT2_SMALL } from "./gpt.js";
import { type Scale, WORKLOADS } from "./workloads.js";

const SKIPPED = 77;
const ROUNDS = 5;

const REAL: Scale = { device: "cuda", gpt: GPT2_SMALL, gptBatch: 8, prompt: 64, newTokens: 128 };
const SMALL: Scale = {
  device: "cpu",
  gpt: { vocab: 64, block: 16, layers: 2, heads: 2, features: 16 },
  gptBatch: 2,
  prompt: 4,
  newTokens: 6,
};

/** Each row: our workload, Python's, and how many steps or tokens a round has. */
const ROWS: [title: string, ours: string, python: string, count: (scale: Scale) => number, needsGpu: boolean][] = [
  ["TinyLM, eager: ours / Python's", "tinylm eager", "tinylm eager", () => 100, false],
  ["TinyLM, captured: ours / Python's CUDA graph", "tinylm graph", "tinylm graph", () => 100, true],
  ["TinyLM: ours captured / torch.compile", "tinylm graph", "tinylm compile", () => 100, true],
  ["GPT 124M training step, bfloat16", "gpt training", "gpt training", () => 5, false],
  ["GPT 124M token with key/value cache, bfloat16", "gpt generation", "gpt generation", (s) => s.newTokens, false],
];

interface Answer {
  seconds: number;
  result: number;
  peak: number;
}

const small = process.argv.includes("--device") && process.argv.includes("cpu");
const scale = small ? SMALL : REAL;

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] as number;
}

async function main(): Promise<void> {
  const python = new Side(findPython(), ["workloads.py"], join(packageRoot(), "bench", "gpu"));
  python.tell(scale);
  const rows: string[] = [];
  let version = "";
  try {
    for (const [title, name, theirs, count, needsGpu] of ROWS) {
      if (needsGpu && small) continue;
      version = (await python.ask<{ torch: string }>(null)).torch;
      torch.cuda.emptyCache();
      if (!small) torch.cuda.resetPeakMemoryStats();
      const round = WORKLOADS[name]!(scale);
      const times = { ours: [] as number[], python: [] as number[] };
      const results: string[] = [];
      let peaks = [0, 0];
      // The first round sets everything up and is not counted.
      for (let i = 0; i <= ROUNDS; i++) {
        const start = performance.now();
        const result = round();
        const seconds = (performance.now() - start) / 1000;
        const other = await python.ask<Answer>(theirs);
        peaks = [torch.cuda.maxMemoryAllocated(), other.peak];
        results.push(result === other.result ? "same" : (result - other.result).toExponential(1));
        if (i === 0) continue;
        times.ours.push(seconds / count(scale));
        times.python.push(other.seconds / count(scale));
      }
      const [a, b] = [median(times.ours), median(times.python)];
      const ms = (seconds: number) => `${(seconds * 1000).toPrecision(3)} ms`;
      const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;
      rows.push(
        `| ${title} | ${ms(a)} | ${ms(b)} | ${(a / b).toFixed(2)} | ${peaks.map((peak) => megabytes(peak)).join(" / ")} | ${results.at(-1)} |`,
      );
    }
  } finally {
    await python.close();
  }
  const gpu = small ? "the CPU, small sizes: no figures to report" : torch.cuda.getDeviceName();
  console.log(`On ${gpu}; libtorch ${versions().libtorch}, Python's torch ${version}, Node ${process.versions.node}\n`);
  console.log(
    "| a step or token | libtorch-node | Python | ratio | peak memory, ours / Python's | last result, ours - Python's |",
  );
  console.log(["| --- | --- | --- | --- | --- | --- |", ...rows].join("\n"));
}

if (!small && !torch.cuda.isAvailable()) {
  let reason = "no CUDA device is visible";
  try {
    torch.cuda.init();
  } catch (error) {
    reason = (error as Error).message;
  }
  console.log(`skipped: bench:cuda needs a GPU, and there is none: ${reason}`);
  process.exitCode = SKIPPED;
} else {
  await main();
}

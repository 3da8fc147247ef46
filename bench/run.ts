/**
 * `npm run bench`: this library's times as ratios to Python's, both measured here and now, taking turns.
 *
 * Prints a Markdown table and writes bench/results/<commit>.json with the machine, the versions and every measurement.
 */
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { dirname, join } from "node:path";
import { Command } from "commander";
import { packageRoot } from "../src/internal/package_root.js";
import { findPython } from "../src/systems/compare/find_python.js";
import { compiled } from "./compiled.js";
import type { Answer, Request } from "./measure.js";
import { Side, timeProcess } from "./side.js";
import { NANO_GPT, NOTEBOOK, type Sizes } from "./training_job.js";

const options = new Command("bench")
  .description("Measures this library and Python in turns and prints their ratios")
  .option("--rounds <n>", "turns of each side; medians are reported", Number, 5)
  .option("--only <parts...>", "parts to measure (default: all)")
  .option("--node <program>", "the Node that runs this library", process.execPath)
  .option("--json <file>", "where the measurements are written (default: bench/results/<commit>.json)")
  .parse()
  .opts<{ rounds: number; only?: string[]; node: string; json?: string }>();

const here = join(packageRoot(), "bench");
const python = await findPython();
const built = join(packageRoot(), "dist", "index.js");

/** One row: what both sides needed, one number for each round. */
interface Row {
  name: string;
  unit: "ms" | "us" | "s" | "MB";
  ours: number[];
  python: number[];
}

function median(values: number[]): number {
  const sorted = [...values].sort((x, y) => x - y);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

const measured = await compiled("measure");
const ours = new Side(options.node, measured, here);
const theirs = new Side(python, ["measure.py"], here);

/** Asks both sides in turn; the first round warms up and is not counted. */
async function inTurns(request: Request, read: (answer: Answer) => number): Promise<Pick<Row, "ours" | "python">> {
  const row = { ours: [] as number[], python: [] as number[] };
  for (let round = 0; round <= options.rounds; round++) {
    const a = read(await ours.ask<Answer>(request));
    const b = read(await theirs.ask<Answer>(request));
    if (round === 0) continue;
    row.ours.push(a);
    row.python.push(b);
  }
  return row;
}

/** Work that has a result: both sides have done the same at any time, so it is equal to the bit or something is wrong. */
async function compared(name: string, request: Request, unit: "ms" | "us" = "ms"): Promise<Row> {
  const losses: (number | undefined)[] = [];
  const row = await inTurns(request, ({ seconds, loss }) => {
    losses.push(loss);
    return seconds * (unit === "ms" ? 1e3 : 1e6);
  });
  const same = losses.every((loss, index) => loss === losses[index - (index % 2)]);
  return { name: same ? name : `${name} (RESULTS DIFFER)`, unit, ...row };
}

const training = (name: string, sizes: Sizes, steps: number): Promise<Row> =>
  compared(name, { kind: "train", sizes, steps });

/** The same beside a process that keeps one processor busy. */
async function besideOther(name: string, sizes: Sizes, steps: number): Promise<Row> {
  const other = spawn(process.execPath, ["--eval", "for (;;);"], { stdio: "ignore" });
  try {
    return await training(`${name}, beside one busy process`, sizes, steps);
  } finally {
    other.kill("SIGKILL");
  }
}

/** Training beside many objects of JavaScript that stay alive; its rival is the same without them, in turns. */
async function besideObjects(name: string, sizes: Sizes, steps: number): Promise<Row> {
  const request: Request = { kind: "train", sizes, steps };
  const crowded = new Side(options.node, measured, here);
  const row: Row = { name, unit: "ms", ours: [], python: [] };
  try {
    await crowded.ask<Answer>({ kind: "objects", count: 2_000_000 } satisfies Request);
    for (let round = 0; round <= options.rounds; round++) {
      const { seconds } = await ours.ask<Answer>(request);
      const beside = await crowded.ask<Answer>(request);
      if (round === 0) continue;
      row.ours.push(beside.seconds * 1e3);
      row.python.push(seconds * 1e3);
    }
    return row;
  } finally {
    await crowded.close();
  }
}

/** A call that takes microseconds: an operator, or a module's forward. */
async function call(name: Extract<Request, { kind: "operator" }>["name"], title: string): Promise<Row> {
  const request: Request = { kind: "operator", name, calls: 20_000 };
  return { name: title, unit: "us", ...(await inTurns(request, ({ seconds }) => seconds * 1e6)) };
}

/** Operators that are given, or give, more than tensors and numbers one by one. */
const ARGUMENTS = ["sum by name", "to", "cat of a list", "max of rows", "add by a tensor of one", "tolist"] as const;

const LAYERS = [
  "Linear(32, 32), 8 rows",
  "Conv2d(3, 8, 3), 8x8",
  "LayerNorm(32), 8 rows",
  "LSTM(32, 32), one step, 8 rows",
] as const;

type Items = Extract<Request, { kind: "loader" }>["items"];

/** An item of a DataLoader over a dataset of the user's own. */
async function loaded(items: Items, shuffle: boolean): Promise<Row> {
  const request: Request = { kind: "loader", items, shuffle, epochs: 10 };
  const name = `DataLoader, batches of 32 from items of ${items}${shuffle ? ", shuffled" : ""}: an item`;
  return { name, unit: "us", ...(await inTurns(request, ({ seconds }) => seconds * 1e6)) };
}

/**
 * An epoch of a dataset whose items take computing: augmented images, in batches of 64, shuffled. Workers that are made for each
 * epoch are started and ended within what is measured.
 */
function augmented(items: number, numWorkers: number, persistentWorkers = false, epochs = 1): Promise<Row> {
  const made = numWorkers === 0 ? "no workers" : `${numWorkers} workers, ${persistentWorkers ? "kept" : "made anew"}`;
  const name = `DataLoader over augmented images, an epoch of ${items.toLocaleString("en")}, ${made}`;
  return compared(name, { kind: "workers", reading: { items, numWorkers, persistentWorkers }, epochs });
}

/** Tokenizers that Python trains here and now, each over the same texts. */
async function* tokenized(): AsyncGenerator<Row> {
  const folder = mkdtempSync(join(tmpdir(), "libtorch-node-bench-"));
  try {
    execFileSync(python, [join(here, "texts.py"), folder], { stdio: ["ignore", "ignore", "inherit"] });
    for (const tokenizer of ["byte_level", "metaspace", "wordpiece"] as const) {
      for (const what of ["ids", "offsets", "decoded"] as const) {
        const request: Request = { kind: "text", folder, tokenizer, what, turns: 10 };
        yield compared(`tokenizer (${tokenizer}), 1,000 texts: ${what}`, request);
      }
      const short: Request = { kind: "text", folder, tokenizer, what: "a short text", turns: 2000 };
      yield compared(`tokenizer (${tokenizer}), a short text`, short, "us");
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A process that loads the library, makes one tensor and ends. */
async function loading(): Promise<Row> {
  const script = `import torch from ${JSON.stringify(built)}; torch.ones(1)`;
  const row: Row = { name: "load: process that makes one tensor", unit: "s", ours: [], python: [] };
  for (let round = 0; round <= options.rounds; round++) {
    const a = await timeProcess(options.node, ["--input-type=module", "--eval", script], here);
    const b = await timeProcess(python, ["-c", "import torch; torch.ones(1)"], here);
    if (round === 0) continue;
    row.ours.push(a);
    row.python.push(b);
  }
  return row;
}

async function peakMemory(): Promise<Row> {
  const [a, b] = await Promise.all([ours, theirs].map((side) => side.ask<Answer>({ kind: "memory" })));
  return { name: "peak memory of all of the above", unit: "MB", ours: [a!.peak! / 1e6], python: [b!.peak! / 1e6] };
}

function markdown(rows: Row[]): string {
  const cells = rows.map(({ name, unit, ours, python }) => {
    const [a, b] = [median(ours), median(python)];
    return `| ${name} | ${a.toPrecision(3)} ${unit} | ${b.toPrecision(3)} ${unit} | ${(a / b).toFixed(2)} |`;
  });
  return ["| | libtorch-node | Python | ratio |", "| --- | --- | --- | --- |", ...cells].join("\n");
}

function git(...args: string[]): string | null {
  try {
    return execFileSync("git", args, { cwd: here, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return null;
  }
}

/** What is measured, in this order: peak memory is that of what came before. */
const PARTS: Record<string, () => AsyncGenerator<Row>> = {
  async *steps() {
    // Small steps in turns of a quarter of a second and more: V8 compiles its best only after a hundred steps.
    yield training("notebook step (B4 T8 d32 L2 h2 ff64, dropout 0.1)", NOTEBOOK, 300);
    yield training("nanoGPT step (B12 T64 d128 L4 h4 ff512, dropout 0.1)", NANO_GPT, 5);
    yield training("nanoGPT step, dropout 0", { ...NANO_GPT, dropout: 0 }, 5);
    yield besideOther("nanoGPT step, dropout 0", { ...NANO_GPT, dropout: 0 }, 25);
    yield besideOther("notebook step", NOTEBOOK, 1000);
    // Threads that slept beside it have to notice that it has ended.
    yield training("notebook step, after it", NOTEBOOK, 300);
  },
  async *calls() {
    for (const name of ["add", "add_", "matmul", "view"] as const) yield call(name, `\`${name}\`, 4 elements`);
    for (const name of ARGUMENTS) yield call(name, `${name}, 4 elements`);
    for (const name of ["add of 256 KB", "add of 1 MB"] as const) yield call(name, name);
    for (const name of LAYERS) yield call(name, `forward of ${name}`);
  },
  async *loaders() {
    for (const items of ["tensor and number", "two tensors", "two numbers"] as const) {
      for (const shuffle of [false, true]) yield loaded(items, shuffle);
    }
    yield peakMemory();
  },
  async *workers() {
    yield augmented(2_000, 0);
    yield augmented(2_000, 2, true, 3);
    yield augmented(2_000, 2, false, 3);
    // As many as CIFAR-10 has.
    yield augmented(50_000, 2);
  },
  async *models() {
    for (const [model, title] of [
      ["gpt2", "GPT-2"],
      ["llama", "Llama"],
    ] as const) {
      for (const way of ["greedy", "sampled", "four beams"] as const) {
        yield compared(`tiny ${title}, ${way}: a token`, { kind: "generate", model, way, tokens: 200 }, "us");
      }
    }
    yield compared("tiny Llama with LoRA: a step", { kind: "lora", steps: 200 });
  },
  tokenizers: tokenized,
  async *objects() {
    const name = "nanoGPT step, dropout 0, beside 2,000,000 live objects (instead of Python: without them)";
    yield besideObjects(name, { ...NANO_GPT, dropout: 0 }, 10);
  },
  async *loading() {
    yield loading();
  },
};

const chosen = options.only ?? Object.keys(PARTS);
const unknown = chosen.filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length > 0) throw new Error(`no part ${unknown.join(", ")}; there are ${Object.keys(PARTS).join(", ")}`);
const rows: Row[] = [];
try {
  for (const name of chosen) for await (const row of PARTS[name]!()) rows.push(row);
} finally {
  await Promise.all([ours.close(), theirs.close()]);
}
console.log(markdown(rows));

const commit = git("rev-parse", "--short", "HEAD");
const file = options.json ?? join(here, "results", `${commit ?? "uncommitted"}.json`);
const report = {
  date: new Date().toISOString(),
  commit,
  dirty: (git("status", "--porcelain") ?? "") !== "",
  machine: {
    cpu: cpus()[0]!.model,
    cores: cpus().length,
    memoryGB: Math.round(totalmem() / 1e9),
    platform: process.platform,
  },
  versions: {
    node: execFileSync(options.node, ["--print", "process.versions.node"], { encoding: "utf8" }).trim(),
    python: execFileSync(
      python,
      ["-c", "import torch, platform; print(platform.python_version(), torch.__version__)"],
      {
        encoding: "utf8",
      },
    ).trim(),
  },
  rows: rows.map((row) => ({
    ...row,
    median: { ours: median(row.ours), python: median(row.python) },
    ratio: median(row.ours) / median(row.python),
  })),
};
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
console.log(`\nwritten to ${file}`);

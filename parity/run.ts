/**
 * `npm run parity`: PyTorch's test databases of operators, modules and optimizers, replayed and compared bit for bit; and the names
 * that are here.
 *
 * Ends with exit code 1 when fewer than `--require` percent of the entries of any part pass.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { Command } from "commander";
import { packageRoot } from "../src/internal/package_root.js";
import { DATABASES } from "./databases.js";
import { dump } from "./dump.js";
import { writeFeatures } from "./features.js";
import { fullName } from "./format.js";
import { markdown } from "./page.js";
import { type EntryResult, replayAll } from "./pool.js";
import { percent, type Replayed, summarise, summaryLines } from "./report.js";

const state = join(packageRoot(), ".setup", "parity");
const program = new Command("parity")
  .description("Replays PyTorch's own test databases and compares every bit with Python's")
  .option(
    "--databases <names...>",
    "op_db, module_db, optim_db",
    DATABASES.map(({ name }) => name),
  )
  .option("--entries <regex>", "only entries whose name (with .variant) matches", "")
  .option("--max-cases <n>", "at most this many samples of an entry and dtype; 0 for all", Number, 0)
  .option("--threads <n>", "threads of libtorch on both sides", Number, 1)
  .option("--jobs <n>", "processes at once", Number, Math.min(4, availableParallelism()))
  .option("--directory <path>", "where Python's side is kept between runs (default: in .setup/parity)")
  .option("--json <file>", "the report for machines", join(state, "report.json"))
  .option("--features <file>", "also write names and parity into this Markdown page")
  .option("--names-only", "of that page, write the names only, and replay nothing")
  .option("--docs <file>", "also write what is not replayed, and how all is, as a Markdown page")
  .option("--require <percent>", "percentage of entries that must pass in every part but wrong calls", Number, 96)
  .option("--verbose", "a line for each entry, and the first difference of those that fail")
  .parse();
const options = program.opts<{
  databases: string[];
  entries: string;
  maxCases: number;
  threads: number;
  jobs: number;
  directory?: string;
  json: string;
  features?: string;
  namesOnly?: boolean;
  docs?: string;
  require: number;
  verbose?: boolean;
}>();

function show({ entry, failures }: EntryResult): void {
  if (failures.length === 0) {
    if (options.verbose) console.log(`passed  ${fullName(entry)} (${entry.cases})`);
    return;
  }
  const first = failures[0]!;
  console.log(
    `FAILED  ${fullName(entry)} (${failures.length} of ${entry.cases}): ${first.part} ${first.dtype} sample ${first.sample}`,
  );
  console.log(
    `        ${first.message
      .split("\n")
      .slice(0, options.verbose ? 12 : 2)
      .join("\n        ")}`,
  );
}

function writeTo(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

async function replay(): Promise<void> {
  // A part of a database does not take the place of the whole.
  const isWhole = options.entries === "" && options.maxCases === 0;
  const parent = options.directory ?? join(state, isWhole ? `threads-${options.threads}` : "part");
  const replayed: Replayed[] = [];
  const seconds = { python: 0, replay: 0 };
  for (const database of DATABASES.filter(({ name }) => options.databases.includes(name))) {
    const started = performance.now();
    console.log(`Python writes ${database.name}'s samples and results (kept for the next run) ...`);
    const directory = join(parent, database.name);
    const index = await dump(database, { ...options, directory });
    const dumped = performance.now();
    console.log(`torch ${index.torch}: ${index.entries.length} entries; replaying with ${index.threads} thread(s) ...`);
    const results = await replayAll(directory, index, { jobs: options.jobs, onResult: show });
    replayed.push({ database, index, results });
    seconds.python += Math.round((dumped - started) / 1000);
    seconds.replay += Math.round((performance.now() - dumped) / 1000);
  }
  const report = summarise(replayed, seconds);
  writeTo(options.json, `${JSON.stringify(report, null, 2)}\n`);
  if (options.docs !== undefined) writeTo(options.docs, markdown(report));
  if (options.features !== undefined) await writeFeatures(options.features, report);
  for (const line of summaryLines(report)) console.log(line);
  console.log(`Python ${seconds.python} s (0 where it was kept), here ${seconds.replay} s`);
  const isEnough = report.tallies.every((t) => t.part === "errors" || t.entries === 0 || percent(t) >= options.require);
  if (!isEnough) process.exitCode = 1;
}

if (options.namesOnly) await writeFeatures(options.features ?? "FEATURES.md", null);
else await replay();

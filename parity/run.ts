/**
 * `npm run parity`: PyTorch's operator test database, replayed through the operator door and compared bit for bit.
 *
 * Ends with exit code 1 when fewer than `--require` percent of the entries named after an ATen operator pass.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { Command } from "commander";
import { packageRoot } from "../src/internal/package_root.js";
import { dump } from "./dump.js";
import { fullName } from "./format.js";
import { type EntryResult, replayAll } from "./pool.js";
import { markdown, summarise, summaryLines } from "./report.js";

const state = join(packageRoot(), ".setup", "parity");
const program = new Command("parity")
  .description("Replays PyTorch's operator test database and compares every bit with Python's")
  .option("--entries <regex>", "only entries whose name (with .variant) matches", "")
  .option("--max-cases <n>", "at most this many samples of an entry and dtype; 0 for all", Number, 0)
  .option("--threads <n>", "threads of libtorch on both sides", Number, 1)
  .option("--jobs <n>", "processes at once", Number, Math.min(4, availableParallelism()))
  .option("--directory <path>", "where Python's side is kept between runs (default: in .setup/parity)")
  .option("--json <file>", "the report for machines", join(state, "report.json"))
  .option("--docs <file>", "also write the report as a Markdown page")
  .option("--require <percent>", "percentage of named entries that must pass", Number, 85)
  .option("--verbose", "a line for each entry, and the first difference of those that fail")
  .parse();
const options = program.opts<{
  entries: string;
  maxCases: number;
  threads: number;
  jobs: number;
  directory?: string;
  json: string;
  docs?: string;
  require: number;
  verbose?: boolean;
}>();

function show({ entry, passed, failures }: EntryResult): void {
  if (failures.length === 0) {
    if (options.verbose) console.log(`passed  ${fullName(entry)} (${passed})`);
    return;
  }
  const first = failures[0]!;
  console.log(
    `FAILED  ${fullName(entry)} (${failures.length} of ${entry.cases}): ${first.dtype} sample ${first.sample}`,
  );
  console.log(
    `        ${first.message
      .split("\n")
      .slice(0, options.verbose ? 12 : 1)
      .join("\n        ")}`,
  );
}

function writeTo(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const started = performance.now();
console.log("Python writes op_db's samples and results (kept for the next run) ...");
// A part of the database does not take the place of the whole.
const whole = options.entries === "" && options.maxCases === 0;
const directory = options.directory ?? join(state, whole ? `op_db-${options.threads}` : "op_db-part");
const index = await dump({ ...options, directory });
const dumped = performance.now();
console.log(`torch ${index.torch}: ${index.entries.length} entries; replaying with ${index.threads} thread(s) ...`);
const results = await replayAll(directory, index, { jobs: options.jobs, onResult: show });
const report = summarise(index, results, {
  python: Math.round((dumped - started) / 1000),
  replay: Math.round((performance.now() - dumped) / 1000),
});
writeTo(options.json, `${JSON.stringify(report, null, 2)}\n`);
if (options.docs !== undefined) writeTo(options.docs, markdown(report));
for (const { entry, reasons } of report.skipped) {
  console.log(`skipped ${entry}: ${Object.keys(reasons).join("; ") || "supports none of the four dtypes"}`);
}
for (const line of summaryLines(report)) console.log(line);
if (report.named.percent < options.require) process.exitCode = 1;

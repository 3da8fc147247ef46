import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageRoot } from "../../internal/package_root.js";
import { decodeSafetensors, type SafetensorsContent } from "../../safetensors/format.js";
import type { SystemName } from "../names.js";
import { systems } from "../recipes/index.js";
import type { CommonSettings } from "../training/option_kinds.js";
import { type Comparison, compareRecords, recordedNumbers } from "./compare_records.js";
import { findPython, findReference } from "./find_python.js";
import { type ProgramOutput, runJSON } from "./run_json.js";
import { failedRankStderr, torchrunArguments } from "./torchrun.js";

/** Seconds of a whole process, and of the training loop in it. */
export interface Seconds {
  process: number;
  loop: number;
}

export interface SystemComparison extends Comparison {
  model: SystemName;
  device: string;
  seed: number | bigint;
  steps: number;
  threads: number;
  /** What our model says after the beginning of the first example; Python's says the same where the two are identical. */
  generatedIds: number[];
  /** The last loss on what was held back; null for systems that hold nothing back. */
  validationLoss: number | null;
  /** Medians of `repeat` runs without gradient norms, ours and Python's taking turns. */
  seconds: { ours: Seconds; python: Seconds };
  /** Ours divided by Python's. */
  ratio: Seconds;
  repeat: number;
  /** How many processes trained together, on each side. */
  nproc: number;
  versions: Record<string, string>;
}

export interface CompareOptions extends Pick<CommonSettings, "device" | "seed" | "threads"> {
  model: SystemName;
  /** The options of the training as arguments that both sides understand, save `--threads`. */
  args: string[];
  /** The file of the corpus; what the system has of its own when left out. */
  corpus?: string;
  /** How many timed runs of each side; default {@link DEFAULT_REPEAT}, or 1 where a pair takes over {@link LONG_PAIR_SECONDS} seconds. */
  repeat?: number;
  /** How many processes train together, started by torchrun. Default: 1, without it. */
  nproc?: number;
  signal?: AbortSignal;
  /** Given what both sides recorded, step by step. */
  onRecords?: (records: { ours: SafetensorsContent; python: SafetensorsContent }) => void;
  /** Told before each run. */
  onProgress?: (message: string) => void;
}

export const DEFAULT_REPEAT = 5;
export const LONG_PAIR_SECONDS = 30;

/** What both programs print; ours, which says more, has numbers where Python's has texts. */
interface TrainingReport {
  losses: unknown[];
  evaluations?: { validation: number }[];
  threads: number;
  seconds: Seconds;
  versions: Record<string, string>;
}

/** Trains the same model here and in Python, each in a process of its own, and compares every loss, gradient norm and final weight. */
export async function compareSystem(options: CompareOptions): Promise<SystemComparison> {
  const { model, signal, nproc = 1, onProgress = () => {} } = options;
  const [python, script] = await Promise.all([findPython(), findReference(systems[model].reference)]);
  const corpus = options.corpus;
  const folder = await mkdtemp(join(tmpdir(), "libtorch-node-compare-"));
  const run = async (program: string[]) => {
    const [first = "", ...args] = program;
    if (nproc === 1) return runJSON(first, args, { signal });
    const logs = await mkdtemp(join(folder, "logs-"));
    // Python's own programs torchrun starts by itself.
    const launch = [...torchrunArguments(nproc, logs), ...(first === python ? args : ["--no-python", ...program])];
    return runJSON(python, launch, { signal, explain: (stderr) => failedRankStderr(logs, stderr) });
  };
  const runOurs = (args: string[]) =>
    run([process.execPath, ...ourProgram(), "train", ...(corpus ? [corpus] : []), "--model", model, "--json", ...args]);
  const runPython = (args: string[]) => run([python, script, ...(corpus ? ["--corpus", corpus] : []), ...args]);

  try {
    onProgress("checking every bit");
    const records = { ours: join(folder, "ours.safetensors"), python: join(folder, "python.safetensors") };
    const threadsAsked = options.threads === null ? [] : ["--threads", String(options.threads)];
    const ours = await runOurs([...options.args, ...threadsAsked, "--record", records.ours]);
    const ourReport = ours.output as TrainingReport;
    const args = [...options.args, "--threads", String(ourReport.threads)];
    const theirs = await runPython([...args, "--record", records.python]);
    const pythonReport = theirs.output as TrainingReport;
    const [ourRecord, pythonRecord] = [await readRecord(records.ours), await readRecord(records.python)];
    const comparison = compareRecords(ourRecord, pythonRecord);
    options.onRecords?.({ ours: ourRecord, python: pythonRecord });

    const repeat = options.repeat ?? (ours.seconds + theirs.seconds > LONG_PAIR_SECONDS ? 1 : DEFAULT_REPEAT);
    const timed: { ours: Seconds[]; python: Seconds[] } = { ours: [], python: [] };
    for (let run = 1; run <= repeat; run++) {
      onProgress(`timing, run ${run} of ${repeat}`);
      timed.ours.push(secondsOf(await runOurs(args), ours));
      timed.python.push(secondsOf(await runPython(args), theirs));
    }
    const seconds = { ours: medians(timed.ours), python: medians(timed.python) };
    return {
      model,
      device: options.device,
      seed: options.seed,
      steps: ourReport.losses.length,
      threads: ourReport.threads,
      ...comparison,
      generatedIds: recordedNumbers(ourRecord, "generated_ids"),
      validationLoss: ourReport.evaluations?.at(-1)?.validation ?? null,
      seconds,
      ratio: {
        process: round(seconds.ours.process / seconds.python.process),
        loop: round(seconds.ours.loop / seconds.python.loop),
      },
      repeat,
      nproc,
      versions: { ...ourReport.versions, ...pythonReport.versions },
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What Node runs for our side: the command line tool; under vitest and tsx its source. */
function ourProgram(): string[] {
  const root = packageRoot();
  if (import.meta.url.endsWith(".ts")) return ["--import", "tsx", join(root, "src", "cli", "main.ts")];
  return [join(root, "bin", "libtorch-node.js")];
}

async function readRecord(path: string) {
  return decodeSafetensors(await readFile(path));
}

/** What a timed run took. It has to be the same run as the one whose bits were compared. */
function secondsOf({ output, seconds }: ProgramOutput, checked: ProgramOutput): Seconds {
  const [report, expected] = [output, checked.output] as [TrainingReport, TrainingReport];
  if (JSON.stringify(report.losses) !== JSON.stringify(expected.losses)) {
    throw new Error("The same training gave different losses when it was repeated, so it cannot be compared");
  }
  return { process: seconds, loop: report.seconds.loop };
}

function medians(runs: Seconds[]): Seconds {
  return { process: round(median(runs.map((run) => run.process))), loop: round(median(runs.map((run) => run.loop))) };
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function round(value: number): number {
  return Number(value.toFixed(4));
}

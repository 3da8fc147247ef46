import { Argument, type Command } from "commander";
import { writeFileAtomic } from "../internal/files/atomic_write.js";
import { checkOutputFile } from "../internal/files/output_target.js";
import { compareSystem, DEFAULT_REPEAT, LONG_PAIR_SECONDS, type SystemComparison } from "../systems/compare/compare.js";
import { recordedNumbers } from "../systems/compare/compare_records.js";
import { systemNames } from "../systems/names.js";
import { systems } from "../systems/recipes/index.js";
import type { ComparedSeries } from "../systems/report/compare_report.js";
import { checkCorpusFile } from "../systems/training/corpus_source.js";
import { type CommonSettings, integer } from "../systems/training/option_kinds.js";
import { checkWithCorpus } from "../systems/training/run_plan.js";
import { ConfigFile, configOption } from "./config_file.js";
import { ExitCode, interruptSignal } from "./exit.js";
import {
  addTrainingOptions,
  type Chosen,
  chooseSystem,
  flagFor,
  toArguments,
  trainingOptions,
} from "./training_options.js";
import { writeOutput } from "./write_output.js";

interface Flags extends Record<string, unknown> {
  corpus?: string;
  repeat?: number;
  nproc?: number;
  json?: boolean;
  html?: string;
}

const repeatOption = integer(
  1,
  undefined,
  "timed runs of each side, of which the median counts",
  `${DEFAULT_REPEAT}, or 1 if a pair of runs takes over ${LONG_PAIR_SECONDS} s`,
);

const nprocOption = integer(1, 1, "processes that train together, started by torchrun on each side");

// The runs that are compared always compute the norm, those that are timed never do.
const NOT_HERE = ["gradNorm"] as const;

export async function define(command: Command, args: readonly string[]): Promise<void> {
  const config = await ConfigFile.of(args);
  const model = args.find((arg, index) => args[index - 1] !== "--preset" && systemNames.some((name) => name === arg));
  const chosen = chooseSystem(args, config, model);
  command.addArgument(new Argument("<model>", "what to train; each model has its own options").choices(systemNames));
  command.option("--corpus <file>", `a text file in UTF-8 (default: ${systems[chosen.model].withoutCorpus})`);
  command.addOption(configOption());
  addTrainingOptions(command, chosen, NOT_HERE);
  command
    .addOption(flagFor("repeat", repeatOption))
    .addOption(flagFor("nproc", nprocOption))
    .option("--json", "print one JSON object and nothing else")
    .option("--html <file>", "write an HTML report: both curves, the differences, the times")
    .action((_model: string, flags: Flags) => config.explain(() => compare(flags, command, chosen)));
  config.apply(command);
}

async function compare(flags: Flags, command: Command, chosen: Chosen): Promise<void> {
  const { repeat, nproc, corpus, json, html } = flags;
  if (repeat !== undefined) repeatOption.check("", "repeat", repeat);
  if (nproc !== undefined) nprocOption.check("", "nproc", nproc);
  const { threads, ...given } = trainingOptions(flags, command, chosen, NOT_HERE);
  // Every system's settings hold the common ones.
  const settings = systems[chosen.model].options.parse({ threads, ...given }) as CommonSettings;
  if (html !== undefined) await checkOutputFile("html", html);
  if (corpus !== undefined) {
    checkWithCorpus(systems[chosen.model], given);
    await checkCorpusFile(corpus);
  }
  let series: ComparedSeries | undefined;
  const result = await compareSystem({
    model: chosen.model,
    args: toArguments(given),
    corpus,
    repeat,
    nproc,
    device: settings.device,
    seed: settings.seed,
    threads: settings.threads,
    signal: interruptSignal(),
    onRecords: ({ ours, python }) => {
      const both = (name: string) => ({ ours: recordedNumbers(ours, name), python: recordedNumbers(python, name) });
      series = { losses: both("losses"), grad_norms: both("grad_norms") };
    },
    onProgress: json ? undefined : (message) => process.stderr.write(`${message} ...\n`),
  });
  if (html !== undefined) {
    const { compareReport } = await import("../systems/report/compare_report.js");
    const page = await compareReport(result, series!);
    await writeOutput("html", html, (path) => writeFileAtomic(path, [page]));
  }
  process.stdout.write(json ? `${JSON.stringify(result)}\n` : describe(result));
  if (!result.identical) process.exitCode = ExitCode.failed;
}

function describe(result: SystemComparison): string {
  const {
    steps,
    seed,
    threads,
    identical,
    firstDifference: first,
    maxAbsDiff,
    seconds,
    ratio,
    repeat,
    nproc,
    versions,
  } = result;
  const row = (name: string, ours: number, python: number, quotient: number) =>
    `  ${name.padEnd(8)} ${ours.toFixed(3).padStart(9)} s ${python.toFixed(3).padStart(9)} s  ${quotient.toFixed(3)}\n`;
  const bits = identical
    ? "identical: every loss, gradient norm, final weight and generated id, to the last bit\n"
    : `DIFFERENT: first ${first?.what} ${first?.name ?? `of step ${first?.step}`}: ours ${first?.ours}, Python's ${first?.python}\n` +
      `largest differences: loss ${maxAbsDiff.loss}, gradient norm ${maxAbsDiff.gradNorm}, weights ${maxAbsDiff.weights}\n`;
  return (
    `${systems[result.model].title}, ${steps} steps, seed ${seed}, ${threads} threads${nproc === 1 ? "" : `, ${nproc} processes`}\n${bits}` +
    (result.validationLoss === null ? "" : `Validation loss: ${result.validationLoss.toFixed(4)}\n`) +
    `Median of ${repeat}      ours     Python  ratio\n` +
    row("process", seconds.ours.process, seconds.python.process, ratio.process) +
    row("loop", seconds.ours.loop, seconds.python.loop, ratio.loop) +
    `${Object.entries(versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(", ")}\n`
  );
}

import { Argument, type Command, Option } from "commander";
import { compareTinyLM, DEFAULT_REPEAT, LONG_PAIR_SECONDS, type TinyLMComparison } from "../compare/tiny_lm.js";
import { parseTrainingOptions } from "../train/options.js";
import { OptionsError } from "../train/options_error.js";
import { ExitCode, interruptSignal } from "./exit.js";
import { addTrainingOptions, toArguments, trainingOptions } from "./training_options.js";

interface Flags extends Record<string, unknown> {
  corpus?: string;
  repeat?: number;
  json?: boolean;
}

// The runs that are compared always compute the norm, those that are timed never do.
const NOT_HERE = ["gradNorm"] as const;

export function define(command: Command): void {
  command.addArgument(new Argument("<model>", "what to train").choices(["tinylm"]));
  command.option("--corpus <file>", "a text in UTF-8; the notebook's four sentences when left out");
  addTrainingOptions(command, NOT_HERE);
  const usual = `${DEFAULT_REPEAT}, or 1 where a pair of runs takes over ${LONG_PAIR_SECONDS} s`;
  command
    .addOption(
      new Option("--repeat <n>", `timed runs of each side, whose median counts (default: ${usual})`).argParser(Number),
    )
    .option("--json", "print one JSON object and nothing else")
    .action(compare);
}

async function compare(_model: string, flags: Flags): Promise<void> {
  const { repeat, corpus, json } = flags;
  if (repeat !== undefined && !(Number.isSafeInteger(repeat) && repeat >= 1)) {
    throw new OptionsError("repeat", `expected an integer of at least 1, but got ${repeat}`);
  }
  const { threads, ...given } = trainingOptions(flags, NOT_HERE);
  const settings = parseTrainingOptions({ threads, ...given });
  const result = await compareTinyLM({
    ...{
      args: toArguments(given),
      corpus,
      repeat,
      device: settings.device,
      seed: settings.seed,
      threads: settings.threads,
    },
    signal: interruptSignal(),
    onProgress: json ? undefined : (message) => process.stderr.write(`${message} ...\n`),
  });
  process.stdout.write(json ? `${JSON.stringify(result)}\n` : describe(result));
  process.exitCode = result.identical ? ExitCode.ok : ExitCode.failed;
}

function describe(result: TinyLMComparison): string {
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
    versions,
  } = result;
  const row = (name: string, ours: number, python: number, quotient: number) =>
    `  ${name.padEnd(8)} ${ours.toFixed(3).padStart(9)} s ${python.toFixed(3).padStart(9)} s  ${quotient.toFixed(3)}\n`;
  const bits = identical
    ? "identical: every loss, gradient norm and final weight, to the last bit\n"
    : `DIFFERENT: first ${first?.what} ${first?.name ?? `of step ${first?.step}`}: ours ${first?.ours}, Python's ${first?.python}\n` +
      `largest differences: loss ${maxAbsDiff.loss}, gradient norm ${maxAbsDiff.gradNorm}, weights ${maxAbsDiff.weights}\n`;
  return (
    `TinyLM, ${steps} steps, seed ${seed}, ${threads} threads\n${bits}` +
    `Median of ${repeat}      ours     Python  ratio\n` +
    row("process", seconds.ours.process, seconds.python.process, ratio.process) +
    row("loop", seconds.ours.loop, seconds.python.loop, ratio.loop) +
    `${Object.entries(versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(", ")}\n`
  );
}

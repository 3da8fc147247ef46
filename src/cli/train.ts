import type { Command } from "commander";
import { packageVersion } from "../package_root.js";
import { checkSaveTarget } from "../train/saved_files.js";
import { runTraining, type TrainingOutcome, toRun } from "../train/train_tiny_lm.js";
import { interruptSignal } from "./exit.js";
import { showProgress } from "./progress.js";
import { addTrainingOptions, trainingOptions } from "./training_options.js";

interface Flags extends Record<string, unknown> {
  save?: string;
  record?: string;
  json?: boolean;
}

export function define(command: Command): void {
  command.argument("[file]", "a text in UTF-8, a sentence a line; the notebook's four sentences when left out");
  addTrainingOptions(command);
  command
    .option("--save <dir>", "write the model there, for the command generate")
    .option("--record <file>", "write losses, gradient norms and weights there, bit for bit, as safetensors")
    .option("--json", "print one JSON object and nothing else")
    .action(train);
}

async function train(file: string | undefined, flags: Flags): Promise<void> {
  if (flags.save !== undefined) await checkSaveTarget(flags.save);
  const options = trainingOptions(flags);
  if (flags.record !== undefined) options.gradNorm = true;
  const progress = flags.json ? undefined : await showProgress();
  const outcome = await runTraining({
    ...options,
    corpus: file,
    onStep: progress?.onStep,
    signal: interruptSignal(),
  }).finally(() => progress?.end());
  if (flags.record !== undefined || flags.save !== undefined) await write(outcome, flags);

  const { losses, gradNorms, parameterCount, seconds, tokens, threads, libtorch } = outcome.result;
  const tokensPerSecond = tokens / seconds;
  if (flags.json) {
    const report = {
      model: "tinylm",
      losses: Array.from(losses),
      gradNorms: gradNorms && Array.from(gradNorms),
      parameterCount,
      tokensPerSecond,
      threads,
      saved: flags.save ?? null,
      seconds: { process: performance.now() / 1000, loop: seconds },
      versions: { "libtorch-node": packageVersion(), libtorch, node: process.versions.node },
    };
    process.stdout.write(`${JSON.stringify(report)}\n`);
    return;
  }
  process.stdout.write(
    `Trained ${parameterCount} parameters in ${seconds.toFixed(1)} s ` +
      `(${losses.length} steps, ${Math.round(tokensPerSecond)} tokens/s), loss ${losses.at(-1)!.toFixed(4)}\n`,
  );
  if (flags.save !== undefined) {
    process.stdout.write(`Saved in ${flags.save}; next: libtorch-node generate ${flags.save} "a prompt"\n`);
  }
}

/** Writes what was trained: the only part of the command for which this thread loads libtorch. */
async function write(outcome: TrainingOutcome, { record, save }: Flags): Promise<void> {
  const run = await toRun(outcome);
  if (record !== undefined) await (await import("../compare/record.js")).writeRecord(run, record);
  if (save !== undefined) await run.save(save);
}

import { once } from "node:events";
import { resolve } from "node:path";
import { type Command, Option } from "commander";
import { checkOutputFile } from "../internal/files/output_target.js";
import { isSystemError, systemReason } from "../internal/files/system_error.js";
import { OptionsError } from "../internal/options_error.js";
import { packageVersion } from "../internal/package_root.js";
import { type SystemName, systemNames } from "../systems/names.js";
import { systems } from "../systems/recipes/index.js";
import { checkpointOptions } from "../systems/training/checkpoint_options.js";
import type { TrainingResult } from "../systems/training/messages.js";
import { integer } from "../systems/training/option_kinds.js";
import type { TrainingStep } from "../systems/training/progress.js";
import { checkSaveTarget } from "../systems/training/saved_files.js";
import { runTraining, type TrainOptions, toRun } from "../systems/training/train.js";
import { findStart, type TrainingStart } from "../systems/training/training_start.js";
import type { WatchServer } from "../systems/watch/server.js";
import { launchedPlace } from "../transformers/trainer/launched_place.js";
import { valueOf } from "./arguments.js";
import { ConfigFile, configOption } from "./config_file.js";
import { interruptSignal, UsageError } from "./exit.js";
import { findLoraStart } from "./lora_options.js";
import { flagOf } from "./naming.js";
import { showProgress } from "./progress.js";
import {
  addTrainingOptions,
  type Chosen,
  chooseSystem,
  flagFor,
  haveOneSource,
  trainingOptions,
} from "./training_options.js";
import { writeOutput } from "./write_output.js";

interface Flags extends Record<string, unknown> {
  corpus?: string;
  model?: SystemName;
  checkpoint?: string;
  checkpointEvery?: number;
  checkpointKeep?: number;
  resume?: string;
  save?: string;
  record?: string;
  json?: boolean;
  watch?: boolean;
  port?: number;
}

const portOption = integer(0, undefined, "port of the live page", "any free port", 65_535);

export async function define(command: Command, args: readonly string[]): Promise<void> {
  const config = await ConfigFile.of(args);
  const resume = valueOf(args, "--resume") ?? config.text("resume");
  const loraStart = resume === undefined ? null : await findLoraStart(resume);
  if (loraStart !== null || args.includes("--lora") || config.isOn("lora")) {
    const { defineLora } = await import("./train_lora.js");
    return defineLora(command, config, loraStart);
  }
  const model = valueOf(args, "--model");
  if (model !== undefined && !systemNames.some((known) => known === model)) {
    throw new UsageError(
      `--model: expected one of ${systemNames.join(", ")}, got ${model}; with --lora, an adapter of any causal model is trained`,
    );
  }
  const resumed = resume === undefined ? null : (await findStart(resume)).start;
  const chosen = chooseSystem(args, config, resumed?.model);
  const { withoutCorpus } = systems[chosen.model];
  command.argument("[file]", `a text file in UTF-8, one sentence per line (default: ${withoutCorpus})`);
  command.addOption(configOption());
  command.addOption(
    new Option("--model <name>", "what to train; each model has its own options (default: tinylm)").choices(
      systemNames,
    ),
  );
  addTrainingOptions(command, chosen);
  command
    .option("--corpus <file>", "the text file, if it is not given as the argument")
    .option("--save <dir>", "save the model there, for the generate command")
    .option("--record <file>", "write losses, gradient norms and weights there, bit for bit, as safetensors");
  for (const [name, option] of Object.entries(checkpointOptions.shape)) {
    command.addOption(flagFor(`checkpoint.${name}`, option));
  }
  command
    .option(
      "--resume <dir>",
      "resume from the newest checkpoint there, with the options that the training was started with",
    )
    .option("--lora", "train an adapter of another's model instead: see train --lora --help")
    .option("--json", "print one JSON object and nothing else")
    .option("--watch", "show a live page on this machine, until Ctrl+C; implies --grad-norm")
    .addOption(flagFor("port", portOption))
    .action((file: string | undefined, flags: Flags) =>
      config.explain(() => {
        const job = { command, chosen, resumed };
        return file === undefined ? train(flags, job) : trainOn(file, flags, job);
      }),
    );
  config.apply(command);
}

/** What is known of a training before its options are checked. */
interface Job {
  command: Command;
  chosen: Chosen;
  /** What the training that goes on was started with. */
  resumed: TrainingStart | null;
}

/** Trains on the file that is the argument: what is wrong with the corpus is wrong with that. */
async function trainOn(file: string, flags: Flags, job: Job): Promise<void> {
  if (job.command.getOptionValueSource("corpus") === "cli") {
    throw new OptionsError("corpus", `expected it or the argument, but got both: ${flags.corpus} and ${file}`);
  }
  await train({ ...flags, corpus: file }, job).catch((error: Error) => {
    if (!(error instanceof OptionsError) || error.option !== "corpus") throw error;
    throw new UsageError(`<file>: ${error.problemIn(flagOf)}`, { cause: error });
  });
}

async function train(given: Flags, { command, chosen, resumed }: Job): Promise<void> {
  // By its whole path, so that a training can be resumed from anywhere.
  const place = given.save === undefined ? resumed?.save : resolve(given.save);
  const flags = { ...given, save: given.save ?? resumed?.save };
  // Of several processes that torchrun has started, the first writes and says what there is to say.
  const isFirst = launchedPlace().processIndex === 0;
  const { save, record, watch } = flags;
  if (isFirst && save !== undefined) await checkSaveTarget("save", save);
  if (isFirst && record !== undefined) await checkOutputFile("record", record);
  if (command.getOptionValueSource("port") === "cli" && !watch) {
    throw new OptionsError(
      "port",
      (spell) => `only the live page has a port; expected it together with ${spell("watch")}`,
    );
  }
  const options = trainingOptions(flags, command, chosen);
  if (resumed === null && (record !== undefined || watch)) {
    const wants = watch ? "watch" : "record";
    if (options.gradNorm === false && haveOneSource(command, wants, "gradNorm")) {
      throw new OptionsError("gradNorm", (spell) => `${spell(wants)} needs it, but got false`);
    }
    options.gradNorm = true;
  }
  if (resumed !== null && record !== undefined && resumed.settings.gradNorm !== true) {
    throw new OptionsError(
      "record",
      (spell) => `the norms of the first steps are not known: the training began without ${spell("gradNorm")}`,
    );
  }
  const signal = interruptSignal();
  const page = flags.watch && isFirst ? await openPage(flags, chosen) : undefined;
  const progress = flags.json || !isFirst ? undefined : await showProgress();
  const listens = progress !== undefined || page !== undefined;
  const training = {
    ...options,
    model: flags.model ?? chosen.model,
    corpus: flags.corpus,
    signal,
    checkpoint: checkpointsOf(flags),
    resume: flags.resume,
    onStep: listens ? (step: TrainingStep) => [progress?.onStep(step), page?.step(step)] : undefined,
    // The schema of the system checks what the command line gave.
  } as TrainOptions;
  try {
    const result = await runTraining(training, {
      save: place,
      onSnapshot: page && ((snapshot) => page.snapshot(snapshot)),
    });
    progress?.end();
    if (isFirst) await finish(result, flags, chosen);
    page?.end("finished");
    if (page !== undefined && !signal.aborted) await once(signal, "abort");
  } catch (error) {
    progress?.end();
    if (signal.aborted && isFirst) await tellCheckpoint(flags);
    throw error;
  } finally {
    progress?.end();
    await page?.close();
  }
}

function checkpointsOf({ checkpoint: dir, checkpointEvery: every, checkpointKeep: keep }: Flags) {
  return (dir ?? every ?? keep) === undefined ? undefined : { dir, every, keep };
}

/** Says how a training that was interrupted goes on. */
async function tellCheckpoint({ checkpoint, resume }: Flags): Promise<void> {
  const folder = checkpoint ?? resume;
  if (folder === undefined) return;
  const found = await findStart(folder).catch(() => null);
  if (found === null) return;
  process.stderr.write(`Resume with: libtorch-node train --resume ${folder}\n`);
}

async function openPage({ port = 0 }: Flags, { model }: Chosen): Promise<WatchServer> {
  portOption.check("", "port", port);
  const { WatchServer } = await import("../systems/watch/server.js");
  const page = await WatchServer.start(`Training of ${systems[model].title}`, port).catch((error: unknown) => {
    if (!isSystemError(error) || error.syscall !== "listen") throw error;
    throw new OptionsError("port", `expected a free port, but got ${port}: ${systemReason(error)}`);
  });
  process.stderr.write(`Live page: ${page.url}\n`);
  return page;
}

/** Writes and tells what a training gave. */
async function finish(result: TrainingResult, flags: Flags, chosen: Chosen): Promise<void> {
  const saved = flags.record !== undefined || flags.save !== undefined ? await write(result, flags) : null;

  const { losses, gradNorms, evaluations, parameterCount, seconds, tokens, threads, libtorch } = result;
  const tokensPerSecond = tokens / seconds;
  if (flags.json) {
    const report = {
      model: chosen.model,
      losses,
      gradNorms,
      evaluations,
      parameterCount,
      tokensPerSecond,
      threads,
      saved,
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
  const evaluation = evaluations.at(-1);
  if (evaluation !== undefined) {
    process.stdout.write(
      `Validation loss ${evaluation.validation.toFixed(4)}, training loss ${evaluation.train.toFixed(4)}\n`,
    );
  }
  if (saved !== null) {
    process.stdout.write(`Saved in ${saved}. Next: libtorch-node generate ${saved} "a prompt"\n`);
  }
}

/**
 * Writes what was trained: the only part of the command for which this thread loads libtorch.
 * @returns where the model is, null where it is not saved
 */
async function write(result: TrainingResult, { record, save }: Flags): Promise<string | null> {
  const run = await toRun(result);
  const saved = save === undefined ? null : await writeOutput("save", save, (path) => run.save(path));
  if (record !== undefined) {
    const { writeRecord } = await import("../systems/compare/write_record.js");
    await writeOutput("record", record, (path) => writeRecord(run, path));
  }
  return saved;
}

/** `train --model DIR --lora`: fine-tunes a model of transformers' layout with a LoRA adapter. */

import { join, resolve } from "node:path";
import type { Command } from "commander";
import { writeFileAtomic, writeFolderAtomic } from "../internal/files/atomic_write.js";
import { exists } from "../internal/files/exists.js";
import { checkReplaceableFolder } from "../internal/files/output_target.js";
import { OptionsError } from "../internal/options_error.js";
import type { PeftModel } from "../peft/index.js";
import { checkpointOptions } from "../systems/training/checkpoint_options.js";
import type { Module } from "../torch/nn/index.js";
import { launchedPlace } from "../transformers/trainer/launched_place.js";
import { weightsDtype } from "./causal_model.js";
import type { ConfigFile } from "./config_file.js";
import { configOption } from "./config_file.js";
import { interruptSignal, UsageError } from "./exit.js";
import { digestOf, readExamples } from "./lora_examples.js";
import { digestOfStart, type LoraStart, loraOptions, START_NAME } from "./lora_options.js";
import { type EvalLoss, trainAdapter } from "./lora_trainer.js";
import { flagOf } from "./naming.js";
import { flagFor } from "./training_options.js";
import { writeOutput } from "./write_output.js";

/** The files of a saved adapter. */
const SAVED = ["adapter_config.json", "adapter_model.safetensors", "README.md"];

const help = `
In the loss counts every token of an example but its first: of a conversation also what the user says and what the template writes. What
fills shorter examples up does not count.`;

interface Flags extends Record<string, unknown> {
  model?: string;
  checkpoint?: string;
  checkpointEvery?: number;
  checkpointKeep?: number;
  resume?: string;
  save?: string;
  eval?: string;
  json?: boolean;
}

export function defineLora(command: Command, config: ConfigFile, start: LoraStart | null): void {
  command
    .argument("[file]", 'a text, or with .jsonl a line for each example: { "messages": [...] } or { "text": "..." }')
    .addOption(configOption())
    .option("--lora", "train an adapter of a model of transformers' layout, and not a model of one's own")
    .option("--model <dir>", "the model: its folder, or its name at the Hugging Face Hub")
    .option("--eval <file>", "a file of the same kinds, on which the loss is measured after each epoch")
    .option("--save <dir>", "save the adapter there, in the layout of Python's peft");
  for (const [option, declared] of Object.entries(loraOptions.shape)) command.addOption(flagFor(option, declared));
  for (const [option, declared] of Object.entries(checkpointOptions.shape)) {
    command.addOption(flagFor(`checkpoint.${option}`, declared));
  }
  command
    .option("--resume <dir>", "resume from the newest checkpoint there, with what the training was started with")
    .option("--json", "print one JSON object and nothing else")
    .addHelpText("after", help)
    .action((file: string | undefined, flags: Flags) => config.explain(() => train(file, flags, start)));
  config.apply(command);
}

async function train(file: string | undefined, flags: Flags, start: LoraStart | null): Promise<void> {
  const { resume, json } = flags;
  const save = flags.save ?? start?.save;
  const own = Object.fromEntries(Object.entries(flags).filter(([option]) => Object.hasOwn(loraOptions.shape, option)));
  const chosen = { model: flags.model ?? start?.model, file: file ?? start?.file };
  if (chosen.model === undefined) {
    throw new OptionsError("model", "expected a model of transformers' layout: its folder, or its name at the Hub");
  }
  const { worldSize } = launchedPlace();
  if (worldSize > 1) {
    throw new UsageError(
      `--lora: one process trains an adapter, but torchrun has started ${worldSize}; the Trainer trains it with several`,
    );
  }
  if (chosen.file === undefined) throw new UsageError("<file>: expected a text, or a .jsonl of messages, but got none");
  if (start !== null && (Object.keys(own).length > 0 || flags.model !== undefined || file !== undefined)) {
    const other = Object.keys(own)[0] ?? (flags.model === undefined ? undefined : "model");
    const what = other === undefined ? "<file>" : flagOf(other);
    throw new UsageError(`${what}: a training is resumed with what it was started with; leave it out`);
  }
  if (resume !== undefined && start === null) {
    throw new OptionsError(
      "resume",
      `expected a folder with checkpoints of such a training, but ${resume} has no ${START_NAME}`,
    );
  }
  const settings = start?.settings ?? loraOptions.parse(own);
  const given = { dir: flags.checkpoint ?? resume, every: flags.checkpointEvery, keep: flags.checkpointKeep };
  const checkpoint = checkpointOptions.parse(given, "checkpoint.");
  if (checkpoint.dir === undefined && (checkpoint.every ?? checkpoint.keep) !== undefined) {
    throw new OptionsError("checkpoint", "expected the folder for the checkpoints");
  }
  if (save === undefined && checkpoint.dir === undefined) {
    throw new OptionsError("save", "expected a folder for the adapter, which would be lost else");
  }
  if (save !== undefined) await checkReplaceableFolder("save", save, SAVED);
  // By whole paths, so that it can be resumed from anywhere.
  const where = (await exists(chosen.model)) ? resolve(chosen.model) : chosen.model;
  const place = save === undefined ? undefined : resolve(save);
  const measured = flags.eval ?? start?.evaluation;
  const evaluation = measured === undefined ? undefined : resolve(measured);
  const job: LoraStart = { model: where, file: resolve(chosen.file), settings, evaluation, save: place };
  const signal = interruptSignal();
  const { model, base } = await open(job);
  const { examples, areConversations } = await readExamples(chosen.file, base.tokenizer, settings.maxLength);
  const evaluated =
    measured === undefined ? null : await readExamples(measured, base.tokenizer, settings.maxLength, "--eval");
  job.examples = digestOf(examples);
  job.digest = digestOfStart(job);
  if (start?.examples !== undefined && start.examples !== job.examples) {
    throw new UsageError(
      `<file>: ${job.file} has other examples than when the training began; put them back, or begin a new training`,
    );
  }
  signal.throwIfAborted();
  const trained = await trainAdapter(
    {
      model,
      tokenizer: base.tokenizer,
      examples,
      evaluated: evaluated?.examples ?? null,
      settings,
      checkpoint,
      signal,
      resume,
      json,
    },
    (dir) => writeFileAtomic(join(dir, START_NAME), [`${JSON.stringify(job, null, 2)}\n`]),
  );
  if (signal.aborted) {
    const { dir } = checkpoint;
    if (dir !== undefined && trained.steps > 0)
      process.stderr.write(`Resume with: libtorch-node train --resume ${dir}\n`);
    throw new DOMException("The training was stopped", { name: "AbortError" });
  }
  const write = (path: string) => writeFolderAtomic(path, SAVED, (folder) => model.savePretrained(folder));
  const saved = save === undefined ? null : await writeOutput("save", save, write);
  tell({ ...trained, model, saved, job, areConversations, json: json === true });
}

/** The model with an adapter put in, drawn with the seed. */
async function open({ model: where, settings }: LoraStart) {
  const { AutoModelForCausalLM, AutoTokenizer } = await import("../transformers/index.js");
  const { getPeftModel, LoraConfig } = await import("../peft/index.js");
  const { manualSeed } = await import("../torch/random.js");
  const { revision, r, alpha, dropout, targets } = settings;
  const dtype = await weightsDtype(settings.dtype);
  const loaded = await AutoModelForCausalLM.fromPretrained(where, { revision, dtype });
  const tokenizer = await AutoTokenizer.fromPretrained(where, { revision });
  // What it was asked for by, and not where a cache has it, is what the adapter says that it is for.
  loaded.nameOrPath = where;
  manualSeed(settings.seed);
  const targetModules =
    targets === undefined ? null : targets === "all-linear" ? targets : targets.split(",").map((part) => part.trim());
  const lora = new LoraConfig({ taskType: "CAUSAL_LM", r, loraAlpha: alpha, loraDropout: dropout, targetModules });
  try {
    return { model: getPeftModel(loaded as Module, lora) as PeftModel, base: { tokenizer } };
  } catch (error) {
    if (targets === undefined) throw error;
    throw new OptionsError("targets", (error as Error).message);
  }
}

interface Told {
  losses: number[];
  evalLosses: EvalLoss[];
  seconds: number;
  model: PeftModel;
  saved: string | null;
  job: LoraStart;
  areConversations: boolean;
  json: boolean;
}

function tell({ losses, evalLosses, seconds, model, saved, job, areConversations, json }: Told): void {
  const [trainable, all] = model.getNbTrainableParameters();
  if (json) {
    const measured = job.evaluation === undefined ? {} : { evalLosses };
    const report = {
      model: job.model,
      losses,
      ...measured,
      trainableParameters: trainable,
      parameterCount: all,
      seconds,
      saved,
    };
    process.stdout.write(`${JSON.stringify(report)}\n`);
    return;
  }
  process.stdout.write(
    `Trained ${trainable} of ${all} parameters in ${seconds.toFixed(1)} s (${losses.length} steps), loss ${losses.at(-1)?.toFixed(4)}\n`,
  );
  if (saved === null) return;
  const next = areConversations ? `chat ${job.model}` : `generate ${job.model} "a prompt"`;
  process.stdout.write(`Saved in ${saved}. Next: libtorch-node ${next} --adapter ${saved}\n`);
}

import { type Command, InvalidArgumentError } from "commander";
import { OptionsError } from "../internal/options_error.js";
import type { GenerateOptions } from "../systems/training/language_model.js";
import {
  addModelOptions,
  answer,
  generationOf,
  isCausalModel,
  type ModelFlags,
  openCausalModel,
  samplingOf,
} from "./causal_model.js";
import { ConfigFile, configOption } from "./config_file.js";
import { interruptSignal } from "./exit.js";

interface Flags extends Omit<GenerateOptions, "useCache">, ModelFlags {
  cache: boolean;
  config?: string;
  json?: boolean;
}

export async function define(command: Command, args: readonly string[]): Promise<void> {
  const config = await ConfigFile.of(args);
  command
    .argument(
      "<dir>",
      "a folder written by train --save, or a causal model of transformers' layout: its folder, or its name at the Hub",
    )
    .argument("<prompt>", "the text to continue")
    .addOption(configOption())
    .option("--max-new-tokens <n>", "generate at most this many tokens (default: 20)", toNumber)
    .option(
      "--temperature <x>",
      "0 takes the most likely token each time; above 0, tokens are sampled (default: 0, or 1 with --top-k or --top-p)",
      toNumber,
    )
    .option("--top-k <n>", "sample only from this many of the most likely tokens (default: all)", toNumber)
    .option(
      "--top-p <x>",
      "sample only from the most likely tokens that together have this probability (default: 1)",
      toNumber,
    )
    .option(
      "--repetition-penalty <x>",
      "above 1, tokens that the text already has become less likely (default: 1)",
      toNumber,
    )
    .option("--no-cache", "recompute the keys and values of all tokens for each new one")
    .option("--seed <n>", "seed for sampling (default: 0)", toNumber);
  addModelOptions(command);
  command
    .option("--json", "print one JSON object and nothing else")
    .action((folder: string, prompt: string, flags: Flags) =>
      config.explain(async () => {
        await ((await isCausalModel(folder, flags))
          ? generateCausal(folder, prompt, flags)
          : generate(folder, prompt, flags));
      }),
    );
  config.apply(command);
}

async function generate(folder: string, prompt: string, flags: Flags): Promise<void> {
  const { json, cache, config: _, ggufFile, adapter, revision, dtype, device, ...given } = flags;
  const other = Object.entries({ adapter, revision, dtype, device }).find(([, value]) => value !== undefined);
  if (other !== undefined)
    throw new OptionsError(other[0], `it is for models of transformers' layout, and ${folder} is none`);
  const { LanguageModel } = await import("../systems/training/language_model.js");
  const model = await LanguageModel.load(folder);
  const options = { seed: 0, ...given, useCache: cache };
  if (json) {
    process.stdout.write(`${JSON.stringify({ prompt, text: model.generate(prompt, options) })}\n`);
    return;
  }
  process.stdout.write(model.generate(prompt, { ...options, maxNewTokens: 0 }));
  for await (const piece of model.stream(prompt, options)) process.stdout.write(piece);
  process.stdout.write("\n");
}

/** The same with a model of transformers' layout. */
async function generateCausal(folder: string, prompt: string, flags: Flags): Promise<void> {
  const { temperature: given, topK, topP } = flags;
  const temperature = given ?? (topK === undefined && topP === undefined ? 0 : 1);
  const { seed, maxNewTokens = 20, ...drawing } = samplingOf({ ...flags, temperature });
  const signal = interruptSignal();
  const pipe = await openCausalModel(folder, flags);
  const { manualSeed } = await import("../torch/random.js");
  manualSeed(seed);
  const options = {
    ...generationOf({ ...drawing, topK: temperature === 0 ? undefined : (topK ?? 0) }),
    maxNewTokens,
    useCache: flags.cache,
    signal,
  };
  if (!flags.json) process.stdout.write(prompt);
  const write = (piece: string) => void (flags.json || process.stdout.write(piece));
  const text = await answer(pipe, prompt, options, write);
  process.stdout.write(flags.json ? `${JSON.stringify({ prompt, text: prompt + text })}\n` : "\n");
  signal.throwIfAborted();
}

function toNumber(text: string): number {
  const number = Number(text);
  if (text.trim() === "" || Number.isNaN(number)) throw new InvalidArgumentError("expected a number");
  return number;
}

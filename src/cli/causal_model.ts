/** Models of transformers' layout that text is generated with: how a command line names one, opens one and asks it. */

import { basename, dirname, join } from "node:path";
import type { Command } from "commander";
import { exists } from "../internal/files/exists.js";
import { isJSONObject, readJSON } from "../internal/files/json_file.js";
import { between, integer, number, optional } from "../internal/kinds.js";
import { OptionsError } from "../internal/options_error.js";
import { described, type Filled, integer as integerOption, OptionsSchema } from "../systems/training/option_kinds.js";
import type { DType, DTypeLike } from "../torch/dtype.js";
import type { ChatMessage, TextGenerationOptions, TextGenerationPipeline } from "../transformers/index.js";
import { flagFor } from "./training_options.js";

/** Which files of a model are meant, and how it is opened. */
export interface ModelFlags {
  ggufFile?: string;
  adapter?: string;
  revision?: string;
  dtype?: string;
  device?: string;
}

/** Adds the options that say so. */
export function addModelOptions(command: Command): void {
  command
    .option("--gguf-file <file>", "a file of GGUF in the folder or repository, with model and tokenizer")
    .option("--adapter <dir>", "a LoRA adapter for the model: a folder, or a name at the Hub")
    .option("--revision <name>", "a branch, tag or commit of the repository (default: main)")
    .option("--dtype <name>", "the dtype of the weights, such as float32 or bfloat16 (default: that of the files)")
    .option("--device <name>", "where to compute, such as cpu or cuda (default: cpu)");
}

const real = (least: number, most: number | undefined, description: string, whenLeftOut: string) =>
  described(optional(between(number, least, most)), {
    expected: most === undefined ? `a number of at least ${least}` : `a number from ${least} to ${most}`,
    ...{ description, argument: "<x>", whenLeftOut },
  });

/** How answers are chosen. */
export const sampling = new OptionsSchema({
  maxNewTokens: integerOption(1, undefined, "tokens that an answer has at most", "the model's, or 256"),
  temperature: real(
    0,
    undefined,
    "0 takes the most likely token each time; above 0, tokens are drawn",
    "the model's, or 0.7",
  ),
  topK: described(optional(between(integer, 0)), {
    expected: "an integer of at least 0",
    ...{ description: "draw only from this many of the most likely tokens; 0 for all", argument: "<n>" },
    whenLeftOut: "the model's, or 50",
  }),
  topP: real(0, 1, "draw only from the most likely tokens that together have this probability", "the model's, or 1"),
  minP: real(0, 1, "draw only from tokens at least this share as likely as the likeliest", "the model's, or none"),
  repetitionPenalty: real(
    0,
    undefined,
    "above 1, tokens that the text already has become less likely",
    "the model's, or 1",
  ),
  seed: integerOption(0, 0, "seed for drawing"),
});
export type Sampling = Filled<typeof sampling>;

/** Adds them to a command. */
export function addSamplingOptions(command: Command): void {
  for (const [name, option] of Object.entries(sampling.shape)) command.addOption(flagFor(name, option));
}

/**
 * What of a command line's options says how to draw.
 * @throws OptionsError
 */
export function samplingOf(flags: object): Sampling {
  const own = Object.entries(flags).filter(([name]) => Object.hasOwn(sampling.shape, name));
  return sampling.parse(Object.fromEntries(own));
}

/** The same for `generate`. */
export function generationOf({ seed: _, temperature, ...others }: Partial<Sampling>): TextGenerationOptions {
  const given = Object.fromEntries(Object.entries(others).filter(([, value]) => value !== undefined));
  if (temperature === undefined) return given;
  return temperature === 0 ? { ...given, doSample: false } : { ...given, doSample: true, temperature };
}

/** Whether a folder or name is a model of transformers' layout, and not one that `train --save` wrote. */
export async function isCausalModel(nameOrFolder: string, { ggufFile }: ModelFlags): Promise<boolean> {
  if (ggufFile !== undefined || nameOrFolder.endsWith(".gguf") || !(await exists(nameOrFolder))) return true;
  const path = join(nameOrFolder, "config.json");
  // An adapter names its model in a file of its own.
  if (!(await exists(path))) return exists(join(nameOrFolder, "adapter_config.json"));
  const config = await readJSON(path).catch(() => null);
  return isJSONObject(config) && "model_type" in config;
}

/**
 * A dtype that weights can have, as a command line names it.
 * @throws OptionsError
 */
export async function weightsDtype(dtype: string | undefined): Promise<DTypeLike | "auto" | undefined> {
  if (dtype === undefined || dtype === "auto") return dtype;
  const { toDType } = await import("../torch/dtype.js");
  let found: DType;
  try {
    found = toDType(dtype as DTypeLike);
  } catch (error) {
    throw new OptionsError("dtype", (error as Error).message);
  }
  if (found.isFloatingPoint) return found;
  throw new OptionsError("dtype", `expected a dtype of floating point, such as float32 or bfloat16, but got ${dtype}`);
}

/** Opens a model with its tokenizer; of a folder with an adapter, the model that it is for too. */
export async function openCausalModel(nameOrFolder: string, flags: ModelFlags): Promise<TextGenerationPipeline> {
  const { AutoModelForCausalLM, AutoTokenizer, pipeline } = await import("../transformers/index.js");
  const { PeftConfig, PeftModel } = await import("../peft/index.js");
  const { revision, device } = flags;
  const dtype = await weightsDtype(flags.dtype);
  // The file itself, as programs for such files are given it.
  const isFile = nameOrFolder.endsWith(".gguf") && flags.ggufFile === undefined && (await exists(nameOrFolder));
  const ggufFile = isFile ? basename(nameOrFolder) : flags.ggufFile;
  let [name, adapter] = [isFile ? dirname(nameOrFolder) : nameOrFolder, flags.adapter];
  const has = (file: string) => exists(join(nameOrFolder, file));
  if (adapter === undefined && !(await has("config.json")) && (await has("adapter_config.json"))) {
    adapter = nameOrFolder;
    name = (await PeftConfig.fromPretrained(adapter)).baseModelNameOrPath ?? nameOrFolder;
  }
  const hub = { revision, onProgress: tellDownloads() };
  const model = await AutoModelForCausalLM.fromPretrained(name, { ...hub, ggufFile, dtype, device });
  const tokenizer = await AutoTokenizer.fromPretrained(name, { ...hub, ggufFile });
  if (adapter !== undefined) {
    const adapted = await PeftModel.fromPretrained(model, adapter, { onProgress: hub.onProgress });
    adapted.mergeAndUnload();
  }
  return pipeline("text-generation", { model, tokenizer, device });
}

/** Says once of each file that it is being downloaded. */
function tellDownloads() {
  const told = new Set<string>();
  return ({ file, total }: { file: string; total: number }): void => {
    if (told.has(file)) return;
    told.add(file);
    process.stderr.write(`Downloading ${file} (${(total / 1e6).toFixed(1)} MB)\n`);
  };
}

/** Asks a model, and writes what it says as it comes. Gives the text, and of one that a signal ended what was written of it. */
export async function answer(
  pipe: TextGenerationPipeline,
  inputs: string | readonly ChatMessage[],
  options: TextGenerationOptions,
  write: (piece: string) => void,
): Promise<string> {
  const { TextStreamer } = await import("../transformers/index.js");
  let written = "";
  class Written extends TextStreamer {
    override onFinalizedText(text: string): void {
      written += text;
      write(text);
    }
  }
  const streamer = new Written(pipe.tokenizer, { skipPrompt: true, skipSpecialTokens: true });
  try {
    const ask = pipe as (given: typeof inputs, how: TextGenerationOptions) => Promise<{ generatedText: string }[]>;
    const [first] = await ask(inputs, { ...options, streamer, returnFullText: false });
    return first?.generatedText ?? written;
  } catch (error) {
    if (!options.signal?.aborted) throw error;
    streamer.end();
    return written;
  }
}

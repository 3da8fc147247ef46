import { type Command, Option } from "commander";
import {
  type OptionName,
  optionInfo,
  optionNames,
  parseTrainingOptions,
  type TrainingOptions,
} from "../train/options.js";
import { kebabCase } from "./naming.js";

const listed = (exclude: readonly OptionName[]) =>
  optionNames.filter((name) => name !== "tokenizer" && !exclude.includes(name));

/** Adds an option for every size and rate of a training, with its default, from the schema that checks them. */
export function addTrainingOptions(command: Command, exclude: readonly OptionName[] = []): void {
  command.option("--char", "characters, not words");
  const defaults = parseTrainingOptions({});
  for (const name of listed(exclude)) {
    const { description, argument, whenLeftOut } = optionInfo(name);
    const fallback = defaults[name] ?? whenLeftOut;
    const shown = argument === null ? description : `${description} (default: ${fallback})`;
    const option = new Option(`--${kebabCase(name)}${argument === null ? "" : ` ${argument}`}`, shown);
    if (argument === "<n>" || argument === "<x>") option.argParser(numberIn);
    command.addOption(option);
  }
}

/** The options that the command line gave. */
export function trainingOptions(given: Record<string, unknown>, exclude: readonly OptionName[] = []): TrainingOptions {
  const names = listed(exclude).filter((name) => given[name] !== undefined);
  const options = Object.fromEntries(names.map((name) => [name, given[name]]));
  return { ...options, tokenizer: given.char === true ? "character" : "word" };
}

/** The same options as arguments for a command line, to hand them on. */
export function toArguments(options: TrainingOptions): string[] {
  return Object.entries(options).flatMap(([name, value]) => {
    if (name === "tokenizer") return value === "character" ? ["--char"] : [];
    if (value === null || value === undefined || value === false) return [];
    return value === true ? [`--${kebabCase(name)}`] : [`--${kebabCase(name)}`, String(value)];
  });
}

/** The number that a text spells, or the text itself: the schema then says what it should have been. */
function numberIn(text: string): number | bigint | string {
  if (/^\s*$/.test(text) || Number.isNaN(Number(text))) return text;
  return /^-?\d+$/.test(text) && !Number.isSafeInteger(Number(text)) ? BigInt(text) : Number(text);
}

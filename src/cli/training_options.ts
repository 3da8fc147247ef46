import { type Command, Option } from "commander";
import { OptionsError } from "../internal/options_error.js";
import { type SystemName, systemNames } from "../systems/names.js";
import { type Preset, presets, systems } from "../systems/recipes/index.js";
import type { Option as Declared, OptionShape } from "../systems/training/option_kinds.js";
import { valueOf } from "./arguments.js";
import type { ConfigFile } from "./config_file.js";
import { flagOf } from "./naming.js";

/** A training as the command line asks for it. */
export interface Chosen {
  model: SystemName;
  preset: Preset | undefined;
}

/**
 * Which system a command line is about. Known before it is parsed, as each system has options of its own.
 *
 * @param model The name, where something else than the options tells it.
 */
export function chooseSystem(args: readonly string[], config: ConfigFile, model?: string): Chosen {
  const presetName = valueOf(args, "--preset") ?? config.text("preset");
  const preset = presetName === undefined ? undefined : presets[presetName];
  const name = model ?? valueOf(args, "--model") ?? config.text("model") ?? preset?.model ?? "tinylm";
  // A name that does not exist is refused by the parser, in the words that it has for all choices.
  return { model: systemNames.find((known) => known === name) ?? "tinylm", preset };
}

/** The options of a system that a command line has. */
function listed(model: SystemName, exclude: readonly string[]): string[] {
  return Object.keys(systems[model].options.shape).filter((name) => !exclude.includes(name));
}

/** A declared option as the command line has it. */
export function flagFor(name: string, { words, initial }: Declared<unknown>, preset?: unknown): Option {
  const { description = "", argument, whenLeftOut } = words;
  if (argument === undefined) return new Option(flagOf(name), description);
  const fallback = preset ?? initial ?? whenLeftOut;
  const shown = fallback === undefined ? description : `${description} (default: ${fallback})`;
  const option = new Option(`${flagOf(name)} ${argument}`, shown);
  return argument === "<n>" || argument === "<x>" ? option.argParser(numberIn) : option;
}

/** Adds `--preset` and a flag for every option of a system's training. */
export function addTrainingOptions(command: Command, { model, preset }: Chosen, exclude: readonly string[] = []): void {
  const described = Object.entries(presets).map(([name, { description }]) => `${name} (${description})`);
  command.addOption(
    new Option("--preset <name>", `a set of options: ${described.join(", ")}`).choices(Object.keys(presets)),
  );
  const names = listed(model, exclude);
  if (names.includes("tokenizer")) command.option("--char", "short for --tokenizer character");
  const shape: OptionShape = systems[model].options.shape;
  for (const name of names) command.addOption(flagFor(name, shape[name]!, preset?.options[name]));
}

/**
 * The options that the command line and its configuration gave, over those of its preset.
 * @throws OptionsError for two that contradict each other in one place; where they come from two, the command line counts more.
 */
export function trainingOptions(
  given: Record<string, unknown>,
  command: Command,
  { model, preset }: Chosen,
  exclude: readonly string[] = [],
): Record<string, unknown> {
  if (preset !== undefined && preset.model !== model) {
    throw new OptionsError("preset", `it is a preset of ${preset.model}, not of ${model}`);
  }
  const names = listed(model, exclude).filter((name) => given[name] !== undefined);
  const options = { ...preset?.options, ...Object.fromEntries(names.map((name) => [name, given[name]])) };
  if (given.char !== true) return options;
  if (given.tokenizer === undefined || given.tokenizer === "character") return { ...options, tokenizer: "character" };
  if (haveOneSource(command, "char", "tokenizer")) {
    throw new OptionsError("char", (spell) => `it contradicts ${spell("tokenizer")}, which is "${given.tokenizer}"`);
  }
  return command.getOptionValueSource("char") === "cli" ? { ...options, tokenizer: "character" } : options;
}

/** Whether two options that were given are both of the command line, or both of its configuration. */
export function haveOneSource(command: Command, one: string, other: string): boolean {
  return command.getOptionValueSource(one) === command.getOptionValueSource(other);
}

/** The same options as arguments for a command line, to hand them on. */
export function toArguments(options: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(options).flatMap(([name, value]) => {
    if (value === null || value === undefined || value === false) return [];
    return value === true ? [flagOf(name)] : [flagOf(name), String(value)];
  });
}

/** The number that a text spells, or the text itself: the schema then says what it should have been. */
function numberIn(text: string): number | bigint | string {
  if (/^\s*$/.test(text) || Number.isNaN(Number(text))) return text;
  return /^-?\d+$/.test(text) && !Number.isSafeInteger(Number(text)) ? BigInt(text) : Number(text);
}

import { inspect } from "node:util";
import { z } from "zod";
import { OptionsError } from "./options_error.js";

/** What help texts and error messages say about an option. */
export interface OptionInfo {
  description: string;
  /** What a good value is, to end the sentence "expected ...". */
  expected: string;
  /** What stands for the value in help texts; null for a switch. */
  argument: string | null;
  /** What happens when the option is left out, where its default alone does not say so. */
  whenLeftOut?: string;
}

const infos = z.registry<OptionInfo>();

// One line for each kind of option: the check, the words for it and how a command line spells it stay together.
function integer<D extends number | null>(minimum: number, fallback: D, description: string, whenLeftOut?: string) {
  const info = { description, expected: `an integer of at least ${minimum}`, argument: "<n>", whenLeftOut };
  const check = fallback === null ? z.int().min(minimum).nullable() : z.int().min(minimum);
  return (check as z.ZodType<number | D>).prefault(fallback as never).register(infos, info);
}
function real(check: z.ZodNumber, fallback: number, description: string, expected: string) {
  return check.default(fallback).register(infos, { description, expected, argument: "<x>" });
}
function flag(description: string) {
  return z.boolean().default(false).register(infos, { description, expected: "true or false", argument: null });
}
function choice<const T extends string>(values: readonly T[], fallback: NoInfer<T>, description: string) {
  const expected = values.map((value) => `"${value}"`).join(" or ");
  return z
    .enum(values)
    .default(fallback as never)
    .register(infos, { description, expected, argument: `<${values.join("|")}>` });
}

/** Every size and rate of a run, its default (the notebook's) and its check. */
export const trainingSchema = z.strictObject({
  tokenizer: choice(["word", "character"], "word", "what an id stands for"),
  epochs: integer(1, 200, "passes over the corpus"),
  maxSteps: integer(1, null, "stop after so many steps", "no limit"),
  batchSize: integer(1, null, "examples in a step", "all of them for words, 32 for characters"),
  blockSize: integer(1, null, "characters in an example", "64"),
  seed: z
    .union([z.int(), z.bigint()])
    .default(0)
    .register(infos, { description: "seed of the random numbers", expected: "an integer", argument: "<n>" }),
  lr: real(z.number().min(0), 1e-3, "Adam's learning rate", "a number of at least 0"),
  dModel: integer(1, 32, "features of a position"),
  layers: integer(1, 2, "transformer layers"),
  heads: integer(1, 2, "attention heads; they divide the features among them"),
  feedForward: integer(1, 64, "features inside a feed-forward block"),
  dropout: real(z.number().min(0).max(1), 0.1, "probability of dropping a feature", "a number from 0 to 1"),
  normFirst: flag("normalise before attention and feed-forward, not after"),
  activation: choice(["relu", "gelu"], "relu", "activation of the feed-forward blocks"),
  device: z.string().min(1).default("cpu").register(infos, {
    description: "where to train; auto is CUDA where there is a GPU, else the CPU",
    expected: 'a device such as "cpu", "cuda" or "auto"',
    argument: "<name>",
  }),
  threads: integer(1, null, "threads inside an operator", "libtorch's choice"),
  gradNorm: flag("compute the norm of the gradients at each step"),
});

/** The options that are plain values; all have defaults. */
export type TrainingOptions = z.input<typeof trainingSchema>;
/** The same with every default filled in. */
export type TrainingSettings = z.output<typeof trainingSchema>;
export type OptionName = keyof TrainingSettings;

/** The info of an option, for help texts. */
export function optionInfo(name: OptionName): OptionInfo {
  return infos.get(trainingSchema.shape[name])!;
}

/** The names of all options, in the order in which help texts show them. */
export const optionNames = Object.keys(trainingSchema.shape) as OptionName[];

/** Fills in the defaults; throws an {@link OptionsError} for the first option that is wrong. */
export function parseTrainingOptions(options: TrainingOptions): TrainingSettings {
  const parsed = trainingSchema.safeParse(options);
  if (!parsed.success) throw describeIssue(parsed.error.issues[0]!, options);
  const settings = parsed.data;
  if (settings.dModel % settings.heads !== 0) {
    throw new OptionsError(
      "heads",
      `expected a divisor of dModel, which is ${settings.dModel}, but got ${settings.heads}`,
    );
  }
  if (settings.blockSize !== null && settings.tokenizer === "word") {
    throw new OptionsError("blockSize", `only characters are cut in blocks; expected it with tokenizer "character"`);
  }
  return settings;
}

function describeIssue(issue: z.core.$ZodIssue, options: TrainingOptions): OptionsError {
  if (issue.code === "unrecognized_keys") {
    return new OptionsError(issue.keys[0]!, `there is no such option; expected one of ${optionNames.join(", ")}`);
  }
  const name = issue.path[0] as OptionName | undefined;
  if (name === undefined) return new OptionsError("options", `expected an object, but got ${inspect(options)}`);
  return new OptionsError(
    name,
    `expected ${optionInfo(name).expected}, but got ${inspect(options[name], { depth: 0 })}`,
  );
}

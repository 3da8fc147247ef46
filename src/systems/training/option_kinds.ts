import { inspect } from "node:util";
import type { z } from "zod";
import { OptionsError } from "../../internal/options_error.js";
import { onceWithZod, zod } from "../../internal/zod.js";

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

const infos = onceWithZod((z) => z.registry<OptionInfo>());

declare const value: unique symbol;
/**
 * An option whose value is a `Value`: its check, its default and the words for it. A type of its own, so that those of the
 * package name nothing of zod.
 */
export interface Option<Value> {
  readonly [value]: Value;
}
/** The options of something by their names. */
export type OptionShape = Record<string, Option<unknown>>;
/** What may be given for options of that shape: all have defaults. */
export type Given<Shape extends OptionShape> = Partial<Filled<Shape>>;
/** The same with every default filled in. */
export type Filled<Shape extends OptionShape> = {
  [Name in keyof Shape]: Shape[Name] extends Option<infer Value> ? Value : never;
};

function option<Value>(check: z.ZodType<Value>, info: OptionInfo): Option<Value> {
  return check.register(infos(), info) as unknown as Option<Value>;
}

// One line for each kind of option: the check, the words for it and how a command line spells it stay together.
export function integer<D extends number | null>(
  minimum: number,
  fallback: D,
  description: string,
  whenLeftOut?: string,
): Option<number | D> {
  const z = zod();
  const info = { description, expected: `an integer of at least ${minimum}`, argument: "<n>", whenLeftOut };
  const check = fallback === null ? z.int().min(minimum).nullable() : z.int().min(minimum);
  return option((check as z.ZodType<number | D>).prefault(fallback as never), info);
}
function real(check: z.ZodNumber, fallback: number, description: string, expected: string): Option<number> {
  return option(check.default(fallback), { description, expected, argument: "<x>" });
}
export function flag(description: string): Option<boolean> {
  return option(zod().boolean().default(false), { description, expected: "true or false", argument: null });
}
export function choice<const T extends string>(
  values: readonly T[],
  fallback: NoInfer<T>,
  description: string,
): Option<T> {
  const expected = values.map((value) => `"${value}"`).join(" or ");
  const check = zod()
    .enum(values)
    .default(fallback as never);
  return option(check as z.ZodType<T>, { description, expected, argument: `<${values.join("|")}>` });
}

const atLeastZero = onceWithZod((z) => z.number().min(0));
/** A rate, a weight or a norm. */
export const positive = (fallback: number, description: string): Option<number> =>
  real(atLeastZero(), fallback, description, "a number of at least 0");
export const probability = (fallback: number, description: string): Option<number> =>
  real(atLeastZero().max(1), fallback, description, "a number from 0 to 1");

/** The options that the training of every system has. */
export function commonOptions({ epochs, lr, dropout }: { epochs: number; lr: number; dropout: number }) {
  const z = zod();
  return {
    epochs: integer(1, epochs, "passes over the corpus"),
    maxSteps: integer(1, null, "maximum number of steps", "no limit"),
    seed: option(z.union([z.int(), z.bigint()]).default(0), {
      description: "seed of the random numbers",
      expected: "an integer",
      argument: "<n>",
    }),
    lr: positive(lr, "the optimizer's learning rate"),
    dropout: probability(dropout, "dropout probability"),
    device: option(z.string().min(1).default("cpu"), {
      description: "where to train; auto is CUDA if there is a GPU, else the CPU",
      expected: 'a device such as "cpu", "cuda" or "auto"',
      argument: "<name>",
    }),
    threads: integer(1, null, "threads per operator", "libtorch's choice"),
    gradNorm: flag("compute the norm of the gradients at each step"),
  };
}

/** What the machinery of a training needs to know, whatever is trained. */
export type CommonSettings = Filled<ReturnType<typeof commonOptions>>;

/** The options of a system: their checks, defaults and descriptions. */
export class OptionsSchema<Shape extends OptionShape = OptionShape> {
  readonly #schema: () => z.ZodObject;

  /**
   * @param shape Called at the first use.
   * @param check Throws an {@link OptionsError} for options that are wrong together.
   */
  constructor(
    shape: () => Shape,
    readonly check: (settings: Filled<Shape>) => void = () => {},
  ) {
    this.#schema = onceWithZod((z) => z.strictObject(shape() as unknown as z.ZodRawShape));
  }

  /** The names of all options, in the order in which help texts show them. */
  get names(): (keyof Shape & string)[] {
    return Object.keys(this.#schema().shape);
  }

  /** The info of an option, for help texts. */
  info(name: keyof Shape & string): OptionInfo {
    return infos().get(this.#schema().shape[name] as z.ZodType)!;
  }

  /** Fills in the defaults; throws an {@link OptionsError} for the first option that is wrong. */
  parse(options: unknown): Filled<Shape> {
    const parsed = this.#schema().safeParse(options);
    if (!parsed.success) throw this.#describe(parsed.error.issues[0]!, options);
    const settings = parsed.data as Filled<Shape>;
    this.check(settings);
    return settings;
  }

  #describe(issue: z.core.$ZodIssue, options: unknown): OptionsError {
    if (issue.code === "unrecognized_keys") {
      return new OptionsError(issue.keys[0]!, `there is no such option; expected one of ${this.names.join(", ")}`);
    }
    const name = issue.path[0] as (keyof Shape & string) | undefined;
    if (name === undefined) return new OptionsError("options", `expected an object, but got ${inspect(options)}`);
    const value = (options as Record<string, unknown>)[name];
    return new OptionsError(name, `expected ${this.info(name).expected}, but got ${inspect(value, { depth: 0 })}`);
  }
}

/** Refuses heads that do not divide the features among them. */
export function checkHeads({ dModel, heads }: { dModel: number; heads: number }): void {
  if (dModel % heads === 0) return;
  throw new OptionsError(
    "heads",
    (spell) => `expected a divisor of ${spell("dModel")}, which is ${dModel}, but got ${heads}`,
  );
}

/** Refuses a block size for words, which are not cut in blocks. */
export function checkBlockSize({ blockSize, tokenizer }: { blockSize: number | null; tokenizer: string }): void {
  if (blockSize === null || tokenizer !== "word") return;
  throw new OptionsError(
    "blockSize",
    (spell) => `words are not cut into blocks; expected a ${spell("tokenizer")} other than "word"`,
  );
}

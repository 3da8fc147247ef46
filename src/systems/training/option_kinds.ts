/** Options: kinds with a default, and the words that help texts and errors have for them. Needs no libtorch. */

import { inspect } from "node:util";
import * as kinds from "../../internal/kinds.js";
import { OptionsError } from "../../internal/options_error.js";
import { isPlainObject } from "../../internal/plain_object.js";
import {
  type Definable,
  kind,
  type Optional,
  type Options,
  type Signature,
  signature,
  type Values,
} from "../../internal/signature.js";
import { TypeError } from "../../python/exceptions.js";

/** What help texts and error messages say about an option. */
export interface Words {
  /** What a good value is, to end the sentence "expected ...". */
  expected: string;
  /** What it is for. */
  description?: string;
  /** What stands for the value in help texts; nothing does for a switch. */
  argument?: string;
  /** What happens when the option is left out, where its default alone does not say so. */
  whenLeftOut?: string | number;
}

/** An option of some kind, whose check throws an {@link OptionsError}. */
export interface Option<Value> extends Optional<Value> {
  readonly words: Words;
}

/** The error about an option with such a value. */
export function wrongOption(name: string, expected: string, value: unknown): OptionsError {
  return new OptionsError(name, `expected ${expected}, but got ${inspect(value, { depth: 0 })}`);
}

/** The option of that kind with these words. */
export function described<Value>(of: Optional<Value>, words: Words): Option<Value> {
  const check = (prefix: string, name: string, value: unknown) => {
    try {
      return of.check(prefix, name, value);
    } catch (error) {
      // What is wrong within it has said so itself.
      throw error instanceof OptionsError ? error : wrongOption(prefix + name, words.expected, value);
    }
  };
  return { ...of, check, words };
}

/** What passes a test; the words of the option say which. */
export function passing<Value>(test: (value: unknown) => boolean): Definable<Value> {
  return kind<Value>((_prefix, name, value) => {
    if (test(value)) return value as Value;
    throw new TypeError(`${name} cannot be ${inspect(value)}`);
  });
}
/** A text that is not empty, such as the name of a folder. */
export const name = passing<string>((value) => typeof value === "string" && value !== "");
const seed = passing<number | bigint>((value) => typeof value === "bigint" || Number.isSafeInteger(value));

// One function for each kind of option: the check, the words for it and how a command line spells it stay together.
export function integer<D extends number | null | undefined>(
  least: number,
  initial: D,
  description: string,
  whenLeftOut?: string | number,
  most?: number,
): Option<number | D> {
  const range = kinds.between(kinds.integer, least, most);
  const of = (initial === null ? kinds.nullable(range)(null) : range(initial as number)) as Optional<number | D>;
  const expected = most === undefined ? `an integer of at least ${least}` : `an integer from ${least} to ${most}`;
  return described(of, { expected, description, argument: "<n>", whenLeftOut });
}
/** A rate, a weight or a norm. */
export function positive(initial: number, description: string): Option<number> {
  return real(initial, description, "a number of at least 0");
}
function real(initial: number, description: string, expected: string, most = Number.MAX_VALUE): Option<number> {
  return described(kinds.between(kinds.number, 0, most)(initial), { expected, description, argument: "<x>" });
}
export function flag(description: string): Option<boolean> {
  return described(kinds.boolean(false), { description, expected: "true or false" });
}
export function choice<const T extends string>(
  values: readonly T[],
  initial: NoInfer<T>,
  description: string,
): Option<T> {
  const expected = values.map((value) => `"${value}"`).join(" or ");
  return described(kinds.oneOf(...values)(initial), { description, expected, argument: `<${values.join("|")}>` });
}
/** The options that the training of every system has. */
export function commonOptions({ epochs, lr, dropout }: { epochs: number; lr: number; dropout: number }) {
  return {
    epochs: integer(1, epochs, "passes over the corpus"),
    maxSteps: integer(1, null, "maximum number of steps", "no limit"),
    seed: described(seed(0), { description: "seed of the random numbers", expected: "an integer", argument: "<n>" }),
    lr: positive(lr, "the optimizer's learning rate"),
    dropout: real(dropout, "dropout probability", "a number from 0 to 1", 1),
    device: described(name("cpu"), {
      description: "where to train; auto is CUDA if there is a GPU, else the CPU",
      expected: 'a device such as "cpu", "cuda" or "auto"',
      argument: "<name>",
    }),
    threads: integer(1, null, "threads per operator", "libtorch's choice"),
    gradNorm: flag("compute the norm of the gradients at each step"),
  };
}

/** The options of something by their names, in the order in which help texts show them. */
export type OptionShape = Readonly<Record<string, Option<unknown>>>;

/** Declares the options of something. */
export class OptionsSchema<Shape extends OptionShape = OptionShape> {
  readonly #read: Signature<Shape, []>;
  readonly #checks;

  /** @param checks Each throws an {@link OptionsError} for options that are wrong together. */
  constructor(
    readonly shape: Shape,
    ...checks: ((settings: Filled<OptionsSchema<Shape>>) => void)[]
  ) {
    this.#read = signature("", [], shape);
    this.#checks = checks;
  }

  /**
   * Fills in the defaults; throws an {@link OptionsError} for the first option that is wrong.
   * @param prefix What precedes the names in errors, such as `checkpoint.`.
   */
  parse(options: unknown, prefix = ""): Filled<OptionsSchema<Shape>> {
    if (!isPlainObject(options)) throw wrongOption("options", "an object", options);
    const unknown = Object.keys(options).find((name) => !Object.hasOwn(this.shape, name));
    if (unknown !== undefined) {
      const known = Object.keys(this.shape).join(", ");
      throw new OptionsError(prefix + unknown, `there is no such option; expected one of ${known}`);
    }
    const settings = this.#read([options], prefix);
    for (const check of this.#checks) check(settings);
    return settings;
  }
}

/** What may be given for the options of a schema: all have defaults. */
export type Given<Schema> = Schema extends OptionsSchema<infer Shape> ? Options<Signature<Shape, []>> : never;
/** The same with every default filled in. */
export type Filled<Schema> = Schema extends OptionsSchema<infer Shape> ? Values<Signature<Shape, []>> : never;
/** What the machinery of a training needs to know, whatever is trained. */
export type CommonSettings = Filled<OptionsSchema<ReturnType<typeof commonOptions>>>;

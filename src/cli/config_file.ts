import { inspect } from "node:util";
import { type Command, Option } from "commander";
import { readRegularFile } from "../internal/files/regular_file.js";
import { OptionsError } from "../internal/options_error.js";
import { valueOf } from "./arguments.js";
import { UsageError } from "./exit.js";
import { flagOf, kebabCase } from "./naming.js";

/** What is wrong with a configuration file, with its place. */
export class ConfigError extends UsageError {}

/** A key of the file. */
interface Entry {
  key: string;
  value: unknown;
  line: number;
  /** What the parser calls the option, once the file is applied. */
  attribute?: string;
}

/** The option that names the file. */
export const configOption = () =>
  new Option("--config <file>", "read options from this YAML or JSON file, under the names that they have here");

const SOURCE = "config";

/**
 * Options of a command from a file in YAML or JSON: one key for each option, spelled as on the command line or as in TypeScript
 * (`max-steps`, `maxSteps`). What the command line itself gives counts more.
 */
export class ConfigFile {
  #command: Command | undefined;

  private constructor(
    private readonly path: string,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /**
   * Reads the file that a command line names; where it names none, there is nothing in it.
   * @throws ConfigError for what is no YAML or no map, or has a key twice
   */
  static async of(args: readonly string[]): Promise<ConfigFile> {
    const path = valueOf(args, "--config");
    if (path === undefined) return new ConfigFile("", new Map());
    const content = await readRegularFile(path).catch((error: Error) => {
      throw new ConfigError(error.message, { cause: error });
    });
    const text = content.toString();
    const { isMap, isNode, isScalar, LineCounter, parseDocument } = await import("yaml");
    const lineCounter = new LineCounter();
    const lineAt = (offset: number) => lineCounter.linePos(offset).line;
    // Seeds may be larger than a number can hold.
    const document = parseDocument(text, { lineCounter, prettyErrors: false, intAsBigInt: true });
    const [broken] = document.errors;
    if (broken !== undefined) throw new ConfigError(`${path}:${lineAt(broken.pos[0])}: ${broken.message}`);
    const { contents } = document;
    if (!isMap(contents)) {
      throw new ConfigError(
        `${path}:1: expected options by name, such as "epochs: 3", but got ${inspect(text.slice(0, 40))}`,
      );
    }
    const entries = new Map<string, Entry>();
    for (const { key: node, value } of contents.items) {
      const line = isScalar(node) && node.range ? lineAt(node.range[0]) : 1;
      const key = isScalar(node) ? String(node.value) : String(node);
      const name = kebabCase(key);
      const other = entries.get(name);
      if (other !== undefined) throw new ConfigError(`${path}:${line}: ${key}: it is already on line ${other.line}`);
      const plain = isNode(value) ? value.toJS(document, { reviver }) : null;
      entries.set(name, { key, line, value: plain });
    }
    return new ConfigFile(path, entries);
  }

  /** The text under a key, for what has to be known before there are options. */
  text(name: string): string | undefined {
    const value = this.entries.get(name)?.value;
    return typeof value === "string" ? value : undefined;
  }

  /** Whether the file switches that on. */
  isOn(name: string): boolean {
    return this.entries.get(name)?.value === true;
  }

  /**
   * Makes what the file says the values of the command's options.
   * @throws ConfigError for a key that is no option, or a value of another type
   */
  apply(command: Command): void {
    this.#command = command;
    const options = command.options.filter(({ long }) => long !== "--config");
    for (const [name, entry] of this.entries) {
      const { key, value, line } = entry;
      const option = options.find(({ long }) => long === `--${name}` || long === `--no-${name}`);
      const place = `${this.path}:${line}: ${key}`;
      if (option === undefined) {
        const known = options.map(({ long }) => long?.replace(/^--(no-)?/, "")).join(", ");
        throw new ConfigError(`${place}: there is no such option; expected one of ${known}`);
      }
      const { is, expected } = typeOf(option);
      if (!is(value)) throw new ConfigError(`${place}: expected ${expected}, but got ${inspect(value, { depth: 0 })}`);
      entry.attribute = option.attributeName();
      command.setOptionValueWithSource(entry.attribute, value, SOURCE);
    }
  }

  /** Runs what works with the options; an error about an option that the file gave names its place there. */
  async explain<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof OptionsError)) throw error;
      const entry = this.entries.get(kebabCase(error.option));
      if (entry?.attribute === undefined) throw error;
      if (this.#command?.getOptionValueSource(entry.attribute) !== SOURCE) throw error;
      // What the file does not have was left out or typed.
      const problem = error.problemIn((name) => this.entries.get(kebabCase(name))?.key ?? flagOf(name));
      throw new ConfigError(`${this.path}:${entry.line}: ${entry.key}: ${problem}`, { cause: error });
    }
  }
}

/** What values an option takes, as far as the command line knows. */
function typeOf(option: Option): { is: (value: unknown) => boolean; expected: string } {
  const { argChoices } = option;
  if (argChoices !== undefined) {
    return {
      is: (value) => argChoices.includes(value as string),
      expected: argChoices.map((choice) => `"${choice}"`).join(" or "),
    };
  }
  if (option.isBoolean() || option.negate)
    return { is: (value) => typeof value === "boolean", expected: "true or false" };
  if (option.parseArg === undefined) return { is: (value) => typeof value === "string", expected: "a string" };
  return { is: (value) => typeof value === "number" || typeof value === "bigint", expected: "a number" };
}

/** Integers are read as BigInts, so that none is rounded; those that a number can hold become one. */
const reviver = (_key: unknown, value: unknown): unknown =>
  typeof value === "bigint" && Number.isSafeInteger(Number(value)) ? Number(value) : value;

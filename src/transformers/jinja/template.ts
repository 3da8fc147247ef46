/** Chat templates, as transformers renders them: jinja2's ImmutableSandboxedEnvironment with what transformers adds to it. */

import { isPlainObject } from "../../internal/plain_object.js";
import { TypeError, ValueError } from "../../python/exceptions.js";
import { bind, callable } from "./arguments.js";
import { begin, spend } from "./budget.js";
import { checkNames } from "./check_names.js";
import { TemplateError, Unsupported } from "./errors.js";
import { Interpreter, type Span } from "./interpreter.js";
import type { Body } from "./nodes.js";
import { parseTemplate } from "./parser.js";
import { Scope } from "./scope.js";
import { strftime } from "./strftime.js";
import { str } from "./text.js";
import {
  Attributes,
  asInteger,
  type Call,
  Callable,
  Dict,
  each,
  given,
  itemsOf,
  listOf,
  Namespace,
  Range,
  typeNameOf,
  type Value,
} from "./values.js";

/** Python's sandbox has no longer ranges. */
const MAX_RANGE = 100_000n;

export class Template {
  readonly #body: Body;
  constructor(source: string) {
    begin();
    this.#body = parseTemplate(source);
    checkNames(this.#body);
  }

  render(context: Readonly<Record<string, unknown>>): string {
    return this.renderGenerated(context).text;
  }

  /** The text, and where the `generation` tags wrote in it: what the model said. */
  renderGenerated(context: Readonly<Record<string, unknown>>): { text: string; generated: readonly Span[] } {
    begin();
    const scope = new Scope();
    for (const [name, value] of Object.entries(GLOBALS)) scope.set(name, value);
    const names = scope.inner();
    for (const [name, value] of Object.entries(context)) names.set(name, toValue(value));
    return new Interpreter().renderWhole(this.#body, names);
  }
}

/** A JavaScript value as a template has it. What is no JSON becomes a text that names its class, as transformers does it. */
export function toValue(value: unknown): Value {
  spend(1);
  if (value === null || value === undefined) return null;
  if (typeof value === "boolean" || typeof value === "string" || typeof value === "bigint") return value;
  // What JSON writes without point and exponent is an int in Python.
  if (typeof value === "number") return /^-?\d+$/.test(String(value)) && !Object.is(value, -0) ? BigInt(value) : value;
  if (Array.isArray(value)) return value.map(toValue);
  if (typeof value === "object") {
    if (isPlainObject(value)) {
      const given = Object.entries(value).filter(([, part]) => part !== undefined);
      return new Dict(given.map(([key, part]) => [key, toValue(part)]));
    }
  }
  if (typeof value === "object" || typeof value === "function")
    return `<${typeof value === "function" ? "function" : value.constructor?.name}>`;
  return String(value);
}

const dict: Call = (args, keywords) => {
  if (args.length > 1) throw new TypeError(`dict expected at most 1 argument, got ${args.length}`);
  const made = new Dict();
  const [from] = args;
  if (from instanceof Dict) for (const [key, value] of from.entries()) made.set(key, value);
  else if (from !== undefined) {
    for (const pair of each(from)) {
      const parts = itemsOf(pair);
      if (parts?.length !== 2) throw new ValueError("dictionary update sequence element is no pair");
      made.set(parts[0]!, parts[1]!);
    }
  }
  for (const [name, value] of keywords) made.set(name, value);
  return made;
};

const namespace: Call = (args, keywords) => {
  const attributes = dict(args, keywords) as Dict;
  for (const [name] of attributes.entries()) Namespace.check(name);
  return new Namespace(attributes);
};

const range: Call = (args, keywords) => {
  if (keywords.size > 0) throw new TypeError("range() takes no keyword arguments");
  if (args.length === 0 || args.length > 3) throw new TypeError(`range expected 1 to 3 arguments, got ${args.length}`);
  const numbers = args.map((value) => asInteger(value, "an integer for range"));
  const [start, stop, step] =
    numbers.length === 1 ? [0n, numbers[0]!, 1n] : [numbers[0]!, numbers[1]!, numbers[2] ?? 1n];
  if (step === 0n) throw new ValueError("range() arg 3 must not be zero");
  const made = new Range(start, stop, step);
  if (made.length > MAX_RANGE) {
    throw new ValueError(`Range too big. The sandbox blocks ranges larger than MAX_RANGE (${MAX_RANGE}).`);
  }
  return made;
};

const raiseException: Call = (args, keywords) => {
  throw new TemplateError(str(bind("raise_exception", ["message"], args, keywords)[0]!));
};

const cycler: Call = (args) => {
  if (args.length === 0) throw new ValueError("at least one item has to be provided");
  let at = 0;
  const next = new Callable("next", () => args[at++ % args.length]!);
  const reset = callable("reset", [], () => {
    at = 0;
    return null;
  });
  const parts = {
    next: () => next,
    reset: () => reset,
    current: () => args[at % args.length]!,
    pos: () => BigInt(at % args.length),
  };
  return new Attributes("Cycler", parts, unprintable);
};

const joiner: Call = (args, keywords) => {
  const separator = given(bind("joiner", ["sep?"], args, keywords)[0], ", ");
  let used = false;
  return new Callable("joiner", () => {
    const shown = used ? separator : "";
    used = true;
    return shown;
  });
};

function unprintable(): never {
  throw new TemplateError("it writes an object out, of which Python would write the address in memory");
}

const fromKeys = callable(
  "fromkeys",
  ["iterable", "value?"],
  (keys, value) => new Dict(listOf(keys!).map((key) => [key, given(value, null)])),
);

const GLOBALS: Readonly<Record<string, Value>> = {
  range: new Callable("range", range),
  dict: new Attributes("TemplateDict", { fromkeys: () => fromKeys }, unprintable, dict),
  namespace: new Callable("namespace", namespace, "type"),
  raise_exception: new Callable("raise_exception", raiseException),
  strftime_now: callable("strftime_now", ["format"], (format) => {
    if (typeof format !== "string")
      throw new TypeError(`strftime() argument 1 must be str, not ${typeNameOf(format!)}`);
    return strftime(new Date(), format);
  }),
  cycler: new Callable("cycler", cycler, "type"),
  joiner: new Callable("joiner", joiner, "type"),
  lipsum: new Callable("lipsum", () => {
    throw new Unsupported("The function 'lipsum'");
  }),
};

/**
 * How a callable is declared: once. From the declaration come its TypeScript types, its positions in Python's order, its names,
 * defaults and checks, and what its errors say.
 *
 * ```ts
 * const layerNorm = signature("LayerNorm", { normalizedShape: shape }, { eps: number(1e-5) }, { bias: boolean(true) });
 *
 * class LayerNorm extends Module {
 *   constructor(...given: Given<typeof layerNorm>) {
 *     const { normalizedShape, eps, bias } = layerNorm(given);
 * ```
 */

import { camelCase } from "../python/camel_case.js";
import { TypeError } from "../python/exceptions.js";
import { isPlainObject } from "./plain_object.js";

declare const GIVEN: unique symbol;

/** What a parameter takes, and what its value is then. */
export interface Kind<Value, Accepted = Value> {
  /** Gives the value of what was given, or throws an error that names the callee, the parameter and what was expected. */
  readonly check: (callee: string, name: string, value: unknown) => Value;
  /** Whether a plain object may be such a value. Elsewhere, one that comes last is the options. */
  readonly takesObject: boolean;
  /** What TypeScript lets a caller give. */
  readonly [GIVEN]?: Accepted;
}

/** A kind with a default, which makes the parameter optional. */
export interface Optional<Value, Accepted = Value> extends Kind<Value, Accepted> {
  /** The value where nothing is given. It is not checked. */
  readonly initial: Value;
}

/** A kind that is required as it stands, and optional when it is called with a default: `number`, `number(1e-5)`. */
export type Definable<Value, Accepted = Value> = Kind<Value, Accepted> &
  ((initial: Value) => Optional<Value, Accepted>);

/** A kind made of its check. */
export function kind<Value, Accepted = Value>(
  check: Kind<Value>["check"],
  { takesObject = false } = {},
): Definable<Value, Accepted> {
  const withDefault = (initial: Value): Optional<Value, Accepted> => ({ check, takesObject, initial });
  return Object.assign(withDefault, { check, takesObject });
}

// biome-ignore lint/suspicious/noExplicitAny: a list of kinds of all sorts
type AnyKind = Kind<any, any>;

/** A parameter: its name with its kind. After `"*"` they are given by name only, as in Python. */
export type Entry = Readonly<Record<string, AnyKind>> | "*";
type Entries = readonly Entry[];

// biome-ignore lint/suspicious/noExplicitAny: any value
type IsOptional<E> = E extends "*" ? true : E[keyof E] extends Optional<any, any> ? true : false;
type AllOptional<L extends Entries> = L extends readonly [infer First, ...infer Rest extends Entries]
  ? IsOptional<First> extends true
    ? AllOptional<Rest>
    : false
  : true;

type ValueOf<K> = K extends Kind<infer Value, infer _> ? Value : never;
type AcceptedOf<K> = K extends Kind<infer _, infer Accepted> ? Accepted : never;

type Flat<T> = { -readonly [Name in keyof T]: T[Name] };
type NamedParts<L extends Entries> = L extends readonly [infer E, ...infer Rest extends Entries]
  ? (E extends "*"
      ? unknown
      : IsOptional<E> extends true
        ? { [Name in keyof E]?: AcceptedOf<E[Name]> | undefined }
        : { [Name in keyof E]: AcceptedOf<E[Name]> }) &
      NamedParts<Rest>
  : unknown;
type Named<L extends Entries> = Flat<NamedParts<L>>;
type ValueParts<L extends Entries> = L extends readonly [infer E, ...infer Rest extends Entries]
  ? (E extends "*" ? unknown : { [Name in keyof E]: ValueOf<E[Name]> }) & ValueParts<Rest>
  : unknown;

type OptionsLast<L extends Entries> = L extends readonly []
  ? []
  : AllOptional<L> extends true
    ? [options?: Named<L>]
    : [options: Named<L>];
type Forms<L extends Entries> = L extends readonly ["*", ...infer Rest extends Entries]
  ? OptionsLast<Rest>
  : L extends readonly [infer E, ...infer Rest extends Entries]
    ?
        | OptionsLast<L>
        | [IsOptional<E> extends true ? AcceptedOf<E[keyof E]> | undefined : AcceptedOf<E[keyof E]>, ...Forms<Rest>]
    : [];

/** A declared parameter. */
export interface Parameter {
  readonly name: string;
  readonly kind: AnyKind | Optional<unknown>;
}

/** What {@link signature} makes: called with the arguments of a call, it gives the values of all parameters by name. */
export interface Signature<L extends Entries = Entries> {
  (given: readonly unknown[], callee?: string): Flat<ValueParts<L>>;
  /** The parameters in Python's order. */
  readonly parameters: readonly Parameter[];
  /** @internal What was declared. */
  readonly entries: L;
}

/** The arguments of a callable with this signature: by position, by name in an object that comes last, or both. */
export type Given<S> = S extends Signature<infer L> ? Forms<L> : never;

type OptionalParts<L extends Entries> = L extends readonly [infer E, ...infer Rest extends Entries]
  ? (E extends "*"
      ? unknown
      : IsOptional<E> extends true
        ? { [Name in keyof E]?: AcceptedOf<E[Name]> | undefined }
        : unknown) &
      OptionalParts<Rest>
  : unknown;

/** What a signature's callers may leave out, by name: the type of an options object. */
export type Options<S> = S extends Signature<infer L> ? Flat<OptionalParts<L>> : never;

/** All parameters of a signature by name, checked and with their defaults. */
export type Values<S> = S extends Signature<infer L> ? Flat<ValueParts<L>> : never;

const isOptional = (of: AnyKind): of is Optional<unknown> => "initial" in of;

/**
 * Declares a callable.
 *
 * @param callee Its name in errors, such as `LayerNorm`.
 * @param entries Its parameters in Python's order, an object of one name and its kind each; after `"*"` of several.
 */
export function signature<const L extends Entries>(callee: string, ...entries: L): Signature<L> {
  const parameters: Parameter[] = entries
    .filter((entry) => entry !== "*")
    .flatMap((entry) => Object.entries<AnyKind>(entry).map(([name, kind]) => ({ name, kind })));
  const star = entries.indexOf("*");
  const places = star < 0 ? parameters.length : star;
  const names = new Set(parameters.map(({ name }) => name));

  const read = (given: readonly unknown[], called = callee): Record<string, unknown> => {
    let count = given.length;
    const last = given[count - 1];
    let named: Record<string, unknown> | undefined;
    if (isPlainObject(last) && isNamed(last, count <= places ? parameters[count - 1] : undefined, names)) {
      named = last;
      count--;
      for (const name of Object.keys(last)) if (!names.has(name)) throw unexpected(called, name, names);
    }
    if (count > places) refuseSurplus(called, given.slice(places, count), count, parameters, places);
    const result: Record<string, unknown> = {};
    for (let i = 0; i < parameters.length; i++) {
      const { name, kind } = parameters[i] as Parameter;
      let value = i < count ? given[i] : undefined;
      // What an option inherits is not given.
      if (named !== undefined && Object.hasOwn(named, name) && named[name] !== undefined) {
        if (value !== undefined) throw new TypeError(`${called}() got multiple values for argument '${name}'`);
        value = named[name];
      }
      if (value !== undefined) result[name] = kind.check(called, name, value);
      else if (isOptional(kind)) result[name] = kind.initial;
      else throw missing(called, name, parameters);
    }
    return result;
  };
  Object.defineProperty(read, "name", { value: callee });
  return Object.assign(read, { parameters, entries }) as unknown as Signature<L>;
}

/** A function with this signature. */
type Form<L extends Entries, Result> = [Forms<L>] extends [infer Arguments extends readonly unknown[]]
  ? (...given: Arguments) => Result
  : never;

/** The function that is declared so; `run` gets the values of all its parameters. */
export function form<L extends Entries, Result>(
  declared: Signature<L>,
  run: (values: Flat<ValueParts<L>>) => Result,
): Form<L, Result> {
  const called = (...given: unknown[]) => run(declared(given));
  return Object.defineProperty(called, "name", { value: declared.name }) as Form<L, Result>;
}

/** Whether a plain object that comes last is the options, and not the value of the parameter at its place. */
function isNamed(last: object, at: Parameter | undefined, names: ReadonlySet<string>): boolean {
  return at?.kind.takesObject !== true || Object.keys(last).some((name) => names.has(name));
}

function listed(parameters: readonly Parameter[]): string {
  return parameters.map(({ name }) => name).join(", ");
}

function unexpected(callee: string, name: string, names: ReadonlySet<string>): TypeError {
  const here = camelCase(name);
  const advice = names.has(here) ? `it is spelled ${here} here` : `expected one of: ${[...names].join(", ")}`;
  return new TypeError(
    `${callee}() got an unexpected option '${name}'; ${names.size > 0 ? advice : "it takes no options"}`,
  );
}

function missing(callee: string, name: string, parameters: readonly Parameter[]): TypeError {
  return new TypeError(`${callee}() missing required argument '${name}'; expected ${callee}(${listed(parameters)})`);
}

function refuseSurplus(
  callee: string,
  surplus: readonly unknown[],
  count: number,
  parameters: readonly Parameter[],
  places: number,
): void {
  if (surplus.every((value) => value === undefined)) return;
  const byPosition = parameters.slice(0, places);
  const next = parameters[places];
  throw new TypeError(
    `${callee}() takes at most ${places} argument(s) by position${places > 0 ? ` (${listed(byPosition)})` : ""}, got ${count}` +
      (next === undefined ? "" : `; pass the others in an options object, such as { ${next.name}: ... }`),
  );
}

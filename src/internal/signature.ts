/**
 * How a callable is declared: once. From the declaration come its TypeScript types, its positions in Python's order, its names,
 * defaults and checks, and what its errors say.
 *
 * ```ts
 * const layerNorm = signature("LayerNorm", ["normalizedShape", "eps", "elementwiseAffine", "bias"], {
 *   normalizedShape: shape,
 *   // Added to the variance.
 *   eps: number(1e-5),
 *   elementwiseAffine: boolean(true),
 *   bias: boolean(true),
 * });
 *
 * class LayerNorm extends Module {
 *   constructor(...given: Given<typeof layerNorm>) {
 *     const { normalizedShape, eps, bias } = layerNorm(given);
 * ```
 */

import { camelCase } from "../python/camel_case.js";
import { TypeError, ValueError } from "../python/exceptions.js";
import { isPlainObject } from "./plain_object.js";

declare const GIVEN: unique symbol;

/** What a parameter takes, and what its value is then. */
export interface Kind<Value, Accepted = Value> {
  /** Gives the value of what was given, or throws an error that names the callee, the parameter and what was expected. */
  readonly check: (callee: string, name: string, value: unknown) => Value;
  /** Whether a plain object may be such a value. Elsewhere, one that comes last is the options. */
  readonly takesObject: boolean;
  /** The name here of what Python calls so: it takes no value, and says that. */
  readonly calledHere?: string;
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

/** Parameters: their names with their kinds, in Python's order. */
export type Shape = Readonly<Record<string, AnyKind>>;
/** The names of parameters that can be given by position, in that order. */
export type Order<S extends Shape = Shape> = readonly (keyof S & string)[];

type ValueOf<K> = K extends Kind<infer Value, infer _> ? Value : never;
type AcceptedOf<K> = K extends Kind<infer _, infer Accepted> ? Accepted : never;
// biome-ignore lint/suspicious/noExplicitAny: any value
type OptionalNames<S> = { [N in keyof S]: S[N] extends Optional<any, any> ? N : never }[keyof S];

type Flat<T> = { -readonly [Name in keyof T]: T[Name] };
type Maybe<S, Names extends keyof S> = { [N in Names]?: AcceptedOf<S[N]> | undefined };
type Needed<S, Names extends keyof S> = { [N in Names]: AcceptedOf<S[N]> };
type Named<S, Names extends keyof S> = Flat<
  Maybe<S, Names & OptionalNames<S>> & Needed<S, Exclude<Names, OptionalNames<S>>>
>;

type OptionsLast<S, Names extends keyof S> = [Names] extends [never]
  ? []
  : [Names] extends [OptionalNames<S>]
    ? [options?: Named<S, Names> | undefined]
    : [options: Named<S, Names>];
type Position<S, Name extends keyof S> =
  Name extends OptionalNames<S> ? AcceptedOf<S[Name]> | undefined : AcceptedOf<S[Name]>;
/** By position as many as one likes, and the names that are left in an object. */
type Forms<S, O, Left extends keyof S = keyof S> = O extends readonly [infer Name extends keyof S, ...infer Rest]
  ? OptionsLast<S, Left> | [Position<S, Name>, ...Forms<S, Rest, Exclude<Left, Name>>]
  : OptionsLast<S, Left>;

/** A declared parameter. */
export interface Parameter {
  readonly name: string;
  readonly kind: AnyKind | Optional<unknown>;
}

/** What {@link signature} makes: called with the arguments of a call, it gives the values of all parameters by name. */
export interface Signature<S extends Shape = Shape, O extends Order<S> = Order<S>> {
  (given: readonly unknown[], callee?: string): Flat<{ [N in keyof S]: ValueOf<S[N]> }>;
  /** The parameters in Python's order. */
  readonly parameters: readonly Parameter[];
  /** @internal What was declared. */
  readonly shape: S;
  /** @internal */
  readonly order: O;
}

/** The arguments of a callable with this signature: by position, by name in an object that comes last, or both. */
export type Given<T> = T extends Signature<infer S, infer O> ? Forms<S, O> : never;

/** As {@link Forms}, in one list: the options at any place that is not needed, and nothing said of what comes after them. */
type Listed<S, O, Left extends keyof S = keyof S> = O extends readonly [infer Name extends keyof S, ...infer Rest]
  ? [value?: AcceptedOf<S[Name]> | Named<S, Left> | undefined, ...Listed<S, Rest, Exclude<Left, Name>>]
  : [options?: Named<S, Left> | undefined];

/**
 * As {@link Given}, for a class with one parameter that is needed and others of its kind beside it: of several one can be
 * chosen, and called by position, as TypeScript finds what they all take.
 */
export type GivenToOneOf<T> =
  T extends Signature<infer S, infer O>
    ? O extends readonly [infer Name extends keyof S, ...infer Rest]
      ? [first: AcceptedOf<S[Name]> | Named<S, keyof S>, ...others: Listed<S, Rest, Exclude<keyof S, Name>>]
      : never
    : never;

/** What a signature's callers may leave out, by name: the type of an options object. */
export type Options<T> = T extends Signature<infer S, infer _> ? Flat<Maybe<S, OptionalNames<S>>> : never;

/** All parameters of a signature by name, checked and with their defaults. */
export type Values<T> = T extends Signature<infer S, infer _> ? Flat<{ [N in keyof S]: ValueOf<S[N]> }> : never;

const isOptional = (of: AnyKind): of is Optional<unknown> => "initial" in of;

/**
 * Declares a callable.
 *
 * @param callee Its name in errors, such as `LayerNorm`.
 * @param order The names of the parameters that can be given by position: the first of `shape`. The others are by name only, as
 *   after the `*` of Python's.
 * @param shape All parameters in Python's order, each with its kind.
 */
export function signature<const S extends Shape, const O extends Order<S>>(
  callee: string,
  order: O,
  shape: S,
): Signature<S, O> {
  const parameters: Parameter[] = Object.entries<AnyKind>(shape).map(([name, kind]) => ({ name, kind }));
  const names = new Set(Object.keys(shape));
  const places = order.length;
  const isAsOrdered = order.every((name, at) => parameters[at]?.name === name);
  if (!isAsOrdered) throw new ValueError(`${callee}: expected the parameters to begin with ${order.join(", ")}`);

  const read = (given: readonly unknown[], called = callee): Record<string, unknown> => {
    let count = given.length;
    const last = given[count - 1];
    let named: Record<string, unknown> | undefined;
    if (isPlainObject(last) && isNamed(last, count <= places ? parameters[count - 1] : undefined, names)) {
      named = last;
      count--;
      for (const name of Object.keys(last)) if (!names.has(name)) throw unexpected(called, name, parameters);
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
  return Object.assign(read, { parameters, shape, order }) as unknown as Signature<S, O>;
}

/** A function with this signature. */
type Form<S, O, Result> = [Forms<S, O>] extends [infer Arguments extends readonly unknown[]]
  ? (...given: Arguments) => Result
  : never;

/** The function that is declared so; `run` gets the values of all its parameters. */
export function form<S extends Shape, O extends Order<S>, Result>(
  declared: Signature<S, O>,
  run: (values: Values<Signature<S, O>>) => Result,
): Form<S, O, Result> {
  const called = (...given: unknown[]) => run(declared(given) as Values<Signature<S, O>>);
  return Object.defineProperty(called, "name", { value: declared.name }) as Form<S, O, Result>;
}

/** Whether a plain object that comes last is the options, and not the value of the parameter at its place. */
function isNamed(last: object, at: Parameter | undefined, names: ReadonlySet<string>): boolean {
  return at?.kind.takesObject !== true || Object.keys(last).some((name) => names.has(name));
}

function listed(parameters: readonly Parameter[]): string {
  return parameters.map(({ name }) => name).join(", ");
}

function unexpected(callee: string, name: string, parameters: readonly Parameter[]): TypeError {
  const here = camelCase(name);
  const found = parameters.find((parameter) => parameter.name === here)?.kind;
  const own = parameters.filter(({ kind }) => kind.calledHere === undefined);
  const advice =
    found === undefined ? `expected one of: ${listed(own)}` : `it is spelled ${found.calledHere ?? here} here`;
  return new TypeError(
    `${callee}() got an unexpected option '${name}'; ${own.length > 0 ? advice : "it takes no options"}`,
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

/** The base of all distributions. Follows torch/distributions/distribution.py. */

import { boolean, nullable, shape } from "../../internal/kinds.js";
import { type Given, signature } from "../../internal/signature.js";
import { withoutSurplus } from "../../internal/surplus.js";
import { NotImplementedError, ValueError } from "../../python/exceptions.js";
import { sizeRepr, tupleRepr, typeName } from "../../python/repr.js";
import { snakeCase } from "../../python/snake_case.js";
import { warn } from "../../python/warnings.js";
import { noGrad } from "../autograd/index.js";
import { aten } from "../ops/index.js";
import { Tensor } from "../tensor.js";
import { type Constraint, isDependent } from "./constraints.js";
import { broadcastAll, formatted, isComputed, isLazy, type Size, sameShape, strict, type Value } from "./utils.js";

const validation = {
  /** Check parameters and values. Default: null, as {@link Distribution.setDefaultValidateArgs} says; true at first. */
  validateArgs: nullable(boolean)(null),
} as const;

export { validation };

const distribution = signature("Distribution", ["batchShape", "eventShape", "validateArgs"], {
  /** Default: none. */
  batchShape: shape([]),
  /** Default: none. */
  eventShape: shape([]),
  ...validation,
});

/** Constraints by the name of the parameter. */
export type ArgConstraints = Readonly<Record<string, Constraint>>;

interface BatchParameters {
  readonly validateArgs: boolean | null;
  readonly [name: string]: Value | boolean | null;
}

interface Described {
  readonly argConstraints?: ArgConstraints;
  readonly support?: Constraint;
  readonly hasRsample: boolean;
  readonly hasEnumerateSupport: boolean;
}

const isTrue = (valid: Tensor) => aten._isAllTrue(valid).item<boolean>();

/** The text of the errors about values that break a constraint. */
function of(value: Tensor): string {
  return `(${typeName(value)} of shape ${tupleRepr(value.shape)})`;
}

/**
 * A probability distribution. Follows torch.distributions.Distribution.
 *
 * A class of one's own gives the parameters that it has and then calls {@link Distribution.begin}, which is what Python's
 * `super().__init__` does there: JavaScript has no `this` before `super()`. Where it gives all to `super()` instead, its
 * parameters are checked when it is first used. What it takes is static: `argConstraints`, `support`,
 * `hasRsample`, `hasEnumerateSupport`.
 */
export abstract class Distribution {
  /** Whether {@link Distribution.rsample} has gradients. */
  static readonly hasRsample: boolean = false;
  /** Whether {@link Distribution.enumerateSupport} is there. */
  static readonly hasEnumerateSupport: boolean = false;
  /** Whether parameters and values are checked where nothing else is said. Default: true. */
  static setDefaultValidateArgs: (value: boolean) => void;

  /** The shape of the distributions that differ in their parameters. */
  batchShape: number[];
  /** The shape of one draw. */
  eventShape: number[];
  /** @internal */
  _validateArgs: boolean;

  constructor(...given: Given<typeof distribution>) {
    const { batchShape, eventShape, validateArgs } = distribution(given);
    this.batchShape = batchShape;
    this.eventShape = eventShape;
    this._validateArgs = validateArgs ?? defaultValidateArgs;
    // Classes of ours give nothing here, and check at the end of their constructors.
    if (given.length > 0) unchecked.add(this);
  }

  /** Sets the shapes and checks the parameters: the last thing that a constructor does. */
  protected begin(batchShape: Size, eventShape: Size, validateArgs: boolean | null): void {
    this.batchShape = [...batchShape];
    this.eventShape = [...eventShape];
    if (validateArgs !== null) this._validateArgs = validateArgs;
    this.checkParameters();
  }

  // The parameters of a class that gives its shapes to `super()` are there only afterwards: its first use checks them.
  private checkAtFirstUse(): void {
    if (unchecked.has(this)) this.checkParameters();
  }

  private checkParameters(): void {
    unchecked.delete(this);
    if (!this._validateArgs) return;
    for (const [name, constraint] of Object.entries(this.knownConstraints())) {
      if (isDependent(constraint) || isLazy(this, name)) continue;
      const value = Reflect.get(this, name) as Tensor | undefined;
      // A base's constructor comes here too, before there are parameters.
      if (value === undefined || isTrue(constraint.check(value))) continue;
      throw new ValueError(
        `Expected parameter ${snakeCase(name)} ${of(value)} of distribution ${this} to satisfy the constraint ` +
          `${constraint}, but found invalid values:\n${formatted(value)}`,
      );
    }
  }

  /** That, with parameters that are broadcast to the shape of the batch and kept by their names. */
  protected beginWith({ validateArgs, ...parameters }: BatchParameters): void {
    const tensors = broadcastAll(...Object.values(parameters));
    for (const [i, name] of Object.keys(parameters).entries()) Reflect.set(this, name, tensors[i]);
    this.begin((tensors[0] as Tensor).shape, [], validateArgs);
  }

  private knownConstraints(): ArgConstraints {
    try {
      return this.argConstraints;
    } catch (error) {
      if (!(error instanceof NotImplementedError)) throw error;
      warn(
        `${typeName(this)} does not define \`argConstraints\`. Please set \`static argConstraints = {}\` or initialize the ` +
          "distribution with `validateArgs: false` to turn off validation.",
      );
      return {};
    }
  }

  private refuse(what: string): NotImplementedError {
    return new NotImplementedError(`${typeName(this)} does not implement ${what}`);
  }

  private get described(): Described {
    return this.constructor as unknown as Described;
  }

  /** What its parameters have to be. */
  get argConstraints(): ArgConstraints {
    const { argConstraints } = this.described;
    if (argConstraints === undefined) throw this.refuse("argConstraints");
    return argConstraints;
  }
  /** Where draws can lie. */
  get support(): Constraint {
    const { support } = this.described;
    if (support === undefined) throw this.refuse("support");
    return support;
  }
  /** Whether {@link Distribution.rsample} has gradients. */
  get hasRsample(): boolean {
    return this.described.hasRsample;
  }
  /** Whether {@link Distribution.enumerateSupport} is there. */
  get hasEnumerateSupport(): boolean {
    return this.described.hasEnumerateSupport;
  }
  /** The mean. Shapes: `(...batchShape, ...eventShape)`. */
  get mean(): Tensor {
    throw this.refuse("mean");
  }
  /** The likeliest value. */
  get mode(): Tensor {
    throw this.refuse("mode");
  }
  /** The variance. */
  get variance(): Tensor {
    throw this.refuse("variance");
  }
  /** The standard deviation. */
  get stddev(): Tensor {
    return this.variance.sqrt();
  }

  /** A new one of the same class, with its parameters expanded to `batchShape`. Follows `expand`. */
  expand(batchShape: Size): this {
    this.checkAtFirstUse();
    const next = Object.create(Object.getPrototypeOf(this)) as this;
    for (const [name, value] of Object.entries(this)) if (!isComputed(this, name)) Reflect.set(next, name, value);
    this.expandInto(next, [...batchShape]);
    next.batchShape = [...batchShape];
    return next;
  }

  /** What {@link Distribution.expand} does to the parameters: `next` has those of this one, and they are of the batch's shape. */
  protected expandInto(next: this, batchShape: number[]): void {
    this.expandParameters(next, Object.keys(this.argConstraints), batchShape);
  }

  /** Expands those of the named properties that are there. */
  protected expandParameters(next: this, names: readonly string[], shape: Size): void {
    for (const name of names) {
      if (!Object.hasOwn(this, name)) continue;
      Reflect.set(next, name, (Reflect.get(this, name) as Tensor).expand([...shape]));
    }
  }

  /** Draws without gradients. Shapes: `(...sampleShape, ...batchShape, ...eventShape)`. */
  sample(sampleShape?: Size): Tensor {
    return noGrad(() => this.rsample(sampleShape));
  }
  /** Draws through which gradients flow to the parameters. */
  rsample(_sampleShape?: Size): Tensor {
    throw this.refuse("rsample");
  }
  /** `n` draws: as `sample([n])`. */
  sampleN(n: number): Tensor {
    return this.sample([n]);
  }
  /** The logarithm of the density, or of the probability, of a value. */
  logProb(_value: Tensor): Tensor {
    throw this.refuse("logProb");
  }
  /** The probability of what is at most `value`. */
  cdf(_value: Tensor): Tensor {
    throw this.refuse("cdf");
  }
  /** The inverse of {@link Distribution.cdf}. */
  icdf(_value: Tensor): Tensor {
    throw this.refuse("icdf");
  }
  /** All values that a discrete one can take, along the first dimension; not expanded over the batch with `false`. */
  enumerateSupport(_expand?: boolean): Tensor {
    throw this.refuse("enumerateSupport");
  }
  /** The entropy. Shapes: `(...batchShape)`. */
  entropy(): Tensor {
    throw this.refuse("entropy");
  }
  /** The exponential of the entropy. */
  perplexity(): Tensor {
    return this.entropy().exp();
  }

  /** @internal The shape of so many draws. */
  _extendedShape(sampleShape?: Size): number[] {
    this.checkAtFirstUse();
    return [...(sampleShape ?? []), ...this.batchShape, ...this.eventShape];
  }

  /** @internal Refuses what no draw can be, where values are checked. */
  _validateSample(value: Tensor): void {
    // Python says so only where values are checked; without that, it has an error of what it does first to the value.
    if (!(value instanceof Tensor)) throw new ValueError("The value argument to log_prob must be a Tensor");
    this.checkAtFirstUse();
    if (!this._validateArgs) return;
    const { shape } = value;
    const event = shape.slice(Math.max(0, shape.length - this.eventShape.length));
    if (!sameShape(event, this.eventShape)) {
      const [theirs, ours] = [sizeRepr(shape), sizeRepr(this.eventShape)];
      throw new ValueError(`The right-most size of value must match event_shape: ${theirs} vs ${ours}.`);
    }
    const expected = [...this.batchShape, ...this.eventShape];
    for (let i = 1; i <= Math.min(shape.length, expected.length); i++) {
      const [a, b] = [shape.at(-i), expected.at(-i)];
      if (a === 1 || b === 1 || a === b) continue;
      const [theirs, ours] = [sizeRepr(shape), sizeRepr(expected)];
      throw new ValueError(`Value is not broadcastable with batch_shape+event_shape: ${theirs} vs ${ours}.`);
    }
    let support: Constraint;
    try {
      support = this.support;
    } catch (error) {
      if (!(error instanceof NotImplementedError)) throw error;
      warn(
        `${typeName(this)} does not define \`support\` to enable sample validation. Please initialize the distribution with ` +
          "`validateArgs: false` to turn off validation.",
      );
      return;
    }
    if (isTrue(support.check(value))) return;
    throw new ValueError(
      `Expected value argument ${of(value)} to be within the support (${support}) of the distribution ${this}, ` +
        `but found invalid values:\n${formatted(value)}`,
    );
  }

  /** As Python prints it: parameters of one element, and the sizes of others. */
  toString(): string {
    const parts = Object.keys(this.argConstraints).flatMap((name) => {
      if (!Object.hasOwn(this, name)) return [];
      const value = Reflect.get(this, name) as Tensor;
      return [`${snakeCase(name)}: ${value.numel() === 1 ? formatted(value) : sizeRepr(value.shape)}`];
    });
    return `${typeName(this)}(${parts.join(", ")})`;
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.toString();
  }
}

/** Those that were given their shapes before they had parameters. */
const unchecked = new WeakSet<Distribution>();

let defaultValidateArgs = true;
Distribution.setDefaultValidateArgs = withoutSurplus("setDefaultValidateArgs", 1, (value: boolean): void => {
  if (typeof value !== "boolean") throw new ValueError(`expected true or false, got ${String(value)}`);
  defaultValidateArgs = value;
});
strict(Distribution);

import { anything } from "../../internal/kinds.js";
import {
  type Optional,
  type Order,
  type Shape,
  type Signature,
  signature,
  type Values,
} from "../../internal/signature.js";
import { KeyError, RuntimeError } from "../../python/exceptions.js";
import { snakeCase } from "../../python/snake_case.js";
import { Optimizer, type ParamGroup, type ParamsLike } from "./optimizer.js";

/** The arguments of an optimizer: the parameters, and hyperparameters in Python's order. */
export function optimizer<const S extends Shape, const O extends Order<S>>(
  callee: string,
  order: O,
  hyperparameters: S,
) {
  const params = anything<ParamsLike<Values<Signature<S>>>>();
  return signature(callee, ["params", ...order], { params, ...hyperparameters });
}

/** What an {@link optimizer} takes beside the parameters, all that its groups have. */
export type Hyperparameters<S> = Omit<Values<S>, "params">;

/** What is to be known of hyperparameters beside what declares them. */
export interface Declaration {
  /** Those that older states lack, which then get their defaults: `__setstate__` of Python's class. */
  later?: readonly string[];
  /** Their order in Python's groups, where it is not that of the arguments. */
  order?: readonly string[];
}

/**
 * An optimizer whose hyperparameters are declared by {@link optimizer}: groups, and saved ones, are checked by that. A
 * subclass checks their ranges, and adds the parameters when it is ready.
 */
export abstract class DeclaredOptimizer<Options extends object> extends Optimizer<Options> {
  readonly #declaration: Declaration;
  readonly #hyperparameters: Readonly<Record<string, Optional<unknown>>>;

  // biome-ignore lint/suspicious/noExplicitAny: the declaration of any optimizer
  protected constructor(declared: Signature<any>, options: Record<string, unknown>, declaration: Declaration) {
    const [, ...hyperparameters] = declared.parameters;
    const order = declaration.order ?? hyperparameters.map(({ name }) => name);
    super(Object.fromEntries(order.map((name) => [name, options[name]])) as Options);
    this.#declaration = declaration;
    this.#hyperparameters = Object.fromEntries(
      hyperparameters.map(({ name, kind }) => [name, kind as Optional<unknown>]),
    );
  }

  protected checkGroup(group: ParamGroup<Options>): void {
    this.#checkSupported(group);
    this.checkRanges(group);
  }

  /** Throws when a hyperparameter is out of range. */
  protected abstract checkRanges(group: ParamGroup<Options>): void;

  #checkSupported(group: Record<string, unknown>): void {
    for (const [name, kind] of Object.entries(this.#hyperparameters)) {
      if (Object.hasOwn(group, name)) kind.check(this.constructor.name, name, group[name]);
    }
    const { foreach, fused, differentiable } = group;
    if (fused && differentiable) throw new RuntimeError("`fused` does not support `differentiable`");
    if (foreach && fused) throw new RuntimeError("`fused` and `foreach` cannot be `True` together.");
  }

  protected completeGroup(options: Record<string, unknown>): void {
    const { later = [] } = this.#declaration;
    for (const name of later) if (!(name in options)) options[name] = this.#hyperparameters[name]?.initial;
    for (const name of Object.keys(this.#hyperparameters)) {
      if (!(name in options)) throw new KeyError(`expected '${snakeCase(name)}' in a loaded parameter group, got none`);
    }
    this.#checkSupported(options);
  }
}

import { anything } from "../../internal/kinds.js";
import {
  type Optional,
  type Order,
  type Shape,
  type Signature,
  signature,
  type Values,
} from "../../internal/signature.js";
import { limitArguments } from "../../internal/surplus.js";
import { native } from "../../native/addon.js";
import type { NativeHandle } from "../../native/handle.js";
import { KeyError, RuntimeError, TypeError, ValueError } from "../../python/exceptions.js";
import { getDefaultDtype, tensor } from "../creation.js";
import { underlying } from "../nn/uninitialized.js";
import { Tensor, wrap } from "../tensor.js";
import { countsBeside, Optimizer, type ParamGroup, type ParamState, type ParamsLike, snakeCase } from "./optimizer.js";

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

/** What is native about an optimizer. */
export interface Algorithm {
  /** Its name in native/optim/init.cpp. */
  name: string;
  /** The names that the state of every parameter has. */
  state: readonly string[];
  /** The hyperparameters that older states lack, which then get their defaults: `__setstate__` of Python's class. */
  later?: readonly string[];
  /** Hyperparameters in the order in which Python's groups have them, where it is not that of the arguments. */
  order?: readonly string[];
  /** Whether Python counts steps in an integer and not in a tensor. */
  integerStep?: boolean;
}

// Devices on which a step may be captured (torch/optim/optimizer.py, _get_capturable_supported_devices).
const CAPTURABLE_DEVICES = ["cuda", "xpu", "hpu", "privateuseone"];

// State that is one number, and which Python's older classes saved as such.
const COUNTERS = ["step", "mu_product", "mu", "eta", "RMS"];

/**
 * An optimizer whose arithmetic is native: one call for each step. A subclass says which, and checks the ranges of its
 * hyperparameters.
 */
export abstract class NativeOptimizer<Options extends object> extends Optimizer<Options> {
  readonly #algorithm: Algorithm;
  readonly #hyperparameters: Readonly<Record<string, Optional<unknown>>>;
  readonly #native: NativeHandle;

  // biome-ignore lint/suspicious/noExplicitAny: the declaration of any optimizer
  protected constructor(declared: Signature<any>, given: readonly unknown[], algorithm: Algorithm) {
    const { params, ...options } = declared(given, new.target.name) as Record<string, unknown>;
    super(
      Object.fromEntries((algorithm.order ?? Object.keys(options)).map((name) => [name, options[name]])) as Options,
    );
    this.#algorithm = algorithm;
    const [, ...hyperparameters] = declared.parameters;
    this.#hyperparameters = Object.fromEntries(
      hyperparameters.map(({ name, kind }) => [name, kind as Optional<unknown>]),
    );
    this.#native = native.optimizerNew(algorithm.name);
    this.addParams(params as ParamsLike<Options>);
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
    const { later = [] } = this.#algorithm;
    for (const name of later) if (!(name in options)) options[name] = this.#hyperparameters[name]?.initial;
    for (const name of Object.keys(this.#hyperparameters)) {
      if (!(name in options)) throw new KeyError(`expected '${snakeCase(name)}' in a loaded parameter group, got none`);
    }
    this.#checkSupported(options);
  }

  protected groupAdded({ params, fused }: ParamGroup<Options> & { fused?: boolean | null }): void {
    native.optimizerAddGroup(this.#native, params.map(underlying), { ...this.defaults, fused });
  }

  protected updateParameters(): void {
    native.optimizerStep(
      this.#native,
      this.paramGroups,
      this.isDifferentiable,
      CAPTURABLE_DEVICES,
      this.constructor.name,
    );
  }

  stateOf(param: Tensor): ParamState | null {
    const handles = Object.entries(native.optimizerState(this.#native, param));
    if (handles.length === 0) return null;
    const state: ParamState = Object.fromEntries(handles.map(([name, handle]) => [name, wrap(handle)]));
    if (this.#algorithm.integerStep) state.step = Number((state.step as Tensor).item());
    return state;
  }

  protected checkState(state: ParamState): void {
    const missing = this.#algorithm.state.filter((name) => !(name in state));
    if (missing.length > 0) {
      throw new ValueError(
        `expected ${this.constructor.name}'s state (${this.#algorithm.state.join(", ")}), got ${Object.keys(state).join(", ")}`,
      );
    }
    for (const [name, value] of Object.entries(state)) {
      if (typeof value === "number" && !COUNTERS.includes(name)) {
        throw new TypeError(`expected the saved ${name} to be a Tensor, got a number`);
      }
    }
    if (this.#algorithm.integerStep && typeof state.step !== "number") {
      throw new TypeError("expected the saved step to be a number, got a Tensor");
    }
  }

  protected setStateOf(param: Tensor, state: ParamState | null, group: Record<string, unknown>): void {
    const entries = Object.entries(state ?? {});
    const device = countsBeside(group) ? param.device : "cpu";
    const tensors = entries.map(([, value]) =>
      value instanceof Tensor ? value : tensor(value, { dtype: this.#counterDtype(value, group), device }),
    );
    native.optimizerSetState(
      this.#native,
      param,
      entries.map(([name]) => name),
      tensors,
    );
  }

  // The dtype of a counter that was saved as a number.
  #counterDtype(value: number, { fused }: Record<string, unknown>): "int64" | "float32" | "float64" {
    if (this.#algorithm.integerStep) return Number.isSafeInteger(value) ? "int64" : "float64";
    return getDefaultDtype().name === "float64" && fused !== true ? "float64" : "float32";
  }
}

limitArguments(NativeOptimizer.prototype, { stateOf: 1 });

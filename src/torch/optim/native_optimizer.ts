import { type Arguments, parseArguments } from "../../internal/arguments.js";
import { limitArguments } from "../../internal/surplus.js";
import { native } from "../../native/addon.js";
import type { NativeHandle } from "../../native/handle.js";
import { KeyError, NotImplementedError, RuntimeError, TypeError, ValueError } from "../../python/exceptions.js";
import { getDefaultDtype, tensor } from "../creation.js";
import { Tensor, wrap } from "../tensor.js";
import { checkTypes } from "./checks.js";
import { Optimizer, type ParamGroup, type ParamState, type ParamsLike, snakeCase } from "./optimizer.js";

/** What all of PyTorch's optimizers offer beside their own hyperparameters. */
export interface CommonOptions {
  /** Learning rate, a number or a tensor of one element, with which Python's rounding is that of its dtype. */
  lr: number | Tensor;
  /** Ascend instead of descend. Default: false. */
  maximize: boolean;
  /**
   * Python's choice between updating all tensors at once and one by one. On the CPU Python's default is one by one, and
   * the two give the same bits in SGD, RMSprop and Adam; Adagrad and Adafactor give here either's. Default: null.
   */
  foreach: boolean | null;
  /** For CUDA graphs: not there yet. Default: false. */
  capturable: boolean;
  /** Steps through which a gradient flows: not there. Default: false. */
  differentiable: boolean;
}

/** The penalty on large weights. */
export interface PenaltyOption {
  /** L2 penalty. Default: 0. */
  weightDecay: number;
}

/** What NAdam and RAdam have as Adam has it. */
export interface AveragesOptions extends CommonOptions, PenaltyOption {
  /** Decay of the running averages of the gradient and of its square. Default: [0.9, 0.999]. */
  betas: readonly [number, number];
  /** Added to the denominator. Default: 1e-8. */
  eps: number;
  /** Decay the weights apart from the gradient. Default: false. */
  decoupledWeightDecay: boolean;
}

/** The choice of PyTorch's fused kernels. */
export interface FusedOption {
  /** PyTorch's fused kernel: faster, with its own rounding, which is that of Python's `fused=True`. Default: null (off). */
  fused: boolean | null;
}

/** What is native about an optimizer. */
export interface Algorithm<Options> {
  /** Its name in native/optim/init.cpp. */
  name: string;
  /** Every hyperparameter with its default. */
  defaults: Options;
  /** The hyperparameters that may be given by position, in Python's order. */
  positional: readonly (keyof Options & string)[];
  /** Those that older states lack, which then get their defaults: `__setstate__` of Python's class. */
  later?: readonly (keyof Options)[];
  /** The names that the state of every parameter has. */
  state: readonly string[];
  /** Whether Python counts steps in an integer and not in a tensor. */
  integerStep?: boolean;
}

/** What an optimizer takes after the parameters: leading hyperparameters by position, and an object for the rest. */
export type OptimizerArguments<Options, Names extends readonly (keyof Options)[]> = Arguments<
  { -readonly [I in keyof Names]: Options[Names[I]] },
  Partial<Options>
>;

// State that is one number, and which Python's older classes saved as such.
const COUNTERS = ["step", "mu_product", "mu", "eta", "RMS"];

/**
 * An optimizer whose arithmetic is native: one call for each step. A subclass says which, and checks the ranges of its
 * hyperparameters.
 */
export abstract class NativeOptimizer<Options extends object> extends Optimizer<Options> {
  readonly #algorithm: Algorithm<Options>;
  readonly #native: NativeHandle;

  protected constructor(algorithm: Algorithm<Options>, params: ParamsLike<Options>, args: readonly unknown[]) {
    super({ ...parseArguments(new.target.name, algorithm.positional, args, algorithm.defaults) });
    this.#algorithm = algorithm;
    this.#native = native.optimizerNew(algorithm.name);
    this.addParams(params);
  }

  protected checkGroup(group: ParamGroup<Options>): void {
    this.#checkSupported(group);
    this.checkRanges(group);
  }

  /** Throws when a hyperparameter is out of range. */
  protected abstract checkRanges(group: ParamGroup<Options>): void;

  #checkSupported(group: object): void {
    checkTypes(this.constructor.name, group, this.#algorithm.defaults);
    const { foreach, fused, capturable, differentiable } = group as Partial<CommonOptions & FusedOption>;
    if (foreach && fused) throw new RuntimeError("`fused` and `foreach` cannot be `True` together.");
    if (capturable) throw new NotImplementedError("`capturable: true` is not supported: use false");
    if (differentiable) throw new NotImplementedError("`differentiable: true` is not supported: use false");
  }

  protected completeGroup(options: Record<string, unknown>): void {
    const { defaults, later = [] } = this.#algorithm;
    for (const name of later) if (!(name in options)) options[name as string] = defaults[name];
    for (const name of Object.keys(defaults)) {
      if (!(name in options)) throw new KeyError(`expected '${snakeCase(name)}' in a loaded parameter group, got none`);
    }
    this.#checkSupported(options);
  }

  protected groupAdded(params: Tensor[]): void {
    native.optimizerAddGroup(this.#native, params, this.defaults);
  }

  protected updateParameters(): void {
    native.optimizerStep(this.#native, this.paramGroups);
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

  protected setStateOf(param: Tensor, state: ParamState | null): void {
    const entries = Object.entries(state ?? {});
    const tensors = entries.map(([, value]) => (value instanceof Tensor ? value : tensor(value, this.#counter(value))));
    native.optimizerSetState(
      this.#native,
      param,
      entries.map(([name]) => name),
      tensors,
    );
  }

  // The dtype of a counter that was saved as a number.
  #counter(value: number): { dtype: "int64" | "float32" | "float64" } {
    if (this.#algorithm.integerStep) return { dtype: Number.isSafeInteger(value) ? "int64" : "float64" };
    return { dtype: getDefaultDtype().name === "float64" ? "float64" : "float32" };
  }
}

limitArguments(NativeOptimizer.prototype, { stateOf: 1 });

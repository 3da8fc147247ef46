import { tensor } from "../creation.js";
import { NotImplementedError, RuntimeError, ValueError } from "../errors.js";
import { type NativeHandle, native } from "../native.js";
import { Tensor } from "../tensor.js";
import { wrap } from "../wrap.js";
import { Optimizer, type ParamGroup, type ParamState, type ParamsLike } from "./optimizer.js";

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
  /** Every hyperparameter with its default, in Python's order. */
  defaults: Options;
  /** The names that the state of every parameter has. */
  state: readonly string[];
  /** Whether Python counts steps in an integer and not in a tensor. */
  integerStep?: boolean;
}

/**
 * An optimizer whose arithmetic is native: one call for each group and step. A subclass says which, and checks its
 * hyperparameters.
 */
export abstract class NativeOptimizer<Options extends object> extends Optimizer<Options> {
  readonly #algorithm: Algorithm<Options>;
  readonly #native: NativeHandle;

  protected constructor(algorithm: Algorithm<Options>, params: ParamsLike<Options>, options: Partial<Options>) {
    const known = Object.keys(algorithm.defaults);
    const unknown = Object.keys(options).find((key) => !known.includes(key));
    if (unknown !== undefined) {
      throw new ValueError(`unknown option '${unknown}': expected one of ${known.join(", ")}`);
    }
    const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
    super({ ...algorithm.defaults, ...given });
    this.#algorithm = algorithm;
    this.#native = native.optimizerNew(algorithm.name);
    this.addParams(params);
  }

  protected checkGroup(group: ParamGroup<Options>): void {
    const { foreach, fused, capturable, differentiable } = group as Partial<CommonOptions & FusedOption>;
    if (foreach && fused) throw new RuntimeError("`fused` and `foreach` cannot be `True` together.");
    if (capturable) throw new NotImplementedError("`capturable: true` is not supported: use false");
    if (differentiable) throw new NotImplementedError("`differentiable: true` is not supported: use false");
  }

  protected groupAdded(params: Tensor[]): void {
    native.optimizerAddGroup(this.#native, params, this.defaults);
  }

  protected stepGroup(index: number, group: ParamGroup<Options>): void {
    native.optimizerStep(this.#native, index, group);
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
  }

  protected setStateOf(param: Tensor, state: ParamState): void {
    const dtype = this.#algorithm.integerStep ? "int64" : "float32";
    const tensors = Object.values(state).map((value) => (value instanceof Tensor ? value : tensor(value, { dtype })));
    native.optimizerSetState(this.#native, param, Object.keys(state), tensors);
  }
}

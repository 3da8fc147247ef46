import { tensor } from "../creation.js";
import { RuntimeError, ValueError } from "../errors.js";
import { type NativeHandle, native } from "../native.js";
import { Tensor, wrap } from "../tensor.js";
import { Optimizer, type ParamGroup, type ParamsLike } from "./optimizer.js";

/** Hyperparameters of {@link Adam}, with PyTorch's defaults. */
export interface AdamOptions {
  /** Learning rate, a number or a tensor of one element. Default: 1e-3. */
  lr: number | Tensor;
  /** Decay of the running averages of the gradient and of its square. Default: [0.9, 0.999]. */
  betas: readonly [number, number];
  /** Added to the denominator. Default: 1e-8. */
  eps: number;
  /** L2 penalty; with `decoupledWeightDecay` AdamW's. Default: 0. */
  weightDecay: number;
  /** Divide by the largest average seen so far. Default: false. */
  amsgrad: boolean;
  /** Which implementation; on the CPU all tensors at once and one by one give the same bits. Default: null, PyTorch's choice. */
  foreach: boolean | null;
  /** Ascend instead of descend. Default: false. */
  maximize: boolean;
  /** PyTorch's fused kernel: faster, with its own rounding, which is that of Python's `fused=True`. Default: null (off). */
  fused: boolean | null;
  /** Decay the weights apart from the gradient. Default: false. */
  decoupledWeightDecay: boolean;
}

const defaults: AdamOptions = {
  lr: 1e-3,
  betas: [0.9, 0.999],
  eps: 1e-8,
  weightDecay: 0,
  amsgrad: false,
  maximize: false,
  foreach: null,
  fused: null,
  decoupledWeightDecay: false,
};

const number = (value: number | Tensor) => (value instanceof Tensor ? Number(value.item()) : value);

function atLeastZero(value: number | Tensor, what: string): void {
  const given = number(value);
  if (!(typeof given === "number" && given >= 0)) throw new ValueError(`Invalid ${what}: ${String(value)}`);
}

/**
 * Adam: libtorch's optimizer with the arithmetic of torch/optim/adam.py, one native call for each group.
 *
 * ```ts
 * const optimizer = new optim.Adam(model.parameters(), { lr: 1e-3 });
 * optimizer.zeroGrad(); loss.backward(); optimizer.step();
 * ```
 * @throws ValueError when a hyperparameter is out of range.
 */
export class Adam extends Optimizer<AdamOptions> {
  readonly #native: NativeHandle = native.adamNew();

  constructor(params: ParamsLike<AdamOptions>, options: Partial<AdamOptions> = {}) {
    const unknown = Object.keys(options).find((key) => !(key in defaults));
    if (unknown !== undefined) {
      throw new ValueError(`unknown option '${unknown}': expected one of ${Object.keys(defaults).join(", ")}`);
    }
    super({ ...defaults, ...options });
    this.addParams(params);
  }

  protected checkGroup({ lr, betas, eps, weightDecay, foreach, fused }: ParamGroup<AdamOptions>): void {
    atLeastZero(lr, "learning rate");
    atLeastZero(eps, "epsilon value");
    for (const [i, beta] of [...betas].entries()) {
      if (!(beta >= 0 && beta < 1)) throw new ValueError(`Invalid beta parameter at index ${i}: ${beta}`);
    }
    atLeastZero(weightDecay, "weight_decay value");
    if (foreach && fused) throw new RuntimeError("`fused` and `foreach` cannot be `True` together.");
  }

  protected groupAdded(params: Tensor[]): void {
    native.adamAddGroup(this.#native, params);
  }

  protected stepGroup(index: number, group: ParamGroup<AdamOptions>): void {
    native.adamStep(
      this.#native,
      index,
      number(group.lr),
      group.betas[0],
      group.betas[1],
      group.eps,
      group.weightDecay,
      group.amsgrad,
      group.maximize,
      group.decoupledWeightDecay,
      group.fused === true,
    );
  }

  protected stateOf(param: Tensor): Record<string, Tensor> | null {
    const state = native.adamState(this.#native, param);
    if (state === null) return null;
    return {
      step: tensor(state.step),
      exp_avg: wrap(state.expAvg),
      exp_avg_sq: wrap(state.expAvgSq),
      ...(state.maxExpAvgSq === undefined ? {} : { max_exp_avg_sq: wrap(state.maxExpAvgSq) }),
    };
  }

  protected setStateOf(param: Tensor, state: Record<string, Tensor>): void {
    const { step, exp_avg, exp_avg_sq, max_exp_avg_sq } = state;
    if (!step || !exp_avg || !exp_avg_sq) {
      throw new ValueError(`expected Adam's state (step, exp_avg, exp_avg_sq), got ${Object.keys(state).join(", ")}`);
    }
    native.adamSetState(this.#native, param, Number(step.item()), exp_avg, exp_avg_sq, max_exp_avg_sq ?? null);
  }
}

/** Adam with decoupled weight decay of 0.01 by default. Follows torch/optim/adamw.py. */
export class AdamW extends Adam {
  constructor(params: ParamsLike<AdamOptions>, options: Partial<AdamOptions> = {}) {
    super(params, { weightDecay: 1e-2, ...options, decoupledWeightDecay: true });
  }
}

import { integer, nullable, number, string } from "../../internal/kinds.js";
import type { GivenToOneOf } from "../../internal/signature.js";
import { limitArguments } from "../../internal/surplus.js";
import { synchronous } from "../../internal/synchronous.js";
import { AssertionError, IndexError, RuntimeError, TypeError, ValueError } from "../../python/exceptions.js";
import { shown } from "../../python/repr.js";
import { enableGrad, noGrad } from "../autograd/index.js";
import { layouts } from "../layout.js";
import { aten } from "../ops/index.js";
import { outliving } from "../outliving.js";
import { Tensor } from "../tensor.js";
import { ComposedOptimizer } from "./composed_optimizer.js";
import { type Hyperparameters, optimizer } from "./declared_optimizer.js";
import { checkLr, lr, toNumber } from "./hyperparameters.js";
import { strongWolfe } from "./line_search.js";
import type { ParamGroup, ParamState } from "./optimizer.js";
import { lesser, product, type Real, ratio, toScalar } from "./real.js";

const lbfgs = optimizer(
  "LBFGS",
  ["lr", "maxIter", "maxEval", "toleranceGrad", "toleranceChange", "historySize", "lineSearchFn"],
  {
    ...lr(1),
    /** How many iterations a step takes at most. Default: 20. */
    maxIter: integer(20),
    /** How often a step computes the loss at most. Default: null, which is `maxIter * 1.25`. */
    maxEval: nullable(integer)(null),
    /** The largest element of the gradient at which the place is good enough. Default: 1e-7. */
    toleranceGrad: number(1e-7),
    /** The change of the loss, or of a parameter, at which a step ends. Default: 1e-9. */
    toleranceChange: number(1e-9),
    /** How many steps are remembered. Default: 100. */
    historySize: integer(100),
    /** `"strong_wolfe"`, or `null` for steps of the learning rate. Default: null. */
    lineSearchFn: nullable(string)(null),
  },
);

/** Hyperparameters of {@link LBFGS}, with PyTorch's defaults; `lr` is 1. */
export type LBFGSOptions = Hyperparameters<typeof lbfgs>;

/** Computes the loss and its gradients anew. */
export type LossClosure = () => Tensor | number;

/** The state, which is the first parameter's: vectors as long as all parameters together. */
interface History {
  func_evals: number;
  n_iter: number;
  al?: (Tensor | null)[];
  d?: Tensor;
  t?: Real;
  old_dirs?: Tensor[];
  old_stps?: Tensor[];
  ro?: Tensor[];
  H_diag?: Real;
  prev_flat_grad?: Tensor;
  prev_loss?: number;
}

const NUMBERS = ["func_evals", "n_iter", "prev_loss"];
const LISTS = ["al", "old_dirs", "old_stps", "ro"];

/**
 * L-BFGS: a step computes the loss several times, so `step` needs a closure. One group of parameters only, all on one
 * device. Follows torch/optim/lbfgs.py.
 *
 * ```ts
 * const optimizer = new optim.LBFGS(model.parameters(), { lr: 0.8, lineSearchFn: "strong_wolfe" });
 * optimizer.step(() => {
 *   optimizer.zeroGrad();
 *   const loss = F.mseLoss(model(x), y);
 *   loss.backward();
 *   return loss;
 * });
 * ```
 * State, kept with the first parameter: `func_evals` and `n_iter` (numbers), `d`, `prev_flat_grad` and the lists `old_dirs`
 * and `old_stps` of vectors (n) for n elements in all parameters, the lists `ro` and `al`, `H_diag`, `t`, `prev_loss`.
 * @throws ValueError when a hyperparameter is out of range, or there is more than one group.
 */
export class LBFGS extends ComposedOptimizer<LBFGSOptions> {
  constructor(...given: GivenToOneOf<typeof lbfgs>) {
    const values = lbfgs(given, new.target.name);
    super(lbfgs, [{ ...values, maxEval: values.maxEval ?? Math.floor((values.maxIter * 5) / 4) }]);
    if (this.paramGroups.length !== 1) {
      throw new ValueError("LBFGS doesn't support per-parameter options (parameter groups)");
    }
  }

  protected checkRanges({ lr }: ParamGroup<LBFGSOptions>): void {
    checkLr(lr);
  }

  protected checkState(state: ParamState): void {
    for (const [name, value] of Object.entries(state)) {
      const isOne = typeof value === "number" || value instanceof Tensor;
      const isGood = NUMBERS.includes(name) ? typeof value === "number" : LISTS.includes(name) !== isOne;
      if (!isGood) throw new TypeError(`expected LBFGS's ${name} in a saved state, got ${shown(value)} for it`);
    }
  }

  protected updateParameters(): never {
    throw new TypeError("LBFGS.step() missing 1 required positional argument: 'closure'");
  }

  /** Without a closure: an error. */
  override step(): never;
  /**
   * Takes up to `maxIter` iterations.
   *
   * @param closure Clears the gradients, computes the loss and its gradients, and returns the loss.
   * @returns The first loss.
   */
  override step<Loss extends Tensor | number>(closure: () => Loss): Loss;
  override step(closure?: LossClosure): Tensor | number {
    return this.hooked(closure, (given) => {
      if (given === undefined) return this.updateParameters();
      const [group, ...others] = this.paramGroups as [ParamGroup<LBFGSOptions>, ...unknown[]];
      if (others.length > 0) throw new AssertionError(`Expected exactly one param_group, but got ${others.length + 1}`);
      const state = this.stateToWrite(group.params[0] as Tensor) as unknown as History;
      try {
        return noGrad(() => minimize(group, state, given));
      } finally {
        outliving(state);
      }
    });
  }
}

limitArguments(LBFGS.prototype, { step: 1 });

/** Python's `float(loss)`. */
function toFloat(loss: unknown): number {
  const value = loss instanceof Tensor ? loss.item() : loss;
  if (typeof value === "number" || typeof value === "bigint") return Number(value);
  throw new TypeError(
    `expected the closure to return the loss, a Tensor of one element or a number, got ${shown(loss)}`,
  );
}

/** One step; `state` is written to. */
function minimize(group: ParamGroup<LBFGSOptions>, state: History, closure: LossClosure): Tensor | number {
  const { params, maxIter, toleranceGrad, toleranceChange, lineSearchFn } = group;
  const maxEval = group.maxEval as number;
  const rate = toScalar(group.lr);
  const isFlat = (grad: Tensor): boolean => grad.abs().max().le(toleranceGrad).item<boolean>();
  state.func_evals ??= 0;
  state.n_iter ??= 0;

  const first = enableGrad(() => synchronous("LBFGS.step", "the closure", closure()));
  let loss = toFloat(first);
  let evaluations = 1;
  state.func_evals += 1;
  let grad = flatGradient(params);
  if (isFlat(grad)) return first;

  let { d, t = 0 } = state;
  let previous = state.prev_flat_grad;
  let previousLoss = state.prev_loss;
  for (let iteration = 1; iteration <= maxIter; iteration++) {
    state.n_iter += 1;
    const isFirst = state.n_iter === 1;
    d = isFirst ? begin(state, grad) : direction(state, grad, previous as Tensor, d as Tensor, t, group.historySize);
    if (previous === undefined) previous = grad.clone({ memoryFormat: "contiguous_format" });
    else previous.copy_(grad);
    previousLoss = loss;

    t = isFirst ? product(lesser(1, ratio(1, grad.abs().sum())), rate) : rate;
    const slope = grad.dot(d);
    if (slope.gt(-toleranceChange).item()) break;

    let isGood = false;
    let more = 0;
    if (lineSearchFn !== null) {
      if (lineSearchFn !== "strong_wolfe") throw new RuntimeError("only 'strong_wolfe' is supported");
      const along = d;
      const from = params.map((param) => param.clone({ memoryFormat: "contiguous_format" }));
      const evaluate = (step: Real) => {
        move(params, step, along);
        const there = { loss: toFloat(enableGrad(closure)), grad: flatGradient(params) };
        for (const [i, param] of params.entries()) param.copy_(from[i] as Tensor);
        return there;
      };
      const found = strongWolfe(evaluate, t, d, { loss, grad, slope }, toleranceChange, maxEval - evaluations);
      ({ loss, grad, step: t, evaluations: more } = found);
      move(params, t, d);
      isGood = isFlat(grad);
    } else {
      move(params, t, d);
      // After the last iteration nobody asks for the loss.
      if (iteration !== maxIter) {
        loss = toFloat(enableGrad(closure));
        grad = flatGradient(params);
        isGood = isFlat(grad);
        more = 1;
      }
    }
    evaluations += more;
    state.func_evals += more;

    if (iteration === maxIter || evaluations >= maxEval || isGood) break;
    if (d.mul(t).abs().max().le(toleranceChange).item()) break;
    if (Math.abs(loss - previousLoss) < toleranceChange) break;
  }
  if (d === undefined) return first;
  const { old_dirs, old_stps, ro, H_diag } = state;
  // Where Python's state has them, behind `al`, `d` and `t`; from then on they stay there.
  if (!("d" in state)) for (const key of ["old_dirs", "old_stps", "ro", "H_diag"] as const) delete state[key];
  Object.assign(state, { d, t, old_dirs, old_stps, ro, H_diag, prev_flat_grad: previous, prev_loss: previousLoss });
  return first;
}

/** The first direction: down the gradient, with nothing remembered. */
function begin(state: History, grad: Tensor): Tensor {
  Object.assign(state, { old_dirs: [], old_stps: [], ro: [], H_diag: 1 });
  return grad.neg();
}

/** The gradient times the approximate inverse of the Hessian, with the last step remembered. */
function direction(state: History, grad: Tensor, previous: Tensor, last: Tensor, t: Real, historySize: number): Tensor {
  const { old_dirs, old_stps, ro } = state as Required<History>;
  const y = grad.sub(previous);
  const s = last.mul(t);
  const ys = y.dot(s);
  if (ys.gt(1e-10).item()) {
    if (old_dirs.length === historySize) {
      if (historySize === 0) throw new IndexError("pop from empty list: expected a historySize of 1 or more");
      for (const list of [old_dirs, old_stps, ro]) list.shift();
    }
    old_dirs.push(y);
    old_stps.push(s);
    ro.push(ratio(1, ys) as Tensor);
    state.H_diag = ys.div(y.dot(y));
  }
  state.al ??= new Array<null>(historySize).fill(null);
  const al = state.al as Tensor[];
  const q = grad.neg();
  for (let i = old_dirs.length - 1; i >= 0; i--) {
    al[i] = (old_stps[i] as Tensor).dot(q).mul(ro[i] as Tensor);
    q.add_(old_dirs[i] as Tensor, { alpha: -toNumber(al[i] as Tensor) });
  }
  const r = q.mul(state.H_diag as Real);
  for (let i = 0; i < old_dirs.length; i++) {
    const be = (old_dirs[i] as Tensor).dot(r).mul(ro[i] as Tensor);
    r.add_(old_stps[i] as Tensor, { alpha: toNumber((al[i] as Tensor).sub(be)) });
  }
  return r;
}

/** A complex tensor as pairs of real numbers. */
const asReal = (tensor: Tensor): Tensor => (tensor.isComplex() ? aten.viewAsReal(tensor) : tensor);

/** The gradients of all parameters as one vector; zeros where there is none. */
function flatGradient(params: readonly Tensor[]): Tensor {
  return aten.cat(
    params.map((param) => {
      const { grad } = param;
      if (grad === null) return asReal(param.newZeros([param.numel()])).view([-1]);
      return asReal((grad.layout === layouts.sparse_coo ? grad.toDense() : grad).view([-1])).view([-1]);
    }),
    0,
  );
}

/** Adds a step along a direction to the parameters. */
function move(params: readonly Tensor[], step: Real, direction: Tensor): void {
  let offset = 0;
  for (const param of params.map(asReal)) {
    const count = param.numel();
    param.add_(direction.narrow(0, offset, count).viewAs(param), { alpha: toNumber(step) });
    offset += count;
  }
}

/** Follows torch/distributions/dirichlet.py. */

import { type Given, signature } from "../../internal/signature.js";
import { ValueError } from "../../python/exceptions.js";
import { Function, type FunctionCtx, onceDifferentiable } from "../autograd/function.js";
import { tensor } from "../kinds.js";
import { aten } from "../ops/index.js";
import type { Tensor } from "../tensor.js";
import { independent, positive, simplex } from "./constraints.js";
import { ExponentialFamily } from "./exp_family.js";
import { validation } from "./params.js";
import { minus, put, type Size, strict } from "./utils.js";

/** Draws, with the gradient that the implicit function theorem gives, and no second one. */
class _Dirichlet extends Function {
  static override forward(ctx: FunctionCtx, concentration: Tensor): Tensor {
    const x = aten._sampleDirichlet(concentration);
    ctx.saveForBackward(x, concentration);
    return x;
  }
  static override readonly backward = onceDifferentiable((ctx: FunctionCtx, gradient: Tensor): Tensor => {
    const [x, concentration] = ctx.savedTensors;
    const total = concentration.sum(-1, true).expandAs(concentration);
    const inner = x.mul(gradient).sum(-1, true);
    return aten._dirichletGrad(x, concentration, total).mul(gradient.sub(inner));
  });
}

const declared = signature("Dirichlet", ["concentration", "validateArgs"], { concentration: tensor, ...validation });

/** The Dirichlet distribution. Shapes: `concentration` and draws `(..., K)`. */
export class Dirichlet extends ExponentialFamily {
  static readonly argConstraints = { concentration: independent(positive, 1) };
  static readonly support = simplex;
  static override readonly hasRsample = true;
  readonly concentration: Tensor;

  constructor(...given: Given<typeof declared>) {
    super();
    const { concentration, validateArgs } = declared(given);
    if (concentration.dim() < 1) throw new ValueError("`concentration` parameter must be at least one-dimensional.");
    this.concentration = concentration;
    this.begin(concentration.shape.slice(0, -1), concentration.shape.slice(-1), validateArgs);
  }
  protected override expandInto(next: this, batchShape: number[]): void {
    this.expandParameters(next, ["concentration"], [...batchShape, ...this.eventShape]);
  }
  override rsample(sampleShape?: Size): Tensor {
    return _Dirichlet.apply(this.concentration.expand(this._extendedShape(sampleShape)));
  }
  override logProb(value: Tensor): Tensor {
    this._validateSample(value);
    const { concentration } = this;
    const powers = aten.xlogy(concentration.sub(1), value).sum(-1);
    return powers.add(concentration.sum(-1).lgamma()).sub(concentration.lgamma().sum(-1));
  }
  override get mean(): Tensor {
    return this.concentration.div(this.concentration.sum(-1, true));
  }
  override get mode(): Tensor {
    const less = this.concentration.sub(1).clamp({ min: 0 });
    const mode = less.div(less.sum(-1, true));
    const mask = this.concentration.lt(1).all(-1);
    const largest = mode.at(mask).argmax(-1);
    return put(mode, mask, aten.oneHot(largest, less.shape.at(-1) as number).to(mode));
  }
  override get variance(): Tensor {
    const total = this.concentration.sum(-1, true);
    return this.concentration.mul(total.sub(this.concentration)).div(total.pow(2).mul(total.add(1)));
  }
  override entropy(): Tensor {
    const { concentration } = this;
    const total = concentration.sum(-1);
    const beta = concentration.lgamma().sum(-1).sub(total.lgamma());
    const spread = beta.sub(minus(concentration.size(-1), total).mul(total.digamma()));
    return spread.sub(concentration.sub(1).mul(concentration.digamma()).sum(-1));
  }
  override get _naturalParams(): Tensor[] {
    return [this.concentration];
  }
  override _logNormalizer(x: Tensor): Tensor {
    return x.lgamma().sum(-1).sub(x.sum(-1).lgamma());
  }
}
strict(Dirichlet);

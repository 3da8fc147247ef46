/** Follows torch/distributions/von_mises.py. */

import { type Given, signature } from "../../internal/signature.js";
import { ValueError } from "../../python/exceptions.js";
import { noGrad } from "../autograd/index.js";
import { aten } from "../ops/index.js";
import type { Tensor } from "../tensor.js";
import { positive, real } from "./constraints.js";
import { Distribution } from "./distribution.js";
import { validation, value } from "./params.js";
import { formatted, lazyProperties, like, log2Pi, minus, over, type Size, strict, uniform } from "./utils.js";

/** Coefficients of the modified Bessel functions of order 0 and 1, up to 3.75 and above. */
const SMALL = [
  [1, 3.5156229, 3.0899424, 1.2067492, 0.2659732, 0.0360768, 0.0045813],
  [0.5, 0.87890594, 0.51498869, 0.15084934, 0.02658733, 0.00301532, 0.00032411],
] as const;
const LARGE = [
  ...[[0.39894228, 0.01328592, 0.00225319, -0.00157565, 0.00916281, -0.02057706, 0.02635537, -0.01647633, 0.00392377]],
  ...[
    [0.39894228, -0.03988024, -0.00362018, 0.00163801, -0.01031555, 0.02282967, -0.02895312, 0.01787654, -0.00420059],
  ],
] as const;

function polynomial(y: Tensor, coefficients: readonly number[]): Tensor {
  const [last, ...rest] = [...coefficients].reverse() as [number, number, ...number[]];
  const [next, ...more] = rest;
  return more.reduce((sum, coefficient) => y.mul(sum).add(coefficient), y.mul(last).add(next));
}

/** The logarithm of the modified Bessel function of this order, for what is above 0. */
function logBessel(x: Tensor, order: 0 | 1): Tensor {
  const root = x.div(3.75);
  const sum = polynomial(root.mul(root), SMALL[order]);
  const small = (order === 1 ? x.abs().mul(sum) : sum).log();
  const y = over(3.75, x);
  const large = x.sub(x.log().mul(0.5)).add(polynomial(y, LARGE[order] as readonly number[]).log());
  return aten.where(x.lt(3.75), small, large);
}

/** Draws until all are accepted. */
function rejectionSample(loc: Tensor, concentration: Tensor, r: Tensor, shape: Size): Tensor {
  // Python never comes back from these: no draw is accepted, for the largest since r rounds to 1.
  if (!r.abs().gt(1).logicalAnd(r.isfinite()).all().item<boolean>()) {
    throw new ValueError(
      "VonMises.sample: expected concentrations other than 0, up to about 1e15, of which alone draws are accepted, got " +
        formatted(concentration),
    );
  }
  let x = aten.empty([...shape], like(loc));
  let done = aten.zeros([...shape], { dtype: "bool", device: loc.device });
  while (!done.all().item<boolean>()) {
    const [u1, u2, u3] = uniform([3, ...shape], loc).unbind() as [Tensor, Tensor, Tensor];
    const z = u1.mul(Math.PI).cos();
    const f = r.mul(z).add(1).div(r.add(z));
    const c = concentration.mul(r.sub(f));
    const quickly = c.mul(minus(2, c)).sub(u2).gt(0);
    const accept = quickly.logicalOr(c.div(u2).log().add(1).sub(c).ge(0));
    x = aten.where(accept, u3.sub(0.5).sign().mul(f.acos()), x);
    done = done.logicalOr(accept);
  }
  return x
    .add(Math.PI)
    .add(loc)
    .remainder(2 * Math.PI)
    .sub(Math.PI);
}

const declared = signature("VonMises", ["loc", "concentration", "validateArgs"], {
  loc: value,
  concentration: value,
  ...validation,
});

/** The von Mises distribution of angles, in radians around `loc`. Mean and variance are the circular ones. */
export class VonMises extends Distribution {
  static readonly argConstraints = { loc: real, concentration: positive };
  static readonly support = real;
  readonly loc!: Tensor;
  readonly concentration!: Tensor;
  /** @internal In double precision, as is `_concentration`: in single precision small concentrations are hardly accepted. */
  declare _loc: Tensor;
  /** @internal */
  declare _concentration: Tensor;
  /** @internal */
  declare _proposalR: Tensor;

  constructor(...given: Given<typeof declared>) {
    super();
    this.beginWith(declared(given));
  }
  override logProb(value: Tensor): Tensor {
    this._validateSample(value);
    const density = this.concentration.mul(value.sub(this.loc).cos());
    return density.sub(log2Pi).sub(logBessel(this.concentration, 0));
  }
  override sample(sampleShape?: Size): Tensor {
    const shape = this._extendedShape(sampleShape);
    return noGrad(() =>
      rejectionSample(this._loc, this._concentration, this._proposalR, shape).to({ dtype: this.loc.dtype }),
    );
  }
  override get mean(): Tensor {
    return this.loc;
  }
  override get mode(): Tensor {
    return this.loc;
  }
}
lazyProperties<VonMises>(VonMises, {
  _loc: ({ loc }) => loc.to({ dtype: "float64" }),
  _concentration: ({ concentration }) => concentration.to({ dtype: "float64" }),
  _proposalR: ({ _concentration: kappa }) => {
    const tau = kappa.pow(2).mul(4).add(1).sqrt().add(1);
    const rho = tau.sub(tau.mul(2).sqrt()).div(kappa.mul(2));
    const r = rho.pow(2).add(1).div(rho.mul(2));
    return aten.where(kappa.lt(1e-5), over(1, kappa).add(kappa), r);
  },
  variance: ({ concentration }) => minus(1, logBessel(concentration, 1).sub(logBessel(concentration, 0)).exp()),
});
strict(VonMises);

/** Follows torch/distributions/transformed_distribution.py. */

import { unchecked } from "../../internal/kinds.js";
import { type Given, signature } from "../../internal/signature.js";
import { AssertionError, ValueError } from "../../python/exceptions.js";
import { shown, sizeRepr } from "../../python/repr.js";
import { noGrad } from "../autograd/index.js";
import { Tensor } from "../tensor.js";
import { type Constraint, independent } from "./constraints.js";
import { type ArgConstraints, Distribution } from "./distribution.js";
import { distributionKind, Independent } from "./independent.js";
import { validation } from "./params.js";
import { ComposeTransform, type Sign, Transform, timesSign } from "./transform.js";
import { minus, type Size, sameShape, strict, sumRightmost } from "./utils.js";

const declared = signature("TransformedDistribution", ["baseDistribution", "transforms", "validateArgs"], {
  baseDistribution: distributionKind,
  transforms: unchecked<Transform | readonly Transform[]>(),
  ...validation,
});

function listed(transforms: Transform | readonly Transform[]): Transform[] {
  if (transforms instanceof Transform) return [transforms];
  if (!Array.isArray(transforms)) {
    throw new ValueError(`transforms must be a Transform or list, but was ${shown(transforms)}`);
  }
  if (transforms.every((one) => one instanceof Transform)) return [...transforms];
  throw new ValueError("transforms must be a Transform or a list of Transforms");
}

/** What becomes of a distribution when its draws go through transforms. */
export class TransformedDistribution<Base extends Distribution = Distribution> extends Distribution {
  static readonly argConstraints: ArgConstraints = {};
  baseDist!: Base;
  transforms!: readonly Transform[];

  constructor(...given: Given<typeof declared>) {
    super();
    const { baseDistribution, transforms, validateArgs } = declared(given);
    this.transform(baseDistribution, transforms, validateArgs);
  }
  /** What the constructor does; {@link Distribution.begin} is part of it. */
  protected transform(
    given: Distribution,
    transforms: Transform | readonly Transform[],
    validateArgs: boolean | null,
  ): void {
    let base = given;
    this.transforms = listed(transforms);
    const shape = [...base.batchShape, ...base.eventShape];
    const baseDim = base.eventShape.length;
    const all = new ComposeTransform(this.transforms);
    const [domain, codomain] = [all.domain.eventDim, all.codomain.eventDim];
    if (shape.length < domain) {
      throw new ValueError(
        `base_distribution needs to have shape with size at least ${domain}, but got ${sizeRepr(shape)}.`,
      );
    }
    const forward = all.forwardShape(shape);
    const expanded = all.inverseShape(forward);
    if (!sameShape(shape, expanded)) base = base.expand(expanded.slice(0, expanded.length - baseDim));
    if (domain > baseDim) base = new Independent(base, domain - baseDim);
    this.baseDist = base as Base;
    const eventDim = Math.max(codomain, baseDim + codomain - domain);
    const cut = forward.length - eventDim;
    if (cut < 0) throw new AssertionError(`forward_shape length ${forward.length} must be >= event_dim ${eventDim}`);
    this.begin(forward.slice(0, cut), forward.slice(cut), validateArgs);
  }
  protected override expandInto(next: this, batchShape: number[]): void {
    this.expandParameters(next, Object.keys(this.argConstraints), batchShape);
    const shape = this.transforms.reduceRight((at, one) => one.inverseShape(at), [...batchShape, ...this.eventShape]);
    next.baseDist = this.baseDist.expand(shape.slice(0, shape.length - this.baseDist.eventShape.length));
  }
  override get support(): Constraint {
    const own = (this.constructor as { readonly support?: Constraint }).support;
    if (own !== undefined) return own;
    const last = this.transforms.at(-1);
    if (last === undefined) return this.baseDist.support;
    const more = this.eventShape.length - last.codomain.eventDim;
    return more > 0 ? independent(last.codomain, more) : last.codomain;
  }
  override get hasRsample(): boolean {
    return Object.hasOwn(this.constructor, "hasRsample") ? super.hasRsample : this.baseDist.hasRsample;
  }
  private through(x: Tensor): Tensor {
    return this.transforms.reduce((value, one) => one.apply_(value), x);
  }
  override sample(sampleShape?: Size): Tensor {
    return noGrad(() => this.through(this.baseDist.sample(sampleShape)));
  }
  override rsample(sampleShape?: Size): Tensor {
    return this.through(this.baseDist.rsample(sampleShape));
  }
  override logProb(value: Tensor): Tensor {
    this._validateSample(value);
    let eventDim = this.eventShape.length;
    let logProb: Tensor | undefined;
    let y = value;
    for (const transform of [...this.transforms].reverse()) {
      const x = transform.inv(y);
      eventDim += transform.domain.eventDim - transform.codomain.eventDim;
      const term = sumRightmost(transform.logAbsDetJacobian(x, y), eventDim - transform.domain.eventDim);
      logProb = logProb === undefined ? minus(0, term) : logProb.sub(term);
      y = x;
    }
    const base = sumRightmost(this.baseDist.logProb(y), eventDim - this.baseDist.eventShape.length);
    return logProb === undefined ? base.add(0) : logProb.add(base);
  }
  /** A distribution function of transforms that fall is one from the other side. */
  private monotonized(value: Tensor): Tensor {
    const sign = this.transforms.reduce<Sign>((product, one) => timesSign(product, one.sign), 1);
    if (sign instanceof Tensor) return sign.mul(value.sub(0.5)).add(0.5);
    return sign === 1 ? value : value.sub(0.5).mul(sign).add(0.5);
  }
  override cdf(value: Tensor): Tensor {
    const x = this.transforms.reduceRight((y, one) => one.inv(y), value);
    if (this._validateArgs) this.baseDist._validateSample(x);
    return this.monotonized(this.baseDist.cdf(x));
  }
  override icdf(value: Tensor): Tensor {
    return this.through(this.baseDist.icdf(this.monotonized(value)));
  }
}
strict(TransformedDistribution);

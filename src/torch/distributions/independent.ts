/** Follows torch/distributions/independent.py. */

import { integer } from "../../internal/kinds.js";
import { type Given, kind, signature } from "../../internal/signature.js";
import { NotImplementedError, TypeError, ValueError } from "../../python/exceptions.js";
import { typeName } from "../../python/repr.js";
import type { Tensor } from "../tensor.js";
import { type Constraint, independent } from "./constraints.js";
import { Distribution } from "./distribution.js";
import { validation } from "./params.js";
import { type Size, strict, sumRightmost } from "./utils.js";

export const distributionKind = kind<Distribution>((callee, name, value) => {
  if (value instanceof Distribution) return value;
  throw new TypeError(`${callee}: expected ${name} to be a Distribution, got ${typeName(value)}`);
});

const declared = signature("Independent", ["baseDistribution", "reinterpretedBatchNdims", "validateArgs"], {
  baseDistribution: distributionKind,
  reinterpretedBatchNdims: integer,
  ...validation,
});

/** Another distribution, with the last dimensions of its batch made part of the event. */
export class Independent<Base extends Distribution = Distribution> extends Distribution {
  static readonly argConstraints = {};
  baseDist: Base;
  readonly reinterpretedBatchNdims: number;

  constructor(...given: Given<typeof declared>) {
    super();
    const { baseDistribution: base, reinterpretedBatchNdims: n, validateArgs } = declared(given);
    if (n > base.batchShape.length) {
      throw new ValueError(
        "Expected reinterpreted_batch_ndims <= len(base_distribution.batch_shape), " +
          `actual ${n} vs ${base.batchShape.length}`,
      );
    }
    const cut = base.batchShape.length - n;
    this.baseDist = base as Base;
    this.reinterpretedBatchNdims = n;
    this.begin(base.batchShape.slice(0, cut), [...base.batchShape.slice(cut), ...base.eventShape], validateArgs);
  }
  protected override expandInto(next: this, batchShape: number[]): void {
    next.baseDist = this.baseDist.expand([...batchShape, ...this.eventShape.slice(0, this.reinterpretedBatchNdims)]);
  }
  override get hasRsample(): boolean {
    return this.baseDist.hasRsample;
  }
  override get hasEnumerateSupport(): boolean {
    return this.reinterpretedBatchNdims > 0 ? false : this.baseDist.hasEnumerateSupport;
  }
  override get support(): Constraint {
    const { support } = this.baseDist;
    return this.reinterpretedBatchNdims > 0 ? independent(support, this.reinterpretedBatchNdims) : support;
  }
  override get mean(): Tensor {
    return this.baseDist.mean;
  }
  override get mode(): Tensor {
    return this.baseDist.mode;
  }
  override get variance(): Tensor {
    return this.baseDist.variance;
  }
  override sample(sampleShape?: Size): Tensor {
    return this.baseDist.sample(sampleShape);
  }
  override rsample(sampleShape?: Size): Tensor {
    return this.baseDist.rsample(sampleShape);
  }
  override logProb(value: Tensor): Tensor {
    return sumRightmost(this.baseDist.logProb(value), this.reinterpretedBatchNdims);
  }
  override entropy(): Tensor {
    return sumRightmost(this.baseDist.entropy(), this.reinterpretedBatchNdims);
  }
  override enumerateSupport(expand?: boolean): Tensor {
    if (this.reinterpretedBatchNdims === 0) return this.baseDist.enumerateSupport(expand);
    throw new NotImplementedError("Enumeration over cartesian product is not implemented");
  }
  override toString(): string {
    return `${typeName(this)}(${this.baseDist}, ${this.reinterpretedBatchNdims})`;
  }
}
strict(Independent);

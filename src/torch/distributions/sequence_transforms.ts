/** Transforms that are made of one for each part of a tensor. Follows torch/distributions/transforms.py. */

import { integer, listOf, nullable } from "../../internal/kinds.js";
import { type Given, kind, signature } from "../../internal/signature.js";
import { AssertionError } from "../../python/exceptions.js";
import { aten } from "../ops/index.js";
import type { Tensor } from "../tensor.js";
import { type Constraint, cat, stack } from "./constraints.js";
import { cached, Transform } from "./transform.js";
import { strict, sumRightmost } from "./utils.js";

const parts = {
  tseq: kind<Transform[], readonly Transform[]>((_callee, _name, value) => {
    if (Array.isArray(value) && value.every((one) => one instanceof Transform)) return [...value];
    throw new AssertionError("All elements of tseq must be Transform instances");
  }),
  /** The dimension along which the parts lie. Default: 0. */
  dim: integer(0),
} as const;

/** What both share: one transform for each part of the dimension `dim`. */
abstract class SequenceTransform extends Transform {
  declare readonly transforms: readonly Transform[];
  declare readonly dim: number;

  constructor(...given: [transforms: readonly Transform[], dim: number, cacheSize: number]) {
    const [transforms, dim, cacheSize] = given;
    super(cacheSize);
    this.transforms = cacheSize > 0 ? transforms.map((one) => one.withCache(cacheSize)) : transforms;
    this.dim = dim;
  }
  /** How long `dim` has to be, and as what Python's error says it. */
  protected abstract get expected(): readonly [size: number, what: string];
  protected abstract slicesOf(value: Tensor): Tensor[];
  protected abstract join(parts: Tensor[]): Tensor;

  protected slices(value: Tensor, name: string, what: string): Tensor[] {
    const [dim, n] = [this.dim, value.dim()];
    if (dim < -n || dim >= n) throw new AssertionError(`dim ${dim} out of range for ${what} with ${n} dimensions`);
    const [size, expected] = this.expected;
    if (value.size(dim) === size) return this.slicesOf(value);
    throw new AssertionError(`${name}.size(${dim}) = ${value.size(dim)} must equal ${expected} ${size}`);
  }
  protected jacobians(x: Tensor, y: Tensor): Tensor[] {
    const [from, to] = [this.slices(x, "x", "x"), this.slices(y, "y", "y")];
    return this.transforms.map((one, i) => one.logAbsDetJacobian(from[i] as Tensor, to[i] as Tensor));
  }
  override get bijective(): boolean {
    return this.transforms.every((one) => one.bijective);
  }
  override _call(x: Tensor): Tensor {
    const slices = this.slices(x, "x", "tensor");
    return this.join(this.transforms.map((one, i) => one.apply_(slices[i] as Tensor)));
  }
  override _inverse(y: Tensor): Tensor {
    const slices = this.slices(y, "y", "tensor");
    return this.join(this.transforms.map((one, i) => one.inv(slices[i] as Tensor)));
  }
}

const catOf = signature("CatTransform", ["tseq", "dim", "lengths", "cacheSize"], {
  ...parts,
  /** How long each part is. Default: 1 each. */
  lengths: nullable(listOf(integer))(null),
  ...cached,
});

/** Several, each for a part of the dimension `dim`, as {@link cat} joins them. */
export class CatTransform extends SequenceTransform {
  declare readonly lengths: readonly number[];

  constructor(...given: Given<typeof catOf>) {
    const { tseq, dim, lengths, cacheSize } = catOf(given);
    super(tseq, dim, cacheSize);
    this.lengths = lengths ?? tseq.map(() => 1);
    if (this.lengths.length === tseq.length) return;
    throw new AssertionError(`lengths (${this.lengths.length}) must match transforms (${tseq.length})`);
  }
  /** The length of all parts together. */
  override get length(): number {
    return this.lengths.reduce((sum, length) => sum + length, 0);
  }
  override get eventDim(): number {
    return Math.max(...this.transforms.map((one) => one.eventDim));
  }
  override get domain(): Constraint {
    return cat(this.constraints("domain"), this.dim, this.lengths);
  }
  override get codomain(): Constraint {
    return cat(this.constraints("codomain"), this.dim, this.lengths);
  }
  private constraints(of: "domain" | "codomain"): Constraint[] {
    return this.transforms.map((one) => one[of]);
  }
  protected override cachedAs(cacheSize: number): this {
    return new CatTransform(this.transforms, this.dim, this.lengths, cacheSize) as this;
  }
  protected override get expected(): readonly [number, string] {
    return [this.length, "length"];
  }
  protected override slicesOf(value: Tensor): Tensor[] {
    let end = 0;
    return this.lengths.map((length) => {
      end += length;
      return value.narrow(this.dim, end - length, length);
    });
  }
  protected override join(parts: Tensor[]): Tensor {
    return aten.cat(parts, this.dim);
  }
  override logAbsDetJacobian(x: Tensor, y: Tensor): Tensor {
    const { eventDim } = this;
    const terms = this.jacobians(x, y).map((term, i) => {
      const less = eventDim - (this.transforms[i] as Transform).eventDim;
      return less > 0 ? sumRightmost(term, less) : term;
    });
    const dim = (this.dim < 0 ? this.dim : this.dim - x.dim()) + eventDim;
    if (dim < 0) return aten.cat(terms, dim);
    const [first, ...others] = terms as [Tensor, ...Tensor[]];
    return others.reduce((sum, term) => sum.add(term), first.add(0));
  }
}

const stackOf = signature("StackTransform", ["tseq", "dim", "cacheSize"], { ...parts, ...cached });

/** Several, each for one place of the dimension `dim`, as {@link stack} joins them. */
export class StackTransform extends SequenceTransform {
  constructor(...given: Given<typeof stackOf>) {
    const { tseq, dim, cacheSize } = stackOf(given);
    super(tseq, dim, cacheSize);
  }
  override get domain(): Constraint {
    return stack(
      this.transforms.map((one) => one.domain),
      this.dim,
    );
  }
  override get codomain(): Constraint {
    return stack(
      this.transforms.map((one) => one.codomain),
      this.dim,
    );
  }
  protected override cachedAs(cacheSize: number): this {
    return new StackTransform(this.transforms, this.dim, cacheSize) as this;
  }
  protected override get expected(): readonly [number, string] {
    return [this.transforms.length, "len(transforms)"];
  }
  protected override slicesOf(value: Tensor): Tensor[] {
    return this.transforms.map((_, i) => value.select(this.dim, i));
  }
  protected override join(parts: Tensor[]): Tensor {
    return aten.stack(parts, this.dim);
  }
  override logAbsDetJacobian(x: Tensor, y: Tensor): Tensor {
    return this.join(this.jacobians(x, y));
  }
}
strict(SequenceTransform, CatTransform, StackTransform);

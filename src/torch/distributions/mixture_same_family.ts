/** Follows torch/distributions/mixture_same_family.py. */

import { unchecked } from "../../internal/kinds.js";
import { type Given, signature } from "../../internal/signature.js";
import { ValueError } from "../../python/exceptions.js";
import { sizeRepr } from "../../python/repr.js";
import { noGrad } from "../autograd/index.js";
import type { Tensor } from "../tensor.js";
import { Categorical } from "./categorical.js";
import { type Constraint, MixtureSameFamilyConstraint } from "./constraints.js";
import { Distribution } from "./distribution.js";
import { validation } from "./params.js";
import { type Size, strict } from "./utils.js";

const declared = signature("MixtureSameFamily", ["mixtureDistribution", "componentDistribution", "validateArgs"], {
  mixtureDistribution: unchecked<Categorical>(),
  componentDistribution: unchecked<Distribution>(),
  ...validation,
});

/** A mixture: the last dimension of the components' batch is what the {@link Categorical} chooses from. */
export class MixtureSameFamily extends Distribution {
  static readonly argConstraints = {};
  mixtureDistribution: Categorical;
  componentDistribution: Distribution;

  constructor(...given: Given<typeof declared>) {
    super();
    const { mixtureDistribution: mixture, componentDistribution: component, validateArgs } = declared(given);
    if (!(mixture instanceof Categorical)) {
      throw new ValueError(" The Mixture distribution needs to be an  instance of torch.distributions.Categorical");
    }
    if (!(component instanceof Distribution)) {
      throw new ValueError("The Component distribution needs to be an instance of torch.distributions.Distribution");
    }
    const [ours, theirs] = [mixture.batchShape, component.batchShape.slice(0, -1)];
    for (let i = 1; i <= Math.min(ours.length, theirs.length); i++) {
      const [a, b] = [ours.at(-i), theirs.at(-i)];
      if (a === 1 || b === 1 || a === b) continue;
      throw new ValueError(
        `\`mixture_distribution.batch_shape\` (${sizeRepr(ours)}) is not compatible with ` +
          `\`component_distribution.batch_shape\`(${sizeRepr(theirs)})`,
      );
    }
    const [chosen, there] = [mixture.logits.shape.at(-1), component.batchShape.at(-1)];
    if (chosen !== there) {
      throw new ValueError(
        `\`mixture_distribution component\` (${chosen}) does not equal ` +
          `\`component_distribution.batch_shape[-1]\` (${there})`,
      );
    }
    this.mixtureDistribution = mixture;
    this.componentDistribution = component;
    this.begin(theirs, component.eventShape, validateArgs);
  }
  protected override expandInto(next: this, batchShape: number[]): void {
    next.componentDistribution = this.componentDistribution.expand([
      ...batchShape,
      this.mixtureDistribution._numEvents,
    ]);
    next.mixtureDistribution = this.mixtureDistribution.expand(batchShape);
  }
  override get support(): Constraint {
    return new MixtureSameFamilyConstraint(this.componentDistribution.support);
  }
  private get dim(): number {
    return -1 - this.eventShape.length;
  }
  /** The probabilities with dimensions for the batch and the event. */
  private get padded(): Tensor {
    const { probs, batchShape } = this.mixtureDistribution;
    const { shape } = probs;
    const more = batchShape.length === 1 ? 0 : this.batchShape.length - batchShape.length;
    const ones = (n: number) => Array<number>(n).fill(1);
    return probs.reshape([...shape.slice(0, -1), ...ones(more), ...shape.slice(-1), ...ones(this.eventShape.length)]);
  }
  override get mean(): Tensor {
    return this.padded.mul(this.componentDistribution.mean).sum(this.dim);
  }
  override get variance(): Tensor {
    const probs = this.padded;
    const within = probs.mul(this.componentDistribution.variance).sum(this.dim);
    const away = this.componentDistribution.mean.sub(this.mean.unsqueeze(this.dim)).pow(2);
    return within.add(probs.mul(away).sum(this.dim));
  }
  override cdf(value: Tensor): Tensor {
    const cdf = this.componentDistribution.cdf(value.unsqueeze(this.dim));
    return cdf.mul(this.mixtureDistribution.probs).sum(-1);
  }
  override logProb(value: Tensor): Tensor {
    this._validateSample(value);
    const logProb = this.componentDistribution.logProb(value.unsqueeze(this.dim));
    return logProb.add(this.mixtureDistribution.logits.logSoftmax(-1)).logsumexp(-1);
  }
  override sample(sampleShape?: Size): Tensor {
    return noGrad(() => {
      const dim = (sampleShape ?? []).length + this.batchShape.length;
      const chosen = this.mixtureDistribution.sample(sampleShape);
      const samples = this.componentDistribution.sample(sampleShape);
      const { shape } = chosen;
      const index = chosen.reshape([...shape, 1, ...this.eventShape.map(() => 1)]);
      return samples.gather(dim, index.repeat([...shape.map(() => 1), 1, ...this.eventShape])).squeeze(dim);
    });
  }
  override toString(): string {
    return `MixtureSameFamily(\n  ${this.mixtureDistribution},\n  ${this.componentDistribution})`;
  }
}
strict(MixtureSameFamily);

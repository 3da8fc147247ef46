/** What relaxed distributions share: those of values that are discrete where the temperature is 0. */

import { TypeError } from "../../python/exceptions.js";
import { Tensor } from "../tensor.js";
import type { Distribution } from "./distribution.js";
import { TransformedDistribution } from "./transformed_distribution.js";
import type { Value } from "./utils.js";

/** A temperature to compute a density with: of a number there are only draws, as in Python. */
export function asTensor(temperature: Value): Tensor {
  if (temperature instanceof Tensor) return temperature;
  throw new TypeError(`logProb: expected the temperature to be a Tensor, got the number ${temperature}`);
}

interface Parameters {
  readonly temperature: Value;
  readonly probs: Tensor;
  readonly logits: Tensor;
}

/** A distribution whose parameters are those of the one that it transforms. */
export abstract class Relaxed<Base extends Distribution & Parameters> extends TransformedDistribution<Base> {
  /** The lower, the closer draws are to discrete ones. */
  get temperature(): Value {
    return this.baseDist.temperature;
  }
  /** Probabilities. */
  get probs(): Tensor {
    return this.baseDist.probs;
  }
  /** Log odds, or the logarithms of the probabilities of classes. */
  get logits(): Tensor {
    return this.baseDist.logits;
  }
}

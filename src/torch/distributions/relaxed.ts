/** What relaxed distributions share: those of values that are discrete where the temperature is 0. */

import { type Kind, kind } from "../../internal/signature.js";
import { TypeError } from "../../python/exceptions.js";
import { shown } from "../../python/repr.js";
import { Tensor } from "../tensor.js";
import type { Distribution } from "./distribution.js";
import { TransformedDistribution } from "./transformed_distribution.js";
import { isNumber, type Value } from "./utils.js";

/** A tensor; of a number there are draws but no `logProb`, as in Python. */
export const temperature: Kind<Value> = kind<Value>((callee, name, value) => {
  if (isNumber(value) || value instanceof Tensor) return value;
  throw new TypeError(`${callee}: expected ${name} to be a Tensor or a number, got ${shown(value)}`);
});

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

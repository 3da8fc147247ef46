/** Dropout layers. Follows torch/nn/modules/dropout.py. */

import { type Arguments, checkBoolean, checkProbability, parseArguments } from "../../../internal/arguments.js";
import { checkNoMore } from "../../../internal/surplus.js";
import { boolRepr, floatRepr } from "../../../python/repr.js";
import type { Tensor } from "../../tensor.js";
import * as F from "../functional/index.js";
import { Module } from "./module.js";

type DropoutArguments = Arguments<[p: number, inplace: boolean], { p?: number; inplace?: boolean }>;

/** What all dropout layers share: they do something in training only. */
abstract class DropoutBase extends Module {
  p: number;
  inplace: boolean;

  /** `p` is the probability of a zero (default 0.5); `inplace` overwrites the input (default false). */
  constructor(...args: DropoutArguments) {
    super();
    const name = new.target.name;
    const { p, inplace } = parseArguments(name, ["p", "inplace"], args, { p: 0.5, inplace: false });
    this.p = checkProbability(name, p);
    this.inplace = checkBoolean(name, "inplace", inplace);
  }

  override extraRepr(): string {
    return `p=${floatRepr(this.p)}, inplace=${boolRepr(this.inplace)}`;
  }
}

/** In training, sets elements to 0 with probability `p` and scales the others by `1 / (1 - p)`. */
export class Dropout extends DropoutBase {
  override forward(input: Tensor, ...none: []): Tensor {
    checkNoMore("Dropout.forward", none);
    return F.dropout(input, this.p, this.training, this.inplace);
  }
}

/** Dropout that keeps mean and variance, for SELU networks. */
export class AlphaDropout extends DropoutBase {
  override forward(input: Tensor, ...none: []): Tensor {
    checkNoMore("AlphaDropout.forward", none);
    return F.alphaDropout(input, this.p, this.training);
  }
}

/** {@link AlphaDropout} of whole channels. */
export class FeatureAlphaDropout extends DropoutBase {
  override forward(input: Tensor, ...none: []): Tensor {
    checkNoMore("FeatureAlphaDropout.forward", none);
    return F.featureAlphaDropout(input, this.p, this.training);
  }
}

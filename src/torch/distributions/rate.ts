/** What distributions of one rate share. */

import type { Tensor } from "../tensor.js";
import { ExponentialFamily } from "./exp_family.js";
import { broadcastAll } from "./utils.js";

/** @internal */
export abstract class RateFamily extends ExponentialFamily {
  /** Shape: the batch's. */
  readonly rate: Tensor;

  constructor(rate: Parameters<typeof broadcastAll>[0], validateArgs: boolean | null) {
    super();
    [this.rate] = broadcastAll(rate);
    this.begin(this.rate.shape, [], validateArgs);
  }
}

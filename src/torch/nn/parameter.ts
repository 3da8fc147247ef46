/** Parameters. Follows torch/nn/parameter.py. */

import { boolean } from "../../internal/kinds.js";
import { type Given, signature } from "../../internal/signature.js";
import { native } from "../../native/addon.js";
import { tensor } from "../kinds.js";
import { Tensor } from "../tensor.js";

const parameter = signature("Parameter", ["data", "requiresGrad"], {
  /** The values; memory is shared. */
  data: tensor,
  /** Whether gradients are computed for it. Default: true. */
  requiresGrad: boolean(true),
});

/**
 * A tensor that a module trains: assigned to a module's property, it is one of the module's parameters.
 *
 * `new Parameter(tensor)` shares the tensor's memory and has no history.
 */
export class Parameter extends Tensor {
  constructor(...given: Given<typeof parameter>) {
    const { data, requiresGrad } = parameter(given);
    super(native.data(data));
    native.setRequiresGrad(this, requiresGrad);
  }

  override toString(): string {
    return `Parameter containing:\n${super.toString()}`;
  }
}

const buffer = signature("Buffer", ["data"], {
  /** The values; memory is shared. */
  data: tensor,
  /** Whether it is part of the state dict. Default: true. */
  persistent: boolean(true),
});

/**
 * A tensor that belongs to a module's state without being trained: assigned to a module's property, it is one of the module's
 * buffers, as by `registerBuffer`.
 */
export class Buffer extends Tensor {
  /** Whether it is part of the state dict. */
  persistent: boolean;

  constructor(...given: Given<typeof buffer>) {
    const { data, persistent } = buffer(given);
    super(native.data(data));
    if (data.requiresGrad) native.setRequiresGrad(this, true);
    this.persistent = persistent;
  }
}

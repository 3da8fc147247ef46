/** Parameters. Follows torch/nn/parameter.py. */

import { type Arguments, parseArguments } from "../../internal/arguments.js";
import { native } from "../../native/addon.js";
import { TypeError } from "../../python/exceptions.js";
import { shown } from "../../python/repr.js";
import { Tensor } from "../tensor.js";

/**
 * A tensor that a module trains: assigned to a module's property, it is one of the module's parameters.
 *
 * `new Parameter(tensor)` shares the tensor's memory and has no history.
 */
export class Parameter extends Tensor {
  /**
   * @param data The values; memory is shared.
   * @param args `requiresGrad`: whether gradients are computed for it, default true.
   */
  constructor(data: Tensor, ...args: Arguments<[requiresGrad: boolean], { requiresGrad?: boolean }>) {
    const { requiresGrad } = parseArguments("Parameter", ["requiresGrad"], args, { requiresGrad: true });
    if (!(data instanceof Tensor)) throw new TypeError(`Parameter: expected a Tensor, got ${shown(data)}`);
    super(native.data(data));
    native.setRequiresGrad(this, requiresGrad);
  }

  override toString(): string {
    return `Parameter containing:\n${super.toString()}`;
  }
}

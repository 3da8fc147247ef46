/** Gradients that are reduced together at one time. Follows torch/nn/parallel/distributed.py (`_register_delay_all_reduce_hook`). */

import { native } from "../../../native/addon.js";
import type { Device } from "../../device.js";
import { allReduce } from "../../distributed/distributed_c10d/collectives.js";
import type { ProcessGroup } from "../../distributed/distributed_c10d/process_group.js";
import { aten } from "../../ops/index.js";
import type { Tensor } from "../../tensor.js";
import type { Parameter } from "../parameter.js";

/** The gradients of a few parameters in one buffer, which is reduced when another parameter's gradient is there. */
export class DelayedAllReduce {
  readonly #parameters: readonly Parameter[];
  readonly #buffer: Tensor;
  readonly #views: readonly Tensor[];

  constructor(
    parameters: readonly Parameter[],
    trigger: Parameter,
    { group, device, bufferSize }: { group: ProcessGroup; device: Device | string; bufferSize: number },
  ) {
    this.#parameters = parameters;
    const buffer = aten.zeros([parameters.reduce((sum, parameter) => sum + parameter.numel(), 0)], { device });
    const detached = parameters.map((parameter) => parameter.detach());
    native.broadcastCoalesced(group, detached, bufferSize, 0, false);
    // The hook holds the buffer and the group, not the module.
    trigger.registerHook((grad) => {
      allReduce(buffer.div_(group.size()), { group, asyncOp: true });
      return grad;
    });
    let offset = 0;
    this.#views = parameters.map((parameter) => {
      const view = buffer.narrow(0, offset, parameter.numel()).view(parameter.shape);
      offset += parameter.numel();
      return view;
    });
    this.#buffer = buffer;
  }

  /** Has the next pass accumulate into the buffer, from zero on where there are no gradients. */
  prepare(): void {
    const without = this.#parameters.filter((parameter) => parameter.grad === null);
    const all = without.length === this.#parameters.length;
    for (const [index, parameter] of this.#parameters.entries()) {
      if (parameter.grad !== null) continue;
      const view = this.#views[index] as Tensor;
      parameter.grad = view;
      if (!all) view.zero_();
    }
    if (all) this.#buffer.zero_();
  }
}

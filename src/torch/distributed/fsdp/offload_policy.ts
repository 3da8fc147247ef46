/** Follows torch/distributed/fsdp/_fully_shard/_fsdp_api.py. */

import { boolean } from "../../../internal/kinds.js";
import { type Given, kind, signature } from "../../../internal/signature.js";
import { checkNoMore } from "../../../internal/surplus.js";
import { NotImplementedError, RuntimeError, TypeError } from "../../../python/exceptions.js";
import { shown } from "../../../python/repr.js";
import type { Tensor } from "../../tensor.js";

/** Where a module of {@link fullyShard} keeps its parts: this one, where they are. Follows torch.distributed.fsdp.OffloadPolicy. */
export class OffloadPolicy {
  constructor(...none: []) {
    checkNoMore("OffloadPolicy", none);
  }
}

const policy = signature("CPUOffloadPolicy", ["pinMemory"], {
  /** Keep the parts in pinned memory; without a GPU that is an error. Default: true. */
  pinMemory: boolean(true),
});

/**
 * Keeps the parts of parameters, gradients and optimizer states in the memory of the host. Here models compute there too, so that the
 * results are those without it. Follows torch.distributed.fsdp.CPUOffloadPolicy.
 *
 * Not here: models that compute on a GPU.
 */
export class CPUOffloadPolicy extends OffloadPolicy {
  readonly pinMemory: boolean;

  constructor(...given: Given<typeof policy>) {
    super();
    this.pinMemory = policy(given).pinMemory;
  }
}

/** @internal The memory of a part. */
export function kept(policy: OffloadPolicy, part: Tensor): Tensor {
  const { type } = part.device;
  if (!(policy instanceof CPUOffloadPolicy) || type === "meta") return part;
  if (type !== "cpu") {
    throw new NotImplementedError(
      `CPUOffloadPolicy: expected a module on the CPU, where it computes too, got a parameter on ${part.device}`,
    );
  }
  return policy.pinMemory && !part.isPinned() ? part.pinMemory() : part;
}

/** @internal Throws for parts that cannot be used. */
export function checkParts(policy: OffloadPolicy, parts: readonly Tensor[]): void {
  const elsewhere = parts.find(({ device }) => device.type !== "cpu");
  if (!(policy instanceof CPUOffloadPolicy) || elsewhere === undefined) return;
  throw new RuntimeError(
    "FSDP parameters should be materialized on CPU when enabling CPU offloading. For example, load a CPU state dict or call " +
      `module.toEmpty({ device: "cpu" }). Found a parameter on ${elsewhere.device}`,
  );
}

/** @internal A policy. */
export const offloadPolicy = kind<OffloadPolicy>((callee, name, value) => {
  if (value instanceof OffloadPolicy) return value;
  throw new TypeError(`${callee}: expected ${name} to be an OffloadPolicy, got ${shown(value)}`);
})(new OffloadPolicy());

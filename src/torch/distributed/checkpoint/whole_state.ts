/** State dicts of whole tensors. Follows torch/distributed/_state_dict_utils.py. */

import { isPlainObject } from "../../../internal/plain_object.js";
import { noGrad } from "../../autograd/index.js";
import { markShard, shardOf } from "../../shards.js";
import { Tensor } from "../../tensor.js";
import { getRank } from "../distributed_c10d/ranks.js";
import { isInitialized } from "../distributed_c10d/world.js";
import { wholeNow } from "../fsdp/full_tensor.js";
import type { StateDictOptions } from "./state_dict_options.js";

/** The same values with other tensors. */
function mapped(value: unknown, tensor: (tensor: Tensor) => unknown): unknown {
  if (value instanceof Tensor) return tensor(value);
  if (Array.isArray(value)) return value.map((one) => mapped(one, tensor));
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapped(one, tensor)]));
}

/** A state dict with the tensors that the options ask for. All ranks that have parts call it where these are made whole. */
export function asAsked<T extends object>(state: T, options: StateDictOptions | null): T {
  if (options === null || !(options.fullStateDict || options.cpuOffload)) return state;
  const isOthers = options.fullStateDict && options.cpuOffload && isInitialized() && getRank() !== 0;
  const result = mapped(state, (tensor) => {
    const shard = shardOf(tensor);
    const whole = options.fullStateDict ? wholeNow(tensor) : tensor.detach();
    if (isOthers) {
      if (shard !== undefined) whole.dispose();
      return null;
    }
    const there = options.cpuOffload ? whole.cpu() : whole;
    return shard === undefined || options.fullStateDict ? there : markShard(there, shard);
  });
  return (isOthers ? {} : result) as T;
}

/** What of a whole tensor goes into one of this rank: the part that it is. */
export function partFor(own: unknown, given: unknown): unknown {
  const shard = own instanceof Tensor ? shardOf(own) : undefined;
  if (shard === undefined || !(given instanceof Tensor) || given.shape.join() !== shard.shape.join()) return given;
  return noGrad(() => given.narrow(0, shard.start, (own as Tensor).shape[0] as number));
}

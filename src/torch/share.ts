import { withoutSurplus } from "../internal/surplus.js";
import { native } from "../native/addon.js";
import { ValueError } from "../python/exceptions.js";
import { type Tensor, wrap } from "./tensor.js";

/** Stands for a tensor on its way to another thread of this process; can be posted to a worker. */
export interface SharedTensor {
  /** The number under which the process keeps the tensor until it is received. */
  readonly sharedTensor: number;
}

/**
 * A token for the tensor's storage, to be posted to another thread and turned back there by {@link receive}. Nothing is
 * copied: writes on one side show on the other. History does not travel.
 */
export const share = withoutSurplus(
  "share",
  1,
  (tensor: Tensor): SharedTensor => ({ sharedTensor: native.share(tensor) }),
);

/**
 * The tensor that a token stands for. Each token can be received once.
 * @throws ValueError when it was received already, or is no token.
 */
export const receive = withoutSurplus("receive", 1, (shared: SharedTensor): Tensor => {
  if (typeof shared?.sharedTensor !== "number") {
    throw new ValueError("expected a token from share(), got something else");
  }
  return wrap(native.receive(shared.sharedTensor));
});

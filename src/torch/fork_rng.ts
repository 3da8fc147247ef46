/** Random numbers that leave no trace. Follows torch/random.py. */

import { boolean, listOf, nullable, optional, string, unchecked } from "../internal/kinds.js";
import { scoped } from "../internal/scoped.js";
import { type Options, signature } from "../internal/signature.js";
import { RuntimeError } from "../python/exceptions.js";
import * as cuda from "./cuda/index.js";
import { Device } from "./device.js";
import { outliving } from "./outliving.js";
import { getRngState, setRngState } from "./random.js";

const forkArguments = signature("forkRng", ["devices", "enabled"], {
  /** The CUDA devices whose generators are put back too. Default: null, all that there are. */
  devices: nullable(listOf(unchecked<number | string>()))(null),
  /** With false nothing is put back. Default: true. */
  enabled: boolean(true),
  /** The type of these devices; `"meta"` for none. Default: `"cuda"`. */
  deviceType: optional(string),
});

/** Options of {@link forkRng}. */
export type ForkRngOptions = Options<typeof forkArguments>;

/**
 * Runs `body` and puts the random generators back into the state that they were in before. Without `body`: a guard for `using`.
 * Follows torch.random.fork_rng.
 */
export function forkRng<R>(body: () => R): R;
export function forkRng<R>(options: ForkRngOptions, body: () => R): R;
export function forkRng(options?: ForkRngOptions): Disposable;
export function forkRng<R>(...given: unknown[]): R | Disposable {
  const body = typeof given[given.length - 1] === "function" ? [given.pop()] : [];
  const { devices, enabled, deviceType = "cuda" } = forkArguments(given);
  const { type } = new Device(deviceType);
  if (type !== "meta" && type !== "cuda" && type !== "cpu") {
    throw new RuntimeError(
      `torch has no module of \`${type}\`, you should register a module by \`torch._register_device_module\`.`,
    );
  }
  const enter = () => {
    if (!enabled || type === "meta") return () => {};
    const all = Array.from({ length: type === "cuda" ? cuda.deviceCount() : 0 }, (_, i) => i);
    const forked = (devices ?? all).map((device) => [device, outliving(cuda.getRngState(device))] as const);
    const state = outliving(getRngState());
    return () => {
      setRngState(state);
      for (const [device, before] of forked) cuda.setRngState(before, device);
    };
  };
  return scoped("forkRng", "random", enter, body) as R | Disposable;
}

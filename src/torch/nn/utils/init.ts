/** Modules without initial values. Follows torch/nn/utils/init.py. */

import { isPlainObject } from "../../../internal/plain_object.js";
import { RuntimeError, TypeError } from "../../../python/exceptions.js";
import { shown } from "../../../python/repr.js";
import type { DeviceLike } from "../../device.js";
import { Module } from "../modules/module.js";

/**
 * Makes a module whose parameters and buffers have memory but no values, and draws no random numbers:
 * `skipInit(nn.Linear, 3, 4, { device: "cuda" })`.
 *
 * @param given The arguments of the class; `device` in a last object is where the module lies. Default: the CPU.
 * @throws RuntimeError for what is no module, or takes no `device`.
 */
export function skipInit<A extends unknown[], M extends Module>(moduleCls: new (...given: A) => M, ...given: A): M {
  if (typeof moduleCls !== "function" || !(moduleCls.prototype instanceof Module)) {
    throw new RuntimeError(`Expected a Module; got ${shown(moduleCls)}`);
  }
  const last = given.at(-1);
  const options: Record<string, unknown> = isPlainObject(last) ? last : {};
  const positions = isPlainObject(last) ? given.slice(0, -1) : given;
  const device = (options.device ?? "cpu") as DeviceLike;
  return (made(moduleCls, [...positions, { ...options, device: "meta" }]) as M).toEmpty({ device });
}

function made(moduleCls: unknown, given: unknown[]): unknown {
  try {
    return Reflect.construct(moduleCls as new () => Module, given);
  } catch (error) {
    const lacksDevice = error instanceof TypeError && error.message.includes("unexpected option 'device'");
    throw lacksDevice ? new RuntimeError("Module must support a 'device' arg to skip initialization") : error;
  }
}

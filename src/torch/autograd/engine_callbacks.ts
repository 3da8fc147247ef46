/** What is done when a backward pass is over. Follows `queue_callback` of torch/csrc/autograd/python_engine.cpp. */

import { RuntimeError } from "../../python/exceptions.js";

/** What the pass that goes on is to be followed by; null where none does. */
let queued: (() => void)[] | null = null;

/** @internal Whether a backward pass goes on. */
export const isInBackward = (): boolean => queued !== null;

/** @internal Calls a function once the pass that goes on has computed all gradients, before the call that began it returns. */
export function queueCallback(callback: () => void): void {
  if (queued === null) throw new RuntimeError("Final callbacks can only be installed during backward pass.");
  queued.push(callback);
}

/** Says more of what a backward pass failed with. */
let explain = (error: unknown): unknown => error;

/** @internal Has a function say more of what backward passes fail with. */
export function explainFailures(body: (error: unknown) => unknown): void {
  const inner = explain;
  explain = (error) => body(inner(error));
}

/** @internal Runs a backward pass, and then what was queued while it ran; nothing of it when the pass fails. */
export function backwardPass<R>(run: () => R): R {
  const outer = queued;
  const own: (() => void)[] = [];
  queued = own;
  try {
    const result = run();
    for (const callback of own) callback();
    return result;
  } catch (error) {
    throw explain(error);
  } finally {
    queued = outer;
  }
}

/** Whether operations are recorded. Follows torch/autograd/grad_mode.py. */

import { scoped } from "../../internal/scoped.js";
import { withoutSurplus } from "../../internal/surplus.js";
import { native } from "../../native/addon.js";
import { RuntimeError } from "../../python/exceptions.js";
import { explainFailures } from "./engine_callbacks.js";

function gradMode(enabled: boolean): () => () => void {
  return () => {
    const before = native.setGradEnabled(enabled);
    return () => void native.setGradEnabled(before);
  };
}

// A noGrad() that was given no function and dropped shows itself here, far from where it was written.
explainFailures((error) => {
  if (native.isGradEnabled() || !(error instanceof RuntimeError)) return error;
  if (!error.message.includes("does not require grad and does not have a grad_fn")) return error;
  const advice =
    "gradients are switched off here: by setGradEnabled(false), or by a noGrad() that is still on; without a function it " +
    "lasts until it is disposed of, as `using guard = torch.noGrad()` is at the end of its block";
  error.message += `; ${advice}`;
  return error;
});

/**
 * Runs `body` without recording operations and returns what it returns. Without `body`: a guard for `using`. Follows
 * torch.no_grad.
 * @throws TypeError for an async `body` or a generator, which would go on after the mode was left. A guard lasts until it is
 * disposed of, for all that runs on this thread meanwhile; guards may end in any order. One that was dropped is warned of when it
 * is collected.
 */
export function noGrad<R>(body: () => R): R;
export function noGrad(): Disposable;
export function noGrad<R>(...body: unknown[]): R | Disposable {
  return scoped("noGrad", "autograd", gradMode(false), body);
}

/** As {@link noGrad}, recording operations again. Follows torch.enable_grad. */
export function enableGrad<R>(body: () => R): R;
export function enableGrad(): Disposable;
export function enableGrad<R>(...body: unknown[]): R | Disposable {
  return scoped("enableGrad", "autograd", gradMode(true), body);
}

/** Switches recording on or off: for `body`, or until the guard is disposed of. Follows torch.set_grad_enabled. */
export function setGradEnabled<R>(enabled: boolean, body: () => R): R;
export function setGradEnabled(enabled: boolean): Disposable;
export function setGradEnabled<R>(enabled: boolean, ...body: unknown[]): R | Disposable {
  return scoped("setGradEnabled", "autograd", gradMode(enabled), body);
}

/**
 * As {@link noGrad}, and faster still: tensors made inside can never take part in a recorded computation. Follows
 * torch.inference_mode.
 */
export function inferenceMode<R>(body: () => R): R;
export function inferenceMode(): Disposable;
export function inferenceMode<R>(...body: unknown[]): R | Disposable {
  const enter = () => {
    native.pushInferenceMode(true);
    return () => native.popInferenceMode();
  };
  return scoped("inferenceMode", "autograd", enter, body);
}

/** Whether operations are recorded for a backward pass. Follows torch.is_grad_enabled. */
export const isGradEnabled = withoutSurplus("isGradEnabled", 0, (): boolean => native.isGradEnabled());

/** Whether {@link inferenceMode} is on. Follows torch.is_inference_mode_enabled. */
export const isInferenceModeEnabled = withoutSurplus("isInferenceModeEnabled", 0, (): boolean =>
  native.isInferenceMode(),
);

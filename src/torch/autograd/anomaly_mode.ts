/** Finds what goes wrong in a backward pass. Follows torch/autograd/anomaly_mode.py. */

import { boolean } from "../../internal/kinds.js";
import { scoped } from "../../internal/scoped.js";
import { type Given, type Options, signature } from "../../internal/signature.js";
import { withoutSurplus } from "../../internal/surplus.js";
import { native } from "../../native/addon.js";
import { warn } from "../../python/warnings.js";

function entered(enabled: boolean, checkNan: boolean): () => void {
  const [before, checkedBefore] = native.anomalyMode();
  native.setAnomalyMode(enabled, checkNan, warn);
  return () => native.setAnomalyMode(before, checkedBefore, warn);
}

const checkNan = {
  /** Whether a gradient that is not a number is an error. Default: true. */
  checkNan: boolean(true),
} as const;
const checking = signature("setDetectAnomaly", [], { ...checkNan });
const detecting = signature("detectAnomaly", ["checkNan"], { ...checkNan });
const setting = signature("setDetectAnomaly", ["mode", "checkNan"], { mode: boolean, ...checkNan });

/** The options among the arguments, and what comes after them: the body or nothing. */
function split(given: readonly unknown[]): [options: never[], body: unknown[]] {
  const place = given.findIndex((value) => typeof value === "function");
  return place < 0 ? [[...given] as never[], []] : [given.slice(0, place) as never[], given.slice(place)];
}

/**
 * An error in a backward pass then says, as a warning, where the operation was recorded, and a gradient that is not a number
 * is one (unless `checkNan` is false). Slow. For `body`, or until the guard is disposed of; for the whole process, as in
 * Python. Follows torch.autograd.detect_anomaly.
 */
export function detectAnomaly<R>(body: () => R): R;
export function detectAnomaly<R>(checkNan: boolean | Options<typeof detecting>, body: () => R): R;
export function detectAnomaly(...given: Given<typeof detecting>): Disposable;
export function detectAnomaly<R>(...given: unknown[]): R | Disposable {
  const [options, body] = split(given);
  const { checkNan } = detecting(options);
  const enter = () => entered(true, checkNan);
  warn(
    "Anomaly Detection has been enabled. This mode will increase the runtime and should only be enabled for debugging.",
  );
  return scoped("detectAnomaly", "anomaly", enter, body);
}

/** Switches {@link detectAnomaly} on or off: for `body`, or until the guard is disposed of. Follows torch.autograd.set_detect_anomaly. */
export function setDetectAnomaly<R>(mode: boolean, body: () => R): R;
export function setDetectAnomaly<R>(mode: boolean, checkNan: boolean | Options<typeof checking>, body: () => R): R;
export function setDetectAnomaly(...given: Given<typeof setting>): Disposable;
export function setDetectAnomaly<R>(...given: unknown[]): R | Disposable {
  const [options, body] = split(given);
  const { mode, checkNan } = setting(options);
  return scoped("setDetectAnomaly", "anomaly", () => entered(mode, checkNan), body);
}

/** Whether {@link detectAnomaly} is on. */
export const isAnomalyEnabled = withoutSurplus("isAnomalyEnabled", 0, (): boolean => native.anomalyMode()[0]);

/** Whether it looks for gradients that are no numbers. */
export const isAnomalyCheckNanEnabled = withoutSurplus(
  "isAnomalyCheckNanEnabled",
  0,
  (): boolean => native.anomalyMode()[1],
);

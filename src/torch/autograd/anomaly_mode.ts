/** Finds what goes wrong in a backward pass. Follows torch/autograd/anomaly_mode.py. */

import { scoped } from "../../internal/scoped.js";
import { withoutSurplus } from "../../internal/surplus.js";
import { native } from "../../native/addon.js";
import { TypeError } from "../../python/exceptions.js";
import { typeName } from "../../python/repr.js";
import { warn } from "../../python/warnings.js";

function entered(enabled: boolean, checkNan: boolean): () => void {
  const [before, checkedBefore] = native.anomalyMode();
  native.setAnomalyMode(enabled, checkNan, warn);
  return () => native.setAnomalyMode(before, checkedBefore, warn);
}

function flag(callee: string, name: string, value: unknown): boolean {
  if (typeof value === "boolean") return value;
  throw new TypeError(`${callee}: expected ${name} to be true or false, got ${typeName(value)}`);
}

/**
 * An error in a backward pass then says, as a warning, where the operation was recorded, and a gradient that is not a number
 * is one (unless `checkNan` is false). Slow. For `body`, or until the guard is disposed of; for the whole process, as in
 * Python. Follows torch.autograd.detect_anomaly.
 */
export function detectAnomaly<R>(body: () => R): R;
export function detectAnomaly<R>(checkNan: boolean, body: () => R): R;
export function detectAnomaly(checkNan?: boolean): Disposable;
export function detectAnomaly<R>(...given: unknown[]): R | Disposable {
  const [first] = given;
  const body = typeof first === "function" ? given : given.slice(1);
  const checkNan = typeof first === "function" ? true : flag("detectAnomaly", "checkNan", first ?? true);
  const enter = () => entered(true, checkNan);
  warn(
    "Anomaly Detection has been enabled. This mode will increase the runtime and should only be enabled for debugging.",
  );
  return scoped("detectAnomaly", "anomaly", enter, body);
}

/** Switches {@link detectAnomaly} on or off: for `body`, or until the guard is disposed of. Follows torch.autograd.set_detect_anomaly. */
export function setDetectAnomaly<R>(mode: boolean, body: () => R): R;
export function setDetectAnomaly<R>(mode: boolean, checkNan: boolean, body: () => R): R;
export function setDetectAnomaly(mode: boolean, checkNan?: boolean): Disposable;
export function setDetectAnomaly<R>(mode: boolean, ...given: unknown[]): R | Disposable {
  const [first] = given;
  const body = typeof first === "function" ? given : given.slice(1);
  const checkNan = typeof first === "function" ? true : flag("setDetectAnomaly", "checkNan", first ?? true);
  const enabled = flag("setDetectAnomaly", "mode", mode);
  return scoped("setDetectAnomaly", "anomaly", () => entered(enabled, checkNan), body);
}

/** Whether {@link detectAnomaly} is on. */
export const isAnomalyEnabled = withoutSurplus("isAnomalyEnabled", 0, (): boolean => native.anomalyMode()[0]);

/** Whether it looks for gradients that are no numbers. */
export const isAnomalyCheckNanEnabled = withoutSurplus(
  "isAnomalyCheckNanEnabled",
  0,
  (): boolean => native.anomalyMode()[1],
);

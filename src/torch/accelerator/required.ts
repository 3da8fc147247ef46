import { native } from "../../native/addon.js";
import { RuntimeError } from "../../python/exceptions.js";

/** @throws RuntimeError without an accelerator, as torch._C._accelerator_* does. */
export function required(): void {
  if (!native.cudaIsBuilt()) throw new RuntimeError("Cannot access accelerator device when none is available.");
}

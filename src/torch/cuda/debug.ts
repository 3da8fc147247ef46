/** What CUDA says of errors, and of operators that wait for the device. Follows torch/cuda/__init__.py. */

import { integer, unchecked } from "../../internal/kinds.js";
import { form, type Given, signature } from "../../internal/signature.js";
import { checkNoMore } from "../../internal/surplus.js";
import { native } from "../../native/addon.js";
import { RuntimeError, TorchError } from "../../python/exceptions.js";
import { warnOnce } from "../../python/warnings.js";
import { loadCudaLibrary, requireBuilt } from "./library.js";

/** What is done where an operator waits for the device, as `item()` does: nothing, a warning, an error. */
export type SyncDebugMode = "default" | "warn" | "error" | 0 | 1 | 2;

const MODES: readonly unknown[] = ["default", "warn", "error"];

/** Finds what waits for the device. Not all operators that do are seen. Follows torch.cuda.set_sync_debug_mode. */
export const setSyncDebugMode = form(
  signature("setSyncDebugMode", ["debugMode"], { debugMode: unchecked<SyncDebugMode>() }),
  ({ debugMode }): void => {
    native.cudaInit();
    const mode = typeof debugMode === "string" ? MODES.indexOf(debugMode) : debugMode;
    if (mode < 0 && typeof debugMode === "string") {
      throw new RuntimeError("invalid value of debug_mode, expected one of `default`, `warn`, `error`");
    }
    warnOnce("Synchronization debug mode is a prototype feature and does not yet detect all synchronizing operations");
    loadCudaLibrary();
    native.cudaSetSyncDebugMode(mode);
  },
);

/** The number of what {@link setSyncDebugMode} set: 0, 1 or 2. */
export function getSyncDebugMode(...none: []): number {
  checkNoMore("getSyncDebugMode", none);
  native.cudaInit();
  loadCudaLibrary();
  return native.cudaSyncDebugMode();
}

/** Numbers of errors of CUDA's runtime. */
export const cudaStatus = {
  /** There was none. */
  SUCCESS: 0,
  /** What was asked for is not done yet. */
  ERROR_NOT_READY: 34,
} as const;

const code = signature("CudaError", ["code"], { code: integer });

/** An error of CUDA's runtime by its number; see {@link checkError}. */
export class CudaError extends RuntimeError {
  constructor(...given: Given<typeof code>) {
    const { code: number } = code(given);
    requireBuilt();
    loadCudaLibrary();
    super(`${native.cudaErrorText(number)} (${number})`);
  }
}

/** @throws CudaError for the number of an error. */
export const checkError = form(signature("checkError", ["res"], { res: integer }), ({ res }): void => {
  requireBuilt();
  if (res !== cudaStatus.SUCCESS) throw new CudaError(res);
});

/** What Python throws where a seed that waited for CUDA cannot be set. Here such an error stays what it is. */
export class DeferredCudaCallError extends TorchError {}

/** How exact and how repeatable arithmetic is, for the whole process. */

import { parseArguments } from "../internal/arguments.js";
import { checkNoMore } from "../internal/surplus.js";
import { native } from "../native/addon.js";
import { ValueError } from "../python/exceptions.js";
import { warnOnce } from "../python/warnings.js";

/**
 * Only algorithms that give the same bits each time: operators that have none throw, or with `warnOnly` warn. Follows
 * torch.use_deterministic_algorithms. On CUDA, cuBLAS also asks for `CUBLAS_WORKSPACE_CONFIG=:4096:8` in the environment.
 */
export function useDeterministicAlgorithms(mode: boolean, options: { warnOnly?: boolean } = {}, ...none: []): void {
  checkNoMore("useDeterministicAlgorithms", none);
  const { warnOnly } = parseArguments("useDeterministicAlgorithms", [], [options], { warnOnly: false });
  native.setDeterministicMode(mode, warnOnly);
}

/** Whether {@link useDeterministicAlgorithms} is on. Follows torch.are_deterministic_algorithms_enabled. */
export function areDeterministicAlgorithmsEnabled(...none: []): boolean {
  checkNoMore("areDeterministicAlgorithmsEnabled", none);
  return native.deterministicMode().enabled;
}

/** Whether it only warns. Follows torch.is_deterministic_algorithms_warn_only_enabled. */
export function isDeterministicAlgorithmsWarnOnlyEnabled(...none: []): boolean {
  checkNoMore("isDeterministicAlgorithmsWarnOnlyEnabled", none);
  return native.deterministicMode().warnOnly;
}

const DEBUG_MODES = ["default", "warn", "error"] as const;

/** As {@link useDeterministicAlgorithms}: 0 or `"default"` off, 1 or `"warn"`, 2 or `"error"`. */
export function setDeterministicDebugMode(mode: 0 | 1 | 2 | (typeof DEBUG_MODES)[number], ...none: []): void {
  checkNoMore("setDeterministicDebugMode", none);
  const level = typeof mode === "string" ? DEBUG_MODES.indexOf(mode) : mode;
  if (![0, 1, 2].includes(level)) {
    throw new ValueError(
      typeof mode === "string"
        ? `invalid value of debug_mode, expected one of \`default\`, \`warn\`, \`error\`, but got ${mode}`
        : `invalid value of debug_mode, expected 0, 1, or 2, but got ${mode}`,
    );
  }
  useDeterministicAlgorithms(level > 0, { warnOnly: level === 1 });
}

/** 0: off, 1: warns, 2: throws. */
export function getDeterministicDebugMode(...none: []): 0 | 1 | 2 {
  checkNoMore("getDeterministicDebugMode", none);
  const { enabled, warnOnly } = native.deterministicMode();
  if (!enabled) return 0;
  return warnOnly ? 1 : 2;
}

/** How float32 matrix products may be rounded. */
export type Float32MatmulPrecision = "highest" | "high" | "medium";

/** What {@link setFloat32MatmulPrecision} was told. Default: `"highest"`. */
export function getFloat32MatmulPrecision(...none: []): Float32MatmulPrecision {
  checkNoMore("getFloat32MatmulPrecision", none);
  return native.float32MatmulPrecision() as Float32MatmulPrecision;
}

/**
 * `"highest"`: float32 throughout (the default). `"high"`: TensorFloat-32 or pairs of bfloat16. `"medium"`: bfloat16.
 * Follows torch.set_float32_matmul_precision; another value changes nothing and warns, as there.
 */
export function setFloat32MatmulPrecision(precision: Float32MatmulPrecision, ...none: []): void {
  checkNoMore("setFloat32MatmulPrecision", none);
  if (!["highest", "high", "medium"].includes(precision)) {
    warnOnce(
      `${precision} is not one of 'highest', 'high', or 'medium'; ` +
        "the current setFloat32MatmulPrecision call has no effect.",
    );
    return;
  }
  native.setFloat32MatmulPrecision(precision);
}

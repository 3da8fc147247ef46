/** How exact and how repeatable arithmetic is, for the whole process. */

import { boolean } from "../internal/kinds.js";
import { form, signature } from "../internal/signature.js";
import { withoutSurplus } from "../internal/surplus.js";
import { native } from "../native/addon.js";
import { ValueError } from "../python/exceptions.js";
import { repeatWarnings, warnOnce } from "../python/warnings.js";

/**
 * Only algorithms that give the same bits each time: operators that have none throw, or with `warnOnly` warn. Follows
 * torch.use_deterministic_algorithms. On CUDA, cuBLAS also asks for `CUBLAS_WORKSPACE_CONFIG=:4096:8` in the environment.
 */
export const useDeterministicAlgorithms = form(
  signature("useDeterministicAlgorithms", ["mode"], { mode: boolean, warnOnly: boolean(false) }),
  ({ mode, warnOnly }) => native.setDeterministicMode(mode, warnOnly),
);

/** Whether {@link useDeterministicAlgorithms} is on. Follows torch.are_deterministic_algorithms_enabled. */
export const areDeterministicAlgorithmsEnabled = withoutSurplus(
  "areDeterministicAlgorithmsEnabled",
  0,
  (): boolean => native.deterministicMode().enabled,
);

/** Whether it only warns. Follows torch.is_deterministic_algorithms_warn_only_enabled. */
export const isDeterministicAlgorithmsWarnOnlyEnabled = withoutSurplus(
  "isDeterministicAlgorithmsWarnOnlyEnabled",
  0,
  (): boolean => native.deterministicMode().warnOnly,
);

const DEBUG_MODES = ["default", "warn", "error"] as const;

/** As {@link useDeterministicAlgorithms}: 0 or `"default"` off, 1 or `"warn"`, 2 or `"error"`. */
export const setDeterministicDebugMode = withoutSurplus(
  "setDeterministicDebugMode",
  1,
  (mode: 0 | 1 | 2 | (typeof DEBUG_MODES)[number]): void => {
    const level = typeof mode === "string" ? DEBUG_MODES.indexOf(mode) : mode;
    if (![0, 1, 2].includes(level)) {
      throw new ValueError(
        typeof mode === "string"
          ? `invalid value of debug_mode, expected one of \`default\`, \`warn\`, \`error\`, but got ${mode}`
          : `invalid value of debug_mode, expected 0, 1, or 2, but got ${mode}`,
      );
    }
    useDeterministicAlgorithms(level > 0, { warnOnly: level === 1 });
  },
);

/** 0: off, 1: warns, 2: throws. */
export const getDeterministicDebugMode = withoutSurplus("getDeterministicDebugMode", 0, (): 0 | 1 | 2 => {
  const { enabled, warnOnly } = native.deterministicMode();
  if (!enabled) return 0;
  return warnOnly ? 1 : 2;
});

/** How float32 matrix products may be rounded. */
export type Float32MatmulPrecision = "highest" | "high" | "medium";

/** What {@link setFloat32MatmulPrecision} was told. Default: `"highest"`. */
export const getFloat32MatmulPrecision = withoutSurplus(
  "getFloat32MatmulPrecision",
  0,
  (): Float32MatmulPrecision => native.float32MatmulPrecision() as Float32MatmulPrecision,
);

/**
 * `"highest"`: float32 throughout (the default). `"high"`: TensorFloat-32 or pairs of bfloat16. `"medium"`: bfloat16.
 * Follows torch.set_float32_matmul_precision; another value changes nothing and warns, as there.
 */
export const setFloat32MatmulPrecision = withoutSurplus(
  "setFloat32MatmulPrecision",
  1,
  (precision: Float32MatmulPrecision): void => {
    if (!["highest", "high", "medium"].includes(precision)) {
      warnOnce(
        `${precision} is not one of 'highest', 'high', or 'medium'; ` +
          "the current setFloat32MatmulPrecision call has no effect.",
      );
      return;
    }
    native.setFloat32MatmulPrecision(precision);
  },
);

/**
 * Whether the processor takes numbers closer to zero than the smallest normal one for zero, on this thread: much faster where
 * there are many. Gives whether the processor can. Follows torch.set_flush_denormal.
 */
export const setFlushDenormal = form(signature("setFlushDenormal", ["mode"], { mode: boolean }), ({ mode }): boolean =>
  native.setFlushDenormal(mode),
);

/** Whether warnings that come once come every time. Follows torch.set_warn_always. */
export const setWarnAlways = form(signature("setWarnAlways", ["b"], { b: boolean }), ({ b }): void => {
  native.setBackendFlag("warn_always", b);
  repeatWarnings(b);
});

/** What {@link setWarnAlways} was told. Default: false. */
export const isWarnAlwaysEnabled = withoutSurplus("isWarnAlwaysEnabled", 0, (): boolean =>
  native.backendFlag("warn_always"),
);

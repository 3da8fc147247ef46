/** `torch.backends.cudnn`: switches of cuDNN, which computes convolutions and recurrent layers on CUDA. */

import { boolean, number } from "../../internal/kinds.js";
import { scoped } from "../../internal/scoped.js";
import { type Options, signature } from "../../internal/signature.js";
import { withoutSurplus } from "../../internal/surplus.js";
import { native } from "../../native/addon.js";
import { type Flags, flags } from "./flags.js";

interface Cudnn extends Flags<"enabled" | "benchmark" | "deterministic" | "allowTf32"> {
  /** How many algorithms `benchmark` tries; 0 for all. Null without cuDNN. Default: 10. */
  benchmarkLimit: number | null;
  /** Whether libtorch was built with cuDNN. */
  isAvailable(): boolean;
  /** Runs `body` with other switches; without `body`, a guard for `using`. Defaults: all false, `allowTf32` true. */
  flags: typeof withFlags;
  /** cuDNN's version, such as 91900; null without cuDNN. */
  version(): number | null;
}

const version = withoutSurplus("version", 0, () => native.cudaVersions().cudnn);
const isAvailable = withoutSurplus("isAvailable", 0, () => version() !== null);

const flagArguments = signature("flags", ["enabled", "benchmark"], {
  enabled: boolean(false),
  benchmark: boolean(false),
  benchmarkLimit: number(10),
  deterministic: boolean(false),
  allowTf32: boolean(true),
});

function withFlags<R>(options: Options<typeof flagArguments>, body: () => R): R;
function withFlags(options?: Options<typeof flagArguments>): Disposable;
function withFlags<R>(...given: unknown[]): R | Disposable {
  const body = typeof given[given.length - 1] === "function" ? [given.pop()] : [];
  const { ...wanted } = flagArguments(given);
  const enter = () => {
    const before = { ...cudnn, benchmarkLimit: cudnn.benchmarkLimit };
    Object.assign(cudnn, wanted);
    return () => void Object.assign(cudnn, before);
  };
  return scoped("flags", "backends", enter, body) as R | Disposable;
}

/**
 * `enabled`: use cuDNN at all (default true). `benchmark`: time its algorithms and keep the fastest (default false).
 * `deterministic`: only algorithms that give the same bits each time (default false). `allowTf32`: round float32 to
 * TensorFloat-32 (default true).
 */
export const cudnn: Cudnn = Object.defineProperties(
  flags({
    enabled: "cudnn.enabled",
    benchmark: "cudnn.benchmark",
    deterministic: "cudnn.deterministic",
    allowTf32: "cudnn.allow_tf32",
  }),
  {
    benchmarkLimit: {
      enumerable: true,
      get: () => (isAvailable() ? native.cudnnBenchmarkLimit() : null),
      set: (limit: number) => {
        if (isAvailable()) native.setCudnnBenchmarkLimit(limit);
      },
    },
    isAvailable: { value: isAvailable },
    flags: { value: withFlags },
    version: { value: version },
  },
) as Cudnn;

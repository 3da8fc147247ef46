/** `torch.backends.cudnn`: switches of cuDNN, which computes convolutions and recurrent layers on CUDA. */

import { withoutSurplus } from "../../internal/surplus.js";
import { native } from "../../native/addon.js";
import { type Flags, flags } from "./flags.js";

interface Cudnn extends Flags<"enabled" | "benchmark" | "deterministic" | "allowTf32"> {
  /** How many algorithms `benchmark` tries; 0 for all. Null without cuDNN. Default: 10. */
  benchmarkLimit: number | null;
  /** Whether libtorch was built with cuDNN. */
  isAvailable(): boolean;
  /** cuDNN's version, such as 91900; null without cuDNN. */
  version(): number | null;
}

const version = withoutSurplus("version", 0, () => native.cudaVersions().cudnn);
const isAvailable = withoutSurplus("isAvailable", 0, () => version() !== null);

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
    version: { value: version },
  },
) as Cudnn;

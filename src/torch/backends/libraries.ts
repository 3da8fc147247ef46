/**
 * The libraries behind operators on the CPU, and what other backends answer where they are not. Follows the packages of
 * torch/backends: mkl, mkldnn, mps, nnpack, opt_einsum, cpu and quantized.
 */

import { boolean, string } from "../../internal/kinds.js";
import { scoped } from "../../internal/scoped.js";
import { form, type Options, signature } from "../../internal/signature.js";
import { withoutSurplus } from "../../internal/surplus.js";
import { native } from "../../native/addon.js";
import { AssertionError, RuntimeError, TypeError } from "../../python/exceptions.js";
import { shown } from "../../python/repr.js";
import { operator } from "../ops/operator.js";
import { type Flags, flags } from "./flags.js";

/** A library that may be there. */
interface Available {
  /** Whether it is. */
  isAvailable(): boolean;
}

const answer = <T>(name: string, run: () => T) => withoutSurplus(name, 0, run);
const nnpackAvailable = operator("_nnpack_available");

/** A library that can print its calls. */
interface Verbose {
  /**
   * Lets the library print each of its calls, with how long it took, on standard output as long as `body` runs. Without `body`: a
   * guard for `using`.
   */
  verbose<R>(level: number, body: () => R): R;
  verbose(level: number): Disposable;
  /** It prints nothing. */
  readonly VERBOSE_OFF: 0;
  /** It prints its calls. */
  readonly VERBOSE_ON: 1;
}

function verbose(name: string, set: (level: number) => boolean) {
  return <R>(level: number, ...body: unknown[]): R | Disposable => {
    if (!Number.isSafeInteger(level))
      throw new TypeError(`verbose: expected level to be an integer, got ${shown(level)}`);
    const enter = () => {
      if (level === 0) return () => {};
      if (!set(level)) {
        throw new AssertionError(
          `Failed to set ${name} into verbose mode. Please consider to disable this verbose scope.`,
        );
      }
      return () => void set(0);
    };
    return scoped("verbose", "backends", enter, body);
  };
}

/** Intel's MKL, for matrix products and factorizations. */
export const mkl: Available & Verbose = {
  isAvailable: answer("isAvailable", (): boolean => native.cpuFacts().mkl),
  verbose: verbose("MKL", (level) => native.setMklVerbose(level)) as Verbose["verbose"],
  VERBOSE_OFF: 0,
  VERBOSE_ON: 1,
};

const onednn: Flags<"enabled" | "deterministic"> = flags({
  enabled: "mkldnn.enabled",
  deterministic: "mkldnn.deterministic",
});

const mkldnnFlags = signature("flags", ["enabled", "deterministic"], {
  enabled: boolean(false),
  deterministic: boolean(false),
});

/** Runs `body` with other switches of oneDNN. Without `body`: a guard for `using`. */
function withFlags<R>(options: Options<typeof mkldnnFlags>, body: () => R): R;
function withFlags(options?: Options<typeof mkldnnFlags>): Disposable;
function withFlags<R>(...given: unknown[]): R | Disposable {
  const body = typeof given[given.length - 1] === "function" ? [given.pop()] : [];
  const { enabled, deterministic } = mkldnnFlags(given);
  const enter = () => {
    const before = { enabled: onednn.enabled, deterministic: onednn.deterministic };
    Object.assign(onednn, { enabled, deterministic });
    return () => void Object.assign(onednn, before);
  };
  return scoped("flags", "backends", enter, body) as R | Disposable;
}

interface OnednnMore {
  flags: typeof withFlags;
  /** It prints its calls, and what it makes for them. */
  readonly VERBOSE_ON_CREATION: 2;
}

/**
 * oneDNN, for convolutions, recurrent layers and bfloat16. `enabled`: use it at all (default true). `deterministic`: only
 * algorithms that give the same bits each time (default false).
 */
export const mkldnn: typeof onednn & Available & Verbose & OnednnMore = Object.defineProperties(onednn, {
  verbose: { value: verbose("MKLDNN", (level) => native.setMkldnnVerbose(level)) },
  VERBOSE_OFF: { value: 0 },
  VERBOSE_ON: { value: 1 },
  VERBOSE_ON_CREATION: { value: 2 },
  isAvailable: { value: answer("isAvailable", (): boolean => native.cpuFacts().mkldnn) },
  flags: { value: withFlags },
}) as never;

/** NNPACK, for some convolutions. */
export const nnpack: Available = { isAvailable: answer("isAvailable", () => nnpackAvailable() as boolean) };

/** Apple's GPUs: never here. */
export const mps: Available & {
  /** Whether libtorch was built for them. */
  isBuilt(): boolean;
} = { isAvailable: answer("isAvailable", () => false), isBuilt: answer("isBuilt", () => false) };

/** The package that orders the products of `einsum` in Python: not here, so they go from left to right. */
export const optEinsum = {
  /** False. */
  isAvailable: answer("isAvailable", () => false),
  /** False. */
  enabled: false,
  /** Null. */
  strategy: null,
} as const;

/** What the processor can. */
export const cpu = {
  /** The instructions that kernels use: `"DEFAULT"`, `"AVX2"`, `"AVX512"` ... */
  getCpuCapability: answer("getCpuCapability", (): string => native.cpuFacts().capability),
};

/** By their numbers in libtorch. */
const ENGINES = ["none", "fbgemm", "qnnpack", "onednn", "x86"];

/** Quantized operators. */
export const quantized: {
  /** Which library computes them. Setting it throws RuntimeError for one that is not there. */
  engine: string;
  /** The libraries that are there. */
  readonly supportedEngines: string[];
} = {
  get engine() {
    return ENGINES[native.quantizedEngine()] as string;
  },
  set engine(name) {
    const engine = ENGINES.indexOf(name);
    if (engine < 0) throw new RuntimeError(`${name} is not a valid value for quantized engine`);
    native.setQuantizedEngine(engine);
  },
  get supportedEngines() {
    return native.supportedQuantizedEngines().map((engine) => ENGINES[engine] as string);
  },
};

const LINALG = ["default", "cusolver", "magma"];

/** Which library factorizes matrices on CUDA: `"default"`, `"cusolver"` or `"magma"`; given one, it is taken from now on. */
export const preferredLinalgLibrary = form(
  signature("preferredLinalgLibrary", ["backend"], { backend: string("") }),
  ({ backend }): string => {
    if (backend !== "") {
      const number = LINALG.indexOf(backend);
      if (number < 0) throw new RuntimeError("Unknown input value. Choose from: default, cusolver, magma.");
      native.setPreferredLinalgLibrary(number);
    }
    return LINALG[native.preferredLinalgLibrary()] as string;
  },
);

/**
 * `nn.attention`: which kernels scaled dot product attention may choose. Follows torch/nn/attention/__init__.py. Other
 * implementations of flash attention, which Python loads from packages for CUDA, are not here.
 *
 * @module
 */

import { scoped } from "../../../internal/scoped.js";
import { native } from "../../../native/addon.js";
import { AssertionError, NotImplementedError } from "../../../python/exceptions.js";
import { typeName } from "../../../python/repr.js";

/** The kernels of scaled dot product attention. */
export const SDPBackend = {
  /** What was chosen where none could be. */
  ERROR: -1,
  /** Plain operators. */
  MATH: 0,
  /** Flash attention, on the CPU too. */
  FLASH_ATTENTION: 1,
  /** The memory-efficient kernel, on CUDA. */
  EFFICIENT_ATTENTION: 2,
  /** cuDNN's kernel. */
  CUDNN_ATTENTION: 3,
  /** The kernel of an extension. */
  OVERRIDEABLE: 4,
} as const;

/** One of {@link SDPBackend}. */
export type SDPBackend = (typeof SDPBackend)[keyof typeof SDPBackend];

const FLAGS: readonly (readonly [flag: string, backend: SDPBackend])[] = [
  ["cuda.cudnn_sdp", SDPBackend.CUDNN_ATTENTION],
  ["cuda.flash_sdp", SDPBackend.FLASH_ATTENTION],
  ["cuda.mem_efficient_sdp", SDPBackend.EFFICIENT_ATTENTION],
  ["cuda.math_sdp", SDPBackend.MATH],
];

function isBackend(value: unknown): value is SDPBackend {
  return Object.values<unknown>(SDPBackend).includes(value);
}

function allow(backends: ReadonlySet<SDPBackend>): void {
  for (const [flag, backend] of FLAGS) native.setBackendFlag(flag, backends.has(backend));
}

/**
 * Lets `scaledDotProductAttention` choose only among these kernels as long as `body` runs, and returns what it returns.
 * Without `body`: a guard for `using`. Their order says nothing; Python's `set_priority` is not here.
 *
 * @throws AssertionError for what is no backend, or list of them.
 */
export function sdpaKernel<R>(backends: SDPBackend | readonly SDPBackend[], body: () => R): R;
export function sdpaKernel(backends: SDPBackend | readonly SDPBackend[]): Disposable;
export function sdpaKernel<R>(backends: SDPBackend | readonly SDPBackend[], ...body: unknown[]): R | Disposable {
  const list: readonly unknown[] = Array.isArray(backends) ? backends : [backends];
  if (!list.every(isBackend)) {
    throw new AssertionError(
      `Backend must be an instance of SDPBackend or a list of SDPBackend instances, got ${typeName(backends)}`,
    );
  }
  if (typeof body[0] === "boolean" || typeof body[0] === "object") {
    throw new NotImplementedError("sdpaKernel: the order of the backends cannot be set here; leave set_priority out");
  }
  const enter = () => {
    const before = new Set(FLAGS.filter(([flag]) => native.backendFlag(flag)).map(([, backend]) => backend));
    allow(new Set(list));
    return () => allow(before);
  };
  return scoped("sdpaKernel", "attention", enter, body);
}

/**
 * `torch.backends.cuda`: what matrix products may round, and which attention kernels may be chosen.
 *
 * @module
 */

import { boolean } from "../../internal/kinds.js";
import { type Given, type Options, signature } from "../../internal/signature.js";
import { checkNoMore, withoutSurplus } from "../../internal/surplus.js";
import { native } from "../../native/addon.js";
import { warnOnce } from "../../python/warnings.js";
import { SDPBackend, sdpaKernel } from "../nn/attention/index.js";
import { type Flags, flags } from "./flags.js";

/** Whether libtorch is its CUDA build, with or without a GPU. */
export function isBuilt(...none: []): boolean {
  checkNoMore("isBuilt", none);
  return native.cudaIsBuilt();
}

/** Switches of matrix products on CUDA. */
export const matmul: Flags<
  "allowTf32" | "allowFp16ReducedPrecisionReduction" | "allowBf16ReducedPrecisionReduction" | "allowFp16Accumulation"
> = flags({
  /** Round float32 factors to TensorFloat-32: faster, 10 bits of mantissa. Default: false. */
  allowTf32: "cuda.matmul.allow_tf32",
  /** Add up float16 products in float16. Default: true. */
  allowFp16ReducedPrecisionReduction: "cuda.matmul.allow_fp16_reduced_precision_reduction",
  /** Add up bfloat16 products in bfloat16. Default: true. */
  allowBf16ReducedPrecisionReduction: "cuda.matmul.allow_bf16_reduced_precision_reduction",
  /** Accumulate float16 products in float16. Default: false. */
  allowFp16Accumulation: "cuda.matmul.allow_fp16_accumulation",
});

const read = (callee: string, name: string) => withoutSurplus(callee, 0, () => native.backendFlag(name));
const write = (callee: string, name: string) =>
  withoutSurplus(callee, 1, (enabled: boolean) => native.setBackendFlag(name, enabled));

/** Whether scaled dot product attention may use the flash kernel. */
export const flashSdpEnabled = read("flashSdpEnabled", "cuda.flash_sdp");
/** Allows or forbids flash attention in `scaledDotProductAttention` on CUDA. */
export const enableFlashSdp = write("enableFlashSdp", "cuda.flash_sdp");
/** Whether it may use the memory-efficient kernel. */
export const memEfficientSdpEnabled = read("memEfficientSdpEnabled", "cuda.mem_efficient_sdp");
/** Allows or forbids memory-efficient attention. */
export const enableMemEfficientSdp = write("enableMemEfficientSdp", "cuda.mem_efficient_sdp");
/** Whether it may be made of plain operators. */
export const mathSdpEnabled = read("mathSdpEnabled", "cuda.math_sdp");
/** Allows or forbids attention by plain operators. */
export const enableMathSdp = write("enableMathSdp", "cuda.math_sdp");
/** Whether it may use cuDNN's kernel. */
export const cudnnSdpEnabled = read("cudnnSdpEnabled", "cuda.cudnn_sdp");
/** Allows or forbids cuDNN's attention. */
export const enableCudnnSdp = write("enableCudnnSdp", "cuda.cudnn_sdp");

const kernels = signature("sdpKernel", ["enableFlash", "enableMath", "enableMemEfficient", "enableCudnn"], {
  enableFlash: boolean(true),
  enableMath: boolean(true),
  enableMemEfficient: boolean(true),
  enableCudnn: boolean(true),
});

/** Python's older form of `nn.attention.sdpaKernel`: which kernels attention may choose in `body`. Without it: a guard for `using`. */
export function sdpKernel<R>(options: Options<typeof kernels>, body: () => R): R;
export function sdpKernel(...options: Given<typeof kernels>): Disposable;
export function sdpKernel<R>(...given: unknown[]): R | Disposable {
  const body = typeof given[given.length - 1] === "function" ? [given.pop()] : [];
  const { enableFlash, enableMath, enableMemEfficient, enableCudnn } = kernels(given);
  warnOnce(
    "`torch.backends.cuda.sdp_kernel()` is deprecated. In the future, this context manager will be removed. " +
      "Please see `torch.nn.attention.sdpa_kernel()` for the new context manager, with updated signature.",
    "FutureWarning",
  );
  const backends = [
    ...(enableFlash ? [SDPBackend.FLASH_ATTENTION] : []),
    ...(enableMemEfficient ? [SDPBackend.EFFICIENT_ATTENTION] : []),
    ...(enableMath ? [SDPBackend.MATH] : []),
    ...(enableCudnn ? [SDPBackend.CUDNN_ATTENTION] : []),
  ];
  return (sdpaKernel as (backends: readonly SDPBackend[], ...body: unknown[]) => R | Disposable)(backends, ...body);
}

export { preferredLinalgLibrary } from "./libraries.js";

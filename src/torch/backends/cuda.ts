/**
 * `torch.backends.cuda`: what matrix products may round, and which attention kernels may be chosen.
 *
 * @module
 */

import { checkNoMore, withoutSurplus } from "../../internal/surplus.js";
import { native } from "../../native/addon.js";
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

export { preferredLinalgLibrary } from "./libraries.js";

// Written by `npm run generate:ops` from libtorch's schema registry. Do not edit.
import type { DeviceLike } from "../device.js";
import type { DType, DTypeLike } from "../dtype.js";
import type { Layout, MemoryFormat } from "../layout.js";
import type { Complex, Scalar } from "../scalar.js";

type Num<Tensor> = number | bigint | boolean | Complex | Scalar | Tensor;
type Int<Tensor> = number | bigint | Tensor;
type Float<Tensor> = number | bigint | Tensor;
type Out<Tensor> = Tensor | readonly Tensor[];
type LayoutLike = Layout | string;
export type MemoryFormatLike = MemoryFormat | string;

/**
 * Every ATen operator whose first argument is a tensor, as a method: in its schemas `self` is the tensor.
 */
export interface TensorOperators<Tensor, Generator> {
  /**
   * - `__and__.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `__and__.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  __and__(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  __and__(options: { other: Num<Tensor> }): Tensor;
  __and__(other: Tensor, options?: { other?: Tensor }): Tensor;
  __and__(options: { other: Tensor }): Tensor;
  /**
   * - `__iand__.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `__iand__.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  __iand__(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  __iand__(options: { other: Num<Tensor> }): Tensor;
  __iand__(other: Tensor, options?: { other?: Tensor }): Tensor;
  __iand__(options: { other: Tensor }): Tensor;
  /**
   * - `__ilshift__.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `__ilshift__.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  __ilshift__(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  __ilshift__(options: { other: Num<Tensor> }): Tensor;
  __ilshift__(other: Tensor, options?: { other?: Tensor }): Tensor;
  __ilshift__(options: { other: Tensor }): Tensor;
  /**
   * - `__ior__.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `__ior__.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  __ior__(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  __ior__(options: { other: Num<Tensor> }): Tensor;
  __ior__(other: Tensor, options?: { other?: Tensor }): Tensor;
  __ior__(options: { other: Tensor }): Tensor;
  /**
   * - `__irshift__.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `__irshift__.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  __irshift__(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  __irshift__(options: { other: Num<Tensor> }): Tensor;
  __irshift__(other: Tensor, options?: { other?: Tensor }): Tensor;
  __irshift__(options: { other: Tensor }): Tensor;
  /**
   * - `__ixor__.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `__ixor__.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  __ixor__(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  __ixor__(options: { other: Num<Tensor> }): Tensor;
  __ixor__(other: Tensor, options?: { other?: Tensor }): Tensor;
  __ixor__(options: { other: Tensor }): Tensor;
  /**
   * - `__lshift__.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `__lshift__.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  __lshift__(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  __lshift__(options: { other: Num<Tensor> }): Tensor;
  __lshift__(other: Tensor, options?: { other?: Tensor }): Tensor;
  __lshift__(options: { other: Tensor }): Tensor;
  /**
   * - `__or__.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `__or__.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  __or__(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  __or__(options: { other: Num<Tensor> }): Tensor;
  __or__(other: Tensor, options?: { other?: Tensor }): Tensor;
  __or__(options: { other: Tensor }): Tensor;
  /**
   * - `__rshift__.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `__rshift__.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  __rshift__(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  __rshift__(options: { other: Num<Tensor> }): Tensor;
  __rshift__(other: Tensor, options?: { other?: Tensor }): Tensor;
  __rshift__(options: { other: Tensor }): Tensor;
  /**
   * - `__xor__.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `__xor__.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  __xor__(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  __xor__(options: { other: Num<Tensor> }): Tensor;
  __xor__(other: Tensor, options?: { other?: Tensor }): Tensor;
  __xor__(options: { other: Tensor }): Tensor;
  /** `_adaptive_avg_pool2d(Tensor self, SymInt[] output_size) -> Tensor` */
  _adaptiveAvgPool2d(outputSize: Int<Tensor> | readonly Int<Tensor>[], options?: { outputSize?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  _adaptiveAvgPool2d(options: { outputSize: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `_adaptive_avg_pool3d(Tensor self, SymInt[] output_size) -> Tensor` */
  _adaptiveAvgPool3d(outputSize: Int<Tensor> | readonly Int<Tensor>[], options?: { outputSize?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  _adaptiveAvgPool3d(options: { outputSize: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `_add_batch_dim(Tensor self, int batch_dim, int level) -> Tensor` */
  _addBatchDim(batchDim: Int<Tensor>, level: Int<Tensor>, options?: { batchDim?: Int<Tensor>; level?: Int<Tensor> }): Tensor;
  _addBatchDim(options: { batchDim: Int<Tensor>; level: Int<Tensor> }): Tensor;
  /**
   * - `_add_relu.Scalar(Tensor self, Scalar other, Scalar alpha=...) -> Tensor`
   * - `_add_relu.Tensor(Tensor self, Tensor other, *, Scalar alpha=...) -> Tensor`
   */
  _addRelu(other: Num<Tensor>, alpha?: Num<Tensor> | { other?: Num<Tensor>; alpha?: Num<Tensor> }, options?: { other?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  _addRelu(options: { other: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  _addRelu(other: Tensor, options?: { other?: Tensor; alpha?: Num<Tensor> }): Tensor;
  _addRelu(options: { other: Tensor; alpha?: Num<Tensor> }): Tensor;
  /**
   * - `_add_relu_.Scalar(Tensor self, Scalar other, Scalar alpha=...) -> Tensor`
   * - `_add_relu_.Tensor(Tensor self, Tensor other, *, Scalar alpha=...) -> Tensor`
   */
  _addRelu_(other: Num<Tensor>, alpha?: Num<Tensor> | { other?: Num<Tensor>; alpha?: Num<Tensor> }, options?: { other?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  _addRelu_(options: { other: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  _addRelu_(other: Tensor, options?: { other?: Tensor; alpha?: Num<Tensor> }): Tensor;
  _addRelu_(options: { other: Tensor; alpha?: Num<Tensor> }): Tensor;
  /** `_addmm_activation(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=..., Scalar alpha=..., bool use_gelu=...) -> Tensor` */
  _addmmActivation(mat1: Tensor, mat2: Tensor, options?: { mat1?: Tensor; mat2?: Tensor; beta?: Num<Tensor>; alpha?: Num<Tensor>; useGelu?: boolean }): Tensor;
  _addmmActivation(options: { mat1: Tensor; mat2: Tensor; beta?: Num<Tensor>; alpha?: Num<Tensor>; useGelu?: boolean }): Tensor;
  /**
   * - `_aminmax(Tensor self) -> (Tensor, Tensor)`
   * - `_aminmax.dim(Tensor self, int dim, bool keepdim=...) -> (Tensor, Tensor)`
   */
  _aminmax(): [Tensor, Tensor];
  _aminmax(dim: Int<Tensor>, keepdim?: boolean | { dim?: Int<Tensor>; keepdim?: boolean }, options?: { dim?: Int<Tensor>; keepdim?: boolean }): [Tensor, Tensor];
  _aminmax(options: { dim: Int<Tensor>; keepdim?: boolean }): [Tensor, Tensor];
  /** `_amp_update_scale(Tensor self, Tensor growth_tracker, Tensor found_inf, float scale_growth_factor, float scale_backoff_factor, int growth_interval) -> (Tensor, Tensor growth_tracker_out)` */
  _ampUpdateScale(growthTracker: Tensor, foundInf: Tensor, scaleGrowthFactor: Float<Tensor>, scaleBackoffFactor: Float<Tensor>, growthInterval: Int<Tensor>, options?: { growthTracker?: Tensor; foundInf?: Tensor; scaleGrowthFactor?: Float<Tensor>; scaleBackoffFactor?: Float<Tensor>; growthInterval?: Int<Tensor> }): [Tensor, Tensor];
  _ampUpdateScale(options: { growthTracker: Tensor; foundInf: Tensor; scaleGrowthFactor: Float<Tensor>; scaleBackoffFactor: Float<Tensor>; growthInterval: Int<Tensor> }): [Tensor, Tensor];
  /** `_amp_update_scale_(Tensor self, Tensor growth_tracker, Tensor found_inf, float scale_growth_factor, float scale_backoff_factor, int growth_interval) -> Tensor` */
  _ampUpdateScale_(growthTracker: Tensor, foundInf: Tensor, scaleGrowthFactor: Float<Tensor>, scaleBackoffFactor: Float<Tensor>, growthInterval: Int<Tensor>, options?: { growthTracker?: Tensor; foundInf?: Tensor; scaleGrowthFactor?: Float<Tensor>; scaleBackoffFactor?: Float<Tensor>; growthInterval?: Int<Tensor> }): Tensor;
  _ampUpdateScale_(options: { growthTracker: Tensor; foundInf: Tensor; scaleGrowthFactor: Float<Tensor>; scaleBackoffFactor: Float<Tensor>; growthInterval: Int<Tensor> }): Tensor;
  /**
   * - `_assert_async(Tensor self) -> ()`
   * - `_assert_async.msg(Tensor self, str assert_msg) -> ()`
   */
  _assertAsync(): void;
  _assertAsync(assertMsg: string, options?: { assertMsg?: string }): void;
  _assertAsync(options: { assertMsg: string }): void;
  /** `_autocast_to_full_precision(Tensor self, bool cuda_enabled, bool cpu_enabled) -> Tensor` */
  _autocastToFullPrecision(cudaEnabled: boolean, cpuEnabled: boolean, options?: { cudaEnabled?: boolean; cpuEnabled?: boolean }): Tensor;
  _autocastToFullPrecision(options: { cudaEnabled: boolean; cpuEnabled: boolean }): Tensor;
  /** `_autocast_to_reduced_precision(Tensor self, bool cuda_enabled, bool cpu_enabled, ScalarType cuda_dtype, ScalarType cpu_dtype) -> Tensor` */
  _autocastToReducedPrecision(cudaEnabled: boolean, cpuEnabled: boolean, cudaDtype: DTypeLike, cpuDtype: DTypeLike, options?: { cudaEnabled?: boolean; cpuEnabled?: boolean; cudaDtype?: DTypeLike; cpuDtype?: DTypeLike }): Tensor;
  _autocastToReducedPrecision(options: { cudaEnabled: boolean; cpuEnabled: boolean; cudaDtype: DTypeLike; cpuDtype: DTypeLike }): Tensor;
  /** `_backward(Tensor self, Tensor[] inputs, Tensor? gradient=..., bool? retain_graph=..., bool create_graph=...) -> ()` */
  _backward(inputs: readonly Tensor[], gradient?: Tensor | null | { inputs?: readonly Tensor[]; gradient?: Tensor | null; retainGraph?: boolean | null; createGraph?: boolean }, retainGraph?: boolean | null | { inputs?: readonly Tensor[]; gradient?: Tensor | null; retainGraph?: boolean | null; createGraph?: boolean }, createGraph?: boolean | { inputs?: readonly Tensor[]; gradient?: Tensor | null; retainGraph?: boolean | null; createGraph?: boolean }, options?: { inputs?: readonly Tensor[]; gradient?: Tensor | null; retainGraph?: boolean | null; createGraph?: boolean }): void;
  _backward(options: { inputs: readonly Tensor[]; gradient?: Tensor | null; retainGraph?: boolean | null; createGraph?: boolean }): void;
  /** `_cast_Byte(Tensor self, bool non_blocking=...) -> Tensor` */
  _castByte(nonBlocking?: boolean | { nonBlocking?: boolean }, options?: { nonBlocking?: boolean }): Tensor;
  /** `_cast_Char(Tensor self, bool non_blocking=...) -> Tensor` */
  _castChar(nonBlocking?: boolean | { nonBlocking?: boolean }, options?: { nonBlocking?: boolean }): Tensor;
  /** `_cast_Double(Tensor self, bool non_blocking=...) -> Tensor` */
  _castDouble(nonBlocking?: boolean | { nonBlocking?: boolean }, options?: { nonBlocking?: boolean }): Tensor;
  /** `_cast_Float(Tensor self, bool non_blocking=...) -> Tensor` */
  _castFloat(nonBlocking?: boolean | { nonBlocking?: boolean }, options?: { nonBlocking?: boolean }): Tensor;
  /** `_cast_Half(Tensor self, bool non_blocking=...) -> Tensor` */
  _castHalf(nonBlocking?: boolean | { nonBlocking?: boolean }, options?: { nonBlocking?: boolean }): Tensor;
  /** `_cast_Int(Tensor self, bool non_blocking=...) -> Tensor` */
  _castInt(nonBlocking?: boolean | { nonBlocking?: boolean }, options?: { nonBlocking?: boolean }): Tensor;
  /** `_cast_Long(Tensor self, bool non_blocking=...) -> Tensor` */
  _castLong(nonBlocking?: boolean | { nonBlocking?: boolean }, options?: { nonBlocking?: boolean }): Tensor;
  /** `_cast_Short(Tensor self, bool non_blocking=...) -> Tensor` */
  _castShort(nonBlocking?: boolean | { nonBlocking?: boolean }, options?: { nonBlocking?: boolean }): Tensor;
  /** `_cholesky_solve_helper(Tensor self, Tensor A, bool upper) -> Tensor` */
  _choleskySolveHelper(A: Tensor, upper: boolean, options?: { A?: Tensor; upper?: boolean }): Tensor;
  _choleskySolveHelper(options: { A: Tensor; upper: boolean }): Tensor;
  /** `_choose_qparams_per_tensor(Tensor self, bool reduce_range=...) -> (float, int)` */
  _chooseQparamsPerTensor(reduceRange?: boolean | { reduceRange?: boolean }, options?: { reduceRange?: boolean }): [number, number];
  /** `_coalesce(Tensor self) -> Tensor` */
  _coalesce(): Tensor;
  /** `_coalesced(Tensor self, bool coalesced) -> Tensor` */
  _coalesced(coalesced: boolean, options?: { coalesced?: boolean }): Tensor;
  _coalesced(options: { coalesced: boolean }): Tensor;
  /** `_coalesced_(Tensor self, bool coalesced) -> Tensor` */
  _coalesced_(coalesced: boolean, options?: { coalesced?: boolean }): Tensor;
  _coalesced_(options: { coalesced: boolean }): Tensor;
  /** `_conj(Tensor self) -> Tensor` */
  _conj(): Tensor;
  /** `_conj_copy(Tensor self) -> Tensor` */
  _conjCopy(): Tensor;
  /** `_conj_physical(Tensor self) -> Tensor` */
  _conjPhysical(): Tensor;
  /** `_conv_depthwise2d(Tensor self, Tensor weight, SymInt[] kernel_size, Tensor? bias, SymInt[] stride, SymInt[] padding, SymInt[] dilation) -> Tensor` */
  _convDepthwise2d(weight: Tensor, kernelSize: Int<Tensor> | readonly Int<Tensor>[], bias: Tensor | null, stride: Int<Tensor> | readonly Int<Tensor>[], padding: Int<Tensor> | readonly Int<Tensor>[], dilation: Int<Tensor> | readonly Int<Tensor>[], options?: { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  _convDepthwise2d(options: { weight: Tensor; kernelSize: Int<Tensor> | readonly Int<Tensor>[]; bias: Tensor | null; stride: Int<Tensor> | readonly Int<Tensor>[]; padding: Int<Tensor> | readonly Int<Tensor>[]; dilation: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `_convert_indices_from_coo_to_csr(Tensor self, int size, *, bool out_int32=...) -> Tensor` */
  _convertIndicesFromCooToCsr(size: Int<Tensor>, options?: { size?: Int<Tensor>; outInt32?: boolean }): Tensor;
  _convertIndicesFromCooToCsr(options: { size: Int<Tensor>; outInt32?: boolean }): Tensor;
  /** `_convert_weight_to_int4pack(Tensor self, int innerKTiles) -> Tensor` */
  _convertWeightToInt4pack(innerKTiles: Int<Tensor>, options?: { innerKTiles?: Int<Tensor> }): Tensor;
  _convertWeightToInt4pack(options: { innerKTiles: Int<Tensor> }): Tensor;
  /** `_convert_weight_to_int4pack_for_cpu(Tensor self, int innerKTiles) -> Tensor` */
  _convertWeightToInt4packForCpu(innerKTiles: Int<Tensor>, options?: { innerKTiles?: Int<Tensor> }): Tensor;
  _convertWeightToInt4packForCpu(options: { innerKTiles: Int<Tensor> }): Tensor;
  /** `_copy_from(Tensor self, Tensor dst, bool non_blocking=...) -> Tensor` */
  _copyFrom(dst: Tensor, nonBlocking?: boolean | { dst?: Tensor; nonBlocking?: boolean }, options?: { dst?: Tensor; nonBlocking?: boolean }): Tensor;
  _copyFrom(options: { dst: Tensor; nonBlocking?: boolean }): Tensor;
  /** `_copy_from_and_resize(Tensor self, Tensor dst) -> Tensor` */
  _copyFromAndResize(dst: Tensor, options?: { dst?: Tensor }): Tensor;
  _copyFromAndResize(options: { dst: Tensor }): Tensor;
  /** `_cummax_helper(Tensor self, Tensor values, Tensor indices, int dim) -> ()` */
  _cummaxHelper(values: Tensor, indices: Tensor, dim: Int<Tensor>, options?: { values?: Tensor; indices?: Tensor; dim?: Int<Tensor> }): void;
  _cummaxHelper(options: { values: Tensor; indices: Tensor; dim: Int<Tensor> }): void;
  /** `_cummin_helper(Tensor self, Tensor values, Tensor indices, int dim) -> ()` */
  _cumminHelper(values: Tensor, indices: Tensor, dim: Int<Tensor>, options?: { values?: Tensor; indices?: Tensor; dim?: Int<Tensor> }): void;
  _cumminHelper(options: { values: Tensor; indices: Tensor; dim: Int<Tensor> }): void;
  /** `_debug_has_internal_overlap(Tensor self) -> int` */
  _debugHasInternalOverlap(): number;
  /** `_dimI(Tensor self) -> int` */
  _dimI(): number;
  /** `_dimV(Tensor self) -> int` */
  _dimV(): number;
  /** `_fake_quantize_learnable_per_channel_affine(Tensor self, Tensor scale, Tensor zero_point, int axis, int quant_min, int quant_max, float grad_factor=...) -> Tensor` */
  _fakeQuantizeLearnablePerChannelAffine(scale: Tensor, zeroPoint: Tensor, axis: Int<Tensor>, quantMin: Int<Tensor>, quantMax: Int<Tensor>, gradFactor?: Float<Tensor> | { scale?: Tensor; zeroPoint?: Tensor; axis?: Int<Tensor>; quantMin?: Int<Tensor>; quantMax?: Int<Tensor>; gradFactor?: Float<Tensor> }, options?: { scale?: Tensor; zeroPoint?: Tensor; axis?: Int<Tensor>; quantMin?: Int<Tensor>; quantMax?: Int<Tensor>; gradFactor?: Float<Tensor> }): Tensor;
  _fakeQuantizeLearnablePerChannelAffine(options: { scale: Tensor; zeroPoint: Tensor; axis: Int<Tensor>; quantMin: Int<Tensor>; quantMax: Int<Tensor>; gradFactor?: Float<Tensor> }): Tensor;
  /** `_fake_quantize_learnable_per_tensor_affine(Tensor self, Tensor scale, Tensor zero_point, int quant_min, int quant_max, float grad_factor=...) -> Tensor` */
  _fakeQuantizeLearnablePerTensorAffine(scale: Tensor, zeroPoint: Tensor, quantMin: Int<Tensor>, quantMax: Int<Tensor>, gradFactor?: Float<Tensor> | { scale?: Tensor; zeroPoint?: Tensor; quantMin?: Int<Tensor>; quantMax?: Int<Tensor>; gradFactor?: Float<Tensor> }, options?: { scale?: Tensor; zeroPoint?: Tensor; quantMin?: Int<Tensor>; quantMax?: Int<Tensor>; gradFactor?: Float<Tensor> }): Tensor;
  _fakeQuantizeLearnablePerTensorAffine(options: { scale: Tensor; zeroPoint: Tensor; quantMin: Int<Tensor>; quantMax: Int<Tensor>; gradFactor?: Float<Tensor> }): Tensor;
  /** `_fake_quantize_per_tensor_affine_cachemask_tensor_qparams(Tensor self, Tensor scale, Tensor zero_point, Tensor fake_quant_enabled, int quant_min, int quant_max) -> (Tensor output, Tensor mask)` */
  _fakeQuantizePerTensorAffineCachemaskTensorQparams(scale: Tensor, zeroPoint: Tensor, fakeQuantEnabled: Tensor, quantMin: Int<Tensor>, quantMax: Int<Tensor>, options?: { scale?: Tensor; zeroPoint?: Tensor; fakeQuantEnabled?: Tensor; quantMin?: Int<Tensor>; quantMax?: Int<Tensor> }): [Tensor, Tensor] & { readonly output: Tensor; readonly mask: Tensor };
  _fakeQuantizePerTensorAffineCachemaskTensorQparams(options: { scale: Tensor; zeroPoint: Tensor; fakeQuantEnabled: Tensor; quantMin: Int<Tensor>; quantMax: Int<Tensor> }): [Tensor, Tensor] & { readonly output: Tensor; readonly mask: Tensor };
  /** `_fft_c2c(Tensor self, SymInt[] dim, int normalization, bool forward) -> Tensor` */
  _fftC2c(dim: readonly Int<Tensor>[], normalization: Int<Tensor>, forward: boolean, options?: { dim?: readonly Int<Tensor>[]; normalization?: Int<Tensor>; forward?: boolean }): Tensor;
  _fftC2c(options: { dim: readonly Int<Tensor>[]; normalization: Int<Tensor>; forward: boolean }): Tensor;
  /** `_fft_c2r(Tensor self, int[] dim, int normalization, SymInt last_dim_size) -> Tensor` */
  _fftC2r(dim: readonly Int<Tensor>[], normalization: Int<Tensor>, lastDimSize: Int<Tensor>, options?: { dim?: readonly Int<Tensor>[]; normalization?: Int<Tensor>; lastDimSize?: Int<Tensor> }): Tensor;
  _fftC2r(options: { dim: readonly Int<Tensor>[]; normalization: Int<Tensor>; lastDimSize: Int<Tensor> }): Tensor;
  /** `_fft_r2c(Tensor self, int[] dim, int normalization, bool onesided) -> Tensor` */
  _fftR2c(dim: readonly Int<Tensor>[], normalization: Int<Tensor>, onesided: boolean, options?: { dim?: readonly Int<Tensor>[]; normalization?: Int<Tensor>; onesided?: boolean }): Tensor;
  _fftR2c(options: { dim: readonly Int<Tensor>[]; normalization: Int<Tensor>; onesided: boolean }): Tensor;
  /** `_fill_mem_eff_dropout_mask_(Tensor self, float dropout_p, int seed, int offset) -> Tensor` */
  _fillMemEffDropoutMask_(dropoutP: Float<Tensor>, seed: Int<Tensor>, offset: Int<Tensor>, options?: { dropoutP?: Float<Tensor>; seed?: Int<Tensor>; offset?: Int<Tensor> }): Tensor;
  _fillMemEffDropoutMask_(options: { dropoutP: Float<Tensor>; seed: Int<Tensor>; offset: Int<Tensor> }): Tensor;
  /** `_foobar(Tensor self, bool arg1=..., bool arg2=..., *, bool arg3=...) -> Tensor` */
  _foobar(arg1?: boolean | { arg1?: boolean; arg2?: boolean; arg3?: boolean }, arg2?: boolean | { arg1?: boolean; arg2?: boolean; arg3?: boolean }, options?: { arg1?: boolean; arg2?: boolean; arg3?: boolean }): Tensor;
  /** `_functional_assert_async.msg(Tensor self, str assert_msg, Tensor dep_token) -> Tensor` */
  _functionalAssertAsync(assertMsg: string, depToken: Tensor, options?: { assertMsg?: string; depToken?: Tensor }): Tensor;
  _functionalAssertAsync(options: { assertMsg: string; depToken: Tensor }): Tensor;
  /** `_fused_dropout(Tensor self, float p, Generator? generator=...) -> (Tensor, Tensor)` */
  _fusedDropout(p: Float<Tensor>, generator?: Generator | null | { p?: Float<Tensor>; generator?: Generator | null }, options?: { p?: Float<Tensor>; generator?: Generator | null }): [Tensor, Tensor];
  _fusedDropout(options: { p: Float<Tensor>; generator?: Generator | null }): [Tensor, Tensor];
  /** `_fused_moving_avg_obs_fq_helper(Tensor self, Tensor observer_on, Tensor fake_quant_on, Tensor running_min, Tensor running_max, Tensor scale, Tensor zero_point, float averaging_const, int quant_min, int quant_max, int ch_axis, bool per_row_fake_quant=..., bool symmetric_quant=...) -> (Tensor output, Tensor mask)` */
  _fusedMovingAvgObsFqHelper(observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, zeroPoint: Tensor, averagingConst: Float<Tensor>, quantMin: Int<Tensor>, quantMax: Int<Tensor>, chAxis: Int<Tensor>, perRowFakeQuant?: boolean | { observerOn?: Tensor; fakeQuantOn?: Tensor; runningMin?: Tensor; runningMax?: Tensor; scale?: Tensor; zeroPoint?: Tensor; averagingConst?: Float<Tensor>; quantMin?: Int<Tensor>; quantMax?: Int<Tensor>; chAxis?: Int<Tensor>; perRowFakeQuant?: boolean; symmetricQuant?: boolean }, symmetricQuant?: boolean | { observerOn?: Tensor; fakeQuantOn?: Tensor; runningMin?: Tensor; runningMax?: Tensor; scale?: Tensor; zeroPoint?: Tensor; averagingConst?: Float<Tensor>; quantMin?: Int<Tensor>; quantMax?: Int<Tensor>; chAxis?: Int<Tensor>; perRowFakeQuant?: boolean; symmetricQuant?: boolean }, options?: { observerOn?: Tensor; fakeQuantOn?: Tensor; runningMin?: Tensor; runningMax?: Tensor; scale?: Tensor; zeroPoint?: Tensor; averagingConst?: Float<Tensor>; quantMin?: Int<Tensor>; quantMax?: Int<Tensor>; chAxis?: Int<Tensor>; perRowFakeQuant?: boolean; symmetricQuant?: boolean }): [Tensor, Tensor] & { readonly output: Tensor; readonly mask: Tensor };
  _fusedMovingAvgObsFqHelper(options: { observerOn: Tensor; fakeQuantOn: Tensor; runningMin: Tensor; runningMax: Tensor; scale: Tensor; zeroPoint: Tensor; averagingConst: Float<Tensor>; quantMin: Int<Tensor>; quantMax: Int<Tensor>; chAxis: Int<Tensor>; perRowFakeQuant?: boolean; symmetricQuant?: boolean }): [Tensor, Tensor] & { readonly output: Tensor; readonly mask: Tensor };
  /** `_fused_moving_avg_obs_fq_helper_functional(Tensor self, Tensor observer_on, Tensor fake_quant_on, Tensor running_min, Tensor running_max, Tensor scale, Tensor zero_point, float averaging_const, int quant_min, int quant_max, int ch_axis, bool per_row_fake_quant=..., bool symmetric_quant=...) -> (Tensor output, Tensor mask, Tensor running_min_out, Tensor running_max_out, Tensor scale_out, Tensor zero_point_out)` */
  _fusedMovingAvgObsFqHelperFunctional(observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, zeroPoint: Tensor, averagingConst: Float<Tensor>, quantMin: Int<Tensor>, quantMax: Int<Tensor>, chAxis: Int<Tensor>, perRowFakeQuant?: boolean | { observerOn?: Tensor; fakeQuantOn?: Tensor; runningMin?: Tensor; runningMax?: Tensor; scale?: Tensor; zeroPoint?: Tensor; averagingConst?: Float<Tensor>; quantMin?: Int<Tensor>; quantMax?: Int<Tensor>; chAxis?: Int<Tensor>; perRowFakeQuant?: boolean; symmetricQuant?: boolean }, symmetricQuant?: boolean | { observerOn?: Tensor; fakeQuantOn?: Tensor; runningMin?: Tensor; runningMax?: Tensor; scale?: Tensor; zeroPoint?: Tensor; averagingConst?: Float<Tensor>; quantMin?: Int<Tensor>; quantMax?: Int<Tensor>; chAxis?: Int<Tensor>; perRowFakeQuant?: boolean; symmetricQuant?: boolean }, options?: { observerOn?: Tensor; fakeQuantOn?: Tensor; runningMin?: Tensor; runningMax?: Tensor; scale?: Tensor; zeroPoint?: Tensor; averagingConst?: Float<Tensor>; quantMin?: Int<Tensor>; quantMax?: Int<Tensor>; chAxis?: Int<Tensor>; perRowFakeQuant?: boolean; symmetricQuant?: boolean }): [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor] & { readonly output: Tensor; readonly mask: Tensor; readonly runningMinOut: Tensor; readonly runningMaxOut: Tensor; readonly scaleOut: Tensor; readonly zeroPointOut: Tensor };
  _fusedMovingAvgObsFqHelperFunctional(options: { observerOn: Tensor; fakeQuantOn: Tensor; runningMin: Tensor; runningMax: Tensor; scale: Tensor; zeroPoint: Tensor; averagingConst: Float<Tensor>; quantMin: Int<Tensor>; quantMax: Int<Tensor>; chAxis: Int<Tensor>; perRowFakeQuant?: boolean; symmetricQuant?: boolean }): [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor] & { readonly output: Tensor; readonly mask: Tensor; readonly runningMinOut: Tensor; readonly runningMaxOut: Tensor; readonly scaleOut: Tensor; readonly zeroPointOut: Tensor };
  /** `_fw_primal(Tensor self, int level) -> Tensor` */
  _fwPrimal(level: Int<Tensor>, options?: { level?: Int<Tensor> }): Tensor;
  _fwPrimal(options: { level: Int<Tensor> }): Tensor;
  /** `_fw_primal_copy(Tensor self, int level) -> Tensor` */
  _fwPrimalCopy(level: Int<Tensor>, options?: { level?: Int<Tensor> }): Tensor;
  _fwPrimalCopy(options: { level: Int<Tensor> }): Tensor;
  /** `_gather_sparse_backward(Tensor self, int dim, Tensor index, Tensor grad) -> Tensor` */
  _gatherSparseBackward(dim: Int<Tensor>, index: Tensor, grad: Tensor, options?: { dim?: Int<Tensor>; index?: Tensor; grad?: Tensor }): Tensor;
  _gatherSparseBackward(options: { dim: Int<Tensor>; index: Tensor; grad: Tensor }): Tensor;
  /** `_grouped_mm(Tensor self, Tensor mat2, Tensor? offs=..., Tensor? bias=..., ScalarType? out_dtype=...) -> Tensor` */
  _groupedMm(mat2: Tensor, offs?: Tensor | null | { mat2?: Tensor; offs?: Tensor | null; bias?: Tensor | null; outDtype?: DTypeLike | null }, bias?: Tensor | null | { mat2?: Tensor; offs?: Tensor | null; bias?: Tensor | null; outDtype?: DTypeLike | null }, outDtype?: DTypeLike | null | { mat2?: Tensor; offs?: Tensor | null; bias?: Tensor | null; outDtype?: DTypeLike | null }, options?: { mat2?: Tensor; offs?: Tensor | null; bias?: Tensor | null; outDtype?: DTypeLike | null }): Tensor;
  _groupedMm(options: { mat2: Tensor; offs?: Tensor | null; bias?: Tensor | null; outDtype?: DTypeLike | null }): Tensor;
  /** `_has_compatible_shallow_copy_type(Tensor self, Tensor from) -> bool` */
  _hasCompatibleShallowCopyType(from: Tensor, options?: { from?: Tensor }): boolean;
  _hasCompatibleShallowCopyType(options: { from: Tensor }): boolean;
  /** `_has_same_storage_numel(Tensor self, Tensor other) -> bool` */
  _hasSameStorageNumel(other: Tensor, options?: { other?: Tensor }): boolean;
  _hasSameStorageNumel(options: { other: Tensor }): boolean;
  /** `_histogramdd_bin_edges(Tensor self, int[] bins, *, float[]? range=..., Tensor? weight=..., bool density=...) -> Tensor[]` */
  _histogramddBinEdges(bins: readonly Int<Tensor>[], options?: { bins?: readonly Int<Tensor>[]; range?: readonly Float<Tensor>[] | null; weight?: Tensor | null; density?: boolean }): Tensor[];
  _histogramddBinEdges(...bins: Int<Tensor>[]): Tensor[];
  _histogramddBinEdges(...args: [...Int<Tensor>[], { bins?: readonly Int<Tensor>[]; range?: readonly Float<Tensor>[] | null; weight?: Tensor | null; density?: boolean }]): Tensor[];
  _histogramddBinEdges(options: { bins: readonly Int<Tensor>[]; range?: readonly Float<Tensor>[] | null; weight?: Tensor | null; density?: boolean }): Tensor[];
  /** `_histogramdd_from_bin_cts(Tensor self, int[] bins, *, float[]? range=..., Tensor? weight=..., bool density=...) -> Tensor` */
  _histogramddFromBinCts(bins: readonly Int<Tensor>[], options?: { bins?: readonly Int<Tensor>[]; range?: readonly Float<Tensor>[] | null; weight?: Tensor | null; density?: boolean }): Tensor;
  _histogramddFromBinCts(...bins: Int<Tensor>[]): Tensor;
  _histogramddFromBinCts(...args: [...Int<Tensor>[], { bins?: readonly Int<Tensor>[]; range?: readonly Float<Tensor>[] | null; weight?: Tensor | null; density?: boolean }]): Tensor;
  _histogramddFromBinCts(options: { bins: readonly Int<Tensor>[]; range?: readonly Float<Tensor>[] | null; weight?: Tensor | null; density?: boolean }): Tensor;
  /** `_histogramdd_from_bin_tensors(Tensor self, Tensor[] bins, *, Tensor? weight=..., bool density=...) -> Tensor` */
  _histogramddFromBinTensors(bins: readonly Tensor[], options?: { bins?: readonly Tensor[]; weight?: Tensor | null; density?: boolean }): Tensor;
  _histogramddFromBinTensors(options: { bins: readonly Tensor[]; weight?: Tensor | null; density?: boolean }): Tensor;
  /** `_index_put_impl(Tensor self, Tensor?[] indices, Tensor values, bool accumulate=..., bool unsafe=...) -> Tensor` */
  _indexPutImpl(indices: readonly (Tensor | null)[], values: Tensor, accumulate?: boolean | { indices?: readonly (Tensor | null)[]; values?: Tensor; accumulate?: boolean; unsafe?: boolean }, unsafe?: boolean | { indices?: readonly (Tensor | null)[]; values?: Tensor; accumulate?: boolean; unsafe?: boolean }, options?: { indices?: readonly (Tensor | null)[]; values?: Tensor; accumulate?: boolean; unsafe?: boolean }): Tensor;
  _indexPutImpl(options: { indices: readonly (Tensor | null)[]; values: Tensor; accumulate?: boolean; unsafe?: boolean }): Tensor;
  /** `_index_put_impl_(Tensor self, Tensor?[] indices, Tensor values, bool accumulate=..., bool unsafe=...) -> Tensor` */
  _indexPutImpl_(indices: readonly (Tensor | null)[], values: Tensor, accumulate?: boolean | { indices?: readonly (Tensor | null)[]; values?: Tensor; accumulate?: boolean; unsafe?: boolean }, unsafe?: boolean | { indices?: readonly (Tensor | null)[]; values?: Tensor; accumulate?: boolean; unsafe?: boolean }, options?: { indices?: readonly (Tensor | null)[]; values?: Tensor; accumulate?: boolean; unsafe?: boolean }): Tensor;
  _indexPutImpl_(options: { indices: readonly (Tensor | null)[]; values: Tensor; accumulate?: boolean; unsafe?: boolean }): Tensor;
  /** `_indices(Tensor self) -> Tensor` */
  _indices(): Tensor;
  /** `_indices_copy(Tensor self) -> Tensor` */
  _indicesCopy(): Tensor;
  /** `_int_mm(Tensor self, Tensor mat2) -> Tensor` */
  _intMm(mat2: Tensor, options?: { mat2?: Tensor }): Tensor;
  _intMm(options: { mat2: Tensor }): Tensor;
  /** `_is_all_true(Tensor self) -> Tensor` */
  _isAllTrue(): Tensor;
  /** `_is_any_true(Tensor self) -> Tensor` */
  _isAnyTrue(): Tensor;
  /** `_is_zerotensor(Tensor self) -> bool` */
  _isZerotensor(): boolean;
  /** `_lazy_clone(Tensor self) -> Tensor` */
  _lazyClone(): Tensor;
  /** `_linalg_eigvals(Tensor self) -> Tensor` */
  _linalgEigvals(): Tensor;
  /** `_local_scalar_dense(Tensor self) -> Scalar` */
  _localScalarDense(): number;
  /** `_log_softmax(Tensor self, int dim, bool half_to_float) -> Tensor` */
  _logSoftmax(dim: Int<Tensor>, halfToFloat: boolean, options?: { dim?: Int<Tensor>; halfToFloat?: boolean }): Tensor;
  _logSoftmax(options: { dim: Int<Tensor>; halfToFloat: boolean }): Tensor;
  /** `_logcumsumexp(Tensor self, int dim) -> Tensor` */
  _logcumsumexp(dim: Int<Tensor>, options?: { dim?: Int<Tensor> }): Tensor;
  _logcumsumexp(options: { dim: Int<Tensor> }): Tensor;
  /** `_lu_with_info(Tensor self, bool pivot=..., bool check_errors=...) -> (Tensor LU, Tensor pivots, Tensor info)` */
  _luWithInfo(pivot?: boolean | { pivot?: boolean; checkErrors?: boolean }, checkErrors?: boolean | { pivot?: boolean; checkErrors?: boolean }, options?: { pivot?: boolean; checkErrors?: boolean }): [Tensor, Tensor, Tensor] & { readonly LU: Tensor; readonly pivots: Tensor; readonly info: Tensor };
  /** `_make_per_channel_quantized_tensor(Tensor self, Tensor scale, Tensor zero_point, int axis) -> Tensor` */
  _makePerChannelQuantizedTensor(scale: Tensor, zeroPoint: Tensor, axis: Int<Tensor>, options?: { scale?: Tensor; zeroPoint?: Tensor; axis?: Int<Tensor> }): Tensor;
  _makePerChannelQuantizedTensor(options: { scale: Tensor; zeroPoint: Tensor; axis: Int<Tensor> }): Tensor;
  /** `_make_per_tensor_quantized_tensor(Tensor self, float scale, int zero_point) -> Tensor` */
  _makePerTensorQuantizedTensor(scale: Float<Tensor>, zeroPoint: Int<Tensor>, options?: { scale?: Float<Tensor>; zeroPoint?: Int<Tensor> }): Tensor;
  _makePerTensorQuantizedTensor(options: { scale: Float<Tensor>; zeroPoint: Int<Tensor> }): Tensor;
  /** `_masked_scale(Tensor self, Tensor mask, float scale) -> Tensor` */
  _maskedScale(mask: Tensor, scale: Float<Tensor>, options?: { mask?: Tensor; scale?: Float<Tensor> }): Tensor;
  _maskedScale(options: { mask: Tensor; scale: Float<Tensor> }): Tensor;
  /** `_masked_softmax(Tensor self, Tensor mask, int? dim=..., int? mask_type=...) -> Tensor` */
  _maskedSoftmax(mask: Tensor, dim?: Int<Tensor> | null | { mask?: Tensor; dim?: Int<Tensor> | null; maskType?: Int<Tensor> | null }, maskType?: Int<Tensor> | null | { mask?: Tensor; dim?: Int<Tensor> | null; maskType?: Int<Tensor> | null }, options?: { mask?: Tensor; dim?: Int<Tensor> | null; maskType?: Int<Tensor> | null }): Tensor;
  _maskedSoftmax(options: { mask: Tensor; dim?: Int<Tensor> | null; maskType?: Int<Tensor> | null }): Tensor;
  /** `_mkldnn_reshape(Tensor self, int[] shape) -> Tensor` */
  _mkldnnReshape(shape: readonly Int<Tensor>[], options?: { shape?: readonly Int<Tensor>[] }): Tensor;
  _mkldnnReshape(...shape: Int<Tensor>[]): Tensor;
  _mkldnnReshape(...args: [...Int<Tensor>[], { shape?: readonly Int<Tensor>[] }]): Tensor;
  _mkldnnReshape(options: { shape: readonly Int<Tensor>[] }): Tensor;
  /** `_mkldnn_transpose(Tensor self, int dim0, int dim1) -> Tensor` */
  _mkldnnTranspose(dim0: Int<Tensor>, dim1: Int<Tensor>, options?: { dim0?: Int<Tensor>; dim1?: Int<Tensor> }): Tensor;
  _mkldnnTranspose(options: { dim0: Int<Tensor>; dim1: Int<Tensor> }): Tensor;
  /** `_mkldnn_transpose_(Tensor self, int dim0, int dim1) -> Tensor` */
  _mkldnnTranspose_(dim0: Int<Tensor>, dim1: Int<Tensor>, options?: { dim0?: Int<Tensor>; dim1?: Int<Tensor> }): Tensor;
  _mkldnnTranspose_(options: { dim0: Int<Tensor>; dim1: Int<Tensor> }): Tensor;
  /** `_mps_convolution(Tensor self, Tensor weight, Tensor? bias, SymInt[] padding, SymInt[] stride, SymInt[] dilation, SymInt groups) -> Tensor` */
  _mpsConvolution(weight: Tensor, bias: Tensor | null, padding: readonly Int<Tensor>[], stride: readonly Int<Tensor>[], dilation: readonly Int<Tensor>[], groups: Int<Tensor>, options?: { weight?: Tensor; bias?: Tensor | null; padding?: readonly Int<Tensor>[]; stride?: readonly Int<Tensor>[]; dilation?: readonly Int<Tensor>[]; groups?: Int<Tensor> }): Tensor;
  _mpsConvolution(options: { weight: Tensor; bias: Tensor | null; padding: readonly Int<Tensor>[]; stride: readonly Int<Tensor>[]; dilation: readonly Int<Tensor>[]; groups: Int<Tensor> }): Tensor;
  /** `_mps_convolution_transpose(Tensor self, Tensor weight, SymInt[] padding, SymInt[] output_padding, SymInt[] stride, SymInt[] dilation, SymInt groups) -> Tensor` */
  _mpsConvolutionTranspose(weight: Tensor, padding: readonly Int<Tensor>[], outputPadding: readonly Int<Tensor>[], stride: readonly Int<Tensor>[], dilation: readonly Int<Tensor>[], groups: Int<Tensor>, options?: { weight?: Tensor; padding?: readonly Int<Tensor>[]; outputPadding?: readonly Int<Tensor>[]; stride?: readonly Int<Tensor>[]; dilation?: readonly Int<Tensor>[]; groups?: Int<Tensor> }): Tensor;
  _mpsConvolutionTranspose(options: { weight: Tensor; padding: readonly Int<Tensor>[]; outputPadding: readonly Int<Tensor>[]; stride: readonly Int<Tensor>[]; dilation: readonly Int<Tensor>[]; groups: Int<Tensor> }): Tensor;
  /** `_neg_view(Tensor self) -> Tensor` */
  _negView(): Tensor;
  /** `_neg_view_copy(Tensor self) -> Tensor` */
  _negViewCopy(): Tensor;
  /** `_nested_get_lengths(Tensor self) -> Tensor` */
  _nestedGetLengths(): Tensor;
  /** `_nested_get_max_seqlen(Tensor self) -> Tensor` */
  _nestedGetMaxSeqlen(): Tensor;
  /** `_nested_get_min_seqlen(Tensor self) -> Tensor` */
  _nestedGetMinSeqlen(): Tensor;
  /** `_nested_get_offsets(Tensor self) -> Tensor` */
  _nestedGetOffsets(): Tensor;
  /** `_nested_get_ragged_idx(Tensor self) -> int` */
  _nestedGetRaggedIdx(): number;
  /** `_nested_get_values(Tensor self) -> Tensor` */
  _nestedGetValues(): Tensor;
  /** `_nested_get_values_copy(Tensor self) -> Tensor` */
  _nestedGetValuesCopy(): Tensor;
  /** `_nested_tensor_size(Tensor self) -> Tensor` */
  _nestedTensorSize(): Tensor;
  /** `_nested_tensor_softmax_with_shape(Tensor self, Tensor query) -> Tensor` */
  _nestedTensorSoftmaxWithShape(query: Tensor, options?: { query?: Tensor }): Tensor;
  _nestedTensorSoftmaxWithShape(options: { query: Tensor }): Tensor;
  /** `_nested_tensor_storage_offsets(Tensor self) -> Tensor` */
  _nestedTensorStorageOffsets(): Tensor;
  /** `_nested_tensor_strides(Tensor self) -> Tensor` */
  _nestedTensorStrides(): Tensor;
  /** `_nested_view_from_buffer(Tensor self, Tensor nested_size, Tensor nested_strides, Tensor offsets) -> Tensor` */
  _nestedViewFromBuffer(nestedSize: Tensor, nestedStrides: Tensor, offsets: Tensor, options?: { nestedSize?: Tensor; nestedStrides?: Tensor; offsets?: Tensor }): Tensor;
  _nestedViewFromBuffer(options: { nestedSize: Tensor; nestedStrides: Tensor; offsets: Tensor }): Tensor;
  /** `_nested_view_from_buffer_copy(Tensor self, Tensor nested_size, Tensor nested_strides, Tensor offsets) -> Tensor` */
  _nestedViewFromBufferCopy(nestedSize: Tensor, nestedStrides: Tensor, offsets: Tensor, options?: { nestedSize?: Tensor; nestedStrides?: Tensor; offsets?: Tensor }): Tensor;
  _nestedViewFromBufferCopy(options: { nestedSize: Tensor; nestedStrides: Tensor; offsets: Tensor }): Tensor;
  /** `_nested_view_from_jagged(Tensor self, Tensor offsets, Tensor dummy, Tensor? lengths=..., int ragged_idx=..., Tensor? min_seqlen=..., Tensor? max_seqlen=...) -> Tensor` */
  _nestedViewFromJagged(offsets: Tensor, dummy: Tensor, lengths?: Tensor | null | { offsets?: Tensor; dummy?: Tensor; lengths?: Tensor | null; raggedIdx?: Int<Tensor>; minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null }, raggedIdx?: Int<Tensor> | { offsets?: Tensor; dummy?: Tensor; lengths?: Tensor | null; raggedIdx?: Int<Tensor>; minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null }, minSeqlen?: Tensor | null | { offsets?: Tensor; dummy?: Tensor; lengths?: Tensor | null; raggedIdx?: Int<Tensor>; minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null }, maxSeqlen?: Tensor | null | { offsets?: Tensor; dummy?: Tensor; lengths?: Tensor | null; raggedIdx?: Int<Tensor>; minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null }, options?: { offsets?: Tensor; dummy?: Tensor; lengths?: Tensor | null; raggedIdx?: Int<Tensor>; minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null }): Tensor;
  _nestedViewFromJagged(options: { offsets: Tensor; dummy: Tensor; lengths?: Tensor | null; raggedIdx?: Int<Tensor>; minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null }): Tensor;
  /** `_nested_view_from_jagged_copy(Tensor self, Tensor offsets, Tensor dummy, Tensor? lengths=..., int ragged_idx=..., Tensor? min_seqlen=..., Tensor? max_seqlen=...) -> Tensor` */
  _nestedViewFromJaggedCopy(offsets: Tensor, dummy: Tensor, lengths?: Tensor | null | { offsets?: Tensor; dummy?: Tensor; lengths?: Tensor | null; raggedIdx?: Int<Tensor>; minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null }, raggedIdx?: Int<Tensor> | { offsets?: Tensor; dummy?: Tensor; lengths?: Tensor | null; raggedIdx?: Int<Tensor>; minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null }, minSeqlen?: Tensor | null | { offsets?: Tensor; dummy?: Tensor; lengths?: Tensor | null; raggedIdx?: Int<Tensor>; minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null }, maxSeqlen?: Tensor | null | { offsets?: Tensor; dummy?: Tensor; lengths?: Tensor | null; raggedIdx?: Int<Tensor>; minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null }, options?: { offsets?: Tensor; dummy?: Tensor; lengths?: Tensor | null; raggedIdx?: Int<Tensor>; minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null }): Tensor;
  _nestedViewFromJaggedCopy(options: { offsets: Tensor; dummy: Tensor; lengths?: Tensor | null; raggedIdx?: Int<Tensor>; minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null }): Tensor;
  /** `_new_zeros_with_same_feature_meta(Tensor self, Tensor other, *, int self_num_batch_dims=...) -> Tensor` */
  _newZerosWithSameFeatureMeta(other: Tensor, options?: { other?: Tensor; selfNumBatchDims?: Int<Tensor> }): Tensor;
  _newZerosWithSameFeatureMeta(options: { other: Tensor; selfNumBatchDims?: Int<Tensor> }): Tensor;
  /** `_nnz(Tensor self) -> int` */
  _nnz(): number;
  /** `_pad_circular(Tensor self, SymInt[] pad) -> Tensor` */
  _padCircular(pad: readonly Int<Tensor>[], options?: { pad?: readonly Int<Tensor>[] }): Tensor;
  _padCircular(...pad: Int<Tensor>[]): Tensor;
  _padCircular(...args: [...Int<Tensor>[], { pad?: readonly Int<Tensor>[] }]): Tensor;
  _padCircular(options: { pad: readonly Int<Tensor>[] }): Tensor;
  /** `_pad_enum(Tensor self, SymInt[] pad, int mode, float? value=...) -> Tensor` */
  _padEnum(pad: readonly Int<Tensor>[], mode: Int<Tensor>, value?: Float<Tensor> | null | { pad?: readonly Int<Tensor>[]; mode?: Int<Tensor>; value?: Float<Tensor> | null }, options?: { pad?: readonly Int<Tensor>[]; mode?: Int<Tensor>; value?: Float<Tensor> | null }): Tensor;
  _padEnum(options: { pad: readonly Int<Tensor>[]; mode: Int<Tensor>; value?: Float<Tensor> | null }): Tensor;
  /** `_pdist_forward(Tensor self, float p=...) -> Tensor` */
  _pdistForward(p?: Float<Tensor> | { p?: Float<Tensor> }, options?: { p?: Float<Tensor> }): Tensor;
  /** `_philox_normal(Tensor self, Tensor key, float mean=..., float std=...) -> Tensor` */
  _philoxNormal(key: Tensor, mean?: Float<Tensor> | { key?: Tensor; mean?: Float<Tensor>; std?: Float<Tensor> }, std?: Float<Tensor> | { key?: Tensor; mean?: Float<Tensor>; std?: Float<Tensor> }, options?: { key?: Tensor; mean?: Float<Tensor>; std?: Float<Tensor> }): Tensor;
  _philoxNormal(options: { key: Tensor; mean?: Float<Tensor>; std?: Float<Tensor> }): Tensor;
  /** `_philox_normal_(Tensor self, Tensor key, float mean=..., float std=...) -> Tensor` */
  _philoxNormal_(key: Tensor, mean?: Float<Tensor> | { key?: Tensor; mean?: Float<Tensor>; std?: Float<Tensor> }, std?: Float<Tensor> | { key?: Tensor; mean?: Float<Tensor>; std?: Float<Tensor> }, options?: { key?: Tensor; mean?: Float<Tensor>; std?: Float<Tensor> }): Tensor;
  _philoxNormal_(options: { key: Tensor; mean?: Float<Tensor>; std?: Float<Tensor> }): Tensor;
  /** `_philox_uniform(Tensor self, Tensor key, float low=..., float high=...) -> Tensor` */
  _philoxUniform(key: Tensor, low?: Float<Tensor> | { key?: Tensor; low?: Float<Tensor>; high?: Float<Tensor> }, high?: Float<Tensor> | { key?: Tensor; low?: Float<Tensor>; high?: Float<Tensor> }, options?: { key?: Tensor; low?: Float<Tensor>; high?: Float<Tensor> }): Tensor;
  _philoxUniform(options: { key: Tensor; low?: Float<Tensor>; high?: Float<Tensor> }): Tensor;
  /** `_philox_uniform_(Tensor self, Tensor key, float low=..., float high=...) -> Tensor` */
  _philoxUniform_(key: Tensor, low?: Float<Tensor> | { key?: Tensor; low?: Float<Tensor>; high?: Float<Tensor> }, high?: Float<Tensor> | { key?: Tensor; low?: Float<Tensor>; high?: Float<Tensor> }, options?: { key?: Tensor; low?: Float<Tensor>; high?: Float<Tensor> }): Tensor;
  _philoxUniform_(options: { key: Tensor; low?: Float<Tensor>; high?: Float<Tensor> }): Tensor;
  /** `_pin_memory(Tensor self, Device? device=...) -> Tensor` */
  _pinMemory(device?: DeviceLike | null | { device?: DeviceLike | null }, options?: { device?: DeviceLike | null }): Tensor;
  /** `_prelu_kernel(Tensor self, Tensor weight) -> Tensor` */
  _preluKernel(weight: Tensor, options?: { weight?: Tensor }): Tensor;
  _preluKernel(options: { weight: Tensor }): Tensor;
  /** `_remove_batch_dim(Tensor self, int level, SymInt batch_size, int out_dim) -> Tensor` */
  _removeBatchDim(level: Int<Tensor>, batchSize: Int<Tensor>, outDim: Int<Tensor>, options?: { level?: Int<Tensor>; batchSize?: Int<Tensor>; outDim?: Int<Tensor> }): Tensor;
  _removeBatchDim(options: { level: Int<Tensor>; batchSize: Int<Tensor>; outDim: Int<Tensor> }): Tensor;
  /** `_reshape_alias(Tensor self, SymInt[] size, SymInt[] stride) -> Tensor` */
  _reshapeAlias(size: readonly Int<Tensor>[], stride: readonly Int<Tensor>[], options?: { size?: readonly Int<Tensor>[]; stride?: readonly Int<Tensor>[] }): Tensor;
  _reshapeAlias(options: { size: readonly Int<Tensor>[]; stride: readonly Int<Tensor>[] }): Tensor;
  /** `_reshape_alias_copy(Tensor self, SymInt[] size, SymInt[] stride) -> Tensor` */
  _reshapeAliasCopy(size: readonly Int<Tensor>[], stride: readonly Int<Tensor>[], options?: { size?: readonly Int<Tensor>[]; stride?: readonly Int<Tensor>[] }): Tensor;
  _reshapeAliasCopy(options: { size: readonly Int<Tensor>[]; stride: readonly Int<Tensor>[] }): Tensor;
  /** `_reshape_copy(Tensor self, SymInt[] size) -> Tensor` */
  _reshapeCopy(size: readonly Int<Tensor>[], options?: { size?: readonly Int<Tensor>[] }): Tensor;
  _reshapeCopy(...size: Int<Tensor>[]): Tensor;
  _reshapeCopy(...args: [...Int<Tensor>[], { size?: readonly Int<Tensor>[] }]): Tensor;
  _reshapeCopy(options: { size: readonly Int<Tensor>[] }): Tensor;
  /** `_reshape_from_tensor(Tensor self, Tensor shape) -> Tensor` */
  _reshapeFromTensor(shape: Tensor, options?: { shape?: Tensor }): Tensor;
  _reshapeFromTensor(options: { shape: Tensor }): Tensor;
  /** `_resize_output(Tensor self, SymInt[] size, Device device) -> Tensor` */
  _resizeOutput(size: readonly Int<Tensor>[], device: DeviceLike, options?: { size?: readonly Int<Tensor>[]; device?: DeviceLike }): Tensor;
  _resizeOutput(options: { size: readonly Int<Tensor>[]; device: DeviceLike }): Tensor;
  /** `_resize_output_(Tensor self, SymInt[] size, Device device) -> Tensor` */
  _resizeOutput_(size: readonly Int<Tensor>[], device: DeviceLike, options?: { size?: readonly Int<Tensor>[]; device?: DeviceLike }): Tensor;
  _resizeOutput_(options: { size: readonly Int<Tensor>[]; device: DeviceLike }): Tensor;
  /** `_safe_softmax(Tensor self, int dim, ScalarType? dtype=...) -> Tensor` */
  _safeSoftmax(dim: Int<Tensor>, dtype?: DTypeLike | null | { dim?: Int<Tensor>; dtype?: DTypeLike | null }, options?: { dim?: Int<Tensor>; dtype?: DTypeLike | null }): Tensor;
  _safeSoftmax(options: { dim: Int<Tensor>; dtype?: DTypeLike | null }): Tensor;
  /** `_sample_dirichlet(Tensor self, Generator? generator=...) -> Tensor` */
  _sampleDirichlet(generator?: Generator | null | { generator?: Generator | null }, options?: { generator?: Generator | null }): Tensor;
  /** `_scaled_grouped_mm(Tensor self, Tensor mat2, Tensor scale_a, Tensor scale_b, Tensor? offs=..., Tensor? bias=..., Tensor? scale_result=..., ScalarType? out_dtype=..., bool use_fast_accum=...) -> Tensor` */
  _scaledGroupedMm(mat2: Tensor, scaleA: Tensor, scaleB: Tensor, offs?: Tensor | null | { mat2?: Tensor; scaleA?: Tensor; scaleB?: Tensor; offs?: Tensor | null; bias?: Tensor | null; scaleResult?: Tensor | null; outDtype?: DTypeLike | null; useFastAccum?: boolean }, bias?: Tensor | null | { mat2?: Tensor; scaleA?: Tensor; scaleB?: Tensor; offs?: Tensor | null; bias?: Tensor | null; scaleResult?: Tensor | null; outDtype?: DTypeLike | null; useFastAccum?: boolean }, scaleResult?: Tensor | null | { mat2?: Tensor; scaleA?: Tensor; scaleB?: Tensor; offs?: Tensor | null; bias?: Tensor | null; scaleResult?: Tensor | null; outDtype?: DTypeLike | null; useFastAccum?: boolean }, outDtype?: DTypeLike | null | { mat2?: Tensor; scaleA?: Tensor; scaleB?: Tensor; offs?: Tensor | null; bias?: Tensor | null; scaleResult?: Tensor | null; outDtype?: DTypeLike | null; useFastAccum?: boolean }, useFastAccum?: boolean | { mat2?: Tensor; scaleA?: Tensor; scaleB?: Tensor; offs?: Tensor | null; bias?: Tensor | null; scaleResult?: Tensor | null; outDtype?: DTypeLike | null; useFastAccum?: boolean }, options?: { mat2?: Tensor; scaleA?: Tensor; scaleB?: Tensor; offs?: Tensor | null; bias?: Tensor | null; scaleResult?: Tensor | null; outDtype?: DTypeLike | null; useFastAccum?: boolean }): Tensor;
  _scaledGroupedMm(options: { mat2: Tensor; scaleA: Tensor; scaleB: Tensor; offs?: Tensor | null; bias?: Tensor | null; scaleResult?: Tensor | null; outDtype?: DTypeLike | null; useFastAccum?: boolean }): Tensor;
  /** `_scaled_grouped_mm_v2(Tensor self, Tensor mat2, Tensor[] scale_a, int[] recipe_a, int[] swizzle_a, Tensor[] scale_b, int[] recipe_b, int[] swizzle_b, Tensor? offs=..., Tensor? bias=..., ScalarType? out_dtype=..., int[] contraction_dim=..., bool use_fast_accum=...) -> Tensor` */
  _scaledGroupedMmV2(mat2: Tensor, scaleA: readonly Tensor[], recipeA: readonly Int<Tensor>[], swizzleA: readonly Int<Tensor>[], scaleB: readonly Tensor[], recipeB: readonly Int<Tensor>[], swizzleB: readonly Int<Tensor>[], offs?: Tensor | null | { mat2?: Tensor; scaleA?: readonly Tensor[]; recipeA?: readonly Int<Tensor>[]; swizzleA?: readonly Int<Tensor>[]; scaleB?: readonly Tensor[]; recipeB?: readonly Int<Tensor>[]; swizzleB?: readonly Int<Tensor>[]; offs?: Tensor | null; bias?: Tensor | null; outDtype?: DTypeLike | null; contractionDim?: readonly Int<Tensor>[]; useFastAccum?: boolean }, bias?: Tensor | null | { mat2?: Tensor; scaleA?: readonly Tensor[]; recipeA?: readonly Int<Tensor>[]; swizzleA?: readonly Int<Tensor>[]; scaleB?: readonly Tensor[]; recipeB?: readonly Int<Tensor>[]; swizzleB?: readonly Int<Tensor>[]; offs?: Tensor | null; bias?: Tensor | null; outDtype?: DTypeLike | null; contractionDim?: readonly Int<Tensor>[]; useFastAccum?: boolean }, outDtype?: DTypeLike | null | { mat2?: Tensor; scaleA?: readonly Tensor[]; recipeA?: readonly Int<Tensor>[]; swizzleA?: readonly Int<Tensor>[]; scaleB?: readonly Tensor[]; recipeB?: readonly Int<Tensor>[]; swizzleB?: readonly Int<Tensor>[]; offs?: Tensor | null; bias?: Tensor | null; outDtype?: DTypeLike | null; contractionDim?: readonly Int<Tensor>[]; useFastAccum?: boolean }, contractionDim?: readonly Int<Tensor>[] | { mat2?: Tensor; scaleA?: readonly Tensor[]; recipeA?: readonly Int<Tensor>[]; swizzleA?: readonly Int<Tensor>[]; scaleB?: readonly Tensor[]; recipeB?: readonly Int<Tensor>[]; swizzleB?: readonly Int<Tensor>[]; offs?: Tensor | null; bias?: Tensor | null; outDtype?: DTypeLike | null; contractionDim?: readonly Int<Tensor>[]; useFastAccum?: boolean }, useFastAccum?: boolean | { mat2?: Tensor; scaleA?: readonly Tensor[]; recipeA?: readonly Int<Tensor>[]; swizzleA?: readonly Int<Tensor>[]; scaleB?: readonly Tensor[]; recipeB?: readonly Int<Tensor>[]; swizzleB?: readonly Int<Tensor>[]; offs?: Tensor | null; bias?: Tensor | null; outDtype?: DTypeLike | null; contractionDim?: readonly Int<Tensor>[]; useFastAccum?: boolean }, options?: { mat2?: Tensor; scaleA?: readonly Tensor[]; recipeA?: readonly Int<Tensor>[]; swizzleA?: readonly Int<Tensor>[]; scaleB?: readonly Tensor[]; recipeB?: readonly Int<Tensor>[]; swizzleB?: readonly Int<Tensor>[]; offs?: Tensor | null; bias?: Tensor | null; outDtype?: DTypeLike | null; contractionDim?: readonly Int<Tensor>[]; useFastAccum?: boolean }): Tensor;
  _scaledGroupedMmV2(options: { mat2: Tensor; scaleA: readonly Tensor[]; recipeA: readonly Int<Tensor>[]; swizzleA: readonly Int<Tensor>[]; scaleB: readonly Tensor[]; recipeB: readonly Int<Tensor>[]; swizzleB: readonly Int<Tensor>[]; offs?: Tensor | null; bias?: Tensor | null; outDtype?: DTypeLike | null; contractionDim?: readonly Int<Tensor>[]; useFastAccum?: boolean }): Tensor;
  /** `_scaled_mm(Tensor self, Tensor mat2, Tensor scale_a, Tensor scale_b, Tensor? bias=..., Tensor? scale_result=..., ScalarType? out_dtype=..., bool use_fast_accum=...) -> Tensor` */
  _scaledMm(mat2: Tensor, scaleA: Tensor, scaleB: Tensor, bias?: Tensor | null | { mat2?: Tensor; scaleA?: Tensor; scaleB?: Tensor; bias?: Tensor | null; scaleResult?: Tensor | null; outDtype?: DTypeLike | null; useFastAccum?: boolean }, scaleResult?: Tensor | null | { mat2?: Tensor; scaleA?: Tensor; scaleB?: Tensor; bias?: Tensor | null; scaleResult?: Tensor | null; outDtype?: DTypeLike | null; useFastAccum?: boolean }, outDtype?: DTypeLike | null | { mat2?: Tensor; scaleA?: Tensor; scaleB?: Tensor; bias?: Tensor | null; scaleResult?: Tensor | null; outDtype?: DTypeLike | null; useFastAccum?: boolean }, useFastAccum?: boolean | { mat2?: Tensor; scaleA?: Tensor; scaleB?: Tensor; bias?: Tensor | null; scaleResult?: Tensor | null; outDtype?: DTypeLike | null; useFastAccum?: boolean }, options?: { mat2?: Tensor; scaleA?: Tensor; scaleB?: Tensor; bias?: Tensor | null; scaleResult?: Tensor | null; outDtype?: DTypeLike | null; useFastAccum?: boolean }): Tensor;
  _scaledMm(options: { mat2: Tensor; scaleA: Tensor; scaleB: Tensor; bias?: Tensor | null; scaleResult?: Tensor | null; outDtype?: DTypeLike | null; useFastAccum?: boolean }): Tensor;
  /** `_scaled_mm_v2(Tensor self, Tensor mat2, Tensor[] scale_a, int[] recipe_a, int[] swizzle_a, Tensor[] scale_b, int[] recipe_b, int[] swizzle_b, Tensor? bias, ScalarType? out_dtype, int[] contraction_dim=..., bool use_fast_accum=...) -> Tensor` */
  _scaledMmV2(mat2: Tensor, scaleA: readonly Tensor[], recipeA: readonly Int<Tensor>[], swizzleA: readonly Int<Tensor>[], scaleB: readonly Tensor[], recipeB: readonly Int<Tensor>[], swizzleB: readonly Int<Tensor>[], bias: Tensor | null, outDtype: DTypeLike | null, contractionDim?: readonly Int<Tensor>[] | { mat2?: Tensor; scaleA?: readonly Tensor[]; recipeA?: readonly Int<Tensor>[]; swizzleA?: readonly Int<Tensor>[]; scaleB?: readonly Tensor[]; recipeB?: readonly Int<Tensor>[]; swizzleB?: readonly Int<Tensor>[]; bias?: Tensor | null; outDtype?: DTypeLike | null; contractionDim?: readonly Int<Tensor>[]; useFastAccum?: boolean }, useFastAccum?: boolean | { mat2?: Tensor; scaleA?: readonly Tensor[]; recipeA?: readonly Int<Tensor>[]; swizzleA?: readonly Int<Tensor>[]; scaleB?: readonly Tensor[]; recipeB?: readonly Int<Tensor>[]; swizzleB?: readonly Int<Tensor>[]; bias?: Tensor | null; outDtype?: DTypeLike | null; contractionDim?: readonly Int<Tensor>[]; useFastAccum?: boolean }, options?: { mat2?: Tensor; scaleA?: readonly Tensor[]; recipeA?: readonly Int<Tensor>[]; swizzleA?: readonly Int<Tensor>[]; scaleB?: readonly Tensor[]; recipeB?: readonly Int<Tensor>[]; swizzleB?: readonly Int<Tensor>[]; bias?: Tensor | null; outDtype?: DTypeLike | null; contractionDim?: readonly Int<Tensor>[]; useFastAccum?: boolean }): Tensor;
  _scaledMmV2(options: { mat2: Tensor; scaleA: readonly Tensor[]; recipeA: readonly Int<Tensor>[]; swizzleA: readonly Int<Tensor>[]; scaleB: readonly Tensor[]; recipeB: readonly Int<Tensor>[]; swizzleB: readonly Int<Tensor>[]; bias: Tensor | null; outDtype: DTypeLike | null; contractionDim?: readonly Int<Tensor>[]; useFastAccum?: boolean }): Tensor;
  /** `_shape_as_tensor(Tensor self) -> Tensor` */
  _shapeAsTensor(): Tensor;
  /** `_slow_conv2d_forward(Tensor self, Tensor weight, SymInt[] kernel_size, Tensor? bias, SymInt[] stride, SymInt[] padding) -> Tensor` */
  _slowConv2dForward(weight: Tensor, kernelSize: Int<Tensor> | readonly Int<Tensor>[], bias: Tensor | null, stride: Int<Tensor> | readonly Int<Tensor>[], padding: Int<Tensor> | readonly Int<Tensor>[], options?: { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  _slowConv2dForward(options: { weight: Tensor; kernelSize: Int<Tensor> | readonly Int<Tensor>[]; bias: Tensor | null; stride: Int<Tensor> | readonly Int<Tensor>[]; padding: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `_sobol_engine_ff_(Tensor self, int n, Tensor sobolstate, int dimension, int num_generated) -> Tensor` */
  _sobolEngineFf_(n: Int<Tensor>, sobolstate: Tensor, dimension: Int<Tensor>, numGenerated: Int<Tensor>, options?: { n?: Int<Tensor>; sobolstate?: Tensor; dimension?: Int<Tensor>; numGenerated?: Int<Tensor> }): Tensor;
  _sobolEngineFf_(options: { n: Int<Tensor>; sobolstate: Tensor; dimension: Int<Tensor>; numGenerated: Int<Tensor> }): Tensor;
  /** `_sobol_engine_initialize_state_(Tensor self, int dimension) -> Tensor` */
  _sobolEngineInitializeState_(dimension: Int<Tensor>, options?: { dimension?: Int<Tensor> }): Tensor;
  _sobolEngineInitializeState_(options: { dimension: Int<Tensor> }): Tensor;
  /** `_sobol_engine_scramble_(Tensor self, Tensor ltm, int dimension) -> Tensor` */
  _sobolEngineScramble_(ltm: Tensor, dimension: Int<Tensor>, options?: { ltm?: Tensor; dimension?: Int<Tensor> }): Tensor;
  _sobolEngineScramble_(options: { ltm: Tensor; dimension: Int<Tensor> }): Tensor;
  /** `_softmax(Tensor self, int dim, bool half_to_float) -> Tensor` */
  _softmax(dim: Int<Tensor>, halfToFloat: boolean, options?: { dim?: Int<Tensor>; halfToFloat?: boolean }): Tensor;
  _softmax(options: { dim: Int<Tensor>; halfToFloat: boolean }): Tensor;
  /** `_sparse_addmm(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=..., Scalar alpha=...) -> Tensor` */
  _sparseAddmm(mat1: Tensor, mat2: Tensor, options?: { mat1?: Tensor; mat2?: Tensor; beta?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  _sparseAddmm(options: { mat1: Tensor; mat2: Tensor; beta?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  /** `_sparse_broadcast_to(Tensor self, int[] size) -> Tensor` */
  _sparseBroadcastTo(size: readonly Int<Tensor>[], options?: { size?: readonly Int<Tensor>[] }): Tensor;
  _sparseBroadcastTo(...size: Int<Tensor>[]): Tensor;
  _sparseBroadcastTo(...args: [...Int<Tensor>[], { size?: readonly Int<Tensor>[] }]): Tensor;
  _sparseBroadcastTo(options: { size: readonly Int<Tensor>[] }): Tensor;
  /** `_sparse_broadcast_to_copy(Tensor self, int[] size) -> Tensor` */
  _sparseBroadcastToCopy(size: readonly Int<Tensor>[], options?: { size?: readonly Int<Tensor>[] }): Tensor;
  _sparseBroadcastToCopy(...size: Int<Tensor>[]): Tensor;
  _sparseBroadcastToCopy(...args: [...Int<Tensor>[], { size?: readonly Int<Tensor>[] }]): Tensor;
  _sparseBroadcastToCopy(options: { size: readonly Int<Tensor>[] }): Tensor;
  /** `_sparse_csr_prod.dim_dtype(Tensor self, int[] dim, bool keepdim=..., *, ScalarType? dtype=...) -> Tensor` */
  _sparseCsrProd(dim: Int<Tensor> | readonly Int<Tensor>[], keepdim?: boolean | { dim?: Int<Tensor> | readonly Int<Tensor>[]; keepdim?: boolean; dtype?: DTypeLike | null }, options?: { dim?: Int<Tensor> | readonly Int<Tensor>[]; keepdim?: boolean; dtype?: DTypeLike | null }): Tensor;
  _sparseCsrProd(options: { dim: Int<Tensor> | readonly Int<Tensor>[]; keepdim?: boolean; dtype?: DTypeLike | null }): Tensor;
  /** `_sparse_csr_sum.dim_dtype(Tensor self, int[] dim, bool keepdim=..., *, ScalarType? dtype=...) -> Tensor` */
  _sparseCsrSum(dim: Int<Tensor> | readonly Int<Tensor>[], keepdim?: boolean | { dim?: Int<Tensor> | readonly Int<Tensor>[]; keepdim?: boolean; dtype?: DTypeLike | null }, options?: { dim?: Int<Tensor> | readonly Int<Tensor>[]; keepdim?: boolean; dtype?: DTypeLike | null }): Tensor;
  _sparseCsrSum(options: { dim: Int<Tensor> | readonly Int<Tensor>[]; keepdim?: boolean; dtype?: DTypeLike | null }): Tensor;
  /**
   * - `_sparse_log_softmax(Tensor self, int dim, bool half_to_float) -> Tensor`
   * - `_sparse_log_softmax.int(Tensor self, int dim, ScalarType? dtype=...) -> Tensor`
   */
  _sparseLogSoftmax(dim: Int<Tensor>, halfToFloat: boolean, options?: { dim?: Int<Tensor>; halfToFloat?: boolean }): Tensor;
  _sparseLogSoftmax(options: { dim: Int<Tensor>; halfToFloat: boolean }): Tensor;
  _sparseLogSoftmax(dim: Int<Tensor>, dtype?: DTypeLike | null | { dim?: Int<Tensor>; dtype?: DTypeLike | null }, options?: { dim?: Int<Tensor>; dtype?: DTypeLike | null }): Tensor;
  _sparseLogSoftmax(options: { dim: Int<Tensor>; dtype?: DTypeLike | null }): Tensor;
  /** `_sparse_mask_projection(Tensor self, Tensor mask, bool accumulate_matches=...) -> Tensor` */
  _sparseMaskProjection(mask: Tensor, accumulateMatches?: boolean | { mask?: Tensor; accumulateMatches?: boolean }, options?: { mask?: Tensor; accumulateMatches?: boolean }): Tensor;
  _sparseMaskProjection(options: { mask: Tensor; accumulateMatches?: boolean }): Tensor;
  /** `_sparse_mm_reduce_impl(Tensor self, Tensor other, str reduce) -> (Tensor, Tensor)` */
  _sparseMmReduceImpl(other: Tensor, reduce: string, options?: { other?: Tensor; reduce?: string }): [Tensor, Tensor];
  _sparseMmReduceImpl(options: { other: Tensor; reduce: string }): [Tensor, Tensor];
  /** `_sparse_mm_reduce_impl_backward(Tensor self, Tensor grad_out, Tensor weight, str reduce, Tensor arg_out, bool[] output_mask) -> (Tensor, Tensor)` */
  _sparseMmReduceImplBackward(gradOut: Tensor, weight: Tensor, reduce: string, argOut: Tensor, outputMask: boolean | readonly boolean[], options?: { gradOut?: Tensor; weight?: Tensor; reduce?: string; argOut?: Tensor; outputMask?: boolean | readonly boolean[] }): [Tensor, Tensor];
  _sparseMmReduceImplBackward(options: { gradOut: Tensor; weight: Tensor; reduce: string; argOut: Tensor; outputMask: boolean | readonly boolean[] }): [Tensor, Tensor];
  /**
   * - `_sparse_softmax(Tensor self, int dim, bool half_to_float) -> Tensor`
   * - `_sparse_softmax.int(Tensor self, int dim, ScalarType? dtype=...) -> Tensor`
   */
  _sparseSoftmax(dim: Int<Tensor>, halfToFloat: boolean, options?: { dim?: Int<Tensor>; halfToFloat?: boolean }): Tensor;
  _sparseSoftmax(options: { dim: Int<Tensor>; halfToFloat: boolean }): Tensor;
  _sparseSoftmax(dim: Int<Tensor>, dtype?: DTypeLike | null | { dim?: Int<Tensor>; dtype?: DTypeLike | null }, options?: { dim?: Int<Tensor>; dtype?: DTypeLike | null }): Tensor;
  _sparseSoftmax(options: { dim: Int<Tensor>; dtype?: DTypeLike | null }): Tensor;
  /** `_sparse_sparse_matmul(Tensor self, Tensor other) -> Tensor` */
  _sparseSparseMatmul(other: Tensor, options?: { other?: Tensor }): Tensor;
  _sparseSparseMatmul(options: { other: Tensor }): Tensor;
  /**
   * - `_sparse_sum(Tensor self) -> Tensor`
   * - `_sparse_sum.dim(Tensor self, int[] dim) -> Tensor`
   * - `_sparse_sum.dim_dtype(Tensor self, int[] dim, *, ScalarType dtype) -> Tensor`
   * - `_sparse_sum.dtype(Tensor self, *, ScalarType dtype) -> Tensor`
   */
  _sparseSum(): Tensor;
  _sparseSum(dim: Int<Tensor> | readonly Int<Tensor>[], options?: { dim?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  _sparseSum(options: { dim: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  _sparseSum(dim: Int<Tensor> | readonly Int<Tensor>[], options: { dim?: Int<Tensor> | readonly Int<Tensor>[]; dtype?: DTypeLike }): Tensor;
  _sparseSum(options: { dim: Int<Tensor> | readonly Int<Tensor>[]; dtype: DTypeLike }): Tensor;
  _sparseSum(options: { dtype?: DTypeLike }): Tensor;
  /** `_standard_gamma(Tensor self, Generator? generator=...) -> Tensor` */
  _standardGamma(generator?: Generator | null | { generator?: Generator | null }, options?: { generator?: Generator | null }): Tensor;
  /** `_standard_gamma_grad(Tensor self, Tensor output) -> Tensor` */
  _standardGammaGrad(output: Tensor, options?: { output?: Tensor }): Tensor;
  _standardGammaGrad(options: { output: Tensor }): Tensor;
  /**
   * - `_test_autograd_multiple_dispatch.fullcoverage(Tensor self) -> Tensor`
   * - `_test_autograd_multiple_dispatch.ntonly(Tensor self, bool b) -> Tensor`
   */
  _testAutogradMultipleDispatch(): Tensor;
  _testAutogradMultipleDispatch(b: boolean, options?: { b?: boolean }): Tensor;
  _testAutogradMultipleDispatch(options: { b: boolean }): Tensor;
  /** `_test_autograd_multiple_dispatch_view(Tensor self) -> Tensor` */
  _testAutogradMultipleDispatchView(): Tensor;
  /** `_test_autograd_multiple_dispatch_view_copy(Tensor self) -> Tensor` */
  _testAutogradMultipleDispatchViewCopy(): Tensor;
  /** `_test_check_tensor(Tensor self) -> Tensor` */
  _testCheckTensor(): Tensor;
  /** `_test_functorch_fallback(Tensor self, Tensor other) -> Tensor` */
  _testFunctorchFallback(other: Tensor, options?: { other?: Tensor }): Tensor;
  _testFunctorchFallback(options: { other: Tensor }): Tensor;
  /** `_test_parallel_materialize(Tensor self, int num_parallel, bool skip_first=...) -> Tensor` */
  _testParallelMaterialize(numParallel: Int<Tensor>, skipFirst?: boolean | { numParallel?: Int<Tensor>; skipFirst?: boolean }, options?: { numParallel?: Int<Tensor>; skipFirst?: boolean }): Tensor;
  _testParallelMaterialize(options: { numParallel: Int<Tensor>; skipFirst?: boolean }): Tensor;
  /** `_test_serialization_subcmul(Tensor self, Tensor other, Scalar alpha=...) -> Tensor` */
  _testSerializationSubcmul(other: Tensor, alpha?: Num<Tensor> | { other?: Tensor; alpha?: Num<Tensor> }, options?: { other?: Tensor; alpha?: Num<Tensor> }): Tensor;
  _testSerializationSubcmul(options: { other: Tensor; alpha?: Num<Tensor> }): Tensor;
  /** `_test_warn_in_autograd(Tensor self) -> Tensor` */
  _testWarnInAutograd(): Tensor;
  /** `_to_copy(Tensor self, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=..., bool non_blocking=..., MemoryFormat? memory_format=...) -> Tensor` */
  _toCopy(options?: { dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; nonBlocking?: boolean; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean }): Tensor;
  /** `_to_dense(Tensor self, ScalarType? dtype=..., bool? masked_grad=...) -> Tensor` */
  _toDense(dtype?: DTypeLike | null | { dtype?: DTypeLike | null; maskedGrad?: boolean | null }, maskedGrad?: boolean | null | { dtype?: DTypeLike | null; maskedGrad?: boolean | null }, options?: { dtype?: DTypeLike | null; maskedGrad?: boolean | null }): Tensor;
  /**
   * - `_to_sparse(Tensor self, *, Layout? layout=..., int[]? blocksize=..., int? dense_dim=...) -> Tensor`
   * - `_to_sparse.sparse_dim(Tensor self, int sparse_dim) -> Tensor`
   */
  _toSparse(options?: { layout?: LayoutLike | null; blocksize?: Int<Tensor> | readonly Int<Tensor>[] | null; denseDim?: Int<Tensor> | null }): Tensor;
  _toSparse(sparseDim: Int<Tensor>, options?: { sparseDim?: Int<Tensor> }): Tensor;
  _toSparse(options: { sparseDim: Int<Tensor> }): Tensor;
  /** `_to_sparse_bsc(Tensor self, int[] blocksize, int? dense_dim=...) -> Tensor` */
  _toSparseBsc(blocksize: Int<Tensor> | readonly Int<Tensor>[], denseDim?: Int<Tensor> | null | { blocksize?: Int<Tensor> | readonly Int<Tensor>[]; denseDim?: Int<Tensor> | null }, options?: { blocksize?: Int<Tensor> | readonly Int<Tensor>[]; denseDim?: Int<Tensor> | null }): Tensor;
  _toSparseBsc(options: { blocksize: Int<Tensor> | readonly Int<Tensor>[]; denseDim?: Int<Tensor> | null }): Tensor;
  /** `_to_sparse_bsr(Tensor self, int[] blocksize, int? dense_dim=...) -> Tensor` */
  _toSparseBsr(blocksize: Int<Tensor> | readonly Int<Tensor>[], denseDim?: Int<Tensor> | null | { blocksize?: Int<Tensor> | readonly Int<Tensor>[]; denseDim?: Int<Tensor> | null }, options?: { blocksize?: Int<Tensor> | readonly Int<Tensor>[]; denseDim?: Int<Tensor> | null }): Tensor;
  _toSparseBsr(options: { blocksize: Int<Tensor> | readonly Int<Tensor>[]; denseDim?: Int<Tensor> | null }): Tensor;
  /** `_to_sparse_csc(Tensor self, int? dense_dim=...) -> Tensor` */
  _toSparseCsc(denseDim?: Int<Tensor> | null | { denseDim?: Int<Tensor> | null }, options?: { denseDim?: Int<Tensor> | null }): Tensor;
  /** `_to_sparse_csr(Tensor self, int? dense_dim=...) -> Tensor` */
  _toSparseCsr(denseDim?: Int<Tensor> | null | { denseDim?: Int<Tensor> | null }, options?: { denseDim?: Int<Tensor> | null }): Tensor;
  /** `_unique(Tensor self, bool sorted=..., bool return_inverse=...) -> (Tensor, Tensor)` */
  _unique(sorted?: boolean | { sorted?: boolean; returnInverse?: boolean }, returnInverse?: boolean | { sorted?: boolean; returnInverse?: boolean }, options?: { sorted?: boolean; returnInverse?: boolean }): [Tensor, Tensor];
  /** `_unique2(Tensor self, bool sorted=..., bool return_inverse=..., bool return_counts=...) -> (Tensor, Tensor, Tensor)` */
  _unique2(sorted?: boolean | { sorted?: boolean; returnInverse?: boolean; returnCounts?: boolean }, returnInverse?: boolean | { sorted?: boolean; returnInverse?: boolean; returnCounts?: boolean }, returnCounts?: boolean | { sorted?: boolean; returnInverse?: boolean; returnCounts?: boolean }, options?: { sorted?: boolean; returnInverse?: boolean; returnCounts?: boolean }): [Tensor, Tensor, Tensor];
  /** `_unsafe_index.Tensor(Tensor self, Tensor?[] indices) -> Tensor` */
  _unsafeIndex(indices: readonly (Tensor | null)[], options?: { indices?: readonly (Tensor | null)[] }): Tensor;
  _unsafeIndex(options: { indices: readonly (Tensor | null)[] }): Tensor;
  /** `_unsafe_index_put(Tensor self, Tensor?[] indices, Tensor values, bool accumulate=...) -> Tensor` */
  _unsafeIndexPut(indices: readonly (Tensor | null)[], values: Tensor, accumulate?: boolean | { indices?: readonly (Tensor | null)[]; values?: Tensor; accumulate?: boolean }, options?: { indices?: readonly (Tensor | null)[]; values?: Tensor; accumulate?: boolean }): Tensor;
  _unsafeIndexPut(options: { indices: readonly (Tensor | null)[]; values: Tensor; accumulate?: boolean }): Tensor;
  /** `_unsafe_masked_index(Tensor self, Tensor mask, Tensor?[] indices, Scalar fill) -> Tensor` */
  _unsafeMaskedIndex(mask: Tensor, indices: readonly (Tensor | null)[], fill: Num<Tensor>, options?: { mask?: Tensor; indices?: readonly (Tensor | null)[]; fill?: Num<Tensor> }): Tensor;
  _unsafeMaskedIndex(options: { mask: Tensor; indices: readonly (Tensor | null)[]; fill: Num<Tensor> }): Tensor;
  /** `_unsafe_masked_index_put_accumulate(Tensor self, Tensor mask, Tensor?[] indices, Tensor values) -> Tensor` */
  _unsafeMaskedIndexPutAccumulate(mask: Tensor, indices: readonly (Tensor | null)[], values: Tensor, options?: { mask?: Tensor; indices?: readonly (Tensor | null)[]; values?: Tensor }): Tensor;
  _unsafeMaskedIndexPutAccumulate(options: { mask: Tensor; indices: readonly (Tensor | null)[]; values: Tensor }): Tensor;
  /** `_unsafe_view(Tensor self, SymInt[] size) -> Tensor` */
  _unsafeView(size: readonly Int<Tensor>[], options?: { size?: readonly Int<Tensor>[] }): Tensor;
  _unsafeView(...size: Int<Tensor>[]): Tensor;
  _unsafeView(...args: [...Int<Tensor>[], { size?: readonly Int<Tensor>[] }]): Tensor;
  _unsafeView(options: { size: readonly Int<Tensor>[] }): Tensor;
  /** `_upsample_bicubic2d_aa(Tensor self, SymInt[] output_size, bool align_corners, float? scales_h=..., float? scales_w=...) -> Tensor` */
  _upsampleBicubic2dAa(outputSize: Int<Tensor> | readonly Int<Tensor>[], alignCorners: boolean, scalesH?: Float<Tensor> | null | { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; alignCorners?: boolean; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }, scalesW?: Float<Tensor> | null | { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; alignCorners?: boolean; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }, options?: { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; alignCorners?: boolean; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }): Tensor;
  _upsampleBicubic2dAa(options: { outputSize: Int<Tensor> | readonly Int<Tensor>[]; alignCorners: boolean; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }): Tensor;
  /** `_upsample_bilinear2d_aa(Tensor self, SymInt[] output_size, bool align_corners, float? scales_h=..., float? scales_w=...) -> Tensor` */
  _upsampleBilinear2dAa(outputSize: Int<Tensor> | readonly Int<Tensor>[], alignCorners: boolean, scalesH?: Float<Tensor> | null | { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; alignCorners?: boolean; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }, scalesW?: Float<Tensor> | null | { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; alignCorners?: boolean; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }, options?: { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; alignCorners?: boolean; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }): Tensor;
  _upsampleBilinear2dAa(options: { outputSize: Int<Tensor> | readonly Int<Tensor>[]; alignCorners: boolean; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }): Tensor;
  /** `_upsample_lanczos2d_aa(Tensor self, SymInt[] output_size, bool align_corners, float? scales_h=..., float? scales_w=...) -> Tensor` */
  _upsampleLanczos2dAa(outputSize: Int<Tensor> | readonly Int<Tensor>[], alignCorners: boolean, scalesH?: Float<Tensor> | null | { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; alignCorners?: boolean; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }, scalesW?: Float<Tensor> | null | { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; alignCorners?: boolean; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }, options?: { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; alignCorners?: boolean; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }): Tensor;
  _upsampleLanczos2dAa(options: { outputSize: Int<Tensor> | readonly Int<Tensor>[]; alignCorners: boolean; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }): Tensor;
  /** `_upsample_nearest_exact1d(Tensor self, SymInt[] output_size, float? scales=...) -> Tensor` */
  _upsampleNearestExact1d(outputSize: Int<Tensor> | readonly Int<Tensor>[], scales?: Float<Tensor> | null | { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; scales?: Float<Tensor> | null }, options?: { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; scales?: Float<Tensor> | null }): Tensor;
  _upsampleNearestExact1d(options: { outputSize: Int<Tensor> | readonly Int<Tensor>[]; scales?: Float<Tensor> | null }): Tensor;
  /** `_upsample_nearest_exact2d(Tensor self, SymInt[] output_size, float? scales_h=..., float? scales_w=...) -> Tensor` */
  _upsampleNearestExact2d(outputSize: Int<Tensor> | readonly Int<Tensor>[], scalesH?: Float<Tensor> | null | { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }, scalesW?: Float<Tensor> | null | { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }, options?: { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }): Tensor;
  _upsampleNearestExact2d(options: { outputSize: Int<Tensor> | readonly Int<Tensor>[]; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }): Tensor;
  /** `_upsample_nearest_exact3d(Tensor self, SymInt[] output_size, float? scales_d=..., float? scales_h=..., float? scales_w=...) -> Tensor` */
  _upsampleNearestExact3d(outputSize: Int<Tensor> | readonly Int<Tensor>[], scalesD?: Float<Tensor> | null | { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; scalesD?: Float<Tensor> | null; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }, scalesH?: Float<Tensor> | null | { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; scalesD?: Float<Tensor> | null; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }, scalesW?: Float<Tensor> | null | { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; scalesD?: Float<Tensor> | null; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }, options?: { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; scalesD?: Float<Tensor> | null; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }): Tensor;
  _upsampleNearestExact3d(options: { outputSize: Int<Tensor> | readonly Int<Tensor>[]; scalesD?: Float<Tensor> | null; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }): Tensor;
  /** `_values(Tensor self) -> Tensor` */
  _values(): Tensor;
  /** `_values_copy(Tensor self) -> Tensor` */
  _valuesCopy(): Tensor;
  /** `_weight_int4pack_mm(Tensor self, Tensor mat2, int qGroupSize, Tensor qScaleAndZeros) -> Tensor` */
  _weightInt4packMm(mat2: Tensor, qGroupSize: Int<Tensor>, qScaleAndZeros: Tensor, options?: { mat2?: Tensor; qGroupSize?: Int<Tensor>; qScaleAndZeros?: Tensor }): Tensor;
  _weightInt4packMm(options: { mat2: Tensor; qGroupSize: Int<Tensor>; qScaleAndZeros: Tensor }): Tensor;
  /** `_weight_int4pack_mm_for_cpu(Tensor self, Tensor mat2, int qGroupSize, Tensor qScaleAndZeros) -> Tensor` */
  _weightInt4packMmForCpu(mat2: Tensor, qGroupSize: Int<Tensor>, qScaleAndZeros: Tensor, options?: { mat2?: Tensor; qGroupSize?: Int<Tensor>; qScaleAndZeros?: Tensor }): Tensor;
  _weightInt4packMmForCpu(options: { mat2: Tensor; qGroupSize: Int<Tensor>; qScaleAndZeros: Tensor }): Tensor;
  /** `_weight_int4pack_mm_with_scales_and_zeros(Tensor self, Tensor mat2, int qGroupSize, Tensor qScale, Tensor qZeros) -> Tensor` */
  _weightInt4packMmWithScalesAndZeros(mat2: Tensor, qGroupSize: Int<Tensor>, qScale: Tensor, qZeros: Tensor, options?: { mat2?: Tensor; qGroupSize?: Int<Tensor>; qScale?: Tensor; qZeros?: Tensor }): Tensor;
  _weightInt4packMmWithScalesAndZeros(options: { mat2: Tensor; qGroupSize: Int<Tensor>; qScale: Tensor; qZeros: Tensor }): Tensor;
  /** `_weight_int8pack_mm(Tensor self, Tensor mat2, Tensor scales) -> Tensor` */
  _weightInt8packMm(mat2: Tensor, scales: Tensor, options?: { mat2?: Tensor; scales?: Tensor }): Tensor;
  _weightInt8packMm(options: { mat2: Tensor; scales: Tensor }): Tensor;
  /** |x| of each element. [torch.Tensor.abs](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.abs.html) */
  abs(): Tensor;
  /** |x| of each element. In place. [torch.Tensor.abs_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.abs_.html) */
  abs_(): Tensor;
  /** |x| of each element. [torch.Tensor.absolute](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.absolute.html) */
  absolute(): Tensor;
  /** |x| of each element. In place. [torch.Tensor.absolute_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.absolute_.html) */
  absolute_(): Tensor;
  /** The angle whose cosine each element is. [torch.Tensor.acos](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.acos.html) */
  acos(): Tensor;
  /** The angle whose cosine each element is. In place. [torch.Tensor.acos_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.acos_.html) */
  acos_(): Tensor;
  /** The inverse hyperbolic cosine of each element. [torch.Tensor.acosh](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.acosh.html) */
  acosh(): Tensor;
  /** The inverse hyperbolic cosine of each element. In place. [torch.Tensor.acosh_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.acosh_.html) */
  acosh_(): Tensor;
  /** Means of windows so that (N, C, L) gets a given length. [torch.nn.functional.adaptive_avg_pool1d](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_avg_pool1d.html) */
  adaptiveAvgPool1d(outputSize: Int<Tensor> | readonly Int<Tensor>[], options?: { outputSize?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  adaptiveAvgPool1d(options: { outputSize: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** Means of windows so that (N, C, H, W) gets a given size. [torch.nn.functional.adaptive_avg_pool2d](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_avg_pool2d.html) */
  adaptiveAvgPool2d(outputSize: Int<Tensor> | readonly Int<Tensor>[], options?: { outputSize?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  adaptiveAvgPool2d(options: { outputSize: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** Means of windows so that (N, C, D, H, W) gets a given size. [torch.nn.functional.adaptive_avg_pool3d](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_avg_pool3d.html) */
  adaptiveAvgPool3d(outputSize: Int<Tensor> | readonly Int<Tensor>[], options?: { outputSize?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  adaptiveAvgPool3d(options: { outputSize: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** Maxima of windows so that (N, C, L) gets a given length. [torch.nn.functional.adaptive_max_pool1d](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_max_pool1d.html) */
  adaptiveMaxPool1d(outputSize: Int<Tensor> | readonly Int<Tensor>[], options?: { outputSize?: Int<Tensor> | readonly Int<Tensor>[] }): [Tensor, Tensor];
  adaptiveMaxPool1d(options: { outputSize: Int<Tensor> | readonly Int<Tensor>[] }): [Tensor, Tensor];
  /** Maxima of windows so that (N, C, H, W) gets a given size. [torch.nn.functional.adaptive_max_pool2d](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_max_pool2d.html) */
  adaptiveMaxPool2d(outputSize: Int<Tensor> | readonly Int<Tensor>[], options?: { outputSize?: Int<Tensor> | readonly Int<Tensor>[] }): [Tensor, Tensor];
  adaptiveMaxPool2d(options: { outputSize: Int<Tensor> | readonly Int<Tensor>[] }): [Tensor, Tensor];
  /** Maxima of windows so that (N, C, D, H, W) gets a given size. [torch.nn.functional.adaptive_max_pool3d](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_max_pool3d.html) */
  adaptiveMaxPool3d(outputSize: Int<Tensor> | readonly Int<Tensor>[], options?: { outputSize?: Int<Tensor> | readonly Int<Tensor>[] }): [Tensor, Tensor];
  adaptiveMaxPool3d(options: { outputSize: Int<Tensor> | readonly Int<Tensor>[] }): [Tensor, Tensor];
  /** self + alpha * other; both broadcast. [torch.Tensor.add](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.add.html) */
  add(other: Num<Tensor>, alpha?: Num<Tensor> | { other?: Num<Tensor>; alpha?: Num<Tensor> }, options?: { other?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  add(options: { other: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  add(other: Tensor, options?: { other?: Tensor; alpha?: Num<Tensor> }): Tensor;
  add(options: { other: Tensor; alpha?: Num<Tensor> }): Tensor;
  /** self + alpha * other; both broadcast. In place. [torch.Tensor.add_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.add_.html) */
  add_(other: Num<Tensor>, alpha?: Num<Tensor> | { other?: Num<Tensor>; alpha?: Num<Tensor> }, options?: { other?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  add_(options: { other: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  add_(other: Tensor, options?: { other?: Tensor; alpha?: Num<Tensor> }): Tensor;
  add_(options: { other: Tensor; alpha?: Num<Tensor> }): Tensor;
  /** beta * self + alpha * the sum of the b products; batch1 (b, n, m), batch2 (b, m, p), self (n, p). [torch.Tensor.addbmm](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.addbmm.html) */
  addbmm(batch1: Tensor, batch2: Tensor, options?: { batch1?: Tensor; batch2?: Tensor; beta?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  addbmm(options: { batch1: Tensor; batch2: Tensor; beta?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  /** beta * self + alpha * the sum of the b products; batch1 (b, n, m), batch2 (b, m, p), self (n, p). In place. [torch.Tensor.addbmm_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.addbmm_.html) */
  addbmm_(batch1: Tensor, batch2: Tensor, options?: { batch1?: Tensor; batch2?: Tensor; beta?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  addbmm_(options: { batch1: Tensor; batch2: Tensor; beta?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  /** self + value * tensor1 / tensor2. [torch.Tensor.addcdiv](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.addcdiv.html) */
  addcdiv(tensor1: Tensor, tensor2: Tensor, options?: { tensor1?: Tensor; tensor2?: Tensor; value?: Num<Tensor> }): Tensor;
  addcdiv(options: { tensor1: Tensor; tensor2: Tensor; value?: Num<Tensor> }): Tensor;
  /** self + value * tensor1 / tensor2. In place. [torch.Tensor.addcdiv_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.addcdiv_.html) */
  addcdiv_(tensor1: Tensor, tensor2: Tensor, options?: { tensor1?: Tensor; tensor2?: Tensor; value?: Num<Tensor> }): Tensor;
  addcdiv_(options: { tensor1: Tensor; tensor2: Tensor; value?: Num<Tensor> }): Tensor;
  /** self + value * tensor1 * tensor2. [torch.Tensor.addcmul](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.addcmul.html) */
  addcmul(tensor1: Tensor, tensor2: Tensor, options?: { tensor1?: Tensor; tensor2?: Tensor; value?: Num<Tensor> }): Tensor;
  addcmul(options: { tensor1: Tensor; tensor2: Tensor; value?: Num<Tensor> }): Tensor;
  /** self + value * tensor1 * tensor2. In place. [torch.Tensor.addcmul_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.addcmul_.html) */
  addcmul_(tensor1: Tensor, tensor2: Tensor, options?: { tensor1?: Tensor; tensor2?: Tensor; value?: Num<Tensor> }): Tensor;
  addcmul_(options: { tensor1: Tensor; tensor2: Tensor; value?: Num<Tensor> }): Tensor;
  /** beta * self + alpha * (mat1 @ mat2); mat1 (n, m), mat2 (m, p), self broadcast to (n, p). [torch.Tensor.addmm](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.addmm.html) */
  addmm(mat1: Tensor, mat2: Tensor, options?: { mat1?: Tensor; mat2?: Tensor; beta?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  addmm(options: { mat1: Tensor; mat2: Tensor; beta?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  addmm(mat1: Tensor, mat2: Tensor, outDtype: DTypeLike, options?: { mat1?: Tensor; mat2?: Tensor; outDtype?: DTypeLike; beta?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  addmm(options: { mat1: Tensor; mat2: Tensor; outDtype: DTypeLike; beta?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  /** beta * self + alpha * (mat1 @ mat2); mat1 (n, m), mat2 (m, p), self broadcast to (n, p). In place. [torch.Tensor.addmm_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.addmm_.html) */
  addmm_(mat1: Tensor, mat2: Tensor, options?: { mat1?: Tensor; mat2?: Tensor; beta?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  addmm_(options: { mat1: Tensor; mat2: Tensor; beta?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  /** beta * self + alpha * (mat @ vec); mat (n, m), vec (m), self broadcast to (n). [torch.Tensor.addmv](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.addmv.html) */
  addmv(mat: Tensor, vec: Tensor, options?: { mat?: Tensor; vec?: Tensor; beta?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  addmv(options: { mat: Tensor; vec: Tensor; beta?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  /** beta * self + alpha * (mat @ vec); mat (n, m), vec (m), self broadcast to (n). In place. [torch.Tensor.addmv_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.addmv_.html) */
  addmv_(mat: Tensor, vec: Tensor, options?: { mat?: Tensor; vec?: Tensor; beta?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  addmv_(options: { mat: Tensor; vec: Tensor; beta?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  /** beta * self + alpha * outer(vec1, vec2); vec1 (n), vec2 (m), self broadcast to (n, m). [torch.Tensor.addr](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.addr.html) */
  addr(vec1: Tensor, vec2: Tensor, options?: { vec1?: Tensor; vec2?: Tensor; beta?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  addr(options: { vec1: Tensor; vec2: Tensor; beta?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  /** beta * self + alpha * outer(vec1, vec2); vec1 (n), vec2 (m), self broadcast to (n, m). In place. [torch.Tensor.addr_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.addr_.html) */
  addr_(vec1: Tensor, vec2: Tensor, options?: { vec1?: Tensor; vec2?: Tensor; beta?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  addr_(options: { vec1: Tensor; vec2: Tensor; beta?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  /** (..., n, m) conjugated, as (..., m, n). [torch.Tensor.adjoint](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.adjoint.html) */
  adjoint(): Tensor;
  /** `alias(Tensor self) -> Tensor` */
  alias(): Tensor;
  /** `alias_copy(Tensor self) -> Tensor` */
  aliasCopy(): Tensor;
  /** Whether all elements are other than 0, or over `dim`. [torch.Tensor.all](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.all.html) */
  all(): Tensor;
  all(dim: Int<Tensor>, keepdim?: boolean | { dim?: Int<Tensor>; keepdim?: boolean }, options?: { dim?: Int<Tensor>; keepdim?: boolean }): Tensor;
  all(options: { dim: Int<Tensor>; keepdim?: boolean }): Tensor;
  all(dim?: readonly Int<Tensor>[] | null | { dim?: readonly Int<Tensor>[] | null; keepdim?: boolean }, keepdim?: boolean | { dim?: readonly Int<Tensor>[] | null; keepdim?: boolean }, options?: { dim?: readonly Int<Tensor>[] | null; keepdim?: boolean }): Tensor;
  /** Whether |self - other| <= atol + rtol * |other| everywhere. [torch.Tensor.allclose](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.allclose.html) */
  allclose(other: Tensor, rtol?: Float<Tensor> | { other?: Tensor; rtol?: Float<Tensor>; atol?: Float<Tensor>; equalNan?: boolean }, atol?: Float<Tensor> | { other?: Tensor; rtol?: Float<Tensor>; atol?: Float<Tensor>; equalNan?: boolean }, equalNan?: boolean | { other?: Tensor; rtol?: Float<Tensor>; atol?: Float<Tensor>; equalNan?: boolean }, options?: { other?: Tensor; rtol?: Float<Tensor>; atol?: Float<Tensor>; equalNan?: boolean }): boolean;
  allclose(options: { other: Tensor; rtol?: Float<Tensor>; atol?: Float<Tensor>; equalNan?: boolean }): boolean;
  /**
   * Dropout that keeps mean and variance, for selu. In place.
   * - `alpha_dropout_(Tensor self, float p, bool train) -> Tensor`
   */
  alphaDropout_(p: Float<Tensor>, train: boolean, options?: { p?: Float<Tensor>; train?: boolean }): Tensor;
  alphaDropout_(options: { p: Float<Tensor>; train: boolean }): Tensor;
  /** The greatest element over `dim`; equal ones share the gradient. [torch.Tensor.amax](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.amax.html) */
  amax(dim?: Int<Tensor> | readonly Int<Tensor>[] | { dim?: Int<Tensor> | readonly Int<Tensor>[]; keepdim?: boolean }, keepdim?: boolean | { dim?: Int<Tensor> | readonly Int<Tensor>[]; keepdim?: boolean }, options?: { dim?: Int<Tensor> | readonly Int<Tensor>[]; keepdim?: boolean }): Tensor;
  /** The least element over `dim`; equal ones share the gradient. [torch.Tensor.amin](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.amin.html) */
  amin(dim?: Int<Tensor> | readonly Int<Tensor>[] | { dim?: Int<Tensor> | readonly Int<Tensor>[]; keepdim?: boolean }, keepdim?: boolean | { dim?: Int<Tensor> | readonly Int<Tensor>[]; keepdim?: boolean }, options?: { dim?: Int<Tensor> | readonly Int<Tensor>[]; keepdim?: boolean }): Tensor;
  /** The least and the greatest element. [torch.Tensor.aminmax](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.aminmax.html) */
  aminmax(options?: { dim?: Int<Tensor> | null; keepdim?: boolean }): [Tensor, Tensor] & { readonly min: Tensor; readonly max: Tensor };
  /** The angle of each complex element; of a negative real one pi. [torch.Tensor.angle](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.angle.html) */
  angle(): Tensor;
  /** Whether an element is other than 0, or over `dim`. [torch.Tensor.any](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.any.html) */
  any(): Tensor;
  any(dim: Int<Tensor>, keepdim?: boolean | { dim?: Int<Tensor>; keepdim?: boolean }, options?: { dim?: Int<Tensor>; keepdim?: boolean }): Tensor;
  any(options: { dim: Int<Tensor>; keepdim?: boolean }): Tensor;
  any(dim?: readonly Int<Tensor>[] | null | { dim?: readonly Int<Tensor>[] | null; keepdim?: boolean }, keepdim?: boolean | { dim?: readonly Int<Tensor>[] | null; keepdim?: boolean }, options?: { dim?: readonly Int<Tensor>[] | null; keepdim?: boolean }): Tensor;
  /** The angle whose cosine each element is. [torch.Tensor.arccos](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.arccos.html) */
  arccos(): Tensor;
  /** The angle whose cosine each element is. In place. [torch.Tensor.arccos_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.arccos_.html) */
  arccos_(): Tensor;
  /** The inverse hyperbolic cosine of each element. [torch.Tensor.arccosh](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.arccosh.html) */
  arccosh(): Tensor;
  /** The inverse hyperbolic cosine of each element. In place. [torch.Tensor.arccosh_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.arccosh_.html) */
  arccosh_(): Tensor;
  /** The angle whose sine each element is. [torch.Tensor.arcsin](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.arcsin.html) */
  arcsin(): Tensor;
  /** The angle whose sine each element is. In place. [torch.Tensor.arcsin_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.arcsin_.html) */
  arcsin_(): Tensor;
  /** The inverse hyperbolic sine of each element. [torch.Tensor.arcsinh](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.arcsinh.html) */
  arcsinh(): Tensor;
  /** The inverse hyperbolic sine of each element. In place. [torch.Tensor.arcsinh_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.arcsinh_.html) */
  arcsinh_(): Tensor;
  /** The angle whose tangent each element is. [torch.Tensor.arctan](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.arctan.html) */
  arctan(): Tensor;
  /** The angle of the point (other, self), in the right quadrant; both broadcast. [torch.Tensor.arctan2](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.arctan2.html) */
  arctan2(other: Tensor, options?: { other?: Tensor }): Tensor;
  arctan2(options: { other: Tensor }): Tensor;
  /** The angle of the point (other, self), in the right quadrant; both broadcast. In place. [torch.Tensor.arctan2_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.arctan2_.html) */
  arctan2_(other: Tensor, options?: { other?: Tensor }): Tensor;
  arctan2_(options: { other: Tensor }): Tensor;
  /** The angle whose tangent each element is. In place. [torch.Tensor.arctan_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.arctan_.html) */
  arctan_(): Tensor;
  /** The inverse hyperbolic tangent of each element. [torch.Tensor.arctanh](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.arctanh.html) */
  arctanh(): Tensor;
  /** The inverse hyperbolic tangent of each element. In place. [torch.Tensor.arctanh_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.arctanh_.html) */
  arctanh_(): Tensor;
  /** The index of the greatest element, of all or over `dim`. [torch.Tensor.argmax](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.argmax.html) */
  argmax(dim?: Int<Tensor> | null | { dim?: Int<Tensor> | null; keepdim?: boolean }, keepdim?: boolean | { dim?: Int<Tensor> | null; keepdim?: boolean }, options?: { dim?: Int<Tensor> | null; keepdim?: boolean }): Tensor;
  /** The index of the least element, of all or over `dim`. [torch.Tensor.argmin](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.argmin.html) */
  argmin(dim?: Int<Tensor> | null | { dim?: Int<Tensor> | null; keepdim?: boolean }, keepdim?: boolean | { dim?: Int<Tensor> | null; keepdim?: boolean }, options?: { dim?: Int<Tensor> | null; keepdim?: boolean }): Tensor;
  /** The indices that sort along `dim`. [torch.Tensor.argsort](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.argsort.html) */
  argsort(dim?: Int<Tensor> | { dim?: Int<Tensor>; descending?: boolean }, descending?: boolean | { dim?: Int<Tensor>; descending?: boolean }, options?: { dim?: Int<Tensor>; descending?: boolean }): Tensor;
  argsort(options: { stable?: boolean; dim?: Int<Tensor>; descending?: boolean }): Tensor;
  /** The indices (n, dimensions) of the elements other than 0. [torch.Tensor.argwhere](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.argwhere.html) */
  argwhere(): Tensor;
  /** The memory seen with given size and strides. [torch.Tensor.as_strided](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.as_strided.html) */
  asStrided(size: readonly Int<Tensor>[], stride: readonly Int<Tensor>[], storageOffset?: Int<Tensor> | null | { size?: readonly Int<Tensor>[]; stride?: readonly Int<Tensor>[]; storageOffset?: Int<Tensor> | null }, options?: { size?: readonly Int<Tensor>[]; stride?: readonly Int<Tensor>[]; storageOffset?: Int<Tensor> | null }): Tensor;
  asStrided(options: { size: readonly Int<Tensor>[]; stride: readonly Int<Tensor>[]; storageOffset?: Int<Tensor> | null }): Tensor;
  /** The memory seen with given size and strides. In place. [torch.Tensor.as_strided_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.as_strided_.html) */
  asStrided_(size: readonly Int<Tensor>[], stride: readonly Int<Tensor>[], storageOffset?: Int<Tensor> | null | { size?: readonly Int<Tensor>[]; stride?: readonly Int<Tensor>[]; storageOffset?: Int<Tensor> | null }, options?: { size?: readonly Int<Tensor>[]; stride?: readonly Int<Tensor>[]; storageOffset?: Int<Tensor> | null }): Tensor;
  asStrided_(options: { size: readonly Int<Tensor>[]; stride: readonly Int<Tensor>[]; storageOffset?: Int<Tensor> | null }): Tensor;
  /**
   * The memory seen with given size and strides. As a copy.
   * - `as_strided_copy(Tensor self, SymInt[] size, SymInt[] stride, SymInt? storage_offset=...) -> Tensor`
   */
  asStridedCopy(size: readonly Int<Tensor>[], stride: readonly Int<Tensor>[], storageOffset?: Int<Tensor> | null | { size?: readonly Int<Tensor>[]; stride?: readonly Int<Tensor>[]; storageOffset?: Int<Tensor> | null }, options?: { size?: readonly Int<Tensor>[]; stride?: readonly Int<Tensor>[]; storageOffset?: Int<Tensor> | null }): Tensor;
  asStridedCopy(options: { size: readonly Int<Tensor>[]; stride: readonly Int<Tensor>[]; storageOffset?: Int<Tensor> | null }): Tensor;
  /** A copy with src where as_strided would look. [torch.Tensor.as_strided_scatter](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.as_strided_scatter.html) */
  asStridedScatter(src: Tensor, size: readonly Int<Tensor>[], stride: readonly Int<Tensor>[], storageOffset?: Int<Tensor> | null | { src?: Tensor; size?: readonly Int<Tensor>[]; stride?: readonly Int<Tensor>[]; storageOffset?: Int<Tensor> | null }, options?: { src?: Tensor; size?: readonly Int<Tensor>[]; stride?: readonly Int<Tensor>[]; storageOffset?: Int<Tensor> | null }): Tensor;
  asStridedScatter(options: { src: Tensor; size: readonly Int<Tensor>[]; stride: readonly Int<Tensor>[]; storageOffset?: Int<Tensor> | null }): Tensor;
  /** The angle whose sine each element is. [torch.Tensor.asin](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.asin.html) */
  asin(): Tensor;
  /** The angle whose sine each element is. In place. [torch.Tensor.asin_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.asin_.html) */
  asin_(): Tensor;
  /** The inverse hyperbolic sine of each element. [torch.Tensor.asinh](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.asinh.html) */
  asinh(): Tensor;
  /** The inverse hyperbolic sine of each element. In place. [torch.Tensor.asinh_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.asinh_.html) */
  asinh_(): Tensor;
  /** The angle whose tangent each element is. [torch.Tensor.atan](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.atan.html) */
  atan(): Tensor;
  /** The angle of the point (other, self), in the right quadrant; both broadcast. [torch.Tensor.atan2](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.atan2.html) */
  atan2(other: Tensor, options?: { other?: Tensor }): Tensor;
  atan2(options: { other: Tensor }): Tensor;
  /** The angle of the point (other, self), in the right quadrant; both broadcast. In place. [torch.Tensor.atan2_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.atan2_.html) */
  atan2_(other: Tensor, options?: { other?: Tensor }): Tensor;
  atan2_(options: { other: Tensor }): Tensor;
  /** The angle whose tangent each element is. In place. [torch.Tensor.atan_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.atan_.html) */
  atan_(): Tensor;
  /** The inverse hyperbolic tangent of each element. [torch.Tensor.atanh](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.atanh.html) */
  atanh(): Tensor;
  /** The inverse hyperbolic tangent of each element. In place. [torch.Tensor.atanh_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.atanh_.html) */
  atanh_(): Tensor;
  /** With one dimension at least. [torch.atleast_1d](https://docs.pytorch.org/docs/stable/generated/torch.atleast_1d.html) */
  atleast1d(): Tensor;
  /** With two dimensions at least. [torch.atleast_2d](https://docs.pytorch.org/docs/stable/generated/torch.atleast_2d.html) */
  atleast2d(): Tensor;
  /** With three dimensions at least. [torch.atleast_3d](https://docs.pytorch.org/docs/stable/generated/torch.atleast_3d.html) */
  atleast3d(): Tensor;
  /** Means of windows of (N, C, L). [torch.nn.functional.avg_pool1d](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.avg_pool1d.html) */
  avgPool1d(kernelSize: Int<Tensor> | readonly Int<Tensor>[], stride?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean; countIncludePad?: boolean }, padding?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean; countIncludePad?: boolean }, ceilMode?: boolean | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean; countIncludePad?: boolean }, countIncludePad?: boolean | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean; countIncludePad?: boolean }, options?: { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean; countIncludePad?: boolean }): Tensor;
  avgPool1d(options: { kernelSize: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean; countIncludePad?: boolean }): Tensor;
  /** Means of windows of (N, C, H, W). [torch.nn.functional.avg_pool2d](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.avg_pool2d.html) */
  avgPool2d(kernelSize: Int<Tensor> | readonly Int<Tensor>[], stride?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: Int<Tensor> | null }, padding?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: Int<Tensor> | null }, ceilMode?: boolean | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: Int<Tensor> | null }, countIncludePad?: boolean | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: Int<Tensor> | null }, divisorOverride?: Int<Tensor> | null | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: Int<Tensor> | null }, options?: { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: Int<Tensor> | null }): Tensor;
  avgPool2d(options: { kernelSize: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: Int<Tensor> | null }): Tensor;
  /** Means of windows of (N, C, D, H, W). [torch.nn.functional.avg_pool3d](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.avg_pool3d.html) */
  avgPool3d(kernelSize: Int<Tensor> | readonly Int<Tensor>[], stride?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: Int<Tensor> | null }, padding?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: Int<Tensor> | null }, ceilMode?: boolean | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: Int<Tensor> | null }, countIncludePad?: boolean | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: Int<Tensor> | null }, divisorOverride?: Int<Tensor> | null | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: Int<Tensor> | null }, options?: { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: Int<Tensor> | null }): Tensor;
  avgPool3d(options: { kernelSize: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: Int<Tensor> | null }): Tensor;
  /** beta * self + alpha * (batch1 @ batch2); batch1 (b, n, m), batch2 (b, m, p), self (b, n, p). [torch.Tensor.baddbmm](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.baddbmm.html) */
  baddbmm(batch1: Tensor, batch2: Tensor, options?: { batch1?: Tensor; batch2?: Tensor; beta?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  baddbmm(options: { batch1: Tensor; batch2: Tensor; beta?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  baddbmm(batch1: Tensor, batch2: Tensor, outDtype: DTypeLike, options?: { batch1?: Tensor; batch2?: Tensor; outDtype?: DTypeLike; beta?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  baddbmm(options: { batch1: Tensor; batch2: Tensor; outDtype: DTypeLike; beta?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  /** beta * self + alpha * (batch1 @ batch2); batch1 (b, n, m), batch2 (b, m, p), self (b, n, p). In place. [torch.Tensor.baddbmm_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.baddbmm_.html) */
  baddbmm_(batch1: Tensor, batch2: Tensor, options?: { batch1?: Tensor; batch2?: Tensor; beta?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  baddbmm_(options: { batch1: Tensor; batch2: Tensor; beta?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  /** 0 or 1, 1 with the probability that each element says. [torch.Tensor.bernoulli](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.bernoulli.html) */
  bernoulli(options?: { generator?: Generator | null }): Tensor;
  bernoulli(p: Tensor, options?: { p?: Tensor; generator?: Generator | null }): Tensor;
  bernoulli(options: { p: Tensor; generator?: Generator | null }): Tensor;
  bernoulli(p: Float<Tensor>, options?: { p?: Float<Tensor>; generator?: Generator | null }): Tensor;
  bernoulli(options: { p: Float<Tensor>; generator?: Generator | null }): Tensor;
  /** 0 or 1, 1 with the probability that each element says. In place. [torch.Tensor.bernoulli_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.bernoulli_.html) */
  bernoulli_(p: Tensor, options?: { p?: Tensor; generator?: Generator | null }): Tensor;
  bernoulli_(options: { p: Tensor; generator?: Generator | null }): Tensor;
  bernoulli_(p?: Float<Tensor> | { p?: Float<Tensor>; generator?: Generator | null }, options?: { p?: Float<Tensor>; generator?: Generator | null }): Tensor;
  /** -(t log(x) + (1 - t) log(1 - x)) of probabilities x. [torch.nn.functional.binary_cross_entropy](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.binary_cross_entropy.html) */
  binaryCrossEntropy(target: Tensor, weight?: Tensor | null | { target?: Tensor; weight?: Tensor | null; reduction?: Int<Tensor> }, reduction?: Int<Tensor> | { target?: Tensor; weight?: Tensor | null; reduction?: Int<Tensor> }, options?: { target?: Tensor; weight?: Tensor | null; reduction?: Int<Tensor> }): Tensor;
  binaryCrossEntropy(options: { target: Tensor; weight?: Tensor | null; reduction?: Int<Tensor> }): Tensor;
  /** The binary cross entropy of sigmoid(input). [torch.nn.functional.binary_cross_entropy_with_logits](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.binary_cross_entropy_with_logits.html) */
  binaryCrossEntropyWithLogits(target: Tensor, weight?: Tensor | null | { target?: Tensor; weight?: Tensor | null; posWeight?: Tensor | null; reduction?: Int<Tensor> }, posWeight?: Tensor | null | { target?: Tensor; weight?: Tensor | null; posWeight?: Tensor | null; reduction?: Int<Tensor> }, reduction?: Int<Tensor> | { target?: Tensor; weight?: Tensor | null; posWeight?: Tensor | null; reduction?: Int<Tensor> }, options?: { target?: Tensor; weight?: Tensor | null; posWeight?: Tensor | null; reduction?: Int<Tensor> }): Tensor;
  binaryCrossEntropyWithLogits(options: { target: Tensor; weight?: Tensor | null; posWeight?: Tensor | null; reduction?: Int<Tensor> }): Tensor;
  /** How often each integer from 0 on is in a (n) of integers. [torch.Tensor.bincount](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.bincount.html) */
  bincount(weights?: Tensor | null | { weights?: Tensor | null; minlength?: Int<Tensor> }, minlength?: Int<Tensor> | { weights?: Tensor | null; minlength?: Int<Tensor> }, options?: { weights?: Tensor | null; minlength?: Int<Tensor> }): Tensor;
  /** The bits set in both; of bool: and. [torch.Tensor.bitwise_and](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.bitwise_and.html) */
  bitwiseAnd(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  bitwiseAnd(options: { other: Num<Tensor> }): Tensor;
  bitwiseAnd(other: Tensor, options?: { other?: Tensor }): Tensor;
  bitwiseAnd(options: { other: Tensor }): Tensor;
  /** The bits set in both; of bool: and. In place. [torch.Tensor.bitwise_and_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.bitwise_and_.html) */
  bitwiseAnd_(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  bitwiseAnd_(options: { other: Num<Tensor> }): Tensor;
  bitwiseAnd_(other: Tensor, options?: { other?: Tensor }): Tensor;
  bitwiseAnd_(options: { other: Tensor }): Tensor;
  /** self << other. [torch.Tensor.bitwise_left_shift](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.bitwise_left_shift.html) */
  bitwiseLeftShift(other: Tensor, options?: { other?: Tensor }): Tensor;
  bitwiseLeftShift(options: { other: Tensor }): Tensor;
  bitwiseLeftShift(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  bitwiseLeftShift(options: { other: Num<Tensor> }): Tensor;
  /** self << other. In place. [torch.Tensor.bitwise_left_shift_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.bitwise_left_shift_.html) */
  bitwiseLeftShift_(other: Tensor, options?: { other?: Tensor }): Tensor;
  bitwiseLeftShift_(options: { other: Tensor }): Tensor;
  bitwiseLeftShift_(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  bitwiseLeftShift_(options: { other: Num<Tensor> }): Tensor;
  /** Each bit turned over; of bool: not. [torch.Tensor.bitwise_not](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.bitwise_not.html) */
  bitwiseNot(): Tensor;
  /** Each bit turned over; of bool: not. In place. [torch.Tensor.bitwise_not_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.bitwise_not_.html) */
  bitwiseNot_(): Tensor;
  /** The bits set in one of both; of bool: or. [torch.Tensor.bitwise_or](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.bitwise_or.html) */
  bitwiseOr(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  bitwiseOr(options: { other: Num<Tensor> }): Tensor;
  bitwiseOr(other: Tensor, options?: { other?: Tensor }): Tensor;
  bitwiseOr(options: { other: Tensor }): Tensor;
  /** The bits set in one of both; of bool: or. In place. [torch.Tensor.bitwise_or_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.bitwise_or_.html) */
  bitwiseOr_(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  bitwiseOr_(options: { other: Num<Tensor> }): Tensor;
  bitwiseOr_(other: Tensor, options?: { other?: Tensor }): Tensor;
  bitwiseOr_(options: { other: Tensor }): Tensor;
  /** self >> other, the sign kept. [torch.Tensor.bitwise_right_shift](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.bitwise_right_shift.html) */
  bitwiseRightShift(other: Tensor, options?: { other?: Tensor }): Tensor;
  bitwiseRightShift(options: { other: Tensor }): Tensor;
  bitwiseRightShift(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  bitwiseRightShift(options: { other: Num<Tensor> }): Tensor;
  /** self >> other, the sign kept. In place. [torch.Tensor.bitwise_right_shift_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.bitwise_right_shift_.html) */
  bitwiseRightShift_(other: Tensor, options?: { other?: Tensor }): Tensor;
  bitwiseRightShift_(options: { other: Tensor }): Tensor;
  bitwiseRightShift_(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  bitwiseRightShift_(options: { other: Num<Tensor> }): Tensor;
  /** The bits set in just one of both; of bool: exclusive or. [torch.Tensor.bitwise_xor](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.bitwise_xor.html) */
  bitwiseXor(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  bitwiseXor(options: { other: Num<Tensor> }): Tensor;
  bitwiseXor(other: Tensor, options?: { other?: Tensor }): Tensor;
  bitwiseXor(options: { other: Tensor }): Tensor;
  /** The bits set in just one of both; of bool: exclusive or. In place. [torch.Tensor.bitwise_xor_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.bitwise_xor_.html) */
  bitwiseXor_(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  bitwiseXor_(options: { other: Num<Tensor> }): Tensor;
  bitwiseXor_(other: Tensor, options?: { other?: Tensor }): Tensor;
  bitwiseXor_(options: { other: Tensor }): Tensor;
  /** The products of b matrices (b, n, m) @ (b, m, p) -> (b, n, p). [torch.Tensor.bmm](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.bmm.html) */
  bmm(mat2: Tensor, options?: { mat2?: Tensor }): Tensor;
  bmm(options: { mat2: Tensor }): Tensor;
  bmm(mat2: Tensor, outDtype: DTypeLike, options?: { mat2?: Tensor; outDtype?: DTypeLike }): Tensor;
  bmm(options: { mat2: Tensor; outDtype: DTypeLike }): Tensor;
  /** Broadcast to a shape, without memory. [torch.Tensor.broadcast_to](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.broadcast_to.html) */
  broadcastTo(size: readonly Int<Tensor>[], options?: { size?: readonly Int<Tensor>[] }): Tensor;
  broadcastTo(...size: Int<Tensor>[]): Tensor;
  broadcastTo(...args: [...Int<Tensor>[], { size?: readonly Int<Tensor>[] }]): Tensor;
  broadcastTo(options: { size: readonly Int<Tensor>[] }): Tensor;
  /** The bin of each element among sorted boundaries. [torch.bucketize](https://docs.pytorch.org/docs/stable/generated/torch.bucketize.html) */
  bucketize(boundaries: Tensor, options?: { boundaries?: Tensor; outInt32?: boolean; right?: boolean }): Tensor;
  bucketize(options: { boundaries: Tensor; outInt32?: boolean; right?: boolean }): Tensor;
  /** `cauchy(Tensor self, float median=..., float sigma=..., *, Generator? generator=...) -> Tensor` */
  cauchy(median?: Float<Tensor> | { median?: Float<Tensor>; sigma?: Float<Tensor>; generator?: Generator | null }, sigma?: Float<Tensor> | { median?: Float<Tensor>; sigma?: Float<Tensor>; generator?: Generator | null }, options?: { median?: Float<Tensor>; sigma?: Float<Tensor>; generator?: Generator | null }): Tensor;
  /** Cauchy random numbers, in place. [torch.Tensor.cauchy_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.cauchy_.html) */
  cauchy_(median?: Float<Tensor> | { median?: Float<Tensor>; sigma?: Float<Tensor>; generator?: Generator | null }, sigma?: Float<Tensor> | { median?: Float<Tensor>; sigma?: Float<Tensor>; generator?: Generator | null }, options?: { median?: Float<Tensor>; sigma?: Float<Tensor>; generator?: Generator | null }): Tensor;
  /**
   * Where each column begins, of a sparse tensor in CSC.
   * - `ccol_indices(Tensor self) -> Tensor`
   */
  ccolIndices(): Tensor;
  /**
   * Where each column begins, of a sparse tensor in CSC. As a copy.
   * - `ccol_indices_copy(Tensor self) -> Tensor`
   */
  ccolIndicesCopy(): Tensor;
  /** The least integer not below each element. [torch.Tensor.ceil](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.ceil.html) */
  ceil(): Tensor;
  /** The least integer not below each element. In place. [torch.Tensor.ceil_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.ceil_.html) */
  ceil_(): Tensor;
  /** x where it is positive, else alpha * (exp(x / alpha) - 1). [torch.nn.functional.celu](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.celu.html) */
  celu(alpha?: Num<Tensor> | { alpha?: Num<Tensor> }, options?: { alpha?: Num<Tensor> }): Tensor;
  /**
   * x where it is positive, else alpha * (exp(x / alpha) - 1). In place.
   * - `celu_(Tensor self, Scalar alpha=...) -> Tensor`
   */
  celu_(alpha?: Num<Tensor> | { alpha?: Num<Tensor> }, options?: { alpha?: Num<Tensor> }): Tensor;
  /** In complex32. [torch.Tensor.chalf](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.chalf.html) */
  chalf(options?: { memoryFormat?: MemoryFormatLike | null }): Tensor;
  /**
   * Channels (N, C, ...) mixed among groups.
   * - `channel_shuffle(Tensor self, SymInt groups) -> Tensor`
   */
  channelShuffle(groups: Int<Tensor>, options?: { groups?: Int<Tensor> }): Tensor;
  channelShuffle(options: { groups: Int<Tensor> }): Tensor;
  /** The factor L (or U) of positive definite matrices (..., n, n). [torch.Tensor.cholesky](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.cholesky.html) */
  cholesky(upper?: boolean | { upper?: boolean }, options?: { upper?: boolean }): Tensor;
  /** The inverse of L L^H from its factor L. [torch.Tensor.cholesky_inverse](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.cholesky_inverse.html) */
  choleskyInverse(upper?: boolean | { upper?: boolean }, options?: { upper?: boolean }): Tensor;
  /** The x of L L^H x = self from the factor L; self (..., n, k). [torch.Tensor.cholesky_solve](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.cholesky_solve.html) */
  choleskySolve(input2: Tensor, upper?: boolean | { input2?: Tensor; upper?: boolean }, options?: { input2?: Tensor; upper?: boolean }): Tensor;
  choleskySolve(options: { input2: Tensor; upper?: boolean }): Tensor;
  /** At most so many parts of one size along `dim`; views. [torch.Tensor.chunk](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.chunk.html) */
  chunk(chunks: Int<Tensor>, dim?: Int<Tensor> | { chunks?: Int<Tensor>; dim?: Int<Tensor> }, options?: { chunks?: Int<Tensor>; dim?: Int<Tensor> }): Tensor[];
  chunk(options: { chunks: Int<Tensor>; dim?: Int<Tensor> }): Tensor[];
  /** Each element, at least `min` and at most `max`. [torch.Tensor.clamp](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.clamp.html) */
  clamp(min?: Num<Tensor> | null | { min?: Num<Tensor> | null; max?: Num<Tensor> | null }, max?: Num<Tensor> | null | { min?: Num<Tensor> | null; max?: Num<Tensor> | null }, options?: { min?: Num<Tensor> | null; max?: Num<Tensor> | null }): Tensor;
  clamp(min?: Tensor | null | { min?: Tensor | null; max?: Tensor | null }, max?: Tensor | null | { min?: Tensor | null; max?: Tensor | null }, options?: { min?: Tensor | null; max?: Tensor | null }): Tensor;
  /** Each element, at least `min` and at most `max`. In place. [torch.Tensor.clamp_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.clamp_.html) */
  clamp_(min?: Num<Tensor> | null | { min?: Num<Tensor> | null; max?: Num<Tensor> | null }, max?: Num<Tensor> | null | { min?: Num<Tensor> | null; max?: Num<Tensor> | null }, options?: { min?: Num<Tensor> | null; max?: Num<Tensor> | null }): Tensor;
  clamp_(min?: Tensor | null | { min?: Tensor | null; max?: Tensor | null }, max?: Tensor | null | { min?: Tensor | null; max?: Tensor | null }, options?: { min?: Tensor | null; max?: Tensor | null }): Tensor;
  /**
   * Each element, at most `max`.
   * - `clamp_max(Tensor self, Scalar max) -> Tensor`
   * - `clamp_max.Tensor(Tensor self, Tensor max) -> Tensor`
   */
  clampMax(max: Num<Tensor>, options?: { max?: Num<Tensor> }): Tensor;
  clampMax(options: { max: Num<Tensor> }): Tensor;
  clampMax(max: Tensor, options?: { max?: Tensor }): Tensor;
  clampMax(options: { max: Tensor }): Tensor;
  /**
   * Each element, at most `max`. In place.
   * - `clamp_max_(Tensor self, Scalar max) -> Tensor`
   * - `clamp_max_.Tensor(Tensor self, Tensor max) -> Tensor`
   */
  clampMax_(max: Num<Tensor>, options?: { max?: Num<Tensor> }): Tensor;
  clampMax_(options: { max: Num<Tensor> }): Tensor;
  clampMax_(max: Tensor, options?: { max?: Tensor }): Tensor;
  clampMax_(options: { max: Tensor }): Tensor;
  /**
   * Each element, at least `min`.
   * - `clamp_min(Tensor self, Scalar min) -> Tensor`
   * - `clamp_min.Tensor(Tensor self, Tensor min) -> Tensor`
   */
  clampMin(min: Num<Tensor>, options?: { min?: Num<Tensor> }): Tensor;
  clampMin(options: { min: Num<Tensor> }): Tensor;
  clampMin(min: Tensor, options?: { min?: Tensor }): Tensor;
  clampMin(options: { min: Tensor }): Tensor;
  /**
   * Each element, at least `min`. In place.
   * - `clamp_min_(Tensor self, Scalar min) -> Tensor`
   * - `clamp_min_.Tensor(Tensor self, Tensor min) -> Tensor`
   */
  clampMin_(min: Num<Tensor>, options?: { min?: Num<Tensor> }): Tensor;
  clampMin_(options: { min: Num<Tensor> }): Tensor;
  clampMin_(min: Tensor, options?: { min?: Tensor }): Tensor;
  clampMin_(options: { min: Tensor }): Tensor;
  /** Each element, at least `min` and at most `max`. [torch.Tensor.clip](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.clip.html) */
  clip(min?: Num<Tensor> | null | { min?: Num<Tensor> | null; max?: Num<Tensor> | null }, max?: Num<Tensor> | null | { min?: Num<Tensor> | null; max?: Num<Tensor> | null }, options?: { min?: Num<Tensor> | null; max?: Num<Tensor> | null }): Tensor;
  clip(min?: Tensor | null | { min?: Tensor | null; max?: Tensor | null }, max?: Tensor | null | { min?: Tensor | null; max?: Tensor | null }, options?: { min?: Tensor | null; max?: Tensor | null }): Tensor;
  /** Each element, at least `min` and at most `max`. In place. [torch.Tensor.clip_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.clip_.html) */
  clip_(min?: Num<Tensor> | null | { min?: Num<Tensor> | null; max?: Num<Tensor> | null }, max?: Num<Tensor> | null | { min?: Num<Tensor> | null; max?: Num<Tensor> | null }, options?: { min?: Num<Tensor> | null; max?: Num<Tensor> | null }): Tensor;
  clip_(min?: Tensor | null | { min?: Tensor | null; max?: Tensor | null }, max?: Tensor | null | { min?: Tensor | null; max?: Tensor | null }, options?: { min?: Tensor | null; max?: Tensor | null }): Tensor;
  /** A copy, recorded for gradients. [torch.Tensor.clone](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.clone.html) */
  clone(options?: { memoryFormat?: MemoryFormatLike | null }): Tensor;
  /** The sparse tensor with each index once. [torch.Tensor.coalesce](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.coalesce.html) */
  coalesce(): Tensor;
  /** `col2im(Tensor self, SymInt[] output_size, int[] kernel_size, int[] dilation, int[] padding, int[] stride) -> Tensor` */
  col2im(outputSize: Int<Tensor> | readonly Int<Tensor>[], kernelSize: Int<Tensor> | readonly Int<Tensor>[], dilation: Int<Tensor> | readonly Int<Tensor>[], padding: Int<Tensor> | readonly Int<Tensor>[], stride: Int<Tensor> | readonly Int<Tensor>[], options?: { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  col2im(options: { outputSize: Int<Tensor> | readonly Int<Tensor>[]; kernelSize: Int<Tensor> | readonly Int<Tensor>[]; dilation: Int<Tensor> | readonly Int<Tensor>[]; padding: Int<Tensor> | readonly Int<Tensor>[]; stride: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** The columns, of a sparse tensor in CSR. [torch.Tensor.col_indices](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.col_indices.html) */
  colIndices(): Tensor;
  /**
   * The columns, of a sparse tensor in CSR. As a copy.
   * - `col_indices_copy(Tensor self) -> Tensor`
   */
  colIndicesCopy(): Tensor;
  /** All combinations of r elements of a vector, as rows. [torch.combinations](https://docs.pytorch.org/docs/stable/generated/torch.combinations.html) */
  combinations(r?: Int<Tensor> | { r?: Int<Tensor>; withReplacement?: boolean }, withReplacement?: boolean | { r?: Int<Tensor>; withReplacement?: boolean }, options?: { r?: Int<Tensor>; withReplacement?: boolean }): Tensor;
  /** The complex conjugate, as a view that is computed when it is needed. [torch.Tensor.conj](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.conj.html) */
  conj(): Tensor;
  /** The complex conjugate, computed at once. [torch.Tensor.conj_physical](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.conj_physical.html) */
  conjPhysical(): Tensor;
  /** The complex conjugate, computed at once. In place. [torch.Tensor.conj_physical_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.conj_physical_.html) */
  conjPhysical_(): Tensor;
  /** `constant_pad_nd(Tensor self, SymInt[] pad, Scalar value=...) -> Tensor` */
  constantPadNd(pad: readonly Int<Tensor>[], value?: Num<Tensor> | { pad?: readonly Int<Tensor>[]; value?: Num<Tensor> }, options?: { pad?: readonly Int<Tensor>[]; value?: Num<Tensor> }): Tensor;
  constantPadNd(options: { pad: readonly Int<Tensor>[]; value?: Num<Tensor> }): Tensor;
  /** The tensor row by row in memory; itself where it is so. [torch.Tensor.contiguous](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.contiguous.html) */
  contiguous(options?: { memoryFormat?: MemoryFormatLike }): Tensor;
  /** `conv_depthwise3d(Tensor self, Tensor weight, SymInt[] kernel_size, Tensor? bias, SymInt[] stride, SymInt[] padding, SymInt[] dilation) -> Tensor` */
  convDepthwise3d(weight: Tensor, kernelSize: Int<Tensor> | readonly Int<Tensor>[], bias: Tensor | null, stride: Int<Tensor> | readonly Int<Tensor>[], padding: Int<Tensor> | readonly Int<Tensor>[], dilation: Int<Tensor> | readonly Int<Tensor>[], options?: { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  convDepthwise3d(options: { weight: Tensor; kernelSize: Int<Tensor> | readonly Int<Tensor>[]; bias: Tensor | null; stride: Int<Tensor> | readonly Int<Tensor>[]; padding: Int<Tensor> | readonly Int<Tensor>[]; dilation: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /**
   * Convolution with time first: input (T, N, C), weight (k, C, out).
   * - `conv_tbc(Tensor self, Tensor weight, Tensor bias, int pad=...) -> Tensor`
   */
  convTbc(weight: Tensor, bias: Tensor, pad?: Int<Tensor> | { weight?: Tensor; bias?: Tensor; pad?: Int<Tensor> }, options?: { weight?: Tensor; bias?: Tensor; pad?: Int<Tensor> }): Tensor;
  convTbc(options: { weight: Tensor; bias: Tensor; pad?: Int<Tensor> }): Tensor;
  /** `conv_tbc_backward(Tensor self, Tensor input, Tensor weight, Tensor bias, int pad) -> (Tensor, Tensor, Tensor)` */
  convTbcBackward(input: Tensor, weight: Tensor, bias: Tensor, pad: Int<Tensor>, options?: { input?: Tensor; weight?: Tensor; bias?: Tensor; pad?: Int<Tensor> }): [Tensor, Tensor, Tensor];
  convTbcBackward(options: { input: Tensor; weight: Tensor; bias: Tensor; pad: Int<Tensor> }): [Tensor, Tensor, Tensor];
  /** `copy(Tensor self, Tensor src, bool non_blocking=...) -> Tensor` */
  copy(src: Tensor, nonBlocking?: boolean | { src?: Tensor; nonBlocking?: boolean }, options?: { src?: Tensor; nonBlocking?: boolean }): Tensor;
  copy(options: { src: Tensor; nonBlocking?: boolean }): Tensor;
  /** The elements of src, in place. [torch.Tensor.copy_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.copy_.html) */
  copy_(src: Tensor, nonBlocking?: boolean | { src?: Tensor; nonBlocking?: boolean }, options?: { src?: Tensor; nonBlocking?: boolean }): Tensor;
  copy_(options: { src: Tensor; nonBlocking?: boolean }): Tensor;
  /** `copy_sparse_to_sparse(Tensor self, Tensor src, bool non_blocking=...) -> Tensor` */
  copySparseToSparse(src: Tensor, nonBlocking?: boolean | { src?: Tensor; nonBlocking?: boolean }, options?: { src?: Tensor; nonBlocking?: boolean }): Tensor;
  copySparseToSparse(options: { src: Tensor; nonBlocking?: boolean }): Tensor;
  /** `copy_sparse_to_sparse_(Tensor self, Tensor src, bool non_blocking=...) -> Tensor` */
  copySparseToSparse_(src: Tensor, nonBlocking?: boolean | { src?: Tensor; nonBlocking?: boolean }, options?: { src?: Tensor; nonBlocking?: boolean }): Tensor;
  copySparseToSparse_(options: { src: Tensor; nonBlocking?: boolean }): Tensor;
  /** |self| with the sign of other. [torch.Tensor.copysign](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.copysign.html) */
  copysign(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  copysign(options: { other: Num<Tensor> }): Tensor;
  copysign(other: Tensor, options?: { other?: Tensor }): Tensor;
  copysign(options: { other: Tensor }): Tensor;
  /** |self| with the sign of other. In place. [torch.Tensor.copysign_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.copysign_.html) */
  copysign_(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  copysign_(options: { other: Num<Tensor> }): Tensor;
  copysign_(other: Tensor, options?: { other?: Tensor }): Tensor;
  copysign_(options: { other: Tensor }): Tensor;
  /** The correlations (n, n) of n variables of m observations: (n, m). [torch.Tensor.corrcoef](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.corrcoef.html) */
  corrcoef(): Tensor;
  /** The cosine of each element, in radians. [torch.Tensor.cos](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.cos.html) */
  cos(): Tensor;
  /** The cosine of each element, in radians. In place. [torch.Tensor.cos_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.cos_.html) */
  cos_(): Tensor;
  /** The hyperbolic cosine of each element. [torch.Tensor.cosh](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.cosh.html) */
  cosh(): Tensor;
  /** The hyperbolic cosine of each element. In place. [torch.Tensor.cosh_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.cosh_.html) */
  cosh_(): Tensor;
  /** How many elements are other than 0. [torch.Tensor.count_nonzero](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.count_nonzero.html) */
  countNonzero(dim?: Int<Tensor> | null | { dim?: Int<Tensor> | null }, options?: { dim?: Int<Tensor> | null }): Tensor;
  countNonzero(dim: readonly Int<Tensor>[], options?: { dim?: readonly Int<Tensor>[] }): Tensor;
  countNonzero(...dim: Int<Tensor>[]): Tensor;
  countNonzero(...args: [...Int<Tensor>[], { dim?: readonly Int<Tensor>[] }]): Tensor;
  countNonzero(options: { dim: readonly Int<Tensor>[] }): Tensor;
  /** The covariances (n, n) of n variables of m observations: (n, m). [torch.Tensor.cov](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.cov.html) */
  cov(options?: { correction?: Int<Tensor>; fweights?: Tensor | null; aweights?: Tensor | null }): Tensor;
  /** The cross product of vectors of 3 along `dim`. [torch.Tensor.cross](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.cross.html) */
  cross(other: Tensor, dim?: Int<Tensor> | null | { other?: Tensor; dim?: Int<Tensor> | null }, options?: { other?: Tensor; dim?: Int<Tensor> | null }): Tensor;
  cross(options: { other: Tensor; dim?: Int<Tensor> | null }): Tensor;
  /** `cross_entropy_loss(Tensor self, Tensor target, Tensor? weight=..., int reduction=..., SymInt ignore_index=..., float label_smoothing=...) -> Tensor` */
  crossEntropyLoss(target: Tensor, weight?: Tensor | null | { target?: Tensor; weight?: Tensor | null; reduction?: Int<Tensor>; ignoreIndex?: Int<Tensor>; labelSmoothing?: Float<Tensor> }, reduction?: Int<Tensor> | { target?: Tensor; weight?: Tensor | null; reduction?: Int<Tensor>; ignoreIndex?: Int<Tensor>; labelSmoothing?: Float<Tensor> }, ignoreIndex?: Int<Tensor> | { target?: Tensor; weight?: Tensor | null; reduction?: Int<Tensor>; ignoreIndex?: Int<Tensor>; labelSmoothing?: Float<Tensor> }, labelSmoothing?: Float<Tensor> | { target?: Tensor; weight?: Tensor | null; reduction?: Int<Tensor>; ignoreIndex?: Int<Tensor>; labelSmoothing?: Float<Tensor> }, options?: { target?: Tensor; weight?: Tensor | null; reduction?: Int<Tensor>; ignoreIndex?: Int<Tensor>; labelSmoothing?: Float<Tensor> }): Tensor;
  crossEntropyLoss(options: { target: Tensor; weight?: Tensor | null; reduction?: Int<Tensor>; ignoreIndex?: Int<Tensor>; labelSmoothing?: Float<Tensor> }): Tensor;
  /** Where each row begins, of a sparse tensor in CSR. [torch.Tensor.crow_indices](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.crow_indices.html) */
  crowIndices(): Tensor;
  /**
   * Where each row begins, of a sparse tensor in CSR. As a copy.
   * - `crow_indices_copy(Tensor self) -> Tensor`
   */
  crowIndicesCopy(): Tensor;
  /** `cudnn_convolution(Tensor self, Tensor weight, SymInt[] padding, SymInt[] stride, SymInt[] dilation, SymInt groups, bool benchmark, bool deterministic, bool allow_tf32) -> Tensor` */
  cudnnConvolution(weight: Tensor, padding: readonly Int<Tensor>[], stride: readonly Int<Tensor>[], dilation: readonly Int<Tensor>[], groups: Int<Tensor>, benchmark: boolean, deterministic: boolean, allowTf32: boolean, options?: { weight?: Tensor; padding?: readonly Int<Tensor>[]; stride?: readonly Int<Tensor>[]; dilation?: readonly Int<Tensor>[]; groups?: Int<Tensor>; benchmark?: boolean; deterministic?: boolean; allowTf32?: boolean }): Tensor;
  cudnnConvolution(options: { weight: Tensor; padding: readonly Int<Tensor>[]; stride: readonly Int<Tensor>[]; dilation: readonly Int<Tensor>[]; groups: Int<Tensor>; benchmark: boolean; deterministic: boolean; allowTf32: boolean }): Tensor;
  /** `cudnn_convolution_add_relu(Tensor self, Tensor weight, Tensor z, Scalar? alpha, Tensor? bias, SymInt[] stride, SymInt[] padding, SymInt[] dilation, SymInt groups) -> Tensor` */
  cudnnConvolutionAddRelu(weight: Tensor, z: Tensor, alpha: Num<Tensor> | null, bias: Tensor | null, stride: readonly Int<Tensor>[], padding: readonly Int<Tensor>[], dilation: readonly Int<Tensor>[], groups: Int<Tensor>, options?: { weight?: Tensor; z?: Tensor; alpha?: Num<Tensor> | null; bias?: Tensor | null; stride?: readonly Int<Tensor>[]; padding?: readonly Int<Tensor>[]; dilation?: readonly Int<Tensor>[]; groups?: Int<Tensor> }): Tensor;
  cudnnConvolutionAddRelu(options: { weight: Tensor; z: Tensor; alpha: Num<Tensor> | null; bias: Tensor | null; stride: readonly Int<Tensor>[]; padding: readonly Int<Tensor>[]; dilation: readonly Int<Tensor>[]; groups: Int<Tensor> }): Tensor;
  /** `cudnn_convolution_relu(Tensor self, Tensor weight, Tensor? bias, SymInt[] stride, SymInt[] padding, SymInt[] dilation, SymInt groups) -> Tensor` */
  cudnnConvolutionRelu(weight: Tensor, bias: Tensor | null, stride: readonly Int<Tensor>[], padding: readonly Int<Tensor>[], dilation: readonly Int<Tensor>[], groups: Int<Tensor>, options?: { weight?: Tensor; bias?: Tensor | null; stride?: readonly Int<Tensor>[]; padding?: readonly Int<Tensor>[]; dilation?: readonly Int<Tensor>[]; groups?: Int<Tensor> }): Tensor;
  cudnnConvolutionRelu(options: { weight: Tensor; bias: Tensor | null; stride: readonly Int<Tensor>[]; padding: readonly Int<Tensor>[]; dilation: readonly Int<Tensor>[]; groups: Int<Tensor> }): Tensor;
  /** `cudnn_convolution_transpose(Tensor self, Tensor weight, SymInt[] padding, SymInt[] output_padding, SymInt[] stride, SymInt[] dilation, SymInt groups, bool benchmark, bool deterministic, bool allow_tf32) -> Tensor` */
  cudnnConvolutionTranspose(weight: Tensor, padding: readonly Int<Tensor>[], outputPadding: readonly Int<Tensor>[], stride: readonly Int<Tensor>[], dilation: readonly Int<Tensor>[], groups: Int<Tensor>, benchmark: boolean, deterministic: boolean, allowTf32: boolean, options?: { weight?: Tensor; padding?: readonly Int<Tensor>[]; outputPadding?: readonly Int<Tensor>[]; stride?: readonly Int<Tensor>[]; dilation?: readonly Int<Tensor>[]; groups?: Int<Tensor>; benchmark?: boolean; deterministic?: boolean; allowTf32?: boolean }): Tensor;
  cudnnConvolutionTranspose(options: { weight: Tensor; padding: readonly Int<Tensor>[]; outputPadding: readonly Int<Tensor>[]; stride: readonly Int<Tensor>[]; dilation: readonly Int<Tensor>[]; groups: Int<Tensor>; benchmark: boolean; deterministic: boolean; allowTf32: boolean }): Tensor;
  /** `cudnn_grid_sampler(Tensor self, Tensor grid) -> Tensor output` */
  cudnnGridSampler(grid: Tensor, options?: { grid?: Tensor }): Tensor;
  cudnnGridSampler(options: { grid: Tensor }): Tensor;
  /** `cudnn_grid_sampler_backward(Tensor self, Tensor grid, Tensor grad_output) -> (Tensor grad_self, Tensor grad_grid)` */
  cudnnGridSamplerBackward(grid: Tensor, gradOutput: Tensor, options?: { grid?: Tensor; gradOutput?: Tensor }): [Tensor, Tensor] & { readonly gradSelf: Tensor; readonly gradGrid: Tensor };
  cudnnGridSamplerBackward(options: { grid: Tensor; gradOutput: Tensor }): [Tensor, Tensor] & { readonly gradSelf: Tensor; readonly gradGrid: Tensor };
  /** `cudnn_is_acceptable(Tensor self) -> bool` */
  cudnnIsAcceptable(): boolean;
  /** The greatest element up to each along `dim`, and its index. [torch.Tensor.cummax](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.cummax.html) */
  cummax(dim: Int<Tensor>, options?: { dim?: Int<Tensor> }): [Tensor, Tensor] & { readonly values: Tensor; readonly indices: Tensor };
  cummax(options: { dim: Int<Tensor> }): [Tensor, Tensor] & { readonly values: Tensor; readonly indices: Tensor };
  /** The least element up to each along `dim`, and its index. [torch.Tensor.cummin](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.cummin.html) */
  cummin(dim: Int<Tensor>, options?: { dim?: Int<Tensor> }): [Tensor, Tensor] & { readonly values: Tensor; readonly indices: Tensor };
  cummin(options: { dim: Int<Tensor> }): [Tensor, Tensor] & { readonly values: Tensor; readonly indices: Tensor };
  /** The products of all elements up to each, along `dim`. [torch.Tensor.cumprod](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.cumprod.html) */
  cumprod(dim: Int<Tensor>, options?: { dim?: Int<Tensor>; dtype?: DTypeLike | null }): Tensor;
  cumprod(options: { dim: Int<Tensor>; dtype?: DTypeLike | null }): Tensor;
  /** The products of all elements up to each, along `dim`. In place. [torch.Tensor.cumprod_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.cumprod_.html) */
  cumprod_(dim: Int<Tensor>, options?: { dim?: Int<Tensor>; dtype?: DTypeLike | null }): Tensor;
  cumprod_(options: { dim: Int<Tensor>; dtype?: DTypeLike | null }): Tensor;
  /** The sums of all elements up to each, along `dim`. [torch.Tensor.cumsum](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.cumsum.html) */
  cumsum(dim: Int<Tensor>, options?: { dim?: Int<Tensor>; dtype?: DTypeLike | null }): Tensor;
  cumsum(options: { dim: Int<Tensor>; dtype?: DTypeLike | null }): Tensor;
  /** The sums of all elements up to each, along `dim`. In place. [torch.Tensor.cumsum_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.cumsum_.html) */
  cumsum_(dim: Int<Tensor>, options?: { dim?: Int<Tensor>; dtype?: DTypeLike | null }): Tensor;
  cumsum_(options: { dim: Int<Tensor>; dtype?: DTypeLike | null }): Tensor;
  /** Degrees to radians. [torch.Tensor.deg2rad](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.deg2rad.html) */
  deg2rad(): Tensor;
  /** Degrees to radians. In place. [torch.Tensor.deg2rad_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.deg2rad_.html) */
  deg2rad_(): Tensor;
  /** How many dimensions of its values are dense. [torch.Tensor.dense_dim](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.dense_dim.html) */
  denseDim(): number;
  /** The numbers that quantized ones stand for. [torch.Tensor.dequantize](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.dequantize.html) */
  dequantize(): Tensor;
  /** The determinants of matrices (..., n, n) -> (...). [torch.Tensor.det](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.det.html) */
  det(): Tensor;
  /** The same memory, of which no gradient is asked. [torch.Tensor.detach](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.detach.html) */
  detach(): Tensor;
  /** The same memory, of which no gradient is asked. In place. [torch.Tensor.detach_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.detach_.html) */
  detach_(): Tensor;
  /**
   * The same memory, of which no gradient is asked. As a copy.
   * - `detach_copy(Tensor self) -> Tensor`
   */
  detachCopy(): Tensor;
  /** The diagonal of a matrix, or a matrix of a diagonal. [torch.Tensor.diag](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.diag.html) */
  diag(diagonal?: Int<Tensor> | { diagonal?: Int<Tensor> }, options?: { diagonal?: Int<Tensor> }): Tensor;
  /** Matrices with the last dimension on their diagonals. [torch.Tensor.diag_embed](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.diag_embed.html) */
  diagEmbed(offset?: Int<Tensor> | { offset?: Int<Tensor>; dim1?: Int<Tensor>; dim2?: Int<Tensor> }, dim1?: Int<Tensor> | { offset?: Int<Tensor>; dim1?: Int<Tensor>; dim2?: Int<Tensor> }, dim2?: Int<Tensor> | { offset?: Int<Tensor>; dim1?: Int<Tensor>; dim2?: Int<Tensor> }, options?: { offset?: Int<Tensor>; dim1?: Int<Tensor>; dim2?: Int<Tensor> }): Tensor;
  /** A matrix with all elements on its diagonal. [torch.Tensor.diagflat](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.diagflat.html) */
  diagflat(offset?: Int<Tensor> | { offset?: Int<Tensor> }, options?: { offset?: Int<Tensor> }): Tensor;
  /** The diagonal of two dimensions; a view. [torch.Tensor.diagonal](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.diagonal.html) */
  diagonal(offset?: Int<Tensor> | { offset?: Int<Tensor>; dim1?: Int<Tensor>; dim2?: Int<Tensor> }, dim1?: Int<Tensor> | { offset?: Int<Tensor>; dim1?: Int<Tensor>; dim2?: Int<Tensor> }, dim2?: Int<Tensor> | { offset?: Int<Tensor>; dim1?: Int<Tensor>; dim2?: Int<Tensor> }, options?: { offset?: Int<Tensor>; dim1?: Int<Tensor>; dim2?: Int<Tensor> }): Tensor;
  /**
   * The diagonal of two dimensions; a view. As a copy.
   * - `diagonal_copy(Tensor self, int offset=..., int dim1=..., int dim2=...) -> Tensor`
   */
  diagonalCopy(offset?: Int<Tensor> | { offset?: Int<Tensor>; dim1?: Int<Tensor>; dim2?: Int<Tensor> }, dim1?: Int<Tensor> | { offset?: Int<Tensor>; dim1?: Int<Tensor>; dim2?: Int<Tensor> }, dim2?: Int<Tensor> | { offset?: Int<Tensor>; dim1?: Int<Tensor>; dim2?: Int<Tensor> }, options?: { offset?: Int<Tensor>; dim1?: Int<Tensor>; dim2?: Int<Tensor> }): Tensor;
  /** A copy with src on the diagonal. [torch.Tensor.diagonal_scatter](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.diagonal_scatter.html) */
  diagonalScatter(src: Tensor, offset?: Int<Tensor> | { src?: Tensor; offset?: Int<Tensor>; dim1?: Int<Tensor>; dim2?: Int<Tensor> }, dim1?: Int<Tensor> | { src?: Tensor; offset?: Int<Tensor>; dim1?: Int<Tensor>; dim2?: Int<Tensor> }, dim2?: Int<Tensor> | { src?: Tensor; offset?: Int<Tensor>; dim1?: Int<Tensor>; dim2?: Int<Tensor> }, options?: { src?: Tensor; offset?: Int<Tensor>; dim1?: Int<Tensor>; dim2?: Int<Tensor> }): Tensor;
  diagonalScatter(options: { src: Tensor; offset?: Int<Tensor>; dim1?: Int<Tensor>; dim2?: Int<Tensor> }): Tensor;
  /** The n-th differences of neighbours along `dim`. [torch.Tensor.diff](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.diff.html) */
  diff(n?: Int<Tensor> | { n?: Int<Tensor>; dim?: Int<Tensor>; prepend?: Tensor | null; append?: Tensor | null }, dim?: Int<Tensor> | { n?: Int<Tensor>; dim?: Int<Tensor>; prepend?: Tensor | null; append?: Tensor | null }, prepend?: Tensor | null | { n?: Int<Tensor>; dim?: Int<Tensor>; prepend?: Tensor | null; append?: Tensor | null }, append?: Tensor | null | { n?: Int<Tensor>; dim?: Int<Tensor>; prepend?: Tensor | null; append?: Tensor | null }, options?: { n?: Int<Tensor>; dim?: Int<Tensor>; prepend?: Tensor | null; append?: Tensor | null }): Tensor;
  /** The derivative of lgamma. [torch.Tensor.digamma](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.digamma.html) */
  digamma(): Tensor;
  /** The derivative of lgamma. In place. [torch.Tensor.digamma_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.digamma_.html) */
  digamma_(): Tensor;
  /** The p-norm of self - other. [torch.Tensor.dist](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.dist.html) */
  dist(other: Tensor, p?: Num<Tensor> | { other?: Tensor; p?: Num<Tensor> }, options?: { other?: Tensor; p?: Num<Tensor> }): Tensor;
  dist(options: { other: Tensor; p?: Num<Tensor> }): Tensor;
  /** self / other; rounded to integers where `roundingMode` is "floor" or "trunc". [torch.Tensor.div](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.div.html) */
  div(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  div(options: { other: Num<Tensor> }): Tensor;
  div(other: Num<Tensor>, options: { other?: Num<Tensor>; roundingMode?: string | null }): Tensor;
  div(options: { other: Num<Tensor>; roundingMode: string | null }): Tensor;
  div(other: Tensor, options?: { other?: Tensor }): Tensor;
  div(options: { other: Tensor }): Tensor;
  div(other: Tensor, options: { other?: Tensor; roundingMode?: string | null }): Tensor;
  div(options: { other: Tensor; roundingMode: string | null }): Tensor;
  /** self / other; rounded to integers where `roundingMode` is "floor" or "trunc". In place. [torch.Tensor.div_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.div_.html) */
  div_(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  div_(options: { other: Num<Tensor> }): Tensor;
  div_(other: Num<Tensor>, options: { other?: Num<Tensor>; roundingMode?: string | null }): Tensor;
  div_(options: { other: Num<Tensor>; roundingMode: string | null }): Tensor;
  div_(other: Tensor, options?: { other?: Tensor }): Tensor;
  div_(options: { other: Tensor }): Tensor;
  div_(other: Tensor, options: { other?: Tensor; roundingMode?: string | null }): Tensor;
  div_(options: { other: Tensor; roundingMode: string | null }): Tensor;
  /** self / other; rounded to integers where `roundingMode` is "floor" or "trunc". [torch.Tensor.divide](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.divide.html) */
  divide(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  divide(options: { other: Num<Tensor> }): Tensor;
  divide(other: Num<Tensor>, options: { other?: Num<Tensor>; roundingMode?: string | null }): Tensor;
  divide(options: { other: Num<Tensor>; roundingMode: string | null }): Tensor;
  divide(other: Tensor, options?: { other?: Tensor }): Tensor;
  divide(options: { other: Tensor }): Tensor;
  divide(other: Tensor, options: { other?: Tensor; roundingMode?: string | null }): Tensor;
  divide(options: { other: Tensor; roundingMode: string | null }): Tensor;
  /** self / other; rounded to integers where `roundingMode` is "floor" or "trunc". In place. [torch.Tensor.divide_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.divide_.html) */
  divide_(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  divide_(options: { other: Num<Tensor> }): Tensor;
  divide_(other: Num<Tensor>, options: { other?: Num<Tensor>; roundingMode?: string | null }): Tensor;
  divide_(options: { other: Num<Tensor>; roundingMode: string | null }): Tensor;
  divide_(other: Tensor, options?: { other?: Tensor }): Tensor;
  divide_(options: { other: Tensor }): Tensor;
  divide_(other: Tensor, options: { other?: Tensor; roundingMode?: string | null }): Tensor;
  divide_(options: { other: Tensor; roundingMode: string | null }): Tensor;
  /** The product of two vectors (n), (n) -> (). [torch.Tensor.dot](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.dot.html) */
  dot(tensor: Tensor, options?: { tensor?: Tensor }): Tensor;
  dot(options: { tensor: Tensor }): Tensor;
  /**
   * Elements at random to 0 with probability p, the others by 1 / (1 - p); in training. In place.
   * - `dropout_(Tensor self, float p, bool train) -> Tensor`
   */
  dropout_(p: Float<Tensor>, train: boolean, options?: { p?: Float<Tensor>; train?: boolean }): Tensor;
  dropout_(options: { p: Float<Tensor>; train: boolean }): Tensor;
  /** Parts along the third dimension; views. [torch.Tensor.dsplit](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.dsplit.html) */
  dsplit(indices: readonly Int<Tensor>[], options?: { indices?: readonly Int<Tensor>[] }): Tensor[];
  dsplit(...indices: Int<Tensor>[]): Tensor[];
  dsplit(...args: [...Int<Tensor>[], { indices?: readonly Int<Tensor>[] }]): Tensor[];
  dsplit(options: { indices: readonly Int<Tensor>[] }): Tensor[];
  dsplit(sections: Int<Tensor>, options?: { sections?: Int<Tensor> }): Tensor[];
  dsplit(options: { sections: Int<Tensor> }): Tensor[];
  /** x where it is positive, else alpha * (exp(x) - 1). [torch.nn.functional.elu](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.elu.html) */
  elu(alpha?: Num<Tensor> | { alpha?: Num<Tensor>; scale?: Num<Tensor>; inputScale?: Num<Tensor> }, scale?: Num<Tensor> | { alpha?: Num<Tensor>; scale?: Num<Tensor>; inputScale?: Num<Tensor> }, inputScale?: Num<Tensor> | { alpha?: Num<Tensor>; scale?: Num<Tensor>; inputScale?: Num<Tensor> }, options?: { alpha?: Num<Tensor>; scale?: Num<Tensor>; inputScale?: Num<Tensor> }): Tensor;
  /** x where it is positive, else alpha * (exp(x) - 1). In place. [torch.nn.functional.elu_](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.elu_.html) */
  elu_(alpha?: Num<Tensor> | { alpha?: Num<Tensor>; scale?: Num<Tensor>; inputScale?: Num<Tensor> }, scale?: Num<Tensor> | { alpha?: Num<Tensor>; scale?: Num<Tensor>; inputScale?: Num<Tensor> }, inputScale?: Num<Tensor> | { alpha?: Num<Tensor>; scale?: Num<Tensor>; inputScale?: Num<Tensor> }, options?: { alpha?: Num<Tensor>; scale?: Num<Tensor>; inputScale?: Num<Tensor> }): Tensor;
  /** `embedding_renorm(Tensor self, Tensor indices, float max_norm, float norm_type) -> Tensor` */
  embeddingRenorm(indices: Tensor, maxNorm: Float<Tensor>, normType: Float<Tensor>, options?: { indices?: Tensor; maxNorm?: Float<Tensor>; normType?: Float<Tensor> }): Tensor;
  embeddingRenorm(options: { indices: Tensor; maxNorm: Float<Tensor>; normType: Float<Tensor> }): Tensor;
  /** `embedding_renorm_(Tensor self, Tensor indices, float max_norm, float norm_type) -> Tensor` */
  embeddingRenorm_(indices: Tensor, maxNorm: Float<Tensor>, normType: Float<Tensor>, options?: { indices?: Tensor; maxNorm?: Float<Tensor>; normType?: Float<Tensor> }): Tensor;
  embeddingRenorm_(options: { indices: Tensor; maxNorm: Float<Tensor>; normType: Float<Tensor> }): Tensor;
  /** Memory of the size of another, whatever is in it. [torch.empty_like](https://docs.pytorch.org/docs/stable/generated/torch.empty_like.html) */
  emptyLike(options?: { dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean }): Tensor;
  /** self == other, element for element. [torch.Tensor.eq](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.eq.html) */
  eq(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  eq(options: { other: Num<Tensor> }): Tensor;
  eq(other: Tensor, options?: { other?: Tensor }): Tensor;
  eq(options: { other: Tensor }): Tensor;
  /** self == other, element for element. In place. [torch.Tensor.eq_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.eq_.html) */
  eq_(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  eq_(options: { other: Num<Tensor> }): Tensor;
  eq_(other: Tensor, options?: { other?: Tensor }): Tensor;
  eq_(options: { other: Tensor }): Tensor;
  /** Whether both have the same size and elements. [torch.Tensor.equal](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.equal.html) */
  equal(other: Tensor, options?: { other?: Tensor }): boolean;
  equal(options: { other: Tensor }): boolean;
  /** The error function of each element. [torch.Tensor.erf](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.erf.html) */
  erf(): Tensor;
  /** The error function of each element. In place. [torch.Tensor.erf_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.erf_.html) */
  erf_(): Tensor;
  /** 1 - erf(x) of each element. [torch.Tensor.erfc](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.erfc.html) */
  erfc(): Tensor;
  /** 1 - erf(x) of each element. In place. [torch.Tensor.erfc_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.erfc_.html) */
  erfc_(): Tensor;
  /** The inverse of erf. [torch.Tensor.erfinv](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.erfinv.html) */
  erfinv(): Tensor;
  /** The inverse of erf. In place. [torch.Tensor.erfinv_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.erfinv_.html) */
  erfinv_(): Tensor;
  /** e to the power of each element. [torch.Tensor.exp](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.exp.html) */
  exp(): Tensor;
  /** 2 to the power of each element. [torch.Tensor.exp2](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.exp2.html) */
  exp2(): Tensor;
  /** 2 to the power of each element. In place. [torch.Tensor.exp2_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.exp2_.html) */
  exp2_(): Tensor;
  /** e to the power of each element. In place. [torch.Tensor.exp_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.exp_.html) */
  exp_(): Tensor;
  /** With dimensions of size 1 repeated, without memory. [torch.Tensor.expand](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.expand.html) */
  expand(size: readonly Int<Tensor>[], options?: { size?: readonly Int<Tensor>[]; implicit?: boolean }): Tensor;
  expand(...size: Int<Tensor>[]): Tensor;
  expand(...args: [...Int<Tensor>[], { size?: readonly Int<Tensor>[]; implicit?: boolean }]): Tensor;
  expand(options: { size: readonly Int<Tensor>[]; implicit?: boolean }): Tensor;
  /** With dimensions of size 1 repeated to the size of other, without memory. [torch.Tensor.expand_as](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.expand_as.html) */
  expandAs(other: Tensor, options?: { other?: Tensor }): Tensor;
  expandAs(options: { other: Tensor }): Tensor;
  /**
   * With dimensions of size 1 repeated, without memory. As a copy.
   * - `expand_copy(Tensor self, SymInt[] size, *, bool implicit=...) -> Tensor`
   */
  expandCopy(size: readonly Int<Tensor>[], options?: { size?: readonly Int<Tensor>[]; implicit?: boolean }): Tensor;
  expandCopy(...size: Int<Tensor>[]): Tensor;
  expandCopy(...args: [...Int<Tensor>[], { size?: readonly Int<Tensor>[]; implicit?: boolean }]): Tensor;
  expandCopy(options: { size: readonly Int<Tensor>[]; implicit?: boolean }): Tensor;
  /** exp(x) - 1 of each element, exact near 0. [torch.Tensor.expm1](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.expm1.html) */
  expm1(): Tensor;
  /** exp(x) - 1 of each element, exact near 0. In place. [torch.Tensor.expm1_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.expm1_.html) */
  expm1_(): Tensor;
  /** `exponential(Tensor self, float lambd=..., *, Generator? generator=...) -> Tensor` */
  exponential(lambd?: Float<Tensor> | { lambd?: Float<Tensor>; generator?: Generator | null }, options?: { lambd?: Float<Tensor>; generator?: Generator | null }): Tensor;
  /** Exponential random numbers, in place. [torch.Tensor.exponential_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.exponential_.html) */
  exponential_(lambd?: Float<Tensor> | { lambd?: Float<Tensor>; generator?: Generator | null }, options?: { lambd?: Float<Tensor>; generator?: Generator | null }): Tensor;
  /** Rounded as quantization with scales along an axis would. [torch.fake_quantize_per_channel_affine](https://docs.pytorch.org/docs/stable/generated/torch.fake_quantize_per_channel_affine.html) */
  fakeQuantizePerChannelAffine(scale: Tensor, zeroPoint: Tensor, axis: Int<Tensor>, quantMin: Int<Tensor>, quantMax: Int<Tensor>, options?: { scale?: Tensor; zeroPoint?: Tensor; axis?: Int<Tensor>; quantMin?: Int<Tensor>; quantMax?: Int<Tensor> }): Tensor;
  fakeQuantizePerChannelAffine(options: { scale: Tensor; zeroPoint: Tensor; axis: Int<Tensor>; quantMin: Int<Tensor>; quantMax: Int<Tensor> }): Tensor;
  /** `fake_quantize_per_channel_affine_cachemask(Tensor self, Tensor scale, Tensor zero_point, int axis, int quant_min, int quant_max) -> (Tensor output, Tensor mask)` */
  fakeQuantizePerChannelAffineCachemask(scale: Tensor, zeroPoint: Tensor, axis: Int<Tensor>, quantMin: Int<Tensor>, quantMax: Int<Tensor>, options?: { scale?: Tensor; zeroPoint?: Tensor; axis?: Int<Tensor>; quantMin?: Int<Tensor>; quantMax?: Int<Tensor> }): [Tensor, Tensor] & { readonly output: Tensor; readonly mask: Tensor };
  fakeQuantizePerChannelAffineCachemask(options: { scale: Tensor; zeroPoint: Tensor; axis: Int<Tensor>; quantMin: Int<Tensor>; quantMax: Int<Tensor> }): [Tensor, Tensor] & { readonly output: Tensor; readonly mask: Tensor };
  /** Rounded as quantization with one scale would. [torch.fake_quantize_per_tensor_affine](https://docs.pytorch.org/docs/stable/generated/torch.fake_quantize_per_tensor_affine.html) */
  fakeQuantizePerTensorAffine(scale: Float<Tensor>, zeroPoint: Int<Tensor>, quantMin: Int<Tensor>, quantMax: Int<Tensor>, options?: { scale?: Float<Tensor>; zeroPoint?: Int<Tensor>; quantMin?: Int<Tensor>; quantMax?: Int<Tensor> }): Tensor;
  fakeQuantizePerTensorAffine(options: { scale: Float<Tensor>; zeroPoint: Int<Tensor>; quantMin: Int<Tensor>; quantMax: Int<Tensor> }): Tensor;
  fakeQuantizePerTensorAffine(scale: Tensor, zeroPoint: Tensor, quantMin: Int<Tensor>, quantMax: Int<Tensor>, options?: { scale?: Tensor; zeroPoint?: Tensor; quantMin?: Int<Tensor>; quantMax?: Int<Tensor> }): Tensor;
  fakeQuantizePerTensorAffine(options: { scale: Tensor; zeroPoint: Tensor; quantMin: Int<Tensor>; quantMax: Int<Tensor> }): Tensor;
  /** `fake_quantize_per_tensor_affine_cachemask(Tensor self, float scale, int zero_point, int quant_min, int quant_max) -> (Tensor output, Tensor mask)` */
  fakeQuantizePerTensorAffineCachemask(scale: Float<Tensor>, zeroPoint: Int<Tensor>, quantMin: Int<Tensor>, quantMax: Int<Tensor>, options?: { scale?: Float<Tensor>; zeroPoint?: Int<Tensor>; quantMin?: Int<Tensor>; quantMax?: Int<Tensor> }): [Tensor, Tensor] & { readonly output: Tensor; readonly mask: Tensor };
  fakeQuantizePerTensorAffineCachemask(options: { scale: Float<Tensor>; zeroPoint: Int<Tensor>; quantMin: Int<Tensor>; quantMax: Int<Tensor> }): [Tensor, Tensor] & { readonly output: Tensor; readonly mask: Tensor };
  /**
   * Alpha dropout of whole channels. In place.
   * - `feature_alpha_dropout_(Tensor self, float p, bool train) -> Tensor`
   */
  featureAlphaDropout_(p: Float<Tensor>, train: boolean, options?: { p?: Float<Tensor>; train?: boolean }): Tensor;
  featureAlphaDropout_(options: { p: Float<Tensor>; train: boolean }): Tensor;
  /** `feature_dropout_(Tensor self, float p, bool train) -> Tensor` */
  featureDropout_(p: Float<Tensor>, train: boolean, options?: { p?: Float<Tensor>; train?: boolean }): Tensor;
  featureDropout_(options: { p: Float<Tensor>; train: boolean }): Tensor;
  /** The Fourier transform along `dim`. [torch.fft.fft](https://docs.pytorch.org/docs/stable/generated/torch.fft.fft.html) */
  fftFft(n?: Int<Tensor> | null | { n?: Int<Tensor> | null; dim?: Int<Tensor>; norm?: string | null }, dim?: Int<Tensor> | { n?: Int<Tensor> | null; dim?: Int<Tensor>; norm?: string | null }, norm?: string | null | { n?: Int<Tensor> | null; dim?: Int<Tensor>; norm?: string | null }, options?: { n?: Int<Tensor> | null; dim?: Int<Tensor>; norm?: string | null }): Tensor;
  /** The Fourier transform over two dimensions. [torch.fft.fft2](https://docs.pytorch.org/docs/stable/generated/torch.fft.fft2.html) */
  fftFft2(s?: Int<Tensor> | readonly Int<Tensor>[] | null | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[]; norm?: string | null }, dim?: Int<Tensor> | readonly Int<Tensor>[] | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[]; norm?: string | null }, norm?: string | null | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[]; norm?: string | null }, options?: { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[]; norm?: string | null }): Tensor;
  /** The Fourier transform over several dimensions. [torch.fft.fftn](https://docs.pytorch.org/docs/stable/generated/torch.fft.fftn.html) */
  fftFftn(s?: Int<Tensor> | readonly Int<Tensor>[] | null | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; norm?: string | null }, dim?: Int<Tensor> | readonly Int<Tensor>[] | null | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; norm?: string | null }, norm?: string | null | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; norm?: string | null }, options?: { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; norm?: string | null }): Tensor;
  /** The results of fft in the order of their frequencies. [torch.fft.fftshift](https://docs.pytorch.org/docs/stable/generated/torch.fft.fftshift.html) */
  fftFftshift(dim?: Int<Tensor> | readonly Int<Tensor>[] | null | { dim?: Int<Tensor> | readonly Int<Tensor>[] | null }, options?: { dim?: Int<Tensor> | readonly Int<Tensor>[] | null }): Tensor;
  /** The transform of a Hermitian signal, given by its half: real numbers. [torch.fft.hfft](https://docs.pytorch.org/docs/stable/generated/torch.fft.hfft.html) */
  fftHfft(n?: Int<Tensor> | null | { n?: Int<Tensor> | null; dim?: Int<Tensor>; norm?: string | null }, dim?: Int<Tensor> | { n?: Int<Tensor> | null; dim?: Int<Tensor>; norm?: string | null }, norm?: string | null | { n?: Int<Tensor> | null; dim?: Int<Tensor>; norm?: string | null }, options?: { n?: Int<Tensor> | null; dim?: Int<Tensor>; norm?: string | null }): Tensor;
  /** The transform of a Hermitian signal over two dimensions. [torch.fft.hfft2](https://docs.pytorch.org/docs/stable/generated/torch.fft.hfft2.html) */
  fftHfft2(s?: Int<Tensor> | readonly Int<Tensor>[] | null | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[]; norm?: string | null }, dim?: Int<Tensor> | readonly Int<Tensor>[] | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[]; norm?: string | null }, norm?: string | null | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[]; norm?: string | null }, options?: { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[]; norm?: string | null }): Tensor;
  /** The transform of a Hermitian signal over several dimensions. [torch.fft.hfftn](https://docs.pytorch.org/docs/stable/generated/torch.fft.hfftn.html) */
  fftHfftn(s?: Int<Tensor> | readonly Int<Tensor>[] | null | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; norm?: string | null }, dim?: Int<Tensor> | readonly Int<Tensor>[] | null | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; norm?: string | null }, norm?: string | null | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; norm?: string | null }, options?: { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; norm?: string | null }): Tensor;
  /** The inverse Fourier transform along `dim`. [torch.fft.ifft](https://docs.pytorch.org/docs/stable/generated/torch.fft.ifft.html) */
  fftIfft(n?: Int<Tensor> | null | { n?: Int<Tensor> | null; dim?: Int<Tensor>; norm?: string | null }, dim?: Int<Tensor> | { n?: Int<Tensor> | null; dim?: Int<Tensor>; norm?: string | null }, norm?: string | null | { n?: Int<Tensor> | null; dim?: Int<Tensor>; norm?: string | null }, options?: { n?: Int<Tensor> | null; dim?: Int<Tensor>; norm?: string | null }): Tensor;
  /** The inverse Fourier transform over two dimensions. [torch.fft.ifft2](https://docs.pytorch.org/docs/stable/generated/torch.fft.ifft2.html) */
  fftIfft2(s?: Int<Tensor> | readonly Int<Tensor>[] | null | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[]; norm?: string | null }, dim?: Int<Tensor> | readonly Int<Tensor>[] | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[]; norm?: string | null }, norm?: string | null | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[]; norm?: string | null }, options?: { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[]; norm?: string | null }): Tensor;
  /** The inverse Fourier transform over several dimensions. [torch.fft.ifftn](https://docs.pytorch.org/docs/stable/generated/torch.fft.ifftn.html) */
  fftIfftn(s?: Int<Tensor> | readonly Int<Tensor>[] | null | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; norm?: string | null }, dim?: Int<Tensor> | readonly Int<Tensor>[] | null | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; norm?: string | null }, norm?: string | null | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; norm?: string | null }, options?: { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; norm?: string | null }): Tensor;
  /** The inverse of fftshift. [torch.fft.ifftshift](https://docs.pytorch.org/docs/stable/generated/torch.fft.ifftshift.html) */
  fftIfftshift(dim?: Int<Tensor> | readonly Int<Tensor>[] | null | { dim?: Int<Tensor> | readonly Int<Tensor>[] | null }, options?: { dim?: Int<Tensor> | readonly Int<Tensor>[] | null }): Tensor;
  /** The inverse of hfft. [torch.fft.ihfft](https://docs.pytorch.org/docs/stable/generated/torch.fft.ihfft.html) */
  fftIhfft(n?: Int<Tensor> | null | { n?: Int<Tensor> | null; dim?: Int<Tensor>; norm?: string | null }, dim?: Int<Tensor> | { n?: Int<Tensor> | null; dim?: Int<Tensor>; norm?: string | null }, norm?: string | null | { n?: Int<Tensor> | null; dim?: Int<Tensor>; norm?: string | null }, options?: { n?: Int<Tensor> | null; dim?: Int<Tensor>; norm?: string | null }): Tensor;
  /** The inverse of hfft2. [torch.fft.ihfft2](https://docs.pytorch.org/docs/stable/generated/torch.fft.ihfft2.html) */
  fftIhfft2(s?: Int<Tensor> | readonly Int<Tensor>[] | null | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[]; norm?: string | null }, dim?: Int<Tensor> | readonly Int<Tensor>[] | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[]; norm?: string | null }, norm?: string | null | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[]; norm?: string | null }, options?: { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[]; norm?: string | null }): Tensor;
  /** The inverse of hfftn. [torch.fft.ihfftn](https://docs.pytorch.org/docs/stable/generated/torch.fft.ihfftn.html) */
  fftIhfftn(s?: Int<Tensor> | readonly Int<Tensor>[] | null | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; norm?: string | null }, dim?: Int<Tensor> | readonly Int<Tensor>[] | null | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; norm?: string | null }, norm?: string | null | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; norm?: string | null }, options?: { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; norm?: string | null }): Tensor;
  /** The inverse of rfft: real numbers. [torch.fft.irfft](https://docs.pytorch.org/docs/stable/generated/torch.fft.irfft.html) */
  fftIrfft(n?: Int<Tensor> | null | { n?: Int<Tensor> | null; dim?: Int<Tensor>; norm?: string | null }, dim?: Int<Tensor> | { n?: Int<Tensor> | null; dim?: Int<Tensor>; norm?: string | null }, norm?: string | null | { n?: Int<Tensor> | null; dim?: Int<Tensor>; norm?: string | null }, options?: { n?: Int<Tensor> | null; dim?: Int<Tensor>; norm?: string | null }): Tensor;
  /** The inverse of rfft2: real numbers. [torch.fft.irfft2](https://docs.pytorch.org/docs/stable/generated/torch.fft.irfft2.html) */
  fftIrfft2(s?: Int<Tensor> | readonly Int<Tensor>[] | null | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[]; norm?: string | null }, dim?: Int<Tensor> | readonly Int<Tensor>[] | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[]; norm?: string | null }, norm?: string | null | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[]; norm?: string | null }, options?: { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[]; norm?: string | null }): Tensor;
  /** The inverse of rfftn: real numbers. [torch.fft.irfftn](https://docs.pytorch.org/docs/stable/generated/torch.fft.irfftn.html) */
  fftIrfftn(s?: Int<Tensor> | readonly Int<Tensor>[] | null | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; norm?: string | null }, dim?: Int<Tensor> | readonly Int<Tensor>[] | null | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; norm?: string | null }, norm?: string | null | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; norm?: string | null }, options?: { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; norm?: string | null }): Tensor;
  /** The Fourier transform of real numbers (..., n) -> (..., n / 2 + 1). [torch.fft.rfft](https://docs.pytorch.org/docs/stable/generated/torch.fft.rfft.html) */
  fftRfft(n?: Int<Tensor> | null | { n?: Int<Tensor> | null; dim?: Int<Tensor>; norm?: string | null }, dim?: Int<Tensor> | { n?: Int<Tensor> | null; dim?: Int<Tensor>; norm?: string | null }, norm?: string | null | { n?: Int<Tensor> | null; dim?: Int<Tensor>; norm?: string | null }, options?: { n?: Int<Tensor> | null; dim?: Int<Tensor>; norm?: string | null }): Tensor;
  /** The Fourier transform of real numbers over two dimensions. [torch.fft.rfft2](https://docs.pytorch.org/docs/stable/generated/torch.fft.rfft2.html) */
  fftRfft2(s?: Int<Tensor> | readonly Int<Tensor>[] | null | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[]; norm?: string | null }, dim?: Int<Tensor> | readonly Int<Tensor>[] | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[]; norm?: string | null }, norm?: string | null | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[]; norm?: string | null }, options?: { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[]; norm?: string | null }): Tensor;
  /** The Fourier transform of real numbers over several dimensions. [torch.fft.rfftn](https://docs.pytorch.org/docs/stable/generated/torch.fft.rfftn.html) */
  fftRfftn(s?: Int<Tensor> | readonly Int<Tensor>[] | null | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; norm?: string | null }, dim?: Int<Tensor> | readonly Int<Tensor>[] | null | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; norm?: string | null }, norm?: string | null | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; norm?: string | null }, options?: { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; norm?: string | null }): Tensor;
  /**
   * One value in the size of this tensor.
   * - `fill.Scalar(Tensor self, Scalar value) -> Tensor`
   * - `fill.Tensor(Tensor self, Tensor value) -> Tensor`
   */
  fill(value: Num<Tensor>, options?: { value?: Num<Tensor> }): Tensor;
  fill(options: { value: Num<Tensor> }): Tensor;
  fill(value: Tensor, options?: { value?: Tensor }): Tensor;
  fill(options: { value: Tensor }): Tensor;
  /** One value everywhere, in place. [torch.Tensor.fill_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.fill_.html) */
  fill_(value: Num<Tensor>, options?: { value?: Num<Tensor> }): Tensor;
  fill_(options: { value: Num<Tensor> }): Tensor;
  fill_(value: Tensor, options?: { value?: Tensor }): Tensor;
  fill_(options: { value: Tensor }): Tensor;
  /** One value on the diagonal, in place. [torch.Tensor.fill_diagonal_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.fill_diagonal_.html) */
  fillDiagonal_(fillValue: Num<Tensor>, wrap?: boolean | { fillValue?: Num<Tensor>; wrap?: boolean }, options?: { fillValue?: Num<Tensor>; wrap?: boolean }): Tensor;
  fillDiagonal_(options: { fillValue: Num<Tensor>; wrap?: boolean }): Tensor;
  /** Each element without what is behind its point. [torch.Tensor.fix](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.fix.html) */
  fix(): Tensor;
  /** Each element without what is behind its point. In place. [torch.Tensor.fix_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.fix_.html) */
  fix_(): Tensor;
  /** The dimensions from `startDim` to `endDim` as one. [torch.Tensor.flatten](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.flatten.html) */
  flatten(startDim?: Int<Tensor> | { startDim?: Int<Tensor>; endDim?: Int<Tensor> }, endDim?: Int<Tensor> | { startDim?: Int<Tensor>; endDim?: Int<Tensor> }, options?: { startDim?: Int<Tensor>; endDim?: Int<Tensor> }): Tensor;
  /** With the order along dimensions turned round. [torch.Tensor.flip](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.flip.html) */
  flip(dims: readonly Int<Tensor>[], options?: { dims?: readonly Int<Tensor>[] }): Tensor;
  flip(...dims: Int<Tensor>[]): Tensor;
  flip(...args: [...Int<Tensor>[], { dims?: readonly Int<Tensor>[] }]): Tensor;
  flip(options: { dims: readonly Int<Tensor>[] }): Tensor;
  /** With the order along the second dimension turned round. [torch.Tensor.fliplr](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.fliplr.html) */
  fliplr(): Tensor;
  /** With the order along the first dimension turned round. [torch.Tensor.flipud](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.flipud.html) */
  flipud(): Tensor;
  /** self to the power of exponent, in double precision. [torch.Tensor.float_power](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.float_power.html) */
  floatPower(exponent: Num<Tensor>, options?: { exponent?: Num<Tensor> }): Tensor;
  floatPower(options: { exponent: Num<Tensor> }): Tensor;
  floatPower(exponent: Tensor, options?: { exponent?: Tensor }): Tensor;
  floatPower(options: { exponent: Tensor }): Tensor;
  /** self to the power of exponent, in double precision. In place. [torch.Tensor.float_power_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.float_power_.html) */
  floatPower_(exponent: Num<Tensor>, options?: { exponent?: Num<Tensor> }): Tensor;
  floatPower_(options: { exponent: Num<Tensor> }): Tensor;
  floatPower_(exponent: Tensor, options?: { exponent?: Tensor }): Tensor;
  floatPower_(options: { exponent: Tensor }): Tensor;
  /** The greatest integer not above each element. [torch.Tensor.floor](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.floor.html) */
  floor(): Tensor;
  /** The greatest integer not above each element. In place. [torch.Tensor.floor_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.floor_.html) */
  floor_(): Tensor;
  /** The floor of self / other. [torch.Tensor.floor_divide](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.floor_divide.html) */
  floorDivide(other: Tensor, options?: { other?: Tensor }): Tensor;
  floorDivide(options: { other: Tensor }): Tensor;
  floorDivide(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  floorDivide(options: { other: Num<Tensor> }): Tensor;
  /** The floor of self / other. In place. [torch.Tensor.floor_divide_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.floor_divide_.html) */
  floorDivide_(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  floorDivide_(options: { other: Num<Tensor> }): Tensor;
  floorDivide_(other: Tensor, options?: { other?: Tensor }): Tensor;
  floorDivide_(options: { other: Tensor }): Tensor;
  /** The greater of each two elements; NaN loses. [torch.Tensor.fmax](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.fmax.html) */
  fmax(other: Tensor, options?: { other?: Tensor }): Tensor;
  fmax(options: { other: Tensor }): Tensor;
  /** The lesser of each two elements; NaN loses. [torch.Tensor.fmin](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.fmin.html) */
  fmin(other: Tensor, options?: { other?: Tensor }): Tensor;
  fmin(options: { other: Tensor }): Tensor;
  /** What division leaves, with the sign of the dividend (as C's fmod). [torch.Tensor.fmod](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.fmod.html) */
  fmod(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  fmod(options: { other: Num<Tensor> }): Tensor;
  fmod(other: Tensor, options?: { other?: Tensor }): Tensor;
  fmod(options: { other: Tensor }): Tensor;
  /** What division leaves, with the sign of the dividend (as C's fmod). In place. [torch.Tensor.fmod_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.fmod_.html) */
  fmod_(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  fmod_(options: { other: Num<Tensor> }): Tensor;
  fmod_(other: Tensor, options?: { other?: Tensor }): Tensor;
  fmod_(options: { other: Tensor }): Tensor;
  /** What is behind the point of each element. [torch.Tensor.frac](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.frac.html) */
  frac(): Tensor;
  /** What is behind the point of each element. In place. [torch.Tensor.frac_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.frac_.html) */
  frac_(): Tensor;
  /** Maxima of windows of random places in (N, C, H, W). [torch.nn.functional.fractional_max_pool2d](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.fractional_max_pool2d.html) */
  fractionalMaxPool2d(kernelSize: Int<Tensor> | readonly Int<Tensor>[], outputSize: Int<Tensor> | readonly Int<Tensor>[], randomSamples: Tensor, options?: { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; outputSize?: Int<Tensor> | readonly Int<Tensor>[]; randomSamples?: Tensor }): [Tensor, Tensor];
  fractionalMaxPool2d(options: { kernelSize: Int<Tensor> | readonly Int<Tensor>[]; outputSize: Int<Tensor> | readonly Int<Tensor>[]; randomSamples: Tensor }): [Tensor, Tensor];
  /** Maxima of windows of random places in (N, C, D, H, W). [torch.nn.functional.fractional_max_pool3d](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.fractional_max_pool3d.html) */
  fractionalMaxPool3d(kernelSize: Int<Tensor> | readonly Int<Tensor>[], outputSize: Int<Tensor> | readonly Int<Tensor>[], randomSamples: Tensor, options?: { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; outputSize?: Int<Tensor> | readonly Int<Tensor>[]; randomSamples?: Tensor }): [Tensor, Tensor];
  fractionalMaxPool3d(options: { kernelSize: Int<Tensor> | readonly Int<Tensor>[]; outputSize: Int<Tensor> | readonly Int<Tensor>[]; randomSamples: Tensor }): [Tensor, Tensor];
  /** Mantissa and exponent: self = mantissa * 2 ** exponent. [torch.Tensor.frexp](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.frexp.html) */
  frexp(): [Tensor, Tensor] & { readonly mantissa: Tensor; readonly exponent: Tensor };
  /** `frobenius_norm.dim(Tensor self, int[] dim, bool keepdim=...) -> Tensor` */
  frobeniusNorm(dim: Int<Tensor> | readonly Int<Tensor>[], keepdim?: boolean | { dim?: Int<Tensor> | readonly Int<Tensor>[]; keepdim?: boolean }, options?: { dim?: Int<Tensor> | readonly Int<Tensor>[]; keepdim?: boolean }): Tensor;
  frobeniusNorm(options: { dim: Int<Tensor> | readonly Int<Tensor>[]; keepdim?: boolean }): Tensor;
  /** One value in the size of another. [torch.full_like](https://docs.pytorch.org/docs/stable/generated/torch.full_like.html) */
  fullLike(fillValue: Num<Tensor>, options?: { fillValue?: Num<Tensor>; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean }): Tensor;
  fullLike(options: { fillValue: Num<Tensor>; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean }): Tensor;
  /** `fused_moving_avg_obs_fake_quant(Tensor self, Tensor observer_on, Tensor fake_quant_on, Tensor running_min, Tensor running_max, Tensor scale, Tensor zero_point, float averaging_const, int quant_min, int quant_max, int ch_axis, bool per_row_fake_quant=..., bool symmetric_quant=...) -> Tensor` */
  fusedMovingAvgObsFakeQuant(observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, zeroPoint: Tensor, averagingConst: Float<Tensor>, quantMin: Int<Tensor>, quantMax: Int<Tensor>, chAxis: Int<Tensor>, perRowFakeQuant?: boolean | { observerOn?: Tensor; fakeQuantOn?: Tensor; runningMin?: Tensor; runningMax?: Tensor; scale?: Tensor; zeroPoint?: Tensor; averagingConst?: Float<Tensor>; quantMin?: Int<Tensor>; quantMax?: Int<Tensor>; chAxis?: Int<Tensor>; perRowFakeQuant?: boolean; symmetricQuant?: boolean }, symmetricQuant?: boolean | { observerOn?: Tensor; fakeQuantOn?: Tensor; runningMin?: Tensor; runningMax?: Tensor; scale?: Tensor; zeroPoint?: Tensor; averagingConst?: Float<Tensor>; quantMin?: Int<Tensor>; quantMax?: Int<Tensor>; chAxis?: Int<Tensor>; perRowFakeQuant?: boolean; symmetricQuant?: boolean }, options?: { observerOn?: Tensor; fakeQuantOn?: Tensor; runningMin?: Tensor; runningMax?: Tensor; scale?: Tensor; zeroPoint?: Tensor; averagingConst?: Float<Tensor>; quantMin?: Int<Tensor>; quantMax?: Int<Tensor>; chAxis?: Int<Tensor>; perRowFakeQuant?: boolean; symmetricQuant?: boolean }): Tensor;
  fusedMovingAvgObsFakeQuant(options: { observerOn: Tensor; fakeQuantOn: Tensor; runningMin: Tensor; runningMax: Tensor; scale: Tensor; zeroPoint: Tensor; averagingConst: Float<Tensor>; quantMin: Int<Tensor>; quantMax: Int<Tensor>; chAxis: Int<Tensor>; perRowFakeQuant?: boolean; symmetricQuant?: boolean }): Tensor;
  /** The elements at indices along `dim`; as index's shape. [torch.Tensor.gather](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.gather.html) */
  gather(dim: Int<Tensor>, index: Tensor, options?: { dim?: Int<Tensor>; index?: Tensor; sparseGrad?: boolean }): Tensor;
  gather(options: { dim: Int<Tensor>; index: Tensor; sparseGrad?: boolean }): Tensor;
  /** The greatest common divisor. [torch.Tensor.gcd](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.gcd.html) */
  gcd(other: Tensor, options?: { other?: Tensor }): Tensor;
  gcd(options: { other: Tensor }): Tensor;
  /** The greatest common divisor. In place. [torch.Tensor.gcd_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.gcd_.html) */
  gcd_(other: Tensor, options?: { other?: Tensor }): Tensor;
  gcd_(options: { other: Tensor }): Tensor;
  /** self >= other, element for element. [torch.Tensor.ge](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.ge.html) */
  ge(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  ge(options: { other: Num<Tensor> }): Tensor;
  ge(other: Tensor, options?: { other?: Tensor }): Tensor;
  ge(options: { other: Tensor }): Tensor;
  /** self >= other, element for element. In place. [torch.Tensor.ge_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.ge_.html) */
  ge_(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  ge_(options: { other: Num<Tensor> }): Tensor;
  ge_(other: Tensor, options?: { other?: Tensor }): Tensor;
  ge_(options: { other: Tensor }): Tensor;
  /** x times the area under the normal distribution up to x. [torch.nn.functional.gelu](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.gelu.html) */
  gelu(options?: { approximate?: string }): Tensor;
  /**
   * x times the area under the normal distribution up to x. In place.
   * - `gelu_(Tensor self, *, str approximate=...) -> Tensor`
   */
  gelu_(options?: { approximate?: string }): Tensor;
  /** `geometric(Tensor self, float p, *, Generator? generator=...) -> Tensor` */
  geometric(p: Float<Tensor>, options?: { p?: Float<Tensor>; generator?: Generator | null }): Tensor;
  geometric(options: { p: Float<Tensor>; generator?: Generator | null }): Tensor;
  /** Geometric random numbers, in place. [torch.Tensor.geometric_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.geometric_.html) */
  geometric_(p: Float<Tensor>, options?: { p?: Float<Tensor>; generator?: Generator | null }): Tensor;
  geometric_(options: { p: Float<Tensor>; generator?: Generator | null }): Tensor;
  /** The QR factors as LAPACK keeps them. [torch.Tensor.geqrf](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.geqrf.html) */
  geqrf(): [Tensor, Tensor] & { readonly a: Tensor; readonly tau: Tensor };
  /** The product of each two elements (n), (m) -> (n, m). [torch.Tensor.ger](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.ger.html) */
  ger(vec2: Tensor, options?: { vec2?: Tensor }): Tensor;
  ger(options: { vec2: Tensor }): Tensor;
  /** The number of its device; -1 for the CPU. [torch.Tensor.get_device](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.get_device.html) */
  getDevice(): number;
  /** The first half of `dim` times the sigmoid of the second. [torch.nn.functional.glu](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.glu.html) */
  glu(dim?: Int<Tensor> | { dim?: Int<Tensor> }, options?: { dim?: Int<Tensor> }): Tensor;
  /** The derivative along each dimension, from neighbours. [torch.gradient](https://docs.pytorch.org/docs/stable/generated/torch.gradient.html) */
  gradient(options: { dim?: readonly Int<Tensor>[]; edgeOrder?: Int<Tensor> }): Tensor[];
  gradient(options: { spacing?: Num<Tensor>; dim?: readonly Int<Tensor>[]; edgeOrder?: Int<Tensor> }): Tensor[];
  gradient(options?: { spacing?: Num<Tensor> | null; dim?: Int<Tensor> | null; edgeOrder?: Int<Tensor> }): Tensor[];
  gradient(options: { spacing?: readonly Num<Tensor>[]; dim?: readonly Int<Tensor>[]; edgeOrder?: Int<Tensor> }): Tensor[];
  gradient(options: { spacing?: readonly Num<Tensor>[]; dim?: Int<Tensor> | null; edgeOrder?: Int<Tensor> }): Tensor[];
  gradient(options: { spacing?: readonly Tensor[]; dim?: readonly Int<Tensor>[]; edgeOrder?: Int<Tensor> }): Tensor[];
  gradient(options: { spacing?: readonly Tensor[]; dim?: Int<Tensor> | null; edgeOrder?: Int<Tensor> }): Tensor[];
  /** self > other, element for element. [torch.Tensor.greater](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.greater.html) */
  greater(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  greater(options: { other: Num<Tensor> }): Tensor;
  greater(other: Tensor, options?: { other?: Tensor }): Tensor;
  greater(options: { other: Tensor }): Tensor;
  /** self > other, element for element. In place. [torch.Tensor.greater_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.greater_.html) */
  greater_(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  greater_(options: { other: Num<Tensor> }): Tensor;
  greater_(other: Tensor, options?: { other?: Tensor }): Tensor;
  greater_(options: { other: Tensor }): Tensor;
  /** self >= other, element for element. [torch.Tensor.greater_equal](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.greater_equal.html) */
  greaterEqual(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  greaterEqual(options: { other: Num<Tensor> }): Tensor;
  greaterEqual(other: Tensor, options?: { other?: Tensor }): Tensor;
  greaterEqual(options: { other: Tensor }): Tensor;
  /** self >= other, element for element. In place. [torch.Tensor.greater_equal_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.greater_equal_.html) */
  greaterEqual_(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  greaterEqual_(options: { other: Num<Tensor> }): Tensor;
  greaterEqual_(other: Tensor, options?: { other?: Tensor }): Tensor;
  greaterEqual_(options: { other: Tensor }): Tensor;
  /** self > other, element for element. [torch.Tensor.gt](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.gt.html) */
  gt(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  gt(options: { other: Num<Tensor> }): Tensor;
  gt(other: Tensor, options?: { other?: Tensor }): Tensor;
  gt(options: { other: Tensor }): Tensor;
  /** self > other, element for element. In place. [torch.Tensor.gt_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.gt_.html) */
  gt_(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  gt_(options: { other: Num<Tensor> }): Tensor;
  gt_(other: Tensor, options?: { other?: Tensor }): Tensor;
  gt_(options: { other: Tensor }): Tensor;
  /** 0 where |x| <= lambd, else x. [torch.Tensor.hardshrink](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.hardshrink.html) */
  hardshrink(lambd?: Num<Tensor> | { lambd?: Num<Tensor> }, options?: { lambd?: Num<Tensor> }): Tensor;
  /** clamp(x + 3, 0, 6) / 6 of each element. [torch.nn.functional.hardsigmoid](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.hardsigmoid.html) */
  hardsigmoid(): Tensor;
  /**
   * clamp(x + 3, 0, 6) / 6 of each element. In place.
   * - `hardsigmoid_(Tensor self) -> Tensor`
   */
  hardsigmoid_(): Tensor;
  /** x * hardsigmoid(x) of each element. [torch.nn.functional.hardswish](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.hardswish.html) */
  hardswish(): Tensor;
  /**
   * x * hardsigmoid(x) of each element. In place.
   * - `hardswish_(Tensor self) -> Tensor`
   */
  hardswish_(): Tensor;
  /** Each element clamped to [minVal, maxVal]. [torch.nn.functional.hardtanh](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.hardtanh.html) */
  hardtanh(minVal?: Num<Tensor> | { minVal?: Num<Tensor>; maxVal?: Num<Tensor> }, maxVal?: Num<Tensor> | { minVal?: Num<Tensor>; maxVal?: Num<Tensor> }, options?: { minVal?: Num<Tensor>; maxVal?: Num<Tensor> }): Tensor;
  /** Each element clamped to [minVal, maxVal]. In place. [torch.nn.functional.hardtanh_](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.hardtanh_.html) */
  hardtanh_(minVal?: Num<Tensor> | { minVal?: Num<Tensor>; maxVal?: Num<Tensor> }, maxVal?: Num<Tensor> | { minVal?: Num<Tensor>; maxVal?: Num<Tensor> }, options?: { minVal?: Num<Tensor>; maxVal?: Num<Tensor> }): Tensor;
  /**
   * A number made from all elements' bits.
   * - `hash_tensor(Tensor self, int[] dim=..., *, bool keepdim=..., int mode=...) -> Tensor`
   */
  hashTensor(dim?: Int<Tensor> | readonly Int<Tensor>[] | { dim?: Int<Tensor> | readonly Int<Tensor>[]; keepdim?: boolean; mode?: Int<Tensor> }, options?: { dim?: Int<Tensor> | readonly Int<Tensor>[]; keepdim?: boolean; mode?: Int<Tensor> }): Tensor;
  /** 0 where self < 0, values where it is 0, 1 where it is greater. [torch.Tensor.heaviside](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.heaviside.html) */
  heaviside(values: Tensor, options?: { values?: Tensor }): Tensor;
  heaviside(options: { values: Tensor }): Tensor;
  /** 0 where self < 0, values where it is 0, 1 where it is greater. In place. [torch.Tensor.heaviside_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.heaviside_.html) */
  heaviside_(values: Tensor, options?: { values?: Tensor }): Tensor;
  heaviside_(options: { values: Tensor }): Tensor;
  /** x for target 1, max(0, margin - x) for -1. [torch.nn.functional.hinge_embedding_loss](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.hinge_embedding_loss.html) */
  hingeEmbeddingLoss(target: Tensor, margin?: Float<Tensor> | { target?: Tensor; margin?: Float<Tensor>; reduction?: Int<Tensor> }, reduction?: Int<Tensor> | { target?: Tensor; margin?: Float<Tensor>; reduction?: Int<Tensor> }, options?: { target?: Tensor; margin?: Float<Tensor>; reduction?: Int<Tensor> }): Tensor;
  hingeEmbeddingLoss(options: { target: Tensor; margin?: Float<Tensor>; reduction?: Int<Tensor> }): Tensor;
  /** How many elements fall into each of `bins` bins of one width. [torch.Tensor.histc](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.histc.html) */
  histc(bins?: Int<Tensor> | { bins?: Int<Tensor>; min?: Num<Tensor>; max?: Num<Tensor> }, min?: Num<Tensor> | { bins?: Int<Tensor>; min?: Num<Tensor>; max?: Num<Tensor> }, max?: Num<Tensor> | { bins?: Int<Tensor>; min?: Num<Tensor>; max?: Num<Tensor> }, options?: { bins?: Int<Tensor>; min?: Num<Tensor>; max?: Num<Tensor> }): Tensor;
  /** How many elements fall into each bin, and the bins' edges. [torch.Tensor.histogram](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.histogram.html) */
  histogram(bins?: Int<Tensor> | { bins?: Int<Tensor>; range?: readonly Float<Tensor>[] | null; weight?: Tensor | null; density?: boolean }, options?: { bins?: Int<Tensor>; range?: readonly Float<Tensor>[] | null; weight?: Tensor | null; density?: boolean }): [Tensor, Tensor] & { readonly hist: Tensor; readonly binEdges: Tensor };
  histogram(bins: Tensor, options?: { bins?: Tensor; weight?: Tensor | null; density?: boolean }): [Tensor, Tensor] & { readonly hist: Tensor; readonly binEdges: Tensor };
  histogram(options: { bins: Tensor; weight?: Tensor | null; density?: boolean }): [Tensor, Tensor] & { readonly hist: Tensor; readonly binEdges: Tensor };
  /** How many rows of (..., N) fall into each bin of N dimensions, and the edges. [torch.histogramdd](https://docs.pytorch.org/docs/stable/generated/torch.histogramdd.html) */
  histogramdd(bins: readonly Int<Tensor>[], range?: readonly Float<Tensor>[] | null | { bins?: readonly Int<Tensor>[]; range?: readonly Float<Tensor>[] | null; weight?: Tensor | null; density?: boolean }, weight?: Tensor | null | { bins?: readonly Int<Tensor>[]; range?: readonly Float<Tensor>[] | null; weight?: Tensor | null; density?: boolean }, density?: boolean | { bins?: readonly Int<Tensor>[]; range?: readonly Float<Tensor>[] | null; weight?: Tensor | null; density?: boolean }, options?: { bins?: readonly Int<Tensor>[]; range?: readonly Float<Tensor>[] | null; weight?: Tensor | null; density?: boolean }): [Tensor, Tensor[]] & { readonly hist: Tensor; readonly binEdges: Tensor[] };
  histogramdd(options: { bins: readonly Int<Tensor>[]; range?: readonly Float<Tensor>[] | null; weight?: Tensor | null; density?: boolean }): [Tensor, Tensor[]] & { readonly hist: Tensor; readonly binEdges: Tensor[] };
  histogramdd(bins: readonly Tensor[], range?: readonly Float<Tensor>[] | null | { bins?: readonly Tensor[]; range?: readonly Float<Tensor>[] | null; weight?: Tensor | null; density?: boolean }, weight?: Tensor | null | { bins?: readonly Tensor[]; range?: readonly Float<Tensor>[] | null; weight?: Tensor | null; density?: boolean }, density?: boolean | { bins?: readonly Tensor[]; range?: readonly Float<Tensor>[] | null; weight?: Tensor | null; density?: boolean }, options?: { bins?: readonly Tensor[]; range?: readonly Float<Tensor>[] | null; weight?: Tensor | null; density?: boolean }): [Tensor, Tensor[]] & { readonly hist: Tensor; readonly binEdges: Tensor[] };
  histogramdd(options: { bins: readonly Tensor[]; range?: readonly Float<Tensor>[] | null; weight?: Tensor | null; density?: boolean }): [Tensor, Tensor[]] & { readonly hist: Tensor; readonly binEdges: Tensor[] };
  histogramdd(bins: Int<Tensor>, range?: readonly Float<Tensor>[] | null | { bins?: Int<Tensor>; range?: readonly Float<Tensor>[] | null; weight?: Tensor | null; density?: boolean }, weight?: Tensor | null | { bins?: Int<Tensor>; range?: readonly Float<Tensor>[] | null; weight?: Tensor | null; density?: boolean }, density?: boolean | { bins?: Int<Tensor>; range?: readonly Float<Tensor>[] | null; weight?: Tensor | null; density?: boolean }, options?: { bins?: Int<Tensor>; range?: readonly Float<Tensor>[] | null; weight?: Tensor | null; density?: boolean }): [Tensor, Tensor[]] & { readonly hist: Tensor; readonly binEdges: Tensor[] };
  histogramdd(options: { bins: Int<Tensor>; range?: readonly Float<Tensor>[] | null; weight?: Tensor | null; density?: boolean }): [Tensor, Tensor[]] & { readonly hist: Tensor; readonly binEdges: Tensor[] };
  /** Parts side by side; views. [torch.Tensor.hsplit](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.hsplit.html) */
  hsplit(indices: readonly Int<Tensor>[], options?: { indices?: readonly Int<Tensor>[] }): Tensor[];
  hsplit(...indices: Int<Tensor>[]): Tensor[];
  hsplit(...args: [...Int<Tensor>[], { indices?: readonly Int<Tensor>[] }]): Tensor[];
  hsplit(options: { indices: readonly Int<Tensor>[] }): Tensor[];
  hsplit(sections: Int<Tensor>, options?: { sections?: Int<Tensor> }): Tensor[];
  hsplit(options: { sections: Int<Tensor> }): Tensor[];
  /** Squared below delta, linear above. [torch.nn.functional.huber_loss](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.huber_loss.html) */
  huberLoss(target: Tensor, reduction?: Int<Tensor> | { target?: Tensor; reduction?: Int<Tensor>; delta?: Float<Tensor> }, delta?: Float<Tensor> | { target?: Tensor; reduction?: Int<Tensor>; delta?: Float<Tensor> }, options?: { target?: Tensor; reduction?: Int<Tensor>; delta?: Float<Tensor> }): Tensor;
  huberLoss(options: { target: Tensor; reduction?: Int<Tensor>; delta?: Float<Tensor> }): Tensor;
  /** sqrt(self ** 2 + other ** 2). [torch.Tensor.hypot](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.hypot.html) */
  hypot(other: Tensor, options?: { other?: Tensor }): Tensor;
  hypot(options: { other: Tensor }): Tensor;
  /** sqrt(self ** 2 + other ** 2). In place. [torch.Tensor.hypot_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.hypot_.html) */
  hypot_(other: Tensor, options?: { other?: Tensor }): Tensor;
  hypot_(options: { other: Tensor }): Tensor;
  /** The modified Bessel function of the first kind, order 0. [torch.Tensor.i0](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.i0.html) */
  i0(): Tensor;
  /** The modified Bessel function of the first kind, order 0. In place. [torch.Tensor.i0_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.i0_.html) */
  i0_(): Tensor;
  /** The regularized lower incomplete gamma function of self and other. [torch.Tensor.igamma](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.igamma.html) */
  igamma(other: Tensor, options?: { other?: Tensor }): Tensor;
  igamma(options: { other: Tensor }): Tensor;
  /** The regularized lower incomplete gamma function of self and other. In place. [torch.Tensor.igamma_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.igamma_.html) */
  igamma_(other: Tensor, options?: { other?: Tensor }): Tensor;
  igamma_(options: { other: Tensor }): Tensor;
  /** The regularized upper incomplete gamma function of self and other. [torch.Tensor.igammac](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.igammac.html) */
  igammac(other: Tensor, options?: { other?: Tensor }): Tensor;
  igammac(options: { other: Tensor }): Tensor;
  /** The regularized upper incomplete gamma function of self and other. In place. [torch.Tensor.igammac_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.igammac_.html) */
  igammac_(other: Tensor, options?: { other?: Tensor }): Tensor;
  igammac_(options: { other: Tensor }): Tensor;
  /** `im2col(Tensor self, int[] kernel_size, int[] dilation, int[] padding, int[] stride) -> Tensor` */
  im2col(kernelSize: Int<Tensor> | readonly Int<Tensor>[], dilation: Int<Tensor> | readonly Int<Tensor>[], padding: Int<Tensor> | readonly Int<Tensor>[], stride: Int<Tensor> | readonly Int<Tensor>[], options?: { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  im2col(options: { kernelSize: Int<Tensor> | readonly Int<Tensor>[]; dilation: Int<Tensor> | readonly Int<Tensor>[]; padding: Int<Tensor> | readonly Int<Tensor>[]; stride: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** The imaginary parts, as a view. [torch.Tensor.imag](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.imag.html) */
  imag(): Tensor;
  /** The elements at indices of all dimensions. [torch.Tensor.index](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.index.html) */
  index(indices: readonly (Tensor | null)[], options?: { indices?: readonly (Tensor | null)[] }): Tensor;
  index(options: { indices: readonly (Tensor | null)[] }): Tensor;
  /** Slices of source added at indices along `dim`. [torch.Tensor.index_add](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.index_add.html) */
  indexAdd(dim: Int<Tensor>, index: Tensor, source: Tensor, options?: { dim?: Int<Tensor>; index?: Tensor; source?: Tensor; alpha?: Num<Tensor> }): Tensor;
  indexAdd(options: { dim: Int<Tensor>; index: Tensor; source: Tensor; alpha?: Num<Tensor> }): Tensor;
  /** Slices of source added at indices along `dim`. In place. [torch.Tensor.index_add_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.index_add_.html) */
  indexAdd_(dim: Int<Tensor>, index: Tensor, source: Tensor, options?: { dim?: Int<Tensor>; index?: Tensor; source?: Tensor; alpha?: Num<Tensor> }): Tensor;
  indexAdd_(options: { dim: Int<Tensor>; index: Tensor; source: Tensor; alpha?: Num<Tensor> }): Tensor;
  /** Slices of source written to indices along `dim`. [torch.Tensor.index_copy](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.index_copy.html) */
  indexCopy(dim: Int<Tensor>, index: Tensor, source: Tensor, options?: { dim?: Int<Tensor>; index?: Tensor; source?: Tensor }): Tensor;
  indexCopy(options: { dim: Int<Tensor>; index: Tensor; source: Tensor }): Tensor;
  /** Slices of source written to indices along `dim`. In place. [torch.Tensor.index_copy_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.index_copy_.html) */
  indexCopy_(dim: Int<Tensor>, index: Tensor, source: Tensor, options?: { dim?: Int<Tensor>; index?: Tensor; source?: Tensor }): Tensor;
  indexCopy_(options: { dim: Int<Tensor>; index: Tensor; source: Tensor }): Tensor;
  /** A value written to the slices at indices along `dim`. [torch.Tensor.index_fill](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.index_fill.html) */
  indexFill(dim: Int<Tensor>, index: Tensor, value: Num<Tensor>, options?: { dim?: Int<Tensor>; index?: Tensor; value?: Num<Tensor> }): Tensor;
  indexFill(options: { dim: Int<Tensor>; index: Tensor; value: Num<Tensor> }): Tensor;
  indexFill(dim: Int<Tensor>, index: Tensor, value: Tensor, options?: { dim?: Int<Tensor>; index?: Tensor; value?: Tensor }): Tensor;
  indexFill(options: { dim: Int<Tensor>; index: Tensor; value: Tensor }): Tensor;
  /** A value written to the slices at indices along `dim`. In place. [torch.Tensor.index_fill_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.index_fill_.html) */
  indexFill_(dim: Int<Tensor>, index: Tensor, value: Num<Tensor>, options?: { dim?: Int<Tensor>; index?: Tensor; value?: Num<Tensor> }): Tensor;
  indexFill_(options: { dim: Int<Tensor>; index: Tensor; value: Num<Tensor> }): Tensor;
  indexFill_(dim: Int<Tensor>, index: Tensor, value: Tensor, options?: { dim?: Int<Tensor>; index?: Tensor; value?: Tensor }): Tensor;
  indexFill_(options: { dim: Int<Tensor>; index: Tensor; value: Tensor }): Tensor;
  /** Values written to indices of all dimensions. [torch.Tensor.index_put](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.index_put.html) */
  indexPut(indices: readonly (Tensor | null)[], values: Tensor, accumulate?: boolean | { indices?: readonly (Tensor | null)[]; values?: Tensor; accumulate?: boolean }, options?: { indices?: readonly (Tensor | null)[]; values?: Tensor; accumulate?: boolean }): Tensor;
  indexPut(options: { indices: readonly (Tensor | null)[]; values: Tensor; accumulate?: boolean }): Tensor;
  /** Values written to indices of all dimensions. In place. [torch.Tensor.index_put_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.index_put_.html) */
  indexPut_(indices: readonly (Tensor | null)[], values: Tensor, accumulate?: boolean | { indices?: readonly (Tensor | null)[]; values?: Tensor; accumulate?: boolean }, options?: { indices?: readonly (Tensor | null)[]; values?: Tensor; accumulate?: boolean }): Tensor;
  indexPut_(options: { indices: readonly (Tensor | null)[]; values: Tensor; accumulate?: boolean }): Tensor;
  /** Slices of source combined at indices along `dim`. [torch.index_reduce](https://docs.pytorch.org/docs/stable/generated/torch.index_reduce.html) */
  indexReduce(dim: Int<Tensor>, index: Tensor, source: Tensor, reduce: string, options?: { dim?: Int<Tensor>; index?: Tensor; source?: Tensor; reduce?: string; includeSelf?: boolean }): Tensor;
  indexReduce(options: { dim: Int<Tensor>; index: Tensor; source: Tensor; reduce: string; includeSelf?: boolean }): Tensor;
  /** Slices of source combined at indices along `dim`. In place. [torch.Tensor.index_reduce_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.index_reduce_.html) */
  indexReduce_(dim: Int<Tensor>, index: Tensor, source: Tensor, reduce: string, options?: { dim?: Int<Tensor>; index?: Tensor; source?: Tensor; reduce?: string; includeSelf?: boolean }): Tensor;
  indexReduce_(options: { dim: Int<Tensor>; index: Tensor; source: Tensor; reduce: string; includeSelf?: boolean }): Tensor;
  /** The slices at indices along `dim`. [torch.Tensor.index_select](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.index_select.html) */
  indexSelect(dim: Int<Tensor>, index: Tensor, options?: { dim?: Int<Tensor>; index?: Tensor }): Tensor;
  indexSelect(options: { dim: Int<Tensor>; index: Tensor }): Tensor;
  /** The indices (dimensions, n) of a coalesced sparse tensor. [torch.Tensor.indices](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.indices.html) */
  indices(): Tensor;
  /**
   * The indices (dimensions, n) of a coalesced sparse tensor. As a copy.
   * - `indices_copy(Tensor self) -> Tensor`
   */
  indicesCopy(): Tensor;
  /** The product over the last dimensions (..., k), (..., k). [torch.Tensor.inner](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.inner.html) */
  inner(other: Tensor, options?: { other?: Tensor }): Tensor;
  inner(options: { other: Tensor }): Tensor;
  /** The integers under quantized numbers. [torch.Tensor.int_repr](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.int_repr.html) */
  intRepr(): Tensor;
  /** The inverses of matrices (..., n, n). [torch.Tensor.inverse](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.inverse.html) */
  inverse(): Tensor;
  /** Whether no index of the sparse tensor is there twice. [torch.Tensor.is_coalesced](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.is_coalesced.html) */
  isCoalesced(): boolean;
  /** Whether the dtype is complex. [torch.Tensor.is_complex](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.is_complex.html) */
  isComplex(): boolean;
  /** Whether a conjugation is pending. [torch.Tensor.is_conj](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.is_conj.html) */
  isConj(): boolean;
  /** `is_distributed(Tensor self) -> bool` */
  isDistributed(): boolean;
  /** Whether the dtype is one of floating point. [torch.Tensor.is_floating_point](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.is_floating_point.html) */
  isFloatingPoint(): boolean;
  /** Whether it was made in inference mode. [torch.Tensor.is_inference](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.is_inference.html) */
  isInference(): boolean;
  /** Whether a negation is pending. [torch.Tensor.is_neg](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.is_neg.html) */
  isNeg(): boolean;
  /** Whether the one element is other than 0. [torch.is_nonzero](https://docs.pytorch.org/docs/stable/generated/torch.is_nonzero.html) */
  isNonzero(): boolean;
  /** Whether it is in pinned memory. [torch.Tensor.is_pinned](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.is_pinned.html) */
  isPinned(device?: DeviceLike | null | { device?: DeviceLike | null }, options?: { device?: DeviceLike | null }): boolean;
  /** `is_same_size(Tensor self, Tensor other) -> bool` */
  isSameSize(other: Tensor, options?: { other?: Tensor }): boolean;
  isSameSize(options: { other: Tensor }): boolean;
  /** Whether both are the same view of the same memory. [torch.Tensor.is_set_to](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.is_set_to.html) */
  isSetTo(tensor: Tensor, options?: { tensor?: Tensor }): boolean;
  isSetTo(options: { tensor: Tensor }): boolean;
  /** Whether the dtype has negative numbers. [torch.Tensor.is_signed](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.is_signed.html) */
  isSigned(): boolean;
  /** Where |self - other| <= atol + rtol * |other|. [torch.Tensor.isclose](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.isclose.html) */
  isclose(other: Tensor, rtol?: Float<Tensor> | { other?: Tensor; rtol?: Float<Tensor>; atol?: Float<Tensor>; equalNan?: boolean }, atol?: Float<Tensor> | { other?: Tensor; rtol?: Float<Tensor>; atol?: Float<Tensor>; equalNan?: boolean }, equalNan?: boolean | { other?: Tensor; rtol?: Float<Tensor>; atol?: Float<Tensor>; equalNan?: boolean }, options?: { other?: Tensor; rtol?: Float<Tensor>; atol?: Float<Tensor>; equalNan?: boolean }): Tensor;
  isclose(options: { other: Tensor; rtol?: Float<Tensor>; atol?: Float<Tensor>; equalNan?: boolean }): Tensor;
  /** Where an element is neither infinite nor NaN. [torch.Tensor.isfinite](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.isfinite.html) */
  isfinite(): Tensor;
  /** Where an element is infinite. [torch.Tensor.isinf](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.isinf.html) */
  isinf(): Tensor;
  /** Where an element is NaN. [torch.Tensor.isnan](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.isnan.html) */
  isnan(): Tensor;
  /** Where an element is -inf. [torch.Tensor.isneginf](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.isneginf.html) */
  isneginf(): Tensor;
  /** Where an element is +inf. [torch.Tensor.isposinf](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.isposinf.html) */
  isposinf(): Tensor;
  /** Where an element has no imaginary part. [torch.Tensor.isreal](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.isreal.html) */
  isreal(): Tensor;
  /** The signal of the transforms that stft gave. [torch.istft](https://docs.pytorch.org/docs/stable/generated/torch.istft.html) */
  istft(nFft: Int<Tensor>, hopLength?: Int<Tensor> | null | { nFft?: Int<Tensor>; hopLength?: Int<Tensor> | null; winLength?: Int<Tensor> | null; window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: Int<Tensor> | null; returnComplex?: boolean }, winLength?: Int<Tensor> | null | { nFft?: Int<Tensor>; hopLength?: Int<Tensor> | null; winLength?: Int<Tensor> | null; window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: Int<Tensor> | null; returnComplex?: boolean }, window?: Tensor | null | { nFft?: Int<Tensor>; hopLength?: Int<Tensor> | null; winLength?: Int<Tensor> | null; window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: Int<Tensor> | null; returnComplex?: boolean }, center?: boolean | { nFft?: Int<Tensor>; hopLength?: Int<Tensor> | null; winLength?: Int<Tensor> | null; window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: Int<Tensor> | null; returnComplex?: boolean }, normalized?: boolean | { nFft?: Int<Tensor>; hopLength?: Int<Tensor> | null; winLength?: Int<Tensor> | null; window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: Int<Tensor> | null; returnComplex?: boolean }, onesided?: boolean | null | { nFft?: Int<Tensor>; hopLength?: Int<Tensor> | null; winLength?: Int<Tensor> | null; window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: Int<Tensor> | null; returnComplex?: boolean }, length?: Int<Tensor> | null | { nFft?: Int<Tensor>; hopLength?: Int<Tensor> | null; winLength?: Int<Tensor> | null; window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: Int<Tensor> | null; returnComplex?: boolean }, returnComplex?: boolean | { nFft?: Int<Tensor>; hopLength?: Int<Tensor> | null; winLength?: Int<Tensor> | null; window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: Int<Tensor> | null; returnComplex?: boolean }, options?: { nFft?: Int<Tensor>; hopLength?: Int<Tensor> | null; winLength?: Int<Tensor> | null; window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: Int<Tensor> | null; returnComplex?: boolean }): Tensor;
  istft(options: { nFft: Int<Tensor>; hopLength?: Int<Tensor> | null; winLength?: Int<Tensor> | null; window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: Int<Tensor> | null; returnComplex?: boolean }): Tensor;
  /** target * (log(target) - input); input has logarithms. [torch.nn.functional.kl_div](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.kl_div.html) */
  klDiv(target: Tensor, reduction?: Int<Tensor> | { target?: Tensor; reduction?: Int<Tensor>; logTarget?: boolean }, options?: { target?: Tensor; reduction?: Int<Tensor>; logTarget?: boolean }): Tensor;
  klDiv(options: { target: Tensor; reduction?: Int<Tensor>; logTarget?: boolean }): Tensor;
  /** The Kronecker product. [torch.Tensor.kron](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.kron.html) */
  kron(other: Tensor, options?: { other?: Tensor }): Tensor;
  kron(options: { other: Tensor }): Tensor;
  /** The k-th least element along `dim`, and its index. [torch.Tensor.kthvalue](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.kthvalue.html) */
  kthvalue(k: Int<Tensor>, dim?: Int<Tensor> | { k?: Int<Tensor>; dim?: Int<Tensor>; keepdim?: boolean }, keepdim?: boolean | { k?: Int<Tensor>; dim?: Int<Tensor>; keepdim?: boolean }, options?: { k?: Int<Tensor>; dim?: Int<Tensor>; keepdim?: boolean }): [Tensor, Tensor] & { readonly values: Tensor; readonly indices: Tensor };
  kthvalue(options: { k: Int<Tensor>; dim?: Int<Tensor>; keepdim?: boolean }): [Tensor, Tensor] & { readonly values: Tensor; readonly indices: Tensor };
  /** The mean of |input - target|. [torch.nn.functional.l1_loss](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.l1_loss.html) */
  l1Loss(target: Tensor, reduction?: Int<Tensor> | { target?: Tensor; reduction?: Int<Tensor> }, options?: { target?: Tensor; reduction?: Int<Tensor> }): Tensor;
  l1Loss(options: { target: Tensor; reduction?: Int<Tensor> }): Tensor;
  /** The least common multiple. [torch.Tensor.lcm](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.lcm.html) */
  lcm(other: Tensor, options?: { other?: Tensor }): Tensor;
  lcm(options: { other: Tensor }): Tensor;
  /** The least common multiple. In place. [torch.Tensor.lcm_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.lcm_.html) */
  lcm_(other: Tensor, options?: { other?: Tensor }): Tensor;
  lcm_(options: { other: Tensor }): Tensor;
  /** self * 2 ** other. [torch.Tensor.ldexp](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.ldexp.html) */
  ldexp(other: Tensor, options?: { other?: Tensor }): Tensor;
  ldexp(options: { other: Tensor }): Tensor;
  /** self * 2 ** other. In place. [torch.Tensor.ldexp_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.ldexp_.html) */
  ldexp_(other: Tensor, options?: { other?: Tensor }): Tensor;
  ldexp_(options: { other: Tensor }): Tensor;
  /** self <= other, element for element. [torch.Tensor.le](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.le.html) */
  le(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  le(options: { other: Num<Tensor> }): Tensor;
  le(other: Tensor, options?: { other?: Tensor }): Tensor;
  le(options: { other: Tensor }): Tensor;
  /** self <= other, element for element. In place. [torch.Tensor.le_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.le_.html) */
  le_(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  le_(options: { other: Num<Tensor> }): Tensor;
  le_(other: Tensor, options?: { other?: Tensor }): Tensor;
  le_(options: { other: Tensor }): Tensor;
  /** x where it is positive, else slope * x. [torch.nn.functional.leaky_relu](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.leaky_relu.html) */
  leakyRelu(negativeSlope?: Num<Tensor> | { negativeSlope?: Num<Tensor> }, options?: { negativeSlope?: Num<Tensor> }): Tensor;
  /** x where it is positive, else slope * x. In place. [torch.nn.functional.leaky_relu_](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.leaky_relu_.html) */
  leakyRelu_(negativeSlope?: Num<Tensor> | { negativeSlope?: Num<Tensor> }, options?: { negativeSlope?: Num<Tensor> }): Tensor;
  /** start + weight * (end - start). [torch.Tensor.lerp](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.lerp.html) */
  lerp(end: Tensor, weight: Num<Tensor>, options?: { end?: Tensor; weight?: Num<Tensor> }): Tensor;
  lerp(options: { end: Tensor; weight: Num<Tensor> }): Tensor;
  lerp(end: Tensor, weight: Tensor, options?: { end?: Tensor; weight?: Tensor }): Tensor;
  lerp(options: { end: Tensor; weight: Tensor }): Tensor;
  /** start + weight * (end - start). In place. [torch.Tensor.lerp_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.lerp_.html) */
  lerp_(end: Tensor, weight: Num<Tensor>, options?: { end?: Tensor; weight?: Num<Tensor> }): Tensor;
  lerp_(options: { end: Tensor; weight: Num<Tensor> }): Tensor;
  lerp_(end: Tensor, weight: Tensor, options?: { end?: Tensor; weight?: Tensor }): Tensor;
  lerp_(options: { end: Tensor; weight: Tensor }): Tensor;
  /** self < other, element for element. [torch.Tensor.less](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.less.html) */
  less(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  less(options: { other: Num<Tensor> }): Tensor;
  less(other: Tensor, options?: { other?: Tensor }): Tensor;
  less(options: { other: Tensor }): Tensor;
  /** self < other, element for element. In place. [torch.Tensor.less_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.less_.html) */
  less_(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  less_(options: { other: Num<Tensor> }): Tensor;
  less_(other: Tensor, options?: { other?: Tensor }): Tensor;
  less_(options: { other: Tensor }): Tensor;
  /** self <= other, element for element. [torch.Tensor.less_equal](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.less_equal.html) */
  lessEqual(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  lessEqual(options: { other: Num<Tensor> }): Tensor;
  lessEqual(other: Tensor, options?: { other?: Tensor }): Tensor;
  lessEqual(options: { other: Tensor }): Tensor;
  /** self <= other, element for element. In place. [torch.Tensor.less_equal_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.less_equal_.html) */
  lessEqual_(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  lessEqual_(options: { other: Num<Tensor> }): Tensor;
  lessEqual_(other: Tensor, options?: { other?: Tensor }): Tensor;
  lessEqual_(options: { other: Tensor }): Tensor;
  /** log |gamma(x)| of each element. [torch.Tensor.lgamma](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.lgamma.html) */
  lgamma(): Tensor;
  /** log |gamma(x)| of each element. In place. [torch.Tensor.lgamma_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.lgamma_.html) */
  lgamma_(): Tensor;
  /** `lift(Tensor self) -> Tensor` */
  lift(): Tensor;
  /** `lift_fresh(Tensor self) -> Tensor` */
  liftFresh(): Tensor;
  /** `lift_fresh_copy(Tensor self) -> Tensor` */
  liftFreshCopy(): Tensor;
  /** `linalg__powsum(Tensor self, Scalar ord=..., int[]? dim=..., bool keepdim=..., *, ScalarType? dtype=...) -> Tensor` */
  linalgPowsum(ord?: Num<Tensor> | { ord?: Num<Tensor>; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; keepdim?: boolean; dtype?: DTypeLike | null }, dim?: Int<Tensor> | readonly Int<Tensor>[] | null | { ord?: Num<Tensor>; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; keepdim?: boolean; dtype?: DTypeLike | null }, keepdim?: boolean | { ord?: Num<Tensor>; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; keepdim?: boolean; dtype?: DTypeLike | null }, options?: { ord?: Num<Tensor>; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; keepdim?: boolean; dtype?: DTypeLike | null }): Tensor;
  /** The factor L (or U) of positive definite matrices (..., n, n). [torch.linalg.cholesky](https://docs.pytorch.org/docs/stable/generated/torch.linalg.cholesky.html) */
  linalgCholesky(options?: { upper?: boolean }): Tensor;
  /** As linalg.cholesky, with an error code for each matrix. [torch.linalg.cholesky_ex](https://docs.pytorch.org/docs/stable/generated/torch.linalg.cholesky_ex.html) */
  linalgCholeskyEx(options?: { upper?: boolean; checkErrors?: boolean }): [Tensor, Tensor] & { readonly L: Tensor; readonly info: Tensor };
  /** The condition numbers of matrices (..., n, n). [torch.linalg.cond](https://docs.pytorch.org/docs/stable/generated/torch.linalg.cond.html) */
  linalgCond(p?: Num<Tensor> | null | { p?: Num<Tensor> | null }, options?: { p?: Num<Tensor> | null }): Tensor;
  linalgCond(p: string, options?: { p?: string }): Tensor;
  linalgCond(options: { p: string }): Tensor;
  /** The cross product of vectors of 3 along `dim`. [torch.linalg.cross](https://docs.pytorch.org/docs/stable/generated/torch.linalg.cross.html) */
  linalgCross(other: Tensor, options?: { other?: Tensor; dim?: Int<Tensor> }): Tensor;
  linalgCross(options: { other: Tensor; dim?: Int<Tensor> }): Tensor;
  /** Eigenvalues (..., n) and eigenvectors of matrices (..., n, n), complex. [torch.linalg.eig](https://docs.pytorch.org/docs/stable/generated/torch.linalg.eig.html) */
  linalgEig(): [Tensor, Tensor] & { readonly eigenvalues: Tensor; readonly eigenvectors: Tensor };
  /** Eigenvalues and eigenvectors of symmetric or Hermitian matrices (..., n, n). [torch.linalg.eigh](https://docs.pytorch.org/docs/stable/generated/torch.linalg.eigh.html) */
  linalgEigh(UPLO?: string | { UPLO?: string }, options?: { UPLO?: string }): [Tensor, Tensor] & { readonly eigenvalues: Tensor; readonly eigenvectors: Tensor };
  /** The eigenvalues (..., n) of matrices (..., n, n), complex. [torch.linalg.eigvals](https://docs.pytorch.org/docs/stable/generated/torch.linalg.eigvals.html) */
  linalgEigvals(): Tensor;
  /** The eigenvalues of symmetric or Hermitian matrices (..., n, n). [torch.linalg.eigvalsh](https://docs.pytorch.org/docs/stable/generated/torch.linalg.eigvalsh.html) */
  linalgEigvalsh(UPLO?: string | { UPLO?: string }, options?: { UPLO?: string }): Tensor;
  /** The LDL factors of symmetric or Hermitian matrices, and the pivots. [torch.linalg.ldl_factor](https://docs.pytorch.org/docs/stable/generated/torch.linalg.ldl_factor.html) */
  linalgLdlFactor(options?: { hermitian?: boolean }): [Tensor, Tensor] & { readonly LD: Tensor; readonly pivots: Tensor };
  /** The LDL factors and pivots, with an error code for each matrix. [torch.linalg.ldl_factor_ex](https://docs.pytorch.org/docs/stable/generated/torch.linalg.ldl_factor_ex.html) */
  linalgLdlFactorEx(options?: { hermitian?: boolean; checkErrors?: boolean }): [Tensor, Tensor, Tensor] & { readonly LD: Tensor; readonly pivots: Tensor; readonly info: Tensor };
  /** The x (..., n, k) that makes |A x - B| least; A (..., m, n), B (..., m, k). [torch.linalg.lstsq](https://docs.pytorch.org/docs/stable/generated/torch.linalg.lstsq.html) */
  linalgLstsq(b: Tensor, rcond?: Float<Tensor> | null | { b?: Tensor; rcond?: Float<Tensor> | null; driver?: string | null }, options?: { b?: Tensor; rcond?: Float<Tensor> | null; driver?: string | null }): [Tensor, Tensor, Tensor, Tensor] & { readonly solution: Tensor; readonly residuals: Tensor; readonly rank: Tensor; readonly singularValues: Tensor };
  linalgLstsq(options: { b: Tensor; rcond?: Float<Tensor> | null; driver?: string | null }): [Tensor, Tensor, Tensor, Tensor] & { readonly solution: Tensor; readonly residuals: Tensor; readonly rank: Tensor; readonly singularValues: Tensor };
  /** The product of vectors, matrices or batches of them: (..., n, m) @ (..., m, p) -> (..., n, p), batches broadcast. [torch.linalg.matmul](https://docs.pytorch.org/docs/stable/generated/torch.linalg.matmul.html) */
  linalgMatmul(other: Tensor, options?: { other?: Tensor }): Tensor;
  linalgMatmul(options: { other: Tensor }): Tensor;
  /** The exponential of matrices (..., n, n). [torch.linalg.matrix_exp](https://docs.pytorch.org/docs/stable/generated/torch.linalg.matrix_exp.html) */
  linalgMatrixExp(): Tensor;
  /** A norm of matrices (..., n, m): "fro", "nuc", 1, 2, inf, or these with the sign turned. [torch.linalg.matrix_norm](https://docs.pytorch.org/docs/stable/generated/torch.linalg.matrix_norm.html) */
  linalgMatrixNorm(ord: Num<Tensor>, dim?: readonly Int<Tensor>[] | { ord?: Num<Tensor>; dim?: readonly Int<Tensor>[]; keepdim?: boolean; dtype?: DTypeLike | null }, keepdim?: boolean | { ord?: Num<Tensor>; dim?: readonly Int<Tensor>[]; keepdim?: boolean; dtype?: DTypeLike | null }, options?: { ord?: Num<Tensor>; dim?: readonly Int<Tensor>[]; keepdim?: boolean; dtype?: DTypeLike | null }): Tensor;
  linalgMatrixNorm(options: { ord: Num<Tensor>; dim?: readonly Int<Tensor>[]; keepdim?: boolean; dtype?: DTypeLike | null }): Tensor;
  linalgMatrixNorm(ord?: string | { ord?: string; dim?: readonly Int<Tensor>[]; keepdim?: boolean; dtype?: DTypeLike | null }, dim?: readonly Int<Tensor>[] | { ord?: string; dim?: readonly Int<Tensor>[]; keepdim?: boolean; dtype?: DTypeLike | null }, keepdim?: boolean | { ord?: string; dim?: readonly Int<Tensor>[]; keepdim?: boolean; dtype?: DTypeLike | null }, options?: { ord?: string; dim?: readonly Int<Tensor>[]; keepdim?: boolean; dtype?: DTypeLike | null }): Tensor;
  /** Matrices (..., n, n) to an integer power. [torch.linalg.matrix_power](https://docs.pytorch.org/docs/stable/generated/torch.linalg.matrix_power.html) */
  linalgMatrixPower(n: Int<Tensor>, options?: { n?: Int<Tensor> }): Tensor;
  linalgMatrixPower(options: { n: Int<Tensor> }): Tensor;
  /** The ranks of matrices (..., n, m) -> (...). [torch.linalg.matrix_rank](https://docs.pytorch.org/docs/stable/generated/torch.linalg.matrix_rank.html) */
  linalgMatrixRank(tol: Float<Tensor>, hermitian?: boolean | { tol?: Float<Tensor>; hermitian?: boolean }, options?: { tol?: Float<Tensor>; hermitian?: boolean }): Tensor;
  linalgMatrixRank(options: { tol: Float<Tensor>; hermitian?: boolean }): Tensor;
  linalgMatrixRank(options?: { atol?: Float<Tensor> | null; rtol?: Float<Tensor> | null; hermitian?: boolean }): Tensor;
  /** A norm of vectors or matrices. [torch.linalg.norm](https://docs.pytorch.org/docs/stable/generated/torch.linalg.norm.html) */
  linalgNorm(ord?: Num<Tensor> | null | { ord?: Num<Tensor> | null; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; keepdim?: boolean; dtype?: DTypeLike | null }, dim?: Int<Tensor> | readonly Int<Tensor>[] | null | { ord?: Num<Tensor> | null; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; keepdim?: boolean; dtype?: DTypeLike | null }, keepdim?: boolean | { ord?: Num<Tensor> | null; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; keepdim?: boolean; dtype?: DTypeLike | null }, options?: { ord?: Num<Tensor> | null; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; keepdim?: boolean; dtype?: DTypeLike | null }): Tensor;
  linalgNorm(ord: string, dim?: Int<Tensor> | readonly Int<Tensor>[] | null | { ord?: string; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; keepdim?: boolean; dtype?: DTypeLike | null }, keepdim?: boolean | { ord?: string; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; keepdim?: boolean; dtype?: DTypeLike | null }, options?: { ord?: string; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; keepdim?: boolean; dtype?: DTypeLike | null }): Tensor;
  linalgNorm(options: { ord: string; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; keepdim?: boolean; dtype?: DTypeLike | null }): Tensor;
  /** The pseudo-inverses of matrices (..., n, m) -> (..., m, n). [torch.linalg.pinv](https://docs.pytorch.org/docs/stable/generated/torch.linalg.pinv.html) */
  linalgPinv(rcond: Float<Tensor>, hermitian?: boolean | { rcond?: Float<Tensor>; hermitian?: boolean }, options?: { rcond?: Float<Tensor>; hermitian?: boolean }): Tensor;
  linalgPinv(options: { rcond: Float<Tensor>; hermitian?: boolean }): Tensor;
  linalgPinv(options?: { atol?: Float<Tensor> | null; rtol?: Float<Tensor> | null; hermitian?: boolean }): Tensor;
  linalgPinv(options?: { atol?: Tensor | null; rtol?: Tensor | null; hermitian?: boolean }): Tensor;
  linalgPinv(rcond: Tensor, hermitian?: boolean | { rcond?: Tensor; hermitian?: boolean }, options?: { rcond?: Tensor; hermitian?: boolean }): Tensor;
  linalgPinv(options: { rcond: Tensor; hermitian?: boolean }): Tensor;
  /** The x of A x = B for triangular A. [torch.linalg.solve_triangular](https://docs.pytorch.org/docs/stable/generated/torch.linalg.solve_triangular.html) */
  linalgSolveTriangular(B: Tensor, options: { B?: Tensor; upper?: boolean; left?: boolean; unitriangular?: boolean }): Tensor;
  linalgSolveTriangular(options: { B: Tensor; upper: boolean; left?: boolean; unitriangular?: boolean }): Tensor;
  /** The inverse of a tensor as tensordot takes it. [torch.linalg.tensorinv](https://docs.pytorch.org/docs/stable/generated/torch.linalg.tensorinv.html) */
  linalgTensorinv(ind?: Int<Tensor> | { ind?: Int<Tensor> }, options?: { ind?: Int<Tensor> }): Tensor;
  /** The x of tensordot(A, x) = B. [torch.linalg.tensorsolve](https://docs.pytorch.org/docs/stable/generated/torch.linalg.tensorsolve.html) */
  linalgTensorsolve(other: Tensor, dims?: readonly Int<Tensor>[] | null | { other?: Tensor; dims?: readonly Int<Tensor>[] | null }, options?: { other?: Tensor; dims?: readonly Int<Tensor>[] | null }): Tensor;
  linalgTensorsolve(options: { other: Tensor; dims?: readonly Int<Tensor>[] | null }): Tensor;
  /** The p-norm over `dim`, the tensor taken as a vector. [torch.linalg.vector_norm](https://docs.pytorch.org/docs/stable/generated/torch.linalg.vector_norm.html) */
  linalgVectorNorm(ord?: Num<Tensor> | { ord?: Num<Tensor>; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; keepdim?: boolean; dtype?: DTypeLike | null }, dim?: Int<Tensor> | readonly Int<Tensor>[] | null | { ord?: Num<Tensor>; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; keepdim?: boolean; dtype?: DTypeLike | null }, keepdim?: boolean | { ord?: Num<Tensor>; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; keepdim?: boolean; dtype?: DTypeLike | null }, options?: { ord?: Num<Tensor>; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; keepdim?: boolean; dtype?: DTypeLike | null }): Tensor;
  /** `linear_backward(Tensor self, Tensor grad_output, Tensor weight, bool[] output_mask) -> (Tensor, Tensor, Tensor)` */
  linearBackward(gradOutput: Tensor, weight: Tensor, outputMask: boolean | readonly boolean[], options?: { gradOutput?: Tensor; weight?: Tensor; outputMask?: boolean | readonly boolean[] }): [Tensor, Tensor, Tensor];
  linearBackward(options: { gradOutput: Tensor; weight: Tensor; outputMask: boolean | readonly boolean[] }): [Tensor, Tensor, Tensor];
  /** The natural logarithm of each element. [torch.Tensor.log](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.log.html) */
  log(): Tensor;
  /** The logarithm to base 10 of each element. [torch.Tensor.log10](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.log10.html) */
  log10(): Tensor;
  /** The logarithm to base 10 of each element. In place. [torch.Tensor.log10_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.log10_.html) */
  log10_(): Tensor;
  /** log(1 + x) of each element, exact near 0. [torch.Tensor.log1p](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.log1p.html) */
  log1p(): Tensor;
  /** log(1 + x) of each element, exact near 0. In place. [torch.Tensor.log1p_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.log1p_.html) */
  log1p_(): Tensor;
  /** The logarithm to base 2 of each element. [torch.Tensor.log2](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.log2.html) */
  log2(): Tensor;
  /** The logarithm to base 2 of each element. In place. [torch.Tensor.log2_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.log2_.html) */
  log2_(): Tensor;
  /** The natural logarithm of each element. In place. [torch.Tensor.log_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.log_.html) */
  log_(): Tensor;
  /** `log_normal(Tensor self, float mean=..., float std=..., *, Generator? generator=...) -> Tensor` */
  logNormal(mean?: Float<Tensor> | { mean?: Float<Tensor>; std?: Float<Tensor>; generator?: Generator | null }, std?: Float<Tensor> | { mean?: Float<Tensor>; std?: Float<Tensor>; generator?: Generator | null }, options?: { mean?: Float<Tensor>; std?: Float<Tensor>; generator?: Generator | null }): Tensor;
  /** Log-normal random numbers, in place. [torch.Tensor.log_normal_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.log_normal_.html) */
  logNormal_(mean?: Float<Tensor> | { mean?: Float<Tensor>; std?: Float<Tensor>; generator?: Generator | null }, std?: Float<Tensor> | { mean?: Float<Tensor>; std?: Float<Tensor>; generator?: Generator | null }, options?: { mean?: Float<Tensor>; std?: Float<Tensor>; generator?: Generator | null }): Tensor;
  /** `log_sigmoid(Tensor self) -> Tensor` */
  logSigmoid(): Tensor;
  /** `log_sigmoid_forward(Tensor self) -> (Tensor output, Tensor buffer)` */
  logSigmoidForward(): [Tensor, Tensor] & { readonly output: Tensor; readonly buffer: Tensor };
  /** log(softmax(x)) along `dim`, without overflow. [torch.nn.functional.log_softmax](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.log_softmax.html) */
  logSoftmax(dim: Int<Tensor>, dtype?: DTypeLike | null | { dim?: Int<Tensor>; dtype?: DTypeLike | null }, options?: { dim?: Int<Tensor>; dtype?: DTypeLike | null }): Tensor;
  logSoftmax(options: { dim: Int<Tensor>; dtype?: DTypeLike | null }): Tensor;
  /** log(exp(self) + exp(other)). [torch.Tensor.logaddexp](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.logaddexp.html) */
  logaddexp(other: Tensor, options?: { other?: Tensor }): Tensor;
  logaddexp(options: { other: Tensor }): Tensor;
  /** log2(2 ** self + 2 ** other). [torch.Tensor.logaddexp2](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.logaddexp2.html) */
  logaddexp2(other: Tensor, options?: { other?: Tensor }): Tensor;
  logaddexp2(options: { other: Tensor }): Tensor;
  /** log(cumsum(exp(x))) along `dim`. [torch.Tensor.logcumsumexp](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.logcumsumexp.html) */
  logcumsumexp(dim: Int<Tensor>, options?: { dim?: Int<Tensor> }): Tensor;
  logcumsumexp(options: { dim: Int<Tensor> }): Tensor;
  /** The logarithms of determinants (..., n, n) -> (...). [torch.Tensor.logdet](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.logdet.html) */
  logdet(): Tensor;
  /** Whether both are other than 0. [torch.Tensor.logical_and](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.logical_and.html) */
  logicalAnd(other: Tensor, options?: { other?: Tensor }): Tensor;
  logicalAnd(options: { other: Tensor }): Tensor;
  /** Whether both are other than 0. In place. [torch.Tensor.logical_and_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.logical_and_.html) */
  logicalAnd_(other: Tensor, options?: { other?: Tensor }): Tensor;
  logicalAnd_(options: { other: Tensor }): Tensor;
  /** Whether each element is 0. [torch.Tensor.logical_not](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.logical_not.html) */
  logicalNot(): Tensor;
  /** Whether each element is 0. In place. [torch.Tensor.logical_not_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.logical_not_.html) */
  logicalNot_(): Tensor;
  /** Whether one of both is other than 0. [torch.Tensor.logical_or](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.logical_or.html) */
  logicalOr(other: Tensor, options?: { other?: Tensor }): Tensor;
  logicalOr(options: { other: Tensor }): Tensor;
  /** Whether one of both is other than 0. In place. [torch.Tensor.logical_or_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.logical_or_.html) */
  logicalOr_(other: Tensor, options?: { other?: Tensor }): Tensor;
  logicalOr_(options: { other: Tensor }): Tensor;
  /** Whether just one of both is other than 0. [torch.Tensor.logical_xor](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.logical_xor.html) */
  logicalXor(other: Tensor, options?: { other?: Tensor }): Tensor;
  logicalXor(options: { other: Tensor }): Tensor;
  /** Whether just one of both is other than 0. In place. [torch.Tensor.logical_xor_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.logical_xor_.html) */
  logicalXor_(other: Tensor, options?: { other?: Tensor }): Tensor;
  logicalXor_(options: { other: Tensor }): Tensor;
  /** log(x / (1 - x)) of each element, x first clamped to [eps, 1 - eps] where eps is given. [torch.Tensor.logit](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.logit.html) */
  logit(eps?: Float<Tensor> | null | { eps?: Float<Tensor> | null }, options?: { eps?: Float<Tensor> | null }): Tensor;
  /** log(x / (1 - x)) of each element, x first clamped to [eps, 1 - eps] where eps is given. In place. [torch.Tensor.logit_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.logit_.html) */
  logit_(eps?: Float<Tensor> | null | { eps?: Float<Tensor> | null }, options?: { eps?: Float<Tensor> | null }): Tensor;
  /** log(sum(exp(x))) over `dim`, without overflow. [torch.Tensor.logsumexp](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.logsumexp.html) */
  logsumexp(dim: Int<Tensor> | readonly Int<Tensor>[], keepdim?: boolean | { dim?: Int<Tensor> | readonly Int<Tensor>[]; keepdim?: boolean }, options?: { dim?: Int<Tensor> | readonly Int<Tensor>[]; keepdim?: boolean }): Tensor;
  logsumexp(options: { dim: Int<Tensor> | readonly Int<Tensor>[]; keepdim?: boolean }): Tensor;
  /** self < other, element for element. [torch.Tensor.lt](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.lt.html) */
  lt(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  lt(options: { other: Num<Tensor> }): Tensor;
  lt(other: Tensor, options?: { other?: Tensor }): Tensor;
  lt(options: { other: Tensor }): Tensor;
  /** self < other, element for element. In place. [torch.Tensor.lt_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.lt_.html) */
  lt_(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  lt_(options: { other: Num<Tensor> }): Tensor;
  lt_(other: Tensor, options?: { other?: Tensor }): Tensor;
  lt_(options: { other: Tensor }): Tensor;
  /** The x of A x = self from A's pivoted LU factors; self (..., n, k). [torch.Tensor.lu_solve](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.lu_solve.html) */
  luSolve(LUData: Tensor, LUPivots: Tensor, options?: { LUData?: Tensor; LUPivots?: Tensor }): Tensor;
  luSolve(options: { LUData: Tensor; LUPivots: Tensor }): Tensor;
  /** A value where the mask holds. [torch.Tensor.masked_fill](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.masked_fill.html) */
  maskedFill(mask: Tensor, value: Num<Tensor>, options?: { mask?: Tensor; value?: Num<Tensor> }): Tensor;
  maskedFill(options: { mask: Tensor; value: Num<Tensor> }): Tensor;
  maskedFill(mask: Tensor, value: Tensor, options?: { mask?: Tensor; value?: Tensor }): Tensor;
  maskedFill(options: { mask: Tensor; value: Tensor }): Tensor;
  /** A value where the mask holds. In place. [torch.Tensor.masked_fill_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.masked_fill_.html) */
  maskedFill_(mask: Tensor, value: Num<Tensor>, options?: { mask?: Tensor; value?: Num<Tensor> }): Tensor;
  maskedFill_(options: { mask: Tensor; value: Num<Tensor> }): Tensor;
  maskedFill_(mask: Tensor, value: Tensor, options?: { mask?: Tensor; value?: Tensor }): Tensor;
  maskedFill_(options: { mask: Tensor; value: Tensor }): Tensor;
  /** Elements of source, in their order, where the mask holds. [torch.Tensor.masked_scatter](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.masked_scatter.html) */
  maskedScatter(mask: Tensor, source: Tensor, options?: { mask?: Tensor; source?: Tensor }): Tensor;
  maskedScatter(options: { mask: Tensor; source: Tensor }): Tensor;
  /** Elements of source, in their order, where the mask holds. In place. [torch.Tensor.masked_scatter_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.masked_scatter_.html) */
  maskedScatter_(mask: Tensor, source: Tensor, options?: { mask?: Tensor; source?: Tensor }): Tensor;
  maskedScatter_(options: { mask: Tensor; source: Tensor }): Tensor;
  /** The elements where the mask holds, as (n). [torch.Tensor.masked_select](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.masked_select.html) */
  maskedSelect(mask: Tensor, options?: { mask?: Tensor }): Tensor;
  maskedSelect(options: { mask: Tensor }): Tensor;
  /** The product of vectors, matrices or batches of them: (..., n, m) @ (..., m, p) -> (..., n, p), batches broadcast. [torch.Tensor.matmul](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.matmul.html) */
  matmul(other: Tensor, options?: { other?: Tensor }): Tensor;
  matmul(options: { other: Tensor }): Tensor;
  /** `matrix_H(Tensor self) -> Tensor` */
  matrixH(): Tensor;
  /** The exponential of matrices (..., n, n). [torch.Tensor.matrix_exp](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.matrix_exp.html) */
  matrixExp(): Tensor;
  /** `matrix_exp_backward(Tensor self, Tensor grad) -> Tensor` */
  matrixExpBackward(grad: Tensor, options?: { grad?: Tensor }): Tensor;
  matrixExpBackward(options: { grad: Tensor }): Tensor;
  /** Matrices (..., n, n) to an integer power. [torch.Tensor.matrix_power](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.matrix_power.html) */
  matrixPower(n: Int<Tensor>, options?: { n?: Int<Tensor> }): Tensor;
  matrixPower(options: { n: Int<Tensor> }): Tensor;
  /** The greatest element; over `dim` with its index; of two tensors `maximum`. [torch.Tensor.max](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.max.html) */
  max(): Tensor;
  max(dim: Int<Tensor>, keepdim?: boolean | { dim?: Int<Tensor>; keepdim?: boolean }, options?: { dim?: Int<Tensor>; keepdim?: boolean }): [Tensor, Tensor] & { readonly values: Tensor; readonly indices: Tensor };
  max(options: { dim: Int<Tensor>; keepdim?: boolean }): [Tensor, Tensor] & { readonly values: Tensor; readonly indices: Tensor };
  max(other: Tensor, options?: { other?: Tensor }): Tensor;
  max(options: { other: Tensor }): Tensor;
  /** Maxima of windows of (N, C, L). [torch.nn.functional.max_pool1d](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.max_pool1d.html) */
  maxPool1d(kernelSize: Int<Tensor> | readonly Int<Tensor>[], stride?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, padding?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, dilation?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, ceilMode?: boolean | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, options?: { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }): Tensor;
  maxPool1d(options: { kernelSize: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }): Tensor;
  /**
   * Maxima of windows of (N, C, L), and where they were.
   * - `max_pool1d_with_indices(Tensor self, int[] kernel_size, int[] stride=..., int[] padding=..., int[] dilation=..., bool ceil_mode=...) -> (Tensor, Tensor)`
   */
  maxPool1dWithIndices(kernelSize: Int<Tensor> | readonly Int<Tensor>[], stride?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, padding?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, dilation?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, ceilMode?: boolean | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, options?: { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }): [Tensor, Tensor];
  maxPool1dWithIndices(options: { kernelSize: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }): [Tensor, Tensor];
  /** Maxima of windows of (N, C, H, W). [torch.nn.functional.max_pool2d](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.max_pool2d.html) */
  maxPool2d(kernelSize: Int<Tensor> | readonly Int<Tensor>[], stride?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, padding?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, dilation?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, ceilMode?: boolean | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, options?: { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }): Tensor;
  maxPool2d(options: { kernelSize: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }): Tensor;
  /**
   * Maxima of windows of (N, C, H, W), and where they were.
   * - `max_pool2d_with_indices(Tensor self, int[] kernel_size, int[] stride=..., int[] padding=..., int[] dilation=..., bool ceil_mode=...) -> (Tensor, Tensor)`
   */
  maxPool2dWithIndices(kernelSize: Int<Tensor> | readonly Int<Tensor>[], stride?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, padding?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, dilation?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, ceilMode?: boolean | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, options?: { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }): [Tensor, Tensor];
  maxPool2dWithIndices(options: { kernelSize: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }): [Tensor, Tensor];
  /** Maxima of windows of (N, C, D, H, W). [torch.nn.functional.max_pool3d](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.max_pool3d.html) */
  maxPool3d(kernelSize: Int<Tensor> | readonly Int<Tensor>[], stride?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, padding?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, dilation?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, ceilMode?: boolean | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, options?: { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }): Tensor;
  maxPool3d(options: { kernelSize: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }): Tensor;
  /**
   * Maxima of windows of (N, C, D, H, W), and where they were.
   * - `max_pool3d_with_indices(Tensor self, int[] kernel_size, int[] stride=..., int[] padding=..., int[] dilation=..., bool ceil_mode=...) -> (Tensor, Tensor)`
   */
  maxPool3dWithIndices(kernelSize: Int<Tensor> | readonly Int<Tensor>[], stride?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, padding?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, dilation?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, ceilMode?: boolean | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, options?: { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }): [Tensor, Tensor];
  maxPool3dWithIndices(options: { kernelSize: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }): [Tensor, Tensor];
  /** Maxima back to where they were in (N, C, H, W), else 0. [torch.nn.functional.max_unpool2d](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.max_unpool2d.html) */
  maxUnpool2d(indices: Tensor, outputSize: Int<Tensor> | readonly Int<Tensor>[], options?: { indices?: Tensor; outputSize?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  maxUnpool2d(options: { indices: Tensor; outputSize: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** Maxima back to where they were in (N, C, D, H, W), else 0. [torch.nn.functional.max_unpool3d](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.max_unpool3d.html) */
  maxUnpool3d(indices: Tensor, outputSize: Int<Tensor> | readonly Int<Tensor>[], stride: Int<Tensor> | readonly Int<Tensor>[], padding: Int<Tensor> | readonly Int<Tensor>[], options?: { indices?: Tensor; outputSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  maxUnpool3d(options: { indices: Tensor; outputSize: Int<Tensor> | readonly Int<Tensor>[]; stride: Int<Tensor> | readonly Int<Tensor>[]; padding: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** The greater of each two elements; NaN wins. [torch.Tensor.maximum](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.maximum.html) */
  maximum(other: Tensor, options?: { other?: Tensor }): Tensor;
  maximum(options: { other: Tensor }): Tensor;
  /** The mean of all elements, or over `dim`. [torch.Tensor.mean](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.mean.html) */
  mean(options?: { dtype?: DTypeLike | null }): Tensor;
  mean(dim: Int<Tensor> | readonly Int<Tensor>[] | null, keepdim?: boolean | { dim?: Int<Tensor> | readonly Int<Tensor>[] | null; keepdim?: boolean; dtype?: DTypeLike | null }, options?: { dim?: Int<Tensor> | readonly Int<Tensor>[] | null; keepdim?: boolean; dtype?: DTypeLike | null }): Tensor;
  mean(options: { dim: Int<Tensor> | readonly Int<Tensor>[] | null; keepdim?: boolean; dtype?: DTypeLike | null }): Tensor;
  /** The middle element (the lower of two), of all or over `dim` with its index. [torch.Tensor.median](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.median.html) */
  median(): Tensor;
  median(dim: Int<Tensor>, keepdim?: boolean | { dim?: Int<Tensor>; keepdim?: boolean }, options?: { dim?: Int<Tensor>; keepdim?: boolean }): [Tensor, Tensor] & { readonly values: Tensor; readonly indices: Tensor };
  median(options: { dim: Int<Tensor>; keepdim?: boolean }): [Tensor, Tensor] & { readonly values: Tensor; readonly indices: Tensor };
  /** The least element; over `dim` with its index; of two tensors `minimum`. [torch.Tensor.min](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.min.html) */
  min(): Tensor;
  min(dim: Int<Tensor>, keepdim?: boolean | { dim?: Int<Tensor>; keepdim?: boolean }, options?: { dim?: Int<Tensor>; keepdim?: boolean }): [Tensor, Tensor] & { readonly values: Tensor; readonly indices: Tensor };
  min(options: { dim: Int<Tensor>; keepdim?: boolean }): [Tensor, Tensor] & { readonly values: Tensor; readonly indices: Tensor };
  min(other: Tensor, options?: { other?: Tensor }): Tensor;
  min(options: { other: Tensor }): Tensor;
  /** The lesser of each two elements; NaN wins. [torch.Tensor.minimum](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.minimum.html) */
  minimum(other: Tensor, options?: { other?: Tensor }): Tensor;
  minimum(options: { other: Tensor }): Tensor;
  /** `miopen_convolution(Tensor self, Tensor weight, Tensor? bias, SymInt[] padding, SymInt[] stride, SymInt[] dilation, SymInt groups, bool benchmark, bool deterministic) -> Tensor` */
  miopenConvolution(weight: Tensor, bias: Tensor | null, padding: readonly Int<Tensor>[], stride: readonly Int<Tensor>[], dilation: readonly Int<Tensor>[], groups: Int<Tensor>, benchmark: boolean, deterministic: boolean, options?: { weight?: Tensor; bias?: Tensor | null; padding?: readonly Int<Tensor>[]; stride?: readonly Int<Tensor>[]; dilation?: readonly Int<Tensor>[]; groups?: Int<Tensor>; benchmark?: boolean; deterministic?: boolean }): Tensor;
  miopenConvolution(options: { weight: Tensor; bias: Tensor | null; padding: readonly Int<Tensor>[]; stride: readonly Int<Tensor>[]; dilation: readonly Int<Tensor>[]; groups: Int<Tensor>; benchmark: boolean; deterministic: boolean }): Tensor;
  /** `miopen_convolution_add_relu(Tensor self, Tensor weight, Tensor z, Scalar? alpha, Tensor? bias, SymInt[] stride, SymInt[] padding, SymInt[] dilation, SymInt groups) -> Tensor` */
  miopenConvolutionAddRelu(weight: Tensor, z: Tensor, alpha: Num<Tensor> | null, bias: Tensor | null, stride: readonly Int<Tensor>[], padding: readonly Int<Tensor>[], dilation: readonly Int<Tensor>[], groups: Int<Tensor>, options?: { weight?: Tensor; z?: Tensor; alpha?: Num<Tensor> | null; bias?: Tensor | null; stride?: readonly Int<Tensor>[]; padding?: readonly Int<Tensor>[]; dilation?: readonly Int<Tensor>[]; groups?: Int<Tensor> }): Tensor;
  miopenConvolutionAddRelu(options: { weight: Tensor; z: Tensor; alpha: Num<Tensor> | null; bias: Tensor | null; stride: readonly Int<Tensor>[]; padding: readonly Int<Tensor>[]; dilation: readonly Int<Tensor>[]; groups: Int<Tensor> }): Tensor;
  /** `miopen_convolution_relu(Tensor self, Tensor weight, Tensor? bias, SymInt[] stride, SymInt[] padding, SymInt[] dilation, SymInt groups) -> Tensor` */
  miopenConvolutionRelu(weight: Tensor, bias: Tensor | null, stride: readonly Int<Tensor>[], padding: readonly Int<Tensor>[], dilation: readonly Int<Tensor>[], groups: Int<Tensor>, options?: { weight?: Tensor; bias?: Tensor | null; stride?: readonly Int<Tensor>[]; padding?: readonly Int<Tensor>[]; dilation?: readonly Int<Tensor>[]; groups?: Int<Tensor> }): Tensor;
  miopenConvolutionRelu(options: { weight: Tensor; bias: Tensor | null; stride: readonly Int<Tensor>[]; padding: readonly Int<Tensor>[]; dilation: readonly Int<Tensor>[]; groups: Int<Tensor> }): Tensor;
  /** `miopen_convolution_transpose(Tensor self, Tensor weight, Tensor? bias, SymInt[] padding, SymInt[] output_padding, SymInt[] stride, SymInt[] dilation, SymInt groups, bool benchmark, bool deterministic) -> Tensor` */
  miopenConvolutionTranspose(weight: Tensor, bias: Tensor | null, padding: readonly Int<Tensor>[], outputPadding: readonly Int<Tensor>[], stride: readonly Int<Tensor>[], dilation: readonly Int<Tensor>[], groups: Int<Tensor>, benchmark: boolean, deterministic: boolean, options?: { weight?: Tensor; bias?: Tensor | null; padding?: readonly Int<Tensor>[]; outputPadding?: readonly Int<Tensor>[]; stride?: readonly Int<Tensor>[]; dilation?: readonly Int<Tensor>[]; groups?: Int<Tensor>; benchmark?: boolean; deterministic?: boolean }): Tensor;
  miopenConvolutionTranspose(options: { weight: Tensor; bias: Tensor | null; padding: readonly Int<Tensor>[]; outputPadding: readonly Int<Tensor>[]; stride: readonly Int<Tensor>[]; dilation: readonly Int<Tensor>[]; groups: Int<Tensor>; benchmark: boolean; deterministic: boolean }): Tensor;
  /** `miopen_depthwise_convolution(Tensor self, Tensor weight, Tensor? bias, SymInt[] padding, SymInt[] stride, SymInt[] dilation, SymInt groups, bool benchmark, bool deterministic) -> Tensor` */
  miopenDepthwiseConvolution(weight: Tensor, bias: Tensor | null, padding: readonly Int<Tensor>[], stride: readonly Int<Tensor>[], dilation: readonly Int<Tensor>[], groups: Int<Tensor>, benchmark: boolean, deterministic: boolean, options?: { weight?: Tensor; bias?: Tensor | null; padding?: readonly Int<Tensor>[]; stride?: readonly Int<Tensor>[]; dilation?: readonly Int<Tensor>[]; groups?: Int<Tensor>; benchmark?: boolean; deterministic?: boolean }): Tensor;
  miopenDepthwiseConvolution(options: { weight: Tensor; bias: Tensor | null; padding: readonly Int<Tensor>[]; stride: readonly Int<Tensor>[]; dilation: readonly Int<Tensor>[]; groups: Int<Tensor>; benchmark: boolean; deterministic: boolean }): Tensor;
  /** x * tanh(softplus(x)) of each element. [torch.nn.functional.mish](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.mish.html) */
  mish(): Tensor;
  /**
   * x * tanh(softplus(x)) of each element. In place.
   * - `mish_(Tensor self) -> Tensor`
   */
  mish_(): Tensor;
  /** `mkldnn_adaptive_avg_pool2d(Tensor self, int[] output_size) -> Tensor` */
  mkldnnAdaptiveAvgPool2d(outputSize: Int<Tensor> | readonly Int<Tensor>[], options?: { outputSize?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  mkldnnAdaptiveAvgPool2d(options: { outputSize: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `mkldnn_convolution(Tensor self, Tensor weight, Tensor? bias, SymInt[] padding, SymInt[] stride, SymInt[] dilation, SymInt groups) -> Tensor` */
  mkldnnConvolution(weight: Tensor, bias: Tensor | null, padding: readonly Int<Tensor>[], stride: readonly Int<Tensor>[], dilation: readonly Int<Tensor>[], groups: Int<Tensor>, options?: { weight?: Tensor; bias?: Tensor | null; padding?: readonly Int<Tensor>[]; stride?: readonly Int<Tensor>[]; dilation?: readonly Int<Tensor>[]; groups?: Int<Tensor> }): Tensor;
  mkldnnConvolution(options: { weight: Tensor; bias: Tensor | null; padding: readonly Int<Tensor>[]; stride: readonly Int<Tensor>[]; dilation: readonly Int<Tensor>[]; groups: Int<Tensor> }): Tensor;
  /** `mkldnn_linear(Tensor self, Tensor weight, Tensor? bias=...) -> Tensor` */
  mkldnnLinear(weight: Tensor, bias?: Tensor | null | { weight?: Tensor; bias?: Tensor | null }, options?: { weight?: Tensor; bias?: Tensor | null }): Tensor;
  mkldnnLinear(options: { weight: Tensor; bias?: Tensor | null }): Tensor;
  /** `mkldnn_linear_backward(Tensor self, Tensor grad_output, Tensor weight, bool[] output_mask) -> (Tensor, Tensor, Tensor)` */
  mkldnnLinearBackward(gradOutput: Tensor, weight: Tensor, outputMask: boolean | readonly boolean[], options?: { gradOutput?: Tensor; weight?: Tensor; outputMask?: boolean | readonly boolean[] }): [Tensor, Tensor, Tensor];
  mkldnnLinearBackward(options: { gradOutput: Tensor; weight: Tensor; outputMask: boolean | readonly boolean[] }): [Tensor, Tensor, Tensor];
  /** `mkldnn_max_pool2d(Tensor self, int[] kernel_size, int[] stride=..., int[] padding=..., int[] dilation=..., bool ceil_mode=...) -> Tensor` */
  mkldnnMaxPool2d(kernelSize: Int<Tensor> | readonly Int<Tensor>[], stride?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, padding?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, dilation?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, ceilMode?: boolean | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, options?: { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }): Tensor;
  mkldnnMaxPool2d(options: { kernelSize: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }): Tensor;
  /** `mkldnn_max_pool3d(Tensor self, int[] kernel_size, int[] stride=..., int[] padding=..., int[] dilation=..., bool ceil_mode=...) -> Tensor` */
  mkldnnMaxPool3d(kernelSize: Int<Tensor> | readonly Int<Tensor>[], stride?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, padding?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, dilation?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, ceilMode?: boolean | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, options?: { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }): Tensor;
  mkldnnMaxPool3d(options: { kernelSize: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }): Tensor;
  /** `mkldnn_reorder_conv2d_weight(Tensor self, SymInt[] padding=..., SymInt[] stride=..., SymInt[] dilation=..., SymInt groups=..., SymInt[]? input_size=...) -> Tensor` */
  mkldnnReorderConv2dWeight(padding?: Int<Tensor> | readonly Int<Tensor>[] | { padding?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; groups?: Int<Tensor>; inputSize?: readonly Int<Tensor>[] | null }, stride?: Int<Tensor> | readonly Int<Tensor>[] | { padding?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; groups?: Int<Tensor>; inputSize?: readonly Int<Tensor>[] | null }, dilation?: Int<Tensor> | readonly Int<Tensor>[] | { padding?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; groups?: Int<Tensor>; inputSize?: readonly Int<Tensor>[] | null }, groups?: Int<Tensor> | { padding?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; groups?: Int<Tensor>; inputSize?: readonly Int<Tensor>[] | null }, inputSize?: readonly Int<Tensor>[] | null | { padding?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; groups?: Int<Tensor>; inputSize?: readonly Int<Tensor>[] | null }, options?: { padding?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; groups?: Int<Tensor>; inputSize?: readonly Int<Tensor>[] | null }): Tensor;
  /** `mkldnn_reorder_conv3d_weight(Tensor self, SymInt[] padding=..., SymInt[] stride=..., SymInt[] dilation=..., SymInt groups=..., SymInt[]? input_size=...) -> Tensor` */
  mkldnnReorderConv3dWeight(padding?: Int<Tensor> | readonly Int<Tensor>[] | { padding?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; groups?: Int<Tensor>; inputSize?: readonly Int<Tensor>[] | null }, stride?: Int<Tensor> | readonly Int<Tensor>[] | { padding?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; groups?: Int<Tensor>; inputSize?: readonly Int<Tensor>[] | null }, dilation?: Int<Tensor> | readonly Int<Tensor>[] | { padding?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; groups?: Int<Tensor>; inputSize?: readonly Int<Tensor>[] | null }, groups?: Int<Tensor> | { padding?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; groups?: Int<Tensor>; inputSize?: readonly Int<Tensor>[] | null }, inputSize?: readonly Int<Tensor>[] | null | { padding?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; groups?: Int<Tensor>; inputSize?: readonly Int<Tensor>[] | null }, options?: { padding?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; groups?: Int<Tensor>; inputSize?: readonly Int<Tensor>[] | null }): Tensor;
  /** The product of matrices (n, m) @ (m, p) -> (n, p). [torch.Tensor.mm](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.mm.html) */
  mm(mat2: Tensor, options?: { mat2?: Tensor }): Tensor;
  mm(options: { mat2: Tensor }): Tensor;
  mm(mat2: Tensor, outDtype: DTypeLike, options?: { mat2?: Tensor; outDtype?: DTypeLike }): Tensor;
  mm(options: { mat2: Tensor; outDtype: DTypeLike }): Tensor;
  /** The most frequent element over `dim`, and its index. [torch.Tensor.mode](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.mode.html) */
  mode(dim?: Int<Tensor> | { dim?: Int<Tensor>; keepdim?: boolean }, keepdim?: boolean | { dim?: Int<Tensor>; keepdim?: boolean }, options?: { dim?: Int<Tensor>; keepdim?: boolean }): [Tensor, Tensor] & { readonly values: Tensor; readonly indices: Tensor };
  /** With dimensions moved to other places. [torch.Tensor.moveaxis](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.moveaxis.html) */
  moveaxis(source: Int<Tensor>, destination: Int<Tensor>, options?: { source?: Int<Tensor>; destination?: Int<Tensor> }): Tensor;
  moveaxis(options: { source: Int<Tensor>; destination: Int<Tensor> }): Tensor;
  moveaxis(source: readonly Int<Tensor>[], destination: readonly Int<Tensor>[], options?: { source?: readonly Int<Tensor>[]; destination?: readonly Int<Tensor>[] }): Tensor;
  moveaxis(options: { source: readonly Int<Tensor>[]; destination: readonly Int<Tensor>[] }): Tensor;
  /** With dimensions moved to other places. [torch.Tensor.movedim](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.movedim.html) */
  movedim(source: Int<Tensor>, destination: Int<Tensor>, options?: { source?: Int<Tensor>; destination?: Int<Tensor> }): Tensor;
  movedim(options: { source: Int<Tensor>; destination: Int<Tensor> }): Tensor;
  movedim(source: readonly Int<Tensor>[], destination: readonly Int<Tensor>[], options?: { source?: readonly Int<Tensor>[]; destination?: readonly Int<Tensor>[] }): Tensor;
  movedim(options: { source: readonly Int<Tensor>[]; destination: readonly Int<Tensor>[] }): Tensor;
  /** `mps_convolution_backward(Tensor self, Tensor grad_output, Tensor weight, SymInt[] padding, SymInt[] stride, SymInt[] dilation, SymInt groups, bool[] output_mask) -> (Tensor, Tensor, Tensor)` */
  mpsConvolutionBackward(gradOutput: Tensor, weight: Tensor, padding: readonly Int<Tensor>[], stride: readonly Int<Tensor>[], dilation: readonly Int<Tensor>[], groups: Int<Tensor>, outputMask: boolean | readonly boolean[], options?: { gradOutput?: Tensor; weight?: Tensor; padding?: readonly Int<Tensor>[]; stride?: readonly Int<Tensor>[]; dilation?: readonly Int<Tensor>[]; groups?: Int<Tensor>; outputMask?: boolean | readonly boolean[] }): [Tensor, Tensor, Tensor];
  mpsConvolutionBackward(options: { gradOutput: Tensor; weight: Tensor; padding: readonly Int<Tensor>[]; stride: readonly Int<Tensor>[]; dilation: readonly Int<Tensor>[]; groups: Int<Tensor>; outputMask: boolean | readonly boolean[] }): [Tensor, Tensor, Tensor];
  /** `mps_convolution_transpose_backward(Tensor self, Tensor grad_output, Tensor weight, SymInt[] padding, SymInt[] output_padding, SymInt[] stride, SymInt[] dilation, SymInt groups, bool[] output_mask) -> (Tensor, Tensor)` */
  mpsConvolutionTransposeBackward(gradOutput: Tensor, weight: Tensor, padding: readonly Int<Tensor>[], outputPadding: readonly Int<Tensor>[], stride: readonly Int<Tensor>[], dilation: readonly Int<Tensor>[], groups: Int<Tensor>, outputMask: boolean | readonly boolean[], options?: { gradOutput?: Tensor; weight?: Tensor; padding?: readonly Int<Tensor>[]; outputPadding?: readonly Int<Tensor>[]; stride?: readonly Int<Tensor>[]; dilation?: readonly Int<Tensor>[]; groups?: Int<Tensor>; outputMask?: boolean | readonly boolean[] }): [Tensor, Tensor];
  mpsConvolutionTransposeBackward(options: { gradOutput: Tensor; weight: Tensor; padding: readonly Int<Tensor>[]; outputPadding: readonly Int<Tensor>[]; stride: readonly Int<Tensor>[]; dilation: readonly Int<Tensor>[]; groups: Int<Tensor>; outputMask: boolean | readonly boolean[] }): [Tensor, Tensor];
  /** The mean of (input - target) ** 2. [torch.nn.functional.mse_loss](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.mse_loss.html) */
  mseLoss(target: Tensor, reduction?: Int<Tensor> | { target?: Tensor; reduction?: Int<Tensor> }, options?: { target?: Tensor; reduction?: Int<Tensor> }): Tensor;
  mseLoss(options: { target: Tensor; reduction?: Int<Tensor> }): Tensor;
  /** The elements in order along the first dimension. [torch.Tensor.msort](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.msort.html) */
  msort(): Tensor;
  /** self * other; both broadcast. [torch.Tensor.mul](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.mul.html) */
  mul(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  mul(options: { other: Num<Tensor> }): Tensor;
  mul(other: Tensor, options?: { other?: Tensor }): Tensor;
  mul(options: { other: Tensor }): Tensor;
  /** self * other; both broadcast. In place. [torch.Tensor.mul_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.mul_.html) */
  mul_(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  mul_(options: { other: Num<Tensor> }): Tensor;
  mul_(other: Tensor, options?: { other?: Tensor }): Tensor;
  mul_(options: { other: Tensor }): Tensor;
  /** The margins between the target class and the others; input (N, C), target (N). [torch.nn.functional.multi_margin_loss](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.multi_margin_loss.html) */
  multiMarginLoss(target: Tensor, p?: Num<Tensor> | { target?: Tensor; p?: Num<Tensor>; margin?: Num<Tensor>; weight?: Tensor | null; reduction?: Int<Tensor> }, margin?: Num<Tensor> | { target?: Tensor; p?: Num<Tensor>; margin?: Num<Tensor>; weight?: Tensor | null; reduction?: Int<Tensor> }, weight?: Tensor | null | { target?: Tensor; p?: Num<Tensor>; margin?: Num<Tensor>; weight?: Tensor | null; reduction?: Int<Tensor> }, reduction?: Int<Tensor> | { target?: Tensor; p?: Num<Tensor>; margin?: Num<Tensor>; weight?: Tensor | null; reduction?: Int<Tensor> }, options?: { target?: Tensor; p?: Num<Tensor>; margin?: Num<Tensor>; weight?: Tensor | null; reduction?: Int<Tensor> }): Tensor;
  multiMarginLoss(options: { target: Tensor; p?: Num<Tensor>; margin?: Num<Tensor>; weight?: Tensor | null; reduction?: Int<Tensor> }): Tensor;
  /** The margins between the target classes and the others; input (N, C), target (N, C). [torch.nn.functional.multilabel_margin_loss](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.multilabel_margin_loss.html) */
  multilabelMarginLoss(target: Tensor, reduction?: Int<Tensor> | { target?: Tensor; reduction?: Int<Tensor> }, options?: { target?: Tensor; reduction?: Int<Tensor> }): Tensor;
  multilabelMarginLoss(options: { target: Tensor; reduction?: Int<Tensor> }): Tensor;
  /** `multilabel_margin_loss_forward(Tensor self, Tensor target, int reduction) -> (Tensor output, Tensor is_target)` */
  multilabelMarginLossForward(target: Tensor, reduction: Int<Tensor>, options?: { target?: Tensor; reduction?: Int<Tensor> }): [Tensor, Tensor] & { readonly output: Tensor; readonly isTarget: Tensor };
  multilabelMarginLossForward(options: { target: Tensor; reduction: Int<Tensor> }): [Tensor, Tensor] & { readonly output: Tensor; readonly isTarget: Tensor };
  /** Indices drawn from the weights in each row: (n, m) -> (n, numSamples). [torch.Tensor.multinomial](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.multinomial.html) */
  multinomial(numSamples: Int<Tensor>, replacement?: boolean | { numSamples?: Int<Tensor>; replacement?: boolean; generator?: Generator | null }, options?: { numSamples?: Int<Tensor>; replacement?: boolean; generator?: Generator | null }): Tensor;
  multinomial(options: { numSamples: Int<Tensor>; replacement?: boolean; generator?: Generator | null }): Tensor;
  /** self * other; both broadcast. [torch.Tensor.multiply](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.multiply.html) */
  multiply(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  multiply(options: { other: Num<Tensor> }): Tensor;
  multiply(other: Tensor, options?: { other?: Tensor }): Tensor;
  multiply(options: { other: Tensor }): Tensor;
  /** self * other; both broadcast. In place. [torch.Tensor.multiply_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.multiply_.html) */
  multiply_(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  multiply_(options: { other: Num<Tensor> }): Tensor;
  multiply_(other: Tensor, options?: { other?: Tensor }): Tensor;
  multiply_(options: { other: Tensor }): Tensor;
  /** The product of matrix and vector (n, m) @ (m) -> (n). [torch.Tensor.mv](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.mv.html) */
  mv(vec: Tensor, options?: { vec?: Tensor }): Tensor;
  mv(options: { vec: Tensor }): Tensor;
  /** The logarithm of the gamma function of p dimensions. [torch.Tensor.mvlgamma](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.mvlgamma.html) */
  mvlgamma(p: Int<Tensor>, options?: { p?: Int<Tensor> }): Tensor;
  mvlgamma(options: { p: Int<Tensor> }): Tensor;
  /** The logarithm of the gamma function of p dimensions. In place. [torch.Tensor.mvlgamma_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.mvlgamma_.html) */
  mvlgamma_(p: Int<Tensor>, options?: { p?: Int<Tensor> }): Tensor;
  mvlgamma_(options: { p: Int<Tensor> }): Tensor;
  /** Each element, with numbers for NaN and the infinities. [torch.Tensor.nan_to_num](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.nan_to_num.html) */
  nanToNum(nan?: Float<Tensor> | null | { nan?: Float<Tensor> | null; posinf?: Float<Tensor> | null; neginf?: Float<Tensor> | null }, posinf?: Float<Tensor> | null | { nan?: Float<Tensor> | null; posinf?: Float<Tensor> | null; neginf?: Float<Tensor> | null }, neginf?: Float<Tensor> | null | { nan?: Float<Tensor> | null; posinf?: Float<Tensor> | null; neginf?: Float<Tensor> | null }, options?: { nan?: Float<Tensor> | null; posinf?: Float<Tensor> | null; neginf?: Float<Tensor> | null }): Tensor;
  /** Each element, with numbers for NaN and the infinities. In place. [torch.Tensor.nan_to_num_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.nan_to_num_.html) */
  nanToNum_(nan?: Float<Tensor> | null | { nan?: Float<Tensor> | null; posinf?: Float<Tensor> | null; neginf?: Float<Tensor> | null }, posinf?: Float<Tensor> | null | { nan?: Float<Tensor> | null; posinf?: Float<Tensor> | null; neginf?: Float<Tensor> | null }, neginf?: Float<Tensor> | null | { nan?: Float<Tensor> | null; posinf?: Float<Tensor> | null; neginf?: Float<Tensor> | null }, options?: { nan?: Float<Tensor> | null; posinf?: Float<Tensor> | null; neginf?: Float<Tensor> | null }): Tensor;
  /** The mean of all elements, or over `dim`, without NaN. [torch.Tensor.nanmean](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.nanmean.html) */
  nanmean(dim?: Int<Tensor> | readonly Int<Tensor>[] | null | { dim?: Int<Tensor> | readonly Int<Tensor>[] | null; keepdim?: boolean; dtype?: DTypeLike | null }, keepdim?: boolean | { dim?: Int<Tensor> | readonly Int<Tensor>[] | null; keepdim?: boolean; dtype?: DTypeLike | null }, options?: { dim?: Int<Tensor> | readonly Int<Tensor>[] | null; keepdim?: boolean; dtype?: DTypeLike | null }): Tensor;
  /** The middle element without NaN, of all or over `dim` with its index. [torch.Tensor.nanmedian](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.nanmedian.html) */
  nanmedian(): Tensor;
  nanmedian(dim: Int<Tensor>, keepdim?: boolean | { dim?: Int<Tensor>; keepdim?: boolean }, options?: { dim?: Int<Tensor>; keepdim?: boolean }): [Tensor, Tensor] & { readonly values: Tensor; readonly indices: Tensor };
  nanmedian(options: { dim: Int<Tensor>; keepdim?: boolean }): [Tensor, Tensor] & { readonly values: Tensor; readonly indices: Tensor };
  /** The q-quantiles without NaN, of all elements or over `dim`. [torch.Tensor.nanquantile](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.nanquantile.html) */
  nanquantile(q: Tensor, dim?: Int<Tensor> | null | { q?: Tensor; dim?: Int<Tensor> | null; keepdim?: boolean; interpolation?: string }, keepdim?: boolean | { q?: Tensor; dim?: Int<Tensor> | null; keepdim?: boolean; interpolation?: string }, options?: { q?: Tensor; dim?: Int<Tensor> | null; keepdim?: boolean; interpolation?: string }): Tensor;
  nanquantile(options: { q: Tensor; dim?: Int<Tensor> | null; keepdim?: boolean; interpolation?: string }): Tensor;
  nanquantile(q: Float<Tensor>, dim?: Int<Tensor> | null | { q?: Float<Tensor>; dim?: Int<Tensor> | null; keepdim?: boolean; interpolation?: string }, keepdim?: boolean | { q?: Float<Tensor>; dim?: Int<Tensor> | null; keepdim?: boolean; interpolation?: string }, options?: { q?: Float<Tensor>; dim?: Int<Tensor> | null; keepdim?: boolean; interpolation?: string }): Tensor;
  nanquantile(options: { q: Float<Tensor>; dim?: Int<Tensor> | null; keepdim?: boolean; interpolation?: string }): Tensor;
  /** The sum of all elements, or over `dim`; NaN counts as 0. [torch.Tensor.nansum](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.nansum.html) */
  nansum(dim?: Int<Tensor> | readonly Int<Tensor>[] | null | { dim?: Int<Tensor> | readonly Int<Tensor>[] | null; keepdim?: boolean; dtype?: DTypeLike | null }, keepdim?: boolean | { dim?: Int<Tensor> | readonly Int<Tensor>[] | null; keepdim?: boolean; dtype?: DTypeLike | null }, options?: { dim?: Int<Tensor> | readonly Int<Tensor>[] | null; keepdim?: boolean; dtype?: DTypeLike | null }): Tensor;
  /** `length` slices from `start` on along `dim`; a view. [torch.Tensor.narrow](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.narrow.html) */
  narrow(dim: Int<Tensor>, start: Int<Tensor>, length: Int<Tensor>, options?: { dim?: Int<Tensor>; start?: Int<Tensor>; length?: Int<Tensor> }): Tensor;
  narrow(options: { dim: Int<Tensor>; start: Int<Tensor>; length: Int<Tensor> }): Tensor;
  narrow(dim: Int<Tensor>, start: Tensor, length: Int<Tensor>, options?: { dim?: Int<Tensor>; start?: Tensor; length?: Int<Tensor> }): Tensor;
  narrow(options: { dim: Int<Tensor>; start: Tensor; length: Int<Tensor> }): Tensor;
  /** `length` slices from `start` on along `dim`; a view. As a copy. [torch.Tensor.narrow_copy](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.narrow_copy.html) */
  narrowCopy(dim: Int<Tensor>, start: Int<Tensor>, length: Int<Tensor>, options?: { dim?: Int<Tensor>; start?: Int<Tensor>; length?: Int<Tensor> }): Tensor;
  narrowCopy(options: { dim: Int<Tensor>; start: Int<Tensor>; length: Int<Tensor> }): Tensor;
  /**
   * Channels (N, C, ...) mixed among groups.
   * - `native_channel_shuffle(Tensor self, SymInt groups) -> Tensor`
   */
  nativeChannelShuffle(groups: Int<Tensor>, options?: { groups?: Int<Tensor> }): Tensor;
  nativeChannelShuffle(options: { groups: Int<Tensor> }): Tensor;
  /**
   * - `native_norm(Tensor self, Scalar p=...) -> Tensor`
   * - `native_norm.ScalarOpt_dim_dtype(Tensor self, Scalar? p, int[] dim, bool keepdim, ScalarType? dtype) -> Tensor`
   */
  nativeNorm(p?: Num<Tensor> | { p?: Num<Tensor> }, options?: { p?: Num<Tensor> }): Tensor;
  nativeNorm(p: Num<Tensor> | null, dim: Int<Tensor> | readonly Int<Tensor>[], keepdim: boolean, dtype: DTypeLike | null, options?: { p?: Num<Tensor> | null; dim?: Int<Tensor> | readonly Int<Tensor>[]; keepdim?: boolean; dtype?: DTypeLike | null }): Tensor;
  nativeNorm(options: { p: Num<Tensor> | null; dim: Int<Tensor> | readonly Int<Tensor>[]; keepdim: boolean; dtype: DTypeLike | null }): Tensor;
  /** self != other, element for element. [torch.Tensor.ne](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.ne.html) */
  ne(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  ne(options: { other: Num<Tensor> }): Tensor;
  ne(other: Tensor, options?: { other?: Tensor }): Tensor;
  ne(options: { other: Tensor }): Tensor;
  /** self != other, element for element. In place. [torch.Tensor.ne_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.ne_.html) */
  ne_(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  ne_(options: { other: Num<Tensor> }): Tensor;
  ne_(other: Tensor, options?: { other?: Tensor }): Tensor;
  ne_(options: { other: Tensor }): Tensor;
  /** -x of each element. [torch.Tensor.neg](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.neg.html) */
  neg(): Tensor;
  /** -x of each element. In place. [torch.Tensor.neg_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.neg_.html) */
  neg_(): Tensor;
  /** -x of each element. [torch.Tensor.negative](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.negative.html) */
  negative(): Tensor;
  /** -x of each element. In place. [torch.Tensor.negative_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.negative_.html) */
  negative_(): Tensor;
  /** `nested_to_padded_tensor(Tensor self, float padding, int[]? output_size=...) -> Tensor` */
  nestedToPaddedTensor(padding: Float<Tensor>, outputSize?: readonly Int<Tensor>[] | null | { padding?: Float<Tensor>; outputSize?: readonly Int<Tensor>[] | null }, options?: { padding?: Float<Tensor>; outputSize?: readonly Int<Tensor>[] | null }): Tensor;
  nestedToPaddedTensor(options: { padding: Float<Tensor>; outputSize?: readonly Int<Tensor>[] | null }): Tensor;
  /** Memory of a size, in this tensor's dtype and on its device. [torch.Tensor.new_empty](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.new_empty.html) */
  newEmpty(size: readonly Int<Tensor>[], options?: { size?: readonly Int<Tensor>[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  newEmpty(...size: Int<Tensor>[]): Tensor;
  newEmpty(...args: [...Int<Tensor>[], { size?: readonly Int<Tensor>[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }]): Tensor;
  newEmpty(options: { size: readonly Int<Tensor>[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  /** Memory of given size and strides, in this tensor's dtype and on its device. [torch.Tensor.new_empty_strided](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.new_empty_strided.html) */
  newEmptyStrided(size: readonly Int<Tensor>[], stride: readonly Int<Tensor>[], options?: { size?: readonly Int<Tensor>[]; stride?: readonly Int<Tensor>[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  newEmptyStrided(options: { size: readonly Int<Tensor>[]; stride: readonly Int<Tensor>[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  /** One value in a size, in this tensor's dtype and on its device. [torch.Tensor.new_full](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.new_full.html) */
  newFull(size: readonly Int<Tensor>[], fillValue: Num<Tensor>, options?: { size?: readonly Int<Tensor>[]; fillValue?: Num<Tensor>; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  newFull(options: { size: readonly Int<Tensor>[]; fillValue: Num<Tensor>; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  /** Ones of a size, in this tensor's dtype and on its device. [torch.Tensor.new_ones](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.new_ones.html) */
  newOnes(size: readonly Int<Tensor>[], options?: { size?: readonly Int<Tensor>[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  newOnes(...size: Int<Tensor>[]): Tensor;
  newOnes(...args: [...Int<Tensor>[], { size?: readonly Int<Tensor>[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }]): Tensor;
  newOnes(options: { size: readonly Int<Tensor>[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  /** Zeros of a size, in this tensor's dtype and on its device. [torch.Tensor.new_zeros](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.new_zeros.html) */
  newZeros(size: readonly Int<Tensor>[], options?: { size?: readonly Int<Tensor>[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  newZeros(...size: Int<Tensor>[]): Tensor;
  newZeros(...args: [...Int<Tensor>[], { size?: readonly Int<Tensor>[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }]): Tensor;
  newZeros(options: { size: readonly Int<Tensor>[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  /** The next number after self towards other. [torch.Tensor.nextafter](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.nextafter.html) */
  nextafter(other: Tensor, options?: { other?: Tensor }): Tensor;
  nextafter(options: { other: Tensor }): Tensor;
  /** The next number after self towards other. In place. [torch.Tensor.nextafter_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.nextafter_.html) */
  nextafter_(other: Tensor, options?: { other?: Tensor }): Tensor;
  nextafter_(options: { other: Tensor }): Tensor;
  /** -input at the target class; input (N, C, ...), target (N, ...). [torch.nn.functional.nll_loss](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.nll_loss.html) */
  nllLoss(target: Tensor, weight?: Tensor | null | { target?: Tensor; weight?: Tensor | null; reduction?: Int<Tensor>; ignoreIndex?: Int<Tensor> }, reduction?: Int<Tensor> | { target?: Tensor; weight?: Tensor | null; reduction?: Int<Tensor>; ignoreIndex?: Int<Tensor> }, ignoreIndex?: Int<Tensor> | { target?: Tensor; weight?: Tensor | null; reduction?: Int<Tensor>; ignoreIndex?: Int<Tensor> }, options?: { target?: Tensor; weight?: Tensor | null; reduction?: Int<Tensor>; ignoreIndex?: Int<Tensor> }): Tensor;
  nllLoss(options: { target: Tensor; weight?: Tensor | null; reduction?: Int<Tensor>; ignoreIndex?: Int<Tensor> }): Tensor;
  /** `nll_loss2d(Tensor self, Tensor target, Tensor? weight=..., int reduction=..., SymInt ignore_index=...) -> Tensor` */
  nllLoss2d(target: Tensor, weight?: Tensor | null | { target?: Tensor; weight?: Tensor | null; reduction?: Int<Tensor>; ignoreIndex?: Int<Tensor> }, reduction?: Int<Tensor> | { target?: Tensor; weight?: Tensor | null; reduction?: Int<Tensor>; ignoreIndex?: Int<Tensor> }, ignoreIndex?: Int<Tensor> | { target?: Tensor; weight?: Tensor | null; reduction?: Int<Tensor>; ignoreIndex?: Int<Tensor> }, options?: { target?: Tensor; weight?: Tensor | null; reduction?: Int<Tensor>; ignoreIndex?: Int<Tensor> }): Tensor;
  nllLoss2d(options: { target: Tensor; weight?: Tensor | null; reduction?: Int<Tensor>; ignoreIndex?: Int<Tensor> }): Tensor;
  /** `nll_loss2d_forward(Tensor self, Tensor target, Tensor? weight, int reduction, SymInt ignore_index) -> (Tensor output, Tensor total_weight)` */
  nllLoss2dForward(target: Tensor, weight: Tensor | null, reduction: Int<Tensor>, ignoreIndex: Int<Tensor>, options?: { target?: Tensor; weight?: Tensor | null; reduction?: Int<Tensor>; ignoreIndex?: Int<Tensor> }): [Tensor, Tensor] & { readonly output: Tensor; readonly totalWeight: Tensor };
  nllLoss2dForward(options: { target: Tensor; weight: Tensor | null; reduction: Int<Tensor>; ignoreIndex: Int<Tensor> }): [Tensor, Tensor] & { readonly output: Tensor; readonly totalWeight: Tensor };
  /** `nll_loss_forward(Tensor self, Tensor target, Tensor? weight, int reduction, SymInt ignore_index) -> (Tensor output, Tensor total_weight)` */
  nllLossForward(target: Tensor, weight: Tensor | null, reduction: Int<Tensor>, ignoreIndex: Int<Tensor>, options?: { target?: Tensor; weight?: Tensor | null; reduction?: Int<Tensor>; ignoreIndex?: Int<Tensor> }): [Tensor, Tensor] & { readonly output: Tensor; readonly totalWeight: Tensor };
  nllLossForward(options: { target: Tensor; weight: Tensor | null; reduction: Int<Tensor>; ignoreIndex: Int<Tensor> }): [Tensor, Tensor] & { readonly output: Tensor; readonly totalWeight: Tensor };
  /** `nll_loss_nd(Tensor self, Tensor target, Tensor? weight=..., int reduction=..., SymInt ignore_index=...) -> Tensor` */
  nllLossNd(target: Tensor, weight?: Tensor | null | { target?: Tensor; weight?: Tensor | null; reduction?: Int<Tensor>; ignoreIndex?: Int<Tensor> }, reduction?: Int<Tensor> | { target?: Tensor; weight?: Tensor | null; reduction?: Int<Tensor>; ignoreIndex?: Int<Tensor> }, ignoreIndex?: Int<Tensor> | { target?: Tensor; weight?: Tensor | null; reduction?: Int<Tensor>; ignoreIndex?: Int<Tensor> }, options?: { target?: Tensor; weight?: Tensor | null; reduction?: Int<Tensor>; ignoreIndex?: Int<Tensor> }): Tensor;
  nllLossNd(options: { target: Tensor; weight?: Tensor | null; reduction?: Int<Tensor>; ignoreIndex?: Int<Tensor> }): Tensor;
  /** `nonzero_numpy(Tensor self) -> Tensor[]` */
  nonzeroNumpy(): Tensor[];
  /** As nonzero, of a size that is known before. [torch.Tensor.nonzero_static](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.nonzero_static.html) */
  nonzeroStatic(options: { size?: Int<Tensor>; fillValue?: Int<Tensor> }): Tensor;
  /** Normal random numbers of given mean and deviation. [torch.normal](https://docs.pytorch.org/docs/stable/generated/torch.normal.html) */
  normal(mean?: Float<Tensor> | { mean?: Float<Tensor>; std?: Float<Tensor>; generator?: Generator | null; out?: Out<Tensor> }, std?: Float<Tensor> | { mean?: Float<Tensor>; std?: Float<Tensor>; generator?: Generator | null; out?: Out<Tensor> }, options?: { mean?: Float<Tensor>; std?: Float<Tensor>; generator?: Generator | null; out?: Out<Tensor> }): Tensor;
  /** Normal random numbers of given mean and deviation, in place. [torch.Tensor.normal_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.normal_.html) */
  normal_(mean?: Float<Tensor> | { mean?: Float<Tensor>; std?: Float<Tensor>; generator?: Generator | null }, std?: Float<Tensor> | { mean?: Float<Tensor>; std?: Float<Tensor>; generator?: Generator | null }, options?: { mean?: Float<Tensor>; std?: Float<Tensor>; generator?: Generator | null }): Tensor;
  /** `normal_functional(Tensor self, float mean=..., float std=..., *, Generator? generator=...) -> Tensor` */
  normalFunctional(mean?: Float<Tensor> | { mean?: Float<Tensor>; std?: Float<Tensor>; generator?: Generator | null }, std?: Float<Tensor> | { mean?: Float<Tensor>; std?: Float<Tensor>; generator?: Generator | null }, options?: { mean?: Float<Tensor>; std?: Float<Tensor>; generator?: Generator | null }): Tensor;
  /** self != other, element for element. [torch.Tensor.not_equal](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.not_equal.html) */
  notEqual(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  notEqual(options: { other: Num<Tensor> }): Tensor;
  notEqual(other: Tensor, options?: { other?: Tensor }): Tensor;
  notEqual(options: { other: Tensor }): Tensor;
  /** self != other, element for element. In place. [torch.Tensor.not_equal_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.not_equal_.html) */
  notEqual_(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  notEqual_(options: { other: Num<Tensor> }): Tensor;
  notEqual_(other: Tensor, options?: { other?: Tensor }): Tensor;
  notEqual_(options: { other: Tensor }): Tensor;
  /**
   * - `nuclear_norm(Tensor self, bool keepdim=...) -> Tensor`
   * - `nuclear_norm.dim(Tensor self, int[] dim, bool keepdim=...) -> Tensor`
   */
  nuclearNorm(keepdim?: boolean | { keepdim?: boolean }, options?: { keepdim?: boolean }): Tensor;
  nuclearNorm(dim: Int<Tensor> | readonly Int<Tensor>[], keepdim?: boolean | { dim?: Int<Tensor> | readonly Int<Tensor>[]; keepdim?: boolean }, options?: { dim?: Int<Tensor> | readonly Int<Tensor>[]; keepdim?: boolean }): Tensor;
  nuclearNorm(options: { dim: Int<Tensor> | readonly Int<Tensor>[]; keepdim?: boolean }): Tensor;
  /** `numpy_T(Tensor self) -> Tensor` */
  numpyT(): Tensor;
  /** Integers (...) as 0 and 1: (..., classes). [torch.nn.functional.one_hot](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.one_hot.html) */
  oneHot(numClasses?: Int<Tensor> | { numClasses?: Int<Tensor> }, options?: { numClasses?: Int<Tensor> }): Tensor;
  /** Ones of the size of another. [torch.ones_like](https://docs.pytorch.org/docs/stable/generated/torch.ones_like.html) */
  onesLike(options?: { dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean }): Tensor;
  /** Q from the QR factors that geqrf gives. [torch.Tensor.orgqr](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.orgqr.html) */
  orgqr(input2: Tensor, options?: { input2?: Tensor }): Tensor;
  orgqr(options: { input2: Tensor }): Tensor;
  /** The product of that Q and a matrix. [torch.Tensor.ormqr](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.ormqr.html) */
  ormqr(input2: Tensor, input3: Tensor, left?: boolean | { input2?: Tensor; input3?: Tensor; left?: boolean; transpose?: boolean }, transpose?: boolean | { input2?: Tensor; input3?: Tensor; left?: boolean; transpose?: boolean }, options?: { input2?: Tensor; input3?: Tensor; left?: boolean; transpose?: boolean }): Tensor;
  ormqr(options: { input2: Tensor; input3: Tensor; left?: boolean; transpose?: boolean }): Tensor;
  /** The product of each two elements (n), (m) -> (n, m). [torch.Tensor.outer](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.outer.html) */
  outer(vec2: Tensor, options?: { vec2?: Tensor }): Tensor;
  outer(options: { vec2: Tensor }): Tensor;
  /** With values around the last dimensions. [torch.nn.functional.pad](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.pad.html) */
  pad(pad: readonly Int<Tensor>[], mode?: string | { pad?: readonly Int<Tensor>[]; mode?: string; value?: Float<Tensor> | null }, value?: Float<Tensor> | null | { pad?: readonly Int<Tensor>[]; mode?: string; value?: Float<Tensor> | null }, options?: { pad?: readonly Int<Tensor>[]; mode?: string; value?: Float<Tensor> | null }): Tensor;
  pad(options: { pad: readonly Int<Tensor>[]; mode?: string; value?: Float<Tensor> | null }): Tensor;
  /** The p-distances of each two rows of (n, k) -> (n * (n - 1) / 2). [torch.nn.functional.pdist](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.pdist.html) */
  pdist(p?: Float<Tensor> | { p?: Float<Tensor> }, options?: { p?: Float<Tensor> }): Tensor;
  /** With its dimensions in another order. [torch.Tensor.permute](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.permute.html) */
  permute(dims: readonly Int<Tensor>[], options?: { dims?: readonly Int<Tensor>[] }): Tensor;
  permute(...dims: Int<Tensor>[]): Tensor;
  permute(...args: [...Int<Tensor>[], { dims?: readonly Int<Tensor>[] }]): Tensor;
  permute(options: { dims: readonly Int<Tensor>[] }): Tensor;
  /**
   * With its dimensions in another order. As a copy.
   * - `permute_copy(Tensor self, int[] dims) -> Tensor`
   */
  permuteCopy(dims: readonly Int<Tensor>[], options?: { dims?: readonly Int<Tensor>[] }): Tensor;
  permuteCopy(...dims: Int<Tensor>[]): Tensor;
  permuteCopy(...args: [...Int<Tensor>[], { dims?: readonly Int<Tensor>[] }]): Tensor;
  permuteCopy(options: { dims: readonly Int<Tensor>[] }): Tensor;
  /** In memory that does not move, from which CUDA copies while other work goes on. [torch.Tensor.pin_memory](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.pin_memory.html) */
  pinMemory(device?: DeviceLike | null | { device?: DeviceLike | null }, options?: { device?: DeviceLike | null }): Tensor;
  /** The pseudo-inverse of matrices (..., n, m) -> (..., m, n). [torch.Tensor.pinverse](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.pinverse.html) */
  pinverse(rcond?: Float<Tensor> | { rcond?: Float<Tensor> }, options?: { rcond?: Float<Tensor> }): Tensor;
  /** (..., C * r * r, H, W) -> (..., C, H * r, W * r). [torch.nn.functional.pixel_shuffle](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.pixel_shuffle.html) */
  pixelShuffle(upscaleFactor: Int<Tensor>, options?: { upscaleFactor?: Int<Tensor> }): Tensor;
  pixelShuffle(options: { upscaleFactor: Int<Tensor> }): Tensor;
  /** (..., C, H * r, W * r) -> (..., C * r * r, H, W). [torch.nn.functional.pixel_unshuffle](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.pixel_unshuffle.html) */
  pixelUnshuffle(downscaleFactor: Int<Tensor>, options?: { downscaleFactor?: Int<Tensor> }): Tensor;
  pixelUnshuffle(options: { downscaleFactor: Int<Tensor> }): Tensor;
  /** Poisson random numbers of the rates that the elements are. [torch.poisson](https://docs.pytorch.org/docs/stable/generated/torch.poisson.html) */
  poisson(generator?: Generator | null | { generator?: Generator | null }, options?: { generator?: Generator | null }): Tensor;
  /** The n-th derivative of digamma. In place. [torch.Tensor.polygamma_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.polygamma_.html) */
  polygamma_(n: Int<Tensor>, options?: { n?: Int<Tensor> }): Tensor;
  polygamma_(options: { n: Int<Tensor> }): Tensor;
  /** x itself; an error for bool. [torch.Tensor.positive](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.positive.html) */
  positive(): Tensor;
  /** self to the power of exponent; both broadcast. [torch.Tensor.pow](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.pow.html) */
  pow(exponent: Num<Tensor>, options?: { exponent?: Num<Tensor> }): Tensor;
  pow(options: { exponent: Num<Tensor> }): Tensor;
  pow(exponent: Tensor, options?: { exponent?: Tensor }): Tensor;
  pow(options: { exponent: Tensor }): Tensor;
  /** self to the power of exponent; both broadcast. In place. [torch.Tensor.pow_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.pow_.html) */
  pow_(exponent: Num<Tensor>, options?: { exponent?: Num<Tensor> }): Tensor;
  pow_(options: { exponent: Num<Tensor> }): Tensor;
  pow_(exponent: Tensor, options?: { exponent?: Tensor }): Tensor;
  pow_(options: { exponent: Tensor }): Tensor;
  /** x where it is positive, else weight * x; weight (C) or (1). [torch.nn.functional.prelu](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.prelu.html) */
  prelu(weight: Tensor, options?: { weight?: Tensor }): Tensor;
  prelu(options: { weight: Tensor }): Tensor;
  /** The product of all elements, or over `dim`. [torch.Tensor.prod](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.prod.html) */
  prod(options?: { dtype?: DTypeLike | null }): Tensor;
  prod(dim: Int<Tensor>, keepdim?: boolean | { dim?: Int<Tensor>; keepdim?: boolean; dtype?: DTypeLike | null }, options?: { dim?: Int<Tensor>; keepdim?: boolean; dtype?: DTypeLike | null }): Tensor;
  prod(options: { dim: Int<Tensor>; keepdim?: boolean; dtype?: DTypeLike | null }): Tensor;
  /** Elements of source written to indices of the flattened tensor. [torch.Tensor.put](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.put.html) */
  put(index: Tensor, source: Tensor, accumulate?: boolean | { index?: Tensor; source?: Tensor; accumulate?: boolean }, options?: { index?: Tensor; source?: Tensor; accumulate?: boolean }): Tensor;
  put(options: { index: Tensor; source: Tensor; accumulate?: boolean }): Tensor;
  /** Elements of source written to indices of the flattened tensor. In place. [torch.Tensor.put_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.put_.html) */
  put_(index: Tensor, source: Tensor, accumulate?: boolean | { index?: Tensor; source?: Tensor; accumulate?: boolean }, options?: { index?: Tensor; source?: Tensor; accumulate?: boolean }): Tensor;
  put_(options: { index: Tensor; source: Tensor; accumulate?: boolean }): Tensor;
  /** The axis of a tensor quantized by channels. [torch.Tensor.q_per_channel_axis](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.q_per_channel_axis.html) */
  qPerChannelAxis(): number;
  /** The scales of a tensor quantized by channels. [torch.Tensor.q_per_channel_scales](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.q_per_channel_scales.html) */
  qPerChannelScales(): Tensor;
  /** The zero points of a tensor quantized by channels. [torch.Tensor.q_per_channel_zero_points](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.q_per_channel_zero_points.html) */
  qPerChannelZeroPoints(): Tensor;
  /** The scale of a quantized tensor. [torch.Tensor.q_scale](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.q_scale.html) */
  qScale(): number;
  /** The zero point of a quantized tensor. [torch.Tensor.q_zero_point](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.q_zero_point.html) */
  qZeroPoint(): number;
  /** Q and R of matrices (..., n, m). [torch.Tensor.qr](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.qr.html) */
  qr(some?: boolean | { some?: boolean }, options?: { some?: boolean }): [Tensor, Tensor] & { readonly Q: Tensor; readonly R: Tensor };
  /** How it is quantized. [torch.Tensor.qscheme](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.qscheme.html) */
  qscheme(): unknown;
  /** The q-quantiles, of all elements or over `dim`. [torch.Tensor.quantile](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.quantile.html) */
  quantile(q: Tensor, dim?: Int<Tensor> | null | { q?: Tensor; dim?: Int<Tensor> | null; keepdim?: boolean; interpolation?: string }, keepdim?: boolean | { q?: Tensor; dim?: Int<Tensor> | null; keepdim?: boolean; interpolation?: string }, options?: { q?: Tensor; dim?: Int<Tensor> | null; keepdim?: boolean; interpolation?: string }): Tensor;
  quantile(options: { q: Tensor; dim?: Int<Tensor> | null; keepdim?: boolean; interpolation?: string }): Tensor;
  quantile(q: Float<Tensor>, dim?: Int<Tensor> | null | { q?: Float<Tensor>; dim?: Int<Tensor> | null; keepdim?: boolean; interpolation?: string }, keepdim?: boolean | { q?: Float<Tensor>; dim?: Int<Tensor> | null; keepdim?: boolean; interpolation?: string }, options?: { q?: Float<Tensor>; dim?: Int<Tensor> | null; keepdim?: boolean; interpolation?: string }): Tensor;
  quantile(options: { q: Float<Tensor>; dim?: Int<Tensor> | null; keepdim?: boolean; interpolation?: string }): Tensor;
  /** Quantized with scales and zero points along an axis. [torch.quantize_per_channel](https://docs.pytorch.org/docs/stable/generated/torch.quantize_per_channel.html) */
  quantizePerChannel(scales: Tensor, zeroPoints: Tensor, axis: Int<Tensor>, dtype: DTypeLike, options?: { scales?: Tensor; zeroPoints?: Tensor; axis?: Int<Tensor>; dtype?: DTypeLike }): Tensor;
  quantizePerChannel(options: { scales: Tensor; zeroPoints: Tensor; axis: Int<Tensor>; dtype: DTypeLike }): Tensor;
  /** Quantized with one scale and zero point. [torch.quantize_per_tensor](https://docs.pytorch.org/docs/stable/generated/torch.quantize_per_tensor.html) */
  quantizePerTensor(scale: Float<Tensor>, zeroPoint: Int<Tensor>, dtype: DTypeLike, options?: { scale?: Float<Tensor>; zeroPoint?: Int<Tensor>; dtype?: DTypeLike }): Tensor;
  quantizePerTensor(options: { scale: Float<Tensor>; zeroPoint: Int<Tensor>; dtype: DTypeLike }): Tensor;
  quantizePerTensor(scale: Tensor, zeroPoint: Tensor, dtype: DTypeLike, options?: { scale?: Tensor; zeroPoint?: Tensor; dtype?: DTypeLike }): Tensor;
  quantizePerTensor(options: { scale: Tensor; zeroPoint: Tensor; dtype: DTypeLike }): Tensor;
  /**
   * Quantized with a scale found from the elements.
   * - `quantize_per_tensor_dynamic(Tensor self, ScalarType dtype, bool reduce_range) -> Tensor`
   */
  quantizePerTensorDynamic(dtype: DTypeLike, reduceRange: boolean, options?: { dtype?: DTypeLike; reduceRange?: boolean }): Tensor;
  quantizePerTensorDynamic(options: { dtype: DTypeLike; reduceRange: boolean }): Tensor;
  /** Maxima of windows of quantized (N, C, L). [torch.quantized_max_pool1d](https://docs.pytorch.org/docs/stable/generated/torch.quantized_max_pool1d.html) */
  quantizedMaxPool1d(kernelSize: Int<Tensor> | readonly Int<Tensor>[], stride?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, padding?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, dilation?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, ceilMode?: boolean | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, options?: { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }): Tensor;
  quantizedMaxPool1d(options: { kernelSize: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }): Tensor;
  /** Maxima of windows of quantized (N, C, H, W). [torch.quantized_max_pool2d](https://docs.pytorch.org/docs/stable/generated/torch.quantized_max_pool2d.html) */
  quantizedMaxPool2d(kernelSize: Int<Tensor> | readonly Int<Tensor>[], stride?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, padding?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, dilation?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, ceilMode?: boolean | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, options?: { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }): Tensor;
  quantizedMaxPool2d(options: { kernelSize: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }): Tensor;
  /** `quantized_max_pool3d(Tensor self, int[] kernel_size, int[] stride=..., int[] padding=..., int[] dilation=..., bool ceil_mode=...) -> Tensor` */
  quantizedMaxPool3d(kernelSize: Int<Tensor> | readonly Int<Tensor>[], stride?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, padding?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, dilation?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, ceilMode?: boolean | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, options?: { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }): Tensor;
  quantizedMaxPool3d(options: { kernelSize: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }): Tensor;
  /** Radians to degrees. [torch.Tensor.rad2deg](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.rad2deg.html) */
  rad2deg(): Tensor;
  /** Radians to degrees. In place. [torch.Tensor.rad2deg_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.rad2deg_.html) */
  rad2deg_(): Tensor;
  /** Uniform random numbers in [0, 1), of the size of another. [torch.rand_like](https://docs.pytorch.org/docs/stable/generated/torch.rand_like.html) */
  randLike(options?: { dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean }): Tensor;
  randLike(options: { generator?: Generator | null; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean }): Tensor;
  /** Random integers in [low, high), of the size of another. [torch.randint_like](https://docs.pytorch.org/docs/stable/generated/torch.randint_like.html) */
  randintLike(high: Int<Tensor>, options?: { high?: Int<Tensor>; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean }): Tensor;
  randintLike(options: { high: Int<Tensor>; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean }): Tensor;
  randintLike(high: Tensor, options?: { high?: Tensor; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean }): Tensor;
  randintLike(options: { high: Tensor; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean }): Tensor;
  randintLike(high: Tensor, options: { high?: Tensor; generator?: Generator | null; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean }): Tensor;
  randintLike(options: { high: Tensor; generator: Generator | null; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean }): Tensor;
  randintLike(high: Int<Tensor>, options: { high?: Int<Tensor>; generator?: Generator | null; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean }): Tensor;
  randintLike(options: { high: Int<Tensor>; generator: Generator | null; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean }): Tensor;
  randintLike(low: Int<Tensor>, high: Int<Tensor>, options?: { low?: Int<Tensor>; high?: Int<Tensor>; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean }): Tensor;
  randintLike(options: { low: Int<Tensor>; high: Int<Tensor>; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean }): Tensor;
  randintLike(low: Int<Tensor>, high: Int<Tensor>, options: { low?: Int<Tensor>; high?: Int<Tensor>; generator?: Generator | null; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean }): Tensor;
  randintLike(options: { low: Int<Tensor>; high: Int<Tensor>; generator: Generator | null; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean }): Tensor;
  /** Normal random numbers, of the size of another. [torch.randn_like](https://docs.pytorch.org/docs/stable/generated/torch.randn_like.html) */
  randnLike(options?: { dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean }): Tensor;
  randnLike(options: { generator?: Generator | null; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean }): Tensor;
  /**
   * - `random(Tensor self, *, Generator? generator=...) -> Tensor`
   * - `random.from(Tensor self, int from, int? to, *, Generator? generator=...) -> Tensor`
   * - `random.to(Tensor self, int to, *, Generator? generator=...) -> Tensor`
   */
  random(options?: { generator?: Generator | null }): Tensor;
  random(from: Int<Tensor>, to: Int<Tensor> | null, options?: { from?: Int<Tensor>; to?: Int<Tensor> | null; generator?: Generator | null }): Tensor;
  random(options: { from: Int<Tensor>; to: Int<Tensor> | null; generator?: Generator | null }): Tensor;
  random(to: Int<Tensor>, options?: { to?: Int<Tensor>; generator?: Generator | null }): Tensor;
  random(options: { to: Int<Tensor>; generator?: Generator | null }): Tensor;
  /** Random integers, in place. [torch.Tensor.random_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.random_.html) */
  random_(options?: { generator?: Generator | null }): Tensor;
  random_(from: Int<Tensor>, to: Int<Tensor> | null, options?: { from?: Int<Tensor>; to?: Int<Tensor> | null; generator?: Generator | null }): Tensor;
  random_(options: { from: Int<Tensor>; to: Int<Tensor> | null; generator?: Generator | null }): Tensor;
  random_(to: Int<Tensor>, options?: { to?: Int<Tensor>; generator?: Generator | null }): Tensor;
  random_(options: { to: Int<Tensor>; generator?: Generator | null }): Tensor;
  /** All elements in one dimension. [torch.Tensor.ravel](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.ravel.html) */
  ravel(): Tensor;
  /** The real parts, as a view. [torch.Tensor.real](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.real.html) */
  real(): Tensor;
  /** 1 / x of each element. [torch.Tensor.reciprocal](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.reciprocal.html) */
  reciprocal(): Tensor;
  /** 1 / x of each element. In place. [torch.Tensor.reciprocal_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.reciprocal_.html) */
  reciprocal_(): Tensor;
  /** `reflection_pad1d(Tensor self, SymInt[] padding) -> Tensor` */
  reflectionPad1d(padding: Int<Tensor> | readonly Int<Tensor>[], options?: { padding?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  reflectionPad1d(options: { padding: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `reflection_pad2d(Tensor self, SymInt[] padding) -> Tensor` */
  reflectionPad2d(padding: Int<Tensor> | readonly Int<Tensor>[], options?: { padding?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  reflectionPad2d(options: { padding: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `reflection_pad3d(Tensor self, SymInt[] padding) -> Tensor` */
  reflectionPad3d(padding: Int<Tensor> | readonly Int<Tensor>[], options?: { padding?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  reflectionPad3d(options: { padding: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** max(x, 0) of each element. [torch.nn.functional.relu](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.relu.html) */
  relu(): Tensor;
  /** Each element clamped to [0, 6]. [torch.nn.functional.relu6](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.relu6.html) */
  relu6(): Tensor;
  /**
   * Each element clamped to [0, 6]. In place.
   * - `relu6_(Tensor self) -> Tensor`
   */
  relu6_(): Tensor;
  /** max(x, 0) of each element. In place. [torch.nn.functional.relu_](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.relu_.html) */
  relu_(): Tensor;
  /** What division leaves, with the sign of the divisor (as Python's %). [torch.Tensor.remainder](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.remainder.html) */
  remainder(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  remainder(options: { other: Num<Tensor> }): Tensor;
  remainder(other: Tensor, options?: { other?: Tensor }): Tensor;
  remainder(options: { other: Tensor }): Tensor;
  /** What division leaves, with the sign of the divisor (as Python's %). In place. [torch.Tensor.remainder_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.remainder_.html) */
  remainder_(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  remainder_(options: { other: Num<Tensor> }): Tensor;
  remainder_(other: Tensor, options?: { other?: Tensor }): Tensor;
  remainder_(options: { other: Tensor }): Tensor;
  /** Each slice along `dim` shortened to a p-norm of `maxnorm` at most. [torch.Tensor.renorm](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.renorm.html) */
  renorm(p: Num<Tensor>, dim: Int<Tensor>, maxnorm: Num<Tensor>, options?: { p?: Num<Tensor>; dim?: Int<Tensor>; maxnorm?: Num<Tensor> }): Tensor;
  renorm(options: { p: Num<Tensor>; dim: Int<Tensor>; maxnorm: Num<Tensor> }): Tensor;
  /** Each slice along `dim` shortened to a p-norm of `maxnorm` at most. In place. [torch.Tensor.renorm_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.renorm_.html) */
  renorm_(p: Num<Tensor>, dim: Int<Tensor>, maxnorm: Num<Tensor>, options?: { p?: Num<Tensor>; dim?: Int<Tensor>; maxnorm?: Num<Tensor> }): Tensor;
  renorm_(options: { p: Num<Tensor>; dim: Int<Tensor>; maxnorm: Num<Tensor> }): Tensor;
  /** The tensor repeated along each dimension, copied. [torch.Tensor.repeat](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.repeat.html) */
  repeat(repeats: readonly Int<Tensor>[], options?: { repeats?: readonly Int<Tensor>[] }): Tensor;
  repeat(...repeats: Int<Tensor>[]): Tensor;
  repeat(...args: [...Int<Tensor>[], { repeats?: readonly Int<Tensor>[] }]): Tensor;
  repeat(options: { repeats: readonly Int<Tensor>[] }): Tensor;
  /** Each element repeated, along `dim`. [torch.Tensor.repeat_interleave](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.repeat_interleave.html) */
  repeatInterleave(repeats: Tensor, dim?: Int<Tensor> | null | { repeats?: Tensor; dim?: Int<Tensor> | null; outputSize?: Int<Tensor> | null }, options?: { repeats?: Tensor; dim?: Int<Tensor> | null; outputSize?: Int<Tensor> | null }): Tensor;
  repeatInterleave(options: { repeats: Tensor; dim?: Int<Tensor> | null; outputSize?: Int<Tensor> | null }): Tensor;
  repeatInterleave(repeats: Int<Tensor>, dim?: Int<Tensor> | null | { repeats?: Int<Tensor>; dim?: Int<Tensor> | null; outputSize?: Int<Tensor> | null }, options?: { repeats?: Int<Tensor>; dim?: Int<Tensor> | null; outputSize?: Int<Tensor> | null }): Tensor;
  repeatInterleave(options: { repeats: Int<Tensor>; dim?: Int<Tensor> | null; outputSize?: Int<Tensor> | null }): Tensor;
  /** `replication_pad1d(Tensor self, SymInt[] padding) -> Tensor` */
  replicationPad1d(padding: Int<Tensor> | readonly Int<Tensor>[], options?: { padding?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  replicationPad1d(options: { padding: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `replication_pad2d(Tensor self, SymInt[] padding) -> Tensor` */
  replicationPad2d(padding: Int<Tensor> | readonly Int<Tensor>[], options?: { padding?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  replicationPad2d(options: { padding: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `replication_pad3d(Tensor self, SymInt[] padding) -> Tensor` */
  replicationPad3d(padding: Int<Tensor> | readonly Int<Tensor>[], options?: { padding?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  replicationPad3d(options: { padding: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** The elements in another shape, as a view where that can be; one size may be -1. [torch.Tensor.reshape](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.reshape.html) */
  reshape(shape: readonly Int<Tensor>[], options?: { shape?: readonly Int<Tensor>[] }): Tensor;
  reshape(...shape: Int<Tensor>[]): Tensor;
  reshape(...args: [...Int<Tensor>[], { shape?: readonly Int<Tensor>[] }]): Tensor;
  reshape(options: { shape: readonly Int<Tensor>[] }): Tensor;
  /** The elements in the shape of other. [torch.Tensor.reshape_as](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.reshape_as.html) */
  reshapeAs(other: Tensor, options?: { other?: Tensor }): Tensor;
  reshapeAs(options: { other: Tensor }): Tensor;
  /** `resize(Tensor self, SymInt[] size, *, MemoryFormat? memory_format=...) -> Tensor` */
  resize(size: readonly Int<Tensor>[], options?: { size?: readonly Int<Tensor>[]; memoryFormat?: MemoryFormatLike | null }): Tensor;
  resize(...size: Int<Tensor>[]): Tensor;
  resize(...args: [...Int<Tensor>[], { size?: readonly Int<Tensor>[]; memoryFormat?: MemoryFormatLike | null }]): Tensor;
  resize(options: { size: readonly Int<Tensor>[]; memoryFormat?: MemoryFormatLike | null }): Tensor;
  /** Another size for this tensor; its memory grows where it must. [torch.Tensor.resize_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.resize_.html) */
  resize_(size: readonly Int<Tensor>[], options?: { size?: readonly Int<Tensor>[]; memoryFormat?: MemoryFormatLike | null }): Tensor;
  resize_(...size: Int<Tensor>[]): Tensor;
  resize_(...args: [...Int<Tensor>[], { size?: readonly Int<Tensor>[]; memoryFormat?: MemoryFormatLike | null }]): Tensor;
  resize_(options: { size: readonly Int<Tensor>[]; memoryFormat?: MemoryFormatLike | null }): Tensor;
  /** `resize_as(Tensor self, Tensor the_template, *, MemoryFormat? memory_format=...) -> Tensor` */
  resizeAs(theTemplate: Tensor, options?: { theTemplate?: Tensor; memoryFormat?: MemoryFormatLike | null }): Tensor;
  resizeAs(options: { theTemplate: Tensor; memoryFormat?: MemoryFormatLike | null }): Tensor;
  /** The size of another for this tensor. [torch.Tensor.resize_as_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.resize_as_.html) */
  resizeAs_(theTemplate: Tensor, options?: { theTemplate?: Tensor; memoryFormat?: MemoryFormatLike | null }): Tensor;
  resizeAs_(options: { theTemplate: Tensor; memoryFormat?: MemoryFormatLike | null }): Tensor;
  /** `resize_as_sparse(Tensor self, Tensor the_template) -> Tensor` */
  resizeAsSparse(theTemplate: Tensor, options?: { theTemplate?: Tensor }): Tensor;
  resizeAsSparse(options: { theTemplate: Tensor }): Tensor;
  /** `resize_as_sparse_(Tensor self, Tensor the_template) -> Tensor` */
  resizeAsSparse_(theTemplate: Tensor, options?: { theTemplate?: Tensor }): Tensor;
  resizeAsSparse_(options: { theTemplate: Tensor }): Tensor;
  /** The tensor with a pending conjugation carried out. [torch.Tensor.resolve_conj](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.resolve_conj.html) */
  resolveConj(): Tensor;
  /** The tensor with a pending negation carried out. [torch.Tensor.resolve_neg](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.resolve_neg.html) */
  resolveNeg(): Tensor;
  /** With elements moved along dimensions; what leaves at the end comes in at the beginning. [torch.Tensor.roll](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.roll.html) */
  roll(shifts: Int<Tensor> | readonly Int<Tensor>[], dims?: Int<Tensor> | readonly Int<Tensor>[] | { shifts?: Int<Tensor> | readonly Int<Tensor>[]; dims?: Int<Tensor> | readonly Int<Tensor>[] }, options?: { shifts?: Int<Tensor> | readonly Int<Tensor>[]; dims?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  roll(options: { shifts: Int<Tensor> | readonly Int<Tensor>[]; dims?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** Turned by 90 degrees in the plane of two dimensions. [torch.Tensor.rot90](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.rot90.html) */
  rot90(k?: Int<Tensor> | { k?: Int<Tensor>; dims?: readonly Int<Tensor>[] }, dims?: readonly Int<Tensor>[] | { k?: Int<Tensor>; dims?: readonly Int<Tensor>[] }, options?: { k?: Int<Tensor>; dims?: readonly Int<Tensor>[] }): Tensor;
  /** The nearest integer (halves to the even one), or the nearest with `decimals` digits. [torch.Tensor.round](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.round.html) */
  round(): Tensor;
  round(options: { decimals?: Int<Tensor> }): Tensor;
  /** The nearest integer (halves to the even one), or the nearest with `decimals` digits. In place. [torch.Tensor.round_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.round_.html) */
  round_(): Tensor;
  round_(options: { decimals?: Int<Tensor> }): Tensor;
  /**
   * The rows, of a sparse tensor in CSC.
   * - `row_indices(Tensor self) -> Tensor`
   */
  rowIndices(): Tensor;
  /**
   * The rows, of a sparse tensor in CSC. As a copy.
   * - `row_indices_copy(Tensor self) -> Tensor`
   */
  rowIndicesCopy(): Tensor;
  /** As leakyRelu, with a random slope in training. [torch.nn.functional.rrelu](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.rrelu.html) */
  rrelu(lower?: Num<Tensor> | { lower?: Num<Tensor>; upper?: Num<Tensor>; training?: boolean; generator?: Generator | null }, upper?: Num<Tensor> | { lower?: Num<Tensor>; upper?: Num<Tensor>; training?: boolean; generator?: Generator | null }, training?: boolean | { lower?: Num<Tensor>; upper?: Num<Tensor>; training?: boolean; generator?: Generator | null }, generator?: Generator | null | { lower?: Num<Tensor>; upper?: Num<Tensor>; training?: boolean; generator?: Generator | null }, options?: { lower?: Num<Tensor>; upper?: Num<Tensor>; training?: boolean; generator?: Generator | null }): Tensor;
  /** As leakyRelu, with a random slope in training. In place. [torch.nn.functional.rrelu_](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.rrelu_.html) */
  rrelu_(lower?: Num<Tensor> | { lower?: Num<Tensor>; upper?: Num<Tensor>; training?: boolean; generator?: Generator | null }, upper?: Num<Tensor> | { lower?: Num<Tensor>; upper?: Num<Tensor>; training?: boolean; generator?: Generator | null }, training?: boolean | { lower?: Num<Tensor>; upper?: Num<Tensor>; training?: boolean; generator?: Generator | null }, generator?: Generator | null | { lower?: Num<Tensor>; upper?: Num<Tensor>; training?: boolean; generator?: Generator | null }, options?: { lower?: Num<Tensor>; upper?: Num<Tensor>; training?: boolean; generator?: Generator | null }): Tensor;
  /** `rrelu_with_noise(Tensor self, Tensor noise, Scalar lower=..., Scalar upper=..., bool training=..., Generator? generator=...) -> Tensor` */
  rreluWithNoise(noise: Tensor, lower?: Num<Tensor> | { noise?: Tensor; lower?: Num<Tensor>; upper?: Num<Tensor>; training?: boolean; generator?: Generator | null }, upper?: Num<Tensor> | { noise?: Tensor; lower?: Num<Tensor>; upper?: Num<Tensor>; training?: boolean; generator?: Generator | null }, training?: boolean | { noise?: Tensor; lower?: Num<Tensor>; upper?: Num<Tensor>; training?: boolean; generator?: Generator | null }, generator?: Generator | null | { noise?: Tensor; lower?: Num<Tensor>; upper?: Num<Tensor>; training?: boolean; generator?: Generator | null }, options?: { noise?: Tensor; lower?: Num<Tensor>; upper?: Num<Tensor>; training?: boolean; generator?: Generator | null }): Tensor;
  rreluWithNoise(options: { noise: Tensor; lower?: Num<Tensor>; upper?: Num<Tensor>; training?: boolean; generator?: Generator | null }): Tensor;
  /** `rrelu_with_noise_(Tensor self, Tensor noise, Scalar lower=..., Scalar upper=..., bool training=..., Generator? generator=...) -> Tensor` */
  rreluWithNoise_(noise: Tensor, lower?: Num<Tensor> | { noise?: Tensor; lower?: Num<Tensor>; upper?: Num<Tensor>; training?: boolean; generator?: Generator | null }, upper?: Num<Tensor> | { noise?: Tensor; lower?: Num<Tensor>; upper?: Num<Tensor>; training?: boolean; generator?: Generator | null }, training?: boolean | { noise?: Tensor; lower?: Num<Tensor>; upper?: Num<Tensor>; training?: boolean; generator?: Generator | null }, generator?: Generator | null | { noise?: Tensor; lower?: Num<Tensor>; upper?: Num<Tensor>; training?: boolean; generator?: Generator | null }, options?: { noise?: Tensor; lower?: Num<Tensor>; upper?: Num<Tensor>; training?: boolean; generator?: Generator | null }): Tensor;
  rreluWithNoise_(options: { noise: Tensor; lower?: Num<Tensor>; upper?: Num<Tensor>; training?: boolean; generator?: Generator | null }): Tensor;
  /** `rrelu_with_noise_functional(Tensor self, Tensor noise, Scalar lower=..., Scalar upper=..., bool training=..., Generator? generator=...) -> (Tensor, Tensor noise_out)` */
  rreluWithNoiseFunctional(noise: Tensor, lower?: Num<Tensor> | { noise?: Tensor; lower?: Num<Tensor>; upper?: Num<Tensor>; training?: boolean; generator?: Generator | null }, upper?: Num<Tensor> | { noise?: Tensor; lower?: Num<Tensor>; upper?: Num<Tensor>; training?: boolean; generator?: Generator | null }, training?: boolean | { noise?: Tensor; lower?: Num<Tensor>; upper?: Num<Tensor>; training?: boolean; generator?: Generator | null }, generator?: Generator | null | { noise?: Tensor; lower?: Num<Tensor>; upper?: Num<Tensor>; training?: boolean; generator?: Generator | null }, options?: { noise?: Tensor; lower?: Num<Tensor>; upper?: Num<Tensor>; training?: boolean; generator?: Generator | null }): [Tensor, Tensor];
  rreluWithNoiseFunctional(options: { noise: Tensor; lower?: Num<Tensor>; upper?: Num<Tensor>; training?: boolean; generator?: Generator | null }): [Tensor, Tensor];
  /** 1 / sqrt(x) of each element. [torch.Tensor.rsqrt](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.rsqrt.html) */
  rsqrt(): Tensor;
  /** 1 / sqrt(x) of each element. In place. [torch.Tensor.rsqrt_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.rsqrt_.html) */
  rsqrt_(): Tensor;
  /**
   * other - alpha * self.
   * - `rsub.Scalar(Tensor self, Scalar other, Scalar alpha=...) -> Tensor`
   * - `rsub.Tensor(Tensor self, Tensor other, *, Scalar alpha=...) -> Tensor`
   */
  rsub(other: Num<Tensor>, alpha?: Num<Tensor> | { other?: Num<Tensor>; alpha?: Num<Tensor> }, options?: { other?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  rsub(options: { other: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  rsub(other: Tensor, options?: { other?: Tensor; alpha?: Num<Tensor> }): Tensor;
  rsub(options: { other: Tensor; alpha?: Num<Tensor> }): Tensor;
  /** Elements of src written to indices along `dim`. [torch.Tensor.scatter](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.scatter.html) */
  scatter(dim: Int<Tensor>, index: Tensor, src: Tensor, options: { dim?: Int<Tensor>; index?: Tensor; src?: Tensor; reduce?: string }): Tensor;
  scatter(options: { dim: Int<Tensor>; index: Tensor; src: Tensor; reduce: string }): Tensor;
  scatter(dim: Int<Tensor>, index: Tensor, src: Tensor, options?: { dim?: Int<Tensor>; index?: Tensor; src?: Tensor }): Tensor;
  scatter(options: { dim: Int<Tensor>; index: Tensor; src: Tensor }): Tensor;
  scatter(dim: Int<Tensor>, index: Tensor, value: Num<Tensor>, options?: { dim?: Int<Tensor>; index?: Tensor; value?: Num<Tensor> }): Tensor;
  scatter(options: { dim: Int<Tensor>; index: Tensor; value: Num<Tensor> }): Tensor;
  scatter(dim: Int<Tensor>, index: Tensor, value: Num<Tensor>, options: { dim?: Int<Tensor>; index?: Tensor; value?: Num<Tensor>; reduce?: string }): Tensor;
  scatter(options: { dim: Int<Tensor>; index: Tensor; value: Num<Tensor>; reduce: string }): Tensor;
  /** Elements of src written to indices along `dim`. In place. [torch.Tensor.scatter_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.scatter_.html) */
  scatter_(dim: Int<Tensor>, index: Tensor, src: Tensor, options: { dim?: Int<Tensor>; index?: Tensor; src?: Tensor; reduce?: string }): Tensor;
  scatter_(options: { dim: Int<Tensor>; index: Tensor; src: Tensor; reduce: string }): Tensor;
  scatter_(dim: Int<Tensor>, index: Tensor, src: Tensor, options?: { dim?: Int<Tensor>; index?: Tensor; src?: Tensor }): Tensor;
  scatter_(options: { dim: Int<Tensor>; index: Tensor; src: Tensor }): Tensor;
  scatter_(dim: Int<Tensor>, index: Tensor, value: Num<Tensor>, options?: { dim?: Int<Tensor>; index?: Tensor; value?: Num<Tensor> }): Tensor;
  scatter_(options: { dim: Int<Tensor>; index: Tensor; value: Num<Tensor> }): Tensor;
  scatter_(dim: Int<Tensor>, index: Tensor, value: Num<Tensor>, options: { dim?: Int<Tensor>; index?: Tensor; value?: Num<Tensor>; reduce?: string }): Tensor;
  scatter_(options: { dim: Int<Tensor>; index: Tensor; value: Num<Tensor>; reduce: string }): Tensor;
  /** Elements of src added at indices along `dim`. [torch.Tensor.scatter_add](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.scatter_add.html) */
  scatterAdd(dim: Int<Tensor>, index: Tensor, src: Tensor, options?: { dim?: Int<Tensor>; index?: Tensor; src?: Tensor }): Tensor;
  scatterAdd(options: { dim: Int<Tensor>; index: Tensor; src: Tensor }): Tensor;
  /** Elements of src added at indices along `dim`. In place. [torch.Tensor.scatter_add_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.scatter_add_.html) */
  scatterAdd_(dim: Int<Tensor>, index: Tensor, src: Tensor, options?: { dim?: Int<Tensor>; index?: Tensor; src?: Tensor }): Tensor;
  scatterAdd_(options: { dim: Int<Tensor>; index: Tensor; src: Tensor }): Tensor;
  /** Elements of src combined at indices along `dim` by "sum", "prod", "mean", "amax" or "amin". [torch.Tensor.scatter_reduce](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.scatter_reduce.html) */
  scatterReduce(dim: Int<Tensor>, index: Tensor, src: Tensor, reduce: string, options?: { dim?: Int<Tensor>; index?: Tensor; src?: Tensor; reduce?: string; includeSelf?: boolean }): Tensor;
  scatterReduce(options: { dim: Int<Tensor>; index: Tensor; src: Tensor; reduce: string; includeSelf?: boolean }): Tensor;
  /** Elements of src combined at indices along `dim` by "sum", "prod", "mean", "amax" or "amin". In place. [torch.Tensor.scatter_reduce_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.scatter_reduce_.html) */
  scatterReduce_(dim: Int<Tensor>, index: Tensor, src: Tensor, reduce: string, options?: { dim?: Int<Tensor>; index?: Tensor; src?: Tensor; reduce?: string; includeSelf?: boolean }): Tensor;
  scatterReduce_(options: { dim: Int<Tensor>; index: Tensor; src: Tensor; reduce: string; includeSelf?: boolean }): Tensor;
  /** The slice at an index along `dim`; a view. [torch.Tensor.select](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.select.html) */
  select(dim: Int<Tensor>, index: Int<Tensor>, options?: { dim?: Int<Tensor>; index?: Int<Tensor> }): Tensor;
  select(options: { dim: Int<Tensor>; index: Int<Tensor> }): Tensor;
  /**
   * The slice at an index along `dim`; a view. As a copy.
   * - `select_copy.int(Tensor self, int dim, SymInt index) -> Tensor`
   */
  selectCopy(dim: Int<Tensor>, index: Int<Tensor>, options?: { dim?: Int<Tensor>; index?: Int<Tensor> }): Tensor;
  selectCopy(options: { dim: Int<Tensor>; index: Int<Tensor> }): Tensor;
  /** A copy with src at an index along `dim`. [torch.Tensor.select_scatter](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.select_scatter.html) */
  selectScatter(src: Tensor, dim: Int<Tensor>, index: Int<Tensor>, options?: { src?: Tensor; dim?: Int<Tensor>; index?: Int<Tensor> }): Tensor;
  selectScatter(options: { src: Tensor; dim: Int<Tensor>; index: Int<Tensor> }): Tensor;
  /** elu with the scale and alpha that keep mean and variance. [torch.nn.functional.selu](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.selu.html) */
  selu(): Tensor;
  /**
   * elu with the scale and alpha that keep mean and variance. In place.
   * - `selu_(Tensor self) -> Tensor`
   */
  selu_(): Tensor;
  /**
   * - `set(Tensor self) -> Tensor`
   * - `set.source_Tensor(Tensor self, Tensor source) -> Tensor`
   */
  set(): Tensor;
  set(source: Tensor, options?: { source?: Tensor }): Tensor;
  set(options: { source: Tensor }): Tensor;
  /** Another storage for this tensor. [torch.Tensor.set_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.set_.html) */
  set_(): Tensor;
  set_(source: Tensor, options?: { source?: Tensor }): Tensor;
  set_(options: { source: Tensor }): Tensor;
  set_(source: Tensor, storageOffset: Int<Tensor>, size: readonly Int<Tensor>[], stride?: readonly Int<Tensor>[] | { source?: Tensor; storageOffset?: Int<Tensor>; size?: readonly Int<Tensor>[]; stride?: readonly Int<Tensor>[] }, options?: { source?: Tensor; storageOffset?: Int<Tensor>; size?: readonly Int<Tensor>[]; stride?: readonly Int<Tensor>[] }): Tensor;
  set_(options: { source: Tensor; storageOffset: Int<Tensor>; size: readonly Int<Tensor>[]; stride?: readonly Int<Tensor>[] }): Tensor;
  /** `set_data(Tensor self, Tensor new_data) -> ()` */
  setData(newData: Tensor, options?: { newData?: Tensor }): void;
  setData(options: { newData: Tensor }): void;
  /** x / |x| of each element, 0 for 0; of real numbers the sign. [torch.Tensor.sgn](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.sgn.html) */
  sgn(): Tensor;
  /** x / |x| of each element, 0 for 0; of real numbers the sign. In place. [torch.Tensor.sgn_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.sgn_.html) */
  sgn_(): Tensor;
  /** 1 / (1 + exp(-x)) of each element. [torch.Tensor.sigmoid](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.sigmoid.html) */
  sigmoid(): Tensor;
  /** 1 / (1 + exp(-x)) of each element. In place. [torch.Tensor.sigmoid_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.sigmoid_.html) */
  sigmoid_(): Tensor;
  /** -1, 0 or 1 of each element. [torch.Tensor.sign](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.sign.html) */
  sign(): Tensor;
  /** -1, 0 or 1 of each element. In place. [torch.Tensor.sign_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.sign_.html) */
  sign_(): Tensor;
  /** Whether the sign of each element is set; of -0 too. [torch.Tensor.signbit](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.signbit.html) */
  signbit(): Tensor;
  /** x * sigmoid(x) of each element. [torch.nn.functional.silu](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.silu.html) */
  silu(): Tensor;
  /**
   * x * sigmoid(x) of each element. In place.
   * - `silu_(Tensor self) -> Tensor`
   */
  silu_(): Tensor;
  /** The sine of each element, in radians. [torch.Tensor.sin](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.sin.html) */
  sin(): Tensor;
  /** The sine of each element, in radians. In place. [torch.Tensor.sin_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.sin_.html) */
  sin_(): Tensor;
  /** sin(pi x) / (pi x) of each element, 1 at 0. [torch.Tensor.sinc](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.sinc.html) */
  sinc(): Tensor;
  /** sin(pi x) / (pi x) of each element, 1 at 0. In place. [torch.Tensor.sinc_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.sinc_.html) */
  sinc_(): Tensor;
  /** The hyperbolic sine of each element. [torch.Tensor.sinh](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.sinh.html) */
  sinh(): Tensor;
  /** The hyperbolic sine of each element. In place. [torch.Tensor.sinh_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.sinh_.html) */
  sinh_(): Tensor;
  /**
   * The slices from start to end along `dim`; a view.
   * - `slice.Tensor(Tensor self, int dim=..., SymInt? start=..., SymInt? end=..., SymInt step=...) -> Tensor`
   */
  slice(dim?: Int<Tensor> | { dim?: Int<Tensor>; start?: Int<Tensor> | null; end?: Int<Tensor> | null; step?: Int<Tensor> }, start?: Int<Tensor> | null | { dim?: Int<Tensor>; start?: Int<Tensor> | null; end?: Int<Tensor> | null; step?: Int<Tensor> }, end?: Int<Tensor> | null | { dim?: Int<Tensor>; start?: Int<Tensor> | null; end?: Int<Tensor> | null; step?: Int<Tensor> }, step?: Int<Tensor> | { dim?: Int<Tensor>; start?: Int<Tensor> | null; end?: Int<Tensor> | null; step?: Int<Tensor> }, options?: { dim?: Int<Tensor>; start?: Int<Tensor> | null; end?: Int<Tensor> | null; step?: Int<Tensor> }): Tensor;
  /**
   * The slices from start to end along `dim`; a view. As a copy.
   * - `slice_copy.Tensor(Tensor self, int dim=..., SymInt? start=..., SymInt? end=..., SymInt step=...) -> Tensor`
   */
  sliceCopy(dim?: Int<Tensor> | { dim?: Int<Tensor>; start?: Int<Tensor> | null; end?: Int<Tensor> | null; step?: Int<Tensor> }, start?: Int<Tensor> | null | { dim?: Int<Tensor>; start?: Int<Tensor> | null; end?: Int<Tensor> | null; step?: Int<Tensor> }, end?: Int<Tensor> | null | { dim?: Int<Tensor>; start?: Int<Tensor> | null; end?: Int<Tensor> | null; step?: Int<Tensor> }, step?: Int<Tensor> | { dim?: Int<Tensor>; start?: Int<Tensor> | null; end?: Int<Tensor> | null; step?: Int<Tensor> }, options?: { dim?: Int<Tensor>; start?: Int<Tensor> | null; end?: Int<Tensor> | null; step?: Int<Tensor> }): Tensor;
  /** `slice_inverse(Tensor self, Tensor src, int dim=..., SymInt? start=..., SymInt? end=..., SymInt step=...) -> Tensor` */
  sliceInverse(src: Tensor, dim?: Int<Tensor> | { src?: Tensor; dim?: Int<Tensor>; start?: Int<Tensor> | null; end?: Int<Tensor> | null; step?: Int<Tensor> }, start?: Int<Tensor> | null | { src?: Tensor; dim?: Int<Tensor>; start?: Int<Tensor> | null; end?: Int<Tensor> | null; step?: Int<Tensor> }, end?: Int<Tensor> | null | { src?: Tensor; dim?: Int<Tensor>; start?: Int<Tensor> | null; end?: Int<Tensor> | null; step?: Int<Tensor> }, step?: Int<Tensor> | { src?: Tensor; dim?: Int<Tensor>; start?: Int<Tensor> | null; end?: Int<Tensor> | null; step?: Int<Tensor> }, options?: { src?: Tensor; dim?: Int<Tensor>; start?: Int<Tensor> | null; end?: Int<Tensor> | null; step?: Int<Tensor> }): Tensor;
  sliceInverse(options: { src: Tensor; dim?: Int<Tensor>; start?: Int<Tensor> | null; end?: Int<Tensor> | null; step?: Int<Tensor> }): Tensor;
  /** A copy with src from start to end along `dim`. [torch.Tensor.slice_scatter](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.slice_scatter.html) */
  sliceScatter(src: Tensor, dim?: Int<Tensor> | { src?: Tensor; dim?: Int<Tensor>; start?: Int<Tensor> | null; end?: Int<Tensor> | null; step?: Int<Tensor> }, start?: Int<Tensor> | null | { src?: Tensor; dim?: Int<Tensor>; start?: Int<Tensor> | null; end?: Int<Tensor> | null; step?: Int<Tensor> }, end?: Int<Tensor> | null | { src?: Tensor; dim?: Int<Tensor>; start?: Int<Tensor> | null; end?: Int<Tensor> | null; step?: Int<Tensor> }, step?: Int<Tensor> | { src?: Tensor; dim?: Int<Tensor>; start?: Int<Tensor> | null; end?: Int<Tensor> | null; step?: Int<Tensor> }, options?: { src?: Tensor; dim?: Int<Tensor>; start?: Int<Tensor> | null; end?: Int<Tensor> | null; step?: Int<Tensor> }): Tensor;
  sliceScatter(options: { src: Tensor; dim?: Int<Tensor>; start?: Int<Tensor> | null; end?: Int<Tensor> | null; step?: Int<Tensor> }): Tensor;
  /** Sign and log |det| of matrices (..., n, n). [torch.Tensor.slogdet](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.slogdet.html) */
  slogdet(): [Tensor, Tensor] & { readonly sign: Tensor; readonly logabsdet: Tensor };
  /** `slow_conv3d(Tensor self, Tensor weight, SymInt[] kernel_size, Tensor? bias=..., SymInt[] stride=..., SymInt[] padding=...) -> Tensor` */
  slowConv3d(weight: Tensor, kernelSize: Int<Tensor> | readonly Int<Tensor>[], bias?: Tensor | null | { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[] }, stride?: Int<Tensor> | readonly Int<Tensor>[] | { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[] }, padding?: Int<Tensor> | readonly Int<Tensor>[] | { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[] }, options?: { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  slowConv3d(options: { weight: Tensor; kernelSize: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `slow_conv3d_forward(Tensor self, Tensor weight, SymInt[] kernel_size, Tensor? bias, SymInt[] stride, SymInt[] padding) -> Tensor` */
  slowConv3dForward(weight: Tensor, kernelSize: Int<Tensor> | readonly Int<Tensor>[], bias: Tensor | null, stride: Int<Tensor> | readonly Int<Tensor>[], padding: Int<Tensor> | readonly Int<Tensor>[], options?: { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  slowConv3dForward(options: { weight: Tensor; kernelSize: Int<Tensor> | readonly Int<Tensor>[]; bias: Tensor | null; stride: Int<Tensor> | readonly Int<Tensor>[]; padding: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `slow_conv_dilated2d(Tensor self, Tensor weight, SymInt[] kernel_size, Tensor? bias=..., SymInt[] stride=..., SymInt[] padding=..., SymInt[] dilation=...) -> Tensor` */
  slowConvDilated2d(weight: Tensor, kernelSize: Int<Tensor> | readonly Int<Tensor>[], bias?: Tensor | null | { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[] }, stride?: Int<Tensor> | readonly Int<Tensor>[] | { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[] }, padding?: Int<Tensor> | readonly Int<Tensor>[] | { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[] }, dilation?: Int<Tensor> | readonly Int<Tensor>[] | { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[] }, options?: { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  slowConvDilated2d(options: { weight: Tensor; kernelSize: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `slow_conv_dilated3d(Tensor self, Tensor weight, SymInt[] kernel_size, Tensor? bias=..., SymInt[] stride=..., SymInt[] padding=..., SymInt[] dilation=...) -> Tensor` */
  slowConvDilated3d(weight: Tensor, kernelSize: Int<Tensor> | readonly Int<Tensor>[], bias?: Tensor | null | { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[] }, stride?: Int<Tensor> | readonly Int<Tensor>[] | { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[] }, padding?: Int<Tensor> | readonly Int<Tensor>[] | { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[] }, dilation?: Int<Tensor> | readonly Int<Tensor>[] | { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[] }, options?: { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  slowConvDilated3d(options: { weight: Tensor; kernelSize: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `slow_conv_transpose2d(Tensor self, Tensor weight, SymInt[] kernel_size, Tensor? bias=..., SymInt[] stride=..., SymInt[] padding=..., SymInt[] output_padding=..., SymInt[] dilation=...) -> Tensor` */
  slowConvTranspose2d(weight: Tensor, kernelSize: Int<Tensor> | readonly Int<Tensor>[], bias?: Tensor | null | { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; outputPadding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[] }, stride?: Int<Tensor> | readonly Int<Tensor>[] | { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; outputPadding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[] }, padding?: Int<Tensor> | readonly Int<Tensor>[] | { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; outputPadding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[] }, outputPadding?: Int<Tensor> | readonly Int<Tensor>[] | { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; outputPadding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[] }, dilation?: Int<Tensor> | readonly Int<Tensor>[] | { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; outputPadding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[] }, options?: { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; outputPadding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  slowConvTranspose2d(options: { weight: Tensor; kernelSize: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; outputPadding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `slow_conv_transpose3d(Tensor self, Tensor weight, SymInt[] kernel_size, Tensor? bias=..., SymInt[] stride=..., SymInt[] padding=..., SymInt[] output_padding=..., SymInt[] dilation=...) -> Tensor` */
  slowConvTranspose3d(weight: Tensor, kernelSize: Int<Tensor> | readonly Int<Tensor>[], bias?: Tensor | null | { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; outputPadding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[] }, stride?: Int<Tensor> | readonly Int<Tensor>[] | { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; outputPadding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[] }, padding?: Int<Tensor> | readonly Int<Tensor>[] | { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; outputPadding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[] }, outputPadding?: Int<Tensor> | readonly Int<Tensor>[] | { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; outputPadding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[] }, dilation?: Int<Tensor> | readonly Int<Tensor>[] | { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; outputPadding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[] }, options?: { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; outputPadding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  slowConvTranspose3d(options: { weight: Tensor; kernelSize: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; outputPadding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** The product of a sparse and a dense matrix, sparse. [torch.Tensor.smm](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.smm.html) */
  smm(mat2: Tensor, options?: { mat2?: Tensor }): Tensor;
  smm(options: { mat2: Tensor }): Tensor;
  /** Squared below beta, linear above. [torch.nn.functional.smooth_l1_loss](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.smooth_l1_loss.html) */
  smoothL1Loss(target: Tensor, reduction?: Int<Tensor> | { target?: Tensor; reduction?: Int<Tensor>; beta?: Float<Tensor> }, beta?: Float<Tensor> | { target?: Tensor; reduction?: Int<Tensor>; beta?: Float<Tensor> }, options?: { target?: Tensor; reduction?: Int<Tensor>; beta?: Float<Tensor> }): Tensor;
  smoothL1Loss(options: { target: Tensor; reduction?: Int<Tensor>; beta?: Float<Tensor> }): Tensor;
  /** log(1 + exp(-target * input)). [torch.nn.functional.soft_margin_loss](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.soft_margin_loss.html) */
  softMarginLoss(target: Tensor, reduction?: Int<Tensor> | { target?: Tensor; reduction?: Int<Tensor> }, options?: { target?: Tensor; reduction?: Int<Tensor> }): Tensor;
  softMarginLoss(options: { target: Tensor; reduction?: Int<Tensor> }): Tensor;
  /** exp(x) over its sum along `dim`. [torch.Tensor.softmax](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.softmax.html) */
  softmax(dim: Int<Tensor>, dtype?: DTypeLike | null | { dim?: Int<Tensor>; dtype?: DTypeLike | null }, options?: { dim?: Int<Tensor>; dtype?: DTypeLike | null }): Tensor;
  softmax(options: { dim: Int<Tensor>; dtype?: DTypeLike | null }): Tensor;
  /** log(1 + exp(beta * x)) / beta of each element. [torch.nn.functional.softplus](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.softplus.html) */
  softplus(beta?: Num<Tensor> | { beta?: Num<Tensor>; threshold?: Num<Tensor> }, threshold?: Num<Tensor> | { beta?: Num<Tensor>; threshold?: Num<Tensor> }, options?: { beta?: Num<Tensor>; threshold?: Num<Tensor> }): Tensor;
  /** x brought nearer to 0 by lambd. [torch.nn.functional.softshrink](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.softshrink.html) */
  softshrink(lambd?: Num<Tensor> | { lambd?: Num<Tensor> }, options?: { lambd?: Num<Tensor> }): Tensor;
  /** The elements in order along `dim`, and their indices. [torch.Tensor.sort](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.sort.html) */
  sort(dim?: Int<Tensor> | { dim?: Int<Tensor>; descending?: boolean }, descending?: boolean | { dim?: Int<Tensor>; descending?: boolean }, options?: { dim?: Int<Tensor>; descending?: boolean }): [Tensor, Tensor] & { readonly values: Tensor; readonly indices: Tensor };
  sort(options: { stable?: boolean | null; dim?: Int<Tensor>; descending?: boolean }): [Tensor, Tensor] & { readonly values: Tensor; readonly indices: Tensor };
  /** How many dimensions of it are sparse. [torch.Tensor.sparse_dim](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.sparse_dim.html) */
  sparseDim(): number;
  /** The elements where the mask has indices, sparse. [torch.Tensor.sparse_mask](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.sparse_mask.html) */
  sparseMask(mask: Tensor, options?: { mask?: Tensor }): Tensor;
  sparseMask(options: { mask: Tensor }): Tensor;
  /** `sparse_resize(Tensor self, int[] size, int sparse_dim, int dense_dim) -> Tensor` */
  sparseResize(size: readonly Int<Tensor>[], sparseDim: Int<Tensor>, denseDim: Int<Tensor>, options?: { size?: readonly Int<Tensor>[]; sparseDim?: Int<Tensor>; denseDim?: Int<Tensor> }): Tensor;
  sparseResize(options: { size: readonly Int<Tensor>[]; sparseDim: Int<Tensor>; denseDim: Int<Tensor> }): Tensor;
  /** Another size for this sparse tensor. [torch.Tensor.sparse_resize_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.sparse_resize_.html) */
  sparseResize_(size: readonly Int<Tensor>[], sparseDim: Int<Tensor>, denseDim: Int<Tensor>, options?: { size?: readonly Int<Tensor>[]; sparseDim?: Int<Tensor>; denseDim?: Int<Tensor> }): Tensor;
  sparseResize_(options: { size: readonly Int<Tensor>[]; sparseDim: Int<Tensor>; denseDim: Int<Tensor> }): Tensor;
  /** `sparse_resize_and_clear(Tensor self, int[] size, int sparse_dim, int dense_dim) -> Tensor` */
  sparseResizeAndClear(size: readonly Int<Tensor>[], sparseDim: Int<Tensor>, denseDim: Int<Tensor>, options?: { size?: readonly Int<Tensor>[]; sparseDim?: Int<Tensor>; denseDim?: Int<Tensor> }): Tensor;
  sparseResizeAndClear(options: { size: readonly Int<Tensor>[]; sparseDim: Int<Tensor>; denseDim: Int<Tensor> }): Tensor;
  /** Another size for this sparse tensor, without elements. [torch.Tensor.sparse_resize_and_clear_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.sparse_resize_and_clear_.html) */
  sparseResizeAndClear_(size: readonly Int<Tensor>[], sparseDim: Int<Tensor>, denseDim: Int<Tensor>, options?: { size?: readonly Int<Tensor>[]; sparseDim?: Int<Tensor>; denseDim?: Int<Tensor> }): Tensor;
  sparseResizeAndClear_(options: { size: readonly Int<Tensor>[]; sparseDim: Int<Tensor>; denseDim: Int<Tensor> }): Tensor;
  /** `sparse_sampled_addmm(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=..., Scalar alpha=...) -> Tensor` */
  sparseSampledAddmm(mat1: Tensor, mat2: Tensor, options?: { mat1?: Tensor; mat2?: Tensor; beta?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  sparseSampledAddmm(options: { mat1: Tensor; mat2: Tensor; beta?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  /** The Bessel function of the first kind, order 0. [torch.special.bessel_j0](https://docs.pytorch.org/docs/stable/special.html#torch.special.bessel_j0) */
  specialBesselJ0(): Tensor;
  /** The Bessel function of the first kind, order 1. [torch.special.bessel_j1](https://docs.pytorch.org/docs/stable/special.html#torch.special.bessel_j1) */
  specialBesselJ1(): Tensor;
  /**
   * The Bessel function of the second kind, order 0.
   * - `special_bessel_y0(Tensor self) -> Tensor`
   */
  specialBesselY0(): Tensor;
  /**
   * The Bessel function of the second kind, order 1.
   * - `special_bessel_y1(Tensor self) -> Tensor`
   */
  specialBesselY1(): Tensor;
  /** The derivative of lgamma. [torch.special.digamma](https://docs.pytorch.org/docs/stable/special.html#torch.special.digamma) */
  specialDigamma(): Tensor;
  /** -x log(x) of each element, 0 at 0. [torch.special.entr](https://docs.pytorch.org/docs/stable/special.html#torch.special.entr) */
  specialEntr(): Tensor;
  /** The error function of each element. [torch.special.erf](https://docs.pytorch.org/docs/stable/special.html#torch.special.erf) */
  specialErf(): Tensor;
  /** 1 - erf(x) of each element. [torch.special.erfc](https://docs.pytorch.org/docs/stable/special.html#torch.special.erfc) */
  specialErfc(): Tensor;
  /** exp(x ** 2) * erfc(x) of each element. [torch.special.erfcx](https://docs.pytorch.org/docs/stable/special.html#torch.special.erfcx) */
  specialErfcx(): Tensor;
  /** The inverse of erf. [torch.special.erfinv](https://docs.pytorch.org/docs/stable/special.html#torch.special.erfinv) */
  specialErfinv(): Tensor;
  /** 2 to the power of each element. [torch.special.exp2](https://docs.pytorch.org/docs/stable/special.html#torch.special.exp2) */
  specialExp2(): Tensor;
  /** 1 / (1 + exp(-x)) of each element. [torch.special.expit](https://docs.pytorch.org/docs/stable/special.html#torch.special.expit) */
  specialExpit(): Tensor;
  /** exp(x) - 1 of each element, exact near 0. [torch.special.expm1](https://docs.pytorch.org/docs/stable/special.html#torch.special.expm1) */
  specialExpm1(): Tensor;
  /** The regularized lower incomplete gamma function. [torch.special.gammainc](https://docs.pytorch.org/docs/stable/special.html#torch.special.gammainc) */
  specialGammainc(other: Tensor, options?: { other?: Tensor }): Tensor;
  specialGammainc(options: { other: Tensor }): Tensor;
  /** The regularized upper incomplete gamma function. [torch.special.gammaincc](https://docs.pytorch.org/docs/stable/special.html#torch.special.gammaincc) */
  specialGammaincc(other: Tensor, options?: { other?: Tensor }): Tensor;
  specialGammaincc(options: { other: Tensor }): Tensor;
  /** log |gamma(x)| of each element. [torch.special.gammaln](https://docs.pytorch.org/docs/stable/special.html#torch.special.gammaln) */
  specialGammaln(): Tensor;
  /** The modified Bessel function of the first kind, order 0. [torch.special.i0](https://docs.pytorch.org/docs/stable/special.html#torch.special.i0) */
  specialI0(): Tensor;
  /** exp(-|x|) * i0(x) of each element. [torch.special.i0e](https://docs.pytorch.org/docs/stable/special.html#torch.special.i0e) */
  specialI0e(): Tensor;
  /** The modified Bessel function of the first kind, order 1. [torch.special.i1](https://docs.pytorch.org/docs/stable/special.html#torch.special.i1) */
  specialI1(): Tensor;
  /** exp(-|x|) * i1(x) of each element. [torch.special.i1e](https://docs.pytorch.org/docs/stable/special.html#torch.special.i1e) */
  specialI1e(): Tensor;
  /** log(1 + x) of each element, exact near 0. [torch.special.log1p](https://docs.pytorch.org/docs/stable/special.html#torch.special.log1p) */
  specialLog1p(): Tensor;
  /** log(ndtr(x)) of each element. [torch.special.log_ndtr](https://docs.pytorch.org/docs/stable/special.html#torch.special.log_ndtr) */
  specialLogNdtr(): Tensor;
  /** log(softmax(x)) along `dim`, without overflow. [torch.special.log_softmax](https://docs.pytorch.org/docs/stable/special.html#torch.special.log_softmax) */
  specialLogSoftmax(dim: Int<Tensor>, options?: { dim?: Int<Tensor>; dtype?: DTypeLike | null }): Tensor;
  specialLogSoftmax(options: { dim: Int<Tensor>; dtype?: DTypeLike | null }): Tensor;
  /** log(x / (1 - x)) of each element, x first clamped to [eps, 1 - eps] where eps is given. [torch.special.logit](https://docs.pytorch.org/docs/stable/special.html#torch.special.logit) */
  specialLogit(eps?: Float<Tensor> | null | { eps?: Float<Tensor> | null }, options?: { eps?: Float<Tensor> | null }): Tensor;
  /** log(sum(exp(x))) over `dim`, without overflow. [torch.special.logsumexp](https://docs.pytorch.org/docs/stable/special.html#torch.special.logsumexp) */
  specialLogsumexp(dim: Int<Tensor> | readonly Int<Tensor>[], keepdim?: boolean | { dim?: Int<Tensor> | readonly Int<Tensor>[]; keepdim?: boolean }, options?: { dim?: Int<Tensor> | readonly Int<Tensor>[]; keepdim?: boolean }): Tensor;
  specialLogsumexp(options: { dim: Int<Tensor> | readonly Int<Tensor>[]; keepdim?: boolean }): Tensor;
  /**
   * The modified Bessel function of the first kind, order 0.
   * - `special_modified_bessel_i0(Tensor self) -> Tensor`
   */
  specialModifiedBesselI0(): Tensor;
  /**
   * The modified Bessel function of the first kind, order 1.
   * - `special_modified_bessel_i1(Tensor self) -> Tensor`
   */
  specialModifiedBesselI1(): Tensor;
  /**
   * The modified Bessel function of the second kind, order 0.
   * - `special_modified_bessel_k0(Tensor self) -> Tensor`
   */
  specialModifiedBesselK0(): Tensor;
  /**
   * The modified Bessel function of the second kind, order 1.
   * - `special_modified_bessel_k1(Tensor self) -> Tensor`
   */
  specialModifiedBesselK1(): Tensor;
  /** The logarithm of the gamma function of p dimensions. [torch.special.multigammaln](https://docs.pytorch.org/docs/stable/special.html#torch.special.multigammaln) */
  specialMultigammaln(p: Int<Tensor>, options?: { p?: Int<Tensor> }): Tensor;
  specialMultigammaln(options: { p: Int<Tensor> }): Tensor;
  /** The area under the standard normal distribution up to each element. [torch.special.ndtr](https://docs.pytorch.org/docs/stable/special.html#torch.special.ndtr) */
  specialNdtr(): Tensor;
  /** The inverse of ndtr. [torch.special.ndtri](https://docs.pytorch.org/docs/stable/special.html#torch.special.ndtri) */
  specialNdtri(): Tensor;
  /** The derivative of lgamma. [torch.special.psi](https://docs.pytorch.org/docs/stable/special.html#torch.special.psi) */
  specialPsi(): Tensor;
  /** The nearest integer (halves to the even one), or the nearest with `decimals` digits. [torch.special.round](https://docs.pytorch.org/docs/stable/special.html#torch.special.round) */
  specialRound(options?: { decimals?: Int<Tensor> }): Tensor;
  /** sin(pi x) / (pi x) of each element, 1 at 0. [torch.special.sinc](https://docs.pytorch.org/docs/stable/special.html#torch.special.sinc) */
  specialSinc(): Tensor;
  /** exp(x) over its sum along `dim`. [torch.special.softmax](https://docs.pytorch.org/docs/stable/special.html#torch.special.softmax) */
  specialSoftmax(dim: Int<Tensor>, dtype?: DTypeLike | null | { dim?: Int<Tensor>; dtype?: DTypeLike | null }, options?: { dim?: Int<Tensor>; dtype?: DTypeLike | null }): Tensor;
  specialSoftmax(options: { dim: Int<Tensor>; dtype?: DTypeLike | null }): Tensor;
  /** self * log1p(other), 0 where self is 0. [torch.special.xlog1py](https://docs.pytorch.org/docs/stable/special.html#torch.special.xlog1py) */
  specialXlog1py(other: Tensor, options?: { other?: Tensor }): Tensor;
  specialXlog1py(options: { other: Tensor }): Tensor;
  specialXlog1py(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  specialXlog1py(options: { other: Num<Tensor> }): Tensor;
  /** self * log(other), 0 where self is 0. [torch.special.xlogy](https://docs.pytorch.org/docs/stable/special.html#torch.special.xlogy) */
  specialXlogy(other: Tensor, options?: { other?: Tensor }): Tensor;
  specialXlogy(options: { other: Tensor }): Tensor;
  specialXlogy(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  specialXlogy(options: { other: Num<Tensor> }): Tensor;
  /** The Hurwitz zeta function of self and other. [torch.special.zeta](https://docs.pytorch.org/docs/stable/special.html#torch.special.zeta) */
  specialZeta(other: Tensor, options?: { other?: Tensor }): Tensor;
  specialZeta(options: { other: Tensor }): Tensor;
  specialZeta(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  specialZeta(options: { other: Num<Tensor> }): Tensor;
  /**
   * Parts of a size, or of several sizes, along `dim`; views. As a copy.
   * - `split_copy.Tensor(Tensor self, SymInt split_size, int dim=...) -> Tensor[]`
   */
  splitCopy(splitSize: Int<Tensor>, dim?: Int<Tensor> | { splitSize?: Int<Tensor>; dim?: Int<Tensor> }, options?: { splitSize?: Int<Tensor>; dim?: Int<Tensor> }): Tensor[];
  splitCopy(options: { splitSize: Int<Tensor>; dim?: Int<Tensor> }): Tensor[];
  /**
   * Parts of several sizes along `dim`.
   * - `split_with_sizes(Tensor self, SymInt[] split_sizes, int dim=...) -> Tensor[]`
   */
  splitWithSizes(splitSizes: readonly Int<Tensor>[], dim?: Int<Tensor> | { splitSizes?: readonly Int<Tensor>[]; dim?: Int<Tensor> }, options?: { splitSizes?: readonly Int<Tensor>[]; dim?: Int<Tensor> }): Tensor[];
  splitWithSizes(options: { splitSizes: readonly Int<Tensor>[]; dim?: Int<Tensor> }): Tensor[];
  /**
   * Parts of several sizes along `dim`. As a copy.
   * - `split_with_sizes_copy(Tensor self, SymInt[] split_sizes, int dim=...) -> Tensor[]`
   */
  splitWithSizesCopy(splitSizes: readonly Int<Tensor>[], dim?: Int<Tensor> | { splitSizes?: readonly Int<Tensor>[]; dim?: Int<Tensor> }, options?: { splitSizes?: readonly Int<Tensor>[]; dim?: Int<Tensor> }): Tensor[];
  splitWithSizesCopy(options: { splitSizes: readonly Int<Tensor>[]; dim?: Int<Tensor> }): Tensor[];
  /** The square root of each element. [torch.Tensor.sqrt](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.sqrt.html) */
  sqrt(): Tensor;
  /** The square root of each element. In place. [torch.Tensor.sqrt_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.sqrt_.html) */
  sqrt_(): Tensor;
  /** x * x of each element. [torch.Tensor.square](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.square.html) */
  square(): Tensor;
  /** x * x of each element. In place. [torch.Tensor.square_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.square_.html) */
  square_(): Tensor;
  /** Without the dimensions of size 1, or without those of `dim`. [torch.Tensor.squeeze](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.squeeze.html) */
  squeeze(): Tensor;
  squeeze(dim: Int<Tensor>, options?: { dim?: Int<Tensor> }): Tensor;
  squeeze(options: { dim: Int<Tensor> }): Tensor;
  squeeze(dim: readonly Int<Tensor>[], options?: { dim?: readonly Int<Tensor>[] }): Tensor;
  squeeze(...dim: Int<Tensor>[]): Tensor;
  squeeze(...args: [...Int<Tensor>[], { dim?: readonly Int<Tensor>[] }]): Tensor;
  squeeze(options: { dim: readonly Int<Tensor>[] }): Tensor;
  /** Without the dimensions of size 1, or without those of `dim`. In place. [torch.Tensor.squeeze_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.squeeze_.html) */
  squeeze_(): Tensor;
  squeeze_(dim: Int<Tensor>, options?: { dim?: Int<Tensor> }): Tensor;
  squeeze_(options: { dim: Int<Tensor> }): Tensor;
  squeeze_(dim: readonly Int<Tensor>[], options?: { dim?: readonly Int<Tensor>[] }): Tensor;
  squeeze_(...dim: Int<Tensor>[]): Tensor;
  squeeze_(...args: [...Int<Tensor>[], { dim?: readonly Int<Tensor>[] }]): Tensor;
  squeeze_(options: { dim: readonly Int<Tensor>[] }): Tensor;
  /**
   * Without the dimensions of size 1, or without those of `dim`. As a copy.
   * - `squeeze_copy(Tensor self) -> Tensor`
   * - `squeeze_copy.dim(Tensor self, int dim) -> Tensor`
   * - `squeeze_copy.dims(Tensor self, int[] dim) -> Tensor`
   */
  squeezeCopy(): Tensor;
  squeezeCopy(dim: Int<Tensor>, options?: { dim?: Int<Tensor> }): Tensor;
  squeezeCopy(options: { dim: Int<Tensor> }): Tensor;
  squeezeCopy(dim: readonly Int<Tensor>[], options?: { dim?: readonly Int<Tensor>[] }): Tensor;
  squeezeCopy(...dim: Int<Tensor>[]): Tensor;
  squeezeCopy(...args: [...Int<Tensor>[], { dim?: readonly Int<Tensor>[] }]): Tensor;
  squeezeCopy(options: { dim: readonly Int<Tensor>[] }): Tensor;
  /** beta * self + alpha * (mat1 @ mat2), sparse. [torch.Tensor.sspaddmm](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.sspaddmm.html) */
  sspaddmm(mat1: Tensor, mat2: Tensor, options?: { mat1?: Tensor; mat2?: Tensor; beta?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  sspaddmm(options: { mat1: Tensor; mat2: Tensor; beta?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  /** The standard deviation, of all elements or over `dim`; `correction` is taken off the count (1). [torch.Tensor.std](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.std.html) */
  std(unbiased?: boolean | { unbiased?: boolean }, options?: { unbiased?: boolean }): Tensor;
  std(dim?: Int<Tensor> | readonly Int<Tensor>[] | null | { dim?: Int<Tensor> | readonly Int<Tensor>[] | null; correction?: Num<Tensor> | null; keepdim?: boolean }, options?: { dim?: Int<Tensor> | readonly Int<Tensor>[] | null; correction?: Num<Tensor> | null; keepdim?: boolean }): Tensor;
  std(dim: Int<Tensor> | readonly Int<Tensor>[] | null, unbiased?: boolean | { dim?: Int<Tensor> | readonly Int<Tensor>[] | null; unbiased?: boolean; keepdim?: boolean }, keepdim?: boolean | { dim?: Int<Tensor> | readonly Int<Tensor>[] | null; unbiased?: boolean; keepdim?: boolean }, options?: { dim?: Int<Tensor> | readonly Int<Tensor>[] | null; unbiased?: boolean; keepdim?: boolean }): Tensor;
  std(options: { dim: Int<Tensor> | readonly Int<Tensor>[] | null; unbiased?: boolean; keepdim?: boolean }): Tensor;
  /** Standard deviation and mean. [torch.std_mean](https://docs.pytorch.org/docs/stable/generated/torch.std_mean.html) */
  stdMean(unbiased?: boolean | { unbiased?: boolean }, options?: { unbiased?: boolean }): [Tensor, Tensor];
  stdMean(dim?: Int<Tensor> | readonly Int<Tensor>[] | null | { dim?: Int<Tensor> | readonly Int<Tensor>[] | null; correction?: Num<Tensor> | null; keepdim?: boolean }, options?: { dim?: Int<Tensor> | readonly Int<Tensor>[] | null; correction?: Num<Tensor> | null; keepdim?: boolean }): [Tensor, Tensor];
  stdMean(dim: Int<Tensor> | readonly Int<Tensor>[] | null, unbiased?: boolean | { dim?: Int<Tensor> | readonly Int<Tensor>[] | null; unbiased?: boolean; keepdim?: boolean }, keepdim?: boolean | { dim?: Int<Tensor> | readonly Int<Tensor>[] | null; unbiased?: boolean; keepdim?: boolean }, options?: { dim?: Int<Tensor> | readonly Int<Tensor>[] | null; unbiased?: boolean; keepdim?: boolean }): [Tensor, Tensor];
  stdMean(options: { dim: Int<Tensor> | readonly Int<Tensor>[] | null; unbiased?: boolean; keepdim?: boolean }): [Tensor, Tensor];
  /** self - alpha * other; both broadcast. [torch.Tensor.sub](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.sub.html) */
  sub(other: Num<Tensor>, alpha?: Num<Tensor> | { other?: Num<Tensor>; alpha?: Num<Tensor> }, options?: { other?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  sub(options: { other: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  sub(other: Tensor, options?: { other?: Tensor; alpha?: Num<Tensor> }): Tensor;
  sub(options: { other: Tensor; alpha?: Num<Tensor> }): Tensor;
  /** self - alpha * other; both broadcast. In place. [torch.Tensor.sub_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.sub_.html) */
  sub_(other: Num<Tensor>, alpha?: Num<Tensor> | { other?: Num<Tensor>; alpha?: Num<Tensor> }, options?: { other?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  sub_(options: { other: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  sub_(other: Tensor, options?: { other?: Tensor; alpha?: Num<Tensor> }): Tensor;
  sub_(options: { other: Tensor; alpha?: Num<Tensor> }): Tensor;
  /** self - alpha * other; both broadcast. [torch.Tensor.subtract](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.subtract.html) */
  subtract(other: Num<Tensor>, alpha?: Num<Tensor> | { other?: Num<Tensor>; alpha?: Num<Tensor> }, options?: { other?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  subtract(options: { other: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  subtract(other: Tensor, options?: { other?: Tensor; alpha?: Num<Tensor> }): Tensor;
  subtract(options: { other: Tensor; alpha?: Num<Tensor> }): Tensor;
  /** self - alpha * other; both broadcast. In place. [torch.Tensor.subtract_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.subtract_.html) */
  subtract_(other: Num<Tensor>, alpha?: Num<Tensor> | { other?: Num<Tensor>; alpha?: Num<Tensor> }, options?: { other?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  subtract_(options: { other: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  subtract_(other: Tensor, options?: { other?: Tensor; alpha?: Num<Tensor> }): Tensor;
  subtract_(options: { other: Tensor; alpha?: Num<Tensor> }): Tensor;
  /** The sum of all elements, or over `dim`. [torch.Tensor.sum](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.sum.html) */
  sum(options?: { dtype?: DTypeLike | null }): Tensor;
  sum(dim: Int<Tensor> | readonly Int<Tensor>[] | null, keepdim?: boolean | { dim?: Int<Tensor> | readonly Int<Tensor>[] | null; keepdim?: boolean; dtype?: DTypeLike | null }, options?: { dim?: Int<Tensor> | readonly Int<Tensor>[] | null; keepdim?: boolean; dtype?: DTypeLike | null }): Tensor;
  sum(options: { dim: Int<Tensor> | readonly Int<Tensor>[] | null; keepdim?: boolean; dtype?: DTypeLike | null }): Tensor;
  /** Summed to a size that broadcasts to its own. [torch.Tensor.sum_to_size](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.sum_to_size.html) */
  sumToSize(size: readonly Int<Tensor>[], options?: { size?: readonly Int<Tensor>[] }): Tensor;
  sumToSize(...size: Int<Tensor>[]): Tensor;
  sumToSize(...args: [...Int<Tensor>[], { size?: readonly Int<Tensor>[] }]): Tensor;
  sumToSize(options: { size: readonly Int<Tensor>[] }): Tensor;
  /** U, S and V of matrices (..., n, m). [torch.Tensor.svd](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.svd.html) */
  svd(some?: boolean | { some?: boolean; computeUv?: boolean }, computeUv?: boolean | { some?: boolean; computeUv?: boolean }, options?: { some?: boolean; computeUv?: boolean }): [Tensor, Tensor, Tensor] & { readonly U: Tensor; readonly S: Tensor; readonly V: Tensor };
  /** With two dimensions exchanged. [torch.Tensor.swapaxes](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.swapaxes.html) */
  swapaxes(axis0: Int<Tensor>, axis1: Int<Tensor>, options?: { axis0?: Int<Tensor>; axis1?: Int<Tensor> }): Tensor;
  swapaxes(options: { axis0: Int<Tensor>; axis1: Int<Tensor> }): Tensor;
  /** With two dimensions exchanged. In place. [torch.Tensor.swapaxes_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.swapaxes_.html) */
  swapaxes_(axis0: Int<Tensor>, axis1: Int<Tensor>, options?: { axis0?: Int<Tensor>; axis1?: Int<Tensor> }): Tensor;
  swapaxes_(options: { axis0: Int<Tensor>; axis1: Int<Tensor> }): Tensor;
  /** With two dimensions exchanged. [torch.Tensor.swapdims](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.swapdims.html) */
  swapdims(dim0: Int<Tensor>, dim1: Int<Tensor>, options?: { dim0?: Int<Tensor>; dim1?: Int<Tensor> }): Tensor;
  swapdims(options: { dim0: Int<Tensor>; dim1: Int<Tensor> }): Tensor;
  /** With two dimensions exchanged. In place. [torch.Tensor.swapdims_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.swapdims_.html) */
  swapdims_(dim0: Int<Tensor>, dim1: Int<Tensor>, options?: { dim0?: Int<Tensor>; dim1?: Int<Tensor> }): Tensor;
  swapdims_(options: { dim0: Int<Tensor>; dim1: Int<Tensor> }): Tensor;
  /** `sym_is_contiguous(Tensor self, MemoryFormat memory_format=...) -> SymBool` */
  symIsContiguous(memoryFormat?: MemoryFormatLike | { memoryFormat?: MemoryFormatLike }, options?: { memoryFormat?: MemoryFormatLike }): unknown;
  /** `sym_numel(Tensor self) -> SymInt` */
  symNumel(): number;
  /** `sym_size.int(Tensor self, int dim) -> SymInt` */
  symSize(dim: Int<Tensor>, options?: { dim?: Int<Tensor> }): number;
  symSize(options: { dim: Int<Tensor> }): number;
  /** `sym_storage_offset(Tensor self) -> SymInt` */
  symStorageOffset(): number;
  /** `sym_stride.int(Tensor self, int dim) -> SymInt` */
  symStride(dim: Int<Tensor>, options?: { dim?: Int<Tensor> }): number;
  symStride(options: { dim: Int<Tensor> }): number;
  /** (n, m) as (m, n). [torch.Tensor.t](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.t.html) */
  t(): Tensor;
  /** (n, m) as (m, n). In place. [torch.Tensor.t_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.t_.html) */
  t_(): Tensor;
  /**
   * (n, m) as (m, n). As a copy.
   * - `t_copy(Tensor self) -> Tensor`
   */
  tCopy(): Tensor;
  /** The elements at indices of the flattened tensor. [torch.Tensor.take](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.take.html) */
  take(index: Tensor, options?: { index?: Tensor }): Tensor;
  take(options: { index: Tensor }): Tensor;
  /** The elements at indices along `dim`; both broadcast. [torch.Tensor.take_along_dim](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.take_along_dim.html) */
  takeAlongDim(indices: Tensor, dim?: Int<Tensor> | null | { indices?: Tensor; dim?: Int<Tensor> | null }, options?: { indices?: Tensor; dim?: Int<Tensor> | null }): Tensor;
  takeAlongDim(options: { indices: Tensor; dim?: Int<Tensor> | null }): Tensor;
  /** The tangent of each element, in radians. [torch.Tensor.tan](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.tan.html) */
  tan(): Tensor;
  /** The tangent of each element, in radians. In place. [torch.Tensor.tan_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.tan_.html) */
  tan_(): Tensor;
  /** The hyperbolic tangent of each element. [torch.Tensor.tanh](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.tanh.html) */
  tanh(): Tensor;
  /** The hyperbolic tangent of each element. In place. [torch.Tensor.tanh_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.tanh_.html) */
  tanh_(): Tensor;
  /** So many parts, or parts that end at indices, along `dim`; views. [torch.Tensor.tensor_split](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.tensor_split.html) */
  tensorSplit(indices: readonly Int<Tensor>[], dim?: Int<Tensor> | { indices?: readonly Int<Tensor>[]; dim?: Int<Tensor> }, options?: { indices?: readonly Int<Tensor>[]; dim?: Int<Tensor> }): Tensor[];
  tensorSplit(options: { indices: readonly Int<Tensor>[]; dim?: Int<Tensor> }): Tensor[];
  tensorSplit(sections: Int<Tensor>, dim?: Int<Tensor> | { sections?: Int<Tensor>; dim?: Int<Tensor> }, options?: { sections?: Int<Tensor>; dim?: Int<Tensor> }): Tensor[];
  tensorSplit(options: { sections: Int<Tensor>; dim?: Int<Tensor> }): Tensor[];
  tensorSplit(tensorIndicesOrSections: Tensor, dim?: Int<Tensor> | { tensorIndicesOrSections?: Tensor; dim?: Int<Tensor> }, options?: { tensorIndicesOrSections?: Tensor; dim?: Int<Tensor> }): Tensor[];
  tensorSplit(options: { tensorIndicesOrSections: Tensor; dim?: Int<Tensor> }): Tensor[];
  /** `thnn_conv2d(Tensor self, Tensor weight, SymInt[] kernel_size, Tensor? bias=..., SymInt[] stride=..., SymInt[] padding=...) -> Tensor` */
  thnnConv2d(weight: Tensor, kernelSize: Int<Tensor> | readonly Int<Tensor>[], bias?: Tensor | null | { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[] }, stride?: Int<Tensor> | readonly Int<Tensor>[] | { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[] }, padding?: Int<Tensor> | readonly Int<Tensor>[] | { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[] }, options?: { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  thnnConv2d(options: { weight: Tensor; kernelSize: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** x where it is above the threshold, else a value. [torch.nn.functional.threshold](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.threshold.html) */
  threshold(threshold: Num<Tensor>, value: Num<Tensor>, options?: { threshold?: Num<Tensor>; value?: Num<Tensor> }): Tensor;
  threshold(options: { threshold: Num<Tensor>; value: Num<Tensor> }): Tensor;
  /** x where it is above the threshold, else a value. In place. [torch.nn.functional.threshold_](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.threshold_.html) */
  threshold_(threshold: Num<Tensor>, value: Num<Tensor>, options?: { threshold?: Num<Tensor>; value?: Num<Tensor> }): Tensor;
  threshold_(options: { threshold: Num<Tensor>; value: Num<Tensor> }): Tensor;
  /** The tensor repeated along each dimension, the last ones where too few are named. [torch.Tensor.tile](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.tile.html) */
  tile(dims: readonly Int<Tensor>[], options?: { dims?: readonly Int<Tensor>[] }): Tensor;
  tile(...dims: Int<Tensor>[]): Tensor;
  tile(...args: [...Int<Tensor>[], { dims?: readonly Int<Tensor>[] }]): Tensor;
  tile(options: { dims: readonly Int<Tensor>[] }): Tensor;
  /** Dense. [torch.Tensor.to_dense](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.to_dense.html) */
  toDense(dtype?: DTypeLike | null | { dtype?: DTypeLike | null; maskedGrad?: boolean | null }, options?: { dtype?: DTypeLike | null; maskedGrad?: boolean | null }): Tensor;
  /** In the layout of oneDNN. [torch.Tensor.to_mkldnn](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.to_mkldnn.html) */
  toMkldnn(dtype?: DTypeLike | null | { dtype?: DTypeLike | null }, options?: { dtype?: DTypeLike | null }): Tensor;
  /** A nested tensor with its parts filled up to one size. [torch.Tensor.to_padded_tensor](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.to_padded_tensor.html) */
  toPaddedTensor(padding: Float<Tensor>, outputSize?: readonly Int<Tensor>[] | null | { padding?: Float<Tensor>; outputSize?: readonly Int<Tensor>[] | null }, options?: { padding?: Float<Tensor>; outputSize?: readonly Int<Tensor>[] | null }): Tensor;
  toPaddedTensor(options: { padding: Float<Tensor>; outputSize?: readonly Int<Tensor>[] | null }): Tensor;
  /** Sparse, in COO or another layout. [torch.Tensor.to_sparse](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.to_sparse.html) */
  toSparse(options?: { layout?: LayoutLike | null; blocksize?: Int<Tensor> | readonly Int<Tensor>[] | null; denseDim?: Int<Tensor> | null }): Tensor;
  toSparse(sparseDim: Int<Tensor>, options?: { sparseDim?: Int<Tensor> }): Tensor;
  toSparse(options: { sparseDim: Int<Tensor> }): Tensor;
  /** Sparse in blocks, by columns. [torch.Tensor.to_sparse_bsc](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.to_sparse_bsc.html) */
  toSparseBsc(blocksize: Int<Tensor> | readonly Int<Tensor>[], denseDim?: Int<Tensor> | null | { blocksize?: Int<Tensor> | readonly Int<Tensor>[]; denseDim?: Int<Tensor> | null }, options?: { blocksize?: Int<Tensor> | readonly Int<Tensor>[]; denseDim?: Int<Tensor> | null }): Tensor;
  toSparseBsc(options: { blocksize: Int<Tensor> | readonly Int<Tensor>[]; denseDim?: Int<Tensor> | null }): Tensor;
  /** Sparse in blocks, by rows. [torch.Tensor.to_sparse_bsr](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.to_sparse_bsr.html) */
  toSparseBsr(blocksize: Int<Tensor> | readonly Int<Tensor>[], denseDim?: Int<Tensor> | null | { blocksize?: Int<Tensor> | readonly Int<Tensor>[]; denseDim?: Int<Tensor> | null }, options?: { blocksize?: Int<Tensor> | readonly Int<Tensor>[]; denseDim?: Int<Tensor> | null }): Tensor;
  toSparseBsr(options: { blocksize: Int<Tensor> | readonly Int<Tensor>[]; denseDim?: Int<Tensor> | null }): Tensor;
  /** Sparse, by columns. [torch.Tensor.to_sparse_csc](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.to_sparse_csc.html) */
  toSparseCsc(denseDim?: Int<Tensor> | null | { denseDim?: Int<Tensor> | null }, options?: { denseDim?: Int<Tensor> | null }): Tensor;
  /** Sparse, by rows. [torch.Tensor.to_sparse_csr](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.to_sparse_csr.html) */
  toSparseCsr(denseDim?: Int<Tensor> | null | { denseDim?: Int<Tensor> | null }, options?: { denseDim?: Int<Tensor> | null }): Tensor;
  /** The k greatest (or least) elements along `dim`, and their indices. [torch.Tensor.topk](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.topk.html) */
  topk(k: Int<Tensor>, dim?: Int<Tensor> | { k?: Int<Tensor>; dim?: Int<Tensor>; largest?: boolean; sorted?: boolean }, largest?: boolean | { k?: Int<Tensor>; dim?: Int<Tensor>; largest?: boolean; sorted?: boolean }, sorted?: boolean | { k?: Int<Tensor>; dim?: Int<Tensor>; largest?: boolean; sorted?: boolean }, options?: { k?: Int<Tensor>; dim?: Int<Tensor>; largest?: boolean; sorted?: boolean }): [Tensor, Tensor] & { readonly values: Tensor; readonly indices: Tensor };
  topk(options: { k: Int<Tensor>; dim?: Int<Tensor>; largest?: boolean; sorted?: boolean }): [Tensor, Tensor] & { readonly values: Tensor; readonly indices: Tensor };
  /** The sum of the diagonal of (n, m). [torch.Tensor.trace](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.trace.html) */
  trace(): Tensor;
  /** With two dimensions exchanged. [torch.Tensor.transpose](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.transpose.html) */
  transpose(dim0: Int<Tensor>, dim1: Int<Tensor>, options?: { dim0?: Int<Tensor>; dim1?: Int<Tensor> }): Tensor;
  transpose(options: { dim0: Int<Tensor>; dim1: Int<Tensor> }): Tensor;
  /** With two dimensions exchanged. In place. [torch.Tensor.transpose_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.transpose_.html) */
  transpose_(dim0: Int<Tensor>, dim1: Int<Tensor>, options?: { dim0?: Int<Tensor>; dim1?: Int<Tensor> }): Tensor;
  transpose_(options: { dim0: Int<Tensor>; dim1: Int<Tensor> }): Tensor;
  /**
   * With two dimensions exchanged. As a copy.
   * - `transpose_copy.int(Tensor self, int dim0, int dim1) -> Tensor`
   */
  transposeCopy(dim0: Int<Tensor>, dim1: Int<Tensor>, options?: { dim0?: Int<Tensor>; dim1?: Int<Tensor> }): Tensor;
  transposeCopy(options: { dim0: Int<Tensor>; dim1: Int<Tensor> }): Tensor;
  /** The x of A x = self for a triangular A; self (..., n, k). [torch.Tensor.triangular_solve](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.triangular_solve.html) */
  triangularSolve(A: Tensor, upper?: boolean | { A?: Tensor; upper?: boolean; transpose?: boolean; unitriangular?: boolean }, transpose?: boolean | { A?: Tensor; upper?: boolean; transpose?: boolean; unitriangular?: boolean }, unitriangular?: boolean | { A?: Tensor; upper?: boolean; transpose?: boolean; unitriangular?: boolean }, options?: { A?: Tensor; upper?: boolean; transpose?: boolean; unitriangular?: boolean }): [Tensor, Tensor] & { readonly solution: Tensor; readonly clonedCoefficient: Tensor };
  triangularSolve(options: { A: Tensor; upper?: boolean; transpose?: boolean; unitriangular?: boolean }): [Tensor, Tensor] & { readonly solution: Tensor; readonly clonedCoefficient: Tensor };
  /** The lower triangles of matrices (..., n, m); 0 above. [torch.Tensor.tril](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.tril.html) */
  tril(diagonal?: Int<Tensor> | { diagonal?: Int<Tensor> }, options?: { diagonal?: Int<Tensor> }): Tensor;
  /** The lower triangles of matrices (..., n, m); 0 above. In place. [torch.Tensor.tril_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.tril_.html) */
  tril_(diagonal?: Int<Tensor> | { diagonal?: Int<Tensor> }, options?: { diagonal?: Int<Tensor> }): Tensor;
  /** The upper triangles of matrices (..., n, m); 0 below. [torch.Tensor.triu](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.triu.html) */
  triu(diagonal?: Int<Tensor> | { diagonal?: Int<Tensor> }, options?: { diagonal?: Int<Tensor> }): Tensor;
  /** The upper triangles of matrices (..., n, m); 0 below. In place. [torch.Tensor.triu_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.triu_.html) */
  triu_(diagonal?: Int<Tensor> | { diagonal?: Int<Tensor> }, options?: { diagonal?: Int<Tensor> }): Tensor;
  /** self / other; rounded to integers where `roundingMode` is "floor" or "trunc". [torch.Tensor.true_divide](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.true_divide.html) */
  trueDivide(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  trueDivide(options: { other: Num<Tensor> }): Tensor;
  trueDivide(other: Tensor, options?: { other?: Tensor }): Tensor;
  trueDivide(options: { other: Tensor }): Tensor;
  /** self / other; rounded to integers where `roundingMode` is "floor" or "trunc". In place. [torch.Tensor.true_divide_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.true_divide_.html) */
  trueDivide_(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  trueDivide_(options: { other: Num<Tensor> }): Tensor;
  trueDivide_(other: Tensor, options?: { other?: Tensor }): Tensor;
  trueDivide_(options: { other: Tensor }): Tensor;
  /** Each element without what is behind its point. [torch.Tensor.trunc](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.trunc.html) */
  trunc(): Tensor;
  /** Each element without what is behind its point. In place. [torch.Tensor.trunc_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.trunc_.html) */
  trunc_(): Tensor;
  /** The slices along `dim`; views. [torch.Tensor.unbind](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.unbind.html) */
  unbind(dim?: Int<Tensor> | { dim?: Int<Tensor> }, options?: { dim?: Int<Tensor> }): Tensor[];
  /**
   * The slices along `dim`; views. As a copy.
   * - `unbind_copy.int(Tensor self, int dim=...) -> Tensor[]`
   */
  unbindCopy(dim?: Int<Tensor> | { dim?: Int<Tensor> }, options?: { dim?: Int<Tensor> }): Tensor[];
  /** One dimension as several. [torch.Tensor.unflatten](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.unflatten.html) */
  unflatten(dim: Int<Tensor>, sizes: readonly Int<Tensor>[], options?: { dim?: Int<Tensor>; sizes?: readonly Int<Tensor>[] }): Tensor;
  unflatten(options: { dim: Int<Tensor>; sizes: readonly Int<Tensor>[] }): Tensor;
  /** Windows of a size along a dimension, step by step: (..., n, ...) -> (..., windows, ..., size), a view. [torch.Tensor.unfold](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.unfold.html) */
  unfold(dimension: Int<Tensor>, size: Int<Tensor>, step: Int<Tensor>, options?: { dimension?: Int<Tensor>; size?: Int<Tensor>; step?: Int<Tensor> }): Tensor;
  unfold(options: { dimension: Int<Tensor>; size: Int<Tensor>; step: Int<Tensor> }): Tensor;
  /**
   * Windows of a size along a dimension, step by step: (..., n, ...) -> (..., windows, ..., size), a view. As a copy.
   * - `unfold_copy(Tensor self, int dimension, int size, int step) -> Tensor`
   */
  unfoldCopy(dimension: Int<Tensor>, size: Int<Tensor>, step: Int<Tensor>, options?: { dimension?: Int<Tensor>; size?: Int<Tensor>; step?: Int<Tensor> }): Tensor;
  unfoldCopy(options: { dimension: Int<Tensor>; size: Int<Tensor>; step: Int<Tensor> }): Tensor;
  /** `uniform(Tensor self, float from=..., float to=..., *, Generator? generator=...) -> Tensor` */
  uniform(from?: Float<Tensor> | { from?: Float<Tensor>; to?: Float<Tensor>; generator?: Generator | null }, to?: Float<Tensor> | { from?: Float<Tensor>; to?: Float<Tensor>; generator?: Generator | null }, options?: { from?: Float<Tensor>; to?: Float<Tensor>; generator?: Generator | null }): Tensor;
  /** Uniform random numbers in [from, to), in place. [torch.Tensor.uniform_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.uniform_.html) */
  uniform_(from?: Float<Tensor> | { from?: Float<Tensor>; to?: Float<Tensor>; generator?: Generator | null }, to?: Float<Tensor> | { from?: Float<Tensor>; to?: Float<Tensor>; generator?: Generator | null }, options?: { from?: Float<Tensor>; to?: Float<Tensor>; generator?: Generator | null }): Tensor;
  /** `unique_dim(Tensor self, int dim, bool sorted=..., bool return_inverse=..., bool return_counts=...) -> (Tensor, Tensor, Tensor)` */
  uniqueDim(dim: Int<Tensor>, sorted?: boolean | { dim?: Int<Tensor>; sorted?: boolean; returnInverse?: boolean; returnCounts?: boolean }, returnInverse?: boolean | { dim?: Int<Tensor>; sorted?: boolean; returnInverse?: boolean; returnCounts?: boolean }, returnCounts?: boolean | { dim?: Int<Tensor>; sorted?: boolean; returnInverse?: boolean; returnCounts?: boolean }, options?: { dim?: Int<Tensor>; sorted?: boolean; returnInverse?: boolean; returnCounts?: boolean }): [Tensor, Tensor, Tensor];
  uniqueDim(options: { dim: Int<Tensor>; sorted?: boolean; returnInverse?: boolean; returnCounts?: boolean }): [Tensor, Tensor, Tensor];
  /** `unique_dim_consecutive(Tensor self, int dim, bool return_inverse=..., bool return_counts=...) -> (Tensor, Tensor, Tensor)` */
  uniqueDimConsecutive(dim: Int<Tensor>, returnInverse?: boolean | { dim?: Int<Tensor>; returnInverse?: boolean; returnCounts?: boolean }, returnCounts?: boolean | { dim?: Int<Tensor>; returnInverse?: boolean; returnCounts?: boolean }, options?: { dim?: Int<Tensor>; returnInverse?: boolean; returnCounts?: boolean }): [Tensor, Tensor, Tensor];
  uniqueDimConsecutive(options: { dim: Int<Tensor>; returnInverse?: boolean; returnCounts?: boolean }): [Tensor, Tensor, Tensor];
  /** As chunk; what is changed in place is not looked after. [torch.Tensor.unsafe_chunk](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.unsafe_chunk.html) */
  unsafeChunk(chunks: Int<Tensor>, dim?: Int<Tensor> | { chunks?: Int<Tensor>; dim?: Int<Tensor> }, options?: { chunks?: Int<Tensor>; dim?: Int<Tensor> }): Tensor[];
  unsafeChunk(options: { chunks: Int<Tensor>; dim?: Int<Tensor> }): Tensor[];
  /** As split; what is changed in place is not looked after. [torch.Tensor.unsafe_split](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.unsafe_split.html) */
  unsafeSplit(splitSize: Int<Tensor>, dim?: Int<Tensor> | { splitSize?: Int<Tensor>; dim?: Int<Tensor> }, options?: { splitSize?: Int<Tensor>; dim?: Int<Tensor> }): Tensor[];
  unsafeSplit(options: { splitSize: Int<Tensor>; dim?: Int<Tensor> }): Tensor[];
  /**
   * Parts of several sizes along `dim`.
   * - `unsafe_split_with_sizes(Tensor self, SymInt[] split_sizes, int dim=...) -> Tensor[]`
   */
  unsafeSplitWithSizes(splitSizes: readonly Int<Tensor>[], dim?: Int<Tensor> | { splitSizes?: readonly Int<Tensor>[]; dim?: Int<Tensor> }, options?: { splitSizes?: readonly Int<Tensor>[]; dim?: Int<Tensor> }): Tensor[];
  unsafeSplitWithSizes(options: { splitSizes: readonly Int<Tensor>[]; dim?: Int<Tensor> }): Tensor[];
  /** With a dimension of size 1 at `dim`. [torch.Tensor.unsqueeze](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.unsqueeze.html) */
  unsqueeze(dim: Int<Tensor>, options?: { dim?: Int<Tensor> }): Tensor;
  unsqueeze(options: { dim: Int<Tensor> }): Tensor;
  /** With a dimension of size 1 at `dim`. In place. [torch.Tensor.unsqueeze_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.unsqueeze_.html) */
  unsqueeze_(dim: Int<Tensor>, options?: { dim?: Int<Tensor> }): Tensor;
  unsqueeze_(options: { dim: Int<Tensor> }): Tensor;
  /**
   * With a dimension of size 1 at `dim`. As a copy.
   * - `unsqueeze_copy(Tensor self, int dim) -> Tensor`
   */
  unsqueezeCopy(dim: Int<Tensor>, options?: { dim?: Int<Tensor> }): Tensor;
  unsqueezeCopy(options: { dim: Int<Tensor> }): Tensor;
  /** `upsample_bicubic2d(Tensor self, SymInt[] output_size, bool align_corners, float? scales_h=..., float? scales_w=...) -> Tensor` */
  upsampleBicubic2d(outputSize: Int<Tensor> | readonly Int<Tensor>[], alignCorners: boolean, scalesH?: Float<Tensor> | null | { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; alignCorners?: boolean; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }, scalesW?: Float<Tensor> | null | { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; alignCorners?: boolean; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }, options?: { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; alignCorners?: boolean; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }): Tensor;
  upsampleBicubic2d(options: { outputSize: Int<Tensor> | readonly Int<Tensor>[]; alignCorners: boolean; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }): Tensor;
  /** `upsample_bilinear2d(Tensor self, SymInt[] output_size, bool align_corners, float? scales_h=..., float? scales_w=...) -> Tensor` */
  upsampleBilinear2d(outputSize: Int<Tensor> | readonly Int<Tensor>[], alignCorners: boolean, scalesH?: Float<Tensor> | null | { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; alignCorners?: boolean; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }, scalesW?: Float<Tensor> | null | { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; alignCorners?: boolean; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }, options?: { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; alignCorners?: boolean; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }): Tensor;
  upsampleBilinear2d(options: { outputSize: Int<Tensor> | readonly Int<Tensor>[]; alignCorners: boolean; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }): Tensor;
  /** `upsample_linear1d(Tensor self, SymInt[] output_size, bool align_corners, float? scales=...) -> Tensor` */
  upsampleLinear1d(outputSize: Int<Tensor> | readonly Int<Tensor>[], alignCorners: boolean, scales?: Float<Tensor> | null | { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; alignCorners?: boolean; scales?: Float<Tensor> | null }, options?: { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; alignCorners?: boolean; scales?: Float<Tensor> | null }): Tensor;
  upsampleLinear1d(options: { outputSize: Int<Tensor> | readonly Int<Tensor>[]; alignCorners: boolean; scales?: Float<Tensor> | null }): Tensor;
  /** `upsample_nearest1d(Tensor self, SymInt[] output_size, float? scales=...) -> Tensor` */
  upsampleNearest1d(outputSize: Int<Tensor> | readonly Int<Tensor>[], scales?: Float<Tensor> | null | { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; scales?: Float<Tensor> | null }, options?: { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; scales?: Float<Tensor> | null }): Tensor;
  upsampleNearest1d(options: { outputSize: Int<Tensor> | readonly Int<Tensor>[]; scales?: Float<Tensor> | null }): Tensor;
  /** `upsample_nearest2d(Tensor self, SymInt[] output_size, float? scales_h=..., float? scales_w=...) -> Tensor` */
  upsampleNearest2d(outputSize: Int<Tensor> | readonly Int<Tensor>[], scalesH?: Float<Tensor> | null | { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }, scalesW?: Float<Tensor> | null | { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }, options?: { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }): Tensor;
  upsampleNearest2d(options: { outputSize: Int<Tensor> | readonly Int<Tensor>[]; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }): Tensor;
  /** `upsample_nearest3d(Tensor self, SymInt[] output_size, float? scales_d=..., float? scales_h=..., float? scales_w=...) -> Tensor` */
  upsampleNearest3d(outputSize: Int<Tensor> | readonly Int<Tensor>[], scalesD?: Float<Tensor> | null | { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; scalesD?: Float<Tensor> | null; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }, scalesH?: Float<Tensor> | null | { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; scalesD?: Float<Tensor> | null; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }, scalesW?: Float<Tensor> | null | { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; scalesD?: Float<Tensor> | null; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }, options?: { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; scalesD?: Float<Tensor> | null; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }): Tensor;
  upsampleNearest3d(options: { outputSize: Int<Tensor> | readonly Int<Tensor>[]; scalesD?: Float<Tensor> | null; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }): Tensor;
  /** `upsample_trilinear3d(Tensor self, SymInt[] output_size, bool align_corners, float? scales_d=..., float? scales_h=..., float? scales_w=...) -> Tensor` */
  upsampleTrilinear3d(outputSize: Int<Tensor> | readonly Int<Tensor>[], alignCorners: boolean, scalesD?: Float<Tensor> | null | { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; alignCorners?: boolean; scalesD?: Float<Tensor> | null; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }, scalesH?: Float<Tensor> | null | { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; alignCorners?: boolean; scalesD?: Float<Tensor> | null; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }, scalesW?: Float<Tensor> | null | { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; alignCorners?: boolean; scalesD?: Float<Tensor> | null; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }, options?: { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; alignCorners?: boolean; scalesD?: Float<Tensor> | null; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }): Tensor;
  upsampleTrilinear3d(options: { outputSize: Int<Tensor> | readonly Int<Tensor>[]; alignCorners: boolean; scalesD?: Float<Tensor> | null; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }): Tensor;
  /** The values of a sparse tensor. [torch.Tensor.values](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.values.html) */
  values(): Tensor;
  /**
   * The values of a sparse tensor. As a copy.
   * - `values_copy(Tensor self) -> Tensor`
   */
  valuesCopy(): Tensor;
  /** The variance, of all elements or over `dim`; `correction` is taken off the count (1). [torch.Tensor.var](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.var.html) */
  var(unbiased?: boolean | { unbiased?: boolean }, options?: { unbiased?: boolean }): Tensor;
  var(dim?: Int<Tensor> | readonly Int<Tensor>[] | null | { dim?: Int<Tensor> | readonly Int<Tensor>[] | null; correction?: Num<Tensor> | null; keepdim?: boolean }, options?: { dim?: Int<Tensor> | readonly Int<Tensor>[] | null; correction?: Num<Tensor> | null; keepdim?: boolean }): Tensor;
  var(dim: Int<Tensor> | readonly Int<Tensor>[] | null, unbiased?: boolean | { dim?: Int<Tensor> | readonly Int<Tensor>[] | null; unbiased?: boolean; keepdim?: boolean }, keepdim?: boolean | { dim?: Int<Tensor> | readonly Int<Tensor>[] | null; unbiased?: boolean; keepdim?: boolean }, options?: { dim?: Int<Tensor> | readonly Int<Tensor>[] | null; unbiased?: boolean; keepdim?: boolean }): Tensor;
  var(options: { dim: Int<Tensor> | readonly Int<Tensor>[] | null; unbiased?: boolean; keepdim?: boolean }): Tensor;
  /** Variance and mean. [torch.var_mean](https://docs.pytorch.org/docs/stable/generated/torch.var_mean.html) */
  varMean(unbiased?: boolean | { unbiased?: boolean }, options?: { unbiased?: boolean }): [Tensor, Tensor];
  varMean(dim?: Int<Tensor> | readonly Int<Tensor>[] | null | { dim?: Int<Tensor> | readonly Int<Tensor>[] | null; correction?: Num<Tensor> | null; keepdim?: boolean }, options?: { dim?: Int<Tensor> | readonly Int<Tensor>[] | null; correction?: Num<Tensor> | null; keepdim?: boolean }): [Tensor, Tensor];
  varMean(dim: Int<Tensor> | readonly Int<Tensor>[] | null, unbiased?: boolean | { dim?: Int<Tensor> | readonly Int<Tensor>[] | null; unbiased?: boolean; keepdim?: boolean }, keepdim?: boolean | { dim?: Int<Tensor> | readonly Int<Tensor>[] | null; unbiased?: boolean; keepdim?: boolean }, options?: { dim?: Int<Tensor> | readonly Int<Tensor>[] | null; unbiased?: boolean; keepdim?: boolean }): [Tensor, Tensor];
  varMean(options: { dim: Int<Tensor> | readonly Int<Tensor>[] | null; unbiased?: boolean; keepdim?: boolean }): [Tensor, Tensor];
  /** The product of two vectors, the first conjugated. [torch.Tensor.vdot](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.vdot.html) */
  vdot(other: Tensor, options?: { other?: Tensor }): Tensor;
  vdot(options: { other: Tensor }): Tensor;
  /** The same memory in another shape; or as another dtype. [torch.Tensor.view](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.view.html) */
  view(size: readonly Int<Tensor>[], options?: { size?: readonly Int<Tensor>[] }): Tensor;
  view(...size: Int<Tensor>[]): Tensor;
  view(...args: [...Int<Tensor>[], { size?: readonly Int<Tensor>[] }]): Tensor;
  view(options: { size: readonly Int<Tensor>[] }): Tensor;
  view(dtype: DTypeLike, options?: { dtype?: DTypeLike }): Tensor;
  view(options: { dtype: DTypeLike }): Tensor;
  /** The same memory in the shape of other. [torch.Tensor.view_as](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.view_as.html) */
  viewAs(other: Tensor, options?: { other?: Tensor }): Tensor;
  viewAs(options: { other: Tensor }): Tensor;
  /** Real numbers (..., 2) as complex (...), a view. [torch.view_as_complex](https://docs.pytorch.org/docs/stable/generated/torch.view_as_complex.html) */
  viewAsComplex(): Tensor;
  /**
   * Real numbers (..., 2) as complex (...), a view. As a copy.
   * - `view_as_complex_copy(Tensor self) -> Tensor`
   */
  viewAsComplexCopy(): Tensor;
  /** A complex (..., ) as real numbers (..., 2), a view. [torch.view_as_real](https://docs.pytorch.org/docs/stable/generated/torch.view_as_real.html) */
  viewAsReal(): Tensor;
  /**
   * A complex (..., ) as real numbers (..., 2), a view. As a copy.
   * - `view_as_real_copy(Tensor self) -> Tensor`
   */
  viewAsRealCopy(): Tensor;
  /**
   * The same memory in another shape; or as another dtype. As a copy.
   * - `view_copy(Tensor self, SymInt[] size) -> Tensor`
   * - `view_copy.dtype(Tensor self, ScalarType dtype) -> Tensor`
   */
  viewCopy(size: readonly Int<Tensor>[], options?: { size?: readonly Int<Tensor>[] }): Tensor;
  viewCopy(...size: Int<Tensor>[]): Tensor;
  viewCopy(...args: [...Int<Tensor>[], { size?: readonly Int<Tensor>[] }]): Tensor;
  viewCopy(options: { size: readonly Int<Tensor>[] }): Tensor;
  viewCopy(dtype: DTypeLike, options?: { dtype?: DTypeLike }): Tensor;
  viewCopy(options: { dtype: DTypeLike }): Tensor;
  /** Parts one below the other; views. [torch.Tensor.vsplit](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.vsplit.html) */
  vsplit(indices: readonly Int<Tensor>[], options?: { indices?: readonly Int<Tensor>[] }): Tensor[];
  vsplit(...indices: Int<Tensor>[]): Tensor[];
  vsplit(...args: [...Int<Tensor>[], { indices?: readonly Int<Tensor>[] }]): Tensor[];
  vsplit(options: { indices: readonly Int<Tensor>[] }): Tensor[];
  vsplit(sections: Int<Tensor>, options?: { sections?: Int<Tensor> }): Tensor[];
  vsplit(options: { sections: Int<Tensor> }): Tensor[];
  /** self * log(other), 0 where self is 0. [torch.Tensor.xlogy](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.xlogy.html) */
  xlogy(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  xlogy(options: { other: Num<Tensor> }): Tensor;
  xlogy(other: Tensor, options?: { other?: Tensor }): Tensor;
  xlogy(options: { other: Tensor }): Tensor;
  /** self * log(other), 0 where self is 0. In place. [torch.Tensor.xlogy_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.xlogy_.html) */
  xlogy_(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  xlogy_(options: { other: Num<Tensor> }): Tensor;
  xlogy_(other: Tensor, options?: { other?: Tensor }): Tensor;
  xlogy_(options: { other: Tensor }): Tensor;
  /** `zero(Tensor self) -> Tensor` */
  zero(): Tensor;
  /** 0 everywhere, in place. [torch.Tensor.zero_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.zero_.html) */
  zero_(): Tensor;
  /** Zeros of the size of another. [torch.zeros_like](https://docs.pytorch.org/docs/stable/generated/torch.zeros_like.html) */
  zerosLike(options?: { dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean }): Tensor;
}

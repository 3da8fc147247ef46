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
 * Every ATen operator whose first argument is a tensor, as a method. Each signature says the schema that it is of, `self` being
 * the tensor; PyTorch's pages are such as https://docs.pytorch.org/docs/stable/generated/torch.Tensor.addmm.html.
 */
export interface TensorOperators<Tensor, Generator> {
  /** `__and__.Scalar(Tensor self, Scalar other) -> Tensor` */
  __and__(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `__and__.Scalar(Tensor self, Scalar other) -> Tensor` */
  __and__(options: { other: Num<Tensor> }): Tensor;
  /** `__and__.Tensor(Tensor self, Tensor other) -> Tensor` */
  __and__(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `__and__.Tensor(Tensor self, Tensor other) -> Tensor` */
  __and__(options: { other: Tensor }): Tensor;
  /** `__iand__.Scalar(Tensor self, Scalar other) -> Tensor` */
  __iand__(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `__iand__.Scalar(Tensor self, Scalar other) -> Tensor` */
  __iand__(options: { other: Num<Tensor> }): Tensor;
  /** `__iand__.Tensor(Tensor self, Tensor other) -> Tensor` */
  __iand__(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `__iand__.Tensor(Tensor self, Tensor other) -> Tensor` */
  __iand__(options: { other: Tensor }): Tensor;
  /** `__ilshift__.Scalar(Tensor self, Scalar other) -> Tensor` */
  __ilshift__(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `__ilshift__.Scalar(Tensor self, Scalar other) -> Tensor` */
  __ilshift__(options: { other: Num<Tensor> }): Tensor;
  /** `__ilshift__.Tensor(Tensor self, Tensor other) -> Tensor` */
  __ilshift__(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `__ilshift__.Tensor(Tensor self, Tensor other) -> Tensor` */
  __ilshift__(options: { other: Tensor }): Tensor;
  /** `__ior__.Scalar(Tensor self, Scalar other) -> Tensor` */
  __ior__(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `__ior__.Scalar(Tensor self, Scalar other) -> Tensor` */
  __ior__(options: { other: Num<Tensor> }): Tensor;
  /** `__ior__.Tensor(Tensor self, Tensor other) -> Tensor` */
  __ior__(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `__ior__.Tensor(Tensor self, Tensor other) -> Tensor` */
  __ior__(options: { other: Tensor }): Tensor;
  /** `__irshift__.Scalar(Tensor self, Scalar other) -> Tensor` */
  __irshift__(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `__irshift__.Scalar(Tensor self, Scalar other) -> Tensor` */
  __irshift__(options: { other: Num<Tensor> }): Tensor;
  /** `__irshift__.Tensor(Tensor self, Tensor other) -> Tensor` */
  __irshift__(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `__irshift__.Tensor(Tensor self, Tensor other) -> Tensor` */
  __irshift__(options: { other: Tensor }): Tensor;
  /** `__ixor__.Scalar(Tensor self, Scalar other) -> Tensor` */
  __ixor__(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `__ixor__.Scalar(Tensor self, Scalar other) -> Tensor` */
  __ixor__(options: { other: Num<Tensor> }): Tensor;
  /** `__ixor__.Tensor(Tensor self, Tensor other) -> Tensor` */
  __ixor__(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `__ixor__.Tensor(Tensor self, Tensor other) -> Tensor` */
  __ixor__(options: { other: Tensor }): Tensor;
  /** `__lshift__.Scalar(Tensor self, Scalar other) -> Tensor` */
  __lshift__(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `__lshift__.Scalar(Tensor self, Scalar other) -> Tensor` */
  __lshift__(options: { other: Num<Tensor> }): Tensor;
  /** `__lshift__.Tensor(Tensor self, Tensor other) -> Tensor` */
  __lshift__(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `__lshift__.Tensor(Tensor self, Tensor other) -> Tensor` */
  __lshift__(options: { other: Tensor }): Tensor;
  /** `__or__.Scalar(Tensor self, Scalar other) -> Tensor` */
  __or__(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `__or__.Scalar(Tensor self, Scalar other) -> Tensor` */
  __or__(options: { other: Num<Tensor> }): Tensor;
  /** `__or__.Tensor(Tensor self, Tensor other) -> Tensor` */
  __or__(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `__or__.Tensor(Tensor self, Tensor other) -> Tensor` */
  __or__(options: { other: Tensor }): Tensor;
  /** `__rshift__.Scalar(Tensor self, Scalar other) -> Tensor` */
  __rshift__(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `__rshift__.Scalar(Tensor self, Scalar other) -> Tensor` */
  __rshift__(options: { other: Num<Tensor> }): Tensor;
  /** `__rshift__.Tensor(Tensor self, Tensor other) -> Tensor` */
  __rshift__(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `__rshift__.Tensor(Tensor self, Tensor other) -> Tensor` */
  __rshift__(options: { other: Tensor }): Tensor;
  /** `__xor__.Scalar(Tensor self, Scalar other) -> Tensor` */
  __xor__(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `__xor__.Scalar(Tensor self, Scalar other) -> Tensor` */
  __xor__(options: { other: Num<Tensor> }): Tensor;
  /** `__xor__.Tensor(Tensor self, Tensor other) -> Tensor` */
  __xor__(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `__xor__.Tensor(Tensor self, Tensor other) -> Tensor` */
  __xor__(options: { other: Tensor }): Tensor;
  /** `_adaptive_avg_pool2d(Tensor self, SymInt[] output_size) -> Tensor` */
  _adaptiveAvgPool2d(outputSize: Int<Tensor> | readonly Int<Tensor>[], options?: { outputSize?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `_adaptive_avg_pool2d(Tensor self, SymInt[] output_size) -> Tensor` */
  _adaptiveAvgPool2d(options: { outputSize: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `_adaptive_avg_pool3d(Tensor self, SymInt[] output_size) -> Tensor` */
  _adaptiveAvgPool3d(outputSize: Int<Tensor> | readonly Int<Tensor>[], options?: { outputSize?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `_adaptive_avg_pool3d(Tensor self, SymInt[] output_size) -> Tensor` */
  _adaptiveAvgPool3d(options: { outputSize: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `_add_batch_dim(Tensor self, int batch_dim, int level) -> Tensor` */
  _addBatchDim(batchDim: Int<Tensor>, level: Int<Tensor>, options?: { batchDim?: Int<Tensor>; level?: Int<Tensor> }): Tensor;
  /** `_add_batch_dim(Tensor self, int batch_dim, int level) -> Tensor` */
  _addBatchDim(options: { batchDim: Int<Tensor>; level: Int<Tensor> }): Tensor;
  /** `_add_relu.Scalar(Tensor self, Scalar other, Scalar alpha=...) -> Tensor` */
  _addRelu(other: Num<Tensor>, alpha?: Num<Tensor> | { other?: Num<Tensor>; alpha?: Num<Tensor> }, options?: { other?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  /** `_add_relu.Scalar(Tensor self, Scalar other, Scalar alpha=...) -> Tensor` */
  _addRelu(options: { other: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  /** `_add_relu.Tensor(Tensor self, Tensor other, *, Scalar alpha=...) -> Tensor` */
  _addRelu(other: Tensor, options?: { other?: Tensor; alpha?: Num<Tensor> }): Tensor;
  /** `_add_relu.Tensor(Tensor self, Tensor other, *, Scalar alpha=...) -> Tensor` */
  _addRelu(options: { other: Tensor; alpha?: Num<Tensor> }): Tensor;
  /** `_add_relu_.Scalar(Tensor self, Scalar other, Scalar alpha=...) -> Tensor` */
  _addRelu_(other: Num<Tensor>, alpha?: Num<Tensor> | { other?: Num<Tensor>; alpha?: Num<Tensor> }, options?: { other?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  /** `_add_relu_.Scalar(Tensor self, Scalar other, Scalar alpha=...) -> Tensor` */
  _addRelu_(options: { other: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  /** `_add_relu_.Tensor(Tensor self, Tensor other, *, Scalar alpha=...) -> Tensor` */
  _addRelu_(other: Tensor, options?: { other?: Tensor; alpha?: Num<Tensor> }): Tensor;
  /** `_add_relu_.Tensor(Tensor self, Tensor other, *, Scalar alpha=...) -> Tensor` */
  _addRelu_(options: { other: Tensor; alpha?: Num<Tensor> }): Tensor;
  /** `_addmm_activation(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=..., Scalar alpha=..., bool use_gelu=...) -> Tensor` */
  _addmmActivation(mat1: Tensor, mat2: Tensor, options?: { mat1?: Tensor; mat2?: Tensor; beta?: Num<Tensor>; alpha?: Num<Tensor>; useGelu?: boolean }): Tensor;
  /** `_addmm_activation(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=..., Scalar alpha=..., bool use_gelu=...) -> Tensor` */
  _addmmActivation(options: { mat1: Tensor; mat2: Tensor; beta?: Num<Tensor>; alpha?: Num<Tensor>; useGelu?: boolean }): Tensor;
  /** `_aminmax(Tensor self) -> (Tensor, Tensor)` */
  _aminmax(): [Tensor, Tensor];
  /** `_aminmax.dim(Tensor self, int dim, bool keepdim=...) -> (Tensor, Tensor)` */
  _aminmax(dim: Int<Tensor>, keepdim?: boolean | { dim?: Int<Tensor>; keepdim?: boolean }, options?: { dim?: Int<Tensor>; keepdim?: boolean }): [Tensor, Tensor];
  /** `_aminmax.dim(Tensor self, int dim, bool keepdim=...) -> (Tensor, Tensor)` */
  _aminmax(options: { dim: Int<Tensor>; keepdim?: boolean }): [Tensor, Tensor];
  /** `_amp_update_scale(Tensor self, Tensor growth_tracker, Tensor found_inf, float scale_growth_factor, float scale_backoff_factor, int growth_interval) -> (Tensor, Tensor growth_tracker_out)` */
  _ampUpdateScale(growthTracker: Tensor, foundInf: Tensor, scaleGrowthFactor: Float<Tensor>, scaleBackoffFactor: Float<Tensor>, growthInterval: Int<Tensor>, options?: { growthTracker?: Tensor; foundInf?: Tensor; scaleGrowthFactor?: Float<Tensor>; scaleBackoffFactor?: Float<Tensor>; growthInterval?: Int<Tensor> }): [Tensor, Tensor];
  /** `_amp_update_scale(Tensor self, Tensor growth_tracker, Tensor found_inf, float scale_growth_factor, float scale_backoff_factor, int growth_interval) -> (Tensor, Tensor growth_tracker_out)` */
  _ampUpdateScale(options: { growthTracker: Tensor; foundInf: Tensor; scaleGrowthFactor: Float<Tensor>; scaleBackoffFactor: Float<Tensor>; growthInterval: Int<Tensor> }): [Tensor, Tensor];
  /** `_amp_update_scale_(Tensor self, Tensor growth_tracker, Tensor found_inf, float scale_growth_factor, float scale_backoff_factor, int growth_interval) -> Tensor` */
  _ampUpdateScale_(growthTracker: Tensor, foundInf: Tensor, scaleGrowthFactor: Float<Tensor>, scaleBackoffFactor: Float<Tensor>, growthInterval: Int<Tensor>, options?: { growthTracker?: Tensor; foundInf?: Tensor; scaleGrowthFactor?: Float<Tensor>; scaleBackoffFactor?: Float<Tensor>; growthInterval?: Int<Tensor> }): Tensor;
  /** `_amp_update_scale_(Tensor self, Tensor growth_tracker, Tensor found_inf, float scale_growth_factor, float scale_backoff_factor, int growth_interval) -> Tensor` */
  _ampUpdateScale_(options: { growthTracker: Tensor; foundInf: Tensor; scaleGrowthFactor: Float<Tensor>; scaleBackoffFactor: Float<Tensor>; growthInterval: Int<Tensor> }): Tensor;
  /** `_assert_async(Tensor self) -> ()` */
  _assertAsync(): void;
  /** `_assert_async.msg(Tensor self, str assert_msg) -> ()` */
  _assertAsync(assertMsg: string, options?: { assertMsg?: string }): void;
  /** `_assert_async.msg(Tensor self, str assert_msg) -> ()` */
  _assertAsync(options: { assertMsg: string }): void;
  /** `_autocast_to_full_precision(Tensor self, bool cuda_enabled, bool cpu_enabled) -> Tensor` */
  _autocastToFullPrecision(cudaEnabled: boolean, cpuEnabled: boolean, options?: { cudaEnabled?: boolean; cpuEnabled?: boolean }): Tensor;
  /** `_autocast_to_full_precision(Tensor self, bool cuda_enabled, bool cpu_enabled) -> Tensor` */
  _autocastToFullPrecision(options: { cudaEnabled: boolean; cpuEnabled: boolean }): Tensor;
  /** `_autocast_to_reduced_precision(Tensor self, bool cuda_enabled, bool cpu_enabled, ScalarType cuda_dtype, ScalarType cpu_dtype) -> Tensor` */
  _autocastToReducedPrecision(cudaEnabled: boolean, cpuEnabled: boolean, cudaDtype: DTypeLike, cpuDtype: DTypeLike, options?: { cudaEnabled?: boolean; cpuEnabled?: boolean; cudaDtype?: DTypeLike; cpuDtype?: DTypeLike }): Tensor;
  /** `_autocast_to_reduced_precision(Tensor self, bool cuda_enabled, bool cpu_enabled, ScalarType cuda_dtype, ScalarType cpu_dtype) -> Tensor` */
  _autocastToReducedPrecision(options: { cudaEnabled: boolean; cpuEnabled: boolean; cudaDtype: DTypeLike; cpuDtype: DTypeLike }): Tensor;
  /** `_backward(Tensor self, Tensor[] inputs, Tensor? gradient=..., bool? retain_graph=..., bool create_graph=...) -> ()` */
  _backward(inputs: readonly Tensor[], gradient?: Tensor | null | { inputs?: readonly Tensor[]; gradient?: Tensor | null; retainGraph?: boolean | null; createGraph?: boolean }, retainGraph?: boolean | null | { inputs?: readonly Tensor[]; gradient?: Tensor | null; retainGraph?: boolean | null; createGraph?: boolean }, createGraph?: boolean | { inputs?: readonly Tensor[]; gradient?: Tensor | null; retainGraph?: boolean | null; createGraph?: boolean }, options?: { inputs?: readonly Tensor[]; gradient?: Tensor | null; retainGraph?: boolean | null; createGraph?: boolean }): void;
  /** `_backward(Tensor self, Tensor[] inputs, Tensor? gradient=..., bool? retain_graph=..., bool create_graph=...) -> ()` */
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
  /** `_cholesky_solve_helper(Tensor self, Tensor A, bool upper) -> Tensor` */
  _choleskySolveHelper(options: { A: Tensor; upper: boolean }): Tensor;
  /** `_choose_qparams_per_tensor(Tensor self, bool reduce_range=...) -> (float, int)` */
  _chooseQparamsPerTensor(reduceRange?: boolean | { reduceRange?: boolean }, options?: { reduceRange?: boolean }): [number, number];
  /** `_coalesce(Tensor self) -> Tensor` */
  _coalesce(): Tensor;
  /** `_coalesced(Tensor self, bool coalesced) -> Tensor` */
  _coalesced(coalesced: boolean, options?: { coalesced?: boolean }): Tensor;
  /** `_coalesced(Tensor self, bool coalesced) -> Tensor` */
  _coalesced(options: { coalesced: boolean }): Tensor;
  /** `_coalesced_(Tensor self, bool coalesced) -> Tensor` */
  _coalesced_(coalesced: boolean, options?: { coalesced?: boolean }): Tensor;
  /** `_coalesced_(Tensor self, bool coalesced) -> Tensor` */
  _coalesced_(options: { coalesced: boolean }): Tensor;
  /** `_conj(Tensor self) -> Tensor` */
  _conj(): Tensor;
  /** `_conj_copy(Tensor self) -> Tensor` */
  _conjCopy(): Tensor;
  /** `_conj_physical(Tensor self) -> Tensor` */
  _conjPhysical(): Tensor;
  /** `_conv_depthwise2d(Tensor self, Tensor weight, SymInt[] kernel_size, Tensor? bias, SymInt[] stride, SymInt[] padding, SymInt[] dilation) -> Tensor` */
  _convDepthwise2d(weight: Tensor, kernelSize: Int<Tensor> | readonly Int<Tensor>[], bias: Tensor | null, stride: Int<Tensor> | readonly Int<Tensor>[], padding: Int<Tensor> | readonly Int<Tensor>[], dilation: Int<Tensor> | readonly Int<Tensor>[], options?: { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `_conv_depthwise2d(Tensor self, Tensor weight, SymInt[] kernel_size, Tensor? bias, SymInt[] stride, SymInt[] padding, SymInt[] dilation) -> Tensor` */
  _convDepthwise2d(options: { weight: Tensor; kernelSize: Int<Tensor> | readonly Int<Tensor>[]; bias: Tensor | null; stride: Int<Tensor> | readonly Int<Tensor>[]; padding: Int<Tensor> | readonly Int<Tensor>[]; dilation: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `_convert_indices_from_coo_to_csr(Tensor self, int size, *, bool out_int32=...) -> Tensor` */
  _convertIndicesFromCooToCsr(size: Int<Tensor>, options?: { size?: Int<Tensor>; outInt32?: boolean }): Tensor;
  /** `_convert_indices_from_coo_to_csr(Tensor self, int size, *, bool out_int32=...) -> Tensor` */
  _convertIndicesFromCooToCsr(options: { size: Int<Tensor>; outInt32?: boolean }): Tensor;
  /** `_convert_weight_to_int4pack(Tensor self, int innerKTiles) -> Tensor` */
  _convertWeightToInt4pack(innerKTiles: Int<Tensor>, options?: { innerKTiles?: Int<Tensor> }): Tensor;
  /** `_convert_weight_to_int4pack(Tensor self, int innerKTiles) -> Tensor` */
  _convertWeightToInt4pack(options: { innerKTiles: Int<Tensor> }): Tensor;
  /** `_convert_weight_to_int4pack_for_cpu(Tensor self, int innerKTiles) -> Tensor` */
  _convertWeightToInt4packForCpu(innerKTiles: Int<Tensor>, options?: { innerKTiles?: Int<Tensor> }): Tensor;
  /** `_convert_weight_to_int4pack_for_cpu(Tensor self, int innerKTiles) -> Tensor` */
  _convertWeightToInt4packForCpu(options: { innerKTiles: Int<Tensor> }): Tensor;
  /** `_copy_from(Tensor self, Tensor dst, bool non_blocking=...) -> Tensor` */
  _copyFrom(dst: Tensor, nonBlocking?: boolean | { dst?: Tensor; nonBlocking?: boolean }, options?: { dst?: Tensor; nonBlocking?: boolean }): Tensor;
  /** `_copy_from(Tensor self, Tensor dst, bool non_blocking=...) -> Tensor` */
  _copyFrom(options: { dst: Tensor; nonBlocking?: boolean }): Tensor;
  /** `_copy_from_and_resize(Tensor self, Tensor dst) -> Tensor` */
  _copyFromAndResize(dst: Tensor, options?: { dst?: Tensor }): Tensor;
  /** `_copy_from_and_resize(Tensor self, Tensor dst) -> Tensor` */
  _copyFromAndResize(options: { dst: Tensor }): Tensor;
  /** `_cummax_helper(Tensor self, Tensor values, Tensor indices, int dim) -> ()` */
  _cummaxHelper(values: Tensor, indices: Tensor, dim: Int<Tensor>, options?: { values?: Tensor; indices?: Tensor; dim?: Int<Tensor> }): void;
  /** `_cummax_helper(Tensor self, Tensor values, Tensor indices, int dim) -> ()` */
  _cummaxHelper(options: { values: Tensor; indices: Tensor; dim: Int<Tensor> }): void;
  /** `_cummin_helper(Tensor self, Tensor values, Tensor indices, int dim) -> ()` */
  _cumminHelper(values: Tensor, indices: Tensor, dim: Int<Tensor>, options?: { values?: Tensor; indices?: Tensor; dim?: Int<Tensor> }): void;
  /** `_cummin_helper(Tensor self, Tensor values, Tensor indices, int dim) -> ()` */
  _cumminHelper(options: { values: Tensor; indices: Tensor; dim: Int<Tensor> }): void;
  /** `_debug_has_internal_overlap(Tensor self) -> int` */
  _debugHasInternalOverlap(): number;
  /** `_dimI(Tensor self) -> int` */
  _dimI(): number;
  /** `_dimV(Tensor self) -> int` */
  _dimV(): number;
  /** `_fake_quantize_learnable_per_channel_affine(Tensor self, Tensor scale, Tensor zero_point, int axis, int quant_min, int quant_max, float grad_factor=...) -> Tensor` */
  _fakeQuantizeLearnablePerChannelAffine(scale: Tensor, zeroPoint: Tensor, axis: Int<Tensor>, quantMin: Int<Tensor>, quantMax: Int<Tensor>, gradFactor?: Float<Tensor> | { scale?: Tensor; zeroPoint?: Tensor; axis?: Int<Tensor>; quantMin?: Int<Tensor>; quantMax?: Int<Tensor>; gradFactor?: Float<Tensor> }, options?: { scale?: Tensor; zeroPoint?: Tensor; axis?: Int<Tensor>; quantMin?: Int<Tensor>; quantMax?: Int<Tensor>; gradFactor?: Float<Tensor> }): Tensor;
  /** `_fake_quantize_learnable_per_channel_affine(Tensor self, Tensor scale, Tensor zero_point, int axis, int quant_min, int quant_max, float grad_factor=...) -> Tensor` */
  _fakeQuantizeLearnablePerChannelAffine(options: { scale: Tensor; zeroPoint: Tensor; axis: Int<Tensor>; quantMin: Int<Tensor>; quantMax: Int<Tensor>; gradFactor?: Float<Tensor> }): Tensor;
  /** `_fake_quantize_learnable_per_tensor_affine(Tensor self, Tensor scale, Tensor zero_point, int quant_min, int quant_max, float grad_factor=...) -> Tensor` */
  _fakeQuantizeLearnablePerTensorAffine(scale: Tensor, zeroPoint: Tensor, quantMin: Int<Tensor>, quantMax: Int<Tensor>, gradFactor?: Float<Tensor> | { scale?: Tensor; zeroPoint?: Tensor; quantMin?: Int<Tensor>; quantMax?: Int<Tensor>; gradFactor?: Float<Tensor> }, options?: { scale?: Tensor; zeroPoint?: Tensor; quantMin?: Int<Tensor>; quantMax?: Int<Tensor>; gradFactor?: Float<Tensor> }): Tensor;
  /** `_fake_quantize_learnable_per_tensor_affine(Tensor self, Tensor scale, Tensor zero_point, int quant_min, int quant_max, float grad_factor=...) -> Tensor` */
  _fakeQuantizeLearnablePerTensorAffine(options: { scale: Tensor; zeroPoint: Tensor; quantMin: Int<Tensor>; quantMax: Int<Tensor>; gradFactor?: Float<Tensor> }): Tensor;
  /** `_fake_quantize_per_tensor_affine_cachemask_tensor_qparams(Tensor self, Tensor scale, Tensor zero_point, Tensor fake_quant_enabled, int quant_min, int quant_max) -> (Tensor output, Tensor mask)` */
  _fakeQuantizePerTensorAffineCachemaskTensorQparams(scale: Tensor, zeroPoint: Tensor, fakeQuantEnabled: Tensor, quantMin: Int<Tensor>, quantMax: Int<Tensor>, options?: { scale?: Tensor; zeroPoint?: Tensor; fakeQuantEnabled?: Tensor; quantMin?: Int<Tensor>; quantMax?: Int<Tensor> }): [Tensor, Tensor] & { readonly output: Tensor; readonly mask: Tensor };
  /** `_fake_quantize_per_tensor_affine_cachemask_tensor_qparams(Tensor self, Tensor scale, Tensor zero_point, Tensor fake_quant_enabled, int quant_min, int quant_max) -> (Tensor output, Tensor mask)` */
  _fakeQuantizePerTensorAffineCachemaskTensorQparams(options: { scale: Tensor; zeroPoint: Tensor; fakeQuantEnabled: Tensor; quantMin: Int<Tensor>; quantMax: Int<Tensor> }): [Tensor, Tensor] & { readonly output: Tensor; readonly mask: Tensor };
  /** `_fft_c2c(Tensor self, SymInt[] dim, int normalization, bool forward) -> Tensor` */
  _fftC2c(dim: readonly Int<Tensor>[], normalization: Int<Tensor>, forward: boolean, options?: { dim?: readonly Int<Tensor>[]; normalization?: Int<Tensor>; forward?: boolean }): Tensor;
  /** `_fft_c2c(Tensor self, SymInt[] dim, int normalization, bool forward) -> Tensor` */
  _fftC2c(options: { dim: readonly Int<Tensor>[]; normalization: Int<Tensor>; forward: boolean }): Tensor;
  /** `_fft_c2r(Tensor self, int[] dim, int normalization, SymInt last_dim_size) -> Tensor` */
  _fftC2r(dim: readonly Int<Tensor>[], normalization: Int<Tensor>, lastDimSize: Int<Tensor>, options?: { dim?: readonly Int<Tensor>[]; normalization?: Int<Tensor>; lastDimSize?: Int<Tensor> }): Tensor;
  /** `_fft_c2r(Tensor self, int[] dim, int normalization, SymInt last_dim_size) -> Tensor` */
  _fftC2r(options: { dim: readonly Int<Tensor>[]; normalization: Int<Tensor>; lastDimSize: Int<Tensor> }): Tensor;
  /** `_fft_r2c(Tensor self, int[] dim, int normalization, bool onesided) -> Tensor` */
  _fftR2c(dim: readonly Int<Tensor>[], normalization: Int<Tensor>, onesided: boolean, options?: { dim?: readonly Int<Tensor>[]; normalization?: Int<Tensor>; onesided?: boolean }): Tensor;
  /** `_fft_r2c(Tensor self, int[] dim, int normalization, bool onesided) -> Tensor` */
  _fftR2c(options: { dim: readonly Int<Tensor>[]; normalization: Int<Tensor>; onesided: boolean }): Tensor;
  /** `_fill_mem_eff_dropout_mask_(Tensor self, float dropout_p, int seed, int offset) -> Tensor` */
  _fillMemEffDropoutMask_(dropoutP: Float<Tensor>, seed: Int<Tensor>, offset: Int<Tensor>, options?: { dropoutP?: Float<Tensor>; seed?: Int<Tensor>; offset?: Int<Tensor> }): Tensor;
  /** `_fill_mem_eff_dropout_mask_(Tensor self, float dropout_p, int seed, int offset) -> Tensor` */
  _fillMemEffDropoutMask_(options: { dropoutP: Float<Tensor>; seed: Int<Tensor>; offset: Int<Tensor> }): Tensor;
  /** `_foobar(Tensor self, bool arg1=..., bool arg2=..., *, bool arg3=...) -> Tensor` */
  _foobar(arg1?: boolean | { arg1?: boolean; arg2?: boolean; arg3?: boolean }, arg2?: boolean | { arg1?: boolean; arg2?: boolean; arg3?: boolean }, options?: { arg1?: boolean; arg2?: boolean; arg3?: boolean }): Tensor;
  /** `_functional_assert_async.msg(Tensor self, str assert_msg, Tensor dep_token) -> Tensor` */
  _functionalAssertAsync(assertMsg: string, depToken: Tensor, options?: { assertMsg?: string; depToken?: Tensor }): Tensor;
  /** `_functional_assert_async.msg(Tensor self, str assert_msg, Tensor dep_token) -> Tensor` */
  _functionalAssertAsync(options: { assertMsg: string; depToken: Tensor }): Tensor;
  /** `_fused_dropout(Tensor self, float p, Generator? generator=...) -> (Tensor, Tensor)` */
  _fusedDropout(p: Float<Tensor>, generator?: Generator | null | { p?: Float<Tensor>; generator?: Generator | null }, options?: { p?: Float<Tensor>; generator?: Generator | null }): [Tensor, Tensor];
  /** `_fused_dropout(Tensor self, float p, Generator? generator=...) -> (Tensor, Tensor)` */
  _fusedDropout(options: { p: Float<Tensor>; generator?: Generator | null }): [Tensor, Tensor];
  /** `_fused_moving_avg_obs_fq_helper(Tensor self, Tensor observer_on, Tensor fake_quant_on, Tensor running_min, Tensor running_max, Tensor scale, Tensor zero_point, float averaging_const, int quant_min, int quant_max, int ch_axis, bool per_row_fake_quant=..., bool symmetric_quant=...) -> (Tensor output, Tensor mask)` */
  _fusedMovingAvgObsFqHelper(observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, zeroPoint: Tensor, averagingConst: Float<Tensor>, quantMin: Int<Tensor>, quantMax: Int<Tensor>, chAxis: Int<Tensor>, perRowFakeQuant?: boolean | { observerOn?: Tensor; fakeQuantOn?: Tensor; runningMin?: Tensor; runningMax?: Tensor; scale?: Tensor; zeroPoint?: Tensor; averagingConst?: Float<Tensor>; quantMin?: Int<Tensor>; quantMax?: Int<Tensor>; chAxis?: Int<Tensor>; perRowFakeQuant?: boolean; symmetricQuant?: boolean }, symmetricQuant?: boolean | { observerOn?: Tensor; fakeQuantOn?: Tensor; runningMin?: Tensor; runningMax?: Tensor; scale?: Tensor; zeroPoint?: Tensor; averagingConst?: Float<Tensor>; quantMin?: Int<Tensor>; quantMax?: Int<Tensor>; chAxis?: Int<Tensor>; perRowFakeQuant?: boolean; symmetricQuant?: boolean }, options?: { observerOn?: Tensor; fakeQuantOn?: Tensor; runningMin?: Tensor; runningMax?: Tensor; scale?: Tensor; zeroPoint?: Tensor; averagingConst?: Float<Tensor>; quantMin?: Int<Tensor>; quantMax?: Int<Tensor>; chAxis?: Int<Tensor>; perRowFakeQuant?: boolean; symmetricQuant?: boolean }): [Tensor, Tensor] & { readonly output: Tensor; readonly mask: Tensor };
  /** `_fused_moving_avg_obs_fq_helper(Tensor self, Tensor observer_on, Tensor fake_quant_on, Tensor running_min, Tensor running_max, Tensor scale, Tensor zero_point, float averaging_const, int quant_min, int quant_max, int ch_axis, bool per_row_fake_quant=..., bool symmetric_quant=...) -> (Tensor output, Tensor mask)` */
  _fusedMovingAvgObsFqHelper(options: { observerOn: Tensor; fakeQuantOn: Tensor; runningMin: Tensor; runningMax: Tensor; scale: Tensor; zeroPoint: Tensor; averagingConst: Float<Tensor>; quantMin: Int<Tensor>; quantMax: Int<Tensor>; chAxis: Int<Tensor>; perRowFakeQuant?: boolean; symmetricQuant?: boolean }): [Tensor, Tensor] & { readonly output: Tensor; readonly mask: Tensor };
  /** `_fused_moving_avg_obs_fq_helper_functional(Tensor self, Tensor observer_on, Tensor fake_quant_on, Tensor running_min, Tensor running_max, Tensor scale, Tensor zero_point, float averaging_const, int quant_min, int quant_max, int ch_axis, bool per_row_fake_quant=..., bool symmetric_quant=...) -> (Tensor output, Tensor mask, Tensor running_min_out, Tensor running_max_out, Tensor scale_out, Tensor zero_point_out)` */
  _fusedMovingAvgObsFqHelperFunctional(observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, zeroPoint: Tensor, averagingConst: Float<Tensor>, quantMin: Int<Tensor>, quantMax: Int<Tensor>, chAxis: Int<Tensor>, perRowFakeQuant?: boolean | { observerOn?: Tensor; fakeQuantOn?: Tensor; runningMin?: Tensor; runningMax?: Tensor; scale?: Tensor; zeroPoint?: Tensor; averagingConst?: Float<Tensor>; quantMin?: Int<Tensor>; quantMax?: Int<Tensor>; chAxis?: Int<Tensor>; perRowFakeQuant?: boolean; symmetricQuant?: boolean }, symmetricQuant?: boolean | { observerOn?: Tensor; fakeQuantOn?: Tensor; runningMin?: Tensor; runningMax?: Tensor; scale?: Tensor; zeroPoint?: Tensor; averagingConst?: Float<Tensor>; quantMin?: Int<Tensor>; quantMax?: Int<Tensor>; chAxis?: Int<Tensor>; perRowFakeQuant?: boolean; symmetricQuant?: boolean }, options?: { observerOn?: Tensor; fakeQuantOn?: Tensor; runningMin?: Tensor; runningMax?: Tensor; scale?: Tensor; zeroPoint?: Tensor; averagingConst?: Float<Tensor>; quantMin?: Int<Tensor>; quantMax?: Int<Tensor>; chAxis?: Int<Tensor>; perRowFakeQuant?: boolean; symmetricQuant?: boolean }): [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor] & { readonly output: Tensor; readonly mask: Tensor; readonly runningMinOut: Tensor; readonly runningMaxOut: Tensor; readonly scaleOut: Tensor; readonly zeroPointOut: Tensor };
  /** `_fused_moving_avg_obs_fq_helper_functional(Tensor self, Tensor observer_on, Tensor fake_quant_on, Tensor running_min, Tensor running_max, Tensor scale, Tensor zero_point, float averaging_const, int quant_min, int quant_max, int ch_axis, bool per_row_fake_quant=..., bool symmetric_quant=...) -> (Tensor output, Tensor mask, Tensor running_min_out, Tensor running_max_out, Tensor scale_out, Tensor zero_point_out)` */
  _fusedMovingAvgObsFqHelperFunctional(options: { observerOn: Tensor; fakeQuantOn: Tensor; runningMin: Tensor; runningMax: Tensor; scale: Tensor; zeroPoint: Tensor; averagingConst: Float<Tensor>; quantMin: Int<Tensor>; quantMax: Int<Tensor>; chAxis: Int<Tensor>; perRowFakeQuant?: boolean; symmetricQuant?: boolean }): [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor] & { readonly output: Tensor; readonly mask: Tensor; readonly runningMinOut: Tensor; readonly runningMaxOut: Tensor; readonly scaleOut: Tensor; readonly zeroPointOut: Tensor };
  /** `_fw_primal(Tensor self, int level) -> Tensor` */
  _fwPrimal(level: Int<Tensor>, options?: { level?: Int<Tensor> }): Tensor;
  /** `_fw_primal(Tensor self, int level) -> Tensor` */
  _fwPrimal(options: { level: Int<Tensor> }): Tensor;
  /** `_fw_primal_copy(Tensor self, int level) -> Tensor` */
  _fwPrimalCopy(level: Int<Tensor>, options?: { level?: Int<Tensor> }): Tensor;
  /** `_fw_primal_copy(Tensor self, int level) -> Tensor` */
  _fwPrimalCopy(options: { level: Int<Tensor> }): Tensor;
  /** `_gather_sparse_backward(Tensor self, int dim, Tensor index, Tensor grad) -> Tensor` */
  _gatherSparseBackward(dim: Int<Tensor>, index: Tensor, grad: Tensor, options?: { dim?: Int<Tensor>; index?: Tensor; grad?: Tensor }): Tensor;
  /** `_gather_sparse_backward(Tensor self, int dim, Tensor index, Tensor grad) -> Tensor` */
  _gatherSparseBackward(options: { dim: Int<Tensor>; index: Tensor; grad: Tensor }): Tensor;
  /** `_grouped_mm(Tensor self, Tensor mat2, Tensor? offs=..., Tensor? bias=..., ScalarType? out_dtype=...) -> Tensor` */
  _groupedMm(mat2: Tensor, offs?: Tensor | null | { mat2?: Tensor; offs?: Tensor | null; bias?: Tensor | null; outDtype?: DTypeLike | null }, bias?: Tensor | null | { mat2?: Tensor; offs?: Tensor | null; bias?: Tensor | null; outDtype?: DTypeLike | null }, outDtype?: DTypeLike | null | { mat2?: Tensor; offs?: Tensor | null; bias?: Tensor | null; outDtype?: DTypeLike | null }, options?: { mat2?: Tensor; offs?: Tensor | null; bias?: Tensor | null; outDtype?: DTypeLike | null }): Tensor;
  /** `_grouped_mm(Tensor self, Tensor mat2, Tensor? offs=..., Tensor? bias=..., ScalarType? out_dtype=...) -> Tensor` */
  _groupedMm(options: { mat2: Tensor; offs?: Tensor | null; bias?: Tensor | null; outDtype?: DTypeLike | null }): Tensor;
  /** `_has_compatible_shallow_copy_type(Tensor self, Tensor from) -> bool` */
  _hasCompatibleShallowCopyType(from: Tensor, options?: { from?: Tensor }): boolean;
  /** `_has_compatible_shallow_copy_type(Tensor self, Tensor from) -> bool` */
  _hasCompatibleShallowCopyType(options: { from: Tensor }): boolean;
  /** `_has_same_storage_numel(Tensor self, Tensor other) -> bool` */
  _hasSameStorageNumel(other: Tensor, options?: { other?: Tensor }): boolean;
  /** `_has_same_storage_numel(Tensor self, Tensor other) -> bool` */
  _hasSameStorageNumel(options: { other: Tensor }): boolean;
  /** `_histogramdd_bin_edges(Tensor self, int[] bins, *, float[]? range=..., Tensor? weight=..., bool density=...) -> Tensor[]` */
  _histogramddBinEdges(bins: readonly Int<Tensor>[], options?: { bins?: readonly Int<Tensor>[]; range?: readonly Float<Tensor>[] | null; weight?: Tensor | null; density?: boolean }): Tensor[];
  /** `_histogramdd_bin_edges(Tensor self, int[] bins, *, float[]? range=..., Tensor? weight=..., bool density=...) -> Tensor[]` */
  _histogramddBinEdges(...bins: Int<Tensor>[]): Tensor[];
  /** `_histogramdd_bin_edges(Tensor self, int[] bins, *, float[]? range=..., Tensor? weight=..., bool density=...) -> Tensor[]` */
  _histogramddBinEdges(...args: [...Int<Tensor>[], { bins?: readonly Int<Tensor>[]; range?: readonly Float<Tensor>[] | null; weight?: Tensor | null; density?: boolean }]): Tensor[];
  /** `_histogramdd_bin_edges(Tensor self, int[] bins, *, float[]? range=..., Tensor? weight=..., bool density=...) -> Tensor[]` */
  _histogramddBinEdges(options: { bins: readonly Int<Tensor>[]; range?: readonly Float<Tensor>[] | null; weight?: Tensor | null; density?: boolean }): Tensor[];
  /** `_histogramdd_from_bin_cts(Tensor self, int[] bins, *, float[]? range=..., Tensor? weight=..., bool density=...) -> Tensor` */
  _histogramddFromBinCts(bins: readonly Int<Tensor>[], options?: { bins?: readonly Int<Tensor>[]; range?: readonly Float<Tensor>[] | null; weight?: Tensor | null; density?: boolean }): Tensor;
  /** `_histogramdd_from_bin_cts(Tensor self, int[] bins, *, float[]? range=..., Tensor? weight=..., bool density=...) -> Tensor` */
  _histogramddFromBinCts(...bins: Int<Tensor>[]): Tensor;
  /** `_histogramdd_from_bin_cts(Tensor self, int[] bins, *, float[]? range=..., Tensor? weight=..., bool density=...) -> Tensor` */
  _histogramddFromBinCts(...args: [...Int<Tensor>[], { bins?: readonly Int<Tensor>[]; range?: readonly Float<Tensor>[] | null; weight?: Tensor | null; density?: boolean }]): Tensor;
  /** `_histogramdd_from_bin_cts(Tensor self, int[] bins, *, float[]? range=..., Tensor? weight=..., bool density=...) -> Tensor` */
  _histogramddFromBinCts(options: { bins: readonly Int<Tensor>[]; range?: readonly Float<Tensor>[] | null; weight?: Tensor | null; density?: boolean }): Tensor;
  /** `_histogramdd_from_bin_tensors(Tensor self, Tensor[] bins, *, Tensor? weight=..., bool density=...) -> Tensor` */
  _histogramddFromBinTensors(bins: readonly Tensor[], options?: { bins?: readonly Tensor[]; weight?: Tensor | null; density?: boolean }): Tensor;
  /** `_histogramdd_from_bin_tensors(Tensor self, Tensor[] bins, *, Tensor? weight=..., bool density=...) -> Tensor` */
  _histogramddFromBinTensors(options: { bins: readonly Tensor[]; weight?: Tensor | null; density?: boolean }): Tensor;
  /** `_index_put_impl(Tensor self, Tensor?[] indices, Tensor values, bool accumulate=..., bool unsafe=...) -> Tensor` */
  _indexPutImpl(indices: readonly (Tensor | null)[], values: Tensor, accumulate?: boolean | { indices?: readonly (Tensor | null)[]; values?: Tensor; accumulate?: boolean; unsafe?: boolean }, unsafe?: boolean | { indices?: readonly (Tensor | null)[]; values?: Tensor; accumulate?: boolean; unsafe?: boolean }, options?: { indices?: readonly (Tensor | null)[]; values?: Tensor; accumulate?: boolean; unsafe?: boolean }): Tensor;
  /** `_index_put_impl(Tensor self, Tensor?[] indices, Tensor values, bool accumulate=..., bool unsafe=...) -> Tensor` */
  _indexPutImpl(options: { indices: readonly (Tensor | null)[]; values: Tensor; accumulate?: boolean; unsafe?: boolean }): Tensor;
  /** `_index_put_impl_(Tensor self, Tensor?[] indices, Tensor values, bool accumulate=..., bool unsafe=...) -> Tensor` */
  _indexPutImpl_(indices: readonly (Tensor | null)[], values: Tensor, accumulate?: boolean | { indices?: readonly (Tensor | null)[]; values?: Tensor; accumulate?: boolean; unsafe?: boolean }, unsafe?: boolean | { indices?: readonly (Tensor | null)[]; values?: Tensor; accumulate?: boolean; unsafe?: boolean }, options?: { indices?: readonly (Tensor | null)[]; values?: Tensor; accumulate?: boolean; unsafe?: boolean }): Tensor;
  /** `_index_put_impl_(Tensor self, Tensor?[] indices, Tensor values, bool accumulate=..., bool unsafe=...) -> Tensor` */
  _indexPutImpl_(options: { indices: readonly (Tensor | null)[]; values: Tensor; accumulate?: boolean; unsafe?: boolean }): Tensor;
  /** `_indices(Tensor self) -> Tensor` */
  _indices(): Tensor;
  /** `_indices_copy(Tensor self) -> Tensor` */
  _indicesCopy(): Tensor;
  /** `_int_mm(Tensor self, Tensor mat2) -> Tensor` */
  _intMm(mat2: Tensor, options?: { mat2?: Tensor }): Tensor;
  /** `_int_mm(Tensor self, Tensor mat2) -> Tensor` */
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
  /** `_log_softmax(Tensor self, int dim, bool half_to_float) -> Tensor` */
  _logSoftmax(options: { dim: Int<Tensor>; halfToFloat: boolean }): Tensor;
  /** `_logcumsumexp(Tensor self, int dim) -> Tensor` */
  _logcumsumexp(dim: Int<Tensor>, options?: { dim?: Int<Tensor> }): Tensor;
  /** `_logcumsumexp(Tensor self, int dim) -> Tensor` */
  _logcumsumexp(options: { dim: Int<Tensor> }): Tensor;
  /** `_lu_with_info(Tensor self, bool pivot=..., bool check_errors=...) -> (Tensor LU, Tensor pivots, Tensor info)` */
  _luWithInfo(pivot?: boolean | { pivot?: boolean; checkErrors?: boolean }, checkErrors?: boolean | { pivot?: boolean; checkErrors?: boolean }, options?: { pivot?: boolean; checkErrors?: boolean }): [Tensor, Tensor, Tensor] & { readonly LU: Tensor; readonly pivots: Tensor; readonly info: Tensor };
  /** `_make_per_channel_quantized_tensor(Tensor self, Tensor scale, Tensor zero_point, int axis) -> Tensor` */
  _makePerChannelQuantizedTensor(scale: Tensor, zeroPoint: Tensor, axis: Int<Tensor>, options?: { scale?: Tensor; zeroPoint?: Tensor; axis?: Int<Tensor> }): Tensor;
  /** `_make_per_channel_quantized_tensor(Tensor self, Tensor scale, Tensor zero_point, int axis) -> Tensor` */
  _makePerChannelQuantizedTensor(options: { scale: Tensor; zeroPoint: Tensor; axis: Int<Tensor> }): Tensor;
  /** `_make_per_tensor_quantized_tensor(Tensor self, float scale, int zero_point) -> Tensor` */
  _makePerTensorQuantizedTensor(scale: Float<Tensor>, zeroPoint: Int<Tensor>, options?: { scale?: Float<Tensor>; zeroPoint?: Int<Tensor> }): Tensor;
  /** `_make_per_tensor_quantized_tensor(Tensor self, float scale, int zero_point) -> Tensor` */
  _makePerTensorQuantizedTensor(options: { scale: Float<Tensor>; zeroPoint: Int<Tensor> }): Tensor;
  /** `_masked_scale(Tensor self, Tensor mask, float scale) -> Tensor` */
  _maskedScale(mask: Tensor, scale: Float<Tensor>, options?: { mask?: Tensor; scale?: Float<Tensor> }): Tensor;
  /** `_masked_scale(Tensor self, Tensor mask, float scale) -> Tensor` */
  _maskedScale(options: { mask: Tensor; scale: Float<Tensor> }): Tensor;
  /** `_masked_softmax(Tensor self, Tensor mask, int? dim=..., int? mask_type=...) -> Tensor` */
  _maskedSoftmax(mask: Tensor, dim?: Int<Tensor> | null | { mask?: Tensor; dim?: Int<Tensor> | null; maskType?: Int<Tensor> | null }, maskType?: Int<Tensor> | null | { mask?: Tensor; dim?: Int<Tensor> | null; maskType?: Int<Tensor> | null }, options?: { mask?: Tensor; dim?: Int<Tensor> | null; maskType?: Int<Tensor> | null }): Tensor;
  /** `_masked_softmax(Tensor self, Tensor mask, int? dim=..., int? mask_type=...) -> Tensor` */
  _maskedSoftmax(options: { mask: Tensor; dim?: Int<Tensor> | null; maskType?: Int<Tensor> | null }): Tensor;
  /** `_mkldnn_reshape(Tensor self, int[] shape) -> Tensor` */
  _mkldnnReshape(shape: readonly Int<Tensor>[], options?: { shape?: readonly Int<Tensor>[] }): Tensor;
  /** `_mkldnn_reshape(Tensor self, int[] shape) -> Tensor` */
  _mkldnnReshape(...shape: Int<Tensor>[]): Tensor;
  /** `_mkldnn_reshape(Tensor self, int[] shape) -> Tensor` */
  _mkldnnReshape(...args: [...Int<Tensor>[], { shape?: readonly Int<Tensor>[] }]): Tensor;
  /** `_mkldnn_reshape(Tensor self, int[] shape) -> Tensor` */
  _mkldnnReshape(options: { shape: readonly Int<Tensor>[] }): Tensor;
  /** `_mkldnn_transpose(Tensor self, int dim0, int dim1) -> Tensor` */
  _mkldnnTranspose(dim0: Int<Tensor>, dim1: Int<Tensor>, options?: { dim0?: Int<Tensor>; dim1?: Int<Tensor> }): Tensor;
  /** `_mkldnn_transpose(Tensor self, int dim0, int dim1) -> Tensor` */
  _mkldnnTranspose(options: { dim0: Int<Tensor>; dim1: Int<Tensor> }): Tensor;
  /** `_mkldnn_transpose_(Tensor self, int dim0, int dim1) -> Tensor` */
  _mkldnnTranspose_(dim0: Int<Tensor>, dim1: Int<Tensor>, options?: { dim0?: Int<Tensor>; dim1?: Int<Tensor> }): Tensor;
  /** `_mkldnn_transpose_(Tensor self, int dim0, int dim1) -> Tensor` */
  _mkldnnTranspose_(options: { dim0: Int<Tensor>; dim1: Int<Tensor> }): Tensor;
  /** `_mps_convolution(Tensor self, Tensor weight, Tensor? bias, SymInt[] padding, SymInt[] stride, SymInt[] dilation, SymInt groups) -> Tensor` */
  _mpsConvolution(weight: Tensor, bias: Tensor | null, padding: readonly Int<Tensor>[], stride: readonly Int<Tensor>[], dilation: readonly Int<Tensor>[], groups: Int<Tensor>, options?: { weight?: Tensor; bias?: Tensor | null; padding?: readonly Int<Tensor>[]; stride?: readonly Int<Tensor>[]; dilation?: readonly Int<Tensor>[]; groups?: Int<Tensor> }): Tensor;
  /** `_mps_convolution(Tensor self, Tensor weight, Tensor? bias, SymInt[] padding, SymInt[] stride, SymInt[] dilation, SymInt groups) -> Tensor` */
  _mpsConvolution(options: { weight: Tensor; bias: Tensor | null; padding: readonly Int<Tensor>[]; stride: readonly Int<Tensor>[]; dilation: readonly Int<Tensor>[]; groups: Int<Tensor> }): Tensor;
  /** `_mps_convolution_transpose(Tensor self, Tensor weight, SymInt[] padding, SymInt[] output_padding, SymInt[] stride, SymInt[] dilation, SymInt groups) -> Tensor` */
  _mpsConvolutionTranspose(weight: Tensor, padding: readonly Int<Tensor>[], outputPadding: readonly Int<Tensor>[], stride: readonly Int<Tensor>[], dilation: readonly Int<Tensor>[], groups: Int<Tensor>, options?: { weight?: Tensor; padding?: readonly Int<Tensor>[]; outputPadding?: readonly Int<Tensor>[]; stride?: readonly Int<Tensor>[]; dilation?: readonly Int<Tensor>[]; groups?: Int<Tensor> }): Tensor;
  /** `_mps_convolution_transpose(Tensor self, Tensor weight, SymInt[] padding, SymInt[] output_padding, SymInt[] stride, SymInt[] dilation, SymInt groups) -> Tensor` */
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
  /** `_nested_tensor_softmax_with_shape(Tensor self, Tensor query) -> Tensor` */
  _nestedTensorSoftmaxWithShape(options: { query: Tensor }): Tensor;
  /** `_nested_tensor_storage_offsets(Tensor self) -> Tensor` */
  _nestedTensorStorageOffsets(): Tensor;
  /** `_nested_tensor_strides(Tensor self) -> Tensor` */
  _nestedTensorStrides(): Tensor;
  /** `_nested_view_from_buffer(Tensor self, Tensor nested_size, Tensor nested_strides, Tensor offsets) -> Tensor` */
  _nestedViewFromBuffer(nestedSize: Tensor, nestedStrides: Tensor, offsets: Tensor, options?: { nestedSize?: Tensor; nestedStrides?: Tensor; offsets?: Tensor }): Tensor;
  /** `_nested_view_from_buffer(Tensor self, Tensor nested_size, Tensor nested_strides, Tensor offsets) -> Tensor` */
  _nestedViewFromBuffer(options: { nestedSize: Tensor; nestedStrides: Tensor; offsets: Tensor }): Tensor;
  /** `_nested_view_from_buffer_copy(Tensor self, Tensor nested_size, Tensor nested_strides, Tensor offsets) -> Tensor` */
  _nestedViewFromBufferCopy(nestedSize: Tensor, nestedStrides: Tensor, offsets: Tensor, options?: { nestedSize?: Tensor; nestedStrides?: Tensor; offsets?: Tensor }): Tensor;
  /** `_nested_view_from_buffer_copy(Tensor self, Tensor nested_size, Tensor nested_strides, Tensor offsets) -> Tensor` */
  _nestedViewFromBufferCopy(options: { nestedSize: Tensor; nestedStrides: Tensor; offsets: Tensor }): Tensor;
  /** `_nested_view_from_jagged(Tensor self, Tensor offsets, Tensor dummy, Tensor? lengths=..., int ragged_idx=..., Tensor? min_seqlen=..., Tensor? max_seqlen=...) -> Tensor` */
  _nestedViewFromJagged(offsets: Tensor, dummy: Tensor, lengths?: Tensor | null | { offsets?: Tensor; dummy?: Tensor; lengths?: Tensor | null; raggedIdx?: Int<Tensor>; minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null }, raggedIdx?: Int<Tensor> | { offsets?: Tensor; dummy?: Tensor; lengths?: Tensor | null; raggedIdx?: Int<Tensor>; minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null }, minSeqlen?: Tensor | null | { offsets?: Tensor; dummy?: Tensor; lengths?: Tensor | null; raggedIdx?: Int<Tensor>; minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null }, maxSeqlen?: Tensor | null | { offsets?: Tensor; dummy?: Tensor; lengths?: Tensor | null; raggedIdx?: Int<Tensor>; minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null }, options?: { offsets?: Tensor; dummy?: Tensor; lengths?: Tensor | null; raggedIdx?: Int<Tensor>; minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null }): Tensor;
  /** `_nested_view_from_jagged(Tensor self, Tensor offsets, Tensor dummy, Tensor? lengths=..., int ragged_idx=..., Tensor? min_seqlen=..., Tensor? max_seqlen=...) -> Tensor` */
  _nestedViewFromJagged(options: { offsets: Tensor; dummy: Tensor; lengths?: Tensor | null; raggedIdx?: Int<Tensor>; minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null }): Tensor;
  /** `_nested_view_from_jagged_copy(Tensor self, Tensor offsets, Tensor dummy, Tensor? lengths=..., int ragged_idx=..., Tensor? min_seqlen=..., Tensor? max_seqlen=...) -> Tensor` */
  _nestedViewFromJaggedCopy(offsets: Tensor, dummy: Tensor, lengths?: Tensor | null | { offsets?: Tensor; dummy?: Tensor; lengths?: Tensor | null; raggedIdx?: Int<Tensor>; minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null }, raggedIdx?: Int<Tensor> | { offsets?: Tensor; dummy?: Tensor; lengths?: Tensor | null; raggedIdx?: Int<Tensor>; minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null }, minSeqlen?: Tensor | null | { offsets?: Tensor; dummy?: Tensor; lengths?: Tensor | null; raggedIdx?: Int<Tensor>; minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null }, maxSeqlen?: Tensor | null | { offsets?: Tensor; dummy?: Tensor; lengths?: Tensor | null; raggedIdx?: Int<Tensor>; minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null }, options?: { offsets?: Tensor; dummy?: Tensor; lengths?: Tensor | null; raggedIdx?: Int<Tensor>; minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null }): Tensor;
  /** `_nested_view_from_jagged_copy(Tensor self, Tensor offsets, Tensor dummy, Tensor? lengths=..., int ragged_idx=..., Tensor? min_seqlen=..., Tensor? max_seqlen=...) -> Tensor` */
  _nestedViewFromJaggedCopy(options: { offsets: Tensor; dummy: Tensor; lengths?: Tensor | null; raggedIdx?: Int<Tensor>; minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null }): Tensor;
  /** `_new_zeros_with_same_feature_meta(Tensor self, Tensor other, *, int self_num_batch_dims=...) -> Tensor` */
  _newZerosWithSameFeatureMeta(other: Tensor, options?: { other?: Tensor; selfNumBatchDims?: Int<Tensor> }): Tensor;
  /** `_new_zeros_with_same_feature_meta(Tensor self, Tensor other, *, int self_num_batch_dims=...) -> Tensor` */
  _newZerosWithSameFeatureMeta(options: { other: Tensor; selfNumBatchDims?: Int<Tensor> }): Tensor;
  /** `_nnz(Tensor self) -> int` */
  _nnz(): number;
  /** `_pad_circular(Tensor self, SymInt[] pad) -> Tensor` */
  _padCircular(pad: readonly Int<Tensor>[], options?: { pad?: readonly Int<Tensor>[] }): Tensor;
  /** `_pad_circular(Tensor self, SymInt[] pad) -> Tensor` */
  _padCircular(...pad: Int<Tensor>[]): Tensor;
  /** `_pad_circular(Tensor self, SymInt[] pad) -> Tensor` */
  _padCircular(...args: [...Int<Tensor>[], { pad?: readonly Int<Tensor>[] }]): Tensor;
  /** `_pad_circular(Tensor self, SymInt[] pad) -> Tensor` */
  _padCircular(options: { pad: readonly Int<Tensor>[] }): Tensor;
  /** `_pad_enum(Tensor self, SymInt[] pad, int mode, float? value=...) -> Tensor` */
  _padEnum(pad: readonly Int<Tensor>[], mode: Int<Tensor>, value?: Float<Tensor> | null | { pad?: readonly Int<Tensor>[]; mode?: Int<Tensor>; value?: Float<Tensor> | null }, options?: { pad?: readonly Int<Tensor>[]; mode?: Int<Tensor>; value?: Float<Tensor> | null }): Tensor;
  /** `_pad_enum(Tensor self, SymInt[] pad, int mode, float? value=...) -> Tensor` */
  _padEnum(options: { pad: readonly Int<Tensor>[]; mode: Int<Tensor>; value?: Float<Tensor> | null }): Tensor;
  /** `_pdist_forward(Tensor self, float p=...) -> Tensor` */
  _pdistForward(p?: Float<Tensor> | { p?: Float<Tensor> }, options?: { p?: Float<Tensor> }): Tensor;
  /** `_philox_normal(Tensor self, Tensor key, float mean=..., float std=...) -> Tensor` */
  _philoxNormal(key: Tensor, mean?: Float<Tensor> | { key?: Tensor; mean?: Float<Tensor>; std?: Float<Tensor> }, std?: Float<Tensor> | { key?: Tensor; mean?: Float<Tensor>; std?: Float<Tensor> }, options?: { key?: Tensor; mean?: Float<Tensor>; std?: Float<Tensor> }): Tensor;
  /** `_philox_normal(Tensor self, Tensor key, float mean=..., float std=...) -> Tensor` */
  _philoxNormal(options: { key: Tensor; mean?: Float<Tensor>; std?: Float<Tensor> }): Tensor;
  /** `_philox_normal_(Tensor self, Tensor key, float mean=..., float std=...) -> Tensor` */
  _philoxNormal_(key: Tensor, mean?: Float<Tensor> | { key?: Tensor; mean?: Float<Tensor>; std?: Float<Tensor> }, std?: Float<Tensor> | { key?: Tensor; mean?: Float<Tensor>; std?: Float<Tensor> }, options?: { key?: Tensor; mean?: Float<Tensor>; std?: Float<Tensor> }): Tensor;
  /** `_philox_normal_(Tensor self, Tensor key, float mean=..., float std=...) -> Tensor` */
  _philoxNormal_(options: { key: Tensor; mean?: Float<Tensor>; std?: Float<Tensor> }): Tensor;
  /** `_philox_uniform(Tensor self, Tensor key, float low=..., float high=...) -> Tensor` */
  _philoxUniform(key: Tensor, low?: Float<Tensor> | { key?: Tensor; low?: Float<Tensor>; high?: Float<Tensor> }, high?: Float<Tensor> | { key?: Tensor; low?: Float<Tensor>; high?: Float<Tensor> }, options?: { key?: Tensor; low?: Float<Tensor>; high?: Float<Tensor> }): Tensor;
  /** `_philox_uniform(Tensor self, Tensor key, float low=..., float high=...) -> Tensor` */
  _philoxUniform(options: { key: Tensor; low?: Float<Tensor>; high?: Float<Tensor> }): Tensor;
  /** `_philox_uniform_(Tensor self, Tensor key, float low=..., float high=...) -> Tensor` */
  _philoxUniform_(key: Tensor, low?: Float<Tensor> | { key?: Tensor; low?: Float<Tensor>; high?: Float<Tensor> }, high?: Float<Tensor> | { key?: Tensor; low?: Float<Tensor>; high?: Float<Tensor> }, options?: { key?: Tensor; low?: Float<Tensor>; high?: Float<Tensor> }): Tensor;
  /** `_philox_uniform_(Tensor self, Tensor key, float low=..., float high=...) -> Tensor` */
  _philoxUniform_(options: { key: Tensor; low?: Float<Tensor>; high?: Float<Tensor> }): Tensor;
  /** `_pin_memory(Tensor self, Device? device=...) -> Tensor` */
  _pinMemory(device?: DeviceLike | null | { device?: DeviceLike | null }, options?: { device?: DeviceLike | null }): Tensor;
  /** `_prelu_kernel(Tensor self, Tensor weight) -> Tensor` */
  _preluKernel(weight: Tensor, options?: { weight?: Tensor }): Tensor;
  /** `_prelu_kernel(Tensor self, Tensor weight) -> Tensor` */
  _preluKernel(options: { weight: Tensor }): Tensor;
  /** `_remove_batch_dim(Tensor self, int level, SymInt batch_size, int out_dim) -> Tensor` */
  _removeBatchDim(level: Int<Tensor>, batchSize: Int<Tensor>, outDim: Int<Tensor>, options?: { level?: Int<Tensor>; batchSize?: Int<Tensor>; outDim?: Int<Tensor> }): Tensor;
  /** `_remove_batch_dim(Tensor self, int level, SymInt batch_size, int out_dim) -> Tensor` */
  _removeBatchDim(options: { level: Int<Tensor>; batchSize: Int<Tensor>; outDim: Int<Tensor> }): Tensor;
  /** `_reshape_alias(Tensor self, SymInt[] size, SymInt[] stride) -> Tensor` */
  _reshapeAlias(size: readonly Int<Tensor>[], stride: readonly Int<Tensor>[], options?: { size?: readonly Int<Tensor>[]; stride?: readonly Int<Tensor>[] }): Tensor;
  /** `_reshape_alias(Tensor self, SymInt[] size, SymInt[] stride) -> Tensor` */
  _reshapeAlias(options: { size: readonly Int<Tensor>[]; stride: readonly Int<Tensor>[] }): Tensor;
  /** `_reshape_alias_copy(Tensor self, SymInt[] size, SymInt[] stride) -> Tensor` */
  _reshapeAliasCopy(size: readonly Int<Tensor>[], stride: readonly Int<Tensor>[], options?: { size?: readonly Int<Tensor>[]; stride?: readonly Int<Tensor>[] }): Tensor;
  /** `_reshape_alias_copy(Tensor self, SymInt[] size, SymInt[] stride) -> Tensor` */
  _reshapeAliasCopy(options: { size: readonly Int<Tensor>[]; stride: readonly Int<Tensor>[] }): Tensor;
  /** `_reshape_copy(Tensor self, SymInt[] size) -> Tensor` */
  _reshapeCopy(size: readonly Int<Tensor>[], options?: { size?: readonly Int<Tensor>[] }): Tensor;
  /** `_reshape_copy(Tensor self, SymInt[] size) -> Tensor` */
  _reshapeCopy(...size: Int<Tensor>[]): Tensor;
  /** `_reshape_copy(Tensor self, SymInt[] size) -> Tensor` */
  _reshapeCopy(...args: [...Int<Tensor>[], { size?: readonly Int<Tensor>[] }]): Tensor;
  /** `_reshape_copy(Tensor self, SymInt[] size) -> Tensor` */
  _reshapeCopy(options: { size: readonly Int<Tensor>[] }): Tensor;
  /** `_reshape_from_tensor(Tensor self, Tensor shape) -> Tensor` */
  _reshapeFromTensor(shape: Tensor, options?: { shape?: Tensor }): Tensor;
  /** `_reshape_from_tensor(Tensor self, Tensor shape) -> Tensor` */
  _reshapeFromTensor(options: { shape: Tensor }): Tensor;
  /** `_resize_output(Tensor self, SymInt[] size, Device device) -> Tensor` */
  _resizeOutput(size: readonly Int<Tensor>[], device: DeviceLike, options?: { size?: readonly Int<Tensor>[]; device?: DeviceLike }): Tensor;
  /** `_resize_output(Tensor self, SymInt[] size, Device device) -> Tensor` */
  _resizeOutput(options: { size: readonly Int<Tensor>[]; device: DeviceLike }): Tensor;
  /** `_resize_output_(Tensor self, SymInt[] size, Device device) -> Tensor` */
  _resizeOutput_(size: readonly Int<Tensor>[], device: DeviceLike, options?: { size?: readonly Int<Tensor>[]; device?: DeviceLike }): Tensor;
  /** `_resize_output_(Tensor self, SymInt[] size, Device device) -> Tensor` */
  _resizeOutput_(options: { size: readonly Int<Tensor>[]; device: DeviceLike }): Tensor;
  /** `_safe_softmax(Tensor self, int dim, ScalarType? dtype=...) -> Tensor` */
  _safeSoftmax(dim: Int<Tensor>, dtype?: DTypeLike | null | { dim?: Int<Tensor>; dtype?: DTypeLike | null }, options?: { dim?: Int<Tensor>; dtype?: DTypeLike | null }): Tensor;
  /** `_safe_softmax(Tensor self, int dim, ScalarType? dtype=...) -> Tensor` */
  _safeSoftmax(options: { dim: Int<Tensor>; dtype?: DTypeLike | null }): Tensor;
  /** `_sample_dirichlet(Tensor self, Generator? generator=...) -> Tensor` */
  _sampleDirichlet(generator?: Generator | null | { generator?: Generator | null }, options?: { generator?: Generator | null }): Tensor;
  /** `_scaled_grouped_mm(Tensor self, Tensor mat2, Tensor scale_a, Tensor scale_b, Tensor? offs=..., Tensor? bias=..., Tensor? scale_result=..., ScalarType? out_dtype=..., bool use_fast_accum=...) -> Tensor` */
  _scaledGroupedMm(mat2: Tensor, scaleA: Tensor, scaleB: Tensor, offs?: Tensor | null | { mat2?: Tensor; scaleA?: Tensor; scaleB?: Tensor; offs?: Tensor | null; bias?: Tensor | null; scaleResult?: Tensor | null; outDtype?: DTypeLike | null; useFastAccum?: boolean }, bias?: Tensor | null | { mat2?: Tensor; scaleA?: Tensor; scaleB?: Tensor; offs?: Tensor | null; bias?: Tensor | null; scaleResult?: Tensor | null; outDtype?: DTypeLike | null; useFastAccum?: boolean }, scaleResult?: Tensor | null | { mat2?: Tensor; scaleA?: Tensor; scaleB?: Tensor; offs?: Tensor | null; bias?: Tensor | null; scaleResult?: Tensor | null; outDtype?: DTypeLike | null; useFastAccum?: boolean }, outDtype?: DTypeLike | null | { mat2?: Tensor; scaleA?: Tensor; scaleB?: Tensor; offs?: Tensor | null; bias?: Tensor | null; scaleResult?: Tensor | null; outDtype?: DTypeLike | null; useFastAccum?: boolean }, useFastAccum?: boolean | { mat2?: Tensor; scaleA?: Tensor; scaleB?: Tensor; offs?: Tensor | null; bias?: Tensor | null; scaleResult?: Tensor | null; outDtype?: DTypeLike | null; useFastAccum?: boolean }, options?: { mat2?: Tensor; scaleA?: Tensor; scaleB?: Tensor; offs?: Tensor | null; bias?: Tensor | null; scaleResult?: Tensor | null; outDtype?: DTypeLike | null; useFastAccum?: boolean }): Tensor;
  /** `_scaled_grouped_mm(Tensor self, Tensor mat2, Tensor scale_a, Tensor scale_b, Tensor? offs=..., Tensor? bias=..., Tensor? scale_result=..., ScalarType? out_dtype=..., bool use_fast_accum=...) -> Tensor` */
  _scaledGroupedMm(options: { mat2: Tensor; scaleA: Tensor; scaleB: Tensor; offs?: Tensor | null; bias?: Tensor | null; scaleResult?: Tensor | null; outDtype?: DTypeLike | null; useFastAccum?: boolean }): Tensor;
  /** `_scaled_grouped_mm_v2(Tensor self, Tensor mat2, Tensor[] scale_a, int[] recipe_a, int[] swizzle_a, Tensor[] scale_b, int[] recipe_b, int[] swizzle_b, Tensor? offs=..., Tensor? bias=..., ScalarType? out_dtype=..., int[] contraction_dim=..., bool use_fast_accum=...) -> Tensor` */
  _scaledGroupedMmV2(mat2: Tensor, scaleA: readonly Tensor[], recipeA: readonly Int<Tensor>[], swizzleA: readonly Int<Tensor>[], scaleB: readonly Tensor[], recipeB: readonly Int<Tensor>[], swizzleB: readonly Int<Tensor>[], offs?: Tensor | null | { mat2?: Tensor; scaleA?: readonly Tensor[]; recipeA?: readonly Int<Tensor>[]; swizzleA?: readonly Int<Tensor>[]; scaleB?: readonly Tensor[]; recipeB?: readonly Int<Tensor>[]; swizzleB?: readonly Int<Tensor>[]; offs?: Tensor | null; bias?: Tensor | null; outDtype?: DTypeLike | null; contractionDim?: readonly Int<Tensor>[]; useFastAccum?: boolean }, bias?: Tensor | null | { mat2?: Tensor; scaleA?: readonly Tensor[]; recipeA?: readonly Int<Tensor>[]; swizzleA?: readonly Int<Tensor>[]; scaleB?: readonly Tensor[]; recipeB?: readonly Int<Tensor>[]; swizzleB?: readonly Int<Tensor>[]; offs?: Tensor | null; bias?: Tensor | null; outDtype?: DTypeLike | null; contractionDim?: readonly Int<Tensor>[]; useFastAccum?: boolean }, outDtype?: DTypeLike | null | { mat2?: Tensor; scaleA?: readonly Tensor[]; recipeA?: readonly Int<Tensor>[]; swizzleA?: readonly Int<Tensor>[]; scaleB?: readonly Tensor[]; recipeB?: readonly Int<Tensor>[]; swizzleB?: readonly Int<Tensor>[]; offs?: Tensor | null; bias?: Tensor | null; outDtype?: DTypeLike | null; contractionDim?: readonly Int<Tensor>[]; useFastAccum?: boolean }, contractionDim?: readonly Int<Tensor>[] | { mat2?: Tensor; scaleA?: readonly Tensor[]; recipeA?: readonly Int<Tensor>[]; swizzleA?: readonly Int<Tensor>[]; scaleB?: readonly Tensor[]; recipeB?: readonly Int<Tensor>[]; swizzleB?: readonly Int<Tensor>[]; offs?: Tensor | null; bias?: Tensor | null; outDtype?: DTypeLike | null; contractionDim?: readonly Int<Tensor>[]; useFastAccum?: boolean }, useFastAccum?: boolean | { mat2?: Tensor; scaleA?: readonly Tensor[]; recipeA?: readonly Int<Tensor>[]; swizzleA?: readonly Int<Tensor>[]; scaleB?: readonly Tensor[]; recipeB?: readonly Int<Tensor>[]; swizzleB?: readonly Int<Tensor>[]; offs?: Tensor | null; bias?: Tensor | null; outDtype?: DTypeLike | null; contractionDim?: readonly Int<Tensor>[]; useFastAccum?: boolean }, options?: { mat2?: Tensor; scaleA?: readonly Tensor[]; recipeA?: readonly Int<Tensor>[]; swizzleA?: readonly Int<Tensor>[]; scaleB?: readonly Tensor[]; recipeB?: readonly Int<Tensor>[]; swizzleB?: readonly Int<Tensor>[]; offs?: Tensor | null; bias?: Tensor | null; outDtype?: DTypeLike | null; contractionDim?: readonly Int<Tensor>[]; useFastAccum?: boolean }): Tensor;
  /** `_scaled_grouped_mm_v2(Tensor self, Tensor mat2, Tensor[] scale_a, int[] recipe_a, int[] swizzle_a, Tensor[] scale_b, int[] recipe_b, int[] swizzle_b, Tensor? offs=..., Tensor? bias=..., ScalarType? out_dtype=..., int[] contraction_dim=..., bool use_fast_accum=...) -> Tensor` */
  _scaledGroupedMmV2(options: { mat2: Tensor; scaleA: readonly Tensor[]; recipeA: readonly Int<Tensor>[]; swizzleA: readonly Int<Tensor>[]; scaleB: readonly Tensor[]; recipeB: readonly Int<Tensor>[]; swizzleB: readonly Int<Tensor>[]; offs?: Tensor | null; bias?: Tensor | null; outDtype?: DTypeLike | null; contractionDim?: readonly Int<Tensor>[]; useFastAccum?: boolean }): Tensor;
  /** `_scaled_mm(Tensor self, Tensor mat2, Tensor scale_a, Tensor scale_b, Tensor? bias=..., Tensor? scale_result=..., ScalarType? out_dtype=..., bool use_fast_accum=...) -> Tensor` */
  _scaledMm(mat2: Tensor, scaleA: Tensor, scaleB: Tensor, bias?: Tensor | null | { mat2?: Tensor; scaleA?: Tensor; scaleB?: Tensor; bias?: Tensor | null; scaleResult?: Tensor | null; outDtype?: DTypeLike | null; useFastAccum?: boolean }, scaleResult?: Tensor | null | { mat2?: Tensor; scaleA?: Tensor; scaleB?: Tensor; bias?: Tensor | null; scaleResult?: Tensor | null; outDtype?: DTypeLike | null; useFastAccum?: boolean }, outDtype?: DTypeLike | null | { mat2?: Tensor; scaleA?: Tensor; scaleB?: Tensor; bias?: Tensor | null; scaleResult?: Tensor | null; outDtype?: DTypeLike | null; useFastAccum?: boolean }, useFastAccum?: boolean | { mat2?: Tensor; scaleA?: Tensor; scaleB?: Tensor; bias?: Tensor | null; scaleResult?: Tensor | null; outDtype?: DTypeLike | null; useFastAccum?: boolean }, options?: { mat2?: Tensor; scaleA?: Tensor; scaleB?: Tensor; bias?: Tensor | null; scaleResult?: Tensor | null; outDtype?: DTypeLike | null; useFastAccum?: boolean }): Tensor;
  /** `_scaled_mm(Tensor self, Tensor mat2, Tensor scale_a, Tensor scale_b, Tensor? bias=..., Tensor? scale_result=..., ScalarType? out_dtype=..., bool use_fast_accum=...) -> Tensor` */
  _scaledMm(options: { mat2: Tensor; scaleA: Tensor; scaleB: Tensor; bias?: Tensor | null; scaleResult?: Tensor | null; outDtype?: DTypeLike | null; useFastAccum?: boolean }): Tensor;
  /** `_scaled_mm_v2(Tensor self, Tensor mat2, Tensor[] scale_a, int[] recipe_a, int[] swizzle_a, Tensor[] scale_b, int[] recipe_b, int[] swizzle_b, Tensor? bias, ScalarType? out_dtype, int[] contraction_dim=..., bool use_fast_accum=...) -> Tensor` */
  _scaledMmV2(mat2: Tensor, scaleA: readonly Tensor[], recipeA: readonly Int<Tensor>[], swizzleA: readonly Int<Tensor>[], scaleB: readonly Tensor[], recipeB: readonly Int<Tensor>[], swizzleB: readonly Int<Tensor>[], bias: Tensor | null, outDtype: DTypeLike | null, contractionDim?: readonly Int<Tensor>[] | { mat2?: Tensor; scaleA?: readonly Tensor[]; recipeA?: readonly Int<Tensor>[]; swizzleA?: readonly Int<Tensor>[]; scaleB?: readonly Tensor[]; recipeB?: readonly Int<Tensor>[]; swizzleB?: readonly Int<Tensor>[]; bias?: Tensor | null; outDtype?: DTypeLike | null; contractionDim?: readonly Int<Tensor>[]; useFastAccum?: boolean }, useFastAccum?: boolean | { mat2?: Tensor; scaleA?: readonly Tensor[]; recipeA?: readonly Int<Tensor>[]; swizzleA?: readonly Int<Tensor>[]; scaleB?: readonly Tensor[]; recipeB?: readonly Int<Tensor>[]; swizzleB?: readonly Int<Tensor>[]; bias?: Tensor | null; outDtype?: DTypeLike | null; contractionDim?: readonly Int<Tensor>[]; useFastAccum?: boolean }, options?: { mat2?: Tensor; scaleA?: readonly Tensor[]; recipeA?: readonly Int<Tensor>[]; swizzleA?: readonly Int<Tensor>[]; scaleB?: readonly Tensor[]; recipeB?: readonly Int<Tensor>[]; swizzleB?: readonly Int<Tensor>[]; bias?: Tensor | null; outDtype?: DTypeLike | null; contractionDim?: readonly Int<Tensor>[]; useFastAccum?: boolean }): Tensor;
  /** `_scaled_mm_v2(Tensor self, Tensor mat2, Tensor[] scale_a, int[] recipe_a, int[] swizzle_a, Tensor[] scale_b, int[] recipe_b, int[] swizzle_b, Tensor? bias, ScalarType? out_dtype, int[] contraction_dim=..., bool use_fast_accum=...) -> Tensor` */
  _scaledMmV2(options: { mat2: Tensor; scaleA: readonly Tensor[]; recipeA: readonly Int<Tensor>[]; swizzleA: readonly Int<Tensor>[]; scaleB: readonly Tensor[]; recipeB: readonly Int<Tensor>[]; swizzleB: readonly Int<Tensor>[]; bias: Tensor | null; outDtype: DTypeLike | null; contractionDim?: readonly Int<Tensor>[]; useFastAccum?: boolean }): Tensor;
  /** `_shape_as_tensor(Tensor self) -> Tensor` */
  _shapeAsTensor(): Tensor;
  /** `_slow_conv2d_forward(Tensor self, Tensor weight, SymInt[] kernel_size, Tensor? bias, SymInt[] stride, SymInt[] padding) -> Tensor` */
  _slowConv2dForward(weight: Tensor, kernelSize: Int<Tensor> | readonly Int<Tensor>[], bias: Tensor | null, stride: Int<Tensor> | readonly Int<Tensor>[], padding: Int<Tensor> | readonly Int<Tensor>[], options?: { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `_slow_conv2d_forward(Tensor self, Tensor weight, SymInt[] kernel_size, Tensor? bias, SymInt[] stride, SymInt[] padding) -> Tensor` */
  _slowConv2dForward(options: { weight: Tensor; kernelSize: Int<Tensor> | readonly Int<Tensor>[]; bias: Tensor | null; stride: Int<Tensor> | readonly Int<Tensor>[]; padding: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `_sobol_engine_ff_(Tensor self, int n, Tensor sobolstate, int dimension, int num_generated) -> Tensor` */
  _sobolEngineFf_(n: Int<Tensor>, sobolstate: Tensor, dimension: Int<Tensor>, numGenerated: Int<Tensor>, options?: { n?: Int<Tensor>; sobolstate?: Tensor; dimension?: Int<Tensor>; numGenerated?: Int<Tensor> }): Tensor;
  /** `_sobol_engine_ff_(Tensor self, int n, Tensor sobolstate, int dimension, int num_generated) -> Tensor` */
  _sobolEngineFf_(options: { n: Int<Tensor>; sobolstate: Tensor; dimension: Int<Tensor>; numGenerated: Int<Tensor> }): Tensor;
  /** `_sobol_engine_initialize_state_(Tensor self, int dimension) -> Tensor` */
  _sobolEngineInitializeState_(dimension: Int<Tensor>, options?: { dimension?: Int<Tensor> }): Tensor;
  /** `_sobol_engine_initialize_state_(Tensor self, int dimension) -> Tensor` */
  _sobolEngineInitializeState_(options: { dimension: Int<Tensor> }): Tensor;
  /** `_sobol_engine_scramble_(Tensor self, Tensor ltm, int dimension) -> Tensor` */
  _sobolEngineScramble_(ltm: Tensor, dimension: Int<Tensor>, options?: { ltm?: Tensor; dimension?: Int<Tensor> }): Tensor;
  /** `_sobol_engine_scramble_(Tensor self, Tensor ltm, int dimension) -> Tensor` */
  _sobolEngineScramble_(options: { ltm: Tensor; dimension: Int<Tensor> }): Tensor;
  /** `_softmax(Tensor self, int dim, bool half_to_float) -> Tensor` */
  _softmax(dim: Int<Tensor>, halfToFloat: boolean, options?: { dim?: Int<Tensor>; halfToFloat?: boolean }): Tensor;
  /** `_softmax(Tensor self, int dim, bool half_to_float) -> Tensor` */
  _softmax(options: { dim: Int<Tensor>; halfToFloat: boolean }): Tensor;
  /** `_sparse_addmm(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=..., Scalar alpha=...) -> Tensor` */
  _sparseAddmm(mat1: Tensor, mat2: Tensor, options?: { mat1?: Tensor; mat2?: Tensor; beta?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  /** `_sparse_addmm(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=..., Scalar alpha=...) -> Tensor` */
  _sparseAddmm(options: { mat1: Tensor; mat2: Tensor; beta?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  /** `_sparse_broadcast_to(Tensor self, int[] size) -> Tensor` */
  _sparseBroadcastTo(size: readonly Int<Tensor>[], options?: { size?: readonly Int<Tensor>[] }): Tensor;
  /** `_sparse_broadcast_to(Tensor self, int[] size) -> Tensor` */
  _sparseBroadcastTo(...size: Int<Tensor>[]): Tensor;
  /** `_sparse_broadcast_to(Tensor self, int[] size) -> Tensor` */
  _sparseBroadcastTo(...args: [...Int<Tensor>[], { size?: readonly Int<Tensor>[] }]): Tensor;
  /** `_sparse_broadcast_to(Tensor self, int[] size) -> Tensor` */
  _sparseBroadcastTo(options: { size: readonly Int<Tensor>[] }): Tensor;
  /** `_sparse_broadcast_to_copy(Tensor self, int[] size) -> Tensor` */
  _sparseBroadcastToCopy(size: readonly Int<Tensor>[], options?: { size?: readonly Int<Tensor>[] }): Tensor;
  /** `_sparse_broadcast_to_copy(Tensor self, int[] size) -> Tensor` */
  _sparseBroadcastToCopy(...size: Int<Tensor>[]): Tensor;
  /** `_sparse_broadcast_to_copy(Tensor self, int[] size) -> Tensor` */
  _sparseBroadcastToCopy(...args: [...Int<Tensor>[], { size?: readonly Int<Tensor>[] }]): Tensor;
  /** `_sparse_broadcast_to_copy(Tensor self, int[] size) -> Tensor` */
  _sparseBroadcastToCopy(options: { size: readonly Int<Tensor>[] }): Tensor;
  /** `_sparse_csr_prod.dim_dtype(Tensor self, int[] dim, bool keepdim=..., *, ScalarType? dtype=...) -> Tensor` */
  _sparseCsrProd(dim: Int<Tensor> | readonly Int<Tensor>[], keepdim?: boolean | { dim?: Int<Tensor> | readonly Int<Tensor>[]; keepdim?: boolean; dtype?: DTypeLike | null }, options?: { dim?: Int<Tensor> | readonly Int<Tensor>[]; keepdim?: boolean; dtype?: DTypeLike | null }): Tensor;
  /** `_sparse_csr_prod.dim_dtype(Tensor self, int[] dim, bool keepdim=..., *, ScalarType? dtype=...) -> Tensor` */
  _sparseCsrProd(options: { dim: Int<Tensor> | readonly Int<Tensor>[]; keepdim?: boolean; dtype?: DTypeLike | null }): Tensor;
  /** `_sparse_csr_sum.dim_dtype(Tensor self, int[] dim, bool keepdim=..., *, ScalarType? dtype=...) -> Tensor` */
  _sparseCsrSum(dim: Int<Tensor> | readonly Int<Tensor>[], keepdim?: boolean | { dim?: Int<Tensor> | readonly Int<Tensor>[]; keepdim?: boolean; dtype?: DTypeLike | null }, options?: { dim?: Int<Tensor> | readonly Int<Tensor>[]; keepdim?: boolean; dtype?: DTypeLike | null }): Tensor;
  /** `_sparse_csr_sum.dim_dtype(Tensor self, int[] dim, bool keepdim=..., *, ScalarType? dtype=...) -> Tensor` */
  _sparseCsrSum(options: { dim: Int<Tensor> | readonly Int<Tensor>[]; keepdim?: boolean; dtype?: DTypeLike | null }): Tensor;
  /** `_sparse_log_softmax(Tensor self, int dim, bool half_to_float) -> Tensor` */
  _sparseLogSoftmax(dim: Int<Tensor>, halfToFloat: boolean, options?: { dim?: Int<Tensor>; halfToFloat?: boolean }): Tensor;
  /** `_sparse_log_softmax(Tensor self, int dim, bool half_to_float) -> Tensor` */
  _sparseLogSoftmax(options: { dim: Int<Tensor>; halfToFloat: boolean }): Tensor;
  /** `_sparse_log_softmax.int(Tensor self, int dim, ScalarType? dtype=...) -> Tensor` */
  _sparseLogSoftmax(dim: Int<Tensor>, dtype?: DTypeLike | null | { dim?: Int<Tensor>; dtype?: DTypeLike | null }, options?: { dim?: Int<Tensor>; dtype?: DTypeLike | null }): Tensor;
  /** `_sparse_log_softmax.int(Tensor self, int dim, ScalarType? dtype=...) -> Tensor` */
  _sparseLogSoftmax(options: { dim: Int<Tensor>; dtype?: DTypeLike | null }): Tensor;
  /** `_sparse_mask_projection(Tensor self, Tensor mask, bool accumulate_matches=...) -> Tensor` */
  _sparseMaskProjection(mask: Tensor, accumulateMatches?: boolean | { mask?: Tensor; accumulateMatches?: boolean }, options?: { mask?: Tensor; accumulateMatches?: boolean }): Tensor;
  /** `_sparse_mask_projection(Tensor self, Tensor mask, bool accumulate_matches=...) -> Tensor` */
  _sparseMaskProjection(options: { mask: Tensor; accumulateMatches?: boolean }): Tensor;
  /** `_sparse_mm_reduce_impl(Tensor self, Tensor other, str reduce) -> (Tensor, Tensor)` */
  _sparseMmReduceImpl(other: Tensor, reduce: string, options?: { other?: Tensor; reduce?: string }): [Tensor, Tensor];
  /** `_sparse_mm_reduce_impl(Tensor self, Tensor other, str reduce) -> (Tensor, Tensor)` */
  _sparseMmReduceImpl(options: { other: Tensor; reduce: string }): [Tensor, Tensor];
  /** `_sparse_mm_reduce_impl_backward(Tensor self, Tensor grad_out, Tensor weight, str reduce, Tensor arg_out, bool[] output_mask) -> (Tensor, Tensor)` */
  _sparseMmReduceImplBackward(gradOut: Tensor, weight: Tensor, reduce: string, argOut: Tensor, outputMask: boolean | readonly boolean[], options?: { gradOut?: Tensor; weight?: Tensor; reduce?: string; argOut?: Tensor; outputMask?: boolean | readonly boolean[] }): [Tensor, Tensor];
  /** `_sparse_mm_reduce_impl_backward(Tensor self, Tensor grad_out, Tensor weight, str reduce, Tensor arg_out, bool[] output_mask) -> (Tensor, Tensor)` */
  _sparseMmReduceImplBackward(options: { gradOut: Tensor; weight: Tensor; reduce: string; argOut: Tensor; outputMask: boolean | readonly boolean[] }): [Tensor, Tensor];
  /** `_sparse_softmax(Tensor self, int dim, bool half_to_float) -> Tensor` */
  _sparseSoftmax(dim: Int<Tensor>, halfToFloat: boolean, options?: { dim?: Int<Tensor>; halfToFloat?: boolean }): Tensor;
  /** `_sparse_softmax(Tensor self, int dim, bool half_to_float) -> Tensor` */
  _sparseSoftmax(options: { dim: Int<Tensor>; halfToFloat: boolean }): Tensor;
  /** `_sparse_softmax.int(Tensor self, int dim, ScalarType? dtype=...) -> Tensor` */
  _sparseSoftmax(dim: Int<Tensor>, dtype?: DTypeLike | null | { dim?: Int<Tensor>; dtype?: DTypeLike | null }, options?: { dim?: Int<Tensor>; dtype?: DTypeLike | null }): Tensor;
  /** `_sparse_softmax.int(Tensor self, int dim, ScalarType? dtype=...) -> Tensor` */
  _sparseSoftmax(options: { dim: Int<Tensor>; dtype?: DTypeLike | null }): Tensor;
  /** `_sparse_sparse_matmul(Tensor self, Tensor other) -> Tensor` */
  _sparseSparseMatmul(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `_sparse_sparse_matmul(Tensor self, Tensor other) -> Tensor` */
  _sparseSparseMatmul(options: { other: Tensor }): Tensor;
  /** `_sparse_sum(Tensor self) -> Tensor` */
  _sparseSum(): Tensor;
  /** `_sparse_sum.dim(Tensor self, int[] dim) -> Tensor` */
  _sparseSum(dim: Int<Tensor> | readonly Int<Tensor>[], options?: { dim?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `_sparse_sum.dim(Tensor self, int[] dim) -> Tensor` */
  _sparseSum(options: { dim: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `_sparse_sum.dim_dtype(Tensor self, int[] dim, *, ScalarType dtype) -> Tensor` */
  _sparseSum(dim: Int<Tensor> | readonly Int<Tensor>[], options: { dim?: Int<Tensor> | readonly Int<Tensor>[]; dtype?: DTypeLike }): Tensor;
  /** `_sparse_sum.dim_dtype(Tensor self, int[] dim, *, ScalarType dtype) -> Tensor` */
  _sparseSum(options: { dim: Int<Tensor> | readonly Int<Tensor>[]; dtype: DTypeLike }): Tensor;
  /** `_sparse_sum.dtype(Tensor self, *, ScalarType dtype) -> Tensor` */
  _sparseSum(options: { dtype?: DTypeLike }): Tensor;
  /** `_standard_gamma(Tensor self, Generator? generator=...) -> Tensor` */
  _standardGamma(generator?: Generator | null | { generator?: Generator | null }, options?: { generator?: Generator | null }): Tensor;
  /** `_standard_gamma_grad(Tensor self, Tensor output) -> Tensor` */
  _standardGammaGrad(output: Tensor, options?: { output?: Tensor }): Tensor;
  /** `_standard_gamma_grad(Tensor self, Tensor output) -> Tensor` */
  _standardGammaGrad(options: { output: Tensor }): Tensor;
  /** `_test_autograd_multiple_dispatch.fullcoverage(Tensor self) -> Tensor` */
  _testAutogradMultipleDispatch(): Tensor;
  /** `_test_autograd_multiple_dispatch.ntonly(Tensor self, bool b) -> Tensor` */
  _testAutogradMultipleDispatch(b: boolean, options?: { b?: boolean }): Tensor;
  /** `_test_autograd_multiple_dispatch.ntonly(Tensor self, bool b) -> Tensor` */
  _testAutogradMultipleDispatch(options: { b: boolean }): Tensor;
  /** `_test_autograd_multiple_dispatch_view(Tensor self) -> Tensor` */
  _testAutogradMultipleDispatchView(): Tensor;
  /** `_test_autograd_multiple_dispatch_view_copy(Tensor self) -> Tensor` */
  _testAutogradMultipleDispatchViewCopy(): Tensor;
  /** `_test_check_tensor(Tensor self) -> Tensor` */
  _testCheckTensor(): Tensor;
  /** `_test_functorch_fallback(Tensor self, Tensor other) -> Tensor` */
  _testFunctorchFallback(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `_test_functorch_fallback(Tensor self, Tensor other) -> Tensor` */
  _testFunctorchFallback(options: { other: Tensor }): Tensor;
  /** `_test_parallel_materialize(Tensor self, int num_parallel, bool skip_first=...) -> Tensor` */
  _testParallelMaterialize(numParallel: Int<Tensor>, skipFirst?: boolean | { numParallel?: Int<Tensor>; skipFirst?: boolean }, options?: { numParallel?: Int<Tensor>; skipFirst?: boolean }): Tensor;
  /** `_test_parallel_materialize(Tensor self, int num_parallel, bool skip_first=...) -> Tensor` */
  _testParallelMaterialize(options: { numParallel: Int<Tensor>; skipFirst?: boolean }): Tensor;
  /** `_test_serialization_subcmul(Tensor self, Tensor other, Scalar alpha=...) -> Tensor` */
  _testSerializationSubcmul(other: Tensor, alpha?: Num<Tensor> | { other?: Tensor; alpha?: Num<Tensor> }, options?: { other?: Tensor; alpha?: Num<Tensor> }): Tensor;
  /** `_test_serialization_subcmul(Tensor self, Tensor other, Scalar alpha=...) -> Tensor` */
  _testSerializationSubcmul(options: { other: Tensor; alpha?: Num<Tensor> }): Tensor;
  /** `_test_warn_in_autograd(Tensor self) -> Tensor` */
  _testWarnInAutograd(): Tensor;
  /** `_to_copy(Tensor self, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=..., bool non_blocking=..., MemoryFormat? memory_format=...) -> Tensor` */
  _toCopy(options?: { dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; nonBlocking?: boolean; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean }): Tensor;
  /** `_to_dense(Tensor self, ScalarType? dtype=..., bool? masked_grad=...) -> Tensor` */
  _toDense(dtype?: DTypeLike | null | { dtype?: DTypeLike | null; maskedGrad?: boolean | null }, maskedGrad?: boolean | null | { dtype?: DTypeLike | null; maskedGrad?: boolean | null }, options?: { dtype?: DTypeLike | null; maskedGrad?: boolean | null }): Tensor;
  /** `_to_sparse(Tensor self, *, Layout? layout=..., int[]? blocksize=..., int? dense_dim=...) -> Tensor` */
  _toSparse(options?: { layout?: LayoutLike | null; blocksize?: Int<Tensor> | readonly Int<Tensor>[] | null; denseDim?: Int<Tensor> | null }): Tensor;
  /** `_to_sparse.sparse_dim(Tensor self, int sparse_dim) -> Tensor` */
  _toSparse(sparseDim: Int<Tensor>, options?: { sparseDim?: Int<Tensor> }): Tensor;
  /** `_to_sparse.sparse_dim(Tensor self, int sparse_dim) -> Tensor` */
  _toSparse(options: { sparseDim: Int<Tensor> }): Tensor;
  /** `_to_sparse_bsc(Tensor self, int[] blocksize, int? dense_dim=...) -> Tensor` */
  _toSparseBsc(blocksize: Int<Tensor> | readonly Int<Tensor>[], denseDim?: Int<Tensor> | null | { blocksize?: Int<Tensor> | readonly Int<Tensor>[]; denseDim?: Int<Tensor> | null }, options?: { blocksize?: Int<Tensor> | readonly Int<Tensor>[]; denseDim?: Int<Tensor> | null }): Tensor;
  /** `_to_sparse_bsc(Tensor self, int[] blocksize, int? dense_dim=...) -> Tensor` */
  _toSparseBsc(options: { blocksize: Int<Tensor> | readonly Int<Tensor>[]; denseDim?: Int<Tensor> | null }): Tensor;
  /** `_to_sparse_bsr(Tensor self, int[] blocksize, int? dense_dim=...) -> Tensor` */
  _toSparseBsr(blocksize: Int<Tensor> | readonly Int<Tensor>[], denseDim?: Int<Tensor> | null | { blocksize?: Int<Tensor> | readonly Int<Tensor>[]; denseDim?: Int<Tensor> | null }, options?: { blocksize?: Int<Tensor> | readonly Int<Tensor>[]; denseDim?: Int<Tensor> | null }): Tensor;
  /** `_to_sparse_bsr(Tensor self, int[] blocksize, int? dense_dim=...) -> Tensor` */
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
  /** `_unsafe_index.Tensor(Tensor self, Tensor?[] indices) -> Tensor` */
  _unsafeIndex(options: { indices: readonly (Tensor | null)[] }): Tensor;
  /** `_unsafe_index_put(Tensor self, Tensor?[] indices, Tensor values, bool accumulate=...) -> Tensor` */
  _unsafeIndexPut(indices: readonly (Tensor | null)[], values: Tensor, accumulate?: boolean | { indices?: readonly (Tensor | null)[]; values?: Tensor; accumulate?: boolean }, options?: { indices?: readonly (Tensor | null)[]; values?: Tensor; accumulate?: boolean }): Tensor;
  /** `_unsafe_index_put(Tensor self, Tensor?[] indices, Tensor values, bool accumulate=...) -> Tensor` */
  _unsafeIndexPut(options: { indices: readonly (Tensor | null)[]; values: Tensor; accumulate?: boolean }): Tensor;
  /** `_unsafe_masked_index(Tensor self, Tensor mask, Tensor?[] indices, Scalar fill) -> Tensor` */
  _unsafeMaskedIndex(mask: Tensor, indices: readonly (Tensor | null)[], fill: Num<Tensor>, options?: { mask?: Tensor; indices?: readonly (Tensor | null)[]; fill?: Num<Tensor> }): Tensor;
  /** `_unsafe_masked_index(Tensor self, Tensor mask, Tensor?[] indices, Scalar fill) -> Tensor` */
  _unsafeMaskedIndex(options: { mask: Tensor; indices: readonly (Tensor | null)[]; fill: Num<Tensor> }): Tensor;
  /** `_unsafe_masked_index_put_accumulate(Tensor self, Tensor mask, Tensor?[] indices, Tensor values) -> Tensor` */
  _unsafeMaskedIndexPutAccumulate(mask: Tensor, indices: readonly (Tensor | null)[], values: Tensor, options?: { mask?: Tensor; indices?: readonly (Tensor | null)[]; values?: Tensor }): Tensor;
  /** `_unsafe_masked_index_put_accumulate(Tensor self, Tensor mask, Tensor?[] indices, Tensor values) -> Tensor` */
  _unsafeMaskedIndexPutAccumulate(options: { mask: Tensor; indices: readonly (Tensor | null)[]; values: Tensor }): Tensor;
  /** `_unsafe_view(Tensor self, SymInt[] size) -> Tensor` */
  _unsafeView(size: readonly Int<Tensor>[], options?: { size?: readonly Int<Tensor>[] }): Tensor;
  /** `_unsafe_view(Tensor self, SymInt[] size) -> Tensor` */
  _unsafeView(...size: Int<Tensor>[]): Tensor;
  /** `_unsafe_view(Tensor self, SymInt[] size) -> Tensor` */
  _unsafeView(...args: [...Int<Tensor>[], { size?: readonly Int<Tensor>[] }]): Tensor;
  /** `_unsafe_view(Tensor self, SymInt[] size) -> Tensor` */
  _unsafeView(options: { size: readonly Int<Tensor>[] }): Tensor;
  /** `_upsample_bicubic2d_aa(Tensor self, SymInt[] output_size, bool align_corners, float? scales_h=..., float? scales_w=...) -> Tensor` */
  _upsampleBicubic2dAa(outputSize: Int<Tensor> | readonly Int<Tensor>[], alignCorners: boolean, scalesH?: Float<Tensor> | null | { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; alignCorners?: boolean; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }, scalesW?: Float<Tensor> | null | { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; alignCorners?: boolean; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }, options?: { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; alignCorners?: boolean; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }): Tensor;
  /** `_upsample_bicubic2d_aa(Tensor self, SymInt[] output_size, bool align_corners, float? scales_h=..., float? scales_w=...) -> Tensor` */
  _upsampleBicubic2dAa(options: { outputSize: Int<Tensor> | readonly Int<Tensor>[]; alignCorners: boolean; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }): Tensor;
  /** `_upsample_bilinear2d_aa(Tensor self, SymInt[] output_size, bool align_corners, float? scales_h=..., float? scales_w=...) -> Tensor` */
  _upsampleBilinear2dAa(outputSize: Int<Tensor> | readonly Int<Tensor>[], alignCorners: boolean, scalesH?: Float<Tensor> | null | { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; alignCorners?: boolean; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }, scalesW?: Float<Tensor> | null | { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; alignCorners?: boolean; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }, options?: { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; alignCorners?: boolean; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }): Tensor;
  /** `_upsample_bilinear2d_aa(Tensor self, SymInt[] output_size, bool align_corners, float? scales_h=..., float? scales_w=...) -> Tensor` */
  _upsampleBilinear2dAa(options: { outputSize: Int<Tensor> | readonly Int<Tensor>[]; alignCorners: boolean; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }): Tensor;
  /** `_upsample_lanczos2d_aa(Tensor self, SymInt[] output_size, bool align_corners, float? scales_h=..., float? scales_w=...) -> Tensor` */
  _upsampleLanczos2dAa(outputSize: Int<Tensor> | readonly Int<Tensor>[], alignCorners: boolean, scalesH?: Float<Tensor> | null | { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; alignCorners?: boolean; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }, scalesW?: Float<Tensor> | null | { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; alignCorners?: boolean; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }, options?: { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; alignCorners?: boolean; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }): Tensor;
  /** `_upsample_lanczos2d_aa(Tensor self, SymInt[] output_size, bool align_corners, float? scales_h=..., float? scales_w=...) -> Tensor` */
  _upsampleLanczos2dAa(options: { outputSize: Int<Tensor> | readonly Int<Tensor>[]; alignCorners: boolean; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }): Tensor;
  /** `_upsample_nearest_exact1d(Tensor self, SymInt[] output_size, float? scales=...) -> Tensor` */
  _upsampleNearestExact1d(outputSize: Int<Tensor> | readonly Int<Tensor>[], scales?: Float<Tensor> | null | { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; scales?: Float<Tensor> | null }, options?: { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; scales?: Float<Tensor> | null }): Tensor;
  /** `_upsample_nearest_exact1d(Tensor self, SymInt[] output_size, float? scales=...) -> Tensor` */
  _upsampleNearestExact1d(options: { outputSize: Int<Tensor> | readonly Int<Tensor>[]; scales?: Float<Tensor> | null }): Tensor;
  /** `_upsample_nearest_exact2d(Tensor self, SymInt[] output_size, float? scales_h=..., float? scales_w=...) -> Tensor` */
  _upsampleNearestExact2d(outputSize: Int<Tensor> | readonly Int<Tensor>[], scalesH?: Float<Tensor> | null | { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }, scalesW?: Float<Tensor> | null | { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }, options?: { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }): Tensor;
  /** `_upsample_nearest_exact2d(Tensor self, SymInt[] output_size, float? scales_h=..., float? scales_w=...) -> Tensor` */
  _upsampleNearestExact2d(options: { outputSize: Int<Tensor> | readonly Int<Tensor>[]; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }): Tensor;
  /** `_upsample_nearest_exact3d(Tensor self, SymInt[] output_size, float? scales_d=..., float? scales_h=..., float? scales_w=...) -> Tensor` */
  _upsampleNearestExact3d(outputSize: Int<Tensor> | readonly Int<Tensor>[], scalesD?: Float<Tensor> | null | { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; scalesD?: Float<Tensor> | null; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }, scalesH?: Float<Tensor> | null | { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; scalesD?: Float<Tensor> | null; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }, scalesW?: Float<Tensor> | null | { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; scalesD?: Float<Tensor> | null; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }, options?: { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; scalesD?: Float<Tensor> | null; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }): Tensor;
  /** `_upsample_nearest_exact3d(Tensor self, SymInt[] output_size, float? scales_d=..., float? scales_h=..., float? scales_w=...) -> Tensor` */
  _upsampleNearestExact3d(options: { outputSize: Int<Tensor> | readonly Int<Tensor>[]; scalesD?: Float<Tensor> | null; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }): Tensor;
  /** `_values(Tensor self) -> Tensor` */
  _values(): Tensor;
  /** `_values_copy(Tensor self) -> Tensor` */
  _valuesCopy(): Tensor;
  /** `_weight_int4pack_mm(Tensor self, Tensor mat2, int qGroupSize, Tensor qScaleAndZeros) -> Tensor` */
  _weightInt4packMm(mat2: Tensor, qGroupSize: Int<Tensor>, qScaleAndZeros: Tensor, options?: { mat2?: Tensor; qGroupSize?: Int<Tensor>; qScaleAndZeros?: Tensor }): Tensor;
  /** `_weight_int4pack_mm(Tensor self, Tensor mat2, int qGroupSize, Tensor qScaleAndZeros) -> Tensor` */
  _weightInt4packMm(options: { mat2: Tensor; qGroupSize: Int<Tensor>; qScaleAndZeros: Tensor }): Tensor;
  /** `_weight_int4pack_mm_for_cpu(Tensor self, Tensor mat2, int qGroupSize, Tensor qScaleAndZeros) -> Tensor` */
  _weightInt4packMmForCpu(mat2: Tensor, qGroupSize: Int<Tensor>, qScaleAndZeros: Tensor, options?: { mat2?: Tensor; qGroupSize?: Int<Tensor>; qScaleAndZeros?: Tensor }): Tensor;
  /** `_weight_int4pack_mm_for_cpu(Tensor self, Tensor mat2, int qGroupSize, Tensor qScaleAndZeros) -> Tensor` */
  _weightInt4packMmForCpu(options: { mat2: Tensor; qGroupSize: Int<Tensor>; qScaleAndZeros: Tensor }): Tensor;
  /** `_weight_int4pack_mm_with_scales_and_zeros(Tensor self, Tensor mat2, int qGroupSize, Tensor qScale, Tensor qZeros) -> Tensor` */
  _weightInt4packMmWithScalesAndZeros(mat2: Tensor, qGroupSize: Int<Tensor>, qScale: Tensor, qZeros: Tensor, options?: { mat2?: Tensor; qGroupSize?: Int<Tensor>; qScale?: Tensor; qZeros?: Tensor }): Tensor;
  /** `_weight_int4pack_mm_with_scales_and_zeros(Tensor self, Tensor mat2, int qGroupSize, Tensor qScale, Tensor qZeros) -> Tensor` */
  _weightInt4packMmWithScalesAndZeros(options: { mat2: Tensor; qGroupSize: Int<Tensor>; qScale: Tensor; qZeros: Tensor }): Tensor;
  /** `_weight_int8pack_mm(Tensor self, Tensor mat2, Tensor scales) -> Tensor` */
  _weightInt8packMm(mat2: Tensor, scales: Tensor, options?: { mat2?: Tensor; scales?: Tensor }): Tensor;
  /** `_weight_int8pack_mm(Tensor self, Tensor mat2, Tensor scales) -> Tensor` */
  _weightInt8packMm(options: { mat2: Tensor; scales: Tensor }): Tensor;
  /** `abs(Tensor self) -> Tensor` */
  abs(): Tensor;
  /** `abs_(Tensor self) -> Tensor` */
  abs_(): Tensor;
  /** `absolute(Tensor self) -> Tensor` */
  absolute(): Tensor;
  /** `absolute_(Tensor self) -> Tensor` */
  absolute_(): Tensor;
  /** `acos(Tensor self) -> Tensor` */
  acos(): Tensor;
  /** `acos_(Tensor self) -> Tensor` */
  acos_(): Tensor;
  /** `acosh(Tensor self) -> Tensor` */
  acosh(): Tensor;
  /** `acosh_(Tensor self) -> Tensor` */
  acosh_(): Tensor;
  /** `adaptive_avg_pool1d(Tensor self, int[] output_size) -> Tensor` */
  adaptiveAvgPool1d(outputSize: Int<Tensor> | readonly Int<Tensor>[], options?: { outputSize?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `adaptive_avg_pool1d(Tensor self, int[] output_size) -> Tensor` */
  adaptiveAvgPool1d(options: { outputSize: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `adaptive_avg_pool2d(Tensor self, SymInt[] output_size) -> Tensor` */
  adaptiveAvgPool2d(outputSize: Int<Tensor> | readonly Int<Tensor>[], options?: { outputSize?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `adaptive_avg_pool2d(Tensor self, SymInt[] output_size) -> Tensor` */
  adaptiveAvgPool2d(options: { outputSize: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `adaptive_avg_pool3d(Tensor self, SymInt[] output_size) -> Tensor` */
  adaptiveAvgPool3d(outputSize: Int<Tensor> | readonly Int<Tensor>[], options?: { outputSize?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `adaptive_avg_pool3d(Tensor self, SymInt[] output_size) -> Tensor` */
  adaptiveAvgPool3d(options: { outputSize: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `adaptive_max_pool1d(Tensor self, int[] output_size) -> (Tensor, Tensor)` */
  adaptiveMaxPool1d(outputSize: Int<Tensor> | readonly Int<Tensor>[], options?: { outputSize?: Int<Tensor> | readonly Int<Tensor>[] }): [Tensor, Tensor];
  /** `adaptive_max_pool1d(Tensor self, int[] output_size) -> (Tensor, Tensor)` */
  adaptiveMaxPool1d(options: { outputSize: Int<Tensor> | readonly Int<Tensor>[] }): [Tensor, Tensor];
  /** `adaptive_max_pool2d(Tensor self, int[] output_size) -> (Tensor, Tensor)` */
  adaptiveMaxPool2d(outputSize: Int<Tensor> | readonly Int<Tensor>[], options?: { outputSize?: Int<Tensor> | readonly Int<Tensor>[] }): [Tensor, Tensor];
  /** `adaptive_max_pool2d(Tensor self, int[] output_size) -> (Tensor, Tensor)` */
  adaptiveMaxPool2d(options: { outputSize: Int<Tensor> | readonly Int<Tensor>[] }): [Tensor, Tensor];
  /** `adaptive_max_pool3d(Tensor self, int[] output_size) -> (Tensor, Tensor)` */
  adaptiveMaxPool3d(outputSize: Int<Tensor> | readonly Int<Tensor>[], options?: { outputSize?: Int<Tensor> | readonly Int<Tensor>[] }): [Tensor, Tensor];
  /** `adaptive_max_pool3d(Tensor self, int[] output_size) -> (Tensor, Tensor)` */
  adaptiveMaxPool3d(options: { outputSize: Int<Tensor> | readonly Int<Tensor>[] }): [Tensor, Tensor];
  /** `add.Scalar(Tensor self, Scalar other, Scalar alpha=...) -> Tensor` */
  add(other: Num<Tensor>, alpha?: Num<Tensor> | { other?: Num<Tensor>; alpha?: Num<Tensor> }, options?: { other?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  /** `add.Scalar(Tensor self, Scalar other, Scalar alpha=...) -> Tensor` */
  add(options: { other: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  /** `add.Tensor(Tensor self, Tensor other, *, Scalar alpha=...) -> Tensor` */
  add(other: Tensor, options?: { other?: Tensor; alpha?: Num<Tensor> }): Tensor;
  /** `add.Tensor(Tensor self, Tensor other, *, Scalar alpha=...) -> Tensor` */
  add(options: { other: Tensor; alpha?: Num<Tensor> }): Tensor;
  /** `add_.Scalar(Tensor self, Scalar other, Scalar alpha=...) -> Tensor` */
  add_(other: Num<Tensor>, alpha?: Num<Tensor> | { other?: Num<Tensor>; alpha?: Num<Tensor> }, options?: { other?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  /** `add_.Scalar(Tensor self, Scalar other, Scalar alpha=...) -> Tensor` */
  add_(options: { other: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  /** `add_.Tensor(Tensor self, Tensor other, *, Scalar alpha=...) -> Tensor` */
  add_(other: Tensor, options?: { other?: Tensor; alpha?: Num<Tensor> }): Tensor;
  /** `add_.Tensor(Tensor self, Tensor other, *, Scalar alpha=...) -> Tensor` */
  add_(options: { other: Tensor; alpha?: Num<Tensor> }): Tensor;
  /** `addbmm(Tensor self, Tensor batch1, Tensor batch2, *, Scalar beta=..., Scalar alpha=...) -> Tensor` */
  addbmm(batch1: Tensor, batch2: Tensor, options?: { batch1?: Tensor; batch2?: Tensor; beta?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  /** `addbmm(Tensor self, Tensor batch1, Tensor batch2, *, Scalar beta=..., Scalar alpha=...) -> Tensor` */
  addbmm(options: { batch1: Tensor; batch2: Tensor; beta?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  /** `addbmm_(Tensor self, Tensor batch1, Tensor batch2, *, Scalar beta=..., Scalar alpha=...) -> Tensor` */
  addbmm_(batch1: Tensor, batch2: Tensor, options?: { batch1?: Tensor; batch2?: Tensor; beta?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  /** `addbmm_(Tensor self, Tensor batch1, Tensor batch2, *, Scalar beta=..., Scalar alpha=...) -> Tensor` */
  addbmm_(options: { batch1: Tensor; batch2: Tensor; beta?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  /** `addcdiv(Tensor self, Tensor tensor1, Tensor tensor2, *, Scalar value=...) -> Tensor` */
  addcdiv(tensor1: Tensor, tensor2: Tensor, options?: { tensor1?: Tensor; tensor2?: Tensor; value?: Num<Tensor> }): Tensor;
  /** `addcdiv(Tensor self, Tensor tensor1, Tensor tensor2, *, Scalar value=...) -> Tensor` */
  addcdiv(options: { tensor1: Tensor; tensor2: Tensor; value?: Num<Tensor> }): Tensor;
  /** `addcdiv_(Tensor self, Tensor tensor1, Tensor tensor2, *, Scalar value=...) -> Tensor` */
  addcdiv_(tensor1: Tensor, tensor2: Tensor, options?: { tensor1?: Tensor; tensor2?: Tensor; value?: Num<Tensor> }): Tensor;
  /** `addcdiv_(Tensor self, Tensor tensor1, Tensor tensor2, *, Scalar value=...) -> Tensor` */
  addcdiv_(options: { tensor1: Tensor; tensor2: Tensor; value?: Num<Tensor> }): Tensor;
  /** `addcmul(Tensor self, Tensor tensor1, Tensor tensor2, *, Scalar value=...) -> Tensor` */
  addcmul(tensor1: Tensor, tensor2: Tensor, options?: { tensor1?: Tensor; tensor2?: Tensor; value?: Num<Tensor> }): Tensor;
  /** `addcmul(Tensor self, Tensor tensor1, Tensor tensor2, *, Scalar value=...) -> Tensor` */
  addcmul(options: { tensor1: Tensor; tensor2: Tensor; value?: Num<Tensor> }): Tensor;
  /** `addcmul_(Tensor self, Tensor tensor1, Tensor tensor2, *, Scalar value=...) -> Tensor` */
  addcmul_(tensor1: Tensor, tensor2: Tensor, options?: { tensor1?: Tensor; tensor2?: Tensor; value?: Num<Tensor> }): Tensor;
  /** `addcmul_(Tensor self, Tensor tensor1, Tensor tensor2, *, Scalar value=...) -> Tensor` */
  addcmul_(options: { tensor1: Tensor; tensor2: Tensor; value?: Num<Tensor> }): Tensor;
  /** `addmm(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=..., Scalar alpha=...) -> Tensor` */
  addmm(mat1: Tensor, mat2: Tensor, options?: { mat1?: Tensor; mat2?: Tensor; beta?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  /** `addmm(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=..., Scalar alpha=...) -> Tensor` */
  addmm(options: { mat1: Tensor; mat2: Tensor; beta?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  /** `addmm.dtype(Tensor self, Tensor mat1, Tensor mat2, ScalarType out_dtype, *, Scalar beta=..., Scalar alpha=...) -> Tensor` */
  addmm(mat1: Tensor, mat2: Tensor, outDtype: DTypeLike, options?: { mat1?: Tensor; mat2?: Tensor; outDtype?: DTypeLike; beta?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  /** `addmm.dtype(Tensor self, Tensor mat1, Tensor mat2, ScalarType out_dtype, *, Scalar beta=..., Scalar alpha=...) -> Tensor` */
  addmm(options: { mat1: Tensor; mat2: Tensor; outDtype: DTypeLike; beta?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  /** `addmm_(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=..., Scalar alpha=...) -> Tensor` */
  addmm_(mat1: Tensor, mat2: Tensor, options?: { mat1?: Tensor; mat2?: Tensor; beta?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  /** `addmm_(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=..., Scalar alpha=...) -> Tensor` */
  addmm_(options: { mat1: Tensor; mat2: Tensor; beta?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  /** `addmv(Tensor self, Tensor mat, Tensor vec, *, Scalar beta=..., Scalar alpha=...) -> Tensor` */
  addmv(mat: Tensor, vec: Tensor, options?: { mat?: Tensor; vec?: Tensor; beta?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  /** `addmv(Tensor self, Tensor mat, Tensor vec, *, Scalar beta=..., Scalar alpha=...) -> Tensor` */
  addmv(options: { mat: Tensor; vec: Tensor; beta?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  /** `addmv_(Tensor self, Tensor mat, Tensor vec, *, Scalar beta=..., Scalar alpha=...) -> Tensor` */
  addmv_(mat: Tensor, vec: Tensor, options?: { mat?: Tensor; vec?: Tensor; beta?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  /** `addmv_(Tensor self, Tensor mat, Tensor vec, *, Scalar beta=..., Scalar alpha=...) -> Tensor` */
  addmv_(options: { mat: Tensor; vec: Tensor; beta?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  /** `addr(Tensor self, Tensor vec1, Tensor vec2, *, Scalar beta=..., Scalar alpha=...) -> Tensor` */
  addr(vec1: Tensor, vec2: Tensor, options?: { vec1?: Tensor; vec2?: Tensor; beta?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  /** `addr(Tensor self, Tensor vec1, Tensor vec2, *, Scalar beta=..., Scalar alpha=...) -> Tensor` */
  addr(options: { vec1: Tensor; vec2: Tensor; beta?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  /** `addr_(Tensor self, Tensor vec1, Tensor vec2, *, Scalar beta=..., Scalar alpha=...) -> Tensor` */
  addr_(vec1: Tensor, vec2: Tensor, options?: { vec1?: Tensor; vec2?: Tensor; beta?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  /** `addr_(Tensor self, Tensor vec1, Tensor vec2, *, Scalar beta=..., Scalar alpha=...) -> Tensor` */
  addr_(options: { vec1: Tensor; vec2: Tensor; beta?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  /** `adjoint(Tensor self) -> Tensor` */
  adjoint(): Tensor;
  /** `alias(Tensor self) -> Tensor` */
  alias(): Tensor;
  /** `alias_copy(Tensor self) -> Tensor` */
  aliasCopy(): Tensor;
  /** `all(Tensor self) -> Tensor` */
  all(): Tensor;
  /** `all.dim(Tensor self, int dim, bool keepdim=...) -> Tensor` */
  all(dim: Int<Tensor>, keepdim?: boolean | { dim?: Int<Tensor>; keepdim?: boolean }, options?: { dim?: Int<Tensor>; keepdim?: boolean }): Tensor;
  /** `all.dim(Tensor self, int dim, bool keepdim=...) -> Tensor` */
  all(options: { dim: Int<Tensor>; keepdim?: boolean }): Tensor;
  /** `all.dims(Tensor self, int[]? dim=..., bool keepdim=...) -> Tensor` */
  all(dim?: readonly Int<Tensor>[] | null | { dim?: readonly Int<Tensor>[] | null; keepdim?: boolean }, keepdim?: boolean | { dim?: readonly Int<Tensor>[] | null; keepdim?: boolean }, options?: { dim?: readonly Int<Tensor>[] | null; keepdim?: boolean }): Tensor;
  /** `allclose(Tensor self, Tensor other, float rtol=..., float atol=..., bool equal_nan=...) -> bool` */
  allclose(other: Tensor, rtol?: Float<Tensor> | { other?: Tensor; rtol?: Float<Tensor>; atol?: Float<Tensor>; equalNan?: boolean }, atol?: Float<Tensor> | { other?: Tensor; rtol?: Float<Tensor>; atol?: Float<Tensor>; equalNan?: boolean }, equalNan?: boolean | { other?: Tensor; rtol?: Float<Tensor>; atol?: Float<Tensor>; equalNan?: boolean }, options?: { other?: Tensor; rtol?: Float<Tensor>; atol?: Float<Tensor>; equalNan?: boolean }): boolean;
  /** `allclose(Tensor self, Tensor other, float rtol=..., float atol=..., bool equal_nan=...) -> bool` */
  allclose(options: { other: Tensor; rtol?: Float<Tensor>; atol?: Float<Tensor>; equalNan?: boolean }): boolean;
  /** `alpha_dropout_(Tensor self, float p, bool train) -> Tensor` */
  alphaDropout_(p: Float<Tensor>, train: boolean, options?: { p?: Float<Tensor>; train?: boolean }): Tensor;
  /** `alpha_dropout_(Tensor self, float p, bool train) -> Tensor` */
  alphaDropout_(options: { p: Float<Tensor>; train: boolean }): Tensor;
  /** `amax(Tensor self, int[] dim=..., bool keepdim=...) -> Tensor` */
  amax(dim?: Int<Tensor> | readonly Int<Tensor>[] | { dim?: Int<Tensor> | readonly Int<Tensor>[]; keepdim?: boolean }, keepdim?: boolean | { dim?: Int<Tensor> | readonly Int<Tensor>[]; keepdim?: boolean }, options?: { dim?: Int<Tensor> | readonly Int<Tensor>[]; keepdim?: boolean }): Tensor;
  /** `amin(Tensor self, int[] dim=..., bool keepdim=...) -> Tensor` */
  amin(dim?: Int<Tensor> | readonly Int<Tensor>[] | { dim?: Int<Tensor> | readonly Int<Tensor>[]; keepdim?: boolean }, keepdim?: boolean | { dim?: Int<Tensor> | readonly Int<Tensor>[]; keepdim?: boolean }, options?: { dim?: Int<Tensor> | readonly Int<Tensor>[]; keepdim?: boolean }): Tensor;
  /** `aminmax(Tensor self, *, int? dim=..., bool keepdim=...) -> (Tensor min, Tensor max)` */
  aminmax(options?: { dim?: Int<Tensor> | null; keepdim?: boolean }): [Tensor, Tensor] & { readonly min: Tensor; readonly max: Tensor };
  /** `angle(Tensor self) -> Tensor` */
  angle(): Tensor;
  /** `any(Tensor self) -> Tensor` */
  any(): Tensor;
  /** `any.dim(Tensor self, int dim, bool keepdim=...) -> Tensor` */
  any(dim: Int<Tensor>, keepdim?: boolean | { dim?: Int<Tensor>; keepdim?: boolean }, options?: { dim?: Int<Tensor>; keepdim?: boolean }): Tensor;
  /** `any.dim(Tensor self, int dim, bool keepdim=...) -> Tensor` */
  any(options: { dim: Int<Tensor>; keepdim?: boolean }): Tensor;
  /** `any.dims(Tensor self, int[]? dim=..., bool keepdim=...) -> Tensor` */
  any(dim?: readonly Int<Tensor>[] | null | { dim?: readonly Int<Tensor>[] | null; keepdim?: boolean }, keepdim?: boolean | { dim?: readonly Int<Tensor>[] | null; keepdim?: boolean }, options?: { dim?: readonly Int<Tensor>[] | null; keepdim?: boolean }): Tensor;
  /** `arccos(Tensor self) -> Tensor` */
  arccos(): Tensor;
  /** `arccos_(Tensor self) -> Tensor` */
  arccos_(): Tensor;
  /** `arccosh(Tensor self) -> Tensor` */
  arccosh(): Tensor;
  /** `arccosh_(Tensor self) -> Tensor` */
  arccosh_(): Tensor;
  /** `arcsin(Tensor self) -> Tensor` */
  arcsin(): Tensor;
  /** `arcsin_(Tensor self) -> Tensor` */
  arcsin_(): Tensor;
  /** `arcsinh(Tensor self) -> Tensor` */
  arcsinh(): Tensor;
  /** `arcsinh_(Tensor self) -> Tensor` */
  arcsinh_(): Tensor;
  /** `arctan(Tensor self) -> Tensor` */
  arctan(): Tensor;
  /** `arctan2(Tensor self, Tensor other) -> Tensor` */
  arctan2(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `arctan2(Tensor self, Tensor other) -> Tensor` */
  arctan2(options: { other: Tensor }): Tensor;
  /** `arctan2_(Tensor self, Tensor other) -> Tensor` */
  arctan2_(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `arctan2_(Tensor self, Tensor other) -> Tensor` */
  arctan2_(options: { other: Tensor }): Tensor;
  /** `arctan_(Tensor self) -> Tensor` */
  arctan_(): Tensor;
  /** `arctanh(Tensor self) -> Tensor` */
  arctanh(): Tensor;
  /** `arctanh_(Tensor self) -> Tensor` */
  arctanh_(): Tensor;
  /** `argmax(Tensor self, int? dim=..., bool keepdim=...) -> Tensor` */
  argmax(dim?: Int<Tensor> | null | { dim?: Int<Tensor> | null; keepdim?: boolean }, keepdim?: boolean | { dim?: Int<Tensor> | null; keepdim?: boolean }, options?: { dim?: Int<Tensor> | null; keepdim?: boolean }): Tensor;
  /** `argmin(Tensor self, int? dim=..., bool keepdim=...) -> Tensor` */
  argmin(dim?: Int<Tensor> | null | { dim?: Int<Tensor> | null; keepdim?: boolean }, keepdim?: boolean | { dim?: Int<Tensor> | null; keepdim?: boolean }, options?: { dim?: Int<Tensor> | null; keepdim?: boolean }): Tensor;
  /** `argsort(Tensor self, int dim=..., bool descending=...) -> Tensor` */
  argsort(dim?: Int<Tensor> | { dim?: Int<Tensor>; descending?: boolean }, descending?: boolean | { dim?: Int<Tensor>; descending?: boolean }, options?: { dim?: Int<Tensor>; descending?: boolean }): Tensor;
  /** `argsort.stable(Tensor self, *, bool stable, int dim=..., bool descending=...) -> Tensor` */
  argsort(options: { stable?: boolean; dim?: Int<Tensor>; descending?: boolean }): Tensor;
  /** `argwhere(Tensor self) -> Tensor` */
  argwhere(): Tensor;
  /** `as_strided(Tensor self, SymInt[] size, SymInt[] stride, SymInt? storage_offset=...) -> Tensor` */
  asStrided(size: readonly Int<Tensor>[], stride: readonly Int<Tensor>[], storageOffset?: Int<Tensor> | null | { size?: readonly Int<Tensor>[]; stride?: readonly Int<Tensor>[]; storageOffset?: Int<Tensor> | null }, options?: { size?: readonly Int<Tensor>[]; stride?: readonly Int<Tensor>[]; storageOffset?: Int<Tensor> | null }): Tensor;
  /** `as_strided(Tensor self, SymInt[] size, SymInt[] stride, SymInt? storage_offset=...) -> Tensor` */
  asStrided(options: { size: readonly Int<Tensor>[]; stride: readonly Int<Tensor>[]; storageOffset?: Int<Tensor> | null }): Tensor;
  /** `as_strided_(Tensor self, SymInt[] size, SymInt[] stride, SymInt? storage_offset=...) -> Tensor` */
  asStrided_(size: readonly Int<Tensor>[], stride: readonly Int<Tensor>[], storageOffset?: Int<Tensor> | null | { size?: readonly Int<Tensor>[]; stride?: readonly Int<Tensor>[]; storageOffset?: Int<Tensor> | null }, options?: { size?: readonly Int<Tensor>[]; stride?: readonly Int<Tensor>[]; storageOffset?: Int<Tensor> | null }): Tensor;
  /** `as_strided_(Tensor self, SymInt[] size, SymInt[] stride, SymInt? storage_offset=...) -> Tensor` */
  asStrided_(options: { size: readonly Int<Tensor>[]; stride: readonly Int<Tensor>[]; storageOffset?: Int<Tensor> | null }): Tensor;
  /** `as_strided_copy(Tensor self, SymInt[] size, SymInt[] stride, SymInt? storage_offset=...) -> Tensor` */
  asStridedCopy(size: readonly Int<Tensor>[], stride: readonly Int<Tensor>[], storageOffset?: Int<Tensor> | null | { size?: readonly Int<Tensor>[]; stride?: readonly Int<Tensor>[]; storageOffset?: Int<Tensor> | null }, options?: { size?: readonly Int<Tensor>[]; stride?: readonly Int<Tensor>[]; storageOffset?: Int<Tensor> | null }): Tensor;
  /** `as_strided_copy(Tensor self, SymInt[] size, SymInt[] stride, SymInt? storage_offset=...) -> Tensor` */
  asStridedCopy(options: { size: readonly Int<Tensor>[]; stride: readonly Int<Tensor>[]; storageOffset?: Int<Tensor> | null }): Tensor;
  /** `as_strided_scatter(Tensor self, Tensor src, SymInt[] size, SymInt[] stride, SymInt? storage_offset=...) -> Tensor` */
  asStridedScatter(src: Tensor, size: readonly Int<Tensor>[], stride: readonly Int<Tensor>[], storageOffset?: Int<Tensor> | null | { src?: Tensor; size?: readonly Int<Tensor>[]; stride?: readonly Int<Tensor>[]; storageOffset?: Int<Tensor> | null }, options?: { src?: Tensor; size?: readonly Int<Tensor>[]; stride?: readonly Int<Tensor>[]; storageOffset?: Int<Tensor> | null }): Tensor;
  /** `as_strided_scatter(Tensor self, Tensor src, SymInt[] size, SymInt[] stride, SymInt? storage_offset=...) -> Tensor` */
  asStridedScatter(options: { src: Tensor; size: readonly Int<Tensor>[]; stride: readonly Int<Tensor>[]; storageOffset?: Int<Tensor> | null }): Tensor;
  /** `asin(Tensor self) -> Tensor` */
  asin(): Tensor;
  /** `asin_(Tensor self) -> Tensor` */
  asin_(): Tensor;
  /** `asinh(Tensor self) -> Tensor` */
  asinh(): Tensor;
  /** `asinh_(Tensor self) -> Tensor` */
  asinh_(): Tensor;
  /** `atan(Tensor self) -> Tensor` */
  atan(): Tensor;
  /** `atan2(Tensor self, Tensor other) -> Tensor` */
  atan2(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `atan2(Tensor self, Tensor other) -> Tensor` */
  atan2(options: { other: Tensor }): Tensor;
  /** `atan2_(Tensor self, Tensor other) -> Tensor` */
  atan2_(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `atan2_(Tensor self, Tensor other) -> Tensor` */
  atan2_(options: { other: Tensor }): Tensor;
  /** `atan_(Tensor self) -> Tensor` */
  atan_(): Tensor;
  /** `atanh(Tensor self) -> Tensor` */
  atanh(): Tensor;
  /** `atanh_(Tensor self) -> Tensor` */
  atanh_(): Tensor;
  /** `atleast_1d(Tensor self) -> Tensor` */
  atleast1d(): Tensor;
  /** `atleast_2d(Tensor self) -> Tensor` */
  atleast2d(): Tensor;
  /** `atleast_3d(Tensor self) -> Tensor` */
  atleast3d(): Tensor;
  /** `avg_pool1d(Tensor self, int[] kernel_size, int[] stride=..., int[] padding=..., bool ceil_mode=..., bool count_include_pad=...) -> Tensor` */
  avgPool1d(kernelSize: Int<Tensor> | readonly Int<Tensor>[], stride?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean; countIncludePad?: boolean }, padding?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean; countIncludePad?: boolean }, ceilMode?: boolean | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean; countIncludePad?: boolean }, countIncludePad?: boolean | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean; countIncludePad?: boolean }, options?: { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean; countIncludePad?: boolean }): Tensor;
  /** `avg_pool1d(Tensor self, int[] kernel_size, int[] stride=..., int[] padding=..., bool ceil_mode=..., bool count_include_pad=...) -> Tensor` */
  avgPool1d(options: { kernelSize: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean; countIncludePad?: boolean }): Tensor;
  /** `avg_pool2d(Tensor self, int[] kernel_size, int[] stride=..., int[] padding=..., bool ceil_mode=..., bool count_include_pad=..., int? divisor_override=...) -> Tensor` */
  avgPool2d(kernelSize: Int<Tensor> | readonly Int<Tensor>[], stride?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: Int<Tensor> | null }, padding?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: Int<Tensor> | null }, ceilMode?: boolean | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: Int<Tensor> | null }, countIncludePad?: boolean | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: Int<Tensor> | null }, divisorOverride?: Int<Tensor> | null | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: Int<Tensor> | null }, options?: { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: Int<Tensor> | null }): Tensor;
  /** `avg_pool2d(Tensor self, int[] kernel_size, int[] stride=..., int[] padding=..., bool ceil_mode=..., bool count_include_pad=..., int? divisor_override=...) -> Tensor` */
  avgPool2d(options: { kernelSize: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: Int<Tensor> | null }): Tensor;
  /** `avg_pool3d(Tensor self, int[] kernel_size, int[] stride=..., int[] padding=..., bool ceil_mode=..., bool count_include_pad=..., int? divisor_override=...) -> Tensor` */
  avgPool3d(kernelSize: Int<Tensor> | readonly Int<Tensor>[], stride?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: Int<Tensor> | null }, padding?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: Int<Tensor> | null }, ceilMode?: boolean | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: Int<Tensor> | null }, countIncludePad?: boolean | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: Int<Tensor> | null }, divisorOverride?: Int<Tensor> | null | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: Int<Tensor> | null }, options?: { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: Int<Tensor> | null }): Tensor;
  /** `avg_pool3d(Tensor self, int[] kernel_size, int[] stride=..., int[] padding=..., bool ceil_mode=..., bool count_include_pad=..., int? divisor_override=...) -> Tensor` */
  avgPool3d(options: { kernelSize: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: Int<Tensor> | null }): Tensor;
  /** `baddbmm(Tensor self, Tensor batch1, Tensor batch2, *, Scalar beta=..., Scalar alpha=...) -> Tensor` */
  baddbmm(batch1: Tensor, batch2: Tensor, options?: { batch1?: Tensor; batch2?: Tensor; beta?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  /** `baddbmm(Tensor self, Tensor batch1, Tensor batch2, *, Scalar beta=..., Scalar alpha=...) -> Tensor` */
  baddbmm(options: { batch1: Tensor; batch2: Tensor; beta?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  /** `baddbmm.dtype(Tensor self, Tensor batch1, Tensor batch2, ScalarType out_dtype, *, Scalar beta=..., Scalar alpha=...) -> Tensor` */
  baddbmm(batch1: Tensor, batch2: Tensor, outDtype: DTypeLike, options?: { batch1?: Tensor; batch2?: Tensor; outDtype?: DTypeLike; beta?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  /** `baddbmm.dtype(Tensor self, Tensor batch1, Tensor batch2, ScalarType out_dtype, *, Scalar beta=..., Scalar alpha=...) -> Tensor` */
  baddbmm(options: { batch1: Tensor; batch2: Tensor; outDtype: DTypeLike; beta?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  /** `baddbmm_(Tensor self, Tensor batch1, Tensor batch2, *, Scalar beta=..., Scalar alpha=...) -> Tensor` */
  baddbmm_(batch1: Tensor, batch2: Tensor, options?: { batch1?: Tensor; batch2?: Tensor; beta?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  /** `baddbmm_(Tensor self, Tensor batch1, Tensor batch2, *, Scalar beta=..., Scalar alpha=...) -> Tensor` */
  baddbmm_(options: { batch1: Tensor; batch2: Tensor; beta?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  /** `bernoulli(Tensor self, *, Generator? generator=...) -> Tensor` */
  bernoulli(options?: { generator?: Generator | null }): Tensor;
  /** `bernoulli.Tensor(Tensor self, Tensor p, *, Generator? generator=...) -> Tensor` */
  bernoulli(p: Tensor, options?: { p?: Tensor; generator?: Generator | null }): Tensor;
  /** `bernoulli.Tensor(Tensor self, Tensor p, *, Generator? generator=...) -> Tensor` */
  bernoulli(options: { p: Tensor; generator?: Generator | null }): Tensor;
  /** `bernoulli.p(Tensor self, float p, *, Generator? generator=...) -> Tensor` */
  bernoulli(p: Float<Tensor>, options?: { p?: Float<Tensor>; generator?: Generator | null }): Tensor;
  /** `bernoulli.p(Tensor self, float p, *, Generator? generator=...) -> Tensor` */
  bernoulli(options: { p: Float<Tensor>; generator?: Generator | null }): Tensor;
  /** `bernoulli_.Tensor(Tensor self, Tensor p, *, Generator? generator=...) -> Tensor` */
  bernoulli_(p: Tensor, options?: { p?: Tensor; generator?: Generator | null }): Tensor;
  /** `bernoulli_.Tensor(Tensor self, Tensor p, *, Generator? generator=...) -> Tensor` */
  bernoulli_(options: { p: Tensor; generator?: Generator | null }): Tensor;
  /** `bernoulli_.float(Tensor self, float p=..., *, Generator? generator=...) -> Tensor` */
  bernoulli_(p?: Float<Tensor> | { p?: Float<Tensor>; generator?: Generator | null }, options?: { p?: Float<Tensor>; generator?: Generator | null }): Tensor;
  /** `binary_cross_entropy(Tensor self, Tensor target, Tensor? weight=..., int reduction=...) -> Tensor` */
  binaryCrossEntropy(target: Tensor, weight?: Tensor | null | { target?: Tensor; weight?: Tensor | null; reduction?: Int<Tensor> }, reduction?: Int<Tensor> | { target?: Tensor; weight?: Tensor | null; reduction?: Int<Tensor> }, options?: { target?: Tensor; weight?: Tensor | null; reduction?: Int<Tensor> }): Tensor;
  /** `binary_cross_entropy(Tensor self, Tensor target, Tensor? weight=..., int reduction=...) -> Tensor` */
  binaryCrossEntropy(options: { target: Tensor; weight?: Tensor | null; reduction?: Int<Tensor> }): Tensor;
  /** `binary_cross_entropy_with_logits(Tensor self, Tensor target, Tensor? weight=..., Tensor? pos_weight=..., int reduction=...) -> Tensor` */
  binaryCrossEntropyWithLogits(target: Tensor, weight?: Tensor | null | { target?: Tensor; weight?: Tensor | null; posWeight?: Tensor | null; reduction?: Int<Tensor> }, posWeight?: Tensor | null | { target?: Tensor; weight?: Tensor | null; posWeight?: Tensor | null; reduction?: Int<Tensor> }, reduction?: Int<Tensor> | { target?: Tensor; weight?: Tensor | null; posWeight?: Tensor | null; reduction?: Int<Tensor> }, options?: { target?: Tensor; weight?: Tensor | null; posWeight?: Tensor | null; reduction?: Int<Tensor> }): Tensor;
  /** `binary_cross_entropy_with_logits(Tensor self, Tensor target, Tensor? weight=..., Tensor? pos_weight=..., int reduction=...) -> Tensor` */
  binaryCrossEntropyWithLogits(options: { target: Tensor; weight?: Tensor | null; posWeight?: Tensor | null; reduction?: Int<Tensor> }): Tensor;
  /** `bincount(Tensor self, Tensor? weights=..., SymInt minlength=...) -> Tensor` */
  bincount(weights?: Tensor | null | { weights?: Tensor | null; minlength?: Int<Tensor> }, minlength?: Int<Tensor> | { weights?: Tensor | null; minlength?: Int<Tensor> }, options?: { weights?: Tensor | null; minlength?: Int<Tensor> }): Tensor;
  /** `bitwise_and.Scalar(Tensor self, Scalar other) -> Tensor` */
  bitwiseAnd(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `bitwise_and.Scalar(Tensor self, Scalar other) -> Tensor` */
  bitwiseAnd(options: { other: Num<Tensor> }): Tensor;
  /** `bitwise_and.Tensor(Tensor self, Tensor other) -> Tensor` */
  bitwiseAnd(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `bitwise_and.Tensor(Tensor self, Tensor other) -> Tensor` */
  bitwiseAnd(options: { other: Tensor }): Tensor;
  /** `bitwise_and_.Scalar(Tensor self, Scalar other) -> Tensor` */
  bitwiseAnd_(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `bitwise_and_.Scalar(Tensor self, Scalar other) -> Tensor` */
  bitwiseAnd_(options: { other: Num<Tensor> }): Tensor;
  /** `bitwise_and_.Tensor(Tensor self, Tensor other) -> Tensor` */
  bitwiseAnd_(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `bitwise_and_.Tensor(Tensor self, Tensor other) -> Tensor` */
  bitwiseAnd_(options: { other: Tensor }): Tensor;
  /** `bitwise_left_shift.Tensor(Tensor self, Tensor other) -> Tensor` */
  bitwiseLeftShift(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `bitwise_left_shift.Tensor(Tensor self, Tensor other) -> Tensor` */
  bitwiseLeftShift(options: { other: Tensor }): Tensor;
  /** `bitwise_left_shift.Tensor_Scalar(Tensor self, Scalar other) -> Tensor` */
  bitwiseLeftShift(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `bitwise_left_shift.Tensor_Scalar(Tensor self, Scalar other) -> Tensor` */
  bitwiseLeftShift(options: { other: Num<Tensor> }): Tensor;
  /** `bitwise_left_shift_.Tensor(Tensor self, Tensor other) -> Tensor` */
  bitwiseLeftShift_(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `bitwise_left_shift_.Tensor(Tensor self, Tensor other) -> Tensor` */
  bitwiseLeftShift_(options: { other: Tensor }): Tensor;
  /** `bitwise_left_shift_.Tensor_Scalar(Tensor self, Scalar other) -> Tensor` */
  bitwiseLeftShift_(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `bitwise_left_shift_.Tensor_Scalar(Tensor self, Scalar other) -> Tensor` */
  bitwiseLeftShift_(options: { other: Num<Tensor> }): Tensor;
  /** `bitwise_not(Tensor self) -> Tensor` */
  bitwiseNot(): Tensor;
  /** `bitwise_not_(Tensor self) -> Tensor` */
  bitwiseNot_(): Tensor;
  /** `bitwise_or.Scalar(Tensor self, Scalar other) -> Tensor` */
  bitwiseOr(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `bitwise_or.Scalar(Tensor self, Scalar other) -> Tensor` */
  bitwiseOr(options: { other: Num<Tensor> }): Tensor;
  /** `bitwise_or.Tensor(Tensor self, Tensor other) -> Tensor` */
  bitwiseOr(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `bitwise_or.Tensor(Tensor self, Tensor other) -> Tensor` */
  bitwiseOr(options: { other: Tensor }): Tensor;
  /** `bitwise_or_.Scalar(Tensor self, Scalar other) -> Tensor` */
  bitwiseOr_(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `bitwise_or_.Scalar(Tensor self, Scalar other) -> Tensor` */
  bitwiseOr_(options: { other: Num<Tensor> }): Tensor;
  /** `bitwise_or_.Tensor(Tensor self, Tensor other) -> Tensor` */
  bitwiseOr_(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `bitwise_or_.Tensor(Tensor self, Tensor other) -> Tensor` */
  bitwiseOr_(options: { other: Tensor }): Tensor;
  /** `bitwise_right_shift.Tensor(Tensor self, Tensor other) -> Tensor` */
  bitwiseRightShift(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `bitwise_right_shift.Tensor(Tensor self, Tensor other) -> Tensor` */
  bitwiseRightShift(options: { other: Tensor }): Tensor;
  /** `bitwise_right_shift.Tensor_Scalar(Tensor self, Scalar other) -> Tensor` */
  bitwiseRightShift(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `bitwise_right_shift.Tensor_Scalar(Tensor self, Scalar other) -> Tensor` */
  bitwiseRightShift(options: { other: Num<Tensor> }): Tensor;
  /** `bitwise_right_shift_.Tensor(Tensor self, Tensor other) -> Tensor` */
  bitwiseRightShift_(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `bitwise_right_shift_.Tensor(Tensor self, Tensor other) -> Tensor` */
  bitwiseRightShift_(options: { other: Tensor }): Tensor;
  /** `bitwise_right_shift_.Tensor_Scalar(Tensor self, Scalar other) -> Tensor` */
  bitwiseRightShift_(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `bitwise_right_shift_.Tensor_Scalar(Tensor self, Scalar other) -> Tensor` */
  bitwiseRightShift_(options: { other: Num<Tensor> }): Tensor;
  /** `bitwise_xor.Scalar(Tensor self, Scalar other) -> Tensor` */
  bitwiseXor(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `bitwise_xor.Scalar(Tensor self, Scalar other) -> Tensor` */
  bitwiseXor(options: { other: Num<Tensor> }): Tensor;
  /** `bitwise_xor.Tensor(Tensor self, Tensor other) -> Tensor` */
  bitwiseXor(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `bitwise_xor.Tensor(Tensor self, Tensor other) -> Tensor` */
  bitwiseXor(options: { other: Tensor }): Tensor;
  /** `bitwise_xor_.Scalar(Tensor self, Scalar other) -> Tensor` */
  bitwiseXor_(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `bitwise_xor_.Scalar(Tensor self, Scalar other) -> Tensor` */
  bitwiseXor_(options: { other: Num<Tensor> }): Tensor;
  /** `bitwise_xor_.Tensor(Tensor self, Tensor other) -> Tensor` */
  bitwiseXor_(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `bitwise_xor_.Tensor(Tensor self, Tensor other) -> Tensor` */
  bitwiseXor_(options: { other: Tensor }): Tensor;
  /** `bmm(Tensor self, Tensor mat2) -> Tensor` */
  bmm(mat2: Tensor, options?: { mat2?: Tensor }): Tensor;
  /** `bmm(Tensor self, Tensor mat2) -> Tensor` */
  bmm(options: { mat2: Tensor }): Tensor;
  /** `bmm.dtype(Tensor self, Tensor mat2, ScalarType out_dtype) -> Tensor` */
  bmm(mat2: Tensor, outDtype: DTypeLike, options?: { mat2?: Tensor; outDtype?: DTypeLike }): Tensor;
  /** `bmm.dtype(Tensor self, Tensor mat2, ScalarType out_dtype) -> Tensor` */
  bmm(options: { mat2: Tensor; outDtype: DTypeLike }): Tensor;
  /** `broadcast_to(Tensor self, SymInt[] size) -> Tensor` */
  broadcastTo(size: readonly Int<Tensor>[], options?: { size?: readonly Int<Tensor>[] }): Tensor;
  /** `broadcast_to(Tensor self, SymInt[] size) -> Tensor` */
  broadcastTo(...size: Int<Tensor>[]): Tensor;
  /** `broadcast_to(Tensor self, SymInt[] size) -> Tensor` */
  broadcastTo(...args: [...Int<Tensor>[], { size?: readonly Int<Tensor>[] }]): Tensor;
  /** `broadcast_to(Tensor self, SymInt[] size) -> Tensor` */
  broadcastTo(options: { size: readonly Int<Tensor>[] }): Tensor;
  /** `bucketize.Tensor(Tensor self, Tensor boundaries, *, bool out_int32=..., bool right=...) -> Tensor` */
  bucketize(boundaries: Tensor, options?: { boundaries?: Tensor; outInt32?: boolean; right?: boolean }): Tensor;
  /** `bucketize.Tensor(Tensor self, Tensor boundaries, *, bool out_int32=..., bool right=...) -> Tensor` */
  bucketize(options: { boundaries: Tensor; outInt32?: boolean; right?: boolean }): Tensor;
  /** `cauchy(Tensor self, float median=..., float sigma=..., *, Generator? generator=...) -> Tensor` */
  cauchy(median?: Float<Tensor> | { median?: Float<Tensor>; sigma?: Float<Tensor>; generator?: Generator | null }, sigma?: Float<Tensor> | { median?: Float<Tensor>; sigma?: Float<Tensor>; generator?: Generator | null }, options?: { median?: Float<Tensor>; sigma?: Float<Tensor>; generator?: Generator | null }): Tensor;
  /** `cauchy_(Tensor self, float median=..., float sigma=..., *, Generator? generator=...) -> Tensor` */
  cauchy_(median?: Float<Tensor> | { median?: Float<Tensor>; sigma?: Float<Tensor>; generator?: Generator | null }, sigma?: Float<Tensor> | { median?: Float<Tensor>; sigma?: Float<Tensor>; generator?: Generator | null }, options?: { median?: Float<Tensor>; sigma?: Float<Tensor>; generator?: Generator | null }): Tensor;
  /** `ccol_indices(Tensor self) -> Tensor` */
  ccolIndices(): Tensor;
  /** `ccol_indices_copy(Tensor self) -> Tensor` */
  ccolIndicesCopy(): Tensor;
  /** `ceil(Tensor self) -> Tensor` */
  ceil(): Tensor;
  /** `ceil_(Tensor self) -> Tensor` */
  ceil_(): Tensor;
  /** `celu(Tensor self, Scalar alpha=...) -> Tensor` */
  celu(alpha?: Num<Tensor> | { alpha?: Num<Tensor> }, options?: { alpha?: Num<Tensor> }): Tensor;
  /** `celu_(Tensor self, Scalar alpha=...) -> Tensor` */
  celu_(alpha?: Num<Tensor> | { alpha?: Num<Tensor> }, options?: { alpha?: Num<Tensor> }): Tensor;
  /** `chalf(Tensor self, *, MemoryFormat? memory_format=...) -> Tensor` */
  chalf(options?: { memoryFormat?: MemoryFormatLike | null }): Tensor;
  /** `channel_shuffle(Tensor self, SymInt groups) -> Tensor` */
  channelShuffle(groups: Int<Tensor>, options?: { groups?: Int<Tensor> }): Tensor;
  /** `channel_shuffle(Tensor self, SymInt groups) -> Tensor` */
  channelShuffle(options: { groups: Int<Tensor> }): Tensor;
  /** `cholesky(Tensor self, bool upper=...) -> Tensor` */
  cholesky(upper?: boolean | { upper?: boolean }, options?: { upper?: boolean }): Tensor;
  /** `cholesky_inverse(Tensor self, bool upper=...) -> Tensor` */
  choleskyInverse(upper?: boolean | { upper?: boolean }, options?: { upper?: boolean }): Tensor;
  /** `cholesky_solve(Tensor self, Tensor input2, bool upper=...) -> Tensor` */
  choleskySolve(input2: Tensor, upper?: boolean | { input2?: Tensor; upper?: boolean }, options?: { input2?: Tensor; upper?: boolean }): Tensor;
  /** `cholesky_solve(Tensor self, Tensor input2, bool upper=...) -> Tensor` */
  choleskySolve(options: { input2: Tensor; upper?: boolean }): Tensor;
  /** `chunk(Tensor self, int chunks, int dim=...) -> Tensor[]` */
  chunk(chunks: Int<Tensor>, dim?: Int<Tensor> | { chunks?: Int<Tensor>; dim?: Int<Tensor> }, options?: { chunks?: Int<Tensor>; dim?: Int<Tensor> }): Tensor[];
  /** `chunk(Tensor self, int chunks, int dim=...) -> Tensor[]` */
  chunk(options: { chunks: Int<Tensor>; dim?: Int<Tensor> }): Tensor[];
  /** `clamp(Tensor self, Scalar? min=..., Scalar? max=...) -> Tensor` */
  clamp(min?: Num<Tensor> | null | { min?: Num<Tensor> | null; max?: Num<Tensor> | null }, max?: Num<Tensor> | null | { min?: Num<Tensor> | null; max?: Num<Tensor> | null }, options?: { min?: Num<Tensor> | null; max?: Num<Tensor> | null }): Tensor;
  /** `clamp.Tensor(Tensor self, Tensor? min=..., Tensor? max=...) -> Tensor` */
  clamp(min?: Tensor | null | { min?: Tensor | null; max?: Tensor | null }, max?: Tensor | null | { min?: Tensor | null; max?: Tensor | null }, options?: { min?: Tensor | null; max?: Tensor | null }): Tensor;
  /** `clamp_(Tensor self, Scalar? min=..., Scalar? max=...) -> Tensor` */
  clamp_(min?: Num<Tensor> | null | { min?: Num<Tensor> | null; max?: Num<Tensor> | null }, max?: Num<Tensor> | null | { min?: Num<Tensor> | null; max?: Num<Tensor> | null }, options?: { min?: Num<Tensor> | null; max?: Num<Tensor> | null }): Tensor;
  /** `clamp_.Tensor(Tensor self, Tensor? min=..., Tensor? max=...) -> Tensor` */
  clamp_(min?: Tensor | null | { min?: Tensor | null; max?: Tensor | null }, max?: Tensor | null | { min?: Tensor | null; max?: Tensor | null }, options?: { min?: Tensor | null; max?: Tensor | null }): Tensor;
  /** `clamp_max(Tensor self, Scalar max) -> Tensor` */
  clampMax(max: Num<Tensor>, options?: { max?: Num<Tensor> }): Tensor;
  /** `clamp_max(Tensor self, Scalar max) -> Tensor` */
  clampMax(options: { max: Num<Tensor> }): Tensor;
  /** `clamp_max.Tensor(Tensor self, Tensor max) -> Tensor` */
  clampMax(max: Tensor, options?: { max?: Tensor }): Tensor;
  /** `clamp_max.Tensor(Tensor self, Tensor max) -> Tensor` */
  clampMax(options: { max: Tensor }): Tensor;
  /** `clamp_max_(Tensor self, Scalar max) -> Tensor` */
  clampMax_(max: Num<Tensor>, options?: { max?: Num<Tensor> }): Tensor;
  /** `clamp_max_(Tensor self, Scalar max) -> Tensor` */
  clampMax_(options: { max: Num<Tensor> }): Tensor;
  /** `clamp_max_.Tensor(Tensor self, Tensor max) -> Tensor` */
  clampMax_(max: Tensor, options?: { max?: Tensor }): Tensor;
  /** `clamp_max_.Tensor(Tensor self, Tensor max) -> Tensor` */
  clampMax_(options: { max: Tensor }): Tensor;
  /** `clamp_min(Tensor self, Scalar min) -> Tensor` */
  clampMin(min: Num<Tensor>, options?: { min?: Num<Tensor> }): Tensor;
  /** `clamp_min(Tensor self, Scalar min) -> Tensor` */
  clampMin(options: { min: Num<Tensor> }): Tensor;
  /** `clamp_min.Tensor(Tensor self, Tensor min) -> Tensor` */
  clampMin(min: Tensor, options?: { min?: Tensor }): Tensor;
  /** `clamp_min.Tensor(Tensor self, Tensor min) -> Tensor` */
  clampMin(options: { min: Tensor }): Tensor;
  /** `clamp_min_(Tensor self, Scalar min) -> Tensor` */
  clampMin_(min: Num<Tensor>, options?: { min?: Num<Tensor> }): Tensor;
  /** `clamp_min_(Tensor self, Scalar min) -> Tensor` */
  clampMin_(options: { min: Num<Tensor> }): Tensor;
  /** `clamp_min_.Tensor(Tensor self, Tensor min) -> Tensor` */
  clampMin_(min: Tensor, options?: { min?: Tensor }): Tensor;
  /** `clamp_min_.Tensor(Tensor self, Tensor min) -> Tensor` */
  clampMin_(options: { min: Tensor }): Tensor;
  /** `clip(Tensor self, Scalar? min=..., Scalar? max=...) -> Tensor` */
  clip(min?: Num<Tensor> | null | { min?: Num<Tensor> | null; max?: Num<Tensor> | null }, max?: Num<Tensor> | null | { min?: Num<Tensor> | null; max?: Num<Tensor> | null }, options?: { min?: Num<Tensor> | null; max?: Num<Tensor> | null }): Tensor;
  /** `clip.Tensor(Tensor self, Tensor? min=..., Tensor? max=...) -> Tensor` */
  clip(min?: Tensor | null | { min?: Tensor | null; max?: Tensor | null }, max?: Tensor | null | { min?: Tensor | null; max?: Tensor | null }, options?: { min?: Tensor | null; max?: Tensor | null }): Tensor;
  /** `clip_(Tensor self, Scalar? min=..., Scalar? max=...) -> Tensor` */
  clip_(min?: Num<Tensor> | null | { min?: Num<Tensor> | null; max?: Num<Tensor> | null }, max?: Num<Tensor> | null | { min?: Num<Tensor> | null; max?: Num<Tensor> | null }, options?: { min?: Num<Tensor> | null; max?: Num<Tensor> | null }): Tensor;
  /** `clip_.Tensor(Tensor self, Tensor? min=..., Tensor? max=...) -> Tensor` */
  clip_(min?: Tensor | null | { min?: Tensor | null; max?: Tensor | null }, max?: Tensor | null | { min?: Tensor | null; max?: Tensor | null }, options?: { min?: Tensor | null; max?: Tensor | null }): Tensor;
  /** `clone(Tensor self, *, MemoryFormat? memory_format=...) -> Tensor` */
  clone(options?: { memoryFormat?: MemoryFormatLike | null }): Tensor;
  /** `coalesce(Tensor self) -> Tensor` */
  coalesce(): Tensor;
  /** `col2im(Tensor self, SymInt[] output_size, int[] kernel_size, int[] dilation, int[] padding, int[] stride) -> Tensor` */
  col2im(outputSize: Int<Tensor> | readonly Int<Tensor>[], kernelSize: Int<Tensor> | readonly Int<Tensor>[], dilation: Int<Tensor> | readonly Int<Tensor>[], padding: Int<Tensor> | readonly Int<Tensor>[], stride: Int<Tensor> | readonly Int<Tensor>[], options?: { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `col2im(Tensor self, SymInt[] output_size, int[] kernel_size, int[] dilation, int[] padding, int[] stride) -> Tensor` */
  col2im(options: { outputSize: Int<Tensor> | readonly Int<Tensor>[]; kernelSize: Int<Tensor> | readonly Int<Tensor>[]; dilation: Int<Tensor> | readonly Int<Tensor>[]; padding: Int<Tensor> | readonly Int<Tensor>[]; stride: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `col_indices(Tensor self) -> Tensor` */
  colIndices(): Tensor;
  /** `col_indices_copy(Tensor self) -> Tensor` */
  colIndicesCopy(): Tensor;
  /** `combinations(Tensor self, int r=..., bool with_replacement=...) -> Tensor` */
  combinations(r?: Int<Tensor> | { r?: Int<Tensor>; withReplacement?: boolean }, withReplacement?: boolean | { r?: Int<Tensor>; withReplacement?: boolean }, options?: { r?: Int<Tensor>; withReplacement?: boolean }): Tensor;
  /** `conj(Tensor self) -> Tensor` */
  conj(): Tensor;
  /** `conj_physical(Tensor self) -> Tensor` */
  conjPhysical(): Tensor;
  /** `conj_physical_(Tensor self) -> Tensor` */
  conjPhysical_(): Tensor;
  /** `constant_pad_nd(Tensor self, SymInt[] pad, Scalar value=...) -> Tensor` */
  constantPadNd(pad: readonly Int<Tensor>[], value?: Num<Tensor> | { pad?: readonly Int<Tensor>[]; value?: Num<Tensor> }, options?: { pad?: readonly Int<Tensor>[]; value?: Num<Tensor> }): Tensor;
  /** `constant_pad_nd(Tensor self, SymInt[] pad, Scalar value=...) -> Tensor` */
  constantPadNd(options: { pad: readonly Int<Tensor>[]; value?: Num<Tensor> }): Tensor;
  /** `contiguous(Tensor self, *, MemoryFormat memory_format=...) -> Tensor` */
  contiguous(options?: { memoryFormat?: MemoryFormatLike }): Tensor;
  /** `conv_depthwise3d(Tensor self, Tensor weight, SymInt[] kernel_size, Tensor? bias, SymInt[] stride, SymInt[] padding, SymInt[] dilation) -> Tensor` */
  convDepthwise3d(weight: Tensor, kernelSize: Int<Tensor> | readonly Int<Tensor>[], bias: Tensor | null, stride: Int<Tensor> | readonly Int<Tensor>[], padding: Int<Tensor> | readonly Int<Tensor>[], dilation: Int<Tensor> | readonly Int<Tensor>[], options?: { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `conv_depthwise3d(Tensor self, Tensor weight, SymInt[] kernel_size, Tensor? bias, SymInt[] stride, SymInt[] padding, SymInt[] dilation) -> Tensor` */
  convDepthwise3d(options: { weight: Tensor; kernelSize: Int<Tensor> | readonly Int<Tensor>[]; bias: Tensor | null; stride: Int<Tensor> | readonly Int<Tensor>[]; padding: Int<Tensor> | readonly Int<Tensor>[]; dilation: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `conv_tbc(Tensor self, Tensor weight, Tensor bias, int pad=...) -> Tensor` */
  convTbc(weight: Tensor, bias: Tensor, pad?: Int<Tensor> | { weight?: Tensor; bias?: Tensor; pad?: Int<Tensor> }, options?: { weight?: Tensor; bias?: Tensor; pad?: Int<Tensor> }): Tensor;
  /** `conv_tbc(Tensor self, Tensor weight, Tensor bias, int pad=...) -> Tensor` */
  convTbc(options: { weight: Tensor; bias: Tensor; pad?: Int<Tensor> }): Tensor;
  /** `conv_tbc_backward(Tensor self, Tensor input, Tensor weight, Tensor bias, int pad) -> (Tensor, Tensor, Tensor)` */
  convTbcBackward(input: Tensor, weight: Tensor, bias: Tensor, pad: Int<Tensor>, options?: { input?: Tensor; weight?: Tensor; bias?: Tensor; pad?: Int<Tensor> }): [Tensor, Tensor, Tensor];
  /** `conv_tbc_backward(Tensor self, Tensor input, Tensor weight, Tensor bias, int pad) -> (Tensor, Tensor, Tensor)` */
  convTbcBackward(options: { input: Tensor; weight: Tensor; bias: Tensor; pad: Int<Tensor> }): [Tensor, Tensor, Tensor];
  /** `copy(Tensor self, Tensor src, bool non_blocking=...) -> Tensor` */
  copy(src: Tensor, nonBlocking?: boolean | { src?: Tensor; nonBlocking?: boolean }, options?: { src?: Tensor; nonBlocking?: boolean }): Tensor;
  /** `copy(Tensor self, Tensor src, bool non_blocking=...) -> Tensor` */
  copy(options: { src: Tensor; nonBlocking?: boolean }): Tensor;
  /** `copy_(Tensor self, Tensor src, bool non_blocking=...) -> Tensor` */
  copy_(src: Tensor, nonBlocking?: boolean | { src?: Tensor; nonBlocking?: boolean }, options?: { src?: Tensor; nonBlocking?: boolean }): Tensor;
  /** `copy_(Tensor self, Tensor src, bool non_blocking=...) -> Tensor` */
  copy_(options: { src: Tensor; nonBlocking?: boolean }): Tensor;
  /** `copy_sparse_to_sparse(Tensor self, Tensor src, bool non_blocking=...) -> Tensor` */
  copySparseToSparse(src: Tensor, nonBlocking?: boolean | { src?: Tensor; nonBlocking?: boolean }, options?: { src?: Tensor; nonBlocking?: boolean }): Tensor;
  /** `copy_sparse_to_sparse(Tensor self, Tensor src, bool non_blocking=...) -> Tensor` */
  copySparseToSparse(options: { src: Tensor; nonBlocking?: boolean }): Tensor;
  /** `copy_sparse_to_sparse_(Tensor self, Tensor src, bool non_blocking=...) -> Tensor` */
  copySparseToSparse_(src: Tensor, nonBlocking?: boolean | { src?: Tensor; nonBlocking?: boolean }, options?: { src?: Tensor; nonBlocking?: boolean }): Tensor;
  /** `copy_sparse_to_sparse_(Tensor self, Tensor src, bool non_blocking=...) -> Tensor` */
  copySparseToSparse_(options: { src: Tensor; nonBlocking?: boolean }): Tensor;
  /** `copysign.Scalar(Tensor self, Scalar other) -> Tensor` */
  copysign(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `copysign.Scalar(Tensor self, Scalar other) -> Tensor` */
  copysign(options: { other: Num<Tensor> }): Tensor;
  /** `copysign.Tensor(Tensor self, Tensor other) -> Tensor` */
  copysign(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `copysign.Tensor(Tensor self, Tensor other) -> Tensor` */
  copysign(options: { other: Tensor }): Tensor;
  /** `copysign_.Scalar(Tensor self, Scalar other) -> Tensor` */
  copysign_(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `copysign_.Scalar(Tensor self, Scalar other) -> Tensor` */
  copysign_(options: { other: Num<Tensor> }): Tensor;
  /** `copysign_.Tensor(Tensor self, Tensor other) -> Tensor` */
  copysign_(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `copysign_.Tensor(Tensor self, Tensor other) -> Tensor` */
  copysign_(options: { other: Tensor }): Tensor;
  /** `corrcoef(Tensor self) -> Tensor` */
  corrcoef(): Tensor;
  /** `cos(Tensor self) -> Tensor` */
  cos(): Tensor;
  /** `cos_(Tensor self) -> Tensor` */
  cos_(): Tensor;
  /** `cosh(Tensor self) -> Tensor` */
  cosh(): Tensor;
  /** `cosh_(Tensor self) -> Tensor` */
  cosh_(): Tensor;
  /** `count_nonzero(Tensor self, int? dim=...) -> Tensor` */
  countNonzero(dim?: Int<Tensor> | null | { dim?: Int<Tensor> | null }, options?: { dim?: Int<Tensor> | null }): Tensor;
  /** `count_nonzero.dim_IntList(Tensor self, int[] dim) -> Tensor` */
  countNonzero(dim: readonly Int<Tensor>[], options?: { dim?: readonly Int<Tensor>[] }): Tensor;
  /** `count_nonzero.dim_IntList(Tensor self, int[] dim) -> Tensor` */
  countNonzero(...dim: Int<Tensor>[]): Tensor;
  /** `count_nonzero.dim_IntList(Tensor self, int[] dim) -> Tensor` */
  countNonzero(...args: [...Int<Tensor>[], { dim?: readonly Int<Tensor>[] }]): Tensor;
  /** `count_nonzero.dim_IntList(Tensor self, int[] dim) -> Tensor` */
  countNonzero(options: { dim: readonly Int<Tensor>[] }): Tensor;
  /** `cov(Tensor self, *, int correction=..., Tensor? fweights=..., Tensor? aweights=...) -> Tensor` */
  cov(options?: { correction?: Int<Tensor>; fweights?: Tensor | null; aweights?: Tensor | null }): Tensor;
  /** `cross(Tensor self, Tensor other, int? dim=...) -> Tensor` */
  cross(other: Tensor, dim?: Int<Tensor> | null | { other?: Tensor; dim?: Int<Tensor> | null }, options?: { other?: Tensor; dim?: Int<Tensor> | null }): Tensor;
  /** `cross(Tensor self, Tensor other, int? dim=...) -> Tensor` */
  cross(options: { other: Tensor; dim?: Int<Tensor> | null }): Tensor;
  /** `cross_entropy_loss(Tensor self, Tensor target, Tensor? weight=..., int reduction=..., SymInt ignore_index=..., float label_smoothing=...) -> Tensor` */
  crossEntropyLoss(target: Tensor, weight?: Tensor | null | { target?: Tensor; weight?: Tensor | null; reduction?: Int<Tensor>; ignoreIndex?: Int<Tensor>; labelSmoothing?: Float<Tensor> }, reduction?: Int<Tensor> | { target?: Tensor; weight?: Tensor | null; reduction?: Int<Tensor>; ignoreIndex?: Int<Tensor>; labelSmoothing?: Float<Tensor> }, ignoreIndex?: Int<Tensor> | { target?: Tensor; weight?: Tensor | null; reduction?: Int<Tensor>; ignoreIndex?: Int<Tensor>; labelSmoothing?: Float<Tensor> }, labelSmoothing?: Float<Tensor> | { target?: Tensor; weight?: Tensor | null; reduction?: Int<Tensor>; ignoreIndex?: Int<Tensor>; labelSmoothing?: Float<Tensor> }, options?: { target?: Tensor; weight?: Tensor | null; reduction?: Int<Tensor>; ignoreIndex?: Int<Tensor>; labelSmoothing?: Float<Tensor> }): Tensor;
  /** `cross_entropy_loss(Tensor self, Tensor target, Tensor? weight=..., int reduction=..., SymInt ignore_index=..., float label_smoothing=...) -> Tensor` */
  crossEntropyLoss(options: { target: Tensor; weight?: Tensor | null; reduction?: Int<Tensor>; ignoreIndex?: Int<Tensor>; labelSmoothing?: Float<Tensor> }): Tensor;
  /** `crow_indices(Tensor self) -> Tensor` */
  crowIndices(): Tensor;
  /** `crow_indices_copy(Tensor self) -> Tensor` */
  crowIndicesCopy(): Tensor;
  /** `cudnn_convolution(Tensor self, Tensor weight, SymInt[] padding, SymInt[] stride, SymInt[] dilation, SymInt groups, bool benchmark, bool deterministic, bool allow_tf32) -> Tensor` */
  cudnnConvolution(weight: Tensor, padding: readonly Int<Tensor>[], stride: readonly Int<Tensor>[], dilation: readonly Int<Tensor>[], groups: Int<Tensor>, benchmark: boolean, deterministic: boolean, allowTf32: boolean, options?: { weight?: Tensor; padding?: readonly Int<Tensor>[]; stride?: readonly Int<Tensor>[]; dilation?: readonly Int<Tensor>[]; groups?: Int<Tensor>; benchmark?: boolean; deterministic?: boolean; allowTf32?: boolean }): Tensor;
  /** `cudnn_convolution(Tensor self, Tensor weight, SymInt[] padding, SymInt[] stride, SymInt[] dilation, SymInt groups, bool benchmark, bool deterministic, bool allow_tf32) -> Tensor` */
  cudnnConvolution(options: { weight: Tensor; padding: readonly Int<Tensor>[]; stride: readonly Int<Tensor>[]; dilation: readonly Int<Tensor>[]; groups: Int<Tensor>; benchmark: boolean; deterministic: boolean; allowTf32: boolean }): Tensor;
  /** `cudnn_convolution_add_relu(Tensor self, Tensor weight, Tensor z, Scalar? alpha, Tensor? bias, SymInt[] stride, SymInt[] padding, SymInt[] dilation, SymInt groups) -> Tensor` */
  cudnnConvolutionAddRelu(weight: Tensor, z: Tensor, alpha: Num<Tensor> | null, bias: Tensor | null, stride: readonly Int<Tensor>[], padding: readonly Int<Tensor>[], dilation: readonly Int<Tensor>[], groups: Int<Tensor>, options?: { weight?: Tensor; z?: Tensor; alpha?: Num<Tensor> | null; bias?: Tensor | null; stride?: readonly Int<Tensor>[]; padding?: readonly Int<Tensor>[]; dilation?: readonly Int<Tensor>[]; groups?: Int<Tensor> }): Tensor;
  /** `cudnn_convolution_add_relu(Tensor self, Tensor weight, Tensor z, Scalar? alpha, Tensor? bias, SymInt[] stride, SymInt[] padding, SymInt[] dilation, SymInt groups) -> Tensor` */
  cudnnConvolutionAddRelu(options: { weight: Tensor; z: Tensor; alpha: Num<Tensor> | null; bias: Tensor | null; stride: readonly Int<Tensor>[]; padding: readonly Int<Tensor>[]; dilation: readonly Int<Tensor>[]; groups: Int<Tensor> }): Tensor;
  /** `cudnn_convolution_relu(Tensor self, Tensor weight, Tensor? bias, SymInt[] stride, SymInt[] padding, SymInt[] dilation, SymInt groups) -> Tensor` */
  cudnnConvolutionRelu(weight: Tensor, bias: Tensor | null, stride: readonly Int<Tensor>[], padding: readonly Int<Tensor>[], dilation: readonly Int<Tensor>[], groups: Int<Tensor>, options?: { weight?: Tensor; bias?: Tensor | null; stride?: readonly Int<Tensor>[]; padding?: readonly Int<Tensor>[]; dilation?: readonly Int<Tensor>[]; groups?: Int<Tensor> }): Tensor;
  /** `cudnn_convolution_relu(Tensor self, Tensor weight, Tensor? bias, SymInt[] stride, SymInt[] padding, SymInt[] dilation, SymInt groups) -> Tensor` */
  cudnnConvolutionRelu(options: { weight: Tensor; bias: Tensor | null; stride: readonly Int<Tensor>[]; padding: readonly Int<Tensor>[]; dilation: readonly Int<Tensor>[]; groups: Int<Tensor> }): Tensor;
  /** `cudnn_convolution_transpose(Tensor self, Tensor weight, SymInt[] padding, SymInt[] output_padding, SymInt[] stride, SymInt[] dilation, SymInt groups, bool benchmark, bool deterministic, bool allow_tf32) -> Tensor` */
  cudnnConvolutionTranspose(weight: Tensor, padding: readonly Int<Tensor>[], outputPadding: readonly Int<Tensor>[], stride: readonly Int<Tensor>[], dilation: readonly Int<Tensor>[], groups: Int<Tensor>, benchmark: boolean, deterministic: boolean, allowTf32: boolean, options?: { weight?: Tensor; padding?: readonly Int<Tensor>[]; outputPadding?: readonly Int<Tensor>[]; stride?: readonly Int<Tensor>[]; dilation?: readonly Int<Tensor>[]; groups?: Int<Tensor>; benchmark?: boolean; deterministic?: boolean; allowTf32?: boolean }): Tensor;
  /** `cudnn_convolution_transpose(Tensor self, Tensor weight, SymInt[] padding, SymInt[] output_padding, SymInt[] stride, SymInt[] dilation, SymInt groups, bool benchmark, bool deterministic, bool allow_tf32) -> Tensor` */
  cudnnConvolutionTranspose(options: { weight: Tensor; padding: readonly Int<Tensor>[]; outputPadding: readonly Int<Tensor>[]; stride: readonly Int<Tensor>[]; dilation: readonly Int<Tensor>[]; groups: Int<Tensor>; benchmark: boolean; deterministic: boolean; allowTf32: boolean }): Tensor;
  /** `cudnn_grid_sampler(Tensor self, Tensor grid) -> Tensor output` */
  cudnnGridSampler(grid: Tensor, options?: { grid?: Tensor }): Tensor;
  /** `cudnn_grid_sampler(Tensor self, Tensor grid) -> Tensor output` */
  cudnnGridSampler(options: { grid: Tensor }): Tensor;
  /** `cudnn_grid_sampler_backward(Tensor self, Tensor grid, Tensor grad_output) -> (Tensor grad_self, Tensor grad_grid)` */
  cudnnGridSamplerBackward(grid: Tensor, gradOutput: Tensor, options?: { grid?: Tensor; gradOutput?: Tensor }): [Tensor, Tensor] & { readonly gradSelf: Tensor; readonly gradGrid: Tensor };
  /** `cudnn_grid_sampler_backward(Tensor self, Tensor grid, Tensor grad_output) -> (Tensor grad_self, Tensor grad_grid)` */
  cudnnGridSamplerBackward(options: { grid: Tensor; gradOutput: Tensor }): [Tensor, Tensor] & { readonly gradSelf: Tensor; readonly gradGrid: Tensor };
  /** `cudnn_is_acceptable(Tensor self) -> bool` */
  cudnnIsAcceptable(): boolean;
  /** `cummax(Tensor self, int dim) -> (Tensor values, Tensor indices)` */
  cummax(dim: Int<Tensor>, options?: { dim?: Int<Tensor> }): [Tensor, Tensor] & { readonly values: Tensor; readonly indices: Tensor };
  /** `cummax(Tensor self, int dim) -> (Tensor values, Tensor indices)` */
  cummax(options: { dim: Int<Tensor> }): [Tensor, Tensor] & { readonly values: Tensor; readonly indices: Tensor };
  /** `cummin(Tensor self, int dim) -> (Tensor values, Tensor indices)` */
  cummin(dim: Int<Tensor>, options?: { dim?: Int<Tensor> }): [Tensor, Tensor] & { readonly values: Tensor; readonly indices: Tensor };
  /** `cummin(Tensor self, int dim) -> (Tensor values, Tensor indices)` */
  cummin(options: { dim: Int<Tensor> }): [Tensor, Tensor] & { readonly values: Tensor; readonly indices: Tensor };
  /** `cumprod(Tensor self, int dim, *, ScalarType? dtype=...) -> Tensor` */
  cumprod(dim: Int<Tensor>, options?: { dim?: Int<Tensor>; dtype?: DTypeLike | null }): Tensor;
  /** `cumprod(Tensor self, int dim, *, ScalarType? dtype=...) -> Tensor` */
  cumprod(options: { dim: Int<Tensor>; dtype?: DTypeLike | null }): Tensor;
  /** `cumprod_(Tensor self, int dim, *, ScalarType? dtype=...) -> Tensor` */
  cumprod_(dim: Int<Tensor>, options?: { dim?: Int<Tensor>; dtype?: DTypeLike | null }): Tensor;
  /** `cumprod_(Tensor self, int dim, *, ScalarType? dtype=...) -> Tensor` */
  cumprod_(options: { dim: Int<Tensor>; dtype?: DTypeLike | null }): Tensor;
  /** `cumsum(Tensor self, int dim, *, ScalarType? dtype=...) -> Tensor` */
  cumsum(dim: Int<Tensor>, options?: { dim?: Int<Tensor>; dtype?: DTypeLike | null }): Tensor;
  /** `cumsum(Tensor self, int dim, *, ScalarType? dtype=...) -> Tensor` */
  cumsum(options: { dim: Int<Tensor>; dtype?: DTypeLike | null }): Tensor;
  /** `cumsum_(Tensor self, int dim, *, ScalarType? dtype=...) -> Tensor` */
  cumsum_(dim: Int<Tensor>, options?: { dim?: Int<Tensor>; dtype?: DTypeLike | null }): Tensor;
  /** `cumsum_(Tensor self, int dim, *, ScalarType? dtype=...) -> Tensor` */
  cumsum_(options: { dim: Int<Tensor>; dtype?: DTypeLike | null }): Tensor;
  /** `deg2rad(Tensor self) -> Tensor` */
  deg2rad(): Tensor;
  /** `deg2rad_(Tensor self) -> Tensor` */
  deg2rad_(): Tensor;
  /** `dense_dim(Tensor self) -> int` */
  denseDim(): number;
  /** `dequantize.self(Tensor self) -> Tensor` */
  dequantize(): Tensor;
  /** `det(Tensor self) -> Tensor` */
  det(): Tensor;
  /** `detach(Tensor self) -> Tensor` */
  detach(): Tensor;
  /** `detach_(Tensor self) -> Tensor` */
  detach_(): Tensor;
  /** `detach_copy(Tensor self) -> Tensor` */
  detachCopy(): Tensor;
  /** `diag(Tensor self, int diagonal=...) -> Tensor` */
  diag(diagonal?: Int<Tensor> | { diagonal?: Int<Tensor> }, options?: { diagonal?: Int<Tensor> }): Tensor;
  /** `diag_embed(Tensor self, int offset=..., int dim1=..., int dim2=...) -> Tensor` */
  diagEmbed(offset?: Int<Tensor> | { offset?: Int<Tensor>; dim1?: Int<Tensor>; dim2?: Int<Tensor> }, dim1?: Int<Tensor> | { offset?: Int<Tensor>; dim1?: Int<Tensor>; dim2?: Int<Tensor> }, dim2?: Int<Tensor> | { offset?: Int<Tensor>; dim1?: Int<Tensor>; dim2?: Int<Tensor> }, options?: { offset?: Int<Tensor>; dim1?: Int<Tensor>; dim2?: Int<Tensor> }): Tensor;
  /** `diagflat(Tensor self, int offset=...) -> Tensor` */
  diagflat(offset?: Int<Tensor> | { offset?: Int<Tensor> }, options?: { offset?: Int<Tensor> }): Tensor;
  /** `diagonal(Tensor self, int offset=..., int dim1=..., int dim2=...) -> Tensor` */
  diagonal(offset?: Int<Tensor> | { offset?: Int<Tensor>; dim1?: Int<Tensor>; dim2?: Int<Tensor> }, dim1?: Int<Tensor> | { offset?: Int<Tensor>; dim1?: Int<Tensor>; dim2?: Int<Tensor> }, dim2?: Int<Tensor> | { offset?: Int<Tensor>; dim1?: Int<Tensor>; dim2?: Int<Tensor> }, options?: { offset?: Int<Tensor>; dim1?: Int<Tensor>; dim2?: Int<Tensor> }): Tensor;
  /** `diagonal_copy(Tensor self, int offset=..., int dim1=..., int dim2=...) -> Tensor` */
  diagonalCopy(offset?: Int<Tensor> | { offset?: Int<Tensor>; dim1?: Int<Tensor>; dim2?: Int<Tensor> }, dim1?: Int<Tensor> | { offset?: Int<Tensor>; dim1?: Int<Tensor>; dim2?: Int<Tensor> }, dim2?: Int<Tensor> | { offset?: Int<Tensor>; dim1?: Int<Tensor>; dim2?: Int<Tensor> }, options?: { offset?: Int<Tensor>; dim1?: Int<Tensor>; dim2?: Int<Tensor> }): Tensor;
  /** `diagonal_scatter(Tensor self, Tensor src, int offset=..., int dim1=..., int dim2=...) -> Tensor` */
  diagonalScatter(src: Tensor, offset?: Int<Tensor> | { src?: Tensor; offset?: Int<Tensor>; dim1?: Int<Tensor>; dim2?: Int<Tensor> }, dim1?: Int<Tensor> | { src?: Tensor; offset?: Int<Tensor>; dim1?: Int<Tensor>; dim2?: Int<Tensor> }, dim2?: Int<Tensor> | { src?: Tensor; offset?: Int<Tensor>; dim1?: Int<Tensor>; dim2?: Int<Tensor> }, options?: { src?: Tensor; offset?: Int<Tensor>; dim1?: Int<Tensor>; dim2?: Int<Tensor> }): Tensor;
  /** `diagonal_scatter(Tensor self, Tensor src, int offset=..., int dim1=..., int dim2=...) -> Tensor` */
  diagonalScatter(options: { src: Tensor; offset?: Int<Tensor>; dim1?: Int<Tensor>; dim2?: Int<Tensor> }): Tensor;
  /** `diff(Tensor self, int n=..., int dim=..., Tensor? prepend=..., Tensor? append=...) -> Tensor` */
  diff(n?: Int<Tensor> | { n?: Int<Tensor>; dim?: Int<Tensor>; prepend?: Tensor | null; append?: Tensor | null }, dim?: Int<Tensor> | { n?: Int<Tensor>; dim?: Int<Tensor>; prepend?: Tensor | null; append?: Tensor | null }, prepend?: Tensor | null | { n?: Int<Tensor>; dim?: Int<Tensor>; prepend?: Tensor | null; append?: Tensor | null }, append?: Tensor | null | { n?: Int<Tensor>; dim?: Int<Tensor>; prepend?: Tensor | null; append?: Tensor | null }, options?: { n?: Int<Tensor>; dim?: Int<Tensor>; prepend?: Tensor | null; append?: Tensor | null }): Tensor;
  /** `digamma(Tensor self) -> Tensor` */
  digamma(): Tensor;
  /** `digamma_(Tensor self) -> Tensor` */
  digamma_(): Tensor;
  /** `dist(Tensor self, Tensor other, Scalar p=...) -> Tensor` */
  dist(other: Tensor, p?: Num<Tensor> | { other?: Tensor; p?: Num<Tensor> }, options?: { other?: Tensor; p?: Num<Tensor> }): Tensor;
  /** `dist(Tensor self, Tensor other, Scalar p=...) -> Tensor` */
  dist(options: { other: Tensor; p?: Num<Tensor> }): Tensor;
  /** `div.Scalar(Tensor self, Scalar other) -> Tensor` */
  div(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `div.Scalar(Tensor self, Scalar other) -> Tensor` */
  div(options: { other: Num<Tensor> }): Tensor;
  /** `div.Scalar_mode(Tensor self, Scalar other, *, str? rounding_mode) -> Tensor` */
  div(other: Num<Tensor>, options: { other?: Num<Tensor>; roundingMode?: string | null }): Tensor;
  /** `div.Scalar_mode(Tensor self, Scalar other, *, str? rounding_mode) -> Tensor` */
  div(options: { other: Num<Tensor>; roundingMode: string | null }): Tensor;
  /** `div.Tensor(Tensor self, Tensor other) -> Tensor` */
  div(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `div.Tensor(Tensor self, Tensor other) -> Tensor` */
  div(options: { other: Tensor }): Tensor;
  /** `div.Tensor_mode(Tensor self, Tensor other, *, str? rounding_mode) -> Tensor` */
  div(other: Tensor, options: { other?: Tensor; roundingMode?: string | null }): Tensor;
  /** `div.Tensor_mode(Tensor self, Tensor other, *, str? rounding_mode) -> Tensor` */
  div(options: { other: Tensor; roundingMode: string | null }): Tensor;
  /** `div_.Scalar(Tensor self, Scalar other) -> Tensor` */
  div_(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `div_.Scalar(Tensor self, Scalar other) -> Tensor` */
  div_(options: { other: Num<Tensor> }): Tensor;
  /** `div_.Scalar_mode(Tensor self, Scalar other, *, str? rounding_mode) -> Tensor` */
  div_(other: Num<Tensor>, options: { other?: Num<Tensor>; roundingMode?: string | null }): Tensor;
  /** `div_.Scalar_mode(Tensor self, Scalar other, *, str? rounding_mode) -> Tensor` */
  div_(options: { other: Num<Tensor>; roundingMode: string | null }): Tensor;
  /** `div_.Tensor(Tensor self, Tensor other) -> Tensor` */
  div_(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `div_.Tensor(Tensor self, Tensor other) -> Tensor` */
  div_(options: { other: Tensor }): Tensor;
  /** `div_.Tensor_mode(Tensor self, Tensor other, *, str? rounding_mode) -> Tensor` */
  div_(other: Tensor, options: { other?: Tensor; roundingMode?: string | null }): Tensor;
  /** `div_.Tensor_mode(Tensor self, Tensor other, *, str? rounding_mode) -> Tensor` */
  div_(options: { other: Tensor; roundingMode: string | null }): Tensor;
  /** `divide.Scalar(Tensor self, Scalar other) -> Tensor` */
  divide(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `divide.Scalar(Tensor self, Scalar other) -> Tensor` */
  divide(options: { other: Num<Tensor> }): Tensor;
  /** `divide.Scalar_mode(Tensor self, Scalar other, *, str? rounding_mode) -> Tensor` */
  divide(other: Num<Tensor>, options: { other?: Num<Tensor>; roundingMode?: string | null }): Tensor;
  /** `divide.Scalar_mode(Tensor self, Scalar other, *, str? rounding_mode) -> Tensor` */
  divide(options: { other: Num<Tensor>; roundingMode: string | null }): Tensor;
  /** `divide.Tensor(Tensor self, Tensor other) -> Tensor` */
  divide(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `divide.Tensor(Tensor self, Tensor other) -> Tensor` */
  divide(options: { other: Tensor }): Tensor;
  /** `divide.Tensor_mode(Tensor self, Tensor other, *, str? rounding_mode) -> Tensor` */
  divide(other: Tensor, options: { other?: Tensor; roundingMode?: string | null }): Tensor;
  /** `divide.Tensor_mode(Tensor self, Tensor other, *, str? rounding_mode) -> Tensor` */
  divide(options: { other: Tensor; roundingMode: string | null }): Tensor;
  /** `divide_.Scalar(Tensor self, Scalar other) -> Tensor` */
  divide_(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `divide_.Scalar(Tensor self, Scalar other) -> Tensor` */
  divide_(options: { other: Num<Tensor> }): Tensor;
  /** `divide_.Scalar_mode(Tensor self, Scalar other, *, str? rounding_mode) -> Tensor` */
  divide_(other: Num<Tensor>, options: { other?: Num<Tensor>; roundingMode?: string | null }): Tensor;
  /** `divide_.Scalar_mode(Tensor self, Scalar other, *, str? rounding_mode) -> Tensor` */
  divide_(options: { other: Num<Tensor>; roundingMode: string | null }): Tensor;
  /** `divide_.Tensor(Tensor self, Tensor other) -> Tensor` */
  divide_(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `divide_.Tensor(Tensor self, Tensor other) -> Tensor` */
  divide_(options: { other: Tensor }): Tensor;
  /** `divide_.Tensor_mode(Tensor self, Tensor other, *, str? rounding_mode) -> Tensor` */
  divide_(other: Tensor, options: { other?: Tensor; roundingMode?: string | null }): Tensor;
  /** `divide_.Tensor_mode(Tensor self, Tensor other, *, str? rounding_mode) -> Tensor` */
  divide_(options: { other: Tensor; roundingMode: string | null }): Tensor;
  /** `dot(Tensor self, Tensor tensor) -> Tensor` */
  dot(tensor: Tensor, options?: { tensor?: Tensor }): Tensor;
  /** `dot(Tensor self, Tensor tensor) -> Tensor` */
  dot(options: { tensor: Tensor }): Tensor;
  /** `dropout_(Tensor self, float p, bool train) -> Tensor` */
  dropout_(p: Float<Tensor>, train: boolean, options?: { p?: Float<Tensor>; train?: boolean }): Tensor;
  /** `dropout_(Tensor self, float p, bool train) -> Tensor` */
  dropout_(options: { p: Float<Tensor>; train: boolean }): Tensor;
  /** `dsplit.array(Tensor self, int[] indices) -> Tensor[]` */
  dsplit(indices: readonly Int<Tensor>[], options?: { indices?: readonly Int<Tensor>[] }): Tensor[];
  /** `dsplit.array(Tensor self, int[] indices) -> Tensor[]` */
  dsplit(...indices: Int<Tensor>[]): Tensor[];
  /** `dsplit.array(Tensor self, int[] indices) -> Tensor[]` */
  dsplit(...args: [...Int<Tensor>[], { indices?: readonly Int<Tensor>[] }]): Tensor[];
  /** `dsplit.array(Tensor self, int[] indices) -> Tensor[]` */
  dsplit(options: { indices: readonly Int<Tensor>[] }): Tensor[];
  /** `dsplit.int(Tensor self, int sections) -> Tensor[]` */
  dsplit(sections: Int<Tensor>, options?: { sections?: Int<Tensor> }): Tensor[];
  /** `dsplit.int(Tensor self, int sections) -> Tensor[]` */
  dsplit(options: { sections: Int<Tensor> }): Tensor[];
  /** `elu(Tensor self, Scalar alpha=..., Scalar scale=..., Scalar input_scale=...) -> Tensor` */
  elu(alpha?: Num<Tensor> | { alpha?: Num<Tensor>; scale?: Num<Tensor>; inputScale?: Num<Tensor> }, scale?: Num<Tensor> | { alpha?: Num<Tensor>; scale?: Num<Tensor>; inputScale?: Num<Tensor> }, inputScale?: Num<Tensor> | { alpha?: Num<Tensor>; scale?: Num<Tensor>; inputScale?: Num<Tensor> }, options?: { alpha?: Num<Tensor>; scale?: Num<Tensor>; inputScale?: Num<Tensor> }): Tensor;
  /** `elu_(Tensor self, Scalar alpha=..., Scalar scale=..., Scalar input_scale=...) -> Tensor` */
  elu_(alpha?: Num<Tensor> | { alpha?: Num<Tensor>; scale?: Num<Tensor>; inputScale?: Num<Tensor> }, scale?: Num<Tensor> | { alpha?: Num<Tensor>; scale?: Num<Tensor>; inputScale?: Num<Tensor> }, inputScale?: Num<Tensor> | { alpha?: Num<Tensor>; scale?: Num<Tensor>; inputScale?: Num<Tensor> }, options?: { alpha?: Num<Tensor>; scale?: Num<Tensor>; inputScale?: Num<Tensor> }): Tensor;
  /** `embedding_renorm(Tensor self, Tensor indices, float max_norm, float norm_type) -> Tensor` */
  embeddingRenorm(indices: Tensor, maxNorm: Float<Tensor>, normType: Float<Tensor>, options?: { indices?: Tensor; maxNorm?: Float<Tensor>; normType?: Float<Tensor> }): Tensor;
  /** `embedding_renorm(Tensor self, Tensor indices, float max_norm, float norm_type) -> Tensor` */
  embeddingRenorm(options: { indices: Tensor; maxNorm: Float<Tensor>; normType: Float<Tensor> }): Tensor;
  /** `embedding_renorm_(Tensor self, Tensor indices, float max_norm, float norm_type) -> Tensor` */
  embeddingRenorm_(indices: Tensor, maxNorm: Float<Tensor>, normType: Float<Tensor>, options?: { indices?: Tensor; maxNorm?: Float<Tensor>; normType?: Float<Tensor> }): Tensor;
  /** `embedding_renorm_(Tensor self, Tensor indices, float max_norm, float norm_type) -> Tensor` */
  embeddingRenorm_(options: { indices: Tensor; maxNorm: Float<Tensor>; normType: Float<Tensor> }): Tensor;
  /** `empty_like(Tensor self, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=..., MemoryFormat? memory_format=...) -> Tensor` */
  emptyLike(options?: { dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean }): Tensor;
  /** `eq.Scalar(Tensor self, Scalar other) -> Tensor` */
  eq(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `eq.Scalar(Tensor self, Scalar other) -> Tensor` */
  eq(options: { other: Num<Tensor> }): Tensor;
  /** `eq.Tensor(Tensor self, Tensor other) -> Tensor` */
  eq(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `eq.Tensor(Tensor self, Tensor other) -> Tensor` */
  eq(options: { other: Tensor }): Tensor;
  /** `eq_.Scalar(Tensor self, Scalar other) -> Tensor` */
  eq_(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `eq_.Scalar(Tensor self, Scalar other) -> Tensor` */
  eq_(options: { other: Num<Tensor> }): Tensor;
  /** `eq_.Tensor(Tensor self, Tensor other) -> Tensor` */
  eq_(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `eq_.Tensor(Tensor self, Tensor other) -> Tensor` */
  eq_(options: { other: Tensor }): Tensor;
  /** `equal(Tensor self, Tensor other) -> bool` */
  equal(other: Tensor, options?: { other?: Tensor }): boolean;
  /** `equal(Tensor self, Tensor other) -> bool` */
  equal(options: { other: Tensor }): boolean;
  /** `erf(Tensor self) -> Tensor` */
  erf(): Tensor;
  /** `erf_(Tensor self) -> Tensor` */
  erf_(): Tensor;
  /** `erfc(Tensor self) -> Tensor` */
  erfc(): Tensor;
  /** `erfc_(Tensor self) -> Tensor` */
  erfc_(): Tensor;
  /** `erfinv(Tensor self) -> Tensor` */
  erfinv(): Tensor;
  /** `erfinv_(Tensor self) -> Tensor` */
  erfinv_(): Tensor;
  /** `exp(Tensor self) -> Tensor` */
  exp(): Tensor;
  /** `exp2(Tensor self) -> Tensor` */
  exp2(): Tensor;
  /** `exp2_(Tensor self) -> Tensor` */
  exp2_(): Tensor;
  /** `exp_(Tensor self) -> Tensor` */
  exp_(): Tensor;
  /** `expand(Tensor self, SymInt[] size, *, bool implicit=...) -> Tensor` */
  expand(size: readonly Int<Tensor>[], options?: { size?: readonly Int<Tensor>[]; implicit?: boolean }): Tensor;
  /** `expand(Tensor self, SymInt[] size, *, bool implicit=...) -> Tensor` */
  expand(...size: Int<Tensor>[]): Tensor;
  /** `expand(Tensor self, SymInt[] size, *, bool implicit=...) -> Tensor` */
  expand(...args: [...Int<Tensor>[], { size?: readonly Int<Tensor>[]; implicit?: boolean }]): Tensor;
  /** `expand(Tensor self, SymInt[] size, *, bool implicit=...) -> Tensor` */
  expand(options: { size: readonly Int<Tensor>[]; implicit?: boolean }): Tensor;
  /** `expand_as(Tensor self, Tensor other) -> Tensor` */
  expandAs(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `expand_as(Tensor self, Tensor other) -> Tensor` */
  expandAs(options: { other: Tensor }): Tensor;
  /** `expand_copy(Tensor self, SymInt[] size, *, bool implicit=...) -> Tensor` */
  expandCopy(size: readonly Int<Tensor>[], options?: { size?: readonly Int<Tensor>[]; implicit?: boolean }): Tensor;
  /** `expand_copy(Tensor self, SymInt[] size, *, bool implicit=...) -> Tensor` */
  expandCopy(...size: Int<Tensor>[]): Tensor;
  /** `expand_copy(Tensor self, SymInt[] size, *, bool implicit=...) -> Tensor` */
  expandCopy(...args: [...Int<Tensor>[], { size?: readonly Int<Tensor>[]; implicit?: boolean }]): Tensor;
  /** `expand_copy(Tensor self, SymInt[] size, *, bool implicit=...) -> Tensor` */
  expandCopy(options: { size: readonly Int<Tensor>[]; implicit?: boolean }): Tensor;
  /** `expm1(Tensor self) -> Tensor` */
  expm1(): Tensor;
  /** `expm1_(Tensor self) -> Tensor` */
  expm1_(): Tensor;
  /** `exponential(Tensor self, float lambd=..., *, Generator? generator=...) -> Tensor` */
  exponential(lambd?: Float<Tensor> | { lambd?: Float<Tensor>; generator?: Generator | null }, options?: { lambd?: Float<Tensor>; generator?: Generator | null }): Tensor;
  /** `exponential_(Tensor self, float lambd=..., *, Generator? generator=...) -> Tensor` */
  exponential_(lambd?: Float<Tensor> | { lambd?: Float<Tensor>; generator?: Generator | null }, options?: { lambd?: Float<Tensor>; generator?: Generator | null }): Tensor;
  /** `fake_quantize_per_channel_affine(Tensor self, Tensor scale, Tensor zero_point, int axis, int quant_min, int quant_max) -> Tensor` */
  fakeQuantizePerChannelAffine(scale: Tensor, zeroPoint: Tensor, axis: Int<Tensor>, quantMin: Int<Tensor>, quantMax: Int<Tensor>, options?: { scale?: Tensor; zeroPoint?: Tensor; axis?: Int<Tensor>; quantMin?: Int<Tensor>; quantMax?: Int<Tensor> }): Tensor;
  /** `fake_quantize_per_channel_affine(Tensor self, Tensor scale, Tensor zero_point, int axis, int quant_min, int quant_max) -> Tensor` */
  fakeQuantizePerChannelAffine(options: { scale: Tensor; zeroPoint: Tensor; axis: Int<Tensor>; quantMin: Int<Tensor>; quantMax: Int<Tensor> }): Tensor;
  /** `fake_quantize_per_channel_affine_cachemask(Tensor self, Tensor scale, Tensor zero_point, int axis, int quant_min, int quant_max) -> (Tensor output, Tensor mask)` */
  fakeQuantizePerChannelAffineCachemask(scale: Tensor, zeroPoint: Tensor, axis: Int<Tensor>, quantMin: Int<Tensor>, quantMax: Int<Tensor>, options?: { scale?: Tensor; zeroPoint?: Tensor; axis?: Int<Tensor>; quantMin?: Int<Tensor>; quantMax?: Int<Tensor> }): [Tensor, Tensor] & { readonly output: Tensor; readonly mask: Tensor };
  /** `fake_quantize_per_channel_affine_cachemask(Tensor self, Tensor scale, Tensor zero_point, int axis, int quant_min, int quant_max) -> (Tensor output, Tensor mask)` */
  fakeQuantizePerChannelAffineCachemask(options: { scale: Tensor; zeroPoint: Tensor; axis: Int<Tensor>; quantMin: Int<Tensor>; quantMax: Int<Tensor> }): [Tensor, Tensor] & { readonly output: Tensor; readonly mask: Tensor };
  /** `fake_quantize_per_tensor_affine(Tensor self, float scale, int zero_point, int quant_min, int quant_max) -> Tensor` */
  fakeQuantizePerTensorAffine(scale: Float<Tensor>, zeroPoint: Int<Tensor>, quantMin: Int<Tensor>, quantMax: Int<Tensor>, options?: { scale?: Float<Tensor>; zeroPoint?: Int<Tensor>; quantMin?: Int<Tensor>; quantMax?: Int<Tensor> }): Tensor;
  /** `fake_quantize_per_tensor_affine(Tensor self, float scale, int zero_point, int quant_min, int quant_max) -> Tensor` */
  fakeQuantizePerTensorAffine(options: { scale: Float<Tensor>; zeroPoint: Int<Tensor>; quantMin: Int<Tensor>; quantMax: Int<Tensor> }): Tensor;
  /** `fake_quantize_per_tensor_affine.tensor_qparams(Tensor self, Tensor scale, Tensor zero_point, int quant_min, int quant_max) -> Tensor` */
  fakeQuantizePerTensorAffine(scale: Tensor, zeroPoint: Tensor, quantMin: Int<Tensor>, quantMax: Int<Tensor>, options?: { scale?: Tensor; zeroPoint?: Tensor; quantMin?: Int<Tensor>; quantMax?: Int<Tensor> }): Tensor;
  /** `fake_quantize_per_tensor_affine.tensor_qparams(Tensor self, Tensor scale, Tensor zero_point, int quant_min, int quant_max) -> Tensor` */
  fakeQuantizePerTensorAffine(options: { scale: Tensor; zeroPoint: Tensor; quantMin: Int<Tensor>; quantMax: Int<Tensor> }): Tensor;
  /** `fake_quantize_per_tensor_affine_cachemask(Tensor self, float scale, int zero_point, int quant_min, int quant_max) -> (Tensor output, Tensor mask)` */
  fakeQuantizePerTensorAffineCachemask(scale: Float<Tensor>, zeroPoint: Int<Tensor>, quantMin: Int<Tensor>, quantMax: Int<Tensor>, options?: { scale?: Float<Tensor>; zeroPoint?: Int<Tensor>; quantMin?: Int<Tensor>; quantMax?: Int<Tensor> }): [Tensor, Tensor] & { readonly output: Tensor; readonly mask: Tensor };
  /** `fake_quantize_per_tensor_affine_cachemask(Tensor self, float scale, int zero_point, int quant_min, int quant_max) -> (Tensor output, Tensor mask)` */
  fakeQuantizePerTensorAffineCachemask(options: { scale: Float<Tensor>; zeroPoint: Int<Tensor>; quantMin: Int<Tensor>; quantMax: Int<Tensor> }): [Tensor, Tensor] & { readonly output: Tensor; readonly mask: Tensor };
  /** `feature_alpha_dropout_(Tensor self, float p, bool train) -> Tensor` */
  featureAlphaDropout_(p: Float<Tensor>, train: boolean, options?: { p?: Float<Tensor>; train?: boolean }): Tensor;
  /** `feature_alpha_dropout_(Tensor self, float p, bool train) -> Tensor` */
  featureAlphaDropout_(options: { p: Float<Tensor>; train: boolean }): Tensor;
  /** `feature_dropout_(Tensor self, float p, bool train) -> Tensor` */
  featureDropout_(p: Float<Tensor>, train: boolean, options?: { p?: Float<Tensor>; train?: boolean }): Tensor;
  /** `feature_dropout_(Tensor self, float p, bool train) -> Tensor` */
  featureDropout_(options: { p: Float<Tensor>; train: boolean }): Tensor;
  /** `fft_fft(Tensor self, SymInt? n=..., int dim=..., str? norm=...) -> Tensor` */
  fftFft(n?: Int<Tensor> | null | { n?: Int<Tensor> | null; dim?: Int<Tensor>; norm?: string | null }, dim?: Int<Tensor> | { n?: Int<Tensor> | null; dim?: Int<Tensor>; norm?: string | null }, norm?: string | null | { n?: Int<Tensor> | null; dim?: Int<Tensor>; norm?: string | null }, options?: { n?: Int<Tensor> | null; dim?: Int<Tensor>; norm?: string | null }): Tensor;
  /** `fft_fft2(Tensor self, SymInt[]? s=..., int[] dim=..., str? norm=...) -> Tensor` */
  fftFft2(s?: Int<Tensor> | readonly Int<Tensor>[] | null | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[]; norm?: string | null }, dim?: Int<Tensor> | readonly Int<Tensor>[] | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[]; norm?: string | null }, norm?: string | null | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[]; norm?: string | null }, options?: { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[]; norm?: string | null }): Tensor;
  /** `fft_fftn(Tensor self, SymInt[]? s=..., int[]? dim=..., str? norm=...) -> Tensor` */
  fftFftn(s?: Int<Tensor> | readonly Int<Tensor>[] | null | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; norm?: string | null }, dim?: Int<Tensor> | readonly Int<Tensor>[] | null | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; norm?: string | null }, norm?: string | null | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; norm?: string | null }, options?: { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; norm?: string | null }): Tensor;
  /** `fft_fftshift(Tensor self, int[]? dim=...) -> Tensor` */
  fftFftshift(dim?: Int<Tensor> | readonly Int<Tensor>[] | null | { dim?: Int<Tensor> | readonly Int<Tensor>[] | null }, options?: { dim?: Int<Tensor> | readonly Int<Tensor>[] | null }): Tensor;
  /** `fft_hfft(Tensor self, SymInt? n=..., int dim=..., str? norm=...) -> Tensor` */
  fftHfft(n?: Int<Tensor> | null | { n?: Int<Tensor> | null; dim?: Int<Tensor>; norm?: string | null }, dim?: Int<Tensor> | { n?: Int<Tensor> | null; dim?: Int<Tensor>; norm?: string | null }, norm?: string | null | { n?: Int<Tensor> | null; dim?: Int<Tensor>; norm?: string | null }, options?: { n?: Int<Tensor> | null; dim?: Int<Tensor>; norm?: string | null }): Tensor;
  /** `fft_hfft2(Tensor self, SymInt[]? s=..., int[] dim=..., str? norm=...) -> Tensor` */
  fftHfft2(s?: Int<Tensor> | readonly Int<Tensor>[] | null | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[]; norm?: string | null }, dim?: Int<Tensor> | readonly Int<Tensor>[] | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[]; norm?: string | null }, norm?: string | null | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[]; norm?: string | null }, options?: { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[]; norm?: string | null }): Tensor;
  /** `fft_hfftn(Tensor self, SymInt[]? s=..., int[]? dim=..., str? norm=...) -> Tensor` */
  fftHfftn(s?: Int<Tensor> | readonly Int<Tensor>[] | null | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; norm?: string | null }, dim?: Int<Tensor> | readonly Int<Tensor>[] | null | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; norm?: string | null }, norm?: string | null | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; norm?: string | null }, options?: { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; norm?: string | null }): Tensor;
  /** `fft_ifft(Tensor self, SymInt? n=..., int dim=..., str? norm=...) -> Tensor` */
  fftIfft(n?: Int<Tensor> | null | { n?: Int<Tensor> | null; dim?: Int<Tensor>; norm?: string | null }, dim?: Int<Tensor> | { n?: Int<Tensor> | null; dim?: Int<Tensor>; norm?: string | null }, norm?: string | null | { n?: Int<Tensor> | null; dim?: Int<Tensor>; norm?: string | null }, options?: { n?: Int<Tensor> | null; dim?: Int<Tensor>; norm?: string | null }): Tensor;
  /** `fft_ifft2(Tensor self, SymInt[]? s=..., int[] dim=..., str? norm=...) -> Tensor` */
  fftIfft2(s?: Int<Tensor> | readonly Int<Tensor>[] | null | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[]; norm?: string | null }, dim?: Int<Tensor> | readonly Int<Tensor>[] | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[]; norm?: string | null }, norm?: string | null | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[]; norm?: string | null }, options?: { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[]; norm?: string | null }): Tensor;
  /** `fft_ifftn(Tensor self, SymInt[]? s=..., int[]? dim=..., str? norm=...) -> Tensor` */
  fftIfftn(s?: Int<Tensor> | readonly Int<Tensor>[] | null | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; norm?: string | null }, dim?: Int<Tensor> | readonly Int<Tensor>[] | null | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; norm?: string | null }, norm?: string | null | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; norm?: string | null }, options?: { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; norm?: string | null }): Tensor;
  /** `fft_ifftshift(Tensor self, int[]? dim=...) -> Tensor` */
  fftIfftshift(dim?: Int<Tensor> | readonly Int<Tensor>[] | null | { dim?: Int<Tensor> | readonly Int<Tensor>[] | null }, options?: { dim?: Int<Tensor> | readonly Int<Tensor>[] | null }): Tensor;
  /** `fft_ihfft(Tensor self, SymInt? n=..., int dim=..., str? norm=...) -> Tensor` */
  fftIhfft(n?: Int<Tensor> | null | { n?: Int<Tensor> | null; dim?: Int<Tensor>; norm?: string | null }, dim?: Int<Tensor> | { n?: Int<Tensor> | null; dim?: Int<Tensor>; norm?: string | null }, norm?: string | null | { n?: Int<Tensor> | null; dim?: Int<Tensor>; norm?: string | null }, options?: { n?: Int<Tensor> | null; dim?: Int<Tensor>; norm?: string | null }): Tensor;
  /** `fft_ihfft2(Tensor self, SymInt[]? s=..., int[] dim=..., str? norm=...) -> Tensor` */
  fftIhfft2(s?: Int<Tensor> | readonly Int<Tensor>[] | null | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[]; norm?: string | null }, dim?: Int<Tensor> | readonly Int<Tensor>[] | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[]; norm?: string | null }, norm?: string | null | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[]; norm?: string | null }, options?: { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[]; norm?: string | null }): Tensor;
  /** `fft_ihfftn(Tensor self, SymInt[]? s=..., int[]? dim=..., str? norm=...) -> Tensor` */
  fftIhfftn(s?: Int<Tensor> | readonly Int<Tensor>[] | null | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; norm?: string | null }, dim?: Int<Tensor> | readonly Int<Tensor>[] | null | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; norm?: string | null }, norm?: string | null | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; norm?: string | null }, options?: { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; norm?: string | null }): Tensor;
  /** `fft_irfft(Tensor self, SymInt? n=..., int dim=..., str? norm=...) -> Tensor` */
  fftIrfft(n?: Int<Tensor> | null | { n?: Int<Tensor> | null; dim?: Int<Tensor>; norm?: string | null }, dim?: Int<Tensor> | { n?: Int<Tensor> | null; dim?: Int<Tensor>; norm?: string | null }, norm?: string | null | { n?: Int<Tensor> | null; dim?: Int<Tensor>; norm?: string | null }, options?: { n?: Int<Tensor> | null; dim?: Int<Tensor>; norm?: string | null }): Tensor;
  /** `fft_irfft2(Tensor self, SymInt[]? s=..., int[] dim=..., str? norm=...) -> Tensor` */
  fftIrfft2(s?: Int<Tensor> | readonly Int<Tensor>[] | null | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[]; norm?: string | null }, dim?: Int<Tensor> | readonly Int<Tensor>[] | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[]; norm?: string | null }, norm?: string | null | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[]; norm?: string | null }, options?: { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[]; norm?: string | null }): Tensor;
  /** `fft_irfftn(Tensor self, SymInt[]? s=..., int[]? dim=..., str? norm=...) -> Tensor` */
  fftIrfftn(s?: Int<Tensor> | readonly Int<Tensor>[] | null | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; norm?: string | null }, dim?: Int<Tensor> | readonly Int<Tensor>[] | null | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; norm?: string | null }, norm?: string | null | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; norm?: string | null }, options?: { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; norm?: string | null }): Tensor;
  /** `fft_rfft(Tensor self, SymInt? n=..., int dim=..., str? norm=...) -> Tensor` */
  fftRfft(n?: Int<Tensor> | null | { n?: Int<Tensor> | null; dim?: Int<Tensor>; norm?: string | null }, dim?: Int<Tensor> | { n?: Int<Tensor> | null; dim?: Int<Tensor>; norm?: string | null }, norm?: string | null | { n?: Int<Tensor> | null; dim?: Int<Tensor>; norm?: string | null }, options?: { n?: Int<Tensor> | null; dim?: Int<Tensor>; norm?: string | null }): Tensor;
  /** `fft_rfft2(Tensor self, SymInt[]? s=..., int[] dim=..., str? norm=...) -> Tensor` */
  fftRfft2(s?: Int<Tensor> | readonly Int<Tensor>[] | null | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[]; norm?: string | null }, dim?: Int<Tensor> | readonly Int<Tensor>[] | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[]; norm?: string | null }, norm?: string | null | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[]; norm?: string | null }, options?: { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[]; norm?: string | null }): Tensor;
  /** `fft_rfftn(Tensor self, SymInt[]? s=..., int[]? dim=..., str? norm=...) -> Tensor` */
  fftRfftn(s?: Int<Tensor> | readonly Int<Tensor>[] | null | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; norm?: string | null }, dim?: Int<Tensor> | readonly Int<Tensor>[] | null | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; norm?: string | null }, norm?: string | null | { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; norm?: string | null }, options?: { s?: Int<Tensor> | readonly Int<Tensor>[] | null; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; norm?: string | null }): Tensor;
  /** `fill.Scalar(Tensor self, Scalar value) -> Tensor` */
  fill(value: Num<Tensor>, options?: { value?: Num<Tensor> }): Tensor;
  /** `fill.Scalar(Tensor self, Scalar value) -> Tensor` */
  fill(options: { value: Num<Tensor> }): Tensor;
  /** `fill.Tensor(Tensor self, Tensor value) -> Tensor` */
  fill(value: Tensor, options?: { value?: Tensor }): Tensor;
  /** `fill.Tensor(Tensor self, Tensor value) -> Tensor` */
  fill(options: { value: Tensor }): Tensor;
  /** `fill_.Scalar(Tensor self, Scalar value) -> Tensor` */
  fill_(value: Num<Tensor>, options?: { value?: Num<Tensor> }): Tensor;
  /** `fill_.Scalar(Tensor self, Scalar value) -> Tensor` */
  fill_(options: { value: Num<Tensor> }): Tensor;
  /** `fill_.Tensor(Tensor self, Tensor value) -> Tensor` */
  fill_(value: Tensor, options?: { value?: Tensor }): Tensor;
  /** `fill_.Tensor(Tensor self, Tensor value) -> Tensor` */
  fill_(options: { value: Tensor }): Tensor;
  /** `fill_diagonal_(Tensor self, Scalar fill_value, bool wrap=...) -> Tensor` */
  fillDiagonal_(fillValue: Num<Tensor>, wrap?: boolean | { fillValue?: Num<Tensor>; wrap?: boolean }, options?: { fillValue?: Num<Tensor>; wrap?: boolean }): Tensor;
  /** `fill_diagonal_(Tensor self, Scalar fill_value, bool wrap=...) -> Tensor` */
  fillDiagonal_(options: { fillValue: Num<Tensor>; wrap?: boolean }): Tensor;
  /** `fix(Tensor self) -> Tensor` */
  fix(): Tensor;
  /** `fix_(Tensor self) -> Tensor` */
  fix_(): Tensor;
  /** `flatten.using_ints(Tensor self, int start_dim=..., int end_dim=...) -> Tensor` */
  flatten(startDim?: Int<Tensor> | { startDim?: Int<Tensor>; endDim?: Int<Tensor> }, endDim?: Int<Tensor> | { startDim?: Int<Tensor>; endDim?: Int<Tensor> }, options?: { startDim?: Int<Tensor>; endDim?: Int<Tensor> }): Tensor;
  /** `flip(Tensor self, int[] dims) -> Tensor` */
  flip(dims: readonly Int<Tensor>[], options?: { dims?: readonly Int<Tensor>[] }): Tensor;
  /** `flip(Tensor self, int[] dims) -> Tensor` */
  flip(...dims: Int<Tensor>[]): Tensor;
  /** `flip(Tensor self, int[] dims) -> Tensor` */
  flip(...args: [...Int<Tensor>[], { dims?: readonly Int<Tensor>[] }]): Tensor;
  /** `flip(Tensor self, int[] dims) -> Tensor` */
  flip(options: { dims: readonly Int<Tensor>[] }): Tensor;
  /** `fliplr(Tensor self) -> Tensor` */
  fliplr(): Tensor;
  /** `flipud(Tensor self) -> Tensor` */
  flipud(): Tensor;
  /** `float_power.Tensor_Scalar(Tensor self, Scalar exponent) -> Tensor` */
  floatPower(exponent: Num<Tensor>, options?: { exponent?: Num<Tensor> }): Tensor;
  /** `float_power.Tensor_Scalar(Tensor self, Scalar exponent) -> Tensor` */
  floatPower(options: { exponent: Num<Tensor> }): Tensor;
  /** `float_power.Tensor_Tensor(Tensor self, Tensor exponent) -> Tensor` */
  floatPower(exponent: Tensor, options?: { exponent?: Tensor }): Tensor;
  /** `float_power.Tensor_Tensor(Tensor self, Tensor exponent) -> Tensor` */
  floatPower(options: { exponent: Tensor }): Tensor;
  /** `float_power_.Scalar(Tensor self, Scalar exponent) -> Tensor` */
  floatPower_(exponent: Num<Tensor>, options?: { exponent?: Num<Tensor> }): Tensor;
  /** `float_power_.Scalar(Tensor self, Scalar exponent) -> Tensor` */
  floatPower_(options: { exponent: Num<Tensor> }): Tensor;
  /** `float_power_.Tensor(Tensor self, Tensor exponent) -> Tensor` */
  floatPower_(exponent: Tensor, options?: { exponent?: Tensor }): Tensor;
  /** `float_power_.Tensor(Tensor self, Tensor exponent) -> Tensor` */
  floatPower_(options: { exponent: Tensor }): Tensor;
  /** `floor(Tensor self) -> Tensor` */
  floor(): Tensor;
  /** `floor_(Tensor self) -> Tensor` */
  floor_(): Tensor;
  /** `floor_divide(Tensor self, Tensor other) -> Tensor` */
  floorDivide(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `floor_divide(Tensor self, Tensor other) -> Tensor` */
  floorDivide(options: { other: Tensor }): Tensor;
  /** `floor_divide.Scalar(Tensor self, Scalar other) -> Tensor` */
  floorDivide(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `floor_divide.Scalar(Tensor self, Scalar other) -> Tensor` */
  floorDivide(options: { other: Num<Tensor> }): Tensor;
  /** `floor_divide_.Scalar(Tensor self, Scalar other) -> Tensor` */
  floorDivide_(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `floor_divide_.Scalar(Tensor self, Scalar other) -> Tensor` */
  floorDivide_(options: { other: Num<Tensor> }): Tensor;
  /** `floor_divide_.Tensor(Tensor self, Tensor other) -> Tensor` */
  floorDivide_(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `floor_divide_.Tensor(Tensor self, Tensor other) -> Tensor` */
  floorDivide_(options: { other: Tensor }): Tensor;
  /** `fmax(Tensor self, Tensor other) -> Tensor` */
  fmax(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `fmax(Tensor self, Tensor other) -> Tensor` */
  fmax(options: { other: Tensor }): Tensor;
  /** `fmin(Tensor self, Tensor other) -> Tensor` */
  fmin(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `fmin(Tensor self, Tensor other) -> Tensor` */
  fmin(options: { other: Tensor }): Tensor;
  /** `fmod.Scalar(Tensor self, Scalar other) -> Tensor` */
  fmod(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `fmod.Scalar(Tensor self, Scalar other) -> Tensor` */
  fmod(options: { other: Num<Tensor> }): Tensor;
  /** `fmod.Tensor(Tensor self, Tensor other) -> Tensor` */
  fmod(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `fmod.Tensor(Tensor self, Tensor other) -> Tensor` */
  fmod(options: { other: Tensor }): Tensor;
  /** `fmod_.Scalar(Tensor self, Scalar other) -> Tensor` */
  fmod_(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `fmod_.Scalar(Tensor self, Scalar other) -> Tensor` */
  fmod_(options: { other: Num<Tensor> }): Tensor;
  /** `fmod_.Tensor(Tensor self, Tensor other) -> Tensor` */
  fmod_(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `fmod_.Tensor(Tensor self, Tensor other) -> Tensor` */
  fmod_(options: { other: Tensor }): Tensor;
  /** `frac(Tensor self) -> Tensor` */
  frac(): Tensor;
  /** `frac_(Tensor self) -> Tensor` */
  frac_(): Tensor;
  /** `fractional_max_pool2d(Tensor self, int[] kernel_size, int[] output_size, Tensor random_samples) -> (Tensor, Tensor)` */
  fractionalMaxPool2d(kernelSize: Int<Tensor> | readonly Int<Tensor>[], outputSize: Int<Tensor> | readonly Int<Tensor>[], randomSamples: Tensor, options?: { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; outputSize?: Int<Tensor> | readonly Int<Tensor>[]; randomSamples?: Tensor }): [Tensor, Tensor];
  /** `fractional_max_pool2d(Tensor self, int[] kernel_size, int[] output_size, Tensor random_samples) -> (Tensor, Tensor)` */
  fractionalMaxPool2d(options: { kernelSize: Int<Tensor> | readonly Int<Tensor>[]; outputSize: Int<Tensor> | readonly Int<Tensor>[]; randomSamples: Tensor }): [Tensor, Tensor];
  /** `fractional_max_pool3d(Tensor self, int[] kernel_size, int[] output_size, Tensor random_samples) -> (Tensor, Tensor)` */
  fractionalMaxPool3d(kernelSize: Int<Tensor> | readonly Int<Tensor>[], outputSize: Int<Tensor> | readonly Int<Tensor>[], randomSamples: Tensor, options?: { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; outputSize?: Int<Tensor> | readonly Int<Tensor>[]; randomSamples?: Tensor }): [Tensor, Tensor];
  /** `fractional_max_pool3d(Tensor self, int[] kernel_size, int[] output_size, Tensor random_samples) -> (Tensor, Tensor)` */
  fractionalMaxPool3d(options: { kernelSize: Int<Tensor> | readonly Int<Tensor>[]; outputSize: Int<Tensor> | readonly Int<Tensor>[]; randomSamples: Tensor }): [Tensor, Tensor];
  /** `frexp.Tensor(Tensor self) -> (Tensor mantissa, Tensor exponent)` */
  frexp(): [Tensor, Tensor] & { readonly mantissa: Tensor; readonly exponent: Tensor };
  /** `frobenius_norm.dim(Tensor self, int[] dim, bool keepdim=...) -> Tensor` */
  frobeniusNorm(dim: Int<Tensor> | readonly Int<Tensor>[], keepdim?: boolean | { dim?: Int<Tensor> | readonly Int<Tensor>[]; keepdim?: boolean }, options?: { dim?: Int<Tensor> | readonly Int<Tensor>[]; keepdim?: boolean }): Tensor;
  /** `frobenius_norm.dim(Tensor self, int[] dim, bool keepdim=...) -> Tensor` */
  frobeniusNorm(options: { dim: Int<Tensor> | readonly Int<Tensor>[]; keepdim?: boolean }): Tensor;
  /** `full_like(Tensor self, Scalar fill_value, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=..., MemoryFormat? memory_format=...) -> Tensor` */
  fullLike(fillValue: Num<Tensor>, options?: { fillValue?: Num<Tensor>; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean }): Tensor;
  /** `full_like(Tensor self, Scalar fill_value, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=..., MemoryFormat? memory_format=...) -> Tensor` */
  fullLike(options: { fillValue: Num<Tensor>; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean }): Tensor;
  /** `fused_moving_avg_obs_fake_quant(Tensor self, Tensor observer_on, Tensor fake_quant_on, Tensor running_min, Tensor running_max, Tensor scale, Tensor zero_point, float averaging_const, int quant_min, int quant_max, int ch_axis, bool per_row_fake_quant=..., bool symmetric_quant=...) -> Tensor` */
  fusedMovingAvgObsFakeQuant(observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, zeroPoint: Tensor, averagingConst: Float<Tensor>, quantMin: Int<Tensor>, quantMax: Int<Tensor>, chAxis: Int<Tensor>, perRowFakeQuant?: boolean | { observerOn?: Tensor; fakeQuantOn?: Tensor; runningMin?: Tensor; runningMax?: Tensor; scale?: Tensor; zeroPoint?: Tensor; averagingConst?: Float<Tensor>; quantMin?: Int<Tensor>; quantMax?: Int<Tensor>; chAxis?: Int<Tensor>; perRowFakeQuant?: boolean; symmetricQuant?: boolean }, symmetricQuant?: boolean | { observerOn?: Tensor; fakeQuantOn?: Tensor; runningMin?: Tensor; runningMax?: Tensor; scale?: Tensor; zeroPoint?: Tensor; averagingConst?: Float<Tensor>; quantMin?: Int<Tensor>; quantMax?: Int<Tensor>; chAxis?: Int<Tensor>; perRowFakeQuant?: boolean; symmetricQuant?: boolean }, options?: { observerOn?: Tensor; fakeQuantOn?: Tensor; runningMin?: Tensor; runningMax?: Tensor; scale?: Tensor; zeroPoint?: Tensor; averagingConst?: Float<Tensor>; quantMin?: Int<Tensor>; quantMax?: Int<Tensor>; chAxis?: Int<Tensor>; perRowFakeQuant?: boolean; symmetricQuant?: boolean }): Tensor;
  /** `fused_moving_avg_obs_fake_quant(Tensor self, Tensor observer_on, Tensor fake_quant_on, Tensor running_min, Tensor running_max, Tensor scale, Tensor zero_point, float averaging_const, int quant_min, int quant_max, int ch_axis, bool per_row_fake_quant=..., bool symmetric_quant=...) -> Tensor` */
  fusedMovingAvgObsFakeQuant(options: { observerOn: Tensor; fakeQuantOn: Tensor; runningMin: Tensor; runningMax: Tensor; scale: Tensor; zeroPoint: Tensor; averagingConst: Float<Tensor>; quantMin: Int<Tensor>; quantMax: Int<Tensor>; chAxis: Int<Tensor>; perRowFakeQuant?: boolean; symmetricQuant?: boolean }): Tensor;
  /** `gather(Tensor self, int dim, Tensor index, *, bool sparse_grad=...) -> Tensor` */
  gather(dim: Int<Tensor>, index: Tensor, options?: { dim?: Int<Tensor>; index?: Tensor; sparseGrad?: boolean }): Tensor;
  /** `gather(Tensor self, int dim, Tensor index, *, bool sparse_grad=...) -> Tensor` */
  gather(options: { dim: Int<Tensor>; index: Tensor; sparseGrad?: boolean }): Tensor;
  /** `gcd(Tensor self, Tensor other) -> Tensor` */
  gcd(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `gcd(Tensor self, Tensor other) -> Tensor` */
  gcd(options: { other: Tensor }): Tensor;
  /** `gcd_(Tensor self, Tensor other) -> Tensor` */
  gcd_(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `gcd_(Tensor self, Tensor other) -> Tensor` */
  gcd_(options: { other: Tensor }): Tensor;
  /** `ge.Scalar(Tensor self, Scalar other) -> Tensor` */
  ge(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `ge.Scalar(Tensor self, Scalar other) -> Tensor` */
  ge(options: { other: Num<Tensor> }): Tensor;
  /** `ge.Tensor(Tensor self, Tensor other) -> Tensor` */
  ge(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `ge.Tensor(Tensor self, Tensor other) -> Tensor` */
  ge(options: { other: Tensor }): Tensor;
  /** `ge_.Scalar(Tensor self, Scalar other) -> Tensor` */
  ge_(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `ge_.Scalar(Tensor self, Scalar other) -> Tensor` */
  ge_(options: { other: Num<Tensor> }): Tensor;
  /** `ge_.Tensor(Tensor self, Tensor other) -> Tensor` */
  ge_(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `ge_.Tensor(Tensor self, Tensor other) -> Tensor` */
  ge_(options: { other: Tensor }): Tensor;
  /** `gelu(Tensor self, *, str approximate=...) -> Tensor` */
  gelu(options?: { approximate?: string }): Tensor;
  /** `gelu_(Tensor self, *, str approximate=...) -> Tensor` */
  gelu_(options?: { approximate?: string }): Tensor;
  /** `geometric(Tensor self, float p, *, Generator? generator=...) -> Tensor` */
  geometric(p: Float<Tensor>, options?: { p?: Float<Tensor>; generator?: Generator | null }): Tensor;
  /** `geometric(Tensor self, float p, *, Generator? generator=...) -> Tensor` */
  geometric(options: { p: Float<Tensor>; generator?: Generator | null }): Tensor;
  /** `geometric_(Tensor self, float p, *, Generator? generator=...) -> Tensor` */
  geometric_(p: Float<Tensor>, options?: { p?: Float<Tensor>; generator?: Generator | null }): Tensor;
  /** `geometric_(Tensor self, float p, *, Generator? generator=...) -> Tensor` */
  geometric_(options: { p: Float<Tensor>; generator?: Generator | null }): Tensor;
  /** `geqrf(Tensor self) -> (Tensor a, Tensor tau)` */
  geqrf(): [Tensor, Tensor] & { readonly a: Tensor; readonly tau: Tensor };
  /** `ger(Tensor self, Tensor vec2) -> Tensor` */
  ger(vec2: Tensor, options?: { vec2?: Tensor }): Tensor;
  /** `ger(Tensor self, Tensor vec2) -> Tensor` */
  ger(options: { vec2: Tensor }): Tensor;
  /** `get_device(Tensor self) -> int` */
  getDevice(): number;
  /** `glu(Tensor self, int dim=...) -> Tensor` */
  glu(dim?: Int<Tensor> | { dim?: Int<Tensor> }, options?: { dim?: Int<Tensor> }): Tensor;
  /** `gradient.array(Tensor self, *, int[] dim, int edge_order=...) -> Tensor[]` */
  gradient(options: { dim?: readonly Int<Tensor>[]; edgeOrder?: Int<Tensor> }): Tensor[];
  /** `gradient.scalararray(Tensor self, *, Scalar spacing, int[] dim, int edge_order=...) -> Tensor[]` */
  gradient(options: { spacing?: Num<Tensor>; dim?: readonly Int<Tensor>[]; edgeOrder?: Int<Tensor> }): Tensor[];
  /** `gradient.scalarint(Tensor self, *, Scalar? spacing=..., int? dim=..., int edge_order=...) -> Tensor[]` */
  gradient(options?: { spacing?: Num<Tensor> | null; dim?: Int<Tensor> | null; edgeOrder?: Int<Tensor> }): Tensor[];
  /** `gradient.scalarrayarray(Tensor self, *, Scalar[] spacing, int[] dim, int edge_order=...) -> Tensor[]` */
  gradient(options: { spacing?: readonly Num<Tensor>[]; dim?: readonly Int<Tensor>[]; edgeOrder?: Int<Tensor> }): Tensor[];
  /** `gradient.scalarrayint(Tensor self, *, Scalar[] spacing, int? dim=..., int edge_order=...) -> Tensor[]` */
  gradient(options: { spacing?: readonly Num<Tensor>[]; dim?: Int<Tensor> | null; edgeOrder?: Int<Tensor> }): Tensor[];
  /** `gradient.tensorarray(Tensor self, *, Tensor[] spacing, int[] dim, int edge_order=...) -> Tensor[]` */
  gradient(options: { spacing?: readonly Tensor[]; dim?: readonly Int<Tensor>[]; edgeOrder?: Int<Tensor> }): Tensor[];
  /** `gradient.tensorarrayint(Tensor self, *, Tensor[] spacing, int? dim=..., int edge_order=...) -> Tensor[]` */
  gradient(options: { spacing?: readonly Tensor[]; dim?: Int<Tensor> | null; edgeOrder?: Int<Tensor> }): Tensor[];
  /** `greater.Scalar(Tensor self, Scalar other) -> Tensor` */
  greater(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `greater.Scalar(Tensor self, Scalar other) -> Tensor` */
  greater(options: { other: Num<Tensor> }): Tensor;
  /** `greater.Tensor(Tensor self, Tensor other) -> Tensor` */
  greater(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `greater.Tensor(Tensor self, Tensor other) -> Tensor` */
  greater(options: { other: Tensor }): Tensor;
  /** `greater_.Scalar(Tensor self, Scalar other) -> Tensor` */
  greater_(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `greater_.Scalar(Tensor self, Scalar other) -> Tensor` */
  greater_(options: { other: Num<Tensor> }): Tensor;
  /** `greater_.Tensor(Tensor self, Tensor other) -> Tensor` */
  greater_(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `greater_.Tensor(Tensor self, Tensor other) -> Tensor` */
  greater_(options: { other: Tensor }): Tensor;
  /** `greater_equal.Scalar(Tensor self, Scalar other) -> Tensor` */
  greaterEqual(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `greater_equal.Scalar(Tensor self, Scalar other) -> Tensor` */
  greaterEqual(options: { other: Num<Tensor> }): Tensor;
  /** `greater_equal.Tensor(Tensor self, Tensor other) -> Tensor` */
  greaterEqual(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `greater_equal.Tensor(Tensor self, Tensor other) -> Tensor` */
  greaterEqual(options: { other: Tensor }): Tensor;
  /** `greater_equal_.Scalar(Tensor self, Scalar other) -> Tensor` */
  greaterEqual_(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `greater_equal_.Scalar(Tensor self, Scalar other) -> Tensor` */
  greaterEqual_(options: { other: Num<Tensor> }): Tensor;
  /** `greater_equal_.Tensor(Tensor self, Tensor other) -> Tensor` */
  greaterEqual_(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `greater_equal_.Tensor(Tensor self, Tensor other) -> Tensor` */
  greaterEqual_(options: { other: Tensor }): Tensor;
  /** `gt.Scalar(Tensor self, Scalar other) -> Tensor` */
  gt(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `gt.Scalar(Tensor self, Scalar other) -> Tensor` */
  gt(options: { other: Num<Tensor> }): Tensor;
  /** `gt.Tensor(Tensor self, Tensor other) -> Tensor` */
  gt(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `gt.Tensor(Tensor self, Tensor other) -> Tensor` */
  gt(options: { other: Tensor }): Tensor;
  /** `gt_.Scalar(Tensor self, Scalar other) -> Tensor` */
  gt_(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `gt_.Scalar(Tensor self, Scalar other) -> Tensor` */
  gt_(options: { other: Num<Tensor> }): Tensor;
  /** `gt_.Tensor(Tensor self, Tensor other) -> Tensor` */
  gt_(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `gt_.Tensor(Tensor self, Tensor other) -> Tensor` */
  gt_(options: { other: Tensor }): Tensor;
  /** `hardshrink(Tensor self, Scalar lambd=...) -> Tensor` */
  hardshrink(lambd?: Num<Tensor> | { lambd?: Num<Tensor> }, options?: { lambd?: Num<Tensor> }): Tensor;
  /** `hardsigmoid(Tensor self) -> Tensor` */
  hardsigmoid(): Tensor;
  /** `hardsigmoid_(Tensor self) -> Tensor` */
  hardsigmoid_(): Tensor;
  /** `hardswish(Tensor self) -> Tensor` */
  hardswish(): Tensor;
  /** `hardswish_(Tensor self) -> Tensor` */
  hardswish_(): Tensor;
  /** `hardtanh(Tensor self, Scalar min_val=..., Scalar max_val=...) -> Tensor` */
  hardtanh(minVal?: Num<Tensor> | { minVal?: Num<Tensor>; maxVal?: Num<Tensor> }, maxVal?: Num<Tensor> | { minVal?: Num<Tensor>; maxVal?: Num<Tensor> }, options?: { minVal?: Num<Tensor>; maxVal?: Num<Tensor> }): Tensor;
  /** `hardtanh_(Tensor self, Scalar min_val=..., Scalar max_val=...) -> Tensor` */
  hardtanh_(minVal?: Num<Tensor> | { minVal?: Num<Tensor>; maxVal?: Num<Tensor> }, maxVal?: Num<Tensor> | { minVal?: Num<Tensor>; maxVal?: Num<Tensor> }, options?: { minVal?: Num<Tensor>; maxVal?: Num<Tensor> }): Tensor;
  /** `hash_tensor(Tensor self, int[] dim=..., *, bool keepdim=..., int mode=...) -> Tensor` */
  hashTensor(dim?: Int<Tensor> | readonly Int<Tensor>[] | { dim?: Int<Tensor> | readonly Int<Tensor>[]; keepdim?: boolean; mode?: Int<Tensor> }, options?: { dim?: Int<Tensor> | readonly Int<Tensor>[]; keepdim?: boolean; mode?: Int<Tensor> }): Tensor;
  /** `heaviside(Tensor self, Tensor values) -> Tensor` */
  heaviside(values: Tensor, options?: { values?: Tensor }): Tensor;
  /** `heaviside(Tensor self, Tensor values) -> Tensor` */
  heaviside(options: { values: Tensor }): Tensor;
  /** `heaviside_(Tensor self, Tensor values) -> Tensor` */
  heaviside_(values: Tensor, options?: { values?: Tensor }): Tensor;
  /** `heaviside_(Tensor self, Tensor values) -> Tensor` */
  heaviside_(options: { values: Tensor }): Tensor;
  /** `hinge_embedding_loss(Tensor self, Tensor target, float margin=..., int reduction=...) -> Tensor` */
  hingeEmbeddingLoss(target: Tensor, margin?: Float<Tensor> | { target?: Tensor; margin?: Float<Tensor>; reduction?: Int<Tensor> }, reduction?: Int<Tensor> | { target?: Tensor; margin?: Float<Tensor>; reduction?: Int<Tensor> }, options?: { target?: Tensor; margin?: Float<Tensor>; reduction?: Int<Tensor> }): Tensor;
  /** `hinge_embedding_loss(Tensor self, Tensor target, float margin=..., int reduction=...) -> Tensor` */
  hingeEmbeddingLoss(options: { target: Tensor; margin?: Float<Tensor>; reduction?: Int<Tensor> }): Tensor;
  /** `histc(Tensor self, int bins=..., Scalar min=..., Scalar max=...) -> Tensor` */
  histc(bins?: Int<Tensor> | { bins?: Int<Tensor>; min?: Num<Tensor>; max?: Num<Tensor> }, min?: Num<Tensor> | { bins?: Int<Tensor>; min?: Num<Tensor>; max?: Num<Tensor> }, max?: Num<Tensor> | { bins?: Int<Tensor>; min?: Num<Tensor>; max?: Num<Tensor> }, options?: { bins?: Int<Tensor>; min?: Num<Tensor>; max?: Num<Tensor> }): Tensor;
  /** `histogram.bin_ct(Tensor self, int bins=..., *, float[]? range=..., Tensor? weight=..., bool density=...) -> (Tensor hist, Tensor bin_edges)` */
  histogram(bins?: Int<Tensor> | { bins?: Int<Tensor>; range?: readonly Float<Tensor>[] | null; weight?: Tensor | null; density?: boolean }, options?: { bins?: Int<Tensor>; range?: readonly Float<Tensor>[] | null; weight?: Tensor | null; density?: boolean }): [Tensor, Tensor] & { readonly hist: Tensor; readonly binEdges: Tensor };
  /** `histogram.bins_tensor(Tensor self, Tensor bins, *, Tensor? weight=..., bool density=...) -> (Tensor hist, Tensor bin_edges)` */
  histogram(bins: Tensor, options?: { bins?: Tensor; weight?: Tensor | null; density?: boolean }): [Tensor, Tensor] & { readonly hist: Tensor; readonly binEdges: Tensor };
  /** `histogram.bins_tensor(Tensor self, Tensor bins, *, Tensor? weight=..., bool density=...) -> (Tensor hist, Tensor bin_edges)` */
  histogram(options: { bins: Tensor; weight?: Tensor | null; density?: boolean }): [Tensor, Tensor] & { readonly hist: Tensor; readonly binEdges: Tensor };
  /** `histogramdd(Tensor self, int[] bins, float[]? range=..., Tensor? weight=..., bool density=...) -> (Tensor hist, Tensor[] bin_edges)` */
  histogramdd(bins: readonly Int<Tensor>[], range?: readonly Float<Tensor>[] | null | { bins?: readonly Int<Tensor>[]; range?: readonly Float<Tensor>[] | null; weight?: Tensor | null; density?: boolean }, weight?: Tensor | null | { bins?: readonly Int<Tensor>[]; range?: readonly Float<Tensor>[] | null; weight?: Tensor | null; density?: boolean }, density?: boolean | { bins?: readonly Int<Tensor>[]; range?: readonly Float<Tensor>[] | null; weight?: Tensor | null; density?: boolean }, options?: { bins?: readonly Int<Tensor>[]; range?: readonly Float<Tensor>[] | null; weight?: Tensor | null; density?: boolean }): [Tensor, Tensor[]] & { readonly hist: Tensor; readonly binEdges: Tensor[] };
  /** `histogramdd(Tensor self, int[] bins, float[]? range=..., Tensor? weight=..., bool density=...) -> (Tensor hist, Tensor[] bin_edges)` */
  histogramdd(options: { bins: readonly Int<Tensor>[]; range?: readonly Float<Tensor>[] | null; weight?: Tensor | null; density?: boolean }): [Tensor, Tensor[]] & { readonly hist: Tensor; readonly binEdges: Tensor[] };
  /** `histogramdd.TensorList_bins(Tensor self, Tensor[] bins, float[]? range=..., Tensor? weight=..., bool density=...) -> (Tensor hist, Tensor[] bin_edges)` */
  histogramdd(bins: readonly Tensor[], range?: readonly Float<Tensor>[] | null | { bins?: readonly Tensor[]; range?: readonly Float<Tensor>[] | null; weight?: Tensor | null; density?: boolean }, weight?: Tensor | null | { bins?: readonly Tensor[]; range?: readonly Float<Tensor>[] | null; weight?: Tensor | null; density?: boolean }, density?: boolean | { bins?: readonly Tensor[]; range?: readonly Float<Tensor>[] | null; weight?: Tensor | null; density?: boolean }, options?: { bins?: readonly Tensor[]; range?: readonly Float<Tensor>[] | null; weight?: Tensor | null; density?: boolean }): [Tensor, Tensor[]] & { readonly hist: Tensor; readonly binEdges: Tensor[] };
  /** `histogramdd.TensorList_bins(Tensor self, Tensor[] bins, float[]? range=..., Tensor? weight=..., bool density=...) -> (Tensor hist, Tensor[] bin_edges)` */
  histogramdd(options: { bins: readonly Tensor[]; range?: readonly Float<Tensor>[] | null; weight?: Tensor | null; density?: boolean }): [Tensor, Tensor[]] & { readonly hist: Tensor; readonly binEdges: Tensor[] };
  /** `histogramdd.int_bins(Tensor self, int bins, float[]? range=..., Tensor? weight=..., bool density=...) -> (Tensor hist, Tensor[] bin_edges)` */
  histogramdd(bins: Int<Tensor>, range?: readonly Float<Tensor>[] | null | { bins?: Int<Tensor>; range?: readonly Float<Tensor>[] | null; weight?: Tensor | null; density?: boolean }, weight?: Tensor | null | { bins?: Int<Tensor>; range?: readonly Float<Tensor>[] | null; weight?: Tensor | null; density?: boolean }, density?: boolean | { bins?: Int<Tensor>; range?: readonly Float<Tensor>[] | null; weight?: Tensor | null; density?: boolean }, options?: { bins?: Int<Tensor>; range?: readonly Float<Tensor>[] | null; weight?: Tensor | null; density?: boolean }): [Tensor, Tensor[]] & { readonly hist: Tensor; readonly binEdges: Tensor[] };
  /** `histogramdd.int_bins(Tensor self, int bins, float[]? range=..., Tensor? weight=..., bool density=...) -> (Tensor hist, Tensor[] bin_edges)` */
  histogramdd(options: { bins: Int<Tensor>; range?: readonly Float<Tensor>[] | null; weight?: Tensor | null; density?: boolean }): [Tensor, Tensor[]] & { readonly hist: Tensor; readonly binEdges: Tensor[] };
  /** `hsplit.array(Tensor self, int[] indices) -> Tensor[]` */
  hsplit(indices: readonly Int<Tensor>[], options?: { indices?: readonly Int<Tensor>[] }): Tensor[];
  /** `hsplit.array(Tensor self, int[] indices) -> Tensor[]` */
  hsplit(...indices: Int<Tensor>[]): Tensor[];
  /** `hsplit.array(Tensor self, int[] indices) -> Tensor[]` */
  hsplit(...args: [...Int<Tensor>[], { indices?: readonly Int<Tensor>[] }]): Tensor[];
  /** `hsplit.array(Tensor self, int[] indices) -> Tensor[]` */
  hsplit(options: { indices: readonly Int<Tensor>[] }): Tensor[];
  /** `hsplit.int(Tensor self, int sections) -> Tensor[]` */
  hsplit(sections: Int<Tensor>, options?: { sections?: Int<Tensor> }): Tensor[];
  /** `hsplit.int(Tensor self, int sections) -> Tensor[]` */
  hsplit(options: { sections: Int<Tensor> }): Tensor[];
  /** `huber_loss(Tensor self, Tensor target, int reduction=..., float delta=...) -> Tensor` */
  huberLoss(target: Tensor, reduction?: Int<Tensor> | { target?: Tensor; reduction?: Int<Tensor>; delta?: Float<Tensor> }, delta?: Float<Tensor> | { target?: Tensor; reduction?: Int<Tensor>; delta?: Float<Tensor> }, options?: { target?: Tensor; reduction?: Int<Tensor>; delta?: Float<Tensor> }): Tensor;
  /** `huber_loss(Tensor self, Tensor target, int reduction=..., float delta=...) -> Tensor` */
  huberLoss(options: { target: Tensor; reduction?: Int<Tensor>; delta?: Float<Tensor> }): Tensor;
  /** `hypot(Tensor self, Tensor other) -> Tensor` */
  hypot(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `hypot(Tensor self, Tensor other) -> Tensor` */
  hypot(options: { other: Tensor }): Tensor;
  /** `hypot_(Tensor self, Tensor other) -> Tensor` */
  hypot_(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `hypot_(Tensor self, Tensor other) -> Tensor` */
  hypot_(options: { other: Tensor }): Tensor;
  /** `i0(Tensor self) -> Tensor` */
  i0(): Tensor;
  /** `i0_(Tensor self) -> Tensor` */
  i0_(): Tensor;
  /** `igamma(Tensor self, Tensor other) -> Tensor` */
  igamma(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `igamma(Tensor self, Tensor other) -> Tensor` */
  igamma(options: { other: Tensor }): Tensor;
  /** `igamma_(Tensor self, Tensor other) -> Tensor` */
  igamma_(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `igamma_(Tensor self, Tensor other) -> Tensor` */
  igamma_(options: { other: Tensor }): Tensor;
  /** `igammac(Tensor self, Tensor other) -> Tensor` */
  igammac(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `igammac(Tensor self, Tensor other) -> Tensor` */
  igammac(options: { other: Tensor }): Tensor;
  /** `igammac_(Tensor self, Tensor other) -> Tensor` */
  igammac_(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `igammac_(Tensor self, Tensor other) -> Tensor` */
  igammac_(options: { other: Tensor }): Tensor;
  /** `im2col(Tensor self, int[] kernel_size, int[] dilation, int[] padding, int[] stride) -> Tensor` */
  im2col(kernelSize: Int<Tensor> | readonly Int<Tensor>[], dilation: Int<Tensor> | readonly Int<Tensor>[], padding: Int<Tensor> | readonly Int<Tensor>[], stride: Int<Tensor> | readonly Int<Tensor>[], options?: { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `im2col(Tensor self, int[] kernel_size, int[] dilation, int[] padding, int[] stride) -> Tensor` */
  im2col(options: { kernelSize: Int<Tensor> | readonly Int<Tensor>[]; dilation: Int<Tensor> | readonly Int<Tensor>[]; padding: Int<Tensor> | readonly Int<Tensor>[]; stride: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `imag(Tensor self) -> Tensor` */
  imag(): Tensor;
  /** `index.Tensor(Tensor self, Tensor?[] indices) -> Tensor` */
  index(indices: readonly (Tensor | null)[], options?: { indices?: readonly (Tensor | null)[] }): Tensor;
  /** `index.Tensor(Tensor self, Tensor?[] indices) -> Tensor` */
  index(options: { indices: readonly (Tensor | null)[] }): Tensor;
  /** `index_add(Tensor self, int dim, Tensor index, Tensor source, *, Scalar alpha=...) -> Tensor` */
  indexAdd(dim: Int<Tensor>, index: Tensor, source: Tensor, options?: { dim?: Int<Tensor>; index?: Tensor; source?: Tensor; alpha?: Num<Tensor> }): Tensor;
  /** `index_add(Tensor self, int dim, Tensor index, Tensor source, *, Scalar alpha=...) -> Tensor` */
  indexAdd(options: { dim: Int<Tensor>; index: Tensor; source: Tensor; alpha?: Num<Tensor> }): Tensor;
  /** `index_add_(Tensor self, int dim, Tensor index, Tensor source, *, Scalar alpha=...) -> Tensor` */
  indexAdd_(dim: Int<Tensor>, index: Tensor, source: Tensor, options?: { dim?: Int<Tensor>; index?: Tensor; source?: Tensor; alpha?: Num<Tensor> }): Tensor;
  /** `index_add_(Tensor self, int dim, Tensor index, Tensor source, *, Scalar alpha=...) -> Tensor` */
  indexAdd_(options: { dim: Int<Tensor>; index: Tensor; source: Tensor; alpha?: Num<Tensor> }): Tensor;
  /** `index_copy(Tensor self, int dim, Tensor index, Tensor source) -> Tensor` */
  indexCopy(dim: Int<Tensor>, index: Tensor, source: Tensor, options?: { dim?: Int<Tensor>; index?: Tensor; source?: Tensor }): Tensor;
  /** `index_copy(Tensor self, int dim, Tensor index, Tensor source) -> Tensor` */
  indexCopy(options: { dim: Int<Tensor>; index: Tensor; source: Tensor }): Tensor;
  /** `index_copy_(Tensor self, int dim, Tensor index, Tensor source) -> Tensor` */
  indexCopy_(dim: Int<Tensor>, index: Tensor, source: Tensor, options?: { dim?: Int<Tensor>; index?: Tensor; source?: Tensor }): Tensor;
  /** `index_copy_(Tensor self, int dim, Tensor index, Tensor source) -> Tensor` */
  indexCopy_(options: { dim: Int<Tensor>; index: Tensor; source: Tensor }): Tensor;
  /** `index_fill.int_Scalar(Tensor self, int dim, Tensor index, Scalar value) -> Tensor` */
  indexFill(dim: Int<Tensor>, index: Tensor, value: Num<Tensor>, options?: { dim?: Int<Tensor>; index?: Tensor; value?: Num<Tensor> }): Tensor;
  /** `index_fill.int_Scalar(Tensor self, int dim, Tensor index, Scalar value) -> Tensor` */
  indexFill(options: { dim: Int<Tensor>; index: Tensor; value: Num<Tensor> }): Tensor;
  /** `index_fill.int_Tensor(Tensor self, int dim, Tensor index, Tensor value) -> Tensor` */
  indexFill(dim: Int<Tensor>, index: Tensor, value: Tensor, options?: { dim?: Int<Tensor>; index?: Tensor; value?: Tensor }): Tensor;
  /** `index_fill.int_Tensor(Tensor self, int dim, Tensor index, Tensor value) -> Tensor` */
  indexFill(options: { dim: Int<Tensor>; index: Tensor; value: Tensor }): Tensor;
  /** `index_fill_.int_Scalar(Tensor self, int dim, Tensor index, Scalar value) -> Tensor` */
  indexFill_(dim: Int<Tensor>, index: Tensor, value: Num<Tensor>, options?: { dim?: Int<Tensor>; index?: Tensor; value?: Num<Tensor> }): Tensor;
  /** `index_fill_.int_Scalar(Tensor self, int dim, Tensor index, Scalar value) -> Tensor` */
  indexFill_(options: { dim: Int<Tensor>; index: Tensor; value: Num<Tensor> }): Tensor;
  /** `index_fill_.int_Tensor(Tensor self, int dim, Tensor index, Tensor value) -> Tensor` */
  indexFill_(dim: Int<Tensor>, index: Tensor, value: Tensor, options?: { dim?: Int<Tensor>; index?: Tensor; value?: Tensor }): Tensor;
  /** `index_fill_.int_Tensor(Tensor self, int dim, Tensor index, Tensor value) -> Tensor` */
  indexFill_(options: { dim: Int<Tensor>; index: Tensor; value: Tensor }): Tensor;
  /** `index_put(Tensor self, Tensor?[] indices, Tensor values, bool accumulate=...) -> Tensor` */
  indexPut(indices: readonly (Tensor | null)[], values: Tensor, accumulate?: boolean | { indices?: readonly (Tensor | null)[]; values?: Tensor; accumulate?: boolean }, options?: { indices?: readonly (Tensor | null)[]; values?: Tensor; accumulate?: boolean }): Tensor;
  /** `index_put(Tensor self, Tensor?[] indices, Tensor values, bool accumulate=...) -> Tensor` */
  indexPut(options: { indices: readonly (Tensor | null)[]; values: Tensor; accumulate?: boolean }): Tensor;
  /** `index_put_(Tensor self, Tensor?[] indices, Tensor values, bool accumulate=...) -> Tensor` */
  indexPut_(indices: readonly (Tensor | null)[], values: Tensor, accumulate?: boolean | { indices?: readonly (Tensor | null)[]; values?: Tensor; accumulate?: boolean }, options?: { indices?: readonly (Tensor | null)[]; values?: Tensor; accumulate?: boolean }): Tensor;
  /** `index_put_(Tensor self, Tensor?[] indices, Tensor values, bool accumulate=...) -> Tensor` */
  indexPut_(options: { indices: readonly (Tensor | null)[]; values: Tensor; accumulate?: boolean }): Tensor;
  /** `index_reduce(Tensor self, int dim, Tensor index, Tensor source, str reduce, *, bool include_self=...) -> Tensor` */
  indexReduce(dim: Int<Tensor>, index: Tensor, source: Tensor, reduce: string, options?: { dim?: Int<Tensor>; index?: Tensor; source?: Tensor; reduce?: string; includeSelf?: boolean }): Tensor;
  /** `index_reduce(Tensor self, int dim, Tensor index, Tensor source, str reduce, *, bool include_self=...) -> Tensor` */
  indexReduce(options: { dim: Int<Tensor>; index: Tensor; source: Tensor; reduce: string; includeSelf?: boolean }): Tensor;
  /** `index_reduce_(Tensor self, int dim, Tensor index, Tensor source, str reduce, *, bool include_self=...) -> Tensor` */
  indexReduce_(dim: Int<Tensor>, index: Tensor, source: Tensor, reduce: string, options?: { dim?: Int<Tensor>; index?: Tensor; source?: Tensor; reduce?: string; includeSelf?: boolean }): Tensor;
  /** `index_reduce_(Tensor self, int dim, Tensor index, Tensor source, str reduce, *, bool include_self=...) -> Tensor` */
  indexReduce_(options: { dim: Int<Tensor>; index: Tensor; source: Tensor; reduce: string; includeSelf?: boolean }): Tensor;
  /** `index_select(Tensor self, int dim, Tensor index) -> Tensor` */
  indexSelect(dim: Int<Tensor>, index: Tensor, options?: { dim?: Int<Tensor>; index?: Tensor }): Tensor;
  /** `index_select(Tensor self, int dim, Tensor index) -> Tensor` */
  indexSelect(options: { dim: Int<Tensor>; index: Tensor }): Tensor;
  /** `indices(Tensor self) -> Tensor` */
  indices(): Tensor;
  /** `indices_copy(Tensor self) -> Tensor` */
  indicesCopy(): Tensor;
  /** `inner(Tensor self, Tensor other) -> Tensor` */
  inner(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `inner(Tensor self, Tensor other) -> Tensor` */
  inner(options: { other: Tensor }): Tensor;
  /** `int_repr(Tensor self) -> Tensor` */
  intRepr(): Tensor;
  /** `inverse(Tensor self) -> Tensor` */
  inverse(): Tensor;
  /** `is_coalesced(Tensor self) -> bool` */
  isCoalesced(): boolean;
  /** `is_complex(Tensor self) -> bool` */
  isComplex(): boolean;
  /** `is_conj(Tensor self) -> bool` */
  isConj(): boolean;
  /** `is_distributed(Tensor self) -> bool` */
  isDistributed(): boolean;
  /** `is_floating_point(Tensor self) -> bool` */
  isFloatingPoint(): boolean;
  /** `is_inference(Tensor self) -> bool` */
  isInference(): boolean;
  /** `is_neg(Tensor self) -> bool` */
  isNeg(): boolean;
  /** `is_nonzero(Tensor self) -> bool` */
  isNonzero(): boolean;
  /** `is_pinned(Tensor self, Device? device=...) -> bool` */
  isPinned(device?: DeviceLike | null | { device?: DeviceLike | null }, options?: { device?: DeviceLike | null }): boolean;
  /** `is_same_size(Tensor self, Tensor other) -> bool` */
  isSameSize(other: Tensor, options?: { other?: Tensor }): boolean;
  /** `is_same_size(Tensor self, Tensor other) -> bool` */
  isSameSize(options: { other: Tensor }): boolean;
  /** `is_set_to(Tensor self, Tensor tensor) -> bool` */
  isSetTo(tensor: Tensor, options?: { tensor?: Tensor }): boolean;
  /** `is_set_to(Tensor self, Tensor tensor) -> bool` */
  isSetTo(options: { tensor: Tensor }): boolean;
  /** `is_signed(Tensor self) -> bool` */
  isSigned(): boolean;
  /** `isclose(Tensor self, Tensor other, float rtol=..., float atol=..., bool equal_nan=...) -> Tensor` */
  isclose(other: Tensor, rtol?: Float<Tensor> | { other?: Tensor; rtol?: Float<Tensor>; atol?: Float<Tensor>; equalNan?: boolean }, atol?: Float<Tensor> | { other?: Tensor; rtol?: Float<Tensor>; atol?: Float<Tensor>; equalNan?: boolean }, equalNan?: boolean | { other?: Tensor; rtol?: Float<Tensor>; atol?: Float<Tensor>; equalNan?: boolean }, options?: { other?: Tensor; rtol?: Float<Tensor>; atol?: Float<Tensor>; equalNan?: boolean }): Tensor;
  /** `isclose(Tensor self, Tensor other, float rtol=..., float atol=..., bool equal_nan=...) -> Tensor` */
  isclose(options: { other: Tensor; rtol?: Float<Tensor>; atol?: Float<Tensor>; equalNan?: boolean }): Tensor;
  /** `isfinite(Tensor self) -> Tensor` */
  isfinite(): Tensor;
  /** `isinf(Tensor self) -> Tensor` */
  isinf(): Tensor;
  /** `isnan(Tensor self) -> Tensor` */
  isnan(): Tensor;
  /** `isneginf(Tensor self) -> Tensor` */
  isneginf(): Tensor;
  /** `isposinf(Tensor self) -> Tensor` */
  isposinf(): Tensor;
  /** `isreal(Tensor self) -> Tensor` */
  isreal(): Tensor;
  /** `istft(Tensor self, int n_fft, int? hop_length=..., int? win_length=..., Tensor? window=..., bool center=..., bool normalized=..., bool? onesided=..., int? length=..., bool return_complex=...) -> Tensor` */
  istft(nFft: Int<Tensor>, hopLength?: Int<Tensor> | null | { nFft?: Int<Tensor>; hopLength?: Int<Tensor> | null; winLength?: Int<Tensor> | null; window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: Int<Tensor> | null; returnComplex?: boolean }, winLength?: Int<Tensor> | null | { nFft?: Int<Tensor>; hopLength?: Int<Tensor> | null; winLength?: Int<Tensor> | null; window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: Int<Tensor> | null; returnComplex?: boolean }, window?: Tensor | null | { nFft?: Int<Tensor>; hopLength?: Int<Tensor> | null; winLength?: Int<Tensor> | null; window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: Int<Tensor> | null; returnComplex?: boolean }, center?: boolean | { nFft?: Int<Tensor>; hopLength?: Int<Tensor> | null; winLength?: Int<Tensor> | null; window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: Int<Tensor> | null; returnComplex?: boolean }, normalized?: boolean | { nFft?: Int<Tensor>; hopLength?: Int<Tensor> | null; winLength?: Int<Tensor> | null; window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: Int<Tensor> | null; returnComplex?: boolean }, onesided?: boolean | null | { nFft?: Int<Tensor>; hopLength?: Int<Tensor> | null; winLength?: Int<Tensor> | null; window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: Int<Tensor> | null; returnComplex?: boolean }, length?: Int<Tensor> | null | { nFft?: Int<Tensor>; hopLength?: Int<Tensor> | null; winLength?: Int<Tensor> | null; window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: Int<Tensor> | null; returnComplex?: boolean }, returnComplex?: boolean | { nFft?: Int<Tensor>; hopLength?: Int<Tensor> | null; winLength?: Int<Tensor> | null; window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: Int<Tensor> | null; returnComplex?: boolean }, options?: { nFft?: Int<Tensor>; hopLength?: Int<Tensor> | null; winLength?: Int<Tensor> | null; window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: Int<Tensor> | null; returnComplex?: boolean }): Tensor;
  /** `istft(Tensor self, int n_fft, int? hop_length=..., int? win_length=..., Tensor? window=..., bool center=..., bool normalized=..., bool? onesided=..., int? length=..., bool return_complex=...) -> Tensor` */
  istft(options: { nFft: Int<Tensor>; hopLength?: Int<Tensor> | null; winLength?: Int<Tensor> | null; window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: Int<Tensor> | null; returnComplex?: boolean }): Tensor;
  /** `kl_div(Tensor self, Tensor target, int reduction=..., *, bool log_target=...) -> Tensor` */
  klDiv(target: Tensor, reduction?: Int<Tensor> | { target?: Tensor; reduction?: Int<Tensor>; logTarget?: boolean }, options?: { target?: Tensor; reduction?: Int<Tensor>; logTarget?: boolean }): Tensor;
  /** `kl_div(Tensor self, Tensor target, int reduction=..., *, bool log_target=...) -> Tensor` */
  klDiv(options: { target: Tensor; reduction?: Int<Tensor>; logTarget?: boolean }): Tensor;
  /** `kron(Tensor self, Tensor other) -> Tensor` */
  kron(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `kron(Tensor self, Tensor other) -> Tensor` */
  kron(options: { other: Tensor }): Tensor;
  /** `kthvalue(Tensor self, SymInt k, int dim=..., bool keepdim=...) -> (Tensor values, Tensor indices)` */
  kthvalue(k: Int<Tensor>, dim?: Int<Tensor> | { k?: Int<Tensor>; dim?: Int<Tensor>; keepdim?: boolean }, keepdim?: boolean | { k?: Int<Tensor>; dim?: Int<Tensor>; keepdim?: boolean }, options?: { k?: Int<Tensor>; dim?: Int<Tensor>; keepdim?: boolean }): [Tensor, Tensor] & { readonly values: Tensor; readonly indices: Tensor };
  /** `kthvalue(Tensor self, SymInt k, int dim=..., bool keepdim=...) -> (Tensor values, Tensor indices)` */
  kthvalue(options: { k: Int<Tensor>; dim?: Int<Tensor>; keepdim?: boolean }): [Tensor, Tensor] & { readonly values: Tensor; readonly indices: Tensor };
  /** `l1_loss(Tensor self, Tensor target, int reduction=...) -> Tensor` */
  l1Loss(target: Tensor, reduction?: Int<Tensor> | { target?: Tensor; reduction?: Int<Tensor> }, options?: { target?: Tensor; reduction?: Int<Tensor> }): Tensor;
  /** `l1_loss(Tensor self, Tensor target, int reduction=...) -> Tensor` */
  l1Loss(options: { target: Tensor; reduction?: Int<Tensor> }): Tensor;
  /** `lcm(Tensor self, Tensor other) -> Tensor` */
  lcm(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `lcm(Tensor self, Tensor other) -> Tensor` */
  lcm(options: { other: Tensor }): Tensor;
  /** `lcm_(Tensor self, Tensor other) -> Tensor` */
  lcm_(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `lcm_(Tensor self, Tensor other) -> Tensor` */
  lcm_(options: { other: Tensor }): Tensor;
  /** `ldexp.Tensor(Tensor self, Tensor other) -> Tensor` */
  ldexp(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `ldexp.Tensor(Tensor self, Tensor other) -> Tensor` */
  ldexp(options: { other: Tensor }): Tensor;
  /** `ldexp_(Tensor self, Tensor other) -> Tensor` */
  ldexp_(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `ldexp_(Tensor self, Tensor other) -> Tensor` */
  ldexp_(options: { other: Tensor }): Tensor;
  /** `le.Scalar(Tensor self, Scalar other) -> Tensor` */
  le(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `le.Scalar(Tensor self, Scalar other) -> Tensor` */
  le(options: { other: Num<Tensor> }): Tensor;
  /** `le.Tensor(Tensor self, Tensor other) -> Tensor` */
  le(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `le.Tensor(Tensor self, Tensor other) -> Tensor` */
  le(options: { other: Tensor }): Tensor;
  /** `le_.Scalar(Tensor self, Scalar other) -> Tensor` */
  le_(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `le_.Scalar(Tensor self, Scalar other) -> Tensor` */
  le_(options: { other: Num<Tensor> }): Tensor;
  /** `le_.Tensor(Tensor self, Tensor other) -> Tensor` */
  le_(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `le_.Tensor(Tensor self, Tensor other) -> Tensor` */
  le_(options: { other: Tensor }): Tensor;
  /** `leaky_relu(Tensor self, Scalar negative_slope=...) -> Tensor` */
  leakyRelu(negativeSlope?: Num<Tensor> | { negativeSlope?: Num<Tensor> }, options?: { negativeSlope?: Num<Tensor> }): Tensor;
  /** `leaky_relu_(Tensor self, Scalar negative_slope=...) -> Tensor` */
  leakyRelu_(negativeSlope?: Num<Tensor> | { negativeSlope?: Num<Tensor> }, options?: { negativeSlope?: Num<Tensor> }): Tensor;
  /** `lerp.Scalar(Tensor self, Tensor end, Scalar weight) -> Tensor` */
  lerp(end: Tensor, weight: Num<Tensor>, options?: { end?: Tensor; weight?: Num<Tensor> }): Tensor;
  /** `lerp.Scalar(Tensor self, Tensor end, Scalar weight) -> Tensor` */
  lerp(options: { end: Tensor; weight: Num<Tensor> }): Tensor;
  /** `lerp.Tensor(Tensor self, Tensor end, Tensor weight) -> Tensor` */
  lerp(end: Tensor, weight: Tensor, options?: { end?: Tensor; weight?: Tensor }): Tensor;
  /** `lerp.Tensor(Tensor self, Tensor end, Tensor weight) -> Tensor` */
  lerp(options: { end: Tensor; weight: Tensor }): Tensor;
  /** `lerp_.Scalar(Tensor self, Tensor end, Scalar weight) -> Tensor` */
  lerp_(end: Tensor, weight: Num<Tensor>, options?: { end?: Tensor; weight?: Num<Tensor> }): Tensor;
  /** `lerp_.Scalar(Tensor self, Tensor end, Scalar weight) -> Tensor` */
  lerp_(options: { end: Tensor; weight: Num<Tensor> }): Tensor;
  /** `lerp_.Tensor(Tensor self, Tensor end, Tensor weight) -> Tensor` */
  lerp_(end: Tensor, weight: Tensor, options?: { end?: Tensor; weight?: Tensor }): Tensor;
  /** `lerp_.Tensor(Tensor self, Tensor end, Tensor weight) -> Tensor` */
  lerp_(options: { end: Tensor; weight: Tensor }): Tensor;
  /** `less.Scalar(Tensor self, Scalar other) -> Tensor` */
  less(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `less.Scalar(Tensor self, Scalar other) -> Tensor` */
  less(options: { other: Num<Tensor> }): Tensor;
  /** `less.Tensor(Tensor self, Tensor other) -> Tensor` */
  less(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `less.Tensor(Tensor self, Tensor other) -> Tensor` */
  less(options: { other: Tensor }): Tensor;
  /** `less_.Scalar(Tensor self, Scalar other) -> Tensor` */
  less_(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `less_.Scalar(Tensor self, Scalar other) -> Tensor` */
  less_(options: { other: Num<Tensor> }): Tensor;
  /** `less_.Tensor(Tensor self, Tensor other) -> Tensor` */
  less_(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `less_.Tensor(Tensor self, Tensor other) -> Tensor` */
  less_(options: { other: Tensor }): Tensor;
  /** `less_equal.Scalar(Tensor self, Scalar other) -> Tensor` */
  lessEqual(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `less_equal.Scalar(Tensor self, Scalar other) -> Tensor` */
  lessEqual(options: { other: Num<Tensor> }): Tensor;
  /** `less_equal.Tensor(Tensor self, Tensor other) -> Tensor` */
  lessEqual(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `less_equal.Tensor(Tensor self, Tensor other) -> Tensor` */
  lessEqual(options: { other: Tensor }): Tensor;
  /** `less_equal_.Scalar(Tensor self, Scalar other) -> Tensor` */
  lessEqual_(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `less_equal_.Scalar(Tensor self, Scalar other) -> Tensor` */
  lessEqual_(options: { other: Num<Tensor> }): Tensor;
  /** `less_equal_.Tensor(Tensor self, Tensor other) -> Tensor` */
  lessEqual_(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `less_equal_.Tensor(Tensor self, Tensor other) -> Tensor` */
  lessEqual_(options: { other: Tensor }): Tensor;
  /** `lgamma(Tensor self) -> Tensor` */
  lgamma(): Tensor;
  /** `lgamma_(Tensor self) -> Tensor` */
  lgamma_(): Tensor;
  /** `lift(Tensor self) -> Tensor` */
  lift(): Tensor;
  /** `lift_fresh(Tensor self) -> Tensor` */
  liftFresh(): Tensor;
  /** `lift_fresh_copy(Tensor self) -> Tensor` */
  liftFreshCopy(): Tensor;
  /** `linalg__powsum(Tensor self, Scalar ord=..., int[]? dim=..., bool keepdim=..., *, ScalarType? dtype=...) -> Tensor` */
  linalgPowsum(ord?: Num<Tensor> | { ord?: Num<Tensor>; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; keepdim?: boolean; dtype?: DTypeLike | null }, dim?: Int<Tensor> | readonly Int<Tensor>[] | null | { ord?: Num<Tensor>; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; keepdim?: boolean; dtype?: DTypeLike | null }, keepdim?: boolean | { ord?: Num<Tensor>; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; keepdim?: boolean; dtype?: DTypeLike | null }, options?: { ord?: Num<Tensor>; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; keepdim?: boolean; dtype?: DTypeLike | null }): Tensor;
  /** `linalg_cholesky(Tensor self, *, bool upper=...) -> Tensor` */
  linalgCholesky(options?: { upper?: boolean }): Tensor;
  /** `linalg_cholesky_ex(Tensor self, *, bool upper=..., bool check_errors=...) -> (Tensor L, Tensor info)` */
  linalgCholeskyEx(options?: { upper?: boolean; checkErrors?: boolean }): [Tensor, Tensor] & { readonly L: Tensor; readonly info: Tensor };
  /** `linalg_cond(Tensor self, Scalar? p=...) -> Tensor` */
  linalgCond(p?: Num<Tensor> | null | { p?: Num<Tensor> | null }, options?: { p?: Num<Tensor> | null }): Tensor;
  /** `linalg_cond.p_str(Tensor self, str p) -> Tensor` */
  linalgCond(p: string, options?: { p?: string }): Tensor;
  /** `linalg_cond.p_str(Tensor self, str p) -> Tensor` */
  linalgCond(options: { p: string }): Tensor;
  /** `linalg_cross(Tensor self, Tensor other, *, int dim=...) -> Tensor` */
  linalgCross(other: Tensor, options?: { other?: Tensor; dim?: Int<Tensor> }): Tensor;
  /** `linalg_cross(Tensor self, Tensor other, *, int dim=...) -> Tensor` */
  linalgCross(options: { other: Tensor; dim?: Int<Tensor> }): Tensor;
  /** `linalg_eig(Tensor self) -> (Tensor eigenvalues, Tensor eigenvectors)` */
  linalgEig(): [Tensor, Tensor] & { readonly eigenvalues: Tensor; readonly eigenvectors: Tensor };
  /** `linalg_eigh(Tensor self, str UPLO=...) -> (Tensor eigenvalues, Tensor eigenvectors)` */
  linalgEigh(UPLO?: string | { UPLO?: string }, options?: { UPLO?: string }): [Tensor, Tensor] & { readonly eigenvalues: Tensor; readonly eigenvectors: Tensor };
  /** `linalg_eigvals(Tensor self) -> Tensor` */
  linalgEigvals(): Tensor;
  /** `linalg_eigvalsh(Tensor self, str UPLO=...) -> Tensor` */
  linalgEigvalsh(UPLO?: string | { UPLO?: string }, options?: { UPLO?: string }): Tensor;
  /** `linalg_ldl_factor(Tensor self, *, bool hermitian=...) -> (Tensor LD, Tensor pivots)` */
  linalgLdlFactor(options?: { hermitian?: boolean }): [Tensor, Tensor] & { readonly LD: Tensor; readonly pivots: Tensor };
  /** `linalg_ldl_factor_ex(Tensor self, *, bool hermitian=..., bool check_errors=...) -> (Tensor LD, Tensor pivots, Tensor info)` */
  linalgLdlFactorEx(options?: { hermitian?: boolean; checkErrors?: boolean }): [Tensor, Tensor, Tensor] & { readonly LD: Tensor; readonly pivots: Tensor; readonly info: Tensor };
  /** `linalg_lstsq(Tensor self, Tensor b, float? rcond=..., *, str? driver=...) -> (Tensor solution, Tensor residuals, Tensor rank, Tensor singular_values)` */
  linalgLstsq(b: Tensor, rcond?: Float<Tensor> | null | { b?: Tensor; rcond?: Float<Tensor> | null; driver?: string | null }, options?: { b?: Tensor; rcond?: Float<Tensor> | null; driver?: string | null }): [Tensor, Tensor, Tensor, Tensor] & { readonly solution: Tensor; readonly residuals: Tensor; readonly rank: Tensor; readonly singularValues: Tensor };
  /** `linalg_lstsq(Tensor self, Tensor b, float? rcond=..., *, str? driver=...) -> (Tensor solution, Tensor residuals, Tensor rank, Tensor singular_values)` */
  linalgLstsq(options: { b: Tensor; rcond?: Float<Tensor> | null; driver?: string | null }): [Tensor, Tensor, Tensor, Tensor] & { readonly solution: Tensor; readonly residuals: Tensor; readonly rank: Tensor; readonly singularValues: Tensor };
  /** `linalg_matmul(Tensor self, Tensor other) -> Tensor` */
  linalgMatmul(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `linalg_matmul(Tensor self, Tensor other) -> Tensor` */
  linalgMatmul(options: { other: Tensor }): Tensor;
  /** `linalg_matrix_exp(Tensor self) -> Tensor` */
  linalgMatrixExp(): Tensor;
  /** `linalg_matrix_norm(Tensor self, Scalar ord, int[] dim=..., bool keepdim=..., *, ScalarType? dtype=...) -> Tensor` */
  linalgMatrixNorm(ord: Num<Tensor>, dim?: readonly Int<Tensor>[] | { ord?: Num<Tensor>; dim?: readonly Int<Tensor>[]; keepdim?: boolean; dtype?: DTypeLike | null }, keepdim?: boolean | { ord?: Num<Tensor>; dim?: readonly Int<Tensor>[]; keepdim?: boolean; dtype?: DTypeLike | null }, options?: { ord?: Num<Tensor>; dim?: readonly Int<Tensor>[]; keepdim?: boolean; dtype?: DTypeLike | null }): Tensor;
  /** `linalg_matrix_norm(Tensor self, Scalar ord, int[] dim=..., bool keepdim=..., *, ScalarType? dtype=...) -> Tensor` */
  linalgMatrixNorm(options: { ord: Num<Tensor>; dim?: readonly Int<Tensor>[]; keepdim?: boolean; dtype?: DTypeLike | null }): Tensor;
  /** `linalg_matrix_norm.str_ord(Tensor self, str ord=..., int[] dim=..., bool keepdim=..., *, ScalarType? dtype=...) -> Tensor` */
  linalgMatrixNorm(ord?: string | { ord?: string; dim?: readonly Int<Tensor>[]; keepdim?: boolean; dtype?: DTypeLike | null }, dim?: readonly Int<Tensor>[] | { ord?: string; dim?: readonly Int<Tensor>[]; keepdim?: boolean; dtype?: DTypeLike | null }, keepdim?: boolean | { ord?: string; dim?: readonly Int<Tensor>[]; keepdim?: boolean; dtype?: DTypeLike | null }, options?: { ord?: string; dim?: readonly Int<Tensor>[]; keepdim?: boolean; dtype?: DTypeLike | null }): Tensor;
  /** `linalg_matrix_power(Tensor self, int n) -> Tensor` */
  linalgMatrixPower(n: Int<Tensor>, options?: { n?: Int<Tensor> }): Tensor;
  /** `linalg_matrix_power(Tensor self, int n) -> Tensor` */
  linalgMatrixPower(options: { n: Int<Tensor> }): Tensor;
  /** `linalg_matrix_rank(Tensor self, float tol, bool hermitian=...) -> Tensor` */
  linalgMatrixRank(tol: Float<Tensor>, hermitian?: boolean | { tol?: Float<Tensor>; hermitian?: boolean }, options?: { tol?: Float<Tensor>; hermitian?: boolean }): Tensor;
  /** `linalg_matrix_rank(Tensor self, float tol, bool hermitian=...) -> Tensor` */
  linalgMatrixRank(options: { tol: Float<Tensor>; hermitian?: boolean }): Tensor;
  /** `linalg_matrix_rank.atol_rtol_float(Tensor self, *, float? atol=..., float? rtol=..., bool hermitian=...) -> Tensor` */
  linalgMatrixRank(options?: { atol?: Float<Tensor> | null; rtol?: Float<Tensor> | null; hermitian?: boolean }): Tensor;
  /** `linalg_norm(Tensor self, Scalar? ord=..., int[]? dim=..., bool keepdim=..., *, ScalarType? dtype=...) -> Tensor` */
  linalgNorm(ord?: Num<Tensor> | null | { ord?: Num<Tensor> | null; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; keepdim?: boolean; dtype?: DTypeLike | null }, dim?: Int<Tensor> | readonly Int<Tensor>[] | null | { ord?: Num<Tensor> | null; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; keepdim?: boolean; dtype?: DTypeLike | null }, keepdim?: boolean | { ord?: Num<Tensor> | null; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; keepdim?: boolean; dtype?: DTypeLike | null }, options?: { ord?: Num<Tensor> | null; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; keepdim?: boolean; dtype?: DTypeLike | null }): Tensor;
  /** `linalg_norm.ord_str(Tensor self, str ord, int[]? dim=..., bool keepdim=..., *, ScalarType? dtype=...) -> Tensor` */
  linalgNorm(ord: string, dim?: Int<Tensor> | readonly Int<Tensor>[] | null | { ord?: string; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; keepdim?: boolean; dtype?: DTypeLike | null }, keepdim?: boolean | { ord?: string; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; keepdim?: boolean; dtype?: DTypeLike | null }, options?: { ord?: string; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; keepdim?: boolean; dtype?: DTypeLike | null }): Tensor;
  /** `linalg_norm.ord_str(Tensor self, str ord, int[]? dim=..., bool keepdim=..., *, ScalarType? dtype=...) -> Tensor` */
  linalgNorm(options: { ord: string; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; keepdim?: boolean; dtype?: DTypeLike | null }): Tensor;
  /** `linalg_pinv(Tensor self, float rcond, bool hermitian=...) -> Tensor` */
  linalgPinv(rcond: Float<Tensor>, hermitian?: boolean | { rcond?: Float<Tensor>; hermitian?: boolean }, options?: { rcond?: Float<Tensor>; hermitian?: boolean }): Tensor;
  /** `linalg_pinv(Tensor self, float rcond, bool hermitian=...) -> Tensor` */
  linalgPinv(options: { rcond: Float<Tensor>; hermitian?: boolean }): Tensor;
  /** `linalg_pinv.atol_rtol_float(Tensor self, *, float? atol=..., float? rtol=..., bool hermitian=...) -> Tensor` */
  linalgPinv(options?: { atol?: Float<Tensor> | null; rtol?: Float<Tensor> | null; hermitian?: boolean }): Tensor;
  /** `linalg_pinv.atol_rtol_tensor(Tensor self, *, Tensor? atol=..., Tensor? rtol=..., bool hermitian=...) -> Tensor` */
  linalgPinv(options?: { atol?: Tensor | null; rtol?: Tensor | null; hermitian?: boolean }): Tensor;
  /** `linalg_pinv.rcond_tensor(Tensor self, Tensor rcond, bool hermitian=...) -> Tensor` */
  linalgPinv(rcond: Tensor, hermitian?: boolean | { rcond?: Tensor; hermitian?: boolean }, options?: { rcond?: Tensor; hermitian?: boolean }): Tensor;
  /** `linalg_pinv.rcond_tensor(Tensor self, Tensor rcond, bool hermitian=...) -> Tensor` */
  linalgPinv(options: { rcond: Tensor; hermitian?: boolean }): Tensor;
  /** `linalg_solve_triangular(Tensor self, Tensor B, *, bool upper, bool left=..., bool unitriangular=...) -> Tensor` */
  linalgSolveTriangular(B: Tensor, options: { B?: Tensor; upper?: boolean; left?: boolean; unitriangular?: boolean }): Tensor;
  /** `linalg_solve_triangular(Tensor self, Tensor B, *, bool upper, bool left=..., bool unitriangular=...) -> Tensor` */
  linalgSolveTriangular(options: { B: Tensor; upper: boolean; left?: boolean; unitriangular?: boolean }): Tensor;
  /** `linalg_tensorinv(Tensor self, int ind=...) -> Tensor` */
  linalgTensorinv(ind?: Int<Tensor> | { ind?: Int<Tensor> }, options?: { ind?: Int<Tensor> }): Tensor;
  /** `linalg_tensorsolve(Tensor self, Tensor other, int[]? dims=...) -> Tensor` */
  linalgTensorsolve(other: Tensor, dims?: readonly Int<Tensor>[] | null | { other?: Tensor; dims?: readonly Int<Tensor>[] | null }, options?: { other?: Tensor; dims?: readonly Int<Tensor>[] | null }): Tensor;
  /** `linalg_tensorsolve(Tensor self, Tensor other, int[]? dims=...) -> Tensor` */
  linalgTensorsolve(options: { other: Tensor; dims?: readonly Int<Tensor>[] | null }): Tensor;
  /** `linalg_vector_norm(Tensor self, Scalar ord=..., int[]? dim=..., bool keepdim=..., *, ScalarType? dtype=...) -> Tensor` */
  linalgVectorNorm(ord?: Num<Tensor> | { ord?: Num<Tensor>; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; keepdim?: boolean; dtype?: DTypeLike | null }, dim?: Int<Tensor> | readonly Int<Tensor>[] | null | { ord?: Num<Tensor>; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; keepdim?: boolean; dtype?: DTypeLike | null }, keepdim?: boolean | { ord?: Num<Tensor>; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; keepdim?: boolean; dtype?: DTypeLike | null }, options?: { ord?: Num<Tensor>; dim?: Int<Tensor> | readonly Int<Tensor>[] | null; keepdim?: boolean; dtype?: DTypeLike | null }): Tensor;
  /** `linear_backward(Tensor self, Tensor grad_output, Tensor weight, bool[] output_mask) -> (Tensor, Tensor, Tensor)` */
  linearBackward(gradOutput: Tensor, weight: Tensor, outputMask: boolean | readonly boolean[], options?: { gradOutput?: Tensor; weight?: Tensor; outputMask?: boolean | readonly boolean[] }): [Tensor, Tensor, Tensor];
  /** `linear_backward(Tensor self, Tensor grad_output, Tensor weight, bool[] output_mask) -> (Tensor, Tensor, Tensor)` */
  linearBackward(options: { gradOutput: Tensor; weight: Tensor; outputMask: boolean | readonly boolean[] }): [Tensor, Tensor, Tensor];
  /** `log(Tensor self) -> Tensor` */
  log(): Tensor;
  /** `log10(Tensor self) -> Tensor` */
  log10(): Tensor;
  /** `log10_(Tensor self) -> Tensor` */
  log10_(): Tensor;
  /** `log1p(Tensor self) -> Tensor` */
  log1p(): Tensor;
  /** `log1p_(Tensor self) -> Tensor` */
  log1p_(): Tensor;
  /** `log2(Tensor self) -> Tensor` */
  log2(): Tensor;
  /** `log2_(Tensor self) -> Tensor` */
  log2_(): Tensor;
  /** `log_(Tensor self) -> Tensor` */
  log_(): Tensor;
  /** `log_normal(Tensor self, float mean=..., float std=..., *, Generator? generator=...) -> Tensor` */
  logNormal(mean?: Float<Tensor> | { mean?: Float<Tensor>; std?: Float<Tensor>; generator?: Generator | null }, std?: Float<Tensor> | { mean?: Float<Tensor>; std?: Float<Tensor>; generator?: Generator | null }, options?: { mean?: Float<Tensor>; std?: Float<Tensor>; generator?: Generator | null }): Tensor;
  /** `log_normal_(Tensor self, float mean=..., float std=..., *, Generator? generator=...) -> Tensor` */
  logNormal_(mean?: Float<Tensor> | { mean?: Float<Tensor>; std?: Float<Tensor>; generator?: Generator | null }, std?: Float<Tensor> | { mean?: Float<Tensor>; std?: Float<Tensor>; generator?: Generator | null }, options?: { mean?: Float<Tensor>; std?: Float<Tensor>; generator?: Generator | null }): Tensor;
  /** `log_sigmoid(Tensor self) -> Tensor` */
  logSigmoid(): Tensor;
  /** `log_sigmoid_forward(Tensor self) -> (Tensor output, Tensor buffer)` */
  logSigmoidForward(): [Tensor, Tensor] & { readonly output: Tensor; readonly buffer: Tensor };
  /** `log_softmax.int(Tensor self, int dim, ScalarType? dtype=...) -> Tensor` */
  logSoftmax(dim: Int<Tensor>, dtype?: DTypeLike | null | { dim?: Int<Tensor>; dtype?: DTypeLike | null }, options?: { dim?: Int<Tensor>; dtype?: DTypeLike | null }): Tensor;
  /** `log_softmax.int(Tensor self, int dim, ScalarType? dtype=...) -> Tensor` */
  logSoftmax(options: { dim: Int<Tensor>; dtype?: DTypeLike | null }): Tensor;
  /** `logaddexp(Tensor self, Tensor other) -> Tensor` */
  logaddexp(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `logaddexp(Tensor self, Tensor other) -> Tensor` */
  logaddexp(options: { other: Tensor }): Tensor;
  /** `logaddexp2(Tensor self, Tensor other) -> Tensor` */
  logaddexp2(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `logaddexp2(Tensor self, Tensor other) -> Tensor` */
  logaddexp2(options: { other: Tensor }): Tensor;
  /** `logcumsumexp(Tensor self, int dim) -> Tensor` */
  logcumsumexp(dim: Int<Tensor>, options?: { dim?: Int<Tensor> }): Tensor;
  /** `logcumsumexp(Tensor self, int dim) -> Tensor` */
  logcumsumexp(options: { dim: Int<Tensor> }): Tensor;
  /** `logdet(Tensor self) -> Tensor` */
  logdet(): Tensor;
  /** `logical_and(Tensor self, Tensor other) -> Tensor` */
  logicalAnd(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `logical_and(Tensor self, Tensor other) -> Tensor` */
  logicalAnd(options: { other: Tensor }): Tensor;
  /** `logical_and_(Tensor self, Tensor other) -> Tensor` */
  logicalAnd_(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `logical_and_(Tensor self, Tensor other) -> Tensor` */
  logicalAnd_(options: { other: Tensor }): Tensor;
  /** `logical_not(Tensor self) -> Tensor` */
  logicalNot(): Tensor;
  /** `logical_not_(Tensor self) -> Tensor` */
  logicalNot_(): Tensor;
  /** `logical_or(Tensor self, Tensor other) -> Tensor` */
  logicalOr(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `logical_or(Tensor self, Tensor other) -> Tensor` */
  logicalOr(options: { other: Tensor }): Tensor;
  /** `logical_or_(Tensor self, Tensor other) -> Tensor` */
  logicalOr_(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `logical_or_(Tensor self, Tensor other) -> Tensor` */
  logicalOr_(options: { other: Tensor }): Tensor;
  /** `logical_xor(Tensor self, Tensor other) -> Tensor` */
  logicalXor(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `logical_xor(Tensor self, Tensor other) -> Tensor` */
  logicalXor(options: { other: Tensor }): Tensor;
  /** `logical_xor_(Tensor self, Tensor other) -> Tensor` */
  logicalXor_(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `logical_xor_(Tensor self, Tensor other) -> Tensor` */
  logicalXor_(options: { other: Tensor }): Tensor;
  /** `logit(Tensor self, float? eps=...) -> Tensor` */
  logit(eps?: Float<Tensor> | null | { eps?: Float<Tensor> | null }, options?: { eps?: Float<Tensor> | null }): Tensor;
  /** `logit_(Tensor self, float? eps=...) -> Tensor` */
  logit_(eps?: Float<Tensor> | null | { eps?: Float<Tensor> | null }, options?: { eps?: Float<Tensor> | null }): Tensor;
  /** `logsumexp(Tensor self, int[] dim, bool keepdim=...) -> Tensor` */
  logsumexp(dim: Int<Tensor> | readonly Int<Tensor>[], keepdim?: boolean | { dim?: Int<Tensor> | readonly Int<Tensor>[]; keepdim?: boolean }, options?: { dim?: Int<Tensor> | readonly Int<Tensor>[]; keepdim?: boolean }): Tensor;
  /** `logsumexp(Tensor self, int[] dim, bool keepdim=...) -> Tensor` */
  logsumexp(options: { dim: Int<Tensor> | readonly Int<Tensor>[]; keepdim?: boolean }): Tensor;
  /** `lt.Scalar(Tensor self, Scalar other) -> Tensor` */
  lt(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `lt.Scalar(Tensor self, Scalar other) -> Tensor` */
  lt(options: { other: Num<Tensor> }): Tensor;
  /** `lt.Tensor(Tensor self, Tensor other) -> Tensor` */
  lt(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `lt.Tensor(Tensor self, Tensor other) -> Tensor` */
  lt(options: { other: Tensor }): Tensor;
  /** `lt_.Scalar(Tensor self, Scalar other) -> Tensor` */
  lt_(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `lt_.Scalar(Tensor self, Scalar other) -> Tensor` */
  lt_(options: { other: Num<Tensor> }): Tensor;
  /** `lt_.Tensor(Tensor self, Tensor other) -> Tensor` */
  lt_(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `lt_.Tensor(Tensor self, Tensor other) -> Tensor` */
  lt_(options: { other: Tensor }): Tensor;
  /** `lu_solve(Tensor self, Tensor LU_data, Tensor LU_pivots) -> Tensor` */
  luSolve(LUData: Tensor, LUPivots: Tensor, options?: { LUData?: Tensor; LUPivots?: Tensor }): Tensor;
  /** `lu_solve(Tensor self, Tensor LU_data, Tensor LU_pivots) -> Tensor` */
  luSolve(options: { LUData: Tensor; LUPivots: Tensor }): Tensor;
  /** `masked_fill.Scalar(Tensor self, Tensor mask, Scalar value) -> Tensor` */
  maskedFill(mask: Tensor, value: Num<Tensor>, options?: { mask?: Tensor; value?: Num<Tensor> }): Tensor;
  /** `masked_fill.Scalar(Tensor self, Tensor mask, Scalar value) -> Tensor` */
  maskedFill(options: { mask: Tensor; value: Num<Tensor> }): Tensor;
  /** `masked_fill.Tensor(Tensor self, Tensor mask, Tensor value) -> Tensor` */
  maskedFill(mask: Tensor, value: Tensor, options?: { mask?: Tensor; value?: Tensor }): Tensor;
  /** `masked_fill.Tensor(Tensor self, Tensor mask, Tensor value) -> Tensor` */
  maskedFill(options: { mask: Tensor; value: Tensor }): Tensor;
  /** `masked_fill_.Scalar(Tensor self, Tensor mask, Scalar value) -> Tensor` */
  maskedFill_(mask: Tensor, value: Num<Tensor>, options?: { mask?: Tensor; value?: Num<Tensor> }): Tensor;
  /** `masked_fill_.Scalar(Tensor self, Tensor mask, Scalar value) -> Tensor` */
  maskedFill_(options: { mask: Tensor; value: Num<Tensor> }): Tensor;
  /** `masked_fill_.Tensor(Tensor self, Tensor mask, Tensor value) -> Tensor` */
  maskedFill_(mask: Tensor, value: Tensor, options?: { mask?: Tensor; value?: Tensor }): Tensor;
  /** `masked_fill_.Tensor(Tensor self, Tensor mask, Tensor value) -> Tensor` */
  maskedFill_(options: { mask: Tensor; value: Tensor }): Tensor;
  /** `masked_scatter(Tensor self, Tensor mask, Tensor source) -> Tensor` */
  maskedScatter(mask: Tensor, source: Tensor, options?: { mask?: Tensor; source?: Tensor }): Tensor;
  /** `masked_scatter(Tensor self, Tensor mask, Tensor source) -> Tensor` */
  maskedScatter(options: { mask: Tensor; source: Tensor }): Tensor;
  /** `masked_scatter_(Tensor self, Tensor mask, Tensor source) -> Tensor` */
  maskedScatter_(mask: Tensor, source: Tensor, options?: { mask?: Tensor; source?: Tensor }): Tensor;
  /** `masked_scatter_(Tensor self, Tensor mask, Tensor source) -> Tensor` */
  maskedScatter_(options: { mask: Tensor; source: Tensor }): Tensor;
  /** `masked_select(Tensor self, Tensor mask) -> Tensor` */
  maskedSelect(mask: Tensor, options?: { mask?: Tensor }): Tensor;
  /** `masked_select(Tensor self, Tensor mask) -> Tensor` */
  maskedSelect(options: { mask: Tensor }): Tensor;
  /** `matmul(Tensor self, Tensor other) -> Tensor` */
  matmul(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `matmul(Tensor self, Tensor other) -> Tensor` */
  matmul(options: { other: Tensor }): Tensor;
  /** `matrix_H(Tensor self) -> Tensor` */
  matrixH(): Tensor;
  /** `matrix_exp(Tensor self) -> Tensor` */
  matrixExp(): Tensor;
  /** `matrix_exp_backward(Tensor self, Tensor grad) -> Tensor` */
  matrixExpBackward(grad: Tensor, options?: { grad?: Tensor }): Tensor;
  /** `matrix_exp_backward(Tensor self, Tensor grad) -> Tensor` */
  matrixExpBackward(options: { grad: Tensor }): Tensor;
  /** `matrix_power(Tensor self, int n) -> Tensor` */
  matrixPower(n: Int<Tensor>, options?: { n?: Int<Tensor> }): Tensor;
  /** `matrix_power(Tensor self, int n) -> Tensor` */
  matrixPower(options: { n: Int<Tensor> }): Tensor;
  /** `max(Tensor self) -> Tensor` */
  max(): Tensor;
  /** `max.dim(Tensor self, int dim, bool keepdim=...) -> (Tensor values, Tensor indices)` */
  max(dim: Int<Tensor>, keepdim?: boolean | { dim?: Int<Tensor>; keepdim?: boolean }, options?: { dim?: Int<Tensor>; keepdim?: boolean }): [Tensor, Tensor] & { readonly values: Tensor; readonly indices: Tensor };
  /** `max.dim(Tensor self, int dim, bool keepdim=...) -> (Tensor values, Tensor indices)` */
  max(options: { dim: Int<Tensor>; keepdim?: boolean }): [Tensor, Tensor] & { readonly values: Tensor; readonly indices: Tensor };
  /** `max.other(Tensor self, Tensor other) -> Tensor` */
  max(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `max.other(Tensor self, Tensor other) -> Tensor` */
  max(options: { other: Tensor }): Tensor;
  /** `max_pool1d(Tensor self, int[] kernel_size, int[] stride=..., int[] padding=..., int[] dilation=..., bool ceil_mode=...) -> Tensor` */
  maxPool1d(kernelSize: Int<Tensor> | readonly Int<Tensor>[], stride?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, padding?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, dilation?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, ceilMode?: boolean | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, options?: { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }): Tensor;
  /** `max_pool1d(Tensor self, int[] kernel_size, int[] stride=..., int[] padding=..., int[] dilation=..., bool ceil_mode=...) -> Tensor` */
  maxPool1d(options: { kernelSize: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }): Tensor;
  /** `max_pool1d_with_indices(Tensor self, int[] kernel_size, int[] stride=..., int[] padding=..., int[] dilation=..., bool ceil_mode=...) -> (Tensor, Tensor)` */
  maxPool1dWithIndices(kernelSize: Int<Tensor> | readonly Int<Tensor>[], stride?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, padding?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, dilation?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, ceilMode?: boolean | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, options?: { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }): [Tensor, Tensor];
  /** `max_pool1d_with_indices(Tensor self, int[] kernel_size, int[] stride=..., int[] padding=..., int[] dilation=..., bool ceil_mode=...) -> (Tensor, Tensor)` */
  maxPool1dWithIndices(options: { kernelSize: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }): [Tensor, Tensor];
  /** `max_pool2d(Tensor self, int[] kernel_size, int[] stride=..., int[] padding=..., int[] dilation=..., bool ceil_mode=...) -> Tensor` */
  maxPool2d(kernelSize: Int<Tensor> | readonly Int<Tensor>[], stride?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, padding?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, dilation?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, ceilMode?: boolean | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, options?: { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }): Tensor;
  /** `max_pool2d(Tensor self, int[] kernel_size, int[] stride=..., int[] padding=..., int[] dilation=..., bool ceil_mode=...) -> Tensor` */
  maxPool2d(options: { kernelSize: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }): Tensor;
  /** `max_pool2d_with_indices(Tensor self, int[] kernel_size, int[] stride=..., int[] padding=..., int[] dilation=..., bool ceil_mode=...) -> (Tensor, Tensor)` */
  maxPool2dWithIndices(kernelSize: Int<Tensor> | readonly Int<Tensor>[], stride?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, padding?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, dilation?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, ceilMode?: boolean | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, options?: { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }): [Tensor, Tensor];
  /** `max_pool2d_with_indices(Tensor self, int[] kernel_size, int[] stride=..., int[] padding=..., int[] dilation=..., bool ceil_mode=...) -> (Tensor, Tensor)` */
  maxPool2dWithIndices(options: { kernelSize: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }): [Tensor, Tensor];
  /** `max_pool3d(Tensor self, int[] kernel_size, int[] stride=..., int[] padding=..., int[] dilation=..., bool ceil_mode=...) -> Tensor` */
  maxPool3d(kernelSize: Int<Tensor> | readonly Int<Tensor>[], stride?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, padding?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, dilation?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, ceilMode?: boolean | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, options?: { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }): Tensor;
  /** `max_pool3d(Tensor self, int[] kernel_size, int[] stride=..., int[] padding=..., int[] dilation=..., bool ceil_mode=...) -> Tensor` */
  maxPool3d(options: { kernelSize: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }): Tensor;
  /** `max_pool3d_with_indices(Tensor self, int[] kernel_size, int[] stride=..., int[] padding=..., int[] dilation=..., bool ceil_mode=...) -> (Tensor, Tensor)` */
  maxPool3dWithIndices(kernelSize: Int<Tensor> | readonly Int<Tensor>[], stride?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, padding?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, dilation?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, ceilMode?: boolean | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, options?: { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }): [Tensor, Tensor];
  /** `max_pool3d_with_indices(Tensor self, int[] kernel_size, int[] stride=..., int[] padding=..., int[] dilation=..., bool ceil_mode=...) -> (Tensor, Tensor)` */
  maxPool3dWithIndices(options: { kernelSize: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }): [Tensor, Tensor];
  /** `max_unpool2d(Tensor self, Tensor indices, SymInt[] output_size) -> Tensor` */
  maxUnpool2d(indices: Tensor, outputSize: Int<Tensor> | readonly Int<Tensor>[], options?: { indices?: Tensor; outputSize?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `max_unpool2d(Tensor self, Tensor indices, SymInt[] output_size) -> Tensor` */
  maxUnpool2d(options: { indices: Tensor; outputSize: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `max_unpool3d(Tensor self, Tensor indices, SymInt[] output_size, int[] stride, int[] padding) -> Tensor` */
  maxUnpool3d(indices: Tensor, outputSize: Int<Tensor> | readonly Int<Tensor>[], stride: Int<Tensor> | readonly Int<Tensor>[], padding: Int<Tensor> | readonly Int<Tensor>[], options?: { indices?: Tensor; outputSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `max_unpool3d(Tensor self, Tensor indices, SymInt[] output_size, int[] stride, int[] padding) -> Tensor` */
  maxUnpool3d(options: { indices: Tensor; outputSize: Int<Tensor> | readonly Int<Tensor>[]; stride: Int<Tensor> | readonly Int<Tensor>[]; padding: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `maximum(Tensor self, Tensor other) -> Tensor` */
  maximum(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `maximum(Tensor self, Tensor other) -> Tensor` */
  maximum(options: { other: Tensor }): Tensor;
  /** `mean(Tensor self, *, ScalarType? dtype=...) -> Tensor` */
  mean(options?: { dtype?: DTypeLike | null }): Tensor;
  /** `mean.dim(Tensor self, int[]? dim, bool keepdim=..., *, ScalarType? dtype=...) -> Tensor` */
  mean(dim: Int<Tensor> | readonly Int<Tensor>[] | null, keepdim?: boolean | { dim?: Int<Tensor> | readonly Int<Tensor>[] | null; keepdim?: boolean; dtype?: DTypeLike | null }, options?: { dim?: Int<Tensor> | readonly Int<Tensor>[] | null; keepdim?: boolean; dtype?: DTypeLike | null }): Tensor;
  /** `mean.dim(Tensor self, int[]? dim, bool keepdim=..., *, ScalarType? dtype=...) -> Tensor` */
  mean(options: { dim: Int<Tensor> | readonly Int<Tensor>[] | null; keepdim?: boolean; dtype?: DTypeLike | null }): Tensor;
  /** `median(Tensor self) -> Tensor` */
  median(): Tensor;
  /** `median.dim(Tensor self, int dim, bool keepdim=...) -> (Tensor values, Tensor indices)` */
  median(dim: Int<Tensor>, keepdim?: boolean | { dim?: Int<Tensor>; keepdim?: boolean }, options?: { dim?: Int<Tensor>; keepdim?: boolean }): [Tensor, Tensor] & { readonly values: Tensor; readonly indices: Tensor };
  /** `median.dim(Tensor self, int dim, bool keepdim=...) -> (Tensor values, Tensor indices)` */
  median(options: { dim: Int<Tensor>; keepdim?: boolean }): [Tensor, Tensor] & { readonly values: Tensor; readonly indices: Tensor };
  /** `min(Tensor self) -> Tensor` */
  min(): Tensor;
  /** `min.dim(Tensor self, int dim, bool keepdim=...) -> (Tensor values, Tensor indices)` */
  min(dim: Int<Tensor>, keepdim?: boolean | { dim?: Int<Tensor>; keepdim?: boolean }, options?: { dim?: Int<Tensor>; keepdim?: boolean }): [Tensor, Tensor] & { readonly values: Tensor; readonly indices: Tensor };
  /** `min.dim(Tensor self, int dim, bool keepdim=...) -> (Tensor values, Tensor indices)` */
  min(options: { dim: Int<Tensor>; keepdim?: boolean }): [Tensor, Tensor] & { readonly values: Tensor; readonly indices: Tensor };
  /** `min.other(Tensor self, Tensor other) -> Tensor` */
  min(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `min.other(Tensor self, Tensor other) -> Tensor` */
  min(options: { other: Tensor }): Tensor;
  /** `minimum(Tensor self, Tensor other) -> Tensor` */
  minimum(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `minimum(Tensor self, Tensor other) -> Tensor` */
  minimum(options: { other: Tensor }): Tensor;
  /** `miopen_convolution(Tensor self, Tensor weight, Tensor? bias, SymInt[] padding, SymInt[] stride, SymInt[] dilation, SymInt groups, bool benchmark, bool deterministic) -> Tensor` */
  miopenConvolution(weight: Tensor, bias: Tensor | null, padding: readonly Int<Tensor>[], stride: readonly Int<Tensor>[], dilation: readonly Int<Tensor>[], groups: Int<Tensor>, benchmark: boolean, deterministic: boolean, options?: { weight?: Tensor; bias?: Tensor | null; padding?: readonly Int<Tensor>[]; stride?: readonly Int<Tensor>[]; dilation?: readonly Int<Tensor>[]; groups?: Int<Tensor>; benchmark?: boolean; deterministic?: boolean }): Tensor;
  /** `miopen_convolution(Tensor self, Tensor weight, Tensor? bias, SymInt[] padding, SymInt[] stride, SymInt[] dilation, SymInt groups, bool benchmark, bool deterministic) -> Tensor` */
  miopenConvolution(options: { weight: Tensor; bias: Tensor | null; padding: readonly Int<Tensor>[]; stride: readonly Int<Tensor>[]; dilation: readonly Int<Tensor>[]; groups: Int<Tensor>; benchmark: boolean; deterministic: boolean }): Tensor;
  /** `miopen_convolution_add_relu(Tensor self, Tensor weight, Tensor z, Scalar? alpha, Tensor? bias, SymInt[] stride, SymInt[] padding, SymInt[] dilation, SymInt groups) -> Tensor` */
  miopenConvolutionAddRelu(weight: Tensor, z: Tensor, alpha: Num<Tensor> | null, bias: Tensor | null, stride: readonly Int<Tensor>[], padding: readonly Int<Tensor>[], dilation: readonly Int<Tensor>[], groups: Int<Tensor>, options?: { weight?: Tensor; z?: Tensor; alpha?: Num<Tensor> | null; bias?: Tensor | null; stride?: readonly Int<Tensor>[]; padding?: readonly Int<Tensor>[]; dilation?: readonly Int<Tensor>[]; groups?: Int<Tensor> }): Tensor;
  /** `miopen_convolution_add_relu(Tensor self, Tensor weight, Tensor z, Scalar? alpha, Tensor? bias, SymInt[] stride, SymInt[] padding, SymInt[] dilation, SymInt groups) -> Tensor` */
  miopenConvolutionAddRelu(options: { weight: Tensor; z: Tensor; alpha: Num<Tensor> | null; bias: Tensor | null; stride: readonly Int<Tensor>[]; padding: readonly Int<Tensor>[]; dilation: readonly Int<Tensor>[]; groups: Int<Tensor> }): Tensor;
  /** `miopen_convolution_relu(Tensor self, Tensor weight, Tensor? bias, SymInt[] stride, SymInt[] padding, SymInt[] dilation, SymInt groups) -> Tensor` */
  miopenConvolutionRelu(weight: Tensor, bias: Tensor | null, stride: readonly Int<Tensor>[], padding: readonly Int<Tensor>[], dilation: readonly Int<Tensor>[], groups: Int<Tensor>, options?: { weight?: Tensor; bias?: Tensor | null; stride?: readonly Int<Tensor>[]; padding?: readonly Int<Tensor>[]; dilation?: readonly Int<Tensor>[]; groups?: Int<Tensor> }): Tensor;
  /** `miopen_convolution_relu(Tensor self, Tensor weight, Tensor? bias, SymInt[] stride, SymInt[] padding, SymInt[] dilation, SymInt groups) -> Tensor` */
  miopenConvolutionRelu(options: { weight: Tensor; bias: Tensor | null; stride: readonly Int<Tensor>[]; padding: readonly Int<Tensor>[]; dilation: readonly Int<Tensor>[]; groups: Int<Tensor> }): Tensor;
  /** `miopen_convolution_transpose(Tensor self, Tensor weight, Tensor? bias, SymInt[] padding, SymInt[] output_padding, SymInt[] stride, SymInt[] dilation, SymInt groups, bool benchmark, bool deterministic) -> Tensor` */
  miopenConvolutionTranspose(weight: Tensor, bias: Tensor | null, padding: readonly Int<Tensor>[], outputPadding: readonly Int<Tensor>[], stride: readonly Int<Tensor>[], dilation: readonly Int<Tensor>[], groups: Int<Tensor>, benchmark: boolean, deterministic: boolean, options?: { weight?: Tensor; bias?: Tensor | null; padding?: readonly Int<Tensor>[]; outputPadding?: readonly Int<Tensor>[]; stride?: readonly Int<Tensor>[]; dilation?: readonly Int<Tensor>[]; groups?: Int<Tensor>; benchmark?: boolean; deterministic?: boolean }): Tensor;
  /** `miopen_convolution_transpose(Tensor self, Tensor weight, Tensor? bias, SymInt[] padding, SymInt[] output_padding, SymInt[] stride, SymInt[] dilation, SymInt groups, bool benchmark, bool deterministic) -> Tensor` */
  miopenConvolutionTranspose(options: { weight: Tensor; bias: Tensor | null; padding: readonly Int<Tensor>[]; outputPadding: readonly Int<Tensor>[]; stride: readonly Int<Tensor>[]; dilation: readonly Int<Tensor>[]; groups: Int<Tensor>; benchmark: boolean; deterministic: boolean }): Tensor;
  /** `miopen_depthwise_convolution(Tensor self, Tensor weight, Tensor? bias, SymInt[] padding, SymInt[] stride, SymInt[] dilation, SymInt groups, bool benchmark, bool deterministic) -> Tensor` */
  miopenDepthwiseConvolution(weight: Tensor, bias: Tensor | null, padding: readonly Int<Tensor>[], stride: readonly Int<Tensor>[], dilation: readonly Int<Tensor>[], groups: Int<Tensor>, benchmark: boolean, deterministic: boolean, options?: { weight?: Tensor; bias?: Tensor | null; padding?: readonly Int<Tensor>[]; stride?: readonly Int<Tensor>[]; dilation?: readonly Int<Tensor>[]; groups?: Int<Tensor>; benchmark?: boolean; deterministic?: boolean }): Tensor;
  /** `miopen_depthwise_convolution(Tensor self, Tensor weight, Tensor? bias, SymInt[] padding, SymInt[] stride, SymInt[] dilation, SymInt groups, bool benchmark, bool deterministic) -> Tensor` */
  miopenDepthwiseConvolution(options: { weight: Tensor; bias: Tensor | null; padding: readonly Int<Tensor>[]; stride: readonly Int<Tensor>[]; dilation: readonly Int<Tensor>[]; groups: Int<Tensor>; benchmark: boolean; deterministic: boolean }): Tensor;
  /** `mish(Tensor self) -> Tensor` */
  mish(): Tensor;
  /** `mish_(Tensor self) -> Tensor` */
  mish_(): Tensor;
  /** `mkldnn_adaptive_avg_pool2d(Tensor self, int[] output_size) -> Tensor` */
  mkldnnAdaptiveAvgPool2d(outputSize: Int<Tensor> | readonly Int<Tensor>[], options?: { outputSize?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `mkldnn_adaptive_avg_pool2d(Tensor self, int[] output_size) -> Tensor` */
  mkldnnAdaptiveAvgPool2d(options: { outputSize: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `mkldnn_convolution(Tensor self, Tensor weight, Tensor? bias, SymInt[] padding, SymInt[] stride, SymInt[] dilation, SymInt groups) -> Tensor` */
  mkldnnConvolution(weight: Tensor, bias: Tensor | null, padding: readonly Int<Tensor>[], stride: readonly Int<Tensor>[], dilation: readonly Int<Tensor>[], groups: Int<Tensor>, options?: { weight?: Tensor; bias?: Tensor | null; padding?: readonly Int<Tensor>[]; stride?: readonly Int<Tensor>[]; dilation?: readonly Int<Tensor>[]; groups?: Int<Tensor> }): Tensor;
  /** `mkldnn_convolution(Tensor self, Tensor weight, Tensor? bias, SymInt[] padding, SymInt[] stride, SymInt[] dilation, SymInt groups) -> Tensor` */
  mkldnnConvolution(options: { weight: Tensor; bias: Tensor | null; padding: readonly Int<Tensor>[]; stride: readonly Int<Tensor>[]; dilation: readonly Int<Tensor>[]; groups: Int<Tensor> }): Tensor;
  /** `mkldnn_linear(Tensor self, Tensor weight, Tensor? bias=...) -> Tensor` */
  mkldnnLinear(weight: Tensor, bias?: Tensor | null | { weight?: Tensor; bias?: Tensor | null }, options?: { weight?: Tensor; bias?: Tensor | null }): Tensor;
  /** `mkldnn_linear(Tensor self, Tensor weight, Tensor? bias=...) -> Tensor` */
  mkldnnLinear(options: { weight: Tensor; bias?: Tensor | null }): Tensor;
  /** `mkldnn_linear_backward(Tensor self, Tensor grad_output, Tensor weight, bool[] output_mask) -> (Tensor, Tensor, Tensor)` */
  mkldnnLinearBackward(gradOutput: Tensor, weight: Tensor, outputMask: boolean | readonly boolean[], options?: { gradOutput?: Tensor; weight?: Tensor; outputMask?: boolean | readonly boolean[] }): [Tensor, Tensor, Tensor];
  /** `mkldnn_linear_backward(Tensor self, Tensor grad_output, Tensor weight, bool[] output_mask) -> (Tensor, Tensor, Tensor)` */
  mkldnnLinearBackward(options: { gradOutput: Tensor; weight: Tensor; outputMask: boolean | readonly boolean[] }): [Tensor, Tensor, Tensor];
  /** `mkldnn_max_pool2d(Tensor self, int[] kernel_size, int[] stride=..., int[] padding=..., int[] dilation=..., bool ceil_mode=...) -> Tensor` */
  mkldnnMaxPool2d(kernelSize: Int<Tensor> | readonly Int<Tensor>[], stride?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, padding?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, dilation?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, ceilMode?: boolean | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, options?: { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }): Tensor;
  /** `mkldnn_max_pool2d(Tensor self, int[] kernel_size, int[] stride=..., int[] padding=..., int[] dilation=..., bool ceil_mode=...) -> Tensor` */
  mkldnnMaxPool2d(options: { kernelSize: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }): Tensor;
  /** `mkldnn_max_pool3d(Tensor self, int[] kernel_size, int[] stride=..., int[] padding=..., int[] dilation=..., bool ceil_mode=...) -> Tensor` */
  mkldnnMaxPool3d(kernelSize: Int<Tensor> | readonly Int<Tensor>[], stride?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, padding?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, dilation?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, ceilMode?: boolean | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, options?: { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }): Tensor;
  /** `mkldnn_max_pool3d(Tensor self, int[] kernel_size, int[] stride=..., int[] padding=..., int[] dilation=..., bool ceil_mode=...) -> Tensor` */
  mkldnnMaxPool3d(options: { kernelSize: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }): Tensor;
  /** `mkldnn_reorder_conv2d_weight(Tensor self, SymInt[] padding=..., SymInt[] stride=..., SymInt[] dilation=..., SymInt groups=..., SymInt[]? input_size=...) -> Tensor` */
  mkldnnReorderConv2dWeight(padding?: Int<Tensor> | readonly Int<Tensor>[] | { padding?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; groups?: Int<Tensor>; inputSize?: readonly Int<Tensor>[] | null }, stride?: Int<Tensor> | readonly Int<Tensor>[] | { padding?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; groups?: Int<Tensor>; inputSize?: readonly Int<Tensor>[] | null }, dilation?: Int<Tensor> | readonly Int<Tensor>[] | { padding?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; groups?: Int<Tensor>; inputSize?: readonly Int<Tensor>[] | null }, groups?: Int<Tensor> | { padding?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; groups?: Int<Tensor>; inputSize?: readonly Int<Tensor>[] | null }, inputSize?: readonly Int<Tensor>[] | null | { padding?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; groups?: Int<Tensor>; inputSize?: readonly Int<Tensor>[] | null }, options?: { padding?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; groups?: Int<Tensor>; inputSize?: readonly Int<Tensor>[] | null }): Tensor;
  /** `mkldnn_reorder_conv3d_weight(Tensor self, SymInt[] padding=..., SymInt[] stride=..., SymInt[] dilation=..., SymInt groups=..., SymInt[]? input_size=...) -> Tensor` */
  mkldnnReorderConv3dWeight(padding?: Int<Tensor> | readonly Int<Tensor>[] | { padding?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; groups?: Int<Tensor>; inputSize?: readonly Int<Tensor>[] | null }, stride?: Int<Tensor> | readonly Int<Tensor>[] | { padding?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; groups?: Int<Tensor>; inputSize?: readonly Int<Tensor>[] | null }, dilation?: Int<Tensor> | readonly Int<Tensor>[] | { padding?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; groups?: Int<Tensor>; inputSize?: readonly Int<Tensor>[] | null }, groups?: Int<Tensor> | { padding?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; groups?: Int<Tensor>; inputSize?: readonly Int<Tensor>[] | null }, inputSize?: readonly Int<Tensor>[] | null | { padding?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; groups?: Int<Tensor>; inputSize?: readonly Int<Tensor>[] | null }, options?: { padding?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; groups?: Int<Tensor>; inputSize?: readonly Int<Tensor>[] | null }): Tensor;
  /** `mm(Tensor self, Tensor mat2) -> Tensor` */
  mm(mat2: Tensor, options?: { mat2?: Tensor }): Tensor;
  /** `mm(Tensor self, Tensor mat2) -> Tensor` */
  mm(options: { mat2: Tensor }): Tensor;
  /** `mm.dtype(Tensor self, Tensor mat2, ScalarType out_dtype) -> Tensor` */
  mm(mat2: Tensor, outDtype: DTypeLike, options?: { mat2?: Tensor; outDtype?: DTypeLike }): Tensor;
  /** `mm.dtype(Tensor self, Tensor mat2, ScalarType out_dtype) -> Tensor` */
  mm(options: { mat2: Tensor; outDtype: DTypeLike }): Tensor;
  /** `mode(Tensor self, int dim=..., bool keepdim=...) -> (Tensor values, Tensor indices)` */
  mode(dim?: Int<Tensor> | { dim?: Int<Tensor>; keepdim?: boolean }, keepdim?: boolean | { dim?: Int<Tensor>; keepdim?: boolean }, options?: { dim?: Int<Tensor>; keepdim?: boolean }): [Tensor, Tensor] & { readonly values: Tensor; readonly indices: Tensor };
  /** `moveaxis.int(Tensor self, int source, int destination) -> Tensor` */
  moveaxis(source: Int<Tensor>, destination: Int<Tensor>, options?: { source?: Int<Tensor>; destination?: Int<Tensor> }): Tensor;
  /** `moveaxis.int(Tensor self, int source, int destination) -> Tensor` */
  moveaxis(options: { source: Int<Tensor>; destination: Int<Tensor> }): Tensor;
  /** `moveaxis.intlist(Tensor self, int[] source, int[] destination) -> Tensor` */
  moveaxis(source: readonly Int<Tensor>[], destination: readonly Int<Tensor>[], options?: { source?: readonly Int<Tensor>[]; destination?: readonly Int<Tensor>[] }): Tensor;
  /** `moveaxis.intlist(Tensor self, int[] source, int[] destination) -> Tensor` */
  moveaxis(options: { source: readonly Int<Tensor>[]; destination: readonly Int<Tensor>[] }): Tensor;
  /** `movedim.int(Tensor self, int source, int destination) -> Tensor` */
  movedim(source: Int<Tensor>, destination: Int<Tensor>, options?: { source?: Int<Tensor>; destination?: Int<Tensor> }): Tensor;
  /** `movedim.int(Tensor self, int source, int destination) -> Tensor` */
  movedim(options: { source: Int<Tensor>; destination: Int<Tensor> }): Tensor;
  /** `movedim.intlist(Tensor self, int[] source, int[] destination) -> Tensor` */
  movedim(source: readonly Int<Tensor>[], destination: readonly Int<Tensor>[], options?: { source?: readonly Int<Tensor>[]; destination?: readonly Int<Tensor>[] }): Tensor;
  /** `movedim.intlist(Tensor self, int[] source, int[] destination) -> Tensor` */
  movedim(options: { source: readonly Int<Tensor>[]; destination: readonly Int<Tensor>[] }): Tensor;
  /** `mps_convolution_backward(Tensor self, Tensor grad_output, Tensor weight, SymInt[] padding, SymInt[] stride, SymInt[] dilation, SymInt groups, bool[] output_mask) -> (Tensor, Tensor, Tensor)` */
  mpsConvolutionBackward(gradOutput: Tensor, weight: Tensor, padding: readonly Int<Tensor>[], stride: readonly Int<Tensor>[], dilation: readonly Int<Tensor>[], groups: Int<Tensor>, outputMask: boolean | readonly boolean[], options?: { gradOutput?: Tensor; weight?: Tensor; padding?: readonly Int<Tensor>[]; stride?: readonly Int<Tensor>[]; dilation?: readonly Int<Tensor>[]; groups?: Int<Tensor>; outputMask?: boolean | readonly boolean[] }): [Tensor, Tensor, Tensor];
  /** `mps_convolution_backward(Tensor self, Tensor grad_output, Tensor weight, SymInt[] padding, SymInt[] stride, SymInt[] dilation, SymInt groups, bool[] output_mask) -> (Tensor, Tensor, Tensor)` */
  mpsConvolutionBackward(options: { gradOutput: Tensor; weight: Tensor; padding: readonly Int<Tensor>[]; stride: readonly Int<Tensor>[]; dilation: readonly Int<Tensor>[]; groups: Int<Tensor>; outputMask: boolean | readonly boolean[] }): [Tensor, Tensor, Tensor];
  /** `mps_convolution_transpose_backward(Tensor self, Tensor grad_output, Tensor weight, SymInt[] padding, SymInt[] output_padding, SymInt[] stride, SymInt[] dilation, SymInt groups, bool[] output_mask) -> (Tensor, Tensor)` */
  mpsConvolutionTransposeBackward(gradOutput: Tensor, weight: Tensor, padding: readonly Int<Tensor>[], outputPadding: readonly Int<Tensor>[], stride: readonly Int<Tensor>[], dilation: readonly Int<Tensor>[], groups: Int<Tensor>, outputMask: boolean | readonly boolean[], options?: { gradOutput?: Tensor; weight?: Tensor; padding?: readonly Int<Tensor>[]; outputPadding?: readonly Int<Tensor>[]; stride?: readonly Int<Tensor>[]; dilation?: readonly Int<Tensor>[]; groups?: Int<Tensor>; outputMask?: boolean | readonly boolean[] }): [Tensor, Tensor];
  /** `mps_convolution_transpose_backward(Tensor self, Tensor grad_output, Tensor weight, SymInt[] padding, SymInt[] output_padding, SymInt[] stride, SymInt[] dilation, SymInt groups, bool[] output_mask) -> (Tensor, Tensor)` */
  mpsConvolutionTransposeBackward(options: { gradOutput: Tensor; weight: Tensor; padding: readonly Int<Tensor>[]; outputPadding: readonly Int<Tensor>[]; stride: readonly Int<Tensor>[]; dilation: readonly Int<Tensor>[]; groups: Int<Tensor>; outputMask: boolean | readonly boolean[] }): [Tensor, Tensor];
  /** `mse_loss(Tensor self, Tensor target, int reduction=...) -> Tensor` */
  mseLoss(target: Tensor, reduction?: Int<Tensor> | { target?: Tensor; reduction?: Int<Tensor> }, options?: { target?: Tensor; reduction?: Int<Tensor> }): Tensor;
  /** `mse_loss(Tensor self, Tensor target, int reduction=...) -> Tensor` */
  mseLoss(options: { target: Tensor; reduction?: Int<Tensor> }): Tensor;
  /** `msort(Tensor self) -> Tensor` */
  msort(): Tensor;
  /** `mul.Scalar(Tensor self, Scalar other) -> Tensor` */
  mul(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `mul.Scalar(Tensor self, Scalar other) -> Tensor` */
  mul(options: { other: Num<Tensor> }): Tensor;
  /** `mul.Tensor(Tensor self, Tensor other) -> Tensor` */
  mul(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `mul.Tensor(Tensor self, Tensor other) -> Tensor` */
  mul(options: { other: Tensor }): Tensor;
  /** `mul_.Scalar(Tensor self, Scalar other) -> Tensor` */
  mul_(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `mul_.Scalar(Tensor self, Scalar other) -> Tensor` */
  mul_(options: { other: Num<Tensor> }): Tensor;
  /** `mul_.Tensor(Tensor self, Tensor other) -> Tensor` */
  mul_(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `mul_.Tensor(Tensor self, Tensor other) -> Tensor` */
  mul_(options: { other: Tensor }): Tensor;
  /** `multi_margin_loss(Tensor self, Tensor target, Scalar p=..., Scalar margin=..., Tensor? weight=..., int reduction=...) -> Tensor` */
  multiMarginLoss(target: Tensor, p?: Num<Tensor> | { target?: Tensor; p?: Num<Tensor>; margin?: Num<Tensor>; weight?: Tensor | null; reduction?: Int<Tensor> }, margin?: Num<Tensor> | { target?: Tensor; p?: Num<Tensor>; margin?: Num<Tensor>; weight?: Tensor | null; reduction?: Int<Tensor> }, weight?: Tensor | null | { target?: Tensor; p?: Num<Tensor>; margin?: Num<Tensor>; weight?: Tensor | null; reduction?: Int<Tensor> }, reduction?: Int<Tensor> | { target?: Tensor; p?: Num<Tensor>; margin?: Num<Tensor>; weight?: Tensor | null; reduction?: Int<Tensor> }, options?: { target?: Tensor; p?: Num<Tensor>; margin?: Num<Tensor>; weight?: Tensor | null; reduction?: Int<Tensor> }): Tensor;
  /** `multi_margin_loss(Tensor self, Tensor target, Scalar p=..., Scalar margin=..., Tensor? weight=..., int reduction=...) -> Tensor` */
  multiMarginLoss(options: { target: Tensor; p?: Num<Tensor>; margin?: Num<Tensor>; weight?: Tensor | null; reduction?: Int<Tensor> }): Tensor;
  /** `multilabel_margin_loss(Tensor self, Tensor target, int reduction=...) -> Tensor` */
  multilabelMarginLoss(target: Tensor, reduction?: Int<Tensor> | { target?: Tensor; reduction?: Int<Tensor> }, options?: { target?: Tensor; reduction?: Int<Tensor> }): Tensor;
  /** `multilabel_margin_loss(Tensor self, Tensor target, int reduction=...) -> Tensor` */
  multilabelMarginLoss(options: { target: Tensor; reduction?: Int<Tensor> }): Tensor;
  /** `multilabel_margin_loss_forward(Tensor self, Tensor target, int reduction) -> (Tensor output, Tensor is_target)` */
  multilabelMarginLossForward(target: Tensor, reduction: Int<Tensor>, options?: { target?: Tensor; reduction?: Int<Tensor> }): [Tensor, Tensor] & { readonly output: Tensor; readonly isTarget: Tensor };
  /** `multilabel_margin_loss_forward(Tensor self, Tensor target, int reduction) -> (Tensor output, Tensor is_target)` */
  multilabelMarginLossForward(options: { target: Tensor; reduction: Int<Tensor> }): [Tensor, Tensor] & { readonly output: Tensor; readonly isTarget: Tensor };
  /** `multinomial(Tensor self, SymInt num_samples, bool replacement=..., *, Generator? generator=...) -> Tensor` */
  multinomial(numSamples: Int<Tensor>, replacement?: boolean | { numSamples?: Int<Tensor>; replacement?: boolean; generator?: Generator | null }, options?: { numSamples?: Int<Tensor>; replacement?: boolean; generator?: Generator | null }): Tensor;
  /** `multinomial(Tensor self, SymInt num_samples, bool replacement=..., *, Generator? generator=...) -> Tensor` */
  multinomial(options: { numSamples: Int<Tensor>; replacement?: boolean; generator?: Generator | null }): Tensor;
  /** `multiply.Scalar(Tensor self, Scalar other) -> Tensor` */
  multiply(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `multiply.Scalar(Tensor self, Scalar other) -> Tensor` */
  multiply(options: { other: Num<Tensor> }): Tensor;
  /** `multiply.Tensor(Tensor self, Tensor other) -> Tensor` */
  multiply(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `multiply.Tensor(Tensor self, Tensor other) -> Tensor` */
  multiply(options: { other: Tensor }): Tensor;
  /** `multiply_.Scalar(Tensor self, Scalar other) -> Tensor` */
  multiply_(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `multiply_.Scalar(Tensor self, Scalar other) -> Tensor` */
  multiply_(options: { other: Num<Tensor> }): Tensor;
  /** `multiply_.Tensor(Tensor self, Tensor other) -> Tensor` */
  multiply_(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `multiply_.Tensor(Tensor self, Tensor other) -> Tensor` */
  multiply_(options: { other: Tensor }): Tensor;
  /** `mv(Tensor self, Tensor vec) -> Tensor` */
  mv(vec: Tensor, options?: { vec?: Tensor }): Tensor;
  /** `mv(Tensor self, Tensor vec) -> Tensor` */
  mv(options: { vec: Tensor }): Tensor;
  /** `mvlgamma(Tensor self, int p) -> Tensor` */
  mvlgamma(p: Int<Tensor>, options?: { p?: Int<Tensor> }): Tensor;
  /** `mvlgamma(Tensor self, int p) -> Tensor` */
  mvlgamma(options: { p: Int<Tensor> }): Tensor;
  /** `mvlgamma_(Tensor self, int p) -> Tensor` */
  mvlgamma_(p: Int<Tensor>, options?: { p?: Int<Tensor> }): Tensor;
  /** `mvlgamma_(Tensor self, int p) -> Tensor` */
  mvlgamma_(options: { p: Int<Tensor> }): Tensor;
  /** `nan_to_num(Tensor self, float? nan=..., float? posinf=..., float? neginf=...) -> Tensor` */
  nanToNum(nan?: Float<Tensor> | null | { nan?: Float<Tensor> | null; posinf?: Float<Tensor> | null; neginf?: Float<Tensor> | null }, posinf?: Float<Tensor> | null | { nan?: Float<Tensor> | null; posinf?: Float<Tensor> | null; neginf?: Float<Tensor> | null }, neginf?: Float<Tensor> | null | { nan?: Float<Tensor> | null; posinf?: Float<Tensor> | null; neginf?: Float<Tensor> | null }, options?: { nan?: Float<Tensor> | null; posinf?: Float<Tensor> | null; neginf?: Float<Tensor> | null }): Tensor;
  /** `nan_to_num_(Tensor self, float? nan=..., float? posinf=..., float? neginf=...) -> Tensor` */
  nanToNum_(nan?: Float<Tensor> | null | { nan?: Float<Tensor> | null; posinf?: Float<Tensor> | null; neginf?: Float<Tensor> | null }, posinf?: Float<Tensor> | null | { nan?: Float<Tensor> | null; posinf?: Float<Tensor> | null; neginf?: Float<Tensor> | null }, neginf?: Float<Tensor> | null | { nan?: Float<Tensor> | null; posinf?: Float<Tensor> | null; neginf?: Float<Tensor> | null }, options?: { nan?: Float<Tensor> | null; posinf?: Float<Tensor> | null; neginf?: Float<Tensor> | null }): Tensor;
  /** `nanmean(Tensor self, int[]? dim=..., bool keepdim=..., *, ScalarType? dtype=...) -> Tensor` */
  nanmean(dim?: Int<Tensor> | readonly Int<Tensor>[] | null | { dim?: Int<Tensor> | readonly Int<Tensor>[] | null; keepdim?: boolean; dtype?: DTypeLike | null }, keepdim?: boolean | { dim?: Int<Tensor> | readonly Int<Tensor>[] | null; keepdim?: boolean; dtype?: DTypeLike | null }, options?: { dim?: Int<Tensor> | readonly Int<Tensor>[] | null; keepdim?: boolean; dtype?: DTypeLike | null }): Tensor;
  /** `nanmedian(Tensor self) -> Tensor` */
  nanmedian(): Tensor;
  /** `nanmedian.dim(Tensor self, int dim, bool keepdim=...) -> (Tensor values, Tensor indices)` */
  nanmedian(dim: Int<Tensor>, keepdim?: boolean | { dim?: Int<Tensor>; keepdim?: boolean }, options?: { dim?: Int<Tensor>; keepdim?: boolean }): [Tensor, Tensor] & { readonly values: Tensor; readonly indices: Tensor };
  /** `nanmedian.dim(Tensor self, int dim, bool keepdim=...) -> (Tensor values, Tensor indices)` */
  nanmedian(options: { dim: Int<Tensor>; keepdim?: boolean }): [Tensor, Tensor] & { readonly values: Tensor; readonly indices: Tensor };
  /** `nanquantile(Tensor self, Tensor q, int? dim=..., bool keepdim=..., *, str interpolation=...) -> Tensor` */
  nanquantile(q: Tensor, dim?: Int<Tensor> | null | { q?: Tensor; dim?: Int<Tensor> | null; keepdim?: boolean; interpolation?: string }, keepdim?: boolean | { q?: Tensor; dim?: Int<Tensor> | null; keepdim?: boolean; interpolation?: string }, options?: { q?: Tensor; dim?: Int<Tensor> | null; keepdim?: boolean; interpolation?: string }): Tensor;
  /** `nanquantile(Tensor self, Tensor q, int? dim=..., bool keepdim=..., *, str interpolation=...) -> Tensor` */
  nanquantile(options: { q: Tensor; dim?: Int<Tensor> | null; keepdim?: boolean; interpolation?: string }): Tensor;
  /** `nanquantile.scalar(Tensor self, float q, int? dim=..., bool keepdim=..., *, str interpolation=...) -> Tensor` */
  nanquantile(q: Float<Tensor>, dim?: Int<Tensor> | null | { q?: Float<Tensor>; dim?: Int<Tensor> | null; keepdim?: boolean; interpolation?: string }, keepdim?: boolean | { q?: Float<Tensor>; dim?: Int<Tensor> | null; keepdim?: boolean; interpolation?: string }, options?: { q?: Float<Tensor>; dim?: Int<Tensor> | null; keepdim?: boolean; interpolation?: string }): Tensor;
  /** `nanquantile.scalar(Tensor self, float q, int? dim=..., bool keepdim=..., *, str interpolation=...) -> Tensor` */
  nanquantile(options: { q: Float<Tensor>; dim?: Int<Tensor> | null; keepdim?: boolean; interpolation?: string }): Tensor;
  /** `nansum(Tensor self, int[]? dim=..., bool keepdim=..., *, ScalarType? dtype=...) -> Tensor` */
  nansum(dim?: Int<Tensor> | readonly Int<Tensor>[] | null | { dim?: Int<Tensor> | readonly Int<Tensor>[] | null; keepdim?: boolean; dtype?: DTypeLike | null }, keepdim?: boolean | { dim?: Int<Tensor> | readonly Int<Tensor>[] | null; keepdim?: boolean; dtype?: DTypeLike | null }, options?: { dim?: Int<Tensor> | readonly Int<Tensor>[] | null; keepdim?: boolean; dtype?: DTypeLike | null }): Tensor;
  /** `narrow(Tensor self, int dim, SymInt start, SymInt length) -> Tensor` */
  narrow(dim: Int<Tensor>, start: Int<Tensor>, length: Int<Tensor>, options?: { dim?: Int<Tensor>; start?: Int<Tensor>; length?: Int<Tensor> }): Tensor;
  /** `narrow(Tensor self, int dim, SymInt start, SymInt length) -> Tensor` */
  narrow(options: { dim: Int<Tensor>; start: Int<Tensor>; length: Int<Tensor> }): Tensor;
  /** `narrow.Tensor(Tensor self, int dim, Tensor start, SymInt length) -> Tensor` */
  narrow(dim: Int<Tensor>, start: Tensor, length: Int<Tensor>, options?: { dim?: Int<Tensor>; start?: Tensor; length?: Int<Tensor> }): Tensor;
  /** `narrow.Tensor(Tensor self, int dim, Tensor start, SymInt length) -> Tensor` */
  narrow(options: { dim: Int<Tensor>; start: Tensor; length: Int<Tensor> }): Tensor;
  /** `narrow_copy(Tensor self, int dim, SymInt start, SymInt length) -> Tensor` */
  narrowCopy(dim: Int<Tensor>, start: Int<Tensor>, length: Int<Tensor>, options?: { dim?: Int<Tensor>; start?: Int<Tensor>; length?: Int<Tensor> }): Tensor;
  /** `narrow_copy(Tensor self, int dim, SymInt start, SymInt length) -> Tensor` */
  narrowCopy(options: { dim: Int<Tensor>; start: Int<Tensor>; length: Int<Tensor> }): Tensor;
  /** `native_channel_shuffle(Tensor self, SymInt groups) -> Tensor` */
  nativeChannelShuffle(groups: Int<Tensor>, options?: { groups?: Int<Tensor> }): Tensor;
  /** `native_channel_shuffle(Tensor self, SymInt groups) -> Tensor` */
  nativeChannelShuffle(options: { groups: Int<Tensor> }): Tensor;
  /** `native_norm(Tensor self, Scalar p=...) -> Tensor` */
  nativeNorm(p?: Num<Tensor> | { p?: Num<Tensor> }, options?: { p?: Num<Tensor> }): Tensor;
  /** `native_norm.ScalarOpt_dim_dtype(Tensor self, Scalar? p, int[] dim, bool keepdim, ScalarType? dtype) -> Tensor` */
  nativeNorm(p: Num<Tensor> | null, dim: Int<Tensor> | readonly Int<Tensor>[], keepdim: boolean, dtype: DTypeLike | null, options?: { p?: Num<Tensor> | null; dim?: Int<Tensor> | readonly Int<Tensor>[]; keepdim?: boolean; dtype?: DTypeLike | null }): Tensor;
  /** `native_norm.ScalarOpt_dim_dtype(Tensor self, Scalar? p, int[] dim, bool keepdim, ScalarType? dtype) -> Tensor` */
  nativeNorm(options: { p: Num<Tensor> | null; dim: Int<Tensor> | readonly Int<Tensor>[]; keepdim: boolean; dtype: DTypeLike | null }): Tensor;
  /** `ne.Scalar(Tensor self, Scalar other) -> Tensor` */
  ne(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `ne.Scalar(Tensor self, Scalar other) -> Tensor` */
  ne(options: { other: Num<Tensor> }): Tensor;
  /** `ne.Tensor(Tensor self, Tensor other) -> Tensor` */
  ne(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `ne.Tensor(Tensor self, Tensor other) -> Tensor` */
  ne(options: { other: Tensor }): Tensor;
  /** `ne_.Scalar(Tensor self, Scalar other) -> Tensor` */
  ne_(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `ne_.Scalar(Tensor self, Scalar other) -> Tensor` */
  ne_(options: { other: Num<Tensor> }): Tensor;
  /** `ne_.Tensor(Tensor self, Tensor other) -> Tensor` */
  ne_(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `ne_.Tensor(Tensor self, Tensor other) -> Tensor` */
  ne_(options: { other: Tensor }): Tensor;
  /** `neg(Tensor self) -> Tensor` */
  neg(): Tensor;
  /** `neg_(Tensor self) -> Tensor` */
  neg_(): Tensor;
  /** `negative(Tensor self) -> Tensor` */
  negative(): Tensor;
  /** `negative_(Tensor self) -> Tensor` */
  negative_(): Tensor;
  /** `nested_to_padded_tensor(Tensor self, float padding, int[]? output_size=...) -> Tensor` */
  nestedToPaddedTensor(padding: Float<Tensor>, outputSize?: readonly Int<Tensor>[] | null | { padding?: Float<Tensor>; outputSize?: readonly Int<Tensor>[] | null }, options?: { padding?: Float<Tensor>; outputSize?: readonly Int<Tensor>[] | null }): Tensor;
  /** `nested_to_padded_tensor(Tensor self, float padding, int[]? output_size=...) -> Tensor` */
  nestedToPaddedTensor(options: { padding: Float<Tensor>; outputSize?: readonly Int<Tensor>[] | null }): Tensor;
  /** `new_empty(Tensor self, SymInt[] size, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor` */
  newEmpty(size: readonly Int<Tensor>[], options?: { size?: readonly Int<Tensor>[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  /** `new_empty(Tensor self, SymInt[] size, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor` */
  newEmpty(...size: Int<Tensor>[]): Tensor;
  /** `new_empty(Tensor self, SymInt[] size, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor` */
  newEmpty(...args: [...Int<Tensor>[], { size?: readonly Int<Tensor>[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }]): Tensor;
  /** `new_empty(Tensor self, SymInt[] size, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor` */
  newEmpty(options: { size: readonly Int<Tensor>[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  /** `new_empty_strided(Tensor self, SymInt[] size, SymInt[] stride, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor` */
  newEmptyStrided(size: readonly Int<Tensor>[], stride: readonly Int<Tensor>[], options?: { size?: readonly Int<Tensor>[]; stride?: readonly Int<Tensor>[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  /** `new_empty_strided(Tensor self, SymInt[] size, SymInt[] stride, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor` */
  newEmptyStrided(options: { size: readonly Int<Tensor>[]; stride: readonly Int<Tensor>[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  /** `new_full(Tensor self, SymInt[] size, Scalar fill_value, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor` */
  newFull(size: readonly Int<Tensor>[], fillValue: Num<Tensor>, options?: { size?: readonly Int<Tensor>[]; fillValue?: Num<Tensor>; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  /** `new_full(Tensor self, SymInt[] size, Scalar fill_value, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor` */
  newFull(options: { size: readonly Int<Tensor>[]; fillValue: Num<Tensor>; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  /** `new_ones(Tensor self, SymInt[] size, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor` */
  newOnes(size: readonly Int<Tensor>[], options?: { size?: readonly Int<Tensor>[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  /** `new_ones(Tensor self, SymInt[] size, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor` */
  newOnes(...size: Int<Tensor>[]): Tensor;
  /** `new_ones(Tensor self, SymInt[] size, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor` */
  newOnes(...args: [...Int<Tensor>[], { size?: readonly Int<Tensor>[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }]): Tensor;
  /** `new_ones(Tensor self, SymInt[] size, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor` */
  newOnes(options: { size: readonly Int<Tensor>[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  /** `new_zeros(Tensor self, SymInt[] size, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor` */
  newZeros(size: readonly Int<Tensor>[], options?: { size?: readonly Int<Tensor>[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  /** `new_zeros(Tensor self, SymInt[] size, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor` */
  newZeros(...size: Int<Tensor>[]): Tensor;
  /** `new_zeros(Tensor self, SymInt[] size, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor` */
  newZeros(...args: [...Int<Tensor>[], { size?: readonly Int<Tensor>[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }]): Tensor;
  /** `new_zeros(Tensor self, SymInt[] size, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor` */
  newZeros(options: { size: readonly Int<Tensor>[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  /** `nextafter(Tensor self, Tensor other) -> Tensor` */
  nextafter(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `nextafter(Tensor self, Tensor other) -> Tensor` */
  nextafter(options: { other: Tensor }): Tensor;
  /** `nextafter_(Tensor self, Tensor other) -> Tensor` */
  nextafter_(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `nextafter_(Tensor self, Tensor other) -> Tensor` */
  nextafter_(options: { other: Tensor }): Tensor;
  /** `nll_loss(Tensor self, Tensor target, Tensor? weight=..., int reduction=..., SymInt ignore_index=...) -> Tensor` */
  nllLoss(target: Tensor, weight?: Tensor | null | { target?: Tensor; weight?: Tensor | null; reduction?: Int<Tensor>; ignoreIndex?: Int<Tensor> }, reduction?: Int<Tensor> | { target?: Tensor; weight?: Tensor | null; reduction?: Int<Tensor>; ignoreIndex?: Int<Tensor> }, ignoreIndex?: Int<Tensor> | { target?: Tensor; weight?: Tensor | null; reduction?: Int<Tensor>; ignoreIndex?: Int<Tensor> }, options?: { target?: Tensor; weight?: Tensor | null; reduction?: Int<Tensor>; ignoreIndex?: Int<Tensor> }): Tensor;
  /** `nll_loss(Tensor self, Tensor target, Tensor? weight=..., int reduction=..., SymInt ignore_index=...) -> Tensor` */
  nllLoss(options: { target: Tensor; weight?: Tensor | null; reduction?: Int<Tensor>; ignoreIndex?: Int<Tensor> }): Tensor;
  /** `nll_loss2d(Tensor self, Tensor target, Tensor? weight=..., int reduction=..., SymInt ignore_index=...) -> Tensor` */
  nllLoss2d(target: Tensor, weight?: Tensor | null | { target?: Tensor; weight?: Tensor | null; reduction?: Int<Tensor>; ignoreIndex?: Int<Tensor> }, reduction?: Int<Tensor> | { target?: Tensor; weight?: Tensor | null; reduction?: Int<Tensor>; ignoreIndex?: Int<Tensor> }, ignoreIndex?: Int<Tensor> | { target?: Tensor; weight?: Tensor | null; reduction?: Int<Tensor>; ignoreIndex?: Int<Tensor> }, options?: { target?: Tensor; weight?: Tensor | null; reduction?: Int<Tensor>; ignoreIndex?: Int<Tensor> }): Tensor;
  /** `nll_loss2d(Tensor self, Tensor target, Tensor? weight=..., int reduction=..., SymInt ignore_index=...) -> Tensor` */
  nllLoss2d(options: { target: Tensor; weight?: Tensor | null; reduction?: Int<Tensor>; ignoreIndex?: Int<Tensor> }): Tensor;
  /** `nll_loss2d_forward(Tensor self, Tensor target, Tensor? weight, int reduction, SymInt ignore_index) -> (Tensor output, Tensor total_weight)` */
  nllLoss2dForward(target: Tensor, weight: Tensor | null, reduction: Int<Tensor>, ignoreIndex: Int<Tensor>, options?: { target?: Tensor; weight?: Tensor | null; reduction?: Int<Tensor>; ignoreIndex?: Int<Tensor> }): [Tensor, Tensor] & { readonly output: Tensor; readonly totalWeight: Tensor };
  /** `nll_loss2d_forward(Tensor self, Tensor target, Tensor? weight, int reduction, SymInt ignore_index) -> (Tensor output, Tensor total_weight)` */
  nllLoss2dForward(options: { target: Tensor; weight: Tensor | null; reduction: Int<Tensor>; ignoreIndex: Int<Tensor> }): [Tensor, Tensor] & { readonly output: Tensor; readonly totalWeight: Tensor };
  /** `nll_loss_forward(Tensor self, Tensor target, Tensor? weight, int reduction, SymInt ignore_index) -> (Tensor output, Tensor total_weight)` */
  nllLossForward(target: Tensor, weight: Tensor | null, reduction: Int<Tensor>, ignoreIndex: Int<Tensor>, options?: { target?: Tensor; weight?: Tensor | null; reduction?: Int<Tensor>; ignoreIndex?: Int<Tensor> }): [Tensor, Tensor] & { readonly output: Tensor; readonly totalWeight: Tensor };
  /** `nll_loss_forward(Tensor self, Tensor target, Tensor? weight, int reduction, SymInt ignore_index) -> (Tensor output, Tensor total_weight)` */
  nllLossForward(options: { target: Tensor; weight: Tensor | null; reduction: Int<Tensor>; ignoreIndex: Int<Tensor> }): [Tensor, Tensor] & { readonly output: Tensor; readonly totalWeight: Tensor };
  /** `nll_loss_nd(Tensor self, Tensor target, Tensor? weight=..., int reduction=..., SymInt ignore_index=...) -> Tensor` */
  nllLossNd(target: Tensor, weight?: Tensor | null | { target?: Tensor; weight?: Tensor | null; reduction?: Int<Tensor>; ignoreIndex?: Int<Tensor> }, reduction?: Int<Tensor> | { target?: Tensor; weight?: Tensor | null; reduction?: Int<Tensor>; ignoreIndex?: Int<Tensor> }, ignoreIndex?: Int<Tensor> | { target?: Tensor; weight?: Tensor | null; reduction?: Int<Tensor>; ignoreIndex?: Int<Tensor> }, options?: { target?: Tensor; weight?: Tensor | null; reduction?: Int<Tensor>; ignoreIndex?: Int<Tensor> }): Tensor;
  /** `nll_loss_nd(Tensor self, Tensor target, Tensor? weight=..., int reduction=..., SymInt ignore_index=...) -> Tensor` */
  nllLossNd(options: { target: Tensor; weight?: Tensor | null; reduction?: Int<Tensor>; ignoreIndex?: Int<Tensor> }): Tensor;
  /** `nonzero_numpy(Tensor self) -> Tensor[]` */
  nonzeroNumpy(): Tensor[];
  /** `nonzero_static(Tensor self, *, SymInt size, int fill_value=...) -> Tensor` */
  nonzeroStatic(options: { size?: Int<Tensor>; fillValue?: Int<Tensor> }): Tensor;
  /** `normal.out(Tensor self, float mean=..., float std=..., *, Generator? generator=...) -> Tensor` */
  normal(mean?: Float<Tensor> | { mean?: Float<Tensor>; std?: Float<Tensor>; generator?: Generator | null; out?: Out<Tensor> }, std?: Float<Tensor> | { mean?: Float<Tensor>; std?: Float<Tensor>; generator?: Generator | null; out?: Out<Tensor> }, options?: { mean?: Float<Tensor>; std?: Float<Tensor>; generator?: Generator | null; out?: Out<Tensor> }): Tensor;
  /** `normal_(Tensor self, float mean=..., float std=..., *, Generator? generator=...) -> Tensor` */
  normal_(mean?: Float<Tensor> | { mean?: Float<Tensor>; std?: Float<Tensor>; generator?: Generator | null }, std?: Float<Tensor> | { mean?: Float<Tensor>; std?: Float<Tensor>; generator?: Generator | null }, options?: { mean?: Float<Tensor>; std?: Float<Tensor>; generator?: Generator | null }): Tensor;
  /** `normal_functional(Tensor self, float mean=..., float std=..., *, Generator? generator=...) -> Tensor` */
  normalFunctional(mean?: Float<Tensor> | { mean?: Float<Tensor>; std?: Float<Tensor>; generator?: Generator | null }, std?: Float<Tensor> | { mean?: Float<Tensor>; std?: Float<Tensor>; generator?: Generator | null }, options?: { mean?: Float<Tensor>; std?: Float<Tensor>; generator?: Generator | null }): Tensor;
  /** `not_equal.Scalar(Tensor self, Scalar other) -> Tensor` */
  notEqual(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `not_equal.Scalar(Tensor self, Scalar other) -> Tensor` */
  notEqual(options: { other: Num<Tensor> }): Tensor;
  /** `not_equal.Tensor(Tensor self, Tensor other) -> Tensor` */
  notEqual(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `not_equal.Tensor(Tensor self, Tensor other) -> Tensor` */
  notEqual(options: { other: Tensor }): Tensor;
  /** `not_equal_.Scalar(Tensor self, Scalar other) -> Tensor` */
  notEqual_(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `not_equal_.Scalar(Tensor self, Scalar other) -> Tensor` */
  notEqual_(options: { other: Num<Tensor> }): Tensor;
  /** `not_equal_.Tensor(Tensor self, Tensor other) -> Tensor` */
  notEqual_(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `not_equal_.Tensor(Tensor self, Tensor other) -> Tensor` */
  notEqual_(options: { other: Tensor }): Tensor;
  /** `nuclear_norm(Tensor self, bool keepdim=...) -> Tensor` */
  nuclearNorm(keepdim?: boolean | { keepdim?: boolean }, options?: { keepdim?: boolean }): Tensor;
  /** `nuclear_norm.dim(Tensor self, int[] dim, bool keepdim=...) -> Tensor` */
  nuclearNorm(dim: Int<Tensor> | readonly Int<Tensor>[], keepdim?: boolean | { dim?: Int<Tensor> | readonly Int<Tensor>[]; keepdim?: boolean }, options?: { dim?: Int<Tensor> | readonly Int<Tensor>[]; keepdim?: boolean }): Tensor;
  /** `nuclear_norm.dim(Tensor self, int[] dim, bool keepdim=...) -> Tensor` */
  nuclearNorm(options: { dim: Int<Tensor> | readonly Int<Tensor>[]; keepdim?: boolean }): Tensor;
  /** `numpy_T(Tensor self) -> Tensor` */
  numpyT(): Tensor;
  /** `one_hot(Tensor self, int num_classes=...) -> Tensor` */
  oneHot(numClasses?: Int<Tensor> | { numClasses?: Int<Tensor> }, options?: { numClasses?: Int<Tensor> }): Tensor;
  /** `ones_like(Tensor self, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=..., MemoryFormat? memory_format=...) -> Tensor` */
  onesLike(options?: { dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean }): Tensor;
  /** `orgqr(Tensor self, Tensor input2) -> Tensor` */
  orgqr(input2: Tensor, options?: { input2?: Tensor }): Tensor;
  /** `orgqr(Tensor self, Tensor input2) -> Tensor` */
  orgqr(options: { input2: Tensor }): Tensor;
  /** `ormqr(Tensor self, Tensor input2, Tensor input3, bool left=..., bool transpose=...) -> Tensor` */
  ormqr(input2: Tensor, input3: Tensor, left?: boolean | { input2?: Tensor; input3?: Tensor; left?: boolean; transpose?: boolean }, transpose?: boolean | { input2?: Tensor; input3?: Tensor; left?: boolean; transpose?: boolean }, options?: { input2?: Tensor; input3?: Tensor; left?: boolean; transpose?: boolean }): Tensor;
  /** `ormqr(Tensor self, Tensor input2, Tensor input3, bool left=..., bool transpose=...) -> Tensor` */
  ormqr(options: { input2: Tensor; input3: Tensor; left?: boolean; transpose?: boolean }): Tensor;
  /** `outer(Tensor self, Tensor vec2) -> Tensor` */
  outer(vec2: Tensor, options?: { vec2?: Tensor }): Tensor;
  /** `outer(Tensor self, Tensor vec2) -> Tensor` */
  outer(options: { vec2: Tensor }): Tensor;
  /** `pad(Tensor self, SymInt[] pad, str mode=..., float? value=...) -> Tensor` */
  pad(pad: readonly Int<Tensor>[], mode?: string | { pad?: readonly Int<Tensor>[]; mode?: string; value?: Float<Tensor> | null }, value?: Float<Tensor> | null | { pad?: readonly Int<Tensor>[]; mode?: string; value?: Float<Tensor> | null }, options?: { pad?: readonly Int<Tensor>[]; mode?: string; value?: Float<Tensor> | null }): Tensor;
  /** `pad(Tensor self, SymInt[] pad, str mode=..., float? value=...) -> Tensor` */
  pad(options: { pad: readonly Int<Tensor>[]; mode?: string; value?: Float<Tensor> | null }): Tensor;
  /** `pdist(Tensor self, float p=...) -> Tensor` */
  pdist(p?: Float<Tensor> | { p?: Float<Tensor> }, options?: { p?: Float<Tensor> }): Tensor;
  /** `permute(Tensor self, int[] dims) -> Tensor` */
  permute(dims: readonly Int<Tensor>[], options?: { dims?: readonly Int<Tensor>[] }): Tensor;
  /** `permute(Tensor self, int[] dims) -> Tensor` */
  permute(...dims: Int<Tensor>[]): Tensor;
  /** `permute(Tensor self, int[] dims) -> Tensor` */
  permute(...args: [...Int<Tensor>[], { dims?: readonly Int<Tensor>[] }]): Tensor;
  /** `permute(Tensor self, int[] dims) -> Tensor` */
  permute(options: { dims: readonly Int<Tensor>[] }): Tensor;
  /** `permute_copy(Tensor self, int[] dims) -> Tensor` */
  permuteCopy(dims: readonly Int<Tensor>[], options?: { dims?: readonly Int<Tensor>[] }): Tensor;
  /** `permute_copy(Tensor self, int[] dims) -> Tensor` */
  permuteCopy(...dims: Int<Tensor>[]): Tensor;
  /** `permute_copy(Tensor self, int[] dims) -> Tensor` */
  permuteCopy(...args: [...Int<Tensor>[], { dims?: readonly Int<Tensor>[] }]): Tensor;
  /** `permute_copy(Tensor self, int[] dims) -> Tensor` */
  permuteCopy(options: { dims: readonly Int<Tensor>[] }): Tensor;
  /** `pin_memory(Tensor self, Device? device=...) -> Tensor` */
  pinMemory(device?: DeviceLike | null | { device?: DeviceLike | null }, options?: { device?: DeviceLike | null }): Tensor;
  /** `pinverse(Tensor self, float rcond=...) -> Tensor` */
  pinverse(rcond?: Float<Tensor> | { rcond?: Float<Tensor> }, options?: { rcond?: Float<Tensor> }): Tensor;
  /** `pixel_shuffle(Tensor self, int upscale_factor) -> Tensor` */
  pixelShuffle(upscaleFactor: Int<Tensor>, options?: { upscaleFactor?: Int<Tensor> }): Tensor;
  /** `pixel_shuffle(Tensor self, int upscale_factor) -> Tensor` */
  pixelShuffle(options: { upscaleFactor: Int<Tensor> }): Tensor;
  /** `pixel_unshuffle(Tensor self, int downscale_factor) -> Tensor` */
  pixelUnshuffle(downscaleFactor: Int<Tensor>, options?: { downscaleFactor?: Int<Tensor> }): Tensor;
  /** `pixel_unshuffle(Tensor self, int downscale_factor) -> Tensor` */
  pixelUnshuffle(options: { downscaleFactor: Int<Tensor> }): Tensor;
  /** `poisson(Tensor self, Generator? generator=...) -> Tensor` */
  poisson(generator?: Generator | null | { generator?: Generator | null }, options?: { generator?: Generator | null }): Tensor;
  /** `polygamma_(Tensor self, int n) -> Tensor` */
  polygamma_(n: Int<Tensor>, options?: { n?: Int<Tensor> }): Tensor;
  /** `polygamma_(Tensor self, int n) -> Tensor` */
  polygamma_(options: { n: Int<Tensor> }): Tensor;
  /** `positive(Tensor self) -> Tensor` */
  positive(): Tensor;
  /** `pow.Tensor_Scalar(Tensor self, Scalar exponent) -> Tensor` */
  pow(exponent: Num<Tensor>, options?: { exponent?: Num<Tensor> }): Tensor;
  /** `pow.Tensor_Scalar(Tensor self, Scalar exponent) -> Tensor` */
  pow(options: { exponent: Num<Tensor> }): Tensor;
  /** `pow.Tensor_Tensor(Tensor self, Tensor exponent) -> Tensor` */
  pow(exponent: Tensor, options?: { exponent?: Tensor }): Tensor;
  /** `pow.Tensor_Tensor(Tensor self, Tensor exponent) -> Tensor` */
  pow(options: { exponent: Tensor }): Tensor;
  /** `pow_.Scalar(Tensor self, Scalar exponent) -> Tensor` */
  pow_(exponent: Num<Tensor>, options?: { exponent?: Num<Tensor> }): Tensor;
  /** `pow_.Scalar(Tensor self, Scalar exponent) -> Tensor` */
  pow_(options: { exponent: Num<Tensor> }): Tensor;
  /** `pow_.Tensor(Tensor self, Tensor exponent) -> Tensor` */
  pow_(exponent: Tensor, options?: { exponent?: Tensor }): Tensor;
  /** `pow_.Tensor(Tensor self, Tensor exponent) -> Tensor` */
  pow_(options: { exponent: Tensor }): Tensor;
  /** `prelu(Tensor self, Tensor weight) -> Tensor` */
  prelu(weight: Tensor, options?: { weight?: Tensor }): Tensor;
  /** `prelu(Tensor self, Tensor weight) -> Tensor` */
  prelu(options: { weight: Tensor }): Tensor;
  /** `prod(Tensor self, *, ScalarType? dtype=...) -> Tensor` */
  prod(options?: { dtype?: DTypeLike | null }): Tensor;
  /** `prod.dim_int(Tensor self, int dim, bool keepdim=..., *, ScalarType? dtype=...) -> Tensor` */
  prod(dim: Int<Tensor>, keepdim?: boolean | { dim?: Int<Tensor>; keepdim?: boolean; dtype?: DTypeLike | null }, options?: { dim?: Int<Tensor>; keepdim?: boolean; dtype?: DTypeLike | null }): Tensor;
  /** `prod.dim_int(Tensor self, int dim, bool keepdim=..., *, ScalarType? dtype=...) -> Tensor` */
  prod(options: { dim: Int<Tensor>; keepdim?: boolean; dtype?: DTypeLike | null }): Tensor;
  /** `put(Tensor self, Tensor index, Tensor source, bool accumulate=...) -> Tensor` */
  put(index: Tensor, source: Tensor, accumulate?: boolean | { index?: Tensor; source?: Tensor; accumulate?: boolean }, options?: { index?: Tensor; source?: Tensor; accumulate?: boolean }): Tensor;
  /** `put(Tensor self, Tensor index, Tensor source, bool accumulate=...) -> Tensor` */
  put(options: { index: Tensor; source: Tensor; accumulate?: boolean }): Tensor;
  /** `put_(Tensor self, Tensor index, Tensor source, bool accumulate=...) -> Tensor` */
  put_(index: Tensor, source: Tensor, accumulate?: boolean | { index?: Tensor; source?: Tensor; accumulate?: boolean }, options?: { index?: Tensor; source?: Tensor; accumulate?: boolean }): Tensor;
  /** `put_(Tensor self, Tensor index, Tensor source, bool accumulate=...) -> Tensor` */
  put_(options: { index: Tensor; source: Tensor; accumulate?: boolean }): Tensor;
  /** `q_per_channel_axis(Tensor self) -> int` */
  qPerChannelAxis(): number;
  /** `q_per_channel_scales(Tensor self) -> Tensor` */
  qPerChannelScales(): Tensor;
  /** `q_per_channel_zero_points(Tensor self) -> Tensor` */
  qPerChannelZeroPoints(): Tensor;
  /** `q_scale(Tensor self) -> float` */
  qScale(): number;
  /** `q_zero_point(Tensor self) -> int` */
  qZeroPoint(): number;
  /** `qr(Tensor self, bool some=...) -> (Tensor Q, Tensor R)` */
  qr(some?: boolean | { some?: boolean }, options?: { some?: boolean }): [Tensor, Tensor] & { readonly Q: Tensor; readonly R: Tensor };
  /** `qscheme(Tensor self) -> QScheme` */
  qscheme(): unknown;
  /** `quantile(Tensor self, Tensor q, int? dim=..., bool keepdim=..., *, str interpolation=...) -> Tensor` */
  quantile(q: Tensor, dim?: Int<Tensor> | null | { q?: Tensor; dim?: Int<Tensor> | null; keepdim?: boolean; interpolation?: string }, keepdim?: boolean | { q?: Tensor; dim?: Int<Tensor> | null; keepdim?: boolean; interpolation?: string }, options?: { q?: Tensor; dim?: Int<Tensor> | null; keepdim?: boolean; interpolation?: string }): Tensor;
  /** `quantile(Tensor self, Tensor q, int? dim=..., bool keepdim=..., *, str interpolation=...) -> Tensor` */
  quantile(options: { q: Tensor; dim?: Int<Tensor> | null; keepdim?: boolean; interpolation?: string }): Tensor;
  /** `quantile.scalar(Tensor self, float q, int? dim=..., bool keepdim=..., *, str interpolation=...) -> Tensor` */
  quantile(q: Float<Tensor>, dim?: Int<Tensor> | null | { q?: Float<Tensor>; dim?: Int<Tensor> | null; keepdim?: boolean; interpolation?: string }, keepdim?: boolean | { q?: Float<Tensor>; dim?: Int<Tensor> | null; keepdim?: boolean; interpolation?: string }, options?: { q?: Float<Tensor>; dim?: Int<Tensor> | null; keepdim?: boolean; interpolation?: string }): Tensor;
  /** `quantile.scalar(Tensor self, float q, int? dim=..., bool keepdim=..., *, str interpolation=...) -> Tensor` */
  quantile(options: { q: Float<Tensor>; dim?: Int<Tensor> | null; keepdim?: boolean; interpolation?: string }): Tensor;
  /** `quantize_per_channel(Tensor self, Tensor scales, Tensor zero_points, int axis, ScalarType dtype) -> Tensor` */
  quantizePerChannel(scales: Tensor, zeroPoints: Tensor, axis: Int<Tensor>, dtype: DTypeLike, options?: { scales?: Tensor; zeroPoints?: Tensor; axis?: Int<Tensor>; dtype?: DTypeLike }): Tensor;
  /** `quantize_per_channel(Tensor self, Tensor scales, Tensor zero_points, int axis, ScalarType dtype) -> Tensor` */
  quantizePerChannel(options: { scales: Tensor; zeroPoints: Tensor; axis: Int<Tensor>; dtype: DTypeLike }): Tensor;
  /** `quantize_per_tensor(Tensor self, float scale, int zero_point, ScalarType dtype) -> Tensor` */
  quantizePerTensor(scale: Float<Tensor>, zeroPoint: Int<Tensor>, dtype: DTypeLike, options?: { scale?: Float<Tensor>; zeroPoint?: Int<Tensor>; dtype?: DTypeLike }): Tensor;
  /** `quantize_per_tensor(Tensor self, float scale, int zero_point, ScalarType dtype) -> Tensor` */
  quantizePerTensor(options: { scale: Float<Tensor>; zeroPoint: Int<Tensor>; dtype: DTypeLike }): Tensor;
  /** `quantize_per_tensor.tensor_qparams(Tensor self, Tensor scale, Tensor zero_point, ScalarType dtype) -> Tensor` */
  quantizePerTensor(scale: Tensor, zeroPoint: Tensor, dtype: DTypeLike, options?: { scale?: Tensor; zeroPoint?: Tensor; dtype?: DTypeLike }): Tensor;
  /** `quantize_per_tensor.tensor_qparams(Tensor self, Tensor scale, Tensor zero_point, ScalarType dtype) -> Tensor` */
  quantizePerTensor(options: { scale: Tensor; zeroPoint: Tensor; dtype: DTypeLike }): Tensor;
  /** `quantize_per_tensor_dynamic(Tensor self, ScalarType dtype, bool reduce_range) -> Tensor` */
  quantizePerTensorDynamic(dtype: DTypeLike, reduceRange: boolean, options?: { dtype?: DTypeLike; reduceRange?: boolean }): Tensor;
  /** `quantize_per_tensor_dynamic(Tensor self, ScalarType dtype, bool reduce_range) -> Tensor` */
  quantizePerTensorDynamic(options: { dtype: DTypeLike; reduceRange: boolean }): Tensor;
  /** `quantized_max_pool1d(Tensor self, int[] kernel_size, int[] stride=..., int[] padding=..., int[] dilation=..., bool ceil_mode=...) -> Tensor` */
  quantizedMaxPool1d(kernelSize: Int<Tensor> | readonly Int<Tensor>[], stride?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, padding?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, dilation?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, ceilMode?: boolean | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, options?: { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }): Tensor;
  /** `quantized_max_pool1d(Tensor self, int[] kernel_size, int[] stride=..., int[] padding=..., int[] dilation=..., bool ceil_mode=...) -> Tensor` */
  quantizedMaxPool1d(options: { kernelSize: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }): Tensor;
  /** `quantized_max_pool2d(Tensor self, int[] kernel_size, int[] stride=..., int[] padding=..., int[] dilation=..., bool ceil_mode=...) -> Tensor` */
  quantizedMaxPool2d(kernelSize: Int<Tensor> | readonly Int<Tensor>[], stride?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, padding?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, dilation?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, ceilMode?: boolean | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, options?: { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }): Tensor;
  /** `quantized_max_pool2d(Tensor self, int[] kernel_size, int[] stride=..., int[] padding=..., int[] dilation=..., bool ceil_mode=...) -> Tensor` */
  quantizedMaxPool2d(options: { kernelSize: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }): Tensor;
  /** `quantized_max_pool3d(Tensor self, int[] kernel_size, int[] stride=..., int[] padding=..., int[] dilation=..., bool ceil_mode=...) -> Tensor` */
  quantizedMaxPool3d(kernelSize: Int<Tensor> | readonly Int<Tensor>[], stride?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, padding?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, dilation?: Int<Tensor> | readonly Int<Tensor>[] | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, ceilMode?: boolean | { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }, options?: { kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }): Tensor;
  /** `quantized_max_pool3d(Tensor self, int[] kernel_size, int[] stride=..., int[] padding=..., int[] dilation=..., bool ceil_mode=...) -> Tensor` */
  quantizedMaxPool3d(options: { kernelSize: Int<Tensor> | readonly Int<Tensor>[]; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[]; ceilMode?: boolean }): Tensor;
  /** `rad2deg(Tensor self) -> Tensor` */
  rad2deg(): Tensor;
  /** `rad2deg_(Tensor self) -> Tensor` */
  rad2deg_(): Tensor;
  /** `rand_like(Tensor self, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=..., MemoryFormat? memory_format=...) -> Tensor` */
  randLike(options?: { dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean }): Tensor;
  /** `rand_like.generator(Tensor self, *, Generator? generator, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=..., MemoryFormat? memory_format=...) -> Tensor` */
  randLike(options: { generator?: Generator | null; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean }): Tensor;
  /** `randint_like(Tensor self, SymInt high, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=..., MemoryFormat? memory_format=...) -> Tensor` */
  randintLike(high: Int<Tensor>, options?: { high?: Int<Tensor>; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean }): Tensor;
  /** `randint_like(Tensor self, SymInt high, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=..., MemoryFormat? memory_format=...) -> Tensor` */
  randintLike(options: { high: Int<Tensor>; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean }): Tensor;
  /** `randint_like.Tensor(Tensor self, Tensor high, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=..., MemoryFormat? memory_format=...) -> Tensor` */
  randintLike(high: Tensor, options?: { high?: Tensor; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean }): Tensor;
  /** `randint_like.Tensor(Tensor self, Tensor high, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=..., MemoryFormat? memory_format=...) -> Tensor` */
  randintLike(options: { high: Tensor; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean }): Tensor;
  /** `randint_like.Tensor_generator(Tensor self, Tensor high, *, Generator? generator, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=..., MemoryFormat? memory_format=...) -> Tensor` */
  randintLike(high: Tensor, options: { high?: Tensor; generator?: Generator | null; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean }): Tensor;
  /** `randint_like.Tensor_generator(Tensor self, Tensor high, *, Generator? generator, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=..., MemoryFormat? memory_format=...) -> Tensor` */
  randintLike(options: { high: Tensor; generator: Generator | null; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean }): Tensor;
  /** `randint_like.generator(Tensor self, SymInt high, *, Generator? generator, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=..., MemoryFormat? memory_format=...) -> Tensor` */
  randintLike(high: Int<Tensor>, options: { high?: Int<Tensor>; generator?: Generator | null; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean }): Tensor;
  /** `randint_like.generator(Tensor self, SymInt high, *, Generator? generator, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=..., MemoryFormat? memory_format=...) -> Tensor` */
  randintLike(options: { high: Int<Tensor>; generator: Generator | null; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean }): Tensor;
  /** `randint_like.low_dtype(Tensor self, SymInt low, SymInt high, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=..., MemoryFormat? memory_format=...) -> Tensor` */
  randintLike(low: Int<Tensor>, high: Int<Tensor>, options?: { low?: Int<Tensor>; high?: Int<Tensor>; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean }): Tensor;
  /** `randint_like.low_dtype(Tensor self, SymInt low, SymInt high, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=..., MemoryFormat? memory_format=...) -> Tensor` */
  randintLike(options: { low: Int<Tensor>; high: Int<Tensor>; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean }): Tensor;
  /** `randint_like.low_generator_dtype(Tensor self, SymInt low, SymInt high, *, Generator? generator, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=..., MemoryFormat? memory_format=...) -> Tensor` */
  randintLike(low: Int<Tensor>, high: Int<Tensor>, options: { low?: Int<Tensor>; high?: Int<Tensor>; generator?: Generator | null; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean }): Tensor;
  /** `randint_like.low_generator_dtype(Tensor self, SymInt low, SymInt high, *, Generator? generator, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=..., MemoryFormat? memory_format=...) -> Tensor` */
  randintLike(options: { low: Int<Tensor>; high: Int<Tensor>; generator: Generator | null; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean }): Tensor;
  /** `randn_like(Tensor self, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=..., MemoryFormat? memory_format=...) -> Tensor` */
  randnLike(options?: { dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean }): Tensor;
  /** `randn_like.generator(Tensor self, *, Generator? generator, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=..., MemoryFormat? memory_format=...) -> Tensor` */
  randnLike(options: { generator?: Generator | null; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean }): Tensor;
  /** `random(Tensor self, *, Generator? generator=...) -> Tensor` */
  random(options?: { generator?: Generator | null }): Tensor;
  /** `random.from(Tensor self, int from, int? to, *, Generator? generator=...) -> Tensor` */
  random(from: Int<Tensor>, to: Int<Tensor> | null, options?: { from?: Int<Tensor>; to?: Int<Tensor> | null; generator?: Generator | null }): Tensor;
  /** `random.from(Tensor self, int from, int? to, *, Generator? generator=...) -> Tensor` */
  random(options: { from: Int<Tensor>; to: Int<Tensor> | null; generator?: Generator | null }): Tensor;
  /** `random.to(Tensor self, int to, *, Generator? generator=...) -> Tensor` */
  random(to: Int<Tensor>, options?: { to?: Int<Tensor>; generator?: Generator | null }): Tensor;
  /** `random.to(Tensor self, int to, *, Generator? generator=...) -> Tensor` */
  random(options: { to: Int<Tensor>; generator?: Generator | null }): Tensor;
  /** `random_(Tensor self, *, Generator? generator=...) -> Tensor` */
  random_(options?: { generator?: Generator | null }): Tensor;
  /** `random_.from(Tensor self, int from, int? to, *, Generator? generator=...) -> Tensor` */
  random_(from: Int<Tensor>, to: Int<Tensor> | null, options?: { from?: Int<Tensor>; to?: Int<Tensor> | null; generator?: Generator | null }): Tensor;
  /** `random_.from(Tensor self, int from, int? to, *, Generator? generator=...) -> Tensor` */
  random_(options: { from: Int<Tensor>; to: Int<Tensor> | null; generator?: Generator | null }): Tensor;
  /** `random_.to(Tensor self, int to, *, Generator? generator=...) -> Tensor` */
  random_(to: Int<Tensor>, options?: { to?: Int<Tensor>; generator?: Generator | null }): Tensor;
  /** `random_.to(Tensor self, int to, *, Generator? generator=...) -> Tensor` */
  random_(options: { to: Int<Tensor>; generator?: Generator | null }): Tensor;
  /** `ravel(Tensor self) -> Tensor` */
  ravel(): Tensor;
  /** `real(Tensor self) -> Tensor` */
  real(): Tensor;
  /** `reciprocal(Tensor self) -> Tensor` */
  reciprocal(): Tensor;
  /** `reciprocal_(Tensor self) -> Tensor` */
  reciprocal_(): Tensor;
  /** `reflection_pad1d(Tensor self, SymInt[] padding) -> Tensor` */
  reflectionPad1d(padding: Int<Tensor> | readonly Int<Tensor>[], options?: { padding?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `reflection_pad1d(Tensor self, SymInt[] padding) -> Tensor` */
  reflectionPad1d(options: { padding: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `reflection_pad2d(Tensor self, SymInt[] padding) -> Tensor` */
  reflectionPad2d(padding: Int<Tensor> | readonly Int<Tensor>[], options?: { padding?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `reflection_pad2d(Tensor self, SymInt[] padding) -> Tensor` */
  reflectionPad2d(options: { padding: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `reflection_pad3d(Tensor self, SymInt[] padding) -> Tensor` */
  reflectionPad3d(padding: Int<Tensor> | readonly Int<Tensor>[], options?: { padding?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `reflection_pad3d(Tensor self, SymInt[] padding) -> Tensor` */
  reflectionPad3d(options: { padding: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `relu(Tensor self) -> Tensor` */
  relu(): Tensor;
  /** `relu6(Tensor self) -> Tensor` */
  relu6(): Tensor;
  /** `relu6_(Tensor self) -> Tensor` */
  relu6_(): Tensor;
  /** `relu_(Tensor self) -> Tensor` */
  relu_(): Tensor;
  /** `remainder.Scalar(Tensor self, Scalar other) -> Tensor` */
  remainder(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `remainder.Scalar(Tensor self, Scalar other) -> Tensor` */
  remainder(options: { other: Num<Tensor> }): Tensor;
  /** `remainder.Tensor(Tensor self, Tensor other) -> Tensor` */
  remainder(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `remainder.Tensor(Tensor self, Tensor other) -> Tensor` */
  remainder(options: { other: Tensor }): Tensor;
  /** `remainder_.Scalar(Tensor self, Scalar other) -> Tensor` */
  remainder_(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `remainder_.Scalar(Tensor self, Scalar other) -> Tensor` */
  remainder_(options: { other: Num<Tensor> }): Tensor;
  /** `remainder_.Tensor(Tensor self, Tensor other) -> Tensor` */
  remainder_(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `remainder_.Tensor(Tensor self, Tensor other) -> Tensor` */
  remainder_(options: { other: Tensor }): Tensor;
  /** `renorm(Tensor self, Scalar p, int dim, Scalar maxnorm) -> Tensor` */
  renorm(p: Num<Tensor>, dim: Int<Tensor>, maxnorm: Num<Tensor>, options?: { p?: Num<Tensor>; dim?: Int<Tensor>; maxnorm?: Num<Tensor> }): Tensor;
  /** `renorm(Tensor self, Scalar p, int dim, Scalar maxnorm) -> Tensor` */
  renorm(options: { p: Num<Tensor>; dim: Int<Tensor>; maxnorm: Num<Tensor> }): Tensor;
  /** `renorm_(Tensor self, Scalar p, int dim, Scalar maxnorm) -> Tensor` */
  renorm_(p: Num<Tensor>, dim: Int<Tensor>, maxnorm: Num<Tensor>, options?: { p?: Num<Tensor>; dim?: Int<Tensor>; maxnorm?: Num<Tensor> }): Tensor;
  /** `renorm_(Tensor self, Scalar p, int dim, Scalar maxnorm) -> Tensor` */
  renorm_(options: { p: Num<Tensor>; dim: Int<Tensor>; maxnorm: Num<Tensor> }): Tensor;
  /** `repeat(Tensor self, SymInt[] repeats) -> Tensor` */
  repeat(repeats: readonly Int<Tensor>[], options?: { repeats?: readonly Int<Tensor>[] }): Tensor;
  /** `repeat(Tensor self, SymInt[] repeats) -> Tensor` */
  repeat(...repeats: Int<Tensor>[]): Tensor;
  /** `repeat(Tensor self, SymInt[] repeats) -> Tensor` */
  repeat(...args: [...Int<Tensor>[], { repeats?: readonly Int<Tensor>[] }]): Tensor;
  /** `repeat(Tensor self, SymInt[] repeats) -> Tensor` */
  repeat(options: { repeats: readonly Int<Tensor>[] }): Tensor;
  /** `repeat_interleave.self_Tensor(Tensor self, Tensor repeats, int? dim=..., *, SymInt? output_size=...) -> Tensor` */
  repeatInterleave(repeats: Tensor, dim?: Int<Tensor> | null | { repeats?: Tensor; dim?: Int<Tensor> | null; outputSize?: Int<Tensor> | null }, options?: { repeats?: Tensor; dim?: Int<Tensor> | null; outputSize?: Int<Tensor> | null }): Tensor;
  /** `repeat_interleave.self_Tensor(Tensor self, Tensor repeats, int? dim=..., *, SymInt? output_size=...) -> Tensor` */
  repeatInterleave(options: { repeats: Tensor; dim?: Int<Tensor> | null; outputSize?: Int<Tensor> | null }): Tensor;
  /** `repeat_interleave.self_int(Tensor self, SymInt repeats, int? dim=..., *, SymInt? output_size=...) -> Tensor` */
  repeatInterleave(repeats: Int<Tensor>, dim?: Int<Tensor> | null | { repeats?: Int<Tensor>; dim?: Int<Tensor> | null; outputSize?: Int<Tensor> | null }, options?: { repeats?: Int<Tensor>; dim?: Int<Tensor> | null; outputSize?: Int<Tensor> | null }): Tensor;
  /** `repeat_interleave.self_int(Tensor self, SymInt repeats, int? dim=..., *, SymInt? output_size=...) -> Tensor` */
  repeatInterleave(options: { repeats: Int<Tensor>; dim?: Int<Tensor> | null; outputSize?: Int<Tensor> | null }): Tensor;
  /** `replication_pad1d(Tensor self, SymInt[] padding) -> Tensor` */
  replicationPad1d(padding: Int<Tensor> | readonly Int<Tensor>[], options?: { padding?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `replication_pad1d(Tensor self, SymInt[] padding) -> Tensor` */
  replicationPad1d(options: { padding: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `replication_pad2d(Tensor self, SymInt[] padding) -> Tensor` */
  replicationPad2d(padding: Int<Tensor> | readonly Int<Tensor>[], options?: { padding?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `replication_pad2d(Tensor self, SymInt[] padding) -> Tensor` */
  replicationPad2d(options: { padding: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `replication_pad3d(Tensor self, SymInt[] padding) -> Tensor` */
  replicationPad3d(padding: Int<Tensor> | readonly Int<Tensor>[], options?: { padding?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `replication_pad3d(Tensor self, SymInt[] padding) -> Tensor` */
  replicationPad3d(options: { padding: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `reshape(Tensor self, SymInt[] shape) -> Tensor` */
  reshape(shape: readonly Int<Tensor>[], options?: { shape?: readonly Int<Tensor>[] }): Tensor;
  /** `reshape(Tensor self, SymInt[] shape) -> Tensor` */
  reshape(...shape: Int<Tensor>[]): Tensor;
  /** `reshape(Tensor self, SymInt[] shape) -> Tensor` */
  reshape(...args: [...Int<Tensor>[], { shape?: readonly Int<Tensor>[] }]): Tensor;
  /** `reshape(Tensor self, SymInt[] shape) -> Tensor` */
  reshape(options: { shape: readonly Int<Tensor>[] }): Tensor;
  /** `reshape_as(Tensor self, Tensor other) -> Tensor` */
  reshapeAs(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `reshape_as(Tensor self, Tensor other) -> Tensor` */
  reshapeAs(options: { other: Tensor }): Tensor;
  /** `resize(Tensor self, SymInt[] size, *, MemoryFormat? memory_format=...) -> Tensor` */
  resize(size: readonly Int<Tensor>[], options?: { size?: readonly Int<Tensor>[]; memoryFormat?: MemoryFormatLike | null }): Tensor;
  /** `resize(Tensor self, SymInt[] size, *, MemoryFormat? memory_format=...) -> Tensor` */
  resize(...size: Int<Tensor>[]): Tensor;
  /** `resize(Tensor self, SymInt[] size, *, MemoryFormat? memory_format=...) -> Tensor` */
  resize(...args: [...Int<Tensor>[], { size?: readonly Int<Tensor>[]; memoryFormat?: MemoryFormatLike | null }]): Tensor;
  /** `resize(Tensor self, SymInt[] size, *, MemoryFormat? memory_format=...) -> Tensor` */
  resize(options: { size: readonly Int<Tensor>[]; memoryFormat?: MemoryFormatLike | null }): Tensor;
  /** `resize_(Tensor self, SymInt[] size, *, MemoryFormat? memory_format=...) -> Tensor` */
  resize_(size: readonly Int<Tensor>[], options?: { size?: readonly Int<Tensor>[]; memoryFormat?: MemoryFormatLike | null }): Tensor;
  /** `resize_(Tensor self, SymInt[] size, *, MemoryFormat? memory_format=...) -> Tensor` */
  resize_(...size: Int<Tensor>[]): Tensor;
  /** `resize_(Tensor self, SymInt[] size, *, MemoryFormat? memory_format=...) -> Tensor` */
  resize_(...args: [...Int<Tensor>[], { size?: readonly Int<Tensor>[]; memoryFormat?: MemoryFormatLike | null }]): Tensor;
  /** `resize_(Tensor self, SymInt[] size, *, MemoryFormat? memory_format=...) -> Tensor` */
  resize_(options: { size: readonly Int<Tensor>[]; memoryFormat?: MemoryFormatLike | null }): Tensor;
  /** `resize_as(Tensor self, Tensor the_template, *, MemoryFormat? memory_format=...) -> Tensor` */
  resizeAs(theTemplate: Tensor, options?: { theTemplate?: Tensor; memoryFormat?: MemoryFormatLike | null }): Tensor;
  /** `resize_as(Tensor self, Tensor the_template, *, MemoryFormat? memory_format=...) -> Tensor` */
  resizeAs(options: { theTemplate: Tensor; memoryFormat?: MemoryFormatLike | null }): Tensor;
  /** `resize_as_(Tensor self, Tensor the_template, *, MemoryFormat? memory_format=...) -> Tensor` */
  resizeAs_(theTemplate: Tensor, options?: { theTemplate?: Tensor; memoryFormat?: MemoryFormatLike | null }): Tensor;
  /** `resize_as_(Tensor self, Tensor the_template, *, MemoryFormat? memory_format=...) -> Tensor` */
  resizeAs_(options: { theTemplate: Tensor; memoryFormat?: MemoryFormatLike | null }): Tensor;
  /** `resize_as_sparse(Tensor self, Tensor the_template) -> Tensor` */
  resizeAsSparse(theTemplate: Tensor, options?: { theTemplate?: Tensor }): Tensor;
  /** `resize_as_sparse(Tensor self, Tensor the_template) -> Tensor` */
  resizeAsSparse(options: { theTemplate: Tensor }): Tensor;
  /** `resize_as_sparse_(Tensor self, Tensor the_template) -> Tensor` */
  resizeAsSparse_(theTemplate: Tensor, options?: { theTemplate?: Tensor }): Tensor;
  /** `resize_as_sparse_(Tensor self, Tensor the_template) -> Tensor` */
  resizeAsSparse_(options: { theTemplate: Tensor }): Tensor;
  /** `resolve_conj(Tensor self) -> Tensor` */
  resolveConj(): Tensor;
  /** `resolve_neg(Tensor self) -> Tensor` */
  resolveNeg(): Tensor;
  /** `roll(Tensor self, SymInt[] shifts, int[] dims=...) -> Tensor` */
  roll(shifts: Int<Tensor> | readonly Int<Tensor>[], dims?: Int<Tensor> | readonly Int<Tensor>[] | { shifts?: Int<Tensor> | readonly Int<Tensor>[]; dims?: Int<Tensor> | readonly Int<Tensor>[] }, options?: { shifts?: Int<Tensor> | readonly Int<Tensor>[]; dims?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `roll(Tensor self, SymInt[] shifts, int[] dims=...) -> Tensor` */
  roll(options: { shifts: Int<Tensor> | readonly Int<Tensor>[]; dims?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `rot90(Tensor self, int k=..., int[] dims=...) -> Tensor` */
  rot90(k?: Int<Tensor> | { k?: Int<Tensor>; dims?: readonly Int<Tensor>[] }, dims?: readonly Int<Tensor>[] | { k?: Int<Tensor>; dims?: readonly Int<Tensor>[] }, options?: { k?: Int<Tensor>; dims?: readonly Int<Tensor>[] }): Tensor;
  /** `round(Tensor self) -> Tensor` */
  round(): Tensor;
  /** `round.decimals(Tensor self, *, int decimals) -> Tensor` */
  round(options: { decimals?: Int<Tensor> }): Tensor;
  /** `round_(Tensor self) -> Tensor` */
  round_(): Tensor;
  /** `round_.decimals(Tensor self, *, int decimals) -> Tensor` */
  round_(options: { decimals?: Int<Tensor> }): Tensor;
  /** `row_indices(Tensor self) -> Tensor` */
  rowIndices(): Tensor;
  /** `row_indices_copy(Tensor self) -> Tensor` */
  rowIndicesCopy(): Tensor;
  /** `rrelu(Tensor self, Scalar lower=..., Scalar upper=..., bool training=..., Generator? generator=...) -> Tensor` */
  rrelu(lower?: Num<Tensor> | { lower?: Num<Tensor>; upper?: Num<Tensor>; training?: boolean; generator?: Generator | null }, upper?: Num<Tensor> | { lower?: Num<Tensor>; upper?: Num<Tensor>; training?: boolean; generator?: Generator | null }, training?: boolean | { lower?: Num<Tensor>; upper?: Num<Tensor>; training?: boolean; generator?: Generator | null }, generator?: Generator | null | { lower?: Num<Tensor>; upper?: Num<Tensor>; training?: boolean; generator?: Generator | null }, options?: { lower?: Num<Tensor>; upper?: Num<Tensor>; training?: boolean; generator?: Generator | null }): Tensor;
  /** `rrelu_(Tensor self, Scalar lower=..., Scalar upper=..., bool training=..., Generator? generator=...) -> Tensor` */
  rrelu_(lower?: Num<Tensor> | { lower?: Num<Tensor>; upper?: Num<Tensor>; training?: boolean; generator?: Generator | null }, upper?: Num<Tensor> | { lower?: Num<Tensor>; upper?: Num<Tensor>; training?: boolean; generator?: Generator | null }, training?: boolean | { lower?: Num<Tensor>; upper?: Num<Tensor>; training?: boolean; generator?: Generator | null }, generator?: Generator | null | { lower?: Num<Tensor>; upper?: Num<Tensor>; training?: boolean; generator?: Generator | null }, options?: { lower?: Num<Tensor>; upper?: Num<Tensor>; training?: boolean; generator?: Generator | null }): Tensor;
  /** `rrelu_with_noise(Tensor self, Tensor noise, Scalar lower=..., Scalar upper=..., bool training=..., Generator? generator=...) -> Tensor` */
  rreluWithNoise(noise: Tensor, lower?: Num<Tensor> | { noise?: Tensor; lower?: Num<Tensor>; upper?: Num<Tensor>; training?: boolean; generator?: Generator | null }, upper?: Num<Tensor> | { noise?: Tensor; lower?: Num<Tensor>; upper?: Num<Tensor>; training?: boolean; generator?: Generator | null }, training?: boolean | { noise?: Tensor; lower?: Num<Tensor>; upper?: Num<Tensor>; training?: boolean; generator?: Generator | null }, generator?: Generator | null | { noise?: Tensor; lower?: Num<Tensor>; upper?: Num<Tensor>; training?: boolean; generator?: Generator | null }, options?: { noise?: Tensor; lower?: Num<Tensor>; upper?: Num<Tensor>; training?: boolean; generator?: Generator | null }): Tensor;
  /** `rrelu_with_noise(Tensor self, Tensor noise, Scalar lower=..., Scalar upper=..., bool training=..., Generator? generator=...) -> Tensor` */
  rreluWithNoise(options: { noise: Tensor; lower?: Num<Tensor>; upper?: Num<Tensor>; training?: boolean; generator?: Generator | null }): Tensor;
  /** `rrelu_with_noise_(Tensor self, Tensor noise, Scalar lower=..., Scalar upper=..., bool training=..., Generator? generator=...) -> Tensor` */
  rreluWithNoise_(noise: Tensor, lower?: Num<Tensor> | { noise?: Tensor; lower?: Num<Tensor>; upper?: Num<Tensor>; training?: boolean; generator?: Generator | null }, upper?: Num<Tensor> | { noise?: Tensor; lower?: Num<Tensor>; upper?: Num<Tensor>; training?: boolean; generator?: Generator | null }, training?: boolean | { noise?: Tensor; lower?: Num<Tensor>; upper?: Num<Tensor>; training?: boolean; generator?: Generator | null }, generator?: Generator | null | { noise?: Tensor; lower?: Num<Tensor>; upper?: Num<Tensor>; training?: boolean; generator?: Generator | null }, options?: { noise?: Tensor; lower?: Num<Tensor>; upper?: Num<Tensor>; training?: boolean; generator?: Generator | null }): Tensor;
  /** `rrelu_with_noise_(Tensor self, Tensor noise, Scalar lower=..., Scalar upper=..., bool training=..., Generator? generator=...) -> Tensor` */
  rreluWithNoise_(options: { noise: Tensor; lower?: Num<Tensor>; upper?: Num<Tensor>; training?: boolean; generator?: Generator | null }): Tensor;
  /** `rrelu_with_noise_functional(Tensor self, Tensor noise, Scalar lower=..., Scalar upper=..., bool training=..., Generator? generator=...) -> (Tensor, Tensor noise_out)` */
  rreluWithNoiseFunctional(noise: Tensor, lower?: Num<Tensor> | { noise?: Tensor; lower?: Num<Tensor>; upper?: Num<Tensor>; training?: boolean; generator?: Generator | null }, upper?: Num<Tensor> | { noise?: Tensor; lower?: Num<Tensor>; upper?: Num<Tensor>; training?: boolean; generator?: Generator | null }, training?: boolean | { noise?: Tensor; lower?: Num<Tensor>; upper?: Num<Tensor>; training?: boolean; generator?: Generator | null }, generator?: Generator | null | { noise?: Tensor; lower?: Num<Tensor>; upper?: Num<Tensor>; training?: boolean; generator?: Generator | null }, options?: { noise?: Tensor; lower?: Num<Tensor>; upper?: Num<Tensor>; training?: boolean; generator?: Generator | null }): [Tensor, Tensor];
  /** `rrelu_with_noise_functional(Tensor self, Tensor noise, Scalar lower=..., Scalar upper=..., bool training=..., Generator? generator=...) -> (Tensor, Tensor noise_out)` */
  rreluWithNoiseFunctional(options: { noise: Tensor; lower?: Num<Tensor>; upper?: Num<Tensor>; training?: boolean; generator?: Generator | null }): [Tensor, Tensor];
  /** `rsqrt(Tensor self) -> Tensor` */
  rsqrt(): Tensor;
  /** `rsqrt_(Tensor self) -> Tensor` */
  rsqrt_(): Tensor;
  /** `rsub.Scalar(Tensor self, Scalar other, Scalar alpha=...) -> Tensor` */
  rsub(other: Num<Tensor>, alpha?: Num<Tensor> | { other?: Num<Tensor>; alpha?: Num<Tensor> }, options?: { other?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  /** `rsub.Scalar(Tensor self, Scalar other, Scalar alpha=...) -> Tensor` */
  rsub(options: { other: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  /** `rsub.Tensor(Tensor self, Tensor other, *, Scalar alpha=...) -> Tensor` */
  rsub(other: Tensor, options?: { other?: Tensor; alpha?: Num<Tensor> }): Tensor;
  /** `rsub.Tensor(Tensor self, Tensor other, *, Scalar alpha=...) -> Tensor` */
  rsub(options: { other: Tensor; alpha?: Num<Tensor> }): Tensor;
  /** `scatter.reduce(Tensor self, int dim, Tensor index, Tensor src, *, str reduce) -> Tensor` */
  scatter(dim: Int<Tensor>, index: Tensor, src: Tensor, options: { dim?: Int<Tensor>; index?: Tensor; src?: Tensor; reduce?: string }): Tensor;
  /** `scatter.reduce(Tensor self, int dim, Tensor index, Tensor src, *, str reduce) -> Tensor` */
  scatter(options: { dim: Int<Tensor>; index: Tensor; src: Tensor; reduce: string }): Tensor;
  /** `scatter.src(Tensor self, int dim, Tensor index, Tensor src) -> Tensor` */
  scatter(dim: Int<Tensor>, index: Tensor, src: Tensor, options?: { dim?: Int<Tensor>; index?: Tensor; src?: Tensor }): Tensor;
  /** `scatter.src(Tensor self, int dim, Tensor index, Tensor src) -> Tensor` */
  scatter(options: { dim: Int<Tensor>; index: Tensor; src: Tensor }): Tensor;
  /** `scatter.value(Tensor self, int dim, Tensor index, Scalar value) -> Tensor` */
  scatter(dim: Int<Tensor>, index: Tensor, value: Num<Tensor>, options?: { dim?: Int<Tensor>; index?: Tensor; value?: Num<Tensor> }): Tensor;
  /** `scatter.value(Tensor self, int dim, Tensor index, Scalar value) -> Tensor` */
  scatter(options: { dim: Int<Tensor>; index: Tensor; value: Num<Tensor> }): Tensor;
  /** `scatter.value_reduce(Tensor self, int dim, Tensor index, Scalar value, *, str reduce) -> Tensor` */
  scatter(dim: Int<Tensor>, index: Tensor, value: Num<Tensor>, options: { dim?: Int<Tensor>; index?: Tensor; value?: Num<Tensor>; reduce?: string }): Tensor;
  /** `scatter.value_reduce(Tensor self, int dim, Tensor index, Scalar value, *, str reduce) -> Tensor` */
  scatter(options: { dim: Int<Tensor>; index: Tensor; value: Num<Tensor>; reduce: string }): Tensor;
  /** `scatter_.reduce(Tensor self, int dim, Tensor index, Tensor src, *, str reduce) -> Tensor` */
  scatter_(dim: Int<Tensor>, index: Tensor, src: Tensor, options: { dim?: Int<Tensor>; index?: Tensor; src?: Tensor; reduce?: string }): Tensor;
  /** `scatter_.reduce(Tensor self, int dim, Tensor index, Tensor src, *, str reduce) -> Tensor` */
  scatter_(options: { dim: Int<Tensor>; index: Tensor; src: Tensor; reduce: string }): Tensor;
  /** `scatter_.src(Tensor self, int dim, Tensor index, Tensor src) -> Tensor` */
  scatter_(dim: Int<Tensor>, index: Tensor, src: Tensor, options?: { dim?: Int<Tensor>; index?: Tensor; src?: Tensor }): Tensor;
  /** `scatter_.src(Tensor self, int dim, Tensor index, Tensor src) -> Tensor` */
  scatter_(options: { dim: Int<Tensor>; index: Tensor; src: Tensor }): Tensor;
  /** `scatter_.value(Tensor self, int dim, Tensor index, Scalar value) -> Tensor` */
  scatter_(dim: Int<Tensor>, index: Tensor, value: Num<Tensor>, options?: { dim?: Int<Tensor>; index?: Tensor; value?: Num<Tensor> }): Tensor;
  /** `scatter_.value(Tensor self, int dim, Tensor index, Scalar value) -> Tensor` */
  scatter_(options: { dim: Int<Tensor>; index: Tensor; value: Num<Tensor> }): Tensor;
  /** `scatter_.value_reduce(Tensor self, int dim, Tensor index, Scalar value, *, str reduce) -> Tensor` */
  scatter_(dim: Int<Tensor>, index: Tensor, value: Num<Tensor>, options: { dim?: Int<Tensor>; index?: Tensor; value?: Num<Tensor>; reduce?: string }): Tensor;
  /** `scatter_.value_reduce(Tensor self, int dim, Tensor index, Scalar value, *, str reduce) -> Tensor` */
  scatter_(options: { dim: Int<Tensor>; index: Tensor; value: Num<Tensor>; reduce: string }): Tensor;
  /** `scatter_add(Tensor self, int dim, Tensor index, Tensor src) -> Tensor` */
  scatterAdd(dim: Int<Tensor>, index: Tensor, src: Tensor, options?: { dim?: Int<Tensor>; index?: Tensor; src?: Tensor }): Tensor;
  /** `scatter_add(Tensor self, int dim, Tensor index, Tensor src) -> Tensor` */
  scatterAdd(options: { dim: Int<Tensor>; index: Tensor; src: Tensor }): Tensor;
  /** `scatter_add_(Tensor self, int dim, Tensor index, Tensor src) -> Tensor` */
  scatterAdd_(dim: Int<Tensor>, index: Tensor, src: Tensor, options?: { dim?: Int<Tensor>; index?: Tensor; src?: Tensor }): Tensor;
  /** `scatter_add_(Tensor self, int dim, Tensor index, Tensor src) -> Tensor` */
  scatterAdd_(options: { dim: Int<Tensor>; index: Tensor; src: Tensor }): Tensor;
  /** `scatter_reduce.two(Tensor self, int dim, Tensor index, Tensor src, str reduce, *, bool include_self=...) -> Tensor` */
  scatterReduce(dim: Int<Tensor>, index: Tensor, src: Tensor, reduce: string, options?: { dim?: Int<Tensor>; index?: Tensor; src?: Tensor; reduce?: string; includeSelf?: boolean }): Tensor;
  /** `scatter_reduce.two(Tensor self, int dim, Tensor index, Tensor src, str reduce, *, bool include_self=...) -> Tensor` */
  scatterReduce(options: { dim: Int<Tensor>; index: Tensor; src: Tensor; reduce: string; includeSelf?: boolean }): Tensor;
  /** `scatter_reduce_.two(Tensor self, int dim, Tensor index, Tensor src, str reduce, *, bool include_self=...) -> Tensor` */
  scatterReduce_(dim: Int<Tensor>, index: Tensor, src: Tensor, reduce: string, options?: { dim?: Int<Tensor>; index?: Tensor; src?: Tensor; reduce?: string; includeSelf?: boolean }): Tensor;
  /** `scatter_reduce_.two(Tensor self, int dim, Tensor index, Tensor src, str reduce, *, bool include_self=...) -> Tensor` */
  scatterReduce_(options: { dim: Int<Tensor>; index: Tensor; src: Tensor; reduce: string; includeSelf?: boolean }): Tensor;
  /** `select.int(Tensor self, int dim, SymInt index) -> Tensor` */
  select(dim: Int<Tensor>, index: Int<Tensor>, options?: { dim?: Int<Tensor>; index?: Int<Tensor> }): Tensor;
  /** `select.int(Tensor self, int dim, SymInt index) -> Tensor` */
  select(options: { dim: Int<Tensor>; index: Int<Tensor> }): Tensor;
  /** `select_copy.int(Tensor self, int dim, SymInt index) -> Tensor` */
  selectCopy(dim: Int<Tensor>, index: Int<Tensor>, options?: { dim?: Int<Tensor>; index?: Int<Tensor> }): Tensor;
  /** `select_copy.int(Tensor self, int dim, SymInt index) -> Tensor` */
  selectCopy(options: { dim: Int<Tensor>; index: Int<Tensor> }): Tensor;
  /** `select_scatter(Tensor self, Tensor src, int dim, SymInt index) -> Tensor` */
  selectScatter(src: Tensor, dim: Int<Tensor>, index: Int<Tensor>, options?: { src?: Tensor; dim?: Int<Tensor>; index?: Int<Tensor> }): Tensor;
  /** `select_scatter(Tensor self, Tensor src, int dim, SymInt index) -> Tensor` */
  selectScatter(options: { src: Tensor; dim: Int<Tensor>; index: Int<Tensor> }): Tensor;
  /** `selu(Tensor self) -> Tensor` */
  selu(): Tensor;
  /** `selu_(Tensor self) -> Tensor` */
  selu_(): Tensor;
  /** `set(Tensor self) -> Tensor` */
  set(): Tensor;
  /** `set.source_Tensor(Tensor self, Tensor source) -> Tensor` */
  set(source: Tensor, options?: { source?: Tensor }): Tensor;
  /** `set.source_Tensor(Tensor self, Tensor source) -> Tensor` */
  set(options: { source: Tensor }): Tensor;
  /** `set_(Tensor self) -> Tensor` */
  set_(): Tensor;
  /** `set_.source_Tensor(Tensor self, Tensor source) -> Tensor` */
  set_(source: Tensor, options?: { source?: Tensor }): Tensor;
  /** `set_.source_Tensor(Tensor self, Tensor source) -> Tensor` */
  set_(options: { source: Tensor }): Tensor;
  /** `set_.source_Tensor_storage_offset(Tensor self, Tensor source, SymInt storage_offset, SymInt[] size, SymInt[] stride=...) -> Tensor` */
  set_(source: Tensor, storageOffset: Int<Tensor>, size: readonly Int<Tensor>[], stride?: readonly Int<Tensor>[] | { source?: Tensor; storageOffset?: Int<Tensor>; size?: readonly Int<Tensor>[]; stride?: readonly Int<Tensor>[] }, options?: { source?: Tensor; storageOffset?: Int<Tensor>; size?: readonly Int<Tensor>[]; stride?: readonly Int<Tensor>[] }): Tensor;
  /** `set_.source_Tensor_storage_offset(Tensor self, Tensor source, SymInt storage_offset, SymInt[] size, SymInt[] stride=...) -> Tensor` */
  set_(options: { source: Tensor; storageOffset: Int<Tensor>; size: readonly Int<Tensor>[]; stride?: readonly Int<Tensor>[] }): Tensor;
  /** `set_data(Tensor self, Tensor new_data) -> ()` */
  setData(newData: Tensor, options?: { newData?: Tensor }): void;
  /** `set_data(Tensor self, Tensor new_data) -> ()` */
  setData(options: { newData: Tensor }): void;
  /** `sgn(Tensor self) -> Tensor` */
  sgn(): Tensor;
  /** `sgn_(Tensor self) -> Tensor` */
  sgn_(): Tensor;
  /** `sigmoid(Tensor self) -> Tensor` */
  sigmoid(): Tensor;
  /** `sigmoid_(Tensor self) -> Tensor` */
  sigmoid_(): Tensor;
  /** `sign(Tensor self) -> Tensor` */
  sign(): Tensor;
  /** `sign_(Tensor self) -> Tensor` */
  sign_(): Tensor;
  /** `signbit(Tensor self) -> Tensor` */
  signbit(): Tensor;
  /** `silu(Tensor self) -> Tensor` */
  silu(): Tensor;
  /** `silu_(Tensor self) -> Tensor` */
  silu_(): Tensor;
  /** `sin(Tensor self) -> Tensor` */
  sin(): Tensor;
  /** `sin_(Tensor self) -> Tensor` */
  sin_(): Tensor;
  /** `sinc(Tensor self) -> Tensor` */
  sinc(): Tensor;
  /** `sinc_(Tensor self) -> Tensor` */
  sinc_(): Tensor;
  /** `sinh(Tensor self) -> Tensor` */
  sinh(): Tensor;
  /** `sinh_(Tensor self) -> Tensor` */
  sinh_(): Tensor;
  /** `slice.Tensor(Tensor self, int dim=..., SymInt? start=..., SymInt? end=..., SymInt step=...) -> Tensor` */
  slice(dim?: Int<Tensor> | { dim?: Int<Tensor>; start?: Int<Tensor> | null; end?: Int<Tensor> | null; step?: Int<Tensor> }, start?: Int<Tensor> | null | { dim?: Int<Tensor>; start?: Int<Tensor> | null; end?: Int<Tensor> | null; step?: Int<Tensor> }, end?: Int<Tensor> | null | { dim?: Int<Tensor>; start?: Int<Tensor> | null; end?: Int<Tensor> | null; step?: Int<Tensor> }, step?: Int<Tensor> | { dim?: Int<Tensor>; start?: Int<Tensor> | null; end?: Int<Tensor> | null; step?: Int<Tensor> }, options?: { dim?: Int<Tensor>; start?: Int<Tensor> | null; end?: Int<Tensor> | null; step?: Int<Tensor> }): Tensor;
  /** `slice_copy.Tensor(Tensor self, int dim=..., SymInt? start=..., SymInt? end=..., SymInt step=...) -> Tensor` */
  sliceCopy(dim?: Int<Tensor> | { dim?: Int<Tensor>; start?: Int<Tensor> | null; end?: Int<Tensor> | null; step?: Int<Tensor> }, start?: Int<Tensor> | null | { dim?: Int<Tensor>; start?: Int<Tensor> | null; end?: Int<Tensor> | null; step?: Int<Tensor> }, end?: Int<Tensor> | null | { dim?: Int<Tensor>; start?: Int<Tensor> | null; end?: Int<Tensor> | null; step?: Int<Tensor> }, step?: Int<Tensor> | { dim?: Int<Tensor>; start?: Int<Tensor> | null; end?: Int<Tensor> | null; step?: Int<Tensor> }, options?: { dim?: Int<Tensor>; start?: Int<Tensor> | null; end?: Int<Tensor> | null; step?: Int<Tensor> }): Tensor;
  /** `slice_inverse(Tensor self, Tensor src, int dim=..., SymInt? start=..., SymInt? end=..., SymInt step=...) -> Tensor` */
  sliceInverse(src: Tensor, dim?: Int<Tensor> | { src?: Tensor; dim?: Int<Tensor>; start?: Int<Tensor> | null; end?: Int<Tensor> | null; step?: Int<Tensor> }, start?: Int<Tensor> | null | { src?: Tensor; dim?: Int<Tensor>; start?: Int<Tensor> | null; end?: Int<Tensor> | null; step?: Int<Tensor> }, end?: Int<Tensor> | null | { src?: Tensor; dim?: Int<Tensor>; start?: Int<Tensor> | null; end?: Int<Tensor> | null; step?: Int<Tensor> }, step?: Int<Tensor> | { src?: Tensor; dim?: Int<Tensor>; start?: Int<Tensor> | null; end?: Int<Tensor> | null; step?: Int<Tensor> }, options?: { src?: Tensor; dim?: Int<Tensor>; start?: Int<Tensor> | null; end?: Int<Tensor> | null; step?: Int<Tensor> }): Tensor;
  /** `slice_inverse(Tensor self, Tensor src, int dim=..., SymInt? start=..., SymInt? end=..., SymInt step=...) -> Tensor` */
  sliceInverse(options: { src: Tensor; dim?: Int<Tensor>; start?: Int<Tensor> | null; end?: Int<Tensor> | null; step?: Int<Tensor> }): Tensor;
  /** `slice_scatter(Tensor self, Tensor src, int dim=..., SymInt? start=..., SymInt? end=..., SymInt step=...) -> Tensor` */
  sliceScatter(src: Tensor, dim?: Int<Tensor> | { src?: Tensor; dim?: Int<Tensor>; start?: Int<Tensor> | null; end?: Int<Tensor> | null; step?: Int<Tensor> }, start?: Int<Tensor> | null | { src?: Tensor; dim?: Int<Tensor>; start?: Int<Tensor> | null; end?: Int<Tensor> | null; step?: Int<Tensor> }, end?: Int<Tensor> | null | { src?: Tensor; dim?: Int<Tensor>; start?: Int<Tensor> | null; end?: Int<Tensor> | null; step?: Int<Tensor> }, step?: Int<Tensor> | { src?: Tensor; dim?: Int<Tensor>; start?: Int<Tensor> | null; end?: Int<Tensor> | null; step?: Int<Tensor> }, options?: { src?: Tensor; dim?: Int<Tensor>; start?: Int<Tensor> | null; end?: Int<Tensor> | null; step?: Int<Tensor> }): Tensor;
  /** `slice_scatter(Tensor self, Tensor src, int dim=..., SymInt? start=..., SymInt? end=..., SymInt step=...) -> Tensor` */
  sliceScatter(options: { src: Tensor; dim?: Int<Tensor>; start?: Int<Tensor> | null; end?: Int<Tensor> | null; step?: Int<Tensor> }): Tensor;
  /** `slogdet(Tensor self) -> (Tensor sign, Tensor logabsdet)` */
  slogdet(): [Tensor, Tensor] & { readonly sign: Tensor; readonly logabsdet: Tensor };
  /** `slow_conv3d(Tensor self, Tensor weight, SymInt[] kernel_size, Tensor? bias=..., SymInt[] stride=..., SymInt[] padding=...) -> Tensor` */
  slowConv3d(weight: Tensor, kernelSize: Int<Tensor> | readonly Int<Tensor>[], bias?: Tensor | null | { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[] }, stride?: Int<Tensor> | readonly Int<Tensor>[] | { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[] }, padding?: Int<Tensor> | readonly Int<Tensor>[] | { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[] }, options?: { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `slow_conv3d(Tensor self, Tensor weight, SymInt[] kernel_size, Tensor? bias=..., SymInt[] stride=..., SymInt[] padding=...) -> Tensor` */
  slowConv3d(options: { weight: Tensor; kernelSize: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `slow_conv3d_forward(Tensor self, Tensor weight, SymInt[] kernel_size, Tensor? bias, SymInt[] stride, SymInt[] padding) -> Tensor` */
  slowConv3dForward(weight: Tensor, kernelSize: Int<Tensor> | readonly Int<Tensor>[], bias: Tensor | null, stride: Int<Tensor> | readonly Int<Tensor>[], padding: Int<Tensor> | readonly Int<Tensor>[], options?: { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `slow_conv3d_forward(Tensor self, Tensor weight, SymInt[] kernel_size, Tensor? bias, SymInt[] stride, SymInt[] padding) -> Tensor` */
  slowConv3dForward(options: { weight: Tensor; kernelSize: Int<Tensor> | readonly Int<Tensor>[]; bias: Tensor | null; stride: Int<Tensor> | readonly Int<Tensor>[]; padding: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `slow_conv_dilated2d(Tensor self, Tensor weight, SymInt[] kernel_size, Tensor? bias=..., SymInt[] stride=..., SymInt[] padding=..., SymInt[] dilation=...) -> Tensor` */
  slowConvDilated2d(weight: Tensor, kernelSize: Int<Tensor> | readonly Int<Tensor>[], bias?: Tensor | null | { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[] }, stride?: Int<Tensor> | readonly Int<Tensor>[] | { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[] }, padding?: Int<Tensor> | readonly Int<Tensor>[] | { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[] }, dilation?: Int<Tensor> | readonly Int<Tensor>[] | { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[] }, options?: { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `slow_conv_dilated2d(Tensor self, Tensor weight, SymInt[] kernel_size, Tensor? bias=..., SymInt[] stride=..., SymInt[] padding=..., SymInt[] dilation=...) -> Tensor` */
  slowConvDilated2d(options: { weight: Tensor; kernelSize: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `slow_conv_dilated3d(Tensor self, Tensor weight, SymInt[] kernel_size, Tensor? bias=..., SymInt[] stride=..., SymInt[] padding=..., SymInt[] dilation=...) -> Tensor` */
  slowConvDilated3d(weight: Tensor, kernelSize: Int<Tensor> | readonly Int<Tensor>[], bias?: Tensor | null | { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[] }, stride?: Int<Tensor> | readonly Int<Tensor>[] | { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[] }, padding?: Int<Tensor> | readonly Int<Tensor>[] | { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[] }, dilation?: Int<Tensor> | readonly Int<Tensor>[] | { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[] }, options?: { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `slow_conv_dilated3d(Tensor self, Tensor weight, SymInt[] kernel_size, Tensor? bias=..., SymInt[] stride=..., SymInt[] padding=..., SymInt[] dilation=...) -> Tensor` */
  slowConvDilated3d(options: { weight: Tensor; kernelSize: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `slow_conv_transpose2d(Tensor self, Tensor weight, SymInt[] kernel_size, Tensor? bias=..., SymInt[] stride=..., SymInt[] padding=..., SymInt[] output_padding=..., SymInt[] dilation=...) -> Tensor` */
  slowConvTranspose2d(weight: Tensor, kernelSize: Int<Tensor> | readonly Int<Tensor>[], bias?: Tensor | null | { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; outputPadding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[] }, stride?: Int<Tensor> | readonly Int<Tensor>[] | { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; outputPadding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[] }, padding?: Int<Tensor> | readonly Int<Tensor>[] | { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; outputPadding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[] }, outputPadding?: Int<Tensor> | readonly Int<Tensor>[] | { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; outputPadding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[] }, dilation?: Int<Tensor> | readonly Int<Tensor>[] | { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; outputPadding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[] }, options?: { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; outputPadding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `slow_conv_transpose2d(Tensor self, Tensor weight, SymInt[] kernel_size, Tensor? bias=..., SymInt[] stride=..., SymInt[] padding=..., SymInt[] output_padding=..., SymInt[] dilation=...) -> Tensor` */
  slowConvTranspose2d(options: { weight: Tensor; kernelSize: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; outputPadding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `slow_conv_transpose3d(Tensor self, Tensor weight, SymInt[] kernel_size, Tensor? bias=..., SymInt[] stride=..., SymInt[] padding=..., SymInt[] output_padding=..., SymInt[] dilation=...) -> Tensor` */
  slowConvTranspose3d(weight: Tensor, kernelSize: Int<Tensor> | readonly Int<Tensor>[], bias?: Tensor | null | { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; outputPadding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[] }, stride?: Int<Tensor> | readonly Int<Tensor>[] | { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; outputPadding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[] }, padding?: Int<Tensor> | readonly Int<Tensor>[] | { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; outputPadding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[] }, outputPadding?: Int<Tensor> | readonly Int<Tensor>[] | { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; outputPadding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[] }, dilation?: Int<Tensor> | readonly Int<Tensor>[] | { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; outputPadding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[] }, options?: { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; outputPadding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `slow_conv_transpose3d(Tensor self, Tensor weight, SymInt[] kernel_size, Tensor? bias=..., SymInt[] stride=..., SymInt[] padding=..., SymInt[] output_padding=..., SymInt[] dilation=...) -> Tensor` */
  slowConvTranspose3d(options: { weight: Tensor; kernelSize: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[]; outputPadding?: Int<Tensor> | readonly Int<Tensor>[]; dilation?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `smm(Tensor self, Tensor mat2) -> Tensor` */
  smm(mat2: Tensor, options?: { mat2?: Tensor }): Tensor;
  /** `smm(Tensor self, Tensor mat2) -> Tensor` */
  smm(options: { mat2: Tensor }): Tensor;
  /** `smooth_l1_loss(Tensor self, Tensor target, int reduction=..., float beta=...) -> Tensor` */
  smoothL1Loss(target: Tensor, reduction?: Int<Tensor> | { target?: Tensor; reduction?: Int<Tensor>; beta?: Float<Tensor> }, beta?: Float<Tensor> | { target?: Tensor; reduction?: Int<Tensor>; beta?: Float<Tensor> }, options?: { target?: Tensor; reduction?: Int<Tensor>; beta?: Float<Tensor> }): Tensor;
  /** `smooth_l1_loss(Tensor self, Tensor target, int reduction=..., float beta=...) -> Tensor` */
  smoothL1Loss(options: { target: Tensor; reduction?: Int<Tensor>; beta?: Float<Tensor> }): Tensor;
  /** `soft_margin_loss(Tensor self, Tensor target, int reduction=...) -> Tensor` */
  softMarginLoss(target: Tensor, reduction?: Int<Tensor> | { target?: Tensor; reduction?: Int<Tensor> }, options?: { target?: Tensor; reduction?: Int<Tensor> }): Tensor;
  /** `soft_margin_loss(Tensor self, Tensor target, int reduction=...) -> Tensor` */
  softMarginLoss(options: { target: Tensor; reduction?: Int<Tensor> }): Tensor;
  /** `softmax.int(Tensor self, int dim, ScalarType? dtype=...) -> Tensor` */
  softmax(dim: Int<Tensor>, dtype?: DTypeLike | null | { dim?: Int<Tensor>; dtype?: DTypeLike | null }, options?: { dim?: Int<Tensor>; dtype?: DTypeLike | null }): Tensor;
  /** `softmax.int(Tensor self, int dim, ScalarType? dtype=...) -> Tensor` */
  softmax(options: { dim: Int<Tensor>; dtype?: DTypeLike | null }): Tensor;
  /** `softplus(Tensor self, Scalar beta=..., Scalar threshold=...) -> Tensor` */
  softplus(beta?: Num<Tensor> | { beta?: Num<Tensor>; threshold?: Num<Tensor> }, threshold?: Num<Tensor> | { beta?: Num<Tensor>; threshold?: Num<Tensor> }, options?: { beta?: Num<Tensor>; threshold?: Num<Tensor> }): Tensor;
  /** `softshrink(Tensor self, Scalar lambd=...) -> Tensor` */
  softshrink(lambd?: Num<Tensor> | { lambd?: Num<Tensor> }, options?: { lambd?: Num<Tensor> }): Tensor;
  /** `sort(Tensor self, int dim=..., bool descending=...) -> (Tensor values, Tensor indices)` */
  sort(dim?: Int<Tensor> | { dim?: Int<Tensor>; descending?: boolean }, descending?: boolean | { dim?: Int<Tensor>; descending?: boolean }, options?: { dim?: Int<Tensor>; descending?: boolean }): [Tensor, Tensor] & { readonly values: Tensor; readonly indices: Tensor };
  /** `sort.stable(Tensor self, *, bool? stable, int dim=..., bool descending=...) -> (Tensor values, Tensor indices)` */
  sort(options: { stable?: boolean | null; dim?: Int<Tensor>; descending?: boolean }): [Tensor, Tensor] & { readonly values: Tensor; readonly indices: Tensor };
  /** `sparse_dim(Tensor self) -> int` */
  sparseDim(): number;
  /** `sparse_mask(Tensor self, Tensor mask) -> Tensor` */
  sparseMask(mask: Tensor, options?: { mask?: Tensor }): Tensor;
  /** `sparse_mask(Tensor self, Tensor mask) -> Tensor` */
  sparseMask(options: { mask: Tensor }): Tensor;
  /** `sparse_resize(Tensor self, int[] size, int sparse_dim, int dense_dim) -> Tensor` */
  sparseResize(size: readonly Int<Tensor>[], sparseDim: Int<Tensor>, denseDim: Int<Tensor>, options?: { size?: readonly Int<Tensor>[]; sparseDim?: Int<Tensor>; denseDim?: Int<Tensor> }): Tensor;
  /** `sparse_resize(Tensor self, int[] size, int sparse_dim, int dense_dim) -> Tensor` */
  sparseResize(options: { size: readonly Int<Tensor>[]; sparseDim: Int<Tensor>; denseDim: Int<Tensor> }): Tensor;
  /** `sparse_resize_(Tensor self, int[] size, int sparse_dim, int dense_dim) -> Tensor` */
  sparseResize_(size: readonly Int<Tensor>[], sparseDim: Int<Tensor>, denseDim: Int<Tensor>, options?: { size?: readonly Int<Tensor>[]; sparseDim?: Int<Tensor>; denseDim?: Int<Tensor> }): Tensor;
  /** `sparse_resize_(Tensor self, int[] size, int sparse_dim, int dense_dim) -> Tensor` */
  sparseResize_(options: { size: readonly Int<Tensor>[]; sparseDim: Int<Tensor>; denseDim: Int<Tensor> }): Tensor;
  /** `sparse_resize_and_clear(Tensor self, int[] size, int sparse_dim, int dense_dim) -> Tensor` */
  sparseResizeAndClear(size: readonly Int<Tensor>[], sparseDim: Int<Tensor>, denseDim: Int<Tensor>, options?: { size?: readonly Int<Tensor>[]; sparseDim?: Int<Tensor>; denseDim?: Int<Tensor> }): Tensor;
  /** `sparse_resize_and_clear(Tensor self, int[] size, int sparse_dim, int dense_dim) -> Tensor` */
  sparseResizeAndClear(options: { size: readonly Int<Tensor>[]; sparseDim: Int<Tensor>; denseDim: Int<Tensor> }): Tensor;
  /** `sparse_resize_and_clear_(Tensor self, int[] size, int sparse_dim, int dense_dim) -> Tensor` */
  sparseResizeAndClear_(size: readonly Int<Tensor>[], sparseDim: Int<Tensor>, denseDim: Int<Tensor>, options?: { size?: readonly Int<Tensor>[]; sparseDim?: Int<Tensor>; denseDim?: Int<Tensor> }): Tensor;
  /** `sparse_resize_and_clear_(Tensor self, int[] size, int sparse_dim, int dense_dim) -> Tensor` */
  sparseResizeAndClear_(options: { size: readonly Int<Tensor>[]; sparseDim: Int<Tensor>; denseDim: Int<Tensor> }): Tensor;
  /** `sparse_sampled_addmm(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=..., Scalar alpha=...) -> Tensor` */
  sparseSampledAddmm(mat1: Tensor, mat2: Tensor, options?: { mat1?: Tensor; mat2?: Tensor; beta?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  /** `sparse_sampled_addmm(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=..., Scalar alpha=...) -> Tensor` */
  sparseSampledAddmm(options: { mat1: Tensor; mat2: Tensor; beta?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  /** `special_bessel_j0(Tensor self) -> Tensor` */
  specialBesselJ0(): Tensor;
  /** `special_bessel_j1(Tensor self) -> Tensor` */
  specialBesselJ1(): Tensor;
  /** `special_bessel_y0(Tensor self) -> Tensor` */
  specialBesselY0(): Tensor;
  /** `special_bessel_y1(Tensor self) -> Tensor` */
  specialBesselY1(): Tensor;
  /** `special_digamma(Tensor self) -> Tensor` */
  specialDigamma(): Tensor;
  /** `special_entr(Tensor self) -> Tensor` */
  specialEntr(): Tensor;
  /** `special_erf(Tensor self) -> Tensor` */
  specialErf(): Tensor;
  /** `special_erfc(Tensor self) -> Tensor` */
  specialErfc(): Tensor;
  /** `special_erfcx(Tensor self) -> Tensor` */
  specialErfcx(): Tensor;
  /** `special_erfinv(Tensor self) -> Tensor` */
  specialErfinv(): Tensor;
  /** `special_exp2(Tensor self) -> Tensor` */
  specialExp2(): Tensor;
  /** `special_expit(Tensor self) -> Tensor` */
  specialExpit(): Tensor;
  /** `special_expm1(Tensor self) -> Tensor` */
  specialExpm1(): Tensor;
  /** `special_gammainc(Tensor self, Tensor other) -> Tensor` */
  specialGammainc(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `special_gammainc(Tensor self, Tensor other) -> Tensor` */
  specialGammainc(options: { other: Tensor }): Tensor;
  /** `special_gammaincc(Tensor self, Tensor other) -> Tensor` */
  specialGammaincc(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `special_gammaincc(Tensor self, Tensor other) -> Tensor` */
  specialGammaincc(options: { other: Tensor }): Tensor;
  /** `special_gammaln(Tensor self) -> Tensor` */
  specialGammaln(): Tensor;
  /** `special_i0(Tensor self) -> Tensor` */
  specialI0(): Tensor;
  /** `special_i0e(Tensor self) -> Tensor` */
  specialI0e(): Tensor;
  /** `special_i1(Tensor self) -> Tensor` */
  specialI1(): Tensor;
  /** `special_i1e(Tensor self) -> Tensor` */
  specialI1e(): Tensor;
  /** `special_log1p(Tensor self) -> Tensor` */
  specialLog1p(): Tensor;
  /** `special_log_ndtr(Tensor self) -> Tensor` */
  specialLogNdtr(): Tensor;
  /** `special_log_softmax(Tensor self, int dim, *, ScalarType? dtype=...) -> Tensor` */
  specialLogSoftmax(dim: Int<Tensor>, options?: { dim?: Int<Tensor>; dtype?: DTypeLike | null }): Tensor;
  /** `special_log_softmax(Tensor self, int dim, *, ScalarType? dtype=...) -> Tensor` */
  specialLogSoftmax(options: { dim: Int<Tensor>; dtype?: DTypeLike | null }): Tensor;
  /** `special_logit(Tensor self, float? eps=...) -> Tensor` */
  specialLogit(eps?: Float<Tensor> | null | { eps?: Float<Tensor> | null }, options?: { eps?: Float<Tensor> | null }): Tensor;
  /** `special_logsumexp(Tensor self, int[] dim, bool keepdim=...) -> Tensor` */
  specialLogsumexp(dim: Int<Tensor> | readonly Int<Tensor>[], keepdim?: boolean | { dim?: Int<Tensor> | readonly Int<Tensor>[]; keepdim?: boolean }, options?: { dim?: Int<Tensor> | readonly Int<Tensor>[]; keepdim?: boolean }): Tensor;
  /** `special_logsumexp(Tensor self, int[] dim, bool keepdim=...) -> Tensor` */
  specialLogsumexp(options: { dim: Int<Tensor> | readonly Int<Tensor>[]; keepdim?: boolean }): Tensor;
  /** `special_modified_bessel_i0(Tensor self) -> Tensor` */
  specialModifiedBesselI0(): Tensor;
  /** `special_modified_bessel_i1(Tensor self) -> Tensor` */
  specialModifiedBesselI1(): Tensor;
  /** `special_modified_bessel_k0(Tensor self) -> Tensor` */
  specialModifiedBesselK0(): Tensor;
  /** `special_modified_bessel_k1(Tensor self) -> Tensor` */
  specialModifiedBesselK1(): Tensor;
  /** `special_multigammaln(Tensor self, int p) -> Tensor` */
  specialMultigammaln(p: Int<Tensor>, options?: { p?: Int<Tensor> }): Tensor;
  /** `special_multigammaln(Tensor self, int p) -> Tensor` */
  specialMultigammaln(options: { p: Int<Tensor> }): Tensor;
  /** `special_ndtr(Tensor self) -> Tensor` */
  specialNdtr(): Tensor;
  /** `special_ndtri(Tensor self) -> Tensor` */
  specialNdtri(): Tensor;
  /** `special_psi(Tensor self) -> Tensor` */
  specialPsi(): Tensor;
  /** `special_round(Tensor self, *, int decimals=...) -> Tensor` */
  specialRound(options?: { decimals?: Int<Tensor> }): Tensor;
  /** `special_sinc(Tensor self) -> Tensor` */
  specialSinc(): Tensor;
  /** `special_softmax(Tensor self, int dim, ScalarType? dtype=...) -> Tensor` */
  specialSoftmax(dim: Int<Tensor>, dtype?: DTypeLike | null | { dim?: Int<Tensor>; dtype?: DTypeLike | null }, options?: { dim?: Int<Tensor>; dtype?: DTypeLike | null }): Tensor;
  /** `special_softmax(Tensor self, int dim, ScalarType? dtype=...) -> Tensor` */
  specialSoftmax(options: { dim: Int<Tensor>; dtype?: DTypeLike | null }): Tensor;
  /** `special_xlog1py(Tensor self, Tensor other) -> Tensor` */
  specialXlog1py(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `special_xlog1py(Tensor self, Tensor other) -> Tensor` */
  specialXlog1py(options: { other: Tensor }): Tensor;
  /** `special_xlog1py.other_scalar(Tensor self, Scalar other) -> Tensor` */
  specialXlog1py(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `special_xlog1py.other_scalar(Tensor self, Scalar other) -> Tensor` */
  specialXlog1py(options: { other: Num<Tensor> }): Tensor;
  /** `special_xlogy(Tensor self, Tensor other) -> Tensor` */
  specialXlogy(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `special_xlogy(Tensor self, Tensor other) -> Tensor` */
  specialXlogy(options: { other: Tensor }): Tensor;
  /** `special_xlogy.other_scalar(Tensor self, Scalar other) -> Tensor` */
  specialXlogy(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `special_xlogy.other_scalar(Tensor self, Scalar other) -> Tensor` */
  specialXlogy(options: { other: Num<Tensor> }): Tensor;
  /** `special_zeta(Tensor self, Tensor other) -> Tensor` */
  specialZeta(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `special_zeta(Tensor self, Tensor other) -> Tensor` */
  specialZeta(options: { other: Tensor }): Tensor;
  /** `special_zeta.other_scalar(Tensor self, Scalar other) -> Tensor` */
  specialZeta(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `special_zeta.other_scalar(Tensor self, Scalar other) -> Tensor` */
  specialZeta(options: { other: Num<Tensor> }): Tensor;
  /** `split_copy.Tensor(Tensor self, SymInt split_size, int dim=...) -> Tensor[]` */
  splitCopy(splitSize: Int<Tensor>, dim?: Int<Tensor> | { splitSize?: Int<Tensor>; dim?: Int<Tensor> }, options?: { splitSize?: Int<Tensor>; dim?: Int<Tensor> }): Tensor[];
  /** `split_copy.Tensor(Tensor self, SymInt split_size, int dim=...) -> Tensor[]` */
  splitCopy(options: { splitSize: Int<Tensor>; dim?: Int<Tensor> }): Tensor[];
  /** `split_with_sizes(Tensor self, SymInt[] split_sizes, int dim=...) -> Tensor[]` */
  splitWithSizes(splitSizes: readonly Int<Tensor>[], dim?: Int<Tensor> | { splitSizes?: readonly Int<Tensor>[]; dim?: Int<Tensor> }, options?: { splitSizes?: readonly Int<Tensor>[]; dim?: Int<Tensor> }): Tensor[];
  /** `split_with_sizes(Tensor self, SymInt[] split_sizes, int dim=...) -> Tensor[]` */
  splitWithSizes(options: { splitSizes: readonly Int<Tensor>[]; dim?: Int<Tensor> }): Tensor[];
  /** `split_with_sizes_copy(Tensor self, SymInt[] split_sizes, int dim=...) -> Tensor[]` */
  splitWithSizesCopy(splitSizes: readonly Int<Tensor>[], dim?: Int<Tensor> | { splitSizes?: readonly Int<Tensor>[]; dim?: Int<Tensor> }, options?: { splitSizes?: readonly Int<Tensor>[]; dim?: Int<Tensor> }): Tensor[];
  /** `split_with_sizes_copy(Tensor self, SymInt[] split_sizes, int dim=...) -> Tensor[]` */
  splitWithSizesCopy(options: { splitSizes: readonly Int<Tensor>[]; dim?: Int<Tensor> }): Tensor[];
  /** `sqrt(Tensor self) -> Tensor` */
  sqrt(): Tensor;
  /** `sqrt_(Tensor self) -> Tensor` */
  sqrt_(): Tensor;
  /** `square(Tensor self) -> Tensor` */
  square(): Tensor;
  /** `square_(Tensor self) -> Tensor` */
  square_(): Tensor;
  /** `squeeze(Tensor self) -> Tensor` */
  squeeze(): Tensor;
  /** `squeeze.dim(Tensor self, int dim) -> Tensor` */
  squeeze(dim: Int<Tensor>, options?: { dim?: Int<Tensor> }): Tensor;
  /** `squeeze.dim(Tensor self, int dim) -> Tensor` */
  squeeze(options: { dim: Int<Tensor> }): Tensor;
  /** `squeeze.dims(Tensor self, int[] dim) -> Tensor` */
  squeeze(dim: readonly Int<Tensor>[], options?: { dim?: readonly Int<Tensor>[] }): Tensor;
  /** `squeeze.dims(Tensor self, int[] dim) -> Tensor` */
  squeeze(...dim: Int<Tensor>[]): Tensor;
  /** `squeeze.dims(Tensor self, int[] dim) -> Tensor` */
  squeeze(...args: [...Int<Tensor>[], { dim?: readonly Int<Tensor>[] }]): Tensor;
  /** `squeeze.dims(Tensor self, int[] dim) -> Tensor` */
  squeeze(options: { dim: readonly Int<Tensor>[] }): Tensor;
  /** `squeeze_(Tensor self) -> Tensor` */
  squeeze_(): Tensor;
  /** `squeeze_.dim(Tensor self, int dim) -> Tensor` */
  squeeze_(dim: Int<Tensor>, options?: { dim?: Int<Tensor> }): Tensor;
  /** `squeeze_.dim(Tensor self, int dim) -> Tensor` */
  squeeze_(options: { dim: Int<Tensor> }): Tensor;
  /** `squeeze_.dims(Tensor self, int[] dim) -> Tensor` */
  squeeze_(dim: readonly Int<Tensor>[], options?: { dim?: readonly Int<Tensor>[] }): Tensor;
  /** `squeeze_.dims(Tensor self, int[] dim) -> Tensor` */
  squeeze_(...dim: Int<Tensor>[]): Tensor;
  /** `squeeze_.dims(Tensor self, int[] dim) -> Tensor` */
  squeeze_(...args: [...Int<Tensor>[], { dim?: readonly Int<Tensor>[] }]): Tensor;
  /** `squeeze_.dims(Tensor self, int[] dim) -> Tensor` */
  squeeze_(options: { dim: readonly Int<Tensor>[] }): Tensor;
  /** `squeeze_copy(Tensor self) -> Tensor` */
  squeezeCopy(): Tensor;
  /** `squeeze_copy.dim(Tensor self, int dim) -> Tensor` */
  squeezeCopy(dim: Int<Tensor>, options?: { dim?: Int<Tensor> }): Tensor;
  /** `squeeze_copy.dim(Tensor self, int dim) -> Tensor` */
  squeezeCopy(options: { dim: Int<Tensor> }): Tensor;
  /** `squeeze_copy.dims(Tensor self, int[] dim) -> Tensor` */
  squeezeCopy(dim: readonly Int<Tensor>[], options?: { dim?: readonly Int<Tensor>[] }): Tensor;
  /** `squeeze_copy.dims(Tensor self, int[] dim) -> Tensor` */
  squeezeCopy(...dim: Int<Tensor>[]): Tensor;
  /** `squeeze_copy.dims(Tensor self, int[] dim) -> Tensor` */
  squeezeCopy(...args: [...Int<Tensor>[], { dim?: readonly Int<Tensor>[] }]): Tensor;
  /** `squeeze_copy.dims(Tensor self, int[] dim) -> Tensor` */
  squeezeCopy(options: { dim: readonly Int<Tensor>[] }): Tensor;
  /** `sspaddmm(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=..., Scalar alpha=...) -> Tensor` */
  sspaddmm(mat1: Tensor, mat2: Tensor, options?: { mat1?: Tensor; mat2?: Tensor; beta?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  /** `sspaddmm(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=..., Scalar alpha=...) -> Tensor` */
  sspaddmm(options: { mat1: Tensor; mat2: Tensor; beta?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  /** `std(Tensor self, bool unbiased=...) -> Tensor` */
  std(unbiased?: boolean | { unbiased?: boolean }, options?: { unbiased?: boolean }): Tensor;
  /** `std.correction(Tensor self, int[]? dim=..., *, Scalar? correction=..., bool keepdim=...) -> Tensor` */
  std(dim?: Int<Tensor> | readonly Int<Tensor>[] | null | { dim?: Int<Tensor> | readonly Int<Tensor>[] | null; correction?: Num<Tensor> | null; keepdim?: boolean }, options?: { dim?: Int<Tensor> | readonly Int<Tensor>[] | null; correction?: Num<Tensor> | null; keepdim?: boolean }): Tensor;
  /** `std.dim(Tensor self, int[]? dim, bool unbiased=..., bool keepdim=...) -> Tensor` */
  std(dim: Int<Tensor> | readonly Int<Tensor>[] | null, unbiased?: boolean | { dim?: Int<Tensor> | readonly Int<Tensor>[] | null; unbiased?: boolean; keepdim?: boolean }, keepdim?: boolean | { dim?: Int<Tensor> | readonly Int<Tensor>[] | null; unbiased?: boolean; keepdim?: boolean }, options?: { dim?: Int<Tensor> | readonly Int<Tensor>[] | null; unbiased?: boolean; keepdim?: boolean }): Tensor;
  /** `std.dim(Tensor self, int[]? dim, bool unbiased=..., bool keepdim=...) -> Tensor` */
  std(options: { dim: Int<Tensor> | readonly Int<Tensor>[] | null; unbiased?: boolean; keepdim?: boolean }): Tensor;
  /** `std_mean(Tensor self, bool unbiased=...) -> (Tensor, Tensor)` */
  stdMean(unbiased?: boolean | { unbiased?: boolean }, options?: { unbiased?: boolean }): [Tensor, Tensor];
  /** `std_mean.correction(Tensor self, int[]? dim=..., *, Scalar? correction=..., bool keepdim=...) -> (Tensor, Tensor)` */
  stdMean(dim?: Int<Tensor> | readonly Int<Tensor>[] | null | { dim?: Int<Tensor> | readonly Int<Tensor>[] | null; correction?: Num<Tensor> | null; keepdim?: boolean }, options?: { dim?: Int<Tensor> | readonly Int<Tensor>[] | null; correction?: Num<Tensor> | null; keepdim?: boolean }): [Tensor, Tensor];
  /** `std_mean.dim(Tensor self, int[]? dim, bool unbiased=..., bool keepdim=...) -> (Tensor, Tensor)` */
  stdMean(dim: Int<Tensor> | readonly Int<Tensor>[] | null, unbiased?: boolean | { dim?: Int<Tensor> | readonly Int<Tensor>[] | null; unbiased?: boolean; keepdim?: boolean }, keepdim?: boolean | { dim?: Int<Tensor> | readonly Int<Tensor>[] | null; unbiased?: boolean; keepdim?: boolean }, options?: { dim?: Int<Tensor> | readonly Int<Tensor>[] | null; unbiased?: boolean; keepdim?: boolean }): [Tensor, Tensor];
  /** `std_mean.dim(Tensor self, int[]? dim, bool unbiased=..., bool keepdim=...) -> (Tensor, Tensor)` */
  stdMean(options: { dim: Int<Tensor> | readonly Int<Tensor>[] | null; unbiased?: boolean; keepdim?: boolean }): [Tensor, Tensor];
  /** `sub.Scalar(Tensor self, Scalar other, Scalar alpha=...) -> Tensor` */
  sub(other: Num<Tensor>, alpha?: Num<Tensor> | { other?: Num<Tensor>; alpha?: Num<Tensor> }, options?: { other?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  /** `sub.Scalar(Tensor self, Scalar other, Scalar alpha=...) -> Tensor` */
  sub(options: { other: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  /** `sub.Tensor(Tensor self, Tensor other, *, Scalar alpha=...) -> Tensor` */
  sub(other: Tensor, options?: { other?: Tensor; alpha?: Num<Tensor> }): Tensor;
  /** `sub.Tensor(Tensor self, Tensor other, *, Scalar alpha=...) -> Tensor` */
  sub(options: { other: Tensor; alpha?: Num<Tensor> }): Tensor;
  /** `sub_.Scalar(Tensor self, Scalar other, Scalar alpha=...) -> Tensor` */
  sub_(other: Num<Tensor>, alpha?: Num<Tensor> | { other?: Num<Tensor>; alpha?: Num<Tensor> }, options?: { other?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  /** `sub_.Scalar(Tensor self, Scalar other, Scalar alpha=...) -> Tensor` */
  sub_(options: { other: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  /** `sub_.Tensor(Tensor self, Tensor other, *, Scalar alpha=...) -> Tensor` */
  sub_(other: Tensor, options?: { other?: Tensor; alpha?: Num<Tensor> }): Tensor;
  /** `sub_.Tensor(Tensor self, Tensor other, *, Scalar alpha=...) -> Tensor` */
  sub_(options: { other: Tensor; alpha?: Num<Tensor> }): Tensor;
  /** `subtract.Scalar(Tensor self, Scalar other, Scalar alpha=...) -> Tensor` */
  subtract(other: Num<Tensor>, alpha?: Num<Tensor> | { other?: Num<Tensor>; alpha?: Num<Tensor> }, options?: { other?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  /** `subtract.Scalar(Tensor self, Scalar other, Scalar alpha=...) -> Tensor` */
  subtract(options: { other: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  /** `subtract.Tensor(Tensor self, Tensor other, *, Scalar alpha=...) -> Tensor` */
  subtract(other: Tensor, options?: { other?: Tensor; alpha?: Num<Tensor> }): Tensor;
  /** `subtract.Tensor(Tensor self, Tensor other, *, Scalar alpha=...) -> Tensor` */
  subtract(options: { other: Tensor; alpha?: Num<Tensor> }): Tensor;
  /** `subtract_.Scalar(Tensor self, Scalar other, Scalar alpha=...) -> Tensor` */
  subtract_(other: Num<Tensor>, alpha?: Num<Tensor> | { other?: Num<Tensor>; alpha?: Num<Tensor> }, options?: { other?: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  /** `subtract_.Scalar(Tensor self, Scalar other, Scalar alpha=...) -> Tensor` */
  subtract_(options: { other: Num<Tensor>; alpha?: Num<Tensor> }): Tensor;
  /** `subtract_.Tensor(Tensor self, Tensor other, *, Scalar alpha=...) -> Tensor` */
  subtract_(other: Tensor, options?: { other?: Tensor; alpha?: Num<Tensor> }): Tensor;
  /** `subtract_.Tensor(Tensor self, Tensor other, *, Scalar alpha=...) -> Tensor` */
  subtract_(options: { other: Tensor; alpha?: Num<Tensor> }): Tensor;
  /** `sum(Tensor self, *, ScalarType? dtype=...) -> Tensor` */
  sum(options?: { dtype?: DTypeLike | null }): Tensor;
  /** `sum.dim_IntList(Tensor self, int[]? dim, bool keepdim=..., *, ScalarType? dtype=...) -> Tensor` */
  sum(dim: Int<Tensor> | readonly Int<Tensor>[] | null, keepdim?: boolean | { dim?: Int<Tensor> | readonly Int<Tensor>[] | null; keepdim?: boolean; dtype?: DTypeLike | null }, options?: { dim?: Int<Tensor> | readonly Int<Tensor>[] | null; keepdim?: boolean; dtype?: DTypeLike | null }): Tensor;
  /** `sum.dim_IntList(Tensor self, int[]? dim, bool keepdim=..., *, ScalarType? dtype=...) -> Tensor` */
  sum(options: { dim: Int<Tensor> | readonly Int<Tensor>[] | null; keepdim?: boolean; dtype?: DTypeLike | null }): Tensor;
  /** `sum_to_size(Tensor self, SymInt[] size) -> Tensor` */
  sumToSize(size: readonly Int<Tensor>[], options?: { size?: readonly Int<Tensor>[] }): Tensor;
  /** `sum_to_size(Tensor self, SymInt[] size) -> Tensor` */
  sumToSize(...size: Int<Tensor>[]): Tensor;
  /** `sum_to_size(Tensor self, SymInt[] size) -> Tensor` */
  sumToSize(...args: [...Int<Tensor>[], { size?: readonly Int<Tensor>[] }]): Tensor;
  /** `sum_to_size(Tensor self, SymInt[] size) -> Tensor` */
  sumToSize(options: { size: readonly Int<Tensor>[] }): Tensor;
  /** `svd(Tensor self, bool some=..., bool compute_uv=...) -> (Tensor U, Tensor S, Tensor V)` */
  svd(some?: boolean | { some?: boolean; computeUv?: boolean }, computeUv?: boolean | { some?: boolean; computeUv?: boolean }, options?: { some?: boolean; computeUv?: boolean }): [Tensor, Tensor, Tensor] & { readonly U: Tensor; readonly S: Tensor; readonly V: Tensor };
  /** `swapaxes(Tensor self, int axis0, int axis1) -> Tensor` */
  swapaxes(axis0: Int<Tensor>, axis1: Int<Tensor>, options?: { axis0?: Int<Tensor>; axis1?: Int<Tensor> }): Tensor;
  /** `swapaxes(Tensor self, int axis0, int axis1) -> Tensor` */
  swapaxes(options: { axis0: Int<Tensor>; axis1: Int<Tensor> }): Tensor;
  /** `swapaxes_(Tensor self, int axis0, int axis1) -> Tensor` */
  swapaxes_(axis0: Int<Tensor>, axis1: Int<Tensor>, options?: { axis0?: Int<Tensor>; axis1?: Int<Tensor> }): Tensor;
  /** `swapaxes_(Tensor self, int axis0, int axis1) -> Tensor` */
  swapaxes_(options: { axis0: Int<Tensor>; axis1: Int<Tensor> }): Tensor;
  /** `swapdims(Tensor self, int dim0, int dim1) -> Tensor` */
  swapdims(dim0: Int<Tensor>, dim1: Int<Tensor>, options?: { dim0?: Int<Tensor>; dim1?: Int<Tensor> }): Tensor;
  /** `swapdims(Tensor self, int dim0, int dim1) -> Tensor` */
  swapdims(options: { dim0: Int<Tensor>; dim1: Int<Tensor> }): Tensor;
  /** `swapdims_(Tensor self, int dim0, int dim1) -> Tensor` */
  swapdims_(dim0: Int<Tensor>, dim1: Int<Tensor>, options?: { dim0?: Int<Tensor>; dim1?: Int<Tensor> }): Tensor;
  /** `swapdims_(Tensor self, int dim0, int dim1) -> Tensor` */
  swapdims_(options: { dim0: Int<Tensor>; dim1: Int<Tensor> }): Tensor;
  /** `sym_is_contiguous(Tensor self, MemoryFormat memory_format=...) -> SymBool` */
  symIsContiguous(memoryFormat?: MemoryFormatLike | { memoryFormat?: MemoryFormatLike }, options?: { memoryFormat?: MemoryFormatLike }): unknown;
  /** `sym_numel(Tensor self) -> SymInt` */
  symNumel(): number;
  /** `sym_size.int(Tensor self, int dim) -> SymInt` */
  symSize(dim: Int<Tensor>, options?: { dim?: Int<Tensor> }): number;
  /** `sym_size.int(Tensor self, int dim) -> SymInt` */
  symSize(options: { dim: Int<Tensor> }): number;
  /** `sym_storage_offset(Tensor self) -> SymInt` */
  symStorageOffset(): number;
  /** `sym_stride.int(Tensor self, int dim) -> SymInt` */
  symStride(dim: Int<Tensor>, options?: { dim?: Int<Tensor> }): number;
  /** `sym_stride.int(Tensor self, int dim) -> SymInt` */
  symStride(options: { dim: Int<Tensor> }): number;
  /** `t(Tensor self) -> Tensor` */
  t(): Tensor;
  /** `t_(Tensor self) -> Tensor` */
  t_(): Tensor;
  /** `t_copy(Tensor self) -> Tensor` */
  tCopy(): Tensor;
  /** `take(Tensor self, Tensor index) -> Tensor` */
  take(index: Tensor, options?: { index?: Tensor }): Tensor;
  /** `take(Tensor self, Tensor index) -> Tensor` */
  take(options: { index: Tensor }): Tensor;
  /** `take_along_dim(Tensor self, Tensor indices, int? dim=...) -> Tensor` */
  takeAlongDim(indices: Tensor, dim?: Int<Tensor> | null | { indices?: Tensor; dim?: Int<Tensor> | null }, options?: { indices?: Tensor; dim?: Int<Tensor> | null }): Tensor;
  /** `take_along_dim(Tensor self, Tensor indices, int? dim=...) -> Tensor` */
  takeAlongDim(options: { indices: Tensor; dim?: Int<Tensor> | null }): Tensor;
  /** `tan(Tensor self) -> Tensor` */
  tan(): Tensor;
  /** `tan_(Tensor self) -> Tensor` */
  tan_(): Tensor;
  /** `tanh(Tensor self) -> Tensor` */
  tanh(): Tensor;
  /** `tanh_(Tensor self) -> Tensor` */
  tanh_(): Tensor;
  /** `tensor_split.indices(Tensor self, SymInt[] indices, int dim=...) -> Tensor[]` */
  tensorSplit(indices: readonly Int<Tensor>[], dim?: Int<Tensor> | { indices?: readonly Int<Tensor>[]; dim?: Int<Tensor> }, options?: { indices?: readonly Int<Tensor>[]; dim?: Int<Tensor> }): Tensor[];
  /** `tensor_split.indices(Tensor self, SymInt[] indices, int dim=...) -> Tensor[]` */
  tensorSplit(options: { indices: readonly Int<Tensor>[]; dim?: Int<Tensor> }): Tensor[];
  /** `tensor_split.sections(Tensor self, SymInt sections, int dim=...) -> Tensor[]` */
  tensorSplit(sections: Int<Tensor>, dim?: Int<Tensor> | { sections?: Int<Tensor>; dim?: Int<Tensor> }, options?: { sections?: Int<Tensor>; dim?: Int<Tensor> }): Tensor[];
  /** `tensor_split.sections(Tensor self, SymInt sections, int dim=...) -> Tensor[]` */
  tensorSplit(options: { sections: Int<Tensor>; dim?: Int<Tensor> }): Tensor[];
  /** `tensor_split.tensor_indices_or_sections(Tensor self, Tensor tensor_indices_or_sections, int dim=...) -> Tensor[]` */
  tensorSplit(tensorIndicesOrSections: Tensor, dim?: Int<Tensor> | { tensorIndicesOrSections?: Tensor; dim?: Int<Tensor> }, options?: { tensorIndicesOrSections?: Tensor; dim?: Int<Tensor> }): Tensor[];
  /** `tensor_split.tensor_indices_or_sections(Tensor self, Tensor tensor_indices_or_sections, int dim=...) -> Tensor[]` */
  tensorSplit(options: { tensorIndicesOrSections: Tensor; dim?: Int<Tensor> }): Tensor[];
  /** `thnn_conv2d(Tensor self, Tensor weight, SymInt[] kernel_size, Tensor? bias=..., SymInt[] stride=..., SymInt[] padding=...) -> Tensor` */
  thnnConv2d(weight: Tensor, kernelSize: Int<Tensor> | readonly Int<Tensor>[], bias?: Tensor | null | { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[] }, stride?: Int<Tensor> | readonly Int<Tensor>[] | { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[] }, padding?: Int<Tensor> | readonly Int<Tensor>[] | { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[] }, options?: { weight?: Tensor; kernelSize?: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `thnn_conv2d(Tensor self, Tensor weight, SymInt[] kernel_size, Tensor? bias=..., SymInt[] stride=..., SymInt[] padding=...) -> Tensor` */
  thnnConv2d(options: { weight: Tensor; kernelSize: Int<Tensor> | readonly Int<Tensor>[]; bias?: Tensor | null; stride?: Int<Tensor> | readonly Int<Tensor>[]; padding?: Int<Tensor> | readonly Int<Tensor>[] }): Tensor;
  /** `threshold(Tensor self, Scalar threshold, Scalar value) -> Tensor` */
  threshold(threshold: Num<Tensor>, value: Num<Tensor>, options?: { threshold?: Num<Tensor>; value?: Num<Tensor> }): Tensor;
  /** `threshold(Tensor self, Scalar threshold, Scalar value) -> Tensor` */
  threshold(options: { threshold: Num<Tensor>; value: Num<Tensor> }): Tensor;
  /** `threshold_(Tensor self, Scalar threshold, Scalar value) -> Tensor` */
  threshold_(threshold: Num<Tensor>, value: Num<Tensor>, options?: { threshold?: Num<Tensor>; value?: Num<Tensor> }): Tensor;
  /** `threshold_(Tensor self, Scalar threshold, Scalar value) -> Tensor` */
  threshold_(options: { threshold: Num<Tensor>; value: Num<Tensor> }): Tensor;
  /** `tile(Tensor self, SymInt[] dims) -> Tensor` */
  tile(dims: readonly Int<Tensor>[], options?: { dims?: readonly Int<Tensor>[] }): Tensor;
  /** `tile(Tensor self, SymInt[] dims) -> Tensor` */
  tile(...dims: Int<Tensor>[]): Tensor;
  /** `tile(Tensor self, SymInt[] dims) -> Tensor` */
  tile(...args: [...Int<Tensor>[], { dims?: readonly Int<Tensor>[] }]): Tensor;
  /** `tile(Tensor self, SymInt[] dims) -> Tensor` */
  tile(options: { dims: readonly Int<Tensor>[] }): Tensor;
  /** `to_dense(Tensor self, ScalarType? dtype=..., *, bool? masked_grad=...) -> Tensor` */
  toDense(dtype?: DTypeLike | null | { dtype?: DTypeLike | null; maskedGrad?: boolean | null }, options?: { dtype?: DTypeLike | null; maskedGrad?: boolean | null }): Tensor;
  /** `to_mkldnn(Tensor self, ScalarType? dtype=...) -> Tensor` */
  toMkldnn(dtype?: DTypeLike | null | { dtype?: DTypeLike | null }, options?: { dtype?: DTypeLike | null }): Tensor;
  /** `to_padded_tensor(Tensor self, float padding, SymInt[]? output_size=...) -> Tensor` */
  toPaddedTensor(padding: Float<Tensor>, outputSize?: readonly Int<Tensor>[] | null | { padding?: Float<Tensor>; outputSize?: readonly Int<Tensor>[] | null }, options?: { padding?: Float<Tensor>; outputSize?: readonly Int<Tensor>[] | null }): Tensor;
  /** `to_padded_tensor(Tensor self, float padding, SymInt[]? output_size=...) -> Tensor` */
  toPaddedTensor(options: { padding: Float<Tensor>; outputSize?: readonly Int<Tensor>[] | null }): Tensor;
  /** `to_sparse(Tensor self, *, Layout? layout=..., int[]? blocksize=..., int? dense_dim=...) -> Tensor` */
  toSparse(options?: { layout?: LayoutLike | null; blocksize?: Int<Tensor> | readonly Int<Tensor>[] | null; denseDim?: Int<Tensor> | null }): Tensor;
  /** `to_sparse.sparse_dim(Tensor self, int sparse_dim) -> Tensor` */
  toSparse(sparseDim: Int<Tensor>, options?: { sparseDim?: Int<Tensor> }): Tensor;
  /** `to_sparse.sparse_dim(Tensor self, int sparse_dim) -> Tensor` */
  toSparse(options: { sparseDim: Int<Tensor> }): Tensor;
  /** `to_sparse_bsc(Tensor self, int[] blocksize, int? dense_dim=...) -> Tensor` */
  toSparseBsc(blocksize: Int<Tensor> | readonly Int<Tensor>[], denseDim?: Int<Tensor> | null | { blocksize?: Int<Tensor> | readonly Int<Tensor>[]; denseDim?: Int<Tensor> | null }, options?: { blocksize?: Int<Tensor> | readonly Int<Tensor>[]; denseDim?: Int<Tensor> | null }): Tensor;
  /** `to_sparse_bsc(Tensor self, int[] blocksize, int? dense_dim=...) -> Tensor` */
  toSparseBsc(options: { blocksize: Int<Tensor> | readonly Int<Tensor>[]; denseDim?: Int<Tensor> | null }): Tensor;
  /** `to_sparse_bsr(Tensor self, int[] blocksize, int? dense_dim=...) -> Tensor` */
  toSparseBsr(blocksize: Int<Tensor> | readonly Int<Tensor>[], denseDim?: Int<Tensor> | null | { blocksize?: Int<Tensor> | readonly Int<Tensor>[]; denseDim?: Int<Tensor> | null }, options?: { blocksize?: Int<Tensor> | readonly Int<Tensor>[]; denseDim?: Int<Tensor> | null }): Tensor;
  /** `to_sparse_bsr(Tensor self, int[] blocksize, int? dense_dim=...) -> Tensor` */
  toSparseBsr(options: { blocksize: Int<Tensor> | readonly Int<Tensor>[]; denseDim?: Int<Tensor> | null }): Tensor;
  /** `to_sparse_csc(Tensor self, int? dense_dim=...) -> Tensor` */
  toSparseCsc(denseDim?: Int<Tensor> | null | { denseDim?: Int<Tensor> | null }, options?: { denseDim?: Int<Tensor> | null }): Tensor;
  /** `to_sparse_csr(Tensor self, int? dense_dim=...) -> Tensor` */
  toSparseCsr(denseDim?: Int<Tensor> | null | { denseDim?: Int<Tensor> | null }, options?: { denseDim?: Int<Tensor> | null }): Tensor;
  /** `topk(Tensor self, SymInt k, int dim=..., bool largest=..., bool sorted=...) -> (Tensor values, Tensor indices)` */
  topk(k: Int<Tensor>, dim?: Int<Tensor> | { k?: Int<Tensor>; dim?: Int<Tensor>; largest?: boolean; sorted?: boolean }, largest?: boolean | { k?: Int<Tensor>; dim?: Int<Tensor>; largest?: boolean; sorted?: boolean }, sorted?: boolean | { k?: Int<Tensor>; dim?: Int<Tensor>; largest?: boolean; sorted?: boolean }, options?: { k?: Int<Tensor>; dim?: Int<Tensor>; largest?: boolean; sorted?: boolean }): [Tensor, Tensor] & { readonly values: Tensor; readonly indices: Tensor };
  /** `topk(Tensor self, SymInt k, int dim=..., bool largest=..., bool sorted=...) -> (Tensor values, Tensor indices)` */
  topk(options: { k: Int<Tensor>; dim?: Int<Tensor>; largest?: boolean; sorted?: boolean }): [Tensor, Tensor] & { readonly values: Tensor; readonly indices: Tensor };
  /** `trace(Tensor self) -> Tensor` */
  trace(): Tensor;
  /** `transpose.int(Tensor self, int dim0, int dim1) -> Tensor` */
  transpose(dim0: Int<Tensor>, dim1: Int<Tensor>, options?: { dim0?: Int<Tensor>; dim1?: Int<Tensor> }): Tensor;
  /** `transpose.int(Tensor self, int dim0, int dim1) -> Tensor` */
  transpose(options: { dim0: Int<Tensor>; dim1: Int<Tensor> }): Tensor;
  /** `transpose_(Tensor self, int dim0, int dim1) -> Tensor` */
  transpose_(dim0: Int<Tensor>, dim1: Int<Tensor>, options?: { dim0?: Int<Tensor>; dim1?: Int<Tensor> }): Tensor;
  /** `transpose_(Tensor self, int dim0, int dim1) -> Tensor` */
  transpose_(options: { dim0: Int<Tensor>; dim1: Int<Tensor> }): Tensor;
  /** `transpose_copy.int(Tensor self, int dim0, int dim1) -> Tensor` */
  transposeCopy(dim0: Int<Tensor>, dim1: Int<Tensor>, options?: { dim0?: Int<Tensor>; dim1?: Int<Tensor> }): Tensor;
  /** `transpose_copy.int(Tensor self, int dim0, int dim1) -> Tensor` */
  transposeCopy(options: { dim0: Int<Tensor>; dim1: Int<Tensor> }): Tensor;
  /** `triangular_solve(Tensor self, Tensor A, bool upper=..., bool transpose=..., bool unitriangular=...) -> (Tensor solution, Tensor cloned_coefficient)` */
  triangularSolve(A: Tensor, upper?: boolean | { A?: Tensor; upper?: boolean; transpose?: boolean; unitriangular?: boolean }, transpose?: boolean | { A?: Tensor; upper?: boolean; transpose?: boolean; unitriangular?: boolean }, unitriangular?: boolean | { A?: Tensor; upper?: boolean; transpose?: boolean; unitriangular?: boolean }, options?: { A?: Tensor; upper?: boolean; transpose?: boolean; unitriangular?: boolean }): [Tensor, Tensor] & { readonly solution: Tensor; readonly clonedCoefficient: Tensor };
  /** `triangular_solve(Tensor self, Tensor A, bool upper=..., bool transpose=..., bool unitriangular=...) -> (Tensor solution, Tensor cloned_coefficient)` */
  triangularSolve(options: { A: Tensor; upper?: boolean; transpose?: boolean; unitriangular?: boolean }): [Tensor, Tensor] & { readonly solution: Tensor; readonly clonedCoefficient: Tensor };
  /** `tril(Tensor self, SymInt diagonal=...) -> Tensor` */
  tril(diagonal?: Int<Tensor> | { diagonal?: Int<Tensor> }, options?: { diagonal?: Int<Tensor> }): Tensor;
  /** `tril_(Tensor self, SymInt diagonal=...) -> Tensor` */
  tril_(diagonal?: Int<Tensor> | { diagonal?: Int<Tensor> }, options?: { diagonal?: Int<Tensor> }): Tensor;
  /** `triu(Tensor self, SymInt diagonal=...) -> Tensor` */
  triu(diagonal?: Int<Tensor> | { diagonal?: Int<Tensor> }, options?: { diagonal?: Int<Tensor> }): Tensor;
  /** `triu_(Tensor self, SymInt diagonal=...) -> Tensor` */
  triu_(diagonal?: Int<Tensor> | { diagonal?: Int<Tensor> }, options?: { diagonal?: Int<Tensor> }): Tensor;
  /** `true_divide.Scalar(Tensor self, Scalar other) -> Tensor` */
  trueDivide(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `true_divide.Scalar(Tensor self, Scalar other) -> Tensor` */
  trueDivide(options: { other: Num<Tensor> }): Tensor;
  /** `true_divide.Tensor(Tensor self, Tensor other) -> Tensor` */
  trueDivide(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `true_divide.Tensor(Tensor self, Tensor other) -> Tensor` */
  trueDivide(options: { other: Tensor }): Tensor;
  /** `true_divide_.Scalar(Tensor self, Scalar other) -> Tensor` */
  trueDivide_(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `true_divide_.Scalar(Tensor self, Scalar other) -> Tensor` */
  trueDivide_(options: { other: Num<Tensor> }): Tensor;
  /** `true_divide_.Tensor(Tensor self, Tensor other) -> Tensor` */
  trueDivide_(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `true_divide_.Tensor(Tensor self, Tensor other) -> Tensor` */
  trueDivide_(options: { other: Tensor }): Tensor;
  /** `trunc(Tensor self) -> Tensor` */
  trunc(): Tensor;
  /** `trunc_(Tensor self) -> Tensor` */
  trunc_(): Tensor;
  /** `unbind.int(Tensor self, int dim=...) -> Tensor[]` */
  unbind(dim?: Int<Tensor> | { dim?: Int<Tensor> }, options?: { dim?: Int<Tensor> }): Tensor[];
  /** `unbind_copy.int(Tensor self, int dim=...) -> Tensor[]` */
  unbindCopy(dim?: Int<Tensor> | { dim?: Int<Tensor> }, options?: { dim?: Int<Tensor> }): Tensor[];
  /** `unflatten.int(Tensor self, int dim, SymInt[] sizes) -> Tensor` */
  unflatten(dim: Int<Tensor>, sizes: readonly Int<Tensor>[], options?: { dim?: Int<Tensor>; sizes?: readonly Int<Tensor>[] }): Tensor;
  /** `unflatten.int(Tensor self, int dim, SymInt[] sizes) -> Tensor` */
  unflatten(options: { dim: Int<Tensor>; sizes: readonly Int<Tensor>[] }): Tensor;
  /** `unfold(Tensor self, int dimension, int size, int step) -> Tensor` */
  unfold(dimension: Int<Tensor>, size: Int<Tensor>, step: Int<Tensor>, options?: { dimension?: Int<Tensor>; size?: Int<Tensor>; step?: Int<Tensor> }): Tensor;
  /** `unfold(Tensor self, int dimension, int size, int step) -> Tensor` */
  unfold(options: { dimension: Int<Tensor>; size: Int<Tensor>; step: Int<Tensor> }): Tensor;
  /** `unfold_copy(Tensor self, int dimension, int size, int step) -> Tensor` */
  unfoldCopy(dimension: Int<Tensor>, size: Int<Tensor>, step: Int<Tensor>, options?: { dimension?: Int<Tensor>; size?: Int<Tensor>; step?: Int<Tensor> }): Tensor;
  /** `unfold_copy(Tensor self, int dimension, int size, int step) -> Tensor` */
  unfoldCopy(options: { dimension: Int<Tensor>; size: Int<Tensor>; step: Int<Tensor> }): Tensor;
  /** `uniform(Tensor self, float from=..., float to=..., *, Generator? generator=...) -> Tensor` */
  uniform(from?: Float<Tensor> | { from?: Float<Tensor>; to?: Float<Tensor>; generator?: Generator | null }, to?: Float<Tensor> | { from?: Float<Tensor>; to?: Float<Tensor>; generator?: Generator | null }, options?: { from?: Float<Tensor>; to?: Float<Tensor>; generator?: Generator | null }): Tensor;
  /** `uniform_(Tensor self, float from=..., float to=..., *, Generator? generator=...) -> Tensor` */
  uniform_(from?: Float<Tensor> | { from?: Float<Tensor>; to?: Float<Tensor>; generator?: Generator | null }, to?: Float<Tensor> | { from?: Float<Tensor>; to?: Float<Tensor>; generator?: Generator | null }, options?: { from?: Float<Tensor>; to?: Float<Tensor>; generator?: Generator | null }): Tensor;
  /** `unique_dim(Tensor self, int dim, bool sorted=..., bool return_inverse=..., bool return_counts=...) -> (Tensor, Tensor, Tensor)` */
  uniqueDim(dim: Int<Tensor>, sorted?: boolean | { dim?: Int<Tensor>; sorted?: boolean; returnInverse?: boolean; returnCounts?: boolean }, returnInverse?: boolean | { dim?: Int<Tensor>; sorted?: boolean; returnInverse?: boolean; returnCounts?: boolean }, returnCounts?: boolean | { dim?: Int<Tensor>; sorted?: boolean; returnInverse?: boolean; returnCounts?: boolean }, options?: { dim?: Int<Tensor>; sorted?: boolean; returnInverse?: boolean; returnCounts?: boolean }): [Tensor, Tensor, Tensor];
  /** `unique_dim(Tensor self, int dim, bool sorted=..., bool return_inverse=..., bool return_counts=...) -> (Tensor, Tensor, Tensor)` */
  uniqueDim(options: { dim: Int<Tensor>; sorted?: boolean; returnInverse?: boolean; returnCounts?: boolean }): [Tensor, Tensor, Tensor];
  /** `unique_dim_consecutive(Tensor self, int dim, bool return_inverse=..., bool return_counts=...) -> (Tensor, Tensor, Tensor)` */
  uniqueDimConsecutive(dim: Int<Tensor>, returnInverse?: boolean | { dim?: Int<Tensor>; returnInverse?: boolean; returnCounts?: boolean }, returnCounts?: boolean | { dim?: Int<Tensor>; returnInverse?: boolean; returnCounts?: boolean }, options?: { dim?: Int<Tensor>; returnInverse?: boolean; returnCounts?: boolean }): [Tensor, Tensor, Tensor];
  /** `unique_dim_consecutive(Tensor self, int dim, bool return_inverse=..., bool return_counts=...) -> (Tensor, Tensor, Tensor)` */
  uniqueDimConsecutive(options: { dim: Int<Tensor>; returnInverse?: boolean; returnCounts?: boolean }): [Tensor, Tensor, Tensor];
  /** `unsafe_chunk(Tensor self, int chunks, int dim=...) -> Tensor[]` */
  unsafeChunk(chunks: Int<Tensor>, dim?: Int<Tensor> | { chunks?: Int<Tensor>; dim?: Int<Tensor> }, options?: { chunks?: Int<Tensor>; dim?: Int<Tensor> }): Tensor[];
  /** `unsafe_chunk(Tensor self, int chunks, int dim=...) -> Tensor[]` */
  unsafeChunk(options: { chunks: Int<Tensor>; dim?: Int<Tensor> }): Tensor[];
  /** `unsafe_split.Tensor(Tensor self, SymInt split_size, int dim=...) -> Tensor[]` */
  unsafeSplit(splitSize: Int<Tensor>, dim?: Int<Tensor> | { splitSize?: Int<Tensor>; dim?: Int<Tensor> }, options?: { splitSize?: Int<Tensor>; dim?: Int<Tensor> }): Tensor[];
  /** `unsafe_split.Tensor(Tensor self, SymInt split_size, int dim=...) -> Tensor[]` */
  unsafeSplit(options: { splitSize: Int<Tensor>; dim?: Int<Tensor> }): Tensor[];
  /** `unsafe_split_with_sizes(Tensor self, SymInt[] split_sizes, int dim=...) -> Tensor[]` */
  unsafeSplitWithSizes(splitSizes: readonly Int<Tensor>[], dim?: Int<Tensor> | { splitSizes?: readonly Int<Tensor>[]; dim?: Int<Tensor> }, options?: { splitSizes?: readonly Int<Tensor>[]; dim?: Int<Tensor> }): Tensor[];
  /** `unsafe_split_with_sizes(Tensor self, SymInt[] split_sizes, int dim=...) -> Tensor[]` */
  unsafeSplitWithSizes(options: { splitSizes: readonly Int<Tensor>[]; dim?: Int<Tensor> }): Tensor[];
  /** `unsqueeze(Tensor self, int dim) -> Tensor` */
  unsqueeze(dim: Int<Tensor>, options?: { dim?: Int<Tensor> }): Tensor;
  /** `unsqueeze(Tensor self, int dim) -> Tensor` */
  unsqueeze(options: { dim: Int<Tensor> }): Tensor;
  /** `unsqueeze_(Tensor self, int dim) -> Tensor` */
  unsqueeze_(dim: Int<Tensor>, options?: { dim?: Int<Tensor> }): Tensor;
  /** `unsqueeze_(Tensor self, int dim) -> Tensor` */
  unsqueeze_(options: { dim: Int<Tensor> }): Tensor;
  /** `unsqueeze_copy(Tensor self, int dim) -> Tensor` */
  unsqueezeCopy(dim: Int<Tensor>, options?: { dim?: Int<Tensor> }): Tensor;
  /** `unsqueeze_copy(Tensor self, int dim) -> Tensor` */
  unsqueezeCopy(options: { dim: Int<Tensor> }): Tensor;
  /** `upsample_bicubic2d(Tensor self, SymInt[] output_size, bool align_corners, float? scales_h=..., float? scales_w=...) -> Tensor` */
  upsampleBicubic2d(outputSize: Int<Tensor> | readonly Int<Tensor>[], alignCorners: boolean, scalesH?: Float<Tensor> | null | { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; alignCorners?: boolean; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }, scalesW?: Float<Tensor> | null | { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; alignCorners?: boolean; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }, options?: { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; alignCorners?: boolean; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }): Tensor;
  /** `upsample_bicubic2d(Tensor self, SymInt[] output_size, bool align_corners, float? scales_h=..., float? scales_w=...) -> Tensor` */
  upsampleBicubic2d(options: { outputSize: Int<Tensor> | readonly Int<Tensor>[]; alignCorners: boolean; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }): Tensor;
  /** `upsample_bilinear2d(Tensor self, SymInt[] output_size, bool align_corners, float? scales_h=..., float? scales_w=...) -> Tensor` */
  upsampleBilinear2d(outputSize: Int<Tensor> | readonly Int<Tensor>[], alignCorners: boolean, scalesH?: Float<Tensor> | null | { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; alignCorners?: boolean; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }, scalesW?: Float<Tensor> | null | { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; alignCorners?: boolean; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }, options?: { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; alignCorners?: boolean; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }): Tensor;
  /** `upsample_bilinear2d(Tensor self, SymInt[] output_size, bool align_corners, float? scales_h=..., float? scales_w=...) -> Tensor` */
  upsampleBilinear2d(options: { outputSize: Int<Tensor> | readonly Int<Tensor>[]; alignCorners: boolean; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }): Tensor;
  /** `upsample_linear1d(Tensor self, SymInt[] output_size, bool align_corners, float? scales=...) -> Tensor` */
  upsampleLinear1d(outputSize: Int<Tensor> | readonly Int<Tensor>[], alignCorners: boolean, scales?: Float<Tensor> | null | { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; alignCorners?: boolean; scales?: Float<Tensor> | null }, options?: { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; alignCorners?: boolean; scales?: Float<Tensor> | null }): Tensor;
  /** `upsample_linear1d(Tensor self, SymInt[] output_size, bool align_corners, float? scales=...) -> Tensor` */
  upsampleLinear1d(options: { outputSize: Int<Tensor> | readonly Int<Tensor>[]; alignCorners: boolean; scales?: Float<Tensor> | null }): Tensor;
  /** `upsample_nearest1d(Tensor self, SymInt[] output_size, float? scales=...) -> Tensor` */
  upsampleNearest1d(outputSize: Int<Tensor> | readonly Int<Tensor>[], scales?: Float<Tensor> | null | { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; scales?: Float<Tensor> | null }, options?: { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; scales?: Float<Tensor> | null }): Tensor;
  /** `upsample_nearest1d(Tensor self, SymInt[] output_size, float? scales=...) -> Tensor` */
  upsampleNearest1d(options: { outputSize: Int<Tensor> | readonly Int<Tensor>[]; scales?: Float<Tensor> | null }): Tensor;
  /** `upsample_nearest2d(Tensor self, SymInt[] output_size, float? scales_h=..., float? scales_w=...) -> Tensor` */
  upsampleNearest2d(outputSize: Int<Tensor> | readonly Int<Tensor>[], scalesH?: Float<Tensor> | null | { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }, scalesW?: Float<Tensor> | null | { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }, options?: { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }): Tensor;
  /** `upsample_nearest2d(Tensor self, SymInt[] output_size, float? scales_h=..., float? scales_w=...) -> Tensor` */
  upsampleNearest2d(options: { outputSize: Int<Tensor> | readonly Int<Tensor>[]; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }): Tensor;
  /** `upsample_nearest3d(Tensor self, SymInt[] output_size, float? scales_d=..., float? scales_h=..., float? scales_w=...) -> Tensor` */
  upsampleNearest3d(outputSize: Int<Tensor> | readonly Int<Tensor>[], scalesD?: Float<Tensor> | null | { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; scalesD?: Float<Tensor> | null; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }, scalesH?: Float<Tensor> | null | { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; scalesD?: Float<Tensor> | null; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }, scalesW?: Float<Tensor> | null | { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; scalesD?: Float<Tensor> | null; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }, options?: { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; scalesD?: Float<Tensor> | null; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }): Tensor;
  /** `upsample_nearest3d(Tensor self, SymInt[] output_size, float? scales_d=..., float? scales_h=..., float? scales_w=...) -> Tensor` */
  upsampleNearest3d(options: { outputSize: Int<Tensor> | readonly Int<Tensor>[]; scalesD?: Float<Tensor> | null; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }): Tensor;
  /** `upsample_trilinear3d(Tensor self, SymInt[] output_size, bool align_corners, float? scales_d=..., float? scales_h=..., float? scales_w=...) -> Tensor` */
  upsampleTrilinear3d(outputSize: Int<Tensor> | readonly Int<Tensor>[], alignCorners: boolean, scalesD?: Float<Tensor> | null | { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; alignCorners?: boolean; scalesD?: Float<Tensor> | null; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }, scalesH?: Float<Tensor> | null | { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; alignCorners?: boolean; scalesD?: Float<Tensor> | null; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }, scalesW?: Float<Tensor> | null | { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; alignCorners?: boolean; scalesD?: Float<Tensor> | null; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }, options?: { outputSize?: Int<Tensor> | readonly Int<Tensor>[]; alignCorners?: boolean; scalesD?: Float<Tensor> | null; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }): Tensor;
  /** `upsample_trilinear3d(Tensor self, SymInt[] output_size, bool align_corners, float? scales_d=..., float? scales_h=..., float? scales_w=...) -> Tensor` */
  upsampleTrilinear3d(options: { outputSize: Int<Tensor> | readonly Int<Tensor>[]; alignCorners: boolean; scalesD?: Float<Tensor> | null; scalesH?: Float<Tensor> | null; scalesW?: Float<Tensor> | null }): Tensor;
  /** `values(Tensor self) -> Tensor` */
  values(): Tensor;
  /** `values_copy(Tensor self) -> Tensor` */
  valuesCopy(): Tensor;
  /** `var(Tensor self, bool unbiased=...) -> Tensor` */
  var(unbiased?: boolean | { unbiased?: boolean }, options?: { unbiased?: boolean }): Tensor;
  /** `var.correction(Tensor self, int[]? dim=..., *, Scalar? correction=..., bool keepdim=...) -> Tensor` */
  var(dim?: Int<Tensor> | readonly Int<Tensor>[] | null | { dim?: Int<Tensor> | readonly Int<Tensor>[] | null; correction?: Num<Tensor> | null; keepdim?: boolean }, options?: { dim?: Int<Tensor> | readonly Int<Tensor>[] | null; correction?: Num<Tensor> | null; keepdim?: boolean }): Tensor;
  /** `var.dim(Tensor self, int[]? dim, bool unbiased=..., bool keepdim=...) -> Tensor` */
  var(dim: Int<Tensor> | readonly Int<Tensor>[] | null, unbiased?: boolean | { dim?: Int<Tensor> | readonly Int<Tensor>[] | null; unbiased?: boolean; keepdim?: boolean }, keepdim?: boolean | { dim?: Int<Tensor> | readonly Int<Tensor>[] | null; unbiased?: boolean; keepdim?: boolean }, options?: { dim?: Int<Tensor> | readonly Int<Tensor>[] | null; unbiased?: boolean; keepdim?: boolean }): Tensor;
  /** `var.dim(Tensor self, int[]? dim, bool unbiased=..., bool keepdim=...) -> Tensor` */
  var(options: { dim: Int<Tensor> | readonly Int<Tensor>[] | null; unbiased?: boolean; keepdim?: boolean }): Tensor;
  /** `var_mean(Tensor self, bool unbiased=...) -> (Tensor, Tensor)` */
  varMean(unbiased?: boolean | { unbiased?: boolean }, options?: { unbiased?: boolean }): [Tensor, Tensor];
  /** `var_mean.correction(Tensor self, int[]? dim=..., *, Scalar? correction=..., bool keepdim=...) -> (Tensor, Tensor)` */
  varMean(dim?: Int<Tensor> | readonly Int<Tensor>[] | null | { dim?: Int<Tensor> | readonly Int<Tensor>[] | null; correction?: Num<Tensor> | null; keepdim?: boolean }, options?: { dim?: Int<Tensor> | readonly Int<Tensor>[] | null; correction?: Num<Tensor> | null; keepdim?: boolean }): [Tensor, Tensor];
  /** `var_mean.dim(Tensor self, int[]? dim, bool unbiased=..., bool keepdim=...) -> (Tensor, Tensor)` */
  varMean(dim: Int<Tensor> | readonly Int<Tensor>[] | null, unbiased?: boolean | { dim?: Int<Tensor> | readonly Int<Tensor>[] | null; unbiased?: boolean; keepdim?: boolean }, keepdim?: boolean | { dim?: Int<Tensor> | readonly Int<Tensor>[] | null; unbiased?: boolean; keepdim?: boolean }, options?: { dim?: Int<Tensor> | readonly Int<Tensor>[] | null; unbiased?: boolean; keepdim?: boolean }): [Tensor, Tensor];
  /** `var_mean.dim(Tensor self, int[]? dim, bool unbiased=..., bool keepdim=...) -> (Tensor, Tensor)` */
  varMean(options: { dim: Int<Tensor> | readonly Int<Tensor>[] | null; unbiased?: boolean; keepdim?: boolean }): [Tensor, Tensor];
  /** `vdot(Tensor self, Tensor other) -> Tensor` */
  vdot(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `vdot(Tensor self, Tensor other) -> Tensor` */
  vdot(options: { other: Tensor }): Tensor;
  /** `view(Tensor self, SymInt[] size) -> Tensor` */
  view(size: readonly Int<Tensor>[], options?: { size?: readonly Int<Tensor>[] }): Tensor;
  /** `view(Tensor self, SymInt[] size) -> Tensor` */
  view(...size: Int<Tensor>[]): Tensor;
  /** `view(Tensor self, SymInt[] size) -> Tensor` */
  view(...args: [...Int<Tensor>[], { size?: readonly Int<Tensor>[] }]): Tensor;
  /** `view(Tensor self, SymInt[] size) -> Tensor` */
  view(options: { size: readonly Int<Tensor>[] }): Tensor;
  /** `view.dtype(Tensor self, ScalarType dtype) -> Tensor` */
  view(dtype: DTypeLike, options?: { dtype?: DTypeLike }): Tensor;
  /** `view.dtype(Tensor self, ScalarType dtype) -> Tensor` */
  view(options: { dtype: DTypeLike }): Tensor;
  /** `view_as(Tensor self, Tensor other) -> Tensor` */
  viewAs(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `view_as(Tensor self, Tensor other) -> Tensor` */
  viewAs(options: { other: Tensor }): Tensor;
  /** `view_as_complex(Tensor self) -> Tensor` */
  viewAsComplex(): Tensor;
  /** `view_as_complex_copy(Tensor self) -> Tensor` */
  viewAsComplexCopy(): Tensor;
  /** `view_as_real(Tensor self) -> Tensor` */
  viewAsReal(): Tensor;
  /** `view_as_real_copy(Tensor self) -> Tensor` */
  viewAsRealCopy(): Tensor;
  /** `view_copy(Tensor self, SymInt[] size) -> Tensor` */
  viewCopy(size: readonly Int<Tensor>[], options?: { size?: readonly Int<Tensor>[] }): Tensor;
  /** `view_copy(Tensor self, SymInt[] size) -> Tensor` */
  viewCopy(...size: Int<Tensor>[]): Tensor;
  /** `view_copy(Tensor self, SymInt[] size) -> Tensor` */
  viewCopy(...args: [...Int<Tensor>[], { size?: readonly Int<Tensor>[] }]): Tensor;
  /** `view_copy(Tensor self, SymInt[] size) -> Tensor` */
  viewCopy(options: { size: readonly Int<Tensor>[] }): Tensor;
  /** `view_copy.dtype(Tensor self, ScalarType dtype) -> Tensor` */
  viewCopy(dtype: DTypeLike, options?: { dtype?: DTypeLike }): Tensor;
  /** `view_copy.dtype(Tensor self, ScalarType dtype) -> Tensor` */
  viewCopy(options: { dtype: DTypeLike }): Tensor;
  /** `vsplit.array(Tensor self, int[] indices) -> Tensor[]` */
  vsplit(indices: readonly Int<Tensor>[], options?: { indices?: readonly Int<Tensor>[] }): Tensor[];
  /** `vsplit.array(Tensor self, int[] indices) -> Tensor[]` */
  vsplit(...indices: Int<Tensor>[]): Tensor[];
  /** `vsplit.array(Tensor self, int[] indices) -> Tensor[]` */
  vsplit(...args: [...Int<Tensor>[], { indices?: readonly Int<Tensor>[] }]): Tensor[];
  /** `vsplit.array(Tensor self, int[] indices) -> Tensor[]` */
  vsplit(options: { indices: readonly Int<Tensor>[] }): Tensor[];
  /** `vsplit.int(Tensor self, int sections) -> Tensor[]` */
  vsplit(sections: Int<Tensor>, options?: { sections?: Int<Tensor> }): Tensor[];
  /** `vsplit.int(Tensor self, int sections) -> Tensor[]` */
  vsplit(options: { sections: Int<Tensor> }): Tensor[];
  /** `xlogy.Scalar_Other(Tensor self, Scalar other) -> Tensor` */
  xlogy(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `xlogy.Scalar_Other(Tensor self, Scalar other) -> Tensor` */
  xlogy(options: { other: Num<Tensor> }): Tensor;
  /** `xlogy.Tensor(Tensor self, Tensor other) -> Tensor` */
  xlogy(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `xlogy.Tensor(Tensor self, Tensor other) -> Tensor` */
  xlogy(options: { other: Tensor }): Tensor;
  /** `xlogy_.Scalar_Other(Tensor self, Scalar other) -> Tensor` */
  xlogy_(other: Num<Tensor>, options?: { other?: Num<Tensor> }): Tensor;
  /** `xlogy_.Scalar_Other(Tensor self, Scalar other) -> Tensor` */
  xlogy_(options: { other: Num<Tensor> }): Tensor;
  /** `xlogy_.Tensor(Tensor self, Tensor other) -> Tensor` */
  xlogy_(other: Tensor, options?: { other?: Tensor }): Tensor;
  /** `xlogy_.Tensor(Tensor self, Tensor other) -> Tensor` */
  xlogy_(options: { other: Tensor }): Tensor;
  /** `zero(Tensor self) -> Tensor` */
  zero(): Tensor;
  /** `zero_(Tensor self) -> Tensor` */
  zero_(): Tensor;
  /** `zeros_like(Tensor self, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=..., MemoryFormat? memory_format=...) -> Tensor` */
  zerosLike(options?: { dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean }): Tensor;
}

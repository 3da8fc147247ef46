// Written by `npm run generate:ops` from libtorch's schema registry. Do not edit.
import type { DeviceLike } from "../device.js";
import type { DType, DTypeLike } from "../dtype.js";
import type { Layout, MemoryFormat } from "../layout.js";
import type { Complex, Scalar } from "../scalar.js";
import type { Generator } from "../random.js";
import type { Tensor } from "../tensor.js";

export type Num = number | bigint | boolean | Complex | Scalar | Tensor;
export type Int = number | bigint | Tensor;
export type Float = number | bigint | Tensor;
export type Out = Tensor | readonly Tensor[];
type LayoutLike = Layout | string;
export type MemoryFormatLike = MemoryFormat | string;

/**
 * Every ATen operator as a function, with its schemas, and of those that are public what they compute and PyTorch's own page.
 */
export interface AtenOperators {
  /**
   * - `__and__.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `__and__.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  __and__(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num }): Tensor;
  __and__(self: Tensor, options: { other: Num }): Tensor;
  __and__(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor }): Tensor;
  __and__(self: Tensor, options: { other: Tensor }): Tensor;
  /**
   * - `__iand__.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `__iand__.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  __iand__(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num }): Tensor;
  __iand__(self: Tensor, options: { other: Num }): Tensor;
  __iand__(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor }): Tensor;
  __iand__(self: Tensor, options: { other: Tensor }): Tensor;
  /**
   * - `__ilshift__.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `__ilshift__.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  __ilshift__(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num }): Tensor;
  __ilshift__(self: Tensor, options: { other: Num }): Tensor;
  __ilshift__(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor }): Tensor;
  __ilshift__(self: Tensor, options: { other: Tensor }): Tensor;
  /**
   * - `__ior__.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `__ior__.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  __ior__(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num }): Tensor;
  __ior__(self: Tensor, options: { other: Num }): Tensor;
  __ior__(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor }): Tensor;
  __ior__(self: Tensor, options: { other: Tensor }): Tensor;
  /**
   * - `__irshift__.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `__irshift__.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  __irshift__(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num }): Tensor;
  __irshift__(self: Tensor, options: { other: Num }): Tensor;
  __irshift__(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor }): Tensor;
  __irshift__(self: Tensor, options: { other: Tensor }): Tensor;
  /**
   * - `__ixor__.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `__ixor__.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  __ixor__(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num }): Tensor;
  __ixor__(self: Tensor, options: { other: Num }): Tensor;
  __ixor__(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor }): Tensor;
  __ixor__(self: Tensor, options: { other: Tensor }): Tensor;
  /**
   * - `__lshift__.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `__lshift__.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  __lshift__(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num; out?: Out }): Tensor;
  __lshift__(self: Tensor, options: { other: Num; out?: Out }): Tensor;
  __lshift__(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; out?: Out }): Tensor;
  __lshift__(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  /**
   * - `__or__.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `__or__.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  __or__(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num }): Tensor;
  __or__(self: Tensor, options: { other: Num }): Tensor;
  __or__(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor }): Tensor;
  __or__(self: Tensor, options: { other: Tensor }): Tensor;
  /**
   * - `__rshift__.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `__rshift__.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  __rshift__(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num; out?: Out }): Tensor;
  __rshift__(self: Tensor, options: { other: Num; out?: Out }): Tensor;
  __rshift__(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; out?: Out }): Tensor;
  __rshift__(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  /**
   * - `__xor__.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `__xor__.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  __xor__(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num }): Tensor;
  __xor__(self: Tensor, options: { other: Num }): Tensor;
  __xor__(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor }): Tensor;
  __xor__(self: Tensor, options: { other: Tensor }): Tensor;
  /** `_adaptive_avg_pool2d(Tensor self, SymInt[] output_size) -> Tensor` */
  _adaptiveAvgPool2d(self: Tensor, outputSize: Int | readonly Int[], options?: { self?: Tensor; outputSize?: Int | readonly Int[]; out?: Out }): Tensor;
  _adaptiveAvgPool2d(self: Tensor, options: { outputSize: Int | readonly Int[]; out?: Out }): Tensor;
  /** `_adaptive_avg_pool2d_backward(Tensor grad_output, Tensor self) -> Tensor` */
  _adaptiveAvgPool2dBackward(gradOutput: Tensor, self: Tensor, options?: { gradOutput?: Tensor; self?: Tensor; out?: Out }): Tensor;
  _adaptiveAvgPool2dBackward(options: { gradOutput: Tensor; self: Tensor; out?: Out }): Tensor;
  /** `_adaptive_avg_pool3d(Tensor self, SymInt[] output_size) -> Tensor` */
  _adaptiveAvgPool3d(self: Tensor, outputSize: Int | readonly Int[], options?: { self?: Tensor; outputSize?: Int | readonly Int[]; out?: Out }): Tensor;
  _adaptiveAvgPool3d(self: Tensor, options: { outputSize: Int | readonly Int[]; out?: Out }): Tensor;
  /** `_adaptive_avg_pool3d_backward(Tensor grad_output, Tensor self) -> Tensor` */
  _adaptiveAvgPool3dBackward(gradOutput: Tensor, self: Tensor, options?: { gradOutput?: Tensor; self?: Tensor; out?: Out }): Tensor;
  _adaptiveAvgPool3dBackward(options: { gradOutput: Tensor; self: Tensor; out?: Out }): Tensor;
  /** `_add_batch_dim(Tensor self, int batch_dim, int level) -> Tensor` */
  _addBatchDim(self: Tensor, batchDim: Int, level: Int, options?: { self?: Tensor; batchDim?: Int; level?: Int }): Tensor;
  _addBatchDim(self: Tensor, options: { batchDim: Int; level: Int }): Tensor;
  /**
   * - `_add_relu.Scalar(Tensor self, Scalar other, Scalar alpha=...) -> Tensor`
   * - `_add_relu.Tensor(Tensor self, Tensor other, *, Scalar alpha=...) -> Tensor`
   */
  _addRelu(self: Tensor, other: Num, alpha?: Num | { self?: Tensor; other?: Num; alpha?: Num; out?: Out }, options?: { self?: Tensor; other?: Num; alpha?: Num; out?: Out }): Tensor;
  _addRelu(self: Tensor, options: { other: Num; alpha?: Num; out?: Out }): Tensor;
  _addRelu(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; alpha?: Num; out?: Out }): Tensor;
  _addRelu(self: Tensor, options: { other: Tensor; alpha?: Num; out?: Out }): Tensor;
  /**
   * - `_add_relu_.Scalar(Tensor self, Scalar other, Scalar alpha=...) -> Tensor`
   * - `_add_relu_.Tensor(Tensor self, Tensor other, *, Scalar alpha=...) -> Tensor`
   */
  _addRelu_(self: Tensor, other: Num, alpha?: Num | { self?: Tensor; other?: Num; alpha?: Num }, options?: { self?: Tensor; other?: Num; alpha?: Num }): Tensor;
  _addRelu_(self: Tensor, options: { other: Num; alpha?: Num }): Tensor;
  _addRelu_(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; alpha?: Num }): Tensor;
  _addRelu_(self: Tensor, options: { other: Tensor; alpha?: Num }): Tensor;
  /** `_addmm_activation(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=..., Scalar alpha=..., bool use_gelu=...) -> Tensor` */
  _addmmActivation(self: Tensor, mat1: Tensor, mat2: Tensor, options?: { self?: Tensor; mat1?: Tensor; mat2?: Tensor; beta?: Num; alpha?: Num; useGelu?: boolean; out?: Out }): Tensor;
  _addmmActivation(self: Tensor, options: { mat1: Tensor; mat2: Tensor; beta?: Num; alpha?: Num; useGelu?: boolean; out?: Out }): Tensor;
  /**
   * - `_aminmax(Tensor self) -> (Tensor, Tensor)`
   * - `_aminmax.dim(Tensor self, int dim, bool keepdim=...) -> (Tensor, Tensor)`
   */
  _aminmax(self: Tensor, options?: { self?: Tensor; out?: Out }): [Tensor, Tensor];
  _aminmax(self: Tensor, dim: Int, keepdim?: boolean | { self?: Tensor; dim?: Int; keepdim?: boolean; out?: Out }, options?: { self?: Tensor; dim?: Int; keepdim?: boolean; out?: Out }): [Tensor, Tensor];
  _aminmax(self: Tensor, options: { dim: Int; keepdim?: boolean; out?: Out }): [Tensor, Tensor];
  /** `_amp_foreach_non_finite_check_and_unscale(Tensor[] self, Tensor found_inf, Tensor inv_scale) -> (Tensor[] self_out, Tensor found_inf_out)` */
  _ampForeachNonFiniteCheckAndUnscale(self: readonly Tensor[], foundInf: Tensor, invScale: Tensor, options?: { self?: readonly Tensor[]; foundInf?: Tensor; invScale?: Tensor; out?: Out }): [Tensor[], Tensor] & { readonly selfOut: Tensor[]; readonly foundInfOut: Tensor };
  _ampForeachNonFiniteCheckAndUnscale(self: Tensor, options: { foundInf: Tensor; invScale: Tensor; out?: Out }): [Tensor[], Tensor] & { readonly selfOut: Tensor[]; readonly foundInfOut: Tensor };
  /** `_amp_foreach_non_finite_check_and_unscale_(Tensor[] self, Tensor found_inf, Tensor inv_scale) -> ()` */
  _ampForeachNonFiniteCheckAndUnscale_(self: readonly Tensor[], foundInf: Tensor, invScale: Tensor, options?: { self?: readonly Tensor[]; foundInf?: Tensor; invScale?: Tensor }): void;
  _ampForeachNonFiniteCheckAndUnscale_(self: Tensor, options: { foundInf: Tensor; invScale: Tensor }): void;
  /** `_amp_update_scale(Tensor self, Tensor growth_tracker, Tensor found_inf, float scale_growth_factor, float scale_backoff_factor, int growth_interval) -> (Tensor, Tensor growth_tracker_out)` */
  _ampUpdateScale(self: Tensor, growthTracker: Tensor, foundInf: Tensor, scaleGrowthFactor: Float, scaleBackoffFactor: Float, growthInterval: Int, options?: { self?: Tensor; growthTracker?: Tensor; foundInf?: Tensor; scaleGrowthFactor?: Float; scaleBackoffFactor?: Float; growthInterval?: Int; out?: Out }): [Tensor, Tensor];
  _ampUpdateScale(self: Tensor, options: { growthTracker: Tensor; foundInf: Tensor; scaleGrowthFactor: Float; scaleBackoffFactor: Float; growthInterval: Int; out?: Out }): [Tensor, Tensor];
  /** `_amp_update_scale_(Tensor self, Tensor growth_tracker, Tensor found_inf, float scale_growth_factor, float scale_backoff_factor, int growth_interval) -> Tensor` */
  _ampUpdateScale_(self: Tensor, growthTracker: Tensor, foundInf: Tensor, scaleGrowthFactor: Float, scaleBackoffFactor: Float, growthInterval: Int, options?: { self?: Tensor; growthTracker?: Tensor; foundInf?: Tensor; scaleGrowthFactor?: Float; scaleBackoffFactor?: Float; growthInterval?: Int }): Tensor;
  _ampUpdateScale_(self: Tensor, options: { growthTracker: Tensor; foundInf: Tensor; scaleGrowthFactor: Float; scaleBackoffFactor: Float; growthInterval: Int }): Tensor;
  /**
   * - `_assert_async(Tensor self) -> ()`
   * - `_assert_async.msg(Tensor self, str assert_msg) -> ()`
   */
  _assertAsync(self: Tensor, options?: { self?: Tensor }): void;
  _assertAsync(self: Tensor, assertMsg: string, options?: { self?: Tensor; assertMsg?: string }): void;
  _assertAsync(self: Tensor, options: { assertMsg: string }): void;
  /** `_assert_scalar(Scalar self, str assert_msg) -> ()` */
  _assertScalar(self: Num, assertMsg: string, options?: { self?: Num; assertMsg?: string }): void;
  _assertScalar(self: Tensor, options: { assertMsg: string }): void;
  /** `_assert_tensor_metadata(Tensor a, SymInt[]? size=..., SymInt[]? stride=..., ScalarType? dtype=..., *, Device? device=..., Layout? layout=...) -> ()` */
  _assertTensorMetadata(a: Tensor, size?: readonly Int[] | null | { a?: Tensor; size?: readonly Int[] | null; stride?: readonly Int[] | null; dtype?: DTypeLike | null; device?: DeviceLike | null; layout?: LayoutLike | null }, stride?: readonly Int[] | null | { a?: Tensor; size?: readonly Int[] | null; stride?: readonly Int[] | null; dtype?: DTypeLike | null; device?: DeviceLike | null; layout?: LayoutLike | null }, dtype?: DTypeLike | null | { a?: Tensor; size?: readonly Int[] | null; stride?: readonly Int[] | null; dtype?: DTypeLike | null; device?: DeviceLike | null; layout?: LayoutLike | null }, options?: { a?: Tensor; size?: readonly Int[] | null; stride?: readonly Int[] | null; dtype?: DTypeLike | null; device?: DeviceLike | null; layout?: LayoutLike | null }): void;
  _assertTensorMetadata(options: { a: Tensor; size?: readonly Int[] | null; stride?: readonly Int[] | null; dtype?: DTypeLike | null; device?: DeviceLike | null; layout?: LayoutLike | null }): void;
  /** `_autocast_to_full_precision(Tensor self, bool cuda_enabled, bool cpu_enabled) -> Tensor` */
  _autocastToFullPrecision(self: Tensor, cudaEnabled: boolean, cpuEnabled: boolean, options?: { self?: Tensor; cudaEnabled?: boolean; cpuEnabled?: boolean }): Tensor;
  _autocastToFullPrecision(self: Tensor, options: { cudaEnabled: boolean; cpuEnabled: boolean }): Tensor;
  /** `_autocast_to_reduced_precision(Tensor self, bool cuda_enabled, bool cpu_enabled, ScalarType cuda_dtype, ScalarType cpu_dtype) -> Tensor` */
  _autocastToReducedPrecision(self: Tensor, cudaEnabled: boolean, cpuEnabled: boolean, cudaDtype: DTypeLike, cpuDtype: DTypeLike, options?: { self?: Tensor; cudaEnabled?: boolean; cpuEnabled?: boolean; cudaDtype?: DTypeLike; cpuDtype?: DTypeLike }): Tensor;
  _autocastToReducedPrecision(self: Tensor, options: { cudaEnabled: boolean; cpuEnabled: boolean; cudaDtype: DTypeLike; cpuDtype: DTypeLike }): Tensor;
  /** `_backward(Tensor self, Tensor[] inputs, Tensor? gradient=..., bool? retain_graph=..., bool create_graph=...) -> ()` */
  _backward(self: Tensor, inputs: readonly Tensor[], gradient?: Tensor | null | { self?: Tensor; inputs?: readonly Tensor[]; gradient?: Tensor | null; retainGraph?: boolean | null; createGraph?: boolean }, retainGraph?: boolean | null | { self?: Tensor; inputs?: readonly Tensor[]; gradient?: Tensor | null; retainGraph?: boolean | null; createGraph?: boolean }, createGraph?: boolean | { self?: Tensor; inputs?: readonly Tensor[]; gradient?: Tensor | null; retainGraph?: boolean | null; createGraph?: boolean }, options?: { self?: Tensor; inputs?: readonly Tensor[]; gradient?: Tensor | null; retainGraph?: boolean | null; createGraph?: boolean }): void;
  _backward(self: Tensor, options: { inputs: readonly Tensor[]; gradient?: Tensor | null; retainGraph?: boolean | null; createGraph?: boolean }): void;
  /** `_batch_norm_impl_index(Tensor input, Tensor? weight, Tensor? bias, Tensor? running_mean, Tensor? running_var, bool training, float momentum, float eps, bool cudnn_enabled) -> (Tensor, Tensor, Tensor, Tensor, int)` */
  _batchNormImplIndex(input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, training: boolean, momentum: Float, eps: Float, cudnnEnabled: boolean, options?: { input?: Tensor; weight?: Tensor | null; bias?: Tensor | null; runningMean?: Tensor | null; runningVar?: Tensor | null; training?: boolean; momentum?: Float; eps?: Float; cudnnEnabled?: boolean }): [Tensor, Tensor, Tensor, Tensor, number];
  _batchNormImplIndex(options: { input: Tensor; weight: Tensor | null; bias: Tensor | null; runningMean: Tensor | null; runningVar: Tensor | null; training: boolean; momentum: Float; eps: Float; cudnnEnabled: boolean }): [Tensor, Tensor, Tensor, Tensor, number];
  /** `_batch_norm_impl_index_backward(int impl_index, Tensor input, Tensor grad_output, Tensor? weight, Tensor? running_mean, Tensor? running_var, Tensor? save_mean, Tensor? save_var_transform, bool train, float eps, bool[] output_mask, Tensor reservedSpace) -> (Tensor, Tensor, Tensor)` */
  _batchNormImplIndexBackward(implIndex: Int, input: Tensor, gradOutput: Tensor, weight: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, saveMean: Tensor | null, saveVarTransform: Tensor | null, train: boolean, eps: Float, outputMask: boolean | readonly boolean[], reservedSpace: Tensor, options?: { implIndex?: Int; input?: Tensor; gradOutput?: Tensor; weight?: Tensor | null; runningMean?: Tensor | null; runningVar?: Tensor | null; saveMean?: Tensor | null; saveVarTransform?: Tensor | null; train?: boolean; eps?: Float; outputMask?: boolean | readonly boolean[]; reservedSpace?: Tensor }): [Tensor, Tensor, Tensor];
  _batchNormImplIndexBackward(options: { implIndex: Int; input: Tensor; gradOutput: Tensor; weight: Tensor | null; runningMean: Tensor | null; runningVar: Tensor | null; saveMean: Tensor | null; saveVarTransform: Tensor | null; train: boolean; eps: Float; outputMask: boolean | readonly boolean[]; reservedSpace: Tensor }): [Tensor, Tensor, Tensor];
  /** `_batch_norm_no_update(Tensor input, Tensor? weight, Tensor? bias, Tensor? running_mean, Tensor? running_var, float momentum, float eps) -> (Tensor, Tensor, Tensor, Tensor)` */
  _batchNormNoUpdate(input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, momentum: Float, eps: Float, options?: { input?: Tensor; weight?: Tensor | null; bias?: Tensor | null; runningMean?: Tensor | null; runningVar?: Tensor | null; momentum?: Float; eps?: Float; out?: Out }): [Tensor, Tensor, Tensor, Tensor];
  _batchNormNoUpdate(options: { input: Tensor; weight: Tensor | null; bias: Tensor | null; runningMean: Tensor | null; runningVar: Tensor | null; momentum: Float; eps: Float; out?: Out }): [Tensor, Tensor, Tensor, Tensor];
  /** `_batch_norm_with_update(Tensor input, Tensor? weight, Tensor? bias, Tensor running_mean, Tensor running_var, float momentum, float eps) -> (Tensor, Tensor, Tensor, Tensor)` */
  _batchNormWithUpdate(input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor, runningVar: Tensor, momentum: Float, eps: Float, options?: { input?: Tensor; weight?: Tensor | null; bias?: Tensor | null; runningMean?: Tensor; runningVar?: Tensor; momentum?: Float; eps?: Float; out?: Out }): [Tensor, Tensor, Tensor, Tensor];
  _batchNormWithUpdate(options: { input: Tensor; weight: Tensor | null; bias: Tensor | null; runningMean: Tensor; runningVar: Tensor; momentum: Float; eps: Float; out?: Out }): [Tensor, Tensor, Tensor, Tensor];
  /** `_batch_norm_with_update_functional(Tensor input, Tensor? weight, Tensor? bias, Tensor running_mean, Tensor running_var, float momentum, float eps) -> (Tensor, Tensor, Tensor, Tensor, Tensor running_mean_out, Tensor running_var_out)` */
  _batchNormWithUpdateFunctional(input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor, runningVar: Tensor, momentum: Float, eps: Float, options?: { input?: Tensor; weight?: Tensor | null; bias?: Tensor | null; runningMean?: Tensor; runningVar?: Tensor; momentum?: Float; eps?: Float }): [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
  _batchNormWithUpdateFunctional(options: { input: Tensor; weight: Tensor | null; bias: Tensor | null; runningMean: Tensor; runningVar: Tensor; momentum: Float; eps: Float }): [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
  /** `_cast_Byte(Tensor self, bool non_blocking=...) -> Tensor` */
  _castByte(self: Tensor, nonBlocking?: boolean | { self?: Tensor; nonBlocking?: boolean }, options?: { self?: Tensor; nonBlocking?: boolean }): Tensor;
  /** `_cast_Char(Tensor self, bool non_blocking=...) -> Tensor` */
  _castChar(self: Tensor, nonBlocking?: boolean | { self?: Tensor; nonBlocking?: boolean }, options?: { self?: Tensor; nonBlocking?: boolean }): Tensor;
  /** `_cast_Double(Tensor self, bool non_blocking=...) -> Tensor` */
  _castDouble(self: Tensor, nonBlocking?: boolean | { self?: Tensor; nonBlocking?: boolean }, options?: { self?: Tensor; nonBlocking?: boolean }): Tensor;
  /** `_cast_Float(Tensor self, bool non_blocking=...) -> Tensor` */
  _castFloat(self: Tensor, nonBlocking?: boolean | { self?: Tensor; nonBlocking?: boolean }, options?: { self?: Tensor; nonBlocking?: boolean }): Tensor;
  /** `_cast_Half(Tensor self, bool non_blocking=...) -> Tensor` */
  _castHalf(self: Tensor, nonBlocking?: boolean | { self?: Tensor; nonBlocking?: boolean }, options?: { self?: Tensor; nonBlocking?: boolean }): Tensor;
  /** `_cast_Int(Tensor self, bool non_blocking=...) -> Tensor` */
  _castInt(self: Tensor, nonBlocking?: boolean | { self?: Tensor; nonBlocking?: boolean }, options?: { self?: Tensor; nonBlocking?: boolean }): Tensor;
  /** `_cast_Long(Tensor self, bool non_blocking=...) -> Tensor` */
  _castLong(self: Tensor, nonBlocking?: boolean | { self?: Tensor; nonBlocking?: boolean }, options?: { self?: Tensor; nonBlocking?: boolean }): Tensor;
  /** `_cast_Short(Tensor self, bool non_blocking=...) -> Tensor` */
  _castShort(self: Tensor, nonBlocking?: boolean | { self?: Tensor; nonBlocking?: boolean }, options?: { self?: Tensor; nonBlocking?: boolean }): Tensor;
  /** `_cdist_backward(Tensor grad, Tensor x1, Tensor x2, float p, Tensor cdist) -> Tensor` */
  _cdistBackward(grad: Tensor, x1: Tensor, x2: Tensor, p: Float, cdist: Tensor, options?: { grad?: Tensor; x1?: Tensor; x2?: Tensor; p?: Float; cdist?: Tensor; out?: Out }): Tensor;
  _cdistBackward(options: { grad: Tensor; x1: Tensor; x2: Tensor; p: Float; cdist: Tensor; out?: Out }): Tensor;
  /** `_cdist_forward(Tensor x1, Tensor x2, float p, int? compute_mode) -> Tensor` */
  _cdistForward(x1: Tensor, x2: Tensor, p: Float, computeMode: Int | null, options?: { x1?: Tensor; x2?: Tensor; p?: Float; computeMode?: Int | null; out?: Out }): Tensor;
  _cdistForward(options: { x1: Tensor; x2: Tensor; p: Float; computeMode: Int | null; out?: Out }): Tensor;
  /** `_cholesky_solve_helper(Tensor self, Tensor A, bool upper) -> Tensor` */
  _choleskySolveHelper(self: Tensor, A: Tensor, upper: boolean, options?: { self?: Tensor; A?: Tensor; upper?: boolean; out?: Out }): Tensor;
  _choleskySolveHelper(self: Tensor, options: { A: Tensor; upper: boolean; out?: Out }): Tensor;
  /** `_choose_qparams_per_tensor(Tensor self, bool reduce_range=...) -> (float, int)` */
  _chooseQparamsPerTensor(self: Tensor, reduceRange?: boolean | { self?: Tensor; reduceRange?: boolean }, options?: { self?: Tensor; reduceRange?: boolean }): [number, number];
  /** `_chunk_cat(Tensor[] tensors, int dim, int num_chunks) -> Tensor` */
  _chunkCat(tensors: readonly Tensor[], dim: Int, numChunks: Int, options?: { tensors?: readonly Tensor[]; dim?: Int; numChunks?: Int; out?: Out }): Tensor;
  _chunkCat(options: { tensors: readonly Tensor[]; dim: Int; numChunks: Int; out?: Out }): Tensor;
  /** `_coalesce(Tensor self) -> Tensor` */
  _coalesce(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /** `_coalesced(Tensor self, bool coalesced) -> Tensor` */
  _coalesced(self: Tensor, coalesced: boolean, options?: { self?: Tensor; coalesced?: boolean; out?: Out }): Tensor;
  _coalesced(self: Tensor, options: { coalesced: boolean; out?: Out }): Tensor;
  /** `_coalesced_(Tensor self, bool coalesced) -> Tensor` */
  _coalesced_(self: Tensor, coalesced: boolean, options?: { self?: Tensor; coalesced?: boolean }): Tensor;
  _coalesced_(self: Tensor, options: { coalesced: boolean }): Tensor;
  /** `_compute_linear_combination(Tensor input, Tensor coefficients) -> Tensor` */
  _computeLinearCombination(input: Tensor, coefficients: Tensor, options?: { input?: Tensor; coefficients?: Tensor; out?: Out }): Tensor;
  _computeLinearCombination(options: { input: Tensor; coefficients: Tensor; out?: Out }): Tensor;
  /** `_conj(Tensor self) -> Tensor` */
  _conj(self: Tensor, options?: { self?: Tensor }): Tensor;
  /** `_conj_copy(Tensor self) -> Tensor` */
  _conjCopy(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /** `_conj_physical(Tensor self) -> Tensor` */
  _conjPhysical(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /** `_conv_depthwise2d(Tensor self, Tensor weight, SymInt[] kernel_size, Tensor? bias, SymInt[] stride, SymInt[] padding, SymInt[] dilation) -> Tensor` */
  _convDepthwise2d(self: Tensor, weight: Tensor, kernelSize: Int | readonly Int[], bias: Tensor | null, stride: Int | readonly Int[], padding: Int | readonly Int[], dilation: Int | readonly Int[], options?: { self?: Tensor; weight?: Tensor; kernelSize?: Int | readonly Int[]; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; out?: Out }): Tensor;
  _convDepthwise2d(self: Tensor, options: { weight: Tensor; kernelSize: Int | readonly Int[]; bias: Tensor | null; stride: Int | readonly Int[]; padding: Int | readonly Int[]; dilation: Int | readonly Int[]; out?: Out }): Tensor;
  /** `_convert_indices_from_coo_to_csr(Tensor self, int size, *, bool out_int32=...) -> Tensor` */
  _convertIndicesFromCooToCsr(self: Tensor, size: Int, options?: { self?: Tensor; size?: Int; outInt32?: boolean; out?: Out }): Tensor;
  _convertIndicesFromCooToCsr(self: Tensor, options: { size: Int; outInt32?: boolean; out?: Out }): Tensor;
  /** `_convert_indices_from_csr_to_coo(Tensor crow_indices, Tensor col_indices, *, bool out_int32=..., bool transpose=...) -> Tensor` */
  _convertIndicesFromCsrToCoo(crowIndices: Tensor, colIndices: Tensor, options?: { crowIndices?: Tensor; colIndices?: Tensor; outInt32?: boolean; transpose?: boolean; out?: Out }): Tensor;
  _convertIndicesFromCsrToCoo(options: { crowIndices: Tensor; colIndices: Tensor; outInt32?: boolean; transpose?: boolean; out?: Out }): Tensor;
  /** `_convert_weight_to_int4pack(Tensor self, int innerKTiles) -> Tensor` */
  _convertWeightToInt4pack(self: Tensor, innerKTiles: Int, options?: { self?: Tensor; innerKTiles?: Int }): Tensor;
  _convertWeightToInt4pack(self: Tensor, options: { innerKTiles: Int }): Tensor;
  /** `_convert_weight_to_int4pack_for_cpu(Tensor self, int innerKTiles) -> Tensor` */
  _convertWeightToInt4packForCpu(self: Tensor, innerKTiles: Int, options?: { self?: Tensor; innerKTiles?: Int }): Tensor;
  _convertWeightToInt4packForCpu(self: Tensor, options: { innerKTiles: Int }): Tensor;
  /**
   * - `_convolution(Tensor input, Tensor weight, Tensor? bias, SymInt[] stride, SymInt[] padding, SymInt[] dilation, bool transposed, SymInt[] output_padding, SymInt groups, bool benchmark, bool deterministic, bool cudnn_enabled, bool allow_tf32) -> Tensor`
   * - `_convolution.deprecated(Tensor input, Tensor weight, Tensor? bias, SymInt[] stride, SymInt[] padding, SymInt[] dilation, bool transposed, int[] output_padding, SymInt groups, bool benchmark, bool deterministic, bool cudnn_enabled) -> Tensor`
   */
  _convolution(input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly Int[], padding: readonly Int[], dilation: readonly Int[], transposed: boolean, outputPadding: readonly Int[], groups: Int, benchmark: boolean, deterministic: boolean, cudnnEnabled: boolean, allowTf32: boolean, options?: { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: readonly Int[]; padding?: readonly Int[]; dilation?: readonly Int[]; transposed?: boolean; outputPadding?: readonly Int[]; groups?: Int; benchmark?: boolean; deterministic?: boolean; cudnnEnabled?: boolean; allowTf32?: boolean; out?: Out }): Tensor;
  _convolution(options: { input: Tensor; weight: Tensor; bias: Tensor | null; stride: readonly Int[]; padding: readonly Int[]; dilation: readonly Int[]; transposed: boolean; outputPadding: readonly Int[]; groups: Int; benchmark: boolean; deterministic: boolean; cudnnEnabled: boolean; allowTf32: boolean; out?: Out }): Tensor;
  _convolution(input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly Int[], padding: readonly Int[], dilation: readonly Int[], transposed: boolean, outputPadding: readonly Int[], groups: Int, benchmark: boolean, deterministic: boolean, cudnnEnabled: boolean, options?: { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: readonly Int[]; padding?: readonly Int[]; dilation?: readonly Int[]; transposed?: boolean; outputPadding?: readonly Int[]; groups?: Int; benchmark?: boolean; deterministic?: boolean; cudnnEnabled?: boolean; out?: Out }): Tensor;
  _convolution(options: { input: Tensor; weight: Tensor; bias: Tensor | null; stride: readonly Int[]; padding: readonly Int[]; dilation: readonly Int[]; transposed: boolean; outputPadding: readonly Int[]; groups: Int; benchmark: boolean; deterministic: boolean; cudnnEnabled: boolean; out?: Out }): Tensor;
  /** `_convolution_double_backward(Tensor? ggI, Tensor? ggW, Tensor? ggb, Tensor gO, Tensor weight, Tensor self, SymInt[] stride, SymInt[] padding, SymInt[] dilation, bool transposed, SymInt[] output_padding, SymInt groups, bool[] output_mask) -> (Tensor, Tensor, Tensor)` */
  _convolutionDoubleBackward(ggI: Tensor | null, ggW: Tensor | null, ggb: Tensor | null, gO: Tensor, weight: Tensor, self: Tensor, stride: readonly Int[], padding: readonly Int[], dilation: readonly Int[], transposed: boolean, outputPadding: readonly Int[], groups: Int, outputMask: boolean | readonly boolean[], options?: { ggI?: Tensor | null; ggW?: Tensor | null; ggb?: Tensor | null; gO?: Tensor; weight?: Tensor; self?: Tensor; stride?: readonly Int[]; padding?: readonly Int[]; dilation?: readonly Int[]; transposed?: boolean; outputPadding?: readonly Int[]; groups?: Int; outputMask?: boolean | readonly boolean[] }): [Tensor, Tensor, Tensor];
  _convolutionDoubleBackward(options: { ggI: Tensor | null; ggW: Tensor | null; ggb: Tensor | null; gO: Tensor; weight: Tensor; self: Tensor; stride: readonly Int[]; padding: readonly Int[]; dilation: readonly Int[]; transposed: boolean; outputPadding: readonly Int[]; groups: Int; outputMask: boolean | readonly boolean[] }): [Tensor, Tensor, Tensor];
  /** `_convolution_mode(Tensor input, Tensor weight, Tensor? bias, SymInt[] stride, str padding, SymInt[] dilation, SymInt groups) -> Tensor` */
  _convolutionMode(input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly Int[], padding: string, dilation: readonly Int[], groups: Int, options?: { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: readonly Int[]; padding?: string; dilation?: readonly Int[]; groups?: Int }): Tensor;
  _convolutionMode(options: { input: Tensor; weight: Tensor; bias: Tensor | null; stride: readonly Int[]; padding: string; dilation: readonly Int[]; groups: Int }): Tensor;
  /** `_copy_from(Tensor self, Tensor dst, bool non_blocking=...) -> Tensor` */
  _copyFrom(self: Tensor, dst: Tensor, nonBlocking?: boolean | { self?: Tensor; dst?: Tensor; nonBlocking?: boolean; out?: Out }, options?: { self?: Tensor; dst?: Tensor; nonBlocking?: boolean; out?: Out }): Tensor;
  _copyFrom(self: Tensor, options: { dst: Tensor; nonBlocking?: boolean; out?: Out }): Tensor;
  /** `_copy_from_and_resize(Tensor self, Tensor dst) -> Tensor` */
  _copyFromAndResize(self: Tensor, dst: Tensor, options?: { self?: Tensor; dst?: Tensor; out?: Out }): Tensor;
  _copyFromAndResize(self: Tensor, options: { dst: Tensor; out?: Out }): Tensor;
  /** `_cslt_compress(Tensor input) -> Tensor` */
  _csltCompress(input: Tensor, options?: { input?: Tensor }): Tensor;
  _csltCompress(options: { input: Tensor }): Tensor;
  /** `_cslt_sparse_mm(Tensor compressed_A, Tensor dense_B, Tensor? bias=..., Tensor? alpha=..., ScalarType? out_dtype=..., bool transpose_result=..., int alg_id=..., int split_k=..., int split_k_mode=...) -> Tensor` */
  _csltSparseMm(compressedA: Tensor, denseB: Tensor, bias?: Tensor | null | { compressedA?: Tensor; denseB?: Tensor; bias?: Tensor | null; alpha?: Tensor | null; outDtype?: DTypeLike | null; transposeResult?: boolean; algId?: Int; splitK?: Int; splitKMode?: Int }, alpha?: Tensor | null | { compressedA?: Tensor; denseB?: Tensor; bias?: Tensor | null; alpha?: Tensor | null; outDtype?: DTypeLike | null; transposeResult?: boolean; algId?: Int; splitK?: Int; splitKMode?: Int }, outDtype?: DTypeLike | null | { compressedA?: Tensor; denseB?: Tensor; bias?: Tensor | null; alpha?: Tensor | null; outDtype?: DTypeLike | null; transposeResult?: boolean; algId?: Int; splitK?: Int; splitKMode?: Int }, transposeResult?: boolean | { compressedA?: Tensor; denseB?: Tensor; bias?: Tensor | null; alpha?: Tensor | null; outDtype?: DTypeLike | null; transposeResult?: boolean; algId?: Int; splitK?: Int; splitKMode?: Int }, algId?: Int | { compressedA?: Tensor; denseB?: Tensor; bias?: Tensor | null; alpha?: Tensor | null; outDtype?: DTypeLike | null; transposeResult?: boolean; algId?: Int; splitK?: Int; splitKMode?: Int }, splitK?: Int | { compressedA?: Tensor; denseB?: Tensor; bias?: Tensor | null; alpha?: Tensor | null; outDtype?: DTypeLike | null; transposeResult?: boolean; algId?: Int; splitK?: Int; splitKMode?: Int }, splitKMode?: Int | { compressedA?: Tensor; denseB?: Tensor; bias?: Tensor | null; alpha?: Tensor | null; outDtype?: DTypeLike | null; transposeResult?: boolean; algId?: Int; splitK?: Int; splitKMode?: Int }, options?: { compressedA?: Tensor; denseB?: Tensor; bias?: Tensor | null; alpha?: Tensor | null; outDtype?: DTypeLike | null; transposeResult?: boolean; algId?: Int; splitK?: Int; splitKMode?: Int }): Tensor;
  _csltSparseMm(options: { compressedA: Tensor; denseB: Tensor; bias?: Tensor | null; alpha?: Tensor | null; outDtype?: DTypeLike | null; transposeResult?: boolean; algId?: Int; splitK?: Int; splitKMode?: Int }): Tensor;
  /** `_cslt_sparse_mm_search(Tensor compressed_A, Tensor dense_B, Tensor? bias=..., Tensor? alpha=..., ScalarType? out_dtype=..., bool transpose_result=...) -> int` */
  _csltSparseMmSearch(compressedA: Tensor, denseB: Tensor, bias?: Tensor | null | { compressedA?: Tensor; denseB?: Tensor; bias?: Tensor | null; alpha?: Tensor | null; outDtype?: DTypeLike | null; transposeResult?: boolean }, alpha?: Tensor | null | { compressedA?: Tensor; denseB?: Tensor; bias?: Tensor | null; alpha?: Tensor | null; outDtype?: DTypeLike | null; transposeResult?: boolean }, outDtype?: DTypeLike | null | { compressedA?: Tensor; denseB?: Tensor; bias?: Tensor | null; alpha?: Tensor | null; outDtype?: DTypeLike | null; transposeResult?: boolean }, transposeResult?: boolean | { compressedA?: Tensor; denseB?: Tensor; bias?: Tensor | null; alpha?: Tensor | null; outDtype?: DTypeLike | null; transposeResult?: boolean }, options?: { compressedA?: Tensor; denseB?: Tensor; bias?: Tensor | null; alpha?: Tensor | null; outDtype?: DTypeLike | null; transposeResult?: boolean }): number;
  _csltSparseMmSearch(options: { compressedA: Tensor; denseB: Tensor; bias?: Tensor | null; alpha?: Tensor | null; outDtype?: DTypeLike | null; transposeResult?: boolean }): number;
  /**
   * - `_ctc_loss(Tensor log_probs, Tensor targets, int[] input_lengths, int[] target_lengths, int blank=..., bool zero_infinity=...) -> (Tensor, Tensor)`
   * - `_ctc_loss.Tensor(Tensor log_probs, Tensor targets, Tensor input_lengths, Tensor target_lengths, int blank=..., bool zero_infinity=...) -> (Tensor, Tensor)`
   */
  _ctcLoss(logProbs: Tensor, targets: Tensor, inputLengths: readonly Int[], targetLengths: readonly Int[], blank?: Int | { logProbs?: Tensor; targets?: Tensor; inputLengths?: readonly Int[]; targetLengths?: readonly Int[]; blank?: Int; zeroInfinity?: boolean; out?: Out }, zeroInfinity?: boolean | { logProbs?: Tensor; targets?: Tensor; inputLengths?: readonly Int[]; targetLengths?: readonly Int[]; blank?: Int; zeroInfinity?: boolean; out?: Out }, options?: { logProbs?: Tensor; targets?: Tensor; inputLengths?: readonly Int[]; targetLengths?: readonly Int[]; blank?: Int; zeroInfinity?: boolean; out?: Out }): [Tensor, Tensor];
  _ctcLoss(options: { logProbs: Tensor; targets: Tensor; inputLengths: readonly Int[]; targetLengths: readonly Int[]; blank?: Int; zeroInfinity?: boolean; out?: Out }): [Tensor, Tensor];
  _ctcLoss(logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, blank?: Int | { logProbs?: Tensor; targets?: Tensor; inputLengths?: Tensor; targetLengths?: Tensor; blank?: Int; zeroInfinity?: boolean; out?: Out }, zeroInfinity?: boolean | { logProbs?: Tensor; targets?: Tensor; inputLengths?: Tensor; targetLengths?: Tensor; blank?: Int; zeroInfinity?: boolean; out?: Out }, options?: { logProbs?: Tensor; targets?: Tensor; inputLengths?: Tensor; targetLengths?: Tensor; blank?: Int; zeroInfinity?: boolean; out?: Out }): [Tensor, Tensor];
  _ctcLoss(options: { logProbs: Tensor; targets: Tensor; inputLengths: Tensor; targetLengths: Tensor; blank?: Int; zeroInfinity?: boolean; out?: Out }): [Tensor, Tensor];
  /**
   * - `_ctc_loss_backward(Tensor grad, Tensor log_probs, Tensor targets, int[] input_lengths, int[] target_lengths, Tensor neg_log_likelihood, Tensor log_alpha, int blank, bool zero_infinity=...) -> Tensor`
   * - `_ctc_loss_backward.Tensor(Tensor grad, Tensor log_probs, Tensor targets, Tensor input_lengths, Tensor target_lengths, Tensor neg_log_likelihood, Tensor log_alpha, int blank, bool zero_infinity=...) -> Tensor`
   */
  _ctcLossBackward(grad: Tensor, logProbs: Tensor, targets: Tensor, inputLengths: readonly Int[], targetLengths: readonly Int[], negLogLikelihood: Tensor, logAlpha: Tensor, blank: Int, zeroInfinity?: boolean | { grad?: Tensor; logProbs?: Tensor; targets?: Tensor; inputLengths?: readonly Int[]; targetLengths?: readonly Int[]; negLogLikelihood?: Tensor; logAlpha?: Tensor; blank?: Int; zeroInfinity?: boolean; out?: Out }, options?: { grad?: Tensor; logProbs?: Tensor; targets?: Tensor; inputLengths?: readonly Int[]; targetLengths?: readonly Int[]; negLogLikelihood?: Tensor; logAlpha?: Tensor; blank?: Int; zeroInfinity?: boolean; out?: Out }): Tensor;
  _ctcLossBackward(options: { grad: Tensor; logProbs: Tensor; targets: Tensor; inputLengths: readonly Int[]; targetLengths: readonly Int[]; negLogLikelihood: Tensor; logAlpha: Tensor; blank: Int; zeroInfinity?: boolean; out?: Out }): Tensor;
  _ctcLossBackward(grad: Tensor, logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, negLogLikelihood: Tensor, logAlpha: Tensor, blank: Int, zeroInfinity?: boolean | { grad?: Tensor; logProbs?: Tensor; targets?: Tensor; inputLengths?: Tensor; targetLengths?: Tensor; negLogLikelihood?: Tensor; logAlpha?: Tensor; blank?: Int; zeroInfinity?: boolean; out?: Out }, options?: { grad?: Tensor; logProbs?: Tensor; targets?: Tensor; inputLengths?: Tensor; targetLengths?: Tensor; negLogLikelihood?: Tensor; logAlpha?: Tensor; blank?: Int; zeroInfinity?: boolean; out?: Out }): Tensor;
  _ctcLossBackward(options: { grad: Tensor; logProbs: Tensor; targets: Tensor; inputLengths: Tensor; targetLengths: Tensor; negLogLikelihood: Tensor; logAlpha: Tensor; blank: Int; zeroInfinity?: boolean; out?: Out }): Tensor;
  /** `_cudnn_attention_backward(Tensor grad_out, Tensor query, Tensor key, Tensor value, Tensor out, Tensor logsumexp, Tensor philox_seed, Tensor philox_offset, Tensor attn_bias, Tensor cum_seq_q, Tensor cum_seq_k, SymInt max_q, SymInt max_k, float dropout_p, bool is_causal, *, float? scale=...) -> (Tensor, Tensor, Tensor)` */
  _cudnnAttentionBackward(gradOut: Tensor, query: Tensor, key: Tensor, value: Tensor, out: Tensor, logsumexp: Tensor, philoxSeed: Tensor, philoxOffset: Tensor, attnBias: Tensor, cumSeqQ: Tensor, cumSeqK: Tensor, maxQ: Int, maxK: Int, dropoutP: Float, isCausal: boolean, options?: { gradOut?: Tensor; query?: Tensor; key?: Tensor; value?: Tensor; out?: Tensor; logsumexp?: Tensor; philoxSeed?: Tensor; philoxOffset?: Tensor; attnBias?: Tensor; cumSeqQ?: Tensor; cumSeqK?: Tensor; maxQ?: Int; maxK?: Int; dropoutP?: Float; isCausal?: boolean; scale?: Float | null }): [Tensor, Tensor, Tensor];
  _cudnnAttentionBackward(options: { gradOut: Tensor; query: Tensor; key: Tensor; value: Tensor; out: Tensor; logsumexp: Tensor; philoxSeed: Tensor; philoxOffset: Tensor; attnBias: Tensor; cumSeqQ: Tensor; cumSeqK: Tensor; maxQ: Int; maxK: Int; dropoutP: Float; isCausal: boolean; scale?: Float | null }): [Tensor, Tensor, Tensor];
  /** `_cudnn_attention_forward(Tensor query, Tensor key, Tensor value, Tensor? attn_bias, Tensor? cum_seq_q, Tensor? cum_seq_k, SymInt max_q, SymInt max_k, bool compute_log_sumexp, float dropout_p=..., bool is_causal=..., bool return_debug_mask=..., *, float? scale=...) -> (Tensor output, Tensor logsumexp, Tensor cum_seq_q, Tensor cum_seq_k, SymInt max_q, SymInt max_k, Tensor philox_seed, Tensor philox_offset, Tensor debug_attn_mask)` */
  _cudnnAttentionForward(query: Tensor, key: Tensor, value: Tensor, attnBias: Tensor | null, cumSeqQ: Tensor | null, cumSeqK: Tensor | null, maxQ: Int, maxK: Int, computeLogSumexp: boolean, dropoutP?: Float | { query?: Tensor; key?: Tensor; value?: Tensor; attnBias?: Tensor | null; cumSeqQ?: Tensor | null; cumSeqK?: Tensor | null; maxQ?: Int; maxK?: Int; computeLogSumexp?: boolean; dropoutP?: Float; isCausal?: boolean; returnDebugMask?: boolean; scale?: Float | null }, isCausal?: boolean | { query?: Tensor; key?: Tensor; value?: Tensor; attnBias?: Tensor | null; cumSeqQ?: Tensor | null; cumSeqK?: Tensor | null; maxQ?: Int; maxK?: Int; computeLogSumexp?: boolean; dropoutP?: Float; isCausal?: boolean; returnDebugMask?: boolean; scale?: Float | null }, returnDebugMask?: boolean | { query?: Tensor; key?: Tensor; value?: Tensor; attnBias?: Tensor | null; cumSeqQ?: Tensor | null; cumSeqK?: Tensor | null; maxQ?: Int; maxK?: Int; computeLogSumexp?: boolean; dropoutP?: Float; isCausal?: boolean; returnDebugMask?: boolean; scale?: Float | null }, options?: { query?: Tensor; key?: Tensor; value?: Tensor; attnBias?: Tensor | null; cumSeqQ?: Tensor | null; cumSeqK?: Tensor | null; maxQ?: Int; maxK?: Int; computeLogSumexp?: boolean; dropoutP?: Float; isCausal?: boolean; returnDebugMask?: boolean; scale?: Float | null }): [Tensor, Tensor, Tensor, Tensor, number, number, Tensor, Tensor, Tensor] & { readonly output: Tensor; readonly logsumexp: Tensor; readonly cumSeqQ: Tensor; readonly cumSeqK: Tensor; readonly maxQ: number; readonly maxK: number; readonly philoxSeed: Tensor; readonly philoxOffset: Tensor; readonly debugAttnMask: Tensor };
  _cudnnAttentionForward(options: { query: Tensor; key: Tensor; value: Tensor; attnBias: Tensor | null; cumSeqQ: Tensor | null; cumSeqK: Tensor | null; maxQ: Int; maxK: Int; computeLogSumexp: boolean; dropoutP?: Float; isCausal?: boolean; returnDebugMask?: boolean; scale?: Float | null }): [Tensor, Tensor, Tensor, Tensor, number, number, Tensor, Tensor, Tensor] & { readonly output: Tensor; readonly logsumexp: Tensor; readonly cumSeqQ: Tensor; readonly cumSeqK: Tensor; readonly maxQ: number; readonly maxK: number; readonly philoxSeed: Tensor; readonly philoxOffset: Tensor; readonly debugAttnMask: Tensor };
  /**
   * - `_cudnn_ctc_loss(Tensor log_probs, Tensor targets, int[] input_lengths, int[] target_lengths, int blank, bool deterministic, bool zero_infinity) -> (Tensor, Tensor)`
   * - `_cudnn_ctc_loss.Tensor(Tensor log_probs, Tensor targets, Tensor input_lengths, Tensor target_lengths, int blank, bool deterministic, bool zero_infinity) -> (Tensor, Tensor)`
   */
  _cudnnCtcLoss(logProbs: Tensor, targets: Tensor, inputLengths: readonly Int[], targetLengths: readonly Int[], blank: Int, deterministic: boolean, zeroInfinity: boolean, options?: { logProbs?: Tensor; targets?: Tensor; inputLengths?: readonly Int[]; targetLengths?: readonly Int[]; blank?: Int; deterministic?: boolean; zeroInfinity?: boolean; out?: Out }): [Tensor, Tensor];
  _cudnnCtcLoss(options: { logProbs: Tensor; targets: Tensor; inputLengths: readonly Int[]; targetLengths: readonly Int[]; blank: Int; deterministic: boolean; zeroInfinity: boolean; out?: Out }): [Tensor, Tensor];
  _cudnnCtcLoss(logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, blank: Int, deterministic: boolean, zeroInfinity: boolean, options?: { logProbs?: Tensor; targets?: Tensor; inputLengths?: Tensor; targetLengths?: Tensor; blank?: Int; deterministic?: boolean; zeroInfinity?: boolean; out?: Out }): [Tensor, Tensor];
  _cudnnCtcLoss(options: { logProbs: Tensor; targets: Tensor; inputLengths: Tensor; targetLengths: Tensor; blank: Int; deterministic: boolean; zeroInfinity: boolean; out?: Out }): [Tensor, Tensor];
  /** `_cudnn_init_dropout_state(float dropout, bool train, int dropout_seed, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor` */
  _cudnnInitDropoutState(dropout: Float, train: boolean, dropoutSeed: Int, options?: { dropout?: Float; train?: boolean; dropoutSeed?: Int; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  _cudnnInitDropoutState(options: { dropout: Float; train: boolean; dropoutSeed: Int; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  /** `_cudnn_rnn(Tensor input, Tensor[] weight, int weight_stride0, Tensor? weight_buf, Tensor hx, Tensor? cx, int mode, SymInt hidden_size, SymInt proj_size, int num_layers, bool batch_first, float dropout, bool train, bool bidirectional, SymInt[] batch_sizes, Tensor? dropout_state) -> (Tensor, Tensor, Tensor, Tensor, Tensor)` */
  _cudnnRnn(input: Tensor, weight: readonly Tensor[], weightStride0: Int, weightBuf: Tensor | null, hx: Tensor, cx: Tensor | null, mode: Int, hiddenSize: Int, projSize: Int, numLayers: Int, batchFirst: boolean, dropout: Float, train: boolean, bidirectional: boolean, batchSizes: readonly Int[], dropoutState: Tensor | null, options?: { input?: Tensor; weight?: readonly Tensor[]; weightStride0?: Int; weightBuf?: Tensor | null; hx?: Tensor; cx?: Tensor | null; mode?: Int; hiddenSize?: Int; projSize?: Int; numLayers?: Int; batchFirst?: boolean; dropout?: Float; train?: boolean; bidirectional?: boolean; batchSizes?: readonly Int[]; dropoutState?: Tensor | null; out?: Out }): [Tensor, Tensor, Tensor, Tensor, Tensor];
  _cudnnRnn(options: { input: Tensor; weight: readonly Tensor[]; weightStride0: Int; weightBuf: Tensor | null; hx: Tensor; cx: Tensor | null; mode: Int; hiddenSize: Int; projSize: Int; numLayers: Int; batchFirst: boolean; dropout: Float; train: boolean; bidirectional: boolean; batchSizes: readonly Int[]; dropoutState: Tensor | null; out?: Out }): [Tensor, Tensor, Tensor, Tensor, Tensor];
  /** `_cudnn_rnn_backward(Tensor input, Tensor[] weight, int weight_stride0, Tensor weight_buf, Tensor hx, Tensor? cx, Tensor output, Tensor? grad_output, Tensor? grad_hy, Tensor? grad_cy, int mode, SymInt hidden_size, SymInt proj_size, int num_layers, bool batch_first, float dropout, bool train, bool bidirectional, SymInt[] batch_sizes, Tensor? dropout_state, Tensor reserve, bool[] output_mask) -> (Tensor, Tensor, Tensor, Tensor[])` */
  _cudnnRnnBackward(input: Tensor, weight: readonly Tensor[], weightStride0: Int, weightBuf: Tensor, hx: Tensor, cx: Tensor | null, output: Tensor, gradOutput: Tensor | null, gradHy: Tensor | null, gradCy: Tensor | null, mode: Int, hiddenSize: Int, projSize: Int, numLayers: Int, batchFirst: boolean, dropout: Float, train: boolean, bidirectional: boolean, batchSizes: readonly Int[], dropoutState: Tensor | null, reserve: Tensor, outputMask: boolean | readonly boolean[], options?: { input?: Tensor; weight?: readonly Tensor[]; weightStride0?: Int; weightBuf?: Tensor; hx?: Tensor; cx?: Tensor | null; output?: Tensor; gradOutput?: Tensor | null; gradHy?: Tensor | null; gradCy?: Tensor | null; mode?: Int; hiddenSize?: Int; projSize?: Int; numLayers?: Int; batchFirst?: boolean; dropout?: Float; train?: boolean; bidirectional?: boolean; batchSizes?: readonly Int[]; dropoutState?: Tensor | null; reserve?: Tensor; outputMask?: boolean | readonly boolean[]; out?: Out }): [Tensor, Tensor, Tensor, Tensor[]];
  _cudnnRnnBackward(options: { input: Tensor; weight: readonly Tensor[]; weightStride0: Int; weightBuf: Tensor; hx: Tensor; cx: Tensor | null; output: Tensor; gradOutput: Tensor | null; gradHy: Tensor | null; gradCy: Tensor | null; mode: Int; hiddenSize: Int; projSize: Int; numLayers: Int; batchFirst: boolean; dropout: Float; train: boolean; bidirectional: boolean; batchSizes: readonly Int[]; dropoutState: Tensor | null; reserve: Tensor; outputMask: boolean | readonly boolean[]; out?: Out }): [Tensor, Tensor, Tensor, Tensor[]];
  /** `_cudnn_rnn_flatten_weight(Tensor[] weight_arr, int weight_stride0, SymInt input_size, int mode, SymInt hidden_size, SymInt proj_size, int num_layers, bool batch_first, bool bidirectional) -> Tensor` */
  _cudnnRnnFlattenWeight(weightArr: readonly Tensor[], weightStride0: Int, inputSize: Int, mode: Int, hiddenSize: Int, projSize: Int, numLayers: Int, batchFirst: boolean, bidirectional: boolean, options?: { weightArr?: readonly Tensor[]; weightStride0?: Int; inputSize?: Int; mode?: Int; hiddenSize?: Int; projSize?: Int; numLayers?: Int; batchFirst?: boolean; bidirectional?: boolean; out?: Out }): Tensor;
  _cudnnRnnFlattenWeight(options: { weightArr: readonly Tensor[]; weightStride0: Int; inputSize: Int; mode: Int; hiddenSize: Int; projSize: Int; numLayers: Int; batchFirst: boolean; bidirectional: boolean; out?: Out }): Tensor;
  /** `_cufft_clear_plan_cache(int device_index) -> ()` */
  _cufftClearPlanCache(deviceIndex: Int, options?: { deviceIndex?: Int }): void;
  _cufftClearPlanCache(options: { deviceIndex: Int }): void;
  /** `_cufft_get_plan_cache_max_size(int device_index) -> int` */
  _cufftGetPlanCacheMaxSize(deviceIndex: Int, options?: { deviceIndex?: Int }): number;
  _cufftGetPlanCacheMaxSize(options: { deviceIndex: Int }): number;
  /** `_cufft_get_plan_cache_size(int device_index) -> int` */
  _cufftGetPlanCacheSize(deviceIndex: Int, options?: { deviceIndex?: Int }): number;
  _cufftGetPlanCacheSize(options: { deviceIndex: Int }): number;
  /** `_cufft_set_plan_cache_max_size(int device_index, int max_size) -> ()` */
  _cufftSetPlanCacheMaxSize(deviceIndex: Int, maxSize: Int, options?: { deviceIndex?: Int; maxSize?: Int }): void;
  _cufftSetPlanCacheMaxSize(options: { deviceIndex: Int; maxSize: Int }): void;
  /** `_cummax_helper(Tensor self, Tensor values, Tensor indices, int dim) -> ()` */
  _cummaxHelper(self: Tensor, values: Tensor, indices: Tensor, dim: Int, options?: { self?: Tensor; values?: Tensor; indices?: Tensor; dim?: Int }): void;
  _cummaxHelper(self: Tensor, options: { values: Tensor; indices: Tensor; dim: Int }): void;
  /** `_cummin_helper(Tensor self, Tensor values, Tensor indices, int dim) -> ()` */
  _cumminHelper(self: Tensor, values: Tensor, indices: Tensor, dim: Int, options?: { self?: Tensor; values?: Tensor; indices?: Tensor; dim?: Int }): void;
  _cumminHelper(self: Tensor, options: { values: Tensor; indices: Tensor; dim: Int }): void;
  /** `_debug_has_internal_overlap(Tensor self) -> int` */
  _debugHasInternalOverlap(self: Tensor, options?: { self?: Tensor }): number;
  /** `_dimI(Tensor self) -> int` */
  _dimI(self: Tensor, options?: { self?: Tensor }): number;
  /** `_dimV(Tensor self) -> int` */
  _dimV(self: Tensor, options?: { self?: Tensor }): number;
  /** `_dim_arange(Tensor like, int dim) -> Tensor` */
  _dimArange(like: Tensor, dim: Int, options?: { like?: Tensor; dim?: Int }): Tensor;
  _dimArange(options: { like: Tensor; dim: Int }): Tensor;
  /** `_dirichlet_grad(Tensor x, Tensor alpha, Tensor total) -> Tensor` */
  _dirichletGrad(x: Tensor, alpha: Tensor, total: Tensor, options?: { x?: Tensor; alpha?: Tensor; total?: Tensor; out?: Out }): Tensor;
  _dirichletGrad(options: { x: Tensor; alpha: Tensor; total: Tensor; out?: Out }): Tensor;
  /** `_dyn_quant_matmul_4bit(Tensor inp, Tensor packed_weights, int block_size, int in_features, int out_features) -> Tensor` */
  _dynQuantMatmul4bit(inp: Tensor, packedWeights: Tensor, blockSize: Int, inFeatures: Int, outFeatures: Int, options?: { inp?: Tensor; packedWeights?: Tensor; blockSize?: Int; inFeatures?: Int; outFeatures?: Int }): Tensor;
  _dynQuantMatmul4bit(options: { inp: Tensor; packedWeights: Tensor; blockSize: Int; inFeatures: Int; outFeatures: Int }): Tensor;
  /** `_dyn_quant_pack_4bit_weight(Tensor weights, Tensor scales_zeros, Tensor? bias, int block_size, int in_features, int out_features) -> Tensor` */
  _dynQuantPack4bitWeight(weights: Tensor, scalesZeros: Tensor, bias: Tensor | null, blockSize: Int, inFeatures: Int, outFeatures: Int, options?: { weights?: Tensor; scalesZeros?: Tensor; bias?: Tensor | null; blockSize?: Int; inFeatures?: Int; outFeatures?: Int }): Tensor;
  _dynQuantPack4bitWeight(options: { weights: Tensor; scalesZeros: Tensor; bias: Tensor | null; blockSize: Int; inFeatures: Int; outFeatures: Int }): Tensor;
  /** `_efficient_attention_backward(Tensor grad_out_, Tensor query, Tensor key, Tensor value, Tensor? bias, Tensor out, Tensor? cu_seqlens_q, Tensor? cu_seqlens_k, SymInt max_seqlen_q, SymInt max_seqlen_k, Tensor logsumexp, float dropout_p, Tensor philox_seed, Tensor philox_offset, int custom_mask_type, bool bias_requires_grad, *, float? scale=..., int? num_splits_key=..., int? window_size=..., bool shared_storage_dqdkdv=...) -> (Tensor, Tensor, Tensor, Tensor)` */
  _efficientAttentionBackward(gradOut_: Tensor, query: Tensor, key: Tensor, value: Tensor, bias: Tensor | null, out: Tensor, cuSeqlensQ: Tensor | null, cuSeqlensK: Tensor | null, maxSeqlenQ: Int, maxSeqlenK: Int, logsumexp: Tensor, dropoutP: Float, philoxSeed: Tensor, philoxOffset: Tensor, customMaskType: Int, biasRequiresGrad: boolean, options?: { gradOut_?: Tensor; query?: Tensor; key?: Tensor; value?: Tensor; bias?: Tensor | null; out?: Tensor; cuSeqlensQ?: Tensor | null; cuSeqlensK?: Tensor | null; maxSeqlenQ?: Int; maxSeqlenK?: Int; logsumexp?: Tensor; dropoutP?: Float; philoxSeed?: Tensor; philoxOffset?: Tensor; customMaskType?: Int; biasRequiresGrad?: boolean; scale?: Float | null; numSplitsKey?: Int | null; windowSize?: Int | null; sharedStorageDqdkdv?: boolean }): [Tensor, Tensor, Tensor, Tensor];
  _efficientAttentionBackward(options: { gradOut_: Tensor; query: Tensor; key: Tensor; value: Tensor; bias: Tensor | null; out: Tensor; cuSeqlensQ: Tensor | null; cuSeqlensK: Tensor | null; maxSeqlenQ: Int; maxSeqlenK: Int; logsumexp: Tensor; dropoutP: Float; philoxSeed: Tensor; philoxOffset: Tensor; customMaskType: Int; biasRequiresGrad: boolean; scale?: Float | null; numSplitsKey?: Int | null; windowSize?: Int | null; sharedStorageDqdkdv?: boolean }): [Tensor, Tensor, Tensor, Tensor];
  /** `_efficient_attention_forward(Tensor query, Tensor key, Tensor value, Tensor? bias, Tensor? cu_seqlens_q, Tensor? cu_seqlens_k, SymInt? max_seqlen_q, SymInt? max_seqlen_k, float dropout_p, int custom_mask_type, bool compute_log_sumexp=..., *, float? scale=..., Tensor? seqlen_k=..., int? window_size=...) -> (Tensor output, Tensor logsumexp, Tensor philox_seed, Tensor philox_offset, SymInt max_seqlen_batch_q, SymInt max_seqlen_batch_k)` */
  _efficientAttentionForward(query: Tensor, key: Tensor, value: Tensor, bias: Tensor | null, cuSeqlensQ: Tensor | null, cuSeqlensK: Tensor | null, maxSeqlenQ: Int | null, maxSeqlenK: Int | null, dropoutP: Float, customMaskType: Int, computeLogSumexp?: boolean | { query?: Tensor; key?: Tensor; value?: Tensor; bias?: Tensor | null; cuSeqlensQ?: Tensor | null; cuSeqlensK?: Tensor | null; maxSeqlenQ?: Int | null; maxSeqlenK?: Int | null; dropoutP?: Float; customMaskType?: Int; computeLogSumexp?: boolean; scale?: Float | null; seqlenK?: Tensor | null; windowSize?: Int | null }, options?: { query?: Tensor; key?: Tensor; value?: Tensor; bias?: Tensor | null; cuSeqlensQ?: Tensor | null; cuSeqlensK?: Tensor | null; maxSeqlenQ?: Int | null; maxSeqlenK?: Int | null; dropoutP?: Float; customMaskType?: Int; computeLogSumexp?: boolean; scale?: Float | null; seqlenK?: Tensor | null; windowSize?: Int | null }): [Tensor, Tensor, Tensor, Tensor, number, number] & { readonly output: Tensor; readonly logsumexp: Tensor; readonly philoxSeed: Tensor; readonly philoxOffset: Tensor; readonly maxSeqlenBatchQ: number; readonly maxSeqlenBatchK: number };
  _efficientAttentionForward(options: { query: Tensor; key: Tensor; value: Tensor; bias: Tensor | null; cuSeqlensQ: Tensor | null; cuSeqlensK: Tensor | null; maxSeqlenQ: Int | null; maxSeqlenK: Int | null; dropoutP: Float; customMaskType: Int; computeLogSumexp?: boolean; scale?: Float | null; seqlenK?: Tensor | null; windowSize?: Int | null }): [Tensor, Tensor, Tensor, Tensor, number, number] & { readonly output: Tensor; readonly logsumexp: Tensor; readonly philoxSeed: Tensor; readonly philoxOffset: Tensor; readonly maxSeqlenBatchQ: number; readonly maxSeqlenBatchK: number };
  /** `_efficientzerotensor(SymInt[] size, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor` */
  _efficientzerotensor(size: readonly Int[], options?: { size?: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  _efficientzerotensor(...size: Int[]): Tensor;
  _efficientzerotensor(...args: [...Int[], { size?: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }]): Tensor;
  _efficientzerotensor(options: { size: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  /** `_embedding_bag(Tensor weight, Tensor indices, Tensor offsets, bool scale_grad_by_freq=..., int mode=..., bool sparse=..., Tensor? per_sample_weights=..., bool include_last_offset=..., int padding_idx=...) -> (Tensor, Tensor, Tensor, Tensor)` */
  _embeddingBag(weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq?: boolean | { weight?: Tensor; indices?: Tensor; offsets?: Tensor; scaleGradByFreq?: boolean; mode?: Int; sparse?: boolean; perSampleWeights?: Tensor | null; includeLastOffset?: boolean; paddingIdx?: Int; out?: Out }, mode?: Int | { weight?: Tensor; indices?: Tensor; offsets?: Tensor; scaleGradByFreq?: boolean; mode?: Int; sparse?: boolean; perSampleWeights?: Tensor | null; includeLastOffset?: boolean; paddingIdx?: Int; out?: Out }, sparse?: boolean | { weight?: Tensor; indices?: Tensor; offsets?: Tensor; scaleGradByFreq?: boolean; mode?: Int; sparse?: boolean; perSampleWeights?: Tensor | null; includeLastOffset?: boolean; paddingIdx?: Int; out?: Out }, perSampleWeights?: Tensor | null | { weight?: Tensor; indices?: Tensor; offsets?: Tensor; scaleGradByFreq?: boolean; mode?: Int; sparse?: boolean; perSampleWeights?: Tensor | null; includeLastOffset?: boolean; paddingIdx?: Int; out?: Out }, includeLastOffset?: boolean | { weight?: Tensor; indices?: Tensor; offsets?: Tensor; scaleGradByFreq?: boolean; mode?: Int; sparse?: boolean; perSampleWeights?: Tensor | null; includeLastOffset?: boolean; paddingIdx?: Int; out?: Out }, paddingIdx?: Int | { weight?: Tensor; indices?: Tensor; offsets?: Tensor; scaleGradByFreq?: boolean; mode?: Int; sparse?: boolean; perSampleWeights?: Tensor | null; includeLastOffset?: boolean; paddingIdx?: Int; out?: Out }, options?: { weight?: Tensor; indices?: Tensor; offsets?: Tensor; scaleGradByFreq?: boolean; mode?: Int; sparse?: boolean; perSampleWeights?: Tensor | null; includeLastOffset?: boolean; paddingIdx?: Int; out?: Out }): [Tensor, Tensor, Tensor, Tensor];
  _embeddingBag(options: { weight: Tensor; indices: Tensor; offsets: Tensor; scaleGradByFreq?: boolean; mode?: Int; sparse?: boolean; perSampleWeights?: Tensor | null; includeLastOffset?: boolean; paddingIdx?: Int; out?: Out }): [Tensor, Tensor, Tensor, Tensor];
  /** `_embedding_bag_backward(Tensor grad, Tensor indices, Tensor offsets, Tensor offset2bag, Tensor bag_size, Tensor maximum_indices, SymInt num_weights, bool scale_grad_by_freq, int mode, bool sparse, Tensor? per_sample_weights, int padding_idx=...) -> Tensor` */
  _embeddingBagBackward(grad: Tensor, indices: Tensor, offsets: Tensor, offset2bag: Tensor, bagSize: Tensor, maximumIndices: Tensor, numWeights: Int, scaleGradByFreq: boolean, mode: Int, sparse: boolean, perSampleWeights: Tensor | null, paddingIdx?: Int | { grad?: Tensor; indices?: Tensor; offsets?: Tensor; offset2bag?: Tensor; bagSize?: Tensor; maximumIndices?: Tensor; numWeights?: Int; scaleGradByFreq?: boolean; mode?: Int; sparse?: boolean; perSampleWeights?: Tensor | null; paddingIdx?: Int }, options?: { grad?: Tensor; indices?: Tensor; offsets?: Tensor; offset2bag?: Tensor; bagSize?: Tensor; maximumIndices?: Tensor; numWeights?: Int; scaleGradByFreq?: boolean; mode?: Int; sparse?: boolean; perSampleWeights?: Tensor | null; paddingIdx?: Int }): Tensor;
  _embeddingBagBackward(options: { grad: Tensor; indices: Tensor; offsets: Tensor; offset2bag: Tensor; bagSize: Tensor; maximumIndices: Tensor; numWeights: Int; scaleGradByFreq: boolean; mode: Int; sparse: boolean; perSampleWeights: Tensor | null; paddingIdx?: Int }): Tensor;
  /** `_embedding_bag_dense_backward(Tensor grad, Tensor indices, Tensor offset2bag, Tensor bag_size, Tensor maximum_indices, SymInt num_weights, bool scale_grad_by_freq, int mode, Tensor? per_sample_weights, int padding_idx=...) -> Tensor` */
  _embeddingBagDenseBackward(grad: Tensor, indices: Tensor, offset2bag: Tensor, bagSize: Tensor, maximumIndices: Tensor, numWeights: Int, scaleGradByFreq: boolean, mode: Int, perSampleWeights: Tensor | null, paddingIdx?: Int | { grad?: Tensor; indices?: Tensor; offset2bag?: Tensor; bagSize?: Tensor; maximumIndices?: Tensor; numWeights?: Int; scaleGradByFreq?: boolean; mode?: Int; perSampleWeights?: Tensor | null; paddingIdx?: Int; out?: Out }, options?: { grad?: Tensor; indices?: Tensor; offset2bag?: Tensor; bagSize?: Tensor; maximumIndices?: Tensor; numWeights?: Int; scaleGradByFreq?: boolean; mode?: Int; perSampleWeights?: Tensor | null; paddingIdx?: Int; out?: Out }): Tensor;
  _embeddingBagDenseBackward(options: { grad: Tensor; indices: Tensor; offset2bag: Tensor; bagSize: Tensor; maximumIndices: Tensor; numWeights: Int; scaleGradByFreq: boolean; mode: Int; perSampleWeights: Tensor | null; paddingIdx?: Int; out?: Out }): Tensor;
  /** `_embedding_bag_forward_only(Tensor weight, Tensor indices, Tensor offsets, bool scale_grad_by_freq=..., int mode=..., bool sparse=..., Tensor? per_sample_weights=..., bool include_last_offset=..., int padding_idx=...) -> (Tensor, Tensor, Tensor, Tensor)` */
  _embeddingBagForwardOnly(weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq?: boolean | { weight?: Tensor; indices?: Tensor; offsets?: Tensor; scaleGradByFreq?: boolean; mode?: Int; sparse?: boolean; perSampleWeights?: Tensor | null; includeLastOffset?: boolean; paddingIdx?: Int; out?: Out }, mode?: Int | { weight?: Tensor; indices?: Tensor; offsets?: Tensor; scaleGradByFreq?: boolean; mode?: Int; sparse?: boolean; perSampleWeights?: Tensor | null; includeLastOffset?: boolean; paddingIdx?: Int; out?: Out }, sparse?: boolean | { weight?: Tensor; indices?: Tensor; offsets?: Tensor; scaleGradByFreq?: boolean; mode?: Int; sparse?: boolean; perSampleWeights?: Tensor | null; includeLastOffset?: boolean; paddingIdx?: Int; out?: Out }, perSampleWeights?: Tensor | null | { weight?: Tensor; indices?: Tensor; offsets?: Tensor; scaleGradByFreq?: boolean; mode?: Int; sparse?: boolean; perSampleWeights?: Tensor | null; includeLastOffset?: boolean; paddingIdx?: Int; out?: Out }, includeLastOffset?: boolean | { weight?: Tensor; indices?: Tensor; offsets?: Tensor; scaleGradByFreq?: boolean; mode?: Int; sparse?: boolean; perSampleWeights?: Tensor | null; includeLastOffset?: boolean; paddingIdx?: Int; out?: Out }, paddingIdx?: Int | { weight?: Tensor; indices?: Tensor; offsets?: Tensor; scaleGradByFreq?: boolean; mode?: Int; sparse?: boolean; perSampleWeights?: Tensor | null; includeLastOffset?: boolean; paddingIdx?: Int; out?: Out }, options?: { weight?: Tensor; indices?: Tensor; offsets?: Tensor; scaleGradByFreq?: boolean; mode?: Int; sparse?: boolean; perSampleWeights?: Tensor | null; includeLastOffset?: boolean; paddingIdx?: Int; out?: Out }): [Tensor, Tensor, Tensor, Tensor];
  _embeddingBagForwardOnly(options: { weight: Tensor; indices: Tensor; offsets: Tensor; scaleGradByFreq?: boolean; mode?: Int; sparse?: boolean; perSampleWeights?: Tensor | null; includeLastOffset?: boolean; paddingIdx?: Int; out?: Out }): [Tensor, Tensor, Tensor, Tensor];
  /** `_embedding_bag_per_sample_weights_backward(Tensor grad, Tensor weight, Tensor indices, Tensor offsets, Tensor offset2bag, int mode, int padding_idx=...) -> Tensor` */
  _embeddingBagPerSampleWeightsBackward(grad: Tensor, weight: Tensor, indices: Tensor, offsets: Tensor, offset2bag: Tensor, mode: Int, paddingIdx?: Int | { grad?: Tensor; weight?: Tensor; indices?: Tensor; offsets?: Tensor; offset2bag?: Tensor; mode?: Int; paddingIdx?: Int; out?: Out }, options?: { grad?: Tensor; weight?: Tensor; indices?: Tensor; offsets?: Tensor; offset2bag?: Tensor; mode?: Int; paddingIdx?: Int; out?: Out }): Tensor;
  _embeddingBagPerSampleWeightsBackward(options: { grad: Tensor; weight: Tensor; indices: Tensor; offsets: Tensor; offset2bag: Tensor; mode: Int; paddingIdx?: Int; out?: Out }): Tensor;
  /** `_embedding_bag_sparse_backward(Tensor grad, Tensor indices, Tensor offsets, Tensor offset2bag, Tensor bag_size, SymInt num_weights, bool scale_grad_by_freq, int mode, Tensor? per_sample_weights, int padding_idx=...) -> Tensor` */
  _embeddingBagSparseBackward(grad: Tensor, indices: Tensor, offsets: Tensor, offset2bag: Tensor, bagSize: Tensor, numWeights: Int, scaleGradByFreq: boolean, mode: Int, perSampleWeights: Tensor | null, paddingIdx?: Int | { grad?: Tensor; indices?: Tensor; offsets?: Tensor; offset2bag?: Tensor; bagSize?: Tensor; numWeights?: Int; scaleGradByFreq?: boolean; mode?: Int; perSampleWeights?: Tensor | null; paddingIdx?: Int }, options?: { grad?: Tensor; indices?: Tensor; offsets?: Tensor; offset2bag?: Tensor; bagSize?: Tensor; numWeights?: Int; scaleGradByFreq?: boolean; mode?: Int; perSampleWeights?: Tensor | null; paddingIdx?: Int }): Tensor;
  _embeddingBagSparseBackward(options: { grad: Tensor; indices: Tensor; offsets: Tensor; offset2bag: Tensor; bagSize: Tensor; numWeights: Int; scaleGradByFreq: boolean; mode: Int; perSampleWeights: Tensor | null; paddingIdx?: Int }): Tensor;
  /** `_empty_affine_quantized(SymInt[] size, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=..., float scale=..., int zero_point=..., MemoryFormat? memory_format=...) -> Tensor` */
  _emptyAffineQuantized(size: readonly Int[], options?: { size?: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; scale?: Float; zeroPoint?: Int; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean; out?: Out }): Tensor;
  _emptyAffineQuantized(...size: Int[]): Tensor;
  _emptyAffineQuantized(...args: [...Int[], { size?: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; scale?: Float; zeroPoint?: Int; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean; out?: Out }]): Tensor;
  _emptyAffineQuantized(options: { size: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; scale?: Float; zeroPoint?: Int; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean; out?: Out }): Tensor;
  /** `_empty_per_channel_affine_quantized(SymInt[] size, *, Tensor scales, Tensor zero_points, int axis, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=..., MemoryFormat? memory_format=...) -> Tensor` */
  _emptyPerChannelAffineQuantized(size: readonly Int[], options: { size?: readonly Int[]; scales?: Tensor; zeroPoints?: Tensor; axis?: Int; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean; out?: Out }): Tensor;
  _emptyPerChannelAffineQuantized(...size: Int[]): Tensor;
  _emptyPerChannelAffineQuantized(...args: [...Int[], { size?: readonly Int[]; scales?: Tensor; zeroPoints?: Tensor; axis?: Int; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean; out?: Out }]): Tensor;
  _emptyPerChannelAffineQuantized(options: { size: readonly Int[]; scales: Tensor; zeroPoints: Tensor; axis: Int; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean; out?: Out }): Tensor;
  /** `_euclidean_dist(Tensor x1, Tensor x2) -> Tensor` */
  _euclideanDist(x1: Tensor, x2: Tensor, options?: { x1?: Tensor; x2?: Tensor; out?: Out }): Tensor;
  _euclideanDist(options: { x1: Tensor; x2: Tensor; out?: Out }): Tensor;
  /** `_fake_quantize_learnable_per_channel_affine(Tensor self, Tensor scale, Tensor zero_point, int axis, int quant_min, int quant_max, float grad_factor=...) -> Tensor` */
  _fakeQuantizeLearnablePerChannelAffine(self: Tensor, scale: Tensor, zeroPoint: Tensor, axis: Int, quantMin: Int, quantMax: Int, gradFactor?: Float | { self?: Tensor; scale?: Tensor; zeroPoint?: Tensor; axis?: Int; quantMin?: Int; quantMax?: Int; gradFactor?: Float; out?: Out }, options?: { self?: Tensor; scale?: Tensor; zeroPoint?: Tensor; axis?: Int; quantMin?: Int; quantMax?: Int; gradFactor?: Float; out?: Out }): Tensor;
  _fakeQuantizeLearnablePerChannelAffine(self: Tensor, options: { scale: Tensor; zeroPoint: Tensor; axis: Int; quantMin: Int; quantMax: Int; gradFactor?: Float; out?: Out }): Tensor;
  /** `_fake_quantize_learnable_per_channel_affine_backward(Tensor grad, Tensor self, Tensor scale, Tensor zero_point, int axis, int quant_min, int quant_max, float grad_factor=...) -> (Tensor, Tensor, Tensor)` */
  _fakeQuantizeLearnablePerChannelAffineBackward(grad: Tensor, self: Tensor, scale: Tensor, zeroPoint: Tensor, axis: Int, quantMin: Int, quantMax: Int, gradFactor?: Float | { grad?: Tensor; self?: Tensor; scale?: Tensor; zeroPoint?: Tensor; axis?: Int; quantMin?: Int; quantMax?: Int; gradFactor?: Float }, options?: { grad?: Tensor; self?: Tensor; scale?: Tensor; zeroPoint?: Tensor; axis?: Int; quantMin?: Int; quantMax?: Int; gradFactor?: Float }): [Tensor, Tensor, Tensor];
  _fakeQuantizeLearnablePerChannelAffineBackward(options: { grad: Tensor; self: Tensor; scale: Tensor; zeroPoint: Tensor; axis: Int; quantMin: Int; quantMax: Int; gradFactor?: Float }): [Tensor, Tensor, Tensor];
  /** `_fake_quantize_learnable_per_tensor_affine(Tensor self, Tensor scale, Tensor zero_point, int quant_min, int quant_max, float grad_factor=...) -> Tensor` */
  _fakeQuantizeLearnablePerTensorAffine(self: Tensor, scale: Tensor, zeroPoint: Tensor, quantMin: Int, quantMax: Int, gradFactor?: Float | { self?: Tensor; scale?: Tensor; zeroPoint?: Tensor; quantMin?: Int; quantMax?: Int; gradFactor?: Float; out?: Out }, options?: { self?: Tensor; scale?: Tensor; zeroPoint?: Tensor; quantMin?: Int; quantMax?: Int; gradFactor?: Float; out?: Out }): Tensor;
  _fakeQuantizeLearnablePerTensorAffine(self: Tensor, options: { scale: Tensor; zeroPoint: Tensor; quantMin: Int; quantMax: Int; gradFactor?: Float; out?: Out }): Tensor;
  /** `_fake_quantize_learnable_per_tensor_affine_backward(Tensor grad, Tensor self, Tensor scale, Tensor zero_point, int quant_min, int quant_max, float grad_factor=...) -> (Tensor, Tensor, Tensor)` */
  _fakeQuantizeLearnablePerTensorAffineBackward(grad: Tensor, self: Tensor, scale: Tensor, zeroPoint: Tensor, quantMin: Int, quantMax: Int, gradFactor?: Float | { grad?: Tensor; self?: Tensor; scale?: Tensor; zeroPoint?: Tensor; quantMin?: Int; quantMax?: Int; gradFactor?: Float }, options?: { grad?: Tensor; self?: Tensor; scale?: Tensor; zeroPoint?: Tensor; quantMin?: Int; quantMax?: Int; gradFactor?: Float }): [Tensor, Tensor, Tensor];
  _fakeQuantizeLearnablePerTensorAffineBackward(options: { grad: Tensor; self: Tensor; scale: Tensor; zeroPoint: Tensor; quantMin: Int; quantMax: Int; gradFactor?: Float }): [Tensor, Tensor, Tensor];
  /** `_fake_quantize_per_tensor_affine_cachemask_tensor_qparams(Tensor self, Tensor scale, Tensor zero_point, Tensor fake_quant_enabled, int quant_min, int quant_max) -> (Tensor output, Tensor mask)` */
  _fakeQuantizePerTensorAffineCachemaskTensorQparams(self: Tensor, scale: Tensor, zeroPoint: Tensor, fakeQuantEnabled: Tensor, quantMin: Int, quantMax: Int, options?: { self?: Tensor; scale?: Tensor; zeroPoint?: Tensor; fakeQuantEnabled?: Tensor; quantMin?: Int; quantMax?: Int; out?: Out }): [Tensor, Tensor] & { readonly output: Tensor; readonly mask: Tensor };
  _fakeQuantizePerTensorAffineCachemaskTensorQparams(self: Tensor, options: { scale: Tensor; zeroPoint: Tensor; fakeQuantEnabled: Tensor; quantMin: Int; quantMax: Int; out?: Out }): [Tensor, Tensor] & { readonly output: Tensor; readonly mask: Tensor };
  /** `_fft_c2c(Tensor self, SymInt[] dim, int normalization, bool forward) -> Tensor` */
  _fftC2c(self: Tensor, dim: readonly Int[], normalization: Int, forward: boolean, options?: { self?: Tensor; dim?: readonly Int[]; normalization?: Int; forward?: boolean; out?: Out }): Tensor;
  _fftC2c(self: Tensor, options: { dim: readonly Int[]; normalization: Int; forward: boolean; out?: Out }): Tensor;
  /** `_fft_c2r(Tensor self, int[] dim, int normalization, SymInt last_dim_size) -> Tensor` */
  _fftC2r(self: Tensor, dim: readonly Int[], normalization: Int, lastDimSize: Int, options?: { self?: Tensor; dim?: readonly Int[]; normalization?: Int; lastDimSize?: Int; out?: Out }): Tensor;
  _fftC2r(self: Tensor, options: { dim: readonly Int[]; normalization: Int; lastDimSize: Int; out?: Out }): Tensor;
  /** `_fft_r2c(Tensor self, int[] dim, int normalization, bool onesided) -> Tensor` */
  _fftR2c(self: Tensor, dim: readonly Int[], normalization: Int, onesided: boolean, options?: { self?: Tensor; dim?: readonly Int[]; normalization?: Int; onesided?: boolean; out?: Out }): Tensor;
  _fftR2c(self: Tensor, options: { dim: readonly Int[]; normalization: Int; onesided: boolean; out?: Out }): Tensor;
  /** `_fill_mem_eff_dropout_mask_(Tensor self, float dropout_p, int seed, int offset) -> Tensor` */
  _fillMemEffDropoutMask_(self: Tensor, dropoutP: Float, seed: Int, offset: Int, options?: { self?: Tensor; dropoutP?: Float; seed?: Int; offset?: Int }): Tensor;
  _fillMemEffDropoutMask_(self: Tensor, options: { dropoutP: Float; seed: Int; offset: Int }): Tensor;
  /** `_flash_attention_backward(Tensor grad_out, Tensor query, Tensor key, Tensor value, Tensor out, Tensor logsumexp, Tensor cum_seq_q, Tensor cum_seq_k, SymInt max_q, SymInt max_k, float dropout_p, bool is_causal, Tensor rng_state, Tensor unused, *, float? scale=..., SymInt? window_size_left=..., SymInt? window_size_right=...) -> (Tensor, Tensor, Tensor)` */
  _flashAttentionBackward(gradOut: Tensor, query: Tensor, key: Tensor, value: Tensor, out: Tensor, logsumexp: Tensor, cumSeqQ: Tensor, cumSeqK: Tensor, maxQ: Int, maxK: Int, dropoutP: Float, isCausal: boolean, rngState: Tensor, unused: Tensor, options?: { gradOut?: Tensor; query?: Tensor; key?: Tensor; value?: Tensor; out?: Tensor; logsumexp?: Tensor; cumSeqQ?: Tensor; cumSeqK?: Tensor; maxQ?: Int; maxK?: Int; dropoutP?: Float; isCausal?: boolean; rngState?: Tensor; unused?: Tensor; scale?: Float | null; windowSizeLeft?: Int | null; windowSizeRight?: Int | null }): [Tensor, Tensor, Tensor];
  _flashAttentionBackward(options: { gradOut: Tensor; query: Tensor; key: Tensor; value: Tensor; out: Tensor; logsumexp: Tensor; cumSeqQ: Tensor; cumSeqK: Tensor; maxQ: Int; maxK: Int; dropoutP: Float; isCausal: boolean; rngState: Tensor; unused: Tensor; scale?: Float | null; windowSizeLeft?: Int | null; windowSizeRight?: Int | null }): [Tensor, Tensor, Tensor];
  /**
   * - `_flash_attention_forward(Tensor query, Tensor key, Tensor value, Tensor? cum_seq_q, Tensor? cum_seq_k, SymInt max_q, SymInt max_k, float dropout_p, bool is_causal, bool return_debug_mask, *, float? scale=..., SymInt? window_size_left=..., SymInt? window_size_right=..., Tensor? seqused_k=..., Tensor? alibi_slopes=..., Tensor? block_table=..., int? num_splits=...) -> (Tensor output, Tensor softmax_logsumexp, Tensor rng_state, Tensor unused, Tensor debug_attn_mask)`
   * - `_flash_attention_forward.quantized(Tensor query, Tensor key, Tensor value, Tensor? cum_seq_q, Tensor? cum_seq_k, SymInt max_q, SymInt max_k, float dropout_p, bool is_causal, bool return_debug_mask, Tensor? q_descale, Tensor? k_descale, Tensor? v_descale, *, float? scale=..., SymInt? window_size_left=..., SymInt? window_size_right=..., Tensor? seqused_k=..., Tensor? alibi_slopes=...) -> (Tensor output, Tensor softmax_logsumexp, Tensor rng_state, Tensor unused, Tensor debug_attn_mask)`
   */
  _flashAttentionForward(query: Tensor, key: Tensor, value: Tensor, cumSeqQ: Tensor | null, cumSeqK: Tensor | null, maxQ: Int, maxK: Int, dropoutP: Float, isCausal: boolean, returnDebugMask: boolean, options?: { query?: Tensor; key?: Tensor; value?: Tensor; cumSeqQ?: Tensor | null; cumSeqK?: Tensor | null; maxQ?: Int; maxK?: Int; dropoutP?: Float; isCausal?: boolean; returnDebugMask?: boolean; scale?: Float | null; windowSizeLeft?: Int | null; windowSizeRight?: Int | null; sequsedK?: Tensor | null; alibiSlopes?: Tensor | null; blockTable?: Tensor | null; numSplits?: Int | null }): [Tensor, Tensor, Tensor, Tensor, Tensor] & { readonly output: Tensor; readonly softmaxLogsumexp: Tensor; readonly rngState: Tensor; readonly unused: Tensor; readonly debugAttnMask: Tensor };
  _flashAttentionForward(options: { query: Tensor; key: Tensor; value: Tensor; cumSeqQ: Tensor | null; cumSeqK: Tensor | null; maxQ: Int; maxK: Int; dropoutP: Float; isCausal: boolean; returnDebugMask: boolean; scale?: Float | null; windowSizeLeft?: Int | null; windowSizeRight?: Int | null; sequsedK?: Tensor | null; alibiSlopes?: Tensor | null; blockTable?: Tensor | null; numSplits?: Int | null }): [Tensor, Tensor, Tensor, Tensor, Tensor] & { readonly output: Tensor; readonly softmaxLogsumexp: Tensor; readonly rngState: Tensor; readonly unused: Tensor; readonly debugAttnMask: Tensor };
  _flashAttentionForward(query: Tensor, key: Tensor, value: Tensor, cumSeqQ: Tensor | null, cumSeqK: Tensor | null, maxQ: Int, maxK: Int, dropoutP: Float, isCausal: boolean, returnDebugMask: boolean, qDescale: Tensor | null, kDescale: Tensor | null, vDescale: Tensor | null, options?: { query?: Tensor; key?: Tensor; value?: Tensor; cumSeqQ?: Tensor | null; cumSeqK?: Tensor | null; maxQ?: Int; maxK?: Int; dropoutP?: Float; isCausal?: boolean; returnDebugMask?: boolean; qDescale?: Tensor | null; kDescale?: Tensor | null; vDescale?: Tensor | null; scale?: Float | null; windowSizeLeft?: Int | null; windowSizeRight?: Int | null; sequsedK?: Tensor | null; alibiSlopes?: Tensor | null }): [Tensor, Tensor, Tensor, Tensor, Tensor] & { readonly output: Tensor; readonly softmaxLogsumexp: Tensor; readonly rngState: Tensor; readonly unused: Tensor; readonly debugAttnMask: Tensor };
  _flashAttentionForward(options: { query: Tensor; key: Tensor; value: Tensor; cumSeqQ: Tensor | null; cumSeqK: Tensor | null; maxQ: Int; maxK: Int; dropoutP: Float; isCausal: boolean; returnDebugMask: boolean; qDescale: Tensor | null; kDescale: Tensor | null; vDescale: Tensor | null; scale?: Float | null; windowSizeLeft?: Int | null; windowSizeRight?: Int | null; sequsedK?: Tensor | null; alibiSlopes?: Tensor | null }): [Tensor, Tensor, Tensor, Tensor, Tensor] & { readonly output: Tensor; readonly softmaxLogsumexp: Tensor; readonly rngState: Tensor; readonly unused: Tensor; readonly debugAttnMask: Tensor };
  /** `_flash_attention_forward_no_dropout_inplace(Tensor out, Tensor query, Tensor key, Tensor value, Tensor? cum_seq_q, Tensor? cum_seq_k, SymInt max_q, SymInt max_k, float dropout_p, bool is_causal, bool return_debug_mask, *, float? scale=..., SymInt? window_size_left=..., SymInt? window_size_right=..., Tensor? seqused_k=..., Tensor? alibi_slopes=..., Tensor? block_table=..., int? num_splits=...) -> Tensor softmax_logsumexp` */
  _flashAttentionForwardNoDropoutInplace(out: Tensor, query: Tensor, key: Tensor, value: Tensor, cumSeqQ: Tensor | null, cumSeqK: Tensor | null, maxQ: Int, maxK: Int, dropoutP: Float, isCausal: boolean, returnDebugMask: boolean, options?: { out?: Tensor; query?: Tensor; key?: Tensor; value?: Tensor; cumSeqQ?: Tensor | null; cumSeqK?: Tensor | null; maxQ?: Int; maxK?: Int; dropoutP?: Float; isCausal?: boolean; returnDebugMask?: boolean; scale?: Float | null; windowSizeLeft?: Int | null; windowSizeRight?: Int | null; sequsedK?: Tensor | null; alibiSlopes?: Tensor | null; blockTable?: Tensor | null; numSplits?: Int | null }): Tensor;
  _flashAttentionForwardNoDropoutInplace(options: { out: Tensor; query: Tensor; key: Tensor; value: Tensor; cumSeqQ: Tensor | null; cumSeqK: Tensor | null; maxQ: Int; maxK: Int; dropoutP: Float; isCausal: boolean; returnDebugMask: boolean; scale?: Float | null; windowSizeLeft?: Int | null; windowSizeRight?: Int | null; sequsedK?: Tensor | null; alibiSlopes?: Tensor | null; blockTable?: Tensor | null; numSplits?: Int | null }): Tensor;
  /** `_foobar(Tensor self, bool arg1=..., bool arg2=..., *, bool arg3=...) -> Tensor` */
  _foobar(self: Tensor, arg1?: boolean | { self?: Tensor; arg1?: boolean; arg2?: boolean; arg3?: boolean; out?: Out }, arg2?: boolean | { self?: Tensor; arg1?: boolean; arg2?: boolean; arg3?: boolean; out?: Out }, options?: { self?: Tensor; arg1?: boolean; arg2?: boolean; arg3?: boolean; out?: Out }): Tensor;
  /** `_foreach_abs(Tensor[] self) -> Tensor[]` */
  _foreachAbs(self: readonly Tensor[], options?: { self?: readonly Tensor[]; out?: Out }): Tensor[];
  /** `_foreach_abs_(Tensor[] self) -> ()` */
  _foreachAbs_(self: readonly Tensor[], options?: { self?: readonly Tensor[] }): void;
  /** `_foreach_acos(Tensor[] self) -> Tensor[]` */
  _foreachAcos(self: readonly Tensor[], options?: { self?: readonly Tensor[]; out?: Out }): Tensor[];
  /** `_foreach_acos_(Tensor[] self) -> ()` */
  _foreachAcos_(self: readonly Tensor[], options?: { self?: readonly Tensor[] }): void;
  /**
   * - `_foreach_add.List(Tensor[] self, Tensor[] other, *, Scalar alpha=...) -> Tensor[]`
   * - `_foreach_add.Scalar(Tensor[] self, Scalar scalar) -> Tensor[]`
   * - `_foreach_add.ScalarList(Tensor[] self, Scalar[] scalars) -> Tensor[]`
   * - `_foreach_add.Tensor(Tensor[] self, Tensor other, *, Scalar alpha=...) -> Tensor[]`
   */
  _foreachAdd(self: readonly Tensor[], other: readonly Tensor[], options?: { self?: readonly Tensor[]; other?: readonly Tensor[]; alpha?: Num; out?: Out }): Tensor[];
  _foreachAdd(self: Tensor, options: { other: readonly Tensor[]; alpha?: Num; out?: Out }): Tensor[];
  _foreachAdd(self: readonly Tensor[], scalar: Num, options?: { self?: readonly Tensor[]; scalar?: Num; out?: Out }): Tensor[];
  _foreachAdd(self: Tensor, options: { scalar: Num; out?: Out }): Tensor[];
  _foreachAdd(self: readonly Tensor[], scalars: readonly Num[], options?: { self?: readonly Tensor[]; scalars?: readonly Num[]; out?: Out }): Tensor[];
  _foreachAdd(self: Tensor, options: { scalars: readonly Num[]; out?: Out }): Tensor[];
  _foreachAdd(self: readonly Tensor[], other: Tensor, options?: { self?: readonly Tensor[]; other?: Tensor; alpha?: Num; out?: Out }): Tensor[];
  _foreachAdd(self: Tensor, options: { other: Tensor; alpha?: Num; out?: Out }): Tensor[];
  /**
   * - `_foreach_add_.List(Tensor[] self, Tensor[] other, *, Scalar alpha=...) -> ()`
   * - `_foreach_add_.Scalar(Tensor[] self, Scalar scalar) -> ()`
   * - `_foreach_add_.ScalarList(Tensor[] self, Scalar[] scalars) -> ()`
   * - `_foreach_add_.Tensor(Tensor[] self, Tensor other, *, Scalar alpha=...) -> ()`
   */
  _foreachAdd_(self: readonly Tensor[], other: readonly Tensor[], options?: { self?: readonly Tensor[]; other?: readonly Tensor[]; alpha?: Num }): void;
  _foreachAdd_(self: Tensor, options: { other: readonly Tensor[]; alpha?: Num }): void;
  _foreachAdd_(self: readonly Tensor[], scalar: Num, options?: { self?: readonly Tensor[]; scalar?: Num }): void;
  _foreachAdd_(self: Tensor, options: { scalar: Num }): void;
  _foreachAdd_(self: readonly Tensor[], scalars: readonly Num[], options?: { self?: readonly Tensor[]; scalars?: readonly Num[] }): void;
  _foreachAdd_(self: Tensor, options: { scalars: readonly Num[] }): void;
  _foreachAdd_(self: readonly Tensor[], other: Tensor, options?: { self?: readonly Tensor[]; other?: Tensor; alpha?: Num }): void;
  _foreachAdd_(self: Tensor, options: { other: Tensor; alpha?: Num }): void;
  /**
   * - `_foreach_addcdiv.Scalar(Tensor[] self, Tensor[] tensor1, Tensor[] tensor2, Scalar value=...) -> Tensor[]`
   * - `_foreach_addcdiv.ScalarList(Tensor[] self, Tensor[] tensor1, Tensor[] tensor2, Scalar[] scalars) -> Tensor[]`
   * - `_foreach_addcdiv.Tensor(Tensor[] self, Tensor[] tensor1, Tensor[] tensor2, Tensor scalars) -> Tensor[]`
   */
  _foreachAddcdiv(self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], value?: Num | { self?: readonly Tensor[]; tensor1?: readonly Tensor[]; tensor2?: readonly Tensor[]; value?: Num; out?: Out }, options?: { self?: readonly Tensor[]; tensor1?: readonly Tensor[]; tensor2?: readonly Tensor[]; value?: Num; out?: Out }): Tensor[];
  _foreachAddcdiv(self: Tensor, options: { tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; value?: Num; out?: Out }): Tensor[];
  _foreachAddcdiv(self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], scalars: readonly Num[], options?: { self?: readonly Tensor[]; tensor1?: readonly Tensor[]; tensor2?: readonly Tensor[]; scalars?: readonly Num[]; out?: Out }): Tensor[];
  _foreachAddcdiv(self: Tensor, options: { tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; scalars: readonly Num[]; out?: Out }): Tensor[];
  _foreachAddcdiv(self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], scalars: Tensor, options?: { self?: readonly Tensor[]; tensor1?: readonly Tensor[]; tensor2?: readonly Tensor[]; scalars?: Tensor; out?: Out }): Tensor[];
  _foreachAddcdiv(self: Tensor, options: { tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; scalars: Tensor; out?: Out }): Tensor[];
  /**
   * - `_foreach_addcdiv_.Scalar(Tensor[] self, Tensor[] tensor1, Tensor[] tensor2, Scalar value=...) -> ()`
   * - `_foreach_addcdiv_.ScalarList(Tensor[] self, Tensor[] tensor1, Tensor[] tensor2, Scalar[] scalars) -> ()`
   * - `_foreach_addcdiv_.Tensor(Tensor[] self, Tensor[] tensor1, Tensor[] tensor2, Tensor scalars) -> ()`
   */
  _foreachAddcdiv_(self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], value?: Num | { self?: readonly Tensor[]; tensor1?: readonly Tensor[]; tensor2?: readonly Tensor[]; value?: Num }, options?: { self?: readonly Tensor[]; tensor1?: readonly Tensor[]; tensor2?: readonly Tensor[]; value?: Num }): void;
  _foreachAddcdiv_(self: Tensor, options: { tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; value?: Num }): void;
  _foreachAddcdiv_(self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], scalars: readonly Num[], options?: { self?: readonly Tensor[]; tensor1?: readonly Tensor[]; tensor2?: readonly Tensor[]; scalars?: readonly Num[] }): void;
  _foreachAddcdiv_(self: Tensor, options: { tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; scalars: readonly Num[] }): void;
  _foreachAddcdiv_(self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], scalars: Tensor, options?: { self?: readonly Tensor[]; tensor1?: readonly Tensor[]; tensor2?: readonly Tensor[]; scalars?: Tensor }): void;
  _foreachAddcdiv_(self: Tensor, options: { tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; scalars: Tensor }): void;
  /**
   * - `_foreach_addcmul.Scalar(Tensor[] self, Tensor[] tensor1, Tensor[] tensor2, Scalar value=...) -> Tensor[]`
   * - `_foreach_addcmul.ScalarList(Tensor[] self, Tensor[] tensor1, Tensor[] tensor2, Scalar[] scalars) -> Tensor[]`
   * - `_foreach_addcmul.Tensor(Tensor[] self, Tensor[] tensor1, Tensor[] tensor2, Tensor scalars) -> Tensor[]`
   */
  _foreachAddcmul(self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], value?: Num | { self?: readonly Tensor[]; tensor1?: readonly Tensor[]; tensor2?: readonly Tensor[]; value?: Num; out?: Out }, options?: { self?: readonly Tensor[]; tensor1?: readonly Tensor[]; tensor2?: readonly Tensor[]; value?: Num; out?: Out }): Tensor[];
  _foreachAddcmul(self: Tensor, options: { tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; value?: Num; out?: Out }): Tensor[];
  _foreachAddcmul(self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], scalars: readonly Num[], options?: { self?: readonly Tensor[]; tensor1?: readonly Tensor[]; tensor2?: readonly Tensor[]; scalars?: readonly Num[]; out?: Out }): Tensor[];
  _foreachAddcmul(self: Tensor, options: { tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; scalars: readonly Num[]; out?: Out }): Tensor[];
  _foreachAddcmul(self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], scalars: Tensor, options?: { self?: readonly Tensor[]; tensor1?: readonly Tensor[]; tensor2?: readonly Tensor[]; scalars?: Tensor; out?: Out }): Tensor[];
  _foreachAddcmul(self: Tensor, options: { tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; scalars: Tensor; out?: Out }): Tensor[];
  /**
   * - `_foreach_addcmul_.Scalar(Tensor[] self, Tensor[] tensor1, Tensor[] tensor2, Scalar value=...) -> ()`
   * - `_foreach_addcmul_.ScalarList(Tensor[] self, Tensor[] tensor1, Tensor[] tensor2, Scalar[] scalars) -> ()`
   * - `_foreach_addcmul_.Tensor(Tensor[] self, Tensor[] tensor1, Tensor[] tensor2, Tensor scalars) -> ()`
   */
  _foreachAddcmul_(self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], value?: Num | { self?: readonly Tensor[]; tensor1?: readonly Tensor[]; tensor2?: readonly Tensor[]; value?: Num }, options?: { self?: readonly Tensor[]; tensor1?: readonly Tensor[]; tensor2?: readonly Tensor[]; value?: Num }): void;
  _foreachAddcmul_(self: Tensor, options: { tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; value?: Num }): void;
  _foreachAddcmul_(self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], scalars: readonly Num[], options?: { self?: readonly Tensor[]; tensor1?: readonly Tensor[]; tensor2?: readonly Tensor[]; scalars?: readonly Num[] }): void;
  _foreachAddcmul_(self: Tensor, options: { tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; scalars: readonly Num[] }): void;
  _foreachAddcmul_(self: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], scalars: Tensor, options?: { self?: readonly Tensor[]; tensor1?: readonly Tensor[]; tensor2?: readonly Tensor[]; scalars?: Tensor }): void;
  _foreachAddcmul_(self: Tensor, options: { tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; scalars: Tensor }): void;
  /** `_foreach_asin(Tensor[] self) -> Tensor[]` */
  _foreachAsin(self: readonly Tensor[], options?: { self?: readonly Tensor[]; out?: Out }): Tensor[];
  /** `_foreach_asin_(Tensor[] self) -> ()` */
  _foreachAsin_(self: readonly Tensor[], options?: { self?: readonly Tensor[] }): void;
  /** `_foreach_atan(Tensor[] self) -> Tensor[]` */
  _foreachAtan(self: readonly Tensor[], options?: { self?: readonly Tensor[]; out?: Out }): Tensor[];
  /** `_foreach_atan_(Tensor[] self) -> ()` */
  _foreachAtan_(self: readonly Tensor[], options?: { self?: readonly Tensor[] }): void;
  /** `_foreach_ceil(Tensor[] self) -> Tensor[]` */
  _foreachCeil(self: readonly Tensor[], options?: { self?: readonly Tensor[]; out?: Out }): Tensor[];
  /** `_foreach_ceil_(Tensor[] self) -> ()` */
  _foreachCeil_(self: readonly Tensor[], options?: { self?: readonly Tensor[] }): void;
  /**
   * - `_foreach_clamp_max.List(Tensor[] self, Tensor[] other) -> Tensor[]`
   * - `_foreach_clamp_max.Scalar(Tensor[] self, Scalar scalar) -> Tensor[]`
   * - `_foreach_clamp_max.ScalarList(Tensor[] self, Scalar[] scalars) -> Tensor[]`
   */
  _foreachClampMax(self: readonly Tensor[], other: readonly Tensor[], options?: { self?: readonly Tensor[]; other?: readonly Tensor[]; out?: Out }): Tensor[];
  _foreachClampMax(self: Tensor, options: { other: readonly Tensor[]; out?: Out }): Tensor[];
  _foreachClampMax(self: readonly Tensor[], scalar: Num, options?: { self?: readonly Tensor[]; scalar?: Num; out?: Out }): Tensor[];
  _foreachClampMax(self: Tensor, options: { scalar: Num; out?: Out }): Tensor[];
  _foreachClampMax(self: readonly Tensor[], scalars: readonly Num[], options?: { self?: readonly Tensor[]; scalars?: readonly Num[]; out?: Out }): Tensor[];
  _foreachClampMax(self: Tensor, options: { scalars: readonly Num[]; out?: Out }): Tensor[];
  /**
   * - `_foreach_clamp_max_.List(Tensor[] self, Tensor[] other) -> ()`
   * - `_foreach_clamp_max_.Scalar(Tensor[] self, Scalar scalar) -> ()`
   * - `_foreach_clamp_max_.ScalarList(Tensor[] self, Scalar[] scalars) -> ()`
   */
  _foreachClampMax_(self: readonly Tensor[], other: readonly Tensor[], options?: { self?: readonly Tensor[]; other?: readonly Tensor[] }): void;
  _foreachClampMax_(self: Tensor, options: { other: readonly Tensor[] }): void;
  _foreachClampMax_(self: readonly Tensor[], scalar: Num, options?: { self?: readonly Tensor[]; scalar?: Num }): void;
  _foreachClampMax_(self: Tensor, options: { scalar: Num }): void;
  _foreachClampMax_(self: readonly Tensor[], scalars: readonly Num[], options?: { self?: readonly Tensor[]; scalars?: readonly Num[] }): void;
  _foreachClampMax_(self: Tensor, options: { scalars: readonly Num[] }): void;
  /**
   * - `_foreach_clamp_min.List(Tensor[] self, Tensor[] other) -> Tensor[]`
   * - `_foreach_clamp_min.Scalar(Tensor[] self, Scalar scalar) -> Tensor[]`
   * - `_foreach_clamp_min.ScalarList(Tensor[] self, Scalar[] scalars) -> Tensor[]`
   */
  _foreachClampMin(self: readonly Tensor[], other: readonly Tensor[], options?: { self?: readonly Tensor[]; other?: readonly Tensor[]; out?: Out }): Tensor[];
  _foreachClampMin(self: Tensor, options: { other: readonly Tensor[]; out?: Out }): Tensor[];
  _foreachClampMin(self: readonly Tensor[], scalar: Num, options?: { self?: readonly Tensor[]; scalar?: Num; out?: Out }): Tensor[];
  _foreachClampMin(self: Tensor, options: { scalar: Num; out?: Out }): Tensor[];
  _foreachClampMin(self: readonly Tensor[], scalars: readonly Num[], options?: { self?: readonly Tensor[]; scalars?: readonly Num[]; out?: Out }): Tensor[];
  _foreachClampMin(self: Tensor, options: { scalars: readonly Num[]; out?: Out }): Tensor[];
  /**
   * - `_foreach_clamp_min_.List(Tensor[] self, Tensor[] other) -> ()`
   * - `_foreach_clamp_min_.Scalar(Tensor[] self, Scalar scalar) -> ()`
   * - `_foreach_clamp_min_.ScalarList(Tensor[] self, Scalar[] scalars) -> ()`
   */
  _foreachClampMin_(self: readonly Tensor[], other: readonly Tensor[], options?: { self?: readonly Tensor[]; other?: readonly Tensor[] }): void;
  _foreachClampMin_(self: Tensor, options: { other: readonly Tensor[] }): void;
  _foreachClampMin_(self: readonly Tensor[], scalar: Num, options?: { self?: readonly Tensor[]; scalar?: Num }): void;
  _foreachClampMin_(self: Tensor, options: { scalar: Num }): void;
  _foreachClampMin_(self: readonly Tensor[], scalars: readonly Num[], options?: { self?: readonly Tensor[]; scalars?: readonly Num[] }): void;
  _foreachClampMin_(self: Tensor, options: { scalars: readonly Num[] }): void;
  /** `_foreach_clone(Tensor[] self, *, MemoryFormat? memory_format=...) -> Tensor[]` */
  _foreachClone(self: readonly Tensor[], options?: { self?: readonly Tensor[]; memoryFormat?: MemoryFormatLike | null; out?: Out }): Tensor[];
  /** `_foreach_copy(Tensor[] self, Tensor[] src, bool non_blocking=...) -> Tensor[] self_out` */
  _foreachCopy(self: readonly Tensor[], src: readonly Tensor[], nonBlocking?: boolean | { self?: readonly Tensor[]; src?: readonly Tensor[]; nonBlocking?: boolean; out?: Out }, options?: { self?: readonly Tensor[]; src?: readonly Tensor[]; nonBlocking?: boolean; out?: Out }): Tensor[];
  _foreachCopy(self: Tensor, options: { src: readonly Tensor[]; nonBlocking?: boolean; out?: Out }): Tensor[];
  /** `_foreach_copy_(Tensor[] self, Tensor[] src, bool non_blocking=...) -> ()` */
  _foreachCopy_(self: readonly Tensor[], src: readonly Tensor[], nonBlocking?: boolean | { self?: readonly Tensor[]; src?: readonly Tensor[]; nonBlocking?: boolean }, options?: { self?: readonly Tensor[]; src?: readonly Tensor[]; nonBlocking?: boolean }): void;
  _foreachCopy_(self: Tensor, options: { src: readonly Tensor[]; nonBlocking?: boolean }): void;
  /** `_foreach_cos(Tensor[] self) -> Tensor[]` */
  _foreachCos(self: readonly Tensor[], options?: { self?: readonly Tensor[]; out?: Out }): Tensor[];
  /** `_foreach_cos_(Tensor[] self) -> ()` */
  _foreachCos_(self: readonly Tensor[], options?: { self?: readonly Tensor[] }): void;
  /** `_foreach_cosh(Tensor[] self) -> Tensor[]` */
  _foreachCosh(self: readonly Tensor[], options?: { self?: readonly Tensor[]; out?: Out }): Tensor[];
  /** `_foreach_cosh_(Tensor[] self) -> ()` */
  _foreachCosh_(self: readonly Tensor[], options?: { self?: readonly Tensor[] }): void;
  /**
   * - `_foreach_div.List(Tensor[] self, Tensor[] other) -> Tensor[]`
   * - `_foreach_div.Scalar(Tensor[] self, Scalar scalar) -> Tensor[]`
   * - `_foreach_div.ScalarList(Tensor[] self, Scalar[] scalars) -> Tensor[]`
   * - `_foreach_div.Tensor(Tensor[] self, Tensor other) -> Tensor[]`
   */
  _foreachDiv(self: readonly Tensor[], other: readonly Tensor[], options?: { self?: readonly Tensor[]; other?: readonly Tensor[]; out?: Out }): Tensor[];
  _foreachDiv(self: Tensor, options: { other: readonly Tensor[]; out?: Out }): Tensor[];
  _foreachDiv(self: readonly Tensor[], scalar: Num, options?: { self?: readonly Tensor[]; scalar?: Num; out?: Out }): Tensor[];
  _foreachDiv(self: Tensor, options: { scalar: Num; out?: Out }): Tensor[];
  _foreachDiv(self: readonly Tensor[], scalars: readonly Num[], options?: { self?: readonly Tensor[]; scalars?: readonly Num[]; out?: Out }): Tensor[];
  _foreachDiv(self: Tensor, options: { scalars: readonly Num[]; out?: Out }): Tensor[];
  _foreachDiv(self: readonly Tensor[], other: Tensor, options?: { self?: readonly Tensor[]; other?: Tensor; out?: Out }): Tensor[];
  _foreachDiv(self: Tensor, options: { other: Tensor; out?: Out }): Tensor[];
  /**
   * - `_foreach_div_.List(Tensor[] self, Tensor[] other) -> ()`
   * - `_foreach_div_.Scalar(Tensor[] self, Scalar scalar) -> ()`
   * - `_foreach_div_.ScalarList(Tensor[] self, Scalar[] scalars) -> ()`
   * - `_foreach_div_.Tensor(Tensor[] self, Tensor other) -> ()`
   */
  _foreachDiv_(self: readonly Tensor[], other: readonly Tensor[], options?: { self?: readonly Tensor[]; other?: readonly Tensor[] }): void;
  _foreachDiv_(self: Tensor, options: { other: readonly Tensor[] }): void;
  _foreachDiv_(self: readonly Tensor[], scalar: Num, options?: { self?: readonly Tensor[]; scalar?: Num }): void;
  _foreachDiv_(self: Tensor, options: { scalar: Num }): void;
  _foreachDiv_(self: readonly Tensor[], scalars: readonly Num[], options?: { self?: readonly Tensor[]; scalars?: readonly Num[] }): void;
  _foreachDiv_(self: Tensor, options: { scalars: readonly Num[] }): void;
  _foreachDiv_(self: readonly Tensor[], other: Tensor, options?: { self?: readonly Tensor[]; other?: Tensor }): void;
  _foreachDiv_(self: Tensor, options: { other: Tensor }): void;
  /** `_foreach_erf(Tensor[] self) -> Tensor[]` */
  _foreachErf(self: readonly Tensor[], options?: { self?: readonly Tensor[]; out?: Out }): Tensor[];
  /** `_foreach_erf_(Tensor[] self) -> ()` */
  _foreachErf_(self: readonly Tensor[], options?: { self?: readonly Tensor[] }): void;
  /** `_foreach_erfc(Tensor[] self) -> Tensor[]` */
  _foreachErfc(self: readonly Tensor[], options?: { self?: readonly Tensor[]; out?: Out }): Tensor[];
  /** `_foreach_erfc_(Tensor[] self) -> ()` */
  _foreachErfc_(self: readonly Tensor[], options?: { self?: readonly Tensor[] }): void;
  /** `_foreach_exp(Tensor[] self) -> Tensor[]` */
  _foreachExp(self: readonly Tensor[], options?: { self?: readonly Tensor[]; out?: Out }): Tensor[];
  /** `_foreach_exp_(Tensor[] self) -> ()` */
  _foreachExp_(self: readonly Tensor[], options?: { self?: readonly Tensor[] }): void;
  /** `_foreach_expm1(Tensor[] self) -> Tensor[]` */
  _foreachExpm1(self: readonly Tensor[], options?: { self?: readonly Tensor[]; out?: Out }): Tensor[];
  /** `_foreach_expm1_(Tensor[] self) -> ()` */
  _foreachExpm1_(self: readonly Tensor[], options?: { self?: readonly Tensor[] }): void;
  /** `_foreach_floor(Tensor[] self) -> Tensor[]` */
  _foreachFloor(self: readonly Tensor[], options?: { self?: readonly Tensor[]; out?: Out }): Tensor[];
  /** `_foreach_floor_(Tensor[] self) -> ()` */
  _foreachFloor_(self: readonly Tensor[], options?: { self?: readonly Tensor[] }): void;
  /** `_foreach_frac(Tensor[] self) -> Tensor[]` */
  _foreachFrac(self: readonly Tensor[], options?: { self?: readonly Tensor[]; out?: Out }): Tensor[];
  /** `_foreach_frac_(Tensor[] self) -> ()` */
  _foreachFrac_(self: readonly Tensor[], options?: { self?: readonly Tensor[] }): void;
  /**
   * - `_foreach_lerp.List(Tensor[] self, Tensor[] tensors1, Tensor[] weights) -> Tensor[]`
   * - `_foreach_lerp.Scalar(Tensor[] self, Tensor[] tensors1, Scalar weight) -> Tensor[]`
   * - `_foreach_lerp.ScalarList(Tensor[] self, Tensor[] tensors1, Scalar[] weight) -> Tensor[]`
   */
  _foreachLerp(self: readonly Tensor[], tensors1: readonly Tensor[], weights: readonly Tensor[], options?: { self?: readonly Tensor[]; tensors1?: readonly Tensor[]; weights?: readonly Tensor[]; out?: Out }): Tensor[];
  _foreachLerp(self: Tensor, options: { tensors1: readonly Tensor[]; weights: readonly Tensor[]; out?: Out }): Tensor[];
  _foreachLerp(self: readonly Tensor[], tensors1: readonly Tensor[], weight: Num, options?: { self?: readonly Tensor[]; tensors1?: readonly Tensor[]; weight?: Num; out?: Out }): Tensor[];
  _foreachLerp(self: Tensor, options: { tensors1: readonly Tensor[]; weight: Num; out?: Out }): Tensor[];
  _foreachLerp(self: readonly Tensor[], tensors1: readonly Tensor[], weight: readonly Num[], options?: { self?: readonly Tensor[]; tensors1?: readonly Tensor[]; weight?: readonly Num[]; out?: Out }): Tensor[];
  _foreachLerp(self: Tensor, options: { tensors1: readonly Tensor[]; weight: readonly Num[]; out?: Out }): Tensor[];
  /**
   * - `_foreach_lerp_.List(Tensor[] self, Tensor[] tensors1, Tensor[] weights) -> ()`
   * - `_foreach_lerp_.Scalar(Tensor[] self, Tensor[] tensors1, Scalar weight) -> ()`
   * - `_foreach_lerp_.ScalarList(Tensor[] self, Tensor[] tensors1, Scalar[] weight) -> ()`
   */
  _foreachLerp_(self: readonly Tensor[], tensors1: readonly Tensor[], weights: readonly Tensor[], options?: { self?: readonly Tensor[]; tensors1?: readonly Tensor[]; weights?: readonly Tensor[] }): void;
  _foreachLerp_(self: Tensor, options: { tensors1: readonly Tensor[]; weights: readonly Tensor[] }): void;
  _foreachLerp_(self: readonly Tensor[], tensors1: readonly Tensor[], weight: Num, options?: { self?: readonly Tensor[]; tensors1?: readonly Tensor[]; weight?: Num }): void;
  _foreachLerp_(self: Tensor, options: { tensors1: readonly Tensor[]; weight: Num }): void;
  _foreachLerp_(self: readonly Tensor[], tensors1: readonly Tensor[], weight: readonly Num[], options?: { self?: readonly Tensor[]; tensors1?: readonly Tensor[]; weight?: readonly Num[] }): void;
  _foreachLerp_(self: Tensor, options: { tensors1: readonly Tensor[]; weight: readonly Num[] }): void;
  /** `_foreach_lgamma(Tensor[] self) -> Tensor[]` */
  _foreachLgamma(self: readonly Tensor[], options?: { self?: readonly Tensor[]; out?: Out }): Tensor[];
  /** `_foreach_lgamma_(Tensor[] self) -> ()` */
  _foreachLgamma_(self: readonly Tensor[], options?: { self?: readonly Tensor[] }): void;
  /** `_foreach_log(Tensor[] self) -> Tensor[]` */
  _foreachLog(self: readonly Tensor[], options?: { self?: readonly Tensor[]; out?: Out }): Tensor[];
  /** `_foreach_log10(Tensor[] self) -> Tensor[]` */
  _foreachLog10(self: readonly Tensor[], options?: { self?: readonly Tensor[]; out?: Out }): Tensor[];
  /** `_foreach_log10_(Tensor[] self) -> ()` */
  _foreachLog10_(self: readonly Tensor[], options?: { self?: readonly Tensor[] }): void;
  /** `_foreach_log1p(Tensor[] self) -> Tensor[]` */
  _foreachLog1p(self: readonly Tensor[], options?: { self?: readonly Tensor[]; out?: Out }): Tensor[];
  /** `_foreach_log1p_(Tensor[] self) -> ()` */
  _foreachLog1p_(self: readonly Tensor[], options?: { self?: readonly Tensor[] }): void;
  /** `_foreach_log2(Tensor[] self) -> Tensor[]` */
  _foreachLog2(self: readonly Tensor[], options?: { self?: readonly Tensor[]; out?: Out }): Tensor[];
  /** `_foreach_log2_(Tensor[] self) -> ()` */
  _foreachLog2_(self: readonly Tensor[], options?: { self?: readonly Tensor[] }): void;
  /** `_foreach_log_(Tensor[] self) -> ()` */
  _foreachLog_(self: readonly Tensor[], options?: { self?: readonly Tensor[] }): void;
  /** `_foreach_max(Tensor[] self) -> Tensor[]` */
  _foreachMax(self: readonly Tensor[], options?: { self?: readonly Tensor[]; out?: Out }): Tensor[];
  /**
   * - `_foreach_maximum.List(Tensor[] self, Tensor[] other) -> Tensor[]`
   * - `_foreach_maximum.Scalar(Tensor[] self, Scalar scalar) -> Tensor[]`
   * - `_foreach_maximum.ScalarList(Tensor[] self, Scalar[] scalars) -> Tensor[]`
   */
  _foreachMaximum(self: readonly Tensor[], other: readonly Tensor[], options?: { self?: readonly Tensor[]; other?: readonly Tensor[]; out?: Out }): Tensor[];
  _foreachMaximum(self: Tensor, options: { other: readonly Tensor[]; out?: Out }): Tensor[];
  _foreachMaximum(self: readonly Tensor[], scalar: Num, options?: { self?: readonly Tensor[]; scalar?: Num; out?: Out }): Tensor[];
  _foreachMaximum(self: Tensor, options: { scalar: Num; out?: Out }): Tensor[];
  _foreachMaximum(self: readonly Tensor[], scalars: readonly Num[], options?: { self?: readonly Tensor[]; scalars?: readonly Num[]; out?: Out }): Tensor[];
  _foreachMaximum(self: Tensor, options: { scalars: readonly Num[]; out?: Out }): Tensor[];
  /**
   * - `_foreach_maximum_.List(Tensor[] self, Tensor[] other) -> ()`
   * - `_foreach_maximum_.Scalar(Tensor[] self, Scalar scalar) -> ()`
   * - `_foreach_maximum_.ScalarList(Tensor[] self, Scalar[] scalars) -> ()`
   */
  _foreachMaximum_(self: readonly Tensor[], other: readonly Tensor[], options?: { self?: readonly Tensor[]; other?: readonly Tensor[] }): void;
  _foreachMaximum_(self: Tensor, options: { other: readonly Tensor[] }): void;
  _foreachMaximum_(self: readonly Tensor[], scalar: Num, options?: { self?: readonly Tensor[]; scalar?: Num }): void;
  _foreachMaximum_(self: Tensor, options: { scalar: Num }): void;
  _foreachMaximum_(self: readonly Tensor[], scalars: readonly Num[], options?: { self?: readonly Tensor[]; scalars?: readonly Num[] }): void;
  _foreachMaximum_(self: Tensor, options: { scalars: readonly Num[] }): void;
  /**
   * - `_foreach_minimum.List(Tensor[] self, Tensor[] other) -> Tensor[]`
   * - `_foreach_minimum.Scalar(Tensor[] self, Scalar scalar) -> Tensor[]`
   * - `_foreach_minimum.ScalarList(Tensor[] self, Scalar[] scalars) -> Tensor[]`
   */
  _foreachMinimum(self: readonly Tensor[], other: readonly Tensor[], options?: { self?: readonly Tensor[]; other?: readonly Tensor[]; out?: Out }): Tensor[];
  _foreachMinimum(self: Tensor, options: { other: readonly Tensor[]; out?: Out }): Tensor[];
  _foreachMinimum(self: readonly Tensor[], scalar: Num, options?: { self?: readonly Tensor[]; scalar?: Num; out?: Out }): Tensor[];
  _foreachMinimum(self: Tensor, options: { scalar: Num; out?: Out }): Tensor[];
  _foreachMinimum(self: readonly Tensor[], scalars: readonly Num[], options?: { self?: readonly Tensor[]; scalars?: readonly Num[]; out?: Out }): Tensor[];
  _foreachMinimum(self: Tensor, options: { scalars: readonly Num[]; out?: Out }): Tensor[];
  /**
   * - `_foreach_minimum_.List(Tensor[] self, Tensor[] other) -> ()`
   * - `_foreach_minimum_.Scalar(Tensor[] self, Scalar scalar) -> ()`
   * - `_foreach_minimum_.ScalarList(Tensor[] self, Scalar[] scalars) -> ()`
   */
  _foreachMinimum_(self: readonly Tensor[], other: readonly Tensor[], options?: { self?: readonly Tensor[]; other?: readonly Tensor[] }): void;
  _foreachMinimum_(self: Tensor, options: { other: readonly Tensor[] }): void;
  _foreachMinimum_(self: readonly Tensor[], scalar: Num, options?: { self?: readonly Tensor[]; scalar?: Num }): void;
  _foreachMinimum_(self: Tensor, options: { scalar: Num }): void;
  _foreachMinimum_(self: readonly Tensor[], scalars: readonly Num[], options?: { self?: readonly Tensor[]; scalars?: readonly Num[] }): void;
  _foreachMinimum_(self: Tensor, options: { scalars: readonly Num[] }): void;
  /** `_foreach_mm(Tensor[] self, Tensor[] mat2) -> Tensor[]` */
  _foreachMm(self: readonly Tensor[], mat2: readonly Tensor[], options?: { self?: readonly Tensor[]; mat2?: readonly Tensor[] }): Tensor[];
  _foreachMm(self: Tensor, options: { mat2: readonly Tensor[] }): Tensor[];
  /**
   * - `_foreach_mul.List(Tensor[] self, Tensor[] other) -> Tensor[]`
   * - `_foreach_mul.Scalar(Tensor[] self, Scalar scalar) -> Tensor[]`
   * - `_foreach_mul.ScalarList(Tensor[] self, Scalar[] scalars) -> Tensor[]`
   * - `_foreach_mul.Tensor(Tensor[] self, Tensor other) -> Tensor[]`
   */
  _foreachMul(self: readonly Tensor[], other: readonly Tensor[], options?: { self?: readonly Tensor[]; other?: readonly Tensor[]; out?: Out }): Tensor[];
  _foreachMul(self: Tensor, options: { other: readonly Tensor[]; out?: Out }): Tensor[];
  _foreachMul(self: readonly Tensor[], scalar: Num, options?: { self?: readonly Tensor[]; scalar?: Num; out?: Out }): Tensor[];
  _foreachMul(self: Tensor, options: { scalar: Num; out?: Out }): Tensor[];
  _foreachMul(self: readonly Tensor[], scalars: readonly Num[], options?: { self?: readonly Tensor[]; scalars?: readonly Num[]; out?: Out }): Tensor[];
  _foreachMul(self: Tensor, options: { scalars: readonly Num[]; out?: Out }): Tensor[];
  _foreachMul(self: readonly Tensor[], other: Tensor, options?: { self?: readonly Tensor[]; other?: Tensor; out?: Out }): Tensor[];
  _foreachMul(self: Tensor, options: { other: Tensor; out?: Out }): Tensor[];
  /**
   * - `_foreach_mul_.List(Tensor[] self, Tensor[] other) -> ()`
   * - `_foreach_mul_.Scalar(Tensor[] self, Scalar scalar) -> ()`
   * - `_foreach_mul_.ScalarList(Tensor[] self, Scalar[] scalars) -> ()`
   * - `_foreach_mul_.Tensor(Tensor[] self, Tensor other) -> ()`
   */
  _foreachMul_(self: readonly Tensor[], other: readonly Tensor[], options?: { self?: readonly Tensor[]; other?: readonly Tensor[] }): void;
  _foreachMul_(self: Tensor, options: { other: readonly Tensor[] }): void;
  _foreachMul_(self: readonly Tensor[], scalar: Num, options?: { self?: readonly Tensor[]; scalar?: Num }): void;
  _foreachMul_(self: Tensor, options: { scalar: Num }): void;
  _foreachMul_(self: readonly Tensor[], scalars: readonly Num[], options?: { self?: readonly Tensor[]; scalars?: readonly Num[] }): void;
  _foreachMul_(self: Tensor, options: { scalars: readonly Num[] }): void;
  _foreachMul_(self: readonly Tensor[], other: Tensor, options?: { self?: readonly Tensor[]; other?: Tensor }): void;
  _foreachMul_(self: Tensor, options: { other: Tensor }): void;
  /** `_foreach_neg(Tensor[] self) -> Tensor[]` */
  _foreachNeg(self: readonly Tensor[], options?: { self?: readonly Tensor[]; out?: Out }): Tensor[];
  /** `_foreach_neg_(Tensor[] self) -> ()` */
  _foreachNeg_(self: readonly Tensor[], options?: { self?: readonly Tensor[] }): void;
  /** `_foreach_norm.Scalar(Tensor[] self, Scalar ord=..., ScalarType? dtype=...) -> Tensor[]` */
  _foreachNorm(self: readonly Tensor[], ord?: Num | { self?: readonly Tensor[]; ord?: Num; dtype?: DTypeLike | null; out?: Out }, dtype?: DTypeLike | null | { self?: readonly Tensor[]; ord?: Num; dtype?: DTypeLike | null; out?: Out }, options?: { self?: readonly Tensor[]; ord?: Num; dtype?: DTypeLike | null; out?: Out }): Tensor[];
  /**
   * - `_foreach_pow.List(Tensor[] self, Tensor[] exponent) -> Tensor[]`
   * - `_foreach_pow.Scalar(Tensor[] self, Scalar exponent) -> Tensor[]`
   * - `_foreach_pow.ScalarAndTensor(Scalar self, Tensor[] exponent) -> Tensor[]`
   * - `_foreach_pow.ScalarList(Tensor[] self, Scalar[] exponent) -> Tensor[]`
   */
  _foreachPow(self: readonly Tensor[], exponent: readonly Tensor[], options?: { self?: readonly Tensor[]; exponent?: readonly Tensor[]; out?: Out }): Tensor[];
  _foreachPow(self: Tensor, options: { exponent: readonly Tensor[]; out?: Out }): Tensor[];
  _foreachPow(self: readonly Tensor[], exponent: Num, options?: { self?: readonly Tensor[]; exponent?: Num; out?: Out }): Tensor[];
  _foreachPow(self: Tensor, options: { exponent: Num; out?: Out }): Tensor[];
  _foreachPow(self: Num, exponent: readonly Tensor[], options?: { self?: Num; exponent?: readonly Tensor[]; out?: Out }): Tensor[];
  _foreachPow(self: Tensor, options: { exponent: readonly Tensor[]; out?: Out }): Tensor[];
  _foreachPow(self: readonly Tensor[], exponent: readonly Num[], options?: { self?: readonly Tensor[]; exponent?: readonly Num[]; out?: Out }): Tensor[];
  _foreachPow(self: Tensor, options: { exponent: readonly Num[]; out?: Out }): Tensor[];
  /**
   * - `_foreach_pow_.List(Tensor[] self, Tensor[] exponent) -> ()`
   * - `_foreach_pow_.Scalar(Tensor[] self, Scalar exponent) -> ()`
   * - `_foreach_pow_.ScalarList(Tensor[] self, Scalar[] exponent) -> ()`
   */
  _foreachPow_(self: readonly Tensor[], exponent: readonly Tensor[], options?: { self?: readonly Tensor[]; exponent?: readonly Tensor[] }): void;
  _foreachPow_(self: Tensor, options: { exponent: readonly Tensor[] }): void;
  _foreachPow_(self: readonly Tensor[], exponent: Num, options?: { self?: readonly Tensor[]; exponent?: Num }): void;
  _foreachPow_(self: Tensor, options: { exponent: Num }): void;
  _foreachPow_(self: readonly Tensor[], exponent: readonly Num[], options?: { self?: readonly Tensor[]; exponent?: readonly Num[] }): void;
  _foreachPow_(self: Tensor, options: { exponent: readonly Num[] }): void;
  /** `_foreach_powsum.Scalar(Tensor[] self, Scalar ord=..., ScalarType? dtype=...) -> Tensor[]` */
  _foreachPowsum(self: readonly Tensor[], ord?: Num | { self?: readonly Tensor[]; ord?: Num; dtype?: DTypeLike | null; out?: Out }, dtype?: DTypeLike | null | { self?: readonly Tensor[]; ord?: Num; dtype?: DTypeLike | null; out?: Out }, options?: { self?: readonly Tensor[]; ord?: Num; dtype?: DTypeLike | null; out?: Out }): Tensor[];
  /** `_foreach_reciprocal(Tensor[] self) -> Tensor[]` */
  _foreachReciprocal(self: readonly Tensor[], options?: { self?: readonly Tensor[]; out?: Out }): Tensor[];
  /** `_foreach_reciprocal_(Tensor[] self) -> ()` */
  _foreachReciprocal_(self: readonly Tensor[], options?: { self?: readonly Tensor[] }): void;
  /** `_foreach_round(Tensor[] self) -> Tensor[]` */
  _foreachRound(self: readonly Tensor[], options?: { self?: readonly Tensor[]; out?: Out }): Tensor[];
  /** `_foreach_round_(Tensor[] self) -> ()` */
  _foreachRound_(self: readonly Tensor[], options?: { self?: readonly Tensor[] }): void;
  /** `_foreach_rsqrt(Tensor[] self) -> Tensor[]` */
  _foreachRsqrt(self: readonly Tensor[], options?: { self?: readonly Tensor[]; out?: Out }): Tensor[];
  /** `_foreach_rsqrt_(Tensor[] self) -> ()` */
  _foreachRsqrt_(self: readonly Tensor[], options?: { self?: readonly Tensor[] }): void;
  /** `_foreach_sigmoid(Tensor[] self) -> Tensor[]` */
  _foreachSigmoid(self: readonly Tensor[], options?: { self?: readonly Tensor[]; out?: Out }): Tensor[];
  /** `_foreach_sigmoid_(Tensor[] self) -> ()` */
  _foreachSigmoid_(self: readonly Tensor[], options?: { self?: readonly Tensor[] }): void;
  /** `_foreach_sign(Tensor[] self) -> Tensor[]` */
  _foreachSign(self: readonly Tensor[], options?: { self?: readonly Tensor[]; out?: Out }): Tensor[];
  /** `_foreach_sign_(Tensor[] self) -> ()` */
  _foreachSign_(self: readonly Tensor[], options?: { self?: readonly Tensor[] }): void;
  /** `_foreach_sin(Tensor[] self) -> Tensor[]` */
  _foreachSin(self: readonly Tensor[], options?: { self?: readonly Tensor[]; out?: Out }): Tensor[];
  /** `_foreach_sin_(Tensor[] self) -> ()` */
  _foreachSin_(self: readonly Tensor[], options?: { self?: readonly Tensor[] }): void;
  /** `_foreach_sinh(Tensor[] self) -> Tensor[]` */
  _foreachSinh(self: readonly Tensor[], options?: { self?: readonly Tensor[]; out?: Out }): Tensor[];
  /** `_foreach_sinh_(Tensor[] self) -> ()` */
  _foreachSinh_(self: readonly Tensor[], options?: { self?: readonly Tensor[] }): void;
  /** `_foreach_sqrt(Tensor[] self) -> Tensor[]` */
  _foreachSqrt(self: readonly Tensor[], options?: { self?: readonly Tensor[]; out?: Out }): Tensor[];
  /** `_foreach_sqrt_(Tensor[] self) -> ()` */
  _foreachSqrt_(self: readonly Tensor[], options?: { self?: readonly Tensor[] }): void;
  /**
   * - `_foreach_sub.List(Tensor[] self, Tensor[] other, *, Scalar alpha=...) -> Tensor[]`
   * - `_foreach_sub.Scalar(Tensor[] self, Scalar scalar) -> Tensor[]`
   * - `_foreach_sub.ScalarList(Tensor[] self, Scalar[] scalars) -> Tensor[]`
   */
  _foreachSub(self: readonly Tensor[], other: readonly Tensor[], options?: { self?: readonly Tensor[]; other?: readonly Tensor[]; alpha?: Num; out?: Out }): Tensor[];
  _foreachSub(self: Tensor, options: { other: readonly Tensor[]; alpha?: Num; out?: Out }): Tensor[];
  _foreachSub(self: readonly Tensor[], scalar: Num, options?: { self?: readonly Tensor[]; scalar?: Num; out?: Out }): Tensor[];
  _foreachSub(self: Tensor, options: { scalar: Num; out?: Out }): Tensor[];
  _foreachSub(self: readonly Tensor[], scalars: readonly Num[], options?: { self?: readonly Tensor[]; scalars?: readonly Num[]; out?: Out }): Tensor[];
  _foreachSub(self: Tensor, options: { scalars: readonly Num[]; out?: Out }): Tensor[];
  /**
   * - `_foreach_sub_.List(Tensor[] self, Tensor[] other, *, Scalar alpha=...) -> ()`
   * - `_foreach_sub_.Scalar(Tensor[] self, Scalar scalar) -> ()`
   * - `_foreach_sub_.ScalarList(Tensor[] self, Scalar[] scalars) -> ()`
   */
  _foreachSub_(self: readonly Tensor[], other: readonly Tensor[], options?: { self?: readonly Tensor[]; other?: readonly Tensor[]; alpha?: Num }): void;
  _foreachSub_(self: Tensor, options: { other: readonly Tensor[]; alpha?: Num }): void;
  _foreachSub_(self: readonly Tensor[], scalar: Num, options?: { self?: readonly Tensor[]; scalar?: Num }): void;
  _foreachSub_(self: Tensor, options: { scalar: Num }): void;
  _foreachSub_(self: readonly Tensor[], scalars: readonly Num[], options?: { self?: readonly Tensor[]; scalars?: readonly Num[] }): void;
  _foreachSub_(self: Tensor, options: { scalars: readonly Num[] }): void;
  /** `_foreach_tan(Tensor[] self) -> Tensor[]` */
  _foreachTan(self: readonly Tensor[], options?: { self?: readonly Tensor[]; out?: Out }): Tensor[];
  /** `_foreach_tan_(Tensor[] self) -> ()` */
  _foreachTan_(self: readonly Tensor[], options?: { self?: readonly Tensor[] }): void;
  /** `_foreach_tanh(Tensor[] self) -> Tensor[]` */
  _foreachTanh(self: readonly Tensor[], options?: { self?: readonly Tensor[]; out?: Out }): Tensor[];
  /** `_foreach_tanh_(Tensor[] self) -> ()` */
  _foreachTanh_(self: readonly Tensor[], options?: { self?: readonly Tensor[] }): void;
  /** `_foreach_trunc(Tensor[] self) -> Tensor[]` */
  _foreachTrunc(self: readonly Tensor[], options?: { self?: readonly Tensor[]; out?: Out }): Tensor[];
  /** `_foreach_trunc_(Tensor[] self) -> ()` */
  _foreachTrunc_(self: readonly Tensor[], options?: { self?: readonly Tensor[] }): void;
  /** `_foreach_zero(Tensor[] self) -> Tensor[] self_out` */
  _foreachZero(self: readonly Tensor[], options?: { self?: readonly Tensor[]; out?: Out }): Tensor[];
  /** `_foreach_zero_(Tensor[] self) -> ()` */
  _foreachZero_(self: readonly Tensor[], options?: { self?: readonly Tensor[] }): void;
  /** `_functional_assert_async.msg(Tensor self, str assert_msg, Tensor dep_token) -> Tensor` */
  _functionalAssertAsync(self: Tensor, assertMsg: string, depToken: Tensor, options?: { self?: Tensor; assertMsg?: string; depToken?: Tensor }): Tensor;
  _functionalAssertAsync(self: Tensor, options: { assertMsg: string; depToken: Tensor }): Tensor;
  /** `_functional_assert_scalar(Scalar self, str assert_msg, Tensor dep_token) -> Tensor` */
  _functionalAssertScalar(self: Num, assertMsg: string, depToken: Tensor, options?: { self?: Num; assertMsg?: string; depToken?: Tensor }): Tensor;
  _functionalAssertScalar(self: Tensor, options: { assertMsg: string; depToken: Tensor }): Tensor;
  /** `_functional_sym_constrain_range(Scalar size, int? min, int? max, Tensor dep_token) -> Tensor` */
  _functionalSymConstrainRange(size: Num, min: Int | null, max: Int | null, depToken: Tensor, options?: { size?: Num; min?: Int | null; max?: Int | null; depToken?: Tensor }): Tensor;
  _functionalSymConstrainRange(options: { size: Num; min: Int | null; max: Int | null; depToken: Tensor }): Tensor;
  /** `_functional_sym_constrain_range_for_size(Scalar size, int? min, int? max, Tensor dep_token) -> Tensor` */
  _functionalSymConstrainRangeForSize(size: Num, min: Int | null, max: Int | null, depToken: Tensor, options?: { size?: Num; min?: Int | null; max?: Int | null; depToken?: Tensor }): Tensor;
  _functionalSymConstrainRangeForSize(options: { size: Num; min: Int | null; max: Int | null; depToken: Tensor }): Tensor;
  /**
   * - `_fused_adagrad(Tensor[] self, Tensor[] grads, Tensor[] state_sums, Tensor[] state_steps, *, float lr, float lr_decay, float weight_decay, float eps, bool maximize, Tensor? grad_scale=..., Tensor? found_inf=...) -> (Tensor[] self_out, Tensor[] grads_out, Tensor[] state_sums_out, Tensor[] state_steps_out)`
   * - `_fused_adagrad.tensor_lr(Tensor[] self, Tensor[] grads, Tensor[] state_sums, Tensor[] state_steps, *, Tensor lr, float lr_decay, float weight_decay, float eps, bool maximize, Tensor? grad_scale=..., Tensor? found_inf=...) -> (Tensor[] self_out, Tensor[] grads_out, Tensor[] state_sums_out)`
   */
  _fusedAdagrad(self: readonly Tensor[], grads: readonly Tensor[], stateSums: readonly Tensor[], stateSteps: readonly Tensor[], options: { self?: readonly Tensor[]; grads?: readonly Tensor[]; stateSums?: readonly Tensor[]; stateSteps?: readonly Tensor[]; lr?: Float; lrDecay?: Float; weightDecay?: Float; eps?: Float; maximize?: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null; out?: Out }): [Tensor[], Tensor[], Tensor[], Tensor[]] & { readonly selfOut: Tensor[]; readonly gradsOut: Tensor[]; readonly stateSumsOut: Tensor[]; readonly stateStepsOut: Tensor[] };
  _fusedAdagrad(self: Tensor, options: { grads: readonly Tensor[]; stateSums: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: Float; lrDecay: Float; weightDecay: Float; eps: Float; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null; out?: Out }): [Tensor[], Tensor[], Tensor[], Tensor[]] & { readonly selfOut: Tensor[]; readonly gradsOut: Tensor[]; readonly stateSumsOut: Tensor[]; readonly stateStepsOut: Tensor[] };
  _fusedAdagrad(self: readonly Tensor[], grads: readonly Tensor[], stateSums: readonly Tensor[], stateSteps: readonly Tensor[], options: { self?: readonly Tensor[]; grads?: readonly Tensor[]; stateSums?: readonly Tensor[]; stateSteps?: readonly Tensor[]; lr?: Tensor; lrDecay?: Float; weightDecay?: Float; eps?: Float; maximize?: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null; out?: Out }): [Tensor[], Tensor[], Tensor[]] & { readonly selfOut: Tensor[]; readonly gradsOut: Tensor[]; readonly stateSumsOut: Tensor[] };
  _fusedAdagrad(self: Tensor, options: { grads: readonly Tensor[]; stateSums: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: Tensor; lrDecay: Float; weightDecay: Float; eps: Float; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null; out?: Out }): [Tensor[], Tensor[], Tensor[]] & { readonly selfOut: Tensor[]; readonly gradsOut: Tensor[]; readonly stateSumsOut: Tensor[] };
  /**
   * - `_fused_adagrad_(Tensor[] self, Tensor[] grads, Tensor[] state_sums, Tensor[] state_steps, *, float lr, float lr_decay, float weight_decay, float eps, bool maximize, Tensor? grad_scale=..., Tensor? found_inf=...) -> ()`
   * - `_fused_adagrad_.tensor_lr(Tensor[] self, Tensor[] grads, Tensor[] state_sums, Tensor[] state_steps, *, Tensor lr, float lr_decay, float weight_decay, float eps, bool maximize, Tensor? grad_scale=..., Tensor? found_inf=...) -> ()`
   */
  _fusedAdagrad_(self: readonly Tensor[], grads: readonly Tensor[], stateSums: readonly Tensor[], stateSteps: readonly Tensor[], options: { self?: readonly Tensor[]; grads?: readonly Tensor[]; stateSums?: readonly Tensor[]; stateSteps?: readonly Tensor[]; lr?: Float; lrDecay?: Float; weightDecay?: Float; eps?: Float; maximize?: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): void;
  _fusedAdagrad_(self: Tensor, options: { grads: readonly Tensor[]; stateSums: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: Float; lrDecay: Float; weightDecay: Float; eps: Float; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): void;
  _fusedAdagrad_(self: readonly Tensor[], grads: readonly Tensor[], stateSums: readonly Tensor[], stateSteps: readonly Tensor[], options: { self?: readonly Tensor[]; grads?: readonly Tensor[]; stateSums?: readonly Tensor[]; stateSteps?: readonly Tensor[]; lr?: Tensor; lrDecay?: Float; weightDecay?: Float; eps?: Float; maximize?: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): void;
  _fusedAdagrad_(self: Tensor, options: { grads: readonly Tensor[]; stateSums: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: Tensor; lrDecay: Float; weightDecay: Float; eps: Float; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): void;
  /**
   * - `_fused_adam(Tensor[] self, Tensor[] grads, Tensor[] exp_avgs, Tensor[] exp_avg_sqs, Tensor[] max_exp_avg_sqs, Tensor[] state_steps, *, float lr, float beta1, float beta2, float weight_decay, float eps, bool amsgrad, bool maximize, Tensor? grad_scale=..., Tensor? found_inf=...) -> (Tensor[] self_out, Tensor[] grads_out, Tensor[] exp_avgs_out, Tensor[] exp_avg_sqs_out, Tensor[] max_exp_avg_sqs_out)`
   * - `_fused_adam.tensor_lr(Tensor[] self, Tensor[] grads, Tensor[] exp_avgs, Tensor[] exp_avg_sqs, Tensor[] max_exp_avg_sqs, Tensor[] state_steps, *, Tensor lr, float beta1, float beta2, float weight_decay, float eps, bool amsgrad, bool maximize, Tensor? grad_scale=..., Tensor? found_inf=...) -> (Tensor[] self_out, Tensor[] grads_out, Tensor[] exp_avgs_out, Tensor[] exp_avg_sqs_out, Tensor[] max_exp_avg_sqs_out)`
   */
  _fusedAdam(self: readonly Tensor[], grads: readonly Tensor[], expAvgs: readonly Tensor[], expAvgSqs: readonly Tensor[], maxExpAvgSqs: readonly Tensor[], stateSteps: readonly Tensor[], options: { self?: readonly Tensor[]; grads?: readonly Tensor[]; expAvgs?: readonly Tensor[]; expAvgSqs?: readonly Tensor[]; maxExpAvgSqs?: readonly Tensor[]; stateSteps?: readonly Tensor[]; lr?: Float; beta1?: Float; beta2?: Float; weightDecay?: Float; eps?: Float; amsgrad?: boolean; maximize?: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null; out?: Out }): [Tensor[], Tensor[], Tensor[], Tensor[], Tensor[]] & { readonly selfOut: Tensor[]; readonly gradsOut: Tensor[]; readonly expAvgsOut: Tensor[]; readonly expAvgSqsOut: Tensor[]; readonly maxExpAvgSqsOut: Tensor[] };
  _fusedAdam(self: Tensor, options: { grads: readonly Tensor[]; expAvgs: readonly Tensor[]; expAvgSqs: readonly Tensor[]; maxExpAvgSqs: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: Float; beta1: Float; beta2: Float; weightDecay: Float; eps: Float; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null; out?: Out }): [Tensor[], Tensor[], Tensor[], Tensor[], Tensor[]] & { readonly selfOut: Tensor[]; readonly gradsOut: Tensor[]; readonly expAvgsOut: Tensor[]; readonly expAvgSqsOut: Tensor[]; readonly maxExpAvgSqsOut: Tensor[] };
  _fusedAdam(self: readonly Tensor[], grads: readonly Tensor[], expAvgs: readonly Tensor[], expAvgSqs: readonly Tensor[], maxExpAvgSqs: readonly Tensor[], stateSteps: readonly Tensor[], options: { self?: readonly Tensor[]; grads?: readonly Tensor[]; expAvgs?: readonly Tensor[]; expAvgSqs?: readonly Tensor[]; maxExpAvgSqs?: readonly Tensor[]; stateSteps?: readonly Tensor[]; lr?: Tensor; beta1?: Float; beta2?: Float; weightDecay?: Float; eps?: Float; amsgrad?: boolean; maximize?: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null; out?: Out }): [Tensor[], Tensor[], Tensor[], Tensor[], Tensor[]] & { readonly selfOut: Tensor[]; readonly gradsOut: Tensor[]; readonly expAvgsOut: Tensor[]; readonly expAvgSqsOut: Tensor[]; readonly maxExpAvgSqsOut: Tensor[] };
  _fusedAdam(self: Tensor, options: { grads: readonly Tensor[]; expAvgs: readonly Tensor[]; expAvgSqs: readonly Tensor[]; maxExpAvgSqs: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: Tensor; beta1: Float; beta2: Float; weightDecay: Float; eps: Float; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null; out?: Out }): [Tensor[], Tensor[], Tensor[], Tensor[], Tensor[]] & { readonly selfOut: Tensor[]; readonly gradsOut: Tensor[]; readonly expAvgsOut: Tensor[]; readonly expAvgSqsOut: Tensor[]; readonly maxExpAvgSqsOut: Tensor[] };
  /**
   * - `_fused_adam_(Tensor[] self, Tensor[] grads, Tensor[] exp_avgs, Tensor[] exp_avg_sqs, Tensor[] max_exp_avg_sqs, Tensor[] state_steps, *, float lr, float beta1, float beta2, float weight_decay, float eps, bool amsgrad, bool maximize, Tensor? grad_scale=..., Tensor? found_inf=...) -> ()`
   * - `_fused_adam_.tensor_lr(Tensor[] self, Tensor[] grads, Tensor[] exp_avgs, Tensor[] exp_avg_sqs, Tensor[] max_exp_avg_sqs, Tensor[] state_steps, *, Tensor lr, float beta1, float beta2, float weight_decay, float eps, bool amsgrad, bool maximize, Tensor? grad_scale=..., Tensor? found_inf=...) -> ()`
   */
  _fusedAdam_(self: readonly Tensor[], grads: readonly Tensor[], expAvgs: readonly Tensor[], expAvgSqs: readonly Tensor[], maxExpAvgSqs: readonly Tensor[], stateSteps: readonly Tensor[], options: { self?: readonly Tensor[]; grads?: readonly Tensor[]; expAvgs?: readonly Tensor[]; expAvgSqs?: readonly Tensor[]; maxExpAvgSqs?: readonly Tensor[]; stateSteps?: readonly Tensor[]; lr?: Float; beta1?: Float; beta2?: Float; weightDecay?: Float; eps?: Float; amsgrad?: boolean; maximize?: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): void;
  _fusedAdam_(self: Tensor, options: { grads: readonly Tensor[]; expAvgs: readonly Tensor[]; expAvgSqs: readonly Tensor[]; maxExpAvgSqs: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: Float; beta1: Float; beta2: Float; weightDecay: Float; eps: Float; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): void;
  _fusedAdam_(self: readonly Tensor[], grads: readonly Tensor[], expAvgs: readonly Tensor[], expAvgSqs: readonly Tensor[], maxExpAvgSqs: readonly Tensor[], stateSteps: readonly Tensor[], options: { self?: readonly Tensor[]; grads?: readonly Tensor[]; expAvgs?: readonly Tensor[]; expAvgSqs?: readonly Tensor[]; maxExpAvgSqs?: readonly Tensor[]; stateSteps?: readonly Tensor[]; lr?: Tensor; beta1?: Float; beta2?: Float; weightDecay?: Float; eps?: Float; amsgrad?: boolean; maximize?: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): void;
  _fusedAdam_(self: Tensor, options: { grads: readonly Tensor[]; expAvgs: readonly Tensor[]; expAvgSqs: readonly Tensor[]; maxExpAvgSqs: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: Tensor; beta1: Float; beta2: Float; weightDecay: Float; eps: Float; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): void;
  /**
   * - `_fused_adamw(Tensor[] self, Tensor[] grads, Tensor[] exp_avgs, Tensor[] exp_avg_sqs, Tensor[] max_exp_avg_sqs, Tensor[] state_steps, *, float lr, float beta1, float beta2, float weight_decay, float eps, bool amsgrad, bool maximize, Tensor? grad_scale=..., Tensor? found_inf=...) -> (Tensor[] self_out, Tensor[] grads_out, Tensor[] exp_avgs_out, Tensor[] exp_avg_sqs_out, Tensor[] max_exp_avg_sqs_out)`
   * - `_fused_adamw.tensor_lr(Tensor[] self, Tensor[] grads, Tensor[] exp_avgs, Tensor[] exp_avg_sqs, Tensor[] max_exp_avg_sqs, Tensor[] state_steps, *, Tensor lr, float beta1, float beta2, float weight_decay, float eps, bool amsgrad, bool maximize, Tensor? grad_scale=..., Tensor? found_inf=...) -> (Tensor[] self_out, Tensor[] grads_out, Tensor[] exp_avgs_out, Tensor[] exp_avg_sqs_out, Tensor[] max_exp_avg_sqs_out)`
   */
  _fusedAdamw(self: readonly Tensor[], grads: readonly Tensor[], expAvgs: readonly Tensor[], expAvgSqs: readonly Tensor[], maxExpAvgSqs: readonly Tensor[], stateSteps: readonly Tensor[], options: { self?: readonly Tensor[]; grads?: readonly Tensor[]; expAvgs?: readonly Tensor[]; expAvgSqs?: readonly Tensor[]; maxExpAvgSqs?: readonly Tensor[]; stateSteps?: readonly Tensor[]; lr?: Float; beta1?: Float; beta2?: Float; weightDecay?: Float; eps?: Float; amsgrad?: boolean; maximize?: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null; out?: Out }): [Tensor[], Tensor[], Tensor[], Tensor[], Tensor[]] & { readonly selfOut: Tensor[]; readonly gradsOut: Tensor[]; readonly expAvgsOut: Tensor[]; readonly expAvgSqsOut: Tensor[]; readonly maxExpAvgSqsOut: Tensor[] };
  _fusedAdamw(self: Tensor, options: { grads: readonly Tensor[]; expAvgs: readonly Tensor[]; expAvgSqs: readonly Tensor[]; maxExpAvgSqs: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: Float; beta1: Float; beta2: Float; weightDecay: Float; eps: Float; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null; out?: Out }): [Tensor[], Tensor[], Tensor[], Tensor[], Tensor[]] & { readonly selfOut: Tensor[]; readonly gradsOut: Tensor[]; readonly expAvgsOut: Tensor[]; readonly expAvgSqsOut: Tensor[]; readonly maxExpAvgSqsOut: Tensor[] };
  _fusedAdamw(self: readonly Tensor[], grads: readonly Tensor[], expAvgs: readonly Tensor[], expAvgSqs: readonly Tensor[], maxExpAvgSqs: readonly Tensor[], stateSteps: readonly Tensor[], options: { self?: readonly Tensor[]; grads?: readonly Tensor[]; expAvgs?: readonly Tensor[]; expAvgSqs?: readonly Tensor[]; maxExpAvgSqs?: readonly Tensor[]; stateSteps?: readonly Tensor[]; lr?: Tensor; beta1?: Float; beta2?: Float; weightDecay?: Float; eps?: Float; amsgrad?: boolean; maximize?: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null; out?: Out }): [Tensor[], Tensor[], Tensor[], Tensor[], Tensor[]] & { readonly selfOut: Tensor[]; readonly gradsOut: Tensor[]; readonly expAvgsOut: Tensor[]; readonly expAvgSqsOut: Tensor[]; readonly maxExpAvgSqsOut: Tensor[] };
  _fusedAdamw(self: Tensor, options: { grads: readonly Tensor[]; expAvgs: readonly Tensor[]; expAvgSqs: readonly Tensor[]; maxExpAvgSqs: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: Tensor; beta1: Float; beta2: Float; weightDecay: Float; eps: Float; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null; out?: Out }): [Tensor[], Tensor[], Tensor[], Tensor[], Tensor[]] & { readonly selfOut: Tensor[]; readonly gradsOut: Tensor[]; readonly expAvgsOut: Tensor[]; readonly expAvgSqsOut: Tensor[]; readonly maxExpAvgSqsOut: Tensor[] };
  /**
   * - `_fused_adamw_(Tensor[] self, Tensor[] grads, Tensor[] exp_avgs, Tensor[] exp_avg_sqs, Tensor[] max_exp_avg_sqs, Tensor[] state_steps, *, float lr, float beta1, float beta2, float weight_decay, float eps, bool amsgrad, bool maximize, Tensor? grad_scale=..., Tensor? found_inf=...) -> ()`
   * - `_fused_adamw_.tensor_lr(Tensor[] self, Tensor[] grads, Tensor[] exp_avgs, Tensor[] exp_avg_sqs, Tensor[] max_exp_avg_sqs, Tensor[] state_steps, *, Tensor lr, float beta1, float beta2, float weight_decay, float eps, bool amsgrad, bool maximize, Tensor? grad_scale=..., Tensor? found_inf=...) -> ()`
   */
  _fusedAdamw_(self: readonly Tensor[], grads: readonly Tensor[], expAvgs: readonly Tensor[], expAvgSqs: readonly Tensor[], maxExpAvgSqs: readonly Tensor[], stateSteps: readonly Tensor[], options: { self?: readonly Tensor[]; grads?: readonly Tensor[]; expAvgs?: readonly Tensor[]; expAvgSqs?: readonly Tensor[]; maxExpAvgSqs?: readonly Tensor[]; stateSteps?: readonly Tensor[]; lr?: Float; beta1?: Float; beta2?: Float; weightDecay?: Float; eps?: Float; amsgrad?: boolean; maximize?: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): void;
  _fusedAdamw_(self: Tensor, options: { grads: readonly Tensor[]; expAvgs: readonly Tensor[]; expAvgSqs: readonly Tensor[]; maxExpAvgSqs: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: Float; beta1: Float; beta2: Float; weightDecay: Float; eps: Float; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): void;
  _fusedAdamw_(self: readonly Tensor[], grads: readonly Tensor[], expAvgs: readonly Tensor[], expAvgSqs: readonly Tensor[], maxExpAvgSqs: readonly Tensor[], stateSteps: readonly Tensor[], options: { self?: readonly Tensor[]; grads?: readonly Tensor[]; expAvgs?: readonly Tensor[]; expAvgSqs?: readonly Tensor[]; maxExpAvgSqs?: readonly Tensor[]; stateSteps?: readonly Tensor[]; lr?: Tensor; beta1?: Float; beta2?: Float; weightDecay?: Float; eps?: Float; amsgrad?: boolean; maximize?: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): void;
  _fusedAdamw_(self: Tensor, options: { grads: readonly Tensor[]; expAvgs: readonly Tensor[]; expAvgSqs: readonly Tensor[]; maxExpAvgSqs: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: Tensor; beta1: Float; beta2: Float; weightDecay: Float; eps: Float; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): void;
  /** `_fused_dropout(Tensor self, float p, Generator? generator=...) -> (Tensor, Tensor)` */
  _fusedDropout(self: Tensor, p: Float, generator?: Generator | null | { self?: Tensor; p?: Float; generator?: Generator | null; out?: Out }, options?: { self?: Tensor; p?: Float; generator?: Generator | null; out?: Out }): [Tensor, Tensor];
  _fusedDropout(self: Tensor, options: { p: Float; generator?: Generator | null; out?: Out }): [Tensor, Tensor];
  /** `_fused_moving_avg_obs_fq_helper(Tensor self, Tensor observer_on, Tensor fake_quant_on, Tensor running_min, Tensor running_max, Tensor scale, Tensor zero_point, float averaging_const, int quant_min, int quant_max, int ch_axis, bool per_row_fake_quant=..., bool symmetric_quant=...) -> (Tensor output, Tensor mask)` */
  _fusedMovingAvgObsFqHelper(self: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, zeroPoint: Tensor, averagingConst: Float, quantMin: Int, quantMax: Int, chAxis: Int, perRowFakeQuant?: boolean | { self?: Tensor; observerOn?: Tensor; fakeQuantOn?: Tensor; runningMin?: Tensor; runningMax?: Tensor; scale?: Tensor; zeroPoint?: Tensor; averagingConst?: Float; quantMin?: Int; quantMax?: Int; chAxis?: Int; perRowFakeQuant?: boolean; symmetricQuant?: boolean; out?: Out }, symmetricQuant?: boolean | { self?: Tensor; observerOn?: Tensor; fakeQuantOn?: Tensor; runningMin?: Tensor; runningMax?: Tensor; scale?: Tensor; zeroPoint?: Tensor; averagingConst?: Float; quantMin?: Int; quantMax?: Int; chAxis?: Int; perRowFakeQuant?: boolean; symmetricQuant?: boolean; out?: Out }, options?: { self?: Tensor; observerOn?: Tensor; fakeQuantOn?: Tensor; runningMin?: Tensor; runningMax?: Tensor; scale?: Tensor; zeroPoint?: Tensor; averagingConst?: Float; quantMin?: Int; quantMax?: Int; chAxis?: Int; perRowFakeQuant?: boolean; symmetricQuant?: boolean; out?: Out }): [Tensor, Tensor] & { readonly output: Tensor; readonly mask: Tensor };
  _fusedMovingAvgObsFqHelper(self: Tensor, options: { observerOn: Tensor; fakeQuantOn: Tensor; runningMin: Tensor; runningMax: Tensor; scale: Tensor; zeroPoint: Tensor; averagingConst: Float; quantMin: Int; quantMax: Int; chAxis: Int; perRowFakeQuant?: boolean; symmetricQuant?: boolean; out?: Out }): [Tensor, Tensor] & { readonly output: Tensor; readonly mask: Tensor };
  /** `_fused_moving_avg_obs_fq_helper_functional(Tensor self, Tensor observer_on, Tensor fake_quant_on, Tensor running_min, Tensor running_max, Tensor scale, Tensor zero_point, float averaging_const, int quant_min, int quant_max, int ch_axis, bool per_row_fake_quant=..., bool symmetric_quant=...) -> (Tensor output, Tensor mask, Tensor running_min_out, Tensor running_max_out, Tensor scale_out, Tensor zero_point_out)` */
  _fusedMovingAvgObsFqHelperFunctional(self: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, zeroPoint: Tensor, averagingConst: Float, quantMin: Int, quantMax: Int, chAxis: Int, perRowFakeQuant?: boolean | { self?: Tensor; observerOn?: Tensor; fakeQuantOn?: Tensor; runningMin?: Tensor; runningMax?: Tensor; scale?: Tensor; zeroPoint?: Tensor; averagingConst?: Float; quantMin?: Int; quantMax?: Int; chAxis?: Int; perRowFakeQuant?: boolean; symmetricQuant?: boolean }, symmetricQuant?: boolean | { self?: Tensor; observerOn?: Tensor; fakeQuantOn?: Tensor; runningMin?: Tensor; runningMax?: Tensor; scale?: Tensor; zeroPoint?: Tensor; averagingConst?: Float; quantMin?: Int; quantMax?: Int; chAxis?: Int; perRowFakeQuant?: boolean; symmetricQuant?: boolean }, options?: { self?: Tensor; observerOn?: Tensor; fakeQuantOn?: Tensor; runningMin?: Tensor; runningMax?: Tensor; scale?: Tensor; zeroPoint?: Tensor; averagingConst?: Float; quantMin?: Int; quantMax?: Int; chAxis?: Int; perRowFakeQuant?: boolean; symmetricQuant?: boolean }): [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor] & { readonly output: Tensor; readonly mask: Tensor; readonly runningMinOut: Tensor; readonly runningMaxOut: Tensor; readonly scaleOut: Tensor; readonly zeroPointOut: Tensor };
  _fusedMovingAvgObsFqHelperFunctional(self: Tensor, options: { observerOn: Tensor; fakeQuantOn: Tensor; runningMin: Tensor; runningMax: Tensor; scale: Tensor; zeroPoint: Tensor; averagingConst: Float; quantMin: Int; quantMax: Int; chAxis: Int; perRowFakeQuant?: boolean; symmetricQuant?: boolean }): [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor] & { readonly output: Tensor; readonly mask: Tensor; readonly runningMinOut: Tensor; readonly runningMaxOut: Tensor; readonly scaleOut: Tensor; readonly zeroPointOut: Tensor };
  /** `_fused_rms_norm(Tensor input, int[] normalized_shape, Tensor? weight, float? eps) -> (Tensor, Tensor)` */
  _fusedRmsNorm(input: Tensor, normalizedShape: readonly Int[], weight: Tensor | null, eps: Float | null, options?: { input?: Tensor; normalizedShape?: readonly Int[]; weight?: Tensor | null; eps?: Float | null }): [Tensor, Tensor];
  _fusedRmsNorm(options: { input: Tensor; normalizedShape: readonly Int[]; weight: Tensor | null; eps: Float | null }): [Tensor, Tensor];
  /** `_fused_rms_norm_backward(Tensor grad_out, Tensor input, int[] normalized_shape, Tensor rstd, Tensor? weight, bool[] output_mask) -> (Tensor, Tensor)` */
  _fusedRmsNormBackward(gradOut: Tensor, input: Tensor, normalizedShape: readonly Int[], rstd: Tensor, weight: Tensor | null, outputMask: boolean | readonly boolean[], options?: { gradOut?: Tensor; input?: Tensor; normalizedShape?: readonly Int[]; rstd?: Tensor; weight?: Tensor | null; outputMask?: boolean | readonly boolean[] }): [Tensor, Tensor];
  _fusedRmsNormBackward(options: { gradOut: Tensor; input: Tensor; normalizedShape: readonly Int[]; rstd: Tensor; weight: Tensor | null; outputMask: boolean | readonly boolean[] }): [Tensor, Tensor];
  /** `_fused_sdp_choice(Tensor query, Tensor key, Tensor value, Tensor? attn_mask=..., float dropout_p=..., bool is_causal=..., *, float? scale=..., bool enable_gqa=...) -> int` */
  _fusedSdpChoice(query: Tensor, key: Tensor, value: Tensor, attnMask?: Tensor | null | { query?: Tensor; key?: Tensor; value?: Tensor; attnMask?: Tensor | null; dropoutP?: Float; isCausal?: boolean; scale?: Float | null; enableGqa?: boolean }, dropoutP?: Float | { query?: Tensor; key?: Tensor; value?: Tensor; attnMask?: Tensor | null; dropoutP?: Float; isCausal?: boolean; scale?: Float | null; enableGqa?: boolean }, isCausal?: boolean | { query?: Tensor; key?: Tensor; value?: Tensor; attnMask?: Tensor | null; dropoutP?: Float; isCausal?: boolean; scale?: Float | null; enableGqa?: boolean }, options?: { query?: Tensor; key?: Tensor; value?: Tensor; attnMask?: Tensor | null; dropoutP?: Float; isCausal?: boolean; scale?: Float | null; enableGqa?: boolean }): number;
  _fusedSdpChoice(options: { query: Tensor; key: Tensor; value: Tensor; attnMask?: Tensor | null; dropoutP?: Float; isCausal?: boolean; scale?: Float | null; enableGqa?: boolean }): number;
  /**
   * - `_fused_sgd(Tensor[] self, Tensor[] grads, Tensor[] momentum_buffer_list, *, float weight_decay, float momentum, float lr, float dampening, bool nesterov, bool maximize, bool is_first_step, Tensor? grad_scale=..., Tensor? found_inf=...) -> (Tensor[] self_out, Tensor[] grads_out, Tensor[] momentum_buffer_list_out)`
   * - `_fused_sgd.tensor_lr(Tensor[] self, Tensor[] grads, Tensor[] momentum_buffer_list, *, float weight_decay, float momentum, Tensor lr, float dampening, bool nesterov, bool maximize, bool is_first_step, Tensor? grad_scale=..., Tensor? found_inf=...) -> (Tensor[] self_out, Tensor[] grads_out, Tensor[] momentum_buffer_list_out)`
   */
  _fusedSgd(self: readonly Tensor[], grads: readonly Tensor[], momentumBufferList: readonly Tensor[], options: { self?: readonly Tensor[]; grads?: readonly Tensor[]; momentumBufferList?: readonly Tensor[]; weightDecay?: Float; momentum?: Float; lr?: Float; dampening?: Float; nesterov?: boolean; maximize?: boolean; isFirstStep?: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null; out?: Out }): [Tensor[], Tensor[], Tensor[]] & { readonly selfOut: Tensor[]; readonly gradsOut: Tensor[]; readonly momentumBufferListOut: Tensor[] };
  _fusedSgd(self: Tensor, options: { grads: readonly Tensor[]; momentumBufferList: readonly Tensor[]; weightDecay: Float; momentum: Float; lr: Float; dampening: Float; nesterov: boolean; maximize: boolean; isFirstStep: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null; out?: Out }): [Tensor[], Tensor[], Tensor[]] & { readonly selfOut: Tensor[]; readonly gradsOut: Tensor[]; readonly momentumBufferListOut: Tensor[] };
  _fusedSgd(self: readonly Tensor[], grads: readonly Tensor[], momentumBufferList: readonly Tensor[], options: { self?: readonly Tensor[]; grads?: readonly Tensor[]; momentumBufferList?: readonly Tensor[]; weightDecay?: Float; momentum?: Float; lr?: Tensor; dampening?: Float; nesterov?: boolean; maximize?: boolean; isFirstStep?: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null; out?: Out }): [Tensor[], Tensor[], Tensor[]] & { readonly selfOut: Tensor[]; readonly gradsOut: Tensor[]; readonly momentumBufferListOut: Tensor[] };
  _fusedSgd(self: Tensor, options: { grads: readonly Tensor[]; momentumBufferList: readonly Tensor[]; weightDecay: Float; momentum: Float; lr: Tensor; dampening: Float; nesterov: boolean; maximize: boolean; isFirstStep: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null; out?: Out }): [Tensor[], Tensor[], Tensor[]] & { readonly selfOut: Tensor[]; readonly gradsOut: Tensor[]; readonly momentumBufferListOut: Tensor[] };
  /**
   * - `_fused_sgd_(Tensor[] self, Tensor[] grads, Tensor[] momentum_buffer_list, *, float weight_decay, float momentum, float lr, float dampening, bool nesterov, bool maximize, bool is_first_step, Tensor? grad_scale=..., Tensor? found_inf=...) -> ()`
   * - `_fused_sgd_.tensor_lr(Tensor[] self, Tensor[] grads, Tensor[] momentum_buffer_list, *, float weight_decay, float momentum, Tensor lr, float dampening, bool nesterov, bool maximize, bool is_first_step, Tensor? grad_scale=..., Tensor? found_inf=...) -> ()`
   */
  _fusedSgd_(self: readonly Tensor[], grads: readonly Tensor[], momentumBufferList: readonly Tensor[], options: { self?: readonly Tensor[]; grads?: readonly Tensor[]; momentumBufferList?: readonly Tensor[]; weightDecay?: Float; momentum?: Float; lr?: Float; dampening?: Float; nesterov?: boolean; maximize?: boolean; isFirstStep?: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): void;
  _fusedSgd_(self: Tensor, options: { grads: readonly Tensor[]; momentumBufferList: readonly Tensor[]; weightDecay: Float; momentum: Float; lr: Float; dampening: Float; nesterov: boolean; maximize: boolean; isFirstStep: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): void;
  _fusedSgd_(self: readonly Tensor[], grads: readonly Tensor[], momentumBufferList: readonly Tensor[], options: { self?: readonly Tensor[]; grads?: readonly Tensor[]; momentumBufferList?: readonly Tensor[]; weightDecay?: Float; momentum?: Float; lr?: Tensor; dampening?: Float; nesterov?: boolean; maximize?: boolean; isFirstStep?: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): void;
  _fusedSgd_(self: Tensor, options: { grads: readonly Tensor[]; momentumBufferList: readonly Tensor[]; weightDecay: Float; momentum: Float; lr: Tensor; dampening: Float; nesterov: boolean; maximize: boolean; isFirstStep: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): void;
  /** `_fw_primal(Tensor self, int level) -> Tensor` */
  _fwPrimal(self: Tensor, level: Int, options?: { self?: Tensor; level?: Int }): Tensor;
  _fwPrimal(self: Tensor, options: { level: Int }): Tensor;
  /** `_fw_primal_copy(Tensor self, int level) -> Tensor` */
  _fwPrimalCopy(self: Tensor, level: Int, options?: { self?: Tensor; level?: Int; out?: Out }): Tensor;
  _fwPrimalCopy(self: Tensor, options: { level: Int; out?: Out }): Tensor;
  /** `_gather_sparse_backward(Tensor self, int dim, Tensor index, Tensor grad) -> Tensor` */
  _gatherSparseBackward(self: Tensor, dim: Int, index: Tensor, grad: Tensor, options?: { self?: Tensor; dim?: Int; index?: Tensor; grad?: Tensor }): Tensor;
  _gatherSparseBackward(self: Tensor, options: { dim: Int; index: Tensor; grad: Tensor }): Tensor;
  /** `_grid_sampler_2d_cpu_fallback(Tensor input, Tensor grid, int interpolation_mode, int padding_mode, bool align_corners) -> Tensor` */
  _gridSampler2dCpuFallback(input: Tensor, grid: Tensor, interpolationMode: Int, paddingMode: Int, alignCorners: boolean, options?: { input?: Tensor; grid?: Tensor; interpolationMode?: Int; paddingMode?: Int; alignCorners?: boolean; out?: Out }): Tensor;
  _gridSampler2dCpuFallback(options: { input: Tensor; grid: Tensor; interpolationMode: Int; paddingMode: Int; alignCorners: boolean; out?: Out }): Tensor;
  /** `_grid_sampler_2d_cpu_fallback_backward(Tensor grad_output, Tensor input, Tensor grid, int interpolation_mode, int padding_mode, bool align_corners) -> (Tensor, Tensor)` */
  _gridSampler2dCpuFallbackBackward(gradOutput: Tensor, input: Tensor, grid: Tensor, interpolationMode: Int, paddingMode: Int, alignCorners: boolean, options?: { gradOutput?: Tensor; input?: Tensor; grid?: Tensor; interpolationMode?: Int; paddingMode?: Int; alignCorners?: boolean }): [Tensor, Tensor];
  _gridSampler2dCpuFallbackBackward(options: { gradOutput: Tensor; input: Tensor; grid: Tensor; interpolationMode: Int; paddingMode: Int; alignCorners: boolean }): [Tensor, Tensor];
  /** `_grouped_mm(Tensor self, Tensor mat2, Tensor? offs=..., Tensor? bias=..., ScalarType? out_dtype=...) -> Tensor` */
  _groupedMm(self: Tensor, mat2: Tensor, offs?: Tensor | null | { self?: Tensor; mat2?: Tensor; offs?: Tensor | null; bias?: Tensor | null; outDtype?: DTypeLike | null }, bias?: Tensor | null | { self?: Tensor; mat2?: Tensor; offs?: Tensor | null; bias?: Tensor | null; outDtype?: DTypeLike | null }, outDtype?: DTypeLike | null | { self?: Tensor; mat2?: Tensor; offs?: Tensor | null; bias?: Tensor | null; outDtype?: DTypeLike | null }, options?: { self?: Tensor; mat2?: Tensor; offs?: Tensor | null; bias?: Tensor | null; outDtype?: DTypeLike | null }): Tensor;
  _groupedMm(self: Tensor, options: { mat2: Tensor; offs?: Tensor | null; bias?: Tensor | null; outDtype?: DTypeLike | null }): Tensor;
  /** `_has_compatible_shallow_copy_type(Tensor self, Tensor from) -> bool` */
  _hasCompatibleShallowCopyType(self: Tensor, from: Tensor, options?: { self?: Tensor; from?: Tensor }): boolean;
  _hasCompatibleShallowCopyType(self: Tensor, options: { from: Tensor }): boolean;
  /** `_has_same_storage_numel(Tensor self, Tensor other) -> bool` */
  _hasSameStorageNumel(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor }): boolean;
  _hasSameStorageNumel(self: Tensor, options: { other: Tensor }): boolean;
  /** `_histogramdd_bin_edges(Tensor self, int[] bins, *, float[]? range=..., Tensor? weight=..., bool density=...) -> Tensor[]` */
  _histogramddBinEdges(self: Tensor, bins: readonly Int[], options?: { self?: Tensor; bins?: readonly Int[]; range?: readonly Float[] | null; weight?: Tensor | null; density?: boolean; out?: Out }): Tensor[];
  _histogramddBinEdges(self: Tensor, options: { bins: readonly Int[]; range?: readonly Float[] | null; weight?: Tensor | null; density?: boolean; out?: Out }): Tensor[];
  /** `_histogramdd_from_bin_cts(Tensor self, int[] bins, *, float[]? range=..., Tensor? weight=..., bool density=...) -> Tensor` */
  _histogramddFromBinCts(self: Tensor, bins: readonly Int[], options?: { self?: Tensor; bins?: readonly Int[]; range?: readonly Float[] | null; weight?: Tensor | null; density?: boolean; out?: Out }): Tensor;
  _histogramddFromBinCts(self: Tensor, options: { bins: readonly Int[]; range?: readonly Float[] | null; weight?: Tensor | null; density?: boolean; out?: Out }): Tensor;
  /** `_histogramdd_from_bin_tensors(Tensor self, Tensor[] bins, *, Tensor? weight=..., bool density=...) -> Tensor` */
  _histogramddFromBinTensors(self: Tensor, bins: readonly Tensor[], options?: { self?: Tensor; bins?: readonly Tensor[]; weight?: Tensor | null; density?: boolean; out?: Out }): Tensor;
  _histogramddFromBinTensors(self: Tensor, options: { bins: readonly Tensor[]; weight?: Tensor | null; density?: boolean; out?: Out }): Tensor;
  /** `_index_put_impl(Tensor self, Tensor?[] indices, Tensor values, bool accumulate=..., bool unsafe=...) -> Tensor` */
  _indexPutImpl(self: Tensor, indices: readonly (Tensor | null)[], values: Tensor, accumulate?: boolean | { self?: Tensor; indices?: readonly (Tensor | null)[]; values?: Tensor; accumulate?: boolean; unsafe?: boolean; out?: Out }, unsafe?: boolean | { self?: Tensor; indices?: readonly (Tensor | null)[]; values?: Tensor; accumulate?: boolean; unsafe?: boolean; out?: Out }, options?: { self?: Tensor; indices?: readonly (Tensor | null)[]; values?: Tensor; accumulate?: boolean; unsafe?: boolean; out?: Out }): Tensor;
  _indexPutImpl(self: Tensor, options: { indices: readonly (Tensor | null)[]; values: Tensor; accumulate?: boolean; unsafe?: boolean; out?: Out }): Tensor;
  /** `_index_put_impl_(Tensor self, Tensor?[] indices, Tensor values, bool accumulate=..., bool unsafe=...) -> Tensor` */
  _indexPutImpl_(self: Tensor, indices: readonly (Tensor | null)[], values: Tensor, accumulate?: boolean | { self?: Tensor; indices?: readonly (Tensor | null)[]; values?: Tensor; accumulate?: boolean; unsafe?: boolean }, unsafe?: boolean | { self?: Tensor; indices?: readonly (Tensor | null)[]; values?: Tensor; accumulate?: boolean; unsafe?: boolean }, options?: { self?: Tensor; indices?: readonly (Tensor | null)[]; values?: Tensor; accumulate?: boolean; unsafe?: boolean }): Tensor;
  _indexPutImpl_(self: Tensor, options: { indices: readonly (Tensor | null)[]; values: Tensor; accumulate?: boolean; unsafe?: boolean }): Tensor;
  /** `_indices(Tensor self) -> Tensor` */
  _indices(self: Tensor, options?: { self?: Tensor }): Tensor;
  /** `_indices_copy(Tensor self) -> Tensor` */
  _indicesCopy(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /** `_int_mm(Tensor self, Tensor mat2) -> Tensor` */
  _intMm(self: Tensor, mat2: Tensor, options?: { self?: Tensor; mat2?: Tensor; out?: Out }): Tensor;
  _intMm(self: Tensor, options: { mat2: Tensor; out?: Out }): Tensor;
  /** `_is_all_true(Tensor self) -> Tensor` */
  _isAllTrue(self: Tensor, options?: { self?: Tensor }): Tensor;
  /** `_is_any_true(Tensor self) -> Tensor` */
  _isAnyTrue(self: Tensor, options?: { self?: Tensor }): Tensor;
  /** `_is_zerotensor(Tensor self) -> bool` */
  _isZerotensor(self: Tensor, options?: { self?: Tensor }): boolean;
  /** `_jagged_to_padded_dense_forward(Tensor values, Tensor[] offsets, SymInt[] max_lengths, float padding_value=...) -> Tensor` */
  _jaggedToPaddedDenseForward(values: Tensor, offsets: readonly Tensor[], maxLengths: readonly Int[], paddingValue?: Float | { values?: Tensor; offsets?: readonly Tensor[]; maxLengths?: readonly Int[]; paddingValue?: Float }, options?: { values?: Tensor; offsets?: readonly Tensor[]; maxLengths?: readonly Int[]; paddingValue?: Float }): Tensor;
  _jaggedToPaddedDenseForward(options: { values: Tensor; offsets: readonly Tensor[]; maxLengths: readonly Int[]; paddingValue?: Float }): Tensor;
  /** `_lazy_clone(Tensor self) -> Tensor` */
  _lazyClone(self: Tensor, options?: { self?: Tensor }): Tensor;
  /** `_linalg_check_errors(Tensor info, str api_name, *, bool is_matrix) -> ()` */
  _linalgCheckErrors(info: Tensor, apiName: string, options: { info?: Tensor; apiName?: string; isMatrix?: boolean }): void;
  _linalgCheckErrors(options: { info: Tensor; apiName: string; isMatrix: boolean }): void;
  /** `_linalg_det(Tensor A) -> (Tensor result, Tensor LU, Tensor pivots)` */
  _linalgDet(A: Tensor, options?: { A?: Tensor; out?: Out }): [Tensor, Tensor, Tensor] & { readonly result: Tensor; readonly LU: Tensor; readonly pivots: Tensor };
  _linalgDet(options: { A: Tensor; out?: Out }): [Tensor, Tensor, Tensor] & { readonly result: Tensor; readonly LU: Tensor; readonly pivots: Tensor };
  /** `_linalg_eigh(Tensor A, str UPLO=..., bool compute_v=...) -> (Tensor eigenvalues, Tensor eigenvectors)` */
  _linalgEigh(A: Tensor, UPLO?: string | { A?: Tensor; UPLO?: string; computeV?: boolean; out?: Out }, computeV?: boolean | { A?: Tensor; UPLO?: string; computeV?: boolean; out?: Out }, options?: { A?: Tensor; UPLO?: string; computeV?: boolean; out?: Out }): [Tensor, Tensor] & { readonly eigenvalues: Tensor; readonly eigenvectors: Tensor };
  _linalgEigh(options: { A: Tensor; UPLO?: string; computeV?: boolean; out?: Out }): [Tensor, Tensor] & { readonly eigenvalues: Tensor; readonly eigenvectors: Tensor };
  /** `_linalg_eigvals(Tensor self) -> Tensor` */
  _linalgEigvals(self: Tensor, options?: { self?: Tensor }): Tensor;
  /** `_linalg_slogdet(Tensor A) -> (Tensor sign, Tensor logabsdet, Tensor LU, Tensor pivots)` */
  _linalgSlogdet(A: Tensor, options?: { A?: Tensor; out?: Out }): [Tensor, Tensor, Tensor, Tensor] & { readonly sign: Tensor; readonly logabsdet: Tensor; readonly LU: Tensor; readonly pivots: Tensor };
  _linalgSlogdet(options: { A: Tensor; out?: Out }): [Tensor, Tensor, Tensor, Tensor] & { readonly sign: Tensor; readonly logabsdet: Tensor; readonly LU: Tensor; readonly pivots: Tensor };
  /** `_linalg_solve_ex(Tensor A, Tensor B, *, bool left=..., bool check_errors=...) -> (Tensor result, Tensor LU, Tensor pivots, Tensor info)` */
  _linalgSolveEx(A: Tensor, B: Tensor, options?: { A?: Tensor; B?: Tensor; left?: boolean; checkErrors?: boolean; out?: Out }): [Tensor, Tensor, Tensor, Tensor] & { readonly result: Tensor; readonly LU: Tensor; readonly pivots: Tensor; readonly info: Tensor };
  _linalgSolveEx(options: { A: Tensor; B: Tensor; left?: boolean; checkErrors?: boolean; out?: Out }): [Tensor, Tensor, Tensor, Tensor] & { readonly result: Tensor; readonly LU: Tensor; readonly pivots: Tensor; readonly info: Tensor };
  /** `_linalg_svd(Tensor A, bool full_matrices=..., bool compute_uv=..., *, str? driver=...) -> (Tensor U, Tensor S, Tensor Vh)` */
  _linalgSvd(A: Tensor, fullMatrices?: boolean | { A?: Tensor; fullMatrices?: boolean; computeUv?: boolean; driver?: string | null; out?: Out }, computeUv?: boolean | { A?: Tensor; fullMatrices?: boolean; computeUv?: boolean; driver?: string | null; out?: Out }, options?: { A?: Tensor; fullMatrices?: boolean; computeUv?: boolean; driver?: string | null; out?: Out }): [Tensor, Tensor, Tensor] & { readonly U: Tensor; readonly S: Tensor; readonly Vh: Tensor };
  _linalgSvd(options: { A: Tensor; fullMatrices?: boolean; computeUv?: boolean; driver?: string | null; out?: Out }): [Tensor, Tensor, Tensor] & { readonly U: Tensor; readonly S: Tensor; readonly Vh: Tensor };
  /** `_local_scalar_dense(Tensor self) -> Scalar` */
  _localScalarDense(self: Tensor, options?: { self?: Tensor }): number;
  /** `_log_softmax(Tensor self, int dim, bool half_to_float) -> Tensor` */
  _logSoftmax(self: Tensor, dim: Int, halfToFloat: boolean, options?: { self?: Tensor; dim?: Int; halfToFloat?: boolean; out?: Out }): Tensor;
  _logSoftmax(self: Tensor, options: { dim: Int; halfToFloat: boolean; out?: Out }): Tensor;
  /** `_log_softmax_backward_data(Tensor grad_output, Tensor output, int dim, ScalarType input_dtype) -> Tensor` */
  _logSoftmaxBackwardData(gradOutput: Tensor, output: Tensor, dim: Int, inputDtype: DTypeLike, options?: { gradOutput?: Tensor; output?: Tensor; dim?: Int; inputDtype?: DTypeLike; out?: Out }): Tensor;
  _logSoftmaxBackwardData(options: { gradOutput: Tensor; output: Tensor; dim: Int; inputDtype: DTypeLike; out?: Out }): Tensor;
  /** `_logcumsumexp(Tensor self, int dim) -> Tensor` */
  _logcumsumexp(self: Tensor, dim: Int, options?: { self?: Tensor; dim?: Int; out?: Out }): Tensor;
  _logcumsumexp(self: Tensor, options: { dim: Int; out?: Out }): Tensor;
  /** `_lstm_mps(Tensor input, Tensor[] hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional, bool batch_first) -> (Tensor, Tensor, Tensor, Tensor, Tensor, Tensor)` */
  _lstmMps(input: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, numLayers: Int, dropout: Float, train: boolean, bidirectional: boolean, batchFirst: boolean, options?: { input?: Tensor; hx?: readonly Tensor[]; params?: readonly Tensor[]; hasBiases?: boolean; numLayers?: Int; dropout?: Float; train?: boolean; bidirectional?: boolean; batchFirst?: boolean; out?: Out }): [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
  _lstmMps(options: { input: Tensor; hx: readonly Tensor[]; params: readonly Tensor[]; hasBiases: boolean; numLayers: Int; dropout: Float; train: boolean; bidirectional: boolean; batchFirst: boolean; out?: Out }): [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
  /** `_lu_with_info(Tensor self, bool pivot=..., bool check_errors=...) -> (Tensor LU, Tensor pivots, Tensor info)` */
  _luWithInfo(self: Tensor, pivot?: boolean | { self?: Tensor; pivot?: boolean; checkErrors?: boolean }, checkErrors?: boolean | { self?: Tensor; pivot?: boolean; checkErrors?: boolean }, options?: { self?: Tensor; pivot?: boolean; checkErrors?: boolean }): [Tensor, Tensor, Tensor] & { readonly LU: Tensor; readonly pivots: Tensor; readonly info: Tensor };
  /** `_make_dep_token(*, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=..., MemoryFormat? memory_format=...) -> Tensor` */
  _makeDepToken(options?: { dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean }): Tensor;
  /** `_make_dual(Tensor primal, Tensor tangent, int level) -> Tensor` */
  _makeDual(primal: Tensor, tangent: Tensor, level: Int, options?: { primal?: Tensor; tangent?: Tensor; level?: Int }): Tensor;
  _makeDual(options: { primal: Tensor; tangent: Tensor; level: Int }): Tensor;
  /** `_make_dual_copy(Tensor primal, Tensor tangent, int level) -> Tensor` */
  _makeDualCopy(primal: Tensor, tangent: Tensor, level: Int, options?: { primal?: Tensor; tangent?: Tensor; level?: Int; out?: Out }): Tensor;
  _makeDualCopy(options: { primal: Tensor; tangent: Tensor; level: Int; out?: Out }): Tensor;
  /** `_make_per_channel_quantized_tensor(Tensor self, Tensor scale, Tensor zero_point, int axis) -> Tensor` */
  _makePerChannelQuantizedTensor(self: Tensor, scale: Tensor, zeroPoint: Tensor, axis: Int, options?: { self?: Tensor; scale?: Tensor; zeroPoint?: Tensor; axis?: Int; out?: Out }): Tensor;
  _makePerChannelQuantizedTensor(self: Tensor, options: { scale: Tensor; zeroPoint: Tensor; axis: Int; out?: Out }): Tensor;
  /** `_make_per_tensor_quantized_tensor(Tensor self, float scale, int zero_point) -> Tensor` */
  _makePerTensorQuantizedTensor(self: Tensor, scale: Float, zeroPoint: Int, options?: { self?: Tensor; scale?: Float; zeroPoint?: Int; out?: Out }): Tensor;
  _makePerTensorQuantizedTensor(self: Tensor, options: { scale: Float; zeroPoint: Int; out?: Out }): Tensor;
  /** `_masked_scale(Tensor self, Tensor mask, float scale) -> Tensor` */
  _maskedScale(self: Tensor, mask: Tensor, scale: Float, options?: { self?: Tensor; mask?: Tensor; scale?: Float; out?: Out }): Tensor;
  _maskedScale(self: Tensor, options: { mask: Tensor; scale: Float; out?: Out }): Tensor;
  /** `_masked_softmax(Tensor self, Tensor mask, int? dim=..., int? mask_type=...) -> Tensor` */
  _maskedSoftmax(self: Tensor, mask: Tensor, dim?: Int | null | { self?: Tensor; mask?: Tensor; dim?: Int | null; maskType?: Int | null; out?: Out }, maskType?: Int | null | { self?: Tensor; mask?: Tensor; dim?: Int | null; maskType?: Int | null; out?: Out }, options?: { self?: Tensor; mask?: Tensor; dim?: Int | null; maskType?: Int | null; out?: Out }): Tensor;
  _maskedSoftmax(self: Tensor, options: { mask: Tensor; dim?: Int | null; maskType?: Int | null; out?: Out }): Tensor;
  /** `_masked_softmax_backward(Tensor grad_output, Tensor output, Tensor mask, int? dim=...) -> Tensor` */
  _maskedSoftmaxBackward(gradOutput: Tensor, output: Tensor, mask: Tensor, dim?: Int | null | { gradOutput?: Tensor; output?: Tensor; mask?: Tensor; dim?: Int | null; out?: Out }, options?: { gradOutput?: Tensor; output?: Tensor; mask?: Tensor; dim?: Int | null; out?: Out }): Tensor;
  _maskedSoftmaxBackward(options: { gradOutput: Tensor; output: Tensor; mask: Tensor; dim?: Int | null; out?: Out }): Tensor;
  /** `_mixed_dtypes_linear(Tensor input, Tensor weight, Tensor scale, *, Tensor? bias=..., str? activation=...) -> Tensor` */
  _mixedDtypesLinear(input: Tensor, weight: Tensor, scale: Tensor, options?: { input?: Tensor; weight?: Tensor; scale?: Tensor; bias?: Tensor | null; activation?: string | null }): Tensor;
  _mixedDtypesLinear(options: { input: Tensor; weight: Tensor; scale: Tensor; bias?: Tensor | null; activation?: string | null }): Tensor;
  /** `_mkldnn_reshape(Tensor self, int[] shape) -> Tensor` */
  _mkldnnReshape(self: Tensor, shape: readonly Int[], options?: { self?: Tensor; shape?: readonly Int[]; out?: Out }): Tensor;
  _mkldnnReshape(self: Tensor, options: { shape: readonly Int[]; out?: Out }): Tensor;
  /** `_mkldnn_transpose(Tensor self, int dim0, int dim1) -> Tensor` */
  _mkldnnTranspose(self: Tensor, dim0: Int, dim1: Int, options?: { self?: Tensor; dim0?: Int; dim1?: Int; out?: Out }): Tensor;
  _mkldnnTranspose(self: Tensor, options: { dim0: Int; dim1: Int; out?: Out }): Tensor;
  /** `_mkldnn_transpose_(Tensor self, int dim0, int dim1) -> Tensor` */
  _mkldnnTranspose_(self: Tensor, dim0: Int, dim1: Int, options?: { self?: Tensor; dim0?: Int; dim1?: Int }): Tensor;
  _mkldnnTranspose_(self: Tensor, options: { dim0: Int; dim1: Int }): Tensor;
  /** `_mps_convolution(Tensor self, Tensor weight, Tensor? bias, SymInt[] padding, SymInt[] stride, SymInt[] dilation, SymInt groups) -> Tensor` */
  _mpsConvolution(self: Tensor, weight: Tensor, bias: Tensor | null, padding: readonly Int[], stride: readonly Int[], dilation: readonly Int[], groups: Int, options?: { self?: Tensor; weight?: Tensor; bias?: Tensor | null; padding?: readonly Int[]; stride?: readonly Int[]; dilation?: readonly Int[]; groups?: Int; out?: Out }): Tensor;
  _mpsConvolution(self: Tensor, options: { weight: Tensor; bias: Tensor | null; padding: readonly Int[]; stride: readonly Int[]; dilation: readonly Int[]; groups: Int; out?: Out }): Tensor;
  /** `_mps_convolution_transpose(Tensor self, Tensor weight, SymInt[] padding, SymInt[] output_padding, SymInt[] stride, SymInt[] dilation, SymInt groups) -> Tensor` */
  _mpsConvolutionTranspose(self: Tensor, weight: Tensor, padding: readonly Int[], outputPadding: readonly Int[], stride: readonly Int[], dilation: readonly Int[], groups: Int, options?: { self?: Tensor; weight?: Tensor; padding?: readonly Int[]; outputPadding?: readonly Int[]; stride?: readonly Int[]; dilation?: readonly Int[]; groups?: Int; out?: Out }): Tensor;
  _mpsConvolutionTranspose(self: Tensor, options: { weight: Tensor; padding: readonly Int[]; outputPadding: readonly Int[]; stride: readonly Int[]; dilation: readonly Int[]; groups: Int; out?: Out }): Tensor;
  /**
   * - `_native_batch_norm_legit(Tensor input, Tensor? weight, Tensor? bias, Tensor running_mean, Tensor running_var, bool training, float momentum, float eps) -> (Tensor, Tensor, Tensor)`
   * - `_native_batch_norm_legit.no_stats(Tensor input, Tensor? weight, Tensor? bias, bool training, float momentum, float eps) -> (Tensor, Tensor, Tensor)`
   */
  _nativeBatchNormLegit(input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor, runningVar: Tensor, training: boolean, momentum: Float, eps: Float, options?: { input?: Tensor; weight?: Tensor | null; bias?: Tensor | null; runningMean?: Tensor; runningVar?: Tensor; training?: boolean; momentum?: Float; eps?: Float; out?: Out }): [Tensor, Tensor, Tensor];
  _nativeBatchNormLegit(options: { input: Tensor; weight: Tensor | null; bias: Tensor | null; runningMean: Tensor; runningVar: Tensor; training: boolean; momentum: Float; eps: Float; out?: Out }): [Tensor, Tensor, Tensor];
  _nativeBatchNormLegit(input: Tensor, weight: Tensor | null, bias: Tensor | null, training: boolean, momentum: Float, eps: Float, options?: { input?: Tensor; weight?: Tensor | null; bias?: Tensor | null; training?: boolean; momentum?: Float; eps?: Float; out?: Out }): [Tensor, Tensor, Tensor];
  _nativeBatchNormLegit(options: { input: Tensor; weight: Tensor | null; bias: Tensor | null; training: boolean; momentum: Float; eps: Float; out?: Out }): [Tensor, Tensor, Tensor];
  /** `_native_batch_norm_legit_functional(Tensor input, Tensor? weight, Tensor? bias, Tensor running_mean, Tensor running_var, bool training, float momentum, float eps) -> (Tensor, Tensor, Tensor, Tensor running_mean_out, Tensor running_var_out)` */
  _nativeBatchNormLegitFunctional(input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor, runningVar: Tensor, training: boolean, momentum: Float, eps: Float, options?: { input?: Tensor; weight?: Tensor | null; bias?: Tensor | null; runningMean?: Tensor; runningVar?: Tensor; training?: boolean; momentum?: Float; eps?: Float }): [Tensor, Tensor, Tensor, Tensor, Tensor];
  _nativeBatchNormLegitFunctional(options: { input: Tensor; weight: Tensor | null; bias: Tensor | null; runningMean: Tensor; runningVar: Tensor; training: boolean; momentum: Float; eps: Float }): [Tensor, Tensor, Tensor, Tensor, Tensor];
  /** `_native_batch_norm_legit_no_training(Tensor input, Tensor? weight, Tensor? bias, Tensor running_mean, Tensor running_var, float momentum, float eps) -> (Tensor, Tensor, Tensor)` */
  _nativeBatchNormLegitNoTraining(input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor, runningVar: Tensor, momentum: Float, eps: Float, options?: { input?: Tensor; weight?: Tensor | null; bias?: Tensor | null; runningMean?: Tensor; runningVar?: Tensor; momentum?: Float; eps?: Float; out?: Out }): [Tensor, Tensor, Tensor];
  _nativeBatchNormLegitNoTraining(options: { input: Tensor; weight: Tensor | null; bias: Tensor | null; runningMean: Tensor; runningVar: Tensor; momentum: Float; eps: Float; out?: Out }): [Tensor, Tensor, Tensor];
  /** `_native_multi_head_attention(Tensor query, Tensor key, Tensor value, int embed_dim, int num_head, Tensor qkv_weight, Tensor qkv_bias, Tensor proj_weight, Tensor proj_bias, Tensor? mask=..., bool need_weights=..., bool average_attn_weights=..., int? mask_type=...) -> (Tensor, Tensor)` */
  _nativeMultiHeadAttention(query: Tensor, key: Tensor, value: Tensor, embedDim: Int, numHead: Int, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, mask?: Tensor | null | { query?: Tensor; key?: Tensor; value?: Tensor; embedDim?: Int; numHead?: Int; qkvWeight?: Tensor; qkvBias?: Tensor; projWeight?: Tensor; projBias?: Tensor; mask?: Tensor | null; needWeights?: boolean; averageAttnWeights?: boolean; maskType?: Int | null; out?: Out }, needWeights?: boolean | { query?: Tensor; key?: Tensor; value?: Tensor; embedDim?: Int; numHead?: Int; qkvWeight?: Tensor; qkvBias?: Tensor; projWeight?: Tensor; projBias?: Tensor; mask?: Tensor | null; needWeights?: boolean; averageAttnWeights?: boolean; maskType?: Int | null; out?: Out }, averageAttnWeights?: boolean | { query?: Tensor; key?: Tensor; value?: Tensor; embedDim?: Int; numHead?: Int; qkvWeight?: Tensor; qkvBias?: Tensor; projWeight?: Tensor; projBias?: Tensor; mask?: Tensor | null; needWeights?: boolean; averageAttnWeights?: boolean; maskType?: Int | null; out?: Out }, maskType?: Int | null | { query?: Tensor; key?: Tensor; value?: Tensor; embedDim?: Int; numHead?: Int; qkvWeight?: Tensor; qkvBias?: Tensor; projWeight?: Tensor; projBias?: Tensor; mask?: Tensor | null; needWeights?: boolean; averageAttnWeights?: boolean; maskType?: Int | null; out?: Out }, options?: { query?: Tensor; key?: Tensor; value?: Tensor; embedDim?: Int; numHead?: Int; qkvWeight?: Tensor; qkvBias?: Tensor; projWeight?: Tensor; projBias?: Tensor; mask?: Tensor | null; needWeights?: boolean; averageAttnWeights?: boolean; maskType?: Int | null; out?: Out }): [Tensor, Tensor];
  _nativeMultiHeadAttention(options: { query: Tensor; key: Tensor; value: Tensor; embedDim: Int; numHead: Int; qkvWeight: Tensor; qkvBias: Tensor; projWeight: Tensor; projBias: Tensor; mask?: Tensor | null; needWeights?: boolean; averageAttnWeights?: boolean; maskType?: Int | null; out?: Out }): [Tensor, Tensor];
  /** `_neg_view(Tensor self) -> Tensor` */
  _negView(self: Tensor, options?: { self?: Tensor }): Tensor;
  /** `_neg_view_copy(Tensor self) -> Tensor` */
  _negViewCopy(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /** `_nested_compute_contiguous_strides_offsets(Tensor nested_size) -> (Tensor, Tensor)` */
  _nestedComputeContiguousStridesOffsets(nestedSize: Tensor, options?: { nestedSize?: Tensor }): [Tensor, Tensor];
  _nestedComputeContiguousStridesOffsets(options: { nestedSize: Tensor }): [Tensor, Tensor];
  /** `_nested_from_padded(Tensor padded, Tensor cpu_nested_shape_example, bool fuse_transform_0213=...) -> Tensor` */
  _nestedFromPadded(padded: Tensor, cpuNestedShapeExample: Tensor, fuseTransform0213?: boolean | { padded?: Tensor; cpuNestedShapeExample?: Tensor; fuseTransform0213?: boolean; out?: Out }, options?: { padded?: Tensor; cpuNestedShapeExample?: Tensor; fuseTransform0213?: boolean; out?: Out }): Tensor;
  _nestedFromPadded(options: { padded: Tensor; cpuNestedShapeExample: Tensor; fuseTransform0213?: boolean; out?: Out }): Tensor;
  /** `_nested_from_padded_and_nested_example(Tensor padded, Tensor nt_example) -> Tensor` */
  _nestedFromPaddedAndNestedExample(padded: Tensor, ntExample: Tensor, options?: { padded?: Tensor; ntExample?: Tensor; out?: Out }): Tensor;
  _nestedFromPaddedAndNestedExample(options: { padded: Tensor; ntExample: Tensor; out?: Out }): Tensor;
  /** `_nested_from_padded_tensor(Tensor padded, Tensor offsets, Tensor dummy, int ragged_idx=..., Tensor? min_seqlen=..., Tensor? max_seqlen=..., SymInt? sum_S=...) -> Tensor` */
  _nestedFromPaddedTensor(padded: Tensor, offsets: Tensor, dummy: Tensor, raggedIdx?: Int | { padded?: Tensor; offsets?: Tensor; dummy?: Tensor; raggedIdx?: Int; minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null; sumS?: Int | null }, minSeqlen?: Tensor | null | { padded?: Tensor; offsets?: Tensor; dummy?: Tensor; raggedIdx?: Int; minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null; sumS?: Int | null }, maxSeqlen?: Tensor | null | { padded?: Tensor; offsets?: Tensor; dummy?: Tensor; raggedIdx?: Int; minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null; sumS?: Int | null }, sumS?: Int | null | { padded?: Tensor; offsets?: Tensor; dummy?: Tensor; raggedIdx?: Int; minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null; sumS?: Int | null }, options?: { padded?: Tensor; offsets?: Tensor; dummy?: Tensor; raggedIdx?: Int; minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null; sumS?: Int | null }): Tensor;
  _nestedFromPaddedTensor(options: { padded: Tensor; offsets: Tensor; dummy: Tensor; raggedIdx?: Int; minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null; sumS?: Int | null }): Tensor;
  /** `_nested_get_jagged_dummy(Tensor any) -> Tensor` */
  _nestedGetJaggedDummy(any: Tensor, options?: { any?: Tensor }): Tensor;
  _nestedGetJaggedDummy(options: { any: Tensor }): Tensor;
  /** `_nested_get_lengths(Tensor self) -> Tensor` */
  _nestedGetLengths(self: Tensor, options?: { self?: Tensor }): Tensor;
  /** `_nested_get_max_seqlen(Tensor self) -> Tensor` */
  _nestedGetMaxSeqlen(self: Tensor, options?: { self?: Tensor }): Tensor;
  /** `_nested_get_min_seqlen(Tensor self) -> Tensor` */
  _nestedGetMinSeqlen(self: Tensor, options?: { self?: Tensor }): Tensor;
  /** `_nested_get_offsets(Tensor self) -> Tensor` */
  _nestedGetOffsets(self: Tensor, options?: { self?: Tensor }): Tensor;
  /** `_nested_get_ragged_idx(Tensor self) -> int` */
  _nestedGetRaggedIdx(self: Tensor, options?: { self?: Tensor }): number;
  /** `_nested_get_values(Tensor self) -> Tensor` */
  _nestedGetValues(self: Tensor, options?: { self?: Tensor }): Tensor;
  /** `_nested_get_values_copy(Tensor self) -> Tensor` */
  _nestedGetValuesCopy(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /** `_nested_select_backward(Tensor grad_output, Tensor self, int dim, SymInt index) -> Tensor` */
  _nestedSelectBackward(gradOutput: Tensor, self: Tensor, dim: Int, index: Int, options?: { gradOutput?: Tensor; self?: Tensor; dim?: Int; index?: Int }): Tensor;
  _nestedSelectBackward(options: { gradOutput: Tensor; self: Tensor; dim: Int; index: Int }): Tensor;
  /** `_nested_sum_backward(Tensor grad, Tensor self, int[]? dim, bool keepdim=...) -> Tensor` */
  _nestedSumBackward(grad: Tensor, self: Tensor, dim: Int | readonly Int[] | null, keepdim?: boolean | { grad?: Tensor; self?: Tensor; dim?: Int | readonly Int[] | null; keepdim?: boolean }, options?: { grad?: Tensor; self?: Tensor; dim?: Int | readonly Int[] | null; keepdim?: boolean }): Tensor;
  _nestedSumBackward(options: { grad: Tensor; self: Tensor; dim: Int | readonly Int[] | null; keepdim?: boolean }): Tensor;
  /** `_nested_tensor_from_mask(Tensor t, Tensor mask, bool mask_check=...) -> Tensor` */
  _nestedTensorFromMask(t: Tensor, mask: Tensor, maskCheck?: boolean | { t?: Tensor; mask?: Tensor; maskCheck?: boolean; out?: Out }, options?: { t?: Tensor; mask?: Tensor; maskCheck?: boolean; out?: Out }): Tensor;
  _nestedTensorFromMask(options: { t: Tensor; mask: Tensor; maskCheck?: boolean; out?: Out }): Tensor;
  /** `_nested_tensor_from_mask_left_aligned(Tensor t, Tensor mask) -> bool` */
  _nestedTensorFromMaskLeftAligned(t: Tensor, mask: Tensor, options?: { t?: Tensor; mask?: Tensor }): boolean;
  _nestedTensorFromMaskLeftAligned(options: { t: Tensor; mask: Tensor }): boolean;
  /** `_nested_tensor_from_tensor_list(Tensor[] list, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor` */
  _nestedTensorFromTensorList(list: readonly Tensor[], dtype?: DTypeLike | null | { list?: readonly Tensor[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }, layout?: LayoutLike | null | { list?: readonly Tensor[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }, device?: DeviceLike | null | { list?: readonly Tensor[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }, pinMemory?: boolean | null | { list?: readonly Tensor[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }, options?: { list?: readonly Tensor[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  _nestedTensorFromTensorList(options: { list: readonly Tensor[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  /** `_nested_tensor_size(Tensor self) -> Tensor` */
  _nestedTensorSize(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /** `_nested_tensor_softmax_with_shape(Tensor self, Tensor query) -> Tensor` */
  _nestedTensorSoftmaxWithShape(self: Tensor, query: Tensor, options?: { self?: Tensor; query?: Tensor }): Tensor;
  _nestedTensorSoftmaxWithShape(self: Tensor, options: { query: Tensor }): Tensor;
  /** `_nested_tensor_storage_offsets(Tensor self) -> Tensor` */
  _nestedTensorStorageOffsets(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /** `_nested_tensor_strides(Tensor self) -> Tensor` */
  _nestedTensorStrides(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /** `_nested_view_from_buffer(Tensor self, Tensor nested_size, Tensor nested_strides, Tensor offsets) -> Tensor` */
  _nestedViewFromBuffer(self: Tensor, nestedSize: Tensor, nestedStrides: Tensor, offsets: Tensor, options?: { self?: Tensor; nestedSize?: Tensor; nestedStrides?: Tensor; offsets?: Tensor }): Tensor;
  _nestedViewFromBuffer(self: Tensor, options: { nestedSize: Tensor; nestedStrides: Tensor; offsets: Tensor }): Tensor;
  /** `_nested_view_from_buffer_copy(Tensor self, Tensor nested_size, Tensor nested_strides, Tensor offsets) -> Tensor` */
  _nestedViewFromBufferCopy(self: Tensor, nestedSize: Tensor, nestedStrides: Tensor, offsets: Tensor, options?: { self?: Tensor; nestedSize?: Tensor; nestedStrides?: Tensor; offsets?: Tensor; out?: Out }): Tensor;
  _nestedViewFromBufferCopy(self: Tensor, options: { nestedSize: Tensor; nestedStrides: Tensor; offsets: Tensor; out?: Out }): Tensor;
  /** `_nested_view_from_jagged(Tensor self, Tensor offsets, Tensor dummy, Tensor? lengths=..., int ragged_idx=..., Tensor? min_seqlen=..., Tensor? max_seqlen=...) -> Tensor` */
  _nestedViewFromJagged(self: Tensor, offsets: Tensor, dummy: Tensor, lengths?: Tensor | null | { self?: Tensor; offsets?: Tensor; dummy?: Tensor; lengths?: Tensor | null; raggedIdx?: Int; minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null }, raggedIdx?: Int | { self?: Tensor; offsets?: Tensor; dummy?: Tensor; lengths?: Tensor | null; raggedIdx?: Int; minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null }, minSeqlen?: Tensor | null | { self?: Tensor; offsets?: Tensor; dummy?: Tensor; lengths?: Tensor | null; raggedIdx?: Int; minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null }, maxSeqlen?: Tensor | null | { self?: Tensor; offsets?: Tensor; dummy?: Tensor; lengths?: Tensor | null; raggedIdx?: Int; minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null }, options?: { self?: Tensor; offsets?: Tensor; dummy?: Tensor; lengths?: Tensor | null; raggedIdx?: Int; minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null }): Tensor;
  _nestedViewFromJagged(self: Tensor, options: { offsets: Tensor; dummy: Tensor; lengths?: Tensor | null; raggedIdx?: Int; minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null }): Tensor;
  /** `_nested_view_from_jagged_copy(Tensor self, Tensor offsets, Tensor dummy, Tensor? lengths=..., int ragged_idx=..., Tensor? min_seqlen=..., Tensor? max_seqlen=...) -> Tensor` */
  _nestedViewFromJaggedCopy(self: Tensor, offsets: Tensor, dummy: Tensor, lengths?: Tensor | null | { self?: Tensor; offsets?: Tensor; dummy?: Tensor; lengths?: Tensor | null; raggedIdx?: Int; minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null; out?: Out }, raggedIdx?: Int | { self?: Tensor; offsets?: Tensor; dummy?: Tensor; lengths?: Tensor | null; raggedIdx?: Int; minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null; out?: Out }, minSeqlen?: Tensor | null | { self?: Tensor; offsets?: Tensor; dummy?: Tensor; lengths?: Tensor | null; raggedIdx?: Int; minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null; out?: Out }, maxSeqlen?: Tensor | null | { self?: Tensor; offsets?: Tensor; dummy?: Tensor; lengths?: Tensor | null; raggedIdx?: Int; minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null; out?: Out }, options?: { self?: Tensor; offsets?: Tensor; dummy?: Tensor; lengths?: Tensor | null; raggedIdx?: Int; minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null; out?: Out }): Tensor;
  _nestedViewFromJaggedCopy(self: Tensor, options: { offsets: Tensor; dummy: Tensor; lengths?: Tensor | null; raggedIdx?: Int; minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null; out?: Out }): Tensor;
  /** `_new_zeros_with_same_feature_meta(Tensor self, Tensor other, *, int self_num_batch_dims=...) -> Tensor` */
  _newZerosWithSameFeatureMeta(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; selfNumBatchDims?: Int; out?: Out }): Tensor;
  _newZerosWithSameFeatureMeta(self: Tensor, options: { other: Tensor; selfNumBatchDims?: Int; out?: Out }): Tensor;
  /** `_nnpack_available() -> bool` */
  _nnpackAvailable(): boolean;
  /** `_nnpack_spatial_convolution(Tensor input, Tensor weight, Tensor? bias, SymInt[] padding, SymInt[] stride=...) -> Tensor` */
  _nnpackSpatialConvolution(input: Tensor, weight: Tensor, bias: Tensor | null, padding: Int | readonly Int[], stride?: Int | readonly Int[] | { input?: Tensor; weight?: Tensor; bias?: Tensor | null; padding?: Int | readonly Int[]; stride?: Int | readonly Int[]; out?: Out }, options?: { input?: Tensor; weight?: Tensor; bias?: Tensor | null; padding?: Int | readonly Int[]; stride?: Int | readonly Int[]; out?: Out }): Tensor;
  _nnpackSpatialConvolution(options: { input: Tensor; weight: Tensor; bias: Tensor | null; padding: Int | readonly Int[]; stride?: Int | readonly Int[]; out?: Out }): Tensor;
  /** `_nnz(Tensor self) -> int` */
  _nnz(self: Tensor, options?: { self?: Tensor }): number;
  /** `_pack_padded_sequence(Tensor input, Tensor lengths, bool batch_first) -> (Tensor, Tensor)` */
  _packPaddedSequence(input: Tensor, lengths: Tensor, batchFirst: boolean, options?: { input?: Tensor; lengths?: Tensor; batchFirst?: boolean; out?: Out }): [Tensor, Tensor];
  _packPaddedSequence(options: { input: Tensor; lengths: Tensor; batchFirst: boolean; out?: Out }): [Tensor, Tensor];
  /** `_pack_padded_sequence_backward(Tensor grad, SymInt[] input_size, Tensor batch_sizes, bool batch_first) -> Tensor` */
  _packPaddedSequenceBackward(grad: Tensor, inputSize: readonly Int[], batchSizes: Tensor, batchFirst: boolean, options?: { grad?: Tensor; inputSize?: readonly Int[]; batchSizes?: Tensor; batchFirst?: boolean }): Tensor;
  _packPaddedSequenceBackward(options: { grad: Tensor; inputSize: readonly Int[]; batchSizes: Tensor; batchFirst: boolean }): Tensor;
  /** `_pad_circular(Tensor self, SymInt[] pad) -> Tensor` */
  _padCircular(self: Tensor, pad: readonly Int[], options?: { self?: Tensor; pad?: readonly Int[] }): Tensor;
  _padCircular(self: Tensor, options: { pad: readonly Int[] }): Tensor;
  /** `_pad_enum(Tensor self, SymInt[] pad, int mode, float? value=...) -> Tensor` */
  _padEnum(self: Tensor, pad: readonly Int[], mode: Int, value?: Float | null | { self?: Tensor; pad?: readonly Int[]; mode?: Int; value?: Float | null }, options?: { self?: Tensor; pad?: readonly Int[]; mode?: Int; value?: Float | null }): Tensor;
  _padEnum(self: Tensor, options: { pad: readonly Int[]; mode: Int; value?: Float | null }): Tensor;
  /** `_pad_packed_sequence(Tensor data, Tensor batch_sizes, bool batch_first, Scalar padding_value, int total_length) -> (Tensor, Tensor)` */
  _padPackedSequence(data: Tensor, batchSizes: Tensor, batchFirst: boolean, paddingValue: Num, totalLength: Int, options?: { data?: Tensor; batchSizes?: Tensor; batchFirst?: boolean; paddingValue?: Num; totalLength?: Int }): [Tensor, Tensor];
  _padPackedSequence(options: { data: Tensor; batchSizes: Tensor; batchFirst: boolean; paddingValue: Num; totalLength: Int }): [Tensor, Tensor];
  /** `_padded_dense_to_jagged_forward(Tensor dense, Tensor[] offsets, SymInt? total_L=...) -> Tensor` */
  _paddedDenseToJaggedForward(dense: Tensor, offsets: readonly Tensor[], totalL?: Int | null | { dense?: Tensor; offsets?: readonly Tensor[]; totalL?: Int | null }, options?: { dense?: Tensor; offsets?: readonly Tensor[]; totalL?: Int | null }): Tensor;
  _paddedDenseToJaggedForward(options: { dense: Tensor; offsets: readonly Tensor[]; totalL?: Int | null }): Tensor;
  /** `_pdist_backward(Tensor grad, Tensor self, float p, Tensor pdist) -> Tensor` */
  _pdistBackward(grad: Tensor, self: Tensor, p: Float, pdist: Tensor, options?: { grad?: Tensor; self?: Tensor; p?: Float; pdist?: Tensor; out?: Out }): Tensor;
  _pdistBackward(options: { grad: Tensor; self: Tensor; p: Float; pdist: Tensor; out?: Out }): Tensor;
  /** `_pdist_forward(Tensor self, float p=...) -> Tensor` */
  _pdistForward(self: Tensor, p?: Float | { self?: Tensor; p?: Float; out?: Out }, options?: { self?: Tensor; p?: Float; out?: Out }): Tensor;
  /** `_philox_key_fold_in(Tensor key, int data) -> Tensor` */
  _philoxKeyFoldIn(key: Tensor, data: Int, options?: { key?: Tensor; data?: Int }): Tensor;
  _philoxKeyFoldIn(options: { key: Tensor; data: Int }): Tensor;
  /** `_philox_key_split(Tensor key, int num_splits) -> Tensor` */
  _philoxKeySplit(key: Tensor, numSplits: Int, options?: { key?: Tensor; numSplits?: Int }): Tensor;
  _philoxKeySplit(options: { key: Tensor; numSplits: Int }): Tensor;
  /** `_philox_normal(Tensor self, Tensor key, float mean=..., float std=...) -> Tensor` */
  _philoxNormal(self: Tensor, key: Tensor, mean?: Float | { self?: Tensor; key?: Tensor; mean?: Float; std?: Float; out?: Out }, std?: Float | { self?: Tensor; key?: Tensor; mean?: Float; std?: Float; out?: Out }, options?: { self?: Tensor; key?: Tensor; mean?: Float; std?: Float; out?: Out }): Tensor;
  _philoxNormal(self: Tensor, options: { key: Tensor; mean?: Float; std?: Float; out?: Out }): Tensor;
  /** `_philox_normal_(Tensor self, Tensor key, float mean=..., float std=...) -> Tensor` */
  _philoxNormal_(self: Tensor, key: Tensor, mean?: Float | { self?: Tensor; key?: Tensor; mean?: Float; std?: Float }, std?: Float | { self?: Tensor; key?: Tensor; mean?: Float; std?: Float }, options?: { self?: Tensor; key?: Tensor; mean?: Float; std?: Float }): Tensor;
  _philoxNormal_(self: Tensor, options: { key: Tensor; mean?: Float; std?: Float }): Tensor;
  /** `_philox_uniform(Tensor self, Tensor key, float low=..., float high=...) -> Tensor` */
  _philoxUniform(self: Tensor, key: Tensor, low?: Float | { self?: Tensor; key?: Tensor; low?: Float; high?: Float; out?: Out }, high?: Float | { self?: Tensor; key?: Tensor; low?: Float; high?: Float; out?: Out }, options?: { self?: Tensor; key?: Tensor; low?: Float; high?: Float; out?: Out }): Tensor;
  _philoxUniform(self: Tensor, options: { key: Tensor; low?: Float; high?: Float; out?: Out }): Tensor;
  /** `_philox_uniform_(Tensor self, Tensor key, float low=..., float high=...) -> Tensor` */
  _philoxUniform_(self: Tensor, key: Tensor, low?: Float | { self?: Tensor; key?: Tensor; low?: Float; high?: Float }, high?: Float | { self?: Tensor; key?: Tensor; low?: Float; high?: Float }, options?: { self?: Tensor; key?: Tensor; low?: Float; high?: Float }): Tensor;
  _philoxUniform_(self: Tensor, options: { key: Tensor; low?: Float; high?: Float }): Tensor;
  /** `_pin_memory(Tensor self, Device? device=...) -> Tensor` */
  _pinMemory(self: Tensor, device?: DeviceLike | null | { self?: Tensor; device?: DeviceLike | null; out?: Out }, options?: { self?: Tensor; device?: DeviceLike | null; out?: Out }): Tensor;
  /** `_prelu_kernel(Tensor self, Tensor weight) -> Tensor` */
  _preluKernel(self: Tensor, weight: Tensor, options?: { self?: Tensor; weight?: Tensor }): Tensor;
  _preluKernel(self: Tensor, options: { weight: Tensor }): Tensor;
  /** `_prelu_kernel_backward(Tensor grad_output, Tensor self, Tensor weight) -> (Tensor, Tensor)` */
  _preluKernelBackward(gradOutput: Tensor, self: Tensor, weight: Tensor, options?: { gradOutput?: Tensor; self?: Tensor; weight?: Tensor }): [Tensor, Tensor];
  _preluKernelBackward(options: { gradOutput: Tensor; self: Tensor; weight: Tensor }): [Tensor, Tensor];
  /** `_print(str s) -> ()` */
  _print(s: string, options?: { s?: string }): void;
  _print(options: { s: string }): void;
  /** `_propagate_xla_data(Tensor input, Tensor output) -> ()` */
  _propagateXlaData(input: Tensor, output: Tensor, options?: { input?: Tensor; output?: Tensor }): void;
  _propagateXlaData(options: { input: Tensor; output: Tensor }): void;
  /** `_remove_batch_dim(Tensor self, int level, SymInt batch_size, int out_dim) -> Tensor` */
  _removeBatchDim(self: Tensor, level: Int, batchSize: Int, outDim: Int, options?: { self?: Tensor; level?: Int; batchSize?: Int; outDim?: Int }): Tensor;
  _removeBatchDim(self: Tensor, options: { level: Int; batchSize: Int; outDim: Int }): Tensor;
  /** `_reshape_alias(Tensor self, SymInt[] size, SymInt[] stride) -> Tensor` */
  _reshapeAlias(self: Tensor, size: readonly Int[], stride: readonly Int[], options?: { self?: Tensor; size?: readonly Int[]; stride?: readonly Int[] }): Tensor;
  _reshapeAlias(self: Tensor, options: { size: readonly Int[]; stride: readonly Int[] }): Tensor;
  /** `_reshape_alias_copy(Tensor self, SymInt[] size, SymInt[] stride) -> Tensor` */
  _reshapeAliasCopy(self: Tensor, size: readonly Int[], stride: readonly Int[], options?: { self?: Tensor; size?: readonly Int[]; stride?: readonly Int[]; out?: Out }): Tensor;
  _reshapeAliasCopy(self: Tensor, options: { size: readonly Int[]; stride: readonly Int[]; out?: Out }): Tensor;
  /** `_reshape_copy(Tensor self, SymInt[] size) -> Tensor` */
  _reshapeCopy(self: Tensor, size: readonly Int[], options?: { self?: Tensor; size?: readonly Int[] }): Tensor;
  _reshapeCopy(self: Tensor, options: { size: readonly Int[] }): Tensor;
  /** `_reshape_from_tensor(Tensor self, Tensor shape) -> Tensor` */
  _reshapeFromTensor(self: Tensor, shape: Tensor, options?: { self?: Tensor; shape?: Tensor }): Tensor;
  _reshapeFromTensor(self: Tensor, options: { shape: Tensor }): Tensor;
  /** `_resize_output(Tensor self, SymInt[] size, Device device) -> Tensor` */
  _resizeOutput(self: Tensor, size: readonly Int[], device: DeviceLike, options?: { self?: Tensor; size?: readonly Int[]; device?: DeviceLike; out?: Out }): Tensor;
  _resizeOutput(self: Tensor, options: { size: readonly Int[]; device: DeviceLike; out?: Out }): Tensor;
  /** `_resize_output_(Tensor self, SymInt[] size, Device device) -> Tensor` */
  _resizeOutput_(self: Tensor, size: readonly Int[], device: DeviceLike, options?: { self?: Tensor; size?: readonly Int[]; device?: DeviceLike }): Tensor;
  _resizeOutput_(self: Tensor, options: { size: readonly Int[]; device: DeviceLike }): Tensor;
  /** `_rowwise_prune(Tensor weight, Tensor mask, ScalarType compressed_indices_dtype) -> (Tensor, Tensor)` */
  _rowwisePrune(weight: Tensor, mask: Tensor, compressedIndicesDtype: DTypeLike, options?: { weight?: Tensor; mask?: Tensor; compressedIndicesDtype?: DTypeLike }): [Tensor, Tensor];
  _rowwisePrune(options: { weight: Tensor; mask: Tensor; compressedIndicesDtype: DTypeLike }): [Tensor, Tensor];
  /** `_safe_softmax(Tensor self, int dim, ScalarType? dtype=...) -> Tensor` */
  _safeSoftmax(self: Tensor, dim: Int, dtype?: DTypeLike | null | { self?: Tensor; dim?: Int; dtype?: DTypeLike | null }, options?: { self?: Tensor; dim?: Int; dtype?: DTypeLike | null }): Tensor;
  _safeSoftmax(self: Tensor, options: { dim: Int; dtype?: DTypeLike | null }): Tensor;
  /** `_sample_dirichlet(Tensor self, Generator? generator=...) -> Tensor` */
  _sampleDirichlet(self: Tensor, generator?: Generator | null | { self?: Tensor; generator?: Generator | null; out?: Out }, options?: { self?: Tensor; generator?: Generator | null; out?: Out }): Tensor;
  /** `_saturate_weight_to_fp16(Tensor weight) -> Tensor` */
  _saturateWeightToFp16(weight: Tensor, options?: { weight?: Tensor }): Tensor;
  _saturateWeightToFp16(options: { weight: Tensor }): Tensor;
  /** `_scaled_dot_product_attention_math(Tensor query, Tensor key, Tensor value, Tensor? attn_mask=..., float dropout_p=..., bool is_causal=..., Tensor? dropout_mask=..., *, float? scale=..., bool enable_gqa=...) -> (Tensor, Tensor)` */
  _scaledDotProductAttentionMath(query: Tensor, key: Tensor, value: Tensor, attnMask?: Tensor | null | { query?: Tensor; key?: Tensor; value?: Tensor; attnMask?: Tensor | null; dropoutP?: Float; isCausal?: boolean; dropoutMask?: Tensor | null; scale?: Float | null; enableGqa?: boolean }, dropoutP?: Float | { query?: Tensor; key?: Tensor; value?: Tensor; attnMask?: Tensor | null; dropoutP?: Float; isCausal?: boolean; dropoutMask?: Tensor | null; scale?: Float | null; enableGqa?: boolean }, isCausal?: boolean | { query?: Tensor; key?: Tensor; value?: Tensor; attnMask?: Tensor | null; dropoutP?: Float; isCausal?: boolean; dropoutMask?: Tensor | null; scale?: Float | null; enableGqa?: boolean }, dropoutMask?: Tensor | null | { query?: Tensor; key?: Tensor; value?: Tensor; attnMask?: Tensor | null; dropoutP?: Float; isCausal?: boolean; dropoutMask?: Tensor | null; scale?: Float | null; enableGqa?: boolean }, options?: { query?: Tensor; key?: Tensor; value?: Tensor; attnMask?: Tensor | null; dropoutP?: Float; isCausal?: boolean; dropoutMask?: Tensor | null; scale?: Float | null; enableGqa?: boolean }): [Tensor, Tensor];
  _scaledDotProductAttentionMath(options: { query: Tensor; key: Tensor; value: Tensor; attnMask?: Tensor | null; dropoutP?: Float; isCausal?: boolean; dropoutMask?: Tensor | null; scale?: Float | null; enableGqa?: boolean }): [Tensor, Tensor];
  /** `_scaled_dot_product_attention_math_for_mps(Tensor query, Tensor key, Tensor value, Tensor? attn_mask=..., float dropout_p=..., bool is_causal=..., Tensor? dropout_mask=..., *, float? scale=..., bool enable_gqa=...) -> (Tensor, Tensor)` */
  _scaledDotProductAttentionMathForMps(query: Tensor, key: Tensor, value: Tensor, attnMask?: Tensor | null | { query?: Tensor; key?: Tensor; value?: Tensor; attnMask?: Tensor | null; dropoutP?: Float; isCausal?: boolean; dropoutMask?: Tensor | null; scale?: Float | null; enableGqa?: boolean }, dropoutP?: Float | { query?: Tensor; key?: Tensor; value?: Tensor; attnMask?: Tensor | null; dropoutP?: Float; isCausal?: boolean; dropoutMask?: Tensor | null; scale?: Float | null; enableGqa?: boolean }, isCausal?: boolean | { query?: Tensor; key?: Tensor; value?: Tensor; attnMask?: Tensor | null; dropoutP?: Float; isCausal?: boolean; dropoutMask?: Tensor | null; scale?: Float | null; enableGqa?: boolean }, dropoutMask?: Tensor | null | { query?: Tensor; key?: Tensor; value?: Tensor; attnMask?: Tensor | null; dropoutP?: Float; isCausal?: boolean; dropoutMask?: Tensor | null; scale?: Float | null; enableGqa?: boolean }, options?: { query?: Tensor; key?: Tensor; value?: Tensor; attnMask?: Tensor | null; dropoutP?: Float; isCausal?: boolean; dropoutMask?: Tensor | null; scale?: Float | null; enableGqa?: boolean }): [Tensor, Tensor];
  _scaledDotProductAttentionMathForMps(options: { query: Tensor; key: Tensor; value: Tensor; attnMask?: Tensor | null; dropoutP?: Float; isCausal?: boolean; dropoutMask?: Tensor | null; scale?: Float | null; enableGqa?: boolean }): [Tensor, Tensor];
  /** `_scaled_dot_product_cudnn_attention(Tensor query, Tensor key, Tensor value, Tensor? attn_bias, bool compute_log_sumexp, float dropout_p=..., bool is_causal=..., bool return_debug_mask=..., *, float? scale=...) -> (Tensor output, Tensor logsumexp, Tensor cum_seq_q, Tensor cum_seq_k, SymInt max_q, SymInt max_k, Tensor philox_seed, Tensor philox_offset, Tensor debug_attn_mask)` */
  _scaledDotProductCudnnAttention(query: Tensor, key: Tensor, value: Tensor, attnBias: Tensor | null, computeLogSumexp: boolean, dropoutP?: Float | { query?: Tensor; key?: Tensor; value?: Tensor; attnBias?: Tensor | null; computeLogSumexp?: boolean; dropoutP?: Float; isCausal?: boolean; returnDebugMask?: boolean; scale?: Float | null }, isCausal?: boolean | { query?: Tensor; key?: Tensor; value?: Tensor; attnBias?: Tensor | null; computeLogSumexp?: boolean; dropoutP?: Float; isCausal?: boolean; returnDebugMask?: boolean; scale?: Float | null }, returnDebugMask?: boolean | { query?: Tensor; key?: Tensor; value?: Tensor; attnBias?: Tensor | null; computeLogSumexp?: boolean; dropoutP?: Float; isCausal?: boolean; returnDebugMask?: boolean; scale?: Float | null }, options?: { query?: Tensor; key?: Tensor; value?: Tensor; attnBias?: Tensor | null; computeLogSumexp?: boolean; dropoutP?: Float; isCausal?: boolean; returnDebugMask?: boolean; scale?: Float | null }): [Tensor, Tensor, Tensor, Tensor, number, number, Tensor, Tensor, Tensor] & { readonly output: Tensor; readonly logsumexp: Tensor; readonly cumSeqQ: Tensor; readonly cumSeqK: Tensor; readonly maxQ: number; readonly maxK: number; readonly philoxSeed: Tensor; readonly philoxOffset: Tensor; readonly debugAttnMask: Tensor };
  _scaledDotProductCudnnAttention(options: { query: Tensor; key: Tensor; value: Tensor; attnBias: Tensor | null; computeLogSumexp: boolean; dropoutP?: Float; isCausal?: boolean; returnDebugMask?: boolean; scale?: Float | null }): [Tensor, Tensor, Tensor, Tensor, number, number, Tensor, Tensor, Tensor] & { readonly output: Tensor; readonly logsumexp: Tensor; readonly cumSeqQ: Tensor; readonly cumSeqK: Tensor; readonly maxQ: number; readonly maxK: number; readonly philoxSeed: Tensor; readonly philoxOffset: Tensor; readonly debugAttnMask: Tensor };
  /** `_scaled_dot_product_cudnn_attention_backward(Tensor grad_out, Tensor query, Tensor key, Tensor value, Tensor out, Tensor logsumexp, Tensor philox_seed, Tensor philox_offset, Tensor attn_bias, Tensor cum_seq_q, Tensor cum_seq_k, SymInt max_q, SymInt max_k, float dropout_p, bool is_causal, *, float? scale=...) -> (Tensor, Tensor, Tensor)` */
  _scaledDotProductCudnnAttentionBackward(gradOut: Tensor, query: Tensor, key: Tensor, value: Tensor, out: Tensor, logsumexp: Tensor, philoxSeed: Tensor, philoxOffset: Tensor, attnBias: Tensor, cumSeqQ: Tensor, cumSeqK: Tensor, maxQ: Int, maxK: Int, dropoutP: Float, isCausal: boolean, options?: { gradOut?: Tensor; query?: Tensor; key?: Tensor; value?: Tensor; out?: Tensor; logsumexp?: Tensor; philoxSeed?: Tensor; philoxOffset?: Tensor; attnBias?: Tensor; cumSeqQ?: Tensor; cumSeqK?: Tensor; maxQ?: Int; maxK?: Int; dropoutP?: Float; isCausal?: boolean; scale?: Float | null }): [Tensor, Tensor, Tensor];
  _scaledDotProductCudnnAttentionBackward(options: { gradOut: Tensor; query: Tensor; key: Tensor; value: Tensor; out: Tensor; logsumexp: Tensor; philoxSeed: Tensor; philoxOffset: Tensor; attnBias: Tensor; cumSeqQ: Tensor; cumSeqK: Tensor; maxQ: Int; maxK: Int; dropoutP: Float; isCausal: boolean; scale?: Float | null }): [Tensor, Tensor, Tensor];
  /** `_scaled_dot_product_efficient_attention(Tensor query, Tensor key, Tensor value, Tensor? attn_bias, bool compute_log_sumexp, float dropout_p=..., bool is_causal=..., *, float? scale=...) -> (Tensor output, Tensor log_sumexp, Tensor philox_seed, Tensor philox_offset)` */
  _scaledDotProductEfficientAttention(query: Tensor, key: Tensor, value: Tensor, attnBias: Tensor | null, computeLogSumexp: boolean, dropoutP?: Float | { query?: Tensor; key?: Tensor; value?: Tensor; attnBias?: Tensor | null; computeLogSumexp?: boolean; dropoutP?: Float; isCausal?: boolean; scale?: Float | null }, isCausal?: boolean | { query?: Tensor; key?: Tensor; value?: Tensor; attnBias?: Tensor | null; computeLogSumexp?: boolean; dropoutP?: Float; isCausal?: boolean; scale?: Float | null }, options?: { query?: Tensor; key?: Tensor; value?: Tensor; attnBias?: Tensor | null; computeLogSumexp?: boolean; dropoutP?: Float; isCausal?: boolean; scale?: Float | null }): [Tensor, Tensor, Tensor, Tensor] & { readonly output: Tensor; readonly logSumexp: Tensor; readonly philoxSeed: Tensor; readonly philoxOffset: Tensor };
  _scaledDotProductEfficientAttention(options: { query: Tensor; key: Tensor; value: Tensor; attnBias: Tensor | null; computeLogSumexp: boolean; dropoutP?: Float; isCausal?: boolean; scale?: Float | null }): [Tensor, Tensor, Tensor, Tensor] & { readonly output: Tensor; readonly logSumexp: Tensor; readonly philoxSeed: Tensor; readonly philoxOffset: Tensor };
  /** `_scaled_dot_product_efficient_attention_backward(Tensor grad_out_, Tensor query, Tensor key, Tensor value, Tensor attn_bias, Tensor out, Tensor logsumexp, Tensor philox_seed, Tensor philox_offset, float dropout_p, bool[] grad_input_mask, bool is_causal=..., *, float? scale=...) -> (Tensor, Tensor, Tensor, Tensor)` */
  _scaledDotProductEfficientAttentionBackward(gradOut_: Tensor, query: Tensor, key: Tensor, value: Tensor, attnBias: Tensor, out: Tensor, logsumexp: Tensor, philoxSeed: Tensor, philoxOffset: Tensor, dropoutP: Float, gradInputMask: boolean | readonly boolean[], isCausal?: boolean | { gradOut_?: Tensor; query?: Tensor; key?: Tensor; value?: Tensor; attnBias?: Tensor; out?: Tensor; logsumexp?: Tensor; philoxSeed?: Tensor; philoxOffset?: Tensor; dropoutP?: Float; gradInputMask?: boolean | readonly boolean[]; isCausal?: boolean; scale?: Float | null }, options?: { gradOut_?: Tensor; query?: Tensor; key?: Tensor; value?: Tensor; attnBias?: Tensor; out?: Tensor; logsumexp?: Tensor; philoxSeed?: Tensor; philoxOffset?: Tensor; dropoutP?: Float; gradInputMask?: boolean | readonly boolean[]; isCausal?: boolean; scale?: Float | null }): [Tensor, Tensor, Tensor, Tensor];
  _scaledDotProductEfficientAttentionBackward(options: { gradOut_: Tensor; query: Tensor; key: Tensor; value: Tensor; attnBias: Tensor; out: Tensor; logsumexp: Tensor; philoxSeed: Tensor; philoxOffset: Tensor; dropoutP: Float; gradInputMask: boolean | readonly boolean[]; isCausal?: boolean; scale?: Float | null }): [Tensor, Tensor, Tensor, Tensor];
  /**
   * - `_scaled_dot_product_flash_attention(Tensor query, Tensor key, Tensor value, float dropout_p=..., bool is_causal=..., bool return_debug_mask=..., *, float? scale=...) -> (Tensor output, Tensor logsumexp, Tensor cum_seq_q, Tensor cum_seq_k, SymInt max_q, SymInt max_k, Tensor rng_state, Tensor unused, Tensor debug_attn_mask)`
   * - `_scaled_dot_product_flash_attention.quantized(Tensor query, Tensor key, Tensor value, Tensor? q_descale, Tensor? k_descale, Tensor? v_descale, float dropout_p=..., bool is_causal=..., bool return_debug_mask=..., *, float? scale=...) -> (Tensor output, Tensor logsumexp, Tensor cum_seq_q, Tensor cum_seq_k, SymInt max_q, SymInt max_k, Tensor rng_state, Tensor unused, Tensor debug_attn_mask)`
   */
  _scaledDotProductFlashAttention(query: Tensor, key: Tensor, value: Tensor, dropoutP?: Float | { query?: Tensor; key?: Tensor; value?: Tensor; dropoutP?: Float; isCausal?: boolean; returnDebugMask?: boolean; scale?: Float | null }, isCausal?: boolean | { query?: Tensor; key?: Tensor; value?: Tensor; dropoutP?: Float; isCausal?: boolean; returnDebugMask?: boolean; scale?: Float | null }, returnDebugMask?: boolean | { query?: Tensor; key?: Tensor; value?: Tensor; dropoutP?: Float; isCausal?: boolean; returnDebugMask?: boolean; scale?: Float | null }, options?: { query?: Tensor; key?: Tensor; value?: Tensor; dropoutP?: Float; isCausal?: boolean; returnDebugMask?: boolean; scale?: Float | null }): [Tensor, Tensor, Tensor, Tensor, number, number, Tensor, Tensor, Tensor] & { readonly output: Tensor; readonly logsumexp: Tensor; readonly cumSeqQ: Tensor; readonly cumSeqK: Tensor; readonly maxQ: number; readonly maxK: number; readonly rngState: Tensor; readonly unused: Tensor; readonly debugAttnMask: Tensor };
  _scaledDotProductFlashAttention(options: { query: Tensor; key: Tensor; value: Tensor; dropoutP?: Float; isCausal?: boolean; returnDebugMask?: boolean; scale?: Float | null }): [Tensor, Tensor, Tensor, Tensor, number, number, Tensor, Tensor, Tensor] & { readonly output: Tensor; readonly logsumexp: Tensor; readonly cumSeqQ: Tensor; readonly cumSeqK: Tensor; readonly maxQ: number; readonly maxK: number; readonly rngState: Tensor; readonly unused: Tensor; readonly debugAttnMask: Tensor };
  _scaledDotProductFlashAttention(query: Tensor, key: Tensor, value: Tensor, qDescale: Tensor | null, kDescale: Tensor | null, vDescale: Tensor | null, dropoutP?: Float | { query?: Tensor; key?: Tensor; value?: Tensor; qDescale?: Tensor | null; kDescale?: Tensor | null; vDescale?: Tensor | null; dropoutP?: Float; isCausal?: boolean; returnDebugMask?: boolean; scale?: Float | null }, isCausal?: boolean | { query?: Tensor; key?: Tensor; value?: Tensor; qDescale?: Tensor | null; kDescale?: Tensor | null; vDescale?: Tensor | null; dropoutP?: Float; isCausal?: boolean; returnDebugMask?: boolean; scale?: Float | null }, returnDebugMask?: boolean | { query?: Tensor; key?: Tensor; value?: Tensor; qDescale?: Tensor | null; kDescale?: Tensor | null; vDescale?: Tensor | null; dropoutP?: Float; isCausal?: boolean; returnDebugMask?: boolean; scale?: Float | null }, options?: { query?: Tensor; key?: Tensor; value?: Tensor; qDescale?: Tensor | null; kDescale?: Tensor | null; vDescale?: Tensor | null; dropoutP?: Float; isCausal?: boolean; returnDebugMask?: boolean; scale?: Float | null }): [Tensor, Tensor, Tensor, Tensor, number, number, Tensor, Tensor, Tensor] & { readonly output: Tensor; readonly logsumexp: Tensor; readonly cumSeqQ: Tensor; readonly cumSeqK: Tensor; readonly maxQ: number; readonly maxK: number; readonly rngState: Tensor; readonly unused: Tensor; readonly debugAttnMask: Tensor };
  _scaledDotProductFlashAttention(options: { query: Tensor; key: Tensor; value: Tensor; qDescale: Tensor | null; kDescale: Tensor | null; vDescale: Tensor | null; dropoutP?: Float; isCausal?: boolean; returnDebugMask?: boolean; scale?: Float | null }): [Tensor, Tensor, Tensor, Tensor, number, number, Tensor, Tensor, Tensor] & { readonly output: Tensor; readonly logsumexp: Tensor; readonly cumSeqQ: Tensor; readonly cumSeqK: Tensor; readonly maxQ: number; readonly maxK: number; readonly rngState: Tensor; readonly unused: Tensor; readonly debugAttnMask: Tensor };
  /** `_scaled_dot_product_flash_attention_backward(Tensor grad_out, Tensor query, Tensor key, Tensor value, Tensor out, Tensor logsumexp, Tensor cum_seq_q, Tensor cum_seq_k, SymInt max_q, SymInt max_k, float dropout_p, bool is_causal, Tensor philox_seed, Tensor philox_offset, *, float? scale=...) -> (Tensor grad_query, Tensor grad_key, Tensor grad_value)` */
  _scaledDotProductFlashAttentionBackward(gradOut: Tensor, query: Tensor, key: Tensor, value: Tensor, out: Tensor, logsumexp: Tensor, cumSeqQ: Tensor, cumSeqK: Tensor, maxQ: Int, maxK: Int, dropoutP: Float, isCausal: boolean, philoxSeed: Tensor, philoxOffset: Tensor, options?: { gradOut?: Tensor; query?: Tensor; key?: Tensor; value?: Tensor; out?: Tensor; logsumexp?: Tensor; cumSeqQ?: Tensor; cumSeqK?: Tensor; maxQ?: Int; maxK?: Int; dropoutP?: Float; isCausal?: boolean; philoxSeed?: Tensor; philoxOffset?: Tensor; scale?: Float | null }): [Tensor, Tensor, Tensor] & { readonly gradQuery: Tensor; readonly gradKey: Tensor; readonly gradValue: Tensor };
  _scaledDotProductFlashAttentionBackward(options: { gradOut: Tensor; query: Tensor; key: Tensor; value: Tensor; out: Tensor; logsumexp: Tensor; cumSeqQ: Tensor; cumSeqK: Tensor; maxQ: Int; maxK: Int; dropoutP: Float; isCausal: boolean; philoxSeed: Tensor; philoxOffset: Tensor; scale?: Float | null }): [Tensor, Tensor, Tensor] & { readonly gradQuery: Tensor; readonly gradKey: Tensor; readonly gradValue: Tensor };
  /** `_scaled_dot_product_flash_attention_for_cpu(Tensor query, Tensor key, Tensor value, float dropout_p=..., bool is_causal=..., *, Tensor? attn_mask=..., float? scale=...) -> (Tensor output, Tensor logsumexp)` */
  _scaledDotProductFlashAttentionForCpu(query: Tensor, key: Tensor, value: Tensor, dropoutP?: Float | { query?: Tensor; key?: Tensor; value?: Tensor; dropoutP?: Float; isCausal?: boolean; attnMask?: Tensor | null; scale?: Float | null }, isCausal?: boolean | { query?: Tensor; key?: Tensor; value?: Tensor; dropoutP?: Float; isCausal?: boolean; attnMask?: Tensor | null; scale?: Float | null }, options?: { query?: Tensor; key?: Tensor; value?: Tensor; dropoutP?: Float; isCausal?: boolean; attnMask?: Tensor | null; scale?: Float | null }): [Tensor, Tensor] & { readonly output: Tensor; readonly logsumexp: Tensor };
  _scaledDotProductFlashAttentionForCpu(options: { query: Tensor; key: Tensor; value: Tensor; dropoutP?: Float; isCausal?: boolean; attnMask?: Tensor | null; scale?: Float | null }): [Tensor, Tensor] & { readonly output: Tensor; readonly logsumexp: Tensor };
  /** `_scaled_dot_product_flash_attention_for_cpu_backward(Tensor grad_out, Tensor query, Tensor key, Tensor value, Tensor out, Tensor logsumexp, float dropout_p, bool is_causal, *, Tensor? attn_mask=..., float? scale=...) -> (Tensor grad_query, Tensor grad_key, Tensor grad_value)` */
  _scaledDotProductFlashAttentionForCpuBackward(gradOut: Tensor, query: Tensor, key: Tensor, value: Tensor, out: Tensor, logsumexp: Tensor, dropoutP: Float, isCausal: boolean, options?: { gradOut?: Tensor; query?: Tensor; key?: Tensor; value?: Tensor; out?: Tensor; logsumexp?: Tensor; dropoutP?: Float; isCausal?: boolean; attnMask?: Tensor | null; scale?: Float | null }): [Tensor, Tensor, Tensor] & { readonly gradQuery: Tensor; readonly gradKey: Tensor; readonly gradValue: Tensor };
  _scaledDotProductFlashAttentionForCpuBackward(options: { gradOut: Tensor; query: Tensor; key: Tensor; value: Tensor; out: Tensor; logsumexp: Tensor; dropoutP: Float; isCausal: boolean; attnMask?: Tensor | null; scale?: Float | null }): [Tensor, Tensor, Tensor] & { readonly gradQuery: Tensor; readonly gradKey: Tensor; readonly gradValue: Tensor };
  /** `_scaled_dot_product_fused_attention_overrideable(Tensor query, Tensor key, Tensor value, Tensor? attn_bias=..., float dropout_p=..., bool is_causal=..., bool return_debug_mask=..., *, float? scale=...) -> (Tensor output, Tensor logsumexp, Tensor cum_seq_q, Tensor cum_seq_k, SymInt max_q, SymInt max_k, Tensor philox_seed, Tensor philox_offset, Tensor debug_attn_mask)` */
  _scaledDotProductFusedAttentionOverrideable(query: Tensor, key: Tensor, value: Tensor, attnBias?: Tensor | null | { query?: Tensor; key?: Tensor; value?: Tensor; attnBias?: Tensor | null; dropoutP?: Float; isCausal?: boolean; returnDebugMask?: boolean; scale?: Float | null }, dropoutP?: Float | { query?: Tensor; key?: Tensor; value?: Tensor; attnBias?: Tensor | null; dropoutP?: Float; isCausal?: boolean; returnDebugMask?: boolean; scale?: Float | null }, isCausal?: boolean | { query?: Tensor; key?: Tensor; value?: Tensor; attnBias?: Tensor | null; dropoutP?: Float; isCausal?: boolean; returnDebugMask?: boolean; scale?: Float | null }, returnDebugMask?: boolean | { query?: Tensor; key?: Tensor; value?: Tensor; attnBias?: Tensor | null; dropoutP?: Float; isCausal?: boolean; returnDebugMask?: boolean; scale?: Float | null }, options?: { query?: Tensor; key?: Tensor; value?: Tensor; attnBias?: Tensor | null; dropoutP?: Float; isCausal?: boolean; returnDebugMask?: boolean; scale?: Float | null }): [Tensor, Tensor, Tensor, Tensor, number, number, Tensor, Tensor, Tensor] & { readonly output: Tensor; readonly logsumexp: Tensor; readonly cumSeqQ: Tensor; readonly cumSeqK: Tensor; readonly maxQ: number; readonly maxK: number; readonly philoxSeed: Tensor; readonly philoxOffset: Tensor; readonly debugAttnMask: Tensor };
  _scaledDotProductFusedAttentionOverrideable(options: { query: Tensor; key: Tensor; value: Tensor; attnBias?: Tensor | null; dropoutP?: Float; isCausal?: boolean; returnDebugMask?: boolean; scale?: Float | null }): [Tensor, Tensor, Tensor, Tensor, number, number, Tensor, Tensor, Tensor] & { readonly output: Tensor; readonly logsumexp: Tensor; readonly cumSeqQ: Tensor; readonly cumSeqK: Tensor; readonly maxQ: number; readonly maxK: number; readonly philoxSeed: Tensor; readonly philoxOffset: Tensor; readonly debugAttnMask: Tensor };
  /** `_scaled_dot_product_fused_attention_overrideable_backward(Tensor grad_out, Tensor query, Tensor key, Tensor value, Tensor attn_bias, bool[] grad_input_mask, Tensor out, Tensor logsumexp, Tensor cum_seq_q, Tensor cum_seq_k, SymInt max_q, SymInt max_k, float dropout_p, bool is_causal, Tensor philox_seed, Tensor philox_offset, *, float? scale=...) -> (Tensor grad_query, Tensor grad_key, Tensor grad_value, Tensor grad_attn_bias)` */
  _scaledDotProductFusedAttentionOverrideableBackward(gradOut: Tensor, query: Tensor, key: Tensor, value: Tensor, attnBias: Tensor, gradInputMask: boolean | readonly boolean[], out: Tensor, logsumexp: Tensor, cumSeqQ: Tensor, cumSeqK: Tensor, maxQ: Int, maxK: Int, dropoutP: Float, isCausal: boolean, philoxSeed: Tensor, philoxOffset: Tensor, options?: { gradOut?: Tensor; query?: Tensor; key?: Tensor; value?: Tensor; attnBias?: Tensor; gradInputMask?: boolean | readonly boolean[]; out?: Tensor; logsumexp?: Tensor; cumSeqQ?: Tensor; cumSeqK?: Tensor; maxQ?: Int; maxK?: Int; dropoutP?: Float; isCausal?: boolean; philoxSeed?: Tensor; philoxOffset?: Tensor; scale?: Float | null }): [Tensor, Tensor, Tensor, Tensor] & { readonly gradQuery: Tensor; readonly gradKey: Tensor; readonly gradValue: Tensor; readonly gradAttnBias: Tensor };
  _scaledDotProductFusedAttentionOverrideableBackward(options: { gradOut: Tensor; query: Tensor; key: Tensor; value: Tensor; attnBias: Tensor; gradInputMask: boolean | readonly boolean[]; out: Tensor; logsumexp: Tensor; cumSeqQ: Tensor; cumSeqK: Tensor; maxQ: Int; maxK: Int; dropoutP: Float; isCausal: boolean; philoxSeed: Tensor; philoxOffset: Tensor; scale?: Float | null }): [Tensor, Tensor, Tensor, Tensor] & { readonly gradQuery: Tensor; readonly gradKey: Tensor; readonly gradValue: Tensor; readonly gradAttnBias: Tensor };
  /** `_scaled_grouped_mm(Tensor self, Tensor mat2, Tensor scale_a, Tensor scale_b, Tensor? offs=..., Tensor? bias=..., Tensor? scale_result=..., ScalarType? out_dtype=..., bool use_fast_accum=...) -> Tensor` */
  _scaledGroupedMm(self: Tensor, mat2: Tensor, scaleA: Tensor, scaleB: Tensor, offs?: Tensor | null | { self?: Tensor; mat2?: Tensor; scaleA?: Tensor; scaleB?: Tensor; offs?: Tensor | null; bias?: Tensor | null; scaleResult?: Tensor | null; outDtype?: DTypeLike | null; useFastAccum?: boolean }, bias?: Tensor | null | { self?: Tensor; mat2?: Tensor; scaleA?: Tensor; scaleB?: Tensor; offs?: Tensor | null; bias?: Tensor | null; scaleResult?: Tensor | null; outDtype?: DTypeLike | null; useFastAccum?: boolean }, scaleResult?: Tensor | null | { self?: Tensor; mat2?: Tensor; scaleA?: Tensor; scaleB?: Tensor; offs?: Tensor | null; bias?: Tensor | null; scaleResult?: Tensor | null; outDtype?: DTypeLike | null; useFastAccum?: boolean }, outDtype?: DTypeLike | null | { self?: Tensor; mat2?: Tensor; scaleA?: Tensor; scaleB?: Tensor; offs?: Tensor | null; bias?: Tensor | null; scaleResult?: Tensor | null; outDtype?: DTypeLike | null; useFastAccum?: boolean }, useFastAccum?: boolean | { self?: Tensor; mat2?: Tensor; scaleA?: Tensor; scaleB?: Tensor; offs?: Tensor | null; bias?: Tensor | null; scaleResult?: Tensor | null; outDtype?: DTypeLike | null; useFastAccum?: boolean }, options?: { self?: Tensor; mat2?: Tensor; scaleA?: Tensor; scaleB?: Tensor; offs?: Tensor | null; bias?: Tensor | null; scaleResult?: Tensor | null; outDtype?: DTypeLike | null; useFastAccum?: boolean }): Tensor;
  _scaledGroupedMm(self: Tensor, options: { mat2: Tensor; scaleA: Tensor; scaleB: Tensor; offs?: Tensor | null; bias?: Tensor | null; scaleResult?: Tensor | null; outDtype?: DTypeLike | null; useFastAccum?: boolean }): Tensor;
  /** `_scaled_grouped_mm_v2(Tensor self, Tensor mat2, Tensor[] scale_a, int[] recipe_a, int[] swizzle_a, Tensor[] scale_b, int[] recipe_b, int[] swizzle_b, Tensor? offs=..., Tensor? bias=..., ScalarType? out_dtype=..., int[] contraction_dim=..., bool use_fast_accum=...) -> Tensor` */
  _scaledGroupedMmV2(self: Tensor, mat2: Tensor, scaleA: readonly Tensor[], recipeA: readonly Int[], swizzleA: readonly Int[], scaleB: readonly Tensor[], recipeB: readonly Int[], swizzleB: readonly Int[], offs?: Tensor | null | { self?: Tensor; mat2?: Tensor; scaleA?: readonly Tensor[]; recipeA?: readonly Int[]; swizzleA?: readonly Int[]; scaleB?: readonly Tensor[]; recipeB?: readonly Int[]; swizzleB?: readonly Int[]; offs?: Tensor | null; bias?: Tensor | null; outDtype?: DTypeLike | null; contractionDim?: readonly Int[]; useFastAccum?: boolean }, bias?: Tensor | null | { self?: Tensor; mat2?: Tensor; scaleA?: readonly Tensor[]; recipeA?: readonly Int[]; swizzleA?: readonly Int[]; scaleB?: readonly Tensor[]; recipeB?: readonly Int[]; swizzleB?: readonly Int[]; offs?: Tensor | null; bias?: Tensor | null; outDtype?: DTypeLike | null; contractionDim?: readonly Int[]; useFastAccum?: boolean }, outDtype?: DTypeLike | null | { self?: Tensor; mat2?: Tensor; scaleA?: readonly Tensor[]; recipeA?: readonly Int[]; swizzleA?: readonly Int[]; scaleB?: readonly Tensor[]; recipeB?: readonly Int[]; swizzleB?: readonly Int[]; offs?: Tensor | null; bias?: Tensor | null; outDtype?: DTypeLike | null; contractionDim?: readonly Int[]; useFastAccum?: boolean }, contractionDim?: readonly Int[] | { self?: Tensor; mat2?: Tensor; scaleA?: readonly Tensor[]; recipeA?: readonly Int[]; swizzleA?: readonly Int[]; scaleB?: readonly Tensor[]; recipeB?: readonly Int[]; swizzleB?: readonly Int[]; offs?: Tensor | null; bias?: Tensor | null; outDtype?: DTypeLike | null; contractionDim?: readonly Int[]; useFastAccum?: boolean }, useFastAccum?: boolean | { self?: Tensor; mat2?: Tensor; scaleA?: readonly Tensor[]; recipeA?: readonly Int[]; swizzleA?: readonly Int[]; scaleB?: readonly Tensor[]; recipeB?: readonly Int[]; swizzleB?: readonly Int[]; offs?: Tensor | null; bias?: Tensor | null; outDtype?: DTypeLike | null; contractionDim?: readonly Int[]; useFastAccum?: boolean }, options?: { self?: Tensor; mat2?: Tensor; scaleA?: readonly Tensor[]; recipeA?: readonly Int[]; swizzleA?: readonly Int[]; scaleB?: readonly Tensor[]; recipeB?: readonly Int[]; swizzleB?: readonly Int[]; offs?: Tensor | null; bias?: Tensor | null; outDtype?: DTypeLike | null; contractionDim?: readonly Int[]; useFastAccum?: boolean }): Tensor;
  _scaledGroupedMmV2(self: Tensor, options: { mat2: Tensor; scaleA: readonly Tensor[]; recipeA: readonly Int[]; swizzleA: readonly Int[]; scaleB: readonly Tensor[]; recipeB: readonly Int[]; swizzleB: readonly Int[]; offs?: Tensor | null; bias?: Tensor | null; outDtype?: DTypeLike | null; contractionDim?: readonly Int[]; useFastAccum?: boolean }): Tensor;
  /** `_scaled_mm(Tensor self, Tensor mat2, Tensor scale_a, Tensor scale_b, Tensor? bias=..., Tensor? scale_result=..., ScalarType? out_dtype=..., bool use_fast_accum=...) -> Tensor` */
  _scaledMm(self: Tensor, mat2: Tensor, scaleA: Tensor, scaleB: Tensor, bias?: Tensor | null | { self?: Tensor; mat2?: Tensor; scaleA?: Tensor; scaleB?: Tensor; bias?: Tensor | null; scaleResult?: Tensor | null; outDtype?: DTypeLike | null; useFastAccum?: boolean; out?: Out }, scaleResult?: Tensor | null | { self?: Tensor; mat2?: Tensor; scaleA?: Tensor; scaleB?: Tensor; bias?: Tensor | null; scaleResult?: Tensor | null; outDtype?: DTypeLike | null; useFastAccum?: boolean; out?: Out }, outDtype?: DTypeLike | null | { self?: Tensor; mat2?: Tensor; scaleA?: Tensor; scaleB?: Tensor; bias?: Tensor | null; scaleResult?: Tensor | null; outDtype?: DTypeLike | null; useFastAccum?: boolean; out?: Out }, useFastAccum?: boolean | { self?: Tensor; mat2?: Tensor; scaleA?: Tensor; scaleB?: Tensor; bias?: Tensor | null; scaleResult?: Tensor | null; outDtype?: DTypeLike | null; useFastAccum?: boolean; out?: Out }, options?: { self?: Tensor; mat2?: Tensor; scaleA?: Tensor; scaleB?: Tensor; bias?: Tensor | null; scaleResult?: Tensor | null; outDtype?: DTypeLike | null; useFastAccum?: boolean; out?: Out }): Tensor;
  _scaledMm(self: Tensor, options: { mat2: Tensor; scaleA: Tensor; scaleB: Tensor; bias?: Tensor | null; scaleResult?: Tensor | null; outDtype?: DTypeLike | null; useFastAccum?: boolean; out?: Out }): Tensor;
  /** `_scaled_mm_v2(Tensor self, Tensor mat2, Tensor[] scale_a, int[] recipe_a, int[] swizzle_a, Tensor[] scale_b, int[] recipe_b, int[] swizzle_b, Tensor? bias, ScalarType? out_dtype, int[] contraction_dim=..., bool use_fast_accum=...) -> Tensor` */
  _scaledMmV2(self: Tensor, mat2: Tensor, scaleA: readonly Tensor[], recipeA: readonly Int[], swizzleA: readonly Int[], scaleB: readonly Tensor[], recipeB: readonly Int[], swizzleB: readonly Int[], bias: Tensor | null, outDtype: DTypeLike | null, contractionDim?: readonly Int[] | { self?: Tensor; mat2?: Tensor; scaleA?: readonly Tensor[]; recipeA?: readonly Int[]; swizzleA?: readonly Int[]; scaleB?: readonly Tensor[]; recipeB?: readonly Int[]; swizzleB?: readonly Int[]; bias?: Tensor | null; outDtype?: DTypeLike | null; contractionDim?: readonly Int[]; useFastAccum?: boolean; out?: Out }, useFastAccum?: boolean | { self?: Tensor; mat2?: Tensor; scaleA?: readonly Tensor[]; recipeA?: readonly Int[]; swizzleA?: readonly Int[]; scaleB?: readonly Tensor[]; recipeB?: readonly Int[]; swizzleB?: readonly Int[]; bias?: Tensor | null; outDtype?: DTypeLike | null; contractionDim?: readonly Int[]; useFastAccum?: boolean; out?: Out }, options?: { self?: Tensor; mat2?: Tensor; scaleA?: readonly Tensor[]; recipeA?: readonly Int[]; swizzleA?: readonly Int[]; scaleB?: readonly Tensor[]; recipeB?: readonly Int[]; swizzleB?: readonly Int[]; bias?: Tensor | null; outDtype?: DTypeLike | null; contractionDim?: readonly Int[]; useFastAccum?: boolean; out?: Out }): Tensor;
  _scaledMmV2(self: Tensor, options: { mat2: Tensor; scaleA: readonly Tensor[]; recipeA: readonly Int[]; swizzleA: readonly Int[]; scaleB: readonly Tensor[]; recipeB: readonly Int[]; swizzleB: readonly Int[]; bias: Tensor | null; outDtype: DTypeLike | null; contractionDim?: readonly Int[]; useFastAccum?: boolean; out?: Out }): Tensor;
  /** `_segment_reduce_backward(Tensor grad, Tensor output, Tensor data, str reduce, *, Tensor? lengths=..., Tensor? offsets=..., int axis=..., Scalar? initial=...) -> Tensor` */
  _segmentReduceBackward(grad: Tensor, output: Tensor, data: Tensor, reduce: string, options?: { grad?: Tensor; output?: Tensor; data?: Tensor; reduce?: string; lengths?: Tensor | null; offsets?: Tensor | null; axis?: Int; initial?: Num | null; out?: Out }): Tensor;
  _segmentReduceBackward(options: { grad: Tensor; output: Tensor; data: Tensor; reduce: string; lengths?: Tensor | null; offsets?: Tensor | null; axis?: Int; initial?: Num | null; out?: Out }): Tensor;
  /** `_shape_as_tensor(Tensor self) -> Tensor` */
  _shapeAsTensor(self: Tensor, options?: { self?: Tensor }): Tensor;
  /** `_slow_conv2d_backward.output_mask(Tensor grad_output, Tensor self, Tensor weight, SymInt[] kernel_size, SymInt[] stride, SymInt[] padding, bool[] output_mask) -> (Tensor grad_input, Tensor grad_weight, Tensor grad_bias)` */
  _slowConv2dBackward(gradOutput: Tensor, self: Tensor, weight: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[], padding: Int | readonly Int[], outputMask: boolean | readonly boolean[], options?: { gradOutput?: Tensor; self?: Tensor; weight?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; outputMask?: boolean | readonly boolean[]; out?: Out }): [Tensor, Tensor, Tensor] & { readonly gradInput: Tensor; readonly gradWeight: Tensor; readonly gradBias: Tensor };
  _slowConv2dBackward(options: { gradOutput: Tensor; self: Tensor; weight: Tensor; kernelSize: Int | readonly Int[]; stride: Int | readonly Int[]; padding: Int | readonly Int[]; outputMask: boolean | readonly boolean[]; out?: Out }): [Tensor, Tensor, Tensor] & { readonly gradInput: Tensor; readonly gradWeight: Tensor; readonly gradBias: Tensor };
  /** `_slow_conv2d_forward(Tensor self, Tensor weight, SymInt[] kernel_size, Tensor? bias, SymInt[] stride, SymInt[] padding) -> Tensor` */
  _slowConv2dForward(self: Tensor, weight: Tensor, kernelSize: Int | readonly Int[], bias: Tensor | null, stride: Int | readonly Int[], padding: Int | readonly Int[], options?: { self?: Tensor; weight?: Tensor; kernelSize?: Int | readonly Int[]; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; out?: Out }): Tensor;
  _slowConv2dForward(self: Tensor, options: { weight: Tensor; kernelSize: Int | readonly Int[]; bias: Tensor | null; stride: Int | readonly Int[]; padding: Int | readonly Int[]; out?: Out }): Tensor;
  /** `_sobol_engine_draw(Tensor quasi, int n, Tensor sobolstate, int dimension, int num_generated, ScalarType? dtype) -> (Tensor, Tensor)` */
  _sobolEngineDraw(quasi: Tensor, n: Int, sobolstate: Tensor, dimension: Int, numGenerated: Int, dtype: DTypeLike | null, options?: { quasi?: Tensor; n?: Int; sobolstate?: Tensor; dimension?: Int; numGenerated?: Int; dtype?: DTypeLike | null }): [Tensor, Tensor];
  _sobolEngineDraw(options: { quasi: Tensor; n: Int; sobolstate: Tensor; dimension: Int; numGenerated: Int; dtype: DTypeLike | null }): [Tensor, Tensor];
  /** `_sobol_engine_ff_(Tensor self, int n, Tensor sobolstate, int dimension, int num_generated) -> Tensor` */
  _sobolEngineFf_(self: Tensor, n: Int, sobolstate: Tensor, dimension: Int, numGenerated: Int, options?: { self?: Tensor; n?: Int; sobolstate?: Tensor; dimension?: Int; numGenerated?: Int }): Tensor;
  _sobolEngineFf_(self: Tensor, options: { n: Int; sobolstate: Tensor; dimension: Int; numGenerated: Int }): Tensor;
  /** `_sobol_engine_initialize_state_(Tensor self, int dimension) -> Tensor` */
  _sobolEngineInitializeState_(self: Tensor, dimension: Int, options?: { self?: Tensor; dimension?: Int }): Tensor;
  _sobolEngineInitializeState_(self: Tensor, options: { dimension: Int }): Tensor;
  /** `_sobol_engine_scramble_(Tensor self, Tensor ltm, int dimension) -> Tensor` */
  _sobolEngineScramble_(self: Tensor, ltm: Tensor, dimension: Int, options?: { self?: Tensor; ltm?: Tensor; dimension?: Int }): Tensor;
  _sobolEngineScramble_(self: Tensor, options: { ltm: Tensor; dimension: Int }): Tensor;
  /** `_softmax(Tensor self, int dim, bool half_to_float) -> Tensor` */
  _softmax(self: Tensor, dim: Int, halfToFloat: boolean, options?: { self?: Tensor; dim?: Int; halfToFloat?: boolean; out?: Out }): Tensor;
  _softmax(self: Tensor, options: { dim: Int; halfToFloat: boolean; out?: Out }): Tensor;
  /** `_softmax_backward_data(Tensor grad_output, Tensor output, int dim, ScalarType input_dtype) -> Tensor` */
  _softmaxBackwardData(gradOutput: Tensor, output: Tensor, dim: Int, inputDtype: DTypeLike, options?: { gradOutput?: Tensor; output?: Tensor; dim?: Int; inputDtype?: DTypeLike; out?: Out }): Tensor;
  _softmaxBackwardData(options: { gradOutput: Tensor; output: Tensor; dim: Int; inputDtype: DTypeLike; out?: Out }): Tensor;
  /** `_sparse_addmm(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=..., Scalar alpha=...) -> Tensor` */
  _sparseAddmm(self: Tensor, mat1: Tensor, mat2: Tensor, options?: { self?: Tensor; mat1?: Tensor; mat2?: Tensor; beta?: Num; alpha?: Num; out?: Out }): Tensor;
  _sparseAddmm(self: Tensor, options: { mat1: Tensor; mat2: Tensor; beta?: Num; alpha?: Num; out?: Out }): Tensor;
  /** `_sparse_broadcast_to(Tensor self, int[] size) -> Tensor` */
  _sparseBroadcastTo(self: Tensor, size: readonly Int[], options?: { self?: Tensor; size?: readonly Int[] }): Tensor;
  _sparseBroadcastTo(self: Tensor, options: { size: readonly Int[] }): Tensor;
  /** `_sparse_broadcast_to_copy(Tensor self, int[] size) -> Tensor` */
  _sparseBroadcastToCopy(self: Tensor, size: readonly Int[], options?: { self?: Tensor; size?: readonly Int[]; out?: Out }): Tensor;
  _sparseBroadcastToCopy(self: Tensor, options: { size: readonly Int[]; out?: Out }): Tensor;
  /** `_sparse_bsc_tensor_unsafe(Tensor ccol_indices, Tensor row_indices, Tensor values, int[] size, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor` */
  _sparseBscTensorUnsafe(ccolIndices: Tensor, rowIndices: Tensor, values: Tensor, size: readonly Int[], options?: { ccolIndices?: Tensor; rowIndices?: Tensor; values?: Tensor; size?: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  _sparseBscTensorUnsafe(options: { ccolIndices: Tensor; rowIndices: Tensor; values: Tensor; size: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  /** `_sparse_bsr_tensor_unsafe(Tensor crow_indices, Tensor col_indices, Tensor values, int[] size, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor` */
  _sparseBsrTensorUnsafe(crowIndices: Tensor, colIndices: Tensor, values: Tensor, size: readonly Int[], options?: { crowIndices?: Tensor; colIndices?: Tensor; values?: Tensor; size?: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  _sparseBsrTensorUnsafe(options: { crowIndices: Tensor; colIndices: Tensor; values: Tensor; size: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  /** `_sparse_compressed_tensor_unsafe(Tensor compressed_indices, Tensor plain_indices, Tensor values, SymInt[] size, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor` */
  _sparseCompressedTensorUnsafe(compressedIndices: Tensor, plainIndices: Tensor, values: Tensor, size: readonly Int[], options?: { compressedIndices?: Tensor; plainIndices?: Tensor; values?: Tensor; size?: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  _sparseCompressedTensorUnsafe(options: { compressedIndices: Tensor; plainIndices: Tensor; values: Tensor; size: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  /** `_sparse_compressed_tensor_with_dims(int nnz, int dense_dim, int[] size, int[] blocksize, ScalarType index_dtype, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor` */
  _sparseCompressedTensorWithDims(nnz: Int, denseDim: Int, size: readonly Int[], blocksize: readonly Int[], indexDtype: DTypeLike, options?: { nnz?: Int; denseDim?: Int; size?: readonly Int[]; blocksize?: readonly Int[]; indexDtype?: DTypeLike; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  _sparseCompressedTensorWithDims(options: { nnz: Int; denseDim: Int; size: readonly Int[]; blocksize: readonly Int[]; indexDtype: DTypeLike; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  /** `_sparse_coo_tensor_unsafe(Tensor indices, Tensor values, SymInt[] size, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=..., bool? is_coalesced=...) -> Tensor` */
  _sparseCooTensorUnsafe(indices: Tensor, values: Tensor, size: readonly Int[], options?: { indices?: Tensor; values?: Tensor; size?: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; isCoalesced?: boolean | null; requiresGrad?: boolean }): Tensor;
  _sparseCooTensorUnsafe(options: { indices: Tensor; values: Tensor; size: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; isCoalesced?: boolean | null; requiresGrad?: boolean }): Tensor;
  /** `_sparse_coo_tensor_with_dims(int sparse_dim, int dense_dim, int[] size, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor` */
  _sparseCooTensorWithDims(sparseDim: Int, denseDim: Int, size: readonly Int[], options?: { sparseDim?: Int; denseDim?: Int; size?: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  _sparseCooTensorWithDims(options: { sparseDim: Int; denseDim: Int; size: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  /** `_sparse_coo_tensor_with_dims_and_tensors(int sparse_dim, int dense_dim, SymInt[] size, Tensor indices, Tensor values, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=..., bool? is_coalesced=...) -> Tensor` */
  _sparseCooTensorWithDimsAndTensors(sparseDim: Int, denseDim: Int, size: readonly Int[], indices: Tensor, values: Tensor, options?: { sparseDim?: Int; denseDim?: Int; size?: readonly Int[]; indices?: Tensor; values?: Tensor; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; isCoalesced?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  _sparseCooTensorWithDimsAndTensors(options: { sparseDim: Int; denseDim: Int; size: readonly Int[]; indices: Tensor; values: Tensor; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; isCoalesced?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  /** `_sparse_csc_tensor_unsafe(Tensor ccol_indices, Tensor row_indices, Tensor values, int[] size, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor` */
  _sparseCscTensorUnsafe(ccolIndices: Tensor, rowIndices: Tensor, values: Tensor, size: readonly Int[], options?: { ccolIndices?: Tensor; rowIndices?: Tensor; values?: Tensor; size?: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  _sparseCscTensorUnsafe(options: { ccolIndices: Tensor; rowIndices: Tensor; values: Tensor; size: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  /** `_sparse_csr_prod.dim_dtype(Tensor self, int[] dim, bool keepdim=..., *, ScalarType? dtype=...) -> Tensor` */
  _sparseCsrProd(self: Tensor, dim: Int | readonly Int[], keepdim?: boolean | { self?: Tensor; dim?: Int | readonly Int[]; keepdim?: boolean; dtype?: DTypeLike | null; out?: Out }, options?: { self?: Tensor; dim?: Int | readonly Int[]; keepdim?: boolean; dtype?: DTypeLike | null; out?: Out }): Tensor;
  _sparseCsrProd(self: Tensor, options: { dim: Int | readonly Int[]; keepdim?: boolean; dtype?: DTypeLike | null; out?: Out }): Tensor;
  /** `_sparse_csr_sum.dim_dtype(Tensor self, int[] dim, bool keepdim=..., *, ScalarType? dtype=...) -> Tensor` */
  _sparseCsrSum(self: Tensor, dim: Int | readonly Int[], keepdim?: boolean | { self?: Tensor; dim?: Int | readonly Int[]; keepdim?: boolean; dtype?: DTypeLike | null; out?: Out }, options?: { self?: Tensor; dim?: Int | readonly Int[]; keepdim?: boolean; dtype?: DTypeLike | null; out?: Out }): Tensor;
  _sparseCsrSum(self: Tensor, options: { dim: Int | readonly Int[]; keepdim?: boolean; dtype?: DTypeLike | null; out?: Out }): Tensor;
  /** `_sparse_csr_tensor_unsafe(Tensor crow_indices, Tensor col_indices, Tensor values, int[] size, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor` */
  _sparseCsrTensorUnsafe(crowIndices: Tensor, colIndices: Tensor, values: Tensor, size: readonly Int[], options?: { crowIndices?: Tensor; colIndices?: Tensor; values?: Tensor; size?: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  _sparseCsrTensorUnsafe(options: { crowIndices: Tensor; colIndices: Tensor; values: Tensor; size: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  /**
   * - `_sparse_log_softmax(Tensor self, int dim, bool half_to_float) -> Tensor`
   * - `_sparse_log_softmax.int(Tensor self, int dim, ScalarType? dtype=...) -> Tensor`
   */
  _sparseLogSoftmax(self: Tensor, dim: Int, halfToFloat: boolean, options?: { self?: Tensor; dim?: Int; halfToFloat?: boolean; out?: Out }): Tensor;
  _sparseLogSoftmax(self: Tensor, options: { dim: Int; halfToFloat: boolean; out?: Out }): Tensor;
  _sparseLogSoftmax(self: Tensor, dim: Int, dtype?: DTypeLike | null | { self?: Tensor; dim?: Int; dtype?: DTypeLike | null; out?: Out }, options?: { self?: Tensor; dim?: Int; dtype?: DTypeLike | null; out?: Out }): Tensor;
  _sparseLogSoftmax(self: Tensor, options: { dim: Int; dtype?: DTypeLike | null; out?: Out }): Tensor;
  /** `_sparse_log_softmax_backward_data(Tensor grad_output, Tensor output, int dim, Tensor self) -> Tensor` */
  _sparseLogSoftmaxBackwardData(gradOutput: Tensor, output: Tensor, dim: Int, self: Tensor, options?: { gradOutput?: Tensor; output?: Tensor; dim?: Int; self?: Tensor; out?: Out }): Tensor;
  _sparseLogSoftmaxBackwardData(options: { gradOutput: Tensor; output: Tensor; dim: Int; self: Tensor; out?: Out }): Tensor;
  /** `_sparse_mask_projection(Tensor self, Tensor mask, bool accumulate_matches=...) -> Tensor` */
  _sparseMaskProjection(self: Tensor, mask: Tensor, accumulateMatches?: boolean | { self?: Tensor; mask?: Tensor; accumulateMatches?: boolean; out?: Out }, options?: { self?: Tensor; mask?: Tensor; accumulateMatches?: boolean; out?: Out }): Tensor;
  _sparseMaskProjection(self: Tensor, options: { mask: Tensor; accumulateMatches?: boolean; out?: Out }): Tensor;
  /**
   * - `_sparse_mm(Tensor sparse, Tensor dense) -> Tensor`
   * - `_sparse_mm.reduce(Tensor sparse, Tensor dense, str reduce) -> Tensor`
   */
  _sparseMm(sparse: Tensor, dense: Tensor, options?: { sparse?: Tensor; dense?: Tensor }): Tensor;
  _sparseMm(options: { sparse: Tensor; dense: Tensor }): Tensor;
  _sparseMm(sparse: Tensor, dense: Tensor, reduce: string, options?: { sparse?: Tensor; dense?: Tensor; reduce?: string }): Tensor;
  _sparseMm(options: { sparse: Tensor; dense: Tensor; reduce: string }): Tensor;
  /** `_sparse_mm_reduce_impl(Tensor self, Tensor other, str reduce) -> (Tensor, Tensor)` */
  _sparseMmReduceImpl(self: Tensor, other: Tensor, reduce: string, options?: { self?: Tensor; other?: Tensor; reduce?: string }): [Tensor, Tensor];
  _sparseMmReduceImpl(self: Tensor, options: { other: Tensor; reduce: string }): [Tensor, Tensor];
  /** `_sparse_mm_reduce_impl_backward(Tensor self, Tensor grad_out, Tensor weight, str reduce, Tensor arg_out, bool[] output_mask) -> (Tensor, Tensor)` */
  _sparseMmReduceImplBackward(self: Tensor, gradOut: Tensor, weight: Tensor, reduce: string, argOut: Tensor, outputMask: boolean | readonly boolean[], options?: { self?: Tensor; gradOut?: Tensor; weight?: Tensor; reduce?: string; argOut?: Tensor; outputMask?: boolean | readonly boolean[] }): [Tensor, Tensor];
  _sparseMmReduceImplBackward(self: Tensor, options: { gradOut: Tensor; weight: Tensor; reduce: string; argOut: Tensor; outputMask: boolean | readonly boolean[] }): [Tensor, Tensor];
  /** `_sparse_semi_structured_addmm(Tensor input, Tensor mat1, Tensor mat1_meta, Tensor mat2, *, Scalar alpha=..., Scalar beta=..., ScalarType? out_dtype=...) -> Tensor` */
  _sparseSemiStructuredAddmm(input: Tensor, mat1: Tensor, mat1Meta: Tensor, mat2: Tensor, options?: { input?: Tensor; mat1?: Tensor; mat1Meta?: Tensor; mat2?: Tensor; alpha?: Num; beta?: Num; outDtype?: DTypeLike | null }): Tensor;
  _sparseSemiStructuredAddmm(options: { input: Tensor; mat1: Tensor; mat1Meta: Tensor; mat2: Tensor; alpha?: Num; beta?: Num; outDtype?: DTypeLike | null }): Tensor;
  /** `_sparse_semi_structured_apply(Tensor input, Tensor thread_masks) -> (Tensor, Tensor)` */
  _sparseSemiStructuredApply(input: Tensor, threadMasks: Tensor, options?: { input?: Tensor; threadMasks?: Tensor }): [Tensor, Tensor];
  _sparseSemiStructuredApply(options: { input: Tensor; threadMasks: Tensor }): [Tensor, Tensor];
  /** `_sparse_semi_structured_apply_dense(Tensor input, Tensor thread_masks) -> Tensor` */
  _sparseSemiStructuredApplyDense(input: Tensor, threadMasks: Tensor, options?: { input?: Tensor; threadMasks?: Tensor }): Tensor;
  _sparseSemiStructuredApplyDense(options: { input: Tensor; threadMasks: Tensor }): Tensor;
  /** `_sparse_semi_structured_linear(Tensor input, Tensor weight, Tensor meta, *, Tensor? bias=..., str? activation=..., ScalarType? out_dtype=...) -> Tensor` */
  _sparseSemiStructuredLinear(input: Tensor, weight: Tensor, meta: Tensor, options?: { input?: Tensor; weight?: Tensor; meta?: Tensor; bias?: Tensor | null; activation?: string | null; outDtype?: DTypeLike | null }): Tensor;
  _sparseSemiStructuredLinear(options: { input: Tensor; weight: Tensor; meta: Tensor; bias?: Tensor | null; activation?: string | null; outDtype?: DTypeLike | null }): Tensor;
  /** `_sparse_semi_structured_mm(Tensor mat1, Tensor mat1_meta, Tensor mat2, *, ScalarType? out_dtype=...) -> Tensor` */
  _sparseSemiStructuredMm(mat1: Tensor, mat1Meta: Tensor, mat2: Tensor, options?: { mat1?: Tensor; mat1Meta?: Tensor; mat2?: Tensor; outDtype?: DTypeLike | null }): Tensor;
  _sparseSemiStructuredMm(options: { mat1: Tensor; mat1Meta: Tensor; mat2: Tensor; outDtype?: DTypeLike | null }): Tensor;
  /** `_sparse_semi_structured_tile(Tensor input, str algorithm=..., bool use_cutlass=...) -> (Tensor, Tensor, Tensor, Tensor, Tensor)` */
  _sparseSemiStructuredTile(input: Tensor, algorithm?: string | { input?: Tensor; algorithm?: string; useCutlass?: boolean }, useCutlass?: boolean | { input?: Tensor; algorithm?: string; useCutlass?: boolean }, options?: { input?: Tensor; algorithm?: string; useCutlass?: boolean }): [Tensor, Tensor, Tensor, Tensor, Tensor];
  _sparseSemiStructuredTile(options: { input: Tensor; algorithm?: string; useCutlass?: boolean }): [Tensor, Tensor, Tensor, Tensor, Tensor];
  /**
   * - `_sparse_softmax(Tensor self, int dim, bool half_to_float) -> Tensor`
   * - `_sparse_softmax.int(Tensor self, int dim, ScalarType? dtype=...) -> Tensor`
   */
  _sparseSoftmax(self: Tensor, dim: Int, halfToFloat: boolean, options?: { self?: Tensor; dim?: Int; halfToFloat?: boolean; out?: Out }): Tensor;
  _sparseSoftmax(self: Tensor, options: { dim: Int; halfToFloat: boolean; out?: Out }): Tensor;
  _sparseSoftmax(self: Tensor, dim: Int, dtype?: DTypeLike | null | { self?: Tensor; dim?: Int; dtype?: DTypeLike | null; out?: Out }, options?: { self?: Tensor; dim?: Int; dtype?: DTypeLike | null; out?: Out }): Tensor;
  _sparseSoftmax(self: Tensor, options: { dim: Int; dtype?: DTypeLike | null; out?: Out }): Tensor;
  /** `_sparse_softmax_backward_data(Tensor grad_output, Tensor output, int dim, Tensor self) -> Tensor` */
  _sparseSoftmaxBackwardData(gradOutput: Tensor, output: Tensor, dim: Int, self: Tensor, options?: { gradOutput?: Tensor; output?: Tensor; dim?: Int; self?: Tensor; out?: Out }): Tensor;
  _sparseSoftmaxBackwardData(options: { gradOutput: Tensor; output: Tensor; dim: Int; self: Tensor; out?: Out }): Tensor;
  /** `_sparse_sparse_matmul(Tensor self, Tensor other) -> Tensor` */
  _sparseSparseMatmul(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; out?: Out }): Tensor;
  _sparseSparseMatmul(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  /**
   * - `_sparse_sum(Tensor self) -> Tensor`
   * - `_sparse_sum.dim(Tensor self, int[] dim) -> Tensor`
   * - `_sparse_sum.dim_dtype(Tensor self, int[] dim, *, ScalarType dtype) -> Tensor`
   * - `_sparse_sum.dtype(Tensor self, *, ScalarType dtype) -> Tensor`
   */
  _sparseSum(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  _sparseSum(self: Tensor, dim: Int | readonly Int[], options?: { self?: Tensor; dim?: Int | readonly Int[]; out?: Out }): Tensor;
  _sparseSum(self: Tensor, options: { dim: Int | readonly Int[]; out?: Out }): Tensor;
  _sparseSum(self: Tensor, dim: Int | readonly Int[], options: { self?: Tensor; dim?: Int | readonly Int[]; dtype?: DTypeLike; out?: Out }): Tensor;
  _sparseSum(self: Tensor, options: { dim: Int | readonly Int[]; dtype: DTypeLike; out?: Out }): Tensor;
  _sparseSum(self: Tensor, options: { self?: Tensor; dtype?: DTypeLike; out?: Out }): Tensor;
  /** `_sparse_sum_backward(Tensor grad, Tensor self, int[] dim) -> Tensor` */
  _sparseSumBackward(grad: Tensor, self: Tensor, dim: readonly Int[], options?: { grad?: Tensor; self?: Tensor; dim?: readonly Int[]; out?: Out }): Tensor;
  _sparseSumBackward(options: { grad: Tensor; self: Tensor; dim: readonly Int[]; out?: Out }): Tensor;
  /** `_spdiags(Tensor diagonals, Tensor offsets, int[] shape, Layout? layout=...) -> Tensor` */
  _spdiags(diagonals: Tensor, offsets: Tensor, shape: readonly Int[], layout?: LayoutLike | null | { diagonals?: Tensor; offsets?: Tensor; shape?: readonly Int[]; layout?: LayoutLike | null; out?: Out }, options?: { diagonals?: Tensor; offsets?: Tensor; shape?: readonly Int[]; layout?: LayoutLike | null; out?: Out }): Tensor;
  _spdiags(options: { diagonals: Tensor; offsets: Tensor; shape: readonly Int[]; layout?: LayoutLike | null; out?: Out }): Tensor;
  /** `_spsolve(Tensor A, Tensor B, *, bool left=...) -> Tensor` */
  _spsolve(A: Tensor, B: Tensor, options?: { A?: Tensor; B?: Tensor; left?: boolean }): Tensor;
  _spsolve(options: { A: Tensor; B: Tensor; left?: boolean }): Tensor;
  /** `_stack(Tensor[] tensors, int dim=...) -> Tensor` */
  _stack(tensors: readonly Tensor[], dim?: Int | { tensors?: readonly Tensor[]; dim?: Int; out?: Out }, options?: { tensors?: readonly Tensor[]; dim?: Int; out?: Out }): Tensor;
  _stack(options: { tensors: readonly Tensor[]; dim?: Int; out?: Out }): Tensor;
  /** `_standard_gamma(Tensor self, Generator? generator=...) -> Tensor` */
  _standardGamma(self: Tensor, generator?: Generator | null | { self?: Tensor; generator?: Generator | null; out?: Out }, options?: { self?: Tensor; generator?: Generator | null; out?: Out }): Tensor;
  /** `_standard_gamma_grad(Tensor self, Tensor output) -> Tensor` */
  _standardGammaGrad(self: Tensor, output: Tensor, options?: { self?: Tensor; output?: Tensor; out?: Out }): Tensor;
  _standardGammaGrad(self: Tensor, options: { output: Tensor; out?: Out }): Tensor;
  /**
   * - `_test_ambiguous_defaults.a(Tensor dummy, int a=..., int b=...) -> Tensor`
   * - `_test_ambiguous_defaults.b(Tensor dummy, int a=..., str b=...) -> Tensor`
   */
  _testAmbiguousDefaults(dummy: Tensor, a?: Int | { dummy?: Tensor; a?: Int; b?: Int }, b?: Int | { dummy?: Tensor; a?: Int; b?: Int }, options?: { dummy?: Tensor; a?: Int; b?: Int }): Tensor;
  _testAmbiguousDefaults(options: { dummy: Tensor; a?: Int; b?: Int }): Tensor;
  _testAmbiguousDefaults(dummy: Tensor, a?: Int | { dummy?: Tensor; a?: Int; b?: string }, b?: string | { dummy?: Tensor; a?: Int; b?: string }, options?: { dummy?: Tensor; a?: Int; b?: string }): Tensor;
  _testAmbiguousDefaults(options: { dummy: Tensor; a?: Int; b?: string }): Tensor;
  /**
   * - `_test_autograd_multiple_dispatch.fullcoverage(Tensor self) -> Tensor`
   * - `_test_autograd_multiple_dispatch.ntonly(Tensor self, bool b) -> Tensor`
   */
  _testAutogradMultipleDispatch(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  _testAutogradMultipleDispatch(self: Tensor, b: boolean, options?: { self?: Tensor; b?: boolean; out?: Out }): Tensor;
  _testAutogradMultipleDispatch(self: Tensor, options: { b: boolean; out?: Out }): Tensor;
  /** `_test_autograd_multiple_dispatch_view(Tensor self) -> Tensor` */
  _testAutogradMultipleDispatchView(self: Tensor, options?: { self?: Tensor }): Tensor;
  /** `_test_autograd_multiple_dispatch_view_copy(Tensor self) -> Tensor` */
  _testAutogradMultipleDispatchViewCopy(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /** `_test_check_tensor(Tensor self) -> Tensor` */
  _testCheckTensor(self: Tensor, options?: { self?: Tensor }): Tensor;
  /** `_test_functorch_fallback(Tensor self, Tensor other) -> Tensor` */
  _testFunctorchFallback(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; out?: Out }): Tensor;
  _testFunctorchFallback(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  /** `_test_optional_filled_intlist(Tensor values, int[]? addends) -> Tensor` */
  _testOptionalFilledIntlist(values: Tensor, addends: Int | readonly Int[] | null, options?: { values?: Tensor; addends?: Int | readonly Int[] | null; out?: Out }): Tensor;
  _testOptionalFilledIntlist(options: { values: Tensor; addends: Int | readonly Int[] | null; out?: Out }): Tensor;
  /** `_test_optional_floatlist(Tensor values, float[]? addends) -> Tensor` */
  _testOptionalFloatlist(values: Tensor, addends: readonly Float[] | null, options?: { values?: Tensor; addends?: readonly Float[] | null; out?: Out }): Tensor;
  _testOptionalFloatlist(options: { values: Tensor; addends: readonly Float[] | null; out?: Out }): Tensor;
  /** `_test_optional_intlist(Tensor values, int[]? addends) -> Tensor` */
  _testOptionalIntlist(values: Tensor, addends: readonly Int[] | null, options?: { values?: Tensor; addends?: readonly Int[] | null; out?: Out }): Tensor;
  _testOptionalIntlist(options: { values: Tensor; addends: readonly Int[] | null; out?: Out }): Tensor;
  /** `_test_parallel_materialize(Tensor self, int num_parallel, bool skip_first=...) -> Tensor` */
  _testParallelMaterialize(self: Tensor, numParallel: Int, skipFirst?: boolean | { self?: Tensor; numParallel?: Int; skipFirst?: boolean }, options?: { self?: Tensor; numParallel?: Int; skipFirst?: boolean }): Tensor;
  _testParallelMaterialize(self: Tensor, options: { numParallel: Int; skipFirst?: boolean }): Tensor;
  /** `_test_serialization_subcmul(Tensor self, Tensor other, Scalar alpha=...) -> Tensor` */
  _testSerializationSubcmul(self: Tensor, other: Tensor, alpha?: Num | { self?: Tensor; other?: Tensor; alpha?: Num }, options?: { self?: Tensor; other?: Tensor; alpha?: Num }): Tensor;
  _testSerializationSubcmul(self: Tensor, options: { other: Tensor; alpha?: Num }): Tensor;
  /** `_test_string_default(Tensor dummy, str a=..., str b=...) -> Tensor` */
  _testStringDefault(dummy: Tensor, a?: string | { dummy?: Tensor; a?: string; b?: string }, b?: string | { dummy?: Tensor; a?: string; b?: string }, options?: { dummy?: Tensor; a?: string; b?: string }): Tensor;
  _testStringDefault(options: { dummy: Tensor; a?: string; b?: string }): Tensor;
  /** `_test_warn_in_autograd(Tensor self) -> Tensor` */
  _testWarnInAutograd(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /** `_thnn_differentiable_gru_cell_backward(Tensor grad_hy, Tensor input_gates, Tensor hidden_gates, Tensor hx, Tensor? input_bias, Tensor? hidden_bias) -> (Tensor, Tensor, Tensor, Tensor, Tensor)` */
  _thnnDifferentiableGruCellBackward(gradHy: Tensor, inputGates: Tensor, hiddenGates: Tensor, hx: Tensor, inputBias: Tensor | null, hiddenBias: Tensor | null, options?: { gradHy?: Tensor; inputGates?: Tensor; hiddenGates?: Tensor; hx?: Tensor; inputBias?: Tensor | null; hiddenBias?: Tensor | null }): [Tensor, Tensor, Tensor, Tensor, Tensor];
  _thnnDifferentiableGruCellBackward(options: { gradHy: Tensor; inputGates: Tensor; hiddenGates: Tensor; hx: Tensor; inputBias: Tensor | null; hiddenBias: Tensor | null }): [Tensor, Tensor, Tensor, Tensor, Tensor];
  /** `_thnn_differentiable_lstm_cell_backward(Tensor? grad_hy, Tensor? grad_cy, Tensor input_gates, Tensor hidden_gates, Tensor? input_bias, Tensor? hidden_bias, Tensor cx, Tensor cy) -> (Tensor, Tensor, Tensor, Tensor, Tensor)` */
  _thnnDifferentiableLstmCellBackward(gradHy: Tensor | null, gradCy: Tensor | null, inputGates: Tensor, hiddenGates: Tensor, inputBias: Tensor | null, hiddenBias: Tensor | null, cx: Tensor, cy: Tensor, options?: { gradHy?: Tensor | null; gradCy?: Tensor | null; inputGates?: Tensor; hiddenGates?: Tensor; inputBias?: Tensor | null; hiddenBias?: Tensor | null; cx?: Tensor; cy?: Tensor }): [Tensor, Tensor, Tensor, Tensor, Tensor];
  _thnnDifferentiableLstmCellBackward(options: { gradHy: Tensor | null; gradCy: Tensor | null; inputGates: Tensor; hiddenGates: Tensor; inputBias: Tensor | null; hiddenBias: Tensor | null; cx: Tensor; cy: Tensor }): [Tensor, Tensor, Tensor, Tensor, Tensor];
  /** `_thnn_fused_gru_cell(Tensor input_gates, Tensor hidden_gates, Tensor hx, Tensor? input_bias=..., Tensor? hidden_bias=...) -> (Tensor, Tensor)` */
  _thnnFusedGruCell(inputGates: Tensor, hiddenGates: Tensor, hx: Tensor, inputBias?: Tensor | null | { inputGates?: Tensor; hiddenGates?: Tensor; hx?: Tensor; inputBias?: Tensor | null; hiddenBias?: Tensor | null; out?: Out }, hiddenBias?: Tensor | null | { inputGates?: Tensor; hiddenGates?: Tensor; hx?: Tensor; inputBias?: Tensor | null; hiddenBias?: Tensor | null; out?: Out }, options?: { inputGates?: Tensor; hiddenGates?: Tensor; hx?: Tensor; inputBias?: Tensor | null; hiddenBias?: Tensor | null; out?: Out }): [Tensor, Tensor];
  _thnnFusedGruCell(options: { inputGates: Tensor; hiddenGates: Tensor; hx: Tensor; inputBias?: Tensor | null; hiddenBias?: Tensor | null; out?: Out }): [Tensor, Tensor];
  /** `_thnn_fused_gru_cell_backward(Tensor grad_hy, Tensor workspace, bool has_bias) -> (Tensor, Tensor, Tensor, Tensor, Tensor)` */
  _thnnFusedGruCellBackward(gradHy: Tensor, workspace: Tensor, hasBias: boolean, options?: { gradHy?: Tensor; workspace?: Tensor; hasBias?: boolean; out?: Out }): [Tensor, Tensor, Tensor, Tensor, Tensor];
  _thnnFusedGruCellBackward(options: { gradHy: Tensor; workspace: Tensor; hasBias: boolean; out?: Out }): [Tensor, Tensor, Tensor, Tensor, Tensor];
  /** `_thnn_fused_lstm_cell(Tensor input_gates, Tensor hidden_gates, Tensor cx, Tensor? input_bias=..., Tensor? hidden_bias=...) -> (Tensor, Tensor, Tensor)` */
  _thnnFusedLstmCell(inputGates: Tensor, hiddenGates: Tensor, cx: Tensor, inputBias?: Tensor | null | { inputGates?: Tensor; hiddenGates?: Tensor; cx?: Tensor; inputBias?: Tensor | null; hiddenBias?: Tensor | null; out?: Out }, hiddenBias?: Tensor | null | { inputGates?: Tensor; hiddenGates?: Tensor; cx?: Tensor; inputBias?: Tensor | null; hiddenBias?: Tensor | null; out?: Out }, options?: { inputGates?: Tensor; hiddenGates?: Tensor; cx?: Tensor; inputBias?: Tensor | null; hiddenBias?: Tensor | null; out?: Out }): [Tensor, Tensor, Tensor];
  _thnnFusedLstmCell(options: { inputGates: Tensor; hiddenGates: Tensor; cx: Tensor; inputBias?: Tensor | null; hiddenBias?: Tensor | null; out?: Out }): [Tensor, Tensor, Tensor];
  /** `_thnn_fused_lstm_cell_backward(Tensor? grad_hy, Tensor? grad_cy, Tensor cx, Tensor cy, Tensor workspace, bool has_bias) -> (Tensor, Tensor, Tensor, Tensor, Tensor)` */
  _thnnFusedLstmCellBackward(gradHy: Tensor | null, gradCy: Tensor | null, cx: Tensor, cy: Tensor, workspace: Tensor, hasBias: boolean, options?: { gradHy?: Tensor | null; gradCy?: Tensor | null; cx?: Tensor; cy?: Tensor; workspace?: Tensor; hasBias?: boolean }): [Tensor, Tensor, Tensor, Tensor, Tensor];
  _thnnFusedLstmCellBackward(options: { gradHy: Tensor | null; gradCy: Tensor | null; cx: Tensor; cy: Tensor; workspace: Tensor; hasBias: boolean }): [Tensor, Tensor, Tensor, Tensor, Tensor];
  /** `_thnn_fused_lstm_cell_backward_impl(Tensor? grad_hy, Tensor? grad_cy, Tensor cx, Tensor cy, Tensor workspace, bool has_bias) -> (Tensor, Tensor, Tensor)` */
  _thnnFusedLstmCellBackwardImpl(gradHy: Tensor | null, gradCy: Tensor | null, cx: Tensor, cy: Tensor, workspace: Tensor, hasBias: boolean, options?: { gradHy?: Tensor | null; gradCy?: Tensor | null; cx?: Tensor; cy?: Tensor; workspace?: Tensor; hasBias?: boolean; out?: Out }): [Tensor, Tensor, Tensor];
  _thnnFusedLstmCellBackwardImpl(options: { gradHy: Tensor | null; gradCy: Tensor | null; cx: Tensor; cy: Tensor; workspace: Tensor; hasBias: boolean; out?: Out }): [Tensor, Tensor, Tensor];
  /** `_to_copy(Tensor self, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=..., bool non_blocking=..., MemoryFormat? memory_format=...) -> Tensor` */
  _toCopy(self: Tensor, options?: { self?: Tensor; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; nonBlocking?: boolean; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean; out?: Out }): Tensor;
  /** `_to_cpu(Tensor[] tensors) -> Tensor[]` */
  _toCpu(tensors: readonly Tensor[], options?: { tensors?: readonly Tensor[] }): Tensor[];
  _toCpu(options: { tensors: readonly Tensor[] }): Tensor[];
  /** `_to_dense(Tensor self, ScalarType? dtype=..., bool? masked_grad=...) -> Tensor` */
  _toDense(self: Tensor, dtype?: DTypeLike | null | { self?: Tensor; dtype?: DTypeLike | null; maskedGrad?: boolean | null; out?: Out }, maskedGrad?: boolean | null | { self?: Tensor; dtype?: DTypeLike | null; maskedGrad?: boolean | null; out?: Out }, options?: { self?: Tensor; dtype?: DTypeLike | null; maskedGrad?: boolean | null; out?: Out }): Tensor;
  /**
   * - `_to_sparse(Tensor self, *, Layout? layout=..., int[]? blocksize=..., int? dense_dim=...) -> Tensor`
   * - `_to_sparse.sparse_dim(Tensor self, int sparse_dim) -> Tensor`
   */
  _toSparse(self: Tensor, options?: { self?: Tensor; layout?: LayoutLike | null; blocksize?: Int | readonly Int[] | null; denseDim?: Int | null; out?: Out }): Tensor;
  _toSparse(self: Tensor, sparseDim: Int, options?: { self?: Tensor; sparseDim?: Int; out?: Out }): Tensor;
  _toSparse(self: Tensor, options: { sparseDim: Int; out?: Out }): Tensor;
  /** `_to_sparse_bsc(Tensor self, int[] blocksize, int? dense_dim=...) -> Tensor` */
  _toSparseBsc(self: Tensor, blocksize: Int | readonly Int[], denseDim?: Int | null | { self?: Tensor; blocksize?: Int | readonly Int[]; denseDim?: Int | null; out?: Out }, options?: { self?: Tensor; blocksize?: Int | readonly Int[]; denseDim?: Int | null; out?: Out }): Tensor;
  _toSparseBsc(self: Tensor, options: { blocksize: Int | readonly Int[]; denseDim?: Int | null; out?: Out }): Tensor;
  /** `_to_sparse_bsr(Tensor self, int[] blocksize, int? dense_dim=...) -> Tensor` */
  _toSparseBsr(self: Tensor, blocksize: Int | readonly Int[], denseDim?: Int | null | { self?: Tensor; blocksize?: Int | readonly Int[]; denseDim?: Int | null; out?: Out }, options?: { self?: Tensor; blocksize?: Int | readonly Int[]; denseDim?: Int | null; out?: Out }): Tensor;
  _toSparseBsr(self: Tensor, options: { blocksize: Int | readonly Int[]; denseDim?: Int | null; out?: Out }): Tensor;
  /** `_to_sparse_csc(Tensor self, int? dense_dim=...) -> Tensor` */
  _toSparseCsc(self: Tensor, denseDim?: Int | null | { self?: Tensor; denseDim?: Int | null; out?: Out }, options?: { self?: Tensor; denseDim?: Int | null; out?: Out }): Tensor;
  /** `_to_sparse_csr(Tensor self, int? dense_dim=...) -> Tensor` */
  _toSparseCsr(self: Tensor, denseDim?: Int | null | { self?: Tensor; denseDim?: Int | null; out?: Out }, options?: { self?: Tensor; denseDim?: Int | null; out?: Out }): Tensor;
  /** `_to_sparse_semi_structured(Tensor dense) -> (Tensor, Tensor)` */
  _toSparseSemiStructured(dense: Tensor, options?: { dense?: Tensor }): [Tensor, Tensor];
  _toSparseSemiStructured(options: { dense: Tensor }): [Tensor, Tensor];
  /** `_transform_bias_rescale_qkv(Tensor qkv, Tensor qkv_bias, int num_heads) -> (Tensor, Tensor, Tensor)` */
  _transformBiasRescaleQkv(qkv: Tensor, qkvBias: Tensor, numHeads: Int, options?: { qkv?: Tensor; qkvBias?: Tensor; numHeads?: Int; out?: Out }): [Tensor, Tensor, Tensor];
  _transformBiasRescaleQkv(options: { qkv: Tensor; qkvBias: Tensor; numHeads: Int; out?: Out }): [Tensor, Tensor, Tensor];
  /** `_transformer_encoder_layer_fwd(Tensor src, int embed_dim, int num_heads, Tensor qkv_weight, Tensor qkv_bias, Tensor proj_weight, Tensor proj_bias, bool use_gelu, bool norm_first, float eps, Tensor norm_weight_1, Tensor norm_bias_1, Tensor norm_weight_2, Tensor norm_bias_2, Tensor ffn_weight_1, Tensor ffn_bias_1, Tensor ffn_weight_2, Tensor ffn_bias_2, Tensor? mask=..., int? mask_type=...) -> Tensor` */
  _transformerEncoderLayerFwd(src: Tensor, embedDim: Int, numHeads: Int, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, useGelu: boolean, normFirst: boolean, eps: Float, normWeight1: Tensor, normBias1: Tensor, normWeight2: Tensor, normBias2: Tensor, ffnWeight1: Tensor, ffnBias1: Tensor, ffnWeight2: Tensor, ffnBias2: Tensor, mask?: Tensor | null | { src?: Tensor; embedDim?: Int; numHeads?: Int; qkvWeight?: Tensor; qkvBias?: Tensor; projWeight?: Tensor; projBias?: Tensor; useGelu?: boolean; normFirst?: boolean; eps?: Float; normWeight1?: Tensor; normBias1?: Tensor; normWeight2?: Tensor; normBias2?: Tensor; ffnWeight1?: Tensor; ffnBias1?: Tensor; ffnWeight2?: Tensor; ffnBias2?: Tensor; mask?: Tensor | null; maskType?: Int | null; out?: Out }, maskType?: Int | null | { src?: Tensor; embedDim?: Int; numHeads?: Int; qkvWeight?: Tensor; qkvBias?: Tensor; projWeight?: Tensor; projBias?: Tensor; useGelu?: boolean; normFirst?: boolean; eps?: Float; normWeight1?: Tensor; normBias1?: Tensor; normWeight2?: Tensor; normBias2?: Tensor; ffnWeight1?: Tensor; ffnBias1?: Tensor; ffnWeight2?: Tensor; ffnBias2?: Tensor; mask?: Tensor | null; maskType?: Int | null; out?: Out }, options?: { src?: Tensor; embedDim?: Int; numHeads?: Int; qkvWeight?: Tensor; qkvBias?: Tensor; projWeight?: Tensor; projBias?: Tensor; useGelu?: boolean; normFirst?: boolean; eps?: Float; normWeight1?: Tensor; normBias1?: Tensor; normWeight2?: Tensor; normBias2?: Tensor; ffnWeight1?: Tensor; ffnBias1?: Tensor; ffnWeight2?: Tensor; ffnBias2?: Tensor; mask?: Tensor | null; maskType?: Int | null; out?: Out }): Tensor;
  _transformerEncoderLayerFwd(options: { src: Tensor; embedDim: Int; numHeads: Int; qkvWeight: Tensor; qkvBias: Tensor; projWeight: Tensor; projBias: Tensor; useGelu: boolean; normFirst: boolean; eps: Float; normWeight1: Tensor; normBias1: Tensor; normWeight2: Tensor; normBias2: Tensor; ffnWeight1: Tensor; ffnBias1: Tensor; ffnWeight2: Tensor; ffnBias2: Tensor; mask?: Tensor | null; maskType?: Int | null; out?: Out }): Tensor;
  /** `_trilinear(Tensor i1, Tensor i2, Tensor i3, int[] expand1, int[] expand2, int[] expand3, int[] sumdim, int unroll_dim=...) -> Tensor` */
  _trilinear(i1: Tensor, i2: Tensor, i3: Tensor, expand1: readonly Int[], expand2: readonly Int[], expand3: readonly Int[], sumdim: readonly Int[], unrollDim?: Int | { i1?: Tensor; i2?: Tensor; i3?: Tensor; expand1?: readonly Int[]; expand2?: readonly Int[]; expand3?: readonly Int[]; sumdim?: readonly Int[]; unrollDim?: Int; out?: Out }, options?: { i1?: Tensor; i2?: Tensor; i3?: Tensor; expand1?: readonly Int[]; expand2?: readonly Int[]; expand3?: readonly Int[]; sumdim?: readonly Int[]; unrollDim?: Int; out?: Out }): Tensor;
  _trilinear(options: { i1: Tensor; i2: Tensor; i3: Tensor; expand1: readonly Int[]; expand2: readonly Int[]; expand3: readonly Int[]; sumdim: readonly Int[]; unrollDim?: Int; out?: Out }): Tensor;
  /** `_triton_multi_head_attention(Tensor query, Tensor key, Tensor value, int embed_dim, int num_head, Tensor qkv_weight, Tensor qkv_bias, Tensor proj_weight, Tensor proj_bias, Tensor? mask=...) -> Tensor` */
  _tritonMultiHeadAttention(query: Tensor, key: Tensor, value: Tensor, embedDim: Int, numHead: Int, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, mask?: Tensor | null | { query?: Tensor; key?: Tensor; value?: Tensor; embedDim?: Int; numHead?: Int; qkvWeight?: Tensor; qkvBias?: Tensor; projWeight?: Tensor; projBias?: Tensor; mask?: Tensor | null; out?: Out }, options?: { query?: Tensor; key?: Tensor; value?: Tensor; embedDim?: Int; numHead?: Int; qkvWeight?: Tensor; qkvBias?: Tensor; projWeight?: Tensor; projBias?: Tensor; mask?: Tensor | null; out?: Out }): Tensor;
  _tritonMultiHeadAttention(options: { query: Tensor; key: Tensor; value: Tensor; embedDim: Int; numHead: Int; qkvWeight: Tensor; qkvBias: Tensor; projWeight: Tensor; projBias: Tensor; mask?: Tensor | null; out?: Out }): Tensor;
  /** `_triton_scaled_dot_attention(Tensor q, Tensor k, Tensor v, float dropout_p=...) -> Tensor` */
  _tritonScaledDotAttention(q: Tensor, k: Tensor, v: Tensor, dropoutP?: Float | { q?: Tensor; k?: Tensor; v?: Tensor; dropoutP?: Float; out?: Out }, options?: { q?: Tensor; k?: Tensor; v?: Tensor; dropoutP?: Float; out?: Out }): Tensor;
  _tritonScaledDotAttention(options: { q: Tensor; k: Tensor; v: Tensor; dropoutP?: Float; out?: Out }): Tensor;
  /** `_unique(Tensor self, bool sorted=..., bool return_inverse=...) -> (Tensor, Tensor)` */
  _unique(self: Tensor, sorted?: boolean | { self?: Tensor; sorted?: boolean; returnInverse?: boolean; out?: Out }, returnInverse?: boolean | { self?: Tensor; sorted?: boolean; returnInverse?: boolean; out?: Out }, options?: { self?: Tensor; sorted?: boolean; returnInverse?: boolean; out?: Out }): [Tensor, Tensor];
  /** `_unique2(Tensor self, bool sorted=..., bool return_inverse=..., bool return_counts=...) -> (Tensor, Tensor, Tensor)` */
  _unique2(self: Tensor, sorted?: boolean | { self?: Tensor; sorted?: boolean; returnInverse?: boolean; returnCounts?: boolean; out?: Out }, returnInverse?: boolean | { self?: Tensor; sorted?: boolean; returnInverse?: boolean; returnCounts?: boolean; out?: Out }, returnCounts?: boolean | { self?: Tensor; sorted?: boolean; returnInverse?: boolean; returnCounts?: boolean; out?: Out }, options?: { self?: Tensor; sorted?: boolean; returnInverse?: boolean; returnCounts?: boolean; out?: Out }): [Tensor, Tensor, Tensor];
  /** `_unpack_dual(Tensor dual, int level) -> (Tensor primal, Tensor tangent)` */
  _unpackDual(dual: Tensor, level: Int, options?: { dual?: Tensor; level?: Int }): [Tensor, Tensor] & { readonly primal: Tensor; readonly tangent: Tensor };
  _unpackDual(options: { dual: Tensor; level: Int }): [Tensor, Tensor] & { readonly primal: Tensor; readonly tangent: Tensor };
  /** `_unsafe_index.Tensor(Tensor self, Tensor?[] indices) -> Tensor` */
  _unsafeIndex(self: Tensor, indices: readonly (Tensor | null)[], options?: { self?: Tensor; indices?: readonly (Tensor | null)[] }): Tensor;
  _unsafeIndex(self: Tensor, options: { indices: readonly (Tensor | null)[] }): Tensor;
  /** `_unsafe_index_put(Tensor self, Tensor?[] indices, Tensor values, bool accumulate=...) -> Tensor` */
  _unsafeIndexPut(self: Tensor, indices: readonly (Tensor | null)[], values: Tensor, accumulate?: boolean | { self?: Tensor; indices?: readonly (Tensor | null)[]; values?: Tensor; accumulate?: boolean }, options?: { self?: Tensor; indices?: readonly (Tensor | null)[]; values?: Tensor; accumulate?: boolean }): Tensor;
  _unsafeIndexPut(self: Tensor, options: { indices: readonly (Tensor | null)[]; values: Tensor; accumulate?: boolean }): Tensor;
  /** `_unsafe_masked_index(Tensor self, Tensor mask, Tensor?[] indices, Scalar fill) -> Tensor` */
  _unsafeMaskedIndex(self: Tensor, mask: Tensor, indices: readonly (Tensor | null)[], fill: Num, options?: { self?: Tensor; mask?: Tensor; indices?: readonly (Tensor | null)[]; fill?: Num }): Tensor;
  _unsafeMaskedIndex(self: Tensor, options: { mask: Tensor; indices: readonly (Tensor | null)[]; fill: Num }): Tensor;
  /** `_unsafe_masked_index_put_accumulate(Tensor self, Tensor mask, Tensor?[] indices, Tensor values) -> Tensor` */
  _unsafeMaskedIndexPutAccumulate(self: Tensor, mask: Tensor, indices: readonly (Tensor | null)[], values: Tensor, options?: { self?: Tensor; mask?: Tensor; indices?: readonly (Tensor | null)[]; values?: Tensor }): Tensor;
  _unsafeMaskedIndexPutAccumulate(self: Tensor, options: { mask: Tensor; indices: readonly (Tensor | null)[]; values: Tensor }): Tensor;
  /** `_unsafe_view(Tensor self, SymInt[] size) -> Tensor` */
  _unsafeView(self: Tensor, size: readonly Int[], options?: { self?: Tensor; size?: readonly Int[]; out?: Out }): Tensor;
  _unsafeView(self: Tensor, options: { size: readonly Int[]; out?: Out }): Tensor;
  /**
   * - `_upsample_bicubic2d_aa(Tensor self, SymInt[] output_size, bool align_corners, float? scales_h=..., float? scales_w=...) -> Tensor`
   * - `_upsample_bicubic2d_aa.vec(Tensor input, SymInt[]? output_size, bool align_corners, float[]? scale_factors) -> Tensor`
   */
  _upsampleBicubic2dAa(self: Tensor, outputSize: Int | readonly Int[], alignCorners: boolean, scalesH?: Float | null | { self?: Tensor; outputSize?: Int | readonly Int[]; alignCorners?: boolean; scalesH?: Float | null; scalesW?: Float | null; out?: Out }, scalesW?: Float | null | { self?: Tensor; outputSize?: Int | readonly Int[]; alignCorners?: boolean; scalesH?: Float | null; scalesW?: Float | null; out?: Out }, options?: { self?: Tensor; outputSize?: Int | readonly Int[]; alignCorners?: boolean; scalesH?: Float | null; scalesW?: Float | null; out?: Out }): Tensor;
  _upsampleBicubic2dAa(self: Tensor, options: { outputSize: Int | readonly Int[]; alignCorners: boolean; scalesH?: Float | null; scalesW?: Float | null; out?: Out }): Tensor;
  _upsampleBicubic2dAa(input: Tensor, outputSize: readonly Int[] | null, alignCorners: boolean, scaleFactors: readonly Float[] | null, options?: { input?: Tensor; outputSize?: readonly Int[] | null; alignCorners?: boolean; scaleFactors?: readonly Float[] | null; out?: Out }): Tensor;
  _upsampleBicubic2dAa(options: { input: Tensor; outputSize: readonly Int[] | null; alignCorners: boolean; scaleFactors: readonly Float[] | null; out?: Out }): Tensor;
  /** `_upsample_bicubic2d_aa_backward(Tensor grad_output, SymInt[] output_size, SymInt[] input_size, bool align_corners, float? scales_h=..., float? scales_w=...) -> Tensor` */
  _upsampleBicubic2dAaBackward(gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], alignCorners: boolean, scalesH?: Float | null | { gradOutput?: Tensor; outputSize?: Int | readonly Int[]; inputSize?: Int | readonly Int[]; alignCorners?: boolean; scalesH?: Float | null; scalesW?: Float | null; out?: Out }, scalesW?: Float | null | { gradOutput?: Tensor; outputSize?: Int | readonly Int[]; inputSize?: Int | readonly Int[]; alignCorners?: boolean; scalesH?: Float | null; scalesW?: Float | null; out?: Out }, options?: { gradOutput?: Tensor; outputSize?: Int | readonly Int[]; inputSize?: Int | readonly Int[]; alignCorners?: boolean; scalesH?: Float | null; scalesW?: Float | null; out?: Out }): Tensor;
  _upsampleBicubic2dAaBackward(options: { gradOutput: Tensor; outputSize: Int | readonly Int[]; inputSize: Int | readonly Int[]; alignCorners: boolean; scalesH?: Float | null; scalesW?: Float | null; out?: Out }): Tensor;
  /**
   * - `_upsample_bilinear2d_aa(Tensor self, SymInt[] output_size, bool align_corners, float? scales_h=..., float? scales_w=...) -> Tensor`
   * - `_upsample_bilinear2d_aa.vec(Tensor input, SymInt[]? output_size, bool align_corners, float[]? scale_factors) -> Tensor`
   */
  _upsampleBilinear2dAa(self: Tensor, outputSize: Int | readonly Int[], alignCorners: boolean, scalesH?: Float | null | { self?: Tensor; outputSize?: Int | readonly Int[]; alignCorners?: boolean; scalesH?: Float | null; scalesW?: Float | null; out?: Out }, scalesW?: Float | null | { self?: Tensor; outputSize?: Int | readonly Int[]; alignCorners?: boolean; scalesH?: Float | null; scalesW?: Float | null; out?: Out }, options?: { self?: Tensor; outputSize?: Int | readonly Int[]; alignCorners?: boolean; scalesH?: Float | null; scalesW?: Float | null; out?: Out }): Tensor;
  _upsampleBilinear2dAa(self: Tensor, options: { outputSize: Int | readonly Int[]; alignCorners: boolean; scalesH?: Float | null; scalesW?: Float | null; out?: Out }): Tensor;
  _upsampleBilinear2dAa(input: Tensor, outputSize: readonly Int[] | null, alignCorners: boolean, scaleFactors: readonly Float[] | null, options?: { input?: Tensor; outputSize?: readonly Int[] | null; alignCorners?: boolean; scaleFactors?: readonly Float[] | null; out?: Out }): Tensor;
  _upsampleBilinear2dAa(options: { input: Tensor; outputSize: readonly Int[] | null; alignCorners: boolean; scaleFactors: readonly Float[] | null; out?: Out }): Tensor;
  /** `_upsample_bilinear2d_aa_backward(Tensor grad_output, SymInt[] output_size, SymInt[] input_size, bool align_corners, float? scales_h=..., float? scales_w=...) -> Tensor` */
  _upsampleBilinear2dAaBackward(gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], alignCorners: boolean, scalesH?: Float | null | { gradOutput?: Tensor; outputSize?: Int | readonly Int[]; inputSize?: Int | readonly Int[]; alignCorners?: boolean; scalesH?: Float | null; scalesW?: Float | null; out?: Out }, scalesW?: Float | null | { gradOutput?: Tensor; outputSize?: Int | readonly Int[]; inputSize?: Int | readonly Int[]; alignCorners?: boolean; scalesH?: Float | null; scalesW?: Float | null; out?: Out }, options?: { gradOutput?: Tensor; outputSize?: Int | readonly Int[]; inputSize?: Int | readonly Int[]; alignCorners?: boolean; scalesH?: Float | null; scalesW?: Float | null; out?: Out }): Tensor;
  _upsampleBilinear2dAaBackward(options: { gradOutput: Tensor; outputSize: Int | readonly Int[]; inputSize: Int | readonly Int[]; alignCorners: boolean; scalesH?: Float | null; scalesW?: Float | null; out?: Out }): Tensor;
  /**
   * - `_upsample_lanczos2d_aa(Tensor self, SymInt[] output_size, bool align_corners, float? scales_h=..., float? scales_w=...) -> Tensor`
   * - `_upsample_lanczos2d_aa.vec(Tensor input, SymInt[]? output_size, bool align_corners, float[]? scale_factors) -> Tensor`
   */
  _upsampleLanczos2dAa(self: Tensor, outputSize: Int | readonly Int[], alignCorners: boolean, scalesH?: Float | null | { self?: Tensor; outputSize?: Int | readonly Int[]; alignCorners?: boolean; scalesH?: Float | null; scalesW?: Float | null; out?: Out }, scalesW?: Float | null | { self?: Tensor; outputSize?: Int | readonly Int[]; alignCorners?: boolean; scalesH?: Float | null; scalesW?: Float | null; out?: Out }, options?: { self?: Tensor; outputSize?: Int | readonly Int[]; alignCorners?: boolean; scalesH?: Float | null; scalesW?: Float | null; out?: Out }): Tensor;
  _upsampleLanczos2dAa(self: Tensor, options: { outputSize: Int | readonly Int[]; alignCorners: boolean; scalesH?: Float | null; scalesW?: Float | null; out?: Out }): Tensor;
  _upsampleLanczos2dAa(input: Tensor, outputSize: readonly Int[] | null, alignCorners: boolean, scaleFactors: readonly Float[] | null, options?: { input?: Tensor; outputSize?: readonly Int[] | null; alignCorners?: boolean; scaleFactors?: readonly Float[] | null; out?: Out }): Tensor;
  _upsampleLanczos2dAa(options: { input: Tensor; outputSize: readonly Int[] | null; alignCorners: boolean; scaleFactors: readonly Float[] | null; out?: Out }): Tensor;
  /** `_upsample_lanczos2d_aa_backward(Tensor grad_output, SymInt[] output_size, SymInt[] input_size, bool align_corners, float? scales_h=..., float? scales_w=...) -> Tensor` */
  _upsampleLanczos2dAaBackward(gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], alignCorners: boolean, scalesH?: Float | null | { gradOutput?: Tensor; outputSize?: Int | readonly Int[]; inputSize?: Int | readonly Int[]; alignCorners?: boolean; scalesH?: Float | null; scalesW?: Float | null; out?: Out }, scalesW?: Float | null | { gradOutput?: Tensor; outputSize?: Int | readonly Int[]; inputSize?: Int | readonly Int[]; alignCorners?: boolean; scalesH?: Float | null; scalesW?: Float | null; out?: Out }, options?: { gradOutput?: Tensor; outputSize?: Int | readonly Int[]; inputSize?: Int | readonly Int[]; alignCorners?: boolean; scalesH?: Float | null; scalesW?: Float | null; out?: Out }): Tensor;
  _upsampleLanczos2dAaBackward(options: { gradOutput: Tensor; outputSize: Int | readonly Int[]; inputSize: Int | readonly Int[]; alignCorners: boolean; scalesH?: Float | null; scalesW?: Float | null; out?: Out }): Tensor;
  /**
   * - `_upsample_nearest_exact1d(Tensor self, SymInt[] output_size, float? scales=...) -> Tensor`
   * - `_upsample_nearest_exact1d.vec(Tensor input, SymInt[]? output_size, float[]? scale_factors) -> Tensor`
   */
  _upsampleNearestExact1d(self: Tensor, outputSize: Int | readonly Int[], scales?: Float | null | { self?: Tensor; outputSize?: Int | readonly Int[]; scales?: Float | null; out?: Out }, options?: { self?: Tensor; outputSize?: Int | readonly Int[]; scales?: Float | null; out?: Out }): Tensor;
  _upsampleNearestExact1d(self: Tensor, options: { outputSize: Int | readonly Int[]; scales?: Float | null; out?: Out }): Tensor;
  _upsampleNearestExact1d(input: Tensor, outputSize: readonly Int[] | null, scaleFactors: readonly Float[] | null, options?: { input?: Tensor; outputSize?: readonly Int[] | null; scaleFactors?: readonly Float[] | null; out?: Out }): Tensor;
  _upsampleNearestExact1d(options: { input: Tensor; outputSize: readonly Int[] | null; scaleFactors: readonly Float[] | null; out?: Out }): Tensor;
  /** `_upsample_nearest_exact1d_backward(Tensor grad_output, SymInt[] output_size, SymInt[] input_size, float? scales=...) -> Tensor` */
  _upsampleNearestExact1dBackward(gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], scales?: Float | null | { gradOutput?: Tensor; outputSize?: Int | readonly Int[]; inputSize?: Int | readonly Int[]; scales?: Float | null; out?: Out }, options?: { gradOutput?: Tensor; outputSize?: Int | readonly Int[]; inputSize?: Int | readonly Int[]; scales?: Float | null; out?: Out }): Tensor;
  _upsampleNearestExact1dBackward(options: { gradOutput: Tensor; outputSize: Int | readonly Int[]; inputSize: Int | readonly Int[]; scales?: Float | null; out?: Out }): Tensor;
  /**
   * - `_upsample_nearest_exact2d(Tensor self, SymInt[] output_size, float? scales_h=..., float? scales_w=...) -> Tensor`
   * - `_upsample_nearest_exact2d.vec(Tensor input, SymInt[]? output_size, float[]? scale_factors) -> Tensor`
   */
  _upsampleNearestExact2d(self: Tensor, outputSize: Int | readonly Int[], scalesH?: Float | null | { self?: Tensor; outputSize?: Int | readonly Int[]; scalesH?: Float | null; scalesW?: Float | null; out?: Out }, scalesW?: Float | null | { self?: Tensor; outputSize?: Int | readonly Int[]; scalesH?: Float | null; scalesW?: Float | null; out?: Out }, options?: { self?: Tensor; outputSize?: Int | readonly Int[]; scalesH?: Float | null; scalesW?: Float | null; out?: Out }): Tensor;
  _upsampleNearestExact2d(self: Tensor, options: { outputSize: Int | readonly Int[]; scalesH?: Float | null; scalesW?: Float | null; out?: Out }): Tensor;
  _upsampleNearestExact2d(input: Tensor, outputSize: readonly Int[] | null, scaleFactors: readonly Float[] | null, options?: { input?: Tensor; outputSize?: readonly Int[] | null; scaleFactors?: readonly Float[] | null; out?: Out }): Tensor;
  _upsampleNearestExact2d(options: { input: Tensor; outputSize: readonly Int[] | null; scaleFactors: readonly Float[] | null; out?: Out }): Tensor;
  /** `_upsample_nearest_exact2d_backward(Tensor grad_output, SymInt[] output_size, SymInt[] input_size, float? scales_h=..., float? scales_w=...) -> Tensor` */
  _upsampleNearestExact2dBackward(gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], scalesH?: Float | null | { gradOutput?: Tensor; outputSize?: Int | readonly Int[]; inputSize?: Int | readonly Int[]; scalesH?: Float | null; scalesW?: Float | null; out?: Out }, scalesW?: Float | null | { gradOutput?: Tensor; outputSize?: Int | readonly Int[]; inputSize?: Int | readonly Int[]; scalesH?: Float | null; scalesW?: Float | null; out?: Out }, options?: { gradOutput?: Tensor; outputSize?: Int | readonly Int[]; inputSize?: Int | readonly Int[]; scalesH?: Float | null; scalesW?: Float | null; out?: Out }): Tensor;
  _upsampleNearestExact2dBackward(options: { gradOutput: Tensor; outputSize: Int | readonly Int[]; inputSize: Int | readonly Int[]; scalesH?: Float | null; scalesW?: Float | null; out?: Out }): Tensor;
  /**
   * - `_upsample_nearest_exact3d(Tensor self, SymInt[] output_size, float? scales_d=..., float? scales_h=..., float? scales_w=...) -> Tensor`
   * - `_upsample_nearest_exact3d.vec(Tensor input, SymInt[]? output_size, float[]? scale_factors) -> Tensor`
   */
  _upsampleNearestExact3d(self: Tensor, outputSize: Int | readonly Int[], scalesD?: Float | null | { self?: Tensor; outputSize?: Int | readonly Int[]; scalesD?: Float | null; scalesH?: Float | null; scalesW?: Float | null; out?: Out }, scalesH?: Float | null | { self?: Tensor; outputSize?: Int | readonly Int[]; scalesD?: Float | null; scalesH?: Float | null; scalesW?: Float | null; out?: Out }, scalesW?: Float | null | { self?: Tensor; outputSize?: Int | readonly Int[]; scalesD?: Float | null; scalesH?: Float | null; scalesW?: Float | null; out?: Out }, options?: { self?: Tensor; outputSize?: Int | readonly Int[]; scalesD?: Float | null; scalesH?: Float | null; scalesW?: Float | null; out?: Out }): Tensor;
  _upsampleNearestExact3d(self: Tensor, options: { outputSize: Int | readonly Int[]; scalesD?: Float | null; scalesH?: Float | null; scalesW?: Float | null; out?: Out }): Tensor;
  _upsampleNearestExact3d(input: Tensor, outputSize: readonly Int[] | null, scaleFactors: readonly Float[] | null, options?: { input?: Tensor; outputSize?: readonly Int[] | null; scaleFactors?: readonly Float[] | null; out?: Out }): Tensor;
  _upsampleNearestExact3d(options: { input: Tensor; outputSize: readonly Int[] | null; scaleFactors: readonly Float[] | null; out?: Out }): Tensor;
  /** `_upsample_nearest_exact3d_backward(Tensor grad_output, SymInt[] output_size, SymInt[] input_size, float? scales_d=..., float? scales_h=..., float? scales_w=...) -> Tensor` */
  _upsampleNearestExact3dBackward(gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], scalesD?: Float | null | { gradOutput?: Tensor; outputSize?: Int | readonly Int[]; inputSize?: Int | readonly Int[]; scalesD?: Float | null; scalesH?: Float | null; scalesW?: Float | null; out?: Out }, scalesH?: Float | null | { gradOutput?: Tensor; outputSize?: Int | readonly Int[]; inputSize?: Int | readonly Int[]; scalesD?: Float | null; scalesH?: Float | null; scalesW?: Float | null; out?: Out }, scalesW?: Float | null | { gradOutput?: Tensor; outputSize?: Int | readonly Int[]; inputSize?: Int | readonly Int[]; scalesD?: Float | null; scalesH?: Float | null; scalesW?: Float | null; out?: Out }, options?: { gradOutput?: Tensor; outputSize?: Int | readonly Int[]; inputSize?: Int | readonly Int[]; scalesD?: Float | null; scalesH?: Float | null; scalesW?: Float | null; out?: Out }): Tensor;
  _upsampleNearestExact3dBackward(options: { gradOutput: Tensor; outputSize: Int | readonly Int[]; inputSize: Int | readonly Int[]; scalesD?: Float | null; scalesH?: Float | null; scalesW?: Float | null; out?: Out }): Tensor;
  /**
   * - `_use_cudnn_ctc_loss(Tensor log_probs, Tensor targets, int[] input_lengths, int[] target_lengths, int blank) -> bool`
   * - `_use_cudnn_ctc_loss.Tensor(Tensor log_probs, Tensor targets, Tensor input_lengths, Tensor target_lengths, int blank) -> bool`
   */
  _useCudnnCtcLoss(logProbs: Tensor, targets: Tensor, inputLengths: readonly Int[], targetLengths: readonly Int[], blank: Int, options?: { logProbs?: Tensor; targets?: Tensor; inputLengths?: readonly Int[]; targetLengths?: readonly Int[]; blank?: Int }): boolean;
  _useCudnnCtcLoss(options: { logProbs: Tensor; targets: Tensor; inputLengths: readonly Int[]; targetLengths: readonly Int[]; blank: Int }): boolean;
  _useCudnnCtcLoss(logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, blank: Int, options?: { logProbs?: Tensor; targets?: Tensor; inputLengths?: Tensor; targetLengths?: Tensor; blank?: Int }): boolean;
  _useCudnnCtcLoss(options: { logProbs: Tensor; targets: Tensor; inputLengths: Tensor; targetLengths: Tensor; blank: Int }): boolean;
  /** `_use_cudnn_rnn_flatten_weight() -> bool` */
  _useCudnnRnnFlattenWeight(): boolean;
  /**
   * - `_use_miopen_ctc_loss(Tensor log_probs, Tensor targets, int[] input_lengths, int[] target_lengths, int blank) -> bool`
   * - `_use_miopen_ctc_loss.Tensor(Tensor log_probs, Tensor targets, Tensor input_lengths, Tensor target_lengths, int blank) -> bool`
   */
  _useMiopenCtcLoss(logProbs: Tensor, targets: Tensor, inputLengths: readonly Int[], targetLengths: readonly Int[], blank: Int, options?: { logProbs?: Tensor; targets?: Tensor; inputLengths?: readonly Int[]; targetLengths?: readonly Int[]; blank?: Int }): boolean;
  _useMiopenCtcLoss(options: { logProbs: Tensor; targets: Tensor; inputLengths: readonly Int[]; targetLengths: readonly Int[]; blank: Int }): boolean;
  _useMiopenCtcLoss(logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, blank: Int, options?: { logProbs?: Tensor; targets?: Tensor; inputLengths?: Tensor; targetLengths?: Tensor; blank?: Int }): boolean;
  _useMiopenCtcLoss(options: { logProbs: Tensor; targets: Tensor; inputLengths: Tensor; targetLengths: Tensor; blank: Int }): boolean;
  /** `_validate_compressed_sparse_indices(bool is_crow, Tensor compressed_idx, Tensor plain_idx, int cdim, int dim, int nnz) -> ()` */
  _validateCompressedSparseIndices(isCrow: boolean, compressedIdx: Tensor, plainIdx: Tensor, cdim: Int, dim: Int, nnz: Int, options?: { isCrow?: boolean; compressedIdx?: Tensor; plainIdx?: Tensor; cdim?: Int; dim?: Int; nnz?: Int }): void;
  _validateCompressedSparseIndices(options: { isCrow: boolean; compressedIdx: Tensor; plainIdx: Tensor; cdim: Int; dim: Int; nnz: Int }): void;
  /** `_validate_sparse_bsc_tensor_args(Tensor ccol_indices, Tensor row_indices, Tensor values, int[] size, bool? check_pinning=...) -> ()` */
  _validateSparseBscTensorArgs(ccolIndices: Tensor, rowIndices: Tensor, values: Tensor, size: readonly Int[], checkPinning?: boolean | null | { ccolIndices?: Tensor; rowIndices?: Tensor; values?: Tensor; size?: readonly Int[]; checkPinning?: boolean | null }, options?: { ccolIndices?: Tensor; rowIndices?: Tensor; values?: Tensor; size?: readonly Int[]; checkPinning?: boolean | null }): void;
  _validateSparseBscTensorArgs(options: { ccolIndices: Tensor; rowIndices: Tensor; values: Tensor; size: readonly Int[]; checkPinning?: boolean | null }): void;
  /** `_validate_sparse_bsr_tensor_args(Tensor crow_indices, Tensor col_indices, Tensor values, int[] size, bool? check_pinning=...) -> ()` */
  _validateSparseBsrTensorArgs(crowIndices: Tensor, colIndices: Tensor, values: Tensor, size: readonly Int[], checkPinning?: boolean | null | { crowIndices?: Tensor; colIndices?: Tensor; values?: Tensor; size?: readonly Int[]; checkPinning?: boolean | null }, options?: { crowIndices?: Tensor; colIndices?: Tensor; values?: Tensor; size?: readonly Int[]; checkPinning?: boolean | null }): void;
  _validateSparseBsrTensorArgs(options: { crowIndices: Tensor; colIndices: Tensor; values: Tensor; size: readonly Int[]; checkPinning?: boolean | null }): void;
  /** `_validate_sparse_compressed_tensor_args(Tensor compressed_indices, Tensor plain_indices, Tensor values, int[] size, Layout layout, bool? check_pinning=...) -> ()` */
  _validateSparseCompressedTensorArgs(compressedIndices: Tensor, plainIndices: Tensor, values: Tensor, size: readonly Int[], layout: LayoutLike, checkPinning?: boolean | null | { compressedIndices?: Tensor; plainIndices?: Tensor; values?: Tensor; size?: readonly Int[]; layout?: LayoutLike; checkPinning?: boolean | null }, options?: { compressedIndices?: Tensor; plainIndices?: Tensor; values?: Tensor; size?: readonly Int[]; layout?: LayoutLike; checkPinning?: boolean | null }): void;
  _validateSparseCompressedTensorArgs(options: { compressedIndices: Tensor; plainIndices: Tensor; values: Tensor; size: readonly Int[]; layout: LayoutLike; checkPinning?: boolean | null }): void;
  /** `_validate_sparse_coo_tensor_args(Tensor indices, Tensor values, int[] size, bool? is_coalesced=..., bool? check_pinning=...) -> ()` */
  _validateSparseCooTensorArgs(indices: Tensor, values: Tensor, size: readonly Int[], isCoalesced?: boolean | null | { indices?: Tensor; values?: Tensor; size?: readonly Int[]; isCoalesced?: boolean | null; checkPinning?: boolean | null }, checkPinning?: boolean | null | { indices?: Tensor; values?: Tensor; size?: readonly Int[]; isCoalesced?: boolean | null; checkPinning?: boolean | null }, options?: { indices?: Tensor; values?: Tensor; size?: readonly Int[]; isCoalesced?: boolean | null; checkPinning?: boolean | null }): void;
  _validateSparseCooTensorArgs(options: { indices: Tensor; values: Tensor; size: readonly Int[]; isCoalesced?: boolean | null; checkPinning?: boolean | null }): void;
  /** `_validate_sparse_csc_tensor_args(Tensor ccol_indices, Tensor row_indices, Tensor values, int[] size, bool? check_pinning=...) -> ()` */
  _validateSparseCscTensorArgs(ccolIndices: Tensor, rowIndices: Tensor, values: Tensor, size: readonly Int[], checkPinning?: boolean | null | { ccolIndices?: Tensor; rowIndices?: Tensor; values?: Tensor; size?: readonly Int[]; checkPinning?: boolean | null }, options?: { ccolIndices?: Tensor; rowIndices?: Tensor; values?: Tensor; size?: readonly Int[]; checkPinning?: boolean | null }): void;
  _validateSparseCscTensorArgs(options: { ccolIndices: Tensor; rowIndices: Tensor; values: Tensor; size: readonly Int[]; checkPinning?: boolean | null }): void;
  /** `_validate_sparse_csr_tensor_args(Tensor crow_indices, Tensor col_indices, Tensor values, int[] size, bool? check_pinning=...) -> ()` */
  _validateSparseCsrTensorArgs(crowIndices: Tensor, colIndices: Tensor, values: Tensor, size: readonly Int[], checkPinning?: boolean | null | { crowIndices?: Tensor; colIndices?: Tensor; values?: Tensor; size?: readonly Int[]; checkPinning?: boolean | null }, options?: { crowIndices?: Tensor; colIndices?: Tensor; values?: Tensor; size?: readonly Int[]; checkPinning?: boolean | null }): void;
  _validateSparseCsrTensorArgs(options: { crowIndices: Tensor; colIndices: Tensor; values: Tensor; size: readonly Int[]; checkPinning?: boolean | null }): void;
  /** `_values(Tensor self) -> Tensor` */
  _values(self: Tensor, options?: { self?: Tensor }): Tensor;
  /** `_values_copy(Tensor self) -> Tensor` */
  _valuesCopy(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /** `_version(Tensor self) -> int` */
  _version(self: Tensor, options?: { self?: Tensor }): number;
  /** `_weight_int4pack_mm(Tensor self, Tensor mat2, int qGroupSize, Tensor qScaleAndZeros) -> Tensor` */
  _weightInt4packMm(self: Tensor, mat2: Tensor, qGroupSize: Int, qScaleAndZeros: Tensor, options?: { self?: Tensor; mat2?: Tensor; qGroupSize?: Int; qScaleAndZeros?: Tensor }): Tensor;
  _weightInt4packMm(self: Tensor, options: { mat2: Tensor; qGroupSize: Int; qScaleAndZeros: Tensor }): Tensor;
  /** `_weight_int4pack_mm_for_cpu(Tensor self, Tensor mat2, int qGroupSize, Tensor qScaleAndZeros) -> Tensor` */
  _weightInt4packMmForCpu(self: Tensor, mat2: Tensor, qGroupSize: Int, qScaleAndZeros: Tensor, options?: { self?: Tensor; mat2?: Tensor; qGroupSize?: Int; qScaleAndZeros?: Tensor }): Tensor;
  _weightInt4packMmForCpu(self: Tensor, options: { mat2: Tensor; qGroupSize: Int; qScaleAndZeros: Tensor }): Tensor;
  /** `_weight_int4pack_mm_with_scales_and_zeros(Tensor self, Tensor mat2, int qGroupSize, Tensor qScale, Tensor qZeros) -> Tensor` */
  _weightInt4packMmWithScalesAndZeros(self: Tensor, mat2: Tensor, qGroupSize: Int, qScale: Tensor, qZeros: Tensor, options?: { self?: Tensor; mat2?: Tensor; qGroupSize?: Int; qScale?: Tensor; qZeros?: Tensor }): Tensor;
  _weightInt4packMmWithScalesAndZeros(self: Tensor, options: { mat2: Tensor; qGroupSize: Int; qScale: Tensor; qZeros: Tensor }): Tensor;
  /** `_weight_int8pack_mm(Tensor self, Tensor mat2, Tensor scales) -> Tensor` */
  _weightInt8packMm(self: Tensor, mat2: Tensor, scales: Tensor, options?: { self?: Tensor; mat2?: Tensor; scales?: Tensor }): Tensor;
  _weightInt8packMm(self: Tensor, options: { mat2: Tensor; scales: Tensor }): Tensor;
  /** `_weight_norm(Tensor v, Tensor g, int dim=...) -> Tensor` */
  _weightNorm(v: Tensor, g: Tensor, dim?: Int | { v?: Tensor; g?: Tensor; dim?: Int }, options?: { v?: Tensor; g?: Tensor; dim?: Int }): Tensor;
  _weightNorm(options: { v: Tensor; g: Tensor; dim?: Int }): Tensor;
  /** `_weight_norm_differentiable_backward(Tensor grad_w, Tensor saved_v, Tensor saved_g, Tensor saved_norms, int dim) -> (Tensor, Tensor)` */
  _weightNormDifferentiableBackward(gradW: Tensor, savedV: Tensor, savedG: Tensor, savedNorms: Tensor, dim: Int, options?: { gradW?: Tensor; savedV?: Tensor; savedG?: Tensor; savedNorms?: Tensor; dim?: Int }): [Tensor, Tensor];
  _weightNormDifferentiableBackward(options: { gradW: Tensor; savedV: Tensor; savedG: Tensor; savedNorms: Tensor; dim: Int }): [Tensor, Tensor];
  /** `_weight_norm_interface(Tensor v, Tensor g, int dim=...) -> (Tensor, Tensor)` */
  _weightNormInterface(v: Tensor, g: Tensor, dim?: Int | { v?: Tensor; g?: Tensor; dim?: Int; out?: Out }, options?: { v?: Tensor; g?: Tensor; dim?: Int; out?: Out }): [Tensor, Tensor];
  _weightNormInterface(options: { v: Tensor; g: Tensor; dim?: Int; out?: Out }): [Tensor, Tensor];
  /** `_weight_norm_interface_backward(Tensor grad_w, Tensor saved_v, Tensor saved_g, Tensor saved_norms, int dim) -> (Tensor, Tensor)` */
  _weightNormInterfaceBackward(gradW: Tensor, savedV: Tensor, savedG: Tensor, savedNorms: Tensor, dim: Int, options?: { gradW?: Tensor; savedV?: Tensor; savedG?: Tensor; savedNorms?: Tensor; dim?: Int; out?: Out }): [Tensor, Tensor];
  _weightNormInterfaceBackward(options: { gradW: Tensor; savedV: Tensor; savedG: Tensor; savedNorms: Tensor; dim: Int; out?: Out }): [Tensor, Tensor];
  /** `_wrapped_linear_prepack(Tensor weight, Tensor weight_scale, Tensor weight_zero_point, Tensor bias) -> Tensor` */
  _wrappedLinearPrepack(weight: Tensor, weightScale: Tensor, weightZeroPoint: Tensor, bias: Tensor, options?: { weight?: Tensor; weightScale?: Tensor; weightZeroPoint?: Tensor; bias?: Tensor }): Tensor;
  _wrappedLinearPrepack(options: { weight: Tensor; weightScale: Tensor; weightZeroPoint: Tensor; bias: Tensor }): Tensor;
  /** `_wrapped_quantized_linear_prepacked(Tensor input, Tensor input_scale, Tensor input_zero_point, Tensor packed_weight, Tensor output_scale, Tensor output_zero_point, int out_channel) -> Tensor` */
  _wrappedQuantizedLinearPrepacked(input: Tensor, inputScale: Tensor, inputZeroPoint: Tensor, packedWeight: Tensor, outputScale: Tensor, outputZeroPoint: Tensor, outChannel: Int, options?: { input?: Tensor; inputScale?: Tensor; inputZeroPoint?: Tensor; packedWeight?: Tensor; outputScale?: Tensor; outputZeroPoint?: Tensor; outChannel?: Int }): Tensor;
  _wrappedQuantizedLinearPrepacked(options: { input: Tensor; inputScale: Tensor; inputZeroPoint: Tensor; packedWeight: Tensor; outputScale: Tensor; outputZeroPoint: Tensor; outChannel: Int }): Tensor;
  /**
   * |x| of each element. [torch.abs](https://docs.pytorch.org/docs/stable/generated/torch.abs.html)
   * - `abs(Tensor self) -> Tensor`
   */
  abs(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * |x| of each element. In place. [torch.Tensor.abs_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.abs_.html)
   * - `abs_(Tensor self) -> Tensor`
   */
  abs_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * |x| of each element. [torch.absolute](https://docs.pytorch.org/docs/stable/generated/torch.absolute.html)
   * - `absolute(Tensor self) -> Tensor`
   */
  absolute(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * |x| of each element. In place. [torch.Tensor.absolute_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.absolute_.html)
   * - `absolute_(Tensor self) -> Tensor`
   */
  absolute_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * The angle whose cosine each element is. [torch.acos](https://docs.pytorch.org/docs/stable/generated/torch.acos.html)
   * - `acos(Tensor self) -> Tensor`
   */
  acos(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * The angle whose cosine each element is. In place. [torch.Tensor.acos_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.acos_.html)
   * - `acos_(Tensor self) -> Tensor`
   */
  acos_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * The inverse hyperbolic cosine of each element. [torch.acosh](https://docs.pytorch.org/docs/stable/generated/torch.acosh.html)
   * - `acosh(Tensor self) -> Tensor`
   */
  acosh(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * The inverse hyperbolic cosine of each element. In place. [torch.Tensor.acosh_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.acosh_.html)
   * - `acosh_(Tensor self) -> Tensor`
   */
  acosh_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * Means of windows so that (N, C, L) gets a given length. [torch.nn.functional.adaptive_avg_pool1d](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_avg_pool1d.html)
   * - `adaptive_avg_pool1d(Tensor self, int[] output_size) -> Tensor`
   */
  adaptiveAvgPool1d(self: Tensor, outputSize: Int | readonly Int[], options?: { self?: Tensor; outputSize?: Int | readonly Int[]; out?: Out }): Tensor;
  adaptiveAvgPool1d(self: Tensor, options: { outputSize: Int | readonly Int[]; out?: Out }): Tensor;
  /**
   * Means of windows so that (N, C, H, W) gets a given size. [torch.nn.functional.adaptive_avg_pool2d](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_avg_pool2d.html)
   * - `adaptive_avg_pool2d(Tensor self, SymInt[] output_size) -> Tensor`
   */
  adaptiveAvgPool2d(self: Tensor, outputSize: Int | readonly Int[], options?: { self?: Tensor; outputSize?: Int | readonly Int[]; out?: Out }): Tensor;
  adaptiveAvgPool2d(self: Tensor, options: { outputSize: Int | readonly Int[]; out?: Out }): Tensor;
  /**
   * Means of windows so that (N, C, D, H, W) gets a given size. [torch.nn.functional.adaptive_avg_pool3d](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_avg_pool3d.html)
   * - `adaptive_avg_pool3d(Tensor self, SymInt[] output_size) -> Tensor`
   */
  adaptiveAvgPool3d(self: Tensor, outputSize: Int | readonly Int[], options?: { self?: Tensor; outputSize?: Int | readonly Int[]; out?: Out }): Tensor;
  adaptiveAvgPool3d(self: Tensor, options: { outputSize: Int | readonly Int[]; out?: Out }): Tensor;
  /** `adaptive_avg_pool3d_backward.grad_input(Tensor grad_output, Tensor self) -> Tensor` */
  adaptiveAvgPool3dBackward(gradOutput: Tensor, self: Tensor, options?: { gradOutput?: Tensor; self?: Tensor; out?: Out }): Tensor;
  adaptiveAvgPool3dBackward(options: { gradOutput: Tensor; self: Tensor; out?: Out }): Tensor;
  /**
   * Maxima of windows so that (N, C, L) gets a given length. [torch.nn.functional.adaptive_max_pool1d](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_max_pool1d.html)
   * - `adaptive_max_pool1d(Tensor self, int[] output_size) -> (Tensor, Tensor)`
   */
  adaptiveMaxPool1d(self: Tensor, outputSize: Int | readonly Int[], options?: { self?: Tensor; outputSize?: Int | readonly Int[] }): [Tensor, Tensor];
  adaptiveMaxPool1d(self: Tensor, options: { outputSize: Int | readonly Int[] }): [Tensor, Tensor];
  /**
   * Maxima of windows so that (N, C, H, W) gets a given size. [torch.nn.functional.adaptive_max_pool2d](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_max_pool2d.html)
   * - `adaptive_max_pool2d(Tensor self, int[] output_size) -> (Tensor, Tensor)`
   */
  adaptiveMaxPool2d(self: Tensor, outputSize: Int | readonly Int[], options?: { self?: Tensor; outputSize?: Int | readonly Int[]; out?: Out }): [Tensor, Tensor];
  adaptiveMaxPool2d(self: Tensor, options: { outputSize: Int | readonly Int[]; out?: Out }): [Tensor, Tensor];
  /** `adaptive_max_pool2d_backward(Tensor grad_output, Tensor self, Tensor indices) -> Tensor` */
  adaptiveMaxPool2dBackward(gradOutput: Tensor, self: Tensor, indices: Tensor, options?: { gradOutput?: Tensor; self?: Tensor; indices?: Tensor; out?: Out }): Tensor;
  adaptiveMaxPool2dBackward(options: { gradOutput: Tensor; self: Tensor; indices: Tensor; out?: Out }): Tensor;
  /**
   * Maxima of windows so that (N, C, D, H, W) gets a given size. [torch.nn.functional.adaptive_max_pool3d](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_max_pool3d.html)
   * - `adaptive_max_pool3d(Tensor self, int[] output_size) -> (Tensor, Tensor)`
   */
  adaptiveMaxPool3d(self: Tensor, outputSize: Int | readonly Int[], options?: { self?: Tensor; outputSize?: Int | readonly Int[]; out?: Out }): [Tensor, Tensor];
  adaptiveMaxPool3d(self: Tensor, options: { outputSize: Int | readonly Int[]; out?: Out }): [Tensor, Tensor];
  /** `adaptive_max_pool3d_backward(Tensor grad_output, Tensor self, Tensor indices) -> Tensor` */
  adaptiveMaxPool3dBackward(gradOutput: Tensor, self: Tensor, indices: Tensor, options?: { gradOutput?: Tensor; self?: Tensor; indices?: Tensor; out?: Out }): Tensor;
  adaptiveMaxPool3dBackward(options: { gradOutput: Tensor; self: Tensor; indices: Tensor; out?: Out }): Tensor;
  /**
   * self + alpha * other; both broadcast. [torch.add](https://docs.pytorch.org/docs/stable/generated/torch.add.html)
   * - `add.Scalar(Tensor self, Scalar other, Scalar alpha=...) -> Tensor`
   * - `add.Tensor(Tensor self, Tensor other, *, Scalar alpha=...) -> Tensor`
   */
  add(self: Tensor, other: Num, alpha?: Num | { self?: Tensor; other?: Num; alpha?: Num; out?: Out }, options?: { self?: Tensor; other?: Num; alpha?: Num; out?: Out }): Tensor;
  add(self: Tensor, options: { other: Num; alpha?: Num; out?: Out }): Tensor;
  add(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; alpha?: Num; out?: Out }): Tensor;
  add(self: Tensor, options: { other: Tensor; alpha?: Num; out?: Out }): Tensor;
  /**
   * self + alpha * other; both broadcast. In place. [torch.Tensor.add_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.add_.html)
   * - `add_.Scalar(Tensor self, Scalar other, Scalar alpha=...) -> Tensor`
   * - `add_.Tensor(Tensor self, Tensor other, *, Scalar alpha=...) -> Tensor`
   */
  add_(self: Tensor, other: Num, alpha?: Num | { self?: Tensor; other?: Num; alpha?: Num }, options?: { self?: Tensor; other?: Num; alpha?: Num }): Tensor;
  add_(self: Tensor, options: { other: Num; alpha?: Num }): Tensor;
  add_(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; alpha?: Num }): Tensor;
  add_(self: Tensor, options: { other: Tensor; alpha?: Num }): Tensor;
  /**
   * beta * self + alpha * the sum of the b products; batch1 (b, n, m), batch2 (b, m, p), self (n, p). [torch.addbmm](https://docs.pytorch.org/docs/stable/generated/torch.addbmm.html)
   * - `addbmm(Tensor self, Tensor batch1, Tensor batch2, *, Scalar beta=..., Scalar alpha=...) -> Tensor`
   */
  addbmm(self: Tensor, batch1: Tensor, batch2: Tensor, options?: { self?: Tensor; batch1?: Tensor; batch2?: Tensor; beta?: Num; alpha?: Num; out?: Out }): Tensor;
  addbmm(self: Tensor, options: { batch1: Tensor; batch2: Tensor; beta?: Num; alpha?: Num; out?: Out }): Tensor;
  /**
   * beta * self + alpha * the sum of the b products; batch1 (b, n, m), batch2 (b, m, p), self (n, p). In place. [torch.Tensor.addbmm_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.addbmm_.html)
   * - `addbmm_(Tensor self, Tensor batch1, Tensor batch2, *, Scalar beta=..., Scalar alpha=...) -> Tensor`
   */
  addbmm_(self: Tensor, batch1: Tensor, batch2: Tensor, options?: { self?: Tensor; batch1?: Tensor; batch2?: Tensor; beta?: Num; alpha?: Num }): Tensor;
  addbmm_(self: Tensor, options: { batch1: Tensor; batch2: Tensor; beta?: Num; alpha?: Num }): Tensor;
  /**
   * self + value * tensor1 / tensor2. [torch.addcdiv](https://docs.pytorch.org/docs/stable/generated/torch.addcdiv.html)
   * - `addcdiv(Tensor self, Tensor tensor1, Tensor tensor2, *, Scalar value=...) -> Tensor`
   */
  addcdiv(self: Tensor, tensor1: Tensor, tensor2: Tensor, options?: { self?: Tensor; tensor1?: Tensor; tensor2?: Tensor; value?: Num; out?: Out }): Tensor;
  addcdiv(self: Tensor, options: { tensor1: Tensor; tensor2: Tensor; value?: Num; out?: Out }): Tensor;
  /**
   * self + value * tensor1 / tensor2. In place. [torch.Tensor.addcdiv_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.addcdiv_.html)
   * - `addcdiv_(Tensor self, Tensor tensor1, Tensor tensor2, *, Scalar value=...) -> Tensor`
   */
  addcdiv_(self: Tensor, tensor1: Tensor, tensor2: Tensor, options?: { self?: Tensor; tensor1?: Tensor; tensor2?: Tensor; value?: Num }): Tensor;
  addcdiv_(self: Tensor, options: { tensor1: Tensor; tensor2: Tensor; value?: Num }): Tensor;
  /**
   * self + value * tensor1 * tensor2. [torch.addcmul](https://docs.pytorch.org/docs/stable/generated/torch.addcmul.html)
   * - `addcmul(Tensor self, Tensor tensor1, Tensor tensor2, *, Scalar value=...) -> Tensor`
   */
  addcmul(self: Tensor, tensor1: Tensor, tensor2: Tensor, options?: { self?: Tensor; tensor1?: Tensor; tensor2?: Tensor; value?: Num; out?: Out }): Tensor;
  addcmul(self: Tensor, options: { tensor1: Tensor; tensor2: Tensor; value?: Num; out?: Out }): Tensor;
  /**
   * self + value * tensor1 * tensor2. In place. [torch.Tensor.addcmul_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.addcmul_.html)
   * - `addcmul_(Tensor self, Tensor tensor1, Tensor tensor2, *, Scalar value=...) -> Tensor`
   */
  addcmul_(self: Tensor, tensor1: Tensor, tensor2: Tensor, options?: { self?: Tensor; tensor1?: Tensor; tensor2?: Tensor; value?: Num }): Tensor;
  addcmul_(self: Tensor, options: { tensor1: Tensor; tensor2: Tensor; value?: Num }): Tensor;
  /**
   * beta * self + alpha * (mat1 @ mat2); mat1 (n, m), mat2 (m, p), self broadcast to (n, p). [torch.addmm](https://docs.pytorch.org/docs/stable/generated/torch.addmm.html)
   * - `addmm(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=..., Scalar alpha=...) -> Tensor`
   * - `addmm.dtype(Tensor self, Tensor mat1, Tensor mat2, ScalarType out_dtype, *, Scalar beta=..., Scalar alpha=...) -> Tensor`
   */
  addmm(self: Tensor, mat1: Tensor, mat2: Tensor, options?: { self?: Tensor; mat1?: Tensor; mat2?: Tensor; beta?: Num; alpha?: Num; out?: Out }): Tensor;
  addmm(self: Tensor, options: { mat1: Tensor; mat2: Tensor; beta?: Num; alpha?: Num; out?: Out }): Tensor;
  addmm(self: Tensor, mat1: Tensor, mat2: Tensor, outDtype: DTypeLike, options?: { self?: Tensor; mat1?: Tensor; mat2?: Tensor; outDtype?: DTypeLike; beta?: Num; alpha?: Num; out?: Out }): Tensor;
  addmm(self: Tensor, options: { mat1: Tensor; mat2: Tensor; outDtype: DTypeLike; beta?: Num; alpha?: Num; out?: Out }): Tensor;
  /**
   * beta * self + alpha * (mat1 @ mat2); mat1 (n, m), mat2 (m, p), self broadcast to (n, p). In place. [torch.Tensor.addmm_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.addmm_.html)
   * - `addmm_(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=..., Scalar alpha=...) -> Tensor`
   */
  addmm_(self: Tensor, mat1: Tensor, mat2: Tensor, options?: { self?: Tensor; mat1?: Tensor; mat2?: Tensor; beta?: Num; alpha?: Num }): Tensor;
  addmm_(self: Tensor, options: { mat1: Tensor; mat2: Tensor; beta?: Num; alpha?: Num }): Tensor;
  /**
   * beta * self + alpha * (mat @ vec); mat (n, m), vec (m), self broadcast to (n). [torch.addmv](https://docs.pytorch.org/docs/stable/generated/torch.addmv.html)
   * - `addmv(Tensor self, Tensor mat, Tensor vec, *, Scalar beta=..., Scalar alpha=...) -> Tensor`
   */
  addmv(self: Tensor, mat: Tensor, vec: Tensor, options?: { self?: Tensor; mat?: Tensor; vec?: Tensor; beta?: Num; alpha?: Num; out?: Out }): Tensor;
  addmv(self: Tensor, options: { mat: Tensor; vec: Tensor; beta?: Num; alpha?: Num; out?: Out }): Tensor;
  /**
   * beta * self + alpha * (mat @ vec); mat (n, m), vec (m), self broadcast to (n). In place. [torch.Tensor.addmv_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.addmv_.html)
   * - `addmv_(Tensor self, Tensor mat, Tensor vec, *, Scalar beta=..., Scalar alpha=...) -> Tensor`
   */
  addmv_(self: Tensor, mat: Tensor, vec: Tensor, options?: { self?: Tensor; mat?: Tensor; vec?: Tensor; beta?: Num; alpha?: Num }): Tensor;
  addmv_(self: Tensor, options: { mat: Tensor; vec: Tensor; beta?: Num; alpha?: Num }): Tensor;
  /**
   * beta * self + alpha * outer(vec1, vec2); vec1 (n), vec2 (m), self broadcast to (n, m). [torch.addr](https://docs.pytorch.org/docs/stable/generated/torch.addr.html)
   * - `addr(Tensor self, Tensor vec1, Tensor vec2, *, Scalar beta=..., Scalar alpha=...) -> Tensor`
   */
  addr(self: Tensor, vec1: Tensor, vec2: Tensor, options?: { self?: Tensor; vec1?: Tensor; vec2?: Tensor; beta?: Num; alpha?: Num; out?: Out }): Tensor;
  addr(self: Tensor, options: { vec1: Tensor; vec2: Tensor; beta?: Num; alpha?: Num; out?: Out }): Tensor;
  /**
   * beta * self + alpha * outer(vec1, vec2); vec1 (n), vec2 (m), self broadcast to (n, m). In place. [torch.Tensor.addr_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.addr_.html)
   * - `addr_(Tensor self, Tensor vec1, Tensor vec2, *, Scalar beta=..., Scalar alpha=...) -> Tensor`
   */
  addr_(self: Tensor, vec1: Tensor, vec2: Tensor, options?: { self?: Tensor; vec1?: Tensor; vec2?: Tensor; beta?: Num; alpha?: Num }): Tensor;
  addr_(self: Tensor, options: { vec1: Tensor; vec2: Tensor; beta?: Num; alpha?: Num }): Tensor;
  /**
   * (..., n, m) conjugated, as (..., m, n). [torch.adjoint](https://docs.pytorch.org/docs/stable/generated/torch.adjoint.html)
   * - `adjoint(Tensor self) -> Tensor`
   */
  adjoint(self: Tensor, options?: { self?: Tensor }): Tensor;
  /** `affine_grid_generator(Tensor theta, SymInt[] size, bool align_corners) -> Tensor` */
  affineGridGenerator(theta: Tensor, size: readonly Int[], alignCorners: boolean, options?: { theta?: Tensor; size?: readonly Int[]; alignCorners?: boolean; out?: Out }): Tensor;
  affineGridGenerator(options: { theta: Tensor; size: readonly Int[]; alignCorners: boolean; out?: Out }): Tensor;
  /** `affine_grid_generator_backward(Tensor grad, SymInt[] size, bool align_corners) -> Tensor` */
  affineGridGeneratorBackward(grad: Tensor, size: readonly Int[], alignCorners: boolean, options?: { grad?: Tensor; size?: readonly Int[]; alignCorners?: boolean }): Tensor;
  affineGridGeneratorBackward(options: { grad: Tensor; size: readonly Int[]; alignCorners: boolean }): Tensor;
  /** `alias(Tensor self) -> Tensor` */
  alias(self: Tensor, options?: { self?: Tensor }): Tensor;
  /** `alias_copy(Tensor self) -> Tensor` */
  aliasCopy(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * Whether all elements are other than 0, or over `dim`. [torch.all](https://docs.pytorch.org/docs/stable/generated/torch.all.html)
   * - `all(Tensor self) -> Tensor`
   * - `all.dim(Tensor self, int dim, bool keepdim=...) -> Tensor`
   * - `all.dims(Tensor self, int[]? dim=..., bool keepdim=...) -> Tensor`
   */
  all(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  all(self: Tensor, dim: Int, keepdim?: boolean | { self?: Tensor; dim?: Int; keepdim?: boolean; out?: Out }, options?: { self?: Tensor; dim?: Int; keepdim?: boolean; out?: Out }): Tensor;
  all(self: Tensor, options: { dim: Int; keepdim?: boolean; out?: Out }): Tensor;
  all(self: Tensor, dim?: readonly Int[] | null | { self?: Tensor; dim?: readonly Int[] | null; keepdim?: boolean; out?: Out }, keepdim?: boolean | { self?: Tensor; dim?: readonly Int[] | null; keepdim?: boolean; out?: Out }, options?: { self?: Tensor; dim?: readonly Int[] | null; keepdim?: boolean; out?: Out }): Tensor;
  /**
   * Whether |self - other| <= atol + rtol * |other| everywhere. [torch.allclose](https://docs.pytorch.org/docs/stable/generated/torch.allclose.html)
   * - `allclose(Tensor self, Tensor other, float rtol=..., float atol=..., bool equal_nan=...) -> bool`
   */
  allclose(self: Tensor, other: Tensor, rtol?: Float | { self?: Tensor; other?: Tensor; rtol?: Float; atol?: Float; equalNan?: boolean }, atol?: Float | { self?: Tensor; other?: Tensor; rtol?: Float; atol?: Float; equalNan?: boolean }, equalNan?: boolean | { self?: Tensor; other?: Tensor; rtol?: Float; atol?: Float; equalNan?: boolean }, options?: { self?: Tensor; other?: Tensor; rtol?: Float; atol?: Float; equalNan?: boolean }): boolean;
  allclose(self: Tensor, options: { other: Tensor; rtol?: Float; atol?: Float; equalNan?: boolean }): boolean;
  /**
   * Dropout that keeps mean and variance, for selu. [torch.nn.functional.alpha_dropout](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.alpha_dropout.html)
   * - `alpha_dropout(Tensor input, float p, bool train) -> Tensor`
   */
  alphaDropout(input: Tensor, p: Float, train: boolean, options?: { input?: Tensor; p?: Float; train?: boolean }): Tensor;
  alphaDropout(options: { input: Tensor; p: Float; train: boolean }): Tensor;
  /**
   * Dropout that keeps mean and variance, for selu. In place.
   * - `alpha_dropout_(Tensor self, float p, bool train) -> Tensor`
   */
  alphaDropout_(self: Tensor, p: Float, train: boolean, options?: { self?: Tensor; p?: Float; train?: boolean }): Tensor;
  alphaDropout_(self: Tensor, options: { p: Float; train: boolean }): Tensor;
  /**
   * The greatest element over `dim`; equal ones share the gradient. [torch.amax](https://docs.pytorch.org/docs/stable/generated/torch.amax.html)
   * - `amax(Tensor self, int[] dim=..., bool keepdim=...) -> Tensor`
   */
  amax(self: Tensor, dim?: Int | readonly Int[] | { self?: Tensor; dim?: Int | readonly Int[]; keepdim?: boolean; out?: Out }, keepdim?: boolean | { self?: Tensor; dim?: Int | readonly Int[]; keepdim?: boolean; out?: Out }, options?: { self?: Tensor; dim?: Int | readonly Int[]; keepdim?: boolean; out?: Out }): Tensor;
  /**
   * The least element over `dim`; equal ones share the gradient. [torch.amin](https://docs.pytorch.org/docs/stable/generated/torch.amin.html)
   * - `amin(Tensor self, int[] dim=..., bool keepdim=...) -> Tensor`
   */
  amin(self: Tensor, dim?: Int | readonly Int[] | { self?: Tensor; dim?: Int | readonly Int[]; keepdim?: boolean; out?: Out }, keepdim?: boolean | { self?: Tensor; dim?: Int | readonly Int[]; keepdim?: boolean; out?: Out }, options?: { self?: Tensor; dim?: Int | readonly Int[]; keepdim?: boolean; out?: Out }): Tensor;
  /**
   * The least and the greatest element. [torch.aminmax](https://docs.pytorch.org/docs/stable/generated/torch.aminmax.html)
   * - `aminmax(Tensor self, *, int? dim=..., bool keepdim=...) -> (Tensor min, Tensor max)`
   */
  aminmax(self: Tensor, options?: { self?: Tensor; dim?: Int | null; keepdim?: boolean; out?: Out }): [Tensor, Tensor] & { readonly min: Tensor; readonly max: Tensor };
  /**
   * The angle of each complex element; of a negative real one pi. [torch.angle](https://docs.pytorch.org/docs/stable/generated/torch.angle.html)
   * - `angle(Tensor self) -> Tensor`
   */
  angle(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * Whether an element is other than 0, or over `dim`. [torch.any](https://docs.pytorch.org/docs/stable/generated/torch.any.html)
   * - `any(Tensor self) -> Tensor`
   * - `any.dim(Tensor self, int dim, bool keepdim=...) -> Tensor`
   * - `any.dims(Tensor self, int[]? dim=..., bool keepdim=...) -> Tensor`
   */
  any(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  any(self: Tensor, dim: Int, keepdim?: boolean | { self?: Tensor; dim?: Int; keepdim?: boolean; out?: Out }, options?: { self?: Tensor; dim?: Int; keepdim?: boolean; out?: Out }): Tensor;
  any(self: Tensor, options: { dim: Int; keepdim?: boolean; out?: Out }): Tensor;
  any(self: Tensor, dim?: readonly Int[] | null | { self?: Tensor; dim?: readonly Int[] | null; keepdim?: boolean; out?: Out }, keepdim?: boolean | { self?: Tensor; dim?: readonly Int[] | null; keepdim?: boolean; out?: Out }, options?: { self?: Tensor; dim?: readonly Int[] | null; keepdim?: boolean; out?: Out }): Tensor;
  /**
   * The numbers from start up to end, without it, by step. [torch.arange](https://docs.pytorch.org/docs/stable/generated/torch.arange.html)
   * - `arange(Scalar end, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   * - `arange.start(Scalar start, Scalar end, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   * - `arange.start_step(Scalar start, Scalar end, Scalar step=..., *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   */
  arange(end: Num, options?: { end?: Num; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  arange(options: { end: Num; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  arange(start: Num, end: Num, options?: { start?: Num; end?: Num; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  arange(options: { start: Num; end: Num; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  arange(start: Num, end: Num, step?: Num | { start?: Num; end?: Num; step?: Num; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }, options?: { start?: Num; end?: Num; step?: Num; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  arange(options: { start: Num; end: Num; step?: Num; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  /**
   * The angle whose cosine each element is. [torch.arccos](https://docs.pytorch.org/docs/stable/generated/torch.arccos.html)
   * - `arccos(Tensor self) -> Tensor`
   */
  arccos(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * The angle whose cosine each element is. In place. [torch.Tensor.arccos_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.arccos_.html)
   * - `arccos_(Tensor self) -> Tensor`
   */
  arccos_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * The inverse hyperbolic cosine of each element. [torch.arccosh](https://docs.pytorch.org/docs/stable/generated/torch.arccosh.html)
   * - `arccosh(Tensor self) -> Tensor`
   */
  arccosh(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * The inverse hyperbolic cosine of each element. In place. [torch.Tensor.arccosh_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.arccosh_.html)
   * - `arccosh_(Tensor self) -> Tensor`
   */
  arccosh_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * The angle whose sine each element is. [torch.arcsin](https://docs.pytorch.org/docs/stable/generated/torch.arcsin.html)
   * - `arcsin(Tensor self) -> Tensor`
   */
  arcsin(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * The angle whose sine each element is. In place. [torch.Tensor.arcsin_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.arcsin_.html)
   * - `arcsin_(Tensor self) -> Tensor`
   */
  arcsin_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * The inverse hyperbolic sine of each element. [torch.arcsinh](https://docs.pytorch.org/docs/stable/generated/torch.arcsinh.html)
   * - `arcsinh(Tensor self) -> Tensor`
   */
  arcsinh(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * The inverse hyperbolic sine of each element. In place. [torch.Tensor.arcsinh_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.arcsinh_.html)
   * - `arcsinh_(Tensor self) -> Tensor`
   */
  arcsinh_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * The angle whose tangent each element is. [torch.arctan](https://docs.pytorch.org/docs/stable/generated/torch.arctan.html)
   * - `arctan(Tensor self) -> Tensor`
   */
  arctan(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * The angle of the point (other, self), in the right quadrant; both broadcast. [torch.arctan2](https://docs.pytorch.org/docs/stable/generated/torch.arctan2.html)
   * - `arctan2(Tensor self, Tensor other) -> Tensor`
   */
  arctan2(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; out?: Out }): Tensor;
  arctan2(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  /**
   * The angle of the point (other, self), in the right quadrant; both broadcast. In place. [torch.Tensor.arctan2_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.arctan2_.html)
   * - `arctan2_(Tensor self, Tensor other) -> Tensor`
   */
  arctan2_(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor }): Tensor;
  arctan2_(self: Tensor, options: { other: Tensor }): Tensor;
  /**
   * The angle whose tangent each element is. In place. [torch.Tensor.arctan_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.arctan_.html)
   * - `arctan_(Tensor self) -> Tensor`
   */
  arctan_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * The inverse hyperbolic tangent of each element. [torch.arctanh](https://docs.pytorch.org/docs/stable/generated/torch.arctanh.html)
   * - `arctanh(Tensor self) -> Tensor`
   */
  arctanh(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * The inverse hyperbolic tangent of each element. In place. [torch.Tensor.arctanh_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.arctanh_.html)
   * - `arctanh_(Tensor self) -> Tensor`
   */
  arctanh_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * The index of the greatest element, of all or over `dim`. [torch.argmax](https://docs.pytorch.org/docs/stable/generated/torch.argmax.html)
   * - `argmax(Tensor self, int? dim=..., bool keepdim=...) -> Tensor`
   */
  argmax(self: Tensor, dim?: Int | null | { self?: Tensor; dim?: Int | null; keepdim?: boolean; out?: Out }, keepdim?: boolean | { self?: Tensor; dim?: Int | null; keepdim?: boolean; out?: Out }, options?: { self?: Tensor; dim?: Int | null; keepdim?: boolean; out?: Out }): Tensor;
  /**
   * The index of the least element, of all or over `dim`. [torch.argmin](https://docs.pytorch.org/docs/stable/generated/torch.argmin.html)
   * - `argmin(Tensor self, int? dim=..., bool keepdim=...) -> Tensor`
   */
  argmin(self: Tensor, dim?: Int | null | { self?: Tensor; dim?: Int | null; keepdim?: boolean; out?: Out }, keepdim?: boolean | { self?: Tensor; dim?: Int | null; keepdim?: boolean; out?: Out }, options?: { self?: Tensor; dim?: Int | null; keepdim?: boolean; out?: Out }): Tensor;
  /**
   * The indices that sort along `dim`. [torch.argsort](https://docs.pytorch.org/docs/stable/generated/torch.argsort.html)
   * - `argsort(Tensor self, int dim=..., bool descending=...) -> Tensor`
   * - `argsort.stable(Tensor self, *, bool stable, int dim=..., bool descending=...) -> Tensor`
   */
  argsort(self: Tensor, dim?: Int | { self?: Tensor; dim?: Int; descending?: boolean; out?: Out }, descending?: boolean | { self?: Tensor; dim?: Int; descending?: boolean; out?: Out }, options?: { self?: Tensor; dim?: Int; descending?: boolean; out?: Out }): Tensor;
  argsort(self: Tensor, options: { self?: Tensor; stable?: boolean; dim?: Int; descending?: boolean; out?: Out }): Tensor;
  /**
   * The indices (n, dimensions) of the elements other than 0. [torch.argwhere](https://docs.pytorch.org/docs/stable/generated/torch.argwhere.html)
   * - `argwhere(Tensor self) -> Tensor`
   */
  argwhere(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * The memory seen with given size and strides. [torch.as_strided](https://docs.pytorch.org/docs/stable/generated/torch.as_strided.html)
   * - `as_strided(Tensor self, SymInt[] size, SymInt[] stride, SymInt? storage_offset=...) -> Tensor`
   */
  asStrided(self: Tensor, size: readonly Int[], stride: readonly Int[], storageOffset?: Int | null | { self?: Tensor; size?: readonly Int[]; stride?: readonly Int[]; storageOffset?: Int | null }, options?: { self?: Tensor; size?: readonly Int[]; stride?: readonly Int[]; storageOffset?: Int | null }): Tensor;
  asStrided(self: Tensor, options: { size: readonly Int[]; stride: readonly Int[]; storageOffset?: Int | null }): Tensor;
  /**
   * The memory seen with given size and strides. In place. [torch.Tensor.as_strided_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.as_strided_.html)
   * - `as_strided_(Tensor self, SymInt[] size, SymInt[] stride, SymInt? storage_offset=...) -> Tensor`
   */
  asStrided_(self: Tensor, size: readonly Int[], stride: readonly Int[], storageOffset?: Int | null | { self?: Tensor; size?: readonly Int[]; stride?: readonly Int[]; storageOffset?: Int | null }, options?: { self?: Tensor; size?: readonly Int[]; stride?: readonly Int[]; storageOffset?: Int | null }): Tensor;
  asStrided_(self: Tensor, options: { size: readonly Int[]; stride: readonly Int[]; storageOffset?: Int | null }): Tensor;
  /**
   * The memory seen with given size and strides. As a copy.
   * - `as_strided_copy(Tensor self, SymInt[] size, SymInt[] stride, SymInt? storage_offset=...) -> Tensor`
   */
  asStridedCopy(self: Tensor, size: readonly Int[], stride: readonly Int[], storageOffset?: Int | null | { self?: Tensor; size?: readonly Int[]; stride?: readonly Int[]; storageOffset?: Int | null; out?: Out }, options?: { self?: Tensor; size?: readonly Int[]; stride?: readonly Int[]; storageOffset?: Int | null; out?: Out }): Tensor;
  asStridedCopy(self: Tensor, options: { size: readonly Int[]; stride: readonly Int[]; storageOffset?: Int | null; out?: Out }): Tensor;
  /**
   * A copy with src where as_strided would look. [torch.Tensor.as_strided_scatter](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.as_strided_scatter.html)
   * - `as_strided_scatter(Tensor self, Tensor src, SymInt[] size, SymInt[] stride, SymInt? storage_offset=...) -> Tensor`
   */
  asStridedScatter(self: Tensor, src: Tensor, size: readonly Int[], stride: readonly Int[], storageOffset?: Int | null | { self?: Tensor; src?: Tensor; size?: readonly Int[]; stride?: readonly Int[]; storageOffset?: Int | null; out?: Out }, options?: { self?: Tensor; src?: Tensor; size?: readonly Int[]; stride?: readonly Int[]; storageOffset?: Int | null; out?: Out }): Tensor;
  asStridedScatter(self: Tensor, options: { src: Tensor; size: readonly Int[]; stride: readonly Int[]; storageOffset?: Int | null; out?: Out }): Tensor;
  /**
   * The angle whose sine each element is. [torch.asin](https://docs.pytorch.org/docs/stable/generated/torch.asin.html)
   * - `asin(Tensor self) -> Tensor`
   */
  asin(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * The angle whose sine each element is. In place. [torch.Tensor.asin_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.asin_.html)
   * - `asin_(Tensor self) -> Tensor`
   */
  asin_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * The inverse hyperbolic sine of each element. [torch.asinh](https://docs.pytorch.org/docs/stable/generated/torch.asinh.html)
   * - `asinh(Tensor self) -> Tensor`
   */
  asinh(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * The inverse hyperbolic sine of each element. In place. [torch.Tensor.asinh_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.asinh_.html)
   * - `asinh_(Tensor self) -> Tensor`
   */
  asinh_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * The angle whose tangent each element is. [torch.atan](https://docs.pytorch.org/docs/stable/generated/torch.atan.html)
   * - `atan(Tensor self) -> Tensor`
   */
  atan(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * The angle of the point (other, self), in the right quadrant; both broadcast. [torch.atan2](https://docs.pytorch.org/docs/stable/generated/torch.atan2.html)
   * - `atan2(Tensor self, Tensor other) -> Tensor`
   */
  atan2(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; out?: Out }): Tensor;
  atan2(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  /**
   * The angle of the point (other, self), in the right quadrant; both broadcast. In place. [torch.Tensor.atan2_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.atan2_.html)
   * - `atan2_(Tensor self, Tensor other) -> Tensor`
   */
  atan2_(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor }): Tensor;
  atan2_(self: Tensor, options: { other: Tensor }): Tensor;
  /**
   * The angle whose tangent each element is. In place. [torch.Tensor.atan_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.atan_.html)
   * - `atan_(Tensor self) -> Tensor`
   */
  atan_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * The inverse hyperbolic tangent of each element. [torch.atanh](https://docs.pytorch.org/docs/stable/generated/torch.atanh.html)
   * - `atanh(Tensor self) -> Tensor`
   */
  atanh(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * The inverse hyperbolic tangent of each element. In place. [torch.Tensor.atanh_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.atanh_.html)
   * - `atanh_(Tensor self) -> Tensor`
   */
  atanh_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * With one dimension at least. [torch.atleast_1d](https://docs.pytorch.org/docs/stable/generated/torch.atleast_1d.html)
   * - `atleast_1d(Tensor self) -> Tensor`
   * - `atleast_1d.Sequence(Tensor[] tensors) -> Tensor[]`
   */
  atleast1d(self: Tensor, options?: { self?: Tensor }): Tensor;
  atleast1d(tensors: readonly Tensor[], options?: { tensors?: readonly Tensor[] }): Tensor[];
  atleast1d(options: { tensors: readonly Tensor[] }): Tensor[];
  /**
   * With two dimensions at least. [torch.atleast_2d](https://docs.pytorch.org/docs/stable/generated/torch.atleast_2d.html)
   * - `atleast_2d(Tensor self) -> Tensor`
   * - `atleast_2d.Sequence(Tensor[] tensors) -> Tensor[]`
   */
  atleast2d(self: Tensor, options?: { self?: Tensor }): Tensor;
  atleast2d(tensors: readonly Tensor[], options?: { tensors?: readonly Tensor[] }): Tensor[];
  atleast2d(options: { tensors: readonly Tensor[] }): Tensor[];
  /**
   * With three dimensions at least. [torch.atleast_3d](https://docs.pytorch.org/docs/stable/generated/torch.atleast_3d.html)
   * - `atleast_3d(Tensor self) -> Tensor`
   * - `atleast_3d.Sequence(Tensor[] tensors) -> Tensor[]`
   */
  atleast3d(self: Tensor, options?: { self?: Tensor }): Tensor;
  atleast3d(tensors: readonly Tensor[], options?: { tensors?: readonly Tensor[] }): Tensor[];
  atleast3d(options: { tensors: readonly Tensor[] }): Tensor[];
  /**
   * Means of windows of (N, C, L). [torch.nn.functional.avg_pool1d](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.avg_pool1d.html)
   * - `avg_pool1d(Tensor self, int[] kernel_size, int[] stride=..., int[] padding=..., bool ceil_mode=..., bool count_include_pad=...) -> Tensor`
   */
  avgPool1d(self: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; ceilMode?: boolean; countIncludePad?: boolean; out?: Out }, padding?: Int | readonly Int[] | { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; ceilMode?: boolean; countIncludePad?: boolean; out?: Out }, ceilMode?: boolean | { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; ceilMode?: boolean; countIncludePad?: boolean; out?: Out }, countIncludePad?: boolean | { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; ceilMode?: boolean; countIncludePad?: boolean; out?: Out }, options?: { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; ceilMode?: boolean; countIncludePad?: boolean; out?: Out }): Tensor;
  avgPool1d(self: Tensor, options: { kernelSize: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; ceilMode?: boolean; countIncludePad?: boolean; out?: Out }): Tensor;
  /**
   * Means of windows of (N, C, H, W). [torch.nn.functional.avg_pool2d](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.avg_pool2d.html)
   * - `avg_pool2d(Tensor self, int[] kernel_size, int[] stride=..., int[] padding=..., bool ceil_mode=..., bool count_include_pad=..., int? divisor_override=...) -> Tensor`
   */
  avgPool2d(self: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: Int | null; out?: Out }, padding?: Int | readonly Int[] | { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: Int | null; out?: Out }, ceilMode?: boolean | { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: Int | null; out?: Out }, countIncludePad?: boolean | { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: Int | null; out?: Out }, divisorOverride?: Int | null | { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: Int | null; out?: Out }, options?: { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: Int | null; out?: Out }): Tensor;
  avgPool2d(self: Tensor, options: { kernelSize: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: Int | null; out?: Out }): Tensor;
  /** `avg_pool2d_backward(Tensor grad_output, Tensor self, int[] kernel_size, int[] stride, int[] padding, bool ceil_mode, bool count_include_pad, int? divisor_override) -> Tensor` */
  avgPool2dBackward(gradOutput: Tensor, self: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[], padding: Int | readonly Int[], ceilMode: boolean, countIncludePad: boolean, divisorOverride: Int | null, options?: { gradOutput?: Tensor; self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: Int | null; out?: Out }): Tensor;
  avgPool2dBackward(options: { gradOutput: Tensor; self: Tensor; kernelSize: Int | readonly Int[]; stride: Int | readonly Int[]; padding: Int | readonly Int[]; ceilMode: boolean; countIncludePad: boolean; divisorOverride: Int | null; out?: Out }): Tensor;
  /**
   * Means of windows of (N, C, D, H, W). [torch.nn.functional.avg_pool3d](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.avg_pool3d.html)
   * - `avg_pool3d(Tensor self, int[] kernel_size, int[] stride=..., int[] padding=..., bool ceil_mode=..., bool count_include_pad=..., int? divisor_override=...) -> Tensor`
   */
  avgPool3d(self: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: Int | null; out?: Out }, padding?: Int | readonly Int[] | { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: Int | null; out?: Out }, ceilMode?: boolean | { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: Int | null; out?: Out }, countIncludePad?: boolean | { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: Int | null; out?: Out }, divisorOverride?: Int | null | { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: Int | null; out?: Out }, options?: { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: Int | null; out?: Out }): Tensor;
  avgPool3d(self: Tensor, options: { kernelSize: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: Int | null; out?: Out }): Tensor;
  /** `avg_pool3d_backward(Tensor grad_output, Tensor self, int[] kernel_size, int[] stride, int[] padding, bool ceil_mode, bool count_include_pad, int? divisor_override) -> Tensor` */
  avgPool3dBackward(gradOutput: Tensor, self: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[], padding: Int | readonly Int[], ceilMode: boolean, countIncludePad: boolean, divisorOverride: Int | null, options?: { gradOutput?: Tensor; self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: Int | null; out?: Out }): Tensor;
  avgPool3dBackward(options: { gradOutput: Tensor; self: Tensor; kernelSize: Int | readonly Int[]; stride: Int | readonly Int[]; padding: Int | readonly Int[]; ceilMode: boolean; countIncludePad: boolean; divisorOverride: Int | null; out?: Out }): Tensor;
  /**
   * beta * self + alpha * (batch1 @ batch2); batch1 (b, n, m), batch2 (b, m, p), self (b, n, p). [torch.baddbmm](https://docs.pytorch.org/docs/stable/generated/torch.baddbmm.html)
   * - `baddbmm(Tensor self, Tensor batch1, Tensor batch2, *, Scalar beta=..., Scalar alpha=...) -> Tensor`
   * - `baddbmm.dtype(Tensor self, Tensor batch1, Tensor batch2, ScalarType out_dtype, *, Scalar beta=..., Scalar alpha=...) -> Tensor`
   */
  baddbmm(self: Tensor, batch1: Tensor, batch2: Tensor, options?: { self?: Tensor; batch1?: Tensor; batch2?: Tensor; beta?: Num; alpha?: Num; out?: Out }): Tensor;
  baddbmm(self: Tensor, options: { batch1: Tensor; batch2: Tensor; beta?: Num; alpha?: Num; out?: Out }): Tensor;
  baddbmm(self: Tensor, batch1: Tensor, batch2: Tensor, outDtype: DTypeLike, options?: { self?: Tensor; batch1?: Tensor; batch2?: Tensor; outDtype?: DTypeLike; beta?: Num; alpha?: Num; out?: Out }): Tensor;
  baddbmm(self: Tensor, options: { batch1: Tensor; batch2: Tensor; outDtype: DTypeLike; beta?: Num; alpha?: Num; out?: Out }): Tensor;
  /**
   * beta * self + alpha * (batch1 @ batch2); batch1 (b, n, m), batch2 (b, m, p), self (b, n, p). In place. [torch.Tensor.baddbmm_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.baddbmm_.html)
   * - `baddbmm_(Tensor self, Tensor batch1, Tensor batch2, *, Scalar beta=..., Scalar alpha=...) -> Tensor`
   */
  baddbmm_(self: Tensor, batch1: Tensor, batch2: Tensor, options?: { self?: Tensor; batch1?: Tensor; batch2?: Tensor; beta?: Num; alpha?: Num }): Tensor;
  baddbmm_(self: Tensor, options: { batch1: Tensor; batch2: Tensor; beta?: Num; alpha?: Num }): Tensor;
  /**
   * Bartlett's window (n). [torch.bartlett_window](https://docs.pytorch.org/docs/stable/generated/torch.bartlett_window.html)
   * - `bartlett_window(int window_length, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   * - `bartlett_window.periodic(int window_length, bool periodic, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   */
  bartlettWindow(windowLength: Int, options?: { windowLength?: Int; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  bartlettWindow(options: { windowLength: Int; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  bartlettWindow(windowLength: Int, periodic: boolean, options?: { windowLength?: Int; periodic?: boolean; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  bartlettWindow(options: { windowLength: Int; periodic: boolean; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  /**
   * Each channel of (N, C, ...) to mean 0 and variance 1, then weight (C) and bias (C). [torch.nn.functional.batch_norm](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.batch_norm.html)
   * - `batch_norm(Tensor input, Tensor? weight, Tensor? bias, Tensor? running_mean, Tensor? running_var, bool training, float momentum, float eps, bool cudnn_enabled) -> Tensor`
   */
  batchNorm(input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, training: boolean, momentum: Float, eps: Float, cudnnEnabled: boolean, options?: { input?: Tensor; weight?: Tensor | null; bias?: Tensor | null; runningMean?: Tensor | null; runningVar?: Tensor | null; training?: boolean; momentum?: Float; eps?: Float; cudnnEnabled?: boolean }): Tensor;
  batchNorm(options: { input: Tensor; weight: Tensor | null; bias: Tensor | null; runningMean: Tensor | null; runningVar: Tensor | null; training: boolean; momentum: Float; eps: Float; cudnnEnabled: boolean }): Tensor;
  /** `batch_norm_backward(Tensor grad_out, Tensor input, Tensor weight, Tensor? running_mean, Tensor? running_var, Tensor? save_mean, Tensor? save_var, bool update, float eps, bool[] output_mask, Tensor reserve) -> (Tensor, Tensor, Tensor)` */
  batchNormBackward(gradOut: Tensor, input: Tensor, weight: Tensor, runningMean: Tensor | null, runningVar: Tensor | null, saveMean: Tensor | null, saveVar: Tensor | null, update: boolean, eps: Float, outputMask: boolean | readonly boolean[], reserve: Tensor, options?: { gradOut?: Tensor; input?: Tensor; weight?: Tensor; runningMean?: Tensor | null; runningVar?: Tensor | null; saveMean?: Tensor | null; saveVar?: Tensor | null; update?: boolean; eps?: Float; outputMask?: boolean | readonly boolean[]; reserve?: Tensor }): [Tensor, Tensor, Tensor];
  batchNormBackward(options: { gradOut: Tensor; input: Tensor; weight: Tensor; runningMean: Tensor | null; runningVar: Tensor | null; saveMean: Tensor | null; saveVar: Tensor | null; update: boolean; eps: Float; outputMask: boolean | readonly boolean[]; reserve: Tensor }): [Tensor, Tensor, Tensor];
  /** `batch_norm_backward_elemt(Tensor grad_out, Tensor input, Tensor mean, Tensor invstd, Tensor? weight, Tensor sum_dy, Tensor sum_dy_xmu, Tensor count) -> Tensor` */
  batchNormBackwardElemt(gradOut: Tensor, input: Tensor, mean: Tensor, invstd: Tensor, weight: Tensor | null, sumDy: Tensor, sumDyXmu: Tensor, count: Tensor, options?: { gradOut?: Tensor; input?: Tensor; mean?: Tensor; invstd?: Tensor; weight?: Tensor | null; sumDy?: Tensor; sumDyXmu?: Tensor; count?: Tensor; out?: Out }): Tensor;
  batchNormBackwardElemt(options: { gradOut: Tensor; input: Tensor; mean: Tensor; invstd: Tensor; weight: Tensor | null; sumDy: Tensor; sumDyXmu: Tensor; count: Tensor; out?: Out }): Tensor;
  /** `batch_norm_backward_reduce(Tensor grad_out, Tensor input, Tensor mean, Tensor invstd, Tensor? weight, bool input_g, bool weight_g, bool bias_g) -> (Tensor, Tensor, Tensor, Tensor)` */
  batchNormBackwardReduce(gradOut: Tensor, input: Tensor, mean: Tensor, invstd: Tensor, weight: Tensor | null, inputG: boolean, weightG: boolean, biasG: boolean, options?: { gradOut?: Tensor; input?: Tensor; mean?: Tensor; invstd?: Tensor; weight?: Tensor | null; inputG?: boolean; weightG?: boolean; biasG?: boolean; out?: Out }): [Tensor, Tensor, Tensor, Tensor];
  batchNormBackwardReduce(options: { gradOut: Tensor; input: Tensor; mean: Tensor; invstd: Tensor; weight: Tensor | null; inputG: boolean; weightG: boolean; biasG: boolean; out?: Out }): [Tensor, Tensor, Tensor, Tensor];
  /** `batch_norm_elemt(Tensor input, Tensor? weight, Tensor? bias, Tensor mean, Tensor invstd, float eps) -> Tensor` */
  batchNormElemt(input: Tensor, weight: Tensor | null, bias: Tensor | null, mean: Tensor, invstd: Tensor, eps: Float, options?: { input?: Tensor; weight?: Tensor | null; bias?: Tensor | null; mean?: Tensor; invstd?: Tensor; eps?: Float; out?: Out }): Tensor;
  batchNormElemt(options: { input: Tensor; weight: Tensor | null; bias: Tensor | null; mean: Tensor; invstd: Tensor; eps: Float; out?: Out }): Tensor;
  /** `batch_norm_gather_stats(Tensor input, Tensor mean, Tensor invstd, Tensor? running_mean, Tensor? running_var, float momentum, float eps, int count) -> (Tensor, Tensor)` */
  batchNormGatherStats(input: Tensor, mean: Tensor, invstd: Tensor, runningMean: Tensor | null, runningVar: Tensor | null, momentum: Float, eps: Float, count: Int, options?: { input?: Tensor; mean?: Tensor; invstd?: Tensor; runningMean?: Tensor | null; runningVar?: Tensor | null; momentum?: Float; eps?: Float; count?: Int; out?: Out }): [Tensor, Tensor];
  batchNormGatherStats(options: { input: Tensor; mean: Tensor; invstd: Tensor; runningMean: Tensor | null; runningVar: Tensor | null; momentum: Float; eps: Float; count: Int; out?: Out }): [Tensor, Tensor];
  /** `batch_norm_gather_stats_with_counts(Tensor input, Tensor mean, Tensor invstd, Tensor? running_mean, Tensor? running_var, float momentum, float eps, Tensor counts) -> (Tensor, Tensor)` */
  batchNormGatherStatsWithCounts(input: Tensor, mean: Tensor, invstd: Tensor, runningMean: Tensor | null, runningVar: Tensor | null, momentum: Float, eps: Float, counts: Tensor, options?: { input?: Tensor; mean?: Tensor; invstd?: Tensor; runningMean?: Tensor | null; runningVar?: Tensor | null; momentum?: Float; eps?: Float; counts?: Tensor; out?: Out }): [Tensor, Tensor];
  batchNormGatherStatsWithCounts(options: { input: Tensor; mean: Tensor; invstd: Tensor; runningMean: Tensor | null; runningVar: Tensor | null; momentum: Float; eps: Float; counts: Tensor; out?: Out }): [Tensor, Tensor];
  /** `batch_norm_stats(Tensor input, float eps) -> (Tensor, Tensor)` */
  batchNormStats(input: Tensor, eps: Float, options?: { input?: Tensor; eps?: Float; out?: Out }): [Tensor, Tensor];
  batchNormStats(options: { input: Tensor; eps: Float; out?: Out }): [Tensor, Tensor];
  /** `batch_norm_update_stats(Tensor input, Tensor? running_mean, Tensor? running_var, float momentum) -> (Tensor, Tensor)` */
  batchNormUpdateStats(input: Tensor, runningMean: Tensor | null, runningVar: Tensor | null, momentum: Float, options?: { input?: Tensor; runningMean?: Tensor | null; runningVar?: Tensor | null; momentum?: Float; out?: Out }): [Tensor, Tensor];
  batchNormUpdateStats(options: { input: Tensor; runningMean: Tensor | null; runningVar: Tensor | null; momentum: Float; out?: Out }): [Tensor, Tensor];
  /**
   * 0 or 1, 1 with the probability that each element says. [torch.bernoulli](https://docs.pytorch.org/docs/stable/generated/torch.bernoulli.html)
   * - `bernoulli(Tensor self, *, Generator? generator=...) -> Tensor`
   * - `bernoulli.Tensor(Tensor self, Tensor p, *, Generator? generator=...) -> Tensor`
   * - `bernoulli.p(Tensor self, float p, *, Generator? generator=...) -> Tensor`
   */
  bernoulli(self: Tensor, options?: { self?: Tensor; generator?: Generator | null; out?: Out }): Tensor;
  bernoulli(self: Tensor, p: Tensor, options?: { self?: Tensor; p?: Tensor; generator?: Generator | null; out?: Out }): Tensor;
  bernoulli(self: Tensor, options: { p: Tensor; generator?: Generator | null; out?: Out }): Tensor;
  bernoulli(self: Tensor, p: Float, options?: { self?: Tensor; p?: Float; generator?: Generator | null; out?: Out }): Tensor;
  bernoulli(self: Tensor, options: { p: Float; generator?: Generator | null; out?: Out }): Tensor;
  /**
   * 0 or 1, 1 with the probability that each element says. In place. [torch.Tensor.bernoulli_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.bernoulli_.html)
   * - `bernoulli_.Tensor(Tensor self, Tensor p, *, Generator? generator=...) -> Tensor`
   * - `bernoulli_.float(Tensor self, float p=..., *, Generator? generator=...) -> Tensor`
   */
  bernoulli_(self: Tensor, p: Tensor, options?: { self?: Tensor; p?: Tensor; generator?: Generator | null }): Tensor;
  bernoulli_(self: Tensor, options: { p: Tensor; generator?: Generator | null }): Tensor;
  bernoulli_(self: Tensor, p?: Float | { self?: Tensor; p?: Float; generator?: Generator | null }, options?: { self?: Tensor; p?: Float; generator?: Generator | null }): Tensor;
  /**
   * input1^T W input2 + bias for each output; (..., in1), (..., in2) -> (..., out). [torch.nn.functional.bilinear](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.bilinear.html)
   * - `bilinear(Tensor input1, Tensor input2, Tensor weight, Tensor? bias=...) -> Tensor`
   */
  bilinear(input1: Tensor, input2: Tensor, weight: Tensor, bias?: Tensor | null | { input1?: Tensor; input2?: Tensor; weight?: Tensor; bias?: Tensor | null }, options?: { input1?: Tensor; input2?: Tensor; weight?: Tensor; bias?: Tensor | null }): Tensor;
  bilinear(options: { input1: Tensor; input2: Tensor; weight: Tensor; bias?: Tensor | null }): Tensor;
  /**
   * -(t log(x) + (1 - t) log(1 - x)) of probabilities x. [torch.nn.functional.binary_cross_entropy](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.binary_cross_entropy.html)
   * - `binary_cross_entropy(Tensor self, Tensor target, Tensor? weight=..., int reduction=...) -> Tensor`
   */
  binaryCrossEntropy(self: Tensor, target: Tensor, weight?: Tensor | null | { self?: Tensor; target?: Tensor; weight?: Tensor | null; reduction?: Int; out?: Out }, reduction?: Int | { self?: Tensor; target?: Tensor; weight?: Tensor | null; reduction?: Int; out?: Out }, options?: { self?: Tensor; target?: Tensor; weight?: Tensor | null; reduction?: Int; out?: Out }): Tensor;
  binaryCrossEntropy(self: Tensor, options: { target: Tensor; weight?: Tensor | null; reduction?: Int; out?: Out }): Tensor;
  /** `binary_cross_entropy_backward(Tensor grad_output, Tensor self, Tensor target, Tensor? weight=..., int reduction=...) -> Tensor` */
  binaryCrossEntropyBackward(gradOutput: Tensor, self: Tensor, target: Tensor, weight?: Tensor | null | { gradOutput?: Tensor; self?: Tensor; target?: Tensor; weight?: Tensor | null; reduction?: Int; out?: Out }, reduction?: Int | { gradOutput?: Tensor; self?: Tensor; target?: Tensor; weight?: Tensor | null; reduction?: Int; out?: Out }, options?: { gradOutput?: Tensor; self?: Tensor; target?: Tensor; weight?: Tensor | null; reduction?: Int; out?: Out }): Tensor;
  binaryCrossEntropyBackward(options: { gradOutput: Tensor; self: Tensor; target: Tensor; weight?: Tensor | null; reduction?: Int; out?: Out }): Tensor;
  /**
   * The binary cross entropy of sigmoid(input). [torch.nn.functional.binary_cross_entropy_with_logits](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.binary_cross_entropy_with_logits.html)
   * - `binary_cross_entropy_with_logits(Tensor self, Tensor target, Tensor? weight=..., Tensor? pos_weight=..., int reduction=...) -> Tensor`
   */
  binaryCrossEntropyWithLogits(self: Tensor, target: Tensor, weight?: Tensor | null | { self?: Tensor; target?: Tensor; weight?: Tensor | null; posWeight?: Tensor | null; reduction?: Int; out?: Out }, posWeight?: Tensor | null | { self?: Tensor; target?: Tensor; weight?: Tensor | null; posWeight?: Tensor | null; reduction?: Int; out?: Out }, reduction?: Int | { self?: Tensor; target?: Tensor; weight?: Tensor | null; posWeight?: Tensor | null; reduction?: Int; out?: Out }, options?: { self?: Tensor; target?: Tensor; weight?: Tensor | null; posWeight?: Tensor | null; reduction?: Int; out?: Out }): Tensor;
  binaryCrossEntropyWithLogits(self: Tensor, options: { target: Tensor; weight?: Tensor | null; posWeight?: Tensor | null; reduction?: Int; out?: Out }): Tensor;
  /**
   * How often each integer from 0 on is in a (n) of integers. [torch.bincount](https://docs.pytorch.org/docs/stable/generated/torch.bincount.html)
   * - `bincount(Tensor self, Tensor? weights=..., SymInt minlength=...) -> Tensor`
   */
  bincount(self: Tensor, weights?: Tensor | null | { self?: Tensor; weights?: Tensor | null; minlength?: Int; out?: Out }, minlength?: Int | { self?: Tensor; weights?: Tensor | null; minlength?: Int; out?: Out }, options?: { self?: Tensor; weights?: Tensor | null; minlength?: Int; out?: Out }): Tensor;
  /** `binomial(Tensor count, Tensor prob, Generator? generator=...) -> Tensor` */
  binomial(count: Tensor, prob: Tensor, generator?: Generator | null | { count?: Tensor; prob?: Tensor; generator?: Generator | null; out?: Out }, options?: { count?: Tensor; prob?: Tensor; generator?: Generator | null; out?: Out }): Tensor;
  binomial(options: { count: Tensor; prob: Tensor; generator?: Generator | null; out?: Out }): Tensor;
  /**
   * The bits set in both; of bool: and. [torch.bitwise_and](https://docs.pytorch.org/docs/stable/generated/torch.bitwise_and.html)
   * - `bitwise_and.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `bitwise_and.Scalar_Tensor(Scalar self, Tensor other) -> Tensor`
   * - `bitwise_and.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  bitwiseAnd(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num; out?: Out }): Tensor;
  bitwiseAnd(self: Tensor, options: { other: Num; out?: Out }): Tensor;
  bitwiseAnd(self: Num, other: Tensor, options?: { self?: Num; other?: Tensor; out?: Out }): Tensor;
  bitwiseAnd(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  bitwiseAnd(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; out?: Out }): Tensor;
  bitwiseAnd(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  /**
   * The bits set in both; of bool: and. In place. [torch.Tensor.bitwise_and_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.bitwise_and_.html)
   * - `bitwise_and_.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `bitwise_and_.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  bitwiseAnd_(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num }): Tensor;
  bitwiseAnd_(self: Tensor, options: { other: Num }): Tensor;
  bitwiseAnd_(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor }): Tensor;
  bitwiseAnd_(self: Tensor, options: { other: Tensor }): Tensor;
  /**
   * self << other. [torch.bitwise_left_shift](https://docs.pytorch.org/docs/stable/generated/torch.bitwise_left_shift.html)
   * - `bitwise_left_shift.Scalar_Tensor(Scalar self, Tensor other) -> Tensor`
   * - `bitwise_left_shift.Tensor(Tensor self, Tensor other) -> Tensor`
   * - `bitwise_left_shift.Tensor_Scalar(Tensor self, Scalar other) -> Tensor`
   */
  bitwiseLeftShift(self: Num, other: Tensor, options?: { self?: Num; other?: Tensor; out?: Out }): Tensor;
  bitwiseLeftShift(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  bitwiseLeftShift(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; out?: Out }): Tensor;
  bitwiseLeftShift(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  bitwiseLeftShift(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num; out?: Out }): Tensor;
  bitwiseLeftShift(self: Tensor, options: { other: Num; out?: Out }): Tensor;
  /**
   * self << other. In place. [torch.Tensor.bitwise_left_shift_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.bitwise_left_shift_.html)
   * - `bitwise_left_shift_.Tensor(Tensor self, Tensor other) -> Tensor`
   * - `bitwise_left_shift_.Tensor_Scalar(Tensor self, Scalar other) -> Tensor`
   */
  bitwiseLeftShift_(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor }): Tensor;
  bitwiseLeftShift_(self: Tensor, options: { other: Tensor }): Tensor;
  bitwiseLeftShift_(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num }): Tensor;
  bitwiseLeftShift_(self: Tensor, options: { other: Num }): Tensor;
  /**
   * Each bit turned over; of bool: not. [torch.bitwise_not](https://docs.pytorch.org/docs/stable/generated/torch.bitwise_not.html)
   * - `bitwise_not(Tensor self) -> Tensor`
   */
  bitwiseNot(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * Each bit turned over; of bool: not. In place. [torch.Tensor.bitwise_not_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.bitwise_not_.html)
   * - `bitwise_not_(Tensor self) -> Tensor`
   */
  bitwiseNot_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * The bits set in one of both; of bool: or. [torch.bitwise_or](https://docs.pytorch.org/docs/stable/generated/torch.bitwise_or.html)
   * - `bitwise_or.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `bitwise_or.Scalar_Tensor(Scalar self, Tensor other) -> Tensor`
   * - `bitwise_or.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  bitwiseOr(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num; out?: Out }): Tensor;
  bitwiseOr(self: Tensor, options: { other: Num; out?: Out }): Tensor;
  bitwiseOr(self: Num, other: Tensor, options?: { self?: Num; other?: Tensor; out?: Out }): Tensor;
  bitwiseOr(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  bitwiseOr(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; out?: Out }): Tensor;
  bitwiseOr(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  /**
   * The bits set in one of both; of bool: or. In place. [torch.Tensor.bitwise_or_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.bitwise_or_.html)
   * - `bitwise_or_.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `bitwise_or_.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  bitwiseOr_(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num }): Tensor;
  bitwiseOr_(self: Tensor, options: { other: Num }): Tensor;
  bitwiseOr_(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor }): Tensor;
  bitwiseOr_(self: Tensor, options: { other: Tensor }): Tensor;
  /**
   * self >> other, the sign kept. [torch.bitwise_right_shift](https://docs.pytorch.org/docs/stable/generated/torch.bitwise_right_shift.html)
   * - `bitwise_right_shift.Scalar_Tensor(Scalar self, Tensor other) -> Tensor`
   * - `bitwise_right_shift.Tensor(Tensor self, Tensor other) -> Tensor`
   * - `bitwise_right_shift.Tensor_Scalar(Tensor self, Scalar other) -> Tensor`
   */
  bitwiseRightShift(self: Num, other: Tensor, options?: { self?: Num; other?: Tensor; out?: Out }): Tensor;
  bitwiseRightShift(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  bitwiseRightShift(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; out?: Out }): Tensor;
  bitwiseRightShift(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  bitwiseRightShift(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num; out?: Out }): Tensor;
  bitwiseRightShift(self: Tensor, options: { other: Num; out?: Out }): Tensor;
  /**
   * self >> other, the sign kept. In place. [torch.Tensor.bitwise_right_shift_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.bitwise_right_shift_.html)
   * - `bitwise_right_shift_.Tensor(Tensor self, Tensor other) -> Tensor`
   * - `bitwise_right_shift_.Tensor_Scalar(Tensor self, Scalar other) -> Tensor`
   */
  bitwiseRightShift_(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor }): Tensor;
  bitwiseRightShift_(self: Tensor, options: { other: Tensor }): Tensor;
  bitwiseRightShift_(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num }): Tensor;
  bitwiseRightShift_(self: Tensor, options: { other: Num }): Tensor;
  /**
   * The bits set in just one of both; of bool: exclusive or. [torch.bitwise_xor](https://docs.pytorch.org/docs/stable/generated/torch.bitwise_xor.html)
   * - `bitwise_xor.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `bitwise_xor.Scalar_Tensor(Scalar self, Tensor other) -> Tensor`
   * - `bitwise_xor.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  bitwiseXor(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num; out?: Out }): Tensor;
  bitwiseXor(self: Tensor, options: { other: Num; out?: Out }): Tensor;
  bitwiseXor(self: Num, other: Tensor, options?: { self?: Num; other?: Tensor; out?: Out }): Tensor;
  bitwiseXor(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  bitwiseXor(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; out?: Out }): Tensor;
  bitwiseXor(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  /**
   * The bits set in just one of both; of bool: exclusive or. In place. [torch.Tensor.bitwise_xor_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.bitwise_xor_.html)
   * - `bitwise_xor_.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `bitwise_xor_.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  bitwiseXor_(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num }): Tensor;
  bitwiseXor_(self: Tensor, options: { other: Num }): Tensor;
  bitwiseXor_(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor }): Tensor;
  bitwiseXor_(self: Tensor, options: { other: Tensor }): Tensor;
  /**
   * Blackman's window (n). [torch.blackman_window](https://docs.pytorch.org/docs/stable/generated/torch.blackman_window.html)
   * - `blackman_window(int window_length, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   * - `blackman_window.periodic(int window_length, bool periodic, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   */
  blackmanWindow(windowLength: Int, options?: { windowLength?: Int; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  blackmanWindow(options: { windowLength: Int; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  blackmanWindow(windowLength: Int, periodic: boolean, options?: { windowLength?: Int; periodic?: boolean; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  blackmanWindow(options: { windowLength: Int; periodic: boolean; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  /**
   * Matrices along the diagonal of one. [torch.block_diag](https://docs.pytorch.org/docs/stable/generated/torch.block_diag.html)
   * - `block_diag(Tensor[] tensors) -> Tensor`
   */
  blockDiag(tensors: readonly Tensor[], options?: { tensors?: readonly Tensor[]; out?: Out }): Tensor;
  blockDiag(options: { tensors: readonly Tensor[]; out?: Out }): Tensor;
  /**
   * The products of b matrices (b, n, m) @ (b, m, p) -> (b, n, p). [torch.bmm](https://docs.pytorch.org/docs/stable/generated/torch.bmm.html)
   * - `bmm(Tensor self, Tensor mat2) -> Tensor`
   * - `bmm.dtype(Tensor self, Tensor mat2, ScalarType out_dtype) -> Tensor`
   */
  bmm(self: Tensor, mat2: Tensor, options?: { self?: Tensor; mat2?: Tensor; out?: Out }): Tensor;
  bmm(self: Tensor, options: { mat2: Tensor; out?: Out }): Tensor;
  bmm(self: Tensor, mat2: Tensor, outDtype: DTypeLike, options?: { self?: Tensor; mat2?: Tensor; outDtype?: DTypeLike; out?: Out }): Tensor;
  bmm(self: Tensor, options: { mat2: Tensor; outDtype: DTypeLike; out?: Out }): Tensor;
  /**
   * All broadcast to one shape. [torch.broadcast_tensors](https://docs.pytorch.org/docs/stable/generated/torch.broadcast_tensors.html)
   * - `broadcast_tensors(Tensor[] tensors) -> Tensor[]`
   */
  broadcastTensors(tensors: readonly Tensor[], options?: { tensors?: readonly Tensor[] }): Tensor[];
  broadcastTensors(options: { tensors: readonly Tensor[] }): Tensor[];
  /**
   * Broadcast to a shape, without memory. [torch.broadcast_to](https://docs.pytorch.org/docs/stable/generated/torch.broadcast_to.html)
   * - `broadcast_to(Tensor self, SymInt[] size) -> Tensor`
   */
  broadcastTo(self: Tensor, size: readonly Int[], options?: { self?: Tensor; size?: readonly Int[] }): Tensor;
  broadcastTo(self: Tensor, options: { size: readonly Int[] }): Tensor;
  /**
   * The bin of each element among sorted boundaries. [torch.bucketize](https://docs.pytorch.org/docs/stable/generated/torch.bucketize.html)
   * - `bucketize.Scalar(Scalar self, Tensor boundaries, *, bool out_int32=..., bool right=...) -> Tensor`
   * - `bucketize.Tensor(Tensor self, Tensor boundaries, *, bool out_int32=..., bool right=...) -> Tensor`
   */
  bucketize(self: Num, boundaries: Tensor, options?: { self?: Num; boundaries?: Tensor; outInt32?: boolean; right?: boolean; out?: Out }): Tensor;
  bucketize(self: Tensor, options: { boundaries: Tensor; outInt32?: boolean; right?: boolean; out?: Out }): Tensor;
  bucketize(self: Tensor, boundaries: Tensor, options?: { self?: Tensor; boundaries?: Tensor; outInt32?: boolean; right?: boolean; out?: Out }): Tensor;
  bucketize(self: Tensor, options: { boundaries: Tensor; outInt32?: boolean; right?: boolean; out?: Out }): Tensor;
  /**
   * Whether one dtype may become another without a word. [torch.can_cast](https://docs.pytorch.org/docs/stable/generated/torch.can_cast.html)
   * - `can_cast(ScalarType from_, ScalarType to) -> bool`
   */
  canCast(from_: DTypeLike, to: DTypeLike, options?: { from_?: DTypeLike; to?: DTypeLike }): boolean;
  canCast(options: { from_: DTypeLike; to: DTypeLike }): boolean;
  /**
   * All combinations of elements of vectors, as rows. [torch.cartesian_prod](https://docs.pytorch.org/docs/stable/generated/torch.cartesian_prod.html)
   * - `cartesian_prod(Tensor[] tensors) -> Tensor`
   */
  cartesianProd(tensors: readonly Tensor[], options?: { tensors?: readonly Tensor[] }): Tensor;
  cartesianProd(options: { tensors: readonly Tensor[] }): Tensor;
  /**
   * Tensors one after the other along `dim`; the other sizes agree. [torch.cat](https://docs.pytorch.org/docs/stable/generated/torch.cat.html)
   * - `cat(Tensor[] tensors, int dim=...) -> Tensor`
   */
  cat(tensors: readonly Tensor[], dim?: Int | { tensors?: readonly Tensor[]; dim?: Int; out?: Out }, options?: { tensors?: readonly Tensor[]; dim?: Int; out?: Out }): Tensor;
  cat(options: { tensors: readonly Tensor[]; dim?: Int; out?: Out }): Tensor;
  /** `cauchy(Tensor self, float median=..., float sigma=..., *, Generator? generator=...) -> Tensor` */
  cauchy(self: Tensor, median?: Float | { self?: Tensor; median?: Float; sigma?: Float; generator?: Generator | null; out?: Out }, sigma?: Float | { self?: Tensor; median?: Float; sigma?: Float; generator?: Generator | null; out?: Out }, options?: { self?: Tensor; median?: Float; sigma?: Float; generator?: Generator | null; out?: Out }): Tensor;
  /**
   * Cauchy random numbers, in place. [torch.Tensor.cauchy_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.cauchy_.html)
   * - `cauchy_(Tensor self, float median=..., float sigma=..., *, Generator? generator=...) -> Tensor`
   */
  cauchy_(self: Tensor, median?: Float | { self?: Tensor; median?: Float; sigma?: Float; generator?: Generator | null }, sigma?: Float | { self?: Tensor; median?: Float; sigma?: Float; generator?: Generator | null }, options?: { self?: Tensor; median?: Float; sigma?: Float; generator?: Generator | null }): Tensor;
  /**
   * Where each column begins, of a sparse tensor in CSC.
   * - `ccol_indices(Tensor self) -> Tensor`
   */
  ccolIndices(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * Where each column begins, of a sparse tensor in CSC. As a copy.
   * - `ccol_indices_copy(Tensor self) -> Tensor`
   */
  ccolIndicesCopy(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * The p-distances of each two rows: (..., n, k), (..., m, k) -> (..., n, m). [torch.cdist](https://docs.pytorch.org/docs/stable/generated/torch.cdist.html)
   * - `cdist(Tensor x1, Tensor x2, float p=..., int? compute_mode=...) -> Tensor`
   */
  cdist(x1: Tensor, x2: Tensor, p?: Float | { x1?: Tensor; x2?: Tensor; p?: Float; computeMode?: Int | null }, computeMode?: Int | null | { x1?: Tensor; x2?: Tensor; p?: Float; computeMode?: Int | null }, options?: { x1?: Tensor; x2?: Tensor; p?: Float; computeMode?: Int | null }): Tensor;
  cdist(options: { x1: Tensor; x2: Tensor; p?: Float; computeMode?: Int | null }): Tensor;
  /**
   * The least integer not below each element. [torch.ceil](https://docs.pytorch.org/docs/stable/generated/torch.ceil.html)
   * - `ceil(Tensor self) -> Tensor`
   */
  ceil(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * The least integer not below each element. In place. [torch.Tensor.ceil_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.ceil_.html)
   * - `ceil_(Tensor self) -> Tensor`
   */
  ceil_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * x where it is positive, else alpha * (exp(x / alpha) - 1). [torch.nn.functional.celu](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.celu.html)
   * - `celu(Tensor self, Scalar alpha=...) -> Tensor`
   */
  celu(self: Tensor, alpha?: Num | { self?: Tensor; alpha?: Num; out?: Out }, options?: { self?: Tensor; alpha?: Num; out?: Out }): Tensor;
  /**
   * x where it is positive, else alpha * (exp(x / alpha) - 1). In place.
   * - `celu_(Tensor self, Scalar alpha=...) -> Tensor`
   */
  celu_(self: Tensor, alpha?: Num | { self?: Tensor; alpha?: Num }, options?: { self?: Tensor; alpha?: Num }): Tensor;
  /**
   * The product of several matrices, in the cheapest order. [torch.chain_matmul](https://docs.pytorch.org/docs/stable/generated/torch.chain_matmul.html)
   * - `chain_matmul(Tensor[] matrices) -> Tensor`
   */
  chainMatmul(matrices: readonly Tensor[], options?: { matrices?: readonly Tensor[]; out?: Out }): Tensor;
  chainMatmul(options: { matrices: readonly Tensor[]; out?: Out }): Tensor;
  /**
   * In complex32. [torch.Tensor.chalf](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.chalf.html)
   * - `chalf(Tensor self, *, MemoryFormat? memory_format=...) -> Tensor`
   */
  chalf(self: Tensor, options?: { self?: Tensor; memoryFormat?: MemoryFormatLike | null }): Tensor;
  /**
   * Channels (N, C, ...) mixed among groups.
   * - `channel_shuffle(Tensor self, SymInt groups) -> Tensor`
   */
  channelShuffle(self: Tensor, groups: Int, options?: { self?: Tensor; groups?: Int; out?: Out }): Tensor;
  channelShuffle(self: Tensor, options: { groups: Int; out?: Out }): Tensor;
  /**
   * The factor L (or U) of positive definite matrices (..., n, n). [torch.cholesky](https://docs.pytorch.org/docs/stable/generated/torch.cholesky.html)
   * - `cholesky(Tensor self, bool upper=...) -> Tensor`
   */
  cholesky(self: Tensor, upper?: boolean | { self?: Tensor; upper?: boolean; out?: Out }, options?: { self?: Tensor; upper?: boolean; out?: Out }): Tensor;
  /**
   * The inverse of L L^H from its factor L. [torch.cholesky_inverse](https://docs.pytorch.org/docs/stable/generated/torch.cholesky_inverse.html)
   * - `cholesky_inverse(Tensor self, bool upper=...) -> Tensor`
   */
  choleskyInverse(self: Tensor, upper?: boolean | { self?: Tensor; upper?: boolean; out?: Out }, options?: { self?: Tensor; upper?: boolean; out?: Out }): Tensor;
  /**
   * The x of L L^H x = self from the factor L; self (..., n, k). [torch.cholesky_solve](https://docs.pytorch.org/docs/stable/generated/torch.cholesky_solve.html)
   * - `cholesky_solve(Tensor self, Tensor input2, bool upper=...) -> Tensor`
   */
  choleskySolve(self: Tensor, input2: Tensor, upper?: boolean | { self?: Tensor; input2?: Tensor; upper?: boolean; out?: Out }, options?: { self?: Tensor; input2?: Tensor; upper?: boolean; out?: Out }): Tensor;
  choleskySolve(self: Tensor, options: { input2: Tensor; upper?: boolean; out?: Out }): Tensor;
  /** `choose_qparams_optimized(Tensor input, int numel, int n_bins, float ratio, int bit_width) -> (Tensor, Tensor)` */
  chooseQparamsOptimized(input: Tensor, numel: Int, nBins: Int, ratio: Float, bitWidth: Int, options?: { input?: Tensor; numel?: Int; nBins?: Int; ratio?: Float; bitWidth?: Int }): [Tensor, Tensor];
  chooseQparamsOptimized(options: { input: Tensor; numel: Int; nBins: Int; ratio: Float; bitWidth: Int }): [Tensor, Tensor];
  /**
   * At most so many parts of one size along `dim`; views. [torch.chunk](https://docs.pytorch.org/docs/stable/generated/torch.chunk.html)
   * - `chunk(Tensor self, int chunks, int dim=...) -> Tensor[]`
   */
  chunk(self: Tensor, chunks: Int, dim?: Int | { self?: Tensor; chunks?: Int; dim?: Int }, options?: { self?: Tensor; chunks?: Int; dim?: Int }): Tensor[];
  chunk(self: Tensor, options: { chunks: Int; dim?: Int }): Tensor[];
  /**
   * Each element, at least `min` and at most `max`. [torch.clamp](https://docs.pytorch.org/docs/stable/generated/torch.clamp.html)
   * - `clamp(Tensor self, Scalar? min=..., Scalar? max=...) -> Tensor`
   * - `clamp.Tensor(Tensor self, Tensor? min=..., Tensor? max=...) -> Tensor`
   */
  clamp(self: Tensor, min?: Num | null | { self?: Tensor; min?: Num | null; max?: Num | null; out?: Out }, max?: Num | null | { self?: Tensor; min?: Num | null; max?: Num | null; out?: Out }, options?: { self?: Tensor; min?: Num | null; max?: Num | null; out?: Out }): Tensor;
  clamp(self: Tensor, min?: Tensor | null | { self?: Tensor; min?: Tensor | null; max?: Tensor | null; out?: Out }, max?: Tensor | null | { self?: Tensor; min?: Tensor | null; max?: Tensor | null; out?: Out }, options?: { self?: Tensor; min?: Tensor | null; max?: Tensor | null; out?: Out }): Tensor;
  /**
   * Each element, at least `min` and at most `max`. In place. [torch.Tensor.clamp_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.clamp_.html)
   * - `clamp_(Tensor self, Scalar? min=..., Scalar? max=...) -> Tensor`
   * - `clamp_.Tensor(Tensor self, Tensor? min=..., Tensor? max=...) -> Tensor`
   */
  clamp_(self: Tensor, min?: Num | null | { self?: Tensor; min?: Num | null; max?: Num | null }, max?: Num | null | { self?: Tensor; min?: Num | null; max?: Num | null }, options?: { self?: Tensor; min?: Num | null; max?: Num | null }): Tensor;
  clamp_(self: Tensor, min?: Tensor | null | { self?: Tensor; min?: Tensor | null; max?: Tensor | null }, max?: Tensor | null | { self?: Tensor; min?: Tensor | null; max?: Tensor | null }, options?: { self?: Tensor; min?: Tensor | null; max?: Tensor | null }): Tensor;
  /**
   * Each element, at most `max`.
   * - `clamp_max(Tensor self, Scalar max) -> Tensor`
   * - `clamp_max.Tensor(Tensor self, Tensor max) -> Tensor`
   */
  clampMax(self: Tensor, max: Num, options?: { self?: Tensor; max?: Num; out?: Out }): Tensor;
  clampMax(self: Tensor, options: { max: Num; out?: Out }): Tensor;
  clampMax(self: Tensor, max: Tensor, options?: { self?: Tensor; max?: Tensor; out?: Out }): Tensor;
  clampMax(self: Tensor, options: { max: Tensor; out?: Out }): Tensor;
  /**
   * Each element, at most `max`. In place.
   * - `clamp_max_(Tensor self, Scalar max) -> Tensor`
   * - `clamp_max_.Tensor(Tensor self, Tensor max) -> Tensor`
   */
  clampMax_(self: Tensor, max: Num, options?: { self?: Tensor; max?: Num }): Tensor;
  clampMax_(self: Tensor, options: { max: Num }): Tensor;
  clampMax_(self: Tensor, max: Tensor, options?: { self?: Tensor; max?: Tensor }): Tensor;
  clampMax_(self: Tensor, options: { max: Tensor }): Tensor;
  /**
   * Each element, at least `min`.
   * - `clamp_min(Tensor self, Scalar min) -> Tensor`
   * - `clamp_min.Tensor(Tensor self, Tensor min) -> Tensor`
   */
  clampMin(self: Tensor, min: Num, options?: { self?: Tensor; min?: Num; out?: Out }): Tensor;
  clampMin(self: Tensor, options: { min: Num; out?: Out }): Tensor;
  clampMin(self: Tensor, min: Tensor, options?: { self?: Tensor; min?: Tensor; out?: Out }): Tensor;
  clampMin(self: Tensor, options: { min: Tensor; out?: Out }): Tensor;
  /**
   * Each element, at least `min`. In place.
   * - `clamp_min_(Tensor self, Scalar min) -> Tensor`
   * - `clamp_min_.Tensor(Tensor self, Tensor min) -> Tensor`
   */
  clampMin_(self: Tensor, min: Num, options?: { self?: Tensor; min?: Num }): Tensor;
  clampMin_(self: Tensor, options: { min: Num }): Tensor;
  clampMin_(self: Tensor, min: Tensor, options?: { self?: Tensor; min?: Tensor }): Tensor;
  clampMin_(self: Tensor, options: { min: Tensor }): Tensor;
  /**
   * Each element, at least `min` and at most `max`. [torch.clip](https://docs.pytorch.org/docs/stable/generated/torch.clip.html)
   * - `clip(Tensor self, Scalar? min=..., Scalar? max=...) -> Tensor`
   * - `clip.Tensor(Tensor self, Tensor? min=..., Tensor? max=...) -> Tensor`
   */
  clip(self: Tensor, min?: Num | null | { self?: Tensor; min?: Num | null; max?: Num | null; out?: Out }, max?: Num | null | { self?: Tensor; min?: Num | null; max?: Num | null; out?: Out }, options?: { self?: Tensor; min?: Num | null; max?: Num | null; out?: Out }): Tensor;
  clip(self: Tensor, min?: Tensor | null | { self?: Tensor; min?: Tensor | null; max?: Tensor | null; out?: Out }, max?: Tensor | null | { self?: Tensor; min?: Tensor | null; max?: Tensor | null; out?: Out }, options?: { self?: Tensor; min?: Tensor | null; max?: Tensor | null; out?: Out }): Tensor;
  /**
   * Each element, at least `min` and at most `max`. In place. [torch.Tensor.clip_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.clip_.html)
   * - `clip_(Tensor self, Scalar? min=..., Scalar? max=...) -> Tensor`
   * - `clip_.Tensor(Tensor self, Tensor? min=..., Tensor? max=...) -> Tensor`
   */
  clip_(self: Tensor, min?: Num | null | { self?: Tensor; min?: Num | null; max?: Num | null }, max?: Num | null | { self?: Tensor; min?: Num | null; max?: Num | null }, options?: { self?: Tensor; min?: Num | null; max?: Num | null }): Tensor;
  clip_(self: Tensor, min?: Tensor | null | { self?: Tensor; min?: Tensor | null; max?: Tensor | null }, max?: Tensor | null | { self?: Tensor; min?: Tensor | null; max?: Tensor | null }, options?: { self?: Tensor; min?: Tensor | null; max?: Tensor | null }): Tensor;
  /**
   * A copy, recorded for gradients. [torch.clone](https://docs.pytorch.org/docs/stable/generated/torch.clone.html)
   * - `clone(Tensor self, *, MemoryFormat? memory_format=...) -> Tensor`
   */
  clone(self: Tensor, options?: { self?: Tensor; memoryFormat?: MemoryFormatLike | null; out?: Out }): Tensor;
  /**
   * The sparse tensor with each index once. [torch.Tensor.coalesce](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.coalesce.html)
   * - `coalesce(Tensor self) -> Tensor`
   */
  coalesce(self: Tensor, options?: { self?: Tensor }): Tensor;
  /** `col2im(Tensor self, SymInt[] output_size, int[] kernel_size, int[] dilation, int[] padding, int[] stride) -> Tensor` */
  col2im(self: Tensor, outputSize: Int | readonly Int[], kernelSize: Int | readonly Int[], dilation: Int | readonly Int[], padding: Int | readonly Int[], stride: Int | readonly Int[], options?: { self?: Tensor; outputSize?: Int | readonly Int[]; kernelSize?: Int | readonly Int[]; dilation?: Int | readonly Int[]; padding?: Int | readonly Int[]; stride?: Int | readonly Int[]; out?: Out }): Tensor;
  col2im(self: Tensor, options: { outputSize: Int | readonly Int[]; kernelSize: Int | readonly Int[]; dilation: Int | readonly Int[]; padding: Int | readonly Int[]; stride: Int | readonly Int[]; out?: Out }): Tensor;
  /**
   * The columns, of a sparse tensor in CSR. [torch.Tensor.col_indices](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.col_indices.html)
   * - `col_indices(Tensor self) -> Tensor`
   */
  colIndices(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * The columns, of a sparse tensor in CSR. As a copy.
   * - `col_indices_copy(Tensor self) -> Tensor`
   */
  colIndicesCopy(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * Tensors as columns of a matrix. [torch.column_stack](https://docs.pytorch.org/docs/stable/generated/torch.column_stack.html)
   * - `column_stack(Tensor[] tensors) -> Tensor`
   */
  columnStack(tensors: readonly Tensor[], options?: { tensors?: readonly Tensor[]; out?: Out }): Tensor;
  columnStack(options: { tensors: readonly Tensor[]; out?: Out }): Tensor;
  /**
   * All combinations of r elements of a vector, as rows. [torch.combinations](https://docs.pytorch.org/docs/stable/generated/torch.combinations.html)
   * - `combinations(Tensor self, int r=..., bool with_replacement=...) -> Tensor`
   */
  combinations(self: Tensor, r?: Int | { self?: Tensor; r?: Int; withReplacement?: boolean }, withReplacement?: boolean | { self?: Tensor; r?: Int; withReplacement?: boolean }, options?: { self?: Tensor; r?: Int; withReplacement?: boolean }): Tensor;
  /**
   * real + i * imag. [torch.complex](https://docs.pytorch.org/docs/stable/generated/torch.complex.html)
   * - `complex(Tensor real, Tensor imag) -> Tensor`
   */
  complex(real: Tensor, imag: Tensor, options?: { real?: Tensor; imag?: Tensor; out?: Out }): Tensor;
  complex(options: { real: Tensor; imag: Tensor; out?: Out }): Tensor;
  /**
   * Tensors one after the other along `dim`; the other sizes agree. [torch.concat](https://docs.pytorch.org/docs/stable/generated/torch.concat.html)
   * - `concat(Tensor[] tensors, int dim=...) -> Tensor`
   */
  concat(tensors: readonly Tensor[], dim?: Int | { tensors?: readonly Tensor[]; dim?: Int; out?: Out }, options?: { tensors?: readonly Tensor[]; dim?: Int; out?: Out }): Tensor;
  concat(options: { tensors: readonly Tensor[]; dim?: Int; out?: Out }): Tensor;
  /**
   * Tensors one after the other along `dim`; the other sizes agree. [torch.concatenate](https://docs.pytorch.org/docs/stable/generated/torch.concatenate.html)
   * - `concatenate(Tensor[] tensors, int dim=...) -> Tensor`
   */
  concatenate(tensors: readonly Tensor[], dim?: Int | { tensors?: readonly Tensor[]; dim?: Int; out?: Out }, options?: { tensors?: readonly Tensor[]; dim?: Int; out?: Out }): Tensor;
  concatenate(options: { tensors: readonly Tensor[]; dim?: Int; out?: Out }): Tensor;
  /**
   * The complex conjugate, as a view that is computed when it is needed. [torch.conj](https://docs.pytorch.org/docs/stable/generated/torch.conj.html)
   * - `conj(Tensor self) -> Tensor`
   */
  conj(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * The complex conjugate, computed at once. [torch.conj_physical](https://docs.pytorch.org/docs/stable/generated/torch.conj_physical.html)
   * - `conj_physical(Tensor self) -> Tensor`
   */
  conjPhysical(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * The complex conjugate, computed at once. In place. [torch.Tensor.conj_physical_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.conj_physical_.html)
   * - `conj_physical_(Tensor self) -> Tensor`
   */
  conjPhysical_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /** `constant_pad_nd(Tensor self, SymInt[] pad, Scalar value=...) -> Tensor` */
  constantPadNd(self: Tensor, pad: readonly Int[], value?: Num | { self?: Tensor; pad?: readonly Int[]; value?: Num; out?: Out }, options?: { self?: Tensor; pad?: readonly Int[]; value?: Num; out?: Out }): Tensor;
  constantPadNd(self: Tensor, options: { pad: readonly Int[]; value?: Num; out?: Out }): Tensor;
  /**
   * The tensor row by row in memory; itself where it is so. [torch.Tensor.contiguous](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.contiguous.html)
   * - `contiguous(Tensor self, *, MemoryFormat memory_format=...) -> Tensor`
   */
  contiguous(self: Tensor, options?: { self?: Tensor; memoryFormat?: MemoryFormatLike }): Tensor;
  /**
   * Convolution: input (N, C, L), weight (out, C / groups, k). [torch.nn.functional.conv1d](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.conv1d.html)
   * - `conv1d(Tensor input, Tensor weight, Tensor? bias=..., SymInt[] stride=..., SymInt[] padding=..., SymInt[] dilation=..., SymInt groups=...) -> Tensor`
   * - `conv1d.padding(Tensor input, Tensor weight, Tensor? bias=..., SymInt[] stride=..., str padding=..., SymInt[] dilation=..., SymInt groups=...) -> Tensor`
   */
  conv1d(input: Tensor, weight: Tensor, bias?: Tensor | null | { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; groups?: Int }, stride?: Int | readonly Int[] | { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; groups?: Int }, padding?: Int | readonly Int[] | { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; groups?: Int }, dilation?: Int | readonly Int[] | { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; groups?: Int }, groups?: Int | { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; groups?: Int }, options?: { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
  conv1d(options: { input: Tensor; weight: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
  conv1d(input: Tensor, weight: Tensor, bias?: Tensor | null | { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: string; dilation?: Int | readonly Int[]; groups?: Int }, stride?: Int | readonly Int[] | { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: string; dilation?: Int | readonly Int[]; groups?: Int }, padding?: string | { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: string; dilation?: Int | readonly Int[]; groups?: Int }, dilation?: Int | readonly Int[] | { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: string; dilation?: Int | readonly Int[]; groups?: Int }, groups?: Int | { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: string; dilation?: Int | readonly Int[]; groups?: Int }, options?: { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: string; dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
  conv1d(options: { input: Tensor; weight: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: string; dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
  /**
   * Convolution: input (N, C, H, W), weight (out, C / groups, kH, kW). [torch.nn.functional.conv2d](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.conv2d.html)
   * - `conv2d(Tensor input, Tensor weight, Tensor? bias=..., SymInt[] stride=..., SymInt[] padding=..., SymInt[] dilation=..., SymInt groups=...) -> Tensor`
   * - `conv2d.padding(Tensor input, Tensor weight, Tensor? bias=..., SymInt[] stride=..., str padding=..., SymInt[] dilation=..., SymInt groups=...) -> Tensor`
   */
  conv2d(input: Tensor, weight: Tensor, bias?: Tensor | null | { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; groups?: Int }, stride?: Int | readonly Int[] | { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; groups?: Int }, padding?: Int | readonly Int[] | { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; groups?: Int }, dilation?: Int | readonly Int[] | { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; groups?: Int }, groups?: Int | { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; groups?: Int }, options?: { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
  conv2d(options: { input: Tensor; weight: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
  conv2d(input: Tensor, weight: Tensor, bias?: Tensor | null | { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: string; dilation?: Int | readonly Int[]; groups?: Int }, stride?: Int | readonly Int[] | { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: string; dilation?: Int | readonly Int[]; groups?: Int }, padding?: string | { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: string; dilation?: Int | readonly Int[]; groups?: Int }, dilation?: Int | readonly Int[] | { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: string; dilation?: Int | readonly Int[]; groups?: Int }, groups?: Int | { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: string; dilation?: Int | readonly Int[]; groups?: Int }, options?: { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: string; dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
  conv2d(options: { input: Tensor; weight: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: string; dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
  /**
   * Convolution: input (N, C, D, H, W), weight (out, C / groups, kD, kH, kW). [torch.nn.functional.conv3d](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.conv3d.html)
   * - `conv3d(Tensor input, Tensor weight, Tensor? bias=..., SymInt[] stride=..., SymInt[] padding=..., SymInt[] dilation=..., SymInt groups=...) -> Tensor`
   * - `conv3d.padding(Tensor input, Tensor weight, Tensor? bias=..., SymInt[] stride=..., str padding=..., SymInt[] dilation=..., SymInt groups=...) -> Tensor`
   */
  conv3d(input: Tensor, weight: Tensor, bias?: Tensor | null | { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; groups?: Int }, stride?: Int | readonly Int[] | { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; groups?: Int }, padding?: Int | readonly Int[] | { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; groups?: Int }, dilation?: Int | readonly Int[] | { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; groups?: Int }, groups?: Int | { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; groups?: Int }, options?: { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
  conv3d(options: { input: Tensor; weight: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
  conv3d(input: Tensor, weight: Tensor, bias?: Tensor | null | { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: string; dilation?: Int | readonly Int[]; groups?: Int }, stride?: Int | readonly Int[] | { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: string; dilation?: Int | readonly Int[]; groups?: Int }, padding?: string | { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: string; dilation?: Int | readonly Int[]; groups?: Int }, dilation?: Int | readonly Int[] | { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: string; dilation?: Int | readonly Int[]; groups?: Int }, groups?: Int | { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: string; dilation?: Int | readonly Int[]; groups?: Int }, options?: { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: string; dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
  conv3d(options: { input: Tensor; weight: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: string; dilation?: Int | readonly Int[]; groups?: Int }): Tensor;
  /** `conv_depthwise3d(Tensor self, Tensor weight, SymInt[] kernel_size, Tensor? bias, SymInt[] stride, SymInt[] padding, SymInt[] dilation) -> Tensor` */
  convDepthwise3d(self: Tensor, weight: Tensor, kernelSize: Int | readonly Int[], bias: Tensor | null, stride: Int | readonly Int[], padding: Int | readonly Int[], dilation: Int | readonly Int[], options?: { self?: Tensor; weight?: Tensor; kernelSize?: Int | readonly Int[]; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; out?: Out }): Tensor;
  convDepthwise3d(self: Tensor, options: { weight: Tensor; kernelSize: Int | readonly Int[]; bias: Tensor | null; stride: Int | readonly Int[]; padding: Int | readonly Int[]; dilation: Int | readonly Int[]; out?: Out }): Tensor;
  /**
   * Convolution with time first: input (T, N, C), weight (k, C, out).
   * - `conv_tbc(Tensor self, Tensor weight, Tensor bias, int pad=...) -> Tensor`
   */
  convTbc(self: Tensor, weight: Tensor, bias: Tensor, pad?: Int | { self?: Tensor; weight?: Tensor; bias?: Tensor; pad?: Int; out?: Out }, options?: { self?: Tensor; weight?: Tensor; bias?: Tensor; pad?: Int; out?: Out }): Tensor;
  convTbc(self: Tensor, options: { weight: Tensor; bias: Tensor; pad?: Int; out?: Out }): Tensor;
  /** `conv_tbc_backward(Tensor self, Tensor input, Tensor weight, Tensor bias, int pad) -> (Tensor, Tensor, Tensor)` */
  convTbcBackward(self: Tensor, input: Tensor, weight: Tensor, bias: Tensor, pad: Int, options?: { self?: Tensor; input?: Tensor; weight?: Tensor; bias?: Tensor; pad?: Int }): [Tensor, Tensor, Tensor];
  convTbcBackward(self: Tensor, options: { input: Tensor; weight: Tensor; bias: Tensor; pad: Int }): [Tensor, Tensor, Tensor];
  /**
   * Transposed convolution: input (N, C, L), weight (C, out / groups, k). [torch.nn.functional.conv_transpose1d](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.conv_transpose1d.html)
   * - `conv_transpose1d(Tensor input, Tensor weight, Tensor? bias=..., SymInt[] stride=..., SymInt[] padding=..., SymInt[] output_padding=..., SymInt groups=..., SymInt[] dilation=...) -> Tensor`
   */
  convTranspose1d(input: Tensor, weight: Tensor, bias?: Tensor | null | { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; outputPadding?: Int | readonly Int[]; groups?: Int; dilation?: Int | readonly Int[] }, stride?: Int | readonly Int[] | { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; outputPadding?: Int | readonly Int[]; groups?: Int; dilation?: Int | readonly Int[] }, padding?: Int | readonly Int[] | { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; outputPadding?: Int | readonly Int[]; groups?: Int; dilation?: Int | readonly Int[] }, outputPadding?: Int | readonly Int[] | { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; outputPadding?: Int | readonly Int[]; groups?: Int; dilation?: Int | readonly Int[] }, groups?: Int | { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; outputPadding?: Int | readonly Int[]; groups?: Int; dilation?: Int | readonly Int[] }, dilation?: Int | readonly Int[] | { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; outputPadding?: Int | readonly Int[]; groups?: Int; dilation?: Int | readonly Int[] }, options?: { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; outputPadding?: Int | readonly Int[]; groups?: Int; dilation?: Int | readonly Int[] }): Tensor;
  convTranspose1d(options: { input: Tensor; weight: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; outputPadding?: Int | readonly Int[]; groups?: Int; dilation?: Int | readonly Int[] }): Tensor;
  /**
   * Transposed convolution: input (N, C, H, W), weight (C, out / groups, kH, kW). [torch.nn.functional.conv_transpose2d](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.conv_transpose2d.html)
   * - `conv_transpose2d.input(Tensor input, Tensor weight, Tensor? bias=..., SymInt[] stride=..., SymInt[] padding=..., SymInt[] output_padding=..., SymInt groups=..., SymInt[] dilation=...) -> Tensor`
   */
  convTranspose2d(input: Tensor, weight: Tensor, bias?: Tensor | null | { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; outputPadding?: Int | readonly Int[]; groups?: Int; dilation?: Int | readonly Int[] }, stride?: Int | readonly Int[] | { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; outputPadding?: Int | readonly Int[]; groups?: Int; dilation?: Int | readonly Int[] }, padding?: Int | readonly Int[] | { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; outputPadding?: Int | readonly Int[]; groups?: Int; dilation?: Int | readonly Int[] }, outputPadding?: Int | readonly Int[] | { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; outputPadding?: Int | readonly Int[]; groups?: Int; dilation?: Int | readonly Int[] }, groups?: Int | { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; outputPadding?: Int | readonly Int[]; groups?: Int; dilation?: Int | readonly Int[] }, dilation?: Int | readonly Int[] | { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; outputPadding?: Int | readonly Int[]; groups?: Int; dilation?: Int | readonly Int[] }, options?: { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; outputPadding?: Int | readonly Int[]; groups?: Int; dilation?: Int | readonly Int[] }): Tensor;
  convTranspose2d(options: { input: Tensor; weight: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; outputPadding?: Int | readonly Int[]; groups?: Int; dilation?: Int | readonly Int[] }): Tensor;
  /**
   * Transposed convolution: input (N, C, D, H, W), weight (C, out / groups, kD, kH, kW). [torch.nn.functional.conv_transpose3d](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.conv_transpose3d.html)
   * - `conv_transpose3d.input(Tensor input, Tensor weight, Tensor? bias=..., SymInt[] stride=..., SymInt[] padding=..., SymInt[] output_padding=..., SymInt groups=..., SymInt[] dilation=...) -> Tensor`
   */
  convTranspose3d(input: Tensor, weight: Tensor, bias?: Tensor | null | { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; outputPadding?: Int | readonly Int[]; groups?: Int; dilation?: Int | readonly Int[] }, stride?: Int | readonly Int[] | { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; outputPadding?: Int | readonly Int[]; groups?: Int; dilation?: Int | readonly Int[] }, padding?: Int | readonly Int[] | { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; outputPadding?: Int | readonly Int[]; groups?: Int; dilation?: Int | readonly Int[] }, outputPadding?: Int | readonly Int[] | { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; outputPadding?: Int | readonly Int[]; groups?: Int; dilation?: Int | readonly Int[] }, groups?: Int | { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; outputPadding?: Int | readonly Int[]; groups?: Int; dilation?: Int | readonly Int[] }, dilation?: Int | readonly Int[] | { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; outputPadding?: Int | readonly Int[]; groups?: Int; dilation?: Int | readonly Int[] }, options?: { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; outputPadding?: Int | readonly Int[]; groups?: Int; dilation?: Int | readonly Int[] }): Tensor;
  convTranspose3d(options: { input: Tensor; weight: Tensor; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; outputPadding?: Int | readonly Int[]; groups?: Int; dilation?: Int | readonly Int[] }): Tensor;
  /** `convolution(Tensor input, Tensor weight, Tensor? bias, SymInt[] stride, SymInt[] padding, SymInt[] dilation, bool transposed, SymInt[] output_padding, SymInt groups) -> Tensor` */
  convolution(input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly Int[], padding: readonly Int[], dilation: readonly Int[], transposed: boolean, outputPadding: readonly Int[], groups: Int, options?: { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: readonly Int[]; padding?: readonly Int[]; dilation?: readonly Int[]; transposed?: boolean; outputPadding?: readonly Int[]; groups?: Int; out?: Out }): Tensor;
  convolution(options: { input: Tensor; weight: Tensor; bias: Tensor | null; stride: readonly Int[]; padding: readonly Int[]; dilation: readonly Int[]; transposed: boolean; outputPadding: readonly Int[]; groups: Int; out?: Out }): Tensor;
  /** `convolution_backward(Tensor grad_output, Tensor input, Tensor weight, SymInt[]? bias_sizes, SymInt[] stride, SymInt[] padding, SymInt[] dilation, bool transposed, SymInt[] output_padding, SymInt groups, bool[] output_mask) -> (Tensor, Tensor, Tensor)` */
  convolutionBackward(gradOutput: Tensor, input: Tensor, weight: Tensor, biasSizes: readonly Int[] | null, stride: readonly Int[], padding: readonly Int[], dilation: readonly Int[], transposed: boolean, outputPadding: readonly Int[], groups: Int, outputMask: boolean | readonly boolean[], options?: { gradOutput?: Tensor; input?: Tensor; weight?: Tensor; biasSizes?: readonly Int[] | null; stride?: readonly Int[]; padding?: readonly Int[]; dilation?: readonly Int[]; transposed?: boolean; outputPadding?: readonly Int[]; groups?: Int; outputMask?: boolean | readonly boolean[]; out?: Out }): [Tensor, Tensor, Tensor];
  convolutionBackward(options: { gradOutput: Tensor; input: Tensor; weight: Tensor; biasSizes: readonly Int[] | null; stride: readonly Int[]; padding: readonly Int[]; dilation: readonly Int[]; transposed: boolean; outputPadding: readonly Int[]; groups: Int; outputMask: boolean | readonly boolean[]; out?: Out }): [Tensor, Tensor, Tensor];
  /** `convolution_backward_overrideable(Tensor grad_output, Tensor input, Tensor weight, SymInt[] stride, SymInt[] padding, SymInt[] dilation, bool transposed, SymInt[] output_padding, SymInt groups, bool[] output_mask) -> (Tensor grad_input, Tensor grad_weight, Tensor grad_bias)` */
  convolutionBackwardOverrideable(gradOutput: Tensor, input: Tensor, weight: Tensor, stride: readonly Int[], padding: readonly Int[], dilation: readonly Int[], transposed: boolean, outputPadding: readonly Int[], groups: Int, outputMask: boolean | readonly boolean[], options?: { gradOutput?: Tensor; input?: Tensor; weight?: Tensor; stride?: readonly Int[]; padding?: readonly Int[]; dilation?: readonly Int[]; transposed?: boolean; outputPadding?: readonly Int[]; groups?: Int; outputMask?: boolean | readonly boolean[]; out?: Out }): [Tensor, Tensor, Tensor] & { readonly gradInput: Tensor; readonly gradWeight: Tensor; readonly gradBias: Tensor };
  convolutionBackwardOverrideable(options: { gradOutput: Tensor; input: Tensor; weight: Tensor; stride: readonly Int[]; padding: readonly Int[]; dilation: readonly Int[]; transposed: boolean; outputPadding: readonly Int[]; groups: Int; outputMask: boolean | readonly boolean[]; out?: Out }): [Tensor, Tensor, Tensor] & { readonly gradInput: Tensor; readonly gradWeight: Tensor; readonly gradBias: Tensor };
  /** `convolution_overrideable(Tensor input, Tensor weight, Tensor? bias, SymInt[] stride, SymInt[] padding, SymInt[] dilation, bool transposed, SymInt[] output_padding, SymInt groups) -> Tensor` */
  convolutionOverrideable(input: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly Int[], padding: readonly Int[], dilation: readonly Int[], transposed: boolean, outputPadding: readonly Int[], groups: Int, options?: { input?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: readonly Int[]; padding?: readonly Int[]; dilation?: readonly Int[]; transposed?: boolean; outputPadding?: readonly Int[]; groups?: Int; out?: Out }): Tensor;
  convolutionOverrideable(options: { input: Tensor; weight: Tensor; bias: Tensor | null; stride: readonly Int[]; padding: readonly Int[]; dilation: readonly Int[]; transposed: boolean; outputPadding: readonly Int[]; groups: Int; out?: Out }): Tensor;
  /** `copy(Tensor self, Tensor src, bool non_blocking=...) -> Tensor` */
  copy(self: Tensor, src: Tensor, nonBlocking?: boolean | { self?: Tensor; src?: Tensor; nonBlocking?: boolean; out?: Out }, options?: { self?: Tensor; src?: Tensor; nonBlocking?: boolean; out?: Out }): Tensor;
  copy(self: Tensor, options: { src: Tensor; nonBlocking?: boolean; out?: Out }): Tensor;
  /**
   * The elements of src, in place. [torch.Tensor.copy_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.copy_.html)
   * - `copy_(Tensor self, Tensor src, bool non_blocking=...) -> Tensor`
   */
  copy_(self: Tensor, src: Tensor, nonBlocking?: boolean | { self?: Tensor; src?: Tensor; nonBlocking?: boolean }, options?: { self?: Tensor; src?: Tensor; nonBlocking?: boolean }): Tensor;
  copy_(self: Tensor, options: { src: Tensor; nonBlocking?: boolean }): Tensor;
  /** `copy_sparse_to_sparse(Tensor self, Tensor src, bool non_blocking=...) -> Tensor` */
  copySparseToSparse(self: Tensor, src: Tensor, nonBlocking?: boolean | { self?: Tensor; src?: Tensor; nonBlocking?: boolean; out?: Out }, options?: { self?: Tensor; src?: Tensor; nonBlocking?: boolean; out?: Out }): Tensor;
  copySparseToSparse(self: Tensor, options: { src: Tensor; nonBlocking?: boolean; out?: Out }): Tensor;
  /** `copy_sparse_to_sparse_(Tensor self, Tensor src, bool non_blocking=...) -> Tensor` */
  copySparseToSparse_(self: Tensor, src: Tensor, nonBlocking?: boolean | { self?: Tensor; src?: Tensor; nonBlocking?: boolean }, options?: { self?: Tensor; src?: Tensor; nonBlocking?: boolean }): Tensor;
  copySparseToSparse_(self: Tensor, options: { src: Tensor; nonBlocking?: boolean }): Tensor;
  /**
   * |self| with the sign of other. [torch.copysign](https://docs.pytorch.org/docs/stable/generated/torch.copysign.html)
   * - `copysign.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `copysign.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  copysign(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num; out?: Out }): Tensor;
  copysign(self: Tensor, options: { other: Num; out?: Out }): Tensor;
  copysign(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; out?: Out }): Tensor;
  copysign(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  /**
   * |self| with the sign of other. In place. [torch.Tensor.copysign_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.copysign_.html)
   * - `copysign_.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `copysign_.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  copysign_(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num }): Tensor;
  copysign_(self: Tensor, options: { other: Num }): Tensor;
  copysign_(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor }): Tensor;
  copysign_(self: Tensor, options: { other: Tensor }): Tensor;
  /**
   * The correlations (n, n) of n variables of m observations: (n, m). [torch.corrcoef](https://docs.pytorch.org/docs/stable/generated/torch.corrcoef.html)
   * - `corrcoef(Tensor self) -> Tensor`
   */
  corrcoef(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * The cosine of each element, in radians. [torch.cos](https://docs.pytorch.org/docs/stable/generated/torch.cos.html)
   * - `cos(Tensor self) -> Tensor`
   */
  cos(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * The cosine of each element, in radians. In place. [torch.Tensor.cos_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.cos_.html)
   * - `cos_(Tensor self) -> Tensor`
   */
  cos_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * The hyperbolic cosine of each element. [torch.cosh](https://docs.pytorch.org/docs/stable/generated/torch.cosh.html)
   * - `cosh(Tensor self) -> Tensor`
   */
  cosh(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * The hyperbolic cosine of each element. In place. [torch.Tensor.cosh_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.cosh_.html)
   * - `cosh_(Tensor self) -> Tensor`
   */
  cosh_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * 1 - cos for target 1, max(0, cos - margin) for -1; inputs (N, d). [torch.nn.functional.cosine_embedding_loss](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.cosine_embedding_loss.html)
   * - `cosine_embedding_loss(Tensor input1, Tensor input2, Tensor target, float margin=..., int reduction=...) -> Tensor`
   */
  cosineEmbeddingLoss(input1: Tensor, input2: Tensor, target: Tensor, margin?: Float | { input1?: Tensor; input2?: Tensor; target?: Tensor; margin?: Float; reduction?: Int }, reduction?: Int | { input1?: Tensor; input2?: Tensor; target?: Tensor; margin?: Float; reduction?: Int }, options?: { input1?: Tensor; input2?: Tensor; target?: Tensor; margin?: Float; reduction?: Int }): Tensor;
  cosineEmbeddingLoss(options: { input1: Tensor; input2: Tensor; target: Tensor; margin?: Float; reduction?: Int }): Tensor;
  /**
   * The cosine of the angle between vectors along `dim`. [torch.nn.functional.cosine_similarity](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.cosine_similarity.html)
   * - `cosine_similarity(Tensor x1, Tensor x2, int dim=..., float eps=...) -> Tensor`
   */
  cosineSimilarity(x1: Tensor, x2: Tensor, dim?: Int | { x1?: Tensor; x2?: Tensor; dim?: Int; eps?: Float }, eps?: Float | { x1?: Tensor; x2?: Tensor; dim?: Int; eps?: Float }, options?: { x1?: Tensor; x2?: Tensor; dim?: Int; eps?: Float }): Tensor;
  cosineSimilarity(options: { x1: Tensor; x2: Tensor; dim?: Int; eps?: Float }): Tensor;
  /**
   * How many elements are other than 0. [torch.count_nonzero](https://docs.pytorch.org/docs/stable/generated/torch.count_nonzero.html)
   * - `count_nonzero(Tensor self, int? dim=...) -> Tensor`
   * - `count_nonzero.dim_IntList(Tensor self, int[] dim) -> Tensor`
   */
  countNonzero(self: Tensor, dim?: Int | null | { self?: Tensor; dim?: Int | null; out?: Out }, options?: { self?: Tensor; dim?: Int | null; out?: Out }): Tensor;
  countNonzero(self: Tensor, dim: readonly Int[], options?: { self?: Tensor; dim?: readonly Int[]; out?: Out }): Tensor;
  countNonzero(self: Tensor, options: { dim: readonly Int[]; out?: Out }): Tensor;
  /**
   * The covariances (n, n) of n variables of m observations: (n, m). [torch.cov](https://docs.pytorch.org/docs/stable/generated/torch.cov.html)
   * - `cov(Tensor self, *, int correction=..., Tensor? fweights=..., Tensor? aweights=...) -> Tensor`
   */
  cov(self: Tensor, options?: { self?: Tensor; correction?: Int; fweights?: Tensor | null; aweights?: Tensor | null }): Tensor;
  /**
   * The cross product of vectors of 3 along `dim`. [torch.cross](https://docs.pytorch.org/docs/stable/generated/torch.cross.html)
   * - `cross(Tensor self, Tensor other, int? dim=...) -> Tensor`
   */
  cross(self: Tensor, other: Tensor, dim?: Int | null | { self?: Tensor; other?: Tensor; dim?: Int | null; out?: Out }, options?: { self?: Tensor; other?: Tensor; dim?: Int | null; out?: Out }): Tensor;
  cross(self: Tensor, options: { other: Tensor; dim?: Int | null; out?: Out }): Tensor;
  /** `cross_entropy_loss(Tensor self, Tensor target, Tensor? weight=..., int reduction=..., SymInt ignore_index=..., float label_smoothing=...) -> Tensor` */
  crossEntropyLoss(self: Tensor, target: Tensor, weight?: Tensor | null | { self?: Tensor; target?: Tensor; weight?: Tensor | null; reduction?: Int; ignoreIndex?: Int; labelSmoothing?: Float }, reduction?: Int | { self?: Tensor; target?: Tensor; weight?: Tensor | null; reduction?: Int; ignoreIndex?: Int; labelSmoothing?: Float }, ignoreIndex?: Int | { self?: Tensor; target?: Tensor; weight?: Tensor | null; reduction?: Int; ignoreIndex?: Int; labelSmoothing?: Float }, labelSmoothing?: Float | { self?: Tensor; target?: Tensor; weight?: Tensor | null; reduction?: Int; ignoreIndex?: Int; labelSmoothing?: Float }, options?: { self?: Tensor; target?: Tensor; weight?: Tensor | null; reduction?: Int; ignoreIndex?: Int; labelSmoothing?: Float }): Tensor;
  crossEntropyLoss(self: Tensor, options: { target: Tensor; weight?: Tensor | null; reduction?: Int; ignoreIndex?: Int; labelSmoothing?: Float }): Tensor;
  /**
   * Where each row begins, of a sparse tensor in CSR. [torch.Tensor.crow_indices](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.crow_indices.html)
   * - `crow_indices(Tensor self) -> Tensor`
   */
  crowIndices(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * Where each row begins, of a sparse tensor in CSR. As a copy.
   * - `crow_indices_copy(Tensor self) -> Tensor`
   */
  crowIndicesCopy(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * The loss of unaligned sequences; logProbs (T, N, C), targets (N, S). [torch.nn.functional.ctc_loss](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.ctc_loss.html)
   * - `ctc_loss.IntList(Tensor log_probs, Tensor targets, int[] input_lengths, int[] target_lengths, int blank=..., int reduction=..., bool zero_infinity=...) -> Tensor`
   * - `ctc_loss.Tensor(Tensor log_probs, Tensor targets, Tensor input_lengths, Tensor target_lengths, int blank=..., int reduction=..., bool zero_infinity=...) -> Tensor`
   */
  ctcLoss(logProbs: Tensor, targets: Tensor, inputLengths: readonly Int[], targetLengths: readonly Int[], blank?: Int | { logProbs?: Tensor; targets?: Tensor; inputLengths?: readonly Int[]; targetLengths?: readonly Int[]; blank?: Int; reduction?: Int; zeroInfinity?: boolean }, reduction?: Int | { logProbs?: Tensor; targets?: Tensor; inputLengths?: readonly Int[]; targetLengths?: readonly Int[]; blank?: Int; reduction?: Int; zeroInfinity?: boolean }, zeroInfinity?: boolean | { logProbs?: Tensor; targets?: Tensor; inputLengths?: readonly Int[]; targetLengths?: readonly Int[]; blank?: Int; reduction?: Int; zeroInfinity?: boolean }, options?: { logProbs?: Tensor; targets?: Tensor; inputLengths?: readonly Int[]; targetLengths?: readonly Int[]; blank?: Int; reduction?: Int; zeroInfinity?: boolean }): Tensor;
  ctcLoss(options: { logProbs: Tensor; targets: Tensor; inputLengths: readonly Int[]; targetLengths: readonly Int[]; blank?: Int; reduction?: Int; zeroInfinity?: boolean }): Tensor;
  ctcLoss(logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, blank?: Int | { logProbs?: Tensor; targets?: Tensor; inputLengths?: Tensor; targetLengths?: Tensor; blank?: Int; reduction?: Int; zeroInfinity?: boolean }, reduction?: Int | { logProbs?: Tensor; targets?: Tensor; inputLengths?: Tensor; targetLengths?: Tensor; blank?: Int; reduction?: Int; zeroInfinity?: boolean }, zeroInfinity?: boolean | { logProbs?: Tensor; targets?: Tensor; inputLengths?: Tensor; targetLengths?: Tensor; blank?: Int; reduction?: Int; zeroInfinity?: boolean }, options?: { logProbs?: Tensor; targets?: Tensor; inputLengths?: Tensor; targetLengths?: Tensor; blank?: Int; reduction?: Int; zeroInfinity?: boolean }): Tensor;
  ctcLoss(options: { logProbs: Tensor; targets: Tensor; inputLengths: Tensor; targetLengths: Tensor; blank?: Int; reduction?: Int; zeroInfinity?: boolean }): Tensor;
  /** `cudnn_affine_grid_generator(Tensor theta, int N, int C, int H, int W) -> Tensor grid` */
  cudnnAffineGridGenerator(theta: Tensor, N: Int, C: Int, H: Int, W: Int, options?: { theta?: Tensor; N?: Int; C?: Int; H?: Int; W?: Int; out?: Out }): Tensor;
  cudnnAffineGridGenerator(options: { theta: Tensor; N: Int; C: Int; H: Int; W: Int; out?: Out }): Tensor;
  /** `cudnn_affine_grid_generator_backward(Tensor grad, int N, int C, int H, int W) -> Tensor grad_theta` */
  cudnnAffineGridGeneratorBackward(grad: Tensor, N: Int, C: Int, H: Int, W: Int, options?: { grad?: Tensor; N?: Int; C?: Int; H?: Int; W?: Int; out?: Out }): Tensor;
  cudnnAffineGridGeneratorBackward(options: { grad: Tensor; N: Int; C: Int; H: Int; W: Int; out?: Out }): Tensor;
  /** `cudnn_batch_norm(Tensor input, Tensor weight, Tensor? bias, Tensor? running_mean, Tensor? running_var, bool training, float exponential_average_factor, float epsilon) -> (Tensor, Tensor, Tensor, Tensor)` */
  cudnnBatchNorm(input: Tensor, weight: Tensor, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, training: boolean, exponentialAverageFactor: Float, epsilon: Float, options?: { input?: Tensor; weight?: Tensor; bias?: Tensor | null; runningMean?: Tensor | null; runningVar?: Tensor | null; training?: boolean; exponentialAverageFactor?: Float; epsilon?: Float; out?: Out }): [Tensor, Tensor, Tensor, Tensor];
  cudnnBatchNorm(options: { input: Tensor; weight: Tensor; bias: Tensor | null; runningMean: Tensor | null; runningVar: Tensor | null; training: boolean; exponentialAverageFactor: Float; epsilon: Float; out?: Out }): [Tensor, Tensor, Tensor, Tensor];
  /** `cudnn_batch_norm_backward(Tensor input, Tensor grad_output, Tensor weight, Tensor? running_mean, Tensor? running_var, Tensor? save_mean, Tensor? save_var, float epsilon, Tensor reserveSpace) -> (Tensor, Tensor, Tensor)` */
  cudnnBatchNormBackward(input: Tensor, gradOutput: Tensor, weight: Tensor, runningMean: Tensor | null, runningVar: Tensor | null, saveMean: Tensor | null, saveVar: Tensor | null, epsilon: Float, reserveSpace: Tensor, options?: { input?: Tensor; gradOutput?: Tensor; weight?: Tensor; runningMean?: Tensor | null; runningVar?: Tensor | null; saveMean?: Tensor | null; saveVar?: Tensor | null; epsilon?: Float; reserveSpace?: Tensor; out?: Out }): [Tensor, Tensor, Tensor];
  cudnnBatchNormBackward(options: { input: Tensor; gradOutput: Tensor; weight: Tensor; runningMean: Tensor | null; runningVar: Tensor | null; saveMean: Tensor | null; saveVar: Tensor | null; epsilon: Float; reserveSpace: Tensor; out?: Out }): [Tensor, Tensor, Tensor];
  /** `cudnn_convolution(Tensor self, Tensor weight, SymInt[] padding, SymInt[] stride, SymInt[] dilation, SymInt groups, bool benchmark, bool deterministic, bool allow_tf32) -> Tensor` */
  cudnnConvolution(self: Tensor, weight: Tensor, padding: readonly Int[], stride: readonly Int[], dilation: readonly Int[], groups: Int, benchmark: boolean, deterministic: boolean, allowTf32: boolean, options?: { self?: Tensor; weight?: Tensor; padding?: readonly Int[]; stride?: readonly Int[]; dilation?: readonly Int[]; groups?: Int; benchmark?: boolean; deterministic?: boolean; allowTf32?: boolean; out?: Out }): Tensor;
  cudnnConvolution(self: Tensor, options: { weight: Tensor; padding: readonly Int[]; stride: readonly Int[]; dilation: readonly Int[]; groups: Int; benchmark: boolean; deterministic: boolean; allowTf32: boolean; out?: Out }): Tensor;
  /** `cudnn_convolution_add_relu(Tensor self, Tensor weight, Tensor z, Scalar? alpha, Tensor? bias, SymInt[] stride, SymInt[] padding, SymInt[] dilation, SymInt groups) -> Tensor` */
  cudnnConvolutionAddRelu(self: Tensor, weight: Tensor, z: Tensor, alpha: Num | null, bias: Tensor | null, stride: readonly Int[], padding: readonly Int[], dilation: readonly Int[], groups: Int, options?: { self?: Tensor; weight?: Tensor; z?: Tensor; alpha?: Num | null; bias?: Tensor | null; stride?: readonly Int[]; padding?: readonly Int[]; dilation?: readonly Int[]; groups?: Int; out?: Out }): Tensor;
  cudnnConvolutionAddRelu(self: Tensor, options: { weight: Tensor; z: Tensor; alpha: Num | null; bias: Tensor | null; stride: readonly Int[]; padding: readonly Int[]; dilation: readonly Int[]; groups: Int; out?: Out }): Tensor;
  /** `cudnn_convolution_relu(Tensor self, Tensor weight, Tensor? bias, SymInt[] stride, SymInt[] padding, SymInt[] dilation, SymInt groups) -> Tensor` */
  cudnnConvolutionRelu(self: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly Int[], padding: readonly Int[], dilation: readonly Int[], groups: Int, options?: { self?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: readonly Int[]; padding?: readonly Int[]; dilation?: readonly Int[]; groups?: Int; out?: Out }): Tensor;
  cudnnConvolutionRelu(self: Tensor, options: { weight: Tensor; bias: Tensor | null; stride: readonly Int[]; padding: readonly Int[]; dilation: readonly Int[]; groups: Int; out?: Out }): Tensor;
  /** `cudnn_convolution_transpose(Tensor self, Tensor weight, SymInt[] padding, SymInt[] output_padding, SymInt[] stride, SymInt[] dilation, SymInt groups, bool benchmark, bool deterministic, bool allow_tf32) -> Tensor` */
  cudnnConvolutionTranspose(self: Tensor, weight: Tensor, padding: readonly Int[], outputPadding: readonly Int[], stride: readonly Int[], dilation: readonly Int[], groups: Int, benchmark: boolean, deterministic: boolean, allowTf32: boolean, options?: { self?: Tensor; weight?: Tensor; padding?: readonly Int[]; outputPadding?: readonly Int[]; stride?: readonly Int[]; dilation?: readonly Int[]; groups?: Int; benchmark?: boolean; deterministic?: boolean; allowTf32?: boolean; out?: Out }): Tensor;
  cudnnConvolutionTranspose(self: Tensor, options: { weight: Tensor; padding: readonly Int[]; outputPadding: readonly Int[]; stride: readonly Int[]; dilation: readonly Int[]; groups: Int; benchmark: boolean; deterministic: boolean; allowTf32: boolean; out?: Out }): Tensor;
  /** `cudnn_grid_sampler(Tensor self, Tensor grid) -> Tensor output` */
  cudnnGridSampler(self: Tensor, grid: Tensor, options?: { self?: Tensor; grid?: Tensor; out?: Out }): Tensor;
  cudnnGridSampler(self: Tensor, options: { grid: Tensor; out?: Out }): Tensor;
  /** `cudnn_grid_sampler_backward(Tensor self, Tensor grid, Tensor grad_output) -> (Tensor grad_self, Tensor grad_grid)` */
  cudnnGridSamplerBackward(self: Tensor, grid: Tensor, gradOutput: Tensor, options?: { self?: Tensor; grid?: Tensor; gradOutput?: Tensor; out?: Out }): [Tensor, Tensor] & { readonly gradSelf: Tensor; readonly gradGrid: Tensor };
  cudnnGridSamplerBackward(self: Tensor, options: { grid: Tensor; gradOutput: Tensor; out?: Out }): [Tensor, Tensor] & { readonly gradSelf: Tensor; readonly gradGrid: Tensor };
  /** `cudnn_is_acceptable(Tensor self) -> bool` */
  cudnnIsAcceptable(self: Tensor, options?: { self?: Tensor }): boolean;
  /**
   * The greatest element up to each along `dim`, and its index. [torch.cummax](https://docs.pytorch.org/docs/stable/generated/torch.cummax.html)
   * - `cummax(Tensor self, int dim) -> (Tensor values, Tensor indices)`
   */
  cummax(self: Tensor, dim: Int, options?: { self?: Tensor; dim?: Int; out?: Out }): [Tensor, Tensor] & { readonly values: Tensor; readonly indices: Tensor };
  cummax(self: Tensor, options: { dim: Int; out?: Out }): [Tensor, Tensor] & { readonly values: Tensor; readonly indices: Tensor };
  /** `cummaxmin_backward(Tensor grad, Tensor input, Tensor indices, int dim) -> Tensor` */
  cummaxminBackward(grad: Tensor, input: Tensor, indices: Tensor, dim: Int, options?: { grad?: Tensor; input?: Tensor; indices?: Tensor; dim?: Int }): Tensor;
  cummaxminBackward(options: { grad: Tensor; input: Tensor; indices: Tensor; dim: Int }): Tensor;
  /**
   * The least element up to each along `dim`, and its index. [torch.cummin](https://docs.pytorch.org/docs/stable/generated/torch.cummin.html)
   * - `cummin(Tensor self, int dim) -> (Tensor values, Tensor indices)`
   */
  cummin(self: Tensor, dim: Int, options?: { self?: Tensor; dim?: Int; out?: Out }): [Tensor, Tensor] & { readonly values: Tensor; readonly indices: Tensor };
  cummin(self: Tensor, options: { dim: Int; out?: Out }): [Tensor, Tensor] & { readonly values: Tensor; readonly indices: Tensor };
  /**
   * The products of all elements up to each, along `dim`. [torch.cumprod](https://docs.pytorch.org/docs/stable/generated/torch.cumprod.html)
   * - `cumprod(Tensor self, int dim, *, ScalarType? dtype=...) -> Tensor`
   */
  cumprod(self: Tensor, dim: Int, options?: { self?: Tensor; dim?: Int; dtype?: DTypeLike | null; out?: Out }): Tensor;
  cumprod(self: Tensor, options: { dim: Int; dtype?: DTypeLike | null; out?: Out }): Tensor;
  /**
   * The products of all elements up to each, along `dim`. In place. [torch.Tensor.cumprod_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.cumprod_.html)
   * - `cumprod_(Tensor self, int dim, *, ScalarType? dtype=...) -> Tensor`
   */
  cumprod_(self: Tensor, dim: Int, options?: { self?: Tensor; dim?: Int; dtype?: DTypeLike | null }): Tensor;
  cumprod_(self: Tensor, options: { dim: Int; dtype?: DTypeLike | null }): Tensor;
  /** `cumprod_backward(Tensor grad, Tensor input, int dim, Tensor output) -> Tensor` */
  cumprodBackward(grad: Tensor, input: Tensor, dim: Int, output: Tensor, options?: { grad?: Tensor; input?: Tensor; dim?: Int; output?: Tensor }): Tensor;
  cumprodBackward(options: { grad: Tensor; input: Tensor; dim: Int; output: Tensor }): Tensor;
  /**
   * The sums of all elements up to each, along `dim`. [torch.cumsum](https://docs.pytorch.org/docs/stable/generated/torch.cumsum.html)
   * - `cumsum(Tensor self, int dim, *, ScalarType? dtype=...) -> Tensor`
   */
  cumsum(self: Tensor, dim: Int, options?: { self?: Tensor; dim?: Int; dtype?: DTypeLike | null; out?: Out }): Tensor;
  cumsum(self: Tensor, options: { dim: Int; dtype?: DTypeLike | null; out?: Out }): Tensor;
  /**
   * The sums of all elements up to each, along `dim`. In place. [torch.Tensor.cumsum_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.cumsum_.html)
   * - `cumsum_(Tensor self, int dim, *, ScalarType? dtype=...) -> Tensor`
   */
  cumsum_(self: Tensor, dim: Int, options?: { self?: Tensor; dim?: Int; dtype?: DTypeLike | null }): Tensor;
  cumsum_(self: Tensor, options: { dim: Int; dtype?: DTypeLike | null }): Tensor;
  /**
   * The integrals up to each element along `dim`, by the trapezoidal rule. [torch.cumulative_trapezoid](https://docs.pytorch.org/docs/stable/generated/torch.cumulative_trapezoid.html)
   * - `cumulative_trapezoid.dx(Tensor y, *, Scalar dx=..., int dim=...) -> Tensor`
   * - `cumulative_trapezoid.x(Tensor y, Tensor x, *, int dim=...) -> Tensor`
   */
  cumulativeTrapezoid(y: Tensor, options?: { y?: Tensor; dx?: Num; dim?: Int }): Tensor;
  cumulativeTrapezoid(options: { y: Tensor; dx?: Num; dim?: Int }): Tensor;
  cumulativeTrapezoid(y: Tensor, x: Tensor, options?: { y?: Tensor; x?: Tensor; dim?: Int }): Tensor;
  cumulativeTrapezoid(options: { y: Tensor; x: Tensor; dim?: Int }): Tensor;
  /** `data(Tensor self) -> Tensor` */
  data(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * Degrees to radians. [torch.deg2rad](https://docs.pytorch.org/docs/stable/generated/torch.deg2rad.html)
   * - `deg2rad(Tensor self) -> Tensor`
   */
  deg2rad(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * Degrees to radians. In place. [torch.Tensor.deg2rad_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.deg2rad_.html)
   * - `deg2rad_(Tensor self) -> Tensor`
   */
  deg2rad_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * How many dimensions of its values are dense. [torch.Tensor.dense_dim](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.dense_dim.html)
   * - `dense_dim(Tensor self) -> int`
   */
  denseDim(self: Tensor, options?: { self?: Tensor }): number;
  /**
   * The numbers that quantized ones stand for. [torch.dequantize](https://docs.pytorch.org/docs/stable/generated/torch.dequantize.html)
   * - `dequantize.self(Tensor self) -> Tensor`
   * - `dequantize.tensors(Tensor[] tensors) -> Tensor[]`
   */
  dequantize(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  dequantize(tensors: readonly Tensor[], options?: { tensors?: readonly Tensor[]; out?: Out }): Tensor[];
  dequantize(options: { tensors: readonly Tensor[]; out?: Out }): Tensor[];
  /**
   * The determinants of matrices (..., n, n) -> (...). [torch.det](https://docs.pytorch.org/docs/stable/generated/torch.det.html)
   * - `det(Tensor self) -> Tensor`
   */
  det(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * The same memory, of which no gradient is asked. [torch.Tensor.detach](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.detach.html)
   * - `detach(Tensor self) -> Tensor`
   */
  detach(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * The same memory, of which no gradient is asked. In place. [torch.Tensor.detach_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.detach_.html)
   * - `detach_(Tensor self) -> Tensor`
   */
  detach_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * The same memory, of which no gradient is asked. As a copy.
   * - `detach_copy(Tensor self) -> Tensor`
   */
  detachCopy(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * The diagonal of a matrix, or a matrix of a diagonal. [torch.diag](https://docs.pytorch.org/docs/stable/generated/torch.diag.html)
   * - `diag(Tensor self, int diagonal=...) -> Tensor`
   */
  diag(self: Tensor, diagonal?: Int | { self?: Tensor; diagonal?: Int; out?: Out }, options?: { self?: Tensor; diagonal?: Int; out?: Out }): Tensor;
  /**
   * Matrices with the last dimension on their diagonals. [torch.diag_embed](https://docs.pytorch.org/docs/stable/generated/torch.diag_embed.html)
   * - `diag_embed(Tensor self, int offset=..., int dim1=..., int dim2=...) -> Tensor`
   */
  diagEmbed(self: Tensor, offset?: Int | { self?: Tensor; offset?: Int; dim1?: Int; dim2?: Int; out?: Out }, dim1?: Int | { self?: Tensor; offset?: Int; dim1?: Int; dim2?: Int; out?: Out }, dim2?: Int | { self?: Tensor; offset?: Int; dim1?: Int; dim2?: Int; out?: Out }, options?: { self?: Tensor; offset?: Int; dim1?: Int; dim2?: Int; out?: Out }): Tensor;
  /**
   * A matrix with all elements on its diagonal. [torch.diagflat](https://docs.pytorch.org/docs/stable/generated/torch.diagflat.html)
   * - `diagflat(Tensor self, int offset=...) -> Tensor`
   */
  diagflat(self: Tensor, offset?: Int | { self?: Tensor; offset?: Int }, options?: { self?: Tensor; offset?: Int }): Tensor;
  /**
   * The diagonal of two dimensions; a view. [torch.diagonal](https://docs.pytorch.org/docs/stable/generated/torch.diagonal.html)
   * - `diagonal(Tensor self, int offset=..., int dim1=..., int dim2=...) -> Tensor`
   */
  diagonal(self: Tensor, offset?: Int | { self?: Tensor; offset?: Int; dim1?: Int; dim2?: Int }, dim1?: Int | { self?: Tensor; offset?: Int; dim1?: Int; dim2?: Int }, dim2?: Int | { self?: Tensor; offset?: Int; dim1?: Int; dim2?: Int }, options?: { self?: Tensor; offset?: Int; dim1?: Int; dim2?: Int }): Tensor;
  /** `diagonal_backward(Tensor grad_output, SymInt[] input_sizes, int offset, int dim1, int dim2) -> Tensor` */
  diagonalBackward(gradOutput: Tensor, inputSizes: readonly Int[], offset: Int, dim1: Int, dim2: Int, options?: { gradOutput?: Tensor; inputSizes?: readonly Int[]; offset?: Int; dim1?: Int; dim2?: Int; out?: Out }): Tensor;
  diagonalBackward(options: { gradOutput: Tensor; inputSizes: readonly Int[]; offset: Int; dim1: Int; dim2: Int; out?: Out }): Tensor;
  /**
   * The diagonal of two dimensions; a view. As a copy.
   * - `diagonal_copy(Tensor self, int offset=..., int dim1=..., int dim2=...) -> Tensor`
   */
  diagonalCopy(self: Tensor, offset?: Int | { self?: Tensor; offset?: Int; dim1?: Int; dim2?: Int; out?: Out }, dim1?: Int | { self?: Tensor; offset?: Int; dim1?: Int; dim2?: Int; out?: Out }, dim2?: Int | { self?: Tensor; offset?: Int; dim1?: Int; dim2?: Int; out?: Out }, options?: { self?: Tensor; offset?: Int; dim1?: Int; dim2?: Int; out?: Out }): Tensor;
  /**
   * A copy with src on the diagonal. [torch.diagonal_scatter](https://docs.pytorch.org/docs/stable/generated/torch.diagonal_scatter.html)
   * - `diagonal_scatter(Tensor self, Tensor src, int offset=..., int dim1=..., int dim2=...) -> Tensor`
   */
  diagonalScatter(self: Tensor, src: Tensor, offset?: Int | { self?: Tensor; src?: Tensor; offset?: Int; dim1?: Int; dim2?: Int; out?: Out }, dim1?: Int | { self?: Tensor; src?: Tensor; offset?: Int; dim1?: Int; dim2?: Int; out?: Out }, dim2?: Int | { self?: Tensor; src?: Tensor; offset?: Int; dim1?: Int; dim2?: Int; out?: Out }, options?: { self?: Tensor; src?: Tensor; offset?: Int; dim1?: Int; dim2?: Int; out?: Out }): Tensor;
  diagonalScatter(self: Tensor, options: { src: Tensor; offset?: Int; dim1?: Int; dim2?: Int; out?: Out }): Tensor;
  /**
   * The n-th differences of neighbours along `dim`. [torch.diff](https://docs.pytorch.org/docs/stable/generated/torch.diff.html)
   * - `diff(Tensor self, int n=..., int dim=..., Tensor? prepend=..., Tensor? append=...) -> Tensor`
   */
  diff(self: Tensor, n?: Int | { self?: Tensor; n?: Int; dim?: Int; prepend?: Tensor | null; append?: Tensor | null; out?: Out }, dim?: Int | { self?: Tensor; n?: Int; dim?: Int; prepend?: Tensor | null; append?: Tensor | null; out?: Out }, prepend?: Tensor | null | { self?: Tensor; n?: Int; dim?: Int; prepend?: Tensor | null; append?: Tensor | null; out?: Out }, append?: Tensor | null | { self?: Tensor; n?: Int; dim?: Int; prepend?: Tensor | null; append?: Tensor | null; out?: Out }, options?: { self?: Tensor; n?: Int; dim?: Int; prepend?: Tensor | null; append?: Tensor | null; out?: Out }): Tensor;
  /**
   * The derivative of lgamma. [torch.digamma](https://docs.pytorch.org/docs/stable/generated/torch.digamma.html)
   * - `digamma(Tensor self) -> Tensor`
   */
  digamma(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * The derivative of lgamma. In place. [torch.Tensor.digamma_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.digamma_.html)
   * - `digamma_(Tensor self) -> Tensor`
   */
  digamma_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * How many dimensions it has. [torch.Tensor.dim](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.dim.html)
   * - `dim(Tensor self) -> int`
   */
  dim(self: Tensor, options?: { self?: Tensor }): number;
  /**
   * The p-norm of self - other. [torch.dist](https://docs.pytorch.org/docs/stable/generated/torch.dist.html)
   * - `dist(Tensor self, Tensor other, Scalar p=...) -> Tensor`
   */
  dist(self: Tensor, other: Tensor, p?: Num | { self?: Tensor; other?: Tensor; p?: Num; out?: Out }, options?: { self?: Tensor; other?: Tensor; p?: Num; out?: Out }): Tensor;
  dist(self: Tensor, options: { other: Tensor; p?: Num; out?: Out }): Tensor;
  /**
   * self / other; rounded to integers where `roundingMode` is "floor" or "trunc". [torch.div](https://docs.pytorch.org/docs/stable/generated/torch.div.html)
   * - `div.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `div.Scalar_mode(Tensor self, Scalar other, *, str? rounding_mode) -> Tensor`
   * - `div.Tensor(Tensor self, Tensor other) -> Tensor`
   * - `div.Tensor_mode(Tensor self, Tensor other, *, str? rounding_mode) -> Tensor`
   */
  div(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num; out?: Out }): Tensor;
  div(self: Tensor, options: { other: Num; out?: Out }): Tensor;
  div(self: Tensor, other: Num, options: { self?: Tensor; other?: Num; roundingMode?: string | null; out?: Out }): Tensor;
  div(self: Tensor, options: { other: Num; roundingMode: string | null; out?: Out }): Tensor;
  div(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; out?: Out }): Tensor;
  div(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  div(self: Tensor, other: Tensor, options: { self?: Tensor; other?: Tensor; roundingMode?: string | null; out?: Out }): Tensor;
  div(self: Tensor, options: { other: Tensor; roundingMode: string | null; out?: Out }): Tensor;
  /**
   * self / other; rounded to integers where `roundingMode` is "floor" or "trunc". In place. [torch.Tensor.div_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.div_.html)
   * - `div_.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `div_.Scalar_mode(Tensor self, Scalar other, *, str? rounding_mode) -> Tensor`
   * - `div_.Tensor(Tensor self, Tensor other) -> Tensor`
   * - `div_.Tensor_mode(Tensor self, Tensor other, *, str? rounding_mode) -> Tensor`
   */
  div_(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num }): Tensor;
  div_(self: Tensor, options: { other: Num }): Tensor;
  div_(self: Tensor, other: Num, options: { self?: Tensor; other?: Num; roundingMode?: string | null }): Tensor;
  div_(self: Tensor, options: { other: Num; roundingMode: string | null }): Tensor;
  div_(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor }): Tensor;
  div_(self: Tensor, options: { other: Tensor }): Tensor;
  div_(self: Tensor, other: Tensor, options: { self?: Tensor; other?: Tensor; roundingMode?: string | null }): Tensor;
  div_(self: Tensor, options: { other: Tensor; roundingMode: string | null }): Tensor;
  /**
   * self / other; rounded to integers where `roundingMode` is "floor" or "trunc". [torch.divide](https://docs.pytorch.org/docs/stable/generated/torch.divide.html)
   * - `divide.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `divide.Scalar_mode(Tensor self, Scalar other, *, str? rounding_mode) -> Tensor`
   * - `divide.Tensor(Tensor self, Tensor other) -> Tensor`
   * - `divide.Tensor_mode(Tensor self, Tensor other, *, str? rounding_mode) -> Tensor`
   */
  divide(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num; out?: Out }): Tensor;
  divide(self: Tensor, options: { other: Num; out?: Out }): Tensor;
  divide(self: Tensor, other: Num, options: { self?: Tensor; other?: Num; roundingMode?: string | null; out?: Out }): Tensor;
  divide(self: Tensor, options: { other: Num; roundingMode: string | null; out?: Out }): Tensor;
  divide(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; out?: Out }): Tensor;
  divide(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  divide(self: Tensor, other: Tensor, options: { self?: Tensor; other?: Tensor; roundingMode?: string | null; out?: Out }): Tensor;
  divide(self: Tensor, options: { other: Tensor; roundingMode: string | null; out?: Out }): Tensor;
  /**
   * self / other; rounded to integers where `roundingMode` is "floor" or "trunc". In place. [torch.Tensor.divide_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.divide_.html)
   * - `divide_.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `divide_.Scalar_mode(Tensor self, Scalar other, *, str? rounding_mode) -> Tensor`
   * - `divide_.Tensor(Tensor self, Tensor other) -> Tensor`
   * - `divide_.Tensor_mode(Tensor self, Tensor other, *, str? rounding_mode) -> Tensor`
   */
  divide_(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num }): Tensor;
  divide_(self: Tensor, options: { other: Num }): Tensor;
  divide_(self: Tensor, other: Num, options: { self?: Tensor; other?: Num; roundingMode?: string | null }): Tensor;
  divide_(self: Tensor, options: { other: Num; roundingMode: string | null }): Tensor;
  divide_(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor }): Tensor;
  divide_(self: Tensor, options: { other: Tensor }): Tensor;
  divide_(self: Tensor, other: Tensor, options: { self?: Tensor; other?: Tensor; roundingMode?: string | null }): Tensor;
  divide_(self: Tensor, options: { other: Tensor; roundingMode: string | null }): Tensor;
  /**
   * The product of two vectors (n), (n) -> (). [torch.dot](https://docs.pytorch.org/docs/stable/generated/torch.dot.html)
   * - `dot(Tensor self, Tensor tensor) -> Tensor`
   */
  dot(self: Tensor, tensor: Tensor, options?: { self?: Tensor; tensor?: Tensor; out?: Out }): Tensor;
  dot(self: Tensor, options: { tensor: Tensor; out?: Out }): Tensor;
  /**
   * Elements at random to 0 with probability p, the others by 1 / (1 - p); in training. [torch.nn.functional.dropout](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.dropout.html)
   * - `dropout(Tensor input, float p, bool train) -> Tensor`
   */
  dropout(input: Tensor, p: Float, train: boolean, options?: { input?: Tensor; p?: Float; train?: boolean }): Tensor;
  dropout(options: { input: Tensor; p: Float; train: boolean }): Tensor;
  /**
   * Elements at random to 0 with probability p, the others by 1 / (1 - p); in training. In place.
   * - `dropout_(Tensor self, float p, bool train) -> Tensor`
   */
  dropout_(self: Tensor, p: Float, train: boolean, options?: { self?: Tensor; p?: Float; train?: boolean }): Tensor;
  dropout_(self: Tensor, options: { p: Float; train: boolean }): Tensor;
  /**
   * Parts along the third dimension; views. [torch.dsplit](https://docs.pytorch.org/docs/stable/generated/torch.dsplit.html)
   * - `dsplit.array(Tensor self, int[] indices) -> Tensor[]`
   * - `dsplit.int(Tensor self, int sections) -> Tensor[]`
   */
  dsplit(self: Tensor, indices: readonly Int[], options?: { self?: Tensor; indices?: readonly Int[] }): Tensor[];
  dsplit(self: Tensor, options: { indices: readonly Int[] }): Tensor[];
  dsplit(self: Tensor, sections: Int, options?: { self?: Tensor; sections?: Int }): Tensor[];
  dsplit(self: Tensor, options: { sections: Int }): Tensor[];
  /**
   * Tensors along the third dimension. [torch.dstack](https://docs.pytorch.org/docs/stable/generated/torch.dstack.html)
   * - `dstack(Tensor[] tensors) -> Tensor`
   */
  dstack(tensors: readonly Tensor[], options?: { tensors?: readonly Tensor[]; out?: Out }): Tensor;
  dstack(options: { tensors: readonly Tensor[]; out?: Out }): Tensor;
  /**
   * Sums of products by Einstein's notation, such as "bij,bjk->bik". [torch.einsum](https://docs.pytorch.org/docs/stable/generated/torch.einsum.html)
   * - `einsum(str equation, Tensor[] tensors, *, int[]? path=...) -> Tensor`
   */
  einsum(equation: string, tensors: readonly Tensor[], options?: { equation?: string; tensors?: readonly Tensor[]; path?: readonly Int[] | null }): Tensor;
  einsum(options: { equation: string; tensors: readonly Tensor[]; path?: readonly Int[] | null }): Tensor;
  /**
   * x where it is positive, else alpha * (exp(x) - 1). [torch.nn.functional.elu](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.elu.html)
   * - `elu(Tensor self, Scalar alpha=..., Scalar scale=..., Scalar input_scale=...) -> Tensor`
   */
  elu(self: Tensor, alpha?: Num | { self?: Tensor; alpha?: Num; scale?: Num; inputScale?: Num; out?: Out }, scale?: Num | { self?: Tensor; alpha?: Num; scale?: Num; inputScale?: Num; out?: Out }, inputScale?: Num | { self?: Tensor; alpha?: Num; scale?: Num; inputScale?: Num; out?: Out }, options?: { self?: Tensor; alpha?: Num; scale?: Num; inputScale?: Num; out?: Out }): Tensor;
  /**
   * x where it is positive, else alpha * (exp(x) - 1). In place. [torch.nn.functional.elu_](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.elu_.html)
   * - `elu_(Tensor self, Scalar alpha=..., Scalar scale=..., Scalar input_scale=...) -> Tensor`
   */
  elu_(self: Tensor, alpha?: Num | { self?: Tensor; alpha?: Num; scale?: Num; inputScale?: Num }, scale?: Num | { self?: Tensor; alpha?: Num; scale?: Num; inputScale?: Num }, inputScale?: Num | { self?: Tensor; alpha?: Num; scale?: Num; inputScale?: Num }, options?: { self?: Tensor; alpha?: Num; scale?: Num; inputScale?: Num }): Tensor;
  /** `elu_backward(Tensor grad_output, Scalar alpha, Scalar scale, Scalar input_scale, bool is_result, Tensor self_or_result) -> Tensor` */
  eluBackward(gradOutput: Tensor, alpha: Num, scale: Num, inputScale: Num, isResult: boolean, selfOrResult: Tensor, options?: { gradOutput?: Tensor; alpha?: Num; scale?: Num; inputScale?: Num; isResult?: boolean; selfOrResult?: Tensor; out?: Out }): Tensor;
  eluBackward(options: { gradOutput: Tensor; alpha: Num; scale: Num; inputScale: Num; isResult: boolean; selfOrResult: Tensor; out?: Out }): Tensor;
  /**
   * The rows of weight (n, d) at indices (...) -> (..., d). [torch.nn.functional.embedding](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.embedding.html)
   * - `embedding(Tensor weight, Tensor indices, SymInt padding_idx=..., bool scale_grad_by_freq=..., bool sparse=...) -> Tensor`
   */
  embedding(weight: Tensor, indices: Tensor, paddingIdx?: Int | { weight?: Tensor; indices?: Tensor; paddingIdx?: Int; scaleGradByFreq?: boolean; sparse?: boolean; out?: Out }, scaleGradByFreq?: boolean | { weight?: Tensor; indices?: Tensor; paddingIdx?: Int; scaleGradByFreq?: boolean; sparse?: boolean; out?: Out }, sparse?: boolean | { weight?: Tensor; indices?: Tensor; paddingIdx?: Int; scaleGradByFreq?: boolean; sparse?: boolean; out?: Out }, options?: { weight?: Tensor; indices?: Tensor; paddingIdx?: Int; scaleGradByFreq?: boolean; sparse?: boolean; out?: Out }): Tensor;
  embedding(options: { weight: Tensor; indices: Tensor; paddingIdx?: Int; scaleGradByFreq?: boolean; sparse?: boolean; out?: Out }): Tensor;
  /** `embedding_backward(Tensor grad, Tensor indices, SymInt num_weights, SymInt padding_idx, bool scale_grad_by_freq, bool sparse) -> Tensor` */
  embeddingBackward(grad: Tensor, indices: Tensor, numWeights: Int, paddingIdx: Int, scaleGradByFreq: boolean, sparse: boolean, options?: { grad?: Tensor; indices?: Tensor; numWeights?: Int; paddingIdx?: Int; scaleGradByFreq?: boolean; sparse?: boolean }): Tensor;
  embeddingBackward(options: { grad: Tensor; indices: Tensor; numWeights: Int; paddingIdx: Int; scaleGradByFreq: boolean; sparse: boolean }): Tensor;
  /**
   * Sums, means or maxima of the rows of weight (n, d) in each bag. [torch.nn.functional.embedding_bag](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.embedding_bag.html)
   * - `embedding_bag(Tensor weight, Tensor indices, Tensor offsets, bool scale_grad_by_freq=..., int mode=..., bool sparse=..., Tensor? per_sample_weights=..., bool include_last_offset=...) -> (Tensor, Tensor, Tensor, Tensor)`
   * - `embedding_bag.padding_idx(Tensor weight, Tensor indices, Tensor offsets, bool scale_grad_by_freq, int mode, bool sparse, Tensor? per_sample_weights, bool include_last_offset, int? padding_idx) -> (Tensor, Tensor, Tensor, Tensor)`
   */
  embeddingBag(weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq?: boolean | { weight?: Tensor; indices?: Tensor; offsets?: Tensor; scaleGradByFreq?: boolean; mode?: Int; sparse?: boolean; perSampleWeights?: Tensor | null; includeLastOffset?: boolean }, mode?: Int | { weight?: Tensor; indices?: Tensor; offsets?: Tensor; scaleGradByFreq?: boolean; mode?: Int; sparse?: boolean; perSampleWeights?: Tensor | null; includeLastOffset?: boolean }, sparse?: boolean | { weight?: Tensor; indices?: Tensor; offsets?: Tensor; scaleGradByFreq?: boolean; mode?: Int; sparse?: boolean; perSampleWeights?: Tensor | null; includeLastOffset?: boolean }, perSampleWeights?: Tensor | null | { weight?: Tensor; indices?: Tensor; offsets?: Tensor; scaleGradByFreq?: boolean; mode?: Int; sparse?: boolean; perSampleWeights?: Tensor | null; includeLastOffset?: boolean }, includeLastOffset?: boolean | { weight?: Tensor; indices?: Tensor; offsets?: Tensor; scaleGradByFreq?: boolean; mode?: Int; sparse?: boolean; perSampleWeights?: Tensor | null; includeLastOffset?: boolean }, options?: { weight?: Tensor; indices?: Tensor; offsets?: Tensor; scaleGradByFreq?: boolean; mode?: Int; sparse?: boolean; perSampleWeights?: Tensor | null; includeLastOffset?: boolean }): [Tensor, Tensor, Tensor, Tensor];
  embeddingBag(options: { weight: Tensor; indices: Tensor; offsets: Tensor; scaleGradByFreq?: boolean; mode?: Int; sparse?: boolean; perSampleWeights?: Tensor | null; includeLastOffset?: boolean }): [Tensor, Tensor, Tensor, Tensor];
  embeddingBag(weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq: boolean, mode: Int, sparse: boolean, perSampleWeights: Tensor | null, includeLastOffset: boolean, paddingIdx: Int | null, options?: { weight?: Tensor; indices?: Tensor; offsets?: Tensor; scaleGradByFreq?: boolean; mode?: Int; sparse?: boolean; perSampleWeights?: Tensor | null; includeLastOffset?: boolean; paddingIdx?: Int | null }): [Tensor, Tensor, Tensor, Tensor];
  embeddingBag(options: { weight: Tensor; indices: Tensor; offsets: Tensor; scaleGradByFreq: boolean; mode: Int; sparse: boolean; perSampleWeights: Tensor | null; includeLastOffset: boolean; paddingIdx: Int | null }): [Tensor, Tensor, Tensor, Tensor];
  /** `embedding_dense_backward(Tensor grad_output, Tensor indices, SymInt num_weights, SymInt padding_idx, bool scale_grad_by_freq) -> Tensor` */
  embeddingDenseBackward(gradOutput: Tensor, indices: Tensor, numWeights: Int, paddingIdx: Int, scaleGradByFreq: boolean, options?: { gradOutput?: Tensor; indices?: Tensor; numWeights?: Int; paddingIdx?: Int; scaleGradByFreq?: boolean; out?: Out }): Tensor;
  embeddingDenseBackward(options: { gradOutput: Tensor; indices: Tensor; numWeights: Int; paddingIdx: Int; scaleGradByFreq: boolean; out?: Out }): Tensor;
  /** `embedding_renorm(Tensor self, Tensor indices, float max_norm, float norm_type) -> Tensor` */
  embeddingRenorm(self: Tensor, indices: Tensor, maxNorm: Float, normType: Float, options?: { self?: Tensor; indices?: Tensor; maxNorm?: Float; normType?: Float; out?: Out }): Tensor;
  embeddingRenorm(self: Tensor, options: { indices: Tensor; maxNorm: Float; normType: Float; out?: Out }): Tensor;
  /** `embedding_renorm_(Tensor self, Tensor indices, float max_norm, float norm_type) -> Tensor` */
  embeddingRenorm_(self: Tensor, indices: Tensor, maxNorm: Float, normType: Float, options?: { self?: Tensor; indices?: Tensor; maxNorm?: Float; normType?: Float }): Tensor;
  embeddingRenorm_(self: Tensor, options: { indices: Tensor; maxNorm: Float; normType: Float }): Tensor;
  /** `embedding_sparse_backward(Tensor grad, Tensor indices, int num_weights, int padding_idx, bool scale_grad_by_freq) -> Tensor` */
  embeddingSparseBackward(grad: Tensor, indices: Tensor, numWeights: Int, paddingIdx: Int, scaleGradByFreq: boolean, options?: { grad?: Tensor; indices?: Tensor; numWeights?: Int; paddingIdx?: Int; scaleGradByFreq?: boolean }): Tensor;
  embeddingSparseBackward(options: { grad: Tensor; indices: Tensor; numWeights: Int; paddingIdx: Int; scaleGradByFreq: boolean }): Tensor;
  /**
   * Memory of a size, whatever is in it. [torch.empty](https://docs.pytorch.org/docs/stable/generated/torch.empty.html)
   * - `empty.memory_format(SymInt[] size, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=..., MemoryFormat? memory_format=...) -> Tensor`
   */
  empty(size: readonly Int[], options?: { size?: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean; out?: Out }): Tensor;
  empty(...size: Int[]): Tensor;
  empty(...args: [...Int[], { size?: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean; out?: Out }]): Tensor;
  empty(options: { size: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean; out?: Out }): Tensor;
  /**
   * Memory of the size of another, whatever is in it. [torch.empty_like](https://docs.pytorch.org/docs/stable/generated/torch.empty_like.html)
   * - `empty_like(Tensor self, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=..., MemoryFormat? memory_format=...) -> Tensor`
   */
  emptyLike(self: Tensor, options?: { self?: Tensor; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean; out?: Out }): Tensor;
  /**
   * Memory of a size, with its dimensions in an order in memory, whatever is in it.
   * - `empty_permuted(SymInt[] size, int[] physical_layout, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   */
  emptyPermuted(size: readonly Int[], physicalLayout: readonly Int[], options?: { size?: readonly Int[]; physicalLayout?: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  emptyPermuted(options: { size: readonly Int[]; physicalLayout: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  /** `empty_quantized(int[] size, Tensor qtensor, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=..., MemoryFormat? memory_format=...) -> Tensor` */
  emptyQuantized(size: readonly Int[], qtensor: Tensor, options?: { size?: readonly Int[]; qtensor?: Tensor; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean; out?: Out }): Tensor;
  emptyQuantized(options: { size: readonly Int[]; qtensor: Tensor; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean; out?: Out }): Tensor;
  /**
   * Memory of given size and strides, whatever is in it. [torch.empty_strided](https://docs.pytorch.org/docs/stable/generated/torch.empty_strided.html)
   * - `empty_strided(SymInt[] size, SymInt[] stride, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   */
  emptyStrided(size: readonly Int[], stride: readonly Int[], options?: { size?: readonly Int[]; stride?: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  emptyStrided(options: { size: readonly Int[]; stride: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  /**
   * self == other, element for element. [torch.eq](https://docs.pytorch.org/docs/stable/generated/torch.eq.html)
   * - `eq.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `eq.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  eq(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num; out?: Out }): Tensor;
  eq(self: Tensor, options: { other: Num; out?: Out }): Tensor;
  eq(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; out?: Out }): Tensor;
  eq(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  /**
   * self == other, element for element. In place. [torch.Tensor.eq_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.eq_.html)
   * - `eq_.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `eq_.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  eq_(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num }): Tensor;
  eq_(self: Tensor, options: { other: Num }): Tensor;
  eq_(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor }): Tensor;
  eq_(self: Tensor, options: { other: Tensor }): Tensor;
  /**
   * Whether both have the same size and elements. [torch.equal](https://docs.pytorch.org/docs/stable/generated/torch.equal.html)
   * - `equal(Tensor self, Tensor other) -> bool`
   */
  equal(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor }): boolean;
  equal(self: Tensor, options: { other: Tensor }): boolean;
  /**
   * The error function of each element. [torch.erf](https://docs.pytorch.org/docs/stable/generated/torch.erf.html)
   * - `erf(Tensor self) -> Tensor`
   */
  erf(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * The error function of each element. In place. [torch.Tensor.erf_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.erf_.html)
   * - `erf_(Tensor self) -> Tensor`
   */
  erf_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * 1 - erf(x) of each element. [torch.erfc](https://docs.pytorch.org/docs/stable/generated/torch.erfc.html)
   * - `erfc(Tensor self) -> Tensor`
   */
  erfc(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * 1 - erf(x) of each element. In place. [torch.Tensor.erfc_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.erfc_.html)
   * - `erfc_(Tensor self) -> Tensor`
   */
  erfc_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * The inverse of erf. [torch.erfinv](https://docs.pytorch.org/docs/stable/generated/torch.erfinv.html)
   * - `erfinv(Tensor self) -> Tensor`
   */
  erfinv(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * The inverse of erf. In place. [torch.Tensor.erfinv_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.erfinv_.html)
   * - `erfinv_(Tensor self) -> Tensor`
   */
  erfinv_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * e to the power of each element. [torch.exp](https://docs.pytorch.org/docs/stable/generated/torch.exp.html)
   * - `exp(Tensor self) -> Tensor`
   */
  exp(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * 2 to the power of each element. [torch.exp2](https://docs.pytorch.org/docs/stable/generated/torch.exp2.html)
   * - `exp2(Tensor self) -> Tensor`
   */
  exp2(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * 2 to the power of each element. In place. [torch.Tensor.exp2_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.exp2_.html)
   * - `exp2_(Tensor self) -> Tensor`
   */
  exp2_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * e to the power of each element. In place. [torch.Tensor.exp_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.exp_.html)
   * - `exp_(Tensor self) -> Tensor`
   */
  exp_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * With dimensions of size 1 repeated, without memory. [torch.Tensor.expand](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.expand.html)
   * - `expand(Tensor self, SymInt[] size, *, bool implicit=...) -> Tensor`
   */
  expand(self: Tensor, size: readonly Int[], options?: { self?: Tensor; size?: readonly Int[]; implicit?: boolean }): Tensor;
  expand(self: Tensor, options: { size: readonly Int[]; implicit?: boolean }): Tensor;
  /**
   * With dimensions of size 1 repeated to the size of other, without memory. [torch.Tensor.expand_as](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.expand_as.html)
   * - `expand_as(Tensor self, Tensor other) -> Tensor`
   */
  expandAs(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor }): Tensor;
  expandAs(self: Tensor, options: { other: Tensor }): Tensor;
  /**
   * With dimensions of size 1 repeated, without memory. As a copy.
   * - `expand_copy(Tensor self, SymInt[] size, *, bool implicit=...) -> Tensor`
   */
  expandCopy(self: Tensor, size: readonly Int[], options?: { self?: Tensor; size?: readonly Int[]; implicit?: boolean; out?: Out }): Tensor;
  expandCopy(self: Tensor, options: { size: readonly Int[]; implicit?: boolean; out?: Out }): Tensor;
  /**
   * exp(x) - 1 of each element, exact near 0. [torch.expm1](https://docs.pytorch.org/docs/stable/generated/torch.expm1.html)
   * - `expm1(Tensor self) -> Tensor`
   */
  expm1(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * exp(x) - 1 of each element, exact near 0. In place. [torch.Tensor.expm1_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.expm1_.html)
   * - `expm1_(Tensor self) -> Tensor`
   */
  expm1_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /** `exponential(Tensor self, float lambd=..., *, Generator? generator=...) -> Tensor` */
  exponential(self: Tensor, lambd?: Float | { self?: Tensor; lambd?: Float; generator?: Generator | null; out?: Out }, options?: { self?: Tensor; lambd?: Float; generator?: Generator | null; out?: Out }): Tensor;
  /**
   * Exponential random numbers, in place. [torch.Tensor.exponential_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.exponential_.html)
   * - `exponential_(Tensor self, float lambd=..., *, Generator? generator=...) -> Tensor`
   */
  exponential_(self: Tensor, lambd?: Float | { self?: Tensor; lambd?: Float; generator?: Generator | null }, options?: { self?: Tensor; lambd?: Float; generator?: Generator | null }): Tensor;
  /**
   * 1 on the diagonal of (n, m), else 0. [torch.eye](https://docs.pytorch.org/docs/stable/generated/torch.eye.html)
   * - `eye(SymInt n, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   * - `eye.m(SymInt n, SymInt m, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   */
  eye(n: Int, options?: { n?: Int; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  eye(options: { n: Int; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  eye(n: Int, m: Int, options?: { n?: Int; m?: Int; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  eye(options: { n: Int; m: Int; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  /**
   * Rounded as quantization with scales along an axis would. [torch.fake_quantize_per_channel_affine](https://docs.pytorch.org/docs/stable/generated/torch.fake_quantize_per_channel_affine.html)
   * - `fake_quantize_per_channel_affine(Tensor self, Tensor scale, Tensor zero_point, int axis, int quant_min, int quant_max) -> Tensor`
   */
  fakeQuantizePerChannelAffine(self: Tensor, scale: Tensor, zeroPoint: Tensor, axis: Int, quantMin: Int, quantMax: Int, options?: { self?: Tensor; scale?: Tensor; zeroPoint?: Tensor; axis?: Int; quantMin?: Int; quantMax?: Int }): Tensor;
  fakeQuantizePerChannelAffine(self: Tensor, options: { scale: Tensor; zeroPoint: Tensor; axis: Int; quantMin: Int; quantMax: Int }): Tensor;
  /** `fake_quantize_per_channel_affine_cachemask(Tensor self, Tensor scale, Tensor zero_point, int axis, int quant_min, int quant_max) -> (Tensor output, Tensor mask)` */
  fakeQuantizePerChannelAffineCachemask(self: Tensor, scale: Tensor, zeroPoint: Tensor, axis: Int, quantMin: Int, quantMax: Int, options?: { self?: Tensor; scale?: Tensor; zeroPoint?: Tensor; axis?: Int; quantMin?: Int; quantMax?: Int; out?: Out }): [Tensor, Tensor] & { readonly output: Tensor; readonly mask: Tensor };
  fakeQuantizePerChannelAffineCachemask(self: Tensor, options: { scale: Tensor; zeroPoint: Tensor; axis: Int; quantMin: Int; quantMax: Int; out?: Out }): [Tensor, Tensor] & { readonly output: Tensor; readonly mask: Tensor };
  /** `fake_quantize_per_channel_affine_cachemask_backward(Tensor grad, Tensor mask) -> Tensor` */
  fakeQuantizePerChannelAffineCachemaskBackward(grad: Tensor, mask: Tensor, options?: { grad?: Tensor; mask?: Tensor }): Tensor;
  fakeQuantizePerChannelAffineCachemaskBackward(options: { grad: Tensor; mask: Tensor }): Tensor;
  /**
   * Rounded as quantization with one scale would. [torch.fake_quantize_per_tensor_affine](https://docs.pytorch.org/docs/stable/generated/torch.fake_quantize_per_tensor_affine.html)
   * - `fake_quantize_per_tensor_affine(Tensor self, float scale, int zero_point, int quant_min, int quant_max) -> Tensor`
   * - `fake_quantize_per_tensor_affine.tensor_qparams(Tensor self, Tensor scale, Tensor zero_point, int quant_min, int quant_max) -> Tensor`
   */
  fakeQuantizePerTensorAffine(self: Tensor, scale: Float, zeroPoint: Int, quantMin: Int, quantMax: Int, options?: { self?: Tensor; scale?: Float; zeroPoint?: Int; quantMin?: Int; quantMax?: Int }): Tensor;
  fakeQuantizePerTensorAffine(self: Tensor, options: { scale: Float; zeroPoint: Int; quantMin: Int; quantMax: Int }): Tensor;
  fakeQuantizePerTensorAffine(self: Tensor, scale: Tensor, zeroPoint: Tensor, quantMin: Int, quantMax: Int, options?: { self?: Tensor; scale?: Tensor; zeroPoint?: Tensor; quantMin?: Int; quantMax?: Int }): Tensor;
  fakeQuantizePerTensorAffine(self: Tensor, options: { scale: Tensor; zeroPoint: Tensor; quantMin: Int; quantMax: Int }): Tensor;
  /** `fake_quantize_per_tensor_affine_cachemask(Tensor self, float scale, int zero_point, int quant_min, int quant_max) -> (Tensor output, Tensor mask)` */
  fakeQuantizePerTensorAffineCachemask(self: Tensor, scale: Float, zeroPoint: Int, quantMin: Int, quantMax: Int, options?: { self?: Tensor; scale?: Float; zeroPoint?: Int; quantMin?: Int; quantMax?: Int; out?: Out }): [Tensor, Tensor] & { readonly output: Tensor; readonly mask: Tensor };
  fakeQuantizePerTensorAffineCachemask(self: Tensor, options: { scale: Float; zeroPoint: Int; quantMin: Int; quantMax: Int; out?: Out }): [Tensor, Tensor] & { readonly output: Tensor; readonly mask: Tensor };
  /** `fake_quantize_per_tensor_affine_cachemask_backward(Tensor grad, Tensor mask) -> Tensor` */
  fakeQuantizePerTensorAffineCachemaskBackward(grad: Tensor, mask: Tensor, options?: { grad?: Tensor; mask?: Tensor }): Tensor;
  fakeQuantizePerTensorAffineCachemaskBackward(options: { grad: Tensor; mask: Tensor }): Tensor;
  /**
   * - `fbgemm_linear_fp16_weight(Tensor input, Tensor packed_weight, Tensor bias) -> Tensor`
   * - `fbgemm_linear_fp16_weight.out(Tensor input, Tensor packed_weight, Tensor bias, Tensor output) -> Tensor`
   */
  fbgemmLinearFp16Weight(input: Tensor, packedWeight: Tensor, bias: Tensor, options?: { input?: Tensor; packedWeight?: Tensor; bias?: Tensor }): Tensor;
  fbgemmLinearFp16Weight(options: { input: Tensor; packedWeight: Tensor; bias: Tensor }): Tensor;
  fbgemmLinearFp16Weight(input: Tensor, packedWeight: Tensor, bias: Tensor, output: Tensor, options?: { input?: Tensor; packedWeight?: Tensor; bias?: Tensor; output?: Tensor }): Tensor;
  fbgemmLinearFp16Weight(options: { input: Tensor; packedWeight: Tensor; bias: Tensor; output: Tensor }): Tensor;
  /**
   * - `fbgemm_linear_fp16_weight_fp32_activation(Tensor input, Tensor packed_weight, Tensor? bias) -> Tensor`
   * - `fbgemm_linear_fp16_weight_fp32_activation.out(Tensor input, Tensor packed_weight, Tensor? bias, Tensor output) -> Tensor`
   */
  fbgemmLinearFp16WeightFp32Activation(input: Tensor, packedWeight: Tensor, bias: Tensor | null, options?: { input?: Tensor; packedWeight?: Tensor; bias?: Tensor | null }): Tensor;
  fbgemmLinearFp16WeightFp32Activation(options: { input: Tensor; packedWeight: Tensor; bias: Tensor | null }): Tensor;
  fbgemmLinearFp16WeightFp32Activation(input: Tensor, packedWeight: Tensor, bias: Tensor | null, output: Tensor, options?: { input?: Tensor; packedWeight?: Tensor; bias?: Tensor | null; output?: Tensor }): Tensor;
  fbgemmLinearFp16WeightFp32Activation(options: { input: Tensor; packedWeight: Tensor; bias: Tensor | null; output: Tensor }): Tensor;
  /** `fbgemm_linear_int8_weight(Tensor input, Tensor weight, Tensor packed, Tensor col_offsets, Scalar weight_scale, Scalar weight_zero_point, Tensor bias) -> Tensor` */
  fbgemmLinearInt8Weight(input: Tensor, weight: Tensor, packed: Tensor, colOffsets: Tensor, weightScale: Num, weightZeroPoint: Num, bias: Tensor, options?: { input?: Tensor; weight?: Tensor; packed?: Tensor; colOffsets?: Tensor; weightScale?: Num; weightZeroPoint?: Num; bias?: Tensor }): Tensor;
  fbgemmLinearInt8Weight(options: { input: Tensor; weight: Tensor; packed: Tensor; colOffsets: Tensor; weightScale: Num; weightZeroPoint: Num; bias: Tensor }): Tensor;
  /** `fbgemm_linear_int8_weight_fp32_activation(Tensor input, Tensor weight, Tensor packed, Tensor col_offsets, Scalar weight_scale, Scalar weight_zero_point, Tensor bias) -> Tensor` */
  fbgemmLinearInt8WeightFp32Activation(input: Tensor, weight: Tensor, packed: Tensor, colOffsets: Tensor, weightScale: Num, weightZeroPoint: Num, bias: Tensor, options?: { input?: Tensor; weight?: Tensor; packed?: Tensor; colOffsets?: Tensor; weightScale?: Num; weightZeroPoint?: Num; bias?: Tensor }): Tensor;
  fbgemmLinearInt8WeightFp32Activation(options: { input: Tensor; weight: Tensor; packed: Tensor; colOffsets: Tensor; weightScale: Num; weightZeroPoint: Num; bias: Tensor }): Tensor;
  /** `fbgemm_linear_quantize_weight(Tensor input) -> (Tensor, Tensor, float, int)` */
  fbgemmLinearQuantizeWeight(input: Tensor, options?: { input?: Tensor }): [Tensor, Tensor, number, number];
  fbgemmLinearQuantizeWeight(options: { input: Tensor }): [Tensor, Tensor, number, number];
  /** `fbgemm_pack_gemm_matrix_fp16(Tensor input) -> Tensor` */
  fbgemmPackGemmMatrixFp16(input: Tensor, options?: { input?: Tensor }): Tensor;
  fbgemmPackGemmMatrixFp16(options: { input: Tensor }): Tensor;
  /**
   * - `fbgemm_pack_quantized_matrix(Tensor input) -> Tensor`
   * - `fbgemm_pack_quantized_matrix.KN(Tensor input, int K, int N) -> Tensor`
   */
  fbgemmPackQuantizedMatrix(input: Tensor, options?: { input?: Tensor }): Tensor;
  fbgemmPackQuantizedMatrix(options: { input: Tensor }): Tensor;
  fbgemmPackQuantizedMatrix(input: Tensor, K: Int, N: Int, options?: { input?: Tensor; K?: Int; N?: Int }): Tensor;
  fbgemmPackQuantizedMatrix(options: { input: Tensor; K: Int; N: Int }): Tensor;
  /**
   * Alpha dropout of whole channels. [torch.nn.functional.feature_alpha_dropout](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.feature_alpha_dropout.html)
   * - `feature_alpha_dropout(Tensor input, float p, bool train) -> Tensor`
   */
  featureAlphaDropout(input: Tensor, p: Float, train: boolean, options?: { input?: Tensor; p?: Float; train?: boolean }): Tensor;
  featureAlphaDropout(options: { input: Tensor; p: Float; train: boolean }): Tensor;
  /**
   * Alpha dropout of whole channels. In place.
   * - `feature_alpha_dropout_(Tensor self, float p, bool train) -> Tensor`
   */
  featureAlphaDropout_(self: Tensor, p: Float, train: boolean, options?: { self?: Tensor; p?: Float; train?: boolean }): Tensor;
  featureAlphaDropout_(self: Tensor, options: { p: Float; train: boolean }): Tensor;
  /** `feature_dropout(Tensor input, float p, bool train) -> Tensor` */
  featureDropout(input: Tensor, p: Float, train: boolean, options?: { input?: Tensor; p?: Float; train?: boolean }): Tensor;
  featureDropout(options: { input: Tensor; p: Float; train: boolean }): Tensor;
  /** `feature_dropout_(Tensor self, float p, bool train) -> Tensor` */
  featureDropout_(self: Tensor, p: Float, train: boolean, options?: { self?: Tensor; p?: Float; train?: boolean }): Tensor;
  featureDropout_(self: Tensor, options: { p: Float; train: boolean }): Tensor;
  /**
   * The Fourier transform along `dim`. [torch.fft.fft](https://docs.pytorch.org/docs/stable/generated/torch.fft.fft.html)
   * - `fft_fft(Tensor self, SymInt? n=..., int dim=..., str? norm=...) -> Tensor`
   */
  fftFft(self: Tensor, n?: Int | null | { self?: Tensor; n?: Int | null; dim?: Int; norm?: string | null; out?: Out }, dim?: Int | { self?: Tensor; n?: Int | null; dim?: Int; norm?: string | null; out?: Out }, norm?: string | null | { self?: Tensor; n?: Int | null; dim?: Int; norm?: string | null; out?: Out }, options?: { self?: Tensor; n?: Int | null; dim?: Int; norm?: string | null; out?: Out }): Tensor;
  /**
   * The Fourier transform over two dimensions. [torch.fft.fft2](https://docs.pytorch.org/docs/stable/generated/torch.fft.fft2.html)
   * - `fft_fft2(Tensor self, SymInt[]? s=..., int[] dim=..., str? norm=...) -> Tensor`
   */
  fftFft2(self: Tensor, s?: Int | readonly Int[] | null | { self?: Tensor; s?: Int | readonly Int[] | null; dim?: Int | readonly Int[]; norm?: string | null; out?: Out }, dim?: Int | readonly Int[] | { self?: Tensor; s?: Int | readonly Int[] | null; dim?: Int | readonly Int[]; norm?: string | null; out?: Out }, norm?: string | null | { self?: Tensor; s?: Int | readonly Int[] | null; dim?: Int | readonly Int[]; norm?: string | null; out?: Out }, options?: { self?: Tensor; s?: Int | readonly Int[] | null; dim?: Int | readonly Int[]; norm?: string | null; out?: Out }): Tensor;
  /**
   * The frequencies (n) that fft's results stand for. [torch.fft.fftfreq](https://docs.pytorch.org/docs/stable/generated/torch.fft.fftfreq.html)
   * - `fft_fftfreq(int n, float d=..., *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   */
  fftFftfreq(n: Int, d?: Float | { n?: Int; d?: Float; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }, options?: { n?: Int; d?: Float; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  fftFftfreq(options: { n: Int; d?: Float; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  /**
   * The Fourier transform over several dimensions. [torch.fft.fftn](https://docs.pytorch.org/docs/stable/generated/torch.fft.fftn.html)
   * - `fft_fftn(Tensor self, SymInt[]? s=..., int[]? dim=..., str? norm=...) -> Tensor`
   */
  fftFftn(self: Tensor, s?: Int | readonly Int[] | null | { self?: Tensor; s?: Int | readonly Int[] | null; dim?: Int | readonly Int[] | null; norm?: string | null; out?: Out }, dim?: Int | readonly Int[] | null | { self?: Tensor; s?: Int | readonly Int[] | null; dim?: Int | readonly Int[] | null; norm?: string | null; out?: Out }, norm?: string | null | { self?: Tensor; s?: Int | readonly Int[] | null; dim?: Int | readonly Int[] | null; norm?: string | null; out?: Out }, options?: { self?: Tensor; s?: Int | readonly Int[] | null; dim?: Int | readonly Int[] | null; norm?: string | null; out?: Out }): Tensor;
  /**
   * The results of fft in the order of their frequencies. [torch.fft.fftshift](https://docs.pytorch.org/docs/stable/generated/torch.fft.fftshift.html)
   * - `fft_fftshift(Tensor self, int[]? dim=...) -> Tensor`
   */
  fftFftshift(self: Tensor, dim?: Int | readonly Int[] | null | { self?: Tensor; dim?: Int | readonly Int[] | null }, options?: { self?: Tensor; dim?: Int | readonly Int[] | null }): Tensor;
  /**
   * The transform of a Hermitian signal, given by its half: real numbers. [torch.fft.hfft](https://docs.pytorch.org/docs/stable/generated/torch.fft.hfft.html)
   * - `fft_hfft(Tensor self, SymInt? n=..., int dim=..., str? norm=...) -> Tensor`
   */
  fftHfft(self: Tensor, n?: Int | null | { self?: Tensor; n?: Int | null; dim?: Int; norm?: string | null; out?: Out }, dim?: Int | { self?: Tensor; n?: Int | null; dim?: Int; norm?: string | null; out?: Out }, norm?: string | null | { self?: Tensor; n?: Int | null; dim?: Int; norm?: string | null; out?: Out }, options?: { self?: Tensor; n?: Int | null; dim?: Int; norm?: string | null; out?: Out }): Tensor;
  /**
   * The transform of a Hermitian signal over two dimensions. [torch.fft.hfft2](https://docs.pytorch.org/docs/stable/generated/torch.fft.hfft2.html)
   * - `fft_hfft2(Tensor self, SymInt[]? s=..., int[] dim=..., str? norm=...) -> Tensor`
   */
  fftHfft2(self: Tensor, s?: Int | readonly Int[] | null | { self?: Tensor; s?: Int | readonly Int[] | null; dim?: Int | readonly Int[]; norm?: string | null; out?: Out }, dim?: Int | readonly Int[] | { self?: Tensor; s?: Int | readonly Int[] | null; dim?: Int | readonly Int[]; norm?: string | null; out?: Out }, norm?: string | null | { self?: Tensor; s?: Int | readonly Int[] | null; dim?: Int | readonly Int[]; norm?: string | null; out?: Out }, options?: { self?: Tensor; s?: Int | readonly Int[] | null; dim?: Int | readonly Int[]; norm?: string | null; out?: Out }): Tensor;
  /**
   * The transform of a Hermitian signal over several dimensions. [torch.fft.hfftn](https://docs.pytorch.org/docs/stable/generated/torch.fft.hfftn.html)
   * - `fft_hfftn(Tensor self, SymInt[]? s=..., int[]? dim=..., str? norm=...) -> Tensor`
   */
  fftHfftn(self: Tensor, s?: Int | readonly Int[] | null | { self?: Tensor; s?: Int | readonly Int[] | null; dim?: Int | readonly Int[] | null; norm?: string | null; out?: Out }, dim?: Int | readonly Int[] | null | { self?: Tensor; s?: Int | readonly Int[] | null; dim?: Int | readonly Int[] | null; norm?: string | null; out?: Out }, norm?: string | null | { self?: Tensor; s?: Int | readonly Int[] | null; dim?: Int | readonly Int[] | null; norm?: string | null; out?: Out }, options?: { self?: Tensor; s?: Int | readonly Int[] | null; dim?: Int | readonly Int[] | null; norm?: string | null; out?: Out }): Tensor;
  /**
   * The inverse Fourier transform along `dim`. [torch.fft.ifft](https://docs.pytorch.org/docs/stable/generated/torch.fft.ifft.html)
   * - `fft_ifft(Tensor self, SymInt? n=..., int dim=..., str? norm=...) -> Tensor`
   */
  fftIfft(self: Tensor, n?: Int | null | { self?: Tensor; n?: Int | null; dim?: Int; norm?: string | null; out?: Out }, dim?: Int | { self?: Tensor; n?: Int | null; dim?: Int; norm?: string | null; out?: Out }, norm?: string | null | { self?: Tensor; n?: Int | null; dim?: Int; norm?: string | null; out?: Out }, options?: { self?: Tensor; n?: Int | null; dim?: Int; norm?: string | null; out?: Out }): Tensor;
  /**
   * The inverse Fourier transform over two dimensions. [torch.fft.ifft2](https://docs.pytorch.org/docs/stable/generated/torch.fft.ifft2.html)
   * - `fft_ifft2(Tensor self, SymInt[]? s=..., int[] dim=..., str? norm=...) -> Tensor`
   */
  fftIfft2(self: Tensor, s?: Int | readonly Int[] | null | { self?: Tensor; s?: Int | readonly Int[] | null; dim?: Int | readonly Int[]; norm?: string | null; out?: Out }, dim?: Int | readonly Int[] | { self?: Tensor; s?: Int | readonly Int[] | null; dim?: Int | readonly Int[]; norm?: string | null; out?: Out }, norm?: string | null | { self?: Tensor; s?: Int | readonly Int[] | null; dim?: Int | readonly Int[]; norm?: string | null; out?: Out }, options?: { self?: Tensor; s?: Int | readonly Int[] | null; dim?: Int | readonly Int[]; norm?: string | null; out?: Out }): Tensor;
  /**
   * The inverse Fourier transform over several dimensions. [torch.fft.ifftn](https://docs.pytorch.org/docs/stable/generated/torch.fft.ifftn.html)
   * - `fft_ifftn(Tensor self, SymInt[]? s=..., int[]? dim=..., str? norm=...) -> Tensor`
   */
  fftIfftn(self: Tensor, s?: Int | readonly Int[] | null | { self?: Tensor; s?: Int | readonly Int[] | null; dim?: Int | readonly Int[] | null; norm?: string | null; out?: Out }, dim?: Int | readonly Int[] | null | { self?: Tensor; s?: Int | readonly Int[] | null; dim?: Int | readonly Int[] | null; norm?: string | null; out?: Out }, norm?: string | null | { self?: Tensor; s?: Int | readonly Int[] | null; dim?: Int | readonly Int[] | null; norm?: string | null; out?: Out }, options?: { self?: Tensor; s?: Int | readonly Int[] | null; dim?: Int | readonly Int[] | null; norm?: string | null; out?: Out }): Tensor;
  /**
   * The inverse of fftshift. [torch.fft.ifftshift](https://docs.pytorch.org/docs/stable/generated/torch.fft.ifftshift.html)
   * - `fft_ifftshift(Tensor self, int[]? dim=...) -> Tensor`
   */
  fftIfftshift(self: Tensor, dim?: Int | readonly Int[] | null | { self?: Tensor; dim?: Int | readonly Int[] | null }, options?: { self?: Tensor; dim?: Int | readonly Int[] | null }): Tensor;
  /**
   * The inverse of hfft. [torch.fft.ihfft](https://docs.pytorch.org/docs/stable/generated/torch.fft.ihfft.html)
   * - `fft_ihfft(Tensor self, SymInt? n=..., int dim=..., str? norm=...) -> Tensor`
   */
  fftIhfft(self: Tensor, n?: Int | null | { self?: Tensor; n?: Int | null; dim?: Int; norm?: string | null; out?: Out }, dim?: Int | { self?: Tensor; n?: Int | null; dim?: Int; norm?: string | null; out?: Out }, norm?: string | null | { self?: Tensor; n?: Int | null; dim?: Int; norm?: string | null; out?: Out }, options?: { self?: Tensor; n?: Int | null; dim?: Int; norm?: string | null; out?: Out }): Tensor;
  /**
   * The inverse of hfft2. [torch.fft.ihfft2](https://docs.pytorch.org/docs/stable/generated/torch.fft.ihfft2.html)
   * - `fft_ihfft2(Tensor self, SymInt[]? s=..., int[] dim=..., str? norm=...) -> Tensor`
   */
  fftIhfft2(self: Tensor, s?: Int | readonly Int[] | null | { self?: Tensor; s?: Int | readonly Int[] | null; dim?: Int | readonly Int[]; norm?: string | null; out?: Out }, dim?: Int | readonly Int[] | { self?: Tensor; s?: Int | readonly Int[] | null; dim?: Int | readonly Int[]; norm?: string | null; out?: Out }, norm?: string | null | { self?: Tensor; s?: Int | readonly Int[] | null; dim?: Int | readonly Int[]; norm?: string | null; out?: Out }, options?: { self?: Tensor; s?: Int | readonly Int[] | null; dim?: Int | readonly Int[]; norm?: string | null; out?: Out }): Tensor;
  /**
   * The inverse of hfftn. [torch.fft.ihfftn](https://docs.pytorch.org/docs/stable/generated/torch.fft.ihfftn.html)
   * - `fft_ihfftn(Tensor self, SymInt[]? s=..., int[]? dim=..., str? norm=...) -> Tensor`
   */
  fftIhfftn(self: Tensor, s?: Int | readonly Int[] | null | { self?: Tensor; s?: Int | readonly Int[] | null; dim?: Int | readonly Int[] | null; norm?: string | null; out?: Out }, dim?: Int | readonly Int[] | null | { self?: Tensor; s?: Int | readonly Int[] | null; dim?: Int | readonly Int[] | null; norm?: string | null; out?: Out }, norm?: string | null | { self?: Tensor; s?: Int | readonly Int[] | null; dim?: Int | readonly Int[] | null; norm?: string | null; out?: Out }, options?: { self?: Tensor; s?: Int | readonly Int[] | null; dim?: Int | readonly Int[] | null; norm?: string | null; out?: Out }): Tensor;
  /**
   * The inverse of rfft: real numbers. [torch.fft.irfft](https://docs.pytorch.org/docs/stable/generated/torch.fft.irfft.html)
   * - `fft_irfft(Tensor self, SymInt? n=..., int dim=..., str? norm=...) -> Tensor`
   */
  fftIrfft(self: Tensor, n?: Int | null | { self?: Tensor; n?: Int | null; dim?: Int; norm?: string | null; out?: Out }, dim?: Int | { self?: Tensor; n?: Int | null; dim?: Int; norm?: string | null; out?: Out }, norm?: string | null | { self?: Tensor; n?: Int | null; dim?: Int; norm?: string | null; out?: Out }, options?: { self?: Tensor; n?: Int | null; dim?: Int; norm?: string | null; out?: Out }): Tensor;
  /**
   * The inverse of rfft2: real numbers. [torch.fft.irfft2](https://docs.pytorch.org/docs/stable/generated/torch.fft.irfft2.html)
   * - `fft_irfft2(Tensor self, SymInt[]? s=..., int[] dim=..., str? norm=...) -> Tensor`
   */
  fftIrfft2(self: Tensor, s?: Int | readonly Int[] | null | { self?: Tensor; s?: Int | readonly Int[] | null; dim?: Int | readonly Int[]; norm?: string | null; out?: Out }, dim?: Int | readonly Int[] | { self?: Tensor; s?: Int | readonly Int[] | null; dim?: Int | readonly Int[]; norm?: string | null; out?: Out }, norm?: string | null | { self?: Tensor; s?: Int | readonly Int[] | null; dim?: Int | readonly Int[]; norm?: string | null; out?: Out }, options?: { self?: Tensor; s?: Int | readonly Int[] | null; dim?: Int | readonly Int[]; norm?: string | null; out?: Out }): Tensor;
  /**
   * The inverse of rfftn: real numbers. [torch.fft.irfftn](https://docs.pytorch.org/docs/stable/generated/torch.fft.irfftn.html)
   * - `fft_irfftn(Tensor self, SymInt[]? s=..., int[]? dim=..., str? norm=...) -> Tensor`
   */
  fftIrfftn(self: Tensor, s?: Int | readonly Int[] | null | { self?: Tensor; s?: Int | readonly Int[] | null; dim?: Int | readonly Int[] | null; norm?: string | null; out?: Out }, dim?: Int | readonly Int[] | null | { self?: Tensor; s?: Int | readonly Int[] | null; dim?: Int | readonly Int[] | null; norm?: string | null; out?: Out }, norm?: string | null | { self?: Tensor; s?: Int | readonly Int[] | null; dim?: Int | readonly Int[] | null; norm?: string | null; out?: Out }, options?: { self?: Tensor; s?: Int | readonly Int[] | null; dim?: Int | readonly Int[] | null; norm?: string | null; out?: Out }): Tensor;
  /**
   * The Fourier transform of real numbers (..., n) -> (..., n / 2 + 1). [torch.fft.rfft](https://docs.pytorch.org/docs/stable/generated/torch.fft.rfft.html)
   * - `fft_rfft(Tensor self, SymInt? n=..., int dim=..., str? norm=...) -> Tensor`
   */
  fftRfft(self: Tensor, n?: Int | null | { self?: Tensor; n?: Int | null; dim?: Int; norm?: string | null; out?: Out }, dim?: Int | { self?: Tensor; n?: Int | null; dim?: Int; norm?: string | null; out?: Out }, norm?: string | null | { self?: Tensor; n?: Int | null; dim?: Int; norm?: string | null; out?: Out }, options?: { self?: Tensor; n?: Int | null; dim?: Int; norm?: string | null; out?: Out }): Tensor;
  /**
   * The Fourier transform of real numbers over two dimensions. [torch.fft.rfft2](https://docs.pytorch.org/docs/stable/generated/torch.fft.rfft2.html)
   * - `fft_rfft2(Tensor self, SymInt[]? s=..., int[] dim=..., str? norm=...) -> Tensor`
   */
  fftRfft2(self: Tensor, s?: Int | readonly Int[] | null | { self?: Tensor; s?: Int | readonly Int[] | null; dim?: Int | readonly Int[]; norm?: string | null; out?: Out }, dim?: Int | readonly Int[] | { self?: Tensor; s?: Int | readonly Int[] | null; dim?: Int | readonly Int[]; norm?: string | null; out?: Out }, norm?: string | null | { self?: Tensor; s?: Int | readonly Int[] | null; dim?: Int | readonly Int[]; norm?: string | null; out?: Out }, options?: { self?: Tensor; s?: Int | readonly Int[] | null; dim?: Int | readonly Int[]; norm?: string | null; out?: Out }): Tensor;
  /**
   * The frequencies (n / 2 + 1) that rfft's results stand for. [torch.fft.rfftfreq](https://docs.pytorch.org/docs/stable/generated/torch.fft.rfftfreq.html)
   * - `fft_rfftfreq(int n, float d=..., *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   */
  fftRfftfreq(n: Int, d?: Float | { n?: Int; d?: Float; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }, options?: { n?: Int; d?: Float; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  fftRfftfreq(options: { n: Int; d?: Float; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  /**
   * The Fourier transform of real numbers over several dimensions. [torch.fft.rfftn](https://docs.pytorch.org/docs/stable/generated/torch.fft.rfftn.html)
   * - `fft_rfftn(Tensor self, SymInt[]? s=..., int[]? dim=..., str? norm=...) -> Tensor`
   */
  fftRfftn(self: Tensor, s?: Int | readonly Int[] | null | { self?: Tensor; s?: Int | readonly Int[] | null; dim?: Int | readonly Int[] | null; norm?: string | null; out?: Out }, dim?: Int | readonly Int[] | null | { self?: Tensor; s?: Int | readonly Int[] | null; dim?: Int | readonly Int[] | null; norm?: string | null; out?: Out }, norm?: string | null | { self?: Tensor; s?: Int | readonly Int[] | null; dim?: Int | readonly Int[] | null; norm?: string | null; out?: Out }, options?: { self?: Tensor; s?: Int | readonly Int[] | null; dim?: Int | readonly Int[] | null; norm?: string | null; out?: Out }): Tensor;
  /**
   * One value in the size of this tensor.
   * - `fill.Scalar(Tensor self, Scalar value) -> Tensor`
   * - `fill.Tensor(Tensor self, Tensor value) -> Tensor`
   */
  fill(self: Tensor, value: Num, options?: { self?: Tensor; value?: Num; out?: Out }): Tensor;
  fill(self: Tensor, options: { value: Num; out?: Out }): Tensor;
  fill(self: Tensor, value: Tensor, options?: { self?: Tensor; value?: Tensor; out?: Out }): Tensor;
  fill(self: Tensor, options: { value: Tensor; out?: Out }): Tensor;
  /**
   * One value everywhere, in place. [torch.Tensor.fill_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.fill_.html)
   * - `fill_.Scalar(Tensor self, Scalar value) -> Tensor`
   * - `fill_.Tensor(Tensor self, Tensor value) -> Tensor`
   */
  fill_(self: Tensor, value: Num, options?: { self?: Tensor; value?: Num }): Tensor;
  fill_(self: Tensor, options: { value: Num }): Tensor;
  fill_(self: Tensor, value: Tensor, options?: { self?: Tensor; value?: Tensor }): Tensor;
  fill_(self: Tensor, options: { value: Tensor }): Tensor;
  /**
   * One value on the diagonal, in place. [torch.Tensor.fill_diagonal_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.fill_diagonal_.html)
   * - `fill_diagonal_(Tensor self, Scalar fill_value, bool wrap=...) -> Tensor`
   */
  fillDiagonal_(self: Tensor, fillValue: Num, wrap?: boolean | { self?: Tensor; fillValue?: Num; wrap?: boolean }, options?: { self?: Tensor; fillValue?: Num; wrap?: boolean }): Tensor;
  fillDiagonal_(self: Tensor, options: { fillValue: Num; wrap?: boolean }): Tensor;
  /**
   * Each element without what is behind its point. [torch.fix](https://docs.pytorch.org/docs/stable/generated/torch.fix.html)
   * - `fix(Tensor self) -> Tensor`
   */
  fix(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * Each element without what is behind its point. In place. [torch.Tensor.fix_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.fix_.html)
   * - `fix_(Tensor self) -> Tensor`
   */
  fix_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * The dimensions from `startDim` to `endDim` as one. [torch.flatten](https://docs.pytorch.org/docs/stable/generated/torch.flatten.html)
   * - `flatten.using_ints(Tensor self, int start_dim=..., int end_dim=...) -> Tensor`
   */
  flatten(self: Tensor, startDim?: Int | { self?: Tensor; startDim?: Int; endDim?: Int }, endDim?: Int | { self?: Tensor; startDim?: Int; endDim?: Int }, options?: { self?: Tensor; startDim?: Int; endDim?: Int }): Tensor;
  /** `flatten_dense_tensors(Tensor[] tensors) -> Tensor` */
  flattenDenseTensors(tensors: readonly Tensor[], options?: { tensors?: readonly Tensor[] }): Tensor;
  flattenDenseTensors(options: { tensors: readonly Tensor[] }): Tensor;
  /**
   * With the order along dimensions turned round. [torch.flip](https://docs.pytorch.org/docs/stable/generated/torch.flip.html)
   * - `flip(Tensor self, int[] dims) -> Tensor`
   */
  flip(self: Tensor, dims: readonly Int[], options?: { self?: Tensor; dims?: readonly Int[]; out?: Out }): Tensor;
  flip(self: Tensor, options: { dims: readonly Int[]; out?: Out }): Tensor;
  /**
   * With the order along the second dimension turned round. [torch.fliplr](https://docs.pytorch.org/docs/stable/generated/torch.fliplr.html)
   * - `fliplr(Tensor self) -> Tensor`
   */
  fliplr(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * With the order along the first dimension turned round. [torch.flipud](https://docs.pytorch.org/docs/stable/generated/torch.flipud.html)
   * - `flipud(Tensor self) -> Tensor`
   */
  flipud(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * self to the power of exponent, in double precision. [torch.float_power](https://docs.pytorch.org/docs/stable/generated/torch.float_power.html)
   * - `float_power.Scalar(Scalar self, Tensor exponent) -> Tensor`
   * - `float_power.Tensor_Scalar(Tensor self, Scalar exponent) -> Tensor`
   * - `float_power.Tensor_Tensor(Tensor self, Tensor exponent) -> Tensor`
   */
  floatPower(self: Num, exponent: Tensor, options?: { self?: Num; exponent?: Tensor; out?: Out }): Tensor;
  floatPower(self: Tensor, options: { exponent: Tensor; out?: Out }): Tensor;
  floatPower(self: Tensor, exponent: Num, options?: { self?: Tensor; exponent?: Num; out?: Out }): Tensor;
  floatPower(self: Tensor, options: { exponent: Num; out?: Out }): Tensor;
  floatPower(self: Tensor, exponent: Tensor, options?: { self?: Tensor; exponent?: Tensor; out?: Out }): Tensor;
  floatPower(self: Tensor, options: { exponent: Tensor; out?: Out }): Tensor;
  /**
   * self to the power of exponent, in double precision. In place. [torch.Tensor.float_power_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.float_power_.html)
   * - `float_power_.Scalar(Tensor self, Scalar exponent) -> Tensor`
   * - `float_power_.Tensor(Tensor self, Tensor exponent) -> Tensor`
   */
  floatPower_(self: Tensor, exponent: Num, options?: { self?: Tensor; exponent?: Num }): Tensor;
  floatPower_(self: Tensor, options: { exponent: Num }): Tensor;
  floatPower_(self: Tensor, exponent: Tensor, options?: { self?: Tensor; exponent?: Tensor }): Tensor;
  floatPower_(self: Tensor, options: { exponent: Tensor }): Tensor;
  /**
   * The greatest integer not above each element. [torch.floor](https://docs.pytorch.org/docs/stable/generated/torch.floor.html)
   * - `floor(Tensor self) -> Tensor`
   */
  floor(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * The greatest integer not above each element. In place. [torch.Tensor.floor_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.floor_.html)
   * - `floor_(Tensor self) -> Tensor`
   */
  floor_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * The floor of self / other. [torch.floor_divide](https://docs.pytorch.org/docs/stable/generated/torch.floor_divide.html)
   * - `floor_divide(Tensor self, Tensor other) -> Tensor`
   * - `floor_divide.Scalar(Tensor self, Scalar other) -> Tensor`
   */
  floorDivide(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; out?: Out }): Tensor;
  floorDivide(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  floorDivide(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num; out?: Out }): Tensor;
  floorDivide(self: Tensor, options: { other: Num; out?: Out }): Tensor;
  /**
   * The floor of self / other. In place. [torch.Tensor.floor_divide_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.floor_divide_.html)
   * - `floor_divide_.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `floor_divide_.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  floorDivide_(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num }): Tensor;
  floorDivide_(self: Tensor, options: { other: Num }): Tensor;
  floorDivide_(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor }): Tensor;
  floorDivide_(self: Tensor, options: { other: Tensor }): Tensor;
  /**
   * The greater of each two elements; NaN loses. [torch.fmax](https://docs.pytorch.org/docs/stable/generated/torch.fmax.html)
   * - `fmax(Tensor self, Tensor other) -> Tensor`
   */
  fmax(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; out?: Out }): Tensor;
  fmax(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  /**
   * The lesser of each two elements; NaN loses. [torch.fmin](https://docs.pytorch.org/docs/stable/generated/torch.fmin.html)
   * - `fmin(Tensor self, Tensor other) -> Tensor`
   */
  fmin(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; out?: Out }): Tensor;
  fmin(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  /**
   * What division leaves, with the sign of the dividend (as C's fmod). [torch.fmod](https://docs.pytorch.org/docs/stable/generated/torch.fmod.html)
   * - `fmod.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `fmod.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  fmod(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num; out?: Out }): Tensor;
  fmod(self: Tensor, options: { other: Num; out?: Out }): Tensor;
  fmod(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; out?: Out }): Tensor;
  fmod(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  /**
   * What division leaves, with the sign of the dividend (as C's fmod). In place. [torch.Tensor.fmod_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.fmod_.html)
   * - `fmod_.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `fmod_.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  fmod_(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num }): Tensor;
  fmod_(self: Tensor, options: { other: Num }): Tensor;
  fmod_(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor }): Tensor;
  fmod_(self: Tensor, options: { other: Tensor }): Tensor;
  /**
   * What is behind the point of each element. [torch.frac](https://docs.pytorch.org/docs/stable/generated/torch.frac.html)
   * - `frac(Tensor self) -> Tensor`
   */
  frac(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * What is behind the point of each element. In place. [torch.Tensor.frac_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.frac_.html)
   * - `frac_(Tensor self) -> Tensor`
   */
  frac_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * Maxima of windows of random places in (N, C, H, W). [torch.nn.functional.fractional_max_pool2d](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.fractional_max_pool2d.html)
   * - `fractional_max_pool2d(Tensor self, int[] kernel_size, int[] output_size, Tensor random_samples) -> (Tensor, Tensor)`
   */
  fractionalMaxPool2d(self: Tensor, kernelSize: Int | readonly Int[], outputSize: Int | readonly Int[], randomSamples: Tensor, options?: { self?: Tensor; kernelSize?: Int | readonly Int[]; outputSize?: Int | readonly Int[]; randomSamples?: Tensor; out?: Out }): [Tensor, Tensor];
  fractionalMaxPool2d(self: Tensor, options: { kernelSize: Int | readonly Int[]; outputSize: Int | readonly Int[]; randomSamples: Tensor; out?: Out }): [Tensor, Tensor];
  /** `fractional_max_pool2d_backward(Tensor grad_output, Tensor self, int[] kernel_size, int[] output_size, Tensor indices) -> Tensor` */
  fractionalMaxPool2dBackward(gradOutput: Tensor, self: Tensor, kernelSize: Int | readonly Int[], outputSize: Int | readonly Int[], indices: Tensor, options?: { gradOutput?: Tensor; self?: Tensor; kernelSize?: Int | readonly Int[]; outputSize?: Int | readonly Int[]; indices?: Tensor; out?: Out }): Tensor;
  fractionalMaxPool2dBackward(options: { gradOutput: Tensor; self: Tensor; kernelSize: Int | readonly Int[]; outputSize: Int | readonly Int[]; indices: Tensor; out?: Out }): Tensor;
  /**
   * Maxima of windows of random places in (N, C, D, H, W). [torch.nn.functional.fractional_max_pool3d](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.fractional_max_pool3d.html)
   * - `fractional_max_pool3d(Tensor self, int[] kernel_size, int[] output_size, Tensor random_samples) -> (Tensor, Tensor)`
   */
  fractionalMaxPool3d(self: Tensor, kernelSize: Int | readonly Int[], outputSize: Int | readonly Int[], randomSamples: Tensor, options?: { self?: Tensor; kernelSize?: Int | readonly Int[]; outputSize?: Int | readonly Int[]; randomSamples?: Tensor; out?: Out }): [Tensor, Tensor];
  fractionalMaxPool3d(self: Tensor, options: { kernelSize: Int | readonly Int[]; outputSize: Int | readonly Int[]; randomSamples: Tensor; out?: Out }): [Tensor, Tensor];
  /** `fractional_max_pool3d_backward(Tensor grad_output, Tensor self, int[] kernel_size, int[] output_size, Tensor indices) -> Tensor` */
  fractionalMaxPool3dBackward(gradOutput: Tensor, self: Tensor, kernelSize: Int | readonly Int[], outputSize: Int | readonly Int[], indices: Tensor, options?: { gradOutput?: Tensor; self?: Tensor; kernelSize?: Int | readonly Int[]; outputSize?: Int | readonly Int[]; indices?: Tensor; out?: Out }): Tensor;
  fractionalMaxPool3dBackward(options: { gradOutput: Tensor; self: Tensor; kernelSize: Int | readonly Int[]; outputSize: Int | readonly Int[]; indices: Tensor; out?: Out }): Tensor;
  /**
   * Mantissa and exponent: self = mantissa * 2 ** exponent. [torch.frexp](https://docs.pytorch.org/docs/stable/generated/torch.frexp.html)
   * - `frexp.Tensor(Tensor self) -> (Tensor mantissa, Tensor exponent)`
   */
  frexp(self: Tensor, options?: { self?: Tensor; out?: Out }): [Tensor, Tensor] & { readonly mantissa: Tensor; readonly exponent: Tensor };
  /** `frobenius_norm.dim(Tensor self, int[] dim, bool keepdim=...) -> Tensor` */
  frobeniusNorm(self: Tensor, dim: Int | readonly Int[], keepdim?: boolean | { self?: Tensor; dim?: Int | readonly Int[]; keepdim?: boolean; out?: Out }, options?: { self?: Tensor; dim?: Int | readonly Int[]; keepdim?: boolean; out?: Out }): Tensor;
  frobeniusNorm(self: Tensor, options: { dim: Int | readonly Int[]; keepdim?: boolean; out?: Out }): Tensor;
  /**
   * A tensor over a file in memory. [torch.from_file](https://docs.pytorch.org/docs/stable/generated/torch.from_file.html)
   * - `from_file(str filename, bool? shared=..., int? size=..., *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   */
  fromFile(filename: string, shared?: boolean | null | { filename?: string; shared?: boolean | null; size?: Int | null; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }, size?: Int | null | { filename?: string; shared?: boolean | null; size?: Int | null; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }, options?: { filename?: string; shared?: boolean | null; size?: Int | null; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  fromFile(options: { filename: string; shared?: boolean | null; size?: Int | null; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  /**
   * One value in a size. [torch.full](https://docs.pytorch.org/docs/stable/generated/torch.full.html)
   * - `full(SymInt[] size, Scalar fill_value, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   */
  full(size: readonly Int[], fillValue: Num, options?: { size?: readonly Int[]; fillValue?: Num; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  full(options: { size: readonly Int[]; fillValue: Num; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  /**
   * One value in the size of another. [torch.full_like](https://docs.pytorch.org/docs/stable/generated/torch.full_like.html)
   * - `full_like(Tensor self, Scalar fill_value, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=..., MemoryFormat? memory_format=...) -> Tensor`
   */
  fullLike(self: Tensor, fillValue: Num, options?: { self?: Tensor; fillValue?: Num; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean; out?: Out }): Tensor;
  fullLike(self: Tensor, options: { fillValue: Num; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean; out?: Out }): Tensor;
  /** `fused_moving_avg_obs_fake_quant(Tensor self, Tensor observer_on, Tensor fake_quant_on, Tensor running_min, Tensor running_max, Tensor scale, Tensor zero_point, float averaging_const, int quant_min, int quant_max, int ch_axis, bool per_row_fake_quant=..., bool symmetric_quant=...) -> Tensor` */
  fusedMovingAvgObsFakeQuant(self: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, zeroPoint: Tensor, averagingConst: Float, quantMin: Int, quantMax: Int, chAxis: Int, perRowFakeQuant?: boolean | { self?: Tensor; observerOn?: Tensor; fakeQuantOn?: Tensor; runningMin?: Tensor; runningMax?: Tensor; scale?: Tensor; zeroPoint?: Tensor; averagingConst?: Float; quantMin?: Int; quantMax?: Int; chAxis?: Int; perRowFakeQuant?: boolean; symmetricQuant?: boolean }, symmetricQuant?: boolean | { self?: Tensor; observerOn?: Tensor; fakeQuantOn?: Tensor; runningMin?: Tensor; runningMax?: Tensor; scale?: Tensor; zeroPoint?: Tensor; averagingConst?: Float; quantMin?: Int; quantMax?: Int; chAxis?: Int; perRowFakeQuant?: boolean; symmetricQuant?: boolean }, options?: { self?: Tensor; observerOn?: Tensor; fakeQuantOn?: Tensor; runningMin?: Tensor; runningMax?: Tensor; scale?: Tensor; zeroPoint?: Tensor; averagingConst?: Float; quantMin?: Int; quantMax?: Int; chAxis?: Int; perRowFakeQuant?: boolean; symmetricQuant?: boolean }): Tensor;
  fusedMovingAvgObsFakeQuant(self: Tensor, options: { observerOn: Tensor; fakeQuantOn: Tensor; runningMin: Tensor; runningMax: Tensor; scale: Tensor; zeroPoint: Tensor; averagingConst: Float; quantMin: Int; quantMax: Int; chAxis: Int; perRowFakeQuant?: boolean; symmetricQuant?: boolean }): Tensor;
  /**
   * The elements at indices along `dim`; as index's shape. [torch.gather](https://docs.pytorch.org/docs/stable/generated/torch.gather.html)
   * - `gather(Tensor self, int dim, Tensor index, *, bool sparse_grad=...) -> Tensor`
   */
  gather(self: Tensor, dim: Int, index: Tensor, options?: { self?: Tensor; dim?: Int; index?: Tensor; sparseGrad?: boolean; out?: Out }): Tensor;
  gather(self: Tensor, options: { dim: Int; index: Tensor; sparseGrad?: boolean; out?: Out }): Tensor;
  /** `gather_backward(Tensor grad, Tensor self, int dim, Tensor index, bool sparse_grad) -> Tensor` */
  gatherBackward(grad: Tensor, self: Tensor, dim: Int, index: Tensor, sparseGrad: boolean, options?: { grad?: Tensor; self?: Tensor; dim?: Int; index?: Tensor; sparseGrad?: boolean }): Tensor;
  gatherBackward(options: { grad: Tensor; self: Tensor; dim: Int; index: Tensor; sparseGrad: boolean }): Tensor;
  /**
   * The greatest common divisor. [torch.gcd](https://docs.pytorch.org/docs/stable/generated/torch.gcd.html)
   * - `gcd(Tensor self, Tensor other) -> Tensor`
   */
  gcd(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; out?: Out }): Tensor;
  gcd(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  /**
   * The greatest common divisor. In place. [torch.Tensor.gcd_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.gcd_.html)
   * - `gcd_(Tensor self, Tensor other) -> Tensor`
   */
  gcd_(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor }): Tensor;
  gcd_(self: Tensor, options: { other: Tensor }): Tensor;
  /**
   * self >= other, element for element. [torch.ge](https://docs.pytorch.org/docs/stable/generated/torch.ge.html)
   * - `ge.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `ge.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  ge(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num; out?: Out }): Tensor;
  ge(self: Tensor, options: { other: Num; out?: Out }): Tensor;
  ge(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; out?: Out }): Tensor;
  ge(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  /**
   * self >= other, element for element. In place. [torch.Tensor.ge_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.ge_.html)
   * - `ge_.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `ge_.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  ge_(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num }): Tensor;
  ge_(self: Tensor, options: { other: Num }): Tensor;
  ge_(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor }): Tensor;
  ge_(self: Tensor, options: { other: Tensor }): Tensor;
  /**
   * x times the area under the normal distribution up to x. [torch.nn.functional.gelu](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.gelu.html)
   * - `gelu(Tensor self, *, str approximate=...) -> Tensor`
   */
  gelu(self: Tensor, options?: { self?: Tensor; approximate?: string; out?: Out }): Tensor;
  /**
   * x times the area under the normal distribution up to x. In place.
   * - `gelu_(Tensor self, *, str approximate=...) -> Tensor`
   */
  gelu_(self: Tensor, options?: { self?: Tensor; approximate?: string }): Tensor;
  /** `gelu_backward(Tensor grad_output, Tensor self, *, str approximate=...) -> Tensor` */
  geluBackward(gradOutput: Tensor, self: Tensor, options?: { gradOutput?: Tensor; self?: Tensor; approximate?: string; out?: Out }): Tensor;
  geluBackward(options: { gradOutput: Tensor; self: Tensor; approximate?: string; out?: Out }): Tensor;
  /** `geometric(Tensor self, float p, *, Generator? generator=...) -> Tensor` */
  geometric(self: Tensor, p: Float, options?: { self?: Tensor; p?: Float; generator?: Generator | null; out?: Out }): Tensor;
  geometric(self: Tensor, options: { p: Float; generator?: Generator | null; out?: Out }): Tensor;
  /**
   * Geometric random numbers, in place. [torch.Tensor.geometric_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.geometric_.html)
   * - `geometric_(Tensor self, float p, *, Generator? generator=...) -> Tensor`
   */
  geometric_(self: Tensor, p: Float, options?: { self?: Tensor; p?: Float; generator?: Generator | null }): Tensor;
  geometric_(self: Tensor, options: { p: Float; generator?: Generator | null }): Tensor;
  /**
   * The QR factors as LAPACK keeps them. [torch.geqrf](https://docs.pytorch.org/docs/stable/generated/torch.geqrf.html)
   * - `geqrf(Tensor self) -> (Tensor a, Tensor tau)`
   */
  geqrf(self: Tensor, options?: { self?: Tensor; out?: Out }): [Tensor, Tensor] & { readonly a: Tensor; readonly tau: Tensor };
  /**
   * The product of each two elements (n), (m) -> (n, m). [torch.ger](https://docs.pytorch.org/docs/stable/generated/torch.ger.html)
   * - `ger(Tensor self, Tensor vec2) -> Tensor`
   */
  ger(self: Tensor, vec2: Tensor, options?: { self?: Tensor; vec2?: Tensor; out?: Out }): Tensor;
  ger(self: Tensor, options: { vec2: Tensor; out?: Out }): Tensor;
  /**
   * The number of its device; -1 for the CPU. [torch.Tensor.get_device](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.get_device.html)
   * - `get_device(Tensor self) -> int`
   */
  getDevice(self: Tensor, options?: { self?: Tensor }): number;
  /** `get_gradients(int context_id) -> Dict(Tensor, Tensor)` */
  getGradients(contextId: Int, options?: { contextId?: Int }): unknown;
  getGradients(options: { contextId: Int }): unknown;
  /**
   * The first half of `dim` times the sigmoid of the second. [torch.nn.functional.glu](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.glu.html)
   * - `glu(Tensor self, int dim=...) -> Tensor`
   */
  glu(self: Tensor, dim?: Int | { self?: Tensor; dim?: Int; out?: Out }, options?: { self?: Tensor; dim?: Int; out?: Out }): Tensor;
  /** `glu_backward(Tensor grad_output, Tensor self, int dim) -> Tensor` */
  gluBackward(gradOutput: Tensor, self: Tensor, dim: Int, options?: { gradOutput?: Tensor; self?: Tensor; dim?: Int; out?: Out }): Tensor;
  gluBackward(options: { gradOutput: Tensor; self: Tensor; dim: Int; out?: Out }): Tensor;
  /** `glu_backward_jvp(Tensor grad_x, Tensor grad_glu, Tensor x, Tensor dgrad_glu, Tensor dx, int dim) -> Tensor` */
  gluBackwardJvp(gradX: Tensor, gradGlu: Tensor, x: Tensor, dgradGlu: Tensor, dx: Tensor, dim: Int, options?: { gradX?: Tensor; gradGlu?: Tensor; x?: Tensor; dgradGlu?: Tensor; dx?: Tensor; dim?: Int; out?: Out }): Tensor;
  gluBackwardJvp(options: { gradX: Tensor; gradGlu: Tensor; x: Tensor; dgradGlu: Tensor; dx: Tensor; dim: Int; out?: Out }): Tensor;
  /** `glu_jvp(Tensor glu, Tensor x, Tensor dx, int dim) -> Tensor` */
  gluJvp(glu: Tensor, x: Tensor, dx: Tensor, dim: Int, options?: { glu?: Tensor; x?: Tensor; dx?: Tensor; dim?: Int; out?: Out }): Tensor;
  gluJvp(options: { glu: Tensor; x: Tensor; dx: Tensor; dim: Int; out?: Out }): Tensor;
  /**
   * The derivative along each dimension, from neighbours. [torch.gradient](https://docs.pytorch.org/docs/stable/generated/torch.gradient.html)
   * - `gradient.array(Tensor self, *, int[] dim, int edge_order=...) -> Tensor[]`
   * - `gradient.scalararray(Tensor self, *, Scalar spacing, int[] dim, int edge_order=...) -> Tensor[]`
   * - `gradient.scalarint(Tensor self, *, Scalar? spacing=..., int? dim=..., int edge_order=...) -> Tensor[]`
   * - `gradient.scalarrayarray(Tensor self, *, Scalar[] spacing, int[] dim, int edge_order=...) -> Tensor[]`
   * - `gradient.scalarrayint(Tensor self, *, Scalar[] spacing, int? dim=..., int edge_order=...) -> Tensor[]`
   * - `gradient.tensorarray(Tensor self, *, Tensor[] spacing, int[] dim, int edge_order=...) -> Tensor[]`
   * - `gradient.tensorarrayint(Tensor self, *, Tensor[] spacing, int? dim=..., int edge_order=...) -> Tensor[]`
   */
  gradient(self: Tensor, options: { self?: Tensor; dim?: readonly Int[]; edgeOrder?: Int }): Tensor[];
  gradient(self: Tensor, options: { self?: Tensor; spacing?: Num; dim?: readonly Int[]; edgeOrder?: Int }): Tensor[];
  gradient(self: Tensor, options?: { self?: Tensor; spacing?: Num | null; dim?: Int | null; edgeOrder?: Int }): Tensor[];
  gradient(self: Tensor, options: { self?: Tensor; spacing?: readonly Num[]; dim?: readonly Int[]; edgeOrder?: Int }): Tensor[];
  gradient(self: Tensor, options: { self?: Tensor; spacing?: readonly Num[]; dim?: Int | null; edgeOrder?: Int }): Tensor[];
  gradient(self: Tensor, options: { self?: Tensor; spacing?: readonly Tensor[]; dim?: readonly Int[]; edgeOrder?: Int }): Tensor[];
  gradient(self: Tensor, options: { self?: Tensor; spacing?: readonly Tensor[]; dim?: Int | null; edgeOrder?: Int }): Tensor[];
  /**
   * self > other, element for element. [torch.greater](https://docs.pytorch.org/docs/stable/generated/torch.greater.html)
   * - `greater.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `greater.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  greater(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num; out?: Out }): Tensor;
  greater(self: Tensor, options: { other: Num; out?: Out }): Tensor;
  greater(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; out?: Out }): Tensor;
  greater(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  /**
   * self > other, element for element. In place. [torch.Tensor.greater_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.greater_.html)
   * - `greater_.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `greater_.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  greater_(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num }): Tensor;
  greater_(self: Tensor, options: { other: Num }): Tensor;
  greater_(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor }): Tensor;
  greater_(self: Tensor, options: { other: Tensor }): Tensor;
  /**
   * self >= other, element for element. [torch.greater_equal](https://docs.pytorch.org/docs/stable/generated/torch.greater_equal.html)
   * - `greater_equal.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `greater_equal.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  greaterEqual(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num; out?: Out }): Tensor;
  greaterEqual(self: Tensor, options: { other: Num; out?: Out }): Tensor;
  greaterEqual(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; out?: Out }): Tensor;
  greaterEqual(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  /**
   * self >= other, element for element. In place. [torch.Tensor.greater_equal_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.greater_equal_.html)
   * - `greater_equal_.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `greater_equal_.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  greaterEqual_(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num }): Tensor;
  greaterEqual_(self: Tensor, options: { other: Num }): Tensor;
  greaterEqual_(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor }): Tensor;
  greaterEqual_(self: Tensor, options: { other: Tensor }): Tensor;
  /** `grid_sampler(Tensor input, Tensor grid, int interpolation_mode, int padding_mode, bool align_corners) -> Tensor` */
  gridSampler(input: Tensor, grid: Tensor, interpolationMode: Int, paddingMode: Int, alignCorners: boolean, options?: { input?: Tensor; grid?: Tensor; interpolationMode?: Int; paddingMode?: Int; alignCorners?: boolean }): Tensor;
  gridSampler(options: { input: Tensor; grid: Tensor; interpolationMode: Int; paddingMode: Int; alignCorners: boolean }): Tensor;
  /** `grid_sampler_2d(Tensor input, Tensor grid, int interpolation_mode, int padding_mode, bool align_corners) -> Tensor` */
  gridSampler2d(input: Tensor, grid: Tensor, interpolationMode: Int, paddingMode: Int, alignCorners: boolean, options?: { input?: Tensor; grid?: Tensor; interpolationMode?: Int; paddingMode?: Int; alignCorners?: boolean; out?: Out }): Tensor;
  gridSampler2d(options: { input: Tensor; grid: Tensor; interpolationMode: Int; paddingMode: Int; alignCorners: boolean; out?: Out }): Tensor;
  /** `grid_sampler_2d_backward(Tensor grad_output, Tensor input, Tensor grid, int interpolation_mode, int padding_mode, bool align_corners, bool[] output_mask) -> (Tensor, Tensor)` */
  gridSampler2dBackward(gradOutput: Tensor, input: Tensor, grid: Tensor, interpolationMode: Int, paddingMode: Int, alignCorners: boolean, outputMask: boolean | readonly boolean[], options?: { gradOutput?: Tensor; input?: Tensor; grid?: Tensor; interpolationMode?: Int; paddingMode?: Int; alignCorners?: boolean; outputMask?: boolean | readonly boolean[]; out?: Out }): [Tensor, Tensor];
  gridSampler2dBackward(options: { gradOutput: Tensor; input: Tensor; grid: Tensor; interpolationMode: Int; paddingMode: Int; alignCorners: boolean; outputMask: boolean | readonly boolean[]; out?: Out }): [Tensor, Tensor];
  /** `grid_sampler_3d(Tensor input, Tensor grid, int interpolation_mode, int padding_mode, bool align_corners) -> Tensor` */
  gridSampler3d(input: Tensor, grid: Tensor, interpolationMode: Int, paddingMode: Int, alignCorners: boolean, options?: { input?: Tensor; grid?: Tensor; interpolationMode?: Int; paddingMode?: Int; alignCorners?: boolean; out?: Out }): Tensor;
  gridSampler3d(options: { input: Tensor; grid: Tensor; interpolationMode: Int; paddingMode: Int; alignCorners: boolean; out?: Out }): Tensor;
  /** `grid_sampler_3d_backward(Tensor grad_output, Tensor input, Tensor grid, int interpolation_mode, int padding_mode, bool align_corners, bool[] output_mask) -> (Tensor, Tensor)` */
  gridSampler3dBackward(gradOutput: Tensor, input: Tensor, grid: Tensor, interpolationMode: Int, paddingMode: Int, alignCorners: boolean, outputMask: boolean | readonly boolean[], options?: { gradOutput?: Tensor; input?: Tensor; grid?: Tensor; interpolationMode?: Int; paddingMode?: Int; alignCorners?: boolean; outputMask?: boolean | readonly boolean[]; out?: Out }): [Tensor, Tensor];
  gridSampler3dBackward(options: { gradOutput: Tensor; input: Tensor; grid: Tensor; interpolationMode: Int; paddingMode: Int; alignCorners: boolean; outputMask: boolean | readonly boolean[]; out?: Out }): [Tensor, Tensor];
  /**
   * Groups of channels of (N, C, ...) to mean 0 and variance 1. [torch.nn.functional.group_norm](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.group_norm.html)
   * - `group_norm(Tensor input, int num_groups, Tensor? weight=..., Tensor? bias=..., float eps=..., bool cudnn_enabled=...) -> Tensor`
   */
  groupNorm(input: Tensor, numGroups: Int, weight?: Tensor | null | { input?: Tensor; numGroups?: Int; weight?: Tensor | null; bias?: Tensor | null; eps?: Float; cudnnEnabled?: boolean }, bias?: Tensor | null | { input?: Tensor; numGroups?: Int; weight?: Tensor | null; bias?: Tensor | null; eps?: Float; cudnnEnabled?: boolean }, eps?: Float | { input?: Tensor; numGroups?: Int; weight?: Tensor | null; bias?: Tensor | null; eps?: Float; cudnnEnabled?: boolean }, cudnnEnabled?: boolean | { input?: Tensor; numGroups?: Int; weight?: Tensor | null; bias?: Tensor | null; eps?: Float; cudnnEnabled?: boolean }, options?: { input?: Tensor; numGroups?: Int; weight?: Tensor | null; bias?: Tensor | null; eps?: Float; cudnnEnabled?: boolean }): Tensor;
  groupNorm(options: { input: Tensor; numGroups: Int; weight?: Tensor | null; bias?: Tensor | null; eps?: Float; cudnnEnabled?: boolean }): Tensor;
  /**
   * - `gru.data(Tensor data, Tensor batch_sizes, Tensor hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional) -> (Tensor, Tensor)`
   * - `gru.input(Tensor input, Tensor hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional, bool batch_first) -> (Tensor, Tensor)`
   */
  gru(data: Tensor, batchSizes: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: Int, dropout: Float, train: boolean, bidirectional: boolean, options?: { data?: Tensor; batchSizes?: Tensor; hx?: Tensor; params?: readonly Tensor[]; hasBiases?: boolean; numLayers?: Int; dropout?: Float; train?: boolean; bidirectional?: boolean }): [Tensor, Tensor];
  gru(options: { data: Tensor; batchSizes: Tensor; hx: Tensor; params: readonly Tensor[]; hasBiases: boolean; numLayers: Int; dropout: Float; train: boolean; bidirectional: boolean }): [Tensor, Tensor];
  gru(input: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: Int, dropout: Float, train: boolean, bidirectional: boolean, batchFirst: boolean, options?: { input?: Tensor; hx?: Tensor; params?: readonly Tensor[]; hasBiases?: boolean; numLayers?: Int; dropout?: Float; train?: boolean; bidirectional?: boolean; batchFirst?: boolean }): [Tensor, Tensor];
  gru(options: { input: Tensor; hx: Tensor; params: readonly Tensor[]; hasBiases: boolean; numLayers: Int; dropout: Float; train: boolean; bidirectional: boolean; batchFirst: boolean }): [Tensor, Tensor];
  /** `gru_cell(Tensor input, Tensor hx, Tensor w_ih, Tensor w_hh, Tensor? b_ih=..., Tensor? b_hh=...) -> Tensor` */
  gruCell(input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh?: Tensor | null | { input?: Tensor; hx?: Tensor; wIh?: Tensor; wHh?: Tensor; bIh?: Tensor | null; bHh?: Tensor | null }, bHh?: Tensor | null | { input?: Tensor; hx?: Tensor; wIh?: Tensor; wHh?: Tensor; bIh?: Tensor | null; bHh?: Tensor | null }, options?: { input?: Tensor; hx?: Tensor; wIh?: Tensor; wHh?: Tensor; bIh?: Tensor | null; bHh?: Tensor | null }): Tensor;
  gruCell(options: { input: Tensor; hx: Tensor; wIh: Tensor; wHh: Tensor; bIh?: Tensor | null; bHh?: Tensor | null }): Tensor;
  /**
   * self > other, element for element. [torch.gt](https://docs.pytorch.org/docs/stable/generated/torch.gt.html)
   * - `gt.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `gt.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  gt(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num; out?: Out }): Tensor;
  gt(self: Tensor, options: { other: Num; out?: Out }): Tensor;
  gt(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; out?: Out }): Tensor;
  gt(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  /**
   * self > other, element for element. In place. [torch.Tensor.gt_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.gt_.html)
   * - `gt_.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `gt_.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  gt_(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num }): Tensor;
  gt_(self: Tensor, options: { other: Num }): Tensor;
  gt_(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor }): Tensor;
  gt_(self: Tensor, options: { other: Tensor }): Tensor;
  /**
   * Hamming's window (n). [torch.hamming_window](https://docs.pytorch.org/docs/stable/generated/torch.hamming_window.html)
   * - `hamming_window(int window_length, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   * - `hamming_window.periodic(int window_length, bool periodic, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   * - `hamming_window.periodic_alpha(int window_length, bool periodic, float alpha, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   * - `hamming_window.periodic_alpha_beta(int window_length, bool periodic, float alpha, float beta, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   */
  hammingWindow(windowLength: Int, options?: { windowLength?: Int; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  hammingWindow(options: { windowLength: Int; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  hammingWindow(windowLength: Int, periodic: boolean, options?: { windowLength?: Int; periodic?: boolean; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  hammingWindow(options: { windowLength: Int; periodic: boolean; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  hammingWindow(windowLength: Int, periodic: boolean, alpha: Float, options?: { windowLength?: Int; periodic?: boolean; alpha?: Float; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  hammingWindow(options: { windowLength: Int; periodic: boolean; alpha: Float; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  hammingWindow(windowLength: Int, periodic: boolean, alpha: Float, beta: Float, options?: { windowLength?: Int; periodic?: boolean; alpha?: Float; beta?: Float; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  hammingWindow(options: { windowLength: Int; periodic: boolean; alpha: Float; beta: Float; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  /**
   * Hann's window (n). [torch.hann_window](https://docs.pytorch.org/docs/stable/generated/torch.hann_window.html)
   * - `hann_window(int window_length, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   * - `hann_window.periodic(int window_length, bool periodic, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   */
  hannWindow(windowLength: Int, options?: { windowLength?: Int; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  hannWindow(options: { windowLength: Int; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  hannWindow(windowLength: Int, periodic: boolean, options?: { windowLength?: Int; periodic?: boolean; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  hannWindow(options: { windowLength: Int; periodic: boolean; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  /**
   * 0 where |x| <= lambd, else x. [torch.nn.functional.hardshrink](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.hardshrink.html)
   * - `hardshrink(Tensor self, Scalar lambd=...) -> Tensor`
   */
  hardshrink(self: Tensor, lambd?: Num | { self?: Tensor; lambd?: Num; out?: Out }, options?: { self?: Tensor; lambd?: Num; out?: Out }): Tensor;
  /** `hardshrink_backward(Tensor grad_out, Tensor self, Scalar lambd) -> Tensor` */
  hardshrinkBackward(gradOut: Tensor, self: Tensor, lambd: Num, options?: { gradOut?: Tensor; self?: Tensor; lambd?: Num; out?: Out }): Tensor;
  hardshrinkBackward(options: { gradOut: Tensor; self: Tensor; lambd: Num; out?: Out }): Tensor;
  /**
   * clamp(x + 3, 0, 6) / 6 of each element. [torch.nn.functional.hardsigmoid](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.hardsigmoid.html)
   * - `hardsigmoid(Tensor self) -> Tensor`
   */
  hardsigmoid(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * clamp(x + 3, 0, 6) / 6 of each element. In place.
   * - `hardsigmoid_(Tensor self) -> Tensor`
   */
  hardsigmoid_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /** `hardsigmoid_backward(Tensor grad_output, Tensor self) -> Tensor` */
  hardsigmoidBackward(gradOutput: Tensor, self: Tensor, options?: { gradOutput?: Tensor; self?: Tensor; out?: Out }): Tensor;
  hardsigmoidBackward(options: { gradOutput: Tensor; self: Tensor; out?: Out }): Tensor;
  /**
   * x * hardsigmoid(x) of each element. [torch.nn.functional.hardswish](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.hardswish.html)
   * - `hardswish(Tensor self) -> Tensor`
   */
  hardswish(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * x * hardsigmoid(x) of each element. In place.
   * - `hardswish_(Tensor self) -> Tensor`
   */
  hardswish_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /** `hardswish_backward(Tensor grad_output, Tensor self) -> Tensor` */
  hardswishBackward(gradOutput: Tensor, self: Tensor, options?: { gradOutput?: Tensor; self?: Tensor; out?: Out }): Tensor;
  hardswishBackward(options: { gradOutput: Tensor; self: Tensor; out?: Out }): Tensor;
  /**
   * Each element clamped to [minVal, maxVal]. [torch.nn.functional.hardtanh](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.hardtanh.html)
   * - `hardtanh(Tensor self, Scalar min_val=..., Scalar max_val=...) -> Tensor`
   */
  hardtanh(self: Tensor, minVal?: Num | { self?: Tensor; minVal?: Num; maxVal?: Num; out?: Out }, maxVal?: Num | { self?: Tensor; minVal?: Num; maxVal?: Num; out?: Out }, options?: { self?: Tensor; minVal?: Num; maxVal?: Num; out?: Out }): Tensor;
  /**
   * Each element clamped to [minVal, maxVal]. In place. [torch.nn.functional.hardtanh_](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.hardtanh_.html)
   * - `hardtanh_(Tensor self, Scalar min_val=..., Scalar max_val=...) -> Tensor`
   */
  hardtanh_(self: Tensor, minVal?: Num | { self?: Tensor; minVal?: Num; maxVal?: Num }, maxVal?: Num | { self?: Tensor; minVal?: Num; maxVal?: Num }, options?: { self?: Tensor; minVal?: Num; maxVal?: Num }): Tensor;
  /** `hardtanh_backward(Tensor grad_output, Tensor self, Scalar min_val, Scalar max_val) -> Tensor` */
  hardtanhBackward(gradOutput: Tensor, self: Tensor, minVal: Num, maxVal: Num, options?: { gradOutput?: Tensor; self?: Tensor; minVal?: Num; maxVal?: Num; out?: Out }): Tensor;
  hardtanhBackward(options: { gradOutput: Tensor; self: Tensor; minVal: Num; maxVal: Num; out?: Out }): Tensor;
  /**
   * A number made from all elements' bits.
   * - `hash_tensor(Tensor self, int[] dim=..., *, bool keepdim=..., int mode=...) -> Tensor`
   */
  hashTensor(self: Tensor, dim?: Int | readonly Int[] | { self?: Tensor; dim?: Int | readonly Int[]; keepdim?: boolean; mode?: Int; out?: Out }, options?: { self?: Tensor; dim?: Int | readonly Int[]; keepdim?: boolean; mode?: Int; out?: Out }): Tensor;
  /**
   * 0 where self < 0, values where it is 0, 1 where it is greater. [torch.heaviside](https://docs.pytorch.org/docs/stable/generated/torch.heaviside.html)
   * - `heaviside(Tensor self, Tensor values) -> Tensor`
   */
  heaviside(self: Tensor, values: Tensor, options?: { self?: Tensor; values?: Tensor; out?: Out }): Tensor;
  heaviside(self: Tensor, options: { values: Tensor; out?: Out }): Tensor;
  /**
   * 0 where self < 0, values where it is 0, 1 where it is greater. In place. [torch.Tensor.heaviside_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.heaviside_.html)
   * - `heaviside_(Tensor self, Tensor values) -> Tensor`
   */
  heaviside_(self: Tensor, values: Tensor, options?: { self?: Tensor; values?: Tensor }): Tensor;
  heaviside_(self: Tensor, options: { values: Tensor }): Tensor;
  /**
   * x for target 1, max(0, margin - x) for -1. [torch.nn.functional.hinge_embedding_loss](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.hinge_embedding_loss.html)
   * - `hinge_embedding_loss(Tensor self, Tensor target, float margin=..., int reduction=...) -> Tensor`
   */
  hingeEmbeddingLoss(self: Tensor, target: Tensor, margin?: Float | { self?: Tensor; target?: Tensor; margin?: Float; reduction?: Int }, reduction?: Int | { self?: Tensor; target?: Tensor; margin?: Float; reduction?: Int }, options?: { self?: Tensor; target?: Tensor; margin?: Float; reduction?: Int }): Tensor;
  hingeEmbeddingLoss(self: Tensor, options: { target: Tensor; margin?: Float; reduction?: Int }): Tensor;
  /**
   * How many elements fall into each of `bins` bins of one width. [torch.histc](https://docs.pytorch.org/docs/stable/generated/torch.histc.html)
   * - `histc(Tensor self, int bins=..., Scalar min=..., Scalar max=...) -> Tensor`
   */
  histc(self: Tensor, bins?: Int | { self?: Tensor; bins?: Int; min?: Num; max?: Num; out?: Out }, min?: Num | { self?: Tensor; bins?: Int; min?: Num; max?: Num; out?: Out }, max?: Num | { self?: Tensor; bins?: Int; min?: Num; max?: Num; out?: Out }, options?: { self?: Tensor; bins?: Int; min?: Num; max?: Num; out?: Out }): Tensor;
  /**
   * How many elements fall into each bin, and the bins' edges. [torch.histogram](https://docs.pytorch.org/docs/stable/generated/torch.histogram.html)
   * - `histogram.bin_ct(Tensor self, int bins=..., *, float[]? range=..., Tensor? weight=..., bool density=...) -> (Tensor hist, Tensor bin_edges)`
   * - `histogram.bins_tensor(Tensor self, Tensor bins, *, Tensor? weight=..., bool density=...) -> (Tensor hist, Tensor bin_edges)`
   */
  histogram(self: Tensor, bins?: Int | { self?: Tensor; bins?: Int; range?: readonly Float[] | null; weight?: Tensor | null; density?: boolean; out?: Out }, options?: { self?: Tensor; bins?: Int; range?: readonly Float[] | null; weight?: Tensor | null; density?: boolean; out?: Out }): [Tensor, Tensor] & { readonly hist: Tensor; readonly binEdges: Tensor };
  histogram(self: Tensor, bins: Tensor, options?: { self?: Tensor; bins?: Tensor; weight?: Tensor | null; density?: boolean; out?: Out }): [Tensor, Tensor] & { readonly hist: Tensor; readonly binEdges: Tensor };
  histogram(self: Tensor, options: { bins: Tensor; weight?: Tensor | null; density?: boolean; out?: Out }): [Tensor, Tensor] & { readonly hist: Tensor; readonly binEdges: Tensor };
  /**
   * How many rows of (..., N) fall into each bin of N dimensions, and the edges. [torch.histogramdd](https://docs.pytorch.org/docs/stable/generated/torch.histogramdd.html)
   * - `histogramdd(Tensor self, int[] bins, float[]? range=..., Tensor? weight=..., bool density=...) -> (Tensor hist, Tensor[] bin_edges)`
   * - `histogramdd.TensorList_bins(Tensor self, Tensor[] bins, float[]? range=..., Tensor? weight=..., bool density=...) -> (Tensor hist, Tensor[] bin_edges)`
   * - `histogramdd.int_bins(Tensor self, int bins, float[]? range=..., Tensor? weight=..., bool density=...) -> (Tensor hist, Tensor[] bin_edges)`
   */
  histogramdd(self: Tensor, bins: readonly Int[], range?: readonly Float[] | null | { self?: Tensor; bins?: readonly Int[]; range?: readonly Float[] | null; weight?: Tensor | null; density?: boolean }, weight?: Tensor | null | { self?: Tensor; bins?: readonly Int[]; range?: readonly Float[] | null; weight?: Tensor | null; density?: boolean }, density?: boolean | { self?: Tensor; bins?: readonly Int[]; range?: readonly Float[] | null; weight?: Tensor | null; density?: boolean }, options?: { self?: Tensor; bins?: readonly Int[]; range?: readonly Float[] | null; weight?: Tensor | null; density?: boolean }): [Tensor, Tensor[]] & { readonly hist: Tensor; readonly binEdges: Tensor[] };
  histogramdd(self: Tensor, options: { bins: readonly Int[]; range?: readonly Float[] | null; weight?: Tensor | null; density?: boolean }): [Tensor, Tensor[]] & { readonly hist: Tensor; readonly binEdges: Tensor[] };
  histogramdd(self: Tensor, bins: readonly Tensor[], range?: readonly Float[] | null | { self?: Tensor; bins?: readonly Tensor[]; range?: readonly Float[] | null; weight?: Tensor | null; density?: boolean }, weight?: Tensor | null | { self?: Tensor; bins?: readonly Tensor[]; range?: readonly Float[] | null; weight?: Tensor | null; density?: boolean }, density?: boolean | { self?: Tensor; bins?: readonly Tensor[]; range?: readonly Float[] | null; weight?: Tensor | null; density?: boolean }, options?: { self?: Tensor; bins?: readonly Tensor[]; range?: readonly Float[] | null; weight?: Tensor | null; density?: boolean }): [Tensor, Tensor[]] & { readonly hist: Tensor; readonly binEdges: Tensor[] };
  histogramdd(self: Tensor, options: { bins: readonly Tensor[]; range?: readonly Float[] | null; weight?: Tensor | null; density?: boolean }): [Tensor, Tensor[]] & { readonly hist: Tensor; readonly binEdges: Tensor[] };
  histogramdd(self: Tensor, bins: Int, range?: readonly Float[] | null | { self?: Tensor; bins?: Int; range?: readonly Float[] | null; weight?: Tensor | null; density?: boolean }, weight?: Tensor | null | { self?: Tensor; bins?: Int; range?: readonly Float[] | null; weight?: Tensor | null; density?: boolean }, density?: boolean | { self?: Tensor; bins?: Int; range?: readonly Float[] | null; weight?: Tensor | null; density?: boolean }, options?: { self?: Tensor; bins?: Int; range?: readonly Float[] | null; weight?: Tensor | null; density?: boolean }): [Tensor, Tensor[]] & { readonly hist: Tensor; readonly binEdges: Tensor[] };
  histogramdd(self: Tensor, options: { bins: Int; range?: readonly Float[] | null; weight?: Tensor | null; density?: boolean }): [Tensor, Tensor[]] & { readonly hist: Tensor; readonly binEdges: Tensor[] };
  /**
   * Parts side by side; views. [torch.hsplit](https://docs.pytorch.org/docs/stable/generated/torch.hsplit.html)
   * - `hsplit.array(Tensor self, int[] indices) -> Tensor[]`
   * - `hsplit.int(Tensor self, int sections) -> Tensor[]`
   */
  hsplit(self: Tensor, indices: readonly Int[], options?: { self?: Tensor; indices?: readonly Int[] }): Tensor[];
  hsplit(self: Tensor, options: { indices: readonly Int[] }): Tensor[];
  hsplit(self: Tensor, sections: Int, options?: { self?: Tensor; sections?: Int }): Tensor[];
  hsplit(self: Tensor, options: { sections: Int }): Tensor[];
  /**
   * The product of a sparse and a dense matrix, sparse by rows.
   * - `hspmm(Tensor mat1, Tensor mat2) -> Tensor`
   */
  hspmm(mat1: Tensor, mat2: Tensor, options?: { mat1?: Tensor; mat2?: Tensor; out?: Out }): Tensor;
  hspmm(options: { mat1: Tensor; mat2: Tensor; out?: Out }): Tensor;
  /**
   * Tensors side by side: along the second dimension, or the first where there is one. [torch.hstack](https://docs.pytorch.org/docs/stable/generated/torch.hstack.html)
   * - `hstack(Tensor[] tensors) -> Tensor`
   */
  hstack(tensors: readonly Tensor[], options?: { tensors?: readonly Tensor[]; out?: Out }): Tensor;
  hstack(options: { tensors: readonly Tensor[]; out?: Out }): Tensor;
  /**
   * Squared below delta, linear above. [torch.nn.functional.huber_loss](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.huber_loss.html)
   * - `huber_loss(Tensor self, Tensor target, int reduction=..., float delta=...) -> Tensor`
   */
  huberLoss(self: Tensor, target: Tensor, reduction?: Int | { self?: Tensor; target?: Tensor; reduction?: Int; delta?: Float; out?: Out }, delta?: Float | { self?: Tensor; target?: Tensor; reduction?: Int; delta?: Float; out?: Out }, options?: { self?: Tensor; target?: Tensor; reduction?: Int; delta?: Float; out?: Out }): Tensor;
  huberLoss(self: Tensor, options: { target: Tensor; reduction?: Int; delta?: Float; out?: Out }): Tensor;
  /** `huber_loss_backward(Tensor grad_output, Tensor self, Tensor target, int reduction, float delta) -> Tensor` */
  huberLossBackward(gradOutput: Tensor, self: Tensor, target: Tensor, reduction: Int, delta: Float, options?: { gradOutput?: Tensor; self?: Tensor; target?: Tensor; reduction?: Int; delta?: Float; out?: Out }): Tensor;
  huberLossBackward(options: { gradOutput: Tensor; self: Tensor; target: Tensor; reduction: Int; delta: Float; out?: Out }): Tensor;
  /**
   * sqrt(self ** 2 + other ** 2). [torch.hypot](https://docs.pytorch.org/docs/stable/generated/torch.hypot.html)
   * - `hypot(Tensor self, Tensor other) -> Tensor`
   */
  hypot(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; out?: Out }): Tensor;
  hypot(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  /**
   * sqrt(self ** 2 + other ** 2). In place. [torch.Tensor.hypot_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.hypot_.html)
   * - `hypot_(Tensor self, Tensor other) -> Tensor`
   */
  hypot_(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor }): Tensor;
  hypot_(self: Tensor, options: { other: Tensor }): Tensor;
  /**
   * The modified Bessel function of the first kind, order 0. [torch.i0](https://docs.pytorch.org/docs/stable/generated/torch.i0.html)
   * - `i0(Tensor self) -> Tensor`
   */
  i0(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * The modified Bessel function of the first kind, order 0. In place. [torch.Tensor.i0_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.i0_.html)
   * - `i0_(Tensor self) -> Tensor`
   */
  i0_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * The regularized lower incomplete gamma function of self and other. [torch.igamma](https://docs.pytorch.org/docs/stable/generated/torch.igamma.html)
   * - `igamma(Tensor self, Tensor other) -> Tensor`
   */
  igamma(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; out?: Out }): Tensor;
  igamma(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  /**
   * The regularized lower incomplete gamma function of self and other. In place. [torch.Tensor.igamma_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.igamma_.html)
   * - `igamma_(Tensor self, Tensor other) -> Tensor`
   */
  igamma_(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor }): Tensor;
  igamma_(self: Tensor, options: { other: Tensor }): Tensor;
  /**
   * The regularized upper incomplete gamma function of self and other. [torch.igammac](https://docs.pytorch.org/docs/stable/generated/torch.igammac.html)
   * - `igammac(Tensor self, Tensor other) -> Tensor`
   */
  igammac(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; out?: Out }): Tensor;
  igammac(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  /**
   * The regularized upper incomplete gamma function of self and other. In place. [torch.Tensor.igammac_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.igammac_.html)
   * - `igammac_(Tensor self, Tensor other) -> Tensor`
   */
  igammac_(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor }): Tensor;
  igammac_(self: Tensor, options: { other: Tensor }): Tensor;
  /** `im2col(Tensor self, int[] kernel_size, int[] dilation, int[] padding, int[] stride) -> Tensor` */
  im2col(self: Tensor, kernelSize: Int | readonly Int[], dilation: Int | readonly Int[], padding: Int | readonly Int[], stride: Int | readonly Int[], options?: { self?: Tensor; kernelSize?: Int | readonly Int[]; dilation?: Int | readonly Int[]; padding?: Int | readonly Int[]; stride?: Int | readonly Int[]; out?: Out }): Tensor;
  im2col(self: Tensor, options: { kernelSize: Int | readonly Int[]; dilation: Int | readonly Int[]; padding: Int | readonly Int[]; stride: Int | readonly Int[]; out?: Out }): Tensor;
  /**
   * The imaginary parts, as a view. [torch.imag](https://docs.pytorch.org/docs/stable/generated/torch.imag.html)
   * - `imag(Tensor self) -> Tensor`
   */
  imag(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * The elements at indices of all dimensions. [torch.Tensor.index](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.index.html)
   * - `index.Tensor(Tensor self, Tensor?[] indices) -> Tensor`
   */
  index(self: Tensor, indices: readonly (Tensor | null)[], options?: { self?: Tensor; indices?: readonly (Tensor | null)[]; out?: Out }): Tensor;
  index(self: Tensor, options: { indices: readonly (Tensor | null)[]; out?: Out }): Tensor;
  /**
   * Slices of source added at indices along `dim`. [torch.index_add](https://docs.pytorch.org/docs/stable/generated/torch.index_add.html)
   * - `index_add(Tensor self, int dim, Tensor index, Tensor source, *, Scalar alpha=...) -> Tensor`
   */
  indexAdd(self: Tensor, dim: Int, index: Tensor, source: Tensor, options?: { self?: Tensor; dim?: Int; index?: Tensor; source?: Tensor; alpha?: Num; out?: Out }): Tensor;
  indexAdd(self: Tensor, options: { dim: Int; index: Tensor; source: Tensor; alpha?: Num; out?: Out }): Tensor;
  /**
   * Slices of source added at indices along `dim`. In place. [torch.Tensor.index_add_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.index_add_.html)
   * - `index_add_(Tensor self, int dim, Tensor index, Tensor source, *, Scalar alpha=...) -> Tensor`
   */
  indexAdd_(self: Tensor, dim: Int, index: Tensor, source: Tensor, options?: { self?: Tensor; dim?: Int; index?: Tensor; source?: Tensor; alpha?: Num }): Tensor;
  indexAdd_(self: Tensor, options: { dim: Int; index: Tensor; source: Tensor; alpha?: Num }): Tensor;
  /**
   * Slices of source written to indices along `dim`. [torch.index_copy](https://docs.pytorch.org/docs/stable/generated/torch.index_copy.html)
   * - `index_copy(Tensor self, int dim, Tensor index, Tensor source) -> Tensor`
   */
  indexCopy(self: Tensor, dim: Int, index: Tensor, source: Tensor, options?: { self?: Tensor; dim?: Int; index?: Tensor; source?: Tensor; out?: Out }): Tensor;
  indexCopy(self: Tensor, options: { dim: Int; index: Tensor; source: Tensor; out?: Out }): Tensor;
  /**
   * Slices of source written to indices along `dim`. In place. [torch.Tensor.index_copy_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.index_copy_.html)
   * - `index_copy_(Tensor self, int dim, Tensor index, Tensor source) -> Tensor`
   */
  indexCopy_(self: Tensor, dim: Int, index: Tensor, source: Tensor, options?: { self?: Tensor; dim?: Int; index?: Tensor; source?: Tensor }): Tensor;
  indexCopy_(self: Tensor, options: { dim: Int; index: Tensor; source: Tensor }): Tensor;
  /**
   * A value written to the slices at indices along `dim`. [torch.Tensor.index_fill](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.index_fill.html)
   * - `index_fill.int_Scalar(Tensor self, int dim, Tensor index, Scalar value) -> Tensor`
   * - `index_fill.int_Tensor(Tensor self, int dim, Tensor index, Tensor value) -> Tensor`
   */
  indexFill(self: Tensor, dim: Int, index: Tensor, value: Num, options?: { self?: Tensor; dim?: Int; index?: Tensor; value?: Num; out?: Out }): Tensor;
  indexFill(self: Tensor, options: { dim: Int; index: Tensor; value: Num; out?: Out }): Tensor;
  indexFill(self: Tensor, dim: Int, index: Tensor, value: Tensor, options?: { self?: Tensor; dim?: Int; index?: Tensor; value?: Tensor; out?: Out }): Tensor;
  indexFill(self: Tensor, options: { dim: Int; index: Tensor; value: Tensor; out?: Out }): Tensor;
  /**
   * A value written to the slices at indices along `dim`. In place. [torch.Tensor.index_fill_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.index_fill_.html)
   * - `index_fill_.int_Scalar(Tensor self, int dim, Tensor index, Scalar value) -> Tensor`
   * - `index_fill_.int_Tensor(Tensor self, int dim, Tensor index, Tensor value) -> Tensor`
   */
  indexFill_(self: Tensor, dim: Int, index: Tensor, value: Num, options?: { self?: Tensor; dim?: Int; index?: Tensor; value?: Num }): Tensor;
  indexFill_(self: Tensor, options: { dim: Int; index: Tensor; value: Num }): Tensor;
  indexFill_(self: Tensor, dim: Int, index: Tensor, value: Tensor, options?: { self?: Tensor; dim?: Int; index?: Tensor; value?: Tensor }): Tensor;
  indexFill_(self: Tensor, options: { dim: Int; index: Tensor; value: Tensor }): Tensor;
  /**
   * Values written to indices of all dimensions. [torch.Tensor.index_put](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.index_put.html)
   * - `index_put(Tensor self, Tensor?[] indices, Tensor values, bool accumulate=...) -> Tensor`
   */
  indexPut(self: Tensor, indices: readonly (Tensor | null)[], values: Tensor, accumulate?: boolean | { self?: Tensor; indices?: readonly (Tensor | null)[]; values?: Tensor; accumulate?: boolean; out?: Out }, options?: { self?: Tensor; indices?: readonly (Tensor | null)[]; values?: Tensor; accumulate?: boolean; out?: Out }): Tensor;
  indexPut(self: Tensor, options: { indices: readonly (Tensor | null)[]; values: Tensor; accumulate?: boolean; out?: Out }): Tensor;
  /**
   * Values written to indices of all dimensions. In place. [torch.Tensor.index_put_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.index_put_.html)
   * - `index_put_(Tensor self, Tensor?[] indices, Tensor values, bool accumulate=...) -> Tensor`
   */
  indexPut_(self: Tensor, indices: readonly (Tensor | null)[], values: Tensor, accumulate?: boolean | { self?: Tensor; indices?: readonly (Tensor | null)[]; values?: Tensor; accumulate?: boolean }, options?: { self?: Tensor; indices?: readonly (Tensor | null)[]; values?: Tensor; accumulate?: boolean }): Tensor;
  indexPut_(self: Tensor, options: { indices: readonly (Tensor | null)[]; values: Tensor; accumulate?: boolean }): Tensor;
  /**
   * Slices of source combined at indices along `dim`. [torch.index_reduce](https://docs.pytorch.org/docs/stable/generated/torch.index_reduce.html)
   * - `index_reduce(Tensor self, int dim, Tensor index, Tensor source, str reduce, *, bool include_self=...) -> Tensor`
   */
  indexReduce(self: Tensor, dim: Int, index: Tensor, source: Tensor, reduce: string, options?: { self?: Tensor; dim?: Int; index?: Tensor; source?: Tensor; reduce?: string; includeSelf?: boolean; out?: Out }): Tensor;
  indexReduce(self: Tensor, options: { dim: Int; index: Tensor; source: Tensor; reduce: string; includeSelf?: boolean; out?: Out }): Tensor;
  /**
   * Slices of source combined at indices along `dim`. In place. [torch.Tensor.index_reduce_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.index_reduce_.html)
   * - `index_reduce_(Tensor self, int dim, Tensor index, Tensor source, str reduce, *, bool include_self=...) -> Tensor`
   */
  indexReduce_(self: Tensor, dim: Int, index: Tensor, source: Tensor, reduce: string, options?: { self?: Tensor; dim?: Int; index?: Tensor; source?: Tensor; reduce?: string; includeSelf?: boolean }): Tensor;
  indexReduce_(self: Tensor, options: { dim: Int; index: Tensor; source: Tensor; reduce: string; includeSelf?: boolean }): Tensor;
  /**
   * The slices at indices along `dim`. [torch.index_select](https://docs.pytorch.org/docs/stable/generated/torch.index_select.html)
   * - `index_select(Tensor self, int dim, Tensor index) -> Tensor`
   */
  indexSelect(self: Tensor, dim: Int, index: Tensor, options?: { self?: Tensor; dim?: Int; index?: Tensor; out?: Out }): Tensor;
  indexSelect(self: Tensor, options: { dim: Int; index: Tensor; out?: Out }): Tensor;
  /** `index_select_backward(Tensor grad, SymInt[] self_sizes, int dim, Tensor index) -> Tensor` */
  indexSelectBackward(grad: Tensor, selfSizes: readonly Int[], dim: Int, index: Tensor, options?: { grad?: Tensor; selfSizes?: readonly Int[]; dim?: Int; index?: Tensor }): Tensor;
  indexSelectBackward(options: { grad: Tensor; selfSizes: readonly Int[]; dim: Int; index: Tensor }): Tensor;
  /**
   * The indices (dimensions, n) of a coalesced sparse tensor. [torch.Tensor.indices](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.indices.html)
   * - `indices(Tensor self) -> Tensor`
   */
  indices(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * The indices (dimensions, n) of a coalesced sparse tensor. As a copy.
   * - `indices_copy(Tensor self) -> Tensor`
   */
  indicesCopy(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /** `infinitely_differentiable_gelu_backward(Tensor grad, Tensor self) -> Tensor` */
  infinitelyDifferentiableGeluBackward(grad: Tensor, self: Tensor, options?: { grad?: Tensor; self?: Tensor }): Tensor;
  infinitelyDifferentiableGeluBackward(options: { grad: Tensor; self: Tensor }): Tensor;
  /**
   * The product over the last dimensions (..., k), (..., k). [torch.inner](https://docs.pytorch.org/docs/stable/generated/torch.inner.html)
   * - `inner(Tensor self, Tensor other) -> Tensor`
   */
  inner(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; out?: Out }): Tensor;
  inner(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  /**
   * Each channel of each sample of (N, C, ...) to mean 0 and variance 1. [torch.nn.functional.instance_norm](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.instance_norm.html)
   * - `instance_norm(Tensor input, Tensor? weight, Tensor? bias, Tensor? running_mean, Tensor? running_var, bool use_input_stats, float momentum, float eps, bool cudnn_enabled) -> Tensor`
   */
  instanceNorm(input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, useInputStats: boolean, momentum: Float, eps: Float, cudnnEnabled: boolean, options?: { input?: Tensor; weight?: Tensor | null; bias?: Tensor | null; runningMean?: Tensor | null; runningVar?: Tensor | null; useInputStats?: boolean; momentum?: Float; eps?: Float; cudnnEnabled?: boolean }): Tensor;
  instanceNorm(options: { input: Tensor; weight: Tensor | null; bias: Tensor | null; runningMean: Tensor | null; runningVar: Tensor | null; useInputStats: boolean; momentum: Float; eps: Float; cudnnEnabled: boolean }): Tensor;
  /**
   * The integers under quantized numbers. [torch.Tensor.int_repr](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.int_repr.html)
   * - `int_repr(Tensor self) -> Tensor`
   */
  intRepr(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * The inverses of matrices (..., n, n). [torch.inverse](https://docs.pytorch.org/docs/stable/generated/torch.inverse.html)
   * - `inverse(Tensor self) -> Tensor`
   */
  inverse(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * Whether no index of the sparse tensor is there twice. [torch.Tensor.is_coalesced](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.is_coalesced.html)
   * - `is_coalesced(Tensor self) -> bool`
   */
  isCoalesced(self: Tensor, options?: { self?: Tensor }): boolean;
  /**
   * Whether the dtype is complex. [torch.is_complex](https://docs.pytorch.org/docs/stable/generated/torch.is_complex.html)
   * - `is_complex(Tensor self) -> bool`
   */
  isComplex(self: Tensor, options?: { self?: Tensor }): boolean;
  /**
   * Whether a conjugation is pending. [torch.is_conj](https://docs.pytorch.org/docs/stable/generated/torch.is_conj.html)
   * - `is_conj(Tensor self) -> bool`
   */
  isConj(self: Tensor, options?: { self?: Tensor }): boolean;
  /**
   * Whether it lies row by row in memory. [torch.Tensor.is_contiguous](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.is_contiguous.html)
   * - `is_contiguous(Tensor self) -> bool`
   * - `is_contiguous.memory_format(Tensor self, MemoryFormat memory_format) -> bool`
   */
  isContiguous(self: Tensor, options?: { self?: Tensor }): boolean;
  isContiguous(self: Tensor, memoryFormat: MemoryFormatLike, options?: { self?: Tensor; memoryFormat?: MemoryFormatLike }): boolean;
  isContiguous(self: Tensor, options: { memoryFormat: MemoryFormatLike }): boolean;
  /** `is_distributed(Tensor self) -> bool` */
  isDistributed(self: Tensor, options?: { self?: Tensor }): boolean;
  /**
   * Whether the dtype is one of floating point. [torch.is_floating_point](https://docs.pytorch.org/docs/stable/generated/torch.is_floating_point.html)
   * - `is_floating_point(Tensor self) -> bool`
   */
  isFloatingPoint(self: Tensor, options?: { self?: Tensor }): boolean;
  /**
   * Whether it was made in inference mode. [torch.Tensor.is_inference](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.is_inference.html)
   * - `is_inference(Tensor self) -> bool`
   */
  isInference(self: Tensor, options?: { self?: Tensor }): boolean;
  /** `is_leaf(Tensor self) -> bool` */
  isLeaf(self: Tensor, options?: { self?: Tensor }): boolean;
  /**
   * Whether a negation is pending. [torch.Tensor.is_neg](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.is_neg.html)
   * - `is_neg(Tensor self) -> bool`
   */
  isNeg(self: Tensor, options?: { self?: Tensor }): boolean;
  /**
   * Whether the one element is other than 0. [torch.is_nonzero](https://docs.pytorch.org/docs/stable/generated/torch.is_nonzero.html)
   * - `is_nonzero(Tensor self) -> bool`
   */
  isNonzero(self: Tensor, options?: { self?: Tensor }): boolean;
  /**
   * Whether it is in pinned memory. [torch.Tensor.is_pinned](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.is_pinned.html)
   * - `is_pinned(Tensor self, Device? device=...) -> bool`
   */
  isPinned(self: Tensor, device?: DeviceLike | null | { self?: Tensor; device?: DeviceLike | null }, options?: { self?: Tensor; device?: DeviceLike | null }): boolean;
  /** `is_same_size(Tensor self, Tensor other) -> bool` */
  isSameSize(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor }): boolean;
  isSameSize(self: Tensor, options: { other: Tensor }): boolean;
  /**
   * Whether both are the same view of the same memory. [torch.Tensor.is_set_to](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.is_set_to.html)
   * - `is_set_to(Tensor self, Tensor tensor) -> bool`
   */
  isSetTo(self: Tensor, tensor: Tensor, options?: { self?: Tensor; tensor?: Tensor }): boolean;
  isSetTo(self: Tensor, options: { tensor: Tensor }): boolean;
  /**
   * Whether the dtype has negative numbers. [torch.Tensor.is_signed](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.is_signed.html)
   * - `is_signed(Tensor self) -> bool`
   */
  isSigned(self: Tensor, options?: { self?: Tensor }): boolean;
  /** `is_vulkan_available() -> bool` */
  isVulkanAvailable(): boolean;
  /**
   * Where |self - other| <= atol + rtol * |other|. [torch.isclose](https://docs.pytorch.org/docs/stable/generated/torch.isclose.html)
   * - `isclose(Tensor self, Tensor other, float rtol=..., float atol=..., bool equal_nan=...) -> Tensor`
   */
  isclose(self: Tensor, other: Tensor, rtol?: Float | { self?: Tensor; other?: Tensor; rtol?: Float; atol?: Float; equalNan?: boolean }, atol?: Float | { self?: Tensor; other?: Tensor; rtol?: Float; atol?: Float; equalNan?: boolean }, equalNan?: boolean | { self?: Tensor; other?: Tensor; rtol?: Float; atol?: Float; equalNan?: boolean }, options?: { self?: Tensor; other?: Tensor; rtol?: Float; atol?: Float; equalNan?: boolean }): Tensor;
  isclose(self: Tensor, options: { other: Tensor; rtol?: Float; atol?: Float; equalNan?: boolean }): Tensor;
  /**
   * Where an element is neither infinite nor NaN. [torch.isfinite](https://docs.pytorch.org/docs/stable/generated/torch.isfinite.html)
   * - `isfinite(Tensor self) -> Tensor`
   */
  isfinite(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * Where an element is one of testElements. [torch.isin](https://docs.pytorch.org/docs/stable/generated/torch.isin.html)
   * - `isin.Scalar_Tensor(Scalar element, Tensor test_elements, *, bool assume_unique=..., bool invert=...) -> Tensor`
   * - `isin.Tensor_Scalar(Tensor elements, Scalar test_element, *, bool assume_unique=..., bool invert=...) -> Tensor`
   * - `isin.Tensor_Tensor(Tensor elements, Tensor test_elements, *, bool assume_unique=..., bool invert=...) -> Tensor`
   */
  isin(element: Num, testElements: Tensor, options?: { element?: Num; testElements?: Tensor; assumeUnique?: boolean; invert?: boolean; out?: Out }): Tensor;
  isin(options: { element: Num; testElements: Tensor; assumeUnique?: boolean; invert?: boolean; out?: Out }): Tensor;
  isin(elements: Tensor, testElement: Num, options?: { elements?: Tensor; testElement?: Num; assumeUnique?: boolean; invert?: boolean; out?: Out }): Tensor;
  isin(options: { elements: Tensor; testElement: Num; assumeUnique?: boolean; invert?: boolean; out?: Out }): Tensor;
  isin(elements: Tensor, testElements: Tensor, options?: { elements?: Tensor; testElements?: Tensor; assumeUnique?: boolean; invert?: boolean; out?: Out }): Tensor;
  isin(options: { elements: Tensor; testElements: Tensor; assumeUnique?: boolean; invert?: boolean; out?: Out }): Tensor;
  /**
   * Where an element is infinite. [torch.isinf](https://docs.pytorch.org/docs/stable/generated/torch.isinf.html)
   * - `isinf(Tensor self) -> Tensor`
   */
  isinf(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * Where an element is NaN. [torch.isnan](https://docs.pytorch.org/docs/stable/generated/torch.isnan.html)
   * - `isnan(Tensor self) -> Tensor`
   */
  isnan(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * Where an element is -inf. [torch.isneginf](https://docs.pytorch.org/docs/stable/generated/torch.isneginf.html)
   * - `isneginf(Tensor self) -> Tensor`
   */
  isneginf(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * Where an element is +inf. [torch.isposinf](https://docs.pytorch.org/docs/stable/generated/torch.isposinf.html)
   * - `isposinf(Tensor self) -> Tensor`
   */
  isposinf(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * Where an element has no imaginary part. [torch.isreal](https://docs.pytorch.org/docs/stable/generated/torch.isreal.html)
   * - `isreal(Tensor self) -> Tensor`
   */
  isreal(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * The signal of the transforms that stft gave. [torch.istft](https://docs.pytorch.org/docs/stable/generated/torch.istft.html)
   * - `istft(Tensor self, int n_fft, int? hop_length=..., int? win_length=..., Tensor? window=..., bool center=..., bool normalized=..., bool? onesided=..., int? length=..., bool return_complex=...) -> Tensor`
   */
  istft(self: Tensor, nFft: Int, hopLength?: Int | null | { self?: Tensor; nFft?: Int; hopLength?: Int | null; winLength?: Int | null; window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: Int | null; returnComplex?: boolean }, winLength?: Int | null | { self?: Tensor; nFft?: Int; hopLength?: Int | null; winLength?: Int | null; window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: Int | null; returnComplex?: boolean }, window?: Tensor | null | { self?: Tensor; nFft?: Int; hopLength?: Int | null; winLength?: Int | null; window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: Int | null; returnComplex?: boolean }, center?: boolean | { self?: Tensor; nFft?: Int; hopLength?: Int | null; winLength?: Int | null; window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: Int | null; returnComplex?: boolean }, normalized?: boolean | { self?: Tensor; nFft?: Int; hopLength?: Int | null; winLength?: Int | null; window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: Int | null; returnComplex?: boolean }, onesided?: boolean | null | { self?: Tensor; nFft?: Int; hopLength?: Int | null; winLength?: Int | null; window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: Int | null; returnComplex?: boolean }, length?: Int | null | { self?: Tensor; nFft?: Int; hopLength?: Int | null; winLength?: Int | null; window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: Int | null; returnComplex?: boolean }, returnComplex?: boolean | { self?: Tensor; nFft?: Int; hopLength?: Int | null; winLength?: Int | null; window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: Int | null; returnComplex?: boolean }, options?: { self?: Tensor; nFft?: Int; hopLength?: Int | null; winLength?: Int | null; window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: Int | null; returnComplex?: boolean }): Tensor;
  istft(self: Tensor, options: { nFft: Int; hopLength?: Int | null; winLength?: Int | null; window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: Int | null; returnComplex?: boolean }): Tensor;
  /**
   * The one element as a number. [torch.Tensor.item](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.item.html)
   * - `item(Tensor self) -> Scalar`
   */
  item(self: Tensor, options?: { self?: Tensor }): number;
  /**
   * Kaiser's window (n). [torch.kaiser_window](https://docs.pytorch.org/docs/stable/generated/torch.kaiser_window.html)
   * - `kaiser_window(int window_length, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   * - `kaiser_window.beta(int window_length, bool periodic, float beta, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   * - `kaiser_window.periodic(int window_length, bool periodic, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   */
  kaiserWindow(windowLength: Int, options?: { windowLength?: Int; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  kaiserWindow(options: { windowLength: Int; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  kaiserWindow(windowLength: Int, periodic: boolean, beta: Float, options?: { windowLength?: Int; periodic?: boolean; beta?: Float; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  kaiserWindow(options: { windowLength: Int; periodic: boolean; beta: Float; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  kaiserWindow(windowLength: Int, periodic: boolean, options?: { windowLength?: Int; periodic?: boolean; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  kaiserWindow(options: { windowLength: Int; periodic: boolean; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  /**
   * target * (log(target) - input); input has logarithms. [torch.nn.functional.kl_div](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.kl_div.html)
   * - `kl_div(Tensor self, Tensor target, int reduction=..., *, bool log_target=...) -> Tensor`
   */
  klDiv(self: Tensor, target: Tensor, reduction?: Int | { self?: Tensor; target?: Tensor; reduction?: Int; logTarget?: boolean }, options?: { self?: Tensor; target?: Tensor; reduction?: Int; logTarget?: boolean }): Tensor;
  klDiv(self: Tensor, options: { target: Tensor; reduction?: Int; logTarget?: boolean }): Tensor;
  /**
   * The Kronecker product. [torch.kron](https://docs.pytorch.org/docs/stable/generated/torch.kron.html)
   * - `kron(Tensor self, Tensor other) -> Tensor`
   */
  kron(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; out?: Out }): Tensor;
  kron(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  /**
   * The k-th least element along `dim`, and its index. [torch.kthvalue](https://docs.pytorch.org/docs/stable/generated/torch.kthvalue.html)
   * - `kthvalue(Tensor self, SymInt k, int dim=..., bool keepdim=...) -> (Tensor values, Tensor indices)`
   */
  kthvalue(self: Tensor, k: Int, dim?: Int | { self?: Tensor; k?: Int; dim?: Int; keepdim?: boolean; out?: Out }, keepdim?: boolean | { self?: Tensor; k?: Int; dim?: Int; keepdim?: boolean; out?: Out }, options?: { self?: Tensor; k?: Int; dim?: Int; keepdim?: boolean; out?: Out }): [Tensor, Tensor] & { readonly values: Tensor; readonly indices: Tensor };
  kthvalue(self: Tensor, options: { k: Int; dim?: Int; keepdim?: boolean; out?: Out }): [Tensor, Tensor] & { readonly values: Tensor; readonly indices: Tensor };
  /**
   * The mean of |input - target|. [torch.nn.functional.l1_loss](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.l1_loss.html)
   * - `l1_loss(Tensor self, Tensor target, int reduction=...) -> Tensor`
   */
  l1Loss(self: Tensor, target: Tensor, reduction?: Int | { self?: Tensor; target?: Tensor; reduction?: Int }, options?: { self?: Tensor; target?: Tensor; reduction?: Int }): Tensor;
  l1Loss(self: Tensor, options: { target: Tensor; reduction?: Int }): Tensor;
  /**
   * The last dimensions to mean 0 and variance 1, then weight and bias of that shape. [torch.nn.functional.layer_norm](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.layer_norm.html)
   * - `layer_norm(Tensor input, SymInt[] normalized_shape, Tensor? weight=..., Tensor? bias=..., float eps=..., bool cudnn_enable=...) -> Tensor`
   */
  layerNorm(input: Tensor, normalizedShape: readonly Int[], weight?: Tensor | null | { input?: Tensor; normalizedShape?: readonly Int[]; weight?: Tensor | null; bias?: Tensor | null; eps?: Float; cudnnEnable?: boolean }, bias?: Tensor | null | { input?: Tensor; normalizedShape?: readonly Int[]; weight?: Tensor | null; bias?: Tensor | null; eps?: Float; cudnnEnable?: boolean }, eps?: Float | { input?: Tensor; normalizedShape?: readonly Int[]; weight?: Tensor | null; bias?: Tensor | null; eps?: Float; cudnnEnable?: boolean }, cudnnEnable?: boolean | { input?: Tensor; normalizedShape?: readonly Int[]; weight?: Tensor | null; bias?: Tensor | null; eps?: Float; cudnnEnable?: boolean }, options?: { input?: Tensor; normalizedShape?: readonly Int[]; weight?: Tensor | null; bias?: Tensor | null; eps?: Float; cudnnEnable?: boolean }): Tensor;
  layerNorm(options: { input: Tensor; normalizedShape: readonly Int[]; weight?: Tensor | null; bias?: Tensor | null; eps?: Float; cudnnEnable?: boolean }): Tensor;
  /**
   * The least common multiple. [torch.lcm](https://docs.pytorch.org/docs/stable/generated/torch.lcm.html)
   * - `lcm(Tensor self, Tensor other) -> Tensor`
   */
  lcm(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; out?: Out }): Tensor;
  lcm(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  /**
   * The least common multiple. In place. [torch.Tensor.lcm_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.lcm_.html)
   * - `lcm_(Tensor self, Tensor other) -> Tensor`
   */
  lcm_(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor }): Tensor;
  lcm_(self: Tensor, options: { other: Tensor }): Tensor;
  /**
   * self * 2 ** other. [torch.ldexp](https://docs.pytorch.org/docs/stable/generated/torch.ldexp.html)
   * - `ldexp.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  ldexp(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; out?: Out }): Tensor;
  ldexp(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  /**
   * self * 2 ** other. In place. [torch.Tensor.ldexp_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.ldexp_.html)
   * - `ldexp_(Tensor self, Tensor other) -> Tensor`
   */
  ldexp_(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor }): Tensor;
  ldexp_(self: Tensor, options: { other: Tensor }): Tensor;
  /**
   * self <= other, element for element. [torch.le](https://docs.pytorch.org/docs/stable/generated/torch.le.html)
   * - `le.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `le.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  le(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num; out?: Out }): Tensor;
  le(self: Tensor, options: { other: Num; out?: Out }): Tensor;
  le(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; out?: Out }): Tensor;
  le(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  /**
   * self <= other, element for element. In place. [torch.Tensor.le_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.le_.html)
   * - `le_.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `le_.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  le_(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num }): Tensor;
  le_(self: Tensor, options: { other: Num }): Tensor;
  le_(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor }): Tensor;
  le_(self: Tensor, options: { other: Tensor }): Tensor;
  /**
   * x where it is positive, else slope * x. [torch.nn.functional.leaky_relu](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.leaky_relu.html)
   * - `leaky_relu(Tensor self, Scalar negative_slope=...) -> Tensor`
   */
  leakyRelu(self: Tensor, negativeSlope?: Num | { self?: Tensor; negativeSlope?: Num; out?: Out }, options?: { self?: Tensor; negativeSlope?: Num; out?: Out }): Tensor;
  /**
   * x where it is positive, else slope * x. In place. [torch.nn.functional.leaky_relu_](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.leaky_relu_.html)
   * - `leaky_relu_(Tensor self, Scalar negative_slope=...) -> Tensor`
   */
  leakyRelu_(self: Tensor, negativeSlope?: Num | { self?: Tensor; negativeSlope?: Num }, options?: { self?: Tensor; negativeSlope?: Num }): Tensor;
  /** `leaky_relu_backward(Tensor grad_output, Tensor self, Scalar negative_slope, bool self_is_result) -> Tensor` */
  leakyReluBackward(gradOutput: Tensor, self: Tensor, negativeSlope: Num, selfIsResult: boolean, options?: { gradOutput?: Tensor; self?: Tensor; negativeSlope?: Num; selfIsResult?: boolean; out?: Out }): Tensor;
  leakyReluBackward(options: { gradOutput: Tensor; self: Tensor; negativeSlope: Num; selfIsResult: boolean; out?: Out }): Tensor;
  /**
   * start + weight * (end - start). [torch.lerp](https://docs.pytorch.org/docs/stable/generated/torch.lerp.html)
   * - `lerp.Scalar(Tensor self, Tensor end, Scalar weight) -> Tensor`
   * - `lerp.Tensor(Tensor self, Tensor end, Tensor weight) -> Tensor`
   */
  lerp(self: Tensor, end: Tensor, weight: Num, options?: { self?: Tensor; end?: Tensor; weight?: Num; out?: Out }): Tensor;
  lerp(self: Tensor, options: { end: Tensor; weight: Num; out?: Out }): Tensor;
  lerp(self: Tensor, end: Tensor, weight: Tensor, options?: { self?: Tensor; end?: Tensor; weight?: Tensor; out?: Out }): Tensor;
  lerp(self: Tensor, options: { end: Tensor; weight: Tensor; out?: Out }): Tensor;
  /**
   * start + weight * (end - start). In place. [torch.Tensor.lerp_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.lerp_.html)
   * - `lerp_.Scalar(Tensor self, Tensor end, Scalar weight) -> Tensor`
   * - `lerp_.Tensor(Tensor self, Tensor end, Tensor weight) -> Tensor`
   */
  lerp_(self: Tensor, end: Tensor, weight: Num, options?: { self?: Tensor; end?: Tensor; weight?: Num }): Tensor;
  lerp_(self: Tensor, options: { end: Tensor; weight: Num }): Tensor;
  lerp_(self: Tensor, end: Tensor, weight: Tensor, options?: { self?: Tensor; end?: Tensor; weight?: Tensor }): Tensor;
  lerp_(self: Tensor, options: { end: Tensor; weight: Tensor }): Tensor;
  /**
   * self < other, element for element. [torch.less](https://docs.pytorch.org/docs/stable/generated/torch.less.html)
   * - `less.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `less.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  less(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num; out?: Out }): Tensor;
  less(self: Tensor, options: { other: Num; out?: Out }): Tensor;
  less(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; out?: Out }): Tensor;
  less(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  /**
   * self < other, element for element. In place. [torch.Tensor.less_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.less_.html)
   * - `less_.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `less_.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  less_(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num }): Tensor;
  less_(self: Tensor, options: { other: Num }): Tensor;
  less_(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor }): Tensor;
  less_(self: Tensor, options: { other: Tensor }): Tensor;
  /**
   * self <= other, element for element. [torch.less_equal](https://docs.pytorch.org/docs/stable/generated/torch.less_equal.html)
   * - `less_equal.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `less_equal.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  lessEqual(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num; out?: Out }): Tensor;
  lessEqual(self: Tensor, options: { other: Num; out?: Out }): Tensor;
  lessEqual(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; out?: Out }): Tensor;
  lessEqual(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  /**
   * self <= other, element for element. In place. [torch.Tensor.less_equal_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.less_equal_.html)
   * - `less_equal_.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `less_equal_.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  lessEqual_(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num }): Tensor;
  lessEqual_(self: Tensor, options: { other: Num }): Tensor;
  lessEqual_(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor }): Tensor;
  lessEqual_(self: Tensor, options: { other: Tensor }): Tensor;
  /**
   * log |gamma(x)| of each element. [torch.lgamma](https://docs.pytorch.org/docs/stable/generated/torch.lgamma.html)
   * - `lgamma(Tensor self) -> Tensor`
   */
  lgamma(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * log |gamma(x)| of each element. In place. [torch.Tensor.lgamma_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.lgamma_.html)
   * - `lgamma_(Tensor self) -> Tensor`
   */
  lgamma_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /** `lift(Tensor self) -> Tensor` */
  lift(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /** `lift_fresh(Tensor self) -> Tensor` */
  liftFresh(self: Tensor, options?: { self?: Tensor }): Tensor;
  /** `lift_fresh_copy(Tensor self) -> Tensor` */
  liftFreshCopy(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /** `linalg__powsum(Tensor self, Scalar ord=..., int[]? dim=..., bool keepdim=..., *, ScalarType? dtype=...) -> Tensor` */
  linalgPowsum(self: Tensor, ord?: Num | { self?: Tensor; ord?: Num; dim?: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DTypeLike | null }, dim?: Int | readonly Int[] | null | { self?: Tensor; ord?: Num; dim?: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DTypeLike | null }, keepdim?: boolean | { self?: Tensor; ord?: Num; dim?: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DTypeLike | null }, options?: { self?: Tensor; ord?: Num; dim?: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DTypeLike | null }): Tensor;
  /**
   * The factor L (or U) of positive definite matrices (..., n, n). [torch.linalg.cholesky](https://docs.pytorch.org/docs/stable/generated/torch.linalg.cholesky.html)
   * - `linalg_cholesky(Tensor self, *, bool upper=...) -> Tensor`
   */
  linalgCholesky(self: Tensor, options?: { self?: Tensor; upper?: boolean; out?: Out }): Tensor;
  /**
   * As linalg.cholesky, with an error code for each matrix. [torch.linalg.cholesky_ex](https://docs.pytorch.org/docs/stable/generated/torch.linalg.cholesky_ex.html)
   * - `linalg_cholesky_ex(Tensor self, *, bool upper=..., bool check_errors=...) -> (Tensor L, Tensor info)`
   */
  linalgCholeskyEx(self: Tensor, options?: { self?: Tensor; upper?: boolean; checkErrors?: boolean; out?: Out }): [Tensor, Tensor] & { readonly L: Tensor; readonly info: Tensor };
  /**
   * The condition numbers of matrices (..., n, n). [torch.linalg.cond](https://docs.pytorch.org/docs/stable/generated/torch.linalg.cond.html)
   * - `linalg_cond(Tensor self, Scalar? p=...) -> Tensor`
   * - `linalg_cond.p_str(Tensor self, str p) -> Tensor`
   */
  linalgCond(self: Tensor, p?: Num | null | { self?: Tensor; p?: Num | null; out?: Out }, options?: { self?: Tensor; p?: Num | null; out?: Out }): Tensor;
  linalgCond(self: Tensor, p: string, options?: { self?: Tensor; p?: string; out?: Out }): Tensor;
  linalgCond(self: Tensor, options: { p: string; out?: Out }): Tensor;
  /**
   * The cross product of vectors of 3 along `dim`. [torch.linalg.cross](https://docs.pytorch.org/docs/stable/generated/torch.linalg.cross.html)
   * - `linalg_cross(Tensor self, Tensor other, *, int dim=...) -> Tensor`
   */
  linalgCross(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; dim?: Int; out?: Out }): Tensor;
  linalgCross(self: Tensor, options: { other: Tensor; dim?: Int; out?: Out }): Tensor;
  /**
   * The determinants of matrices (..., n, n) -> (...). [torch.linalg.det](https://docs.pytorch.org/docs/stable/generated/torch.linalg.det.html)
   * - `linalg_det(Tensor A) -> Tensor`
   */
  linalgDet(A: Tensor, options?: { A?: Tensor; out?: Out }): Tensor;
  linalgDet(options: { A: Tensor; out?: Out }): Tensor;
  /**
   * The diagonals of matrices (..., n, m), as a view. [torch.linalg.diagonal](https://docs.pytorch.org/docs/stable/generated/torch.linalg.diagonal.html)
   * - `linalg_diagonal(Tensor A, *, int offset=..., int dim1=..., int dim2=...) -> Tensor`
   */
  linalgDiagonal(A: Tensor, options?: { A?: Tensor; offset?: Int; dim1?: Int; dim2?: Int }): Tensor;
  linalgDiagonal(options: { A: Tensor; offset?: Int; dim1?: Int; dim2?: Int }): Tensor;
  /**
   * Eigenvalues (..., n) and eigenvectors of matrices (..., n, n), complex. [torch.linalg.eig](https://docs.pytorch.org/docs/stable/generated/torch.linalg.eig.html)
   * - `linalg_eig(Tensor self) -> (Tensor eigenvalues, Tensor eigenvectors)`
   */
  linalgEig(self: Tensor, options?: { self?: Tensor; out?: Out }): [Tensor, Tensor] & { readonly eigenvalues: Tensor; readonly eigenvectors: Tensor };
  /**
   * Eigenvalues and eigenvectors of symmetric or Hermitian matrices (..., n, n). [torch.linalg.eigh](https://docs.pytorch.org/docs/stable/generated/torch.linalg.eigh.html)
   * - `linalg_eigh(Tensor self, str UPLO=...) -> (Tensor eigenvalues, Tensor eigenvectors)`
   */
  linalgEigh(self: Tensor, UPLO?: string | { self?: Tensor; UPLO?: string; out?: Out }, options?: { self?: Tensor; UPLO?: string; out?: Out }): [Tensor, Tensor] & { readonly eigenvalues: Tensor; readonly eigenvectors: Tensor };
  /**
   * The eigenvalues (..., n) of matrices (..., n, n), complex. [torch.linalg.eigvals](https://docs.pytorch.org/docs/stable/generated/torch.linalg.eigvals.html)
   * - `linalg_eigvals(Tensor self) -> Tensor`
   */
  linalgEigvals(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * The eigenvalues of symmetric or Hermitian matrices (..., n, n). [torch.linalg.eigvalsh](https://docs.pytorch.org/docs/stable/generated/torch.linalg.eigvalsh.html)
   * - `linalg_eigvalsh(Tensor self, str UPLO=...) -> Tensor`
   */
  linalgEigvalsh(self: Tensor, UPLO?: string | { self?: Tensor; UPLO?: string; out?: Out }, options?: { self?: Tensor; UPLO?: string; out?: Out }): Tensor;
  /**
   * Q from the QR factors that geqrf gives. [torch.linalg.householder_product](https://docs.pytorch.org/docs/stable/generated/torch.linalg.householder_product.html)
   * - `linalg_householder_product(Tensor input, Tensor tau) -> Tensor`
   */
  linalgHouseholderProduct(input: Tensor, tau: Tensor, options?: { input?: Tensor; tau?: Tensor; out?: Out }): Tensor;
  linalgHouseholderProduct(options: { input: Tensor; tau: Tensor; out?: Out }): Tensor;
  /**
   * The inverses of matrices (..., n, n). [torch.linalg.inv](https://docs.pytorch.org/docs/stable/generated/torch.linalg.inv.html)
   * - `linalg_inv(Tensor A) -> Tensor`
   */
  linalgInv(A: Tensor, options?: { A?: Tensor; out?: Out }): Tensor;
  linalgInv(options: { A: Tensor; out?: Out }): Tensor;
  /**
   * The inverses, with an error code for each matrix. [torch.linalg.inv_ex](https://docs.pytorch.org/docs/stable/generated/torch.linalg.inv_ex.html)
   * - `linalg_inv_ex(Tensor A, *, bool check_errors=...) -> (Tensor inverse, Tensor info)`
   */
  linalgInvEx(A: Tensor, options?: { A?: Tensor; checkErrors?: boolean; out?: Out }): [Tensor, Tensor] & { readonly inverse: Tensor; readonly info: Tensor };
  linalgInvEx(options: { A: Tensor; checkErrors?: boolean; out?: Out }): [Tensor, Tensor] & { readonly inverse: Tensor; readonly info: Tensor };
  /**
   * The LDL factors of symmetric or Hermitian matrices, and the pivots. [torch.linalg.ldl_factor](https://docs.pytorch.org/docs/stable/generated/torch.linalg.ldl_factor.html)
   * - `linalg_ldl_factor(Tensor self, *, bool hermitian=...) -> (Tensor LD, Tensor pivots)`
   */
  linalgLdlFactor(self: Tensor, options?: { self?: Tensor; hermitian?: boolean; out?: Out }): [Tensor, Tensor] & { readonly LD: Tensor; readonly pivots: Tensor };
  /**
   * The LDL factors and pivots, with an error code for each matrix. [torch.linalg.ldl_factor_ex](https://docs.pytorch.org/docs/stable/generated/torch.linalg.ldl_factor_ex.html)
   * - `linalg_ldl_factor_ex(Tensor self, *, bool hermitian=..., bool check_errors=...) -> (Tensor LD, Tensor pivots, Tensor info)`
   */
  linalgLdlFactorEx(self: Tensor, options?: { self?: Tensor; hermitian?: boolean; checkErrors?: boolean; out?: Out }): [Tensor, Tensor, Tensor] & { readonly LD: Tensor; readonly pivots: Tensor; readonly info: Tensor };
  /**
   * The x of A x = B from A's LDL factors. [torch.linalg.ldl_solve](https://docs.pytorch.org/docs/stable/generated/torch.linalg.ldl_solve.html)
   * - `linalg_ldl_solve(Tensor LD, Tensor pivots, Tensor B, *, bool hermitian=...) -> Tensor`
   */
  linalgLdlSolve(LD: Tensor, pivots: Tensor, B: Tensor, options?: { LD?: Tensor; pivots?: Tensor; B?: Tensor; hermitian?: boolean; out?: Out }): Tensor;
  linalgLdlSolve(options: { LD: Tensor; pivots: Tensor; B: Tensor; hermitian?: boolean; out?: Out }): Tensor;
  /**
   * The x (..., n, k) that makes |A x - B| least; A (..., m, n), B (..., m, k). [torch.linalg.lstsq](https://docs.pytorch.org/docs/stable/generated/torch.linalg.lstsq.html)
   * - `linalg_lstsq(Tensor self, Tensor b, float? rcond=..., *, str? driver=...) -> (Tensor solution, Tensor residuals, Tensor rank, Tensor singular_values)`
   */
  linalgLstsq(self: Tensor, b: Tensor, rcond?: Float | null | { self?: Tensor; b?: Tensor; rcond?: Float | null; driver?: string | null; out?: Out }, options?: { self?: Tensor; b?: Tensor; rcond?: Float | null; driver?: string | null; out?: Out }): [Tensor, Tensor, Tensor, Tensor] & { readonly solution: Tensor; readonly residuals: Tensor; readonly rank: Tensor; readonly singularValues: Tensor };
  linalgLstsq(self: Tensor, options: { b: Tensor; rcond?: Float | null; driver?: string | null; out?: Out }): [Tensor, Tensor, Tensor, Tensor] & { readonly solution: Tensor; readonly residuals: Tensor; readonly rank: Tensor; readonly singularValues: Tensor };
  /**
   * P, L and U of matrices (..., n, m). [torch.linalg.lu](https://docs.pytorch.org/docs/stable/generated/torch.linalg.lu.html)
   * - `linalg_lu(Tensor A, *, bool pivot=...) -> (Tensor P, Tensor L, Tensor U)`
   */
  linalgLu(A: Tensor, options?: { A?: Tensor; pivot?: boolean; out?: Out }): [Tensor, Tensor, Tensor] & { readonly P: Tensor; readonly L: Tensor; readonly U: Tensor };
  linalgLu(options: { A: Tensor; pivot?: boolean; out?: Out }): [Tensor, Tensor, Tensor] & { readonly P: Tensor; readonly L: Tensor; readonly U: Tensor };
  /**
   * The LU factors in one matrix, and the pivots. [torch.linalg.lu_factor](https://docs.pytorch.org/docs/stable/generated/torch.linalg.lu_factor.html)
   * - `linalg_lu_factor(Tensor A, *, bool pivot=...) -> (Tensor LU, Tensor pivots)`
   */
  linalgLuFactor(A: Tensor, options?: { A?: Tensor; pivot?: boolean; out?: Out }): [Tensor, Tensor] & { readonly LU: Tensor; readonly pivots: Tensor };
  linalgLuFactor(options: { A: Tensor; pivot?: boolean; out?: Out }): [Tensor, Tensor] & { readonly LU: Tensor; readonly pivots: Tensor };
  /**
   * The LU factors and pivots, with an error code for each matrix. [torch.linalg.lu_factor_ex](https://docs.pytorch.org/docs/stable/generated/torch.linalg.lu_factor_ex.html)
   * - `linalg_lu_factor_ex(Tensor A, *, bool pivot=..., bool check_errors=...) -> (Tensor LU, Tensor pivots, Tensor info)`
   */
  linalgLuFactorEx(A: Tensor, options?: { A?: Tensor; pivot?: boolean; checkErrors?: boolean; out?: Out }): [Tensor, Tensor, Tensor] & { readonly LU: Tensor; readonly pivots: Tensor; readonly info: Tensor };
  linalgLuFactorEx(options: { A: Tensor; pivot?: boolean; checkErrors?: boolean; out?: Out }): [Tensor, Tensor, Tensor] & { readonly LU: Tensor; readonly pivots: Tensor; readonly info: Tensor };
  /**
   * The x of A x = self from A's pivoted LU factors; self (..., n, k). [torch.linalg.lu_solve](https://docs.pytorch.org/docs/stable/generated/torch.linalg.lu_solve.html)
   * - `linalg_lu_solve(Tensor LU, Tensor pivots, Tensor B, *, bool left=..., bool adjoint=...) -> Tensor`
   */
  linalgLuSolve(LU: Tensor, pivots: Tensor, B: Tensor, options?: { LU?: Tensor; pivots?: Tensor; B?: Tensor; left?: boolean; adjoint?: boolean; out?: Out }): Tensor;
  linalgLuSolve(options: { LU: Tensor; pivots: Tensor; B: Tensor; left?: boolean; adjoint?: boolean; out?: Out }): Tensor;
  /**
   * The product of vectors, matrices or batches of them: (..., n, m) @ (..., m, p) -> (..., n, p), batches broadcast. [torch.linalg.matmul](https://docs.pytorch.org/docs/stable/generated/torch.linalg.matmul.html)
   * - `linalg_matmul(Tensor self, Tensor other) -> Tensor`
   */
  linalgMatmul(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; out?: Out }): Tensor;
  linalgMatmul(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  /**
   * The exponential of matrices (..., n, n). [torch.linalg.matrix_exp](https://docs.pytorch.org/docs/stable/generated/torch.linalg.matrix_exp.html)
   * - `linalg_matrix_exp(Tensor self) -> Tensor`
   */
  linalgMatrixExp(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * A norm of matrices (..., n, m): "fro", "nuc", 1, 2, inf, or these with the sign turned. [torch.linalg.matrix_norm](https://docs.pytorch.org/docs/stable/generated/torch.linalg.matrix_norm.html)
   * - `linalg_matrix_norm(Tensor self, Scalar ord, int[] dim=..., bool keepdim=..., *, ScalarType? dtype=...) -> Tensor`
   * - `linalg_matrix_norm.str_ord(Tensor self, str ord=..., int[] dim=..., bool keepdim=..., *, ScalarType? dtype=...) -> Tensor`
   */
  linalgMatrixNorm(self: Tensor, ord: Num, dim?: readonly Int[] | { self?: Tensor; ord?: Num; dim?: readonly Int[]; keepdim?: boolean; dtype?: DTypeLike | null; out?: Out }, keepdim?: boolean | { self?: Tensor; ord?: Num; dim?: readonly Int[]; keepdim?: boolean; dtype?: DTypeLike | null; out?: Out }, options?: { self?: Tensor; ord?: Num; dim?: readonly Int[]; keepdim?: boolean; dtype?: DTypeLike | null; out?: Out }): Tensor;
  linalgMatrixNorm(self: Tensor, options: { ord: Num; dim?: readonly Int[]; keepdim?: boolean; dtype?: DTypeLike | null; out?: Out }): Tensor;
  linalgMatrixNorm(self: Tensor, ord?: string | { self?: Tensor; ord?: string; dim?: readonly Int[]; keepdim?: boolean; dtype?: DTypeLike | null; out?: Out }, dim?: readonly Int[] | { self?: Tensor; ord?: string; dim?: readonly Int[]; keepdim?: boolean; dtype?: DTypeLike | null; out?: Out }, keepdim?: boolean | { self?: Tensor; ord?: string; dim?: readonly Int[]; keepdim?: boolean; dtype?: DTypeLike | null; out?: Out }, options?: { self?: Tensor; ord?: string; dim?: readonly Int[]; keepdim?: boolean; dtype?: DTypeLike | null; out?: Out }): Tensor;
  /**
   * Matrices (..., n, n) to an integer power. [torch.linalg.matrix_power](https://docs.pytorch.org/docs/stable/generated/torch.linalg.matrix_power.html)
   * - `linalg_matrix_power(Tensor self, int n) -> Tensor`
   */
  linalgMatrixPower(self: Tensor, n: Int, options?: { self?: Tensor; n?: Int; out?: Out }): Tensor;
  linalgMatrixPower(self: Tensor, options: { n: Int; out?: Out }): Tensor;
  /**
   * The ranks of matrices (..., n, m) -> (...). [torch.linalg.matrix_rank](https://docs.pytorch.org/docs/stable/generated/torch.linalg.matrix_rank.html)
   * - `linalg_matrix_rank(Tensor self, float tol, bool hermitian=...) -> Tensor`
   * - `linalg_matrix_rank.atol_rtol_float(Tensor self, *, float? atol=..., float? rtol=..., bool hermitian=...) -> Tensor`
   * - `linalg_matrix_rank.atol_rtol_tensor(Tensor input, *, Tensor? atol=..., Tensor? rtol=..., bool hermitian=...) -> Tensor`
   * - `linalg_matrix_rank.tol_tensor(Tensor input, Tensor tol, bool hermitian=...) -> Tensor`
   */
  linalgMatrixRank(self: Tensor, tol: Float, hermitian?: boolean | { self?: Tensor; tol?: Float; hermitian?: boolean; out?: Out }, options?: { self?: Tensor; tol?: Float; hermitian?: boolean; out?: Out }): Tensor;
  linalgMatrixRank(self: Tensor, options: { tol: Float; hermitian?: boolean; out?: Out }): Tensor;
  linalgMatrixRank(self: Tensor, options?: { self?: Tensor; atol?: Float | null; rtol?: Float | null; hermitian?: boolean; out?: Out }): Tensor;
  linalgMatrixRank(input: Tensor, options?: { input?: Tensor; atol?: Tensor | null; rtol?: Tensor | null; hermitian?: boolean; out?: Out }): Tensor;
  linalgMatrixRank(options: { input: Tensor; atol?: Tensor | null; rtol?: Tensor | null; hermitian?: boolean; out?: Out }): Tensor;
  linalgMatrixRank(input: Tensor, tol: Tensor, hermitian?: boolean | { input?: Tensor; tol?: Tensor; hermitian?: boolean; out?: Out }, options?: { input?: Tensor; tol?: Tensor; hermitian?: boolean; out?: Out }): Tensor;
  linalgMatrixRank(options: { input: Tensor; tol: Tensor; hermitian?: boolean; out?: Out }): Tensor;
  /**
   * The product of several matrices, in the cheapest order. [torch.linalg.multi_dot](https://docs.pytorch.org/docs/stable/generated/torch.linalg.multi_dot.html)
   * - `linalg_multi_dot(Tensor[] tensors) -> Tensor`
   */
  linalgMultiDot(tensors: readonly Tensor[], options?: { tensors?: readonly Tensor[]; out?: Out }): Tensor;
  linalgMultiDot(options: { tensors: readonly Tensor[]; out?: Out }): Tensor;
  /**
   * A norm of vectors or matrices. [torch.linalg.norm](https://docs.pytorch.org/docs/stable/generated/torch.linalg.norm.html)
   * - `linalg_norm(Tensor self, Scalar? ord=..., int[]? dim=..., bool keepdim=..., *, ScalarType? dtype=...) -> Tensor`
   * - `linalg_norm.ord_str(Tensor self, str ord, int[]? dim=..., bool keepdim=..., *, ScalarType? dtype=...) -> Tensor`
   */
  linalgNorm(self: Tensor, ord?: Num | null | { self?: Tensor; ord?: Num | null; dim?: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DTypeLike | null; out?: Out }, dim?: Int | readonly Int[] | null | { self?: Tensor; ord?: Num | null; dim?: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DTypeLike | null; out?: Out }, keepdim?: boolean | { self?: Tensor; ord?: Num | null; dim?: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DTypeLike | null; out?: Out }, options?: { self?: Tensor; ord?: Num | null; dim?: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DTypeLike | null; out?: Out }): Tensor;
  linalgNorm(self: Tensor, ord: string, dim?: Int | readonly Int[] | null | { self?: Tensor; ord?: string; dim?: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DTypeLike | null; out?: Out }, keepdim?: boolean | { self?: Tensor; ord?: string; dim?: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DTypeLike | null; out?: Out }, options?: { self?: Tensor; ord?: string; dim?: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DTypeLike | null; out?: Out }): Tensor;
  linalgNorm(self: Tensor, options: { ord: string; dim?: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DTypeLike | null; out?: Out }): Tensor;
  /**
   * The pseudo-inverses of matrices (..., n, m) -> (..., m, n). [torch.linalg.pinv](https://docs.pytorch.org/docs/stable/generated/torch.linalg.pinv.html)
   * - `linalg_pinv(Tensor self, float rcond, bool hermitian=...) -> Tensor`
   * - `linalg_pinv.atol_rtol_float(Tensor self, *, float? atol=..., float? rtol=..., bool hermitian=...) -> Tensor`
   * - `linalg_pinv.atol_rtol_tensor(Tensor self, *, Tensor? atol=..., Tensor? rtol=..., bool hermitian=...) -> Tensor`
   * - `linalg_pinv.rcond_tensor(Tensor self, Tensor rcond, bool hermitian=...) -> Tensor`
   */
  linalgPinv(self: Tensor, rcond: Float, hermitian?: boolean | { self?: Tensor; rcond?: Float; hermitian?: boolean; out?: Out }, options?: { self?: Tensor; rcond?: Float; hermitian?: boolean; out?: Out }): Tensor;
  linalgPinv(self: Tensor, options: { rcond: Float; hermitian?: boolean; out?: Out }): Tensor;
  linalgPinv(self: Tensor, options?: { self?: Tensor; atol?: Float | null; rtol?: Float | null; hermitian?: boolean; out?: Out }): Tensor;
  linalgPinv(self: Tensor, options?: { self?: Tensor; atol?: Tensor | null; rtol?: Tensor | null; hermitian?: boolean; out?: Out }): Tensor;
  linalgPinv(self: Tensor, rcond: Tensor, hermitian?: boolean | { self?: Tensor; rcond?: Tensor; hermitian?: boolean; out?: Out }, options?: { self?: Tensor; rcond?: Tensor; hermitian?: boolean; out?: Out }): Tensor;
  linalgPinv(self: Tensor, options: { rcond: Tensor; hermitian?: boolean; out?: Out }): Tensor;
  /**
   * Q and R of matrices (..., n, m). [torch.linalg.qr](https://docs.pytorch.org/docs/stable/generated/torch.linalg.qr.html)
   * - `linalg_qr(Tensor A, str mode=...) -> (Tensor Q, Tensor R)`
   */
  linalgQr(A: Tensor, mode?: string | { A?: Tensor; mode?: string; out?: Out }, options?: { A?: Tensor; mode?: string; out?: Out }): [Tensor, Tensor] & { readonly Q: Tensor; readonly R: Tensor };
  linalgQr(options: { A: Tensor; mode?: string; out?: Out }): [Tensor, Tensor] & { readonly Q: Tensor; readonly R: Tensor };
  /**
   * Sign and log |det| of matrices (..., n, n). [torch.linalg.slogdet](https://docs.pytorch.org/docs/stable/generated/torch.linalg.slogdet.html)
   * - `linalg_slogdet(Tensor A) -> (Tensor sign, Tensor logabsdet)`
   */
  linalgSlogdet(A: Tensor, options?: { A?: Tensor; out?: Out }): [Tensor, Tensor] & { readonly sign: Tensor; readonly logabsdet: Tensor };
  linalgSlogdet(options: { A: Tensor; out?: Out }): [Tensor, Tensor] & { readonly sign: Tensor; readonly logabsdet: Tensor };
  /**
   * The x of A x = B; A (..., n, n), B (..., n) or (..., n, k). [torch.linalg.solve](https://docs.pytorch.org/docs/stable/generated/torch.linalg.solve.html)
   * - `linalg_solve(Tensor A, Tensor B, *, bool left=...) -> Tensor`
   */
  linalgSolve(A: Tensor, B: Tensor, options?: { A?: Tensor; B?: Tensor; left?: boolean; out?: Out }): Tensor;
  linalgSolve(options: { A: Tensor; B: Tensor; left?: boolean; out?: Out }): Tensor;
  /**
   * The x of A x = B, with an error code for each matrix. [torch.linalg.solve_ex](https://docs.pytorch.org/docs/stable/generated/torch.linalg.solve_ex.html)
   * - `linalg_solve_ex(Tensor A, Tensor B, *, bool left=..., bool check_errors=...) -> (Tensor result, Tensor info)`
   */
  linalgSolveEx(A: Tensor, B: Tensor, options?: { A?: Tensor; B?: Tensor; left?: boolean; checkErrors?: boolean; out?: Out }): [Tensor, Tensor] & { readonly result: Tensor; readonly info: Tensor };
  linalgSolveEx(options: { A: Tensor; B: Tensor; left?: boolean; checkErrors?: boolean; out?: Out }): [Tensor, Tensor] & { readonly result: Tensor; readonly info: Tensor };
  /**
   * The x of A x = B for triangular A. [torch.linalg.solve_triangular](https://docs.pytorch.org/docs/stable/generated/torch.linalg.solve_triangular.html)
   * - `linalg_solve_triangular(Tensor self, Tensor B, *, bool upper, bool left=..., bool unitriangular=...) -> Tensor`
   */
  linalgSolveTriangular(self: Tensor, B: Tensor, options: { self?: Tensor; B?: Tensor; upper?: boolean; left?: boolean; unitriangular?: boolean; out?: Out }): Tensor;
  linalgSolveTriangular(self: Tensor, options: { B: Tensor; upper: boolean; left?: boolean; unitriangular?: boolean; out?: Out }): Tensor;
  /**
   * U, S and V^H of matrices (..., n, m). [torch.linalg.svd](https://docs.pytorch.org/docs/stable/generated/torch.linalg.svd.html)
   * - `linalg_svd(Tensor A, bool full_matrices=..., *, str? driver=...) -> (Tensor U, Tensor S, Tensor Vh)`
   */
  linalgSvd(A: Tensor, fullMatrices?: boolean | { A?: Tensor; fullMatrices?: boolean; driver?: string | null; out?: Out }, options?: { A?: Tensor; fullMatrices?: boolean; driver?: string | null; out?: Out }): [Tensor, Tensor, Tensor] & { readonly U: Tensor; readonly S: Tensor; readonly Vh: Tensor };
  linalgSvd(options: { A: Tensor; fullMatrices?: boolean; driver?: string | null; out?: Out }): [Tensor, Tensor, Tensor] & { readonly U: Tensor; readonly S: Tensor; readonly Vh: Tensor };
  /**
   * The singular values of matrices (..., n, m). [torch.linalg.svdvals](https://docs.pytorch.org/docs/stable/generated/torch.linalg.svdvals.html)
   * - `linalg_svdvals(Tensor A, *, str? driver=...) -> Tensor`
   */
  linalgSvdvals(A: Tensor, options?: { A?: Tensor; driver?: string | null; out?: Out }): Tensor;
  linalgSvdvals(options: { A: Tensor; driver?: string | null; out?: Out }): Tensor;
  /**
   * The inverse of a tensor as tensordot takes it. [torch.linalg.tensorinv](https://docs.pytorch.org/docs/stable/generated/torch.linalg.tensorinv.html)
   * - `linalg_tensorinv(Tensor self, int ind=...) -> Tensor`
   */
  linalgTensorinv(self: Tensor, ind?: Int | { self?: Tensor; ind?: Int; out?: Out }, options?: { self?: Tensor; ind?: Int; out?: Out }): Tensor;
  /**
   * The x of tensordot(A, x) = B. [torch.linalg.tensorsolve](https://docs.pytorch.org/docs/stable/generated/torch.linalg.tensorsolve.html)
   * - `linalg_tensorsolve(Tensor self, Tensor other, int[]? dims=...) -> Tensor`
   */
  linalgTensorsolve(self: Tensor, other: Tensor, dims?: readonly Int[] | null | { self?: Tensor; other?: Tensor; dims?: readonly Int[] | null; out?: Out }, options?: { self?: Tensor; other?: Tensor; dims?: readonly Int[] | null; out?: Out }): Tensor;
  linalgTensorsolve(self: Tensor, options: { other: Tensor; dims?: readonly Int[] | null; out?: Out }): Tensor;
  /**
   * The powers of (n) as columns -> (n, N). [torch.linalg.vander](https://docs.pytorch.org/docs/stable/generated/torch.linalg.vander.html)
   * - `linalg_vander(Tensor x, *, SymInt? N=...) -> Tensor`
   */
  linalgVander(x: Tensor, options?: { x?: Tensor; N?: Int | null }): Tensor;
  linalgVander(options: { x: Tensor; N?: Int | null }): Tensor;
  /**
   * The products of vectors along `dim`, the first conjugated. [torch.linalg.vecdot](https://docs.pytorch.org/docs/stable/generated/torch.linalg.vecdot.html)
   * - `linalg_vecdot(Tensor x, Tensor y, *, int dim=...) -> Tensor`
   */
  linalgVecdot(x: Tensor, y: Tensor, options?: { x?: Tensor; y?: Tensor; dim?: Int; out?: Out }): Tensor;
  linalgVecdot(options: { x: Tensor; y: Tensor; dim?: Int; out?: Out }): Tensor;
  /**
   * The p-norm over `dim`, the tensor taken as a vector. [torch.linalg.vector_norm](https://docs.pytorch.org/docs/stable/generated/torch.linalg.vector_norm.html)
   * - `linalg_vector_norm(Tensor self, Scalar ord=..., int[]? dim=..., bool keepdim=..., *, ScalarType? dtype=...) -> Tensor`
   */
  linalgVectorNorm(self: Tensor, ord?: Num | { self?: Tensor; ord?: Num; dim?: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DTypeLike | null; out?: Out }, dim?: Int | readonly Int[] | null | { self?: Tensor; ord?: Num; dim?: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DTypeLike | null; out?: Out }, keepdim?: boolean | { self?: Tensor; ord?: Num; dim?: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DTypeLike | null; out?: Out }, options?: { self?: Tensor; ord?: Num; dim?: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DTypeLike | null; out?: Out }): Tensor;
  /**
   * input @ weight^T + bias; input (..., in), weight (out, in), bias (out). [torch.nn.functional.linear](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.linear.html)
   * - `linear(Tensor input, Tensor weight, Tensor? bias=...) -> Tensor`
   */
  linear(input: Tensor, weight: Tensor, bias?: Tensor | null | { input?: Tensor; weight?: Tensor; bias?: Tensor | null; out?: Out }, options?: { input?: Tensor; weight?: Tensor; bias?: Tensor | null; out?: Out }): Tensor;
  linear(options: { input: Tensor; weight: Tensor; bias?: Tensor | null; out?: Out }): Tensor;
  /** `linear_backward(Tensor self, Tensor grad_output, Tensor weight, bool[] output_mask) -> (Tensor, Tensor, Tensor)` */
  linearBackward(self: Tensor, gradOutput: Tensor, weight: Tensor, outputMask: boolean | readonly boolean[], options?: { self?: Tensor; gradOutput?: Tensor; weight?: Tensor; outputMask?: boolean | readonly boolean[]; out?: Out }): [Tensor, Tensor, Tensor];
  linearBackward(self: Tensor, options: { gradOutput: Tensor; weight: Tensor; outputMask: boolean | readonly boolean[]; out?: Out }): [Tensor, Tensor, Tensor];
  /**
   * `steps` numbers from start to end, evenly. [torch.linspace](https://docs.pytorch.org/docs/stable/generated/torch.linspace.html)
   * - `linspace(Scalar start, Scalar end, int steps, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   * - `linspace.Scalar_Tensor(Scalar start, Tensor end, int steps, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   * - `linspace.Tensor_Scalar(Tensor start, Scalar end, int steps, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   * - `linspace.Tensor_Tensor(Tensor start, Tensor end, int steps, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   */
  linspace(start: Num, end: Num, steps: Int, options?: { start?: Num; end?: Num; steps?: Int; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  linspace(options: { start: Num; end: Num; steps: Int; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  linspace(start: Num, end: Tensor, steps: Int, options?: { start?: Num; end?: Tensor; steps?: Int; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  linspace(options: { start: Num; end: Tensor; steps: Int; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  linspace(start: Tensor, end: Num, steps: Int, options?: { start?: Tensor; end?: Num; steps?: Int; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  linspace(options: { start: Tensor; end: Num; steps: Int; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  linspace(start: Tensor, end: Tensor, steps: Int, options?: { start?: Tensor; end?: Tensor; steps?: Int; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  linspace(options: { start: Tensor; end: Tensor; steps: Int; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  /**
   * The natural logarithm of each element. [torch.log](https://docs.pytorch.org/docs/stable/generated/torch.log.html)
   * - `log(Tensor self) -> Tensor`
   */
  log(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * The logarithm to base 10 of each element. [torch.log10](https://docs.pytorch.org/docs/stable/generated/torch.log10.html)
   * - `log10(Tensor self) -> Tensor`
   */
  log10(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * The logarithm to base 10 of each element. In place. [torch.Tensor.log10_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.log10_.html)
   * - `log10_(Tensor self) -> Tensor`
   */
  log10_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * log(1 + x) of each element, exact near 0. [torch.log1p](https://docs.pytorch.org/docs/stable/generated/torch.log1p.html)
   * - `log1p(Tensor self) -> Tensor`
   */
  log1p(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * log(1 + x) of each element, exact near 0. In place. [torch.Tensor.log1p_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.log1p_.html)
   * - `log1p_(Tensor self) -> Tensor`
   */
  log1p_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * The logarithm to base 2 of each element. [torch.log2](https://docs.pytorch.org/docs/stable/generated/torch.log2.html)
   * - `log2(Tensor self) -> Tensor`
   */
  log2(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * The logarithm to base 2 of each element. In place. [torch.Tensor.log2_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.log2_.html)
   * - `log2_(Tensor self) -> Tensor`
   */
  log2_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * The natural logarithm of each element. In place. [torch.Tensor.log_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.log_.html)
   * - `log_(Tensor self) -> Tensor`
   */
  log_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /** `log_normal(Tensor self, float mean=..., float std=..., *, Generator? generator=...) -> Tensor` */
  logNormal(self: Tensor, mean?: Float | { self?: Tensor; mean?: Float; std?: Float; generator?: Generator | null; out?: Out }, std?: Float | { self?: Tensor; mean?: Float; std?: Float; generator?: Generator | null; out?: Out }, options?: { self?: Tensor; mean?: Float; std?: Float; generator?: Generator | null; out?: Out }): Tensor;
  /**
   * Log-normal random numbers, in place. [torch.Tensor.log_normal_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.log_normal_.html)
   * - `log_normal_(Tensor self, float mean=..., float std=..., *, Generator? generator=...) -> Tensor`
   */
  logNormal_(self: Tensor, mean?: Float | { self?: Tensor; mean?: Float; std?: Float; generator?: Generator | null }, std?: Float | { self?: Tensor; mean?: Float; std?: Float; generator?: Generator | null }, options?: { self?: Tensor; mean?: Float; std?: Float; generator?: Generator | null }): Tensor;
  /** `log_sigmoid(Tensor self) -> Tensor` */
  logSigmoid(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /** `log_sigmoid_backward(Tensor grad_output, Tensor self, Tensor buffer) -> Tensor` */
  logSigmoidBackward(gradOutput: Tensor, self: Tensor, buffer: Tensor, options?: { gradOutput?: Tensor; self?: Tensor; buffer?: Tensor; out?: Out }): Tensor;
  logSigmoidBackward(options: { gradOutput: Tensor; self: Tensor; buffer: Tensor; out?: Out }): Tensor;
  /** `log_sigmoid_forward(Tensor self) -> (Tensor output, Tensor buffer)` */
  logSigmoidForward(self: Tensor, options?: { self?: Tensor; out?: Out }): [Tensor, Tensor] & { readonly output: Tensor; readonly buffer: Tensor };
  /**
   * log(softmax(x)) along `dim`, without overflow. [torch.nn.functional.log_softmax](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.log_softmax.html)
   * - `log_softmax.int(Tensor self, int dim, ScalarType? dtype=...) -> Tensor`
   */
  logSoftmax(self: Tensor, dim: Int, dtype?: DTypeLike | null | { self?: Tensor; dim?: Int; dtype?: DTypeLike | null; out?: Out }, options?: { self?: Tensor; dim?: Int; dtype?: DTypeLike | null; out?: Out }): Tensor;
  logSoftmax(self: Tensor, options: { dim: Int; dtype?: DTypeLike | null; out?: Out }): Tensor;
  /**
   * log(exp(self) + exp(other)). [torch.logaddexp](https://docs.pytorch.org/docs/stable/generated/torch.logaddexp.html)
   * - `logaddexp(Tensor self, Tensor other) -> Tensor`
   */
  logaddexp(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; out?: Out }): Tensor;
  logaddexp(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  /**
   * log2(2 ** self + 2 ** other). [torch.logaddexp2](https://docs.pytorch.org/docs/stable/generated/torch.logaddexp2.html)
   * - `logaddexp2(Tensor self, Tensor other) -> Tensor`
   */
  logaddexp2(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; out?: Out }): Tensor;
  logaddexp2(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  /**
   * log(cumsum(exp(x))) along `dim`. [torch.logcumsumexp](https://docs.pytorch.org/docs/stable/generated/torch.logcumsumexp.html)
   * - `logcumsumexp(Tensor self, int dim) -> Tensor`
   */
  logcumsumexp(self: Tensor, dim: Int, options?: { self?: Tensor; dim?: Int; out?: Out }): Tensor;
  logcumsumexp(self: Tensor, options: { dim: Int; out?: Out }): Tensor;
  /**
   * The logarithms of determinants (..., n, n) -> (...). [torch.logdet](https://docs.pytorch.org/docs/stable/generated/torch.logdet.html)
   * - `logdet(Tensor self) -> Tensor`
   */
  logdet(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * Whether both are other than 0. [torch.logical_and](https://docs.pytorch.org/docs/stable/generated/torch.logical_and.html)
   * - `logical_and(Tensor self, Tensor other) -> Tensor`
   */
  logicalAnd(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; out?: Out }): Tensor;
  logicalAnd(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  /**
   * Whether both are other than 0. In place. [torch.Tensor.logical_and_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.logical_and_.html)
   * - `logical_and_(Tensor self, Tensor other) -> Tensor`
   */
  logicalAnd_(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor }): Tensor;
  logicalAnd_(self: Tensor, options: { other: Tensor }): Tensor;
  /**
   * Whether each element is 0. [torch.logical_not](https://docs.pytorch.org/docs/stable/generated/torch.logical_not.html)
   * - `logical_not(Tensor self) -> Tensor`
   */
  logicalNot(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * Whether each element is 0. In place. [torch.Tensor.logical_not_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.logical_not_.html)
   * - `logical_not_(Tensor self) -> Tensor`
   */
  logicalNot_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * Whether one of both is other than 0. [torch.logical_or](https://docs.pytorch.org/docs/stable/generated/torch.logical_or.html)
   * - `logical_or(Tensor self, Tensor other) -> Tensor`
   */
  logicalOr(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; out?: Out }): Tensor;
  logicalOr(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  /**
   * Whether one of both is other than 0. In place. [torch.Tensor.logical_or_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.logical_or_.html)
   * - `logical_or_(Tensor self, Tensor other) -> Tensor`
   */
  logicalOr_(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor }): Tensor;
  logicalOr_(self: Tensor, options: { other: Tensor }): Tensor;
  /**
   * Whether just one of both is other than 0. [torch.logical_xor](https://docs.pytorch.org/docs/stable/generated/torch.logical_xor.html)
   * - `logical_xor(Tensor self, Tensor other) -> Tensor`
   */
  logicalXor(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; out?: Out }): Tensor;
  logicalXor(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  /**
   * Whether just one of both is other than 0. In place. [torch.Tensor.logical_xor_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.logical_xor_.html)
   * - `logical_xor_(Tensor self, Tensor other) -> Tensor`
   */
  logicalXor_(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor }): Tensor;
  logicalXor_(self: Tensor, options: { other: Tensor }): Tensor;
  /**
   * log(x / (1 - x)) of each element, x first clamped to [eps, 1 - eps] where eps is given. [torch.logit](https://docs.pytorch.org/docs/stable/generated/torch.logit.html)
   * - `logit(Tensor self, float? eps=...) -> Tensor`
   */
  logit(self: Tensor, eps?: Float | null | { self?: Tensor; eps?: Float | null; out?: Out }, options?: { self?: Tensor; eps?: Float | null; out?: Out }): Tensor;
  /**
   * log(x / (1 - x)) of each element, x first clamped to [eps, 1 - eps] where eps is given. In place. [torch.Tensor.logit_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.logit_.html)
   * - `logit_(Tensor self, float? eps=...) -> Tensor`
   */
  logit_(self: Tensor, eps?: Float | null | { self?: Tensor; eps?: Float | null }, options?: { self?: Tensor; eps?: Float | null }): Tensor;
  /** `logit_backward(Tensor grad_output, Tensor self, float? eps=...) -> Tensor` */
  logitBackward(gradOutput: Tensor, self: Tensor, eps?: Float | null | { gradOutput?: Tensor; self?: Tensor; eps?: Float | null; out?: Out }, options?: { gradOutput?: Tensor; self?: Tensor; eps?: Float | null; out?: Out }): Tensor;
  logitBackward(options: { gradOutput: Tensor; self: Tensor; eps?: Float | null; out?: Out }): Tensor;
  /**
   * `base` to the powers from start to end, evenly. [torch.logspace](https://docs.pytorch.org/docs/stable/generated/torch.logspace.html)
   * - `logspace(Scalar start, Scalar end, int steps, float base=..., *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   * - `logspace.Scalar_Tensor(Scalar start, Tensor end, int steps, float base=..., *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   * - `logspace.Tensor_Scalar(Tensor start, Scalar end, int steps, float base=..., *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   * - `logspace.Tensor_Tensor(Tensor start, Tensor end, int steps, float base=..., *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   */
  logspace(start: Num, end: Num, steps: Int, base?: Float | { start?: Num; end?: Num; steps?: Int; base?: Float; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }, options?: { start?: Num; end?: Num; steps?: Int; base?: Float; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  logspace(options: { start: Num; end: Num; steps: Int; base?: Float; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  logspace(start: Num, end: Tensor, steps: Int, base?: Float | { start?: Num; end?: Tensor; steps?: Int; base?: Float; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }, options?: { start?: Num; end?: Tensor; steps?: Int; base?: Float; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  logspace(options: { start: Num; end: Tensor; steps: Int; base?: Float; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  logspace(start: Tensor, end: Num, steps: Int, base?: Float | { start?: Tensor; end?: Num; steps?: Int; base?: Float; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }, options?: { start?: Tensor; end?: Num; steps?: Int; base?: Float; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  logspace(options: { start: Tensor; end: Num; steps: Int; base?: Float; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  logspace(start: Tensor, end: Tensor, steps: Int, base?: Float | { start?: Tensor; end?: Tensor; steps?: Int; base?: Float; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }, options?: { start?: Tensor; end?: Tensor; steps?: Int; base?: Float; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  logspace(options: { start: Tensor; end: Tensor; steps: Int; base?: Float; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  /**
   * log(sum(exp(x))) over `dim`, without overflow. [torch.logsumexp](https://docs.pytorch.org/docs/stable/generated/torch.logsumexp.html)
   * - `logsumexp(Tensor self, int[] dim, bool keepdim=...) -> Tensor`
   */
  logsumexp(self: Tensor, dim: Int | readonly Int[], keepdim?: boolean | { self?: Tensor; dim?: Int | readonly Int[]; keepdim?: boolean; out?: Out }, options?: { self?: Tensor; dim?: Int | readonly Int[]; keepdim?: boolean; out?: Out }): Tensor;
  logsumexp(self: Tensor, options: { dim: Int | readonly Int[]; keepdim?: boolean; out?: Out }): Tensor;
  /**
   * - `lstm.data(Tensor data, Tensor batch_sizes, Tensor[] hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional) -> (Tensor, Tensor, Tensor)`
   * - `lstm.input(Tensor input, Tensor[] hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional, bool batch_first) -> (Tensor, Tensor, Tensor)`
   */
  lstm(data: Tensor, batchSizes: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, numLayers: Int, dropout: Float, train: boolean, bidirectional: boolean, options?: { data?: Tensor; batchSizes?: Tensor; hx?: readonly Tensor[]; params?: readonly Tensor[]; hasBiases?: boolean; numLayers?: Int; dropout?: Float; train?: boolean; bidirectional?: boolean }): [Tensor, Tensor, Tensor];
  lstm(options: { data: Tensor; batchSizes: Tensor; hx: readonly Tensor[]; params: readonly Tensor[]; hasBiases: boolean; numLayers: Int; dropout: Float; train: boolean; bidirectional: boolean }): [Tensor, Tensor, Tensor];
  lstm(input: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, numLayers: Int, dropout: Float, train: boolean, bidirectional: boolean, batchFirst: boolean, options?: { input?: Tensor; hx?: readonly Tensor[]; params?: readonly Tensor[]; hasBiases?: boolean; numLayers?: Int; dropout?: Float; train?: boolean; bidirectional?: boolean; batchFirst?: boolean }): [Tensor, Tensor, Tensor];
  lstm(options: { input: Tensor; hx: readonly Tensor[]; params: readonly Tensor[]; hasBiases: boolean; numLayers: Int; dropout: Float; train: boolean; bidirectional: boolean; batchFirst: boolean }): [Tensor, Tensor, Tensor];
  /** `lstm_cell(Tensor input, Tensor[] hx, Tensor w_ih, Tensor w_hh, Tensor? b_ih=..., Tensor? b_hh=...) -> (Tensor, Tensor)` */
  lstmCell(input: Tensor, hx: readonly Tensor[], wIh: Tensor, wHh: Tensor, bIh?: Tensor | null | { input?: Tensor; hx?: readonly Tensor[]; wIh?: Tensor; wHh?: Tensor; bIh?: Tensor | null; bHh?: Tensor | null }, bHh?: Tensor | null | { input?: Tensor; hx?: readonly Tensor[]; wIh?: Tensor; wHh?: Tensor; bIh?: Tensor | null; bHh?: Tensor | null }, options?: { input?: Tensor; hx?: readonly Tensor[]; wIh?: Tensor; wHh?: Tensor; bIh?: Tensor | null; bHh?: Tensor | null }): [Tensor, Tensor];
  lstmCell(options: { input: Tensor; hx: readonly Tensor[]; wIh: Tensor; wHh: Tensor; bIh?: Tensor | null; bHh?: Tensor | null }): [Tensor, Tensor];
  /** `lstm_mps_backward(Tensor? grad_y, Tensor? grad_hy, Tensor? grad_cy, Tensor z_state, Tensor cell_state_fwd, Tensor input, Tensor layersOutputs, Tensor[] hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional, bool batch_first) -> (Tensor, Tensor[], Tensor[])` */
  lstmMpsBackward(gradY: Tensor | null, gradHy: Tensor | null, gradCy: Tensor | null, zState: Tensor, cellStateFwd: Tensor, input: Tensor, layersOutputs: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, numLayers: Int, dropout: Float, train: boolean, bidirectional: boolean, batchFirst: boolean, options?: { gradY?: Tensor | null; gradHy?: Tensor | null; gradCy?: Tensor | null; zState?: Tensor; cellStateFwd?: Tensor; input?: Tensor; layersOutputs?: Tensor; hx?: readonly Tensor[]; params?: readonly Tensor[]; hasBiases?: boolean; numLayers?: Int; dropout?: Float; train?: boolean; bidirectional?: boolean; batchFirst?: boolean; out?: Out }): [Tensor, Tensor[], Tensor[]];
  lstmMpsBackward(options: { gradY: Tensor | null; gradHy: Tensor | null; gradCy: Tensor | null; zState: Tensor; cellStateFwd: Tensor; input: Tensor; layersOutputs: Tensor; hx: readonly Tensor[]; params: readonly Tensor[]; hasBiases: boolean; numLayers: Int; dropout: Float; train: boolean; bidirectional: boolean; batchFirst: boolean; out?: Out }): [Tensor, Tensor[], Tensor[]];
  /**
   * self < other, element for element. [torch.lt](https://docs.pytorch.org/docs/stable/generated/torch.lt.html)
   * - `lt.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `lt.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  lt(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num; out?: Out }): Tensor;
  lt(self: Tensor, options: { other: Num; out?: Out }): Tensor;
  lt(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; out?: Out }): Tensor;
  lt(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  /**
   * self < other, element for element. In place. [torch.Tensor.lt_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.lt_.html)
   * - `lt_.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `lt_.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  lt_(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num }): Tensor;
  lt_(self: Tensor, options: { other: Num }): Tensor;
  lt_(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor }): Tensor;
  lt_(self: Tensor, options: { other: Tensor }): Tensor;
  /**
   * The x of A x = self from A's pivoted LU factors; self (..., n, k). [torch.lu_solve](https://docs.pytorch.org/docs/stable/generated/torch.lu_solve.html)
   * - `lu_solve(Tensor self, Tensor LU_data, Tensor LU_pivots) -> Tensor`
   */
  luSolve(self: Tensor, LUData: Tensor, LUPivots: Tensor, options?: { self?: Tensor; LUData?: Tensor; LUPivots?: Tensor; out?: Out }): Tensor;
  luSolve(self: Tensor, options: { LUData: Tensor; LUPivots: Tensor; out?: Out }): Tensor;
  /**
   * P, L and U from A's pivoted LU factors. [torch.lu_unpack](https://docs.pytorch.org/docs/stable/generated/torch.lu_unpack.html)
   * - `lu_unpack(Tensor LU_data, Tensor LU_pivots, bool unpack_data=..., bool unpack_pivots=...) -> (Tensor P, Tensor L, Tensor U)`
   */
  luUnpack(LUData: Tensor, LUPivots: Tensor, unpackData?: boolean | { LUData?: Tensor; LUPivots?: Tensor; unpackData?: boolean; unpackPivots?: boolean; out?: Out }, unpackPivots?: boolean | { LUData?: Tensor; LUPivots?: Tensor; unpackData?: boolean; unpackPivots?: boolean; out?: Out }, options?: { LUData?: Tensor; LUPivots?: Tensor; unpackData?: boolean; unpackPivots?: boolean; out?: Out }): [Tensor, Tensor, Tensor] & { readonly P: Tensor; readonly L: Tensor; readonly U: Tensor };
  luUnpack(options: { LUData: Tensor; LUPivots: Tensor; unpackData?: boolean; unpackPivots?: boolean; out?: Out }): [Tensor, Tensor, Tensor] & { readonly P: Tensor; readonly L: Tensor; readonly U: Tensor };
  /** `mH(Tensor self) -> Tensor` */
  mH(self: Tensor, options?: { self?: Tensor }): Tensor;
  /** `mT(Tensor self) -> Tensor` */
  mT(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * max(0, -target * (input1 - input2) + margin). [torch.nn.functional.margin_ranking_loss](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.margin_ranking_loss.html)
   * - `margin_ranking_loss(Tensor input1, Tensor input2, Tensor target, float margin=..., int reduction=...) -> Tensor`
   */
  marginRankingLoss(input1: Tensor, input2: Tensor, target: Tensor, margin?: Float | { input1?: Tensor; input2?: Tensor; target?: Tensor; margin?: Float; reduction?: Int }, reduction?: Int | { input1?: Tensor; input2?: Tensor; target?: Tensor; margin?: Float; reduction?: Int }, options?: { input1?: Tensor; input2?: Tensor; target?: Tensor; margin?: Float; reduction?: Int }): Tensor;
  marginRankingLoss(options: { input1: Tensor; input2: Tensor; target: Tensor; margin?: Float; reduction?: Int }): Tensor;
  /**
   * A value where the mask holds. [torch.Tensor.masked_fill](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.masked_fill.html)
   * - `masked_fill.Scalar(Tensor self, Tensor mask, Scalar value) -> Tensor`
   * - `masked_fill.Tensor(Tensor self, Tensor mask, Tensor value) -> Tensor`
   */
  maskedFill(self: Tensor, mask: Tensor, value: Num, options?: { self?: Tensor; mask?: Tensor; value?: Num; out?: Out }): Tensor;
  maskedFill(self: Tensor, options: { mask: Tensor; value: Num; out?: Out }): Tensor;
  maskedFill(self: Tensor, mask: Tensor, value: Tensor, options?: { self?: Tensor; mask?: Tensor; value?: Tensor; out?: Out }): Tensor;
  maskedFill(self: Tensor, options: { mask: Tensor; value: Tensor; out?: Out }): Tensor;
  /**
   * A value where the mask holds. In place. [torch.Tensor.masked_fill_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.masked_fill_.html)
   * - `masked_fill_.Scalar(Tensor self, Tensor mask, Scalar value) -> Tensor`
   * - `masked_fill_.Tensor(Tensor self, Tensor mask, Tensor value) -> Tensor`
   */
  maskedFill_(self: Tensor, mask: Tensor, value: Num, options?: { self?: Tensor; mask?: Tensor; value?: Num }): Tensor;
  maskedFill_(self: Tensor, options: { mask: Tensor; value: Num }): Tensor;
  maskedFill_(self: Tensor, mask: Tensor, value: Tensor, options?: { self?: Tensor; mask?: Tensor; value?: Tensor }): Tensor;
  maskedFill_(self: Tensor, options: { mask: Tensor; value: Tensor }): Tensor;
  /**
   * Elements of source, in their order, where the mask holds. [torch.Tensor.masked_scatter](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.masked_scatter.html)
   * - `masked_scatter(Tensor self, Tensor mask, Tensor source) -> Tensor`
   */
  maskedScatter(self: Tensor, mask: Tensor, source: Tensor, options?: { self?: Tensor; mask?: Tensor; source?: Tensor; out?: Out }): Tensor;
  maskedScatter(self: Tensor, options: { mask: Tensor; source: Tensor; out?: Out }): Tensor;
  /**
   * Elements of source, in their order, where the mask holds. In place. [torch.Tensor.masked_scatter_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.masked_scatter_.html)
   * - `masked_scatter_(Tensor self, Tensor mask, Tensor source) -> Tensor`
   */
  maskedScatter_(self: Tensor, mask: Tensor, source: Tensor, options?: { self?: Tensor; mask?: Tensor; source?: Tensor }): Tensor;
  maskedScatter_(self: Tensor, options: { mask: Tensor; source: Tensor }): Tensor;
  /** `masked_scatter_backward(Tensor grad_output, Tensor mask, SymInt[] sizes) -> Tensor` */
  maskedScatterBackward(gradOutput: Tensor, mask: Tensor, sizes: readonly Int[], options?: { gradOutput?: Tensor; mask?: Tensor; sizes?: readonly Int[] }): Tensor;
  maskedScatterBackward(options: { gradOutput: Tensor; mask: Tensor; sizes: readonly Int[] }): Tensor;
  /**
   * The elements where the mask holds, as (n). [torch.masked_select](https://docs.pytorch.org/docs/stable/generated/torch.masked_select.html)
   * - `masked_select(Tensor self, Tensor mask) -> Tensor`
   */
  maskedSelect(self: Tensor, mask: Tensor, options?: { self?: Tensor; mask?: Tensor; out?: Out }): Tensor;
  maskedSelect(self: Tensor, options: { mask: Tensor; out?: Out }): Tensor;
  /** `masked_select_backward(Tensor grad, Tensor input, Tensor mask) -> Tensor` */
  maskedSelectBackward(grad: Tensor, input: Tensor, mask: Tensor, options?: { grad?: Tensor; input?: Tensor; mask?: Tensor }): Tensor;
  maskedSelectBackward(options: { grad: Tensor; input: Tensor; mask: Tensor }): Tensor;
  /**
   * The product of vectors, matrices or batches of them: (..., n, m) @ (..., m, p) -> (..., n, p), batches broadcast. [torch.matmul](https://docs.pytorch.org/docs/stable/generated/torch.matmul.html)
   * - `matmul(Tensor self, Tensor other) -> Tensor`
   */
  matmul(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; out?: Out }): Tensor;
  matmul(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  /** `matmul_backward(Tensor grad, Tensor self, Tensor other, bool[] mask) -> (Tensor, Tensor)` */
  matmulBackward(grad: Tensor, self: Tensor, other: Tensor, mask: boolean | readonly boolean[], options?: { grad?: Tensor; self?: Tensor; other?: Tensor; mask?: boolean | readonly boolean[]; out?: Out }): [Tensor, Tensor];
  matmulBackward(options: { grad: Tensor; self: Tensor; other: Tensor; mask: boolean | readonly boolean[]; out?: Out }): [Tensor, Tensor];
  /** `matrix_H(Tensor self) -> Tensor` */
  matrixH(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * The exponential of matrices (..., n, n). [torch.matrix_exp](https://docs.pytorch.org/docs/stable/generated/torch.matrix_exp.html)
   * - `matrix_exp(Tensor self) -> Tensor`
   */
  matrixExp(self: Tensor, options?: { self?: Tensor }): Tensor;
  /** `matrix_exp_backward(Tensor self, Tensor grad) -> Tensor` */
  matrixExpBackward(self: Tensor, grad: Tensor, options?: { self?: Tensor; grad?: Tensor }): Tensor;
  matrixExpBackward(self: Tensor, options: { grad: Tensor }): Tensor;
  /**
   * Matrices (..., n, n) to an integer power. [torch.matrix_power](https://docs.pytorch.org/docs/stable/generated/torch.matrix_power.html)
   * - `matrix_power(Tensor self, int n) -> Tensor`
   */
  matrixPower(self: Tensor, n: Int, options?: { self?: Tensor; n?: Int; out?: Out }): Tensor;
  matrixPower(self: Tensor, options: { n: Int; out?: Out }): Tensor;
  /**
   * The greatest element; over `dim` with its index; of two tensors `maximum`. [torch.max](https://docs.pytorch.org/docs/stable/generated/torch.max.html)
   * - `max(Tensor self) -> Tensor`
   * - `max.dim(Tensor self, int dim, bool keepdim=...) -> (Tensor values, Tensor indices)`
   * - `max.other(Tensor self, Tensor other) -> Tensor`
   */
  max(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  max(self: Tensor, dim: Int, keepdim?: boolean | { self?: Tensor; dim?: Int; keepdim?: boolean; out?: Out }, options?: { self?: Tensor; dim?: Int; keepdim?: boolean; out?: Out }): [Tensor, Tensor] & { readonly values: Tensor; readonly indices: Tensor };
  max(self: Tensor, options: { dim: Int; keepdim?: boolean; out?: Out }): [Tensor, Tensor] & { readonly values: Tensor; readonly indices: Tensor };
  max(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; out?: Out }): Tensor;
  max(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  /**
   * Maxima of windows of (N, C, L). [torch.nn.functional.max_pool1d](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.max_pool1d.html)
   * - `max_pool1d(Tensor self, int[] kernel_size, int[] stride=..., int[] padding=..., int[] dilation=..., bool ceil_mode=...) -> Tensor`
   */
  maxPool1d(self: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }, padding?: Int | readonly Int[] | { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }, dilation?: Int | readonly Int[] | { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }, ceilMode?: boolean | { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }, options?: { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }): Tensor;
  maxPool1d(self: Tensor, options: { kernelSize: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }): Tensor;
  /**
   * Maxima of windows of (N, C, L), and where they were.
   * - `max_pool1d_with_indices(Tensor self, int[] kernel_size, int[] stride=..., int[] padding=..., int[] dilation=..., bool ceil_mode=...) -> (Tensor, Tensor)`
   */
  maxPool1dWithIndices(self: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }, padding?: Int | readonly Int[] | { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }, dilation?: Int | readonly Int[] | { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }, ceilMode?: boolean | { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }, options?: { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }): [Tensor, Tensor];
  maxPool1dWithIndices(self: Tensor, options: { kernelSize: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }): [Tensor, Tensor];
  /**
   * Maxima of windows of (N, C, H, W). [torch.nn.functional.max_pool2d](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.max_pool2d.html)
   * - `max_pool2d(Tensor self, int[] kernel_size, int[] stride=..., int[] padding=..., int[] dilation=..., bool ceil_mode=...) -> Tensor`
   */
  maxPool2d(self: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }, padding?: Int | readonly Int[] | { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }, dilation?: Int | readonly Int[] | { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }, ceilMode?: boolean | { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }, options?: { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }): Tensor;
  maxPool2d(self: Tensor, options: { kernelSize: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }): Tensor;
  /** `max_pool2d_backward(Tensor grad_output, Tensor self, int[] kernel_size, int[] stride=..., int[] padding=..., int[] dilation=..., bool ceil_mode=...) -> Tensor` */
  maxPool2dBackward(gradOutput: Tensor, self: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | { gradOutput?: Tensor; self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Out }, padding?: Int | readonly Int[] | { gradOutput?: Tensor; self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Out }, dilation?: Int | readonly Int[] | { gradOutput?: Tensor; self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Out }, ceilMode?: boolean | { gradOutput?: Tensor; self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Out }, options?: { gradOutput?: Tensor; self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Out }): Tensor;
  maxPool2dBackward(options: { gradOutput: Tensor; self: Tensor; kernelSize: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Out }): Tensor;
  /**
   * Maxima of windows of (N, C, H, W), and where they were.
   * - `max_pool2d_with_indices(Tensor self, int[] kernel_size, int[] stride=..., int[] padding=..., int[] dilation=..., bool ceil_mode=...) -> (Tensor, Tensor)`
   */
  maxPool2dWithIndices(self: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Out }, padding?: Int | readonly Int[] | { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Out }, dilation?: Int | readonly Int[] | { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Out }, ceilMode?: boolean | { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Out }, options?: { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Out }): [Tensor, Tensor];
  maxPool2dWithIndices(self: Tensor, options: { kernelSize: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Out }): [Tensor, Tensor];
  /** `max_pool2d_with_indices_backward(Tensor grad_output, Tensor self, int[] kernel_size, int[] stride, int[] padding, int[] dilation, bool ceil_mode, Tensor indices) -> Tensor` */
  maxPool2dWithIndicesBackward(gradOutput: Tensor, self: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[], padding: Int | readonly Int[], dilation: Int | readonly Int[], ceilMode: boolean, indices: Tensor, options?: { gradOutput?: Tensor; self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; indices?: Tensor; out?: Out }): Tensor;
  maxPool2dWithIndicesBackward(options: { gradOutput: Tensor; self: Tensor; kernelSize: Int | readonly Int[]; stride: Int | readonly Int[]; padding: Int | readonly Int[]; dilation: Int | readonly Int[]; ceilMode: boolean; indices: Tensor; out?: Out }): Tensor;
  /**
   * Maxima of windows of (N, C, D, H, W). [torch.nn.functional.max_pool3d](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.max_pool3d.html)
   * - `max_pool3d(Tensor self, int[] kernel_size, int[] stride=..., int[] padding=..., int[] dilation=..., bool ceil_mode=...) -> Tensor`
   */
  maxPool3d(self: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }, padding?: Int | readonly Int[] | { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }, dilation?: Int | readonly Int[] | { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }, ceilMode?: boolean | { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }, options?: { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }): Tensor;
  maxPool3d(self: Tensor, options: { kernelSize: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean }): Tensor;
  /**
   * Maxima of windows of (N, C, D, H, W), and where they were.
   * - `max_pool3d_with_indices(Tensor self, int[] kernel_size, int[] stride=..., int[] padding=..., int[] dilation=..., bool ceil_mode=...) -> (Tensor, Tensor)`
   */
  maxPool3dWithIndices(self: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Out }, padding?: Int | readonly Int[] | { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Out }, dilation?: Int | readonly Int[] | { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Out }, ceilMode?: boolean | { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Out }, options?: { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Out }): [Tensor, Tensor];
  maxPool3dWithIndices(self: Tensor, options: { kernelSize: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Out }): [Tensor, Tensor];
  /** `max_pool3d_with_indices_backward(Tensor grad_output, Tensor self, int[] kernel_size, int[] stride, int[] padding, int[] dilation, bool ceil_mode, Tensor indices) -> Tensor` */
  maxPool3dWithIndicesBackward(gradOutput: Tensor, self: Tensor, kernelSize: Int | readonly Int[], stride: Int | readonly Int[], padding: Int | readonly Int[], dilation: Int | readonly Int[], ceilMode: boolean, indices: Tensor, options?: { gradOutput?: Tensor; self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; indices?: Tensor; out?: Out }): Tensor;
  maxPool3dWithIndicesBackward(options: { gradOutput: Tensor; self: Tensor; kernelSize: Int | readonly Int[]; stride: Int | readonly Int[]; padding: Int | readonly Int[]; dilation: Int | readonly Int[]; ceilMode: boolean; indices: Tensor; out?: Out }): Tensor;
  /**
   * Maxima back to where they were in (N, C, H, W), else 0. [torch.nn.functional.max_unpool2d](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.max_unpool2d.html)
   * - `max_unpool2d(Tensor self, Tensor indices, SymInt[] output_size) -> Tensor`
   */
  maxUnpool2d(self: Tensor, indices: Tensor, outputSize: Int | readonly Int[], options?: { self?: Tensor; indices?: Tensor; outputSize?: Int | readonly Int[]; out?: Out }): Tensor;
  maxUnpool2d(self: Tensor, options: { indices: Tensor; outputSize: Int | readonly Int[]; out?: Out }): Tensor;
  /**
   * Maxima back to where they were in (N, C, D, H, W), else 0. [torch.nn.functional.max_unpool3d](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.max_unpool3d.html)
   * - `max_unpool3d(Tensor self, Tensor indices, SymInt[] output_size, int[] stride, int[] padding) -> Tensor`
   */
  maxUnpool3d(self: Tensor, indices: Tensor, outputSize: Int | readonly Int[], stride: Int | readonly Int[], padding: Int | readonly Int[], options?: { self?: Tensor; indices?: Tensor; outputSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; out?: Out }): Tensor;
  maxUnpool3d(self: Tensor, options: { indices: Tensor; outputSize: Int | readonly Int[]; stride: Int | readonly Int[]; padding: Int | readonly Int[]; out?: Out }): Tensor;
  /**
   * The greater of each two elements; NaN wins. [torch.maximum](https://docs.pytorch.org/docs/stable/generated/torch.maximum.html)
   * - `maximum(Tensor self, Tensor other) -> Tensor`
   */
  maximum(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; out?: Out }): Tensor;
  maximum(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  /**
   * The mean of all elements, or over `dim`. [torch.mean](https://docs.pytorch.org/docs/stable/generated/torch.mean.html)
   * - `mean(Tensor self, *, ScalarType? dtype=...) -> Tensor`
   * - `mean.dim(Tensor self, int[]? dim, bool keepdim=..., *, ScalarType? dtype=...) -> Tensor`
   */
  mean(self: Tensor, options?: { self?: Tensor; dtype?: DTypeLike | null; out?: Out }): Tensor;
  mean(self: Tensor, dim: Int | readonly Int[] | null, keepdim?: boolean | { self?: Tensor; dim?: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DTypeLike | null; out?: Out }, options?: { self?: Tensor; dim?: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DTypeLike | null; out?: Out }): Tensor;
  mean(self: Tensor, options: { dim: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DTypeLike | null; out?: Out }): Tensor;
  /**
   * The middle element (the lower of two), of all or over `dim` with its index. [torch.median](https://docs.pytorch.org/docs/stable/generated/torch.median.html)
   * - `median(Tensor self) -> Tensor`
   * - `median.dim(Tensor self, int dim, bool keepdim=...) -> (Tensor values, Tensor indices)`
   */
  median(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  median(self: Tensor, dim: Int, keepdim?: boolean | { self?: Tensor; dim?: Int; keepdim?: boolean; out?: Out }, options?: { self?: Tensor; dim?: Int; keepdim?: boolean; out?: Out }): [Tensor, Tensor] & { readonly values: Tensor; readonly indices: Tensor };
  median(self: Tensor, options: { dim: Int; keepdim?: boolean; out?: Out }): [Tensor, Tensor] & { readonly values: Tensor; readonly indices: Tensor };
  /**
   * The coordinates of a grid, from those of each dimension. [torch.meshgrid](https://docs.pytorch.org/docs/stable/generated/torch.meshgrid.html)
   * - `meshgrid(Tensor[] tensors) -> Tensor[]`
   * - `meshgrid.indexing(Tensor[] tensors, *, str indexing) -> Tensor[]`
   */
  meshgrid(tensors: readonly Tensor[], options?: { tensors?: readonly Tensor[] }): Tensor[];
  meshgrid(options: { tensors: readonly Tensor[] }): Tensor[];
  meshgrid(tensors: readonly Tensor[], options: { tensors?: readonly Tensor[]; indexing?: string }): Tensor[];
  meshgrid(options: { tensors: readonly Tensor[]; indexing: string }): Tensor[];
  /**
   * The least element; over `dim` with its index; of two tensors `minimum`. [torch.min](https://docs.pytorch.org/docs/stable/generated/torch.min.html)
   * - `min(Tensor self) -> Tensor`
   * - `min.dim(Tensor self, int dim, bool keepdim=...) -> (Tensor values, Tensor indices)`
   * - `min.other(Tensor self, Tensor other) -> Tensor`
   */
  min(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  min(self: Tensor, dim: Int, keepdim?: boolean | { self?: Tensor; dim?: Int; keepdim?: boolean; out?: Out }, options?: { self?: Tensor; dim?: Int; keepdim?: boolean; out?: Out }): [Tensor, Tensor] & { readonly values: Tensor; readonly indices: Tensor };
  min(self: Tensor, options: { dim: Int; keepdim?: boolean; out?: Out }): [Tensor, Tensor] & { readonly values: Tensor; readonly indices: Tensor };
  min(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; out?: Out }): Tensor;
  min(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  /**
   * The lesser of each two elements; NaN wins. [torch.minimum](https://docs.pytorch.org/docs/stable/generated/torch.minimum.html)
   * - `minimum(Tensor self, Tensor other) -> Tensor`
   */
  minimum(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; out?: Out }): Tensor;
  minimum(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  /** `miopen_batch_norm(Tensor input, Tensor weight, Tensor? bias, Tensor? running_mean, Tensor? running_var, bool training, float exponential_average_factor, float epsilon) -> (Tensor, Tensor, Tensor)` */
  miopenBatchNorm(input: Tensor, weight: Tensor, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, training: boolean, exponentialAverageFactor: Float, epsilon: Float, options?: { input?: Tensor; weight?: Tensor; bias?: Tensor | null; runningMean?: Tensor | null; runningVar?: Tensor | null; training?: boolean; exponentialAverageFactor?: Float; epsilon?: Float; out?: Out }): [Tensor, Tensor, Tensor];
  miopenBatchNorm(options: { input: Tensor; weight: Tensor; bias: Tensor | null; runningMean: Tensor | null; runningVar: Tensor | null; training: boolean; exponentialAverageFactor: Float; epsilon: Float; out?: Out }): [Tensor, Tensor, Tensor];
  /** `miopen_batch_norm_backward(Tensor input, Tensor grad_output, Tensor weight, Tensor? running_mean, Tensor? running_var, Tensor? save_mean, Tensor? save_var, float epsilon) -> (Tensor, Tensor, Tensor)` */
  miopenBatchNormBackward(input: Tensor, gradOutput: Tensor, weight: Tensor, runningMean: Tensor | null, runningVar: Tensor | null, saveMean: Tensor | null, saveVar: Tensor | null, epsilon: Float, options?: { input?: Tensor; gradOutput?: Tensor; weight?: Tensor; runningMean?: Tensor | null; runningVar?: Tensor | null; saveMean?: Tensor | null; saveVar?: Tensor | null; epsilon?: Float; out?: Out }): [Tensor, Tensor, Tensor];
  miopenBatchNormBackward(options: { input: Tensor; gradOutput: Tensor; weight: Tensor; runningMean: Tensor | null; runningVar: Tensor | null; saveMean: Tensor | null; saveVar: Tensor | null; epsilon: Float; out?: Out }): [Tensor, Tensor, Tensor];
  /** `miopen_convolution(Tensor self, Tensor weight, Tensor? bias, SymInt[] padding, SymInt[] stride, SymInt[] dilation, SymInt groups, bool benchmark, bool deterministic) -> Tensor` */
  miopenConvolution(self: Tensor, weight: Tensor, bias: Tensor | null, padding: readonly Int[], stride: readonly Int[], dilation: readonly Int[], groups: Int, benchmark: boolean, deterministic: boolean, options?: { self?: Tensor; weight?: Tensor; bias?: Tensor | null; padding?: readonly Int[]; stride?: readonly Int[]; dilation?: readonly Int[]; groups?: Int; benchmark?: boolean; deterministic?: boolean; out?: Out }): Tensor;
  miopenConvolution(self: Tensor, options: { weight: Tensor; bias: Tensor | null; padding: readonly Int[]; stride: readonly Int[]; dilation: readonly Int[]; groups: Int; benchmark: boolean; deterministic: boolean; out?: Out }): Tensor;
  /** `miopen_convolution_add_relu(Tensor self, Tensor weight, Tensor z, Scalar? alpha, Tensor? bias, SymInt[] stride, SymInt[] padding, SymInt[] dilation, SymInt groups) -> Tensor` */
  miopenConvolutionAddRelu(self: Tensor, weight: Tensor, z: Tensor, alpha: Num | null, bias: Tensor | null, stride: readonly Int[], padding: readonly Int[], dilation: readonly Int[], groups: Int, options?: { self?: Tensor; weight?: Tensor; z?: Tensor; alpha?: Num | null; bias?: Tensor | null; stride?: readonly Int[]; padding?: readonly Int[]; dilation?: readonly Int[]; groups?: Int }): Tensor;
  miopenConvolutionAddRelu(self: Tensor, options: { weight: Tensor; z: Tensor; alpha: Num | null; bias: Tensor | null; stride: readonly Int[]; padding: readonly Int[]; dilation: readonly Int[]; groups: Int }): Tensor;
  /** `miopen_convolution_relu(Tensor self, Tensor weight, Tensor? bias, SymInt[] stride, SymInt[] padding, SymInt[] dilation, SymInt groups) -> Tensor` */
  miopenConvolutionRelu(self: Tensor, weight: Tensor, bias: Tensor | null, stride: readonly Int[], padding: readonly Int[], dilation: readonly Int[], groups: Int, options?: { self?: Tensor; weight?: Tensor; bias?: Tensor | null; stride?: readonly Int[]; padding?: readonly Int[]; dilation?: readonly Int[]; groups?: Int }): Tensor;
  miopenConvolutionRelu(self: Tensor, options: { weight: Tensor; bias: Tensor | null; stride: readonly Int[]; padding: readonly Int[]; dilation: readonly Int[]; groups: Int }): Tensor;
  /** `miopen_convolution_transpose(Tensor self, Tensor weight, Tensor? bias, SymInt[] padding, SymInt[] output_padding, SymInt[] stride, SymInt[] dilation, SymInt groups, bool benchmark, bool deterministic) -> Tensor` */
  miopenConvolutionTranspose(self: Tensor, weight: Tensor, bias: Tensor | null, padding: readonly Int[], outputPadding: readonly Int[], stride: readonly Int[], dilation: readonly Int[], groups: Int, benchmark: boolean, deterministic: boolean, options?: { self?: Tensor; weight?: Tensor; bias?: Tensor | null; padding?: readonly Int[]; outputPadding?: readonly Int[]; stride?: readonly Int[]; dilation?: readonly Int[]; groups?: Int; benchmark?: boolean; deterministic?: boolean; out?: Out }): Tensor;
  miopenConvolutionTranspose(self: Tensor, options: { weight: Tensor; bias: Tensor | null; padding: readonly Int[]; outputPadding: readonly Int[]; stride: readonly Int[]; dilation: readonly Int[]; groups: Int; benchmark: boolean; deterministic: boolean; out?: Out }): Tensor;
  /**
   * - `miopen_ctc_loss(Tensor log_probs, Tensor targets, int[] input_lengths, int[] target_lengths, int blank, bool deterministic, bool zero_infinity) -> (Tensor, Tensor)`
   * - `miopen_ctc_loss.Tensor(Tensor log_probs, Tensor targets, Tensor input_lengths, Tensor target_lengths, int blank, bool deterministic, bool zero_infinity) -> (Tensor, Tensor)`
   */
  miopenCtcLoss(logProbs: Tensor, targets: Tensor, inputLengths: readonly Int[], targetLengths: readonly Int[], blank: Int, deterministic: boolean, zeroInfinity: boolean, options?: { logProbs?: Tensor; targets?: Tensor; inputLengths?: readonly Int[]; targetLengths?: readonly Int[]; blank?: Int; deterministic?: boolean; zeroInfinity?: boolean; out?: Out }): [Tensor, Tensor];
  miopenCtcLoss(options: { logProbs: Tensor; targets: Tensor; inputLengths: readonly Int[]; targetLengths: readonly Int[]; blank: Int; deterministic: boolean; zeroInfinity: boolean; out?: Out }): [Tensor, Tensor];
  miopenCtcLoss(logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, blank: Int, deterministic: boolean, zeroInfinity: boolean, options?: { logProbs?: Tensor; targets?: Tensor; inputLengths?: Tensor; targetLengths?: Tensor; blank?: Int; deterministic?: boolean; zeroInfinity?: boolean; out?: Out }): [Tensor, Tensor];
  miopenCtcLoss(options: { logProbs: Tensor; targets: Tensor; inputLengths: Tensor; targetLengths: Tensor; blank: Int; deterministic: boolean; zeroInfinity: boolean; out?: Out }): [Tensor, Tensor];
  /** `miopen_depthwise_convolution(Tensor self, Tensor weight, Tensor? bias, SymInt[] padding, SymInt[] stride, SymInt[] dilation, SymInt groups, bool benchmark, bool deterministic) -> Tensor` */
  miopenDepthwiseConvolution(self: Tensor, weight: Tensor, bias: Tensor | null, padding: readonly Int[], stride: readonly Int[], dilation: readonly Int[], groups: Int, benchmark: boolean, deterministic: boolean, options?: { self?: Tensor; weight?: Tensor; bias?: Tensor | null; padding?: readonly Int[]; stride?: readonly Int[]; dilation?: readonly Int[]; groups?: Int; benchmark?: boolean; deterministic?: boolean; out?: Out }): Tensor;
  miopenDepthwiseConvolution(self: Tensor, options: { weight: Tensor; bias: Tensor | null; padding: readonly Int[]; stride: readonly Int[]; dilation: readonly Int[]; groups: Int; benchmark: boolean; deterministic: boolean; out?: Out }): Tensor;
  /** `miopen_rnn(Tensor input, Tensor[] weight, int weight_stride0, Tensor hx, Tensor? cx, int mode, int hidden_size, int num_layers, bool batch_first, float dropout, bool train, bool bidirectional, int[] batch_sizes, Tensor? dropout_state) -> (Tensor, Tensor, Tensor, Tensor, Tensor)` */
  miopenRnn(input: Tensor, weight: readonly Tensor[], weightStride0: Int, hx: Tensor, cx: Tensor | null, mode: Int, hiddenSize: Int, numLayers: Int, batchFirst: boolean, dropout: Float, train: boolean, bidirectional: boolean, batchSizes: readonly Int[], dropoutState: Tensor | null, options?: { input?: Tensor; weight?: readonly Tensor[]; weightStride0?: Int; hx?: Tensor; cx?: Tensor | null; mode?: Int; hiddenSize?: Int; numLayers?: Int; batchFirst?: boolean; dropout?: Float; train?: boolean; bidirectional?: boolean; batchSizes?: readonly Int[]; dropoutState?: Tensor | null; out?: Out }): [Tensor, Tensor, Tensor, Tensor, Tensor];
  miopenRnn(options: { input: Tensor; weight: readonly Tensor[]; weightStride0: Int; hx: Tensor; cx: Tensor | null; mode: Int; hiddenSize: Int; numLayers: Int; batchFirst: boolean; dropout: Float; train: boolean; bidirectional: boolean; batchSizes: readonly Int[]; dropoutState: Tensor | null; out?: Out }): [Tensor, Tensor, Tensor, Tensor, Tensor];
  /** `miopen_rnn_backward(Tensor input, Tensor[] weight, int weight_stride0, Tensor weight_buf, Tensor hx, Tensor? cx, Tensor output, Tensor? grad_output, Tensor? grad_hy, Tensor? grad_cy, int mode, int hidden_size, int num_layers, bool batch_first, float dropout, bool train, bool bidirectional, int[] batch_sizes, Tensor? dropout_state, Tensor reserve, bool[] output_mask) -> (Tensor, Tensor, Tensor, Tensor[])` */
  miopenRnnBackward(input: Tensor, weight: readonly Tensor[], weightStride0: Int, weightBuf: Tensor, hx: Tensor, cx: Tensor | null, output: Tensor, gradOutput: Tensor | null, gradHy: Tensor | null, gradCy: Tensor | null, mode: Int, hiddenSize: Int, numLayers: Int, batchFirst: boolean, dropout: Float, train: boolean, bidirectional: boolean, batchSizes: readonly Int[], dropoutState: Tensor | null, reserve: Tensor, outputMask: boolean | readonly boolean[], options?: { input?: Tensor; weight?: readonly Tensor[]; weightStride0?: Int; weightBuf?: Tensor; hx?: Tensor; cx?: Tensor | null; output?: Tensor; gradOutput?: Tensor | null; gradHy?: Tensor | null; gradCy?: Tensor | null; mode?: Int; hiddenSize?: Int; numLayers?: Int; batchFirst?: boolean; dropout?: Float; train?: boolean; bidirectional?: boolean; batchSizes?: readonly Int[]; dropoutState?: Tensor | null; reserve?: Tensor; outputMask?: boolean | readonly boolean[]; out?: Out }): [Tensor, Tensor, Tensor, Tensor[]];
  miopenRnnBackward(options: { input: Tensor; weight: readonly Tensor[]; weightStride0: Int; weightBuf: Tensor; hx: Tensor; cx: Tensor | null; output: Tensor; gradOutput: Tensor | null; gradHy: Tensor | null; gradCy: Tensor | null; mode: Int; hiddenSize: Int; numLayers: Int; batchFirst: boolean; dropout: Float; train: boolean; bidirectional: boolean; batchSizes: readonly Int[]; dropoutState: Tensor | null; reserve: Tensor; outputMask: boolean | readonly boolean[]; out?: Out }): [Tensor, Tensor, Tensor, Tensor[]];
  /**
   * x * tanh(softplus(x)) of each element. [torch.nn.functional.mish](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.mish.html)
   * - `mish(Tensor self) -> Tensor`
   */
  mish(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * x * tanh(softplus(x)) of each element. In place.
   * - `mish_(Tensor self) -> Tensor`
   */
  mish_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /** `mish_backward(Tensor grad_output, Tensor self) -> Tensor` */
  mishBackward(gradOutput: Tensor, self: Tensor, options?: { gradOutput?: Tensor; self?: Tensor }): Tensor;
  mishBackward(options: { gradOutput: Tensor; self: Tensor }): Tensor;
  /** `mkldnn_adaptive_avg_pool2d(Tensor self, int[] output_size) -> Tensor` */
  mkldnnAdaptiveAvgPool2d(self: Tensor, outputSize: Int | readonly Int[], options?: { self?: Tensor; outputSize?: Int | readonly Int[]; out?: Out }): Tensor;
  mkldnnAdaptiveAvgPool2d(self: Tensor, options: { outputSize: Int | readonly Int[]; out?: Out }): Tensor;
  /** `mkldnn_adaptive_avg_pool2d_backward(Tensor grad_output, Tensor self) -> Tensor` */
  mkldnnAdaptiveAvgPool2dBackward(gradOutput: Tensor, self: Tensor, options?: { gradOutput?: Tensor; self?: Tensor; out?: Out }): Tensor;
  mkldnnAdaptiveAvgPool2dBackward(options: { gradOutput: Tensor; self: Tensor; out?: Out }): Tensor;
  /** `mkldnn_convolution(Tensor self, Tensor weight, Tensor? bias, SymInt[] padding, SymInt[] stride, SymInt[] dilation, SymInt groups) -> Tensor` */
  mkldnnConvolution(self: Tensor, weight: Tensor, bias: Tensor | null, padding: readonly Int[], stride: readonly Int[], dilation: readonly Int[], groups: Int, options?: { self?: Tensor; weight?: Tensor; bias?: Tensor | null; padding?: readonly Int[]; stride?: readonly Int[]; dilation?: readonly Int[]; groups?: Int; out?: Out }): Tensor;
  mkldnnConvolution(self: Tensor, options: { weight: Tensor; bias: Tensor | null; padding: readonly Int[]; stride: readonly Int[]; dilation: readonly Int[]; groups: Int; out?: Out }): Tensor;
  /** `mkldnn_linear(Tensor self, Tensor weight, Tensor? bias=...) -> Tensor` */
  mkldnnLinear(self: Tensor, weight: Tensor, bias?: Tensor | null | { self?: Tensor; weight?: Tensor; bias?: Tensor | null; out?: Out }, options?: { self?: Tensor; weight?: Tensor; bias?: Tensor | null; out?: Out }): Tensor;
  mkldnnLinear(self: Tensor, options: { weight: Tensor; bias?: Tensor | null; out?: Out }): Tensor;
  /** `mkldnn_linear_backward(Tensor self, Tensor grad_output, Tensor weight, bool[] output_mask) -> (Tensor, Tensor, Tensor)` */
  mkldnnLinearBackward(self: Tensor, gradOutput: Tensor, weight: Tensor, outputMask: boolean | readonly boolean[], options?: { self?: Tensor; gradOutput?: Tensor; weight?: Tensor; outputMask?: boolean | readonly boolean[]; out?: Out }): [Tensor, Tensor, Tensor];
  mkldnnLinearBackward(self: Tensor, options: { gradOutput: Tensor; weight: Tensor; outputMask: boolean | readonly boolean[]; out?: Out }): [Tensor, Tensor, Tensor];
  /** `mkldnn_linear_backward_input(int[] input_size, Tensor grad_output, Tensor weight) -> Tensor` */
  mkldnnLinearBackwardInput(inputSize: readonly Int[], gradOutput: Tensor, weight: Tensor, options?: { inputSize?: readonly Int[]; gradOutput?: Tensor; weight?: Tensor; out?: Out }): Tensor;
  mkldnnLinearBackwardInput(options: { inputSize: readonly Int[]; gradOutput: Tensor; weight: Tensor; out?: Out }): Tensor;
  /** `mkldnn_linear_backward_weights(Tensor grad_output, Tensor input, Tensor weight, bool bias_defined) -> (Tensor, Tensor)` */
  mkldnnLinearBackwardWeights(gradOutput: Tensor, input: Tensor, weight: Tensor, biasDefined: boolean, options?: { gradOutput?: Tensor; input?: Tensor; weight?: Tensor; biasDefined?: boolean; out?: Out }): [Tensor, Tensor];
  mkldnnLinearBackwardWeights(options: { gradOutput: Tensor; input: Tensor; weight: Tensor; biasDefined: boolean; out?: Out }): [Tensor, Tensor];
  /** `mkldnn_max_pool2d(Tensor self, int[] kernel_size, int[] stride=..., int[] padding=..., int[] dilation=..., bool ceil_mode=...) -> Tensor` */
  mkldnnMaxPool2d(self: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Out }, padding?: Int | readonly Int[] | { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Out }, dilation?: Int | readonly Int[] | { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Out }, ceilMode?: boolean | { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Out }, options?: { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Out }): Tensor;
  mkldnnMaxPool2d(self: Tensor, options: { kernelSize: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Out }): Tensor;
  /** `mkldnn_max_pool2d_backward(Tensor grad_output, Tensor output, Tensor input, int[] kernel_size, int[] stride=..., int[] padding=..., int[] dilation=..., bool ceil_mode=...) -> Tensor` */
  mkldnnMaxPool2dBackward(gradOutput: Tensor, output: Tensor, input: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | { gradOutput?: Tensor; output?: Tensor; input?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Out }, padding?: Int | readonly Int[] | { gradOutput?: Tensor; output?: Tensor; input?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Out }, dilation?: Int | readonly Int[] | { gradOutput?: Tensor; output?: Tensor; input?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Out }, ceilMode?: boolean | { gradOutput?: Tensor; output?: Tensor; input?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Out }, options?: { gradOutput?: Tensor; output?: Tensor; input?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Out }): Tensor;
  mkldnnMaxPool2dBackward(options: { gradOutput: Tensor; output: Tensor; input: Tensor; kernelSize: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Out }): Tensor;
  /** `mkldnn_max_pool3d(Tensor self, int[] kernel_size, int[] stride=..., int[] padding=..., int[] dilation=..., bool ceil_mode=...) -> Tensor` */
  mkldnnMaxPool3d(self: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Out }, padding?: Int | readonly Int[] | { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Out }, dilation?: Int | readonly Int[] | { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Out }, ceilMode?: boolean | { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Out }, options?: { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Out }): Tensor;
  mkldnnMaxPool3d(self: Tensor, options: { kernelSize: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Out }): Tensor;
  /** `mkldnn_max_pool3d_backward(Tensor grad_output, Tensor output, Tensor input, int[] kernel_size, int[] stride=..., int[] padding=..., int[] dilation=..., bool ceil_mode=...) -> Tensor` */
  mkldnnMaxPool3dBackward(gradOutput: Tensor, output: Tensor, input: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | { gradOutput?: Tensor; output?: Tensor; input?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Out }, padding?: Int | readonly Int[] | { gradOutput?: Tensor; output?: Tensor; input?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Out }, dilation?: Int | readonly Int[] | { gradOutput?: Tensor; output?: Tensor; input?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Out }, ceilMode?: boolean | { gradOutput?: Tensor; output?: Tensor; input?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Out }, options?: { gradOutput?: Tensor; output?: Tensor; input?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Out }): Tensor;
  mkldnnMaxPool3dBackward(options: { gradOutput: Tensor; output: Tensor; input: Tensor; kernelSize: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Out }): Tensor;
  /** `mkldnn_reorder_conv2d_weight(Tensor self, SymInt[] padding=..., SymInt[] stride=..., SymInt[] dilation=..., SymInt groups=..., SymInt[]? input_size=...) -> Tensor` */
  mkldnnReorderConv2dWeight(self: Tensor, padding?: Int | readonly Int[] | { self?: Tensor; padding?: Int | readonly Int[]; stride?: Int | readonly Int[]; dilation?: Int | readonly Int[]; groups?: Int; inputSize?: readonly Int[] | null; out?: Out }, stride?: Int | readonly Int[] | { self?: Tensor; padding?: Int | readonly Int[]; stride?: Int | readonly Int[]; dilation?: Int | readonly Int[]; groups?: Int; inputSize?: readonly Int[] | null; out?: Out }, dilation?: Int | readonly Int[] | { self?: Tensor; padding?: Int | readonly Int[]; stride?: Int | readonly Int[]; dilation?: Int | readonly Int[]; groups?: Int; inputSize?: readonly Int[] | null; out?: Out }, groups?: Int | { self?: Tensor; padding?: Int | readonly Int[]; stride?: Int | readonly Int[]; dilation?: Int | readonly Int[]; groups?: Int; inputSize?: readonly Int[] | null; out?: Out }, inputSize?: readonly Int[] | null | { self?: Tensor; padding?: Int | readonly Int[]; stride?: Int | readonly Int[]; dilation?: Int | readonly Int[]; groups?: Int; inputSize?: readonly Int[] | null; out?: Out }, options?: { self?: Tensor; padding?: Int | readonly Int[]; stride?: Int | readonly Int[]; dilation?: Int | readonly Int[]; groups?: Int; inputSize?: readonly Int[] | null; out?: Out }): Tensor;
  /** `mkldnn_reorder_conv3d_weight(Tensor self, SymInt[] padding=..., SymInt[] stride=..., SymInt[] dilation=..., SymInt groups=..., SymInt[]? input_size=...) -> Tensor` */
  mkldnnReorderConv3dWeight(self: Tensor, padding?: Int | readonly Int[] | { self?: Tensor; padding?: Int | readonly Int[]; stride?: Int | readonly Int[]; dilation?: Int | readonly Int[]; groups?: Int; inputSize?: readonly Int[] | null; out?: Out }, stride?: Int | readonly Int[] | { self?: Tensor; padding?: Int | readonly Int[]; stride?: Int | readonly Int[]; dilation?: Int | readonly Int[]; groups?: Int; inputSize?: readonly Int[] | null; out?: Out }, dilation?: Int | readonly Int[] | { self?: Tensor; padding?: Int | readonly Int[]; stride?: Int | readonly Int[]; dilation?: Int | readonly Int[]; groups?: Int; inputSize?: readonly Int[] | null; out?: Out }, groups?: Int | { self?: Tensor; padding?: Int | readonly Int[]; stride?: Int | readonly Int[]; dilation?: Int | readonly Int[]; groups?: Int; inputSize?: readonly Int[] | null; out?: Out }, inputSize?: readonly Int[] | null | { self?: Tensor; padding?: Int | readonly Int[]; stride?: Int | readonly Int[]; dilation?: Int | readonly Int[]; groups?: Int; inputSize?: readonly Int[] | null; out?: Out }, options?: { self?: Tensor; padding?: Int | readonly Int[]; stride?: Int | readonly Int[]; dilation?: Int | readonly Int[]; groups?: Int; inputSize?: readonly Int[] | null; out?: Out }): Tensor;
  /** `mkldnn_rnn_layer(Tensor input, Tensor weight0, Tensor weight1, Tensor weight2, Tensor weight3, Tensor hx_, Tensor cx_, bool reverse, int[] batch_sizes, int mode, int hidden_size, int num_layers, bool has_biases, bool bidirectional, bool batch_first, bool train) -> (Tensor, Tensor, Tensor, Tensor)` */
  mkldnnRnnLayer(input: Tensor, weight0: Tensor, weight1: Tensor, weight2: Tensor, weight3: Tensor, hx_: Tensor, cx_: Tensor, reverse: boolean, batchSizes: readonly Int[], mode: Int, hiddenSize: Int, numLayers: Int, hasBiases: boolean, bidirectional: boolean, batchFirst: boolean, train: boolean, options?: { input?: Tensor; weight0?: Tensor; weight1?: Tensor; weight2?: Tensor; weight3?: Tensor; hx_?: Tensor; cx_?: Tensor; reverse?: boolean; batchSizes?: readonly Int[]; mode?: Int; hiddenSize?: Int; numLayers?: Int; hasBiases?: boolean; bidirectional?: boolean; batchFirst?: boolean; train?: boolean; out?: Out }): [Tensor, Tensor, Tensor, Tensor];
  mkldnnRnnLayer(options: { input: Tensor; weight0: Tensor; weight1: Tensor; weight2: Tensor; weight3: Tensor; hx_: Tensor; cx_: Tensor; reverse: boolean; batchSizes: readonly Int[]; mode: Int; hiddenSize: Int; numLayers: Int; hasBiases: boolean; bidirectional: boolean; batchFirst: boolean; train: boolean; out?: Out }): [Tensor, Tensor, Tensor, Tensor];
  /** `mkldnn_rnn_layer_backward(Tensor input, Tensor weight1, Tensor weight2, Tensor weight3, Tensor weight4, Tensor hx_, Tensor cx_tmp, Tensor output, Tensor hy_, Tensor cy_, Tensor? grad_output, Tensor? grad_hy, Tensor? grad_cy, bool reverse, int mode, int hidden_size, int num_layers, bool has_biases, bool train, bool bidirectional, int[] batch_sizes, bool batch_first, Tensor workspace) -> (Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor)` */
  mkldnnRnnLayerBackward(input: Tensor, weight1: Tensor, weight2: Tensor, weight3: Tensor, weight4: Tensor, hx_: Tensor, cxTmp: Tensor, output: Tensor, hy_: Tensor, cy_: Tensor, gradOutput: Tensor | null, gradHy: Tensor | null, gradCy: Tensor | null, reverse: boolean, mode: Int, hiddenSize: Int, numLayers: Int, hasBiases: boolean, train: boolean, bidirectional: boolean, batchSizes: readonly Int[], batchFirst: boolean, workspace: Tensor, options?: { input?: Tensor; weight1?: Tensor; weight2?: Tensor; weight3?: Tensor; weight4?: Tensor; hx_?: Tensor; cxTmp?: Tensor; output?: Tensor; hy_?: Tensor; cy_?: Tensor; gradOutput?: Tensor | null; gradHy?: Tensor | null; gradCy?: Tensor | null; reverse?: boolean; mode?: Int; hiddenSize?: Int; numLayers?: Int; hasBiases?: boolean; train?: boolean; bidirectional?: boolean; batchSizes?: readonly Int[]; batchFirst?: boolean; workspace?: Tensor; out?: Out }): [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
  mkldnnRnnLayerBackward(options: { input: Tensor; weight1: Tensor; weight2: Tensor; weight3: Tensor; weight4: Tensor; hx_: Tensor; cxTmp: Tensor; output: Tensor; hy_: Tensor; cy_: Tensor; gradOutput: Tensor | null; gradHy: Tensor | null; gradCy: Tensor | null; reverse: boolean; mode: Int; hiddenSize: Int; numLayers: Int; hasBiases: boolean; train: boolean; bidirectional: boolean; batchSizes: readonly Int[]; batchFirst: boolean; workspace: Tensor; out?: Out }): [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
  /**
   * The product of matrices (n, m) @ (m, p) -> (n, p). [torch.mm](https://docs.pytorch.org/docs/stable/generated/torch.mm.html)
   * - `mm(Tensor self, Tensor mat2) -> Tensor`
   * - `mm.dtype(Tensor self, Tensor mat2, ScalarType out_dtype) -> Tensor`
   */
  mm(self: Tensor, mat2: Tensor, options?: { self?: Tensor; mat2?: Tensor; out?: Out }): Tensor;
  mm(self: Tensor, options: { mat2: Tensor; out?: Out }): Tensor;
  mm(self: Tensor, mat2: Tensor, outDtype: DTypeLike, options?: { self?: Tensor; mat2?: Tensor; outDtype?: DTypeLike; out?: Out }): Tensor;
  mm(self: Tensor, options: { mat2: Tensor; outDtype: DTypeLike; out?: Out }): Tensor;
  /**
   * The most frequent element over `dim`, and its index. [torch.mode](https://docs.pytorch.org/docs/stable/generated/torch.mode.html)
   * - `mode(Tensor self, int dim=..., bool keepdim=...) -> (Tensor values, Tensor indices)`
   */
  mode(self: Tensor, dim?: Int | { self?: Tensor; dim?: Int; keepdim?: boolean; out?: Out }, keepdim?: boolean | { self?: Tensor; dim?: Int; keepdim?: boolean; out?: Out }, options?: { self?: Tensor; dim?: Int; keepdim?: boolean; out?: Out }): [Tensor, Tensor] & { readonly values: Tensor; readonly indices: Tensor };
  /**
   * With dimensions moved to other places. [torch.moveaxis](https://docs.pytorch.org/docs/stable/generated/torch.moveaxis.html)
   * - `moveaxis.int(Tensor self, int source, int destination) -> Tensor`
   * - `moveaxis.intlist(Tensor self, int[] source, int[] destination) -> Tensor`
   */
  moveaxis(self: Tensor, source: Int, destination: Int, options?: { self?: Tensor; source?: Int; destination?: Int }): Tensor;
  moveaxis(self: Tensor, options: { source: Int; destination: Int }): Tensor;
  moveaxis(self: Tensor, source: readonly Int[], destination: readonly Int[], options?: { self?: Tensor; source?: readonly Int[]; destination?: readonly Int[] }): Tensor;
  moveaxis(self: Tensor, options: { source: readonly Int[]; destination: readonly Int[] }): Tensor;
  /**
   * With dimensions moved to other places. [torch.movedim](https://docs.pytorch.org/docs/stable/generated/torch.movedim.html)
   * - `movedim.int(Tensor self, int source, int destination) -> Tensor`
   * - `movedim.intlist(Tensor self, int[] source, int[] destination) -> Tensor`
   */
  movedim(self: Tensor, source: Int, destination: Int, options?: { self?: Tensor; source?: Int; destination?: Int }): Tensor;
  movedim(self: Tensor, options: { source: Int; destination: Int }): Tensor;
  movedim(self: Tensor, source: readonly Int[], destination: readonly Int[], options?: { self?: Tensor; source?: readonly Int[]; destination?: readonly Int[] }): Tensor;
  movedim(self: Tensor, options: { source: readonly Int[]; destination: readonly Int[] }): Tensor;
  /** `mps_convolution_backward(Tensor self, Tensor grad_output, Tensor weight, SymInt[] padding, SymInt[] stride, SymInt[] dilation, SymInt groups, bool[] output_mask) -> (Tensor, Tensor, Tensor)` */
  mpsConvolutionBackward(self: Tensor, gradOutput: Tensor, weight: Tensor, padding: readonly Int[], stride: readonly Int[], dilation: readonly Int[], groups: Int, outputMask: boolean | readonly boolean[], options?: { self?: Tensor; gradOutput?: Tensor; weight?: Tensor; padding?: readonly Int[]; stride?: readonly Int[]; dilation?: readonly Int[]; groups?: Int; outputMask?: boolean | readonly boolean[]; out?: Out }): [Tensor, Tensor, Tensor];
  mpsConvolutionBackward(self: Tensor, options: { gradOutput: Tensor; weight: Tensor; padding: readonly Int[]; stride: readonly Int[]; dilation: readonly Int[]; groups: Int; outputMask: boolean | readonly boolean[]; out?: Out }): [Tensor, Tensor, Tensor];
  /** `mps_convolution_transpose_backward(Tensor self, Tensor grad_output, Tensor weight, SymInt[] padding, SymInt[] output_padding, SymInt[] stride, SymInt[] dilation, SymInt groups, bool[] output_mask) -> (Tensor, Tensor)` */
  mpsConvolutionTransposeBackward(self: Tensor, gradOutput: Tensor, weight: Tensor, padding: readonly Int[], outputPadding: readonly Int[], stride: readonly Int[], dilation: readonly Int[], groups: Int, outputMask: boolean | readonly boolean[], options?: { self?: Tensor; gradOutput?: Tensor; weight?: Tensor; padding?: readonly Int[]; outputPadding?: readonly Int[]; stride?: readonly Int[]; dilation?: readonly Int[]; groups?: Int; outputMask?: boolean | readonly boolean[]; out?: Out }): [Tensor, Tensor];
  mpsConvolutionTransposeBackward(self: Tensor, options: { gradOutput: Tensor; weight: Tensor; padding: readonly Int[]; outputPadding: readonly Int[]; stride: readonly Int[]; dilation: readonly Int[]; groups: Int; outputMask: boolean | readonly boolean[]; out?: Out }): [Tensor, Tensor];
  /**
   * The mean of (input - target) ** 2. [torch.nn.functional.mse_loss](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.mse_loss.html)
   * - `mse_loss(Tensor self, Tensor target, int reduction=...) -> Tensor`
   */
  mseLoss(self: Tensor, target: Tensor, reduction?: Int | { self?: Tensor; target?: Tensor; reduction?: Int; out?: Out }, options?: { self?: Tensor; target?: Tensor; reduction?: Int; out?: Out }): Tensor;
  mseLoss(self: Tensor, options: { target: Tensor; reduction?: Int; out?: Out }): Tensor;
  /** `mse_loss_backward(Tensor grad_output, Tensor self, Tensor target, int reduction) -> Tensor` */
  mseLossBackward(gradOutput: Tensor, self: Tensor, target: Tensor, reduction: Int, options?: { gradOutput?: Tensor; self?: Tensor; target?: Tensor; reduction?: Int; out?: Out }): Tensor;
  mseLossBackward(options: { gradOutput: Tensor; self: Tensor; target: Tensor; reduction: Int; out?: Out }): Tensor;
  /**
   * The elements in order along the first dimension. [torch.msort](https://docs.pytorch.org/docs/stable/generated/torch.msort.html)
   * - `msort(Tensor self) -> Tensor`
   */
  msort(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * self * other; both broadcast. [torch.mul](https://docs.pytorch.org/docs/stable/generated/torch.mul.html)
   * - `mul.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `mul.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  mul(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num; out?: Out }): Tensor;
  mul(self: Tensor, options: { other: Num; out?: Out }): Tensor;
  mul(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; out?: Out }): Tensor;
  mul(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  /**
   * self * other; both broadcast. In place. [torch.Tensor.mul_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.mul_.html)
   * - `mul_.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `mul_.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  mul_(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num }): Tensor;
  mul_(self: Tensor, options: { other: Num }): Tensor;
  mul_(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor }): Tensor;
  mul_(self: Tensor, options: { other: Tensor }): Tensor;
  /**
   * The margins between the target class and the others; input (N, C), target (N). [torch.nn.functional.multi_margin_loss](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.multi_margin_loss.html)
   * - `multi_margin_loss(Tensor self, Tensor target, Scalar p=..., Scalar margin=..., Tensor? weight=..., int reduction=...) -> Tensor`
   */
  multiMarginLoss(self: Tensor, target: Tensor, p?: Num | { self?: Tensor; target?: Tensor; p?: Num; margin?: Num; weight?: Tensor | null; reduction?: Int; out?: Out }, margin?: Num | { self?: Tensor; target?: Tensor; p?: Num; margin?: Num; weight?: Tensor | null; reduction?: Int; out?: Out }, weight?: Tensor | null | { self?: Tensor; target?: Tensor; p?: Num; margin?: Num; weight?: Tensor | null; reduction?: Int; out?: Out }, reduction?: Int | { self?: Tensor; target?: Tensor; p?: Num; margin?: Num; weight?: Tensor | null; reduction?: Int; out?: Out }, options?: { self?: Tensor; target?: Tensor; p?: Num; margin?: Num; weight?: Tensor | null; reduction?: Int; out?: Out }): Tensor;
  multiMarginLoss(self: Tensor, options: { target: Tensor; p?: Num; margin?: Num; weight?: Tensor | null; reduction?: Int; out?: Out }): Tensor;
  /** `multi_margin_loss_backward(Tensor grad_output, Tensor self, Tensor target, Scalar p, Scalar margin, Tensor? weight=..., int reduction=...) -> Tensor` */
  multiMarginLossBackward(gradOutput: Tensor, self: Tensor, target: Tensor, p: Num, margin: Num, weight?: Tensor | null | { gradOutput?: Tensor; self?: Tensor; target?: Tensor; p?: Num; margin?: Num; weight?: Tensor | null; reduction?: Int; out?: Out }, reduction?: Int | { gradOutput?: Tensor; self?: Tensor; target?: Tensor; p?: Num; margin?: Num; weight?: Tensor | null; reduction?: Int; out?: Out }, options?: { gradOutput?: Tensor; self?: Tensor; target?: Tensor; p?: Num; margin?: Num; weight?: Tensor | null; reduction?: Int; out?: Out }): Tensor;
  multiMarginLossBackward(options: { gradOutput: Tensor; self: Tensor; target: Tensor; p: Num; margin: Num; weight?: Tensor | null; reduction?: Int; out?: Out }): Tensor;
  /**
   * The margins between the target classes and the others; input (N, C), target (N, C). [torch.nn.functional.multilabel_margin_loss](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.multilabel_margin_loss.html)
   * - `multilabel_margin_loss(Tensor self, Tensor target, int reduction=...) -> Tensor`
   */
  multilabelMarginLoss(self: Tensor, target: Tensor, reduction?: Int | { self?: Tensor; target?: Tensor; reduction?: Int; out?: Out }, options?: { self?: Tensor; target?: Tensor; reduction?: Int; out?: Out }): Tensor;
  multilabelMarginLoss(self: Tensor, options: { target: Tensor; reduction?: Int; out?: Out }): Tensor;
  /** `multilabel_margin_loss_backward(Tensor grad_output, Tensor self, Tensor target, int reduction, Tensor is_target) -> Tensor` */
  multilabelMarginLossBackward(gradOutput: Tensor, self: Tensor, target: Tensor, reduction: Int, isTarget: Tensor, options?: { gradOutput?: Tensor; self?: Tensor; target?: Tensor; reduction?: Int; isTarget?: Tensor; out?: Out }): Tensor;
  multilabelMarginLossBackward(options: { gradOutput: Tensor; self: Tensor; target: Tensor; reduction: Int; isTarget: Tensor; out?: Out }): Tensor;
  /** `multilabel_margin_loss_forward(Tensor self, Tensor target, int reduction) -> (Tensor output, Tensor is_target)` */
  multilabelMarginLossForward(self: Tensor, target: Tensor, reduction: Int, options?: { self?: Tensor; target?: Tensor; reduction?: Int; out?: Out }): [Tensor, Tensor] & { readonly output: Tensor; readonly isTarget: Tensor };
  multilabelMarginLossForward(self: Tensor, options: { target: Tensor; reduction: Int; out?: Out }): [Tensor, Tensor] & { readonly output: Tensor; readonly isTarget: Tensor };
  /**
   * Indices drawn from the weights in each row: (n, m) -> (n, numSamples). [torch.multinomial](https://docs.pytorch.org/docs/stable/generated/torch.multinomial.html)
   * - `multinomial(Tensor self, SymInt num_samples, bool replacement=..., *, Generator? generator=...) -> Tensor`
   */
  multinomial(self: Tensor, numSamples: Int, replacement?: boolean | { self?: Tensor; numSamples?: Int; replacement?: boolean; generator?: Generator | null; out?: Out }, options?: { self?: Tensor; numSamples?: Int; replacement?: boolean; generator?: Generator | null; out?: Out }): Tensor;
  multinomial(self: Tensor, options: { numSamples: Int; replacement?: boolean; generator?: Generator | null; out?: Out }): Tensor;
  /**
   * self * other; both broadcast. [torch.multiply](https://docs.pytorch.org/docs/stable/generated/torch.multiply.html)
   * - `multiply.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `multiply.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  multiply(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num; out?: Out }): Tensor;
  multiply(self: Tensor, options: { other: Num; out?: Out }): Tensor;
  multiply(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; out?: Out }): Tensor;
  multiply(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  /**
   * self * other; both broadcast. In place. [torch.Tensor.multiply_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.multiply_.html)
   * - `multiply_.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `multiply_.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  multiply_(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num }): Tensor;
  multiply_(self: Tensor, options: { other: Num }): Tensor;
  multiply_(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor }): Tensor;
  multiply_(self: Tensor, options: { other: Tensor }): Tensor;
  /**
   * The product of matrix and vector (n, m) @ (m) -> (n). [torch.mv](https://docs.pytorch.org/docs/stable/generated/torch.mv.html)
   * - `mv(Tensor self, Tensor vec) -> Tensor`
   */
  mv(self: Tensor, vec: Tensor, options?: { self?: Tensor; vec?: Tensor; out?: Out }): Tensor;
  mv(self: Tensor, options: { vec: Tensor; out?: Out }): Tensor;
  /**
   * The logarithm of the gamma function of p dimensions. [torch.mvlgamma](https://docs.pytorch.org/docs/stable/generated/torch.mvlgamma.html)
   * - `mvlgamma(Tensor self, int p) -> Tensor`
   */
  mvlgamma(self: Tensor, p: Int, options?: { self?: Tensor; p?: Int; out?: Out }): Tensor;
  mvlgamma(self: Tensor, options: { p: Int; out?: Out }): Tensor;
  /**
   * The logarithm of the gamma function of p dimensions. In place. [torch.Tensor.mvlgamma_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.mvlgamma_.html)
   * - `mvlgamma_(Tensor self, int p) -> Tensor`
   */
  mvlgamma_(self: Tensor, p: Int, options?: { self?: Tensor; p?: Int }): Tensor;
  mvlgamma_(self: Tensor, options: { p: Int }): Tensor;
  /**
   * Each element, with numbers for NaN and the infinities. [torch.nan_to_num](https://docs.pytorch.org/docs/stable/generated/torch.nan_to_num.html)
   * - `nan_to_num(Tensor self, float? nan=..., float? posinf=..., float? neginf=...) -> Tensor`
   */
  nanToNum(self: Tensor, nan?: Float | null | { self?: Tensor; nan?: Float | null; posinf?: Float | null; neginf?: Float | null; out?: Out }, posinf?: Float | null | { self?: Tensor; nan?: Float | null; posinf?: Float | null; neginf?: Float | null; out?: Out }, neginf?: Float | null | { self?: Tensor; nan?: Float | null; posinf?: Float | null; neginf?: Float | null; out?: Out }, options?: { self?: Tensor; nan?: Float | null; posinf?: Float | null; neginf?: Float | null; out?: Out }): Tensor;
  /**
   * Each element, with numbers for NaN and the infinities. In place. [torch.Tensor.nan_to_num_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.nan_to_num_.html)
   * - `nan_to_num_(Tensor self, float? nan=..., float? posinf=..., float? neginf=...) -> Tensor`
   */
  nanToNum_(self: Tensor, nan?: Float | null | { self?: Tensor; nan?: Float | null; posinf?: Float | null; neginf?: Float | null }, posinf?: Float | null | { self?: Tensor; nan?: Float | null; posinf?: Float | null; neginf?: Float | null }, neginf?: Float | null | { self?: Tensor; nan?: Float | null; posinf?: Float | null; neginf?: Float | null }, options?: { self?: Tensor; nan?: Float | null; posinf?: Float | null; neginf?: Float | null }): Tensor;
  /**
   * The mean of all elements, or over `dim`, without NaN. [torch.nanmean](https://docs.pytorch.org/docs/stable/generated/torch.nanmean.html)
   * - `nanmean(Tensor self, int[]? dim=..., bool keepdim=..., *, ScalarType? dtype=...) -> Tensor`
   */
  nanmean(self: Tensor, dim?: Int | readonly Int[] | null | { self?: Tensor; dim?: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DTypeLike | null; out?: Out }, keepdim?: boolean | { self?: Tensor; dim?: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DTypeLike | null; out?: Out }, options?: { self?: Tensor; dim?: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DTypeLike | null; out?: Out }): Tensor;
  /**
   * The middle element without NaN, of all or over `dim` with its index. [torch.nanmedian](https://docs.pytorch.org/docs/stable/generated/torch.nanmedian.html)
   * - `nanmedian(Tensor self) -> Tensor`
   * - `nanmedian.dim(Tensor self, int dim, bool keepdim=...) -> (Tensor values, Tensor indices)`
   */
  nanmedian(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  nanmedian(self: Tensor, dim: Int, keepdim?: boolean | { self?: Tensor; dim?: Int; keepdim?: boolean; out?: Out }, options?: { self?: Tensor; dim?: Int; keepdim?: boolean; out?: Out }): [Tensor, Tensor] & { readonly values: Tensor; readonly indices: Tensor };
  nanmedian(self: Tensor, options: { dim: Int; keepdim?: boolean; out?: Out }): [Tensor, Tensor] & { readonly values: Tensor; readonly indices: Tensor };
  /**
   * The q-quantiles without NaN, of all elements or over `dim`. [torch.nanquantile](https://docs.pytorch.org/docs/stable/generated/torch.nanquantile.html)
   * - `nanquantile(Tensor self, Tensor q, int? dim=..., bool keepdim=..., *, str interpolation=...) -> Tensor`
   * - `nanquantile.scalar(Tensor self, float q, int? dim=..., bool keepdim=..., *, str interpolation=...) -> Tensor`
   */
  nanquantile(self: Tensor, q: Tensor, dim?: Int | null | { self?: Tensor; q?: Tensor; dim?: Int | null; keepdim?: boolean; interpolation?: string; out?: Out }, keepdim?: boolean | { self?: Tensor; q?: Tensor; dim?: Int | null; keepdim?: boolean; interpolation?: string; out?: Out }, options?: { self?: Tensor; q?: Tensor; dim?: Int | null; keepdim?: boolean; interpolation?: string; out?: Out }): Tensor;
  nanquantile(self: Tensor, options: { q: Tensor; dim?: Int | null; keepdim?: boolean; interpolation?: string; out?: Out }): Tensor;
  nanquantile(self: Tensor, q: Float, dim?: Int | null | { self?: Tensor; q?: Float; dim?: Int | null; keepdim?: boolean; interpolation?: string; out?: Out }, keepdim?: boolean | { self?: Tensor; q?: Float; dim?: Int | null; keepdim?: boolean; interpolation?: string; out?: Out }, options?: { self?: Tensor; q?: Float; dim?: Int | null; keepdim?: boolean; interpolation?: string; out?: Out }): Tensor;
  nanquantile(self: Tensor, options: { q: Float; dim?: Int | null; keepdim?: boolean; interpolation?: string; out?: Out }): Tensor;
  /**
   * The sum of all elements, or over `dim`; NaN counts as 0. [torch.nansum](https://docs.pytorch.org/docs/stable/generated/torch.nansum.html)
   * - `nansum(Tensor self, int[]? dim=..., bool keepdim=..., *, ScalarType? dtype=...) -> Tensor`
   */
  nansum(self: Tensor, dim?: Int | readonly Int[] | null | { self?: Tensor; dim?: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DTypeLike | null; out?: Out }, keepdim?: boolean | { self?: Tensor; dim?: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DTypeLike | null; out?: Out }, options?: { self?: Tensor; dim?: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DTypeLike | null; out?: Out }): Tensor;
  /**
   * `length` slices from `start` on along `dim`; a view. [torch.narrow](https://docs.pytorch.org/docs/stable/generated/torch.narrow.html)
   * - `narrow(Tensor self, int dim, SymInt start, SymInt length) -> Tensor`
   * - `narrow.Tensor(Tensor self, int dim, Tensor start, SymInt length) -> Tensor`
   */
  narrow(self: Tensor, dim: Int, start: Int, length: Int, options?: { self?: Tensor; dim?: Int; start?: Int; length?: Int }): Tensor;
  narrow(self: Tensor, options: { dim: Int; start: Int; length: Int }): Tensor;
  narrow(self: Tensor, dim: Int, start: Tensor, length: Int, options?: { self?: Tensor; dim?: Int; start?: Tensor; length?: Int }): Tensor;
  narrow(self: Tensor, options: { dim: Int; start: Tensor; length: Int }): Tensor;
  /**
   * `length` slices from `start` on along `dim`; a view. As a copy. [torch.narrow_copy](https://docs.pytorch.org/docs/stable/generated/torch.narrow_copy.html)
   * - `narrow_copy(Tensor self, int dim, SymInt start, SymInt length) -> Tensor`
   */
  narrowCopy(self: Tensor, dim: Int, start: Int, length: Int, options?: { self?: Tensor; dim?: Int; start?: Int; length?: Int; out?: Out }): Tensor;
  narrowCopy(self: Tensor, options: { dim: Int; start: Int; length: Int; out?: Out }): Tensor;
  /** `native_batch_norm(Tensor input, Tensor? weight, Tensor? bias, Tensor? running_mean, Tensor? running_var, bool training, float momentum, float eps) -> (Tensor, Tensor, Tensor)` */
  nativeBatchNorm(input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, training: boolean, momentum: Float, eps: Float, options?: { input?: Tensor; weight?: Tensor | null; bias?: Tensor | null; runningMean?: Tensor | null; runningVar?: Tensor | null; training?: boolean; momentum?: Float; eps?: Float; out?: Out }): [Tensor, Tensor, Tensor];
  nativeBatchNorm(options: { input: Tensor; weight: Tensor | null; bias: Tensor | null; runningMean: Tensor | null; runningVar: Tensor | null; training: boolean; momentum: Float; eps: Float; out?: Out }): [Tensor, Tensor, Tensor];
  /** `native_batch_norm_backward(Tensor grad_out, Tensor input, Tensor? weight, Tensor? running_mean, Tensor? running_var, Tensor? save_mean, Tensor? save_invstd, bool train, float eps, bool[] output_mask) -> (Tensor, Tensor, Tensor)` */
  nativeBatchNormBackward(gradOut: Tensor, input: Tensor, weight: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, saveMean: Tensor | null, saveInvstd: Tensor | null, train: boolean, eps: Float, outputMask: boolean | readonly boolean[], options?: { gradOut?: Tensor; input?: Tensor; weight?: Tensor | null; runningMean?: Tensor | null; runningVar?: Tensor | null; saveMean?: Tensor | null; saveInvstd?: Tensor | null; train?: boolean; eps?: Float; outputMask?: boolean | readonly boolean[]; out?: Out }): [Tensor, Tensor, Tensor];
  nativeBatchNormBackward(options: { gradOut: Tensor; input: Tensor; weight: Tensor | null; runningMean: Tensor | null; runningVar: Tensor | null; saveMean: Tensor | null; saveInvstd: Tensor | null; train: boolean; eps: Float; outputMask: boolean | readonly boolean[]; out?: Out }): [Tensor, Tensor, Tensor];
  /**
   * Channels (N, C, ...) mixed among groups.
   * - `native_channel_shuffle(Tensor self, SymInt groups) -> Tensor`
   */
  nativeChannelShuffle(self: Tensor, groups: Int, options?: { self?: Tensor; groups?: Int }): Tensor;
  nativeChannelShuffle(self: Tensor, options: { groups: Int }): Tensor;
  /** `native_dropout(Tensor input, float p, bool? train) -> (Tensor, Tensor)` */
  nativeDropout(input: Tensor, p: Float, train: boolean | null, options?: { input?: Tensor; p?: Float; train?: boolean | null; out?: Out }): [Tensor, Tensor];
  nativeDropout(options: { input: Tensor; p: Float; train: boolean | null; out?: Out }): [Tensor, Tensor];
  /** `native_dropout_backward(Tensor grad_output, Tensor mask, float scale) -> Tensor` */
  nativeDropoutBackward(gradOutput: Tensor, mask: Tensor, scale: Float, options?: { gradOutput?: Tensor; mask?: Tensor; scale?: Float; out?: Out }): Tensor;
  nativeDropoutBackward(options: { gradOutput: Tensor; mask: Tensor; scale: Float; out?: Out }): Tensor;
  /** `native_group_norm(Tensor input, Tensor? weight, Tensor? bias, SymInt N, SymInt C, SymInt HxW, int group, float eps) -> (Tensor, Tensor, Tensor)` */
  nativeGroupNorm(input: Tensor, weight: Tensor | null, bias: Tensor | null, N: Int, C: Int, HxW: Int, group: Int, eps: Float, options?: { input?: Tensor; weight?: Tensor | null; bias?: Tensor | null; N?: Int; C?: Int; HxW?: Int; group?: Int; eps?: Float; out?: Out }): [Tensor, Tensor, Tensor];
  nativeGroupNorm(options: { input: Tensor; weight: Tensor | null; bias: Tensor | null; N: Int; C: Int; HxW: Int; group: Int; eps: Float; out?: Out }): [Tensor, Tensor, Tensor];
  /** `native_group_norm_backward(Tensor grad_out, Tensor input, Tensor mean, Tensor rstd, Tensor? weight, SymInt N, SymInt C, SymInt HxW, int group, bool[] output_mask) -> (Tensor, Tensor, Tensor)` */
  nativeGroupNormBackward(gradOut: Tensor, input: Tensor, mean: Tensor, rstd: Tensor, weight: Tensor | null, N: Int, C: Int, HxW: Int, group: Int, outputMask: boolean | readonly boolean[], options?: { gradOut?: Tensor; input?: Tensor; mean?: Tensor; rstd?: Tensor; weight?: Tensor | null; N?: Int; C?: Int; HxW?: Int; group?: Int; outputMask?: boolean | readonly boolean[]; out?: Out }): [Tensor, Tensor, Tensor];
  nativeGroupNormBackward(options: { gradOut: Tensor; input: Tensor; mean: Tensor; rstd: Tensor; weight: Tensor | null; N: Int; C: Int; HxW: Int; group: Int; outputMask: boolean | readonly boolean[]; out?: Out }): [Tensor, Tensor, Tensor];
  /** `native_layer_norm(Tensor input, SymInt[] normalized_shape, Tensor? weight, Tensor? bias, float eps) -> (Tensor, Tensor, Tensor)` */
  nativeLayerNorm(input: Tensor, normalizedShape: readonly Int[], weight: Tensor | null, bias: Tensor | null, eps: Float, options?: { input?: Tensor; normalizedShape?: readonly Int[]; weight?: Tensor | null; bias?: Tensor | null; eps?: Float; out?: Out }): [Tensor, Tensor, Tensor];
  nativeLayerNorm(options: { input: Tensor; normalizedShape: readonly Int[]; weight: Tensor | null; bias: Tensor | null; eps: Float; out?: Out }): [Tensor, Tensor, Tensor];
  /** `native_layer_norm_backward(Tensor grad_out, Tensor input, SymInt[] normalized_shape, Tensor mean, Tensor rstd, Tensor? weight, Tensor? bias, bool[] output_mask) -> (Tensor, Tensor, Tensor)` */
  nativeLayerNormBackward(gradOut: Tensor, input: Tensor, normalizedShape: readonly Int[], mean: Tensor, rstd: Tensor, weight: Tensor | null, bias: Tensor | null, outputMask: boolean | readonly boolean[], options?: { gradOut?: Tensor; input?: Tensor; normalizedShape?: readonly Int[]; mean?: Tensor; rstd?: Tensor; weight?: Tensor | null; bias?: Tensor | null; outputMask?: boolean | readonly boolean[]; out?: Out }): [Tensor, Tensor, Tensor];
  nativeLayerNormBackward(options: { gradOut: Tensor; input: Tensor; normalizedShape: readonly Int[]; mean: Tensor; rstd: Tensor; weight: Tensor | null; bias: Tensor | null; outputMask: boolean | readonly boolean[]; out?: Out }): [Tensor, Tensor, Tensor];
  /**
   * - `native_norm(Tensor self, Scalar p=...) -> Tensor`
   * - `native_norm.ScalarOpt_dim_dtype(Tensor self, Scalar? p, int[] dim, bool keepdim, ScalarType? dtype) -> Tensor`
   */
  nativeNorm(self: Tensor, p?: Num | { self?: Tensor; p?: Num; out?: Out }, options?: { self?: Tensor; p?: Num; out?: Out }): Tensor;
  nativeNorm(self: Tensor, p: Num | null, dim: Int | readonly Int[], keepdim: boolean, dtype: DTypeLike | null, options?: { self?: Tensor; p?: Num | null; dim?: Int | readonly Int[]; keepdim?: boolean; dtype?: DTypeLike | null; out?: Out }): Tensor;
  nativeNorm(self: Tensor, options: { p: Num | null; dim: Int | readonly Int[]; keepdim: boolean; dtype: DTypeLike | null; out?: Out }): Tensor;
  /**
   * self != other, element for element. [torch.ne](https://docs.pytorch.org/docs/stable/generated/torch.ne.html)
   * - `ne.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `ne.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  ne(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num; out?: Out }): Tensor;
  ne(self: Tensor, options: { other: Num; out?: Out }): Tensor;
  ne(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; out?: Out }): Tensor;
  ne(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  /**
   * self != other, element for element. In place. [torch.Tensor.ne_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.ne_.html)
   * - `ne_.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `ne_.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  ne_(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num }): Tensor;
  ne_(self: Tensor, options: { other: Num }): Tensor;
  ne_(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor }): Tensor;
  ne_(self: Tensor, options: { other: Tensor }): Tensor;
  /**
   * -x of each element. [torch.neg](https://docs.pytorch.org/docs/stable/generated/torch.neg.html)
   * - `neg(Tensor self) -> Tensor`
   */
  neg(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * -x of each element. In place. [torch.Tensor.neg_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.neg_.html)
   * - `neg_(Tensor self) -> Tensor`
   */
  neg_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * -x of each element. [torch.negative](https://docs.pytorch.org/docs/stable/generated/torch.negative.html)
   * - `negative(Tensor self) -> Tensor`
   */
  negative(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * -x of each element. In place. [torch.Tensor.negative_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.negative_.html)
   * - `negative_(Tensor self) -> Tensor`
   */
  negative_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /** `nested_to_padded_tensor(Tensor self, float padding, int[]? output_size=...) -> Tensor` */
  nestedToPaddedTensor(self: Tensor, padding: Float, outputSize?: readonly Int[] | null | { self?: Tensor; padding?: Float; outputSize?: readonly Int[] | null }, options?: { self?: Tensor; padding?: Float; outputSize?: readonly Int[] | null }): Tensor;
  nestedToPaddedTensor(self: Tensor, options: { padding: Float; outputSize?: readonly Int[] | null }): Tensor;
  /**
   * Memory of a size, in this tensor's dtype and on its device. [torch.Tensor.new_empty](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.new_empty.html)
   * - `new_empty(Tensor self, SymInt[] size, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   */
  newEmpty(self: Tensor, size: readonly Int[], options?: { self?: Tensor; size?: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  newEmpty(self: Tensor, options: { size: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  /**
   * Memory of given size and strides, in this tensor's dtype and on its device. [torch.Tensor.new_empty_strided](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.new_empty_strided.html)
   * - `new_empty_strided(Tensor self, SymInt[] size, SymInt[] stride, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   */
  newEmptyStrided(self: Tensor, size: readonly Int[], stride: readonly Int[], options?: { self?: Tensor; size?: readonly Int[]; stride?: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  newEmptyStrided(self: Tensor, options: { size: readonly Int[]; stride: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  /**
   * One value in a size, in this tensor's dtype and on its device. [torch.Tensor.new_full](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.new_full.html)
   * - `new_full(Tensor self, SymInt[] size, Scalar fill_value, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   */
  newFull(self: Tensor, size: readonly Int[], fillValue: Num, options?: { self?: Tensor; size?: readonly Int[]; fillValue?: Num; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  newFull(self: Tensor, options: { size: readonly Int[]; fillValue: Num; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  /**
   * Ones of a size, in this tensor's dtype and on its device. [torch.Tensor.new_ones](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.new_ones.html)
   * - `new_ones(Tensor self, SymInt[] size, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   */
  newOnes(self: Tensor, size: readonly Int[], options?: { self?: Tensor; size?: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  newOnes(self: Tensor, options: { size: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  /**
   * Zeros of a size, in this tensor's dtype and on its device. [torch.Tensor.new_zeros](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.new_zeros.html)
   * - `new_zeros(Tensor self, SymInt[] size, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   */
  newZeros(self: Tensor, size: readonly Int[], options?: { self?: Tensor; size?: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  newZeros(self: Tensor, options: { size: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  /**
   * The next number after self towards other. [torch.nextafter](https://docs.pytorch.org/docs/stable/generated/torch.nextafter.html)
   * - `nextafter(Tensor self, Tensor other) -> Tensor`
   */
  nextafter(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; out?: Out }): Tensor;
  nextafter(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  /**
   * The next number after self towards other. In place. [torch.Tensor.nextafter_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.nextafter_.html)
   * - `nextafter_(Tensor self, Tensor other) -> Tensor`
   */
  nextafter_(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor }): Tensor;
  nextafter_(self: Tensor, options: { other: Tensor }): Tensor;
  /**
   * -input at the target class; input (N, C, ...), target (N, ...). [torch.nn.functional.nll_loss](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.nll_loss.html)
   * - `nll_loss(Tensor self, Tensor target, Tensor? weight=..., int reduction=..., SymInt ignore_index=...) -> Tensor`
   */
  nllLoss(self: Tensor, target: Tensor, weight?: Tensor | null | { self?: Tensor; target?: Tensor; weight?: Tensor | null; reduction?: Int; ignoreIndex?: Int; out?: Out }, reduction?: Int | { self?: Tensor; target?: Tensor; weight?: Tensor | null; reduction?: Int; ignoreIndex?: Int; out?: Out }, ignoreIndex?: Int | { self?: Tensor; target?: Tensor; weight?: Tensor | null; reduction?: Int; ignoreIndex?: Int; out?: Out }, options?: { self?: Tensor; target?: Tensor; weight?: Tensor | null; reduction?: Int; ignoreIndex?: Int; out?: Out }): Tensor;
  nllLoss(self: Tensor, options: { target: Tensor; weight?: Tensor | null; reduction?: Int; ignoreIndex?: Int; out?: Out }): Tensor;
  /** `nll_loss2d(Tensor self, Tensor target, Tensor? weight=..., int reduction=..., SymInt ignore_index=...) -> Tensor` */
  nllLoss2d(self: Tensor, target: Tensor, weight?: Tensor | null | { self?: Tensor; target?: Tensor; weight?: Tensor | null; reduction?: Int; ignoreIndex?: Int; out?: Out }, reduction?: Int | { self?: Tensor; target?: Tensor; weight?: Tensor | null; reduction?: Int; ignoreIndex?: Int; out?: Out }, ignoreIndex?: Int | { self?: Tensor; target?: Tensor; weight?: Tensor | null; reduction?: Int; ignoreIndex?: Int; out?: Out }, options?: { self?: Tensor; target?: Tensor; weight?: Tensor | null; reduction?: Int; ignoreIndex?: Int; out?: Out }): Tensor;
  nllLoss2d(self: Tensor, options: { target: Tensor; weight?: Tensor | null; reduction?: Int; ignoreIndex?: Int; out?: Out }): Tensor;
  /** `nll_loss2d_backward(Tensor grad_output, Tensor self, Tensor target, Tensor? weight, int reduction, SymInt ignore_index, Tensor total_weight) -> Tensor` */
  nllLoss2dBackward(gradOutput: Tensor, self: Tensor, target: Tensor, weight: Tensor | null, reduction: Int, ignoreIndex: Int, totalWeight: Tensor, options?: { gradOutput?: Tensor; self?: Tensor; target?: Tensor; weight?: Tensor | null; reduction?: Int; ignoreIndex?: Int; totalWeight?: Tensor; out?: Out }): Tensor;
  nllLoss2dBackward(options: { gradOutput: Tensor; self: Tensor; target: Tensor; weight: Tensor | null; reduction: Int; ignoreIndex: Int; totalWeight: Tensor; out?: Out }): Tensor;
  /** `nll_loss2d_forward(Tensor self, Tensor target, Tensor? weight, int reduction, SymInt ignore_index) -> (Tensor output, Tensor total_weight)` */
  nllLoss2dForward(self: Tensor, target: Tensor, weight: Tensor | null, reduction: Int, ignoreIndex: Int, options?: { self?: Tensor; target?: Tensor; weight?: Tensor | null; reduction?: Int; ignoreIndex?: Int; out?: Out }): [Tensor, Tensor] & { readonly output: Tensor; readonly totalWeight: Tensor };
  nllLoss2dForward(self: Tensor, options: { target: Tensor; weight: Tensor | null; reduction: Int; ignoreIndex: Int; out?: Out }): [Tensor, Tensor] & { readonly output: Tensor; readonly totalWeight: Tensor };
  /** `nll_loss_backward(Tensor grad_output, Tensor self, Tensor target, Tensor? weight, int reduction, SymInt ignore_index, Tensor total_weight) -> Tensor` */
  nllLossBackward(gradOutput: Tensor, self: Tensor, target: Tensor, weight: Tensor | null, reduction: Int, ignoreIndex: Int, totalWeight: Tensor, options?: { gradOutput?: Tensor; self?: Tensor; target?: Tensor; weight?: Tensor | null; reduction?: Int; ignoreIndex?: Int; totalWeight?: Tensor; out?: Out }): Tensor;
  nllLossBackward(options: { gradOutput: Tensor; self: Tensor; target: Tensor; weight: Tensor | null; reduction: Int; ignoreIndex: Int; totalWeight: Tensor; out?: Out }): Tensor;
  /** `nll_loss_forward(Tensor self, Tensor target, Tensor? weight, int reduction, SymInt ignore_index) -> (Tensor output, Tensor total_weight)` */
  nllLossForward(self: Tensor, target: Tensor, weight: Tensor | null, reduction: Int, ignoreIndex: Int, options?: { self?: Tensor; target?: Tensor; weight?: Tensor | null; reduction?: Int; ignoreIndex?: Int; out?: Out }): [Tensor, Tensor] & { readonly output: Tensor; readonly totalWeight: Tensor };
  nllLossForward(self: Tensor, options: { target: Tensor; weight: Tensor | null; reduction: Int; ignoreIndex: Int; out?: Out }): [Tensor, Tensor] & { readonly output: Tensor; readonly totalWeight: Tensor };
  /** `nll_loss_nd(Tensor self, Tensor target, Tensor? weight=..., int reduction=..., SymInt ignore_index=...) -> Tensor` */
  nllLossNd(self: Tensor, target: Tensor, weight?: Tensor | null | { self?: Tensor; target?: Tensor; weight?: Tensor | null; reduction?: Int; ignoreIndex?: Int }, reduction?: Int | { self?: Tensor; target?: Tensor; weight?: Tensor | null; reduction?: Int; ignoreIndex?: Int }, ignoreIndex?: Int | { self?: Tensor; target?: Tensor; weight?: Tensor | null; reduction?: Int; ignoreIndex?: Int }, options?: { self?: Tensor; target?: Tensor; weight?: Tensor | null; reduction?: Int; ignoreIndex?: Int }): Tensor;
  nllLossNd(self: Tensor, options: { target: Tensor; weight?: Tensor | null; reduction?: Int; ignoreIndex?: Int }): Tensor;
  /**
   * The indices (n, dimensions) of the elements other than 0. [torch.nonzero](https://docs.pytorch.org/docs/stable/generated/torch.nonzero.html)
   * - `nonzero(Tensor self) -> Tensor`
   */
  nonzero(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /** `nonzero_numpy(Tensor self) -> Tensor[]` */
  nonzeroNumpy(self: Tensor, options?: { self?: Tensor }): Tensor[];
  /**
   * As nonzero, of a size that is known before. [torch.Tensor.nonzero_static](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.nonzero_static.html)
   * - `nonzero_static(Tensor self, *, SymInt size, int fill_value=...) -> Tensor`
   */
  nonzeroStatic(self: Tensor, options: { self?: Tensor; size?: Int; fillValue?: Int; out?: Out }): Tensor;
  /**
   * The p-norm of all elements, or over `dim`. [torch.norm](https://docs.pytorch.org/docs/stable/generated/torch.norm.html)
   * - `norm.Scalar(Tensor self, Scalar p=...) -> Tensor`
   * - `norm.ScalarOpt_dim(Tensor self, Scalar? p, int[] dim, bool keepdim=...) -> Tensor`
   * - `norm.ScalarOpt_dim_dtype(Tensor self, Scalar? p, int[] dim, bool keepdim, *, ScalarType dtype) -> Tensor`
   * - `norm.ScalarOpt_dtype(Tensor self, Scalar? p, *, ScalarType dtype) -> Tensor`
   */
  norm(self: Tensor, p?: Num | { self?: Tensor; p?: Num; out?: Out }, options?: { self?: Tensor; p?: Num; out?: Out }): Tensor;
  norm(self: Tensor, p: Num | null, dim: Int | readonly Int[], keepdim?: boolean | { self?: Tensor; p?: Num | null; dim?: Int | readonly Int[]; keepdim?: boolean; out?: Out }, options?: { self?: Tensor; p?: Num | null; dim?: Int | readonly Int[]; keepdim?: boolean; out?: Out }): Tensor;
  norm(self: Tensor, options: { p: Num | null; dim: Int | readonly Int[]; keepdim?: boolean; out?: Out }): Tensor;
  norm(self: Tensor, p: Num | null, dim: Int | readonly Int[], keepdim: boolean, options: { self?: Tensor; p?: Num | null; dim?: Int | readonly Int[]; keepdim?: boolean; dtype?: DTypeLike; out?: Out }): Tensor;
  norm(self: Tensor, options: { p: Num | null; dim: Int | readonly Int[]; keepdim: boolean; dtype: DTypeLike; out?: Out }): Tensor;
  norm(self: Tensor, p: Num | null, options: { self?: Tensor; p?: Num | null; dtype?: DTypeLike; out?: Out }): Tensor;
  norm(self: Tensor, options: { p: Num | null; dtype: DTypeLike; out?: Out }): Tensor;
  /** `norm_except_dim(Tensor v, int pow=..., int dim=...) -> Tensor` */
  normExceptDim(v: Tensor, pow?: Int | { v?: Tensor; pow?: Int; dim?: Int }, dim?: Int | { v?: Tensor; pow?: Int; dim?: Int }, options?: { v?: Tensor; pow?: Int; dim?: Int }): Tensor;
  normExceptDim(options: { v: Tensor; pow?: Int; dim?: Int }): Tensor;
  /**
   * Normal random numbers of given mean and deviation. [torch.normal](https://docs.pytorch.org/docs/stable/generated/torch.normal.html)
   * - `normal.Tensor_Tensor(Tensor mean, Tensor std, *, Generator? generator=...) -> Tensor`
   * - `normal.Tensor_float(Tensor mean, float std=..., *, Generator? generator=...) -> Tensor`
   * - `normal.float_Tensor(float mean, Tensor std, *, Generator? generator=...) -> Tensor`
   * - `normal.float_float(float mean, float std, SymInt[] size, *, Generator? generator=..., ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   */
  normal(mean: Tensor, std: Tensor, options?: { mean?: Tensor; std?: Tensor; generator?: Generator | null; out?: Out }): Tensor;
  normal(options: { mean: Tensor; std: Tensor; generator?: Generator | null; out?: Out }): Tensor;
  normal(mean: Tensor, std?: Float | { mean?: Tensor; std?: Float; generator?: Generator | null; out?: Out }, options?: { mean?: Tensor; std?: Float; generator?: Generator | null; out?: Out }): Tensor;
  normal(options: { mean: Tensor; std?: Float; generator?: Generator | null; out?: Out }): Tensor;
  normal(mean: Float, std: Tensor, options?: { mean?: Float; std?: Tensor; generator?: Generator | null; out?: Out }): Tensor;
  normal(options: { mean: Float; std: Tensor; generator?: Generator | null; out?: Out }): Tensor;
  normal(mean: Float, std: Float, size: readonly Int[], options?: { mean?: Float; std?: Float; size?: readonly Int[]; generator?: Generator | null; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  normal(options: { mean: Float; std: Float; size: readonly Int[]; generator?: Generator | null; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  /**
   * Normal random numbers of given mean and deviation, in place. [torch.Tensor.normal_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.normal_.html)
   * - `normal_(Tensor self, float mean=..., float std=..., *, Generator? generator=...) -> Tensor`
   */
  normal_(self: Tensor, mean?: Float | { self?: Tensor; mean?: Float; std?: Float; generator?: Generator | null }, std?: Float | { self?: Tensor; mean?: Float; std?: Float; generator?: Generator | null }, options?: { self?: Tensor; mean?: Float; std?: Float; generator?: Generator | null }): Tensor;
  /** `normal_functional(Tensor self, float mean=..., float std=..., *, Generator? generator=...) -> Tensor` */
  normalFunctional(self: Tensor, mean?: Float | { self?: Tensor; mean?: Float; std?: Float; generator?: Generator | null }, std?: Float | { self?: Tensor; mean?: Float; std?: Float; generator?: Generator | null }, options?: { self?: Tensor; mean?: Float; std?: Float; generator?: Generator | null }): Tensor;
  /**
   * self != other, element for element. [torch.not_equal](https://docs.pytorch.org/docs/stable/generated/torch.not_equal.html)
   * - `not_equal.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `not_equal.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  notEqual(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num; out?: Out }): Tensor;
  notEqual(self: Tensor, options: { other: Num; out?: Out }): Tensor;
  notEqual(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; out?: Out }): Tensor;
  notEqual(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  /**
   * self != other, element for element. In place. [torch.Tensor.not_equal_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.not_equal_.html)
   * - `not_equal_.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `not_equal_.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  notEqual_(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num }): Tensor;
  notEqual_(self: Tensor, options: { other: Num }): Tensor;
  notEqual_(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor }): Tensor;
  notEqual_(self: Tensor, options: { other: Tensor }): Tensor;
  /**
   * - `nuclear_norm(Tensor self, bool keepdim=...) -> Tensor`
   * - `nuclear_norm.dim(Tensor self, int[] dim, bool keepdim=...) -> Tensor`
   */
  nuclearNorm(self: Tensor, keepdim?: boolean | { self?: Tensor; keepdim?: boolean; out?: Out }, options?: { self?: Tensor; keepdim?: boolean; out?: Out }): Tensor;
  nuclearNorm(self: Tensor, dim: Int | readonly Int[], keepdim?: boolean | { self?: Tensor; dim?: Int | readonly Int[]; keepdim?: boolean; out?: Out }, options?: { self?: Tensor; dim?: Int | readonly Int[]; keepdim?: boolean; out?: Out }): Tensor;
  nuclearNorm(self: Tensor, options: { dim: Int | readonly Int[]; keepdim?: boolean; out?: Out }): Tensor;
  /**
   * How many elements it has. [torch.numel](https://docs.pytorch.org/docs/stable/generated/torch.numel.html)
   * - `numel(Tensor self) -> int`
   */
  numel(self: Tensor, options?: { self?: Tensor }): number;
  /** `numpy_T(Tensor self) -> Tensor` */
  numpyT(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * Integers (...) as 0 and 1: (..., classes). [torch.nn.functional.one_hot](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.one_hot.html)
   * - `one_hot(Tensor self, int num_classes=...) -> Tensor`
   */
  oneHot(self: Tensor, numClasses?: Int | { self?: Tensor; numClasses?: Int }, options?: { self?: Tensor; numClasses?: Int }): Tensor;
  /**
   * Ones of a size. [torch.ones](https://docs.pytorch.org/docs/stable/generated/torch.ones.html)
   * - `ones(SymInt[] size, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   */
  ones(size: readonly Int[], options?: { size?: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  ones(...size: Int[]): Tensor;
  ones(...args: [...Int[], { size?: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }]): Tensor;
  ones(options: { size: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  /**
   * Ones of the size of another. [torch.ones_like](https://docs.pytorch.org/docs/stable/generated/torch.ones_like.html)
   * - `ones_like(Tensor self, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=..., MemoryFormat? memory_format=...) -> Tensor`
   */
  onesLike(self: Tensor, options?: { self?: Tensor; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean; out?: Out }): Tensor;
  /**
   * Q from the QR factors that geqrf gives. [torch.orgqr](https://docs.pytorch.org/docs/stable/generated/torch.orgqr.html)
   * - `orgqr(Tensor self, Tensor input2) -> Tensor`
   */
  orgqr(self: Tensor, input2: Tensor, options?: { self?: Tensor; input2?: Tensor; out?: Out }): Tensor;
  orgqr(self: Tensor, options: { input2: Tensor; out?: Out }): Tensor;
  /**
   * The product of that Q and a matrix. [torch.ormqr](https://docs.pytorch.org/docs/stable/generated/torch.ormqr.html)
   * - `ormqr(Tensor self, Tensor input2, Tensor input3, bool left=..., bool transpose=...) -> Tensor`
   */
  ormqr(self: Tensor, input2: Tensor, input3: Tensor, left?: boolean | { self?: Tensor; input2?: Tensor; input3?: Tensor; left?: boolean; transpose?: boolean; out?: Out }, transpose?: boolean | { self?: Tensor; input2?: Tensor; input3?: Tensor; left?: boolean; transpose?: boolean; out?: Out }, options?: { self?: Tensor; input2?: Tensor; input3?: Tensor; left?: boolean; transpose?: boolean; out?: Out }): Tensor;
  ormqr(self: Tensor, options: { input2: Tensor; input3: Tensor; left?: boolean; transpose?: boolean; out?: Out }): Tensor;
  /**
   * The product of each two elements (n), (m) -> (n, m). [torch.outer](https://docs.pytorch.org/docs/stable/generated/torch.outer.html)
   * - `outer(Tensor self, Tensor vec2) -> Tensor`
   */
  outer(self: Tensor, vec2: Tensor, options?: { self?: Tensor; vec2?: Tensor; out?: Out }): Tensor;
  outer(self: Tensor, options: { vec2: Tensor; out?: Out }): Tensor;
  /** `output_nr(Tensor self) -> int` */
  outputNr(self: Tensor, options?: { self?: Tensor }): number;
  /**
   * With values around the last dimensions. [torch.nn.functional.pad](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.pad.html)
   * - `pad(Tensor self, SymInt[] pad, str mode=..., float? value=...) -> Tensor`
   */
  pad(self: Tensor, pad: readonly Int[], mode?: string | { self?: Tensor; pad?: readonly Int[]; mode?: string; value?: Float | null }, value?: Float | null | { self?: Tensor; pad?: readonly Int[]; mode?: string; value?: Float | null }, options?: { self?: Tensor; pad?: readonly Int[]; mode?: string; value?: Float | null }): Tensor;
  pad(self: Tensor, options: { pad: readonly Int[]; mode?: string; value?: Float | null }): Tensor;
  /** `pad_sequence(Tensor[] sequences, bool batch_first=..., float padding_value=..., str padding_side=...) -> Tensor` */
  padSequence(sequences: readonly Tensor[], batchFirst?: boolean | { sequences?: readonly Tensor[]; batchFirst?: boolean; paddingValue?: Float; paddingSide?: string }, paddingValue?: Float | { sequences?: readonly Tensor[]; batchFirst?: boolean; paddingValue?: Float; paddingSide?: string }, paddingSide?: string | { sequences?: readonly Tensor[]; batchFirst?: boolean; paddingValue?: Float; paddingSide?: string }, options?: { sequences?: readonly Tensor[]; batchFirst?: boolean; paddingValue?: Float; paddingSide?: string }): Tensor;
  padSequence(options: { sequences: readonly Tensor[]; batchFirst?: boolean; paddingValue?: Float; paddingSide?: string }): Tensor;
  /**
   * The p-norm of the difference of vectors (..., d). [torch.nn.functional.pairwise_distance](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.pairwise_distance.html)
   * - `pairwise_distance(Tensor x1, Tensor x2, float p=..., float eps=..., bool keepdim=...) -> Tensor`
   */
  pairwiseDistance(x1: Tensor, x2: Tensor, p?: Float | { x1?: Tensor; x2?: Tensor; p?: Float; eps?: Float; keepdim?: boolean }, eps?: Float | { x1?: Tensor; x2?: Tensor; p?: Float; eps?: Float; keepdim?: boolean }, keepdim?: boolean | { x1?: Tensor; x2?: Tensor; p?: Float; eps?: Float; keepdim?: boolean }, options?: { x1?: Tensor; x2?: Tensor; p?: Float; eps?: Float; keepdim?: boolean }): Tensor;
  pairwiseDistance(options: { x1: Tensor; x2: Tensor; p?: Float; eps?: Float; keepdim?: boolean }): Tensor;
  /**
   * The p-distances of each two rows of (n, k) -> (n * (n - 1) / 2). [torch.nn.functional.pdist](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.pdist.html)
   * - `pdist(Tensor self, float p=...) -> Tensor`
   */
  pdist(self: Tensor, p?: Float | { self?: Tensor; p?: Float }, options?: { self?: Tensor; p?: Float }): Tensor;
  /**
   * With its dimensions in another order. [torch.permute](https://docs.pytorch.org/docs/stable/generated/torch.permute.html)
   * - `permute(Tensor self, int[] dims) -> Tensor`
   */
  permute(self: Tensor, dims: readonly Int[], options?: { self?: Tensor; dims?: readonly Int[] }): Tensor;
  permute(self: Tensor, options: { dims: readonly Int[] }): Tensor;
  /**
   * With its dimensions in another order. As a copy.
   * - `permute_copy(Tensor self, int[] dims) -> Tensor`
   */
  permuteCopy(self: Tensor, dims: readonly Int[], options?: { self?: Tensor; dims?: readonly Int[]; out?: Out }): Tensor;
  permuteCopy(self: Tensor, options: { dims: readonly Int[]; out?: Out }): Tensor;
  /**
   * In memory that does not move, from which CUDA copies while other work goes on. [torch.Tensor.pin_memory](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.pin_memory.html)
   * - `pin_memory(Tensor self, Device? device=...) -> Tensor`
   */
  pinMemory(self: Tensor, device?: DeviceLike | null | { self?: Tensor; device?: DeviceLike | null }, options?: { self?: Tensor; device?: DeviceLike | null }): Tensor;
  /**
   * The pseudo-inverse of matrices (..., n, m) -> (..., m, n). [torch.pinverse](https://docs.pytorch.org/docs/stable/generated/torch.pinverse.html)
   * - `pinverse(Tensor self, float rcond=...) -> Tensor`
   */
  pinverse(self: Tensor, rcond?: Float | { self?: Tensor; rcond?: Float }, options?: { self?: Tensor; rcond?: Float }): Tensor;
  /**
   * (..., C * r * r, H, W) -> (..., C, H * r, W * r). [torch.nn.functional.pixel_shuffle](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.pixel_shuffle.html)
   * - `pixel_shuffle(Tensor self, int upscale_factor) -> Tensor`
   */
  pixelShuffle(self: Tensor, upscaleFactor: Int, options?: { self?: Tensor; upscaleFactor?: Int; out?: Out }): Tensor;
  pixelShuffle(self: Tensor, options: { upscaleFactor: Int; out?: Out }): Tensor;
  /**
   * (..., C, H * r, W * r) -> (..., C * r * r, H, W). [torch.nn.functional.pixel_unshuffle](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.pixel_unshuffle.html)
   * - `pixel_unshuffle(Tensor self, int downscale_factor) -> Tensor`
   */
  pixelUnshuffle(self: Tensor, downscaleFactor: Int, options?: { self?: Tensor; downscaleFactor?: Int; out?: Out }): Tensor;
  pixelUnshuffle(self: Tensor, options: { downscaleFactor: Int; out?: Out }): Tensor;
  /**
   * Poisson random numbers of the rates that the elements are. [torch.poisson](https://docs.pytorch.org/docs/stable/generated/torch.poisson.html)
   * - `poisson(Tensor self, Generator? generator=...) -> Tensor`
   */
  poisson(self: Tensor, generator?: Generator | null | { self?: Tensor; generator?: Generator | null; out?: Out }, options?: { self?: Tensor; generator?: Generator | null; out?: Out }): Tensor;
  /**
   * exp(input) - target * input. [torch.nn.functional.poisson_nll_loss](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.poisson_nll_loss.html)
   * - `poisson_nll_loss(Tensor input, Tensor target, bool log_input, bool full, float eps, int reduction) -> Tensor`
   */
  poissonNllLoss(input: Tensor, target: Tensor, logInput: boolean, full: boolean, eps: Float, reduction: Int, options?: { input?: Tensor; target?: Tensor; logInput?: boolean; full?: boolean; eps?: Float; reduction?: Int }): Tensor;
  poissonNllLoss(options: { input: Tensor; target: Tensor; logInput: boolean; full: boolean; eps: Float; reduction: Int }): Tensor;
  /**
   * abs * (cos(angle) + i * sin(angle)). [torch.polar](https://docs.pytorch.org/docs/stable/generated/torch.polar.html)
   * - `polar(Tensor abs, Tensor angle) -> Tensor`
   */
  polar(abs: Tensor, angle: Tensor, options?: { abs?: Tensor; angle?: Tensor; out?: Out }): Tensor;
  polar(options: { abs: Tensor; angle: Tensor; out?: Out }): Tensor;
  /**
   * The n-th derivative of digamma. [torch.polygamma](https://docs.pytorch.org/docs/stable/generated/torch.polygamma.html)
   * - `polygamma(int n, Tensor self) -> Tensor`
   */
  polygamma(n: Int, self: Tensor, options?: { n?: Int; self?: Tensor; out?: Out }): Tensor;
  polygamma(options: { n: Int; self: Tensor; out?: Out }): Tensor;
  /**
   * The n-th derivative of digamma. In place. [torch.Tensor.polygamma_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.polygamma_.html)
   * - `polygamma_(Tensor self, int n) -> Tensor`
   */
  polygamma_(self: Tensor, n: Int, options?: { self?: Tensor; n?: Int }): Tensor;
  polygamma_(self: Tensor, options: { n: Int }): Tensor;
  /**
   * x itself; an error for bool. [torch.positive](https://docs.pytorch.org/docs/stable/generated/torch.positive.html)
   * - `positive(Tensor self) -> Tensor`
   */
  positive(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * self to the power of exponent; both broadcast. [torch.pow](https://docs.pytorch.org/docs/stable/generated/torch.pow.html)
   * - `pow.Scalar(Scalar self, Tensor exponent) -> Tensor`
   * - `pow.Tensor_Scalar(Tensor self, Scalar exponent) -> Tensor`
   * - `pow.Tensor_Tensor(Tensor self, Tensor exponent) -> Tensor`
   */
  pow(self: Num, exponent: Tensor, options?: { self?: Num; exponent?: Tensor; out?: Out }): Tensor;
  pow(self: Tensor, options: { exponent: Tensor; out?: Out }): Tensor;
  pow(self: Tensor, exponent: Num, options?: { self?: Tensor; exponent?: Num; out?: Out }): Tensor;
  pow(self: Tensor, options: { exponent: Num; out?: Out }): Tensor;
  pow(self: Tensor, exponent: Tensor, options?: { self?: Tensor; exponent?: Tensor; out?: Out }): Tensor;
  pow(self: Tensor, options: { exponent: Tensor; out?: Out }): Tensor;
  /**
   * self to the power of exponent; both broadcast. In place. [torch.Tensor.pow_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.pow_.html)
   * - `pow_.Scalar(Tensor self, Scalar exponent) -> Tensor`
   * - `pow_.Tensor(Tensor self, Tensor exponent) -> Tensor`
   */
  pow_(self: Tensor, exponent: Num, options?: { self?: Tensor; exponent?: Num }): Tensor;
  pow_(self: Tensor, options: { exponent: Num }): Tensor;
  pow_(self: Tensor, exponent: Tensor, options?: { self?: Tensor; exponent?: Tensor }): Tensor;
  pow_(self: Tensor, options: { exponent: Tensor }): Tensor;
  /**
   * x where it is positive, else weight * x; weight (C) or (1). [torch.nn.functional.prelu](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.prelu.html)
   * - `prelu(Tensor self, Tensor weight) -> Tensor`
   */
  prelu(self: Tensor, weight: Tensor, options?: { self?: Tensor; weight?: Tensor }): Tensor;
  prelu(self: Tensor, options: { weight: Tensor }): Tensor;
  /**
   * The product of all elements, or over `dim`. [torch.prod](https://docs.pytorch.org/docs/stable/generated/torch.prod.html)
   * - `prod(Tensor self, *, ScalarType? dtype=...) -> Tensor`
   * - `prod.dim_int(Tensor self, int dim, bool keepdim=..., *, ScalarType? dtype=...) -> Tensor`
   */
  prod(self: Tensor, options?: { self?: Tensor; dtype?: DTypeLike | null; out?: Out }): Tensor;
  prod(self: Tensor, dim: Int, keepdim?: boolean | { self?: Tensor; dim?: Int; keepdim?: boolean; dtype?: DTypeLike | null; out?: Out }, options?: { self?: Tensor; dim?: Int; keepdim?: boolean; dtype?: DTypeLike | null; out?: Out }): Tensor;
  prod(self: Tensor, options: { dim: Int; keepdim?: boolean; dtype?: DTypeLike | null; out?: Out }): Tensor;
  /**
   * The smallest dtype that both fit in. [torch.promote_types](https://docs.pytorch.org/docs/stable/generated/torch.promote_types.html)
   * - `promote_types(ScalarType type1, ScalarType type2) -> ScalarType`
   */
  promoteTypes(type1: DTypeLike, type2: DTypeLike, options?: { type1?: DTypeLike; type2?: DTypeLike }): DType;
  promoteTypes(options: { type1: DTypeLike; type2: DTypeLike }): DType;
  /**
   * Elements of source written to indices of the flattened tensor. [torch.Tensor.put](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.put.html)
   * - `put(Tensor self, Tensor index, Tensor source, bool accumulate=...) -> Tensor`
   */
  put(self: Tensor, index: Tensor, source: Tensor, accumulate?: boolean | { self?: Tensor; index?: Tensor; source?: Tensor; accumulate?: boolean; out?: Out }, options?: { self?: Tensor; index?: Tensor; source?: Tensor; accumulate?: boolean; out?: Out }): Tensor;
  put(self: Tensor, options: { index: Tensor; source: Tensor; accumulate?: boolean; out?: Out }): Tensor;
  /**
   * Elements of source written to indices of the flattened tensor. In place. [torch.Tensor.put_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.put_.html)
   * - `put_(Tensor self, Tensor index, Tensor source, bool accumulate=...) -> Tensor`
   */
  put_(self: Tensor, index: Tensor, source: Tensor, accumulate?: boolean | { self?: Tensor; index?: Tensor; source?: Tensor; accumulate?: boolean }, options?: { self?: Tensor; index?: Tensor; source?: Tensor; accumulate?: boolean }): Tensor;
  put_(self: Tensor, options: { index: Tensor; source: Tensor; accumulate?: boolean }): Tensor;
  /**
   * The axis of a tensor quantized by channels. [torch.Tensor.q_per_channel_axis](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.q_per_channel_axis.html)
   * - `q_per_channel_axis(Tensor self) -> int`
   */
  qPerChannelAxis(self: Tensor, options?: { self?: Tensor }): number;
  /**
   * The scales of a tensor quantized by channels. [torch.Tensor.q_per_channel_scales](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.q_per_channel_scales.html)
   * - `q_per_channel_scales(Tensor self) -> Tensor`
   */
  qPerChannelScales(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * The zero points of a tensor quantized by channels. [torch.Tensor.q_per_channel_zero_points](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.q_per_channel_zero_points.html)
   * - `q_per_channel_zero_points(Tensor self) -> Tensor`
   */
  qPerChannelZeroPoints(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * The scale of a quantized tensor. [torch.Tensor.q_scale](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.q_scale.html)
   * - `q_scale(Tensor self) -> float`
   */
  qScale(self: Tensor, options?: { self?: Tensor }): number;
  /**
   * The zero point of a quantized tensor. [torch.Tensor.q_zero_point](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.q_zero_point.html)
   * - `q_zero_point(Tensor self) -> int`
   */
  qZeroPoint(self: Tensor, options?: { self?: Tensor }): number;
  /**
   * Q and R of matrices (..., n, m). [torch.qr](https://docs.pytorch.org/docs/stable/generated/torch.qr.html)
   * - `qr(Tensor self, bool some=...) -> (Tensor Q, Tensor R)`
   */
  qr(self: Tensor, some?: boolean | { self?: Tensor; some?: boolean; out?: Out }, options?: { self?: Tensor; some?: boolean; out?: Out }): [Tensor, Tensor] & { readonly Q: Tensor; readonly R: Tensor };
  /**
   * How it is quantized. [torch.Tensor.qscheme](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.qscheme.html)
   * - `qscheme(Tensor self) -> QScheme`
   */
  qscheme(self: Tensor, options?: { self?: Tensor }): unknown;
  /**
   * The q-quantiles, of all elements or over `dim`. [torch.quantile](https://docs.pytorch.org/docs/stable/generated/torch.quantile.html)
   * - `quantile(Tensor self, Tensor q, int? dim=..., bool keepdim=..., *, str interpolation=...) -> Tensor`
   * - `quantile.scalar(Tensor self, float q, int? dim=..., bool keepdim=..., *, str interpolation=...) -> Tensor`
   */
  quantile(self: Tensor, q: Tensor, dim?: Int | null | { self?: Tensor; q?: Tensor; dim?: Int | null; keepdim?: boolean; interpolation?: string; out?: Out }, keepdim?: boolean | { self?: Tensor; q?: Tensor; dim?: Int | null; keepdim?: boolean; interpolation?: string; out?: Out }, options?: { self?: Tensor; q?: Tensor; dim?: Int | null; keepdim?: boolean; interpolation?: string; out?: Out }): Tensor;
  quantile(self: Tensor, options: { q: Tensor; dim?: Int | null; keepdim?: boolean; interpolation?: string; out?: Out }): Tensor;
  quantile(self: Tensor, q: Float, dim?: Int | null | { self?: Tensor; q?: Float; dim?: Int | null; keepdim?: boolean; interpolation?: string; out?: Out }, keepdim?: boolean | { self?: Tensor; q?: Float; dim?: Int | null; keepdim?: boolean; interpolation?: string; out?: Out }, options?: { self?: Tensor; q?: Float; dim?: Int | null; keepdim?: boolean; interpolation?: string; out?: Out }): Tensor;
  quantile(self: Tensor, options: { q: Float; dim?: Int | null; keepdim?: boolean; interpolation?: string; out?: Out }): Tensor;
  /**
   * Quantized with scales and zero points along an axis. [torch.quantize_per_channel](https://docs.pytorch.org/docs/stable/generated/torch.quantize_per_channel.html)
   * - `quantize_per_channel(Tensor self, Tensor scales, Tensor zero_points, int axis, ScalarType dtype) -> Tensor`
   */
  quantizePerChannel(self: Tensor, scales: Tensor, zeroPoints: Tensor, axis: Int, dtype: DTypeLike, options?: { self?: Tensor; scales?: Tensor; zeroPoints?: Tensor; axis?: Int; dtype?: DTypeLike; out?: Out }): Tensor;
  quantizePerChannel(self: Tensor, options: { scales: Tensor; zeroPoints: Tensor; axis: Int; dtype: DTypeLike; out?: Out }): Tensor;
  /**
   * Quantized with one scale and zero point. [torch.quantize_per_tensor](https://docs.pytorch.org/docs/stable/generated/torch.quantize_per_tensor.html)
   * - `quantize_per_tensor(Tensor self, float scale, int zero_point, ScalarType dtype) -> Tensor`
   * - `quantize_per_tensor.tensor_qparams(Tensor self, Tensor scale, Tensor zero_point, ScalarType dtype) -> Tensor`
   * - `quantize_per_tensor.tensors(Tensor[] tensors, Tensor scales, Tensor zero_points, ScalarType dtype) -> Tensor[]`
   */
  quantizePerTensor(self: Tensor, scale: Float, zeroPoint: Int, dtype: DTypeLike, options?: { self?: Tensor; scale?: Float; zeroPoint?: Int; dtype?: DTypeLike; out?: Out }): Tensor;
  quantizePerTensor(self: Tensor, options: { scale: Float; zeroPoint: Int; dtype: DTypeLike; out?: Out }): Tensor;
  quantizePerTensor(self: Tensor, scale: Tensor, zeroPoint: Tensor, dtype: DTypeLike, options?: { self?: Tensor; scale?: Tensor; zeroPoint?: Tensor; dtype?: DTypeLike; out?: Out }): Tensor;
  quantizePerTensor(self: Tensor, options: { scale: Tensor; zeroPoint: Tensor; dtype: DTypeLike; out?: Out }): Tensor;
  quantizePerTensor(tensors: readonly Tensor[], scales: Tensor, zeroPoints: Tensor, dtype: DTypeLike, options?: { tensors?: readonly Tensor[]; scales?: Tensor; zeroPoints?: Tensor; dtype?: DTypeLike; out?: Out }): Tensor[];
  quantizePerTensor(options: { tensors: readonly Tensor[]; scales: Tensor; zeroPoints: Tensor; dtype: DTypeLike; out?: Out }): Tensor[];
  /**
   * Quantized with a scale found from the elements.
   * - `quantize_per_tensor_dynamic(Tensor self, ScalarType dtype, bool reduce_range) -> Tensor`
   */
  quantizePerTensorDynamic(self: Tensor, dtype: DTypeLike, reduceRange: boolean, options?: { self?: Tensor; dtype?: DTypeLike; reduceRange?: boolean; out?: Out }): Tensor;
  quantizePerTensorDynamic(self: Tensor, options: { dtype: DTypeLike; reduceRange: boolean; out?: Out }): Tensor;
  /**
   * Batch normalization of quantized (N, C, H, W). [torch.quantized_batch_norm](https://docs.pytorch.org/docs/stable/generated/torch.quantized_batch_norm.html)
   * - `quantized_batch_norm(Tensor input, Tensor? weight, Tensor? bias, Tensor mean, Tensor var, float eps, float output_scale, int output_zero_point) -> Tensor`
   */
  quantizedBatchNorm(input: Tensor, weight: Tensor | null, bias: Tensor | null, mean: Tensor, var_: Tensor, eps: Float, outputScale: Float, outputZeroPoint: Int, options?: { input?: Tensor; weight?: Tensor | null; bias?: Tensor | null; mean?: Tensor; var?: Tensor; eps?: Float; outputScale?: Float; outputZeroPoint?: Int; out?: Out }): Tensor;
  quantizedBatchNorm(options: { input: Tensor; weight: Tensor | null; bias: Tensor | null; mean: Tensor; var: Tensor; eps: Float; outputScale: Float; outputZeroPoint: Int; out?: Out }): Tensor;
  /**
   * - `quantized_gru.data_legacy(Tensor data, Tensor batch_sizes, Tensor hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional) -> (Tensor, Tensor)`
   * - `quantized_gru.input_legacy(Tensor input, Tensor hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional, bool batch_first) -> (Tensor, Tensor)`
   */
  quantizedGru(data: Tensor, batchSizes: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: Int, dropout: Float, train: boolean, bidirectional: boolean, options?: { data?: Tensor; batchSizes?: Tensor; hx?: Tensor; params?: readonly Tensor[]; hasBiases?: boolean; numLayers?: Int; dropout?: Float; train?: boolean; bidirectional?: boolean }): [Tensor, Tensor];
  quantizedGru(options: { data: Tensor; batchSizes: Tensor; hx: Tensor; params: readonly Tensor[]; hasBiases: boolean; numLayers: Int; dropout: Float; train: boolean; bidirectional: boolean }): [Tensor, Tensor];
  quantizedGru(input: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: Int, dropout: Float, train: boolean, bidirectional: boolean, batchFirst: boolean, options?: { input?: Tensor; hx?: Tensor; params?: readonly Tensor[]; hasBiases?: boolean; numLayers?: Int; dropout?: Float; train?: boolean; bidirectional?: boolean; batchFirst?: boolean }): [Tensor, Tensor];
  quantizedGru(options: { input: Tensor; hx: Tensor; params: readonly Tensor[]; hasBiases: boolean; numLayers: Int; dropout: Float; train: boolean; bidirectional: boolean; batchFirst: boolean }): [Tensor, Tensor];
  /** `quantized_gru_cell(Tensor input, Tensor hx, Tensor w_ih, Tensor w_hh, Tensor b_ih, Tensor b_hh, Tensor packed_ih, Tensor packed_hh, Tensor col_offsets_ih, Tensor col_offsets_hh, Scalar scale_ih, Scalar scale_hh, Scalar zero_point_ih, Scalar zero_point_hh) -> Tensor` */
  quantizedGruCell(input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor, bHh: Tensor, packedIh: Tensor, packedHh: Tensor, colOffsetsIh: Tensor, colOffsetsHh: Tensor, scaleIh: Num, scaleHh: Num, zeroPointIh: Num, zeroPointHh: Num, options?: { input?: Tensor; hx?: Tensor; wIh?: Tensor; wHh?: Tensor; bIh?: Tensor; bHh?: Tensor; packedIh?: Tensor; packedHh?: Tensor; colOffsetsIh?: Tensor; colOffsetsHh?: Tensor; scaleIh?: Num; scaleHh?: Num; zeroPointIh?: Num; zeroPointHh?: Num }): Tensor;
  quantizedGruCell(options: { input: Tensor; hx: Tensor; wIh: Tensor; wHh: Tensor; bIh: Tensor; bHh: Tensor; packedIh: Tensor; packedHh: Tensor; colOffsetsIh: Tensor; colOffsetsHh: Tensor; scaleIh: Num; scaleHh: Num; zeroPointIh: Num; zeroPointHh: Num }): Tensor;
  /**
   * - `quantized_lstm.data_legacy(Tensor data, Tensor batch_sizes, Tensor[] hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional, *, ScalarType? dtype=..., bool use_dynamic=...) -> (Tensor, Tensor, Tensor)`
   * - `quantized_lstm.input_legacy(Tensor input, Tensor[] hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional, bool batch_first, *, ScalarType? dtype=..., bool use_dynamic=...) -> (Tensor, Tensor, Tensor)`
   */
  quantizedLstm(data: Tensor, batchSizes: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, numLayers: Int, dropout: Float, train: boolean, bidirectional: boolean, options?: { data?: Tensor; batchSizes?: Tensor; hx?: readonly Tensor[]; params?: readonly Tensor[]; hasBiases?: boolean; numLayers?: Int; dropout?: Float; train?: boolean; bidirectional?: boolean; dtype?: DTypeLike | null; useDynamic?: boolean }): [Tensor, Tensor, Tensor];
  quantizedLstm(options: { data: Tensor; batchSizes: Tensor; hx: readonly Tensor[]; params: readonly Tensor[]; hasBiases: boolean; numLayers: Int; dropout: Float; train: boolean; bidirectional: boolean; dtype?: DTypeLike | null; useDynamic?: boolean }): [Tensor, Tensor, Tensor];
  quantizedLstm(input: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, numLayers: Int, dropout: Float, train: boolean, bidirectional: boolean, batchFirst: boolean, options?: { input?: Tensor; hx?: readonly Tensor[]; params?: readonly Tensor[]; hasBiases?: boolean; numLayers?: Int; dropout?: Float; train?: boolean; bidirectional?: boolean; batchFirst?: boolean; dtype?: DTypeLike | null; useDynamic?: boolean }): [Tensor, Tensor, Tensor];
  quantizedLstm(options: { input: Tensor; hx: readonly Tensor[]; params: readonly Tensor[]; hasBiases: boolean; numLayers: Int; dropout: Float; train: boolean; bidirectional: boolean; batchFirst: boolean; dtype?: DTypeLike | null; useDynamic?: boolean }): [Tensor, Tensor, Tensor];
  /** `quantized_lstm_cell(Tensor input, Tensor[] hx, Tensor w_ih, Tensor w_hh, Tensor b_ih, Tensor b_hh, Tensor packed_ih, Tensor packed_hh, Tensor col_offsets_ih, Tensor col_offsets_hh, Scalar scale_ih, Scalar scale_hh, Scalar zero_point_ih, Scalar zero_point_hh) -> (Tensor, Tensor)` */
  quantizedLstmCell(input: Tensor, hx: readonly Tensor[], wIh: Tensor, wHh: Tensor, bIh: Tensor, bHh: Tensor, packedIh: Tensor, packedHh: Tensor, colOffsetsIh: Tensor, colOffsetsHh: Tensor, scaleIh: Num, scaleHh: Num, zeroPointIh: Num, zeroPointHh: Num, options?: { input?: Tensor; hx?: readonly Tensor[]; wIh?: Tensor; wHh?: Tensor; bIh?: Tensor; bHh?: Tensor; packedIh?: Tensor; packedHh?: Tensor; colOffsetsIh?: Tensor; colOffsetsHh?: Tensor; scaleIh?: Num; scaleHh?: Num; zeroPointIh?: Num; zeroPointHh?: Num }): [Tensor, Tensor];
  quantizedLstmCell(options: { input: Tensor; hx: readonly Tensor[]; wIh: Tensor; wHh: Tensor; bIh: Tensor; bHh: Tensor; packedIh: Tensor; packedHh: Tensor; colOffsetsIh: Tensor; colOffsetsHh: Tensor; scaleIh: Num; scaleHh: Num; zeroPointIh: Num; zeroPointHh: Num }): [Tensor, Tensor];
  /**
   * Maxima of windows of quantized (N, C, L). [torch.quantized_max_pool1d](https://docs.pytorch.org/docs/stable/generated/torch.quantized_max_pool1d.html)
   * - `quantized_max_pool1d(Tensor self, int[] kernel_size, int[] stride=..., int[] padding=..., int[] dilation=..., bool ceil_mode=...) -> Tensor`
   */
  quantizedMaxPool1d(self: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Out }, padding?: Int | readonly Int[] | { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Out }, dilation?: Int | readonly Int[] | { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Out }, ceilMode?: boolean | { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Out }, options?: { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Out }): Tensor;
  quantizedMaxPool1d(self: Tensor, options: { kernelSize: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Out }): Tensor;
  /**
   * Maxima of windows of quantized (N, C, H, W). [torch.quantized_max_pool2d](https://docs.pytorch.org/docs/stable/generated/torch.quantized_max_pool2d.html)
   * - `quantized_max_pool2d(Tensor self, int[] kernel_size, int[] stride=..., int[] padding=..., int[] dilation=..., bool ceil_mode=...) -> Tensor`
   */
  quantizedMaxPool2d(self: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Out }, padding?: Int | readonly Int[] | { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Out }, dilation?: Int | readonly Int[] | { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Out }, ceilMode?: boolean | { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Out }, options?: { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Out }): Tensor;
  quantizedMaxPool2d(self: Tensor, options: { kernelSize: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Out }): Tensor;
  /** `quantized_max_pool3d(Tensor self, int[] kernel_size, int[] stride=..., int[] padding=..., int[] dilation=..., bool ceil_mode=...) -> Tensor` */
  quantizedMaxPool3d(self: Tensor, kernelSize: Int | readonly Int[], stride?: Int | readonly Int[] | { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Out }, padding?: Int | readonly Int[] | { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Out }, dilation?: Int | readonly Int[] | { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Out }, ceilMode?: boolean | { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Out }, options?: { self?: Tensor; kernelSize?: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Out }): Tensor;
  quantizedMaxPool3d(self: Tensor, options: { kernelSize: Int | readonly Int[]; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; ceilMode?: boolean; out?: Out }): Tensor;
  /** `quantized_rnn_relu_cell(Tensor input, Tensor hx, Tensor w_ih, Tensor w_hh, Tensor b_ih, Tensor b_hh, Tensor packed_ih, Tensor packed_hh, Tensor col_offsets_ih, Tensor col_offsets_hh, Scalar scale_ih, Scalar scale_hh, Scalar zero_point_ih, Scalar zero_point_hh) -> Tensor` */
  quantizedRnnReluCell(input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor, bHh: Tensor, packedIh: Tensor, packedHh: Tensor, colOffsetsIh: Tensor, colOffsetsHh: Tensor, scaleIh: Num, scaleHh: Num, zeroPointIh: Num, zeroPointHh: Num, options?: { input?: Tensor; hx?: Tensor; wIh?: Tensor; wHh?: Tensor; bIh?: Tensor; bHh?: Tensor; packedIh?: Tensor; packedHh?: Tensor; colOffsetsIh?: Tensor; colOffsetsHh?: Tensor; scaleIh?: Num; scaleHh?: Num; zeroPointIh?: Num; zeroPointHh?: Num }): Tensor;
  quantizedRnnReluCell(options: { input: Tensor; hx: Tensor; wIh: Tensor; wHh: Tensor; bIh: Tensor; bHh: Tensor; packedIh: Tensor; packedHh: Tensor; colOffsetsIh: Tensor; colOffsetsHh: Tensor; scaleIh: Num; scaleHh: Num; zeroPointIh: Num; zeroPointHh: Num }): Tensor;
  /** `quantized_rnn_tanh_cell(Tensor input, Tensor hx, Tensor w_ih, Tensor w_hh, Tensor b_ih, Tensor b_hh, Tensor packed_ih, Tensor packed_hh, Tensor col_offsets_ih, Tensor col_offsets_hh, Scalar scale_ih, Scalar scale_hh, Scalar zero_point_ih, Scalar zero_point_hh) -> Tensor` */
  quantizedRnnTanhCell(input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor, bHh: Tensor, packedIh: Tensor, packedHh: Tensor, colOffsetsIh: Tensor, colOffsetsHh: Tensor, scaleIh: Num, scaleHh: Num, zeroPointIh: Num, zeroPointHh: Num, options?: { input?: Tensor; hx?: Tensor; wIh?: Tensor; wHh?: Tensor; bIh?: Tensor; bHh?: Tensor; packedIh?: Tensor; packedHh?: Tensor; colOffsetsIh?: Tensor; colOffsetsHh?: Tensor; scaleIh?: Num; scaleHh?: Num; zeroPointIh?: Num; zeroPointHh?: Num }): Tensor;
  quantizedRnnTanhCell(options: { input: Tensor; hx: Tensor; wIh: Tensor; wHh: Tensor; bIh: Tensor; bHh: Tensor; packedIh: Tensor; packedHh: Tensor; colOffsetsIh: Tensor; colOffsetsHh: Tensor; scaleIh: Num; scaleHh: Num; zeroPointIh: Num; zeroPointHh: Num }): Tensor;
  /**
   * Radians to degrees. [torch.rad2deg](https://docs.pytorch.org/docs/stable/generated/torch.rad2deg.html)
   * - `rad2deg(Tensor self) -> Tensor`
   */
  rad2deg(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * Radians to degrees. In place. [torch.Tensor.rad2deg_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.rad2deg_.html)
   * - `rad2deg_(Tensor self) -> Tensor`
   */
  rad2deg_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * Uniform random numbers in [0, 1). [torch.rand](https://docs.pytorch.org/docs/stable/generated/torch.rand.html)
   * - `rand(SymInt[] size, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   * - `rand.generator(SymInt[] size, *, Generator? generator, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   */
  rand(size: readonly Int[], options?: { size?: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  rand(...size: Int[]): Tensor;
  rand(...args: [...Int[], { size?: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }]): Tensor;
  rand(options: { size: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  rand(size: readonly Int[], options: { size?: readonly Int[]; generator?: Generator | null; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  rand(...size: Int[]): Tensor;
  rand(...args: [...Int[], { size?: readonly Int[]; generator?: Generator | null; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }]): Tensor;
  rand(options: { size: readonly Int[]; generator: Generator | null; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  /**
   * Uniform random numbers in [0, 1), of the size of another. [torch.rand_like](https://docs.pytorch.org/docs/stable/generated/torch.rand_like.html)
   * - `rand_like(Tensor self, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=..., MemoryFormat? memory_format=...) -> Tensor`
   * - `rand_like.generator(Tensor self, *, Generator? generator, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=..., MemoryFormat? memory_format=...) -> Tensor`
   */
  randLike(self: Tensor, options?: { self?: Tensor; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean; out?: Out }): Tensor;
  randLike(self: Tensor, options: { self?: Tensor; generator?: Generator | null; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean; out?: Out }): Tensor;
  /**
   * Random integers in [low, high). [torch.randint](https://docs.pytorch.org/docs/stable/generated/torch.randint.html)
   * - `randint(SymInt high, SymInt[] size, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   * - `randint.generator(SymInt high, SymInt[] size, *, Generator? generator, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   * - `randint.low(SymInt low, SymInt high, SymInt[] size, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   * - `randint.low_generator(SymInt low, SymInt high, SymInt[] size, *, Generator? generator, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   */
  randint(high: Int, size: readonly Int[], options?: { high?: Int; size?: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  randint(options: { high: Int; size: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  randint(high: Int, size: readonly Int[], options: { high?: Int; size?: readonly Int[]; generator?: Generator | null; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  randint(options: { high: Int; size: readonly Int[]; generator: Generator | null; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  randint(low: Int, high: Int, size: readonly Int[], options?: { low?: Int; high?: Int; size?: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  randint(options: { low: Int; high: Int; size: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  randint(low: Int, high: Int, size: readonly Int[], options: { low?: Int; high?: Int; size?: readonly Int[]; generator?: Generator | null; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  randint(options: { low: Int; high: Int; size: readonly Int[]; generator: Generator | null; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  /**
   * Random integers in [low, high), of the size of another. [torch.randint_like](https://docs.pytorch.org/docs/stable/generated/torch.randint_like.html)
   * - `randint_like(Tensor self, SymInt high, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=..., MemoryFormat? memory_format=...) -> Tensor`
   * - `randint_like.Tensor(Tensor self, Tensor high, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=..., MemoryFormat? memory_format=...) -> Tensor`
   * - `randint_like.Tensor_generator(Tensor self, Tensor high, *, Generator? generator, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=..., MemoryFormat? memory_format=...) -> Tensor`
   * - `randint_like.generator(Tensor self, SymInt high, *, Generator? generator, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=..., MemoryFormat? memory_format=...) -> Tensor`
   * - `randint_like.low_dtype(Tensor self, SymInt low, SymInt high, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=..., MemoryFormat? memory_format=...) -> Tensor`
   * - `randint_like.low_generator_dtype(Tensor self, SymInt low, SymInt high, *, Generator? generator, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=..., MemoryFormat? memory_format=...) -> Tensor`
   */
  randintLike(self: Tensor, high: Int, options?: { self?: Tensor; high?: Int; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean; out?: Out }): Tensor;
  randintLike(self: Tensor, options: { high: Int; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean; out?: Out }): Tensor;
  randintLike(self: Tensor, high: Tensor, options?: { self?: Tensor; high?: Tensor; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean; out?: Out }): Tensor;
  randintLike(self: Tensor, options: { high: Tensor; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean; out?: Out }): Tensor;
  randintLike(self: Tensor, high: Tensor, options: { self?: Tensor; high?: Tensor; generator?: Generator | null; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean; out?: Out }): Tensor;
  randintLike(self: Tensor, options: { high: Tensor; generator: Generator | null; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean; out?: Out }): Tensor;
  randintLike(self: Tensor, high: Int, options: { self?: Tensor; high?: Int; generator?: Generator | null; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean; out?: Out }): Tensor;
  randintLike(self: Tensor, options: { high: Int; generator: Generator | null; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean; out?: Out }): Tensor;
  randintLike(self: Tensor, low: Int, high: Int, options?: { self?: Tensor; low?: Int; high?: Int; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean; out?: Out }): Tensor;
  randintLike(self: Tensor, options: { low: Int; high: Int; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean; out?: Out }): Tensor;
  randintLike(self: Tensor, low: Int, high: Int, options: { self?: Tensor; low?: Int; high?: Int; generator?: Generator | null; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean; out?: Out }): Tensor;
  randintLike(self: Tensor, options: { low: Int; high: Int; generator: Generator | null; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean; out?: Out }): Tensor;
  /**
   * Normal random numbers. [torch.randn](https://docs.pytorch.org/docs/stable/generated/torch.randn.html)
   * - `randn(SymInt[] size, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   * - `randn.generator(SymInt[] size, *, Generator? generator, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   */
  randn(size: readonly Int[], options?: { size?: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  randn(...size: Int[]): Tensor;
  randn(...args: [...Int[], { size?: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }]): Tensor;
  randn(options: { size: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  randn(size: readonly Int[], options: { size?: readonly Int[]; generator?: Generator | null; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  randn(...size: Int[]): Tensor;
  randn(...args: [...Int[], { size?: readonly Int[]; generator?: Generator | null; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }]): Tensor;
  randn(options: { size: readonly Int[]; generator: Generator | null; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  /**
   * Normal random numbers, of the size of another. [torch.randn_like](https://docs.pytorch.org/docs/stable/generated/torch.randn_like.html)
   * - `randn_like(Tensor self, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=..., MemoryFormat? memory_format=...) -> Tensor`
   * - `randn_like.generator(Tensor self, *, Generator? generator, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=..., MemoryFormat? memory_format=...) -> Tensor`
   */
  randnLike(self: Tensor, options?: { self?: Tensor; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean; out?: Out }): Tensor;
  randnLike(self: Tensor, options: { self?: Tensor; generator?: Generator | null; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean; out?: Out }): Tensor;
  /**
   * - `random(Tensor self, *, Generator? generator=...) -> Tensor`
   * - `random.from(Tensor self, int from, int? to, *, Generator? generator=...) -> Tensor`
   * - `random.to(Tensor self, int to, *, Generator? generator=...) -> Tensor`
   */
  random(self: Tensor, options?: { self?: Tensor; generator?: Generator | null; out?: Out }): Tensor;
  random(self: Tensor, from: Int, to: Int | null, options?: { self?: Tensor; from?: Int; to?: Int | null; generator?: Generator | null; out?: Out }): Tensor;
  random(self: Tensor, options: { from: Int; to: Int | null; generator?: Generator | null; out?: Out }): Tensor;
  random(self: Tensor, to: Int, options?: { self?: Tensor; to?: Int; generator?: Generator | null; out?: Out }): Tensor;
  random(self: Tensor, options: { to: Int; generator?: Generator | null; out?: Out }): Tensor;
  /**
   * Random integers, in place. [torch.Tensor.random_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.random_.html)
   * - `random_(Tensor self, *, Generator? generator=...) -> Tensor`
   * - `random_.from(Tensor self, int from, int? to, *, Generator? generator=...) -> Tensor`
   * - `random_.to(Tensor self, int to, *, Generator? generator=...) -> Tensor`
   */
  random_(self: Tensor, options?: { self?: Tensor; generator?: Generator | null }): Tensor;
  random_(self: Tensor, from: Int, to: Int | null, options?: { self?: Tensor; from?: Int; to?: Int | null; generator?: Generator | null }): Tensor;
  random_(self: Tensor, options: { from: Int; to: Int | null; generator?: Generator | null }): Tensor;
  random_(self: Tensor, to: Int, options?: { self?: Tensor; to?: Int; generator?: Generator | null }): Tensor;
  random_(self: Tensor, options: { to: Int; generator?: Generator | null }): Tensor;
  /**
   * The integers below n in random order. [torch.randperm](https://docs.pytorch.org/docs/stable/generated/torch.randperm.html)
   * - `randperm(SymInt n, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   * - `randperm.generator(SymInt n, *, Generator? generator, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   */
  randperm(n: Int, options?: { n?: Int; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  randperm(options: { n: Int; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  randperm(n: Int, options: { n?: Int; generator?: Generator | null; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  randperm(options: { n: Int; generator: Generator | null; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  /**
   * The numbers from start up to end, with it, by step. [torch.range](https://docs.pytorch.org/docs/stable/generated/torch.range.html)
   * - `range(Scalar start, Scalar end, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   * - `range.step(Scalar start, Scalar end, Scalar step=..., *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   */
  range(start: Num, end: Num, options?: { start?: Num; end?: Num; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  range(options: { start: Num; end: Num; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  range(start: Num, end: Num, step?: Num | { start?: Num; end?: Num; step?: Num; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }, options?: { start?: Num; end?: Num; step?: Num; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  range(options: { start: Num; end: Num; step?: Num; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  /**
   * All elements in one dimension. [torch.ravel](https://docs.pytorch.org/docs/stable/generated/torch.ravel.html)
   * - `ravel(Tensor self) -> Tensor`
   */
  ravel(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * The real parts, as a view. [torch.real](https://docs.pytorch.org/docs/stable/generated/torch.real.html)
   * - `real(Tensor self) -> Tensor`
   */
  real(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * 1 / x of each element. [torch.reciprocal](https://docs.pytorch.org/docs/stable/generated/torch.reciprocal.html)
   * - `reciprocal(Tensor self) -> Tensor`
   */
  reciprocal(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * 1 / x of each element. In place. [torch.Tensor.reciprocal_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.reciprocal_.html)
   * - `reciprocal_(Tensor self) -> Tensor`
   */
  reciprocal_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /** `reflection_pad1d(Tensor self, SymInt[] padding) -> Tensor` */
  reflectionPad1d(self: Tensor, padding: Int | readonly Int[], options?: { self?: Tensor; padding?: Int | readonly Int[]; out?: Out }): Tensor;
  reflectionPad1d(self: Tensor, options: { padding: Int | readonly Int[]; out?: Out }): Tensor;
  /** `reflection_pad1d_backward(Tensor grad_output, Tensor self, SymInt[] padding) -> Tensor` */
  reflectionPad1dBackward(gradOutput: Tensor, self: Tensor, padding: Int | readonly Int[], options?: { gradOutput?: Tensor; self?: Tensor; padding?: Int | readonly Int[]; out?: Out }): Tensor;
  reflectionPad1dBackward(options: { gradOutput: Tensor; self: Tensor; padding: Int | readonly Int[]; out?: Out }): Tensor;
  /** `reflection_pad2d(Tensor self, SymInt[] padding) -> Tensor` */
  reflectionPad2d(self: Tensor, padding: Int | readonly Int[], options?: { self?: Tensor; padding?: Int | readonly Int[]; out?: Out }): Tensor;
  reflectionPad2d(self: Tensor, options: { padding: Int | readonly Int[]; out?: Out }): Tensor;
  /** `reflection_pad2d_backward(Tensor grad_output, Tensor self, SymInt[] padding) -> Tensor` */
  reflectionPad2dBackward(gradOutput: Tensor, self: Tensor, padding: Int | readonly Int[], options?: { gradOutput?: Tensor; self?: Tensor; padding?: Int | readonly Int[]; out?: Out }): Tensor;
  reflectionPad2dBackward(options: { gradOutput: Tensor; self: Tensor; padding: Int | readonly Int[]; out?: Out }): Tensor;
  /** `reflection_pad3d(Tensor self, SymInt[] padding) -> Tensor` */
  reflectionPad3d(self: Tensor, padding: Int | readonly Int[], options?: { self?: Tensor; padding?: Int | readonly Int[]; out?: Out }): Tensor;
  reflectionPad3d(self: Tensor, options: { padding: Int | readonly Int[]; out?: Out }): Tensor;
  /** `reflection_pad3d_backward(Tensor grad_output, Tensor self, SymInt[] padding) -> Tensor` */
  reflectionPad3dBackward(gradOutput: Tensor, self: Tensor, padding: Int | readonly Int[], options?: { gradOutput?: Tensor; self?: Tensor; padding?: Int | readonly Int[]; out?: Out }): Tensor;
  reflectionPad3dBackward(options: { gradOutput: Tensor; self: Tensor; padding: Int | readonly Int[]; out?: Out }): Tensor;
  /**
   * max(x, 0) of each element. [torch.nn.functional.relu](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.relu.html)
   * - `relu(Tensor self) -> Tensor`
   */
  relu(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * Each element clamped to [0, 6]. [torch.nn.functional.relu6](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.relu6.html)
   * - `relu6(Tensor self) -> Tensor`
   */
  relu6(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * Each element clamped to [0, 6]. In place.
   * - `relu6_(Tensor self) -> Tensor`
   */
  relu6_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * max(x, 0) of each element. In place. [torch.nn.functional.relu_](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.relu_.html)
   * - `relu_(Tensor self) -> Tensor`
   */
  relu_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * What division leaves, with the sign of the divisor (as Python's %). [torch.remainder](https://docs.pytorch.org/docs/stable/generated/torch.remainder.html)
   * - `remainder.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `remainder.Scalar_Tensor(Scalar self, Tensor other) -> Tensor`
   * - `remainder.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  remainder(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num; out?: Out }): Tensor;
  remainder(self: Tensor, options: { other: Num; out?: Out }): Tensor;
  remainder(self: Num, other: Tensor, options?: { self?: Num; other?: Tensor; out?: Out }): Tensor;
  remainder(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  remainder(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; out?: Out }): Tensor;
  remainder(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  /**
   * What division leaves, with the sign of the divisor (as Python's %). In place. [torch.Tensor.remainder_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.remainder_.html)
   * - `remainder_.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `remainder_.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  remainder_(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num }): Tensor;
  remainder_(self: Tensor, options: { other: Num }): Tensor;
  remainder_(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor }): Tensor;
  remainder_(self: Tensor, options: { other: Tensor }): Tensor;
  /**
   * Each slice along `dim` shortened to a p-norm of `maxnorm` at most. [torch.renorm](https://docs.pytorch.org/docs/stable/generated/torch.renorm.html)
   * - `renorm(Tensor self, Scalar p, int dim, Scalar maxnorm) -> Tensor`
   */
  renorm(self: Tensor, p: Num, dim: Int, maxnorm: Num, options?: { self?: Tensor; p?: Num; dim?: Int; maxnorm?: Num; out?: Out }): Tensor;
  renorm(self: Tensor, options: { p: Num; dim: Int; maxnorm: Num; out?: Out }): Tensor;
  /**
   * Each slice along `dim` shortened to a p-norm of `maxnorm` at most. In place. [torch.Tensor.renorm_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.renorm_.html)
   * - `renorm_(Tensor self, Scalar p, int dim, Scalar maxnorm) -> Tensor`
   */
  renorm_(self: Tensor, p: Num, dim: Int, maxnorm: Num, options?: { self?: Tensor; p?: Num; dim?: Int; maxnorm?: Num }): Tensor;
  renorm_(self: Tensor, options: { p: Num; dim: Int; maxnorm: Num }): Tensor;
  /**
   * The tensor repeated along each dimension, copied. [torch.Tensor.repeat](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.repeat.html)
   * - `repeat(Tensor self, SymInt[] repeats) -> Tensor`
   */
  repeat(self: Tensor, repeats: readonly Int[], options?: { self?: Tensor; repeats?: readonly Int[]; out?: Out }): Tensor;
  repeat(self: Tensor, options: { repeats: readonly Int[]; out?: Out }): Tensor;
  /**
   * Each element repeated, along `dim`. [torch.repeat_interleave](https://docs.pytorch.org/docs/stable/generated/torch.repeat_interleave.html)
   * - `repeat_interleave.Tensor(Tensor repeats, *, SymInt? output_size=...) -> Tensor`
   * - `repeat_interleave.self_Tensor(Tensor self, Tensor repeats, int? dim=..., *, SymInt? output_size=...) -> Tensor`
   * - `repeat_interleave.self_int(Tensor self, SymInt repeats, int? dim=..., *, SymInt? output_size=...) -> Tensor`
   */
  repeatInterleave(repeats: Tensor, options?: { repeats?: Tensor; outputSize?: Int | null; out?: Out }): Tensor;
  repeatInterleave(options: { repeats: Tensor; outputSize?: Int | null; out?: Out }): Tensor;
  repeatInterleave(self: Tensor, repeats: Tensor, dim?: Int | null | { self?: Tensor; repeats?: Tensor; dim?: Int | null; outputSize?: Int | null; out?: Out }, options?: { self?: Tensor; repeats?: Tensor; dim?: Int | null; outputSize?: Int | null; out?: Out }): Tensor;
  repeatInterleave(self: Tensor, options: { repeats: Tensor; dim?: Int | null; outputSize?: Int | null; out?: Out }): Tensor;
  repeatInterleave(self: Tensor, repeats: Int, dim?: Int | null | { self?: Tensor; repeats?: Int; dim?: Int | null; outputSize?: Int | null; out?: Out }, options?: { self?: Tensor; repeats?: Int; dim?: Int | null; outputSize?: Int | null; out?: Out }): Tensor;
  repeatInterleave(self: Tensor, options: { repeats: Int; dim?: Int | null; outputSize?: Int | null; out?: Out }): Tensor;
  /** `replication_pad1d(Tensor self, SymInt[] padding) -> Tensor` */
  replicationPad1d(self: Tensor, padding: Int | readonly Int[], options?: { self?: Tensor; padding?: Int | readonly Int[]; out?: Out }): Tensor;
  replicationPad1d(self: Tensor, options: { padding: Int | readonly Int[]; out?: Out }): Tensor;
  /** `replication_pad1d_backward(Tensor grad_output, Tensor self, SymInt[] padding) -> Tensor` */
  replicationPad1dBackward(gradOutput: Tensor, self: Tensor, padding: Int | readonly Int[], options?: { gradOutput?: Tensor; self?: Tensor; padding?: Int | readonly Int[]; out?: Out }): Tensor;
  replicationPad1dBackward(options: { gradOutput: Tensor; self: Tensor; padding: Int | readonly Int[]; out?: Out }): Tensor;
  /** `replication_pad2d(Tensor self, SymInt[] padding) -> Tensor` */
  replicationPad2d(self: Tensor, padding: Int | readonly Int[], options?: { self?: Tensor; padding?: Int | readonly Int[]; out?: Out }): Tensor;
  replicationPad2d(self: Tensor, options: { padding: Int | readonly Int[]; out?: Out }): Tensor;
  /** `replication_pad2d_backward(Tensor grad_output, Tensor self, SymInt[] padding) -> Tensor` */
  replicationPad2dBackward(gradOutput: Tensor, self: Tensor, padding: Int | readonly Int[], options?: { gradOutput?: Tensor; self?: Tensor; padding?: Int | readonly Int[]; out?: Out }): Tensor;
  replicationPad2dBackward(options: { gradOutput: Tensor; self: Tensor; padding: Int | readonly Int[]; out?: Out }): Tensor;
  /** `replication_pad3d(Tensor self, SymInt[] padding) -> Tensor` */
  replicationPad3d(self: Tensor, padding: Int | readonly Int[], options?: { self?: Tensor; padding?: Int | readonly Int[]; out?: Out }): Tensor;
  replicationPad3d(self: Tensor, options: { padding: Int | readonly Int[]; out?: Out }): Tensor;
  /** `replication_pad3d_backward(Tensor grad_output, Tensor self, SymInt[] padding) -> Tensor` */
  replicationPad3dBackward(gradOutput: Tensor, self: Tensor, padding: Int | readonly Int[], options?: { gradOutput?: Tensor; self?: Tensor; padding?: Int | readonly Int[]; out?: Out }): Tensor;
  replicationPad3dBackward(options: { gradOutput: Tensor; self: Tensor; padding: Int | readonly Int[]; out?: Out }): Tensor;
  /**
   * Whether gradients of it are asked, from now on. [torch.Tensor.requires_grad_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.requires_grad_.html)
   * - `requires_grad_(Tensor self, bool requires_grad=...) -> Tensor`
   */
  requiresGrad_(self: Tensor, requiresGrad?: boolean | { self?: Tensor; requiresGrad?: boolean }, options?: { self?: Tensor; requiresGrad?: boolean }): Tensor;
  /**
   * The elements in another shape, as a view where that can be; one size may be -1. [torch.reshape](https://docs.pytorch.org/docs/stable/generated/torch.reshape.html)
   * - `reshape(Tensor self, SymInt[] shape) -> Tensor`
   */
  reshape(self: Tensor, shape: readonly Int[], options?: { self?: Tensor; shape?: readonly Int[] }): Tensor;
  reshape(self: Tensor, options: { shape: readonly Int[] }): Tensor;
  /**
   * The elements in the shape of other. [torch.Tensor.reshape_as](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.reshape_as.html)
   * - `reshape_as(Tensor self, Tensor other) -> Tensor`
   */
  reshapeAs(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor }): Tensor;
  reshapeAs(self: Tensor, options: { other: Tensor }): Tensor;
  /** `resize(Tensor self, SymInt[] size, *, MemoryFormat? memory_format=...) -> Tensor` */
  resize(self: Tensor, size: readonly Int[], options?: { self?: Tensor; size?: readonly Int[]; memoryFormat?: MemoryFormatLike | null; out?: Out }): Tensor;
  resize(self: Tensor, options: { size: readonly Int[]; memoryFormat?: MemoryFormatLike | null; out?: Out }): Tensor;
  /**
   * Another size for this tensor; its memory grows where it must. [torch.Tensor.resize_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.resize_.html)
   * - `resize_(Tensor self, SymInt[] size, *, MemoryFormat? memory_format=...) -> Tensor`
   */
  resize_(self: Tensor, size: readonly Int[], options?: { self?: Tensor; size?: readonly Int[]; memoryFormat?: MemoryFormatLike | null }): Tensor;
  resize_(self: Tensor, options: { size: readonly Int[]; memoryFormat?: MemoryFormatLike | null }): Tensor;
  /** `resize_as(Tensor self, Tensor the_template, *, MemoryFormat? memory_format=...) -> Tensor` */
  resizeAs(self: Tensor, theTemplate: Tensor, options?: { self?: Tensor; theTemplate?: Tensor; memoryFormat?: MemoryFormatLike | null; out?: Out }): Tensor;
  resizeAs(self: Tensor, options: { theTemplate: Tensor; memoryFormat?: MemoryFormatLike | null; out?: Out }): Tensor;
  /**
   * The size of another for this tensor. [torch.Tensor.resize_as_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.resize_as_.html)
   * - `resize_as_(Tensor self, Tensor the_template, *, MemoryFormat? memory_format=...) -> Tensor`
   */
  resizeAs_(self: Tensor, theTemplate: Tensor, options?: { self?: Tensor; theTemplate?: Tensor; memoryFormat?: MemoryFormatLike | null }): Tensor;
  resizeAs_(self: Tensor, options: { theTemplate: Tensor; memoryFormat?: MemoryFormatLike | null }): Tensor;
  /** `resize_as_sparse(Tensor self, Tensor the_template) -> Tensor` */
  resizeAsSparse(self: Tensor, theTemplate: Tensor, options?: { self?: Tensor; theTemplate?: Tensor; out?: Out }): Tensor;
  resizeAsSparse(self: Tensor, options: { theTemplate: Tensor; out?: Out }): Tensor;
  /** `resize_as_sparse_(Tensor self, Tensor the_template) -> Tensor` */
  resizeAsSparse_(self: Tensor, theTemplate: Tensor, options?: { self?: Tensor; theTemplate?: Tensor }): Tensor;
  resizeAsSparse_(self: Tensor, options: { theTemplate: Tensor }): Tensor;
  /**
   * The tensor with a pending conjugation carried out. [torch.resolve_conj](https://docs.pytorch.org/docs/stable/generated/torch.resolve_conj.html)
   * - `resolve_conj(Tensor self) -> Tensor`
   */
  resolveConj(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * The tensor with a pending negation carried out. [torch.resolve_neg](https://docs.pytorch.org/docs/stable/generated/torch.resolve_neg.html)
   * - `resolve_neg(Tensor self) -> Tensor`
   */
  resolveNeg(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * The dtype that an operation on both gives. [torch.result_type](https://docs.pytorch.org/docs/stable/generated/torch.result_type.html)
   * - `result_type.Scalar(Tensor tensor, Scalar other) -> ScalarType`
   * - `result_type.Scalar_Scalar(Scalar scalar1, Scalar scalar2) -> ScalarType`
   * - `result_type.Scalar_Tensor(Scalar scalar, Tensor tensor) -> ScalarType`
   * - `result_type.Tensor(Tensor tensor, Tensor other) -> ScalarType`
   */
  resultType(tensor: Tensor, other: Num, options?: { tensor?: Tensor; other?: Num }): DType;
  resultType(options: { tensor: Tensor; other: Num }): DType;
  resultType(scalar1: Num, scalar2: Num, options?: { scalar1?: Num; scalar2?: Num }): DType;
  resultType(options: { scalar1: Num; scalar2: Num }): DType;
  resultType(scalar: Num, tensor: Tensor, options?: { scalar?: Num; tensor?: Tensor }): DType;
  resultType(options: { scalar: Num; tensor: Tensor }): DType;
  resultType(tensor: Tensor, other: Tensor, options?: { tensor?: Tensor; other?: Tensor }): DType;
  resultType(options: { tensor: Tensor; other: Tensor }): DType;
  /**
   * Keeps its gradient though it is no leaf. [torch.Tensor.retain_grad](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.retain_grad.html)
   * - `retain_grad(Tensor self) -> ()`
   */
  retainGrad(self: Tensor, options?: { self?: Tensor }): void;
  /** `retains_grad(Tensor self) -> bool` */
  retainsGrad(self: Tensor, options?: { self?: Tensor }): boolean;
  /**
   * The last dimensions divided by their root mean square, then weight of that shape. [torch.nn.functional.rms_norm](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.rms_norm.html)
   * - `rms_norm(Tensor input, SymInt[] normalized_shape, Tensor? weight=..., float? eps=...) -> Tensor`
   */
  rmsNorm(input: Tensor, normalizedShape: readonly Int[], weight?: Tensor | null | { input?: Tensor; normalizedShape?: readonly Int[]; weight?: Tensor | null; eps?: Float | null }, eps?: Float | null | { input?: Tensor; normalizedShape?: readonly Int[]; weight?: Tensor | null; eps?: Float | null }, options?: { input?: Tensor; normalizedShape?: readonly Int[]; weight?: Tensor | null; eps?: Float | null }): Tensor;
  rmsNorm(options: { input: Tensor; normalizedShape: readonly Int[]; weight?: Tensor | null; eps?: Float | null }): Tensor;
  /**
   * - `rnn_relu.data(Tensor data, Tensor batch_sizes, Tensor hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional) -> (Tensor, Tensor)`
   * - `rnn_relu.input(Tensor input, Tensor hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional, bool batch_first) -> (Tensor, Tensor)`
   */
  rnnRelu(data: Tensor, batchSizes: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: Int, dropout: Float, train: boolean, bidirectional: boolean, options?: { data?: Tensor; batchSizes?: Tensor; hx?: Tensor; params?: readonly Tensor[]; hasBiases?: boolean; numLayers?: Int; dropout?: Float; train?: boolean; bidirectional?: boolean }): [Tensor, Tensor];
  rnnRelu(options: { data: Tensor; batchSizes: Tensor; hx: Tensor; params: readonly Tensor[]; hasBiases: boolean; numLayers: Int; dropout: Float; train: boolean; bidirectional: boolean }): [Tensor, Tensor];
  rnnRelu(input: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: Int, dropout: Float, train: boolean, bidirectional: boolean, batchFirst: boolean, options?: { input?: Tensor; hx?: Tensor; params?: readonly Tensor[]; hasBiases?: boolean; numLayers?: Int; dropout?: Float; train?: boolean; bidirectional?: boolean; batchFirst?: boolean }): [Tensor, Tensor];
  rnnRelu(options: { input: Tensor; hx: Tensor; params: readonly Tensor[]; hasBiases: boolean; numLayers: Int; dropout: Float; train: boolean; bidirectional: boolean; batchFirst: boolean }): [Tensor, Tensor];
  /** `rnn_relu_cell(Tensor input, Tensor hx, Tensor w_ih, Tensor w_hh, Tensor? b_ih=..., Tensor? b_hh=...) -> Tensor` */
  rnnReluCell(input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh?: Tensor | null | { input?: Tensor; hx?: Tensor; wIh?: Tensor; wHh?: Tensor; bIh?: Tensor | null; bHh?: Tensor | null }, bHh?: Tensor | null | { input?: Tensor; hx?: Tensor; wIh?: Tensor; wHh?: Tensor; bIh?: Tensor | null; bHh?: Tensor | null }, options?: { input?: Tensor; hx?: Tensor; wIh?: Tensor; wHh?: Tensor; bIh?: Tensor | null; bHh?: Tensor | null }): Tensor;
  rnnReluCell(options: { input: Tensor; hx: Tensor; wIh: Tensor; wHh: Tensor; bIh?: Tensor | null; bHh?: Tensor | null }): Tensor;
  /**
   * - `rnn_tanh.data(Tensor data, Tensor batch_sizes, Tensor hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional) -> (Tensor, Tensor)`
   * - `rnn_tanh.input(Tensor input, Tensor hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional, bool batch_first) -> (Tensor, Tensor)`
   */
  rnnTanh(data: Tensor, batchSizes: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: Int, dropout: Float, train: boolean, bidirectional: boolean, options?: { data?: Tensor; batchSizes?: Tensor; hx?: Tensor; params?: readonly Tensor[]; hasBiases?: boolean; numLayers?: Int; dropout?: Float; train?: boolean; bidirectional?: boolean }): [Tensor, Tensor];
  rnnTanh(options: { data: Tensor; batchSizes: Tensor; hx: Tensor; params: readonly Tensor[]; hasBiases: boolean; numLayers: Int; dropout: Float; train: boolean; bidirectional: boolean }): [Tensor, Tensor];
  rnnTanh(input: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: Int, dropout: Float, train: boolean, bidirectional: boolean, batchFirst: boolean, options?: { input?: Tensor; hx?: Tensor; params?: readonly Tensor[]; hasBiases?: boolean; numLayers?: Int; dropout?: Float; train?: boolean; bidirectional?: boolean; batchFirst?: boolean }): [Tensor, Tensor];
  rnnTanh(options: { input: Tensor; hx: Tensor; params: readonly Tensor[]; hasBiases: boolean; numLayers: Int; dropout: Float; train: boolean; bidirectional: boolean; batchFirst: boolean }): [Tensor, Tensor];
  /** `rnn_tanh_cell(Tensor input, Tensor hx, Tensor w_ih, Tensor w_hh, Tensor? b_ih=..., Tensor? b_hh=...) -> Tensor` */
  rnnTanhCell(input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh?: Tensor | null | { input?: Tensor; hx?: Tensor; wIh?: Tensor; wHh?: Tensor; bIh?: Tensor | null; bHh?: Tensor | null }, bHh?: Tensor | null | { input?: Tensor; hx?: Tensor; wIh?: Tensor; wHh?: Tensor; bIh?: Tensor | null; bHh?: Tensor | null }, options?: { input?: Tensor; hx?: Tensor; wIh?: Tensor; wHh?: Tensor; bIh?: Tensor | null; bHh?: Tensor | null }): Tensor;
  rnnTanhCell(options: { input: Tensor; hx: Tensor; wIh: Tensor; wHh: Tensor; bIh?: Tensor | null; bHh?: Tensor | null }): Tensor;
  /**
   * With elements moved along dimensions; what leaves at the end comes in at the beginning. [torch.roll](https://docs.pytorch.org/docs/stable/generated/torch.roll.html)
   * - `roll(Tensor self, SymInt[] shifts, int[] dims=...) -> Tensor`
   */
  roll(self: Tensor, shifts: Int | readonly Int[], dims?: Int | readonly Int[] | { self?: Tensor; shifts?: Int | readonly Int[]; dims?: Int | readonly Int[]; out?: Out }, options?: { self?: Tensor; shifts?: Int | readonly Int[]; dims?: Int | readonly Int[]; out?: Out }): Tensor;
  roll(self: Tensor, options: { shifts: Int | readonly Int[]; dims?: Int | readonly Int[]; out?: Out }): Tensor;
  /**
   * Turned by 90 degrees in the plane of two dimensions. [torch.rot90](https://docs.pytorch.org/docs/stable/generated/torch.rot90.html)
   * - `rot90(Tensor self, int k=..., int[] dims=...) -> Tensor`
   */
  rot90(self: Tensor, k?: Int | { self?: Tensor; k?: Int; dims?: readonly Int[]; out?: Out }, dims?: readonly Int[] | { self?: Tensor; k?: Int; dims?: readonly Int[]; out?: Out }, options?: { self?: Tensor; k?: Int; dims?: readonly Int[]; out?: Out }): Tensor;
  /**
   * The nearest integer (halves to the even one), or the nearest with `decimals` digits. [torch.round](https://docs.pytorch.org/docs/stable/generated/torch.round.html)
   * - `round(Tensor self) -> Tensor`
   * - `round.decimals(Tensor self, *, int decimals) -> Tensor`
   */
  round(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  round(self: Tensor, options: { self?: Tensor; decimals?: Int; out?: Out }): Tensor;
  /**
   * The nearest integer (halves to the even one), or the nearest with `decimals` digits. In place. [torch.Tensor.round_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.round_.html)
   * - `round_(Tensor self) -> Tensor`
   * - `round_.decimals(Tensor self, *, int decimals) -> Tensor`
   */
  round_(self: Tensor, options?: { self?: Tensor }): Tensor;
  round_(self: Tensor, options: { self?: Tensor; decimals?: Int }): Tensor;
  /**
   * The rows, of a sparse tensor in CSC.
   * - `row_indices(Tensor self) -> Tensor`
   */
  rowIndices(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * The rows, of a sparse tensor in CSC. As a copy.
   * - `row_indices_copy(Tensor self) -> Tensor`
   */
  rowIndicesCopy(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * Tensors one below the other: along the first of at least two dimensions. [torch.row_stack](https://docs.pytorch.org/docs/stable/generated/torch.row_stack.html)
   * - `row_stack(Tensor[] tensors) -> Tensor`
   */
  rowStack(tensors: readonly Tensor[], options?: { tensors?: readonly Tensor[]; out?: Out }): Tensor;
  rowStack(options: { tensors: readonly Tensor[]; out?: Out }): Tensor;
  /**
   * As leakyRelu, with a random slope in training. [torch.nn.functional.rrelu](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.rrelu.html)
   * - `rrelu(Tensor self, Scalar lower=..., Scalar upper=..., bool training=..., Generator? generator=...) -> Tensor`
   */
  rrelu(self: Tensor, lower?: Num | { self?: Tensor; lower?: Num; upper?: Num; training?: boolean; generator?: Generator | null }, upper?: Num | { self?: Tensor; lower?: Num; upper?: Num; training?: boolean; generator?: Generator | null }, training?: boolean | { self?: Tensor; lower?: Num; upper?: Num; training?: boolean; generator?: Generator | null }, generator?: Generator | null | { self?: Tensor; lower?: Num; upper?: Num; training?: boolean; generator?: Generator | null }, options?: { self?: Tensor; lower?: Num; upper?: Num; training?: boolean; generator?: Generator | null }): Tensor;
  /**
   * As leakyRelu, with a random slope in training. In place. [torch.nn.functional.rrelu_](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.rrelu_.html)
   * - `rrelu_(Tensor self, Scalar lower=..., Scalar upper=..., bool training=..., Generator? generator=...) -> Tensor`
   */
  rrelu_(self: Tensor, lower?: Num | { self?: Tensor; lower?: Num; upper?: Num; training?: boolean; generator?: Generator | null }, upper?: Num | { self?: Tensor; lower?: Num; upper?: Num; training?: boolean; generator?: Generator | null }, training?: boolean | { self?: Tensor; lower?: Num; upper?: Num; training?: boolean; generator?: Generator | null }, generator?: Generator | null | { self?: Tensor; lower?: Num; upper?: Num; training?: boolean; generator?: Generator | null }, options?: { self?: Tensor; lower?: Num; upper?: Num; training?: boolean; generator?: Generator | null }): Tensor;
  /** `rrelu_with_noise(Tensor self, Tensor noise, Scalar lower=..., Scalar upper=..., bool training=..., Generator? generator=...) -> Tensor` */
  rreluWithNoise(self: Tensor, noise: Tensor, lower?: Num | { self?: Tensor; noise?: Tensor; lower?: Num; upper?: Num; training?: boolean; generator?: Generator | null; out?: Out }, upper?: Num | { self?: Tensor; noise?: Tensor; lower?: Num; upper?: Num; training?: boolean; generator?: Generator | null; out?: Out }, training?: boolean | { self?: Tensor; noise?: Tensor; lower?: Num; upper?: Num; training?: boolean; generator?: Generator | null; out?: Out }, generator?: Generator | null | { self?: Tensor; noise?: Tensor; lower?: Num; upper?: Num; training?: boolean; generator?: Generator | null; out?: Out }, options?: { self?: Tensor; noise?: Tensor; lower?: Num; upper?: Num; training?: boolean; generator?: Generator | null; out?: Out }): Tensor;
  rreluWithNoise(self: Tensor, options: { noise: Tensor; lower?: Num; upper?: Num; training?: boolean; generator?: Generator | null; out?: Out }): Tensor;
  /** `rrelu_with_noise_(Tensor self, Tensor noise, Scalar lower=..., Scalar upper=..., bool training=..., Generator? generator=...) -> Tensor` */
  rreluWithNoise_(self: Tensor, noise: Tensor, lower?: Num | { self?: Tensor; noise?: Tensor; lower?: Num; upper?: Num; training?: boolean; generator?: Generator | null }, upper?: Num | { self?: Tensor; noise?: Tensor; lower?: Num; upper?: Num; training?: boolean; generator?: Generator | null }, training?: boolean | { self?: Tensor; noise?: Tensor; lower?: Num; upper?: Num; training?: boolean; generator?: Generator | null }, generator?: Generator | null | { self?: Tensor; noise?: Tensor; lower?: Num; upper?: Num; training?: boolean; generator?: Generator | null }, options?: { self?: Tensor; noise?: Tensor; lower?: Num; upper?: Num; training?: boolean; generator?: Generator | null }): Tensor;
  rreluWithNoise_(self: Tensor, options: { noise: Tensor; lower?: Num; upper?: Num; training?: boolean; generator?: Generator | null }): Tensor;
  /** `rrelu_with_noise_backward(Tensor grad_output, Tensor self, Tensor noise, Scalar lower, Scalar upper, bool training, bool self_is_result) -> Tensor` */
  rreluWithNoiseBackward(gradOutput: Tensor, self: Tensor, noise: Tensor, lower: Num, upper: Num, training: boolean, selfIsResult: boolean, options?: { gradOutput?: Tensor; self?: Tensor; noise?: Tensor; lower?: Num; upper?: Num; training?: boolean; selfIsResult?: boolean; out?: Out }): Tensor;
  rreluWithNoiseBackward(options: { gradOutput: Tensor; self: Tensor; noise: Tensor; lower: Num; upper: Num; training: boolean; selfIsResult: boolean; out?: Out }): Tensor;
  /** `rrelu_with_noise_functional(Tensor self, Tensor noise, Scalar lower=..., Scalar upper=..., bool training=..., Generator? generator=...) -> (Tensor, Tensor noise_out)` */
  rreluWithNoiseFunctional(self: Tensor, noise: Tensor, lower?: Num | { self?: Tensor; noise?: Tensor; lower?: Num; upper?: Num; training?: boolean; generator?: Generator | null }, upper?: Num | { self?: Tensor; noise?: Tensor; lower?: Num; upper?: Num; training?: boolean; generator?: Generator | null }, training?: boolean | { self?: Tensor; noise?: Tensor; lower?: Num; upper?: Num; training?: boolean; generator?: Generator | null }, generator?: Generator | null | { self?: Tensor; noise?: Tensor; lower?: Num; upper?: Num; training?: boolean; generator?: Generator | null }, options?: { self?: Tensor; noise?: Tensor; lower?: Num; upper?: Num; training?: boolean; generator?: Generator | null }): [Tensor, Tensor];
  rreluWithNoiseFunctional(self: Tensor, options: { noise: Tensor; lower?: Num; upper?: Num; training?: boolean; generator?: Generator | null }): [Tensor, Tensor];
  /**
   * 1 / sqrt(x) of each element. [torch.rsqrt](https://docs.pytorch.org/docs/stable/generated/torch.rsqrt.html)
   * - `rsqrt(Tensor self) -> Tensor`
   */
  rsqrt(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * 1 / sqrt(x) of each element. In place. [torch.Tensor.rsqrt_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.rsqrt_.html)
   * - `rsqrt_(Tensor self) -> Tensor`
   */
  rsqrt_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * other - alpha * self.
   * - `rsub.Scalar(Tensor self, Scalar other, Scalar alpha=...) -> Tensor`
   * - `rsub.Tensor(Tensor self, Tensor other, *, Scalar alpha=...) -> Tensor`
   */
  rsub(self: Tensor, other: Num, alpha?: Num | { self?: Tensor; other?: Num; alpha?: Num; out?: Out }, options?: { self?: Tensor; other?: Num; alpha?: Num; out?: Out }): Tensor;
  rsub(self: Tensor, options: { other: Num; alpha?: Num; out?: Out }): Tensor;
  rsub(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; alpha?: Num; out?: Out }): Tensor;
  rsub(self: Tensor, options: { other: Tensor; alpha?: Num; out?: Out }): Tensor;
  /** `scalar_tensor(Scalar s, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor` */
  scalarTensor(s: Num, options?: { s?: Num; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  scalarTensor(options: { s: Num; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  /**
   * softmax(q k^T / sqrt(d)) v; q (..., L, d), k (..., S, d), v (..., S, e) -> (..., L, e). [torch.nn.functional.scaled_dot_product_attention](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.scaled_dot_product_attention.html)
   * - `scaled_dot_product_attention(Tensor query, Tensor key, Tensor value, Tensor? attn_mask=..., float dropout_p=..., bool is_causal=..., *, float? scale=..., bool enable_gqa=...) -> Tensor`
   */
  scaledDotProductAttention(query: Tensor, key: Tensor, value: Tensor, attnMask?: Tensor | null | { query?: Tensor; key?: Tensor; value?: Tensor; attnMask?: Tensor | null; dropoutP?: Float; isCausal?: boolean; scale?: Float | null; enableGqa?: boolean }, dropoutP?: Float | { query?: Tensor; key?: Tensor; value?: Tensor; attnMask?: Tensor | null; dropoutP?: Float; isCausal?: boolean; scale?: Float | null; enableGqa?: boolean }, isCausal?: boolean | { query?: Tensor; key?: Tensor; value?: Tensor; attnMask?: Tensor | null; dropoutP?: Float; isCausal?: boolean; scale?: Float | null; enableGqa?: boolean }, options?: { query?: Tensor; key?: Tensor; value?: Tensor; attnMask?: Tensor | null; dropoutP?: Float; isCausal?: boolean; scale?: Float | null; enableGqa?: boolean }): Tensor;
  scaledDotProductAttention(options: { query: Tensor; key: Tensor; value: Tensor; attnMask?: Tensor | null; dropoutP?: Float; isCausal?: boolean; scale?: Float | null; enableGqa?: boolean }): Tensor;
  /**
   * Elements of src written to indices along `dim`. [torch.scatter](https://docs.pytorch.org/docs/stable/generated/torch.scatter.html)
   * - `scatter.reduce(Tensor self, int dim, Tensor index, Tensor src, *, str reduce) -> Tensor`
   * - `scatter.src(Tensor self, int dim, Tensor index, Tensor src) -> Tensor`
   * - `scatter.value(Tensor self, int dim, Tensor index, Scalar value) -> Tensor`
   * - `scatter.value_reduce(Tensor self, int dim, Tensor index, Scalar value, *, str reduce) -> Tensor`
   */
  scatter(self: Tensor, dim: Int, index: Tensor, src: Tensor, options: { self?: Tensor; dim?: Int; index?: Tensor; src?: Tensor; reduce?: string; out?: Out }): Tensor;
  scatter(self: Tensor, options: { dim: Int; index: Tensor; src: Tensor; reduce: string; out?: Out }): Tensor;
  scatter(self: Tensor, dim: Int, index: Tensor, src: Tensor, options?: { self?: Tensor; dim?: Int; index?: Tensor; src?: Tensor; out?: Out }): Tensor;
  scatter(self: Tensor, options: { dim: Int; index: Tensor; src: Tensor; out?: Out }): Tensor;
  scatter(self: Tensor, dim: Int, index: Tensor, value: Num, options?: { self?: Tensor; dim?: Int; index?: Tensor; value?: Num; out?: Out }): Tensor;
  scatter(self: Tensor, options: { dim: Int; index: Tensor; value: Num; out?: Out }): Tensor;
  scatter(self: Tensor, dim: Int, index: Tensor, value: Num, options: { self?: Tensor; dim?: Int; index?: Tensor; value?: Num; reduce?: string; out?: Out }): Tensor;
  scatter(self: Tensor, options: { dim: Int; index: Tensor; value: Num; reduce: string; out?: Out }): Tensor;
  /**
   * Elements of src written to indices along `dim`. In place. [torch.Tensor.scatter_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.scatter_.html)
   * - `scatter_.reduce(Tensor self, int dim, Tensor index, Tensor src, *, str reduce) -> Tensor`
   * - `scatter_.src(Tensor self, int dim, Tensor index, Tensor src) -> Tensor`
   * - `scatter_.value(Tensor self, int dim, Tensor index, Scalar value) -> Tensor`
   * - `scatter_.value_reduce(Tensor self, int dim, Tensor index, Scalar value, *, str reduce) -> Tensor`
   */
  scatter_(self: Tensor, dim: Int, index: Tensor, src: Tensor, options: { self?: Tensor; dim?: Int; index?: Tensor; src?: Tensor; reduce?: string }): Tensor;
  scatter_(self: Tensor, options: { dim: Int; index: Tensor; src: Tensor; reduce: string }): Tensor;
  scatter_(self: Tensor, dim: Int, index: Tensor, src: Tensor, options?: { self?: Tensor; dim?: Int; index?: Tensor; src?: Tensor }): Tensor;
  scatter_(self: Tensor, options: { dim: Int; index: Tensor; src: Tensor }): Tensor;
  scatter_(self: Tensor, dim: Int, index: Tensor, value: Num, options?: { self?: Tensor; dim?: Int; index?: Tensor; value?: Num }): Tensor;
  scatter_(self: Tensor, options: { dim: Int; index: Tensor; value: Num }): Tensor;
  scatter_(self: Tensor, dim: Int, index: Tensor, value: Num, options: { self?: Tensor; dim?: Int; index?: Tensor; value?: Num; reduce?: string }): Tensor;
  scatter_(self: Tensor, options: { dim: Int; index: Tensor; value: Num; reduce: string }): Tensor;
  /**
   * Elements of src added at indices along `dim`. [torch.scatter_add](https://docs.pytorch.org/docs/stable/generated/torch.scatter_add.html)
   * - `scatter_add(Tensor self, int dim, Tensor index, Tensor src) -> Tensor`
   */
  scatterAdd(self: Tensor, dim: Int, index: Tensor, src: Tensor, options?: { self?: Tensor; dim?: Int; index?: Tensor; src?: Tensor; out?: Out }): Tensor;
  scatterAdd(self: Tensor, options: { dim: Int; index: Tensor; src: Tensor; out?: Out }): Tensor;
  /**
   * Elements of src added at indices along `dim`. In place. [torch.Tensor.scatter_add_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.scatter_add_.html)
   * - `scatter_add_(Tensor self, int dim, Tensor index, Tensor src) -> Tensor`
   */
  scatterAdd_(self: Tensor, dim: Int, index: Tensor, src: Tensor, options?: { self?: Tensor; dim?: Int; index?: Tensor; src?: Tensor }): Tensor;
  scatterAdd_(self: Tensor, options: { dim: Int; index: Tensor; src: Tensor }): Tensor;
  /**
   * Elements of src combined at indices along `dim` by "sum", "prod", "mean", "amax" or "amin". [torch.scatter_reduce](https://docs.pytorch.org/docs/stable/generated/torch.scatter_reduce.html)
   * - `scatter_reduce.two(Tensor self, int dim, Tensor index, Tensor src, str reduce, *, bool include_self=...) -> Tensor`
   */
  scatterReduce(self: Tensor, dim: Int, index: Tensor, src: Tensor, reduce: string, options?: { self?: Tensor; dim?: Int; index?: Tensor; src?: Tensor; reduce?: string; includeSelf?: boolean; out?: Out }): Tensor;
  scatterReduce(self: Tensor, options: { dim: Int; index: Tensor; src: Tensor; reduce: string; includeSelf?: boolean; out?: Out }): Tensor;
  /**
   * Elements of src combined at indices along `dim` by "sum", "prod", "mean", "amax" or "amin". In place. [torch.Tensor.scatter_reduce_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.scatter_reduce_.html)
   * - `scatter_reduce_.two(Tensor self, int dim, Tensor index, Tensor src, str reduce, *, bool include_self=...) -> Tensor`
   */
  scatterReduce_(self: Tensor, dim: Int, index: Tensor, src: Tensor, reduce: string, options?: { self?: Tensor; dim?: Int; index?: Tensor; src?: Tensor; reduce?: string; includeSelf?: boolean }): Tensor;
  scatterReduce_(self: Tensor, options: { dim: Int; index: Tensor; src: Tensor; reduce: string; includeSelf?: boolean }): Tensor;
  /**
   * Where each value is to be put into a sorted (..., n) so that it stays sorted. [torch.searchsorted](https://docs.pytorch.org/docs/stable/generated/torch.searchsorted.html)
   * - `searchsorted.Scalar(Tensor sorted_sequence, Scalar self, *, bool out_int32=..., bool right=..., str? side=..., Tensor? sorter=...) -> Tensor`
   * - `searchsorted.Tensor(Tensor sorted_sequence, Tensor self, *, bool out_int32=..., bool right=..., str? side=..., Tensor? sorter=...) -> Tensor`
   */
  searchsorted(sortedSequence: Tensor, self: Num, options?: { sortedSequence?: Tensor; self?: Num; outInt32?: boolean; right?: boolean; side?: string | null; sorter?: Tensor | null; out?: Out }): Tensor;
  searchsorted(options: { sortedSequence: Tensor; self: Num; outInt32?: boolean; right?: boolean; side?: string | null; sorter?: Tensor | null; out?: Out }): Tensor;
  searchsorted(sortedSequence: Tensor, self: Tensor, options?: { sortedSequence?: Tensor; self?: Tensor; outInt32?: boolean; right?: boolean; side?: string | null; sorter?: Tensor | null; out?: Out }): Tensor;
  searchsorted(options: { sortedSequence: Tensor; self: Tensor; outInt32?: boolean; right?: boolean; side?: string | null; sorter?: Tensor | null; out?: Out }): Tensor;
  /**
   * The elements of each segment combined.
   * - `segment_reduce(Tensor data, str reduce, *, Tensor? lengths=..., Tensor? indices=..., Tensor? offsets=..., int axis=..., bool unsafe=..., Scalar? initial=...) -> Tensor`
   */
  segmentReduce(data: Tensor, reduce: string, options?: { data?: Tensor; reduce?: string; lengths?: Tensor | null; indices?: Tensor | null; offsets?: Tensor | null; axis?: Int; unsafe?: boolean; initial?: Num | null; out?: Out }): Tensor;
  segmentReduce(options: { data: Tensor; reduce: string; lengths?: Tensor | null; indices?: Tensor | null; offsets?: Tensor | null; axis?: Int; unsafe?: boolean; initial?: Num | null; out?: Out }): Tensor;
  /**
   * The slice at an index along `dim`; a view. [torch.select](https://docs.pytorch.org/docs/stable/generated/torch.select.html)
   * - `select.int(Tensor self, int dim, SymInt index) -> Tensor`
   */
  select(self: Tensor, dim: Int, index: Int, options?: { self?: Tensor; dim?: Int; index?: Int }): Tensor;
  select(self: Tensor, options: { dim: Int; index: Int }): Tensor;
  /** `select_backward(Tensor grad_output, SymInt[] input_sizes, int dim, SymInt index) -> Tensor` */
  selectBackward(gradOutput: Tensor, inputSizes: readonly Int[], dim: Int, index: Int, options?: { gradOutput?: Tensor; inputSizes?: readonly Int[]; dim?: Int; index?: Int; out?: Out }): Tensor;
  selectBackward(options: { gradOutput: Tensor; inputSizes: readonly Int[]; dim: Int; index: Int; out?: Out }): Tensor;
  /**
   * The slice at an index along `dim`; a view. As a copy.
   * - `select_copy.int(Tensor self, int dim, SymInt index) -> Tensor`
   */
  selectCopy(self: Tensor, dim: Int, index: Int, options?: { self?: Tensor; dim?: Int; index?: Int; out?: Out }): Tensor;
  selectCopy(self: Tensor, options: { dim: Int; index: Int; out?: Out }): Tensor;
  /**
   * A copy with src at an index along `dim`. [torch.select_scatter](https://docs.pytorch.org/docs/stable/generated/torch.select_scatter.html)
   * - `select_scatter(Tensor self, Tensor src, int dim, SymInt index) -> Tensor`
   */
  selectScatter(self: Tensor, src: Tensor, dim: Int, index: Int, options?: { self?: Tensor; src?: Tensor; dim?: Int; index?: Int; out?: Out }): Tensor;
  selectScatter(self: Tensor, options: { src: Tensor; dim: Int; index: Int; out?: Out }): Tensor;
  /**
   * elu with the scale and alpha that keep mean and variance. [torch.nn.functional.selu](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.selu.html)
   * - `selu(Tensor self) -> Tensor`
   */
  selu(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * elu with the scale and alpha that keep mean and variance. In place.
   * - `selu_(Tensor self) -> Tensor`
   */
  selu_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * - `set(Tensor self) -> Tensor`
   * - `set.source_Tensor(Tensor self, Tensor source) -> Tensor`
   */
  set(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  set(self: Tensor, source: Tensor, options?: { self?: Tensor; source?: Tensor; out?: Out }): Tensor;
  set(self: Tensor, options: { source: Tensor; out?: Out }): Tensor;
  /**
   * Another storage for this tensor. [torch.Tensor.set_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.set_.html)
   * - `set_(Tensor self) -> Tensor`
   * - `set_.source_Tensor(Tensor self, Tensor source) -> Tensor`
   * - `set_.source_Tensor_storage_offset(Tensor self, Tensor source, SymInt storage_offset, SymInt[] size, SymInt[] stride=...) -> Tensor`
   */
  set_(self: Tensor, options?: { self?: Tensor }): Tensor;
  set_(self: Tensor, source: Tensor, options?: { self?: Tensor; source?: Tensor }): Tensor;
  set_(self: Tensor, options: { source: Tensor }): Tensor;
  set_(self: Tensor, source: Tensor, storageOffset: Int, size: readonly Int[], stride?: readonly Int[] | { self?: Tensor; source?: Tensor; storageOffset?: Int; size?: readonly Int[]; stride?: readonly Int[] }, options?: { self?: Tensor; source?: Tensor; storageOffset?: Int; size?: readonly Int[]; stride?: readonly Int[] }): Tensor;
  set_(self: Tensor, options: { source: Tensor; storageOffset: Int; size: readonly Int[]; stride?: readonly Int[] }): Tensor;
  /** `set_data(Tensor self, Tensor new_data) -> ()` */
  setData(self: Tensor, newData: Tensor, options?: { self?: Tensor; newData?: Tensor }): void;
  setData(self: Tensor, options: { newData: Tensor }): void;
  /**
   * x / |x| of each element, 0 for 0; of real numbers the sign. [torch.sgn](https://docs.pytorch.org/docs/stable/generated/torch.sgn.html)
   * - `sgn(Tensor self) -> Tensor`
   */
  sgn(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * x / |x| of each element, 0 for 0; of real numbers the sign. In place. [torch.Tensor.sgn_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.sgn_.html)
   * - `sgn_(Tensor self) -> Tensor`
   */
  sgn_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * 1 / (1 + exp(-x)) of each element. [torch.sigmoid](https://docs.pytorch.org/docs/stable/generated/torch.sigmoid.html)
   * - `sigmoid(Tensor self) -> Tensor`
   */
  sigmoid(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * 1 / (1 + exp(-x)) of each element. In place. [torch.Tensor.sigmoid_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.sigmoid_.html)
   * - `sigmoid_(Tensor self) -> Tensor`
   */
  sigmoid_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /** `sigmoid_backward(Tensor grad_output, Tensor output) -> Tensor` */
  sigmoidBackward(gradOutput: Tensor, output: Tensor, options?: { gradOutput?: Tensor; output?: Tensor; out?: Out }): Tensor;
  sigmoidBackward(options: { gradOutput: Tensor; output: Tensor; out?: Out }): Tensor;
  /**
   * -1, 0 or 1 of each element. [torch.sign](https://docs.pytorch.org/docs/stable/generated/torch.sign.html)
   * - `sign(Tensor self) -> Tensor`
   */
  sign(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * -1, 0 or 1 of each element. In place. [torch.Tensor.sign_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.sign_.html)
   * - `sign_(Tensor self) -> Tensor`
   */
  sign_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * Whether the sign of each element is set; of -0 too. [torch.signbit](https://docs.pytorch.org/docs/stable/generated/torch.signbit.html)
   * - `signbit(Tensor self) -> Tensor`
   */
  signbit(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * x * sigmoid(x) of each element. [torch.nn.functional.silu](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.silu.html)
   * - `silu(Tensor self) -> Tensor`
   */
  silu(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * x * sigmoid(x) of each element. In place.
   * - `silu_(Tensor self) -> Tensor`
   */
  silu_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /** `silu_backward(Tensor grad_output, Tensor self) -> Tensor` */
  siluBackward(gradOutput: Tensor, self: Tensor, options?: { gradOutput?: Tensor; self?: Tensor; out?: Out }): Tensor;
  siluBackward(options: { gradOutput: Tensor; self: Tensor; out?: Out }): Tensor;
  /**
   * The sine of each element, in radians. [torch.sin](https://docs.pytorch.org/docs/stable/generated/torch.sin.html)
   * - `sin(Tensor self) -> Tensor`
   */
  sin(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * The sine of each element, in radians. In place. [torch.Tensor.sin_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.sin_.html)
   * - `sin_(Tensor self) -> Tensor`
   */
  sin_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * sin(pi x) / (pi x) of each element, 1 at 0. [torch.sinc](https://docs.pytorch.org/docs/stable/generated/torch.sinc.html)
   * - `sinc(Tensor self) -> Tensor`
   */
  sinc(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * sin(pi x) / (pi x) of each element, 1 at 0. In place. [torch.Tensor.sinc_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.sinc_.html)
   * - `sinc_(Tensor self) -> Tensor`
   */
  sinc_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * The hyperbolic sine of each element. [torch.sinh](https://docs.pytorch.org/docs/stable/generated/torch.sinh.html)
   * - `sinh(Tensor self) -> Tensor`
   */
  sinh(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * The hyperbolic sine of each element. In place. [torch.Tensor.sinh_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.sinh_.html)
   * - `sinh_(Tensor self) -> Tensor`
   */
  sinh_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * Its size, or that of one dimension. [torch.Tensor.size](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.size.html)
   * - `size.int(Tensor self, int dim) -> int`
   */
  size(self: Tensor, dim: Int, options?: { self?: Tensor; dim?: Int }): number;
  size(self: Tensor, options: { dim: Int }): number;
  /**
   * The slices from start to end along `dim`; a view.
   * - `slice.Tensor(Tensor self, int dim=..., SymInt? start=..., SymInt? end=..., SymInt step=...) -> Tensor`
   */
  slice(self: Tensor, dim?: Int | { self?: Tensor; dim?: Int; start?: Int | null; end?: Int | null; step?: Int }, start?: Int | null | { self?: Tensor; dim?: Int; start?: Int | null; end?: Int | null; step?: Int }, end?: Int | null | { self?: Tensor; dim?: Int; start?: Int | null; end?: Int | null; step?: Int }, step?: Int | { self?: Tensor; dim?: Int; start?: Int | null; end?: Int | null; step?: Int }, options?: { self?: Tensor; dim?: Int; start?: Int | null; end?: Int | null; step?: Int }): Tensor;
  /** `slice_backward(Tensor grad_output, SymInt[] input_sizes, int dim, SymInt start, SymInt end, SymInt step) -> Tensor` */
  sliceBackward(gradOutput: Tensor, inputSizes: readonly Int[], dim: Int, start: Int, end: Int, step: Int, options?: { gradOutput?: Tensor; inputSizes?: readonly Int[]; dim?: Int; start?: Int; end?: Int; step?: Int; out?: Out }): Tensor;
  sliceBackward(options: { gradOutput: Tensor; inputSizes: readonly Int[]; dim: Int; start: Int; end: Int; step: Int; out?: Out }): Tensor;
  /**
   * The slices from start to end along `dim`; a view. As a copy.
   * - `slice_copy.Tensor(Tensor self, int dim=..., SymInt? start=..., SymInt? end=..., SymInt step=...) -> Tensor`
   */
  sliceCopy(self: Tensor, dim?: Int | { self?: Tensor; dim?: Int; start?: Int | null; end?: Int | null; step?: Int; out?: Out }, start?: Int | null | { self?: Tensor; dim?: Int; start?: Int | null; end?: Int | null; step?: Int; out?: Out }, end?: Int | null | { self?: Tensor; dim?: Int; start?: Int | null; end?: Int | null; step?: Int; out?: Out }, step?: Int | { self?: Tensor; dim?: Int; start?: Int | null; end?: Int | null; step?: Int; out?: Out }, options?: { self?: Tensor; dim?: Int; start?: Int | null; end?: Int | null; step?: Int; out?: Out }): Tensor;
  /** `slice_inverse(Tensor self, Tensor src, int dim=..., SymInt? start=..., SymInt? end=..., SymInt step=...) -> Tensor` */
  sliceInverse(self: Tensor, src: Tensor, dim?: Int | { self?: Tensor; src?: Tensor; dim?: Int; start?: Int | null; end?: Int | null; step?: Int }, start?: Int | null | { self?: Tensor; src?: Tensor; dim?: Int; start?: Int | null; end?: Int | null; step?: Int }, end?: Int | null | { self?: Tensor; src?: Tensor; dim?: Int; start?: Int | null; end?: Int | null; step?: Int }, step?: Int | { self?: Tensor; src?: Tensor; dim?: Int; start?: Int | null; end?: Int | null; step?: Int }, options?: { self?: Tensor; src?: Tensor; dim?: Int; start?: Int | null; end?: Int | null; step?: Int }): Tensor;
  sliceInverse(self: Tensor, options: { src: Tensor; dim?: Int; start?: Int | null; end?: Int | null; step?: Int }): Tensor;
  /**
   * A copy with src from start to end along `dim`. [torch.slice_scatter](https://docs.pytorch.org/docs/stable/generated/torch.slice_scatter.html)
   * - `slice_scatter(Tensor self, Tensor src, int dim=..., SymInt? start=..., SymInt? end=..., SymInt step=...) -> Tensor`
   */
  sliceScatter(self: Tensor, src: Tensor, dim?: Int | { self?: Tensor; src?: Tensor; dim?: Int; start?: Int | null; end?: Int | null; step?: Int; out?: Out }, start?: Int | null | { self?: Tensor; src?: Tensor; dim?: Int; start?: Int | null; end?: Int | null; step?: Int; out?: Out }, end?: Int | null | { self?: Tensor; src?: Tensor; dim?: Int; start?: Int | null; end?: Int | null; step?: Int; out?: Out }, step?: Int | { self?: Tensor; src?: Tensor; dim?: Int; start?: Int | null; end?: Int | null; step?: Int; out?: Out }, options?: { self?: Tensor; src?: Tensor; dim?: Int; start?: Int | null; end?: Int | null; step?: Int; out?: Out }): Tensor;
  sliceScatter(self: Tensor, options: { src: Tensor; dim?: Int; start?: Int | null; end?: Int | null; step?: Int; out?: Out }): Tensor;
  /**
   * Sign and log |det| of matrices (..., n, n). [torch.slogdet](https://docs.pytorch.org/docs/stable/generated/torch.slogdet.html)
   * - `slogdet(Tensor self) -> (Tensor sign, Tensor logabsdet)`
   */
  slogdet(self: Tensor, options?: { self?: Tensor; out?: Out }): [Tensor, Tensor] & { readonly sign: Tensor; readonly logabsdet: Tensor };
  /** `slow_conv3d(Tensor self, Tensor weight, SymInt[] kernel_size, Tensor? bias=..., SymInt[] stride=..., SymInt[] padding=...) -> Tensor` */
  slowConv3d(self: Tensor, weight: Tensor, kernelSize: Int | readonly Int[], bias?: Tensor | null | { self?: Tensor; weight?: Tensor; kernelSize?: Int | readonly Int[]; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; out?: Out }, stride?: Int | readonly Int[] | { self?: Tensor; weight?: Tensor; kernelSize?: Int | readonly Int[]; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; out?: Out }, padding?: Int | readonly Int[] | { self?: Tensor; weight?: Tensor; kernelSize?: Int | readonly Int[]; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; out?: Out }, options?: { self?: Tensor; weight?: Tensor; kernelSize?: Int | readonly Int[]; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; out?: Out }): Tensor;
  slowConv3d(self: Tensor, options: { weight: Tensor; kernelSize: Int | readonly Int[]; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; out?: Out }): Tensor;
  /** `slow_conv3d_forward(Tensor self, Tensor weight, SymInt[] kernel_size, Tensor? bias, SymInt[] stride, SymInt[] padding) -> Tensor` */
  slowConv3dForward(self: Tensor, weight: Tensor, kernelSize: Int | readonly Int[], bias: Tensor | null, stride: Int | readonly Int[], padding: Int | readonly Int[], options?: { self?: Tensor; weight?: Tensor; kernelSize?: Int | readonly Int[]; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; out?: Out }): Tensor;
  slowConv3dForward(self: Tensor, options: { weight: Tensor; kernelSize: Int | readonly Int[]; bias: Tensor | null; stride: Int | readonly Int[]; padding: Int | readonly Int[]; out?: Out }): Tensor;
  /** `slow_conv_dilated2d(Tensor self, Tensor weight, SymInt[] kernel_size, Tensor? bias=..., SymInt[] stride=..., SymInt[] padding=..., SymInt[] dilation=...) -> Tensor` */
  slowConvDilated2d(self: Tensor, weight: Tensor, kernelSize: Int | readonly Int[], bias?: Tensor | null | { self?: Tensor; weight?: Tensor; kernelSize?: Int | readonly Int[]; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; out?: Out }, stride?: Int | readonly Int[] | { self?: Tensor; weight?: Tensor; kernelSize?: Int | readonly Int[]; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; out?: Out }, padding?: Int | readonly Int[] | { self?: Tensor; weight?: Tensor; kernelSize?: Int | readonly Int[]; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; out?: Out }, dilation?: Int | readonly Int[] | { self?: Tensor; weight?: Tensor; kernelSize?: Int | readonly Int[]; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; out?: Out }, options?: { self?: Tensor; weight?: Tensor; kernelSize?: Int | readonly Int[]; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; out?: Out }): Tensor;
  slowConvDilated2d(self: Tensor, options: { weight: Tensor; kernelSize: Int | readonly Int[]; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; out?: Out }): Tensor;
  /** `slow_conv_dilated3d(Tensor self, Tensor weight, SymInt[] kernel_size, Tensor? bias=..., SymInt[] stride=..., SymInt[] padding=..., SymInt[] dilation=...) -> Tensor` */
  slowConvDilated3d(self: Tensor, weight: Tensor, kernelSize: Int | readonly Int[], bias?: Tensor | null | { self?: Tensor; weight?: Tensor; kernelSize?: Int | readonly Int[]; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; out?: Out }, stride?: Int | readonly Int[] | { self?: Tensor; weight?: Tensor; kernelSize?: Int | readonly Int[]; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; out?: Out }, padding?: Int | readonly Int[] | { self?: Tensor; weight?: Tensor; kernelSize?: Int | readonly Int[]; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; out?: Out }, dilation?: Int | readonly Int[] | { self?: Tensor; weight?: Tensor; kernelSize?: Int | readonly Int[]; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; out?: Out }, options?: { self?: Tensor; weight?: Tensor; kernelSize?: Int | readonly Int[]; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; out?: Out }): Tensor;
  slowConvDilated3d(self: Tensor, options: { weight: Tensor; kernelSize: Int | readonly Int[]; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; out?: Out }): Tensor;
  /** `slow_conv_transpose2d(Tensor self, Tensor weight, SymInt[] kernel_size, Tensor? bias=..., SymInt[] stride=..., SymInt[] padding=..., SymInt[] output_padding=..., SymInt[] dilation=...) -> Tensor` */
  slowConvTranspose2d(self: Tensor, weight: Tensor, kernelSize: Int | readonly Int[], bias?: Tensor | null | { self?: Tensor; weight?: Tensor; kernelSize?: Int | readonly Int[]; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; outputPadding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; out?: Out }, stride?: Int | readonly Int[] | { self?: Tensor; weight?: Tensor; kernelSize?: Int | readonly Int[]; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; outputPadding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; out?: Out }, padding?: Int | readonly Int[] | { self?: Tensor; weight?: Tensor; kernelSize?: Int | readonly Int[]; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; outputPadding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; out?: Out }, outputPadding?: Int | readonly Int[] | { self?: Tensor; weight?: Tensor; kernelSize?: Int | readonly Int[]; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; outputPadding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; out?: Out }, dilation?: Int | readonly Int[] | { self?: Tensor; weight?: Tensor; kernelSize?: Int | readonly Int[]; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; outputPadding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; out?: Out }, options?: { self?: Tensor; weight?: Tensor; kernelSize?: Int | readonly Int[]; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; outputPadding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; out?: Out }): Tensor;
  slowConvTranspose2d(self: Tensor, options: { weight: Tensor; kernelSize: Int | readonly Int[]; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; outputPadding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; out?: Out }): Tensor;
  /** `slow_conv_transpose3d(Tensor self, Tensor weight, SymInt[] kernel_size, Tensor? bias=..., SymInt[] stride=..., SymInt[] padding=..., SymInt[] output_padding=..., SymInt[] dilation=...) -> Tensor` */
  slowConvTranspose3d(self: Tensor, weight: Tensor, kernelSize: Int | readonly Int[], bias?: Tensor | null | { self?: Tensor; weight?: Tensor; kernelSize?: Int | readonly Int[]; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; outputPadding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; out?: Out }, stride?: Int | readonly Int[] | { self?: Tensor; weight?: Tensor; kernelSize?: Int | readonly Int[]; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; outputPadding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; out?: Out }, padding?: Int | readonly Int[] | { self?: Tensor; weight?: Tensor; kernelSize?: Int | readonly Int[]; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; outputPadding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; out?: Out }, outputPadding?: Int | readonly Int[] | { self?: Tensor; weight?: Tensor; kernelSize?: Int | readonly Int[]; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; outputPadding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; out?: Out }, dilation?: Int | readonly Int[] | { self?: Tensor; weight?: Tensor; kernelSize?: Int | readonly Int[]; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; outputPadding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; out?: Out }, options?: { self?: Tensor; weight?: Tensor; kernelSize?: Int | readonly Int[]; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; outputPadding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; out?: Out }): Tensor;
  slowConvTranspose3d(self: Tensor, options: { weight: Tensor; kernelSize: Int | readonly Int[]; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; outputPadding?: Int | readonly Int[]; dilation?: Int | readonly Int[]; out?: Out }): Tensor;
  /**
   * The product of a sparse and a dense matrix, sparse. [torch.Tensor.smm](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.smm.html)
   * - `smm(Tensor self, Tensor mat2) -> Tensor`
   */
  smm(self: Tensor, mat2: Tensor, options?: { self?: Tensor; mat2?: Tensor }): Tensor;
  smm(self: Tensor, options: { mat2: Tensor }): Tensor;
  /**
   * Squared below beta, linear above. [torch.nn.functional.smooth_l1_loss](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.smooth_l1_loss.html)
   * - `smooth_l1_loss(Tensor self, Tensor target, int reduction=..., float beta=...) -> Tensor`
   */
  smoothL1Loss(self: Tensor, target: Tensor, reduction?: Int | { self?: Tensor; target?: Tensor; reduction?: Int; beta?: Float; out?: Out }, beta?: Float | { self?: Tensor; target?: Tensor; reduction?: Int; beta?: Float; out?: Out }, options?: { self?: Tensor; target?: Tensor; reduction?: Int; beta?: Float; out?: Out }): Tensor;
  smoothL1Loss(self: Tensor, options: { target: Tensor; reduction?: Int; beta?: Float; out?: Out }): Tensor;
  /** `smooth_l1_loss_backward(Tensor grad_output, Tensor self, Tensor target, int reduction, float beta) -> Tensor` */
  smoothL1LossBackward(gradOutput: Tensor, self: Tensor, target: Tensor, reduction: Int, beta: Float, options?: { gradOutput?: Tensor; self?: Tensor; target?: Tensor; reduction?: Int; beta?: Float; out?: Out }): Tensor;
  smoothL1LossBackward(options: { gradOutput: Tensor; self: Tensor; target: Tensor; reduction: Int; beta: Float; out?: Out }): Tensor;
  /**
   * log(1 + exp(-target * input)). [torch.nn.functional.soft_margin_loss](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.soft_margin_loss.html)
   * - `soft_margin_loss(Tensor self, Tensor target, int reduction=...) -> Tensor`
   */
  softMarginLoss(self: Tensor, target: Tensor, reduction?: Int | { self?: Tensor; target?: Tensor; reduction?: Int; out?: Out }, options?: { self?: Tensor; target?: Tensor; reduction?: Int; out?: Out }): Tensor;
  softMarginLoss(self: Tensor, options: { target: Tensor; reduction?: Int; out?: Out }): Tensor;
  /** `soft_margin_loss_backward(Tensor grad_output, Tensor self, Tensor target, int reduction) -> Tensor` */
  softMarginLossBackward(gradOutput: Tensor, self: Tensor, target: Tensor, reduction: Int, options?: { gradOutput?: Tensor; self?: Tensor; target?: Tensor; reduction?: Int; out?: Out }): Tensor;
  softMarginLossBackward(options: { gradOutput: Tensor; self: Tensor; target: Tensor; reduction: Int; out?: Out }): Tensor;
  /**
   * exp(x) over its sum along `dim`. [torch.softmax](https://docs.pytorch.org/docs/stable/generated/torch.softmax.html)
   * - `softmax.int(Tensor self, int dim, ScalarType? dtype=...) -> Tensor`
   */
  softmax(self: Tensor, dim: Int, dtype?: DTypeLike | null | { self?: Tensor; dim?: Int; dtype?: DTypeLike | null; out?: Out }, options?: { self?: Tensor; dim?: Int; dtype?: DTypeLike | null; out?: Out }): Tensor;
  softmax(self: Tensor, options: { dim: Int; dtype?: DTypeLike | null; out?: Out }): Tensor;
  /**
   * log(1 + exp(beta * x)) / beta of each element. [torch.nn.functional.softplus](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.softplus.html)
   * - `softplus(Tensor self, Scalar beta=..., Scalar threshold=...) -> Tensor`
   */
  softplus(self: Tensor, beta?: Num | { self?: Tensor; beta?: Num; threshold?: Num; out?: Out }, threshold?: Num | { self?: Tensor; beta?: Num; threshold?: Num; out?: Out }, options?: { self?: Tensor; beta?: Num; threshold?: Num; out?: Out }): Tensor;
  /** `softplus_backward(Tensor grad_output, Tensor self, Scalar beta, Scalar threshold) -> Tensor` */
  softplusBackward(gradOutput: Tensor, self: Tensor, beta: Num, threshold: Num, options?: { gradOutput?: Tensor; self?: Tensor; beta?: Num; threshold?: Num; out?: Out }): Tensor;
  softplusBackward(options: { gradOutput: Tensor; self: Tensor; beta: Num; threshold: Num; out?: Out }): Tensor;
  /**
   * x brought nearer to 0 by lambd. [torch.nn.functional.softshrink](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.softshrink.html)
   * - `softshrink(Tensor self, Scalar lambd=...) -> Tensor`
   */
  softshrink(self: Tensor, lambd?: Num | { self?: Tensor; lambd?: Num; out?: Out }, options?: { self?: Tensor; lambd?: Num; out?: Out }): Tensor;
  /** `softshrink_backward(Tensor grad_output, Tensor self, Scalar lambd) -> Tensor` */
  softshrinkBackward(gradOutput: Tensor, self: Tensor, lambd: Num, options?: { gradOutput?: Tensor; self?: Tensor; lambd?: Num; out?: Out }): Tensor;
  softshrinkBackward(options: { gradOutput: Tensor; self: Tensor; lambd: Num; out?: Out }): Tensor;
  /**
   * The elements in order along `dim`, and their indices. [torch.sort](https://docs.pytorch.org/docs/stable/generated/torch.sort.html)
   * - `sort(Tensor self, int dim=..., bool descending=...) -> (Tensor values, Tensor indices)`
   * - `sort.stable(Tensor self, *, bool? stable, int dim=..., bool descending=...) -> (Tensor values, Tensor indices)`
   */
  sort(self: Tensor, dim?: Int | { self?: Tensor; dim?: Int; descending?: boolean; out?: Out }, descending?: boolean | { self?: Tensor; dim?: Int; descending?: boolean; out?: Out }, options?: { self?: Tensor; dim?: Int; descending?: boolean; out?: Out }): [Tensor, Tensor] & { readonly values: Tensor; readonly indices: Tensor };
  sort(self: Tensor, options: { self?: Tensor; stable?: boolean | null; dim?: Int; descending?: boolean; out?: Out }): [Tensor, Tensor] & { readonly values: Tensor; readonly indices: Tensor };
  /**
   * A sparse matrix of blocks, by columns. [torch.sparse_bsc_tensor](https://docs.pytorch.org/docs/stable/generated/torch.sparse_bsc_tensor.html)
   * - `sparse_bsc_tensor.ccol_row_value(Tensor ccol_indices, Tensor row_indices, Tensor values, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   * - `sparse_bsc_tensor.ccol_row_value_size(Tensor ccol_indices, Tensor row_indices, Tensor values, int[] size, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   */
  sparseBscTensor(ccolIndices: Tensor, rowIndices: Tensor, values: Tensor, options?: { ccolIndices?: Tensor; rowIndices?: Tensor; values?: Tensor; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  sparseBscTensor(options: { ccolIndices: Tensor; rowIndices: Tensor; values: Tensor; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  sparseBscTensor(ccolIndices: Tensor, rowIndices: Tensor, values: Tensor, size: readonly Int[], options?: { ccolIndices?: Tensor; rowIndices?: Tensor; values?: Tensor; size?: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  sparseBscTensor(options: { ccolIndices: Tensor; rowIndices: Tensor; values: Tensor; size: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  /**
   * A sparse matrix of blocks, by rows. [torch.sparse_bsr_tensor](https://docs.pytorch.org/docs/stable/generated/torch.sparse_bsr_tensor.html)
   * - `sparse_bsr_tensor.crow_col_value(Tensor crow_indices, Tensor col_indices, Tensor values, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   * - `sparse_bsr_tensor.crow_col_value_size(Tensor crow_indices, Tensor col_indices, Tensor values, int[] size, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   */
  sparseBsrTensor(crowIndices: Tensor, colIndices: Tensor, values: Tensor, options?: { crowIndices?: Tensor; colIndices?: Tensor; values?: Tensor; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  sparseBsrTensor(options: { crowIndices: Tensor; colIndices: Tensor; values: Tensor; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  sparseBsrTensor(crowIndices: Tensor, colIndices: Tensor, values: Tensor, size: readonly Int[], options?: { crowIndices?: Tensor; colIndices?: Tensor; values?: Tensor; size?: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  sparseBsrTensor(options: { crowIndices: Tensor; colIndices: Tensor; values: Tensor; size: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  /**
   * A sparse matrix in one of the compressed layouts.
   * - `sparse_compressed_tensor.comp_plain_value(Tensor compressed_indices, Tensor plain_indices, Tensor values, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   * - `sparse_compressed_tensor.comp_plain_value_size(Tensor compressed_indices, Tensor plain_indices, Tensor values, SymInt[] size, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   */
  sparseCompressedTensor(compressedIndices: Tensor, plainIndices: Tensor, values: Tensor, options?: { compressedIndices?: Tensor; plainIndices?: Tensor; values?: Tensor; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  sparseCompressedTensor(options: { compressedIndices: Tensor; plainIndices: Tensor; values: Tensor; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  sparseCompressedTensor(compressedIndices: Tensor, plainIndices: Tensor, values: Tensor, size: readonly Int[], options?: { compressedIndices?: Tensor; plainIndices?: Tensor; values?: Tensor; size?: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  sparseCompressedTensor(options: { compressedIndices: Tensor; plainIndices: Tensor; values: Tensor; size: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  /**
   * A sparse tensor from indices (dimensions, n) and values (n, ...). [torch.sparse_coo_tensor](https://docs.pytorch.org/docs/stable/generated/torch.sparse_coo_tensor.html)
   * - `sparse_coo_tensor.indices(Tensor indices, Tensor values, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=..., bool? is_coalesced=...) -> Tensor`
   * - `sparse_coo_tensor.indices_size(Tensor indices, Tensor values, int[] size, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=..., bool? is_coalesced=...) -> Tensor`
   * - `sparse_coo_tensor.size(int[] size, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   */
  sparseCooTensor(indices: Tensor, values: Tensor, options?: { indices?: Tensor; values?: Tensor; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; isCoalesced?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  sparseCooTensor(options: { indices: Tensor; values: Tensor; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; isCoalesced?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  sparseCooTensor(indices: Tensor, values: Tensor, size: readonly Int[], options?: { indices?: Tensor; values?: Tensor; size?: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; isCoalesced?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  sparseCooTensor(options: { indices: Tensor; values: Tensor; size: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; isCoalesced?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  sparseCooTensor(size: readonly Int[], options?: { size?: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  sparseCooTensor(...size: Int[]): Tensor;
  sparseCooTensor(...args: [...Int[], { size?: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }]): Tensor;
  sparseCooTensor(options: { size: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  /**
   * A sparse matrix by columns. [torch.sparse_csc_tensor](https://docs.pytorch.org/docs/stable/generated/torch.sparse_csc_tensor.html)
   * - `sparse_csc_tensor.ccol_row_value(Tensor ccol_indices, Tensor row_indices, Tensor values, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   * - `sparse_csc_tensor.ccol_row_value_size(Tensor ccol_indices, Tensor row_indices, Tensor values, int[] size, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   */
  sparseCscTensor(ccolIndices: Tensor, rowIndices: Tensor, values: Tensor, options?: { ccolIndices?: Tensor; rowIndices?: Tensor; values?: Tensor; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  sparseCscTensor(options: { ccolIndices: Tensor; rowIndices: Tensor; values: Tensor; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  sparseCscTensor(ccolIndices: Tensor, rowIndices: Tensor, values: Tensor, size: readonly Int[], options?: { ccolIndices?: Tensor; rowIndices?: Tensor; values?: Tensor; size?: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  sparseCscTensor(options: { ccolIndices: Tensor; rowIndices: Tensor; values: Tensor; size: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  /**
   * A sparse matrix by rows. [torch.sparse_csr_tensor](https://docs.pytorch.org/docs/stable/generated/torch.sparse_csr_tensor.html)
   * - `sparse_csr_tensor.crow_col_value(Tensor crow_indices, Tensor col_indices, Tensor values, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   * - `sparse_csr_tensor.crow_col_value_size(Tensor crow_indices, Tensor col_indices, Tensor values, int[] size, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   */
  sparseCsrTensor(crowIndices: Tensor, colIndices: Tensor, values: Tensor, options?: { crowIndices?: Tensor; colIndices?: Tensor; values?: Tensor; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  sparseCsrTensor(options: { crowIndices: Tensor; colIndices: Tensor; values: Tensor; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  sparseCsrTensor(crowIndices: Tensor, colIndices: Tensor, values: Tensor, size: readonly Int[], options?: { crowIndices?: Tensor; colIndices?: Tensor; values?: Tensor; size?: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  sparseCsrTensor(options: { crowIndices: Tensor; colIndices: Tensor; values: Tensor; size: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  /**
   * How many dimensions of it are sparse. [torch.Tensor.sparse_dim](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.sparse_dim.html)
   * - `sparse_dim(Tensor self) -> int`
   */
  sparseDim(self: Tensor, options?: { self?: Tensor }): number;
  /**
   * The elements where the mask has indices, sparse. [torch.Tensor.sparse_mask](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.sparse_mask.html)
   * - `sparse_mask(Tensor self, Tensor mask) -> Tensor`
   */
  sparseMask(self: Tensor, mask: Tensor, options?: { self?: Tensor; mask?: Tensor; out?: Out }): Tensor;
  sparseMask(self: Tensor, options: { mask: Tensor; out?: Out }): Tensor;
  /** `sparse_resize(Tensor self, int[] size, int sparse_dim, int dense_dim) -> Tensor` */
  sparseResize(self: Tensor, size: readonly Int[], sparseDim: Int, denseDim: Int, options?: { self?: Tensor; size?: readonly Int[]; sparseDim?: Int; denseDim?: Int; out?: Out }): Tensor;
  sparseResize(self: Tensor, options: { size: readonly Int[]; sparseDim: Int; denseDim: Int; out?: Out }): Tensor;
  /**
   * Another size for this sparse tensor. [torch.Tensor.sparse_resize_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.sparse_resize_.html)
   * - `sparse_resize_(Tensor self, int[] size, int sparse_dim, int dense_dim) -> Tensor`
   */
  sparseResize_(self: Tensor, size: readonly Int[], sparseDim: Int, denseDim: Int, options?: { self?: Tensor; size?: readonly Int[]; sparseDim?: Int; denseDim?: Int }): Tensor;
  sparseResize_(self: Tensor, options: { size: readonly Int[]; sparseDim: Int; denseDim: Int }): Tensor;
  /** `sparse_resize_and_clear(Tensor self, int[] size, int sparse_dim, int dense_dim) -> Tensor` */
  sparseResizeAndClear(self: Tensor, size: readonly Int[], sparseDim: Int, denseDim: Int, options?: { self?: Tensor; size?: readonly Int[]; sparseDim?: Int; denseDim?: Int; out?: Out }): Tensor;
  sparseResizeAndClear(self: Tensor, options: { size: readonly Int[]; sparseDim: Int; denseDim: Int; out?: Out }): Tensor;
  /**
   * Another size for this sparse tensor, without elements. [torch.Tensor.sparse_resize_and_clear_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.sparse_resize_and_clear_.html)
   * - `sparse_resize_and_clear_(Tensor self, int[] size, int sparse_dim, int dense_dim) -> Tensor`
   */
  sparseResizeAndClear_(self: Tensor, size: readonly Int[], sparseDim: Int, denseDim: Int, options?: { self?: Tensor; size?: readonly Int[]; sparseDim?: Int; denseDim?: Int }): Tensor;
  sparseResizeAndClear_(self: Tensor, options: { size: readonly Int[]; sparseDim: Int; denseDim: Int }): Tensor;
  /** `sparse_sampled_addmm(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=..., Scalar alpha=...) -> Tensor` */
  sparseSampledAddmm(self: Tensor, mat1: Tensor, mat2: Tensor, options?: { self?: Tensor; mat1?: Tensor; mat2?: Tensor; beta?: Num; alpha?: Num; out?: Out }): Tensor;
  sparseSampledAddmm(self: Tensor, options: { mat1: Tensor; mat2: Tensor; beta?: Num; alpha?: Num; out?: Out }): Tensor;
  /**
   * The Airy function Ai.
   * - `special_airy_ai(Tensor x) -> Tensor`
   */
  specialAiryAi(x: Tensor, options?: { x?: Tensor; out?: Out }): Tensor;
  specialAiryAi(options: { x: Tensor; out?: Out }): Tensor;
  /**
   * The Bessel function of the first kind, order 0. [torch.special.bessel_j0](https://docs.pytorch.org/docs/stable/special.html#torch.special.bessel_j0)
   * - `special_bessel_j0(Tensor self) -> Tensor`
   */
  specialBesselJ0(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * The Bessel function of the first kind, order 1. [torch.special.bessel_j1](https://docs.pytorch.org/docs/stable/special.html#torch.special.bessel_j1)
   * - `special_bessel_j1(Tensor self) -> Tensor`
   */
  specialBesselJ1(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * The Bessel function of the second kind, order 0.
   * - `special_bessel_y0(Tensor self) -> Tensor`
   */
  specialBesselY0(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * The Bessel function of the second kind, order 1.
   * - `special_bessel_y1(Tensor self) -> Tensor`
   */
  specialBesselY1(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * The Chebyshev polynomial of the first kind of degree n.
   * - `special_chebyshev_polynomial_t(Tensor x, Tensor n) -> Tensor`
   * - `special_chebyshev_polynomial_t.n_scalar(Tensor x, Scalar n) -> Tensor`
   * - `special_chebyshev_polynomial_t.x_scalar(Scalar x, Tensor n) -> Tensor`
   */
  specialChebyshevPolynomialT(x: Tensor, n: Tensor, options?: { x?: Tensor; n?: Tensor; out?: Out }): Tensor;
  specialChebyshevPolynomialT(options: { x: Tensor; n: Tensor; out?: Out }): Tensor;
  specialChebyshevPolynomialT(x: Tensor, n: Num, options?: { x?: Tensor; n?: Num; out?: Out }): Tensor;
  specialChebyshevPolynomialT(options: { x: Tensor; n: Num; out?: Out }): Tensor;
  specialChebyshevPolynomialT(x: Num, n: Tensor, options?: { x?: Num; n?: Tensor; out?: Out }): Tensor;
  specialChebyshevPolynomialT(options: { x: Num; n: Tensor; out?: Out }): Tensor;
  /**
   * The Chebyshev polynomial of the second kind of degree n.
   * - `special_chebyshev_polynomial_u(Tensor x, Tensor n) -> Tensor`
   * - `special_chebyshev_polynomial_u.n_scalar(Tensor x, Scalar n) -> Tensor`
   * - `special_chebyshev_polynomial_u.x_scalar(Scalar x, Tensor n) -> Tensor`
   */
  specialChebyshevPolynomialU(x: Tensor, n: Tensor, options?: { x?: Tensor; n?: Tensor; out?: Out }): Tensor;
  specialChebyshevPolynomialU(options: { x: Tensor; n: Tensor; out?: Out }): Tensor;
  specialChebyshevPolynomialU(x: Tensor, n: Num, options?: { x?: Tensor; n?: Num; out?: Out }): Tensor;
  specialChebyshevPolynomialU(options: { x: Tensor; n: Num; out?: Out }): Tensor;
  specialChebyshevPolynomialU(x: Num, n: Tensor, options?: { x?: Num; n?: Tensor; out?: Out }): Tensor;
  specialChebyshevPolynomialU(options: { x: Num; n: Tensor; out?: Out }): Tensor;
  /**
   * The Chebyshev polynomial of the third kind of degree n.
   * - `special_chebyshev_polynomial_v(Tensor x, Tensor n) -> Tensor`
   * - `special_chebyshev_polynomial_v.n_scalar(Tensor x, Scalar n) -> Tensor`
   * - `special_chebyshev_polynomial_v.x_scalar(Scalar x, Tensor n) -> Tensor`
   */
  specialChebyshevPolynomialV(x: Tensor, n: Tensor, options?: { x?: Tensor; n?: Tensor; out?: Out }): Tensor;
  specialChebyshevPolynomialV(options: { x: Tensor; n: Tensor; out?: Out }): Tensor;
  specialChebyshevPolynomialV(x: Tensor, n: Num, options?: { x?: Tensor; n?: Num; out?: Out }): Tensor;
  specialChebyshevPolynomialV(options: { x: Tensor; n: Num; out?: Out }): Tensor;
  specialChebyshevPolynomialV(x: Num, n: Tensor, options?: { x?: Num; n?: Tensor; out?: Out }): Tensor;
  specialChebyshevPolynomialV(options: { x: Num; n: Tensor; out?: Out }): Tensor;
  /**
   * The Chebyshev polynomial of the fourth kind of degree n.
   * - `special_chebyshev_polynomial_w(Tensor x, Tensor n) -> Tensor`
   * - `special_chebyshev_polynomial_w.n_scalar(Tensor x, Scalar n) -> Tensor`
   * - `special_chebyshev_polynomial_w.x_scalar(Scalar x, Tensor n) -> Tensor`
   */
  specialChebyshevPolynomialW(x: Tensor, n: Tensor, options?: { x?: Tensor; n?: Tensor; out?: Out }): Tensor;
  specialChebyshevPolynomialW(options: { x: Tensor; n: Tensor; out?: Out }): Tensor;
  specialChebyshevPolynomialW(x: Tensor, n: Num, options?: { x?: Tensor; n?: Num; out?: Out }): Tensor;
  specialChebyshevPolynomialW(options: { x: Tensor; n: Num; out?: Out }): Tensor;
  specialChebyshevPolynomialW(x: Num, n: Tensor, options?: { x?: Num; n?: Tensor; out?: Out }): Tensor;
  specialChebyshevPolynomialW(options: { x: Num; n: Tensor; out?: Out }): Tensor;
  /**
   * The derivative of lgamma. [torch.special.digamma](https://docs.pytorch.org/docs/stable/special.html#torch.special.digamma)
   * - `special_digamma(Tensor self) -> Tensor`
   */
  specialDigamma(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * -x log(x) of each element, 0 at 0. [torch.special.entr](https://docs.pytorch.org/docs/stable/special.html#torch.special.entr)
   * - `special_entr(Tensor self) -> Tensor`
   */
  specialEntr(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * The error function of each element. [torch.special.erf](https://docs.pytorch.org/docs/stable/special.html#torch.special.erf)
   * - `special_erf(Tensor self) -> Tensor`
   */
  specialErf(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * 1 - erf(x) of each element. [torch.special.erfc](https://docs.pytorch.org/docs/stable/special.html#torch.special.erfc)
   * - `special_erfc(Tensor self) -> Tensor`
   */
  specialErfc(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * exp(x ** 2) * erfc(x) of each element. [torch.special.erfcx](https://docs.pytorch.org/docs/stable/special.html#torch.special.erfcx)
   * - `special_erfcx(Tensor self) -> Tensor`
   */
  specialErfcx(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * The inverse of erf. [torch.special.erfinv](https://docs.pytorch.org/docs/stable/special.html#torch.special.erfinv)
   * - `special_erfinv(Tensor self) -> Tensor`
   */
  specialErfinv(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * 2 to the power of each element. [torch.special.exp2](https://docs.pytorch.org/docs/stable/special.html#torch.special.exp2)
   * - `special_exp2(Tensor self) -> Tensor`
   */
  specialExp2(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * 1 / (1 + exp(-x)) of each element. [torch.special.expit](https://docs.pytorch.org/docs/stable/special.html#torch.special.expit)
   * - `special_expit(Tensor self) -> Tensor`
   */
  specialExpit(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * exp(x) - 1 of each element, exact near 0. [torch.special.expm1](https://docs.pytorch.org/docs/stable/special.html#torch.special.expm1)
   * - `special_expm1(Tensor self) -> Tensor`
   */
  specialExpm1(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * The regularized lower incomplete gamma function. [torch.special.gammainc](https://docs.pytorch.org/docs/stable/special.html#torch.special.gammainc)
   * - `special_gammainc(Tensor self, Tensor other) -> Tensor`
   */
  specialGammainc(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; out?: Out }): Tensor;
  specialGammainc(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  /**
   * The regularized upper incomplete gamma function. [torch.special.gammaincc](https://docs.pytorch.org/docs/stable/special.html#torch.special.gammaincc)
   * - `special_gammaincc(Tensor self, Tensor other) -> Tensor`
   */
  specialGammaincc(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; out?: Out }): Tensor;
  specialGammaincc(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  /**
   * log |gamma(x)| of each element. [torch.special.gammaln](https://docs.pytorch.org/docs/stable/special.html#torch.special.gammaln)
   * - `special_gammaln(Tensor self) -> Tensor`
   */
  specialGammaln(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * The physicists' Hermite polynomial of degree n.
   * - `special_hermite_polynomial_h(Tensor x, Tensor n) -> Tensor`
   * - `special_hermite_polynomial_h.n_scalar(Tensor x, Scalar n) -> Tensor`
   * - `special_hermite_polynomial_h.x_scalar(Scalar x, Tensor n) -> Tensor`
   */
  specialHermitePolynomialH(x: Tensor, n: Tensor, options?: { x?: Tensor; n?: Tensor; out?: Out }): Tensor;
  specialHermitePolynomialH(options: { x: Tensor; n: Tensor; out?: Out }): Tensor;
  specialHermitePolynomialH(x: Tensor, n: Num, options?: { x?: Tensor; n?: Num; out?: Out }): Tensor;
  specialHermitePolynomialH(options: { x: Tensor; n: Num; out?: Out }): Tensor;
  specialHermitePolynomialH(x: Num, n: Tensor, options?: { x?: Num; n?: Tensor; out?: Out }): Tensor;
  specialHermitePolynomialH(options: { x: Num; n: Tensor; out?: Out }): Tensor;
  /**
   * The probabilists' Hermite polynomial of degree n.
   * - `special_hermite_polynomial_he(Tensor x, Tensor n) -> Tensor`
   * - `special_hermite_polynomial_he.n_scalar(Tensor x, Scalar n) -> Tensor`
   * - `special_hermite_polynomial_he.x_scalar(Scalar x, Tensor n) -> Tensor`
   */
  specialHermitePolynomialHe(x: Tensor, n: Tensor, options?: { x?: Tensor; n?: Tensor; out?: Out }): Tensor;
  specialHermitePolynomialHe(options: { x: Tensor; n: Tensor; out?: Out }): Tensor;
  specialHermitePolynomialHe(x: Tensor, n: Num, options?: { x?: Tensor; n?: Num; out?: Out }): Tensor;
  specialHermitePolynomialHe(options: { x: Tensor; n: Num; out?: Out }): Tensor;
  specialHermitePolynomialHe(x: Num, n: Tensor, options?: { x?: Num; n?: Tensor; out?: Out }): Tensor;
  specialHermitePolynomialHe(options: { x: Num; n: Tensor; out?: Out }): Tensor;
  /**
   * The modified Bessel function of the first kind, order 0. [torch.special.i0](https://docs.pytorch.org/docs/stable/special.html#torch.special.i0)
   * - `special_i0(Tensor self) -> Tensor`
   */
  specialI0(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * exp(-|x|) * i0(x) of each element. [torch.special.i0e](https://docs.pytorch.org/docs/stable/special.html#torch.special.i0e)
   * - `special_i0e(Tensor self) -> Tensor`
   */
  specialI0e(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * The modified Bessel function of the first kind, order 1. [torch.special.i1](https://docs.pytorch.org/docs/stable/special.html#torch.special.i1)
   * - `special_i1(Tensor self) -> Tensor`
   */
  specialI1(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * exp(-|x|) * i1(x) of each element. [torch.special.i1e](https://docs.pytorch.org/docs/stable/special.html#torch.special.i1e)
   * - `special_i1e(Tensor self) -> Tensor`
   */
  specialI1e(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * The Laguerre polynomial of degree n.
   * - `special_laguerre_polynomial_l(Tensor x, Tensor n) -> Tensor`
   * - `special_laguerre_polynomial_l.n_scalar(Tensor x, Scalar n) -> Tensor`
   * - `special_laguerre_polynomial_l.x_scalar(Scalar x, Tensor n) -> Tensor`
   */
  specialLaguerrePolynomialL(x: Tensor, n: Tensor, options?: { x?: Tensor; n?: Tensor; out?: Out }): Tensor;
  specialLaguerrePolynomialL(options: { x: Tensor; n: Tensor; out?: Out }): Tensor;
  specialLaguerrePolynomialL(x: Tensor, n: Num, options?: { x?: Tensor; n?: Num; out?: Out }): Tensor;
  specialLaguerrePolynomialL(options: { x: Tensor; n: Num; out?: Out }): Tensor;
  specialLaguerrePolynomialL(x: Num, n: Tensor, options?: { x?: Num; n?: Tensor; out?: Out }): Tensor;
  specialLaguerrePolynomialL(options: { x: Num; n: Tensor; out?: Out }): Tensor;
  /**
   * The Legendre polynomial of degree n.
   * - `special_legendre_polynomial_p(Tensor x, Tensor n) -> Tensor`
   * - `special_legendre_polynomial_p.n_scalar(Tensor x, Scalar n) -> Tensor`
   * - `special_legendre_polynomial_p.x_scalar(Scalar x, Tensor n) -> Tensor`
   */
  specialLegendrePolynomialP(x: Tensor, n: Tensor, options?: { x?: Tensor; n?: Tensor; out?: Out }): Tensor;
  specialLegendrePolynomialP(options: { x: Tensor; n: Tensor; out?: Out }): Tensor;
  specialLegendrePolynomialP(x: Tensor, n: Num, options?: { x?: Tensor; n?: Num; out?: Out }): Tensor;
  specialLegendrePolynomialP(options: { x: Tensor; n: Num; out?: Out }): Tensor;
  specialLegendrePolynomialP(x: Num, n: Tensor, options?: { x?: Num; n?: Tensor; out?: Out }): Tensor;
  specialLegendrePolynomialP(options: { x: Num; n: Tensor; out?: Out }): Tensor;
  /**
   * log(1 + x) of each element, exact near 0. [torch.special.log1p](https://docs.pytorch.org/docs/stable/special.html#torch.special.log1p)
   * - `special_log1p(Tensor self) -> Tensor`
   */
  specialLog1p(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * log(ndtr(x)) of each element. [torch.special.log_ndtr](https://docs.pytorch.org/docs/stable/special.html#torch.special.log_ndtr)
   * - `special_log_ndtr(Tensor self) -> Tensor`
   */
  specialLogNdtr(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * log(softmax(x)) along `dim`, without overflow. [torch.special.log_softmax](https://docs.pytorch.org/docs/stable/special.html#torch.special.log_softmax)
   * - `special_log_softmax(Tensor self, int dim, *, ScalarType? dtype=...) -> Tensor`
   */
  specialLogSoftmax(self: Tensor, dim: Int, options?: { self?: Tensor; dim?: Int; dtype?: DTypeLike | null }): Tensor;
  specialLogSoftmax(self: Tensor, options: { dim: Int; dtype?: DTypeLike | null }): Tensor;
  /**
   * log(x / (1 - x)) of each element, x first clamped to [eps, 1 - eps] where eps is given. [torch.special.logit](https://docs.pytorch.org/docs/stable/special.html#torch.special.logit)
   * - `special_logit(Tensor self, float? eps=...) -> Tensor`
   */
  specialLogit(self: Tensor, eps?: Float | null | { self?: Tensor; eps?: Float | null; out?: Out }, options?: { self?: Tensor; eps?: Float | null; out?: Out }): Tensor;
  /**
   * log(sum(exp(x))) over `dim`, without overflow. [torch.special.logsumexp](https://docs.pytorch.org/docs/stable/special.html#torch.special.logsumexp)
   * - `special_logsumexp(Tensor self, int[] dim, bool keepdim=...) -> Tensor`
   */
  specialLogsumexp(self: Tensor, dim: Int | readonly Int[], keepdim?: boolean | { self?: Tensor; dim?: Int | readonly Int[]; keepdim?: boolean; out?: Out }, options?: { self?: Tensor; dim?: Int | readonly Int[]; keepdim?: boolean; out?: Out }): Tensor;
  specialLogsumexp(self: Tensor, options: { dim: Int | readonly Int[]; keepdim?: boolean; out?: Out }): Tensor;
  /**
   * The modified Bessel function of the first kind, order 0.
   * - `special_modified_bessel_i0(Tensor self) -> Tensor`
   */
  specialModifiedBesselI0(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * The modified Bessel function of the first kind, order 1.
   * - `special_modified_bessel_i1(Tensor self) -> Tensor`
   */
  specialModifiedBesselI1(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * The modified Bessel function of the second kind, order 0.
   * - `special_modified_bessel_k0(Tensor self) -> Tensor`
   */
  specialModifiedBesselK0(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * The modified Bessel function of the second kind, order 1.
   * - `special_modified_bessel_k1(Tensor self) -> Tensor`
   */
  specialModifiedBesselK1(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * The logarithm of the gamma function of p dimensions. [torch.special.multigammaln](https://docs.pytorch.org/docs/stable/special.html#torch.special.multigammaln)
   * - `special_multigammaln(Tensor self, int p) -> Tensor`
   */
  specialMultigammaln(self: Tensor, p: Int, options?: { self?: Tensor; p?: Int; out?: Out }): Tensor;
  specialMultigammaln(self: Tensor, options: { p: Int; out?: Out }): Tensor;
  /**
   * The area under the standard normal distribution up to each element. [torch.special.ndtr](https://docs.pytorch.org/docs/stable/special.html#torch.special.ndtr)
   * - `special_ndtr(Tensor self) -> Tensor`
   */
  specialNdtr(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * The inverse of ndtr. [torch.special.ndtri](https://docs.pytorch.org/docs/stable/special.html#torch.special.ndtri)
   * - `special_ndtri(Tensor self) -> Tensor`
   */
  specialNdtri(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * The n-th derivative of digamma. [torch.special.polygamma](https://docs.pytorch.org/docs/stable/special.html#torch.special.polygamma)
   * - `special_polygamma(int n, Tensor self) -> Tensor`
   */
  specialPolygamma(n: Int, self: Tensor, options?: { n?: Int; self?: Tensor; out?: Out }): Tensor;
  specialPolygamma(options: { n: Int; self: Tensor; out?: Out }): Tensor;
  /**
   * The derivative of lgamma. [torch.special.psi](https://docs.pytorch.org/docs/stable/special.html#torch.special.psi)
   * - `special_psi(Tensor self) -> Tensor`
   */
  specialPsi(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * The nearest integer (halves to the even one), or the nearest with `decimals` digits. [torch.special.round](https://docs.pytorch.org/docs/stable/special.html#torch.special.round)
   * - `special_round(Tensor self, *, int decimals=...) -> Tensor`
   */
  specialRound(self: Tensor, options?: { self?: Tensor; decimals?: Int; out?: Out }): Tensor;
  /**
   * exp(x) times the modified Bessel function of the second kind, order 0.
   * - `special_scaled_modified_bessel_k0(Tensor x) -> Tensor`
   */
  specialScaledModifiedBesselK0(x: Tensor, options?: { x?: Tensor; out?: Out }): Tensor;
  specialScaledModifiedBesselK0(options: { x: Tensor; out?: Out }): Tensor;
  /**
   * exp(x) times the modified Bessel function of the second kind, order 1.
   * - `special_scaled_modified_bessel_k1(Tensor x) -> Tensor`
   */
  specialScaledModifiedBesselK1(x: Tensor, options?: { x?: Tensor; out?: Out }): Tensor;
  specialScaledModifiedBesselK1(options: { x: Tensor; out?: Out }): Tensor;
  /**
   * The Chebyshev polynomial of the first kind of degree n, at 2 x - 1.
   * - `special_shifted_chebyshev_polynomial_t(Tensor x, Tensor n) -> Tensor`
   * - `special_shifted_chebyshev_polynomial_t.n_scalar(Tensor x, Scalar n) -> Tensor`
   * - `special_shifted_chebyshev_polynomial_t.x_scalar(Scalar x, Tensor n) -> Tensor`
   */
  specialShiftedChebyshevPolynomialT(x: Tensor, n: Tensor, options?: { x?: Tensor; n?: Tensor; out?: Out }): Tensor;
  specialShiftedChebyshevPolynomialT(options: { x: Tensor; n: Tensor; out?: Out }): Tensor;
  specialShiftedChebyshevPolynomialT(x: Tensor, n: Num, options?: { x?: Tensor; n?: Num; out?: Out }): Tensor;
  specialShiftedChebyshevPolynomialT(options: { x: Tensor; n: Num; out?: Out }): Tensor;
  specialShiftedChebyshevPolynomialT(x: Num, n: Tensor, options?: { x?: Num; n?: Tensor; out?: Out }): Tensor;
  specialShiftedChebyshevPolynomialT(options: { x: Num; n: Tensor; out?: Out }): Tensor;
  /**
   * The Chebyshev polynomial of the second kind of degree n, at 2 x - 1.
   * - `special_shifted_chebyshev_polynomial_u(Tensor x, Tensor n) -> Tensor`
   * - `special_shifted_chebyshev_polynomial_u.n_scalar(Tensor x, Scalar n) -> Tensor`
   * - `special_shifted_chebyshev_polynomial_u.x_scalar(Scalar x, Tensor n) -> Tensor`
   */
  specialShiftedChebyshevPolynomialU(x: Tensor, n: Tensor, options?: { x?: Tensor; n?: Tensor; out?: Out }): Tensor;
  specialShiftedChebyshevPolynomialU(options: { x: Tensor; n: Tensor; out?: Out }): Tensor;
  specialShiftedChebyshevPolynomialU(x: Tensor, n: Num, options?: { x?: Tensor; n?: Num; out?: Out }): Tensor;
  specialShiftedChebyshevPolynomialU(options: { x: Tensor; n: Num; out?: Out }): Tensor;
  specialShiftedChebyshevPolynomialU(x: Num, n: Tensor, options?: { x?: Num; n?: Tensor; out?: Out }): Tensor;
  specialShiftedChebyshevPolynomialU(options: { x: Num; n: Tensor; out?: Out }): Tensor;
  /**
   * The Chebyshev polynomial of the third kind of degree n, at 2 x - 1.
   * - `special_shifted_chebyshev_polynomial_v(Tensor x, Tensor n) -> Tensor`
   * - `special_shifted_chebyshev_polynomial_v.n_scalar(Tensor x, Scalar n) -> Tensor`
   * - `special_shifted_chebyshev_polynomial_v.x_scalar(Scalar x, Tensor n) -> Tensor`
   */
  specialShiftedChebyshevPolynomialV(x: Tensor, n: Tensor, options?: { x?: Tensor; n?: Tensor; out?: Out }): Tensor;
  specialShiftedChebyshevPolynomialV(options: { x: Tensor; n: Tensor; out?: Out }): Tensor;
  specialShiftedChebyshevPolynomialV(x: Tensor, n: Num, options?: { x?: Tensor; n?: Num; out?: Out }): Tensor;
  specialShiftedChebyshevPolynomialV(options: { x: Tensor; n: Num; out?: Out }): Tensor;
  specialShiftedChebyshevPolynomialV(x: Num, n: Tensor, options?: { x?: Num; n?: Tensor; out?: Out }): Tensor;
  specialShiftedChebyshevPolynomialV(options: { x: Num; n: Tensor; out?: Out }): Tensor;
  /**
   * The Chebyshev polynomial of the fourth kind of degree n, at 2 x - 1.
   * - `special_shifted_chebyshev_polynomial_w(Tensor x, Tensor n) -> Tensor`
   * - `special_shifted_chebyshev_polynomial_w.n_scalar(Tensor x, Scalar n) -> Tensor`
   * - `special_shifted_chebyshev_polynomial_w.x_scalar(Scalar x, Tensor n) -> Tensor`
   */
  specialShiftedChebyshevPolynomialW(x: Tensor, n: Tensor, options?: { x?: Tensor; n?: Tensor; out?: Out }): Tensor;
  specialShiftedChebyshevPolynomialW(options: { x: Tensor; n: Tensor; out?: Out }): Tensor;
  specialShiftedChebyshevPolynomialW(x: Tensor, n: Num, options?: { x?: Tensor; n?: Num; out?: Out }): Tensor;
  specialShiftedChebyshevPolynomialW(options: { x: Tensor; n: Num; out?: Out }): Tensor;
  specialShiftedChebyshevPolynomialW(x: Num, n: Tensor, options?: { x?: Num; n?: Tensor; out?: Out }): Tensor;
  specialShiftedChebyshevPolynomialW(options: { x: Num; n: Tensor; out?: Out }): Tensor;
  /**
   * sin(pi x) / (pi x) of each element, 1 at 0. [torch.special.sinc](https://docs.pytorch.org/docs/stable/special.html#torch.special.sinc)
   * - `special_sinc(Tensor self) -> Tensor`
   */
  specialSinc(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * exp(x) over its sum along `dim`. [torch.special.softmax](https://docs.pytorch.org/docs/stable/special.html#torch.special.softmax)
   * - `special_softmax(Tensor self, int dim, ScalarType? dtype=...) -> Tensor`
   */
  specialSoftmax(self: Tensor, dim: Int, dtype?: DTypeLike | null | { self?: Tensor; dim?: Int; dtype?: DTypeLike | null }, options?: { self?: Tensor; dim?: Int; dtype?: DTypeLike | null }): Tensor;
  specialSoftmax(self: Tensor, options: { dim: Int; dtype?: DTypeLike | null }): Tensor;
  /**
   * sin(x) / x of each element.
   * - `special_spherical_bessel_j0(Tensor x) -> Tensor`
   */
  specialSphericalBesselJ0(x: Tensor, options?: { x?: Tensor; out?: Out }): Tensor;
  specialSphericalBesselJ0(options: { x: Tensor; out?: Out }): Tensor;
  /**
   * self * log1p(other), 0 where self is 0. [torch.special.xlog1py](https://docs.pytorch.org/docs/stable/special.html#torch.special.xlog1py)
   * - `special_xlog1py(Tensor self, Tensor other) -> Tensor`
   * - `special_xlog1py.other_scalar(Tensor self, Scalar other) -> Tensor`
   * - `special_xlog1py.self_scalar(Scalar self, Tensor other) -> Tensor`
   */
  specialXlog1py(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; out?: Out }): Tensor;
  specialXlog1py(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  specialXlog1py(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num; out?: Out }): Tensor;
  specialXlog1py(self: Tensor, options: { other: Num; out?: Out }): Tensor;
  specialXlog1py(self: Num, other: Tensor, options?: { self?: Num; other?: Tensor; out?: Out }): Tensor;
  specialXlog1py(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  /**
   * self * log(other), 0 where self is 0. [torch.special.xlogy](https://docs.pytorch.org/docs/stable/special.html#torch.special.xlogy)
   * - `special_xlogy(Tensor self, Tensor other) -> Tensor`
   * - `special_xlogy.other_scalar(Tensor self, Scalar other) -> Tensor`
   * - `special_xlogy.self_scalar(Scalar self, Tensor other) -> Tensor`
   */
  specialXlogy(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; out?: Out }): Tensor;
  specialXlogy(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  specialXlogy(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num; out?: Out }): Tensor;
  specialXlogy(self: Tensor, options: { other: Num; out?: Out }): Tensor;
  specialXlogy(self: Num, other: Tensor, options?: { self?: Num; other?: Tensor; out?: Out }): Tensor;
  specialXlogy(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  /**
   * The Hurwitz zeta function of self and other. [torch.special.zeta](https://docs.pytorch.org/docs/stable/special.html#torch.special.zeta)
   * - `special_zeta(Tensor self, Tensor other) -> Tensor`
   * - `special_zeta.other_scalar(Tensor self, Scalar other) -> Tensor`
   * - `special_zeta.self_scalar(Scalar self, Tensor other) -> Tensor`
   */
  specialZeta(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; out?: Out }): Tensor;
  specialZeta(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  specialZeta(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num; out?: Out }): Tensor;
  specialZeta(self: Tensor, options: { other: Num; out?: Out }): Tensor;
  specialZeta(self: Num, other: Tensor, options?: { self?: Num; other?: Tensor; out?: Out }): Tensor;
  specialZeta(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  /**
   * Parts of a size, or of several sizes, along `dim`; views. [torch.split](https://docs.pytorch.org/docs/stable/generated/torch.split.html)
   * - `split.Tensor(Tensor self, SymInt split_size, int dim=...) -> Tensor[]`
   * - `split.sizes(Tensor self, SymInt[] split_size, int dim=...) -> Tensor[]`
   */
  split(self: Tensor, splitSize: Int, dim?: Int | { self?: Tensor; splitSize?: Int; dim?: Int }, options?: { self?: Tensor; splitSize?: Int; dim?: Int }): Tensor[];
  split(self: Tensor, options: { splitSize: Int; dim?: Int }): Tensor[];
  split(self: Tensor, splitSize: readonly Int[], dim?: Int | { self?: Tensor; splitSize?: readonly Int[]; dim?: Int }, options?: { self?: Tensor; splitSize?: readonly Int[]; dim?: Int }): Tensor[];
  split(self: Tensor, options: { splitSize: readonly Int[]; dim?: Int }): Tensor[];
  /**
   * Parts of a size, or of several sizes, along `dim`; views. As a copy.
   * - `split_copy.Tensor(Tensor self, SymInt split_size, int dim=...) -> Tensor[]`
   */
  splitCopy(self: Tensor, splitSize: Int, dim?: Int | { self?: Tensor; splitSize?: Int; dim?: Int; out?: Out }, options?: { self?: Tensor; splitSize?: Int; dim?: Int; out?: Out }): Tensor[];
  splitCopy(self: Tensor, options: { splitSize: Int; dim?: Int; out?: Out }): Tensor[];
  /**
   * Parts of several sizes along `dim`.
   * - `split_with_sizes(Tensor self, SymInt[] split_sizes, int dim=...) -> Tensor[]`
   */
  splitWithSizes(self: Tensor, splitSizes: readonly Int[], dim?: Int | { self?: Tensor; splitSizes?: readonly Int[]; dim?: Int }, options?: { self?: Tensor; splitSizes?: readonly Int[]; dim?: Int }): Tensor[];
  splitWithSizes(self: Tensor, options: { splitSizes: readonly Int[]; dim?: Int }): Tensor[];
  /**
   * Parts of several sizes along `dim`. As a copy.
   * - `split_with_sizes_copy(Tensor self, SymInt[] split_sizes, int dim=...) -> Tensor[]`
   */
  splitWithSizesCopy(self: Tensor, splitSizes: readonly Int[], dim?: Int | { self?: Tensor; splitSizes?: readonly Int[]; dim?: Int; out?: Out }, options?: { self?: Tensor; splitSizes?: readonly Int[]; dim?: Int; out?: Out }): Tensor[];
  splitWithSizesCopy(self: Tensor, options: { splitSizes: readonly Int[]; dim?: Int; out?: Out }): Tensor[];
  /**
   * The square root of each element. [torch.sqrt](https://docs.pytorch.org/docs/stable/generated/torch.sqrt.html)
   * - `sqrt(Tensor self) -> Tensor`
   */
  sqrt(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * The square root of each element. In place. [torch.Tensor.sqrt_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.sqrt_.html)
   * - `sqrt_(Tensor self) -> Tensor`
   */
  sqrt_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * x * x of each element. [torch.square](https://docs.pytorch.org/docs/stable/generated/torch.square.html)
   * - `square(Tensor self) -> Tensor`
   */
  square(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * x * x of each element. In place. [torch.Tensor.square_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.square_.html)
   * - `square_(Tensor self) -> Tensor`
   */
  square_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * Without the dimensions of size 1, or without those of `dim`. [torch.squeeze](https://docs.pytorch.org/docs/stable/generated/torch.squeeze.html)
   * - `squeeze(Tensor self) -> Tensor`
   * - `squeeze.dim(Tensor self, int dim) -> Tensor`
   * - `squeeze.dims(Tensor self, int[] dim) -> Tensor`
   */
  squeeze(self: Tensor, options?: { self?: Tensor }): Tensor;
  squeeze(self: Tensor, dim: Int, options?: { self?: Tensor; dim?: Int }): Tensor;
  squeeze(self: Tensor, options: { dim: Int }): Tensor;
  squeeze(self: Tensor, dim: readonly Int[], options?: { self?: Tensor; dim?: readonly Int[] }): Tensor;
  squeeze(self: Tensor, options: { dim: readonly Int[] }): Tensor;
  /**
   * Without the dimensions of size 1, or without those of `dim`. In place. [torch.Tensor.squeeze_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.squeeze_.html)
   * - `squeeze_(Tensor self) -> Tensor`
   * - `squeeze_.dim(Tensor self, int dim) -> Tensor`
   * - `squeeze_.dims(Tensor self, int[] dim) -> Tensor`
   */
  squeeze_(self: Tensor, options?: { self?: Tensor }): Tensor;
  squeeze_(self: Tensor, dim: Int, options?: { self?: Tensor; dim?: Int }): Tensor;
  squeeze_(self: Tensor, options: { dim: Int }): Tensor;
  squeeze_(self: Tensor, dim: readonly Int[], options?: { self?: Tensor; dim?: readonly Int[] }): Tensor;
  squeeze_(self: Tensor, options: { dim: readonly Int[] }): Tensor;
  /**
   * Without the dimensions of size 1, or without those of `dim`. As a copy.
   * - `squeeze_copy(Tensor self) -> Tensor`
   * - `squeeze_copy.dim(Tensor self, int dim) -> Tensor`
   * - `squeeze_copy.dims(Tensor self, int[] dim) -> Tensor`
   */
  squeezeCopy(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  squeezeCopy(self: Tensor, dim: Int, options?: { self?: Tensor; dim?: Int; out?: Out }): Tensor;
  squeezeCopy(self: Tensor, options: { dim: Int; out?: Out }): Tensor;
  squeezeCopy(self: Tensor, dim: readonly Int[], options?: { self?: Tensor; dim?: readonly Int[]; out?: Out }): Tensor;
  squeezeCopy(self: Tensor, options: { dim: readonly Int[]; out?: Out }): Tensor;
  /**
   * beta * self + alpha * (mat1 @ mat2), sparse. [torch.Tensor.sspaddmm](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.sspaddmm.html)
   * - `sspaddmm(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=..., Scalar alpha=...) -> Tensor`
   */
  sspaddmm(self: Tensor, mat1: Tensor, mat2: Tensor, options?: { self?: Tensor; mat1?: Tensor; mat2?: Tensor; beta?: Num; alpha?: Num; out?: Out }): Tensor;
  sspaddmm(self: Tensor, options: { mat1: Tensor; mat2: Tensor; beta?: Num; alpha?: Num; out?: Out }): Tensor;
  /**
   * Tensors of one size along a new dimension. [torch.stack](https://docs.pytorch.org/docs/stable/generated/torch.stack.html)
   * - `stack(Tensor[] tensors, int dim=...) -> Tensor`
   */
  stack(tensors: readonly Tensor[], dim?: Int | { tensors?: readonly Tensor[]; dim?: Int; out?: Out }, options?: { tensors?: readonly Tensor[]; dim?: Int; out?: Out }): Tensor;
  stack(options: { tensors: readonly Tensor[]; dim?: Int; out?: Out }): Tensor;
  /**
   * The standard deviation, of all elements or over `dim`; `correction` is taken off the count (1). [torch.std](https://docs.pytorch.org/docs/stable/generated/torch.std.html)
   * - `std(Tensor self, bool unbiased=...) -> Tensor`
   * - `std.correction(Tensor self, int[]? dim=..., *, Scalar? correction=..., bool keepdim=...) -> Tensor`
   * - `std.dim(Tensor self, int[]? dim, bool unbiased=..., bool keepdim=...) -> Tensor`
   */
  std(self: Tensor, unbiased?: boolean | { self?: Tensor; unbiased?: boolean; out?: Out }, options?: { self?: Tensor; unbiased?: boolean; out?: Out }): Tensor;
  std(self: Tensor, dim?: Int | readonly Int[] | null | { self?: Tensor; dim?: Int | readonly Int[] | null; correction?: Num | null; keepdim?: boolean; out?: Out }, options?: { self?: Tensor; dim?: Int | readonly Int[] | null; correction?: Num | null; keepdim?: boolean; out?: Out }): Tensor;
  std(self: Tensor, dim: Int | readonly Int[] | null, unbiased?: boolean | { self?: Tensor; dim?: Int | readonly Int[] | null; unbiased?: boolean; keepdim?: boolean; out?: Out }, keepdim?: boolean | { self?: Tensor; dim?: Int | readonly Int[] | null; unbiased?: boolean; keepdim?: boolean; out?: Out }, options?: { self?: Tensor; dim?: Int | readonly Int[] | null; unbiased?: boolean; keepdim?: boolean; out?: Out }): Tensor;
  std(self: Tensor, options: { dim: Int | readonly Int[] | null; unbiased?: boolean; keepdim?: boolean; out?: Out }): Tensor;
  /**
   * Standard deviation and mean. [torch.std_mean](https://docs.pytorch.org/docs/stable/generated/torch.std_mean.html)
   * - `std_mean(Tensor self, bool unbiased=...) -> (Tensor, Tensor)`
   * - `std_mean.correction(Tensor self, int[]? dim=..., *, Scalar? correction=..., bool keepdim=...) -> (Tensor, Tensor)`
   * - `std_mean.dim(Tensor self, int[]? dim, bool unbiased=..., bool keepdim=...) -> (Tensor, Tensor)`
   */
  stdMean(self: Tensor, unbiased?: boolean | { self?: Tensor; unbiased?: boolean; out?: Out }, options?: { self?: Tensor; unbiased?: boolean; out?: Out }): [Tensor, Tensor];
  stdMean(self: Tensor, dim?: Int | readonly Int[] | null | { self?: Tensor; dim?: Int | readonly Int[] | null; correction?: Num | null; keepdim?: boolean; out?: Out }, options?: { self?: Tensor; dim?: Int | readonly Int[] | null; correction?: Num | null; keepdim?: boolean; out?: Out }): [Tensor, Tensor];
  stdMean(self: Tensor, dim: Int | readonly Int[] | null, unbiased?: boolean | { self?: Tensor; dim?: Int | readonly Int[] | null; unbiased?: boolean; keepdim?: boolean; out?: Out }, keepdim?: boolean | { self?: Tensor; dim?: Int | readonly Int[] | null; unbiased?: boolean; keepdim?: boolean; out?: Out }, options?: { self?: Tensor; dim?: Int | readonly Int[] | null; unbiased?: boolean; keepdim?: boolean; out?: Out }): [Tensor, Tensor];
  stdMean(self: Tensor, options: { dim: Int | readonly Int[] | null; unbiased?: boolean; keepdim?: boolean; out?: Out }): [Tensor, Tensor];
  /**
   * The Fourier transforms of overlapping pieces of a signal. [torch.stft](https://docs.pytorch.org/docs/stable/generated/torch.stft.html)
   * - `stft(Tensor self, int n_fft, int? hop_length=..., int? win_length=..., Tensor? window=..., bool normalized=..., bool? onesided=..., bool? return_complex=..., bool? align_to_window=...) -> Tensor`
   * - `stft.center(Tensor self, int n_fft, int? hop_length=..., int? win_length=..., Tensor? window=..., bool center=..., str pad_mode=..., bool normalized=..., bool? onesided=..., bool? return_complex=..., bool? align_to_window=...) -> Tensor`
   */
  stft(self: Tensor, nFft: Int, hopLength?: Int | null | { self?: Tensor; nFft?: Int; hopLength?: Int | null; winLength?: Int | null; window?: Tensor | null; normalized?: boolean; onesided?: boolean | null; returnComplex?: boolean | null; alignToWindow?: boolean | null }, winLength?: Int | null | { self?: Tensor; nFft?: Int; hopLength?: Int | null; winLength?: Int | null; window?: Tensor | null; normalized?: boolean; onesided?: boolean | null; returnComplex?: boolean | null; alignToWindow?: boolean | null }, window?: Tensor | null | { self?: Tensor; nFft?: Int; hopLength?: Int | null; winLength?: Int | null; window?: Tensor | null; normalized?: boolean; onesided?: boolean | null; returnComplex?: boolean | null; alignToWindow?: boolean | null }, normalized?: boolean | { self?: Tensor; nFft?: Int; hopLength?: Int | null; winLength?: Int | null; window?: Tensor | null; normalized?: boolean; onesided?: boolean | null; returnComplex?: boolean | null; alignToWindow?: boolean | null }, onesided?: boolean | null | { self?: Tensor; nFft?: Int; hopLength?: Int | null; winLength?: Int | null; window?: Tensor | null; normalized?: boolean; onesided?: boolean | null; returnComplex?: boolean | null; alignToWindow?: boolean | null }, returnComplex?: boolean | null | { self?: Tensor; nFft?: Int; hopLength?: Int | null; winLength?: Int | null; window?: Tensor | null; normalized?: boolean; onesided?: boolean | null; returnComplex?: boolean | null; alignToWindow?: boolean | null }, alignToWindow?: boolean | null | { self?: Tensor; nFft?: Int; hopLength?: Int | null; winLength?: Int | null; window?: Tensor | null; normalized?: boolean; onesided?: boolean | null; returnComplex?: boolean | null; alignToWindow?: boolean | null }, options?: { self?: Tensor; nFft?: Int; hopLength?: Int | null; winLength?: Int | null; window?: Tensor | null; normalized?: boolean; onesided?: boolean | null; returnComplex?: boolean | null; alignToWindow?: boolean | null }): Tensor;
  stft(self: Tensor, options: { nFft: Int; hopLength?: Int | null; winLength?: Int | null; window?: Tensor | null; normalized?: boolean; onesided?: boolean | null; returnComplex?: boolean | null; alignToWindow?: boolean | null }): Tensor;
  stft(self: Tensor, nFft: Int, hopLength?: Int | null | { self?: Tensor; nFft?: Int; hopLength?: Int | null; winLength?: Int | null; window?: Tensor | null; center?: boolean; padMode?: string; normalized?: boolean; onesided?: boolean | null; returnComplex?: boolean | null; alignToWindow?: boolean | null }, winLength?: Int | null | { self?: Tensor; nFft?: Int; hopLength?: Int | null; winLength?: Int | null; window?: Tensor | null; center?: boolean; padMode?: string; normalized?: boolean; onesided?: boolean | null; returnComplex?: boolean | null; alignToWindow?: boolean | null }, window?: Tensor | null | { self?: Tensor; nFft?: Int; hopLength?: Int | null; winLength?: Int | null; window?: Tensor | null; center?: boolean; padMode?: string; normalized?: boolean; onesided?: boolean | null; returnComplex?: boolean | null; alignToWindow?: boolean | null }, center?: boolean | { self?: Tensor; nFft?: Int; hopLength?: Int | null; winLength?: Int | null; window?: Tensor | null; center?: boolean; padMode?: string; normalized?: boolean; onesided?: boolean | null; returnComplex?: boolean | null; alignToWindow?: boolean | null }, padMode?: string | { self?: Tensor; nFft?: Int; hopLength?: Int | null; winLength?: Int | null; window?: Tensor | null; center?: boolean; padMode?: string; normalized?: boolean; onesided?: boolean | null; returnComplex?: boolean | null; alignToWindow?: boolean | null }, normalized?: boolean | { self?: Tensor; nFft?: Int; hopLength?: Int | null; winLength?: Int | null; window?: Tensor | null; center?: boolean; padMode?: string; normalized?: boolean; onesided?: boolean | null; returnComplex?: boolean | null; alignToWindow?: boolean | null }, onesided?: boolean | null | { self?: Tensor; nFft?: Int; hopLength?: Int | null; winLength?: Int | null; window?: Tensor | null; center?: boolean; padMode?: string; normalized?: boolean; onesided?: boolean | null; returnComplex?: boolean | null; alignToWindow?: boolean | null }, returnComplex?: boolean | null | { self?: Tensor; nFft?: Int; hopLength?: Int | null; winLength?: Int | null; window?: Tensor | null; center?: boolean; padMode?: string; normalized?: boolean; onesided?: boolean | null; returnComplex?: boolean | null; alignToWindow?: boolean | null }, alignToWindow?: boolean | null | { self?: Tensor; nFft?: Int; hopLength?: Int | null; winLength?: Int | null; window?: Tensor | null; center?: boolean; padMode?: string; normalized?: boolean; onesided?: boolean | null; returnComplex?: boolean | null; alignToWindow?: boolean | null }, options?: { self?: Tensor; nFft?: Int; hopLength?: Int | null; winLength?: Int | null; window?: Tensor | null; center?: boolean; padMode?: string; normalized?: boolean; onesided?: boolean | null; returnComplex?: boolean | null; alignToWindow?: boolean | null }): Tensor;
  stft(self: Tensor, options: { nFft: Int; hopLength?: Int | null; winLength?: Int | null; window?: Tensor | null; center?: boolean; padMode?: string; normalized?: boolean; onesided?: boolean | null; returnComplex?: boolean | null; alignToWindow?: boolean | null }): Tensor;
  /**
   * Where in its storage it begins, in elements. [torch.Tensor.storage_offset](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.storage_offset.html)
   * - `storage_offset(Tensor self) -> int`
   */
  storageOffset(self: Tensor, options?: { self?: Tensor }): number;
  /**
   * Its strides, or that of one dimension. [torch.Tensor.stride](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.stride.html)
   * - `stride.int(Tensor self, int dim) -> int`
   */
  stride(self: Tensor, dim: Int, options?: { self?: Tensor; dim?: Int }): number;
  stride(self: Tensor, options: { dim: Int }): number;
  /**
   * self - alpha * other; both broadcast. [torch.sub](https://docs.pytorch.org/docs/stable/generated/torch.sub.html)
   * - `sub.Scalar(Tensor self, Scalar other, Scalar alpha=...) -> Tensor`
   * - `sub.Tensor(Tensor self, Tensor other, *, Scalar alpha=...) -> Tensor`
   */
  sub(self: Tensor, other: Num, alpha?: Num | { self?: Tensor; other?: Num; alpha?: Num; out?: Out }, options?: { self?: Tensor; other?: Num; alpha?: Num; out?: Out }): Tensor;
  sub(self: Tensor, options: { other: Num; alpha?: Num; out?: Out }): Tensor;
  sub(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; alpha?: Num; out?: Out }): Tensor;
  sub(self: Tensor, options: { other: Tensor; alpha?: Num; out?: Out }): Tensor;
  /**
   * self - alpha * other; both broadcast. In place. [torch.Tensor.sub_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.sub_.html)
   * - `sub_.Scalar(Tensor self, Scalar other, Scalar alpha=...) -> Tensor`
   * - `sub_.Tensor(Tensor self, Tensor other, *, Scalar alpha=...) -> Tensor`
   */
  sub_(self: Tensor, other: Num, alpha?: Num | { self?: Tensor; other?: Num; alpha?: Num }, options?: { self?: Tensor; other?: Num; alpha?: Num }): Tensor;
  sub_(self: Tensor, options: { other: Num; alpha?: Num }): Tensor;
  sub_(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; alpha?: Num }): Tensor;
  sub_(self: Tensor, options: { other: Tensor; alpha?: Num }): Tensor;
  /**
   * self - alpha * other; both broadcast. [torch.subtract](https://docs.pytorch.org/docs/stable/generated/torch.subtract.html)
   * - `subtract.Scalar(Tensor self, Scalar other, Scalar alpha=...) -> Tensor`
   * - `subtract.Tensor(Tensor self, Tensor other, *, Scalar alpha=...) -> Tensor`
   */
  subtract(self: Tensor, other: Num, alpha?: Num | { self?: Tensor; other?: Num; alpha?: Num; out?: Out }, options?: { self?: Tensor; other?: Num; alpha?: Num; out?: Out }): Tensor;
  subtract(self: Tensor, options: { other: Num; alpha?: Num; out?: Out }): Tensor;
  subtract(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; alpha?: Num; out?: Out }): Tensor;
  subtract(self: Tensor, options: { other: Tensor; alpha?: Num; out?: Out }): Tensor;
  /**
   * self - alpha * other; both broadcast. In place. [torch.Tensor.subtract_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.subtract_.html)
   * - `subtract_.Scalar(Tensor self, Scalar other, Scalar alpha=...) -> Tensor`
   * - `subtract_.Tensor(Tensor self, Tensor other, *, Scalar alpha=...) -> Tensor`
   */
  subtract_(self: Tensor, other: Num, alpha?: Num | { self?: Tensor; other?: Num; alpha?: Num }, options?: { self?: Tensor; other?: Num; alpha?: Num }): Tensor;
  subtract_(self: Tensor, options: { other: Num; alpha?: Num }): Tensor;
  subtract_(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; alpha?: Num }): Tensor;
  subtract_(self: Tensor, options: { other: Tensor; alpha?: Num }): Tensor;
  /**
   * The sum of all elements, or over `dim`. [torch.sum](https://docs.pytorch.org/docs/stable/generated/torch.sum.html)
   * - `sum(Tensor self, *, ScalarType? dtype=...) -> Tensor`
   * - `sum.dim_IntList(Tensor self, int[]? dim, bool keepdim=..., *, ScalarType? dtype=...) -> Tensor`
   */
  sum(self: Tensor, options?: { self?: Tensor; dtype?: DTypeLike | null; out?: Out }): Tensor;
  sum(self: Tensor, dim: Int | readonly Int[] | null, keepdim?: boolean | { self?: Tensor; dim?: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DTypeLike | null; out?: Out }, options?: { self?: Tensor; dim?: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DTypeLike | null; out?: Out }): Tensor;
  sum(self: Tensor, options: { dim: Int | readonly Int[] | null; keepdim?: boolean; dtype?: DTypeLike | null; out?: Out }): Tensor;
  /**
   * Summed to a size that broadcasts to its own. [torch.Tensor.sum_to_size](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.sum_to_size.html)
   * - `sum_to_size(Tensor self, SymInt[] size) -> Tensor`
   */
  sumToSize(self: Tensor, size: readonly Int[], options?: { self?: Tensor; size?: readonly Int[] }): Tensor;
  sumToSize(self: Tensor, options: { size: readonly Int[] }): Tensor;
  /**
   * U, S and V of matrices (..., n, m). [torch.svd](https://docs.pytorch.org/docs/stable/generated/torch.svd.html)
   * - `svd(Tensor self, bool some=..., bool compute_uv=...) -> (Tensor U, Tensor S, Tensor V)`
   */
  svd(self: Tensor, some?: boolean | { self?: Tensor; some?: boolean; computeUv?: boolean; out?: Out }, computeUv?: boolean | { self?: Tensor; some?: boolean; computeUv?: boolean; out?: Out }, options?: { self?: Tensor; some?: boolean; computeUv?: boolean; out?: Out }): [Tensor, Tensor, Tensor] & { readonly U: Tensor; readonly S: Tensor; readonly V: Tensor };
  /**
   * With two dimensions exchanged. [torch.swapaxes](https://docs.pytorch.org/docs/stable/generated/torch.swapaxes.html)
   * - `swapaxes(Tensor self, int axis0, int axis1) -> Tensor`
   */
  swapaxes(self: Tensor, axis0: Int, axis1: Int, options?: { self?: Tensor; axis0?: Int; axis1?: Int }): Tensor;
  swapaxes(self: Tensor, options: { axis0: Int; axis1: Int }): Tensor;
  /**
   * With two dimensions exchanged. In place. [torch.Tensor.swapaxes_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.swapaxes_.html)
   * - `swapaxes_(Tensor self, int axis0, int axis1) -> Tensor`
   */
  swapaxes_(self: Tensor, axis0: Int, axis1: Int, options?: { self?: Tensor; axis0?: Int; axis1?: Int }): Tensor;
  swapaxes_(self: Tensor, options: { axis0: Int; axis1: Int }): Tensor;
  /**
   * With two dimensions exchanged. [torch.swapdims](https://docs.pytorch.org/docs/stable/generated/torch.swapdims.html)
   * - `swapdims(Tensor self, int dim0, int dim1) -> Tensor`
   */
  swapdims(self: Tensor, dim0: Int, dim1: Int, options?: { self?: Tensor; dim0?: Int; dim1?: Int }): Tensor;
  swapdims(self: Tensor, options: { dim0: Int; dim1: Int }): Tensor;
  /**
   * With two dimensions exchanged. In place. [torch.Tensor.swapdims_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.swapdims_.html)
   * - `swapdims_(Tensor self, int dim0, int dim1) -> Tensor`
   */
  swapdims_(self: Tensor, dim0: Int, dim1: Int, options?: { self?: Tensor; dim0?: Int; dim1?: Int }): Tensor;
  swapdims_(self: Tensor, options: { dim0: Int; dim1: Int }): Tensor;
  /** `sym_constrain_range(Scalar size, *, int? min=..., int? max=...) -> ()` */
  symConstrainRange(size: Num, options?: { size?: Num; min?: Int | null; max?: Int | null }): void;
  symConstrainRange(options: { size: Num; min?: Int | null; max?: Int | null }): void;
  /** `sym_constrain_range_for_size(Scalar size, *, int? min=..., int? max=...) -> ()` */
  symConstrainRangeForSize(size: Num, options?: { size?: Num; min?: Int | null; max?: Int | null }): void;
  symConstrainRangeForSize(options: { size: Num; min?: Int | null; max?: Int | null }): void;
  /** `sym_is_contiguous(Tensor self, MemoryFormat memory_format=...) -> SymBool` */
  symIsContiguous(self: Tensor, memoryFormat?: MemoryFormatLike | { self?: Tensor; memoryFormat?: MemoryFormatLike }, options?: { self?: Tensor; memoryFormat?: MemoryFormatLike }): unknown;
  /** `sym_numel(Tensor self) -> SymInt` */
  symNumel(self: Tensor, options?: { self?: Tensor }): number;
  /** `sym_size.int(Tensor self, int dim) -> SymInt` */
  symSize(self: Tensor, dim: Int, options?: { self?: Tensor; dim?: Int }): number;
  symSize(self: Tensor, options: { dim: Int }): number;
  /** `sym_storage_offset(Tensor self) -> SymInt` */
  symStorageOffset(self: Tensor, options?: { self?: Tensor }): number;
  /** `sym_stride.int(Tensor self, int dim) -> SymInt` */
  symStride(self: Tensor, dim: Int, options?: { self?: Tensor; dim?: Int }): number;
  symStride(self: Tensor, options: { dim: Int }): number;
  /**
   * (n, m) as (m, n). [torch.t](https://docs.pytorch.org/docs/stable/generated/torch.t.html)
   * - `t(Tensor self) -> Tensor`
   */
  t(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * (n, m) as (m, n). In place. [torch.Tensor.t_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.t_.html)
   * - `t_(Tensor self) -> Tensor`
   */
  t_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * (n, m) as (m, n). As a copy.
   * - `t_copy(Tensor self) -> Tensor`
   */
  tCopy(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * The elements at indices of the flattened tensor. [torch.take](https://docs.pytorch.org/docs/stable/generated/torch.take.html)
   * - `take(Tensor self, Tensor index) -> Tensor`
   */
  take(self: Tensor, index: Tensor, options?: { self?: Tensor; index?: Tensor; out?: Out }): Tensor;
  take(self: Tensor, options: { index: Tensor; out?: Out }): Tensor;
  /**
   * The elements at indices along `dim`; both broadcast. [torch.take_along_dim](https://docs.pytorch.org/docs/stable/generated/torch.take_along_dim.html)
   * - `take_along_dim(Tensor self, Tensor indices, int? dim=...) -> Tensor`
   */
  takeAlongDim(self: Tensor, indices: Tensor, dim?: Int | null | { self?: Tensor; indices?: Tensor; dim?: Int | null; out?: Out }, options?: { self?: Tensor; indices?: Tensor; dim?: Int | null; out?: Out }): Tensor;
  takeAlongDim(self: Tensor, options: { indices: Tensor; dim?: Int | null; out?: Out }): Tensor;
  /**
   * The tangent of each element, in radians. [torch.tan](https://docs.pytorch.org/docs/stable/generated/torch.tan.html)
   * - `tan(Tensor self) -> Tensor`
   */
  tan(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * The tangent of each element, in radians. In place. [torch.Tensor.tan_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.tan_.html)
   * - `tan_(Tensor self) -> Tensor`
   */
  tan_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * The hyperbolic tangent of each element. [torch.tanh](https://docs.pytorch.org/docs/stable/generated/torch.tanh.html)
   * - `tanh(Tensor self) -> Tensor`
   */
  tanh(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * The hyperbolic tangent of each element. In place. [torch.Tensor.tanh_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.tanh_.html)
   * - `tanh_(Tensor self) -> Tensor`
   */
  tanh_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /** `tanh_backward(Tensor grad_output, Tensor output) -> Tensor` */
  tanhBackward(gradOutput: Tensor, output: Tensor, options?: { gradOutput?: Tensor; output?: Tensor; out?: Out }): Tensor;
  tanhBackward(options: { gradOutput: Tensor; output: Tensor; out?: Out }): Tensor;
  /**
   * So many parts, or parts that end at indices, along `dim`; views. [torch.tensor_split](https://docs.pytorch.org/docs/stable/generated/torch.tensor_split.html)
   * - `tensor_split.indices(Tensor self, SymInt[] indices, int dim=...) -> Tensor[]`
   * - `tensor_split.sections(Tensor self, SymInt sections, int dim=...) -> Tensor[]`
   * - `tensor_split.tensor_indices_or_sections(Tensor self, Tensor tensor_indices_or_sections, int dim=...) -> Tensor[]`
   */
  tensorSplit(self: Tensor, indices: readonly Int[], dim?: Int | { self?: Tensor; indices?: readonly Int[]; dim?: Int }, options?: { self?: Tensor; indices?: readonly Int[]; dim?: Int }): Tensor[];
  tensorSplit(self: Tensor, options: { indices: readonly Int[]; dim?: Int }): Tensor[];
  tensorSplit(self: Tensor, sections: Int, dim?: Int | { self?: Tensor; sections?: Int; dim?: Int }, options?: { self?: Tensor; sections?: Int; dim?: Int }): Tensor[];
  tensorSplit(self: Tensor, options: { sections: Int; dim?: Int }): Tensor[];
  tensorSplit(self: Tensor, tensorIndicesOrSections: Tensor, dim?: Int | { self?: Tensor; tensorIndicesOrSections?: Tensor; dim?: Int }, options?: { self?: Tensor; tensorIndicesOrSections?: Tensor; dim?: Int }): Tensor[];
  tensorSplit(self: Tensor, options: { tensorIndicesOrSections: Tensor; dim?: Int }): Tensor[];
  /**
   * The sum of products over several dimensions of both. [torch.tensordot](https://docs.pytorch.org/docs/stable/generated/torch.tensordot.html)
   * - `tensordot(Tensor self, Tensor other, int[] dims_self, int[] dims_other) -> Tensor`
   */
  tensordot(self: Tensor, other: Tensor, dimsSelf: readonly Int[], dimsOther: readonly Int[], options?: { self?: Tensor; other?: Tensor; dimsSelf?: readonly Int[]; dimsOther?: readonly Int[]; out?: Out }): Tensor;
  tensordot(self: Tensor, options: { other: Tensor; dimsSelf: readonly Int[]; dimsOther: readonly Int[]; out?: Out }): Tensor;
  /** `thnn_conv2d(Tensor self, Tensor weight, SymInt[] kernel_size, Tensor? bias=..., SymInt[] stride=..., SymInt[] padding=...) -> Tensor` */
  thnnConv2d(self: Tensor, weight: Tensor, kernelSize: Int | readonly Int[], bias?: Tensor | null | { self?: Tensor; weight?: Tensor; kernelSize?: Int | readonly Int[]; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; out?: Out }, stride?: Int | readonly Int[] | { self?: Tensor; weight?: Tensor; kernelSize?: Int | readonly Int[]; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; out?: Out }, padding?: Int | readonly Int[] | { self?: Tensor; weight?: Tensor; kernelSize?: Int | readonly Int[]; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; out?: Out }, options?: { self?: Tensor; weight?: Tensor; kernelSize?: Int | readonly Int[]; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; out?: Out }): Tensor;
  thnnConv2d(self: Tensor, options: { weight: Tensor; kernelSize: Int | readonly Int[]; bias?: Tensor | null; stride?: Int | readonly Int[]; padding?: Int | readonly Int[]; out?: Out }): Tensor;
  /**
   * x where it is above the threshold, else a value. [torch.nn.functional.threshold](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.threshold.html)
   * - `threshold(Tensor self, Scalar threshold, Scalar value) -> Tensor`
   */
  threshold(self: Tensor, threshold: Num, value: Num, options?: { self?: Tensor; threshold?: Num; value?: Num; out?: Out }): Tensor;
  threshold(self: Tensor, options: { threshold: Num; value: Num; out?: Out }): Tensor;
  /**
   * x where it is above the threshold, else a value. In place. [torch.nn.functional.threshold_](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.threshold_.html)
   * - `threshold_(Tensor self, Scalar threshold, Scalar value) -> Tensor`
   */
  threshold_(self: Tensor, threshold: Num, value: Num, options?: { self?: Tensor; threshold?: Num; value?: Num }): Tensor;
  threshold_(self: Tensor, options: { threshold: Num; value: Num }): Tensor;
  /** `threshold_backward(Tensor grad_output, Tensor self, Scalar threshold) -> Tensor` */
  thresholdBackward(gradOutput: Tensor, self: Tensor, threshold: Num, options?: { gradOutput?: Tensor; self?: Tensor; threshold?: Num; out?: Out }): Tensor;
  thresholdBackward(options: { gradOutput: Tensor; self: Tensor; threshold: Num; out?: Out }): Tensor;
  /**
   * The tensor repeated along each dimension, the last ones where too few are named. [torch.tile](https://docs.pytorch.org/docs/stable/generated/torch.tile.html)
   * - `tile(Tensor self, SymInt[] dims) -> Tensor`
   */
  tile(self: Tensor, dims: readonly Int[], options?: { self?: Tensor; dims?: readonly Int[] }): Tensor;
  tile(self: Tensor, options: { dims: readonly Int[] }): Tensor;
  /**
   * In another dtype or on another device; itself where it is so. [torch.Tensor.to](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.to.html)
   * - `to.device(Tensor self, Device device, ScalarType dtype, bool non_blocking=..., bool copy=..., MemoryFormat? memory_format=...) -> Tensor`
   * - `to.dtype(Tensor self, ScalarType dtype, bool non_blocking=..., bool copy=..., MemoryFormat? memory_format=...) -> Tensor`
   * - `to.dtype_layout(Tensor self, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=..., bool non_blocking=..., bool copy=..., MemoryFormat? memory_format=...) -> Tensor`
   * - `to.other(Tensor self, Tensor other, bool non_blocking=..., bool copy=..., MemoryFormat? memory_format=...) -> Tensor`
   */
  to(self: Tensor, device: DeviceLike, dtype: DTypeLike, nonBlocking?: boolean | { self?: Tensor; device?: DeviceLike; dtype?: DTypeLike; nonBlocking?: boolean; copy?: boolean; memoryFormat?: MemoryFormatLike | null }, copy?: boolean | { self?: Tensor; device?: DeviceLike; dtype?: DTypeLike; nonBlocking?: boolean; copy?: boolean; memoryFormat?: MemoryFormatLike | null }, memoryFormat?: MemoryFormatLike | null | { self?: Tensor; device?: DeviceLike; dtype?: DTypeLike; nonBlocking?: boolean; copy?: boolean; memoryFormat?: MemoryFormatLike | null }, options?: { self?: Tensor; device?: DeviceLike; dtype?: DTypeLike; nonBlocking?: boolean; copy?: boolean; memoryFormat?: MemoryFormatLike | null }): Tensor;
  to(self: Tensor, options: { device: DeviceLike; dtype: DTypeLike; nonBlocking?: boolean; copy?: boolean; memoryFormat?: MemoryFormatLike | null }): Tensor;
  to(self: Tensor, dtype: DTypeLike, nonBlocking?: boolean | { self?: Tensor; dtype?: DTypeLike; nonBlocking?: boolean; copy?: boolean; memoryFormat?: MemoryFormatLike | null }, copy?: boolean | { self?: Tensor; dtype?: DTypeLike; nonBlocking?: boolean; copy?: boolean; memoryFormat?: MemoryFormatLike | null }, memoryFormat?: MemoryFormatLike | null | { self?: Tensor; dtype?: DTypeLike; nonBlocking?: boolean; copy?: boolean; memoryFormat?: MemoryFormatLike | null }, options?: { self?: Tensor; dtype?: DTypeLike; nonBlocking?: boolean; copy?: boolean; memoryFormat?: MemoryFormatLike | null }): Tensor;
  to(self: Tensor, options: { dtype: DTypeLike; nonBlocking?: boolean; copy?: boolean; memoryFormat?: MemoryFormatLike | null }): Tensor;
  to(self: Tensor, options?: { self?: Tensor; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; nonBlocking?: boolean; copy?: boolean; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean }): Tensor;
  to(self: Tensor, other: Tensor, nonBlocking?: boolean | { self?: Tensor; other?: Tensor; nonBlocking?: boolean; copy?: boolean; memoryFormat?: MemoryFormatLike | null }, copy?: boolean | { self?: Tensor; other?: Tensor; nonBlocking?: boolean; copy?: boolean; memoryFormat?: MemoryFormatLike | null }, memoryFormat?: MemoryFormatLike | null | { self?: Tensor; other?: Tensor; nonBlocking?: boolean; copy?: boolean; memoryFormat?: MemoryFormatLike | null }, options?: { self?: Tensor; other?: Tensor; nonBlocking?: boolean; copy?: boolean; memoryFormat?: MemoryFormatLike | null }): Tensor;
  to(self: Tensor, options: { other: Tensor; nonBlocking?: boolean; copy?: boolean; memoryFormat?: MemoryFormatLike | null }): Tensor;
  /**
   * Dense. [torch.Tensor.to_dense](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.to_dense.html)
   * - `to_dense(Tensor self, ScalarType? dtype=..., *, bool? masked_grad=...) -> Tensor`
   */
  toDense(self: Tensor, dtype?: DTypeLike | null | { self?: Tensor; dtype?: DTypeLike | null; maskedGrad?: boolean | null }, options?: { self?: Tensor; dtype?: DTypeLike | null; maskedGrad?: boolean | null }): Tensor;
  /** `to_dense_backward(Tensor grad, Tensor input, bool? masked_grad=...) -> Tensor` */
  toDenseBackward(grad: Tensor, input: Tensor, maskedGrad?: boolean | null | { grad?: Tensor; input?: Tensor; maskedGrad?: boolean | null }, options?: { grad?: Tensor; input?: Tensor; maskedGrad?: boolean | null }): Tensor;
  toDenseBackward(options: { grad: Tensor; input: Tensor; maskedGrad?: boolean | null }): Tensor;
  /**
   * In the layout of oneDNN. [torch.Tensor.to_mkldnn](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.to_mkldnn.html)
   * - `to_mkldnn(Tensor self, ScalarType? dtype=...) -> Tensor`
   */
  toMkldnn(self: Tensor, dtype?: DTypeLike | null | { self?: Tensor; dtype?: DTypeLike | null; out?: Out }, options?: { self?: Tensor; dtype?: DTypeLike | null; out?: Out }): Tensor;
  /** `to_mkldnn_backward(Tensor grad, Tensor input) -> Tensor` */
  toMkldnnBackward(grad: Tensor, input: Tensor, options?: { grad?: Tensor; input?: Tensor }): Tensor;
  toMkldnnBackward(options: { grad: Tensor; input: Tensor }): Tensor;
  /**
   * A nested tensor with its parts filled up to one size. [torch.Tensor.to_padded_tensor](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.to_padded_tensor.html)
   * - `to_padded_tensor(Tensor self, float padding, SymInt[]? output_size=...) -> Tensor`
   */
  toPaddedTensor(self: Tensor, padding: Float, outputSize?: readonly Int[] | null | { self?: Tensor; padding?: Float; outputSize?: readonly Int[] | null; out?: Out }, options?: { self?: Tensor; padding?: Float; outputSize?: readonly Int[] | null; out?: Out }): Tensor;
  toPaddedTensor(self: Tensor, options: { padding: Float; outputSize?: readonly Int[] | null; out?: Out }): Tensor;
  /**
   * Sparse, in COO or another layout. [torch.Tensor.to_sparse](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.to_sparse.html)
   * - `to_sparse(Tensor self, *, Layout? layout=..., int[]? blocksize=..., int? dense_dim=...) -> Tensor`
   * - `to_sparse.sparse_dim(Tensor self, int sparse_dim) -> Tensor`
   */
  toSparse(self: Tensor, options?: { self?: Tensor; layout?: LayoutLike | null; blocksize?: Int | readonly Int[] | null; denseDim?: Int | null }): Tensor;
  toSparse(self: Tensor, sparseDim: Int, options?: { self?: Tensor; sparseDim?: Int }): Tensor;
  toSparse(self: Tensor, options: { sparseDim: Int }): Tensor;
  /**
   * Sparse in blocks, by columns. [torch.Tensor.to_sparse_bsc](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.to_sparse_bsc.html)
   * - `to_sparse_bsc(Tensor self, int[] blocksize, int? dense_dim=...) -> Tensor`
   */
  toSparseBsc(self: Tensor, blocksize: Int | readonly Int[], denseDim?: Int | null | { self?: Tensor; blocksize?: Int | readonly Int[]; denseDim?: Int | null }, options?: { self?: Tensor; blocksize?: Int | readonly Int[]; denseDim?: Int | null }): Tensor;
  toSparseBsc(self: Tensor, options: { blocksize: Int | readonly Int[]; denseDim?: Int | null }): Tensor;
  /**
   * Sparse in blocks, by rows. [torch.Tensor.to_sparse_bsr](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.to_sparse_bsr.html)
   * - `to_sparse_bsr(Tensor self, int[] blocksize, int? dense_dim=...) -> Tensor`
   */
  toSparseBsr(self: Tensor, blocksize: Int | readonly Int[], denseDim?: Int | null | { self?: Tensor; blocksize?: Int | readonly Int[]; denseDim?: Int | null }, options?: { self?: Tensor; blocksize?: Int | readonly Int[]; denseDim?: Int | null }): Tensor;
  toSparseBsr(self: Tensor, options: { blocksize: Int | readonly Int[]; denseDim?: Int | null }): Tensor;
  /**
   * Sparse, by columns. [torch.Tensor.to_sparse_csc](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.to_sparse_csc.html)
   * - `to_sparse_csc(Tensor self, int? dense_dim=...) -> Tensor`
   */
  toSparseCsc(self: Tensor, denseDim?: Int | null | { self?: Tensor; denseDim?: Int | null }, options?: { self?: Tensor; denseDim?: Int | null }): Tensor;
  /**
   * Sparse, by rows. [torch.Tensor.to_sparse_csr](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.to_sparse_csr.html)
   * - `to_sparse_csr(Tensor self, int? dense_dim=...) -> Tensor`
   */
  toSparseCsr(self: Tensor, denseDim?: Int | null | { self?: Tensor; denseDim?: Int | null }, options?: { self?: Tensor; denseDim?: Int | null }): Tensor;
  /**
   * The k greatest (or least) elements along `dim`, and their indices. [torch.topk](https://docs.pytorch.org/docs/stable/generated/torch.topk.html)
   * - `topk(Tensor self, SymInt k, int dim=..., bool largest=..., bool sorted=...) -> (Tensor values, Tensor indices)`
   */
  topk(self: Tensor, k: Int, dim?: Int | { self?: Tensor; k?: Int; dim?: Int; largest?: boolean; sorted?: boolean; out?: Out }, largest?: boolean | { self?: Tensor; k?: Int; dim?: Int; largest?: boolean; sorted?: boolean; out?: Out }, sorted?: boolean | { self?: Tensor; k?: Int; dim?: Int; largest?: boolean; sorted?: boolean; out?: Out }, options?: { self?: Tensor; k?: Int; dim?: Int; largest?: boolean; sorted?: boolean; out?: Out }): [Tensor, Tensor] & { readonly values: Tensor; readonly indices: Tensor };
  topk(self: Tensor, options: { k: Int; dim?: Int; largest?: boolean; sorted?: boolean; out?: Out }): [Tensor, Tensor] & { readonly values: Tensor; readonly indices: Tensor };
  /**
   * The sum of the diagonal of (n, m). [torch.trace](https://docs.pytorch.org/docs/stable/generated/torch.trace.html)
   * - `trace(Tensor self) -> Tensor`
   */
  trace(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /** `trace_backward(Tensor grad, SymInt[] sizes) -> Tensor` */
  traceBackward(grad: Tensor, sizes: readonly Int[], options?: { grad?: Tensor; sizes?: readonly Int[] }): Tensor;
  traceBackward(options: { grad: Tensor; sizes: readonly Int[] }): Tensor;
  /**
   * With two dimensions exchanged. [torch.transpose](https://docs.pytorch.org/docs/stable/generated/torch.transpose.html)
   * - `transpose.int(Tensor self, int dim0, int dim1) -> Tensor`
   */
  transpose(self: Tensor, dim0: Int, dim1: Int, options?: { self?: Tensor; dim0?: Int; dim1?: Int }): Tensor;
  transpose(self: Tensor, options: { dim0: Int; dim1: Int }): Tensor;
  /**
   * With two dimensions exchanged. In place. [torch.Tensor.transpose_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.transpose_.html)
   * - `transpose_(Tensor self, int dim0, int dim1) -> Tensor`
   */
  transpose_(self: Tensor, dim0: Int, dim1: Int, options?: { self?: Tensor; dim0?: Int; dim1?: Int }): Tensor;
  transpose_(self: Tensor, options: { dim0: Int; dim1: Int }): Tensor;
  /**
   * With two dimensions exchanged. As a copy.
   * - `transpose_copy.int(Tensor self, int dim0, int dim1) -> Tensor`
   */
  transposeCopy(self: Tensor, dim0: Int, dim1: Int, options?: { self?: Tensor; dim0?: Int; dim1?: Int; out?: Out }): Tensor;
  transposeCopy(self: Tensor, options: { dim0: Int; dim1: Int; out?: Out }): Tensor;
  /**
   * The integral along `dim`, by the trapezoidal rule. [torch.trapezoid](https://docs.pytorch.org/docs/stable/generated/torch.trapezoid.html)
   * - `trapezoid.dx(Tensor y, *, Scalar dx=..., int dim=...) -> Tensor`
   * - `trapezoid.x(Tensor y, Tensor x, *, int dim=...) -> Tensor`
   */
  trapezoid(y: Tensor, options?: { y?: Tensor; dx?: Num; dim?: Int }): Tensor;
  trapezoid(options: { y: Tensor; dx?: Num; dim?: Int }): Tensor;
  trapezoid(y: Tensor, x: Tensor, options?: { y?: Tensor; x?: Tensor; dim?: Int }): Tensor;
  trapezoid(options: { y: Tensor; x: Tensor; dim?: Int }): Tensor;
  /**
   * The integral along `dim`, by the trapezoidal rule. [torch.trapz](https://docs.pytorch.org/docs/stable/generated/torch.trapz.html)
   * - `trapz.dx(Tensor y, *, float dx=..., int dim=...) -> Tensor`
   * - `trapz.x(Tensor y, Tensor x, *, int dim=...) -> Tensor`
   */
  trapz(y: Tensor, options?: { y?: Tensor; dx?: Float; dim?: Int }): Tensor;
  trapz(options: { y: Tensor; dx?: Float; dim?: Int }): Tensor;
  trapz(y: Tensor, x: Tensor, options?: { y?: Tensor; x?: Tensor; dim?: Int }): Tensor;
  trapz(options: { y: Tensor; x: Tensor; dim?: Int }): Tensor;
  /**
   * The x of A x = self for a triangular A; self (..., n, k). [torch.triangular_solve](https://docs.pytorch.org/docs/stable/generated/torch.triangular_solve.html)
   * - `triangular_solve(Tensor self, Tensor A, bool upper=..., bool transpose=..., bool unitriangular=...) -> (Tensor solution, Tensor cloned_coefficient)`
   */
  triangularSolve(self: Tensor, A: Tensor, upper?: boolean | { self?: Tensor; A?: Tensor; upper?: boolean; transpose?: boolean; unitriangular?: boolean; out?: Out }, transpose?: boolean | { self?: Tensor; A?: Tensor; upper?: boolean; transpose?: boolean; unitriangular?: boolean; out?: Out }, unitriangular?: boolean | { self?: Tensor; A?: Tensor; upper?: boolean; transpose?: boolean; unitriangular?: boolean; out?: Out }, options?: { self?: Tensor; A?: Tensor; upper?: boolean; transpose?: boolean; unitriangular?: boolean; out?: Out }): [Tensor, Tensor] & { readonly solution: Tensor; readonly clonedCoefficient: Tensor };
  triangularSolve(self: Tensor, options: { A: Tensor; upper?: boolean; transpose?: boolean; unitriangular?: boolean; out?: Out }): [Tensor, Tensor] & { readonly solution: Tensor; readonly clonedCoefficient: Tensor };
  /**
   * The lower triangles of matrices (..., n, m); 0 above. [torch.tril](https://docs.pytorch.org/docs/stable/generated/torch.tril.html)
   * - `tril(Tensor self, SymInt diagonal=...) -> Tensor`
   */
  tril(self: Tensor, diagonal?: Int | { self?: Tensor; diagonal?: Int; out?: Out }, options?: { self?: Tensor; diagonal?: Int; out?: Out }): Tensor;
  /**
   * The lower triangles of matrices (..., n, m); 0 above. In place. [torch.Tensor.tril_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.tril_.html)
   * - `tril_(Tensor self, SymInt diagonal=...) -> Tensor`
   */
  tril_(self: Tensor, diagonal?: Int | { self?: Tensor; diagonal?: Int }, options?: { self?: Tensor; diagonal?: Int }): Tensor;
  /**
   * Rows and columns (2, k) of the lower triangle of a matrix. [torch.tril_indices](https://docs.pytorch.org/docs/stable/generated/torch.tril_indices.html)
   * - `tril_indices(int row, int col, int offset=..., *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   */
  trilIndices(row: Int, col: Int, offset?: Int | { row?: Int; col?: Int; offset?: Int; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }, options?: { row?: Int; col?: Int; offset?: Int; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  trilIndices(options: { row: Int; col: Int; offset?: Int; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  /**
   * max(0, d(anchor, positive) - d(anchor, negative) + margin); all (N, d). [torch.nn.functional.triplet_margin_loss](https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.triplet_margin_loss.html)
   * - `triplet_margin_loss(Tensor anchor, Tensor positive, Tensor negative, float margin=..., float p=..., float eps=..., bool swap=..., int reduction=...) -> Tensor`
   */
  tripletMarginLoss(anchor: Tensor, positive: Tensor, negative: Tensor, margin?: Float | { anchor?: Tensor; positive?: Tensor; negative?: Tensor; margin?: Float; p?: Float; eps?: Float; swap?: boolean; reduction?: Int }, p?: Float | { anchor?: Tensor; positive?: Tensor; negative?: Tensor; margin?: Float; p?: Float; eps?: Float; swap?: boolean; reduction?: Int }, eps?: Float | { anchor?: Tensor; positive?: Tensor; negative?: Tensor; margin?: Float; p?: Float; eps?: Float; swap?: boolean; reduction?: Int }, swap?: boolean | { anchor?: Tensor; positive?: Tensor; negative?: Tensor; margin?: Float; p?: Float; eps?: Float; swap?: boolean; reduction?: Int }, reduction?: Int | { anchor?: Tensor; positive?: Tensor; negative?: Tensor; margin?: Float; p?: Float; eps?: Float; swap?: boolean; reduction?: Int }, options?: { anchor?: Tensor; positive?: Tensor; negative?: Tensor; margin?: Float; p?: Float; eps?: Float; swap?: boolean; reduction?: Int }): Tensor;
  tripletMarginLoss(options: { anchor: Tensor; positive: Tensor; negative: Tensor; margin?: Float; p?: Float; eps?: Float; swap?: boolean; reduction?: Int }): Tensor;
  /**
   * The upper triangles of matrices (..., n, m); 0 below. [torch.triu](https://docs.pytorch.org/docs/stable/generated/torch.triu.html)
   * - `triu(Tensor self, SymInt diagonal=...) -> Tensor`
   */
  triu(self: Tensor, diagonal?: Int | { self?: Tensor; diagonal?: Int; out?: Out }, options?: { self?: Tensor; diagonal?: Int; out?: Out }): Tensor;
  /**
   * The upper triangles of matrices (..., n, m); 0 below. In place. [torch.Tensor.triu_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.triu_.html)
   * - `triu_(Tensor self, SymInt diagonal=...) -> Tensor`
   */
  triu_(self: Tensor, diagonal?: Int | { self?: Tensor; diagonal?: Int }, options?: { self?: Tensor; diagonal?: Int }): Tensor;
  /**
   * Rows and columns (2, k) of the upper triangle of a matrix. [torch.triu_indices](https://docs.pytorch.org/docs/stable/generated/torch.triu_indices.html)
   * - `triu_indices(int row, int col, int offset=..., *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   */
  triuIndices(row: Int, col: Int, offset?: Int | { row?: Int; col?: Int; offset?: Int; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }, options?: { row?: Int; col?: Int; offset?: Int; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  triuIndices(options: { row: Int; col: Int; offset?: Int; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  /**
   * self / other; rounded to integers where `roundingMode` is "floor" or "trunc". [torch.true_divide](https://docs.pytorch.org/docs/stable/generated/torch.true_divide.html)
   * - `true_divide.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `true_divide.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  trueDivide(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num; out?: Out }): Tensor;
  trueDivide(self: Tensor, options: { other: Num; out?: Out }): Tensor;
  trueDivide(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; out?: Out }): Tensor;
  trueDivide(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  /**
   * self / other; rounded to integers where `roundingMode` is "floor" or "trunc". In place. [torch.Tensor.true_divide_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.true_divide_.html)
   * - `true_divide_.Scalar(Tensor self, Scalar other) -> Tensor`
   * - `true_divide_.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  trueDivide_(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num }): Tensor;
  trueDivide_(self: Tensor, options: { other: Num }): Tensor;
  trueDivide_(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor }): Tensor;
  trueDivide_(self: Tensor, options: { other: Tensor }): Tensor;
  /**
   * Each element without what is behind its point. [torch.trunc](https://docs.pytorch.org/docs/stable/generated/torch.trunc.html)
   * - `trunc(Tensor self) -> Tensor`
   */
  trunc(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * Each element without what is behind its point. In place. [torch.Tensor.trunc_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.trunc_.html)
   * - `trunc_(Tensor self) -> Tensor`
   */
  trunc_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * In the dtype and on the device of another. [torch.Tensor.type_as](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.type_as.html)
   * - `type_as(Tensor self, Tensor other) -> Tensor`
   */
  typeAs(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor }): Tensor;
  typeAs(self: Tensor, options: { other: Tensor }): Tensor;
  /**
   * The slices along `dim`; views. [torch.unbind](https://docs.pytorch.org/docs/stable/generated/torch.unbind.html)
   * - `unbind.int(Tensor self, int dim=...) -> Tensor[]`
   */
  unbind(self: Tensor, dim?: Int | { self?: Tensor; dim?: Int }, options?: { self?: Tensor; dim?: Int }): Tensor[];
  /**
   * The slices along `dim`; views. As a copy.
   * - `unbind_copy.int(Tensor self, int dim=...) -> Tensor[]`
   */
  unbindCopy(self: Tensor, dim?: Int | { self?: Tensor; dim?: Int; out?: Out }, options?: { self?: Tensor; dim?: Int; out?: Out }): Tensor[];
  /**
   * One dimension as several. [torch.unflatten](https://docs.pytorch.org/docs/stable/generated/torch.unflatten.html)
   * - `unflatten.int(Tensor self, int dim, SymInt[] sizes) -> Tensor`
   */
  unflatten(self: Tensor, dim: Int, sizes: readonly Int[], options?: { self?: Tensor; dim?: Int; sizes?: readonly Int[] }): Tensor;
  unflatten(self: Tensor, options: { dim: Int; sizes: readonly Int[] }): Tensor;
  /** `unflatten_dense_tensors(Tensor flat, Tensor[] tensors) -> Tensor[]` */
  unflattenDenseTensors(flat: Tensor, tensors: readonly Tensor[], options?: { flat?: Tensor; tensors?: readonly Tensor[] }): Tensor[];
  unflattenDenseTensors(options: { flat: Tensor; tensors: readonly Tensor[] }): Tensor[];
  /**
   * Windows of a size along a dimension, step by step: (..., n, ...) -> (..., windows, ..., size), a view. [torch.Tensor.unfold](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.unfold.html)
   * - `unfold(Tensor self, int dimension, int size, int step) -> Tensor`
   */
  unfold(self: Tensor, dimension: Int, size: Int, step: Int, options?: { self?: Tensor; dimension?: Int; size?: Int; step?: Int }): Tensor;
  unfold(self: Tensor, options: { dimension: Int; size: Int; step: Int }): Tensor;
  /** `unfold_backward(Tensor grad_in, SymInt[] input_sizes, int dim, int size, int step) -> Tensor` */
  unfoldBackward(gradIn: Tensor, inputSizes: readonly Int[], dim: Int, size: Int, step: Int, options?: { gradIn?: Tensor; inputSizes?: readonly Int[]; dim?: Int; size?: Int; step?: Int; out?: Out }): Tensor;
  unfoldBackward(options: { gradIn: Tensor; inputSizes: readonly Int[]; dim: Int; size: Int; step: Int; out?: Out }): Tensor;
  /**
   * Windows of a size along a dimension, step by step: (..., n, ...) -> (..., windows, ..., size), a view. As a copy.
   * - `unfold_copy(Tensor self, int dimension, int size, int step) -> Tensor`
   */
  unfoldCopy(self: Tensor, dimension: Int, size: Int, step: Int, options?: { self?: Tensor; dimension?: Int; size?: Int; step?: Int; out?: Out }): Tensor;
  unfoldCopy(self: Tensor, options: { dimension: Int; size: Int; step: Int; out?: Out }): Tensor;
  /** `uniform(Tensor self, float from=..., float to=..., *, Generator? generator=...) -> Tensor` */
  uniform(self: Tensor, from?: Float | { self?: Tensor; from?: Float; to?: Float; generator?: Generator | null; out?: Out }, to?: Float | { self?: Tensor; from?: Float; to?: Float; generator?: Generator | null; out?: Out }, options?: { self?: Tensor; from?: Float; to?: Float; generator?: Generator | null; out?: Out }): Tensor;
  /**
   * Uniform random numbers in [from, to), in place. [torch.Tensor.uniform_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.uniform_.html)
   * - `uniform_(Tensor self, float from=..., float to=..., *, Generator? generator=...) -> Tensor`
   */
  uniform_(self: Tensor, from?: Float | { self?: Tensor; from?: Float; to?: Float; generator?: Generator | null }, to?: Float | { self?: Tensor; from?: Float; to?: Float; generator?: Generator | null }, options?: { self?: Tensor; from?: Float; to?: Float; generator?: Generator | null }): Tensor;
  /**
   * The elements without equal neighbours. [torch.unique_consecutive](https://docs.pytorch.org/docs/stable/generated/torch.unique_consecutive.html)
   * - `unique_consecutive(Tensor self, bool return_inverse=..., bool return_counts=..., int? dim=...) -> (Tensor, Tensor, Tensor)`
   */
  uniqueConsecutive(self: Tensor, returnInverse?: boolean | { self?: Tensor; returnInverse?: boolean; returnCounts?: boolean; dim?: Int | null; out?: Out }, returnCounts?: boolean | { self?: Tensor; returnInverse?: boolean; returnCounts?: boolean; dim?: Int | null; out?: Out }, dim?: Int | null | { self?: Tensor; returnInverse?: boolean; returnCounts?: boolean; dim?: Int | null; out?: Out }, options?: { self?: Tensor; returnInverse?: boolean; returnCounts?: boolean; dim?: Int | null; out?: Out }): [Tensor, Tensor, Tensor];
  /** `unique_dim(Tensor self, int dim, bool sorted=..., bool return_inverse=..., bool return_counts=...) -> (Tensor, Tensor, Tensor)` */
  uniqueDim(self: Tensor, dim: Int, sorted?: boolean | { self?: Tensor; dim?: Int; sorted?: boolean; returnInverse?: boolean; returnCounts?: boolean; out?: Out }, returnInverse?: boolean | { self?: Tensor; dim?: Int; sorted?: boolean; returnInverse?: boolean; returnCounts?: boolean; out?: Out }, returnCounts?: boolean | { self?: Tensor; dim?: Int; sorted?: boolean; returnInverse?: boolean; returnCounts?: boolean; out?: Out }, options?: { self?: Tensor; dim?: Int; sorted?: boolean; returnInverse?: boolean; returnCounts?: boolean; out?: Out }): [Tensor, Tensor, Tensor];
  uniqueDim(self: Tensor, options: { dim: Int; sorted?: boolean; returnInverse?: boolean; returnCounts?: boolean; out?: Out }): [Tensor, Tensor, Tensor];
  /** `unique_dim_consecutive(Tensor self, int dim, bool return_inverse=..., bool return_counts=...) -> (Tensor, Tensor, Tensor)` */
  uniqueDimConsecutive(self: Tensor, dim: Int, returnInverse?: boolean | { self?: Tensor; dim?: Int; returnInverse?: boolean; returnCounts?: boolean; out?: Out }, returnCounts?: boolean | { self?: Tensor; dim?: Int; returnInverse?: boolean; returnCounts?: boolean; out?: Out }, options?: { self?: Tensor; dim?: Int; returnInverse?: boolean; returnCounts?: boolean; out?: Out }): [Tensor, Tensor, Tensor];
  uniqueDimConsecutive(self: Tensor, options: { dim: Int; returnInverse?: boolean; returnCounts?: boolean; out?: Out }): [Tensor, Tensor, Tensor];
  /**
   * As chunk; what is changed in place is not looked after. [torch.Tensor.unsafe_chunk](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.unsafe_chunk.html)
   * - `unsafe_chunk(Tensor self, int chunks, int dim=...) -> Tensor[]`
   */
  unsafeChunk(self: Tensor, chunks: Int, dim?: Int | { self?: Tensor; chunks?: Int; dim?: Int }, options?: { self?: Tensor; chunks?: Int; dim?: Int }): Tensor[];
  unsafeChunk(self: Tensor, options: { chunks: Int; dim?: Int }): Tensor[];
  /**
   * As split; what is changed in place is not looked after. [torch.Tensor.unsafe_split](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.unsafe_split.html)
   * - `unsafe_split.Tensor(Tensor self, SymInt split_size, int dim=...) -> Tensor[]`
   */
  unsafeSplit(self: Tensor, splitSize: Int, dim?: Int | { self?: Tensor; splitSize?: Int; dim?: Int; out?: Out }, options?: { self?: Tensor; splitSize?: Int; dim?: Int; out?: Out }): Tensor[];
  unsafeSplit(self: Tensor, options: { splitSize: Int; dim?: Int; out?: Out }): Tensor[];
  /**
   * Parts of several sizes along `dim`.
   * - `unsafe_split_with_sizes(Tensor self, SymInt[] split_sizes, int dim=...) -> Tensor[]`
   */
  unsafeSplitWithSizes(self: Tensor, splitSizes: readonly Int[], dim?: Int | { self?: Tensor; splitSizes?: readonly Int[]; dim?: Int; out?: Out }, options?: { self?: Tensor; splitSizes?: readonly Int[]; dim?: Int; out?: Out }): Tensor[];
  unsafeSplitWithSizes(self: Tensor, options: { splitSizes: readonly Int[]; dim?: Int; out?: Out }): Tensor[];
  /**
   * With a dimension of size 1 at `dim`. [torch.unsqueeze](https://docs.pytorch.org/docs/stable/generated/torch.unsqueeze.html)
   * - `unsqueeze(Tensor self, int dim) -> Tensor`
   */
  unsqueeze(self: Tensor, dim: Int, options?: { self?: Tensor; dim?: Int }): Tensor;
  unsqueeze(self: Tensor, options: { dim: Int }): Tensor;
  /**
   * With a dimension of size 1 at `dim`. In place. [torch.Tensor.unsqueeze_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.unsqueeze_.html)
   * - `unsqueeze_(Tensor self, int dim) -> Tensor`
   */
  unsqueeze_(self: Tensor, dim: Int, options?: { self?: Tensor; dim?: Int }): Tensor;
  unsqueeze_(self: Tensor, options: { dim: Int }): Tensor;
  /**
   * With a dimension of size 1 at `dim`. As a copy.
   * - `unsqueeze_copy(Tensor self, int dim) -> Tensor`
   */
  unsqueezeCopy(self: Tensor, dim: Int, options?: { self?: Tensor; dim?: Int; out?: Out }): Tensor;
  unsqueezeCopy(self: Tensor, options: { dim: Int; out?: Out }): Tensor;
  /**
   * - `upsample_bicubic2d(Tensor self, SymInt[] output_size, bool align_corners, float? scales_h=..., float? scales_w=...) -> Tensor`
   * - `upsample_bicubic2d.vec(Tensor input, SymInt[]? output_size, bool align_corners, float[]? scale_factors) -> Tensor`
   */
  upsampleBicubic2d(self: Tensor, outputSize: Int | readonly Int[], alignCorners: boolean, scalesH?: Float | null | { self?: Tensor; outputSize?: Int | readonly Int[]; alignCorners?: boolean; scalesH?: Float | null; scalesW?: Float | null; out?: Out }, scalesW?: Float | null | { self?: Tensor; outputSize?: Int | readonly Int[]; alignCorners?: boolean; scalesH?: Float | null; scalesW?: Float | null; out?: Out }, options?: { self?: Tensor; outputSize?: Int | readonly Int[]; alignCorners?: boolean; scalesH?: Float | null; scalesW?: Float | null; out?: Out }): Tensor;
  upsampleBicubic2d(self: Tensor, options: { outputSize: Int | readonly Int[]; alignCorners: boolean; scalesH?: Float | null; scalesW?: Float | null; out?: Out }): Tensor;
  upsampleBicubic2d(input: Tensor, outputSize: readonly Int[] | null, alignCorners: boolean, scaleFactors: readonly Float[] | null, options?: { input?: Tensor; outputSize?: readonly Int[] | null; alignCorners?: boolean; scaleFactors?: readonly Float[] | null; out?: Out }): Tensor;
  upsampleBicubic2d(options: { input: Tensor; outputSize: readonly Int[] | null; alignCorners: boolean; scaleFactors: readonly Float[] | null; out?: Out }): Tensor;
  /** `upsample_bicubic2d_backward(Tensor grad_output, SymInt[] output_size, SymInt[] input_size, bool align_corners, float? scales_h=..., float? scales_w=...) -> Tensor` */
  upsampleBicubic2dBackward(gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], alignCorners: boolean, scalesH?: Float | null | { gradOutput?: Tensor; outputSize?: Int | readonly Int[]; inputSize?: Int | readonly Int[]; alignCorners?: boolean; scalesH?: Float | null; scalesW?: Float | null; out?: Out }, scalesW?: Float | null | { gradOutput?: Tensor; outputSize?: Int | readonly Int[]; inputSize?: Int | readonly Int[]; alignCorners?: boolean; scalesH?: Float | null; scalesW?: Float | null; out?: Out }, options?: { gradOutput?: Tensor; outputSize?: Int | readonly Int[]; inputSize?: Int | readonly Int[]; alignCorners?: boolean; scalesH?: Float | null; scalesW?: Float | null; out?: Out }): Tensor;
  upsampleBicubic2dBackward(options: { gradOutput: Tensor; outputSize: Int | readonly Int[]; inputSize: Int | readonly Int[]; alignCorners: boolean; scalesH?: Float | null; scalesW?: Float | null; out?: Out }): Tensor;
  /**
   * - `upsample_bilinear2d(Tensor self, SymInt[] output_size, bool align_corners, float? scales_h=..., float? scales_w=...) -> Tensor`
   * - `upsample_bilinear2d.vec(Tensor input, SymInt[]? output_size, bool align_corners, float[]? scale_factors) -> Tensor`
   */
  upsampleBilinear2d(self: Tensor, outputSize: Int | readonly Int[], alignCorners: boolean, scalesH?: Float | null | { self?: Tensor; outputSize?: Int | readonly Int[]; alignCorners?: boolean; scalesH?: Float | null; scalesW?: Float | null; out?: Out }, scalesW?: Float | null | { self?: Tensor; outputSize?: Int | readonly Int[]; alignCorners?: boolean; scalesH?: Float | null; scalesW?: Float | null; out?: Out }, options?: { self?: Tensor; outputSize?: Int | readonly Int[]; alignCorners?: boolean; scalesH?: Float | null; scalesW?: Float | null; out?: Out }): Tensor;
  upsampleBilinear2d(self: Tensor, options: { outputSize: Int | readonly Int[]; alignCorners: boolean; scalesH?: Float | null; scalesW?: Float | null; out?: Out }): Tensor;
  upsampleBilinear2d(input: Tensor, outputSize: readonly Int[] | null, alignCorners: boolean, scaleFactors: readonly Float[] | null, options?: { input?: Tensor; outputSize?: readonly Int[] | null; alignCorners?: boolean; scaleFactors?: readonly Float[] | null; out?: Out }): Tensor;
  upsampleBilinear2d(options: { input: Tensor; outputSize: readonly Int[] | null; alignCorners: boolean; scaleFactors: readonly Float[] | null; out?: Out }): Tensor;
  /** `upsample_bilinear2d_backward(Tensor grad_output, SymInt[] output_size, SymInt[] input_size, bool align_corners, float? scales_h=..., float? scales_w=...) -> Tensor` */
  upsampleBilinear2dBackward(gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], alignCorners: boolean, scalesH?: Float | null | { gradOutput?: Tensor; outputSize?: Int | readonly Int[]; inputSize?: Int | readonly Int[]; alignCorners?: boolean; scalesH?: Float | null; scalesW?: Float | null; out?: Out }, scalesW?: Float | null | { gradOutput?: Tensor; outputSize?: Int | readonly Int[]; inputSize?: Int | readonly Int[]; alignCorners?: boolean; scalesH?: Float | null; scalesW?: Float | null; out?: Out }, options?: { gradOutput?: Tensor; outputSize?: Int | readonly Int[]; inputSize?: Int | readonly Int[]; alignCorners?: boolean; scalesH?: Float | null; scalesW?: Float | null; out?: Out }): Tensor;
  upsampleBilinear2dBackward(options: { gradOutput: Tensor; outputSize: Int | readonly Int[]; inputSize: Int | readonly Int[]; alignCorners: boolean; scalesH?: Float | null; scalesW?: Float | null; out?: Out }): Tensor;
  /**
   * - `upsample_linear1d(Tensor self, SymInt[] output_size, bool align_corners, float? scales=...) -> Tensor`
   * - `upsample_linear1d.vec(Tensor input, SymInt[]? output_size, bool align_corners, float[]? scale_factors) -> Tensor`
   */
  upsampleLinear1d(self: Tensor, outputSize: Int | readonly Int[], alignCorners: boolean, scales?: Float | null | { self?: Tensor; outputSize?: Int | readonly Int[]; alignCorners?: boolean; scales?: Float | null; out?: Out }, options?: { self?: Tensor; outputSize?: Int | readonly Int[]; alignCorners?: boolean; scales?: Float | null; out?: Out }): Tensor;
  upsampleLinear1d(self: Tensor, options: { outputSize: Int | readonly Int[]; alignCorners: boolean; scales?: Float | null; out?: Out }): Tensor;
  upsampleLinear1d(input: Tensor, outputSize: readonly Int[] | null, alignCorners: boolean, scaleFactors: readonly Float[] | null, options?: { input?: Tensor; outputSize?: readonly Int[] | null; alignCorners?: boolean; scaleFactors?: readonly Float[] | null; out?: Out }): Tensor;
  upsampleLinear1d(options: { input: Tensor; outputSize: readonly Int[] | null; alignCorners: boolean; scaleFactors: readonly Float[] | null; out?: Out }): Tensor;
  /** `upsample_linear1d_backward(Tensor grad_output, SymInt[] output_size, SymInt[] input_size, bool align_corners, float? scales=...) -> Tensor` */
  upsampleLinear1dBackward(gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], alignCorners: boolean, scales?: Float | null | { gradOutput?: Tensor; outputSize?: Int | readonly Int[]; inputSize?: Int | readonly Int[]; alignCorners?: boolean; scales?: Float | null; out?: Out }, options?: { gradOutput?: Tensor; outputSize?: Int | readonly Int[]; inputSize?: Int | readonly Int[]; alignCorners?: boolean; scales?: Float | null; out?: Out }): Tensor;
  upsampleLinear1dBackward(options: { gradOutput: Tensor; outputSize: Int | readonly Int[]; inputSize: Int | readonly Int[]; alignCorners: boolean; scales?: Float | null; out?: Out }): Tensor;
  /**
   * - `upsample_nearest1d(Tensor self, SymInt[] output_size, float? scales=...) -> Tensor`
   * - `upsample_nearest1d.vec(Tensor input, SymInt[]? output_size, float[]? scale_factors) -> Tensor`
   */
  upsampleNearest1d(self: Tensor, outputSize: Int | readonly Int[], scales?: Float | null | { self?: Tensor; outputSize?: Int | readonly Int[]; scales?: Float | null; out?: Out }, options?: { self?: Tensor; outputSize?: Int | readonly Int[]; scales?: Float | null; out?: Out }): Tensor;
  upsampleNearest1d(self: Tensor, options: { outputSize: Int | readonly Int[]; scales?: Float | null; out?: Out }): Tensor;
  upsampleNearest1d(input: Tensor, outputSize: readonly Int[] | null, scaleFactors: readonly Float[] | null, options?: { input?: Tensor; outputSize?: readonly Int[] | null; scaleFactors?: readonly Float[] | null; out?: Out }): Tensor;
  upsampleNearest1d(options: { input: Tensor; outputSize: readonly Int[] | null; scaleFactors: readonly Float[] | null; out?: Out }): Tensor;
  /** `upsample_nearest1d_backward(Tensor grad_output, SymInt[] output_size, SymInt[] input_size, float? scales=...) -> Tensor` */
  upsampleNearest1dBackward(gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], scales?: Float | null | { gradOutput?: Tensor; outputSize?: Int | readonly Int[]; inputSize?: Int | readonly Int[]; scales?: Float | null; out?: Out }, options?: { gradOutput?: Tensor; outputSize?: Int | readonly Int[]; inputSize?: Int | readonly Int[]; scales?: Float | null; out?: Out }): Tensor;
  upsampleNearest1dBackward(options: { gradOutput: Tensor; outputSize: Int | readonly Int[]; inputSize: Int | readonly Int[]; scales?: Float | null; out?: Out }): Tensor;
  /**
   * - `upsample_nearest2d(Tensor self, SymInt[] output_size, float? scales_h=..., float? scales_w=...) -> Tensor`
   * - `upsample_nearest2d.vec(Tensor input, SymInt[]? output_size, float[]? scale_factors) -> Tensor`
   */
  upsampleNearest2d(self: Tensor, outputSize: Int | readonly Int[], scalesH?: Float | null | { self?: Tensor; outputSize?: Int | readonly Int[]; scalesH?: Float | null; scalesW?: Float | null; out?: Out }, scalesW?: Float | null | { self?: Tensor; outputSize?: Int | readonly Int[]; scalesH?: Float | null; scalesW?: Float | null; out?: Out }, options?: { self?: Tensor; outputSize?: Int | readonly Int[]; scalesH?: Float | null; scalesW?: Float | null; out?: Out }): Tensor;
  upsampleNearest2d(self: Tensor, options: { outputSize: Int | readonly Int[]; scalesH?: Float | null; scalesW?: Float | null; out?: Out }): Tensor;
  upsampleNearest2d(input: Tensor, outputSize: readonly Int[] | null, scaleFactors: readonly Float[] | null, options?: { input?: Tensor; outputSize?: readonly Int[] | null; scaleFactors?: readonly Float[] | null; out?: Out }): Tensor;
  upsampleNearest2d(options: { input: Tensor; outputSize: readonly Int[] | null; scaleFactors: readonly Float[] | null; out?: Out }): Tensor;
  /** `upsample_nearest2d_backward(Tensor grad_output, SymInt[] output_size, SymInt[] input_size, float? scales_h=..., float? scales_w=...) -> Tensor` */
  upsampleNearest2dBackward(gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], scalesH?: Float | null | { gradOutput?: Tensor; outputSize?: Int | readonly Int[]; inputSize?: Int | readonly Int[]; scalesH?: Float | null; scalesW?: Float | null; out?: Out }, scalesW?: Float | null | { gradOutput?: Tensor; outputSize?: Int | readonly Int[]; inputSize?: Int | readonly Int[]; scalesH?: Float | null; scalesW?: Float | null; out?: Out }, options?: { gradOutput?: Tensor; outputSize?: Int | readonly Int[]; inputSize?: Int | readonly Int[]; scalesH?: Float | null; scalesW?: Float | null; out?: Out }): Tensor;
  upsampleNearest2dBackward(options: { gradOutput: Tensor; outputSize: Int | readonly Int[]; inputSize: Int | readonly Int[]; scalesH?: Float | null; scalesW?: Float | null; out?: Out }): Tensor;
  /**
   * - `upsample_nearest3d(Tensor self, SymInt[] output_size, float? scales_d=..., float? scales_h=..., float? scales_w=...) -> Tensor`
   * - `upsample_nearest3d.vec(Tensor input, SymInt[]? output_size, float[]? scale_factors) -> Tensor`
   */
  upsampleNearest3d(self: Tensor, outputSize: Int | readonly Int[], scalesD?: Float | null | { self?: Tensor; outputSize?: Int | readonly Int[]; scalesD?: Float | null; scalesH?: Float | null; scalesW?: Float | null; out?: Out }, scalesH?: Float | null | { self?: Tensor; outputSize?: Int | readonly Int[]; scalesD?: Float | null; scalesH?: Float | null; scalesW?: Float | null; out?: Out }, scalesW?: Float | null | { self?: Tensor; outputSize?: Int | readonly Int[]; scalesD?: Float | null; scalesH?: Float | null; scalesW?: Float | null; out?: Out }, options?: { self?: Tensor; outputSize?: Int | readonly Int[]; scalesD?: Float | null; scalesH?: Float | null; scalesW?: Float | null; out?: Out }): Tensor;
  upsampleNearest3d(self: Tensor, options: { outputSize: Int | readonly Int[]; scalesD?: Float | null; scalesH?: Float | null; scalesW?: Float | null; out?: Out }): Tensor;
  upsampleNearest3d(input: Tensor, outputSize: readonly Int[] | null, scaleFactors: readonly Float[] | null, options?: { input?: Tensor; outputSize?: readonly Int[] | null; scaleFactors?: readonly Float[] | null; out?: Out }): Tensor;
  upsampleNearest3d(options: { input: Tensor; outputSize: readonly Int[] | null; scaleFactors: readonly Float[] | null; out?: Out }): Tensor;
  /** `upsample_nearest3d_backward(Tensor grad_output, SymInt[] output_size, SymInt[] input_size, float? scales_d=..., float? scales_h=..., float? scales_w=...) -> Tensor` */
  upsampleNearest3dBackward(gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], scalesD?: Float | null | { gradOutput?: Tensor; outputSize?: Int | readonly Int[]; inputSize?: Int | readonly Int[]; scalesD?: Float | null; scalesH?: Float | null; scalesW?: Float | null; out?: Out }, scalesH?: Float | null | { gradOutput?: Tensor; outputSize?: Int | readonly Int[]; inputSize?: Int | readonly Int[]; scalesD?: Float | null; scalesH?: Float | null; scalesW?: Float | null; out?: Out }, scalesW?: Float | null | { gradOutput?: Tensor; outputSize?: Int | readonly Int[]; inputSize?: Int | readonly Int[]; scalesD?: Float | null; scalesH?: Float | null; scalesW?: Float | null; out?: Out }, options?: { gradOutput?: Tensor; outputSize?: Int | readonly Int[]; inputSize?: Int | readonly Int[]; scalesD?: Float | null; scalesH?: Float | null; scalesW?: Float | null; out?: Out }): Tensor;
  upsampleNearest3dBackward(options: { gradOutput: Tensor; outputSize: Int | readonly Int[]; inputSize: Int | readonly Int[]; scalesD?: Float | null; scalesH?: Float | null; scalesW?: Float | null; out?: Out }): Tensor;
  /**
   * - `upsample_trilinear3d(Tensor self, SymInt[] output_size, bool align_corners, float? scales_d=..., float? scales_h=..., float? scales_w=...) -> Tensor`
   * - `upsample_trilinear3d.vec(Tensor input, SymInt[]? output_size, bool align_corners, float[]? scale_factors) -> Tensor`
   */
  upsampleTrilinear3d(self: Tensor, outputSize: Int | readonly Int[], alignCorners: boolean, scalesD?: Float | null | { self?: Tensor; outputSize?: Int | readonly Int[]; alignCorners?: boolean; scalesD?: Float | null; scalesH?: Float | null; scalesW?: Float | null; out?: Out }, scalesH?: Float | null | { self?: Tensor; outputSize?: Int | readonly Int[]; alignCorners?: boolean; scalesD?: Float | null; scalesH?: Float | null; scalesW?: Float | null; out?: Out }, scalesW?: Float | null | { self?: Tensor; outputSize?: Int | readonly Int[]; alignCorners?: boolean; scalesD?: Float | null; scalesH?: Float | null; scalesW?: Float | null; out?: Out }, options?: { self?: Tensor; outputSize?: Int | readonly Int[]; alignCorners?: boolean; scalesD?: Float | null; scalesH?: Float | null; scalesW?: Float | null; out?: Out }): Tensor;
  upsampleTrilinear3d(self: Tensor, options: { outputSize: Int | readonly Int[]; alignCorners: boolean; scalesD?: Float | null; scalesH?: Float | null; scalesW?: Float | null; out?: Out }): Tensor;
  upsampleTrilinear3d(input: Tensor, outputSize: readonly Int[] | null, alignCorners: boolean, scaleFactors: readonly Float[] | null, options?: { input?: Tensor; outputSize?: readonly Int[] | null; alignCorners?: boolean; scaleFactors?: readonly Float[] | null; out?: Out }): Tensor;
  upsampleTrilinear3d(options: { input: Tensor; outputSize: readonly Int[] | null; alignCorners: boolean; scaleFactors: readonly Float[] | null; out?: Out }): Tensor;
  /** `upsample_trilinear3d_backward(Tensor grad_output, SymInt[] output_size, SymInt[] input_size, bool align_corners, float? scales_d=..., float? scales_h=..., float? scales_w=...) -> Tensor` */
  upsampleTrilinear3dBackward(gradOutput: Tensor, outputSize: Int | readonly Int[], inputSize: Int | readonly Int[], alignCorners: boolean, scalesD?: Float | null | { gradOutput?: Tensor; outputSize?: Int | readonly Int[]; inputSize?: Int | readonly Int[]; alignCorners?: boolean; scalesD?: Float | null; scalesH?: Float | null; scalesW?: Float | null; out?: Out }, scalesH?: Float | null | { gradOutput?: Tensor; outputSize?: Int | readonly Int[]; inputSize?: Int | readonly Int[]; alignCorners?: boolean; scalesD?: Float | null; scalesH?: Float | null; scalesW?: Float | null; out?: Out }, scalesW?: Float | null | { gradOutput?: Tensor; outputSize?: Int | readonly Int[]; inputSize?: Int | readonly Int[]; alignCorners?: boolean; scalesD?: Float | null; scalesH?: Float | null; scalesW?: Float | null; out?: Out }, options?: { gradOutput?: Tensor; outputSize?: Int | readonly Int[]; inputSize?: Int | readonly Int[]; alignCorners?: boolean; scalesD?: Float | null; scalesH?: Float | null; scalesW?: Float | null; out?: Out }): Tensor;
  upsampleTrilinear3dBackward(options: { gradOutput: Tensor; outputSize: Int | readonly Int[]; inputSize: Int | readonly Int[]; alignCorners: boolean; scalesD?: Float | null; scalesH?: Float | null; scalesW?: Float | null; out?: Out }): Tensor;
  /** `value_selecting_reduction_backward(Tensor grad, int dim, Tensor indices, SymInt[] sizes, bool keepdim) -> Tensor` */
  valueSelectingReductionBackward(grad: Tensor, dim: Int, indices: Tensor, sizes: readonly Int[], keepdim: boolean, options?: { grad?: Tensor; dim?: Int; indices?: Tensor; sizes?: readonly Int[]; keepdim?: boolean }): Tensor;
  valueSelectingReductionBackward(options: { grad: Tensor; dim: Int; indices: Tensor; sizes: readonly Int[]; keepdim: boolean }): Tensor;
  /**
   * The values of a sparse tensor. [torch.Tensor.values](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.values.html)
   * - `values(Tensor self) -> Tensor`
   */
  values(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * The values of a sparse tensor. As a copy.
   * - `values_copy(Tensor self) -> Tensor`
   */
  valuesCopy(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * The powers of (n) as columns -> (n, N). [torch.vander](https://docs.pytorch.org/docs/stable/generated/torch.vander.html)
   * - `vander(Tensor x, int? N=..., bool increasing=...) -> Tensor`
   */
  vander(x: Tensor, N?: Int | null | { x?: Tensor; N?: Int | null; increasing?: boolean }, increasing?: boolean | { x?: Tensor; N?: Int | null; increasing?: boolean }, options?: { x?: Tensor; N?: Int | null; increasing?: boolean }): Tensor;
  vander(options: { x: Tensor; N?: Int | null; increasing?: boolean }): Tensor;
  /**
   * The variance, of all elements or over `dim`; `correction` is taken off the count (1). [torch.var](https://docs.pytorch.org/docs/stable/generated/torch.var.html)
   * - `var(Tensor self, bool unbiased=...) -> Tensor`
   * - `var.correction(Tensor self, int[]? dim=..., *, Scalar? correction=..., bool keepdim=...) -> Tensor`
   * - `var.dim(Tensor self, int[]? dim, bool unbiased=..., bool keepdim=...) -> Tensor`
   */
  var(self: Tensor, unbiased?: boolean | { self?: Tensor; unbiased?: boolean; out?: Out }, options?: { self?: Tensor; unbiased?: boolean; out?: Out }): Tensor;
  var(self: Tensor, dim?: Int | readonly Int[] | null | { self?: Tensor; dim?: Int | readonly Int[] | null; correction?: Num | null; keepdim?: boolean; out?: Out }, options?: { self?: Tensor; dim?: Int | readonly Int[] | null; correction?: Num | null; keepdim?: boolean; out?: Out }): Tensor;
  var(self: Tensor, dim: Int | readonly Int[] | null, unbiased?: boolean | { self?: Tensor; dim?: Int | readonly Int[] | null; unbiased?: boolean; keepdim?: boolean; out?: Out }, keepdim?: boolean | { self?: Tensor; dim?: Int | readonly Int[] | null; unbiased?: boolean; keepdim?: boolean; out?: Out }, options?: { self?: Tensor; dim?: Int | readonly Int[] | null; unbiased?: boolean; keepdim?: boolean; out?: Out }): Tensor;
  var(self: Tensor, options: { dim: Int | readonly Int[] | null; unbiased?: boolean; keepdim?: boolean; out?: Out }): Tensor;
  /**
   * Variance and mean. [torch.var_mean](https://docs.pytorch.org/docs/stable/generated/torch.var_mean.html)
   * - `var_mean(Tensor self, bool unbiased=...) -> (Tensor, Tensor)`
   * - `var_mean.correction(Tensor self, int[]? dim=..., *, Scalar? correction=..., bool keepdim=...) -> (Tensor, Tensor)`
   * - `var_mean.dim(Tensor self, int[]? dim, bool unbiased=..., bool keepdim=...) -> (Tensor, Tensor)`
   */
  varMean(self: Tensor, unbiased?: boolean | { self?: Tensor; unbiased?: boolean; out?: Out }, options?: { self?: Tensor; unbiased?: boolean; out?: Out }): [Tensor, Tensor];
  varMean(self: Tensor, dim?: Int | readonly Int[] | null | { self?: Tensor; dim?: Int | readonly Int[] | null; correction?: Num | null; keepdim?: boolean; out?: Out }, options?: { self?: Tensor; dim?: Int | readonly Int[] | null; correction?: Num | null; keepdim?: boolean; out?: Out }): [Tensor, Tensor];
  varMean(self: Tensor, dim: Int | readonly Int[] | null, unbiased?: boolean | { self?: Tensor; dim?: Int | readonly Int[] | null; unbiased?: boolean; keepdim?: boolean; out?: Out }, keepdim?: boolean | { self?: Tensor; dim?: Int | readonly Int[] | null; unbiased?: boolean; keepdim?: boolean; out?: Out }, options?: { self?: Tensor; dim?: Int | readonly Int[] | null; unbiased?: boolean; keepdim?: boolean; out?: Out }): [Tensor, Tensor];
  varMean(self: Tensor, options: { dim: Int | readonly Int[] | null; unbiased?: boolean; keepdim?: boolean; out?: Out }): [Tensor, Tensor];
  /**
   * The product of two vectors, the first conjugated. [torch.vdot](https://docs.pytorch.org/docs/stable/generated/torch.vdot.html)
   * - `vdot(Tensor self, Tensor other) -> Tensor`
   */
  vdot(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; out?: Out }): Tensor;
  vdot(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  /**
   * The same memory in another shape; or as another dtype. [torch.Tensor.view](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.view.html)
   * - `view(Tensor self, SymInt[] size) -> Tensor`
   * - `view.dtype(Tensor self, ScalarType dtype) -> Tensor`
   */
  view(self: Tensor, size: readonly Int[], options?: { self?: Tensor; size?: readonly Int[] }): Tensor;
  view(self: Tensor, options: { size: readonly Int[] }): Tensor;
  view(self: Tensor, dtype: DTypeLike, options?: { self?: Tensor; dtype?: DTypeLike }): Tensor;
  view(self: Tensor, options: { dtype: DTypeLike }): Tensor;
  /**
   * The same memory in the shape of other. [torch.Tensor.view_as](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.view_as.html)
   * - `view_as(Tensor self, Tensor other) -> Tensor`
   */
  viewAs(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor }): Tensor;
  viewAs(self: Tensor, options: { other: Tensor }): Tensor;
  /**
   * Real numbers (..., 2) as complex (...), a view. [torch.view_as_complex](https://docs.pytorch.org/docs/stable/generated/torch.view_as_complex.html)
   * - `view_as_complex(Tensor self) -> Tensor`
   */
  viewAsComplex(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * Real numbers (..., 2) as complex (...), a view. As a copy.
   * - `view_as_complex_copy(Tensor self) -> Tensor`
   */
  viewAsComplexCopy(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * A complex (..., ) as real numbers (..., 2), a view. [torch.view_as_real](https://docs.pytorch.org/docs/stable/generated/torch.view_as_real.html)
   * - `view_as_real(Tensor self) -> Tensor`
   */
  viewAsReal(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * A complex (..., ) as real numbers (..., 2), a view. As a copy.
   * - `view_as_real_copy(Tensor self) -> Tensor`
   */
  viewAsRealCopy(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * The same memory in another shape; or as another dtype. As a copy.
   * - `view_copy(Tensor self, SymInt[] size) -> Tensor`
   * - `view_copy.dtype(Tensor self, ScalarType dtype) -> Tensor`
   */
  viewCopy(self: Tensor, size: readonly Int[], options?: { self?: Tensor; size?: readonly Int[]; out?: Out }): Tensor;
  viewCopy(self: Tensor, options: { size: readonly Int[]; out?: Out }): Tensor;
  viewCopy(self: Tensor, dtype: DTypeLike, options?: { self?: Tensor; dtype?: DTypeLike; out?: Out }): Tensor;
  viewCopy(self: Tensor, options: { dtype: DTypeLike; out?: Out }): Tensor;
  /**
   * Parts one below the other; views. [torch.vsplit](https://docs.pytorch.org/docs/stable/generated/torch.vsplit.html)
   * - `vsplit.array(Tensor self, int[] indices) -> Tensor[]`
   * - `vsplit.int(Tensor self, int sections) -> Tensor[]`
   */
  vsplit(self: Tensor, indices: readonly Int[], options?: { self?: Tensor; indices?: readonly Int[] }): Tensor[];
  vsplit(self: Tensor, options: { indices: readonly Int[] }): Tensor[];
  vsplit(self: Tensor, sections: Int, options?: { self?: Tensor; sections?: Int }): Tensor[];
  vsplit(self: Tensor, options: { sections: Int }): Tensor[];
  /**
   * Tensors one below the other: along the first of at least two dimensions. [torch.vstack](https://docs.pytorch.org/docs/stable/generated/torch.vstack.html)
   * - `vstack(Tensor[] tensors) -> Tensor`
   */
  vstack(tensors: readonly Tensor[], options?: { tensors?: readonly Tensor[]; out?: Out }): Tensor;
  vstack(options: { tensors: readonly Tensor[]; out?: Out }): Tensor;
  /**
   * self where the condition holds, else other; with the condition alone the indices of its true elements. [torch.where](https://docs.pytorch.org/docs/stable/generated/torch.where.html)
   * - `where(Tensor condition) -> Tensor[]`
   * - `where.Scalar(Tensor condition, Scalar self, Scalar other) -> Tensor`
   * - `where.ScalarOther(Tensor condition, Tensor self, Scalar other) -> Tensor`
   * - `where.ScalarSelf(Tensor condition, Scalar self, Tensor other) -> Tensor`
   * - `where.self(Tensor condition, Tensor self, Tensor other) -> Tensor`
   */
  where(condition: Tensor, options?: { condition?: Tensor; out?: Out }): Tensor[];
  where(options: { condition: Tensor; out?: Out }): Tensor[];
  where(condition: Tensor, self: Num, other: Num, options?: { condition?: Tensor; self?: Num; other?: Num; out?: Out }): Tensor;
  where(options: { condition: Tensor; self: Num; other: Num; out?: Out }): Tensor;
  where(condition: Tensor, self: Tensor, other: Num, options?: { condition?: Tensor; self?: Tensor; other?: Num; out?: Out }): Tensor;
  where(options: { condition: Tensor; self: Tensor; other: Num; out?: Out }): Tensor;
  where(condition: Tensor, self: Num, other: Tensor, options?: { condition?: Tensor; self?: Num; other?: Tensor; out?: Out }): Tensor;
  where(options: { condition: Tensor; self: Num; other: Tensor; out?: Out }): Tensor;
  where(condition: Tensor, self: Tensor, other: Tensor, options?: { condition?: Tensor; self?: Tensor; other?: Tensor; out?: Out }): Tensor;
  where(options: { condition: Tensor; self: Tensor; other: Tensor; out?: Out }): Tensor;
  /**
   * self * log(other), 0 where self is 0. [torch.xlogy](https://docs.pytorch.org/docs/stable/generated/torch.xlogy.html)
   * - `xlogy.Scalar_Other(Tensor self, Scalar other) -> Tensor`
   * - `xlogy.Scalar_Self(Scalar self, Tensor other) -> Tensor`
   * - `xlogy.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  xlogy(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num; out?: Out }): Tensor;
  xlogy(self: Tensor, options: { other: Num; out?: Out }): Tensor;
  xlogy(self: Num, other: Tensor, options?: { self?: Num; other?: Tensor; out?: Out }): Tensor;
  xlogy(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  xlogy(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor; out?: Out }): Tensor;
  xlogy(self: Tensor, options: { other: Tensor; out?: Out }): Tensor;
  /**
   * self * log(other), 0 where self is 0. In place. [torch.Tensor.xlogy_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.xlogy_.html)
   * - `xlogy_.Scalar_Other(Tensor self, Scalar other) -> Tensor`
   * - `xlogy_.Tensor(Tensor self, Tensor other) -> Tensor`
   */
  xlogy_(self: Tensor, other: Num, options?: { self?: Tensor; other?: Num }): Tensor;
  xlogy_(self: Tensor, options: { other: Num }): Tensor;
  xlogy_(self: Tensor, other: Tensor, options?: { self?: Tensor; other?: Tensor }): Tensor;
  xlogy_(self: Tensor, options: { other: Tensor }): Tensor;
  /** `zero(Tensor self) -> Tensor` */
  zero(self: Tensor, options?: { self?: Tensor; out?: Out }): Tensor;
  /**
   * 0 everywhere, in place. [torch.Tensor.zero_](https://docs.pytorch.org/docs/stable/generated/torch.Tensor.zero_.html)
   * - `zero_(Tensor self) -> Tensor`
   */
  zero_(self: Tensor, options?: { self?: Tensor }): Tensor;
  /**
   * Zeros of a size. [torch.zeros](https://docs.pytorch.org/docs/stable/generated/torch.zeros.html)
   * - `zeros(SymInt[] size, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=...) -> Tensor`
   */
  zeros(size: readonly Int[], options?: { size?: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  zeros(...size: Int[]): Tensor;
  zeros(...args: [...Int[], { size?: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }]): Tensor;
  zeros(options: { size: readonly Int[]; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Out }): Tensor;
  /**
   * Zeros of the size of another. [torch.zeros_like](https://docs.pytorch.org/docs/stable/generated/torch.zeros_like.html)
   * - `zeros_like(Tensor self, *, ScalarType? dtype=..., Layout? layout=..., Device? device=..., bool? pin_memory=..., MemoryFormat? memory_format=...) -> Tensor`
   */
  zerosLike(self: Tensor, options?: { self?: Tensor; dtype?: DTypeLike | null; layout?: LayoutLike | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormatLike | null; requiresGrad?: boolean; out?: Out }): Tensor;
}

/**
 * Calls by which libtorch itself ends the process, Python's as well as ours. The addon refuses them
 * (native/dispatch/guard.cpp).
 */
import torch, { aten, type TensorData } from "../../src/index.js";

export interface KnownCrash {
  /** The operator, under its ATen name. */
  op: string;
  /** What libtorch does not check. */
  why: string;
  /** Python source that ends Python. */
  python: string;
  /** The same call here, which is an Error. */
  ours: () => unknown;
  /** What that says: another Error would mean that the call never got as far as the crash. */
  says: string;
}

const ops = "torch.ops.aten";
const int32 = (data: TensorData) => torch.tensor(data, { dtype: torch.int32 });
const sobol = "torch.zeros(1, 3, dtype=torch.int64)";
// Its second row, which is not there, lies so far away that no process has memory there.
const sparseSobol = `torch.as_strided(${sobol}, [1, 3], [1000000000000, 1])`;

export const KNOWN_CRASHES: KnownCrash[] = [
  {
    op: "linalg_eigvals",
    why: "LAPACK's workspace on NaN",
    python: "torch.linalg.eigvals(torch.full((8, 8), float('nan')))",
    ours: () => aten.linalgEigvals(torch.full([8, 8], Number.NaN)),
    says: "torch.linalg.eig: input tensor should not contain infs or NaNs.",
  },
  {
    op: "_linalg_eigvals",
    why: "LAPACK's workspace on NaN",
    python: `${ops}._linalg_eigvals(torch.full((8, 8), float('nan')))`,
    ours: () => aten._linalgEigvals(torch.full([8, 8], Number.NaN)),
    says: "torch.linalg.eig: input tensor should not contain infs or NaNs.",
  },
  {
    op: "ctc_loss",
    why: "targets are indices that nobody checks",
    python:
      "torch.nn.functional.ctc_loss(torch.randn(5, 2, 4).log_softmax(2), torch.full((2, 3), 10**9), [5, 5], [3, 3])",
    ours: () =>
      aten.ctcLoss(torch.randn(5, 2, 4).logSoftmax(2), torch.full([2, 3], 1e9, { dtype: torch.int64 }), [5, 5], [3, 3]),
    says: "a target is no class: it is negative or not less than log_probs' classes",
  },
  {
    op: "_ctc_loss_backward",
    why: "lengths and shapes",
    python: `${ops}._ctc_loss_backward(torch.ones(2, 1), torch.ones(8, 3, 4), torch.ones(3), [3, 0, 10**9], [], torch.ones([]), torch.ones(0, 2, 3, 5), 2, False)`,
    ours: () =>
      aten._ctcLossBackward(
        torch.ones(2, 1),
        torch.ones(8, 3, 4),
        torch.ones(3),
        [3, 0, 1e9],
        [],
        torch.ones([]),
        torch.ones(0, 2, 3, 5),
        2,
        false,
      ),
    says: "does not check its arguments; use ctc_loss",
  },
  {
    op: "max_pool2d_with_indices_backward",
    why: "indices",
    python: `${ops}.max_pool2d_with_indices_backward(torch.ones(5, 2, 2), torch.ones(5, 4, 4), [2, 2], [2, 2], [0, 0], [1, 1], False, torch.full((5, 2, 2), 10**9))`,
    ours: () =>
      aten.maxPool2dWithIndicesBackward(
        torch.ones(5, 2, 2),
        torch.ones(5, 4, 4),
        [2, 2],
        [2, 2],
        [0, 0],
        [1, 1],
        false,
        torch.full([5, 2, 2], 1e9, { dtype: torch.int64 }),
      ),
    says: "an index lies outside of the input",
  },
  {
    op: "adaptive_max_pool2d_backward",
    why: "indices",
    python: `${ops}.adaptive_max_pool2d_backward(torch.ones(5, 2, 2), torch.ones(5, 4, 4), torch.full((5, 2, 2), 10**9))`,
    ours: () =>
      aten.adaptiveMaxPool2dBackward(
        torch.ones(5, 2, 2),
        torch.ones(5, 4, 4),
        torch.full([5, 2, 2], 1e9, { dtype: torch.int64 }),
      ),
    says: "an index lies outside of the input",
  },
  {
    op: "fractional_max_pool2d_backward",
    why: "how many sizes it is given",
    python: `${ops}.fractional_max_pool2d_backward(torch.ones(5, 3), torch.ones(5, 2, 3), [], [], torch.ones(4, 2, 3, dtype=torch.int64))`,
    ours: () =>
      aten.fractionalMaxPool2dBackward(
        torch.ones(5, 3),
        torch.ones(5, 2, 3),
        [],
        [],
        torch.ones(4, 2, 3, { dtype: torch.int64 }),
      ),
    says: "expected kernel_size and output_size to have a number for each pooled dimension",
  },
  {
    op: "_embedding_bag_dense_backward",
    why: "indices",
    python: `${ops}._embedding_bag_dense_backward(torch.ones(2, 3), torch.full((4,), 10**9), torch.full((4,), 10**9), torch.full((2,), 10**9), torch.full((2,), 10**9), 5, False, 0, None, -1)`,
    ours: () =>
      aten._embeddingBagDenseBackward(
        torch.ones(2, 3),
        torch.full([4], 1e9, { dtype: torch.int64 }),
        torch.full([4], 1e9, { dtype: torch.int64 }),
        torch.full([2], 1e9, { dtype: torch.int64 }),
        torch.full([2], 1e9, { dtype: torch.int64 }),
        5,
        false,
        0,
        null,
        -1,
      ),
    says: "does not check its arguments; use embedding_bag",
  },
  {
    op: "lstm",
    why: "the input's dimensions",
    python: `${ops}.lstm.input(torch.ones([]).bool(), [torch.ones(5, 2, 3), torch.ones(2, 5, 3)], [torch.ones(3, 2, 8), torch.ones(2, 1)], False, 3, 0.0, False, True, False)`,
    ours: () =>
      aten.lstm(
        torch.ones([]).bool(),
        [torch.ones(5, 2, 3), torch.ones(2, 5, 3)],
        [torch.ones(3, 2, 8), torch.ones(2, 1)],
        false,
        3,
        0.0,
        false,
        true,
        false,
      ),
    says: "expected input to have 2 or 3 dimensions",
  },
  {
    op: "native_group_norm",
    why: "a group count of 0",
    python: `${ops}.native_group_norm(torch.ones(8, 1, 2, 3), torch.ones(8, 3, 4).to_sparse(), None, 4, -1, -69, 0, 0.0)`,
    ours: () => aten.nativeGroupNorm(torch.ones(8, 1, 2, 3), torch.ones(8, 3, 4).toSparse(), null, 4, -1, -69, 0, 0.0),
    says: "expected group to be greater than 0",
  },
  {
    op: "copy",
    why: "a sparse first argument",
    python: `${ops}.copy(torch.zeros(3, 4).to_sparse_csr(), torch.ones(3, 4))`,
    ours: () => aten.copy(torch.zeros(3, 4).toSparseCsr(), torch.ones(3, 4)),
    says: "expected self to be a dense tensor",
  },
  {
    op: "_stack",
    why: "an empty list",
    python: `${ops}._stack([], 0)`,
    ours: () => aten._stack([], 0),
    says: "does not check its arguments; use stack",
  },
  {
    op: "_weight_norm",
    why: "the size of g",
    python: `${ops}._weight_norm(torch.ones(2, 3), torch.empty(0))`,
    ours: () => aten._weightNorm(torch.ones(2, 3), torch.empty(0)),
    says: "expected g to have a number for each slice of v",
  },
  {
    op: "_weight_norm_interface",
    why: "the size of g",
    python: `${ops}._weight_norm_interface(torch.ones(200, 300), torch.ones(1), 0)`,
    ours: () => aten._weightNormInterface(torch.ones(200, 300), torch.ones(1), 0),
    says: "expected g to have a number for each slice of v",
  },
  {
    op: "_weight_norm_interface_backward",
    why: "the sizes of what was saved",
    python: `${ops}._weight_norm_interface_backward(torch.ones(4), torch.ones(200, 300), torch.ones(2), torch.ones(3, 2), 0)`,
    ours: () =>
      aten._weightNormInterfaceBackward(torch.ones(4), torch.ones(200, 300), torch.ones(2), torch.ones(3, 2), 0),
    says: "expected grad_w to have the shape of saved_v",
  },
  {
    op: "_pdist_forward",
    why: "the input's dimensions",
    python: `${ops}._pdist_forward(torch.ones(2, 8, 0), 1.0)`,
    ours: () => aten._pdistForward(torch.ones(2, 8, 0), 1.0),
    says: "expected self to have 2 dimensions",
  },
  {
    op: "_pdist_backward",
    why: "shapes",
    python: `${ops}._pdist_backward(torch.ones(8, 1), torch.ones(0, 5), -1.0, torch.ones(1, 8, 2, 0))`,
    ours: () => aten._pdistBackward(torch.ones(8, 1), torch.ones(0, 5), -1.0, torch.ones(1, 8, 2, 0)),
    says: "expected grad and pdist to have a number for each pair of rows of self",
  },
  {
    op: "_transform_bias_rescale_qkv",
    why: "a head count of 0",
    python: `${ops}._transform_bias_rescale_qkv(torch.ones(1, 3, 1), torch.ones([]), 0)`,
    ours: () => aten._transformBiasRescaleQkv(torch.ones(1, 3, 1), torch.ones([]), 0),
    says: "expected num_heads to be greater than 0",
  },
  {
    op: "_sobol_engine_initialize_state_",
    why: "the state's shape",
    python: `${ops}._sobol_engine_initialize_state_(${sparseSobol}, 4)`,
    ours: () => aten._sobolEngineInitializeState_(torch.zeros(1, 3, { dtype: torch.int64 }), 4),
    says: "expected the state to be of dtype int64 and shape (dimension, 30)",
  },
  {
    op: "_sobol_engine_draw",
    why: "the state's shape",
    python: `${ops}._sobol_engine_draw(torch.zeros(1, dtype=torch.int64), 40000, ${sparseSobol}, 20000, 0, None)`,
    ours: () =>
      aten._sobolEngineDraw(
        torch.zeros(1, { dtype: torch.int64 }),
        40000,
        torch.zeros(1, 3, { dtype: torch.int64 }),
        20000,
        0,
        null,
      ),
    says: "expected the state to be of dtype int64 and shape (dimension, 30)",
  },
  {
    op: "_sobol_engine_scramble_",
    why: "the state's shape",
    python: `${ops}._sobol_engine_scramble_(${sparseSobol}, torch.ones(1, 3, 3, dtype=torch.int64), 20000)`,
    ours: () =>
      aten._sobolEngineScramble_(
        torch.zeros(1, 3, { dtype: torch.int64 }),
        torch.ones(1, 3, 3, { dtype: torch.int64 }),
        20000,
      ),
    says: "expected the state to be of dtype int64 and shape (dimension, 30)",
  },
  {
    op: "_saturate_weight_to_fp16",
    why: "a tensor of no elements",
    python: `${ops}._saturate_weight_to_fp16(torch.ones(3, 1, 0, 4))`,
    ours: () => aten._saturateWeightToFp16(torch.ones(3, 1, 0, 4)),
    says: "expected a tensor with elements",
  },
  {
    op: "fbgemm_linear_quantize_weight",
    why: "a tensor of no elements",
    python: `${ops}.fbgemm_linear_quantize_weight(torch.ones(1, 5, 3, 0))`,
    ours: () => aten.fbgemmLinearQuantizeWeight(torch.ones(1, 5, 3, 0)),
    says: "expected a tensor with elements",
  },
  {
    op: "quantized_lstm_cell",
    why: "a list of fewer states than it reads",
    python: `${ops}.quantized_lstm_cell(torch.ones(5), [], *[torch.ones(3)] * 8, 1, 1, 1, 1)`,
    ours: () =>
      aten.quantizedLstmCell(
        torch.ones(5),
        [],
        torch.ones(3),
        torch.ones(3),
        torch.ones(3),
        torch.ones(3),
        torch.ones(3),
        torch.ones(3),
        torch.ones(3),
        torch.ones(3),
        1,
        1,
        1,
        1,
      ),
    says: "does not check its arguments; use lstm",
  },
  {
    op: "_reshape_alias",
    why: "sizes beyond the storage",
    python: `${ops}._reshape_alias(torch.ones(3), [10**8], [1]).sum()`,
    ours: () => aten._reshapeAlias(torch.ones(3), [1e8], [1]).sum(),
    says: "does not check its arguments; use reshape",
  },
  {
    op: "_reshape_alias_copy",
    why: "sizes beyond the storage",
    python: `${ops}._reshape_alias_copy(torch.ones(3), [10**8], [1])`,
    ours: () => aten._reshapeAliasCopy(torch.ones(3), [1e8], [1]),
    says: "does not check its arguments; use reshape",
  },
  {
    op: "_remove_batch_dim",
    why: "a dimension out of range",
    python: `${ops}._remove_batch_dim(torch.ones(2, 3), 10, 91, -2)`,
    ours: () => aten._removeBatchDim(torch.ones(2, 3), 10, 91, -2),
    says: "does not check its arguments; use the operator itself on a tensor with the batch dimension",
  },
  {
    op: "_new_zeros_with_same_feature_meta",
    why: "a batch dimension count out of range",
    python: `${ops}._new_zeros_with_same_feature_meta(torch.ones(3), torch.ones(4, 8, 3), self_num_batch_dims=1 << 26)`,
    ours: () => aten._newZerosWithSameFeatureMeta(torch.ones(3), torch.ones(4, 8, 3), { selfNumBatchDims: 2 ** 26 }),
    says: "does not check its arguments; use new_zeros",
  },
  {
    op: "_nnpack_spatial_convolution",
    why: "shapes",
    python: `${ops}._nnpack_spatial_convolution(torch.ones(3, 5, 2, 2), torch.ones(4), torch.ones(3), [])`,
    ours: () => aten._nnpackSpatialConvolution(torch.ones(3, 5, 2, 2), torch.ones(4), torch.ones(3), []),
    says: "does not check its arguments; use conv2d",
  },
  {
    op: "_slow_conv2d_backward",
    why: "shapes",
    python: `${ops}._slow_conv2d_backward.output_mask(torch.ones(8, 1, 5, 3), torch.ones(3), torch.ones(1, 3), [-1], [-94], [], [True, False, True])`,
    ours: () =>
      aten._slowConv2dBackward(
        torch.ones(8, 1, 5, 3),
        torch.ones(3),
        torch.ones(1, 3),
        [-1],
        [-94],
        [],
        [true, false, true],
      ),
    says: "does not check its arguments; use conv2d",
  },
  {
    op: "_thnn_differentiable_gru_cell_backward",
    why: "shapes",
    python: `${ops}._thnn_differentiable_gru_cell_backward(torch.ones(3, 2, 8), torch.ones(8, 1, 0), torch.ones(8), torch.ones(2, 1), None, None)`,
    ours: () =>
      aten._thnnDifferentiableGruCellBackward(
        torch.ones(3, 2, 8),
        torch.ones(8, 1, 0),
        torch.ones(8),
        torch.ones(2, 1),
        null,
        null,
      ),
    says: "does not check its arguments; use gru",
  },
  {
    op: "_thnn_differentiable_lstm_cell_backward",
    why: "gradients that are missing",
    python: `${ops}._thnn_differentiable_lstm_cell_backward(torch.ones(2, 2), None, torch.ones([]), torch.ones([]), None, torch.ones(4, 2), torch.ones(1), torch.ones(5))`,
    ours: () =>
      aten._thnnDifferentiableLstmCellBackward(
        torch.ones(2, 2),
        null,
        torch.ones([]),
        torch.ones([]),
        null,
        torch.ones(4, 2),
        torch.ones(1),
        torch.ones(5),
      ),
    says: "does not check its arguments; use lstm",
  },
  {
    op: "_sobol_engine_ff_",
    why: "the state's shape",
    python: `${ops}._sobol_engine_ff_(torch.zeros(1, dtype=torch.int64), 40000, ${sparseSobol}, 20000, 0)`,
    ours: () =>
      aten._sobolEngineFf_(
        torch.zeros(1, { dtype: torch.int64 }),
        40000,
        torch.zeros(1, 3, { dtype: torch.int64 }),
        20000,
        0,
      ),
    says: "expected the state to be of dtype int64 and shape (dimension, 30)",
  },
  {
    op: "reflection_pad1d_backward",
    why: "how many numbers padding has",
    python: `${ops}.reflection_pad1d_backward(torch.ones(2, 5), torch.ones(1, 2), [])`,
    ours: () => aten.reflectionPad1dBackward(torch.ones(2, 5), torch.ones(1, 2), []),
    says: "expected padding to have two numbers for each padded dimension",
  },
  {
    op: "reflection_pad2d_backward",
    why: "how many numbers padding has",
    python: `${ops}.reflection_pad2d_backward(torch.ones(2, 5, 3), torch.ones(1, 2, 3), [])`,
    ours: () => aten.reflectionPad2dBackward(torch.ones(2, 5, 3), torch.ones(1, 2, 3), []),
    says: "expected padding to have two numbers for each padded dimension",
  },
  {
    op: "_convert_indices_from_coo_to_csr",
    why: "indices",
    python: `${ops}._convert_indices_from_coo_to_csr(torch.full((3,), 10**9), 3)`,
    ours: () => aten._convertIndicesFromCooToCsr(torch.full([3], 1e9, { dtype: torch.int64 }), 3),
    says: "an index lies outside of the size",
  },
  {
    op: "_convert_indices_from_csr_to_coo",
    why: "indices",
    python: `${ops}._convert_indices_from_csr_to_coo(torch.tensor([0, 10**9]), torch.ones(3, dtype=torch.int64))`,
    ours: () =>
      aten._convertIndicesFromCsrToCoo(torch.tensor([0n, 1_000_000_000n]), torch.ones(3, { dtype: torch.int64 })),
    says: "a compressed index lies outside of the plain indices",
  },
  {
    op: "_nested_compute_contiguous_strides_offsets",
    why: "the sizes' dimensions",
    python: `${ops}._nested_compute_contiguous_strides_offsets(torch.ones(0, 3, 1, 0, dtype=torch.int64))`,
    ours: () => aten._nestedComputeContiguousStridesOffsets(torch.ones(0, 3, 1, 0, { dtype: torch.int64 })),
    says: "expected the sizes to be a matrix of dtype int64",
  },
  {
    op: "cat",
    why: "an empty list, with a quantized out",
    python: `${ops}.cat.out([], 1, out=torch.quantize_per_tensor(torch.ones(2), 0.1, 0, torch.quint8))`,
    ours: () => aten.cat([], 1, { out: aten.quantizePerTensor(torch.ones(2), 0.1, 0, torch.quint8) }),
    says: "expected a non-empty list of Tensors",
  },
  {
    op: "native_batch_norm",
    why: "running statistics that are missing",
    python: `${ops}.native_batch_norm(torch.ones(8, 3, 1), None, None, None, None, False, 1.0, 1.0)`,
    ours: () => aten.nativeBatchNorm(torch.ones(8, 3, 1), null, null, null, null, false, 1.0, 1.0),
    says: "expected running_mean and running_var to be given when training is false",
  },
  {
    op: "_native_batch_norm_legit",
    why: "running statistics that are missing",
    python: `${ops}._native_batch_norm_legit.no_stats(torch.ones(8, 3, 1), None, None, False, 1.0, 1.0)`,
    ours: () => aten._nativeBatchNormLegit(torch.ones(8, 3, 1), null, null, false, 1.0, 1.0),
    says: "expected training to be true when there are no running statistics",
  },
  {
    op: "fbgemm_pack_gemm_matrix_fp16",
    why: "a tensor that is no matrix",
    python: `${ops}.fbgemm_pack_gemm_matrix_fp16(torch.ones(8, 5, 1, 0, 2))`,
    ours: () => aten.fbgemmPackGemmMatrixFp16(torch.ones(8, 5, 1, 0, 2)),
    says: "expected a matrix with elements",
  },
  {
    op: "_foreach_copy",
    why: "lists of different lengths",
    python: `${ops}._foreach_copy([], [torch.ones(2)])`,
    ours: () => aten._foreachCopy([], [torch.ones(2)]),
    says: "expected two lists of tensors of the same length, not 0",
  },
  {
    op: "_fft_r2c",
    why: "dimensions out of range",
    python: `${ops}._fft_r2c(torch.ones(3, 4, 1), [1, 2, 2**31, -93], 0, False)`,
    ours: () => aten._fftR2c(torch.ones(3, 4, 1), [1, 2, 2 ** 31, -93], 0, false),
    says: "a dimension is out of range",
  },
  {
    op: "_fft_c2c",
    why: "dimensions out of range",
    python: `${ops}._fft_c2c(torch.ones(3, 4, 1, dtype=torch.complex64), [1, 2, 2**31, -93], 0, False)`,
    ours: () => aten._fftC2c(torch.ones(3, 4, 1, { dtype: torch.complex64 }), [1, 2, 2 ** 31, -93], 0, false),
    says: "a dimension is out of range",
  },
  {
    op: "_fft_c2r",
    why: "dimensions out of range",
    python: `${ops}._fft_c2r(torch.ones(3, 4, 1, dtype=torch.complex64), [1, 2, 2**31, -93], 0, 10)`,
    ours: () => aten._fftC2r(torch.ones(3, 4, 1, { dtype: torch.complex64 }), [1, 2, 2 ** 31, -93], 0, 10),
    says: "a dimension is out of range",
  },
  {
    op: "_lazy_clone",
    why: "a quantized tensor",
    python: `str(${ops}._lazy_clone(torch.quantize_per_tensor(torch.ones(2), 0.1, 0, torch.quint8)))`,
    ours: () => aten._lazyClone(aten.quantizePerTensor(torch.ones(2), 0.1, 0, torch.quint8)),
    says: "expected a tensor that is not quantized",
  },
  {
    op: "_neg_view_copy",
    why: "a quantized tensor",
    python: `${ops}._neg_view_copy(torch.quantize_per_tensor(torch.ones(2), 0.1, 0, torch.quint8))`,
    ours: () => aten._negViewCopy(aten.quantizePerTensor(torch.ones(2), 0.1, 0, torch.quint8)),
    says: "expected a tensor that is not quantized",
  },
  {
    op: "_fft_r2c",
    why: "a dimension given twice",
    python: `str(${ops}._fft_r2c(torch.ones(1), [0, -1], 2, True))`,
    ours: () => aten._fftR2c(torch.ones(1), [0, -1], 2, true),
    says: "a dimension is given twice",
  },
  {
    op: "_fft_c2c",
    why: "a dimension given twice",
    python: `str(${ops}._fft_c2c(torch.ones(1, dtype=torch.complex64), [0, -1], 2, True))`,
    ours: () => aten._fftC2c(torch.ones(1, { dtype: torch.complex64 }), [0, -1], 2, true),
    says: "a dimension is given twice",
  },
  {
    op: "lu_unpack",
    why: "how many pivots there are",
    python: `${ops}.lu_unpack(torch.ones(5, 3), torch.tensor([], dtype=torch.int32))`,
    ours: () => aten.luUnpack(torch.ones(5, 3), int32([])),
    says: "expected pivots for each matrix of LU, as many as its shorter side",
  },
  {
    op: "embedding_bag",
    why: "the dimensions of the offsets",
    python: `${ops}.embedding_bag(torch.ones(4, 4), torch.arange(4).repeat(4, 1).int(), torch.ones(2, 0).byte())`,
    ours: () =>
      aten.embeddingBag(torch.ones(4, 4), int32(Array(4).fill([0, 1, 2, 3])), torch.ones(2, 0, { dtype: torch.uint8 })),
    says: "expected indices and offsets to have one dimension",
  },
  {
    op: "_segment_reduce_backward",
    why: "the shapes of the segments",
    python: `${ops}._segment_reduce_backward(*[torch.ones(5, 2, 5)] * 3, "sum", lengths=torch.arange(9, dtype=torch.int32).view(3, 3))`,
    ours: () =>
      aten._segmentReduceBackward(torch.ones(5, 2, 5), torch.ones(5, 2, 5), torch.ones(5, 2, 5), "sum", {
        lengths: torch.arange(9, { dtype: torch.int32 }).view(3, 3),
      }),
    says: "expected axis to be the last dimension of the segments",
  },
  {
    op: "segment_reduce",
    why: "offsets",
    python: `${ops}.segment_reduce(torch.ones(5), "sum", offsets=torch.tensor([0, 10**9]))`,
    ours: () => aten.segmentReduce(torch.ones(5), "sum", { offsets: torch.tensor([0n, 1_000_000_000n]) }),
    says: "an offset lies outside of data",
  },
  {
    op: "chunk",
    why: "a nested tensor of numbers",
    python: `${ops}._nested_tensor_from_tensor_list([torch.tensor(1), torch.tensor(2)]).chunk(2, 0)`,
    ours: () => aten._nestedTensorFromTensorList([torch.tensor(1), torch.tensor(2)]).chunk(2, 0),
    says: "expected a nested tensor whose parts have dimensions",
  },
  {
    op: "index_copy_",
    why: "a MKL-DNN source",
    python: "torch.ones(3, 4).index_copy_(1, torch.tensor([0]), torch.ones(3, 1).to_mkldnn())",
    ours: () => torch.ones(3, 4).indexCopy_(1, torch.tensor([0n]), aten.toMkldnn(torch.ones(3, 1))),
    says: "Could not run 'aten::index_copy_' with arguments from the 'MkldnnCPU' backend; toDense() makes a dense tensor",
  },
  {
    op: "view",
    why: "a quantized tensor seen as another dtype",
    python: "str(torch.quantize_per_tensor(torch.ones(1, 4), 0.1, 3, torch.quint8).view(torch.uint8))",
    ours: () => aten.quantizePerTensor(torch.ones(1, 4), 0.1, 3, torch.quint8).view("uint8"),
    says: "expected a dtype and a tensor that are not quantized; int_repr() gives the integers",
  },
  {
    op: "_dyn_quant_matmul_4bit",
    why: "the features that it is told",
    python: `${ops}._dyn_quant_matmul_4bit(torch.ones(2, 3), torch.ones(1).byte(), 0, 0, 100)`,
    ours: () => aten._dynQuantMatmul4bit(torch.ones(2, 3), torch.ones(1, { dtype: torch.uint8 }), 0, 0, 100),
    says: "expected inp of shape (rows, in_features), with an even number of features",
  },
  {
    op: "zero_",
    why: "a MKL-DNN tensor of bytes",
    python: "torch.ones(1 << 28).byte().to_mkldnn().zero_()",
    ours: () => aten.toMkldnn(torch.ones(1000, { dtype: torch.uint8 })).zero_(),
    says: "expected a MKL-DNN tensor to be of dtype float32",
  },
];

/** Operators that count to one of their arguments: with 2 ** 62 they do not end, in Python either. */
export const ENDLESS = ["max_pool1d", "special_laguerre_polynomial_l", "special_legendre_polynomial_p"];

#include "dispatch/guard.h"

#include <ATen/ATen.h>

#include <unordered_map>

#include "napi/errors.h"

// Some operators trust their caller: PyTorch's own Python code, or the operator in front of them, has checked the
// arguments, and a wrong one is read as an address. Called directly they end the process, Python's too
// (test/robustness/known_crashes.ts has the Python line for each). Here such arguments become errors.
namespace ltn {

namespace {

const at::Tensor& tensor(Arguments stack, size_t i) { return stack[i].toTensor(); }

[[noreturn]] void refuse(const std::string& message) { throw Error("RuntimeError", message); }

void require(bool condition, const char* message) {
  if (!condition) refuse(message);
}

// Operators that are parts of others and have no use of their own.
template <const char* instead>
void internal(Arguments) {
  refuse(c10::str("this operator is a part of libtorch's inside and does not check its arguments; use ", instead));
}

bool all_within(const at::Tensor& indices, int64_t end) {
  if (indices.numel() == 0 || !indices.is_cpu()) return true;
  const at::NoGradGuard no_grad;
  return indices.min().item<int64_t>() >= 0 && indices.max().item<int64_t>() < end;
}

bool all_between(const at::Tensor& numbers, int64_t least, int64_t greatest) {
  if (numbers.numel() == 0 || !numbers.is_cpu()) return true;
  const at::NoGradGuard no_grad;
  return numbers.min().item<int64_t>() >= least && numbers.max().item<int64_t>() <= greatest;
}

// The gradient of a pooling: `indices` say which element of each plane was the largest.
template <size_t self, size_t indices, int64_t dimensions>
void pooling_backward(Arguments stack) {
  const auto &grad = tensor(stack, 0), &input = tensor(stack, self), &places = tensor(stack, indices);
  require(input.dim() == dimensions + 1 || input.dim() == dimensions + 2,
          "expected input to have the pooled dimensions, one of channels and perhaps one of batches");
  require(grad.dim() == input.dim(), "expected grad_output to have as many dimensions as input");
  require(places.scalar_type() == at::kLong, "expected indices to be of dtype int64");
  require(places.sizes() == grad.sizes(), "expected indices to have the shape of grad_output");
  for (int64_t i = 0; i < input.dim() - dimensions; ++i)
    require(grad.size(i) == input.size(i), "expected grad_output to have the batches and channels of input");
  int64_t plane = 1;
  for (int64_t i = input.dim() - dimensions; i < input.dim(); ++i) plane *= input.size(i);
  require(all_within(places, plane), "an index lies outside of the input");
}

template <size_t output_size, int64_t dimensions>
void fractional_pooling_backward(Arguments stack) {
  require(stack[2].toIntVector().size() == dimensions && stack[output_size].toIntVector().size() == dimensions,
          "expected kernel_size and output_size to have a number for each pooled dimension");
  pooling_backward<1, 4, dimensions>(stack);
}

template <int64_t dimensions>
void reflection_backward(Arguments stack) {
  const auto &grad = tensor(stack, 0), &input = tensor(stack, 1);
  const auto padding = stack[2].toIntVector();
  require(padding.size() == 2 * dimensions, "expected padding to have two numbers for each padded dimension");
  require(input.dim() == dimensions + 1 || input.dim() == dimensions + 2,
          "expected input to have the padded dimensions, one of channels and perhaps one of batches");
  require(grad.dim() == input.dim(), "expected grad_output to have as many dimensions as input");
  for (int64_t i = 0; i < input.dim(); ++i) {
    const int64_t from_end = input.dim() - 1 - i;
    const int64_t added = from_end < dimensions ? padding[2 * from_end] + padding[2 * from_end + 1] : 0;
    require(grad.size(i) == input.size(i) + added, "expected grad_output to have the shape of the padded input");
  }
}

void batch_norm(Arguments stack) {
  // The overload without statistics has `training` where the others have running_mean.
  if (stack[3].isBool()) {
    require(stack[3].toBool(), "expected training to be true when there are no running statistics");
    return;
  }
  const auto is_given = [](const c10::IValue& value) { return value.isTensor() && value.toTensor().defined(); };
  require(stack[5].toBool() || (is_given(stack[3]) && is_given(stack[4])),
          "expected running_mean and running_var to be given when training is false");
}

void group_norm(Arguments stack) { require(stack[6].toInt() > 0, "expected group to be greater than 0"); }
void group_norm_backward(Arguments stack) { require(stack[8].toInt() > 0, "expected group to be greater than 0"); }

// LAPACK's eigenvalue routine runs out of its workspace on NaN. linalg_eig has this check and this message itself.
void eigenvalues(Arguments stack) {
  const auto& self = tensor(stack, 0);
  if (!self.is_cpu() || self.layout() != at::kStrided || !(self.is_floating_point() || self.is_complex())) return;
  const at::NoGradGuard no_grad;
  require(at::isfinite(self).all().item<bool>(), "torch.linalg.eig: input tensor should not contain infs or NaNs.");
}

at::Tensor lengths_of(const c10::IValue& value) {
  return value.isTensor() ? value.toTensor().to(at::kLong) : at::tensor(value.toIntVector(), at::kLong);
}

// The targets are used as indices into the classes, and nobody looks at them before.
void ctc_loss(Arguments stack) {
  const auto &log_probs = tensor(stack, 0), &targets = tensor(stack, 1);
  if (!targets.is_cpu() || targets.numel() == 0 || log_probs.dim() == 0) return;
  const at::NoGradGuard no_grad;
  at::Tensor used = targets;
  if (targets.dim() == 2) {
    // Behind a row's length stands padding, which may be anything.
    const at::Tensor lengths = lengths_of(stack[3]);
    if (lengths.dim() != 1 || lengths.size(0) != targets.size(0)) return;
    used = targets.masked_select(at::arange(targets.size(1)).unsqueeze(0).lt(lengths.unsqueeze(1)));
  }
  require(all_within(used, log_probs.size(-1)),
          "a target is no class: it is negative or not less than log_probs' classes");
}

void recurrent(Arguments stack) {
  const auto dimensions = tensor(stack, 0).dim();
  require(dimensions == 2 || dimensions == 3, "expected input to have 2 or 3 dimensions");
}

// Hidden and cell states are taken layer by layer, as many as there are hidden ones.
void lstm(Arguments stack) {
  recurrent(stack);
  const auto states = stack[stack[1].isTensorList() ? 1 : 2].toTensorVector();
  if (states.size() != 2) return;  // libtorch says what is wrong
  require(states[0].dim() > 0 && states[1].dim() > 0 && states[0].size(0) == states[1].size(0),
          "expected as many cell states as hidden states");
}

void weight_norm_interface(Arguments stack) {
  const auto &v = tensor(stack, 0), &g = tensor(stack, 1);
  const int64_t dim = stack[2].toInt();
  require(v.dim() > 0 && v.numel() > 0, "expected v to have elements and dimensions");
  require(dim == 0 || dim == v.dim() - 1, "expected dim to be the first or the last dimension of v");
  require(g.numel() == v.size(dim), "expected g to have a number for each slice of v");
}

void weight_norm(Arguments stack) {
  const int64_t dim = stack[2].toInt();
  // Along other dimensions it is made of operators that check for themselves.
  if (dim == 0 || dim == tensor(stack, 0).dim() - 1) weight_norm_interface(stack);
}

void weight_norm_backward(Arguments stack) {
  const auto &grad = tensor(stack, 0), &v = tensor(stack, 1), &g = tensor(stack, 2), &norms = tensor(stack, 3);
  const int64_t dim = stack[4].toInt();
  require(v.dim() > 0 && v.numel() > 0, "expected saved_v to have elements and dimensions");
  require(dim == 0 || dim == v.dim() - 1, "expected dim to be the first or the last dimension of saved_v");
  require(grad.sizes() == v.sizes(), "expected grad_w to have the shape of saved_v");
  require(g.numel() == v.size(dim) && norms.numel() == v.size(dim),
          "expected saved_g and saved_norms to have a number for each slice of saved_v");
}

void pdist_forward(Arguments stack) { require(tensor(stack, 0).dim() == 2, "expected self to have 2 dimensions"); }

void pdist_backward(Arguments stack) {
  const auto& self = tensor(stack, 1);
  require(self.dim() == 2, "expected self to have 2 dimensions");
  const int64_t pairs = self.size(0) * (self.size(0) - 1) / 2;
  require(tensor(stack, 0).numel() == pairs && tensor(stack, 3).numel() == pairs,
          "expected grad and pdist to have a number for each pair of rows of self");
}

void transform_bias_rescale(Arguments stack) {
  const auto &qkv = tensor(stack, 0), &bias = tensor(stack, 1);
  const int64_t heads = stack[2].toInt();
  require(heads > 0, "expected num_heads to be greater than 0");
  if (qkv.is_nested()) return;
  require(qkv.dim() == 3 && qkv.size(2) % (3 * heads) == 0,
          "expected qkv of shape (batch, sequence, 3 * num_heads * n)");
  require(bias.dim() == 1 && bias.size(0) == qkv.size(2), "expected qkv_bias to have the features of qkv");
}

void copy(Arguments stack) { require(tensor(stack, 0).layout() == at::kStrided, "expected self to be a dense tensor"); }

// Quantized numbers have no negative bit, and what reads it later takes the tensor for a plain one; so does what reads
// a lazy clone.
void not_quantized(Arguments stack) {
  require(!tensor(stack, 0).is_quantized(), "expected a tensor that is not quantized");
}

void has_elements(Arguments stack) { require(tensor(stack, 0).numel() > 0, "expected a tensor with elements"); }

void fbgemm_matrix(Arguments stack) {
  require(tensor(stack, 0).dim() == 2 && tensor(stack, 0).numel() > 0, "expected a matrix with elements");
}

void concatenate_out(Arguments stack) {
  if (stack.size() > 2) require(!stack[0].toListRef().empty(), "expected a non-empty list of Tensors");
}

void foreach_copy(Arguments stack) {
  const size_t count = stack[0].toListRef().size();
  require(count > 0 && count == stack[1].toListRef().size(), "expected two lists of tensors of the same length, not 0");
}

void fft(Arguments stack) {
  const int64_t dimensions = tensor(stack, 0).dim();
  std::vector<bool> seen(static_cast<size_t>(dimensions));
  for (const int64_t dim : stack[1].toIntVector()) {
    require(-dimensions <= dim && dim < dimensions, "a dimension is out of range");
    auto this_one = seen[static_cast<size_t>(dim < 0 ? dim + dimensions : dim)];
    require(!this_one, "a dimension is given twice");
    this_one = true;
  }
}

void coo_to_csr(Arguments stack) {
  const int64_t size = stack[1].toInt();
  require(size >= 0, "expected size not to be negative");
  require(all_within(tensor(stack, 0), size), "an index lies outside of the size");
}

void csr_to_coo(Arguments stack) {
  const auto &compressed = tensor(stack, 0), &plain = tensor(stack, 1);
  require(compressed.dim() > 0 && plain.dim() > 0, "expected indices to have dimensions");
  require(all_within(compressed, plain.size(-1) + 1), "a compressed index lies outside of the plain indices");
}

void nested_sizes(Arguments stack) {
  require(tensor(stack, 0).dim() == 2 && tensor(stack, 0).scalar_type() == at::kLong,
          "expected the sizes to be a matrix of dtype int64");
}

// Direction numbers: 30 bits for each of at most 21201 dimensions.
template <size_t state, size_t dimension>
void sobol(Arguments stack) {
  const auto& numbers = tensor(stack, state);
  const int64_t count = stack[dimension].toInt();
  require(count > 0 && count <= 21201, "expected dimension to be between 1 and 21201");
  require(numbers.dim() == 2 && numbers.size(0) == count && numbers.size(1) == 30 && numbers.scalar_type() == at::kLong,
          "expected the state to be of dtype int64 and shape (dimension, 30)");
}

void sobol_scramble(Arguments stack) {
  sobol<0, 2>(stack);
  const auto& ltm = tensor(stack, 1);
  require(ltm.dim() == 3 && ltm.size(0) == stack[2].toInt() && ltm.size(1) == 30 && ltm.size(2) == 30 &&
              ltm.scalar_type() == at::kLong,
          "expected ltm to be of dtype int64 and shape (dimension, 30, 30)");
}

template <size_t quasi>
void sobol_draw(Arguments stack) {
  sobol<2, 3>(stack);
  const auto& last = tensor(stack, quasi);
  require(last.dim() == 1 && last.size(0) == stack[3].toInt() && last.scalar_type() == at::kLong,
          "expected the last point to be of dtype int64 and shape (dimension,)");
}

// libtorch sees that each pivot is a row, but not how many there are.
void lu_unpack(Arguments stack) {
  const at::Tensor &factors = tensor(stack, 0), &pivots = tensor(stack, 1);
  if (factors.dim() < 2) return;  // libtorch says what is wrong
  const auto batch = factors.sizes().slice(0, factors.dim() - 2);
  require(pivots.dim() == factors.dim() - 1 && pivots.sizes().slice(0, pivots.dim() - 1) == batch &&
              pivots.size(-1) == std::min(factors.size(-2), factors.size(-1)),
          "expected pivots for each matrix of LU, as many as its shorter side");
}

void embedding_bag(Arguments stack) {
  const at::Tensor &weight = tensor(stack, 0), &indices = tensor(stack, 1), &offsets = tensor(stack, 2);
  const bool last = stack[7].toBool();
  require(weight.dim() == 2, "expected weight to be a matrix");
  require(indices.dim() == 1 && offsets.dim() == 1, "expected indices and offsets to have one dimension");
  const auto is_index = [](const at::Tensor& t) { return t.scalar_type() == at::kLong || t.scalar_type() == at::kInt; };
  require(is_index(indices) && is_index(offsets), "expected indices and offsets to be of dtype int32 or int64");
  require(!last || offsets.numel() > 0, "expected offsets to have at least the last one");
  require(all_within(indices, weight.size(0)), "an index is no row of weight");
  require(all_between(offsets, 0, indices.numel()), "an offset lies outside of the indices");
  const at::NoGradGuard no_grad;
  require(!offsets.is_cpu() || offsets.numel() < 2 || offsets.diff().min().item<int64_t>() >= 0,
          "expected offsets not to decrease");
  if (stack[6].isTensor() && stack[6].toTensor().defined())
    require(stack[6].toTensor().sizes() == indices.sizes(), "expected per_sample_weights to have the shape of indices");
}

// Segments along the last dimension of `lengths` or `offsets`, which is the dimension `axis` of data; how many there
// are.
int64_t check_segments(const at::Tensor& data, const c10::IValue& lengths, const c10::IValue& offsets, int64_t axis) {
  const bool by_offsets = offsets.isTensor() && offsets.toTensor().defined();
  if (!by_offsets && !(lengths.isTensor() && lengths.toTensor().defined())) return -1;
  const at::Tensor given = by_offsets ? offsets.toTensor() : lengths.toTensor();
  require(data.dim() > 0 && given.dim() > 0 && given.dim() <= data.dim(),
          "expected the segments to have at most the dimensions of data, and at least one");
  require(axis == given.dim() - 1 || axis + data.dim() == given.dim() - 1,
          "expected axis to be the last dimension of the segments");
  const int64_t dim = given.dim() - 1;
  require(given.scalar_type() == at::kLong || given.scalar_type() == at::kInt,
          "expected the segments to be of dtype int32 or int64");
  require(given.sizes().slice(0, dim) == data.sizes().slice(0, dim),
          "expected the segments to have the dimensions of data before axis");
  const int64_t size = data.size(dim), count = given.size(dim) - (by_offsets ? 1 : 0);
  require(count >= 0, "expected at least one offset");
  if (given.numel() == 0 || !given.is_cpu()) return count;
  const at::NoGradGuard no_grad;
  if (by_offsets) {
    require(all_between(given, 0, size), "an offset lies outside of data");
    require(count == 0 || given.diff().min().item<int64_t>() >= 0, "expected offsets not to decrease");
  } else {
    require(all_between(given, 0, size), "a length is negative or greater than data's");
    require(given.sum(-1, /*keepdim=*/false, at::kLong).max().item<int64_t>() <= size,
            "expected lengths that together are not greater than data's");
  }
  return count;
}

void segment_reduce(Arguments stack) { check_segments(tensor(stack, 0), stack[2], stack[4], stack[5].toInt()); }

void segment_reduce_backward(Arguments stack) {
  const at::Tensor &grad = tensor(stack, 0), &output = tensor(stack, 1), &data = tensor(stack, 2);
  const int64_t axis = stack[6].toInt(), count = check_segments(data, stack[4], stack[5], axis);
  require(count >= 0, "expected lengths or offsets");
  auto sizes = data.sizes().vec();
  sizes[static_cast<size_t>(axis < 0 ? axis + data.dim() : axis)] = count;
  require(output.sizes() == sizes && grad.sizes() == sizes,
          "expected grad and output to have the shape of data, with a number for each segment");
  require(grad.scalar_type() == data.scalar_type() && output.scalar_type() == data.scalar_type(),
          "expected grad and output to be of data's dtype");
}

// A nested tensor of numbers has no sizes to take the last one from.
void nested_parts(Arguments stack) {
  require(!tensor(stack, 0).is_nested() || tensor(stack, 0).dim() > 1,
          "expected a nested tensor whose parts have dimensions");
}

// What reads the view takes a quantized tensor's type from its quantizer, which the view has not.
void view_as_dtype(Arguments stack) {
  require(!tensor(stack, 0).is_quantized() && !at::isQIntType(static_cast<at::ScalarType>(stack[1].toInt())),
          "expected a dtype and a tensor that are not quantized; int_repr() gives the integers");
}

// Its kernel fills any such tensor as if it were of floats.
void zero(Arguments stack) {
  require(!tensor(stack, 0).is_mkldnn() || tensor(stack, 0).scalar_type() == at::kFloat,
          "expected a MKL-DNN tensor to be of dtype float32");
}

// (inp, packed_weights, block_size, in_features, out_features)
void matmul_4bit(Arguments stack) {
  const at::Tensor &input = tensor(stack, 0), &packed = tensor(stack, 1);
  const int64_t block = stack[2].toInt(), in = stack[3].toInt(), out = stack[4].toInt();
  require(input.dim() == 2 && input.size(1) == in && in > 0 && in % 2 == 0,
          "expected inp of shape (rows, in_features), with an even number of features");
  require(block > 0 && in % block == 0 && block % 2 == 0, "expected block_size to be even and to divide in_features");
  int64_t per_row = 0, numbers = 0;
  const bool too_many =
      __builtin_add_overflow(in / 2, in / block, &per_row) || __builtin_mul_overflow(per_row, out, &numbers);
  require(
      out > 0 && !too_many && packed.scalar_type() == at::kFloat && packed.is_contiguous() && packed.numel() >= numbers,
      "expected packed_weights as _dyn_quant_pack_4bit_weight gives them for these features");
}

constexpr char kConv2d[] = "conv2d";
constexpr char kCtcLoss[] = "ctc_loss";
constexpr char kEmbeddingBag[] = "embedding_bag";
constexpr char kGru[] = "gru";
constexpr char kLstm[] = "lstm";
constexpr char kNewZeros[] = "new_zeros";
constexpr char kReshape[] = "reshape";
constexpr char kStack[] = "stack";
constexpr char kVmap[] = "the operator itself on a tensor with the batch dimension";

}  // namespace

const std::unordered_map<std::string, Guard>& all_guards() {
  static const auto* guards = new std::unordered_map<std::string, Guard>{
      {"aten::_convert_indices_from_coo_to_csr", coo_to_csr},
      {"aten::_convert_indices_from_csr_to_coo", csr_to_coo},
      {"aten::_ctc_loss", ctc_loss},
      {"aten::_ctc_loss_backward", internal<kCtcLoss>},
      {"aten::_dyn_quant_matmul_4bit", matmul_4bit},
      {"aten::_embedding_bag", embedding_bag},
      {"aten::_embedding_bag_backward", internal<kEmbeddingBag>},
      {"aten::_embedding_bag_dense_backward", internal<kEmbeddingBag>},
      {"aten::_embedding_bag_forward_only", embedding_bag},
      {"aten::_embedding_bag_per_sample_weights_backward", internal<kEmbeddingBag>},
      {"aten::_embedding_bag_sparse_backward", internal<kEmbeddingBag>},
      {"aten::_fft_c2c", fft},
      {"aten::_fft_c2r", fft},
      {"aten::_fft_r2c", fft},
      {"aten::_foreach_copy", foreach_copy},
      {"aten::_linalg_eigvals", eigenvalues},
      {"aten::_native_batch_norm_legit", batch_norm},
      {"aten::_lazy_clone", not_quantized},
      {"aten::_neg_view", not_quantized},
      {"aten::_neg_view_copy", not_quantized},
      {"aten::_nested_compute_contiguous_strides_offsets", nested_sizes},
      {"aten::_new_zeros_with_same_feature_meta", internal<kNewZeros>},
      {"aten::_nnpack_spatial_convolution", internal<kConv2d>},
      {"aten::_pdist_backward", pdist_backward},
      {"aten::_pdist_forward", pdist_forward},
      {"aten::_remove_batch_dim", internal<kVmap>},
      {"aten::_reshape_alias", internal<kReshape>},
      {"aten::_reshape_alias_copy", internal<kReshape>},
      {"aten::_saturate_weight_to_fp16", has_elements},
      {"aten::_segment_reduce_backward", segment_reduce_backward},
      {"aten::_slow_conv2d_backward", internal<kConv2d>},
      {"aten::_sobol_engine_draw", sobol_draw<0>},
      {"aten::_sobol_engine_ff_", sobol_draw<0>},
      {"aten::_sobol_engine_initialize_state_", sobol<0, 1>},
      {"aten::_sobol_engine_scramble_", sobol_scramble},
      {"aten::_stack", internal<kStack>},
      {"aten::_thnn_differentiable_gru_cell_backward", internal<kGru>},
      {"aten::_thnn_differentiable_lstm_cell_backward", internal<kLstm>},
      {"aten::_transform_bias_rescale_qkv", transform_bias_rescale},
      {"aten::_weight_norm", weight_norm},
      {"aten::_weight_norm_interface", weight_norm_interface},
      {"aten::_weight_norm_interface_backward", weight_norm_backward},
      {"aten::adaptive_max_pool2d_backward", pooling_backward<1, 2, 2>},
      {"aten::adaptive_max_pool3d_backward", pooling_backward<1, 2, 3>},
      {"aten::cat", concatenate_out},
      {"aten::chunk", nested_parts},
      {"aten::concat", concatenate_out},
      {"aten::concatenate", concatenate_out},
      {"aten::copy", copy},
      {"aten::ctc_loss", ctc_loss},
      {"aten::embedding_bag", embedding_bag},
      {"aten::fbgemm_linear_quantize_weight", has_elements},
      {"aten::fbgemm_pack_gemm_matrix_fp16", fbgemm_matrix},
      {"aten::fractional_max_pool2d_backward", fractional_pooling_backward<3, 2>},
      {"aten::fractional_max_pool3d_backward", fractional_pooling_backward<3, 3>},
      {"aten::gru", recurrent},
      {"aten::linalg_eigvals", eigenvalues},
      {"aten::lstm", lstm},
      {"aten::lu_unpack", lu_unpack},
      {"aten::max_pool2d_with_indices_backward", pooling_backward<1, 7, 2>},
      {"aten::max_pool3d_with_indices_backward", pooling_backward<1, 7, 3>},
      {"aten::native_batch_norm", batch_norm},
      {"aten::native_group_norm", group_norm},
      {"aten::native_group_norm_backward", group_norm_backward},
      {"aten::quantized_lstm_cell", internal<kLstm>},
      {"aten::reflection_pad1d_backward", reflection_backward<1>},
      {"aten::reflection_pad2d_backward", reflection_backward<2>},
      {"aten::rnn_relu", recurrent},
      {"aten::rnn_tanh", recurrent},
      {"aten::segment_reduce", segment_reduce},
      {"aten::view.dtype", view_as_dtype},
      {"aten::view_copy.dtype", view_as_dtype},
      {"aten::view_copy.dtype_out", view_as_dtype},
      {"aten::zero", zero},
      {"aten::zero_", zero},
  };
  return *guards;
}

Guard find_guard(const c10::FunctionSchema& schema) {
  auto found = all_guards().find(schema.name());
  if (found == all_guards().end()) found = all_guards().find(schema.name() + "." + schema.overload_name());
  return found == all_guards().end() ? nullptr : found->second;
}

bool reads_mkldnn_as_dense(const c10::OperatorHandle& op) {
  return !op.hasKernelForDispatchKey(c10::DispatchKey::MkldnnCPU) &&
         op.hasKernelForDispatchKey(c10::DispatchKey::CompositeExplicitAutogradNonFunctional);
}

void refuse_mkldnn_call(const c10::OperatorHandle& op, c10::Stack* /*stack*/) {
  throw Error("NotImplementedError", c10::str("Could not run '", op.operator_name(),
                                              "' with arguments from the 'MkldnnCPU' backend; toDense() makes a dense "
                                              "tensor"));
}

void refuse_mkldnn(const c10::OperatorHandle& op, Arguments stack) {
  const auto is_mkldnn = [](const c10::IValue& value) {
    return value.isTensor() && value.toTensor().defined() && value.toTensor().is_mkldnn();
  };
  bool found = false;
  for (const auto& value : stack) {
    if (value.isTensorList() || value.isOptionalTensorList())
      for (const c10::IValue& item : value.toListRef()) found |= is_mkldnn(item);
    else
      found |= is_mkldnn(value);
  }
  if (found && reads_mkldnn_as_dense(op)) refuse_mkldnn_call(op, nullptr);
}

}  // namespace ltn

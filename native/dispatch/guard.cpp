#include "dispatch/guard.h"

#include <ATen/ATen.h>

#include <unordered_map>

#include "napi/errors.h"

// Some operators trust their caller: PyTorch's own Python code, or the operator in front of them, has checked the
// arguments, and a wrong one is read as an address. Called directly they end the process, Python's too
// (test/robustness/known_crashes.ts has the Python line for each). Here such arguments become errors.
namespace ltn {

namespace {

const at::Tensor& tensor(const c10::Stack& stack, size_t i) { return stack[i].toTensor(); }

[[noreturn]] void refuse(const std::string& message) { throw Error("RuntimeError", message); }

void require(bool condition, const char* message) {
  if (!condition) refuse(message);
}

// Operators that are parts of others and have no use of their own.
template <const char* instead>
void internal(const c10::Stack&) {
  refuse(c10::str("this operator is a part of libtorch's inside and does not check its arguments; use ", instead));
}

bool all_within(const at::Tensor& indices, int64_t end) {
  if (indices.numel() == 0 || !indices.is_cpu()) return true;
  const at::NoGradGuard no_grad;
  return indices.min().item<int64_t>() >= 0 && indices.max().item<int64_t>() < end;
}

// The gradient of a pooling: `indices` say which element of each plane was the largest.
template <size_t self, size_t indices, int64_t dimensions>
void pooling_backward(const c10::Stack& stack) {
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
void fractional_pooling_backward(const c10::Stack& stack) {
  require(stack[2].toIntVector().size() == dimensions && stack[output_size].toIntVector().size() == dimensions,
          "expected kernel_size and output_size to have a number for each pooled dimension");
  pooling_backward<1, 4, dimensions>(stack);
}

template <int64_t dimensions>
void reflection_backward(const c10::Stack& stack) {
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

void batch_norm(const c10::Stack& stack) {
  // The overload without statistics has `training` where the others have running_mean.
  if (stack[3].isBool()) {
    require(stack[3].toBool(), "expected training to be true when there are no running statistics");
    return;
  }
  const auto is_given = [](const c10::IValue& value) { return value.isTensor() && value.toTensor().defined(); };
  require(stack[5].toBool() || (is_given(stack[3]) && is_given(stack[4])),
          "expected running_mean and running_var to be given when training is false");
}

void group_norm(const c10::Stack& stack) { require(stack[6].toInt() > 0, "expected group to be greater than 0"); }
void group_norm_backward(const c10::Stack& stack) {
  require(stack[8].toInt() > 0, "expected group to be greater than 0");
}

// LAPACK's eigenvalue routine runs out of its workspace on NaN. linalg_eig has this check and this message itself.
void eigenvalues(const c10::Stack& stack) {
  const auto& self = tensor(stack, 0);
  if (!self.is_cpu() || self.layout() != at::kStrided || !(self.is_floating_point() || self.is_complex())) return;
  const at::NoGradGuard no_grad;
  require(at::isfinite(self).all().item<bool>(), "torch.linalg.eig: input tensor should not contain infs or NaNs.");
}

at::Tensor lengths_of(const c10::IValue& value) {
  return value.isTensor() ? value.toTensor().to(at::kLong) : at::tensor(value.toIntVector(), at::kLong);
}

// The targets are used as indices into the classes, and nobody looks at them before.
void ctc_loss(const c10::Stack& stack) {
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

void recurrent(const c10::Stack& stack) {
  const auto dimensions = tensor(stack, 0).dim();
  require(dimensions == 2 || dimensions == 3, "expected input to have 2 or 3 dimensions");
}

void weight_norm_interface(const c10::Stack& stack) {
  const auto &v = tensor(stack, 0), &g = tensor(stack, 1);
  const int64_t dim = stack[2].toInt();
  require(v.dim() > 0 && v.numel() > 0, "expected v to have elements and dimensions");
  require(dim == 0 || dim == v.dim() - 1, "expected dim to be the first or the last dimension of v");
  require(g.numel() == v.size(dim), "expected g to have a number for each slice of v");
}

void weight_norm(const c10::Stack& stack) {
  const int64_t dim = stack[2].toInt();
  // Along other dimensions it is made of operators that check for themselves.
  if (dim == 0 || dim == tensor(stack, 0).dim() - 1) weight_norm_interface(stack);
}

void weight_norm_backward(const c10::Stack& stack) {
  const auto &grad = tensor(stack, 0), &v = tensor(stack, 1), &g = tensor(stack, 2), &norms = tensor(stack, 3);
  const int64_t dim = stack[4].toInt();
  require(v.dim() > 0 && v.numel() > 0, "expected saved_v to have elements and dimensions");
  require(dim == 0 || dim == v.dim() - 1, "expected dim to be the first or the last dimension of saved_v");
  require(grad.sizes() == v.sizes(), "expected grad_w to have the shape of saved_v");
  require(g.numel() == v.size(dim) && norms.numel() == v.size(dim),
          "expected saved_g and saved_norms to have a number for each slice of saved_v");
}

void pdist_forward(const c10::Stack& stack) {
  require(tensor(stack, 0).dim() == 2, "expected self to have 2 dimensions");
}

void pdist_backward(const c10::Stack& stack) {
  const auto& self = tensor(stack, 1);
  require(self.dim() == 2, "expected self to have 2 dimensions");
  const int64_t pairs = self.size(0) * (self.size(0) - 1) / 2;
  require(tensor(stack, 0).numel() == pairs && tensor(stack, 3).numel() == pairs,
          "expected grad and pdist to have a number for each pair of rows of self");
}

void transform_bias_rescale(const c10::Stack& stack) {
  const auto &qkv = tensor(stack, 0), &bias = tensor(stack, 1);
  const int64_t heads = stack[2].toInt();
  require(heads > 0, "expected num_heads to be greater than 0");
  if (qkv.is_nested()) return;
  require(qkv.dim() == 3 && qkv.size(2) % (3 * heads) == 0,
          "expected qkv of shape (batch, sequence, 3 * num_heads * n)");
  require(bias.dim() == 1 && bias.size(0) == qkv.size(2), "expected qkv_bias to have the features of qkv");
}

void copy(const c10::Stack& stack) {
  require(tensor(stack, 0).layout() == at::kStrided, "expected self to be a dense tensor");
}

// Quantized numbers have no negative bit, and what reads it later takes the tensor for a plain one.
void negative_view(const c10::Stack& stack) {
  require(!tensor(stack, 0).is_quantized(), "expected a tensor that is not quantized");
}

void has_elements(const c10::Stack& stack) { require(tensor(stack, 0).numel() > 0, "expected a tensor with elements"); }

void fbgemm_matrix(const c10::Stack& stack) {
  require(tensor(stack, 0).dim() == 2 && tensor(stack, 0).numel() > 0, "expected a matrix with elements");
}

void concatenate_out(const c10::Stack& stack) {
  if (stack.size() > 2) require(!stack[0].toListRef().empty(), "expected a non-empty list of Tensors");
}

void foreach_copy(const c10::Stack& stack) {
  const size_t count = stack[0].toListRef().size();
  require(count > 0 && count == stack[1].toListRef().size(), "expected two lists of tensors of the same length, not 0");
}

void fft(const c10::Stack& stack) {
  const int64_t dimensions = tensor(stack, 0).dim();
  for (const int64_t dim : stack[1].toIntVector())
    require(-dimensions <= dim && dim < dimensions, "a dimension is out of range");
}

void coo_to_csr(const c10::Stack& stack) {
  const int64_t size = stack[1].toInt();
  require(size >= 0, "expected size not to be negative");
  require(all_within(tensor(stack, 0), size), "an index lies outside of the size");
}

void csr_to_coo(const c10::Stack& stack) {
  const auto &compressed = tensor(stack, 0), &plain = tensor(stack, 1);
  require(compressed.dim() > 0 && plain.dim() > 0, "expected indices to have dimensions");
  require(all_within(compressed, plain.size(-1) + 1), "a compressed index lies outside of the plain indices");
}

void nested_sizes(const c10::Stack& stack) {
  require(tensor(stack, 0).dim() == 2 && tensor(stack, 0).scalar_type() == at::kLong,
          "expected the sizes to be a matrix of dtype int64");
}

// Direction numbers: 30 bits for each of at most 21201 dimensions.
template <size_t state, size_t dimension>
void sobol(const c10::Stack& stack) {
  const auto& numbers = tensor(stack, state);
  const int64_t count = stack[dimension].toInt();
  require(count > 0 && count <= 21201, "expected dimension to be between 1 and 21201");
  require(numbers.dim() == 2 && numbers.size(0) == count && numbers.size(1) == 30 && numbers.scalar_type() == at::kLong,
          "expected the state to be of dtype int64 and shape (dimension, 30)");
}

void sobol_scramble(const c10::Stack& stack) {
  sobol<0, 2>(stack);
  const auto& ltm = tensor(stack, 1);
  require(ltm.dim() == 3 && ltm.size(0) == stack[2].toInt() && ltm.size(1) == 30 && ltm.size(2) == 30 &&
              ltm.scalar_type() == at::kLong,
          "expected ltm to be of dtype int64 and shape (dimension, 30, 30)");
}

template <size_t quasi>
void sobol_draw(const c10::Stack& stack) {
  sobol<2, 3>(stack);
  const auto& last = tensor(stack, quasi);
  require(last.dim() == 1 && last.size(0) == stack[3].toInt() && last.scalar_type() == at::kLong,
          "expected the last point to be of dtype int64 and shape (dimension,)");
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

Guard find_guard(const std::string& name) {
  static const auto* guards = new std::unordered_map<std::string, Guard>{
      {"aten::_convert_indices_from_coo_to_csr", coo_to_csr},
      {"aten::_convert_indices_from_csr_to_coo", csr_to_coo},
      {"aten::_ctc_loss", ctc_loss},
      {"aten::_ctc_loss_backward", internal<kCtcLoss>},
      {"aten::_embedding_bag_backward", internal<kEmbeddingBag>},
      {"aten::_embedding_bag_dense_backward", internal<kEmbeddingBag>},
      {"aten::_embedding_bag_per_sample_weights_backward", internal<kEmbeddingBag>},
      {"aten::_embedding_bag_sparse_backward", internal<kEmbeddingBag>},
      {"aten::_fft_c2c", fft},
      {"aten::_fft_c2r", fft},
      {"aten::_fft_r2c", fft},
      {"aten::_foreach_copy", foreach_copy},
      {"aten::_linalg_eigvals", eigenvalues},
      {"aten::_native_batch_norm_legit", batch_norm},
      {"aten::_neg_view", negative_view},
      {"aten::_neg_view_copy", negative_view},
      {"aten::_nested_compute_contiguous_strides_offsets", nested_sizes},
      {"aten::_new_zeros_with_same_feature_meta", internal<kNewZeros>},
      {"aten::_nnpack_spatial_convolution", internal<kConv2d>},
      {"aten::_pdist_backward", pdist_backward},
      {"aten::_pdist_forward", pdist_forward},
      {"aten::_remove_batch_dim", internal<kVmap>},
      {"aten::_reshape_alias", internal<kReshape>},
      {"aten::_reshape_alias_copy", internal<kReshape>},
      {"aten::_saturate_weight_to_fp16", has_elements},
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
      {"aten::concat", concatenate_out},
      {"aten::concatenate", concatenate_out},
      {"aten::copy", copy},
      {"aten::ctc_loss", ctc_loss},
      {"aten::fbgemm_linear_quantize_weight", has_elements},
      {"aten::fbgemm_pack_gemm_matrix_fp16", fbgemm_matrix},
      {"aten::fractional_max_pool2d_backward", fractional_pooling_backward<3, 2>},
      {"aten::fractional_max_pool3d_backward", fractional_pooling_backward<3, 3>},
      {"aten::gru", recurrent},
      {"aten::linalg_eigvals", eigenvalues},
      {"aten::lstm", recurrent},
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
  };
  const auto found = guards->find(name);
  return found == guards->end() ? nullptr : found->second;
}

}  // namespace ltn

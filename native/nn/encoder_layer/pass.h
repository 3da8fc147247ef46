#pragma once
#include <optional>

#include "nn/encoder_layer/options.h"
#include "nn/layer_parts.h"

namespace ltn {

// The places of the weights in EncoderLayerParameters; each bias follows its weight.
enum Slot : size_t { kInProjection = 0, kOutProjection = 2, kLinear1 = 4, kLinear2 = 6, kNorm1 = 8, kNorm2 = 10 };

// scaled_dot_product_attention multiplies query and key each by the root of 1 / sqrt(features).
double root_of_scale(int64_t features);
// (length, length): 0 where a position may look, -inf where it may not.
at::Tensor causal_mask(int64_t length);
// (length, batch, heads, features) as the operand of a batched product: (batch * heads, length, features).
at::Tensor as_matrices(const at::Tensor& part);

// The arithmetic of one fused call, on plain tensors below autograd: what the forward pass computed is kept until the
// backward pass has used it.
class EncoderLayerPass {
 public:
  using Parameters = EncoderLayerParameters;

  EncoderLayerPass(const EncoderLayerOptions& options, at::Tensor mask, bool is_causal);

  at::Tensor forward(const at::Tensor& src, const Parameters& parameters, const at::Generator& generator);

  // The gradients of the source (when wanted), which is used twice, and of the parameters. `gradient` is contiguous.
  struct Gradients {
    at::Tensor residual, src;
    Parameters parameters;
  };
  Gradients backward(const at::Tensor& gradient, const Parameters& parameters, bool src_wanted) const;

  // The same forward pass by libtorch's differentiable operators, with the dropout that was drawn.
  at::Tensor replay(const at::Tensor& residual, const at::Tensor& src, const Parameters& parameters) const;

  std::vector<size_t> uses_backward() const;
  size_t stage(size_t input) const;
  bool is_kept(size_t input, bool src_has_gradient) const;
  at::Tensor source() const { return attention_input_.view({length_, batch_, width_}).transpose(0, 1); }

 private:
  at::Tensor normalize(NormPass& norm, const at::Tensor& x, size_t weight, const Parameters& parameters) const;
  at::Tensor normalize_backward(const NormPass& norm, const at::Tensor& gradient, size_t weight,
                                const Parameters& parameters, Gradients& gradients) const;

  // They take and give rows in the order of `src`, save that what attention gives, and its gradient, is in the order
  // (time, batch).
  at::Tensor attention(const at::Tensor& x, const Parameters& parameters, const at::Generator& generator);
  at::Tensor attention_backward(const at::Tensor& gradient, const Parameters& parameters, Gradients& gradients,
                                bool src_wanted) const;
  at::Tensor step_by_step_attention(const at::Generator& generator);
  at::Tensor feed_forward(const at::Tensor& x, const Parameters& parameters, const at::Generator& generator);
  at::Tensor feed_forward_backward(const at::Tensor& gradient, const Parameters& parameters,
                                   Gradients& gradients) const;
  at::Tensor replay_attention(const at::Tensor& x, const Parameters& parameters) const;
  at::Tensor replay_feed_forward(const at::Tensor& x, const Parameters& parameters) const;

  // x + dropout(block): where `time_first`, the rows of the block are in the order (time, batch).
  at::Tensor add_residual(const at::Tensor& x, const at::Tensor& block, const at::Tensor& noise, bool time_first) const;
  at::Tensor noise(at::IntArrayRef sizes, const at::Generator& generator) const;

  const EncoderLayerOptions options_;
  at::Tensor mask_;
  bool is_causal_;
  bool flash_ = false;           // scaled_dot_product_attention's kernel, which it takes without dropout
  bool add_bias_apart_ = false;  // at::linear adds the bias apart where its input is not contiguous
  int64_t batch_ = 0, length_ = 0, width_ = 0;

  NormPass norm1_, norm2_;
  at::Tensor attention_input_;      // (length * batch, width)
  at::Tensor query_, key_, value_;  // (length, batch, heads, features); the first two scaled unless `flash_`
  at::Tensor probabilities_, probabilities_noise_, dropped_probabilities_;  // (batch * heads, length, length)
  at::Tensor flash_output_, logsumexp_;
  at::Tensor context_;                                               // (length * batch, width)
  at::Tensor attention_noise_;                                       // (length, batch, width)
  at::Tensor inner_input_, inner_, active_, inner_noise_, dropped_;  // (rows, width or feed-forward width)
  at::Tensor output_noise_;                                          // (rows, width)
};

}  // namespace ltn

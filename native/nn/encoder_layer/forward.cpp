#include <cmath>
#include <limits>

#include "nn/elementwise.h"
#include "nn/encoder_layer/pass.h"
#include "random/bernoulli.h"

namespace ltn {

double root_of_scale(int64_t features) { return std::sqrt(1.0 / std::sqrt(static_cast<double>(features))); }

at::Tensor causal_mask(int64_t length) {
  return at::full({length, length}, -std::numeric_limits<double>::infinity(), at::kFloat).triu_(1);
}

EncoderLayerPass::EncoderLayerPass(const EncoderLayerOptions& options, at::Tensor mask, bool is_causal)
    : options_(options), mask_(std::move(mask)), is_causal_(is_causal) {}

at::Tensor EncoderLayerPass::noise(at::IntArrayRef sizes, const at::Generator& generator) const {
  return options_.dropout > 0 ? dropout_noise(sizes, options_.dropout, generator) : at::Tensor();
}

at::Tensor EncoderLayerPass::normalize(NormPass& norm, const at::Tensor& x, size_t weight, const Parameters& p) const {
  return norm.forward(x, p[weight], p[weight + 1], options_.layer_norm_eps);
}

at::Tensor EncoderLayerPass::add_residual(const at::Tensor& x, const at::Tensor& block, const at::Tensor& noise,
                                          bool time_first) const {
  const bool swapped = time_first && options_.batch_first;
  if (!swapped && !noise.defined()) return sum(x, block.view(x.sizes()));
  at::Tensor result = at::empty(x.sizes(), at::kFloat);
  add_dropped({x.size(0), x.size(1), width_, swapped}, floats(x), floats(block), floats(noise),
              writable_floats(result));
  return result;
}

at::Tensor EncoderLayerPass::forward(const at::Tensor& src, const Parameters& p, const at::Generator& generator) {
  batch_ = src.size(options_.batch_first ? 0 : 1);
  length_ = src.size(options_.batch_first ? 1 : 0);
  width_ = src.size(2);
  at::Tensor x = options_.norm_first ? normalize(norm1_, src, kNorm1, p) : src;
  at::Tensor block = attention(x, p, generator);
  attention_noise_ = noise(block.sizes(), generator);
  at::Tensor residual = add_residual(src, block, attention_noise_, true);
  if (options_.norm_first) {
    x = normalize(norm2_, residual, kNorm2, p);
  } else {
    residual = x = normalize(norm1_, residual, kNorm1, p);
  }
  block = feed_forward(x, p, generator);
  output_noise_ = noise(block.sizes(), generator);
  const at::Tensor output = add_residual(residual, block, output_noise_, false);
  return options_.norm_first ? output : normalize(norm2_, output, kNorm2, p);
}

at::Tensor EncoderLayerPass::attention(const at::Tensor& x, const Parameters& p, const at::Generator& generator) {
  const at::Tensor by_time = options_.batch_first ? x.transpose(1, 0) : x;
  add_bias_apart_ = !by_time.is_contiguous();
  attention_input_ = by_time.reshape({length_ * batch_, width_});
  const at::Tensor weight = p[kInProjection].t();
  const at::Tensor projected =
      add_bias_apart_ ? at::mm(attention_input_, weight) : at::addmm(p[kInProjection + 1], attention_input_, weight);

  const int64_t features = width_ / options_.nhead;
  const std::array<int64_t, 4> sizes = {length_, batch_, options_.nhead, features};
  query_ = at::empty(sizes, at::kFloat);
  key_ = at::empty(sizes, at::kFloat);
  // As a third of one block, as in Python: products may round differently where the address is aligned differently.
  value_ = at::empty({3, length_, batch_, options_.nhead, features}, at::kFloat).select(0, 2);
  const auto by_head = [](const at::Tensor& part) { return part.permute({1, 2, 0, 3}); };
  flash_ = options_.dropout == 0 &&
           at::_fused_sdp_choice(by_head(query_), by_head(key_), by_head(value_),
                                 mask_.defined() ? std::make_optional(mask_) : std::nullopt, 0.0, is_causal_) == 1;
  const float scale = flash_ ? 1.0F : static_cast<float>(root_of_scale(features));
  split_projection({length_ * batch_, width_, scale}, floats(projected),
                   add_bias_apart_ ? floats(p[kInProjection + 1]) : nullptr, writable_floats(query_),
                   writable_floats(key_), writable_floats(value_));
  if (flash_) {
    std::tie(flash_output_, logsumexp_) = at::_scaled_dot_product_flash_attention_for_cpu(
        by_head(query_), by_head(key_), by_head(value_), 0.0, is_causal_,
        mask_.defined() ? std::make_optional(mask_) : std::nullopt);
    context_ = flash_output_.permute({2, 0, 1, 3}).reshape({length_ * batch_, width_});
  } else {
    const at::Tensor attended = step_by_step_attention(generator);
    context_ = attended.view({batch_, options_.nhead, length_, features})
                   .permute({2, 0, 1, 3})
                   .reshape({length_ * batch_, width_});
  }
  return linear_rows(context_, p[kOutProjection], p[kOutProjection + 1]).view({length_, batch_, width_});
}

at::Tensor as_matrices(const at::Tensor& part) {
  const int64_t length = part.size(0), matrices = part.size(1) * part.size(2), features = part.size(3);
  return part.as_strided({matrices, length, features}, {features, matrices * features, 1});
}

// scaled_dot_product_attention's composition of operators, which it takes with dropout.
at::Tensor EncoderLayerPass::step_by_step_attention(const at::Generator& generator) {
  at::Tensor scores = at::bmm(as_matrices(query_), as_matrices(key_).transpose(1, 2));
  const at::Tensor by_head = scores.view({batch_, options_.nhead, length_, length_});
  if (is_causal_)
    by_head.add_(causal_mask(length_));
  else if (mask_.defined())
    by_head.add_(mask_);
  probabilities_ = at::_softmax(scores, -1, false);
  clear_masked_rows(floats(scores), writable_floats(probabilities_), batch_ * options_.nhead * length_, length_);
  probabilities_noise_ = noise(scores.sizes(), generator);
  dropped_probabilities_ =
      probabilities_noise_.defined() ? product(probabilities_, probabilities_noise_) : probabilities_;
  return at::bmm(dropped_probabilities_, as_matrices(value_));
}

at::Tensor EncoderLayerPass::feed_forward(const at::Tensor& x, const Parameters& p, const at::Generator& generator) {
  inner_input_ = x.view({length_ * batch_, width_});
  inner_ = linear_rows(inner_input_, p[kLinear1], p[kLinear1 + 1]);
  active_ = options_.gelu ? at::gelu(inner_) : at::relu(inner_);
  inner_noise_ = noise(active_.sizes(), generator);
  dropped_ = inner_noise_.defined() ? product(active_, inner_noise_) : active_;
  return linear_rows(dropped_, p[kLinear2], p[kLinear2 + 1]);
}

}  // namespace ltn

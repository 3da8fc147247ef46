#include "nn/elementwise.h"
#include "nn/encoder_layer/pass.h"

namespace ltn {

at::Tensor EncoderLayerPass::normalize_backward(const NormPass& norm, const at::Tensor& gradient, size_t weight,
                                                const Parameters& p, Gradients& gradients) const {
  return norm.backward(gradient, p[weight], p[weight + 1], gradients.parameters[weight],
                       gradients.parameters[weight + 1]);
}

EncoderLayerPass::Gradients EncoderLayerPass::backward(const at::Tensor& gradient, const Parameters& p,
                                                       bool src_wanted) const {
  Gradients gradients;
  if (options_.norm_first) {
    const at::Tensor inner = feed_forward_backward(gradient, p, gradients);
    const at::Tensor residual = sum(gradient, normalize_backward(norm2_, inner, kNorm2, p, gradients));
    // The norm's own parameters want this gradient even where the source does not.
    const at::Tensor attended = attention_backward(residual, p, gradients, true);
    const at::Tensor normed =
        normalize_backward(norm1_, options_.batch_first ? attended.transpose(1, 0) : attended, kNorm1, p, gradients);
    if (src_wanted) {
      gradients.residual = residual;
      gradients.src = normed;
    }
    return gradients;
  }
  const at::Tensor output = normalize_backward(norm2_, gradient, kNorm2, p, gradients);
  const at::Tensor normed = sum(output, feed_forward_backward(output, p, gradients));
  const at::Tensor residual = normalize_backward(norm1_, normed, kNorm1, p, gradients);
  const at::Tensor attended = attention_backward(residual, p, gradients, src_wanted);
  if (src_wanted) {
    gradients.residual = residual;
    gradients.src = options_.batch_first ? attended.transpose(1, 0) : attended;
  }
  return gradients;
}

// A linear layer gives its bias's gradient before its weight's, a normalisation the other way round.
std::vector<size_t> EncoderLayerPass::uses_backward() const {
  if (options_.norm_first) return {9, 8, 7, 6, 12, 13, 0, 5, 4, 3, 2, 1, 10, 11};
  return {12, 13, 9, 8, 7, 6, 10, 11, 0, 5, 4, 3, 2, 1};
}

// The source comes first, and with it what it is given to.
size_t EncoderLayerPass::stage(size_t input) const {
  static constexpr std::array<size_t, 6> before = {1, 2, 4, 5, 0, 3}, behind = {0, 1, 3, 4, 2, 5};
  return input == 0 ? 0 : (options_.norm_first ? before : behind)[(input - 1) / 2];
}

// A product keeps its two sides (a copy of one that it has to make contiguous), and a weight only where the other side
// wants a gradient; a normalisation keeps all.
bool EncoderLayerPass::is_kept(size_t input, bool src_has_gradient) const {
  if (input == 0) return options_.norm_first || !add_bias_apart_;
  if (input > kNorm1) return true;
  const size_t slot = input - 1;
  return slot % 2 == 0 && (slot != kInProjection || options_.norm_first || src_has_gradient);
}

at::Tensor EncoderLayerPass::feed_forward_backward(const at::Tensor& gradient, const Parameters& p,
                                                   Gradients& gradients) const {
  const at::Tensor rows = gradient.view({length_ * batch_, width_});
  const at::Tensor output = output_noise_.defined() ? product(rows, output_noise_) : rows;
  at::Tensor active = linear_rows_backward(output, dropped_, p[kLinear2], gradients.parameters[kLinear2],
                                           &gradients.parameters[kLinear2 + 1]);
  if (inner_noise_.defined()) active = product(active, inner_noise_);
  const at::Tensor inner =
      options_.gelu ? at::gelu_backward(active, inner_) : at::threshold_backward(active, active_, 0);
  return linear_rows_backward(inner, inner_input_, p[kLinear1], gradients.parameters[kLinear1],
                              &gradients.parameters[kLinear1 + 1])
      .view(gradient.sizes());
}

at::Tensor EncoderLayerPass::attention_backward(const at::Tensor& gradient, const Parameters& p, Gradients& gradients,
                                                bool src_wanted) const {
  const int64_t features = width_ / options_.nhead, rows = length_ * batch_;
  at::Tensor output = gradient;
  if (attention_noise_.defined() || options_.batch_first) {
    output = at::empty({length_, batch_, width_}, at::kFloat);
    drop_rows({gradient.size(0), gradient.size(1), width_, options_.batch_first}, floats(gradient),
              floats(attention_noise_), writable_floats(output));
  }
  output = output.view({rows, width_});
  const at::Tensor context =
      linear_rows_backward(output, context_, p[kOutProjection], gradients.parameters[kOutProjection],
                           &gradients.parameters[kOutProjection + 1])
          .view({length_, batch_, options_.nhead, features});

  at::Tensor query, key, value;  // (batch, heads, length, features)
  float scale = 1;
  if (flash_) {
    const auto by_head = [](const at::Tensor& part) { return part.permute({1, 2, 0, 3}); };
    std::tie(query, key, value) = at::_scaled_dot_product_flash_attention_for_cpu_backward(
        by_head(context), by_head(query_), by_head(key_), by_head(value_), flash_output_, logsumexp_, 0.0, is_causal_,
        mask_.defined() ? std::make_optional(mask_) : std::nullopt);
  } else {
    scale = static_cast<float>(root_of_scale(features));
    const at::Tensor attended = as_matrices(context);
    const std::array<int64_t, 4> sizes = {batch_, options_.nhead, length_, features};
    value = at::bmm(dropped_probabilities_.transpose(1, 2), attended).view(sizes);
    at::Tensor scores = at::bmm(attended, as_matrices(value_).transpose(1, 2));
    if (probabilities_noise_.defined()) scores = product(scores, probabilities_noise_);
    scores = at::_softmax_backward_data(scores, probabilities_, -1, at::kFloat);
    key = at::bmm(as_matrices(query_).transpose(1, 2), scores)
              .view({batch_, options_.nhead, features, length_})
              .transpose(2, 3);
    query = at::bmm(scores, as_matrices(key_)).view(sizes);
  }
  const at::Tensor projected = at::empty({length_, batch_, 3 * width_}, at::kFloat);
  const auto gather = [&](const at::Tensor& part, float by, int64_t place) {
    const auto strides = part.strides();
    gather_part(
        {batch_, options_.nhead, length_, features, {strides[0], strides[1], strides[2], strides[3]}, by, place},
        floats(part), writable_floats(projected));
  };
  gather(query, scale, 0);
  gather(key, scale, 1);
  gather(value, 1, 2);

  const at::Tensor flat = projected.view({rows, 3 * width_});
  gradients.parameters[kInProjection + 1] =
      add_bias_apart_ ? at::sum(projected, at::IntArrayRef{0, 1}) : at::sum(flat, {0});
  gradients.parameters[kInProjection] = at::mm(flat.t(), attention_input_);
  if (!src_wanted) return {};
  return at::mm(flat, p[kInProjection]).view({length_, batch_, width_});
}

}  // namespace ltn

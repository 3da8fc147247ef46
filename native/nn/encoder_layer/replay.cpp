#include <ATen/TensorOperators.h>

#include "nn/encoder_layer/pass.h"

namespace ltn {

namespace {

at::Tensor dropped(const at::Tensor& x, const at::Tensor& noise) { return noise.defined() ? x * noise : x; }

}  // namespace

at::Tensor EncoderLayerPass::replay(const at::Tensor& residual, const at::Tensor& src, const Parameters& p) const {
  const auto normalize = [&](const at::Tensor& x, size_t weight) {
    return at::layer_norm(x, {width_}, p[weight], p[weight + 1], options_.layer_norm_eps);
  };
  if (options_.norm_first) {
    const at::Tensor x = residual + replay_attention(normalize(src, kNorm1), p);
    return x + replay_feed_forward(normalize(x, kNorm2), p);
  }
  const at::Tensor x = normalize(residual + replay_attention(src, p), kNorm1);
  return normalize(x + replay_feed_forward(x, p), kNorm2);
}

at::Tensor EncoderLayerPass::replay_feed_forward(const at::Tensor& x, const Parameters& p) const {
  const at::Tensor inner = at::linear(x, p[kLinear1], p[kLinear1 + 1]);
  const auto shaped = [&](const at::Tensor& noise, int64_t width) {
    return noise.defined() ? noise.view({x.size(0), x.size(1), width}) : noise;
  };
  const at::Tensor active =
      dropped(options_.gelu ? at::gelu(inner) : at::relu(inner), shaped(inner_noise_, inner.size(2)));
  return dropped(at::linear(active, p[kLinear2], p[kLinear2 + 1]), shaped(output_noise_, width_));
}

at::Tensor EncoderLayerPass::replay_attention(const at::Tensor& input, const Parameters& p) const {
  const int64_t heads = options_.nhead, features = width_ / heads;
  const at::Tensor x = options_.batch_first ? input.transpose(1, 0) : input;
  const at::Tensor projected = at::linear(x, p[kInProjection], p[kInProjection + 1])
                                   .unflatten(-1, {3, width_})
                                   .unsqueeze(0)
                                   .transpose(0, -2)
                                   .squeeze(-2)
                                   .contiguous();
  const auto by_head = [&](int64_t i) {
    return projected.select(0, i)
        .view({length_, batch_ * heads, features})
        .transpose(0, 1)
        .view({batch_, heads, length_, features});
  };
  std::optional<at::Tensor> mask;
  if (mask_.defined()) mask = mask_;
  at::Tensor output;
  if (probabilities_noise_.defined()) {
    const double scale = root_of_scale(features);
    at::Tensor scores = at::matmul(by_head(0) * scale, by_head(1).transpose(-2, -1) * scale);
    if (is_causal_) mask = causal_mask(length_);
    if (mask) scores = scores + *mask;
    const at::Tensor probabilities = at::_safe_softmax(scores, -1);
    output = at::matmul(probabilities * probabilities_noise_.view(probabilities.sizes()), by_head(2));
  } else {
    output = at::scaled_dot_product_attention(by_head(0), by_head(1), by_head(2), mask, 0.0, is_causal_);
  }
  output = output.permute({2, 0, 1, 3}).reshape({batch_ * length_, width_});
  output = at::linear(output, p[kOutProjection], p[kOutProjection + 1]).view({length_, batch_, width_});
  if (!options_.batch_first) return dropped(output, attention_noise_);
  return dropped(output.transpose(1, 0),
                 attention_noise_.defined() ? attention_noise_.transpose(1, 0) : attention_noise_);
}

}  // namespace ltn

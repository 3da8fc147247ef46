#include "nn/encoder_layer/layer.h"

#include <ATen/autocast_mode.h>
#include <c10/util/ScopeExit.h>

#include "napi/environment.h"
#include "nn/encoder_layer/fused.h"
#include "nn/self_attention.h"

namespace ltn {

// As small as can be: libtorch's module makes and draws parameters, which no call uses.
EncoderLayer::EncoderLayer()
    : torch::nn::TransformerEncoderLayerImpl(torch::nn::TransformerEncoderLayerOptions(1, 1).dim_feedforward(1)) {
  lend({}, {});
}

void EncoderLayer::lend(const EncoderLayerOptions& options, const EncoderLayerParameters& parameters) {
  lent_ = options;
  self_attn->options.embed_dim(options.d_model).num_heads(options.nhead).dropout(options.dropout);
  at::Tensor* const slots[] = {&self_attn->in_proj_weight,
                               &self_attn->in_proj_bias,
                               &self_attn->out_proj->weight,
                               &self_attn->out_proj->bias,
                               &linear1->weight,
                               &linear1->bias,
                               &linear2->weight,
                               &linear2->bias,
                               &norm1->weight,
                               &norm1->bias,
                               &norm2->weight,
                               &norm2->bias};
  for (size_t i = 0; i < parameters.size(); ++i) *slots[i] = parameters[i];
}

at::Tensor EncoderLayer::normalize(const torch::nn::LayerNormImpl& norm, const at::Tensor& x) const {
  return at::layer_norm(x, {lent_.d_model}, norm.weight, norm.bias, lent_.layer_norm_eps);
}

at::Tensor EncoderLayer::self_attention_block(const at::Tensor& x, const at::Tensor& mask, const at::Tensor& padding,
                                              bool is_causal) {
  const at::Tensor attended = self_attention(*self_attn, x, mask, padding, is_causal, lent_.batch_first);
  return at::dropout(attended, lent_.dropout, /*train=*/true);
}

at::Tensor EncoderLayer::feed_forward_block(const at::Tensor& x) {
  const at::Tensor inner = at::linear(x, linear1->weight, linear1->bias);
  const at::Tensor active = at::dropout(lent_.gelu ? at::gelu(inner) : at::relu(inner), lent_.dropout, /*train=*/true);
  return at::dropout(at::linear(active, linear2->weight, linear2->bias), lent_.dropout, /*train=*/true);
}

std::optional<at::Tensor> EncoderLayer::try_fused_training(const EncoderLayerParameters& parameters,
                                                           const at::Tensor& src, const at::Tensor& src_mask,
                                                           const at::Tensor& padding, bool is_causal) {
  if (src.dim() != 3 || at::autocast::is_autocast_enabled(at::kCPU)) return std::nullopt;
  const auto [mask, causal] = attention_mask_for(src_mask, padding, is_causal, src.size(lent_.batch_first ? 0 : 1),
                                                 lent_.nhead, src.size(lent_.batch_first ? 1 : 0));
  if (!can_fuse_encoder_layer(lent_, src, parameters, mask, causal)) return std::nullopt;
  return fused_encoder_layer(lent_, src, parameters, mask, causal, Environment::current()->default_cpu_generator);
}

at::Tensor EncoderLayer::forward(const EncoderLayerOptions& options, const EncoderLayerParameters& parameters,
                                 const at::Tensor& src, const at::Tensor& src_mask,
                                 const at::Tensor& src_key_padding_mask, bool is_causal) {
  lend(options, parameters);
  const auto give_back = c10::make_scope_exit([&] { lend({}, {}); });
  if (const auto output = try_fused_training(parameters, src, src_mask, src_key_padding_mask, is_causal))
    return *output;
  const auto attend = [&](const at::Tensor& x) {
    return self_attention_block(x, src_mask, src_key_padding_mask, is_causal);
  };
  if (options.norm_first) {
    const at::Tensor x = src + attend(normalize(*norm1, src));
    return x + feed_forward_block(normalize(*norm2, x));
  }
  const at::Tensor x = normalize(*norm1, src + attend(src));
  return normalize(*norm2, x + feed_forward_block(x));
}

}  // namespace ltn

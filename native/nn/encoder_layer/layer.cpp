#include "nn/encoder_layer/layer.h"

#include <ATen/autocast_mode.h>

#include "napi/environment.h"
#include "nn/encoder_layer/fused.h"
#include "nn/masks.h"
#include "nn/self_attention.h"

namespace ltn {

namespace {

torch::nn::TransformerEncoderLayerOptions libtorch_options(const EncoderLayerOptions& options) {
  return torch::nn::TransformerEncoderLayerOptions(options.d_model, options.nhead)
      .dim_feedforward(options.dim_feedforward)
      .dropout(options.dropout);
}

}  // namespace

EncoderLayer::EncoderLayer(const EncoderLayerOptions& options)
    : torch::nn::TransformerEncoderLayerImpl(libtorch_options(options)), python_options_(options) {
  norm1->options.eps(options.layer_norm_eps);
  norm2->options.eps(options.layer_norm_eps);
}

void EncoderLayer::drop_biases() {
  const auto& o = python_options_;
  namespace nn = torch::nn;
  self_attn = replace_module(
      "self_attn",
      nn::MultiheadAttention(nn::MultiheadAttentionOptions(o.d_model, o.nhead).dropout(o.dropout).bias(false)));
  linear1 = replace_module("linear1", nn::Linear(nn::LinearOptions(o.d_model, o.dim_feedforward).bias(false)));
  linear2 = replace_module("linear2", nn::Linear(nn::LinearOptions(o.dim_feedforward, o.d_model).bias(false)));
  norm1->bias.reset();
  norm2->bias.reset();
}

std::array<at::Tensor*, EncoderLayer::kParameters> EncoderLayer::parameter_slots() {
  return {&self_attn->in_proj_weight,
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
}

at::Tensor EncoderLayer::normalize(const torch::nn::LayerNormImpl& norm, const at::Tensor& x) const {
  return at::layer_norm(x, {python_options_.d_model}, norm.weight, norm.bias, python_options_.layer_norm_eps);
}

at::Tensor EncoderLayer::self_attention_block(const at::Tensor& x, const at::Tensor& mask, const at::Tensor& padding,
                                              bool is_causal, bool training) {
  const at::Tensor attended =
      self_attention(*self_attn, x, mask, padding, is_causal, python_options_.batch_first, training);
  return at::dropout(attended, python_options_.dropout, training);
}

at::Tensor EncoderLayer::feed_forward_block(const at::Tensor& x, bool training) {
  const at::Tensor inner = at::linear(x, linear1->weight, linear1->bias);
  const at::Tensor active = python_options_.gelu ? at::gelu(inner) : at::relu(inner);
  const at::Tensor dropped = at::dropout(active, python_options_.dropout, training);
  return at::dropout(at::linear(dropped, linear2->weight, linear2->bias), python_options_.dropout, training);
}

// Python asks whether autocast is on of CUDA, whatever the device.
bool EncoderLayer::may_use_fused_kernel(const at::Tensor& src, bool masked, bool training) {
  if (training || src.dim() != 3 || !python_options_.batch_first || !python_options_.bias ||
      python_options_.nhead % 2 == 1 || (src.is_nested() && masked) || at::autocast::is_autocast_enabled(at::kCUDA))
    return false;
  if (!at::GradMode::is_enabled()) return true;
  if (src.requires_grad()) return false;
  for (const auto* parameter : parameter_slots())
    if (parameter->requires_grad()) return false;
  return true;
}

at::Tensor EncoderLayer::fused_forward(const at::Tensor& src, const at::Tensor& mask, const at::Tensor& padding) {
  const auto [merged, kind] = merge_masks(mask, padding, src, python_options_.nhead);
  return at::_transformer_encoder_layer_fwd(
      src, python_options_.d_model, python_options_.nhead, self_attn->in_proj_weight, self_attn->in_proj_bias,
      self_attn->out_proj->weight, self_attn->out_proj->bias, python_options_.gelu, python_options_.norm_first,
      python_options_.layer_norm_eps, norm1->weight, norm1->bias, norm2->weight, norm2->bias, linear1->weight,
      linear1->bias, linear2->weight, linear2->bias, merged, kind);
}

std::optional<at::Tensor> EncoderLayer::try_fused_training(const at::Tensor& src, const at::Tensor& src_mask,
                                                           const at::Tensor& padding, bool is_causal, bool training) {
  const auto& o = python_options_;
  if (!o.bias || src.dim() != 3 || at::autocast::is_autocast_enabled(at::kCPU)) return std::nullopt;
  EncoderLayerParameters parameters;
  const auto slots = parameter_slots();
  for (size_t i = 0; i < slots.size(); ++i) parameters[i] = *slots[i];
  const FusedEncoderLayerOptions options = {.heads = o.nhead,
                                            .dropout = training ? o.dropout : 0.0,
                                            .layer_norm_eps = o.layer_norm_eps,
                                            .gelu = o.gelu,
                                            .batch_first = o.batch_first,
                                            .norm_first = o.norm_first};
  const auto [mask, causal] = attention_mask_for(src_mask, padding, is_causal, src.size(o.batch_first ? 0 : 1), o.nhead,
                                                 src.size(o.batch_first ? 1 : 0));
  if (!can_fuse_encoder_layer(options, src, parameters, mask, causal)) return std::nullopt;
  return fused_encoder_layer(options, src, parameters, mask, causal, Environment::current()->default_cpu_generator);
}

at::Tensor EncoderLayer::forward(const at::Tensor& src, const at::Tensor& src_mask,
                                 const at::Tensor& src_key_padding_mask, bool is_causal, bool training) {
  const at::Tensor padding = canonical_mask(src_key_padding_mask, "src_key_padding_mask", src.scalar_type());
  const at::Tensor mask = canonical_mask(src_mask, "src_mask", src.scalar_type());
  if (may_use_fused_kernel(src, mask.defined() || padding.defined(), training))
    return fused_forward(src, mask, padding);
  if (const auto output = try_fused_training(src, mask, padding, is_causal, training)) return *output;
  if (python_options_.norm_first) {
    const at::Tensor x = src + self_attention_block(normalize(*norm1, src), mask, padding, is_causal, training);
    return x + feed_forward_block(normalize(*norm2, x), training);
  }
  const at::Tensor x = normalize(*norm1, src + self_attention_block(src, mask, padding, is_causal, training));
  return normalize(*norm2, x + feed_forward_block(x, training));
}

}  // namespace ltn

#include "nn/encoder_layer/fused.h"

#include "nn/encoder_layer/pass.h"
#include "nn/fused_node.h"

namespace ltn {

bool can_fuse_encoder_layer(const EncoderLayerOptions& options, const at::Tensor& src,
                            const EncoderLayerParameters& parameters, const at::Tensor& mask, bool is_causal) {
  if (is_watched() || !at::GradMode::is_enabled() || !is_plain_variable(src) || src.dim() != 3 || src.numel() == 0)
    return false;
  // at::dropout has a case of its own for 1; products with a dimension of 1 take other strides.
  if (options.dropout >= 1 || src.size(2) == 1 || (is_causal && mask.defined())) return false;
  if (mask.defined() && (mask.requires_grad() || !mask.is_cpu() || mask.scalar_type() != at::kFloat)) return false;
  for (const auto& parameter : parameters)
    if (!is_plain_variable(parameter) || !parameter.requires_grad()) return false;
  const int64_t width = src.size(2);
  const auto linear = [&](size_t weight, int64_t out, int64_t in) {
    return is_linear(parameters[weight], parameters[weight + 1], out, in);
  };
  const auto norm = [&](size_t weight) { return is_norm(parameters[weight], parameters[weight + 1], width); };
  if (width != options.d_model || width % options.nhead != 0 || parameters[kLinear1].dim() != 2) return false;
  const int64_t inner = parameters[kLinear1].size(0);
  return inner > 1 && linear(kInProjection, 3 * width, width) && linear(kOutProjection, width, width) &&
         linear(kLinear1, inner, width) && linear(kLinear2, width, inner) && norm(kNorm1) && norm(kNorm2);
}

at::Tensor fused_encoder_layer(const EncoderLayerOptions& options, const at::Tensor& src,
                               const EncoderLayerParameters& parameters, const at::Tensor& mask, bool is_causal,
                               const at::Generator& generator) {
  EncoderLayerPass pass(options, mask, is_causal);
  at::Tensor output;
  {
    const at::AutoDispatchBelowADInplaceOrView below_autograd;
    output = pass.forward(src, parameters, generator);
  }
  set_fused_history(output, std::move(pass), src, parameters,
                    options.norm_first ? "AddBackward0" : "NativeLayerNormBackward0");
  return output;
}

}  // namespace ltn

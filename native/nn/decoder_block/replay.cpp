#include "nn/decoder_block/pass.h"

namespace ltn {

at::Tensor DecoderBlockPass::replay(const at::Tensor& residual, const at::Tensor& src, const Parameters& p) const {
  const int64_t width = src.size(2);
  const at::Tensor x = at::layer_norm(src, {width}, p[kNorm1], p[kNorm1 + 1], options_.eps1);
  const auto [query, key, value] = split(at::linear(x, p[kQkv], p[kQkv + 1]));
  const at::Tensor attended = at::scaled_dot_product_attention(query, key, value, std::nullopt, 0.0, true);
  const at::Tensor context = attended.transpose(1, 2).contiguous().view(src.sizes());
  const at::Tensor sum = residual + at::linear(context, p[kProjection], p[kProjection + 1]);
  const at::Tensor inner =
      at::linear(at::layer_norm(sum, {width}, p[kNorm2], p[kNorm2 + 1], options_.eps2), p[kExpand], p[kExpand + 1]);
  return sum + at::linear(options_.gelu ? at::gelu(inner) : at::relu(inner), p[kContract], p[kContract + 1]);
}

}  // namespace ltn

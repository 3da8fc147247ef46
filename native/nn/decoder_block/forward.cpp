#include "nn/decoder_block/pass.h"

namespace ltn {

at::Tensor DecoderBlockPass::rows_of(const at::Tensor& rows, int64_t index) const {
  if (parts_ == 1) return rows;
  const int64_t count = rows.size(0) / parts_;
  return rows.narrow(0, index * count, count);
}

at::Tensor DecoderBlockPass::by_head(const at::Tensor& part) const {
  return part.view({part.size(0), part.size(1), options_.heads, part.size(2) / options_.heads}).transpose(1, 2);
}

std::array<at::Tensor, 3> DecoderBlockPass::split(const at::Tensor& projected) const {
  const int64_t width = projected.size(2) / 3;
  const auto part = [&](int64_t i) { return by_head(projected.narrow(2, i * width, width)); };
  return {part(0), part(1), part(2)};
}

namespace {

void linear_out(at::Tensor output, const at::Tensor& rows, const at::Tensor& weight, const at::Tensor& bias) {
  if (bias.defined())
    at::addmm_out(output, bias, rows, weight.t());
  else
    at::mm_out(output, rows, weight.t());
}

}  // namespace

at::Tensor DecoderBlockPass::forward(const at::Tensor& src, const Parameters& p) {
  const int64_t rows = src.size(0) * src.size(1), width = src.size(2), inner = p[kExpand].size(0);
  const auto buffer = [&](int64_t columns) { return at::empty({rows, columns}, at::kFloat); };
  attention_input_ = buffer(width);
  context_ = buffer(width);
  inner_input_ = buffer(width);
  inner_ = buffer(inner);
  active_ = buffer(inner);
  at::Tensor output = at::empty(src.sizes(), at::kFloat);
  part_.resize(parts_);
  each_part([&](int64_t index) { forward_part(part_[index], index, rows_of(src, index), p, output); });
  return output;
}

void DecoderBlockPass::forward_part(Part& part, int64_t index, const at::Tensor& src, const Parameters& p,
                                    const at::Tensor& output) {
  const int64_t batch = src.size(0), length = src.size(1), width = src.size(2);
  const at::Tensor attention_input = rows_of(attention_input_, index), context = rows_of(context_, index),
                   inner_input = rows_of(inner_input_, index), inner = rows_of(inner_, index);
  at::Tensor active = rows_of(active_, index), sum = rows_of(output, index);

  attention_input.copy_(part.norm1.forward(src, p[kNorm1], p[kNorm1 + 1], options_.eps1).view({-1, width}));
  part.heads = split(linear_rows(attention_input, p[kQkv], p[kQkv + 1]).view({batch, length, 3 * width}));
  std::tie(part.flash_output, part.logsumexp) = at::_scaled_dot_product_flash_attention_for_cpu(
      part.heads[0], part.heads[1], part.heads[2], 0.0, /*is_causal=*/true);
  context.view({batch, length, options_.heads, width / options_.heads}).copy_(part.flash_output.transpose(1, 2));
  const at::Tensor residual = at::add(src, linear_rows(context, p[kProjection], p[kProjection + 1]).view(src.sizes()));

  inner_input.copy_(part.norm2.forward(residual, p[kNorm2], p[kNorm2 + 1], options_.eps2).view({-1, width}));
  linear_out(inner, inner_input, p[kExpand], p[kExpand + 1]);
  if (options_.gelu)
    at::gelu_out(active, inner);
  else
    at::clamp_min_out(active, inner, 0);
  at::add_out(sum, residual, linear_rows(active, p[kContract], p[kContract + 1]).view(src.sizes()));
}

}  // namespace ltn

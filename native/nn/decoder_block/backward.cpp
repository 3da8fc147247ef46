#include "nn/decoder_block/pass.h"

namespace ltn {

DecoderBlockPass::Gradients DecoderBlockPass::backward(const at::Tensor& gradient, const Parameters& p,
                                                       bool src_wanted) const {
  const int64_t rows = inner_.size(0), width = gradient.size(2);
  const RowGradients of_rows = {.residual = at::empty({rows, width}, at::kFloat),
                                .inner = at::empty(inner_.sizes(), at::kFloat),
                                .projected = at::empty({rows, 3 * width}, at::kFloat),
                                .src = src_wanted ? at::empty(gradient.sizes(), at::kFloat) : at::Tensor()};
  std::vector<Gradients> own(parts_);
  each_part([&](int64_t index) { backward_part(index, rows_of(gradient, index), p, of_rows, own[index], src_wanted); });

  Gradients gradients = std::move(own[0]);
  if (src_wanted) {
    gradients.residual = of_rows.residual.view(gradient.sizes());
    gradients.src = of_rows.src;
  }
  // In the order of the threads among which libtorch's normalisation divides the rows.
  for (int64_t index = 1; index < parts_; ++index)
    for (const size_t slot : {kNorm1 + 0, kNorm1 + 1, kNorm2 + 0, kNorm2 + 1})
      if (p[slot].defined()) gradients.parameters[slot].add_(own[index].parameters[slot]);
  struct OfWeight {
    size_t weight;
    at::Tensor upstream, input;
  };
  const std::array<OfWeight, 4> of_weights = {{{kContract, gradient.view({rows, width}), active_},
                                               {kExpand, of_rows.inner, inner_input_},
                                               {kProjection, of_rows.residual, context_},
                                               {kQkv, of_rows.projected, attention_input_}}};
  for (const auto& [weight, upstream, input] : of_weights) {
    gradients.parameters[weight] = at::empty(p[weight].sizes(), at::kFloat);
    if (p[weight + 1].defined()) gradients.parameters[weight + 1] = at::sum(upstream, {0});
  }
  each_part([&](int64_t index) {
    for (const auto& [weight, upstream, input] : of_weights) {
      at::Tensor result = rows_of(gradients.parameters[weight], index);
      const int64_t count = result.size(0);
      at::mm_out(result, upstream.narrow(1, index * count, count).t(), input);
    }
  });
  return gradients;
}

void DecoderBlockPass::backward_part(int64_t index, const at::Tensor& gradient, const Parameters& p,
                                     const RowGradients& rows, Gradients& own, bool src_wanted) const {
  const Part& part = part_[index];
  const int64_t batch = gradient.size(0), length = gradient.size(1), width = gradient.size(2);
  at::Tensor residual = rows_of(rows.residual, index), inner = rows_of(rows.inner, index),
             projected = rows_of(rows.projected, index).view({batch, length, 3 * width});
  const auto norm = [&](const NormPass& pass, const at::Tensor& upstream, size_t weight) {
    return pass
        .backward(upstream.view(gradient.sizes()), p[weight], p[weight + 1], own.parameters[weight],
                  own.parameters[weight + 1])
        .view({-1, width});
  };

  const at::Tensor upstream = gradient.view({-1, width});
  const at::Tensor active = at::mm(upstream, p[kContract]);
  if (options_.gelu)
    at::gelu_backward_out(inner, active, rows_of(inner_, index));
  else
    at::threshold_backward_out(inner, active, rows_of(active_, index), 0);
  at::add_out(residual, upstream, norm(part.norm2, at::mm(inner, p[kExpand]), kNorm2));

  const at::Tensor context = at::mm(residual, p[kProjection]).view(gradient.sizes());
  const auto [query, key, value] = at::_scaled_dot_product_flash_attention_for_cpu_backward(
      by_head(context), part.heads[0], part.heads[1], part.heads[2], part.flash_output, part.logsumexp, 0.0,
      /*is_causal=*/true);
  const auto by_row = [&](const at::Tensor& head) { return head.transpose(1, 2).reshape({batch, length, width}); };
  at::cat_out(projected, {by_row(query), by_row(key), by_row(value)}, 2);
  const at::Tensor normed = norm(part.norm1, at::mm(projected.view({-1, 3 * width}), p[kQkv]), kNorm1);
  if (!src_wanted) return;
  rows_of(rows.src, index).view({-1, width}).copy_(normed);
}

}  // namespace ltn

#include "nn/decoder_block_pass.h"

#include "parallel.h"

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

// Threads of libtorch know nothing of the guards of the one that asks them.
template <class Body>
void each_part(int64_t parts, const Body& body) {
  if (parts == 1) return body(0);
  parallel_each(parts, [&](int64_t index) {
    const at::AutoDispatchBelowADInplaceOrView below_autograd;
    body(index);
  });
}

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
  each_part(parts_, [&](int64_t index) { forward_part(part_[index], index, rows_of(src, index), p, output); });
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

DecoderBlockPass::Gradients DecoderBlockPass::backward(const at::Tensor& gradient, const Parameters& p,
                                                       bool src_wanted) const {
  const int64_t rows = inner_.size(0), width = gradient.size(2);
  const RowGradients of_rows = {.residual = at::empty({rows, width}, at::kFloat),
                                .inner = at::empty(inner_.sizes(), at::kFloat),
                                .projected = at::empty({rows, 3 * width}, at::kFloat),
                                .src = src_wanted ? at::empty(gradient.sizes(), at::kFloat) : at::Tensor()};
  std::vector<Gradients> own(parts_);
  each_part(parts_,
            [&](int64_t index) { backward_part(index, rows_of(gradient, index), p, of_rows, own[index], src_wanted); });

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
  each_part(parts_, [&](int64_t index) {
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

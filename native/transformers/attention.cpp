#include "transformers/attention.h"

#include <ATen/ops/scaled_dot_product_attention.h>

#include "transformers/rotary.h"

namespace ltn {

namespace {

at::Tensor by_head(const at::Tensor& projected, int64_t width) {
  const at::Tensor apart =
      projected.dim() == 3 ? projected.view({projected.size(0), projected.size(1), -1, width}) : projected;
  return apart.transpose(1, 2);
}

// Each head of keys or values several times.
at::Tensor repeat_heads(const at::Tensor& states, int64_t groups) {
  const int64_t batch = states.size(0), heads = states.size(1), length = states.size(2), width = states.size(3);
  return states.unsqueeze(2)
      .expand({batch, heads, groups, length, width})
      .reshape({batch, heads * groups, length, width});
}

// (batch, heads, 1, width) -> (batch, heads / groups, groups, width); a mask that all heads share stays.
at::Tensor pack_heads(const at::Tensor& states, int64_t groups) {
  if (states.size(1) == 1) return states;
  return states.reshape({states.size(0), states.size(1) / groups, groups, states.size(3)});
}

}  // namespace

std::array<at::Tensor, 3> split_heads(const std::array<at::Tensor, 3>& projected, int64_t width, const at::Tensor& cos,
                                      const at::Tensor& sin) {
  std::array<at::Tensor, 3> heads;
  for (size_t i = 0; i < heads.size(); ++i) heads[i] = by_head(projected[i], width);
  if (cos.defined())
    for (const size_t i : {0, 1}) heads[i] = rotate(heads[i], cos, sin);
  return heads;
}

at::Tensor attend(const at::Tensor& query, const at::Tensor& key, const at::Tensor& value,
                  const std::optional<at::Tensor>& mask, const AttentionOptions& options) {
  const int64_t groups = options.groups, length = query.size(2);
  at::Tensor q = query, k = key, v = value;
  std::optional<at::Tensor> m = mask;
  bool shares_heads = false;
  if (groups > 1) {
    // Without a mask the kernel itself shares the heads; a single query's heads become places of one head.
    if (!mask && key.size(-1) == value.size(-1) && value.size(-1) <= 256) {
      shares_heads = true;
    } else if (length == 1) {
      q = pack_heads(query, groups);
      if (mask) m = pack_heads(*mask, groups);
    } else {
      k = repeat_heads(key, groups);
      v = repeat_heads(value, groups);
    }
  }
  const bool causal = length > 1 && !mask && options.is_causal;
  if (causal && k.size(2) > length) {
    k = k.narrow(2, 0, length);
    v = v.narrow(2, 0, length);
  }
  at::Tensor output =
      at::scaled_dot_product_attention(q, k, v, m, options.dropout, causal, options.scaling, shares_heads);
  if (q.size(2) != length) output = output.reshape({output.size(0), -1, length, value.size(-1)});
  output = output.transpose(1, 2).contiguous();
  return output.reshape({output.size(0), length, -1});
}

}  // namespace ltn

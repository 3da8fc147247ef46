#pragma once
#include <ATen/core/Tensor.h>

#include <array>
#include <optional>

namespace ltn {

// What layers of attention do between their linear layers, in Python's steps.

// Queries, keys and values (batch, sequence, heads * width), or (batch, sequence, heads, width), by head: (batch,
// heads, sequence, width). With cosines and sines, queries and keys are turned by the angles of their positions.
std::array<at::Tensor, 3> split_heads(const std::array<at::Tensor, 3>& projected, int64_t width, const at::Tensor& cos,
                                      const at::Tensor& sin);

struct AttentionOptions {
  double scaling, dropout;
  bool is_causal;  // where no mask says so
  int64_t groups;  // of query heads that share one head of keys and values
};

// libtorch's kernel, on queries (batch, heads, sequence, width) and keys and values (batch, heads / groups, keys,
// width): (batch, sequence, heads * width). Follows transformers/integrations/sdpa_attention.py.
at::Tensor attend(const at::Tensor& query, const at::Tensor& key, const at::Tensor& value,
                  const std::optional<at::Tensor>& mask, const AttentionOptions& options);

}  // namespace ltn

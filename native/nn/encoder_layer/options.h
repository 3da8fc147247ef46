#pragma once
#include <ATen/core/Tensor.h>

#include <array>

namespace ltn {

// What a call of an encoder layer depends on beside its tensors: nn.TransformerEncoderLayer's settings of that moment.
struct EncoderLayerOptions {
  int64_t d_model = 1;
  int64_t nhead = 1;
  double dropout = 0;  // 0 in eval mode
  double layer_norm_eps = 1e-5;
  bool gelu = false;  // the feed-forward network's activation; else relu
  bool batch_first = false;
  bool norm_first = false;
};

// In Python's order: self_attn.in_proj_weight, .in_proj_bias, .out_proj.weight, .bias, linear1, linear2, norm1, norm2.
// A bias may be undefined.
using EncoderLayerParameters = std::array<at::Tensor, 12>;

}  // namespace ltn

#pragma once
#include <ATen/core/Tensor.h>

namespace ltn {

// Rotary positions. Follows apply_rotary_pos_emb of transformers/models/llama/modeling_llama.py.

// x (batch, heads, sequence, width) turned by the angles of its positions: cosines and sines (batch or 1, sequence,
// width).
at::Tensor rotate(const at::Tensor& x, const at::Tensor& cos, const at::Tensor& sin);

}  // namespace ltn

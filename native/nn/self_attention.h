#pragma once
#include <torch/torch.h>

namespace ltn {

// The mask as scaled_dot_product_attention takes it: undefined, or floats that broadcast to (batch, heads, length,
// length); and whether the causal mask is meant by its name alone. `batch` and `length` are those of the input.
struct AttentionMask {
  at::Tensor mask;
  bool is_causal;
};
AttentionMask attention_mask_for(const at::Tensor& attention_mask, const at::Tensor& key_padding_mask, bool is_causal,
                                 int64_t batch, int64_t heads, int64_t length);

// Self-attention with Python's order of operations (torch/nn/modules/activation.py, MultiheadAttention.forward, and
// multi_head_attention_forward of torch/nn/functional.py) on libtorch's own module, whose C++ forward computes
// something else. Masks are float. `input` is (T, B, d), or (B, T, d) when batch_first. Dropout is the module's.
at::Tensor self_attention(torch::nn::MultiheadAttentionImpl& module, const at::Tensor& input,
                          const at::Tensor& attention_mask, const at::Tensor& key_padding_mask, bool is_causal,
                          bool batch_first);

}  // namespace ltn

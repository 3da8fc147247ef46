#pragma once
#include <torch/torch.h>

namespace ltn {

// Self-attention with Python's order of operations (torch/nn/modules/activation.py, MultiheadAttention.forward, and
// multi_head_attention_forward of torch/nn/functional.py) on libtorch's own module, whose C++ forward computes
// something else. Masks are float. `input` is (T, B, d), or (B, T, d) when batch_first.
at::Tensor self_attention(torch::nn::MultiheadAttentionImpl& module, const at::Tensor& input, at::Tensor attention_mask,
                          const at::Tensor& key_padding_mask, bool is_causal, bool batch_first, bool training);

// The mask that the fused eval kernels take: both masks merged, and what kind it is (merge_masks of
// torch/nn/modules/activation.py).
std::pair<std::optional<at::Tensor>, std::optional<int64_t>> merge_masks(const at::Tensor& attention_mask,
                                                                         const at::Tensor& key_padding_mask,
                                                                         const at::Tensor& query, int64_t heads);

}  // namespace ltn

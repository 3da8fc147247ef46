#pragma once
#include <ATen/core/Tensor.h>

#include <array>

namespace ltn {

// The weights of three linear layers: (inner, width) twice, and (width, inner).
enum GatedMlpWeight : size_t { kGate, kUp, kDown };
using GatedMlpWeights = std::array<at::Tensor, 3>;

// `down(silu(gate(x)) * up(x))`. Follows LlamaMLP of transformers/models/llama/modeling_llama.py.
at::Tensor gated_mlp(const at::Tensor& x, const GatedMlpWeights& weights);

}  // namespace ltn

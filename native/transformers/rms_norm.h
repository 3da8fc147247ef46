#pragma once
#include <ATen/core/Tensor.h>

namespace ltn {

// x divided by the root of the mean square of its last dimension, in float32, times a weight. Follows LlamaRMSNorm of
// transformers/models/llama/modeling_llama.py.
at::Tensor rms_norm(const at::Tensor& x, const at::Tensor& weight, double eps);

}  // namespace ltn

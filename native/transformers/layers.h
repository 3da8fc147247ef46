#pragma once
#include <ATen/core/Tensor.h>

namespace ltn {

// A linear layer whose weight is (in, out). Follows Conv1D of transformers/pytorch_utils.py.
at::Tensor conv1d_layer(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias);

// GELU by the hyperbolic tangent, written out. Follows NewGELUActivation of transformers/activations.py.
at::Tensor new_gelu(const at::Tensor& x);

}  // namespace ltn

#pragma once
#include <ATen/core/Tensor.h>

namespace ltn {

// A boolean mask as a float one that is added to the scores (true becomes -inf); a float mask as it is. Follows
// _canonical_mask of torch/nn/functional.py.
at::Tensor canonical_mask(const at::Tensor& mask, const char* name, at::ScalarType target);

}  // namespace ltn

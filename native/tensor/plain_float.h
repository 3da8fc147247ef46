#pragma once
#include <ATen/core/Tensor.h>

namespace ltn {

// A tensor that a loop over its memory may read as an array of floats.
inline bool is_plain_float(const at::Tensor& tensor) {
  return tensor.defined() && tensor.is_cpu() && tensor.scalar_type() == at::kFloat && tensor.layout() == at::kStrided &&
         tensor.is_contiguous() && !tensor.is_neg();
}

}  // namespace ltn

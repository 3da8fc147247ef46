#include "nn/masks.h"

#include <ATen/ops/zeros_like.h>

#include <limits>

#include "napi/errors.h"

namespace ltn {

at::Tensor canonical_mask(const at::Tensor& mask, const char* name, at::ScalarType target) {
  if (!mask.defined() || at::isFloatingType(mask.scalar_type())) return mask;
  if (mask.scalar_type() != at::kBool)
    type_error("only bool and floating types of ", name, " are supported, got ", mask.scalar_type());
  return at::zeros_like(mask, at::TensorOptions().dtype(target))
      .masked_fill_(mask, -std::numeric_limits<double>::infinity());
}

}  // namespace ltn

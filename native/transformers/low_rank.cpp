#include "transformers/low_rank.h"

#include <ATen/ScalarOps.h>
#include <ATen/ops/linear.h>

namespace ltn {

at::Tensor add_low_rank(const at::Tensor& result, const at::Tensor& x, const LowRank& adapter) {
  const auto bias = adapter.bias.defined() ? std::make_optional(adapter.bias) : std::nullopt;
  const at::Tensor delta = at::linear(at::linear(x, adapter.down), adapter.up, bias);
  return result.add(delta.mul(at::native::wrapped_scalar_tensor(adapter.scaling)));
}

}  // namespace ltn

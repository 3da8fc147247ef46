#include "transformers/layers.h"

#include <ATen/ScalarOps.h>
#include <ATen/ops/addmm.h>
#include <ATen/ops/pow.h>
#include <ATen/ops/tanh.h>

#include <cmath>
#include <numbers>

namespace ltn {

at::Tensor conv1d_layer(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias) {
  auto sizes = x.sizes().vec();
  sizes.back() = weight.size(-1);
  return at::addmm(bias, x.view({-1, x.size(-1)}), weight).view(sizes);
}

at::Tensor new_gelu(const at::Tensor& x) {
  // As Python's operators take numbers.
  const auto number = [](double value) { return at::native::wrapped_scalar_tensor(value); };
  // First, as in Python: gradients are summed in the order of the operators.
  const at::Tensor half = x.mul(number(0.5));
  const at::Tensor inner = x.add(at::pow(x, 3).mul(number(0.044715))).mul(number(std::sqrt(2 * std::numbers::inv_pi)));
  return half.mul(at::tanh(inner).add(number(1)));
}

}  // namespace ltn

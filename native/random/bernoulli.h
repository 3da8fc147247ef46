#pragma once
#include <ATen/core/Tensor.h>

namespace ltn {

// Fills `self` with what libtorch's serial bernoulli kernel draws from the generator, several times faster, and leaves
// the generator in the same state. False when this tensor or machine is not one it can do that for.
bool fill_bernoulli(at::Tensor& self, double p, const at::Generator& generator);

}  // namespace ltn

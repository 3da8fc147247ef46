#pragma once
#include <ATen/core/Tensor.h>

namespace ltn {

// Fills `self` with what libtorch's serial bernoulli kernel draws from the generator, several times faster, and leaves
// the generator in the same state. False when this tensor or machine is not one it can do that for.
bool fill_bernoulli(at::Tensor& self, double p, const at::Generator& generator);

// What a float32 tensor is multiplied by in dropout with probability p < 1: 0, or 1 / (1 - p). The numbers drawn and
// the rounding are those of at::dropout.
at::Tensor dropout_noise(at::IntArrayRef sizes, double p, const at::Generator& generator);

}  // namespace ltn

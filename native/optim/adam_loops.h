#pragma once
#include <cstddef>
#include <vector>

// Adam's step over float32 arrays in two passes instead of seven operators for each parameter. The rounding is that of
// the operators in torch/optim/adam.py (_single_tensor_adam), fused multiplications included; the square root is
// libtorch's own, since MKL's is no plain one.
namespace ltn {

struct AdamArrays {
  float* parameter;
  const float* gradient;
  float* average;
  float* square;
  size_t count;
  double decay;  // what the parameter is multiplied by first: 1, or 1 - lr * weight_decay
  double beta1, beta2, eps;
  double step_size, correction;
};

// Whether this processor rounds as the loops do; to be asked before they are used.
bool has_adam_loops();

void step_arrays(const std::vector<AdamArrays>& arrays);

}  // namespace ltn

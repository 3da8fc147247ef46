#pragma once
#include <ATen/core/Tensor.h>

namespace ltn {

// A low-rank adapter: two weights, (rank, in) and (out, rank), perhaps a bias of the second, and a factor.
struct LowRank {
  at::Tensor down, up, bias;
  double scaling;
};

// What an adapter adds to what its layer gives. Follows peft/tuners/lora/layer.py (Linear.forward).
at::Tensor add_low_rank(const at::Tensor& result, const at::Tensor& x, const LowRank& adapter);

}  // namespace ltn

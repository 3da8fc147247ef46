#pragma once
#include <torch/torch.h>

namespace ltn {

struct AdamHyperparameters {
  double lr;
  double beta1;
  double beta2;
  double eps;
  double weight_decay;
  bool amsgrad;
  bool maximize;
  bool decoupled_weight_decay;
  bool fused;
};

// libtorch's Adam with the arithmetic of torch/optim/adam.py: its own step() computes the moments another way and so
// gives other bits. Parameters, groups and state are libtorch's; hyperparameters come with each step, from the group
// that JavaScript owns. On the CPU Python's single-tensor and foreach forms give the same bits, and so does this one
// for both; fused is a kernel of its own, with its own.
class Adam : public torch::optim::Adam {
 public:
  using torch::optim::Adam::Adam;

  void step_group(size_t group, const AdamHyperparameters& hyperparameters);

  // The state of a parameter; null before its first step.
  torch::optim::AdamParamState* find_state(const at::Tensor& parameter);
  void set_state(const at::Tensor& parameter, std::unique_ptr<torch::optim::AdamParamState> state);
};

}  // namespace ltn

#pragma once
#include <initializer_list>

#include "optim/rule_optimizer.h"

namespace ltn {

// The beginning of most rules: a learning rate, an L2 penalty, a direction, and forms.
struct BasicRule {
  Number lr = 0;
  Number weight_decay = 0;
  bool maximize = false;
  bool decays = false;
  Forms forms;

  BasicRule() = default;
  explicit BasicRule(const Hyperparameters& h);

  bool goes_with(const at::Tensor& parameter) const {
    return lr.goes_with(parameter) && weight_decay.goes_with(parameter);
  }

  // Whether a parameter's state is still to be filled, with its counter of steps in place; for dense gradients.
  bool begin_dense(Update& u, const char* optimizer) const;
  at::Tensor penalized(const at::Tensor& gradient, const at::Tensor& parameter) const;
  at::Tensor penalized_gradient(const Update& u) const;
  // The same for a batch, whose gradients may then be its own, to be written to.
  void penalize(Batch& batch) const;
  bool owns_gradients() const { return maximize || decays; }
};

void set_zeros(Update& u, std::initializer_list<const char*> names);

// Adam's running averages, with weights that decay through the gradient or apart from it.
struct AveragesRule : BasicRule {
  double beta1 = 0.9, beta2 = 0.999, eps = 1e-8;
  bool decoupled_weight_decay = false;

  AveragesRule() = default;
  explicit AveragesRule(const Hyperparameters& h);

  // The gradient, after the weights have decayed.
  at::Tensor decayed(const at::Tensor& gradient, const at::Tensor& parameter) const;
  void average(const at::Tensor& gradient, const at::Tensor& average, const at::Tensor& square) const;

  struct Averages {
    at::Tensor parameter, gradient, average, square;
    Number step;
  };
  // A parameter's step as far as its averages, with its counter as a tensor or a number.
  Averages advance(Update& u, bool counts_in_tensors) const;

  struct Lists {
    Tensors averages, squares;
  };
  // The same for a batch.
  Lists advance(Batch& batch) const;
};

}  // namespace ltn

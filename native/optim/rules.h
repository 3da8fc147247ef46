#pragma once
#include <initializer_list>

#include "optim/optimizer.h"

namespace ltn {

// For optimizers of dense gradients: whether a parameter's state is still to be filled, with its step counter in place.
bool begin_dense(Update& u, const char* optimizer);
void set_zeros(Update& u, std::initializer_list<const char*> names);

// The beginning of most rules: a learning rate, an L2 penalty, a direction.
struct BasicRule {
  Rate lr;
  double weight_decay;
  bool maximize;

  explicit BasicRule(const Hyperparameters& h);

  at::Tensor penalized_gradient(const Update& u) const;
};

// Adam's running averages, with weights that decay through the gradient or apart from it.
struct AveragesRule : BasicRule {
  double beta1 = 0, beta2 = 0, eps;
  bool decoupled_weight_decay;

  explicit AveragesRule(const Hyperparameters& h);

  struct Averages {
    at::Tensor parameter, gradient, average, square;
    double step;
  };
  Averages advance(Update& u) const;
};

}  // namespace ltn
